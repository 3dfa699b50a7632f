import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { majorUnits, minorUnits, type ActionForm, type Field } from './action-forms'
import { ChecklistField, checklistInput, startOfChecklist, type ChecklistDraft } from './checklist-field'
import { SignatureField, type SignatureValue } from './signature-field'
import type { OrderChecklistFieldsFragment } from '@dispatch/schema'
import type { Words } from '../../i18n/words'

export interface Choice {
  readonly id: string
  readonly text: string
  readonly hint?: string
  readonly disabled?: boolean
}

/** What the fields of one order may choose from or start with. */
export interface FormFacts {
  readonly technicians: readonly Choice[]
  readonly items: readonly (Choice & { readonly priceMinor: number | null })[]
  /** Open orders of the same unit and service, which a request may join. */
  readonly joinable: readonly Choice[]
  readonly quotes: readonly { readonly no: number; readonly amountMinor: number; readonly current: boolean }[]
  readonly checklist: OrderChecklistFieldsFragment | null
  readonly appointmentAt: string | null
  readonly itemId: string | null
  readonly itemText: string
  readonly itemPriceMinor: number | null
  readonly amountMinor: number
  readonly outstandingMinor: number
  readonly paidMinor: number
  readonly currencyDigits: number
  readonly customerName: string | null
  readonly month: string
  /** Technician chosen beside the form, in the suggestions. */
  readonly technicianId: string | null
}

interface LineDraft {
  text: string
  quantity: string
  price: string
  itemId: string | null
}
type Draft = Record<string, string | boolean | SignatureValue | LineDraft[] | ChecklistDraft | null>

const localInstant = (iso: string | null): string => {
  if (!iso) return ''
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function initial(fields: readonly Field[], facts: FormFacts): Draft {
  const draft: Draft = {}
  for (const field of fields) {
    const { type } = field
    if (type.kind === 'yes-no') draft[field.name] = type.preset
    else if (type.kind === 'choice')
      draft[field.name] = field.required && type.group !== 'cause' && type.group !== 'decision' ? type.options[0]! : ''
    else if (type.kind === 'instant') draft[field.name] = localInstant(facts.appointmentAt)
    else if (type.kind === 'money') {
      const amount =
        type.preset === 'paid'
          ? facts.paidMinor
          : type.preset === 'outstanding'
            ? facts.outstandingMinor
            : facts.amountMinor
      draft[field.name] = field.required ? majorUnits(amount, facts.currencyDigits) : ''
    } else if (type.kind === 'quote-no')
      draft[field.name] = String(facts.quotes.find((quote) => quote.current)?.no ?? '')
    else if (type.kind === 'technician') draft[field.name] = facts.technicianId ?? ''
    else if (type.kind === 'item') draft[field.name] = facts.itemId ?? ''
    else if (type.kind === 'joinable') draft[field.name] = facts.joinable[0]?.id ?? ''
    else if (type.kind === 'month') draft[field.name] = facts.month
    else if (type.kind === 'lines')
      draft[field.name] = [
        {
          text: facts.itemText,
          quantity: '1',
          price: facts.itemPriceMinor === null ? '' : majorUnits(facts.itemPriceMinor, facts.currencyDigits),
          itemId: facts.itemId,
        },
      ]
    else if (type.kind === 'signature') draft[field.name] = null
    else if (type.kind === 'checklist') draft[field.name] = startOfChecklist(facts.checklist)
    else draft[field.name] = field.name === 'toWhom' || field.name === 'agreedBy' ? (facts.customerName ?? '') : ''
  }
  return draft
}

/** The draft as the API's input; a field that is missing or malformed comes back by name instead. */
function collect(
  fields: readonly Field[],
  draft: Draft,
  facts: FormFacts,
): { input: Record<string, unknown>; wrong: string | null } {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    const value = draft[field.name]
    const missing = value === '' || value === null || value === undefined
    switch (field.type.kind) {
      case 'money': {
        if (missing && !field.required) break
        const minor = minorUnits(String(value), facts.currencyDigits)
        if (minor === null) return { input, wrong: field.name }
        input[field.name] = minor
        break
      }
      case 'instant':
        if (missing && field.required) return { input, wrong: field.name }
        if (!missing) input[field.name] = new Date(String(value)).toISOString()
        break
      case 'quote-no':
        if (missing) return { input, wrong: field.name }
        input[field.name] = Number(value)
        break
      case 'list':
        input[field.name] = String(value ?? '')
          .split(/[,，、\n]/)
          .map((part) => part.trim())
          .filter(Boolean)
        break
      case 'checklist': {
        const said = checklistInput(facts.checklist, value as ChecklistDraft)
        if (!said) return { input, wrong: field.name }
        Object.assign(input, said)
        break
      }
      case 'lines': {
        const lines = []
        for (const line of (value as LineDraft[]).filter((line) => line.text.trim() || line.price.trim())) {
          const unitPriceMinor = minorUnits(line.price, facts.currencyDigits)
          const quantity = Number(line.quantity)
          if (unitPriceMinor === null || !(quantity > 0) || !line.text.trim()) return { input, wrong: field.name }
          lines.push({ text: line.text.trim(), quantity, unitPriceMinor, itemId: line.itemId })
        }
        if (lines.length === 0 && field.required) return { input, wrong: field.name }
        if (lines.length > 0) input[field.name] = lines
        break
      }
      default:
        if (missing && field.required) return { input, wrong: field.name }
        if (!missing) input[field.name] = typeof value === 'string' ? value.trim() : value
    }
  }
  return { input, wrong: null }
}

