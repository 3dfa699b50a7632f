/** Callbacks and corrective actions as people act on them: what an action needs, and what it brings about elsewhere. */
import type { Along, CaseOptions, CaseService, Known } from '../case/case.service.js'
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
  type CorrectionCandidate,
  correctionDue,
  correctionOwner,
  CORRECTIVE_ACTION,
  type CorrectionFacts,
  type CorrectionRead,
} from '../domain/corrective-action.js'
import { localMonth } from '../domain/calendar.js'
import type { Action, CallbackStatus, CorrectionSource, Localized } from '../domain/vocabulary.js'
import { outcomesOf, TABLE } from '../domain/work-order.js'
import type { Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { ActionResult } from '../request/acting.js'
import type { CaseWrite } from '../request/change.store.js'
import { type HeldSerial, holdSerial } from '../request/serial.store.js'
import type { OrderFollower } from '../work-order/follow.js'
import {
  type Beside as BesideRow,
  closedMonthsOf,
  correctionCandidates,
  readBeside,
  summaryInOrder,
} from './callback.store.js'

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

/** Actions after which an order may be cancelled, and gets its callback where the estate says so. */
const CANCELS: readonly Action[] = (Object.keys(TABLE) as Action[]).filter((action) =>
  TABLE[action].from.some((from) => from !== 'CANCELLED' && outcomesOf(action, from).includes('CANCELLED')),
)

export class CallbackService {
  constructor(
    private readonly cases: CaseService,
    private readonly newId: () => string,
  ) {}

  /** CBK-1: every order that is written off, or cancelled where the estate says so, gets its callback in that very transaction. */
  readonly follow: OrderFollower = async (tx, { orderId, command: { action } }) => {
    // What the write-off needs comes with the order's own lock.
    const cancels = CANCELS.includes(action)
    const [held, closedMonths] = cancels
      ? await Promise.all([holdSerial(tx, 'work_order', orderId, 'CB'), closedMonthsOf(tx, orderId)])
      : [null, []]
    if (!cancels && action !== 'WRITE_OFF') return null
    return (caller, { before, decision, now, estate, closing }) => {
      const { order } = decision
      if (before.status === order.status || order.facts.callback || !callbackDue(order, estate)) return null
      const own = callbackMonth(order, now, estate)
      // CLO-6: a month that is closed takes no more; what comes late counts in the running one and refers back.
      const closed = (closing?.closedMonths ?? closedMonths).includes(own)
      const month = closed ? localMonth(now, estate.timeZone) : own
      const { facts, clocks } = queuedCallback(order, estate, now)
      const serial = closing?.callbackSerial ?? held?.serial
      if (serial === undefined)
        throw new Error(`${action} ended order ${order.id} and drew no number for its callback.`)
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
        ahead: held ? [held.raise] : [],
      }
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
    const { callbackId, version, idempotencyKey, action, input } = call
    let correctionId: string | null = null
    const options: CaseOptions<CallbackFacts, CallbackStatus, CallbackRead, Beside> = {
      orderFirst: CHANGES_ORDER.includes(action),
      beside: (tx) => readFor(tx, caller, call),
      facts: ({ beside: { of } }) => ({ ...of, callerName: of.callerName ?? NOBODY }),
      also: (decision, known, ctx) => {
        const along = this.#along(caller, decision, known, ctx, action)
        correctionId = along.cases?.[0]?.state.id ?? null
        return along
      },
    }
    const outcome = await this.cases.act(
      caller,
      CALLBACK,
      { caseId: callbackId, version, idempotencyKey, action, input },
      options,
    )
    if (!outcome.ok) return outcome
    const callback = outcome.value as CallbackState
    return { ...outcome, value: { callback, correctionId: outcome.replayed ? null : correctionId } }
  }

  #along(
    caller: Caller,
    { state, evidence }: CaseDecision<CallbackFacts, CallbackStatus>,
    { order, beside }: Known<CallbackFacts, CallbackStatus, Beside>,
    ctx: CaseContext<CallbackRead>,
    action: CallbackAction,
  ): Along {
    const check = action === 'SPOT_CHECK' ? state.facts.spotChecks?.at(-1) : undefined
    const source: CorrectionSource | null =
      action === 'MAKE' && state.facts.made?.satisfied === false
        ? 'DISSATISFIED'
        : check?.contradicts
          ? 'CONTRADICTED'
          : null
    const correction = source ? this.#correction(caller, state, beside, ctx, source) : null
    const summary = { id: state.id, serial: state.serial, status: state.status }
    return {
      ...(order ? summaryInOrder(order, summary, ctx.now, evidence.action) : {}),
      ...(correction
        ? {
            cases: [correction],
            audits: [this.cases.audit(caller, null, correction)],
            ahead: beside.held ? [beside.held.raise] : [],
          }
        : {}),
    }
  }

  /** COR-1, SPT-4: at once, with an owner and a due time. */
  #correction(
    caller: Caller,
    state: CallbackState,
    { candidates, held }: Beside,
    ctx: CaseContext<CallbackRead>,
    source: CorrectionSource,
  ): CaseWrite {
    const { facts } = state
    const aboutTheWork = source === 'DISSATISFIED'
    const callerOfIt = (facts.made ?? facts.notReached)?.by.personId
    const ownerId = correctionOwner(candidates, {
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
    if (!held) throw new Error(`Callback ${state.serial} opens a corrective action, and holds no number for it.`)
    const given = {
      serial: held.serial,
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

/** What is read and held along with the callback's lock. */
interface Beside {
  readonly of: BesideRow
  /** For the corrective action that may follow, whose number is raised if it does. */
  readonly held: HeldSerial | null
  readonly candidates: readonly CorrectionCandidate[]
}

async function readFor(tx: Tx, { actor }: Caller, { callbackId, action, input }: CallbackCall): Promise<Beside> {
  // A check shows only under the lock whether it contradicts; a callback says beforehand that the customer is not satisfied.
  const mayCorrect = action === 'SPOT_CHECK' || (action === 'MAKE' && input.satisfied !== true)
  const [of, candidates, held] = await Promise.all([
    readBeside(tx, {
      caseId: callbackId,
      kind: 'CALLBACK',
      callerId: actor.personId,
      personId: typeof input.personId === 'string' ? input.personId : null,
      drawId: typeof input.drawId === 'string' ? input.drawId : null,
      purpose: 'SPOT_CHECK',
    }),
    mayCorrect ? correctionCandidates(tx, 'case_record', callbackId) : [],
    mayCorrect ? holdSerial(tx, 'case_record', callbackId, 'CA') : null,
  ])
  return { of, candidates, held }
}
