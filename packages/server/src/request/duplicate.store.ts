/** What is open already for a unit and a service: the same line of the price list, in whatever version. */
import type { DataSource } from 'typeorm'
import type { Duplicate } from '../domain/decide-context.js'
import type { Department } from '../domain/vocabulary.js'
import { groupBy } from '../platform/collections.js'
import type { ReadTx } from '../platform/unit-of-work.js'

/** A duplicate with what the rules of reading look at. */
export interface FoundDuplicate extends Duplicate {
  readonly status: string
  readonly openedAt: Date
  readonly registeredAt: Date
  readonly estateId: string
  readonly department: Department | null
  readonly category: string | null
  readonly assigneeId: string | null
  readonly assessorId: string | null
  readonly unitId: string
  readonly receivedBy: string | null
  /** Of an order: the request behind it. */
  readonly requestId: string | null
}

/** Of each kind no more are named: a flat with more of one service open at once is unlike life, and nobody reads on. */
const MOST = 20

/**
 * @param asked SQL of rows (request_id, estate_id, unit_id, code): what is asked for, and the request that asks, which is no
 * duplicate of itself; its own orders are. They are found by the unit, never by the estate, whose open orders are many: a condition that
 * no index answers keeps the planner from trying while its statistics are young.
 */
const open = (asked: string): string => `
WITH asked AS MATERIALIZED (${asked})
SELECT a.request_id AS "askedBy", d.* FROM asked a CROSS JOIN LATERAL (
  (SELECT 'WORK_ORDER' AS kind, o.id, o.serial, o.status, o.opened_at AS "openedAt", o.estate_id AS "estateId", o.department, o.category,
    o.assignee_id AS "assigneeId", o.assessor_id AS "assessorId", o.unit_id AS "unitId", NULL::uuid AS "receivedBy", o.request_id AS "requestId", o.registered_at AS "registeredAt"
  FROM work_order o JOIN service_item s ON s.id = o.item_id
  WHERE o.unit_id = a.unit_id AND o.estate_id IS NOT DISTINCT FROM a.estate_id AND s.code = a.code AND o.closed_at IS NULL
  LIMIT ${MOST})
  UNION ALL
  (SELECT 'REQUEST', r.id, r.serial, r.status, r.registered_at, r.estate_id, r.department, NULL, NULL, NULL, r.unit_id, r.received_by, NULL, r.registered_at
  FROM request r JOIN service_item s ON s.id = r.item_id
  WHERE r.unit_id = a.unit_id AND r.estate_id IS NOT DISTINCT FROM a.estate_id AND s.code = a.code AND r.status IN ('REGISTERED', 'AWAITING_APPROVAL')
    AND r.id IS DISTINCT FROM a.request_id
  LIMIT ${MOST})) AS d
ORDER BY d."openedAt", d.id`

const OF_ITEM = open(`
  SELECT $1::uuid AS request_id, u.estate_id, u.id AS unit_id, s.code FROM unit u JOIN service_item s ON s.estate_id = u.estate_id
  WHERE u.id = $2 AND s.id = $3`)

const OF_REQUESTS = open(`
  SELECT r.id AS request_id, r.estate_id, r.unit_id, s.code FROM request r JOIN service_item s ON s.id = r.item_id
  WHERE r.id = ANY($1::uuid[]) AND r.unit_id IS NOT NULL`)

const OF_REQUEST = open(`
  SELECT r.id AS request_id, r.estate_id, r.unit_id, s.code FROM request r
    JOIN service_item s ON s.id = coalesce($2, r.item_id) AND s.estate_id = r.estate_id
  WHERE r.id = $1 AND r.unit_id IS NOT NULL`)

/**
 * What is open for the unit of a request and the item asked for, or its own. Whoever is about to open an order holds the estate's
 * counter of orders by then, so that two who do so at once see each other's. Sent behind the statement that takes the counter, without
 * waiting for its answer: a statement of its own has a snapshot of its own, and it costs no round trip.
 */
export const readDuplicates = (
  tx: ReadTx,
  { requestId, itemId }: { readonly requestId: string; readonly itemId: string | null },
): Promise<readonly FoundDuplicate[]> =>
  tx.query<FoundDuplicate>(OF_REQUEST, [requestId, itemId], { name: 'duplicates_of_request' })

export class Duplicates {
  constructor(private readonly dataSource: DataSource) {}

  /** Of requests that name a unit and an item; what the viewer may not read is still in it. */
  readonly byRequest = async (ids: readonly string[]): Promise<Map<string, (FoundDuplicate & { askedBy: string })[]>> =>
    groupBy(await this.dataSource.query<(FoundDuplicate & { askedBy: string })[]>(OF_REQUESTS, [ids]), 'askedBy')

  /** Before anything is registered. */
  of(unitId: string, itemId: string): Promise<FoundDuplicate[]> {
    return this.dataSource.query<FoundDuplicate[]>(OF_ITEM, [null, unitId, itemId])
  }
}
