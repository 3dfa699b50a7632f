/**
 * Who may call which root field of the API. Total: a field that is missing here stops the start (policy coverage, guard.ts), so
 * none is open by omission. Actions take their roles from the domain's tables and cannot drift from them.
 */
import { CALLBACK } from '../../domain/callback.js'
import { SPOT_CHECKERS } from '../../domain/callback-quota.js'
import { type CaseDefinition, rolesOfCase } from '../../domain/case.js'
import { CORRECTIVE_ACTION } from '../../domain/corrective-action.js'
import { DAMAGE, type DamageAction } from '../../domain/damage.js'
import { type Actor, rolesIn, STAFF_ROLES } from '../../domain/role.js'
import { COMPLAINT } from '../../domain/complaint.js'
import { ENQUIRY } from '../../domain/enquiry.js'
import { INCIDENT } from '../../domain/incident.js'
import { type RequestTransition, TABLE as REQUEST_TABLE } from '../../domain/request.js'
import { STATISTICS_READERS } from '../../domain/statistics.js'
import { Action, type AppScope, type Localized, RequestAction, type Role } from '../../domain/vocabulary.js'
import { DEMAND_READERS, OPENERS, TELLERS } from '../../domain/unmet-demand.js'
import { ATTEMPT_READERS } from '../../domain/visibility.js'
import { rolesOf, TABLE } from '../../domain/work-order.js'
import { type Access, type Denial, denialOf } from './access.js'

const everybody: Access = { kind: 'public' }
const signedIn: Access = { kind: 'signedIn' }
const only = (roles: readonly Role[], scope?: AppScope): Access => ({
  kind: 'roles',
  roles,
  rule: 'API',
  ...(scope ? { scope } : {}),
})

const READERS = [...STAFF_ROLES, 'RESIDENT', 'AUDITOR', 'CLIENT_APP'] as const satisfies readonly Role[]
const BOARD = only([...STAFF_ROLES, 'AUDITOR', 'WALL_DISPLAY', 'CLIENT_APP'], 'BOARD_READ')
/** Who looks for what there is, and who checks how it came to be. */
const LEDGER_READERS = [
  'WAREHOUSE',
  'DEPARTMENT_SUPERVISOR',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'AUDITOR',
] as const satisfies readonly Role[]
const STOCK_READERS = [...LEDGER_READERS, 'DISPATCHER', 'FRONT_DESK', 'TECHNICIAN'] as const satisfies readonly Role[]
/** Who has an inbox. */
const PEOPLE = [...STAFF_ROLES, 'RESIDENT'] as const satisfies readonly Role[]
/** The highest first. */
const ADMINISTRATORS = ['GENERAL_MANAGER', 'CENTRE_MANAGER', 'ADMIN_HR'] as const satisfies readonly Role[]

/** Who plans shifts; a supervisor those of his departments. */
const PLANNERS = [...ADMINISTRATORS, 'DEPARTMENT_SUPERVISOR'] as const satisfies readonly Role[]
/** Who gives duty on, takes it, or opens a hand-over for who cannot. */
const HANDOVER_PARTIES = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'TECHNICIAN',
  'DEPARTMENT_SUPERVISOR',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
] as const satisfies readonly Role[]

/** Who prepares a price list: those who keep the books and those who answer for them. Prices off it are the supervisors' (QUO-6). */
export const PREPARERS = [
  'FINANCE',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
] as const satisfies readonly Role[]
/** Who puts it in force. */
export const PUBLISHERS = ['CENTRE_MANAGER', 'GENERAL_MANAGER'] as const satisfies readonly Role[]

const camel = (words: string): string =>
  words.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Mutation of an action. @example orderMutation('SIGN_OFF') === 'signOff' */
export const orderMutation = (action: Action): string => (action === 'OPEN' ? 'openWorkOrder' : camel(action))

/** @example requestMutation('ASK_APPROVAL') === 'askApproval' */
export const requestMutation = (action: RequestAction): string =>
  action === 'ASK_APPROVAL' ? 'askApproval' : `${camel(action)}Request`

const orderActions = Object.keys(Action).map((word): [string, Access] => {
  const action = word as Action
  return [orderMutation(action), { kind: 'roles', roles: rolesOf(action), rule: TABLE[action].rule, action }]
})

