/**
 * The callback (回訪, CBK): the question afterwards, were you satisfied, by phone or at the door; and the managers' check of it
 * (抽查, SPT). One case for each order that was written off, opened in that very transaction.
 */
import { addDays, endOfDay, localDay, localMonth } from './calendar.js'
import { SPOT_CHECKERS, type CountedCallback, type SpotChecker } from './callback-quota.js'
import { defineCase, type CaseArgs, type CaseEffect, type CaseState, type CaseTransition } from './case.js'
import { callbackDeadline, orderMonth } from './clock.js'
import type { SignatureInput } from './command.js'
import type { GuardAnswer } from './decide-context.js'
import { procedureFor, type EstateSettings } from './estate.js'
import { isBlank, type LooseInput } from './form.js'
import { isCounterItem } from './guard.js'
import { refuse, type Refusal } from './refusal.js'
import { departmentsOf, hasRole, rolesIn, type Actor } from './role.js'
import {
  CallbackMode,
  CallbackRoute,
  CallbackStatus,
  type Category,
  type DissatisfactionReason,
  type Localized,
  type Nature,
  type Place,
  type Role,
  type SatisfactionItem,
  type SpotPoint,
} from './vocabulary.js'
import type { By, CallbackSummary, Signature, WorkOrder } from './work-order-state.js'

/** What the customer said of one main item of the service (STA-1). */
export interface Verdict {
  readonly item: SatisfactionItem
  readonly satisfied: boolean
  /** Why not; null when satisfied. */
  readonly reason: DissatisfactionReason | null
  readonly text: string | null
}

/** One try that did not reach the customer. */
export interface Attempt {
  readonly at: Date
  /** Local day: three tries in one morning are one (CBK-8). */
  readonly day: string
  readonly mode: CallbackMode
  readonly note: string | null
  /** Which of the checkers' roles he held: what he tried he cannot check (SPT-2). */
  readonly callerIs?: readonly SpotChecker[]
  readonly by: By
}

/** The callback as it was made (CBK-4). */
export interface MadeCallback {
  readonly mode: CallbackMode
  readonly at: Date
  readonly day: string
  /** Who called, by name, as the form shows it. */
  readonly callerName: Localized
  readonly spokeWith: string | null
  readonly satisfied: boolean
  /** By phone: the customer's own words, truthfully. At the door: his opinion, which he signed. */
  readonly words: string
  readonly signature: Signature | null
  readonly verdicts: readonly Verdict[]
  /** Which edition of the questions was asked. */
  readonly script: number
  readonly callerIs: readonly SpotChecker[]
  readonly by: By
}

/** One point of the manager's form, beside what the callback's record says. */
export interface CheckedPoint {
  readonly point: SpotPoint
  readonly recorded: boolean
  readonly found: boolean
  readonly agrees: boolean
  readonly note: string | null
}

export interface SpotCheck {
  readonly no: number
  readonly as: SpotChecker
  readonly by: By
  /** The draw that named this callback; null: hand-picked (SPT-3). */
  readonly drawId: string | null
  readonly points: readonly CheckedPoint[]
  readonly contradicts: boolean
  readonly conclusion: string | null
}

export interface CallbackFacts {
  readonly orderSerial: string
  readonly route: CallbackRoute
  readonly category: Category
  readonly nature: Nature
  readonly counterItem: boolean
  /** CBK-5: everyone who did any of the work. */
  readonly doneBy: readonly string[]
  readonly technicianId: string | null
  readonly cancelled: boolean
  /** The order's own month was closed already: it counts in this one and refers back (CLO-6). */
  readonly refersTo?: string
  readonly ownWorkWaived?: { readonly reason: string; readonly by: By }
  readonly reassigned?: { readonly reason: string; readonly by: By }
  readonly attempts?: readonly Attempt[]
  readonly made?: MadeCallback
  readonly notReached?: {
    readonly at: Date
    readonly day: string
    readonly callerIs: readonly SpotChecker[]
    readonly by: By
  }
  readonly reopened?: { readonly times: number; readonly reason: string; readonly by: By }
  /** Of this round: a callback that is made anew wants to be checked anew. */
  readonly spotChecks?: readonly SpotCheck[]
}

