import { memo } from 'react'
import { formatRemaining } from '../../features/clock/format'
import { Draining, Ticking } from '../../features/clock/ticking'
import { Icon } from '../../ui/icon'
import { FittedText } from './fitted-text'
import { useMoves } from './use-moves'
import { SOON_MS, type FreshRow, type SoonRow } from './wall-view'
import type { WallWords } from './wall-words'

/** Width of a place in rem, by language. */
const SOON_ROOM = [18.4, 18.4, 16.6] as const
const FRESH_ROOM = [17.6, 17.6, 15.6] as const

/** Clocks that run out within five minutes, each with a bar that drains. */
export const SoonPanel = memo(function SoonPanel({
  rows,
  count,
  words,
}: {
  rows: readonly SoonRow[]
  count: number
  words: WallWords
}) {
  const list = useMoves<HTMLDivElement>()
  return (
    <section className={`panel soon ${rows.length > 0 ? '' : 'none'}`} aria-label={words.say('soon')}>
      <h2>
        <Icon name="soon" />
        {words.say('soon')} <span className="cnt num">{count}</span>
        <span className="sub">
          {count > rows.length ? words.say('soonTop', { n: rows.length }) : words.say('soonSub')}
        </span>
      </h2>
      <div className="rows" ref={list}>
        {rows.map((row) => (
          <div
            key={row.key}
            data-key={row.key}
            data-serial={row.item.serial}
            data-kind={row.kind}
            className={`srow ${row.isHot ? 'hot' : ''}`}
          >
            <FittedText text={words.place(row.item)} rem={4} room={SOON_ROOM[words.at]} />
            <span className="v clip">{words.name(row.item.service)}</span>
            <span className="k">{words.clock(row.kind)}</span>
            <Ticking className="t num" text={(now) => formatRemaining(row.dueAt - now, words.at)} />
            <Draining className="drain" until={row.dueAt} span={SOON_MS} />
          </div>
        ))}
        {rows.length === 0 && <div className="empty">{words.say('soonNone')}</div>}
      </div>
    </section>
  )
})

/** What came in within the hour, the newest first; the newest of all is greeted. */
export const FreshPanel = memo(function FreshPanel(props: {
  rows: readonly FreshRow[]
  last10: number
  replyMinutes: number
  isFlooded: boolean
  words: WallWords
}) {
  const { rows, words } = props
  const list = useMoves<HTMLDivElement>()
  return (
    <section className="panel fresh" aria-label={words.say('fresh')}>
      <h2>
        <Icon name="new" />
        {words.say('fresh')} {props.isFlooded && <span className="cnt num">{props.last10}</span>}
        <span className="sub">
          {props.isFlooded
            ? words.say('freshRate', { n: props.last10 })
            : words.say('freshSub', { n: props.replyMinutes })}
        </span>
      </h2>
      <div className="rows" ref={list}>
        {rows.map(({ key, item, minutes, isNew }) => (
          <div
            key={key}
            data-key={key}
            data-item={item.id}
            data-serial={item.serial}
            className={`nrow ${isNew ? 'now' : ''}`}
          >
            <FittedText text={words.place(item)} rem={3.8} room={FRESH_ROOM[words.at]} />
            <span className="v">
              <span className="clip">{words.name(item.service)}</span>
              {item.urgency === 'URGENT' && <span className="u">{words.say('urgent')}</span>}
            </span>
            <span className="a num">
              {minutes === 0 ? words.say('justNow') : words.say('minutesAgo', { n: minutes })}
            </span>
          </div>
        ))}
        {rows.length === 0 && <div className="empty">{words.say('freshNone')}</div>}
      </div>
    </section>
  )
})
