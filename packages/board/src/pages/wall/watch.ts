/** Notices what is worth a sound or a word between one look at the board and the next. */
import type { BoardModel } from '../../features/live/board-model'
import { hasRunOut, runningClocks, type ClockRow } from './clock-rows'

export interface News {
  /** Clocks that ran out since the last look. */
  readonly crossed: readonly ClockRow[]
  /** Urgent items that came in since the last look. */
  readonly urgent: number
  /** All overdue clocks. */
  readonly overdue: number
}

/** What came in longer ago than this was replayed, and is no news any more. */
const NEWS_WITHIN_MS = 60_000

export function createWatch(): (model: BoardModel, now: number) => News {
  let lookedAt: number | null = null
  let seen: ReadonlySet<string> | null = null
  return (model, now) => {
    const from = lookedAt
    lookedAt = now
    const known = seen
    seen = new Set(model.arrivedAt.keys())
    const late = runningClocks(model.items.values()).filter((row) => hasRunOut(row, now))
    // The first look finds the state of things, not news.
    if (from === null || known === null) return { crossed: [], urgent: 0, overdue: late.length }
    let urgent = 0
    for (const [id, at] of model.arrivedAt) {
      const item = model.items.get(id)
      const isOld = known.has(id) || (item?.requestId && known.has(item.requestId))
      if (!isOld && item?.urgency === 'URGENT' && now - at < NEWS_WITHIN_MS) urgent += 1
    }
    return { crossed: late.filter((row) => row.dueAt > from), urgent, overdue: late.length }
  }
}

const SPEAK_EVERY_MS = 30_000
const NAMED = 3

/** Speaks of newly overdue clocks at most once in 30 s, of all of them then. Answers what to say now, or null. */
export function createAnnouncer(): (
  crossed: readonly ClockRow[],
  now: number,
) => { readonly named: readonly ClockRow[]; readonly count: number } | null {
  let spokeAt = -Infinity
  let pending: ClockRow[] = []
  let count = 0
  return (crossed, now) => {
    count += crossed.length
    pending = [...pending, ...crossed].slice(0, NAMED)
    if (count === 0 || now - spokeAt < SPEAK_EVERY_MS) return null
    const said = { named: pending, count }
    spokeAt = now
    pending = []
    count = 0
    return said
  }
}
