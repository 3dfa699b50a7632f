import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from 'graphql-ws'
import { type BoardListener, listenToBoard } from '../support/board-listener.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate } from '../support/estate.js'
import { OrderDesk } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

/**
 * Two servers on one database; the estate's clocks are so short that a test can wait for them, and the poll beneath so slow that it
 * helps nobody: what one hears of the other comes by its word.
 */
let database: TestDatabase
let here: TestServer
let there: TestServer
let desk: OrderDesk
const clients: Client[] = []
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 20 })
  const estate = await createEstate(database.dataSource, { settings: { replyMinutes: 0.02 } })
  const config = { wake: { intervalMs: 20, pollMs: 60_000 } }
  here = await startTestServer({ database, estate, config })
  there = await startTestServer({ database, estate, config })
  desk = new OrderDesk(here)
})
afterAll(async () => {
  for (const client of clients) await client.dispose()
  await Promise.all([here.stop(), there.stop()])
  await database.drop()
})

const head = async (): Promise<number> => {
  const [row] = (await database.dataSource.query('SELECT position FROM estate_position')) as [{ position: number }]
  return row.position
}

const listen = async (server: TestServer): Promise<BoardListener> => {
  const client = (await server.device('WALL_DISPLAY')).socket()
  clients.push(client)
  const listener = listenToBoard(client, server.estate.id, await head())
  await until(() => listener.messages.length > 0, 'the first message')
  return listener
}

describe('from an action to the walls', () => {
  test('[OVD-2] an action reaches the walls of its own server and of another, p95 within a second', async () => {
    const walls = [await listen(here), await listen(there)]
    const times: number[] = []
    for (let at = 0; at < 40; at++) {
      const began = performance.now()
      const { position } = await desk.doRequest('dispatcher', 'REGISTER', desk.particulars())
      await until(() => walls.every((wall) => wall.position >= position), 'both walls have it')
      times.push(performance.now() - began)
    }
    times.sort((one, other) => one - other)
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(1000)
    const [one, other] = walls.map(({ events }) => events.map(({ position, item }) => [position, item?.id]))
    await until(() => walls[0]?.position === walls[1]?.position, 'the same position')
    expect(one?.slice(0, 40)).toEqual(other?.slice(0, 40))
  })

  test('[OVD-1] [DIS-2] a clock that an action starts runs out on time, whichever server sweeps it, and once', async () => {
    const walls = [await listen(here), await listen(there)]
    // 1.2 seconds to answer: nobody does.
    const { request } = await desk.doRequest('dispatcher', 'REGISTER', desk.particulars())
    const overdue = (wall: BoardListener) =>
      wall.events.filter(({ kind, item }) => kind === 'REQUEST_OVERDUE' && item?.id === request.id)
    await until(() => walls.every((wall) => overdue(wall).length > 0), 'red on both walls', 5_000)
    const [clock] = (await database.dataSource.query('SELECT due_at, overdue_at FROM clock WHERE request_id = $1', [
      request.id,
    ])) as [{ due_at: Date; overdue_at: Date }]
    expect(clock.overdue_at).toEqual(clock.due_at)
    const [event] = (await database.dataSource.query(
      `SELECT at FROM estate_event WHERE item_id = $1 AND kind = 'REQUEST_OVERDUE'`,
      [request.id],
    )) as { at: Date }[]
    const late = (event?.at.getTime() ?? 0) - clock.due_at.getTime()
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(1000)
    await desk.doRequest('dispatcher', 'REGISTER', desk.particulars())
    for (const wall of walls) expect(overdue(wall)).toHaveLength(1)
  })

  test('snapshot and stream fit together: what the board shows, plus the events after its position, is what the board shows later', async () => {
    const dispatcher = await here.as('dispatcher')
    const BOARD =
      'query ($estateId: ID!) { board(estateId: $estateId) { position items { id version clocks { id overdueAt } } } }'
    type Item = {
      readonly id: string
      readonly version: number
      readonly clocks: readonly { id: string; overdueAt: string | null }[]
    }
    const board = async () =>
      (await dispatcher.ask<{ board: { position: number; items: Item[] } }>(BOARD, { estateId: here.estate.id })).board
    const written = new AbortController()
    const writer = (async () => {
      while (!written.signal.aborted) await desk.opened()
    })()
    const checks: Promise<void>[] = []
    for (let at = 0; at < 5; at++) {
      const before = await board()
      const client = (await there.as('frontDesk')).socket()
      clients.push(client)
      const listener = listenToBoard(client, here.estate.id, before.position)
      checks.push(
        (async () => {
          await until(() => listener.position >= before.position + 10, 'ten events')
          const after = await board()
          await until(() => listener.position >= after.position, 'the later position')
          const items = new Map(before.items.map((item) => [item.id, item]))
          for (const { position, item } of listener.events as {
            position: number
            item: (Item & { status: string }) | null
          }[]) {
            if (position > after.position || !item) continue
            if (item.status === 'ACCEPTED') items.delete(item.id)
            else
              items.set(item.id, {
                id: item.id,
                version: item.version,
                clocks: item.clocks.map(({ id, overdueAt }) => ({ id, overdueAt })),
              })
          }
          const sorted = (all: Iterable<Item>) => [...all].sort((one, other) => (one.id < other.id ? -1 : 1))
          expect(sorted(items.values())).toEqual(sorted(after.items))
        })(),
      )
    }
    await Promise.all(checks).finally(() => written.abort())
    await writer
  })
})
