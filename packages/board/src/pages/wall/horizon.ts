/** The next hour of clocks on an axis: flags in lanes that never overlap, and a plain mark for what has no room for words. */
import { widthOf } from '../../lib/text-width'
import type { ClockRow } from './clock-rows'

export const HORIZON_MS = 60 * 60_000
/** Where an axis of one hour is drawn, in rem. */
export const AXIS_REM = 116.4
/** Flags move in steps, not with each second. */
const STEP_MS = 15_000

const PLACE_REM = 3.6
const WORDS_REM = 2.4
const POLE_REM = 1.6
const BETWEEN_REM = 1.6

export interface Flag extends ClockRow {
  /** Share of the axis, 0 is now and 1 an hour from now. */
  readonly at: number
  readonly lane: number
  /** Its words stand to the left of its pole: at the right end there is no room. */
  readonly isLeft: boolean
}

export interface HorizonView {
  readonly flags: readonly Flag[]
  /** Clocks without words, as shares of the axis. */
  readonly marks: readonly { readonly key: string; readonly at: number }[]
  readonly count: number
}

/**
 * @param ahead clocks not yet due, the earliest first
 * @param wordsOf the two lines of a flag as they will be drawn
 */
export function horizonView(
  ahead: readonly ClockRow[],
  now: number,
  lanes: number,
  wordsOf: (row: ClockRow) => readonly [place: string, below: string],
): HorizonView {
  const start = Math.floor(now / STEP_MS) * STEP_MS
  const all = Array.from({ length: lanes }, (_, lane) => ({ lane, textEnd: 0, pole: 0 }))
  const flags: Flag[] = []
  const marks: { key: string; at: number }[] = []
  const within = ahead.filter((row) => row.dueAt - now <= HORIZON_MS)
  for (const row of within) {
    const at = Math.max(0, Math.min(1, (row.dueAt - start) / HORIZON_MS))
    const [place, below] = wordsOf(row)
    const width = Math.max(widthOf(place) * PLACE_REM, widthOf(below) * WORDS_REM) + POLE_REM
    const pole = at * AXIS_REM
    const isLeft = pole + width > AXIS_REM
    const from = isLeft ? pole - width : pole
    // A pole reaches down through the lanes below its own: it must not cross words there, nor these words another's pole.
    const free = all.find(
      ({ lane, textEnd }) =>
        (textEnd === 0 || from >= textEnd + BETWEEN_REM) &&
        all.every((other) => (other.lane > lane ? pole >= other.textEnd : other.lane === lane || other.pole <= from)),
    )
    if (!free) {
      marks.push({ key: row.key, at })
      continue
    }
    free.textEnd = isLeft ? pole : pole + width
    free.pole = pole
    flags.push({ ...row, at, lane: free.lane, isLeft })
  }
  return { flags, marks, count: within.length }
}
