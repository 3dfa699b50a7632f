import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool, QueryResultRow } from 'pg'
import type { DataSource } from 'typeorm'
import type { Refusal } from '../domain/refusal.js'
import type { Actor } from '../domain/role.js'
import { type Control, isPrepared, sendControl, sendPrepared, type Sent } from './database/prepared.js'

/** Thrown inside a unit of work to leave it with a refusal: everything is rolled back, and the caller turns it into a result. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${refusal.rule}: ${refusal.reason}`)
  }
}

export interface QueryOptions {
  /** Prepares the statement once per connection under this name; one name, one text, always. At most 63 bytes. */
  readonly name?: string
  /**
   * The unit's last statement: the COMMIT goes out along with it, one round trip less. What it answers may be used, but nothing may
   * be refused any more, and nothing else may be asked. When it fails, everything is rolled back as ever.
   */
  readonly last?: boolean
}

/** A snapshot to read from: one transaction, nothing may be written. */
export interface ReadTx {
  /** Rows of one statement. Parameters are `$1`… */
  query<T extends QueryResultRow>(sql: string, params?: readonly unknown[], options?: QueryOptions): Promise<T[]>
}

/** One transaction. It may be run more than once (serialisation failure, deadlock): keep outside effects in `afterCommit`. */
export interface Tx extends ReadTx {
  readonly actor: Actor
  /**
   * The database's clock, which is the truth for due times: the instant given to {@link sawNow} by the statement that read it
   * anyway, else asked for (one round trip, once). The same for the rest of the transaction.
   */
  now(): Promise<Date>
  /** For the first statement of a unit, which should `SELECT clock_timestamp()` along with what it locks. The first call counts. */
  sawNow(at: Date): void
  /**
   * Runs after the commit, in the order given, and never after a rollback. What it throws is reported, not passed on: the
   * change is committed, and its maker must hear of success.
   */
  afterCommit(effect: () => void | Promise<void>): void
}

export interface UnitOfWork {
  /**
   * Runs `work` in one READ COMMITTED transaction and commits; locks are taken by the statements (`FOR UPDATE`). Whatever it
   * throws rolls back and comes out, except SQLSTATE 40001 and 40P01, on which the whole is run again on a new transaction.
   */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs `work` on one snapshot (REPEATABLE READ, read only): what several statements read belongs together. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>
}

export interface UnitOfWorkOptions {
  /** How often a unit is tried in all before its serialisation failure comes out. Default 10. */
  readonly attempts?: number
  /** Told of an effect that failed after its commit. Default: rethrown as an uncaught exception, which is never overlooked. */
  readonly onEffectFailed?: (error: unknown) => void
  /** For the jitter between attempts: a number in [0, 1). Default Math.random. */
  readonly random?: () => number
}

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK_DETECTED = '40P01'
const UNKNOWN_STATEMENT = '26000'
/** What statements behind a failed one are answered with: the transaction is over, or the failed one did not get to prepare it. */
const CONSEQUENCES: readonly unknown[] = ['25P02', UNKNOWN_STATEMENT]
/** Waits grow to at most this, in milliseconds; drawn between zero and the bound, so that rivals part. */
const LONGEST_WAIT_MS = 200

export function createUnitOfWork(dataSource: DataSource, options: UnitOfWorkOptions = {}): UnitOfWork {
  const attempts = options.attempts ?? 10
  const random = options.random ?? Math.random
  const onEffectFailed =
    options.onEffectFailed ??
    ((error: unknown): void => {
      queueMicrotask(() => {
        throw error
      })
    })

  return {
    async run(actor, work) {
      for (let attempt = 1; ; attempt++) {
        const effects: (() => void | Promise<void>)[] = []
        try {
          const result = await inTransaction(dataSource, 'tx_begin', (reader) => work(writer(reader, actor, effects)))
          for (const effect of effects) {
            try {
              await effect()
            } catch (error) {
              onEffectFailed(error)
            }
          }
          return result
        } catch (error) {
          if (attempt >= attempts || !mayBeTriedAgain(error)) throw error
          await sleep(random() * Math.min(LONGEST_WAIT_MS, 2 ** attempt))
        }
      }
    },

    read: (work) => inTransaction(dataSource, 'tx_begin_read', work),
  }
}

