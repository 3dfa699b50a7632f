/** The wall's query: one statement, one snapshot, nothing personal, figures that add up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardCard, type BoardCard, type StoredCard, type StoredClocks } from '@dispatch/server/domain/card'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { OrderDesk, SIGNATURE, type OrderSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { countStatements } from '../support/statements.js'

let server: TestServer
let desk: OrderDesk
beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
})
afterAll(() => server.stop())

const CARD = `id kind serial status version open nature urgency channel buildingId buildingCode room category department assigneeId requestId openedAt
  appointmentAt service { zhHant zhHans en } assigneeName { zhHant zhHans en } clocks { id kind startedAt dueAt metAt overdueAt stoppedAt }`
const BOARD = `query ($e: ID!) { board(estateId: $e) { position serverTime lastMissAt estate { code settings { floodEnter } } items { ${CARD} }
  technicians { id name { en } departments trades capacity openOrders onDuty shiftEndsAt }
  quota { month callbacksDue callbacksDone doorToDoor doorToDoorNeeded spotChecks spotChecksNeeded deadline }
  today { opened finished writtenOff medianReplySeconds clocksMet clocksDecided openedLast10Minutes } } }`

interface BoardSeen {
  position: number
  serverTime: string
  lastMissAt: string | null
  estate: { code: string; settings: { floodEnter: number } }
  items: BoardCard[]
  technicians: {
    id: string
    name: { en: string }
    openOrders: number
    onDuty: boolean
    shiftEndsAt: string | null
    capacity: number
  }[]
  quota: {
    month: string
    callbacksDue: number
    callbacksDone: number
    doorToDoorNeeded: number
    spotChecks: number
    spotChecksNeeded: number
    deadline: string
  }
  today: {
    opened: number
    finished: number
    writtenOff: number
    medianReplySeconds: number | null
    clocksMet: number
    clocksDecided: number
    openedLast10Minutes: number
  }
}

const board = async (person: PersonKey = 'dispatcher'): Promise<BoardSeen> =>
  (await (await desk.client(person)).ask<{ board: BoardSeen }>(BOARD, { e: server.estate.id })).board

/** Replays the whole log onto nothing: what a display holds that heard every event. */
async function fromLog(upTo: number, estate: Pick<TestEstate, 'id'> = server.estate): Promise<Map<string, BoardCard>> {
  const events: { item: BoardCard }[] = await server.database.dataSource.query(
    `SELECT item FROM estate_event WHERE estate_id = $1 AND position <= $2 AND item <> '{}' ORDER BY position`,
    [estate.id, upTo],
  )
  const held = new Map<string, BoardCard>()
  for (const { item } of events) {
    if (item.open) held.set(item.id, item)
    else held.delete(item.id)
  }
  return held
}

const byId = (cards: Iterable<BoardCard>) => Object.fromEntries([...cards].map((card) => [card.id, card]))

