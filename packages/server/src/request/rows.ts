/**
 * Rows of the tables `request` and `work_order`, and the states that the domain reads and answers with. Each row is the whole
 * aggregate (docs/architecture.md, "Why one row"); only the history is kept elsewhere, and read when somebody asks for it.
 */
import type { CaseState } from '../domain/case.js'
import { clocksFrom, type StoredCard, type StoredClocks, storedClocks } from '../domain/card.js'
import { amountOf } from '../domain/quote.js'
import type { ServiceRequest } from '../domain/request-state.js'
import type { PaymentEntry, Quote, WorkOrder, WorkOrderFacts } from '../domain/work-order-state.js'

/** What the customer gave, copied to each order unabridged (INT-10). */
export interface Particulars {
  readonly customerName: string
  readonly contact: string
  readonly wanted: string
  readonly address: string | null
}

/** An order as the database holds it. */
export interface StoredOrder {
  readonly order: WorkOrder
  readonly particulars: Particulars
  readonly card: StoredCard
}

/** A request as the database holds it. */
export interface StoredRequest {
  readonly request: ServiceRequest
  readonly card: StoredCard
}

/** Columns that hold a field of the state as it is; jsonb and the card are handled apart. */
const ORDER_COLUMNS = {
  id: 'id',
  estate_id: 'estateId',
  request_id: 'requestId',
  serial: 'serial',
  status: 'status',
  version: 'version',
  status_before: 'statusBefore',
  nature: 'nature',
  procedure: 'procedure',
  urgency: 'urgency',
  channel: 'channel',
  received_at: 'receivedAt',
  requester_kind: 'requesterKind',
  unit_id: 'unitId',
  building_id: 'buildingId',
  item_id: 'itemId',
  price_list_version_id: 'priceListVersionId',
  category: 'category',
  trade: 'trade',
  settlement_method: 'settlementMethod',
  currency: 'currency',
  department: 'department',
  opened_by: 'openedBy',
  opened_at: 'openedAt',
  registered_at: 'registeredAt',
  appointment_at: 'appointmentAt',
  assessor_id: 'assessorId',
  assignee_id: 'assigneeId',
  confirmed_by_dispatcher: 'confirmedByDispatcher',
  dispatched_at: 'dispatchedAt',
  acknowledged_at: 'acknowledgedAt',
  arrived_at: 'arrivedAt',
  started_at: 'startedAt',
  completed_at: 'completedAt',
  accepted_at: 'acceptedAt',
  written_off_at: 'writtenOffAt',
  closed_at: 'closedAt',
  replied_at: 'repliedAt',
  payment_state: 'paymentState',
} as const satisfies Record<string, keyof WorkOrder>

const REQUEST_COLUMNS = {
  id: 'id',
  estate_id: 'estateId',
  serial: 'serial',
  status: 'status',
  version: 'version',
  nature: 'nature',
  channel: 'channel',
  received_at: 'receivedAt',
  urgency: 'urgency',
  requester_kind: 'requesterKind',
  customer_name: 'customerName',
  contact: 'contact',
  unit_id: 'unitId',
  building_id: 'buildingId',
  address: 'address',
  department: 'department',
  party: 'party',
  item_id: 'itemId',
  wanted: 'wanted',
  appointment_from: 'appointmentFrom',
  appointment_to: 'appointmentTo',
  received_by: 'receivedBy',
  registered_at: 'registeredAt',
  closed_at: 'closedAt',
} as const satisfies Record<string, keyof ServiceRequest>

const CASE_COLUMNS = {
  id: 'id',
  kind: 'kind',
  estate_id: 'estateId',
  serial: 'serial',
  status: 'status',
  version: 'version',
  department: 'department',
  owner_id: 'ownerId',
  building_id: 'buildingId',
  unit_id: 'unitId',
  request_id: 'requestId',
  order_id: 'orderId',
  month: 'month',
  opened_by: 'openedBy',
  opened_at: 'openedAt',
  closed_at: 'closedAt',
} as const satisfies Record<string, keyof CaseState>

// A field that is added to a state and has no column would be lost at the first restart: it does not compile.
type Unstored<State, Columns, Elsewhere> = Exclude<keyof State, Columns | Elsewhere>
type OrderElsewhere = 'quotes' | 'facts' | 'payments' | 'clocks' | 'evidence'
type RequestElsewhere = 'facts' | 'clocks' | 'evidence'
const everyFieldIsStored: [
  Unstored<WorkOrder, (typeof ORDER_COLUMNS)[keyof typeof ORDER_COLUMNS], OrderElsewhere>,
  Unstored<ServiceRequest, (typeof REQUEST_COLUMNS)[keyof typeof REQUEST_COLUMNS], RequestElsewhere>,
  Unstored<CaseState, (typeof CASE_COLUMNS)[keyof typeof CASE_COLUMNS], 'facts' | 'clocks' | 'evidence'>,
] extends [never, never, never]
  ? true
  : never = true
void everyFieldIsStored

