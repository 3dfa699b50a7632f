/** Intake over HTTP: what is asked for twice, what is not offered yet, answers on any order, and who tried to serve himself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import { get, photo, send } from '../support/attachments.js'
import type { PersonKey } from '../support/estate.js'
import { inDays, OrderDesk, type OrderSeen, type Refused, type RequestSeen } from '../support/order-desk.js'
import { createEstate } from '../support/estate.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { startTestServer, type TestServer } from '../support/server.js'

let database: TestDatabase
let server: TestServer
let desk: OrderDesk
beforeAll(async () => {
  database = await createTestDatabase()
  const estate = await createEstate(database.dataSource, { settings: { duplicateOrders: 'REFUSE' } })
  server = await startTestServer({ database, estate })
  desk = new OrderDesk(server)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const rows = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> =>
  server.database.dataSource.query(sql, params)
const on = (request: RequestSeen, more: Record<string, unknown> = {}) => ({
  requestId: request.id,
  version: request.version,
  ...more,
})
const ask = async <T>(person: PersonKey, text: string, variables: Record<string, unknown> = {}): Promise<T> =>
  (await desk.client(person)).ask<T & Record<string, unknown>>(text, variables)
const code = async (person: PersonKey, text: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
  const { errors } = await (await desk.client(person)).query(text, variables)
  return errors[0]?.extensions?.code ?? null
}
/** A flat for each test, so that what one leaves open is no duplicate for the next. */
const flat = async (): Promise<string> => {
  const id = newId()
  await rows('INSERT INTO unit (id, estate_id, building_id, room) VALUES ($1, $2, $3, $4)', [
    id,
    server.estate.id,
    server.estate.buildings['5'],
    id.slice(-8),
  ])
  return id
}

