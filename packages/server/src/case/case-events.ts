/**
 * The live channel of one kind of case: each event that this viewer may hear, with the case read anew after it, his right to it
 * checked, and only then shown (OVD-2). Nobody shares an execution, as what is shown depends on who looks.
 */
import type { CaseState } from '../domain/case.js'
import { NOT_FOUND } from '../domain/refusal.js'
import type { Actor } from '../domain/role.js'
import type { CaseKind, ClockKind } from '../domain/vocabulary.js'
import type { LiveHub } from '../live/hub.js'
import type { EventReader, LogEvent } from '../live/log.js'
import { LiveSource } from '../live/source.js'
import { errorOf } from '../platform/graphql/guard.js'

export interface CaseEventParts {
  readonly hub: LiveHub
  readonly log: EventReader
  readonly byIds: (ids: readonly string[]) => Promise<ReadonlyMap<string, CaseState>>
}

export interface CaseEvent {
  readonly position: number
  readonly at: Date
  /** Null for a clock that ran out. */
  readonly action: string | null
  readonly clockKind: ClockKind | null
  readonly state: CaseState
}

export class CaseEventStream {
  constructor(private readonly parts: CaseEventParts) {}

  /**
   * @param mayHear whether the viewer reads any case of the kind in the estate at all; who does not is told NOT_FOUND
   * @param present what this viewer sees of an event; null: nothing
   */
  async open<M>(
    actor: Actor,
    estateId: string,
    kinds: readonly CaseKind[],
    mayHear: boolean,
    present: (event: CaseEvent) => M | null | Promise<M | null>,
  ): Promise<LiveSource<M>> {
    const feed = mayHear ? await this.parts.hub.feed(estateId) : null
    if (!feed) throw errorOf({ kind: 'refused', refusal: NOT_FOUND }, actor)
    return new LiveSource<M>({
      feed,
      log: this.parts.log,
      after: null,
      together: false,
      sharing: null,
      wants: ({ caseKind }) => caseKind !== null && kinds.includes(caseKind),
      present: async ([event]) => (event ? this.#seen(event, present) : null),
    })
  }

  async #seen<M>(event: LogEvent, present: (event: CaseEvent) => M | null | Promise<M | null>): Promise<M | null> {
    const { itemId, position, at, action, clockKind } = event
    const state = itemId === null ? undefined : (await this.parts.byIds([itemId])).get(itemId)
    return state ? present({ position, at, action, clockKind, state }) : null
  }
}
