/**
 * The form of inputs: which fields an action has, of which shape, and which rule asks for each. Every text that reaches the
 * books passes here, so nothing enters that the database or a printed page cannot hold (NUL, half a surrogate pair, a megabyte).
 */
import { isMonth } from './calendar.js'
import { isMinor, multiply, sum, thousandths } from './money.js'
import { refuse, type Refusal } from './refusal.js'
import { DissatisfactionReason, SatisfactionItem, SpotPoint } from './vocabulary.js'

export type FieldName =
  | 'account'
  | 'address'
  | 'agreedBy'
  | 'agreedWith'
  | 'amountMinor'
  | 'apology'
  | 'appointmentAt'
  | 'appointmentFrom'
  | 'appointmentTo'
  | 'assessorId'
  | 'cause'
  | 'channel'
  | 'code'
  | 'confirmed'
  | 'contact'
  | 'customerName'
  | 'decision'
  | 'department'
  | 'description'
  | 'estimateMinor'
  | 'explanation'
  | 'feasible'
  | 'feeMinor'
  | 'findings'
  | 'further'
  | 'helpTried'
  | 'instrument'
  | 'how'
  | 'itemId'
  | 'kind'
  | 'lines'
  | 'lostReason'
  | 'major'
  | 'materials'
  | 'measure'
  | 'medium'
  | 'method'
  | 'minor'
  | 'month'
  | 'name'
  | 'nature'
  | 'noneAfterSubdual'
  | 'notDuplicateReason'
  | 'notOffered'
  | 'note'
  | 'offListReason'
  | 'onBehalfReason'
  | 'onScene'
  | 'opinion'
  | 'option'
  | 'oralReply'
  | 'outcome'
  | 'ownerId'
  | 'party'
  | 'people'
  | 'place'
  | 'placeOfReturn'
  | 'promise'
  | 'purpose'
  | 'quantity'
  | 'quoteNo'
  | 'reason'
  | 'receiptSerial'
  | 'receivedAt'
  | 'remedied'
  | 'relievedById'
  | 'requesterKind'
  | 'room'
  | 'said'
  | 'satisfied'
  | 'serial'
  | 'service'
  | 'settlement'
  | 'signature'
  | 'signerName'
  | 'staffShortage'
  | 'stepId'
  | 'step'
  | 'steps'
  | 'symptoms'
  | 'stock'
  | 'stopped'
  | 'superior'
  | 'technicianId'
  | 'text'
  | 'toWhom'
  | 'toldPaidService'
  | 'tools'
  | 'unit'
  | 'unitId'
  | 'unitPriceMinor'
  | 'urgency'
  | 'value'
  | 'conclusion'
  | 'drawId'
  | 'mode'
  | 'personId'
  | 'points'
  | 'route'
  | 'satisfied'
  | 'spokeWith'
  | 'verdicts'
  | 'words'
  | 'ownerId'
  | 'result'
  | 'seed'
  | 'size'
  | 'complaint'
  | 'measures'
  | 'workOrderId'
  | 'wanted'
  | 'what'
  | 'word'
  | 'workDone'

export type FieldShape =
  /** A sentence or two, up to 2,000 characters. */
  | 'text'
  /** A name, a serial, a phone number: up to 120 characters on one line. */
  | 'name'
  | 'texts'
  | 'id'
  | 'flag'
  | 'amount'
  | 'count'
  | 'instant'
  | 'month'
  | 'lines'
  | 'signature'
  | 'settlement'
  /** Lines of stock: each item once, its quantity above 0 in thousandths. */
  | 'stock'
  | 'stepAnswers'
  /** What the customer said of each main item (STA-1). */
  | 'verdicts'
  /** What a manager found on each point of his form (SPT-4). */
  | 'points'
  | { readonly oneOf: Readonly<Record<string, string>> }

export interface Field {
  readonly field: FieldName
  readonly shape: FieldShape
  readonly rule: string
  /** May be left out (undefined, null or, for a text, blank). */
  readonly optional?: true
}

export type LooseInput = Readonly<Record<string, unknown>>

const LIMITS = { text: 2000, name: 120, id: 64 } as const
const MOST_LINES = 100
const MOST_POINTS = 20_000
const LARGEST_PAD = 100_000

const missing = (field: FieldName, rule: string) => refuse('INVALID', rule, 'fieldMissing', { field })
const wrong = (field: FieldName, rule: string) => refuse('INVALID', rule, 'fieldWrong', { field })

// NUL and other controls (but tab and line breaks) and halves of surrogate pairs.
// eslint-disable-next-line no-control-regex
const UNREADABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * What nobody sees on a line and what makes it read otherwise than it is written: marks of direction, and characters without width, with
 * which two names look the same. A joiner stays where a script needs it (Persian, Hindi) and within an emoji, a plain mark of direction in a
 * name that has letters from right to left.
 */
const UNSEEN =
  /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|(?<=^|[\p{sc=Han}\p{sc=Latn}\p{N}\p{P}\s])[\u200c\u200d]/u