describe('asked for twice', () => {
  interface Dup {
    readonly kind: string
    readonly id: string
    readonly serial: string
  }
  const duplicates = async (id: string, person: PersonKey = 'dispatcher'): Promise<Dup[]> =>
    (
      await ask<{ request: { duplicates: Dup[] } }>(
        person,
        'query ($id: ID!) { request(id: $id) { duplicates { kind id serial status openedAt } } }',
        { id },
      )
    ).request.duplicates

  test('[INT-5] the answer names what is open; a second order is refused, until it is said why it is another matter', async () => {
    const unitId = await flat()
    const first = await desk.opened({ unitId })
    const request = await desk.registered({ unitId })
    const third = await desk.registered({ unitId })
    expect(await duplicates(request.id)).toMatchObject([
      { kind: 'WORK_ORDER', serial: first.serial },
      { kind: 'REQUEST', serial: third.serial },
    ])
    expect(await desk.tryRequest('dispatcher', 'ACCEPT', on(request))).toMatchObject({
      code: 'UNMET',
      rule: 'INT-5',
      reason: 'duplicateOpen',
      facts: { serials: [first.serial] },
      message: expect.stringContaining(first.serial) as string,
    })
    // Another service, another flat: nothing in the way.
    expect(await duplicates((await desk.registered({ unitId, itemId: server.estate.items.lamp })).id)).toEqual([])
    const { workOrder } = await desk.doRequest(
      'dispatcher',
      'ACCEPT',
      on(request, { notDuplicateReason: 'The tap in the bathroom' }),
    )
    const [{ input }] = (await rows("SELECT input FROM evidence WHERE item_id = $1 AND action = 'OPEN'", [
      workOrder?.id,
    ])) as [{ input: Record<string, unknown> }]
    expect(input).toMatchObject({ notDuplicateReason: 'The tap in the bathroom', duplicates: [first.serial] })
  })

  test('[INT-5] another door: one more order of the same request is a second one too', async () => {
    const unitId = await flat()
    const { request, workOrder } = await desk.doRequest('dispatcher', 'ACCEPT', on(await desk.registered({ unitId })))
    const more = on(request, { itemId: server.estate.items.tap })
    expect(await desk.try('dispatcher', 'OPEN', more)).toMatchObject({
      rule: 'INT-5',
      reason: 'duplicateOpen',
      facts: { serials: [workOrder?.serial] },
    })
    expect(await desk.try('dispatcher', 'OPEN', { ...more, notDuplicateReason: 'Two taps' })).toMatchObject({
      __typename: 'WorkOrderChange',
    })
  })

  test('[INT-5] two dispatchers at once: one opens, the other is told', async () => {
    const unitId = await flat()
    const two = [await desk.registered({ unitId }), await desk.registered({ unitId })]
    const answers = await Promise.all(
      two.map((request, at) => desk.tryRequest(at === 0 ? 'dispatcher' : 'dispatcher2', 'ACCEPT', on(request))),
    )
    expect(answers.map((each) => each.__typename).sort()).toEqual(['Refusal', 'RequestChange'])
    expect(answers.find((each): each is Refused => each.__typename === 'Refusal')).toMatchObject({
      reason: 'duplicateOpen',
    })
  })

  test('[INT-10] it joins instead, and nothing of it is lost: the technician sees whom to ring', async () => {
    const unitId = await flat()
    let order = await desk.opened({ unitId })
    const request = await desk.registered({
      unitId,
      customerName: '王建國',
      contact: '138 0000 1804',
      party: 'Acme',
      wanted: '浴室也漏水',
      appointmentFrom: inDays(2),
    })
    const join = on(request, { workOrderId: order.id, said: 'The plumber comes for this already.' })
    expect(await desk.tryRequest('chen', 'JOIN', join)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await desk.tryRequest('dispatcher', 'JOIN', { ...join, workOrderId: newId() })).toMatchObject({
      code: 'NOT_FOUND',
    })
    const elsewhere = await desk.opened({ unitId: await flat() })
    expect(await desk.tryRequest('dispatcher', 'JOIN', { ...join, workOrderId: elsewhere.id })).toMatchObject({
      rule: 'INT-5',
      reason: 'joinOtherPlace',
    })
    const joined = await desk.doRequest('dispatcher', 'JOIN', { ...join, idempotencyKey: 'join-1' })
    expect(joined).toMatchObject({
      request: { status: 'JOINED' },
      workOrder: { id: order.id, version: order.version + 1 },
    })
    expect(await desk.doRequest('dispatcher', 'JOIN', { ...join, idempotencyKey: 'join-1' })).toMatchObject({
      replayed: true,
      position: joined.position,
    })
    expect(await rows('SELECT met_at FROM clock WHERE request_id = $1', [request.id])).toEqual([
      { met_at: expect.any(Date) as Date },
    ])
    expect(
      await rows('SELECT kind, action, item_id FROM estate_event WHERE position > $1 ORDER BY position', [
        joined.position - 2,
      ]),
    ).toEqual([
      { kind: 'REQUEST_CHANGED', action: 'JOIN', item_id: request.id },
      { kind: 'ORDER_CHANGED', action: 'JOIN', item_id: order.id },
    ])
    order = await desk.read('dispatcher', order.id)
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
    const JOINED =
      'query ($id: ID!) { workOrder(id: $id) { party joined { serial customerName contact party wanted wishedFrom } } }'
    expect(await ask('chen', JOINED, { id: order.id })).toMatchObject({
      workOrder: {
        joined: [
          {
            serial: request.serial,
            customerName: '王建國',
            contact: '138 0000 1804',
            party: 'Acme',
            wanted: '浴室也漏水',
          },
        ],
      },
    })
    expect(await ask('warehouse', JOINED, { id: order.id })).toMatchObject({
      workOrder: { joined: [{ serial: request.serial, customerName: null, contact: null, wanted: null }] },
    })
    const back = await ask<{ request: { workOrders: { id: string }[] } }>(
      'dispatcher',
      'query ($id: ID!) { request(id: $id) { workOrders { id } duplicates { id } } }',
      { id: request.id },
    )
    expect(back.request).toEqual({ workOrders: [{ id: order.id }], duplicates: [] })
    // What the second caller sends in is seen by who serves, as what the first one sent.
    const sent = await send(
      server,
      await desk.client('dispatcher'),
      { owner: 'REQUEST', ownerId: request.id, name: 'bath.jpg' },
      await photo(),
    )
    expect(sent.status).toBeLessThan(300)
    expect(
      await ask('chen', 'query ($id: ID!) { workOrder(id: $id) { attachments { name } } }', { id: order.id }),
    ).toEqual({ workOrder: { attachments: [{ name: 'bath.jpg' }] } })
    expect((await get(server, await desk.client('chen'), sent.attachment.url)).status).toBe(200)
    expect((await get(server, await desk.client('hu'), sent.attachment.url)).status).toBe(404)
    // What has joined is judged no more.
    expect(await desk.tryRequest('dispatcher', 'ACCEPT', { requestId: request.id, version: 2 })).toMatchObject({
      code: 'WRONG_STATE',
    })
  })

  test('duplicatesOf answers before anything is registered, and only what the viewer may read', async () => {
    const unitId = server.estate.units['5-1803']
    const order = await desk.opened({ unitId })
    const QUERY =
      'query ($estateId: ID!, $unitId: ID!, $itemId: ID!) { duplicatesOf(estateId: $estateId, unitId: $unitId, itemId: $itemId) { serial } }'
    const asked = { estateId: server.estate.id, unitId, itemId: server.estate.items.tap }
    for (const person of ['frontDesk', 'wang', 'engineeringHead'] as const) {
      expect(await ask(person, QUERY, asked), person).toEqual({ duplicatesOf: [{ serial: order.serial }] })
    }
    for (const person of ['li', 'cleaningHead', 'hu'] as const) {
      expect(await ask(person, QUERY, asked), person).toEqual({ duplicatesOf: [] })
    }
    await desk.do('dispatcher', 'REQUEST_CANCEL', order, { reason: 'Mended himself' })
  })
})

