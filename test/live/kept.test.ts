/** Displays that come back are told what their group told lately from memory, and hear exactly what the log would have said. */
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Client } from 'graphql-ws'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { recordEvents, testCard } from '../support/events.js'
import { type LiveServer, PLAIN, startLiveServer } from '../support/live-server.js'
import { seeded } from '../support/seeded.js'
import { until } from '../support/until.js'
import { cardEvent } from '@dispatch/server/platform/record'

let database: TestDatabase
let estate: TestEstate
let estates = 0
const servers: LiveServer[] = []
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  estate = await createEstate(database.dataSource, { code: `kept-${++estates}` })
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

const start = async (options: Parameters<typeof startLiveServer>[1] = {}): Promise<LiveServer> => {
  const server = await startLiveServer(database, options)
  servers.push(server)
  return server
}

interface Told {
  readonly state: string
  readonly head: number
  readonly events: readonly { readonly position: number; readonly item: string | null }[]
}

const listen = (client: Client, after = 0) => {
  const told: Told[] = []
  let stop = (): void => {}
  const ended = new Promise((resolve) => {
    stop = client.subscribe<{ events: Told }>(
      { query: PLAIN, variables: { estateId: estate.id, after } },
      {
        next: ({ data }) => void (data && told.push(data.events)),
        error: resolve,
        complete: () => resolve('complete'),
      },
    )
  })
  return {
    told,
    ended,
    stop: () => stop(),
    get events() {
      return told.flatMap(({ events }) => events)
    },
    get last() {
      return told.at(-1)?.events.at(-1)?.position
    },
  }
}

/** What a display hears that comes back and stays until it is live. */
const resumed = async (server: LiveServer, name: string, after: number) => {
  const client = server.client({ name })
  const display = listen(client, after)
  await until(() => display.told.at(-1)?.state === 'LIVE', `${name} live after ${after}`)
  await client.dispose()
  return display
}

let serials = 0
const change = async (count: number): Promise<number> => {
  const cards = Array.from({ length: count }, () =>
    testCard(estate, { serial: `WO-${++serials}`, room: '識別 "1803"' }),
  )
  return recordEvents(
    database.dataSource,
    estate,
    cards.map((card) => cardEvent('ORDER_CHANGED', 'RECEIVE', card)),
  )
}

const tell = (server: LiveServer): void => server.live.announce({ estateId: estate.id, earliestDueAt: null })

test('[OVD-3] from memory as from the log, wherever it was cut off, each class with what it may see', async () => {
  const server = await start()
  const plain = await start({ share: false })
  const random = seeded(2611)
  const walls = ['chen', 'limited'].map((name) => listen(server.client({ name })))
  await until(() => walls.every(({ told }) => told.length === 1), 'both listen')
  let last = 0
  while (last < 1_300) {
    last = await change(1 + Math.floor(random() * 30))
    tell(server)
    if (random() < 0.5) await until(() => walls.every((wall) => wall.last === last), `position ${last}`)
  }
  await until(() => walls.every((wall) => wall.last === last), 'all told')

  const [presented, read] = [server.counts.presented, server.counts.read]
  let messages = 0
  for (let round = 0; round < 12; round++) {
    const after = Math.floor(random() * last)
    for (const name of ['chen', 'limited']) {
      const fromMemory = await resumed(server, name, after)
      const fromLog = await resumed(plain, name, after)
      expect(fromMemory.events).toEqual(fromLog.events)
      expect(fromMemory.events[0]?.position).toBe(after + 1)
      expect(fromMemory.events.length).toBe(last - after)
      expect(fromMemory.told.at(-1)?.head).toBe(last)
      expect(fromMemory.told.slice(0, -1).every(({ state }) => state === 'REPLAYING')).toBe(true)
      if (name === 'limited')
        expect(fromMemory.events.every(({ position, item }) => (item === null) === (position % 2 === 1))).toBe(true)
      messages += fromMemory.told.length
    }
  }
  expect(server.counts.read).toBe(read)
  // The frame of each message, and what does not last; nothing else was executed.
  expect(server.counts.presented - presented).toBe(messages)
  expect(server.sockets.stats.made).toBe(0)
})

