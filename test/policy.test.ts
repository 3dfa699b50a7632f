/** No operation is open by omission: every root field of the schema, tried by everybody who can come to the server. */
import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '@dispatch/server/domain/vocabulary'
import { POLICY } from '@dispatch/server/platform/auth/policy'
import { buildDispatchSchema } from '@dispatch/server/schema'
import type { Gql, GraphQLError } from './support/client.js'
import { createEstate, type PersonKey, type TestEstate } from './support/estate.js'
import { type RootField, rootFields, variablesFor } from './support/schema-walk.js'
import { startTestServer, type TestServer } from './support/server.js'

/** One of the test estate for each role that people hold. */
const WHO: Readonly<Record<Exclude<Role, 'WALL_DISPLAY' | 'CLIENT_APP'>, PersonKey>> = {
  DISPATCHER: 'dispatcher',
  FRONT_DESK: 'frontDesk',
  CONTROL_ROOM: 'controlRoom',
  AREA_ASSISTANT: 'areaAssistant',
  TECHNICIAN: 'chen',
  DEPARTMENT_SUPERVISOR: 'engineeringHead',
  SERVICE_LEAD: 'lead',
  CENTRE_MANAGER: 'manager',
  GENERAL_MANAGER: 'general',
  FINANCE: 'finance',
  WAREHOUSE: 'warehouse',
  ADMIN_HR: 'hr',
  RECORDS_KEEPER: 'records',
  RESIDENT: 'wang',
  AUDITOR: 'auditor',
}

/** These end the session that the others of the test still need. */
const ENDS_A_SESSION = ['signOut', 'refresh']

const fields = rootFields(buildDispatchSchema())

let it: TestServer
let other: TestEstate
const viewers = new Map<string, Gql>()
beforeAll(async () => {
  it = await startTestServer()
  other = await createEstate(it.database.dataSource, { code: 'other' })
  viewers.set('signed out', it.client())
  for (const [role, person] of Object.entries(WHO)) viewers.set(role, await it.as(person))
  viewers.set('WALL_DISPLAY', await it.device('WALL_DISPLAY'))
  viewers.set(
    'CLIENT_APP',
    await it.device('CLIENT_APP', ['BOARD_READ', 'ORDERS_READ', 'PERSONAL_READ', 'REQUESTS_WRITE']),
  )
  viewers.set('CLIENT_APP without scopes', await it.device('CLIENT_APP', []))
  viewers.set('DISPATCHER of another estate', await it.as(other.people.dispatcher))
})
afterAll(() => it.stop())

type Verdict = 'allowed' | 'sign in first' | 'forbidden'

interface Refusal {
  readonly __typename?: string
  readonly code?: string
  readonly reason?: string
  readonly rule?: string
  readonly message?: string
}

/** The policy's own reasons: what a service refuses behind it (no such order, wrong input) means that the door was open. */
const atTheDoor = ({ code, reason }: { code?: unknown; reason?: unknown }) =>
  code === 'FORBIDDEN' && (reason === 'notPermitted' || reason === 'notYourRole')

function verdictOf(errors: readonly GraphQLError[], answer: Refusal | null | undefined): Verdict {
  const [error] = errors
  if (error?.extensions?.code === 'UNAUTHENTICATED') return 'sign in first'
  if (error && error.extensions?.code === 'INTERNAL_SERVER_ERROR')
    throw new Error(`an internal error: ${JSON.stringify(error)}`)
  const refusal = error?.extensions ?? (answer?.__typename === 'Refusal' ? answer : {})
  if (!atTheDoor(refusal)) return 'allowed'
  expect(refusal.rule).toBeTruthy()
  expect(error?.message ?? answer?.message).toBeTruthy()
  return 'forbidden'
}

async function tryOut(field: RootField, viewer: Gql): Promise<Verdict> {
  const variables = variablesFor(field, { ids: { estateId: it.estate.id } })
  if (field.kind !== 'subscription') {
    const { data, errors } = await viewer.query<Record<string, Refusal | null>>(field.document, variables)
    return verdictOf(errors, data?.[field.name])
  }
  const socket = viewer.socket()
  try {
    return await new Promise<Verdict>((resolve, reject) => {
      const sink = (said: (errors: readonly GraphQLError[]) => void) => ({
        next: (result: ExecutionResult) => said((result.errors ?? []) as readonly GraphQLError[]),
        error: (error: unknown) => {
          if (Array.isArray(error)) said(error as readonly GraphQLError[])
          // A socket without credentials is closed before anything can be asked.
          else if ((error as { code?: number }).code === 4401) resolve('sign in first')
          else reject(error as Error)
        },
        complete: () => reject(new Error(`${field.name} completed without a word`)),
      })
      socket.subscribe(
        { query: field.document, variables },
        sink((errors) => resolve(verdictOf(errors, null))),
      )
      // Nothing happens in the estate, so an open stream is silent. What is asked after it on the same socket always answers, with
      // a message or a refusal, and by then the first would have been refused.
      socket.subscribe(
        { query: SENTINEL, variables: { estateId: it.estate.id } },
        sink(() => resolve('allowed')),
      )
    })
  } finally {
    await socket.dispose()
  }
}

