import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { addDays, endOfDay, isDay, localDay, startOfDay } from '../domain/calendar.js'
import { appointmentAdvice, LOOK_AHEAD_DAYS, workingDay, workingDays } from '../domain/dispatch-calendar.js'
import type { EstateSettings } from '../domain/estate.js'
import { isInstant } from '../domain/form.js'
import { Department, Trade, type Urgency } from '../domain/vocabulary.js'
import { type GraphQLContext } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView, technicianView } from '../people/person.view.js'
import { settingsOf } from '../premises/estate.view.js'
import type { PremisesService } from '../premises/premises.service.js'
import { callerOf } from '../request/action-table.js'
import { RequestType } from '../request/request.type.js'
import { WorkOrderType } from '../work-order/work-order.type.js'
import type { RosterOutcome, RosterService } from './roster.service.js'
import type { RosterStore } from './roster.store.js'
import {
  AppointmentAdviceType,
  CalendarChange,
  CalendarResult,
  CancelShiftInput,
  ChangeShiftInput,
  ChangeTechnicianInput,
  PlanShiftsInput,
  PlanWeekInput,
  RosterChange,
  RosterResult,
  SetCalendarDaysInput,
  Shift,
  Staffing,
  TechnicianChange,
  TechnicianResult,
  WorkingDayType,
} from './roster.type.js'
import { adviceView, shiftView, workingDayView } from './roster.view.js'
import type { StaffingService } from './staffing.service.js'

const ESTATE = 'Example: "0196f3a1-7c00-7000-8000-000000000001"'
/** A roster or a calendar is asked for at most so far. */
const MOST_DAYS = 400

@Resolver()
export class RosterResolver {
  constructor(
    private readonly parts: {
      readonly roster: RosterStore
      readonly service: RosterService
      readonly staffing: StaffingService
      readonly people: PeopleService
      readonly premises: PremisesService
    },
  ) {}

  @Query(() => [Shift], {
    name: 'shifts',
    description:
      'Who is on duty from when to when, in the order in which shifts begin. Example: shifts(estateId: "0196f3a1-7c00-7000-8000-000000000001", from: "2026-11-23", to: "2026-11-29", department: ENGINEERING) { day from to person { name { en } } }',
  })
  async shifts(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('from', () => String, { description: 'First day. Example: "2026-11-23"' }) from: string,
    @Arg('to', () => String, { description: 'Last day. Example: "2026-11-29"' }) to: string,
    @Arg('department', () => Department, {
      nullable: true,
      description: 'Only of this department. Example: ENGINEERING',
    })
    department: Department | null,
    @Ctx() context: GraphQLContext,
  ): Promise<Shift[]> {
    spanOfDays(from, to)
    const estate = await this.#estate(estateId, context)
    if (!estate) return []
    const zone = estate.timeZone
    const rows = await this.parts.roster.shifts(
      estateId,
      department ?? null,
      startOfDay(from, zone),
      endOfDay(to, zone),
    )
    return rows.map((row) => shiftView(row, zone))
  }

  @Query(() => [WorkingDayType], {
    name: 'workCalendar',
    description:
      'Working days, half days and holidays. Example: workCalendar(estateId: "0196f3a1-7c00-7000-8000-000000000001", from: "2026-10-01", to: "2026-10-08") { day kind name { en } }',
  })
  async calendar(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('from', () => String, { description: 'First day. Example: "2026-10-01"' }) from: string,
    @Arg('to', () => String, { description: 'Last day. Example: "2026-10-08"' }) to: string,
    @Ctx() context: GraphQLContext,
  ): Promise<WorkingDayType[]> {
    spanOfDays(from, to)
    const estate = await this.#estate(estateId, context)
    if (!estate) return []
    return workingDays(from, to, await this.parts.roster.calendar(estateId, from, to), estate).map(workingDayView)
  }

  @Query(() => AppointmentAdviceType, {
    name: 'appointmentAdvice',
    nullable: true,
    description:
      'Whether a time lies in working hours, and what to offer instead; nothing is refused, urgent work is done at night (INT-7). Example: appointmentAdvice(estateId: "0196f3a1-7c00-7000-8000-000000000001", at: "2026-10-01T02:00:00Z") { within askUrgent nextFrom }',
  })
  async advice(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('at', () => Date, { description: 'Example: "2026-10-01T02:00:00Z"' }) at: Date,
    @Ctx() context: GraphQLContext,
  ): Promise<AppointmentAdviceType | null> {
    if (!isInstant(at)) throw badInput('at lies between the years 2000 and 9999.', { argument: 'at' })
    const estate = await this.#estate(estateId, context)
    if (!estate) return null
    const day = localDay(at, estate.timeZone)
    const differing = await this.parts.roster.calendar(estateId, day, addDays(day, LOOK_AHEAD_DAYS))
    return adviceView(appointmentAdvice(at, differing, estate))
  }

