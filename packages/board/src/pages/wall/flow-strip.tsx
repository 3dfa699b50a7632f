import { memo, useState } from 'react'
import { DETOURS, type FlowCell } from './wall-view'
import type { WallWords } from './wall-words'

const isDetour = (status: string): boolean => (DETOURS as readonly string[]).includes(status)
/** A bar this long means this many at least, so that two orders do not look like a full house. */
const LEAST_SCALE = 8

/** Where the orders stand: the eleven stages of the straight way, then the detours. */
export const FlowStrip = memo(function FlowStrip({ cells, words }: { cells: readonly FlowCell[]; words: WallWords }) {
  const most = Math.max(LEAST_SCALE, ...cells.filter((cell) => cell.status !== 'WRITTEN_OFF').map((cell) => cell.count))
  return (
    <section className="panel flow">
      {cells.map((cell) => [
        cell.status === DETOURS[0] && <div key="gap" className="gap" />,
        <Cell key={cell.status} cell={cell} most={most} words={words} />,
      ])}
    </section>
  )
})

const Cell = memo(function Cell({
  cell: { status, count, overdue },
  most,
  words,
}: {
  cell: FlowCell
  most: number
  words: WallWords
}) {
  // The count steps up or down when it changes, but stands still when the wall is first drawn.
  const [first] = useState(count)
  const share = (part: number): string => `${Math.max(0, Math.min(1, part / most)) * 100}%`
  return (
    <div
      className={`st ${count > 0 ? '' : 'zero'} ${isDetour(status) ? 'side2' : ''} ${count > 99 ? 'many' : ''}`}
      data-status={status}
    >
      <div className="l">{words.stage(status)}</div>
      <div className="n num">
        <span key={count} className={`c ${count === first ? '' : 'bump'}`}>
          {count}
        </span>
        {overdue > 0 && <span className="od">!{overdue}</span>}
      </div>
      {/* The day's written-off orders are a sum, not a load. */}
      {status !== 'WRITTEN_OFF' && (
        <div className="meter">
          {overdue > 0 && <i className="r" style={{ width: share(overdue) }} />}
          <i style={{ width: share(count - overdue) }} />
        </div>
      )}
    </div>
  )
})