const SENTINEL = 'subscription ($estateId: ID!) { boardEvents(estateId: $estateId, after: 0) { __typename } }'

function expected(field: string, viewer: string): Verdict {
  const access = POLICY[field]
  if (!access || access.kind === 'public') return 'allowed'
  if (viewer === 'signed out') return 'sign in first'
  const root = fields.find(({ name }) => name === field)
  const variables = (root ? variablesFor(root, { ids: { estateId: it.estate.id } }) : {}) as {
    readonly input?: Readonly<Record<string, unknown>>
  }
  const namesEstate = 'estateId' in variables || 'estateId' in (variables.input ?? {})
  if (viewer === 'DISPATCHER of another estate') {
    return namesEstate || (access.kind === 'roles' && !access.roles.includes('DISPATCHER')) ? 'forbidden' : 'allowed'
  }
  if (access.kind === 'signedIn') return 'allowed'
  const [role = ''] = viewer.split(' without ')
  if (!access.roles.includes(role as Role)) return 'forbidden'
  return viewer.endsWith('without scopes') && access.scope ? 'forbidden' : 'allowed'
}

describe('the policy', () => {
  test('has an entry for every root field, and for nothing else', () => {
    expect(Object.keys(POLICY).sort()).toEqual(fields.map(({ name }) => name).sort())
  })

  test('leaves nothing public but the clock and the doors of signing in', () => {
    expect(
      Object.entries(POLICY)
        .filter(([, { kind }]) => kind === 'public')
        .map(([name]) => name),
    ).toEqual(['serverTime', 'me', 'signIn', 'refresh', 'signOut'])
  })

  test('gives every role of people something to do, walls the board alone, auditors nothing that writes', () => {
    const of = (role: Role) =>
      fields.filter(({ name }) => {
        const access = POLICY[name]
        return access?.kind === 'roles' && access.roles.includes(role)
      })
    for (const role of Object.keys(Role) as Role[]) expect([role, of(role).length > 0]).toEqual([role, true])
    expect(
      of('WALL_DISPLAY')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['board', 'boardEvents'])
    expect(of('AUDITOR').filter(({ kind }) => kind === 'mutation')).toEqual([])
    expect(
      of('CLIENT_APP')
        .filter(({ kind }) => kind === 'mutation')
        .map(({ name }) => name),
    ).toEqual(['registerRequest'])
  })

  test('is what it was when it was last looked at', async () => {
    const roles = Object.keys(Role) as Role[]
    const lines = fields.map(({ kind, name }) => {
      const access = POLICY[name]
      if (access?.kind !== 'roles') return `${kind} ${name}: ${access?.kind}`
      return `${kind} ${name}: ${roles.filter((role) => access.roles.includes(role)).join(' ')}${access.scope ? ` (app: ${access.scope})` : ''}`
    })
    await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('policy.matrix.txt')
  })
})

const EVERYBODY = ['signed out', ...Object.keys(Role), 'CLIENT_APP without scopes', 'DISPATCHER of another estate']

describe.each(fields.filter(({ name }) => !ENDS_A_SESSION.includes(name)))('$kind $name', (field) => {
  test('is open to whom the policy says, and to nobody else', async () => {
    const found: Record<string, Verdict> = {}
    for (const viewer of EVERYBODY) found[viewer] = await tryOut(field, viewers.get(viewer) as Gql)
    expect(found).toEqual(Object.fromEntries(EVERYBODY.map((viewer) => [viewer, expected(field.name, viewer)])))
  })
})

test('everybody is told what he may call, and it is that', async () => {
  for (const [viewer, client] of viewers) {
    const { me } = await client.ask<{ me: { permittedOperations: string[] } | null }>('{ me { permittedOperations } }')
    if (viewer === 'DISPATCHER of another estate') continue
    const allowed = Object.keys(POLICY).filter((name) => expected(name, viewer) === 'allowed')
    expect([viewer, me?.permittedOperations ?? null]).toEqual([viewer, viewer === 'signed out' ? null : allowed])
  }
})
