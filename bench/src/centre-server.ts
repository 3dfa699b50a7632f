/** The product in a process of its own, for whole centres: benches load and soak. */
import { compose, type DispatchServer } from '@dispatch/server/compose'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createLogger } from '@dispatch/server/platform/logger'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { benchConfig } from './support/product.js'
import { answerAs, cpuMicros } from './support/roles.js'

interface Start {
  readonly databaseUrl: string
  readonly sessions: readonly { readonly accountId: string; readonly sessionId: string }[]
}

let dataSource: DataSource
let product: DispatchServer

/** @returns where it listens, and a token for each session asked for, good for half a day */
async function start({ databaseUrl, sessions }: Start): Promise<{ readonly url: string; readonly tokens: string[] }> {
  dataSource = await openDataSource(databaseUrl)
  const config = benchConfig()
  const logger = createLogger({ level: 'error', format: 'json' })
  product = await compose(config, { dataSource, logger, boardDir: null })
  const { url } = await product.start()
  const issuer = new AccessTokens(config.session.tokenSecret, 12 * 60)
  const tokens = await Promise.all(sessions.map(async (each) => (await issuer.issue(each, new Date())).token))
  return { url, tokens }
}

export interface Used {
  /** Of this process since it began. Milliseconds. */
  readonly cpuMs: number
  /** After collecting what nobody holds. Bytes. */
  readonly heap: number
  readonly resident: number
}

answerAs(
  {
    start,
    used: (): Used => {
      globalThis.gc?.()
      globalThis.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      return { cpuMs: cpuMicros() / 1_000, heap: heapUsed, resident: rss }
    },
  },
  async () => {
    await product?.stop()
    await dataSource?.destroy()
  },
)
