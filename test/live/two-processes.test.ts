import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { Display } from '../support/display.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { insertOrders } from '../support/orders.js'
import { type ServerProcess, startServerProcess } from '../support/server-process.js'
import { until } from '../support/until.js'

/** Clocks that fall due within ten seconds. A slow machine may take fewer. */
const CLOCKS = Number(process.env.OVERDUE_CLOCKS ?? 10_000)
const WITHIN_MS = 10_000
const CLIENTS = 6

let database: TestDatabase
let estate: TestEstate
const processes: ServerProcess[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  estate = await createEstate(database.dataSource)
})
afterAll(async () => {
  await Promise.all(processes.map((one) => one.stop()))
  await database.drop()
})

const start = async (): Promise<ServerProcess> => {
  const one = await startServerProcess(database.url)
  processes.push(one)
  return one
}

test(
  `[OVD-1] two servers, ${CLOCKS} clocks due within ten seconds, one killed in the middle: each overdue once, each heard once by everybody`,
  { timeout: 120_000 },
  async () => {
    const [first, second] = await Promise.all([start(), start()])
    const from = new Date(Date.now() + 1_500)
    await insertOrders(database.dataSource, estate, { count: CLOCKS, from, overMs: WITHIN_MS })
    const people: readonly PersonKey[] = ['dispatcher', 'frontDesk', 'chen']
    const displays = Array.from({ length: CLIENTS }, (_, at) => {
      const person = estate.people[people[at % people.length] as PersonKey]
      return new Display(person, estate.id, () => [first, second], at)
    })
    const running = displays.map((display) => display.run())

    await until(() => displays.every(({ position }) => position > CLOCKS / 3), 'a third of the clocks', 60_000)
    await first.kill()
    await until(() => displays.every(({ position }) => position === CLOCKS), 'everybody has heard all', 60_000)
    for (const display of displays) display.stop()
    await Promise.all(running)

    const [{ overdue, early }] = (await database.dataSource.query(
      `SELECT count(*) FILTER (WHERE overdue_at = due_at) AS overdue, count(*) FILTER (WHERE overdue_at IS DISTINCT FROM due_at) AS early FROM clock`,
    )) as [{ overdue: number; early: number }]
    expect({ overdue, early }).toEqual({ overdue: CLOCKS, early: 0 })

    const log = (await database.dataSource.query(
      `SELECT e.position, e.kind, e.item_id AS id, extract(epoch FROM e.at - c.due_at) * 1000 AS late
       FROM estate_event e JOIN clock c ON c.order_id = e.item_id ORDER BY e.position`,
    )) as { position: number; kind: string; id: string; late: string }[]
    expect(log.map(({ position }) => position)).toEqual(Array.from({ length: CLOCKS }, (_, at) => at + 1))
    expect(log.every(({ kind }) => kind === 'ORDER_OVERDUE')).toBe(true)
    expect(new Set(log.map(({ id }) => id)).size).toBe(CLOCKS)
    expect(log.every(({ late }) => Number(late) > -1)).toBe(true)
    // What the killed one would have swept waited for no timeout: the other took it up at once.
    expect(Math.max(...log.map(({ late }) => Number(late)))).toBeLessThan(10_000)
    const verdict = await createUnitOfWork(database.dataSource).read((tx) => verifyAudit(tx, estate.id))
    expect(verdict).toEqual({ intact: true, entries: CLOCKS, brokenAt: null })

    const positions = log.map(({ position }) => position)
    const ids = log.map(({ id }) => id)
    for (const { heard, overdue: told, states } of displays) {
      expect(heard).toEqual(positions)
      expect(told).toEqual(ids)
      expect(states).not.toContain('REFETCH')
    }
    // Those of the server that died went on at the other one.
    expect(displays.filter(({ resumed }) => resumed > 0).length).toBeGreaterThanOrEqual(CLIENTS / 2)
  },
)
