import { memo } from 'react'
import { formatDuration } from '../../features/clock/format'
import { monthName } from '../../features/clock/zoned'
import type { BoardModel } from '../../features/live/board-model'
import { Icon, type IconName } from '../../ui/icon'
import { FittedText } from './fitted-text'
import type { QuotasView, Standing } from './quotas'
import type { TechniciansView, TechnicianState, TechnicianTile } from './technicians'
import type { WallWords } from './wall-words'

const STATE_ICON: Readonly<Record<TechnicianState, IconName>> = {
  late: 'overdue',
  full: 'work',
  work: 'work',
  way: 'way',
  told: 'bell',
  free: 'idle',
  off: 'off',
}
/** Width of a name in wide and narrow tiles, by language; Latin letters of the text's font are wider than those of the figures'. */
const NAME_ROOM = [
  [12.4, 12.4, 11.2],
  [9.4, 9.4, 8.2],
] as const
/** More pips than this cannot be counted by eye. */
const MOST_PIPS = 8

export const TechniciansPanel = memo(function TechniciansPanel({
  view,
  words,
}: {
  view: TechniciansView
  words: WallWords
}) {
  return (
    <section className="panel people" aria-label={words.say('technicians')}>
      <h2>
        {words.say('technicians')}
        <span className="sub">
          {words.say(view.room > 0 ? 'onDuty' : 'onDutyFull', { n: view.onDuty, m: view.room })}
        </span>
      </h2>
      {view.tiles.length === 0 ? (
        <div className="none">{words.say('noTechnicians')}</div>
      ) : (
        <div className="techs" data-columns={view.columns}>
          {view.tiles.map((tile) => (
            <Tile key={tile.technician.id} tile={tile} isNarrow={view.columns === 5} words={words} />
          ))}
          {view.more > 0 && (
            <div className="tech off">
              <span className="nm">{words.say('others', { n: view.more })}</span>
            </div>
          )}
        </div>
      )}
    </section>
  )
})

const Tile = memo(function Tile({
  tile,
  isNarrow,
  words,
}: {
  tile: TechnicianTile
  isNarrow: boolean
  words: WallWords
}) {
  const { capacity } = tile.technician
  const pips = Math.min(MOST_PIPS, Math.max(capacity, 1))
  const over = tile.load - pips
  return (
    <div className={`tech ${tile.state}`} data-testid={`technician-${tile.technician.id}`}>
      <span className="nm">
        <Icon name={STATE_ICON[tile.state]} />
        <FittedText
          className="clip"
          text={words.person(tile.technician.name)}
          rem={words.at === 2 ? 2.4 : isNarrow ? 2.8 : 3}
          room={NAME_ROOM[isNarrow ? 1 : 0][words.at]}
        />
      </span>
      <span
        className={`pips ${over > 0 ? 'over' : ''}`}
        data-pips={pips}
        role="img"
        aria-label={`${tile.load} / ${capacity}`}
      >
        {Array.from({ length: pips }, (_, at) => (
          <i key={at} className={at < tile.late ? 'o' : at < tile.load ? 'f' : ''} />
        ))}
        {over > 0 && <b className="num">+{over}</b>}
      </span>
      <span className="s">{words.state(tile.state)}</span>
    </div>
  )
})

const STANDING_ICON: Readonly<Record<Standing, IconName | null>> = { met: 'ok', risk: 'soon', open: null }
const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** A day as short as it can be told: of this month by its number. @example dayText('2026-03-10', '2026-03-05', 0) → '10 日' */
export function dayText(day: string, today: string, at: 0 | 1 | 2): string {
  const [, month, date] = day.split('-').map(Number)
  if (day.slice(0, 7) !== today.slice(0, 7)) return at === 2 ? `${date} ${monthName(day)}` : `${month}/${date} `
  return at === 2 ? `${date}${SUFFIX[ORDINAL.select(date!)]}` : `${date} 日`
}

