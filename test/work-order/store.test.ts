/** What an action costs and what it leaves in the books: the services on a real database, without HTTP between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import { metUntilFilled } from '@dispatch/server/domain/decide-context'
import type { Announcement } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import type { RegisterInput } from '@dispatch/server/domain/request'
import { RequestService } from '@dispatch/server/request/request.service'
import { WorkOrderService } from '@dispatch/server/work-order/work-order.service'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { countStatements } from '../support/statements.js'

let database: TestDatabase
let estate: TestEstate
let requests: RequestService
let orders: WorkOrderService
const announced: Announcement[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  estate = await createEstate(database.dataSource)
  const acting = {
    unitOfWork: createUnitOfWork(database.dataSource),
    ports: metUntilFilled,
    newId,
    announce: (announcement: Announcement) => void announced.push(announcement),
  }
  requests = new RequestService(acting)
  orders = new WorkOrderService(acting)
})
afterAll(() => database.drop())

const caller = (key: PersonKey) => ({
  actor: estate.people[key].actor,
  callerId: estate.people[key].accountId,
  source: 'test',
})

const wanted = (): RegisterInput => ({
  nature: 'SPECIAL',
  channel: 'PHONE',
  receivedAt: 'DISPATCH_CENTRE',
  urgency: 'NORMAL',
  requesterKind: 'RESIDENT',
  customerName: '王麗華',
  contact: '138 0000 1803',
  unitId: estate.units['5-1803'],
  itemId: estate.items.tap,
  wanted: 'The tap drips.',
  appointmentFrom: new Date(Date.now() + 3_600_000),
})

async function openedOrder() {
  const registered = await requests.register(caller('dispatcher'), { estateId: estate.id, input: wanted() })
  if (!registered.ok) throw new Error(JSON.stringify(registered.refusal))
  const { request } = registered.value.request
  const accepted = await requests.act(caller('dispatcher'), {
    requestId: request.id,
    version: request.version,
    command: { action: 'ACCEPT', input: {} },
  })
  if (!accepted.ok || !accepted.value.order) throw new Error(JSON.stringify(accepted))
  return accepted.value.order.order
}

test('an action is BEGIN, one statement that locks and reads, one that writes all, COMMIT', async () => {
  const order = await openedOrder()
  const statements = await countStatements(database.dataSource, async () => {
    const done = await orders.act(caller('dispatcher'), {
      workOrderId: order.id,
      version: 1,
      idempotencyKey: newId(),
      command: { action: 'REPLY', input: { said: 'We come today.', toWhom: 'Mrs Wang', medium: 'PHONE' } },
    })
    expect(done).toMatchObject({ ok: true, replayed: false })
  })
  expect(statements.map(({ name, text }) => name ?? text)).toEqual([
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    'order_lock',
    'write_change',
    'COMMIT',
  ])
})

test('registering and accepting cost the same, though accepting opens an order too', async () => {
  const statements = await countStatements(database.dataSource, () => openedOrder())
  expect(statements.map(({ name, text }) => name ?? text)).toEqual([
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    'request_new',
    'write_change',
    'COMMIT',
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    'request_lock',
    'write_change',
    'COMMIT',
  ])
})

test('[DIS-2] the REPLY clock goes on with the order: one row, in the order’s card, met by the reply', async () => {
  const order = await openedOrder()
  const [clock] = order.clocks
  expect(clock).toMatchObject({ kind: 'REPLY', metAt: null })
  await orders.act(caller('dispatcher'), {
    workOrderId: order.id,
    version: 1,
    command: { action: 'REPLY', input: { said: 'We come today.', toWhom: 'Mrs Wang', medium: 'PHONE' } },
  })
  const rows = await database.dataSource.query('SELECT * FROM clock WHERE request_id = $1', [order.requestId])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ id: clock?.id, order_id: order.id, kind: 'REPLY', overdue_at: null })
  expect(rows[0].met_at).toBeInstanceOf(Date)
  const [behind] = await database.dataSource.query('SELECT clocks FROM request WHERE id = $1', [order.requestId])
  expect(behind.clocks).toEqual({})
})
