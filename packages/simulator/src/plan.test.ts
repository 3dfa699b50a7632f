import { describe, expect, test } from 'vitest'
import {
  type Arrival,
  type Catalogue,
  type CatalogueItem,
  intensity,
  planDay,
  type PlanOptions,
  weightOf,
} from './plan.js'

const item = (code: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  id: `id of ${code}`,
  code,
  nature: 'SPECIAL',
  category: 'ENGINEERING_REPAIR',
  trade: 'ELECTRICAL',
  priceMinor: 2_500,
  ...more,
})
const unit = (building: string, room: string) => ({ id: `${building}-${room}`, building, room })

const CATALOGUE: Catalogue = {
  items: [
    item('ER-01'),
    item('ER-05', { trade: 'GAS', priceMinor: null }),
    item('ER-08', { trade: 'AIR_CONDITIONING', priceMinor: null }),
    item('IC-01', { category: 'INDOOR_CLEANING', trade: 'CLEANING', priceMinor: 4_000 }),
    item('CP-01', { category: 'COPYING', trade: 'OFFICE', priceMinor: 50 }),
    item('RT-01', { nature: 'ROUTINE', category: 'ROUTINE', priceMinor: 0 }),
    item('BU-01', { nature: 'BUSINESS', category: 'BUSINESS', trade: 'OFFICE', priceMinor: 20_000 }),
  ],
  units: [unit('1', '0101'), unit('1', '0102'), unit('2', '0101')],
  appUnits: [unit('2', '0101')],
}
const OPTIONS: PlanOptions = { seed: 42, hours: 24, fromMinute: 0, perDay: 2_000, month: 11, lateness: 0.05 }
const plan = (options: Partial<PlanOptions> = {}, catalogue = CATALOGUE) =>
  planDay(catalogue, { ...OPTIONS, ...options })
const share = (arrivals: readonly Arrival[], of: (arrival: Arrival) => boolean) =>
  arrivals.filter(of).length / arrivals.length

describe('the plan of a day', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(plan()).toEqual(plan())
    expect(plan({ seed: 43 })).not.toEqual(plan())
  })

  test('differs by lateness in nothing but who is late', () => {
    const without = (arrivals: readonly Arrival[]) =>
      arrivals.map(({ fate: { late, ...fate }, ...arrival }) => ({ arrival, fate, known: Object.keys(late) }))
    expect(without(plan({ lateness: 0.9 }))).toEqual(without(plan({ lateness: 0 })))
    expect(plan({ lateness: 0 }).some(({ fate: { late } }) => late.REPLY || late.RECEIPT || late.ARRIVAL)).toBe(false)
    expect(share(plan({ lateness: 0.5 }), ({ fate }) => fate.late.REPLY)).toBeCloseTo(0.5, 1)
  })

  test('brings as many as asked for, in order, within its hours', () => {
    const arrivals = plan()
    // Six standard deviations of a Poisson count.
    expect(Math.abs(arrivals.length - 2_000)).toBeLessThan(6 * Math.sqrt(2_000))
    const minutes = arrivals.map(({ atMinute }) => atMinute)
    expect([...minutes].sort((a, b) => a - b)).toEqual(minutes)
    expect(Math.max(...minutes)).toBeLessThan(24 * 60)
    expect(new Set(arrivals.map(({ no }) => no)).size).toBe(arrivals.length)
  })

  test('has its peaks after breakfast and after work, and hardly anything at night', () => {
    const between = (from: number, to: number) =>
      plan().filter(({ atMinute }) => atMinute >= from * 60 && atMinute < to * 60).length
    expect(between(8, 11)).toBeGreaterThan(4 * between(1, 4))
    expect(between(18, 21)).toBeGreaterThan(4 * between(1, 4))
    expect(between(8, 11)).toBeGreaterThan(between(12, 15))
    // A plan that begins in the evening goes by the same clock.
    expect(intensity(9 * 60)).toBeGreaterThan(intensity(3 * 60))
    const evening = plan({ fromMinute: 18 * 60, hours: 3 })
    expect(evening.length).toBeGreaterThan(between(18, 21) * 0.7)
  })

  test('follows the season', () => {
    const cooler = item('ER-08', { trade: 'AIR_CONDITIONING' })
    const heater = item('ER-05', { trade: 'GAS' })
    expect(weightOf(cooler, 7, 600)).toBeGreaterThan(weightOf(cooler, 1, 600))
    expect(weightOf(heater, 1, 600)).toBeGreaterThan(weightOf(heater, 7, 600))
    const coolers = (month: number) => share(plan({ month }), ({ itemCode }) => itemCode === 'ER-08')
    expect(coolers(7)).toBeGreaterThan(2 * coolers(1))
  })

  test('[INT-3] gives each paid service an appointment, and the app only to those who have it', () => {
    for (const arrival of plan()) {
      if (arrival.nature === 'SPECIAL' || arrival.nature === 'BUSINESS') expect(arrival.leadMinutes).toBeGreaterThan(0)
      if (arrival.channel === 'APP') expect(CATALOGUE.appUnits).toContain(arrival.unit)
      if (arrival.itemCode === 'CP-01') expect(arrival.channel).toBe('WALK_IN')
      expect(arrival.itemId === null).toBe(['COMPLAINT', 'ENQUIRY', 'PUBLIC_AREA'].includes(arrival.nature))
    }
    const nobody = plan({}, { ...CATALOGUE, appUnits: [] })
    expect(nobody.some(({ channel }) => channel === 'APP')).toBe(false)
  })

  test('[INT-8] asks for approval only of what is urgent and special, and never prices it anew at the door', () => {
    const approvals = plan({ perDay: 20_000 }).filter(({ fate }) => fate.judgement.startsWith('APPROVAL'))
    expect(approvals.length).toBeGreaterThan(20)
    for (const { urgency, nature, fate } of approvals) {
      expect([urgency, nature, fate.requote]).toEqual(['URGENT', 'SPECIAL', 'NONE'])
    }
  })

  test('has something of every ending', () => {
    const fates = plan({ perDay: 5_000 }).map(({ fate }) => fate)
    for (const judgement of ['ACCEPT', 'DECLINE', 'NOT_OFFERED', 'WITHDRAW', 'APPROVAL', 'APPROVAL_REFUSED'])
      expect(
        fates.some((fate) => fate.judgement === judgement),
        judgement,
      ).toBe(true)
    for (const stage of ['QUOTED', 'CONSENTED', 'DISPATCHED', 'ARRIVED'])
      expect(
        fates.some((fate) => fate.cancelAt === stage),
        stage,
      ).toBe(true)
    for (const rejections of [0, 1, 2]) expect(fates.some((fate) => fate.rejections === rejections)).toBe(true)
    for (const payment of ['AT_ONCE', 'ARREARS', 'UNPAID'])
      expect(
        fates.some((fate) => fate.payment === payment),
        payment,
      ).toBe(true)
  })

  test('takes each trade its own time', () => {
    const median = (code: string): number => {
      const minutes = plan({ perDay: 8_000 })
        .filter(({ itemCode }) => itemCode === code)
        .map(({ fate }) => fate.delays.work)
        .sort((a, b) => a - b)
      return minutes[Math.floor(minutes.length / 2)] ?? 0
    }
    expect(median('ER-01')).toBeGreaterThan(28)
    expect(median('ER-01')).toBeLessThan(37)
    expect(median('IC-01')).toBeGreaterThan(2.5 * median('ER-01'))
  })
})