  @Query(() => Staffing, {
    name: 'staffing',
    nullable: true,
    description:
      'How many are left for special orders of a trade at a time, as DIS-8 counts. Example: staffing(estateId: "0196f3a1-7c00-7000-8000-000000000001", department: ENGINEERING, trade: PLUMBING, at: "2026-11-23T06:00:00Z") { onDuty routine reserve free enough }',
  })
  async staffing(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('department', () => Department, { description: 'Example: ENGINEERING' }) department: Department,
    @Arg('trade', () => Trade, { description: 'Example: PLUMBING' }) trade: Trade,
    @Arg('at', () => Date, { nullable: true, description: 'Left out: now. Example: "2026-11-23T06:00:00Z"' })
    at: Date | null,
  ): Promise<Staffing | null> {
    if (at != null && !isInstant(at)) throw badInput('at lies between the years 2000 and 9999.', { argument: 'at' })
    return this.parts.staffing.at(estateId, department, trade, at ?? null)
  }

  @Mutation(() => RosterResult, {
    name: 'planShifts',
    description:
      'Plans shifts, all of them or none: nobody is on duty twice at a time (DIS-1). Example: planShifts(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", shifts: [{day: "2026-11-23", from: "08:00", to: "20:00"}]}) { __typename }',
  })
  async planShifts(
    @Arg('input', () => PlanShiftsInput, { description: 'Example: {shifts: [{day: "2026-11-23"}]}' })
    input: PlanShiftsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RosterResult> {
    return this.#answer(input.estateId, await this.parts.service.planShifts(callerOf(context), input), context)
  }

  @Mutation(() => RosterResult, {
    name: 'planWeek',
    description:
      'Plans a whole week by weekdays, without its holidays if asked. Example: planWeek(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", monday: "2026-11-23", lines: [{weekdays: [1, 2], from: "08:00", to: "20:00"}]}) { __typename }',
  })
  async planWeek(
    @Arg('input', () => PlanWeekInput, { description: 'Example: {monday: "2026-11-23"}' }) input: PlanWeekInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RosterResult> {
    return this.#answer(input.estateId, await this.parts.service.planWeek(callerOf(context), input), context)
  }

  @Mutation(() => RosterResult, {
    name: 'changeShift',
    description:
      'Other hours for a shift; of one that runs only the end moves. Example: changeShift(input: {shiftId: "0196f3a1-7c00-7000-8000-0000000000b1", day: "2026-11-23", from: "08:00", to: "18:00", reason: "Doctor"}) { __typename }',
  })
  async changeShift(
    @Arg('input', () => ChangeShiftInput, { description: 'Example: {day: "2026-11-23", from: "08:00", to: "18:00"}' })
    input: ChangeShiftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RosterResult> {
    return this.#answer(input.estateId, await this.parts.service.changeShift(callerOf(context), input), context)
  }

  @Mutation(() => RosterResult, {
    name: 'cancelShift',
    description:
      'Takes a shift that has not begun off the roster. Example: cancelShift(input: {shiftId: "0196f3a1-7c00-7000-8000-0000000000b1", reason: "Ill"}) { __typename }',
  })
  async cancelShift(
    @Arg('input', () => CancelShiftInput, { description: 'Example: {reason: "Ill"}' }) input: CancelShiftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RosterResult> {
    return this.#answer(input.estateId, await this.parts.service.cancelShift(callerOf(context), input), context)
  }

  @Mutation(() => TechnicianResult, {
    name: 'changeTechnician',
    description:
      'Trades, capacity and departments of a technician; the wall hears of it at once. Example: changeTechnician(input: {personId: "0196f3a1-7c00-7000-8000-0000000000a1", capacity: 6, reason: "Back from leave"}) { __typename }',
  })
  async changeTechnician(
    @Arg('input', () => ChangeTechnicianInput, { description: 'Example: {capacity: 6}' }) input: ChangeTechnicianInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof TechnicianResult> {
    const outcome = await this.parts.service.changeTechnician(callerOf(context), input)
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const [row] = await this.parts.people.techniciansOf(input.estateId, [outcome.value])
    if (!row) throw new Error(`technician ${outcome.value} was changed and is not there`)
    const { position, replayed } = outcome
    return Object.assign(new TechnicianChange(), { technician: technicianView(row), position, replayed })
  }

  @Mutation(() => CalendarResult, {
    name: 'setCalendarDays',
    description:
      'Holidays, half days, and days that are worked though the week would not. Example: setCalendarDays(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", days: [{day: "2026-10-01", kind: HOLIDAY}]}) { __typename }',
  })
  async setCalendarDays(
    @Arg('input', () => SetCalendarDaysInput, { description: 'Example: {days: [{day: "2026-10-01", kind: HOLIDAY}]}' })
    input: SetCalendarDaysInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CalendarResult> {
    const outcome = await this.parts.service.setCalendar(callerOf(context), input)
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const days = outcome.value.toSorted()
    const estate = await this.#estate(input.estateId, context)
    const [first, last] = [days[0], days.at(-1)]
    if (!estate || first === undefined || last === undefined) throw new Error('days of no estate were set')
    const differing = await this.parts.roster.calendar(input.estateId, first, last)
    return Object.assign(new CalendarChange(), {
      days: days.map((day) => workingDayView(workingDay(day, differing, estate))),
      position: outcome.position,
      replayed: outcome.replayed,
    })
  }

  async #estate(estateId: string, { loaders }: GraphQLContext): Promise<EstateSettings | null> {
    const estate = await loaders.by(this.parts.premises.estatesById).load(estateId)
    return estate && settingsOf(estate)
  }

  async #answer(estateId: string, outcome: RosterOutcome, context: GraphQLContext): Promise<typeof RosterResult> {
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const zone = (await this.#estate(estateId, context))?.timeZone ?? 'UTC'
    return Object.assign(new RosterChange(), {
      shifts: outcome.value.map((row) => shiftView(row, zone)),
      position: outcome.position,
      replayed: outcome.replayed,
    })
  }
}

@Resolver(() => Shift)
export class ShiftFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { description: 'Example: {name: {en: "Chen Zhiqiang"}}' })
  async person(@Root() { personId }: Shift, @Ctx() { loaders }: GraphQLContext): Promise<Person> {
    const person = await loaders.by(this.people.byIds).load(personId)
    if (!person) throw new Error(`a shift names person ${personId}, who is not there`)
    return personView(person)
  }
}

/** @throws BAD_USER_INPUT where the two are no days, the wrong way round, or too far apart */
function spanOfDays(from: string, to: string): void {
  if (!isDay(from)) throw badInput('from is a day like 2026-11-23.', { argument: 'from' })
  if (!isDay(to)) throw badInput('to is a day like 2026-11-29.', { argument: 'to' })
  if (to < from || addDays(from, MOST_DAYS) < to)
    throw badInput(`to lies 0 to ${MOST_DAYS} days behind from.`, { argument: 'to' })
}

/** One statement for the calendars of all that a page shows. */
export class AppointmentCalendar {
  constructor(
    private readonly roster: RosterStore,
    private readonly premises: PremisesService,
  ) {}

  async advice(
    estateId: string,
    at: Date | null,
    urgency: Urgency,
    { loaders }: GraphQLContext,
  ): Promise<AppointmentAdviceType | null> {
    if (!at) return null
    const estate = await loaders.by(this.premises.estatesById).load(estateId)
    if (!estate) return null
    const differing = (await loaders.by(this.roster.calendarByEstate).load(estateId)) ?? []
    return adviceView(appointmentAdvice(at, differing, settingsOf(estate)), urgency === 'URGENT')
  }
}

const ADVICE = {
  nullable: true,
  description:
    'Whether the appointment lies in working hours; null without one. Outside them, ask whether it is urgent (INT-7). Example: {within: false, askUrgent: true}',
} as const

/** What the calendar says of the appointment of an order. */
@Resolver(() => WorkOrderType)
export class OrderAppointmentResolver {
  constructor(private readonly calendar: AppointmentCalendar) {}

  @FieldResolver(() => AppointmentAdviceType, ADVICE)
  appointmentAdvice(
    @Root() { stored }: WorkOrderType,
    @Ctx() context: GraphQLContext,
  ): Promise<AppointmentAdviceType | null> {
    const { estateId, appointmentAt, urgency } = stored.order
    return this.calendar.advice(estateId, appointmentAt, urgency, context)
  }
}

/** What the calendar says of the appointment that a request asks for. */
@Resolver(() => RequestType)
export class RequestAppointmentResolver {
  constructor(private readonly calendar: AppointmentCalendar) {}

  @FieldResolver(() => AppointmentAdviceType, ADVICE)
  appointmentAdvice(
    @Root() { estateId, appointmentFrom, urgency }: RequestType,
    @Ctx() context: GraphQLContext,
  ): Promise<AppointmentAdviceType | null> {
    return this.calendar.advice(estateId, appointmentFrom, urgency, context)
  }
}