function writer(reader: ReadTx, actor: Actor, effects: (() => void | Promise<void>)[]): Tx {
  let seen: Date | null = null
  return {
    actor,
    query: reader.query,
    async now() {
      if (seen) return seen
      const [row] = await reader.query<{ now: Date }>('SELECT clock_timestamp() AS now', [], { name: 'tx_now' })
      return (seen ??= (row as { now: Date }).now)
    },
    sawNow(at) {
      seen ??= at
    },
    afterCommit(effect) {
      effects.push(effect)
    },
  }
}

/** Of pg's own pool, which TypeORM keeps: its query runner, made anew for each transaction, is not needed for statements of one's own. */
const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { readonly master: Pool }).master

async function inTransaction<T>(
  dataSource: DataSource,
  opening: Control,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  const client = await poolOf(dataSource).connect()
  let broken: Error | undefined
  const breaks = (failure: Error): void => void (broken = failure)
  // Nobody else hears it while the connection is out, and unheard it would end the process.
  client.on('error', breaks)
  try {
    let open = true
    let begun = false
    let ending: Promise<string | null> | null = null
    // Answers that arrive together may reach the work in another order: what waits for a failed statement behind several awaits hears
    // of it after what failed because of it.
    let cause: unknown = null
    const end = async (): Promise<string> => (await sendControl(client, 'tx_commit')).command
    try {
      const result = await work({
        async query<R extends QueryResultRow>(
          sql: string,
          params: readonly unknown[] = [],
          { name, last = false }: QueryOptions = {},
        ) {
          if (!open) throw new Error('This unit of work has ended: a statement after its end would run outside of it.')
          let before: Control | null = null
          if (!begun && name && isPrepared(client, opening)) before = opening
          // Not waited for: it goes out together with the first statement, one round trip less. The connection keeps the order.
          else if (!begun) sendControl(client, opening).catch(breaks)
          begun ||= before === null
          const after = last && name && isPrepared(client, 'tx_commit') ? 'tx_commit' : null
          const answer: Promise<Sent<R>> = name
            ? sendPrepared<R>(client, { name, text: sql, values: params }, before, after)
            : client.query<R>(sql, params as unknown[]).then(({ rows }) => ({ rows, ended: null }))
          // Only now: a statement that could not be sent has not begun anything, and those behind it must.
          begun = true
          if (last) {
            open = false
            // A transaction whose statement failed answers its end with ROLLBACK, or does not get as far.
            ending = (after ? answer.then(({ ended }) => ended) : end()).catch(() => null)
          }
          try {
            return (await answer).rows
          } catch (error) {
            if (cause === null || isConsequence(cause)) cause = error
            // The driver's own trace leads to its socket; this one leads to whoever asked.
            if (error instanceof Error) Error.captureStackTrace(error)
            throw error
          }
        },
      })
      open = false
      if (begun) checkCommitted(await ((ending as Promise<string | null> | null) ?? end()))
      return result
    } catch (error) {
      open = false
      const ended = await (ending as Promise<string | null> | null)
      if (begun && !ended) await client.query('ROLLBACK').catch(breaks)
      const why = isConsequence(error) ? (cause ?? error) : error
      if (isOutdated(why)) breaks(why as Error)
      throw why
    }
  } finally {
    client.off('error', breaks)
    // With an error the pool closes the connection instead of handing a broken one to the next.
    client.release(broken)
  }
}

/** A transaction that failed half way answers COMMIT with ROLLBACK, silently: the caller swallowed an error of the database. */
function checkCommitted(command: string | null): void {
  if (command !== 'COMMIT') {
    throw new Error(
      'The transaction was rolled back at its commit: an error of the database was caught and passed over inside the unit of work.',
    )
  }
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code

const isConsequence = (error: unknown): boolean => CONSEQUENCES.includes(codeOf(error))

/**
 * What the connection prepared is not what the tables are now (a migration beside a running server), or is gone: it would fail with
 * every unit that meets it, so the connection is closed and another one prepares anew.
 */
const isOutdated = (error: unknown): boolean =>
  codeOf(error) === UNKNOWN_STATEMENT || (error as { routine?: string } | null)?.routine === 'RevalidateCachedQuery'

function mayBeTriedAgain(error: unknown): boolean {
  const code = codeOf(error)
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED || isOutdated(error)
}
