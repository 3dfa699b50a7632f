/** The three scalars beside GraphQL's own. Their complaints are read by people who write clients, so each says what is accepted. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'

const bad = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80)

/** RFC 3339 with an offset: a time without one would mean another instant on another machine. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

/** What toISOString() writes, of a day that every month has. */
const AS_WRITTEN = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

function parseInstant(value: unknown): Date {
  const wrong = () =>
    bad(`DateTime must be an ISO 8601 instant with offset, such as 2026-11-23T09:30:00.000Z, not ${shown(value)}`)
  if (typeof value !== 'string') throw wrong()
  const [, year, month, day, hour, minute, second] = INSTANT.exec(value) ?? []
  if (!year) throw wrong()
  // Date rolls 31 November over into December; we refuse it.
  const civil = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const rolled =
    Number.isNaN(civil.getTime()) || civil.getUTCDate() !== Number(day) || civil.getUTCHours() !== Number(hour)
  const instant = new Date(value)
  if (rolled || Number.isNaN(instant.getTime())) throw wrong()
  if (Number(year) < 1900 || Number(year) > 2999)
    throw bad(`DateTime must lie between the years 1900 and 2999, not ${shown(value)}`)
  return instant
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant, ISO 8601 in UTC with milliseconds; on input any offset is accepted. Example: "2026-11-23T01:30:00.000Z"',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize(value) {
    // Cards come from jsonb, where instants are ISO strings already; most are just what would come out.
    if (typeof value === 'string' && AS_WRITTEN.test(value)) return value
    const instant = value instanceof Date ? value : new Date(value as string)
    if (Number.isNaN(instant.getTime())) throw new TypeError(`not an instant: ${shown(value)}`)
    return instant.toISOString()
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : valueFromASTUntyped(node)),
})

function parseSafeInt(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw bad(`SafeInt must be a whole number between -9007199254740991 and 9007199254740991, not ${shown(value)}`)
  }
  return value
}

export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description:
    'A whole number that JavaScript holds exactly: between -(2^53 - 1) and 2^53 - 1. Money is in minor units. Example: 24000',
  serialize(value) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw new TypeError(`not a safe integer: ${shown(value)}`)
    return value
  },
  parseValue: parseSafeInt,
  parseLiteral: (node) => parseSafeInt(node.kind === Kind.INT ? Number(node.value) : valueFromASTUntyped(node)),
})

/** Enough for the longest signature that the rules accept (20,000 points). */
export const LARGEST_JSON_CHARACTERS = 400_000
const DEEPEST_JSON = 12

function checkedJson(value: unknown): unknown {
  if (depthOf(value, 0) > DEEPEST_JSON) throw bad(`JSON may be nested at most ${DEEPEST_JSON} deep`)
  const text = JSON.stringify(value)
  if (text !== undefined && text.length > LARGEST_JSON_CHARACTERS) {
    throw bad(`JSON may have at most ${LARGEST_JSON_CHARACTERS} characters, not ${text.length}`)
  }
  return value
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST_JSON) return depth
  let deepest = depth + 1
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, depth + 1))
  return deepest
}

export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value; the field that has it says which. Example: {"quoteNo": 2}',
  serialize: (value) => value,
  parseValue: checkedJson,
  parseLiteral: (node: ValueNode, variables) => checkedJson(valueFromASTUntyped(node, variables)),
})