const requestActions = Object.keys(RequestAction).map((word): [string, Access] => {
  const action = word as RequestAction
  const { who, rule }: RequestTransition = REQUEST_TABLE[action]
  const roles = who.map((each) => (each === 'CUSTOMER' ? 'RESIDENT' : each))
  const scope = roles.includes('CLIENT_APP') ? { scope: 'REQUESTS_WRITE' as const } : {}
  return [requestMutation(action), { kind: 'roles', roles, rule, action, ...scope }]
})

/** Whoever may own a case is of the staff. */
const caseRoles = (definition: CaseDefinition<never, never, never>, action: string): readonly Role[] =>
  rolesOfCase(definition as unknown as CaseDefinition, action, STAFF_ROLES)

const caseAction = (definition: unknown, action: string): Access => {
  const kind = definition as CaseDefinition
  const row = kind.table[action]
  if (!row) throw new Error(`${kind.kind} has no action ${action}.`)
  return {
    kind: 'roles',
    roles: caseRoles(definition as never, action),
    rule: row.rule,
    action: kind.actions[action] as Localized,
  }
}
const STATISTICS = only([...STATISTICS_READERS, 'DEPARTMENT_SUPERVISOR'])
const CALLBACK_STAFF = only([...STAFF_ROLES.filter((role) => role !== 'WAREHOUSE'), 'AUDITOR'])
/** Actions on cases that people do, by the mutation of each. */
const CASE_MUTATIONS = {
  reportIncident: [INCIDENT, 'REPORT'],
  describeIncident: [INCIDENT, 'DESCRIBE'],
  rerouteIncident: [INCIDENT, 'REROUTE'],
  markIncidentMajor: [INCIDENT, 'MARK_MAJOR'],
  acknowledgeIncident: [INCIDENT, 'ACKNOWLEDGE'],
  noteIncidentMeasure: [INCIDENT, 'MEASURE'],
  recordDisputeSteps: [INCIDENT, 'RECORD_STEPS'],
  recordForce: [INCIDENT, 'RECORD_FORCE'],
  promiseInIncident: [INCIDENT, 'PROMISE'],
  relieveIncident: [INCIDENT, 'RELIEVE'],
  accountForIncident: [INCIDENT, 'ACCOUNT'],
  decideIncident: [INCIDENT, 'DECIDE'],
  fileComplaint: [COMPLAINT, 'FILE'],
  takeComplaint: [COMPLAINT, 'TAKE'],
  assignComplaint: [COMPLAINT, 'ASSIGN'],
  handComplaintToHr: [COMPLAINT, 'ABOUT_CENTRE'],
  reportFindings: [COMPLAINT, 'REPORT_FINDINGS'],
  answerComplaint: [COMPLAINT, 'ANSWER'],
  noteComplaintAttempt: [COMPLAINT, 'NOTE_ATTEMPT'],
  recordComplainantWord: [COMPLAINT, 'RECORD_WORD'],
  closeComplaintUnheard: [COMPLAINT, 'CLOSE_UNHEARD'],
  rerouteEnquiry: [ENQUIRY, 'REROUTE'],
  answerEnquiry: [ENQUIRY, 'ANSWER'],
} as const

// A tie (who opened it, who was told, who complains) may be anybody's; the table asks which under the case's lock.
const caseActions = Object.entries(CASE_MUTATIONS).map(([field, [definition, action]]): [string, Access] => {
  const of = definition as unknown as CaseDefinition
  const tied = of.kind === 'COMPLAINT' ? [...STAFF_ROLES, 'RESIDENT' as const] : STAFF_ROLES
  return [field, only(rolesOfCase(of, action, tied))]
})

/** The customer is the only tie to a damage report. */
const damage = (action: DamageAction): Access => ({
  ...caseAction(DAMAGE, action),
  kind: 'roles',
  roles: rolesOfCase(DAMAGE as unknown as CaseDefinition, action, ['RESIDENT']),
  rule: DAMAGE.table[action].rule,
})

