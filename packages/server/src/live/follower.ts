/**
 * Somebody who does something for every event of the log, exactly once: what he does and how far he has come are one transaction.
 * Several servers may run him; each estate is worked on by one at a time (SKIP LOCKED), and one that dies leaves its batch to
 * the next as if it had never begun.
 */
import { SYSTEM } from '../domain/role.js'
import type { Logger } from '../platform/logger.js'
import { Loop } from '../platform/loop.js'
import type { Tx, UnitOfWork } from '../platform/unit-of-work.js'
import { AFTER, type LogEvent } from './log.js'

export interface FollowerOptions {
  /** Under which his positions are kept. */
  readonly name: string
  readonly unitOfWork: UnitOfWork
  readonly logger: Logger
  /** What he does for events that follow each other in one estate. It may be run again on the same ones after a failure. */
  readonly handle: (tx: Tx, estateId: string, events: readonly LogEvent[]) => Promise<void>
  /** He looks at least that often. Milliseconds, default 1,000. */
  readonly longestWaitMs?: number
}

const BATCH = 200
/** Commits of one moment are read together. Milliseconds. */
const GATHER_MS = 50

const BEHIND = `
SELECT p.estate_id AS id FROM estate_position p LEFT JOIN log_follower f ON f.name = $1 AND f.estate_id = p.estate_id
WHERE p.position > coalesce(f.position, 0) ORDER BY p.estate_id`

export class Follower {
  readonly #loop: Loop

  constructor(private readonly options: FollowerOptions) {
    this.#loop = new Loop({
      what: 'events that are to be followed up',
      logger: options.logger,
      longestWaitMs: options.longestWaitMs ?? 1_000,
      work: async () => ((await this.follow()) ? 0 : Infinity),
    })
  }

  start(): void {
    this.#loop.start()
  }

  stop(): Promise<void> {
    return this.#loop.stop()
  }

  /** Something was committed somewhere. */
  wake(): void {
    this.#loop.wake(GATHER_MS)
  }

  /** One batch of each estate that is behind. @returns whether some estate may have more */
  async follow(): Promise<boolean> {
    const { unitOfWork, name, logger } = this.options
    const behind = await unitOfWork.read((tx) => tx.query<{ id: string }>(BEHIND, [name]))
    let more = false
    for (const { id } of behind) {
      if (this.#loop.stopping) return false
      // An estate whose events cannot be followed up must not hold up the others.
      try {
        more = (await this.#batch(id)) === BATCH || more
      } catch (error) {
        logger.error({ err: error, estateId: id }, 'events could not be followed up; trying again')
      }
    }
    return more
  }

  #batch(estateId: string): Promise<number> {
    const { name, unitOfWork, logger, handle } = this.options
    return unitOfWork.run(SYSTEM, async (tx) => {
      await tx.query('INSERT INTO log_follower (name, estate_id, position) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING', [
        name,
        estateId,
      ])
      const [own] = await tx.query<{ position: number }>(
        'SELECT position FROM log_follower WHERE name = $1 AND estate_id = $2 FOR UPDATE SKIP LOCKED',
        [name, estateId],
      )
      if (!own) return 0 // another server is at it
      const events = await tx.query<LogEvent & Record<string, unknown>>(AFTER, [
        estateId,
        own.position,
        Number.MAX_SAFE_INTEGER,
        BATCH,
      ])
      const [first] = events
      if (!first) return 0
      if (first.position !== own.position + 1) {
        logger.error(
          { estateId, from: own.position + 1, to: first.position - 1 },
          'events were forgotten before they were followed up: nobody is told of them',
        )
      }
      await handle(tx, estateId, events)
      await tx.query('UPDATE log_follower SET position = $3 WHERE name = $1 AND estate_id = $2', [
        name,
        estateId,
        (events.at(-1) as LogEvent).position,
      ])
      return events.length
    })
  }
}
