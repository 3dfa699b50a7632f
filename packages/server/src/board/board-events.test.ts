/** What is kept of the wall's stream is byte for byte what the executor would write, whatever a wall asks of whatever events. */
import 'reflect-metadata'
import fc from 'fast-check'
import {
  execute,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { expect, test } from 'vitest'
import { compile } from '../live/compiled.js'
import { EstateFeed } from '../live/feed.js'
import type { LiveHub } from '../live/hub.js'
import { Block } from '../live/kept.js'
import type { EventReader, LogEvent } from '../live/log.js'
import { buildSchemaOf, Container } from '../platform/graphql/schema.js'
import { BoardEventsResolver } from './board-events.resolver.js'
import { BoardEventStream } from './board-events.js'
import type { BoardTechnician } from './board-item.type.js'
import { BoardResolver } from './board.resolver.js'
import type { BoardStore } from './board.store.js'
import { cardFields, clockFields } from './random-cards.test-support.js'

const ESTATE = '0196f3a1-7c00-7000-8000-000000000001'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\u2028', '\ud800', '更換水龍頭', '👷🏽', '</script>', '', '\u007f'),
)
const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString())
const cards = fc.record({
  ...cardFields(texts, instants),
  clocks: fc.array(fc.record({ id: fc.uuid(), ...clockFields(instants) }), { maxLength: 3 }),
})
const about = { at: fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }) }
const nothing = { action: fc.constant(null), clockKind: fc.constant(null), caseKind: fc.constant(null) }
const events = fc.array(
  fc.oneof(
    fc.record({
      ...about,
      kind: fc.constantFrom('ORDER_CHANGED', 'ORDER_OPENED', 'REQUEST_CHANGED'),
      action: texts,
      clockKind: fc.constant(null),
      caseKind: fc.constant(null),
      itemId: fc.uuid(),
      item: cards,
    }),
    fc.record({
      ...about,
      kind: fc.constantFrom('ORDER_OVERDUE'),
      action: fc.constant(null),
      clockKind: fc.constantFrom('REPLY', 'RECEIPT'),
      caseKind: fc.constant(null),
      itemId: fc.uuid(),
      item: cards,
    }),
    // A case, with what no wall may see in its row.
    fc.record({
      ...about,
      kind: fc.constantFrom('CASE_CHANGED'),
      action: fc.constantFrom('SECRET'),
      clockKind: fc.constant(null),
      caseKind: fc.constantFrom('COMPLAINT', 'INCIDENT'),
      itemId: fc.uuid(),
      item: fc.constant({ serial: 'SECRET' }),
    }),
    fc.record({
      ...about,
      ...nothing,
      kind: fc.constantFrom('TECHNICIAN_CHANGED', 'BOARD_CHANGED'),
      itemId: fc.constant(null),
      item: fc.constant({}),
    }),
  ),
  { minLength: 1, maxLength: 12 },
)

const technician = (no: number) =>
  ({
    id: `t${no}`,
    name: { zhHant: '陳', zhHans: '陈', en: `Chen ${no}` },
    onDuty: no % 2 === 0,
  }) as unknown as BoardTechnician

let read = 0
const stream = new BoardEventStream({
  hub: { feed: () => Promise.resolve(new EstateFeed(ESTATE, {} as EventReader, 0)) } as unknown as LiveHub,
  log: {} as EventReader,
  // Others each time: whoever is told of technicians is told how they are then.
  technicians: () => Promise.resolve([technician((read += 1))]),
  now: () => new Date('2026-11-26T10:00:00.000Z'),
})
const schema = buildSchemaOf(
  // A schema needs a query.
  [BoardResolver, BoardEventsResolver],
  new Container().add(new BoardResolver({} as BoardStore)).add(new BoardEventsResolver(stream)),
)

