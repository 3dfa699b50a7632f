/** What the wall shows at one instant: selected from the board's model and the server's time, and nothing else. */
import type { BoardItem, BoardModel, BoardTechnician } from '../../features/live/board-model'

export type WallMode = 'calm' | 'normal' | 'flooded'
/** Clocks that the wall runs; those of the month have pages of their own. */
export const WALL_CLOCKS = ['REPLY', 'RECEIPT', 'ARRIVAL', 'SETTLEMENT', 'HANDOVER'] as const
export type WallClockKind = (typeof WALL_CLOCKS)[number]

export interface ClockRow {
  readonly clockId: string
  readonly item: BoardItem
  readonly kind: WallClockKind
  readonly dueAt: number
}

export interface FreshRow {
  readonly item: BoardItem
  readonly since: number
}

export const FLOW = [
  'REGISTERED',
  'ASSESSING',
  'QUOTED',
  'CONSENTED',
  'DISPATCHED',
  'RECEIVED',
  'ARRIVED',
  'IN_PROGRESS',
  'COMPLETED',
  'ACCEPTED',
  'WRITTEN_OFF',
  'REWORK',
  'SUSPENDED',
  'ESCALATED',
] as const
export type FlowStatus = (typeof FLOW)[number]

export type TechnicianState = 'late' | 'work' | 'way' | 'told' | 'full' | 'free' | 'off'
export interface TechnicianTile {
  readonly technician: BoardTechnician
  readonly state: TechnicianState
  readonly load: number
  readonly late: number
  /** Pips drawn: the capacity, at most five. */
  readonly capacity: number
}

export interface WallView {
  readonly mode: WallMode
  readonly overdue: readonly ClockRow[]
  /** Rows drawn below the worst one in normal mode. */
  readonly rows: readonly ClockRow[]
  readonly more: number
  readonly kinds: readonly { readonly kind: WallClockKind; readonly count: number; readonly longestDueAt: number }[]
  /** The latest to cross, while it is news. */
  readonly tipped: ClockRow | null
  readonly soon: readonly ClockRow[]
  readonly soonCount: number
  readonly next: ClockRow | null
  readonly horizon: readonly (ClockRow & { readonly lane: number })[]
  readonly fresh: readonly FreshRow[]
  readonly freshLast10: number
  readonly flow: Readonly<Record<FlowStatus, { readonly count: number; readonly overdue: number }>>
  readonly technicians: readonly TechnicianTile[]
  readonly techniciansMore: number
  readonly onDuty: number
  readonly room: number
  readonly lastMissAt: number | null
}

export const MINUTE = 60_000
const SOON = 5 * MINUTE
const HORIZON = 60 * MINUTE
const ROWS_NORMAL = 5
const ROWS_CROWDED = 4
const CROWDED_FROM = 7
export const WORST_FLOODED = 10
const SOON_ROWS = 4
const FRESH_WITHIN = 60 * MINUTE
const TILES = 8
/** Minutes of axis that one flag needs for its words, so that two in a lane never overlap. */
const FLAG_WIDTH = 15 * MINUTE

/** Flooded from `enter`, left at `leave`, so that the wall does not flicker between two pictures (EEMUA 191). */
export function modeOf(overdue: number, before: WallMode | null, enter: number, leave: number): WallMode {
  if (overdue >= enter) return 'flooded'
  if (before === 'flooded' && overdue > leave) return 'flooded'
  return overdue === 0 ? 'calm' : 'normal'
}

const isWallClock = (kind: string): kind is WallClockKind => (WALL_CLOCKS as readonly string[]).includes(kind)

/** Running clocks of open items, the earliest due first. */
export function runningClocks(items: Iterable<BoardItem>): ClockRow[] {
  const rows: ClockRow[] = []
  for (const item of items) {
    for (const clock of item.clocks) {
      if (clock.metAt || clock.stoppedAt || !isWallClock(clock.kind)) continue
      rows.push({ clockId: clock.id, item, kind: clock.kind, dueAt: Date.parse(clock.dueAt) })
    }
  }
  return rows.sort((a, b) => a.dueAt - b.dueAt || (a.clockId < b.clockId ? -1 : 1))
}

/** When the customer first asked: the start of the REPLY clock, which goes on from the request. */
export const askedAt = (item: BoardItem): number => {
  const reply = item.clocks.find((clock) => clock.kind === 'REPLY')
  return Date.parse(reply?.startedAt ?? item.openedAt)
}

