/**
 * Whatever comes in, no action answers with an error of its own. Generated from the schema: every mutation on requests and orders,
 * each field of its input replaced by each wrong thing that its type lets through, and by some that it does not. A new action or
 * field is covered from the day it is there.
 */
import {
  getIntrospectionQuery,
  buildClientSchema,
  getNamedType,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POLICY } from '@dispatch/server/platform/auth/policy'
import type { Answer, Gql } from './support/client.js'
import { createEstate, type PersonKey, type TestEstate, type TestPerson } from './support/estate.js'
import { inDays, OrderDesk, type OrderSeen, type RequestSeen, STROKES } from './support/order-desk.js'
import { startTestServer, type TestServer } from './support/server.js'
import { until } from './support/until.js'
import { camel } from './support/words.js'

let server: TestServer
let desk: OrderDesk
let schema: GraphQLSchema
let other: TestEstate
/** An order for each stage in which an action may get as far as its input. */
const orders: OrderSeen[] = []
let request: RequestSeen

beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
  other = await createEstate(server.database.dataSource, { code: 'other' })
  schema = buildClientSchema(
    await (await desk.client('dispatcher')).ask<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery()),
  )
  request = await desk.registered()
  let order = await desk.opened()
  orders.push(order)
  order = await desk.do('dispatcher', 'QUOTE', await desk.opened(), { lines: [desk.line('tap', 8000)] })
  orders.push(order)
  order = await desk.do(
    'dispatcher',
    'CONSENT',
    await desk.do('dispatcher', 'QUOTE', await desk.opened(), { lines: [desk.line('tap', 8000)] }),
    { quoteNo: 1, medium: 'PHONE', toldPaidService: true },
  )
  orders.push(order)
  order = await desk.do(
    'dispatcher',
    'CONSENT',
    await desk.do('dispatcher', 'QUOTE', await desk.opened(), { lines: [desk.line('tap', 8000)] }),
    { quoteNo: 1, medium: 'PHONE', toldPaidService: true },
  )
  order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
  orders.push(order)
  order = await desk.do('chen', 'ARRIVE', await desk.do('chen', 'RECEIVE', await dispatched()))
  orders.push(order)
  const working = async () => {
    let each = await desk.do('chen', 'ARRIVE', await desk.do('chen', 'RECEIVE', await dispatched()))
    each = await desk.do('chen', 'CONFIRM_PRICE', each, {
      quoteNo: 1,
      findings: 'x',
      materials: [],
      tools: [],
      medium: 'PHONE',
    })
    return desk.do('chen', 'START', each)
  }
  orders.push(await working())
  const completed = async () => desk.do('chen', 'COMPLETE', await working(), { workDone: 'x' })
  orders.push(await completed())
  const signature = { signerName: 'x', strokes: STROKES }
  orders.push(await desk.do('chen', 'SIGN_OFF', await completed(), { signature }))
  orders.push(
    await desk.do('chen', 'COLLECT', await desk.do('chen', 'SIGN_OFF', await completed(), { signature }), {
      amountMinor: 8000,
    }),
  )
}, 60_000)
afterAll(() => server.stop())

async function dispatched(): Promise<OrderSeen> {
  let order = await desk.do('dispatcher', 'QUOTE', await desk.opened(), { lines: [desk.line('tap', 8000)] })
  order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
  return desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
}

const TEXTS: readonly unknown[] = [
  '',
  '   ',
  '\t\n\u00a0\u3000',
  'x'.repeat(2_001),
  'x'.repeat(20_000),
  '字'.repeat(3_000),
  '😀👩‍👩‍👧‍👦🏳️‍🌈',
  'שלום ‮evil‬ العربية',
  'a\u0000b',
  '\u0007bell',
  '\ud800',
  '\udc00x',
  `'; DROP TABLE work_order; --`,
  '%_\\',
  '{"$ne": null}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  null,
  0,
  true,
  [],
  {},
]
const NUMBERS: readonly unknown[] = [
  0,
  -1,
  1.5,
  2_147_483_648,
  -2_147_483_649,
  9_007_199_254_740_991,
  9_007_199_254_740_992,
  1e308,
  -0,
  '8000',
  'NaN',
  null,
  true,
  [],
  {},
]
const JSONS: readonly unknown[] = [
  null,
  0,
  '',
  'x',
  {},
  [],
  [[]],
  [[[1]]],
  [[['a', 'b', 'c']]],
  [[[1, 2, 3, 4]]],
  [[[1e308, -1e308, 0]]],
  Array.from({ length: 25_000 }, () => [[1, 2, 3]]),
  [[{ x: 1 }]],
  { a: '\u0000' },
]
const INSTANTS: readonly unknown[] = [
  '',
  'tomorrow',
  '2026-11-31T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-11-23',
  '2026-11-23T09:30:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2020-01-01T00:00:00Z',
  '2999-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  0,
  null,
  true,
  {},
]

