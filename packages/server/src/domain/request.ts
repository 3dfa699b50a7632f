/**
 * Life of a request (lifecycle.md, first paragraph): registered, judged, and then accepted, declined, routed or withdrawn. Like
 * the work order's it is a table with one pure function that reads it. An accepted request opens its orders (work-order.ts).
 */
import { beyondAuthority } from './authority.js'
import { applyClockChanges, CLOCKS, isRunning, meetClock, stopClock, type ClockChange } from './clock.js'
import type { DecideContext, ItemFacts } from './decide-context.js'
import { checkForm, fieldsOf, isBlank, type Field, type LooseInput } from './form.js'
import { approvalsMissing, missingParticulars } from './particulars.js'
import { NOT_FOUND, refuse, type Refusal, type RefusalReason } from './refusal.js'
import { hasRole, livesIn, STAFF_ROLES, supervises } from './role.js'
import type { RequestEvidence, RequestFacts, ServiceRequest } from './request-state.js'
import {
  Channel,
  Department,
  IncidentKind,
  Nature,
  Place,
  PromiseKind,
  RequestAction,
  RequesterKind,
  Urgency,
  type RequestStatus,
  type Role,
} from './vocabulary.js'
import type { By } from './work-order-state.js'

/** Who may: a role in the estate, or CUSTOMER, a resident of the request's unit. DEPARTMENT_SUPERVISOR: of its department. */
export type RequestWho = Role | 'CUSTOMER'

export interface RequestTransition {
  readonly rule: string
  readonly from: readonly RequestStatus[]
  /** Every status it may lead to; SAME stays. */
  readonly to: readonly (RequestStatus | 'SAME')[]
  readonly who: readonly RequestWho[]
  /** What it is refused without, for the documentation; the guards below ask it. */
  readonly asks: readonly string[]
  /** What becomes of the REPLY clock. */
  readonly reply: 'start' | 'meet' | 'stop' | 'goOn'
}

/** Who judges: the dispatch centre, the front desk, the control room. */
const JUDGES: readonly Role[] = ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM']

export const TABLE = {
  REGISTER: {
    rule: 'INT-1',
    from: [],
    to: ['REGISTERED'],
    who: [...STAFF_ROLES, 'CUSTOMER', 'CLIENT_APP'],
    asks: ['INT-3', 'INT-4'],
    reply: 'start',
  },
  ACCEPT: {
    rule: 'INT-5',
    from: ['REGISTERED'],
    to: ['ACCEPTED'],
    who: JUDGES,
    asks: ['INT-2', 'INT-5', 'CAT-1', 'INT-3'],
    reply: 'goOn',
  },
  DECLINE: {
    rule: 'INT-5',
    from: ['REGISTERED'],
    to: ['DECLINED'],
    who: JUDGES,
    asks: ['INT-5', 'INT-6'],
    reply: 'meet',
  },
  ASK_APPROVAL: {
    rule: 'INT-8',
    from: ['REGISTERED'],
    to: ['AWAITING_APPROVAL'],
    who: JUDGES,
    asks: ['INT-8'],
    reply: 'goOn',
  },
  APPROVE: {
    rule: 'INT-8',
    from: ['AWAITING_APPROVAL'],
    to: ['SAME', 'ACCEPTED'],
    who: ['SERVICE_LEAD', 'DEPARTMENT_SUPERVISOR'],
    asks: ['INT-8'],
    reply: 'goOn',
  },
  REFUSE: {
    rule: 'INT-8',
    from: ['AWAITING_APPROVAL'],
    to: ['DECLINED'],
    who: ['SERVICE_LEAD', 'DEPARTMENT_SUPERVISOR'],
    asks: ['INT-5'],
    reply: 'meet',
  },
  ROUTE: {
    rule: 'INT-1',
    from: ['REGISTERED'],
    to: ['ROUTED'],
    // Admin & HR: complaints alone, which may be about the centre.
    who: [...JUDGES, 'ADMIN_HR'],
    asks: ['INT-2', 'CMP-2', 'PUB-6'],
    // By what the customer was told: somebody else goes on with it, and nobody here could answer him any more.
    reply: 'meet',
  },
  JOIN: {
    rule: 'INT-5',
    from: ['REGISTERED'],
    to: ['JOINED'],
    who: JUDGES,
    asks: ['INT-5', 'INT-10'],
    // By what the customer was told: the order that he waits for is under way already.
    reply: 'meet',
  },
  WITHDRAW: {
    rule: 'LIFE',
    from: ['REGISTERED', 'AWAITING_APPROVAL'],
    to: ['WITHDRAWN'],
    who: [...JUDGES, 'CUSTOMER'],
    asks: ["the customer's word"],
    reply: 'stop',
  },
} as const satisfies Record<RequestAction, RequestTransition>

