import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from 'graphql-ws'
import { type BoardListener, listenToBoard } from '../support/board-listener.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { recordEvents, recordMany, tellServers, testCard } from '../support/events.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'
import { cardEvent } from '@dispatch/server/platform/record'

let server: TestServer
let estate: TestEstate
const clients: Client[] = []
beforeAll(async () => {
  server = await startTestServer()
  estate = server.estate
})
afterAll(() => server.stop())
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose()
})

const connect = async (person: Parameters<TestServer['as']>[0] = 'dispatcher'): Promise<Client> => {
  const client = (await server.as(person)).socket()
  clients.push(client)
  return client
}

const head = async (of = estate): Promise<number> => {
  const [row] = (await server.database.dataSource.query('SELECT position FROM estate_position WHERE estate_id = $1', [
    of.id,
  ])) as [{ position: number }]
  return row.position
}

const change = async (count = 1): Promise<void> => {
  await recordMany(server.database.dataSource, estate, count)
  await tellServers(server.database.dataSource, estate)
}

const positions = (listener: BoardListener): number[] => listener.events.map(({ position }) => position)
const range = (after: number, last: number): number[] => Array.from({ length: last - after }, (_, at) => after + 1 + at)

describe('a stream', () => {
  test('[OVD-3] begins with the word that nothing is missing, then says each change once', async () => {
    const after = await head()
    const listener = listenToBoard(await connect(), estate.id, after)
    await until(() => listener.messages.length === 1, 'the first message')
    expect(listener.messages[0]).toMatchObject({ state: 'LIVE', head: after, events: [] })
    expect(Math.abs(Date.parse(listener.messages[0]?.serverTime as string) - Date.now())).toBeLessThan(1000)
    await change(3)
    await until(() => listener.events.length === 3, 'three events')
    expect(positions(listener)).toEqual(range(after, after + 3))
    expect(listener.messages.every(({ state }) => state === 'LIVE')).toBe(true)
  })

  test('[OVD-3] replays what was missed in chunks, LIVE on the last, and goes on', async () => {
    const after = await head()
    await recordEvents(
      server.database.dataSource,
      estate,
      Array.from({ length: 2500 }, () => cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate))),
    )
    const listener = listenToBoard(await connect(), estate.id, after)
    await until(() => listener.messages.at(-1)?.state === 'LIVE', 'the end of the replay')
    const replayed = listener.messages.length
    expect(replayed).toBeGreaterThan(2)
    expect(listener.messages.slice(0, -1).every(({ state }) => state === 'REPLAYING')).toBe(true)
    await change()
    await until(() => listener.events.length === 2501, 'the live event')
    expect(positions(listener)).toEqual(range(after, after + 2501))
  })

  test('[OVD-3] from every position near the head: no gap, no double, whatever is being written', async () => {
    const before = await head()
    const written = new AbortController()
    const writer = (async () => {
      while (!written.signal.aborted) await change(2)
    })()
    const client = await connect()
    const listeners: BoardListener[] = []
    for (let at = 0; at < 40; at++) {
      const after = Math.max(0, (await head()) - (at % 7))
      listeners.push(listenToBoard(client, estate.id, after))
      await sleep(5)
    }
    written.abort()
    await writer
    const last = await head()
    expect(last).toBeGreaterThan(before + 20)
    await until(() => listeners.every(({ position }) => position === last), 'everybody at the head')
    for (const listener of listeners) {
      const [first = last + 1] = positions(listener)
      expect(positions(listener)).toEqual(range(first - 1, last))
    }
  })

  test('a position ahead of what this server has read, as of a snapshot from the database, is not refused', async () => {
    const listener = listenToBoard(await connect(), estate.id, await head())
    await until(() => listener.messages.length === 1, 'a feed that is being followed')
    await recordMany(server.database.dataSource, estate, 5) // nobody tells the server
    const ahead = listenToBoard(await connect(), estate.id, await head())
    await until(() => ahead.messages.length === 1, 'the first message')
    expect(ahead.messages[0]).toMatchObject({ state: 'LIVE', events: [] })
  })

  test('without a word, the slow poll finds it: a lost wake costs delay only', async () => {
    const after = await head()
    const listener = listenToBoard(await connect(), estate.id, after)
    await until(() => listener.messages.length === 1, 'the first message')
    await recordMany(server.database.dataSource, estate, 1)
    await until(() => listener.events.length === 1, 'the event', 3_000)
  })

  test('[OVD-2, OVD-3] what a wall heard is told again to who may see the board, and to nobody else, whatever position he names', async () => {
    const after = await head()
    const wall = listenToBoard(await connect(), estate.id, after)
    await until(() => wall.messages.length === 1, 'it listens')
    await change(5)
    const shift = {
      ...cardEvent('ORDER_CHANGED', 'CHANGE_TECHNICIAN', testCard(estate)),
      kind: 'TECHNICIAN_CHANGED',
      itemId: null,
      item: {},
    } as const
    await recordEvents(server.database.dataSource, estate, [shift])
    await tellServers(server.database.dataSource, estate)
    await until(() => wall.events.length === 6, 'all heard')
    const back = listenToBoard(await connect('frontDesk'), estate.id, after)
    await until(() => back.messages.at(-1)?.state === 'LIVE', 'told again')
    expect(back.events).toEqual(wall.events)
    const other = await createEstate(server.database.dataSource, { code: 'next-door' })
    const stranger = listenToBoard(await connect(other.people.dispatcher), estate.id, after)
    expect(await stranger.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(stranger.events).toEqual([])
  })

  test('a burst comes as a few messages, a single change at once', async () => {
    const after = await head()
    const listener = listenToBoard(await connect(), estate.id, after)
    await until(() => listener.messages.length === 1, 'the first message')
    await recordEvents(
      server.database.dataSource,
      estate,
      Array.from({ length: 400 }, () => cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate))),
    )
    await tellServers(server.database.dataSource, estate)
    await until(() => listener.events.length === 400, 'the burst')
    expect(listener.messages.length).toBeLessThan(6)
    const said = performance.now()
    await change()
    await until(() => listener.events.length === 401, 'the single change')
    expect(performance.now() - said).toBeLessThan(500)
  })
})

