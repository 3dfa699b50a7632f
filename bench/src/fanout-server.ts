/** The server's side of bench fanout: the product, stock graphql-ws and plain ws, each on a port of its own. */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { compose, type DispatchServer } from '@dispatch/server/compose'
import type { Actor } from '@dispatch/server/domain/role'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createContext } from '@dispatch/server/platform/graphql/context'
import { createLogger } from '@dispatch/server/platform/logger'
import { cardEvent, recordParams } from '@dispatch/server/platform/record'
import { benchCard, benchConfig } from './support/product.js'
import type { Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { answerAs } from './support/roles.js'

/** What the process has used since it began. */
export interface Spent {
  readonly cpuMicros: number
  readonly executions: number
}

export type Variant = 'limit' | 'product' | 'stock'

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

  const forLimit = createServer()
  new WebSocketServer({ server: forLimit, perMessageDeflate: false }).on('connection', (socket) => {
    plain.add(socket)
    socket.once('close', () => plain.delete(socket))
  })
  const tokens = new AccessTokens(config.session.tokenSecret, config.session.accessMinutes)
  return {
    urls: {
      product: `${url.replace(/^http/, 'ws')}/graphql`,
      stock: await listen(forStock, '/graphql'),
      limit: await listen(forLimit, '/'),
    } satisfies Record<Variant, string>,
    token: (
      await tokens.issue({ accountId: estates.product.accountId, sessionId: estates.product.sessionId }, new Date())
    ).token,
  }
}

async function event({ variant }: { readonly variant: Variant }): Promise<void> {
  if (variant === 'limit') {
    for (const socket of plain) socket.send(frame, { binary: false })
    return
  }
  const estate = estates[variant]
  const at = new Date()
  const events = [cardEvent('ORDER_CHANGED', 'RECEIVE', benchCard(estate))]
  await dataSource.query('SELECT record_change($1, $2, $3, $4)', [estate.id, at, ...recordParams(at, events, [])])
  await dataSource.query('SELECT pg_notify($1, $2)', [
    'dispatch_wake',
    JSON.stringify({ from: 'bench', estates: [estate.id] }),
  ])
}

/** As many as can be said one after the other, without waiting for anybody to hear them. */
async function burst({ variant, count }: { readonly variant: Variant; readonly count: number }): Promise<void> {
  for (let at = 0; at < count; at++) {
    await event({ variant })
    // A loop that never lets the sockets write would only measure memory.
    if (variant === 'limit') await new Promise((resolve) => setImmediate(resolve))
  }
}

answerAs(
  {
    start,
    event,
    burst,
    heap: () => {
      globalThis.gc?.()
      globalThis.gc?.()
      return process.memoryUsage().heapUsed
    },
    position: async ({ estateId }: { readonly estateId: string }) => {
      const [row] = (await dataSource.query('SELECT position FROM estate_position WHERE estate_id = $1', [
        estateId,
      ])) as [{ position: number }]
      return row.position
    },
    spent: (): Spent => {
      const { user, system } = process.cpuUsage()
      return { cpuMicros: user + system, executions }
    },
  },
  async () => {
    for (const http of servers) http.closeAllConnections()
    await product?.stop()
    await dataSource?.destroy()
  },
)
