/** The server's side of bench overdue: the product as it is started. */
import { compose, type DispatchServer } from '@dispatch/server/compose'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createLogger } from '@dispatch/server/platform/logger'
import type { Estate } from './lib/estate.js'
import { type DataSource, openDataSource } from './lib/postgres.js'
import { benchConfig } from './support/product.js'
import { answerAs, cpuMicros } from './support/roles.js'

let dataSource: DataSource | null = null
let product: DispatchServer | null = null

async function start({ databaseUrl, estate }: { readonly databaseUrl: string; readonly estate: Estate }) {
  dataSource = await openDataSource(databaseUrl)
  const config = benchConfig()
  product = await compose(config, {
    dataSource,
    logger: createLogger({ level: 'silent', format: 'json' }),
    boardDir: null,
  })
  const { url } = await product.start()
  const tokens = new AccessTokens(config.session.tokenSecret, config.session.accessMinutes)
  const { token } = await tokens.issue({ accountId: estate.accountId, sessionId: estate.sessionId }, new Date())
  return { url: `${url.replace(/^http/, 'ws')}/graphql`, token }
}

answerAs(
  {
    start,
    cpuMicros,
  },
  async () => {
    await product?.stop()
    await dataSource?.destroy()
  },
)
