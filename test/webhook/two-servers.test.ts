import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import { cardEvent } from '@dispatch/server/platform/record'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { recordEvents, testCard, tellServers } from '../support/events.js'
import { type Receiver, signedBy, startReceiver } from '../support/receiver.js'
import { type ServerProcess, startServerProcess } from '../support/server-process.js'
import { until } from '../support/until.js'

const HOOKS = 4
const EVENTS = 60
const SECRET = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`

let database: TestDatabase
let estate: TestEstate
const receivers: Receiver[] = []
const processes: ServerProcess[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  estate = await createEstate(database.dataSource)
})
afterAll(async () => {
  await Promise.all(processes.map((one) => one.stop()))
  await Promise.all(receivers.map((one) => one.stop()))
  await database.drop()
})

test(
  'two servers share four webhooks, one is killed in the middle: nothing is lost, and what comes is in order but for what was under way',
  { timeout: 90_000 },
  async () => {
    for (let at = 0; at < HOOKS; at++) {
      const receiver = await startReceiver()
      receivers.push(receiver)
      // Slow enough that the kill finds messages under way.
      receiver.answer = (_, response) => void setTimeout(() => response.writeHead(204).end(), 20)
      await database.dataSource.query(
        `INSERT INTO webhook (id, estate_id, name, url, events, secret, created_at) VALUES ($1, $2, 'Hook', $3, '{WORK_ORDER_CHANGED}', $4, now())`,
        [newId(), estate.id, receiver.url, SECRET],
      )
    }
    const env = { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32', WEBHOOK_TIMEOUT_MS: '500', WEBHOOK_RETRY_MS: '20' }
    for (let at = 0; at < 2; at++) processes.push(await startServerProcess(database.url, env))
    for (let at = 0; at < EVENTS; at++) {
      await recordEvents(database.dataSource, estate, [cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate))])
      if (at % 10 === 9) await tellServers(database.dataSource, estate)
    }
    const heard = () => receivers.map(({ calls }) => new Set(calls.map(({ body }) => body.data.position)).size)
    await until(() => heard().every((count) => count > 10), 'in the middle', 30_000)
    await processes[0]?.kill()
    await until(() => heard().every((count) => count === EVENTS), 'all have all', 40_000)
    for (const { calls } of receivers) {
      expect(calls.every((call) => signedBy(SECRET, call))).toBe(true)
      // At least once: what was under way at the kill may come twice, under the same id; the first hearing of each is in order.
      const byId = new Map(calls.map(({ id, body }) => [id, body.data.position]))
      expect(byId.size).toBe(EVENTS)
      expect([...byId.values()]).toEqual(Array.from({ length: EVENTS }, (_, at) => at + 1))
      expect(calls.length).toBeLessThanOrEqual(EVENTS + 1)
    }
  },
)
