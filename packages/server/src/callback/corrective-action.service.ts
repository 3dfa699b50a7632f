/** Corrective actions as people act on them (COR). */
import type { Along, CaseService, Known } from '../case/case.service.js'
import { orderCard } from '../domain/card.js'
import type { CaseContext } from '../domain/case.js'
import {
  correctionDue,
  CORRECTIVE_ACTION,
  type CorrectionAction,
  type CorrectionFacts,
  type CorrectionCandidate,
  correctionOwner,
  type CorrectionRead,
  type CorrectionState,
  isReworkOpen,
} from '../domain/corrective-action.js'
import { metUntilFilled, type AcceptedRequest } from '../domain/decide-context.js'
import { NOT_FOUND } from '../domain/refusal.js'
import { mayReadOrder } from '../domain/visibility.js'
import type { CorrectionStatus, Localized } from '../domain/vocabulary.js'
import { openOrder } from '../domain/work-order.js'
import { type Caller, cardEvent } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import { type ActionResult, auditDetail } from '../request/acting.js'
import { type OrderWrite, orderCardOf } from '../request/change.store.js'
import type { StoredOrder, StoredRequest } from '../request/rows.js'
import { nextSerial } from '../request/serial.store.js'
import {
  correctionCandidates,
  ordersOfCorrection,
  readBeside,
  readOrder,
  requestOfCorrection,
} from './callback.store.js'

export interface CorrectionCall {
  readonly correctiveActionId: string
  readonly version: number
  readonly idempotencyKey?: string | null | undefined
  readonly action: CorrectionAction
  readonly input: Readonly<Record<string, unknown>>
}

export interface WarrantyCall {
  readonly estateId: string
  readonly idempotencyKey?: string | null | undefined
  readonly workOrderId: string
  readonly complaint: string
}

const LONGEST = 2_000

/** What OPEN_REWORK has made ready: the new order, whose number the corrective action keeps. */
interface Read extends CorrectionRead {
  readonly made: { readonly write: OrderWrite; readonly first: StoredOrder } | null
}

/** What is read along with the corrective action's lock. */
interface Beside extends Pick<CorrectionRead, 'person'> {
  /** The first order, and its rework. */
  readonly orders: readonly StoredOrder[]
  /** For OPEN_REWORK: the first order's request, and the number of the new one. */
  readonly request: StoredRequest | null
  readonly serial: string | null
}

/** What is read for one that is opened within the warranty of an order. */
interface BesideOrder {
  readonly order: StoredOrder | null
  readonly candidates: readonly CorrectionCandidate[]
}

type OfCorrection = Known<CorrectionFacts, CorrectionStatus, Beside>

export class CorrectiveActionService {
  constructor(
    private readonly cases: CaseService,
    private readonly newId: () => string,
  ) {}

  /** Does an action of the table, or answers why not. */
  async act(caller: Caller, call: CorrectionCall): Promise<ActionResult<CorrectionState>> {
    const { action, input } = call
    const outcome = await this.cases.act(
      caller,
      CORRECTIVE_ACTION,
      {
        caseId: call.correctiveActionId,
        version: call.version,
        idempotencyKey: call.idempotencyKey,
        action,
        input,
      },
      {
        beside: (tx) => this.#beside(tx, caller, call),
        facts: (known) => this.#facts(caller, action, known),
        also: ({ state }, _known, ctx) => this.#along(caller, state as CorrectionState, ctx),
      },
    )
    return outcome as ActionResult<CorrectionState>
  }

  /** COR-3: rework that no callback asked for, free within the warranty that the estate gives. */
  async openInWarranty(caller: Caller, call: WarrantyCall): Promise<ActionResult<CorrectionState>> {
    const outcome = await this.cases.open(
      caller,
      CORRECTIVE_ACTION,
      {
        estateId: call.estateId,
        idempotencyKey: call.idempotencyKey,
        action: 'OPEN_IN_WARRANTY',
        input: { workOrderId: call.workOrderId, complaint: call.complaint },
        given: ({ opened }, { order, candidates }: BesideOrder) => {
          const { id: orderId, department, buildingId, unitId, requestId } = (order as StoredOrder).order
          const ownerId = correctionOwner(candidates, { notThese: opened?.doneBy ?? [], aboutTheWork: true })
          return { orderId, department, buildingId, unitId, requestId, ownerId }
        },
      },
      {
        beside: async (tx): Promise<BesideOrder> => {
          const { workOrderId } = call
          const reading = readOrder(tx, workOrderId)
          const [order, candidates] = await Promise.all([reading, correctionCandidates(tx, 'work_order', workOrderId)])
          return { order, candidates }
        },
        facts: ({ beside: { order }, now, estate }): CorrectionRead => {
          if (!order || order.order.estateId !== call.estateId || !mayReadOrder(caller.actor, order.order)) {
            throw new Refused(NOT_FOUND)
          }
          const { facts, serial, writtenOffAt, assigneeId } = order.order
          const doneBy = [...new Set([...(facts.doneBy ?? []), ...(assigneeId ? [assigneeId] : [])])]
          const opened = {
            source: 'COMPLAINT_IN_WARRANTY' as const,
            orderSerial: serial,
            callbackId: null,
            callbackSerial: null,
            complaint: call.complaint,
            doneBy,
            dueAt: correctionDue(now, estate),
          }
          return { opened, person: null, reworkOpen: false, writtenOffAt, rework: null }
        },
      },
    )
    return outcome as ActionResult<CorrectionState>
  }

