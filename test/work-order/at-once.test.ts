/** Two people, or sixteen, at the same moment: what the versions, the keys, the positions and the books make of it. */
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { verifyAudit } from '@dispatch/server/platform/record'
import { OrderDesk, type OrderSeen, type RequestSeen, SIGNATURE } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { countStatements } from '../support/statements.js'

let server: TestServer
let desk: OrderDesk
beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
})
afterAll(() => server.stop())

const rows = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> =>
  server.database.dataSource.query(sql, params)

const reply = (order: OrderSeen, more: Record<string, unknown> = {}) => ({
  workOrderId: order.id,
  version: order.version,
  said: 'We come at two.',
  toWhom: 'Mrs Wang',
  medium: 'PHONE',
  ...more,
})

describe('versions', () => {
  test('two dispatchers at once: one wins, the other is told what changed and by whom', async () => {
    const order = await desk.opened()
    const [one, other] = await Promise.all([
      desk.try('dispatcher', 'REPLY', reply(order)),
      desk.try('dispatcher2', 'QUOTE', {
        workOrderId: order.id,
        version: order.version,
        lines: [desk.line('tap', 8000)],
      }),
    ])
    const won = one.__typename === 'WorkOrderChange' ? ['REPLY', 'dispatcher'] : ['QUOTE', 'dispatcher2']
    expect([one.__typename, other.__typename].sort()).toEqual(['Refusal', 'WorkOrderChange'])
    const lost = one.__typename === 'Refusal' ? one : other
    expect(lost).toMatchObject({
      code: 'CONFLICT',
      rule: 'LIFE',
      reason: 'stale',
      facts: { versionSeen: 1, versionNow: 2, actions: [won[0]], roles: ['DISPATCHER'], persons: [{ en: won[1] }] },
    })
    const [{ version }] = (await rows('SELECT version FROM work_order WHERE id = $1', [order.id])) as [
      { version: number },
    ]
    expect(version).toBe(2)
  })

  test('who comes later hears of every step that he missed', async () => {
    const order = await desk.opened()
    await desk.do(
      'controlRoom',
      'REPLY',
      await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] }),
      {
        said: 'x',
        toWhom: 'y',
        medium: 'PHONE',
      },
    )
    expect(await desk.try('dispatcher2', 'REPLY', reply(order))).toMatchObject({
      code: 'CONFLICT',
      facts: { versionNow: 3, actions: ['QUOTE', 'REPLY'], persons: [{ en: 'dispatcher' }, { en: 'controlRoom' }] },
    })
  })

  test('a request too', async () => {
    const request = await desk.registered()
    const decline = { requestId: request.id, version: request.version, explanation: 'Not ours' }
    const answers = await Promise.all(
      (['dispatcher', 'dispatcher2', 'frontDesk'] as const).map((person) =>
        desk.tryRequest(person, 'DECLINE', decline),
      ),
    )
    expect(answers.filter(({ __typename }) => __typename === 'RequestChange')).toHaveLength(1)
    for (const answer of answers) {
      if (answer.__typename === 'Refusal') {
        expect(answer).toMatchObject({ code: 'CONFLICT', reason: 'requestStale', facts: { actions: ['DECLINE'] } })
      }
    }
  })
})

