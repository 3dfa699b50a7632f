/**
 * Who may know what of a person outside an order. A resident's particulars go by the rule for requests (domain/visibility.ts): who
 * may see those of a request from a unit may know who lives there.
 */
import { type Actor, STAFF_ROLES } from '../domain/role.js'
import type { Role } from '../domain/vocabulary.js'
import { maySeePersonalOfRequest } from '../domain/visibility.js'
import type { Unit } from '../premises/estate.type.js'
import type { Person } from './person.type.js'

/** Whoever lives there now may know who else does. */
const ofNoUnit = { department: null, unitId: null, receivedBy: null, registeredAt: new Date(8.64e15) }

export const mayFindResidents = (actor: Actor, estateId: string): boolean =>
  maySeePersonalOfRequest(actor, { ...ofNoUnit, estateId })

/** A resident knows who lives with him. */
export const mayKnowResidentsOf = (actor: Actor, { id, estateId }: Pick<Unit, 'id' | 'estateId'>): boolean =>
  maySeePersonalOfRequest(actor, { ...ofNoUnit, estateId, unitId: id })

const COLLEAGUES: readonly Role[] = [...STAFF_ROLES, 'AUDITOR']

/** Colleagues ring each other; residents are rung by those who may know them, and ring staff through the centre. */
export function mayRing(
  actor: Actor,
  person: Pick<Person, 'id' | 'kind'>,
  roles: readonly { readonly estateId: string }[],
): boolean {
  if (actor.personId === person.id) return true
  return roles.some(({ estateId }) =>
    person.kind === 'RESIDENT'
      ? mayFindResidents(actor, estateId)
      : actor.grants.some((grant) => grant.estateId === estateId && COLLEAGUES.includes(grant.role)),
  )
}
