import { memo } from 'react'
import { formatRemaining } from '../../features/clock/format'
import { Ticking } from '../../features/clock/ticking'
import { zoned } from '../../features/clock/zoned'
import { HORIZON_MS, type HorizonView } from './horizon'
import { MINUTE, SOON_MS } from './wall-view'
import type { WallWords } from './wall-words'

const TICKS = [0, 15, 30, 45, 60]
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

export interface HorizonProps {
  readonly horizon: HorizonView | null
  readonly nextDueAt: number | null
  /** The next clock runs out within five minutes. */
  readonly isSoon: boolean
  readonly timeZone: string
  readonly words: WallWords
}

/** The next 60 minutes of clocks. */
export const HorizonAxis = memo(function HorizonAxis(props: HorizonProps & { horizon: HorizonView }) {
  const { horizon, nextDueAt, isSoon, words } = props
  const zone = zoned(props.timeZone)
  return (
    <div className="horizon">
      <h2>
        {words.say('horizon')}
        {horizon.marks.length > 0 && <span className="cnt num">{horizon.count}</span>}
        {horizon.count > 0 && nextDueAt !== null ? (
          <span className={`sub until ${isSoon ? 'soon' : ''}`}>
            {words.say('next')} <Ticking className="num" text={(at) => formatRemaining(nextDueAt - at, words.at)} />
          </span>
        ) : (
          <span className="sub until">{words.say('horizonNone')}</span>
        )}
      </h2>
      <div className="axis" data-lanes={horizon.flags.some((flag) => flag.lane > 0) ? 2 : 1}>
        <div className="zone" style={{ width: percent(SOON_MS / HORIZON_MS) }} />
        {TICKS.map((minutes) => (
          <div key={minutes}>
            <div className="grid" style={{ left: percent((minutes * MINUTE) / HORIZON_MS) }} />
            <span
              className={`tick num ${minutes === 0 ? 'first' : minutes === 60 ? 'last' : ''}`}
              style={{ left: percent((minutes * MINUTE) / HORIZON_MS) }}
            >
              {minutes === 0 ? words.say('now') : <Ticking text={(at) => zone.hm(at + minutes * MINUTE)} />}
            </span>
          </div>
        ))}
        {horizon.marks.map((mark) => (
          <div key={mark.key} className="flag bare" style={{ left: percent(mark.at) }} />
        ))}
        {horizon.flags.map((flag, index) => (
          <div
            key={flag.key}
            className={`flag lane${flag.lane} ${index === 0 && isSoon ? 'first' : ''} ${flag.isLeft ? 'left' : ''}`}
            style={{ left: percent(flag.at) }}
          >
            <b className="num">{words.place(flag.item)}</b>
            <span>
              {words.clock(flag.kind)} <span className="num inline">{zone.hm(flag.dueAt)}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
})
