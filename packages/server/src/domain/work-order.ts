/** The life of a work order as data: one row per action. Everything that asks what may happen to an order reads this table. */
import { applyClockChanges, clockChanges, type ClockChange, type ClockOp } from './clock.js'
import { FORMS } from './command-form.js'
import type { Command, CommandInput, QuoteLineInput } from './command.js'
import type { AcceptedRequest, DecideContext, DecideResult } from './decide-context.js'
import { EFFECTS, type Effect } from './effect.js'
import { procedureFor } from './estate.js'
import { checkForm, fieldsOf, isBlank, type LooseInput } from './form.js'
import { GUARDS, type Guard, type GuardName } from './guard.js'
import { approvalsMissing, missingParticulars } from './particulars.js'
import { AGREED_IN_PLACE, isOffPrice, ON_SITE } from './quote.js'
import { NOT_FOUND, refuse, type Refusal, type RefusalReason } from './refusal.js'
import { departmentsOf, hasRole, livesIn, type Actor } from './role.js'
import { Action, Status, type EscalationDecision, type Nature, type Procedure, type Role } from './vocabulary.js'
import type { By, Evidence, WorkOrder, WorkOrderFacts } from './work-order-state.js'

// The rest of this file's contract, so that callers find it where they find decide().
export type {
  AcceptedRequest,
  DecideContext,
  DecideResult,
  Decision,
  Facts,
  GuardAnswer,
  GuardPorts,
  ItemFacts,
  PersonFacts,
} from './decide-context.js'
export { metUntilFilled } from './decide-context.js'

/**
 * Who may act: a role in the order's estate, or a person's tie to the order. TECHNICIAN and DEPARTMENT_SUPERVISOR always mean:
 * of the order's department. ASSIGNEE is the assigned technician, ASSESSOR who was asked to assess, CUSTOMER a resident of the
 * order's unit, COUNTER_SERVER who served the counter item.
 */
export type Who = Role | 'ASSIGNEE' | 'ASSESSOR' | 'CUSTOMER' | 'COUNTER_SERVER'

/** When somebody of `who` may: only in some statuses, or only under one procedure (topic ARCHIVE). */
export interface Narrowing {
  readonly in?: readonly Status[]
  readonly procedure?: Procedure
}

export interface Transition {
  /** The rule that says who may do it; LIFE where lifecycle.md alone does. */
  readonly rule: string
  /** Statuses that admit it; empty for OPEN, which has none to come from. */
  readonly from: readonly Status[]
  /** Where it leads. SAME stays; `stayIn` stays in some statuses; a choice names every outcome and picks one. */
  readonly to: Status | 'SAME' | { readonly to: Status; readonly stayIn: readonly Status[] } | Choice
  readonly who: readonly Who[]
  readonly narrowed?: Readonly<Partial<Record<Who, Narrowing>>>
  /** DIS-7: the department's supervisor may do it for the assigned technician, with a reason. */
  readonly standIn?: true
  readonly guards: readonly GuardName[]
  /** Rules that are asked outside the guards, for the documentation. */
  readonly asks?: readonly string[]
  readonly clocks: readonly ClockOp[]
}

export interface Choice {
  readonly of: readonly Status[]
  readonly pick: (order: WorkOrder, input: never) => Status
}

const choice = <A extends Action>(
  of: Choice['of'],
  pick: (order: WorkOrder, input: CommandInput[A]) => Status,
): Choice => ({ of, pick })

const every = Object.values(Status)

/** Statuses in which work may still go on: neither written off nor cancelled nor archived. */
export const OPEN_STATUSES: readonly Status[] = every.filter(
  (status) => status !== 'WRITTEN_OFF' && status !== 'CANCELLED' && status !== 'ARCHIVED',
)

export const isOpen = (status: Status): boolean => OPEN_STATUSES.includes(status)

export const BEFORE_ARRIVED: readonly Status[] = [
  'REGISTERED',
  'ASSESSING',
  'QUOTED',
  'CONSENTED',
  'DISPATCHED',
  'RECEIVED',
]
const BEFORE_IN_PROGRESS: readonly Status[] = [...BEFORE_ARRIVED, 'ARRIVED']
const BEFORE_DISPATCH: readonly Status[] = ['REGISTERED', 'QUOTED', 'CONSENTED']
/** 'ACCEPTED and later': payments are the one thing that a closed order still takes, with refunds and returned loans. */
const ACCEPTED_ON: readonly Status[] = ['ACCEPTED', 'WRITTEN_OFF', 'CANCELLED', 'ARCHIVED']

/** MAT-1: from dispatch on, while somebody works for it. */
const DRAWS_IN: readonly Status[] = ['DISPATCHED', 'RECEIVED', 'ARRIVED', 'IN_PROGRESS', 'SUSPENDED', 'REWORK']
const RETURNS_IN: readonly Status[] = [...DRAWS_IN, 'COMPLETED', 'ESCALATED', 'ACCEPTED']
const BEFORE_COMPLETED: readonly Status[] = [...BEFORE_IN_PROGRESS, 'IN_PROGRESS', 'SUSPENDED', 'REWORK']

/** A bill that is still unpaid when its order is archived becomes 欠費 there (CLO-3). */
const ARREARS_IN: readonly Status[] = ['ACCEPTED', 'WRITTEN_OFF', 'ARCHIVED']

