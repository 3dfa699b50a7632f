/**
 * Clocks that run out, from the due time to the display: with few and with many clocks running, and with few and many due a second.
 * The limit is a bare commit: one row updated by a prepared statement, on the same PostgreSQL, in the same minute.
 */
import type pg from 'pg'
import { createEstate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import { insertDue, insertRunning } from './support/clocks.js'
import { startPart } from './support/roles.js'
import { percentile, round, table } from './support/table.js'

const RUNNING = [10_000, 1_000_000]
const RATES = [10, 1_000]
const SECONDS = 10
/** Time between making the clocks and the first due time. */
const LEAD_MS = 3_000

interface Heard {
  readonly late: readonly number[]
  readonly different: number
  readonly outOfOrder: number
}

/** Of the flags, `orders` is the larger number of running clocks instead of a million, `seconds` how long clocks fall due. */
export async function run({ orders, seconds }: Flags): Promise<void> {
  const lasting = seconds ?? SECONDS
  const rows: (string | number)[][] = []
  for (const running of [RUNNING[0] as number, orders ?? (RUNNING[1] as number)]) {
    const database = await startPostgres()
    const db = await database.connect()
    const [server, client] = [await startPart('overdue-server'), await startPart('overdue-client')]
    try {
      const estate = await createEstate(db)
      await insertRunning(db, estate, running)
      const { url, token } = await server.ask<{ url: string; token: string }>('start', {
        databaseUrl: database.url,
        estate,
      })
      await client.ask('listen', { url, token, estateId: estate.id, after: 0 })
      for (const rate of [RATES[0] as number, ...RATES]) {
        const count = Math.round(rate * lasting)
        await client.ask('expect', { count })
        await insertDue(db, estate, count, new Date(Date.now() + LEAD_MS), lasting * 1000)
        const before = await server.ask<number>('cpuMicros')
        const { late, different, outOfOrder } = await client.ask<Heard>('heard')
        const cpu = (await server.ask<number>('cpuMicros')) - before
        const bare = await bareCommits(db)
        const p99 = percentile(late, 0.99)
        rows.push([
          running,
          rate,
          percentile(late, 0.5),
          p99,
          Math.max(...late),
          round(percentile(bare, 0.99), 2),
          round(p99 / percentile(bare, 0.99), 1),
          round(cpu / count),
          count - different,
          late.length - different,
          outOfOrder,
        ])
      }
    } finally {
      await client.stop()
      await server.stop()
      await db.end()
      await database.stop()
    }
  }
  // The first of each was the warm-up.
  const shown = rows.filter((_, at) => at % (RATES.length + 1) !== 0)
  const heads = [
    'running',
    'due/s',
    'due → display p50 ms',
    'p99 ms',
    'max ms',
    'bare commit p99 ms',
    'p99 ÷ bare',
    'server CPU µs each',
    'lost',
    'twice',
    'out of order',
  ]
  process.stdout.write(`${table(heads, shown)}\n`)
}

/** Milliseconds of each. */
async function bareCommits(db: pg.Client): Promise<number[]> {
  await db.query('CREATE TABLE IF NOT EXISTS bench_bare (id int PRIMARY KEY, n int NOT NULL)')
  await db.query('INSERT INTO bench_bare VALUES (1, 0) ON CONFLICT DO NOTHING')
  const times: number[] = []
  for (let at = 0; at < 2_000; at++) {
    const begun = performance.now()
    await db.query({ name: 'bare', text: 'UPDATE bench_bare SET n = n + 1 WHERE id = $1', values: [1] })
    times.push(performance.now() - begun)
  }
  return times
}