/** Facts that the service reads under the callback's lock. */
export interface CallbackRead {
  /** QUEUE: what it begins with. */
  readonly queued?: { readonly facts: CallbackFacts; readonly clocks: NonNullable<Effect['clocks']> }
  /** The month's callbacks are closed (CBK-6). */
  readonly monthClosed: boolean
  readonly callerName: Localized
  /** Whom a command names, when he is staff of the estate. */
  readonly person: { readonly id: string; readonly name: Localized } | null
  /** Whether the draw that a check names is of this month and drew this callback. */
  readonly drawn: boolean
}

export type CallbackState = CaseState<CallbackFacts, CallbackStatus>
type Args = CaseArgs<CallbackFacts, CallbackStatus, CallbackRead>
type Effect = CaseEffect<CallbackFacts, CallbackStatus>
type Row = CaseTransition<CallbackFacts, CallbackStatus, CallbackRead>

export type CallbackAction = 'QUEUE' | 'TAKE' | 'TRY' | 'MAKE' | 'REASSIGN' | 'WAIVE_OWN_WORK' | 'REOPEN' | 'SPOT_CHECK'

/** The edition of the questions that are asked now (callback-script.ts). */
export const SCRIPT_EDITION = 1

const CALLERS = ['DISPATCHER', 'AREA_ASSISTANT', 'SERVICE_LEAD', 'OWNER'] as const
const ROUTED: Readonly<Record<CallbackRoute, Role>> = {
  DISPATCH_CENTRE: 'DISPATCHER',
  AREA_ASSISTANT: 'AREA_ASSISTANT',
}

const unmet = (rule: string, reason: Refusal['reason'], facts: Refusal['facts'] = {}) =>
  refuse('UNMET', rule, reason, facts)

/** CBK-5: who did the work never makes its callback, unless the lead waived it for a counter item. */
const ownWork = (state: CallbackState, personId: string | null): Refusal | null =>
  personId !== null && state.facts.doneBy.includes(personId) && !state.facts.ownWorkWaived
    ? refuse('FORBIDDEN', 'CBK-5', state.facts.counterItem ? 'callbackOwnCounterWork' : 'callbackOwnWork', {
        orderSerial: state.facts.orderSerial,
      })
    : null

/** CBK-1: whose it is: the one it was given to, else those of its route; the lead's any time. */
const mayCall = ({ state, by }: Args): Refusal | null => {
  const own = ownWork(state, by.personId)
  if (own) return own
  if (by.role === 'SERVICE_LEAD' || state.ownerId === by.personId) return null
  if (state.ownerId !== null) return refuse('FORBIDDEN', 'CBK-1', 'callbackOfSomebodyElse', {})
  const { route } = state.facts
  return by.role === ROUTED[route] ? null : refuse('FORBIDDEN', 'CBK-1', 'callbackOtherRoute', { callbackRoute: route })
}

const checkersOf = (actor: Actor, estateId: string): readonly SpotChecker[] =>
  SPOT_CHECKERS.filter((role) => hasRole(actor, estateId, role))

/** Managers who had a hand in it, the last one's roles and those of earlier tries: whom its check is not asked of (SPT-1). */
const handsOf = ({ actor, estate }: Args['ctx'], attempts: readonly Attempt[]): readonly SpotChecker[] => {
  const held = [...checkersOf(actor, estate.id), ...attempts.flatMap(({ callerIs }) => callerIs ?? [])]
  return SPOT_CHECKERS.filter((role) => held.includes(role))
}

/** The prompt target, and the deadline of one that was opened again; the first one's stands with the order. */
const FINISHED: NonNullable<Effect['clocks']> = [
  { op: 'meet', kind: 'CALLBACK_TARGET' },
  { op: 'meet', kind: 'CALLBACK' },
]

const tryAgain = ({ state, ctx, by }: Args, input: LooseInput): Effect => {
  const { estate, now } = ctx
  const day = localDay(now, estate.timeZone)
  const attempt: Attempt = {
    at: now,
    day,
    mode: input.mode as CallbackMode,
    note: (input.note as string | undefined) ?? null,
    callerIs: checkersOf(ctx.actor, estate.id),
    by,
  }
  const attempts = [...(state.facts.attempts ?? []), attempt]
  // CBK-8: different days only; the third closes it.
  if (new Set(attempts.map((each) => each.day)).size < estate.callbackTries) return { to: 'OPEN', facts: { attempts } }
  return {
    to: 'NOT_REACHED',
    facts: { attempts, notReached: { at: now, day, callerIs: handsOf(ctx, attempts), by } },
    clocks: FINISHED,
  }
}

