import { useEffect, useState, type ReactNode } from 'react'
import {
  CallbackQuotaChangedDocument,
  StatisticsGroupsDocument,
  StatisticsMonthDocument,
  StatisticsOrdersDocument,
  type StatisticsDimension,
  type StatisticsFigureInput,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { MonthSwitch } from '../../ui/month-switch'
import { useSession } from '../../app/session'
import { ExportButtons } from '../../features/export/export-menu'
import { useAsk, type Asked } from '../../features/ask/use-ask'
import { useSubscription } from '../../features/live/use-subscription'
import { formatDuration } from '../../features/clock/format'
import { zoned } from '../../features/clock/zoned'
import { workMonth } from '../../lib/months'
import { useWords, type Words } from '../../i18n/words'
import { useCallbackWords, type CallbackWords } from '../../i18n/callback-words'
import { ReasonsChart, ReasonsLegend } from '../callbacks/reasons-chart'
import { ConsoleFrame } from '../dispatcher/console-frame'
import { useConsole } from '../dispatcher/use-console'
import { useKeys } from '../dispatcher/use-keys'
import {
  ALL,
  GROUP_RATES,
  itemOf,
  MAIN_RATES,
  ordersOf,
  rateOf,
  shareOf,
  stepOf,
  TIME_RATES,
  type Group,
  type Of,
  type Part,
} from './figures'
import { TrendChart } from './trend-chart'
import '../dispatcher/dispatcher.css'
import '../callbacks/callbacks.css'
import './statistics.css'

/** What is asked anew after the month's callbacks stood still for so long. */
const CALM_MS = 600
const DIMENSIONS: readonly StatisticsDimension[] = ['CATEGORY', 'TECHNICIAN', 'BUILDING']

interface Behind {
  readonly title: string
  readonly figure: StatisticsFigureInput
}
type Open = (title: string, figure: StatisticsFigureInput) => void

/** 《客戶服務信息統計分析匯總表》: no percentage without its sum, and every figure opens down to its orders. */
export function StatisticsPage() {
  const session = useSession()
  const estate = session.estate!
  const words = useWords()
  const w = useCallbackWords()
  const { now, overdue, connection } = useConsole(estate.id)
  const zone = zoned(estate.timeZone)
  const today = zone.day(now)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? workMonth(today)
  const [by, setBy] = useState<StatisticsDimension>('CATEGORY')
  const [behind, setBehind] = useState<Behind | null>(null)
  const may = session.can('statistics')
  const answer = useAsk(StatisticsMonthDocument, may ? { estateId: estate.id, month } : null)
  const groups = useAsk(StatisticsGroupsDocument, may ? { estateId: estate.id, month, by } : null)
  const statistics = answer.data?.statistics ?? null

  // An open month's figures move with its callbacks: whoever looks on sees them move.
  const [beat, setBeat] = useState(0)
  useSubscription(
    CallbackQuotaChangedDocument,
    may && statistics && statistics.frozenAt === null && session.can('callbackQuotaChanged')
      ? { estateId: estate.id, month }
      : null,
    () => setBeat((count) => count + 1),
  )
  const { again } = answer
  const { again: groupsAgain } = groups
  useEffect(() => {
    if (beat < 2) return
    const timer = setTimeout(() => {
      again()
      groupsAgain()
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [beat, again, groupsAgain])

  const open: Open = (title, figure) => setBehind({ title, figure })
  const show = (next: string): void => {
    setChosen(next)
    setBehind(null)
  }
  useKeys({ Escape: behind ? () => setBehind(null) : undefined })

  return (
    <ConsoleFrame
      title={w.say('statisticsTitle')}
      overdue={overdue}
      connection={connection}
      now={now}
      timeZone={estate.timeZone}
    >
      {!may ? (
        <main className="page-empty">{w.say('noRights')}</main>
      ) : (
        <main className={`st-page ${behind ? 'with-side' : ''}`}>
          <div className="st-main">
            <div className="bar">
              <MonthSwitch w={w} month={month} latest={today.slice(0, 7)} onMonth={show} />
              {statistics && (
                <span className="chip">
                  <Icon name={statistics.frozenAt ? 'lock' : 'sync'} />
                  {statistics.frozenAt
                    ? w.say('frozen', { day: w.day(zone.day(Date.parse(statistics.frozenAt))) })
                    : w.say('moving')}
                </span>
              )}
              <span className="grow" />
              <ExportButtons w={w} estateId={estate.id} month={month} />
            </div>
            {answer.failed !== null && !statistics ? (
              <p className="warn" role="alert">
                {answer.failed || w.say('loadFailed')}
                <button className="lk" onClick={answer.again}>
                  {w.say('retry')}
                </button>
              </p>
            ) : !statistics ? (
              <div className="st-tiles" aria-busy="true">
                {[0, 1, 2, 3, 4, 5].map((at) => (
                  <div key={at} className="panel tile waiting">
                    <span className="bone" />
                    <span className="bone tall" />
                  </div>
                ))}
              </div>
            ) : statistics.all.orders === 0 ? (
              <>
                <p className="nothing big">{w.say('noFigures')}</p>
                <Trend w={w} statistics={statistics} month={month} onMonth={show} />
              </>
            ) : (
              <>
                <section className="st-tiles" aria-label={w.say('mainFigures')}>
                  <div className="panel tile">
                    <h2>{w.say('orders')}</h2>
                    <button className="fig v" onClick={() => open(w.say('orders'), ordersOf(ALL))}>
                      {statistics.all.orders}
                    </button>
                    <p className="sub small">{w.month(month)}</p>
                  </div>
                  {MAIN_RATES.map((rate) => {
                    const share = shareOf(statistics.all, rate)
                    return (
                      <div className="panel tile" key={rate} data-rate={rate}>
                        <h2>{w.rate(rate)}</h2>
                        <button
                          className="fig v"
                          disabled={share.denominator === 0}
                          onClick={() => open(w.rate(rate), rateOf(ALL, rate, 'DENOMINATOR'))}
                        >
                          {share.percent === null ? '—' : share.percent}
                          {share.percent !== null && <small>%</small>}
                        </button>
                        <Sum w={w} of={ALL} group={statistics.all} rate={rate} onOpen={open} />
                      </div>
                    )
                  })}
                </section>
                <Trend w={w} statistics={statistics} month={month} onMonth={show} />
                <div className="st-two">
                  <section className="panel">
                    <div className="hd">
                      <h2>{w.say('onTimeRates')}</h2>
                    </div>
                    <table className="st-table">
                      <tbody>
                        {TIME_RATES.map((rate) => {
                          const share = shareOf(statistics.all, rate)
                          return (
                            <tr key={rate} className={share.denominator === 0 ? 'none' : ''}>
                              <th scope="row">{w.rate(rate)}</th>
                              <td className="bar-cell">
                                <span className="meter" aria-hidden="true">
                                  <i style={{ width: `${share.percent ?? 0}%` }} />
                                </span>
                              </td>
                              <td className="r num pct">{share.percent === null ? '—' : `${share.percent}%`}</td>
                              <td className="r">
                                <Sum w={w} of={ALL} group={statistics.all} rate={rate} onOpen={open} />
                              </td>
                            </tr>
                          )
                        })}
                      </tbody>
                    </table>
                  </section>
                  <section className="panel">
                    <div className="hd">
                      <h2>{w.say('stepTimes')}</h2>
                    </div>
                    <table className="st-table">
                      <thead>
                        <tr>
                          <td />
                          <th className="r">{w.say('median')}</th>
                          <th className="r">{w.say('p90')}</th>
                          <th className="r">{w.say('count')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {statistics.all.steps.map(({ step, count, medianSeconds, p90Seconds }) => (
                          <tr key={step} className={count === 0 ? 'none' : ''}>
                            <th scope="row">{w.step(step)}</th>
                            <td className="r num strong">{seconds(medianSeconds, w)}</td>
                            <td className="r num">{seconds(p90Seconds, w)}</td>
                            <td className="r num">
                              <button
                                className="fig"
                                disabled={count === 0}
                                onClick={() => open(w.step(step), stepOf(ALL, step))}
                              >
                                {count}
                              </button>
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </section>
                </div>
                <section className="panel">
                  <div className="hd">
                    <h2>{w.say('itemsTitle')}</h2>
                    <ReasonsLegend w={w} />
                  </div>
                  <ReasonsChart
                    w={w}
                    items={statistics.all.items}
                    failed={null}
                    onAgain={answer.again}
                    onPick={(item, satisfied, reason) =>
                      open(
                        `${w.item(item)}${w.at === 2 ? ': ' : '：'}${reason ? w.reason(reason) : w.say(satisfied ? 'satisfied' : 'dissatisfied')}`,
                        itemOf(ALL, item, satisfied, reason),
                      )
                    }
                  />
                </section>
                <section className="panel">
                  <div className="hd">
                    <h2>{w.say('groupsTitle')}</h2>
                    <div className="seg small tail" role="group" aria-label={w.say('groupsTitle')}>
                      {DIMENSIONS.map((each) => (
                        <button
                          key={each}
                          className={by === each ? 'on' : ''}
                          aria-pressed={by === each}
                          onClick={() => setBy(each)}
                        >
                          {w.dimension(each)}
                        </button>
                      ))}
                    </div>
                  </div>
                  <GroupsTable words={words} w={w} groups={groups} onOpen={open} />
                </section>
              </>
            )}
          </div>
          {behind && (
            <Orders
              key={JSON.stringify(behind.figure)}
              words={words}
              w={w}
              estateId={estate.id}
              month={month}
              behind={behind}
              onClose={() => setBehind(null)}
            />
          )}
        </main>
      )}
    </ConsoleFrame>
  )
}

const seconds = (value: number | null, w: CallbackWords): string =>
  value === null ? '—' : formatDuration(value * 1000, w.at)

function Trend(props: {
  w: CallbackWords
  statistics: {
    readonly trend: readonly {
      month: string
      frozenAt: string | null
      figures: { orders: number; rates: Group['rates'] }
    }[]
  }
  month: string
  onMonth(month: string): void
}) {
  const points = props.statistics.trend.map(({ month, frozenAt, figures }) => ({
    month,
    orders: figures.orders,
    satisfied: shareOf(figures, 'SATISFIED'),
    frozen: frozenAt !== null,
  }))
  return <TrendChart w={props.w} points={points} month={props.month} onMonth={props.onMonth} />
}

/** n ÷ d, each of them a way to its orders, and those that are missing. */
function Sum(props: {
  w: CallbackWords
  of: Of
  group: Group
  rate: Group['rates'][number]['rate']
  onOpen: Open
  name?: string
}) {
  const { w, of, rate } = props
  const share = shareOf(props.group, rate)
  const title = (part: Part): string =>
    [props.name, w.rate(rate), part === 'REST' ? w.say('behindRest') : ''].filter(Boolean).join(' · ')
  const figure = (part: Part, count: number): ReactNode => (
    <button
      className={`fig ${part === 'REST' && rate !== 'REWORK' && rate !== 'DOOR_TO_DOOR' ? 'bad' : ''}`}
      aria-label={`${title(part)} ${count}`}
      disabled={count === 0}
      onClick={() => props.onOpen(title(part), rateOf(of, rate, part))}
    >
      {count}
    </button>
  )
  return (
    <span className="sum-of num">
      {figure('NUMERATOR', share.numerator)} ÷ {figure('DENOMINATOR', share.denominator)}
      {share.rest > 0 && rate !== 'REWORK' && rate !== 'DOOR_TO_DOOR' && (
        <span className="rest">
          {w.say('behindRest')} {figure('REST', share.rest)}
        </span>
      )}
    </span>
  )
}

function GroupsTable(props: {
  words: Words
  w: CallbackWords
  groups: Asked<{ statistics: { groups: readonly Group[] } }>
  onOpen: Open
}) {
  const { words, w, groups } = props
  if (groups.failed !== null && !groups.data)
    return (
      <p className="warn" role="alert">
        {groups.failed || w.say('loadFailed')}
        <button className="lk" onClick={groups.again}>
          {w.say('retry')}
        </button>
      </p>
    )
  if (!groups.data)
    return (
      <div className="bones pad" aria-busy="true">
        <span className="bone" />
        <span className="bone" />
        <span className="bone" />
      </div>
    )
  const nameOf = (group: Group): string =>
    group.key === ''
      ? w.say('without')
      : group.dimension === 'CATEGORY'
        ? words.category(group.key as never)
        : group.dimension === 'BUILDING'
          ? words.place(words.name(group.name), '').trim()
          : words.name(group.name)
  return (
    <div className="wide-table">
      <table className="st-table groups">
        <thead>
          <tr>
            <td />
            <th className="r">{w.say('orders')}</th>
            {GROUP_RATES.map((rate) => (
              <th key={rate} className="r">
                {w.rate(rate)}
              </th>
            ))}
            <th className="r">
              {w.step('WHOLE')} {w.say('median')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.data.statistics.groups.map((group) => {
            const name = nameOf(group)
            const whole = group.steps.find(({ step }) => step === 'WHOLE')
            return (
              <tr key={group.key}>
                <th scope="row">{name}</th>
                <td className="r num">
                  <button className="fig" onClick={() => props.onOpen(name, ordersOf(group))}>
                    {group.orders}
                  </button>
                </td>
                {GROUP_RATES.map((rate) => {
                  const share = shareOf(group, rate)
                  return (
                    <td key={rate} className="r num">
                      <b className="pct">{share.percent === null ? '—' : `${share.percent}%`}</b>{' '}
                      <span className="of-sum">
                        <button
                          className="fig"
                          aria-label={`${name} · ${w.rate(rate)} ${share.numerator}`}
                          disabled={share.numerator === 0}
                          onClick={() => props.onOpen(`${name} · ${w.rate(rate)}`, rateOf(group, rate, 'NUMERATOR'))}
                        >
                          {share.numerator}
                        </button>
                        /
                        <button
                          className="fig"
                          aria-label={`${name} · ${w.rate(rate)} ${w.say('all')} ${share.denominator}`}
                          disabled={share.denominator === 0}
                          onClick={() => props.onOpen(`${name} · ${w.rate(rate)}`, rateOf(group, rate, 'DENOMINATOR'))}
                        >
                          {share.denominator}
                        </button>
                      </span>
                    </td>
                  )
                })}
                <td className="r num">
                  <button
                    className="fig"
                    disabled={!whole || whole.count === 0}
                    onClick={() => props.onOpen(`${name} · ${w.step('WHOLE')}`, stepOf(group, 'WHOLE'))}
                  >
                    {seconds(whole?.medianSeconds ?? null, w)}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The orders behind a figure. */
function Orders(props: {
  words: Words
  w: CallbackWords
  estateId: string
  month: string
  behind: Behind
  onClose(): void
}) {
  const { words, w, behind } = props
  const found = useAsk(StatisticsOrdersDocument, {
    estateId: props.estateId,
    month: props.month,
    figure: behind.figure,
  })
  const answer = found.data?.statisticsOrders ?? null
  const timed = answer?.orders.some((order) => order.seconds !== null) ?? false
  return (
    <aside className="panel st-side" aria-label={behind.title}>
      <div className="hd">
        <h2>{answer ? w.say('behind', { what: behind.title, n: answer.totalCount }) : behind.title}</h2>
        <button
          className="btn sm quiet tail"
          autoFocus
          onClick={props.onClose}
          onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
        >
          {w.say('close')}
        </button>
      </div>
      <div className="scroll">
        {found.failed !== null && !answer ? (
          <p className="warn" role="alert">
            {found.failed || w.say('loadFailed')}
            <button className="lk" onClick={found.again}>
              {w.say('retry')}
            </button>
          </p>
        ) : !answer ? (
          <div className="bones pad" aria-busy="true">
            <span className="bone" />
            <span className="bone" />
            <span className="bone" />
          </div>
        ) : answer.orders.length === 0 ? (
          <p className="nothing">{words.page('none')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th>{w.say('order')}</th>
                <th>{w.say('room')}</th>
                <th>{w.say('service')}</th>
                <th>{timed ? w.say('took') : w.say('technician')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.orders.map((order) => (
                <tr key={order.id}>
                  <td className="num serial">{order.serial}</td>
                  <td className="num">{words.place(order.building, order.room)}</td>
                  <td>{words.name(order.service)}</td>
                  <td className={timed ? 'num' : ''}>
                    {timed ? seconds(order.seconds, w) : words.name(order.technician)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {answer && answer.orders.length < answer.totalCount && (
          <p className="nothing">{w.say('firstOf', { n: answer.orders.length })}</p>
        )}
      </div>
    </aside>
  )
}