describe('cards', () => {
  test('requests stand until they are judged, orders until they are written off or cancelled', async () => {
    const request = await desk.registered({ wanted: 'My husband left the tap open' })
    expect((await board()).items).toMatchObject([
      {
        id: request.id,
        kind: 'REQUEST',
        status: 'REGISTERED',
        open: true,
        buildingCode: '5',
        room: '1803',
        service: { en: 'tap' },
        category: 'ENGINEERING_REPAIR',
        assigneeName: null,
        clocks: [{ kind: 'REPLY', metAt: null }],
      },
    ])
    const { workOrder } = await desk.doRequest('dispatcher', 'ACCEPT', { requestId: request.id, version: 1 })
    const order = workOrder as OrderSeen
    expect((await board()).items).toMatchObject([
      { id: order.id, kind: 'WORK_ORDER', requestId: request.id, serial: order.serial, clocks: [{ kind: 'REPLY' }] },
    ])
    let current = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    current = await desk.do('dispatcher', 'CONSENT', current, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    current = await desk.do('dispatcher', 'DISPATCH', current, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
    expect((await board()).items).toMatchObject([
      {
        status: 'DISPATCHED',
        version: 4,
        assigneeId: desk.id('chen'),
        assigneeName: { zhHant: 'chen（繁）', zhHans: 'chen（简）', en: 'chen' },
      },
    ])
    current = await desk.do('dispatcher', 'REQUEST_CANCEL', current, { reason: 'x' })
    await desk.do('frontDesk', 'CONFIRM_CANCEL', current)
    expect((await board()).items).toEqual([])
  })

  test('[INT-8] [DIS-2] a request that two approvals accepted stands until its first order is opened', async () => {
    let request = await desk.registered({ urgency: 'URGENT' })
    const on = (more: object) => ({ requestId: request.id, version: request.version, ...more })
    ;({ request } = await desk.doRequest(
      'dispatcher',
      'ASK_APPROVAL',
      on({ reason: 'Flooding', department: 'ENGINEERING' }),
    ))
    ;({ request } = await desk.doRequest('lead', 'APPROVE', on({})))
    ;({ request } = await desk.doRequest('engineeringHead', 'APPROVE', on({ feeMinor: 30000 })))
    expect((await board()).items).toMatchObject([
      { id: request.id, status: 'ACCEPTED', open: true, clocks: [{ kind: 'REPLY', metAt: null, stoppedAt: null }] },
    ])
    const opened = await desk.try('dispatcher', 'OPEN', {
      ...on({ itemId: server.estate.items.tap }),
    })
    let order = (opened as unknown as { workOrder: OrderSeen }).workOrder
    expect((await board()).items).toMatchObject([{ id: order.id, clocks: [{ kind: 'REPLY' }] }])
    order = await desk.do('dispatcher', 'REQUEST_CANCEL', order, { reason: 'x' })
    await desk.do('frontDesk', 'CONFIRM_CANCEL', order)
    expect((await board()).items).toEqual([])
  })

  test('[CBK-1] an order written off at the front desk stands until it is handed to dispatch', async () => {
    let order = await desk.opened({ itemId: server.estate.items.lamp, nature: 'ROUTINE', appointmentFrom: null })
    order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen') })
    for (const [action, input] of [
      ['RECEIVE', {}],
      ['ARRIVE', {}],
      ['START', {}],
      ['COMPLETE', { workDone: 'x' }],
      ['SIGN_OFF', { signature: SIGNATURE }],
    ] as const) {
      order = await desk.do('chen', action, order, input)
    }
    order = await desk.do('frontDesk', 'WRITE_OFF', order, { placeOfReturn: 'FRONT_DESK', oralReply: 'Told dispatch' })
    const { items, position } = await board()
    expect(items).toMatchObject([{ id: order.id, status: 'WRITTEN_OFF', open: true }])
    expect(items[0]?.clocks).toContainEqual(expect.objectContaining({ kind: 'HANDOVER', metAt: null, stoppedAt: null }))
    expect(byId((await fromLog(Number(position))).values())).toEqual(byId(items))
    await desk.do('frontDesk', 'HAND_TO_DISPATCH', order, {})
    expect((await board()).items).toEqual([])
  })

  test('a request without an item goes by its nature, never by its own words', async () => {
    const complaint = await desk.registered({
      nature: 'COMPLAINT',
      itemId: null,
      unitId: null,
      address: 'Mrs Wang’s car in bay 14',
      wanted: 'Secret words',
      appointmentFrom: null,
    })
    const { items } = await board()
    expect(items).toMatchObject([
      {
        id: complaint.id,
        service: { zhHant: '投訴', zhHans: '投诉', en: 'Complaint' },
        buildingCode: null,
        room: null,
      },
    ])
    await desk.doRequest('dispatcher', 'ROUTE', {
      requestId: complaint.id,
      version: 1,
      department: 'SECURITY',
      note: 'x',
      said: 'The guard comes.',
    })
  })

  test('[OVD-2] nothing personal stands on the wall, in its events, or anywhere a wall display may look', async () => {
    const words = {
      customerName: 'Zzyzx Qwertz',
      contact: '13912345678',
      wanted: 'Hush-hush pipe',
      address: 'Under the stairs',
      party: 'Acme Hidden Ltd',
      requesterKind: 'CUSTOMER',
    }
    const request = await desk.registered(words)
    const { workOrder } = await desk.doRequest('dispatcher', 'ACCEPT', {
      requestId: request.id,
      version: 1,
      note: 'Beware of the dog',
    })
    await desk.do('dispatcher', 'REPLY', workOrder as OrderSeen, {
      said: 'Told her softly',
      toWhom: 'Zzyzx Qwertz',
      medium: 'PHONE',
    })
    const display = await server.device('WALL_DISPLAY')
    const seen = JSON.stringify(await display.ask(BOARD, { e: server.estate.id }))
    const [{ log }] = await server.database.dataSource.query(
      `SELECT string_agg(item::text, ' ') AS log FROM estate_event`,
    )
    for (const word of ['Zzyzx', '13912345678', '12345678', 'Hush', 'stairs', 'Acme', 'dog', 'softly']) {
      expect({ word, wall: seen.includes(word), log: (log as string).includes(word) }).toEqual({
        word,
        wall: false,
        log: false,
      })
    }
  })

  test('the database’s own way to a card, for the sweeper, is the domain’s', async () => {
    const rows: { card: StoredCard; clocks: StoredClocks; item: BoardCard }[] = await server.database.dataSource.query(
      'SELECT card, clocks, board_item(card, clocks) AS item FROM work_order UNION ALL SELECT card, clocks, board_item(card, clocks) FROM request',
    )
    expect(rows.length).toBeGreaterThan(2)
    for (const { card, clocks, item } of rows) expect(item).toEqual(boardCard(card, clocks))
  })
})

describe('one snapshot', () => {
  test('[OVD-3] position and cards agree exactly, whoever writes meanwhile', async () => {
    const enough = new AbortController()
    const writers = Promise.all(
      Array.from({ length: 6 }, async (_, n) => {
        while (!enough.signal.aborted) {
          const order = await desk.opened({ unitId: server.estate.units[n % 2 ? '5-1804' : '6-201'] })
          const replied = await desk.do('dispatcher', 'REPLY', order, { said: 'x', toWhom: 'y', medium: 'PHONE' })
          if (n % 3 === 0)
            await desk.do(
              'frontDesk',
              'CONFIRM_CANCEL',
              await desk.do('dispatcher', 'REQUEST_CANCEL', replied, { reason: 'x' }),
            )
        }
      }),
    )
    const snapshots: BoardSeen[] = []
    for (let n = 0; n < 25; n++) snapshots.push(await board())
    enough.abort()
    await writers
    const positions = snapshots.map(({ position }) => position)
    expect(new Set(positions).size).toBeGreaterThan(5)
    expect(positions).toEqual([...positions].sort((one, other) => one - other))
    for (const { position, items } of snapshots) expect(byId(items)).toEqual(byId((await fromLog(position)).values()))
  }, 60_000)

  test('is one statement; the first of a server asks for the day’s beginning, too', async () => {
    const client = await desk.client('dispatcher')
    const cost = async (): Promise<string[]> => {
      await client.ask('{ me { locale } }')
      const statements = await countStatements(server.database.dataSource, () =>
        client.ask(BOARD, { e: server.estate.id }),
      )
      return statements.map(({ text }) => text)
    }
    await cost()
    expect(await cost()).toEqual([expect.stringContaining('work_order')])
  })

  test('asked by sixteen walls at once it is read a few times, not sixteen, and each is told all of it', async () => {
    const walls = await Promise.all(Array.from({ length: 16 }, () => server.device('WALL_DISPLAY')))
    const ask = () => Promise.all(walls.map((wall) => wall.ask<{ board: BoardSeen }>(BOARD, { e: server.estate.id })))
    await ask()
    let told: { board: BoardSeen }[] = []
    const statements = await countStatements(server.database.dataSource, async () => (told = await ask()))
    expect(statements.filter(({ text }) => text.includes('work_order')).length).toBeLessThanOrEqual(5)
    const [first] = told
    for (const { board: each } of told) expect(each).toEqual({ ...first?.board, serverTime: each.serverTime })
  })

  test('who may look: staff, auditors, displays of this estate; no resident, nobody of another', async () => {
    expect((await board('chen')).items.length).toBeGreaterThan(0)
    const wang = await (await desk.client('wang')).query(BOARD, { e: server.estate.id })
    expect(wang.errors[0]?.extensions?.code).toBe('FORBIDDEN')
    const other = await createEstate(server.database.dataSource, { code: 'not-mine' })
    const stranger = await (await server.as(other.people.manager)).query(BOARD, { e: server.estate.id })
    expect(stranger.errors[0]?.extensions?.code).toBe('FORBIDDEN')
    const elsewhere = await (await server.device('WALL_DISPLAY')).query(BOARD, { e: other.id })
    expect(elsewhere.errors[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

describe('figures', () => {
  let quiet: TestServer
  let its: OrderDesk
  beforeAll(async () => {
    quiet = await startTestServer()
    its = new OrderDesk(quiet)
  })
  afterAll(() => quiet.stop())
  const now = async (): Promise<BoardSeen> =>
    (await (await its.client('manager')).ask<{ board: BoardSeen }>(BOARD, { e: quiet.estate.id })).board

  test('of a day on which nothing happened yet', async () => {
    const { today, quota, lastMissAt, position, items, technicians, estate } = await now()
    expect(today).toEqual({
      opened: 0,
      finished: 0,
      writtenOff: 0,
      medianReplySeconds: null,
      clocksMet: 0,
      clocksDecided: 0,
      openedLast10Minutes: 0,
    })
    expect(quota).toMatchObject({
      callbacksDue: 0,
      callbacksDone: 0,
      doorToDoorNeeded: 0,
      spotChecks: 0,
      spotChecksNeeded: 3,
    })
    expect({ lastMissAt, position, items, code: estate.code }).toEqual({
      lastMissAt: null,
      position: 0,
      items: [],
      code: 'test',
    })
    expect(technicians.map(({ name, onDuty, shiftEndsAt }) => [name.en, onDuty, shiftEndsAt !== null])).toEqual([
      ['chen', true, true],
      ['lin', true, true],
      ['zhao', false, false],
      ['gong', true, true],
      ['hu', true, true],
      ['clerk', true, true],
    ])
  })

  test('[CBK-2] the month is the estate’s, its callbacks due by the end of the 10th of the next', async () => {
    const { quota, serverTime } = await now()
    const there = new Date(new Date(serverTime).getTime() + 8 * 3_600_000).toISOString()
    expect(quota.month).toBe(there.slice(0, 7))
    const next = new Date(`${quota.month}-15T00:00:00Z`)
    next.setUTCMonth(next.getUTCMonth() + 1)
    expect(quota.deadline).toBe(`${next.toISOString().slice(0, 7)}-10T16:00:00.000Z`)
  })

  test('[CBK-3] a finished order counts as opened, finished, written off, and asks for a callback; 5 % are rounded up', async () => {
    let order = await its.opened({ itemId: quiet.estate.items.lamp, nature: 'ROUTINE', appointmentFrom: null })
    expect((await now()).technicians.find(({ name }) => name.en === 'chen')?.openOrders).toBe(0)
    order = await its.do('dispatcher', 'REPLY', order, { said: 'x', toWhom: 'y', medium: 'PHONE' })
    order = await its.do('dispatcher', 'DISPATCH', order, { technicianId: its.id('chen') })
    expect((await now()).technicians.find(({ name }) => name.en === 'chen')?.openOrders).toBe(1)
    for (const [action, input] of [
      ['RECEIVE', {}],
      ['ARRIVE', {}],
      ['START', {}],
      ['COMPLETE', { workDone: 'x' }],
      ['SIGN_OFF', { signature: SIGNATURE }],
    ] as const) {
      order = await its.do('chen', action, order, input)
    }
    expect((await now()).technicians.find(({ name }) => name.en === 'chen')?.openOrders).toBe(0)
    await its.do('dispatcher', 'WRITE_OFF', order, { placeOfReturn: 'DISPATCH_CENTRE' })
    const { today, quota, lastMissAt } = await now()
    expect(today).toMatchObject({
      opened: 1,
      finished: 1,
      writtenOff: 1,
      medianReplySeconds: 0,
      clocksMet: 3,
      clocksDecided: 3,
      openedLast10Minutes: 1,
    })
    expect(quota).toMatchObject({ callbacksDue: 1, callbacksDone: 0, doorToDoorNeeded: 1 })
    expect(lastMissAt).toBeNull()
  })

  test('[OVD-4] a clock that ran out today is decided and missed, whenever it is met; those of the month do not count', async () => {
    const order = await its.opened()
    const add = (kind: string, due: string, met: string | null) =>
      quiet.database.dataSource.query(
        `INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at, overdue_at, met_at)
         VALUES (gen_random_uuid(), $1, $2, $3, now() - interval '1 day', ${due}, ${due}, ${met ?? 'NULL'})`,
        [quiet.estate.id, order.id, kind],
      )
    const before = (await now()).today
    await add('ARRIVAL', 'now()', null)
    await add('RECEIPT', 'now()', 'now()')
    await add('CALLBACK', 'now()', null)
    // Ran out long ago and met only now: decided on its own day.
    await add('RECEIPT', `now() - interval '40 hours'`, 'now()')
    const { today, lastMissAt, serverTime } = await now()
    expect({ met: today.clocksMet - before.clocksMet, decided: today.clocksDecided - before.clocksDecided }).toEqual({
      met: 0,
      decided: 2,
    })
    expect(new Date(serverTime).getTime() - new Date(lastMissAt as string).getTime()).toBeLessThan(5_000)
  })

  test('[CBK-3] the 5 % are counted in whole numbers: 140 callbacks ask for 7, 141 for 8', async () => {
    const { dataSource } = quiet.database
    /** Copies the one callback that there is. */
    const written = (count: number) =>
      dataSource.query(
        `INSERT INTO case_callback (id, kind, estate_id, serial, status, version, order_id, month, opened_at, facts)
         SELECT gen_random_uuid(), k.kind, k.estate_id, n || gen_random_uuid()::text, k.status, k.version, k.order_id, k.month, k.opened_at, k.facts
         FROM (SELECT * FROM case_callback LIMIT 1) k, generate_series(1, $1) n`,
        [count],
      )
    const { callbacksDue } = (await now()).quota
    await written(140 - callbacksDue)
    expect((await now()).quota).toMatchObject({ callbacksDue: 140, doorToDoorNeeded: 7 })
    await written(1)
    expect((await now()).quota).toMatchObject({ callbacksDue: 141, doorToDoorNeeded: 8 })
  })
})