describe('REFETCH', () => {
  const refetch = async (of: TestEstate, after: number): Promise<BoardListener> => {
    const listener = listenToBoard(await connect(of.people.dispatcher), of.id, after)
    expect(await listener.ended).toBe('complete')
    return listener
  }

  test('[OVD-3] ahead of the head: the client comes from another database', async () => {
    const { messages } = await refetch(estate, (await head()) + 1)
    expect(messages).toMatchObject([{ state: 'REFETCH', events: [] }])
  })

  test('[OVD-3] older than what is kept, and at the last position that is not', async () => {
    const other = await createEstate(server.database.dataSource, { code: 'pruned' })
    await recordMany(server.database.dataSource, other, 10)
    await server.database.dataSource.query('DELETE FROM estate_event WHERE estate_id = $1 AND position < 5', [other.id])
    await server.database.dataSource.query('UPDATE estate_position SET oldest = 5 WHERE estate_id = $1', [other.id])
    expect((await refetch(other, 3)).messages).toMatchObject([{ state: 'REFETCH' }])
    const listener = listenToBoard(await connect(other.people.dispatcher), other.id, 4)
    await until(() => listener.events.length === 6, 'what is kept')
    expect(positions(listener)).toEqual(range(4, 10))
  })

  test('[OVD-3] more than 10,000 behind, and exactly as many is replayed', async () => {
    const other = await createEstate(server.database.dataSource, { code: 'long' })
    await recordEvents(
      server.database.dataSource,
      other,
      Array.from({ length: 10_001 }, () => cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(other))),
    )
    expect((await refetch(other, 0)).messages).toMatchObject([{ state: 'REFETCH', head: 10_001 }])
    const listener = listenToBoard(await connect(other.people.dispatcher), other.id, 1)
    await until(() => listener.messages.at(-1)?.state === 'LIVE', 'the replay', 20_000)
    expect(positions(listener)).toEqual(range(1, 10_001))
  })

  test('the log goes back under the server (a restored database): who listens is told to fetch anew', async () => {
    const other = await createEstate(server.database.dataSource, { code: 'restored' })
    await recordMany(server.database.dataSource, other, 10)
    const listener = listenToBoard(await connect(other.people.dispatcher), other.id, 10)
    await until(() => listener.messages.length === 1, 'the first message')
    await server.database.dataSource.query('DELETE FROM estate_event WHERE estate_id = $1 AND position > 4', [other.id])
    await server.database.dataSource.query('UPDATE estate_position SET position = 4 WHERE estate_id = $1', [other.id])
    expect(await listener.ended).toBe('complete')
    expect(listener.messages.at(-1)).toMatchObject({ state: 'REFETCH', head: 4 })
  })

  test('a negative position is bad input', async () => {
    const listener = listenToBoard(await connect(), estate.id, -1)
    expect(await listener.ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }])
  })
})
