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
  type Row,
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
  /** What an idempotency key names where nothing else is changed. */
  readonly recordId?: string | undefined
  /** Who books stock without an order. */
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

/** One part of the statement: what it says, and the values that its placeholders stand for, in their order. */
interface Part {
  readonly name: string
  /** Asked once for each combination of parts; `at` is the next placeholder. */
  sql(at: () => string): string
  readonly values: readonly unknown[]
  /** How many it writes. */
  readonly rows: number
}

/** As a parameter of the column's own type: what is no plain value goes as JSON, whatever jsonb column it is for. */
const value = (of: unknown): unknown =>
  typeof of !== 'object' || of === null ? of : of instanceof Date ? of.toISOString() : JSON.stringify(of)

const valuesOf = (row: Row, columns: readonly string[]): unknown[] => columns.map((column) => value(row[column]))

const each = (columns: readonly string[], at: () => string): string => columns.map(at).join(', ')

/**
 * New rows: one as parameters of their own, which the database takes as they are; several as one JSON text, which it has to take
 * apart, but whose statement is the same for any number of them.
 */
function added(table: string, columns: readonly string[], rows: readonly Row[]): Part[] {
  const [row] = rows
  if (!row) return []
  const list = columns.join(', ')
  return rows.length === 1
    ? [
        {
          name: table,
          sql: (at) => `INSERT INTO ${table} (${list}) VALUES (${each(columns, at)}) RETURNING 1`,
          values: valuesOf(row, columns),
          rows: 1,
        },
      ]
    : [
        {
          name: `${table}_rows`,
          sql: (at) =>
            `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, ${at()}::jsonb) RETURNING 1`,
          values: [JSON.stringify(rows)],
          rows: rows.length,
        },
      ]
}

/** A row whose lock is held: all that may change of it. */
function changed(table: string, columns: readonly string[], fixed: readonly string[], row: Row): Part {
  const free = columns.filter((column) => !fixed.includes(column))
  return {
    name: `${table}_changed`,
    sql: (at) => {
      const set = free.map((column) => `${column} = ${at()}`)
      return `UPDATE ${table} SET ${set.join(', ')} WHERE id = ${at()} RETURNING 1`
    },
    values: [...valuesOf(row, free), row.id],
    rows: 1,
  }
}

/** Rows of which some may be new. */
function upserted(
  table: string,
  columns: readonly string[],
  fixed: readonly string[],
  rows: readonly Row[],
  key = 'id',
): Part[] {
  if (rows.length === 0) return []
  const list = columns.join(', ')
  const set = columns.filter((column) => !fixed.includes(column)).map((column) => `${column} = excluded.${column}`)
  return [
    {
      name: `${table}_any`,
      sql: (
        at,
      ) => `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, ${at()}::jsonb)
    ON CONFLICT (${key}) DO UPDATE SET ${set.join(', ')} RETURNING 1`,
      values: [JSON.stringify(rows)],
      rows: rows.length,
    },
  ]
}

const QUOTE_COLUMNS = [
  'order_id',
  'no',
  'price_list_version_id',
  'lines',
  'amount_minor',
  'on_site',
  'off_list_reason',
  'by_person',
  'by_role',
  'at',
]
const PAYMENT_COLUMNS = [
  'id',
  'estate_id',
  'order_id',
  'kind',
  'amount_minor',
  'method',
  'receipt_serial',
  'note',
  'by_person',
  'by_role',
  'at',
]
const CLOCK_COLUMNS = [
  'id',
  'estate_id',
  'request_id',
  'order_id',
  'case_id',
  'kind',
  'started_at',
  'due_at',
  'met_at',
  'overdue_at',
  'stopped_at',
]
const EVIDENCE_COLUMNS = [
  'item_id',
  'version',
  'estate_id',
  'action',
  'from_status',
  'to_status',
  'by_person',
  'by_role',
  'at',
  'input',
]
const STOCK_COLUMNS = [
  'item_id',
  'estate_id',
  'kind',
  'change',
  'lent_change',
  'order_id',
  'holder_id',
  'reason',
  'by_person',
  'by_role',
  'at',
]

/** Clocks that are new are added; of the others the empty times are filled. */
function clocksWritten(rows: readonly Row[]): Part[] {
  if (rows.length === 0) return []
  const list = CLOCK_COLUMNS.join(', ')
  return [
    {
      name: 'clock',
      sql: (
        at,
      ) => `INSERT INTO clock (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::clock, ${at()}::jsonb)
    ON CONFLICT (id) DO UPDATE SET
      order_id = coalesce(excluded.order_id, clock.order_id),
      met_at = coalesce(clock.met_at, excluded.met_at),
      overdue_at = coalesce(clock.overdue_at, excluded.overdue_at),
      stopped_at = coalesce(clock.stopped_at, excluded.stopped_at)
    RETURNING 1`,
      values: [JSON.stringify(rows)],
      rows: rows.length,
    },
  ]
}

