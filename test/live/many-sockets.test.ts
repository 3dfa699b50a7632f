/** Five thousand displays of one estate on one server: nobody waits long for the others. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordMany, tellServers } from '../support/events.js'
import { startTestServer, type TestServer } from '../support/server.js'

const DISPLAYS = 5_000
const EVENTS = 12
const QUERY = `subscription Board($estateId: ID!, $after: SafeInt!) {
  boardEvents(estateId: $estateId, after: $after) { state events { position kind item { id serial status } } }
}`

let server: TestServer
let displays: ChildProcess
beforeAll(async () => {
  server = await startTestServer()
  displays = fork(fileURLToPath(new URL('../support/many-sockets.mjs', import.meta.url)))
})
afterAll(async () => {
  displays.disconnect()
  await once(displays, 'exit')
  await server.stop()
})

const told = async (message: object): Promise<Record<string, unknown>> => {
  const answer = once(displays, 'message') as Promise<[Record<string, unknown>]>
  displays.send(message)
  return (await answer)[0]
}

test('[OVD-2] an event to 5,000 displays never holds up the server: it goes out in turns, and other calls are answered between them', async () => {
  const { estate, database, url } = server
  const { token } = await server.as('dispatcher')
  await told({
    connect: {
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      token,
      count: DISPLAYS,
      query: QUERY,
      variables: { estateId: estate.id, after: 0 },
    },
  })
  const shares: number[] = []
  const answered: number[] = []
  const took: number[] = []
  for (let at = 0; at < EVENTS; at++) {
    const position = await recordMany(database.dataSource, estate, 1)
    const heard = told({ hear: { position } })
    const turns = watchTurns()
    const begun = performance.now()
    await tellServers(database.dataSource, estate)
    const over = new AbortController()
    const answers = (async () => {
      while (!over.signal.aborted) {
        const asked = performance.now()
        expect((await fetch(`${url}/healthz`)).status).toBe(200)
        answered.push(performance.now() - asked)
      }
    })()
    expect(await heard).toMatchObject({ heard: true, gaps: 0 })
    took.push(performance.now() - begun)
    const { longest, all } = turns.stop()
    shares.push(longest / all)
    over.abort()
    await answers
  }
  // In one turn it would be nine tenths.
  expect(middle(shares), JSON.stringify(shares)).toBeLessThan(0.4)
  // Calls were answered during each event, most of them long before the last display had it.
  expect(answered.length).toBeGreaterThan(EVENTS)
  expect(middle(answered), JSON.stringify({ answered, took })).toBeLessThan(middle(took))
}, 180_000)

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] as number

/** CPU of each turn of the loop that did something, which, unlike its time, no other process lengthens. Microseconds. */
function watchTurns() {
  let [longest, all] = [0, 0]
  let before = process.cpuUsage()
  let next: NodeJS.Immediate
  const turn = (): void => {
    const { user, system } = process.cpuUsage(before)
    before = process.cpuUsage()
    const micros = user + system
    if (micros > 500) {
      longest = Math.max(longest, micros)
      all += micros
    }
    next = setImmediate(turn)
  }
  next = setImmediate(turn)
  return {
    stop() {
      clearImmediate(next)
      return { longest, all }
    },
  }
}
