import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { compose, type ComposeParts, type DispatchServer } from '@dispatch/server/compose'
import type { Config } from '@dispatch/server/config'
import type { AppScope } from '@dispatch/server/domain/vocabulary'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { createLogger } from '@dispatch/server/platform/logger'
import { type Gql, gql } from './client.js'
import { createTestDatabase, type TestDatabase } from './database.js'
import { MOST_TRIPS, onUnit, type Unit } from './units.js'
import { createEstate, type PersonKey, type TestEstate, type TestPerson } from './estate.js'

export interface TestServer {
  /** Without a trailing slash. Example: http://127.0.0.1:40123 */
  readonly url: string
  readonly database: TestDatabase
  /** Where its attachments lie. */
  readonly dataDir: string
  readonly estate: TestEstate
  readonly server: DispatchServer
  /** What it logged so far, one JSON object a line. */
  readonly log: readonly string[]
  /** A client that is not signed in, or holds this token. */
  client(token?: string): Gql
  /** A client in somebody's name, by the session that everybody of a test estate has open. */
  as(person: PersonKey | TestPerson): Promise<Gql>
  /** A new wall or client app of the estate. */
  device(
    role: 'WALL_DISPLAY' | 'CLIENT_APP',
    scopes?: readonly AppScope[],
  ): Promise<Gql & { readonly deviceId: string }>
  stop(): Promise<void>
}

export interface TestServerOptions extends Partial<Pick<ComposeParts, 'usedTogetherMs' | 'boardDir'>> {
  /** Another server on the same database: it is then not dropped by this one's stop. */
  readonly database?: TestDatabase
  readonly estate?: TestEstate
  readonly config?: Partial<Config>
}

/** The whole server in this process, on a free port, with a database and a small estate of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.database ?? (await createTestDatabase())
  const estate = options.estate ?? (await createEstate(database.dataSource))
  // A directory of its own; a server beside it on the same data names the first one's.
  const dataDir = options.config?.dataDir ?? (await mkdtemp(join(tmpdir(), 'dispatch-test-')))
  const config: Config = { ...TEST_CONFIG, ...options.config, dataDir }
  const log: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString())
      done()
    },
  })
  const server = await compose(config, {
    dataSource: database.dataSource,
    logger: createLogger({ level: 'debug', format: 'json', destination }),
    boardDir: options.boardDir ?? null,
    ...(options.usedTogetherMs === undefined ? {} : { usedTogetherMs: options.usedTogetherMs }),
  })
  // Whatever a test does costs two round trips in its transaction: an action, a shift, a receipt. It fails otherwise.
  const slow: Unit[] = []
  const unwatch = onUnit((unit) => {
    if (unit.trips > MOST_TRIPS) slow.push(unit)
  })
  const { url } = await server.start()
  const tokens = new AccessTokens(config.session.tokenSecret, config.session.accessMinutes)
  const client = (token?: string): Gql => gql(url, token ?? null)
  return {
    url,
    database,
    dataDir,
    estate,
    server,
    log,
    client,
    async as(person) {
      const { accountId, sessionId } = typeof person === 'string' ? estate.people[person] : person
      return client((await tokens.issue({ accountId, sessionId }, new Date())).token)
    },
    async device(role, scopes = []) {
      const token = `dd_${randomUUID()}`
      const deviceId = randomUUID()
      await database.dataSource.query(
        'INSERT INTO device (id, estate_id, name, role, scopes, token_hash) VALUES ($1, $2, $3, $4, $5, $6)',
        [deviceId, estate.id, `Test ${role}`, role, scopes, createHash('sha256').update(token).digest()],
      )
      return { ...client(token), deviceId }
    },
    async stop() {
      await server.stop()
      unwatch()
      if (options.config?.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
      if (!options.database) await database.drop()
      if (slow.length > 0) throw new Error(`more than ${MOST_TRIPS} round trips: ${JSON.stringify(slow)}`)
    },
  }
}

/** Set apart from readConfig, so that the environment of who runs the tests is none of theirs. */
export const TEST_CONFIG: Config = {
  environment: 'test',
  http: { host: '127.0.0.1', port: 0, publicUrl: null, trustedProxies: 0 },
  database: { url: null, poolSize: 10 },
  dataDir: join(tmpdir(), 'dispatch-test-nobody'),
  attachments: {
    s3: null,
    largest: { PHOTO: 2_000_000, RECORDING: 4_000_000, DOCUMENT: 1_000_000 },
    perRecord: 6_000_000,
  },
  session: { tokenSecret: 'a secret that only the tests know', accessMinutes: 10, refreshDays: 30 },
  demo: { enabled: false, simulate: false, speed: 1 },
  log: { level: 'silent', format: 'json' },
  wake: { intervalMs: 20, pollMs: 1_000 },
  events: { retentionDays: 7 },
  idempotency: { retentionDays: 7 },
  webhooks: { allowedNetworks: ['127.0.0.1/32'], timeoutMs: 1_000, retryMs: 5, retentionDays: 30 },
  defaultTimeZone: 'Asia/Shanghai',
}
