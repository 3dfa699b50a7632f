/** MAT on a real PostgreSQL, over HTTP: the shelf, the ledger, what an order has out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Gql } from '../support/client.js'
import { createEstate } from '../support/estate.js'
import { OrderDesk, type OrderSeen, type Refused, SIGNATURE } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { countStatements } from '../support/statements.js'

let it: TestServer
let desk: OrderDesk
let warehouse: Gql
let store: string
beforeAll(async () => {
  it = await startTestServer()
  desk = new OrderDesk(it)
  warehouse = await desk.client('warehouse')
  await mutate('createWarehouse', 'CreateWarehouseInput', { code: 'MAIN', name: named('Store') })
  const { warehouses } = await warehouse.ask<{ warehouses: { id: string }[] }>(
    'query ($e: ID!) { warehouses(estateId: $e) { id code } }',
    { e: it.estate.id },
  )
  store = (warehouses[0] as { id: string }).id
})
afterAll(() => it.stop())

const named = (word: string) => ({ zhHant: `${word}（繁）`, zhHans: `${word}（简）`, en: word })

interface Item {
  readonly id: string
  readonly code: string
  readonly quantity: number
  readonly lent: number
  readonly isLow: boolean
}
interface Booked {
  readonly __typename: string
  readonly items: readonly Item[]
  readonly replayed: boolean
}

async function mutate(name: string, type: string, input: object, by: Gql = warehouse): Promise<Booked & Refused> {
  const answer = await by.ask<Record<string, Booked & Refused>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
      ... on StockChange { items { id code quantity lent isLow } position replayed } ... on Refusal { code rule reason message facts } } }`,
    { input: { estateId: it.estate.id, ...input } },
  )
  return answer[name] as Booked & Refused
}

let codes = 0
/** A new item with so much on the shelf. */
async function item(quantity: number, more: object = {}): Promise<Item> {
  const made = await mutate('createStockItem', 'CreateStockItemInput', {
    warehouseId: store,
    code: `M-${(codes += 1)}`,
    name: named('Tap'),
    unit: named('pc'),
    kind: 'MATERIAL',
    ...more,
  })
  const [first] = made.items
  if (quantity === 0) return first as Item
  const got = await receive((first as Item).id, quantity)
  return got.items[0] as Item
}
const receive = (itemId: string, quantity: number, more: object = {}) =>
  mutate('receiveStock', 'ReceiveStockInput', { stock: [{ itemId, quantity }], reason: 'Delivery note 1', ...more })

const shelf = async (id: string): Promise<Item> => {
  const { stock } = await warehouse.ask<{ stock: Item[] }>(
    'query ($e: ID!) { stock(estateId: $e, first: 200) { id code quantity lent isLow } }',
    { e: it.estate.id },
  )
  return stock.find((each) => each.id === id) as Item
}

interface Entry {
  readonly no: number
  readonly kind: string
  readonly change: number
  readonly lentChange: number
  readonly balance: number
  readonly orderSerial: string | null
  readonly holder: { readonly id: string } | null
}
const ledger = async (id: string): Promise<readonly Entry[]> => {
  const { stockEntries } = await warehouse.ask<{ stockEntries: { edges: { node: Entry }[] } }>(
    `query ($id: ID!) { stockEntries(itemId: $id, first: 200) { totalCount
      edges { node { no kind change lentChange balance orderSerial reason role at holder { id } by { id } } } } }`,
    { id },
  )
  return stockEntries.edges.map(({ node }) => node)
}

/** A routine order that chen has in hand. */
async function inHand(): Promise<OrderSeen> {
  const order = await desk.opened({ nature: 'ROUTINE', itemId: it.estate.items.lamp })
  return desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
}
const draw = (order: OrderSeen, itemId: string, quantity: number, action = 'ISSUE_MATERIAL') =>
  desk.try('warehouse', action, { workOrderId: order.id, version: order.version, stock: [{ itemId, quantity }] })

