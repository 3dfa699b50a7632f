/**
 * Writing a change: ONE prepared statement for every action on requests, orders and cases, and the last of its unit. It writes the aggregate's row, the books
 * (quote, payment entries, clocks, evidence), then records the events and the audit (which takes the position's lock, last), and
 * at the very end the idempotency key with the position that the caller will be told again.
 */
import { type BoardCard, boardCard, storedClocks } from '../domain/card.js'
import type { CaseDecision, CaseState } from '../domain/case.js'
import type { ClockChange } from '../domain/clock.js'
import type { StockMove } from '../domain/stock.js'
import type { RequestEvidence, ServiceRequest } from '../domain/request-state.js'
import type { ClockKind } from '../domain/vocabulary.js'
import type { Evidence, PaymentEntry, Quote, WorkOrder } from '../domain/work-order-state.js'
import { type AuditEntry, type EventEntry, recordParams } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import {
  CASE_COLUMN_NAMES,
  CASE_FIXED,
  caseRow,
  ORDER_COLUMN_NAMES,
  ORDER_FIXED,
  orderRow,
  REQUEST_COLUMN_NAMES,
  REQUEST_FIXED,
  requestRow,
  type StoredOrder,
  type StoredRequest,
} from './rows.js'

/** An order's new state and what was added to its books. */
export interface OrderWrite {
  readonly stored: StoredOrder
  readonly evidence: Evidence
  readonly clocks: readonly ClockChange[]
  readonly quote?: Quote | undefined
  readonly payments: readonly PaymentEntry[]
}

/** A request's new state and what was added to its books. */
export interface RequestWrite {
  readonly stored: StoredRequest
  readonly evidence: RequestEvidence
  readonly clocks: readonly ClockChange[]
}

/** A case's new state and what was added to its books: what domain/case.ts decided. */
export type CaseWrite = Pick<CaseDecision, 'state' | 'evidence' | 'clocks'>

export interface Remembered {
  /** Owner of the key: account or device. */
  readonly callerId: string
  readonly key: string
  readonly inputHash: Buffer
}

/** A statement that travels in front of the writing one. */
export type Ahead = (tx: Tx) => Promise<unknown>

export interface Change {
  readonly estateId: string
  readonly at: Date
  readonly request?: RequestWrite | undefined
  readonly order?: OrderWrite | undefined
  /** Further orders of the same estate, of a batch: everything or nothing. */
  readonly orders?: readonly OrderWrite[]
  /** Cases that change along with it, or alone. Their locks are held, or they are new. The first is what an idempotency key names. */
  readonly cases?: readonly CaseWrite[]
  /** MAT-1: what the stock's ledger gains; the items are locked already, in the order of their ids. */
  readonly stock?: readonly StockMove[] | undefined
  /** Who books stock without an order. */
  /** What an idempotency key names where nothing else is changed. */
  readonly recordId?: string | undefined
  readonly stockBy?: { readonly personId: string | null; readonly role: string } | undefined
  /** Another order that the change touches (its clock met, its summary): it keeps its version, as with the sweeper. */
  readonly also?: Pick<OrderWrite, 'stored' | 'clocks'> | undefined
  readonly events: readonly EventEntry[]
  readonly audits: readonly AuditEntry[]
  readonly remember?: Remembered | null | undefined
  /**
   * Further statements of the same unit, sent in front of the one that writes and not waited for: notices, whose inboxes are locked
   * after the records and before the position. Each must send what it sends before it waits for anything.
   */
  readonly ahead?: readonly Ahead[] | undefined
}

/** What an idempotency key is kept with: enough to answer the same again. */
export interface RememberedResult {
  readonly requestId: string | null
  readonly orderId: string | null
  readonly caseId: string | null
  /** Of a change that is none of a request, an order or a case. */
  readonly recordId: string | null
  /** Of a batch. */
  readonly orderIds?: readonly string[]
  readonly position: number
}

