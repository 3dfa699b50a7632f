/**
 * Clocks that run out, from the due time to the display: with few and with many clocks running, with few and many due a second, and
 * with three servers of which two are killed. The limit is a bare commit: one row updated by a prepared statement, on the same
 * PostgreSQL, at the same time. The stock way beside it looks once a second (overdue-stock.ts), which is why it is measured for less long.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { StockStart } from './overdue-stock.js'
import { createEstate, type Estate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { type BenchPostgres, startPostgres } from './lib/postgres.js'
import { insertDue, insertRunning } from './support/clocks.js'
import { reached } from './support/goals.js'
import { type Part, startPart } from './support/roles.js'
import { percentile, round, table } from './support/table.js'

const MOST_RUNNING = 1_000_000
const FEW = 10
const MANY = 1_000
const SECONDS = 12
const STOCK_SECONDS = 5
/** Time between making the clocks and the first due time. */
const LEAD_MS = 3_000
/** Between two bare commits: often enough for a percentile, seldom enough to be in nobody's way. */
const BARE_EVERY_MS = 10
const SERVERS = 3

interface Heard {
  readonly late: readonly number[]
  readonly different: number
  readonly outOfOrder: number
}

interface Measured extends Heard {
  readonly count: number
  readonly bare: readonly number[]
  readonly cpuMicros: number
}

/** Of the flags, `orders` is the largest number of running clocks instead of a million, `seconds` how long clocks fall due. */
export async function run({ orders, seconds }: Flags): Promise<void> {
  const most = orders ?? MOST_RUNNING
  const lasting = seconds ?? SECONDS
  const rows: (string | number)[][] = []
  const killed: (string | number)[][] = []
  const cpuOf = new Map<string, number>()
  for (const running of [most / 100, most / 10, most].map(Math.ceil)) {
    const postgres = await startPostgres()
    const db = await postgres.connect()
    try {
      const estate = await createEstate(db)
      await insertRunning(db, estate, running)
      const [server, client] = [await startPart('overdue-server'), await startPart('overdue-client')]
      try {
        await listen(server, client, postgres, estate)
        await fallDue(db, server, client, estate, FEW * 20, 3)
        for (const rate of [FEW, MANY]) {
          const measured = await fallDue(db, server, client, estate, Math.round(rate * lasting), lasting)
          rows.push(rowOf('product', running, rate, measured))
          cpuOf.set(`${running} ${rate}`, measured.cpuMicros / measured.count)
          if (running !== most || rate !== FEW) continue
          const [p99, bare] = [percentile(measured.late, 0.99), percentile(measured.bare, 0.99)]
          reached('overdueP50', percentile(measured.late, 0.5))
          reached('overdueP99', p99, p99 <= 25 || p99 <= 4 * bare)
        }
      } finally {
        await client.stop()
        await server.stop()
      }
      rows.push(...(await stockRows(db, postgres, estate, running, running === most ? [FEW, MANY] : [FEW])))
      if (running === most) killed.push(await withKills(db, postgres, estate))
    } finally {
      await db.end()
      await postgres.stop()
    }
  }
  const growth = (cpuOf.get(`${most} ${MANY}`) ?? 0) / (cpuOf.get(`${Math.ceil(most / 100)} ${MANY}`) ?? 1)
  reached('overdueGrowth', round(growth, 2))
  const heads = [
    'by',
    'running',
    'due/s',
    'due → display p50 ms',
    'p99 ms',
    'max ms',
    'bare commit p50 ms',
    'p99 ms',
    'p99 ÷ bare',
    'server CPU µs each',
    'lost',
    'twice',
    'out of order',
  ]
  process.stdout.write(`${table(heads, rows)}\n`)
  const kills = ['servers, killed meanwhile', 'due/s', 'due', 'p50 ms', 'max ms', 'lost', 'twice', 'out of order']
  process.stdout.write(`\n${table(kills, killed)}\n`)
}

async function listen(server: Part, client: Part, postgres: BenchPostgres, estate: Estate): Promise<void> {
  const { url, token } = await server.ask<{ url: string; token: string }>('start', {
    databaseUrl: postgres.url,
    estate,
  })
  await client.ask('listen', { url, token, estateId: estate.id, after: 0 })
}

