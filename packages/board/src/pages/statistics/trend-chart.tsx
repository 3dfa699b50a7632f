import { Icon } from '../../ui/icon'
import type { CallbackWords } from '../../i18n/callback-words'
import { floorOf, type TrendPoint } from './figures'

/** Twelve months: how many orders, and the share of satisfied customers with its sum; a month is chosen by its column. */
export function TrendChart(props: {
  w: CallbackWords
  points: readonly TrendPoint[]
  month: string
  onMonth(month: string): void
}) {
  const { w, points } = props
  const most = Math.max(1, ...points.map(({ orders }) => orders))
  const floor = floorOf(points)
  const height = (percent: number): number => ((percent - floor) / Math.max(1, 100 - floor)) * 100
  const known = points.flatMap(({ satisfied }, at) =>
    satisfied.percent === null ? [] : [[((at + 0.5) / points.length) * 100, 100 - height(satisfied.percent)] as const],
  )
  return (
    <section className="panel trend">
      <div className="hd">
        <h2>{w.say('trendTitle')}</h2>
        <span className="leg">
          <span>
            <i className="t-orders" />
            {w.say('trendOrders')}
          </span>
          <span>
            <i className="t-line" />
            {w.say('trendSatisfied')} ({floor}–100%)
          </span>
        </span>
      </div>
      <div className="trend-body">
        <div className="trend-line" aria-hidden="true">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none">
            <path d="M0 0H100M0 100H100" className="base" />
            <path
              d={known.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join(' ')}
              className="past"
            />
          </svg>
          {known.map(([x, y]) => (
            <i key={x} style={{ left: `${x}%`, top: `${y}%` }} />
          ))}
        </div>
        <div className="trend-columns">
          {points.map((point) => (
            <button
              key={point.month}
              className={point.month === props.month ? 'on' : ''}
              aria-pressed={point.month === props.month}
              aria-label={`${w.month(point.month)}: ${w.say('trendOrders')} ${point.orders}, ${w.say('trendSatisfied')} ${point.satisfied.percent ?? '—'}% (${point.satisfied.numerator} ÷ ${point.satisfied.denominator})`}
              onClick={() => props.onMonth(point.month)}
            >
              <span className="rate num">
                <b>{point.satisfied.percent === null ? '—' : `${point.satisfied.percent}%`}</b>
                <small>
                  {point.satisfied.numerator}/{point.satisfied.denominator}
                </small>
              </span>
              <span className="column">
                <em className="num">{point.orders}</em>
                <i style={{ height: `${(point.orders / most) * 100}%` }} />
              </span>
              <span className="when num">
                {w.at === 2 ? w.month(point.month).slice(0, 3) : `${Number(point.month.slice(5))} 月`}
                {point.frozen && <Icon name="lock" />}
              </span>
            </button>
          ))}
        </div>
      </div>
    </section>
  )
}
