import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { listenToBoard } from '../support/board-listener.js'
import { recordMany, tellServers } from '../support/events.js'
import { CuttableSockets } from '../support/cuttable-sockets.js'
import { seeded } from '../support/seeded.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const CUTS = 20

test('[OVD-3] a client that is cut off 20 times at random under load and resumes by position holds exactly the log', async () => {
  const { estate, database } = server
  const random = seeded(2611)
  const written = new AbortController()
  const writers = Array.from({ length: 4 }, async () => {
    while (!written.signal.aborted) {
      await recordMany(database.dataSource, estate, 5)
      await tellServers(database.dataSource, estate)
    }
  })

  const { token } = await server.as('dispatcher')
  const heard: number[] = []
  const states = new Set<string>()
  let position = 0
  for (let cut = 0; cut <= CUTS; cut++) {
    const sockets = new CuttableSockets(server.url, token)
    const listener = listenToBoard(sockets.client, estate.id, position)
    // Somewhere in the replay or in the live part, sometimes before the first message.
    const enough = position + Math.floor(random() * 120)
    if (cut < CUTS) {
      await until(() => listener.position >= enough, `position ${enough}`)
      sockets.cut()
      await listener.ended
    } else {
      written.abort()
      await Promise.all(writers)
      await tellServers(database.dataSource, estate)
      const [{ last }] = (await database.dataSource.query(
        'SELECT position AS last FROM estate_position WHERE estate_id = $1',
        [estate.id],
      )) as [{ last: number }]
      await until(() => listener.position === last, 'the head of the log')
    }
    for (const message of listener.messages) states.add(message.state)
    heard.push(...listener.events.map((event) => event.position))
    position = listener.position
    await sockets.client.dispose()
  }

  const log = (await database.dataSource.query(
    'SELECT position FROM estate_event WHERE estate_id = $1 ORDER BY position',
    [estate.id],
  )) as { position: number }[]
  expect(log.length).toBeGreaterThan(CUTS * 10)
  expect(heard).toEqual(log.map((event) => event.position))
  expect(states).not.toContain('REFETCH')
})

test('a standard client that retries by itself hears everything, when it resumes from where it is', async () => {
  const { estate, database } = server
  const sockets = new CuttableSockets(server.url, (await server.as('frontDesk')).token, 5)
  const opened: WebSocket[] = sockets.opened
  const [{ first }] = (await database.dataSource.query(
    'SELECT position AS first FROM estate_position WHERE estate_id = $1',
    [estate.id],
  )) as [{ first: number }]
  // graphql-ws subscribes anew with the same variables after a retry: the replay then repeats, and positions say what is known.
  const listener = listenToBoard(sockets.client, estate.id, first)
  await until(() => listener.messages.length > 0, 'the first message')
  await recordMany(database.dataSource, estate, 3)
  await tellServers(database.dataSource, estate)
  await until(() => listener.position === first + 3, 'three events')
  sockets.cut()
  await until(() => opened.length === 2, 'the second socket')
  await recordMany(database.dataSource, estate, 1)
  await tellServers(database.dataSource, estate)
  await until(() => listener.position === first + 4, 'the event after the cut')
  expect(new Set(listener.events.map(({ position }) => position))).toEqual(
    new Set([first + 1, first + 2, first + 3, first + 4]),
  )
  await sockets.client.dispose()
})
