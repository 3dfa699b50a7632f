import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BATCH, Sweeper, type SweeperOptions } from '@dispatch/server/clock/sweeper'
import { createLogger } from '@dispatch/server/platform/logger'
import { recordParams, verifyAudit } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { insertOrders, insertRequest } from '../support/orders.js'
import { until } from '../support/until.js'

const logger = createLogger({ level: 'silent', format: 'json' })

let database: TestDatabase
let estate: TestEstate
let estates = 0
const sweepers: Sweeper[] = []
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.dataSource.query('TRUNCATE clock')
  estate = await createEstate(database.dataSource, { code: `clock-${++estates}` })
})
afterEach(async () => {
  await Promise.all(sweepers.splice(0).map((sweeper) => sweeper.stop()))
})

const makeSweeper = (options: Partial<SweeperOptions> = {}): Sweeper => {
  const sweeper = new Sweeper({ url: database.url, logger, onOverdue: () => {}, ...options })
  sweepers.push(sweeper)
  return sweeper
}

const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  database.dataSource.query<T[]>(sql, parameters)

const events = (of = estate) =>
  query<{
    position: number
    kind: string
    clock_kind: string
    item_id: string
    at: Date
    item: { clocks: { id: string; overdueAt: string | null }[] }
  }>('SELECT * FROM estate_event WHERE estate_id = $1 ORDER BY position', [of.id])

const overdueClocks = (): Promise<{ id: string; due_at: Date; overdue_at: Date }[]> =>
  query('SELECT id, due_at, overdue_at FROM clock WHERE overdue_at IS NOT NULL ORDER BY due_at, id')

const databaseNow = async (): Promise<Date> =>
  (await query<{ now: Date }>('SELECT clock_timestamp() AS now'))[0]?.now as Date
const inMs = async (ms: number): Promise<Date> => new Date((await databaseNow()).getTime() + ms)

