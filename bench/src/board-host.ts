/** The servers of bench board in one process: the product, the limit and the stock way, each on a port of its own. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import pg from 'pg'
import { DataSource as StockDataSource, EntitySchema, In, Not } from 'typeorm'
import { compose, type DispatchServer } from '@dispatch/server/compose'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createLogger } from '@dispatch/server/platform/logger'
import type { Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { benchConfig } from './support/product.js'
import { answerAs, cpuMicros } from './support/roles.js'

export interface BoardHost {
  readonly product: string
  readonly limit: string
  readonly stock: string
  /** Of a dispatcher of the estate, for the product. */
  readonly token: string
}

const CLOSED = ['WRITTEN_OFF', 'CANCELLED', 'ARCHIVED']
const CLOSED_LIST = CLOSED.map((status) => `'${status}'`).join(', ')

/** As text: a jsonb that is taken apart and built anew costs more than all the rest. */
const CARDS = `(SELECT ('[' || coalesce(string_agg(left(w.card::text, -1) || ',"clocks":[' || coalesce((
    SELECT string_agg('{"id":"' || c.key || '",' || substr(c.value::text, 2), ',') FROM jsonb_each(w.clocks) AS c), '') || ']}',
  ',' ORDER BY w.opened_at, w.id), '') || ']')::json
  FROM work_order w WHERE w.estate_id = $1 AND w.status NOT IN (${CLOSED_LIST}))`

const TECHNICIANS = `coalesce((SELECT json_agg(json_build_object('id', n.person_id, 'name', p.names, 'departments', n.departments,
    'trades', n.trades, 'capacity', n.capacity, 'onDuty', s.ends_at IS NOT NULL, 'shiftEndsAt', s.ends_at,
    'openOrders', (SELECT count(*) FROM work_order h WHERE h.assignee_id = n.person_id AND h.status NOT IN (${CLOSED_LIST})))
  ORDER BY n.sort) FROM technician n JOIN person p ON p.id = n.person_id
    LEFT JOIN LATERAL (SELECT max(f.ends_at) AS ends_at FROM shift f
      WHERE f.person_id = n.person_id AND f.starts_at <= now() AND f.ends_at > now()) s ON true
  WHERE n.estate_id = $1), '[]')`

/**
 * What a person who knows SQL would write for the wall, and nothing between it and the socket. $2 and $3 are when the estate's day
 * and month began, as in the product: parameters, so that the planner knows how little of the history that is.
 */
const LIMITS: Readonly<Record<string, string>> = {
  cards: `SELECT json_build_object('position', (SELECT position FROM estate_position WHERE estate_id = $1), 'serverTime', now(),
    'items', ${CARDS}, 'technicians', ${TECHNICIANS})::text AS json`,
  wall: `SELECT json_build_object('position', (SELECT position FROM estate_position WHERE estate_id = $1), 'serverTime', now(),
    'estate', json_build_object('id', e.id, 'code', e.code, 'timeZone', e.time_zone, 'currency', e.currency, 'name', e.names, 'settings', e.settings),
    'items', ${CARDS}, 'technicians', ${TECHNICIANS},
    'monthWrittenOff', (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.written_off_at >= $3),
    'monthCancelled', (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.closed_at >= $3 AND x.written_off_at IS NULL),
    'opened', (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.opened_at >= $2),
    'lately', (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.opened_at >= now() - interval '10 minutes'),
    'finished', (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.completed_at >= $2),
    'writtenOff', (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.written_off_at >= $2),
    'clocks', (SELECT json_build_object('met', count(*) FILTER (WHERE k.overdue_at IS NULL),
        'median', percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM k.met_at - k.started_at)) FILTER (WHERE k.kind = 'REPLY'))
      FROM clock k WHERE k.estate_id = $1 AND k.met_at >= $2),
    'missed', (SELECT count(*) FROM clock k WHERE k.estate_id = $1 AND k.overdue_at >= $2),
    'lastMissAt', (SELECT max(k.overdue_at) FROM clock k WHERE k.estate_id = $1 AND k.overdue_at IS NOT NULL))::text AS json
    FROM estate e WHERE e.id = $1`,
}

