/** The other process of bench crossnode: the whole server, a bare LISTENer, and one that looks every 50 ms. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { WebSocketServer } from 'ws'
import { compose, type DispatchServer } from '@dispatch/server/compose'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createLogger } from '@dispatch/server/platform/logger'
import type { Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { benchConfig } from './support/product.js'
import { answerAs } from './support/roles.js'

export interface NodeStart {
  readonly url: string
  readonly estate: Estate
}

/** Each sends what it hears over ws; limit and stock as the log's bare rows. */
export interface NodeUrls {
  readonly product: string
  readonly limit: string
  readonly stock: string
  readonly token: string
}

const POLL_MS = 50

const ROWS = `SELECT position::int, at, kind, action, clock_kind, item_id, item FROM estate_event
  WHERE estate_id = $1 AND position > $2 ORDER BY position`
const ROW = `SELECT position::int, at, kind, action, clock_kind, item_id, item FROM estate_event
  WHERE estate_id = $1 AND position = $2`

let dataSource: DataSource
let product: DispatchServer
let listener: pg.Client
let pool: pg.Pool
let polling: NodeJS.Timeout | undefined
const servers: Server[] = []

async function start({ url, estate }: NodeStart): Promise<NodeUrls> {
  const config = benchConfig()
  dataSource = await openDataSource(url)
  product = await compose(config, {
    dataSource,
    logger: createLogger({ level: 'silent', format: 'json' }),
    boardDir: null,
  })
  pool = new pg.Pool({ connectionString: url, max: 4 })
  const { accountId, sessionId } = estate
  const { token } = await new AccessTokens(config.session.tokenSecret, 60).issue({ accountId, sessionId }, new Date())
  return {
    product: `${(await product.start()).url.replace(/^http/, 'ws')}/graphql`,
    limit: await startLimit(url),
    stock: await startStock(estate.id),
    token,
  }
}

async function startLimit(url: string): Promise<string> {
  const sockets = await listen()
  listener = new pg.Client({ connectionString: url })
  await listener.connect()
  await listener.query('LISTEN bench')
  listener.on('notification', ({ payload = '' }) => {
    const [estateId, position] = payload.split(' ')
    void pool.query({ name: 'row', text: ROW, values: [estateId, position] }).then(({ rows }) => sockets.send(rows))
  })
  return sockets.url
}

async function startStock(estateId: string): Promise<string> {
  const sockets = await listen()
  const { rows } = await pool.query<{ position: number }>(
    'SELECT position::int FROM estate_position WHERE estate_id = $1',
    [estateId],
  )
  let last = rows[0]?.position ?? 0
  let looking = false
  polling = setInterval(() => {
    if (looking) return
    looking = true
    void pool
      .query<{ position: number }>({ name: 'rows', text: ROWS, values: [estateId, last] })
      .then(({ rows: found }) => {
        last = found.at(-1)?.position ?? last
        sockets.send(found)
      })
      .finally(() => (looking = false))
  }, POLL_MS)
  return sockets.url
}

async function listen(): Promise<{ readonly url: string; send(rows: readonly unknown[]): void }> {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  servers.push(http)
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}`,
    send(rows) {
      for (const row of rows) for (const socket of sockets.clients) socket.send(JSON.stringify(row))
    },
  }
}

answerAs({ start }, async () => {
  clearInterval(polling)
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await listener.end()
  await pool.end()
  await product.stop()
  await dataSource.destroy()
})
