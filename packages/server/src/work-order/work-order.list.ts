/** Pages of orders: one statement for the entries, one for their number when somebody asks. */
import type { DataSource } from 'typeorm'
import { COUNTER_CATEGORIES } from '../domain/guard.js'
import type { Actor } from '../domain/role.js'
import { maySeePersonal, orderScope, readsNothing } from '../domain/visibility.js'
import { groupBy } from '../platform/collections.js'
import type { Page } from '../platform/graphql/connection.js'
import { cursorKey, KEY_PARTS, paged, search, type Sort, Where } from '../request/list.sql.js'
import { orderFrom, type Row, type StoredOrder } from '../request/rows.js'
import type { WorkOrderFilter } from './work-order.input.js'
import type { WorkOrderSort } from './work-order.type.js'

export { KEY_PARTS }

const CLOSED = `('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED')`

const clockAt = (overdue: string): string => `coalesce((
  SELECT min(c.due_at) FROM clock c
  WHERE c.order_id = w.id AND c.met_at IS NULL AND c.stopped_at IS NULL AND c.overdue_at ${overdue}), 'infinity')`

const SORTS: { readonly [S in WorkOrderSort]: Sort } = {
  OPENED_NEWEST: { name: 'newest', at: 'w.opened_at', descending: true },
  OPENED_OLDEST: { name: 'oldest', at: 'w.opened_at', descending: false },
  DUE_FIRST: { name: 'due', at: clockAt('IS NULL'), descending: false },
  LATEST_FIRST: { name: 'latest', at: clockAt('IS NOT NULL'), descending: false },
}

export interface OrderList {
  /** Up to one more than the page shows, in reading order. */
  readonly rows: readonly { readonly stored: StoredOrder; readonly key: ReturnType<typeof cursorKey> }[]
  readonly count: () => Promise<number>
}

export class WorkOrderLists {
  constructor(private readonly dataSource: DataSource) {}

  /** What the actor may read of an estate's orders, as the filter narrows it. */
  async page(
    actor: Actor,
    estateId: string,
    filter: WorkOrderFilter | null | undefined,
    sort: WorkOrderSort,
    page: Page,
  ): Promise<OrderList> {
    const where = narrowed(actor, estateId, filter ?? {})
    if (!where) return { rows: [], count: () => Promise.resolve(0) }
    const count = async () => {
      const all = narrowed(actor, estateId, filter ?? {}) as Where
      const [row] = await this.dataSource.query<[{ count: number }]>(
        `SELECT count(*)::int AS count FROM work_order w WHERE ${all.toString()}`,
        all.params,
      )
      return row.count
    }
    const by = SORTS[sort]
    const rest = paged(where, 'w', by, page)
    const rows = await this.dataSource.query<(Row & { id: string; sort_key: string })[]>(
      `SELECT w.*, (${by.at})::text AS sort_key FROM work_order w ${rest}`,
      where.params,
    )
    return { rows: rows.map((row) => ({ stored: orderFrom(row), key: cursorKey(by, row) })), count }
  }

  readonly byIds = async (ids: readonly string[]): Promise<Map<string, StoredOrder>> => {
    const rows = await this.dataSource.query<Row[]>('SELECT * FROM work_order WHERE id = ANY($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id as string, orderFrom(row)]))
  }

  /** Oldest first. */
  readonly byRequest = async (requestIds: readonly string[]): Promise<Map<string, StoredOrder[]>> => {
    const rows = await this.dataSource.query<Row[]>(
      'SELECT * FROM work_order WHERE request_id = ANY($1::uuid[]) ORDER BY opened_at, id',
      [requestIds],
    )
    const stored = rows.map((row) => ({ requestId: row.request_id as string, order: orderFrom(row) }))
    return new Map(
      [...groupBy(stored, 'requestId')].map(([requestId, each]) => [requestId, each.map(({ order }) => order)]),
    )
  }

  async bySerial(estateId: string, serial: string): Promise<StoredOrder | null> {
    const [row] = await this.dataSource.query<Row[]>('SELECT * FROM work_order WHERE estate_id = $1 AND serial = $2', [
      estateId,
      serial.trim().toUpperCase(),
    ])
    return row ? orderFrom(row) : null
  }
}

/** The estate's orders that the actor may read and the filter lets through; null: none can be. */
function narrowed(actor: Actor, estateId: string, filter: WorkOrderFilter): Where | null {
  const scope = orderScope(actor, estateId)
  if (readsNothing(scope)) return null
  const where = new Where().given('w.estate_id = ?', estateId)
  if (!scope.all) {
    const ways: string[] = []
    const way = (condition: string, value: unknown) => ways.push(condition.replaceAll('?', where.param(value)))
    if (scope.departments.length > 0) way('w.department = ANY(?)', scope.departments)
    if (scope.counterDepartments.length > 0) {
      way(`w.department = ANY(?) AND w.category = ANY(${where.param(COUNTER_CATEGORIES)})`, scope.counterDepartments)
    }
    if (scope.personId !== null) way('w.assignee_id = ? OR w.assessor_id = ?', scope.personId)
    if (scope.unitIds.length > 0) way('w.unit_id = ANY(?::uuid[])', scope.unitIds)
    where.and(ways.map((each) => `(${each})`).join(' OR '))
  }
  const statuses = filter.statuses ?? null
  where
    .given('w.status = ANY(?)', statuses)
    .given('w.building_id = ?', filter.buildingId)
    .given('w.unit_id = ?', filter.unitId)
    .given('w.category = ?', filter.category)
    .given('w.department = ?', filter.department)
    .given('w.assignee_id = ?', filter.assigneeId)
    .given('w.nature = ?', filter.nature)
    .given('w.urgency = ?', filter.urgency)
    .given('w.opened_at >= ?', filter.openedFrom)
    .given('w.opened_at < ?', filter.openedTo)
  if (filter.open != null) where.and(`w.status ${filter.open ? 'NOT IN' : 'IN'} ${CLOSED}`)
  if (filter.overdue != null) {
    where.and(`${filter.overdue ? '' : 'NOT '}EXISTS (SELECT FROM clock c
      WHERE c.order_id = w.id AND c.overdue_at IS NOT NULL AND c.met_at IS NULL AND c.stopped_at IS NULL)`)
  }
  search(where, 'w', estateId, filter.search, !scope.all || seesPersonal(actor, estateId))
  return where
}

/** Of a viewer who reads all orders: whether their personal data too. It does not depend on the order. */
const seesPersonal = (actor: Actor, estateId: string): boolean =>
  maySeePersonal(actor, {
    estateId,
    department: 'CUSTOMER_SERVICE',
    category: 'ROUTINE',
    assigneeId: null,
    assessorId: null,
    unitId: null,
  })