describe('the shelf', () => {
  test('[MAT-1] of 50 who draw at once exactly the stock’s worth succeed; each other is told what is left, and the ledger agrees', async () => {
    const tap = await item(20)
    const orders: OrderSeen[] = []
    for (let at = 0; at < 50; at += 1) orders.push(await inHand())
    const answers = await Promise.all(orders.map((order) => draw(order, tap.id, 1)))
    const refused = answers.filter((answer): answer is Refused => answer.__typename === 'Refusal')
    expect(answers.filter(({ __typename }) => __typename === 'WorkOrderChange')).toHaveLength(20)
    expect(refused).toHaveLength(30)
    for (const refusal of refused)
      expect(refusal).toMatchObject({
        code: 'UNMET',
        rule: 'MAT-1',
        reason: 'stockShort',
        facts: { left: '0', asked: '1', code: tap.code },
      })
    expect(await shelf(tap.id)).toMatchObject({ quantity: 0 })
    const entries = await ledger(tap.id)
    expect(entries).toHaveLength(21)
    expect(entries.map(({ balance }) => balance)).toEqual(Array.from({ length: 21 }, (_, left) => left))
    expect(new Set(entries.map(({ orderSerial }) => orderSerial)).size).toBe(21)
  }, 120_000)

  test('[MAT-1] two who draw the same two things in another order both end: nobody waits for ever', async () => {
    const [one, two] = [await item(100), await item(100)]
    const orders = await Promise.all(Array.from({ length: 8 }, inHand))
    const answers = await Promise.all(
      orders.map((order, at) => {
        const stock = [
          { itemId: one.id, quantity: 1 },
          { itemId: two.id, quantity: 1 },
        ]
        return desk.try('warehouse', 'ISSUE_MATERIAL', {
          workOrderId: order.id,
          version: order.version,
          stock: at % 2 ? stock : stock.toReversed(),
        })
      }),
    )
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['WorkOrderChange']))
    expect([(await shelf(one.id)).quantity, (await shelf(two.id)).quantity]).toEqual([92, 92])
  })

  test('[MAT-1] whoever writes: the database keeps the balance with the ledger, never below zero, and no entry is changed', async () => {
    const tap = await item(1)
    const sql = it.database.dataSource
    const entry = (change: number) =>
      sql.query(
        `INSERT INTO stock_entry (item_id, estate_id, kind, change, by_role, at) VALUES ($1, $2, 'ADJUSTMENT', $3, 'SYSTEM', now())`,
        [tap.id, it.estate.id, change],
      )
    await expect(entry(-1001)).rejects.toThrow(/stock_item_quantity_check/)
    await entry(-1000)
    expect(await shelf(tap.id)).toMatchObject({ quantity: 0 })
    await expect(sql.query('UPDATE stock_entry SET change = 0 WHERE item_id = $1', [tap.id])).rejects.toThrow(
      /only added/,
    )
    await expect(sql.query('DELETE FROM stock_entry WHERE item_id = $1', [tap.id])).rejects.toThrow(/only added/)
  })

  test('[MAT-1] receipts happen once under a key; a count speaks of what the counter saw, and has a reason', async () => {
    const tap = await item(10, { lowBelow: 12 })
    expect(tap.isLow).toBe(true)
    const key = { idempotencyKey: 'receive-once' }
    expect(await receive(tap.id, 5, key)).toMatchObject({ replayed: false, items: [{ quantity: 15 }] })
    expect(await receive(tap.id, 5, key)).toMatchObject({ replayed: true, items: [{ quantity: 15, isLow: false }] })
    expect(await receive(tap.id, 6, key)).toMatchObject({ code: 'REPLAY' })
    const count = (booked: number, counted: number, reason = 'Stock-taking') =>
      mutate('adjustStock', 'AdjustStockInput', { itemId: tap.id, booked, counted, reason })
    expect(await count(14, 13)).toMatchObject({ code: 'CONFLICT', reason: 'stockMoved', facts: { left: '15' } })
    expect(await count(15, 15)).toMatchObject({ code: 'UNMET', reason: 'stockAsBooked' })
    expect(await count(15, 13, ' ')).toMatchObject({ code: 'INVALID', reason: 'fieldMissing' })
    expect(await count(15, -1)).toMatchObject({ code: 'INVALID', reason: 'fieldWrong' })
    expect(await count(15, 13)).toMatchObject({ items: [{ quantity: 13 }] })
    expect((await ledger(tap.id)).map(({ kind, change }) => [kind, change])).toEqual([
      ['ADJUSTMENT', -2],
      ['RECEIPT', 5],
      ['RECEIPT', 10],
    ])
  })

  test('[MAT-1] another estate’s items and warehouses are not there', async () => {
    const other = await createEstate(it.database.dataSource, { code: 'elsewhere' })
    const tap = await item(3)
    const theirs = await it.as(other.people.warehouse)
    expect(
      await mutate(
        'receiveStock',
        'ReceiveStockInput',
        { estateId: other.id, stock: [{ itemId: tap.id, quantity: 1 }], reason: 'x' },
        theirs,
      ),
    ).toMatchObject({ reason: 'stockItemUnknown' })
    expect(
      await mutate(
        'adjustStock',
        'AdjustStockInput',
        { estateId: other.id, itemId: tap.id, booked: 3, counted: 1, reason: 'x' },
        theirs,
      ),
    ).toMatchObject({ code: 'NOT_FOUND' })
    expect(await theirs.ask('query ($id: ID!) { stockEntries(itemId: $id) { totalCount } }', { id: tap.id })).toEqual({
      stockEntries: null,
    })
    expect(
      await mutate(
        'receiveStock',
        'ReceiveStockInput',
        { stock: [{ itemId: tap.id, quantity: 1 }], reason: 'x' },
        theirs,
      ),
    ).toMatchObject({ code: 'FORBIDDEN' })
    expect(
      await mutate('createStockItem', 'CreateStockItemInput', {
        warehouseId: store,
        code: tap.code,
        name: named('x'),
        unit: named('x'),
        kind: 'TOOL',
      }),
    ).toMatchObject({ reason: 'stockCodeTaken' })
  })
})

