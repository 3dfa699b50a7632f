/** What the wall shows at one instant: selected from the board's model and the server's time, and nothing else. */
import { zoned } from '../../features/clock/zoned'
import type { BoardItem, BoardModel } from '../../features/live/board-model'
import { askedAt, hasRunOut, runningClocks, runningOf, type ClockRow } from './clock-rows'
import { horizonView, type HorizonView } from './horizon'
import { NEWS_MS, overdueView, type OverdueView, type WallMode } from './overdue'
import { quotasView, type QuotasView } from './quotas'
import { techniciansView, type TechniciansView } from './technicians'

export interface SoonRow extends ClockRow {
  /** Within the last minute. */
  readonly isHot: boolean
}

export interface FreshRow {
  /** Of the request, so that the row stays itself when the request becomes an order. */
  readonly key: string
  readonly item: BoardItem
  /** Whole minutes since it was asked for. */
  readonly minutes: number
  /** Came in within these 8 s. */
  readonly isNew: boolean
}

export const STAGES = [
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
] as const
/** Off the straight way: shown apart, so that every open order is counted somewhere. */
export const DETOURS = ['REWORK', 'SUSPENDED', 'ESCALATED'] as const
export type FlowStatus = (typeof STAGES | typeof DETOURS)[number]

export interface FlowCell {
  readonly status: FlowStatus
  readonly count: number
  /** Items with at least one overdue clock. */
  readonly overdue: number
}

export interface WallView {
  /** The estate's calendar day. */
  readonly day: string
  readonly overdue: OverdueView
  /** Whole minutes without a miss, while all is calm; null when none is known. */
  readonly calmMinutes: number | null
  /** Drawn where the overdue rows leave room for it. */
  readonly horizon: HorizonView | null
  /** The next clock to run out, whenever that is. */
  readonly nextDueAt: number | null
  readonly soon: readonly SoonRow[]
  readonly soonCount: number
  readonly fresh: readonly FreshRow[]
  readonly freshLast10: number
  readonly flow: readonly FlowCell[]
  readonly technicians: TechniciansView
  readonly quotas: QuotasView
  /** Null when what is known is of another day. */
  readonly today: BoardModel['today'] | null
}

export interface WallOptions {
  /** The two lines of a clock's flag as they will be drawn, for their width. */
  readonly wordsOf: (row: ClockRow) => readonly [place: string, below: string]
}

export const MINUTE = 60_000
export const SOON_MS = 5 * MINUTE
const SOON_ROWS = 4
const FRESH_MS = 60 * MINUTE
const SIDE_ROWS = 7

/** Lanes of the horizon beside so many overdue rows, none where there is no room. */
const lanesBeside = ({ mode, count }: OverdueView): number =>
  mode === 'flooded' ? 0 : count <= 2 ? 2 : count === 3 ? 1 : 0

/** @param now server milliseconds; @param before the mode shown until now */
export function wallView(model: BoardModel, now: number, before: WallMode | null, options: WallOptions): WallView {
  const { settings, timeZone } = model.estate
  const running = runningClocks(model.items.values())
  const firstAhead = running.findIndex((row) => !hasRunOut(row, now))
  const overdueRows = firstAhead < 0 ? running : running.slice(0, firstAhead)
  const ahead = firstAhead < 0 ? [] : running.slice(firstAhead)

  const overdue = overdueView(overdueRows, now, before, settings)
  const soonAll = ahead.filter((row) => row.dueAt - now <= SOON_MS)
  const soon = soonAll.slice(0, SOON_ROWS)
  const fresh = freshRows(model, now)
  const lanes = lanesBeside(overdue)
  const day = zoned(timeZone).day(now)
  const today = zoned(timeZone).day(model.figuresAt) === day ? model.today : null
  return {
    day,
    overdue,
    calmMinutes:
      overdue.mode === 'calm' && model.lastMissAt !== null
        ? Math.max(0, Math.floor((now - model.lastMissAt) / MINUTE))
        : null,
    horizon: lanes > 0 ? horizonView(ahead, now, lanes, options.wordsOf) : null,
    nextDueAt: ahead[0]?.dueAt ?? null,
    soon: soon.map((row) => ({ ...row, isHot: row.dueAt - now < MINUTE })),
    soonCount: soonAll.length,
    fresh: fresh.slice(0, SIDE_ROWS - Math.max(1, soon.length)),
    freshLast10: fresh.filter((row) => row.minutes < 10).length,
    flow: flowCells(model, now, today?.writtenOff ?? 0),
    technicians: techniciansView(model.technicians, model.items.values(), now),
    quotas: quotasView(model.quota, now, timeZone),
    today,
  }
}

/** Newest first; one row for a request and the first order that came of it. */
function freshRows(model: BoardModel, now: number): FreshRow[] {
  const rows: { readonly since: number; readonly row: FreshRow }[] = []
  const taken = new Set<string>()
  for (const item of model.items.values()) {
    const since = askedAt(item)
    if (!item.open || now - since > FRESH_MS) continue
    const request = item.requestId ?? item.id
    const key = taken.has(request) ? item.id : request
    taken.add(key)
    const minutes = Math.max(0, Math.floor((now - since) / MINUTE))
    rows.push({ since, row: { key, item, minutes, isNew: now - since < NEWS_MS } })
  }
  rows.sort((a, b) => b.since - a.since || (a.row.key < b.row.key ? 1 : -1))
  return rows.map(({ row }) => row)
}

function flowCells(model: BoardModel, now: number, writtenOff: number): FlowCell[] {
  const cells = new Map<string, { count: number; overdue: number }>(
    [...STAGES, ...DETOURS].map((status) => [status, { count: 0, overdue: 0 }]),
  )
  for (const item of model.items.values()) {
    const cell = cells.get(item.status === 'AWAITING_APPROVAL' ? 'REGISTERED' : item.status)
    if (!cell) continue
    if (item.open) cell.count += 1
    if (runningOf(item).some((row) => hasRunOut(row, now))) cell.overdue += 1
  }
  cells.get('WRITTEN_OFF')!.count = writtenOff
  return [...STAGES, ...DETOURS].map((status) => ({ status, ...cells.get(status)! }))
}