export const TABLE = {
  OPEN: {
    rule: 'INT-5',
    from: [],
    to: 'REGISTERED',
    who: ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM'],
    // openOrder() asks them of the request: there is no order yet that a guard could look at.
    guards: [],
    asks: ['INT-2', 'INT-3', 'INT-5', 'INT-8', 'CAT-1', 'SET-1'],
    clocks: [],
  },
  REPLY: {
    rule: 'DIS-2',
    from: OPEN_STATUSES,
    to: 'SAME',
    who: ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM'],
    guards: ['withinAuthority'],
    clocks: [{ op: 'meet', kind: 'REPLY' }],
  },
  REQUEST_ASSESSMENT: {
    rule: 'QUO-3',
    from: ['REGISTERED'],
    to: 'ASSESSING',
    who: ['DISPATCHER'],
    guards: ['hasFee', 'assessorFits'],
    clocks: [],
  },
  RECORD_ASSESSMENT: {
    rule: 'QUO-3',
    from: ['ASSESSING'],
    to: choice<'RECORD_ASSESSMENT'>(['QUOTED', 'CANCELLED'], (_order, input) =>
      input.feasible ? 'QUOTED' : 'CANCELLED',
    ),
    who: ['ASSESSOR'],
    guards: ['assessmentGiven', 'itemsOfVersion', 'notCustomers', 'pricesByList', 'feeAsApproved'],
    clocks: [
      { op: 'stopAll', to: ['CANCELLED'] },
      { op: 'start', kind: 'CALLBACK', to: ['CANCELLED'] },
    ],
  },
  QUOTE: {
    rule: 'QUO-2',
    from: [...BEFORE_DISPATCH, ...ON_SITE],
    to: { to: 'QUOTED', stayIn: ON_SITE },
    // QUO-6: a price off the list is the supervisor's to give, so he quotes it himself.
    who: ['DISPATCHER', 'ASSIGNEE', 'DEPARTMENT_SUPERVISOR'],
    narrowed: { DISPATCHER: { in: BEFORE_DISPATCH }, ASSIGNEE: { in: ON_SITE } },
    guards: [
      'hasFee',
      'itemsOfVersion',
      'notCustomers',
      'pricesByList',
      'pricedOrAssessed',
      'feeAsApproved',
      'methodChange',
    ],
    clocks: [],
  },
  CONSENT: {
    rule: 'QUO-4',
    from: ['QUOTED', ...AGREED_IN_PLACE],
    to: { to: 'CONSENTED', stayIn: AGREED_IN_PLACE },
    who: ['DISPATCHER', 'ASSESSOR', 'ASSIGNEE', 'CUSTOMER'],
    guards: ['hasQuote', 'toCurrentQuote', 'toldPaid', 'signedIfBySignature'],
    clocks: [],
  },
  PREPAY: {
    rule: 'SET-1',
    from: ['CONSENTED'],
    to: 'SAME',
    who: ['FINANCE', 'FRONT_DESK'],
    guards: ['paymentStep', 'somethingDue', 'monthOpen', 'amountDue'],
    clocks: [],
  },
  DISPATCH: {
    rule: 'DIS-1',
    // REGISTERED is for routine orders: 'consented' refuses a paid one there.
    from: ['REGISTERED', 'CONSENTED'],
    to: 'DISPATCHED',
    who: ['DISPATCHER', 'FRONT_DESK'],
    guards: [
      'consented',
      'prepaidInFull',
      'staffEnough',
      'timeAgreed',
      'technicianNamed',
      'technicianFits',
      'notPrivate',
    ],
    clocks: [
      { op: 'start', kind: 'REPLY' },
      { op: 'start', kind: 'RECEIPT' },
      { op: 'start', kind: 'ARRIVAL' },
    ],
  },
  ASSIGN: {
    rule: 'DIS-1',
    from: ['DISPATCHED'],
    to: 'SAME',
    who: ['DEPARTMENT_SUPERVISOR'],
    guards: ['unassigned', 'technicianFits', 'notPrivate'],
    clocks: [{ op: 'start', kind: 'RECEIPT' }],
  },
  REPORT_UNABLE: {
    rule: 'DIS-7',
    from: ['DISPATCHED', 'RECEIVED'],
    to: 'SAME',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: ['assigned'],
    clocks: [],
  },
  RECEIVE: {
    // No stand-in: DIS-3 wants the technician's own word.
    rule: 'DIS-7',
    from: ['DISPATCHED'],
    to: 'RECEIVED',
    who: ['ASSIGNEE'],
    guards: [],
    clocks: [{ op: 'meet', kind: 'RECEIPT' }],
  },
  SERVE_AT_COUNTER: {
    rule: 'SET-1',
    from: ['CONSENTED'],
    to: 'COMPLETED',
    who: ['DISPATCHER', 'FRONT_DESK', 'TECHNICIAN', 'DEPARTMENT_SUPERVISOR'],
    guards: ['counterItem', 'consented'],
    clocks: [],
  },
  REASSIGN: {
    rule: 'DIS-5',
    from: ['DISPATCHED', 'RECEIVED', 'ARRIVED', 'IN_PROGRESS', 'REWORK', 'SUSPENDED'],
    to: 'DISPATCHED',
    who: ['DISPATCHER', 'DEPARTMENT_SUPERVISOR'],
    narrowed: { DISPATCHER: { in: ['DISPATCHED', 'RECEIVED', 'ARRIVED'] } },
    guards: ['assigned', 'otherTechnician', 'technicianFits', 'notPrivate'],
    clocks: [
      { op: 'restart', kind: 'RECEIPT' },
      { op: 'restart', kind: 'ARRIVAL', from: ['ARRIVED', 'IN_PROGRESS', 'REWORK', 'SUSPENDED'] },
    ],
  },
  RESCHEDULE: {
    rule: 'INT-7',
    from: BEFORE_ARRIVED,
    to: 'SAME',
    who: ['DISPATCHER'],
    guards: ['newTime'],
    clocks: [{ op: 'restart', kind: 'ARRIVAL' }],
  },
  ARRIVE: {
    rule: 'DIS-7',
    from: ['RECEIVED'],
    to: 'ARRIVED',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: [],
    clocks: [{ op: 'meet', kind: 'ARRIVAL' }],
  },
  CONFIRM_PRICE: {
    rule: 'QUO-5',
    // Escalated before work began: without it nobody could decide that the work goes on.
    from: ['ARRIVED', 'ESCALATED'],
    to: 'SAME',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: ['hasFee', 'notBegun', 'consented', 'toCurrentQuote', 'signedIfBySignature'],
    clocks: [],
  },
  SUSPEND: {
    rule: 'DIS-7',
    from: ['ARRIVED', 'IN_PROGRESS', 'REWORK'],
    to: 'SUSPENDED',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: ['newTime'],
    clocks: [{ op: 'start', kind: 'ARRIVAL' }],
  },
  RESUME: {
    rule: 'DIS-7',
    from: ['SUSPENDED'],
    to: choice<'RESUME'>(['ARRIVED', 'IN_PROGRESS', 'REWORK'], (order) => order.statusBefore ?? 'ARRIVED'),
    who: ['ASSIGNEE'],
    standIn: true,
    guards: [],
    clocks: [{ op: 'meet', kind: 'ARRIVAL' }],
  },
  START: {
    rule: 'DIS-7',
    from: ['ARRIVED'],
    to: 'IN_PROGRESS',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: ['priceConfirmed'],
    clocks: [],
  },
  RECORD_STEPS: {
    rule: 'DIS-7',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: ['hasChecklist', 'answersFit'],
    clocks: [],
  },
  COMPLETE: {
    rule: 'DIS-7',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'COMPLETED',
    who: ['ASSIGNEE', 'COUNTER_SERVER'],
    standIn: true,
    guards: ['consented', 'checklistDone'],
    clocks: [],
  },
  SIGN_OFF: {
    rule: 'ACC-1',
    from: ['COMPLETED'],
    to: 'ACCEPTED',
    who: ['ASSIGNEE', 'COUNTER_SERVER', 'CUSTOMER'],
    guards: [],
    clocks: [{ op: 'start', kind: 'SETTLEMENT' }],
  },
  COLLECT: {
    rule: 'SET-1',
    from: ACCEPTED_ON,
    to: 'SAME',
    who: ['ASSIGNEE'],
    guards: ['paymentStep', 'somethingDue', 'monthOpen', 'amountDue'],
    clocks: [{ op: 'meet', kind: 'SETTLEMENT' }],
  },
  PAY: {
    rule: 'SET-4',
    from: ACCEPTED_ON,
    to: 'SAME',
    who: ['FINANCE', 'FRONT_DESK'],
    guards: ['paymentStep', 'paidWhere', 'somethingDue', 'monthOpen', 'amountDue'],
    clocks: [{ op: 'meet', kind: 'SETTLEMENT' }],
  },
  HAND_IN: {
    rule: 'SET-3',
    from: ACCEPTED_ON,
    to: 'SAME',
    who: ['ASSIGNEE'],
    guards: ['paymentStep', 'monthOpen', 'amountCollected'],
    clocks: [],
  },
  CONFIRM_PAYMENT: {
    rule: 'SET-3',
    from: ACCEPTED_ON,
    to: 'SAME',
    who: ['FINANCE'],
    guards: ['paymentStep', 'monthOpen'],
    clocks: [],
  },
  MARK_ARREARS: {
    rule: 'SET-1',
    from: ARREARS_IN,
    to: 'SAME',
    who: ['ASSIGNEE', 'COUNTER_SERVER', 'FINANCE'],
    guards: ['paymentStep', 'somethingDue', 'monthOpen'],
    clocks: [],
  },
  RECORD_UNPAID_CALLBACK: {
    rule: 'SET-5',
    from: ['ACCEPTED', 'WRITTEN_OFF'],
    to: 'SAME',
    who: ['DISPATCHER', 'FRONT_DESK', 'AREA_ASSISTANT', 'SERVICE_LEAD'],
    guards: ['unpaidAsked', 'somethingDue', 'unpaidDayOver'],
    clocks: [],
  },
  MARK_UNSIGNED_ARREARS: {
    rule: 'SET-8',
    from: ARREARS_IN,
    to: 'SAME',
    who: ['SERVICE_LEAD'],
    guards: ['paymentStep', 'somethingDue', 'unpaidDayOver', 'unpaidCallbackMade', 'monthOpen'],
    clocks: [],
  },
  REFUND: {
    rule: 'SET-7',
    from: every,
    to: 'SAME',
    who: ['FINANCE'],
    guards: ['paymentStep', 'monthOpen', 'refundable'],
    clocks: [],
  },
  CONFIRM_QUALITY: {
    rule: 'ACC-5',
    from: ['COMPLETED', 'ACCEPTED'],
    to: 'SAME',
    who: ['DEPARTMENT_SUPERVISOR'],
    guards: [],
    clocks: [],
  },
  REJECT: {
    rule: 'ACC-2',
    from: ['COMPLETED'],
    to: 'REWORK',
    who: ['CUSTOMER', 'ASSIGNEE', 'COUNTER_SERVER', 'DISPATCHER', 'FRONT_DESK'],
    guards: ['apology'],
    clocks: [],
  },
  ESCALATE: {
    rule: 'ACC-3',
    from: ['COMPLETED', 'REWORK', 'ARRIVED', 'IN_PROGRESS', 'SUSPENDED'],
    to: 'ESCALATED',
    who: ['ASSIGNEE', 'DISPATCHER', 'FRONT_DESK'],
    guards: ['causeHolds'],
    clocks: [],
  },
  RESOLVE_ESCALATION: {
    rule: 'ACC-3',
    from: ['ESCALATED'],
    to: choice<'RESOLVE_ESCALATION'>(
      ['REWORK', 'IN_PROGRESS', 'ACCEPTED', 'CANCELLED'],
      (_order, input) => DECIDED[input.decision],
    ),
    who: ['CENTRE_MANAGER', 'GENERAL_MANAGER'],
    guards: ['decisionPossible'],
    clocks: [
      { op: 'stopAll', to: ['CANCELLED'] },
      { op: 'start', kind: 'CALLBACK', to: ['CANCELLED'] },
      // The visit agreed when the work was suspended: the decision takes its place, and nobody could meet it any more.
      { op: 'stop', kind: 'ARRIVAL' },
      { op: 'start', kind: 'SETTLEMENT', to: ['ACCEPTED'] },
    ],
  },
  REQUEST_CANCEL: {
    rule: 'DIS-6',
    from: BEFORE_IN_PROGRESS,
    to: 'SAME',
    who: ['ASSIGNEE', 'DISPATCHER', 'CUSTOMER'],
    guards: [],
    clocks: [],
  },
  CONFIRM_CANCEL: {
    rule: 'DIS-6',
    from: BEFORE_IN_PROGRESS,
    to: 'CANCELLED',
    who: ['DISPATCHER', 'FRONT_DESK'],
    guards: ['notTheAssignee', 'cancelRequested', 'materialsReturned', 'nothingPaid'],
    clocks: [{ op: 'stopAll' }, { op: 'start', kind: 'CALLBACK' }],
  },
  WRITE_OFF: {
    rule: 'SET-6',
    from: ['ACCEPTED'],
    to: 'WRITTEN_OFF',
    who: ['DISPATCHER', 'FRONT_DESK', 'COUNTER_SERVER'],
    guards: ['notOwnWork', 'accepted', 'materialsReturned', 'qualityConfirmed', 'feeSettled', 'monthOpen', 'oralReply'],
    clocks: [
      { op: 'start', kind: 'CALLBACK' },
      { op: 'start', kind: 'COMPILE' },
      { op: 'start', kind: 'HANDOVER' },
    ],
  },
  HAND_TO_DISPATCH: {
    rule: 'CBK-1',
    from: ['WRITTEN_OFF'],
    to: 'SAME',
    who: ['FRONT_DESK'],
    guards: ['cameBackAtFrontDesk'],
    clocks: [{ op: 'meet', kind: 'HANDOVER' }],
  },
  HAND_OVER: {
    rule: 'ARC-2',
    from: ['WRITTEN_OFF', 'CANCELLED'],
    to: 'SAME',
    who: ['DISPATCHER', 'FRONT_DESK'],
    guards: ['notHandedOver', 'ofThatMonth'],
    clocks: [{ op: 'meet', kind: 'COMPILE' }],
  },
  ARCHIVE: {
    rule: 'ARC-2',
    from: ['WRITTEN_OFF', 'CANCELLED'],
    to: 'ARCHIVED',
    who: ['RECORDS_KEEPER', 'DEPARTMENT_SUPERVISOR'],
    narrowed: { DEPARTMENT_SUPERVISOR: { procedure: 'B' } },
    guards: ['handedOver', 'handedOn', 'copiesFiled', 'callbackSettled', 'damageSettled', 'monthClosed'],
    clocks: [],
  },
  ISSUE_MATERIAL: {
    rule: 'MAT-1',
    from: DRAWS_IN,
    to: 'SAME',
    who: ['WAREHOUSE'],
    // Somebody fetches it: the assigned technician answers for what is out.
    guards: ['assigned', 'stockThere'],
    clocks: [],
  },
  USE_MATERIAL: {
    rule: 'MAT-2',
    from: RETURNS_IN,
    to: 'SAME',
    who: ['ASSIGNEE'],
    standIn: true,
    guards: ['materialOut', 'notMoreThanOut'],
    clocks: [],
  },
  RETURN_MATERIAL: {
    rule: 'MAT-2',
    from: RETURNS_IN,
    to: 'SAME',
    who: ['WAREHOUSE'],
    guards: ['materialOut', 'notMoreThanOut'],
    clocks: [],
  },
  LEND_TOOL: {
    rule: 'MAT-1',
    from: DRAWS_IN,
    to: 'SAME',
    who: ['WAREHOUSE'],
    guards: ['assigned', 'stockThere'],
    clocks: [],
  },
  RETURN_TOOL: {
    rule: 'MAT-2',
    // A loan comes back whatever has become of the order, with payments and refunds the one thing a closed order takes.
    from: [...RETURNS_IN, 'WRITTEN_OFF', 'CANCELLED', 'ARCHIVED'],
    to: 'SAME',
    who: ['WAREHOUSE'],
    guards: ['loanOpen', 'notMoreThanOut'],
    clocks: [],
  },
  LIST_CUSTOMER_MATERIALS: {
    rule: 'MAT-3',
    from: BEFORE_COMPLETED,
    to: 'SAME',
    who: ['DISPATCHER', 'FRONT_DESK', 'ASSESSOR', 'ASSIGNEE'],
    guards: ['notQuoted'],
    clocks: [],
  },
} as const satisfies Record<Action, Transition>

