/**
 * Days and months as the estate's wall clock shows them. A day is '2026-11-23', a month '2026-11', a time of day '17:30';
 * '24:00' is the end of the day. Instants are `Date`. Daylight saving is what the IANA zone says, through Intl.
 */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

// A formatter takes tens of microseconds to make and a server knows a handful of zones; the answers do not depend on it.
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatter = (zone: string): Intl.DateTimeFormat => {
  let found = formatters.get(zone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, found)
  }
  return found
}

/** Whether Intl knows the zone. */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatter(zone)
    return true
  } catch {
    return false
  }
}

export interface LocalTime {
  /** '2026-11-23' */
  readonly day: string
  /** '17:30:00' */
  readonly time: string
}

/** What the estate's wall clock shows at an instant. */
export const localTime = (at: Date, zone: string): LocalTime => {
  const parts = new Map(
    formatter(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    day: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}:${of('second')}`,
  }
}

export const localDay = (at: Date, zone: string): string => localTime(at, zone).day

export const localMonth = (at: Date, zone: string): string => monthOf(localDay(at, zone))

export const monthOf = (day: string): string => day.slice(0, 7)

export const firstDay = (month: string): string => `${month}-01`

/** @example addDays('2026-11-30', 1) is '2026-12-01' */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** @example addMonths('2026-11', 2) is '2027-01' */
export const addMonths = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

export const lastDay = (month: string): string => addDays(firstDay(addMonths(month, 1)), -1)

export const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export const isDay = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  addDays(text, 0) === text

export const isTimeOfDay = (text: unknown): text is string =>
  typeof text === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
const offset = (instant: number, zone: string): number => {
  const { day, time } = localTime(new Date(instant), zone)
  return Date.parse(`${day}T${time}Z`) - Math.floor(instant / 1000) * 1000
}

/**
 * The instant at which the estate's wall clock shows `time` on `day`. Where the clock shows it twice (end of daylight saving)
 * the first one counts; where it never shows it (start of daylight saving) the instant that lies as far behind the jump as
 * the time lies behind it: 02:30 in a gap from 02:00 to 03:00 is 03:30, and a midnight in a gap is the day's first instant.
 * @example instantOf('2026-11-23', '17:30', 'Asia/Shanghai') is 2026-11-23T09:30:00Z
 */
export const instantOf = (day: string, time: string, zone: string): Date => {
  if (time === '24:00') return instantOf(addDays(day, 1), '00:00', zone)
  const wall = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  const before = wall - offset(wall - DAY, zone)
  const after = wall - offset(wall + DAY, zone)
  const shown = [before, after].filter((instant) => instant + offset(instant, zone) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : before)
}

/** The first instant that no longer belongs to the day: a deadline 'end of that day' runs out there. */
export const endOfDay = (day: string, zone: string): Date => instantOf(day, '24:00', zone)

export const startOfDay = (day: string, zone: string): Date => instantOf(day, '00:00', zone)

export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE)

/** The next instant after `at` at which the wall clock shows `time`: today's, else tomorrow's. */
export const nextTimeOfDay = (at: Date, time: string, zone: string): Date => {
  const today = instantOf(localDay(at, zone), time, zone)
  return today.getTime() > at.getTime() ? today : instantOf(addDays(localDay(at, zone), 1), time, zone)
}
