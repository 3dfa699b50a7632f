/**
 * Opening an order and dispatching it: the order's row, its clocks, history, event with position, audit link, idempotency key.
 * - limit: one prepared statement that writes the same rows, one round trip
 * - product: the services through the unit of work, rules and all
 * - stock: TypeORM: a transaction, locks by findOne, save() of the same rows
 * Each writer has an estate of its own, and each order a request of its own in one of 400 flats. Then the same over HTTP, the limit behind bare node:http.
 */
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import type { OpenHost } from './open-host.js'
import {
  type Desk,
  limitOf,
  limitWriter,
  nextDay,
  openDesks,
  type Opened,
  openIds,
  openStock,
  productWriter,
  watchActions,
  type Watched,
  type Writer,
} from './lib/actions.js'
import { createDataLayer } from './lib/data-layer.js'
import { createEstate, type Estate, insertOrders } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { openDataSource, startPostgres } from './lib/postgres.js'
import { countRoundTrips } from './lib/round-trips.js'
import { inTurns } from './lib/rounds.js'
import { type Target, waves } from './lib/walls.js'
import { rowsOf } from './lib/writes.js'
import { reached } from './support/goals.js'
import { startPart } from './support/roles.js'
import { median, round, table } from './support/table.js'

type Variant = 'limit' | 'product' | 'stock'
const VARIANTS: readonly Variant[] = ['limit', 'product', 'stock']
const ACTIONS = ['open', 'dispatch'] as const
type Action = (typeof ACTIONS)[number]
type Rates = Readonly<Record<Action, number>>

/** Closed orders that the writer's estate has already. */
const GROWTH = [1_000, 10_000, 100_000]

/** So many that each has a handful of orders at once, as in life: his orders in hand are counted for each dispatch. */
const TECHNICIANS = 60

/** Most orders that a desk can open in a second, on any machine of these years; what is not taken waits for the next round. */
const FASTEST = 4_000

export async function run(flags: Flags): Promise<void> {
  const wide = flags.writers ?? 8
  const seconds = flags.seconds ?? 1
  const rounds = flags.rounds ?? 3
  const postgres = await startPostgres()
  const clients: pg.Client[] = []
  try {
    const db = await postgres.connect()
    clients.push(db)
    const estates: Estate[] = []
    for (let at = 0; at < wide; at++) estates.push(await createEstate(db, TECHNICIANS))
    const dataSource = await openDataSource(postgres.url, wide + 2)
    const desks = await openDesks(dataSource, estates)
    const layer = createDataLayer(dataSource)
    const watched = await watchActions(db, layer, desks[0] as Desk)
    const limit = limitOf(watched)
    const stock = await openStock(postgres.url, watched, wide + 2)
    try {
      for (const _ of desks) clients.push(await postgres.connect())
      const writers: Readonly<Record<Variant, readonly Writer[]>> = {
        limit: desks.map((desk, at) => limitWriter(limit, clients[at + 1] as pg.Client, desk)),
        product: desks.map((desk) => productWriter(layer, desk)),
        stock: desks.map((desk) => stock.writer(desk)),
      }
      await nextDay(db, desks, 10)
      const trips = await tripsOf(writers)
      const measured = new Map<number, Readonly<Record<Variant, readonly Rates[]>>>()
      for (const count of [1, wide])
        measured.set(
          count,
          await inTurns(VARIANTS, rounds, async (variant) => {
            await nextDay(db, desks.slice(0, count), Math.ceil((FASTEST * seconds) / Math.sqrt(count)))
            return rates(writers[variant].slice(0, count), seconds)
          }),
        )
      const rate = (count: number, variant: Variant, action: Action): number =>
        median((measured.get(count)?.[variant] ?? []).map((each) => each[action]))
      /** Of both actions, the one that does worse. */
      const worst = (count: number, than: Variant): number =>
        Math.min(...ACTIONS.map((action) => rate(count, 'product', action) / rate(count, than, action)))
      reached('openOne', round(worst(1, 'limit'), 2))
      reached('openMany', round(worst(wide, 'limit'), 2))
      reached('openToStock', round(Math.min(worst(1, 'stock'), worst(wide, 'stock')), 2))
      const rows = ACTIONS.flatMap((action) =>
        VARIANTS.map((variant) => [
          action,
          variant,
          rowsOf(watched[action]),
          trips[variant][action],
          ...[1, wide].flatMap((count) => {
            const of = (each: Variant): number => rate(count, each, action)
            return [round(of(variant)), round(of(variant) / of('limit'), 2), round(of(variant) / of('stock'), 2)]
          }),
        ]),
      )
      const column = (count: number): string[] => [
        `per second, ${count} writer${count > 1 ? 's' : ''}`,
        '÷ limit',
        '÷ stock',
      ]
      process.stdout.write(
        `${table(['action', 'by', 'rows written', 'statements / round trips', ...column(1), ...column(wide)], rows)}\n\n`,
      )
      await grown(db, desks[0] as Desk, writers, seconds, rounds)
    } finally {
      await stock.dataSource.destroy()
      await dataSource.destroy()
    }
    await overHttp(db, postgres.url, watched, desks, seconds, rounds)
  } finally {
    for (const client of clients) await client.end()
    await postgres.stop()
  }
}

