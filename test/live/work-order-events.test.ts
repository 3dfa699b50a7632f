import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from 'graphql-ws'
import { cardEvent, type EventKind } from '@dispatch/server/platform/record'
import type { Gql } from '../support/client.js'
import type { PersonKey } from '../support/estate.js'
import { recordEvents, tellServers, testCard } from '../support/events.js'
import { insertOrders } from '../support/orders.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
const clients: Client[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose()
})

interface Pushed {
  readonly position: number
  readonly kind: EventKind
  readonly action: string | null
  readonly clockKind: string | null
  readonly workOrder: {
    readonly id: string
    readonly customerName: string | null
    readonly contact: string | null
    readonly permittedActions: readonly { readonly action: string; readonly allowed: boolean }[]
  }
}

const FIELDS =
  '{ position kind action clockKind workOrder { id customerName contact permittedActions { action allowed } } }'

type Name = 'workOrderOpened' | 'workOrderChanged' | 'workOrderOverdue'

/** Listens until the test ends. @param filter as GraphQL writes it: 'department: ENGINEERING' */
const listen = (who: Gql, name: Name, filter = '') => {
  const client = who.socket()
  clients.push(client)
  const pushed: Pushed[] = []
  const errors: unknown[] = []
  client.subscribe<Record<Name, Pushed>>(
    { query: `subscription { ${name}(estateId: "${server.estate.id}" ${filter}) ${FIELDS} }` },
    {
      next: ({ data, errors: complaints }) => {
        if (complaints) errors.push(...complaints)
        if (data) pushed.push(data[name])
      },
      error: (cause) => errors.push(cause),
      complete: () => {},
    },
  )
  return { client, pushed, errors }
}

/** Resolves when the socket has answered something that was asked after the subscription: by then that is in place. */
const settled = async (listeners: readonly { readonly client: Client }[]): Promise<void> => {
  for (const { client } of listeners) {
    for (let at = 0; at < 2; at++) await client.iterate({ query: '{ serverTime }' }).next()
  }
}

interface OrderPlan {
  readonly department?: 'ENGINEERING' | 'CLEANING'
  readonly assignee?: PersonKey
}

/** A real order, whose clock is due far in the future. */
const order = async ({ department = 'ENGINEERING', assignee }: OrderPlan = {}): Promise<string> => {
  const { dataSource } = server.database
  const [clockId] = await insertOrders(dataSource, server.estate, {
    count: 1,
    from: new Date(Date.now() + 86_400_000),
    overMs: 0,
    department,
    ...(assignee ? { assigneeId: server.estate.people[assignee].id } : {}),
  })
  const [row] = (await dataSource.query('SELECT order_id AS id FROM clock WHERE id = $1', [clockId])) as [
    { id: string },
  ]
  return row.id
}

/** Puts an event about it into the log, as an action does, and wakes the server. */
const happen = async (
  id: string,
  kind: EventKind = 'ORDER_CHANGED',
  plan: OrderPlan & { previous?: PersonKey } = {},
): Promise<number> => {
  const { dataSource } = server.database
  const card = testCard(server.estate, {
    id,
    department: plan.department ?? 'ENGINEERING',
    assigneeId: plan.assignee ? server.estate.people[plan.assignee].id : null,
  })
  const position = await recordEvents(dataSource, server.estate, [
    cardEvent(kind, 'RECEIVE', card, {
      previousAssigneeId: plan.previous ? server.estate.people[plan.previous].id : null,
    }),
  ])
  await tellServers(dataSource, server.estate)
  return position
}

const seen = ({ pushed }: { readonly pushed: readonly Pushed[] }): string[] =>
  pushed.map(({ workOrder }) => workOrder.id)