describe('an order', () => {
  test('[MAT-2] is not written off while a tool or an unused material is out; each is named, and what came back is on the shelf', async () => {
    const tap = await item(5)
    const drill = await item(2, { kind: 'TOOL', name: named('Drill') })
    let order = await inHand()
    order = await desk.do('warehouse', 'ISSUE_MATERIAL', order, { stock: [{ itemId: tap.id, quantity: 2 }] })
    order = await desk.do('warehouse', 'LEND_TOOL', order, { stock: [{ itemId: drill.id, quantity: 1 }] })
    expect(await shelf(drill.id)).toMatchObject({ quantity: 1, lent: 1 })
    order = await desk.do('chen', 'ARRIVE', await desk.do('chen', 'RECEIVE', order))
    order = await desk.do('chen', 'COMPLETE', await desk.do('chen', 'START', order), { workDone: 'Lamp replaced' })
    order = await desk.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    const writeOff = () =>
      desk.try('dispatcher', 'WRITE_OFF', {
        workOrderId: order.id,
        version: order.version,
        placeOfReturn: 'DISPATCH_CENTRE',
      })
    const refusal = (await writeOff()) as Refused
    expect(refusal).toMatchObject({ code: 'UNMET', rule: 'MAT-2', reason: 'materialsOut' })
    expect(refusal.facts.out).toMatchObject([{ en: 'Drill × 1 pc' }, { en: 'Tap × 2 pc' }])

    // The technician sees his loan, the others' are the others'.
    const loans = async (person: 'chen' | 'lin' | 'warehouse', more = '') =>
      (
        await (
          await desk.client(person)
        ).ask<{ openLoans: { code: string; holder: { id: string } }[] }>(
          `query ($e: ID!) { openLoans(estateId: $e${more}) { code quantity since orderSerial workOrderId name { en } unit { en } holder { id } } }`,
          { e: it.estate.id },
        )
      ).openLoans
    expect(await loans('chen')).toMatchObject([{ code: drill.code, holder: { id: desk.id('chen') } }])
    expect(await loans('lin')).toEqual([])
    expect(await loans('warehouse')).toHaveLength(1)
    expect(await loans('warehouse', ', day: "2020-01-01"')).toEqual([])

    order = await desk.do('chen', 'USE_MATERIAL', order, { stock: [{ itemId: tap.id, quantity: 1 }] })
    order = await desk.do('warehouse', 'RETURN_MATERIAL', order, { stock: [{ itemId: tap.id, quantity: 1 }] })
    expect((await writeOff()) as Refused).toMatchObject({ reason: 'materialsOut' })
    order = await desk.do('warehouse', 'RETURN_TOOL', order, { stock: [{ itemId: drill.id, quantity: 1 }] })
    expect(await writeOff()).toMatchObject({ workOrder: { status: 'WRITTEN_OFF' } })
    expect(await shelf(tap.id)).toMatchObject({ quantity: 4 })
    expect(await shelf(drill.id)).toMatchObject({ quantity: 2, lent: 0 })
    expect(
      (await ledger(drill.id)).map(({ kind, change, lentChange, holder }) => [kind, change, lentChange, holder?.id]),
    ).toEqual([
      ['LOAN_RETURN', 1, -1, desk.id('chen')],
      ['LOAN', -1, 1, desk.id('chen')],
      ['RECEIPT', 2, 0, undefined],
    ])
    const seen = await (
      await desk.client('dispatcher')
    ).ask(
      `query ($id: ID!) { workOrder(id: $id) { materials { allBack customerBought
        issued { code issued used returned out name { en } unit { en } itemId } loans { no code quantity back lost out at holder { id } name { en } unit { en } itemId } } } }`,
      { id: order.id },
    )
    expect(seen).toMatchObject({
      workOrder: {
        materials: {
          allBack: true,
          issued: [{ issued: 2, used: 1, returned: 1, out: 0 }],
          loans: [{ no: 1, quantity: 1, back: 1, lost: 0, out: 0, holder: { id: desk.id('chen') } }],
        },
      },
    })
  })

  test('[MAT-3] what the customer bought is listed and refused as a line of the quote', async () => {
    let order = await desk.opened()
    order = await desk.do('dispatcher', 'LIST_CUSTOMER_MATERIALS', order, { materials: ['New tap'] })
    const quote = (text: string) =>
      desk.try('dispatcher', 'QUOTE', {
        workOrderId: order.id,
        version: order.version,
        lines: [{ ...desk.line('tap', 8000), text }],
      })
    expect(await quote('new  TAP')).toMatchObject({ code: 'UNMET', rule: 'MAT-3', reason: 'customerMaterialCharged' })
    expect(await quote('Putting it in')).toMatchObject({ workOrder: { status: 'QUOTED' } })
    const bought = async (person: 'dispatcher' | 'warehouse') =>
      (
        await (
          await desk.client(person)
        ).ask<{ workOrder: { materials: { customerBought: string[] } } }>(
          'query ($id: ID!) { workOrder(id: $id) { materials { customerBought } } }',
          { id: order.id },
        )
      ).workOrder.materials.customerBought
    expect(await bought('dispatcher')).toEqual(['New tap'])
    expect(await bought('warehouse')).toEqual([])
  })

  test('an action that draws on stock locks the items behind the order, in the same round trip', async () => {
    const tap = await item(5)
    const order = await inHand()
    const statements = await countStatements(it.database.dataSource, () => draw(order, tap.id, 1))
    const own = statements.find(({ name }) => name === 'order_lock')?.connection
    const texts = statements.filter(({ connection }) => connection === own).map(({ name, text }) => name ?? text)
    expect(texts.slice(0, texts.indexOf('COMMIT') + 1)).toEqual([
      expect.stringMatching(/^BEGIN/),
      'order_lock',
      'stock_lock_behind',
      expect.stringMatching(/^write_change/),
      'COMMIT',
    ])
  })

  test('the same draw under one key happens once', async () => {
    const tap = await item(5)
    const order = await inHand()
    const call = {
      workOrderId: order.id,
      version: order.version,
      idempotencyKey: 'draw-once',
      stock: [{ itemId: tap.id, quantity: 2 }],
    }
    const answers = await Promise.all([1, 2, 3].map(() => desk.try('warehouse', 'ISSUE_MATERIAL', call)))
    expect(answers.map((answer) => answer.__typename)).toEqual([
      'WorkOrderChange',
      'WorkOrderChange',
      'WorkOrderChange',
    ])
    expect(await shelf(tap.id)).toMatchObject({ quantity: 3 })
  })
})
