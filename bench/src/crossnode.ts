/**
 * Several servers on one database. Latency: committed in one process → the frame is at the socket of a subscriber of another.
 * - limit: pg_notify on a connection of its own after the commit → a LISTENing process reads the row by its key and sends it over ws
 * - product: the services with the live channel in process A; the whole server in process B; the subscriber in a third
 * - stock: a server that looks for new rows every 50 ms, as one without LISTEN does
 * Then what it costs the writes: nobody told, told as the product does, and pg_notify inside the write transaction.
 */
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { BoardEventsDocument } from '@dispatch/schema'
import type { NodeStart, NodeUrls } from './crossnode-server.js'
import {
  type Desk,
  limitOf,
  limitWriter,
  nextDay,
  openDesks,
  productWriter,
  watchActions,
  type Writer,
} from './lib/actions.js'
import { createDataLayer, type DataLayer, openLive } from './lib/data-layer.js'
import type { Tx } from '@dispatch/server/platform/unit-of-work'
import { createEstate, type Estate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { type BenchPostgres, type DataSource, openDataSource, startPostgres } from './lib/postgres.js'
import { inTurns } from './lib/rounds.js'
import { reached } from './support/goals.js'
import { type Part, startPart } from './support/roles.js'
import { median, percentile, round, table } from './support/table.js'

/** Estates over which the writers go, as in the goal. */
const ESTATES = 200
/** Fewer of them, so that more writers meet at one counter. */
const GROWTH = [2, 20, ESTATES]

export async function run(flags: Flags): Promise<void> {
  const postgres = await startPostgres()
  try {
    const db = await postgres.connect()
    const dataSource = await openDataSource(postgres.url, 20)
    try {
      await latencies(db, dataSource, postgres, flags.orders ?? 300)
      await throughput(db, dataSource, postgres, flags)
    } finally {
      await dataSource.destroy()
      await db.end()
    }
  } finally {
    await postgres.stop()
  }
}

type Way = 'limit' | 'product' | 'stock'
const WAYS: readonly Way[] = ['limit', 'product', 'stock']

/** Monotonic and the same for all processes of a machine. Milliseconds. */
const clock = (): number => Number(process.hrtime.bigint()) / 1e6

async function latencies(
  db: pg.Client,
  dataSource: DataSource,
  postgres: BenchPostgres,
  events: number,
): Promise<void> {
  const { url } = postgres
  const estate = await createEstate(db)
  const [desk] = (await openDesks(dataSource, [estate])) as [Desk]
  const server = await startPart('crossnode-server')
  const live = openLive(dataSource, url)
  try {
    await live.start()
    const urls = await server.ask<NodeUrls>('start', { url, estate } satisfies NodeStart)
    const telling = await postgres.connect()
    const heard = await listenAll(urls, estate, await positionOf(db, estate))
    const rounds = await inTurns(WAYS, 4, async (way, warmUp) => {
      await nextDay(db, [desk], events)
      const waits: number[] = []
      let [committedAt, position] = [0, 0]
      // Called by the product after each commit; the limit tells the other process at the same moment.
      const layer = createDataLayer(dataSource, (announcement) => {
        committedAt = clock()
        position = announcement.position
        if (way === 'product') live.announce(announcement)
        if (way === 'limit')
          void telling.query({
            name: 'tell',
            text: 'SELECT pg_notify($1, $2)',
            values: ['bench', `${estate.id} ${announcement.position}`],
          })
      })
      // One more than is counted: the product reads on what the other ways left untold before.
      for (let at = 0; at <= (warmUp ? 10 : Math.ceil(events / 4)); at++) {
        await layer.open(estate, desk.take().requestId)
        const wait = (await heard[way].at(position)) - committedAt
        if (at > 0) waits.push(wait)
        // Not in step with any timer.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
      }
      return waits
    })
    const rows = WAYS.map((way) => {
      const all = rounds[way].flat()
      const of = (each: Way, share: number): number => percentile(rounds[each].flat(), share)
      return [
        way === 'limit' ? 'limit: NOTIFY after commit + read' : way === 'stock' ? 'stock: poll each 50 ms' : way,
        all.length,
        round(of(way, 0.5), 1),
        round(of(way, 0.5) / of('limit', 0.5), 2),
        round(of(way, 0.99), 1),
        round(of(way, 0.99) / of('limit', 0.99), 2),
      ]
    })
    reached('crossnodeP50', round(percentile(rounds.product.flat(), 0.5), 1))
    reached('crossnodeP99', round(percentile(rounds.product.flat(), 0.99), 1))
    const heads = ['committed → heard through another process', 'events', 'p50 ms', '÷ limit', 'p99 ms', '÷ limit']
    process.stdout.write(`${table(heads, rows)}\n\n`)
    heard.close()
    await telling.end()
  } finally {
    await live.stop()
    await server.stop()
  }
}

const positionOf = async (db: pg.ClientBase, { id }: Estate): Promise<number> => {
  const { rows } = await db.query<{ position: string }>('SELECT position FROM estate_position WHERE estate_id = $1', [
    id,
  ])
  return Number(rows[0]?.position)
}

/** When which position was heard. */
class Heard {
  readonly #at = new Map<number, number>()
  readonly #waiting = new Map<number, (at: number) => void>()

  say(position: number): void {
    const now = clock()
    this.#at.set(position, now)
    this.#waiting.get(position)?.(now)
    this.#waiting.delete(position)
  }

  at(position: number): Promise<number> {
    const heard = this.#at.get(position)
    if (heard !== undefined) return Promise.resolve(heard)
    return new Promise((resolve) => this.#waiting.set(position, resolve))
  }
}

async function listenAll(
  urls: NodeUrls,
  estate: Estate,
  after: number,
): Promise<Readonly<Record<Way, Heard>> & { close(): void }> {
  const heard = { limit: new Heard(), product: new Heard(), stock: new Heard() }
  const sockets = await Promise.all(
    (['limit', 'stock'] as const).map(async (way) => {
      const socket = new WebSocket(urls[way], { perMessageDeflate: false })
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
      socket.on('message', (data: Buffer) =>
        heard[way].say((JSON.parse(data.toString()) as { position: number }).position),
      )
      return socket
    }),
  )
  const client = createClient({
    url: urls.product,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${urls.token}` },
    retryAttempts: 0,
  })
  await new Promise<void>((resolve, reject) => {
    client.subscribe<{ boardEvents: { events: readonly { position: number }[] } }>(
      { query: print(BoardEventsDocument), variables: { estateId: estate.id, after } },
      {
        next: ({ data, errors }) => {
          if (errors) return reject(new Error(JSON.stringify(errors)))
          for (const { position } of data?.boardEvents.events ?? []) heard.product.say(position)
          resolve()
        },
        error: reject,
        complete: () => {},
      },
    )
  })
  return {
    ...heard,
    close() {
      for (const socket of sockets) socket.close()
      void client.dispose()
    },
  }
}

const STOCK = 'stock, NOTIFY in the transaction'
type Cost = 'limit, no positions' | 'limit' | 'product, nobody told' | 'product' | typeof STOCK
const COSTS: readonly Cost[] = ['limit, no positions', 'limit', 'product, nobody told', 'product', STOCK]

/** Most orders that all desks can open in a second, on any machine of these years. */
const FASTEST = 8_000

async function throughput(db: pg.Client, dataSource: DataSource, postgres: BenchPostgres, flags: Flags): Promise<void> {
  const count = flags.writers ?? 16
  const seconds = flags.seconds ?? 1.5
  // Wide enough for the events of one action, which go by the number before.
  await db.query('CREATE SEQUENCE bench_position START 1000000000 INCREMENT 10')
  const estates: Estate[] = []
  for (let at = 0; at < ESTATES; at++) estates.push(await createEstate(db, 1))
  const desks = await openDesks(dataSource, estates)
  const watched = await watchActions(db, createDataLayer(dataSource), desks[0] as Desk)
  const live = openLive(dataSource, postgres.url)
  const clients: pg.Client[] = []
  let server: Part | null = null
  try {
    await live.start()
    // Another process that hears the calls, as in life.
    server = await startPart('crossnode-server')
    await server.ask('start', { url: postgres.url, estate: estates[0] as Estate } satisfies NodeStart)
    for (let at = 0; at < count; at++) clients.push(await postgres.connect())
    const layers: Readonly<Partial<Record<Cost, DataLayer>>> = {
      'product, nobody told': createDataLayer(dataSource),
      product: createDataLayer(dataSource, live.announce),
      [STOCK]: createDataLayer(dataSource, undefined, (unitOfWork) => ({
        read: unitOfWork.read,
        run: (actor, work) =>
          unitOfWork.run(actor, async (tx) => {
            // Its last statement is not the last here: the COMMIT waits for the NOTIFY.
            const query: Tx['query'] = (sql, params, options) => tx.query(sql, params, { ...options, last: false })
            const result = await work(Object.assign(Object.create(tx) as Tx, { query }))
            await tx.query('SELECT pg_notify($1, $2)', ['bench_inside', actor.grants[0]?.estateId], {
              name: 'tell_inside',
            })
            return result
          }),
      })),
    }
    const limits = { limit: limitOf(watched), 'limit, no positions': limitOf(watched, false) }
    const writerOf = (cost: Cost, writer: number, desk: Desk): Writer => {
      const layer = layers[cost]
      if (layer) return productWriter(layer, desk)
      return limitWriter(limits[cost as keyof typeof limits], clients[writer] as pg.Client, desk)
    }
    const written = async (cost: Cost, over: number, warmUp: boolean): Promise<number> => {
      await nextDay(db, desks.slice(0, over), Math.ceil((FASTEST * seconds) / over))
      const begun = performance.now()
      const end = begun + (warmUp ? seconds / 3 : seconds) * 1_000
      let opened = 0
      await Promise.all(
        Array.from({ length: count }, async (_, writer) => {
          // Each writer goes through all estates, from a place of its own.
          for (let at = Math.floor((writer * over) / count); performance.now() < end; at++) {
            await writerOf(cost, writer, desks[at % over] as Desk).open()
            opened += 1
          }
        }),
      )
      return (opened * 1_000) / (performance.now() - begun)
    }
    const turns = flags.rounds ?? 3
    const rates = await inTurns(COSTS, turns, (cost, warmUp) => written(cost, ESTATES, warmUp))
    const rows = COSTS.map((cost) => {
      const of = (each: Cost): number => median(rates[each])
      return [
        cost,
        round(of(cost)),
        round(of(cost) / of('limit'), 2),
        round(of(cost) / of(cost.startsWith('limit') ? 'limit, no positions' : 'product, nobody told'), 2),
      ]
    })
    // What positions cost is seen on the bare statement, which can do without them; what telling costs on the product.
    const kept = (with_: Cost, without: Cost): number => median(rates[with_]) / median(rates[without])
    const left = kept('limit', 'limit, no positions') * kept('product', 'product, nobody told')
    reached('crossnodeCost', round(100 * (1 - left)))
    const heads = [
      `opening, ${count} writers over ${ESTATES} estates`,
      'per second',
      '÷ limit',
      '÷ the same without positions / telling',
    ]
    process.stdout.write(`${table(heads, rows)}\n\n`)
    const grown: (string | number)[][] = []
    for (const over of GROWTH) {
      const each = await inTurns(['limit', 'product', STOCK] as const, turns, (cost, warmUp) =>
        written(cost, over, warmUp),
      )
      const [limit, product, stock] = [median(each.limit), median(each.product), median(each[STOCK])]
      grown.push([
        over,
        round(limit),
        round(product),
        round(product / limit, 2),
        round(stock),
        round(product / stock, 2),
      ])
    }
    const over = [
      `estates, ${count} writers`,
      'limit, per second',
      'product, per second',
      'product ÷ limit',
      'stock, per second',
      'product ÷ stock',
    ]
    process.stdout.write(`${table(over, grown)}\n`)
  } finally {
    for (const client of clients) await client.end()
    await live.stop()
    await server?.stop()
  }
}
