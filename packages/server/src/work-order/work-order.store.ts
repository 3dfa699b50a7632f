/** What is read of work orders under their lock. Writing is request/change.store.ts; lists are work-order.list.ts. */
import type { CardNames } from '../domain/card.js'
import { checklistFrom } from '../domain/checklist.js'
import type { ChecklistVersion } from '../domain/checklist-state.js'
import type { ItemFacts, PersonFacts, StaffingFacts } from '../domain/decide-context.js'
import type { CalendarDay } from '../domain/dispatch-calendar.js'
import { reserveFor } from '../domain/dispatch-staffing.js'
import { estateSettings, type EstateSettings } from '../domain/estate.js'
import type { StockFacts } from '../domain/stock.js'
import { serialOf } from '../domain/serial.js'
import type { Department, Localized } from '../domain/vocabulary.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'
import { ESTATE_COLUMNS, itemFacts, personFacts, type Replay, replayOf, staffingFacts } from '../request/facts.sql.js'
import { orderFrom, type Row, type StoredOrder } from '../request/rows.js'

/** What an order's callback needs (CBK-1), read and drawn along with the lock. */
export interface Closing {
  readonly callbackSerial: string
  /** Of the order's two months those whose callbacks are closed (CLO-6). */
  readonly closedMonths: readonly string[]
}

export interface LockedOrder {
  readonly stored: StoredOrder
  /** The database's clock, read after the lock was had. */
  readonly now: Date
  readonly estate: EstateSettings
  readonly names: Omit<CardNames, 'assignee'>
  /** Names of the assignee, of the person named and of the actor, by id. */
  readonly people: Readonly<Record<string, Localized>>
  readonly person: PersonFacts | null
  readonly items: readonly ItemFacts[]
  /** The newest version of the item's checklist, where it was asked for. */
  readonly checklist: ChecklistVersion | null
  readonly replay: Replay | null
  /** DIS-8: of a special order that is dispatched, where its department keeps a reserve. */
  readonly staffing: StaffingFacts | null
  /** MAT-1: of a command that names stock. */
  readonly stock?: readonly StockFacts[]
  /** For an action that closes the order. */
  readonly closing: Closing | null
}

export interface LockRequest {
  readonly orderId: string
  /** The person that the command names (assessor, technician). */
  readonly personId: string | null
  /** Who acts: a counter item is assigned to who serves it. */
  readonly actorPersonId: string | null
  /** Items that the command's lines name, and the order's own is read with them; null: the command speaks of no price. */
  readonly itemIds: readonly string[] | null
  /** CHK: whether work may begin, so that the newest checklist of the item is wanted. */
  readonly begins: boolean
  /** CBK-1: whether the order is written off, and gets its callback. */
  readonly closes?: boolean
  readonly callerId: string
  readonly key: string | null
  /** DIS-8: the command dispatches; the time it names, where it names one. */
  readonly staffing?: { readonly at: Date | null } | null
}

/** What a command wants read beside the order and its names; each is a part of the statement only where it is wanted. */
type Wants = 'person' | 'items' | 'checklist' | 'staffing' | 'closing'

/** @param at the next placeholder, for a part that has a value of its own */
const COLUMNS: Readonly<Record<Wants, (at: () => string) => string>> = {
  person: () => `(SELECT ${personFacts('n', 'p', 't.now')} FROM technician n JOIN person p ON p.id = n.person_id
    WHERE n.person_id = $2 AND n.estate_id = o.estate_id) AS person`,
  items: (at) => `(SELECT jsonb_agg(${itemFacts('s')}) FROM service_item s
    WHERE (s.id = ANY(${at()}::uuid[]) OR s.id = o.item_id) AND s.estate_id = o.estate_id) AS items`,
  checklist:
    () => `(SELECT jsonb_build_object('id', c.id, 'code', c.code, 'version', c.version, 'names', c.names, 'content', c.steps)
    FROM checklist c WHERE c.estate_id = o.estate_id AND c.code = i.checklist_code ORDER BY c.version DESC LIMIT 1) AS checklist`,
  staffing: (at) => `CASE WHEN o.nature = 'SPECIAL' AND e.settings -> 'routineReserve' -> o.department IS NOT NULL
    THEN ${staffingFacts('e', 'o.department', 'o.trade', `coalesce(o.appointment_at, ${at()}::timestamptz, t.now)`)} END AS staffing`,
  closing: () => `(SELECT jsonb_build_object('prefix', n.prefix, 'last', n.last, 'closedMonths', (
      SELECT coalesce(jsonb_agg(q.month), '[]') FROM callback_quota q WHERE q.estate_id = o.estate_id AND q.closed_at IS NOT NULL
        AND q.month IN (to_char(t.now AT TIME ZONE e.time_zone, 'YYYY-MM'), to_char(o.opened_at AT TIME ZONE e.time_zone, 'YYYY-MM'))))
    FROM n) AS closing`,
}

