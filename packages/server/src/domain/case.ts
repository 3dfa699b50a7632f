/**
 * Cases: records with a life of their own beside requests and orders (incident, complaint, damage, callback, corrective action …).
 * Each kind is a definition, that is a table of actions as data with the few functions that its rules need; the engine here is the
 * same for all: who, which version, which status, the form of the input, the rule's own guard, what it changes, its clocks.
 */
import { applyClockChanges, isRunning, meetClock, stopClock, type ClockChange } from './clock.js'
import type { EstateSettings } from './estate.js'
import { checkForm, fieldsOf, type Field, type LooseInput } from './form.js'
import { LABELS } from './labels.js'
import { NOT_FOUND, refuse, type Refusal } from './refusal.js'
import { departmentsOf, hasRole, rolesIn, type Actor } from './role.js'
import type { SerialKind } from './serial.js'
import { Role, type CaseKind, type ClockKind, type Department, type Localized } from './vocabulary.js'
import type { By, Clock } from './work-order-state.js'

/** What is known of a case. `facts` is the kind's own; instants in it are named `at` or end in `At`. */
export interface CaseState<F extends object = object, S extends string = string> {
  readonly id: string
  readonly estateId: string
  readonly kind: CaseKind
  /** @example 'IN-2611-0003' */
  readonly serial: string
  readonly status: S
  readonly version: number
  /** Department responsible. */
  readonly department: Department | null
  /** Who has it in hand. */
  readonly ownerId: string | null
  readonly buildingId: string | null
  readonly unitId: string | null
  /** The request, or the order, that it came from. */
  readonly requestId: string | null
  readonly orderId: string | null
  /** The month that it counts for. @example '2026-11' */
  readonly month: string | null
  readonly openedBy: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly facts: F
  readonly clocks: readonly Clock[]
  /** Append-only; empty when the case was loaded without it. */
  readonly evidence: readonly CaseEvidence[]
}

/** One accepted action, kept for good. `version` is the case's version after it. */
export interface CaseEvidence {
  readonly action: string
  readonly from: string | null
  readonly to: string
  readonly version: number
  readonly by: By
  readonly input: Readonly<Record<string, unknown>>
}

export interface CaseContext<X = unknown> {
  readonly actor: Actor
  /** The server's time of the action. */
  readonly now: Date
  readonly estate: EstateSettings
  /** Hands out a new id (uuid v7). */
  newId(): string
  /** The version that the caller's screen showed; a newer one is a CONFLICT. Absent: not checked. */
  readonly versionSeen?: number | null
  /** What the service read for this action under the case's lock. */
  readonly facts: X
}

/** Fields that an action may set beside the kind's facts. */
export type CaseChanges = Partial<
  Pick<CaseState, 'department' | 'ownerId' | 'buildingId' | 'unitId' | 'month' | 'closedAt'>
>

export type CaseClockOp =
  | { readonly op: 'start'; readonly kind: ClockKind; readonly dueAt: Date }
  /** Stops those of the kind that run, and starts anew. */
  | { readonly op: 'restart'; readonly kind: ClockKind; readonly dueAt: Date }
  | { readonly op: 'meet' | 'stop'; readonly kind: ClockKind }
  | { readonly op: 'stopAll' }

/** What an action comes to. */
export interface CaseEffect<F extends object, S extends string> {
  /** Default: the only status of the row's `to`. */
  readonly to?: S
  /** Facts to set; `undefined` drops one (the evidence has it for good). */
  readonly facts?: Partial<F>
  readonly changes?: CaseChanges
  readonly clocks?: readonly CaseClockOp[]
  /** What the evidence keeps beside the input: the values that were replaced, what was found. */
  readonly was?: Readonly<Record<string, unknown>>
}

export interface CaseArgs<F extends object, S extends string, X> {
  /** The case before the action; for one that opens it the fields given, with empty facts. */
  readonly state: CaseState<F, S>
  readonly ctx: CaseContext<X>
  /** Who acts, in the role that fits. */
  readonly by: By
}

/** One row of a kind's table. `from` is empty for an action that opens a case. */
export interface CaseTransition<F extends object, S extends string, X> {
  readonly rule: string
  readonly from: readonly S[]
  /** Every status it may lead to; SAME stays. */
  readonly to: readonly (S | 'SAME')[]
  /**
   * A role in the estate (TECHNICIAN and DEPARTMENT_SUPERVISOR: of the case's department), a tie of the definition, or SYSTEM for a
   * job of the server itself.
   */
  readonly who: readonly string[]
  readonly form: readonly Field[]
  /** What can be refused without the input: also answers permittedCaseActions(). */
  readonly stands?: (args: CaseArgs<F, S, X>) => Refusal | null
  /** The guard that needs the input, and the effect. Absent: nothing changes but the status. */
  readonly does?: (args: CaseArgs<F, S, X>, input: LooseInput) => CaseEffect<F, S> | Refusal
}

