/** Pages of orders and requests: filters, sorts, search, cursors, who sees what, and what it costs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEstate, type PersonKey } from '../support/estate.js'
import { inDays, OrderDesk, type OrderSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { countStatements } from '../support/statements.js'

let server: TestServer
let desk: OrderDesk
const made: Record<string, OrderSeen> = {}

beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
  const { units, items } = server.estate
  made.tap = await desk.opened({ wanted: 'The tap in the bathroom leaks.' })
  made.pipe = await desk.opened({
    itemId: items.pipe,
    unitId: units['6-201'],
    customerName: '李國強',
    contact: '139-0000-0201',
    wanted: '浴室水管漏水',
  })
  made.cleaning = await desk.opened({
    itemId: items.cleaning,
    unitId: units['5-1804'],
    customerName: 'Ahmed ضياء',
    contact: '+86 (755) 8888 1804',
    wanted: '100% clean_windows \\ please 🧽',
  })
  made.lamp = await desk.opened({
    itemId: items.lamp,
    nature: 'ROUTINE',
    appointmentFrom: null,
    urgency: 'URGENT',
    unitId: null,
    address: 'Garage, bay 14',
    customerName: 'Gate 2',
  })
  made.lamp = await desk.do('dispatcher', 'DISPATCH', made.lamp, { technicianId: desk.id('chen') })
  made.copying = await desk.opened({ itemId: items.copying })
  let gone = await desk.opened({ wanted: 'Cancelled at once' })
  gone = await desk.do('dispatcher', 'REQUEST_CANCEL', gone, { reason: 'x' })
  made.gone = await desk.do('frontDesk', 'CONFIRM_CANCEL', gone)
})
afterAll(() => server.stop())

interface Page {
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  edges: { cursor: string; node: { id: string; serial: string } }[]
}

const PAGE = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id serial } }`
const QUERY = `query ($e: ID!, $f: WorkOrderFilter, $s: WorkOrderSort, $first: Int, $after: String, $last: Int, $before: String) {
  workOrders(estateId: $e, filter: $f, sort: $s, first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }`

async function page(person: PersonKey, f: object = {}, more: Record<string, unknown> = {}): Promise<Page> {
  const { workOrders } = await (
    await desk.client(person)
  ).ask<{ workOrders: Page }>(QUERY, { e: server.estate.id, f, ...more })
  return workOrders
}

const nameOf = (id: string): string => Object.entries(made).find(([, order]) => order.id === id)?.[0] ?? id
const names = async (person: PersonKey, f: object = {}, more: Record<string, unknown> = {}): Promise<string[]> =>
  (await page(person, f, more)).edges.map(({ node }) => nameOf(node.id))

describe('filters', () => {
  const id = (key: PersonKey) => server.estate.people[key].id
  test.each<[string, () => object, string[]]>([
    ['nothing', () => ({}), ['gone', 'copying', 'lamp', 'cleaning', 'pipe', 'tap']],
    ['statuses', () => ({ statuses: ['DISPATCHED', 'CANCELLED'] }), ['gone', 'lamp']],
    ['no status at all', () => ({ statuses: [] }), []],
    ['open', () => ({ open: true }), ['copying', 'lamp', 'cleaning', 'pipe', 'tap']],
    ['closed', () => ({ open: false }), ['gone']],
    ['a building', () => ({ buildingId: server.estate.buildings['6'] }), ['pipe']],
    ['a unit', () => ({ unitId: server.estate.units['5-1804'] }), ['cleaning']],
    ['a category', () => ({ category: 'INDOOR_CLEANING' }), ['cleaning']],
    ['a department', () => ({ department: 'ENGINEERING' }), ['gone', 'lamp', 'pipe', 'tap']],
    ['an assignee', () => ({ assigneeId: id('chen') }), ['lamp']],
    ['a nature', () => ({ nature: 'ROUTINE' }), ['lamp']],
    ['an urgency', () => ({ urgency: 'URGENT' }), ['lamp']],
    ['two at once', () => ({ open: true, department: 'ENGINEERING', nature: 'SPECIAL' }), ['pipe', 'tap']],
    ['opened before', () => ({ openedTo: '2020-01-01T00:00:00Z' }), []],
    ['opened from', () => ({ openedFrom: '2020-01-01T00:00:00Z', nature: 'ROUTINE' }), ['lamp']],
  ])('%s', async (_what, filter, expected) => {
    const { edges, totalCount } = await page('dispatcher', filter())
    expect(edges.map(({ node }) => nameOf(node.id))).toEqual(expected)
    expect(totalCount).toBe(expected.length)
  })

  test('[OVD-1] overdue ones: a clock has run out and nobody has met it since', async () => {
    const { dataSource } = server.database
    const [clock] = (await dataSource.query(
      `INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at, overdue_at)
       VALUES (gen_random_uuid(), $1, $2, 'ARRIVAL', now() - interval '2 hours', now() - interval '1 hour', now() - interval '1 hour') RETURNING id`,
      [server.estate.id, made.pipe?.id],
    )) as [{ id: string }]
    expect(await names('dispatcher', { overdue: true })).toEqual(['pipe'])
    expect(await names('dispatcher', { overdue: false })).not.toContain('pipe')
    expect((await names('dispatcher', {}, { s: 'LATEST_FIRST' }))[0]).toBe('pipe')
    await dataSource.query('UPDATE clock SET met_at = now() WHERE id = $1', [clock.id])
    expect(await names('dispatcher', { overdue: true })).toEqual([])
  })
})

describe('search', () => {
  test.each<[string, string[]]>([
    ['5-1804', ['cleaning']],
    ['5 1804', ['cleaning']],
    ['5棟1804室', ['cleaning']],
    ['51804', ['cleaning']],
    ['1804', ['cleaning']],
    ['6-2', ['pipe']],
    ['1390000', ['pipe']],
    ['139 0000 0201', ['pipe']],
    ['0201', ['pipe']],
    ['75588881804', ['cleaning']],
    ['李國', ['pipe']],
    ['漏水', ['pipe']],
    ['BATHROOM leaks', ['tap']],
    ['leaks bathroom', ['tap']],
    ['bathroom nothing', []],
    ['Garage', ['lamp']],
    ['ضياء', ['cleaning']],
    ['🧽', ['cleaning']],
    // Signs that mean something to LIKE mean themselves.
    ['100%', ['cleaning']],
    ['clean_w', ['cleaning']],
    ['clean%w', []],
    ['\\', ['cleaning']],
    // The resident of the unit, who is not the one who called.
    ['li（繁）', ['pipe']],
    ['lamp service', ['lamp']],
  ])('%s', async (search, expected) => {
    expect(await names('dispatcher', { search })).toEqual(expected)
  })

  test('serials: whole, in small letters, without the letters, the beginning, the number alone', async () => {
    const { serial = '' } = made.pipe ?? {}
    const [, month, number = ''] = serial.split('-')
    for (const search of [serial, serial.toLowerCase(), ` ${serial} `, `${month}-${number}`, String(Number(number))]) {
      expect({ search, found: await names('dispatcher', { search }) }).toMatchObject({
        found: expect.arrayContaining(['pipe']),
      })
    }
    expect(await names('dispatcher', { search: serial })).toEqual(['pipe'])
    expect(await names('dispatcher', { search: `WO-${month}` })).toHaveLength(6)
    const request = await (
      await desk.client('dispatcher')
    ).ask<{ requests: Page }>(
      `query ($e: ID!) { requests(estateId: $e, filter: { search: "rq-${month}-0002" }) { ${PAGE} } }`,
      { e: server.estate.id },
    )
    expect(request.requests.edges.map(({ node }) => node.serial)).toEqual([`RQ-${month}-0002`])
  })

  test('an order is also found by its serial in its estate', async () => {
    const ask = async (variables: object) =>
      (await desk.client('dispatcher')).query<{ workOrder: { id: string } | null }>(
        'query ($id: ID, $s: String, $e: ID) { workOrder(id: $id, serial: $s, estateId: $e) { id } }',
        { ...variables },
      )
    const { serial, id } = made.tap as OrderSeen
    expect((await ask({ s: serial.toLowerCase(), e: server.estate.id })).data).toEqual({ workOrder: { id } })
    expect((await ask({ s: 'WO-2611-9999', e: server.estate.id })).data).toEqual({ workOrder: null })
    for (const wrong of [{}, { s: serial }, { id, s: serial, e: server.estate.id }]) {
      expect((await ask(wrong)).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
  })

  test('who may not read names and numbers does not find by them either', async () => {
    expect(await names('warehouse', { search: '李國' })).toEqual([])
    expect(await names('warehouse', { search: '1390000' })).toEqual([])
    expect(await names('warehouse', { search: '6-201' })).toEqual(['pipe'])
  })
})

describe('pages', () => {
  const walk = async (more: Record<string, unknown>, size = 2): Promise<string[]> => {
    const found: string[] = []
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Page = await page('dispatcher', {}, { first: size, after, ...more })
      found.push(...edges.map(({ node }) => nameOf(node.id)))
      if (!pageInfo.hasNextPage) return found
      after = pageInfo.endCursor
    }
  }

  test.each(['OPENED_NEWEST', 'OPENED_OLDEST', 'DUE_FIRST', 'LATEST_FIRST'])(
    '%s: pages of two are the list, forwards and backwards',
    async (s) => {
      const whole = await names('dispatcher', {}, { s })
      expect(await walk({ s })).toEqual(whole)
      const back: string[] = []
      for (let before: string | null = null; ;) {
        const { edges, pageInfo }: Page = await page('dispatcher', {}, { s, last: 2, before })
        back.unshift(...edges.map(({ node }) => nameOf(node.id)))
        if (!pageInfo.hasPreviousPage) break
        before = pageInfo.startCursor
      }
      expect(back).toEqual(whole)
    },
  )

  test('the oldest first is the newest first, turned round', async () => {
    expect(await names('dispatcher', {}, { s: 'OPENED_OLDEST' })).toEqual((await names('dispatcher')).reverse())
  })

  test('the next to run out comes first, orders without a running clock last', async () => {
    // The lamp's RECEIPT runs for ten minutes, all others' REPLY for fifteen; the cancelled one has none left but the month's.
    const due = await names('dispatcher', { open: true }, { s: 'DUE_FIRST' })
    expect(due[0]).toBe('lamp')
  })

  test('what is added meanwhile moves nothing', async () => {
    const first = await page('dispatcher', { open: true }, { first: 2 })
    const added = await desk.opened({ wanted: 'Meanwhile' })
    const second = await page('dispatcher', { open: true }, { first: 10, after: first.pageInfo.endCursor })
    const seen = [...first.edges, ...second.edges].map(({ node }) => nameOf(node.id))
    expect(seen).toEqual(['copying', 'lamp', 'cleaning', 'pipe', 'tap'])
    await desk.do('frontDesk', 'CONFIRM_CANCEL', await desk.do('dispatcher', 'REQUEST_CANCEL', added, { reason: 'x' }))
  })

  test('orders of the same instant, to the microsecond, are each shown once', async () => {
    const { dataSource } = server.database
    const other = await createEstate(dataSource, { code: 'same' })
    const at = '2026-01-01 00:00:00.123456+00'
    await dataSource.query(
      `INSERT INTO request (id, estate_id, serial, status, version, nature, channel, received_at, urgency, requester_kind, customer_name, contact, wanted, registered_at, card)
       SELECT gen_random_uuid(), $1, 'RQ-' || n, 'REGISTERED', 1, 'ENQUIRY', 'PHONE', 'FRONT_DESK', 'NORMAL', 'OTHER', 'x', 'y', 'z', $2::timestamptz + (n / 4) * interval '1 microsecond', '{}'
       FROM generate_series(1, 25) n`,
      [other.id, at],
    )
    const client = await server.as(other.people.dispatcher)
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const { requests }: { requests: Page } = await client.ask(
        `query ($e: ID!, $after: String) { requests(estateId: $e, first: 4, after: $after) { ${PAGE} } }`,
        { e: other.id, after },
      )
      seen.push(...requests.edges.map(({ node }) => node.serial))
      if (!requests.pageInfo.hasNextPage) break
      after = requests.pageInfo.endCursor
    }
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
  })

  test.each([
    ['a word', { after: 'nonsense' }],
    ['JSON of another shape', { after: Buffer.from('[1]').toString('base64url') }],
    [
      'a made-up instant',
      {
        after: Buffer.from('["newest","2026-99-99 00:00:00+00","0196f3a1-7c00-7000-8000-000000000001"]').toString(
          'base64url',
        ),
      },
    ],
    ['SQL', { after: Buffer.from(`["newest","infinity","'; DROP TABLE work_order"]`).toString('base64url') }],
    ...[
      '2026-02-30 10:00:00+00',
      '2026-13-01 10:00:00+00',
      '2026-01-01 24:00:01+00',
      '2026-01-01 10:61:00+00',
      '2026-01-01 10:00:00+99',
      '0000-01-01 10:00:00+00',
    ].map((at): [string, object] => [
      `an instant that never was, ${at}`,
      {
        after: Buffer.from(JSON.stringify(['newest', at, '0196f3a1-7c00-7000-8000-000000000001'])).toString(
          'base64url',
        ),
      },
    ]),
    ['first and last', { first: 1, last: 1 }],
    ['too many', { first: 201 }],
    ['none', { first: 0 }],
    ['less than none', { last: -1 }],
  ])('a bad page is refused in words: %s', async (_what, more) => {
    const { errors, status } = await (await desk.client('dispatcher')).query(QUERY, { e: server.estate.id, ...more })
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(status).toBeLessThan(500)
  })

  test('a cursor of another order of the list is refused', async () => {
    const { pageInfo } = await page('dispatcher', {}, { first: 1, s: 'DUE_FIRST' })
    const { errors } = await (
      await desk.client('dispatcher')
    ).query(QUERY, { e: server.estate.id, s: 'OPENED_NEWEST', after: pageInfo.endCursor })
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})

describe('[OVD-2] who sees what', () => {
  const READERS: PersonKey[] = [
    'dispatcher',
    'frontDesk',
    'controlRoom',
    'areaAssistant',
    'lead',
    'manager',
    'general',
    'finance',
    'warehouse',
    'records',
    'auditor',
  ]
  test.each(READERS)('%s reads all orders of the estate', async (person) => {
    expect((await page(person)).totalCount).toBeGreaterThanOrEqual(6)
  })

  test.each<[PersonKey, string[]]>([
    ['chen', ['lamp']],
    ['lin', []],
    ['clerk', ['copying']],
    ['hu', []],
    ['cleaningHead', ['cleaning']],
    ['li', ['pipe']],
  ])('%s reads %j', async (person, expected) => {
    expect(await names(person)).toEqual(expected)
    expect((await page(person)).totalCount).toBe(expected.length)
  })

  test('one order, a list, an action and the history agree for every person', async () => {
    for (const person of Object.keys(server.estate.people) as PersonKey[]) {
      const client = await desk.client(person)
      const listed = await client.query<{ workOrders: Page }>(QUERY, { e: server.estate.id, first: 200 })
      const ids = new Set(listed.data?.workOrders?.edges.map(({ node }) => node.id) ?? [])
      for (const order of Object.values(made)) {
        const one = await client.query<{ workOrder: { id: string } | null }>(
          'query ($id: ID!) { workOrder(id: $id) { id history { version } } }',
          { id: order.id },
        )
        expect({ person, order: nameOf(order.id), read: Boolean(one.data?.workOrder) }).toEqual({
          person,
          order: nameOf(order.id),
          read: ids.has(order.id),
        })
      }
    }
  }, 60_000)

  test('an order that one may not read is not there: the answer does not say that it exists', async () => {
    const call = { version: 1, reason: 'x' }
    const hidden = await desk.try('lin', 'REPORT_UNABLE', { workOrderId: made.pipe?.id, ...call })
    const absent = await desk.try('lin', 'REPORT_UNABLE', {
      workOrderId: '0196f3a1-7c00-7000-8000-00000000dead',
      ...call,
    })
    expect(hidden).toMatchObject({ code: 'NOT_FOUND' })
    expect(hidden).toEqual(absent)
  })

  test('people of another estate see nothing of this one', async () => {
    const other = await createEstate(server.database.dataSource, { code: 'elsewhere' })
    const stranger = await server.as(other.people.general)
    expect(
      (
        await stranger.ask<{ workOrder: unknown }>('query ($id: ID!) { workOrder(id: $id) { id } }', {
          id: made.tap?.id,
        })
      ).workOrder,
    ).toBeNull()
    const { errors } = await stranger.query(QUERY, { e: server.estate.id })
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN')
    const { quote } = await stranger.ask<{ quote: { code: string } }>(
      'mutation ($i: QuoteInput!) { quote(input: $i) { ... on Refusal { code } } }',
      { i: { workOrderId: made.tap?.id, version: 1, lines: [desk.line('tap', 1)] } },
    )
    expect(quote.code).toMatch(/FORBIDDEN|NOT_FOUND/)
  })

  const PERSONAL = `customerName contact wanted address signature { signerName } history { input } request { customerName contact wanted party }`
  test('the warehouse reads orders without anything personal', async () => {
    const { workOrder } = await (
      await desk.client('warehouse')
    ).ask<{ workOrder: unknown }>(`query ($id: ID!) { workOrder(id: $id) { serial ${PERSONAL} } }`, {
      id: made.cleaning?.id,
    })
    expect(workOrder).toEqual({
      serial: made.cleaning?.serial,
      customerName: null,
      contact: null,
      wanted: null,
      address: null,
      signature: null,
      history: [{ input: {} }],
      request: { customerName: null, contact: null, wanted: null, party: null },
    })
  })

  test('the assigned technician reads all that he needs to ring and find the customer', async () => {
    const { workOrder } = await (
      await desk.client('chen')
    ).ask<{ workOrder: unknown }>('query ($id: ID!) { workOrder(id: $id) { customerName contact address wanted } }', {
      id: made.lamp?.id,
    })
    expect(workOrder).toEqual({
      customerName: 'Gate 2',
      contact: '138 0000 1803',
      address: 'Garage, bay 14',
      wanted: 'The tap in the kitchen drips.',
    })
  })

  test('a client app reads orders by its scopes, and personal data only by their own', async () => {
    const ask = `query ($id: ID!) { workOrder(id: $id) { serial customerName } }`
    const reader = await server.device('CLIENT_APP', ['ORDERS_READ'])
    expect((await reader.ask<{ workOrder: object }>(ask, { id: made.tap?.id })).workOrder).toEqual({
      serial: made.tap?.serial,
      customerName: null,
    })
    const trusted = await server.device('CLIENT_APP', ['ORDERS_READ', 'PERSONAL_READ'])
    expect((await trusted.ask<{ workOrder: object }>(ask, { id: made.tap?.id })).workOrder).toEqual({
      serial: made.tap?.serial,
      customerName: '王麗華',
    })
    const other = await server.device('CLIENT_APP', ['BOARD_READ'])
    expect((await other.query(ask, { id: made.tap?.id })).errors[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('requests: staff see what they took down, residents their own units’', async () => {
    const taken = await desk.doRequest(
      'lin',
      'REGISTER',
      desk.particulars({ nature: 'ENQUIRY', wanted: 'Asked me on the stairs', unitId: server.estate.units['6-201'] }),
    )
    const listed = async (person: PersonKey) => {
      const { requests } = await (
        await desk.client(person)
      ).ask<{ requests: Page }>(`query ($e: ID!) { requests(estateId: $e, first: 200) { ${PAGE} } }`, {
        e: server.estate.id,
      })
      expect(requests.totalCount).toBe(requests.edges.length)
      return requests.edges.map(({ node }) => node.id)
    }
    expect(await listed('lin')).toEqual([taken.request.id])
    expect(await listed('chen')).toEqual([])
    expect(await listed('dispatcher')).toContain(taken.request.id)
    const { requests } = await (
      await desk.client('li')
    ).ask<{ requests: { edges: { node: { unit: { room: string } } }[] } }>(
      'query ($e: ID!) { requests(estateId: $e) { edges { node { unit { room } } } } }',
      { e: server.estate.id },
    )
    expect(new Set(requests.edges.map(({ node }) => node.unit.room))).toEqual(new Set(['201']))
    const { request } = await (
      await desk.client('wang')
    ).ask<{ request: unknown }>('query ($id: ID!) { request(id: $id) { id } }', { id: taken.request.id })
    expect(request).toBeNull()
  })
})

describe('what a page costs', () => {
  const DEEP = `query ($e: ID!, $first: Int) { workOrders(estateId: $e, first: $first) { totalCount edges { node {
    serial status amount { amount } paid { amount } quotes { no by { id } } payments { by { id } } clocks { kind dueAt } rejections signature { signerName }
    unit { room building { code } } building { code } item { code name { en } price { amount } } assignee { name { en } } assessor { id } openedBy { name { en } }
    history { action by { name { en } } } permittedActions { action allowed refusal { message } }
    request { serial receivedBy { name { en } } clocks { kind } history { action } workOrders { serial } permittedActions { action } unit { room } item { code } } } } } }`

  test('thirty orders with everything that hangs on them take no more statements than ten', async () => {
    for (let n = 0; n < 25; n++) await desk.opened({ wanted: `More ${n}` })
    const client = await desk.client('dispatcher')
    const cost = async (first: number) => {
      await client.ask('{ me { locale } }')
      const statements = await countStatements(server.database.dataSource, () =>
        client.ask(DEEP, { e: server.estate.id, first }),
      )
      return statements.map(({ text }) => text).filter((text) => !/SKIP LOCKED|^SELECT 1/.test(text))
    }
    const thirty = await cost(30)
    expect(thirty.length).toBeLessThanOrEqual((await cost(10)).length + 1)
    // The page, its number, and one for each kind of thing; people are asked for once more a level below.
    expect(thirty.length).toBeLessThanOrEqual(14)
    for (const text of thirty) {
      expect({ text, times: thirty.filter((other) => other === text).length }).toMatchObject({
        times: expect.toSatisfy((times: number) => times <= 2),
      })
    }
  }, 60_000)

  test('the entries alone are one statement; their number is counted only when asked for', async () => {
    const client = await desk.client('dispatcher')
    await client.ask('{ me { locale } }')
    const cost = async (fields: string) => {
      const statements = await countStatements(server.database.dataSource, () =>
        client.ask(`query ($e: ID!) { workOrders(estateId: $e, first: 20) { ${fields} } }`, { e: server.estate.id }),
      )
      return statements.length
    }
    expect(await cost('edges { node { serial customerName quotes { no } clocks { kind } } }')).toBe(1)
    expect(await cost('totalCount edges { node { serial } }')).toBe(2)
  })
})

describe('suggestTechnicians', () => {
  test('[DIS-1] the best first; who does not fit comes with the rule that says so', async () => {
    const order = await desk.opened({ appointmentFrom: inDays(1) })
    type Suggested = {
      fits: boolean
      reasons: string[]
      refusal: { rule: string; reason: string } | null
      distanceMetres: number | null
      technician: { openOrders: number; person: { name: { en: string } } }
    }
    const ask = async () =>
      (
        await (
          await desk.client('dispatcher')
        ).ask<{ suggestTechnicians: Suggested[] }>(
          'query ($id: ID!) { suggestTechnicians(workOrderId: $id) { fits reasons distanceMetres onTimeRate refusal { rule reason message } technician { openOrders person { name { en } } } } }',
          { id: order.id },
        )
      ).suggestTechnicians
    const suggested = await ask()
    const fitting = suggested.filter(({ fits }) => fits).map(({ technician }) => technician.person.name.en)
    // Chen has the lamp in hand.
    expect(fitting).toEqual(['lin', 'gong', 'chen'])
    expect(suggested.slice(0, 3).every(({ fits, refusal }) => fits && refusal === null)).toBe(true)
    const why = Object.fromEntries(
      suggested.slice(3).map(({ technician, refusal }) => [technician.person.name.en, refusal?.reason]),
    )
    expect(why).toEqual({ zhao: 'offDuty', hu: 'wrongDepartment', clerk: 'wrongDepartment' })
    expect(suggested.slice(3).every(({ refusal }) => refusal?.rule === 'DIS-1')).toBe(true)
    expect(suggested[0]?.reasons).toContain('0 of 5 orders in hand')

    // Lin arrives in block 6, a hundred metres and fifty from block 5: now Gong, of whom nothing speaks against, is the better one.
    let near = await desk.opened({
      itemId: server.estate.items.pipe,
      unitId: server.estate.units['6-201'],
      nature: 'SPECIAL',
    })
    near = await desk.do('dispatcher', 'REQUEST_ASSESSMENT', near, { assessorId: desk.id('lin') })
    near = await desk.do('lin', 'RECORD_ASSESSMENT', near, {
      feasible: true,
      note: 'x',
      lines: [desk.line('pipe', 100)],
    })
    near = await desk.do('dispatcher', 'CONSENT', near, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    near = await desk.do('dispatcher', 'DISPATCH', near, { technicianId: desk.id('lin'), agreedWith: 'Lin' })
    await desk.do('lin', 'ARRIVE', await desk.do('lin', 'RECEIVE', near))
    const after = await ask()
    expect(after[0]?.technician.person.name.en).toBe('gong')
    expect(after.find(({ technician }) => technician.person.name.en === 'lin')).toMatchObject({
      distanceMetres: 150,
      technician: { openOrders: 1 },
    })
    expect(after.find(({ technician }) => technician.person.name.en === 'lin')).toMatchObject({ onTimeRate: 1 })
  })
})
