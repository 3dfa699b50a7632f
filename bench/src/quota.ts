/**
 * The month's callback figures (CBK-3, SPT-1) of one estate, by how many callbacks the database has:
 * - stock: counting the month's callbacks themselves, what they say read from each row
 * - limit: the bare number of the month's callbacks out of a covering index, which knows neither doors nor checks
 * - product: the row of counts that each change keeps, read by its key; also what a pushed gauge costs
 * Then what keeping the row costs the writes, one transaction each: finishing a callback with the trigger and without.
 */
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { createEstate, type Estate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import { inTurns } from './lib/rounds.js'
import { reached } from './support/goals.js'
import { median, round, table } from './support/table.js'

const MONTHS = 12
const ESTATES = 20
const MONTH = '2026-03'

const STOCK = `
SELECT count(*) AS due, count(*) FILTER (WHERE status = 'DONE') AS done, count(*) FILTER (WHERE status = 'NOT_REACHED') AS not_reached,
  count(*) FILTER (WHERE status = 'DONE' AND facts #>> '{made,mode}' = 'DOOR_TO_DOOR') AS door_to_door,
  count(*) FILTER (WHERE status = 'DONE' AND facts #>> '{made,satisfied}' = 'false') AS dissatisfied,
  count(*) FILTER (WHERE jsonb_array_length(coalesce(facts -> 'spotChecks', '[]')) > 0) AS checked
FROM case_callback WHERE estate_id = $1 AND month = $2`
const LIMIT = 'SELECT count(*) AS due FROM case_callback WHERE estate_id = $1 AND month = $2'
// As callback/callback-quota.store.ts reads it.
const PRODUCT = `
SELECT e.id, e.time_zone, e.currency, e.settings, clock_timestamp() AS now, q.*
FROM estate e LEFT JOIN callback_quota q ON q.estate_id = e.id AND q.month = $2 WHERE e.id = $1`

const STATEMENTS = { limit: LIMIT, product: PRODUCT, stock: STOCK } as const
type Variant = keyof typeof STATEMENTS
const VARIANTS = Object.keys(STATEMENTS) as Variant[]

const READS = 30
const WRITES = 300

export async function run(flags: Flags): Promise<void> {
  const most = flags.orders ?? 1_000_000
  const rounds = flags.rounds ?? 3
  const postgres = await startPostgres()
  try {
    const db = await postgres.connect()
    const estates: Estate[] = []
    for (let at = 0; at < ESTATES; at++) estates.push(await createEstate(db))
    const rows: (string | number)[][] = []
    let there = 0
    for (const size of [most / 100, most / 10, most].map(Math.round)) {
      await fill(db, estates, there, size)
      there = size
      const estate = estates[0] as Estate
      const measured = await inTurns(VARIANTS, rounds, (variant) => reads(db, variant, estate))
      const of = (variant: Variant) => median(measured[variant].flat())
      const { blocks } = await read(db, estate)
      rows.push([
        size,
        Math.round(size / ESTATES / MONTHS),
        round(of('limit'), 2),
        round(of('product'), 2),
        round(of('product') / of('limit'), 2),
        round(of('stock'), 2),
        round(of('stock') / of('product'), 1),
        blocks,
      ])
      if (size === most) {
        reached('quotaRead', round(of('product'), 2))
        reached('quotaToPlain', round(of('stock') / of('product'), 1))
      }
    }
    const heads = [
      'callbacks',
      'of the month',
      'limit ms',
      'product ms',
      'product ÷ limit',
      'stock ms',
      'stock ÷ product',
      'blocks a push',
    ]
    process.stdout.write(`\n${table(heads, rows)}\n\n`)
    await writes(db, estates[1] as Estate, rounds)
  } finally {
    await postgres.stop()
  }
}

/** Round trip of one statement over a connection that is open already, prepared. Milliseconds. */
async function reads(db: pg.Client, variant: Variant, estate: Estate): Promise<number[]> {
  const took: number[] = []
  for (let at = 0; at < READS; at++) {
    const begun = performance.now()
    await db.query({ name: `quota_${variant}`, text: STATEMENTS[variant], values: [estate.id, MONTH] })
    took.push(performance.now() - begun)
  }
  return took
}

/** Blocks that one pushed gauge touches: a scan would show here. */
async function read(db: pg.Client, estate: Estate): Promise<{ readonly blocks: number }> {
  const text = PRODUCT.replaceAll('$1', `'${estate.id}'`).replaceAll('$2', `'${MONTH}'`)
  const { rows } = await db.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
  )
  const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {}
  return { blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0) }
}

