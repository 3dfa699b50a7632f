/**
 * Hand-over of duty at the change of shift (DIS-5): what the leaving one owes whom by when, listed once, signed by both. The list is kept as
 * it was signed; what it speaks of goes on by the orders' own actions.
 */
import { NOT_FOUND, refuse, type Refusal } from './refusal.js'
import { departmentsOf, hasRole, type Actor } from './role.js'
import type { Department, Localized, Role } from './vocabulary.js'

export const HandoverKind = Object.freeze({ DESK: 'DESK', TECHNICIAN: 'TECHNICIAN' })
export type HandoverKind = keyof typeof HandoverKind

/** One of the two, as far as the rules look at him. */
export interface HandoverParty {
  readonly id: string
  readonly roles: readonly Role[]
  /** Of a technician. */
  readonly departments: readonly Department[]
}

export interface HandoverState {
  readonly kind: HandoverKind
  readonly estateId: string
  readonly giverId: string
  readonly takerId: string
  readonly openedBy: string
  readonly giverSignedAt: Date | null
  readonly takerSignedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Who sits at a desk where customers are promised something. */
export const DESK_ROLES: readonly Role[] = ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM']
/** Who may open one for somebody who cannot (ill, gone). */
const ON_BEHALF: readonly Role[] = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'GENERAL_MANAGER']

export const HANDOVER_READERS: readonly Role[] = [...DESK_ROLES, ...ON_BEHALF, 'AUDITOR']

const common = (one: readonly Department[], other: readonly Department[]): readonly Department[] =>
  one.filter((department) => other.includes(department))

const sits = ({ roles }: HandoverParty): boolean => roles.some((role) => DESK_ROLES.includes(role))

export interface HandoverOpening {
  readonly kind: HandoverKind
  readonly estateId: string
  readonly giver: HandoverParty | null
  readonly taker: HandoverParty | null
  /** One of the giver's that is neither signed by both nor withdrawn. */
  readonly open: boolean
}

/** Whether it can be opened, by whom: the giver himself, or who may for him. */
export const openingProblem = (
  { kind, estateId, giver, taker, open }: HandoverOpening,
  actor: Actor,
): Refusal | null => {
  if (!giver || !taker) return NOT_FOUND
  if (giver.id === taker.id) return refuse('INVALID', 'DIS-5', 'handoverSamePerson', {})
  if (kind === 'DESK') {
    if (!sits(giver) || !sits(taker)) return refuse('UNMET', 'DIS-5', 'handoverNotDesk', {})
  } else if (common(giver.departments, taker.departments).length === 0) {
    return refuse('UNMET', 'DIS-5', 'handoverNotDepartment', {})
  }
  const heads = departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR')
  const may =
    actor.personId === giver.id ||
    ON_BEHALF.some((role) => hasRole(actor, estateId, role)) ||
    (kind === 'TECHNICIAN' && (hasRole(actor, estateId, 'DISPATCHER') || common(heads, giver.departments).length > 0))
  if (!may) return refuse('FORBIDDEN', 'DIS-5', 'handoverNotYours', {})
  return open ? refuse('UNMET', 'DIS-5', 'handoverOpen', {}) : null
}

/** Giver and taker each sign in their own name; nobody for another, nobody for both. */
export const signingProblem = (state: HandoverState, actor: Actor): Refusal | null => {
  if (actor.personId !== state.giverId && actor.personId !== state.takerId)
    return refuse('FORBIDDEN', 'DIS-5', 'handoverNotYours', {})
  if (state.withdrawnAt) return refuse('WRONG_STATE', 'DIS-5', 'handoverWithdrawn', {})
  const signed = actor.personId === state.giverId ? state.giverSignedAt : state.takerSignedAt
  return signed ? refuse('WRONG_STATE', 'DIS-5', 'handoverSigned', {}) : null
}

/** Until both have signed: a list that is not right is made anew, never mended. */
export const withdrawalProblem = (state: HandoverState, actor: Actor): Refusal | null => {
  const { personId } = actor
  const may = personId !== null && [state.giverId, state.takerId, state.openedBy].includes(personId)
  if (!may) return refuse('FORBIDDEN', 'DIS-5', 'handoverNotYours', {})
  if (state.withdrawnAt) return refuse('WRONG_STATE', 'DIS-5', 'handoverWithdrawn', {})
  return state.giverSignedAt && state.takerSignedAt ? refuse('WRONG_STATE', 'DIS-5', 'handoverSigned', {}) : null
}

/** Parties, who may open for them, and who oversees read it. */
export const mayReadHandover = (
  actor: Actor,
  state: Pick<HandoverState, 'kind' | 'estateId' | 'giverId' | 'takerId'>,
  departments: readonly Department[],
): boolean =>
  actor.kind === 'person' &&
  ((actor.personId !== null && [state.giverId, state.takerId].includes(actor.personId)) ||
    HANDOVER_READERS.some((role) => hasRole(actor, state.estateId, role)) ||
    (state.kind === 'TECHNICIAN' &&
      common(departmentsOf(actor, state.estateId, 'DEPARTMENT_SUPERVISOR'), departments).length > 0))

/** What the history of an item says was promised, as far as a hand-over looks at it. */
export interface PromiseRow {
  readonly action: string
  readonly at: Date
  readonly input: Readonly<Record<string, unknown>>
  readonly name: Localized | null
}

/** Something that somebody was told. Instants are ISO strings: the list is kept as it stands. */
export interface PromiseMade {
  /** The action in which it was given. @example 'REPLY' */
  readonly action: string
  readonly what: string | null
  readonly toWhom: string | null
  /** When it is to be kept, where it names a time. */
  readonly due: string | null
  readonly at: string
  readonly by: Localized | null
}

/** Fields of each action's input that make a promise: what was said, to whom, for when. */
const SPOKEN: Readonly<Record<string, { readonly what?: string; readonly toWhom?: string; readonly due?: string }>> = {
  REPLY: { what: 'said', toWhom: 'toWhom' },
  DISPATCH: { toWhom: 'agreedWith', due: 'appointmentAt' },
  RESCHEDULE: { what: 'reason', toWhom: 'agreedBy', due: 'appointmentAt' },
  SUSPEND: { what: 'reason', toWhom: 'agreedBy', due: 'appointmentAt' },
}

export const PROMISING_ACTIONS: readonly string[] = Object.keys(SPOKEN)

export const promisesOf = (rows: readonly PromiseRow[]): readonly PromiseMade[] =>
  rows.flatMap(({ action, at, input, name }) => {
    const spoken = SPOKEN[action]
    if (!spoken) return []
    const of = (field: string | undefined): string | null => {
      const value = field ? input[field] : null
      return typeof value === 'string' && value !== '' ? value : null
    }
    const made = { what: of(spoken.what), toWhom: of(spoken.toWhom), due: of(spoken.due) }
    return (made.what ?? made.toWhom ?? made.due) ? [{ action, ...made, at: at.toISOString(), by: name }] : []
  })

/** One line of the list that both sign. */
export interface HandoverItem {
  readonly kind: 'REQUEST' | 'WORK_ORDER'
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly service: Localized | null
  readonly building: string | null
  readonly room: string | null
  readonly assignee: Localized | null
  readonly appointmentAt: string | null
  /** Those that run. */
  readonly clocks: readonly { readonly kind: string; readonly dueAt: string; readonly overdueAt: string | null }[]
  readonly promises: readonly PromiseMade[]
  /** Tools that are out for it. */
  readonly loans: readonly Localized[]
}
