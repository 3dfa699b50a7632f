/** What callbacks read beside their own row, and what their order's row keeps of them. */
import { applyClockChanges, type ClockChange, meetClock } from '../domain/clock.js'
import type { CorrectionCandidate } from '../domain/corrective-action.js'
import type { CaseKind, DrawPurpose, Localized } from '../domain/vocabulary.js'
import type { CallbackSummary } from '../domain/work-order-state.js'
import { cardEvent, type EventEntry } from '../platform/record.js'
import type { ReadTx } from '../platform/unit-of-work.js'
import { type OrderWrite, orderCardOf, ranOut } from '../request/change.store.js'
import { orderFrom, requestFrom, type Row, type StoredOrder, type StoredRequest } from '../request/rows.js'

// Draws name callbacks by the number that people say.
const BESIDE = `
SELECT
  EXISTS (SELECT FROM callback_quota q WHERE q.estate_id = k.estate_id AND q.month = k.month AND q.closed_at IS NOT NULL) AS "monthClosed",
  (SELECT p.names FROM person p WHERE p.id = $3) AS "callerName",
  (SELECT jsonb_build_object('id', p.id, 'name', p.names) FROM person p WHERE p.id = $4 AND EXISTS (
    SELECT FROM person_role r WHERE r.person_id = p.id AND r.estate_id = k.estate_id AND r.role NOT IN ('RESIDENT', 'AUDITOR'))) AS person,
  EXISTS (SELECT FROM callback_draw d WHERE d.id = $5 AND d.estate_id = k.estate_id AND d.month = k.month AND d.purpose = $6
    AND d.drawn ? k.serial) AS drawn
FROM case_record k WHERE k.id = $1 AND k.kind = $2`

export interface Beside {
  readonly monthClosed: boolean
  readonly callerName: Localized | null
  readonly person: { readonly id: string; readonly name: Localized } | null
  readonly drawn: boolean
}

export interface BesideAsk {
  readonly caseId: string
  readonly kind: CaseKind
  readonly callerId: string | null
  readonly personId: string | null
  readonly drawId: string | null
  readonly purpose: DrawPurpose
}

const NOTHING: Beside = { monthClosed: false, callerName: null, person: null, drawn: false }

/** Sent behind the case's lock. */
export async function readBeside(tx: ReadTx, ask: BesideAsk): Promise<Beside> {
  const { caseId, kind, callerId, personId, drawId, purpose } = ask
  const [row] = await tx.query<Row>(BESIDE, [caseId, kind, callerId, personId, drawId, purpose], {
    name: 'callback_beside',
  })
  return (row as unknown as Beside | undefined) ?? NOTHING
}

const CLOSED = `
SELECT q.month FROM work_order o JOIN estate e ON e.id = o.estate_id JOIN callback_quota q ON q.estate_id = o.estate_id
WHERE o.id = $1 AND q.closed_at IS NOT NULL
  AND q.month IN (to_char(clock_timestamp() AT TIME ZONE e.time_zone, 'YYYY-MM'), to_char(o.opened_at AT TIME ZONE e.time_zone, 'YYYY-MM'))`

/** Of the two months for which an order's callback may count now those whose callbacks are closed (CBK-6). Sent behind the order's lock. */
export const closedMonthsOf = async (tx: ReadTx, orderId: string): Promise<readonly string[]> =>
  (await tx.query<{ month: string }>(CLOSED, [orderId], { name: 'order_closed_months' })).map(({ month }) => month)

const candidates = (table: string): string => `
SELECT r.person_id AS "personId", r.role FROM ${table} x JOIN person_role r ON r.estate_id = x.estate_id
WHERE x.id = $1 AND (r.role IN ('SERVICE_LEAD', 'CENTRE_MANAGER') OR (r.role = 'DEPARTMENT_SUPERVISOR' AND x.department = ANY (r.departments)))`

/** Who may have a corrective action about a case, or an order, in hand. Sent behind its lock. */
export const correctionCandidates = (
  tx: ReadTx,
  table: 'case_record' | 'work_order',
  id: string,
): Promise<readonly CorrectionCandidate[]> =>
  tx.query<CorrectionCandidate & Row>(candidates(table), [id], { name: `correction_candidates_${table}` })

/** An order as it stands. */
export async function readOrder(tx: ReadTx, orderId: string): Promise<StoredOrder | null> {
  const [row] = await tx.query<Row>('SELECT * FROM work_order WHERE id = $1', [orderId], { name: 'callback_order' })
  return row ? orderFrom(row) : null
}

const OF_CORRECTION = `
SELECT o.* FROM case_record k JOIN work_order o ON o.id IN (k.order_id, (k.facts #>> '{rework,orderId}')::uuid)
WHERE k.id = $1 AND k.kind = 'CORRECTIVE_ACTION'`

/** The orders of a corrective action: the first one and its rework. Sent behind its lock. */
export const ordersOfCorrection = async (tx: ReadTx, caseId: string): Promise<readonly StoredOrder[]> =>
  (await tx.query<Row>(OF_CORRECTION, [caseId], { name: 'correction_orders' })).map(orderFrom)

const FIRST_REQUEST = `
SELECT r.* FROM case_record k JOIN work_order o ON o.id = k.order_id JOIN request r ON r.id = o.request_id
WHERE k.id = $1 AND k.kind = 'CORRECTIVE_ACTION'`

/** The request of a corrective action's first order. Sent behind its lock. */
export async function requestOfCorrection(tx: ReadTx, caseId: string): Promise<StoredRequest | null> {
  const [row] = await tx.query<Row>(FIRST_REQUEST, [caseId], { name: 'correction_request' })
  return row ? requestFrom(row) : null
}

/**
 * The order's row learns how its callback stands, and its CALLBACK clock is met when that is finished (CBK-2). Its version stays: nothing
 * was done to the order. The row is locked.
 */
export function summaryInOrder(
  stored: StoredOrder,
  summary: CallbackSummary,
  now: Date,
  action: string,
): { readonly also: Pick<OrderWrite, 'stored' | 'clocks'>; readonly events: readonly EventEntry[] } {
  const { order } = stored
  const clocks: readonly ClockChange[] =
    summary.status === 'OPEN'
      ? []
      : order.clocks.filter(({ kind }) => kind === 'CALLBACK').flatMap((clock) => meetClock(clock, now))
  const after: StoredOrder = {
    ...stored,
    order: {
      ...order,
      facts: { ...order.facts, callback: summary },
      clocks: applyClockChanges(order.clocks, clocks),
    },
  }
  const card = orderCardOf(after)
  return {
    also: { stored: after, clocks },
    events: [
      ...ranOut(clocks).map((clockKind) => cardEvent('ORDER_OVERDUE', null, card, { clockKind })),
      cardEvent('ORDER_CHANGED', `CALLBACK ${action}`, card),
    ],
  }
}
