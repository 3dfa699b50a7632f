/** How lists of requests and orders are narrowed, searched and paged in SQL. */
import type { DataSource } from 'typeorm'
import { addMonths, localMonth } from '../domain/calendar.js'
import { type Key, type Page } from '../platform/graphql/connection.js'
import { badInput } from '../platform/graphql/errors.js'
import { wordsOf } from '../premises/premises.service.js'

/** Conditions and their parameters while a statement is put together. */
export class Where {
  readonly params: unknown[] = []
  readonly #conditions: string[] = []
  /** Any of these too; null: nothing is searched for. Each is a condition that an index answers by itself. */
  ways: readonly string[] | null = null

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
/** With spaces or dashes between, only what is longer than a building and a room is taken for a telephone number. */
const PHONE_DIGITS = 7
/** More words than this say no more. */
const MOST_WORDS = 6
/** A number without its month is looked for in so many months. */
const MONTHS_BACK = 60

/**
 * What somebody types into the one search box: a serial, its beginning or its number; building and room; digits of a telephone
 * number; a resident's name; words of the text or of the service's name.
 */
export interface Search {
  readonly words: string
  /** Whether names, numbers and texts may be searched; who may not read them must not find by them either. */
  readonly personal: boolean
  /** Units by place, or by who lives there. */
  readonly unitIds: readonly string[]
  readonly itemIds: readonly string[]
}

const digitsOf = (asked: string): string | null => {
  const digits = asked.replace(/[\s()+-]/g, '')
  return /^\d+$/.test(digits) && digits.length >= (digits === asked ? FEWEST_DIGITS : PHONE_DIGITS) ? digits : null
}

const eachWord = (asked: string): string[] =>
  asked
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map((word) => `%${escaped(word)}%`)

// Every word must stand somewhere in one of the names.
const named = (names: string, words: string): string =>
  `EXISTS (SELECT FROM jsonb_each_text(${names}) n WHERE n.value ILIKE ALL (${words}))`

const PLACES = `
SELECT
  (SELECT coalesce(array_agg(u.id), '{}') FROM unit u JOIN building b ON b.id = u.building_id
    WHERE u.estate_id = $1 AND CASE
      WHEN $2::text IS NOT NULL THEN b.code ILIKE $2 AND u.room ILIKE $3
      ELSE $3::text IS NOT NULL AND (u.room ILIKE $3 OR b.code || u.room ILIKE $3) END) AS places,
  (SELECT coalesce(array_agg(DISTINCT u.id), '{}') FROM resident_unit r JOIN unit u ON u.id = r.unit_id JOIN person p ON p.id = r.person_id
    WHERE u.estate_id = $1 AND $4 AND (p.phone_digits LIKE $5 OR ${named('p.names', '$6::text[]')})) AS homes,
  (SELECT coalesce(array_agg(i.id), '{}') FROM service_item i
    WHERE i.estate_id = $1 AND ${named('i.names', '$6::text[]')}) AS items`

/**
 * Looks up what the words may mean among the estate's few thousand units, residents and items, so that the orders themselves are
 * asked by their indexes alone. One statement.
 * @returns null when nothing is searched for
 */
export async function lookUp(
  dataSource: DataSource,
  estateId: string,
  search: string | null | undefined,
  personal: boolean,
): Promise<Search | null> {
  const words = (search ?? '').trim()
  if (words === '') return null
  const [one = null, two = null] = wordsOf(words)
  const building = one !== null && two !== null ? escaped(one) : null
  const room = two ?? one
  const digits = digitsOf(words)
  const [row] = await dataSource.query<[{ places: string[]; homes: string[]; items: string[] }]>(PLACES, [
    estateId,
    building,
    room === null ? null : `${escaped(room)}%`,
    personal,
    digits === null ? null : `%${digits}%`,
    eachWord(words),
  ])
  return { words, personal, unitIds: [...new Set([...row.places, ...row.homes])], itemIds: row.items }
}

/**
 * Narrows to what the search found.
 * @param row alias of `request` or `work_order`
 * @param kind beginning of its serials
 */
export function searchFor(
  where: Where,
  row: string,
  kind: 'WO' | 'RQ',
  { words, personal, unitIds, itemIds }: Search,
): void {
  const ways: string[] = bySerial(where, row, kind, words)
  if (unitIds.length > 0) ways.push(`${row}.unit_id = ANY(${where.param(unitIds)}::uuid[])`)
  if (itemIds.length > 0) ways.push(`${row}.item_id = ANY(${where.param(itemIds)}::uuid[])`)
  const digits = personal ? digitsOf(words) : null
  if (digits) ways.push(`${row}.contact_digits LIKE ${where.param(`%${digits}%`)}`)
  if (personal) {
    // The expression of the index request_by_words, work_order_by_words.
    const text = `(${row}.customer_name || ' ' || ${row}.wanted || ' ' || coalesce(${row}.address, ''))`
    ways.push(
      eachWord(words)
        .map((word) => `${text} ILIKE ${where.param(word)}`)
        .join(' AND '),
    )
  }
  // Nothing that this viewer may search by.
  where.ways = ways.length > 0 ? ways : ['false']
}

function bySerial(where: Where, row: string, kind: 'WO' | 'RQ', asked: string): string[] {
  const serial = asked.toUpperCase().replace(/\s+/g, '-')
  const begins = (prefix: string) => [`${row}.serial LIKE ${where.param(`${escaped(prefix)}%`)}`]
  if (/^(WO|RQ)(-\d{1,4}(-\d*)?)?$/.test(serial)) return serial.startsWith(kind) ? begins(serial) : []
  // "2611-0042", as people write it; "42", as they say it.
  if (/^\d{4}-\d{1,8}$/.test(serial)) return begins(`${kind}-${serial}`)
  if (!/^\d{1,6}$/.test(serial)) return []
  const month = localMonth(new Date(), 'UTC')
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(month, 1 - back))
  const serials = months.map((each) => `${kind}-${each.slice(2).replace('-', '')}-${serial.padStart(4, '0')}`)
  return [`${row}.serial = ANY(${where.param(serials)})`]
}

