import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit, cardEvent } from '@dispatch/server/platform/record'
import { newId } from '@dispatch/server/platform/id'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import type { Gql } from '../support/client.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { recordEvents, testCard, tellServers } from '../support/events.js'
import { OrderDesk } from '../support/order-desk.js'
import { type Received, type Receiver, signedBy, startReceiver } from '../support/receiver.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
let other: TestEstate
let general: Gql
let receiver: Receiver
const hooks: string[] = []
beforeAll(async () => {
  server = await startTestServer()
  other = await createEstate(server.database.dataSource, { code: 'other' })
  general = await server.as('general')
})
afterAll(() => server.stop())
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(async () => {
  for (const id of hooks.splice(0))
    await general.ask('mutation ($id: ID!) { removeWebhook(id: $id) { __typename } }', { id })
  await receiver.stop()
})

const REFUSAL = '... on Refusal { code rule reason message }'
const HOOK = 'id name url events personal disabledAt disabledWhy failures previousSecretUntil'

interface Hook {
  readonly id: string
  readonly disabledAt: string | null
  readonly disabledWhy: string | null
  readonly failures: number
}
interface Made {
  readonly __typename: string
  readonly reason?: string
  readonly code?: string
  readonly message?: string
  readonly secret?: string
  readonly webhook?: Hook
}

const create = async (more: Record<string, unknown> = {}, who: Gql = general): Promise<Made> => {
  const { createWebhook } = await who.ask<{ createWebhook: Made }>(
    `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename ... on WebhookSecret { secret webhook { ${HOOK} } } ${REFUSAL} } }`,
    {
      input: {
        estateId: server.estate.id,
        name: 'Accounting',
        url: receiver.url,
        events: [
          'WORK_ORDER_OPENED',
          'WORK_ORDER_CHANGED',
          'WORK_ORDER_OVERDUE',
          'WORK_ORDER_CLOSED',
          'PAYMENT_RECORDED',
        ],
        ...more,
      },
    },
  )
  if (createWebhook.webhook) hooks.push(createWebhook.webhook.id)
  return createWebhook
}
const hook = async (id: string): Promise<Hook & Record<string, unknown>> => {
  const { webhooks } = await general.ask<{ webhooks: (Hook & Record<string, unknown>)[] }>(
    `query ($estateId: ID!) { webhooks(estateId: $estateId) { ${HOOK} } }`,
    { estateId: server.estate.id },
  )
  return webhooks.find((each) => each.id === id) as Hook & Record<string, unknown>
}
const change = async (input: Record<string, unknown>, who: Gql = general): Promise<Made> =>
  (
    await who.ask<{ changeWebhook: Made }>(
      `mutation ($input: ChangeWebhookInput!) { changeWebhook(input: $input) { __typename ... on WebhookChange { webhook { ${HOOK} } } ${REFUSAL} } }`,
      { input },
    )
  ).changeWebhook
const replay = async (input: Record<string, unknown>): Promise<Record<string, unknown>> =>
  (
    await general.ask<{ replayWebhook: Record<string, unknown> }>(
      `mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { __typename ... on WebhookReplay { queued } ${REFUSAL} } }`,
      { input },
    )
  ).replayWebhook
interface Message {
  readonly id: string
  readonly position: number
  readonly state: string
  readonly attempts: number
  readonly answer: number | null
  readonly problem: string | null
}
const messages = async (webhookId: string, state: string | null = null): Promise<Message[]> =>
  (
    await general.ask<{ webhookMessages: { edges: { node: Message }[] } }>(
      `query ($webhookId: ID!, $state: WebhookMessageState) { webhookMessages(webhookId: $webhookId, state: $state, first: 200) {
         totalCount edges { node { id position type body state attempts answer problem deliveredAt } } } }`,
      { webhookId, state },
    )
  ).webhookMessages.edges.map(({ node }) => node)

/** So many events of the estate, each in a transaction of its own. */
async function happen(count = 1): Promise<number> {
  let last = 0
  for (let at = 0; at < count; at++)
    last = await recordEvents(server.database.dataSource, server.estate, [
      cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(server.estate)),
    ])
  await tellServers(server.database.dataSource, server.estate)
  return last
}
const positions = (calls: readonly Received[]): number[] => calls.map(({ body }) => body.data.position)