/** Input of each action on an existing request. */
export interface RequestCommandInput {
  ACCEPT: {
    /** Default: the item that the request named. Its facts come along in `facts.items`. */
    readonly itemId?: string | null
    readonly appointmentAt?: Date | null
    /** INT-7: who agreed to a time outside the window wished for, and why it is another. */
    readonly agreedBy?: string | null
    readonly reason?: string | null
    /** Why another order is opened while the same service is still open for the unit. */
    readonly notDuplicateReason?: string | null
    readonly note?: string | null
  }
  DECLINE: {
    readonly explanation: string
    /** INT-6: the service is not offered yet, so that it is kept as unmet demand. */
    readonly notOffered?: boolean | null
    readonly helpTried?: string | null
    /** INT-6: the customer had an apology, and was told that the service will be announced. */
    readonly apology?: boolean | null
    /** What is wanted, in a few words; default: what the request says. */
    readonly service?: string | null
    /** Who is told of the demand; default: the request's department. */
    readonly department?: Department | null
  }
  ASK_APPROVAL: { readonly reason: string; readonly department?: Department | null }
  /** INT-8: the supervisor names the fee, the lead does not. */
  APPROVE: { readonly feeMinor?: number | null; readonly note?: string | null }
  REFUSE: { readonly explanation: string }
  ROUTE: {
    /** Who handles it; of a complaint: whom it is about. */
    readonly department: Department
    readonly note: string
    readonly said: string
    /** What of it makes an incident; of other natures left out. */
    readonly kind?: IncidentKind | null
    readonly place?: string | null
    readonly people?: string | null
    readonly major?: boolean | null
    /** PUB-6: what was promised with it. */
    readonly promise?: PromiseKind | null
  }
  /** `order` is read under its lock by the caller. */
  JOIN: { readonly workOrderId: string; readonly said: string }
  WITHDRAW: { readonly word: string }
}

export type RequestCommand = {
  readonly [A in keyof RequestCommandInput]: { readonly action: A; readonly input: RequestCommandInput[A] }
}[keyof RequestCommandInput]

/** REGISTER: what is written down of a new request (INT-3, INT-4, INT-10). */
export interface RegisterInput {
  readonly nature: Nature
  readonly channel: Channel
  readonly receivedAt: Place
  readonly urgency: Urgency
  readonly requesterKind: RequesterKind
  readonly customerName: string
  readonly contact: string
  readonly unitId?: string | null
  readonly buildingId?: string | null
  readonly address?: string | null
  readonly department?: Department | null
  /** INT-1: whose service it is by the price list, so that nobody has to know; counts where no department is named. */
  readonly servedBy?: Department | null
  readonly party?: string | null
  readonly itemId?: string | null
  readonly wanted: string
  readonly appointmentFrom?: Date | null
  readonly appointmentTo?: Date | null
}

export interface RequestDecision {
  readonly request: ServiceRequest
  readonly clocks: readonly ClockChange[]
  readonly evidence: RequestEvidence
}

export type RequestResult =
  { readonly ok: true; readonly decision: RequestDecision } | { readonly ok: false; readonly refusal: Refusal }

