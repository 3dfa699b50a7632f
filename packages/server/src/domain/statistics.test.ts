import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountedOrder,
  type Dimension,
  DIMENSIONS,
  divided,
  type FigureRef,
  ordersBehind,
  overall,
  type RateKey,
  RATES,
  type StepKey,
  STEPS,
  trendMonths,
} from './statistics.js'
import { Category, DissatisfactionReason, SatisfactionItem } from './vocabulary.js'

const name = (text: string) => ({ zh_Hant: text, zh_Hans: text, en: text })
const MINUTE = 60_000

const order = (serial: string, more: Partial<CountedOrder> = {}): CountedOrder => ({
  orderId: `order-${serial}`,
  serial,
  callbackId: `callback-${serial}`,
  category: 'ENGINEERING_REPAIR',
  department: 'ENGINEERING',
  service: name('Tap'),
  technicianId: 'tom',
  technician: name('Tom'),
  buildingId: 'b5',
  building: '5',
  room: '1803',
  registeredAt: 0,
  repliedAt: 5 * MINUTE,
  dispatchedAt: 10 * MINUTE,
  acknowledgedAt: 12 * MINUTE,
  arrivedAt: 60 * MINUTE,
  startedAt: 65 * MINUTE,
  completedAt: 95 * MINUTE,
  acceptedAt: 100 * MINUTE,
  writtenOffAt: 200 * MINUTE,
  clocks: [{ kind: 'REPLY', onTime: true }],
  rejections: 0,
  callback: { status: 'DONE', mode: 'PHONE', satisfied: true, verdicts: [] },
  ...more,
})

const rate = (orders: readonly CountedOrder[], key: RateKey) => {
  const found = overall(orders).rates.find((each) => each.key === key)
  return [found?.numerator, found?.denominator]
}

describe('[STA-1] a month in figures', () => {
  const unhappy: CountedOrder['callback'] = {
    status: 'DONE',
    mode: 'DOOR_TO_DOOR',
    satisfied: false,
    verdicts: [
      { item: 'PUNCTUALITY', satisfied: false, reason: 'LATE_ARRIVAL' },
      { item: 'QUALITY', satisfied: true, reason: null },
    ],
  }
  const orders = [
    order('1'),
    order('2', { callback: unhappy, rejections: 1, clocks: [{ kind: 'REPLY', onTime: false }] }),
    order('3', { callback: { status: 'NOT_REACHED', mode: null, satisfied: null, verdicts: [] } }),
    order('4', { callback: { status: 'OPEN', mode: null, satisfied: null, verdicts: [] }, clocks: [] }),
  ]

  it('counts who was reached below the line, and who was satisfied above it', () => {
    expect(rate(orders, 'SATISFIED')).toEqual([1, 2])
    expect(rate(orders, 'REACHED')).toEqual([2, 3])
    expect(rate(orders, 'DOOR_TO_DOOR')).toEqual([1, 4])
    expect(rate(orders, 'CALLED_BACK')).toEqual([3, 4])
    expect(rate(orders, 'REWORK')).toEqual([1, 4])
    // An order without such a clock counts nowhere.
    expect(rate(orders, 'REPLY_ON_TIME')).toEqual([2, 3])
    expect(rate(orders, 'HANDOVER_ON_TIME')).toEqual([0, 0])
  })

  it('names the main items with their reasons, and divides by category, technician and building', () => {
    const items = overall(orders).items
    expect(items.find(({ item }) => item === 'PUNCTUALITY')).toEqual({
      item: 'PUNCTUALITY',
      satisfied: 0,
      dissatisfied: 1,
      reasons: [{ reason: 'LATE_ARRIVAL', count: 1 }],
    })
    expect(items.find(({ item }) => item === 'QUALITY')).toMatchObject({ satisfied: 1, dissatisfied: 0 })
    const mixed = [...orders, order('5', { technicianId: null, technician: null, buildingId: 'b6', building: '6' })]
    expect(divided(mixed, 'TECHNICIAN').map(({ key, orders: count }) => [key, count])).toEqual([
      ['tom', 4],
      ['', 1],
    ])
    expect(divided(mixed, 'BUILDING').map(({ name: of }) => of?.en)).toEqual(['5', '6'])
    expect(divided(mixed, 'CATEGORY')).toHaveLength(1)
  })

  it('an empty month has figures too, and no time that nobody took', () => {
    const empty = overall([])
    expect(empty.orders).toBe(0)
    expect(empty.rates.every(({ numerator, denominator }) => numerator === 0 && denominator === 0)).toBe(true)
    expect(empty.steps.every(({ medianSeconds, p90Seconds }) => medianSeconds === null && p90Seconds === null)).toBe(
      true,
    )
    expect(divided([], 'BUILDING')).toEqual([])
  })

  it('median and 90th percentile are times that an order took: 1, 2, 10 and 11 orders', () => {
    const times = (count: number) =>
      overall(
        Array.from({ length: count }, (_, at) => order(String(at), { registeredAt: 0, repliedAt: (at + 1) * 1_000 })),
      ).steps.find(({ key }) => key === 'REPLY')
    expect(times(1)).toMatchObject({ medianSeconds: 1, p90Seconds: 1 })
    expect(times(2)).toMatchObject({ medianSeconds: 1, p90Seconds: 2 })
    expect(times(10)).toMatchObject({ medianSeconds: 5, p90Seconds: 9 })
    expect(times(11)).toMatchObject({ medianSeconds: 6, p90Seconds: 10 })
  })

  it('the trend is the twelve months to this one, across the turn of the year', () => {
    expect(trendMonths('2026-02')).toEqual([
      '2025-03',
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ])
  })
})

