/** The simulator as people start it: a process of its own, against a server that it knows by its address alone. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@dispatch/server/demo/seed'
import { newId } from '@dispatch/server/platform/id'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

const MAIN = fileURLToPath(new URL('../../packages/simulator/dist/main.js', import.meta.url))

interface Summary {
  readonly arrivals: number
  readonly actions: number
  readonly orders: Readonly<Record<string, number>>
  readonly requests: Readonly<Record<string, number>>
  readonly byAction: Readonly<Record<string, number>>
  readonly unexpectedRefusals: readonly unknown[]
  readonly failures: readonly string[]
}

let database: TestDatabase
let server: TestServer
const running = new Set<ChildProcess>()

beforeAll(async () => {
  database = await createTestDatabase()
  await seedDemo(database.dataSource, { now: new Date(), newId })
  server = await startTestServer({ database })
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await server.stop()
  await database.drop()
})

function simulate(...options: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, '--url', server.url, ...options], { stdio: ['pipe', 'pipe', 'pipe'] })
  running.add(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  void ended.then(() => running.delete(child))
  return { child, ended, out: () => out, err: () => err }
}

const count = async (sql: string): Promise<number> => {
  const [row] = await database.dataSource.query<{ n: number }[]>(sql)
  return row?.n ?? 0
}
const YUNLU = `(SELECT id FROM estate WHERE code = 'yunlu')`

describe('npm run simulate', () => {
  test('lives an hour of the estate: every kind of ending, and nothing refused that should not be', async () => {
    // A seed of which it is known that everything happens to somebody; the season is November's, so that it stays so.
    const plan = ['--seed', '10043', '--per-day', '480', '--from', '08:30', '--hours', '1', '--month', '11']
    const run = simulate(...plan, '--speed', '3000', '--lateness', '0', '--settle', '1.8', '--json')
    const code = await run.ended
    const summary = JSON.parse(run.out()) as Summary
    expect(summary.unexpectedRefusals).toEqual([])
    expect(summary.failures).toEqual([])
    expect(code).toBe(0)

    expect(summary.arrivals).toBeGreaterThan(50)
    expect(await count(`SELECT count(*)::int AS n FROM request WHERE estate_id = ${YUNLU}`)).toBe(summary.arrivals)
    const { orders, requests, byAction } = summary
    expect(Object.values(orders).reduce((sum, n) => sum + n, 0)).toBe(
      await count(`SELECT count(*)::int AS n FROM work_order WHERE estate_id = ${YUNLU}`),
    )
    expect(orders.WRITTEN_OFF).toBeGreaterThan(25)
    expect(orders.CANCELLED).toBeGreaterThan(1)
    expect(requests.DECLINED).toBeGreaterThanOrEqual(3)
    expect(requests.WITHDRAWN).toBeGreaterThanOrEqual(1)
    expect(requests.ROUTED).toBeGreaterThanOrEqual(1)
    for (const action of [
      ...['ASK_APPROVAL', 'APPROVE', 'REFUSE', 'OPEN', 'DECLINE', 'ROUTE', 'WITHDRAW'],
      ...['REQUEST_ASSESSMENT', 'RECORD_ASSESSMENT', 'PREPAY', 'SERVE_AT_COUNTER', 'ASSIGN', 'RESCHEDULE'],
      ...['SUSPEND', 'RESUME', 'REJECT', 'ESCALATE', 'RESOLVE_ESCALATION', 'REQUEST_CANCEL', 'CONFIRM_CANCEL'],
      ...['TAKE_CALLBACK', 'MAKE_CALLBACK', 'DRAW_CALLBACKS', 'SPOT_CHECK_CALLBACK'],
      ...['ISSUE_MATERIAL', 'USE_MATERIAL', 'RETURN_MATERIAL'],
      ...['ACKNOWLEDGE_INCIDENT', 'RELIEVE_INCIDENT', 'TAKE_COMPLAINT', 'ANSWER_ENQUIRY'],
      ...['COLLECT', 'HAND_IN', 'CONFIRM_PAYMENT', 'MARK_ARREARS', 'PAY', 'WRITE_OFF', 'HAND_TO_DISPATCH'],
    ])
      expect(byAction[action] ?? 0, action).toBeGreaterThan(0)
    // What it says it did is what the books have.
    expect(Object.values(byAction).reduce((sum, n) => sum + n, 0)).toBe(summary.actions)
    expect(await count(`SELECT count(*)::int AS n FROM evidence WHERE action = 'SIGN_OFF'`)).toBe(byAction.SIGN_OFF)
  }, 240_000)

  test('says which option is wrong, and what is accepted', async () => {
    const run = simulate('--estate', 'atlantis', '--speed', 'fast')
    expect(await run.ended).toBe(2)
    expect(run.err()).toContain('--estate is "atlantis"; accepted: yunlu, jinxiu.')
    expect(run.err()).toContain('--speed is "fast"; accepted: a number from')
  })

  test('says so when it may not come in', async () => {
    const run = simulate('--password', 'wrong')
    expect(await run.ended).toBe(1)
    expect(run.err()).toMatch(/cannot go on: dispatcher: /)
  })

  test('stops cleanly in the middle of a day', async () => {
    const before = await count('SELECT count(*)::int AS n FROM request')
    const run = simulate('--speed', '60', '--per-day', '5000', '--json')
    await until(async () => (await count('SELECT count(*)::int AS n FROM request')) > before + 2, 'a few requests')
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(0)
    const summary = JSON.parse(run.out()) as Summary
    expect(summary.arrivals).toBeGreaterThan(2)
    expect(summary.failures).toEqual([])
  })
})

describe('beside the orders', () => {
  test('[CBK-1] callbacks get made, by who had no hand in the work, and those at the door are signed', async () => {
    const finished = () =>
      count(
        `SELECT count(*)::int AS n FROM case_record WHERE kind = 'CALLBACK' AND estate_id = ${YUNLU} AND status <> 'OPEN'`,
      )
    const before = await finished()
    const run = simulate(
      ...['--seed', '77', '--per-day', '600', '--from', '09:00', '--hours', '0.3', '--month', '11'],
      ...['--speed', '3000', '--lateness', '0', '--settle', '0.6', '--json'],
    )
    expect(await run.ended).toBe(0)
    const { byAction, unexpectedRefusals, failures } = JSON.parse(run.out()) as Summary
    expect({ unexpectedRefusals, failures }).toEqual({ unexpectedRefusals: [], failures: [] })
    expect(byAction.MAKE_CALLBACK).toBeGreaterThan(5)
    // What it says it did is what the books have, with those of the runs before.
    expect((await finished()) - before).toBe(byAction.MAKE_CALLBACK)
    const made = `FROM case_record WHERE kind = 'CALLBACK' AND estate_id = ${YUNLU} AND facts #>> '{made,mode}'`
    const atDoor = await count(`SELECT count(*)::int AS n ${made} = 'DOOR_TO_DOOR'`)
    expect(atDoor).toBeGreaterThan(0)
    expect(
      await count(
        `SELECT count(*)::int AS n ${made} = 'DOOR_TO_DOOR' AND facts #>> '{made,signature,signerName}' <> ''`,
      ),
    ).toBe(atDoor)
    // Who did any of the work calls nobody about it (CBK-5).
    expect(
      await count(
        `SELECT count(*)::int AS n ${made} IS NOT NULL AND facts -> 'doneBy' ? (facts #>> '{made,by,personId}')`,
      ),
    ).toBe(0)
  }, 120_000)
})

describe('the gentle demo', () => {
  test('fills a wall within ten seconds, and leaves with whoever started it', async () => {
    const events = `SELECT count(*)::int AS n FROM estate_event WHERE estate_id = (SELECT id FROM estate WHERE code = 'jinxiu')`
    const run = simulate('--gentle', '--json', '--estate', 'jinxiu')
    await until(async () => (await count(events)) >= 24, 'twelve requests and as many steps', 10_000)
    run.child.stdin.end()
    expect(await run.ended).toBe(0)
    const summary = JSON.parse(run.out()) as Summary
    expect(summary.unexpectedRefusals).toEqual([])
    expect(summary.failures).toEqual([])
    expect(summary.arrivals).toBeGreaterThanOrEqual(12)
    expect(run.err()).toBe('')
  })
})
