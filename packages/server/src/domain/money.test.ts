import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyDigits, decimal, formatMoney, isCurrency, multiply, sum, thousandths } from './money.js'

describe('quantities', () => {
  it.each([
    [1, 1000],
    [1.5, 1500],
    [0.1, 100],
    [0.001, 1],
    [2.675, 2675],
    [1.005, 1005],
    [-1.5, -1500],
  ])('%d is %i thousandths', (quantity, expected) => expect(thousandths(quantity)).toBe(expected))

  it.each([0.0001, 1.2345, 1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined])(
    '%s is not a quantity of at most three decimals',
    (quantity) => expect(thousandths(quantity)).toBeNull(),
  )
})

describe('multiplying', () => {
  it.each([
    [8000, 1, 8000],
    [1250, 1.5, 1875],
    [999, 0.333, 333],
    [5, 0.1, 1],
    [1, 0.499, 0],
    [1, 0.5, 1],
    [3, 0.5, 2],
    [-1, 0.5, -1],
    [33, 1.005, 33],
    [200, 1.005, 201],
  ])('%i × %d is %i, half up', (price, quantity, expected) => expect(multiply(price, quantity)).toBe(expected))

  it('refuses what cannot be held exactly instead of being nearly right', () => {
    expect(multiply(Number.MAX_SAFE_INTEGER, 2)).toBeNull()
    expect(multiply(1.5, 2)).toBeNull()
    expect(multiply(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('is within half a unit of the exact product, always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 5_000_000 }), (price, parts) => {
        const product = multiply(price, Number((parts / 1000).toFixed(3)))
        const exact = BigInt(price) * BigInt(parts)
        const off = BigInt(product ?? -1) * 1000n - exact
        expect(off > -500n && off <= 500n).toBe(true)
      }),
    )
  })
})

it('a sum is exact or nothing', () => {
  expect(sum([])).toBe(0)
  expect(sum([8000, -3000, 1])).toBe(5001)
  expect(sum([Number.MAX_SAFE_INTEGER, 1])).toBeNull()
})

describe('showing', () => {
  it.each([
    ['CNY', 2, '240.00'],
    ['JPY', 0, '24000'],
    ['KWD', 3, '24.000'],
  ])('%s has %i minor digits', (currency, digits, shown) => {
    expect(currencyDigits(currency)).toBe(digits)
    expect(decimal({ amount: 24_000, currency })).toBe(shown)
  })

  it('keeps the sign and the leading zeros of small amounts', () => {
    expect(decimal({ amount: 5, currency: 'CNY' })).toBe('0.05')
    expect(decimal({ amount: -5, currency: 'CNY' })).toBe('-0.05')
    expect(decimal({ amount: 0, currency: 'CNY' })).toBe('0.00')
  })

  it('groups and names the currency in each language', () => {
    expect(formatMoney({ amount: 124_000, currency: 'CNY' }, 'en')).toBe('CN¥1,240.00')
    expect(formatMoney({ amount: 124_000, currency: 'CNY' }, 'zh_Hans')).toBe('¥1,240.00')
    expect(formatMoney({ amount: 124_000, currency: 'CNY' }, 'zh_Hant')).toMatch(/¥1,240\.00$/)
  })

  it('knows a currency from a word', () => {
    expect(isCurrency('CNY')).toBe(true)
    expect(isCurrency('yuan')).toBe(false)
  })
})
