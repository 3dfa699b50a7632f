import { refuse, type Refusal } from '../../domain/refusal.js'
import { type Actor, rolesIn } from '../../domain/role.js'
import type { AppScope, Localized, Role } from '../../domain/vocabulary.js'

/**
 * Who may call a root field at all. The service behind it still checks estate, department and person.
 * - `public`: anybody, signed in or not.
 * - `signedIn`: whoever holds valid credentials; what he sees is his own.
 * - `roles`: who holds one of the roles, in the estate that the arguments name, if they name one. CLIENT_APP among them needs the
 *   scope as well.
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | {
      readonly kind: 'roles'
      readonly roles: readonly Role[]
      readonly scope?: AppScope
      readonly rule: string
      /** A word of the vocabularies, or the action's own name: with it a refusal names the rule. */
      readonly action?: string | Localized
    }

export type Denial = { readonly kind: 'unauthenticated' } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** @param estateId the estate that the arguments name; null: they name none, a role in any estate will do */
export function denialOf(access: Access, actor: Actor | null, estateId: string | null, field: string): Denial | null {
  if (access.kind === 'public') return null
  if (!actor) return { kind: 'unauthenticated' }
  const held = estateId === null ? actor.grants.map(({ role }) => role) : rolesIn(actor, estateId)
  if (access.kind === 'signedIn')
    return estateId === null || held.length > 0 ? null : refused(refuse('FORBIDDEN', 'API', 'notPermitted', { field }))
  const { roles, scope, rule, action } = access
  const fitting = held.filter((role) => roles.includes(role))
  const scoped = !scope || fitting.some((role) => role !== 'CLIENT_APP') || actor.scopes?.includes(scope)
  if (fitting.length > 0 && scoped) return null
  return refused(
    action && fitting.length === 0
      ? refuse('FORBIDDEN', rule, 'notYourRole', { action, parties: roles })
      : refuse('FORBIDDEN', fitting.length === 0 ? rule : 'API', 'notPermitted', { field, parties: roles }),
  )
}

const refused = (refusal: Refusal): Denial => ({ kind: 'refused', refusal })
