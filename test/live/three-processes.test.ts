import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { Display } from '../support/display.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { insertOrders } from '../support/orders.js'
import { type ServerProcess, startServerProcess } from '../support/server-process.js'
import { until } from '../support/until.js'
import { Writers } from '../support/writers.js'

const CLOCKS = 2_000
const DISPLAYS = 9
const WRITERS = 6

let database: TestDatabase
let estate: TestEstate
const servers: ServerProcess[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  estate = await createEstate(database.dataSource)
})
afterAll(async () => {
  await Promise.all(servers.map((one) => one.stop()))
  await database.drop()
})

test(
  '[OVD-1, OVD-3] three servers under load, killed in turn: nothing acknowledged is lost, each clock overdue once, every wall holds the log',
  { timeout: 180_000 },
  async () => {
    servers.push(...(await Promise.all([1, 2, 3].map(() => startServerProcess(database.url)))))
    await insertOrders(database.dataSource, estate, {
      count: CLOCKS,
      from: new Date(Date.now() + 2_000),
      overMs: 8_000,
    })
    const people: readonly PersonKey[] = ['dispatcher', 'frontDesk', 'chen']
    const displays = Array.from(
      { length: DISPLAYS },
      (_, at) => new Display(estate.people[people[at % 3] as PersonKey], estate.id, () => servers, at),
    )
    const running = displays.map((display) => display.run())
    const writers = new Writers(estate.people.dispatcher, estate, () => servers, WRITERS)

    for (let at = 0; at < 3; at++) {
      const before = writers.acknowledged.length
      await until(() => writers.acknowledged.length > before + 20, 'some work is done', 60_000)
      const gone = servers[at] as ServerProcess
      await gone.kill()
      // The other two take it all up while it is away.
      const during = writers.acknowledged.length
      await until(() => writers.acknowledged.length > during + 20, 'the others go on', 60_000)
      servers[at] = await startServerProcess(database.url)
    }
    const overdue = async (): Promise<number> =>
      (
        (await database.dataSource.query(
          'SELECT count(*) AS n FROM clock WHERE overdue_at IS NOT NULL AND order_id IS NOT NULL',
        )) as [{ n: number }]
      )[0].n
    await until(async () => (await overdue()) === CLOCKS, 'all clocks have run out', 60_000)
    await writers.stop()

    const log = (await database.dataSource.query(
      'SELECT position, kind, item_id AS id FROM estate_event WHERE estate_id = $1 ORDER BY position',
      [estate.id],
    )) as { position: number; kind: string; id: string }[]
    await until(() => displays.every(({ position }) => position === log.length), 'every wall has heard all', 60_000)
    for (const display of displays) display.stop()
    await Promise.all(running)

    expect(log.map(({ position }) => position)).toEqual(Array.from({ length: log.length }, (_, at) => at + 1))
    const ran = log.filter(({ kind }) => kind === 'ORDER_OVERDUE').map(({ id }) => id)
    expect(ran).toHaveLength(CLOCKS)
    expect(new Set(ran).size).toBe(CLOCKS)
    const registered = log.filter(({ kind }) => kind === 'REQUEST_CHANGED').map(({ id }) => id)
    expect(new Set(writers.acknowledged).size).toBe(writers.acknowledged.length)
    expect([...registered].sort()).toEqual([...writers.acknowledged].sort())
    const positions = log.map(({ position }) => position)
    for (const { heard, states } of displays) {
      expect(heard).toEqual(positions)
      expect(states).not.toContain('REFETCH')
    }
    expect(displays.every(({ resumed }) => resumed > 0)).toBe(true)
    const verdict = await createUnitOfWork(database.dataSource).read((tx) => verifyAudit(tx, estate.id))
    expect(verdict).toMatchObject({ intact: true })
  },
)
