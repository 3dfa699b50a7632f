import type { DataSource } from 'typeorm'
import { maskPassword } from '../../../config/variables.js'
import type { Logger } from '../logger.js'
import { createDataSource, type DataSourceSettings } from './data-source.js'
import { startEmbedded } from './embedded-postgres.js'
import { migrations, runMigrations } from './migrations.js'

export interface OpenDatabase {
  /** Connected; all migrations have run. */
  readonly dataSource: DataSource
  /** For a second server, or psql. */
  readonly url: string
  /** Resolves with why, should our own PostgreSQL end by itself; never when the database is somebody else's. */
  readonly lost: Promise<string>
  close(): Promise<void>
}

export interface OpenDatabaseSettings extends Pick<DataSourceSettings, 'entities' | 'poolSize'> {
  /** null: PostgreSQL of our own in `dataDir`. */
  readonly url: string | null
  readonly dataDir: string
  readonly logger: Logger
}

/** PostgreSQL 15, the oldest that the tests have run on. */
const OLDEST_VERSION = 150_000

/** Connects to the database named, or starts our own, and brings its tables up to date. */
export async function openDatabase({
  url: given,
  dataDir,
  logger,
  ...rest
}: OpenDatabaseSettings): Promise<OpenDatabase> {
  const own = given === null ? await startEmbedded({ dataDir, progress: (doing) => logger.info(doing) }) : null
  const url = given ?? (own as { url: string }).url
  const dataSource = createDataSource({ ...rest, url, migrations, logger })
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy()
    await own?.stop()
  }
  try {
    await connect(dataSource, url)
    await checkServer(dataSource, url)
    const ran = await runMigrations(dataSource)
    if (ran.length > 0) logger.info(`database brought up to date: ${ran.join(', ')}`)
  } catch (error) {
    await close()
    throw error
  }
  const lost = own
    ? own.ended.then(({ unexpected }) => unexpected ?? new Promise<string>(() => {}))
    : new Promise<string>(() => {})
  return { dataSource, url, lost, close }
}

async function connect(dataSource: DataSource, url: string): Promise<void> {
  try {
    await dataSource.initialize()
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    throw new Error(
      `The database ${maskPassword(url)} cannot be reached: ${message || code}. ` +
        'Check DATABASE_URL and that PostgreSQL runs there, or leave DATABASE_URL out to use a PostgreSQL of our own.',
      { cause: error },
    )
  }
}

async function checkServer(dataSource: DataSource, url: string): Promise<void> {
  const [server] = (await dataSource.query(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
       current_setting('server_encoding') AS encoding`,
  )) as [{ version: string; number: number; encoding: string }]
  if (server.number < OLDEST_VERSION) {
    throw new Error(`The database ${maskPassword(url)} is PostgreSQL ${server.version}; 15 or newer is needed.`)
  }
  if (server.encoding !== 'UTF8') {
    throw new Error(
      `The database ${maskPassword(url)} keeps text as ${server.encoding}; make one with ENCODING 'UTF8'.`,
    )
  }
}