/** Wrong values of a type, and right ones that mean nothing here. */
function wrongOf(type: GraphQLInputType): readonly unknown[] {
  const bare = getNullableType(type)
  if (isListType(bare)) {
    return [
      null,
      'x',
      [null],
      [],
      Array.from({ length: 101 }, () => rightOf(bare.ofType)),
      Array.from({ length: 600 }, () => rightOf(bare.ofType)),
      ...wrongOf(bare.ofType).map((each) => [each]),
    ]
  }
  if (isInputObjectType(bare)) {
    return [
      null,
      'x',
      0,
      {},
      { unknown: 1 },
      ...Object.values(bare.getFields()).flatMap((field) =>
        wrongOf(field.type).map((each) => ({ ...(rightOf(bare) as object), [field.name]: each })),
      ),
    ]
  }
  if (isEnumType(bare)) return ['', 'NOT_A_WORD', bare.getValues()[0]?.name.toLowerCase(), 0, null, [], {}]
  switch (getNamedType(bare).name) {
    case 'ID':
      return [
        '',
        'x',
        '0',
        'not-a-uuid',
        '00000000-0000-0000-0000-000000000000',
        'g0000000-0000-0000-0000-000000000000',
        other.items.tap,
        other.people.chen.id,
        other.units['5-1803'],
        '0196f3a1-7c00-7000-8000-00000000dead',
        null,
        0,
        [],
        {},
        '\u0000',
      ]
    case 'Int':
    case 'Float':
    case 'SafeInt':
      return NUMBERS
    case 'Boolean':
      return ['true', 0, 1, null, [], {}]
    case 'DateTime':
      return INSTANTS
    case 'JSON':
      return JSONS
    default:
      return TEXTS
  }
}

function rightOf(type: GraphQLInputType, name = ''): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return [rightOf(bare.ofType)]
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [field.name, rightOf(field.type, field.name)]),
    )
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  switch (getNamedType(bare).name) {
    case 'ID':
      return (
        {
          requestId: request.id,
          estateId: server.estate.id,
          itemId: server.estate.items.tap,
          unitId: server.estate.units['5-1803'],
        }[name] ?? server.estate.people.chen.id
      )
    case 'Boolean':
      return true
    case 'DateTime':
      return inDays(2)
    case 'JSON':
      return STROKES
    case 'Int':
      return 1
    case 'Float':
      return 1
    case 'SafeInt':
      return 8000
    default:
      return name === 'month' ? '2026-11' : 'Some words'
  }
}

interface Sent {
  readonly name: string
  readonly field: string
  readonly value: unknown
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 120)

/** The answer is data, a typed refusal, or a complaint about the call: never an error of the server's own. */
function expectAnswered(
  {
    status,
    data,
    errors,
  }: Answer<Record<string, { __typename: string; code?: string; rule?: string; message?: string } | null>>,
  sent: Sent,
): void {
  const at = `${sent.name}.${sent.field} = ${shown(sent.value)}`
  for (const { message, extensions } of errors) {
    expect({ at, code: extensions?.code, message }).toMatchObject({
      code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/),
      message: expect.stringMatching(/\w/),
    })
  }
  expect({ at, status }).toMatchObject({ status: expect.toSatisfy((code: number) => code < 500) })
  for (const result of Object.values(data ?? {})) {
    if (result?.__typename !== 'Refusal') continue
    expect({ at, result }).toMatchObject({
      result: {
        code: expect.stringMatching(/^[A-Z_]+$/),
        rule: expect.stringMatching(/^[A-Z]{3,4}(-\d+)?$/),
        message: expect.stringMatching(/\S/),
      },
    })
    expect({ at, message: result.message }).not.toMatchObject({
      message: expect.stringMatching(/undefined|\[object|\{\w+\}/),
    })
  }
}

const WHO: Readonly<Record<string, Parameters<OrderDesk['client']>[0]>> = {
  recordAssessment: 'chen',
  assign: 'engineeringHead',
  reportUnable: 'chen',
  receive: 'chen',
  reassign: 'engineeringHead',
  arrive: 'chen',
  confirmPrice: 'chen',
  suspend: 'chen',
  resume: 'chen',
  start: 'chen',
  complete: 'chen',
  signOff: 'chen',
  collect: 'chen',
  handIn: 'chen',
  prepay: 'finance',
  pay: 'finance',
  confirmPayment: 'finance',
  refund: 'finance',
  markArrears: 'finance',
  markUnsignedArrears: 'lead',
  confirmQuality: 'engineeringHead',
  resolveEscalation: 'manager',
  handToDispatch: 'frontDesk',
  archive: 'records',
  approveRequest: 'lead',
  refuseRequest: 'lead',
}

