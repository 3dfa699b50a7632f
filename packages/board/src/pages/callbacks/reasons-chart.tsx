import type { StatisticsItemFieldsFragment } from '@dispatch/schema'
import { Fragment } from 'react'
import type { CallbackWords } from '../../i18n/callback-words'

type Reason = StatisticsItemFieldsFragment['reasons'][number]['reason']

/** Main items with how many were content and how many not: hatch and number beside the hue. */
export function ReasonsChart(props: {
  w: CallbackWords
  items: readonly StatisticsItemFieldsFragment[] | null
  failed: string | null
  onAgain(): void
  onPick?: ((item: StatisticsItemFieldsFragment['item'], satisfied: boolean, reason: Reason | null) => void) | undefined
}) {
  const { w } = props
  if (props.failed !== null && props.items === null)
    return (
      <p className="warn" role="alert">
        {props.failed || w.say('loadFailed')}
        <button className="lk" onClick={props.onAgain}>
          {w.say('retry')}
        </button>
      </p>
    )
  if (props.items === null)
    return (
      <div className="bars" aria-busy="true">
        {[0, 1, 2, 3].map((at) => (
          <span key={at} className="bone" />
        ))}
      </div>
    )
  const items = props.items.filter(({ satisfied, dissatisfied }) => satisfied + dissatisfied > 0)
  if (items.length === 0) return <p className="nothing">{w.say('noReasons')}</p>
  const most = Math.max(...items.map(({ satisfied, dissatisfied }) => satisfied + dissatisfied))
  const width = (count: number): string => `${(count / most) * 100}%`
  return (
    <div className="bars">
      {items.map(({ item, satisfied, dissatisfied, reasons }) => (
        <div className="b" key={item}>
          <span className="nm">{w.item(item)}</span>
          <span
            className="t"
            role="img"
            aria-label={`${w.item(item)}: ${w.say('dissatisfied')} ${dissatisfied}, ${w.say('satisfied')} ${satisfied}`}
          >
            {dissatisfied > 0 && <i className="s-un" style={{ width: width(dissatisfied) }} />}
            {satisfied > 0 && <i className="s-go" style={{ width: width(satisfied) }} />}
          </span>
          <span className="num r muted">
            {props.onPick ? (
              <>
                <button
                  className={`fig ${dissatisfied > 0 ? 'bad' : ''}`}
                  onClick={() => props.onPick?.(item, false, null)}
                >
                  {dissatisfied}
                </button>{' '}
                +{' '}
                <button className="fig" onClick={() => props.onPick?.(item, true, null)}>
                  {satisfied}
                </button>
              </>
            ) : (
              <>
                <b className={dissatisfied > 0 ? 'bad' : ''}>{dissatisfied}</b> / {satisfied + dissatisfied}
              </>
            )}
          </span>
          {reasons.length > 0 && (
            <span className="whys">
              {reasons.map(({ reason, count }, at) => (
                <Fragment key={reason}>
                  {at > 0 && ' · '}
                  {w.reason(reason)}{' '}
                  {props.onPick ? (
                    <button className="fig" onClick={() => props.onPick?.(item, false, reason)}>
                      {count}
                    </button>
                  ) : (
                    count
                  )}
                </Fragment>
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

export const ReasonsLegend = ({ w }: { w: CallbackWords }) => (
  <span className="leg">
    <span>
      <i className="s-un" />
      {w.say('dissatisfied')}
    </span>
    <span>
      <i className="s-go" />
      {w.say('satisfied')}
    </span>
  </span>
)
