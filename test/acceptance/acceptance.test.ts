/** Acceptance through the API: sealed signatures, rounds of rework, escalations, damage reports. */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, photo, send } from '../support/attachments.js'
import { createEstate, type PersonKey } from '../support/estate.js'
import { inDays, OrderDesk, type OrderSeen, SIGNATURE } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: OrderDesk

beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
})
afterAll(() => server.stop())

/** A paid order whose work chen has done. */
async function completed(): Promise<OrderSeen> {
  let order = await desk.opened()
  order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
  order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
  order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'chen' })
  order = await desk.do('chen', 'RECEIVE', order)
  order = await desk.do('chen', 'ARRIVE', order)
  order = await desk.do('chen', 'CONFIRM_PRICE', order, {
    quoteNo: 1,
    findings: 'Seat worn',
    materials: [],
    tools: [],
    medium: 'SIGNATURE',
    signature: SIGNATURE,
  })
  order = await desk.do('chen', 'START', order)
  return desk.do('chen', 'COMPLETE', order, { workDone: 'Tap replaced.' })
}

const ask = async <T>(person: PersonKey, document: string, variables: Record<string, unknown>): Promise<T> =>
  (await desk.client(person)).ask<T>(document, variables)

interface Verdict {
  readonly intact: boolean
  readonly problems: readonly string[]
  readonly recomputed: string
  readonly text: string
  readonly signature: {
    readonly sha256: string
    readonly version: number
    readonly quoteNo: number
    readonly imageUrl: string
  }
}

const verify = async (person: PersonKey, workOrderId: string, version: number | null = null): Promise<Verdict | null> =>
  (
    await ask<{ verifySignature: Verdict | null }>(
      person,
      `query ($workOrderId: ID!, $version: Int) { verifySignature(workOrderId: $workOrderId, version: $version) { intact problems recomputed text
         signature { action version signerName opinion at sha256 quoteNo amount { amount currency } imageUrl takenBy { id } } } }`,
      { workOrderId, version },
    )
  ).verifySignature

