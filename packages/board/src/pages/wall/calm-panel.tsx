import { memo } from 'react'
import { Icon } from '../../ui/icon'
import { HorizonAxis, type HorizonProps } from './horizon-axis'

/** Nothing is overdue: since when, and what comes next. */
export const CalmPanel = memo(function CalmPanel({ minutes, ...axis }: HorizonProps & { minutes: number | null }) {
  const { horizon, words } = axis
  const [before, after] = words.say('calmFor').split('{d}')
  return (
    <section className="panel calm" aria-label={words.say('calm')}>
      <div className="top">
        <div className="tally">
          <div className="lab">
            <Icon name="ok" />
            {words.say('overdue')}
          </div>
          <div className="big num" data-testid="overdue-count">
            0
          </div>
        </div>
        <div className="say">
          <b>{words.say('calm')}</b>
          <span>
            {minutes === null ? (
              words.say('calmEver')
            ) : (
              <>
                {before}
                <i className="num">{words.span(minutes)}</i>
                {after}
              </>
            )}
          </span>
        </div>
      </div>
      {horizon && <HorizonAxis {...axis} horizon={horizon} />}
    </section>
  )
})