export interface CaseDefinition<
  F extends object = object,
  S extends string = string,
  A extends string = string,
  X = unknown,
> {
  readonly kind: CaseKind
  readonly serial: SerialKind
  /** What the record is called in refusals. */
  readonly name: Localized
  readonly statuses: Readonly<Record<S, Localized>>
  /** Statuses in which nothing is left to do: `closedAt` is set on the way in and dropped on the way out. */
  readonly closed: readonly S[]
  readonly actions: Readonly<Record<A, Localized>>
  readonly table: Readonly<Record<A, CaseTransition<F, S, X>>>
  /** Ties of a person to the case, beside OWNER and OPENER, with what such a person is called. */
  readonly ties?: Readonly<Record<string, CaseTie<F, S>>>
  /** Whether the viewer may read the case at all; who may not is told NOT_FOUND. */
  readonly mayRead: (actor: Actor, state: CaseState<F, S>) => boolean
}

export interface CaseTie<F extends object, S extends string> {
  readonly name: Localized
  readonly holds: (actor: Actor, state: CaseState<F, S>) => boolean
}

export interface CaseDecision<F extends object = object, S extends string = string> {
  readonly state: CaseState<F, S>
  readonly clocks: readonly ClockChange[]
  readonly evidence: CaseEvidence
}

export type CaseResult<F extends object = object, S extends string = string> =
  { readonly ok: true; readonly decision: CaseDecision<F, S> } | { readonly ok: false; readonly refusal: Refusal }

/** Keeps the types of a definition together. */
export const defineCase = <F extends object, S extends string, A extends string, X = unknown>(
  definition: CaseDefinition<F, S, A, X>,
): CaseDefinition<F, S, A, X> => definition

/** What is given of a case that an action opens. */
export interface CaseGiven {
  readonly serial: string
  readonly department?: Department | null
  readonly ownerId?: string | null
  readonly buildingId?: string | null
  readonly unitId?: string | null
  readonly requestId?: string | null
  readonly orderId?: string | null
  readonly month?: string | null
}

const TIES: Readonly<Record<string, CaseTie<object, string>>> = {
  OWNER: {
    name: { zh_Hant: '負責人', zh_Hans: '负责人', en: 'its owner' },
    holds: (actor, state) => actor.personId !== null && actor.personId === state.ownerId,
  },
  OPENER: {
    name: { zh_Hant: '登記人', zh_Hans: '登记人', en: 'who opened it' },
    holds: (actor, state) => actor.personId !== null && actor.personId === state.openedBy,
  },
}

const tieOf = (definition: CaseDefinition, who: string): CaseTie<object, string> | undefined =>
  definition.ties?.[who] ?? TIES[who]

/** The role in which the actor is `who`; null: he is not. */
const fitOf = (definition: CaseDefinition, who: string, actor: Actor, state: CaseState): By['role'] | null => {
  if (who === 'SYSTEM') return actor.kind === 'system' ? 'SYSTEM' : null
  const { estateId, department } = state
  const tie = tieOf(definition, who)
  if (tie) return actor.kind === 'person' && tie.holds(actor, state) ? (rolesIn(actor, estateId)[0] ?? null) : null
  if (actor.kind !== 'person') return who === 'CLIENT_APP' && hasRole(actor, estateId, who) ? who : null
  const role = who as Role
  if (role === 'TECHNICIAN' || role === 'DEPARTMENT_SUPERVISOR') {
    return department !== null && departmentsOf(actor, estateId, role).includes(department) ? role : null
  }
  return hasRole(actor, estateId, role) ? role : null
}

const named = (definition: CaseDefinition, who: readonly string[]): readonly Localized[] =>
  who
    .filter((each) => each !== 'SYSTEM')
    .map((each) => tieOf(definition, each)?.name ?? (LABELS.Who as Readonly<Record<string, Localized>>)[each])
    .filter((name) => name !== undefined)

const labelled = (labels: Readonly<Record<string, Localized>>, words: readonly string[]): readonly Localized[] =>
  words.flatMap((word) => labels[word] ?? [])