describe('signatures', () => {
  it('[ACC-1] no signature, no acceptance; one that is taken is sealed and can be computed anew', async () => {
    const order = await completed()
    const signOff = (signature: object) =>
      desk.try('chen', 'SIGN_OFF', { workOrderId: order.id, version: order.version, signature })
    expect(await signOff({ signerName: 'Mrs Wang', strokes: [] })).toMatchObject({
      rule: 'ACC-1',
      reason: 'signatureEmpty',
    })
    expect(await signOff({ signerName: ' ', strokes: SIGNATURE.strokes })).toMatchObject({ rule: 'ACC-1' })
    expect(await signOff({ signerName: 'Mrs Wang', strokes: [[[1e9, 0, 0]]] })).toMatchObject({ reason: 'fieldWrong' })
    expect(
      await desk.try('dispatcher', 'WRITE_OFF', {
        workOrderId: order.id,
        version: order.version,
        placeOfReturn: 'DISPATCH_CENTRE',
      }),
    ).toMatchObject({ __typename: 'Refusal' })
    const accepted = await desk.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    const verdict = await verify('dispatcher', order.id)
    expect(verdict).toMatchObject({
      intact: true,
      problems: [],
      signature: {
        action: 'SIGN_OFF',
        version: accepted.version,
        signerName: SIGNATURE.signerName,
        opinion: SIGNATURE.opinion,
        quoteNo: 1,
        amount: { amount: 8000, currency: 'CNY' },
        takenBy: { id: desk.id('chen') },
      },
    })
    expect(verdict?.signature.sha256).toBe(verdict?.recomputed)
    expect(JSON.parse(verdict?.text ?? '')).toEqual(
      expect.arrayContaining([order.id, order.serial, 8000, 'CNY', 1, SIGNATURE.strokes]),
    )
    for (const person of ['warehouse', 'lin', 'li'] as const) expect(await verify(person, order.id)).toBeNull()
    expect(await verify('dispatcher', order.id, 1)).toBeNull()
  })

  it('[ACC-1] its picture is drawn from the strokes, always the same, for who may see it', async () => {
    const order = await completed()
    const accepted = await desk.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    const path = `/signatures/${order.id}/${accepted.version}`
    const fetched = async (person: PersonKey, headers: Record<string, string> = {}) =>
      fetch(`${server.url}${path}`, { headers: { ...bearer(await desk.client(person)), ...headers } })
    const first = await fetched('dispatcher')
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png'])
    const picture = Buffer.from(await first.arrayBuffer())
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 600, height: 240 })
    expect(Buffer.from(await (await fetched('wang')).arrayBuffer()).equals(picture)).toBe(true)
    expect((await fetched('dispatcher', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304)
    for (const person of ['warehouse', 'lin', 'li'] as const) expect((await fetched(person)).status).toBe(404)
    expect((await fetch(`${server.url}${path}`)).status).toBe(401)
    expect(
      (await fetch(`${server.url}/signatures/..%2f/1`, { headers: bearer(await desk.client('dispatcher')) })).status,
    ).toBe(404)
  })

  it('[ACC-1] a later change never erases one: the books forbid it, and what is changed behind their back is found', async () => {
    let order = await completed()
    order = await desk.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    const signedAt = order.version
    order = await desk.do('finance', 'MARK_ARREARS', order, { signature: { ...SIGNATURE, signerName: 'Mr Wang' } })
    order = await desk.do('finance', 'PAY', order, {
      amountMinor: 8000,
      receiptSerial: `RC-${randomUUID().slice(0, 8)}`,
    })
    const { workOrder } = await ask<{
      workOrder: { signatures: { action: string; signerName: string; sha256: string }[] }
    }>('auditor', 'query ($id: ID!) { workOrder(id: $id) { signatures { action signerName sha256 } } }', {
      id: order.id,
    })
    expect(workOrder.signatures.map(({ action, signerName }) => [action, signerName])).toEqual([
      ['CONFIRM_PRICE', SIGNATURE.signerName],
      ['SIGN_OFF', SIGNATURE.signerName],
      ['MARK_ARREARS', 'Mr Wang'],
    ])
    for (const { version } of [{ version: signedAt }, { version: signedAt + 1 }])
      expect(await verify('auditor', order.id, version)).toMatchObject({ intact: true })
    const db = server.database.dataSource
    await expect(db.query(`UPDATE evidence SET input = '{}' WHERE item_id = $1`, [order.id])).rejects.toThrow(
      /only added/,
    )
    await expect(db.query('DELETE FROM evidence WHERE item_id = $1', [order.id])).rejects.toThrow(/only added/)
    // Somebody with the database's own password and no trigger in his way.
    await db.query('ALTER TABLE evidence DISABLE TRIGGER USER')
    await db.query(
      `UPDATE evidence SET input = jsonb_set(input, '{signature,opinion}', '"Very satisfied"') WHERE item_id = $1 AND version = $2`,
      [order.id, signedAt],
    )
    expect(await verify('auditor', order.id, signedAt)).toMatchObject({ intact: false, problems: ['HASH_DIFFERS'] })
    // And sealed it anew: the audit chain does not know that seal, and the order shows the other.
    const forged = (await verify('auditor', order.id, signedAt))?.recomputed
    await db.query(
      `UPDATE evidence SET input = jsonb_set(input, '{signature,seal,sha256}', to_jsonb($3::text)) WHERE item_id = $1 AND version = $2`,
      [order.id, signedAt, forged],
    )
    expect((await verify('auditor', order.id, signedAt))?.problems).toEqual(['ORDER_DIFFERS', 'AUDIT_DIFFERS'])
    await db.query('ALTER TABLE evidence ENABLE TRIGGER USER')
  })
})

