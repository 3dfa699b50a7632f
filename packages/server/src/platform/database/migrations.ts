/** The migrations in order, and what can be done with them. A new one is added to the list by hand: see docs/operations.md. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm'
import { Foundation0001 } from './migrations/0001-foundation.js'
import { RecordAndSearch0002 } from './migrations/0002-record-and-search.js'
import { SessionRotation0003 } from './migrations/0003-session-rotation.js'
import { StillOnTheWall0004 } from './migrations/0004-still-on-the-wall.js'
import { Cases0005 } from './migrations/0005-cases.js'
import { Intake0006 } from './migrations/0006-intake.js'
import { PricesAndChecklists0007 } from './migrations/0007-prices-and-checklists.js'
import { StockAndDuty0008 } from './migrations/0008-stock-and-duty.js'
import { Attachments0009 } from './migrations/0009-attachments.js'
import { Callbacks0010 } from './migrations/0010-callbacks.js'
import { Notification0011 } from './migrations/0011-notification.js'
import { Statistics0012 } from './migrations/0012-statistics.js'
import { Tenancy0020 } from './migrations/0020-tenancy.js'
import { OpenOrdersByWhom0021 } from './migrations/0021-open-orders-by-whom.js'

export const migrations: readonly (new () => MigrationInterface)[] = [
  Foundation0001,
  RecordAndSearch0002,
  SessionRotation0003,
  StillOnTheWall0004,
  Cases0005,
  Intake0006,
  PricesAndChecklists0007,
  StockAndDuty0008,
  Attachments0009,
  Callbacks0010,
  Notification0011,
  Statistics0012,
  Tenancy0020,
  OpenOrdersByWhom0021,
]

/** Any number will do, as long as every server of ours takes the same. */
const LOCK_KEY = 7_264_110_501
const LOCK_POLL_MS = 50

/**
 * Runs what has not run yet, each in a transaction of its own. Two servers starting at once take turns, and the second finds
 * nothing left to do.
 * @returns names of those that ran now
 */
export const runMigrations = (dataSource: DataSource): Promise<string[]> =>
  exclusively(dataSource, async (executor) => (await executor.executePendingMigrations()).map(({ name }) => name))

/** Names of those that the database has not seen. */
export const pendingMigrations = async (dataSource: DataSource): Promise<string[]> =>
  (await new MigrationExecutor(dataSource).getPendingMigrations()).map(({ name }) => name)

/** Takes back the last one. @returns its name, or null when there was none */
export const revertLastMigration = (dataSource: DataSource): Promise<string | null> =>
  exclusively(dataSource, async (executor) => {
    const before = await executor.getExecutedMigrations()
    await executor.undoLastMigration()
    const after = new Set((await executor.getExecutedMigrations()).map(({ name }) => name))
    return before.find(({ name }) => !after.has(name))?.name ?? null
  })

/**
 * Where entities claim a table or column that the migrations do not make that way. Indexes, checks, defaults and foreign keys are
 * the migrations' own: TypeORM cannot say most of ours (partial, jsonb, triggers), so its opinion on them is left out.
 * @returns statements TypeORM would need to make its entities true; empty when they agree
 */
export async function schemaDifferences(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log()
  const queries = upQueries.map(({ query }) => query)
  // A generated column that is there: TypeORM looks for its expression in a table of its own that only its own migrations fill.
  const remade = new Set(
    queries
      .map((query) => /^(ALTER TABLE \S+) DROP COLUMN ("\w+")/.exec(query))
      .map((match) => match && `${match[1]} ADD ${match[2]}`),
  )
  return queries.filter(
    (query) =>
      query.startsWith('CREATE TABLE ') ||
      /^ALTER TABLE \S+ ALTER COLUMN "\w+" TYPE /.test(query) ||
      (/^ALTER TABLE \S+ ADD "\w+" /.test(query) &&
        !(query.includes(' GENERATED ') && remade.has(query.split(' ', 5).join(' ')))),
  )
}

async function exclusively<T>(dataSource: DataSource, work: (executor: MigrationExecutor) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SET statement_timeout = 0')
    // Asked for again and again rather than waited for: a waiting statement would hold a snapshot, and CREATE INDEX CONCURRENTLY waits for those.
    while (!(await tryLock(runner))) await sleep(LOCK_POLL_MS)
    try {
      const executor = new MigrationExecutor(dataSource, runner)
      executor.transaction = 'each'
      return await work(executor)
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY])
    }
  } finally {
    await runner.query('RESET statement_timeout').catch(() => {})
    await runner.release()
  }
}

async function tryLock(runner: QueryRunner): Promise<boolean> {
  const [row] = (await runner.query('SELECT pg_try_advisory_lock($1) AS got', [LOCK_KEY])) as [{ got: boolean }]
  return row.got
}