/** One writer, in an estate that has more and more behind it. */
async function grown(
  db: pg.Client,
  desk: Desk,
  writers: Readonly<Record<Variant, readonly Writer[]>>,
  seconds: number,
  rounds: number,
): Promise<void> {
  const rows: (string | number)[][] = []
  let closed = 0
  for (const size of GROWTH) {
    await insertOrders(db, desk.estate, 'closed', size - closed)
    closed = size
    await db.query('VACUUM ANALYZE')
    const measured = await inTurns(VARIANTS, rounds, async (variant) => {
      await nextDay(db, [desk], FASTEST * seconds)
      return rates(writers[variant].slice(0, 1), seconds)
    })
    for (const action of ACTIONS) {
      const of = (variant: Variant): number => median(measured[variant].map((each) => each[action]))
      rows.push([
        size,
        action,
        ...VARIANTS.map((variant) => round(of(variant))),
        round(of('product') / of('limit'), 2),
        round(of('product') / of('stock'), 2),
      ])
    }
  }
  const heads = ['closed orders of the estate', 'action', ...VARIANTS.map((variant) => `${variant}, per second`)]
  process.stdout.write(`${table([...heads, 'product ÷ limit', 'product ÷ stock'], rows)}\n\n`)
}

/** On warm connections, whose statements are prepared. */
async function tripsOf(
  writers: Readonly<Record<Variant, readonly Writer[]>>,
): Promise<Readonly<Record<Variant, Readonly<Record<Action, string>>>>> {
  const counted = {} as Record<Variant, Record<Action, string>>
  for (const variant of VARIANTS) {
    const [writer] = writers[variant] as [Writer]
    await writer.dispatch(await writer.open(), 0)
    let order: Opened | null = null
    const open = await countRoundTrips(async () => (order = await writer.open()))
    const dispatch = await countRoundTrips(() => writer.dispatch(order as unknown as Opened, 1))
    counted[variant] = {
      open: `${open.statements} / ${open.trips}`,
      dispatch: `${dispatch.statements} / ${dispatch.trips}`,
    }
  }
  return counted
}

