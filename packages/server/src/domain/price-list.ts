/** CAT: the price list as lines of text, which is how it is imported, exported and edited. Pure: rows in, lines or problems out. */
import { unseenIn } from './form.js'
import { currencyDigits, isMinor } from './money.js'
import { Category, Department, Nature, SettlementMethod, Trade, type Localized } from './vocabulary.js'
import { localized as p } from './localized.js'

/** A line of a price list, before it is one of a version. */
export interface PriceLine {
  /** The same in every version. @example 'ER-03' */
  readonly code: string
  readonly names: Localized
  /** For the wall, where nothing wraps. */
  readonly shortNames: Localized
  readonly nature: Nature
  readonly category: Category
  readonly department: Department
  readonly trade: Trade
  readonly unitNames: Localized
  /** Minor units; null: assess on site (QUO-3). */
  readonly priceMinor: number | null
  readonly settlementMethod: SettlementMethod
  readonly checklistCode: string | null
  /** Least quantity, and the steps beyond it, that are sold at this price, in thousandths (QUO-6). */
  readonly quantityMin: number
  readonly quantityStep: number
}

/** The columns of an exported list, in order. */
export const COLUMNS = [
  'code',
  'name_zh_hant',
  'name_zh_hans',
  'name_en',
  'short_zh_hant',
  'short_zh_hans',
  'short_en',
  'nature',
  'category',
  'department',
  'trade',
  'unit_zh_hant',
  'unit_zh_hans',
  'unit_en',
  'price',
  'currency',
  'quantity_min',
  'quantity_step',
  'settlement',
  'checklist',
] as const
export type Column = (typeof COLUMNS)[number]

/** What a list says where no price can be named before somebody has looked (QUO-3). */
export const ON_SITE_WORD = 'assess on site'
const ON_SITE_WORDS: readonly string[] = [ON_SITE_WORD, '現場評估', '现场评估']

/** Rows that one list may have. */
export const MOST_ROWS = 50_000

/** One thing wrong with a file: where, what, and what to do about it. */
export interface RowProblem {
  /** As people count in the file: the header is row 1. 0: the file as a whole. */
  readonly row: number
  readonly column: Column | null
  readonly what: Localized
  readonly next: Localized
  /** What stands there, shortened. */
  readonly value: string
}

type Problem = readonly [what: Localized, next: Localized]

