import { zoned } from './zoned'

/** Day and time of a list, in the estate's zone. @example shortTime('Asia/Shanghai').format(new Date('2026-03-05T06:10:00Z')) → '03-05 14:10' */
export interface ShortTime {
  format(at: Date): string
}

export function shortTime(timeZone: string): ShortTime {
  const zone = zoned(timeZone)
  return { format: (at) => `${zone.day(at.getTime()).slice(5)} ${zone.hm(at.getTime())}` }
}