const DECIDED: Readonly<Record<EscalationDecision, Status>> = {
  REWORK: 'REWORK',
  CONTINUE: 'IN_PROGRESS',
  ACCEPT: 'ACCEPTED',
  CANCEL: 'CANCELLED',
}

/** Somebody of `who` that fits the actor, and the role that the evidence names. */
interface Fit {
  readonly who: Who
  readonly role: Role
  readonly standIn: boolean
}

const fitOf = (who: Who, actor: Actor, order: WorkOrder): Role | null => {
  const { estateId } = order
  const tied = (id: string | null | undefined): boolean => actor.personId !== null && id === actor.personId
  switch (who) {
    case 'ASSIGNEE':
    case 'ASSESSOR': {
      if (!tied(who === 'ASSIGNEE' ? order.assigneeId : order.assessorId)) return null
      // Who was named and has lost the role since is no longer the one who serves.
      return TIED[who].find((role) => hasRole(actor, estateId, role)) ?? null
    }
    case 'COUNTER_SERVER': {
      const role = order.facts.servedAtCounter?.role
      return role && role !== 'SYSTEM' && tied(order.facts.servedAtCounter?.personId) && hasRole(actor, estateId, role)
        ? role
        : null
    }
    case 'CUSTOMER':
      return livesIn(actor, estateId, order.unitId, order.registeredAt) ? 'RESIDENT' : null
    case 'TECHNICIAN':
    case 'DEPARTMENT_SUPERVISOR':
      return departmentsOf(actor, estateId, who).includes(order.department) ? who : null
    default:
      return hasRole(actor, estateId, who) ? who : null
  }
}