describe('[OVD-2] what a viewer may not read is not pushed to him', () => {
  test('technician: his own; supervisor: his departments; resident: his units; dispatcher: all', async () => {
    const roles: readonly PersonKey[] = [
      'dispatcher',
      'chen',
      'lin',
      'hu',
      'engineeringHead',
      'cleaningHead',
      'wang',
      'li',
      'auditor',
      'general',
    ]
    const listeners = await Promise.all(
      roles.map(async (role) => ({ role, ...listen(await server.as(role), 'workOrderChanged') })),
    )
    await settled(listeners)
    const chens = await order({ assignee: 'chen' })
    const nobodys = await order()
    const hus = await order({ department: 'CLEANING', assignee: 'hu' })
    await happen(chens, 'ORDER_CHANGED', { assignee: 'chen' })
    await happen(nobodys)
    await happen(hus, 'ORDER_CHANGED', { department: 'CLEANING', assignee: 'hu' })
    const all = [chens, nobodys, hus]
    const by = (role: PersonKey) => listeners.find((listener) => listener.role === role) as (typeof listeners)[number]
    await until(() => seen(by('dispatcher')).length === 3 && seen(by('hu')).length === 1, 'the last event at two ends')
    await settled(listeners)
    expect(Object.fromEntries(listeners.map((listener) => [listener.role, seen(listener)]))).toEqual({
      dispatcher: all,
      chen: [chens],
      lin: [],
      hu: [hus],
      engineeringHead: [chens, nobodys],
      cleaningHead: [hus],
      // All of them are for unit 5-1803, where Wang lives and Li does not.
      wang: all,
      li: [],
      auditor: all,
      general: all,
    })
    expect(listeners.flatMap(({ errors }) => errors)).toEqual([])
  })

  test('each as he may see it: the warehouse reads orders, not names; what is permitted is the viewer’s own', async () => {
    const [dispatcher, warehouse, chen] = await Promise.all(
      (['dispatcher', 'warehouse', 'chen'] as const).map(async (role) =>
        listen(await server.as(role), 'workOrderChanged'),
      ),
    )
    const listeners = [dispatcher, warehouse, chen] as [
      typeof dispatcher & {},
      typeof dispatcher & {},
      typeof dispatcher & {},
    ]
    await settled(listeners)
    const id = await order({ assignee: 'chen' })
    await happen(id, 'ORDER_CHANGED', { assignee: 'chen' })
    await until(() => listeners.every(({ pushed }) => pushed.length === 1), 'all three')
    const [forDispatcher, forWarehouse, forChen] = listeners.map(({ pushed }) => pushed[0]?.workOrder) as [
      Pushed['workOrder'],
      Pushed['workOrder'],
      Pushed['workOrder'],
    ]
    expect(forDispatcher).toMatchObject({ customerName: 'Wang', contact: '13800000000' })
    expect(forWarehouse).toMatchObject({ customerName: null, contact: null })
    expect(forChen).toMatchObject({ customerName: 'Wang' })
    const allowed = (of: Pushed['workOrder'], action: string) =>
      of.permittedActions.find((each) => each.action === action)?.allowed
    expect([allowed(forDispatcher, 'RECEIVE'), allowed(forChen, 'RECEIVE')]).toEqual([false, true])
    expect([allowed(forDispatcher, 'RESCHEDULE'), allowed(forChen, 'RESCHEDULE')]).toEqual([true, false])
  })

  test('who lost the order hears that, without what he may no longer see, and nothing after it', async () => {
    const lin = listen(await server.as('lin'), 'workOrderChanged')
    const chen = listen(await server.as('chen'), 'workOrderChanged')
    await settled([lin, chen])
    const id = await order({ assignee: 'chen' })
    const lost = await happen(id, 'ORDER_CHANGED', { assignee: 'chen', previous: 'lin' })
    await happen(id, 'ORDER_CHANGED', { assignee: 'chen' })
    await until(() => chen.pushed.length === 2, 'both at the new one')
    await settled([lin])
    expect(lin.pushed.map(({ position }) => position)).toEqual([lost])
    expect(lin.pushed[0]?.workOrder).toMatchObject({ customerName: null, contact: null })
  })

  test('a client app by its scopes; a wall not at all', async () => {
    const [reader, personal] = [
      await server.device('CLIENT_APP', ['ORDERS_READ']),
      await server.device('CLIENT_APP', ['ORDERS_READ', 'PERSONAL_READ']),
    ]
    const [without, wall] = [await server.device('CLIENT_APP', ['BOARD_READ']), await server.device('WALL_DISPLAY')]
    const listeners = [reader, personal, without, wall].map((device) => listen(device, 'workOrderChanged'))
    await settled(listeners)
    await happen(await order())
    await until(() => (listeners[0]?.pushed.length ?? 0) + (listeners[1]?.pushed.length ?? 0) === 2, 'both readers')
    expect(listeners.map(({ pushed }) => pushed.map(({ workOrder }) => workOrder.customerName))).toEqual([
      [null],
      ['Wang'],
      [],
      [],
    ])
    expect(listeners.map(({ errors }) => errors.length)).toEqual([0, 0, 1, 1])
    expect(JSON.stringify(listeners[3]?.errors)).toContain('FORBIDDEN')
  })
})

