import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countChange,
  doorToDoorNeeded,
  forecastOf,
  NO_CALLBACKS,
  quotaFigures,
  recount,
  shortfalls,
  type CountedCallback,
  type QuotaCounts,
  type SpotChecker,
} from './callback-quota.js'
import { callbackDeadline } from './clock.js'
import { settings } from './fixture.test-support.js'

const estate = settings()
const counts = (over: Partial<QuotaCounts>): QuotaCounts => ({ ...NO_CALLBACKS, ...over })
const figures = (over: Partial<QuotaCounts>, of = estate) => quotaFigures(counts(over), '2026-11', of)

describe('[CBK-3] door to door', () => {
  it.each([
    [0, 0],
    [1, 1],
    [19, 1],
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
    [140, 7],
    [214, 11],
  ])('of %i callbacks %i at the door', (due, needed) => {
    expect(doorToDoorNeeded(due)).toBe(needed)
    expect(figures({ due }).doorToDoor).toMatchObject({ numerator: 0, denominator: due, needed, missing: needed })
    expect(figures({ due, done: due, doorToDoor: needed }).doorToDoor.missing).toBe(0)
  })

  it('counts of the callbacks due, or of those made, with those not reached in the denominator (CBK-8)', () => {
    const half = { due: 41, done: 18, notReached: 2, doorToDoor: 1 }
    expect(figures(half).doorToDoor).toMatchObject({ denominator: 41, needed: 3, missing: 2 })
    expect(figures(half, settings({ quotaBase: 'MADE' })).doorToDoor).toMatchObject({
      denominator: 20,
      needed: 1,
      missing: 0,
    })
  })
})

describe('[SPT-1] spot checks', () => {
  it('three together, all where there are fewer, none of an empty month', () => {
    expect(figures({}).spotChecks).toMatchObject({ needed: 0, missing: 0 })
    expect(figures({ due: 2, done: 2, checked: 1 }).spotChecks).toMatchObject({ needed: 2, missing: 1 })
    expect(figures({ due: 9, done: 9, checked: 3 }).spotChecks).toMatchObject({ needed: 3, missing: 0 })
  })

  it('three each, where the estate wants that; one’s own callbacks are not counted among what may be checked', () => {
    const each = settings({ spotCheckMode: 'EACH' })
    const { spotChecks } = figures(
      { due: 9, done: 4, checked: 3, checkedByCentre: 3, checkedByGeneral: 0, ownOfGeneral: 2 },
      each,
    )
    expect(spotChecks).toMatchObject({ done: 3, needed: 5, missing: 2 })
    expect(spotChecks.byRole).toMatchObject([{ missing: 0 }, { role: 'GENERAL_MANAGER', needed: 2, missing: 2 }])
  })
})

describe('[CBK-6] what is short', () => {
  it('names each, in the order of the rules; nothing of an empty month', () => {
    expect(shortfalls(figures({}))).toEqual([])
    expect(
      shortfalls(figures({ due: 21, done: 20, doorToDoor: 1 })).map(({ rule, missing }) => [rule, missing]),
    ).toEqual([
      ['CBK-6', 1],
      ['CBK-3', 1],
      ['SPT-1', 3],
    ])
    expect(shortfalls(figures({ due: 21, done: 21, doorToDoor: 2, checked: 3 }))).toEqual([])
  })
})

describe('[CBK-2] the 10th', () => {
  it.each([
    ['Asia/Shanghai', '2026-12-10T15:59:59.999Z'],
    ['Europe/London', '2026-12-10T23:59:59.999Z'],
    ['America/New_York', '2026-12-11T04:59:59.999Z'],
  ])('ends in %s with the day: at 23:59:59.999 there is time, one ms later there is none', (timeZone, last) => {
    const there = settings({ timeZone })
    const deadline = callbackDeadline('2026-11', there)
    expect(deadline.getTime()).toBe(Date.parse(last) + 1)
    const open = counts({ due: 20, done: 10 })
    expect(forecastOf(open, '2026-11', new Date(last), there).paceNeeded).not.toBeNull()
    expect(forecastOf(open, '2026-11', deadline, there).paceNeeded).toBeNull()
  })
})

describe('forecast', () => {
  it('says pace, what is needed, when it ends, and how it came to that', () => {
    const now = new Date('2026-12-05T04:00:00Z') // noon in Shanghai
    const made = counts({
      due: 214,
      done: 128,
      doorToDoor: 7,
      byDay: { '2026-11-28': 50, '2026-11-29': 13, '2026-12-01': 30, '2026-12-05': 35 },
    })
    const forecast = forecastOf(made, '2026-11', now, estate)
    // Since 29 November 00:00: 78 in 6.5 days.
    expect(forecast).toMatchObject({ pace: 12, dueExpected: 214, paceNeeded: 15.6, doorToDoorExpected: 11.7 })
    expect(forecast.finishAt?.toISOString()).toBe('2026-12-12T08:00:00.000Z')
    expect(forecast.inTime).toBe(false)
    expect(forecast.doorToDoorIfRestByPhone).toBe(3.27)
    for (const said of Object.values(forecast.explanation)) {
      for (const figure of ['12', '78', '6.5', '86', '214', '128', '7']) expect(said).toContain(figure)
    }
  })

  it('an empty month promises nothing; nobody knows the end before a callback was made', () => {
    const now = new Date('2026-11-10T04:00:00Z')
    expect(forecastOf(NO_CALLBACKS, '2026-11', now, estate)).toMatchObject({
      pace: 0,
      dueExpected: 0,
      doorToDoorExpected: null,
    })
    expect(forecastOf(counts({ due: 9 }), '2026-11', now, estate)).toMatchObject({ finishAt: null, inTime: null })
    // While the month runs, orders still come in: no end before its own.
    const running = forecastOf(counts({ due: 9, done: 9, byDay: { '2026-11-09': 9 } }), '2026-11', now, estate)
    expect(running.dueExpected).toBeGreaterThan(9)
    expect(running.finishAt?.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-30T16:00:00Z'))
  })
})

const roles = fc.subarray<SpotChecker>(['CENTRE_MANAGER', 'GENERAL_MANAGER'])
const callback: fc.Arbitrary<CountedCallback> = fc.record({
  status: fc.constantFrom('OPEN' as const, 'DONE' as const, 'NOT_REACHED' as const),
  mode: fc.constantFrom('PHONE' as const, 'DOOR_TO_DOOR' as const, null),
  satisfied: fc.constantFrom(true, false, null),
  finishedOn: fc.constantFrom('2026-11-28', '2026-12-01', null),
  callerIs: roles,
  checkedAs: roles,
})

describe('[CBK-6] counting by change', () => {
  it('is counting anew, over random histories', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), callback), { maxLength: 60 }), (history) => {
        const now = new Map<number, CountedCallback>()
        let kept = NO_CALLBACKS
        for (const [which, next] of history) {
          kept = countChange(kept, now.get(which) ?? null, next)
          now.set(which, next)
        }
        expect(kept).toEqual(recount([...now.values()]))
      }),
      { numRuns: 300 },
    )
  })
})
