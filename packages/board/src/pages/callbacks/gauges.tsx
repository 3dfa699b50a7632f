import { memo, useState } from 'react'
import { Icon, type IconName } from '../../ui/icon'
import { FiguresText } from '../../ui/figures-text'
import { zoned } from '../../features/clock/zoned'
import { daysBetween } from '../../lib/months'
import type { Words } from '../../i18n/words'
import type { CallbackWords } from '../../i18n/callback-words'
import { burnDown } from './burn-down'
import type { Quota } from './use-callback-month'

/** The target stands in the middle of the scale. */
const TARGET_PERCENT = 5

type Tone = 'ok' | 'soon' | 'overdue' | ''
const ICONS: Readonly<Record<Tone, IconName>> = { ok: 'ok', soon: 'soon', overdue: 'overdue', '': 'idle' }

interface Given {
  readonly quota: Quota
  readonly words: Words
  readonly w: CallbackWords
  readonly today: string
  readonly timeZone: string
}

/** The three gauges of a month; grey bars of their size until the first word. */
export const Gauges = memo(function Gauges(props: Omit<Given, 'quota'> & { quota: Quota | null }) {
  const [how, setHow] = useState(false)
  const { quota, words } = props
  if (!quota)
    return (
      <section className="rules" aria-busy="true">
        {[0, 1, 2].map((at) => (
          <div key={at} className="panel rule waiting">
            <span className="bone" />
            <span className="bone tall" />
            <span className="bone" />
          </div>
        ))}
      </section>
    )
  const given = { ...props, quota }
  return (
    <>
      <section className="rules">
        <Door {...given} />
        <Spot {...given} />
        <Progress {...given} how={how} onHow={() => setHow((shown) => !shown)} />
      </section>
      {how && (
        <p className="how-note" id="how-note">
          {words.name(quota.forecast.explanation)}
        </p>
      )}
    </>
  )
})

function Head({ title, rule, tone, state }: { title: string; rule: string; tone: Tone; state: string }) {
  return (
    <div className="h">
      <h2>{title}</h2>
      <span className="muted">{rule}</span>
      <span className={`chip ${tone}`}>
        <Icon name={ICONS[tone]} />
        {state}
      </span>
    </div>
  )
}

