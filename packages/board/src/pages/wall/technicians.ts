/** Who has what: each technician's state and load as his orders say. */
import type { BoardItem, BoardTechnician } from '../../features/live/board-model'
import { hasRunOut, runningOf } from './clock-rows'

export type TechnicianState = 'late' | 'full' | 'work' | 'way' | 'told' | 'free' | 'off'

export interface TechnicianTile {
  readonly technician: BoardTechnician
  readonly state: TechnicianState
  /** Orders in hand. */
  readonly load: number
  /** Those of them that he is late with. */
  readonly late: number
}

export interface TechniciansView {
  readonly tiles: readonly TechnicianTile[]
  /** How many have no tile. */
  readonly more: number
  readonly columns: 4 | 5
  readonly onDuty: number
  /** Orders that those on duty could still take. */
  readonly room: number
}

/** What counts as in hand, as the server counts it for DIS-1. */
const IN_HAND = new Set([
  'DISPATCHED',
  'RECEIVED',
  'ARRIVED',
  'IN_PROGRESS',
  'SUSPENDED',
  'COMPLETED',
  'REWORK',
  'ESCALATED',
])
const AT_WORK = new Set(['ARRIVED', 'IN_PROGRESS', 'REWORK', 'COMPLETED'])
/** Clocks that the technician answers for; the others are the desk's and finance's. */
const HIS_CLOCKS = new Set(['RECEIPT', 'ARRIVAL'])
const ROWS = 2
/** Who is shown first when there is no room for all. */
const RANK: Readonly<Record<TechnicianState, number>> = { late: 0, free: 1, full: 2, way: 3, told: 4, work: 5, off: 6 }

function stateOf(technician: BoardTechnician, items: readonly BoardItem[], late: number): TechnicianState {
  const has = (statuses: ReadonlySet<string>) => items.some((item) => statuses.has(item.status))
  if (late > 0) return 'late'
  if (!technician.onDuty) return has(AT_WORK) ? 'work' : 'off'
  if (items.length >= technician.capacity) return 'full'
  if (has(AT_WORK)) return 'work'
  if (has(new Set(['RECEIVED']))) return 'way'
  return has(new Set(['DISPATCHED'])) ? 'told' : 'free'
}

export function techniciansView(
  technicians: readonly BoardTechnician[],
  items: Iterable<BoardItem>,
  now: number,
): TechniciansView {
  const hands = new Map<string, BoardItem[]>()
  for (const item of items) {
    if (!item.assigneeId || !item.open || !IN_HAND.has(item.status)) continue
    const list = hands.get(item.assigneeId)
    if (list) list.push(item)
    else hands.set(item.assigneeId, [item])
  }
  const all = technicians.map((technician): TechnicianTile => {
    const hand = hands.get(technician.id) ?? []
    const late = hand.filter((item) =>
      runningOf(item).some((row) => HIS_CLOCKS.has(row.kind) && hasRunOut(row, now)),
    ).length
    return { technician, state: stateOf(technician, hand, late), load: hand.length, late }
  })
  // Who is off and has nothing in hand is not missed where room is short.
  const needed = all.filter((tile) => tile.state !== 'off').length
  const columns = needed > 4 * ROWS ? 5 : 4
  const places = columns * ROWS
  const isCut = needed > places
  const chosen = new Set([...all].sort((a, b) => RANK[a.state] - RANK[b.state]).slice(0, isCut ? places - 1 : places))
  // Chosen by rank, but shown in the estate's own order: the eye finds a person where he was.
  const tiles = all.filter((tile) => chosen.has(tile))
  const onDuty = all.filter((tile) => tile.technician.onDuty)
  return {
    tiles,
    more: isCut ? needed - tiles.length : 0,
    columns,
    onDuty: onDuty.length,
    room: onDuty.reduce((sum, tile) => sum + Math.max(0, tile.technician.capacity - tile.load), 0),
  }
}
