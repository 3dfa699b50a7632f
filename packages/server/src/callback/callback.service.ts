/** Callbacks and corrective actions as people act on them: what an action needs, and what it brings about elsewhere. */
import type { Along, CaseOptions, CaseService } from '../case/case.service.js'
import { drawSerial } from '../case/case.store.js'
import {
  CALLBACK,
  type CallbackAction,
  type CallbackFacts,
  callbackDue,
  callbackMonth,
  type CallbackRead,
  type CallbackState,
  queuedCallback,
} from '../domain/callback.js'
import { type CaseContext, type CaseDecision, openCase } from '../domain/case.js'
import {
  correctionDue,
  CORRECTIVE_ACTION,
  type CorrectionFacts,
  type CorrectionRead,
} from '../domain/corrective-action.js'
import { localMonth } from '../domain/calendar.js'
import type { CallbackStatus, CorrectionSource, Localized } from '../domain/vocabulary.js'
import type { Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { ActionResult } from '../request/acting.js'
import type { CaseWrite } from '../request/change.store.js'
import type { OrderFollower } from '../work-order/follow.js'
import { correctionOwner, isMonthClosed, readBeside, readOrder, summaryInOrder } from './callback.store.js'

const NOBODY: Localized = { zh_Hant: '系統', zh_Hans: '系统', en: 'System' }

export interface CallbackCall {
  readonly callbackId: string
  readonly version: number
  readonly idempotencyKey?: string | null | undefined
  readonly action: CallbackAction
  readonly input: Readonly<Record<string, unknown>>
}

export interface CallbackOutcome {
  readonly callback: CallbackState
  /** The corrective action that it opened (COR-1, SPT-4). */
  readonly correctionId: string | null
}

/** Actions after which the order's row must say something else. */
const CHANGES_ORDER: readonly CallbackAction[] = ['TRY', 'MAKE', 'REOPEN']

type Options = CaseOptions<CallbackFacts, CallbackStatus, CallbackRead>

export class CallbackService {
  constructor(
    private readonly cases: CaseService,
    private readonly newId: () => string,
  ) {}

  /** CBK-1: every order that is written off, or cancelled where the estate says so, gets its callback in that very transaction. */
  readonly follow: OrderFollower = async (tx, caller, { before, decision, now, estate, closing }) => {
    const { order } = decision
    if (before.status === order.status || order.facts.callback || !callbackDue(order, estate)) return null
    const own = callbackMonth(order, now, estate)
    // CLO-6: a month that is closed takes no more; what comes late counts in the running one and refers back.
    const closed = closing ? closing.closedMonths.includes(own) : await isMonthClosed(tx, order.estateId, own)
    const month = closed ? localMonth(now, estate.timeZone) : own
    const { facts, clocks } = queuedCallback(order, estate, now)
    const serial = closing?.callbackSerial ?? (await drawSerial(tx, order.estateId, 'CB', now))
    const write = this.#opened(caller, estate, now, serial, {
      order,
      month,
      facts: month === own ? facts : { ...facts, refersTo: own },
      clocks,
    })
    const { id, status } = write.state
    return {
      cases: [write],
      facts: { callback: { id, serial, status: status as CallbackStatus } },
      audits: [this.cases.audit(caller, null, write)],
    }
  }

  #opened(
    caller: Caller,
    estate: CaseContext['estate'],
    now: Date,
    serial: string,
    given: {
      readonly order: Parameters<typeof queuedCallback>[0]
      readonly month: string
      readonly facts: CallbackFacts
      readonly clocks: NonNullable<CallbackRead['queued']>['clocks']
    },
  ): CaseWrite {
    const { order, month, facts, clocks } = given
    const { department, buildingId, unitId, requestId, id: orderId } = order
    const ctx: CaseContext<CallbackRead> = {
      actor: { ...caller.actor, kind: 'system' },
      now,
      estate,
      newId: this.newId,
      facts: { monthClosed: false, callerName: NOBODY, person: null, drawn: false, queued: { facts, clocks } },
    }
    const decided = openCase(
      CALLBACK,
      { serial, department, buildingId, unitId, requestId, orderId, month },
      'QUEUE',
      {},
      ctx,
    )
    if (!decided.ok) throw new Error(`A callback could not be queued: ${decided.refusal.reason}.`)
    return decided.decision as unknown as CaseWrite
  }

  /** Does an action of the callback's table, or answers why not. */
  async act(caller: Caller, call: CallbackCall): Promise<ActionResult<CallbackOutcome>> {
    let correctionId: string | null = null
    const options: Options = {
      orderFirst: CHANGES_ORDER.includes(call.action),
      facts: (tx, state) => this.#facts(tx, caller, call, state as CallbackState),
      also: async (tx, decision, ctx) => {
        const along = await this.#along(tx, caller, decision, ctx, call.action)
        correctionId = along.cases?.[0]?.state.id ?? null
        return along
      },
    }
    const outcome = await this.cases.act(
      caller,
      CALLBACK,
      {
        caseId: call.callbackId,
        version: call.version,
        idempotencyKey: call.idempotencyKey,
        action: call.action,
        input: call.input,
      },
      options,
    )
    if (!outcome.ok) return outcome
    const callback = outcome.value as CallbackState
    return { ...outcome, value: { callback, correctionId: outcome.replayed ? null : correctionId } }
  }

  async #facts(tx: Tx, { actor }: Caller, { input }: CallbackCall, state: CallbackState): Promise<CallbackRead> {
    const beside = await readBeside(tx, {
      estateId: state.estateId,
      month: state.month,
      callerId: actor.personId,
      personId: typeof input.personId === 'string' ? input.personId : null,
      drawId: typeof input.drawId === 'string' ? input.drawId : null,
      purpose: 'SPOT_CHECK',
      serial: state.serial,
    })
    return { ...beside, callerName: beside.callerName ?? NOBODY }
  }

  async #along(
    tx: Tx,
    caller: Caller,
    { state, evidence }: CaseDecision<CallbackFacts, CallbackStatus>,
    ctx: CaseContext<CallbackRead>,
    action: CallbackAction,
  ): Promise<Along> {
    const stored = CHANGES_ORDER.includes(action) && state.orderId !== null ? await readOrder(tx, state.orderId) : null
    const check = action === 'SPOT_CHECK' ? state.facts.spotChecks?.at(-1) : undefined
    const source: CorrectionSource | null =
      action === 'MAKE' && state.facts.made?.satisfied === false
        ? 'DISSATISFIED'
        : check?.contradicts
          ? 'CONTRADICTED'
          : null
    const correction = source ? await this.#correction(tx, caller, state, ctx, source) : null
    const summary = { id: state.id, serial: state.serial, status: state.status }
    return {
      ...(stored ? summaryInOrder(stored, summary, ctx.now, evidence.action) : {}),
      ...(correction ? { cases: [correction], audits: [this.cases.audit(caller, null, correction)] } : {}),
    }
  }

  /** COR-1, SPT-4: at once, with an owner and a due time. */
  async #correction(
    tx: Tx,
    caller: Caller,
    state: CallbackState,
    ctx: CaseContext<CallbackRead>,
    source: CorrectionSource,
  ): Promise<CaseWrite> {
    const { facts } = state
    const aboutTheWork = source === 'DISSATISFIED'
    const callerOfIt = (facts.made ?? facts.notReached)?.by.personId
    const ownerId = await correctionOwner(tx, {
      estateId: state.estateId,
      department: state.department,
      notThese: aboutTheWork ? facts.doneBy : callerOfIt ? [callerOfIt] : [],
      aboutTheWork,
    })
    const opened: CorrectionFacts = {
      source,
      orderSerial: facts.orderSerial,
      callbackId: state.id,
      callbackSerial: state.serial,
      complaint: (aboutTheWork ? facts.made?.words : facts.spotChecks?.at(-1)?.conclusion) ?? '',
      doneBy: facts.doneBy,
      ...(!aboutTheWork && callerOfIt ? { calledBy: callerOfIt } : {}),
      dueAt: correctionDue(ctx.now, ctx.estate),
    }
    const given = {
      serial: await drawSerial(tx, state.estateId, 'CA', ctx.now),
      department: state.department,
      ownerId,
      buildingId: state.buildingId,
      unitId: state.unitId,
      requestId: state.requestId,
      orderId: state.orderId,
      month: state.month,
    }
    const read: CorrectionRead = { opened, person: null, reworkOpen: false, writtenOffAt: null, rework: null }
    const decided = openCase(
      CORRECTIVE_ACTION,
      given,
      'OPEN',
      {},
      {
        ...ctx,
        actor: { ...caller.actor, kind: 'system' },
        versionSeen: null,
        facts: read,
      },
    )
    if (!decided.ok) throw new Error(`A corrective action could not be opened: ${decided.refusal.reason}.`)
    return decided.decision as unknown as CaseWrite
  }
}
