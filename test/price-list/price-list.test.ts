import { Readable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeSheet from 'write-excel-file/node'
import type { Actor } from '@dispatch/server/domain/role'
import { createUnitOfWork, type UnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { PriceListDraftService } from '@dispatch/server/price-list/price-list-draft.service'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { OrderDesk, type OrderSeen, type Refused } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: OrderDesk
let other: TestEstate
beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
  other = await createEstate(server.database.dataSource, { code: 'other' })
})
afterAll(() => server.stop())

const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEADER =
  'code,name_zh_hant,name_zh_hans,name_en,short_zh_hant,short_zh_hans,short_en,nature,category,department,trade,unit_zh_hant,unit_zh_hans,unit_en,price,currency,quantity_min,quantity_step,settlement,checklist'

interface Row {
  readonly code?: string
  readonly name?: string
  readonly price?: string
  readonly nature?: string
}
const row = ({ code = 'TAP', name = 'Tap', price = '80.00', nature = 'SPECIAL' }: Row = {}): string =>
  `${code},"${name.replaceAll('"', '""')}",水龙头,Tap,水龍頭,水龙头,Tap,${nature},ENGINEERING_REPAIR,ENGINEERING,PLUMBING,個,个,piece,${price},CNY,1,1,ON_COMPLETION,`

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

interface Imported {
  readonly ok: boolean
  readonly rows: number
  readonly more: number
  readonly problems: readonly { row: number; column: string | null; what: string; next: string; value: string }[]
  readonly changes?: { added: number; removed: number; changed: number }
  readonly draft: { id: string; version: number } | null
  readonly errors?: readonly { extensions: { code: string; reason?: string } }[]
}

