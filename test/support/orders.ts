/** Orders with running clocks, by the thousand and by SQL: for tests of clocks and of the live channel, which know no rules of orders. */
import type { TestDatabase } from './database.js'
import { newId } from '@dispatch/server/platform/id'
import type { TestEstate } from './estate.js'

/** typeorm is the server's, not ours. */
type DataSource = TestDatabase['dataSource']

export interface OrdersPlan {
  readonly count: number
  /** Due times, spread evenly from `from` on over `overMs`. */
  readonly from: Date
  readonly overMs: number
  /** Started that long before they are due. Default 15 minutes. */
  readonly startedBeforeMs?: number
  readonly department?: string
  readonly assigneeId?: string
}

/**
 * Inserts dispatched orders, each with one RECEIPT clock, and a request behind them all.
 * @returns ids of the clocks, in the order in which they fall due
 */
export async function insertOrders(
  dataSource: Pick<DataSource, 'query'>,
  estate: TestEstate,
  plan: OrdersPlan,
): Promise<string[]> {
  const requestId = await insertRequest(dataSource, estate)
  const rows = await dataSource.query<{ id: string }[]>(
    `WITH plan AS MATERIALIZED (
       SELECT n, gen_random_uuid() AS order_id, gen_random_uuid() AS clock_id,
         date_trunc('milliseconds', $3::timestamptz + n * ($4::float8 / $2::int) * interval '1 millisecond') AS due_at
       FROM generate_series(0, $2::int - 1) AS n),
     timed AS MATERIALIZED (SELECT *, due_at - $5::float8 * interval '1 millisecond' AS started_at FROM plan),
     orders AS (
       INSERT INTO work_order (id, estate_id, request_id, serial, status, version, nature, procedure, urgency, channel, received_at,
         requester_kind, customer_name, contact, wanted, unit_id, building_id, item_id, price_list_version_id, category, trade,
         settlement_method, currency, department, assignee_id, opened_at, registered_at, dispatched_at, payment_state, clocks, card)
       SELECT order_id, $1, $6, 'WO-' || left(order_id::text, 13) || '-' || n, 'DISPATCHED', 3, 'ROUTINE', 'B', 'NORMAL', 'PHONE', 'DISPATCH_CENTRE',
         'RESIDENT', 'Wang', '13800000000', 'lamp', $7, $8, $9, $10, 'ROUTINE', 'ELECTRICAL',
         'NONE', 'CNY', $11, $12, started_at, started_at, started_at, 'NONE',
         jsonb_build_object(clock_id, jsonb_build_object('kind', 'RECEIPT', 'startedAt', to_json(started_at), 'dueAt', to_json(due_at),
           'metAt', NULL, 'overdueAt', NULL, 'stoppedAt', NULL)),
         jsonb_build_object('id', order_id, 'kind', 'WORK_ORDER', 'serial', 'WO-' || n, 'status', 'DISPATCHED', 'version', 3, 'open', true,
           'nature', 'ROUTINE', 'urgency', 'NORMAL', 'channel', 'PHONE', 'buildingId', $8::uuid, 'buildingCode', '5', 'room', '1803',
           'service', jsonb_build_object('zhHant', '燈', 'zhHans', '灯', 'en', 'Lamp'), 'category', 'ROUTINE', 'department', $11::text,
           'assigneeId', $12::uuid, 'assigneeName', NULL, 'requestId', $6::uuid, 'openedAt', to_json(started_at), 'appointmentAt', NULL)
       FROM timed RETURNING id)
     INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at)
     SELECT clock_id, $1, order_id, 'RECEIPT', started_at, due_at FROM timed
     WHERE (SELECT count(*) FROM orders) = $2::int ORDER BY n RETURNING id`,
    [
      estate.id,
      plan.count,
      plan.from,
      plan.overMs,
      plan.startedBeforeMs ?? 900_000,
      requestId,
      estate.units['5-1803'],
      estate.buildings['5'],
      estate.items.lamp,
      estate.versionId,
      plan.department ?? 'ENGINEERING',
      plan.assigneeId ?? null,
    ],
  )
  return rows.map(({ id }) => id)
}

/** A registered request. @param reply when its REPLY clock is due; none without */
export async function insertRequest(
  dataSource: Pick<DataSource, 'query'>,
  estate: TestEstate,
  reply: Date | null = null,
): Promise<string> {
  const id = newId()
  const clockId = newId()
  const at = new Date((reply ?? new Date()).getTime() - 900_000)
  const clocks = reply
    ? {
        [clockId]: {
          kind: 'REPLY',
          startedAt: at.toISOString(),
          dueAt: reply.toISOString(),
          metAt: null,
          overdueAt: null,
          stoppedAt: null,
        },
      }
    : {}
  const card = {
    id,
    kind: 'REQUEST',
    serial: `RQ-${id}`,
    status: 'REGISTERED',
    version: 1,
    open: true,
    nature: 'ROUTINE',
    urgency: 'NORMAL',
    channel: 'PHONE',
    buildingId: estate.buildings['5'],
    buildingCode: '5',
    room: '1803',
    service: { zhHant: '燈', zhHans: '灯', en: 'Lamp' },
    category: 'ROUTINE',
    department: 'ENGINEERING',
    assigneeId: null,
    assigneeName: null,
    requestId: null,
    openedAt: at.toISOString(),
    appointmentAt: null,
  }
  await dataSource.query(
    `INSERT INTO request (id, estate_id, serial, status, version, nature, channel, received_at, urgency, requester_kind, customer_name,
       contact, unit_id, building_id, department, wanted, registered_at, clocks, card)
     VALUES ($1, $2, $3, 'REGISTERED', 1, 'ROUTINE', 'PHONE', 'DISPATCH_CENTRE', 'NORMAL', 'RESIDENT', 'Wang', '13800000000', $4, $5,
       'ENGINEERING', 'lamp', $6, $7, $8)`,
    [
      id,
      estate.id,
      `RQ-${id}`,
      estate.units['5-1803'],
      estate.buildings['5'],
      at,
      JSON.stringify(clocks),
      JSON.stringify(card),
    ],
  )
  if (reply) {
    await dataSource.query(
      `INSERT INTO clock (id, estate_id, request_id, kind, started_at, due_at) VALUES ($1, $2, $3, 'REPLY', $4, $5)`,
      [clockId, estate.id, id, at, reply],
    )
  }
  return id
}
