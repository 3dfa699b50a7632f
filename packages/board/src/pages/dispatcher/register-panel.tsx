import { useEffect, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { ServiceItemFieldsFragment } from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { majorUnits } from './action-forms'
import type { QueueEntry } from './queue-panel'
import type { Words } from '../../i18n/words'

export interface FoundUnit {
  readonly id: string
  readonly place: string
  readonly residents: readonly { readonly id: string; readonly name: string; readonly phone: string | null }[]
}

export interface Registration {
  readonly nature: string
  readonly channel: string
  readonly urgency: string
  readonly requesterKind: string
  readonly customerName: string
  readonly contact: string
  readonly unitId: string
  readonly itemId: string | null
  readonly department: string | null
  readonly wanted: string
  readonly appointmentFrom: string | null
  readonly appointmentTo: string | null
}

const BLANK = {
  find: '',
  unit: null as FoundUnit | null,
  customerName: '',
  contact: '',
  channel: 'PHONE',
  requesterKind: 'RESIDENT',
  urgency: 'NORMAL',
  itemText: '',
  itemId: null as string | null,
  slot: null as string | null,
  customSlot: '',
  wanted: '',
  accept: true,
}

const HOUR = 3_600_000

/**
 * Registration is docked, never a dialog: a call can come while another order is open. What was typed is kept until the
 * server has taken it, and through a reload.
 */
export function RegisterPanel(props: {
  words: Words
  items: readonly ServiceItemFieldsFragment[]
  units: readonly FoundUnit[]
  openEntries: readonly QueueEntry[]
  now: number
  timeZone: string
  replyMinutes: number
  currencyDigits: number
  refusal: { message: string; rule: string } | null
  busy: boolean
  focusSignal: number
  doneSignal: number
  draftKey: string
  onSearchUnits(text: string): void
  onRegister(registration: Registration, accept: boolean): void
  onOpenEntry(entry: QueueEntry): void
}) {
  const { words } = props
  const [draft, setDraft] = useState(() => {
    try {
      return { ...BLANK, ...(JSON.parse(sessionStorage.getItem(props.draftKey) ?? '{}') as Partial<typeof BLANK>) }
    } catch {
      return BLANK
    }
  })
  const [choosing, setChoosing] = useState(false)
  const [active, setActive] = useState(0)
  const [missing, setMissing] = useState<string | null>(null)
  const finder = useRef<HTMLInputElement>(null)
  const put = (part: Partial<typeof BLANK>) => setDraft((before) => ({ ...before, ...part }))

  useEffect(() => sessionStorage.setItem(props.draftKey, JSON.stringify(draft)), [draft, props.draftKey])
  useEffect(() => {
    if (props.focusSignal > 0) finder.current?.focus()
  }, [props.focusSignal])
  useEffect(() => {
    if (props.doneSignal > 0) setDraft(BLANK)
  }, [props.doneSignal])

  const item = props.items.find((one) => one.id === draft.itemId) ?? null
  const matches = useMemo(() => {
    const typed = draft.itemText.trim().toLowerCase()
    if (!typed || item) return []
    return props.items
      .filter((one) =>
        [one.code, one.name.zhHant, one.name.zhHans, one.name.en].some((text) => text.toLowerCase().includes(typed)),
      )
      .slice(0, 6)
  }, [draft.itemText, item, props.items])
  const duplicates = draft.unit
    ? props.openEntries.filter(
        (entry) =>
          entry.place === draft.unit!.place &&
          (!item ||
            entry.service === words.name(item.name) ||
            item.name.zhHant.includes(entry.service) ||
            entry.service.includes(item.name.zhHant)),
      )
    : []
  // Offered anew each quarter of an hour, not each second.
  const quarter = Math.floor(props.now / (HOUR / 4))
  const slots = useMemo(() => {
    const next = Math.ceil((quarter * (HOUR / 4) + 0.5 * HOUR) / HOUR) * HOUR
    return [next, next + HOUR, next + 3 * HOUR].map((at) => new Date(at).toISOString())
  }, [quarter])
  const slotText = useMemo(
    () =>
      new Intl.DateTimeFormat(['zh-Hant', 'zh-Hans', 'en'][words.at], {
        timeZone: props.timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
    [props.timeZone, words.at],
  )
  const clockText = useMemo(
    () =>
      new Intl.DateTimeFormat('zh-Hant', {
        timeZone: props.timeZone,
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
    [props.timeZone],
  )
  const options = props.units.flatMap((unit): { unit: FoundUnit; resident: FoundUnit['residents'][number] | null }[] =>
    unit.residents.length > 0 ? unit.residents.map((resident) => ({ unit, resident })) : [{ unit, resident: null }],
  )

  const choose = (index: number) => {
    const option = options[index]
    if (!option) return
    put({
      unit: option.unit,
      find: option.unit.place,
      customerName: option.resident?.name ?? draft.customerName,
      contact: option.resident?.phone ?? draft.contact,
    })
    setChoosing(false)
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (props.busy) return
    const lack = !draft.unit
      ? 'unit'
      : !draft.customerName.trim()
        ? 'name'
        : !draft.contact.trim()
          ? 'contact'
          : !draft.wanted.trim() && !item
            ? 'wanted'
            : null
    setMissing(lack)
    if (lack) return
    const from =
      draft.slot === 'custom' ? (draft.customSlot ? new Date(draft.customSlot).toISOString() : null) : draft.slot
    props.onRegister(
      {
        nature: item?.nature ?? 'ENQUIRY',
        channel: draft.channel,
        urgency: draft.urgency,
        requesterKind: draft.requesterKind,
        customerName: draft.customerName.trim(),
        contact: draft.contact.trim(),
        unitId: draft.unit!.id,
        itemId: item?.id ?? null,
        department: item?.department ?? 'CUSTOMER_SERVICE',
        wanted: draft.wanted.trim() || words.name(item!.name),
        appointmentFrom: from,
        appointmentTo: from ? new Date(Date.parse(from) + HOUR).toISOString() : null,
      },
      draft.accept && item !== null,
    )
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    else if (event.key === 'Escape' && !choosing) (event.target as HTMLElement).blur()
  }
  const finderKeys = (event: KeyboardEvent) => {
    if (!choosing || options.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((at) => (at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length)
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setChoosing(false)
    }
  }

  return (
    <form className="reg" aria-label={words.page('registerTitle')} onSubmit={submit} onKeyDown={keys} noValidate>
      <div className="hd">
        <h2>{words.page('registerTitle')}</h2>
        <span className="muted tail">
          <kbd>N</kbd> {words.page('openNew')}
        </span>
      </div>
      <div className="form">
        <div className="f12 finder">
          <div className={`field ${missing === 'unit' ? 'wrong' : ''}`}>
            <label htmlFor="reg-unit">
              {words.page('customer')} {missing === 'unit' && <em>{words.page('required')}</em>}
            </label>
            <div className="in">
              <Icon name="search" />
              <input
                id="reg-unit"
                ref={finder}
                className="bare num"
                autoComplete="off"
                role="combobox"
                aria-expanded={choosing && options.length > 0}
                aria-controls="reg-units"
                value={draft.find}
                maxLength={80}
                placeholder="5 1803"
                onChange={(event) => {
                  put({ find: event.target.value, unit: null })
                  setChoosing(true)
                  setActive(0)
                  props.onSearchUnits(event.target.value)
                }}
                onKeyDown={finderKeys}
                onBlur={() => setTimeout(() => setChoosing(false), 150)}
              />
            </div>
          </div>
          <Select
            words={words}
            id="reg-channel"
            title={words.page('channel')}
            value={draft.channel}
            options={['PHONE', 'WALK_IN', 'LETTER', 'APP', 'STAFF']}
            say={(key) => words.channel(key as never)}
            onChange={(channel) => put({ channel })}
          />
          {choosing && options.length > 0 && (
            <div className="pop" role="listbox" id="reg-units">
              {options.map(({ unit, resident }, index) => (
                <div
                  key={`${unit.id}${resident?.id ?? ''}`}
                  role="option"
                  aria-selected={index === active}
                  className={`opt ${index === active ? 'on' : ''}`}
                  onMouseDown={() => choose(index)}
                >
                  <b className="num">{unit.place}</b>
                  <span>
                    {resident ? resident.name : words.page('vacant')}{' '}
                    {resident?.phone && <span className="x num">{resident.phone}</span>}
                  </span>
                  {index === active ? <kbd>Enter</kbd> : <span />}
                </div>
              ))}
            </div>
          )}
        </div>
        <div className="two">
          <Text
            id="reg-name"
            title={words.page('customerName')}
            value={draft.customerName}
            wrong={missing === 'name' ? words.page('required') : null}
            onChange={(customerName) => put({ customerName })}
          />
          <Text
            id="reg-contact"
            title={words.page('contact')}
            value={draft.contact}
            wrong={missing === 'contact' ? words.page('required') : null}
            onChange={(contact) => put({ contact })}
          />
        </div>
        <div className="field finder">
          <label htmlFor="reg-item">
            {words.page('item')} <span className="muted">{words.page('itemHint')}</span>
          </label>
          <div className="in">
            {item && <span className="chip line num">{item.code}</span>}
            <input
              id="reg-item"
              className="bare"
              autoComplete="off"
              value={item ? words.name(item.name) : draft.itemText}
              maxLength={80}
              onChange={(event) => put({ itemText: event.target.value, itemId: null })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.ctrlKey && matches[0]) {
                  event.preventDefault()
                  put({ itemId: matches[0].id, itemText: '' })
                }
              }}
            />
          </div>
          {matches.length > 0 && (
            <div className="pop" role="listbox">
              {matches.map((one, index) => (
                <div
                  key={one.id}
                  role="option"
                  aria-selected={index === 0}
                  className={`opt ${index === 0 ? 'on' : ''}`}
                  onMouseDown={() => put({ itemId: one.id, itemText: '' })}
                >
                  <b className="num">{one.code}</b>
                  <span>{words.name(one.name)}</span>
                  <span className="x num">
                    {one.price ? majorUnits(one.price.amount, props.currencyDigits) : words.page('assessOnSite')}
                  </span>
                </div>
              ))}
            </div>
          )}
        </div>
        {item && (
          <div className="sum">
            <span className="sub">
              {words.nature(item.nature)} · {words.settlement(item.settlementMethod)}
            </span>
            <span>
              {item.price ? (
                <>
                  <span className="muted">{words.page('unitPrice')}</span>{' '}
                  <span className="big-num">{majorUnits(item.price.amount, props.currencyDigits)}</span>{' '}
                  <span className="muted">/ {words.name(item.unitName)}</span>
                </>
              ) : item.nature === 'ROUTINE' ? (
                words.settlement('NONE')
              ) : (
                words.page('assessOnSite')
              )}
            </span>
          </div>
        )}
        <div className="two">
          <div className="field">
            <span className="lab">{words.page('urgency')}</span>
            <div className="seg" role="radiogroup" aria-label={words.page('urgency')}>
              {(['NORMAL', 'URGENT'] as const).map((urgency) => (
                <button
                  key={urgency}
                  type="button"
                  role="radio"
                  aria-checked={draft.urgency === urgency}
                  className={draft.urgency === urgency ? 'on' : ''}
                  onClick={() => put({ urgency })}
                >
                  {words.urgency(urgency)}
                </button>
              ))}
            </div>
          </div>
          <Select
            words={words}
            id="reg-who"
            title={words.page('requester')}
            value={draft.requesterKind}
            options={['RESIDENT', 'CUSTOMER', 'PARENT_COMPANY', 'OTHER']}
            say={(key) => words.requester(key as never)}
            onChange={(requesterKind) => put({ requesterKind })}
          />
        </div>
        <div className="field">
          <span className="lab">{words.page('appointment')}</span>
          <div className="slots">
            {slots.map((slot) => (
              <button
                key={slot}
                type="button"
                className={`slot num ${draft.slot === slot ? 'on' : ''}`}
                aria-pressed={draft.slot === slot}
                onClick={() => put({ slot: draft.slot === slot ? null : slot })}
              >
                {slotText.format(new Date(slot))}
              </button>
            ))}
            <button
              type="button"
              className={`slot ${draft.slot === 'custom' ? 'on' : ''}`}
              aria-pressed={draft.slot === 'custom'}
              onClick={() => put({ slot: draft.slot === 'custom' ? null : 'custom' })}
            >
              {words.page('custom')}
            </button>
          </div>
          {draft.slot === 'custom' && (
            <input
              type="datetime-local"
              className="in num"
              aria-label={words.page('custom')}
              value={draft.customSlot}
              onChange={(event) => put({ customSlot: event.target.value })}
            />
          )}
        </div>
        <div className={`field ${missing === 'wanted' ? 'wrong' : ''}`}>
          <label htmlFor="reg-wanted">
            {words.page('description')} {missing === 'wanted' && <em>{words.page('required')}</em>}
          </label>
          <textarea
            id="reg-wanted"
            className="in area"
            maxLength={2000}
            placeholder={words.page('descriptionHint')}
            value={draft.wanted}
            onChange={(event) => put({ wanted: event.target.value })}
          />
        </div>
        <label className="check">
          <input type="checkbox" checked={draft.accept} onChange={(event) => put({ accept: event.target.checked })} />{' '}
          {words.page('acceptNow')}
        </label>
        {duplicates[0] && (
          <div className="warn">
            <Icon name="redo" />
            <span>
              <b>{words.page('duplicate')}</b>
              {duplicates[0].place} {duplicates[0].service} <span className="num">{duplicates[0].serial}</span>{' '}
              {words.page('duplicateStill')}
            </span>
            <button type="button" className="lk tail" onClick={() => props.onOpenEntry(duplicates[0]!)}>
              {words.page('see')}
            </button>
          </div>
        )}
        {props.refusal && (
          <p className="refused" role="alert">
            <b>
              {words.page('ruleOf')} {props.refusal.rule}
            </b>
            {props.refusal.message}
          </p>
        )}
      </div>
      <div className="foot">
        <div className="by">
          <div className="muted">{words.page('replyBefore')}</div>
          <b className="num">
            {clockText.format(new Date(props.now + props.replyMinutes * 60_000))} {words.page('before')}
          </b>
        </div>
        <span className="grow" />
        <button type="button" className="btn quiet" onClick={() => setDraft(BLANK)}>
          {words.page('clear')}
        </button>
        <button type="submit" className="btn pri big" disabled={props.busy}>
          {props.busy ? words.page('sending') : words.page('register')} <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </form>
  )
}

function Text({
  id,
  title,
  value,
  wrong,
  onChange,
}: {
  id: string
  title: string
  value: string
  wrong: string | null
  onChange(value: string): void
}) {
  return (
    <div className={`field ${wrong ? 'wrong' : ''}`}>
      <label htmlFor={id}>
        {title} {wrong && <em>{wrong}</em>}
      </label>
      <input
        id={id}
        className="in"
        value={value}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function Select({
  id,
  title,
  value,
  options,
  say,
  onChange,
}: {
  words: Words
  id: string
  title: string
  value: string
  options: readonly string[]
  say(key: string): string
  onChange(value: string): void
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      <select id={id} className="in" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </select>
    </div>
  )
}
