/**
 * One event to N displays: CPU of the server for each delivery, deliveries a second, heap for each idle subscriber, how long the
 * server's loop stands still meanwhile, and the way from a mutation to the last of a thousand displays.
 * - limit: ws.send() of one prepared buffer to N plain sockets, in one loop
 * - product: the server as it is started, from the log in the database to the sockets
 * - stock: graphql-ws as it comes (useServer), on the same schema and source; it executes and serialises for each subscriber
 * All three live in one process and are measured in turns; the clients live in another, and what writes the events in a third.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { cardEvent, recordParams } from '@dispatch/server/platform/record'
import { createEstate, type Estate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import { inTurns } from './lib/rounds.js'
import { reached } from './support/goals.js'
import { benchCard } from './support/product.js'
import { type Part, startPart } from './support/roles.js'
import { median, percentile, round, table } from './support/table.js'
import type { Spent, Urls, Variant } from './fanout-server.js'

const VARIANTS: readonly Variant[] = ['limit', 'product', 'stock']
const SIZES = [50, 500, 1_000, 5_000]
/** Displays of the goals. */
const GOAL = 1_000
const THROUGH = 600

interface Round {
  readonly cpuMicrosPerDelivery: number
  readonly deliveriesPerSecond: number
  /** From saying it to the last display's having it. Milliseconds. */
  readonly latencies: readonly number[]
  readonly executionsPerEvent: number
  /** The longest that the server's loop stood still. Milliseconds. */
  readonly stood: number
  /** How long small HTTP requests took meanwhile. Milliseconds. */
  readonly answers: readonly number[]
}

interface Bench {
  readonly db: pg.Client
  readonly server: Part
  readonly clients: Part
  readonly urls: Urls
  readonly estates: Readonly<Record<'product' | 'stock', Estate>>
}

export async function run({ rounds }: Flags): Promise<void> {
  const postgres = await startPostgres()
  const rows: (string | number)[][] = []
  const through: (string | number)[][] = []
  try {
    const db = await postgres.connect()
    const estates = { product: await createEstate(db), stock: await createEstate(db) }
    for (const size of SIZES) {
      const server = await startPart('fanout-server', ['--expose-gc'])
      const clients = await startPart('fanout-clients')
      try {
        const { urls, token } = await server.ask<{ urls: Urls; token: string }>('start', {
          databaseUrl: postgres.url,
          estates,
        })
        const bench: Bench = { db, server, clients, urls, estates }
        const heap = new Map<Variant, number>()
        for (const variant of VARIANTS) {
          const estate = variant === 'stock' ? estates.stock : estates.product
          const connect = { variant, url: urls[variant], token, estateId: estate.id }
          // What the first subscribers load and compile is nobody's share.
          await clients.ask('connect', { ...connect, size: 20, after: await head(db, estate) })
          await clients.ask('disconnect', { variant })
          const before = await server.ask<number>('heap')
          await clients.ask('connect', { ...connect, size, after: await head(db, estate) })
          heap.set(variant, ((await server.ask<number>('heap')) - before) / size)
        }
        const measured = await inTurns(VARIANTS, rounds ?? 3, (variant) => measure(bench, variant, size))
        const middle = (
          variant: Variant,
          what: 'cpuMicrosPerDelivery' | 'deliveriesPerSecond' | 'executionsPerEvent',
        ) => median(measured[variant].map((each) => each[what]))
        for (const variant of VARIANTS) {
          const cpu = middle(variant, 'cpuMicrosPerDelivery')
          const rate = middle(variant, 'deliveriesPerSecond')
          const kilobytes = (heap.get(variant) ?? 0) / 1024
          const latencies = measured[variant].flatMap((each) => each.latencies)
          const answers = measured[variant].flatMap((each) => each.answers)
          rows.push([
            variant,
            size,
            round(cpu, 1),
            round(cpu / middle('limit', 'cpuMicrosPerDelivery'), 2),
            round(rate),
            round(rate / middle('limit', 'deliveriesPerSecond'), 2),
            round(percentile(latencies, 0.5), 1),
            round(percentile(latencies, 0.99), 1),
            round(kilobytes, 1),
            round(middle(variant, 'executionsPerEvent'), 1),
            round(Math.max(...measured[variant].map(({ stood }) => stood)), 1),
            round(percentile(answers, 0.99), 1),
          ])
          if (size !== GOAL || variant !== 'product') continue
          reached('fanoutCpuToRaw', round(cpu / middle('limit', 'cpuMicrosPerDelivery'), 2))
          reached('fanoutCpuToStock', round(middle('stock', 'cpuMicrosPerDelivery') / cpu, 1))
          reached('fanoutRate', round(rate / middle('limit', 'deliveriesPerSecond'), 2))
          reached('fanoutHeap', round(kilobytes, 1))
          reached('fanoutExecutions', round(middle('product', 'executionsPerEvent'), 2))
        }
        if (size === GOAL) through.push(...(await mutations(bench, token, size)))
      } finally {
        await clients.stop()
        await server.stop()
      }
    }
    await db.end()
  } finally {
    await postgres.stop()
  }
  const heads = [
    'by',
    'displays',
    'CPU µs/delivery',
    '÷ limit',
    'deliveries/s',
    '÷ limit',
    'all have it, p50 ms',
    'p99 ms',
    'heap KB/subscriber',
    'executions/event',
    'loop stood, max ms',
    'HTTP meanwhile, p99 ms',
  ]
  process.stdout.write(`${table(heads, rows)}\n`)
  const ways = ['mutation → commit → all have it', 'displays', 'times', 'p50 ms', 'p99 ms']
  process.stdout.write(`\n${table(ways, through)}\n`)
}