const upsert = (
  table: string,
  columns: readonly string[],
  fixed: readonly string[],
  parameter: number,
  key = 'id',
): string => {
  const list = columns.join(', ')
  const set = columns.filter((column) => !fixed.includes(column)).map((column) => `${column} = excluded.${column}`)
  return `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $${parameter}::jsonb)
    ON CONFLICT (${key}) DO UPDATE SET ${set.join(', ')} RETURNING 1`
}

const add = (table: string, columns: string, parameter: number): string =>
  `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $${parameter}::jsonb) RETURNING 1`

/** What a change may write, each part with the parameter that holds its rows as JSON; in the order in which locks are taken. */
const PARTS: Readonly<Record<string, readonly [parameter: number, sql: string]>> = {
  request_row: [1, upsert('request', REQUEST_COLUMN_NAMES, REQUEST_FIXED, 1)],
  order_row: [2, upsert('work_order', ORDER_COLUMN_NAMES, ORDER_FIXED, 2)],
  case_rows: [15, upsert('case_record', CASE_COLUMN_NAMES, CASE_FIXED, 15, 'id, kind')],
  quotes: [
    3,
    add(
      'quote',
      'order_id, no, price_list_version_id, lines, amount_minor, on_site, off_list_reason, by_person, by_role, at',
      3,
    ),
  ],
  payments: [
    4,
    add(
      'payment_entry',
      'id, estate_id, order_id, kind, amount_minor, method, receipt_serial, note, by_person, by_role, at',
      4,
    ),
  ],
  clocks: [
    5,
    `INSERT INTO clock (id, estate_id, request_id, order_id, case_id, kind, started_at, due_at, met_at, overdue_at, stopped_at)
    SELECT id, estate_id, request_id, order_id, case_id, kind, started_at, due_at, met_at, overdue_at, stopped_at
    FROM jsonb_populate_recordset(NULL::clock, $5::jsonb)
    ON CONFLICT (id) DO UPDATE SET
      order_id = coalesce(excluded.order_id, clock.order_id),
      met_at = coalesce(clock.met_at, excluded.met_at),
      overdue_at = coalesce(clock.overdue_at, excluded.overdue_at),
      stopped_at = coalesce(clock.stopped_at, excluded.stopped_at)
    RETURNING 1`,
  ],
  history: [
    6,
    add('evidence', 'item_id, version, estate_id, action, from_status, to_status, by_person, by_role, at, input', 6),
  ],
  stock: [
    16,
    add(
      'stock_entry',
      'item_id, estate_id, kind, change, lent_change, order_id, holder_id, reason, by_person, by_role, at',
      16,
    ),
  ],
}

const REMEMBERED = `,
  remembered AS (
    INSERT INTO idempotency (actor_id, key, input_hash, result, at)
    SELECT $11::uuid, $12::text, $13::bytea, $14::jsonb || jsonb_build_object('position', recorded.position), $8
    FROM recorded
    RETURNING 1)`

interface Prepared {
  readonly name: string
  readonly text: string
  /** Parameters that the text has, by their numbers above. */
  readonly parameters: readonly number[]
}

const PREPARED = new Map<string, Prepared>()

/**
 * The statement of a change holds only the parts that it writes: one with no rows would cost nearly as much as one with a row, since
 * the executor opens the table and all its indexes. Prepared once for each connection, as often as combinations occur.
 */
function statementFor(values: readonly unknown[]): Prepared {
  const parts = Object.entries(PARTS).filter(([, [parameter]]) => values[parameter - 1] !== '[]')
  const remembers = values[11] !== null
  const key = [...parts.map(([name]) => name), ...(remembers ? ['remembered'] : [])].join()
  let prepared = PREPARED.get(key)
  if (!prepared) {
    const rows = parts.map(([name]) => `(SELECT count(*) FROM ${name})`)
    const numbered = `
WITH ${parts.map(([name, [, sql]]) => `${name} AS (${sql}),\n  `).join('')}written AS (SELECT ${rows.join(' + ') || '0'} AS rows),
  recorded AS MATERIALIZED (
    SELECT record_change($7::uuid, $8::timestamptz, $9::jsonb, $10::jsonb) AS position FROM written WHERE written.rows >= 0)${remembers ? REMEMBERED : ''}
SELECT position FROM recorded`
    const parameters = [...new Set(Array.from(numbered.matchAll(/\$(\d+)/g), ([, number]) => Number(number)))]
    const text = numbered.replace(/\$(\d+)/g, (_, number) => `$${parameters.indexOf(Number(number)) + 1}`)
    PREPARED.set(key, (prepared = { name: `write_change_${PREPARED.size}`, text, parameters }))
  }
  return prepared
}

