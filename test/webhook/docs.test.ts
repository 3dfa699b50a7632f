import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebhookEvent } from '@dispatch/server/domain/follow-up'
import { OrderDesk } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
let page: string
beforeAll(async () => {
  server = await startTestServer()
  page = await readFile(new URL('../../docs/webhooks.md', import.meta.url), 'utf8')
})
afterAll(() => server.stop())

test('the receiver of docs/webhooks.md has at most 20 lines, takes what is ours, each once, and refuses what is not', async () => {
  const [, code = ''] = /```js\n(.*?)```/s.exec(page) ?? []
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(20)
  const directory = await mkdtemp(join(tmpdir(), 'dispatch-webhook-'))
  const file = join(directory, 'receive.mjs')
  await writeFile(file, code)
  const { receive } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    receive: (secret: string, handle: (event: { type: string }) => void) => Server
  }
  const general = await server.as('general')
  const heard: { type: string }[] = []
  let receiver: Server | undefined
  const listen = (secret: string, port: number): Promise<number> =>
    new Promise((resolve) => {
      const made = receive(secret, (event) => heard.push(event))
      receiver = made
      made.listen(port, '127.0.0.1', () => resolve((made.address() as AddressInfo).port))
    })
  const shut = () => new Promise((resolve) => receiver?.close(resolve))
  try {
    const port = await listen(`whsec_${Buffer.alloc(32).toString('base64')}`, 0)
    const { createWebhook } = await general.ask<{ createWebhook: { secret: string; webhook: { id: string } } }>(
      `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on WebhookSecret { secret webhook { id } } } }`,
      {
        input: {
          estateId: server.estate.id,
          name: 'Docs',
          url: `http://127.0.0.1:${port}/`,
          events: ['WORK_ORDER_OPENED'],
        },
      },
    )
    await new OrderDesk(server).opened()
    const failures = async () =>
      (
        await general.ask<{ webhooks: { failures: number }[] }>(
          'query ($estateId: ID!) { webhooks(estateId: $estateId) { failures } }',
          { estateId: server.estate.id },
        )
      ).webhooks[0]?.failures
    await until(async () => (await failures()) !== 0, 'refused: it has another secret')
    expect(heard).toEqual([])
    await shut()
    await listen(createWebhook.secret, port)
    await until(() => heard.length === 1, 'taken')
    expect(heard[0]).toMatchObject({ type: 'work_order.opened', version: 1 })
    await general.ask('mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { __typename } }', {
      input: { id: createWebhook.webhook.id, fromPosition: 0, toPosition: 1_000 },
    })
    await until(
      async () =>
        (
          await general.ask<{ webhookMessages: { totalCount: number } }>(
            'query ($id: ID!) { webhookMessages(webhookId: $id, state: PENDING) { totalCount } }',
            { id: createWebhook.webhook.id },
          )
        ).webhookMessages.totalCount === 0,
      'sent again',
    )
    expect(heard.length).toBe(1)
  } finally {
    await shut()
    await rm(directory, { recursive: true, force: true })
  }
})

test('the page names every event and what is sent for it', () => {
  for (const [word, sent] of Object.entries(WebhookEvent)) {
    expect(page).toContain(`\`${word}\``)
    expect(page).toContain(`\`${sent}\``)
  }
})
