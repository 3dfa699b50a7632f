/** Photos, recordings and documents on requests, orders and steps, as clients send and fetch them. */
import { createHash, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, filesOf, get, photo, send } from '../support/attachments.js'
import { createEstate } from '../support/estate.js'
import { inDays, OrderDesk, type OrderSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
let desk: OrderDesk
let picture: Buffer

beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
  picture = await photo()
})
afterAll(() => server.stop())

const sha = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** An order that chen has in hand. */
async function dispatched(): Promise<OrderSeen> {
  let order = await desk.opened({ nature: 'ROUTINE', itemId: server.estate.items.lamp })
  order = await desk.do('dispatcher', 'DISPATCH', order, {
    technicianId: desk.id('chen'),
    agreedWith: 'chen',
    appointmentAt: order.clocks.length ? undefined : inDays(1),
  })
  return desk.do('chen', 'RECEIVE', order)
}

const ATTACHMENTS = `attachments { id owner ownerId stepId kind name mediaType size sha256 width height url thumbnailUrl role at by { id }
  withdrawal { reason supersededById role at by { id } } }`
type Listed = {
  id: string
  owner: string
  stepId: string | null
  name: string
  by: { id: string } | null
  withdrawal: { reason: string; supersededById: string | null } | null
}

const listed = async (person: Parameters<OrderDesk['client']>[0], field: 'workOrder' | 'request', id: string) =>
  (
    await (
      await desk.client(person)
    ).ask<Record<string, { version: number; attachments: Listed[] } | null>>(
      `query ($id: ID!) { ${field}(id: $id) { version ${ATTACHMENTS} } }`,
      { id },
    )
  )[field]