const FORMS: Readonly<Record<keyof RequestCommandInput | 'REGISTER', readonly Field[]>> = {
  REGISTER: [
    { field: 'nature', shape: { oneOf: Nature }, rule: 'INT-2' },
    { field: 'channel', shape: { oneOf: Channel }, rule: 'INT-4' },
    { field: 'receivedAt', shape: { oneOf: Place }, rule: 'INT-4' },
    { field: 'urgency', shape: { oneOf: Urgency }, rule: 'INT-4' },
    { field: 'requesterKind', shape: { oneOf: RequesterKind }, rule: 'INT-10' },
    { field: 'customerName', shape: 'name', rule: 'INT-3' },
    { field: 'contact', shape: 'name', rule: 'INT-3' },
    { field: 'unitId', shape: 'id', rule: 'INT-3', optional: true },
    { field: 'address', shape: 'text', rule: 'INT-3', optional: true },
    { field: 'department', shape: { oneOf: Department }, rule: 'INT-3', optional: true },
    { field: 'party', shape: 'name', rule: 'INT-3', optional: true },
    { field: 'itemId', shape: 'id', rule: 'CAT-1', optional: true },
    { field: 'wanted', shape: 'text', rule: 'INT-3' },
    { field: 'appointmentFrom', shape: 'instant', rule: 'INT-3', optional: true },
    { field: 'appointmentTo', shape: 'instant', rule: 'INT-3', optional: true },
  ],
  ACCEPT: [
    { field: 'itemId', shape: 'id', rule: 'CAT-1', optional: true },
    { field: 'appointmentAt', shape: 'instant', rule: 'INT-3', optional: true },
    { field: 'agreedBy', shape: 'name', rule: 'INT-7', optional: true },
    { field: 'reason', shape: 'text', rule: 'INT-7', optional: true },
    { field: 'notDuplicateReason', shape: 'text', rule: 'INT-5', optional: true },
    { field: 'note', shape: 'text', rule: 'INT-5', optional: true },
  ],
  DECLINE: [
    { field: 'explanation', shape: 'text', rule: 'INT-5' },
    { field: 'notOffered', shape: 'flag', rule: 'INT-6', optional: true },
    { field: 'helpTried', shape: 'text', rule: 'INT-6', optional: true },
    { field: 'apology', shape: 'flag', rule: 'INT-6', optional: true },
    { field: 'service', shape: 'name', rule: 'INT-6', optional: true },
    { field: 'department', shape: { oneOf: Department }, rule: 'INT-6', optional: true },
  ],
  ASK_APPROVAL: [
    { field: 'reason', shape: 'text', rule: 'INT-8' },
    { field: 'department', shape: { oneOf: Department }, rule: 'INT-8', optional: true },
  ],
  APPROVE: [
    { field: 'feeMinor', shape: 'amount', rule: 'INT-8', optional: true },
    { field: 'note', shape: 'text', rule: 'INT-8', optional: true },
  ],
  REFUSE: [{ field: 'explanation', shape: 'text', rule: 'INT-5' }],
  ROUTE: [
    { field: 'department', shape: { oneOf: Department }, rule: 'INT-1' },
    { field: 'note', shape: 'text', rule: 'INT-10' },
    { field: 'said', shape: 'text', rule: 'DIS-2' },
    { field: 'kind', shape: { oneOf: IncidentKind }, rule: 'PUB-1', optional: true },
    { field: 'place', shape: 'name', rule: 'PUB-1', optional: true },
    { field: 'people', shape: 'text', rule: 'PUB-5', optional: true },
    { field: 'major', shape: 'flag', rule: 'PUB-4', optional: true },
    { field: 'promise', shape: { oneOf: PromiseKind }, rule: 'PUB-6', optional: true },
  ],
  JOIN: [
    { field: 'workOrderId', shape: 'id', rule: 'INT-5' },
    { field: 'said', shape: 'text', rule: 'DIS-2' },
  ],
  WITHDRAW: [{ field: 'word', shape: 'text', rule: 'LIFE' }],
}

