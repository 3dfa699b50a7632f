/** Pages of requests: one statement for the entries, one for their number when somebody asks. */
import type { DataSource } from 'typeorm'
import { type Actor, departmentsOf, hasRole, rolesIn } from '../domain/role.js'
import { mayReadRequest, maySeePersonalOfRequest } from '../domain/visibility.js'
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
  Where,
} from './list.sql.js'
import { evidenceFrom } from './request.store.js'
import { requestFrom, type Row, type StoredRequest } from './rows.js'
import type { RequestFilter } from './request.type.js'
import type { Clock } from '../domain/work-order-state.js'

const NEWEST: Sort = {
  name: 'newest',
  sources: [{ from: 'request r', at: 'r.registered_at' }],
  descending: true,
}

export interface RequestList {
  /** Up to one more than the page shows, in reading order. */
  readonly rows: readonly { readonly stored: StoredRequest; readonly key: ReturnType<typeof cursorKey> }[]
  readonly count: () => Promise<number>
}

export type HistoryEntry = ReturnType<typeof evidenceFrom> & { readonly itemId: string }

export class RequestLists {
  constructor(private readonly dataSource: DataSource) {}

  /** What the actor may read of an estate's requests, as the filter narrows it; the newest first. */
  async page(
    actor: Actor,
    estateId: string,
    filter: RequestFilter | null | undefined,
    page: Page,
  ): Promise<RequestList> {
    const found = await lookUp(this.dataSource, estateId, filter?.search, seesPersonal(actor, estateId))
    const where = () => narrowed(actor, estateId, filter ?? {}, found)
    const paged = where()
    const statement = pageStatement(paged, 'request', 'r', NEWEST, page)
    const rows = await this.dataSource.query<(Row & { id: string; sort_key: string })[]>(statement, paged.params)
    return {
      rows: rows.map((row) => ({ stored: requestFrom(row), key: cursorKey(NEWEST, row) })),
      count: async () => {
        const all = where()
        const counting = countStatement(all, 'request', 'r')
        return (await this.dataSource.query<[{ count: number }]>(counting, all.params))[0].count
      },
    }
  }

  readonly byIds = async (ids: readonly string[]): Promise<Map<string, StoredRequest>> => {
    const rows = await this.dataSource.query<Row[]>('SELECT * FROM request WHERE id = ANY($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id as string, requestFrom(row)]))
  }

  /** Clocks that a request ever had, though they went on with an order since. */
  readonly clocksByRequest = async (ids: readonly string[]): Promise<Map<string, (Clock & { requestId: string })[]>> =>
    groupBy(
      await this.dataSource.query<(Clock & { requestId: string })[]>(
        `SELECT request_id AS "requestId", id, kind, started_at AS "startedAt", due_at AS "dueAt", met_at AS "metAt",
           overdue_at AS "overdueAt", stopped_at AS "stoppedAt"
         FROM clock WHERE request_id = ANY($1::uuid[]) AND kind = 'REPLY' ORDER BY started_at, id`,
        [ids],
      ),
      'requestId',
    )

  /** The history of requests and orders, oldest first. */
  readonly historyByItem = async (ids: readonly string[]): Promise<Map<string, HistoryEntry[]>> => {
    const rows = await this.dataSource.query<Row[]>(
      'SELECT * FROM evidence WHERE item_id = ANY($1::uuid[]) ORDER BY item_id, version',
      [ids],
    )
    return groupBy(
      rows.map((row) => ({ ...evidenceFrom(row), itemId: row.item_id as string })),
      'itemId',
    )
  }
}

/** A request to which nobody has a tie: who may read it reads them all. */
const nobodys = (estateId: string) => ({
  estateId,
  department: null,
  unitId: null,
  receivedBy: null,
  registeredAt: new Date(0),
})

const seesPersonal = (actor: Actor, estateId: string): boolean =>
  !mayReadRequest(actor, nobodys(estateId)) || maySeePersonalOfRequest(actor, nobodys(estateId))

/** Says in SQL what mayReadRequest() says of one request. */
function narrowed(actor: Actor, estateId: string, filter: RequestFilter, found: Search | null): Where {
  const where = new Where().given('r.estate_id = ?', estateId)
  const all = mayReadRequest(actor, nobodys(estateId))
  if (!all) {
    const ways: string[] = ['false']
    const way = (condition: string, value: unknown) => ways.push(condition.replaceAll('?', where.param(value)))
    if (actor.kind === 'person') {
      if (actor.personId !== null && rolesIn(actor, estateId).length > 0) way('r.received_by = ?', actor.personId)
      way('r.department = ANY(?)', departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR'))
      if (hasRole(actor, estateId, 'RESIDENT')) ways.push(ofHisTime(where, 'r', actor.unitIds, actor.movedIn))
    }
    where.and(ways.join(' OR '))
  }
  where
    .given('r.status = ANY(?)', filter.statuses)
    .given('r.nature = ?', filter.nature)
    .given('r.building_id = ?', filter.buildingId)
  if (found) searchFor(where, 'r', 'RQ', found)
  return where
}
