/**
 * The one door in front of every root field, over HTTP and sockets: who may call it (policy), and whether what he says can be
 * held by a database and read by a person at all. Rules about content are the domain's.
 */
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLFieldResolver,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isListType,
  isUnionType,
} from 'graphql'
import { type Denial } from '../auth/access.js'
import { denial, POLICY } from '../auth/policy.js'
import type { GraphQLContext } from './context.js'
import { badInput, unauthenticated } from './errors.js'
import { refusalView } from './refusal.type.js'
import { Json } from './scalars.js'
import { isUuid } from '../id.js'

type Args = Record<string, unknown>

/**
 * Most characters of a text, by the name of its argument or field. The domain refuses what is too long for a rule (2,000) with a
 * sentence; these stop what nobody typed.
 */
const LONGEST: Readonly<Record<string, number>> = {
  login: 200,
  password: 1_000,
  search: 200,
  serial: 100,
  idempotencyKey: 200,
  after: 1_000,
  before: 1_000,
}
const LONGEST_TEXT = 10_000
const LONGEST_LIST = 500

/** @throws when a root field has no policy, so that the start fails and names it */
export function guardRootFields(schema: GraphQLSchema): void {
  const seen = new Set<string>()
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { name } = field
      if (!POLICY[name])
        throw new Error(`${root?.name}.${name} has no entry in platform/auth/policy.ts: say who may call it.`)
      if (seen.has(name)) throw new Error(`Two root fields are named ${name}: the policy could not tell them apart.`)
      seen.add(name)
      const key = root === schema.getSubscriptionType() ? 'subscribe' : 'resolve'
      const behind = field[key] as GraphQLFieldResolver<unknown, GraphQLContext> | undefined
      if (!behind) throw new Error(`${root?.name}.${name} has no resolver.`)
      const type = getNamedType(field.type)
      const answersRefusals = isUnionType(type) && type.getTypes().some((member) => member.name === 'Refusal')
      const guarded: GraphQLFieldResolver<unknown, GraphQLContext> = (source, args: Args, context, info) => {
        const denied = denial(name, context.actor, args)
        if (denied?.kind === 'refused' && answersRefusals) return refusalView(denied.refusal, context.locale)
        if (denied) throw errorOf(denied, context)
        for (const argument of field.args) {
          if (argument.name in args)
            args[argument.name] = checked(argument.type, args[argument.name], argument.name, argument.name)
        }
        return behind(source, args, context, info)
      }
      field[key] = guarded as typeof field.resolve
    }
  }
}

/** A denial as an error, where the answer has no place for a refusal. */
export function errorOf(denied: Denial, context: Pick<GraphQLContext, 'locale'>): GraphQLError {
  if (denied.kind === 'unauthenticated') return unauthenticated()
  const { code, rule, reason, facts, message } = refusalView(denied.refusal, context.locale)
  return new GraphQLError(message, { extensions: { code, rule, reason, facts } })
}

/** The value, ids in lower case (as the database writes them). @throws BAD_USER_INPUT naming the path */
function checked(type: GraphQLInputType, value: unknown, name: string, path: string): unknown {
  if (value === null || value === undefined) return value
  const bare = getNullableType(type)
  if (isListType(bare)) {
    const list = value as unknown[]
    if (list.length > LONGEST_LIST)
      throw badInput(`${path} may have at most ${LONGEST_LIST} entries, not ${list.length}.`, { argument: path })
    return list.map((entry, index) => checked(bare.ofType, entry, name, `${path}[${index}]`))
  }
  if (isInputObjectType(bare)) {
    const given = value as Args
    const fields = bare.getFields()
    for (const key of Object.keys(given)) {
      const field = fields[key]
      if (field) given[key] = checked(field.type, given[key], key, `${path}.${key}`)
    }
    return given
  }
  if (bare === GraphQLID) {
    if (!isUuid(value as string))
      throw badInput(`${path} is not an id: ids look like 0196f3a1-7c00-7000-8000-000000000001.`, { argument: path })
    return (value as string).toLowerCase()
  }
  if (bare === GraphQLString) text(value as string, LONGEST[name] ?? LONGEST_TEXT, path)
  if (bare === Json) textsWithin(value, path)
  return value
}

/** NUL, which PostgreSQL cannot store, and half of a surrogate pair, which is no character. */
// oxlint-disable-next-line no-control-regex
const UNHOLDABLE = /\0|\p{Surrogate}/u

function text(value: string, longest: number, path: string): void {
  if (value.length > longest)
    throw badInput(`${path} may have at most ${longest} characters, not ${value.length}.`, { argument: path })
  if (UNHOLDABLE.test(value)) {
    throw badInput(`${path} has a character that no text can hold (NUL, or half of a surrogate pair).`, {
      argument: path,
    })
  }
}

function textsWithin(value: unknown, path: string): void {
  if (typeof value === 'string') text(value, Infinity, path)
  else if (Array.isArray(value)) for (const entry of value) textsWithin(entry, path)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      text(key, Infinity, path)
      textsWithin(entry, path)
    }
  }
}