test('what does not last is told as it is now', async () => {
  const server = await start()
  const wall = listen(server.client())
  await until(() => wall.told.length === 1, 'it listens')
  await change(12)
  tell(server)
  await until(() => wall.last === 12, 'all told')
  server.counts.word = 'later'
  const back = await resumed(server, 'chen', 3)
  expect(back.events.filter(({ position }) => position % 5 === 0)).toEqual([
    { position: 5, item: 'later' },
    { position: 10, item: 'later' },
  ])
  expect(back.events.map(({ position }) => position)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(server.counts.read).toBe(0)
})

test('[OVD-3] walls that come back together to a fresh server are one reading and one execution, whoever of them does not take it', async () => {
  await change(1_200)
  const server = await start({ limits: { mostWaitingBytes: 10_000 } })
  const frozen = server.raw()
  await once(frozen, 'open')
  frozen.once('message', () => {
    const payload = { query: PLAIN, variables: { estateId: estate.id, after: 0 } }
    frozen.send(JSON.stringify({ type: 'subscribe', id: 'x', payload }))
    frozen.pause()
  })
  frozen.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'chen' } }))
  const clients = Array.from({ length: 20 }, (_, at) => server.client({ name: `chen-${at}` }))
  const walls = clients.map((client) => listen(client))
  await until(() => walls.every((wall) => wall.last === 1_200), 'all are told')
  for (const wall of walls) expect(wall.events.map(({ position }) => position)).toEqual(range(0, 1_200))
  // Three chunks.
  expect(server.counts.read).toBe(3)
  expect(server.sockets.stats.made).toBe(3)
  await change(1)
  tell(server)
  await until(() => walls.every((wall) => wall.last === 1_201), 'all are live')
  frozen.terminate()
})

test('[OVD-3] from different positions they meet at the next chunk; without room to keep anything each is told all the same', async () => {
  await change(1_700)
  for (const mostKeptBytes of [67_108_864, 0]) {
    const server = await start({ limits: { mostKeptBytes } })
    const walls = [0, 3, 250, 499, 500, 777, 1_699].map((after) => ({ after, ...resumedAtOnce(server, after) }))
    await until(() => walls.every(({ display }) => display.last === 1_700), 'all are told')
    for (const { after, display } of walls)
      expect(display.events.map(({ position }) => position)).toEqual(range(after, 1_700))
    const { keptBytes } = server.sockets.stats
    if (mostKeptBytes === 0) expect(keptBytes).toBe(0)
    else {
      expect(keptBytes).toBeGreaterThan(100_000)
      // 0, 3, 250 and 499 to 500; 500 and 777 to 1,000; then two more, and the last one.
      expect(server.counts.read).toBeLessThanOrEqual(9)
    }
  }
})

test('[OVD-3] all gone for a while: what happened meanwhile is executed once, when they come back', async () => {
  const server = await start()
  const clients = [server.client(), server.client()]
  const walls = clients.map((client) => listen(client))
  await until(() => walls.every(({ told }) => told.length === 1), 'they listen')
  await change(30)
  tell(server)
  await until(() => walls.every((wall) => wall.last === 30), 'all told')
  for (const client of clients) await client.dispose()
  await until(() => server.sockets.stats.groups === 0, 'nobody listens')
  await change(25)
  tell(server)
  const back = Array.from({ length: 15 }, () => listen(server.client(), 20))
  await until(() => back.every((wall) => wall.last === 55), 'all are told')
  for (const wall of back) expect(wall.events.map(({ position }) => position)).toEqual(range(20, 55))
  expect(server.counts.read).toBe(0)
  expect(server.sockets.stats.made).toBe(1)
})

test('what was kept of a log that went back is told to nobody', async () => {
  const server = await start()
  const wall = listen(server.client())
  await until(() => wall.told.length === 1, 'it listens')
  await change(10)
  tell(server)
  await until(() => wall.last === 10, 'all told')
  await database.dataSource.query('DELETE FROM estate_event WHERE estate_id = $1 AND position > 4', [estate.id])
  await database.dataSource.query('UPDATE estate_position SET position = 4 WHERE estate_id = $1', [estate.id])
  expect(await wall.ended).toBe('complete')
  const before = serials
  await change(8)
  tell(server)
  const back = await resumed(server, 'chen', 0)
  expect(back.events.map(({ position }) => position)).toEqual(range(0, 12))
  const serialsOf = (after: number) =>
    back.events
      .filter(({ position }) => position > after && position % 5 !== 0)
      .map(({ item }) => (JSON.parse(item as string) as { serial: string }).serial)
  expect(serialsOf(4)).toEqual([2, 3, 4, 5, 7, 8].map((at) => `WO-${before + at}`))
})

const range = (after: number, last: number): number[] => Array.from({ length: last - after }, (_, at) => after + 1 + at)

const resumedAtOnce = (server: LiveServer, after: number) => ({ display: listen(server.client(), after) })
