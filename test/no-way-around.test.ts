/**
 * GLPI's matrix of statuses was got round by another API, by a bulk action and by a follow-up. The three are tried here, with whatever
 * else reaches an order, and each must end at the same decision.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from 'graphql-ws'
import { inDays, OrderDesk, type OrderSeen, type Refused, STROKES } from './support/order-desk.js'
import { startTestServer, type TestServer } from './support/server.js'

const SOURCES = fileURLToPath(new URL('../packages/server/src', import.meta.url))

let server: TestServer
let desk: OrderDesk
beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
})
afterAll(() => server.stop())

/** What an order is made of, as the database has it. */
const kept = async (id: string): Promise<unknown> =>
  (
    await server.database.dataSource.query(
      'SELECT status, version, facts, quotes, payments, clocks FROM work_order WHERE id = $1',
      [id],
    )
  )[0]

const overSocket = (client: Client, query: string, variables: Record<string, unknown>) =>
  new Promise<Record<string, Refused & { readonly __typename: string }>>((resolve, reject) => {
    client.subscribe<Record<string, Refused & { readonly __typename: string }>>(
      { query, variables },
      {
        next: ({ data, errors }) => (data ? resolve(data) : reject(new Error(JSON.stringify(errors)))),
        error: reject,
        complete: () => {},
      },
    )
  })

const REFUSAL = '__typename ... on Refusal { code rule reason }'

