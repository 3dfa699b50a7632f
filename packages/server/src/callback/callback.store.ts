/** What callbacks read beside their own row, and what their order's row keeps of them. */
import { applyClockChanges, type ClockChange, meetClock } from '../domain/clock.js'
import type { Department, DrawPurpose, Localized } from '../domain/vocabulary.js'
import type { CallbackSummary } from '../domain/work-order-state.js'
import { cardEvent, type EventEntry } from '../platform/record.js'
import type { ReadTx } from '../platform/unit-of-work.js'
import { type OrderWrite, orderCardOf, ranOut } from '../request/change.store.js'
import { orderFrom, type Row, type StoredOrder } from '../request/rows.js'

const BESIDE = `
SELECT
  EXISTS (SELECT FROM callback_quota q WHERE q.estate_id = $1 AND q.month = $2 AND q.closed_at IS NOT NULL) AS "monthClosed",
  (SELECT p.names FROM person p WHERE p.id = $3) AS "callerName",
  (SELECT jsonb_build_object('id', p.id, 'name', p.names) FROM person p WHERE p.id = $4 AND EXISTS (
    SELECT FROM person_role r WHERE r.person_id = p.id AND r.estate_id = $1 AND r.role NOT IN ('RESIDENT', 'AUDITOR'))) AS person,
  EXISTS (SELECT FROM callback_draw d WHERE d.id = $5 AND d.estate_id = $1 AND d.month = $2 AND d.purpose = $6
    AND d.drawn ? $7) AS drawn`

export interface Beside {
  readonly monthClosed: boolean
  readonly callerName: Localized | null
  readonly person: { readonly id: string; readonly name: Localized } | null
  readonly drawn: boolean
}

export interface BesideAsk {
  readonly estateId: string
  readonly month: string | null
  readonly callerId: string | null
  readonly personId: string | null
  readonly drawId: string | null
  readonly purpose: DrawPurpose
  /** Draws name callbacks by the number that people say. */
  readonly serial: string
}

export async function readBeside(tx: ReadTx, ask: BesideAsk): Promise<Beside> {
  const { estateId, month, callerId, personId, drawId, purpose, serial } = ask
  const [row] = await tx.query<Row>(BESIDE, [estateId, month, callerId, personId, drawId, purpose, serial], {
    name: 'callback_beside',
  })
  return row as unknown as Beside
}

/** Whether a month's callbacks are closed (CBK-6). */
export async function isMonthClosed(tx: ReadTx, estateId: string, month: string): Promise<boolean> {
  const [row] = await tx.query<{ closed: boolean }>(
    'SELECT closed_at IS NOT NULL AS closed FROM callback_quota WHERE estate_id = $1 AND month = $2',
    [estateId, month],
    { name: 'callback_month_closed' },
  )
  return row?.closed ?? false
}

const OWNER = `
SELECT r.person_id FROM person_role r
WHERE r.estate_id = $1 AND r.person_id <> ALL ($3::uuid[])
  AND (r.role IN ('SERVICE_LEAD', 'CENTRE_MANAGER') OR (r.role = 'DEPARTMENT_SUPERVISOR' AND $2 = ANY (r.departments)))
ORDER BY array_position($4::text[], r.role), r.person_id LIMIT 1`

const SUPERVISOR_FIRST = ['DEPARTMENT_SUPERVISOR', 'SERVICE_LEAD', 'CENTRE_MANAGER']
const LEAD_FIRST = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'DEPARTMENT_SUPERVISOR']

/**
 * COR-1: who has a new corrective action in hand: about the work its department's supervisor, about the callback itself the lead.
 * @param notThese who did the work, or made the callback that was contradicted
 */
export async function correctionOwner(
  tx: ReadTx,
  ask: {
    readonly estateId: string
    readonly department: Department | null
    readonly notThese: readonly string[]
    readonly aboutTheWork: boolean
  },
): Promise<string | null> {
  const order = ask.aboutTheWork ? SUPERVISOR_FIRST : LEAD_FIRST
  const find = async (notThese: readonly string[]) =>
    (
      await tx.query<{ person_id: string }>(OWNER, [ask.estateId, ask.department, notThese, order], {
        name: 'correction_owner',
      })
    )[0]?.person_id
  return (await find(ask.notThese)) ?? (await find([])) ?? null
}

/** An order as it stands; its row is locked already where it is to be changed. */
export async function readOrder(tx: ReadTx, orderId: string): Promise<StoredOrder | null> {
  const [row] = await tx.query<Row>('SELECT * FROM work_order WHERE id = $1', [orderId], { name: 'callback_order' })
  return row ? orderFrom(row) : null
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
