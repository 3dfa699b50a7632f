/**
 * Forgets events that no display will ask for any more, and idempotency keys that no client will repeat. A client that stayed away
 * longer fetches everything anew; the books (evidence, audit, clocks) are not touched.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Logger } from '../platform/logger.js'

export interface PrunerOptions {
  readonly dataSource: DataSource
  readonly logger: Logger
  /** Events. */
  readonly keepDays: number
  /** Idempotency keys. */
  readonly keepKeysDays: number
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
    WHERE e.at < clock_timestamp() - make_interval(days => $2)
      -- What is still to be followed up (follower.ts) waits for that.
      AND e.position <= coalesce((SELECT min(f.position) FROM log_follower f WHERE f.estate_id = $1), e.position)),
  gone AS (
    DELETE FROM estate_event WHERE estate_id = $1 AND position <= (SELECT max(position) FROM old) RETURNING position),
  bound AS (
    UPDATE estate_position SET oldest = greatest(oldest, (SELECT max(position) + 1 FROM gone))
    WHERE estate_id = $1 AND EXISTS (SELECT FROM gone))
SELECT count(*)::int AS gone FROM gone`

// Rows lie in the order they came, so that a scan finds the old ones first; once an hour needs no index that every action would
// pay for. Who repeats a call with such a key at this very moment is not waited for: the row goes the next time.
const FORGET_KEYS = `
WITH old AS MATERIALIZED (
    SELECT actor_id, key FROM idempotency WHERE at < clock_timestamp() - make_interval(days => $1) LIMIT ${CHUNK}
    FOR UPDATE SKIP LOCKED),
  gone AS (DELETE FROM idempotency k USING old WHERE k.actor_id = old.actor_id AND k.key = old.key RETURNING 1)
SELECT count(*)::int AS gone FROM gone`

export interface Pruned {
  readonly events: number
  readonly keys: number
}

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

  /** Prunes every estate's events and everybody's keys now. @returns how many were forgotten */
  async prune(): Promise<Pruned> {
    const { dataSource, keepDays, keepKeysDays } = this.options
    const runner = dataSource.createQueryRunner()
    let [events, keys] = [0, 0]
    // In batches: none holds its locks for long.
    const all = async (sql: string, params: readonly unknown[], told: (gone: number) => void): Promise<void> => {
      for (let gone = CHUNK; gone === CHUNK && !this.#ending.signal.aborted;) {
        ;[{ gone }] = (await runner.query(sql, [...params])) as [{ gone: number }]
        told(gone)
      }
    }
    try {
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock($1) AS got', [LOCK_KEY])) as [{ got: boolean }]
      if (!lock.got) return { events, keys }
      try {
        const estates = (await runner.query('SELECT estate_id AS id FROM estate_position')) as { id: string }[]
        for (const { id } of estates) await all(FORGET, [id, keepDays], (gone) => (events += gone))
        await all(FORGET_KEYS, [keepKeysDays], (gone) => (keys += gone))
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY])
      }
    } finally {
      await runner.release()
    }
    return { events, keys }
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
        if (forgotten.events + forgotten.keys > 0)
          logger.info({ forgotten }, 'events and idempotency keys older than they are kept were forgotten')
      } catch (error) {
        logger.warn({ err: error }, 'old events and keys could not be forgotten; trying again later')
      }
    }
  }
}