/** Roles that may do an action in some case: ties as every role of staff, since anybody of them can have one. Residents only where named. */
export const rolesOfCase = (definition: CaseDefinition, action: string, tied: readonly Role[]): readonly Role[] => {
  const { who } = definition.table[action] as CaseTransition<object, string, unknown>
  return [
    ...new Set(
      who.flatMap((each) =>
        each === 'SYSTEM' ? [] : tieOf(definition, each) ? tied : Object.hasOwn(Role, each) ? [each as Role] : [],
      ),
    ),
  ]
}

/** The later of two who acted on the same version is told what changed. */
const conflict = (definition: CaseDefinition, state: CaseState, versionSeen: number): Refusal => {
  const later = state.evidence.filter((entry) => entry.version > versionSeen)
  return refuse('CONFLICT', 'LIFE', 'caseStale', {
    record: definition.name,
    versionSeen,
    versionNow: state.version,
    did: labelled(
      definition.actions,
      later.map(({ action }) => action),
    ),
    at: later.map(({ by }) => by.at.toISOString()),
    persons: later.map(({ by }) => by.personId ?? ''),
  })
}

type Standing = { readonly ok: true; readonly by: By } | { readonly ok: false; readonly refusal: Refusal }

/** Everything that can be said without the input: who, which version, which status, the rule's standing guard. */
const stand = (
  definition: CaseDefinition,
  action: string,
  state: CaseState,
  ctx: CaseContext,
  opens: boolean,
): Standing => {
  const no = (refusal: Refusal): Standing => ({ ok: false, refusal })
  const row = definition.table[action]
  if (!row) return no(refuse('INVALID', 'API', 'badInput', { detail: 'action' }))
  if (state.estateId !== ctx.estate.id) return no(NOT_FOUND)
  if (!opens && !definition.mayRead(ctx.actor, state) && ctx.actor.kind !== 'system') {
    return no(NOT_FOUND)
  }
  const roles = row.who.flatMap((who) => fitOf(definition, who, ctx.actor, state) ?? [])
  const act = definition.actions[action] as Localized
  if (roles.length === 0) {
    return no(refuse('FORBIDDEN', row.rule, 'caseNotYours', { act, by: named(definition, row.who) }))
  }
  const { versionSeen } = ctx
  if (!opens && versionSeen !== undefined && versionSeen !== null && versionSeen !== state.version) {
    return no(conflict(definition, state, versionSeen))
  }
  if (opens !== (row.from.length === 0) || (!opens && !row.from.includes(state.status))) {
    return no(
      refuse('WRONG_STATE', row.rule, 'caseWrongStatus', {
        record: definition.name,
        act,
        stands: (opens ? undefined : definition.statuses[state.status]) ?? definition.name,
        possible: labelled(definition.statuses, row.from),
      }),
    )
  }
  // A person with several roles may act in any of them: refused only when each is.
  let refusal: Refusal | null = null
  for (const role of roles) {
    const by: By = { personId: ctx.actor.personId, role, at: ctx.now }
    const answer = row.stands?.({ state, ctx, by }) ?? null
    if (!answer) return { ok: true, by }
    refusal ??= answer
  }
  return no(refusal as Refusal)
}

const clockChangesOf = (
  ops: readonly CaseClockOp[],
  before: readonly Clock[],
  ctx: CaseContext,
): readonly ClockChange[] => {
  const changes: ClockChange[] = []
  let clocks = before
  const add = (added: readonly ClockChange[]) => {
    changes.push(...added)
    clocks = applyClockChanges(clocks, added)
  }
  for (const op of ops) {
    const running = clocks.filter((clock) => isRunning(clock) && (op.op === 'stopAll' || clock.kind === op.kind))
    if (op.op === 'meet') for (const clock of running) add(meetClock(clock, ctx.now))
    if (op.op === 'stop' || op.op === 'stopAll' || op.op === 'restart')
      for (const clock of running) add(stopClock(clock, ctx.now))
    if (op.op === 'restart' || (op.op === 'start' && running.length === 0)) {
      const { kind, dueAt } = op
      add([
        { change: 'start', id: ctx.newId(), kind, startedAt: ctx.now, dueAt, restartOf: running.at(-1)?.id ?? null },
      ])
    }
  }
  return changes
}

const isRefusal = (value: object): value is Refusal => 'code' in value && 'reason' in value && 'rule' in value

const merge = (facts: object, added: object | undefined): object =>
  Object.fromEntries(Object.entries({ ...facts, ...added }).filter(([, value]) => value !== undefined))