const send = async (
  who: PersonKey | null,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  query: Record<string, string> = {},
  type = CSV,
): Promise<{ status: number; body: Imported }> => {
  const parameters = new URLSearchParams({ estateId: server.estate.id, ...query })
  const token = who === null ? null : (await desk.client(who)).token
  const response = await fetch(`${server.url}/files/price-lists?${parameters}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
  return { status: response.status, body: (await response.json()) as Imported }
}

const load = async (
  who: PersonKey | null,
  file: string,
): Promise<{ status: number; type: string | null; bytes: Buffer<ArrayBuffer> }> => {
  const token = who === null ? null : (await desk.client(who)).token
  const response = await fetch(`${server.url}/files/price-lists/${file}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

const ask = async <T>(who: PersonKey, document: string, variables: Record<string, unknown> = {}): Promise<T> =>
  (await desk.client(who)).ask<T & Record<string, unknown>>(document, variables)

const PUBLISH = `mutation ($input: PriceListDraftInput!) { publishPriceList(input: $input) {
  ... on PriceListPublished { priceList { id no validFrom validTo items { id code price { amount } quantityMin quantityStep } } }
  ... on Refusal { code rule reason message facts } } }`
type Published = {
  priceList: {
    id: string
    no: number
    validFrom: string
    items: { id: string; code: string; price: { amount: number } | null }[]
  }
} & Refused

const publish = async (who: PersonKey, draft: { id: string; version: number }): Promise<Published> =>
  (await ask<{ publishPriceList: Published }>(who, PUBLISH, { input: { draftId: draft.id, version: draft.version } }))
    .publishPriceList

const drafted = async (
  rows: readonly string[],
  query: Record<string, string>,
): Promise<{ id: string; version: number }> => {
  const { status, body } = await send('finance', [HEADER, ...rows].join('\r\n'), { dryRun: 'false', ...query })
  expect([status, body.problems]).toEqual([201, []])
  return body.draft as { id: string; version: number }
}

const manager = (): Actor => ({
  personId: desk.id('manager'),
  accountId: null,
  kind: 'person',
  locale: 'en',
  grants: [{ estateId: server.estate.id, role: 'CENTRE_MANAGER', departments: [] }],
  unitIds: [],
})

const draftCount = async (): Promise<number> => {
  const [found] = (await server.database.dataSource.query(
    'SELECT (SELECT count(*) FROM price_list_draft)::int + (SELECT count(*) FROM price_list_draft_line)::int AS n',
  )) as [{ n: number }]
  return found.n
}

describe('importing a price list', () => {
  test('[CAT-1] is for those who prepare it', async () => {
    const body = `${HEADER}\n${row()}`
    expect((await send(null, body)).status).toBe(401)
    for (const who of ['dispatcher', 'chen', 'engineeringHead', 'auditor', 'wang', 'hr'] as const)
      expect([who, (await send(who, body)).status]).toEqual([who, 403])
    expect((await send('finance', body, { estateId: other.id })).status).toBe(403)
    for (const who of ['finance', 'lead', 'manager', 'general'] as const)
      expect([who, (await send(who, body)).status]).toEqual([who, 200])
    expect(await draftCount()).toBe(0)
  })

  test('[CAT-1] tells each error by row, column, what and what to do, and takes nothing of a file that has one', async () => {
    const body = `\ufeff${HEADER}\r\n${row()}\r\n\r\n${row({ code: 'X', price: 'cheap' })}\r\n${row()}\r\n${row({ code: 'F', name: '=1+1' })}\r\nshort,row`
    const { status, body: answer } = await send('finance', body, { dryRun: 'false', validFrom: day(1) })
    expect([status, answer.ok, answer.rows, answer.draft]).toEqual([422, false, 5, null])
    expect(answer.problems.map(({ row: at, column }) => [at, column]).slice(0, 3)).toEqual([
      [4, 'price'],
      [5, 'code'],
      [6, 'name_zh_hant'],
    ])
    expect(answer.problems[0]).toEqual({
      row: 4,
      column: 'price',
      value: 'cheap',
      what: 'it is no price',
      next: 'write an amount such as 80.00, or “assess on site”',
    })
    expect(await draftCount()).toBe(0)
  })

  test('[CAT-2] is a dry run unless said otherwise, which says what it would change', async () => {
    const { status, body } = await send('finance', [HEADER, row({ price: '90' }), row({ code: 'NEW' })].join('\n'))
    expect([status, body.ok, body.draft, body.changes]).toEqual([200, true, null, { added: 1, removed: 5, changed: 1 }])
    expect(await draftCount()).toBe(0)
  })

  const many = function* (count: number): Generator<string> {
    yield `${HEADER}\r\n`
    for (let at = 0; at < count; at += 1) yield `${row({ code: `C${at}` })}\r\n`
  }
  const streamed = (count: number) =>
    Readable.toWeb(Readable.from(many(count)).map((text) => Buffer.from(text as string))) as ReadableStream

  test('[CAT-1] 50,000 rows are taken, 50,001 are not', { timeout: 60_000 }, async () => {
    const fits = await send('finance', streamed(50_000), { dryRun: 'false', validFrom: day(300) })
    expect([fits.status, fits.body.rows]).toEqual([201, 50_000])
    const published = await publish('manager', fits.body.draft as { id: string; version: number })
    expect(published.priceList.no).toBe(2)
    const { bytes } = await load('auditor', `${published.priceList.id}.csv`)
    expect(bytes.toString().split('\r\n').length).toBe(50_002)
    const over = await send('finance', streamed(50_001), { dryRun: 'false', validFrom: day(301) })
    expect([over.status, over.body.problems.at(-1)?.what]).toEqual([422, 'more than 50,000 rows'])
    expect(await draftCount()).toBe(0)
  })

  test.each([
    ['nothing', '', CSV, 422],
    ['a header alone', HEADER, CSV, 422],
    ['another file', 'a,b,c\n1,2,3', CSV, 422],
    ['an open quote', `${HEADER}\n"`, CSV, 422],
    ['what is no UTF-8', Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from([0xff, 0xfe, 0x80])]), CSV, 422],
    ['a NUL', `${HEADER}\n${row({ name: 'a\u0000b' })}`, CSV, 422],
    ['a line without end', `${HEADER}\n${'x'.repeat(200_000)}`, CSV, 422],
    ['a CSV called XLSX', `${HEADER}\n${row()}`, XLSX, 422],
    ['half a zip', Buffer.from('504b0304140000000800', 'hex'), XLSX, 422],
    ['a PDF', '%PDF-1.7', 'application/pdf', 415],
  ])('[CAT-1] %s is refused in words', async (_what, body, type, status) => {
    const answer = await send('finance', body as string, { dryRun: 'false', validFrom: day(1) }, type)
    expect(answer.status).toBe(status)
    expect(answer.body.problems?.[0]?.next ?? answer.body.errors?.[0]?.extensions.code).toBeTruthy()
    expect(await draftCount()).toBe(0)
  })

  test('[CAT-1] a small file that unpacks to gigabytes is given up early', { timeout: 30_000 }, async () => {
    const parts: Buffer[] = []
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      parts.push(Buffer.from(chunk))
    })
    const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
    zip.add(sheet)
    const zeros = new Uint8Array(10_000_000)
    for (let at = 0; at < 14; at += 1) sheet.push(zeros)
    sheet.push(new Uint8Array(0), true)
    zip.end()
    const bomb = Buffer.concat(parts)
    expect(bomb.length).toBeLessThan(1_000_000)
    const { status, body } = await send('finance', new Uint8Array(bomb), {}, XLSX)
    expect([status, body.problems[0]?.what]).toEqual([422, 'the file is too large'])
  })
})