const ORDERED: readonly Nature[] = ['ROUTINE', 'SPECIAL', 'BUSINESS']

const isAboutCentre = ({ nature, department }: Pick<ServiceRequest, 'nature' | 'department'>): boolean =>
  nature === 'COMPLAINT' && department === 'CUSTOMER_SERVICE'

/** CMP-1, PUB-1: a complaint and an incident are handled, whatever they are worth. */
const DECLINABLE: readonly Nature[] = [...ORDERED, 'ENQUIRY']

const no = (refusal: Refusal): RequestResult => ({ ok: false, refusal })

/**
 * REGISTER: a new request. Its REPLY clock starts with it, unless the estate counts from dispatch (`replyFrom`).
 * @param serial handed in, from the estate's counter. @example 'RQ-2611-0107'
 */
export const registerRequest = (given: RegisterInput, serial: string, ctx: DecideContext): RequestResult => {
  const { actor, estate, now } = ctx
  const role = registrar(given, ctx)
  if (typeof role !== 'string') return no(role)
  const own = role === 'RESIDENT' || role === 'CLIENT_APP'
  const missing = missingParticulars(
    {
      ...given,
      unitId: said(given.unitId),
      address: given.address ?? null,
      department: given.department ?? null,
      party: given.party ?? null,
      appointmentFrom: given.appointmentFrom ?? null,
    },
    estate,
  )
  if (missing.length > 0) return no(refuse('UNMET', 'INT-3', 'particularsMissing', { missing }))
  const form =
    checkForm(FORMS.REGISTER, given as unknown as LooseInput) ??
    checkForm([{ field: 'serial', shape: 'name', rule: 'API' }], { serial })
  if (form) return no(form)
  // INT-4: what somebody enters himself came through an app, whatever he says.
  if (own && given.channel !== 'APP') return no(refuse('INVALID', 'INT-4', 'fieldWrong', { field: 'channel' }))
  const { appointmentFrom = null, appointmentTo = null } = given
  if (appointmentTo && (!appointmentFrom || appointmentTo.getTime() < appointmentFrom.getTime())) {
    return no(refuse('INVALID', 'INT-3', 'fieldWrong', { field: 'appointmentTo' }))
  }

  const by: By = { personId: actor.personId, role, at: now }
  const evidence: RequestEvidence = {
    action: 'REGISTER',
    from: null,
    to: 'REGISTERED',
    version: 1,
    by,
    input: fieldsOf(FORMS.REGISTER, given as unknown as LooseInput),
  }
  const base: ServiceRequest = {
    id: ctx.newId(),
    estateId: estate.id,
    serial,
    status: 'REGISTERED',
    version: 1,
    nature: given.nature,
    channel: given.channel,
    receivedAt: given.receivedAt,
    urgency: given.urgency,
    requesterKind: given.requesterKind,
    customerName: given.customerName,
    contact: given.contact,
    unitId: said(given.unitId),
    buildingId: said(given.buildingId),
    address: said(given.address),
    department: given.department ?? given.servedBy ?? null,
    party: said(given.party),
    itemId: said(given.itemId),
    wanted: given.wanted,
    appointmentFrom,
    appointmentTo,
    receivedBy: own ? null : actor.personId,
    registeredAt: now,
    closedAt: null,
    facts: {},
    clocks: [],
    evidence: [evidence],
  }
  const clocks: readonly ClockChange[] =
    estate.replyFrom === 'REGISTRATION'
      ? [
          {
            change: 'start',
            id: ctx.newId(),
            kind: 'REPLY',
            startedAt: now,
            dueAt: CLOCKS.REPLY.due(NO_ORDER, now, estate),
            restartOf: null,
          },
        ]
      : []
  return { ok: true, decision: { request: { ...base, clocks: applyClockChanges([], clocks) }, clocks, evidence } }
}

