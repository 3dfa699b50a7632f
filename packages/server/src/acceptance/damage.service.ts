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
import type { StaffMember } from '../domain/superior.js'
import type { DamageStatus } from '../domain/vocabulary.js'
import { mayReadOrder } from '../domain/visibility.js'
import type { Notice, Notifier } from '../notification/notifier.js'
import { readStaff } from '../people/staff.store.js'
import { type Caller, cardEvent } from '../platform/record.js'
import { Refused } from '../platform/unit-of-work.js'
import type { ActionResult } from '../request/acting.js'
import { type Ahead, orderCardOf } from '../request/change.store.js'
import type { StoredOrder } from '../request/rows.js'
import { lockOrder } from './damage.store.js'

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

/** What a new report reads: its order, locked, and whom to tell. */
interface Beside {
  readonly order: StoredOrder | null
  readonly staff: readonly StaffMember[]
}

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
    const options: CaseOptions<DamageFacts, DamageStatus, DamageRead, Beside> = {
      beside: async (tx) => {
        const [order, staff] = await Promise.all([lockOrder(tx, workOrderId), readStaff(tx, estateId)])
        return { order, staff }
      },
      facts: ({ beside: { order } }) => {
        if (!order || !mayReadOrder(caller.actor, order.order)) throw new Refused(NOT_FOUND)
        return { order: order.order }
      },
      also: ({ state, evidence }, { beside: { order, staff } }) =>
        order
          ? { ...inOrder(order, state, 'DAMAGE_REPORTED'), ahead: [this.#told(order, state, staff, evidence.by.at)] }
          : undefined,
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
        facts: ({ order }) => ({ order: order?.order ?? null }),
        also: ({ state }, { order }) => (order ? inOrder(order, state, 'DAMAGE_CHANGED') : undefined),
      },
    )
  }

  /** A new report is before the managers at once. */
  #told({ order, card }: StoredOrder, state: DamageState, staff: readonly StaffMember[], at: Date): Ahead {
    const notice: Notice = {
      estateId: order.estateId,
      to: { roles: ['CENTRE_MANAGER', 'GENERAL_MANAGER'] },
      kind: 'DAMAGE_REPORTED',
      urgency: 'URGENT',
      facts: { serial: order.serial, place: [card.buildingCode, card.room].filter(Boolean).join('-') || '—' },
      about: { kind: 'damage', id: state.id, serial: state.serial },
      acknowledge: { mode: 'ANY', withinMinutes: ACKNOWLEDGE_MINUTES },
    }
    return (tx) => this.notifier.tell(tx, [notice], { staff, at })
  }
}

/** The order's row keeps the summary that archiving asks for, and its screens are told. Nothing was done to the order: its version stays. */
const inOrder = (stored: StoredOrder, state: DamageState, action: string): Along => {
  const { order } = stored
  const facts = { ...order.facts, damage: damageSummary(order.facts.damage, state) }
  const after: StoredOrder = { ...stored, order: { ...order, facts } }
  return { also: { stored: after, clocks: [] }, events: [cardEvent('ORDER_CHANGED', action, orderCardOf(after))] }
}
