/**
 * Forgets events that no display will ask for any more. A client that stayed away longer fetches everything anew; the books (evidence,
 * audit, clocks) are not touched.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Logger } from '../platform/logger.js'

export interface PrunerOptions {
  readonly dataSource: DataSource
  readonly logger: Logger
  readonly keepDays: number
  /** Default one hour. Milliseconds. */
  readonly everyMs?: number
}

/** Any number of its own will do: of several servers one prunes at a time. */
const LOCK_KEY = 7_264_110_502
const CHUNK = 5_000

// The new bound is set before the rows go, in one transaction: a reader never finds a hole that `oldest` does not explain. The
// position's row is locked last and for one statement only.
const FORGET = `
WITH old AS MATERIALIZED (
    SELECT e.position FROM (
      SELECT position, at FROM estate_event WHERE estate_id = $1 ORDER BY position LIMIT ${CHUNK}) AS e
    WHERE e.at < clock_timestamp() - make_interval(days => $2)),
  gone AS (
    DELETE FROM estate_event WHERE estate_id = $1 AND position <= (SELECT max(position) FROM old) RETURNING position),
  bound AS (
    UPDATE estate_position SET oldest = greatest(oldest, (SELECT max(position) + 1 FROM gone))
    WHERE estate_id = $1 AND EXISTS (SELECT FROM gone))
SELECT count(*)::int AS gone FROM gone`

export class Pruner {
  readonly #ending = new AbortController()
  #running: Promise<void> | null = null

  constructor(private readonly options: PrunerOptions) {}

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#running
  }

  /** Prunes every estate now. @returns how many events were forgotten */
  async prune(): Promise<number> {
    const { dataSource, keepDays } = this.options
    const runner = dataSource.createQueryRunner()
    let forgotten = 0
    try {
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock($1) AS got', [LOCK_KEY])) as [{ got: boolean }]
      if (!lock.got) return 0
      try {
        const estates = (await runner.query('SELECT estate_id AS id FROM estate_position')) as { id: string }[]
        for (const { id } of estates) {
          for (let gone = CHUNK; gone === CHUNK && !this.#ending.signal.aborted;) {
            ;[{ gone }] = (await runner.query(FORGET, [id, keepDays])) as [{ gone: number }]
            forgotten += gone
          }
        }
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY])
      }
    } finally {
      await runner.release()
    }
    return forgotten
  }

  async #run(): Promise<void> {
    const { logger, everyMs = 3_600_000 } = this.options
    // Not in step with the other servers, and not in the first seconds of a start.
    let wait = everyMs * (0.05 + 0.1 * Math.random())
    while (!this.#ending.signal.aborted) {
      await sleep(wait, undefined, { signal: this.#ending.signal, ref: false }).catch(() => {})
      if (this.#ending.signal.aborted) return
      wait = everyMs
      try {
        const forgotten = await this.prune()
        if (forgotten > 0) logger.info({ forgotten }, 'events older than they are kept were forgotten')
      } catch (error) {
        logger.warn({ err: error }, 'old events could not be forgotten; trying again later')
      }
    }
  }
}