export const PROBLEMS = {
  missing: [p('未填', '未填', 'it is empty'), p('請填寫此欄', '请填写此栏', 'fill this column in')],
  tooLong: [
    p('過長', '过长', 'it is too long'),
    p('請縮短到 120 字以內', '请缩短到 120 字以内', 'shorten it to 120 characters'),
  ],
  unreadable: [
    p(
      '含有無法保存的字元或換行',
      '含有无法保存的字符或换行',
      'it holds characters that cannot be kept, or a line break',
    ),
    p('請重新輸入', '请重新输入', 'type it again'),
  ],
  formula: [
    p('是公式', '是公式', 'it is a formula'),
    p(
      '請改為文字；以 = + - @ 開頭的文字前加單引號',
      '请改为文字；以 = + - @ 开头的文字前加单引号',
      'put the text itself; before a text that begins with = + - @ put an apostrophe',
    ),
  ],
  code: [
    p('代號不正確', '代号不正确', 'it is no code'),
    p(
      '請用字母、數字和 - _ .，最多 40 字',
      '请用字母、数字和 - _ .，最多 40 字',
      'use letters, digits and - _ ., at most 40',
    ),
  ],
  twice: [
    p('代號重複', '代号重复', 'this code stands in two rows'),
    p('請刪去其中一行', '请删去其中一行', 'delete one of the two'),
  ],
  word: [
    p('沒有這個選項', '没有这个选项', 'it is none of the words known'),
    p('請用匯出檔中的寫法', '请用导出文件中的写法', 'write it as an exported list does'),
  ],
  price: [
    p('不是價格', '不是价格', 'it is no price'),
    p(
      '請填如 80.00 的金額，或「現場評估」',
      '请填如 80.00 的金额，或“现场评估”',
      `write an amount such as 80.00, or “${ON_SITE_WORD}”`,
    ),
  ],
  currency: [
    p('不是本小區的貨幣', '不是本小区的货币', 'it is not the currency of the estate'),
    p('請換算後填寫', '请换算后填写', 'convert the price'),
  ],
  quantity: [
    p('不是數量', '不是数量', 'it is no quantity'),
    p(
      '請填大於 0、最多三位小數的數',
      '请填大于 0、最多三位小数的数',
      'write a number above 0 with at most three decimals',
    ),
  ],
  routinePaid: [
    p('常規服務不收費', '常规服务不收费', 'a routine service has no fee'),
    p(
      '常規服務的價格填 0、結算填 NONE',
      '常规服务的价格填 0、结算填 NONE',
      'give a routine item the price 0 and the settlement NONE',
    ),
  ],
  paidWithoutMethod: [
    p('收費項目沒有結算方式', '收费项目没有结算方式', 'a paid item has no settlement method'),
    p('請填結算方式（不是 NONE）', '请填结算方式（不是 NONE）', 'write a settlement method other than NONE'),
  ],
  counterMethod: [
    p(
      '只有複印、打字、傳真在櫃台結算',
      '只有复印、打字、传真在柜台结算',
      'only copying, typing and fax are settled at the counter',
    ),
    p('請改結算方式', '请改结算方式', 'write another settlement method'),
  ],
  natureNotListed: [
    p('此性質不在價目表內', '此性质不在价目表内', 'requests of this nature have no price list'),
    p('請用 ROUTINE、SPECIAL 或 BUSINESS', '请用 ROUTINE、SPECIAL 或 BUSINESS', 'use ROUTINE, SPECIAL or BUSINESS'),
  ],
  checklist: [
    p('沒有這張檢查表', '没有这张检查表', 'there is no such checklist'),
    p(
      '請填現有檢查表的代號，或留空',
      '请填现有检查表的代号，或留空',
      'write the code of one there is, or leave it empty',
    ),
  ],
  header: [
    p('缺此欄', '缺此栏', 'this column is missing'),
    p('請從匯出檔的第一行複製標題', '请从导出文件的第一行复制标题', 'copy the first row of an exported list'),
  ],
  headerUnknown: [
    p('不認識的欄', '不认识的栏', 'a column that nobody knows'),
    p(
      '請刪去此欄，或從匯出檔的第一行複製標題',
      '请删去此栏，或从导出文件的第一行复制标题',
      'delete it, or copy the first row of an exported list',
    ),
  ],
  headerTwice: [
    p('此欄有兩個', '此栏有两个', 'this column is there twice'),
    p('請刪去其中一個', '请删去其中一个', 'delete one of the two'),
  ],
  columns: [
    p('欄數與標題不符', '栏数与标题不符', 'it has another number of columns than the first row'),
    p('請補齊或刪去多餘的欄', '请补齐或删去多余的栏', 'add what is missing or delete what is too much'),
  ],
  empty: [p('沒有資料', '没有数据', 'there are no rows'), p('請至少填一行', '请至少填一行', 'write one row at least')],
  tooMany: [p('超過 50,000 行', '超过 50,000 行', 'more than 50,000 rows'), p('請刪減', '请删减', 'shorten the list')],
  unreadableFile: [
    p('檔案無法讀取', '文件无法读取', 'the file cannot be read'),
    p(
      '請用匯出的 CSV（UTF-8）或 XLSX 檔',
      '请用导出的 CSV（UTF-8）或 XLSX 文件',
      'use a CSV (UTF-8) or XLSX file as it is exported',
    ),
  ],
  tooLarge: [
    p('檔案過大', '文件过大', 'the file is too large'),
    p(
      '請縮小，最多 20 MB（展開 200 MB）',
      '请缩小，最多 20 MB（展开 200 MB）',
      'make it smaller: 20 MB at most, 200 MB unpacked',
    ),
  ],
} as const satisfies Record<string, Problem>
export type ProblemName = keyof typeof PROBLEMS

const LONGEST_SHOWN = 80

export const problem = (row: number, column: Column | null, name: ProblemName, value = ''): RowProblem => ({
  row,
  column,
  what: PROBLEMS[name][0],
  next: PROBLEMS[name][1],
  value: value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value,
})

/** A cell that a spreadsheet would calculate rather than show. */
const FORMULA = /^[=+\-@\t\r]/
const ESCAPED = /^'+[=+\-@\t\r]/
const TO_ESCAPE = /^'*[=+\-@\t\r]/

/** So that no spreadsheet runs what a name says: an apostrophe before what could begin a formula. `unescapeCell` takes it off again. */
export const escapeCell = (text: string): string => (TO_ESCAPE.test(text) ? `'${text}` : text)

export const unescapeCell = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell)

/** The first row: which column is where. */
export const readHeader = (
  cells: readonly string[],
):
  | { readonly ok: true; readonly columns: readonly Column[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] } => {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  while (names.at(-1) === '') names.pop()
  const problems: RowProblem[] = []
  for (const [index, name] of names.entries()) {
    if (!(COLUMNS as readonly string[]).includes(name)) problems.push(problem(1, null, 'headerUnknown', cells[index]))
    else if (names.indexOf(name) !== index) problems.push(problem(1, name as Column, 'headerTwice'))
  }
  for (const column of COLUMNS) if (!names.includes(column)) problems.push(problem(1, column, 'header'))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns: names as Column[] }
}

