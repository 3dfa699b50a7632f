/** An estate with people who can open and take orders, and orders in it by the thousand, by SQL. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '@dispatch/server/domain/role'

export interface Estate {
  readonly id: string
  readonly accountId: string
  readonly sessionId: string
  /** A dispatcher. */
  readonly personId: string
  /** On duty, each able to do every order of {@link itemId}. */
  readonly technicianIds: readonly string[]
  readonly buildingId: string
  /** The first of its flats, each of which has a customer's orders. */
  readonly unitId: string
  readonly itemId: string
  readonly versionId: string
}

export const actorOf = (estate: Estate): Actor => ({
  personId: estate.personId,
  accountId: estate.accountId,
  kind: 'person',
  locale: 'en',
  grants: [{ estateId: estate.id, role: 'DISPATCHER', departments: [] }],
  unitIds: [],
})

/** Flats of an estate: orders are spread over them, since one with thousands of open orders is unlike life. */
const UNITS = 400

const named = (word: string): string => JSON.stringify({ zh_Hant: word, zh_Hans: word, en: word })

/** @param technicians how many; orders in hand are counted for each dispatch, so few technicians with many orders would be unlike life */
export async function createEstate(db: pg.ClientBase, technicians = 8): Promise<Estate> {
  const estate: Estate = {
    id: randomUUID(),
    accountId: randomUUID(),
    sessionId: randomUUID(),
    personId: randomUUID(),
    technicianIds: Array.from({ length: technicians }, () => randomUUID()),
    buildingId: randomUUID(),
    unitId: randomUUID(),
    itemId: randomUUID(),
    versionId: randomUUID(),
  }
  const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
    db.query(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, at) => `$${at + 1}`)})`,
      Object.values(row),
    )
  const of = { estate_id: estate.id }
  const name = named('Bench')
  await db.query('BEGIN')
  // All of its orders are for one service, so that a flat's second is one more of the same.
  const settings = JSON.stringify({ duplicateOrders: 'TELL' })
  await insert('estate', { id: estate.id, code: `bench-${estate.id}`, names: name, settings })
  await insert('estate_position', of)
  await insert('building', { id: estate.buildingId, ...of, code: '5', names: name })
  await insert('unit', { id: estate.unitId, ...of, building_id: estate.buildingId, room: '1803' })
  await db.query(
    `INSERT INTO unit (id, estate_id, building_id, room) SELECT gen_random_uuid(), $1, $2, 'F' || n FROM generate_series(2, $3::int) AS n`,
    [estate.id, estate.buildingId, UNITS],
  )
  await insert('person', { id: estate.personId, names: name, kind: 'STAFF' })
  await insert('person_role', { person_id: estate.personId, ...of, role: 'DISPATCHER' })
  await insert('account', { id: estate.accountId, person_id: estate.personId, login: estate.id, password_hash: '-' })
  const day = 86_400_000
  const now = Date.now()
  await insert('session', {
    id: estate.sessionId,
    account_id: estate.accountId,
    refresh_hash: Buffer.alloc(32),
    expires_at: new Date(now + day),
  })
  for (const [at, id] of estate.technicianIds.entries()) {
    await insert('person', { id, names: named(`Technician ${at + 1}`), kind: 'STAFF' })
    await insert('person_role', { person_id: id, ...of, role: 'TECHNICIAN', departments: ['ENGINEERING'] })
    await insert('technician', {
      person_id: id,
      ...of,
      departments: ['ENGINEERING'],
      trades: ['ELECTRICAL'],
      capacity: 100_000,
      sort: at,
    })
    await insert('shift', {
      id: randomUUID(),
      ...of,
      person_id: id,
      starts_at: new Date(now - day),
      ends_at: new Date(now + day),
    })
  }
  await insert('price_list_version', { id: estate.versionId, ...of, no: 1, valid_from: '2020-01-01' })
  await insert('service_item', {
    id: estate.itemId,
    version_id: estate.versionId,
    ...of,
    code: 'LAMP',
    names: name,
    short_names: named('Lamp'),
    nature: 'ROUTINE',
    category: 'ROUTINE',
    department: 'ENGINEERING',
    trade: 'ELECTRICAL',
    unit_names: named('piece'),
    settlement_method: 'NONE',
  })
  await db.query('COMMIT')
  return estate
}

const CLOCKS = `(VALUES ('REPLY', 15), ('RECEIPT', 30), ('ARRIVAL', 60)) AS k (kind, minutes)`

/**
 * Orders with three clocks each. Closed ones were written off, evenly over the last twelve months, all clocks met; open ones were
 * dispatched in the last hour, all clocks running.
 */
export async function insertOrders(
  db: pg.ClientBase,
  estate: Estate,
  state: 'open' | 'closed',
  count: number,
): Promise<void> {
  const { rows: flats } = await db.query<{ requestId: string; unitId: string }>(
    `INSERT INTO request (id, estate_id, serial, status, version, nature, channel, received_at, urgency, requester_kind, customer_name,
       contact, unit_id, building_id, wanted, registered_at, card)
     SELECT n.id, $1, 'RQ-' || n.id, 'ACCEPTED', 2, 'ROUTINE', 'PHONE', 'DISPATCH_CENTRE', 'NORMAL', 'RESIDENT', 'Wang', '13800000000',
       n.unit_id, $2, 'lamp', now() - interval '1 year', '{}'
     FROM (SELECT gen_random_uuid() AS id, u.id AS unit_id FROM unit u WHERE u.estate_id = $1) AS n
     RETURNING id AS "requestId", unit_id AS "unitId"`,
    [estate.id, estate.buildingId],
  )
  const open = state === 'open'
  await db.query(
    `WITH plan AS MATERIALIZED (
       SELECT n, gen_random_uuid() AS id, ($8::uuid[])[1 + n % cardinality($8::uuid[])] AS assignee_id,
         ($3::uuid[])[1 + n % cardinality($3::uuid[])] AS request_id, ($4::uuid[])[1 + n % cardinality($4::uuid[])] AS unit_id,
         date_trunc('milliseconds', now() - (CASE WHEN $9 THEN interval '1 hour' ELSE interval '365 days' END) * (n::float8 / $2::int)
           - (CASE WHEN $9 THEN interval '0' ELSE interval '3 hours' END)) AS at
       FROM generate_series(1, $2::int) AS n),
     clocks AS MATERIALIZED (
       SELECT p.id AS order_id, gen_random_uuid() AS id, k.kind, p.at AS started_at,
         CASE WHEN $9 THEN now() + k.minutes * interval '1 minute' ELSE p.at + k.minutes * interval '1 minute' END AS due_at,
         CASE WHEN $9 THEN NULL ELSE p.at + interval '5 minutes' END AS met_at
       FROM plan p CROSS JOIN ${CLOCKS}),
     shown AS MATERIALIZED (
       SELECT order_id, jsonb_object_agg(id, jsonb_build_object('kind', kind, 'startedAt', started_at, 'dueAt', due_at, 'metAt', met_at,
         'overdueAt', NULL, 'stoppedAt', NULL)) AS clocks FROM clocks GROUP BY order_id),
     orders AS (
       INSERT INTO work_order (id, estate_id, request_id, serial, status, version, nature, procedure, urgency, channel, received_at,
         requester_kind, customer_name, contact, wanted, unit_id, building_id, item_id, price_list_version_id, category, trade,
         settlement_method, currency, department, assignee_id, opened_at, registered_at, dispatched_at, completed_at, written_off_at,
         closed_at, payment_state, clocks, card)
       SELECT p.id, $1, p.request_id, 'WO-' || p.id, CASE WHEN $9 THEN 'DISPATCHED' ELSE 'WRITTEN_OFF' END, 3, 'ROUTINE', 'B', 'NORMAL', 'PHONE',
         'DISPATCH_CENTRE', 'RESIDENT', 'Wang', '13800000000', 'lamp', p.unit_id, $5, $6, $7, 'ROUTINE', 'ELECTRICAL', 'NONE', 'CNY', 'ENGINEERING',
         p.assignee_id, p.at, p.at, p.at, CASE WHEN $9 THEN NULL ELSE p.at + interval '1 hour' END,
         CASE WHEN $9 THEN NULL ELSE p.at + interval '2 hours' END, CASE WHEN $9 THEN NULL ELSE p.at + interval '2 hours' END, 'NONE',
         s.clocks,
         jsonb_build_object('id', p.id, 'kind', 'WORK_ORDER', 'serial', 'WO-' || p.n, 'status', 'DISPATCHED', 'version', 3, 'open', $9,
           'nature', 'ROUTINE', 'urgency', 'NORMAL', 'channel', 'PHONE', 'buildingId', $5::uuid, 'buildingCode', '5', 'room', '1803',
           'service', jsonb_build_object('zhHant', '燈', 'zhHans', '灯', 'en', 'Lamp'), 'category', 'ROUTINE', 'department', 'ENGINEERING',
           'assigneeId', p.assignee_id, 'assigneeName', jsonb_build_object('zhHant', '陳', 'zhHans', '陈', 'en', 'Chen'),
           'requestId', p.request_id, 'openedAt', p.at, 'appointmentAt', NULL)
       FROM plan p JOIN shown s ON s.order_id = p.id RETURNING 1)
     INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at, met_at)
     SELECT id, $1, order_id, kind, started_at, due_at, met_at FROM clocks WHERE (SELECT count(*) FROM orders) = $2::int`,
    [
      estate.id,
      count,
      flats.map(({ requestId }) => requestId),
      flats.map(({ unitId }) => unitId),
      estate.buildingId,
      estate.itemId,
      estate.versionId,
      estate.technicianIds,
      open,
    ],
  )
}

/** A request that was accepted and has no order yet. */
export interface Asked {
  readonly requestId: string
  readonly unitId: string
}

/** Requests like one that the product has accepted, each of another flat in turn. @param like the id of that one */
export async function insertRequests(
  db: pg.ClientBase,
  estate: Estate,
  like: string,
  count: number,
): Promise<readonly Asked[]> {
  const { rows: columns } = await db.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = 'request'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  )
  const names = columns.map(({ name }) => name)
  const { rows } = await db.query<Asked>(
    `WITH flats AS MATERIALIZED (SELECT array_agg(id) AS ids FROM unit WHERE estate_id = $1),
     planned AS MATERIALIZED (
       SELECT gen_random_uuid() AS id, ids[1 + n % cardinality(ids)] AS unit_id FROM flats, generate_series(1, $3::int) AS n)
     INSERT INTO request (${names.join(', ')})
     SELECT ${names.map((name) => `made.${name}`).join(', ')} FROM request r CROSS JOIN planned p
       CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object('id', p.id, 'unit_id', p.unit_id, 'serial', 'RQ-' || p.id,
         'card', r.card || jsonb_build_object('id', p.id, 'serial', 'RQ-' || p.id))) AS made
     WHERE r.id = $2
     RETURNING id AS "requestId", unit_id AS "unitId"`,
    [estate.id, like, count],
  )
  return rows
}

/** What was opened and dispatched is done with, as the day's orders are in the evening. */
export async function closeOrders(db: pg.ClientBase, estates: readonly Estate[]): Promise<void> {
  const ids = estates.map(({ id }) => id)
  await db.query(
    `UPDATE work_order SET status = 'WRITTEN_OFF', completed_at = opened_at, written_off_at = opened_at, closed_at = opened_at,
       card = jsonb_set(card, '{open}', 'false')
     WHERE estate_id = ANY($1::uuid[]) AND status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED')`,
    [ids],
  )
  await db.query(
    `UPDATE clock SET met_at = started_at
     WHERE estate_id = ANY($1::uuid[]) AND met_at IS NULL AND overdue_at IS NULL AND stopped_at IS NULL`,
    [ids],
  )
}
