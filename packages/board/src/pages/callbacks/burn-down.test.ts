import { describe, expect, test } from 'vitest'
import { burnDown } from './burn-down'

const month = { month: '2026-02', due: 10, lastDay: '2026-03-10' }
const byDay = [
  { day: '2026-02-03', finished: 2 },
  { day: '2026-02-05', finished: 3 },
]

describe('[CBK-2] the line of callbacks that are left', () => {
  test('falls by what each day finished and ends today', () => {
    const { line, most } = burnDown({ ...month, byDay, today: '2026-02-06', finishDay: null })
    expect(line.map(([, left]) => left)).toEqual([10, 10, 10, 8, 8, 5, 5])
    expect(most).toBe(10)
  })

  test('is drawn on to the day on which nothing is left, and not at all when nobody can say', () => {
    const given = { ...month, byDay, today: '2026-02-06' }
    expect(burnDown({ ...given, finishDay: null }).forecast).toBeNull()
    const { forecast, deadline } = burnDown({ ...given, finishDay: '2026-03-08' })
    expect(forecast?.[0]?.[1]).toBe(5)
    expect(forecast?.[1]?.[1]).toBe(0)
    expect(forecast?.[1]?.[0]).toBeLessThan(deadline)
    expect(burnDown({ ...given, finishDay: '2026-03-12' }).forecast?.[1]?.[0]).toBeGreaterThan(deadline)
  })

  test('does not go past the chart when it is looked at much later', () => {
    const { line } = burnDown({ ...month, byDay, today: '2026-06-01', finishDay: null })
    expect(line.at(-1)).toEqual([1, 5])
  })

  test('of an empty month is flat', () => {
    const { line, most, forecast } = burnDown({
      ...month,
      due: 0,
      byDay: [],
      today: '2026-02-02',
      finishDay: '2026-02-02',
    })
    expect(line.every(([, left]) => left === 0)).toBe(true)
    expect(most).toBe(1)
    expect(forecast).toBeNull()
  })
})