export const POLICY: Readonly<Record<string, Access>> = Object.freeze({
  serverTime: everybody,
  rules: signedIn,
  me: everybody,
  estates: signedIn,
  estate: signedIn,
  units: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR', 'CLIENT_APP'], 'REQUESTS_WRITE'),
  people: only([...STAFF_ROLES, 'AUDITOR']),
  technicians: only([...STAFF_ROLES, 'AUDITOR']),
  suggestTechnicians: only([
    ...new Set([
      ...rolesOf('DISPATCH'),
      ...rolesOf('ASSIGN'),
      ...rolesOf('REASSIGN'),
      ...rolesOf('REQUEST_ASSESSMENT'),
    ]),
  ]),
  priceList: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR', 'CLIENT_APP']),
  priceLists: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR', 'CLIENT_APP']),
  priceListDrafts: only([...PREPARERS, 'AUDITOR']),
  priceListChanges: only([...STAFF_ROLES, 'AUDITOR']),
  checklists: only([...STAFF_ROLES, 'AUDITOR']),
  devices: only([...ADMINISTRATORS, 'AUDITOR']),
  request: only(READERS, 'ORDERS_READ'),
  requests: only(READERS, 'ORDERS_READ'),
  duplicatesOf: only(READERS, 'ORDERS_READ'),
  incident: only([...STAFF_ROLES, 'AUDITOR']),
  incidents: only([...STAFF_ROLES, 'AUDITOR']),
  complaint: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR']),
  complaints: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR']),
  enquiry: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR']),
  enquiries: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR']),
  unmetDemand: only(DEMAND_READERS),
  announcements: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR', 'CLIENT_APP']),
  privateJobAttempts: only(ATTEMPT_READERS),
  workOrder: only(READERS, 'ORDERS_READ'),
  workOrders: only(READERS, 'ORDERS_READ'),
  verifySignature: only(READERS, 'ORDERS_READ'),
  damageReport: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR']),
  damageReports: only([...STAFF_ROLES, 'AUDITOR']),
  board: BOARD,
  shifts: only([...STAFF_ROLES, 'AUDITOR']),
  workCalendar: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR', 'CLIENT_APP']),
  appointmentAdvice: only([...STAFF_ROLES, 'RESIDENT', 'CLIENT_APP'], 'REQUESTS_WRITE'),
  staffing: only(['DISPATCHER', 'FRONT_DESK', ...PLANNERS, 'SERVICE_LEAD', 'AUDITOR']),
  planShifts: only(PLANNERS),
  planWeek: only(PLANNERS),
  changeShift: only(PLANNERS),
  cancelShift: only(PLANNERS),
  changeTechnician: only(PLANNERS),
  setCalendarDays: only(ADMINISTRATORS),
  handovers: only([...HANDOVER_PARTIES, 'AUDITOR']),
  openHandover: only(HANDOVER_PARTIES),
  signHandover: only(HANDOVER_PARTIES),
  withdrawHandover: only(HANDOVER_PARTIES),
  warehouses: only(STOCK_READERS),
  stock: only(STOCK_READERS),
  stockEntries: only(LEDGER_READERS),
  openLoans: only(STOCK_READERS),
  createWarehouse: only(['WAREHOUSE']),
  createStockItem: only(['WAREHOUSE']),
  receiveStock: only(['WAREHOUSE']),
  adjustStock: only(['WAREHOUSE']),
  inbox: only(PEOPLE),
  webhooks: only([...ADMINISTRATORS, 'AUDITOR']),
  webhookMessages: only([...ADMINISTRATORS, 'AUDITOR']),

  callbackQueue: CALLBACK_STAFF,
  callback: CALLBACK_STAFF,
  nextCallback: CALLBACK_STAFF,
  callbackQuota: CALLBACK_STAFF,
  statistics: STATISTICS,
  statisticsOrders: STATISTICS,
  callbackDraws: CALLBACK_STAFF,
  verifyDraw: CALLBACK_STAFF,
  correctiveActions: CALLBACK_STAFF,
  correctiveAction: CALLBACK_STAFF,

  signIn: everybody,
  refresh: everybody,
  signOut: everybody,
  revokeAccount: only(ADMINISTRATORS),
  restoreAccount: only(ADMINISTRATORS),
  createDevice: only(ADMINISTRATORS),
  revokeDevice: only(ADMINISTRATORS),
  openService: only(OPENERS),
  ...Object.fromEntries(caseActions),
  tellWaitingCustomer: only(TELLERS),
  createWebhook: only(ADMINISTRATORS),
  changeWebhook: only(ADMINISTRATORS),
  rotateWebhookSecret: only(ADMINISTRATORS),
  removeWebhook: only(ADMINISTRATORS),
  replayWebhook: only(ADMINISTRATORS),
  markRead: only(PEOPLE),
  acknowledge: only(PEOPLE),
  draftPriceList: only(PREPARERS),
  publishPriceList: only(PUBLISHERS),
  discardPriceListDraft: only(PREPARERS),
  editChecklist: only(['DEPARTMENT_SUPERVISOR']),
  ...Object.fromEntries(requestActions),
  ...Object.fromEntries(orderActions),
  reportDamage: damage('REPORT'),
  noteDamageTalk: damage('NOTE_TALK'),
  offerCompensation: damage('OFFER'),
  agreeCompensation: damage('AGREE'),
  refuseCompensation: damage('REFUSE'),
  referDamage: damage('REFER'),
  reopenDamage: damage('REOPEN'),
  withdrawAttachment: only([...STAFF_ROLES, 'RESIDENT']),

  takeCallback: caseAction(CALLBACK, 'TAKE'),
  recordCallbackTry: caseAction(CALLBACK, 'TRY'),
  makeCallback: caseAction(CALLBACK, 'MAKE'),
  reassignCallback: caseAction(CALLBACK, 'REASSIGN'),
  waiveCallerOwnWork: caseAction(CALLBACK, 'WAIVE_OWN_WORK'),
  reopenCallback: caseAction(CALLBACK, 'REOPEN'),
  spotCheckCallback: caseAction(CALLBACK, 'SPOT_CHECK'),
  closeCallbackMonth: only(['SERVICE_LEAD', ...SPOT_CHECKERS]),
  drawCallbacks: only(['SERVICE_LEAD', ...SPOT_CHECKERS]),
  handToDispatchBatch: {
    kind: 'roles',
    roles: rolesOf('HAND_TO_DISPATCH'),
    rule: TABLE.HAND_TO_DISPATCH.rule,
    action: 'HAND_TO_DISPATCH',
  },
  openWarrantyCorrection: caseAction(CORRECTIVE_ACTION, 'OPEN_IN_WARRANTY'),
  assignCorrectiveAction: caseAction(CORRECTIVE_ACTION, 'ASSIGN'),
  planCorrectiveAction: caseAction(CORRECTIVE_ACTION, 'PLAN'),
  openReworkOrder: caseAction(CORRECTIVE_ACTION, 'OPEN_REWORK'),
  recordCorrectiveResult: caseAction(CORRECTIVE_ACTION, 'RECORD_RESULT'),
  recordSecondWord: caseAction(CORRECTIVE_ACTION, 'RECORD_SECOND_WORD'),
  closeCorrectiveAction: caseAction(CORRECTIVE_ACTION, 'CLOSE'),

  callbackQuotaChanged: CALLBACK_STAFF,
  callbackChanged: CALLBACK_STAFF,
  correctiveActionChanged: CALLBACK_STAFF,
  workOrderOpened: only(READERS, 'ORDERS_READ'),
  workOrderChanged: only(READERS, 'ORDERS_READ'),
  workOrderOverdue: only(READERS, 'ORDERS_READ'),
  caseEvents: only([...STAFF_ROLES, 'RESIDENT', 'AUDITOR']),
  boardEvents: BOARD,
  inboxEvents: only(PEOPLE),
})