/** More callbacks, three of four made, one of fifteen at the door. */
async function fill(db: pg.Client, estates: readonly Estate[], from: number, to: number): Promise<void> {
  await db.query('ALTER TABLE case_callback DISABLE TRIGGER callback_counted')
  await db.query(
    `INSERT INTO case_callback (id, kind, estate_id, serial, status, version, month, opened_at, closed_at, facts)
     SELECT gen_random_uuid(), 'CALLBACK', ($3::uuid[])[1 + n % ${ESTATES}], 'CB-' || n, CASE WHEN n % 4 = 0 THEN 'OPEN' ELSE 'DONE' END, 1,
       '2026-' || lpad((1 + n / ${ESTATES} % ${MONTHS})::text, 2, '0'), timestamptz '2026-01-01' + n * interval '10 seconds',
       CASE WHEN n % 4 > 0 THEN timestamptz '2026-01-03' + n * interval '10 seconds' END,
       jsonb_build_object('orderSerial', 'WO-' || n, 'route', 'DISPATCH_CENTRE', 'category', 'ENGINEERING_REPAIR', 'doneBy', '[]'::jsonb)
         || CASE WHEN n % 4 > 0 THEN jsonb_build_object('made', jsonb_build_object('mode', CASE WHEN n % 15 = 0 THEN 'DOOR_TO_DOOR' ELSE 'PHONE' END,
              'satisfied', n % 23 > 0, 'words', repeat('The tap is dry and the floor was left clean. ', 3), 'day', '2026-04-0' || (1 + n % 9))) ELSE '{}' END
     FROM generate_series($1::int, $2::int - 1) AS n`,
    [from, to, estates.map(({ id }) => id)],
  )
  await db.query('ALTER TABLE case_callback ENABLE TRIGGER callback_counted')
  await db.query('TRUNCATE callback_quota')
  await db.query(
    `INSERT INTO callback_quota (estate_id, month, due, done, door_to_door)
     SELECT estate_id, month, count(*), count(*) FILTER (WHERE status = 'DONE'),
       count(*) FILTER (WHERE status = 'DONE' AND facts #>> '{made,mode}' = 'DOOR_TO_DOOR') FROM case_callback GROUP BY 1, 2`,
  )
  await db.query('VACUUM ANALYZE case_callback, callback_quota')
}

/** One callback finished in each transaction, under the estate's position as always. */
async function writes(db: pg.Client, estate: Estate, rounds: number): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM case_callback WHERE estate_id = $1 AND month = $2 LIMIT ${WRITES}`,
    [estate.id, MONTH],
  )
  const finish = async (counted: boolean): Promise<number> => {
    await db.query(`ALTER TABLE case_callback ${counted ? 'ENABLE' : 'DISABLE'} TRIGGER callback_counted`)
    const begun = performance.now()
    for (const [at, { id }] of rows.entries()) {
      await db.query('BEGIN')
      await db.query({
        name: 'finish_position',
        text: 'UPDATE estate_position SET position = position + 1 WHERE estate_id = $1',
        values: [estate.id],
      })
      await db.query({
        name: 'finish',
        text: `UPDATE case_callback SET status = CASE WHEN $2 THEN 'OPEN' ELSE 'DONE' END, version = version + 1 WHERE id = $1`,
        values: [id, at % 2 === 0],
      })
      await db.query('COMMIT')
    }
    return (performance.now() - begun) / rows.length
  }
  const measured = await inTurns(['counted', 'bare'], rounds, (variant) => finish(variant === 'counted'))
  const [counted, bare] = [median(measured.counted), median(measured.bare)]
  await db.query('ALTER TABLE case_callback ENABLE TRIGGER callback_counted')
  process.stdout.write(
    `${table(
      ['a callback finished', 'ms a transaction', 'ratio'],
      [
        ['without counting', round(bare, 2), 1],
        ['with the row of counts', round(counted, 2), round(counted / bare, 2)],
      ],
    )}\n`,
  )
  reached('quotaWrite', round(counted / bare, 2))
}
