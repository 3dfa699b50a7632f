import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  COLUMNS,
  escapeCell,
  inForceOn,
  overlapping,
  priceFrom,
  quantityFrom,
  quantityText,
  readHeader,
  readRow,
  unescapeCell,
  writeRow,
  type PriceLine,
  type PublishedVersion,
} from './price-list.js'

const CONTEXT = { currency: 'CNY', checklists: new Set(['LAMP']) }
const TAP: PriceLine = {
  code: 'ER-03',
  names: { zh_Hant: '水龍頭維修', zh_Hans: '水龙头维修', en: 'Tap repair' },
  shortNames: { zh_Hant: '水龍頭', zh_Hans: '水龙头', en: 'Tap' },
  nature: 'SPECIAL',
  category: 'ENGINEERING_REPAIR',
  department: 'ENGINEERING',
  trade: 'PLUMBING',
  unitNames: { zh_Hant: '個', zh_Hans: '个', en: 'piece' },
  priceMinor: 3000,
  settlementMethod: 'ON_COMPLETION',
  checklistCode: null,
  quantityMin: 1000,
  quantityStep: 500,
}
const CELLS = writeRow(TAP, 'CNY')
const read = (over: Partial<Record<(typeof COLUMNS)[number], string>>) =>
  readRow(
    2,
    COLUMNS,
    COLUMNS.map((column, index) => over[column] ?? CELLS[index] ?? ''),
    CONTEXT,
  )