/** Why this actor may not call the field with these arguments, null when he may. For HTTP, sockets and permittedOperations alike. */
export function denial(field: string, actor: Actor | null, args: Readonly<Record<string, unknown>>): Denial | null {
  const access = POLICY[field]
  if (!access) throw new Error(`Root field ${field} has no entry in platform/auth/policy.ts.`)
  return denialOf(access, actor, estateOf(args), field)
}

/** Root fields that the actor may call in some estate, in the policy's order. */
export const permittedOperations = (actor: Actor | null): string[] =>
  Object.keys(POLICY).filter((field) => denial(field, actor, {}) === null)

/** The role in which somebody administers accounts and devices of an estate, his highest; null: he does not. */
export function administratorRole(actor: Actor, estateId: string): Role | null {
  const held = rolesIn(actor, estateId)
  return ADMINISTRATORS.find((role) => held.includes(role)) ?? null
}

/** Who is over whom; everybody else is below. An auditor checks the managers, so only the highest may touch his account. */
const RANKS: Partial<Record<Role, number>> = { ADMIN_HR: 1, CENTRE_MANAGER: 2, GENERAL_MANAGER: 3, AUDITOR: 3 }
const rankOf = (role: Role): number => RANKS[role] ?? 0

/** Whether somebody may disable and restore the account of a person with these roles in the estate: none of them stands above his own. */
export function administers(actor: Actor, estateId: string, roles: readonly Role[]): boolean {
  const own = administratorRole(actor, estateId)
  return own !== null && roles.every((role) => rankOf(role) <= rankOf(own))
}

function estateOf(args: Readonly<Record<string, unknown>>): string | null {
  const input = args.input as { estateId?: unknown } | null | undefined
  const named = args.estateId ?? input?.estateId
  return typeof named === 'string' ? named : null
}
