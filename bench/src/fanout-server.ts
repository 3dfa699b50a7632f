/** The server's side of bench fanout: the product, stock graphql-ws and plain ws, each on a port of its own. */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { compose, type DispatchServer } from '@dispatch/server/compose'
import type { Actor } from '@dispatch/server/domain/role'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createContext } from '@dispatch/server/platform/graphql/context'
import { createLogger } from '@dispatch/server/platform/logger'
import { benchConfig } from './support/product.js'
import type { Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { answerAs, cpuMicros } from './support/roles.js'

/** What the process has used since it began. */
export interface Spent {
  readonly cpuMicros: number
  readonly executions: number
}

export type Variant = 'limit' | 'product' | 'stock'

export interface Urls extends Readonly<Record<Variant, string>> {
  /** GET is answered at once; POST commits one row, then sends to all of the limit. */
  readonly small: string
  /** The product's API. */
  readonly mutations: string
}

/** As long as a frame of the product with one event. */
const FRAME_BYTES = 580

let dataSource: DataSource
/** One for each that follows a log: the other's work must not be counted along. */
let estates: Record<'product' | 'stock', Estate>
let product: DispatchServer
let executions = 0
const plain = new Set<WebSocket>()
const servers: Server[] = []
const frame = Buffer.from(`{"type":"next","payload":"${'x'.repeat(FRAME_BYTES - 40)}","id":"1"}`)

const listen = async (http: Server, path: string): Promise<string> => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  servers.push(http)
  return `ws://127.0.0.1:${(http.address() as AddressInfo).port}${path}`
}

async function start(input: { readonly databaseUrl: string; readonly estates: typeof estates }) {
  estates = input.estates
  dataSource = await openDataSource(input.databaseUrl)
  const config = benchConfig()
  const logger = createLogger({ level: 'silent', format: 'json' })
  product = await compose(config, { dataSource, logger, boardDir: null })
  const { url } = await product.start()
  const root = product.schema.getSubscriptionType()?.getFields().boardEvents
  const resolve = root?.resolve
  if (root && resolve)
    root.resolve = (...args) => {
      executions += 1
      return resolve(...args)
    }

  const forStock = createServer()
  const actor: Actor = {
    personId: randomUUID(),
    accountId: estates.stock.accountId,
    kind: 'person',
    locale: 'en',
    grants: [{ estateId: estates.stock.id, role: 'DISPATCHER', departments: [] }],
    unitIds: [],
  }
  useServer(
    {
      schema: product.schema,
      context: () =>
        createContext({
          identity: { actor, sessionId: estates.stock.sessionId, deviceId: null, endsAt: null },
          requestId: randomUUID(),
          remote: '',
          source: 'socket',
        }),
    },
    new WebSocketServer({ server: forStock, path: '/graphql', perMessageDeflate: false }),
    0,
  )

  await dataSource.query('CREATE TABLE IF NOT EXISTS bench_said (id uuid PRIMARY KEY, at timestamptz NOT NULL)')
  const forLimit = createServer((request, response) => {
    if (request.method === 'GET') return void response.end('fine')
    request.resume()
    dataSource.query('INSERT INTO bench_said VALUES ($1, now())', [randomUUID()]).then(
      () => {
        broadcast()
        response.end('said')
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  // On a busy machine a pause between two small requests must not end their connection.
  forLimit.keepAliveTimeout = 600_000
  new WebSocketServer({ server: forLimit, perMessageDeflate: false }).on('connection', (socket) => {
    plain.add(socket)
    socket.once('close', () => plain.delete(socket))
  })
  const tokens = new AccessTokens(config.session.tokenSecret, config.session.accessMinutes)
  const limit = await listen(forLimit, '/')
  return {
    urls: {
      product: `${url.replace(/^http/, 'ws')}/graphql`,
      stock: await listen(forStock, '/graphql'),
      limit,
      small: limit.replace(/^ws/, 'http'),
      mutations: `${url}/graphql`,
    } satisfies Urls,
    token: (
      await tokens.issue({ accountId: estates.product.accountId, sessionId: estates.product.sessionId }, new Date())
    ).token,
  }
}

function broadcast(): void {
  for (const socket of plain) socket.send(frame, { binary: false })
}

const loop = monitorEventLoopDelay({ resolution: 1 })

answerAs(
  {
    start,
    // A loop that never lets the sockets write would only measure memory: one broadcast for each question.
    broadcast,
    watchLoop: () => {
      loop.enable()
      loop.reset()
    },
    /** The longest since then. Milliseconds. */
    loopStood: () => {
      loop.disable()
      return loop.max / 1e6
    },
    heap: () => {
      globalThis.gc?.()
      globalThis.gc?.()
      return process.memoryUsage().heapUsed
    },
    spent: (): Spent => ({ cpuMicros: cpuMicros(), executions }),
  },
  async () => {
    for (const http of servers) http.closeAllConnections()
    await product?.stop()
    await dataSource?.destroy()
  },
)
