/** Whatever comes in, no mutation of duty and stock answers with an error of its own, and nothing is half written. */
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonKey } from '../support/estate.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { OrderDesk } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

/** Who has a right to each, so that what comes in gets as far as the rules. */
const MUTATIONS: Readonly<Record<string, PersonKey>> = {
  planShifts: 'manager',
  planWeek: 'manager',
  changeShift: 'manager',
  cancelShift: 'manager',
  changeTechnician: 'manager',
  setCalendarDays: 'manager',
  openHandover: 'dispatcher',
  signHandover: 'dispatcher',
  withdrawHandover: 'dispatcher',
  createWarehouse: 'warehouse',
  createStockItem: 'warehouse',
  receiveStock: 'warehouse',
  adjustStock: 'warehouse',
}

const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  String: [
    '',
    '  ',
    'x'.repeat(2_001),
    '字'.repeat(9_000),
    '😀👩‍👩‍👧‍👦',
    'שלום ‮evil',
    'a\u0000b',
    '\u0007',
    '\ud800',
    `'; DROP TABLE shift; --`,
    '2026-02-30',
    '2026-13-01',
    '99999-01-01',
    '24:00',
    '25:61',
    'a\nb',
    null,
    0,
    {},
  ],
  Int: [0, -1, 1.5, 8, 2_147_483_648, null, 'x'],
  Float: [0, -1, 0.0001, 1e308, 1e9, 1e10, -0, null, 'NaN'],
  Boolean: ['true', 0, null],
  ID: ['', 'x', '00000000-0000-0000-0000-000000000000', 'other', null, 0],
}

let it: TestServer
let desk: OrderDesk
let other: TestEstate
let schema: GraphQLSchema
beforeAll(async () => {
  it = await startTestServer()
  desk = new OrderDesk(it)
  other = await createEstate(it.database.dataSource, { code: 'other' })
  schema = buildClientSchema(
    await (await desk.client('manager')).ask<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery()),
  )
})
afterAll(() => it.stop())

function right(type: GraphQLInputType, name = ''): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return [right(bare.ofType, name)]
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [field.name, right(field.type, field.name)]),
    )
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  const known: Readonly<Record<string, unknown>> = {
    estateId: it.estate.id,
    personId: it.estate.people.zhao.id,
    takerId: it.estate.people.dispatcher2.id,
    giverId: it.estate.people.dispatcher.id,
    day: '2027-03-01',
    clear: '2027-03-02',
    monday: '2027-03-01',
    from: '08:00',
    to: '16:00',
    idempotencyKey: null,
  }
  if (name in known) return known[name]
  switch (getNamedType(bare).name) {
    case 'ID':
      return it.estate.people.chen.id
    case 'Boolean':
      return true
    case 'Int':
    case 'Float':
      return 1
    default:
      return 'x'
  }
}

function wrong(type: GraphQLInputType, name = ''): readonly unknown[] {
  const bare = getNullableType(type)
  if (isListType(bare)) {
    const many = (size: number) => Array.from({ length: size }, () => right(bare.ofType, name))
    return [null, 'x', [], [null], many(2), many(101), many(600), ...wrong(bare.ofType, name).map((each) => [each])]
  }
  if (isInputObjectType(bare))
    return [
      null,
      {},
      ...Object.values(bare.getFields()).flatMap((field) =>
        wrong(field.type, field.name).map((each) => ({ ...(right(bare) as object), [field.name]: each })),
      ),
    ]
  if (isEnumType(bare)) return ['', 'NOT_A_WORD', 0, null]
  const word = getNamedType(bare).name
  return (WRONG[word] ?? []).map((each) => (each === 'other' ? other.people.chen.id : each))
}

test.each(Object.entries(MUTATIONS))(
  '%s refuses, or says what is wrong with the call, and nothing else',
  async (name, person) => {
    const field = schema.getMutationType()?.getFields()[name]
    const type = field?.args[0]?.type as GraphQLInputType
    const client = await desk.client(person)
    const [before] = await it.database.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM audit')
    let done = 0
    for (const input of wrong(type)) {
      const { data, errors } = await client.query<
        Record<string, { __typename: string; reason?: string; message?: string }>
      >(
        `mutation ($input: ${String(type)}) { ${name}(input: $input) { __typename ... on Refusal { code rule reason message } } }`,
        { input },
      )
      const shown = JSON.stringify(input)?.slice(0, 300)
      for (const error of errors)
        expect(
          ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN'],
          `${shown} ${JSON.stringify(error)}`,
        ).toContain(error.extensions?.code)
      const answer = data?.[name]
      if (answer?.__typename === 'Refusal') expect(answer.message, shown).toBeTruthy()
      else if (answer) done += 1
    }
    // Whatever went through left its one entry, and what was refused left none.
    const [after] = await it.database.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM audit')
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(done)
  },
)
