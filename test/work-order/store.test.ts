/** What an action costs and what it leaves in the books: the services on a real database, without HTTP between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import { metUntilFilled } from '@dispatch/server/domain/decide-context'
import type { Announcement } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import type { RegisterInput } from '@dispatch/server/domain/request'
import { RequestService } from '@dispatch/server/request/request.service'
import { writeChange } from '@dispatch/server/request/change.store'
import type { StoredOrder } from '@dispatch/server/request/rows'
import { readOrders } from '@dispatch/server/work-order/work-order.store'
import { WorkOrderService } from '@dispatch/server/work-order/work-order.service'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { countStatements } from '../support/statements.js'
import { watchUnits } from '../support/units.js'

/** Named after the parts that the change has. */
const WRITES = expect.stringMatching(/^write_change_\d+$/) as unknown

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

test('an action is BEGIN and what is locked and read, what writes all and COMMIT: two round trips', async () => {
  const order = await openedOrder()
  const watched = watchUnits()
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
    // DIS-2: behind the lock, in the same round trip.
    'order_unanswered',
    WRITES,
    'COMMIT',
  ])
  watched.stop()
  expect(watched.units.map(({ actions, trips }) => ({ actions, trips }))).toEqual([{ actions: ['REPLY'], trips: 2 }])
})

test('accepting costs no round trip more than registering, though it opens an order too: what else is open for the flat is read behind the lock', async () => {
  const statements = await countStatements(database.dataSource, () => openedOrder())
  expect(statements.map(({ name, text }) => name ?? text)).toEqual([
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    'request_new',
    WRITES,
    'COMMIT',
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    'request_lock',
    'duplicates_of_request',
    WRITES,
    'COMMIT',
  ])
})

test('a change of an order that is not there fails as a whole, instead of leaving its books behind', async () => {
  const { id } = await openedOrder()
  const units = createUnitOfWork(database.dataSource)
  const { actor } = estate.people.dispatcher
  const nobody = newId()
  const at = new Date()
  const changing = units.run(actor, async (tx) => {
    const [stored] = await readOrders(tx, [id])
    const { order } = stored as StoredOrder
    return writeChange(tx, {
      estateId: estate.id,
      at,
      order: {
        stored: { ...(stored as StoredOrder), order: { ...order, id: nobody } },
        evidence: {
          version: 2,
          action: 'REPLY',
          from: order.status,
          to: order.status,
          by: { personId: actor.personId, role: 'DISPATCHER', at },
          input: {},
        },
        clocks: [],
        payments: [],
      },
      events: [],
      audits: [],
    })
  })
  await expect(changing).rejects.toThrow('has no row in estate_position')
  expect(await database.dataSource.query('SELECT 1 FROM evidence WHERE item_id = $1', [nobody])).toEqual([])
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

test('[OVD-1] a clock that an action finds run out, before any sweep came by, is overdue at its due time and told once', async () => {
  const hasty = await createEstate(database.dataSource, { code: 'hasty', settings: { replyMinutes: 0 } })
  const dispatcher = {
    actor: hasty.people.dispatcher.actor,
    callerId: hasty.people.dispatcher.accountId,
    source: 'test',
  }
  const registered = await requests.register(dispatcher, {
    estateId: hasty.id,
    input: { ...wanted(), unitId: hasty.units['5-1803'], itemId: hasty.items.tap },
  })
  if (!registered.ok) throw new Error(JSON.stringify(registered.refusal))
  const { id: requestId } = registered.value.request.request
  const declined = await requests.act(dispatcher, {
    requestId,
    version: 1,
    command: { action: 'DECLINE', input: { explanation: 'Not ours' } },
  })
  expect(declined).toMatchObject({ ok: true })
  const events = await database.dataSource.query(
    'SELECT position, kind, action, clock_kind FROM estate_event WHERE estate_id = $1 ORDER BY position',
    [hasty.id],
  )
  expect(events).toEqual([
    { position: 1, kind: 'REQUEST_CHANGED', action: 'REGISTER', clock_kind: null },
    { position: 2, kind: 'REQUEST_OVERDUE', action: null, clock_kind: 'REPLY' },
    { position: 3, kind: 'REQUEST_CHANGED', action: 'DECLINE', clock_kind: null },
  ])
  const [clock] = await database.dataSource.query(
    'SELECT due_at, overdue_at, met_at FROM clock WHERE request_id = $1',
    [requestId],
  )
  expect(clock.overdue_at).toEqual(clock.due_at)
  expect(clock.met_at).toBeInstanceOf(Date)
  expect(announced.at(-1)).toMatchObject({ estateId: hasty.id, position: 3 })
})

test('the live channel is told of each commit, with the earliest clock that it started, and of no refusal', async () => {
  announced.length = 0
  const order = await openedOrder()
  const [registered, accepted] = announced
  expect(announced).toHaveLength(2)
  expect(registered?.earliestDueAt).toEqual(order.clocks[0]?.dueAt)
  expect(accepted).toMatchObject({ estateId: estate.id, earliestDueAt: null })
  await orders.act(caller('dispatcher'), {
    workOrderId: order.id,
    version: 1,
    command: { action: 'ARCHIVE', input: {} },
  })
  expect(announced).toHaveLength(2)
})
