import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  endOfDay,
  instantOf,
  isMonth,
  isTimeOfDay,
  isTimeZone,
  lastDay,
  localDay,
  localMonth,
  localTime,
  nextTimeOfDay,
  startOfDay,
} from './calendar.js'

describe('days and months', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s plus %i days is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected))

  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-11', 2, '2027-01'],
    ['2026-01', -1, '2025-12'],
  ])('%s plus %i months is %s', (month, months, expected) => expect(addMonths(month, months)).toBe(expected))

  it.each([
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
  ])('the last day of %s is %s', (month, day) => expect(lastDay(month)).toBe(day))

  it('knows a month and a time of day from anything else', () => {
    expect(['2026-11', '2026-12'].every(isMonth)).toBe(true)
    expect(['2026-13', '2026-00', '26-11', '2026-11-01', '', null, 5].some(isMonth)).toBe(false)
    expect(['00:00', '17:30', '23:59', '24:00'].every(isTimeOfDay)).toBe(true)
    expect(['24:01', '9:00', '17:60', '', undefined].some(isTimeOfDay)).toBe(false)
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Asia/Nowhere')).toBe(false)
  })
})

describe('the wall clock of a zone', () => {
  it('turns over at local midnight, not at UTC midnight', () => {
    expect(localDay(new Date('2026-11-30T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-11-30')
    expect(localDay(new Date('2026-11-30T16:00:00.000Z'), 'Asia/Shanghai')).toBe('2026-12-01')
    expect(localMonth(new Date('2026-11-30T16:00:00.000Z'), 'Asia/Shanghai')).toBe('2026-12')
    expect(localTime(new Date('2026-11-23T16:00:00Z'), 'Asia/Shanghai')).toEqual({
      day: '2026-11-24',
      time: '00:00:00',
    })
  })

  it.each([
    ['2026-11-23', '17:30', 'Asia/Shanghai', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23', '00:00', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z'],
    ['2026-11-23', '24:00', 'Asia/Shanghai', '2026-11-23T16:00:00.000Z'],
    ['2026-11-23', '12:00', 'Asia/Kathmandu', '2026-11-23T06:15:00.000Z'],
    ['2026-07-01', '12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
    ['2026-12-01', '12:00', 'Europe/Berlin', '2026-12-01T11:00:00.000Z'],
    ['2026-12-01', '12:00', 'Pacific/Kiritimati', '2026-11-30T22:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, iso) => expect(instantOf(day, time, zone).toISOString()).toBe(iso))
})

describe('daylight saving', () => {
  it('a time that the clock skips lies as far behind the jump: 02:30 in Berlin on 29 March is 03:30 summer time', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(instantOf('2026-03-29', '01:59', 'Europe/Berlin').toISOString()).toBe('2026-03-29T00:59:00.000Z')
    expect(instantOf('2026-03-29', '03:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z')
  })

  it('a time that the clock shows twice is the first one: 02:30 in Berlin on 25 October is summer time', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('a day of 23 or 25 hours begins and ends at its midnights', () => {
    const hours = (day: string, zone: string) =>
      (endOfDay(day, zone).getTime() - startOfDay(day, zone).getTime()) / 3_600_000
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23)
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25)
    expect(hours('2026-10-26', 'Europe/Berlin')).toBe(24)
    // Lord Howe moves by half an hour.
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5)
  })

  it('a midnight that is skipped is the first instant of the day (Cairo, 24 April 2026)', () => {
    const start = startOfDay('2026-04-24', 'Africa/Cairo')
    expect(localTime(start, 'Africa/Cairo')).toEqual({ day: '2026-04-24', time: '01:00:00' })
    expect(localDay(new Date(start.getTime() - 1), 'Africa/Cairo')).toBe('2026-04-23')
  })
})

describe('the next time of day', () => {
  it('is today’s until it comes, and tomorrow’s from that instant on', () => {
    const at = (iso: string) => nextTimeOfDay(new Date(iso), '17:30', 'Asia/Shanghai').toISOString()
    expect(at('2026-11-23T09:29:59.999Z')).toBe('2026-11-23T09:30:00.000Z')
    expect(at('2026-11-23T09:30:00.000Z')).toBe('2026-11-24T09:30:00.000Z')
    expect(at('2026-11-30T09:30:00.001Z')).toBe('2026-12-01T09:30:00.000Z')
  })
})
