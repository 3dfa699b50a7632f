import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import {
  CallbackDrawsDocument,
  CallbackEvidenceDocument,
  CorrectiveActionsDocument,
  StatisticsItemsDocument,
  type SpotPoint,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { MonthSwitch } from '../../ui/month-switch'
import { FiguresText } from '../../ui/figures-text'
import { useSession } from '../../app/session'
import { ExportButtons } from '../../features/export/export-menu'
import { useAsk } from '../../features/ask/use-ask'
import { shortTime } from '../../features/clock/short-time'
import { zoned } from '../../features/clock/zoned'
import { daysBetween, workMonth } from '../../lib/months'
import { useWords } from '../../i18n/words'
import { useCallbackWords } from '../../i18n/callback-words'
import { ConsoleFrame } from '../dispatcher/console-frame'
import { useConsole } from '../dispatcher/use-console'
import { useKeys } from '../dispatcher/use-keys'
import { CloseMonth } from './close-month'
import { CorrectionsPanel } from './corrections-panel'
import { DrawPanel } from './draw-panel'
import { EvidencePanel } from './evidence-panel'
import { Gauges, lastDayOf } from './gauges'
import { ReasonsChart, ReasonsLegend } from './reasons-chart'
import { recordsOf, type CallbackRow, type RecordFilter } from './record-model'
import { RecordsPanel } from './records-panel'
import { EMPTY_FORM, SpotCheckPanel, type SpotForm } from './spot-check-panel'
import { useCallbackMonth } from './use-callback-month'
import '../dispatcher/dispatcher.css'
import './callbacks.css'

/** What hangs on the gauges is read anew when they have stood still for so long. */
const CALM_MS = 350

/** 回訪與抽查: the month's gauges live, every callback with its evidence, the sample, the check, and what came of it. */
export function CallbacksPage() {
  const session = useSession()
  const estate = session.estate!
  const words = useWords()
  const w = useCallbackWords()
  const [, go] = useLocation()
  const { now, overdue, connection } = useConsole(estate.id)
  const zone = zoned(estate.timeZone)
  const today = zone.day(now)
  const [chosenMonth, setMonth] = useState<string | null>(null)
  const month = chosenMonth ?? workMonth(today)
  const live = useCallbackMonth(estate.id, month)
  const { quota, took } = live
  const [filter, setFilter] = useState<RecordFilter>('all')
  const [search, setSearch] = useState('')
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [filled, setFilled] = useState<{ id: string | null; form: SpotForm }>({ id: null, form: EMPTY_FORM })
  const [tab, setTab] = useState<'reasons' | 'corrections'>('reasons')
  const [followed, setFollowed] = useState<string | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const panelRef = useRef<HTMLDivElement>(null)

  const time = useMemo(() => shortTime(estate.timeZone), [estate.timeZone])
  const textOf = useCallback(
    (row: CallbackRow) =>
      [
        row.orderSerial,
        row.serial,
        words.place(row.building?.code, row.unit?.room),
        row.building && row.unit ? `${row.building.code}-${row.unit.room}` : '',
        words.name(row.workOrder?.item.shortName),
        row.made?.words ?? '',
      ].join(' '),
    [words],
  )
  const found = useMemo(() => recordsOf(live.rows, filter, search, textOf), [live.rows, filter, search, textOf])
  const bySerial = useMemo(() => new Map(live.rows.map((row) => [row.serial, row])), [live.rows])
  const selected = live.rows.find((row) => row.id === selectedId) ?? null

  const evidence = useAsk(CallbackEvidenceDocument, selectedId === null ? null : { id: selectedId })
  const draws = useAsk(CallbackDrawsDocument, { estateId: estate.id, month })
  const corrections = useAsk(
    CorrectiveActionsDocument,
    session.can('correctiveActions') ? { estateId: estate.id, filter: { month } } : null,
  )
  const mayCount = session.can('statistics')
  const statistics = useAsk(StatisticsItemsDocument, mayCount ? { estateId: estate.id, month } : null)

  // The gauges are pushed; what is made of the same callbacks follows them.
  const { again: statisticsAgain } = statistics
  const { again: correctionsAgain } = corrections
  const { again: evidenceAgain } = evidence
  useEffect(() => {
    if (live.beat < 2) return
    const timer = setTimeout(() => {
      statisticsAgain()
      correctionsAgain()
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [live.beat, statisticsAgain, correctionsAgain])
  const shownVersion = evidence.data?.callback?.version ?? null
  useEffect(() => {
    if (selected && shownVersion !== null && selected.version > shownVersion) evidenceAgain()
  }, [selected, shownVersion, evidenceAgain])

  const select = setSelectedId
  // A form belongs to its callback: another one begins with an empty one.
  const form = filled.id === selectedId ? filled.form : EMPTY_FORM
  const setForm = useCallback((next: SpotForm) => setFilled({ id: selectedId, form: next }), [selectedId])
  // Something stands in the panel from the start: the drawn ones that wait come first, then the newest.
  const drawn = (draws.data?.callbackDraws ?? [])
    .filter(({ purpose }) => purpose === 'SPOT_CHECK')
    .flatMap((draw) => draw.drawn)
  const waiting = drawn.map((serial) => bySerial.get(serial)).find((row) => row && row.spotChecks.length === 0)
  const first = (waiting ?? found.rows.find((row) => row.made) ?? found.rows[0])?.id ?? null
  useEffect(() => {
    if (selectedId === null && first && (draws.data !== null || draws.failed !== null) && !live.loadingRows)
      setSelectedId(first)
  }, [selectedId, first, draws.data, draws.failed, live.loadingRows])
  const switchMonth = (next: string): void => {
    setMonth(next)
    setSelectedId(null)
  }
  const open = useCallback(() => {
    panelRef.current?.scrollIntoView({ block: 'start' })
    panelRef.current?.focus({ preventScroll: true })
  }, [])

  const move = (step: 1 | -1): void => {
    const { rows } = found
    if (rows.length === 0) return
    const at = rows.findIndex((row) => row.id === selectedId)
    const to = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]!.id
    select(to)
    setFollowed(to)
  }
  const mayCall = session.can('makeCallback')
  const next = (): void => {
    if (mayCall) go('/callbacks/call')
  }
  const points = evidence.data?.callback?.spotPoints ?? []
  const mayCheck =
    evidence.data?.callback?.permittedActions.some(({ action, allowed }) => action === 'SPOT_CHECK' && allowed) ?? false
  const toggle = (point: SpotPoint): void =>
    setForm({ ...form, found: { ...form.found, [point]: !(form.found[point] ?? false) } })
  const keys: Record<string, (() => void) | undefined> = {
    j: () => move(1),
    k: () => move(-1),
    Enter: selectedId === null ? undefined : open,
    n: mayCall ? next : undefined,
    '/': () => searchRef.current?.focus(),
    Escape: () => setSearch(''),
  }
  if (mayCheck) points.slice(0, 5).forEach((point, at) => (keys[String(at + 1)] = () => toggle(point)))
  useKeys(keys)

  const state = live.stream === 'reconnecting' && connection.state === 'live' ? 'reconnecting' : connection.state
  const lastDay = quota ? lastDayOf(quota, estate.timeZone) : null
  const left = lastDay === null ? 0 : daysBetween(today, lastDay)
  const openCorrections = corrections.data?.correctiveActions.edges.map(({ node }) => node) ?? null

  if (!session.can('callbackQueue') || live.stream === 'refused')
    return (
      <ConsoleFrame
        title={w.say('title')}
        overdue={overdue}
        connection={connection}
        now={now}
        timeZone={estate.timeZone}
      >
        <main className="page-empty">{w.say('notHere')}</main>
      </ConsoleFrame>
    )

  return (
    <ConsoleFrame
      title={w.say('title')}
      overdue={overdue}
      connection={{
        ...connection,
        state,
        asOf: quota && state !== 'live' ? Date.parse(quota.serverTime) : connection.asOf,
      }}
      now={now}
      timeZone={estate.timeZone}
    >
      <main className={`cb-page ${state === 'reconnecting' ? 'stale' : ''}`}>
        <div className="bar">
          <MonthSwitch w={w} month={month} latest={today.slice(0, 7)} onMonth={switchMonth} />
          <span className="sub due-line">
            {quota?.closedAt ? (
              <span className="chip">
                <Icon name="lock" />
                {w.say('closedOn', { day: w.day(zone.day(Date.parse(quota.closedAt))) })}
              </span>
            ) : quota && lastDay ? (
              <FiguresText
                text={w.raw('dueLine')}
                figures={{
                  n: quota.due,
                  day: w.day(lastDay),
                  left: w.say(left > 0 ? 'daysLeft' : left === 0 ? 'lastDay' : 'pastDue', { n: Math.abs(left) }),
                }}
              />
            ) : (
              <span className="bone" style={{ width: 260 }} />
            )}
          </span>
          <span className="grow" />
          {mayCount && <ExportButtons w={w} estateId={estate.id} month={month} />}
          {quota && quota.closedAt === null && session.can('closeCallbackMonth') && (
            <CloseMonth words={words} w={w} estateId={estate.id} quota={quota} today={today} onClosed={live.again} />
          )}
          {mayCall && (
            <button className="btn pri" onClick={next}>
              {w.say('next')} <kbd>N</kbd>
            </button>
          )}
        </div>

        <Gauges quota={quota} words={words} w={w} today={today} timeZone={estate.timeZone} />

        <section className="cb-grid">
          <div className="stack left">
            <RecordsPanel
              words={words}
              w={w}
              found={found}
              filter={filter}
              search={search}
              loading={live.loadingRows}
              failed={live.failed}
              selectedId={selectedId}
              followedId={followed}
              time={time}
              onFilter={setFilter}
              onSearch={setSearch}
              onSelect={select}
              onOpen={open}
              onAgain={live.again}
              searchRef={searchRef}
            />
            <div className="panel below">
              <div className="hd">
                <div className="tabs" role="tablist">
                  <button role="tab" aria-selected={tab === 'reasons'} onClick={() => setTab('reasons')}>
                    {w.say('reasonsTitle')}
                  </button>
                  <button role="tab" aria-selected={tab === 'corrections'} onClick={() => setTab('corrections')}>
                    {w.say('correctionsTitle')}{' '}
                    {openCorrections && (
                      <b className="num">{openCorrections.filter(({ status }) => status !== 'CLOSED').length}</b>
                    )}
                  </button>
                </div>
                {tab === 'reasons' && <ReasonsLegend w={w} />}
              </div>
              <div className="scroll">
                {tab === 'reasons' ? (
                  mayCount ? (
                    <ReasonsChart
                      w={w}
                      items={statistics.data?.statistics.all.items ?? null}
                      failed={statistics.failed}
                      onAgain={statistics.again}
                    />
                  ) : (
                    <p className="nothing">{w.say('noRights')}</p>
                  )
                ) : (
                  <CorrectionsPanel
                    words={words}
                    w={w}
                    estateId={estate.id}
                    corrections={openCorrections}
                    failed={corrections.failed}
                    now={now}
                    dayOf={zone.day}
                    onAgain={corrections.again}
                    onChanged={corrections.again}
                  />
                )}
              </div>
            </div>
          </div>

          <EvidencePanel
            words={words}
            w={w}
            evidence={evidence.data?.callback ?? null}
            chosen={selectedId !== null}
            loading={evidence.loading}
            failed={evidence.failed}
            time={time}
            onAgain={evidence.again}
            onTook={took}
            panelRef={panelRef}
          />

          <div className="stack right">
            <DrawPanel
              words={words}
              w={w}
              estateId={estate.id}
              month={month}
              quota={quota}
              draws={draws.data?.callbackDraws ?? null}
              bySerial={bySerial}
              selectedId={selectedId}
              time={time}
              onDrawn={draws.again}
              onSelect={select}
            />
            <SpotCheckPanel
              words={words}
              w={w}
              evidence={evidence.data?.callback ?? null}
              draws={draws.data?.callbackDraws ?? NO_DRAWS}
              done={quota?.spotChecks.done ?? 0}
              form={form}
              time={time}
              onForm={setForm}
              onTook={took}
            />
          </div>
        </section>
      </main>
    </ConsoleFrame>
  )
}

const NO_DRAWS: readonly never[] = []