/** A text that says nothing counts as absent. */
const said = (text: string | null | undefined): string | null => (isBlank(text) ? null : (text as string))

/** How long the name of a service may be that nobody has named yet. */
const SERVICE_NAME = 120

/** REPLY's due time looks at nothing of an order. */
const NO_ORDER = Object.freeze({}) as Parameters<typeof CLOCKS.REPLY.due>[0]

/** INT-1: any staff and any contractor; a resident for his own unit; an app whose token says so. */
const registrar = (given: RegisterInput, { actor, estate }: DecideContext): Role | Refusal => {
  if (actor.kind === 'app') {
    return hasRole(actor, estate.id, 'CLIENT_APP') && actor.scopes?.includes('REQUESTS_WRITE')
      ? 'CLIENT_APP'
      : refuse('FORBIDDEN', 'INT-1', 'notYourRole', { action: 'REGISTER', who: TABLE.REGISTER.who })
  }
  if (actor.kind === 'person') {
    const staff = STAFF_ROLES.find((role) => hasRole(actor, estate.id, role))
    if (staff) return staff
    if (hasRole(actor, estate.id, 'RESIDENT')) {
      return livesIn(actor, estate.id, given.unitId ?? null)
        ? 'RESIDENT'
        : refuse('FORBIDDEN', 'INT-1', 'otherUnit', { action: 'REGISTER' })
    }
  }
  return refuse('FORBIDDEN', 'INT-1', 'notYourRole', { action: 'REGISTER', who: TABLE.REGISTER.who })
}

const fitOf = (who: RequestWho, request: ServiceRequest, { actor }: DecideContext): Role | null => {
  if (actor.kind !== 'person') return null
  if (who === 'CUSTOMER')
    return livesIn(actor, request.estateId, request.unitId, request.registeredAt) ? 'RESIDENT' : null
  if (who === 'DEPARTMENT_SUPERVISOR') return supervises(actor, request.estateId, request.department) ? who : null
  return hasRole(actor, request.estateId, who) ? who : null
}

const wrongPerson = (action: RequestAction, request: ServiceRequest, { actor }: DecideContext): Refusal => {
  const row: RequestTransition = TABLE[action]
  const is = (role: Role) => actor.kind === 'person' && hasRole(actor, request.estateId, role)
  const facts = { action, who: row.who, department: request.department }
  if (row.who.includes('DEPARTMENT_SUPERVISOR') && is('DEPARTMENT_SUPERVISOR')) {
    return refuse('FORBIDDEN', row.rule, request.department ? 'otherDepartment' : 'notYourRole', facts)
  }
  const reason: RefusalReason = row.who.includes('CUSTOMER') && is('RESIDENT') ? 'otherUnit' : 'notYourRole'
  return refuse('FORBIDDEN', row.rule, reason, facts)
}