export const QuotasPanel = memo(function QuotasPanel({
  view: { door, spot, callbacks, deadlineDay },
  day,
  words,
}: {
  view: QuotasView
  day: string
  words: WallWords
}) {
  const deadline = dayText(deadlineDay, day, words.at)
  const nothing = callbacks.of === 0
  const mark = (standing: Standing) => {
    const icon = STANDING_ICON[standing]
    return icon && <Icon name={icon} />
  }
  return (
    <section className="panel" aria-label={words.say('quotas')}>
      <h2>{words.say('quotas')}</h2>
      <div className="quotas">
        <div className={`q ${door.standing}`}>
          <span className="l">{words.say('doorToDoor')}</span>
          <div className="mid">
            <div className="gauge">
              <i style={{ width: `${Math.min(100, door.share * 1000)}%` }} />
              <span className="mark" style={{ left: '50%' }} />
            </div>
            <span className="note num">
              {door.done} / {door.of}　{words.say('floor', { n: door.needed })}
            </span>
          </div>
          <span className="val num">
            {nothing ? <small>{words.say('none')}</small> : `${(door.share * 100).toFixed(1)}%`}
            {mark(door.standing)}
          </span>
        </div>
        <div className={`q ${spot.standing}`}>
          <span className="l">{words.say('spotChecks')}</span>
          <div className="mid">
            <div className="pips3">
              {Array.from({ length: Math.max(1, spot.needed) }, (_, at) => (
                <i key={at} className={at < spot.done ? 'f' : ''} />
              ))}
            </div>
            <span className="note num">
              {spot.left > 0
                ? words.say('spotLeft', { n: spot.left, d: deadline })
                : words.say(nothing ? 'none' : 'spotDone')}
            </span>
          </div>
          <span className="val num">
            {spot.done}
            <small>/ {spot.needed}</small>
            {mark(spot.standing)}
          </span>
        </div>
        <div className={`q ${callbacks.standing}`}>
          <span className="l">{words.say('callbacks')}</span>
          <div className="mid">
            <div className="gauge">
              <i style={{ width: `${nothing ? 0 : (callbacks.done / callbacks.of) * 100}%` }} />
            </div>
            <span className="note num">
              {callbacks.finishDay === null
                ? words.say('due', { n: callbacks.done, m: callbacks.of, d: deadline })
                : words.say('pace', { f: dayText(callbacks.finishDay, day, words.at), d: deadline })}
            </span>
          </div>
          <span className="val num">
            {callbacks.left}
            {mark(callbacks.standing)}
          </span>
        </div>
      </div>
    </section>
  )
})

export const TodayPanel = memo(function TodayPanel({
  today,
  words,
}: {
  today: BoardModel['today'] | null
  words: WallWords
}) {
  const median = today?.medianReplySeconds
  return (
    <section className="panel" aria-label={words.say('today')}>
      <h2>{words.say('today')}</h2>
      <div className="today">
        <Figure label={words.say('opened')}>{today?.opened ?? '–'}</Figure>
        <Figure label={words.say('medianReply')}>
          {median === null || median === undefined ? '–' : formatDuration(median * 1000, words.at)}
        </Figure>
        <Figure label={words.say('finished')}>{today?.finished ?? '–'}</Figure>
        <Figure
          label={words.say('onTime')}
          beside={today && today.clocksDecided > 0 ? `${today.clocksMet} / ${today.clocksDecided}` : null}
        >
          {today && today.clocksDecided > 0 ? (
            <>
              {rate(today.clocksMet / today.clocksDecided)}
              <small>%</small>
            </>
          ) : (
            '–'
          )}
        </Figure>
      </div>
    </section>
  )
})

/** One decimal, but never rounded up to a hundred that was not reached. */
const rate = (share: number): string => (share === 1 ? '100' : Math.min(99.9, Math.round(share * 1000) / 10).toFixed(1))

const Figure = ({
  label,
  beside = null,
  children,
}: {
  label: string
  beside?: string | null
  children: React.ReactNode
}) => (
  <div className="tt">
    <span className="l">
      {label}
      {beside && <span className="num beside">{beside}</span>}
    </span>
    <span className="v num">{children}</span>
  </div>
)