/** Writes all of a change, the last thing that its unit does; the locks of its rows are held already. @returns the estate's position after it */
export async function writeChange(tx: Tx, change: Change): Promise<number> {
  const { request, order, also, cases = [], remember } = change
  const orders = [...(order ? [order] : []), ...(change.orders ?? [])]
  const json = (rows: readonly unknown[]): string => JSON.stringify(rows)
  const result = {
    requestId: request?.stored.request.id ?? null,
    orderId: order?.stored.order.id ?? null,
    caseId: cases[0]?.state.id ?? null,
    recordId: change.recordId ?? null,
    ...(change.orders ? { orderIds: orders.map(({ stored }) => stored.order.id) } : {}),
  }
  const values = [
    json(request ? [requestRow(request.stored)] : []),
    json([...orders, ...(also ? [also] : [])].map(({ stored }) => orderRow(stored))),
    json(orders.flatMap(({ stored, quote }) => (quote ? [quoteRow(stored.order, quote)] : []))),
    json(orders.flatMap(({ stored, payments }) => payments.map((entry) => paymentRow(stored.order, entry)))),
    json([
      ...(request ? requestClockRows(request) : []),
      ...orders.flatMap(orderClockRows),
      ...cases.flatMap(caseClockRows),
      ...(also ? orderClockRows(also) : []),
    ]),
    json([
      ...(request ? [evidenceRow(request.stored.request, request.evidence)] : []),
      ...orders.map(({ stored, evidence }) => evidenceRow(stored.order, evidence)),
      ...cases.map(({ state, evidence }) => evidenceRow(state, evidence)),
    ]),
    change.estateId,
    change.at,
    ...recordParams(change.at, change.events, change.audits),
    remember?.callerId ?? null,
    remember?.key ?? null,
    remember?.inputHash ?? null,
    JSON.stringify(result),
    json(cases.map(({ state }) => caseRow(state))),
    json(stockRows(change)),
  ]
  const { name, text, parameters } = statementFor(values)
  const sent = (change.ahead ?? []).map((send) => send(tx))
  const writing = tx.query<{ position: number }>(
    text,
    parameters.map((number) => values[number - 1]),
    { name, last: true },
  )
  // The first that fails is the one that tells why: those behind it hear no more than that the transaction is over.
  const [[row]] = await Promise.all([writing, ...sent])
  return (row as { position: number }).position
}

const quoteRow = (order: WorkOrder, quote: Quote) => ({
  order_id: order.id,
  no: quote.no,
  price_list_version_id: quote.priceListVersionId,
  lines: quote.lines,
  amount_minor: quote.amountMinor,
  on_site: quote.onSite,
  off_list_reason: quote.offListReason,
  by_person: quote.by.personId,
  by_role: quote.by.role,
  at: quote.by.at,
})

const paymentRow = (order: WorkOrder, entry: PaymentEntry) => ({
  id: entry.id,
  estate_id: order.estateId,
  order_id: order.id,
  kind: entry.kind,
  amount_minor: entry.amountMinor,
  method: entry.method,
  receipt_serial: entry.receiptSerial,
  note: entry.note,
  by_person: entry.by.personId,
  by_role: entry.by.role,
  at: entry.by.at,
})

