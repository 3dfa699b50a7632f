import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, workMonth } from './months'

describe('months', () => {
  test('go over the turn of the year both ways', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2025-12', 1)).toBe('2026-01')
    expect(addMonths('2026-11', -24)).toBe('2024-11')
  })

  test('have days that are counted without a zone', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-12-10', '2026-12-08')).toBe(-2)
  })

  test('[CBK-2] until the 10th the work is the month before, from the 11th the running one', () => {
    expect(workMonth('2026-12-10')).toBe('2026-11')
    expect(workMonth('2026-12-11')).toBe('2026-12')
    expect(workMonth('2027-01-01')).toBe('2026-12')
  })
})
