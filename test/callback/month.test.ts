/** A month's callbacks as a whole: the counts that are kept, closing under concurrency, draws, live gauges. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countChange, NO_CALLBACKS, recount, type CountedCallback } from '@dispatch/server/domain/callback-quota'
import { newId } from '@dispatch/server/platform/id'
import { CallbackDesk, type CallbackSeen } from '../support/callback-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: CallbackDesk
beforeAll(async () => {
  server = await startTestServer()
  desk = new CallbackDesk(server)
})
afterAll(() => server.stop())

const PAST = '2026-01'
const sql = <T>(text: string, values: unknown[] = []) => server.database.dataSource.query<T[]>(text, values)
const call = ({ id, version }: CallbackSeen) => ({ callbackId: id, version })

const KEPT = `SELECT due, done, not_reached AS "notReached", door_to_door AS "doorToDoor", dissatisfied, checked,
  checked_by_centre AS "checkedByCentre", checked_by_general AS "checkedByGeneral", own_of_centre AS "ownOfCentre",
  own_of_general AS "ownOfGeneral", own_of_both AS "ownOfBoth", by_day AS "byDay" FROM callback_quota WHERE estate_id = $1 AND month = $2`

test('[CBK-6] the counts kept by the database are those of counting anew, over a random history of changes', async () => {
  const month = '2025-05'
  let seed = 42
  const roll = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % n
  const some = <T>(list: readonly T[]) => list[roll(list.length)] as T
  const managers = ['CENTRE_MANAGER', 'GENERAL_MANAGER'] as const
  const few = () => managers.filter(() => roll(2) === 0)
  const now = new Map<string, CountedCallback>()
  let counts = NO_CALLBACKS
  for (let step = 0; step < 400; step++) {
    const id = now.size < 8 || roll(6) === 0 ? newId() : some([...now.keys()])
    const next: CountedCallback = {
      status: some(['OPEN', 'DONE', 'DONE', 'NOT_REACHED'] as const),
      mode: some(['PHONE', 'DOOR_TO_DOOR'] as const),
      satisfied: roll(4) > 0,
      finishedOn: some(['2025-05-30', '2025-06-02', '2025-06-03']),
      callerIs: few(),
      checkedAs: few(),
    }
    const ended = { day: next.finishedOn, callerIs: next.callerIs }
    const facts = {
      ...(next.status === 'DONE' ? { made: { ...ended, mode: next.mode, satisfied: next.satisfied } } : {}),
      ...(next.status === 'NOT_REACHED' ? { notReached: ended } : {}),
      spotChecks: next.checkedAs.map((as) => ({ as })),
    }
    await sql(
      `INSERT INTO case_record (id, kind, estate_id, serial, status, version, month, opened_at, facts)
       VALUES ($1, 'CALLBACK', $2, $1::uuid::text, $3, 1, $4, now(), $5) ON CONFLICT (id, kind) DO UPDATE SET status = excluded.status, facts = excluded.facts`,
      [id, server.estate.id, next.status, month, JSON.stringify(facts)],
    )
    const seen: CountedCallback = next.status === 'DONE' ? next : { ...next, mode: null, satisfied: null }
    counts = countChange(counts, now.get(id) ?? null, seen)
    now.set(id, seen)
    if (step % 20 === 0) expect((await sql(KEPT, [server.estate.id, month]))[0]).toEqual(recount([...now.values()]))
  }
  expect((await sql(KEPT, [server.estate.id, month]))[0]).toEqual(counts)
  expect(counts).toEqual(recount([...now.values()]))
}, 60_000)

test('[CBK-6] closing names everything that is short, waits for the month’s end, and freezes the figures', async () => {
  const [one, two, three] = [await desk.queued(), await desk.queued(), await desk.queued()]
  const running = one.month
  expect(await desk.close(running)).toMatchObject({ rule: 'CBK-6', reason: 'monthStillRunning' })
  await desk.moveMonth(running, PAST)
  const short = await desk.close(PAST)
  expect(short).toMatchObject({
    rule: 'CBK-6',
    reason: 'callbacksShort',
    facts: { openMissing: 3, openSerials: [one.serial, two.serial, three.serial], doorToDoorMissing: 1 },
  })
  const { message } = short as { message: string }
  for (const part of [one.serial, two.serial, three.serial, 'CBK-3']) expect(message).toContain(part)
  const signature = { signerName: 'Wang', strokes: [[[1, 2, 3]]], opinion: 'Good' }
  const made = [
    (await desk.made(one, { mode: 'DOOR_TO_DOOR', signature })).callback,
    (await desk.made(two)).callback,
    (await desk.made(three)).callback,
  ]
  expect(await desk.close(PAST)).toMatchObject({
    reason: 'callbacksShort',
    facts: { openMissing: 0, spotChecksMissing: 3 },
  })
  const checked: CallbackSeen[] = []
  for (const each of made) {
    checked.push((await desk.doCallback('manager', 'spotCheckCallback', each, { points: desk.check(each) })).callback)
  }
  // A spot check of a callback that is opened again counts no more.
  const { callback: again, quota } = await desk.doCallback('lead', 'reopenCallback', checked[2] as CallbackSeen, {
    reason: 'The wrong customer',
  })
  expect(quota).toMatchObject({ open: 1, spotChecks: { done: 2, needed: 2 } })
  expect(await desk.close(PAST)).toMatchObject({ reason: 'callbacksShort', facts: { openSerials: [again.serial] } })
  const { callback: remade } = await desk.made(again)
  await desk.doCallback('general', 'spotCheckCallback', remade, { points: desk.check(remade) })

  const closed = await desk.close(PAST, 'lead', 'close-it')
  expect(closed).toMatchObject({ __typename: 'CallbackMonthClosed', quota: { due: 3, done: 3, open: 0 } })
  expect(await desk.close(PAST, 'lead', 'close-it')).toMatchObject({ replayed: true })
  expect(await desk.close(PAST)).toMatchObject({ reason: 'callbackMonthClosed' })
  const before = await desk.quota(PAST)
  // Refused afterwards, by the rule and by the database itself.
  expect(
    await desk.tryCallback('lead', 'reopenCallback', { ...call(made[0] as CallbackSeen), version: 3, reason: 'x' }),
  ).toMatchObject({
    rule: 'CBK-6',
    reason: 'callbackMonthClosed',
  })
  await expect(sql(`UPDATE case_callback SET status = 'OPEN' WHERE month = $1`, [PAST])).rejects.toThrow(/closed/)
  await expect(sql(`UPDATE callback_quota SET due = 1 WHERE month = $1`, [PAST])).rejects.toThrow(/closed/)
  // An order corrected after its month, and settings changed since, change nothing.
  await sql(`UPDATE work_order SET facts = facts || '{"rejections": 3}' WHERE id = $1`, [one.workOrderId])
  await sql(`UPDATE estate SET settings = settings || '{"quotaBase": "MADE", "spotChecksNeeded": 9}' WHERE id = $1`, [
    server.estate.id,
  ])
  expect(await desk.quota(PAST)).toEqual(before)
  await sql(`UPDATE estate SET settings = settings - 'quotaBase' - 'spotChecksNeeded' WHERE id = $1`, [
    server.estate.id,
  ])
})

test('[CBK-6] a callback opened again while its month is being closed: one of the two loses, always', async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 8; round++) {
    const month = `2024-${String(round + 1).padStart(2, '0')}`
    const callback = await desk.queued()
    await desk.moveMonth(callback.month, month)
    const signature = { signerName: 'Wang', strokes: [[[1, 2, 3]]], opinion: 'Good' }
    const { callback: made } = await desk.made(callback, { mode: 'DOOR_TO_DOOR', signature })
    const { callback: done } = await desk.doCallback('manager', 'spotCheckCallback', made, { points: desk.check(made) })
    const [reopened, closed] = await Promise.all([
      desk.tryCallback('lead', 'reopenCallback', { ...call(done), reason: 'x' }),
      desk.close(month),
    ])
    const won = [reopened.__typename !== 'Refusal', closed.__typename !== 'Refusal']
    expect(won.filter(Boolean)).toHaveLength(1)
    if (won[0]) expect(closed).toMatchObject({ reason: 'callbacksShort' })
    else expect(reopened).toMatchObject({ reason: 'callbackMonthClosed' })
    outcomes.add(String(won))
    const quota = await desk.quota(month)
    expect(quota.open).toBe(won[0] ? 1 : 0)
    expect(quota.closedAt === null).toBe(won[0])
  }
  expect(outcomes.size).toBeGreaterThan(0)
}, 60_000)

test('[CLO-6] an order of a closed month (by issue) that is written off late gets its callback in the running one, and refers back', async () => {
  await sql(`UPDATE estate SET settings = settings || '{"orderMonth": "ISSUE"}' WHERE id = $1`, [server.estate.id])
  const order = await desk.opened({ nature: 'ROUTINE', itemId: server.estate.items.lamp })
  await sql(`UPDATE work_order SET opened_at = '2026-01-15T00:00:00Z' WHERE id = $1`, [order.id])
  let late = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
  for (const step of ['RECEIVE', 'ARRIVE', 'START']) late = await desk.do('chen', step, late)
  late = await desk.do('chen', 'COMPLETE', late, { workDone: 'Done.' })
  const signature = { signerName: 'Wang', strokes: [[[1, 2, 3]]] }
  late = await desk.do('chen', 'SIGN_OFF', late, { signature })
  late = await desk.do('dispatcher', 'WRITE_OFF', late, { placeOfReturn: 'DISPATCH_CENTRE' })
  expect(await desk.of(late)).toMatchObject({ refersTo: PAST })
  expect((await desk.of(late)).month).not.toBe(PAST)
  await sql(`UPDATE estate SET settings = settings - 'orderMonth' WHERE id = $1`, [server.estate.id])
})

test('[CBK-1] a cancelled order gets no callback, and one where the estate says so', async () => {
  const cancelled = async () => {
    let order = await desk.opened()
    order = await desk.do('dispatcher', 'REQUEST_CANCEL', order, { reason: 'Not needed any more' })
    return desk.do('frontDesk', 'CONFIRM_CANCEL', order)
  }
  expect(await desk.of(await cancelled())).toBeNull()
  await sql(`UPDATE estate SET settings = settings || '{"callbackCancelled": true}' WHERE id = $1`, [server.estate.id])
  expect(await desk.of(await cancelled())).toMatchObject({ status: 'OPEN' })
  await sql(`UPDATE estate SET settings = settings - 'callbackCancelled' WHERE id = $1`, [server.estate.id])
})

test('[SPT-3] a draw is recorded with all that made it, verified by anyone, and only what it drew may name it', async () => {
  const month = '2025-11'
  const callbacks: CallbackSeen[] = []
  for (let at = 0; at < 6; at++) callbacks.push(await desk.queued())
  await desk.moveMonth((callbacks[0] as CallbackSeen).month, month)
  const DRAW = `id no seed seedGiven algorithm size list { serial stratum } listHash drawn strata { stratum of drawn }`
  const draw = async (input: object, person: 'manager' | 'lead' | 'dispatcher' = 'manager') =>
    (
      await desk.query<{ drawCallbacks: { draw: Record<string, never> } & Record<string, unknown> }>(
        person,
        `mutation ($input: DrawCallbacksInput!) { drawCallbacks(input: $input) { __typename ... on CallbackDrawMade { replayed draw { ${DRAW} } } ... on Refusal { code rule reason message } } }`,
        { input: { estateId: server.estate.id, month, ...input } },
      )
    ).drawCallbacks
  expect(await draw({ purpose: 'SPOT_CHECK' }, 'dispatcher')).toMatchObject({ code: 'FORBIDDEN' })
  expect(await draw({ purpose: 'SPOT_CHECK' })).toMatchObject({ rule: 'SPT-3', reason: 'nothingToDraw' })
  // Door-to-door candidates come from what is open: as many as are missing.
  const doors = (await draw({ purpose: 'DOOR_TO_DOOR', stratifyBy: 'BUILDING' })).draw
  expect(doors).toMatchObject({ no: 1, size: 1, seedGiven: false, strata: [{ drawn: 1 }] })
  for (const callback of callbacks.slice(0, 5)) await desk.made(callback)
  const checks = (await draw({ purpose: 'SPOT_CHECK', size: 3, seed: 'dice 4 2 6', idempotencyKey: 'draw' }))
    .draw as unknown as {
    id: string
    no: number
    seed: string
    seedGiven: boolean
    drawn: string[]
    list: { serial: string }[]
  }
  // Nobody finds out beforehand which seed draws what he would like: the server adds bits of its own.
  expect(checks).toMatchObject({ no: 1, seedGiven: true })
  expect(checks.seed).toMatch(/^dice 4 2 6·[0-9A-F]{16}$/)
  expect(checks.drawn).toHaveLength(3)
  expect(checks.list.map(({ serial }) => serial)).toEqual(
    callbacks
      .slice(0, 5)
      .map(({ serial }) => serial)
      .sort(),
  )
  expect(await draw({ purpose: 'SPOT_CHECK', size: 3, seed: 'dice 4 2 6', idempotencyKey: 'draw' })).toMatchObject({
    replayed: true,
  })
  const { verifyDraw } = await desk.query<{ verifyDraw: object }>(
    'auditor',
    'query ($id: ID!) { verifyDraw(id: $id) { genuine drawn } }',
    {
      id: checks.id,
    },
  )
  expect(verifyDraw).toEqual({ genuine: true, drawn: checks.drawn })
  await expect(sql('UPDATE callback_draw SET seed = $1', ['x'])).rejects.toThrow(/only added/)

  const bySerial = async (serial: string) => {
    const [row] = await sql<{ order_id: string }>('SELECT order_id FROM case_callback WHERE serial = $1', [serial])
    return desk.of({ id: (row as { order_id: string }).order_id })
  }
  const missed = await bySerial(
    checks.list.map(({ serial }) => serial).find((serial) => !checks.drawn.includes(serial)) as string,
  )
  const input = (callback: CallbackSeen) => ({ ...call(callback), points: desk.check(callback), drawId: checks.id })
  expect(await desk.tryCallback('manager', 'spotCheckCallback', input(missed))).toMatchObject({
    rule: 'SPT-3',
    reason: 'notOfThisDraw',
  })
  const hit = await bySerial(checks.drawn[0] as string)
  const checked = await desk.tryCallback('manager', 'spotCheckCallback', input(hit))
  expect(checked).toMatchObject({ callback: { spotChecks: [{ handPicked: false, drawId: checks.id }] } })
})
