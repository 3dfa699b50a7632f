/** The estate's wall clock and calendar, whatever the zone of the computer that shows them. */
import { LANGUAGES, type Language } from '../../i18n/language'

export interface Zoned {
  /** @example '2026-11-24' */
  day(at: number): string
  /** @example '14:32' */
  hm(at: number): string
  /** @example '14:32:07' */
  hms(at: number): string
  /** The local date and time as if it were UTC, in milliseconds: differences of it are calendar time. */
  local(at: number): number
}

const known = new Map<string, Zoned>()

/** @param timeZone IANA name */
export function zoned(timeZone: string): Zoned {
  const found = known.get(timeZone)
  if (found) return found
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = (at: number): Record<string, string> =>
    Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
  const made: Zoned = {
    day(at) {
      const { year, month, day } = parts(at)
      return `${year}-${month}-${day}`
    },
    hm(at) {
      const { hour, minute } = parts(at)
      return `${hour}:${minute}`
    },
    hms(at) {
      const { hour, minute, second } = parts(at)
      return `${hour}:${minute}:${second}`
    },
    local(at) {
      const { year, month, day, hour, minute, second } = parts(at)
      return Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!) + (((at % 1000) + 1000) % 1000)
    },
  }
  known.set(timeZone, made)
  return made
}

/** @example weekday('2026-03-05', 'zh-Hant') → '星期四' */
export const weekday = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: language === LANGUAGES[2] ? 'short' : 'long' }).format(
    Date.parse(`${day}T00:00:00Z`),
  )

/** @example monthName('2026-03-05') → 'Mar' */
export const monthName = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' }).format(Date.parse(`${day}T00:00:00Z`))