describe('[OVD-2] filters', () => {
  test('building, category, department, assignee: only what fits all that are given', async () => {
    const dispatcher = await server.as('dispatcher')
    const { buildings, people } = server.estate
    const filters = {
      none: '',
      building: `, buildingId: "${buildings['5']}"`,
      otherBuilding: `, buildingId: "${buildings['6']}"`,
      category: ', category: ROUTINE',
      otherCategory: ', category: COPYING',
      department: ', department: CLEANING',
      assignee: `, assigneeId: "${people.chen.id}"`,
      both: `, department: ENGINEERING, assigneeId: "${people.chen.id}"`,
    }
    const listeners = Object.entries(filters).map(([name, filter]) => ({
      name,
      ...listen(dispatcher, 'workOrderChanged', filter),
    }))
    await settled(listeners)
    const chens = await order({ assignee: 'chen' })
    const cleaning = await order({ department: 'CLEANING' })
    await happen(chens, 'ORDER_CHANGED', { assignee: 'chen' })
    await happen(cleaning, 'ORDER_CHANGED', { department: 'CLEANING' })
    const all = [chens, cleaning]
    await until(() => listeners.filter(({ pushed }) => pushed.length === 2).length === 3, 'the last event')
    await settled(listeners)
    expect(Object.fromEntries(listeners.map((listener) => [listener.name, seen(listener)]))).toEqual({
      none: all,
      building: all,
      otherBuilding: [],
      category: all,
      otherCategory: [],
      department: [cleaning],
      assignee: [chens],
      both: [chens],
    })
  })

  test('opened, changed and overdue are told apart', async () => {
    const dispatcher = await server.as('dispatcher')
    const [opened, changed, overdue] = (['workOrderOpened', 'workOrderChanged', 'workOrderOverdue'] as const).map(
      (name) => listen(dispatcher, name),
    )
    await settled([opened, changed, overdue] as { client: Client }[])
    const id = await order()
    const first = await happen(id, 'ORDER_OPENED')
    const second = await happen(id, 'ORDER_CHANGED')
    const third = await happen(id, 'ORDER_OVERDUE')
    await until(() => overdue?.pushed.length === 1, 'the last')
    expect([opened, changed, overdue].map((each) => each?.pushed.map(({ position }) => position))).toEqual([
      [first],
      [second],
      [third],
    ])
  })
})

test('[OVD-1] a clock that runs out is pushed at that moment, to those who may read the order', async () => {
  const chen = listen(await server.as('chen'), 'workOrderOverdue')
  const lin = listen(await server.as('lin'), 'workOrderOverdue')
  await settled([chen, lin])
  const due = new Date(Date.now() + 300)
  await insertOrders(server.database.dataSource, server.estate, {
    count: 1,
    from: due,
    overMs: 0,
    assigneeId: server.estate.people.chen.id,
  })
  await server.database.dataSource.query('SELECT pg_notify($1, $2)', [
    'dispatch_wake',
    JSON.stringify({ from: 'a test', due: due.getTime() }),
  ])
  await until(() => chen.pushed.length === 1, 'the push')
  const late = Date.now() - due.getTime()
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(1000)
  expect(chen.pushed[0]).toMatchObject({ kind: 'ORDER_OVERDUE', action: null, clockKind: 'RECEIPT' })
  await settled([lin])
  expect(lin.pushed).toEqual([])
})
