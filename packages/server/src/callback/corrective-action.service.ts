/** Corrective actions as people act on them (COR). */
import type { Along, CaseService } from '../case/case.service.js'
import { drawSerial } from '../case/case.store.js'
import { orderCard } from '../domain/card.js'
import type { CaseContext } from '../domain/case.js'
import {
  correctionDue,
  CORRECTIVE_ACTION,
  type CorrectionAction,
  type CorrectionRead,
  type CorrectionState,
  isReworkOpen,
} from '../domain/corrective-action.js'
import { metUntilFilled, type AcceptedRequest } from '../domain/decide-context.js'
import { NOT_FOUND } from '../domain/refusal.js'
import { mayReadOrder } from '../domain/visibility.js'
import type { Localized } from '../domain/vocabulary.js'
import { openOrder } from '../domain/work-order.js'
import { type Caller, cardEvent } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import { type ActionResult, auditDetail } from '../request/acting.js'
import { type OrderWrite, orderCardOf } from '../request/change.store.js'
import { requestFrom, type Row, type StoredOrder } from '../request/rows.js'
import { readMonth } from './callback-quota.store.js'
import { correctionOwner, readBeside, readOrder } from './callback.store.js'

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
        facts: (tx, state, now) => this.#facts(tx, caller, action, input, state as CorrectionState, now),
        also: async (tx, { state }, ctx) => this.#along(tx, caller, state as CorrectionState, ctx),
      },
    )
    return outcome as ActionResult<CorrectionState>
  }

  /** COR-3: rework that no callback asked for, free within the warranty that the estate gives. */
  async openInWarranty(caller: Caller, call: WarrantyCall): Promise<ActionResult<CorrectionState>> {
    let order: StoredOrder | null = null
    let ownerId: string | null = null
    const outcome = await this.cases.open(
      caller,
      CORRECTIVE_ACTION,
      {
        estateId: call.estateId,
        idempotencyKey: call.idempotencyKey,
        action: 'OPEN_IN_WARRANTY',
        input: { workOrderId: call.workOrderId, complaint: call.complaint },
        given: () => {
          const { id: orderId, department, buildingId, unitId, requestId } = (order as StoredOrder).order
          return { orderId, department, buildingId, unitId, requestId, ownerId }
        },
      },
      {
        facts: async (tx, _state, now) => {
          order = await readOrder(tx, call.workOrderId)
          if (!order || order.order.estateId !== call.estateId || !mayReadOrder(caller.actor, order.order)) {
            throw new Refused(NOT_FOUND)
          }
          const { facts, serial, department, writtenOffAt, assigneeId } = order.order
          const doneBy = [...new Set([...(facts.doneBy ?? []), ...(assigneeId ? [assigneeId] : [])])]
          ownerId = await correctionOwner(tx, {
            estateId: call.estateId,
            department,
            notThese: doneBy,
            aboutTheWork: true,
          })
          const month = await readMonth(tx, call.estateId, '')
          if (!month) throw new Refused(NOT_FOUND)
          const opened = {
            source: 'COMPLAINT_IN_WARRANTY' as const,
            orderSerial: serial,
            callbackId: null,
            callbackSerial: null,
            complaint: call.complaint,
            doneBy,
            dueAt: correctionDue(now, month.estate),
          }
          return { opened, person: null, reworkOpen: false, writtenOffAt, rework: null } satisfies CorrectionRead
        },
      },
    )
    return outcome as ActionResult<CorrectionState>
  }

  async #facts(
    tx: Tx,
    caller: Caller,
    action: CorrectionAction,
    input: Readonly<Record<string, unknown>>,
    state: CorrectionState,
    now: Date,
  ): Promise<Read> {
    const { rework } = state.facts
    const { person } = await readBeside(tx, {
      estateId: state.estateId,
      month: state.month,
      callerId: caller.actor.personId,
      personId: typeof input.personId === 'string' ? input.personId : null,
      drawId: null,
      purpose: 'SPOT_CHECK',
      serial: state.serial,
    })
    const open = rework ? await readOrder(tx, rework.orderId) : null
    const reworkOpen = open !== null && isReworkOpen(open.order)
    const made = action === 'OPEN_REWORK' && !reworkOpen ? await this.#rework(tx, caller, state, now) : null
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
  async #rework(tx: Tx, caller: Caller, state: CorrectionState, now: Date): Promise<Read['made']> {
    const first = state.orderId === null ? null : await readOrder(tx, state.orderId)
    const [row] = first
      ? await tx.query<Row>('SELECT * FROM request WHERE id = $1', [first.order.requestId], { name: 'rework_request' })
      : []
    if (!first || !row) return null
    const { request } = requestFrom(row)
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
      serial: await drawSerial(tx, state.estateId, 'WO', now),
      replyClock: null,
    }
    const { actor } = caller
    const month = await readMonth(tx, state.estateId, '')
    if (!month) return null
    const decided = openOrder(accepted, {
      // Who may is asked by the corrective action's own table.
      actor: { ...actor, grants: [...actor.grants, { estateId: state.estateId, role: 'DISPATCHER', departments: [] }] },
      now,
      estate: month.estate,
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

  async #along(_tx: Tx, caller: Caller, state: CorrectionState, ctx: CaseContext<CorrectionRead>): Promise<Along> {
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