describe('idempotency keys', () => {
  test('the same call twelve times at once happens once; eleven are told what the first did', async () => {
    const order = await desk.opened()
    const call = reply(order, { idempotencyKey: randomUUID() })
    const answers = await Promise.all(Array.from({ length: 12 }, () => desk.try('dispatcher', 'REPLY', call)))
    const changes = answers.flatMap((answer) => (answer.__typename === 'WorkOrderChange' ? [answer] : []))
    expect(changes).toHaveLength(12)
    expect(changes.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(changes.map(({ position }) => position)).size).toBe(1)
    expect(await rows('SELECT FROM evidence WHERE item_id = $1', [order.id])).toHaveLength(2)
  })

  test('a registration, which has nothing to lock, happens once as well', async () => {
    const input = desk.particulars({ wanted: `Once ${randomUUID()}` })
    const key = randomUUID()
    const client = await desk.client('dispatcher')
    const document = `mutation ($input: RegisterRequestInput!, $key: String) {
      registerRequest(input: $input, idempotencyKey: $key) { ... on RequestChange { position replayed request { id } } ... on Refusal { reason } } }`
    type Answer = { registerRequest: { position: number; replayed: boolean; request: { id: string } } }
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.ask<Answer>(document, { input, key })))
    expect(new Set(answers.map(({ registerRequest }) => registerRequest.request.id)).size).toBe(1)
    expect(answers.filter(({ registerRequest }) => !registerRequest.replayed)).toHaveLength(1)
    expect(await rows('SELECT FROM request WHERE wanted = $1', [input.wanted])).toHaveLength(1)
  })

  test('accepting and opening at once with one key each open one order each, and one clock', async () => {
    const request = await desk.registered()
    const accept = { requestId: request.id, version: request.version, idempotencyKey: randomUUID() }
    const accepted = await Promise.all([1, 2, 3].map(() => desk.tryRequest('dispatcher', 'ACCEPT', accept)))
    expect(accepted).toMatchObject(
      [1, 2, 3].map(() => ({ __typename: 'RequestChange', workOrder: { status: 'REGISTERED' } })),
    )
    const open = {
      requestId: request.id,
      version: 2,
      itemId: server.estate.items.lamp,
      idempotencyKey: randomUUID(),
    }
    const opened = await Promise.all([1, 2, 3].map(() => desk.try('dispatcher', 'OPEN', open)))
    expect(opened).toMatchObject([1, 2, 3].map(() => ({ __typename: 'WorkOrderChange' })))
    expect(await rows('SELECT FROM work_order WHERE request_id = $1', [request.id])).toHaveLength(2)
    expect(await rows('SELECT FROM clock WHERE request_id = $1', [request.id])).toHaveLength(1)
  })

  test('the same key with other input is refused, whether other fields, another order or another action', async () => {
    const [order, second] = [await desk.opened(), await desk.opened()]
    const idempotencyKey = randomUUID()
    await desk.do('dispatcher', 'REPLY', order, { said: 'x', toWhom: 'y', medium: 'PHONE', idempotencyKey })
    const refused = { __typename: 'Refusal', code: 'REPLAY', rule: 'API', reason: 'keyReused' }
    expect(await desk.try('dispatcher', 'REPLY', reply(order, { idempotencyKey }))).toMatchObject(refused)
    expect(await desk.try('dispatcher', 'REPLY', reply(second, { idempotencyKey }))).toMatchObject(refused)
    expect(
      await desk.try('dispatcher', 'QUOTE', {
        workOrderId: order.id,
        version: 2,
        lines: [desk.line('tap', 8000)],
        idempotencyKey,
      }),
    ).toMatchObject(refused)
    // Keys are each caller's own.
    expect(await desk.try('dispatcher2', 'REPLY', reply(second, { idempotencyKey }))).toMatchObject({ replayed: false })
  })

  test('whoever has lost the order since is told the same again, and sees no more of it than he may now', async () => {
    let order = await desk.opened()
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Mrs Wang' })
    const call = { workOrderId: order.id, version: order.version, idempotencyKey: randomUUID() }
    const first = await desk.try('chen', 'RECEIVE', call)
    expect(first).toMatchObject({ replayed: false, workOrder: { customerName: '王麗華' } })
    const received = (first as { workOrder: OrderSeen }).workOrder
    await desk.do('dispatcher', 'REASSIGN', received, { technicianId: desk.id('lin'), reason: 'Chen is ill' })
    const { position } = first as { position: number }
    expect(await desk.try('chen', 'RECEIVE', call)).toMatchObject({
      __typename: 'WorkOrderChange',
      replayed: true,
      position,
      workOrder: { id: order.id, customerName: null, contact: null, wanted: null },
    })
    // Neither another call nor another order comes in by that key.
    const notFound = { __typename: 'Refusal', code: 'NOT_FOUND' }
    expect(await desk.try('chen', 'RECEIVE', { ...call, version: call.version + 1 })).toMatchObject(notFound)
    expect(await desk.try('chen', 'RECEIVE', { ...call, workOrderId: (await desk.opened()).id })).toMatchObject(
      notFound,
    )
    expect(await desk.try('chen', 'RECEIVE', { ...call, idempotencyKey: randomUUID() })).toMatchObject(notFound)
  })

  test('a replay draws no serial: the numbers of the requests and orders that are made have no gaps', async () => {
    const drawn = () =>
      rows('SELECT prefix, last FROM serial_counter WHERE estate_id = $1 ORDER BY prefix', [server.estate.id])
    const input = desk.particulars({ wanted: `Gapless ${randomUUID()}` })
    const key = randomUUID()
    const client = await desk.client('dispatcher')
    const register = () =>
      client.ask<{ registerRequest: { request: RequestSeen } }>(
        `mutation ($input: RegisterRequestInput!, $key: String) { registerRequest(input: $input, idempotencyKey: $key) {
          ... on RequestChange { request { id version } } } }`,
        { input, key },
      )
    const { request } = (await register()).registerRequest
    const accept = { requestId: request.id, version: request.version, idempotencyKey: randomUUID() }
    await desk.doRequest('dispatcher', 'ACCEPT', accept)
    const before = await drawn()
    expect(before.length).toBeGreaterThanOrEqual(2)
    await register()
    await desk.doRequest('dispatcher', 'ACCEPT', accept)
    await Promise.all([register(), register(), desk.doRequest('dispatcher', 'ACCEPT', accept)])
    expect(await drawn()).toEqual(before)
  })

  test('a refused call uses up no key', async () => {
    const order = await desk.opened()
    const idempotencyKey = randomUUID()
    const consent = { workOrderId: order.id, quoteNo: 1, medium: 'PHONE', toldPaidService: true, idempotencyKey }
    expect(await desk.try('dispatcher', 'CONSENT', { ...consent, version: 1 })).toMatchObject({ code: 'WRONG_STATE' })
    const quoted = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    expect(await desk.try('dispatcher', 'CONSENT', { ...consent, version: quoted.version })).toMatchObject({
      replayed: false,
    })
  })
})

