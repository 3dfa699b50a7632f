import { memo, useEffect, useRef } from 'react'
import { Icon } from '../../ui/icon'
import type { ShortTime } from '../../features/clock/short-time'
import type { Words } from '../../i18n/words'
import type { CallbackWords, Saying } from '../../i18n/callback-words'
import { FILTERS, touchedAt, type CallbackRow, type Found, type RecordFilter } from './record-model'

const FILTER_WORDS: Readonly<Record<RecordFilter, Saying>> = {
  all: 'all',
  phone: 'phoneShort',
  door: 'doorShort',
  dissatisfied: 'dissatisfied',
  open: 'filterOpen',
}

/** Contented or not: shape and word beside the hue. */
export function Face({ satisfied, label }: { satisfied: boolean; label: string }) {
  return (
    <span className={`face ${satisfied ? 'good' : 'bad'}`}>
      <svg viewBox="0 0 24 24" fill="none" strokeWidth="2.2" strokeLinecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="9.5" />
        <path d="M8.5 9.5v.01M15.5 9.5v.01" strokeWidth="3" />
        <path d={satisfied ? 'M8 14.5q4 4 8 0' : 'M8 16.5q4-4 8 0'} />
      </svg>
      {label}
    </span>
  )
}

export const RecordsPanel = memo(function RecordsPanel(props: {
  words: Words
  w: CallbackWords
  found: Found
  filter: RecordFilter
  search: string
  loading: boolean
  failed: string | null
  selectedId: string | null
  /** The row that the keys went to: it is brought into sight; what comes in by itself moves nothing. */
  followedId: string | null
  time: ShortTime
  onFilter(filter: RecordFilter): void
  onSearch(text: string): void
  onSelect(id: string): void
  onOpen(id: string): void
  onAgain(): void
  searchRef: React.RefObject<HTMLInputElement | null>
}) {
  const { words, w, found } = props
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    body.current?.querySelector('tr.sel')?.scrollIntoView({ block: 'nearest' })
  }, [props.followedId])
  return (
    <div className="panel records">
      <div className="hd">
        <h2>{w.say('records')}</h2>
        <div className="find slim">
          <Icon name="search" />
          <input
            ref={props.searchRef}
            value={props.search}
            maxLength={60}
            placeholder={w.say('search')}
            aria-label={w.say('search')}
            onChange={(event) => props.onSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                props.onSearch('')
                event.currentTarget.blur()
              }
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
          />
          <kbd>/</kbd>
        </div>
        <div className="fl" role="group" aria-label={w.say('records')}>
          {FILTERS.map((each) => (
            <button
              key={each}
              className={props.filter === each ? 'on' : ''}
              aria-pressed={props.filter === each}
              onClick={() => props.onFilter(each)}
            >
              {each === 'phone' && <Icon name="phone" />}
              {each === 'door' && <Icon name="home" />}
              {w.say(FILTER_WORDS[each])} <b className="num">{found.counts[each]}</b>
            </button>
          ))}
        </div>
      </div>
      <div className="scroll">
        {props.failed !== null && (
          <p className="warn" role="alert">
            {props.failed || w.say('loadFailed')}
            <button className="lk" onClick={props.onAgain}>
              {w.say('retry')}
            </button>
          </p>
        )}
        <table>
          <thead>
            <tr>
              <th>{w.say('order')}</th>
              <th>{w.say('room')}</th>
              <th className="opt-col">{w.say('service')}</th>
              <th>{w.say('mode')}</th>
              <th>{w.say('verdict')}</th>
              <th className="opt-col">{w.say('why')}</th>
              <th className="r opt-col">{w.say('made')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {found.rows.map((row) => (
              <Row key={row.id} {...props} row={row} selected={row.id === props.selectedId} />
            ))}
            {props.loading &&
              found.rows.length === 0 &&
              Array.from({ length: 8 }, (_, at) => (
                <tr key={at} className="waiting">
                  <td colSpan={7}>
                    <span className="bone" />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
        {!props.loading && props.failed === null && found.rows.length === 0 && (
          <p className="nothing">
            {w.say(found.counts.all === 0 ? 'noRecords' : 'noneOfFilter')}{' '}
            {found.counts.all > 0 && (
              <button
                className="lk"
                onClick={() => {
                  props.onFilter('all')
                  props.onSearch('')
                }}
              >
                {w.say('clearFilter')}
              </button>
            )}
          </p>
        )}
        <span className="visually-hidden">{words.page('results')}</span>
      </div>
    </div>
  )
})

function Row(props: {
  words: Words
  w: CallbackWords
  row: CallbackRow
  selected: boolean
  time: ShortTime
  onSelect(id: string): void
  onOpen(id: string): void
}) {
  const { words, w, row } = props
  const at = touchedAt(row)
  const bad = row.made?.verdicts.find((verdict) => !verdict.satisfied)
  return (
    <tr
      className={props.selected ? 'sel' : ''}
      aria-selected={props.selected}
      tabIndex={props.selected ? 0 : -1}
      data-serial={row.serial}
      onClick={() => props.onSelect(row.id)}
      onDoubleClick={() => props.onOpen(row.id)}
    >
      <td className="num serial">{row.orderSerial}</td>
      <td className="num">{words.place(row.building?.code, row.unit?.room)}</td>
      <td className="svc opt-col" title={words.name(row.workOrder?.item.shortName)}>
        {words.name(row.workOrder?.item.shortName)}
      </td>
      <td>
        {row.made ? (
          <>
            <Icon name={row.made.mode === 'PHONE' ? 'phone' : 'home'} />{' '}
            <span className="mode-word">
              {row.made.mode === 'PHONE' ? w.say('phoneShort') : <b>{w.say('doorShort')}</b>}
            </span>
          </>
        ) : (
          <span className="muted">—</span>
        )}
      </td>
      <td>
        {row.made ? (
          <Face satisfied={row.made.satisfied} label={w.say(row.made.satisfied ? 'satisfied' : 'dissatisfied')} />
        ) : (
          <span className={row.status === 'OPEN' ? 'chip line' : 'chip'}>
            <Icon name={row.status === 'OPEN' ? 'idle' : 'off'} />
            {w.status(row.status)}
          </span>
        )}
      </td>
      <td className="sub why opt-col">
        {bad?.reason
          ? w.reason(bad.reason)
          : (row.made?.words ?? (row.attempts.length > 0 ? w.say('tries', { n: row.attempts.length }) : '—'))}
      </td>
      <td className="r num muted opt-col">
        {row.spotChecks.length > 0 && (
          <span className="seen" title={w.say('checked')}>
            <Icon name={row.spotChecks.some((check) => check.contradicts) ? 'cross' : 'shield'} />
            <span className="visually-hidden">{w.say('checked')}</span>
          </span>
        )}
        {at ? props.time.format(new Date(at)) : '—'}
      </td>
    </tr>
  )
}
