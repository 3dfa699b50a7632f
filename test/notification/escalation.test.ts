import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Escalation } from '@dispatch/server/notification/escalation'
import { createLogger } from '@dispatch/server/platform/logger'
import { verifyAudit } from '@dispatch/server/platform/record'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { teller } from '../support/tell.js'
import { until } from '../support/until.js'

const logger = createLogger({ level: 'silent', format: 'json' })

let database: TestDatabase
let estate: TestEstate
let estates = 0
let parts: ReturnType<typeof teller>
const running: Escalation[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  parts = teller(database)
})
afterAll(() => database.drop())
afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())))

const escalation = (): Escalation => {
  const { unitOfWork, notifier } = parts
  const one = new Escalation({ unitOfWork, notifier, logger, longestWaitMs: 50 })
  running.push(one)
  return one
}
const newEstate = async (): Promise<TestEstate> =>
  (estate = await createEstate(database.dataSource, { code: `up-${++estates}` }))
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

/** Levels at which somebody was told, in order. */
const levels = async (who: PersonKey): Promise<number[]> =>
  (
    await database.dataSource.query<{ level: number }[]>(
      `SELECT n.level FROM inbox_entry e JOIN notification n ON n.id = e.notification_id WHERE e.person_id = $1 ORDER BY e.id`,
      [estate.people[who].id],
    )
  ).map(({ level }) => level)

test('[PUB-1] due, and one minute before: only what is due climbs, and once', async () => {
  await newEstate()
  await parts.tell(
    estate,
    { to: { department: 'ENGINEERING' }, acknowledge: { mode: 'ANY', withinMinutes: 10 } },
    ago(9),
  )
  const one = escalation()
  expect(await one.sweep()).toBe(0)
  expect(await levels('manager')).toEqual([])
  await parts.tell(
    estate,
    { to: { department: 'ENGINEERING' }, acknowledge: { mode: 'ANY', withinMinutes: 10 } },
    ago(10),
  )
  expect([await one.sweep(), await one.sweep()]).toEqual([1, 0])
  expect(await levels('manager')).toEqual([1])
})

test('[PUB-4] each who is silent has his own superior told; who acknowledged has not, and who was told already is not told again', async () => {
  await newEstate()
  await parts.tell(
    estate,
    {
      to: { roles: ['DEPARTMENT_SUPERVISOR', 'CENTRE_MANAGER'], department: 'ENGINEERING' },
      kind: 'MAJOR_INCIDENT',
      acknowledge: { mode: 'EACH', withinMinutes: 5 },
    },
    ago(6),
  )
  expect(await escalation().sweep()).toBe(2)
  // The supervisor's superior is the manager, who was told and said nothing either: both climb to the general manager.
  expect(await levels('manager')).toEqual([0])
  expect((await levels('general')).length).toBeGreaterThan(0)
  expect(await levels('lead')).toEqual([])
})

test('[PUB-1] at the very top it is said once more, and climbs no further', async () => {
  await newEstate()
  await parts.tell(
    estate,
    { to: { roles: ['GENERAL_MANAGER'] }, acknowledge: { mode: 'ANY', withinMinutes: 1 } },
    ago(60),
  )
  const one = escalation()
  expect([await one.sweep(), await one.sweep()]).toEqual([1, 0])
  expect(await levels('general')).toEqual([0, 1])
})

test('[PUB-1] where the call names to whom it goes, it goes there', async () => {
  await newEstate()
  await parts.tell(
    estate,
    { to: { department: 'ENGINEERING' }, acknowledge: { mode: 'ANY', withinMinutes: 1, escalateTo: ['ADMIN_HR'] } },
    ago(2),
  )
  await escalation().sweep()
  expect([await levels('hr'), await levels('manager')]).toEqual([[1], []])
})

test('[OVD-1] [PUB-1] three hundred at once, three sweepers side by side, one stopped and another begun in the middle: each climbs exactly once', async () => {
  await newEstate()
  const { unitOfWork, notifier } = parts
  await unitOfWork.run(
    { personId: null, accountId: null, kind: 'system', locale: 'en', grants: [], unitIds: [] },
    (tx) => {
      tx.sawNow(ago(60))
      return notifier.notifyAll(
        tx,
        Array.from({ length: 300 }, (_, at) => ({
          estateId: estate.id,
          to: { department: at % 2 ? ('ENGINEERING' as const) : ('CLEANING' as const) },
          kind: 'INCIDENT_REPORTED' as const,
          facts: { serial: `IN-${at}`, place: 'Garage' },
          about: { kind: 'incident', id: null, serial: `IN-${at}` },
          acknowledge: { mode: 'ANY' as const, withinMinutes: 10 },
        })),
      )
    },
  )
  const [first, second, third] = [escalation(), escalation(), escalation()]
  first.start()
  second.start()
  third.start()
  const climbed = async () => (await levels('manager')).length
  await until(async () => (await climbed()) > 60, 'in the middle')
  await first.stop()
  escalation().start()
  await until(async () => (await climbed()) >= 300, 'all have climbed')
  await Promise.all(running.map((one) => one.stop()))
  expect(await climbed()).toBe(300)
  const [{ twice }] = (await database.dataSource.query(
    `SELECT count(*)::int AS twice FROM (SELECT came_from FROM notification WHERE estate_id = $1 AND level = 1 GROUP BY came_from HAVING count(*) > 1) AS t`,
    [estate.id],
  )) as [{ twice: number }]
  expect(twice).toBe(0)
  expect(await unitOfWork.read((tx) => verifyAudit(tx, estate.id))).toEqual({
    intact: true,
    entries: 300,
    brokenAt: null,
  })
})