describe('another API', () => {
  test('a mutation over a socket meets the same refusal, and another person’s the same policy', async () => {
    const order = await desk.opened()
    const before = await kept(order.id)
    const input = { workOrderId: order.id, version: order.version }
    const dispatcher = (await desk.client('dispatcher')).socket()
    const auditor = (await desk.client('auditor')).socket()
    try {
      const document = `mutation ($input: DispatchInput!) { dispatch(input: $input) { ${REFUSAL} } }`
      const refused = await overSocket(dispatcher, document, { input: { ...input, agreedWith: 'Chen' } })
      expect(refused.dispatch).toMatchObject({ __typename: 'Refusal', rule: 'QUO-2' })
      expect(refused.dispatch).toMatchObject(await overHttp('dispatcher', document, { ...input, agreedWith: 'Chen' }))
      expect((await overSocket(auditor, document, { input })).dispatch).toMatchObject({ code: 'FORBIDDEN' })
    } finally {
      await Promise.all([dispatcher.dispose(), auditor.dispose()])
    }
    expect(await kept(order.id)).toEqual(before)
  })

  test('a mutation by GET, by form or in an array of calls does not get in', async () => {
    const order = await desk.opened()
    const before = await kept(order.id)
    const { token } = await desk.client('dispatcher')
    const authorization = `Bearer ${token}`
    const query = `mutation { reply(input: {workOrderId: "${order.id}", version: ${order.version}, said: "x", toWhom: "y", medium: PHONE}) { __typename } }`
    const get = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { authorization } })
    expect(get.status).toBeGreaterThanOrEqual(400)
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
      ['text/plain', JSON.stringify({ query })],
      ['application/json', JSON.stringify([{ query }, { query }])],
    ] as const) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body,
      })
      expect({ type, status: answer.status }).toMatchObject({
        status: expect.toSatisfy((status: number) => status >= 400),
      })
    }
    expect(await kept(order.id)).toEqual(before)
  })

  test('no path of the server writes an order but the one statement behind decide(), and the sweeper its clocks', () => {
    const found = sources().flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return [...text.matchAll(/\b(?:UPDATE|INSERT INTO|DELETE FROM|MERGE INTO)\s+work_order\b(?!_)[^;`']*/g)].map(
        ([statement]) => ({
          file: relative(SOURCES, path).replaceAll('\\', '/'),
          // What it sets; the sweeper sets clocks, a case its summary in `facts`.
          sets: [
            ...statement.matchAll(
              /\b(status|version|quotes|payments|payment_state|assignee_id|closed_at|written_off_at)\s*=(?!=)/g,
            ),
          ].map(([, column]) => column),
        }),
      )
    })
    for (const { file, sets } of found) {
      if (file.startsWith('demo/')) continue
      expect({ file, sets }).toEqual({ file, sets: [] })
    }
    // The writing statement itself is made of names; it is the only place that does so.
    const naming = (what: RegExp) =>
      sources()
        .filter((path) => what.test(readFileSync(path, 'utf8')))
        .map((path) => relative(SOURCES, path))
        .filter((path) => !path.startsWith('demo'))
    const store = join('request', 'change.store.ts')
    expect(naming(/\b(added|changed|upserted)\(\s*'work_order'/)).toEqual([store])
    expect(naming(/\b(?:UPDATE|INSERT INTO|DELETE FROM|MERGE INTO)\s+\$\{/)).toEqual([store])
  })
})

describe('a bulk action', () => {
  test('several actions in one document are each decided by themselves, in their order', async () => {
    const order = await desk.opened()
    const call = (alias: string, version: number) =>
      `${alias}: reply(input: {workOrderId: "${order.id}", version: ${version}, said: "${alias}", toWhom: "Wang", medium: PHONE}) { ${REFUSAL} }`
    const { data } = await (
      await desk.client('dispatcher')
    ).query<Record<string, { __typename: string; code?: string }>>(
      `mutation { ${call('one', order.version)} ${call('two', order.version)} jump: writeOff(input: {workOrderId: "${order.id}", version: ${order.version + 1}, placeOfReturn: DISPATCH_CENTRE}) { ${REFUSAL} } }`,
    )
    expect(data).toMatchObject({
      one: { __typename: 'WorkOrderChange' },
      two: { code: 'CONFLICT' },
      jump: { code: 'WRONG_STATE' },
    })
    expect(await kept(order.id)).toMatchObject({ status: 'REGISTERED', version: order.version + 1 })
  })

  test('orders of a month are handed over one by one: one that is not written off stays where it is', async () => {
    const order = await desk.opened()
    const before = await kept(order.id)
    const answer = await desk.try('dispatcher', 'HAND_OVER', {
      workOrderId: order.id,
      version: order.version,
      month: new Date().toISOString().slice(0, 7),
    })
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'WRONG_STATE' })
    expect(await kept(order.id)).toEqual(before)
  })
})

describe('a follow-up', () => {
  test('an answer to the customer, a signature or a payment moves no status by itself', async () => {
    const order = await desk.opened()
    const replied = await desk.do('dispatcher', 'REPLY', order, { said: 'x', toWhom: 'y', medium: 'PHONE' })
    expect(replied.status).toBe('REGISTERED')
    const before = await kept(order.id)
    const tries: readonly (readonly [Parameters<OrderDesk['try']>[0], string, Record<string, unknown>])[] = [
      ['chen', 'SIGN_OFF', { signature: { signerName: 'x', strokes: STROKES } }],
      ['wang', 'SIGN_OFF', { signature: { signerName: 'x', strokes: STROKES } }],
      ['finance', 'PAY', { amountMinor: 8000, receiptSerial: 'RC-1' }],
      ['chen', 'COMPLETE', { workDone: 'x' }],
      ['engineeringHead', 'CONFIRM_QUALITY', { note: 'x' }],
      ['manager', 'RESOLVE_ESCALATION', { decision: 'ACCEPT', reason: 'x' }],
    ]
    for (const [person, action, input] of tries) {
      const answer = await desk.try(person, action, { workOrderId: order.id, version: replied.version, ...input })
      expect({ action, answer }).toMatchObject({ action, answer: { __typename: 'Refusal' } })
    }
    expect(await kept(order.id)).toEqual(before)
  })

  test('a cancelled order takes no follow-up: it names its state', async () => {
    const order = await desk.opened()
    const asked = await desk.do('dispatcher', 'REQUEST_CANCEL', order, { reason: 'x' })
    const cancelled: OrderSeen = await desk.do('frontDesk', 'CONFIRM_CANCEL', asked)
    const before = await kept(order.id)
    for (const [action, input] of [
      ['REPLY', { said: 'x', toWhom: 'y', medium: 'PHONE' }],
      ['RESCHEDULE', { appointmentAt: inDays(3), reason: 'x', agreedBy: 'y' }],
      ['DISPATCH', { technicianId: desk.id('chen') }],
      ['QUOTE', { lines: [desk.line('tap', 8000)] }],
    ] as const) {
      const answer = await desk.try('dispatcher', action, {
        workOrderId: order.id,
        version: cancelled.version,
        ...input,
      })
      expect({ action, answer }).toMatchObject({ action, answer: { code: 'WRONG_STATE', reason: 'closed' } })
    }
    expect(await kept(order.id)).toEqual(before)
  })
})

async function overHttp(person: 'dispatcher', document: string, input: Record<string, unknown>): Promise<object> {
  const { data } = await (await desk.client(person)).query<Record<string, object>>(document, { input })
  return Object.values(data ?? {})[0] as object
}

function sources(folder = SOURCES): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'migrations' ? [] : sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}
