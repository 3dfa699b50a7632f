import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DayKind } from '../domain/dispatch-calendar.js'
import { Department, Trade } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { Technician } from '../people/person.type.js'

describeEnum(DayKind, 'DayKind', 'How a day is worked. Example: HOLIDAY', {
  WORKING: 'The estate’s usual hours.',
  HALF: 'The morning only.',
  HOLIDAY: 'Nobody but who is on shift.',
})

@ObjectType('Shift', {
  simpleResolvers: true,
  description:
    'Who is on duty from when to when (DIS-1). Example: {day: "2026-11-23", from: "20:00", to: "08:00", startsAt: "2026-11-23T12:00:00.000Z"}',
})
export class Shift {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' })
  id!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T12:00:00.000Z"' })
  startsAt!: Date

  @Field(() => Date, { description: 'Example: "2026-11-24T00:00:00.000Z"' })
  endsAt!: Date

  @Field(() => String, { description: 'The day of the estate on which it begins. Example: "2026-11-23"' })
  day!: string

  @Field(() => String, { description: 'By the estate’s clock. Example: "20:00"' })
  from!: string

  @Field(() => String, { description: 'By the estate’s clock. Example: "08:00"' })
  to!: string

  /** For the field resolver. */
  personId!: string
}

@ObjectType('RosterChange', {
  simpleResolvers: true,
  description: 'The shifts after the change. Example: {shifts: [{day: "2026-11-23", from: "08:00"}], position: 4711}',
})
export class RosterChange {
  @Field(() => [Shift], {
    description: 'Those that were planned or changed; none where one was cancelled. Example: [{day: "2026-11-23"}]',
  })
  shifts!: Shift[]

  @Field(() => SafeInt, { description: 'The estate’s position after it. Example: 4711' })
  position!: number

  @Field(() => Boolean, { description: 'Whether this very call had happened before. Example: false' })
  replayed!: boolean
}

export const RosterResult = resultUnion(
  'RosterResult',
  'The shifts, or why not. Example: {shifts: [{day: "2026-11-23"}]}',
  () => RosterChange,
)

@ObjectType('TechnicianChange', {
  simpleResolvers: true,
  description: 'The technician after the change. Example: {technician: {capacity: 6}, position: 4711}',
})
export class TechnicianChange {
  @Field(() => Technician, { description: 'Example: {capacity: 6}' })
  technician!: Technician

  @Field(() => SafeInt, { description: 'The estate’s position after it. Example: 4711' })
  position!: number

  @Field(() => Boolean, { description: 'Whether this very call had happened before. Example: false' })
  replayed!: boolean
}

export const TechnicianResult = resultUnion(
  'TechnicianResult',
  'The technician, or why not. Example: {technician: {capacity: 6}}',
  () => TechnicianChange,
)

@ObjectType('WorkingDay', {
  simpleResolvers: true,
  description:
    'A day of the estate’s calendar. Example: {day: "2026-10-01", kind: HOLIDAY, name: {en: "National Day"}, from: null, to: null}',
})
export class WorkingDayType {
  @Field(() => String, { description: 'Example: "2026-10-01"' })
  day!: string

  @Field(() => DayKind, { description: 'Example: HOLIDAY' })
  kind!: DayKind

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Of a day that differs from the working week. Example: {en: "National Day"}',
  })
  name!: LocalizedText | null

  @Field(() => String, { nullable: true, description: 'Local time; null on a holiday. Example: "08:30"' })
  from!: string | null

  @Field(() => String, { nullable: true, description: 'Local time; null on a holiday. Example: "18:00"' })
  to!: string | null
}

@ObjectType('AppointmentAdvice', {
  simpleResolvers: true,
  description:
    'Whether a time lies in working hours; outside them the customer is asked whether it is urgent (INT-7). Example: {within: false, askUrgent: true, nextFrom: "2026-10-08T00:30:00.000Z"}',
})
export class AppointmentAdviceType {
  @Field(() => Boolean, { description: 'Example: false' })
  within!: boolean

  @Field(() => Boolean, { description: 'Ask whether it is urgent before it is promised. Example: true' })
  askUrgent!: boolean