/** Somebody whom the policy admits, so that the input is looked at and not only the door. */
function whoFor(name: string): PersonKey {
  const known = WHO[name]
  if (known) return known as PersonKey
  const access = POLICY[name]
  if (access?.kind !== 'roles' || access.roles.includes('DISPATCHER')) return 'dispatcher'
  const holds = ([, person]: [string, TestPerson]) =>
    person.actor.grants.some(({ role }) => access.roles.includes(role))
  const found = Object.entries(server.estate.people).find(holds)
  return (found?.[0] ?? 'dispatcher') as PersonKey
}

/** How many rows every table has. A refused call leaves it as it is; the audit alone may keep that somebody tried (INT-9). */
async function rowsOfAll(): Promise<string> {
  const { dataSource } = server.database
  // What was accepted before is still being told to inboxes and webhooks, by one who follows the log.
  await until(async () => {
    const [{ behind }] = (await dataSource.query(
      `SELECT count(*) AS behind FROM estate_position p LEFT JOIN log_follower f ON f.estate_id = p.estate_id
       WHERE p.estate_id = $1 AND coalesce(f.position, -1) < p.position`,
      [server.estate.id],
    )) as [{ behind: number }]
    return behind === 0
  }, 'the log has been followed to its end')
  tables ??= (
    (await dataSource.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
    )) as { name: string }[]
  )
    .map(({ name }) => name)
    .filter((name) => name !== 'audit')
    .sort()
  const counts = tables.map((name) => `(SELECT count(*) FROM "${name}") AS "${name}"`).join(', ')
  return JSON.stringify(((await dataSource.query(`SELECT ${counts}`)) as object[])[0])
}
let tables: string[] | undefined

/** A million characters, in the first text of an input. */
const MEGABYTE = '字'.repeat(1_048_576 / 4)

/** Mutations of requests and orders: those whose answer may be a Refusal and whose argument is an input. */
const actions = () =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const input = field.args.find(({ name }) => name === 'input')
    return input ? [{ name: field.name, type: getNamedType(input.type) as GraphQLInputObjectType }] : []
  })

test('every action answers every wrong input with a refusal or a complaint, never with an error of its own', async () => {
  let calls = 0
  const answers: Record<string, number> = {}
  for (const { name, type } of actions()) {
    const client = await desk.client(whoFor(name))
    const document = `mutation ($input: ${type.name}!) { ${name}(input: $input) { __typename ... on Refusal { code rule reason message facts } } }`
    const ofOrder = 'workOrderId' in type.getFields()
    let subject = ofOrder ? await furthest(name, client) : null
    if ('requestId' in type.getFields()) request = await requestFor(name)
    for (const field of Object.values(type.getFields())) {
      const before = await rowsOfAll()
      let accepted = false
      for (const value of wrongOf(field.type)) {
        const base = rightOf(type) as Record<string, unknown>
        const input = {
          ...base,
          ...(subject ? { workOrderId: subject.id, version: subject.version } : {}),
          ...('requestId' in base && 'version' in base ? { version: request.version } : {}),
          ...('idempotencyKey' in type.getFields() ? { idempotencyKey: null } : {}),
          [field.name]: value,
        }
        const answer = await client.query<Record<string, { __typename: string; code?: string } | null>>(document, {
          input,
        })
        calls += 1
        expectAnswered(answer, { name, field: field.name, value })
        const result = Object.values(answer.data ?? {})[0]
        const kind = result?.__typename === 'Refusal' ? (result.code as string) : (result?.__typename ?? 'COMPLAINT')
        answers[kind] = (answers[kind] ?? 0) + 1
        // What meant something after all has moved the order on; the rest is tried on one that still admits the action.
        if (kind === 'WorkOrderChange' && ofOrder) subject = await furthest(name, client)
        if (kind === 'RequestChange') request = await requestFor(name)
        if (result && result.__typename !== 'Refusal') accepted = true
      }
      // Nothing half-written: what was refused has left no row anywhere.
      if (!accepted)
        expect({ name, field: field.name, rows: await rowsOfAll() }).toEqual({ name, field: field.name, rows: before })
    }
  }
  expect(actions().length).toBeGreaterThanOrEqual(45)
  expect(calls).toBeGreaterThan(3_000)
  // All of it was of use: inputs were looked at by the rules, not only by the door.
  expect(answers.INVALID).toBeGreaterThan(300)
  expect(answers.COMPLAINT).toBeGreaterThan(500)
  expect(server.log.filter((line) => line.includes('unexpected error'))).toEqual([])
}, 240_000)

/** An order that admits the action, so that its input is looked at; where there is none, any. */
async function furthest(mutation: string, client: Gql): Promise<OrderSeen> {
  for (const order of orders) {
    const { workOrder } = await client.ask<{
      workOrder: (OrderSeen & { permittedActions: { action: string; allowed: boolean }[] }) | null
    }>('query ($id: ID!) { workOrder(id: $id) { id version status permittedActions { action allowed } } }', {
      id: order.id,
    })
    if (workOrder?.permittedActions.some(({ action, allowed }) => allowed && camel(action) === mutation))
      return workOrder
  }
  return orders[0] as OrderSeen
}