const admits = (row: Transition, who: Who, order: WorkOrder, ctx: DecideContext): boolean => {
  const narrowing = row.narrowed?.[who]
  if (narrowing?.in && !narrowing.in.includes(order.status)) return false
  return !narrowing?.procedure || procedureFor(ctx.estate, 'ARCHIVE', order) === narrowing.procedure
}

const fitsOf = (row: Transition, order: WorkOrder, ctx: DecideContext): readonly Fit[] => {
  const fits = row.who.flatMap((who): Fit[] => {
    const role = admits(row, who, order, ctx) ? fitOf(who, ctx.actor, order) : null
    return role ? [{ who, role, standIn: false }] : []
  })
  if (fits.length > 0 || !row.standIn) return fits
  const supervisor = fitOf('DEPARTMENT_SUPERVISOR', ctx.actor, order)
  return supervisor ? [{ who: 'DEPARTMENT_SUPERVISOR', role: supervisor, standIn: true }] : []
}

/** Roles that can have each tie. */
export const TIED: Readonly<Record<Exclude<Who, Role>, readonly Role[]>> = {
  ASSIGNEE: ['TECHNICIAN'],
  ASSESSOR: ['TECHNICIAN', 'DEPARTMENT_SUPERVISOR'],
  CUSTOMER: ['RESIDENT'],
  COUNTER_SERVER: ['DISPATCHER', 'FRONT_DESK', 'TECHNICIAN', 'DEPARTMENT_SUPERVISOR'],
}