const make = ({ state, ctx, by }: Args, input: LooseInput): Effect | Refusal => {
  const mode = input.mode as CallbackMode
  const given = input.signature as SignatureInput | undefined
  const verdicts = ((input.verdicts ?? []) as readonly Partial<Verdict>[]).map(
    ({ item, satisfied, reason, text }): Verdict => ({
      item: item as SatisfactionItem,
      satisfied: satisfied as boolean,
      reason: reason ?? null,
      text: isBlank(text) ? null : (text as string),
    }),
  )
  if (new Set(verdicts.map(({ item }) => item)).size !== verdicts.length) {
    return refuse('INVALID', 'STA-1', 'verdictTwice', {})
  }
  if (verdicts.some((each) => !each.satisfied && each.reason === null)) return unmet('STA-1', 'verdictReasonMissing')
  const satisfied = input.satisfied === true
  if (satisfied && verdicts.some((each) => !each.satisfied)) return unmet('CBK-4', 'satisfactionContradicted')
  if (!satisfied && !verdicts.some((each) => !each.satisfied)) return unmet('STA-1', 'dissatisfactionUnexplained')
  if (mode === 'DOOR_TO_DOOR' && given === undefined) return unmet('CBK-4', 'doorSignatureMissing')
  // At the door what counts is what the customer wrote above his signature; by phone, what the caller took down.
  const words = mode === 'DOOR_TO_DOOR' ? given?.opinion : input.words
  if (isBlank(words)) return unmet('CBK-4', mode === 'DOOR_TO_DOOR' ? 'doorOpinionMissing' : 'wordsMissing')
  const { estate, now } = ctx
  const signature: Signature | null =
    mode === 'DOOR_TO_DOOR' && given
      ? {
          signerName: given.signerName,
          strokes: given.strokes,
          opinion: given.opinion ?? null,
          at: now,
          takenBy: by.personId,
        }
      : null
  const made: MadeCallback = {
    mode,
    at: now,
    day: localDay(now, estate.timeZone),
    callerName: ctx.facts.callerName,
    spokeWith: signature?.signerName ?? (input.spokeWith as string | undefined) ?? null,
    satisfied,
    words: words as string,
    signature,
    verdicts,
    script: SCRIPT_EDITION,
    callerIs: handsOf(ctx, state.facts.attempts ?? []),
    by,
  }
  return {
    facts: { made, spotChecks: undefined } as Partial<CallbackFacts>,
    changes: state.ownerId === null ? { ownerId: by.personId } : {},
    clocks: FINISHED,
  }
}

const reassign = ({ state, ctx, by }: Args, input: LooseInput): Effect | Refusal => {
  const route = input.route as CallbackRoute | undefined
  const personId = input.personId as string | undefined
  if (route === undefined && personId === undefined) return unmet('CBK-1', 'reassignTargetMissing')
  if (personId !== undefined) {
    if (ctx.facts.person?.id !== personId) return unmet('CBK-1', 'noSuchStaff')
    const own = ownWork(state, personId)
    if (own) return own
  }
  if ((route ?? state.facts.route) === state.facts.route && (personId ?? null) === state.ownerId) {
    return unmet('CBK-1', 'reassignedToSame')
  }
  return {
    facts: { route: route ?? state.facts.route, reassigned: { reason: input.reason as string, by } },
    changes: { ownerId: personId ?? null },
    was: { previousRoute: state.facts.route, previousOwnerId: state.ownerId },
  }
}

const monthOpen = ({ state, ctx }: Args): Refusal | null =>
  ctx.facts.monthClosed ? unmet('CBK-6', 'callbackMonthClosed', { month: state.month }) : null

const reopen = ({ state, ctx, by }: Args, input: LooseInput): Effect => ({
  facts: {
    reopened: { times: (state.facts.reopened?.times ?? 0) + 1, reason: input.reason as string, by },
    made: undefined,
    notReached: undefined,
    attempts: undefined,
    spotChecks: undefined,
  } as unknown as Partial<CallbackFacts>,
  changes: { ownerId: null },
  clocks: [
    ...targetClock(ctx.now, ctx.estate, ctx.now),
    {
      op: 'restart',
      kind: 'CALLBACK',
      dueAt: reopenedDue(state.month ?? localMonth(ctx.now, ctx.estate.timeZone), ctx.now, ctx.estate),
    },
  ],
  was: { previous: state.facts.made ?? state.facts.notReached ?? null },
})

