/** Two estates on one server: whoever holds whatever role in the other learns nothing by id, list, file, stream or key. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearer, get, photo, send } from './support/attachments.js'
import { CallbackDesk } from './support/callback-desk.js'
import { CaseDesk } from './support/case-desk.js'
import type { Gql } from './support/client.js'
import { createEstate, type TestEstate } from './support/estate.js'
import { startTestServer, type TestServer } from './support/server.js'
import { until } from './support/until.js'

let server: TestServer
let other: TestEstate
let desk: CallbackDesk
const ids: Record<string, string> = {}
beforeAll(async () => {
  server = await startTestServer()
  other = await createEstate(server.database.dataSource, { code: 'other' })
  desk = new CallbackDesk(server)
  const unitId = server.estate.units['5-1803']
  const callback = await desk.queued()
  ids.callback = callback.id
  ids.order = callback.workOrderId
  ids.complaint = (
    await new CaseDesk(desk, 'Complaint').open('frontDesk', 'fileComplaint', {
      customerName: '王麗華',
      contact: '138 0000 1803',
      unitId,
      department: 'ENGINEERING',
      wanted: 'The plumber was rude.',
    })
  ).id
  ids.incident = (
    await new CaseDesk(desk, 'Incident').open('chen', 'reportIncident', {
      kind: 'EQUIPMENT',
      place: 'Gate 2',
      department: 'ENGINEERING',
    })
  ).id
  const order = await desk.opened()
  ids.open = order.id
  const sent = await send(server, await desk.client('dispatcher'), { ownerId: order.id }, await photo())
  ids.attachment = sent.attachment.id
  await desk
    .query(
      'manager',
      `mutation { createWebhook(input: {estateId: "${server.estate.id}", name: "Books",
    url: "https://93.184.215.14/x", events: [REQUEST_CHANGED]}) { ... on WebhookSecret { webhook { id } } ... on Refusal { message } } }`,
    )
    .then((data) => {
      ids.webhook = (data as { createWebhook: { webhook: { id: string } } }).createWebhook.webhook.id
    })
})
afterAll(() => server.stop())

const strangers = async (): Promise<(readonly [string, Gql])[]> =>
  Promise.all(
    Object.entries(other.people)
      .filter(([name]) => !['dispatcher2', 'lin', 'zhao', 'gong', 'cleaningHead', 'li'].includes(name))
      .map(async ([name, person]) => [name, await server.as(person)] as const),
  )

/** What an answer gives away: everything in it that is neither null nor empty. */
const told = (data: unknown): unknown[] =>
  data === null || data === undefined
    ? []
    : Array.isArray(data)
      ? data.flatMap(told)
      : typeof data === 'object'
        ? Object.values(data).flatMap(told)
        : [data]

