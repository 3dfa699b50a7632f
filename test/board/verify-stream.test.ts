/** `npm run verify-stream`: the log replayed against the database says equal, and names whatever was changed behind its back. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BoardStore } from '@dispatch/server/board/board.store'
import { type StreamVerdict, verifyStream } from '@dispatch/server/board/verify-stream'
import { Pruner } from '@dispatch/server/live/pruner'
import { createLogger } from '@dispatch/server/platform/logger'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate } from '../support/estate.js'
import { recordEvents, testCard } from '../support/events.js'
import { cardEvent } from '@dispatch/server/platform/record'
import { OrderDesk, type OrderSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let database: TestDatabase
let server: TestServer
let desk: OrderDesk
let order: OrderSeen
let code = ''
let estates = 0
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  const estate = await createEstate(database.dataSource, { code: (code = `verify-${++estates}`) })
  server = await startTestServer({ database, estate })
  desk = new OrderDesk(server)
  order = await desk.opened()
  await desk.registered()
})
afterEach(() => server.stop())

const sql = <T = unknown>(text: string, params: unknown[] = []): Promise<T[]> => database.dataSource.query(text, params)

const verify = async (): Promise<StreamVerdict> => {
  const { dataSource } = database
  const { id } = server.estate
  return (await verifyStream({ dataSource, boards: new BoardStore(dataSource) }, { id, code })) as StreamVerdict
}

const differences = async (): Promise<string[]> => {
  const verdict = await verify()
  for (const { next } of verdict.differences) expect(next).toMatch(/\w/)
  expect(verdict.found).toBe(verdict.differences.length)
  return verdict.differences.map(({ what }) => what)
}

/** As somebody might who has the database's password: past the triggers that keep the books. */
const byHand = async (text: string, params: unknown[] = []): Promise<void> => {
  await database.dataSource.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica')
    await tx.query(text, params)
  })
}

describe('[OVD-3] equal', () => {
  test('after actions, refusals and clocks that ran out, and while people go on working', async () => {
    const answered = await desk.do('dispatcher', 'REPLY', order, {
      said: 'Somebody comes this afternoon',
      toWhom: 'Ms Wang',
      medium: 'PHONE',
      toldPaidService: true,
    })
    await desk.try('dispatcher', 'DISPATCH', { workOrderId: order.id, version: answered.version })
    const { request } = await desk.doRequest('dispatcher', 'REGISTER', desk.particulars())
    // Its clock runs out in a moment.
    await byHand(
      `WITH due AS (UPDATE clock SET due_at = date_trunc('milliseconds', now()) + interval '100 ms' WHERE request_id = $1 RETURNING *)
       UPDATE request r SET clocks = (SELECT jsonb_object_agg(d.id, r.clocks -> d.id::text || jsonb_build_object('dueAt',
         to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) FROM due d) WHERE r.id = $1`,
      [request.id],
    )
    const isOverdue = async (): Promise<boolean> =>
      (await sql(`SELECT 1 FROM estate_event WHERE item_id = $1 AND kind = 'REQUEST_OVERDUE'`, [request.id])).length > 0
    await until(isOverdue, 'the sweeper noticed')
    const verdict = await verify()
    expect(verdict).toMatchObject({ found: 0, differences: [], oldest: 1, items: 4, openBeforeLog: 0 })
    expect(verdict.head).toBe(verdict.events)
    expect(verdict.open).toBe(3)

    const working = new AbortController()
    const writers = Array.from({ length: 3 }, async () => {
      while (!working.signal.aborted) await desk.opened()
    })
    for (let at = 0; at < 10; at++) expect(await differences()).toEqual([])
    working.abort()
    await Promise.all(writers)
    expect(await differences()).toEqual([])
  }, 60_000)

  test('when old events were forgotten: what was last told of before is counted, not missed', async () => {
    const before = await verify()
    await byHand(`UPDATE estate_event SET at = at - interval '9 days' WHERE estate_id = $1`, [server.estate.id])
    await byHand(`UPDATE work_order SET opened_at = opened_at - interval '9 days' WHERE estate_id = $1`, [
      server.estate.id,
    ])
    await byHand(`UPDATE request SET registered_at = registered_at - interval '9 days' WHERE estate_id = $1`, [
      server.estate.id,
    ])
    const logger = createLogger({ level: 'silent', format: 'json' })
    const pruner = new Pruner({ dataSource: database.dataSource, logger, keepDays: 7, keepKeysDays: 7 })
    // What is still to be followed up is kept until then.
    const followed = async (): Promise<boolean> => {
      const [{ behind }] = (await database.dataSource.query(
        'SELECT count(*)::int AS behind FROM log_follower WHERE estate_id = $1 AND position < $2',
        [server.estate.id, before.head],
      )) as [{ behind: number }]
      return behind === 0
    }
    await until(followed, 'the followers to have caught up')
    await pruner.prune()
    expect(await verify()).toMatchObject({ found: 0, events: 0, oldest: before.head + 1, openBeforeLog: 2 })
    await desk.opened()
    const verdict = await verify()
    expect(verdict).toMatchObject({ found: 0, differences: [], openBeforeLog: 2, open: 3 })
    expect(verdict.events).toBe(verdict.head - before.head)
  })

  test('for an estate without a single event; there is no verdict on an estate that is not there', async () => {
    const empty = await createEstate(database.dataSource, { code: `verify-empty-${estates}` })
    const { dataSource } = database
    const parts = { dataSource, boards: new BoardStore(dataSource) }
    expect(await verifyStream(parts, { id: empty.id, code: 'empty' })).toMatchObject({ events: 0, found: 0, open: 0 })
    expect(await verifyStream(parts, { id: '0196f3a1-7c00-7000-8000-000000000001', code: 'none' })).toBeNull()
  })

  test('events that show no card (records beside requests and orders, technicians) take a position and nothing more', async () => {
    const { dataSource } = database
    const blank = { buildingId: null, category: null, department: null, assigneeId: null, previousAssigneeId: null }
    await recordEvents(dataSource, server.estate, [
      { kind: 'CASE_CHANGED', action: 'OPEN', itemId: order.id, clockKind: null, item: {}, ...blank },
      { kind: 'TECHNICIAN_CHANGED', action: null, itemId: null, clockKind: null, item: {}, ...blank },
    ])
    expect(await differences()).toEqual([])
  })
})