describe('routed by its service, and agreed anew', () => {
  test('[INT-1] the system routes it by service item: its supervisor sees it, nobody had to name a department', async () => {
    const request = await desk.registered({ unitId: await flat(), itemId: server.estate.items.cleaning })
    const QUERY = 'query ($id: ID!) { request(id: $id) { department } }'
    expect(await ask('cleaningHead', QUERY, { id: request.id })).toEqual({ request: { department: 'CLEANING' } })
    expect(await ask('engineeringHead', QUERY, { id: request.id })).toEqual({ request: null })
  })

  test('[INT-7] a time that the customer did not wish for wants his agreement at each door; the order shows every move', async () => {
    const at = inDays(1)
    const later = inDays(2)
    const request = await desk.registered({ unitId: await flat(), appointmentFrom: at })
    expect(await desk.tryRequest('dispatcher', 'ACCEPT', on(request, { appointmentAt: later }))).toMatchObject({
      rule: 'INT-7',
      reason: 'appointmentNotAgreed',
    })
    const { workOrder } = await desk.doRequest(
      'dispatcher',
      'ACCEPT',
      on(request, { appointmentAt: later, agreedBy: 'Mrs Wang', reason: 'Nobody is free' }),
    )
    let order = workOrder as OrderSeen
    const latest = inDays(3)
    expect(
      await desk.try('dispatcher', 'RESCHEDULE', {
        workOrderId: order.id,
        version: order.version,
        appointmentAt: latest,
        reason: 'x',
        agreedBy: ' ',
      }),
    ).toMatchObject({ rule: 'INT-7' })
    order = await desk.do('dispatcher', 'RESCHEDULE', order, {
      appointmentAt: latest,
      reason: 'Parts are late',
      agreedBy: 'Mr Wang',
    })
    expect(
      await ask(
        'dispatcher',
        'query ($id: ID!) { workOrder(id: $id) { appointmentMoves { from to reason agreedBy } } }',
        {
          id: order.id,
        },
      ),
    ).toEqual({
      workOrder: {
        appointmentMoves: [
          { from: at, to: later, reason: 'Nobody is free', agreedBy: 'Mrs Wang' },
          { from: later, to: latest, reason: 'Parts are late', agreedBy: 'Mr Wang' },
        ],
      },
    })
  })

  test('[DIS-2] a reply on the second order of a request meets the clock that runs with the first', async () => {
    const { request, workOrder } = await desk.doRequest(
      'dispatcher',
      'ACCEPT',
      on(await desk.registered({ unitId: await flat() })),
    )
    const opened = await desk.try('dispatcher', 'OPEN', on(request, { itemId: server.estate.items.lamp }))
    const second = (opened as { workOrder: OrderSeen }).workOrder
    const before = await desk.read('dispatcher', workOrder?.id as string)
    expect(before.clocks).toMatchObject([{ kind: 'REPLY', metAt: null }])
    const answer = await desk.try('frontDesk', 'REPLY', {
      workOrderId: second.id,
      version: second.version,
      said: 'We come at two for both.',
      toWhom: 'Mrs Wang',
      medium: 'PHONE',
    })
    expect(answer).toMatchObject({ __typename: 'WorkOrderChange' })
    const first = await desk.read('dispatcher', before.id)
    // Answered, and nothing else: who has it open is not told that it changed under his hands.
    expect(first).toMatchObject({
      version: before.version,
      clocks: [{ kind: 'REPLY', metAt: expect.any(String) as string }],
    })
    expect(await rows('SELECT met_at IS NOT NULL AS met FROM clock WHERE request_id = $1', [request.id])).toEqual([
      { met: true },
    ])
    const events = await rows('SELECT kind, action, item_id FROM estate_event WHERE position > $1 ORDER BY position', [
      (answer as { position: number }).position - 2,
    ])
    expect(events).toEqual([
      { kind: 'ORDER_CHANGED', action: 'REPLY', item_id: second.id },
      { kind: 'ORDER_CHANGED', action: 'REPLY', item_id: first.id },
    ])
  })
})

