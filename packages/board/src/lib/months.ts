/** Months ('2026-11') and days ('2026-11-23') as text, reckoned without a zone. */

const DAY_MS = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** @example addMonths('2026-01', -1) → '2025-12' */
export function addMonths(month: string, count: number): string {
  const [year, no] = month.split('-').map(Number) as [number, number]
  const all = year * 12 + no - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

export const firstDay = (month: string): string => `${month}-01`

/** Calendar days from one to the other. @example daysBetween('2026-11-30', '2026-12-02') → 2 */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS)

export const addDays = (day: string, count: number): string =>
  new Date(at(day) + count * DAY_MS).toISOString().slice(0, 10)

/** The month whose callbacks are the work of this day: until the 10th the one before (CBK-2). @example workMonth('2026-12-05') → '2026-11' */
export const workMonth = (today: string): string =>
  Number(today.slice(8)) <= 10 ? addMonths(today.slice(0, 7), -1) : today.slice(0, 7)