describe('positions', () => {
  test('[OVD-3] sixteen writers at once leave no gap and no double, and each order’s events in its own order', async () => {
    const orders = await Promise.all(Array.from({ length: 16 }, () => desk.opened()))
    const [{ position: before }] = (await rows('SELECT position FROM estate_position WHERE estate_id = $1', [
      server.estate.id,
    ])) as [{ position: number }]
    const told = await Promise.all(
      orders.map(async (order) => {
        const positions: number[] = []
        let { version } = order
        for (let step = 0; step < 8; step++) {
          const answer = await desk.try('dispatcher', 'REPLY', reply(order, { version }))
          if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer))
          positions.push(answer.position)
          ;({ version } = answer.workOrder)
        }
        return positions
      }),
    )
    const all = told.flat().sort((one, other) => one - other)
    expect(all).toEqual(Array.from({ length: 128 }, (_, at) => before + 1 + at))
    for (const positions of told) expect(positions).toEqual([...positions].sort((one, other) => one - other))
    const log = await rows<{ position: number; version: number }>(
      `SELECT position, (item ->> 'version')::int AS version FROM estate_event WHERE estate_id = $1 AND position > $2 ORDER BY position`,
      [server.estate.id, before],
    )
    expect(log.map(({ position }) => position)).toEqual(all)
    const [{ gaps }] = (await rows(`SELECT max(position) - count(*) AS gaps FROM estate_event WHERE estate_id = $1`, [
      server.estate.id,
    ])) as [{ gaps: number }]
    expect(gaps).toBe(0)
  }, 60_000)

  test('a refusal takes no position and leaves nothing in the books', async () => {
    const order = await desk.opened()
    const counts = () =>
      rows(
        `SELECT (SELECT position FROM estate_position WHERE estate_id = $1) AS position, (SELECT count(*) FROM evidence) AS evidence,
           (SELECT count(*) FROM audit) AS audit, (SELECT count(*) FROM idempotency) AS keys, (SELECT sum(last) FROM serial_counter) AS serials`,
        [server.estate.id],
      )
    const before = await counts()
    await desk.try('dispatcher', 'SIGN_OFF', {
      workOrderId: order.id,
      version: 1,
      signature: SIGNATURE,
      idempotencyKey: randomUUID(),
    })
    await desk.tryRequest('dispatcher', 'REGISTER', desk.particulars({ customerName: ' ' }))
    expect(await counts()).toEqual(before)
  })

  test('serials count without a gap, for requests and orders each', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => desk.opened()))
    const numbers = made.map(({ serial }) => Number(serial.split('-')[2])).sort((one, other) => one - other)
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] as number) + at))
    expect(made[0]?.serial).toMatch(/^WO-\d{4}-\d{4}$/)
  })
})

