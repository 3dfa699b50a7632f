/** Who of the demo works when. A roster is a rule, not a list: it can be asked for any day, so that it never runs dry. */
import { addDays, instantOf } from '../domain/calendar.js'

/**
 * `four`: day, day, night, rest, so that of four people two are there by day and one at night; `three`: day, night, rest;
 * `two`: a week of days, a week of nights; `daily`: by day, every day. `place` tells the members of a crew apart.
 */
export interface Turn {
  readonly crew: keyof typeof CREWS
  readonly place: number
}

type Duty = 'day' | 'night' | 'rest'

const CREWS = {
  four: { cycle: ['day', 'day', 'night', 'rest'], daysEach: 1 },
  three: { cycle: ['day', 'night', 'rest'], daysEach: 1 },
  two: { cycle: ['day', 'night'], daysEach: 7 },
  daily: { cycle: ['day'], daysEach: 1 },
} as const satisfies Record<string, { readonly cycle: readonly Duty[]; readonly daysEach: number }>

/** Local times. The night ends where the day begins: no minute is without anybody. */
const DAY_FROM = '08:00'
const NIGHT_FROM = '20:00'

const DAY_MS = 86_400_000

export interface ShiftTime {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** The shift that begins on a day, or none. @param day '2026-11-23' in the estate's zone */
export function shiftOf({ crew, place }: Turn, day: string, zone: string): ShiftTime | null {
  const { cycle, daysEach } = CREWS[crew]
  const dayNumber = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
  const duty: Duty = cycle[(Math.floor(dayNumber / daysEach) + place) % cycle.length] ?? 'rest'
  switch (duty) {
    case 'day':
      return { startsAt: instantOf(day, DAY_FROM, zone), endsAt: instantOf(day, NIGHT_FROM, zone) }
    case 'night':
      return { startsAt: instantOf(day, NIGHT_FROM, zone), endsAt: instantOf(addDays(day, 1), DAY_FROM, zone) }
    case 'rest':
      return null
  }
}
