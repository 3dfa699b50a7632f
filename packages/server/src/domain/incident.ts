/**
 * Public-area incidents (PUB): told at once, attended until relieved, accounted for, and decided by a superior. Whoever is told must
 * acknowledge; who does not within the estate's time is passed over for his superior. The case itself keeps whom it told and who has
 * acknowledged, so that nothing can close over their heads.
 */
import { beyondAuthority } from './authority.js'
import { addMinutes } from './calendar.js'
import { defineCase, type CaseClockOp, type CaseState } from './case.js'
import { isRunning } from './clock.js'
import type { CaseParticulars } from './particulars-of-case.js'
import { refuse, type Refusal } from './refusal.js'
import { departmentsOf, hasRole, rolesIn, STAFF_ROLES, supervises, type Actor } from './role.js'
import { escalationOf, recipientsOf, type Post, type Recipient, type StaffMember } from './superior.js'
import { Department, ForcePurpose, IncidentKind, PromiseKind, type Role } from './vocabulary.js'
import type { By } from './work-order-state.js'
import { localized as l } from './localized.js'

export type IncidentStatus = 'REPORTED' | 'RELIEVED' | 'ACCOUNTED' | 'CLOSED'
export type IncidentAction =
  | 'REPORT'
  | 'ROUTED'
  | 'DESCRIBE'
  | 'REROUTE'
  | 'MARK_MAJOR'
  | 'ACKNOWLEDGE'
  | 'MEASURE'
  | 'RECORD_STEPS'
  | 'RECORD_FORCE'
  | 'PROMISE'
  | 'RELIEVE'
  | 'ACCOUNT'
  | 'DECIDE'
  | 'ESCALATE'

/** Why somebody was told. */
export type ToldFor = 'DEPARTMENT' | 'MAJOR' | 'DISPUTE' | 'ACCOUNT'

/** One person who was told. Those of a group answer for each other; a group that nobody of answers climbs, and keeps its number. */
export interface Told {
  readonly personId: string
  readonly role: Role
  readonly department: Department | null
  readonly why: ToldFor
  readonly group: number
  /** How often it had climbed when he was told. */
  readonly level: number
  readonly at: Date
  readonly acknowledgedAt: Date | null
}

export interface OnScene {
  readonly personId: string | null
  readonly fromAt: Date
  readonly untilAt: Date | null
  readonly relievedById: string | null
}

export interface IncidentFacts {
  readonly kind?: IncidentKind
  readonly place?: string | null
  readonly description?: string | null
  /** Who is involved. */
  readonly people?: string | null
  readonly major?: boolean
  readonly onScene?: OnScene | null
  readonly measures?: readonly { readonly text: string; readonly by: By }[]
  readonly told?: readonly Told[]
  readonly steps?: { readonly room: string; readonly superior: string; readonly by: By }
  readonly force?: { readonly measure: string; readonly purpose: ForcePurpose; readonly by: By }
  readonly promises?: readonly {
    readonly promise: PromiseKind
    readonly toWhom: string
    readonly text: string
    readonly amountMinor: number | null
    readonly by: By
  }[]
  readonly relief?: { readonly personId: string; readonly by: By }
  readonly account?: { readonly text: string; readonly by: By }
  readonly decisions?: readonly { readonly further: boolean; readonly reason: string; readonly by: By }[]
  readonly particulars?: CaseParticulars
  /** The clock that ran out at the very top: nobody is left to be told. */
  readonly escalatedFor?: string
}

/** What the service reads for an action: whoever works in the estate, and as what. */
export interface IncidentKnown {
  readonly staff: readonly StaffMember[]
}

interface KindRule {
  /** Whose it is, unless somebody names another. */
  readonly department: Department
  /** PUB-4: a major accident, or a matter of safety, by its kind. */
  readonly major?: true
}

export const INCIDENT_KINDS: Readonly<Record<IncidentKind, KindRule>> = Object.freeze({
  EQUIPMENT: { department: 'ENGINEERING' },
  WATER: { department: 'ENGINEERING' },
  POWER: { department: 'ENGINEERING' },
  SECURITY: { department: 'SECURITY' },
  FIRE: { department: 'SECURITY', major: true },
  INJURY: { department: 'SECURITY', major: true },
  DISPUTE: { department: 'SECURITY' },
  USE_OF_FORCE: { department: 'SECURITY', major: true },
  CLEANING: { department: 'CLEANING' },
  LANDSCAPING: { department: 'LANDSCAPING' },
  OTHER: { department: 'SECURITY' },
})