/** Points that the manager's form has for this callback, each with what the record says (SPT-4). */
export const spotPoints = ({ facts }: Pick<CallbackState, 'facts'>): ReadonlyMap<SpotPoint, boolean> => {
  const { made } = facts
  if (!made) return new Map([['ATTEMPTED', true]])
  const points = new Map<SpotPoint, boolean>([
    ['CONTACTED', true],
    ['WORDS_TRUE', true],
    ['SATISFIED', made.satisfied],
  ])
  if (made.mode === 'DOOR_TO_DOOR') points.set('SIGNATURE_OWN', true)
  for (const { item, satisfied } of made.verdicts) if (item !== 'OTHER') points.set(item, satisfied)
  return points
}

const notOwnCallback = (args: Args): Refusal | null => {
  const { state, ctx, by } = args
  const closed = monthOpen(args)
  if (closed) return closed
  const caller = (state.facts.made ?? state.facts.notReached)?.by.personId ?? null
  const tried = (state.facts.attempts ?? []).some((each) => each.by.personId === ctx.actor.personId)
  if (ctx.actor.personId !== null && (caller === ctx.actor.personId || tried)) {
    return refuse('FORBIDDEN', 'SPT-2', 'spotCheckOwn', {})
  }
  const again = (state.facts.spotChecks ?? []).some((each) => each.by.personId === by.personId)
  return again ? refuse('WRONG_STATE', 'SPT-2', 'spotCheckTwice', {}) : null
}

const spotCheck = ({ state, ctx, by }: Args, input: LooseInput): Effect | Refusal => {
  const drawId = (input.drawId as string | undefined) ?? null
  if (drawId !== null && !ctx.facts.drawn) return unmet('SPT-3', 'notOfThisDraw')
  const wanted = spotPoints(state)
  const given = (input.points ?? []) as readonly { point: SpotPoint; found: boolean; note?: string | null }[]
  const missing = [...wanted.keys()].filter((point) => !given.some((each) => each.point === point))
  if (missing.length > 0) return unmet('SPT-4', 'spotPointsMissing', { spotPoints: missing })
  if (given.length !== wanted.size || given.some(({ point }) => !wanted.has(point))) {
    return refuse('INVALID', 'SPT-4', 'fieldWrong', { field: 'points' })
  }
  const points = given.map(({ point, found, note }): CheckedPoint => {
    const recorded = wanted.get(point) === true
    return { point, recorded, found, agrees: recorded === found, note: isBlank(note) ? null : (note as string) }
  })
  const contradicts = points.some((each) => !each.agrees)
  const conclusion = (input.conclusion as string | undefined) ?? null
  if (contradicts && conclusion === null) return unmet('SPT-4', 'spotConclusionMissing')
  const before = state.facts.spotChecks ?? []
  // The engine picked the role that fits; of one who holds both, the one in which nobody checked yet counts first.
  const held = checkersOf(ctx.actor, ctx.estate.id)
  const as = held.find((role) => !before.some((each) => each.as === role)) ?? (by.role as SpotChecker)
  const check: SpotCheck = { no: before.length + 1, as, by, drawId, points, contradicts, conclusion }
  return { facts: { spotChecks: [...before, check] }, was: { contradicts, as, points } }
}

const targetClock = (servedAt: Date, estate: EstateSettings, now: Date): NonNullable<Effect['clocks']> => {
  if (procedureFor(estate, 'CALLBACK') !== 'B') return []
  const zone = estate.timeZone
  const due = endOfDay(addDays(localDay(servedAt, zone), estate.callbackTargetDays), zone)
  // Written off, or opened again, after that: by the end of today.
  const dueAt = due.getTime() > now.getTime() ? due : endOfDay(localDay(now, zone), zone)
  return [{ op: 'restart', kind: 'CALLBACK_TARGET', dueAt }]
}