describe('sending and fetching', () => {
  it('a photo goes up, is told from its content, and comes down as it was', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const sent = await send(server, chen, { ownerId: order.id, name: 'tap.jpg' }, picture)
    expect(sent).toMatchObject({
      status: 201,
      replayed: false,
      attachment: {
        kind: 'PHOTO',
        name: 'tap.jpg',
        mediaType: 'image/jpeg',
        size: picture.length,
        sha256: sha(picture),
        // As it is shown: the camera was held on its side.
        width: 600,
        height: 800,
      },
    })
    const back = await get(server, chen, sent.attachment.url)
    expect(back.status).toBe(200)
    expect(Buffer.from(await back.arrayBuffer()).equals(picture)).toBe(true)
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(picture.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag: `"${sha(picture)}"`,
      'content-disposition': `inline; filename="tap.jpg"; filename*=UTF-8''tap.jpg`,
    })
    expect(back.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('its thumbnail is small, upright, and says nothing of place and telephone', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const { attachment } = await send(server, chen, { ownerId: order.id }, picture)
    const original = await sharp(picture).metadata()
    expect(original.exif?.length).toBeGreaterThan(0)
    const back = await get(server, chen, attachment.thumbnailUrl as string)
    expect(back.headers.get('content-type')).toBe('image/jpeg')
    const small = await sharp(Buffer.from(await back.arrayBuffer())).metadata()
    expect(small).toMatchObject({ format: 'jpeg', width: 360, height: 480 })
    expect(small.exif).toBeUndefined()
    expect(small.orientation).toBeUndefined()
  })

  it('ranges, unchanged content and HEAD are answered as players and browsers ask', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const { attachment } = await send(server, chen, { ownerId: order.id, name: 'said.wav' }, wav(5_000))
    expect(attachment).toMatchObject({ kind: 'RECORDING', mediaType: 'audio/wav', thumbnailUrl: null })
    const whole = wav(5_000)
    const part = async (range: string, more: Record<string, string> = {}) => {
      const answer = await get(server, chen, attachment.url, { range, ...more })
      return {
        status: answer.status,
        range: answer.headers.get('content-range'),
        body: Buffer.from(await answer.arrayBuffer()),
      }
    }
    expect(await part('bytes=10-19')).toEqual({
      status: 206,
      range: `bytes 10-19/${whole.length}`,
      body: whole.subarray(10, 20),
    })
    expect((await part('bytes=-7')).body.equals(whole.subarray(-7))).toBe(true)
    expect((await part(`bytes=${whole.length - 1}-999999`)).body).toHaveLength(1)
    expect(await part(`bytes=${whole.length}-`)).toMatchObject({ status: 416, range: `bytes */${whole.length}` })
    expect((await part('bytes=-0')).status).toBe(416)
    for (const odd of ['bytes=0-1,5-6', 'bytes=9-2', 'bytes=-', 'lines=1-2', 'bytes=1e3-'])
      expect((await part(odd)).status).toBe(200)
    expect((await part('bytes=0-1', { 'if-range': '"other"' })).status).toBe(200)
    expect((await part('bytes=0-1', { 'if-range': `"${attachment.sha256}"` })).status).toBe(206)
    expect((await get(server, chen, attachment.url, { 'if-none-match': `"${attachment.sha256}"` })).status).toBe(304)
    const head = await fetch(`${server.url}${attachment.url}`, { method: 'HEAD', headers: bearer(chen) })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)])
  })

  it('the same file under the same id is kept once; another one under it is refused', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const id = randomUUID()
    expect((await send(server, chen, { ownerId: order.id }, picture, { id })).status).toBe(201)
    expect(await send(server, chen, { ownerId: order.id }, picture, { id })).toMatchObject({
      status: 200,
      replayed: true,
      attachment: { id },
    })
    expect(await send(server, chen, { ownerId: order.id }, wav(10), { id })).toMatchObject({
      status: 409,
      reason: 'attachmentTaken',
    })
    expect((await listed('dispatcher', 'workOrder', order.id))?.attachments).toHaveLength(1)
  })

  it('an order shows the photos of its request, and both are told to open screens without a new version', async () => {
    const request = await desk.registered()
    const wang = await desk.client('wang')
    const first = await send(server, wang, { owner: 'REQUEST', ownerId: request.id, name: '漏水.jpg' }, picture)
    expect(first.status).toBe(201)
    const { workOrder } = await desk.doRequest('dispatcher', 'ACCEPT', {
      requestId: request.id,
      version: request.version,
    })
    const order = workOrder as OrderSeen
    const second = await send(server, await desk.client('dispatcher'), { ownerId: order.id }, wav(20))
    const third = await send(server, wang, { owner: 'REQUEST', ownerId: request.id, name: 'also.jpg' }, picture)
    const seen = await listed('dispatcher', 'workOrder', order.id)
    expect(seen?.version).toBe(order.version)
    expect(seen?.attachments.map(({ id, owner }) => [id, owner])).toEqual([
      [first.attachment.id, 'REQUEST'],
      [second.attachment.id, 'ORDER'],
      [third.attachment.id, 'REQUEST'],
    ])
    expect((await listed('wang', 'request', request.id))?.attachments.map(({ name }) => name)).toEqual([
      '漏水.jpg',
      'also.jpg',
    ])
    const events = await server.database.dataSource.query<{ kind: string; version: number }[]>(
      `SELECT kind, (item->>'version')::int AS version FROM estate_event WHERE action = 'ATTACH' AND item_id = ANY($1) ORDER BY position`,
      [[request.id, order.id]],
    )
    expect(events).toEqual([
      { kind: 'REQUEST_CHANGED', version: request.version },
      { kind: 'ORDER_CHANGED', version: order.version },
      { kind: 'REQUEST_CHANGED', version: request.version + 1 },
      { kind: 'ORDER_CHANGED', version: order.version },
    ])
    // Nobody's screen became stale: the action that was being typed still happens.
    await desk.do('dispatcher', 'REPLY', order, {
      said: 'At two.',
      toWhom: 'Mrs Wang',
      medium: 'PHONE',
      toldPaidService: true,
    })
  })

  it('[CHK-3] [DIS-7] a step’s photo is the assigned technician’s, and is counted in the order’s row', async () => {
    const order = await dispatched()
    const to = { ownerId: order.id, stepId: 'final-test' }
    expect(await send(server, await desk.client('dispatcher'), to, picture)).toMatchObject({
      status: 403,
      rule: 'DIS-7',
      reason: 'stepNotYours',
    })
    const chen = await desk.client('chen')
    const sent = await send(server, chen, to, picture)
    expect((await send(server, chen, to, wav(30))).status).toBe(201)
    const summary = async () =>
      (
        await server.database.dataSource.query<[{ attachments: unknown }]>(
          `SELECT facts->'attachments' AS attachments FROM work_order WHERE id = $1`,
          [order.id],
        )
      )[0].attachments
    expect(await summary()).toEqual({ count: 2, steps: { 'final-test': { PHOTO: 1, RECORDING: 1 } } })
    await withdraw('chen', sent.attachment.id, 'blurred')
    expect(await summary()).toEqual({ count: 1, steps: { 'final-test': { RECORDING: 1 } } })
    // And stays through the next action, which writes the row anew.
    await desk.do('chen', 'ARRIVE', order)
    expect(await summary()).toEqual({ count: 1, steps: { 'final-test': { RECORDING: 1 } } })
  })
})