describe('[OVD-3] not equal', () => {
  test('a row that was changed by hand, its card or its clocks', async () => {
    await byHand(`UPDATE work_order SET card = card || '{"urgency": "EMERGENCY"}' WHERE id = $1`, [order.id])
    const [found, ...more] = await differences()
    expect(found).toMatch(new RegExp(`^${order.serial}: the row differs from event \\d, the last of it, in `))
    expect(found).toContain('urgency ("NORMAL" → "EMERGENCY")')
    expect(more).toEqual([])
    await byHand(`UPDATE work_order SET card = card || '{"urgency": "NORMAL"}' WHERE id = $1`, [order.id])
    expect(await differences()).toEqual([])
    await byHand(`UPDATE work_order SET clocks = '{}' WHERE id = $1`, [order.id])
    expect(await differences()).toEqual([expect.stringContaining('clocks (')])
  })

  test('an event that was changed by hand', async () => {
    await byHand(`UPDATE estate_event SET item = item || '{"room": "9999"}' WHERE item_id = $1`, [order.id])
    expect(await differences()).toEqual([expect.stringContaining('room ("9999" → "1803")')])
  })

  test('an event that is gone, in the middle and at the end; a head that lags behind', async () => {
    const { head } = await verify()
    const estateId = server.estate.id
    await byHand('DELETE FROM estate_event WHERE estate_id = $1 AND position = 2', [estateId])
    expect(await differences()).toContain('Event 2 is missing.')
    await byHand('DELETE FROM estate_event WHERE estate_id = $1 AND position >= 2', [estateId])
    expect(await differences()).toContain(`Events 2 to ${head} are missing.`)
    await byHand('UPDATE estate_position SET position = 0 WHERE estate_id = $1', [estateId])
    expect(await differences()).toContain('The log goes on to position 1, but estate_position says 0.')
  })

  test('an item that went back to an earlier version', async () => {
    const { dataSource } = database
    const card = testCard(server.estate, { id: order.id, serial: order.serial, version: 1 })
    await recordEvents(dataSource, server.estate, [cardEvent('ORDER_CHANGED', 'NOTE', { ...card, version: 0 })])
    expect(await differences()).toContainEqual(expect.stringContaining('at version 0, after'))
  })

  test('a row that came or went without a word', async () => {
    await byHand(
      `INSERT INTO request (id, estate_id, serial, status, version, nature, channel, received_at, urgency, requester_kind, customer_name,
         contact, wanted, registered_at, card)
       SELECT gen_random_uuid(), estate_id, 'RQ-BY-HAND', 'WITHDRAWN', 1, nature, channel, received_at, urgency, requester_kind,
         customer_name, contact, wanted, registered_at, '{}' FROM request WHERE estate_id = $1 LIMIT 1`,
      [server.estate.id],
    )
    expect(await differences()).toEqual(['RQ-BY-HAND: no event tells of it, so no display has heard of it.'])
    await byHand(`DELETE FROM request WHERE serial = 'RQ-BY-HAND'`)
    await byHand('DELETE FROM work_order WHERE id = $1', [order.id])
    expect(await differences()).toEqual([
      expect.stringMatching(new RegExp(`^${order.serial}: event \\d tells of it, and there is no such row`)),
    ])
  })

  test('an order that the board does not show though its card is open', async () => {
    await byHand(`UPDATE work_order SET status = 'CANCELLED' WHERE id = $1`, [order.id])
    expect(await differences()).toEqual([expect.stringContaining('the board at position')])
  })
})

describe('npm run verify-stream', () => {
  const script = fileURLToPath(new URL('../../scripts/verify-stream.mjs', import.meta.url))
  const run = (...codes: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: database.url }
      execFile(process.execPath, [script, ...codes], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })

  test('says equal and ends with 0; names a difference and the next step and ends with 1; knows its estates', async () => {
    const equal = await run(code)
    expect(equal.err).toContain(`replaying the log of ${code}`)
    expect(equal.out).toMatch(
      new RegExp(`^${code}: equal \\(4 events from 1 to 4; 3 requests and orders, 2 on the board\\)`),
    )
    expect(equal.code).toBe(0)

    await byHand(`UPDATE work_order SET card = card || '{"room": "1"}' WHERE id = $1`, [order.id])
    const tampered = await run(code)
    expect(tampered.out).toContain(`${code}: 1 difference`)
    expect(tampered.out).toContain('room ("1803" → "1")')
    expect(tampered.out).toContain(
      `Next: See what was done: SELECT at, action, entry FROM audit WHERE record_id = '${order.id}'`,
    )
    expect(tampered.code).toBe(1)

    const all = await run()
    expect(all.out).toContain(`${code}: 1 difference`)
    expect(all.code).toBe(1)
    expect(await run('nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('There is no estate nowhere') })
    expect(await run('--fast')).toMatchObject({ code: 2 })
  }, 60_000)
})