const TABLE: Readonly<Record<CallbackAction, Row>> = {
  QUEUE: {
    rule: 'CBK-1',
    from: [],
    to: ['OPEN'],
    // With the write-off: nobody opens one by hand.
    who: ['SYSTEM'],
    form: [],
    does: ({ ctx }) => ctx.facts.queued ?? {},
  },
  TAKE: {
    rule: 'CBK-1',
    from: ['OPEN'],
    to: ['SAME'],
    who: CALLERS,
    form: [],
    stands: mayCall,
    does: ({ by }) => ({ changes: { ownerId: by.personId } }),
  },
  TRY: {
    rule: 'CBK-8',
    from: ['OPEN'],
    to: ['OPEN', 'NOT_REACHED'],
    who: CALLERS,
    form: [
      { field: 'mode', shape: { oneOf: CallbackMode }, rule: 'CBK-8' },
      { field: 'note', shape: 'text', rule: 'CBK-8', optional: true },
    ],
    stands: mayCall,
    does: tryAgain,
  },
  MAKE: {
    rule: 'CBK-4',
    from: ['OPEN'],
    to: ['DONE'],
    who: CALLERS,
    form: [
      { field: 'mode', shape: { oneOf: CallbackMode }, rule: 'CBK-3' },
      { field: 'satisfied', shape: 'flag', rule: 'CBK-4' },
      { field: 'spokeWith', shape: 'name', rule: 'CBK-4', optional: true },
      { field: 'words', shape: 'text', rule: 'CBK-4', optional: true },
      { field: 'signature', shape: 'signature', rule: 'CBK-4', optional: true },
      { field: 'verdicts', shape: 'verdicts', rule: 'STA-1', optional: true },
    ],
    stands: mayCall,
    does: make,
  },
  REASSIGN: {
    rule: 'CBK-1',
    from: ['OPEN'],
    to: ['SAME'],
    who: ['DISPATCHER', 'SERVICE_LEAD', 'CENTRE_MANAGER'],
    form: [
      { field: 'route', shape: { oneOf: CallbackRoute }, rule: 'CBK-1', optional: true },
      { field: 'personId', shape: 'id', rule: 'CBK-1', optional: true },
      { field: 'reason', shape: 'text', rule: 'CBK-1' },
    ],
    does: reassign,
  },
  WAIVE_OWN_WORK: {
    rule: 'CBK-5',
    from: ['OPEN'],
    to: ['SAME'],
    who: ['SERVICE_LEAD'],
    form: [{ field: 'reason', shape: 'text', rule: 'CBK-5' }],
    stands: ({ state, by }) => {
      if (!state.facts.counterItem) return unmet('CBK-5', 'waiverCounterOnly')
      if (state.facts.ownWorkWaived) return refuse('WRONG_STATE', 'CBK-5', 'alreadyWaived', {})
      return by.personId !== null && state.facts.doneBy.includes(by.personId)
        ? refuse('FORBIDDEN', 'CBK-5', 'waiverForOneself', {})
        : null
    },
    does: ({ by }, input) => ({ facts: { ownWorkWaived: { reason: input.reason as string, by } } }),
  },
  REOPEN: {
    rule: 'CBK-6',
    from: ['DONE', 'NOT_REACHED'],
    to: ['OPEN'],
    who: ['SERVICE_LEAD', ...SPOT_CHECKERS],
    form: [{ field: 'reason', shape: 'text', rule: 'CBK-6' }],
    stands: monthOpen,
    does: reopen,
  },
  SPOT_CHECK: {
    rule: 'SPT-2',
    from: ['DONE', 'NOT_REACHED'],
    to: ['SAME'],
    who: SPOT_CHECKERS,
    form: [
      { field: 'points', shape: 'points', rule: 'SPT-4' },
      { field: 'drawId', shape: 'id', rule: 'SPT-3', optional: true },
      { field: 'conclusion', shape: 'text', rule: 'SPT-4', optional: true },
    ],
    stands: notOwnCallback,
    does: spotCheck,
  },
}

/** Who reads callbacks: the centre, its managers, who keeps and who audits the records. Technicians do not read what is said of them. */
export const CALLBACK_READERS: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'RECORDS_KEEPER',
  'AUDITOR',
]

const word = (zh_Hant: string, zh_Hans: string, en: string): Localized => ({ zh_Hant, zh_Hans, en })