describe('a webhook', () => {
  test('is told of an order from opening to its end, signed, in order, and nothing personal', async () => {
    const { secret } = await create()
    const desk = new OrderDesk(server)
    const order = await desk.opened()
    await until(() => receiver.calls.length >= 1, 'told')
    for (const call of receiver.calls) {
      expect(signedBy(secret as string, call)).toBe(true)
      expect(signedBy(`whsec_${Buffer.from('another').toString('base64')}`, call)).toBe(false)
      expect(Math.abs(Number(call.timestamp) * 1_000 - Date.now())).toBeLessThan(60_000)
      expect(call.text).not.toMatch(/王麗華|138 0000 1803|drips/)
    }
    expect(receiver.calls[0]?.body).toMatchObject({
      type: 'work_order.opened',
      version: 1,
      timestamp: expect.any(String),
      data: { estate: { code: 'test' }, workOrder: { serial: order.serial } },
    })
    const heard = positions(receiver.calls)
    expect(heard).toEqual([...heard].sort((a, b) => a - b))
  })

  test('with the scope for it is told whom it concerns; only what it asked for; payments with their amount', async () => {
    await create({ events: ['PAYMENT_RECORDED'], personal: true })
    const desk = new OrderDesk(server)
    let order = await desk.opened({ itemId: server.estate.items.cleaning })
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('cleaning', 12_000)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    await desk.do('finance', 'PREPAY', order, { amountMinor: 12_000 })
    await until(() => receiver.calls.length === 1, 'the payment')
    expect(receiver.calls[0]?.body).toMatchObject({
      type: 'payment.recorded',
      data: {
        action: 'PREPAY',
        payments: [{ kind: 'PREPAYMENT', amountMinor: 12_000, currency: 'CNY' }],
        personal: { customerName: '王麗華' },
      },
    })
  })

  test('is told of incidents and complaints, as their kinds ask: what happened, never what was said', async () => {
    await create({ events: ['INCIDENT_CHANGED', 'COMPLAINT_CHANGED'] })
    const { reportIncident } = await (
      await server.as('chen')
    ).ask<{ reportIncident: { __typename: string } }>(
      'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { __typename } }',
      { input: { estateId: server.estate.id, kind: 'WATER', place: 'Garage, level 2' } },
    )
    expect(reportIncident.__typename).not.toBe('Refusal')
    const desk = new OrderDesk(server)
    const request = await desk.registered({
      nature: 'COMPLAINT',
      itemId: null,
      appointmentFrom: null,
      wanted: 'The painter was rude to my mother.',
    })
    await desk.doRequest('dispatcher', 'ROUTE', {
      requestId: request.id,
      version: request.version,
      department: 'ENGINEERING',
      note: 'Painter in the stairwell',
      said: 'We will look into it.',
    })
    await until(() => receiver.calls.length >= 2, 'both are told')
    expect(receiver.calls.map(({ body }) => body.type)).toEqual(
      expect.arrayContaining(['incident.changed', 'complaint.changed']),
    )
    for (const { text } of receiver.calls) expect(text).not.toMatch(/rude|王麗華|138 0000 1803/)
  })

  test('that fails hears the same message again, then the next: in order, none lost, each under its own id', async () => {
    const made = await create()
    let fails = 3
    receiver.answer = (_, response) => void response.writeHead(fails-- > 0 ? 503 : 200).end()
    const last = await happen(5)
    await until(() => receiver.calls.length === 8, 'all')
    expect(positions(receiver.calls)).toEqual([
      last - 4,
      last - 4,
      last - 4,
      last - 4,
      last - 3,
      last - 2,
      last - 1,
      last,
    ])
    expect(new Set(receiver.calls.slice(0, 4).map(({ id }) => id)).size).toBe(1)
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(5)
    await until(async () => (await messages(made.webhook?.id as string, 'DELIVERED')).length === 5, 'recorded')
    expect(await hook(made.webhook?.id as string)).toMatchObject({ failures: 0, disabledAt: null })
  })

  test('that redirects is not followed; one that says too much is not listened to', async () => {
    const made = await create()
    const elsewhere = await startReceiver()
    receiver.answer = (_, response) => void response.writeHead(302, { location: elsewhere.url }).end()
    await happen()
    await until(() => receiver.calls.length >= 2, 'tried again')
    expect(elsewhere.calls).toEqual([])
    await elsewhere.stop()
    await until(async () => (await messages(made.webhook?.id as string))[0]?.problem === 'answered 302', 'why')
    receiver.answer = (_, response) => {
      response.writeHead(200)
      const more = setInterval(() => response.write('x'.repeat(65_536)), 1)
      response.on('close', () => clearInterval(more))
    }
    await until(
      async () => (await messages(made.webhook?.id as string, 'DELIVERED')).length === 1,
      'delivered all the same',
    )
  })

  test('that hangs holds up nobody else, and is given its time', async () => {
    const slow = await create({ name: 'Slow' })
    const quick = await startReceiver()
    await create({ name: 'Quick', url: quick.url })
    receiver.answer = () => {}
    const began = Date.now()
    await happen(10)
    await until(() => quick.calls.length === 10, 'the quick one has all')
    expect(Date.now() - began).toBeLessThan(900)
    await until(
      async () => (await messages(slow.webhook?.id as string)).at(-1)?.problem === 'no answer within 1000 ms',
      'the slow one timed out',
    )
    receiver.answer = (_, response) => void response.writeHead(204).end()
    await until(
      async () => (await messages(slow.webhook?.id as string, 'DELIVERED')).length === 10,
      'then it has all too',
    )
    await quick.stop()
  })

  test('dead letters: listed, sent again one by one or by a range of positions, under the same ids', async () => {
    const made = await create()
    const id = made.webhook?.id as string
    let refused: number | null = null
    receiver.answer = ({ body }, response) => {
      refused ??= body.data.position
      response.writeHead(body.data.position === refused ? 500 : 204).end()
    }
    const first = (await happen(3)) - 2
    // Eight attempts, each after four times the wait before: shortened here by moving what it waits for.
    const hurry = setInterval(
      () =>
        void server.database.dataSource
          .query(`UPDATE webhook SET not_before = '-infinity' WHERE id = $1`, [id])
          .catch(() => {}),
      20,
    )
    await until(async () => (await messages(id, 'DEAD')).length === 1, 'a dead letter', 20_000)
    await until(async () => (await messages(id, 'DELIVERED')).length === 2, 'the next ones')
    clearInterval(hurry)
    const [dead] = await messages(id, 'DEAD')
    expect(dead).toMatchObject({ position: first, attempts: 8, answer: 500, problem: 'answered 500' })
    receiver.answer = (_, response) => void response.writeHead(204).end()
    receiver.calls.length = 0
    expect(await replay({ id, messageId: newId() })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await replay({ id, messageId: dead?.id })).toMatchObject({ queued: 1 })
    await until(() => receiver.calls.length === 1, 'again')
    expect(receiver.calls[0]?.id).toBe(dead?.id)
    await until(async () => (await messages(id, 'DELIVERED')).length === 3, 'recorded')
    expect(await replay({ id, fromPosition: first, toPosition: first + 1 })).toMatchObject({ queued: 2 })
    await until(() => receiver.calls.length === 3, 'the range')
    expect(positions(receiver.calls.slice(1))).toEqual([first, first + 1])
  })

  test('given up after too many failures in a row: the administrators are told, and enabling it sends what waited', async () => {
    const made = await create({ name: 'Broken' })
    const id = made.webhook?.id as string
    await server.database.dataSource.query('UPDATE webhook SET failures = 23 WHERE id = $1', [id])
    receiver.answer = (_, response) => void response.writeHead(500).end()
    await happen(2)
    await until(async () => (await hook(id)).disabledAt !== null, 'disabled')
    expect(await hook(id)).toMatchObject({ disabledWhy: 'FAILED', failures: 24 })
    const { inbox } = await general.ask<{ inbox: { edges: { node: { title: string; about: { id: string } } }[] } }>(
      '{ inbox(first: 1) { edges { node { title about { id } } } } }',
    )
    expect(inbox.edges[0]?.node).toMatchObject({
      title: 'Webhook “Broken” failed 24 times in a row and is disabled. Mend the receiver, then enable it again.',
      about: { id },
    })
    const calls = receiver.calls.length
    const last = await happen(1)
    await sleep(300)
    expect(receiver.calls.length).toBe(calls)
    receiver.answer = (_, response) => void response.writeHead(204).end()
    expect(await change({ id, enabled: true })).toMatchObject({ webhook: { disabledAt: null, failures: 0 } })
    await until(() => receiver.calls.length === calls + 3, 'what waited')
    expect(positions(receiver.calls.slice(calls))).toEqual([last - 2, last - 1, last])
  })

  test('gone (410): at once', async () => {
    const made = await create()
    receiver.answer = (_, response) => void response.writeHead(410).end()
    await happen(1)
    await until(async () => (await hook(made.webhook?.id as string)).disabledWhy === 'GONE', 'disabled')
    expect(receiver.calls.length).toBe(1)
  })

  test('a new secret signs at once, the old one beside it until its time is over; neither is ever shown again', async () => {
    const made = await create()
    const id = made.webhook?.id as string
    const rotate = async (overlapHours: number): Promise<Made> =>
      (
        await general.ask<{ rotateWebhookSecret: Made }>(
          `mutation ($id: ID!, $overlapHours: Int) { rotateWebhookSecret(id: $id, overlapHours: $overlapHours) { __typename ... on WebhookSecret { secret webhook { ${HOOK} } } ${REFUSAL} } }`,
          { id, overlapHours },
        )
      ).rotateWebhookSecret
    expect(await rotate(-1)).toMatchObject({ code: 'INVALID' })
    const next = await rotate(1)
    await happen()
    await until(() => receiver.calls.length === 1, 'both sign')
    const [both] = receiver.calls as [Received]
    expect([signedBy(made.secret as string, both), signedBy(next.secret as string, both)]).toEqual([true, true])
    const last = await rotate(0)
    await happen()
    await until(() => receiver.calls.length === 2, 'the new one alone')
    const alone = receiver.calls[1] as Received
    expect([made, next, last].map(({ secret }) => signedBy(secret as string, alone))).toEqual([false, false, true])
    expect(JSON.stringify(await hook(id))).not.toMatch(/whsec_/)
    const audit = await server.database.dataSource.query<{ entry: string }[]>(
      `SELECT entry FROM audit WHERE record_kind = 'webhook' AND record_id = $1`,
      [id],
    )
    expect(audit.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(audit)).not.toMatch(/whsec_/)
    const verdict = await createUnitOfWork(server.database.dataSource).read((tx) => verifyAudit(tx, server.estate.id))
    expect(verdict.intact).toBe(true)
  })
})

