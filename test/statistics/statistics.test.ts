/** A month's figures through the API: what is counted, for whom, the orders behind, and what closing a month keeps. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallbackDesk, type CallbackSeen } from '../support/callback-desk.js'
import type { PersonKey } from '../support/estate.js'
import { SIGNATURE } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: CallbackDesk
let month: string
let first: CallbackSeen
let second: CallbackSeen

beforeAll(async () => {
  server = await startTestServer()
  desk = new CallbackDesk(server)
  first = await desk.queued()
  second = await desk.queued()
  month = first.month
  await desk.made(first, {
    satisfied: false,
    words: 'He came an hour late.',
    verdicts: [
      { item: 'PUNCTUALITY', satisfied: false, reason: 'LATE_ARRIVAL' },
      { item: 'QUALITY', satisfied: true },
    ],
  })
}, 60_000)
afterAll(() => server.stop())

const GROUP = `orders rates { rate numerator denominator } steps { step count medianSeconds p90Seconds }
  items { item satisfied dissatisfied reasons { reason count } }`

interface Group {
  readonly key: string
  readonly orders: number
  readonly rates: readonly { readonly rate: string; readonly numerator: number; readonly denominator: number }[]
  readonly steps: readonly { readonly step: string; readonly count: number; readonly medianSeconds: number | null }[]
  readonly items: readonly { readonly item: string; readonly satisfied: number; readonly dissatisfied: number }[]
}
interface Seen {
  readonly month: string
  readonly frozenAt: string | null
  readonly all: Group
  readonly category: readonly Group[]
  readonly technician: readonly (Group & { readonly name: { readonly en: string } | null })[]
  readonly building: readonly Group[]
  readonly trend: readonly { readonly month: string; readonly figures: Group }[]
}

const figures = async (of: string, person: PersonKey = 'lead'): Promise<Seen> =>
  (
    await desk.query<{ statistics: Seen }>(
      person,
      `query ($e: ID!, $m: String!) { statistics(estateId: $e, month: $m) { month frozenAt edition all { ${GROUP} }
        category: groups(by: CATEGORY) { key ${GROUP} } technician: groups(by: TECHNICIAN) { key name { en } ${GROUP} }
        building: groups(by: BUILDING) { key ${GROUP} } trend { month figures { ${GROUP} } } } }`,
      { e: server.estate.id, m: of },
    )
  ).statistics

const behind = async (figure: Record<string, unknown>, of = month, person: PersonKey = 'lead') =>
  (
    await desk.query<{
      statisticsOrders: { totalCount: number; orders: readonly { serial: string; seconds: number | null }[] }
    }>(
      person,
      `query ($e: ID!, $m: String!, $f: StatisticsFigureInput!) { statisticsOrders(estateId: $e, month: $m, figure: $f) {
        totalCount orders { id serial category building room seconds technician { en } service { en } } } }`,
      { e: server.estate.id, m: of, f: figure },
    )
  ).statisticsOrders

const rate = (group: Group | undefined, name: string) => {
  const found = group?.rates.find((each) => each.rate === name)
  return found && [found.numerator, found.denominator]
}

test('[STA-1] satisfaction, reasons, on-time rates, times and rework, of the month and by category, technician and building', async () => {
  const { all, category, technician, building } = await figures(month)
  expect(all.orders).toBe(2)
  expect(rate(all, 'SATISFIED')).toEqual([0, 1])
  expect(rate(all, 'CALLED_BACK')).toEqual([1, 2])
  expect(rate(all, 'RECEIPT_ON_TIME')).toEqual([2, 2])
  expect(rate(all, 'REWORK')).toEqual([0, 2])
  expect(all.items.find(({ item }) => item === 'PUNCTUALITY')).toMatchObject({
    satisfied: 0,
    dissatisfied: 1,
    reasons: [{ reason: 'LATE_ARRIVAL', count: 1 }],
  })
  expect(all.steps.find(({ step }) => step === 'WHOLE')).toMatchObject({ count: 2 })
  expect(category.map(({ key, orders }) => [key, orders])).toEqual([['ROUTINE', 2]])
  expect(technician.map(({ key, name, orders }) => [key, name?.en, orders])).toEqual([[desk.id('chen'), 'chen', 2]])
  expect(building).toHaveLength(1)
})

test('[STA-2] a figure opens down to its orders, as many as it says', async () => {
  const late = await behind({ item: 'PUNCTUALITY', satisfied: false, reason: 'LATE_ARRIVAL' })
  expect(late).toMatchObject({ totalCount: 1, orders: [{ serial: first.orderSerial, seconds: null }] })
  expect(await behind({ rate: 'CALLED_BACK', part: 'REST' })).toMatchObject({
    totalCount: 1,
    orders: [{ serial: second.orderSerial }],
  })
  const times = await behind({ step: 'WHOLE' })
  expect(times.totalCount).toBe(2)
  expect(times.orders.every(({ seconds }) => seconds !== null)).toBe(true)
  expect((await behind({ dimension: 'TECHNICIAN', key: desk.id('chen') })).totalCount).toBe(2)
  expect((await behind({ dimension: 'TECHNICIAN', key: desk.id('lin') })).totalCount).toBe(0)
})

test('[STA-1] the trend is the twelve months to this one; a month that had nothing has figures too', async () => {
  const { trend } = await figures(month)
  expect(trend).toHaveLength(12)
  expect(trend.at(-1)).toMatchObject({ month, figures: { orders: 2 } })
  expect(trend[0]?.figures.orders).toBe(0)
  expect((await figures('2020-02')).all.orders).toBe(0)
})

test('a department’s supervisor counts his department’s orders, others nothing, and a wrong month is refused in words', async () => {
  expect((await figures(month, 'engineeringHead')).all.orders).toBe(2)
  expect((await figures(month, 'cleaningHead')).all.orders).toBe(0)
  expect((await behind({}, month, 'cleaningHead')).totalCount).toBe(0)
  const document = 'query ($e: ID!, $m: String!) { statistics(estateId: $e, month: $m) { month } }'
  const asked = async (person: PersonKey, m: string) =>
    (await desk.client(person)).query(document, { e: server.estate.id, m })
  for (const person of ['chen', 'finance', 'wang', 'warehouse'] as const) {
    expect((await asked(person, month)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  }
  expect((await asked('lead', '2026-13')).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
})

test('[STA-2] figures of a closed month do not change, whatever becomes of its orders', async () => {
  const past = '2026-01'
  await desk.moveMonth(month, past)
  const callbackOf = async (serial: CallbackSeen) =>
    (
      await desk.query<{ callback: CallbackSeen }>(
        'lead',
        `query ($id: ID!) { callback(id: $id) { id version spotPoints } }`,
        {
          id: serial.id,
        },
      )
    ).callback
  await desk.doCallback(
    'dispatcher',
    'makeCallback',
    { ...second, ...(await callbackOf(second)) },
    {
      mode: 'DOOR_TO_DOOR',
      satisfied: true,
      signature: SIGNATURE,
    },
  )
  expect(await desk.close(past)).toMatchObject({ __typename: 'Refusal', rule: 'CBK-6' })
  expect((await figures(past)).frozenAt).toBeNull()
  for (const each of [first, second]) {
    const seen = { ...each, ...(await callbackOf(each)) }
    await desk.doCallback('manager', 'spotCheckCallback', seen, {
      points: seen.spotPoints.map((point) => ({
        point,
        found: !(each === first && ['SATISFIED', 'PUNCTUALITY'].includes(point)),
      })),
    })
  }
  expect(await desk.close(past)).toMatchObject({ __typename: 'CallbackMonthClosed' })
  const before = await figures(past)
  expect(before.frozenAt).not.toBeNull()
  expect(rate(before.all, 'SATISFIED')).toEqual([1, 2])

  const { dataSource } = server.database
  await dataSource.query(
    `UPDATE work_order SET completed_at = NULL, replied_at = now(), facts = facts || '{"rejections": 3}'`,
  )
  await dataSource.query(`UPDATE building SET code = 'new ' || code`)
  expect(await figures(past)).toEqual(before)
  expect((await behind({ rate: 'SATISFIED', part: 'NUMERATOR' }, past)).totalCount).toBe(1)
  await expect(dataSource.query(`UPDATE statistics_month SET orders = '[]'`)).rejects.toThrow(/refused/)
})