/** Where the rows of a list come from, with the instant by which they are sorted. */
export interface Source {
  /** SQL behind FROM. */
  readonly from: string
  /** SQL of the instant; 'infinity' for rows that have none. */
  readonly at: string
  readonly condition?: string
}

/** How a list is sorted: by an instant, and by id where it is the same. Its sources exclude each other. */
export interface Sort {
  readonly name: string
  readonly sources: readonly Source[]
  readonly descending: boolean
}

/** Parts of a cursor: the sort it belongs to, the instant as PostgreSQL writes it (to the microsecond), the id. */
export const KEY_PARTS = 3

const INSTANT = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?[+-](\d{2})(?::(\d{2}))?$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The statement of one page: one row more than it shows, all columns and `sort_key`. Behind or before the cursors, in reading order;
 * a page is fixed by its last entry's key, so that what is added meanwhile moves nothing. Each way of the search and each source of
 * the sort is asked by itself for no more than the page wants, by whatever index suits it, and the best of all are kept.
 * @param row alias of the table in the sources and conditions
 */
export function pageStatement(where: Where, table: string, row: string, sort: Sort, page: Page): string {
  const direction = sort.descending !== page.backward ? 'DESC' : 'ASC'
  const limit = page.size + 1
  const bounds = [
    boundOf(where, page.after, 'after', sort, sort.descending ? '<' : '>'),
    boundOf(where, page.before, 'before', sort, sort.descending ? '>' : '<'),
  ]
  const branches = sort.sources.flatMap(({ from, at, condition }) =>
    (where.ways ?? ['true']).map((way) => {
      const conditions = [
        where.toString(),
        condition ?? 'true',
        `(${way})`,
        ...bounds.map((bound) => bound?.(at, `${row}.id`) ?? 'true'),
      ].filter((each) => each !== 'true' && each !== '(true)')
      return `(SELECT ${row}.id, ${at} AS key FROM ${from} WHERE ${conditions.join(' AND ')}
        ORDER BY ${at} ${direction}, ${row}.id ${direction} LIMIT ${limit})`
    }),
  )
  return `SELECT ${row}.*, found.key::text AS sort_key FROM (${branches.join(' UNION ')}) AS found JOIN ${table} ${row} ON ${row}.id = found.id
    ORDER BY found.key ${direction}, found.id ${direction} LIMIT ${limit}`
}

/** How many rows there are on all pages. */
export function countStatement(where: Where, table: string, row: string): string {
  if (where.ways === null) return `SELECT count(*)::int AS count FROM ${table} ${row} WHERE ${where.toString()}`
  const found = where.ways.map((way) => `SELECT ${row}.id FROM ${table} ${row} WHERE ${where.toString()} AND (${way})`)
  return `SELECT count(*)::int AS count FROM (${found.join(' UNION ')}) AS found`
}

function boundOf(where: Where, cursor: Key | null, argument: string, sort: Sort, than: string) {
  if (!cursor) return null
  const [name, at, id] = cursor
  if (name !== sort.name || !isInstant(String(at)) || !UUID.test(String(id))) {
    throw badInput(`${argument} is not a cursor of this list in this order; use one from its pageInfo or edges.`, {
      argument,
    })
  }
  const [atParam, idParam] = [where.param(at), where.param(id)]
  return (key: string, rowId: string) => `(${key}, ${rowId}) ${than} (${atParam}::timestamptz, ${idParam}::uuid)`
}

/** Whether PostgreSQL can have written it: `Date.parse` takes the 30th of February for the 2nd of March, the database refuses it. */
function isInstant(text: string): boolean {
  if (text === 'infinity') return true
  const parts = INSTANT.exec(text)
  if (!parts) return false
  const [year, month, day, hour, minute, second, zoneHours, zoneMinutes] = parts
    .slice(1)
    .map((part) => Number(part ?? 0)) as Parts
  // Not Date.UTC, which takes the years before 100 for those of the 20th century.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return (
    year > 0 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    zoneHours < 16 &&
    zoneMinutes < 60
  )
}
type Parts = [number, number, number, number, number, number, number, number]

export const cursorKey = (sort: Sort, row: { readonly sort_key: string; readonly id: string }): Key => [
  sort.name,
  row.sort_key,
  row.id,
]

/** What of his units was begun since he has them. In SQL what livesIn() says of one record. */
export function ofHisTime(
  where: Where,
  row: string,
  unitIds: readonly string[],
  movedIn: Readonly<Record<string, Date>> = {},
): string {
  const his = `${row}.unit_id = ANY(${where.param(unitIds)}::uuid[])`
  const known = Object.entries(movedIn)
  if (known.length === 0) return his
  const ids = where.param(known.map(([id]) => id))
  const since = where.param(known.map(([, at]) => at))
  return `${his} AND NOT EXISTS (SELECT FROM unnest(${ids}::uuid[], ${since}::timestamptz[]) AS h (unit_id, since)
    WHERE h.unit_id = ${row}.unit_id AND ${row}.registered_at < h.since)`
}
