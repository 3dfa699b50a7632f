/** What an accepted action on an order brings about beside the order, in the same transaction and the same writing statement. */
import type { CardNames } from '../domain/card.js'
import type { Command } from '../domain/command.js'
import type { Decision } from '../domain/decide-context.js'
import type { EstateSettings } from '../domain/estate.js'
import type { WorkOrder, WorkOrderFacts } from '../domain/work-order-state.js'
import type { AuditEntry, Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { Ahead, CaseWrite } from '../request/change.store.js'
import type { Closing } from './work-order.store.js'

export interface Following {
  /** Cases that it opens or changes; their locks are held, or they are new. */
  readonly cases?: readonly CaseWrite[]
  /** What the order's row keeps of them. */
  readonly facts?: Partial<WorkOrderFacts>
  readonly audits?: readonly AuditEntry[]
  /** Statements that travel in front of the writing one: notices, a counter. */
  readonly ahead?: readonly Ahead[]
}

export interface Followed {
  readonly before: WorkOrder
  readonly decision: Decision
  readonly now: Date
  readonly estate: EstateSettings
  readonly names: Omit<CardNames, 'assignee'>
  /** Read along with the lock where the action writes the order off. */
  readonly closing: Closing | null
}

/** Once the action is accepted, nothing written yet. What must be read has been read. */
export type Follow = (caller: Caller, followed: Followed) => Following | null

/**
 * Asked with each action before anybody knows what comes of it: its statements travel right behind the order's lock, in that round
 * trip, so they are sent before anything is waited for, and find what they need by the order's id. Null: nothing follows from such an
 * action. compose.ts hands the followers in, so that the orders know nothing of the parts that follow them.
 */
export type OrderFollower = (
  tx: Tx,
  asked: { readonly orderId: string; readonly command: Command },
) => Promise<Follow | null>
