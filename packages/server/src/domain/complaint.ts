/**
 * Complaints (CMP): the customer-service centre handles them and nobody else; one about the centre is admin & HR's, and then nobody of
 * the centre can read, own or close it, whatever other role he holds beside.
 */
import { beyondAuthority } from './authority.js'
import { addMinutes, localDay } from './calendar.js'
import { defineCase, type CaseState } from './case.js'
import { isRunning } from './clock.js'
import { isBlank } from './form.js'
import { missingParticulars } from './particulars.js'
import type { CaseParticulars } from './particulars-of-case.js'
import { refuse } from './refusal.js'
import { departmentsOf, hasRole, livesIn, rolesIn, STAFF_ROLES, supervises, type Actor } from './role.js'
import {
  Channel,
  ComplaintOutcome,
  Department,
  Medium,
  PromiseKind,
  RequesterKind,
  Urgency,
  type Role,
} from './vocabulary.js'
import type { By } from './work-order-state.js'
import { localized as l } from './localized.js'

export type ComplaintStatus = 'OPEN' | 'IN_HAND' | 'ANSWERED' | 'CLOSED'
export type ComplaintAction =
  | 'FILE'
  | 'TAKE'
  | 'ASSIGN'
  | 'ABOUT_CENTRE'
  | 'REPORT_FINDINGS'
  | 'ANSWER'
  | 'NOTE_ATTEMPT'
  | 'RECORD_WORD'
  | 'CLOSE_UNHEARD'
  | 'ESCALATE'

export interface ComplaintFacts {
  readonly particulars?: CaseParticulars
  /** About the customer-service centre itself: admin & HR's. */
  readonly aboutCentre?: boolean
  /** It was taken down as about somebody else, or nobody. */
  readonly handedOn?: { readonly reason: string; readonly by: By }
  /** Somebody outside the centre passed it on. */
  readonly relayed?: By
  readonly findings?: readonly { readonly text: string; readonly by: By }[]
  readonly outcome?: {
    readonly outcome: ComplaintOutcome
    readonly explanation: string
    readonly medium: Medium
    readonly promise: PromiseKind | null
    readonly amountMinor: number | null
    readonly by: By
  }
  /** Each time the complainant was heard. */
  readonly words?: readonly {
    readonly satisfied: boolean
    readonly word: string
    readonly medium: Medium
    readonly by: By
  }[]
  readonly attempts?: readonly { readonly note: string; readonly by: By }[]
  readonly unheard?: { readonly reason: string; readonly by: By }
  readonly escalatedFor?: string
}

export interface ComplaintKnown {
  /** The person whom ASSIGN names, with his roles here; null: there is none. */
  readonly person: {
    readonly id: string
    readonly roles: readonly Role[]
    readonly departments: readonly Department[]
  } | null
}

type State = CaseState<ComplaintFacts, ComplaintStatus>

/** CMP-1: the centre's people who handle complaints. The control room stands in for dispatch at intake, not here. */
export const HANDLERS: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
]

/** CMP-2: whom a complaint about the centre is kept from: its own people, and the control room that works for it. */
const CENTRE_ROLES: readonly Role[] = [...HANDLERS, 'CONTROL_ROOM']

const isCentrePerson = (roles: readonly Role[], departments: readonly Department[]): boolean =>
  roles.some((role) => CENTRE_ROLES.includes(role)) || departments.includes('CUSTOMER_SERVICE')

/** Whether somebody belongs to the centre in the estate, whatever else he is. */
export const isOfCentre = (actor: Actor, estateId: string): boolean =>
  isCentrePerson(rolesIn(actor, estateId), [
    ...departmentsOf(actor, estateId, 'TECHNICIAN'),
    ...departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR'),
  ])

const handles = (actor: Actor, { estateId, facts }: State): boolean =>
  facts.aboutCentre
    ? hasRole(actor, estateId, 'ADMIN_HR') && !isOfCentre(actor, estateId)
    : rolesIn(actor, estateId).some((role) => HANDLERS.includes(role))