type State = CaseState<IncidentFacts, IncidentStatus>

/** Staff who read every incident of their estate. */
const READS_ALL: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'ADMIN_HR',
  'AUDITOR',
]
/** Who leads the scene: the centre and the control room, whoever is in charge of the department, the managers. */
const LEADS: readonly string[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'DEPARTMENT_SUPERVISOR',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
]

const isTold = (personId: string | null, { facts }: State): boolean =>
  personId !== null && (facts.told ?? []).some((each) => each.personId === personId)

const isOnScene = (personId: string | null, { facts }: State): boolean =>
  personId !== null && facts.onScene?.personId === personId

const ofDepartment = (actor: Actor, { estateId, department }: State): boolean =>
  department !== null &&
  [
    ...departmentsOf(actor, estateId, 'TECHNICIAN'),
    ...departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR'),
  ].includes(department)

export const mayReadIncident = (actor: Actor, state: State): boolean =>
  actor.kind === 'person' &&
  rolesIn(actor, state.estateId).some((role) => STAFF_ROLES.includes(role) || role === 'AUDITOR') &&
  (rolesIn(actor, state.estateId).some((role) => READS_ALL.includes(role)) ||
    ofDepartment(actor, state) ||
    isTold(actor.personId, state) ||
    isOnScene(actor.personId, state) ||
    (actor.personId !== null && actor.personId === state.openedBy))

/** PUB-7: a record of force is for those who answer for it, not for everybody of the department. */
export const mayReadForce = (actor: Actor, state: State): boolean =>
  rolesIn(actor, state.estateId).some((role) =>
    ['CONTROL_ROOM', 'CENTRE_MANAGER', 'GENERAL_MANAGER', 'ADMIN_HR', 'AUDITOR'].includes(role),
  ) ||
  supervises(actor, state.estateId, state.department) ||
  isTold(actor.personId, state) ||
  actor.personId === state.openedBy

const unmet = (rule: string, reason: Parameters<typeof refuse>[2], facts: Parameters<typeof refuse>[3] = {}) =>
  refuse('UNMET', rule, reason, facts)

/** Groups of which nobody has acknowledged yet. */
export const unanswered = (told: readonly Told[]): readonly number[] => [
  ...new Set(
    told
      .map(({ group }) => group)
      .filter((group) => !told.some((each) => each.group === group && each.acknowledgedAt !== null)),
  ),
]

/** Tells these people: those of one role answer for each other, of different roles each for himself (PUB-4). */
const tell = (told: readonly Told[], recipients: readonly Recipient[], why: ToldFor, at: Date): readonly Told[] => {
  const first = told.reduce((most, { group }) => Math.max(most, group), 0) + 1
  const posts = [...new Set(recipients.map(({ role }) => role))]
  return [
    ...told,
    ...recipients.map(({ personId, role, department }) => ({
      personId,
      role,
      department,
      why,
      group: first + posts.indexOf(role),
      level: 0,
      at,
      acknowledgedAt: null,
    })),
  ]
}

interface Scene {
  readonly now: Date
  readonly staff: readonly StaffMember[]
  readonly minutes: number
}

const sceneOf = (ctx: {
  readonly now: Date
  readonly facts: IncidentKnown
  readonly estate: { readonly incidentAcknowledgeMinutes: number }
}): Scene => ({
  now: ctx.now,
  staff: ctx.facts.staff,
  minutes: ctx.estate.incidentAcknowledgeMinutes,
})

/** The clock for what is told: it runs while somebody owes a word. */
const clockFor = (
  told: readonly Told[],
  { now, minutes }: Scene,
  op: 'start' | 'restart' = 'start',
): readonly CaseClockOp[] =>
  unanswered(told).length > 0
    ? [{ op, kind: 'ACKNOWLEDGE', dueAt: addMinutes(now, minutes) }]
    : [{ op: 'meet', kind: 'ACKNOWLEDGE' }]

const MAJOR_POSTS: readonly Role[] = ['DEPARTMENT_SUPERVISOR', 'GENERAL_MANAGER']

