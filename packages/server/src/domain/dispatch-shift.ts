/** Shifts: who is on duty from when to when (DIS-1). Planned in the estate's own days and hours, kept as instants. */
import { addDays, instantOf, isDay, isTimeOfDay } from './calendar.js'
import { refuse, type Refusal } from './refusal.js'
import type { Localized } from './vocabulary.js'

/** @example { day: '2026-11-23', from: '20:00', to: '08:00' } is the night to the 24th */
export interface ShiftPlan {
  readonly personId: string
  readonly day: string
  readonly from: string
  readonly to: string
}

export interface ShiftSpan {
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface PlannedShift extends ShiftSpan {
  readonly personId: string
  readonly plan: ShiftPlan
}

/** A shift that stands. */
export interface StandingShift extends ShiftSpan {
  readonly id: string
  readonly personId: string
}

/** Nobody is on duty longer than this at a stretch: a slip of the pen is found before anybody relies on it. */
export const LONGEST_SHIFT_HOURS = 16
/** Nobody plans further ahead than this. */
export const PLAN_AHEAD_DAYS = 366

const HOUR = 3_600_000

/**
 * The instants of a plan. An end that is not after the beginning is the next day's. Daylight saving is the zone's: a night in which the
 * clock is put back is an hour longer, and the roster still ends where the wall clock says so.
 */
export const spanOf = ({ day, from, to }: Pick<ShiftPlan, 'day' | 'from' | 'to'>, zone: string): ShiftSpan => ({
  startsAt: instantOf(day, from, zone),
  endsAt: instantOf(to > from ? day : addDays(day, 1), to, zone),
})

export const overlap = (one: ShiftSpan, other: ShiftSpan): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt

const facts = (shift: ShiftSpan, person: Localized, zone: string) => ({
  person,
  from: shift.startsAt.toISOString(),
  until: shift.endsAt.toISOString(),
  zone,
})

/** What is wrong with the form of a plan; null: nothing. */
export const planProblem = (plan: Pick<ShiftPlan, 'day' | 'from' | 'to'>, line: number): Refusal | null => {
  const wrong = (part: 'day' | 'from' | 'to') => refuse('INVALID', 'DIS-1', 'shiftLineWrong', { line: line + 1, part })
  if (!isDay(plan.day)) return wrong('day')
  if (!isTimeOfDay(plan.from) || plan.from === '24:00') return wrong('from')
  return isTimeOfDay(plan.to) ? null : wrong('to')
}

/**
 * DIS-1: whether the shifts can be planned beside those that stand: none begins in the past, none is too long, and nobody is on duty
 * twice at a time. One of them that cannot leaves all of them unplanned.
 */
export const rosterProblem = (
  planned: readonly PlannedShift[],
  standing: readonly StandingShift[],
  names: ReadonlyMap<string, Localized>,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Refusal | null => {
  const seen: PlannedShift[] = []
  for (const shift of planned) {
    const person = names.get(shift.personId)
    if (!person) return refuse('NOT_FOUND', 'DIS-1', 'noSuchPerson', { could: [] })
    const about = facts(shift, person, zone)
    if (shift.endsAt <= now) return refuse('UNMET', 'DIS-1', 'shiftPast', about)
    const hours = (shift.endsAt.getTime() - shift.startsAt.getTime()) / HOUR
    if (hours <= 0 || hours > LONGEST_SHIFT_HOURS)
      return refuse('UNMET', 'DIS-1', 'shiftTooLong', { ...about, most: LONGEST_SHIFT_HOURS })
    if (shift.startsAt.getTime() - now.getTime() > PLAN_AHEAD_DAYS * 24 * HOUR)
      return refuse('UNMET', 'DIS-1', 'shiftTooFar', { ...about, most: PLAN_AHEAD_DAYS })
    const other = [...standing, ...seen].find((each) => each.personId === shift.personId && overlap(each, shift))
    if (other) return refuse('UNMET', 'DIS-1', 'shiftOverlaps', facts(other, person, zone))
    seen.push(shift)
  }
  return null
}

/** A shift that is over is history; one that runs may only end at another time, and not before now. */
export const changeProblem = (
  before: ShiftSpan,
  after: ShiftSpan,
  person: Localized,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Refusal | null => {
  if (before.endsAt <= now) return refuse('UNMET', 'DIS-1', 'shiftOver', facts(before, person, zone))
  if (before.startsAt <= now && after.startsAt.getTime() !== before.startsAt.getTime())
    return refuse('UNMET', 'DIS-1', 'shiftBegun', facts(before, person, zone))
  return null
}

export interface WeekLine {
  readonly personId: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
}

/** A week's plan as single shifts, without the days that are left out. @param monday '2026-11-23' */
export const weekPlan = (
  monday: string,
  lines: readonly WeekLine[],
  leftOut: (day: string) => boolean,
): readonly ShiftPlan[] =>
  lines.flatMap(({ personId, weekdays, from, to }) =>
    [...new Set(weekdays)]
      .map((weekday) => addDays(monday, weekday - 1))
      .filter((day) => !leftOut(day))
      .map((day) => ({ personId, day, from, to })),
  )
