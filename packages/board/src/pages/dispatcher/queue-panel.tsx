import { useEffect, useRef } from 'react'
import { Icon } from '../../ui/icon'
import { formatDuration } from '../../features/clock/format'
import { tabOf, type Queue, type QueueItem, type QueueRow, type QueueTab } from './queue-model'
import type { Words } from '../../i18n/words'

export interface QueueEntry extends QueueItem {
  readonly serial: string
  readonly place: string
  readonly service: string
  readonly assignee: string | null
  readonly channel: string
  readonly urgency: 'NORMAL' | 'URGENT'
}

const FRESH_MS = 60_000

export function QueuePanel(props: {
  words: Words
  queue: Queue<QueueEntry>
  tab: QueueTab
  now: number
  selectedId: string | null
  onTab(tab: QueueTab): void
  onSelect(entry: QueueEntry): void
}) {
  const { words, queue } = props
  const empty = queue.overdue.length + queue.soon.length + queue.rest.length === 0
  return (
    <section className="queue" aria-label={words.page('title')}>
      <div className="tabs" role="tablist">
        {(['todo', 'doing', 'closing'] as const).map((tab) => (
          <button
            key={tab}
            role="tab"
            aria-selected={props.tab === tab}
            className={props.tab === tab ? 'on' : ''}
            onClick={() => props.onTab(tab)}
          >
            {words.page(tab)} <b className="num">{queue.counts[tab]}</b>
          </button>
        ))}
      </div>
      <div className="queue-scroll">
        <Group {...props} kind="o" title={words.page('overdueGroup')} icon="overdue" rows={queue.overdue} />
        <Group {...props} kind="s" title={words.page('soonGroup')} icon="soon" rows={queue.soon} />
        <Group {...props} kind="" title={words.page('restGroup')} rows={queue.rest} />
        {empty && <p className="queue-empty">{words.page('none')}</p>}
      </div>
    </section>
  )
}

function Group(props: {
  words: Words
  kind: 'o' | 's' | ''
  title: string
  icon?: 'overdue' | 'soon'
  rows: readonly QueueRow<QueueEntry>[]
  now: number
  selectedId: string | null
  onSelect(entry: QueueEntry): void
}) {
  if (props.rows.length === 0) return null
  return (
    <div role="group" aria-label={props.title}>
      <div className={`grp ${props.kind}`}>
        {props.icon && <Icon name={props.icon} />}
        {props.title}
        <span className="num">{props.rows.length}</span>
      </div>
      {props.rows.map((row) => (
        <Row key={row.item.id} {...props} row={row} />
      ))}
    </div>
  )
}

function Row(props: {
  words: Words
  kind: string
  row: QueueRow<QueueEntry>
  now: number
  selectedId: string | null
  onSelect(entry: QueueEntry): void
}) {
  const { words, row, now } = props
  const { item, clock, dueAt } = row
  const selected = props.selectedId === item.id
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const fresh = now - Date.parse(item.openedAt) < FRESH_MS && tabOf(item.status) === 'todo'
  return (
    <button
      ref={element}
      className={`q ${props.kind} ${selected ? 'sel' : ''} ${fresh ? 'fresh' : ''}`}
      aria-current={selected}
      onClick={() => props.onSelect(item)}
    >
      <span className="p clip">
        {item.place}
        <span>{item.service}</span>
      </span>
      <span className="t">
        {dueAt === null
          ? ''
          : dueAt <= now
            ? `+${formatDuration(now - dueAt, words.at)}`
            : formatDuration(dueAt - now, words.at)}
      </span>
      <span className="m clip">
        {fresh && (
          <span className="chip new slim">
            <Icon name="new" />
            {words.page('fresh')}
          </span>
        )}
        {words.status(item.status as never)} · {item.assignee ?? words.channel(item.channel as never)}
        {item.urgency === 'URGENT' && <> · {words.urgency('URGENT')}</>}
      </span>
      <span className="k">{clock ? words.clock(clock.kind as never) : words.page('noClock')}</span>
    </button>
  )
}
