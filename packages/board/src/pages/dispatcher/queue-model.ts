/** The dispatcher's queue: open items of the board, grouped by lateness, each with the clock that matters next. */
export interface QueueClock {
  readonly id: string
  readonly kind: string
  readonly dueAt: string
  readonly metAt: string | null
  readonly stoppedAt: string | null
}

export interface QueueItem {
  readonly id: string
  readonly kind: 'REQUEST' | 'WORK_ORDER'
  readonly status: string
  readonly openedAt: string
  readonly clocks: readonly QueueClock[]
}

export type QueueTab = 'todo' | 'doing' | 'closing'

const TAB: Readonly<Record<string, QueueTab>> = {
  REGISTERED: 'todo',
  AWAITING_APPROVAL: 'todo',
  ASSESSING: 'todo',
  QUOTED: 'todo',
  CONSENTED: 'todo',
  DISPATCHED: 'doing',
  RECEIVED: 'doing',
  ARRIVED: 'doing',
  IN_PROGRESS: 'doing',
  SUSPENDED: 'doing',
  REWORK: 'doing',
  ESCALATED: 'doing',
  COMPLETED: 'closing',
  ACCEPTED: 'closing',
}

export const tabOf = (status: string): QueueTab => TAB[status] ?? 'closing'

/** The clock that is due first among those that still run; a breached clock that was met since no longer calls for anybody. */
export function nextClock(item: QueueItem): QueueClock | null {
  let next: QueueClock | null = null
  for (const clock of item.clocks) {
    if (clock.metAt || clock.stoppedAt) continue
    if (!next || clock.dueAt < next.dueAt) next = clock
  }
  return next
}

export interface QueueRow<T extends QueueItem> {
  readonly item: T
  readonly clock: QueueClock | null
  readonly dueAt: number | null
}

export interface Queue<T extends QueueItem> {
  readonly overdue: readonly QueueRow<T>[]
  readonly soon: readonly QueueRow<T>[]
  readonly rest: readonly QueueRow<T>[]
  readonly counts: Readonly<Record<QueueTab, number>>
  readonly overdueAll: number
}

export const SOON_MS = 5 * 60_000

/** @param now server-corrected milliseconds; @param tab which of the three lists is open */
export function queueOf<T extends QueueItem>(items: readonly T[], tab: QueueTab, now: number): Queue<T> {
  const counts = { todo: 0, doing: 0, closing: 0 }
  const overdue: QueueRow<T>[] = []
  const soon: QueueRow<T>[] = []
  const rest: QueueRow<T>[] = []
  let overdueAll = 0
  for (const item of items) {
    const at = tabOf(item.status)
    counts[at] += 1
    const clock = nextClock(item)
    const dueAt = clock ? Date.parse(clock.dueAt) : null
    const late = dueAt !== null && dueAt <= now
    if (late) overdueAll += 1
    if (at !== tab) continue
    const group = late ? overdue : dueAt !== null && dueAt - now <= SOON_MS ? soon : rest
    group.push({ item, clock, dueAt })
  }
  const byDue = (a: QueueRow<T>, b: QueueRow<T>) =>
    (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
    a.item.openedAt.localeCompare(b.item.openedAt) ||
    a.item.id.localeCompare(b.item.id)
  return { overdue: overdue.sort(byDue), soon: soon.sort(byDue), rest: rest.sort(byDue), counts, overdueAll }
}
