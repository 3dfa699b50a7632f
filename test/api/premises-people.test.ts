import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEstate, type TestEstate } from '../support/estate.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { countStatements } from '../support/statements.js'

let it: TestServer
let other: TestEstate
beforeAll(async () => {
  it = await startTestServer()
  other = await createEstate(it.database.dataSource, { code: 'other', settings: { procedure: 'A', replyMinutes: 20 } })
})
afterAll(() => it.stop())

describe('estates', () => {
  test('are those of the viewer’s roles, with their settings over the defaults', async () => {
    const dispatcher = await it.as('dispatcher')
    const query = `{ estates { id code name { zhHant zhHans en } timeZone currency settings { procedure replyMinutes receiptMinutes handToDispatchAt } buildings { code units { room } } } }`
    expect(await dispatcher.ask(query)).toEqual({
      estates: [
        {
          id: it.estate.id,
          code: 'test',
          name: { zhHant: 'Estate test（繁）', zhHans: 'Estate test（简）', en: 'Estate test' },
          timeZone: 'Asia/Shanghai',
          currency: 'CNY',
          settings: { procedure: 'B', replyMinutes: 15, receiptMinutes: 10, handToDispatchAt: '17:30' },
          buildings: [
            { code: '5', units: [{ room: '1803' }, { room: '1804' }] },
            { code: '6', units: [{ room: '201' }] },
          ],
        },
      ],
    })
    const theirs = await it.as(other.people.dispatcher)
    expect(await theirs.ask('{ estates { code settings { procedure replyMinutes } } }')).toEqual({
      estates: [{ code: 'other', settings: { procedure: 'A', replyMinutes: 20 } }],
    })
  })

  test('of others are not found', async () => {
    const dispatcher = await it.as('dispatcher')
    expect(await dispatcher.ask('query ($id: ID!) { estate(id: $id) { code } }', { id: other.id })).toEqual({
      estate: null,
    })
    expect(
      await dispatcher.ask('query ($id: ID!) { estate(id: $id) { code } }', { id: it.estate.id.toUpperCase() }),
    ).toEqual({ estate: { code: 'test' } })
  })

  test('tell the database’s time', async () => {
    const { serverTime } = await it.client().ask<{ serverTime: string }>('{ serverTime }')
    expect(serverTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeLessThan(5_000)
  })

  test('cost a statement for each level, however much there is', async () => {
    const dispatcher = await it.as('dispatcher')
    await dispatcher.ask('{ me { locale } }')
    const statements = await countStatements(it.database.dataSource, () =>
      dispatcher.ask('{ estates { buildings { units { building { code } residents { name { en } phone roles } } } } }'),
    )
    expect(statements.map(({ text }) => /FROM "?(\w+)/.exec(text)?.[1])).toEqual([
      'estate',
      'building',
      'unit',
      'building',
      'resident_unit',
      'person_role',
    ])
  })
})

describe('units', () => {
  const search = async (who: 'dispatcher' | 'wang', text: string | null, first?: number) => {
    const client = await it.as(who)
    const { units } = await client.ask<{ units: { room: string; building: { code: string } }[] }>(
      'query ($e: ID!, $s: String, $f: Int) { units(estateId: $e, search: $s, first: $f) { room building { code } } }',
      { e: it.estate.id, s: text, ...(first === undefined ? {} : { f: first }) },
    )
    return units.map(({ room, building }) => `${building.code}-${room}`)
  }

  test.each([
    ['5-1803', ['5-1803']],
    ['5 1803', ['5-1803']],
    ['5棟1803室', ['5-1803']],
    ['51803', ['5-1803']],
    ['180', ['5-1803', '5-1804']],
    ['6', ['6-201']],
    [null, ['5-1803', '5-1804', '6-201']],
    ['  ', ['5-1803', '5-1804', '6-201']],
    ['5-18%', ['5-1803', '5-1804']],
    ['%', ['5-1803', '5-1804', '6-201']],
    ['_803', []],
    ["5-1803'; DROP TABLE unit; --", ['5-1803']],
  ])('are found by building and room: %s', async (text, found) => {
    expect(await search('dispatcher', text)).toEqual(found)
  })

  test('come at most as many as asked for', async () => {
    expect(await search('dispatcher', null, 2)).toEqual(['5-1803', '5-1804'])
    const { errors } = await (
      await it.as('dispatcher')
    ).query('query ($e: ID!) { units(estateId: $e, first: 201) { id } }', { e: it.estate.id })
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('between 1 and 200'),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test('a wall reads no rooms, by whatever way it gets to a building', async () => {
    const wall = await it.device('WALL_DISPLAY')
    const bare = await it.device('CLIENT_APP', ['BOARD_READ'])
    for (const client of [wall, bare]) {
      for (const document of [
        '{ estates { buildings { units { room } } } }',
        'query ($e: ID!) { estate(id: $e) { buildings { units { room residents { name { en } } } } } }',
        'query ($e: ID!) { board(estateId: $e) { estate { buildings { units { room } } } } }',
      ]) {
        const { data, errors } = await client.query(document, document.includes('$e') ? { e: it.estate.id } : {})
        expect([document, errors[0]?.extensions?.code]).toEqual([document, 'FORBIDDEN'])
        expect(JSON.stringify(data ?? null)).not.toContain('1803')
      }
      expect((await client.query('{ estates { buildings { code } } }')).errors).toEqual([])
    }
  })

  test('a resident finds his own only, by the list and by the building', async () => {
    expect(await search('wang', null)).toEqual(['5-1803'])
    const wang = await it.as('wang')
    expect(await wang.ask('{ estates { buildings { code units { room } } } }')).toEqual({
      estates: [
        {
          buildings: [
            { code: '5', units: [{ room: '1803' }] },
            { code: '6', units: [] },
          ],
        },
      ],
    })
  })
})

describe('who lives where', () => {
  const QUERY = 'query ($e: ID!) { units(estateId: $e) { room residents { name { en } phone roles } } }'
  const of = async (who: Parameters<TestServer['as']>[0]) => {
    const { units } = await (
      await it.as(who)
    ).ask<{ units: { room: string; residents: { name: { en: string }; phone: string | null }[] }[] }>(QUERY, {
      e: it.estate.id,
    })
    return units.flatMap(({ room, residents }) => residents.map(({ name, phone }) => `${room} ${name.en} ${phone}`))
  }

  test('is for those whose work needs it', async () => {
    for (const who of [
      'dispatcher',
      'frontDesk',
      'controlRoom',
      'areaAssistant',
      'lead',
      'manager',
      'general',
      'finance',
      'records',
      'auditor',
    ] as const) {
      expect([who, ...(await of(who))]).toEqual([who, '1803 wang 138 0000 1803', '201 li 139 0000 0201'])
    }
    for (const who of ['chen', 'engineeringHead', 'warehouse', 'hr'] as const)
      expect([who, ...(await of(who))]).toEqual([who])
  })

  test('a resident knows his own flat only', async () => {
    expect(await of('wang')).toEqual(['1803 wang 138 0000 1803'])
  })
})

describe('people', () => {
  const QUERY =
    'query ($e: ID!, $r: Role, $s: String, $f: Int) { people(estateId: $e, role: $r, search: $s, first: $f) { name { en } kind phone roles } }'
  const find = async (who: Parameters<TestServer['as']>[0], variables: Record<string, unknown>) => {
    const { people } = await (
      await it.as(who)
    ).ask<{ people: { name: { en: string } }[] }>(QUERY, { e: it.estate.id, ...variables })
    return people.map(({ name }) => name.en)
  }

  test('are found by role, name and telephone number', async () => {
    expect(await find('dispatcher', { r: 'TECHNICIAN' })).toEqual(['chen', 'clerk', 'gong', 'hu', 'lin', 'zhao'])
    expect(await find('dispatcher', { s: 'CHEN' })).toEqual(['chen'])
    expect(await find('dispatcher', { s: 'wang（繁' })).toEqual(['wang'])
    expect(await find('dispatcher', { s: '0000 1803' })).toEqual(['wang'])
    expect(await find('dispatcher', { s: '18' })).toEqual([])
    expect(await find('dispatcher', { s: '%' })).toEqual([])
    expect(await find('dispatcher', { f: 2 })).toHaveLength(2)
  })

  test('residents are not for those who may not know them, nor by their number', async () => {
    expect(await find('chen', { r: 'RESIDENT' })).toEqual([])
    expect(await find('chen', { s: '0000 1803' })).toEqual([])
    expect(await find('dispatcher', { r: 'RESIDENT' })).toEqual(['li', 'wang'])
  })

  test('of another estate are not among them', async () => {
    const { errors } = await (await it.as('dispatcher')).query(QUERY, { e: other.id })
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'API', reason: 'notPermitted' })
  })
})

describe('technicians', () => {
  const QUERY = `query ($e: ID!, $d: Department) { technicians(estateId: $e, department: $d) {
    person { name { en } } departments trades capacity openOrders onDuty state contractor shiftEndsAt } }`

  test('with trades, shift and who they work for', async () => {
    const client = await it.as('dispatcher')
    const { technicians } = await client.ask<{ technicians: Record<string, unknown>[] }>(QUERY, {
      e: it.estate.id,
      d: 'ENGINEERING',
    })
    expect(
      technicians.map(({ person, ...rest }) => ({ name: (person as { name: { en: string } }).name.en, ...rest })),
    ).toMatchObject([
      {
        name: 'chen',
        trades: ['ELECTRICAL', 'PLUMBING'],
        onDuty: true,
        state: 'FREE',
        openOrders: 0,
        contractor: false,
        shiftEndsAt: expect.any(String),
      },
      { name: 'lin', trades: ['PLUMBING'], onDuty: true, contractor: false },
      { name: 'zhao', onDuty: false, state: 'OFF', shiftEndsAt: null },
      { name: 'gong', onDuty: true, contractor: true },
    ])
  })
})

describe('the price list', () => {
  const QUERY = `query ($e: ID!, $on: String, $c: Category) { priceList(estateId: $e, on: $on) {
    no validFrom validTo items(category: $c) { code price { amount currency } settlementMethod } } }`
  const ask = async (variables: Record<string, unknown>) =>
    (
      await (
        await it.as('dispatcher')
      ).ask<{ priceList: { no: number; items: { code: string }[] } | null }>(QUERY, { e: it.estate.id, ...variables })
    ).priceList

  test('[CAT-1] names price or assess on site, and the way to settle', async () => {
    expect(await ask({ c: 'ENGINEERING_REPAIR' })).toEqual({
      no: 1,
      validFrom: '2020-01-01',
      validTo: null,
      items: [
        { code: 'PIPE', price: null, settlementMethod: 'AT_FINANCE' },
        { code: 'TAP', price: { amount: 8000, currency: 'CNY' }, settlementMethod: 'ON_COMPLETION' },
      ],
    })
  })

  test('[CAT-2] is the one in force on the day, to the day', async () => {
    const version = (no: number, from: string, to: string | null) =>
      it.database.dataSource.query(
        'INSERT INTO price_list_version (id, estate_id, no, valid_from, valid_to) VALUES (gen_random_uuid(), $1, $2, $3, $4)',
        [it.estate.id, no, from, to],
      )
    await version(2, '2030-01-01', '2030-06-30')
    await version(3, '2030-06-01', null)
    expect((await ask({ on: '2029-12-31' }))?.no).toBe(1)
    expect((await ask({ on: '2030-01-01' }))?.no).toBe(2)
    expect((await ask({ on: '2030-05-31' }))?.no).toBe(2)
    expect((await ask({ on: '2030-06-01' }))?.no).toBe(3)
    expect((await ask({ on: '2030-07-01' }))?.no).toBe(3)
    expect(await ask({ on: '2019-12-31' })).toBe(null)
  })

  test.each(['2030-02-30', '2030-1-1', 'today', '2030-01-01T00:00:00Z', '', '0000-00-00'])(
    '%s is no day',
    async (on) => {
      const { errors } = await (await it.as('dispatcher')).query(QUERY, { e: it.estate.id, on })
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('2026-11-23'),
        extensions: { code: 'BAD_USER_INPUT' },
      })
    },
  )
})
