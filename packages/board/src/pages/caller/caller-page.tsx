import { useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import {
  MakeCallbackDocument,
  NextCallbackDocument,
  RecordCallbackTryDocument,
  type NextCallbackQuery,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { RefusalNote } from '../../ui/refusal-note'
import { useSession } from '../../app/session'
import { useAsk } from '../../features/ask/use-ask'
import { useSend } from '../../features/ask/use-send'
import { shortTime } from '../../features/clock/short-time'
import { zoned } from '../../features/clock/zoned'
import { useWords, type Words } from '../../i18n/words'
import { useCallbackWords, type CallbackWords } from '../../i18n/callback-words'
import { ConsoleFrame } from '../dispatcher/console-frame'
import { SignatureField } from '../dispatcher/signature-field'
import { useConsole } from '../dispatcher/use-console'
import { useKeys } from '../dispatcher/use-keys'
import {
  allSatisfied,
  answer,
  explain,
  inputOf,
  missing,
  NO_ANSWERS,
  turn,
  verdictOf,
  type Answers,
  type Question,
} from './answers'
import '../dispatcher/dispatcher.css'
import '../callbacks/callbacks.css'
import './caller.css'

type Next = NonNullable<NextCallbackQuery['nextCallback']>

/** 下一個回訪: whom to call, what to say, one key for a satisfied customer, and the next one at once. */
export function CallerPage() {
  const session = useSession()
  const estate = session.estate!
  const w = useCallbackWords()
  const words = useWords()
  const { now, overdue, connection } = useConsole(estate.id)
  const mayCall = session.can('makeCallback')
  const next = useAsk(NextCallbackDocument, mayCall ? { estateId: estate.id } : null)
  const [done, setDone] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  // What was answered stands until the next one is there: the screen never goes blank between two calls.
  const found = next.data?.nextCallback
  return (
    <ConsoleFrame
      title={w.say('callTitle')}
      overdue={overdue}
      connection={connection}
      now={now}
      timeZone={estate.timeZone}
    >
      <main className="call-page">
        <p className="call-top sub" role="status">
          {found && <b className="num">{w.say('leftToCall', { n: found.left })}</b>}
          {done > 0 && <span className="num">{w.say('doneToday', { n: done })}</span>}
          {said && (
            <span className="chip ok">
              <Icon name="ok" />
              {said}
            </span>
          )}
          <Link href="/callbacks" className="lk">
            {w.say('toRecords')}
          </Link>
        </p>
        {!mayCall ? (
          <p className="nothing big">{w.say('notHere')}</p>
        ) : found ? (
          <>
            {next.failed !== null && (
              <p className="warn" role="alert">
                {next.failed || w.say('loadFailed')}
                <button className="lk" onClick={next.again}>
                  {w.say('retry')}
                </button>
              </p>
            )}
            <Call
              key={found.callback.id}
              words={words}
              w={w}
              next={found}
              timeZone={estate.timeZone}
              onDone={(what) => {
                setDone((count) => count + 1)
                setSaid(what)
                next.again()
              }}
              onTried={(what) => {
                setSaid(what)
                next.again()
              }}
              onStale={next.again}
            />
          </>
        ) : next.failed !== null && !next.data ? (
          <p className="warn" role="alert">
            {next.failed || w.say('loadFailed')}
            <button className="lk" onClick={next.again}>
              {w.say('retry')}
            </button>
          </p>
        ) : next.data ? (
          <p className="nothing big">{w.say('nothingToCall')}</p>
        ) : (
          <div className="call-grid" aria-busy="true">
            <div className="panel bones pad">
              <span className="bone tall" />
              <span className="bone" />
              <span className="bone block" />
            </div>
            <div className="panel bones pad">
              <span className="bone" />
              <span className="bone block" />
              <span className="bone block" />
            </div>
          </div>
        )}
      </main>
    </ConsoleFrame>
  )
}

function Call(props: {
  words: Words
  w: CallbackWords
  next: Next
  timeZone: string
  onDone(said: string): void
  onTried(said: string): void
  onStale(): void
}) {
  const { words, w, next } = props
  const { callback, script } = next
  const { workOrder: order } = callback
  const { busy, refusal, send, clear } = useSend()
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS)
  const [told, setTold] = useState(false)
  const [sent, setSent] = useState(false)
  const [tryOpen, setTryOpen] = useState(false)
  const [note, setNote] = useState('')
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const zone = zoned(props.timeZone)
  const time = useMemo(() => shortTime(props.timeZone), [props.timeZone])
  const permits = (action: string) => callback.permittedActions.find((one) => one.action === action)
  const make = permits('MAKE')
  const verdict = verdictOf(answers)
  const lacking = missing(answers)
  const deadline =
    callback.clocks.find(({ kind, metAt }) => kind === 'CALLBACK' && metAt === null) ?? callback.clocks[0]

  // The next customer's keys work at once: nothing of the last form keeps the focus.
  useEffect(() => (document.activeElement as HTMLElement | null)?.blur(), [])

  const everything = (): void => {
    setAnswers((before) => allSatisfied(before, script.questions))
    setTold(false)
    wordsField.current?.focus()
  }
  const submit = async (): Promise<void> => {
    if (busy || sent || !make?.allowed) return
    setTold(true)
    if (lacking === 'wordsMissing') wordsField.current?.focus()
    if (lacking !== null) return
    const answered = await send(MakeCallbackDocument, inputOf(answers, callback))
    if (!answered) return
    setSent(true)
    props.onDone(w.say('saved', { serial: callback.orderSerial }))
  }
  const recordTry = async (): Promise<void> => {
    if (busy || sent) return
    const answered = await send(RecordCallbackTryDocument, {
      callbackId: callback.id,
      version: callback.version,
      mode: answers.mode,
      note: note.trim() || null,
    })
    if (!answered) return
    setSent(true)
    props.onTried(w.say('savedTry', { serial: callback.orderSerial }))
  }

  const keys: Record<string, (() => void) | undefined> = {
    '0': everything,
    p: () => setAnswers((before) => ({ ...before, mode: 'PHONE' })),
    d: () => setAnswers((before) => ({ ...before, mode: 'DOOR_TO_DOOR' })),
    u: permits('TRY')?.allowed ? () => setTryOpen(true) : undefined,
    '/': () => wordsField.current?.focus(),
    Escape: () => {
      setTryOpen(false)
      clear()
    },
  }
  script.questions.forEach(({ item }, at) => (keys[String(at + 1)] = () => setAnswers((before) => turn(before, item))))
  useKeys(keys)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void submit()
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })

  const contact = order?.contact ?? null
  return (
    <div className="call-grid">
      <section className="panel who" aria-label={w.say('callTitle')}>
        <div className="who-head">
          <h2>{order?.customerName ?? '—'}</h2>
          <span className="place num">{words.place(callback.building?.code, callback.unit?.room)}</span>
        </div>
        {contact ? (
          <a className="btn tel" href={`tel:${contact.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" />
            <span className="num">{contact}</span>
          </a>
        ) : (
          <p className="muted">{w.say('noPhone')}</p>
        )}
        <dl className="facts">
          <dt>{w.say('order')}</dt>
          <dd className="num">{callback.orderSerial}</dd>
          <dt>{w.say('service')}</dt>
          <dd>
            {words.name(order?.item.name)}
            {order?.amount && <span className="num"> · {words.money(order.amount)}</span>}
          </dd>
          <dt>{w.say('wanted')}</dt>
          <dd>{order?.wanted ?? '—'}</dd>
          <dt>{w.say('technician')}</dt>
          <dd>
            {order?.assignee ? words.name(order.assignee.name) : '—'}
            {order?.acceptedAt && <span className="num muted"> {time.format(new Date(order.acceptedAt))}</span>}
          </dd>
          {deadline && (
            <>
              <dt>{words.clock('CALLBACK')}</dt>
              <dd>{w.say('untilDay', { day: w.day(zone.day(Date.parse(deadline.dueAt) - 1)) })}</dd>
            </>
          )}
        </dl>
        {callback.attempts.length > 0 && (
          <p className="warn num">
            {w.say('earlierTries', {
              list: callback.attempts
                .map((one) => `${time.format(new Date(one.at))}${one.note ? ` ${one.note}` : ''}`)
                .join('；'),
            })}
          </p>
        )}
        <div className="script">
          <h3>{w.say('sayThis')}</h3>
          <p>{words.name(script.opening)}</p>
          <h3>{w.say(verdict === false ? 'sayApology' : 'sayLast')}</h3>
          <p>{words.name(verdict === false ? script.apology : script.closing)}</p>
        </div>
      </section>

      <form
        className="panel ask"
        aria-label={w.say('askThis')}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className="hd">
          <h2>{w.say('askThis')}</h2>
          <div className="seg small tail" role="group" aria-label={w.say('mode')}>
            {(['PHONE', 'DOOR_TO_DOOR'] as const).map((mode) => (
              <button
                key={mode}
                type="button"
                className={answers.mode === mode ? 'on' : ''}
                aria-pressed={answers.mode === mode}
                onClick={() => setAnswers({ ...answers, mode })}
              >
                <Icon name={mode === 'PHONE' ? 'phone' : 'home'} /> {w.mode(mode)}{' '}
                <kbd>{mode === 'PHONE' ? 'P' : 'D'}</kbd>
              </button>
            ))}
          </div>
        </div>
        <div className="ask-body">
          <button
            type="button"
            className={`btn fine ${verdict === true && Object.keys(answers.items).length === script.questions.length ? 'on' : ''}`}
            data-action="ALL_SATISFIED"
            onClick={everything}
          >
            <Icon name="ok" />
            {w.say('allSatisfied')} <kbd>0</kbd>
          </button>
          <ol className="questions">
            {script.questions.map((question, at) => (
              <QuestionRow
                key={question.item}
                words={words}
                w={w}
                question={question}
                at={at}
                answers={answers}
                told={told}
                onAnswers={setAnswers}
              />
            ))}
          </ol>
          {answers.mode === 'PHONE' ? (
            <>
              <label className="field">
                <span className="lab">{w.say('theWords')}</span>
                <textarea
                  ref={wordsField}
                  className={`in ${told && lacking === 'wordsMissing' ? 'wrong' : ''}`}
                  rows={2}
                  maxLength={2000}
                  value={answers.words}
                  onChange={(event) => setAnswers({ ...answers, words: event.target.value })}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') event.currentTarget.blur()
                  }}
                />
              </label>
              <label className="field">
                <span className="lab">{w.say('talkedTo')}</span>
                <input
                  className="in"
                  value={answers.spokeWith}
                  maxLength={80}
                  onChange={(event) => setAnswers({ ...answers, spokeWith: event.target.value })}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') event.currentTarget.blur()
                    // Enter in a line would send the form by the browser's own habit; here Ctrl does.
                    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
                  }}
                />
              </label>
            </>
          ) : (
            <SignatureField
              words={words}
              value={answers.signature}
              onChange={(signature) => setAnswers((before) => ({ ...before, signature }))}
            />
          )}
          {told && lacking !== null && (
            <p className="warn" role="alert">
              {w.say(lacking)}
            </p>
          )}
          <RefusalNote refusal={refusal} words={words} />
          {refusal && (
            <button type="button" className="lk" onClick={props.onStale}>
              {w.say('retry')}
            </button>
          )}
          {make && !make.allowed && <RefusalNote refusal={make.refusal} words={words} />}
        </div>
        {tryOpen ? (
          <div className="ask-foot">
            <input
              className="in"
              autoFocus
              value={note}
              maxLength={300}
              placeholder={w.say('notReachedNote')}
              aria-label={w.say('notReachedNote')}
              onChange={(event) => setNote(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setTryOpen(false)
                if (event.key === 'Enter') {
                  event.preventDefault()
                  void recordTry()
                }
              }}
            />
            <button type="button" className="btn" onClick={() => setTryOpen(false)}>
              {w.say('cancel')}
            </button>
            <button
              type="button"
              className="btn pri"
              data-action="TRY"
              disabled={busy || sent}
              onClick={() => void recordTry()}
            >
              {w.say('recordTry')}
            </button>
          </div>
        ) : (
          <div className="ask-foot">
            {permits('TRY')?.allowed && (
              <button type="button" className="btn" onClick={() => setTryOpen(true)}>
                {w.say('notReached')} <kbd>U</kbd>
              </button>
            )}
            <span className="grow" />
            {make?.allowed && (
              <button className="btn pri" data-action="MAKE" disabled={busy || sent}>
                {w.say(verdict === false ? 'finishSorry' : 'finish')} <kbd>Ctrl Enter</kbd>
              </button>
            )}
          </div>
        )}
      </form>
    </div>
  )
}

function QuestionRow(props: {
  words: Words
  w: CallbackWords
  question: Question
  at: number
  answers: Answers
  told: boolean
  onAnswers(answers: Answers): void
}) {
  const { words, w, question, answers } = props
  const given = answers.items[question.item]
  const wrong = props.told && given?.satisfied === false && given.reason === null
  return (
    <li className={given ? (given.satisfied ? 'good' : 'bad') : ''}>
      <div className="q-line">
        <kbd>{props.at + 1}</kbd>
        <span>{words.name(question.text)}</span>
        <span className="yn" role="group" aria-label={w.item(question.item)}>
          {[true, false].map((value) => (
            <button
              key={String(value)}
              type="button"
              className={given?.satisfied === value ? (value ? 'y' : 'n') : ''}
              aria-pressed={given?.satisfied === value}
              onClick={() => props.onAnswers(answer(answers, question.item, value))}
            >
              {given?.satisfied === value && <Icon name={value ? 'check' : 'cross'} />}
              {w.say(value ? 'satisfied' : 'dissatisfied')}
            </button>
          ))}
        </span>
      </div>
      {given?.satisfied === false && (
        <div className={`q-why ${wrong ? 'wrong' : ''}`}>
          <div className="row picks" role="group" aria-label={w.say('why')}>
            {[...new Set([...question.reasons, 'OTHER' as const])].map((reason) => (
              <button
                key={reason}
                type="button"
                className={`btn sm ${given.reason === reason ? 'pri' : ''}`}
                aria-pressed={given.reason === reason}
                onClick={() => props.onAnswers(explain(answers, question.item, { reason }))}
              >
                {w.reason(reason)}
              </button>
            ))}
          </div>
          <input
            className="in"
            value={given.text}
            maxLength={500}
            placeholder={w.say('detail')}
            aria-label={`${w.item(question.item)} ${w.say('detail')}`}
            onChange={(event) => props.onAnswers(explain(answers, question.item, { text: event.target.value }))}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
            }}
          />
        </div>
      )}
    </li>
  )
}
