import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Client } from 'graphql-ws'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { type LiveServer, PLAIN, startLiveServer } from '../support/live-server.js'
import { until } from '../support/until.js'

let database: TestDatabase
let estate: TestEstate
let server: LiveServer
beforeAll(async () => {
  database = await createTestDatabase()
  estate = await createEstate(database.dataSource)
})
afterAll(() => database.drop())
afterEach(() => server.stop())

const listening = async (person: PersonKey): Promise<{ readonly client: Client; readonly closed: Promise<number> }> => {
  const { accountId, sessionId } = estate.people[person]
  const client = server.client({ name: accountId, sessionId })
  let heard = false
  const closed = new Promise<number>((resolve) => {
    client.on('closed', (event) => resolve((event as { code: number }).code))
    client.subscribe(
      { query: PLAIN, variables: { estateId: estate.id, after: 0 } },
      { next: () => (heard = true), error: () => {}, complete: () => {} },
    )
  })
  await until(() => heard, 'listening')
  return { client, closed }
}

test('a session that expires takes its socket with it: 4401, though its access token is long gone', async () => {
  server = await startLiveServer(database, { limits: { recheckMs: 50 } })
  const { closed } = await listening('dispatcher')
  const other = await listening('frontDesk')
  await database.dataSource.query('UPDATE session SET expires_at = now() WHERE id = $1', [
    estate.people.dispatcher.sessionId,
  ])
  expect(await closed).toBe(4401)
  await until(() => server.sockets.stats.sockets === 1, 'one socket left')
  await other.client.dispose()
})

test('a revocation of which no word came is found by the recheck: 4403', async () => {
  server = await startLiveServer(database, { limits: { recheckMs: 50 } })
  const revoked = await listening('chen')
  const disabled = await listening('lin')
  await database.dataSource.query('UPDATE session SET revoked_at = now() WHERE id = $1', [estate.people.chen.sessionId])
  await database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [estate.people.lin.accountId])
  expect([await revoked.closed, await disabled.closed]).toEqual([4403, 4403])
})

test('roles that changed: the socket comes again with the new ones (4401)', async () => {
  server = await startLiveServer(database)
  const { closed } = await listening('hu')
  await server.live.access.announce([{ what: 'account', id: estate.people.hu.accountId, revoked: false }])
  expect(await closed).toBe(4401)
})

test('access that ends while the socket is still signing in is not overlooked', async () => {
  let letIn = (): void => {}
  const gate = new Promise<void>((resolve) => (letIn = resolve))
  let asked = false
  server = await startLiveServer(database, {
    beforeIdentity: () => {
      asked = true
      return gate
    },
  })
  const { accountId, sessionId } = estate.people.zhao
  const client = server.client({ name: accountId, sessionId })
  const closed = new Promise<number>((resolve) =>
    client.on('closed', (event) => resolve((event as { code: number }).code)),
  )
  client.subscribe(
    { query: PLAIN, variables: { estateId: estate.id, after: 0 } },
    { next: () => {}, error: () => {}, complete: () => {} },
  )
  await until(() => asked, 'the sign-in under way')
  await server.live.access.announce([{ what: 'account', id: accountId, revoked: true }])
  letIn()
  expect(await closed).toBe(4403)
})
