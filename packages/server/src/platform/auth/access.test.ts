import { describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/role.js'
import type { AppScope, Role } from '../../domain/vocabulary.js'
import { type Access, denialOf } from './access.js'

const person = (...grants: readonly (readonly [estateId: string, role: Role])[]): Actor => ({
  personId: 'p',
  accountId: 'a',
  kind: 'person',
  locale: 'en',
  grants: grants.map(([estateId, role]) => ({ estateId, role, departments: [] })),
  unitIds: [],
})

const app = (...scopes: AppScope[]): Actor => ({
  ...person(['here', 'CLIENT_APP']),
  personId: null,
  kind: 'app',
  scopes,
})

const verdict = (access: Access, actor: Actor | null, estateId: string | null = null) => {
  const denial = denialOf(access, actor, estateId, 'field')
  return denial?.kind === 'refused' ? `${denial.refusal.rule} ${denial.refusal.reason}` : (denial?.kind ?? 'allowed')
}

const dispatchers: Access = { kind: 'roles', roles: ['DISPATCHER'], rule: 'DIS-1', action: 'DISPATCH' }
const readers: Access = { kind: 'roles', roles: ['DISPATCHER', 'CLIENT_APP'], rule: 'API', scope: 'ORDERS_READ' }

describe('access', () => {
  test('public is for everybody', () => {
    expect(verdict({ kind: 'public' }, null)).toBe('allowed')
    expect(verdict({ kind: 'public' }, person())).toBe('allowed')
  })

  test('everything else is for who signed in', () => {
    for (const access of [{ kind: 'signedIn' } as const, dispatchers, readers])
      expect(verdict(access, null)).toBe('unauthenticated')
  })

  test('signedIn is for whoever it is, in his own estates', () => {
    expect(verdict({ kind: 'signedIn' }, person())).toBe('allowed')
    expect(verdict({ kind: 'signedIn' }, person(['here', 'RESIDENT']), 'here')).toBe('allowed')
    expect(verdict({ kind: 'signedIn' }, person(['here', 'RESIDENT']), 'there')).toBe('API notPermitted')
  })

  test('a role counts in the estate that the arguments name', () => {
    const actor = person(['here', 'DISPATCHER'], ['there', 'RESIDENT'])
    expect(verdict(dispatchers, actor, 'here')).toBe('allowed')
    expect(verdict(dispatchers, actor, null)).toBe('allowed')
    expect(verdict(dispatchers, actor, 'there')).toBe('DIS-1 notYourRole')
    expect(verdict(dispatchers, actor, 'elsewhere')).toBe('DIS-1 notYourRole')
    expect(verdict(readers, actor, 'there')).toBe('API notPermitted')
  })

  test('an action’s refusal names the rule and who may', () => {
    expect(denialOf(dispatchers, person(['here', 'FINANCE']), 'here', 'dispatch')).toMatchObject({
      refusal: { code: 'FORBIDDEN', rule: 'DIS-1', facts: { action: 'DISPATCH', parties: ['DISPATCHER'] } },
    })
  })

  test('a client app needs the scope; a person who has a role besides does not', () => {
    expect(verdict(readers, app())).toBe('API notPermitted')
    expect(verdict(readers, app('BOARD_READ'))).toBe('API notPermitted')
    expect(verdict(readers, app('ORDERS_READ'))).toBe('allowed')
    expect(verdict(readers, app('ORDERS_READ'), 'there')).toBe('API notPermitted')
    expect(verdict(readers, person(['here', 'DISPATCHER']))).toBe('allowed')
  })
})