async function fallDue(
  db: pg.Client,
  server: Part,
  client: Part,
  estate: Estate,
  count: number,
  lasting: number,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<Measured> {
  await client.ask('expect', { count })
  await insertDue(db, estate, count, new Date(Date.now() + LEAD_MS), lasting * 1000)
  await sleep(LEAD_MS / 2)
  const before = await server.ask<number>('cpuMicros')
  const over = new AbortController()
  const bare = bareCommits(db, over.signal)
  const [heard] = await Promise.all([client.ask<Heard>('heard'), meanwhile()])
  over.abort()
  return { ...heard, count, bare: await bare, cpuMicros: (await server.ask<number>('cpuMicros')) - before }
}

/** As many a second as the product, for less long. */
async function stockRows(
  db: pg.Client,
  postgres: BenchPostgres,
  estate: Estate,
  running: number,
  rates: readonly number[],
): Promise<(string | number)[][]> {
  const [server, client] = [await startPart('overdue-stock'), await startPart('overdue-client')]
  try {
    const url = await server.ask<string>('start', { databaseUrl: postgres.url } satisfies StockStart)
    await client.ask('listenPlain', { url })
    const rows: (string | number)[][] = []
    for (const rate of rates) {
      const measured = await fallDue(db, server, client, estate, rate * STOCK_SECONDS, STOCK_SECONDS)
      rows.push(rowOf('stock', running, rate, measured))
    }
    return rows
  } finally {
    await client.stop()
    await server.stop()
  }
}

const rowOf = (by: string, running: number, rate: number, measured: Measured): (string | number)[] => {
  const { late, bare, count, different, outOfOrder, cpuMicros } = measured
  const p99 = percentile(late, 0.99)
  return [
    by,
    running,
    rate,
    percentile(late, 0.5),
    p99,
    Math.max(...late),
    round(percentile(bare, 0.5), 1),
    round(percentile(bare, 0.99), 1),
    round(p99 / percentile(bare, 0.99), 1),
    round(cpuMicros / count),
    count - different,
    late.length - different,
    outOfOrder,
  ]
}

/** Three servers on one database; two are killed while clocks fall due, the display is on the third. */
async function withKills(db: pg.Client, postgres: BenchPostgres, estate: Estate): Promise<(string | number)[]> {
  const servers = await Promise.all(Array.from({ length: SERVERS }, () => startPart('overdue-server')))
  const client = await startPart('overdue-client')
  const [first, ...others] = servers as [Part, ...Part[]]
  const lasting = 6
  const count = MANY * lasting
  try {
    const { rows } = await db.query('SELECT position FROM estate_position WHERE estate_id = $1', [estate.id])
    const started = await Promise.all(
      servers.map((server) =>
        server.ask<{ url: string; token: string }>('start', { databaseUrl: postgres.url, estate }),
      ),
    )
    await client.ask('listen', { ...started[0], estateId: estate.id, after: Number(rows[0].position) })
    const measured = await fallDue(db, first, client, estate, count, lasting, async () => {
      await sleep(LEAD_MS / 2)
      for (const server of others) {
        await sleep((lasting * 1000) / (SERVERS + 1))
        await server.kill()
      }
    })
    // Nothing may come twice later either.
    await sleep(500)
    const { late, different, outOfOrder } = await client.ask<Heard>('heard')
    reached('overdueLost', count - different + (late.length - different))
    return [
      `${SERVERS}, ${others.length}`,
      MANY,
      count,
      percentile(measured.late, 0.5),
      Math.max(...measured.late),
      count - different,
      late.length - different,
      outOfOrder,
    ]
  } finally {
    await client.stop()
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/** One after the other until it is enough. Milliseconds of each. */
async function bareCommits(db: pg.Client, signal: AbortSignal): Promise<number[]> {
  await db.query('CREATE TABLE IF NOT EXISTS bench_bare (id int PRIMARY KEY, n int NOT NULL)')
  await db.query('INSERT INTO bench_bare VALUES (1, 0) ON CONFLICT DO NOTHING')
  const times: number[] = []
  while (!signal.aborted) {
    const begun = performance.now()
    await db.query({ name: 'bare', text: 'UPDATE bench_bare SET n = n + 1 WHERE id = $1', values: [1] })
    times.push(performance.now() - begun)
    await sleep(BARE_EVERY_MS)
  }
  return times
}
