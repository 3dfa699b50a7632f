/** Relay connections: opaque cursors, bounded pages. https://relay.dev/graphql/connections.htm */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { badInput } from './errors.js'

/** One page never holds more. */
export const LARGEST_PAGE = 200
const USUAL_PAGE = 50

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description:
    'Where a page stands in its list. Example: {hasNextPage: true, hasPreviousPage: false, startCursor: "WzFd", endCursor: "WzVd"}',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page. Example: true' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether there is more before this page. Example: false' })
  hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry, null on an empty page. Example: "WzFd"',
  })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry, null on an empty page. Example: "WzVd"',
  })
  endCursor!: string | null
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Take this many from the front, 1 to ${LARGEST_PAGE}; ${USUAL_PAGE} when neither first nor last is given. Example: 20`,
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Start behind this cursor. Example: "WzVd"' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: `Take this many from the end, 1 to ${LARGEST_PAGE}. Example: 20` })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'End in front of this cursor. Example: "WzFd"' })
  before?: string | null
}

/** A cursor's parts: the sort key and the id of an entry, as JSON holds them (instants as ISO strings). */
export type Key = readonly (string | number | null)[]

export interface Page {
  /** How many to show; ask the database for one more to learn whether there is more. */
  readonly size: number
  /** True: the last `size`, so read the list backwards from `before` (or its end), and give it out in its own order. */
  readonly backward: boolean
  readonly after: Key | null
  readonly before: Key | null
}

/**
 * What the arguments ask for.
 * @param keyParts how many parts a cursor of this list has
 * @throws BAD_USER_INPUT for a size out of bounds, first with last, and a cursor that is not ours
 */
export function pageOf({ first, after, last, before }: PageArgs, keyParts: number): Page {
  if (first != null && last != null) throw badInput('Give first or last, not both.', { argument: 'last' })
  for (const [argument, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 1 || size > LARGEST_PAGE)) {
      throw badInput(`${argument} must lie between 1 and ${LARGEST_PAGE}, not ${size}.`, { argument })
    }
  }
  return {
    size: first ?? last ?? USUAL_PAGE,
    backward: last != null,
    after: after == null ? null : decodeCursor(after, keyParts, 'after'),
    before: before == null ? null : decodeCursor(before, keyParts, 'before'),
  }
}

export const encodeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

function decodeCursor(cursor: string, keyParts: number, argument: string): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const ours =
      Array.isArray(key) &&
      key.length === keyParts &&
      key.every((part) => part === null || typeof part === 'string' || Number.isFinite(part))
    if (ours && encodeCursor(key as Key) === cursor) return key as Key
  } catch {
    // Not JSON: falls through to the complaint.
  }
  throw badInput(`${argument} is not a cursor of this list; use one from its pageInfo or edges.`, { argument })
}

export interface Edge<T> {
  readonly cursor: string
  readonly node: T
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[]
  readonly pageInfo: PageInfo
  readonly totalCount: number
}

/**
 * Makes the connection from what the store read.
 * @param read up to `page.size + 1` entries in the direction of reading: backwards when `page.backward`
 */
export function connectionOf<R, T>(
  page: Page,
  read: readonly R[],
  totalCount: number,
  key: (row: R) => Key,
  node: (row: R) => T,
): Connection<T> {
  const more = read.length > page.size
  const rows = read.slice(0, page.size)
  if (page.backward) rows.reverse()
  const edges = rows.map((row) => ({ cursor: encodeCursor(key(row)), node: node(row) }))
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : more,
      hasPreviousPage: page.backward ? more : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Size of a plain list's `first`. @throws BAD_USER_INPUT out of 1 to {@link LARGEST_PAGE} */
export function sizeOf(first: number | null | undefined, usual: number): number {
  if (first == null) return usual
  if (first < 1 || first > LARGEST_PAGE)
    throw badInput(`first must lie between 1 and ${LARGEST_PAGE}, not ${first}.`, { argument: 'first' })
  return first
}
