import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
} from 'graphql'
import { expect, test, vi } from 'vitest'
import { type Compiled, compile } from './compiled.js'

const schema = (): GraphQLSchema => {
  const built = buildSchema(`
    enum Kind { OPENED CLOSED }
    interface Named { name: String }
    type Item implements Named { id: ID!, name: String, amounts: [Int!]!, kind: Kind, of(size: Int): Float, parent: Item }
    type Message { state: String!, items: [Item!]!, maybe: [Item], when: Boolean, viewer: String }
    type Subscription { events(after: Int, word: String = "none"): Message }
    type Query { fine: Boolean }`)
  const root = built.getSubscriptionType()?.getFields().events
  if (root) root.resolve = (message: object, args: { word: string }) => ({ ...message, word: args.word })
  const kind = built.getType('Kind') as GraphQLEnumType
  expect(kind.getValues()).toHaveLength(2)
  const viewer = (built.getType('Message') as GraphQLObjectType).getFields().viewer
  if (viewer) viewer.resolve = (_message, _args, context: { viewer: string }) => context.viewer
  return built
}

const item = (no: number, more: object = {}) => ({
  id: `item-${no}`,
  name: no % 2 ? null : `No. ${no} "quoted" 識別`,
  amounts: [no, no + 1],
  kind: no % 3 ? 'OPENED' : undefined,
  of: no / 4,
  parent: no > 0 ? { id: 0, name: 'root', amounts: [] } : null,
  ...more,
})
const MESSAGE = { state: 'LIVE', items: [item(0), item(1), item(2)], maybe: [null, item(3)], when: true }

const textOf = async (compiled: Compiled | null, message: unknown): Promise<string | null> => {
  const written = await compiled?.write(message, {})
  return written ? written.before + written.items.join() + written.after : null
}

const both = async (query: string, message: unknown, variableValues: Record<string, unknown> = {}) => {
  const document = parse(query)
  const given = { schema: schema(), document, operationName: null, variableValues }
  const compiled = compile(given)
  const executed = await execute({ ...given, rootValue: message, contextValue: { viewer: 'Chen' } })
  return { compiled: await textOf(compiled, message), executed }
}

test.for([
  ['plain', 'subscription { events { state when items { id name amounts kind of } } }'],
  ['aliases and __typename', 'subscription { all: events { __typename s: state items { __typename i: id } } }'],
  [
    'nested, lists with nulls',
    'subscription { events { maybe { id parent { id name parent { id } } } items { parent { amounts } } } }',
  ],
  [
    'fragments, merged and on interfaces, in the order of the selection',
    `subscription { events { ...A items { id } ...A ... on Message { when items { name ...N ... on Named { name } } } } }
     fragment A on Message { items { kind id } state } fragment N on Named { name __typename }`,
  ],
  [
    'directives',
    `subscription ($yes: Boolean! = true, $no: Boolean!) { events { state @include(if: $no) when @skip(if: $no)
      items @include(if: $yes) { id name @skip(if: $yes) } ... @include(if: $no) { maybe { id } } } }`,
    { no: false },
  ],
  ['arguments of a plain field', 'subscription { events(after: 3) { items { of(size: 2) } } }'],
] as const)('compiled and executed are the same text: %s', async ([, query, variables = {}]) => {
  const { compiled, executed } = await both(query, MESSAGE, variables)
  expect(executed.errors).toBeUndefined()
  expect(compiled).toBe(JSON.stringify(executed))
})

test('a root without an answer is null, as executed', async () => {
  const document = parse('subscription { events { state } }')
  const given = { schema: schema(), document, operationName: null, variableValues: {} }
  const root = given.schema.getSubscriptionType()?.getFields().events
  if (root) root.resolve = () => null
  expect(await textOf(compile(given), {})).toBe('{"data":{"events":null}}')
})

test.for([
  ['a missing value that must not be missing', { ...MESSAGE, state: null }],
  ['a value that its type does not have', { ...MESSAGE, items: [item(1, { kind: 'BROKEN' })] }],
  ['a number that is none', { ...MESSAGE, items: [item(1, { amounts: ['x'] })] }],
  ['a list that is none', { ...MESSAGE, items: {} }],
  ['a promise', { ...MESSAGE, items: [Promise.resolve(item(1))] }],
  ['a promise in a list of leaves', { ...MESSAGE, items: [item(1, { amounts: [Promise.resolve(1)] })] }],
  ['a method', { ...MESSAGE, items: [item(1, { name: () => 'asked' })] }],
  ['an error in the place of a value', { ...MESSAGE, items: [new Error('away')] }],
] as const)('%s is left to graphql-js', async ([, message]) => {
  const query = 'subscription { events { state items { id name amounts kind } } }'
  const { compiled } = await both(query, message)
  expect(compiled).toBeNull()
})

test.for([
  ['a field with a resolver of its own', 'subscription { events { viewer } }'],
  ['more than one root', 'subscription { events { state } again: events { state } }'],
  ['a key that is no property', 'subscription { events { __proto__: state } }'],
  ['a variable that does not fit', 'subscription ($no: Boolean!) { events { state @skip(if: $no) } }'],
] as const)('%s is not compiled at all', ([, query]) => {
  const given = { schema: schema(), document: parse(query), operationName: null, variableValues: {} }
  expect(compile(given)).toBeNull()
})

test('a resolver that graphql-js itself puts there is plain, and the root is asked once for each message', async () => {
  const built = schema()
  const state = (built.getType('Message') as GraphQLObjectType).getFields().state
  if (state) state.resolve = defaultFieldResolver
  const root = built.getSubscriptionType()?.getFields().events
  const resolve = vi.fn<(message: unknown, args: unknown, context: unknown, info: { fieldName: string }) => unknown>(
    (message, _args, _context, info) => {
      expect(info.fieldName).toBe('events')
      return message
    },
  )
  if (root) root.resolve = resolve as never
  const document = parse('subscription Two($word: String) { events(after: 3, word: $word) { state } }')
  const compiled = compile({ schema: built, document, operationName: 'Two', variableValues: { word: 'a' } })
  const context = { shared: true }
  expect(await compiled?.write(MESSAGE, context)).toEqual({
    before: '{"data":{"events":{"state":"LIVE"}',
    items: [],
    after: '}}',
  })
  expect(resolve).toHaveBeenCalledTimes(1)
  expect(resolve).toHaveBeenCalledWith(MESSAGE, { after: 3, word: 'a' }, context, expect.anything())
})
