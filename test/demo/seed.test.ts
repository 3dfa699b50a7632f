import { newId } from '@dispatch/server/platform/id'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHECKLISTS } from '@dispatch/server/demo/checklist-data'
import { demoAccounts, demoDevices, seedDemo } from '@dispatch/server/demo/seed'
import { Category, Role, Trade } from '@dispatch/server/domain/vocabulary'
import { passwordFits } from '@dispatch/server/platform/auth/passwords'
import { tokenHash } from '@dispatch/server/platform/auth/tokens'
import { createTestDatabase, type TestDatabase } from '../support/database.js'

const NOW = new Date('2026-11-24T03:10:00Z')
const HOUR = 3_600_000
const context = (now: Date) => ({ now, newId })

let database: TestDatabase
let tookMs: number
let first: unknown
const rows = <T>(sql: string, params: unknown[] = []) => database.dataSource.query<T[]>(sql, params)
const count = async (table: string) => (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n

beforeAll(async () => {
  database = await createTestDatabase()
  const before = performance.now()
  first = await seedDemo(database.dataSource, context(NOW))
  tookMs = performance.now() - before
})
afterAll(() => database.drop())

describe('demo estates', () => {
  test('are there in time for a start of five seconds', () => {
    expect(first).toEqual({ seeded: true })
    expect(tookMs).toBeLessThan(1_500)
  })

  test('are two, the larger with the rooms of the design', async () => {
    const estates = await rows<{ code: string; units: number; buildings: number; residents: number }>(
      `SELECT e.code, (SELECT count(*)::int FROM unit u WHERE u.estate_id = e.id) AS units,
         (SELECT count(*)::int FROM building b WHERE b.estate_id = e.id) AS buildings,
         (SELECT count(*)::int FROM person_role r WHERE r.estate_id = e.id AND r.role = 'RESIDENT') AS residents
       FROM estate e ORDER BY units DESC`,
    )
    expect(estates.map(({ code }) => code)).toEqual(['yunlu', 'jinxiu'])
    expect(estates[0]).toMatchObject({ units: 1460, buildings: 12 })
    expect(estates[0]?.residents).toBeGreaterThan(1_000)
    const rooms = await rows<{ place: string }>(
      `SELECT b.code || '-' || u.room AS place FROM unit u JOIN building b ON b.id = u.building_id
       JOIN estate e ON e.id = u.estate_id AND e.code = 'yunlu'
       WHERE b.code || '-' || u.room = ANY($1)`,
      [['8-2105', '3-1204', '11-0602', '12-2503', '7-2601', '9-0907']],
    )
    expect(rooms).toHaveLength(6)
  })

  test('have no two people of one number, and none that can be dialled', async () => {
    const [phones] = await rows<{ all: number; different: number; dialled: number }>(
      `SELECT count(*)::int AS all, count(DISTINCT phone_digits)::int AS different,
         count(*) FILTER (WHERE phone_digits !~ '^140[0-9]{8}$')::int AS dialled FROM person`,
    )
    expect(phones?.different).toBe(phones?.all)
    expect(phones?.dialled).toBe(0)
  })

  test('are filled once, whoever asks, and by one of many', async () => {
    const before = await Promise.all(['estate', 'unit', 'person', 'account', 'service_item', 'shift'].map(count))
    expect(await seedDemo(database.dataSource, context(NOW))).toEqual({ seeded: false })
    expect(await Promise.all(['estate', 'unit', 'person', 'account', 'service_item', 'shift'].map(count))).toEqual(
      before,
    )

    const other = await createTestDatabase()
    try {
      const outcomes = await Promise.all([1, 2, 3].map(() => seedDemo(other.dataSource, context(NOW))))
      expect(outcomes.filter(({ seeded }) => seeded)).toHaveLength(1)
      const [{ n } = { n: 0 }] = await other.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM estate')
      expect(n).toBe(2)
    } finally {
      await other.drop()
    }
  })

  test('leave a database alone that has an estate of somebody else', async () => {
    const other = await createTestDatabase()
    try {
      await other.dataSource.query(`INSERT INTO estate (id, code, names) VALUES ($1, 'yunlu', '{}')`, [newId()])
      expect(await seedDemo(other.dataSource, context(NOW))).toEqual({ seeded: false })
      const [{ n } = { n: 1 }] = await other.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM person')
      expect(n).toBe(0)
    } finally {
      await other.drop()
    }
  })
})

describe('demo accounts', () => {
  test('are one of each role at least, and those of the database', async () => {
    const accounts = demoAccounts()
    const roles = new Set([...accounts.flatMap((account) => account.roles), ...demoDevices().map(({ role }) => role)])
    expect([...roles].sort()).toEqual(Object.values(Role).sort())
    const stored = await rows<{ login: string; estate: string; roles: string[]; names: unknown; hash: string }>(
      `SELECT a.login, e.code AS estate, array_agg(r.role ORDER BY r.role) AS roles, p.names, a.password_hash AS hash
       FROM account a JOIN person p ON p.id = a.person_id JOIN person_role r ON r.person_id = p.id
       JOIN estate e ON e.id = r.estate_id WHERE a.demo GROUP BY a.login, e.code, p.names, a.password_hash`,
    )
    const key = (of: { estate: string; login: string }) => `${of.estate}/${of.login}`
    expect(stored.map(({ login, estate, roles: held, names }) => [key({ estate, login }), held, names]).sort()).toEqual(
      accounts.map((account) => [key(account), [...account.roles].sort(), account.names]).sort(),
    )
    expect(await passwordFits(stored[0]?.hash ?? null, accounts[0]?.password ?? '')).toBe(true)
    expect(await passwordFits(stored[0]?.hash ?? null, 'another')).toBe(false)
  })

  test('of a resident belong to a home', async () => {
    const homeless = await rows(
      `SELECT a.login FROM account a JOIN person p ON p.id = a.person_id AND p.kind = 'RESIDENT'
       WHERE NOT EXISTS (SELECT FROM resident_unit u WHERE u.person_id = p.id)`,
    )
    expect(homeless).toEqual([])
  })

  test('of devices open by the token that the start shows', async () => {
    for (const { token, role } of demoDevices()) {
      const [device] = await rows<{ role: string }>('SELECT role FROM device WHERE token_hash = $1', [tokenHash(token)])
      expect(device?.role).toBe(role)
    }
  })
})

describe('demo price list', () => {
  test('[CAT-1] has each category, each trade, and every name in three languages', async () => {
    const items = await rows<{
      code: string
      category: string
      trade: string
      nature: string
      method: string
      price: string | null
      names: Record<string, string>[]
    }>(
      `SELECT i.code, i.category, i.trade, i.nature, i.settlement_method AS method, i.price_minor AS price,
         jsonb_build_array(i.names, i.short_names, i.unit_names) AS names
       FROM service_item i JOIN price_list_version v ON v.id = i.version_id
       JOIN estate e ON e.id = v.estate_id AND e.code = 'yunlu' WHERE v.no = 2`,
    )
    expect(new Set(items.map(({ category }) => category))).toEqual(new Set(Object.values(Category)))
    expect(new Set(items.map(({ trade }) => trade))).toEqual(new Set(Object.values(Trade)))
    for (const { code, names } of items) {
      for (const text of names) {
        expect(Object.keys(text).sort(), code).toEqual(['en', 'zh_Hans', 'zh_Hant'])
        for (const word of Object.values(text)) expect(word.trim(), code).not.toBe('')
      }
      expect(names[1]?.en?.length, code).toBeLessThanOrEqual(16)
    }
    expect(items.some(({ category, price }) => category === 'ENGINEERING_REPAIR' && price === null)).toBe(true)
    for (const { code, nature, category, method } of items) {
      expect(method === 'NONE', code).toBe(nature === 'ROUTINE')
      if (category === 'INDOOR_CLEANING') expect(method, code).toBe('PREPAID')
      if (['COPYING', 'TYPING', 'FAX'].includes(category)) expect(method, code).toBe('COUNTER')
    }
  })

  test('[CAT-2] has exactly one version in force on any day since it began', async () => {
    const days = await rows<{ n: number }>(
      `SELECT count(v.id)::int AS n FROM generate_series('2025-08-01'::date, '2027-12-31', '1 day') d
       LEFT JOIN (price_list_version v JOIN estate e ON e.id = v.estate_id AND e.code = 'yunlu')
         ON v.valid_from <= d AND (v.valid_to IS NULL OR v.valid_to >= d) GROUP BY d`,
    )
    expect(new Set(days.map(({ n }) => n))).toEqual(new Set([1]))
  })

  test('[CHK] has the checklist that each item names', async () => {
    const missing = await rows(
      `SELECT i.code FROM service_item i WHERE i.checklist_code IS NOT NULL
       AND NOT EXISTS (SELECT FROM checklist c WHERE c.estate_id = i.estate_id AND c.code = i.checklist_code)`,
    )
    expect(missing).toEqual([])
  })
})

describe('demo checklists', () => {
  const step = (checklist: string, code: string) => {
    const found = CHECKLISTS.find((each) => each.code === checklist)?.content.steps.find((each) => each.code === code)
    if (!found) throw new Error(`No step ${code} in ${checklist}`)
    return found
  }

  test('[CHK-0] branch by symptom, and each ends with a final test that can fail', () => {
    expect(CHECKLISTS.map(({ content }) => content.rule)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((no) => `CHK-${no}`))
    for (const { code, content } of CHECKLISTS) {
      expect(new Set(content.steps.map((each) => each.code)).size, code).toBe(content.steps.length)
      const branches = content.branches.map((branch) => branch.code)
      for (const each of content.steps) {
        expect(each.part === 'BRANCH', `${code}.${each.code}`).toBe(each.branch !== null)
        if (each.branch) expect(branches, `${code}.${each.code}`).toContain(each.branch)
        if (each.kind === 'choice') expect(each.options.length, `${code}.${each.code}`).toBeGreaterThan(1)
      }
      for (const branch of branches)
        expect(
          content.steps.some((each) => each.branch === branch),
          branch,
        ).toBe(true)
      const finals = content.steps.filter(({ part }) => part === 'FINAL')
      expect(finals.length, code).toBeGreaterThan(0)
      for (const final of finals) {
        const mayFail =
          final.kind === 'choice'
            ? final.options.some(({ consequence }) => consequence === 'REWORK')
            : final.kind === 'measure' && final.whenOutside.consequence === 'REWORK'
        expect(mayFail, `${code}.${final.code}`).toBe(true)
      }
    }
  })

  test.each([
    ['[CHK-1] lights within 3 flashes', 'LAMP', 'FINAL', { min: '0', max: '3', inclusive: true }],
    ['[CHK-4] starts 3 to 5 times in a row', 'GAS_WATER_HEATER', 'FINAL', { min: '3', max: '5', inclusive: true }],
    ['[CHK-7] leaks below 0.4 MPa', 'AIR_CONDITIONER', 'LOW_LEAK', { unit: 'MPa', min: '0.4', max: null }],
    ['[CHK-7] low side normal', 'AIR_CONDITIONER', 'LOW_NORMAL', { unit: 'MPa', min: '0.49', max: '0.54' }],
    ['[CHK-7] high side normal', 'AIR_CONDITIONER', 'HIGH_NORMAL', { unit: 'MPa', min: '1.17', max: '1.37' }],
    ['[CHK-8] under 2 mm a metre', 'WATER_PIPE', 'VERTICAL', { unit: 'mm', max: '2', inclusive: false }],
    ['[CHK-8] under 1 mm', 'WATER_PIPE', 'LATERAL', { unit: 'mm', max: '1', inclusive: false }],
    ['[CHK-8] a clip every 2 m', 'WATER_PIPE', 'CLIPS', { unit: 'm', max: '2', inclusive: true }],
    ['[CHK-8] one union', 'WATER_PIPE', 'UNIONS', { max: '1', inclusive: true }],
  ])('%s', (_title, checklist, code, figures) => {
    expect(step(checklist, code)).toMatchObject({ kind: 'measure', ...figures })
  })
})

describe('demo rosters', () => {
  const onDuty = (at: Date) =>
    rows<{ login: string; trades: string[]; estate: string }>(
      `SELECT a.login, t.trades, e.code AS estate FROM shift s JOIN technician t USING (person_id, estate_id)
       JOIN account a ON a.person_id = t.person_id JOIN estate e ON e.id = t.estate_id
       WHERE s.starts_at <= $1 AND s.ends_at > $1`,
      [at],
    )

  test('leave no hour of the next 14 days without the trades that cannot wait', async () => {
    for (let at = NOW.getTime(); at < NOW.getTime() + 14 * 24 * HOUR; at += HOUR) {
      const there = (await onDuty(new Date(at))).filter(({ estate }) => estate === 'yunlu')
      const trades = new Set(there.flatMap((each) => each.trades))
      for (const trade of ['ELECTRICAL', 'PLUMBING', 'GAS', 'AIR_CONDITIONING', 'CLEANING', 'SECURITY'])
        expect(trades, new Date(at).toISOString()).toContain(trade)
      expect(new Set(there.map(({ login }) => login)).size).toBe(there.length)
    }
  })

  test('have eight or more people by day, and somebody at rest', async () => {
    const noon = await onDuty(new Date('2026-11-24T04:00:00Z'))
    const there = noon.filter(({ estate }) => estate === 'yunlu').length
    expect(there).toBeGreaterThanOrEqual(8)
    expect(there).toBeLessThan(16)
  })

  test('are continued by a later start, and never doubled', async () => {
    const later = new Date(NOW.getTime() + 20 * 24 * HOUR)
    expect(await onDuty(later)).toEqual([])
    await seedDemo(database.dataSource, context(later))
    expect((await onDuty(later)).length).toBeGreaterThan(5)
    const doubled = await rows(
      `SELECT 1 FROM shift a JOIN shift b ON b.person_id = a.person_id AND b.estate_id = a.estate_id AND b.id <> a.id
         AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at`,
    )
    expect(doubled).toEqual([])
  })
})