const MARK = /[\u061c\u200e\u200f]/u
const FROM_THE_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u

/** The first character of a name that nobody sees. @example unseenIn('王\u202e麗華') === 'U+202E' */
export const unseenIn = (value: string): string | null => {
  const found = UNSEEN.exec(value) ?? (FROM_THE_RIGHT.test(value) ? null : MARK.exec(value))
  const code = found?.[0].codePointAt(0)
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Whether a text says anything at all. */
export const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === ''

const text = (value: unknown, field: FieldName, rule: string, max: number): Refusal | null => {
  if (value === undefined || value === null) return missing(field, rule)
  if (typeof value !== 'string') return wrong(field, rule)
  if (value.trim() === '') return missing(field, rule)
  if (value.length > max) return refuse('INVALID', rule, 'fieldTooLong', { field, max, length: value.length })
  return UNREADABLE.test(value) ? refuse('INVALID', rule, 'fieldUnreadable', { field }) : null
}

// A name goes on one line of a form, a label or a list.
const name = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  const refusal = text(value, field, rule, LIMITS.name)
  if (refusal) return refusal
  if (/[\n\r\u0085\u2028\u2029]/.test(value as string)) return wrong(field, rule)
  const unseen = unseenIn(value as string)
  return unseen === null ? null : refuse('INVALID', rule, 'fieldUnseen', { field, character: unseen })
}

/** For names that come another way than by a form. */
export const nameProblem = (value: unknown, rule: string): Refusal | null => name(value, 'name', rule)

const optionalText = (value: unknown, field: FieldName, rule: string): Refusal | null =>
  left(value) ? null : text(value, field, rule, LIMITS.text)

/** Left out: nothing there, or a text that says nothing. */
const left = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && isBlank(value))

export const isInstant = (value: unknown): value is Date =>
  // Years beyond four digits print and sort differently everywhere else.
  value instanceof Date && value.getTime() >= Date.UTC(2000) && value.getTime() < Date.UTC(10_000)

const record = (value: unknown): LooseInput | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseInput) : null

const signature = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  const given = record(value)
  if (!given) return missing(field, rule)
  const signer = name(given.signerName, 'signerName', rule)
  if (signer) return signer
  const strokes = given.strokes
  if (!Array.isArray(strokes) || strokes.length === 0) return refuse('UNMET', rule, 'signatureEmpty', {})
  let points = 0
  for (const stroke of strokes) {
    if (!Array.isArray(stroke) || stroke.length === 0) return wrong(field, rule)
    points += stroke.length
    if (points > MOST_POINTS)
      return refuse('INVALID', rule, 'fieldTooLong', { field, max: MOST_POINTS, length: points })
    for (const point of stroke) {
      if (!Array.isArray(point) || point.length !== 3 || !point.every((number) => Number.isFinite(number))) {
        return wrong(field, rule)
      }
      // No pad is that large, and no picture could be drawn of it.
      if (Math.abs(point[0] as number) > LARGEST_PAD || Math.abs(point[1] as number) > LARGEST_PAD)
        return wrong(field, rule)
    }
  }
  return optionalText(given.opinion, 'opinion', rule)
}

const lines = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  if (!Array.isArray(value) || value.length === 0) return missing(field, rule)
  if (value.length > MOST_LINES) {
    return refuse('INVALID', rule, 'fieldTooLong', { field, max: MOST_LINES, length: value.length })
  }
  const amounts: number[] = []
  for (const [index, each] of value.entries()) {
    const bad = (part: FieldName) => refuse('INVALID', rule, 'lineWrong', { line: index + 1, field: part })
    const line = record(each)
    if (!line || text(line.text, 'text', rule, LIMITS.text)) return bad('text')
    if (line.itemId !== undefined && line.itemId !== null && text(line.itemId, 'itemId', rule, LIMITS.id)) {
      return bad('itemId')
    }
    const quantity = thousandths(line.quantity)
    if (quantity === null || quantity <= 0) return bad('quantity')
    if (!isMinor(line.unitPriceMinor) || line.unitPriceMinor < 0) return bad('unitPriceMinor')
    const amount = multiply(line.unitPriceMinor, line.quantity as number)
    if (amount === null) return bad('unitPriceMinor')
    amounts.push(amount)
  }
  return sum(amounts) === null ? wrong(field, rule) : null
}

const stock = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  if (!Array.isArray(value) || value.length === 0) return missing(field, rule)
  if (value.length > MOST_LINES) {
    return refuse('INVALID', rule, 'fieldTooLong', { field, max: MOST_LINES, length: value.length })
  }
  const seen = new Set<unknown>()
  for (const [index, each] of value.entries()) {
    const bad = (part: FieldName) => refuse('INVALID', rule, 'stockLineWrong', { line: index + 1, field: part })
    const line = record(each)
    if (!line || text(line.itemId, 'itemId', rule, LIMITS.id) || seen.has(line.itemId)) return bad('itemId')
    seen.add(line.itemId)
    const quantity = thousandths(line.quantity)
    if (quantity === null || quantity <= 0) return bad('quantity')
  }
  return null
}

