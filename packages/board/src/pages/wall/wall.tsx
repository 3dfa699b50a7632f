import { Icon, type IconName } from '../../ui/icon'
import { formatDuration, formatRemaining } from '../../features/clock/format'
import { LANGUAGES, type Language } from '../../i18n/language'
import type { BoardModel } from '../../features/live/board-model'
import type { Connection } from '../../features/live/board-stream'
import {
  WORST_FLOODED,
  FLOW,
  MINUTE,
  type ClockRow,
  type FlowStatus,
  type TechnicianState,
  type TechnicianTile,
  type WallView,
} from './wall-view'
import type { WallSay } from './wall-words'
import type { Words } from '../../i18n/words'
import './wall.css'

interface Shown {
  readonly model: BoardModel
  readonly view: WallView
  readonly now: number
  readonly words: Words
  readonly say: WallSay
  readonly frozen: boolean
}

type Names = { zhHant: string; zhHans: string; en: string }

/** The whole board. Pure: what it draws follows from its properties alone. */
export function Wall(props: Shown & { connection: Connection; language: Language; announcement: string }) {
  const { view, connection } = props
  const stale = connection.state !== 'live'
  return (
    <div
      className={`wall ${stale ? 'stale' : ''} ${props.frozen ? 'freeze' : ''}`}
      data-mode={view.mode}
      data-connection={connection.state}
      data-position={props.model.position}
    >
      <Header {...props} />
      <main>
        {view.mode === 'flooded' ? (
          <Flooded {...props} />
        ) : view.mode === 'calm' ? (
          <Calm {...props} />
        ) : (
          <Overdue {...props} />
        )}
        <div className="side">
          <Soon {...props} />
          <Fresh {...props} />
        </div>
      </main>
      <Flow {...props} />
      <div className="foot">
        <Technicians {...props} />
        <Quotas {...props} />
        <Today {...props} />
      </div>
      <div className="announce" role="status">
        {props.announcement}
      </div>
    </div>
  )
}