function Door({ quota, w, today, timeZone }: Given) {
  const { doorToDoor: door, forecast, closedAt } = quota
  const past = today > lastDayOf(quota, timeZone)
  const none = door.denominator === 0
  const met = door.missing === 0
  const tone: Tone = none ? '' : met ? 'ok' : past || closedAt ? 'overdue' : 'soon'
  return (
    <div className="panel rule" data-gauge="door">
      <Head
        title={w.say('doorTitle')}
        rule={w.say('atLeastPercent')}
        tone={tone}
        state={w.say(none ? 'nothingDue' : met ? 'met' : tone === 'overdue' ? 'missed' : 'underWay')}
      />
      <div className="v">
        {percent(door.share)}
        <small>%</small>
      </div>
      <div className="eq num">
        <FiguresText
          text={w.raw(door.base === 'MADE' ? 'doorOfMade' : 'doorOfDue')}
          figures={{ n: door.numerator, d: door.denominator }}
        />
        <br />
        <FiguresText text={w.raw(met ? 'needMet' : 'needMissing')} figures={{ n: door.needed, m: door.missing }} />
      </div>
      <div
        className={`meter ${met ? 'ok' : ''}`}
        role="meter"
        aria-label={w.say('doorTitle')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={door.share}
      >
        <i style={{ width: `${Math.min(100, (door.share / TARGET_PERCENT) * 50)}%` }} />
        <span className="mk" style={{ left: '50%' }} />
      </div>
      <div className="fc">
        {closedAt ? (
          w.say('closed')
        ) : forecast.doorToDoorExpected === null ? (
          w.say('doorNoForecast')
        ) : (
          <FiguresText
            text={w.raw('doorForecast')}
            figures={{
              n: forecast.doorToDoorExpected,
              need: Math.ceil((forecast.dueExpected * TARGET_PERCENT) / 100),
              p: percent(forecast.doorToDoorIfRestByPhone),
            }}
          />
        )}
      </div>
    </div>
  )
}

function Spot({ quota, words, w, today, timeZone }: Given) {
  const { spotChecks: spot, closedAt } = quota
  const lastDay = lastDayOf(quota, timeZone)
  const past = today > lastDay
  const met = spot.missing === 0
  const none = spot.needed === 0
  const tone: Tone = none ? '' : met ? 'ok' : past || closedAt ? 'overdue' : 'soon'
  const days = Math.max(1, daysBetween(today, lastDay) + 1)
  const each = spot.mode === 'EACH'
  return (
    <div className="panel rule" data-gauge="spot">
      <Head
        title={w.say('spotTitle')}
        rule={w.say(each ? 'spotEach' : 'spotNeeded', {
          n: each ? Math.max(...spot.byRole.map((one) => one.needed)) : spot.needed,
        })}
        tone={tone}
        state={w.say(none ? 'nothingDue' : met ? 'met' : tone === 'overdue' ? 'missed' : 'underWay')}
      />
      <div className="v">
        {spot.done}
        <small>/ {spot.needed}</small>
      </div>
      <div className="eq num">
        {each ? (
          spot.byRole.map((one) => (
            <span key={one.role} className="line">
              {words.role(one.role)}{' '}
              <b>
                {one.done} / {one.needed}
              </b>
            </span>
          ))
        ) : (
          <FiguresText text={w.raw('spotEligible')} figures={{ n: spot.eligible }} />
        )}
        {!each && <br />}
        {!each && <FiguresText text={w.raw(met ? 'spotMet' : 'spotMissing')} figures={{ n: spot.missing }} />}
      </div>
      <div
        className="p3"
        role="meter"
        aria-label={w.say('spotTitle')}
        aria-valuemin={0}
        aria-valuemax={spot.needed}
        aria-valuenow={Math.min(spot.done, spot.needed)}
      >
        {Array.from({ length: Math.max(1, spot.needed) }, (_, at) => (
          <i key={at} className={at < spot.done ? 'f' : ''} />
        ))}
      </div>
      <div className="fc">
        {closedAt ? (
          w.say('closed')
        ) : met ? (
          none ? (
            ''
          ) : (
            <FiguresText text={w.raw('spotForecastMet')} figures={{ n: spot.done }} />
          )
        ) : past ? (
          <FiguresText text={w.raw('spotMissing')} figures={{ n: spot.missing }} />
        ) : (
          <FiguresText
            text={w.raw('spotForecast')}
            figures={{ n: spot.missing, d: Math.max(1, Math.floor(days / spot.missing)), day: w.day(lastDay) }}
          />
        )}
      </div>
    </div>
  )
}

function Progress(props: Given & { how: boolean; onHow(): void }) {
  const { quota, w, today, timeZone } = props
  const { forecast } = quota
  const lastDay = lastDayOf(quota, timeZone)
  const finishDay = forecast.finishAt ? zoned(timeZone).day(Date.parse(forecast.finishAt)) : null
  const none = quota.due === 0
  const done = !none && quota.open === 0
  const past = today > lastDay
  const [tone, state]: [Tone, string] = none
    ? ['', w.say('nothingDue')]
    : done
      ? ['ok', w.say('allDone')]
      : past
        ? ['overdue', w.say('overDeadline')]
        : forecast.inTime === null
          ? ['', w.say('unknown')]
          : forecast.inTime
            ? ['ok', w.say('inTime')]
            : ['soon', w.say('tooLate')]
  const early = finishDay === null ? 0 : daysBetween(finishDay, lastDay)
  return (
    <div className="panel rule" data-gauge="progress">
      <Head
        title={w.say('progressTitle')}
        rule={w.say('progressBy', { day: w.day(lastDay) })}
        tone={tone}
        state={state}
      />
      <div className="v">
        {quota.open}
        <small>{w.say('open')}</small>
      </div>
      <div className="eq num">
        <FiguresText
          text={w.raw('progressEq')}
          figures={{ n: quota.finished, d: quota.due, p: none ? 0 : percent((quota.finished * 100) / quota.due) }}
        />
        <br />
        <FiguresText
          text={w.raw(forecast.paceNeeded === null ? 'progressPaceOnly' : 'progressPace')}
          figures={{ n: forecast.pace, m: forecast.paceNeeded ?? '' }}
        />
      </div>
      <BurnDownChart
        {...props}
        lastDay={lastDay}
        finishDay={done ? null : finishDay}
        late={tone === 'soon' || tone === 'overdue'}
      />
      <div className="fc">
        <span>
          {done || none ? (
            none ? (
              ''
            ) : (
              w.say('finishDone')
            )
          ) : finishDay === null ? (
            w.say('finishNever')
          ) : (
            <FiguresText
              text={w.raw(early > 0 ? 'finishBefore' : early === 0 ? 'finishOnDay' : 'finishAfter')}
              figures={{ day: w.day(finishDay), n: Math.abs(early) }}
            />
          )}
        </span>
        <button className="lk" aria-expanded={props.how} aria-controls="how-note" onClick={props.onHow}>
          {w.say('how')}
        </button>
      </div>
    </div>
  )
}

function BurnDownChart(props: Given & { lastDay: string; finishDay: string | null; late: boolean }) {
  const { quota, w, today, lastDay, finishDay } = props
  const chart = burnDown({ month: quota.month, due: quota.due, byDay: quota.byDay, today, lastDay, finishDay })
  const path = (points: readonly (readonly [number, number])[]): string =>
    points
      .map(
        ([x, left], at) =>
          `${at === 0 ? 'M' : 'L'}${(x * 440).toFixed(1)} ${(31.5 - (left / chart.most) * 28.5).toFixed(1)}`,
      )
      .join(' ')
  const list = quota.byDay.map(({ day, finished }) => `${w.day(day)} −${finished}`).join(w.at === 2 ? ', ' : '、')
  return (
    <div className="burn">
      <svg
        viewBox="0 0 440 34"
        preserveAspectRatio="none"
        role="img"
        aria-label={w.say('burnDown', { list: list || '—' })}
      >
        <path d="M0 31.5H440" className="base" />
        <path d={path(chart.line)} className="past" />
        {chart.forecast && <path d={path(chart.forecast)} className={`ahead ${props.late ? 'late' : ''}`} />}
        <path d={`M${(chart.deadline * 440).toFixed(1)} 1V33`} className="limit" />
      </svg>
      <span className="tick" style={{ left: 0 }}>
        {w.day(`${quota.month}-01`)}
      </span>
      {chart.now > 0.14 && chart.now < 0.78 && (
        <span className="tick mid" style={{ left: `${chart.now * 100}%` }}>
          {w.say('today')}
        </span>
      )}
      <span className="tick end" style={{ right: `${(1 - chart.deadline) * 100}%` }}>
        {w.say('deadlineMark', { day: w.day(lastDay) })}
      </span>
    </div>
  )
}

/** The last day that is in time. */
export const lastDayOf = ({ deadline }: Pick<Quota, 'deadline'>, timeZone: string): string =>
  zoned(timeZone).day(Date.parse(deadline) - 1)

/** At most one decimal, none where it says nothing. @example percent(5.4688) → '5.5' */
export const percent = (value: number): string => String(Math.round(value * 10) / 10)