async function head(db: pg.Client, estate: Estate): Promise<number> {
  const { rows } = await db.query('SELECT position FROM estate_position WHERE estate_id = $1', [estate.id])
  return Number(rows[0].position)
}

/** As a server that committed it says it to the others. */
async function say({ db, server, estates }: Bench, variant: Variant): Promise<void> {
  if (variant === 'limit') return server.ask('broadcast')
  const estate = estates[variant]
  const at = new Date()
  const params = recordParams(at, [cardEvent('ORDER_CHANGED', 'RECEIVE', benchCard(estate))], [])
  await db.query({ name: 'record', text: 'SELECT record_change($1, $2, $3, $4)', values: [estate.id, at, ...params] })
  const words = JSON.stringify({ from: 'bench', estates: [estate.id] })
  await db.query({ name: 'notify', text: 'SELECT pg_notify($1, $2)', values: ['dispatch_wake', words] })
}

/** Single events, each heard by all before the next is said; then a burst. */
async function measure(bench: Bench, variant: Variant, size: number): Promise<Round> {
  const { server, clients, urls } = bench
  const singles = Math.min(100, Math.max(5, Math.round((variant === 'stock' ? 5_000 : 60_000) / size)))
  const latencies: number[] = []
  const watching = new AbortController()
  const answers: number[] = []
  const small = watch(urls.small, answers, watching.signal)
  await server.ask('watchLoop')
  const before = await server.ask<Spent>('spent')
  for (let at = 0; at < singles; at++) {
    const said = performance.now()
    await Promise.all([clients.ask('heard', { variant, times: 1 }), say(bench, variant)])
    latencies.push(performance.now() - said)
  }
  const after = await server.ask<Spent>('spent')
  const stood = await server.ask<number>('loopStood')
  watching.abort()
  await small
  const count = singles * 2
  const begun = performance.now()
  await Promise.all([
    clients.ask('heard', { variant, times: count }),
    (async () => {
      for (let at = 0; at < count; at++) await say(bench, variant)
    })(),
  ])
  const ms = performance.now() - begun
  return {
    cpuMicrosPerDelivery: (after.cpuMicros - before.cpuMicros) / (singles * size),
    deliveriesPerSecond: (count * size * 1000) / ms,
    latencies,
    executionsPerEvent: (after.executions - before.executions) / singles,
    stood,
    answers,
  }
}

/** A small request of the same process, again and again, some 20 a second: seldom enough to cost next to nothing. */
async function watch(url: string, times: number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const asked = performance.now()
    await (await fetch(url)).arrayBuffer()
    times.push(performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const REGISTER = `mutation Register($input: RegisterRequestInput!) { registerRequest(input: $input) {
  __typename ... on RequestChange { position } ... on Refusal { code rule message } } }`

/** A request is registered over HTTP; the limit is a POST that commits one row and sends. In turns. */
async function mutations(bench: Bench, token: string, size: number): Promise<(string | number)[][]> {
  const { clients, urls, estates } = bench
  const { id: estateId, unitId, itemId } = estates.product
  const input = {
    estateId,
    unitId,
    itemId,
    nature: 'ROUTINE',
    channel: 'PHONE',
    urgency: 'NORMAL',
    requesterKind: 'RESIDENT',
    customerName: 'Wang',
    contact: '13800000000',
    department: 'ENGINEERING',
    wanted: 'lamp',
  }
  const asked: Readonly<Record<'limit' | 'product', () => Promise<void>>> = {
    limit: async () => void (await fetch(urls.small, { method: 'POST', body: '{}' })),
    product: async () => {
      const response = await fetch(urls.mutations, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: REGISTER, variables: { input: { ...input, contact: randomUUID() } } }),
      })
      const answer = await response.text()
      if (!answer.includes('"RequestChange"')) throw new Error(`Not registered: ${answer}`)
    },
  }
  const times = { limit: [] as number[], product: [] as number[] }
  // The first few warm up what mutations need.
  for (let at = -10; at < THROUGH; at++) {
    for (const variant of ['limit', 'product'] as const) {
      const said = performance.now()
      await Promise.all([clients.ask('heard', { variant, times: 1 }), asked[variant]()])
      if (at >= 0) times[variant].push(performance.now() - said)
    }
  }
  reached('fanoutP99', round(percentile(times.product, 0.99), 1))
  return (['limit', 'product'] as const).map((variant) => [
    variant === 'limit' ? 'limit: POST, one row, ws.send' : 'product: registerRequest',
    size,
    times[variant].length,
    round(percentile(times[variant], 0.5), 1),
    round(percentile(times[variant], 0.99), 1),
  ])
}