describe('one sweep', () => {
  test('[OVD-1] a clock that is due becomes overdue once: the clock, its order’s card, one event, one link of the audit', async () => {
    const [clockId] = await insertOrders(database.dataSource, estate, { count: 1, from: await inMs(-1), overMs: 1 })
    const sweeper = makeSweeper()
    const first = await sweeper.sweep()
    expect(first).toMatchObject({ marked: 1, remain: false, nextDue: null, positions: new Map([[estate.id, 1]]) })
    expect(await sweeper.sweep()).toMatchObject({ marked: 0, positions: new Map() })

    const [clock] = await overdueClocks()
    expect(clock?.id).toBe(clockId)
    expect(clock?.overdue_at).toEqual(clock?.due_at)
    const [event, ...more] = await events()
    expect(more).toEqual([])
    expect(event).toMatchObject({ position: 1, kind: 'ORDER_OVERDUE', clock_kind: 'RECEIPT' })
    expect(event?.at.getTime()).toBeGreaterThanOrEqual(clock?.due_at.getTime() as number)
    expect(event?.item.clocks).toMatchObject([{ id: clockId, overdueAt: clock?.due_at.toISOString() }])
    const [row] = await query<{ clocks: Record<string, { overdueAt: string; kind: string }> }>(
      'SELECT clocks FROM work_order WHERE id = $1',
      [event?.item_id],
    )
    expect(row?.clocks[clockId as string]).toMatchObject({ kind: 'RECEIPT', overdueAt: clock?.due_at.toISOString() })
    const verdict = await createUnitOfWork(database.dataSource).read((tx) => verifyAudit(tx, estate.id))
    expect(verdict).toEqual({ intact: true, entries: 1, brokenAt: null })
  })

  test('[OVD-1] one that is due in a moment, met or stopped is left alone', async () => {
    const [coming, met, stopped] = await insertOrders(database.dataSource, estate, {
      count: 3,
      from: await inMs(-1),
      overMs: 0,
    })
    // due_at itself is never moved (trigger): the coming one is made anew.
    await query('DELETE FROM clock WHERE id = $1', [coming])
    const [next] = await insertOrders(database.dataSource, estate, { count: 1, from: await inMs(60_000), overMs: 0 })
    await query('UPDATE clock SET met_at = due_at WHERE id = $1', [met])
    await query('UPDATE clock SET stopped_at = due_at WHERE id = $1', [stopped])
    const swept = await makeSweeper().sweep()
    const [{ due_at: nextDue }] = (await query<{ due_at: Date }>('SELECT due_at FROM clock WHERE id = $1', [next])) as [
      { due_at: Date },
    ]
    expect(swept).toMatchObject({ marked: 0, remain: false, nextDue })
    expect(await overdueClocks()).toEqual([])
    expect(await events()).toEqual([])
  })

  test('[DIS-2] a request’s REPLY clock: REQUEST_OVERDUE, on the request’s card', async () => {
    const requestId = await insertRequest(database.dataSource, estate, await inMs(-5))
    expect(await makeSweeper().sweep()).toMatchObject({ marked: 1 })
    expect(await events()).toMatchObject([{ kind: 'REQUEST_OVERDUE', clock_kind: 'REPLY', item_id: requestId }])
    const [row] = await query<{ clocks: Record<string, { overdueAt: string | null; dueAt: string }> }>(
      'SELECT clocks FROM request WHERE id = $1',
      [requestId],
    )
    const [clock] = Object.values(row?.clocks ?? {})
    expect(clock?.overdueAt).toBe(clock?.dueAt)
  })

  test('two clocks of one order run out together: two events, gap-free, both on the card', async () => {
    const [clockId] = await insertOrders(database.dataSource, estate, { count: 1, from: await inMs(-10), overMs: 0 })
    await query(
      `WITH c AS (INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at)
         SELECT gen_random_uuid(), estate_id, order_id, 'ARRIVAL', started_at, due_at FROM clock WHERE id = $1 RETURNING *)
       UPDATE work_order w SET clocks = w.clocks || jsonb_build_object(c.id, jsonb_build_object('kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at,
         'metAt', NULL, 'overdueAt', NULL, 'stoppedAt', NULL)) FROM c WHERE w.id = c.order_id`,
      [clockId],
    )
    expect(await makeSweeper().sweep()).toMatchObject({ marked: 2 })
    const [one, two] = await events()
    expect([one?.position, two?.position]).toEqual([1, 2])
    expect(new Set([one?.clock_kind, two?.clock_kind])).toEqual(new Set(['ARRIVAL', 'RECEIPT']))
    for (const event of [one, two]) expect(event?.item.clocks.every(({ overdueAt }) => overdueAt !== null)).toBe(true)
  })

  test('takes at most a batch, and says that more is left', async () => {
    await insertOrders(database.dataSource, estate, { count: BATCH + 20, from: await inMs(-1000), overMs: 500 })
    const sweeper = makeSweeper()
    expect(await sweeper.sweep()).toMatchObject({ marked: BATCH, remain: true })
    expect(await sweeper.sweep()).toMatchObject({ marked: 20, remain: false })
    expect((await events()).map(({ position }) => position)).toEqual(
      Array.from({ length: BATCH + 20 }, (_, at) => at + 1),
    )
  })

  test('several estates in one sweep: each has its own positions', async () => {
    const other = await createEstate(database.dataSource, { code: `clock-other-${estates}` })
    await insertOrders(database.dataSource, estate, { count: 3, from: await inMs(-10), overMs: 1 })
    await insertOrders(database.dataSource, other, { count: 2, from: await inMs(-10), overMs: 1 })
    expect(await makeSweeper().sweep()).toMatchObject({
      marked: 5,
      positions: new Map([
        [estate.id, 3],
        [other.id, 2],
      ]),
    })
  })

  test('an order that somebody works on is passed by, without waiting, and taken as soon as it is free', async () => {
    const [held] = await insertOrders(database.dataSource, estate, { count: 2, from: await inMs(-10), overMs: 1 })
    const other = new pg.Client({ connectionString: database.url })
    await other.connect()
    try {
      await other.query('BEGIN')
      await other.query('SELECT 1 FROM work_order WHERE id = (SELECT order_id FROM clock WHERE id = $1) FOR UPDATE', [
        held,
      ])
      const sweeper = makeSweeper()
      expect(await sweeper.sweep()).toMatchObject({ marked: 1, remain: true })
      await other.query('COMMIT')
      expect(await sweeper.sweep()).toMatchObject({ marked: 1, remain: false })
    } finally {
      await other.end()
    }
  })

  test('[OVD-4] an action that meets the clock while the sweep runs: met or overdue, never both lost, and card and clock agree', async () => {
    const clocks = await insertOrders(database.dataSource, estate, { count: 200, from: await inMs(-10), overMs: 1 })
    // What an action does: order, then clock, then position.
    const meet = async (clockId: string) => {
      await database.dataSource.transaction(async (tx) => {
        const [order] = await tx.query<{ id: string; clocks: Record<string, { metAt: string | null }> }[]>(
          'SELECT id, clocks FROM work_order WHERE id = (SELECT order_id FROM clock WHERE id = $1) FOR UPDATE',
          [clockId],
        )
        const at = new Date()
        const patched = { ...order?.clocks, [clockId]: { ...order?.clocks[clockId], metAt: at.toISOString() } }
        await tx.query('UPDATE clock SET met_at = $2 WHERE id = $1', [clockId, at])
        await tx.query('UPDATE work_order SET clocks = $2 WHERE id = $1', [order?.id, JSON.stringify(patched)])
        await tx.query('SELECT record_change($1, $2, $3, $4)', [estate.id, at, ...recordParams(at, [], [])])
      })
    }
    const sweeper = makeSweeper()
    await Promise.all([
      ...clocks.filter((_, at) => at % 2 === 0).map(meet),
      sweeper.sweep(),
      sweeper.sweep(),
      makeSweeper().sweep(),
    ])
    while ((await sweeper.sweep()).remain);
    const rows = await query<{
      id: string
      met_at: Date | null
      overdue_at: Date | null
      said: { metAt: string | null; overdueAt: string | null }
    }>(
      'SELECT c.id, c.met_at, c.overdue_at, w.clocks -> c.id::text AS said FROM clock c JOIN work_order w ON w.id = c.order_id',
    )
    expect(rows).toHaveLength(200)
    for (const { met_at, overdue_at, said } of rows) {
      expect(met_at !== null || overdue_at !== null).toBe(true)
      expect(said.metAt !== null).toBe(met_at !== null)
      expect(said.overdueAt !== null).toBe(overdue_at !== null)
    }
    const overdue = rows.filter(({ overdue_at }) => overdue_at !== null)
    expect((await events()).map(({ item_id }) => item_id)).toHaveLength(overdue.length)
  })
})