/** What stands in the way whatever the input: who, version, status, and the facts of the request itself. */
const stand = (action: RequestAction, request: ServiceRequest, ctx: DecideContext): readonly Role[] | Refusal => {
  const row: RequestTransition = TABLE[action]
  if (request.estateId !== ctx.estate.id) return NOT_FOUND
  const roles = row.who.flatMap((who) => fitOf(who, request, ctx) ?? [])
  if (roles.length === 0) return wrongPerson(action, request, ctx)
  const { versionSeen } = ctx
  if (versionSeen !== undefined && versionSeen !== null && versionSeen !== request.version) {
    return requestConflict(request, versionSeen)
  }
  if (action === 'ACCEPT' && request.status === 'AWAITING_APPROVAL') {
    return refuse('UNMET', 'INT-8', 'approvalMissing', { missing: approvalsMissing(request) })
  }
  if (!row.from.includes(request.status)) {
    return refuse('WRONG_STATE', 'LIFE', 'requestWrongStatus', {
      action,
      requestStatus: request.status,
      allowed: row.from,
    })
  }
  const ordered = ORDERED.includes(request.nature)
  if ((action === 'ACCEPT' || action === 'ASK_APPROVAL') && !ordered) {
    return refuse('UNMET', 'INT-2', 'natureNotOrdered', { nature: request.nature })
  }
  if (action === 'DECLINE' && !DECLINABLE.includes(request.nature)) {
    return refuse('UNMET', request.nature === 'COMPLAINT' ? 'CMP-1' : 'PUB-1', 'natureNotDeclined', {
      nature: request.nature,
    })
  }
  // CMP-2: a complaint about the centre ends by its complainant's word or with admin & HR, never at the centre's own desk.
  if (action === 'WITHDRAW' && isAboutCentre(request) && !roles.includes('RESIDENT')) {
    return refuse('FORBIDDEN', 'CMP-2', 'complaintAboutCentre')
  }
  // PUB-1: an incident has no customer whose word the desk could take; who reported it himself may take it back.
  if (action === 'WITHDRAW' && request.nature === 'PUBLIC_AREA' && !roles.includes('RESIDENT')) {
    return refuse('UNMET', 'PUB-1', 'natureNotDeclined', { nature: request.nature })
  }
  if (action === 'JOIN' && !ordered) return refuse('UNMET', 'INT-2', 'natureNotOrdered', { nature: request.nature })
  if (action === 'ROUTE' && request.nature !== 'COMPLAINT' && roles.every((role) => role === 'ADMIN_HR')) {
    return wrongPerson(action, request, ctx)
  }
  if (action === 'ROUTE' && ordered) return refuse('UNMET', 'INT-2', 'natureNotRouted', { nature: request.nature })
  if (action === 'ASK_APPROVAL' && request.urgency !== 'URGENT') return refuse('UNMET', 'INT-8', 'notUrgent')
  if (action === 'APPROVE') {
    const open = roles.filter((role) => approvalsMissing(request).includes(role))
    if (open.length === 0)
      return refuse('WRONG_STATE', 'INT-8', 'alreadyApproved', { missing: approvalsMissing(request) })
    const given = [request.facts.leadApproval, request.facts.supervisorApproval?.by]
    return given.some((by) => by && by.personId === ctx.actor.personId)
      ? refuse('FORBIDDEN', 'INT-8', 'sameApprover', { missing: approvalsMissing(request) })
      : open
  }
  return roles
}

/** The later of two who acted on the same version is told what changed. */
export const requestConflict = (request: ServiceRequest, versionSeen: number): Refusal => {
  const later = request.evidence.filter((entry) => entry.version > versionSeen)
  return refuse('CONFLICT', 'LIFE', 'requestStale', {
    versionSeen,
    versionNow: request.version,
    requestStatus: request.status,
    actions: later.map((entry) => entry.action),
    roles: later.map((entry) => entry.by.role),
    persons: later.map((entry) => entry.by.personId ?? ''),
    at: later.map((entry) => entry.by.at.toISOString()),
  })
}

interface RequestEffect {
  readonly to: RequestStatus
  readonly facts: Partial<RequestFacts>
  readonly changes?: Partial<ServiceRequest>
  readonly role?: Role
}

interface Given<A extends keyof RequestCommandInput> {
  readonly request: ServiceRequest
  readonly input: RequestCommandInput[A]
  readonly ctx: DecideContext
  readonly roles: readonly Role[]
  /** The actor in one of his roles, at the server's time. */
  readonly as: (role?: Role) => By
}

const refusedEffect = (value: RequestEffect | Refusal): value is Refusal => 'reason' in value

