import type pg from 'pg'
import type { Estate } from '../lib/estate.js'
import { benchCard } from './product.js'

/** Clocks that run and are due in a year or two: they only make the index large. They hang on a request that nobody looks at. */
export async function insertRunning(db: pg.Client, estate: Estate, count: number): Promise<void> {
  const requestId = await insertRequest(db, estate)
  const chunk = 100_000
  for (let done = 0; done < count; done += chunk) {
    await db.query(
      `INSERT INTO clock (id, estate_id, request_id, kind, started_at, due_at)
       SELECT gen_random_uuid(), $1, $2, 'REPLY', now(), now() + interval '1 year' + random() * interval '1 year' FROM generate_series(1, $3::int)`,
      [estate.id, requestId, Math.min(chunk, count - done)],
    )
  }
  await db.query('ANALYZE clock')
}

/** Orders with a clock each that fall due evenly from `from` on. */
export async function insertDue(
  db: pg.Client,
  estate: Estate,
  count: number,
  from: Date,
  overMs: number,
): Promise<void> {
  const requestId = await insertRequest(db, estate)
  await db.query(
    `WITH plan AS MATERIALIZED (
       SELECT n, gen_random_uuid() AS order_id, gen_random_uuid() AS clock_id,
         date_trunc('milliseconds', $3::timestamptz + n * ($4::float8 / $2::int) * interval '1 millisecond') AS due_at
       FROM generate_series(0, $2::int - 1) AS n),
     orders AS (
       INSERT INTO work_order (id, estate_id, request_id, serial, status, version, nature, procedure, urgency, channel, received_at, requester_kind,
         customer_name, contact, wanted, unit_id, building_id, item_id, price_list_version_id, category, trade, settlement_method, currency,
         department, opened_at, registered_at, payment_state, clocks, card)
       SELECT order_id, $1, $5, order_id::text, 'DISPATCHED', 3, 'ROUTINE', 'B', 'NORMAL', 'PHONE', 'DISPATCH_CENTRE', 'RESIDENT',
         'Wang', '1', 'lamp', $6, $7, $8, $9, 'ROUTINE', 'ELECTRICAL', 'NONE', 'CNY', 'ENGINEERING', now(), now(), 'NONE',
         jsonb_build_object(clock_id, jsonb_build_object('kind', 'RECEIPT', 'startedAt', to_json(now()), 'dueAt', to_json(due_at), 'metAt', NULL,
           'overdueAt', NULL, 'stoppedAt', NULL)),
         $10::jsonb || jsonb_build_object('id', order_id)
       FROM plan RETURNING id)
     INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at)
     SELECT clock_id, $1, order_id, 'RECEIPT', now(), due_at FROM plan WHERE (SELECT count(*) FROM orders) = $2::int`,
    [
      estate.id,
      count,
      from,
      overMs,
      requestId,
      estate.unitId,
      estate.buildingId,
      estate.itemId,
      estate.versionId,
      JSON.stringify({ ...benchCard(estate), clocks: undefined }),
    ],
  )
}

async function insertRequest(db: pg.Client, estate: Estate): Promise<string> {
  const card = benchCard(estate)
  await db.query(
    `INSERT INTO request (id, estate_id, serial, status, version, nature, channel, received_at, urgency, requester_kind, customer_name, contact,
       wanted, registered_at, card)
     VALUES ($1, $2, $1::uuid::text, 'REGISTERED', 1, 'ROUTINE', 'PHONE', 'DISPATCH_CENTRE', 'NORMAL', 'RESIDENT', 'Wang', '1', 'lamp', now(), $3)`,
    [card.id, estate.id, JSON.stringify(card)],
  )
  return card.id
}