const ROLES: Readonly<Record<Action, readonly Role[]>> = Object.fromEntries(
  Object.entries(TABLE).map(([action, row]: [string, Transition]) => {
    const roles = row.who.flatMap((who) => (who in TIED ? TIED[who as keyof typeof TIED] : [who as Role]))
    return [action, [...new Set(row.standIn ? [...roles, 'DEPARTMENT_SUPERVISOR' as const] : roles)]]
  }),
) as unknown as Record<Action, readonly Role[]>

/**
 * Roles that may do an action in some status: ties (ASSIGNEE, CUSTOMER …) as the roles that can have them, stand-ins (DIS-7)
 * included. It is what a policy needs that has no order before it.
 */
export const rolesOf = (action: Action): readonly Role[] => ROLES[action]

/** Whether the actor could ever do this, whatever the order's state: others do not even learn how the order stands. */
const couldEver = (action: Action, order: WorkOrder, actor: Actor): boolean =>
  actor.kind === 'person' &&
  (rolesOf(action).some((role) => hasRole(actor, order.estateId, role)) ||
    TABLE[action].who.some((who) => fitOf(who, actor, order) !== null))

/** Why none of `who` fits: the nearest miss, so that the sentence helps. */
const wrongPerson = (action: Action, order: WorkOrder, ctx: DecideContext): Refusal => {
  const row: Transition = TABLE[action]
  const { actor } = ctx
  const { estateId, department, status } = order
  const names = (who: Who) => row.who.includes(who)
  const is = (role: Role) => hasRole(actor, estateId, role)
  const facts = { action, status, who: row.who }
  const miss = (reason: RefusalReason, rule: string = row.rule) =>
    refuse('FORBIDDEN', rule, reason, { ...facts, department })
  if (row.who.some((who) => !admits(row, who, order, ctx) && fitOf(who, actor, order))) return miss('roleNotInStatus')
  if (names('ASSIGNEE') && is('TECHNICIAN')) return miss('notTheAssignee', 'DIS-7')
  if (names('ASSESSOR') && is('TECHNICIAN')) return miss('notTheAssessor')
  if ((names('DEPARTMENT_SUPERVISOR') || row.standIn) && is('DEPARTMENT_SUPERVISOR')) return miss('otherDepartment')
  if (names('TECHNICIAN') && is('TECHNICIAN')) return miss('otherDepartment')
  return names('CUSTOMER') && is('RESIDENT') ? miss('otherUnit') : miss('notYourRole')
}

