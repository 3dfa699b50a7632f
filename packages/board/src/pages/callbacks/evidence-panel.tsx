import { memo, useState, type ReactNode } from 'react'
import { ReopenCallbackDocument, type CallbackEvidenceQuery } from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { RefusalNote } from '../../ui/refusal-note'
import { useSend } from '../../features/ask/use-send'
import type { ShortTime } from '../../features/clock/short-time'
import type { Words } from '../../i18n/words'
import type { CallbackWords } from '../../i18n/callback-words'
import { Photo, Recording } from './attachments'
import { Face } from './records-panel'
import type { CallbackRow } from './record-model'
import { SignatureDrawing } from './signature-drawing'

export type Evidence = NonNullable<CallbackEvidenceQuery['callback']>

/** The chosen callback with all that proves it. */
export const EvidencePanel = memo(function EvidencePanel(props: {
  words: Words
  w: CallbackWords
  evidence: Evidence | null
  chosen: boolean
  loading: boolean
  failed: string | null
  time: ShortTime
  onAgain(): void
  onTook(row: CallbackRow): void
  panelRef: React.RefObject<HTMLDivElement | null>
}) {
  const { words, w, evidence } = props
  return (
    <div className="panel evidence" ref={props.panelRef} tabIndex={-1} aria-label={w.say('evidence')} role="region">
      <div className="hd">
        <h2 className="num">{evidence?.orderSerial ?? w.say('evidence')}</h2>
        {evidence && <span className="muted">{w.say('evidence')}</span>}
        {evidence && (
          <span className="chip tail">
            {evidence.made ? (
              <>
                <Icon name={evidence.made.mode === 'PHONE' ? 'phone' : 'home'} />
                {w.say(evidence.made.mode === 'PHONE' ? 'byPhone' : 'byDoor')}
              </>
            ) : (
              w.status(evidence.status)
            )}
          </span>
        )}
      </div>
      <div className="ev scroll">
        {evidence ? (
          <Whole {...props} evidence={evidence} />
        ) : props.failed !== null ? (
          <p className="warn" role="alert">
            {props.failed || w.say('loadFailed')}
            <button className="lk" onClick={props.onAgain}>
              {w.say('retry')}
            </button>
          </p>
        ) : props.chosen && props.loading ? (
          <div aria-busy="true" className="bones">
            <span className="bone tall" />
            <span className="bone" />
            <span className="bone block" />
            <span className="bone" />
          </div>
        ) : (
          <p className="nothing">{props.chosen ? words.page('unreadable') : w.say('pickRecord')}</p>
        )}
      </div>
    </div>
  )
})

