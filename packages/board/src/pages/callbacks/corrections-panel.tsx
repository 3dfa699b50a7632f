import { useState, type FormEvent } from 'react'
import {
  AssignCorrectiveActionDocument,
  CloseCorrectiveActionDocument,
  OpenReworkOrderDocument,
  PlanCorrectiveActionDocument,
  RecordCorrectiveResultDocument,
  RecordSecondWordDocument,
  StaffSearchDocument,
  type CorrectionFieldsFragment,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { RefusalNote } from '../../ui/refusal-note'
import { useAsk } from '../../features/ask/use-ask'
import { useSend } from '../../features/ask/use-send'
import { formatDuration } from '../../features/clock/format'
import type { Words } from '../../i18n/words'
import type { CallbackWords, Saying } from '../../i18n/callback-words'

type Correction = CorrectionFieldsFragment

/** What each action asks for; the buttons are those that the server permits. */
const FORMS = {
  ASSIGN: ['person', 'reason'],
  PLAN: ['measures'],
  OPEN_REWORK: ['reason'],
  RECORD_RESULT: ['result'],
  RECORD_SECOND_WORD: ['satisfied', 'words', 'spokeWith'],
  CLOSE: [],
} as const
type Action = keyof typeof FORMS
type FieldName = (typeof FORMS)[Action][number]
const LABELS: Readonly<Record<Exclude<FieldName, 'person' | 'satisfied'>, Saying>> = {
  reason: 'reason',
  measures: 'measures',
  result: 'result',
  words: 'opinion',
  spokeWith: 'spokeWith',
}
const isAction = (word: string): word is Action => word in FORMS

export function CorrectionsPanel(props: {
  words: Words
  w: CallbackWords
  estateId: string
  corrections: readonly Correction[] | null
  failed: string | null
  now: number
  /** Local day of an instant. */
  dayOf(at: number): string
  onAgain(): void
  onChanged(): void
}) {
  const { w } = props
  if (props.failed !== null && props.corrections === null)
    return (
      <p className="warn" role="alert">
        {props.failed || w.say('loadFailed')}
        <button className="lk" onClick={props.onAgain}>
          {w.say('retry')}
        </button>
      </p>
    )
  if (props.corrections === null)
    return (
      <div className="bones pad" aria-busy="true">
        <span className="bone" />
        <span className="bone" />
      </div>
    )
  if (props.corrections.length === 0) return <p className="nothing">{w.say('noCorrections')}</p>
  return (
    <ul className="corrections">
      {props.corrections.map((correction) => (
        <CorrectionRow key={correction.id} {...props} correction={correction} />
      ))}
    </ul>
  )
}

function CorrectionRow(props: {
  words: Words
  w: CallbackWords
  estateId: string
  correction: Correction
  now: number
  /** Local day of an instant. */
  dayOf(at: number): string
  onChanged(): void
}) {
  const { words, w, correction, now } = props
  const [action, setAction] = useState<Action | null>(null)
  const permitted = correction.permittedActions.filter(({ action, allowed }) => allowed && isAction(action))
  const blocked = correction.permittedActions.find(({ action, allowed }) => !allowed && action === 'CLOSE')
  const overdueBy = correction.status === 'CLOSED' ? null : now - Date.parse(correction.dueAt)
  return (
    <li data-serial={correction.serial}>
      <div className="row top-row">
        <b className="num">{correction.serial}</b>
        <span className="num muted">{correction.orderSerial}</span>
        <span className="num">{words.place(correction.building?.code, correction.unit?.room)}</span>
        <span className={`chip ${correction.status === 'CLOSED' ? 'ok' : ''}`}>{w.correction(correction.status)}</span>
        {overdueBy !== null && (
          <span className={`chip tail ${overdueBy > 0 ? 'overdue' : 'line'}`}>
            <Icon name={overdueBy > 0 ? 'overdue' : 'clock'} />
            <span className="num">
              {overdueBy > 0
                ? `+${formatDuration(overdueBy, words.at)}`
                : w.say('dueBy', { day: w.day(props.dayOf(Date.parse(correction.dueAt) - 1)) })}
            </span>
          </span>
        )}
      </div>
      <p className="sub">
        {w.source(correction.source)}：{correction.complaint}
      </p>
      <p className="muted small">
        {w.say('owner')} {correction.owner ? words.name(correction.owner.name) : w.say('nobody')}
        {correction.measures && ` · ${w.say('measures')} ${correction.measures}`}
        {correction.reworkSerial && ` · ${w.say('rework')} ${correction.reworkSerial}`}
        {correction.result && ` · ${w.say('result')} ${correction.result}`}
        {correction.secondWord && ` · ${w.say('secondWord')} ${correction.secondWord.words}`}
      </p>
      {action === null ? (
        <div className="row cor-acts">
          {permitted.map(({ action }) => (
            <button key={action} className="btn sm" data-action={action} onClick={() => setAction(action as Action)}>
              {w.correctionAction(action as Action)}
            </button>
          ))}
          {blocked?.refusal && <span className="muted small">{blocked.refusal.message}</span>}
        </div>
      ) : (
        <CorrectionForm
          key={action}
          {...props}
          action={action}
          onDone={(changed) => {
            setAction(null)
            if (changed) props.onChanged()
          }}
        />
      )}
    </li>
  )
}

function CorrectionForm(props: {
  words: Words
  w: CallbackWords
  estateId: string
  correction: Correction
  action: Action
  onDone(changed: boolean): void
}) {
  const { words, w, correction, action } = props
  const { busy, refusal, send } = useSend()
  const fields: readonly FieldName[] = FORMS[action]
  const [draft, setDraft] = useState<Partial<Record<FieldName, string>>>({ satisfied: 'true' })
  const [search, setSearch] = useState('')
  const staff = useAsk(
    StaffSearchDocument,
    fields.includes('person') && search.trim().length > 0 ? { estateId: props.estateId, search: search.trim() } : null,
  )
  const put = (name: FieldName, value: string) => setDraft((before) => ({ ...before, [name]: value }))
  const missing = fields.some((name) => !draft[name]?.trim())

  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy || missing) return
    const base = { correctiveActionId: correction.id, version: correction.version }
    const text = (name: FieldName): string => draft[name]?.trim() ?? ''
    const answer =
      action === 'ASSIGN'
        ? await send(AssignCorrectiveActionDocument, { ...base, personId: text('person'), reason: text('reason') })
        : action === 'PLAN'
          ? await send(PlanCorrectiveActionDocument, { ...base, measures: text('measures') })
          : action === 'OPEN_REWORK'
            ? await send(OpenReworkOrderDocument, { ...base, reason: text('reason') })
            : action === 'RECORD_RESULT'
              ? await send(RecordCorrectiveResultDocument, { ...base, result: text('result') })
              : action === 'RECORD_SECOND_WORD'
                ? await send(RecordSecondWordDocument, {
                    ...base,
                    satisfied: draft.satisfied === 'true',
                    words: text('words'),
                    spokeWith: text('spokeWith'),
                    medium: 'PHONE',
                  })
                : await send(CloseCorrectiveActionDocument, base)
    if (answer) props.onDone(true)
  }

  return (
    <form
      className="mini"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onDone(false)
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
      }}
      aria-label={w.correctionAction(action)}
    >
      {fields.map((name, at) =>
        name === 'person' ? (
          <div className="field" key={name}>
            <label className="lab">
              {w.say('staff')}
              <input
                className="in"
                autoFocus={at === 0}
                value={search}
                maxLength={60}
                onChange={(event) => setSearch(event.target.value)}
              />
            </label>
            <div className="row picks" role="group" aria-label={w.say('staff')}>
              {(staff.data?.people ?? []).map((person) => (
                <button
                  key={person.id}
                  type="button"
                  className={`btn sm ${draft.person === person.id ? 'pri' : ''}`}
                  aria-pressed={draft.person === person.id}
                  onClick={() => put('person', person.id)}
                >
                  {words.name(person.name)}
                </button>
              ))}
            </div>
          </div>
        ) : name === 'satisfied' ? (
          <div className="row" key={name} role="group" aria-label={w.say('verdict')}>
            {(['true', 'false'] as const).map((value) => (
              <button
                key={value}
                type="button"
                className={`btn sm ${draft.satisfied === value ? 'pri' : ''}`}
                aria-pressed={draft.satisfied === value}
                onClick={() => put('satisfied', value)}
              >
                {w.say(value === 'true' ? 'satisfied' : 'dissatisfied')}
              </button>
            ))}
          </div>
        ) : (
          <label className="field" key={name}>
            <span className="lab">{w.say(LABELS[name])}</span>
            <input
              className="in"
              autoFocus={at === 0}
              value={draft[name] ?? ''}
              maxLength={1000}
              onChange={(event) => put(name, event.target.value)}
            />
          </label>
        ),
      )}
      <RefusalNote refusal={refusal} words={words} />
      <div className="row">
        <button type="button" className="btn sm quiet" onClick={() => props.onDone(false)}>
          {w.say('cancel')}
        </button>
        <button className="btn sm pri" disabled={busy || missing}>
          {w.correctionAction(action)}
        </button>
      </div>
    </form>
  )
}