describe('a stranger', () => {
  test('reads nothing by id or list, under whatever alias', async () => {
    const E = server.estate.id
    const M = `estateId: "${E}", month: "${new Date().toISOString().slice(0, 7)}"`
    const fields = [
      `incident(id: "${ids.incident}") { serial history { action } }`,
      `complaint(id: "${ids.complaint}") { serial particulars { customerName } }`,
      `enquiry(id: "${ids.complaint}") { serial }`,
      `callback(id: "${ids.callback}") { serial workOrder { serial } }`,
      `correctiveAction(id: "${ids.callback}") { serial }`,
      `workOrder(id: "${ids.open}") { serial attachments { name } }`,
      `verifyDraw(id: "${ids.callback}") { genuine }`,
      `incidents(estateId: "${E}") { serial }`,
      `complaints(estateId: "${E}") { serial }`,
      `enquiries(estateId: "${E}") { serial }`,
      `handovers(estateId: "${E}") { id }`,
      `openLoans(estateId: "${E}") { code }`,
      `stock(estateId: "${E}") { id }`,
      `warehouses(estateId: "${E}") { id }`,
      `shifts(estateId: "${E}", from: "2026-11-23", to: "2026-11-29") { id }`,
      `webhooks(estateId: "${E}") { url }`,
      `webhookMessages(webhookId: "${ids.webhook}") { edges { node { body } } }`,
      `correctiveActions(estateId: "${E}") { edges { node { serial } } }`,
      `callbackQueue(estateId: "${E}") { edges { node { serial } } }`,
      `nextCallback(estateId: "${E}") { callback { serial } }`,
      `callbackQuota(${M}) { due }`,
      `callbackDraws(${M}) { seed }`,
      `statistics(${M}) { all { orders } }`,
      `statisticsOrders(${M}, figure: {rate: REPLY_ON_TIME}) { orders { serial } }`,
      `priceListDrafts(estateId: "${E}") { id }`,
      `checklists(estateId: "${E}") { code }`,
      `unmetDemand(estateId: "${E}") { demands { id } }`,
      `privateJobAttempts(estateId: "${E}") { id }`,
      `people(estateId: "${E}") { id }`,
      `units(estateId: "${E}") { id }`,
      `inbox(estateId: "${E}") { edges { node { title } } }`,
    ]
    const leaks: string[] = []
    for (const [name, client] of await strangers()) {
      for (const field of fields) {
        const { data, errors } = await client.query(`{ one: ${field} }`)
        const unplanned = errors.filter(({ extensions }) =>
          ['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED'].includes(String(extensions?.code)),
        )
        if (told(data).length > 0 || unplanned.length > 0)
          leaks.push(`${name} ${field} ${JSON.stringify(data)} ${JSON.stringify(unplanned)}`)
      }
    }
    expect(leaks).toEqual([])
  })

  test('fetches no file, whole or in part, by whatever way of asking', async () => {
    const files = [
      `/attachments/${ids.attachment}`,
      `/attachments/${ids.attachment}/thumbnail`,
      `/attachments/${ids.attachment?.toUpperCase()}`,
      `/files/price-lists/${server.estate.versionId}.csv`,
      `/files/price-lists/${server.estate.versionId}.xlsx`,
      `/files/statistics/${server.estate.id}/2026-11.xlsx`,
      `/files/statistics/${server.estate.id}/2026-11.pdf`,
    ]
    const answered: string[] = []
    for (const [name, client] of await strangers()) {
      for (const file of files) {
        for (const [method, headers] of [
          ['GET', {}],
          ['HEAD', {}],
          ['GET', { range: 'bytes=0-9' }],
          ['GET', { 'if-none-match': '*' }],
        ] as const) {
          const response = await fetch(`${server.url}${file}`, { method, headers: { ...bearer(client), ...headers } })
          await response.arrayBuffer()
          if (![401, 403, 404].includes(response.status) || response.headers.get('etag') !== null)
            answered.push(`${name} ${method} ${file} ${response.status}`)
        }
      }
    }
    expect(answered).toEqual([])
  })

  test('does nothing to a record, nor adds to one, and a key of ours is none of his', async () => {
    const manager = await server.as(other.people.manager)
    const refusal = '... on Refusal { code }'
    for (const mutation of [
      `acknowledgeIncident(input: {incidentId: "${ids.incident}", version: 1}) { ${refusal} }`,
      `takeComplaint(input: {complaintId: "${ids.complaint}", version: 1}) { ${refusal} }`,
      `removeWebhook(id: "${ids.webhook}") { ${refusal} }`,
      `rotateWebhookSecret(id: "${ids.webhook}") { ${refusal} }`,
      `replayWebhook(input: {id: "${ids.webhook}", fromPosition: 0, toPosition: 9}) { ${refusal} }`,
      `withdrawAttachment(input: {attachmentId: "${ids.attachment}", reason: "x"}) { ${refusal} }`,
      `acknowledge(id: "${ids.incident}") { ${refusal} }`,
    ]) {
      const { data, errors } = await manager.query<Record<string, { code?: string }>>(`mutation { x: ${mutation} }`)
      const code = data?.x?.code ?? errors[0]?.extensions?.code
      expect(['NOT_FOUND', 'FORBIDDEN'], `${mutation} ${JSON.stringify(errors)}`).toContain(code)
    }
    const client = await server.as(other.people.dispatcher)
    expect((await send(server, client, { ownerId: ids.open as string }, 'a note')).status).toBe(404)
    // The id of a file that he cannot see is no way to it.
    expect(
      (await send(server, client, { ownerId: ids.open as string }, await photo(), { id: ids.attachment as string }))
        .status,
    ).toBe(404)
  })

  test('hears nothing', async () => {
    const errors: string[] = []
    for (const name of ['manager', 'dispatcher', 'auditor', 'wang'] as const) {
      const socket = (await server.as(other.people[name])).socket()
      for (const field of [
        `caseEvents(estateId: "${server.estate.id}") { serial }`,
        `callbackChanged(estateId: "${server.estate.id}") { position }`,
        `correctiveActionChanged(estateId: "${server.estate.id}") { position }`,
        `callbackQuotaChanged(estateId: "${server.estate.id}", month: "2026-11") { position }`,
      ]) {
        const heard = await new Promise<string>((resolve) => {
          socket.subscribe(
            { query: `subscription { ${field} }` },
            {
              next: (message) => resolve(message.errors ? 'refused' : `heard ${JSON.stringify(message)}`),
              error: () => resolve('refused'),
              complete: () => resolve('ended'),
            },
          )
        })
        if (heard !== 'refused') errors.push(`${name} ${field} ${heard}`)
      }
      await socket.dispose()
    }
    expect(errors).toEqual([])
  })
})