/** All writers open orders, then all dispatch what they opened. @returns actions a second of all together */
async function rates(writers: readonly Writer[], seconds: number): Promise<Rates> {
  const opened = writers.map((): Opened[] => [])
  const together = async (work: (writer: Writer, at: number) => Promise<number>): Promise<number> => {
    const begun = performance.now()
    const each = await Promise.all(
      writers.map(async (writer, at) => ((await work(writer, at)) * 1_000) / (performance.now() - begun)),
    )
    return each.reduce((sum, rate) => sum + rate, 0)
  }
  const until = async (step: () => Promise<boolean>): Promise<number> => {
    const end = performance.now() + seconds * 1_000
    let count = 0
    while (performance.now() < end && (await step())) count += 1
    return count
  }
  const open = await together((writer, at) =>
    until(async () => {
      opened[at]?.push(await writer.open())
      return true
    }),
  )
  let turn = 0
  const dispatch = await together((writer, at) =>
    until(async () => {
      const order = opened[at]?.pop()
      if (order) await writer.dispatch(order, turn++)
      return order !== undefined
    }),
  )
  return { open, dispatch }
}

const OPEN = `mutation Open($input: OpenWorkOrderInput!) { openWorkOrder(input: $input) { __typename
  ... on WorkOrderChange { position workOrder { id serial status version } } ... on Refusal { code rule } } }`

/** Registered, then accepted. */
const ACCEPTED_VERSION = 2

async function overHttp(
  db: pg.Client,
  url: string,
  watched: Watched,
  desks: readonly Desk[],
  seconds: number,
  rounds: number,
): Promise<void> {
  const host = await startPart('open-host')
  try {
    const urls = await host.ask<OpenHost>('start', { url, watched, estates: desks.map(({ estate }) => estate) })
    const limit = limitOf(watched)
    let turn = 0
    const opened = (answer: string): void => {
      if (!answer.includes('"position":')) throw new Error(`Nothing was opened: ${answer.slice(0, 300)}`)
    }
    const targets: Readonly<Record<'limit' | 'product', (count: number) => Target>> = {
      limit: (count) => {
        const desk = desks[turn++ % count] as Desk
        return { url: urls.limit, body: JSON.stringify(openIds(limit, desk)), check: opened }
      },
      product: (count) => {
        const at = turn++ % count
        const desk = desks[at] as Desk
        const { estate } = desk
        const { requestId } = desk.take()
        const input = {
          requestId,
          version: ACCEPTED_VERSION,
          itemId: estate.itemId,
          idempotencyKey: `${process.pid}-${turn}`,
        }
        return {
          url: urls.product,
          body: JSON.stringify({ query: OPEN, variables: { input } }),
          headers: { authorization: `Bearer ${urls.tokens[at]}` },
          check: opened,
        }
      },
    }
    const variants = ['limit', 'product'] as const
    const rows: (string | number)[][] = variants.map((variant) => ['open over HTTP', variant])
    for (const count of [1, desks.length]) {
      const measured = await inTurns(variants, rounds, async (variant) => {
        await nextDay(db, desks.slice(0, count), Math.ceil((FASTEST * seconds) / Math.sqrt(count)))
        const before = await host.ask<number>('cpu')
        const { perSecond, answers, latencies } = await waves(() => targets[variant](count), count, seconds)
        return { perSecond, p50: median(latencies), cpu: ((await host.ask<number>('cpu')) - before) / answers }
      })
      for (const [at, variant] of variants.entries()) {
        const of = (each: 'limit' | 'product', value: 'perSecond' | 'p50' | 'cpu'): number =>
          median(measured[each].map((one) => one[value]))
        if (count === 1) reached('openHttp', round(of('product', 'perSecond') / of('limit', 'perSecond'), 2))
        rows[at]?.push(
          round(of(variant, 'perSecond')),
          round(of(variant, 'perSecond') / of('limit', 'perSecond'), 2),
          round(of(variant, 'p50'), 1),
          round(of(variant, 'cpu'), 2),
        )
      }
    }
    const column = (count: number): string[] => [
      `per second, ${count} client${count > 1 ? 's' : ''}`,
      '÷ limit',
      'p50 ms',
      'CPU ms of the server',
    ]
    process.stdout.write(`${table(['action', 'by', ...column(1), ...column(desks.length)], rows)}\n`)
  } finally {
    await host.stop()
  }
}