// What the write-off needs beside it, in the same round trip: the number of the order's callback, and which months take none any more.
const CALLBACK_NUMBER = `,
  n AS (
    INSERT INTO serial_counter (estate_id, prefix, last)
    SELECT o.estate_id, 'CB-' || to_char(t.now AT TIME ZONE e.time_zone, 'YYMM'), 1
    FROM o CROSS JOIN t JOIN estate e ON e.id = o.estate_id
    ON CONFLICT (estate_id, prefix) DO UPDATE SET last = serial_counter.last + 1 RETURNING prefix, last)`

// The aggregate is one row, so what comes out of the CTE is what was locked, also after waiting for another's commit. Everything
// beside it is of the statement's snapshot, which may be older: names and master data only. The idempotency entry may be missing
// for the same reason, and is asked for again before anybody is refused (service). A part that a parameter only keeps from running
// would still be set up with each call, which takes about as long as running it.
const lock = (wants: readonly Wants[], at: () => string): string => `
WITH o AS MATERIALIZED (SELECT * FROM work_order WHERE id = $1 FOR UPDATE),
  t AS MATERIALIZED (SELECT clock_timestamp() AS now FROM o)${wants.includes('closing') ? CALLBACK_NUMBER : ''}
SELECT o.*, t.now, ${ESTATE_COLUMNS}, b.code AS building_code, u.room, i.short_names AS service,
  (SELECT jsonb_object_agg(p.id, p.names) FROM person p WHERE p.id IN (o.assignee_id, $2, $3)) AS people,
  ${replayOf('$4', '$5')} AS replay${wants.map((part) => `,\n  ${COLUMNS[part](at)}`).join('')}
FROM o CROSS JOIN t
  JOIN estate e ON e.id = o.estate_id
  JOIN service_item i ON i.id = o.item_id
  LEFT JOIN building b ON b.id = o.building_id
  LEFT JOIN unit u ON u.id = o.unit_id`

interface Prepared {
  readonly name: string
  readonly text: string
}

const PREPARED = new Map<string, Prepared>()

/** Prepared once for each connection, as often as combinations occur. */
function lockFor(wants: readonly Wants[]): Prepared {
  const key = wants.join()
  let prepared = PREPARED.get(key)
  if (!prepared) {
    // Behind the five that every lock has.
    let count = 5
    const text = lock(wants, () => `$${++count}`)
    prepared = { name: ['order_lock', ...wants].join('_'), text }
    PREPARED.set(key, prepared)
  }
  return prepared
}

/** Locks the order and reads all that an action needs. @returns null when there is no such order */
export async function lockAndRead(tx: Tx, ask: LockRequest): Promise<LockedOrder | null> {
  const wants: Wants[] = []
  const values: unknown[] = [ask.orderId, ask.personId, ask.actorPersonId, ask.callerId, ask.key]
  if (ask.personId !== null) wants.push('person')
  if (ask.itemIds !== null) {
    wants.push('items')
    values.push(ask.itemIds)
  }
  if (ask.begins) wants.push('checklist')
  if (ask.staffing) {
    wants.push('staffing')
    values.push(ask.staffing.at)
  }
  if (ask.closes) wants.push('closing')
  const { name, text } = lockFor(wants)
  const [row] = await tx.query<Row>(text, values, { name })
  if (!row) return null
  tx.sawNow(row.now as Date)
  const closing = row.closing as { prefix: string; last: number; closedMonths: readonly string[] } | undefined
  const estate = estateOf(row)
  return {
    stored: orderFrom(row),
    now: row.now as Date,
    estate,
    staffing: staffingFrom(row, row.department as Department, estate),
    names: namesOf(row),
    people: (row.people ?? {}) as Readonly<Record<string, Localized>>,
    person: (row.person ?? null) as PersonFacts | null,
    items: (row.items ?? []) as readonly ItemFacts[],
    checklist: row.checklist ? checklistFrom(row.checklist as Parameters<typeof checklistFrom>[0]) : null,
    replay: row.replay as Replay | null,
    closing: closing
      ? { callbackSerial: serialOf(closing.prefix, closing.last), closedMonths: closing.closedMonths }
      : null,
  }
}

const namesOf = (row: Row): LockedOrder['names'] => ({
  buildingCode: row.building_code as string | null,
  room: row.room as string | null,
  service: row.service as Localized,
})

/** @param row with estate_id and the estate's columns (facts.sql.ts) */
export const estateOf = (row: Row): EstateSettings =>
  estateSettings(
    { id: row.estate_id as string, timeZone: row.time_zone as string, currency: row.estate_currency as string },
    row.estate_settings as Readonly<Record<string, unknown>>,
  )

