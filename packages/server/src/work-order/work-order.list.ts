/** Pages of orders: one statement for the entries, one for their number when somebody asks. */
import type { DataSource } from 'typeorm'
import { COUNTER_CATEGORIES } from '../domain/guard.js'
import type { Actor } from '../domain/role.js'
import { maySeePersonal, type OrderScope, orderScope, readsNothing } from '../domain/visibility.js'
import { groupBy } from '../platform/collections.js'
import type { Page } from '../platform/graphql/connection.js'
import {
  ofHisTime,
  countStatement,
  cursorKey,
  lookUp,
  pageStatement,
  type Search,
  searchFor,
  type Sort,
  type Source,
  Where,
} from '../request/list.sql.js'
import { orderFrom, type Row, type StoredOrder } from '../request/rows.js'
import type { WorkOrderFilter } from './work-order.input.js'
import type { WorkOrderSort } from './work-order.type.js'

const CLOSED = `('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED')`

const OPENED: readonly Source[] = [{ from: 'work_order w', at: 'w.opened_at' }]

/** By the earliest due time among an order's running clocks that have, or have not, run out; orders without one come last. */
const byClock = (overdue: string): readonly Source[] => {
  const running = `c.met_at IS NULL AND c.stopped_at IS NULL AND c.overdue_at ${overdue}`
  return [
    {
      from: `(SELECT c.order_id, min(c.due_at) AS due_at FROM clock c WHERE c.estate_id = $1 AND c.order_id IS NOT NULL AND ${running}
        GROUP BY c.order_id) AS clocks JOIN work_order w ON w.id = clocks.order_id`,
      at: 'clocks.due_at',
    },
    {
      from: 'work_order w',
      at: `'infinity'::timestamptz`,
      condition: `NOT EXISTS (SELECT FROM clock c WHERE c.order_id = w.id AND ${running})`,
    },
  ]
}

const SORTS: { readonly [S in WorkOrderSort]: Sort } = {
  OPENED_NEWEST: { name: 'newest', sources: OPENED, descending: true },
  OPENED_OLDEST: { name: 'oldest', sources: OPENED, descending: false },
  DUE_FIRST: { name: 'due', sources: byClock('IS NULL'), descending: false },
  LATEST_FIRST: { name: 'latest', sources: byClock('IS NOT NULL'), descending: false },
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
    const scope = orderScope(actor, estateId)
    if (readsNothing(scope)) return { rows: [], count: () => Promise.resolve(0) }
    const personal = !scope.all || seesPersonal(actor, estateId)
    const found = await lookUp(this.dataSource, estateId, filter?.search, personal)
    const where = () => narrowed(scope, estateId, filter ?? {}, found)
    const by = SORTS[sort]
    const paged = where()
    const statement = pageStatement(paged, 'work_order', 'w', by, page)
    const rows = await this.dataSource.query<(Row & { id: string; sort_key: string })[]>(statement, paged.params)
    return {
      rows: rows.map((row) => ({ stored: orderFrom(row), key: cursorKey(by, row) })),
      count: async () => {
        const all = where()
        const counting = countStatement(all, 'work_order', 'w')
        return (await this.dataSource.query<[{ count: number }]>(counting, all.params))[0].count
      },
    }
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

/** The estate's orders that lie within the scope and that the filter lets through. The estate is always the first parameter. */
function narrowed(scope: OrderScope, estateId: string, filter: WorkOrderFilter, found: Search | null): Where {
  const where = new Where().given('w.estate_id = ?', estateId)
  if (!scope.all) {
    const ways: string[] = []
    const way = (condition: string, value: unknown) => ways.push(condition.replaceAll('?', where.param(value)))
    if (scope.departments.length > 0) way('w.department = ANY(?)', scope.departments)
    if (scope.counterDepartments.length > 0) {
      way(`w.department = ANY(?) AND w.category = ANY(${where.param(COUNTER_CATEGORIES)})`, scope.counterDepartments)
    }
    if (scope.personId !== null) way('w.assignee_id = ? OR w.assessor_id = ?', scope.personId)
    if (scope.unitIds.length > 0) ways.push(ofHisTime(where, 'w', scope.unitIds, scope.movedIn))
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
  if (found) searchFor(where, 'w', 'WO', found)
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
    registeredAt: new Date(0),
  })
