/** What is read of requests under their lock, or of the estate for a new one. Writing is change.store.ts; lists are request.list.ts. */
import type { ItemFacts } from '../domain/decide-context.js'
import { estateSettings, type EstateSettings } from '../domain/estate.js'
import type { RequestEvidence } from '../domain/request-state.js'
import { serialOf } from '../domain/serial.js'
import type { Category, Department, Localized, RequestAction, RequestStatus, Role } from '../domain/vocabulary.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'
import { type FoundDuplicate, readDuplicates } from './duplicate.store.js'
import { ESTATE_COLUMNS, itemFacts, type Replay, replayOf } from './facts.sql.js'
import { orderFrom, requestFrom, revive, type Row, type StoredOrder, type StoredRequest } from './rows.js'

/** A line of the price list with what a card shows of it. */
export interface NamedItem {
  readonly facts: ItemFacts
  readonly shortName: Localized
}

interface Read {
  /** The database's clock. */
  readonly now: Date
  readonly estate: EstateSettings
  readonly buildingCode: string | null
  readonly room: string | null
  /** A new serial, when one was asked for: the counter has been raised and is locked. */
  readonly serial: string | null
  readonly replay: Replay | null
}

export interface LockedRequest extends Read {
  readonly stored: StoredRequest
  /** The request's own item as it was when it was registered, for the card. */
  readonly own: { readonly shortName: Localized; readonly category: Category } | null
  /** The item asked for (or the request's own), as the price list in force has it; null: it has no such item (CAT-1). */
  readonly item: NamedItem | null
  /** INT-2: what else is open for the unit and the service, when an order is to be opened. */
  readonly duplicates: readonly FoundDuplicate[]
}

/** The counter of a kind and month, one row each: raised by the statement that needs the number. */
const raise = (kind: string, from: string): string => `
  INSERT INTO serial_counter (estate_id, prefix, last)
  SELECT e.id, '${kind}-' || to_char(t.now AT TIME ZONE e.time_zone, 'YYMM'), 1 FROM ${from}
  ON CONFLICT (estate_id, prefix) DO UPDATE SET last = serial_counter.last + 1
  RETURNING prefix, last`

/** The item of the same code in the version in force today, in the estate's zone; the one that began last is, while it lasts. */
const inForce = (itemId: string): string => `(
  SELECT jsonb_build_object('facts', ${itemFacts('n')}, 'shortName', n.short_names)
  FROM service_item s JOIN service_item n ON n.code = s.code AND n.version_id = (
    SELECT v.id FROM (SELECT p.id, p.valid_to FROM price_list_version p
      WHERE p.estate_id = e.id AND p.valid_from <= (t.now AT TIME ZONE e.time_zone)::date
      ORDER BY p.valid_from DESC, p.no DESC LIMIT 1) v
    WHERE v.valid_to IS NULL OR v.valid_to >= (t.now AT TIME ZONE e.time_zone)::date)
  WHERE s.id = ${itemId} AND s.estate_id = e.id)`

const LOCK = `
WITH r AS MATERIALIZED (SELECT * FROM request WHERE id = $1 FOR UPDATE),
  t AS MATERIALIZED (SELECT clock_timestamp() AS now FROM r),
  counter AS (${raise('WO', 'r CROSS JOIN t JOIN estate e ON e.id = r.estate_id WHERE $3')})
SELECT r.*, t.now, ${ESTATE_COLUMNS}, b.code AS building_code, u.room,
  CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('shortName', i.short_names, 'category', i.category) END AS own,
  ${inForce('coalesce($2, r.item_id)')} AS item,
  (SELECT prefix FROM counter) AS prefix, (SELECT last FROM counter) AS last,
  ${replayOf('$4', '$5')} AS replay
FROM r CROSS JOIN t
  JOIN estate e ON e.id = r.estate_id
  LEFT JOIN service_item i ON i.id = r.item_id
  LEFT JOIN building b ON b.id = r.building_id
  LEFT JOIN unit u ON u.id = r.unit_id`

/**
 * Locks the request and reads all that an action needs.
 * @param ask.opens whether an order is to be opened, so that its serial is drawn
 * @returns null when there is no such request
 */
export async function lockRequest(
  tx: Tx,
  ask: {
    readonly requestId: string
    readonly itemId: string | null
    readonly opens: boolean
    readonly callerId: string
    readonly key: string | null
  },
): Promise<LockedRequest | null> {
  const locking = tx.query<Row>(LOCK, [ask.requestId, ask.itemId, ask.opens, ask.callerId, ask.key], {
    name: 'request_lock',
  })
  // Along with it, in one round trip; run after it, with what it waited for in sight.
  const [[row], duplicates] = await Promise.all([locking, ask.opens ? readDuplicates(tx, ask) : []])
  if (!row) return null
  return {
    ...readFrom(tx, row, row.estate_id as string),
    stored: requestFrom(row),
    own: row.own as LockedRequest['own'],
    item: row.item as NamedItem | null,
    duplicates,
  }
}

export interface ReadForNew extends Read {
  /** The unit's building; null when there is no such unit in the estate. */
  readonly buildingId: string | null
  readonly item: {
    readonly shortName: Localized
    readonly category: Category
    readonly department: Department
  } | null
}

