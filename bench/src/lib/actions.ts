/** Opening and dispatching an order in three ways that write the same rows: the product's services, one statement, TypeORM save. */
import pg from 'pg'
import { DataSource as StockDataSource } from 'typeorm'
import { createDataLayer, type DataLayer } from './data-layer.js'
import { type Asked, closeOrders, type Estate, insertRequests } from './estate.js'
import type { DataSource } from './postgres.js'
import { type Names, oneStatement, ormSaver, type Statement, Template, watch, type Written } from './writes.js'

export interface Watched {
  readonly open: Written
  readonly dispatch: Written
}

/** An estate with accepted requests, for one writer: each order is opened from a request of its own. */
export class Desk {
  #waiting: Asked[] = []

  constructor(
    readonly estate: Estate,
    /** The request that the product accepted; the others are like it. */
    private readonly first: string,
  ) {}

  take(): Asked {
    const asked = this.#waiting.pop()
    if (!asked) throw new Error('The desk has no requests any more: fill() it with more of them.')
    return asked
  }

  /** Until so many wait. */
  async fill(db: pg.ClientBase, count: number): Promise<void> {
    const missing = count - this.#waiting.length
    if (missing > 0) this.#waiting.push(...(await insertRequests(db, this.estate, this.first, missing)))
  }
}

/** A new day at the desks: what was opened is done with, and so many requests wait at each. Outside of what is measured. */
export async function nextDay(db: pg.ClientBase, desks: readonly Desk[], requests: number): Promise<void> {
  await closeOrders(
    db,
    desks.map(({ estate }) => estate),
  )
  for (const desk of desks) await desk.fill(db, requests)
  // As autovacuum has done by then: a day's orders closed within a second leave indexes full of what is gone.
  await db.query('VACUUM ANALYZE work_order, request, clock')
}

export interface Opened {
  readonly id: string
  readonly version: number
  /** Ids by which it was opened, for who must name its clocks again. */
  readonly ids: Names
}

export interface Writer {
  open(): Promise<Opened>
  /** @param turn draws the technician */
  dispatch(order: Opened, turn: number): Promise<void>
}

const namesOf = ({ estate }: Desk, { requestId, unitId }: Asked): Names => ({
  estate: estate.id,
  account: estate.accountId,
  person: estate.personId,
  building: estate.buildingId,
  unit: unitId,
  item: estate.itemId,
  version: estate.versionId,
  request: requestId,
})

const technicianOf = ({ technicianIds }: Estate, turn: number): string =>
  technicianIds[turn % technicianIds.length] as string

/** The ids of an order that was opened, for the action on it. */
const actedIds = (desk: Desk, { ids }: Opened, technician: string): Names => ({
  ...namesOf(desk, { requestId: ids.request as string, unitId: ids.unit as string }),
  ...asActed(ids),
  technician,
})

/** What the order's own rows are called when it is acted on. */
const asActed = ({ order = '', ...ids }: Names): Names => ({
  acted: order,
  ...Object.fromEntries(
    Object.entries(ids)
      .filter(([name]) => name.startsWith('new clock'))
      .map(([name, id]) => [`acted ${name}`, id]),
  ),
})

/** Lets the product do both once and reads what it wrote; on a database in which nobody else writes. */
export async function watchActions(db: pg.ClientBase, layer: DataLayer, desk: Desk): Promise<Watched> {
  const { estate } = desk
  await desk.fill(db, 1)
  const asked = desk.take()
  let order = { id: '', version: 0 }
  const open = await watch(db, namesOf(desk, asked), async () => {
    order = await layer.open(estate, asked.requestId)
  })
  const technician = technicianOf(estate, 0)
  const dispatch = await watch(db, { ...namesOf(desk, asked), ...asActed(open.names), technician }, () =>
    layer.dispatch(estate, order, technician),
  )
  return { open, dispatch }
}

export function productWriter(layer: DataLayer, desk: Desk): Writer {
  const { estate } = desk
  return {
    open: async () => ({ ...(await layer.open(estate, desk.take().requestId)), ids: {} }),
    dispatch: (order, turn) => layer.dispatch(estate, order, technicianOf(estate, turn)),
  }
}

/** The limit's statements, made once for all writers. */
export interface Limit {
  readonly open: Statement
  readonly dispatch: Statement
  readonly templates: { readonly open: Template; readonly dispatch: Template }
}

export function limitOf(watched: Watched, positions = true): Limit {
  const templates = { open: new Template(watched.open), dispatch: new Template(watched.dispatch) }
  const name = positions ? 'limit' : 'limit_unordered'
  return {
    open: oneStatement(templates.open, { name: `${name}_open`, locks: 'request', positions }),
    dispatch: oneStatement(templates.dispatch, { name: `${name}_dispatch`, locks: 'work_order', positions }),
    templates,
  }
}

export const openIds = ({ templates }: Limit, desk: Desk): Names => templates.open.ids(namesOf(desk, desk.take()))

/** @param client of this writer alone */
export function limitWriter(limit: Limit, client: pg.ClientBase, desk: Desk): Writer {
  const run = async ({ name, text, values }: Statement, ids: Names): Promise<void> => {
    const { rowCount } = await client.query({ name, text, values: values(ids) })
    if (rowCount !== 1) throw new Error(`${name} wrote nothing.`)
  }
  return {
    async open() {
      const ids = openIds(limit, desk)
      await run(limit.open, ids)
      return { id: ids.order as string, version: 1, ids }
    },
    async dispatch(order, turn) {
      const ids = actedIds(desk, order, technicianOf(desk.estate, turn))
      await run(limit.dispatch, limit.templates.dispatch.ids(ids))
    },
  }
}

export interface Stock {
  readonly dataSource: StockDataSource
  writer(desk: Desk): Writer
}

export async function openStock(url: string, watched: Watched, poolSize: number): Promise<Stock> {
  const open = new Template(watched.open)
  const dispatch = new Template(watched.dispatch)
  const savers = {
    open: ormSaver(open, { name: 'open', locks: 'request' }),
    dispatch: ormSaver(dispatch, { name: 'dispatch', locks: 'work_order' }),
  }
  const dataSource = new StockDataSource({
    type: 'postgres',
    url,
    entities: [...savers.open.entities, ...savers.dispatch.entities],
    installExtensions: false,
    poolSize,
  })
  await dataSource.initialize()
  return {
    dataSource,
    writer: (desk) => ({
      async open() {
        const ids = open.ids(namesOf(desk, desk.take()))
        await dataSource.transaction((tx) => savers.open.save(tx, ids))
        return { id: ids.order as string, version: 1, ids }
      },
      async dispatch(order, turn) {
        const ids = dispatch.ids(actedIds(desk, order, technicianOf(desk.estate, turn)))
        await dataSource.transaction((tx) => savers.dispatch.save(tx, ids))
      },
    }),
  }
}

/** Desks for so many writers, each with an estate of its own: estates do not wait for each other, and an estate has few writers. */
export async function openDesks(dataSource: DataSource, estates: readonly Estate[]): Promise<readonly Desk[]> {
  const layer = createDataLayer(dataSource)
  const desks: Desk[] = []
  const next = estates.entries()
  const open = async (): Promise<void> => {
    for (const [at, estate] of next) desks[at] = new Desk(estate, await layer.acceptedRequest(estate))
  }
  // Side by side, since most of it is waiting for commits.
  await Promise.all(Array.from({ length: 8 }, open))
  return desks
}