export const CALLBACK = defineCase<CallbackFacts, CallbackStatus, CallbackAction, CallbackRead>({
  kind: 'CALLBACK',
  serial: 'CB',
  name: word('回訪', '回访', 'callback'),
  statuses: {
    OPEN: word('待回訪', '待回访', 'to be made'),
    DONE: word('已回訪', '已回访', 'made'),
    NOT_REACHED: word('未聯繫上', '未联系上', 'not reached'),
  },
  closed: ['DONE', 'NOT_REACHED'],
  actions: {
    QUEUE: word('列入回訪', '列入回访', 'queue'),
    TAKE: word('接手', '接手', 'take'),
    TRY: word('記錄未接通', '记录未接通', 'record a try'),
    MAKE: word('完成回訪', '完成回访', 'make the callback'),
    REASSIGN: word('改派回訪', '改派回访', 'reassign'),
    WAIVE_OWN_WORK: word('准許經手人回訪', '准许经手人回访', 'waive the caller’s own work'),
    REOPEN: word('重新回訪', '重新回访', 'reopen'),
    SPOT_CHECK: word('抽查', '抽查', 'spot check'),
  },
  table: TABLE,
  mayRead: (actor, { estateId, department, ownerId }) =>
    actor.kind === 'person' &&
    (rolesIn(actor, estateId).some((role) => CALLBACK_READERS.includes(role)) ||
      (department !== null && departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR').includes(department)) ||
      (actor.personId !== null && actor.personId === ownerId && rolesIn(actor, estateId).length > 0)),
})

/** CBK-1: orders that came in at the front desk go to the area assistant, all others to the dispatch centre. */
export const routeOf = (receivedAt: Place): CallbackRoute =>
  receivedAt === 'FRONT_DESK' ? 'AREA_ASSISTANT' : 'DISPATCH_CENTRE'

/** What the order that was just written off or cancelled gets; null: none (a cancelled one, unless the estate says so). */
export const callbackDue = (order: Pick<WorkOrder, 'status'>, estate: EstateSettings): boolean =>
  order.status === 'WRITTEN_OFF' || (order.status === 'CANCELLED' && estate.callbackCancelled)

/**
 * The month that a callback counts for: the order's. Where that month's callbacks are closed already it goes into the running one
 * and refers back (CLO-6).
 */
export const callbackMonth = (
  order: Pick<WorkOrder, 'openedAt' | 'closedAt'>,
  now: Date,
  estate: EstateSettings,
): string => orderMonth(order, order.closedAt ?? now, estate)

/** Facts, clock and the other fields of a new callback. */
export const queuedCallback = (order: WorkOrder, estate: EstateSettings, now: Date) => ({
  facts: {
    orderSerial: order.serial,
    route: routeOf(order.receivedAt),
    category: order.category,
    nature: order.nature,
    counterItem: isCounterItem(order),
    doneBy: [...new Set([...(order.facts.doneBy ?? []), ...(order.assigneeId === null ? [] : [order.assigneeId])])],
    technicianId: order.assigneeId,
    cancelled: order.status === 'CANCELLED',
  } satisfies CallbackFacts,
  clocks: targetClock(order.acceptedAt ?? order.completedAt ?? now, estate, now),
})

/** As it is counted (callback-quota.ts). */
export const counted = ({ status, facts }: Pick<CallbackState, 'status' | 'facts'>): CountedCallback => ({
  status,
  mode: facts.made?.mode ?? null,
  satisfied: facts.made?.satisfied ?? null,
  finishedOn: facts.made?.day ?? facts.notReached?.day ?? null,
  callerIs: facts.made?.callerIs ?? facts.notReached?.callerIs ?? [],
  checkedAs: (facts.spotChecks ?? []).map((check) => check.as),
})

/** CBK-1: archiving waits for the callback. An order that was closed before there were any has none to wait for. */
export const callbackSettled = (order: Pick<WorkOrder, 'facts'>): GuardAnswer => {
  const summary: CallbackSummary | undefined = order.facts.callback
  return summary && summary.status !== 'OPEN'
    ? { met: true }
    : { met: false, facts: { callbackSerial: summary?.serial ?? null } }
}

/** When a callback that was opened again must be made: by the month's deadline, or, past that, as promptly as a new one. */
export const reopenedDue = (month: string, now: Date, estate: EstateSettings): Date => {
  const deadline = callbackDeadline(month, estate)
  if (deadline.getTime() > now.getTime()) return deadline
  return endOfDay(addDays(localDay(now, estate.timeZone), estate.callbackTargetDays), estate.timeZone)
}