describe('books that are only added to', () => {
  test.each([
    ['evidence', `UPDATE evidence SET input = '{}'`],
    ['evidence', 'DELETE FROM evidence'],
    ['quote', 'UPDATE quote SET amount_minor = 1'],
    ['payment entries', 'DELETE FROM payment_entry'],
    ['audit', `UPDATE audit SET entry = '{}'`],
    ['events', 'UPDATE estate_event SET position = position + 1000'],
    ['clock times', `UPDATE clock SET due_at = due_at + interval '1 hour'`],
  ])('%s: %s is refused by the database', async (_book, statement) => {
    let order = await desk.opened({ itemId: server.estate.items.cleaning })
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('cleaning', 12000)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    await desk.do('finance', 'PREPAY', order, { amountMinor: 12000 })
    await expect(rows(statement)).rejects.toThrow(/only added|never taken back/)
  })

  test('[SET-7] the relational books say what the order’s own row says', async () => {
    let order = await desk.opened({ itemId: server.estate.items.cleaning })
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('cleaning', 12000, 1.5)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    order = await desk.do('finance', 'PREPAY', order, { amountMinor: 18000, receiptSerial: 'RC-1' })
    await desk.do('finance', 'REFUND', order, { amountMinor: 3000, reason: 'Goodwill' })
    const [row] = await rows<{
      quotes: unknown[]
      payments: { kind: string; amountMinor: number }[]
      amount_minor: number
    }>('SELECT quotes, payments, amount_minor FROM work_order WHERE id = $1', [order.id])
    expect(row?.amount_minor).toBe(18000)
    expect(await rows('SELECT no, amount_minor, lines FROM quote WHERE order_id = $1', [order.id])).toMatchObject([
      { no: 1, amount_minor: 18000, lines: [{ quantity: 1.5, unitPriceMinor: 12000, listPriceMinor: 12000 }] },
    ])
    const entries = await rows('SELECT kind, amount_minor FROM payment_entry WHERE order_id = $1 ORDER BY at, id', [
      order.id,
    ])
    expect(entries).toEqual([
      { kind: 'PREPAYMENT', amount_minor: 18000 },
      { kind: 'REFUND', amount_minor: -3000 },
    ])
    expect(row?.payments.map(({ kind, amountMinor }) => ({ kind, amount_minor: amountMinor }))).toEqual(entries)
  })
})

