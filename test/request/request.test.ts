/** Requests over HTTP: who takes them down, what they must hold, how they are judged, and what becomes of their clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import { serialPrefix } from '@dispatch/server/domain/serial'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { inDays, OrderDesk, type OrderSeen, type RequestSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: OrderDesk
let other: TestEstate
beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
  other = await createEstate(server.database.dataSource, { code: 'other' })
})
afterAll(() => server.stop())

const rows = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> =>
  server.database.dataSource.query(sql, params)
const clocksOf = (requestId: string) =>
  rows<{
    kind: string
    order_id: string | null
    met_at: Date | null
    stopped_at: Date | null
    due_at: Date
    started_at: Date
  }>('SELECT * FROM clock WHERE request_id = $1', [requestId])
const on = (request: RequestSeen, more: Record<string, unknown> = {}) => ({
  requestId: request.id,
  version: request.version,
  ...more,
})

describe('taking it down', () => {
  test('[INT-1] any staff may, contractors too; nobody is sent to another door', async () => {
    const STAFF: PersonKey[] = [
      'dispatcher',
      'frontDesk',
      'controlRoom',
      'areaAssistant',
      'chen',
      'gong',
      'hu',
      'engineeringHead',
      'lead',
      'manager',
      'general',
      'finance',
      'warehouse',
      'hr',
      'records',
    ]
    for (const person of STAFF) {
      const { request } = await desk.doRequest(person, 'REGISTER', desk.particulars())
      const [kept] = await rows('SELECT received_by, status FROM request WHERE id = $1', [request.id])
      expect({ person, ...kept }).toEqual({ person, received_by: desk.id(person), status: 'REGISTERED' })
    }
    expect(await desk.tryRequest('auditor', 'REGISTER', desk.particulars())).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'INT-1',
    })
  })

  test('[INT-1] a resident for his own unit, through the app', async () => {
    const own = desk.particulars({ channel: 'APP' })
    expect(await desk.tryRequest('wang', 'REGISTER', own)).toMatchObject({ __typename: 'RequestChange' })
    expect(await desk.tryRequest('wang', 'REGISTER', { ...own, unitId: server.estate.units['6-201'] })).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'INT-1',
      reason: 'otherUnit',
    })
    expect(await desk.tryRequest('wang', 'REGISTER', { ...own, channel: 'PHONE' })).toMatchObject({
      code: 'INVALID',
      rule: 'INT-4',
    })
  })

  test('a client app whose token says so, which then sees no more of it than its scopes let it', async () => {
    const REGISTER = `mutation ($input: RegisterRequestInput!) { registerRequest(input: $input) {
      ... on RequestChange { request { serial customerName receivedBy { id } } } ... on Refusal { code rule } } }`
    const input = desk.particulars({ channel: 'APP' })
    const app = await server.device('CLIENT_APP', ['REQUESTS_WRITE'])
    expect(await app.ask(REGISTER, { input })).toEqual({
      registerRequest: { request: { serial: expect.stringMatching(/^RQ-/), customerName: null, receivedBy: null } },
    })
    const reader = await server.device('CLIENT_APP', ['ORDERS_READ'])
    expect(await reader.ask(REGISTER, { input })).toMatchObject({ registerRequest: { code: 'FORBIDDEN' } })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a name', { customerName: ' ' }, 'customerName'],
    ['a contact', { contact: '' }, 'contact'],
    ['a unit or an address', { unitId: null }, 'address'],
    ['what is wanted', { wanted: '\n' }, 'wanted'],
    ['a window, for special ones', { appointmentFrom: null }, 'appointmentFrom'],
    ['the party, of a company', { requesterKind: 'CUSTOMER', department: null }, 'party'],
  ])('[INT-3] is refused without %s, and taken with it', async (_what, lacking, field) => {
    expect(await desk.tryRequest('dispatcher', 'REGISTER', desk.particulars(lacking))).toMatchObject({
      code: 'UNMET',
      rule: 'INT-3',
      reason: 'particularsMissing',
      facts: { missing: [field] },
    })
    const mended = {
      customerName: 'Li',
      contact: '1',
      address: 'Gate',
      wanted: 'x',
      party: 'Acme',
      appointmentFrom: inDays(1),
    }
    expect(
      await desk.tryRequest(
        'dispatcher',
        'REGISTER',
        desk.particulars({ ...lacking, [field]: mended[field as keyof typeof mended] }),
      ),
    ).toMatchObject({ __typename: 'RequestChange' })
  })

  test('a unit or an item of another estate is not taken for one of this', async () => {
    expect(
      await desk.tryRequest('dispatcher', 'REGISTER', desk.particulars({ unitId: other.units['5-1803'] })),
    ).toMatchObject({ code: 'INVALID', rule: 'INT-3', facts: { field: 'unitId' } })
    expect(
      await desk.tryRequest('dispatcher', 'REGISTER', desk.particulars({ itemId: other.items.tap })),
    ).toMatchObject({ code: 'INVALID', rule: 'CAT-1', facts: { field: 'itemId' } })
    expect(await desk.tryRequest('dispatcher', 'REGISTER', desk.particulars({ estateId: other.id }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('its serial is of the month that the estate’s own clock shows', async () => {
    const request = await desk.registered()
    const [{ registered_at: at }] = (await rows('SELECT registered_at FROM request WHERE id = $1', [request.id])) as [
      { registered_at: Date },
    ]
    expect(request.serial.startsWith(`${serialPrefix('RQ', at, 'Asia/Shanghai')}-`)).toBe(true)
    // Kiritimati is fourteen hours ahead of Greenwich, Niue eleven behind: at any moment their days differ.
    const prefixes = await Promise.all(
      ['Pacific/Kiritimati', 'Pacific/Niue'].map(async (zone) => {
        const estate = await createEstate(server.database.dataSource, { code: zone })
        await rows('UPDATE estate SET time_zone = $2 WHERE id = $1', [estate.id, zone])
        const client = await server.as(estate.people.dispatcher)
        const input = { ...desk.particulars(), estateId: estate.id, unitId: estate.units['5-1803'], itemId: null }
        const { registerRequest } = await client.ask<{
          registerRequest: { request: { serial: string; registeredAt: string } }
        }>(
          'mutation ($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on RequestChange { request { serial registeredAt } } } }',
          { input },
        )
        const { serial, registeredAt } = registerRequest.request
        return [serial, `${serialPrefix('RQ', new Date(registeredAt), zone)}-0001`]
      }),
    )
    for (const [serial, expected] of prefixes) expect(serial).toBe(expected)
  })

  test('[DIS-2] its clock runs for fifteen minutes from then, or as the estate has set', async () => {
    const request = await desk.registered()
    const [clock] = await clocksOf(request.id)
    expect((clock?.due_at.getTime() ?? 0) - (clock?.started_at.getTime() ?? 0)).toBe(15 * 60_000)
    const brisk = await createEstate(server.database.dataSource, { code: 'brisk', settings: { replyMinutes: 5 } })
    const late = await createEstate(server.database.dataSource, { code: 'late', settings: { replyFrom: 'DISPATCH' } })
    const register = async (estate: TestEstate) => {
      const input = {
        ...desk.particulars(),
        estateId: estate.id,
        unitId: estate.units['5-1803'],
        itemId: estate.items.tap,
      }
      const { registerRequest } = await (
        await server.as(estate.people.frontDesk)
      ).ask<{ registerRequest: { request: { id: string; clocks: { startedAt: string; dueAt: string }[] } } }>(
        'mutation ($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on RequestChange { request { id clocks { startedAt dueAt } } } } }',
        { input },
      )
      return registerRequest.request.clocks.map(({ startedAt, dueAt }) => Date.parse(dueAt) - Date.parse(startedAt))
    }
    expect(await register(brisk)).toEqual([5 * 60_000])
    expect(await register(late)).toEqual([])
  })
})

describe('judging it', () => {
  test('[INT-5] accepted: its first order takes its particulars and its clock along, unabridged', async () => {
    const request = await desk.registered({ wanted: 'Word for word,\n第二行', party: 'Acme', urgency: 'URGENT' })
    const { workOrder, position } = await desk.doRequest('frontDesk', 'ACCEPT', on(request))
    const order = workOrder as OrderSeen
    const [kept] = await rows(
      'SELECT wanted, customer_name, contact, urgency, received_at, requester_kind, category, department, serial FROM work_order WHERE id = $1',
      [order.id],
    )
    expect(kept).toMatchObject({
      wanted: 'Word for word,\n第二行',
      customer_name: '王麗華',
      contact: '138 0000 1803',
      urgency: 'URGENT',
      category: 'ENGINEERING_REPAIR',
      department: 'ENGINEERING',
    })
    const [clock] = await clocksOf(request.id)
    expect(order.clocks).toMatchObject([{ kind: 'REPLY', dueAt: clock?.due_at.toISOString() }])
    const events = await rows(`SELECT kind, action, item_id FROM estate_event WHERE position > $1 ORDER BY position`, [
      position - 2,
    ])
    expect(events).toEqual([
      { kind: 'REQUEST_CHANGED', action: 'ACCEPT', item_id: request.id },
      { kind: 'ORDER_OPENED', action: 'OPEN', item_id: order.id },
    ])
  })

  test('[INT-5] declined: the explanation is recorded and meets the clock; without one it is refused', async () => {
    const request = await desk.registered()
    expect(await desk.tryRequest('dispatcher', 'DECLINE', on(request, { explanation: ' ' }))).toMatchObject({
      code: 'INVALID',
      rule: 'INT-5',
      facts: { field: 'explanation' },
    })
    await desk.doRequest('dispatcher', 'DECLINE', on(request, { explanation: 'We do not repair private cars.' }))
    expect((await clocksOf(request.id))[0]?.met_at).toBeInstanceOf(Date)
    const { request: seen } = await (
      await desk.client('wang')
    ).ask<{ request: unknown }>('query ($id: ID!) { request(id: $id) { status explanation } }', { id: request.id })
    expect(seen).toEqual({ status: 'DECLINED', explanation: 'We do not repair private cars.' })
  })

  test('[INT-6] not offered yet: what was tried to help comes first', async () => {
    const request = await desk.registered()
    const decline = { explanation: 'Not yet, with our apology.', notOffered: true, apology: true }
    expect(await desk.tryRequest('dispatcher', 'DECLINE', on(request, decline))).toMatchObject({
      code: 'UNMET',
      rule: 'INT-6',
      reason: 'helpNotTried',
    })
    await desk.doRequest('dispatcher', 'DECLINE', on(request, { ...decline, helpTried: 'Rang two firms' }))
    const [{ facts }] = (await rows('SELECT facts FROM request WHERE id = $1', [request.id])) as [{ facts: unknown }]
    expect(facts).toMatchObject({ unmetDemand: { helpTried: 'Rang two firms' } })
  })

  test('[INT-8] out of scope: lead and supervisor approve, the supervisor’s fee is the price, the customer consents', async () => {
    const request = await desk.registered({ urgency: 'URGENT', itemId: server.estate.items.pipe })
    let { request: asked } = await desk.doRequest(
      'dispatcher',
      'ASK_APPROVAL',
      on(request, { reason: 'Flooding', department: 'ENGINEERING' }),
    )
    expect(await desk.tryRequest('dispatcher', 'ACCEPT', on(asked))).toMatchObject({
      code: 'UNMET',
      rule: 'INT-8',
      reason: 'approvalMissing',
    })
    expect(await desk.tryRequest('cleaningHead', 'APPROVE', on(asked, { feeMinor: 1 }))).toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    })
    expect(await desk.tryRequest('lead', 'APPROVE', on(asked, { feeMinor: 1 }))).toMatchObject({
      rule: 'INT-8',
      reason: 'feeNotYours',
    })
    ;({ request: asked } = await desk.doRequest('lead', 'APPROVE', on(asked)))
    expect(asked.status).toBe('AWAITING_APPROVAL')
    expect(await desk.tryRequest('lead', 'APPROVE', on(asked))).toMatchObject({
      rule: 'INT-8',
      reason: 'alreadyApproved',
    })
    expect(await desk.tryRequest('engineeringHead', 'APPROVE', on(asked))).toMatchObject({
      rule: 'INT-8',
      reason: 'feeMissing',
    })
    ;({ request: asked } = await desk.doRequest('engineeringHead', 'APPROVE', on(asked, { feeMinor: 30000 })))
    expect(asked.status).toBe('ACCEPTED')
    const opened = await desk.try('dispatcher', 'OPEN', on(asked, { itemId: server.estate.items.pipe }))
    const order = (opened as { workOrder: OrderSeen }).workOrder
    const quote = (unitPriceMinor: number) => ({
      workOrderId: order.id,
      version: order.version,
      lines: [{ text: 'Night repair', quantity: 1, unitPriceMinor }],
    })
    expect(await desk.try('dispatcher', 'QUOTE', quote(29999))).toMatchObject({
      rule: 'INT-8',
      reason: 'feeDiffers',
      facts: { amountMinor: 30000 },
    })
    expect(await desk.try('dispatcher', 'QUOTE', quote(30000))).toMatchObject({ __typename: 'WorkOrderChange' })
    expect((await clocksOf(asked.id))[0]?.order_id).toBe(order.id)
  })

  test('[INT-2] a complaint is routed, not accepted; what the customer was told meets the clock, and silence does not do', async () => {
    const complaint = await desk.registered({ nature: 'COMPLAINT', itemId: null, appointmentFrom: null })
    expect(await desk.tryRequest('dispatcher', 'ACCEPT', on(complaint))).toMatchObject({
      rule: 'INT-2',
      reason: 'natureNotOrdered',
    })
    await desk.doRequest(
      'dispatcher',
      'ROUTE',
      on(complaint, { department: 'SECURITY', note: 'Noise', said: 'The guard comes.' }),
    )
    expect((await clocksOf(complaint.id))[0]?.met_at).toBeInstanceOf(Date)
    const silent = await desk.registered({ nature: 'ENQUIRY', itemId: null, appointmentFrom: null })
    expect(
      await desk.tryRequest('dispatcher', 'ROUTE', on(silent, { department: 'SECURITY', note: 'A key', said: ' ' })),
    ).toMatchObject({ rule: 'DIS-2', reason: 'fieldMissing' })
    expect((await clocksOf(silent.id))[0]).toMatchObject({ met_at: null, stopped_at: null })
  })

  test('the customer withdraws; what is closed takes no more', async () => {
    const request = await desk.registered()
    expect(await desk.tryRequest('li', 'WITHDRAW', on(request, { word: 'x' }))).toMatchObject({ code: 'NOT_FOUND' })
    const { request: gone } = await desk.doRequest('wang', 'WITHDRAW', on(request, { word: 'It works again.' }))
    expect(gone.status).toBe('WITHDRAWN')
    expect(await desk.tryRequest('dispatcher', 'ACCEPT', on(gone))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'LIFE',
      facts: { requestStatus: 'WITHDRAWN' },
    })
    expect(await desk.try('dispatcher', 'OPEN', on(gone, { itemId: server.estate.items.tap }))).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'INT-5',
    })
  })

  test('its buttons: each action for the viewer, with the reason where not', async () => {
    const request = await desk.registered()
    const buttons = async (person: PersonKey) => {
      const { request: seen } = await (
        await desk.client(person)
      ).ask<{
        request: {
          permittedActions: { action: string; allowed: boolean; refusal: { rule: string; message: string } | null }[]
        }
      }>('query ($id: ID!) { request(id: $id) { permittedActions { action allowed refusal { rule message } } } }', {
        id: request.id,
      })
      return seen.permittedActions
    }
    expect((await buttons('dispatcher')).filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'ACCEPT',
      'DECLINE',
      'JOIN',
      'WITHDRAW',
    ])
    expect((await buttons('wang')).filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['WITHDRAW'])
    for (const { allowed, refusal } of await buttons('finance'))
      expect({ allowed, rule: refusal?.rule }).toMatchObject({ allowed: false, rule: expect.stringMatching(/\w/) })
  })
})

describe('several orders', () => {
  test('[LIFE] three who open one at once, without keys, open one: the others are told what the first did', async () => {
    const { request } = await desk.doRequest('dispatcher', 'ACCEPT', on(await desk.registered()))
    const itemId = server.estate.items.lamp
    const answers = await Promise.all(
      (['dispatcher', 'dispatcher2', 'controlRoom'] as const).map((person) =>
        desk.try(person, 'OPEN', on(request, { itemId })),
      ),
    )
    expect(answers.filter(({ __typename }) => __typename === 'WorkOrderChange')).toHaveLength(1)
    for (const answer of answers) {
      if (answer.__typename === 'Refusal') {
        expect(answer).toMatchObject({
          code: 'CONFLICT',
          rule: 'LIFE',
          reason: 'requestStale',
          facts: { versionSeen: request.version, versionNow: request.version + 1, actions: ['OPEN'] },
        })
      }
    }
    expect(await rows('SELECT FROM work_order WHERE request_id = $1', [request.id])).toHaveLength(2)
    const { request: seen } = await (
      await desk.client('dispatcher')
    ).ask<{ request: { version: number; status: string; history: { action: string; version: number }[] } }>(
      'query ($id: ID!) { request(id: $id) { version status history { action version } } }',
      { id: request.id },
    )
    expect(seen).toMatchObject({
      version: 3,
      status: 'ACCEPTED',
      history: [{ action: 'REGISTER' }, { action: 'ACCEPT' }, { action: 'OPEN', version: 3 }],
    })
    const [told] = await rows(
      `SELECT action, item -> 'version' AS version FROM estate_event
      WHERE item_id = $1 AND kind = 'REQUEST_CHANGED' ORDER BY position DESC LIMIT 1`,
      [request.id],
    )
    expect(told).toEqual({ action: 'OPEN', version: 3 })
    expect(await desk.try('dispatcher', 'OPEN', on({ ...request, version: 3 }, { itemId }))).toMatchObject({
      __typename: 'WorkOrderChange',
    })
  })

  test('an accepted request opens more; the clock stays with the first', async () => {
    const request = await desk.registered()
    const { workOrder: first, request: accepted } = await desk.doRequest('dispatcher', 'ACCEPT', on(request))
    const answer = await desk.try('controlRoom', 'OPEN', on(accepted, { itemId: server.estate.items.lamp }))
    expect(answer).toMatchObject({
      __typename: 'WorkOrderChange',
      workOrder: { clocks: [], status: 'REGISTERED', version: 1 },
    })
    const [clock] = await clocksOf(request.id)
    expect(clock?.order_id).toBe(first?.id)
    const { request: seen } = await (
      await desk.client('dispatcher')
    ).ask<{ request: { workOrders: { serial: string }[]; clocks: unknown[] } }>(
      'query ($id: ID!) { request(id: $id) { workOrders { serial } clocks { kind } } }',
      { id: request.id },
    )
    expect(seen).toMatchObject({ workOrders: [{ serial: first?.serial }, {}], clocks: [{ kind: 'REPLY' }] })
  })

  test('[CAT-1] the price list in force is the one that counts: a newer version’s price, and no item that it has dropped', async () => {
    const estate = await createEstate(server.database.dataSource, { code: 'new-list' })
    const client = await server.as(estate.people.dispatcher)
    const register = async (itemId: string) => {
      const input = { ...desk.particulars(), estateId: estate.id, unitId: estate.units['5-1803'], itemId }
      const { registerRequest } = await client.ask<{ registerRequest: { request: { id: string } } }>(
        'mutation ($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on RequestChange { request { id } } } }',
        { input },
      )
      return registerRequest.request.id
    }
    const [tap, lamp] = [await register(estate.items.tap), await register(estate.items.lamp)]
    const version = newId()
    const newTap = newId()
    await rows(`INSERT INTO price_list_version (id, estate_id, no, valid_from) VALUES ($1, $2, 2, '2024-01-01')`, [
      version,
      estate.id,
    ])
    await rows(
      `INSERT INTO service_item SELECT (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'version_id', $2::uuid, 'price_minor', 9000))).* FROM service_item s WHERE s.id = $3`,
      [newTap, version, estate.items.tap],
    )
    const accept = async (requestId: string) =>
      (
        await client.ask<{
          acceptRequest: {
            workOrder?: { item: { id: string; price: { amount: number } } }
            rule?: string
            reason?: string
          }
        }>(
          'mutation ($input: AcceptRequestInput!) { acceptRequest(input: $input) { ... on RequestChange { workOrder { item { id price { amount } } } } ... on Refusal { rule reason } } }',
          { input: { requestId, version: 1 } },
        )
      ).acceptRequest
    expect(await accept(tap)).toEqual({ workOrder: { item: { id: newTap, price: { amount: 9000 } } } })
    expect(await accept(lamp)).toEqual({ rule: 'CAT-1', reason: 'itemWithdrawn' })
  })

  test('[CAT-2] an order keeps the version that it was opened from: lines of another are refused', async () => {
    const order = await desk.opened()
    const quote = (itemId: string) => ({
      workOrderId: order.id,
      version: order.version,
      lines: [{ itemId, text: 'x', quantity: 1, unitPriceMinor: 8000 }],
    })
    expect(await desk.try('dispatcher', 'QUOTE', quote(other.items.tap))).toMatchObject({
      code: 'UNMET',
      rule: 'CAT-2',
      reason: 'itemUnknown',
    })
    const version = newId()
    const [next] = await rows<{ id: string }>(
      `WITH v AS (INSERT INTO price_list_version (id, estate_id, no, valid_from, valid_to) VALUES ($1, $2, 9, '2021-01-01', '2021-12-31') RETURNING id)
       INSERT INTO service_item SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'version_id', v.id))).* FROM service_item s, v WHERE s.id = $3 RETURNING id`,
      [version, server.estate.id, server.estate.items.tap],
    )
    expect(await desk.try('dispatcher', 'QUOTE', quote(next?.id ?? ''))).toMatchObject({
      code: 'UNMET',
      rule: 'CAT-2',
      reason: 'itemOfOtherVersion',
    })
  })
})
