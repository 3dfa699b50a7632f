import { memo, type CSSProperties } from 'react'
import { Ticking } from '../../features/clock/ticking'
import { Icon } from '../../ui/icon'
import { FittedText } from './fitted-text'
import { lateness } from './overdue-panel'
import type { OverdueView } from './overdue'
import type { WallWords } from './wall-words'

/** Too many to read: how many, of which kind, the longest of each, the worst ten, and the latest to cross. */
export const FloodPanel = memo(function FloodPanel({ overdue, words }: { overdue: OverdueView; words: WallWords }) {
  const most = Math.max(...overdue.kinds.map((kind) => kind.count))
  const { latest } = overdue
  return (
    <section className="panel flood" aria-label={words.say('overdue')}>
      <div className="top">
        <div className="tally">
          <div className="lab">
            <Icon name="overdue" />
            {words.say('overdue')}
          </div>
          <div className="big num" data-testid="overdue-count">
            {overdue.count}
          </div>
        </div>
        <div className="kinds" style={{ '--kinds': overdue.kinds.length } as CSSProperties}>
          {overdue.kinds.map((kind) => (
            <div key={kind.kind} className="kind" data-kind={kind.kind}>
              <span>{words.clock(kind.kind)}</span>
              <span className="n num">{kind.count}</span>
              <span className="bar">
                <i style={{ width: `${(kind.count / most) * 100}%` }} />
              </span>
              <span className="mx num">
                <small>{words.say('longest')}</small>
                <Ticking text={lateness(kind.longestDueAt, words)} fit={{ rem: 3.6, room: 15.4 }} />
              </span>
            </div>
          ))}
        </div>
      </div>
      <div className="dense">
        {overdue.dense.map((row) => (
          <div key={row.key} className="drow" data-key={row.key} data-serial={row.item.serial}>
            <Ticking className="t num" text={lateness(row.dueAt, words)} fit={{ rem: 4.2, room: 16.2 }} />
            <span className="k">{words.clock(row.kind)}</span>
            <FittedText text={words.place(row.item)} rem={words.at === 2 ? 3.3 : 3.6} room={words.at === 2 ? 15 : 18} />
            <span className="w clip">{words.who(row)}</span>
          </div>
        ))}
        <div className="rest">
          {words.say('worstOf', { n: overdue.dense.length, m: overdue.count - overdue.dense.length, t: overdue.count })}
          {latest && (
            <span className="tip">
              <Icon name="overdue" />
              {words.say(latest.justNow ? 'latestNow' : 'latest')} <b className="num">{words.place(latest.item)}</b>{' '}
              {words.clock(latest.kind)}
            </span>
          )}
        </div>
      </div>
    </section>
  )
})
