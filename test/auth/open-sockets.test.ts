/** Whoever loses access loses the open sockets with it, at once, whichever server they are on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Gql } from '../support/client.js'
import type { PersonKey } from '../support/estate.js'
import { startTestServer, type TestServer } from '../support/server.js'

let one: TestServer
let other: TestServer
beforeAll(async () => {
  one = await startTestServer()
  other = await startTestServer({ database: one.database, estate: one.estate })
})
afterAll(async () => {
  await other.stop()
  await one.stop()
})

interface Watching {
  /** Close code and how long after `since` it came, in milliseconds. */
  readonly closed: Promise<{ readonly code: number; readonly at: number }>
  readonly stillOpen: () => boolean
  stop(): Promise<void>
}

/** A socket that has the board's stream open and live. */
async function watch(client: Gql): Promise<Watching> {
  const socket = client.socket()
  let open = true
  const closed = new Promise<{ code: number; at: number }>((resolve) => {
    socket.on('closed', (event) => {
      open = false
      resolve({ code: (event as { code: number }).code, at: performance.now() })
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.subscribe(
      {
        query: 'subscription ($e: ID!) { boardEvents(estateId: $e, after: 0) { state } }',
        variables: { e: one.estate.id },
      },
      // After the close it ends with an error, which `closed` tells better.
      { next: () => resolve(), error: reject, complete: () => {} },
    )
  })
  return { closed, stillOpen: () => open, stop: async () => socket.dispose() }
}

const onBoth = (who: PersonKey) => Promise.all([one, other].map(async (server) => watch(await server.as(who))))

const REVOKE = 'mutation ($id: ID!) { revokeAccount(accountId: $id) { __typename } }'

describe('open sockets', () => {
  test('of a revoked account are closed on every server, and nobody else’s', async () => {
    const lost = await onBoth('frontDesk')
    const kept = await onBoth('dispatcher')
    const hr = await one.as('hr')
    const since = performance.now()
    await hr.ask(REVOKE, { id: one.estate.people.frontDesk.accountId })
    for (const { code, at } of await Promise.all(lost.map(({ closed }) => closed))) {
      expect(code).toBe(4403)
      expect(at - since).toBeLessThan(1_000)
    }
    expect(kept.map(({ stillOpen }) => stillOpen())).toEqual([true, true])
    await Promise.all(kept.map(({ stop }) => stop()))
    await expect(watch(await other.as('frontDesk'))).rejects.toMatchObject({ code: 4401 })
  })

  test('of a session that signs out are closed on every server', async () => {
    const lost = await onBoth('controlRoom')
    await (await one.as('controlRoom')).ask('mutation { signOut { ok } }')
    expect((await Promise.all(lost.map(({ closed }) => closed))).map(({ code }) => code)).toEqual([4403, 4403])
  })

  test('of a revoked wall are closed, too', async () => {
    const wall = await one.device('WALL_DISPLAY')
    const lost = await watch(other.client(wall.token as string))
    await (
      await one.as('manager')
    ).ask('mutation ($id: ID!) { revokeDevice(id: $id) { __typename } }', { id: wall.deviceId })
    expect((await lost.closed).code).toBe(4403)
  })

  test('are told to come back when their server stops', async () => {
    const third = await startTestServer({ database: one.database, estate: one.estate })
    const watching = await watch(await third.as('dispatcher'))
    await third.stop()
    expect((await watching.closed).code).toBe(1012)
  })
})
