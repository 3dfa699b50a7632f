/** The line of a month's callbacks that are left, day by day, and where its pace leads (CBK-2). */
import { addDays, daysBetween } from '../../lib/months'

export interface BurnDown {
  /** [share of the way from the month's first day to the end of the chart, callbacks left], oldest first. */
  readonly line: readonly (readonly [x: number, left: number])[]
  /** From now to where nothing is left; null: nobody can say, or nothing is left. */
  readonly forecast: readonly (readonly [x: number, left: number])[] | null
  readonly deadline: number
  readonly now: number
  readonly most: number
}

/** Days shown behind the deadline, so that its mark is no edge. */
const MARGIN_DAYS = 2

export function burnDown(given: {
  readonly month: string
  readonly due: number
  readonly byDay: readonly { readonly day: string; readonly finished: number }[]
  readonly today: string
  /** The last day that is in time. */
  readonly lastDay: string
  readonly finishDay: string | null
}): BurnDown {
  const begins = `${given.month}-01`
  const span = daysBetween(begins, given.lastDay) + 1 + MARGIN_DAYS
  const place = (day: string): number => Math.min(1, Math.max(0, (daysBetween(begins, day) + 1) / span))
  const ends = given.today < given.lastDay ? given.today : addDays(given.lastDay, MARGIN_DAYS)
  const byDay = new Map(given.byDay.map(({ day, finished }) => [day, finished]))
  let left = given.due - given.byDay.filter(({ day }) => day < begins).reduce((sum, { finished }) => sum + finished, 0)
  const line: [number, number][] = [[0, left]]
  for (let day = begins; day <= ends && day <= given.today; day = addDays(day, 1)) {
    left -= byDay.get(day) ?? 0
    line.push([place(day), left])
  }
  const now = line.at(-1)![0]
  const forecast: BurnDown['forecast'] =
    given.finishDay === null || left <= 0
      ? null
      : [
          [now, left],
          [place(given.finishDay), 0],
        ]
  return { line, forecast, deadline: place(given.lastDay), now, most: Math.max(1, given.due) }
}