describe('not offered yet', () => {
  const DEMAND = `query ($estateId: ID!, $state: DemandState, $department: Department) {
    unmetDemand(estateId: $estateId, state: $state, department: $department) { totalCount byService { service department count }
      demands { id service state department helpTried request { serial customerName contact } announcement { text } toldBy { id } } } }`
  const OPEN = `mutation ($input: OpenServiceInput!) { openService(input: $input) { __typename
    ... on Announcement { id text item { id } announcedBy { id } waiting { id state } } ... on Refusal { code rule reason } } }`
  const TELL = `mutation ($input: TellWaitingCustomerInput!) { tellWaitingCustomer(input: $input) { __typename
    ... on UnmetDemand { state toldBy { id } } ... on Refusal { code rule reason } } }`
  interface Demands {
    readonly unmetDemand: {
      readonly totalCount: number
      readonly byService: readonly unknown[]
      readonly demands: readonly { readonly id: string; readonly state: string }[]
    }
  }
  const demands = (person: PersonKey, more: Record<string, unknown> = {}) =>
    ask<Demands>(person, DEMAND, { estateId: server.estate.id, ...more })

  test('[INT-6] help first, apology, department; then it is a fact: listed, counted, announced, told', async () => {
    const { estate } = server
    const declined = async (more: Record<string, unknown> = {}) => {
      const request = await desk.registered({ unitId: await flat(), itemId: null, wanted: 'Please wash my car' })
      const input = on(request, {
        explanation: 'Not yet, we are sorry.',
        notOffered: true,
        apology: true,
        helpTried: 'Named two garages',
        service: 'venue',
        department: 'CLEANING',
        ...more,
      })
      return { request, answer: await desk.tryRequest('dispatcher', 'DECLINE', input) }
    }
    expect((await declined({ helpTried: ' ' })).answer).toMatchObject({ rule: 'INT-6', reason: 'helpNotTried' })
    expect((await declined({ apology: false })).answer).toMatchObject({
      rule: 'INT-6',
      reason: 'apologyToCustomerMissing',
    })
    expect((await declined({ department: null })).answer).toMatchObject({
      rule: 'INT-6',
      reason: 'servingDepartmentUnknown',
    })
    expect((await demands('dispatcher')).unmetDemand.totalCount).toBe(0)
    const kept = [(await declined()).request, (await declined()).request]
    await rows(`INSERT INTO resident_unit (person_id, unit_id) SELECT $1, unit_id FROM request WHERE id = $2`, [
      desk.id('wang'),
      kept[0]?.id,
    ])
    await declined({ service: 'Piano tuning', department: 'OFFICE' })

    const seen = await demands('dispatcher', { state: 'WAITING' })
    expect(seen.unmetDemand).toMatchObject({
      totalCount: 3,
      byService: [
        { service: 'venue', department: 'CLEANING', count: 2 },
        { service: 'Piano tuning', department: 'OFFICE', count: 1 },
      ],
    })
    expect(seen.unmetDemand.demands).toHaveLength(3)
    expect(seen.unmetDemand.demands.at(-1)).toMatchObject({
      service: 'venue',
      state: 'WAITING',
      helpTried: 'Named two garages',
      request: { serial: kept[0]?.serial, customerName: '王麗華', contact: '138 0000 1803' },
    })
    // The department reads its own, others read none.
    expect((await demands('cleaningHead')).unmetDemand.totalCount).toBe(2)
    expect((await demands('cleaningHead', { department: 'OFFICE' })).unmetDemand.totalCount).toBe(0)
    expect((await demands('engineeringHead')).unmetDemand.totalCount).toBe(0)
    for (const person of ['chen', 'wang', 'finance'] as const) {
      expect(await code(person, DEMAND, { estateId: estate.id }), person).toBe('FORBIDDEN')
    }

    const waitingId = seen.unmetDemand.demands[0]?.id as string
    expect(await ask('dispatcher', TELL, { input: { demandId: waitingId, medium: 'PHONE' } })).toMatchObject({
      tellWaitingCustomer: { rule: 'INT-6', reason: 'demandNotAnnounced' },
    })
    const opening = { estateId: estate.id, itemId: estate.items.venue, text: 'The venue is let from today.' }
    expect(await ask('dispatcher', OPEN, { input: opening })).toMatchObject({ openService: { code: 'FORBIDDEN' } })
    const other = await createEstate(database.dataSource, { code: 'elsewhere' })
    expect(await ask('lead', OPEN, { input: { ...opening, itemId: other.items.venue } })).toMatchObject({
      openService: { rule: 'INT-6', reason: 'serviceNotInForce' },
    })
    // A list published afterwards that began before ended where the one in force began.
    const [ended, gone] = [newId(), newId()]
    await rows(
      `INSERT INTO price_list_version (id, estate_id, no, valid_from)
       SELECT $1, estate_id, 99, valid_from - 1 FROM price_list_version WHERE estate_id = $2 AND no = 1`,
      [ended, estate.id],
    )
    await rows(
      `INSERT INTO service_item SELECT (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'version_id', $2::uuid, 'code', 'GONE'))).*
       FROM service_item s WHERE s.id = $3`,
      [gone, ended, estate.items.venue],
    )
    expect(await ask('lead', OPEN, { input: { ...opening, itemId: gone } })).toMatchObject({
      openService: { rule: 'INT-6', reason: 'serviceNotInForce' },
    })
    expect(await ask('lead', OPEN, { input: { ...opening, demandIds: [newId()] } })).toMatchObject({
      openService: { code: 'NOT_FOUND' },
    })
    // By its name those who asked for it, by its id one who asked in other words.
    const { openService } = await ask<{ openService: { id: string; waiting: { id: string }[] } }>('lead', OPEN, {
      input: { ...opening, demandIds: [waitingId] },
    })
    expect(openService).toMatchObject({ __typename: 'Announcement', item: { id: estate.items.venue } })
    expect(openService.waiting).toHaveLength(3)
    expect(await ask('lead', OPEN, { input: opening })).toMatchObject({
      openService: { code: 'WRONG_STATE', reason: 'serviceOpenedAlready' },
    })

    // Whoever lives where it was asked for has it in his inbox; the neighbours read the announcement.
    for (const [person, count] of [
      ['wang', 1],
      ['li', 0],
    ] as const) {
      const { inbox } = await ask<{ inbox: { edges: { node: { kind: string; title: string } }[] } }>(
        person,
        'query { inbox(first: 50) { edges { node { kind title } } } }',
      )
      expect(inbox.edges.filter(({ node }) => node.kind === 'SERVICE_AVAILABLE')).toHaveLength(count)
    }

    const ANNOUNCEMENTS = 'query ($estateId: ID!) { announcements(estateId: $estateId) { text waiting { id } } }'
    for (const person of ['wang', 'li', 'chen'] as const) {
      expect(await ask(person, ANNOUNCEMENTS, { estateId: estate.id }), person).toEqual({
        announcements: [{ text: 'The venue is let from today.', waiting: [] }],
      })
    }
    const told = { input: { demandId: waitingId, medium: 'PHONE', said: 'He books at once.' } }
    expect(await ask('frontDesk', TELL, told)).toMatchObject({
      tellWaitingCustomer: { state: 'TOLD', toldBy: { id: desk.id('frontDesk') } },
    })
    expect(await ask('frontDesk', TELL, told)).toMatchObject({ tellWaitingCustomer: { reason: 'demandTold' } })
    expect((await demands('dispatcher', { state: 'ANNOUNCED' })).unmetDemand.totalCount).toBe(2)
    expect((await demands('dispatcher', { state: 'WAITING' })).unmetDemand.totalCount).toBe(0)
    // The books cannot be turned back by SQL either.
    await expect(rows('UPDATE unmet_demand SET told_at = NULL')).rejects.toThrow(/never changed/)
    await expect(rows('DELETE FROM announcement')).rejects.toThrow(/only added/)
  })
})

