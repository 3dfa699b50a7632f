import { NOT_FOUND } from '../domain/refusal.js'
import type { Actor } from '../domain/role.js'
import { mayReadOrder, orderScope, readsNothing } from '../domain/visibility.js'
import type { LiveHub } from '../live/hub.js'
import type { EventReader, LogEvent } from '../live/log.js'
import { LiveSource } from '../live/source.js'
import { errorOf } from '../platform/graphql/guard.js'
import type { EventKind } from '../platform/record.js'
import type { StoredOrder } from '../request/rows.js'
import type { WorkOrderEvent, WorkOrderEventArgs } from './work-order-events.type.js'
import { workOrderView } from './work-order.view.js'

export interface WorkOrderEventParts {
  readonly hub: LiveHub
  readonly log: EventReader
  readonly byIds: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredOrder>>
}

/** Orders read for the latest events: each once, however many subscribers look at it. */
const MOST_REMEMBERED = 256

/**
 * Streams of single events, each with the order as this subscriber may see it: the order is read anew after the event, the viewer's
 * right to it is checked, and only then it is shown (OVD-2). Nobody shares an execution here, as what is shown depends on who looks.
 */
export class WorkOrderEventStream {
  readonly #remembered = new Map<string, Promise<StoredOrder | null>>()

  constructor(private readonly parts: WorkOrderEventParts) {}

  async open(actor: Actor, kind: EventKind, args: WorkOrderEventArgs): Promise<LiveSource<WorkOrderEvent>> {
    const { hub, log } = this.parts
    const blind = readsNothing(orderScope(actor, args.estateId))
    const feed = blind ? null : await hub.feed(args.estateId)
    if (!feed) throw errorOf({ kind: 'refused', refusal: NOT_FOUND }, actor)
    return new LiveSource<WorkOrderEvent>({
      feed,
      log,
      after: null,
      together: false,
      sharing: null,
      wants: (event) => event.kind === kind && fits(event, args),
      present: async ([event]) => (event ? this.#seenBy(actor, event) : null),
    })
  }

  async #seenBy(actor: Actor, event: LogEvent): Promise<WorkOrderEvent | null> {
    const stored = await this.#order(event)
    if (!stored) return null
    // Who has just lost an order could read it up to now; the last thing he hears of it is that it is gone.
    const lostIt = event.previousAssigneeId !== null && event.previousAssigneeId === actor.personId
    if (!lostIt && !mayReadOrder(actor, stored.order)) return null
    const { position, at, kind, action, clockKind } = event
    return { position, at, kind, action, clockKind, workOrder: workOrderView(stored, actor) }
  }

  #order({ estateId, position, itemId }: LogEvent): Promise<StoredOrder | null> {
    if (itemId === null) return Promise.resolve(null)
    const key = `${estateId} ${position}`
    let read = this.#remembered.get(key)
    if (!read) {
      read = this.parts.byIds([itemId]).then((found) => found.get(itemId) ?? null)
      this.#remembered.set(key, read)
      read.catch(() => this.#remembered.delete(key))
      const [oldest] = this.#remembered.keys()
      if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest)
    }
    return read
  }
}

const fits = (event: LogEvent, { buildingId, category, department, assigneeId }: WorkOrderEventArgs): boolean =>
  (buildingId == null || event.buildingId === buildingId) &&
  (category == null || event.category === category) &&
  (department == null || event.department === department) &&
  (assigneeId == null || event.assigneeId === assigneeId || event.previousAssigneeId === assigneeId)
