import { useMemo, useState } from 'react'
import type {
  EvidenceFieldsFragment,
  OrderDetailFragment,
  RefusalFieldsFragment,
  RequestDetailFragment,
  RequestAction,
  WorkOrderAction,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { formatDuration } from '../../features/clock/format'
import { ActionFormPanel, type FormFacts } from './action-form'
import { hasForm, MAIN_ORDER, ORDER_FORMS, REQUEST_FORMS, majorUnits, type ActionForm } from './action-forms'
import { nextClock } from './queue-model'
import type { Words } from '../../i18n/words'

export type Opened =
  { kind: 'WORK_ORDER'; order: OrderDetailFragment } | { kind: 'REQUEST'; request: RequestDetailFragment }

export interface Suggestion {
  readonly id: string
  readonly name: string
  readonly state: 'WORKING' | 'LATE' | 'FREE' | 'ON_THE_WAY' | 'OFF'
  readonly detail: string
  readonly load: number
  readonly capacity: number
  readonly onTime: number | null
  readonly fits: boolean
  readonly why: string | null
}

/** One button of the action bar: allowed, or blocked with its reason. */
interface Verb {
  readonly action: string
  readonly title: string
  readonly form: ActionForm
  readonly allowed: boolean
  readonly refusal: RefusalFieldsFragment | null
}

const STEPS = [
  'REGISTERED',
  'ASSESSING',
  'QUOTED',
  'CONSENTED',
  'DISPATCHED',
  'RECEIVED',
  'ARRIVED',
  'IN_PROGRESS',
  'COMPLETED',
  'ACCEPTED',
  'WRITTEN_OFF',
] as const

/** Steps for which a dispatcher waits, and would ask why they cannot be taken yet. */
const NEXT_STEPS = new Set(['DISPATCH', 'START', 'COMPLETE', 'SIGN_OFF', 'WRITE_OFF', 'ARCHIVE', 'ACCEPT'])

export function verbsOf(opened: Opened, words: Words): { main: Verb | null; others: Verb[]; blocked: Verb | null } {
  const verbs: Verb[] =
    opened.kind === 'WORK_ORDER'
      ? opened.order.permittedActions.flatMap(({ action, allowed, refusal }) =>
          hasForm(action)
            ? [{ action, title: words.action(action), form: ORDER_FORMS[action], allowed, refusal: refusal ?? null }]
            : [],
        )
      : opened.request.permittedActions
          .filter(({ action }) => action !== 'REGISTER')
          .map(({ action, allowed, refusal }) => ({
            action,
            title: words.requestAction(action),
            form: REQUEST_FORMS[action as Exclude<RequestAction, 'REGISTER'>],
            allowed,
            refusal: refusal ?? null,
          }))
  const order: readonly string[] = opened.kind === 'WORK_ORDER' ? MAIN_ORDER : ['APPROVE', 'ACCEPT', 'ROUTE']
  const rank = (verb: Verb) => (order.includes(verb.action) ? order.indexOf(verb.action) : 99)
  const allowed = verbs.filter((verb) => verb.allowed).sort((a, b) => rank(a) - rank(b))
  const main = allowed[0] && rank(allowed[0]) < 99 ? allowed[0] : null
  // A next step that only a guard holds back says what is missing; what others do, or other statuses admit, is simply absent.
  const blocked =
    verbs
      .filter((verb) => !verb.allowed && verb.refusal?.code === 'UNMET' && NEXT_STEPS.has(verb.action))
      .filter((verb) => rank(verb) < (main ? rank(main) : 99))
      .sort((a, b) => rank(a) - rank(b))[0] ?? null
  return { main, others: allowed.filter((verb) => verb !== main), blocked }
}

export function OrderPanel(props: {
  words: Words
  opened: Opened
  facts: FormFacts
  suggestions: readonly Suggestion[] | null
  now: number
  timeZone: string
  form: string | null
  refusal: { message: string; rule: string } | null
  notice: string | null
  busy: boolean
  onForm(action: string | null): void
  onSuggest(id: string): void
  onAct(action: string, input: Record<string, unknown>): void
  onOpenOrder(id: string): void
}) {
  const { words, opened, now, facts } = props
  const subject = opened.kind === 'WORK_ORDER' ? opened.order : opened.request
  const { main, others, blocked } = useMemo(() => verbsOf(opened, words), [opened, words])
  const [all, setAll] = useState(false)
  const time = useMemo(
    () =>
      new Intl.DateTimeFormat('zh-Hant', {
        timeZone: props.timeZone,
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
    [props.timeZone],
  )
  const day = useMemo(
    () =>
      new Intl.DateTimeFormat(['zh-Hant', 'zh-Hans', 'en'][words.at], {
        timeZone: props.timeZone,
        month: 'numeric',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
    [props.timeZone, words.at],
  )
  const clock = nextClock({
    id: subject.id,
    kind: opened.kind,
    status: subject.status,
    openedAt: subject.registeredAt,
    clocks: subject.clocks.map((clock) => ({
      ...clock,
      metAt: clock.metAt ?? null,
      stoppedAt: clock.stoppedAt ?? null,
    })),
  })
  const left = clock ? Date.parse(clock.dueAt) - now : null
  const visit = opened.kind === 'WORK_ORDER' ? opened.order.appointmentAt : opened.request.appointmentFrom
  const open = [main, ...others].find((verb) => verb?.action === props.form) ?? null
  const shown = all ? others : others.slice(0, 4)
  return (
    <section className="detail" aria-label={subject.serial}>
      <header className="dh">
        <div>
          <div className="row tags">
            <span className="num sub serial">{subject.serial}</span>
            <span className="chip line">{words.channel(subject.channel)}</span>
            <span className={subject.urgency === 'URGENT' ? 'chip soon' : 'chip line'}>
              {words.urgency(subject.urgency)}
            </span>
            <span className="chip line">{words.nature(subject.nature)}</span>
          </div>
          <div className="ttl">
            <span>{subject.building ? words.place(subject.building.code, subject.unit?.room) : subject.address}</span>
            <span>{subject.item ? words.name(subject.item.name) : subject.wanted}</span>
          </div>
          <div className="meta">
            {[subject.customerName, subject.contact].filter(Boolean).join(' · ')}
            {visit && (
              <>
                {' '}
                · <b className="num">{day.format(new Date(visit))}</b> {words.page('appointment')}
              </>
            )}
          </div>
        </div>
        {clock && left !== null && (
          <div className={`clk ${left <= 0 ? 'o' : left <= 300_000 ? 's' : ''}`}>
            <div className="v">
              {left <= 0 ? `+${formatDuration(-left, words.at)}` : formatDuration(left, words.at)}
            </div>
            <div className="l">
              <Icon name={left <= 0 ? 'overdue' : 'clock'} />
              {words.clock(clock.kind as never)}
            </div>
          </div>
        )}
      </header>
      {opened.kind === 'WORK_ORDER' && <Steps words={words} order={opened.order} />}
      {(main || others.length > 0 || blocked) && (
        <div className="acts" role="toolbar" aria-label={words.page('keysMain')}>
          {main && <VerbButton verb={main} main on={props.form === main.action} onForm={props.onForm} />}
          {shown.map((verb) => (
            <VerbButton
              key={verb.action}
              verb={verb}
              main={false}
              on={props.form === verb.action}
              onForm={props.onForm}
            />
          ))}
          {others.length > shown.length && (
            <button className="btn quiet" onClick={() => setAll(true)}>
              {words.page('more')} {others.length - shown.length}
            </button>
          )}
          {blocked?.refusal && (
            <span className="why">
              {words.page('blocked')} {blocked.title}：{blocked.refusal.message}{' '}
              <span className="num">({blocked.refusal.rule})</span>
            </span>
          )}
        </div>
      )}
      {props.notice && (
        <p className="notice" role="status">
          {props.notice}
        </p>
      )}
      {open && (
        <ActionFormPanel
          key={`${subject.id}-${open.action}-${facts.technicianId ?? ''}`}
          words={words}
          title={open.title}
          form={open.form}
          facts={facts}
          refusal={props.refusal}
          busy={props.busy}
          onSubmit={(input) => props.onAct(open.action, input)}
          onBack={() => props.onForm(null)}
        />
      )}
      <div className={`cols ${props.suggestions ? '' : 'one'}`}>
        <div className="panel">
          <div className="hd">
            <h2>{words.page('history')}</h2>
            <span className="muted num tail">
              {subject.history.length} {words.page('items')}
            </span>
          </div>
          <History words={words} history={subject.history} time={day} digits={facts.currencyDigits} />
          <dl className="kv">
            <dt>{words.page('wanted')}</dt>
            <dd>{subject.wanted}</dd>
            {opened.kind === 'WORK_ORDER' && <OrderFacts words={words} order={opened.order} />}
            {opened.kind === 'REQUEST' &&
              opened.request.workOrders.map((order) => (
                <dd key={order.id} className="wide">
                  <button className="lk" onClick={() => props.onOpenOrder(order.id)}>
                    {order.serial} · {words.status(order.status)}
                  </button>
                </dd>
              ))}
          </dl>
        </div>
        {props.suggestions && (
          <Suggestions
            words={words}
            suggestions={props.suggestions}
            chosen={facts.technicianId}
            onSuggest={props.onSuggest}
          />
        )}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {words.status(subject.status)} {time.format(new Date(now - (now % 60_000)))}
      </span>
    </section>
  )
}

function VerbButton({
  verb,
  main,
  on,
  onForm,
}: {
  verb: Verb
  main: boolean
  on: boolean
  onForm(action: string | null): void
}) {
  return (
    <button
      className={`btn ${main ? 'pri' : ''} ${on ? 'on' : ''}`}
      aria-expanded={on}
      data-action={verb.action}
      onClick={() => onForm(on ? null : verb.action)}
    >
      {verb.title} {verb.form.key && <kbd>{verb.form.key.toUpperCase()}</kbd>}
    </button>
  )
}

function Steps({ words, order }: { words: Words; order: OrderDetailFragment }) {
  const passed = new Set(order.history.map((entry) => entry.to))
  const side = (['SUSPENDED', 'REWORK', 'ESCALATED', 'CANCELLED', 'ARCHIVED'] as string[]).includes(order.status)
  return (
    <div className="steps" aria-label={words.status(order.status)}>
      {STEPS.map((step) => (
        <div
          key={step}
          className={order.status === step ? 'c' : passed.has(step) ? 'd' : ''}
          aria-current={order.status === step ? 'step' : undefined}
        >
          {words.step(step)}
        </div>
      ))}
      {side && <div className="c side">{words.status(order.status)}</div>}
    </div>
  )
}

function OrderFacts({ words, order }: { words: Words; order: OrderDetailFragment }) {
  return (
    <>
      <dt>{words.page('department')}</dt>
      <dd>{words.department(order.department)}</dd>
      {order.assignee && (
        <>
          <dt>{words.page('technician')}</dt>
          <dd>{words.name(order.assignee.name)}</dd>
        </>
      )}
      <dt>{words.page('payment')}</dt>
      <dd>
        {words.settlement(order.settlementMethod)} · {words.payment(order.paymentState)}
        {order.amount && <span className="num">· {words.money(order.amount)}</span>}
      </dd>
    </>
  )
}

/** One line of what an action carried, without repeating the form: the first words that a reader would look for. */
function gist(input: Record<string, unknown>, digits: number): string {
  const parts: string[] = []
  for (const [key, value] of Object.entries(input)) {
    if (value === null || value === undefined || value === '' || key.endsWith('Id') || key === 'versionSeen') continue
    if (key === 'signature' && typeof value === 'object')
      parts.push((value as { signerName?: string }).signerName ?? '')
    else if (key.endsWith('Minor') && typeof value === 'number') parts.push(majorUnits(value, digits))
    else if (key === 'lines' && Array.isArray(value))
      parts.push(
        value
          .map(
            (line: { text?: string; unitPriceMinor?: number }) =>
              `${line.text ?? ''} ${majorUnits(line.unitPriceMinor ?? 0, digits)}`,
          )
          .join('、'),
      )
    else if (Array.isArray(value)) parts.push(value.filter((entry) => typeof entry === 'string').join('、'))
    else if (typeof value === 'string' && !/^\d{4}-\d\d-\d\dT/.test(value) && !/^[A-Z_]+$/.test(value))
      parts.push(value)
  }
  return parts.filter(Boolean).slice(0, 4).join(' · ')
}

/** Actions whose outcome their name alone does not say. */
const LEADS_ELSEWHERE = new Set(['RECORD_ASSESSMENT', 'RESOLVE_ESCALATION', 'RESUME'])

function History({
  words,
  history,
  time,
  digits,
}: {
  words: Words
  history: readonly EvidenceFieldsFragment[]
  time: Intl.DateTimeFormat
  digits: number
}) {
  const latestFirst = [...history].sort((a, b) => b.version - a.version)
  return (
    <ol className="tl">
      {latestFirst.map((entry, index) => (
        <li key={entry.version} className={index === 0 ? 'now' : ''}>
          <b>
            {LEADS_ELSEWHERE.has(entry.action)
              ? `${words.action(entry.action as WorkOrderAction)} → ${words.status(entry.to as never)}`
              : words.action(entry.action as WorkOrderAction)}
          </b>
          <span className="at num">{time.format(new Date(entry.at))}</span>
          <p>
            {entry.by ? words.name(entry.by.name) : words.role(entry.role as never)}
            {gist((entry.input ?? {}) as Record<string, unknown>, digits) &&
              ` · ${gist((entry.input ?? {}) as Record<string, unknown>, digits)}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

const STATE_ICON = { FREE: 'idle', WORKING: 'work', ON_THE_WAY: 'way', LATE: 'overdue', OFF: 'off' } as const
const STATE_WORD = { FREE: 'free', WORKING: 'working', ON_THE_WAY: 'way', LATE: 'late', OFF: 'off' } as const

function Suggestions({
  words,
  suggestions,
  chosen,
  onSuggest,
}: {
  words: Words
  suggestions: readonly Suggestion[]
  chosen: string | null
  onSuggest(id: string): void
}) {
  const [all, setAll] = useState(false)
  const fitting = suggestions.filter((one) => one.fits)
  const shown = all ? suggestions : [...fitting.slice(0, 5), ...suggestions.filter((one) => !one.fits).slice(0, 2)]
  return (
    <div className="panel">
      <div className="hd">
        <h2>{words.page('suggestions')}</h2>
        <span className="muted">{words.page('suggestBy')}</span>
        {fitting.length > 0 && (
          <span className="muted tail">
            <kbd>1</kbd>–<kbd>{Math.min(5, fitting.length)}</kbd>
          </span>
        )}
      </div>
      <div className="sug">
        {shown.map((one) => {
          const place = fitting.indexOf(one)
          return (
            <button
              key={one.id}
              className={`sg ${one.fits ? '' : 'no'} ${chosen === one.id ? 'on' : ''}`}
              disabled={!one.fits}
              aria-pressed={chosen === one.id}
              onClick={() => onSuggest(one.id)}
            >
              {place >= 0 && place < 5 ? <kbd>{place + 1}</kbd> : <span />}
              <span>
                <span className="nm">
                  {one.name}
                  <span className={`chip ${one.state === 'LATE' ? 'overdue' : one.state === 'FREE' ? 'ok' : ''}`}>
                    <Icon name={STATE_ICON[one.state]} />
                    {words.page(STATE_WORD[one.state])}
                  </span>
                </span>
                <span className="ds">{one.fits ? one.detail : one.why}</span>
              </span>
              <span className="ld">
                <span className="pips" aria-label={`${one.load}/${one.capacity}`}>
                  {Array.from({ length: one.capacity }, (_, at) => (
                    <i key={at} className={at < one.load ? 'f' : at === one.load && chosen === one.id ? 'p' : ''} />
                  ))}
                </span>
                {one.onTime !== null && (
                  <span className="num">
                    {words.page('onTime')} {Math.round(one.onTime * 100)}%
                  </span>
                )}
              </span>
            </button>
          )
        })}
        {shown.length < suggestions.length && (
          <button className="btn quiet" onClick={() => setAll(true)}>
            {words.page('everybody').replace('{n}', String(suggestions.length))}
          </button>
        )}
      </div>
    </div>
  )
}
