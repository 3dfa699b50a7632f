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
import type { EstateSettings } from '../domain/estate.js'
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
import type { StoredOrder } from '../request/rows.js'
import { caseSince, type CaseRead, lockCase, readCase, readForNewCase } from './case.store.js'

/** What is written along with a case: other cases, requests, orders, with their own events and audit entries. */
export type Along = Pick<Partial<Change>, 'cases' | 'order' | 'request' | 'also' | 'ahead'> & {
  readonly events?: readonly EventEntry[]
  readonly audits?: readonly AuditEntry[]
}

/** What was read in the round trip of the lock. */
export interface Known<F extends object, S extends string, B> {
  /** The case before the action; null of one that is opened. */
  readonly state: CaseState<F, S> | null
  /** Its order, locked, where `orderFirst` asked for it. */
  readonly order: StoredOrder | null
  readonly beside: B
  readonly now: Date
  readonly estate: EstateSettings
}

/**
 * What an action needs beside its case, and what it brings about. Only `beside` asks the database, and it does so along with the lock:
 * with what is written that makes two round trips for every action of every kind.
 */
export interface CaseOptions<F extends object, S extends string, X, B = undefined> {
  /**
   * Reads what the action needs beside the case. Sent behind the case's lock (of a case that is opened: in front of the counter of its
   * number) without waiting for it, so it sends everything before it waits for anything, and finds what it needs by the case's id.
   */
  readonly beside?: (tx: Tx) => Promise<B>
  /** What the kind's guards need, made of it. May throw Refused. */
  readonly facts?: (known: Known<F, S, B>) => X
  /** Whether the action also changes the case's order, whose row is then locked before the case's, and read. */
  readonly orderFirst?: boolean
  /** What the accepted action brings about elsewhere; statements of its own (notices) as `ahead`. */
  readonly also?: (decision: CaseDecision<F, S>, known: Known<F, S, B>, ctx: CaseContext<X>) => Along | undefined
}

export interface OpenCaseCall<A extends string, X, B = undefined> {
  readonly estateId: string
  readonly idempotencyKey?: string | null | undefined
  readonly action: A
  readonly input: unknown
  /** What is given of the case beside the input. May throw Refused. */
  readonly given: (facts: X, beside: B) => Omit<CaseGiven, 'serial'>
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
  open<F extends object, S extends string, A extends string, X, B = undefined>(
    caller: Caller,
    definition: CaseDefinition<F, S, A, X>,
    call: OpenCaseCall<A, X, B>,
    options: CaseOptions<F, S, X, B> = {},
  ): Promise<CaseOutcome<F, S>> {
    const hash = inputHash(`${definition.kind} ${call.action}`, { estateId: call.estateId, input: call.input })
    return once<CaseState<F, S>>(this.acting, caller, async (tx) => {
      const key = call.idempotencyKey || null
      const { estateId } = call
      const { serial: counted } = definition
      const [beside, read] = await Promise.all([
        options.beside?.(tx),
        readForNewCase(tx, { estateId, callerId: caller.callerId, key, serial: counted }),
      ])
      if (!read) throw new Refused(NOT_FOUND)
      await this.#toldAgain(tx, read.replay, hash)
      refuseReuse(read.replay, hash)
      const { now, estate, serial } = read
      const known: Known<F, S, B> = { state: null, order: null, beside: beside as B, now, estate }
      const facts = options.facts?.(known) as X
      const ctx = this.#context(caller, read, facts, null)
      const given = { ...call.given(facts, known.beside), serial }
      const decided = openCase(definition, given, call.action, call.input, ctx)
      if (!decided.ok) throw new Refused(decided.refusal)
      return this.#write(tx, caller, known, decided.decision, ctx, options, key, hash)
    })
  }

  /** Does an action of the kind's table, or answers why not. */
  act<F extends object, S extends string, A extends string, X, B = undefined>(
    caller: Caller,
    definition: CaseDefinition<F, S, A, X>,
    call: CaseCall<A>,
    options: CaseOptions<F, S, X, B> = {},
  ): Promise<CaseOutcome<F, S>> {
    const { caseId, version, action, input } = call
    const hash = inputHash(`${definition.kind} ${action}`, { caseId, version, input })
    return once<CaseState<F, S>>(this.acting, caller, async (tx) => {
      const key = call.idempotencyKey || null
      const { orderFirst } = options
      const locking = lockCase(tx, { caseId, kind: definition.kind, callerId: caller.callerId, key, orderFirst })
      const [locked, beside] = await Promise.all([locking, options.beside?.(tx)])
      if (!locked) throw new Refused(NOT_FOUND)
      await this.#toldAgain(tx, locked.replay, hash)
      refuseReuse(locked.replay, hash)
      const state = locked.state as CaseState<F, S>
      const { order, now, estate } = locked
      const known: Known<F, S, B> = { state, order, beside: beside as B, now, estate }
      const facts = options.facts?.(known) as X
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
      return this.#write(tx, caller, known, decided.decision, ctx, options, key, hash)
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

  async #write<F extends object, S extends string, X, B>(
    tx: Tx,
    caller: Caller,
    known: Known<F, S, B>,
    decision: CaseDecision<F, S>,
    ctx: CaseContext<X>,
    options: CaseOptions<F, S, X, B>,
    key: string | null,
    hash: Buffer,
  ): Promise<CaseOutcome<F, S>> {
    const along: Along = options.also?.(decision, known, ctx) ?? {}
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
      audits: [this.audit(caller, known.state as CaseState | null, own), ...(along.audits ?? [])],
      remember: rememberAs(caller, key, hash),
      ahead: along.ahead,
    })
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