describe('an incident that was taken down as a request', () => {
  const INBOX = 'query { inbox(first: 50) { edges { node { kind urgency about { kind serial } } } } }'
  const told = async (person: PersonKey, { serial }: RequestSeen) =>
    (
      await ask<{ inbox: { edges: { node: { kind: string; about: { serial: string } | null } }[] } }>(person, INBOX)
    ).inbox.edges.filter(({ node }) => node.about?.serial === serial)

  test('[PUB-1] the supervisor hears of it at once, before anybody has routed it', async () => {
    const tap = await desk.registered({ unitId: await flat() })
    expect(await told('engineeringHead', tap)).toEqual([])
    const burst = await desk.registered({
      nature: 'PUBLIC_AREA',
      unitId: null,
      itemId: null,
      address: 'Gate 2',
      department: 'ENGINEERING',
      wanted: 'Water comes from the ceiling',
      appointmentFrom: null,
    })
    expect(await told('engineeringHead', burst)).toMatchObject([
      { node: { kind: 'INCIDENT_REPORTED', urgency: 'URGENT', about: { kind: 'request' } } },
    ])
    expect(await told('cleaningHead', burst)).toEqual([])
    expect(await desk.tryRequest('dispatcher', 'WITHDRAW', on(burst, { word: 'It was nothing' }))).toMatchObject({
      rule: 'PUB-1',
    })
  })
})

