/** The clocks that the wall runs, one row each: an order may have several. */
import type { BoardItem } from '../../features/live/board-model'

export const WALL_CLOCKS = ['REPLY', 'RECEIPT', 'ARRIVAL', 'SETTLEMENT', 'HANDOVER'] as const
/** Those of the month (CALLBACK, COMPILE) have pages of their own. */
export type WallClockKind = (typeof WALL_CLOCKS)[number]

export interface ClockRow {
  /** Of the item and its clock: two orders of one request share its REPLY clock. */
  readonly key: string
  readonly item: BoardItem
  readonly kind: WallClockKind
  /** Server milliseconds. */
  readonly dueAt: number
}

const isWallClock = (kind: string): kind is WallClockKind => (WALL_CLOCKS as readonly string[]).includes(kind)

const known = new WeakMap<BoardItem, readonly ClockRow[]>()

/** Clocks of the item that still run; of a closed one only its hand-over counts, all else is over. */
export function runningOf(item: BoardItem): readonly ClockRow[] {
  let rows = known.get(item)
  if (!rows) {
    rows = item.clocks.flatMap((clock) =>
      clock.metAt || clock.stoppedAt || !isWallClock(clock.kind) || !(item.open || clock.kind === 'HANDOVER')
        ? []
        : [{ key: `${item.id}/${clock.id}`, item, kind: clock.kind, dueAt: Date.parse(clock.dueAt) }],
    )
    // Items never change, new ones take their place: what was read once is right for as long as the item is held.
    known.set(item, rows)
  }
  return rows
}

/** All running clocks, the earliest due first. */
export function runningClocks(items: Iterable<BoardItem>): ClockRow[] {
  const rows: ClockRow[] = []
  for (const item of items) rows.push(...runningOf(item))
  return rows.sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1))
}

/** A clock has run out at its due instant (OVD-1). */
export const hasRunOut = (row: ClockRow, now: number): boolean => row.dueAt <= now

/** When the customer first asked: the start of the REPLY clock, which goes on from the request to its order. */
export const askedAt = (item: BoardItem): number =>
  Date.parse(item.clocks.find((clock) => clock.kind === 'REPLY')?.startedAt ?? item.openedAt)