describe('rework and escalation', () => {
  const READ = `query ($id: ID!) { workOrder(id: $id) { rejections
    reworkRounds { no reason apology ordered role at completedAt by { id } }
    escalations { no cause reason role by { id } settled { decision reason role by { id } } } } }`
  type Read = {
    workOrder: { rejections: number; reworkRounds: Record<string, unknown>[]; escalations: Record<string, unknown>[] }
  }

  it('[ACC-2] [ACC-3] rounds keep their reasons; the managers settle on the record, and both can be read as lists', async () => {
    let order = await completed()
    const call = () => ({ workOrderId: order.id, version: order.version })
    expect(await desk.try('chen', 'REJECT', { ...call(), reason: 'It still drips.', apology: false })).toMatchObject({
      rule: 'ACC-2',
      reason: 'apologyMissing',
    })
    expect(await desk.try('chen', 'ESCALATE', { ...call(), reason: 'No use', cause: 'AFTER_REWORK' })).toMatchObject({
      rule: 'ACC-3',
      reason: 'noReworkYet',
    })
    order = await desk.do('chen', 'REJECT', order, { reason: 'It still drips.', apology: true })
    order = await desk.do('chen', 'COMPLETE', order, { workDone: 'Tightened.' })
    order = await desk.do('wang', 'REJECT', order, { reason: 'Now it is stiff.', apology: false })
    order = await desk.do('chen', 'COMPLETE', order, { workDone: 'Greased.' })
    order = await desk.do('chen', 'ESCALATE', order, { reason: 'Third visit', cause: 'AFTER_REWORK' })
    for (const person of ['manager', 'general'] as const) {
      const { inbox } = await ask<{ inbox: { edges: { node: { kind: string; title: string } }[] } }>(
        person,
        'query { inbox(first: 5) { edges { node { kind title } } } }',
        {},
      )
      expect(
        inbox.edges.filter(({ node }) => node.kind === 'ORDER_ESCALATED' && node.title.includes(order.serial)),
      ).toHaveLength(1)
    }
    expect(await desk.try('lead', 'RESOLVE_ESCALATION', { ...call(), decision: 'ACCEPT', reason: 'x' })).toMatchObject({
      __typename: 'Refusal',
      code: 'FORBIDDEN',
    })
    order = await desk.do('manager', 'RESOLVE_ESCALATION', order, { decision: 'ACCEPT', reason: 'Work is as agreed.' })
    expect(order.status).toBe('ACCEPTED')
    const { workOrder } = await ask<Read>('dispatcher', READ, { id: order.id })
    expect(workOrder.reworkRounds).toMatchObject([
      {
        no: 1,
        reason: 'It still drips.',
        apology: true,
        role: 'TECHNICIAN',
        by: { id: desk.id('chen') },
        ordered: false,
      },
      { no: 2, reason: 'Now it is stiff.', apology: null, role: 'RESIDENT', by: { id: desk.id('wang') } },
    ])
    for (const { completedAt } of workOrder.reworkRounds) expect(completedAt).not.toBeNull()
    expect(workOrder.escalations).toMatchObject([
      {
        no: 1,
        cause: 'AFTER_REWORK',
        reason: 'Third visit',
        settled: {
          decision: 'ACCEPT',
          reason: 'Work is as agreed.',
          role: 'CENTRE_MANAGER',
          by: { id: desk.id('manager') },
        },
      },
    ])
    expect((await ask<Read>('warehouse', READ, { id: order.id })).workOrder).toEqual({
      rejections: 2,
      reworkRounds: [],
      escalations: [],
    })
  })
})

interface Damage {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
}
type DamageAnswer =
  | { readonly __typename: 'DamageReportChange'; readonly damageReport: Damage; readonly replayed: boolean }
  | { readonly __typename: 'Refusal'; readonly code: string; readonly rule: string; readonly reason: string }

const DAMAGE = `__typename ... on DamageReportChange { position replayed damageReport { id serial status version orderSerial what how
  estimate { amount currency } talks { said } offer { amount { amount } } settlement { outcome amount { amount } text role } } }
  ... on Refusal { code rule reason message facts }`