describe('a row of a price list', () => {
  it('[CAT-1] has item, unit, price or assess on site, department, checklist and settlement, and reads back as it was', () => {
    expect(read({})).toEqual({ ok: true, line: TAP })
    expect(read({ price: 'Assess on site', checklist: 'LAMP' })).toEqual({
      ok: true,
      line: { ...TAP, priceMinor: null, checklistCode: 'LAMP' },
    })
    expect(read({ price: '現場評估' })).toMatchObject({ line: { priceMinor: null } })
  })

  it.each([
    [{ code: '' }, 'code', 'it is empty'],
    [{ code: 'a b' }, 'code', 'it is no code'],
    [{ name_en: '=HYPERLINK("http://x")' }, 'name_en', 'it is a formula'],
    [{ name_zh_hant: '@SUM(A1)' }, 'name_zh_hant', 'it is a formula'],
    [{ name_en: 'x'.repeat(121) }, 'name_en', 'it is too long'],
    [{ name_en: 'a\u0000b' }, 'name_en', 'it holds characters that cannot be kept, or a line break'],
    [{ name_en: 'a\nb' }, 'name_en', 'it holds characters that cannot be kept, or a line break'],
    [{ nature: 'COMPLAINT' }, 'nature', 'requests of this nature have no price list'],
    [{ trade: 'MAGIC' }, 'trade', 'it is none of the words known'],
    [{ price: '' }, 'price', 'it is empty'],
    [{ price: '30,00' }, 'price', 'it is no price'],
    [{ price: '-1' }, 'price', 'it is no price'],
    [{ price: '1.005' }, 'price', 'it is no price'],
    [{ price: '1e3' }, 'price', 'it is no price'],
    [{ currency: 'USD' }, 'currency', 'it is not the currency of the estate'],
    [{ quantity_step: '0' }, 'quantity_step', 'it is no quantity'],
    [{ quantity_min: '0.0001' }, 'quantity_min', 'it is no quantity'],
    [{ settlement: 'NONE' }, 'settlement', 'a paid item has no settlement method'],
    [{ settlement: 'COUNTER' }, 'settlement', 'only copying, typing and fax are settled at the counter'],
    [{ nature: 'ROUTINE', settlement: 'NONE' }, 'price', 'a routine service has no fee'],
    [{ checklist: 'NOPE' }, 'checklist', 'there is no such checklist'],
  ] as const)('[CAT-1] %j is told with its row, its column and what to do', (over, column, what) => {
    const answer = read(over)
    expect(answer.ok).toBe(false)
    if (answer.ok) return
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ row: 2, column, what: expect.objectContaining({ en: what }) }),
    )
    for (const { what: said, next } of answer.problems)
      for (const text of [said, next]) expect(text.zh_Hant && text.zh_Hans && text.en).toBeTruthy()
  })

  it('[CAT-1] everything wrong with a row is told at once', () => {
    const answer = read({ price: 'much', trade: '', name_en: '' })
    expect(answer.ok ? [] : answer.problems.map(({ column }) => column).sort()).toEqual(['name_en', 'price', 'trade'])
  })

  it('[CAT-1] any line comes back from its cells: three languages, emoji, right to left, and what looks like a formula', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) =>
        text
          .normalize()
          .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')
          .trim(),
      )
      .filter((text) => text !== '' && text.length <= 120)
    const text = fc.oneof(
      word,
      fc.constantFrom('=1+1', '+86', '-x', '@a', "'=", "''@x", "'plain", 'שלום', '😀👩‍👩‍👧', '"q",x'),
    )
    const names = fc.record({ zh_Hant: text, zh_Hans: text, en: text })
    fc.assert(
      fc.property(
        names,
        names,
        names,
        fc.option(fc.nat(99_999_999)),
        fc.integer({ min: 1, max: 99_999 }),
        (one, two, three, priceMinor, quantityStep) => {
          const line = { ...TAP, names: one, shortNames: two, unitNames: three, priceMinor, quantityStep }
          expect(readRow(2, COLUMNS, writeRow(line, 'CNY'), CONTEXT)).toEqual({ ok: true, line })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('nothing that is written can be run by a spreadsheet, and all of it can be read back', () => {
    for (const text of ['=cmd|calc', '+1', '-1', '@x', "'=x", "''=x", 'plain', "it's"]) {
      expect(escapeCell(text)).not.toMatch(/^[=+\-@\t\r]/)
      expect(unescapeCell(escapeCell(text))).toBe(text)
    }
  })

  it('amounts and quantities are the decimals they are', () => {
    expect(['80', '80.1', '80.10', '0.005', '.5', '1000000000000'].map((each) => priceFrom(each, 'CNY'))).toEqual([
      8000,
      8010,
      8010,
      null,
      null,
      null,
    ])
    expect(priceFrom('80', 'JPY')).toBe(80)
    expect(['1', '0.5', '2.500', '0'].map(quantityFrom)).toEqual([1000, 500, 2500, null])
    expect([1000, 500, 2500, 100_000].map(quantityText)).toEqual(['1', '0.5', '2.5', '100'])
  })

  it('[CAT-1] a first row that is not the list’s says which column', () => {
    expect(readHeader([...COLUMNS].reverse())).toMatchObject({ ok: true })
    const answer = readHeader([...COLUMNS.slice(1), 'colour', 'price'])
    expect(answer.ok ? [] : answer.problems.map(({ column, what }) => [column, what.en])).toEqual([
      [null, 'a column that nobody knows'],
      ['price', 'this column is there twice'],
      ['code', 'this column is missing'],
    ])
  })
})

describe('versions', () => {
  const version = (no: number, validFrom: string, validTo: string | null = null): PublishedVersion => ({
    no,
    validFrom,
    validTo,
  })

  it('[CAT-2] days that overlap are refused, days that follow are not', () => {
    const published = [version(1, '2026-01-01'), version(2, '2026-06-01', '2026-06-30')]
    const clash = (from: string, to: string | null) =>
      overlapping({ validFrom: from, validTo: to }, published)?.no ?? null
    expect(clash('2026-01-01', null)).toBe(1)
    expect(clash('2026-06-30', null)).toBe(2)
    expect(clash('2026-05-01', '2026-06-01')).toBe(2)
    expect(clash('2026-05-01', '2026-05-31')).toBeNull()
    expect(clash('2026-07-01', null)).toBeNull()
  })

  it('[CAT-3] whatever is published later, days before it keep their version', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10))
    const plan = fc.array(fc.tuple(day, fc.option(day)), { maxLength: 12 })
    fc.assert(
      fc.property(plan, day, (wanted, today) => {
        let published: readonly PublishedVersion[] = [version(1, '2025-01-01')]
        for (const [validFrom, validTo] of wanted) {
          const next = { validFrom, validTo: validTo !== null && validTo >= validFrom ? validTo : null }
          // As publish() has it: neither in the past, nor on days that are taken.
          if (validFrom < today || overlapping(next, published)) continue
          const after = [...published, { ...next, no: published.length + 1 }]
          for (const each of ['2025-06-01', '2026-01-01', today]) {
            if (each < validFrom) expect(inForceOn(each, after)).toBe(inForceOn(each, published))
          }
          // Never two at once: the version of a day is that of its last beginning.
          expect(inForceOn(validFrom, after)?.validFrom).toBe(validFrom)
          published = after
        }
      }),
    )
  })

  it('[CAT-2] what changes between two is told line by line', () => {
    const dearer = { ...TAP, priceMinor: 3200 }
    const other = { ...TAP, code: 'ER-99' }
    expect(changesBetween([TAP, other], [dearer, { ...TAP, code: 'ER-01' }])).toEqual([
      { code: 'ER-01', was: null, is: { ...TAP, code: 'ER-01' } },
      { code: 'ER-03', was: TAP, is: dearer },
      { code: 'ER-99', was: other, is: null },
    ])
    expect(changesBetween([TAP], [{ ...TAP }])).toEqual([])
  })
})
