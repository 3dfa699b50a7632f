/** Who asks: the one shape in which a signed-in person, a wall, a client app and the system itself reach the rules. */
import type { AppScope, Department, Locale, Role } from './vocabulary.js'

export interface Grant {
  readonly estateId: string
  readonly role: Role
  /** Narrows DEPARTMENT_SUPERVISOR and TECHNICIAN; other roles leave it empty. */
  readonly departments: readonly Department[]
}

export interface Actor {
  readonly personId: string | null
  readonly accountId: string | null
  readonly kind: 'person' | 'device' | 'app' | 'system'
  readonly locale: Locale
  /** Roles per estate. */
  readonly grants: readonly Grant[]
  /** Units of a resident, as he lives there now. */
  readonly unitIds: readonly string[]
  /** Since when he has a unit, by its id; absent: not known, so ever. */
  readonly movedIn?: Readonly<Record<string, Date>>
  /** What a client app's token allows; absent for everybody else. */
  readonly scopes?: readonly AppScope[]
}

/** The system itself: jobs that nobody asked for. */
export const SYSTEM: Actor = {
  personId: null,
  accountId: null,
  kind: 'system',
  locale: 'zh_Hant',
  grants: [],
  unitIds: [],
}

/** Roles of a contractor or of the estate's own staff: everyone who may register a request (INT-1). */
export const STAFF_ROLES: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'AREA_ASSISTANT',
  'TECHNICIAN',
  'DEPARTMENT_SUPERVISOR',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'WAREHOUSE',
  'ADMIN_HR',
  'RECORDS_KEEPER',
]

/** The actor's roles in one estate, in the order they were granted. */
export const rolesIn = (actor: Actor, estateId: string): readonly Role[] =>
  actor.grants.filter((grant) => grant.estateId === estateId).map((grant) => grant.role)

export const hasRole = (actor: Actor, estateId: string, role: Role): boolean =>
  actor.grants.some((grant) => grant.estateId === estateId && grant.role === role)

/** Departments of a DEPARTMENT_SUPERVISOR or TECHNICIAN grant. None named means none, never all. */
export const departmentsOf = (actor: Actor, estateId: string, role: Role): readonly Department[] =>
  actor.grants
    .filter((grant) => grant.estateId === estateId && grant.role === role)
    .flatMap((grant) => grant.departments)

export const supervises = (actor: Actor, estateId: string, department: Department | null): boolean =>
  department !== null && departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR').includes(department)

/**
 * A resident acts for his own units only, in an estate where he is known as a resident.
 * @param at of a record: when it was begun. One of the time before him is his predecessor's, not his
 */
export const livesIn = (actor: Actor, estateId: string, unitId: string | null, at: Date | null = null): boolean =>
  unitId !== null &&
  hasRole(actor, estateId, 'RESIDENT') &&
  actor.unitIds.includes(unitId) &&
  (at === null || isOfHisTime(actor.movedIn, unitId, at))

/** Whether something of a unit was begun since he has it. */
export const isOfHisTime = (movedIn: Actor['movedIn'], unitId: string, at: Date): boolean => {
  const since = movedIn?.[unitId]
  return since === undefined || at >= since
}