/** The input's guards and what the action comes to. */
const EFFECTS: { readonly [A in keyof RequestCommandInput]: (given: Given<A>) => RequestEffect | Refusal } = {
  ACCEPT: ({ request, input, ctx, as }) => {
    const itemId = input.itemId || request.itemId
    if (!itemId) return refuse('UNMET', 'INT-5', 'itemMissing')
    const item: ItemFacts | undefined = ctx.facts.items?.find((each) => each.id === itemId)
    if (!item) return refuse('UNMET', 'CAT-1', 'itemWithdrawn')
    if (!ORDERED.includes(item.nature)) return refuse('UNMET', 'INT-2', 'natureNotOrdered', { nature: item.nature })
    const missing = missingParticulars(
      { ...request, nature: item.nature, appointmentFrom: input.appointmentAt ?? request.appointmentFrom },
      ctx.estate,
    )
    if (missing.length > 0) return refuse('UNMET', 'INT-3', 'particularsMissing', { missing })
    return {
      to: 'ACCEPTED',
      // Its first order is opened in the same transaction.
      facts: { judgement: { itemId, note: input.note || null, by: as() }, ordered: true },
      changes: { itemId, department: item.department, closedAt: ctx.now },
    }
  },
  DECLINE: ({ request, input, ctx, as }) => {
    const explanation = { text: input.explanation, by: as() }
    if (input.notOffered !== true) {
      return { to: 'DECLINED', facts: { explanation }, changes: { closedAt: ctx.now } }
    }
    if (isBlank(input.helpTried)) return refuse('UNMET', 'INT-6', 'helpNotTried')
    if (input.apology !== true) return refuse('UNMET', 'INT-6', 'apologyToCustomerMissing')
    const department = input.department ?? request.department
    if (!department) return refuse('UNMET', 'INT-6', 'servingDepartmentUnknown')
    const unmetDemand = {
      helpTried: input.helpTried as string,
      service: said(input.service) ?? request.wanted.slice(0, SERVICE_NAME),
      department,
      by: as(),
    }
    return { to: 'DECLINED', facts: { explanation, unmetDemand }, changes: { closedAt: ctx.now } }
  },
  ASK_APPROVAL: ({ request, input, as }) => {
    const department = input.department ?? request.department
    if (!department) return refuse('UNMET', 'INT-8', 'departmentUnknown')
    return {
      to: 'AWAITING_APPROVAL',
      facts: { approvalAsked: { reason: input.reason, by: as() } },
      changes: { department },
    }
  },
  APPROVE: ({ request, input, ctx, roles, as }) => {
    const fee = input.feeMinor ?? null
    // Who may approve in both roles is taken at his word: a fee is the supervisor's.
    const role: Role =
      roles.includes('DEPARTMENT_SUPERVISOR') && (fee !== null || !roles.includes('SERVICE_LEAD'))
        ? 'DEPARTMENT_SUPERVISOR'
        : 'SERVICE_LEAD'
    if (role === 'SERVICE_LEAD' && fee !== null) return refuse('FORBIDDEN', 'INT-8', 'feeNotYours')
    if (role === 'DEPARTMENT_SUPERVISOR' && fee === null) return refuse('UNMET', 'INT-8', 'feeMissing')
    const facts: Partial<RequestFacts> =
      fee === null ? { leadApproval: as(role) } : { supervisorApproval: { feeMinor: fee, by: as(role) } }
    const complete = approvalsMissing({ facts: { ...request.facts, ...facts } }).length === 0
    return complete
      ? { to: 'ACCEPTED', facts, changes: { closedAt: ctx.now }, role }
      : { to: 'AWAITING_APPROVAL', facts, role }
  },
  REFUSE: ({ input, ctx, as }) => ({
    to: 'DECLINED',
    facts: { explanation: { text: input.explanation, by: as() } },
    changes: { closedAt: ctx.now },
  }),
  ROUTE: ({ request, input, ctx, as }) => {
    // CMP-2: what is known to be about the centre goes to admin & HR, and the centre turns it into nothing else.
    if (isAboutCentre(request) && input.department !== 'CUSTOMER_SERVICE') {
      return refuse('UNMET', 'CMP-2', 'complaintAboutCentre')
    }
    const beyond = beyondAuthority(ctx.actor, request.estateId, input.promise, input.department)
    return (
      beyond ?? {
        to: 'ROUTED',
        facts: { routed: { department: input.department, note: input.note, said: input.said, by: as() } },
        changes: { closedAt: ctx.now },
      }
    )
  },
  // Whether the order takes it is asked of the order (request-joining.ts), under its lock.
  JOIN: ({ input, ctx, as }) => ({
    to: 'JOINED',
    facts: { joined: { orderId: input.workOrderId, serial: '', said: input.said, by: as() } },
    changes: { closedAt: ctx.now },
  }),
  WITHDRAW: ({ input, ctx, as }) => ({
    to: 'WITHDRAWN',
    facts: { withdrawn: { word: input.word, by: as() } },
    changes: { closedAt: ctx.now },
  }),
}