describe('[AUD-1] the audit chain', () => {
  const verdict = () => createUnitOfWork(server.database.dataSource).read((tx) => verifyAudit(tx, server.estate.id))

  test('holds, with who, from where, before and after', async () => {
    const order = await desk.opened()
    await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    expect(await verdict()).toMatchObject({ intact: true, brokenAt: null })
    const [last] = await rows<{ entry: string; source: string; actor_id: string }>(
      `SELECT entry, source, actor_id FROM audit WHERE record_id = $1 AND action = 'QUOTE'`,
      [order.id],
    )
    expect(last?.source).toMatch(/^http .*127\.0\.0\.1/)
    expect(last?.actor_id).toBe(server.estate.people.dispatcher.accountId)
    expect(JSON.parse(last?.entry ?? '')).toMatchObject({
      action: 'QUOTE',
      recordId: order.id,
      before: { status: 'REGISTERED', version: 1 },
      after: { status: 'QUOTED', version: 2, quotes: [{ no: 1, amountMinor: 8000 }] },
      input: { lines: [{ unitPriceMinor: 8000 }] },
    })
  })

  test('keeps a signature as its hash: the strokes themselves stand in the evidence', async () => {
    const order = await desk.opened()
    const quoted = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    await desk.do('dispatcher', 'CONSENT', quoted, {
      quoteNo: 1,
      medium: 'SIGNATURE',
      toldPaidService: true,
      signature: SIGNATURE,
    })
    const [{ entry }] = (await rows(`SELECT entry FROM audit WHERE record_id = $1 AND action = 'CONSENT'`, [
      order.id,
    ])) as [{ entry: string }]
    expect(entry).not.toContain('"strokes"')
    expect(entry).toContain(createHash('sha256').update(JSON.stringify(SIGNATURE.strokes)).digest('hex'))
    const [{ input }] = (await rows(`SELECT input FROM evidence WHERE item_id = $1 AND action = 'CONSENT'`, [
      order.id,
    ])) as [{ input: unknown }]
    expect(input).toMatchObject({ signature: SIGNATURE })
  })

  test.each([
    ['its text', `entry = replace(entry, 'QUOTE', 'REPLY')`],
    ['who did it', `role = 'AUDITOR'`],
    ['when', `at = at + interval '1 day'`],
    ['its hash too', `hash = sha256('made up')`],
  ])('finds a row of which somebody changed %s behind the triggers', async (_what, change) => {
    const order = await desk.opened()
    await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    const where = `record_id = '${order.id}' AND action = 'QUOTE'`
    const [kept] = (await rows(`SELECT * FROM audit WHERE ${where}`)) as [
      { no: number; entry: string; role: string; at: Date; hash: Buffer },
    ]
    const behind = (sql: string, params: unknown[] = []) =>
      server.database.dataSource.transaction(async (tx) => {
        await tx.query('ALTER TABLE audit DISABLE TRIGGER audit_only_added')
        await tx.query(sql, params)
        await tx.query('ALTER TABLE audit ENABLE TRIGGER audit_only_added')
      })
    await behind(`UPDATE audit SET ${change} WHERE ${where}`)
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: kept.no })
    await behind(`UPDATE audit SET entry = $1, role = $2, at = $3, hash = $4 WHERE ${where}`, [
      kept.entry,
      kept.role,
      kept.at,
      kept.hash,
    ])
    expect(await verdict()).toMatchObject({ intact: true })
  })

  test('[INT-9] shows who tried to serve what he opened himself', async () => {
    const { id: personId } = server.estate.people.dispatcher
    const { id, items } = server.estate
    const { dataSource } = server.database
    const both = { ...server.estate.people.lin }
    await dataSource.query(`INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, 'FRONT_DESK')`, [
      both.id,
      id,
    ])
    const request = await desk.registered({ itemId: items.lamp, nature: 'ROUTINE' })
    const asBoth = new OrderDesk(server)
    const { workOrder } = await asBoth.doRequest('lin', 'ACCEPT', {
      requestId: request.id,
      version: 1,
      itemId: items.tap,
    })
    const order = workOrder as OrderSeen
    let current = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    current = await desk.do('dispatcher', 'CONSENT', current, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    const refused = await asBoth.try('lin', 'DISPATCH', {
      workOrderId: order.id,
      version: current.version,
      technicianId: both.id,
      agreedWith: 'me',
    })
    expect(refused).toMatchObject({ rule: 'INT-9', reason: 'privateJob' })
    const [attempt] = await rows<{ entry: string }>(
      `SELECT entry FROM audit WHERE record_id = $1 AND action = 'REFUSED'`,
      [order.id],
    )
    expect(JSON.parse(attempt?.entry ?? '{}')).toMatchObject({
      attempted: 'DISPATCH',
      personId: both.id,
      refusal: { rule: 'INT-9' },
    })
    expect(await verdict()).toMatchObject({ intact: true })
    expect(personId).not.toBe(both.id)
  })
})

test('over HTTP, too, an action locks and reads, then writes, and asks nothing else', async () => {
  const order = await desk.opened()
  // Who calls is remembered for seconds; this makes sure of it.
  await (await desk.client('dispatcher')).ask('{ me { locale } }')
  const statements = await countStatements(server.database.dataSource, async () => {
    await desk.try('dispatcher', 'REPLY', { ...reply(order), idempotencyKey: randomUUID() })
  })
  const lock = statements.find(({ name }) => name === 'order_lock')
  const same = statements.filter(({ connection }) => connection === lock?.connection)
  // The server's own work before it, and what is asked after it for the fields of the answer, may go over the same connection.
  const locked = same.findIndex((each) => each === lock)
  const begun = same.slice(0, locked).findLastIndex(({ text }) => text.startsWith('BEGIN'))
  const committed = same.findIndex(({ text }, at) => at > locked && text === 'COMMIT')
  const unit = same.slice(begun, committed + 1)
  expect(unit.map(({ name, text }) => name ?? text)).toEqual([
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    'order_lock',
    'order_unanswered',
    expect.stringMatching(/^write_change_/),
    'COMMIT',
  ])
})
