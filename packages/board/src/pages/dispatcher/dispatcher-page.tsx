import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLazyQuery, useQuery } from '@apollo/client/react'
import {
  DispatcherOrderDocument,
  DispatcherPriceListDocument,
  DispatcherRequestDocument,
  DispatcherSearchDocument,
  DispatcherSuggestionsDocument,
  DispatcherUnitsDocument,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { useSession } from '../../app/session'
import { useQueueEntries } from './use-queue-entries'
import { ConsoleFrame } from './console-frame'
import { OrderPanel, verbsOf, type Opened, type Suggestion } from './order-panel'
import { QueuePanel, type QueueEntry } from './queue-panel'
import { RegisterPanel, type FoundUnit } from './register-panel'
import { queueOf, tabOf, type QueueTab } from './queue-model'
import { useKeys } from './use-keys'
import { useOrderActions } from './use-order-actions'
import { useWords } from '../../i18n/words'
import type { FormFacts } from './action-form'
import './dispatcher.css'

/** Actions that name a person: the suggestions are shown for them. */
const NAMES_A_PERSON = new Set(['DISPATCH', 'ASSIGN', 'REASSIGN', 'REQUEST_ASSESSMENT'])

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** 派工台: the queue by lateness, one order whole with what may be done next, and registration docked beside it. */
export function DispatcherPage() {
  const session = useSession()
  const estate = session.estate!
  const words = useWords()
  const queueState = useQueueEntries(estate.id)
  const { now, entries, connection } = queueState
  const [tab, setTab] = useState<QueueTab>('todo')
  const [selected, setSelected] = useState<{ kind: Opened['kind']; id: string } | null>(null)
  const [form, setForm] = useState<string | null>(null)
  const [technicianId, setTechnicianId] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [registerFocus, setRegisterFocus] = useState(0)
  const [registered, setRegistered] = useState(0)
  const [origin, setOrigin] = useState<'detail' | 'register'>('detail')
  const finder = useRef<HTMLInputElement>(null)
  const digits = digitsOf(estate.currency)

  const order = useQuery(DispatcherOrderDocument, {
    variables: { id: selected?.id ?? '' },
    skip: selected?.kind !== 'WORK_ORDER',
    fetchPolicy: 'cache-and-network',
  })
  const request = useQuery(DispatcherRequestDocument, {
    variables: { id: selected?.id ?? '' },
    skip: selected?.kind !== 'REQUEST',
    fetchPolicy: 'cache-and-network',
  })
  const suggestionsAllowed = session.can('suggestTechnicians')
  const suggestions = useQuery(DispatcherSuggestionsDocument, {
    variables: { workOrderId: selected?.id ?? '' },
    skip: selected?.kind !== 'WORK_ORDER' || !suggestionsAllowed,
    fetchPolicy: 'cache-and-network',
  })
  const prices = useQuery(DispatcherPriceListDocument, {
    variables: { estateId: estate.id },
    skip: !session.can('priceList'),
  })
  const [findUnits, unitsFound] = useLazyQuery(DispatcherUnitsDocument)
  const [findOrders, ordersFound] = useLazyQuery(DispatcherSearchDocument, { fetchPolicy: 'network-only' })

  const opened: Opened | null = useMemo(() => {
    if (selected?.kind === 'WORK_ORDER') {
      const data = order.data?.workOrder
      return data && data.id === selected.id ? { kind: 'WORK_ORDER', order: data } : null
    }
    if (selected?.kind === 'REQUEST') {
      const data = request.data?.request
      return data && data.id === selected.id ? { kind: 'REQUEST', request: data } : null
    }
    return null
  }, [selected, order.data, request.data])

  const answered = selected?.kind === 'WORK_ORDER' ? order.data : request.data
  const unreadable = selected !== null && !opened && answered !== undefined && !order.loading && !request.loading

  const refresh = useCallback(
    (kind: Opened['kind'], id: string) => {
      if (selected?.id !== id) return
      if (kind === 'WORK_ORDER') {
        void order.refetch()
        if (suggestionsAllowed) void suggestions.refetch()
      } else void request.refetch()
    },
    [selected, order, request, suggestions, suggestionsAllowed],
  )
  const actions = useOrderActions(words, refresh)

  // Somebody else acted on the order that stands open: the stream says so by a newer version, the page reads it anew.
  const streamVersion = entries.find((entry) => entry.id === selected?.id)?.version ?? null
  const shownVersion = opened ? (opened.kind === 'WORK_ORDER' ? opened.order.version : opened.request.version) : null
  useEffect(() => {
    if (selected && streamVersion !== null && shownVersion !== null && streamVersion > shownVersion)
      refresh(selected.kind, selected.id)
  }, [streamVersion, shownVersion, selected, refresh])

  const clearAnswers = actions.clear
  const select = useCallback(
    (kind: Opened['kind'], id: string) => {
      setSelected({ kind, id })
      setForm(null)
      setTechnicianId(null)
      clearAnswers()
    },
    [clearAnswers],
  )
  const selectEntry = useCallback(
    (entry: QueueEntry) => {
      setTab(tabOf(entry.status))
      select(entry.kind, entry.id)
    },
    [select],
  )

  const queue = useMemo(() => queueOf(entries, tab, now), [entries, tab, now])
  const rows = useMemo(() => [...queue.overdue, ...queue.soon, ...queue.rest].map((row) => row.item), [queue])
  const move = (step: 1 | -1) => {
    if (rows.length === 0) return
    const at = rows.findIndex((entry) => entry.id === selected?.id)
    selectEntry(rows[at < 0 ? 0 : (at + step + rows.length) % rows.length]!)
  }

  const suggested: Suggestion[] | null = useMemo(() => {
    if (opened?.kind !== 'WORK_ORDER' || !suggestions.data) return null
    if (!opened.order.permittedActions.some((one) => one.allowed && NAMES_A_PERSON.has(one.action))) return null
    return suggestions.data.suggestTechnicians.map((one) => ({
      id: one.technician.person.id,
      name: words.name(one.technician.person.name),
      state: one.technician.state,
      detail: one.reasons.join(' · '),
      load: one.technician.openOrders,
      capacity: one.technician.capacity,
      onTime: one.onTimeRate ?? null,
      fits: one.fits,
      // Its first sentence: who could instead stands in the same list.
      why: one.refusal?.message.split(/(?<=[。.])\s*/)[0] ?? null,
    }))
  }, [opened, suggestions.data, words])

  const month = new Intl.DateTimeFormat('sv', { timeZone: estate.timeZone, year: 'numeric', month: '2-digit' }).format(
    now,
  )
  const facts: FormFacts = useMemo(() => {
    const whole = opened?.kind === 'WORK_ORDER' ? opened.order : null
    const item = whole?.item ?? (opened?.kind === 'REQUEST' ? opened.request.item : null)
    const amount = whole?.amount?.amount ?? 0
    const paid = whole?.paid.amount ?? 0
    return {
      technicians: (suggested ?? []).map((one) => ({
        id: one.id,
        text: one.name,
        hint: one.fits ? one.detail : (one.why ?? ''),
        disabled: !one.fits,
      })),
      items: (prices.data?.priceList?.items ?? []).map((one) => ({
        id: one.id,
        text: `${one.code} ${words.name(one.name)}`,
        priceMinor: one.price?.amount ?? null,
      })),
      joinable: (opened?.kind === 'REQUEST' ? opened.request.duplicates : [])
        .filter(({ kind }) => kind === 'WORK_ORDER')
        .map(({ id, serial }) => ({ id, text: serial })),
      quotes: (whole?.quotes ?? []).map((quote) => ({
        no: quote.no,
        amountMinor: quote.amount.amount,
        current: quote.current,
      })),
      checklist: whole?.checklist ?? null,
      appointmentAt:
        whole?.appointmentAt ?? (opened?.kind === 'REQUEST' ? (opened.request.appointmentFrom ?? null) : null),
      itemId: item?.id ?? null,
      itemText: item ? words.name(item.name) : '',
      itemPriceMinor: item?.price?.amount ?? null,
      amountMinor: amount,
      outstandingMinor: Math.max(0, amount - paid),
      paidMinor: paid,
      currencyDigits: digits,
      customerName:
        (opened?.kind === 'WORK_ORDER'
          ? opened.order.customerName
          : opened?.kind === 'REQUEST'
            ? opened.request.customerName
            : null) ?? null,
      month,
      technicianId,
    }
  }, [opened, suggested, prices.data, technicianId, words, digits, month])

  const act = async (action: string, input: Record<string, unknown>) => {
    if (!opened) return
    setOrigin('detail')
    const done = await actions.act(opened, action, input)
    if (done) {
      setForm(null)
      setTechnicianId(null)
    }
  }
  const suggest = (id: string) => {
    setTechnicianId(id)
    const permitted =
      opened?.kind === 'WORK_ORDER'
        ? opened.order.permittedActions.filter((one) => one.allowed && NAMES_A_PERSON.has(one.action))
        : []
    if (form === null && permitted[0])
      setForm((permitted.find((one) => one.action === 'DISPATCH' || one.action === 'ASSIGN') ?? permitted[0]).action)
  }

  const verbs = opened ? verbsOf(opened, words) : null
  const byKey: Record<string, (() => void) | undefined> = {
    j: () => move(1),
    k: () => move(-1),
    n: () => setRegisterFocus((count) => count + 1),
    '/': () => finder.current?.focus(),
    Escape: () => (form ? setForm(null) : setSelected(null)),
  }
  for (const verb of verbs ? [verbs.main, ...verbs.others] : []) {
    if (verb?.form.key && !byKey[verb.form.key]) byKey[verb.form.key] = () => setForm(verb.action)
  }
  const fitting = (suggested ?? []).filter((one) => one.fits)
  fitting.slice(0, 5).forEach((one, at) => (byKey[String(at + 1)] = () => suggest(one.id)))
  useKeys(byKey)

  useEffect(() => {
    const typed = search.trim()
    if (typed.length < 2) return
    const wait = setTimeout(
      () => void findOrders({ variables: { estateId: estate.id, filter: { search: typed }, first: 12 } }),
      200,
    )
    return () => clearTimeout(wait)
  }, [search, estate.id, findOrders])

  const units: FoundUnit[] = (unitsFound.data?.units ?? []).map((unit) => ({
    id: unit.id,
    place: words.place(unit.building.code, unit.room),
    residents: unit.residents.map((resident) => ({
      id: resident.id,
      name: words.name(resident.name),
      phone: resident.phone ?? null,
    })),
  }))
  const hits = search.trim().length >= 2 ? ordersFound.data?.workOrders.edges.map((edge) => edge.node) : undefined

  return (
    <ConsoleFrame
      title={words.page('title')}
      overdue={queue.overdueAll}
      connection={connection}
      now={now}
      timeZone={estate.timeZone}
      find={
        <div className="find">
          <Icon name="search" />
          <input
            ref={finder}
            value={search}
            maxLength={80}
            placeholder={words.page('find')}
            aria-label={words.page('find')}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                setSearch('')
                event.currentTarget.blur()
              }
            }}
          />
          <kbd>/</kbd>
          {hits && (
            <div className="pop hits" role="listbox" aria-label={words.page('results')}>
              {hits.length === 0 && <div className="opt">{words.page('noResults')}</div>}
              {hits.map((hit) => (
                <button
                  key={hit.id}
                  role="option"
                  aria-selected={false}
                  className="opt"
                  onClick={() => {
                    setSearch('')
                    setTab(tabOf(hit.status))
                    select('WORK_ORDER', hit.id)
                  }}
                >
                  <b className="num">{hit.serial}</b>
                  <span>
                    {words.place(hit.building?.code, hit.unit?.room)} {words.name(hit.item.shortName)}
                  </span>
                  <span className="x">{words.status(hit.status)}</span>
                </button>
              ))}
            </div>
          )}
        </div>
      }
    >
      <main className={`work ${session.can('registerRequest') ? '' : 'no-reg'}`}>
        <QueuePanel
          words={words}
          queue={queue}
          tab={tab}
          now={now}
          selectedId={selected?.id ?? null}
          onTab={setTab}
          onSelect={selectEntry}
        />
        {opened ? (
          <OrderPanel
            words={words}
            opened={opened}
            facts={facts}
            suggestions={suggested}
            now={now}
            timeZone={estate.timeZone}
            form={form}
            refusal={origin === 'detail' ? actions.refusal : null}
            notice={origin === 'detail' ? actions.notice : null}
            busy={actions.busy}
            onForm={(action) => {
              setForm(action)
              actions.clear()
            }}
            onSuggest={suggest}
            onAct={act}
            onOpenOrder={(id) => select('WORK_ORDER', id)}
          />
        ) : (
          <section className="detail empty" aria-live="polite">
            {words.page(unreadable ? 'unreadable' : 'pick')}
          </section>
        )}
        {session.can('registerRequest') && (
          <RegisterPanel
            words={words}
            items={prices.data?.priceList?.items ?? []}
            units={units}
            openEntries={entries}
            now={now}
            timeZone={estate.timeZone}
            replyMinutes={queueState.replyMinutes}
            currencyDigits={digits}
            refusal={origin === 'register' ? actions.refusal : null}
            busy={actions.busy}
            focusSignal={registerFocus}
            doneSignal={registered}
            draftKey={`register-${estate.id}`}
            onSearchUnits={(text) => {
              if (text.trim()) void findUnits({ variables: { estateId: estate.id, search: text.trim() } })
            }}
            onRegister={async (registration, accept) => {
              setOrigin('register')
              const made = await actions.register(estate.id, registration, accept)
              if (!made) return
              setRegistered((count) => count + 1)
              setTab('todo')
              select(made.kind, made.id)
            }}
            onOpenEntry={selectEntry}
          />
        )}
      </main>
    </ConsoleFrame>
  )
}
