/** Money is integer minor units with an ISO 4217 currency; no floating-point sum or product anywhere. */
import type { Locale } from './vocabulary.js'
import type { Money } from './work-order-state.js'

/** An amount that both JavaScript and the database hold exactly. */
export const isMinor = (amount: unknown): amount is number => Number.isSafeInteger(amount)

/**
 * A quantity in thousandths, exactly, or null when it is not a number with at most three decimal places, or too large.
 * The decimal notation of the number is read, not its binary value: 0.1 is 100 thousandths, not 100.00000000000000555.
 */
export const thousandths = (quantity: unknown): number | null => {
  if (typeof quantity !== 'number' || !Number.isFinite(quantity) || Math.abs(quantity) > 1e9) return null
  const match = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(String(quantity))
  if (!match) return null
  const [, sign, whole = '0', fraction = ''] = match
  const value = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'))
  return sign ? -value : value
}

/**
 * Unit price times quantity in minor units, computed in integers. A result between two minor units is rounded half up, away
 * from zero (0.5 → 1, -0.5 → -1), once per line; a bill is the sum of its rounded lines. Null when it cannot be held exactly.
 * @example multiply(1250, 1.5) is 1875; multiply(999, 0.333) is 333 (332.667); multiply(5, 0.1) is 1 (0.5)
 */
export const multiply = (unitPriceMinor: number, quantity: number): number | null => {
  const parts = thousandths(quantity)
  if (parts === null || !isMinor(unitPriceMinor)) return null
  const product = BigInt(unitPriceMinor) * BigInt(parts)
  const size = product < 0n ? -product : product
  const rounded = Number((size + 500n) / 1000n)
  if (!isMinor(rounded)) return null
  return product < 0n && rounded > 0 ? -rounded : rounded
}

/** Exact sum, or null when it leaves the range of exact integers. */
export const sum = (amounts: readonly number[]): number | null => {
  const total = Number(amounts.reduce((all, amount) => all + BigInt(amount), 0n))
  return isMinor(total) ? total : null
}

const digitsByCurrency = new Map<string, number>()

/** Minor digits of a currency by ISO 4217. @example 2 for CNY, 0 for JPY, 3 for KWD */
export const currencyDigits = (currency: string): number => {
  const known = digitsByCurrency.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digitsByCurrency.set(currency, digits)
  return digits
}

export const isCurrency = (currency: string): boolean => {
  try {
    currencyDigits(currency)
    return true
  } catch {
    return false
  }
}

/** The amount as a plain decimal, by its currency's digits. @example { amount: 24000, currency: 'CNY' } is '240.00' */
export const decimal = ({ amount, currency }: Money): string => {
  const digits = currencyDigits(currency)
  const size = String(Math.abs(amount)).padStart(digits + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? sign + size : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`
}

const TAGS: Readonly<Record<Locale, string>> = { zh_Hant: 'zh-Hant', zh_Hans: 'zh-Hans', en: 'en' }

// Making a formatter costs far more than using it; there are three languages and a handful of currencies.
const formatters = new Map<string, Intl.NumberFormat>()

const formatter = (currency: string, locale: Locale): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(TAGS[locale], { style: 'currency', currency })
  formatters.set(key, made)
  return made
}

/** The amount for people, grouped, with its currency. @example '¥1,240.00', in English 'CN¥1,240.00' */
export const formatMoney = (money: Money, locale: Locale): string =>
  // The string keeps every digit: format() of a decimal string does not pass through a float.
  formatter(money.currency, locale).format(decimal(money) as unknown as number)