function Whole(props: Parameters<typeof EvidencePanel>[0] & { evidence: Evidence }) {
  const { words, w, evidence, time } = props
  const { made, workOrder: order } = evidence
  const at = (instant: string): string => time.format(new Date(instant))
  const quoted = order?.quotes.find((quote) => quote.current) ?? order?.quotes.at(-1)
  const consented = order?.quotes.find((quote) => quote.consented)
  const files = order?.attachments.filter((each) => each.withdrawal === null) ?? []
  const photos = files.filter(({ kind }) => kind === 'PHOTO')
  const recordings = files.filter(({ kind }) => kind === 'RECORDING')
  const signature = made?.signature ?? order?.signature ?? null
  return (
    <>
      <div className="ev-head">
        <b>
          {words.place(evidence.building?.code, evidence.unit?.room)}　{words.name(order?.item.name)}
        </b>
        <span className="muted">{order?.assignee ? words.name(order.assignee.name) : ''}</span>
      </div>
      {evidence.refersTo && <p className="muted small">{w.say('refersTo', { month: w.month(evidence.refersTo) })}</p>}
      {evidence.reopenReason && <p className="muted small">{w.say('reopened', { why: evidence.reopenReason })}</p>}
      {order && (
        <div className="cmp">
          <div>
            <span>{w.say('quoted')}</span>
            <b className="num">{quoted ? words.money(quoted.amount) : '—'}</b>
          </div>
          <div>
            <span>{w.say('consented')}</span>
            <b className="num">{consented ? words.money(consented.amount) : '—'}</b>
          </div>
          <div>
            <span>{w.say('paid')}</span>
            <b className="num">{words.money(order.paid)}</b>
          </div>
        </div>
      )}
      <Part title={w.say(made?.signature ? 'doorSignature' : 'workSignature')}>
        <div className="sig">
          {signature ? (
            <>
              <SignatureDrawing strokes={signature.strokes} label={signature.signerName} />
              <small>{w.say('signedBy', { name: signature.signerName })}</small>
              <small className="at num">{at(signature.at)}</small>
            </>
          ) : (
            <small>{w.say('noSignature')}</small>
          )}
        </div>
      </Part>
      {made && (
        <Part title={w.say('opinion')}>
          <div className="quote">{made.words}</div>
          <p className="muted small">
            {w.say('caller')} {words.name(made.callerName)} · {at(made.at)}
            {made.spokeWith ? ` · ${w.say('spokeWith')} ${made.spokeWith}` : ''}
          </p>
        </Part>
      )}
      {made && made.verdicts.length > 0 && (
        <Part title={w.say('answers')}>
          <ul className="verdicts">
            {made.verdicts.map((verdict) => (
              <li key={verdict.item}>
                <Face satisfied={verdict.satisfied} label={w.item(verdict.item)} />
                {!verdict.satisfied && (
                  <span className="sub">
                    {verdict.reason ? w.reason(verdict.reason) : ''}
                    {verdict.text ? ` · ${verdict.text}` : ''}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {evidence.attempts.length > 0 && (
        <Part title={w.say('tries', { n: evidence.attempts.length })}>
          <ul className="plain">
            {evidence.attempts.map((attempt) => (
              <li key={attempt.at} className="num">
                {at(attempt.at)} · {w.mode(attempt.mode)}
                {attempt.note ? ` · ${attempt.note}` : ''}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {!made && order?.wanted && (
        <Part title={w.say('wanted')}>
          <div className="quote">{order.wanted}</div>
        </Part>
      )}
      {recordings.length > 0 && (
        <Part title={w.say('recording')}>
          {recordings.map((recording) => (
            <Recording key={recording.id} recording={recording} w={w} />
          ))}
        </Part>
      )}
      <Part title={w.say('photos')}>
        {photos.length > 0 ? (
          <div className="photos">
            {photos.map((photo) => (
              <Photo key={photo.id} photo={photo} w={w} />
            ))}
          </div>
        ) : (
          <div className="photos">
            <div className="photo none">{w.say('noPhotos')}</div>
          </div>
        )}
      </Part>
      {evidence.correctiveActions.length > 0 && (
        <Part title={w.say('correctionsTitle')}>
          <ul className="plain">
            {evidence.correctiveActions.map((each) => (
              <li key={each.id} className="num">
                <b>{each.serial}</b> <span className="chip">{w.correction(each.status)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Reopen key={evidence.id} {...props} />
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="part">
    <h3>{title}</h3>
    {children}
  </div>
)

/** Opening a finished callback again, where the server lets this viewer. */
function Reopen(props: { words: Words; w: CallbackWords; evidence: Evidence; onTook(row: CallbackRow): void }) {
  const { words, w, evidence } = props
  const { busy, refusal, send } = useSend()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!evidence.permittedActions.some(({ action, allowed }) => action === 'REOPEN' && allowed)) return null
  if (!open)
    return (
      <button className="btn sm quiet" data-action="REOPEN" onClick={() => setOpen(true)}>
        <Icon name="redo" />
        {w.say('reopen')}
      </button>
    )
  const submit = async (): Promise<void> => {
    if (!reason.trim() || busy) return
    const answer = await send(ReopenCallbackDocument, {
      callbackId: evidence.id,
      version: evidence.version,
      reason: reason.trim(),
    })
    if (!answer) return
    props.onTook(answer.callback)
    setOpen(false)
    setReason('')
  }
  return (
    <form
      className="mini"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label className="field">
        <span className="lab">{w.say('reason')}</span>
        <input
          className="in"
          autoFocus
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
          }}
        />
      </label>
      <RefusalNote refusal={refusal} words={words} />
      <div className="row">
        <button type="button" className="btn sm quiet" onClick={() => setOpen(false)}>
          {w.say('cancel')}
        </button>
        <button className="btn sm pri" disabled={busy || !reason.trim()}>
          {w.say('reopen')}
        </button>
      </div>
    </form>
  )
}
