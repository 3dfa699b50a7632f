/**
 * The one way to change a case: lock and read, decide, write, and tell the world after the commit. What an action of a case brings
 * about elsewhere (a corrective action, a rework order, a summary in the order's row) is written in the same transaction by `also`.
 */
import {
  type CaseContext,
  type CaseDecision,
  type CaseDefinition,
  type CaseGiven,
  type CaseState,
  decideCase,
  openCase,
} from '../domain/case.js'
import { NOT_FOUND, type Refusal } from '../domain/refusal.js'
import type { AuditEntry, Caller, EventEntry } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import {
  type Acting,
  type ActionResult,
  auditDetail,
  inputHash,
  isReplayOf,
  once,
  refuseReuse,
  rememberAs,
  Replayed,
  withNames,
} from '../request/acting.js'
import { type CaseWrite, caseEvents, type Change, earliestDue, writeChange } from '../request/change.store.js'
import type { Replay } from '../request/facts.sql.js'
import { readReplay } from '../request/request.store.js'
import { caseSince, type CaseRead, drawSerial, lockCase, readCase, readForNewCase } from './case.store.js'

/** What is written along with a case: other cases, requests, orders, with their own events and audit entries. */
export type Along = Pick<Partial<Change>, 'cases' | 'order' | 'request' | 'also'> & {
  readonly events?: readonly EventEntry[]
  readonly audits?: readonly AuditEntry[]
}

export interface CaseOptions<F extends object, S extends string, X> {
  /** Reads what the kind's guards need, under the case's lock. Default: nothing. */
  readonly facts?: (tx: Tx, state: CaseState<F, S> | null, now: Date) => Promise<X>
  /** Whether the action also changes the case's order, whose row is then locked before the case's. */
  readonly orderFirst?: boolean
  /** What the accepted action brings about elsewhere. Its own statements (locks held, position not yet) run before the writing one. */
  readonly also?: (tx: Tx, decision: CaseDecision<F, S>, ctx: CaseContext<X>) => Promise<Along | void>
  /** What comes after everything is written, in the same transaction: inboxes, whose locks are last of all. */
  readonly afterwards?: (tx: Tx, decision: CaseDecision<F, S>, before: CaseState<F, S> | null) => Promise<void>
}

export interface OpenCaseCall<A extends string, X> {
  readonly estateId: string
  readonly idempotencyKey?: string | null | undefined
  readonly action: A
  readonly input: unknown
  /** What is given of the case beside the input, once the facts are known. */
  readonly given: (facts: X, tx: Tx) => Omit<CaseGiven, 'serial'> | Promise<Omit<CaseGiven, 'serial'>>
}

export interface CaseCall<A extends string> {
  readonly caseId: string
  /** The version that the caller's screen showed. Null for a job, which acts on what is there. */
  readonly version: number | null
  readonly idempotencyKey?: string | null | undefined
  readonly action: A
  readonly input: unknown
}

export type CaseOutcome<F extends object, S extends string> = ActionResult<CaseState<F, S>>

export class CaseService {
  constructor(private readonly acting: Acting) {}

  /** Opens a case by an action whose `from` is empty. */
  open<F extends object, S extends string, A extends string, X>(
    caller: Caller,
    definition: CaseDefinition<F, S, A, X>,
    call: OpenCaseCall<A, X>,
    options: CaseOptions<F, S, X> = {},
  ): Promise<CaseOutcome<F, S>> {
    const hash = inputHash(`${definition.kind} ${call.action}`, { estateId: call.estateId, input: call.input })
    return once<CaseState<F, S>>(this.acting, caller, async (tx) => {
      const key = call.idempotencyKey || null
      const read = await readForNewCase(tx, { estateId: call.estateId, callerId: caller.callerId, key })
      if (!read) throw new Refused(NOT_FOUND)
      await this.#toldAgain(tx, read.replay, hash)
      refuseReuse(read.replay, hash)
      const facts = (await options.facts?.(tx, null, read.now)) as X
      const ctx = this.#context(caller, read, facts, null)
      const given = await call.given(facts, tx)
      // A refused call draws no number: what may be known before is asked first.
      const probe = openCase(definition, { ...given, serial: '?' }, call.action, call.input, ctx)
      if (!probe.ok) throw new Refused(probe.refusal)
      const serial = await drawSerial(tx, call.estateId, definition.serial, read.now)
      const decided = openCase(definition, { ...given, serial }, call.action, call.input, ctx)
      if (!decided.ok) throw new Refused(decided.refusal)
      return this.#write(tx, caller, null, decided.decision, ctx, options, key, hash)
    })
  }

