import { expect, it } from 'vitest'
import { keepSame } from './keep-same'

it('answers the old value where nothing changed', () => {
  const before = {
    rows: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
    total: { n: 3 },
    none: null,
  }
  expect(keepSame(before, structuredClone(before))).toBe(before)
})

it('keeps the parts that did not change, and only those', () => {
  const before = {
    rows: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
    total: { n: 3 },
  }
  const next = keepSame(before, {
    rows: [
      { id: 'a', n: 1 },
      { id: 'b', n: 9 },
    ],
    total: { n: 3 },
  })
  expect(next).toEqual({
    rows: [
      { id: 'a', n: 1 },
      { id: 'b', n: 9 },
    ],
    total: { n: 3 },
  })
  expect(next.rows[0]).toBe(before.rows[0])
  expect(next.rows[1]).not.toBe(before.rows[1])
  expect(next.total).toBe(before.total)
  expect(next.rows).not.toBe(before.rows)
})

it('notices what went, what came, and what is undefined now', () => {
  expect(keepSame([1, 2], [1])).toEqual([1])
  expect(keepSame({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
  expect(keepSame({ a: 1 }, { b: 1 })).toEqual({ b: 1 })
  expect('b' in (keepSame({ a: 1, c: 1 }, { a: 1, b: undefined }) as object)).toBe(true)
})

it('looks into nothing but arrays and plain objects', () => {
  const before = new Map([['a', 1]])
  const next = new Map([['a', 1]])
  expect(keepSame(before, next)).toBe(next)
})
