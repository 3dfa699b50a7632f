/**
 * PUB-6: who may promise what. A price off the list, a refund and compensation are promises; whoever has not the authority for one may
 * not make it, whatever form he makes it in. Each door at which such a promise can be made asks this table.
 */
import { refuse, type Refusal } from './refusal.js'
import { hasRole, supervises, type Actor } from './role.js'
import type { Department, PromiseKind, Role } from './vocabulary.js'

/** DEPARTMENT_SUPERVISOR: of the department concerned. */
export const AUTHORITY: Readonly<Record<PromiseKind, readonly Role[]>> = Object.freeze({
  // QUO-6, INT-8: a price is the serving department's to give.
  PRICE: ['DEPARTMENT_SUPERVISOR'],
  // SET-7: finance refunds; the managers may say that it will.
  REFUND: ['FINANCE', 'CENTRE_MANAGER', 'GENERAL_MANAGER'],
  // ACC-4: the management office negotiates compensation.
  COMPENSATION: ['CENTRE_MANAGER', 'GENERAL_MANAGER'],
})

/** Whether somebody may promise it in the estate. */
export const mayPromise = (
  actor: Actor,
  estateId: string,
  promise: PromiseKind,
  department: Department | null,
): boolean =>
  actor.kind === 'person' &&
  AUTHORITY[promise].some((role) =>
    role === 'DEPARTMENT_SUPERVISOR' ? supervises(actor, estateId, department) : hasRole(actor, estateId, role),
  )

/** What may not be promised, or null. Nothing promised needs no authority. */
export const beyondAuthority = (
  actor: Actor,
  estateId: string,
  promise: PromiseKind | null | undefined,
  department: Department | null,
): Refusal | null =>
  promise && !mayPromise(actor, estateId, promise, department)
    ? refuse('FORBIDDEN', 'PUB-6', 'promiseBeyondAuthority', { promise, who: AUTHORITY[promise] })
    : null