// Only for an order that has no such clock itself: the first of a request locks none of the others, so that two who answer never wait
// for each other in a ring.
const ANSWERED = `
SELECT a.* FROM work_order a
WHERE a.request_id = (SELECT o.request_id FROM work_order o WHERE o.id = $1 AND NOT o.clocks @? '$.* ? (@.kind == "REPLY")') AND a.id <> $1
  AND a.clocks @? '$.* ? (@.kind == "REPLY" && @.metAt == null && @.stoppedAt == null)'
ORDER BY a.id FOR UPDATE OF a`

/**
 * Locks the other order of a request with which its REPLY clock runs (DIS-2). Sent right behind the lock of the order that is answered,
 * without waiting for it: it runs once that is had.
 */
export async function lockUnanswered(tx: Tx, orderId: string): Promise<StoredOrder | null> {
  const rows = await tx.query<Row>(ANSWERED, [orderId], { name: 'order_unanswered' })
  const of = ({ order: { registeredAt, clocks } }: StoredOrder): boolean =>
    clocks.some(({ kind, startedAt }) => kind === 'REPLY' && startedAt.getTime() === registeredAt.getTime())
  return rows.map(orderFrom).find(of) ?? null
}

/** @param row with `staffing` as staffingFacts() answers it */
export const staffingFrom = (row: Row, department: Department, estate: EstateSettings): StaffingFacts | null => {
  const read = row.staffing as
    (Omit<StaffingFacts, 'at' | 'reserve'> & { readonly at: string; readonly day: CalendarDay | null }) | null
  if (!read) return null
  const at = new Date(read.at)
  const { onDuty, planned, routine, day } = read
  return {
    at,
    onDuty,
    planned,
    routine,
    reserve: reserveFor(at, estate.routineReserve[department], day ? [day] : [], estate),
  }
}

const ALTERNATIVES = `
SELECT ${personFacts('n', 'p', '$2::timestamptz')} AS person
FROM technician n JOIN person p ON p.id = n.person_id
WHERE n.estate_id = $1 ORDER BY n.sort, p.id`

/** DIS-1: everybody who serves in the estate, for a refusal that says who could. */
export const readAlternatives = async (tx: ReadTx, estateId: string, now: Date): Promise<readonly PersonFacts[]> =>
  (await tx.query<{ person: PersonFacts }>(ALTERNATIVES, [estateId, now], { name: 'order_alternatives' })).map(
    ({ person }) => person,
  )

/** What waits to be handed to dispatch: written off at the front desk, still on the wall (index work_order_to_hand_on). */
const LOCK_BATCH = `
WITH o AS MATERIALIZED (
    SELECT * FROM work_order
    WHERE estate_id = $1 AND (id = ANY($2::uuid[]) OR ($2 IS NULL AND status = 'WRITTEN_OFF' AND card @> '{"open": true}'))
    ORDER BY id FOR UPDATE),
  t AS MATERIALIZED (SELECT clock_timestamp() AS now FROM (SELECT count(*) FROM o) AS had)
SELECT o.*, t.now, ${ESTATE_COLUMNS}, b.code AS building_code, u.room, i.short_names AS service,
  (SELECT jsonb_object_agg(p.id, p.names) FROM person p WHERE p.id = o.assignee_id) AS people
FROM o CROSS JOIN t
  JOIN estate e ON e.id = o.estate_id
  JOIN service_item i ON i.id = o.item_id
  LEFT JOIN building b ON b.id = o.building_id
  LEFT JOIN unit u ON u.id = o.unit_id
ORDER BY o.id`

/**
 * Locks several orders of an estate, always in the order of their ids, and reads what an action without input needs of each; one
 * instant for all. @param ids null: those that wait to be handed to dispatch
 */
export async function lockBatch(tx: Tx, estateId: string, ids: readonly string[] | null): Promise<LockedOrder[]> {
  const rows = await tx.query<Row>(LOCK_BATCH, [estateId, ids], { name: 'order_lock_batch' })
  return rows.map((row) => {
    tx.sawNow(row.now as Date)
    return {
      stored: orderFrom(row),
      now: row.now as Date,
      estate: estateOf(row),
      names: namesOf(row),
      people: (row.people ?? {}) as LockedOrder['people'],
      person: null,
      items: [],
      checklist: null,
      replay: null,
      staffing: null,
      closing: null,
    }
  })
}

/** Orders as they stand now, in the order of their ids. */
export const readOrders = async (tx: ReadTx, ids: readonly string[]): Promise<readonly StoredOrder[]> =>
  (
    await tx.query<Row>('SELECT * FROM work_order WHERE id = ANY($1::uuid[]) ORDER BY id', [ids], {
      name: 'orders_by_ids_tx',
    })
  ).map(orderFrom)