describe('who may, and where to', () => {
  test.each([
    'http://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'http://example.invalid/',
    'ftp://example.org/',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('nothing is sent to %s', async (url) => {
    expect(await create({ url })).toMatchObject({ __typename: 'Refusal', reason: 'addressNotAllowed' })
  })

  test('a name that leads inside when it is connected to is not connected to, whatever it led to when the webhook was made', async () => {
    const shut = await startTestServer({
      config: { webhooks: { allowedNetworks: [], timeoutMs: 1_000, retryMs: 5, retentionDays: 30 } },
    })
    try {
      const id = newId()
      await shut.database.dataSource.query(
        `INSERT INTO webhook (id, estate_id, name, url, events, secret, created_at) VALUES ($1, $2, 'Rebound', $3, '{WORK_ORDER_CHANGED}', 'whsec_AAAA', now())`,
        [id, shut.estate.id, receiver.url.replace('http:', 'https:').replace('127.0.0.1', 'localhost')],
      )
      await recordEvents(shut.database.dataSource, shut.estate, [
        cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(shut.estate)),
      ])
      const problem = async (): Promise<string> =>
        (
          await shut.database.dataSource.query<{ problem: string | null }[]>(
            'SELECT problem FROM webhook_message WHERE webhook_id = $1',
            [id],
          )
        )[0]?.problem ?? ''
      await until(async () => (await problem()) !== '', 'refused when connecting')
      expect(await problem()).toMatch(/^localhost is at .*: not allowed$/)
      expect(receiver.calls).toEqual([])
    } finally {
      await shut.stop()
    }
  })

  test('wrong input is refused with a reason', async () => {
    expect(await create({ name: '  ' })).toMatchObject({ reason: 'fieldMissing' })
    expect(await create({ name: 'x'.repeat(121) })).toMatchObject({ reason: 'fieldTooLong' })
    expect(await create({ events: [] })).toMatchObject({ reason: 'noEventsChosen' })
  })

  test('an administrator of another estate finds nothing here', async () => {
    const made = await create()
    const id = made.webhook?.id as string
    const stranger = await server.as(other.people.general)
    expect(await change({ id, enabled: false }, stranger)).toMatchObject({ code: 'NOT_FOUND' })
    const { errors } = await stranger.query(`query ($id: ID!) { webhookMessages(webhookId: $id) { totalCount } }`, {
      id,
    })
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND')
  })
})
