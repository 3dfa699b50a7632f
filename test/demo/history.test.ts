/** The demo's lived-in year: quick, consistent with its own books, and without anything of today. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { newId } from '@dispatch/server/platform/id'
import { seedHistory } from '@dispatch/server/demo/history'
import { seedDemo } from '@dispatch/server/demo/seed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.js'

const NOW = new Date('2026-11-24T03:10:00Z')

let database: TestDatabase
let tookMs: number
const rows = <T>(sql: string) => database.dataSource.query<T[]>(sql)

beforeAll(async () => {
  database = await createTestDatabase()
  await seedDemo(database.dataSource, { now: NOW, newId })
  const before = performance.now()
  await seedHistory(database.dataSource, { now: NOW, newId })
  tookMs = performance.now() - before
})
afterAll(() => database.drop())

describe('the demo’s year', () => {
  test('is there within a second', () => {
    expect(tookMs).toBeLessThan(1_500)
  })

  test('has twelve months, each closed by its deadline with nothing short, and the running one under way', async () => {
    const months = await rows<{
      month: string
      due: number
      open: number
      closed: boolean
      frozen: boolean
      figures: { doorToDoor: { missing: number }; spotChecks: { missing: number } } | null
    }>(
      `SELECT q.month, q.due, q.due - q.done - q.not_reached AS open, q.closed_at IS NOT NULL AS closed, q.figures,
         EXISTS (SELECT FROM statistics_month s WHERE s.estate_id = q.estate_id AND s.month = q.month) AS frozen
       FROM callback_quota q ORDER BY month`,
    )
    expect(months).toHaveLength(12)
    expect(months.at(-1)).toMatchObject({ month: '2026-11', closed: false, frozen: false })
    expect(months.at(-1)!.open).toBeGreaterThan(10)
    for (const month of months.slice(0, -1)) {
      expect(month).toMatchObject({ open: 0, closed: true, frozen: true })
      expect(month.figures).toMatchObject({ doorToDoor: { missing: 0 }, spotChecks: { missing: 0 } })
    }
  })

  test('goes on with the serials that it used, and leaves today to people', async () => {
    const [found] = await rows<{ today: number; last: number; most: number }>(
      `SELECT (SELECT count(*)::int FROM work_order WHERE opened_at >= '2026-11-23T16:00:00Z') AS today,
         (SELECT last FROM serial_counter WHERE prefix = 'WO-2611') AS last,
         (SELECT max(right(serial, 4)::int) FROM work_order WHERE serial LIKE 'WO-2611-%') AS most`,
    )
    expect(found?.today).toBe(0)
    expect(found?.last).toBe(found?.most)
  })

  test('leaves a log that is still the database', async () => {
    const { stdout } = await promisify(execFile)('node', ['scripts/verify-stream.mjs'], {
      env: { ...process.env, DATABASE_URL: database.url },
    })
    expect(stdout).toMatch(/yunlu: equal/)
  })
})