/** Asks for some of the stream's fields: aliases, doubled fields, fragments, `__typename`, directives. `technicians` whole or not at all. */
function documents(of: GraphQLSchema): fc.Arbitrary<string> {
  const chosen = (type: GraphQLObjectType): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.subarray(
          Object.values(type.getFields()).filter(({ name }) => name !== 'technicians'),
          { minLength: 1 },
        ),
        fc.nat(5),
      )
      .chain(([fields, way]) =>
        fc
          .tuple(
            ...fields.map((field, at) => {
              const inner = getNamedType(field.type)
              const name = field.name !== 'events' && at % 4 === way ? `${field.name}_: ${field.name}` : field.name
              return isObjectType(inner)
                ? chosen(inner).map((selection) => `${name} { ${selection} }`)
                : fc.constant(at % 3 === way ? `${name} ${name} @include(if: $yes)` : name)
            }),
          )
          .map((parts) => {
            const body = parts.join(' ')
            if (way === 4) return `__typename ... on ${type.name} { ${body} }`
            return way === 5 ? `... @skip(if: $no) { ${body} } __typename` : body
          }),
      )
  const message = of.getType('BoardMessage') as GraphQLObjectType
  const event = of.getType('BoardEvent') as GraphQLObjectType
  return fc.tuple(chosen(message), chosen(event), fc.boolean()).map(
    ([head, each, technicians]) =>
      `subscription ($e: ID!, $yes: Boolean = true, $no: Boolean = false) { s: boardEvents(estateId: $e, after: 0) {
          ${head} events { position serial: position @include(if: $yes) @skip(if: $no) ${each} ${technicians ? 'technicians { id name { en } onDuty }' : ''} } } }`,
  )
}

const actor = {
  personId: ESTATE,
  accountId: ESTATE,
  kind: 'person',
  locale: 'en',
  grants: [{ estateId: ESTATE, role: 'DISPATCHER', departments: [] }],
  unitIds: [],
} as const

test('[OVD-3] random events and documents: kept in whatever pieces, the text is that of an execution of now', async () => {
  const { plan } = await stream.open(actor, ESTATE, 0)
  const items = plan.sharing?.items
  if (!items) throw new Error('the wall keeps nothing')
  let again = 0
  await fc.assert(
    fc.asyncProperty(events, documents(schema), fc.nat(12), async (rows, text, cut) => {
      const document = parse(text)
      expect(validate(schema, document).map(({ message }) => message)).toEqual([])
      const given = { schema, document, operationName: null, variableValues: { e: ESTATE } }
      const compiled = compile({ ...given, list: items.field })
      expect(compiled?.apart).toBe(true)
      const log = rows.map((row, at) => ({ estateId: ESTATE, position: at + 1, ...row }) as unknown as LogEvent)

      // As a group told them, in two messages.
      const parts: (Buffer | LogEvent)[] = []
      for (const told of [log.slice(0, cut), log.slice(cut)]) {
        const [first] = told
        if (!first) continue
        const live = await compiled?.write(await plan.present(told, 'LIVE', first.position), {})
        if (!live) throw new Error('not plain')
        parts.push(...Block.of(told, live.items, items.lasting).parts())
      }
      // As one who comes back is told them: what does not last is executed now.
      const volatile = parts.filter((part): part is LogEvent => !Buffer.isBuffer(part))
      again += volatile.length
      const before = read
      const written = await compiled?.write(await plan.present(volatile, 'REPLAYING', 99), {})
      const now = [...(written?.items ?? [])]
      const list = parts.map((part) => (Buffer.isBuffer(part) ? part.toString() : now.shift())).join(',')
      read = before // the same technicians again
      const executed = await execute({
        ...given,
        rootValue: await plan.present(log, 'REPLAYING', 99),
        contextValue: {},
      })
      expect(executed.errors).toBeUndefined()
      expect(`${written?.before}${list}${written?.after}`).toBe(JSON.stringify(executed))
      expect(list).not.toContain('SECRET')
    }),
    { numRuns: 300, seed: 2611 },
  )
  expect(again).toBeGreaterThan(100)
}, 60_000)

test('the events asked for twice, under two names, are left together', () => {
  const document = parse(
    `subscription ($e: ID!) { boardEvents(estateId: $e, after: 0) { events { position } more: events { at } } }`,
  )
  const compiled = compile({ schema, document, operationName: null, variableValues: { e: ESTATE }, list: 'events' })
  expect(compiled?.apart).toBe(false)
})