function decideOn<F extends object, S extends string, A extends string, X>(
  typed: CaseDefinition<F, S, A, X>,
  state: CaseState<F, S>,
  action: A,
  given: unknown,
  typedCtx: CaseContext<X>,
  opens: boolean,
): CaseResult<F, S> {
  const definition = typed as unknown as CaseDefinition
  const ctx = typedCtx as CaseContext
  const no = (refusal: Refusal): CaseResult<F, S> => ({ ok: false, refusal })
  if (!Object.hasOwn(definition.table, action)) return no(refuse('INVALID', 'API', 'badInput', { detail: 'action' }))
  const standing = stand(definition, action, state, ctx, opens)
  if (!standing.ok) return no(standing.refusal)
  const { by } = standing
  const row = typed.table[action]
  const loose: LooseInput = typeof given === 'object' && given !== null ? (given as LooseInput) : {}
  const form = checkForm(row.form, loose)
  if (form) return no(form)
  // From here on the input is what the form lists, and nothing that was left blank.
  const input = fieldsOf(row.form, loose)
  const effect = row.does?.({ state, ctx: typedCtx, by }, input) ?? {}
  if (isRefusal(effect)) return no(effect)
  const only = row.to.length === 1 ? row.to[0] : undefined
  const named = effect.to ?? (only === 'SAME' ? state.status : only)
  if (named === undefined) throw new Error(`${definition.kind} ${action} names several statuses and picked none.`)
  const to: S = named
  const version = opens ? 1 : state.version + 1
  const evidence: CaseEvidence = {
    action,
    from: opens ? null : state.status,
    to,
    version,
    by,
    input: { ...input, ...effect.was },
  }
  const clocks = clockChangesOf(effect.clocks ?? [], state.clocks, ctx)
  const closes = typed.closed.includes(to)
  const changed: CaseState<F, S> = {
    ...state,
    ...effect.changes,
    status: to,
    version,
    closedAt: effect.changes?.closedAt ?? (closes ? (state.closedAt ?? ctx.now) : null),
    facts: merge(state.facts, effect.facts) as F,
    clocks: applyClockChanges(state.clocks, clocks),
    evidence: [...state.evidence, evidence],
  }
  return { ok: true, decision: { state: changed, clocks, evidence } }
}

/**
 * Whether a command may happen to a case, and what it makes of it. Pure; every accepted action raises the version by one and adds
 * one entry of evidence. The refusals come in this order: who may not read it, who may not do it, a stale version, the status, the
 * standing guard, the form of the input, the input's guard.
 */
export const decideCase = <F extends object, S extends string, A extends string, X>(
  definition: CaseDefinition<F, S, A, X>,
  state: CaseState<F, S>,
  action: A,
  input: unknown,
  ctx: CaseContext<X>,
): CaseResult<F, S> => decideOn(definition, state, action, input, ctx, false)

/** A new case, by an action whose `from` is empty. */
export const openCase = <F extends object, S extends string, A extends string, X>(
  definition: CaseDefinition<F, S, A, X>,
  given: CaseGiven,
  action: A,
  input: unknown,
  ctx: CaseContext<X>,
): CaseResult<F, S> => {
  const state: CaseState<F, S> = {
    id: ctx.newId(),
    estateId: ctx.estate.id,
    kind: definition.kind,
    serial: given.serial,
    status: '' as S,
    version: 0,
    department: given.department ?? null,
    ownerId: given.ownerId ?? null,
    buildingId: given.buildingId ?? null,
    unitId: given.unitId ?? null,
    requestId: given.requestId ?? null,
    orderId: given.orderId ?? null,
    month: given.month ?? null,
    openedBy: ctx.actor.personId,
    openedAt: ctx.now,
    closedAt: null,
    facts: {} as F,
    clocks: [],
    evidence: [],
  }
  return decideOn(definition, state, action, input, ctx, true)
}

export interface PermittedCaseAction<A extends string = string> {
  readonly action: A
  readonly allowed: boolean
  /** Why not: what the disabled button says. Null when allowed. */
  readonly refusal: Refusal | null
}

/** Every action on an existing case, for the viewer who asks; jobs' own are left out. */
export const permittedCaseActions = <F extends object, S extends string, A extends string, X>(
  typed: CaseDefinition<F, S, A, X>,
  state: CaseState<F, S>,
  ctx: CaseContext<X>,
): readonly PermittedCaseAction<A>[] => {
  const definition = typed as unknown as CaseDefinition
  return (Object.keys(definition.table) as A[])
    .filter((action) => {
      const { from, who } = typed.table[action]
      return from.length > 0 && who.some((each) => each !== 'SYSTEM')
    })
    .map((action) => {
      const answer = stand(definition, action, state, { ...(ctx as CaseContext), versionSeen: null }, false)
      return { action, allowed: answer.ok, refusal: answer.ok ? null : answer.refusal }
    })
}
