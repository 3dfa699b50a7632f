/** Cases on a real database: one transaction for all of it, keys, conflicts, events, audit, and clocks that the sweeper makes overdue. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CaseLists } from '@dispatch/server/case/case.list'
import { CaseService } from '@dispatch/server/case/case.service'
import { defineCase } from '@dispatch/server/domain/case'
import { metUntilFilled } from '@dispatch/server/domain/decide-context'
import type { Localized } from '@dispatch/server/domain/vocabulary'
import { newId } from '@dispatch/server/platform/id'
import { verifyAudit } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { startSweepers } from '../support/sweepers.js'
import { until } from '../support/until.js'

const same = (text: string): Localized => ({ zh_Hant: text, zh_Hans: text, en: text })
const LAMP = defineCase<{ readonly note?: string; readonly seenAt?: Date }, 'OPEN' | 'DONE', 'REPORT' | 'FINISH'>({
  kind: 'INCIDENT',
  serial: 'IN',
  name: same('lamp'),
  statuses: { OPEN: same('open'), DONE: same('done') },
  closed: ['DONE'],
  actions: { REPORT: same('report'), FINISH: same('finish') },
  mayRead: () => true,
  table: {
    REPORT: {
      rule: 'PUB-1',
      from: [],
      to: ['OPEN'],
      who: ['DISPATCHER'],
      form: [{ field: 'note', shape: 'text', rule: 'PUB-1' }],
      does: ({ ctx }, input) => ({
        facts: { note: input.note as string, seenAt: ctx.now },
        clocks: [{ op: 'start', kind: 'ACKNOWLEDGE', dueAt: new Date(ctx.now.getTime() + 300) }],
      }),
    },
    FINISH: {
      rule: 'PUB-2',
      from: ['OPEN'],
      to: ['DONE'],
      who: ['DISPATCHER'],
      form: [],
      does: () => ({ clocks: [{ op: 'meet', kind: 'ACKNOWLEDGE' }] }),
    },
  },
})

let database: TestDatabase
let estate: TestEstate
let cases: CaseService
let lists: CaseLists

beforeAll(async () => {
  database = await createTestDatabase()
  estate = await createEstate(database.dataSource)
  lists = new CaseLists(database.dataSource)
  cases = new CaseService({
    unitOfWork: createUnitOfWork(database.dataSource),
    ports: metUntilFilled,
    newId,
    announce: () => {},
  })
})
afterAll(() => database.drop())

const caller = (key: PersonKey) => ({
  actor: estate.people[key].actor,
  callerId: estate.people[key].accountId,
  source: 'test',
})
const report = (note: string, idempotencyKey?: string) =>
  cases.open(caller('dispatcher'), LAMP, {
    estateId: estate.id,
    action: 'REPORT',
    input: { note },
    idempotencyKey,
    given: () => ({ department: 'ENGINEERING' as const }),
  })
const opened = async (note: string) => {
  const outcome = await report(note)
  if (!outcome.ok) throw new Error(outcome.refusal.reason)
  return outcome.value
}

test('a case is written with its serial, clock, evidence, event and audit, and read back the same', async () => {
  const state = await opened('dark stairs')
  expect(state.serial).toMatch(/^IN-\d{4}-\d{4}$/)
  const read = (await lists.byIds([state.id])).get(state.id)
  expect(read).toEqual({ ...state, evidence: [] })
  expect((await lists.history([state.id])).get(state.id)).toMatchObject([{ action: 'REPORT', from: null, to: 'OPEN' }])
  const [event] = await database.dataSource.query<{ kind: string; case_kind: string; item: object; action: string }[]>(
    'SELECT * FROM estate_event WHERE item_id = $1',
    [state.id],
  )
  expect(event).toMatchObject({ kind: 'CASE_CHANGED', case_kind: 'INCIDENT', action: 'REPORT', item: {} })
  const verdict = await createUnitOfWork(database.dataSource).read((tx) => verifyAudit(tx, estate.id))
  expect(verdict.intact).toBe(true)
})

test('a refused call draws no number; the same key happens once; other input under it is refused', async () => {
  expect(await report(' ')).toMatchObject({ ok: false, refusal: { code: 'INVALID' } })
  const key = newId()
  const [one, two] = await Promise.all([report('twice', key), report('twice', key)])
  if (!one.ok || !two.ok) throw new Error('refused')
  expect(two.value.id).toBe(one.value.id)
  expect([one.replayed, two.replayed].sort()).toEqual([false, true])
  expect(await report('other', key)).toMatchObject({ ok: false, refusal: { code: 'REPLAY' } })
  const next = await opened('next')
  expect(Number(next.serial.slice(-4))).toBe(Number(one.value.serial.slice(-4)) + 1)
})

test('two who act on one version: one wins, the other hears what changed', async () => {
  const { id } = await opened('race')
  const finish = () => cases.act(caller('dispatcher'), LAMP, { caseId: id, version: 1, action: 'FINISH', input: {} })
  const answers = await Promise.all([finish(), finish()])
  const refused = answers.filter(({ ok }) => !ok)
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ refusal: { code: 'CONFLICT', facts: { did: [{ en: 'finish' }] } } })
})

test('[OVD-1] a clock of a case becomes overdue once, with an event that says nothing of the case', async () => {
  const { id } = await opened('late')
  const sweepers = await startSweepers(database.url)
  try {
    const late = async () => (await lists.byIds([id])).get(id)?.clocks[0]?.overdueAt ?? null
    await until(async () => (await late()) !== null, 'the clock runs out')
    const events = await database.dataSource.query<object[]>(
      "SELECT kind, case_kind, clock_kind, item FROM estate_event WHERE item_id = $1 AND kind = 'CASE_OVERDUE'",
      [id],
    )
    expect(events).toEqual([{ kind: 'CASE_OVERDUE', case_kind: 'INCIDENT', clock_kind: 'ACKNOWLEDGE', item: {} }])
  } finally {
    await sweepers.stop()
  }
})

test('pages are newest first and go on after a key', async () => {
  const first = await lists.page(estate.id, 'INCIDENT', { statuses: ['OPEN', 'DONE'] }, { limit: 2 })
  const last = first[1] as (typeof first)[number]
  const next = await lists.page(
    estate.id,
    'INCIDENT',
    {},
    { after: { openedAt: last.openedAt, id: last.id }, limit: 50 },
  )
  const all = await lists.page(estate.id, 'INCIDENT', {}, { limit: 100 })
  expect([...first, ...next].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expect(await lists.page(estate.id, 'COMPLAINT', {}, { limit: 5 })).toEqual([])
})
