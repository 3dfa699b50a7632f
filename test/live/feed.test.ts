import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LiveHub } from '@dispatch/server/live/hub'
import { EventLog, type EventReader, type LogEvent } from '@dispatch/server/live/log'
import type { EstateFeed } from '@dispatch/server/live/feed'
import { Pruner } from '@dispatch/server/live/pruner'
import { createLogger } from '@dispatch/server/platform/logger'
import { cardEvent, recordParams } from '@dispatch/server/platform/record'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { recordEvents, recordMany, testCard } from '../support/events.js'
import { until } from '../support/until.js'

const logger = createLogger({ level: 'silent', format: 'json' })

let database: TestDatabase
let estate: TestEstate
let hub: LiveHub
let estates = 0
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 20 })
})
afterAll(() => database.drop())
beforeEach(async () => {
  estate = await createEstate(database.dataSource, { code: `feed-${++estates}` })
  hub = new LiveHub({ log: new EventLog(database.dataSource), logger, pollMs: 60_000, lingerMs: 0 })
})
afterEach(() => hub.stop())

const heard = (feed: EstateFeed) => {
  const events: LogEvent[] = []
  const state = { lost: 0 }
  const stop = feed.listen({ events: (batch) => events.push(...batch), lost: () => (state.lost += 1) })
  return { events, state, stop, positions: () => events.map(({ position }) => position) }
}

const follow = async (): Promise<EstateFeed> => (await hub.feed(estate.id)) as EstateFeed