  @Field(() => WorkingDayType, { description: 'The day it falls on. Example: {kind: HOLIDAY}' })
  day!: WorkingDayType

  @Field(() => Date, {
    nullable: true,
    description: 'The next working hour, to offer instead. Example: "2026-10-08T00:30:00.000Z"',
  })
  nextFrom!: Date | null
}

@ObjectType('CalendarChange', {
  simpleResolvers: true,
  description: 'The days as they are now. Example: {days: [{day: "2026-10-01", kind: HOLIDAY}], position: 4711}',
})
export class CalendarChange {
  @Field(() => [WorkingDayType], { description: 'Example: [{day: "2026-10-01", kind: HOLIDAY}]' })
  days!: WorkingDayType[]

  @Field(() => SafeInt, { description: 'The estate’s position after it. Example: 4711' })
  position!: number

  @Field(() => Boolean, { description: 'Whether this very call had happened before. Example: false' })
  replayed!: boolean
}

export const CalendarResult = resultUnion(
  'CalendarResult',
  'The days, or why not. Example: {days: [{day: "2026-10-01"}]}',
  () => CalendarChange,
)

@ObjectType('Staffing', {
  simpleResolvers: true,
  description:
    'Whether routine duty leaves anybody for a special order then (DIS-8). Example: {onDuty: 2, routine: 1, reserve: 1, free: 0, enough: false}',
})
export class Staffing {
  @Field(() => Date, { description: 'The instant that was looked at. Example: "2026-11-23T06:00:00.000Z"' })
  at!: Date

  @Field(() => Int, { description: 'Of the department, with the trade, on shift then. Example: 2' })
  onDuty!: number

  @Field(() => Int, { description: 'People whom routine orders need around that time. Example: 1' })
  routine!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Kept free by the department; null: it keeps none, and DIS-8 holds nothing back. Example: 1',
  })
  reserve!: number | null

  @Field(() => Int, { description: 'Left for special orders. Example: 0' })
  free!: number

  @Field(() => Boolean, { description: 'Example: false' })
  enough!: boolean
}

const KEY = 'The same call with the same key happens once. Example: "0d5f2c1e-roster"'
const ESTATE = 'Example: "0196f3a1-7c00-7000-8000-000000000001"'
const DAY = 'A day of the estate. Example: "2026-11-23"'
const FROM = 'By the estate’s clock. Example: "20:00"'
const TO = 'By the estate’s clock; not after `from`: the next day’s. Example: "08:00"'

