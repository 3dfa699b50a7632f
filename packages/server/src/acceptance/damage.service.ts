/** ACC-4: damage reports as people act on them; the order's row hears of each, and the managers are told at once. */
import type { Along, CaseOptions, CaseService } from '../case/case.service.js'
import {
  DAMAGE,
  type DamageAction,
  type DamageFacts,
  type DamageRead,
  type DamageState,
  damageSummary,
} from '../domain/damage.js'
import { NOT_FOUND } from '../domain/refusal.js'
import type { DamageStatus } from '../domain/vocabulary.js'
import { mayReadOrder } from '../domain/visibility.js'
import type { Notifier } from '../notification/notifier.js'
import { type Caller, cardEvent } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import type { ActionResult } from '../request/acting.js'
import { orderCardOf } from '../request/change.store.js'
import type { StoredOrder } from '../request/rows.js'
import { keepDamage, lockOrder, readOrderOf } from './damage.store.js'

export interface ReportDamageCall {
  readonly workOrderId: string
  readonly what: string
  readonly how: string
  readonly estimateMinor?: number | null
  readonly idempotencyKey?: string | null
}

export interface DamageCall {
  readonly damageId: string
  readonly version: number
  readonly idempotencyKey?: string | null | undefined
  readonly action: Exclude<DamageAction, 'REPORT'>
  readonly input: Readonly<Record<string, unknown>>
}

export type DamageOutcome = ActionResult<DamageState>

/** A manager takes note within this, or it climbs; minutes. */
const ACKNOWLEDGE_MINUTES = 30

/** Actions after which the order's row must say something else. */
const CHANGES_ORDER: readonly DamageAction[] = ['AGREE', 'REFUSE', 'REFER', 'REOPEN']

type Options = CaseOptions<DamageFacts, DamageStatus, DamageRead>

export class DamageService {
  constructor(
    private readonly cases: CaseService,
    private readonly notifier: Notifier,
    private readonly estateOf: (orderId: string) => Promise<string | null>,
  ) {}

  /** Reports damage on an order that the caller may read. */
  async report(caller: Caller, { workOrderId, idempotencyKey, ...input }: ReportDamageCall): Promise<DamageOutcome> {
    const estateId = await this.estateOf(workOrderId)
    if (estateId === null) return { ok: false, refusal: NOT_FOUND }
    let locked: StoredOrder | null = null
    const order = async (tx: Tx): Promise<StoredOrder> => {
      locked ??= await lockOrder(tx, workOrderId)
      if (!locked || !mayReadOrder(caller.actor, locked.order)) throw new Refused(NOT_FOUND)
      return locked
    }
    const options: Options = {
      facts: async (tx) => {
        // A unit that is run again reads again.
        locked = null
        return { order: (await order(tx)).order }
      },
      also: async (tx, { state }) => this.#toldOf(tx, await order(tx), state, true),
    }
    return this.cases.open(
      caller,
      DAMAGE,
      {
        estateId,
        idempotencyKey,
        action: 'REPORT',
        // The order belongs to the call: the same words about another order are another report.
        input: { ...input, workOrderId },
        given: ({ order: of }) => ({
          department: of?.department ?? null,
          buildingId: of?.buildingId ?? null,
          unitId: of?.unitId ?? null,
          requestId: of?.requestId ?? null,
          orderId: of?.id ?? null,
        }),
      },
      options,
    )
  }

  /** Does an action of the damage report's table, or answers why not. */
  act(caller: Caller, call: DamageCall): Promise<DamageOutcome> {
    const changes = CHANGES_ORDER.includes(call.action)
    return this.cases.act(
      caller,
      DAMAGE,
      {
        caseId: call.damageId,
        version: call.version,
        idempotencyKey: call.idempotencyKey,
        action: call.action,
        input: call.input,
      },
      {
        orderFirst: changes,
        facts: async (tx, state) => ({
          order: changes && state?.orderId ? (await readOrderOf(tx, state.orderId)).order : null,
        }),
        also: async (tx, { state }) =>
          changes && state.orderId ? this.#toldOf(tx, await readOrderOf(tx, state.orderId), state, false) : undefined,
      },
    )
  }

  /** The order's row keeps the summary that archiving asks for, its screens are told, and of a new report the managers. */
  async #toldOf(tx: Tx, stored: StoredOrder, state: DamageState, isNew: boolean): Promise<Along> {
    const { order, card } = stored
    await keepDamage(tx, order.id, damageSummary(order.facts.damage, state))
    if (isNew) {
      await this.notifier.notify(tx, {
        estateId: order.estateId,
        to: { roles: ['CENTRE_MANAGER', 'GENERAL_MANAGER'] },
        kind: 'DAMAGE_REPORTED',
        urgency: 'URGENT',
        facts: { serial: order.serial, place: [card.buildingCode, card.room].filter(Boolean).join('-') || '—' },
        about: { kind: 'damage', id: state.id, serial: state.serial },
        acknowledge: { mode: 'ANY', withinMinutes: ACKNOWLEDGE_MINUTES },
      })
    }
    return { events: [cardEvent('ORDER_CHANGED', isNew ? 'DAMAGE_REPORTED' : 'DAMAGE_CHANGED', orderCardOf(stored))] }
  }
}