async function withdraw(person: Parameters<OrderDesk['client']>[0], attachmentId: string, reason: string) {
  const { withdrawAttachment } = await (
    await desk.client(person)
  ).ask<{ withdrawAttachment: Record<string, unknown> }>(
    `mutation ($input: WithdrawAttachmentInput!) { withdrawAttachment(input: $input) { __typename
       ... on AttachmentChange { position attachment { id withdrawal { reason by { id } } } }
       ... on Refusal { code rule reason message } } }`,
    { input: { attachmentId, reason } },
  )
  return withdrawAttachment
}

describe('nothing is removed', () => {
  it('a withdrawn one stays for the staff and the auditor, with the reason; residents no longer see it', async () => {
    const request = await desk.registered()
    const to = { owner: 'REQUEST', ownerId: request.id }
    const { attachment } = await send(server, await desk.client('frontDesk'), to, picture)
    expect((await get(server, await desk.client('wang'), attachment.url)).status).toBe(200)
    expect(await withdraw('dispatcher', attachment.id, 'not hers')).toMatchObject({ reason: 'attachmentNotYours' })
    expect(await withdraw('frontDesk', attachment.id, ' ')).toMatchObject({ reason: 'fieldMissing' })
    expect(await withdraw('frontDesk', attachment.id, 'Shows another flat')).toMatchObject({
      __typename: 'AttachmentChange',
      attachment: { withdrawal: { reason: 'Shows another flat', by: { id: desk.id('frontDesk') } } },
    })
    expect(await withdraw('frontDesk', attachment.id, 'again')).toMatchObject({ reason: 'attachmentWithdrawn' })
    expect((await get(server, await desk.client('wang'), attachment.url)).status).toBe(404)
    expect((await listed('wang', 'request', request.id))?.attachments).toEqual([])
    expect((await get(server, await desk.client('auditor'), attachment.url)).status).toBe(200)
    expect((await listed('auditor', 'request', request.id))?.attachments).toHaveLength(1)
    await expect(
      server.database.dataSource.query('DELETE FROM attachment WHERE id = $1', [attachment.id]),
    ).rejects.toThrow(/only added/)
    await expect(
      server.database.dataSource.query('UPDATE attachment_withdrawal SET reason = $1', ['none']),
    ).rejects.toThrow(/only added/)
  })

  it('a newer one takes the place of an older one, and both are kept', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const old = await send(server, chen, { ownerId: order.id, name: 'old.jpg' }, picture)
    const other = await send(server, await desk.client('dispatcher'), { ownerId: order.id }, wav(40))
    expect(
      await send(
        server,
        chen,
        { ownerId: order.id, supersedes: other.attachment.id },
        await photo({ color: '#008000' }),
      ),
    ).toMatchObject({ status: 403, reason: 'attachmentNotYours' })
    const next = await send(
      server,
      chen,
      { ownerId: order.id, supersedes: old.attachment.id },
      await photo({ color: '#00f' }),
    )
    expect(next.status).toBe(201)
    const seen = await listed('chen', 'workOrder', order.id)
    expect(seen?.attachments.find(({ id }) => id === old.attachment.id)?.withdrawal).toMatchObject({
      reason: 'SUPERSEDED',
      supersededById: next.attachment.id,
    })
    expect(seen?.attachments).toHaveLength(3)
  })

  it('[ARC-3] a cancelled order takes nothing more, and keeps what it has', async () => {
    let order = await dispatched()
    const chen = await desk.client('chen')
    const { attachment } = await send(server, chen, { ownerId: order.id }, picture)
    order = await desk.do('chen', 'REQUEST_CANCEL', order, { reason: 'Repaired it herself' })
    await desk.do('dispatcher', 'CONFIRM_CANCEL', order)
    expect(await send(server, chen, { ownerId: order.id }, wav(50))).toMatchObject({
      status: 409,
      rule: 'ARC-3',
      reason: 'attachmentClosed',
    })
    expect(await withdraw('chen', attachment.id, 'too late')).toMatchObject({ reason: 'attachmentClosed' })
    expect((await get(server, chen, attachment.url)).status).toBe(200)
  })
})