const damage = async (person: PersonKey, mutation: string, input: Record<string, unknown>): Promise<DamageAnswer> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`
  const answer = await ask<Record<string, DamageAnswer>>(
    person,
    `mutation ($input: ${type}) { ${mutation}(input: $input) { ${DAMAGE} } }`,
    { input },
  )
  return answer[mutation] as DamageAnswer
}

const made = (answer: DamageAnswer): Damage => {
  if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer))
  return answer.damageReport
}

const WHAT = { what: 'Mirror above the basin', how: 'Slipped when the tap was lifted out', estimateMinor: 60_000 }

describe('damage', () => {
  it('[ACC-4] is reported on the order, and the managers are told at once; nobody else may promise anything', async () => {
    const early = await desk.opened()
    expect(await damage('dispatcher', 'reportDamage', { workOrderId: early.id, ...WHAT })).toMatchObject({
      rule: 'ACC-4',
      reason: 'damageNobodyThere',
    })
    const order = await completed()
    for (const person of ['lin', 'li'] as const)
      expect([person, await damage(person, 'reportDamage', { workOrderId: order.id, ...WHAT })]).toMatchObject([
        person,
        { code: 'NOT_FOUND' },
      ])
    const other = await createEstate(server.database.dataSource, { code: `other-${randomUUID().slice(0, 8)}` })
    const stranger = await server.as(other.people.manager)
    expect(
      (
        await stranger.ask<{ reportDamage: DamageAnswer }>(
          `mutation ($input: ReportDamageInput!) { reportDamage(input: $input) { ${DAMAGE} } }`,
          { input: { workOrderId: order.id, ...WHAT } },
        )
      ).reportDamage,
    ).toMatchObject({ code: 'NOT_FOUND' })

    const key = randomUUID()
    const report = made(await damage('chen', 'reportDamage', { workOrderId: order.id, ...WHAT, idempotencyKey: key }))
    expect(report).toMatchObject({
      status: 'REPORTED',
      version: 1,
      orderSerial: order.serial,
      estimate: { amount: 60_000 },
    })
    expect(report.serial).toMatch(/^DM-\d{4}-\d{4}$/)
    expect(await damage('chen', 'reportDamage', { workOrderId: order.id, ...WHAT, idempotencyKey: key })).toMatchObject(
      {
        replayed: true,
        damageReport: { id: report.id },
      },
    )
    for (const person of ['manager', 'general'] as const) {
      const { inbox } = await ask<{ inbox: { edges: { node: { kind: string; title: string } }[] } }>(
        person,
        'query { inbox(first: 5) { edges { node { kind title } } } }',
        {},
      )
      expect(
        inbox.edges.filter(({ node }) => node.kind === 'DAMAGE_REPORTED' && node.title.includes(order.serial)),
      ).toHaveLength(1)
    }
    // The order's version is as it was: nobody's screen became stale, and its screens were told all the same.
    expect((await desk.read('dispatcher', order.id)).version).toBe(order.version)
    const events = await server.database.dataSource.query<{ action: string }[]>(
      `SELECT kind, action FROM estate_event WHERE item_id = ANY($1) AND (action LIKE 'DAMAGE%' OR kind = 'CASE_CHANGED') ORDER BY position`,
      [[order.id, report.id]],
    )
    expect(events).toEqual([
      { kind: 'CASE_CHANGED', action: 'REPORT' },
      { kind: 'ORDER_CHANGED', action: 'DAMAGE_REPORTED' },
    ])
    const call = { damageId: report.id, version: 1 }
    expect(await damage('chen', 'offerCompensation', { ...call, amountMinor: 100 })).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'PUB-6',
    })
    expect(await damage('lead', 'agreeCompensation', { ...call, amountMinor: 100, word: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await damage('manager', 'refuseCompensation', { ...call, explanation: ' ' })).toMatchObject({
      reason: 'fieldMissing',
    })
    const talked = made(await damage('lead', 'noteDamageTalk', { ...call, said: 'She looks for the receipt.' }))
    expect(await damage('manager', 'offerCompensation', { ...call, amountMinor: 30_000 })).toMatchObject({
      code: 'CONFLICT',
    })
    const offered = made(
      await damage('manager', 'offerCompensation', {
        damageId: report.id,
        version: talked.version,
        amountMinor: 30_000,
      }),
    )
    expect(
      made(
        await damage('manager', 'agreeCompensation', {
          damageId: report.id,
          version: offered.version,
          amountMinor: 30_000,
          word: 'Content with that.',
        }),
      ),
    ).toMatchObject({
      status: 'AGREED',
      talks: [{ said: 'She looks for the receipt.' }],
      settlement: { outcome: 'AGREED', amount: { amount: 30_000 }, text: 'Content with that.', role: 'CENTRE_MANAGER' },
    })
  })

  it('[ACC-4] the order is not archived before each report is settled', async () => {
    let order = await desk.opened({ nature: 'ROUTINE', itemId: server.estate.items.lamp, appointmentFrom: inDays(1) })
    order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'chen' })
    for (const action of ['RECEIVE', 'ARRIVE']) order = await desk.do('chen', action, order)
    const report = made(await damage('wang', 'reportDamage', { workOrderId: order.id, ...WHAT }))
    const stored = await server.database.dataSource.query<[{ damage: unknown }]>(
      `SELECT facts->'damage' AS damage FROM work_order WHERE id = $1`,
      [order.id],
    )
    expect(stored[0].damage).toEqual([{ id: report.id, serial: report.serial, settled: false }])
    // A cancelled order has no callback to wait for, and what broke at the door is to be settled all the same.
    order = await desk.do('chen', 'REQUEST_CANCEL', order, { reason: 'She sends us away.' })
    order = await desk.do('dispatcher', 'CONFIRM_CANCEL', order)
    const month = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
    }).format(new Date())
    order = await desk.do('dispatcher', 'HAND_OVER', order, { month })
    const archive = () => desk.try('records', 'ARCHIVE', { workOrderId: order.id, version: order.version })
    expect(await archive()).toMatchObject({ rule: 'ACC-4', reason: 'damageOpen', facts: { serials: [report.serial] } })
    made(
      await damage('general', 'referDamage', {
        damageId: report.id,
        version: 1,
        toWhom: 'Insurer',
        reason: 'Above our limit',
      }),
    )
    expect(await archive()).toMatchObject({ __typename: 'WorkOrderChange', workOrder: { status: 'ARCHIVED' } })
    expect(
      await damage('general', 'reopenDamage', { damageId: report.id, version: 2, reason: 'Sent back' }),
    ).toMatchObject({
      rule: 'ARC-3',
      reason: 'damageTooLate',
    })
    expect(await damage('general', 'reportDamage', { workOrderId: order.id, ...WHAT })).toMatchObject({
      reason: 'damageTooLate',
    })
  })

  it('recordings hang on a callback as photos hang on a damage report', async () => {
    let order = await desk.opened({ nature: 'ROUTINE', itemId: server.estate.items.lamp, appointmentFrom: inDays(1) })
    order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'chen' })
    for (const action of ['RECEIVE', 'ARRIVE', 'START']) order = await desk.do('chen', action, order)
    order = await desk.do('chen', 'COMPLETE', order, { workDone: 'Lamp replaced.' })
    order = await desk.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    order = await desk.do('dispatcher', 'WRITE_OFF', order, { placeOfReturn: 'DISPATCH_CENTRE' })
    const [callback] = await server.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM case_record WHERE order_id = $1 AND kind = 'CALLBACK'`,
      [order.id],
    )
    const to = { owner: 'CASE', ownerId: callback?.id as string, name: 'call.jpg' }
    expect((await send(server, await desk.client('li'), to, await photo())).status).toBe(404)
    expect((await send(server, await desk.client('dispatcher'), to, await photo())).status).toBe(201)
    const seen = await ask<{ callback: { attachments: { name: string }[] } }>(
      'dispatcher',
      'query ($id: ID!) { callback(id: $id) { attachments { name } } }',
      { id: callback?.id },
    )
    expect(seen.callback.attachments).toEqual([{ name: 'call.jpg' }])
  })

  it('[ACC-4] photos hang on the report, and who reads it reads them', async () => {
    const order = await completed()
    const report = made(await damage('chen', 'reportDamage', { workOrderId: order.id, ...WHAT }))
    const to = { owner: 'CASE', ownerId: report.id, name: 'mirror.jpg' }
    const picture = await photo({ color: '#445566' })
    expect((await send(server, await desk.client('lin'), to, picture)).status).toBe(404)
    const sent = await send(server, await desk.client('chen'), to, picture)
    expect(sent.status).toBe(201)
    const READ = `query ($id: ID!) { damageReport(id: $id) { status attachments { id name } history { action } permittedActions { action allowed } } }`
    type Read = {
      damageReport: {
        attachments: { id: string }[]
        history: { action: string }[]
        permittedActions: { action: string; allowed: boolean }[]
      } | null
    }
    const seen = (await ask<Read>('manager', READ, { id: report.id })).damageReport
    expect(seen?.attachments).toEqual([{ id: sent.attachment.id, name: 'mirror.jpg' }])
    expect(seen?.history.map(({ action }) => action)).toEqual(['REPORT'])
    expect(seen?.permittedActions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'NOTE_TALK',
      'OFFER',
      'AGREE',
      'REFUSE',
      'REFER',
    ])
    expect((await ask<Read>('lin', READ, { id: report.id })).damageReport).toBeNull()
    const status = async (person: PersonKey) =>
      (await fetch(`${server.url}${sent.attachment.url}`, { headers: bearer(await desk.client(person)) })).status
    for (const person of ['chen', 'manager', 'wang', 'engineeringHead'] as const)
      expect([person, await status(person)]).toEqual([person, 200])
    for (const person of ['lin', 'li', 'warehouse', 'hu'] as const)
      expect([person, await status(person)]).toEqual([person, 404])
  })

  it('[ACC-4] open reports are listed for the managers, page by page, and on their order', async () => {
    const order = await completed()
    const first = made(await damage('chen', 'reportDamage', { workOrderId: order.id, ...WHAT }))
    const second = made(
      await damage('chen', 'reportDamage', { workOrderId: order.id, what: 'Tile', how: 'Cracked under the ladder' }),
    )
    const PAGE = `query ($estateId: ID!, $filter: DamageReportFilter, $after: String) { damageReports(estateId: $estateId, filter: $filter, first: 1, after: $after) {
      edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`
    type Page = {
      damageReports: {
        edges: { cursor: string; node: { id: string } }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
    }
    const page = async (person: PersonKey, after: string | null = null) =>
      (
        await ask<Page>(person, PAGE, {
          estateId: server.estate.id,
          filter: { open: true, workOrderId: order.id },
          after,
        })
      ).damageReports
    const newest = await page('manager')
    expect([newest.edges[0]?.node.id, newest.pageInfo.hasNextPage]).toEqual([second.id, true])
    expect((await page('manager', newest.pageInfo.endCursor)).edges[0]?.node.id).toBe(first.id)
    expect((await page('chen')).edges).toHaveLength(1)
    expect((await page('lin')).edges).toEqual([])
    const bad = await (
      await desk.client('manager')
    ).query(PAGE, { estateId: server.estate.id, after: Buffer.from('["x","y"]').toString('base64url') })
    expect(bad.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    const { workOrder } = await ask<{ workOrder: { damageReports: { id: string }[] } }>(
      'wang',
      'query ($id: ID!) { workOrder(id: $id) { damageReports { id } } }',
      { id: order.id },
    )
    expect(workOrder.damageReports.map(({ id }) => id)).toEqual([first.id, second.id])
  })
})