describe('within the estate', () => {
  test('the wall and an app with all but personal data learn of no complaint, incident or customer', async () => {
    const wall = await server.device('WALL_DISPLAY')
    const app = await server.device('CLIENT_APP', ['BOARD_READ', 'ORDERS_READ'])
    for (const client of [wall, app]) {
      for (const field of [
        `complaint(id: "${ids.complaint}") { serial }`,
        `incidents(estateId: "${server.estate.id}") { serial }`,
        `callbackQueue(estateId: "${server.estate.id}") { edges { node { serial } } }`,
        `inbox { edges { node { title } } }`,
      ]) {
        expect(told((await client.query(`{ ${field} }`)).data), field).toEqual([])
      }
      expect((await get(server, client, `/attachments/${ids.attachment}`)).status).toBe(404)
    }
    const { data } = await app.query(
      `{ workOrder(id: "${ids.open}") { serial customerName contact wanted attachments { name } history { action input } } }`,
    )
    const text = JSON.stringify(data)
    expect(text).toContain('OPEN')
    expect(text).not.toMatch(/王|138 0000|photo|drips/)
    const store = await desk.client('warehouse')
    expect((await get(server, store, `/attachments/${ids.attachment}`)).status).toBe(404)
  })

  test('[CMP-2] a complaint about the centre does not come to its manager by way of a webhook', async () => {
    const manager = await desk.client('manager')
    const made = await manager.ask<{ createWebhook: { webhook: { id: string } } }>(
      `mutation { createWebhook(input: {estateId: "${server.estate.id}", name: "Mine", url: "https://93.184.215.14/y",
        events: [COMPLAINT_CHANGED]}) { ... on WebhookSecret { webhook { id } } } }`,
    )
    const complaints = new CaseDesk(desk, 'Complaint')
    const about = { customerName: '王麗華', contact: '138 0000 1803', address: 'Gate 2', wanted: 'Nobody answers.' }
    const kept = await complaints.open('frontDesk', 'fileComplaint', { ...about, department: 'CUSTOMER_SERVICE' })
    const open = await complaints.open('frontDesk', 'fileComplaint', { ...about, department: 'ENGINEERING' })
    let bodies = ''
    await until(async () => {
      const { webhookMessages } = await manager.ask<{ webhookMessages: unknown }>(
        `{ webhookMessages(webhookId: "${made.createWebhook.webhook.id}") { edges { node { body } } } }`,
      )
      bodies = JSON.stringify(webhookMessages)
      return bodies.includes(open.id)
    }, 'the other complaint is told')
    expect(bodies).not.toContain(kept.id)
  })

  test('a path is no name, and a session that is over reads no file', async () => {
    const client = await desk.client('dispatcher')
    for (const path of [
      '/attachments/..%2f..%2fetc%2fpasswd',
      '/attachments/%00',
      `/attachments/${ids.attachment}%2f..%2f..`,
      '/files/price-lists/..%2f..%2fsecret.csv',
      `/files/statistics/${server.estate.id}/..%2f2026-11.pdf`,
      '/files/statistics/x/2026-11.pdf',
    ]) {
      const { status } = await get(server, client, path)
      expect([400, 403, 404], path).toContain(status)
    }
    expect((await get(server, client, `/attachments/${ids.attachment}`)).status).toBe(200)
    const gone = await desk.client('frontDesk')
    await gone.ask('mutation { signOut { __typename } }').catch(() => null)
    await server.database.dataSource.query('UPDATE session SET revoked_at = now() WHERE id = $1', [
      server.estate.people.records.sessionId,
    ])
    expect((await get(server, await desk.client('records'), `/attachments/${ids.attachment}`)).status).toBe(401)
  })

  test('numbers, dates and notes of an import that are none are refused, not thrown', async () => {
    const finance = await desk.client('finance')
    const whole = await (await get(server, finance, `/files/price-lists/${server.estate.versionId}.csv`)).text()
    for (const query of [
      { version: 'x', draftId: randomUUID(), validFrom: '2027-01-01' },
      { version: '1e99', draftId: randomUUID(), validFrom: '2027-01-01' },
      { validFrom: '2027-02-30' },
      { validFrom: "2027-01-01'; --" },
      { validFrom: '2027-01-01', note: 'x'.repeat(6_000) },
      { validFrom: '2027-01-01', note: 'a\u0000b' },
    ]) {
      const response = await fetch(
        `${server.url}/files/price-lists?${new URLSearchParams({ estateId: server.estate.id, dryRun: 'false', ...(query as unknown as Record<string, string>) })}`,
        { method: 'POST', headers: { ...bearer(finance), 'content-type': 'text/csv' }, body: whole },
      )
      expect(
        [400, 404, 409, 422],
        `${JSON.stringify(query).slice(0, 80)} ${(await response.text()).slice(0, 300)}`,
      ).toContain(response.status)
    }
    const manager = await desk.client('manager')
    const named = `estateId: "${server.estate.id}", name: "Books\u202e"`
    for (const mutation of [
      `createWebhook(input: {${named}, url: "https://93.184.215.14/x", events: [REQUEST_CHANGED]})`,
      `createDevice(${named}, role: WALL_DISPLAY)`,
    ]) {
      const { data, errors } = await manager.query<Record<string, { reason?: string }>>(
        `mutation { x: ${mutation} { ... on Refusal { code reason } } }`,
      )
      expect(data?.x?.reason, `${mutation} ${JSON.stringify(errors)}`).toBe('fieldUnseen')
    }
    expect(server.log.filter((line) => line.includes('unexpected error'))).toEqual([])
  })
})