const stockRows = ({ estateId, at, order, stock = [], stockBy }: Change) => {
  const by = order?.evidence.by ?? stockBy
  return stock.map((move) => ({
    item_id: move.itemId,
    estate_id: estateId,
    kind: move.kind,
    change: move.change,
    lent_change: move.lentChange,
    order_id: order?.stored.order.id ?? null,
    holder_id: move.holderId,
    reason: move.reason,
    by_person: by?.personId ?? null,
    by_role: by?.role ?? 'SYSTEM',
    at,
  }))
}

const evidenceRow = (
  item: { readonly id: string; readonly estateId: string },
  entry: Evidence | RequestEvidence | CaseDecision['evidence'],
) => ({
  item_id: item.id,
  version: entry.version,
  estate_id: item.estateId,
  action: entry.action,
  from_status: entry.from,
  to_status: entry.to,
  by_person: entry.by.personId,
  by_role: entry.by.role,
  at: entry.by.at,
  input: entry.input,
})

/** The touched clocks as they stand now: new ones are added, of the others the empty times are filled. */
const clockRows = (
  item: Pick<WorkOrder | ServiceRequest | CaseState, 'clocks' | 'estateId'>,
  changes: readonly ClockChange[],
  of: { readonly request_id: string | null; readonly order_id: string | null; readonly case_id: string | null },
) => {
  const touched = new Set(changes.map(({ id }) => id))
  return item.clocks
    .filter(({ id }) => touched.has(id))
    .map((clock) => ({
      id: clock.id,
      estate_id: item.estateId,
      ...of,
      kind: clock.kind,
      started_at: clock.startedAt,
      due_at: clock.dueAt,
      met_at: clock.metAt,
      overdue_at: clock.overdueAt,
      stopped_at: clock.stoppedAt,
    }))
}

const orderClockRows = ({ stored: { order }, clocks }: Pick<OrderWrite, 'stored' | 'clocks'>) =>
  clockRows(order, clocks, { request_id: order.requestId, order_id: order.id, case_id: null })

const requestClockRows = ({ stored: { request }, clocks }: RequestWrite) =>
  clockRows(request, clocks, { request_id: request.id, order_id: null, case_id: null })

const caseClockRows = ({ state, clocks }: CaseWrite) =>
  clockRows(state, clocks, { request_id: null, order_id: null, case_id: state.id })

/**
 * What the live channel hears of a case: that something was done, by which action, never what it says. Who may read the case reads it
 * anew by its own subscription.
 */
export const caseEvents = ({ state, evidence, clocks }: CaseWrite): readonly EventEntry[] => [
  ...ranOut(clocks).map((clockKind) => ({ ...caseEvent(state, null), kind: 'CASE_OVERDUE' as const, clockKind })),
  caseEvent(state, evidence.action),
]

/** That a case changed; also of what happens beside its table. */
export const caseEvent = (state: CaseState, action: string | null): EventEntry => ({
  kind: 'CASE_CHANGED',
  action,
  itemId: state.id,
  buildingId: state.buildingId,
  category: null,
  department: state.department,
  assigneeId: state.ownerId,
  previousAssigneeId: null,
  clockKind: null,
  caseKind: state.kind,
  item: {},
})

export const orderCardOf = ({ order, card }: StoredOrder): BoardCard => boardCard(card, storedClocks(order.clocks))

export const requestCardOf = ({ request, card }: StoredRequest): BoardCard =>
  boardCard(card, storedClocks(request.clocks))

/** OVD-1: clocks that an action found run out before the sweeper did; each wants its own event. */
export const ranOut = (clocks: readonly ClockChange[]): readonly ClockKind[] =>
  clocks.filter(({ change }) => change === 'overdue').map(({ kind }) => kind)

/** The earliest due time that the change starts, for the sweeper's timer; null when it starts none. */
export const earliestDue = (clocks: readonly ClockChange[]): Date | null =>
  clocks.reduce<Date | null>(
    (earliest, each) =>
      each.change === 'start' && (earliest === null || each.dueAt.getTime() < earliest.getTime())
        ? each.dueAt
        : earliest,
    null,
  )