const optionalFlag = (value: unknown, field: FieldName, rule: string): Refusal | null =>
  value === undefined || value === null || typeof value === 'boolean' ? null : wrong(field, rule)

const stepAnswers = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  if (!Array.isArray(value)) return wrong(field, rule)
  if (value.length > MOST_LINES) {
    return refuse('INVALID', rule, 'fieldTooLong', { field, max: MOST_LINES, length: value.length })
  }
  for (const each of value) {
    const answer = record(each)
    if (!answer) return wrong(field, rule)
    const short = (part: FieldName) => (left(answer[part]) ? null : name(answer[part], part, rule))
    const problem =
      name(answer.step, 'step', rule) ??
      short('option') ??
      short('value') ??
      short('unit') ??
      short('instrument') ??
      optionalText(answer.note, 'note', rule) ??
      optionalFlag(answer.confirmed, 'confirmed', rule) ??
      optionalFlag(answer.remedied, 'remedied', rule)
    if (problem) return problem
  }
  return null
}

const isWord = (value: unknown, words: Readonly<Record<string, string>>): boolean =>
  typeof value === 'string' && Object.hasOwn(words, value)

const verdicts = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  if (!Array.isArray(value)) return wrong(field, rule)
  if (value.length > MOST_LINES)
    return refuse('INVALID', rule, 'fieldTooLong', { field, max: MOST_LINES, length: value.length })
  for (const each of value) {
    const { item, satisfied, reason, text: said } = record(each) ?? {}
    if (!isWord(item, SatisfactionItem) || typeof satisfied !== 'boolean') return wrong(field, rule)
    if (reason !== undefined && reason !== null && (satisfied || !isWord(reason, DissatisfactionReason)))
      return wrong(field, rule)
    const refusal = optionalText(said, 'text', rule)
    if (refusal) return refusal
  }
  return null
}

const points = (value: unknown, field: FieldName, rule: string): Refusal | null => {
  if (!Array.isArray(value)) return wrong(field, rule)
  const seen = new Set<unknown>()
  for (const each of value) {
    const { point, found, note } = record(each) ?? {}
    if (!isWord(point, SpotPoint) || typeof found !== 'boolean' || seen.has(point)) return wrong(field, rule)
    seen.add(point)
    const refusal = optionalText(note, 'note', rule)
    if (refusal) return refusal
  }
  return null
}

const SHAPES: Readonly<
  Record<Exclude<FieldShape, object>, (value: unknown, field: FieldName, rule: string) => Refusal | null>
> = {
  text: (value, field, rule) => text(value, field, rule, LIMITS.text),
  name,
  id: (value, field, rule) => text(value, field, rule, LIMITS.id),
  texts: (value, field, rule) => {
    if (!Array.isArray(value)) return wrong(field, rule)
    if (value.length > MOST_LINES) {
      return refuse('INVALID', rule, 'fieldTooLong', { field, max: MOST_LINES, length: value.length })
    }
    return value.reduce<Refusal | null>((found, each) => found ?? text(each, field, rule, LIMITS.text), null)
  },
  flag: (value, field, rule) => (typeof value === 'boolean' ? null : wrong(field, rule)),
  amount: (value, field, rule) => (isMinor(value) && value >= 0 ? null : wrong(field, rule)),
  count: (value, field, rule) => (Number.isSafeInteger(value) && (value as number) > 0 ? null : wrong(field, rule)),
  instant: (value, field, rule) => (isInstant(value) ? null : wrong(field, rule)),
  month: (value, field, rule) => (isMonth(value) ? null : wrong(field, rule)),
  lines,
  signature,
  stock,
  stepAnswers,
  verdicts,
  points,
  settlement: (value, field, rule) => {
    const given = record(value)
    if (!given) return wrong(field, rule)
    if (typeof given.method !== 'string') return wrong('method', rule)
    return text(given.reason, 'reason', rule, LIMITS.text)
  },
}

/** The first thing wrong with an input, or null. Fields that are not listed are ignored. */
export const checkForm = (fields: readonly Field[], input: LooseInput): Refusal | null => {
  for (const { field, shape, rule, optional } of fields) {
    const value = input[field]
    if (left(value)) {
      if (optional) continue
      return missing(field, rule)
    }
    const refusal =
      typeof shape === 'object'
        ? typeof value === 'string' && Object.hasOwn(shape.oneOf, value)
          ? null
          : wrong(field, rule)
        : SHAPES[shape](value, field, rule)
    if (refusal) return refusal
  }
  return null
}

/** The fields of the form only, as they go into the evidence: nothing else that a caller put beside them. */
export const fieldsOf = (fields: readonly Field[], input: LooseInput): Record<string, unknown> =>
  Object.fromEntries(fields.filter(({ field }) => !left(input[field])).map(({ field }) => [field, input[field]]))
