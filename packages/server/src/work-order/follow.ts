/** What an accepted action on an order brings about beside the order, in the same transaction and the same writing statement. */
import type { Decision } from '../domain/decide-context.js'
import type { EstateSettings } from '../domain/estate.js'
import type { WorkOrder, WorkOrderFacts } from '../domain/work-order-state.js'
import type { AuditEntry, Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { CaseWrite } from '../request/change.store.js'
import type { Closing } from './work-order.store.js'

export interface Following {
  /** Cases that it opens or changes; their locks are held, or they are new. */
  readonly cases?: readonly CaseWrite[]
  /** What the order's row keeps of them. */
  readonly facts?: Partial<WorkOrderFacts>
  readonly audits?: readonly AuditEntry[]
}

export interface Followed {
  readonly before: WorkOrder
  readonly decision: Decision
  readonly now: Date
  readonly estate: EstateSettings
  /** Read along with the lock where the action writes the order off. */
  readonly closing: Closing | null
}

/**
 * Asked after each accepted action, the order's row locked and nothing written yet. compose.ts hands the followers in, so that
 * the orders know nothing of the parts that follow them.
 */
export type OrderFollower = (tx: Tx, caller: Caller, followed: Followed) => Promise<Following | null>