/**
 * What happened after a version, as facts of a CONFLICT: parallel lists, oldest first. An order that was loaded without its
 * evidence answers empty lists; the caller may read the evidence and ask again.
 */
export const changedSince = (
  evidence: readonly Evidence[],
  versionSeen: number,
): {
  readonly actions: readonly string[]
  readonly roles: readonly string[]
  readonly persons: readonly string[]
  readonly at: readonly string[]
} => {
  const later = evidence.filter((entry) => entry.version > versionSeen)
  return {
    actions: later.map((entry) => entry.action),
    roles: later.map((entry) => entry.by.role),
    persons: later.map((entry) => entry.by.personId ?? ''),
    at: later.map((entry) => entry.by.at.toISOString()),
  }
}

/** The later of two who acted on the same version is told what changed; nothing is merged. */
export const conflict = (order: WorkOrder, versionSeen: number): Refusal =>
  refuse('CONFLICT', 'LIFE', 'stale', {
    versionSeen,
    versionNow: order.version,
    status: order.status,
    ...changedSince(order.evidence, versionSeen),
  })

const wrongState = (action: Action, order: WorkOrder): Refusal => {
  const row: Transition = TABLE[action]
  const { status } = order
  if (status === 'CANCELLED' || status === 'ARCHIVED')
    return refuse('WRONG_STATE', 'LIFE', 'closed', { action, status })
  return row.from.length === 0
    ? refuse('WRONG_STATE', 'LIFE', 'openedFromRequest', { action, status })
    : refuse('WRONG_STATE', 'LIFE', 'wrongStatus', { action, status, allowed: row.from })
}

type Standing = { readonly ok: true; readonly fits: readonly Fit[] } | { readonly ok: false; readonly refusal: Refusal }

/** Everything that can be said without the input: who, which version, which status, the standing guards. */
const stand = (action: Action, order: WorkOrder, ctx: DecideContext): Standing => {
  const no = (refusal: Refusal): Standing => ({ ok: false, refusal })
  const row: Transition = TABLE[action]
  if (order.estateId !== ctx.estate.id) return no(NOT_FOUND)
  if (!couldEver(action, order, ctx.actor)) return no(wrongPerson(action, order, ctx))
  const { versionSeen } = ctx
  if (versionSeen !== undefined && versionSeen !== null && versionSeen !== order.version) {
    return no(conflict(order, versionSeen))
  }
  if (!row.from.includes(order.status)) return no(wrongState(action, order))
  const fits = fitsOf(row, order, ctx)
  const first = fits[0]
  if (!first) return no(wrongPerson(action, order, ctx))
  // A person with several roles may act in any of them: the guards refuse only when they refuse each.
  let refusal: Refusal | null = null
  const left = fits.filter(({ role }) => {
    for (const name of row.guards) {
      const guard: Guard = GUARDS[name]
      const answer = guard.kind === 'standing' ? guard.check({ action, order, ctx, role }) : null
      if (answer) {
        refusal ??= answer
        return false
      }
    }
    return true
  })
  return refusal && left.length === 0 ? no(refusal) : { ok: true, fits: left }
}

const inputOf = (command: Command): LooseInput =>
  typeof command.input === 'object' && command.input !== null ? (command.input as LooseInput) : {}

const isBehalfMissing = (fit: Fit, input: LooseInput): Refusal | null =>
  fit.standIn && isBlank(input.onBehalfReason) ? refuse('UNMET', 'DIS-7', 'standInReasonMissing', {}) : null

/** @param input of a form that has been checked */
const checkInput = (
  action: Action,
  input: LooseInput,
  order: WorkOrder,
  ctx: DecideContext,
  fits: readonly Fit[],
): Fit | Refusal => {
  const row: Transition = TABLE[action]
  let refusal: Refusal | null = null
  for (const fit of fits) {
    let found = isBehalfMissing(fit, input)
    for (const name of row.guards) {
      const guard: Guard = GUARDS[name]
      if (found) break
      if (guard.kind === 'input') found = guard.check({ action, order, ctx, role: fit.role }, input)
    }
    if (!found) return fit
    refusal ??= found
  }
  return refusal ?? wrongPerson(action, order, ctx)
}

/** Every status that an action may lead to from one: what the diagram draws and the walks hold decide() to. */
export const outcomesOf = (action: Action, from: Status): readonly Status[] => {
  const { to }: Transition = TABLE[action]
  if (to === 'SAME') return [from]
  if (typeof to === 'string') return [to]
  if ('of' in to) return to.of
  return [to.stayIn.includes(from) ? from : to.to]
}

const outcome = (action: Action, order: WorkOrder, input: LooseInput): Status => {
  const { to }: Transition = TABLE[action]
  if (typeof to === 'object' && 'pick' in to) return to.pick(order, input as never)
  return outcomesOf(action, order.status)[0] ?? order.status
}