/** @param now server milliseconds; @param before the mode shown until now */
export function wallView(model: BoardModel, now: number, before: WallMode | null): WallView {
  const { settings } = model.estate
  const running = runningClocks(model.items.values())
  const firstAhead = running.findIndex((row) => row.dueAt > now)
  const overdue = firstAhead < 0 ? running : running.slice(0, firstAhead)
  const ahead = firstAhead < 0 ? [] : running.slice(firstAhead)
  const mode = modeOf(overdue.length, before, settings.floodEnter, settings.floodLeave)

  const latest = overdue.at(-1) ?? null
  const tipped = latest && now - latest.dueAt < settings.justCrossedSeconds * 1000 ? latest : null
  const rest = overdue.slice(1)
  let rows = rest.slice(0, ROWS_NORMAL)
  if (overdue.length >= CROWDED_FROM) {
    rows = rest.slice(0, ROWS_CROWDED)
    // One that has just crossed holds the last row, so that a breach is always seen at its second.
    if (tipped && !rows.includes(tipped)) rows = [...rows.slice(0, ROWS_CROWDED - 1), tipped]
  }

  const soonAll = ahead.filter((row) => row.dueAt - now <= SOON)
  const soon = soonAll.slice(0, SOON_ROWS)
  const fresh = freshOf(model, now)
  return {
    mode,
    overdue,
    rows,
    more: rest.length - rows.length,
    kinds: WALL_CLOCKS.map((kind) => {
      const of = overdue.filter((row) => row.kind === kind)
      return { kind, count: of.length, longestDueAt: of[0]?.dueAt ?? now }
    })
      .filter((kind) => kind.count > 0)
      .sort((a, b) => b.count - a.count),
    tipped: tipped ?? (mode === 'flooded' ? latest : null),
    soon,
    soonCount: soonAll.length,
    next: ahead[0] ?? null,
    horizon: lanes(
      ahead.filter((row) => row.dueAt - now <= HORIZON),
      now,
    ),
    fresh: fresh.slice(0, 7 - Math.min(4, Math.max(1, soon.length))),
    freshLast10: fresh.filter((row) => now - row.since <= 10 * MINUTE).length,
    flow: flowOf(model, now),
    ...techniciansOf(model, now),
    lastMissAt: overdue.length > 0 ? now : model.lastMissAt,
  }
}

function freshOf(model: BoardModel, now: number): FreshRow[] {
  const rows: FreshRow[] = []
  for (const item of model.items.values()) {
    const since = askedAt(item)
    if (now - since <= FRESH_WITHIN) rows.push({ item, since })
  }
  return rows.sort((a, b) => b.since - a.since || (a.item.id < b.item.id ? 1 : -1))
}

/** Flags of the horizon in two lanes; what would still overlap is left to the due-soon list and the console. */
function lanes(rows: readonly ClockRow[], now: number): (ClockRow & { lane: number })[] {
  const free = [-Infinity, -Infinity]
  const placed: (ClockRow & { lane: number })[] = []
  for (const row of rows) {
    const at = row.dueAt - now
    const lane = free.findIndex((until) => at >= until)
    if (lane < 0) continue
    free[lane] = at + FLAG_WIDTH
    placed.push({ ...row, lane })
  }
  return placed
}

function flowOf(model: BoardModel, now: number): WallView['flow'] {
  const flow = Object.fromEntries(FLOW.map((status) => [status, { count: 0, overdue: 0 }])) as Record<
    FlowStatus,
    { count: number; overdue: number }
  >
  for (const item of model.items.values()) {
    const status = item.status === 'AWAITING_APPROVAL' ? 'REGISTERED' : item.status
    const cell = flow[status as FlowStatus]
    if (!cell) continue
    cell.count += 1
    if (lateClocks(item, now) > 0) cell.overdue += 1
  }
  flow.WRITTEN_OFF = { count: model.today.writtenOff, overdue: 0 }
  return flow
}

const lateClocks = (item: BoardItem, now: number): number =>
  item.clocks.filter(
    (clock) => !clock.metAt && !clock.stoppedAt && isWallClock(clock.kind) && Date.parse(clock.dueAt) <= now,
  ).length

const AT_WORK = new Set(['ARRIVED', 'IN_PROGRESS', 'REWORK'])
const ORDER_OF_STATE: Readonly<Record<TechnicianState, number>> = {
  late: 0,
  work: 1,
  full: 2,
  way: 3,
  told: 4,
  free: 5,
  off: 6,
}

function techniciansOf(
  model: BoardModel,
  now: number,
): Pick<WallView, 'technicians' | 'techniciansMore' | 'onDuty' | 'room'> {
  const hands = new Map<string, BoardItem[]>()
  for (const item of model.items.values()) {
    if (!item.assigneeId || item.status === 'ACCEPTED' || item.status === 'COMPLETED') continue
    const list = hands.get(item.assigneeId)
    if (list) list.push(item)
    else hands.set(item.assigneeId, [item])
  }
  const tiles = model.technicians.map((technician): TechnicianTile => {
    const items = hands.get(technician.id) ?? []
    const late = items.filter((item) => lateClocks(item, now) > 0).length
    const state: TechnicianState =
      late > 0
        ? 'late'
        : !technician.onDuty
          ? 'off'
          : items.length >= technician.capacity
            ? 'full'
            : items.some((item) => AT_WORK.has(item.status))
              ? 'work'
              : items.some((item) => item.status === 'RECEIVED')
                ? 'way'
                : items.length > 0
                  ? 'told'
                  : 'free'
    return { technician, state, load: items.length, late, capacity: Math.min(5, technician.capacity) }
  })
  const onDuty = tiles.filter((tile) => tile.technician.onDuty)
  // Places stay put while states change within a group of urgency: the eye finds a person where he was.
  const shown =
    tiles.length <= TILES
      ? tiles
      : [...tiles].sort((a, b) => ORDER_OF_STATE[a.state] - ORDER_OF_STATE[b.state]).slice(0, TILES)
  return {
    technicians: shown,
    techniciansMore: tiles.length - shown.length,
    onDuty: onDuty.length,
    room: onDuty.reduce((sum, tile) => sum + Math.max(0, tile.technician.capacity - tile.load), 0),
  }
}
