/** Who may know what of a person outside an order. Of orders and requests domain/visibility.ts decides. */
import { type Actor, STAFF_ROLES } from '../domain/role.js'
import type { Role } from '../domain/vocabulary.js'
import type { Unit } from '../premises/estate.type.js'
import type { Person } from './person.type.js'

/** Take down requests, call back, settle and audit: they cannot without knowing whom. */
const KNOW_RESIDENTS: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'AUDITOR',
]

const holds = (actor: Actor, estateId: string, roles: readonly Role[]): boolean =>
  actor.grants.some((grant) => grant.estateId === estateId && roles.includes(grant.role))

export const mayFindResidents = (actor: Actor, estateId: string): boolean => holds(actor, estateId, KNOW_RESIDENTS)

/** A resident knows who lives with him. */
export const mayKnowResidentsOf = (actor: Actor, unit: Pick<Unit, 'id' | 'estateId'>): boolean =>
  mayFindResidents(actor, unit.estateId) ||
  (holds(actor, unit.estateId, ['RESIDENT']) && actor.unitIds.includes(unit.id))

/** Colleagues ring each other; residents are rung by those who may know them, and staff by residents through the centre. */
export function mayRing(
  actor: Actor,
  person: Pick<Person, 'id' | 'kind'>,
  roles: readonly { readonly estateId: string }[],
): boolean {
  if (actor.personId === person.id) return true
  const allowed = person.kind === 'RESIDENT' ? KNOW_RESIDENTS : [...STAFF_ROLES, 'AUDITOR' as const]
  return roles.some(({ estateId }) => holds(actor, estateId, allowed))
}
