/**
 * One event to N displays: CPU of the server for each delivery, deliveries a second, and heap for each idle subscriber.
 * - limit: ws.send() of one prepared buffer to N plain sockets
 * - product: the server as it is started, from the log in the database to the sockets
 * - stock: graphql-ws as it comes (useServer), on the same schema and source; it executes and serialises for each subscriber
 * All three live in one process and are measured in turns; the clients live in another.
 */
import { createEstate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import { inTurns } from './lib/rounds.js'
import { type Part, startPart } from './support/roles.js'
import { median, percentile, round, table } from './support/table.js'
import type { Spent, Variant } from './fanout-server.js'

const VARIANTS: readonly Variant[] = ['limit', 'product', 'stock']
const SIZES = [100, 1_000, 5_000]

interface Round {
  readonly cpuMicrosPerDelivery: number
  readonly deliveriesPerSecond: number
  /** From saying it to the last display's having it. Milliseconds. */
  readonly latencies: readonly number[]
  readonly executionsPerEvent: number
}

export async function run({ rounds }: Flags): Promise<void> {
  const postgres = await startPostgres()
  const rows: (string | number)[][] = []
  try {
    const db = await postgres.connect()
    const estates = { product: await createEstate(db), stock: await createEstate(db) }
    await db.end()
    for (const size of SIZES) {
      const server = await startPart('fanout-server', ['--expose-gc'])
      const clients = await startPart('fanout-clients')
      try {
        const { urls, token } = await server.ask<{ urls: Record<Variant, string>; token: string }>('start', {
          databaseUrl: postgres.url,
          estates,
        })
        const heap = new Map<Variant, number>()
        for (const variant of VARIANTS) {
          const estateId = variant === 'stock' ? estates.stock.id : estates.product.id
          const before = await server.ask<number>('heap')
          const after = await server.ask<number>('position', { estateId })
          await clients.ask('connect', { variant, url: urls[variant], size, token, estateId, after })
          heap.set(variant, ((await server.ask<number>('heap')) - before) / size)
        }
        const measured = await inTurns(VARIANTS, rounds ?? 3, (variant) => measure(server, clients, variant, size))
        const cpu = (variant: Variant) =>
          median(measured[variant].map(({ cpuMicrosPerDelivery }) => cpuMicrosPerDelivery))
        const rate = (variant: Variant) =>
          median(measured[variant].map(({ deliveriesPerSecond }) => deliveriesPerSecond))
        for (const variant of VARIANTS) {
          const latencies = measured[variant].flatMap((each) => each.latencies)
          rows.push([
            variant,
            size,
            round(cpu(variant), 1),
            round(cpu(variant) / cpu('limit'), 2),
            round(rate(variant)),
            round(rate(variant) / rate('limit'), 2),
            round(percentile(latencies, 0.5), 1),
            round(percentile(latencies, 0.99), 1),
            round((heap.get(variant) ?? 0) / 1024, 1),
            round(median(measured[variant].map(({ executionsPerEvent }) => executionsPerEvent)), 1),
          ])
        }
      } finally {
        await clients.stop()
        await server.stop()
      }
    }
  } finally {
    await postgres.stop()
  }
  const heads = [
    'variant',
    'N',
    'CPU µs/delivery',
    '÷ limit',
    'deliveries/s',
    '÷ limit',
    'all N have it, p50 ms',
    'p99 ms',
    'heap KB/subscriber',
    'executions/event',
  ]
  process.stdout.write(`${table(heads, rows)}\n`)
}

/** Single events, each heard by all before the next is said; then a burst. */
async function measure(server: Part, clients: Part, variant: Variant, size: number): Promise<Round> {
  const singles = Math.max(5, Math.round((variant === 'stock' ? 5_000 : 30_000) / size))
  const latencies: number[] = []
  const before = await server.ask<Spent>('spent')
  for (let at = 0; at < singles; at++) {
    const said = performance.now()
    await Promise.all([clients.ask('heard', { variant, times: 1 }), server.ask('event', { variant })])
    latencies.push(performance.now() - said)
  }
  const after = await server.ask<Spent>('spent')
  const count = singles * 2
  const begun = performance.now()
  await Promise.all([clients.ask('heard', { variant, times: count }), server.ask('burst', { variant, count })])
  const ms = performance.now() - begun
  return {
    cpuMicrosPerDelivery: (after.cpuMicros - before.cpuMicros) / (singles * size),
    deliveriesPerSecond: (count * size * 1000) / ms,
    latencies,
    executionsPerEvent: (after.executions - before.executions) / singles,
  }
}
