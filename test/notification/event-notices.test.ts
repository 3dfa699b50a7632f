import { afterAll, beforeAll, expect, test } from 'vitest'
import { Follower } from '@dispatch/server/live/follower'
import { EventNotices } from '@dispatch/server/notification/event-notices'
import { createLogger } from '@dispatch/server/platform/logger'
import { cardEvent } from '@dispatch/server/platform/record'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { recordEvents, testCard } from '../support/events.js'
import { insertOrders } from '../support/orders.js'
import { type ServerProcess, startServerProcess } from '../support/server-process.js'
import { teller } from '../support/tell.js'
import { until } from '../support/until.js'

const logger = createLogger({ level: 'silent', format: 'json' })

let database: TestDatabase
let estate: TestEstate
let parts: ReturnType<typeof teller>
const processes: ServerProcess[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  parts = teller(database)
  estate = await createEstate(database.dataSource)
})
afterAll(async () => {
  await Promise.all(processes.map((one) => one.stop()))
  await database.drop()
})

const follower = (handle = new EventNotices(parts.notifier).handle): Follower =>
  new Follower({ name: 'follow-up', unitOfWork: parts.unitOfWork, logger, handle })

const told = async (who: PersonKey, of = estate): Promise<{ kind: string; about_id: string }[]> =>
  database.dataSource.query<{ kind: string; about_id: string }[]>(
    `SELECT n.kind, n.about_id FROM inbox_entry e JOIN notification n ON n.id = e.notification_id WHERE e.person_id = $1 ORDER BY e.id`,
    [of.people[who].id],
  )

test('[OVD-1] an overdue clock is told once to the supervisor of the order’s department, however often anybody looks', async () => {
  const card = testCard(estate, { department: 'CLEANING' })
  const other = testCard(estate, { department: 'ENGINEERING' })
  await recordEvents(database.dataSource, estate, [
    cardEvent('ORDER_OVERDUE', null, card, { clockKind: 'ARRIVAL' }),
    cardEvent('ORDER_CHANGED', 'RECEIVE', other),
    cardEvent('ORDER_CHANGED', 'ESCALATE', other),
    cardEvent('ORDER_CHANGED', 'REPORT_UNABLE', other),
  ])
  await follower().follow()
  await follower().follow()
  expect(await told('cleaningHead')).toEqual([{ kind: 'ORDER_OVERDUE', about_id: card.id }])
  expect(await told('manager')).toEqual([{ kind: 'ORDER_ESCALATED', about_id: other.id }])
  expect(await told('dispatcher')).toEqual([{ kind: 'ORDER_UNABLE', about_id: other.id }])
  expect(await told('engineeringHead')).toEqual([])
})

test('one that fails half way has told nobody and is run again as if it had never begun; another estate is not held up', async () => {
  const next = await createEstate(database.dataSource, { code: 'next' })
  await recordEvents(database.dataSource, estate, [cardEvent('ORDER_CHANGED', 'ESCALATE', testCard(estate))])
  await recordEvents(database.dataSource, next, [cardEvent('ORDER_CHANGED', 'ESCALATE', testCard(next))])
  const before = (await told('manager')).length
  const { handle } = new EventNotices(parts.notifier)
  await follower(async (tx, estateId, events) => {
    await handle(tx, estateId, events)
    if (estateId === estate.id) throw new Error('the power went')
  }).follow()
  expect((await told('manager')).length).toBe(before)
  expect((await told('manager', next)).length).toBe(1)
  await Promise.all([follower().follow(), follower().follow(), follower().follow()])
  expect((await told('manager')).length).toBe(before + 1)
})

test('an estate says to whom, or to nobody', async () => {
  const own = await createEstate(database.dataSource, {
    code: 'own',
    settings: { noticeTo: { REPLY: ['GENERAL_MANAGER'], RECEIPT: [] } },
  })
  await recordEvents(database.dataSource, own, [
    cardEvent('ORDER_OVERDUE', null, testCard(own), { clockKind: 'REPLY' }),
    cardEvent('ORDER_OVERDUE', null, testCard(own), { clockKind: 'RECEIPT' }),
  ])
  await follower().follow()
  expect((await told('general', own)).length).toBe(1)
  expect((await told('engineeringHead', own)).length).toBe(0)
  expect((await told('lead', own)).length).toBe(0)
})

test(
  '[OVD-1] two servers, three hundred clocks, one server killed in the middle: each is told exactly once',
  { timeout: 90_000 },
  async () => {
    const many = await createEstate(database.dataSource, { code: 'many' })
    const start = async () => {
      const one = await startServerProcess(database.url)
      processes.push(one)
      return one
    }
    const [first] = await Promise.all([start(), start()])
    await insertOrders(database.dataSource, many, { count: 300, from: new Date(Date.now() + 500), overMs: 3_000 })
    await until(async () => (await told('engineeringHead', many)).length > 80, 'in the middle', 30_000)
    await first.kill()
    await until(async () => (await told('engineeringHead', many)).length >= 300, 'all', 30_000)
    const all = await told('engineeringHead', many)
    expect(all.length).toBe(300)
    expect(new Set(all.map(({ about_id }) => about_id)).size).toBe(300)
  },
)
