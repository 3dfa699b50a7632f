/** The servers of bench resume in one process: the product, the bare read, and graphql-ws executing for each event. */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import pg from 'pg'
import { type WebSocket, WebSocketServer } from 'ws'
import { compose, type DispatchServer } from '@dispatch/server/compose'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { typeParser } from '@dispatch/server/platform/database/data-source'
import { createContext } from '@dispatch/server/platform/graphql/context'
import { createLogger } from '@dispatch/server/platform/logger'
import { actorOf, type Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { benchConfig } from './support/product.js'
import { answerAs, cpuMicros } from './support/roles.js'

export interface ResumeHost {
  readonly product: string
  readonly bare: string
  readonly stock: string
  /** Of each estate's dispatcher. */
  readonly tokens: Readonly<Record<string, string>>
}

/** What an event holds of the log's row. */
const READ = `SELECT position, at, kind, action, clock_kind AS "clockKind", item_id AS "itemId", item
  FROM estate_event WHERE estate_id = $1 AND position > $2 ORDER BY position LIMIT $3`

interface Row {
  readonly position: number
  readonly item: unknown
}

let dataSource: DataSource
let product: DispatchServer
let pool: pg.Pool
const servers: Server[] = []

const listen = async (onSockets: (sockets: WebSocketServer) => void): Promise<string> => {
  const http = createServer()
  onSockets(new WebSocketServer({ server: http, perMessageDeflate: false }))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  servers.push(http)
  return `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
}

const read = async (estateId: string, after: number, limit: number): Promise<readonly Row[]> =>
  (await pool.query<Row & pg.QueryResultRow>({ name: 'read', text: READ, values: [estateId, after, limit] })).rows

async function start({
  url,
  estates,
}: {
  readonly url: string
  readonly estates: readonly Estate[]
}): Promise<ResumeHost> {
  const config = benchConfig()
  dataSource = await openDataSource(url)
  pool = new pg.Pool({ connectionString: url, max: 4, types: { getTypeParser: typeParser as never } })
  product = await compose(config, {
    dataSource,
    logger: createLogger({ level: 'silent', format: 'json' }),
    boardDir: null,
  })
  const issuer = new AccessTokens(config.session.tokenSecret, 60)
  const tokens: Record<string, string> = {}
  for (const { id, accountId, sessionId } of estates)
    tokens[id] = (await issuer.issue({ accountId, sessionId }, new Date())).token
  return {
    product: `${(await product.start()).url.replace(/^http/, 'ws')}/graphql`,
    bare: await listen((sockets) => sockets.on('connection', serveBare)),
    stock: await listen((sockets) => serveStock(sockets, estates[0] as Estate)),
    tokens,
  }
}

function serveBare(socket: WebSocket): void {
  socket.on('message', (asked: Buffer) => {
    const { estateId, count } = JSON.parse(asked.toString()) as { estateId: string; count: number }
    void read(estateId, 0, count).then((rows) => socket.send(JSON.stringify(rows)))
  })
}

/** The log is read as the product reads it, 500 rows at once; then each event goes through an execution of its own. */
function serveStock(sockets: WebSocketServer, estate: Estate): void {
  async function* each(args: ExecutionArgs): AsyncGenerator<ExecutionResult> {
    const { estateId, after } = args.variableValues as { estateId: string; after: number }
    for (let position = after; ;) {
      const rows = await read(estateId, position, 500)
      for (const row of rows) {
        const rootValue = {
          state: 'LIVE',
          head: row.position,
          serverTime: new Date(),
          events: [{ ...row, technicians: null }],
        }
        yield await execute({ ...args, rootValue })
        position = row.position
      }
      if (rows.length < 500) return
    }
  }
  useServer(
    {
      schema: product.schema,
      subscribe: each as never,
      context: () =>
        createContext({
          identity: { actor: actorOf(estate), sessionId: estate.sessionId, deviceId: null, endsAt: null },
          requestId: randomUUID(),
          remote: '',
          source: 'socket',
        }),
    },
    sockets,
  )
}

answerAs(
  {
    start,
    /** Of this process, since it began. Milliseconds. */
    cpu: () => cpuMicros() / 1_000,
    async read({ estateId, count }: { readonly estateId: string; readonly count: number }) {
      const begun = performance.now()
      const rows = await read(estateId, 0, count)
      const ms = performance.now() - begun
      if (rows.length !== count) throw new Error(`${rows.length} of ${count} rows were read.`)
      return { ms, bytes: 0 }
    },
  },
  async () => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await pool.end()
    await product.stop()
    await dataSource.destroy()
  },
)