const replyChanges = (
  action: keyof RequestCommandInput,
  request: ServiceRequest,
  now: Date,
): readonly ClockChange[] => {
  const running = request.clocks.filter((clock) => clock.kind === 'REPLY' && isRunning(clock))
  switch (TABLE[action].reply) {
    case 'goOn':
      return []
    case 'meet':
      return running.flatMap((clock) => meetClock(clock, now))
    case 'stop':
      return running.flatMap((clock) => stopClock(clock, now))
  }
}

/**
 * Whether a command may happen to a request, and what it makes of it. Pure, as decide() is. Refusals in this order: who, a stale
 * version, the status, what the request itself lacks, the form of the input, the input's guards.
 */
export const decideRequest = (request: ServiceRequest, command: RequestCommand, ctx: DecideContext): RequestResult => {
  const { action } = command
  if (!Object.hasOwn(EFFECTS, action)) return no(refuse('INVALID', 'API', 'badInput', { detail: 'action' }))
  const roles = stand(action, request, ctx)
  if ('reason' in roles) return no(roles)
  const given: LooseInput =
    typeof command.input === 'object' && command.input !== null ? (command.input as LooseInput) : {}
  const form = checkForm(FORMS[action], given)
  if (form) return no(form)
  // From here on the input is what the form lists, and nothing that was left blank.
  const input = fieldsOf(FORMS[action], given)

  const as = (role: Role = roles[0] as Role): By => ({ personId: ctx.actor.personId, role, at: ctx.now })
  const effect = (EFFECTS[action] as (given: unknown) => RequestEffect | Refusal)({ request, input, ctx, roles, as })
  if (refusedEffect(effect)) return no(effect)
  const version = request.version + 1
  const evidence: RequestEvidence = {
    action,
    from: request.status,
    to: effect.to,
    version,
    by: as(effect.role),
    input,
  }
  const clocks = replyChanges(action, request, ctx.now)
  return {
    ok: true,
    decision: {
      request: {
        ...request,
        ...effect.changes,
        status: effect.to,
        version,
        facts: { ...request.facts, ...effect.facts },
        clocks: applyClockChanges(request.clocks, clocks),
        evidence: [...request.evidence, evidence],
      },
      clocks,
      evidence,
    },
  }
}

/** decideRequest() with the version that the caller's screen showed. */
export const actOnRequest = (
  request: ServiceRequest,
  command: RequestCommand,
  versionSeen: number,
  ctx: DecideContext,
): RequestResult => decideRequest(request, command, { ...ctx, versionSeen })

export interface PermittedRequestAction {
  readonly action: RequestAction
  readonly allowed: boolean
  readonly refusal: Refusal | null
}

/** Every action, for the viewer who asks; as permittedActions() of a work order. */
export const permittedRequestActions = (
  request: ServiceRequest,
  ctx: DecideContext,
): readonly PermittedRequestAction[] => {
  const unversioned = { ...ctx, versionSeen: null }
  return Object.values(RequestAction).map((action) => {
    const answer = stand(action, request, unversioned)
    return 'reason' in answer ? { action, allowed: false, refusal: answer } : { action, allowed: true, refusal: null }
  })
}
