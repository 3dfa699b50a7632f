import { useState } from 'react'
import { CloseCallbackMonthDocument } from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { RefusalNote } from '../../ui/refusal-note'
import { useSend } from '../../features/ask/use-send'
import { addMonths, firstDay } from '../../lib/months'
import type { Words } from '../../i18n/words'
import type { CallbackWords } from '../../i18n/callback-words'
import type { Quota } from './use-callback-month'

/** Closing the month: each shortfall is named before anybody asks, and the server has the last word. */
export function CloseMonth(props: {
  words: Words
  w: CallbackWords
  estateId: string
  quota: Quota
  today: string
  onClosed(): void
}) {
  const { words, w, quota } = props
  const { busy, refusal, send, clear } = useSend()
  const [open, setOpen] = useState(false)
  const runsUntil = firstDay(addMonths(quota.month, 1))
  const running = props.today < runsUntil
  const shut = (): void => {
    setOpen(false)
    clear()
  }
  const close = async (): Promise<void> => {
    const answer = await send(CloseCallbackMonthDocument, { estateId: props.estateId, month: quota.month })
    if (!answer) return
    shut()
    props.onClosed()
  }
  return (
    <div className="closing" onKeyDown={(event) => event.key === 'Escape' && shut()}>
      <button
        className="btn"
        aria-expanded={open}
        data-action="CLOSE_MONTH"
        onClick={() => (open ? shut() : setOpen(true))}
      >
        <Icon name="lock" />
        {w.say('closeMonth')}
      </button>
      {open && (
        <div className="panel drop" role="dialog" aria-label={w.say('closeTitle', { month: w.month(quota.month) })}>
          <h2>{w.say('closeTitle', { month: w.month(quota.month) })}</h2>
          {running && <p className="sub">{w.say('closeRunning', { day: w.day(runsUntil) })}</p>}
          {quota.shortfalls.length > 0 ? (
            <>
              <p className="sub">{w.say('closeShort')}</p>
              <ul className="shortfalls">
                {quota.shortfalls.map((short, at) => (
                  <li key={at}>
                    <Icon name="cross" />
                    {words.name(short.text)}
                    <span className="muted">{short.rule}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            !running && <p className="sub">{w.say('closeReady')}</p>
          )}
          <RefusalNote refusal={refusal} words={words} />
          <div className="row end">
            <button className="btn quiet" onClick={shut}>
              {w.say('cancel')}
            </button>
            <button
              className="btn pri"
              autoFocus
              disabled={busy || running || quota.shortfalls.length > 0}
              onClick={() => void close()}
            >
              {w.say('closeConfirm')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