@InputType('ShiftInput', {
  description:
    'One shift. Example: {personId: "0196f3a1-7c00-7000-8000-0000000000a1", day: "2026-11-23", from: "20:00", to: "08:00"}',
})
export class ShiftInput {
  @Field(() => ID, { description: 'A technician. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  personId!: string

  @Field(() => String, { description: DAY })
  day!: string

  @Field(() => String, { description: FROM })
  from!: string

  @Field(() => String, { description: TO })
  to!: string
}

@InputType('PlanShiftsInput', {
  description:
    'Shifts that are planned together, or none of them. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", shifts: [{day: "2026-11-23", from: "08:00", to: "20:00"}]}',
})
export class PlanShiftsInput {
  @Field(() => ID, { description: ESTATE })
  estateId!: string

  @Field(() => [ShiftInput], { description: 'Up to 200. Example: [{day: "2026-11-23", from: "08:00", to: "20:00"}]' })
  shifts!: ShiftInput[]

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('WeekLineInput', {
  description:
    'The same hours on some days of a week. Example: {personId: "0196f3a1-7c00-7000-8000-0000000000a1", weekdays: [1, 2, 3], from: "08:00", to: "20:00"}',
})
export class WeekLineInput {
  @Field(() => ID, { description: 'A technician. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  personId!: string

  @Field(() => [Int], { description: '1 is Monday, 7 is Sunday. Example: [1, 2, 3]' })
  weekdays!: number[]

  @Field(() => String, { description: FROM })
  from!: string

  @Field(() => String, { description: TO })
  to!: string
}

@InputType('PlanWeekInput', {
  description:
    'A week’s roster, all of it or nothing. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", monday: "2026-11-23", skipHolidays: true, lines: [{weekdays: [1, 2, 3], from: "08:00", to: "20:00"}]}',
})
export class PlanWeekInput {
  @Field(() => ID, { description: ESTATE })
  estateId!: string

  @Field(() => String, { description: 'The week’s Monday. Example: "2026-11-23"' })
  monday!: string

  @Field(() => [WeekLineInput], {
    description: 'Up to 100. Example: [{weekdays: [1, 2, 3], from: "08:00", to: "20:00"}]',
  })
  lines!: WeekLineInput[]

  @Field(() => Boolean, { defaultValue: false, description: 'Leaves out the calendar’s holidays. Example: true' })
  skipHolidays!: boolean

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('ChangeShiftInput', {
  description:
    'Other hours for a shift. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", shiftId: "0196f3a1-7c00-7000-8000-0000000000b1", day: "2026-11-23", from: "08:00", to: "18:00", reason: "Doctor"}',
})
export class ChangeShiftInput {
  @Field(() => ID, { description: ESTATE })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' })
  shiftId!: string

  @Field(() => String, { description: DAY })
  day!: string

  @Field(() => String, { description: FROM })
  from!: string

  @Field(() => String, { description: TO })
  to!: string

  @Field(() => String, { description: 'Example: "Doctor"' })
  reason!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('CancelShiftInput', {
  description:
    'Takes a shift off the roster. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", shiftId: "0196f3a1-7c00-7000-8000-0000000000b1", reason: "Ill"}',
})
export class CancelShiftInput {
  @Field(() => ID, { description: ESTATE })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' })
  shiftId!: string

  @Field(() => String, { description: 'Example: "Ill"' })
  reason!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('ChangeTechnicianInput', {
  description:
    'What is left out stays. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", personId: "0196f3a1-7c00-7000-8000-0000000000a1", capacity: 6}',
})
export class ChangeTechnicianInput {
  @Field(() => ID, { description: ESTATE })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  personId!: string

  @Field(() => [Department], { nullable: true, description: 'For managers and HR. Example: [ENGINEERING]' })
  departments?: Department[] | null

  @Field(() => [Trade], { nullable: true, description: 'Example: [ELECTRICAL, PLUMBING]' })
  trades?: Trade[] | null

  @Field(() => Int, { nullable: true, description: 'Open orders thought bearable, 1 to 50. Example: 6' })
  capacity?: number | null

  @Field(() => String, { description: 'Example: "Passed the examination"' })
  reason!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('CalendarNameInput', { description: 'Example: {zhHant: "國慶節", zhHans: "国庆节", en: "National Day"}' })
export class CalendarNameInput {
  @Field(() => String, { description: 'Traditional Chinese. Example: "國慶節"' })
  zhHant!: string

  @Field(() => String, { description: 'Simplified Chinese. Example: "国庆节"' })
  zhHans!: string

  @Field(() => String, { description: 'English. Example: "National Day"' })
  en!: string
}

@InputType('CalendarDayInput', {
  description: 'Example: {day: "2026-10-01", kind: HOLIDAY, name: {en: "National Day"}}',
})
export class CalendarDayInput {
  @Field(() => String, { description: 'Example: "2026-10-01"' })
  day!: string

  @Field(() => DayKind, { description: 'Example: HOLIDAY' })
  kind!: DayKind

  @Field(() => CalendarNameInput, { description: 'Example: {zhHant: "國慶節", zhHans: "国庆节", en: "National Day"}' })
  name!: CalendarNameInput
}

@InputType('SetCalendarDaysInput', {
  description:
    'Days that differ from the working week, and days that no longer do. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", days: [{day: "2026-10-01", kind: HOLIDAY}], clear: []}',
})
export class SetCalendarDaysInput {
  @Field(() => ID, { description: ESTATE })
  estateId!: string

  @Field(() => [CalendarDayInput], {
    defaultValue: [],
    description: 'Up to 200, each day once. Example: [{day: "2026-10-01", kind: HOLIDAY}]',
  })
  days!: CalendarDayInput[]

  @Field(() => [String], {
    defaultValue: [],
    description: 'Up to 200 days that go back to the working week. Example: ["2026-10-09"]',
  })
  clear!: string[]

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}