describe('running', () => {
  test('[OVD-1] what fell due while nobody ran is overdue right after the start', async () => {
    await insertOrders(database.dataSource, estate, { count: 3, from: await inMs(-3_600_000), overMs: 1000 })
    await makeSweeper().start()
    expect(await overdueClocks()).toHaveLength(3)
  })

  test('[OVD-1] exact: within a few milliseconds after the due time, never before', async () => {
    await insertOrders(database.dataSource, estate, { count: 10, from: await inMs(300), overMs: 400 })
    let told = 0
    await makeSweeper({ onOverdue: () => void (told += 1) }).start()
    await until(async () => (await overdueClocks()).length === 10, 'ten clocks overdue')
    for (const event of await events()) {
      const [clock] = event.item.clocks
      const late = event.at.getTime() - Date.parse(clock?.overdueAt as string)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(250)
    }
    expect(told).toBeGreaterThan(0)
  })

  test('a clock that is started earlier than the timer’s sets it anew', async () => {
    const sweeper = makeSweeper({ longestWaitMs: 60_000 })
    await sweeper.start()
    const from = await inMs(150)
    await insertOrders(database.dataSource, estate, { count: 1, from, overMs: 0 })
    sweeper.startedClock(from)
    await until(async () => (await overdueClocks()).length === 1, 'the clock overdue', 3_000)
  })

  test('a clock nobody told of is found by the poll', async () => {
    await makeSweeper({ longestWaitMs: 100 }).start()
    await insertOrders(database.dataSource, estate, { count: 1, from: await inMs(50), overMs: 0 })
    await until(async () => (await overdueClocks()).length === 1, 'the clock overdue', 3_000)
  })

  test('a due time below the watermark is found when it is told of, and by the full sweep when it is not', async () => {
    const sweeper = makeSweeper({ fullSweepMs: 3_600_000 })
    expect(await sweeper.sweep()).toMatchObject({ marked: 0 })
    const longAgo = await inMs(-3_600_000)
    await insertOrders(database.dataSource, estate, { count: 1, from: longAgo, overMs: 0 })
    expect(await sweeper.sweep()).toMatchObject({ marked: 0 })
    sweeper.startedClock(longAgo)
    expect(await sweeper.sweep()).toMatchObject({ marked: 1 })
    await insertOrders(database.dataSource, estate, { count: 1, from: longAgo, overMs: 0 })
    expect(await sweeper.sweep()).toMatchObject({ marked: 0 })
    expect(await makeSweeper().sweep()).toMatchObject({ marked: 1 })
  })

  test('the connection is lost: it comes back by itself and nothing is forgotten', async () => {
    await makeSweeper({ longestWaitMs: 100 }).start()
    await query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dispatch-centre clocks'`,
    )
    await insertOrders(database.dataSource, estate, { count: 2, from: await inMs(100), overMs: 100 })
    await until(async () => (await overdueClocks()).length === 2, 'both clocks overdue', 10_000)
  })

  test('[OVD-1] three sweepers side by side: each clock once, positions without gap', async () => {
    await insertOrders(database.dataSource, estate, { count: 3000, from: await inMs(-500), overMs: 1500 })
    await Promise.all([makeSweeper().start(), makeSweeper().start(), makeSweeper().start()])
    await until(async () => (await overdueClocks()).length === 3000, '3000 clocks overdue', 20_000)
    const heard = await events()
    expect(heard.map(({ position }) => position)).toEqual(Array.from({ length: 3000 }, (_, at) => at + 1))
    expect(new Set(heard.map(({ item_id }) => item_id)).size).toBe(3000)
  })

  test('reads only what is due, however many clocks run: by the index, from the watermark', async () => {
    // A database of its own: backends report their counts when they please, and those of the tests before would come in between.
    const own = await createTestDatabase()
    try {
      const there = await createEstate(own.dataSource)
      await insertOrders(own.dataSource, there, { count: 5000, from: await inMs(3_600_000), overMs: 3_600_000 })
      await own.dataSource.query('ANALYZE clock')
      const read = async (): Promise<number> => {
        const [{ n }] = await own.dataSource.query<[{ n: number }]>(
          `SELECT i.idx_tup_read AS n FROM pg_stat_user_indexes i WHERE i.indexrelname = 'clock_running'`,
        )
        return n
      }
      const scanned = async (): Promise<number> => {
        const [{ n }] = await own.dataSource.query<[{ n: number }]>(
          `SELECT seq_scan AS n FROM pg_stat_user_tables WHERE relname = 'clock'`,
        )
        return n
      }
      await own.dataSource.query('SELECT pg_stat_force_next_flush()')
      const before = [await read(), await scanned()] as const
      const sweeper = makeSweeper({ url: own.url })
      for (let at = 0; at < 20; at++) await sweeper.sweep()
      await sweeper.stop() // its backend reports its counts when it goes
      expect((await read()) - before[0]).toBeLessThan(200)
      expect((await scanned()) - before[1]).toBeLessThan(2)
    } finally {
      await own.drop()
    }
  })
})