/** Facts that an effect sets to undefined are dropped; the evidence has them for good. */
const mergeFacts = (facts: WorkOrderFacts, added: Partial<WorkOrderFacts> | undefined): WorkOrderFacts =>
  Object.fromEntries(Object.entries({ ...facts, ...added }).filter(([, value]) => value !== undefined))

/**
 * Whether a command may happen to an order, and what it makes of it. Pure: the same arguments give the same answer, the order
 * is never changed in place, and nothing is thrown for a bad input. Every accepted action raises the version by one and adds
 * one entry of evidence. The refusals come in this order: who could never, a stale version, the status, who, the standing
 * guards, the form of the input, the input's guards.
 */
export const decide = (order: WorkOrder, command: Command, ctx: DecideContext): DecideResult => {
  const no = (refusal: Refusal): DecideResult => ({ ok: false, refusal })
  if (!Object.hasOwn(TABLE, command.action)) return no(refuse('INVALID', 'API', 'badInput', { detail: 'action' }))
  const standing = stand(command.action, order, ctx)
  if (!standing.ok) return no(standing.refusal)
  const { action } = command
  const form = checkForm(FORMS[action], inputOf(command))
  if (form) return no(form)
  // From here on the input is what the form lists, and nothing that was left blank.
  const input = fieldsOf(FORMS[action], inputOf(command))
  const fit = checkInput(action, input, order, ctx, standing.fits)
  if ('reason' in fit) return no(fit)

  // OPEN has no status to come from, so that stand() has refused it.
  if (action === 'OPEN') return no(wrongState(action, order))
  const row: Transition = TABLE[action]
  const lines = (input.lines ?? []) as readonly QuoteLineInput[]
  const supervisorPrice = isOffPrice(order, lines, ctx.facts.items ?? []) !== null
  const by: By = {
    personId: ctx.actor.personId,
    role: supervisorPrice ? 'DEPARTMENT_SUPERVISOR' : fit.role,
    at: ctx.now,
  }
  const effect = (EFFECTS[action] as (given: unknown) => Effect)({ order, input, by, ctx })
  const to = outcome(action, order, input)
  const version = order.version + 1
  const evidence: Evidence = {
    action,
    from: order.status,
    to,
    version,
    by,
    input: { ...input, ...effect.was },
  }
  const changed: WorkOrder = {
    ...order,
    ...effect.changes,
    status: to,
    version,
    facts: mergeFacts(order.facts, effect.facts),
    quotes: effect.quote ? [...order.quotes, effect.quote] : order.quotes,
    payments: effect.payments ? [...order.payments, ...effect.payments] : order.payments,
    evidence: [...order.evidence, evidence],
  }
  const clocks = clockChanges(row.clocks, order, changed, ctx)
  return {
    ok: true,
    decision: {
      order: { ...changed, clocks: applyClockChanges(order.clocks, clocks) },
      clocks,
      evidence,
      ...(effect.quote ? { quote: effect.quote } : {}),
      ...(effect.stock ? { stock: effect.stock } : {}),
      payments: effect.payments ?? [],
    },
  }
}

/** decide() with the version that the caller's screen showed. */
export const act = (order: WorkOrder, command: Command, versionSeen: number, ctx: DecideContext): DecideResult =>
  decide(order, command, { ...ctx, versionSeen })

/** Natures that become work orders; the others are routed to records of their own. */
const ORDERED: readonly Nature[] = ['ROUTINE', 'SPECIAL', 'BUSINESS']

const minute = (at: Date): number => Math.floor(at.getTime() / 60_000)

/** INT-7: whether a time is another than the customer wished for, by the minute. Without an end the window is its beginning. */
const isOutsideWindow = (at: Date, { appointmentFrom, appointmentTo }: AcceptedRequest['request']): boolean =>
  appointmentFrom !== null &&
  (minute(at) < minute(appointmentFrom) || minute(at) > minute(appointmentTo ?? appointmentFrom))

/**
 * OPEN: a work order from an accepted request. A request may open several; its REPLY clock goes on with the first.
 * The order keeps the version of the price list that its item came from (CAT-2).
 */