const began = (unit: 'day' | 'month'): string =>
  `date_trunc('${unit}', now() AT TIME ZONE time_zone) AT TIME ZONE time_zone AS ${unit}`

let dataSource: DataSource
let product: DispatchServer
let limit: Server
let limitPool: pg.Pool
let stock: ApolloServer
let stockSource: StockDataSource

async function start({ url, estate }: { readonly url: string; readonly estate: Estate }): Promise<BoardHost> {
  const config = benchConfig()
  dataSource = await openDataSource(url)
  product = await compose(config, {
    dataSource,
    logger: createLogger({ level: 'silent', format: 'json' }),
    boardDir: null,
  })
  const { accountId, sessionId } = estate
  const tokens = new AccessTokens(config.session.tokenSecret, 60)
  const { token } = await tokens.issue({ accountId, sessionId }, new Date())
  return {
    product: `${(await product.start()).url}/graphql`,
    limit: await startLimit(url, estate.id),
    stock: await startStock(url),
    token,
  }
}

/** The path names the statement; what is posted is read to its end and ignored. */
async function startLimit(url: string, estateId: string): Promise<string> {
  limitPool = new pg.Pool({ connectionString: url, max: 10 })
  const { rows } = await limitPool.query<{ day: Date; month: Date }>(
    `SELECT ${began('day')}, ${began('month')} FROM estate WHERE id = $1`,
    [estateId],
  )
  const values: Readonly<Record<string, readonly unknown[]>> = {
    cards: [estateId],
    wall: [estateId, rows[0]?.day, rows[0]?.month],
  }
  limit = createServer((request, response) => {
    const name = request.url?.slice(1) ?? ''
    request.resume().on('end', () => {
      limitPool
        .query<{ json: string }>({ name, text: LIMITS[name] as string, values: values[name] as unknown[] })
        .then(({ rows: [row] }) => {
          const body = Buffer.from(`{"data":{"board":${row?.json}}}`)
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
        })
        .catch((error: unknown) => response.writeHead(500).end(String(error)))
    })
  })
  await new Promise<void>((resolve) => limit.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(limit.address() as AddressInfo).port}`
}

interface StockPerson {
  id: string
  names: Record<string, string>
}
interface StockClock {
  id: string
  kind: string
  order: StockOrder
}
interface StockOrder {
  id: string
  estateId: string
  status: string
  openedAt: Date
  card: { service: Record<string, string> }
  building: { code: string } | null
  unit: { room: string } | null
  assignee: StockPerson | null
  clocks: StockClock[]
}
interface StockTechnician {
  personId: string
  estateId: string
  person: StockPerson
}

const text = { type: 'text' } as const
const instant = { type: 'timestamptz', nullable: true } as const

const PersonTable = new EntitySchema<StockPerson>({
  name: 'StockPerson',
  tableName: 'person',
  columns: { id: { type: 'uuid', primary: true }, names: { type: 'jsonb' } },
})
const BuildingTable = new EntitySchema({
  name: 'StockBuilding',
  tableName: 'building',
  columns: { id: { type: 'uuid', primary: true }, code: text },
})
const UnitTable = new EntitySchema({
  name: 'StockUnit',
  tableName: 'unit',
  columns: { id: { type: 'uuid', primary: true }, room: text },
})
const ClockTable = new EntitySchema<StockClock>({
  name: 'StockClock',
  tableName: 'clock',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: text,
    ...({
      startedAt: { ...instant, name: 'started_at' },
      dueAt: { ...instant, name: 'due_at' },
      metAt: { ...instant, name: 'met_at' },
      overdueAt: { ...instant, name: 'overdue_at' },
      stoppedAt: { ...instant, name: 'stopped_at' },
    } as object),
  },
  relations: { order: { type: 'many-to-one', target: 'StockOrder', joinColumn: { name: 'order_id' } } },
})
const OrderTable = new EntitySchema<StockOrder>({
  name: 'StockOrder',
  tableName: 'work_order',
  columns: {
    id: { type: 'uuid', primary: true },
    estateId: { type: 'uuid', name: 'estate_id' },
    status: text,
    openedAt: { ...instant, name: 'opened_at' },
    card: { type: 'jsonb' },
    ...({
      serial: text,
      version: { type: 'int' },
      nature: text,
      urgency: text,
      channel: text,
      category: text,
      department: text,
      requestId: { type: 'uuid', name: 'request_id' },
      appointmentAt: { ...instant, name: 'appointment_at' },
    } as object),
  },
  relations: {
    building: { type: 'many-to-one', target: 'StockBuilding', joinColumn: { name: 'building_id' } },
    unit: { type: 'many-to-one', target: 'StockUnit', joinColumn: { name: 'unit_id' } },
    assignee: { type: 'many-to-one', target: 'StockPerson', joinColumn: { name: 'assignee_id' } },
    clocks: { type: 'one-to-many', target: 'StockClock', inverseSide: 'order' },
  },
})
const TechnicianTable = new EntitySchema<StockTechnician>({
  name: 'StockTechnician',
  tableName: 'technician',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    estateId: { type: 'uuid', name: 'estate_id' },
    ...({
      departments: { type: 'text', array: true },
      trades: { type: 'text', array: true },
      capacity: { type: 'int' },
    } as object),
  },
  relations: { person: { type: 'many-to-one', target: 'StockPerson', joinColumn: { name: 'person_id' } } },
})

const STOCK_SDL = `#graphql
  scalar DateTime
  type Text { zhHant: String zhHans: String en: String }
  type Clock { id: ID kind: String startedAt: DateTime dueAt: DateTime metAt: DateTime overdueAt: DateTime stoppedAt: DateTime }
  type Item {
    id: ID kind: String serial: String status: String version: Int open: Boolean nature: String urgency: String channel: String
    buildingId: ID buildingCode: String room: String category: String department: String assigneeId: ID requestId: ID
    openedAt: DateTime appointmentAt: DateTime service: Text assigneeName: Text clocks: [Clock!]
  }
  type Technician { id: ID departments: [String] trades: [String] capacity: Int name: Text }
  type Board { serverTime: DateTime items: [Item!] technicians: [Technician!] }
  type Query { board(estateId: ID!): Board }
`

const textOf = (names: Record<string, string> | null | undefined) =>
  names ? { zhHant: names.zh_Hant, zhHans: names.zh_Hans, en: names.en } : null

/** As a tutorial has it: Apollo Server, entities with relations, resolvers per field. No figures of the day: less than the product answers. */
async function startStock(url: string): Promise<string> {
  stockSource = new StockDataSource({
    type: 'postgres',
    url,
    entities: [PersonTable, BuildingTable, UnitTable, ClockTable, OrderTable, TechnicianTable],
    installExtensions: false,
    poolSize: 10,
  })
  await stockSource.initialize()
  const orders = stockSource.getRepository(OrderTable)
  const technicians = stockSource.getRepository(TechnicianTable)
  stock = new ApolloServer({
    typeDefs: STOCK_SDL,
    resolvers: {
      Query: {
        board: async (_: unknown, { estateId }: { estateId: string }) => ({
          serverTime: new Date().toISOString(),
          items: await orders.find({
            where: { estateId, status: Not(In(CLOSED)) },
            relations: { building: true, unit: true, assignee: true, clocks: true },
            order: { openedAt: 'ASC' },
          }),
          technicians: await technicians.find({ where: { estateId }, relations: { person: true } }),
        }),
      },
      Item: {
        kind: () => 'WORK_ORDER',
        open: () => true,
        buildingCode: ({ building }: StockOrder) => building?.code,
        room: ({ unit }: StockOrder) => unit?.room,
        assigneeId: ({ assignee }: StockOrder) => assignee?.id,
        assigneeName: ({ assignee }: StockOrder) => textOf(assignee?.names),
        service: ({ card }: StockOrder) => card.service,
      },
      Technician: {
        id: ({ personId }: StockTechnician) => personId,
        name: ({ person }: StockTechnician) => textOf(person.names),
      },
    },
  })
  const { url: address } = await startStandaloneServer(stock, { listen: { port: 0, host: '127.0.0.1' } })
  return address
}

answerAs(
  {
    start,
    /** Of this process, since it began. Milliseconds. */
    cpu: () => cpuMicros() / 1_000,
  },
  async () => {
    await stock.stop()
    await stockSource.destroy()
    limit.closeAllConnections()
    limit.close()
    await limitPool.end()
    await product.stop()
    await dataSource.destroy()
  },
)
