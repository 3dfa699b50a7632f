/** INT-6: who hears of what the estate does not offer yet, who opens it, and when the waiting customer may be told. */
import { checkForm } from './form.js'
import { refuse, type Refusal } from './refusal.js'
import { departmentsOf, rolesIn, type Actor } from './role.js'
import { Medium, type Department, type Role } from './vocabulary.js'

/** Who opens a service for the estate and announces it. */
export const OPENERS: readonly Role[] = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'GENERAL_MANAGER']

/** Who tells the waiting customers. */
export const TELLERS: readonly Role[] = ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM', 'AREA_ASSISTANT', 'SERVICE_LEAD']

/** Who reads all of an estate's unmet demand; a supervisor reads that of his departments. */
const READERS: readonly Role[] = [...new Set([...OPENERS, ...TELLERS, 'AUDITOR' as const])]

export const DEMAND_READERS: readonly Role[] = [...READERS, 'DEPARTMENT_SUPERVISOR']

/** The departments whose demand the viewer reads; null: every one's. */
export const demandScope = (actor: Actor, estateId: string): readonly Department[] | null =>
  actor.kind === 'person' && rolesIn(actor, estateId).some((role) => READERS.includes(role))
    ? null
    : departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR')

const fits = (actor: Actor, estateId: string, roles: readonly Role[]): Role | undefined =>
  actor.kind === 'person' ? rolesIn(actor, estateId).find((role) => roles.includes(role)) : undefined

export interface OpeningFacts {
  readonly estateId: string
  /** In force, with its last announcement; null: not on the price list in force. */
  readonly item: { readonly announcedAt: Date | null; readonly zone: string } | null
  /** How many wait for it. */
  readonly waiting: number
}

/** Whether a service may be opened and announced. @returns the role that opens it, or why not */
export const decideOpening = (
  actor: Actor,
  { estateId, item, waiting }: OpeningFacts,
  input: { readonly text: string },
): Role | Refusal => {
  const role = fits(actor, estateId, OPENERS)
  if (!role) return refuse('FORBIDDEN', 'INT-6', 'notPermitted', { parties: OPENERS })
  const form = checkForm([{ field: 'text', shape: 'text', rule: 'INT-6' }], input)
  if (form) return form
  if (!item) return refuse('UNMET', 'INT-6', 'serviceNotInForce')
  return item.announcedAt && waiting === 0
    ? refuse('WRONG_STATE', 'INT-6', 'serviceOpenedAlready', { at: item.announcedAt.toISOString(), zone: item.zone })
    : role
}

export interface TellingFacts {
  readonly estateId: string
  readonly announced: boolean
  readonly toldAt: Date | null
  readonly zone: string
}

/** Whether the waiting customer may be marked as told. @returns the role that tells him, or why not */
export const decideTelling = (
  actor: Actor,
  { estateId, announced, toldAt, zone }: TellingFacts,
  input: { readonly medium: string; readonly said: string | null },
): Role | Refusal => {
  const role = fits(actor, estateId, TELLERS)
  if (!role) return refuse('FORBIDDEN', 'INT-6', 'notPermitted', { parties: TELLERS })
  const form = checkForm(
    [
      { field: 'medium', shape: { oneOf: Medium }, rule: 'INT-6' },
      { field: 'said', shape: 'text', rule: 'INT-6', optional: true },
    ],
    input,
  )
  if (form) return form
  if (!announced) return refuse('UNMET', 'INT-6', 'demandNotAnnounced')
  return toldAt ? refuse('WRONG_STATE', 'INT-6', 'demandTold', { at: toldAt.toISOString(), zone }) : role
}