describe('[STA-2] every figure opens down to its orders', () => {
  const instant = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null })
  const someOrder: fc.Arbitrary<CountedOrder> = fc
    .record({
      category: fc.constantFrom(...Object.values(Category)),
      technicianId: fc.constantFrom('tom', 'tina', null),
      buildingId: fc.constantFrom('b5', 'b6', null),
      repliedAt: instant,
      dispatchedAt: instant,
      arrivedAt: instant,
      completedAt: instant,
      rejections: fc.integer({ min: 0, max: 2 }),
      clocks: fc.array(fc.record({ kind: fc.constantFrom('REPLY', 'RECEIPT', 'ARRIVAL'), onTime: fc.boolean() }), {
        maxLength: 3,
      }) as fc.Arbitrary<CountedOrder['clocks']>,
      callback: fc.record({
        status: fc.constantFrom('OPEN', 'DONE', 'NOT_REACHED'),
        mode: fc.constantFrom('PHONE', 'DOOR_TO_DOOR', null),
        satisfied: fc.constantFrom(true, false, null),
        verdicts: fc.uniqueArray(
          fc.record({
            item: fc.constantFrom(...Object.values(SatisfactionItem)),
            satisfied: fc.boolean(),
            reason: fc.constantFrom(...Object.values(DissatisfactionReason), null),
          }),
          { selector: ({ item }) => item, maxLength: 4 },
        ),
      }) as fc.Arbitrary<CountedOrder['callback']>,
    })
    .map((more) => order('', more))
  const someOrders = fc
    .array(someOrder, { maxLength: 30 })
    .map((orders) => orders.map((each, at) => ({ ...each, serial: String(at).padStart(4, '0') })))

  it('as many orders stand behind each figure as it says, over random months and every way to divide them', () => {
    fc.assert(
      fc.property(someOrders, (orders) => {
        for (const dimension of Object.keys(DIMENSIONS) as Dimension[]) {
          for (const group of divided(orders, dimension)) {
            const behind = (figure: FigureRef['figure']) =>
              ordersBehind(orders, { dimension, key: group.key, figure }).length
            expect(behind({ kind: 'ORDERS' })).toBe(group.orders)
            for (const { key, numerator, denominator } of group.rates) {
              expect(behind({ kind: 'RATE', rate: key, part: 'NUMERATOR' })).toBe(numerator)
              expect(behind({ kind: 'RATE', rate: key, part: 'DENOMINATOR' })).toBe(denominator)
              expect(behind({ kind: 'RATE', rate: key, part: 'REST' })).toBe(denominator - numerator)
            }
            for (const { key, count } of group.steps) expect(behind({ kind: 'STEP', step: key })).toBe(count)
            for (const { item, satisfied, dissatisfied, reasons } of group.items) {
              expect(behind({ kind: 'ITEM', item, satisfied: true })).toBe(satisfied)
              expect(behind({ kind: 'ITEM', item, satisfied: false })).toBe(dissatisfied)
              for (const { reason } of reasons) {
                expect(
                  behind({ kind: 'ITEM', item, satisfied: false, reason }) +
                    behind({ kind: 'ITEM', item, satisfied: true, reason }),
                ).toBe(reasons.find((each) => each.reason === reason)?.count)
              }
            }
          }
          const sum = divided(orders, dimension).reduce((all, { orders: count }) => all + count, 0)
          expect(sum).toBe(orders.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of a step the slowest stands first, with its time', () => {
    const orders = [order('1', { repliedAt: 1_000 }), order('2', { repliedAt: 9_000 }), order('3', { repliedAt: null })]
    const found = ordersBehind(orders, { dimension: 'ALL', key: '', figure: { kind: 'STEP', step: 'REPLY' } })
    expect(found.map(({ order: { serial }, seconds }) => [serial, seconds])).toEqual([
      ['2', 9],
      ['1', 1],
    ])
  })

  it('every rate and step that there is can be pointed at', () => {
    const one = overall([order('1')])
    expect(one.rates.map(({ key }) => key)).toEqual(Object.keys(RATES) as RateKey[])
    expect(one.steps.map(({ key }) => key)).toEqual(Object.keys(STEPS) as StepKey[])
  })
})
