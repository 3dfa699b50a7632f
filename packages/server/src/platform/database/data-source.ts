import pg from 'pg'
import { DataSource, type EntitySchema, type Logger as OrmLogger, type MigrationInterface } from 'typeorm'
import type { Logger } from '../logger.js'

type Class<T> = new () => T

export interface DataSourceSettings {
  /** `postgres://user:password@host:port/database`, or `postgres:///database?host=/socket/directory&user=name`. */
  readonly url: string
  readonly entities?: readonly (Class<unknown> | EntitySchema)[]
  readonly migrations?: readonly Class<MigrationInterface>[]
  /** Most connections held at once. Default 10. */
  readonly poolSize?: number
  /** A statement is cancelled after this, so that none holds its locks for ever. Milliseconds, 0 for never, default 30,000. */
  readonly statementTimeoutMs?: number
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string
  readonly logger?: Logger
}

/** Statements slower than this are worth a line in the log. */
const SLOW_MS = 1_000
const CONNECT_TIMEOUT_MS = 10_000
const IDLE_IN_TRANSACTION_MS = 60_000

/**
 * The one way to a TypeORM DataSource (not yet initialised). Raw queries answer bigint as number (an unsafe one is an error, not a
 * rounding), date as 'YYYY-MM-DD', timestamptz as Date, numeric as string.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...(settings.entities ?? [])],
    migrations: [...(settings.migrations ?? [])],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // gen_random_uuid() is part of PostgreSQL: no extension is needed, and none may be installed without being asked for.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: settings.applicationName ?? 'dispatch-centre',
    maxQueryExecutionTime: SLOW_MS,
    extra: {
      types: { getTypeParser: typeParser },
      statement_timeout: settings.statementTimeoutMs ?? 30_000,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      keepAlive: true,
      // Lets the unit of work send BEGIN and its first statement at once; who waits for each answer notices no difference.
      pipeline: true,
    },
    logger: ormLogger(settings.logger ?? null),
    logging: ['error', 'warn', 'migration', 'schema'],
    poolErrorHandler: (error: Error) => settings.logger?.warn({ err: error }, 'an idle database connection was lost'),
  })
}

const { builtins } = pg.types

/** For pg's `types`: what {@link createDataSource} promises about values; also for a connection of one's own (LISTEN). */
export function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary') {
    if (oid === builtins.INT8) return parseInt8
    if (oid === builtins.DATE) return (value) => value
    if (oid === builtins.TIMESTAMPTZ) return parseInstant
  }
  return pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown
}

const parseAnyInstant = pg.types.getTypeParser(builtins.TIMESTAMPTZ, 'text') as (value: string) => unknown

/** What a session in UTC writes, to the millisecond or coarser, needs no more than a T: several times as quick as any form's parser. */
const UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?\+00$/
const parseInstant = (value: string): unknown =>
  UTC.test(value) ? new Date(`${value.slice(0, 10)}T${value.slice(11, -3)}Z`) : parseAnyInstant(value)

function parseInt8(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${value} does not fit a number exactly`)
  return number
}

/** Failed statements are thrown to their caller, who knows whether they matter; here they are a detail. */
function ormLogger(logger: Logger | null): OrmLogger {
  return {
    logQuery: () => {},
    logQueryError: (error, query) => logger?.debug({ err: error, query }, 'statement failed'),
    logQuerySlow: (ms, query) => logger?.warn({ ms, query }, 'slow statement'),
    logSchemaBuild: (message) => logger?.debug(message),
    logMigration: (message) => logger?.info(message),
    log: (level, message) => (level === 'warn' ? logger?.warn(message) : logger?.debug(message)),
  }
}