/** The row of the one order that nearly every action is about; several, or one beside it, go together. */
function ordersWritten(orders: readonly OrderWrite[], also: Change['also']): Part[] {
  const rows = [...orders, ...(also ? [also] : [])].map(({ stored }) => orderRow(stored))
  const [row] = rows
  const [one] = orders
  if (!row || !one || rows.length > 1) return upserted('work_order', ORDER_COLUMN_NAMES, ORDER_FIXED, rows)
  return one.evidence.from === null
    ? added('work_order', ORDER_COLUMN_NAMES, rows)
    : [changed('work_order', ORDER_COLUMN_NAMES, ORDER_FIXED, row)]
}

function requestWritten(request: RequestWrite | undefined): Part[] {
  if (!request) return []
  const row = requestRow(request.stored)
  return request.evidence.from === null
    ? added('request', REQUEST_COLUMN_NAMES, [row])
    : [changed('request', REQUEST_COLUMN_NAMES, REQUEST_FIXED, row)]
}

interface Prepared {
  readonly name: string
  readonly text: string
}

const PREPARED = new Map<string, Prepared>()

/**
 * The statement of a change holds only the parts that it writes: one with no rows would cost nearly as much as one with a row, since
 * the executor opens the table and all its indexes. Prepared once for each connection, as often as combinations occur.
 */
function statementFor(parts: readonly Part[], remembers: boolean): Prepared {
  const key = [...parts.map(({ name }) => name), ...(remembers ? ['remembered'] : [])].join()
  let prepared = PREPARED.get(key)
  if (!prepared) {
    let count = 0
    const at = (): string => `$${++count}`
    const ctes = parts.map(({ name, sql }) => `${name}_part AS (${sql(at)}),\n  `)
    const rows = parts.map(({ name }) => `(SELECT count(*) FROM ${name}_part)`)
    const text = `
WITH ${ctes.join('')}written AS (SELECT ${rows.join(' + ') || '0'} AS rows),
  recorded AS MATERIALIZED (
    SELECT record_change(CASE WHEN written.rows = ${at()}::int THEN ${at()}::uuid END, ${at()}::timestamptz, ${at()}::jsonb, ${at()}::jsonb) AS position
    FROM written)${
      remembers
        ? `,
  remembered AS (
    INSERT INTO idempotency (actor_id, key, input_hash, at, result)
    SELECT ${at()}::uuid, ${at()}::text, ${at()}::bytea, ${at()}::timestamptz, ${at()}::jsonb || jsonb_build_object('position', recorded.position)
    FROM recorded
    RETURNING 1)`
        : ''
    }
SELECT position FROM recorded`
    PREPARED.set(key, (prepared = { name: `write_change_${PREPARED.size}`, text }))
  }
  return prepared
}

/** Writes all of a change, the last thing that its unit does; the locks of its rows are held already. @returns the estate's position after it */
export async function writeChange(tx: Tx, change: Change): Promise<number> {
  const { request, order, also, cases = [], remember } = change
  const orders = [...(order ? [order] : []), ...(change.orders ?? [])]
  const result = {
    requestId: request?.stored.request.id ?? null,
    orderId: order?.stored.order.id ?? null,
    caseId: cases[0]?.state.id ?? null,
    recordId: change.recordId ?? null,
    ...(change.orders ? { orderIds: orders.map(({ stored }) => stored.order.id) } : {}),
  }
  // In the order in which locks are taken.
  const parts: readonly Part[] = [
    ...requestWritten(request),
    ...ordersWritten(orders, also),
    ...upserted(
      'case_record',
      CASE_COLUMN_NAMES,
      CASE_FIXED,
      cases.map(({ state }) => caseRow(state)),
      'id, kind',
    ),
    ...added(
      'quote',
      QUOTE_COLUMNS,
      orders.flatMap(({ stored, quote }) => (quote ? [quoteRow(stored.order, quote)] : [])),
    ),
    ...added(
      'payment_entry',
      PAYMENT_COLUMNS,
      orders.flatMap(({ stored, payments }) => payments.map((entry) => paymentRow(stored.order, entry))),
    ),
    ...clocksWritten([
      ...(request ? requestClockRows(request) : []),
      ...orders.flatMap(orderClockRows),
      ...cases.flatMap(caseClockRows),
      ...(also ? orderClockRows(also) : []),
    ]),
    ...added('evidence', EVIDENCE_COLUMNS, [
      ...(request ? [evidenceRow(request.stored.request, request.evidence)] : []),
      ...orders.map(({ stored, evidence }) => evidenceRow(stored.order, evidence)),
      ...cases.map(({ state, evidence }) => evidenceRow(state, evidence)),
    ]),
    ...added('stock_entry', STOCK_COLUMNS, stockRows(change)),
  ]
  const at = change.at.toISOString()
  const values = parts.flatMap((part) => part.values)
  // A row that was to be changed and is not there: recorded of no estate, the change fails and is rolled back.
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  values.push(rows, change.estateId, at, ...recordParams(change.at, change.events, change.audits))
  if (remember) values.push(remember.callerId, remember.key, remember.inputHash, at, JSON.stringify(result))
  const { name, text } = statementFor(parts, remember != null)
  const sent = (change.ahead ?? []).map((send) => send(tx))
  const writing = tx.query<{ position: number }>(text, values, { name, last: true })
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