describe('no private jobs', () => {
  const ATTEMPTS = `query ($estateId: ID!) { privateJobAttempts(estateId: $estateId) { attempted role person { id } workOrder { serial } } }`

  test('[INT-9] who tries to serve what he opened himself is refused at each door, and supervisors and auditors see it', async () => {
    // Lin works as dispatcher too.
    await rows('INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, $3)', [
      desk.id('lin'),
      server.estate.id,
      'DISPATCHER',
    ])
    const request = await desk.registered({ unitId: await flat() })
    let order = (await desk.doRequest('lin', 'ACCEPT', on(request))).workOrder as OrderSeen
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    const self = { workOrderId: order.id, version: order.version, technicianId: desk.id('lin'), agreedWith: 'Lin' }
    expect(await desk.try('lin', 'DISPATCH', self)).toMatchObject({ rule: 'INT-9', reason: 'privateJob' })
    expect(await desk.try('frontDesk', 'DISPATCH', self)).toMatchObject({ rule: 'INT-9' })
    // By another door: to somebody else first, and then back to himself.
    order = await desk.do('lin', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
    expect(
      await desk.try('lin', 'REASSIGN', {
        workOrderId: order.id,
        version: order.version,
        technicianId: desk.id('lin'),
        reason: 'I am nearer',
      }),
    ).toMatchObject({ rule: 'INT-9' })

    const seen = async (person: PersonKey) =>
      (await ask<{ privateJobAttempts: unknown[] }>(person, ATTEMPTS, { estateId: server.estate.id }))
        .privateJobAttempts
    for (const person of ['auditor', 'engineeringHead', 'lead', 'hr'] as const) {
      expect(await seen(person), person).toMatchObject([
        { attempted: 'REASSIGN', person: { id: desk.id('lin') } },
        { attempted: 'DISPATCH', person: { id: desk.id('frontDesk') } },
        { attempted: 'DISPATCH', person: { id: desk.id('lin') } },
      ])
    }
    expect(await seen('cleaningHead')).toEqual([])
    for (const person of ['chen', 'dispatcher', 'wang'] as const) {
      expect(await code(person, ATTEMPTS, { estateId: server.estate.id }), person).toBe('FORBIDDEN')
    }
    // Confirmed by another dispatcher he may.
    expect(
      await desk.try('dispatcher', 'REASSIGN', {
        workOrderId: order.id,
        version: order.version,
        technicianId: desk.id('lin'),
        reason: 'He is nearer',
      }),
    ).toMatchObject({ __typename: 'WorkOrderChange' })
  })
})