describe('[OVD-3] the order of events is the order of commits', () => {
  test('two overlapping transactions: whoever raises the position first is first, and the other waits for its commit', async () => {
    const feed = await follow()
    const listener = heard(feed)
    const [one, two] = [
      new pg.Client({ connectionString: database.url }),
      new pg.Client({ connectionString: database.url }),
    ]
    await Promise.all([one.connect(), two.connect()])
    const record = (client: pg.Client, serial: string) => {
      const at = new Date()
      const events = [cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate, { serial }))]
      return client.query('SELECT record_change($1, $2, $3, $4)', [estate.id, at, ...recordParams(at, events, [])])
    }
    try {
      // The first to begin is the last to record.
      await one.query('BEGIN')
      await one.query('SELECT now()')
      await two.query('BEGIN')
      await record(two, 'second to begin')
      let recorded = false
      const waiting = record(one, 'first to begin').then(() => (recorded = true))
      const isWaiting = async (): Promise<boolean> => {
        const [row] = (await database.dataSource.query(
          `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )) as [{ n: number }]
        return row.n === 1
      }
      await until(isWaiting, 'the first waits for the position')
      await feed.advance()
      expect(listener.events).toEqual([])
      expect(recorded).toBe(false)
      await two.query('COMMIT')
      await waiting
      // Recorded, not committed: a reader sees the second's event and no hole before or after it.
      await feed.advance()
      expect(listener.positions()).toEqual([1])
      await one.query('COMMIT')
      await feed.advance()
      expect(listener.events.map(({ position, item }) => [position, item.serial])).toEqual([
        [1, 'second to begin'],
        [2, 'first to begin'],
      ])
    } finally {
      await Promise.all([one.end(), two.end()])
    }
  })

  test('a transaction that is rolled back leaves no hole', async () => {
    const feed = await follow()
    const listener = heard(feed)
    await database.dataSource
      .transaction(async (tx) => {
        await recordEvents(tx, estate, [cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate))])
        throw new Error('refused')
      })
      .catch(() => {})
    await recordMany(database.dataSource, estate, 2)
    await feed.advance()
    expect(listener.positions()).toEqual([1, 2])
  })

  test('16 writers and a reader that never rests: every position once, in order', async () => {
    const feed = await follow()
    const listener = heard(feed)
    const written = new AbortController()
    const reader = (async () => {
      while (!written.signal.aborted) await feed.advance()
    })()
    await Promise.all(Array.from({ length: 16 }, () => recordMany(database.dataSource, estate, 30)))
    written.abort()
    await reader
    await feed.advance()
    expect(listener.positions()).toEqual(Array.from({ length: 480 }, (_, at) => at + 1))
  })
})

describe('a feed', () => {
  test('is one for all who ask for the estate, and none for an estate that is not there', async () => {
    expect(await follow()).toBe(await follow())
    expect(await hub.feed('0196f3a1-7c00-7000-8000-000000000001')).toBeNull()
  })

  test('is let go when nobody listens, and kept while somebody does', async () => {
    const listener = heard(await follow())
    await hub.poll()
    await hub.poll()
    expect(hub.followed).toEqual([estate.id])
    listener.stop()
    await hub.poll()
    await hub.poll()
    expect(hub.followed).toEqual([])
  })

  test('reads once for a hundred words that come together', async () => {
    let reads = 0
    const log = new EventLog(database.dataSource)
    const counting: EventReader = {
      bounds: (id) => log.bounds(id),
      heads: (ids) => log.heads(ids),
      after: (...ask) => {
        reads += 1
        return log.after(...ask)
      },
    }
    const counted = new LiveHub({ log: counting, logger, pollMs: 60_000 })
    const feed = (await counted.feed(estate.id)) as EstateFeed
    await feed.advance()
    reads = 0
    for (let at = 0; at < 100; at++) counted.committed(estate.id)
    await feed.advance()
    expect(reads).toBeLessThanOrEqual(3)
    await counted.stop()
  })

  test('a commit during a read is not missed: who asks then gets a read that began after it', async () => {
    const log = new EventLog(database.dataSource)
    let hold: Promise<void> | null = null
    const slow: EventReader = {
      bounds: (id) => log.bounds(id),
      heads: (ids) => log.heads(ids),
      after: async (...ask) => {
        const rows = await log.after(...ask)
        await hold
        return rows
      },
    }
    const other = new LiveHub({ log: slow, logger, pollMs: 60_000 })
    const feed = (await other.feed(estate.id)) as EstateFeed
    await feed.advance()
    let release = (): void => {}
    hold = new Promise((resolve) => (release = resolve))
    feed.wake() // reads nothing and is held
    await recordMany(database.dataSource, estate, 1)
    const advanced = feed.advance()
    release()
    await advanced
    expect(feed.last).toBe(1)
    await other.stop()
  })

  test('a database that is away for a moment costs delay only', async () => {
    const log = new EventLog(database.dataSource)
    let away = true
    const failing: EventReader = {
      bounds: (id) => log.bounds(id),
      heads: (ids) => log.heads(ids),
      after: (...ask) => (away ? Promise.reject(new Error('away')) : log.after(...ask)),
    }
    const other = new LiveHub({ log: failing, logger, pollMs: 60_000 })
    const feed = (await other.feed(estate.id)) as EstateFeed
    const listener = heard(feed)
    await recordMany(database.dataSource, estate, 2)
    await expect(feed.advance()).rejects.toThrow('away')
    away = false
    await other.poll()
    await until(() => listener.events.length === 2, 'both events')
    await other.stop()
  })

  test('knows the latest events by heart, and says when it does not reach back', async () => {
    const feed = await follow()
    await recordEvents(
      database.dataSource,
      estate,
      Array.from({ length: 1500 }, () => cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate))),
    )
    await feed.advance()
    expect(feed.since(1500)).toEqual([])
    expect(feed.since(1498)?.map(({ position }) => position)).toEqual([1499, 1500])
    expect(feed.since(1100)).toHaveLength(400)
    expect(feed.since(0)).toBeNull()
    expect(feed.since(1501)).toBeNull()
  })

  test('a poll whose answer is older than what was read meanwhile is no sign of a log that went back', async () => {
    const feed = await follow()
    const listener = heard(feed)
    await recordMany(database.dataSource, estate, 3)
    await feed.advance()
    feed.sawHead(1)
    await hub.poll()
    await recordMany(database.dataSource, estate, 1)
    await feed.advance()
    expect(listener.state.lost).toBe(0)
    expect(listener.positions()).toEqual([1, 2, 3, 4])
  })
})

describe('old events', () => {
  const age = (upTo: number, days: number) =>
    database.dataSource.query(
      `ALTER TABLE estate_event DISABLE TRIGGER estate_event_only_added;
       UPDATE estate_event SET at = at - interval '${days} days' WHERE estate_id = '${estate.id}' AND position <= ${upTo};
       ALTER TABLE estate_event ENABLE TRIGGER estate_event_only_added`,
    )
  const kept = async (): Promise<{ oldest: number; first: number | null; n: number }> => {
    const [row] = (await database.dataSource.query(
      `SELECT p.oldest, (SELECT min(position) FROM estate_event e WHERE e.estate_id = p.estate_id) AS first,
         (SELECT count(*) FROM estate_event e WHERE e.estate_id = p.estate_id) AS n
       FROM estate_position p WHERE p.estate_id = $1`,
      [estate.id],
    )) as [{ oldest: number; first: number | null; n: number }]
    return row
  }

  test('are forgotten after the days they are kept, and the bound says so', async () => {
    await recordMany(database.dataSource, estate, 20)
    await age(12, 8)
    await age(15, 6.5)
    const pruner = new Pruner({ dataSource: database.dataSource, logger, keepDays: 7, keepKeysDays: 7 })
    await pruner.prune()
    // Those of 13 to 15 are 6.5 days old.
    expect(await kept()).toEqual({ oldest: 13, first: 13, n: 8 })
    expect(await pruner.prune()).toEqual({ events: 0, keys: 0 })
    await pruner.stop()
  })

  test('all of them: who is at the head has still missed nothing', async () => {
    await recordMany(database.dataSource, estate, 3)
    await age(3, 30)
    const pruner = new Pruner({ dataSource: database.dataSource, logger, keepDays: 7, keepKeysDays: 7 })
    await pruner.prune()
    expect(await kept()).toEqual({ oldest: 4, first: null, n: 0 })
    const feed = await follow()
    const listener = heard(feed)
    await recordMany(database.dataSource, estate, 1)
    await feed.advance()
    expect(listener.positions()).toEqual([4])
    expect(listener.state.lost).toBe(0)
  })

  test('forgotten faster than they are read: who listens is told to fetch anew, and goes on from the head', async () => {
    const feed = await follow()
    const listener = heard(feed)
    await recordMany(database.dataSource, estate, 2)
    await feed.advance()
    await recordMany(database.dataSource, estate, 4)
    await database.dataSource.query('DELETE FROM estate_event WHERE estate_id = $1 AND position < 5', [estate.id])
    await database.dataSource.query('UPDATE estate_position SET oldest = 5 WHERE estate_id = $1', [estate.id])
    await feed.advance()
    // Not 5 and 6 as if nothing had been between.
    expect([listener.positions(), listener.state.lost, feed.last]).toEqual([[1, 2], 1, 6])
    await recordMany(database.dataSource, estate, 1)
    await feed.advance()
    expect(listener.positions()).toEqual([1, 2, 7])
  })

  test('idempotency keys too, in batches and after days of their own; younger ones are kept', async () => {
    const actor = randomUUID()
    await database.dataSource.query(
      `INSERT INTO idempotency (actor_id, key, input_hash, result, at)
       SELECT $1, 'key-' || n, '', '{}', now() - make_interval(days => CASE WHEN n <= 5001 THEN 4 ELSE 2 END)
       FROM generate_series(1, 5003) n`,
      [actor],
    )
    const left = () =>
      database.dataSource.query('SELECT key FROM idempotency WHERE actor_id = $1 ORDER BY key', [actor])
    const pruner = (keepKeysDays: number) =>
      new Pruner({ dataSource: database.dataSource, logger, keepDays: 7, keepKeysDays })
    expect(await pruner(7).prune()).toMatchObject({ keys: 0 })
    expect(await pruner(3).prune()).toMatchObject({ keys: 5001 })
    expect(await left()).toEqual([{ key: 'key-5002' }, { key: 'key-5003' }])
  })

  test('two servers at once do not disturb each other', async () => {
    await recordMany(database.dataSource, estate, 10)
    await age(9, 30)
    const pruners = [1, 2].map(
      () => new Pruner({ dataSource: database.dataSource, logger, keepDays: 7, keepKeysDays: 7 }),
    )
    const forgotten = await Promise.all(pruners.map((pruner) => pruner.prune()))
    expect(Math.max(...forgotten.map(({ events }) => events))).toBe(9)
    expect(await kept()).toMatchObject({ oldest: 10, n: 1 })
  })
})
