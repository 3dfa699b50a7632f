/** Whatever is sent to a root field, the answer is an answer: data, a refusal, or an error that says what is wrong; never a 500. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@dispatch/server/domain/vocabulary'
import { POLICY } from '@dispatch/server/platform/auth/policy'
import { buildDispatchSchema } from '@dispatch/server/schema'
import type { Gql } from './support/client.js'
import { createEstate, type PersonKey, type TestEstate } from './support/estate.js'
import { leavesOf, type RootField, rootFields, variablesFor } from './support/schema-walk.js'
import { startTestServer, type TestServer } from './support/server.js'

const fields = rootFields(buildDispatchSchema()).filter(({ kind }) => kind !== 'subscription')

/** Somebody who gets past the policy, so that the value reaches what is behind it. */
const BY_ROLE: readonly (readonly [Role, PersonKey])[] = [
  ['DISPATCHER', 'dispatcher'],
  ['TECHNICIAN', 'chen'],
  ['DEPARTMENT_SUPERVISOR', 'engineeringHead'],
  ['FINANCE', 'finance'],
  ['SERVICE_LEAD', 'lead'],
  ['CENTRE_MANAGER', 'manager'],
  ['FRONT_DESK', 'frontDesk'],
  ['RECORDS_KEEPER', 'records'],
]

let it: TestServer
let other: TestEstate
const clients = new Map<PersonKey, Gql>()
beforeAll(async () => {
  it = await startTestServer()
  other = await createEstate(it.database.dataSource, { code: 'other' })
  for (const [, person] of BY_ROLE) clients.set(person, await it.as(person))
})
afterAll(() => it.stop())

const clientFor = ({ name }: RootField): Gql => {
  const access = POLICY[name]
  const [, person] = BY_ROLE.find(([role]) => access?.kind !== 'roles' || access.roles.includes(role)) ?? []
  if (!person) throw new Error(`nobody of the test may call ${name}`)
  // Those who sign in do so as nobody: whoever signs out here would be missing later.
  return access?.kind === 'public' ? it.client() : (clients.get(person) as Gql)
}

const LONG = 'x'.repeat(100_000)

const badValues = (type: string): readonly unknown[] => {
  switch (type) {
    case 'ID':
      return [
        other.id,
        other.people.dispatcher.id,
        other.units['5-1803'],
        'not an id',
        '',
        '\0',
        "'; DROP TABLE person; --",
        '../../etc',
        7,
      ]
    case 'String':
      return ['', ' ', '\0', 'a\0b', '\ud800', LONG, '🦊👩‍👩‍👧', 'مرحبا ‮ abc', "'; --", '%', '${x}', '2026-13', 7, [], {}]
    case 'Int':
      return [-1, 0, 2_147_483_647, 2_147_483_648, 1.5, '1', null]
    case 'SafeInt':
      return [-1, 0, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, 1e300, 1.5, '1', null]
    case 'Float':
      return [-1, 0, 1e308, 1e-300, 0.0001, '1', null]
    case 'DateTime':
      return [
        '',
        'tomorrow',
        '2026-11-23',
        '2026-02-30T00:00:00Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
        '2999-12-31T23:59:59Z',
        '1900-01-01T00:00:00Z',
        0,
        null,
      ]
    case 'JSON':
      return [
        null,
        '\0',
        { '\0': 1 },
        ['\ud800'],
        {},
        [],
        'x',
        [[]],
        [[['a', 'b', 'c']]],
        [[[1, 2]]],
        nestedArray(40),
        LONG.repeat(5),
      ]
    case 'Boolean':
      return ['true', 1, null]
    default:
      return ['NOTHING', '', 7, null]
  }
}

const nestedArray = (depth: number): unknown => (depth === 0 ? [] : [nestedArray(depth - 1)])

describe.each(fields)('$kind $name', (field) => {
  const send = async (variables: Record<string, unknown>, what: string) => {
    const { status, errors, data } = await clientFor(field).query(field.document, variables)
    const problem =
      status >= 500 ||
      errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR' || !extensions?.code)
        ? JSON.stringify(errors)
        : errors.some(({ message }) => message.trim() === '') || (errors.length === 0 && !data)
          ? `no answer: ${JSON.stringify({ errors, data })}`
          : null
    return problem && `${what}: ${status} ${problem}`
  }

  test('answers every bad value of every argument', async () => {
    const ids = { estateId: it.estate.id }
    const problems: (string | null)[] = [await send({}, 'nothing at all')]
    for (const all of [false, true])
      problems.push(await send(variablesFor(field, { ids }, all), `plausible, ${all ? 'all' : 'least'}`))
    for (const leaf of leavesOf(field)) {
      for (const bad of badValues(leaf.type)) {
        const variables = variablesFor(field, { ids, leaf: (path) => (path === leaf.path ? bad : undefined) }, true)
        problems.push(await send(variables, `${leaf.path} = ${(JSON.stringify(bad) ?? '').slice(0, 60)}`))
      }
    }
    expect(problems.filter(Boolean)).toEqual([])
  })
})