export const ORDER_COLUMN_NAMES: readonly string[] = [
  ...Object.keys(ORDER_COLUMNS),
  'customer_name',
  'contact',
  'wanted',
  'address',
  'amount_minor',
  'facts',
  'quotes',
  'payments',
  'clocks',
  'card',
]

export const REQUEST_COLUMN_NAMES: readonly string[] = [...Object.keys(REQUEST_COLUMNS), 'facts', 'clocks', 'card']

/** Columns that are set once, when the row is made. */
export const ORDER_FIXED: readonly string[] = [
  'id',
  'estate_id',
  'request_id',
  'serial',
  'customer_name',
  'contact',
  'wanted',
  'address',
  'unit_id',
  'building_id',
  'opened_by',
  'opened_at',
  'registered_at',
]
export const REQUEST_FIXED: readonly string[] = ['id', 'estate_id', 'serial', 'registered_at', 'received_by']

export const CASE_COLUMN_NAMES: readonly string[] = [...Object.keys(CASE_COLUMNS), 'facts', 'clocks']
export const CASE_FIXED: readonly string[] = [
  'id',
  'kind',
  'estate_id',
  'serial',
  'request_id',
  'order_id',
  'opened_by',
  'opened_at',
]

export type Row = Readonly<Record<string, unknown>>

/** Both ways between a state and its row; of each table once, since it runs for every row that is read or written. */
const fieldsOf = (columns: Readonly<Record<string, string>>) => {
  const pairs = Object.entries(columns)
  return {
    row(state: object): Record<string, unknown> {
      const row: Record<string, unknown> = {}
      for (const [column, field] of pairs) row[column] = (state as Record<string, unknown>)[field]
      return row
    },
    state(row: Row): Record<string, unknown> {
      const state: Record<string, unknown> = {}
      for (const [column, field] of pairs) state[field] = row[column] ?? null
      return state
    },
  }
}
const ORDER_FIELDS = fieldsOf(ORDER_COLUMNS)
const REQUEST_FIELDS = fieldsOf(REQUEST_COLUMNS)
const CASE_FIELDS = fieldsOf(CASE_COLUMNS)

/** The row as jsonb_populate_record takes it. */
export const orderRow = ({ order, particulars, card }: StoredOrder): Row => ({
  ...ORDER_FIELDS.row(order),
  customer_name: particulars.customerName,
  contact: particulars.contact,
  wanted: particulars.wanted,
  address: particulars.address,
  amount_minor: order.quotes.length > 0 ? amountOf(order) : null,
  facts: order.facts,
  quotes: order.quotes,
  payments: order.payments,
  clocks: storedClocks(order.clocks),
  card,
})

/** The row as jsonb_populate_record takes it. */
export const requestRow = ({ request, card }: StoredRequest): Row => ({
  ...REQUEST_FIELDS.row(request),
  facts: request.facts,
  clocks: storedClocks(request.clocks),
  card,
})

/** The row as jsonb_populate_record takes it. */
export const caseRow = (state: CaseState): Row => ({
  ...CASE_FIELDS.row(state),
  facts: state.facts,
  clocks: storedClocks(state.clocks),
})

/** @param row all columns of `work_order`, under their own names */
export const orderFrom = (row: Row): StoredOrder => ({
  order: {
    ...ORDER_FIELDS.state(row),
    facts: revive(row.facts) as WorkOrderFacts,
    quotes: revive(row.quotes) as readonly Quote[],
    payments: revive(row.payments) as readonly PaymentEntry[],
    clocks: clocksFrom(row.clocks as StoredClocks),
    evidence: [],
  } as unknown as WorkOrder,
  particulars: {
    customerName: row.customer_name as string,
    contact: row.contact as string,
    wanted: row.wanted as string,
    address: row.address as string | null,
  },
  card: row.card as StoredCard,
})

/** @param row all columns of `request`, under their own names */
export const requestFrom = (row: Row): StoredRequest => ({
  request: {
    ...REQUEST_FIELDS.state(row),
    facts: revive(row.facts) as ServiceRequest['facts'],
    clocks: clocksFrom(row.clocks as StoredClocks),
    evidence: [],
  } as unknown as ServiceRequest,
  card: row.card as StoredCard,
})

/** @param row all columns of `case_record`, under their own names */
export const caseFrom = (row: Row): CaseState =>
  ({
    ...CASE_FIELDS.state(row),
    facts: revive(row.facts) as object,
    clocks: clocksFrom(row.clocks as StoredClocks),
    evidence: [],
  }) as unknown as CaseState

/** Fields of facts, quotes and payments that are instants, wherever they stand: `at`, `appointmentAt`, `noticedAt`. What people wrote is never a key. */
const isInstantField = (key: string): boolean => key === 'at' || key.endsWith('At')
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** jsonb back to the state's values: instants are ISO strings there. A signature's strokes hold none and are long. */
export function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(revive)
  const revived: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key]
    revived[key] =
      typeof inner === 'string'
        ? isInstantField(key) && ISO.test(inner)
          ? new Date(inner)
          : inner
        : key === 'strokes'
          ? inner
          : revive(inner)
  }
  return revived
}
