/**
 * The database's machine dies under load: streaming replication to a synchronous standby, which is promoted, with real PostgreSQL
 * processes. docs/operations.md says how the same is set up in earnest.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities } from '@dispatch/server/entities'
import { createDataSource } from '@dispatch/server/platform/database/data-source'
import { migrations, runMigrations } from '@dispatch/server/platform/database/migrations'
import { verifyAudit } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { Display } from '../support/display.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { insertOrders } from '../support/orders.js'
import { type ReplicatedPostgres, startReplicatedPostgres } from '../support/replicated-postgres.js'
import { type ServerProcess, startServerProcess } from '../support/server-process.js'
import { until } from '../support/until.js'
import { Writers } from '../support/writers.js'

const CLOCKS = 500

let postgres: ReplicatedPostgres
let estate: TestEstate
const servers: ServerProcess[] = []

const open = async (url: string) => {
  const dataSource = createDataSource({ url, entities, migrations, poolSize: 2, applicationName: 'failover test' })
  await dataSource.initialize()
  return dataSource
}

beforeAll(async () => {
  postgres = await startReplicatedPostgres()
  const dataSource = await open(postgres.primary.url())
  try {
    await runMigrations(dataSource)
    estate = await createEstate(dataSource)
    await postgres.makeSynchronous()
    await insertOrders(dataSource, estate, { count: CLOCKS, from: new Date(Date.now() + 3_000), overMs: 15_000 })
  } finally {
    await dataSource.destroy()
  }
}, 120_000)
afterAll(async () => {
  await Promise.all(servers.map((one) => one.stop()))
  await postgres?.stop()
})

test(
  '[OVD-1, OVD-3] the primary is killed under load and the synchronous standby promoted: no acknowledged write is lost, walls resume',
  { timeout: 180_000 },
  async () => {
    servers.push(...(await Promise.all([1, 2].map(() => startServerProcess(postgres.address.url)))))
    const displays = [0, 1, 2, 3].map((at) => new Display(estate.people.dispatcher, estate.id, () => servers, at))
    const running = displays.map((display) => display.run())
    const writers = new Writers(estate.people.dispatcher, estate, () => servers, 4)
    await until(() => writers.acknowledged.length > 40, 'some work is done', 60_000)

    await postgres.primary.kill()
    const before = writers.acknowledged.length
    await postgres.promote()
    await until(() => writers.acknowledged.length > before + 40, 'work goes on at the standby', 60_000)

    const dataSource = await open(postgres.standby.url())
    try {
      const overdue = async (): Promise<number> =>
        (
          (await dataSource.query(
            'SELECT count(*) AS n FROM clock WHERE overdue_at IS NOT NULL AND order_id IS NOT NULL',
          )) as [{ n: number }]
        )[0].n
      await until(async () => (await overdue()) === CLOCKS, 'all clocks have run out', 60_000)
      await writers.stop()
      const log = (await dataSource.query(
        'SELECT position, kind, item_id AS id FROM estate_event WHERE estate_id = $1 ORDER BY position',
        [estate.id],
      )) as { position: number; kind: string; id: string }[]
      await until(() => displays.every(({ position }) => position === log.length), 'every wall has heard all', 60_000)
      for (const display of displays) display.stop()
      await Promise.all(running)

      const positions = log.map(({ position }) => position)
      expect(positions).toEqual(Array.from({ length: log.length }, (_, at) => at + 1))
      const registered = log.filter(({ kind }) => kind === 'REQUEST_CHANGED').map(({ id }) => id)
      expect(registered.filter((id) => !writers.acknowledged.includes(id))).toEqual([])
      expect(writers.acknowledged.filter((id) => !registered.includes(id))).toEqual([])
      expect(new Set(writers.acknowledged).size).toBe(writers.acknowledged.length)
      const ran = log.filter(({ kind }) => kind === 'ORDER_OVERDUE').map(({ id }) => id)
      expect(new Set(ran).size).toBe(CLOCKS)
      expect(ran).toHaveLength(CLOCKS)
      for (const { heard, states } of displays) {
        expect(heard).toEqual(positions)
        expect(states).not.toContain('REFETCH')
      }
      // The servers lived through it: nobody restarted them.
      expect(writers.failedTries).toBeGreaterThan(0)
      const verdict = await createUnitOfWork(dataSource).read((tx) => verifyAudit(tx, estate.id))
      expect(verdict).toMatchObject({ intact: true })
    } finally {
      await dataSource.destroy()
    }
  },
)
