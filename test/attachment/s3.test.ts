/** The same with a bucket: against a server that checks the signatures by itself. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesOf, get, photo, send } from '../support/attachments.js'
import { OrderDesk } from '../support/order-desk.js'
import { type S3Server, startS3Server } from '../support/s3-server.js'
import { startTestServer, TEST_CONFIG, type TestServer } from '../support/server.js'

const CREDENTIALS = { accessKeyId: 'AKTEST', secretAccessKey: 'only the tests know it' }

let s3: S3Server
let server: TestServer
let desk: OrderDesk

const config = (more: Partial<NonNullable<(typeof TEST_CONFIG)['attachments']['s3']>> = {}) => ({
  attachments: {
    ...TEST_CONFIG.attachments,
    s3: {
      endpoint: s3.endpoint,
      region: 'us-east-1',
      bucket: 'dispatch',
      prefix: 'estate/',
      credentials: CREDENTIALS,
      pathStyle: true,
      ...more,
    },
  },
})

beforeAll(async () => {
  s3 = await startS3Server(CREDENTIALS)
  server = await startTestServer({ config: config() })
  desk = new OrderDesk(server)
})
afterAll(async () => {
  await server?.stop()
  await s3?.stop()
})

const objects = (): string[] => [...s3.objects.keys()].sort()

it('content and thumbnail lie in the bucket, none of it on our disk, and come back in ranges', async () => {
  const order = await desk.opened()
  const client = await desk.client('dispatcher')
  const picture = await photo()
  const sha = createHash('sha256').update(picture).digest('hex')
  const sent = await send(server, client, { ownerId: order.id }, picture)
  expect(sent.status).toBe(201)
  expect(objects()).toEqual([`dispatch/estate/${sha}`, `dispatch/estate/${sha}.thumb`])
  expect(await filesOf(server)).toEqual([])
  expect(s3.denied).toEqual([])
  const back = await get(server, client, sent.attachment.url)
  expect(Buffer.from(await back.arrayBuffer()).equals(picture)).toBe(true)
  const part = await get(server, client, sent.attachment.url, { range: 'bytes=5-14' })
  expect(part.status).toBe(206)
  expect(Buffer.from(await part.arrayBuffer()).equals(picture.subarray(5, 15))).toBe(true)
  expect((await get(server, client, sent.attachment.thumbnailUrl as string)).status).toBe(200)
  // The same picture again takes no more room.
  expect((await send(server, client, { ownerId: order.id }, picture)).status).toBe(201)
  expect(objects()).toHaveLength(2)
})

it('what the record refuses is taken out of the bucket again', async () => {
  const order = await desk.opened()
  const client = await desk.client('dispatcher')
  const before = objects()
  const supersedes = '0196f3a1-7c00-7000-8000-000000000042'
  expect(
    await send(server, client, { ownerId: order.id, supersedes }, await photo({ color: '#123456' })),
  ).toMatchObject({
    status: 404,
  })
  expect(objects()).toEqual(before)
})

it('a bucket that will not have us is an error of ours, and nothing is booked', async () => {
  const wrong = await startTestServer({
    database: server.database,
    estate: server.estate,
    config: config({ credentials: { ...CREDENTIALS, secretAccessKey: 'somebody else’s' } }),
  })
  try {
    const order = await desk.opened()
    const sent = await send(
      wrong,
      await wrong.as('dispatcher'),
      { ownerId: order.id },
      await photo({ color: '#654321' }),
    )
    expect(sent.status).toBe(500)
    expect(s3.denied).toContain('SignatureDoesNotMatch')
    const rows = await server.database.dataSource.query('SELECT FROM attachment WHERE owner_id = $1', [order.id])
    expect(rows).toHaveLength(0)
    expect(await filesOf(wrong)).toEqual([])
  } finally {
    await wrong.stop()
  }
})
