/**
 * Who may read what (OVD-2). One set of rules for queries, results and pushes: what a viewer may not read is not pushed to him.
 * The wall gets the board and nothing personal; a page of orders is narrowed by orderScope() in the database, one order by
 * mayReadOrder(), and both say the same.
 */
import { COUNTER_CATEGORIES } from './guard.js'
import { departmentsOf, hasRole, isOfHisTime, livesIn, rolesIn, type Actor } from './role.js'
import type { AppScope, Category, Department, Role } from './vocabulary.js'

/** As much of an order as the rules of reading look at; a card's columns are enough but for the unit and the assessor. */
export interface ReadableOrder {
  readonly estateId: string
  readonly department: Department
  readonly category: Category
  readonly assigneeId: string | null
  readonly assessorId: string | null
  readonly unitId: string | null
  /** When it was asked for. */
  readonly registeredAt: Date
}

export interface ReadableRequest {
  readonly estateId: string
  readonly department: Department | null
  readonly unitId: string | null
  readonly receivedBy: string | null
  readonly registeredAt: Date
}

/** Roles that read every order and request of their estate. */
const READS_ALL: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'WAREHOUSE',
  'RECORDS_KEEPER',
  'AUDITOR',
]

/** Of those, the ones whose work needs no name and no phone number. */
const IMPERSONAL: readonly Role[] = ['WAREHOUSE']

/** What of an estate's orders a viewer reads: all of them, or those that meet any of the other fields. */
export interface OrderScope {
  readonly all: boolean
  /** A supervisor's departments. */
  readonly departments: readonly Department[]
  /** Departments whose counter items a technician may serve. */
  readonly counterDepartments: readonly Department[]
  /** Assigned to, or to be assessed by, this person. */
  readonly personId: string | null
  /** A resident's units, and since when he has them, as far as it is known. */
  readonly unitIds: readonly string[]
  readonly movedIn: NonNullable<Actor['movedIn']>
}

const NOTHING: OrderScope = Object.freeze({
  all: false,
  departments: [],
  counterDepartments: [],
  personId: null,
  unitIds: [],
  movedIn: {},
})

const readsAll = (actor: Actor, estateId: string, roles: readonly Role[] = READS_ALL): boolean =>
  actor.kind === 'person' && rolesIn(actor, estateId).some((role) => roles.includes(role))

const appMay = (actor: Actor, estateId: string, ...scopes: readonly AppScope[]): boolean =>
  actor.kind === 'app' &&
  hasRole(actor, estateId, 'CLIENT_APP') &&
  scopes.every((scope) => actor.scopes?.includes(scope) ?? false)

/** What a person reads by a tie of his own: his departments, his orders, his units. */
const ownScope = (actor: Actor, estateId: string): OrderScope => {
  if (actor.kind !== 'person') return NOTHING
  const departments = departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR')
  const serves = hasRole(actor, estateId, 'TECHNICIAN') || departments.length > 0
  return {
    all: false,
    departments,
    counterDepartments: departmentsOf(actor, estateId, 'TECHNICIAN'),
    personId: serves ? actor.personId : null,
    unitIds: hasRole(actor, estateId, 'RESIDENT') ? actor.unitIds : [],
    movedIn: actor.movedIn ?? {},
  }
}

/** For a query that reads many orders. Nothing is read where no field is set. */
export const orderScope = (actor: Actor, estateId: string): OrderScope =>
  readsAll(actor, estateId) || appMay(actor, estateId, 'ORDERS_READ')
    ? { ...NOTHING, all: true }
    : ownScope(actor, estateId)

/** Whether any order of the estate can be within the scope. */
export const readsNothing = (scope: OrderScope): boolean =>
  !scope.all &&
  scope.personId === null &&
  scope.departments.length === 0 &&
  scope.counterDepartments.length === 0 &&
  scope.unitIds.length === 0

export const isWithin = (scope: OrderScope, order: Omit<ReadableOrder, 'estateId'>): boolean =>
  scope.all ||
  scope.departments.includes(order.department) ||
  (scope.counterDepartments.includes(order.department) && COUNTER_CATEGORIES.includes(order.category)) ||
  (scope.personId !== null && (order.assigneeId === scope.personId || order.assessorId === scope.personId)) ||
  (order.unitId !== null &&
    scope.unitIds.includes(order.unitId) &&
    isOfHisTime(scope.movedIn, order.unitId, order.registeredAt))

export const mayReadOrder = (actor: Actor, order: ReadableOrder): boolean =>
  isWithin(orderScope(actor, order.estateId), order)

/** A request by a tie of one's own. Nobody is assigned yet, so who received it may follow it (INT-1). */
const ownRequest = (
  actor: Actor,
  { estateId, department, unitId, receivedBy, registeredAt }: ReadableRequest,
): boolean =>
  actor.kind === 'person' &&
  ((actor.personId !== null && receivedBy === actor.personId && rolesIn(actor, estateId).length > 0) ||
    (department !== null && departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR').includes(department)) ||
    livesIn(actor, estateId, unitId, registeredAt))

export const mayReadRequest = (actor: Actor, request: ReadableRequest): boolean =>
  readsAll(actor, request.estateId) || appMay(actor, request.estateId, 'ORDERS_READ') || ownRequest(actor, request)

/** INT-9: who reads all attempts to serve what one opened oneself. */
export const ATTEMPTS_OF_ALL: readonly Role[] = [
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'ADMIN_HR',
  'AUDITOR',
]

/** A supervisor reads those on orders of his departments. */
export const ATTEMPT_READERS: readonly Role[] = [...ATTEMPTS_OF_ALL, 'DEPARTMENT_SUPERVISOR']

/** The wall's board of an estate: its staff, auditors, its displays, and apps whose token says so. */
export const mayReadBoard = (actor: Actor, estateId: string): boolean =>
  actor.kind === 'app'
    ? appMay(actor, estateId, 'BOARD_READ')
    : rolesIn(actor, estateId).some((role) => role !== 'RESIDENT' && role !== 'CLIENT_APP')

const PERSONAL: readonly Role[] = READS_ALL.filter((role) => !IMPERSONAL.includes(role))

/** Whether the viewer sees the customer's name, contact, address, words and signature. */
export const maySeePersonal = (actor: Actor, order: ReadableOrder): boolean =>
  readsAll(actor, order.estateId, PERSONAL) ||
  appMay(actor, order.estateId, 'ORDERS_READ', 'PERSONAL_READ') ||
  isWithin(ownScope(actor, order.estateId), order)

export const maySeePersonalOfRequest = (actor: Actor, request: ReadableRequest): boolean =>
  readsAll(actor, request.estateId, PERSONAL) ||
  appMay(actor, request.estateId, 'ORDERS_READ', 'PERSONAL_READ') ||
  ownRequest(actor, request)
