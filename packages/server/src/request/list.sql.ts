/** How lists of requests and orders are narrowed, searched and paged in SQL. */
import { type Key, type Page } from '../platform/graphql/connection.js'
import { badInput } from '../platform/graphql/errors.js'
import { wordsOf } from '../premises/premises.service.js'

/** Conditions and their parameters while a statement is put together. */
export class Where {
  readonly params: unknown[] = []
  readonly #conditions: string[] = []

  /** @returns the placeholder of a parameter */
  param(value: unknown): string {
    this.params.push(value)
    return `$${this.params.length}`
  }

  and(condition: string): this {
    this.#conditions.push(`(${condition})`)
    return this
  }

  /** Adds the condition with the value's placeholder in place of `?`, unless there is no value. */
  given(condition: string, value: unknown): this {
    if (value === null || value === undefined) return this
    return this.and(condition.replaceAll('?', this.param(value)))
  }

  toString(): string {
    return this.#conditions.join(' AND ')
  }
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&')

/** Fewer digits of a telephone number would find half the estate. */
const FEWEST_DIGITS = 4
/** A whole number is longer than any room, so that what looks like "5-1803" is not searched for among them. */
const PHONE_DIGITS = 7
/** More words than this say no more. */
const MOST_WORDS = 6

/**
 * What somebody types into the one search box: a serial or its beginning or end, building and room, digits of a telephone number,
 * a resident's name, words of the text.
 * @param row alias of `request` or `work_order`
 * @param personal whether names, numbers and texts may be searched; who may not read them must not find by them either
 */
export function search(
  where: Where,
  row: string,
  estateId: string,
  words: string | null | undefined,
  personal: boolean,
): void {
  const asked = (words ?? '').trim()
  if (asked === '') return
  const ways = [...bySerial(where, row, asked), ...byPlace(where, row, estateId, asked)]
  if (personal) ways.push(...byDigits(where, row, estateId, asked), ...byWords(where, row, estateId, asked))
  where.and(ways.length > 0 ? ways.join(' OR ') : 'false')
}

function bySerial(where: Where, row: string, asked: string): string[] {
  const serial = asked.toUpperCase().replace(/\s+/g, '-')
  if (/^(WO|RQ)(-\d{1,4}(-\d*)?)?$/.test(serial)) return [`${row}.serial LIKE ${where.param(`${serial}%`)}`]
  // "2611-0042" or the end of it, as people say it.
  if (/^\d{4}-\d{1,8}$/.test(serial)) return [`${row}.serial LIKE ${where.param(`%-${serial}%`)}`]
  return /^\d{1,6}$/.test(serial) ? [`${row}.serial LIKE ${where.param(`%-${serial.padStart(4, '0')}`)}`] : []
}

function byPlace(where: Where, row: string, estateId: string, asked: string): string[] {
  const [one, two] = wordsOf(asked)
  if (one === undefined || asked.length > 40) return []
  const estate = where.param(estateId)
  const units = `SELECT u.id FROM unit u JOIN building b ON b.id = u.building_id WHERE u.estate_id = ${estate} AND`
  if (two !== undefined) {
    const [building, room] = [where.param(escaped(one)), where.param(`${escaped(two)}%`)]
    return [`${row}.unit_id IN (${units} b.code ILIKE ${building} AND u.room ILIKE ${room})`]
  }
  const room = where.param(`${escaped(one)}%`)
  return [`${row}.unit_id IN (${units} (u.room ILIKE ${room} OR b.code || u.room ILIKE ${room}))`]
}

function byDigits(where: Where, row: string, estateId: string, asked: string): string[] {
  const digits = asked.replace(/[\s()+-]/g, '')
  if (!/^\d+$/.test(digits) || digits.length < (digits === asked ? FEWEST_DIGITS : PHONE_DIGITS)) return []
  const [like, estate] = [where.param(`%${digits}%`), where.param(estateId)]
  return [
    `${row}.contact_digits LIKE ${like}`,
    `${row}.unit_id IN (SELECT r.unit_id FROM resident_unit r JOIN person p ON p.id = r.person_id JOIN unit ru ON ru.id = r.unit_id
      WHERE ru.estate_id = ${estate} AND p.phone_digits LIKE ${like})`,
  ]
}

function byWords(where: Where, row: string, estateId: string, asked: string): string[] {
  const each = asked
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map((word) => where.param(`%${escaped(word)}%`))
  const all = (column: string) => each.map((word) => `${column} ILIKE ${word}`).join(' AND ')
  const estate = where.param(estateId)
  return [
    // The expression of the index request_by_words, work_order_by_words.
    `(${all(`(${row}.customer_name || ' ' || ${row}.wanted || ' ' || coalesce(${row}.address, ''))`)})`,
    `${row}.unit_id IN (SELECT r.unit_id FROM resident_unit r JOIN person p ON p.id = r.person_id JOIN unit ru ON ru.id = r.unit_id
      WHERE ru.estate_id = ${estate} AND EXISTS (SELECT FROM jsonb_each_text(p.names) n WHERE ${all('n.value')}))`,
    `${row}.item_id IN (SELECT i.id FROM service_item i
      WHERE i.estate_id = ${estate} AND EXISTS (SELECT FROM jsonb_each_text(i.names) n WHERE ${all('n.value')}))`,
  ]
}

/** How a list is sorted: by an instant of the row (never null; 'infinity' for none), and by id where it is the same. */
export interface Sort {
  readonly name: string
  /** SQL of the instant. */
  readonly at: string
  readonly descending: boolean
}

/** Parts of a cursor: the sort it belongs to, the instant as PostgreSQL writes it (to the microsecond), the id. */
export const KEY_PARTS = 3

const INSTANT = /^(infinity|\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?)$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The rest of the statement: behind or before the cursors, in order, one more than the page shows.
 * A page is fixed by the last entry's key, so that what is added meanwhile moves nothing.
 */
export function paged(where: Where, row: string, sort: Sort, page: Page): string {
  const onwards = sort.descending ? '<' : '>'
  const back = sort.descending ? '>' : '<'
  const beyond = (cursor: Key | null, argument: string, than: string) => {
    if (!cursor) return
    const [name, at, id] = cursor
    if (name !== sort.name || !INSTANT.test(String(at)) || !isInstant(String(at)) || !UUID.test(String(id))) {
      throw badInput(`${argument} is not a cursor of this list in this order; use one from its pageInfo or edges.`, {
        argument,
      })
    }
    where.and(`(${sort.at}, ${row}.id) ${than} (${where.param(at)}::timestamptz, ${where.param(id)}::uuid)`)
  }
  beyond(page.after, 'after', onwards)
  beyond(page.before, 'before', back)
  const direction = sort.descending !== page.backward ? 'DESC' : 'ASC'
  return `WHERE ${where.toString()} ORDER BY ${sort.at} ${direction}, ${row}.id ${direction} LIMIT ${page.size + 1}`
}

const isInstant = (text: string): boolean =>
  text === 'infinity' || !Number.isNaN(Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')))

export const cursorKey = (sort: Sort, row: { readonly sort_key: string; readonly id: string }): Key => [
  sort.name,
  row.sort_key,
  row.id,
]
