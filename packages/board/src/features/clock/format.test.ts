import { describe, expect, it } from 'vitest'
import { formatDuration, formatRemaining } from './format'

const s = 1000
const h = 3_600_000

describe('durations', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [48 * s, '0:48'],
    [59 * 60 * s + 59 * s, '59:59'],
    [h, '1:00:00'],
    [4327 * s, '1:12:07'],
    [10 * h - s, '9:59:59'],
    [10 * h, '10h 00m'],
    [10 * h + 12 * 60 * s, '10h 12m'],
    [24 * h - s, '23h 59m'],
    [27 * h, '1日 3時'],
    [-5 * s, '0:00'],
  ])('%d ms is %s', (ms, text) => expect(formatDuration(ms, 0)).toBe(text))
  it('says days in each language', () => {
    expect(formatDuration(27 * h, 1)).toBe('1日 3时')
    expect(formatDuration(27 * h, 2)).toBe('1d 3h')
  })
  it('counts down to 0:00 exactly at the due instant', () => {
    expect(formatRemaining(1, 0)).toBe('0:01')
    expect(formatRemaining(1000, 0)).toBe('0:01')
    expect(formatRemaining(1001, 0)).toBe('0:02')
    expect(formatRemaining(0, 0)).toBe('0:00')
  })
})