export const openOrder = (accepted: AcceptedRequest, ctx: DecideContext): DecideResult => {
  const no = (refusal: Refusal): DecideResult => ({ ok: false, refusal })
  const { request, item, serial } = accepted
  const { actor, estate, now } = ctx
  if (request.estateId !== estate.id) return no(NOT_FOUND)
  const { who, rule } = TABLE.OPEN
  const role = actor.kind === 'person' ? who.find((each) => hasRole(actor, estate.id, each)) : undefined
  if (!role) return no(refuse('FORBIDDEN', rule, 'notYourRole', { action: 'OPEN', who }))
  if (request.status === 'AWAITING_APPROVAL') {
    return no(refuse('UNMET', 'INT-8', 'approvalMissing', { missing: approvalsMissing(request) }))
  }
  if (request.status !== 'ACCEPTED') {
    return no(refuse('WRONG_STATE', 'INT-5', 'requestNotAccepted', { requestStatus: request.status }))
  }
  if (!item) return no(refuse('UNMET', 'CAT-1', 'itemMissing'))
  if (!ORDERED.includes(item.nature)) {
    return no(refuse('UNMET', 'INT-2', 'natureNotOrdered', { nature: item.nature }))
  }
  // INT-8: the two approvals were for one order, which takes the fee; what is opened later goes by the price list.
  const fee = request.facts.ordered === true ? undefined : request.facts.supervisorApproval
  // INT-8: the fee is one supervisor's word for his own department; a routine order would carry none.
  if (fee && item.department !== request.department) {
    return no(refuse('UNMET', 'INT-8', 'approvedElsewhere', { department: request.department }))
  }
  const routine = item.nature === 'ROUTINE'
  if (fee && routine) return no(refuse('UNMET', 'INT-8', 'approvedWithFee', {}))
  if (!routine && item.settlementMethod === 'NONE') return no(refuse('UNMET', 'SET-1', 'itemWithoutMethod'))
  const appointmentAt = accepted.appointmentAt ?? request.appointmentFrom
  const { agreedBy, reason, notDuplicateReason } = accepted
  const form = checkForm(
    [
      { field: 'serial', shape: 'name', rule: 'API' },
      { field: 'appointmentAt', shape: 'instant', rule: 'INT-3', optional: true },
      { field: 'agreedBy', shape: 'name', rule: 'INT-7', optional: true },
      { field: 'reason', shape: 'text', rule: 'INT-7', optional: true },
      { field: 'notDuplicateReason', shape: 'text', rule: 'INT-5', optional: true },
    ],
    { serial, appointmentAt, agreedBy, reason, notDuplicateReason },
  )
  if (form) return no(form)
  const missing = missingParticulars({ ...request, nature: item.nature, appointmentFrom: appointmentAt }, estate)
  if (missing.length > 0) return no(refuse('UNMET', 'INT-3', 'particularsMissing', { missing }))

  const moved = appointmentAt !== null && isOutsideWindow(appointmentAt, request)
  if (moved && (isBlank(agreedBy) || isBlank(reason))) {
    const wished = request.appointmentFrom?.toISOString() ?? null
    const facts = { at: wished, askedAt: appointmentAt.toISOString(), zone: estate.timeZone }
    return no(refuse('UNMET', 'INT-7', 'appointmentNotAgreed', facts))
  }
  const open = (ctx.facts.duplicates ?? []).filter(({ kind }) => kind === 'WORK_ORDER')
  if (estate.duplicateOrders === 'REFUSE' && open.length > 0 && isBlank(notDuplicateReason)) {
    return no(refuse('UNMET', 'INT-5', 'duplicateOpen', { serials: open.map(({ serial: each }) => each) }))
  }

  const by: By = { personId: actor.personId, role, at: now }
  const replyClock = accepted.replyClock
  const evidence: Evidence = {
    action: 'OPEN',
    from: null,
    to: 'REGISTERED',
    version: 1,
    by,
    input: {
      requestId: request.id,
      itemId: item.id,
      appointmentAt,
      ...(moved ? { previousAppointmentAt: request.appointmentFrom, agreedBy, reason } : {}),
      ...(open.length > 0 ? { duplicates: open.map(({ serial: each }) => each) } : {}),
      ...(isBlank(notDuplicateReason) ? {} : { notDuplicateReason }),
    },
  }
  const order: WorkOrder = {
    id: ctx.newId(),
    estateId: request.estateId,
    requestId: request.id,
    serial,
    status: 'REGISTERED',
    version: 1,
    statusBefore: null,
    nature: item.nature,
    procedure: estate.procedure,
    urgency: request.urgency,
    channel: request.channel,
    receivedAt: request.receivedAt,
    requesterKind: request.requesterKind,
    unitId: request.unitId,
    buildingId: request.buildingId,
    itemId: item.id,
    priceListVersionId: item.versionId,
    category: item.category,
    trade: item.trade,
    settlementMethod: routine ? 'NONE' : item.settlementMethod,
    currency: estate.currency,
    department: item.department,
    openedBy: actor.personId,
    openedAt: now,
    registeredAt: request.registeredAt,
    appointmentAt,
    assessorId: null,
    assigneeId: null,
    confirmedByDispatcher: false,
    dispatchedAt: null,
    acknowledgedAt: null,
    arrivedAt: null,
    startedAt: null,
    completedAt: null,
    acceptedAt: null,
    writtenOffAt: null,
    closedAt: null,
    repliedAt: replyClock?.metAt ?? null,
    quotes: [],
    facts: {
      brought: { party: request.party, fromAt: request.appointmentFrom, untilAt: request.appointmentTo },
      ...(fee ? { approvedFee: { amountMinor: fee.feeMinor, by: fee.by } } : {}),
    },
    payments: [],
    paymentState: 'NONE',
    clocks: replyClock ? [replyClock] : [],
    evidence: [evidence],
  }
  const clocks: readonly ClockChange[] = replyClock
    ? [{ change: 'carry', id: replyClock.id, kind: replyClock.kind }]
    : []
  return { ok: true, decision: { order, clocks, evidence, payments: [] } }
}

export interface PermittedAction {
  readonly action: Action
  readonly allowed: boolean
  /** Why not: what the disabled button says. Null when allowed. */
  readonly refusal: Refusal | null
}

/**
 * Every action, for the viewer who asks. `allowed` says that the viewer and the order stand in no way; what the input must hold
 * is found out by asking. An action that is not allowed here is refused by decide() whatever the input.
 */
export const permittedActions = (order: WorkOrder, ctx: DecideContext): readonly PermittedAction[] => {
  const unversioned = { ...ctx, versionSeen: null }
  return Object.values(Action).map((action) => {
    const answer = stand(action, order, unversioned)
    return { action, allowed: answer.ok, refusal: answer.ok ? null : answer.refusal }
  })
}
