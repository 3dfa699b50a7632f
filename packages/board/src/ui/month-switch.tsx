import { addMonths } from '../lib/months'
import type { CallbackWords } from '../i18n/callback-words'
import { Icon } from './icon'

/** One month back and forth; not beyond the running one. */
export function MonthSwitch(props: { w: CallbackWords; month: string; latest: string; onMonth(month: string): void }) {
  const { w, month } = props
  return (
    <div className="month">
      <button aria-label={w.say('previousMonth')} onClick={() => props.onMonth(addMonths(month, -1))}>
        <Icon name="left" />
      </button>
      <b className="num" aria-live="polite">
        <Icon name="cal" />
        {w.month(month)}
      </b>
      <button
        aria-label={w.say('nextMonth')}
        disabled={month >= props.latest}
        onClick={() => props.onMonth(addMonths(month, 1))}
      >
        <Icon name="right" />
      </button>
    </div>
  )
}
