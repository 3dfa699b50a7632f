/** The servers of bench open in one process: the product, and the limit's statement behind bare node:http. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { compose, type DispatchServer } from '@dispatch/server/compose'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createLogger } from '@dispatch/server/platform/logger'
import { limitOf, type Watched } from './lib/actions.js'
import type { Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import type { Names } from './lib/writes.js'
import { benchConfig } from './support/product.js'
import { answerAs, cpuMicros } from './support/roles.js'

export interface OpenHost {
  readonly product: string
  readonly limit: string
  /** Of each estate's dispatcher. */
  readonly tokens: readonly string[]
}

interface Start {
  readonly url: string
  readonly watched: Watched
  readonly estates: readonly Estate[]
}

let dataSource: DataSource
let product: DispatchServer
let limit: Server
let pool: pg.Pool

async function start({ url, watched, estates }: Start): Promise<OpenHost> {
  const config = benchConfig()
  dataSource = await openDataSource(url)
  product = await compose(config, {
    dataSource,
    logger: createLogger({ level: 'silent', format: 'json' }),
    boardDir: null,
  })
  const tokens = new AccessTokens(config.session.tokenSecret, 60)
  const { url: address } = await product.start()
  return {
    product: `${address}/graphql`,
    limit: await startLimit(url, watched),
    tokens: await Promise.all(
      estates.map(async ({ accountId, sessionId }) => (await tokens.issue({ accountId, sessionId }, new Date())).token),
    ),
  }
}

/** What is posted are the ids of the call. */
async function startLimit(url: string, watched: Watched): Promise<string> {
  pool = new pg.Pool({ connectionString: url, max: 10 })
  const { name, text, values } = limitOf(watched).open
  limit = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const ids = JSON.parse(Buffer.concat(chunks).toString()) as Names
      pool
        .query<{ position: string }>({ name, text, values: values(ids) })
        .then(({ rows: [row] }) => {
          const body = JSON.stringify({ position: Number(row?.position), id: ids.order })
          response.writeHead(200, { 'content-type': 'application/json' }).end(body)
        })
        .catch((error: unknown) => response.writeHead(500).end(String(error)))
    })
  })
  await new Promise<void>((resolve) => limit.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(limit.address() as AddressInfo).port}`
}

answerAs(
  {
    start,
    /** Of this process, since it began. Milliseconds. */
    cpu: () => cpuMicros() / 1_000,
  },
  async () => {
    limit.closeAllConnections()
    limit.close()
    await pool.end()
    await product.stop()
    await dataSource.destroy()
  },
)