const clockFormats = new Map<string, Intl.DateTimeFormat>()
function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.values(options).join()}`
  let found = clockFormats.get(key)
  if (!found)
    clockFormats.set(key, (found = new Intl.DateTimeFormat(locale, { ...options, timeZone, hourCycle: 'h23' })))
  return found
}
const hm = (at: number, zone: string) => format('en-GB', zone, { hour: '2-digit', minute: '2-digit' }).format(at)
const hms = (at: number, zone: string) =>
  format('en-GB', zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)

function Header({
  model,
  now,
  say,
  connection,
  words,
  language,
}: Shown & { connection: Connection; language: Language }) {
  const zone = model.estate.timeZone
  const [hours, seconds] = [hm(now, zone), hms(now, zone).slice(5)]
  return (
    <header>
      <div className="estate">
        {words.name(model.estate.name)}
        <small>{say('board')}</small>
      </div>
      <div className="conn" data-testid="connection">
        <Icon name={connection.state === 'live' ? 'live' : connection.state === 'refused' ? 'lock' : 'sync'} />
        {connection.state === 'live' && say('live')}
        {connection.state === 'replaying' && say('replaying', { n: connection.replaying })}
        {connection.state === 'refused' && say('refused')}
        {(connection.state === 'reconnecting' || connection.state === 'connecting') && (
          <>
            {say(connection.state)}
            {connection.asOf > 0 && (
              <>
                {' · '}
                {say('asOf')} <span className="num">{hms(connection.asOf, zone)}</span>
              </>
            )}
          </>
        )}
      </div>
      <div className="date">{dateText(now, zone, language)}</div>
      <div className="clock num">
        {hours}
        <span className="s">{seconds}</span>
      </div>
    </header>
  )
}

function dateText(now: number, zone: string, language: Language) {
  if (language === 'en')
    return format('en-GB', zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(now).replace(',', '')
  const parts = format('en-GB', zone, { day: 'numeric', month: 'numeric' }).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)?.value
  return (
    <>
      <span className="num">{Number(of('month'))}</span>月<span className="num">{Number(of('day'))}</span>日{' '}
      {format(LANGUAGES[0], zone, { weekday: 'long' }).format(now)}
    </>
  )
}

const late = (now: number, dueAt: number, words: Words) => `+${formatDuration(now - dueAt, words.at)}`
const left = (now: number, dueAt: number, words: Words) => formatRemaining(dueAt - now, words.at)

/** Who has it: the assignee; a reply is owed by the desk that received the request. */
function who({ item, kind }: ClockRow, words: Words, say: WallSay): string {
  if (kind === 'REPLY' || !item.assigneeName)
    return kind === 'REPLY' || item.kind === 'REQUEST'
      ? say(item.channel === 'WALK_IN' ? 'frontDesk' : 'centre')
      : item.department
        ? words.department(item.department)
        : say('centre')
  return words.name(item.assigneeName as Names)
}

const placeOf = (row: { item: ClockRow['item'] }, words: Words) => words.place(row.item.buildingCode, row.item.room)

function Overdue({ view, now, words, say, model, frozen }: Shown) {
  const worst = view.overdue[0]!
  const hold = model.estate.settings.justCrossedSeconds * 1000
  return (
    <section className="panel over" aria-label={say('overdue')}>
      <div className="worst" data-testid="worst">
        <div className="tally">
          <div className="lab">
            <Icon name="overdue" />
            {say('overdue')}
          </div>
          <div className="big num" data-testid="overdue-count">
            {view.overdue.length}
          </div>
        </div>
        <div className="what">
          <div className="t num">
            <span>{late(now, worst.dueAt, words)}</span>
            <span className="place">{placeOf(worst, words)}</span>
          </div>
          <div className="line">
            <span>
              <span className="pill">{words.clock(worst.kind)}</span>
              {say('wasDue')} <span className="num">{hm(worst.dueAt, model.estate.timeZone)}</span>
            </span>
            <span className="r clip">
              {words.name(worst.item.service as Names)}　{who(worst, words, say)}
            </span>
          </div>
        </div>
      </div>
      <div className="rows">
        {view.rows.map((row) => (
          <div
            key={row.clockId}
            className={`orow ${!frozen && now - row.dueAt < Math.min(hold, 8000) ? 'just' : ''}`}
            data-clock={row.clockId}
          >
            <span className="t num">{late(now, row.dueAt, words)}</span>
            <span className="k">
              <Icon name="overdue" />
              {words.clock(row.kind)}
            </span>
            <span className="p num">{placeOf(row, words)}</span>
            <span className="v clip">{words.name(row.item.service as Names)}</span>
            <span className="w clip">{who(row, words, say)}</span>
          </div>
        ))}
        {view.more > 0 && <div className="more">{say('more', { n: view.more })}</div>}
        {Array.from({ length: Math.max(0, 5 - view.rows.length - (view.more > 0 ? 1 : 0)) }, (_, at) => (
          <div key={at} className="orow vacant" />
        ))}
      </div>
    </section>
  )
}

function Flooded({ view, now, words, say }: Shown) {
  const most = Math.max(...view.kinds.map((kind) => kind.count))
  const shown = view.overdue.slice(0, WORST_FLOODED)
  return (
    <section className="panel flood" aria-label={say('overdue')}>
      <div className="top">
        <div className="tally">
          <div className="lab">
            <Icon name="overdue" />
            {say('overdue')}
          </div>
          <div className="big num" data-testid="overdue-count">
            {view.overdue.length}
          </div>
        </div>
        <div className="kinds">
          {view.kinds.map((kind) => (
            <div key={kind.kind} className="kind">
              <span>{words.clock(kind.kind)}</span>
              <span className="n num">{kind.count}</span>
              <span className="bar">
                <i style={{ width: `${(kind.count / most) * 100}%` }} />
              </span>
              <span className="mx num">
                <small>{say('longest')}</small>
                {late(now, kind.longestDueAt, words)}
              </span>
            </div>
          ))}
        </div>
      </div>
      <div className="dense">
        {shown.map((row) => (
          <div key={row.clockId} className="drow" data-clock={row.clockId}>
            <span className="t num">{late(now, row.dueAt, words)}</span>
            <span className="k">{words.clock(row.kind)}</span>
            <span className="p num">{placeOf(row, words)}</span>
            <span className="w clip">{who(row, words, say)}</span>
          </div>
        ))}
        <div className="rest">
          {say('worstOf', { n: shown.length, m: view.overdue.length - shown.length })}
          {view.tipped && (
            <span className="tip">
              <Icon name="overdue" />
              {say('tipped')} <b className="num">{placeOf(view.tipped, words)}</b> {words.clock(view.tipped.kind)}
            </span>
          )}
        </div>
      </div>
    </section>
  )
}

function spanText(ms: number, say: WallSay): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days > 0) return `${say('days', { n: days })} ${say('hours', { n: hours })}`
  return hours > 0
    ? `${say('hours', { n: hours })} ${say('minutes', { n: minutes % 60 })}`
    : say('minutes', { n: minutes })
}

function Calm({ view, now, words, say, model }: Shown) {
  const span = 60 * MINUTE
  return (
    <section className="panel calm" aria-label={say('calm')}>
      <div className="top">
        <div className="tally">
          <div className="lab">
            <Icon name="ok" />
            {say('overdue')}
          </div>
          <div className="big num" data-testid="overdue-count">
            0
          </div>
        </div>
        <div className="say">
          <b>{say('calm')}</b>
          <span>
            {view.lastMissAt === null ? say('calmEver') : say('calmFor', { d: spanText(now - view.lastMissAt, say) })}
          </span>
        </div>
      </div>
      <div className="horizon">
        <h2>
          {say('horizon')}
          {view.next && (
            <span className="sub until">
              {say('next')} <span className="num">{left(now, view.next.dueAt, words)}</span>
            </span>
          )}
        </h2>
        <div className="axis">
          <div className="zone" style={{ width: `${(5 / 60) * 100}%` }} />
          {[0, 15, 30, 45, 60].map((minutes) => (
            <div key={minutes}>
              <div className="grid" style={{ left: `${(minutes / 60) * 100}%` }} />
              <span
                className={`tick num ${minutes === 0 ? 'first' : minutes === 60 ? 'last' : ''}`}
                style={{ left: `${(minutes / 60) * 100}%` }}
              >
                {minutes === 0 ? say('now') : hm(now + minutes * MINUTE, model.estate.timeZone)}
              </span>
            </div>
          ))}
          {view.horizon.map((flag, index) => (
            <div
              key={flag.clockId}
              className={`flag ${index === 0 ? 'first' : ''} ${flag.dueAt - now > span * 0.82 ? 'left' : ''}`}
              style={{ left: `${((flag.dueAt - now) / span) * 100}%`, top: flag.lane === 1 ? '50%' : '3%' }}
            >
              <b className="num">{placeOf(flag, words)}</b>
              <span>
                {words.clock(flag.kind)} <span className="num inline">{hm(flag.dueAt, model.estate.timeZone)}</span>
              </span>
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function Soon({ view, now, words, say }: Shown) {
  return (
    <section className={`panel soon ${view.soon.length > 0 ? '' : 'none'}`} aria-label={say('soon')}>
      <h2>
        <Icon name="soon" />
        {say('soon')} <span className="cnt num">{view.soonCount}</span>
        <span className="sub">
          {view.soonCount > view.soon.length ? say('soonTop', { n: view.soon.length }) : say('soonSub')}
        </span>
      </h2>
      <div className="rows">
        {view.soon.map((row) => (
          <div key={row.clockId} className={`srow ${row.dueAt - now < MINUTE ? 'hot' : ''}`} data-clock={row.clockId}>
            <span className="p num">{placeOf(row, words)}</span>
            <span className="v clip">{words.name(row.item.service as Names)}</span>
            <span className="k">{words.clock(row.kind)}</span>
            <span className="t num">{left(now, row.dueAt, words)}</span>
            <span className="drain" style={{ width: `${Math.max(0, Math.min(100, (row.dueAt - now) / 3000))}%` }} />
          </div>
        ))}
        {view.soon.length === 0 && <div className="empty">{say('soonNone')}</div>}
      </div>
    </section>
  )
}

const NEW_FOR = 8000

function Fresh({ view, now, words, say, model }: Shown) {
  const crowded = view.mode === 'flooded'
  return (
    <section className="panel fresh" aria-label={say('fresh')}>
      <h2>
        <Icon name="new" />
        {say('fresh')} {crowded && <span className="cnt num">{view.freshLast10}</span>}
        <span className="sub">
          {crowded
            ? say('freshRate', { n: view.freshLast10 })
            : say('freshSub', { n: model.estate.settings.replyMinutes })}
        </span>
      </h2>
      <div className="rows">
        {view.fresh.map(({ item, since }) => {
          const age = now - since
          return (
            <div
              key={item.requestId ?? item.id}
              className={`nrow ${age < NEW_FOR ? 'now' : ''}`}
              data-item={item.id}
              data-serial={item.serial}
            >
              <span className="p num">{words.place(item.buildingCode, item.room)}</span>
              <span className="v">
                <span className="clip">{words.name(item.service as Names)}</span>
                {item.urgency === 'URGENT' && <span className="u">{say('urgent')}</span>}
              </span>
              <span />
              <span className="a num">
                {age < MINUTE ? say('justNow') : say('minutesAgo', { n: Math.floor(age / MINUTE) })}
              </span>
            </div>
          )
        })}
        {view.fresh.length === 0 && <div className="empty">{say('freshNone')}</div>}
      </div>
    </section>
  )
}

const SIDE: readonly FlowStatus[] = ['REWORK', 'SUSPENDED', 'ESCALATED']

function Flow({ view, words, say }: Shown) {
  const most = Math.max(
    8,
    ...FLOW.filter((status) => status !== 'WRITTEN_OFF').map((status) => view.flow[status].count),
  )
  return (
    <section className="panel flow">
      {FLOW.map((status) => {
        const { count, overdue } = view.flow[status]
        const side = SIDE.includes(status)
        return [
          status === SIDE[0] && <div key="gap" className="gap" />,
          <div key={status} className={`st ${count > 0 ? '' : 'zero'} ${side ? 'side2' : ''}`} data-status={status}>
            <div className="l">{status === 'WRITTEN_OFF' ? say('today_written_off') : words.status(status)}</div>
            <div className="n num">
              {count}
              {overdue > 0 && <span className="od">!{overdue}</span>}
            </div>
            <div className={`meter ${status === 'WRITTEN_OFF' ? 'bare' : ''}`}>
              {overdue > 0 && <i className="r" style={{ width: `${Math.min(1, overdue / most) * 100}%` }} />}
              <i style={{ width: `${Math.min(1, (count - overdue) / most) * 100}%` }} />
            </div>
          </div>,
        ]
      })}
    </section>
  )
}

const STATE_ICON: Readonly<Record<TechnicianState, IconName>> = {
  late: 'overdue',
  work: 'work',
  full: 'work',
  way: 'way',
  told: 'bell',
  free: 'idle',
  off: 'off',
}

function Technicians({ view, words, say }: Shown) {
  return (
    <section className="panel" aria-label={say('technicians')}>
      <h2>
        {say('technicians')}
        {view.techniciansMore > 0 && <span className="sub">{say('techniciansMore', { n: view.techniciansMore })}</span>}
        <span className="sub end">{say('onDuty', { n: view.onDuty, m: view.room })}</span>
      </h2>
      <div className="techs">
        {view.technicians.map((tile) => (
          <div key={tile.technician.id} className={`tech ${tile.state}`}>
            <span className="nm clip">
              <Icon name={STATE_ICON[tile.state]} />
              {words.name(tile.technician.name as Names)}
            </span>
            <Pips tile={tile} />
            <span className="s">{say(tile.state)}</span>
          </div>
        ))}
      </div>
    </section>
  )
}

const Pips = ({ tile }: { tile: TechnicianTile }) => (
  <span className="pips" aria-label={`${tile.load}/${tile.technician.capacity}`}>
    {Array.from({ length: tile.capacity }, (_, at) => (
      <i key={at} className={at < tile.late ? 'o' : at < tile.load ? 'f' : ''} />
    ))}
  </span>
)

function Quotas({ model, say, words }: Shown) {
  const { quota } = model
  const deadline = Date.parse(quota.deadline)
  const day = format(
    LANGUAGES[words.at]!,
    model.estate.timeZone,
    words.at === 2 ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'numeric' },
  ).format(deadline)
  const remaining = Math.max(0, quota.callbacksDue - quota.callbacksDone)
  const share = quota.callbacksDue > 0 ? (quota.doorToDoor / quota.callbacksDue) * 100 : 0
  const doorMet = quota.callbacksDue > 0 && quota.doorToDoor >= quota.doorToDoorNeeded
  const spotNeeded = Math.min(quota.spotChecksNeeded, Math.max(quota.callbacksDue, quota.spotChecks))
  const spotLeft = Math.max(0, spotNeeded - quota.spotChecks)
  const nothing = quota.callbacksDue === 0
  return (
    <section className="panel" aria-label={say('quotas')}>
      <h2>{say('quotas')}</h2>
      <div className="quotas">
        <div className={`q ${doorMet ? 'met' : nothing ? '' : 'risk'}`}>
          <span className="l">{say('doorToDoor')}</span>
          <div className="mid">
            <div className="gauge">
              <i style={{ width: `${Math.min(100, share * 10)}%` }} />
              <span className="mark" style={{ left: '50%' }} />
            </div>
            <span className="note num">
              {quota.doorToDoor} / {quota.callbacksDue}　{say('floor')}
            </span>
          </div>
          <span className="val num">
            {nothing ? <small>{say('none')}</small> : `${share.toFixed(1)}%`}
            {!nothing && <Icon name={doorMet ? 'ok' : 'soon'} />}
          </span>
        </div>
        <div className={`q ${nothing ? '' : spotLeft === 0 ? 'met' : 'risk'}`}>
          <span className="l">{say('spotChecks')}</span>
          <div className="mid">
            <div className="pips3">
              {Array.from({ length: Math.max(1, quota.spotChecksNeeded) }, (_, at) => (
                <i key={at} className={at < quota.spotChecks ? 'f' : ''} />
              ))}
            </div>
            <span className="note">
              {spotLeft > 0 ? say('spotLeft', { n: spotLeft, d: day }) : nothing ? say('none') : say('spotDone')}
            </span>
          </div>
          <span className="val num">
            {quota.spotChecks}
            <small>/ {quota.spotChecksNeeded}</small>
            {!nothing && <Icon name={spotLeft === 0 ? 'ok' : 'soon'} />}
          </span>
        </div>
        <div className={`q ${!nothing && remaining === 0 ? 'met' : ''}`}>
          <span className="l">{say('callbacks')}</span>
          <div className="mid">
            <div className="gauge">
              <i style={{ width: `${nothing ? 0 : (quota.callbacksDone / quota.callbacksDue) * 100}%` }} />
            </div>
            <span className="note num">
              {say('callbacksNote', { n: quota.callbacksDone, m: quota.callbacksDue, d: day })}
            </span>
          </div>
          <span className="val num">
            {remaining}
            {!nothing && <Icon name={remaining === 0 ? 'ok' : 'clock'} />}
          </span>
        </div>
      </div>
    </section>
  )
}

function Today({ model, say, words }: Shown) {
  const { today } = model
  return (
    <section className="panel" aria-label={say('today')}>
      <h2>{say('today')}</h2>
      <div className="today">
        <div className="tt">
          <span className="l">{say('opened')}</span>
          <span className="v num">{today.opened}</span>
        </div>
        <div className="tt">
          <span className="l">{say('medianReply')}</span>
          <span className="v num">
            {today.medianReplySeconds === null || today.medianReplySeconds === undefined
              ? '–'
              : formatDuration(today.medianReplySeconds * 1000, words.at)}
          </span>
        </div>
        <div className="tt">
          <span className="l">{say('finished')}</span>
          <span className="v num">{today.finished}</span>
        </div>
        <div className="tt">
          <span className="l">{say('onTime')}</span>
          <span className="v num">
            {today.clocksDecided === 0 ? (
              '–'
            ) : (
              <>
                {((today.clocksMet / today.clocksDecided) * 100).toFixed(1)}
                <small>%</small>
              </>
            )}
          </span>
        </div>
      </div>
    </section>
  )
}
