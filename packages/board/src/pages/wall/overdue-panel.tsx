import { memo } from 'react'
import { formatDuration } from '../../features/clock/format'
import { Ticking } from '../../features/clock/ticking'
import { zoned } from '../../features/clock/zoned'
import { widthOf } from '../../lib/text-width'
import { Icon } from '../../ui/icon'
import { FittedText } from './fitted-text'
import { HorizonAxis, type HorizonProps } from './horizon-axis'
import type { OverdueRow, OverdueView } from './overdue'
import { useMoves } from './use-moves'
import type { WallWords } from './wall-words'

export const lateness = (dueAt: number, words: WallWords) => (now: number) =>
  `+${formatDuration(now - dueAt, words.at)}`

/** Sizes of DESIGN.md (--w-mega, --w-hero) and the width they share, in rem. */
const WORST = { time: 15.6, place: 9, between: 1.6, room: 92.2 }
/** The time is set tighter than the figures' widths say, by so much of its size for each sign. */
const TIGHTER_EM = 0.017

/** The normal picture: the worst as a block, then rows by lateness; where they leave room, the next hour. */
export const OverduePanel = memo(function OverduePanel({ overdue, ...axis }: HorizonProps & { overdue: OverdueView }) {
  const { horizon, timeZone, words } = axis
  const list = useMoves<HTMLDivElement>()
  if (!overdue.worst) return null
  return (
    <section className={`panel over ${horizon ? 'roomy' : ''}`} aria-label={words.say('overdue')}>
      <Worst worst={overdue.worst} count={overdue.count} timeZone={timeZone} words={words} />
      <div className="rows" ref={list}>
        {overdue.rows.map((row) => (
          <div
            key={row.key}
            data-key={row.key}
            data-serial={row.item.serial}
            className={`orow ${row.just ? 'just' : ''}`}
          >
            <Ticking className="t num" text={lateness(row.dueAt, words)} fit={{ rem: 5.4, room: 20.2 }} />
            <span className="k">
              <Icon name="overdue" />
              {words.clock(row.kind)}
            </span>
            <FittedText text={words.place(row.item)} rem={4.4} room={words.at === 2 ? 20 : 21.6} />
            <span className="v clip">
              {words.name(row.item.service)}
              {/* Only where motion is unwanted: there the word says what the flash would. */}
              {row.just && <b className="just-word">{words.say('justNow')}</b>}
            </span>
            <span className="w clip">{words.who(row)}</span>
          </div>
        ))}
        {overdue.more > 0 && <div className="more">{words.say('more', { n: overdue.more })}</div>}
      </div>
      {horizon && <HorizonAxis {...axis} horizon={horizon} />}
    </section>
  )
})

const Worst = memo(function Worst({
  worst,
  count,
  timeZone,
  words,
}: {
  worst: OverdueRow
  count: number
  timeZone: string
  words: WallWords
}) {
  const place = words.place(worst.item)
  const makeRoom = (time: string, element: HTMLElement) => {
    const wanted = (widthOf(time) - TIGHTER_EM * time.length) * WORST.time + widthOf(place) * WORST.place
    const fit = Math.min(1, (WORST.room - WORST.between) / wanted)
    element.parentElement?.style.setProperty('--fit', fit.toFixed(3))
  }
  return (
    <div className={`worst ${worst.just ? 'just' : ''}`} data-testid="worst" data-serial={worst.item.serial}>
      <div className="tally">
        <div className="lab">
          <Icon name="overdue" />
          {words.say('overdue')}
        </div>
        <div className="big num" data-testid="overdue-count">
          {count}
        </div>
      </div>
      <div className="what">
        <div className="t num">
          <Ticking key={place} text={lateness(worst.dueAt, words)} onText={makeRoom} />
          <span className="place">{place}</span>
        </div>
        <div className="line">
          <span>
            <span className="pill">{words.clock(worst.kind)}</span>
            {words.say('wasDue')} <span className="num">{zoned(timeZone).hm(worst.dueAt)}</span>
          </span>
          <span className="r">
            <span className="clip">{words.name(worst.item.service)}</span>
            <span className="who">{words.who(worst)}</span>
          </span>
        </div>
      </div>
    </div>
  )
})