/**
 * The form of one action, docked under the action bar. What was typed stays until the server has taken it; a refusal stands beside the form with its rule.
 * Ctrl+Enter sends, Escape goes back.
 */
export function ActionFormPanel(props: {
  words: Words
  title: string
  form: ActionForm
  facts: FormFacts
  refusal: { message: string; rule: string } | null
  busy: boolean
  onSubmit(input: Record<string, unknown>): void
  onBack(): void
}) {
  const { words, form, facts } = props
  const [draft, setDraft] = useState<Draft>(() => initial(form.fields, facts))
  const [wrong, setWrong] = useState<string | null>(null)
  const id = useId()
  const put = (name: string, value: Draft[string]) => setDraft((before) => ({ ...before, [name]: value }))
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (props.busy) return
    const { input, wrong } = collect(form.fields, draft, facts)
    setWrong(wrong)
    if (!wrong) props.onSubmit(input)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    if (event.key === 'Escape') props.onBack()
  }
  return (
    <form className="panel act-form" onSubmit={submit} onKeyDown={keys} aria-label={props.title} noValidate>
      <div className="hd">
        <h2>{props.title}</h2>
      </div>
      <div className="act-fields">
        {form.fields.map((field, index) => (
          <div key={field.name} className={`field ${wide(field) ? 'wide' : ''} ${wrong === field.name ? 'wrong' : ''}`}>
            <label htmlFor={`${id}-${field.name}`}>
              {words.label(field.label)}
              {wrong === field.name && (
                <em>
                  {field.type.kind === 'money' || field.type.kind === 'lines'
                    ? words.page('badMoney')
                    : words.page('required')}
                </em>
              )}
            </label>
            <FieldInput
              id={`${id}-${field.name}`}
              words={words}
              field={field}
              facts={facts}
              value={draft[field.name] ?? ''}
              first={index === 0}
              onChange={(value) => put(field.name, value)}
            />
          </div>
        ))}
      </div>
      {props.refusal && (
        <p className="refused" role="alert">
          <b>
            {words.page('ruleOf')} {props.refusal.rule}
          </b>
          {props.refusal.message}
        </p>
      )}
      <div className="act-end">
        <button type="button" className="btn quiet" onClick={props.onBack}>
          {words.page('back')} <kbd>Esc</kbd>
        </button>
        <button type="submit" className="btn pri" disabled={props.busy} autoFocus={form.fields.length === 0}>
          {props.busy ? words.page('sending') : props.title} <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </form>
  )
}

const wide = (field: Field): boolean =>
  field.type.kind === 'lines' ||
  field.type.kind === 'signature' ||
  field.type.kind === 'checklist' ||
  field.type.kind === 'list' ||
  (field.type.kind === 'text' && Boolean(field.type.long))

