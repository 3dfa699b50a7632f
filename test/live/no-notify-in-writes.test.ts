/**
 * NOTIFY in a transaction that writes puts all commits of the cluster in a row, so none is sent there. Watched on every connection of
 * the process while people work, clocks run out, inboxes fill and access ends; what the database does by itself is read from it.
 */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallbackDesk } from '../support/callback-desk.js'
import { CaseDesk } from '../support/case-desk.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate } from '../support/estate.js'
import { sentBy } from '../support/sent.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

interface Said {
  readonly text: string
  readonly inTransaction: boolean
}

const statements: Said[] = []
const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const original = prototype.query

let database: TestDatabase
let server: TestServer
beforeAll(async () => {
  database = await createTestDatabase()
  const open = new WeakSet<object>()
  prototype.query = function (this: object, ...args: unknown[]) {
    for (const { text } of sentBy(args[0])) {
      if (/^\s*(BEGIN|START TRANSACTION)/i.test(text)) open.add(this)
      statements.push({ text, inTransaction: open.has(this) })
      if (/^\s*(COMMIT|ROLLBACK)\b(?!\s+TO)/i.test(text)) open.delete(this)
    }
    return original.apply(this, args)
  }
  const estate = await createEstate(database.dataSource, { settings: { replyMinutes: 0.02 } })
  server = await startTestServer({ database, estate })
})
afterAll(async () => {
  prototype.query = original
  await server.stop()
  await database.drop()
})

const NOTIFY = /\b(pg_)?notify\b/i
const WRITES = /\b(insert|update|delete|merge)\b|record_change/i

test('nothing that writes says NOTIFY: not the actions, the sweeper, the inboxes or the revocations', async () => {
  const desk = new CallbackDesk(server)
  await desk.queued()
  const { request } = await desk.doRequest('dispatcher', 'REGISTER', desk.particulars())
  await new CaseDesk(desk, 'Incident').open('chen', 'reportIncident', {
    kind: 'EQUIPMENT',
    place: 'Gate 2',
    department: 'ENGINEERING',
  })
  const ranOut = async (): Promise<boolean> =>
    (
      await database.dataSource.query<unknown[]>(
        `SELECT 1 FROM estate_event WHERE item_id = $1 AND kind = 'REQUEST_OVERDUE'`,
        [request.id],
      )
    ).length > 0
  await until(ranOut, 'a clock has run out', 5_000)
  const { accountId } = server.estate.people.lin
  await (await server.as('manager')).ask(`mutation { revokeAccount(accountId: "${accountId}") { __typename } }`)
  const words = () => statements.filter(({ text }) => NOTIFY.test(text))
  await until(() => words().length > 3, 'words were sent')

  expect(statements.filter(({ text, inTransaction }) => inTransaction && WRITES.test(text)).length).toBeGreaterThan(10)
  expect(words().filter(({ text, inTransaction }) => inTransaction || WRITES.test(text))).toEqual([])
})

test('nor does the database by itself: no function, trigger or rule of ours says it', async () => {
  const functions = await database.dataSource.query<{ name: string; body: string }[]>(
    `SELECT p.oid::regprocedure::text AS name, p.prosrc AS body FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  )
  expect(functions.map(({ name }) => name.split('(')[0])).toContain('record_change')
  expect(functions.filter(({ body }) => NOTIFY.test(body))).toEqual([])
  expect(
    await database.dataSource.query(
      `SELECT rulename FROM pg_rules WHERE schemaname = 'public' AND definition ~* 'notify'`,
    ),
  ).toEqual([])
})