describe('who sees it', () => {
  it('by the rules of the record, thumbnails too', async () => {
    const order = await dispatched()
    const { attachment } = await send(server, await desk.client('chen'), { ownerId: order.id }, picture)
    const other = await createEstate(server.database.dataSource, { code: `other-${randomUUID().slice(0, 8)}` })
    const stranger = await server.as(other.people.dispatcher)
    for (const path of [attachment.url, attachment.thumbnailUrl as string]) {
      const status = async (client: Awaited<ReturnType<OrderDesk['client']>>) =>
        (await get(server, client, path)).status
      for (const person of ['chen', 'dispatcher', 'engineeringHead', 'wang', 'auditor'] as const)
        expect([person, await status(await desk.client(person))]).toEqual([person, 200])
      for (const person of ['lin', 'cleaningHead', 'li', 'warehouse', 'hr'] as const)
        expect([person, await status(await desk.client(person))]).toEqual([person, 404])
      expect(await status(stranger)).toBe(404)
      expect(await status(server.client())).toBe(401)
      expect(await status(await server.device('WALL_DISPLAY'))).toBe(404)
      expect(await status(await server.device('CLIENT_APP', ['ORDERS_READ']))).toBe(404)
      expect(await status(await server.device('CLIENT_APP', ['ORDERS_READ', 'PERSONAL_READ']))).toBe(200)
    }
    expect((await listed('warehouse', 'workOrder', order.id))?.attachments).toEqual([])
    for (const person of ['lin', 'li'] as const)
      expect(await withdraw(person, attachment.id, 'x')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await send(server, stranger, { ownerId: order.id }, picture)).toMatchObject({ status: 404 })
    expect(await send(server, await desk.client('li'), { ownerId: order.id }, picture)).toMatchObject({ status: 404 })
    expect(await send(server, await desk.client('warehouse'), { ownerId: order.id }, picture)).toMatchObject({
      status: 403,
    })
    expect(await send(server, await desk.client('auditor'), { ownerId: order.id }, picture)).toMatchObject({
      status: 403,
    })
    expect(await send(server, server.client(), { ownerId: order.id }, picture)).toMatchObject({ status: 401 })
  })

  it('who serves the order sees the photos of its request, though the request itself is not his to read', async () => {
    const request = await desk.registered({
      nature: 'ROUTINE',
      itemId: server.estate.items.lamp,
      appointmentFrom: inDays(1),
    })
    const { attachment } = await send(
      server,
      await desk.client('wang'),
      { owner: 'REQUEST', ownerId: request.id },
      picture,
    )
    expect((await get(server, await desk.client('chen'), attachment.url)).status).toBe(404)
    const { workOrder } = await desk.doRequest('dispatcher', 'ACCEPT', {
      requestId: request.id,
      version: request.version,
    })
    await desk.do('dispatcher', 'DISPATCH', workOrder as OrderSeen, {
      technicianId: desk.id('chen'),
      agreedWith: 'chen',
    })
    expect((await get(server, await desk.client('chen'), attachment.url)).status).toBe(200)
  })

  it('a session that was revoked fetches nothing more', async () => {
    const order = await dispatched()
    const { attachment } = await send(server, await desk.client('chen'), { ownerId: order.id }, picture)
    const lead = await desk.client('lead')
    expect((await get(server, lead, attachment.url)).status).toBe(200)
    await (
      await desk.client('general')
    ).ask('mutation ($accountId: ID!) { revokeAccount(accountId: $accountId) { __typename } }', {
      accountId: server.estate.people.lead.accountId,
    })
    await until(async () => (await get(server, lead, attachment.url)).status === 401, 'the revoked session is refused')
  })

  it('a session that is revoked while its file is on the way leaves nothing', async () => {
    const order = await dispatched()
    const before = await filesOf(server)
    const second = await desk.client('dispatcher2')
    let go: () => void = () => {}
    const revoked = new Promise<void>((resolve) => (go = resolve))
    const answer = fetch(`${server.url}/attachments?owner=ORDER&ownerId=${order.id}`, {
      method: 'POST',
      headers: bearer(second),
      body: new ReadableStream({
        async start(controller) {
          controller.enqueue(picture.subarray(0, 1_000))
          await revoked
          controller.enqueue(picture.subarray(1_000))
          controller.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
    await until(async () => (await filesOf(server)).length > before.length, 'the file is on the way')
    await server.database.dataSource.query('UPDATE session SET revoked_at = now() WHERE id = $1', [
      server.estate.people.dispatcher2.sessionId,
    ])
    go()
    expect((await answer).status).toBe(401)
    expect(await filesOf(server)).toEqual(before)
    expect((await listed('chen', 'workOrder', order.id))?.attachments).toEqual([])
  })
})

describe('what is not taken', () => {
  const refusedFor = async (body: Uint8Array | string, name: string, headers: Record<string, string> = {}) => {
    const order = await dispatched()
    const before = await filesOf(server)
    const sent = await send(server, await desk.client('chen'), { ownerId: order.id, name }, body, { headers })
    expect(await filesOf(server)).toEqual(before)
    expect((await listed('chen', 'workOrder', order.id))?.attachments).toEqual([])
    return { status: sent.status, reason: sent.reason }
  }
  const type = { status: 415, reason: 'attachmentType' }

  it('what the sender says of the type counts for nothing', async () => {
    const html = '<!DOCTYPE html><script>alert(1)</script>'
    expect(await refusedFor(html, 'photo.jpg', { 'content-type': 'image/jpeg' })).toEqual(type)
    expect(await refusedFor('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.png')).toEqual(type)
    expect(await refusedFor(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`, 'a.svg')).toEqual(type)
    expect(await refusedFor(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), 'a.jpg')).toEqual(type)
    expect(await refusedFor(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'a.pdf')).toEqual(type)
    expect(await refusedFor(Buffer.from([0, 1, 2, 3, 250, 251]), 'a.txt')).toEqual(type)
    expect(await refusedFor('', 'a.jpg')).toMatchObject({ reason: 'attachmentEmpty' })
  })

  it('a damaged picture, and one that would fill the memory', async () => {
    expect(await refusedFor(picture.subarray(0, 700), 'cut.jpg')).toMatchObject({ reason: 'attachmentUnreadable' })
    expect(await refusedFor(pngHeader(60_000, 60_000), 'bomb.png')).toEqual({ status: 400, reason: 'attachmentPixels' })
  })

  it('one byte too many, said beforehand or found out on the way', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_000_000, 'x')])
    expect(await refusedFor(large, 'a.pdf')).toEqual({ status: 413, reason: 'attachmentTooLarge' })
    const order = await dispatched()
    const chen = await desk.client('chen')
    const before = await filesOf(server)
    // Nothing is said of the length: it streams until the server has enough.
    const chunk = Buffer.alloc(64 * 1024, 1)
    const response = await fetch(`${server.url}/attachments?owner=ORDER&ownerId=${order.id}`, {
      method: 'POST',
      headers: bearer(chen),
      body: new ReadableStream({
        pull(controller) {
          controller.enqueue(chunk)
        },
      }),
      duplex: 'half',
    } as RequestInit).catch((error: unknown) => error as Error)
    // A client that goes on sending may see the connection broken before it reads why.
    if (response instanceof Response) expect(response.status).toBe(413)
    await until(async () => (await filesOf(server)).join() === before.join(), 'nothing is left')
    expect((await listed('chen', 'workOrder', order.id))?.attachments).toEqual([])
  })

  it('more than the record may hold', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    expect((await send(server, chen, { ownerId: order.id }, wav(3_500_000))).status).toBe(201)
    const before = await filesOf(server)
    expect(await send(server, chen, { ownerId: order.id }, wav(3_000_000))).toMatchObject({
      status: 422,
      reason: 'attachmentsFull',
    })
    expect(await filesOf(server)).toEqual(before)
    // The refused call had the same content as one that is kept: that one keeps it.
    expect(await send(server, chen, { ownerId: order.id }, wav(3_500_000))).toMatchObject({ status: 422 })
    expect(await filesOf(server)).toEqual(before)
  })

  it('an upload broken off in the middle leaves nothing', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const before = await filesOf(server)
    const { port } = new URL(server.url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(
      `PUT /attachments/${randomUUID()}?owner=ORDER&ownerId=${order.id} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${chen.token}\r\ncontent-length: 100000\r\n\r\n`,
    )
    socket.write(picture.subarray(0, 2_000))
    await until(async () => (await filesOf(server)).length === before.length + 1, 'the file is on the way')
    socket.destroy()
    await until(async () => (await filesOf(server)).length === before.length, 'nothing is left')
    expect(await filesOf(server)).toEqual(before)
    expect((await listed('chen', 'workOrder', order.id))?.attachments).toEqual([])
  })

  it('names never become paths, and are shown without what deceives', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const names = [
      '../../../etc/passwd',
      'a\u0000b.jpg',
      '\u202egpj.exe',
      '😀 修好了.jpg',
      `${'x'.repeat(3_000)}.jpg`,
      '"; x="y',
    ]
    for (const name of names) expect((await send(server, chen, { ownerId: order.id, name }, picture)).status).toBe(201)
    const seen = (await listed('chen', 'workOrder', order.id))?.attachments ?? []
    expect(seen.map(({ name }) => name)).toEqual([
      'passwd',
      'ab.jpg',
      'gpj.exe',
      '😀 修好了.jpg',
      `${'x'.repeat(116)}.jpg`,
      '"; x="y',
    ])
    for (const name of await filesOf(server)) expect(name).toMatch(/^[0-9a-f]{64}(\.thumb)?$/)
    const headers = await Promise.all(
      seen.map(async ({ id }) => (await get(server, chen, `/attachments/${id}`)).headers.get('content-disposition')),
    )
    expect(headers[2]).toBe(`inline; filename="gpj.exe.jpg"; filename*=UTF-8''gpj.exe.jpg`)
    expect(headers[3]).toContain(`filename*=UTF-8''%F0%9F%98%80%20`)
    expect(headers[5]).toContain('filename="__ x=_y.jpg"'.replace('__', '_;'))
  })

  it('calls in the wrong form are answered with what is wrong', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const status = async (path: string, method = 'PUT') =>
      (
        await fetch(`${server.url}${path}`, {
          method,
          headers: bearer(chen),
          ...(method === 'GET' ? {} : { body: 'x' }),
        })
      ).status
    const id = randomUUID()
    expect(await status(`/attachments/${id}?owner=ORDER`)).toBe(400)
    expect(await status(`/attachments/${id}?owner=HOUSE&ownerId=${order.id}`)).toBe(400)
    expect(await status(`/attachments/${id}?owner=ORDER&ownerId=../../x`)).toBe(400)
    expect(await status(`/attachments/${id}?owner=ORDER&ownerId=${order.id}&stepId=..%2Fx`)).toBe(400)
    expect(await status(`/attachments/${id}?owner=ORDER&owner=ORDER&ownerId=${order.id}`)).toBe(400)
    expect(await status(`/attachments/..%2F..%2Fetc%2Fpasswd?owner=ORDER&ownerId=${order.id}`)).toBe(400)
    expect(await status(`/attachments/${id}?owner=ORDER&ownerId=${randomUUID()}`)).toBe(404)
    expect(await status('/attachments/..%2F..%2Fetc%2Fpasswd', 'GET')).toBe(404)
    expect(await status(`/attachments/${randomUUID()}`, 'GET')).toBe(404)
    expect(
      await send(server, chen, { ownerId: order.id }, picture, { headers: { 'content-encoding': 'gzip' } }),
    ).toMatchObject({
      status: 400,
    })
  })

  it('documents: plain text and PDF are downloads, whatever they hold', async () => {
    const order = await dispatched()
    const chen = await desk.client('chen')
    const text = await send(server, chen, { ownerId: order.id, name: 'note.txt' }, '量得 0.42 MPa\n')
    expect(text.attachment).toMatchObject({ kind: 'DOCUMENT', mediaType: 'text/plain' })
    const back = await get(server, chen, text.attachment.url)
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(back.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const pdf = await send(
      server,
      chen,
      { ownerId: order.id, name: 'bill.pdf' },
      '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF',
    )
    expect(pdf.attachment).toMatchObject({ kind: 'DOCUMENT', mediaType: 'application/pdf', thumbnailUrl: null })
  })
})

/** A sound of so many bytes. */
function wav(bytes: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  return Buffer.concat([head, Buffer.alloc(bytes, 128)])
}

/** A picture that says it is that large, in seventy bytes. */
function pngHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.from([0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(data: Buffer): number {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