/** PUB-1, PUB-4: the department's supervisor; of a major accident the general manager too. */
const inCharge = (department: Department, major: boolean, staff: readonly StaffMember[]): readonly Recipient[] =>
  recipientsOf(major ? { roles: MAJOR_POSTS, department } : { department }, staff)

/** As what somebody is told or accounts: the highest post he holds. */
const postOf = (personId: string | null, staff: readonly StaffMember[]): Post | null => {
  if (personId === null) return null
  const [own] = recipientsOf({ personIds: [personId] }, staff)
  return own?.personId === personId ? { role: own.role, department: own.department } : null
}

/** The superior of somebody; for who has none above, and for a stranger, the very top. */
const superiorsOf = (personId: string | null, staff: readonly StaffMember[]): readonly Recipient[] => {
  const post = postOf(personId, staff)
  if (!post) return recipientsOf({ roles: ['CENTRE_MANAGER'] }, staff)
  return escalationOf([post], new Set(personId === null ? [] : [personId]), staff).recipients
}

interface Reported {
  readonly kind: IncidentKind
  readonly department?: Department | null
  readonly place?: string | null
  readonly description?: string | null
  readonly people?: string | null
  readonly major?: boolean | null
  readonly onScene?: boolean | null
}

/** What every report comes to, whichever way it came. */
const reported = (
  state: State,
  input: Reported,
  by: By,
  scene: Scene,
):
  | { readonly facts: IncidentFacts; readonly department: Department; readonly clocks: readonly CaseClockOp[] }
  | Refusal => {
  const { kind } = input
  const rule = INCIDENT_KINDS[kind]
  if (!input.place && state.buildingId === null && state.unitId === null) {
    return refuse('INVALID', 'PUB-1', 'fieldMissing', { field: 'place' })
  }
  // PUB-5: the superior must know where to go and whom he will meet.
  if (kind === 'DISPUTE' && !input.people) return refuse('INVALID', 'PUB-5', 'fieldMissing', { field: 'people' })
  const department = input.department ?? rule.department
  const major = rule.major === true || input.major === true
  let told = tell([], inCharge(department, major, scene.staff), major ? 'MAJOR' : 'DEPARTMENT', scene.now)
  if (kind === 'DISPUTE') told = tell(told, superiorsOf(by.personId, scene.staff), 'DISPUTE', scene.now)
  return {
    department,
    facts: {
      kind,
      place: input.place ?? null,
      description: input.description ?? null,
      people: input.people ?? null,
      major,
      onScene:
        input.onScene === false
          ? null
          : { personId: by.personId, fromAt: scene.now, untilAt: null, relievedById: null },
      measures: [],
      told,
      promises: [],
      decisions: [],
    },
    clocks: clockFor(told, scene),
  }
}

const isRefusal = (value: object): value is Refusal => 'code' in value && 'reason' in value

const isOfDepartment = (personId: string, department: Department | null, staff: readonly StaffMember[]): boolean =>
  staff.some((member) => {
    if (member.personId !== personId) return false
    if (member.role === 'TECHNICIAN' || member.role === 'DEPARTMENT_SUPERVISOR') {
      return department !== null && member.departments.includes(department)
    }
    // The centre has no technicians of its own: its people are its department.
    return department === 'CUSTOMER_SERVICE' && CENTRE.includes(member.role)
  })

const CENTRE: readonly Role[] = ['DISPATCHER', 'FRONT_DESK', 'AREA_ASSISTANT', 'SERVICE_LEAD', 'CENTRE_MANAGER']

/** What still keeps an incident from being closed, beside the superior's word. */
const openEnds = ({ facts }: State): Refusal | null => {
  const owed = (facts.told ?? []).filter(
    ({ group, why }) => why !== 'ACCOUNT' && unanswered(facts.told ?? []).includes(group),
  )
  if (owed.length > 0) {
    return unmet(facts.major ? 'PUB-4' : 'PUB-1', 'notAcknowledged', {
      who: [...new Set(owed.map(({ role }) => role))],
    })
  }
  if (facts.kind === 'DISPUTE' && !facts.steps) return unmet('PUB-6', 'stepsMissing')
  return facts.kind === 'USE_OF_FORCE' && !facts.force ? unmet('PUB-7', 'forceRecordMissing') : null
}