const READS_ALL: readonly Role[] = [...HANDLERS, 'GENERAL_MANAGER', 'AUDITOR']
const READS_ABOUT_CENTRE: readonly Role[] = ['ADMIN_HR', 'GENERAL_MANAGER', 'AUDITOR']

export const mayReadComplaint = (actor: Actor, state: State): boolean => {
  if (actor.kind !== 'person') return false
  const { estateId, unitId, department, openedBy, facts } = state
  const roles = rolesIn(actor, estateId)
  const opened = actor.personId !== null && actor.personId === openedBy && roles.length > 0
  const complains = livesIn(actor, estateId, unitId, state.openedAt)
  if (facts.aboutCentre) {
    return (
      !isOfCentre(actor, estateId) && (complains || opened || roles.some((role) => READS_ABOUT_CENTRE.includes(role)))
    )
  }
  return (
    complains || opened || roles.some((role) => READS_ALL.includes(role)) || supervises(actor, estateId, department)
  )
}

/** Whether the viewer reads any complaint of the estate. */
export const mayHearComplaints = (actor: Actor, estateId: string): boolean =>
  actor.kind === 'person' && rolesIn(actor, estateId).some((role) => role !== 'WALL_DISPLAY' && role !== 'CLIENT_APP')

/** Tries on that many different days, in the estate's zone, before a complaint may close without its complainant's word. */
const TRIES = 3

const unmet = (rule: string, reason: Parameters<typeof refuse>[2], facts: Parameters<typeof refuse>[3] = {}) =>
  refuse('UNMET', rule, reason, facts)

const PARTICULARS = [
  { field: 'customerName', shape: 'name', rule: 'INT-3' },
  { field: 'contact', shape: 'name', rule: 'INT-3' },
  { field: 'address', shape: 'text', rule: 'INT-3', optional: true },
  { field: 'party', shape: 'name', rule: 'INT-3', optional: true },
  { field: 'wanted', shape: 'text', rule: 'INT-3' },
  { field: 'requesterKind', shape: { oneOf: RequesterKind }, rule: 'INT-10', optional: true },
  { field: 'channel', shape: { oneOf: Channel }, rule: 'INT-4', optional: true },
  { field: 'urgency', shape: { oneOf: Urgency }, rule: 'INT-4', optional: true },
  { field: 'serial', shape: 'name', rule: 'INT-10', optional: true },
  { field: 'note', shape: 'text', rule: 'INT-10', optional: true },
] as const

