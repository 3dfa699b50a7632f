/** The wall written down at once says byte for byte what the executor says, or leaves the answer to it. */
import 'reflect-metadata'
import fc from 'fast-check'
import {
  buildSchema,
  execute,
  getNamedType,
  getOperationAST,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import type { StoredCard, StoredClocks } from '../domain/card.js'
import type { Actor } from '../domain/role.js'
import { createContext, type GraphQLContext } from '../platform/graphql/context.js'
import { buildSchemaOf, Container } from '../platform/graphql/schema.js'
import { stringifyResult, WholeAnswers, WrittenData } from '../platform/graphql/whole.js'
import { BoardResolver } from './board.resolver.js'
import type { BoardRow, BoardStore } from './board.store.js'
import { cardFields, clockFields, figures, or } from './random-cards.test-support.js'

const ESTATE = '0196f3a1-7c00-7000-8000-000000000001'

const contextOf = (estateId: string): GraphQLContext => {
  const actor: Actor = {
    personId: '0196f3a1-7c00-7000-8000-0000000000a1',
    accountId: '0196f3a1-7c00-7000-8000-0000000000b1',
    kind: 'person',
    locale: 'en',
    grants: [{ estateId, role: 'DISPATCHER', departments: [] }],
    unitIds: [],
  }
  const identity = { actor, sessionId: null, deviceId: null, endsAt: null }
  return createContext({ identity, requestId: 'test', remote: '', source: 'http' })
}

/** A server whose database holds this one wall. */
function wall(holds: BoardRow | null): {
  schema: GraphQLSchema
  wholes: WholeAnswers
  reads: () => number
  hang: (row: BoardRow) => void
} {
  let [row, reads] = [holds, 0]
  const store = {
    read: () => {
      reads += 1
      return Promise.resolve(row)
    },
  }
  const schema = buildSchemaOf([BoardResolver], new Container().add(new BoardResolver(store as unknown as BoardStore)))
  return { schema, wholes: new WholeAnswers(schema), reads: () => reads, hang: (other) => void (row = other) }
}

async function both(
  { schema, wholes }: ReturnType<typeof wall>,
  text: string,
  context = contextOf(ESTATE),
  variables: Readonly<Record<string, unknown>> = { e: ESTATE },
): Promise<{ whole: string | null; plain: string; errors: number }> {
  const document = parse(text)
  expect(validate(schema, document).map(({ message }) => message)).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  const whole = await wholes.answer(document, operation, variables, context)
  const result = await execute({ schema, document, contextValue: context, variableValues: variables })
  return {
    whole: whole && stringifyResult({ data: whole }),
    plain: stringifyResult(result),
    errors: result.errors?.length ?? 0,
  }
}

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\u2028', '\ud800', '更換水龍頭', '👷🏽', '</script>', ''),
)
const instants = fc.oneof(
  fc
    .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  fc.constantFrom('2026-11-23T01:30:00+08:00', '2026-11-23T01:30:00.123456+00:00', '2026-11-23 01:30:00+00'),
)
const names = fc.record({ zh_Hant: texts, zh_Hans: texts, en: texts })
const cards = fc.record(cardFields(texts, instants)) as unknown as fc.Arbitrary<StoredCard>
const clocks = fc.dictionary(fc.uuid(), fc.record(clockFields(instants)), {
  maxKeys: 3,
}) as unknown as fc.Arbitrary<StoredClocks>
const technicians = fc.record({
  id: fc.uuid(),
  names,
  departments: fc.subarray(['ENGINEERING', 'SECURITY'] as const),
  trades: fc.subarray(['PLUMBING', 'ELECTRICAL'] as const),
  capacity: figures,
  openOrders: figures,
  onDuty: fc.boolean(),
  shiftEndsAt: or(instants),
})
const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const rows = fc.record({
  id: fc.constant(ESTATE),
  code: texts,
  names,
  timeZone: fc.constantFrom('Asia/Shanghai', 'Asia/Taipei', 'Europe/Berlin'),
  currency: fc.constantFrom('CNY', 'HKD'),
  settings: fc.constantFrom({}, { replyMinutes: 10 }, { quotaBase: 'MADE' }, { spotCheckMode: 'EACH' }),
  createdAt: dates,
  position: fc.maxSafeNat(),
  now: dates,
  today: dates,
  month: dates,
  items: fc.array(fc.tuple(cards, clocks), { maxLength: 5 }),
  technicians: fc.array(technicians, { maxLength: 4 }),
  monthWrittenOff: fc.nat(1_000),
  monthCancelled: fc.nat(1_000),
  opened: figures,
  finished: figures,
  writtenOff: figures,
  openedLately: figures,
  medianReply: or(fc.double({ min: 0, max: 1e6, noNaN: true })),
  met: fc.nat(1_000),
  missed: fc.nat(1_000),
  lastMissAt: or(dates),
}) as unknown as fc.Arbitrary<BoardRow>

