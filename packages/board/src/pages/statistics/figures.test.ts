import { describe, expect, test } from 'vitest'
import { ALL, floorOf, itemOf, rateOf, shareOf, stepOf, type TrendPoint } from './figures'

const group = { rates: [{ rate: 'SATISFIED' as const, numerator: 119, denominator: 128 }] }
const point = (percent: number | null): TrendPoint => ({
  month: '2026-10',
  orders: 1,
  frozen: true,
  satisfied: { numerator: 0, denominator: 1, rest: 1, percent },
})

describe('[STA-1] figures', () => {
  test('a share has its sum beside it, and none is made of nothing', () => {
    expect(shareOf(group, 'SATISFIED')).toEqual({ numerator: 119, denominator: 128, rest: 9, percent: 93 })
    expect(shareOf(group, 'REWORK')).toEqual({ numerator: 0, denominator: 0, rest: 0, percent: null })
  })

  test('[STA-2] each is pointed at as the API wants it', () => {
    expect(rateOf(ALL, 'REPLY_ON_TIME', 'REST')).toEqual({
      dimension: 'ALL',
      key: '',
      rate: 'REPLY_ON_TIME',
      part: 'REST',
    })
    expect(stepOf({ dimension: 'BUILDING', key: 'b' }, 'REPLY')).toEqual({
      dimension: 'BUILDING',
      key: 'b',
      step: 'REPLY',
    })
    expect(itemOf(ALL, 'QUALITY', false, 'DAMAGE')).toMatchObject({
      item: 'QUALITY',
      satisfied: false,
      reason: 'DAMAGE',
    })
  })

  test('an axis of rates begins at a round number that makes no wave of nothing', () => {
    expect(floorOf([])).toBe(0)
    expect(floorOf([point(97), point(99)])).toBe(80)
    expect(floorOf([point(90), point(null)])).toBe(80)
    expect(floorOf([point(63.4), point(99)])).toBe(60)
  })
})
