import { memo, useEffect, useState } from 'react'
import { SpotCheckCallbackDocument, type DrawFieldsFragment, type SpotPoint } from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { RefusalNote } from '../../ui/refusal-note'
import { useSend } from '../../features/ask/use-send'
import type { ShortTime } from '../../features/clock/short-time'
import type { Words } from '../../i18n/words'
import type { CallbackWords } from '../../i18n/callback-words'
import type { Evidence } from './evidence-panel'
import type { CallbackRow } from './record-model'

export interface SpotForm {
  readonly found: Readonly<Partial<Record<SpotPoint, boolean>>>
  readonly conclusion: string
}
export const EMPTY_FORM: SpotForm = { found: {}, conclusion: '' }

/** What the callback's record says of a point: the same reading as the server's, for who fills in the form beside it. */
export function recordSays(
  point: SpotPoint,
  made: Pick<NonNullable<Evidence['made']>, 'satisfied' | 'verdicts'> | null,
): boolean {
  if (point === 'SATISFIED') return made?.satisfied ?? true
  return made?.verdicts.find(({ item }) => item === point)?.satisfied ?? true
}

/** The manager's form, point by point beside the record; or what was found, once it is signed. */
export const SpotCheckPanel = memo(function SpotCheckPanel(props: {
  words: Words
  w: CallbackWords
  evidence: Evidence | null
  draws: readonly DrawFieldsFragment[]
  done: number
  form: SpotForm
  time: ShortTime
  onForm(form: SpotForm): void
  onTook(row: CallbackRow): void
}) {
  const { words, w, evidence, form } = props
  const { busy, refusal, send, clear } = useSend()
  const [told, setTold] = useState(false)
  useEffect(() => {
    setTold(false)
    clear()
  }, [evidence?.id, clear])
  const permitted = evidence?.permittedActions.find(({ action }) => action === 'SPOT_CHECK')
  const mayCheck = permitted?.allowed === true
  const draw =
    [...props.draws]
      .filter(({ purpose, drawn }) => purpose === 'SPOT_CHECK' && evidence !== null && drawn.includes(evidence.serial))
      .sort((one, other) => other.no - one.no)[0] ?? null
  const points = evidence?.spotPoints ?? []
  const differing = points.filter(
    (point) => form.found[point] !== undefined && form.found[point] !== recordSays(point, evidence?.made ?? null),
  )
  const unanswered = points.filter((point) => form.found[point] === undefined)
  const conclusionMissing = differing.length > 0 && !form.conclusion.trim()

  const submit = async (): Promise<void> => {
    if (!evidence || busy) return
    setTold(true)
    if (unanswered.length > 0 || conclusionMissing) return
    const answer = await send(SpotCheckCallbackDocument, {
      callbackId: evidence.id,
      version: evidence.version,
      points: points.map((point) => ({ point, found: form.found[point] === true })),
      drawId: draw?.id ?? null,
      conclusion: form.conclusion.trim() || null,
    })
    if (!answer) return
    props.onForm(EMPTY_FORM)
    props.onTook(answer.callback)
  }

  return (
    <form
      className="panel spot"
      aria-label={w.say('formTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
      }}
    >
      <div className="hd">
        <h2>{w.say('formTitle')}</h2>
        <span className="muted num tail small">
          {mayCheck
            ? `${w.say('formNo', { n: props.done + 1 })} · ${w.say(draw ? 'outOfDraw' : 'handPicked', { n: draw?.no ?? 0 })}`
            : ''}
        </span>
      </div>
      <div className="bd scroll">
        {evidence?.spotChecks.map((check) => (
          <div key={check.no} className="checked">
            <p className="row">
              <span className={`chip ${check.contradicts ? 'overdue' : 'ok'}`}>
                <Icon name={check.contradicts ? 'overdue' : 'ok'} />
                {w.say(check.contradicts ? 'contradicts' : 'agrees')}
              </span>
              <span className="muted small">{check.handPicked ? w.say('handPicked') : ''}</span>
            </p>
            <p className="muted small">
              {w.say('checkedBy', { who: words.role(check.as), day: props.time.format(new Date(check.at)) })}
            </p>
            <ul className="plain">
              {check.points.map((point) => (
                <li key={point.point} className={point.agrees ? '' : 'bad'}>
                  <span>{w.point(point.point)}</span>
                  <span className="tail">
                    <Icon name={point.found ? 'check' : 'cross'} /> {w.say(point.found ? 'yes' : 'no')}
                    {!point.agrees && <em> {w.say('differs')}</em>}
                  </span>
                </li>
              ))}
            </ul>
            {check.conclusion && <div className="quote">{check.conclusion}</div>}
          </div>
        ))}
        {mayCheck ? (
          <>
            <div className="chk">
              {points.map((point, at) => {
                const says = recordSays(point, evidence?.made ?? null)
                const found = form.found[point]
                const differs = found !== undefined && found !== says
                return (
                  <div
                    key={point}
                    className={`pt ${differs ? 'differs' : ''} ${told && found === undefined ? 'wrong' : ''}`}
                  >
                    {at < 5 ? <kbd>{at + 1}</kbd> : <span />}
                    <span>
                      {w.point(point)}
                      <small>
                        {differs ? w.say('differs') : w.say('recordSays', { v: w.say(says ? 'yes' : 'no') })}
                      </small>
                    </span>
                    <span className="yn" role="group" aria-label={w.point(point)}>
                      {[true, false].map((value) => (
                        <button
                          key={String(value)}
                          type="button"
                          className={found === value ? (differs ? 'n' : 'y') : ''}
                          aria-pressed={found === value}
                          onClick={() => props.onForm({ ...form, found: { ...form.found, [point]: value } })}
                        >
                          {found === value && <Icon name={value ? 'check' : 'cross'} />}
                          {w.say(value ? 'yes' : 'no')}
                        </button>
                      ))}
                    </span>
                  </div>
                )
              })}
            </div>
            <label className="field">
              <span className="lab">
                {w.say('conclusion')} <span className="muted">{w.say('conclusionNeeded')}</span>
              </span>
              <textarea
                className={`in ${told && conclusionMissing ? 'wrong' : ''}`}
                rows={2}
                maxLength={1000}
                value={form.conclusion}
                aria-invalid={told && conclusionMissing}
                onChange={(event) => props.onForm({ ...form, conclusion: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') event.currentTarget.blur()
                }}
              />
            </label>
            {told && unanswered.length > 0 && (
              <p className="warn" role="alert">
                {w.say('answerAll')}
              </p>
            )}
            {told && unanswered.length === 0 && conclusionMissing && (
              <p className="warn" role="alert">
                {w.say('conclusion')}: {w.say('conclusionNeeded')}
              </p>
            )}
            <RefusalNote refusal={refusal} words={words} />
          </>
        ) : (
          evidence?.spotChecks.length === 0 && (
            <p className="nothing">{permitted?.refusal?.message ?? w.say('pickForForm')}</p>
          )
        )}
        {!evidence && <p className="nothing">{w.say('pickForForm')}</p>}
      </div>
      {mayCheck && (
        <div className="ft">
          <button className="btn pri wide" data-action="SPOT_CHECK" disabled={busy}>
            {w.say('sign')} <kbd>Ctrl Enter</kbd>
          </button>
        </div>
      )}
    </form>
  )
})
