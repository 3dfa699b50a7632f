import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Wake, type WakeOptions, type Words } from '@dispatch/server/live/wake'
import { createLogger } from '@dispatch/server/platform/logger'
import { newId } from '@dispatch/server/platform/id'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { until } from '../support/until.js'

const logger = createLogger({ level: 'silent', format: 'json' })
let database: TestDatabase
const wakes: Wake[] = []
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
afterEach(async () => {
  await Promise.all(wakes.splice(0).map((wake) => wake.stop()))
})

const start = async (
  options: Partial<WakeOptions> = {},
): Promise<{ wake: Wake; words: Words[]; gaps: () => number }> => {
  const words: Words[] = []
  let gaps = 0
  const wake = new Wake({
    url: database.url,
    logger,
    intervalMs: 20,
    onWords: (heard) => words.push(heard),
    onGap: () => (gaps += 1),
    ...options,
  })
  wakes.push(wake)
  await wake.start()
  return { wake, words, gaps: () => gaps }
}

test('what one says the others hear, and it does not hear itself', async () => {
  const [one, two, three] = await Promise.all([start(), start(), start()])
  const [estate, account] = [newId(), newId()]
  const dueAt = new Date('2026-11-23T08:00:00.000Z')
  one.wake.tell({ estates: [estate], dueAt, access: [{ what: 'account', id: account, revoked: true }] })
  const said = { estates: [estate], dueAt, access: [{ what: 'account', id: account, revoked: true }], inboxes: [] }
  await until(() => two.words.length === 1 && three.words.length === 1, 'both heard')
  expect(two.words).toEqual([said])
  expect(three.words).toEqual([said])
  expect(one.words).toEqual([])
})

test('a thousand words in a moment are a few calls, at most 50 a second, and none is lost', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const estates = Array.from({ length: 250 }, () => newId())
  const began = performance.now()
  for (let round = 0; round < 4; round++) for (const estate of estates) one.wake.tell({ estates: [estate] })
  await until(() => new Set(two.words.flatMap((words) => words.estates)).size === 250, 'all estates')
  const seconds = (performance.now() - began) / 1000
  // The first goes at once; then at most one each 20 ms, of up to 100 estates a message.
  expect(two.words.length).toBeLessThanOrEqual(3 * (2 + 50 * seconds))
})

test('words that come one by one are gathered for as long as the interval, and no longer', async () => {
  const [one, two] = await Promise.all([start({ intervalMs: 100 }), start()])
  const began = performance.now()
  let said = 0
  for (; said < 20 || performance.now() - began < 500; said++) {
    one.wake.tell({ estates: [newId()] })
    await sleep(2)
  }
  const ms = performance.now() - began
  const heard = () => two.words.reduce((all, { estates }) => all + estates.length, 0)
  await until(() => heard() === said, 'all words')
  expect(two.words.length).toBeLessThanOrEqual(2 + ms / 100)
  expect(two.words.length).toBeGreaterThan(1)
})

test('hundreds of inboxes, revocations and estates in one moment all arrive, though no call holds 8,000 bytes', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const inboxes = Array.from({ length: 700 }, () => newId())
  const estates = Array.from({ length: 150 }, () => newId())
  const access = Array.from({ length: 90 }, () => ({ what: 'account' as const, id: newId(), revoked: true }))
  one.wake.tell({ inboxes, estates, access, dueAt: new Date() })
  await until(() => new Set(two.words.flatMap((words) => words.inboxes)).size === 700, 'all inboxes')
  expect(new Set(two.words.flatMap((words) => words.estates)).size).toBe(150)
  expect(two.words.flatMap((words) => words.access)).toHaveLength(90)
})

test('the earliest due time of a burst is the one that is told', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const at = Date.parse('2026-11-23T08:00:00.000Z')
  for (const minutes of [5, 3, 9, 4]) one.wake.tell({ dueAt: new Date(at + minutes * 60_000) })
  await until(() => two.words.some(({ dueAt }) => dueAt?.getTime() === at + 180_000), 'the earliest')
})

test('the connection is lost on either side: it comes back, says that words may be missing, and loses none of its own', async () => {
  const [one, two] = await Promise.all([start(), start()])
  await database.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dispatch-centre wake'`,
  )
  await until(() => one.gaps() === 1 && two.gaps() === 1, 'both are back')
  const account = newId()
  one.wake.tell({ access: [{ what: 'account', id: account, revoked: true }] })
  await until(() => two.words.length === 1, 'the word')
  expect(two.words[0]?.access).toEqual([{ what: 'account', id: account, revoked: true }])
})

test('what was said while the connection was away is said when it is back', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const account = newId()
  await database.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dispatch-centre wake'`,
  )
  await until(() => !one.wake.listening || one.gaps() === 1, 'the loss noticed')
  one.wake.tell({ access: [{ what: 'session', id: account, revoked: true }] })
  await until(() => one.gaps() === 1 && two.gaps() === 1, 'both are back')
  // Said before the other listened again? Then its gap made it look for itself. Here it is said anew until it was heard.
  one.wake.tell({ access: [{ what: 'session', id: account, revoked: true }] })
  await until(() => two.words.some(({ access }) => access.some(({ id }) => id === account)), 'the word')
})

test('a server that stops says first what it still had to say', async () => {
  const [one, two] = await Promise.all([start({ intervalMs: 1000 }), start()])
  one.wake.tell({ estates: [newId()] })
  const account = newId()
  one.wake.tell({ access: [{ what: 'account', id: account, revoked: true }] })
  await one.wake.stop()
  await until(() => two.words.some(({ access }) => access[0]?.id === account), 'the last word')
})

test('strange words on the channel are passed over', async () => {
  const { words, wake } = await start()
  await database.dataSource.query(
    `SELECT pg_notify('dispatch_wake', 'hello'), pg_notify('dispatch_wake', '{"from":"x","estates":["e"]}')`,
  )
  await until(() => words.length === 1, 'the right one')
  expect(wake.listening).toBe(true)
})