/** A request that admits the action. */
async function requestFor(mutation: string): Promise<RequestSeen> {
  const made = await desk.registered({
    urgency: 'URGENT',
    department: 'ENGINEERING',
    ...(mutation === 'routeRequest' ? { nature: 'COMPLAINT' } : {}),
  })
  if (mutation !== 'approveRequest' && mutation !== 'refuseRequest') return made
  const call = { requestId: made.id, version: made.version, reason: 'Water runs into the flat below.' }
  return (await desk.doRequest('dispatcher', 'ASK_APPROVAL', call)).request
}

test('a megabyte in a text is refused in words, by every action, and nothing is kept of it', async () => {
  for (const { name, type } of actions()) {
    const field = Object.values(type.getFields()).find((each) => getNamedType(each.type).name === 'String')
    if (!field) continue
    const client = await desk.client(whoFor(name))
    const before = await rowsOfAll()
    const answer = await client.query<Record<string, { __typename: string } | null>>(
      `mutation ($input: ${type.name}!) { ${name}(input: $input) { __typename ... on Refusal { code rule reason message facts } } }`,
      { input: { ...(rightOf(type) as object), [field.name]: MEGABYTE } },
    )
    expectAnswered(answer, { name, field: field.name, value: 'a megabyte' })
    expect({ name, rows: await rowsOfAll() }).toEqual({ name, rows: before })
  }
}, 60_000)

test('what is missing is named', async () => {
  for (const { name, type } of actions()) {
    for (const field of Object.values(type.getFields()).filter(
      (each) => isNonNullType(each.type) && each.defaultValue === undefined,
    )) {
      const input = { ...(rightOf(type) as object), [field.name]: undefined }
      const { errors, status } = await (
        await desk.client('dispatcher')
      ).query(`mutation ($input: ${type.name}!) { ${name}(input: $input) { __typename } }`, { input })
      expect({ name, field: field.name, status, message: errors[0]?.message }).toMatchObject({
        status: 400,
        message: expect.stringContaining(field.name),
      })
    }
  }
})

test('wrong input to lists and single reads is refused in words too', async () => {
  const client = await desk.client('dispatcher')
  const query = schema.getQueryType()?.getFields() ?? {}
  for (const name of ['workOrders', 'requests', 'workOrder', 'request', 'board', 'suggestTechnicians']) {
    const field = query[name]
    const body =
      {
        workOrders: '{ edges { node { id } } }',
        requests: '{ edges { node { id } } }',
        board: '{ position }',
        suggestTechnicians: '{ fits }',
      }[name] ?? '{ id }'
    for (const argument of field?.args ?? []) {
      for (const value of wrongOf(argument.type)) {
        const needed = (field?.args ?? []).filter((each) => isNonNullType(each.type) && each !== argument)
        const variables = Object.fromEntries([
          ...needed.map((each) => [each.name, rightOf(each.type, each.name)]),
          [argument.name, value],
        ])
        const declared = [...needed, argument].map((each) => `$${each.name}: ${String(each.type)}`).join(', ')
        const given = [...needed, argument].map((each) => `${each.name}: $${each.name}`).join(', ')
        const { status, errors } = await client.query(`query (${declared}) { ${name}(${given}) ${body} }`, variables)
        const at = `${name}.${argument.name} = ${shown(value)}`
        expect({ at, status }).toMatchObject({ status: expect.toSatisfy((code: number) => code < 500) })
        for (const { extensions } of errors) {
          expect({ at, code: extensions?.code }).toMatchObject({
            code: expect.stringMatching(/^(BAD_USER_INPUT|FORBIDDEN|NOT_FOUND|GRAPHQL_VALIDATION_FAILED)$/),
          })
        }
      }
    }
  }
  expect(server.log.filter((line) => line.includes('unexpected error'))).toEqual([])
}, 60_000)

test('[INT-3] a request in any script is kept as it was given', async () => {
  const words = {
    customerName: 'אברהם ‎(العميل) 👩‍👩‍👧',
    contact: '＋86 138-0000-1803',
    wanted: '漏水 — ‮RTL‬ “quotes” \\ %_ 🧽\n2nd line',
    address: null,
  }
  const { request: made } = await desk.doRequest('dispatcher', 'REGISTER', desk.particulars(words))
  const { request: kept } = await (
    await desk.client('dispatcher')
  ).ask<{ request: unknown }>('query ($id: ID!) { request(id: $id) { customerName contact wanted address } }', {
    id: made.id,
  })
  expect(kept).toEqual(words)
})
