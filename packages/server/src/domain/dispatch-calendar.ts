/**
 * The estate's working calendar: its working week, and the days that differ from it. What it is asked for: which reserve counts (DIS-8),
 * whether an appointment lies in working hours (INT-7), which days a week's plan leaves out. DIS-2's minutes run day and night, by no
 * calendar at all.
 */
import { addDays, instantOf, localDay } from './calendar.js'
import type { EstateSettings } from './estate.js'
import type { Localized } from './vocabulary.js'

export const DayKind = Object.freeze({ WORKING: 'WORKING', HALF: 'HALF', HOLIDAY: 'HOLIDAY' })
export type DayKind = keyof typeof DayKind

/** A day that differs from the working week: a holiday, half a day, or a Sunday that is worked. */
export interface CalendarDay {
  /** '2026-10-01' */
  readonly day: string
  readonly kind: DayKind
  readonly name: Localized
}

export interface WorkingDay {
  readonly day: string
  readonly kind: DayKind
  /** Of a day that differs; null: as the working week has it. */
  readonly name: Localized | null
  /** Local times; null on a day that nobody works. */
  readonly from: string | null
  readonly to: string | null
}

export type WorkingWeek = Pick<EstateSettings, 'timeZone' | 'workingDays' | 'workingFrom' | 'workingTo' | 'halfDayTo'>

/** 1 is Monday, 7 is Sunday. @example weekdayOf('2026-11-23') is 1 */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

export const workingDay = (day: string, differing: readonly CalendarDay[], week: WorkingWeek): WorkingDay => {
  const other = differing.find((each) => each.day === day)
  const kind: DayKind = other?.kind ?? (week.workingDays.includes(weekdayOf(day)) ? 'WORKING' : 'HOLIDAY')
  return {
    day,
    kind,
    name: other?.name ?? null,
    from: kind === 'HOLIDAY' ? null : week.workingFrom,
    to: kind === 'HOLIDAY' ? null : kind === 'HALF' ? week.halfDayTo : week.workingTo,
  }
}

/** Each day from `from` to `to`, both included. */
export const workingDays = (
  from: string,
  to: string,
  differing: readonly CalendarDay[],
  week: WorkingWeek,
): readonly WorkingDay[] => {
  const days: WorkingDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(workingDay(day, differing, week))
  return days
}

export interface AppointmentAdvice {
  readonly day: WorkingDay
  /** Lies in working hours: nothing to ask. */
  readonly within: boolean
  /** The next instant at which somebody works anyway; null: not within the days looked at. */
  readonly nextFrom: Date | null
}

/** How far ahead a working hour is looked for: longer than any row of holidays. */
export const LOOK_AHEAD_DAYS = 31

/**
 * INT-7: whether a time can be promised without asking for more. Outside working hours it is not refused (urgent work is done at night):
 * the dispatcher asks whether it is urgent, or offers the next working hour.
 */
export const appointmentAdvice = (
  at: Date,
  differing: readonly CalendarDay[],
  week: WorkingWeek,
): AppointmentAdvice => {
  const zone = week.timeZone
  const first = localDay(at, zone)
  const day = workingDay(first, differing, week)
  const spanOf = ({ day: name, from, to }: WorkingDay) =>
    from === null || to === null ? null : { from: instantOf(name, from, zone), to: instantOf(name, to, zone) }
  const today = spanOf(day)
  const within = today !== null && at >= today.from && at < today.to
  if (within) return { day, within, nextFrom: at }
  for (const each of workingDays(first, addDays(first, LOOK_AHEAD_DAYS), differing, week)) {
    const span = spanOf(each)
    if (span && span.to > span.from && span.from > at) return { day, within, nextFrom: span.from }
  }
  return { day, within, nextFrom: null }
}
