/** A PostgreSQL of the bench's own as the product runs it: the embedded one, durable (fsync on), migrated. */
import { rmSync } from 'node:fs'
import { chmod, mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { entities } from '@dispatch/server/entities'
import { createDataSource } from '@dispatch/server/platform/database/data-source'
import { startEmbedded } from '@dispatch/server/platform/database/embedded-postgres'
import { migrations, runMigrations } from '@dispatch/server/platform/database/migrations'

export type DataSource = ReturnType<typeof createDataSource>

export interface BenchPostgres {
  readonly url: string
  /** A connection of pg, without TypeORM. */
  connect(): Promise<pg.Client>
  /** Ends PostgreSQL and removes its files. */
  stop(): Promise<void>
}

/** @param poolSize most connections at once; default as in production */
export async function openDataSource(url: string, poolSize = 10): Promise<DataSource> {
  const dataSource = createDataSource({ url, entities, migrations, poolSize })
  await dataSource.initialize()
  return dataSource
}

let named = false

export async function startPostgres(): Promise<BenchPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dispatch-bench-'))
  // PostgreSQL may have to run as another user, who must get through.
  await chmod(dataDir, 0o711)
  const own = await startEmbedded({ dataDir })
  const cluster = await realpath(join(dataDir, 'postgres'))
  const remove = (): void => {
    // A cluster that found no place in dataDir has a directory of its own elsewhere.
    if (!cluster.startsWith(dataDir)) rmSync(dirname(cluster), { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
  const interrupted = (): void => {
    void own.stop().then(() => {
      remove()
      process.exit(130)
    })
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)

  const dataSource = await openDataSource(own.url)
  await runMigrations(dataSource)
  const [{ version, commit }] = (await dataSource.query(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') || '/' || current_setting('synchronous_commit') AS commit`,
  )) as [{ version: string; commit: string }]
  // Once, however many a bench starts one after the other.
  if (!named) process.stdout.write(`PostgreSQL ${version}, fsync/synchronous_commit ${commit}\n`)
  named = true
  await dataSource.destroy()
  return {
    url: own.url,
    async connect() {
      const client = new pg.Client({ connectionString: own.url })
      // When a bench fails, PostgreSQL ends first; that must not hide why.
      client.on('error', () => {})
      await client.connect()
      return client
    },
    async stop() {
      process.off('SIGINT', interrupted)
      process.off('SIGTERM', interrupted)
      await own.stop()
      remove()
    },
  }
}
