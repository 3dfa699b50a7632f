/** The month's gauges as they are pushed: at once as they stand, then on each change, counted and never scanned. */
import type { Client } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallbackDesk } from '../support/callback-desk.js'
import type { PersonKey } from '../support/estate.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
let desk: CallbackDesk
const clients: Client[] = []
beforeAll(async () => {
  server = await startTestServer()
  desk = new CallbackDesk(server)
})
afterAll(async () => {
  for (const client of clients) await client.dispose()
  await server.stop()
})

const listen = async <T>(who: PersonKey, query: string) => {
  const client = (await desk.client(who)).socket()
  clients.push(client)
  const pushed: T[] = []
  const errors: unknown[] = []
  client.subscribe<T>(
    { query },
    {
      next: ({ data, errors: complaints }) => {
        if (complaints) errors.push(...complaints)
        if (data) pushed.push(data)
      },
      error: (cause) => errors.push(cause),
      complete: () => {},
    },
  )
  return { pushed, errors }
}

interface Gauge {
  readonly callbackQuotaChanged: {
    readonly position: number
    readonly quota: { readonly due: number; readonly open: number; readonly doorToDoor: { readonly numerator: number } }
  }
}

test('[CBK-6] gauges move with each callback, for everybody who looks at the month', async () => {
  const first = await desk.queued()
  const query = `subscription { callbackQuotaChanged(estateId: "${server.estate.id}", month: "${first.month}") {
    position quota { due open doorToDoor { numerator } forecast { explanation { zhHant } } } } }`
  const both = [await listen<Gauge>('lead', query), await listen<Gauge>('manager', query)]
  const last = (at: number) => both[at]?.pushed.at(-1)?.callbackQuotaChanged.quota
  for (const at of [0, 1]) {
    await until(() => last(at) !== undefined, 'the first message comes at once')
    expect(last(at)).toMatchObject({ due: 1, open: 1 })
  }
  await desk.made(first, {
    mode: 'DOOR_TO_DOOR',
    signature: { signerName: 'Wang', strokes: [[[1, 2, 3]]], opinion: 'Good' },
  })
  for (const at of [0, 1]) {
    await until(() => last(at)?.open === 0, 'the gauge moves')
    expect(last(at)).toMatchObject({ due: 1, open: 0, doorToDoor: { numerator: 1 } })
  }
  await desk.queued()
  await until(() => last(0)?.due === 2, 'a new callback moves it, too')
  // Orders alone say nothing of callbacks.
  const before = both[0]?.pushed.length
  await desk.opened()
  const third = await desk.queued()
  await until(() => last(0)?.due === 3, 'the next callback')
  expect(both[0]?.pushed.length).toBe((before ?? 0) + 1)
  expect(both.flatMap(({ errors }) => errors)).toEqual([])

  const seen = await listen<{ callbackChanged: { action: string; callback: { serial: string } } }>(
    'lead',
    `subscription { callbackChanged(estateId: "${server.estate.id}") { action callback { serial status } } }`,
  )
  const stranger = await listen<unknown>(
    'wang',
    `subscription { callbackChanged(estateId: "${server.estate.id}") { action } }`,
  )
  await until(() => stranger.errors.length > 0, 'a resident is refused')
  await desk.doCallback('dispatcher', 'takeCallback', third)
  await until(() => seen.pushed.length > 0, 'the change is pushed')
  expect(seen.pushed[0]?.callbackChanged).toMatchObject({ action: 'TAKE', callback: { serial: third.serial } })
})