export const COMPLAINT = defineCase<ComplaintFacts, ComplaintStatus, ComplaintAction, ComplaintKnown>({
  kind: 'COMPLAINT',
  serial: 'CP',
  name: l('投訴', '投诉', 'complaint'),
  statuses: {
    OPEN: l('待受理', '待受理', 'waiting for an owner'),
    IN_HAND: l('處理中', '处理中', 'in hand'),
    ANSWERED: l('已答覆，待投訴人表示', '已答复，待投诉人表示', 'answered, the complainant’s word awaited'),
    CLOSED: l('已結案', '已结案', 'closed'),
  },
  closed: ['CLOSED'],
  actions: {
    FILE: l('登記投訴', '登记投诉', 'file'),
    TAKE: l('受理', '受理', 'take on'),
    ASSIGN: l('指派負責人', '指派负责人', 'name the owner'),
    ABOUT_CENTRE: l('轉交行政人事', '转交行政人事', 'hand to admin & HR'),
    REPORT_FINDINGS: l('呈報調查', '呈报调查', 'report findings'),
    ANSWER: l('答覆', '答复', 'answer'),
    NOTE_ATTEMPT: l('記錄聯絡未果', '记录联络未果', 'note an attempt'),
    RECORD_WORD: l('記錄投訴人意見', '记录投诉人意见', 'record the complainant’s word'),
    CLOSE_UNHEARD: l('聯絡不上而結案', '联络不上而结案', 'close without having reached him'),
    ESCALATE: l('逾時上報', '逾时上报', 'escalate'),
  },
  ties: {
    STAFF: {
      name: l('任何員工及合作方', '任何员工及合作方', 'anybody of the staff and any contractor'),
      holds: (actor, { estateId }) => rolesIn(actor, estateId).some((role) => STAFF_ROLES.includes(role)),
    },
    HANDLER: {
      name: l(
        '客服中心（投訴客服中心的：行政人事）',
        '客服中心（投诉客服中心的：行政人事）',
        'the customer-service centre (about the centre: admin & HR)',
      ),
      holds: handles,
    },
    HOLDER: {
      name: l('投訴負責人', '投诉负责人', 'its owner'),
      // Whoever has come to the centre since, or left it, holds it no more.
      holds: (actor, state) => actor.personId !== null && actor.personId === state.ownerId && handles(actor, state),
    },
    COMPLAINANT: {
      name: l('投訴人', '投诉人', 'the complainant'),
      holds: (actor, { estateId, unitId, openedAt }) => livesIn(actor, estateId, unitId, openedAt),
    },
    SUPERIOR: {
      name: l(
        '客服中心經理（投訴客服中心的：總物業經理）',
        '客服中心经理（投诉客服中心的：总物业经理）',
        'the centre manager (about the centre: the general manager)',
      ),
      holds: (actor, state) =>
        state.facts.aboutCentre
          ? hasRole(actor, state.estateId, 'GENERAL_MANAGER') && !isOfCentre(actor, state.estateId)
          : hasRole(actor, state.estateId, 'CENTRE_MANAGER') || hasRole(actor, state.estateId, 'GENERAL_MANAGER'),
    },
    ASSIGNER: {
      name: l(
        '客服組負責人、經理（投訴客服中心的：行政人事）',
        '客服组负责人、经理（投诉客服中心的：行政人事）',
        'the service lead or a manager (about the centre: admin & HR)',
      ),
      holds: (actor, state) =>
        state.facts.aboutCentre
          ? handles(actor, state) ||
            (hasRole(actor, state.estateId, 'GENERAL_MANAGER') && !isOfCentre(actor, state.estateId))
          : ['SERVICE_LEAD', 'CENTRE_MANAGER', 'GENERAL_MANAGER'].some((role) =>
              hasRole(actor, state.estateId, role as Role),
            ),
    },
  },
  mayRead: mayReadComplaint,
  table: {
    FILE: {
      rule: 'CMP-1',
      from: [],
      to: ['OPEN'],
      who: ['STAFF', 'RESIDENT'],
      form: [
        ...PARTICULARS,
        { field: 'department', shape: { oneOf: Department }, rule: 'INT-3', optional: true },
        { field: 'minor', shape: 'flag', rule: 'CMP-1', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const given = input as unknown as Partial<CaseParticulars> & {
          readonly department?: Department
          readonly minor?: boolean
        }
        const { actor, estate } = ctx
        const resident = by.role === 'RESIDENT'
        if (resident && !livesIn(actor, estate.id, state.unitId)) {
          return refuse('FORBIDDEN', 'CMP-3', 'otherUnit', { action: 'REGISTER' })
        }
        const department = given.department ?? null
        const missing = missingParticulars(
          {
            nature: 'COMPLAINT',
            requesterKind: given.requesterKind ?? 'RESIDENT',
            customerName: given.customerName ?? '',
            contact: given.contact ?? '',
            unitId: state.unitId,
            address: given.address ?? null,
            department,
            party: given.party ?? null,
            wanted: given.wanted ?? '',
            appointmentFrom: null,
          },
          estate,
        )
        if (missing.length > 0) return unmet('INT-3', 'particularsMissing', { missing })
        const aboutCentre = department === 'CUSTOMER_SERVICE'
        const ofCentre = rolesIn(actor, estate.id).some((role) => HANDLERS.includes(role) || role === 'CONTROL_ROOM')
        const relays = !resident && !ofCentre && !(aboutCentre && hasRole(actor, estate.id, 'ADMIN_HR'))
        // Others lead the customer to the centre; what may be passed on in his place is minor. About the centre: to admin & HR, always.
        if (relays && !aboutCentre && given.minor !== true) return unmet('CMP-1', 'complaintNotMinor')
        return {
          facts: {
            particulars: {
              customerName: given.customerName ?? '',
              contact: given.contact ?? '',
              address: given.address ?? null,
              party: given.party ?? null,
              wanted: given.wanted ?? '',
              requesterKind: given.requesterKind ?? 'RESIDENT',
              channel: given.channel ?? (resident ? 'APP' : 'STAFF'),
              urgency: given.urgency ?? 'NORMAL',
              note: given.note ?? null,
              serial: given.serial ?? null,
            },
            aboutCentre,
            ...(relays ? { relayed: by } : {}),
            findings: [],
            words: [],
            attempts: [],
          },
          changes: { department },
          clocks: [{ op: 'start', kind: 'ANSWER', dueAt: addMinutes(ctx.now, 60 * estate.complaintAnswerHours) }],
        }
      },
    },
    TAKE: {
      rule: 'CMP-1',
      from: ['OPEN', 'IN_HAND'],
      to: ['IN_HAND'],
      who: ['HANDLER'],
      form: [],
      stands: ({ state, by }) =>
        state.ownerId !== null && state.ownerId === by.personId ? refuse('WRONG_STATE', 'CMP-1', 'alreadyYours') : null,
      does: ({ state, by }) => ({ changes: { ownerId: by.personId }, was: { previousOwnerId: state.ownerId } }),
    },
    ASSIGN: {
      rule: 'CMP-1',
      from: ['OPEN', 'IN_HAND'],
      to: ['IN_HAND'],
      who: ['ASSIGNER'],
      form: [{ field: 'ownerId', shape: 'id', rule: 'CMP-3' }],
      does: ({ state, ctx }, input) => {
        const person = ctx.facts.person
        if (!person || person.id !== input.ownerId) return unmet('CMP-1', 'noSuchHandler')
        const centre = isCentrePerson(person.roles, person.departments)
        if (state.facts.aboutCentre) {
          // By no combination of roles does somebody of the centre come to own it.
          if (centre || !person.roles.includes('ADMIN_HR')) return unmet('CMP-2', 'complaintAboutCentre')
        } else if (!person.roles.some((role) => HANDLERS.includes(role))) return unmet('CMP-1', 'noSuchHandler')
        return { changes: { ownerId: person.id }, was: { previousOwnerId: state.ownerId } }
      },
    },
    ABOUT_CENTRE: {
      rule: 'CMP-2',
      from: ['OPEN', 'IN_HAND', 'ANSWERED'],
      to: ['OPEN'],
      // Whoever took it down may have been of the centre: it is not his word alone whom it is about.
      who: ['HANDLER', 'COMPLAINANT', 'GENERAL_MANAGER'],
      form: [{ field: 'reason', shape: 'text', rule: 'CMP-2' }],
      stands: ({ state }) =>
        state.facts.aboutCentre ? refuse('WRONG_STATE', 'CMP-2', 'complaintAboutCentreAlready') : null,
      does: ({ state, ctx, by }, input) => ({
        facts: { aboutCentre: true, handedOn: { reason: input.reason as string, by }, attempts: [] },
        changes: { department: 'CUSTOMER_SERVICE', ownerId: null },
        // A clock that runs goes on; an answer of the centre's does not count.
        clocks: state.clocks.some((clock) => clock.kind === 'ANSWER' && isRunning(clock))
          ? []
          : [{ op: 'start', kind: 'ANSWER', dueAt: addMinutes(ctx.now, 60 * ctx.estate.complaintAnswerHours) }],
        was: { previousOwnerId: state.ownerId, previousDepartment: state.department },
      }),
    },
    REPORT_FINDINGS: {
      rule: 'CMP-1',
      from: ['OPEN', 'IN_HAND'],
      to: ['SAME'],
      // The department concerned relays what it found; the answer is not its own to give.
      who: ['HOLDER', 'DEPARTMENT_SUPERVISOR'],
      form: [{ field: 'text', shape: 'text', rule: 'CMP-3' }],
      does: ({ state, by }, input) => ({
        facts: { findings: [...(state.facts.findings ?? []), { text: input.text as string, by }] },
      }),
    },
    ANSWER: {
      rule: 'CMP-3',
      from: ['IN_HAND'],
      to: ['ANSWERED'],
      who: ['HOLDER'],
      form: [
        { field: 'outcome', shape: { oneOf: ComplaintOutcome }, rule: 'CMP-3' },
        { field: 'explanation', shape: 'text', rule: 'CMP-3' },
        { field: 'medium', shape: { oneOf: Medium }, rule: 'CMP-3' },
        { field: 'promise', shape: { oneOf: PromiseKind }, rule: 'PUB-6', optional: true },
        { field: 'amountMinor', shape: 'amount', rule: 'PUB-6', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const promise = (input.promise as PromiseKind | undefined) ?? null
        const beyond = beyondAuthority(ctx.actor, state.estateId, promise, state.department)
        if (beyond) return beyond
        return {
          facts: {
            outcome: {
              outcome: input.outcome as ComplaintOutcome,
              explanation: input.explanation as string,
              medium: input.medium as Medium,
              promise,
              amountMinor: (input.amountMinor as number | undefined) ?? null,
              by,
            },
          },
          clocks: [{ op: 'meet', kind: 'ANSWER' }],
        }
      },
    },
    NOTE_ATTEMPT: {
      rule: 'CMP-3',
      from: ['ANSWERED'],
      to: ['SAME'],
      who: ['HOLDER'],
      form: [{ field: 'note', shape: 'text', rule: 'CMP-3' }],
      does: ({ state, by }, input) => ({
        facts: { attempts: [...(state.facts.attempts ?? []), { note: input.note as string, by }] },
      }),
    },
    RECORD_WORD: {
      rule: 'CMP-3',
      from: ['ANSWERED'],
      to: ['CLOSED', 'IN_HAND'],
      who: ['HOLDER', 'COMPLAINANT'],
      form: [
        { field: 'satisfied', shape: 'flag', rule: 'CMP-3' },
        { field: 'word', shape: 'text', rule: 'CMP-3' },
        { field: 'medium', shape: { oneOf: Medium }, rule: 'CMP-3', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const own = by.role === 'RESIDENT'
        if (!own && isBlank(input.medium)) return refuse('INVALID', 'CMP-3', 'fieldMissing', { field: 'medium' })
        const satisfied = input.satisfied === true
        const word = {
          satisfied,
          word: input.word as string,
          medium: own ? ('APP' as const) : (input.medium as Medium),
          by,
        }
        const words = [...(state.facts.words ?? []), word]
        return satisfied
          ? { to: 'CLOSED', facts: { words } }
          : {
              to: 'IN_HAND',
              facts: { words, attempts: [] },
              clocks: [
                { op: 'start', kind: 'ANSWER', dueAt: addMinutes(ctx.now, 60 * ctx.estate.complaintAnswerHours) },
              ],
            }
      },
    },
    CLOSE_UNHEARD: {
      rule: 'CMP-3',
      from: ['ANSWERED'],
      to: ['CLOSED'],
      who: ['SUPERIOR'],
      form: [{ field: 'reason', shape: 'text', rule: 'CMP-3' }],
      stands: ({ state, ctx, by }) => {
        if (state.ownerId === by.personId) return refuse('FORBIDDEN', 'CMP-3', 'ownComplaint')
        const days = new Set((state.facts.attempts ?? []).map(({ by: { at } }) => localDay(at, ctx.estate.timeZone)))
        return days.size >= TRIES ? null : unmet('CMP-3', 'attemptsMissing', { tries: TRIES, made: days.size })
      },
      does: ({ by }, input) => ({ facts: { unheard: { reason: input.reason as string, by } } }),
    },
    ESCALATE: {
      rule: 'CMP-3',
      from: ['OPEN', 'IN_HAND', 'ANSWERED'],
      to: ['SAME'],
      who: ['SYSTEM'],
      form: [],
      stands: ({ state }) => (overdueClock(state) ? null : refuse('WRONG_STATE', 'CMP-3', 'nothingToEscalate')),
      does: ({ state }) => ({ facts: { escalatedFor: overdueClock(state)?.id } }),
    },
  },
})

/** The clock that ran out and that nobody above has been told of yet. */
function overdueClock({ clocks, facts }: State) {
  return clocks.find((clock) => isRunning(clock) && clock.overdueAt !== null && clock.id !== facts.escalatedFor)
}