// NUL and other controls, line breaks, and halves of surrogate pairs.
// eslint-disable-next-line no-control-regex
const UNREADABLE =
  /[\u0000-\u001f\u007f\u0085\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LONGEST_NAME = 120
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u

/** '80.00' in the currency's digits, exactly; null when it is no amount. */
export const priceFrom = (text: string, currency: string): number | null => {
  const digits = currencyDigits(currency)
  const match = /^(\d{1,12})(?:\.(\d{1,9}))?$/.exec(text)
  if (!match) return null
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return null
  const minor = Number(`${match[1]}${fraction.padEnd(digits, '0')}`)
  return isMinor(minor) ? minor : null
}

/** '0.5' in thousandths; null when it is no quantity. */
export const quantityFrom = (text: string): number | null => {
  const match = /^(\d{1,6})(?:\.(\d{1,9}))?$/.exec(text)
  if (!match) return null
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > 3) return null
  const value = Number(`${match[1]}${fraction.padEnd(3, '0')}`)
  return value > 0 ? value : null
}

/** @example quantityText(500) === '0.5' */
export const quantityText = (thousandths: number): string =>
  `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`.replace(/\.?0+$/, '')

export interface ReadingContext {
  readonly currency: string
  /** Codes of the estate's checklists. */
  readonly checklists: ReadonlySet<string>
}

/** What the rules say of a line, whoever wrote it: problems by column. */
export const lineProblems = (
  line: PriceLine,
  { checklists }: Pick<ReadingContext, 'checklists'>,
): readonly (readonly [Column, ProblemName])[] => {
  const found: (readonly [Column, ProblemName])[] = []
  if (!['ROUTINE', 'SPECIAL', 'BUSINESS'].includes(line.nature)) found.push(['nature', 'natureNotListed'])
  if (line.nature === 'ROUTINE') {
    if (line.priceMinor !== null && line.priceMinor !== 0) found.push(['price', 'routinePaid'])
    if (line.settlementMethod !== 'NONE') found.push(['settlement', 'routinePaid'])
  } else if (line.settlementMethod === 'NONE') found.push(['settlement', 'paidWithoutMethod'])
  if (line.settlementMethod === 'COUNTER' && !['COPYING', 'TYPING', 'FAX'].includes(line.category)) {
    found.push(['settlement', 'counterMethod'])
  }
  if (line.checklistCode !== null && !checklists.has(line.checklistCode)) found.push(['checklist', 'checklist'])
  return found
}

/** One row of a file as a line, or everything that is wrong with it. */
export const readRow = (
  row: number,
  columns: readonly Column[],
  cells: readonly string[],
  context: ReadingContext,
):
  | { readonly ok: true; readonly line: PriceLine }
  | { readonly ok: false; readonly problems: readonly RowProblem[] } => {
  const problems: RowProblem[] = []
  const say = (column: Column, name: ProblemName, value: string): void =>
    void problems.push(problem(row, column, name, value))
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return { ok: false, problems: [problem(row, null, 'columns')] }
  }
  const raw = (column: Column): string => (cells[columns.indexOf(column)] ?? '').trim()

  const text = (column: Column, longest = LONGEST_NAME): string => {
    const cell = raw(column)
    if (cell === '') say(column, 'missing', cell)
    else if (FORMULA.test(cell)) say(column, 'formula', cell)
    else {
      const value = unescapeCell(cell)
      if (UNREADABLE.test(value) || unseenIn(value) !== null) say(column, 'unreadable', '')
      else if (value.length > longest) say(column, 'tooLong', value)
      return value
    }
    return ''
  }
  const localized = (prefix: 'name' | 'short' | 'unit'): Localized => ({
    zh_Hant: text(`${prefix}_zh_hant`),
    zh_Hans: text(`${prefix}_zh_hans`),
    en: text(`${prefix}_en`),
  })
  const word = <W extends string>(column: Column, words: Readonly<Record<W, string>>): W => {
    const value = raw(column).toUpperCase()
    if (value === '') say(column, 'missing', value)
    else if (!Object.hasOwn(words, value)) say(column, 'word', raw(column))
    return value as W
  }
  const price = (): number | null => {
    const value = raw('price')
    if (value === '') say('price', 'missing', value)
    else if (!ON_SITE_WORDS.includes(value.toLowerCase())) {
      const minor = priceFrom(value, context.currency)
      if (minor === null) say('price', 'price', value)
      return minor
    }
    return null
  }
  const quantity = (column: 'quantity_min' | 'quantity_step'): number => {
    const value = raw(column)
    const thousandths = value === '' ? null : quantityFrom(value)
    if (thousandths === null) say(column, value === '' ? 'missing' : 'quantity', value)
    return thousandths ?? 1
  }

  const code = text('code')
  if (code !== '' && !CODE.test(code)) say('code', 'code', code)
  if (raw('currency').toUpperCase() !== context.currency) say('currency', 'currency', raw('currency'))
  const line: PriceLine = {
    code,
    names: localized('name'),
    shortNames: localized('short'),
    nature: word('nature', Nature),
    category: word('category', Category),
    department: word('department', Department),
    trade: word('trade', Trade),
    unitNames: localized('unit'),
    priceMinor: price(),
    quantityMin: quantity('quantity_min'),
    quantityStep: quantity('quantity_step'),
    settlementMethod: word('settlement', SettlementMethod),
    checklistCode: raw('checklist') === '' ? null : raw('checklist'),
  }
  if (problems.length === 0) {
    for (const [column, name] of lineProblems(line, context)) say(column, name, raw(column))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, line }
}