  /** Does an action of the kind's table, or answers why not. */
  act<F extends object, S extends string, A extends string, X>(
    caller: Caller,
    definition: CaseDefinition<F, S, A, X>,
    call: CaseCall<A>,
    options: CaseOptions<F, S, X> = {},
  ): Promise<CaseOutcome<F, S>> {
    const { caseId, version, action, input } = call
    const hash = inputHash(`${definition.kind} ${action}`, { caseId, version, input })
    return once<CaseState<F, S>>(this.acting, caller, async (tx) => {
      const key = call.idempotencyKey || null
      const { orderFirst } = options
      const locked = await lockCase(tx, { caseId, kind: definition.kind, callerId: caller.callerId, key, orderFirst })
      if (!locked) throw new Refused(NOT_FOUND)
      await this.#toldAgain(tx, locked.replay, hash)
      refuseReuse(locked.replay, hash)
      const state = locked.state as CaseState<F, S>
      const facts = (await options.facts?.(tx, state, locked.now)) as X
      const ctx = this.#context(caller, locked, facts, version)
      const decided = decideCase(definition, state, action, input, ctx)
      if (!decided.ok) {
        const late = key ? await readReplay(tx, caller.callerId, key) : null
        await this.#toldAgain(tx, late, hash)
        refuseReuse(late, hash)
        throw new Refused(
          await this.#explained(tx, state, version, decided.refusal, (seen) =>
            decideCase(definition, seen as CaseState<F, S>, action, input, ctx),
          ),
        )
      }
      return this.#write(tx, caller, state, decided.decision, ctx, options, key, hash)
    })
  }

  /** The audit's word on a case that was written along with something else. */
  audit(
    caller: Caller,
    before: CaseState | null,
    { state, evidence }: Pick<CaseDecision, 'state' | 'evidence'>,
  ): AuditEntry {
    return {
      actorId: caller.actor.kind === 'system' ? null : caller.callerId,
      personId: evidence.by.personId,
      role: evidence.by.role,
      source: caller.source,
      action: `${state.kind} ${evidence.action}`,
      recordKind: 'case',
      recordId: state.id,
      detail: auditDetail(before, state, evidence.input),
    }
  }

  async #write<F extends object, S extends string, X>(
    tx: Tx,
    caller: Caller,
    before: CaseState<F, S> | null,
    decision: CaseDecision<F, S>,
    ctx: CaseContext<X>,
    options: CaseOptions<F, S, X>,
    key: string | null,
    hash: Buffer,
  ): Promise<CaseOutcome<F, S>> {
    const along: Along = (await options.also?.(tx, decision, ctx)) ?? {}
    const own = decision as unknown as CaseWrite
    const cases: readonly CaseWrite[] = [own, ...(along.cases ?? [])]
    const { estateId } = decision.state
    const position = await writeChange(tx, {
      estateId,
      at: ctx.now,
      request: along.request,
      order: along.order,
      also: along.also,
      cases,
      events: [...cases.flatMap(caseEvents), ...(along.events ?? [])],
      audits: [this.audit(caller, before as CaseState | null, own), ...(along.audits ?? [])],
      remember: rememberAs(caller, key, hash),
      followed: options.afterwards !== undefined,
    })
    await options.afterwards?.(tx, decision, before)
    const earliestDueAt = earliestDue([
      ...cases.flatMap(({ clocks }) => clocks),
      ...(along.order?.clocks ?? []),
      ...(along.request?.clocks ?? []),
    ])
    tx.afterCommit(() => this.acting.announce({ estateId, position, earliestDueAt }))
    return { ok: true, value: decision.state, position, replayed: false }
  }

  /** A CONFLICT says what changed since and by whom, which is read only for it. */
  async #explained(
    tx: Tx,
    state: CaseState,
    versionSeen: number | null,
    refusal: Refusal,
    decide: (seen: CaseState) => { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
  ): Promise<Refusal> {
    if (refusal.code !== 'CONFLICT') return refusal
    const since = await caseSince(tx, state.id, versionSeen ?? 0)
    const again = decide({ ...state, evidence: since.map(({ evidence }) => evidence) })
    return withNames(
      again.ok ? refusal : again.refusal,
      since.map(({ name }) => name),
    )
  }

  /** @throws Replayed with the case as it stands now, when the key was kept with this very call */
  async #toldAgain(tx: Tx, replay: Replay | null, hash: Buffer): Promise<void> {
    if (!isReplayOf(replay, hash)) return
    const { caseId, position } = replay.result
    const state = caseId ? await readCase(tx, caseId) : null
    if (!state) throw new Error(`The key's result names case ${caseId}, which is not there.`)
    throw new Replayed<CaseState>({ ok: true, value: state, position, replayed: true })
  }

  #context<X>(caller: Caller, { now, estate }: CaseRead, facts: X, versionSeen: number | null): CaseContext<X> {
    return { actor: caller.actor, now, estate, newId: this.acting.newId, versionSeen, facts }
  }
}