/** A document that asks for some of the wall: aliases, doubled fields, inline fragments, named fragments, `__typename`. */
function documents(schema: GraphQLSchema): fc.Arbitrary<string> {
  const boardType = schema.getType('Board') as GraphQLObjectType
  return fc.integer().map((seed) => {
    let state = seed
    // Mulberry32: one number makes the whole document.
    const random = (): number => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), state | 1)
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    }
    const fragments: string[] = []
    let aliases = 0
    const selection = (type: GraphQLObjectType): string => {
      const fields = Object.values(type.getFields()).filter(({ args, resolve }) => args.length === 0 && !resolve)
      const chosen = fields.filter(() => random() < 0.5).toSorted(() => random() - 0.5)
      if (chosen.length === 0) chosen.push(fields[0] as (typeof fields)[number])
      const parts = chosen.map((field) => {
        const inner = getNamedType(field.type)
        const name = random() < 0.15 ? `a${aliases++}: ${field.name}` : field.name
        const text = () => (isObjectType(inner) ? `${name} { ${selection(inner)} }` : name)
        return random() < 0.2 ? `${text()} ${text()}` : text()
      })
      if (random() < 0.3) parts.push('__typename')
      const body = parts.join(' ')
      const how = random()
      if (how < 0.1) return `... on ${type.name} { ${body} } ${parts[0]}`
      if (how < 0.15) return `... { ${body} }`
      if (how > 0.3) return body
      const name = `F${fragments.length}`
      fragments.push(`fragment ${name} on ${type.name} { ${body} }`)
      return `...${name} ...${name}`
    }
    const root = random() < 0.3 ? 'wall: board' : 'board'
    const body = `${root}(estateId: $e) { ${selection(boardType)} }`
    return `query ($e: ID!) { ${body} } ${fragments.join(' ')}`
  })
}

describe('written at once', () => {
  test('[OVD-3] says byte for byte what the executor says, whatever is asked of whatever wall', async () => {
    const one = wall(null)
    await fc.assert(
      fc.asyncProperty(rows, documents(one.schema), async (row, text) => {
        one.hang(row)
        const { whole, plain, errors } = await both(one, text)
        // Half a surrogate pair and the like never reach a card, and both write them alike all the same.
        expect(errors).toBe(0)
        expect(whole).toBe(plain)
      }),
      { numRuns: 300, seed: 2611 },
    )
  }, 60_000)

  const card = { id: 'x', service: { zhHant: 'a', zhHans: 'b', en: 'c' }, openedAt: '2026-11-23T01:30:00.000Z' }
  const row = (more: object): BoardRow =>
    ({
      id: ESTATE,
      names: { zh_Hant: 'a', zh_Hans: 'b', en: 'c' },
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      settings: {},
      position: 1,
      now: new Date(),
      items: [[{ ...card, ...more }, {}]],
      technicians: [],
    }) as unknown as BoardRow

  test.each([
    ['a null where none may be', row({ id: null }), 'items { id }'],
    ['an enum value that there is not', row({ urgency: 'SOMETIMES' }), 'items { id urgency }'],
    ['a time that is none', row({ openedAt: 'yesterday' }), 'items { openedAt }'],
    ['a number too large', row({ version: 2 ** 40 }), 'items { version }'],
    ['a function', row({ serial: () => 'WO' }), 'items { serial }'],
    ['a promise', row({ service: Promise.resolve(card.service) }), 'items { service { en } }'],
  ])('leaves %s to the executor', async (_, each, selection) => {
    const { whole } = await both(wall(each), `query ($e: ID!) { board(estateId: $e) { ${selection} } }`)
    expect(whole).toBeNull()
  })

  test.each([
    ['conditions', 'query ($e: ID!) { board(estateId: $e) { position serverTime @include(if: true) } }'],
    [
      'more than one question',
      'query ($e: ID!) { board(estateId: $e) { position } again: board(estateId: $e) { position } }',
    ],
    ['a name of the question', 'query ($e: ID!) { __typename board(estateId: $e) { position } }'],
  ])('leaves a document with %s to the executor', async (_, text) => {
    const { whole, errors } = await both(wall(row({})), text)
    expect({ whole, errors }).toEqual({ whole: null, errors: 0 })
  })

  test('who may not look is refused by the same door: nothing is read, and the executor says why', async () => {
    const asked = wall(row({}))
    const stranger = contextOf('0196f3a1-7c00-7000-8000-000000000002')
    const { whole, plain } = await both(asked, 'query ($e: ID!) { board(estateId: $e) { position } }', stranger)
    expect(whole).toBeNull()
    expect(plain).toContain('"errors"')
    expect(asked.reads()).toBe(0)
    const wrong = await both(asked, 'query ($e: ID!) { board(estateId: $e) { position } }', contextOf(ESTATE), {
      e: null,
    })
    expect(wrong.whole).toBeNull()
  })

  test('a field with a resolver of its own is never passed by, nor a query that did not say that it may be', async () => {
    const schema = buildSchema('type Query { wall: Wall other: Wall } type Wall { open: Int secret: Int }')
    const query = schema.getQueryType()?.getFields() as ReturnType<GraphQLObjectType['getFields']>
    for (const field of Object.values(query)) field.resolve = () => ({ open: 1, secret: 2 })
    Object.assign((query.wall as { extensions: object }).extensions, { answeredWhole: true })
    const { secret } = (schema.getType('Wall') as GraphQLObjectType).getFields()
    ;(secret as { resolve?: unknown }).resolve = () => {
      throw new Error('not for you')
    }
    const wholes = new WholeAnswers(schema)
    const ask = async (text: string) => {
      const document = parse(text)
      const operation = getOperationAST(document)
      return operation && (await wholes.answer(document, operation, {}, contextOf(ESTATE)))
    }
    expect(await ask('{ wall { open } }')).toEqual(new WrittenData('{"wall":{"open":1}}'))
    expect(await ask('{ wall { open secret } }')).toBeNull()
    expect(await ask('{ other { open } }')).toBeNull()
  })
})
