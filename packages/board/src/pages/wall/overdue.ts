/** What the wall shows of overdue clocks: all of them, the worst and the latest, or their sums, by how many there are. */
import { WALL_CLOCKS, type ClockRow, type WallClockKind } from './clock-rows'

export type WallMode = 'calm' | 'normal' | 'flooded'

export interface OverdueRow extends ClockRow {
  /** Crossed within these 8 s: it is still news to the eye. */
  readonly just: boolean
}

export interface KindSum {
  readonly kind: WallClockKind
  readonly count: number
  readonly longestDueAt: number
}

export interface OverdueView {
  readonly mode: WallMode
  readonly count: number
  readonly worst: OverdueRow | null
  /** Normal: the rows below the worst one. */
  readonly rows: readonly OverdueRow[]
  /** Normal: how many are not shown. */
  readonly more: number
  /** Flooded: they add up to the count. */
  readonly kinds: readonly KindSum[]
  /** Flooded: the worst ten. */
  readonly dense: readonly ClockRow[]
  /** Flooded: the latest to cross, and whether that was within the last minute. */
  readonly latest: (ClockRow & { readonly justNow: boolean }) | null
}

export interface WallSettings {
  readonly floodEnter: number
  readonly floodLeave: number
  readonly justCrossedSeconds: number
}

export const NEWS_MS = 8000
const ROWS_WHOLE = 5
const ROWS_CROWDED = 4
const WORST_FLOODED = 10
const JUST_NOW_MS = 60_000

/** Flooded from `floodEnter`, left at `floodLeave`, so that the wall does not flicker between two pictures (EEMUA 191). */
export function modeOf(
  count: number,
  before: WallMode | null,
  { floodEnter, floodLeave }: Pick<WallSettings, 'floodEnter' | 'floodLeave'>,
): WallMode {
  if (count >= floodEnter) return 'flooded'
  if (before === 'flooded' && count > floodLeave) return 'flooded'
  return count === 0 ? 'calm' : 'normal'
}

/** @param overdue the latest first to be due is the last; @param before the mode shown until now */
export function overdueView(
  overdue: readonly ClockRow[],
  now: number,
  before: WallMode | null,
  settings: WallSettings,
): OverdueView {
  const mode = modeOf(overdue.length, before, settings)
  const latest = overdue.at(-1) ?? null
  const rest = overdue.slice(1)
  let shown = rest
  if (rest.length > ROWS_WHOLE) {
    shown = rest.slice(0, ROWS_CROWDED)
    // One that has just crossed holds the last row, so that a breach is always seen at its second.
    const isHeld = latest && now - latest.dueAt < settings.justCrossedSeconds * 1000
    if (isHeld && !shown.includes(latest)) shown = [...shown.slice(0, -1), latest]
  }
  const isNormal = mode === 'normal'
  const isFlooded = mode === 'flooded'
  return {
    mode,
    count: overdue.length,
    worst: overdue[0] ? withNews(overdue[0], now) : null,
    rows: isNormal ? shown.map((row) => withNews(row, now)) : [],
    more: isNormal ? rest.length - shown.length : 0,
    kinds: isFlooded ? kindSums(overdue) : [],
    dense: isFlooded ? overdue.slice(0, WORST_FLOODED) : [],
    latest: isFlooded && latest ? { ...latest, justNow: now - latest.dueAt < JUST_NOW_MS } : null,
  }
}

const withNews = (row: ClockRow, now: number): OverdueRow => ({ ...row, just: now - row.dueAt < NEWS_MS })

const kindSums = (overdue: readonly ClockRow[]): KindSum[] =>
  WALL_CLOCKS.flatMap((kind) => {
    const ofKind = overdue.filter((row) => row.kind === kind)
    return ofKind.length === 0 ? [] : [{ kind, count: ofKind.length, longestDueAt: ofKind[0]!.dueAt }]
  }).sort((a, b) => b.count - a.count)