const NEW = `
WITH e AS MATERIALIZED (SELECT * FROM estate WHERE id = $1),
  t AS MATERIALIZED (SELECT clock_timestamp() AS now),
  counter AS (${raise('RQ', 'e CROSS JOIN t')})
SELECT t.now, ${ESTATE_COLUMNS}, u.building_id, b.code AS building_code, u.room,
  (SELECT jsonb_build_object('shortName', i.short_names, 'category', i.category, 'department', i.department)
    FROM service_item i WHERE i.id = $3 AND i.estate_id = e.id) AS item,
  (SELECT prefix FROM counter) AS prefix, (SELECT last FROM counter) AS last,
  ${replayOf('$4', '$5')} AS replay
FROM e CROSS JOIN t
  LEFT JOIN unit u ON u.id = $2 AND u.estate_id = e.id
  LEFT JOIN building b ON b.id = u.building_id`

/** Reads what a new request needs and draws its serial. @returns null when there is no such estate */
export async function readForNew(
  tx: Tx,
  ask: {
    readonly estateId: string
    readonly unitId: string | null
    readonly itemId: string | null
    readonly callerId: string
    readonly key: string | null
  },
): Promise<ReadForNew | null> {
  const [row] = await tx.query<Row>(NEW, [ask.estateId, ask.unitId, ask.itemId, ask.callerId, ask.key], {
    name: 'request_new',
  })
  if (!row) return null
  return {
    ...readFrom(tx, row, ask.estateId),
    buildingId: row.building_id as string | null,
    item: row.item as ReadForNew['item'],
  }
}

const readFrom = (tx: Tx, row: Row, estateId: string): Read => {
  tx.sawNow(row.now as Date)
  return {
    now: row.now as Date,
    estate: estateSettings(
      { id: estateId, timeZone: row.time_zone as string, currency: row.estate_currency as string },
      row.estate_settings as Readonly<Record<string, unknown>>,
    ),
    buildingCode: row.building_code as string | null,
    room: row.room as string | null,
    serial: row.prefix === null ? null : serialOf(row.prefix as string, row.last as number),
    replay: row.replay as Replay | null,
  }
}

const ORDER_OF_ESTATE = `
SELECT o.* FROM work_order o WHERE o.id = $1 AND o.estate_id = (SELECT r.estate_id FROM request r WHERE r.id = $2) FOR UPDATE OF o`

/**
 * An order under its lock, for a request that goes on with it. Sent behind the request's own lock without waiting for it.
 * @returns null when there is no such order in the request's estate
 */
export async function lockOrder(tx: Tx, requestId: string, orderId: string): Promise<StoredOrder | null> {
  const [row] = await tx.query<Row>(ORDER_OF_ESTATE, [orderId, requestId], { name: 'order_lock_bare' })
  return row ? orderFrom(row) : null
}

/** Of a call that happened before: what it left, as it stands now. */
export async function readItems(
  tx: ReadTx,
  { requestId, orderId }: { readonly requestId: string | null; readonly orderId: string | null },
): Promise<{ readonly request: StoredRequest | null; readonly order: StoredOrder | null }> {
  const [request] = requestId
    ? await tx.query<Row>('SELECT * FROM request WHERE id = $1', [requestId], { name: 'request_by_id' })
    : []
  const [order] = orderId
    ? await tx.query<Row>('SELECT * FROM work_order WHERE id = $1', [orderId], { name: 'order_by_id' })
    : []
  return { request: request ? requestFrom(request) : null, order: order ? orderFrom(order) : null }
}

const SINCE = `
SELECT v.version, v.action, v.from_status, v.to_status, v.by_person, v.by_role, v.at, v.input, p.names
FROM evidence v LEFT JOIN person p ON p.id = v.by_person
WHERE v.item_id = $1 AND v.version > $2 ORDER BY v.version`

export interface Happened<E> {
  readonly evidence: E
  /** Who did it; null: the system or an app. */
  readonly name: Localized | null
}

/** What happened to a request after a version. Its own statement, so that it sees what the lock waited for. */
export const readSince = (tx: ReadTx, itemId: string, version: number): Promise<readonly Happened<RequestEvidence>[]> =>
  evidenceSince<RequestEvidence>(tx, itemId, version)

/** Evidence of a request or an order after a version. */
export async function evidenceSince<E>(tx: ReadTx, itemId: string, version: number): Promise<readonly Happened<E>[]> {
  const rows = await tx.query<Row>(SINCE, [itemId, version], { name: 'evidence_since' })
  return rows.map((row) => ({ evidence: evidenceFrom(row) as unknown as E, name: row.names as Localized | null }))
}

/** @param row of the table `evidence` */
export const evidenceFrom = (row: Row) => ({
  version: row.version as number,
  action: row.action as RequestAction,
  from: row.from_status as RequestStatus | null,
  to: row.to_status as RequestStatus,
  by: { personId: row.by_person as string | null, role: row.by_role as Role, at: row.at as Date },
  input: revive(row.input) as Readonly<Record<string, unknown>>,
})

/** What is kept with a key by now: for the second of two equal calls, whose lock waited for the first. */
export async function readReplay(tx: ReadTx, callerId: string, key: string): Promise<Replay | null> {
  const [row] = await tx.query<{ replay: Replay | null }>(`SELECT ${replayOf('$1', '$2')} AS replay`, [callerId, key], {
    name: 'replay',
  })
  return row?.replay ?? null
}