const amountText = (minor: number, currency: string): string => {
  const digits = currencyDigits(currency)
  const size = String(minor).padStart(digits + 1, '0')
  return digits === 0 ? size : `${size.slice(0, -digits)}.${size.slice(-digits)}`
}

/** A line as the cells of a row, in the order of COLUMNS. `readRow` makes of it the same line again. */
export const writeRow = (line: PriceLine, currency: string): readonly string[] => {
  const cells: Readonly<Record<Column, string>> = {
    code: escapeCell(line.code),
    name_zh_hant: escapeCell(line.names.zh_Hant),
    name_zh_hans: escapeCell(line.names.zh_Hans),
    name_en: escapeCell(line.names.en),
    short_zh_hant: escapeCell(line.shortNames.zh_Hant),
    short_zh_hans: escapeCell(line.shortNames.zh_Hans),
    short_en: escapeCell(line.shortNames.en),
    nature: line.nature,
    category: line.category,
    department: line.department,
    trade: line.trade,
    unit_zh_hant: escapeCell(line.unitNames.zh_Hant),
    unit_zh_hans: escapeCell(line.unitNames.zh_Hans),
    unit_en: escapeCell(line.unitNames.en),
    price: line.priceMinor === null ? ON_SITE_WORD : amountText(line.priceMinor, currency),
    currency,
    quantity_min: quantityText(line.quantityMin),
    quantity_step: quantityText(line.quantityStep),
    settlement: line.settlementMethod,
    checklist: line.checklistCode ?? '',
  }
  return COLUMNS.map((column) => cells[column])
}

/** First and last day in force; null: until further notice, which is until a later version begins. */
export interface InForce {
  readonly validFrom: string
  readonly validTo: string | null
}

export interface PublishedVersion extends InForce {
  readonly no: number
}

/**
 * CAT-2: the published version with which these days would collide. An open-ended version ends where a later one begins, so that it
 * collides only with what begins on its own first day; one with a last day must not reach another.
 */
export const overlapping = (
  { validFrom, validTo }: InForce,
  published: readonly PublishedVersion[],
): PublishedVersion | null =>
  published.find(
    (version) =>
      version.validFrom === validFrom ||
      (version.validTo !== null && version.validFrom <= validFrom && version.validTo >= validFrom) ||
      (validTo !== null && validFrom <= version.validFrom && validTo >= version.validFrom),
  ) ?? null

/** @returns the version in force on a day, null when there is none */
export const inForceOn = <V extends PublishedVersion>(day: string, published: readonly V[]): V | null => {
  const begun = published.filter((version) => version.validFrom <= day)
  const last = begun.reduce<V | null>(
    (best, version) =>
      best === null ||
      version.validFrom > best.validFrom ||
      (version.validFrom === best.validFrom && version.no > best.no)
        ? version
        : best,
    null,
  )
  return last && (last.validTo === null || last.validTo >= day) ? last : null
}

/** What differs between two lists, by code. */
export interface LineChange {
  readonly code: string
  readonly was: PriceLine | null
  readonly is: PriceLine | null
}

const sameLine = (one: PriceLine, other: PriceLine): boolean =>
  writeRow(one, 'CNY').every((cell, index) => cell === writeRow(other, 'CNY')[index])

/** Added, removed and changed lines, by code. */
export const changesBetween = (was: readonly PriceLine[], is: readonly PriceLine[]): readonly LineChange[] => {
  const before = new Map(was.map((line) => [line.code, line]))
  const after = new Map(is.map((line) => [line.code, line]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((code): LineChange => ({ code, was: before.get(code) ?? null, is: after.get(code) ?? null }))
    .filter((change) => !change.was || !change.is || !sameLine(change.was, change.is))
}