  async #beside(tx: Tx, caller: Caller, call: CorrectionCall): Promise<Beside> {
    const { correctiveActionId: caseId, action, input } = call
    const opens = action === 'OPEN_REWORK'
    const [of, orders, request, serial] = await Promise.all([
      readBeside(tx, {
        caseId,
        kind: 'CORRECTIVE_ACTION',
        callerId: caller.actor.personId,
        personId: typeof input.personId === 'string' ? input.personId : null,
        drawId: null,
        purpose: 'SPOT_CHECK',
      }),
      ordersOfCorrection(tx, caseId),
      opens ? requestOfCorrection(tx, caseId) : null,
      opens ? nextSerial(tx, 'case_record', caseId, 'WO') : null,
    ])
    return { person: of.person, orders, request, serial }
  }

  #facts(caller: Caller, action: CorrectionAction, known: OfCorrection): Read {
    const { beside } = known
    const { person } = beside
    const state = known.state as CorrectionState
    const open = beside.orders.find(({ order }) => order.id === state.facts.rework?.orderId)
    const reworkOpen = open !== undefined && isReworkOpen(open.order)
    const made = action === 'OPEN_REWORK' && !reworkOpen ? this.#rework(caller, state, known) : null
    return {
      person,
      reworkOpen,
      writtenOffAt: null,
      rework: made && { orderId: made.write.stored.order.id, serial: made.write.stored.order.serial },
      made,
    }
  }

  /**
   * COR-1, COR-3: a rework order from the first one's request, tied to it and free of charge: routine, whatever the item costs. The
   * row is made ready here, so that the corrective action can keep its number, and is written with it.
   */
  #rework(caller: Caller, state: CorrectionState, { beside, now, estate }: OfCorrection): Read['made'] {
    const first = beside.orders.find(({ order }) => order.id === state.orderId)
    const { serial } = beside
    if (!first || !beside.request || serial === null) return null
    const { request } = beside.request
    const { order } = first
    const accepted: AcceptedRequest = {
      request: { ...request, status: 'ACCEPTED', registeredAt: now, appointmentFrom: null, facts: {} },
      item: {
        id: order.itemId,
        versionId: order.priceListVersionId,
        nature: 'ROUTINE',
        category: order.category,
        department: order.department,
        trade: order.trade,
        priceMinor: 0,
        settlementMethod: 'NONE',
      },
      serial,
      replyClock: null,
    }
    const { actor } = caller
    const decided = openOrder(accepted, {
      // Who may is asked by the corrective action's own table.
      actor: { ...actor, grants: [...actor.grants, { estateId: state.estateId, role: 'DISPATCHER', departments: [] }] },
      now,
      estate,
      facts: {},
      ports: metUntilFilled,
      newId: this.newId,
    })
    if (!decided.ok) return null
    const { decision } = decided
    const opened = {
      ...decision.order,
      facts: {
        ...decision.order.facts,
        reworkOf: { orderId: order.id, serial: order.serial, correctiveActionId: state.id },
      },
    }
    const wanted = `${first.particulars.wanted}\n↺ ${order.serial}: ${state.facts.complaint}`.slice(0, LONGEST)
    const stored: StoredOrder = {
      order: opened,
      particulars: { ...first.particulars, wanted },
      card: orderCard(opened, {
        buildingCode: first.card.buildingCode,
        room: first.card.room,
        service: localizedFrom(first.card.service),
        assignee: null,
      }),
    }
    return { first, write: { stored, evidence: decision.evidence, clocks: decision.clocks, payments: [] } }
  }

  #along(caller: Caller, state: CorrectionState, ctx: CaseContext<CorrectionRead>): Along {
    const { made } = ctx.facts as Read
    const by = state.facts.rework?.by
    if (!made || !by) return {}
    const evidence = {
      ...made.write.evidence,
      by,
      input: { ...made.write.evidence.input, reworkOf: made.first.order.serial },
    }
    const order: OrderWrite = { ...made.write, evidence }
    return {
      order,
      events: [cardEvent('ORDER_OPENED', 'OPEN', orderCardOf(order.stored))],
      audits: [
        {
          actorId: caller.callerId,
          personId: by.personId,
          role: by.role,
          source: caller.source,
          action: 'OPEN',
          recordKind: 'order',
          recordId: order.stored.order.id,
          detail: auditDetail(null, order.stored.order, evidence.input),
        },
      ],
    }
  }
}

const localizedFrom = ({ zhHant, zhHans, en }: StoredOrder['card']['service']): Localized => ({
  zh_Hant: zhHant,
  zh_Hans: zhHans,
  en,
})