const MARVELS = [
  row({ code: 'A-1', name: "'=quoted" }),
  row({ code: 'A-2', name: '維修 "急" , 😀👩‍👩‍👧', price: '0.01' }),
  row({ code: 'A-3', name: 'שלום עולם', price: 'assess on site' }),
  row({ code: 'A-4', name: "''@both _x0041_ <&>", price: '123456789.99' }),
]

describe('exporting a price list', () => {
  test('[CAT-1] gives back what was imported, as CSV and as XLSX, to the byte', async () => {
    const draft = await drafted(MARVELS, { validFrom: day(20), validTo: day(25) })
    const csv = await load('finance', `${draft.id}.csv`)
    expect([csv.status, csv.type]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const again = await send('finance', new Uint8Array(csv.bytes), {
      dryRun: 'false',
      draftId: draft.id,
      version: '1',
      validFrom: day(20),
    })
    expect([again.status, again.body.problems]).toEqual([201, []])
    expect((await load('finance', `${draft.id}.csv`)).bytes.equals(csv.bytes)).toBe(true)

    const xlsx = await load('finance', `${draft.id}.xlsx`)
    expect(xlsx.type).toBe(XLSX)
    const back = await send(
      'finance',
      new Uint8Array(xlsx.bytes),
      { dryRun: 'false', draftId: draft.id, version: '2', validFrom: day(20) },
      XLSX,
    )
    expect([back.status, back.body.problems]).toEqual([201, []])
    expect((await load('finance', `${draft.id}.csv`)).bytes.equals(csv.bytes)).toBe(true)
    // No cell of it is one that a spreadsheet would run.
    for (const cell of csv.bytes.toString().split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?[=+@]/)
    await ask('finance', 'mutation ($i: PriceListDraftInput!) { discardPriceListDraft(input: $i) { __typename } }', {
      i: { draftId: draft.id, version: 3 },
    })
  })

  test('[CAT-1] another program reads our XLSX, and its files are read here', async () => {
    const { bytes } = await load('dispatcher', `${server.estate.versionId}.xlsx`)
    const sheets = (await readSheet(bytes)) as unknown
    const rows = (
      Array.isArray(sheets) && (sheets[0] as { data?: unknown })?.data
        ? (sheets[0] as { data: unknown[][] }).data
        : sheets
    ) as unknown[][]
    expect(rows[0]?.[0]).toBe('code')
    const tap = rows.find(([code]) => code === 'TAP')
    expect([tap?.[3], tap?.[14], tap?.[16]]).toEqual(['tap service', 80, 1])
    const written = writeSheet(
      [
        HEADER.split(',').map((value) => ({ value })),
        ...[row({ code: 'W-1', name: '寫入', price: '80.1' })].map((text) =>
          text
            .split(',')
            .map((cell, at) => (at === 14 ? { value: 80.1 } : { value: cell.replaceAll('"', '') || null })),
        ),
      ] as never,
      {} as never,
    ) as unknown as { toBuffer(): Promise<Buffer<ArrayBuffer>> }
    const made = await send('finance', new Uint8Array(await written.toBuffer()), {}, XLSX)
    expect([made.status, made.body.problems]).toEqual([200, []])
  })

  test('[CAT-1] is for who may read the list: drafts for those who prepare, another estate’s for nobody', async () => {
    const draft = await drafted([row()], { validFrom: day(30) })
    expect((await load(null, `${draft.id}.csv`)).status).toBe(401)
    expect((await load('wang', `${server.estate.versionId}.csv`)).status).toBe(200)
    for (const who of ['dispatcher', 'wang', 'chen'] as const)
      expect([who, (await load(who, `${draft.id}.csv`)).status]).toEqual([who, 404])
    expect((await load('auditor', `${draft.id}.csv`)).status).toBe(200)
    expect((await load('general', `${other.versionId}.csv`)).status).toBe(404)
    for (const file of ['x.csv', `${draft.id}.exe`, `..%2F..%2Fetc%2Fpasswd`, `${draft.id}`])
      expect([file, (await load('general', file)).status]).toEqual([file, 404])
  })
})

describe('publishing a price list', () => {
  test('[CAT-2] is the managers’; days that overlap, days that have passed and stale drafts are refused', async () => {
    const draft = await drafted([row({ price: '88.00' })], { validFrom: day(60) })
    expect(await publish('finance', draft).catch((error: Error) => error.message)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await publish('manager', { ...draft, version: 7 })).toMatchObject({ code: 'CONFLICT', reason: 'draftStale' })
    const past = await drafted([row()], { validFrom: day(-1) })
    expect(await publish('manager', past)).toMatchObject({ rule: 'CAT-3', reason: 'beginsInPast' })
    const published = await publish('general', draft)
    expect(published.priceList).toMatchObject({
      no: 3,
      validFrom: day(60),
      items: [{ code: 'TAP', price: { amount: 8800 } }],
    })
    const same = await drafted([row()], { validFrom: day(60) })
    expect(await publish('manager', same)).toMatchObject({ rule: 'CAT-2', reason: 'datesOverlap', facts: { no: 3 } })
    const across = await drafted([row()], { validFrom: day(50), validTo: day(70) })
    expect(await publish('manager', across)).toMatchObject({ rule: 'CAT-2', reason: 'datesOverlap' })
    expect(await publish('manager', draft)).toMatchObject({ code: 'NOT_FOUND' })
    const [event] = (await server.database.dataSource.query(
      `SELECT kind FROM estate_event WHERE action = 'PUBLISH_PRICE_LIST' ORDER BY position DESC LIMIT 1`,
    )) as { kind: string }[]
    expect(event?.kind).toBe('BOARD_CHANGED')
  })

  test('[CAT-2] two lists for the same day, published at once: one is, the other is told', async () => {
    const two = [await drafted([row()], { validFrom: day(90) }), await drafted([row()], { validFrom: day(90) })]
    const answers = await Promise.all(two.map((each) => publish('manager', each)))
    expect(answers.map((each) => each.reason ?? 'published').sort()).toEqual(['datesOverlap', 'published'])
  })

  test('[INT-6] the lead hears which service of a new list customers wait for, and from when', async () => {
    const wanted = async (service: string) => {
      const { id, version } = await desk.registered({ itemId: null, wanted: 'Please wash my car' })
      await desk.doRequest('dispatcher', 'DECLINE', {
        requestId: id,
        version,
        explanation: 'Not yet, we are sorry.',
        notOffered: true,
        apology: true,
        helpTried: 'Named two garages',
        service,
        department: 'CLEANING',
      })
    }
    for (const service of ['上門洗車', ' carwash', 'Piano tuning']) await wanted(service)
    const titles = async (who: PersonKey) =>
      (
        await ask<{ inbox: { edges: { node: { kind: string; title: string } }[] } }>(
          who,
          'query { inbox(first: 50) { edges { node { kind title } } } }',
        )
      ).inbox.edges.flatMap(({ node }) => (node.kind === 'SERVICE_LISTED' ? [node.title] : []))
    await publish('manager', await drafted([row()], { validFrom: day(200), validTo: day(210) }))
    expect(await titles('lead')).toEqual([])
    const list = [row(), row({ code: 'CARWASH', name: '上門洗車' })]
    await publish('manager', await drafted(list, { validFrom: day(220), validTo: day(230) }))
    const told = await titles('lead')
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(day(220))
    expect(told[0]).toMatch(/上門洗車|Tap/)
    expect(told[0]).toMatch(/2 (位|customers)/)
    expect(await titles('dispatcher')).toEqual([])
  })

  test('[CAT-2] it is published however quickly: the instant that is kept is not before its transaction', async () => {
    // Instants go through JavaScript and lose their microseconds: read within the first of the transaction it lies before it.
    const { dataSource } = server.database
    const { run } = createUnitOfWork(dataSource)
    const hasty: UnitOfWork = {
      ...createUnitOfWork(dataSource),
      run: (actor, work) =>
        run(actor, (tx) => {
          tx.sawNow(new Date(Date.now() - 5))
          return work(tx)
        }),
    }
    const drafts = new PriceListDraftService(dataSource, hasty, () => {})
    const draft = await drafted([row()], { validFrom: day(240), validTo: day(250) })
    const caller = { actor: manager(), callerId: desk.id('manager'), source: 'a test' }
    expect(await drafts.publish(caller, draft.id, draft.version)).toEqual({ versionId: draft.id })
  })

  test('[CAT-3] a published version is closed, whoever asks the database', async () => {
    const { priceLists } = await ask<{ priceLists: { id: string; no: number; publishedAt: string | null }[] }>(
      'auditor',
      'query ($e: ID!) { priceLists(estateId: $e) { id no validFrom validTo note publishedAt } }',
      { e: server.estate.id },
    )
    const { id } = priceLists.find(({ publishedAt }) => publishedAt !== null) as { id: string }
    const { dataSource } = server.database
    for (const sql of [
      `UPDATE price_list_version SET valid_from = '2020-01-01' WHERE id = $1`,
      'DELETE FROM price_list_version WHERE id = $1',
      'UPDATE service_item SET price_minor = 1 WHERE version_id = $1',
      `INSERT INTO service_item SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'code', 'SNEAKED'))).* FROM service_item s WHERE s.version_id = $1 LIMIT 1`,
    ])
      await expect(dataSource.query(sql, [id]), sql).rejects.toThrow(/refused|no more lines/)
  })

  test('[CAT-2] [CAT-3] a new version changes no order, no quote, no bill and no price history that there is', async () => {
    let order = await desk.opened()
    order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    const whole = async (): Promise<unknown> => {
      const { workOrder } = await ask<{ workOrder: OrderSeen & { item: object } }>(
        'dispatcher',
        `query ($id: ID!) { workOrder(id: $id) { status version amount { amount } item { id code price { amount } }
          quotes { no amount { amount } lines { itemId listPrice { amount } } }
          priceHistory { kind said quoteNo amount { amount } difference { amount } paid { amount } open { amount } why role at by { id } } } }`,
        { id: order.id },
      )
      return workOrder
    }
    const before = await whole()
    expect((before as { priceHistory: object[] }).priceHistory).toMatchObject([
      { kind: 'LISTED', said: 'The price list', amount: { amount: 8000 } },
      { kind: 'QUOTED', quoteNo: 1, difference: { amount: 0 } },
      { kind: 'CONSENTED', quoteNo: 1, open: { amount: 8000 } },
    ])
    for (const [at, price] of ['99.00', 'assess on site', '1.00'].entries()) {
      const draft = await drafted([row({ price })], at === 0 ? { validFrom: day(0) } : { validFrom: day(at) })
      expect((await publish('manager', draft)).priceList.no).toBeGreaterThan(2)
      expect(await whole()).toEqual(before)
    }
    // The old order is quoted from its own list still; a new one is opened from the new.
    expect(
      await desk.try('dispatcher', 'QUOTE', {
        workOrderId: order.id,
        version: order.version,
        lines: [desk.line('tap', 9900)],
      }),
    ).toMatchObject({ rule: 'QUO-6', reason: 'priceOffList', facts: { listMinor: 8000 } })
    const next = await desk.opened()
    const { workOrder } = await ask<{ workOrder: { item: { price: { amount: number } } } }>(
      'dispatcher',
      'query ($id: ID!) { workOrder(id: $id) { item { price { amount } } } }',
      { id: next.id },
    )
    expect(workOrder.item.price.amount).toBe(9900)
  })
})

describe('editing a price list', () => {
  const DRAFT = `mutation ($input: DraftPriceListInput!) { draftPriceList(input: $input) {
    ... on PriceListDraftChange { draft { id version validFrom lines changedBy { id } } } ... on Refusal { code rule reason message facts } } }`
  const draft = async (
    who: PersonKey,
    input: object,
  ): Promise<{ draft: { id: string; version: number; lines: number } } & Refused> =>
    (
      await ask<{ draftPriceList: never }>(who, DRAFT, {
        input: { estateId: server.estate.id, validFrom: day(120), ...input },
      })
    ).draftPriceList
  const say = (en: string) => ({ zhHant: en, zhHans: en, en })
  const line = (more: object = {}) => ({
    code: 'TAP',
    name: say('Tap'),
    shortName: say('Tap'),
    nature: 'SPECIAL',
    category: 'ENGINEERING_REPAIR',
    department: 'ENGINEERING',
    trade: 'PLUMBING',
    unitName: say('piece'),
    priceMinor: 7700,
    settlementMethod: 'ON_COMPLETION',
    ...more,
  })

  test('[CAT-2] makes a draft of the list in force and of the changes, whose difference is told', async () => {
    const made = await draft('finance', { lines: [line(), line({ code: 'NEW', priceMinor: null })] })
    expect(made.draft).toMatchObject({ version: 1, lines: 2 })
    const { priceListChanges } = await ask<{ priceListChanges: unknown[] }>(
      'finance',
      'query ($id: ID!) { priceListChanges(id: $id) { code was { price } is { price name quantityStep } } }',
      { id: made.draft.id },
    )
    expect(priceListChanges).toEqual([
      { code: 'NEW', was: null, is: { price: null, name: 'Tap', quantityStep: '1' } },
      { code: 'TAP', was: { price: 9900 }, is: { price: 7700, name: 'Tap', quantityStep: '1' } },
    ])
    const { priceListChanges: hidden } = await ask<{ priceListChanges: unknown[] }>(
      'dispatcher',
      'query ($id: ID!) { priceListChanges(id: $id) { code } }',
      { id: made.draft.id },
    )
    expect(hidden).toEqual([])
    const again = await draft('lead', { draftId: made.draft.id, version: 1, removed: ['NEW'] })
    expect(again.draft).toMatchObject({ version: 2, lines: 1 })
    expect(await draft('lead', { draftId: made.draft.id, version: 1 })).toMatchObject({ reason: 'draftStale' })
  })

  test.each([
    ['a formula’s look is kept as a name', { lines: [line({ name: say('=1+1') })] }, null],
    ['a negative price', { lines: [line({ priceMinor: -1 })] }, 'fieldWrong'],
    ['a quantity that is none', { lines: [line({ quantityStep: 'half' })] }, 'fieldWrong'],
    ['a name without end', { lines: [line({ name: say('x'.repeat(500)) })] }, 'priceLineWrong'],
    ['a checklist that is not there', { lines: [line({ checklistCode: 'NOPE' })] }, 'priceLineWrong'],
    ['a day that is none', { validFrom: '2026-02-30' }, 'fieldWrong'],
    ['an end before the beginning', { validTo: '2020-01-01' }, 'fieldWrong'],
    ['a line that is not there', { removed: ['NOPE'] }, 'itemMissing'],
    ['another estate’s draft', { draftId: '0196f3a1-7c00-7000-8000-00000000dead', version: 1 }, 'notFound'],
  ])('[CAT-1] %s', async (_what, input, reason) => {
    const before = await draftCount()
    const answer = await draft('finance', input)
    expect(answer.reason ?? null).toBe(reason)
    if (reason !== null) expect(await draftCount()).toBe(before)
  })
})