function FieldInput(props: {
  id: string
  words: Words
  field: Field
  facts: FormFacts
  value: Draft[string]
  first: boolean
  onChange(value: Draft[string]): void
}) {
  const { id, words, field, facts, value, onChange } = props
  const common = { id, autoFocus: props.first }
  switch (field.type.kind) {
    case 'text':
    case 'list':
      return field.type.kind === 'text' && field.type.long ? (
        <textarea
          {...common}
          className="in area"
          maxLength={2000}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...common}
          className="in"
          maxLength={400}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'choice': {
      const { group, options } = field.type
      return (
        <select {...common} className="in" value={String(value)} onChange={(event) => onChange(event.target.value)}>
          {!options.includes(String(value)) && <option value="">{words.page('choose')}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {words.choice(group, option)}
            </option>
          ))}
        </select>
      )
    }
    case 'yes-no':
      return (
        <div className="seg" role="radiogroup" id={id}>
          {[true, false].map((option) => (
            <button
              key={String(option)}
              type="button"
              role="radio"
              aria-checked={value === option}
              className={value === option ? 'on' : ''}
              onClick={() => onChange(option)}
            >
              {words.page(option ? 'yes' : 'no')}
            </button>
          ))}
        </div>
      )
    case 'instant':
      return (
        <input
          {...common}
          type="datetime-local"
          className="in num"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'month':
      return (
        <input
          {...common}
          type="month"
          className="in num"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'money':
      return (
        <input
          {...common}
          inputMode="decimal"
          className="in num"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'technician':
    case 'joinable':
    case 'item': {
      const choices: readonly Choice[] =
        field.type.kind === 'technician'
          ? facts.technicians
          : field.type.kind === 'joinable'
            ? facts.joinable
            : facts.items
      return (
        <select {...common} className="in" value={String(value)} onChange={(event) => onChange(event.target.value)}>
          <option value="">
            {field.required || field.type.kind === 'item' ? words.page('choose') : words.page('department_decides')}
          </option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id} disabled={choice.disabled}>
              {choice.text}
              {choice.hint ? ` · ${choice.hint}` : ''}
            </option>
          ))}
        </select>
      )
    }
    case 'quote-no':
      return (
        <select {...common} className="in num" value={String(value)} onChange={(event) => onChange(event.target.value)}>
          {facts.quotes.map((quote) => (
            <option key={quote.no} value={quote.no} disabled={!quote.current}>
              #{quote.no} · {majorUnits(quote.amountMinor, facts.currencyDigits)}
            </option>
          ))}
        </select>
      )
    case 'lines':
      return <LinesInput id={id} words={words} lines={value as LineDraft[]} onChange={onChange} />
    case 'checklist':
      return (
        <ChecklistField
          id={id}
          words={words}
          list={facts.checklist}
          value={value as unknown as ChecklistDraft}
          onChange={onChange}
        />
      )
    case 'signature':
      return <SignatureField words={words} value={value as SignatureValue | null} onChange={onChange} />
  }
}

function LinesInput({
  id,
  words,
  lines,
  onChange,
}: {
  id: string
  words: Words
  lines: LineDraft[]
  onChange(lines: LineDraft[]): void
}) {
  const change = (at: number, part: Partial<LineDraft>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <div className="lines" id={id}>
      {lines.map((line, at) => (
        <div key={at} className="line-row">
          <input
            className="in"
            value={line.text}
            maxLength={200}
            aria-label={words.page('service')}
            onChange={(event) => change(at, { text: event.target.value })}
          />
          <input
            className="in num"
            value={line.quantity}
            inputMode="decimal"
            aria-label="×"
            onChange={(event) => change(at, { quantity: event.target.value })}
          />
          <input
            className="in num"
            value={line.price}
            inputMode="decimal"
            placeholder="0.00"
            aria-label={words.page('unitPrice')}
            onChange={(event) => change(at, { price: event.target.value })}
          />
          <button
            type="button"
            className="btn quiet sm"
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter((_, index) => index !== at))}
          >
            {words.page('remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn sm"
        onClick={() => onChange([...lines, { text: '', quantity: '1', price: '', itemId: null }])}
      >
        {words.page('add')}
      </button>
    </div>
  )
}