const OPEN: readonly IncidentStatus[] = ['REPORTED', 'RELIEVED', 'ACCOUNTED']
const optional = (field: 'place' | 'description' | 'people', shape: 'name' | 'text') =>
  ({ field, shape, rule: 'PUB-1', optional: true }) as const

export const INCIDENT = defineCase<IncidentFacts, IncidentStatus, IncidentAction, IncidentKnown>({
  kind: 'INCIDENT',
  serial: 'IN',
  name: l('公共區域事件', '公共区域事件', 'incident'),
  statuses: {
    REPORTED: l('已報告，發現人在場', '已报告，发现人在场', 'reported, the finder is on scene'),
    RELIEVED: l('已由責任部門接手', '已由责任部门接手', 'taken over by the department'),
    ACCOUNTED: l('經過已呈上級', '经过已呈上级', 'accounted for, before a superior'),
    CLOSED: l('已結束', '已结束', 'closed'),
  },
  closed: ['CLOSED'],
  actions: {
    REPORT: l('報告', '报告', 'report'),
    ROUTED: l('轉入', '转入', 'route'),
    DESCRIBE: l('補充', '补充', 'describe'),
    REROUTE: l('轉交部門', '转交部门', 'hand to another department'),
    MARK_MAJOR: l('定為重大', '定为重大', 'mark as major'),
    ACKNOWLEDGE: l('確認知悉', '确认知悉', 'acknowledge'),
    MEASURE: l('記錄緊急處置', '记录紧急处置', 'note an emergency measure'),
    RECORD_STEPS: l('記錄糾紛處置', '记录纠纷处置', 'record the steps of a dispute'),
    RECORD_FORCE: l('記錄用武', '记录用武', 'record the use of force'),
    PROMISE: l('承諾', '承诺', 'promise'),
    RELIEVE: l('接替現場', '接替现场', 'relieve on scene'),
    ACCOUNT: l('匯報經過', '汇报经过', 'account for it'),
    DECIDE: l('決定是否上報', '决定是否上报', 'decide whether it goes further'),
    ESCALATE: l('逾時上報', '逾时上报', 'escalate'),
  },
  ties: {
    // Whoever finds it, of whatever department: there is none yet that he could be of.
    STAFF: {
      name: l('任何員工及合作方', '任何员工及合作方', 'anybody of the staff and any contractor'),
      holds: (actor, { estateId }) => rolesIn(actor, estateId).some((role) => STAFF_ROLES.includes(role)),
    },
    TOLD: {
      name: l('獲通知者', '获通知者', 'who was told'),
      holds: (actor, state) => isTold(actor.personId, state),
    },
    MEMBER: {
      name: l('責任部門人員', '责任部门人员', 'a person of the responsible department'),
      holds: ofDepartment,
    },
    SUPERIOR: {
      name: l('呈報的上級', '呈报的上级', 'the superior whom it was put before'),
      holds: (actor, { facts }) =>
        (facts.told ?? []).some(({ personId, why }) => why === 'ACCOUNT' && personId === actor.personId),
    },
  },
  mayRead: mayReadIncident,
  table: {
    REPORT: {
      rule: 'PUB-1',
      from: [],
      to: ['REPORTED'],
      who: ['STAFF'],
      form: [
        { field: 'kind', shape: { oneOf: IncidentKind }, rule: 'PUB-1' },
        optional('place', 'name'),
        optional('description', 'text'),
        optional('people', 'text'),
        { field: 'department', shape: { oneOf: Department }, rule: 'PUB-1', optional: true },
        { field: 'major', shape: 'flag', rule: 'PUB-4', optional: true },
        { field: 'onScene', shape: 'flag', rule: 'PUB-2', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const made = reported(state, input as unknown as Reported, by, sceneOf(ctx))
        return isRefusal(made)
          ? made
          : { facts: made.facts, changes: { department: made.department }, clocks: made.clocks }
      },
    },
    // A request of this nature that was routed: nobody of ours is on scene yet.
    ROUTED: {
      rule: 'PUB-1',
      from: [],
      to: ['REPORTED'],
      who: ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM'],
      form: [
        { field: 'kind', shape: { oneOf: IncidentKind }, rule: 'PUB-1', optional: true },
        optional('place', 'text'),
        optional('description', 'text'),
        optional('people', 'text'),
        { field: 'department', shape: { oneOf: Department }, rule: 'PUB-1' },
        { field: 'major', shape: 'flag', rule: 'PUB-4', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const given = { kind: 'OTHER', ...input, onScene: false } as unknown as Reported
        const made = reported(state, given, by, sceneOf(ctx))
        return isRefusal(made)
          ? made
          : { facts: made.facts, changes: { department: made.department }, clocks: made.clocks }
      },
    },
    DESCRIBE: {
      rule: 'PUB-1',
      from: OPEN,
      to: ['SAME'],
      who: ['OPENER', 'MEMBER', ...LEADS],
      form: [optional('place', 'name'), optional('description', 'text'), optional('people', 'text')],
      does: ({ state }, input) => {
        const { place, description, people } = input as { place?: string; description?: string; people?: string }
        if (!place && !description && !people)
          return refuse('INVALID', 'PUB-1', 'fieldMissing', { field: 'description' })
        return {
          facts: {
            ...(place ? { place } : {}),
            ...(description ? { description } : {}),
            ...(people ? { people } : {}),
          },
          was: { was: { place: state.facts.place, description: state.facts.description, people: state.facts.people } },
        }
      },
    },
    REROUTE: {
      rule: 'PUB-1',
      from: ['REPORTED'],
      to: ['SAME'],
      who: LEADS,
      form: [
        { field: 'department', shape: { oneOf: Department }, rule: 'PUB-1' },
        { field: 'reason', shape: 'text', rule: 'PUB-1' },
      ],
      does: ({ state, ctx }, input) => {
        const department = input.department as Department
        if (department === state.department) return refuse('INVALID', 'PUB-1', 'sameDepartment', { department })
        const scene = sceneOf(ctx)
        const major = state.facts.major === true
        // Who was told for the other department owes no word any more; those of a major accident do.
        const kept = (state.facts.told ?? []).filter(
          ({ why, acknowledgedAt, role }) =>
            acknowledgedAt !== null || why === 'DISPUTE' || (why === 'MAJOR' && role === 'GENERAL_MANAGER'),
        )
        const recipients = inCharge(department, major, scene.staff).filter(
          ({ personId, role }) =>
            !kept.some((each) => each.why === 'MAJOR' && each.personId === personId && each.role === role),
        )
        const told = tell(kept, recipients, major ? 'MAJOR' : 'DEPARTMENT', scene.now)
        return {
          facts: { told, escalatedFor: undefined },
          changes: { department },
          clocks: clockFor(told, scene, 'restart'),
          was: { previousDepartment: state.department },
        }
      },
    },
    MARK_MAJOR: {
      rule: 'PUB-4',
      from: OPEN,
      to: ['SAME'],
      who: ['OPENER', 'MEMBER', ...LEADS],
      form: [{ field: 'reason', shape: 'text', rule: 'PUB-4' }],
      stands: ({ state }) => (state.facts.major ? refuse('WRONG_STATE', 'PUB-4', 'alreadyMajor') : null),
      does: ({ state, ctx }) => {
        const scene = sceneOf(ctx)
        const told = tell(
          state.facts.told ?? [],
          inCharge(state.department ?? 'SECURITY', true, scene.staff),
          'MAJOR',
          scene.now,
        )
        return { facts: { major: true, told, escalatedFor: undefined }, clocks: clockFor(told, scene, 'restart') }
      },
    },
    ACKNOWLEDGE: {
      rule: 'PUB-4',
      from: OPEN,
      to: ['SAME'],
      who: ['TOLD'],
      form: [],
      stands: ({ state, by }) =>
        (state.facts.told ?? []).some(
          ({ personId, acknowledgedAt }) => personId === by.personId && acknowledgedAt === null,
        )
          ? null
          : refuse('WRONG_STATE', 'PUB-4', 'alreadyAcknowledged'),
      does: ({ state, ctx, by }) => {
        const told = (state.facts.told ?? []).map((each) =>
          each.personId === by.personId && each.acknowledgedAt === null ? { ...each, acknowledgedAt: ctx.now } : each,
        )
        return { facts: { told }, clocks: unanswered(told).length === 0 ? [{ op: 'meet', kind: 'ACKNOWLEDGE' }] : [] }
      },
    },
    MEASURE: {
      rule: 'PUB-2',
      from: ['REPORTED', 'RELIEVED'],
      to: ['SAME'],
      who: ['OPENER', 'MEMBER', ...LEADS],
      form: [{ field: 'text', shape: 'text', rule: 'PUB-2' }],
      does: ({ state, by }, input) => ({
        facts: { measures: [...(state.facts.measures ?? []), { text: input.text as string, by }] },
      }),
    },
    RECORD_STEPS: {
      rule: 'PUB-6',
      from: OPEN,
      to: ['SAME'],
      who: ['OPENER', 'MEMBER', ...LEADS],
      form: [
        { field: 'stopped', shape: 'flag', rule: 'PUB-6' },
        { field: 'room', shape: 'name', rule: 'PUB-6' },
        { field: 'superior', shape: 'name', rule: 'PUB-6' },
      ],
      stands: ({ state }) => (state.facts.kind === 'DISPUTE' ? null : unmet('PUB-6', 'notADispute')),
      does: ({ by }, input) =>
        input.stopped === true
          ? { facts: { steps: { room: input.room as string, superior: input.superior as string, by } } }
          : unmet('PUB-6', 'disputeNotStopped'),
    },
    RECORD_FORCE: {
      rule: 'PUB-7',
      from: OPEN,
      to: ['SAME'],
      who: ['OPENER', 'MEMBER', ...LEADS],
      form: [
        { field: 'measure', shape: 'text', rule: 'PUB-7' },
        { field: 'purpose', shape: { oneOf: ForcePurpose }, rule: 'PUB-7' },
        { field: 'noneAfterSubdual', shape: 'flag', rule: 'PUB-7' },
      ],
      stands: ({ state }) => (state.facts.kind === 'USE_OF_FORCE' ? null : unmet('PUB-7', 'notUseOfForce')),
      does: ({ by }, input) =>
        input.noneAfterSubdual === true
          ? { facts: { force: { measure: input.measure as string, purpose: input.purpose as ForcePurpose, by } } }
          : unmet('PUB-7', 'forceAfterSubdual'),
    },
    PROMISE: {
      rule: 'PUB-6',
      from: OPEN,
      to: ['SAME'],
      who: ['OPENER', 'TOLD', 'MEMBER', 'FINANCE', ...LEADS],
      form: [
        { field: 'promise', shape: { oneOf: PromiseKind }, rule: 'PUB-6' },
        { field: 'toWhom', shape: 'name', rule: 'PUB-6' },
        { field: 'text', shape: 'text', rule: 'PUB-6' },
        { field: 'amountMinor', shape: 'amount', rule: 'PUB-6', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const promise = input.promise as PromiseKind
        const beyond = beyondAuthority(ctx.actor, state.estateId, promise, state.department)
        if (beyond) return beyond
        const made = {
          promise,
          toWhom: input.toWhom as string,
          text: input.text as string,
          amountMinor: (input.amountMinor as number | undefined) ?? null,
          by,
        }
        return { facts: { promises: [...(state.facts.promises ?? []), made] } }
      },
    },
    RELIEVE: {
      rule: 'PUB-2',
      from: ['REPORTED'],
      to: ['RELIEVED'],
      who: ['MEMBER', 'OPENER', ...LEADS],
      form: [{ field: 'relievedById', shape: 'id', rule: 'PUB-2', optional: true }],
      does: ({ state, ctx, by }, input) => {
        const personId = (input.relievedById as string | undefined) ?? by.personId
        if (personId === null || !isOfDepartment(personId, state.department, ctx.facts.staff)) {
          return unmet('PUB-2', 'relieverNotOfDepartment', { department: state.department })
        }
        const { onScene } = state.facts
        return {
          facts: {
            relief: { personId, by },
            ...(onScene ? { onScene: { ...onScene, untilAt: ctx.now, relievedById: personId } } : {}),
          },
          changes: { ownerId: personId },
        }
      },
    },
    ACCOUNT: {
      rule: 'PUB-3',
      from: ['RELIEVED'],
      to: ['ACCOUNTED'],
      who: ['OPENER'],
      form: [{ field: 'account', shape: 'text', rule: 'PUB-3' }],
      does: ({ state, ctx, by }, input) => {
        const scene = sceneOf(ctx)
        const told = tell(state.facts.told ?? [], superiorsOf(by.personId, scene.staff), 'ACCOUNT', scene.now)
        return {
          facts: { account: { text: input.account as string, by }, told },
          clocks: clockFor(told, scene),
        }
      },
    },
    DECIDE: {
      rule: 'PUB-3',
      from: ['ACCOUNTED'],
      to: ['SAME', 'CLOSED'],
      who: ['SUPERIOR', 'GENERAL_MANAGER'],
      form: [
        { field: 'further', shape: 'flag', rule: 'PUB-3' },
        { field: 'reason', shape: 'text', rule: 'PUB-3' },
      ],
      stands: ({ state, ctx, by }) => {
        // Who found it does not decide on his own account, unless nobody stands above him.
        const above = superiorsOf(state.openedBy, ctx.facts.staff).filter(({ personId }) => personId !== state.openedBy)
        return by.personId === state.openedBy && above.length > 0 ? refuse('FORBIDDEN', 'PUB-3', 'ownAccount') : null
      },
      does: ({ state, ctx, by }, input) => {
        const scene = sceneOf(ctx)
        const further = input.further === true
        const decisions = [...(state.facts.decisions ?? []), { further, reason: input.reason as string, by }]
        // His word on the account is his acknowledgement of it.
        const heard = (state.facts.told ?? []).map((each) =>
          each.why === 'ACCOUNT' && each.acknowledgedAt === null ? { ...each, acknowledgedAt: ctx.now } : each,
        )
        if (!further) {
          const ends = openEnds({ ...state, facts: { ...state.facts, told: heard } })
          return (
            ends ?? { to: 'CLOSED', facts: { decisions, told: heard }, clocks: [{ op: 'meet', kind: 'ACKNOWLEDGE' }] }
          )
        }
        const asked = heard.filter(({ why }) => why === 'ACCOUNT').map(({ personId }) => personId)
        const post = postOf(by.personId, scene.staff)
        const next = escalationOf(
          post ? [post] : [],
          new Set([...asked, by.personId ?? '', state.openedBy ?? '']),
          scene.staff,
        )
        if (next.atTheTop) return unmet('PUB-3', 'nobodyAbove')
        const told = tell(heard, next.recipients, 'ACCOUNT', scene.now)
        return { to: 'ACCOUNTED', facts: { decisions, told }, clocks: clockFor(told, scene, 'restart') }
      },
    },
    ESCALATE: {
      rule: 'PUB-4',
      from: OPEN,
      to: ['SAME'],
      who: ['SYSTEM'],
      form: [],
      stands: ({ state }) => (overdueClock(state) ? null : refuse('WRONG_STATE', 'PUB-4', 'nothingToEscalate')),
      does: ({ state, ctx }) => {
        const scene = sceneOf(ctx)
        const clock = overdueClock(state)
        const before = state.facts.told ?? []
        let told = before
        for (const group of unanswered(before)) {
          const own = before.filter((each) => each.group === group)
          const level = Math.max(...own.map((each) => each.level))
          const { why } = own[0] as Told
          const { recipients, atTheTop } = escalationOf(
            own.filter((each) => each.level === level),
            new Set(own.map(({ personId }) => personId)),
            scene.staff,
          )
          if (atTheTop) continue
          told = [
            ...told,
            ...recipients.map(({ personId, role, department }) => ({
              personId,
              role,
              department,
              why,
              group,
              level: level + 1,
              at: ctx.now,
              acknowledgedAt: null,
            })),
          ]
        }
        return told === before
          ? // Nobody is left above: it stays late until somebody acknowledges.
            { facts: { escalatedFor: clock?.id } }
          : { facts: { told }, clocks: clockFor(told, scene, 'restart') }
      },
    },
  },
})

/** The clock that ran out and that nobody has been told of yet. */
function overdueClock({ clocks, facts }: State) {
  return clocks.find((clock) => isRunning(clock) && clock.overdueAt !== null && clock.id !== facts.escalatedFor)
}

/** Who was told by an action, for the inbox: those whom the case did not know before. */
export const toldNow = (before: readonly Told[], after: readonly Told[]): readonly Told[] =>
  after.filter(
    ({ group, level, personId }) =>
      !before.some((each) => each.group === group && each.level === level && each.personId === personId),
  )

/** Whether the viewer reads any incident of the estate at all. */
export const mayHearIncidents = (actor: Actor, estateId: string): boolean =>
  actor.kind === 'person' &&
  (rolesIn(actor, estateId).some((role) => STAFF_ROLES.includes(role)) || hasRole(actor, estateId, 'AUDITOR'))
