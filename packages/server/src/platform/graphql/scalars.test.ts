import { parseValue } from 'graphql'
import { describe, expect, test } from 'vitest'
import { DateTime, Json, LARGEST_JSON_CHARACTERS, SafeInt } from './scalars.js'

describe('DateTime', () => {
  test.each([
    ['2026-11-23T09:30:00.000Z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23T17:30:00+08:00', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23T09:30:00.123456Z', '2026-11-23T09:30:00.123Z'],
    ['2028-02-29T23:59:59-11:00', '2028-03-01T10:59:59.000Z'],
  ])('reads %s', (given, instant) => {
    expect(DateTime.parseValue(given).toISOString()).toBe(instant)
    expect(DateTime.parseLiteral(parseValue(JSON.stringify(given))).toISOString()).toBe(instant)
  })

  test.each([
    '2026-11-23',
    '2026-11-23T09:30:00',
    '2026-02-29T09:30:00Z',
    '2026-11-31T09:30:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T25:00:00Z',
    '1899-12-31T23:59:59Z',
    '3000-01-01T00:00:00Z',
    'tomorrow',
    '',
    1_764_000_000_000,
    null,
    {},
  ])('refuses %s, and says what it wants', (given) => {
    expect(() => DateTime.parseValue(given)).toThrow(/DateTime must/)
  })

  test('writes UTC with milliseconds, from an instant and from a card’s text', () => {
    expect(DateTime.serialize(new Date('2026-11-23T17:30:00+08:00'))).toBe('2026-11-23T09:30:00.000Z')
    expect(DateTime.serialize('2026-11-23T09:30:00.000Z')).toBe('2026-11-23T09:30:00.000Z')
    expect(() => DateTime.serialize('never')).toThrow('not an instant')
  })
})

describe('SafeInt', () => {
  test('holds every whole number that JavaScript holds exactly', () => {
    for (const number of [0, -1, 24_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      expect(SafeInt.parseValue(number)).toBe(number)
      expect(SafeInt.parseLiteral(parseValue(String(number)))).toBe(number)
      expect(SafeInt.serialize(number)).toBe(number)
    }
  })

  test.each([1.5, Number.MAX_SAFE_INTEGER + 1, NaN, Infinity, '1', null, true])('refuses %s', (given) => {
    expect(() => SafeInt.parseValue(given)).toThrow(/SafeInt must/)
    expect(() => SafeInt.serialize(given)).toThrow('not a safe integer')
  })

  test('refuses a literal that is none', () => {
    for (const literal of ['1.5', '"1"', '9007199254740993', 'true']) {
      expect(() => SafeInt.parseLiteral(parseValue(literal))).toThrow(/SafeInt must/)
    }
  })
})

describe('JSON', () => {
  test('passes on what it is given, literals too', () => {
    expect(Json.parseValue({ a: [1, 'x', null] })).toEqual({ a: [1, 'x', null] })
    expect(Json.parseLiteral(parseValue('{a: [1, "x", null]}'), {})).toEqual({ a: [1, 'x', null] })
  })

  test('refuses what is too large or too deep', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
    expect(Json.parseValue(deep(12))).toBeTruthy()
    expect(() => Json.parseValue(deep(13))).toThrow('nested at most 12 deep')
    expect(() => Json.parseValue('x'.repeat(LARGEST_JSON_CHARACTERS))).toThrow('at most')
  })
})
