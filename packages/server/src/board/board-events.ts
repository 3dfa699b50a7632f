import { NOT_FOUND } from '../domain/refusal.js'
import type { Actor } from '../domain/role.js'
import { mayReadBoard } from '../domain/visibility.js'
import type { LiveHub } from '../live/hub.js'
import type { EventReader, LogEvent } from '../live/log.js'
import { LiveSource, type StreamState } from '../live/source.js'
import { badInput } from '../platform/graphql/errors.js'
import { errorOf } from '../platform/graphql/guard.js'
import { Joined } from '../platform/joined.js'
import type { BoardEvent, BoardMessage } from './board-events.type.js'
import type { BoardItem, BoardTechnician } from './board-item.type.js'

export interface BoardEventParts {
  readonly hub: LiveHub
  readonly log: EventReader
  /** All technicians of the estate as the wall shows them. */
  readonly technicians: (estateId: string) => Promise<readonly BoardTechnician[]>
  readonly now: () => Date
}

/** The wall's stream: one for everybody who may see the board, so executed once for all of them. */
export class BoardEventStream {
  /** Walls that come back together are told the same. */
  readonly #technicians = new Joined<readonly BoardTechnician[]>()

  constructor(private readonly parts: BoardEventParts) {}

  /** @param after the last position that the client has; 0: everything that is kept */
  async open(actor: Actor, estateId: string, after: number): Promise<LiveSource<BoardMessage>> {
    const { hub, log } = this.parts
    if (after < 0) throw badInput(`after must be 0 or more, not ${after}.`, { argument: 'after' })
    const feed = mayReadBoard(actor, estateId) ? await hub.feed(estateId) : null
    if (!feed) throw errorOf({ kind: 'refused', refusal: NOT_FOUND }, actor)
    return new LiveSource<BoardMessage>({
      feed,
      log,
      after,
      together: true,
      sharing: { topic: 'board', spentArguments: ['after'], items: { field: 'events', lasting } },
      present: (events, state, head) => this.#message(estateId, events, state, head),
    })
  }

  async #message(
    estateId: string,
    events: readonly LogEvent[],
    state: StreamState,
    head: number,
  ): Promise<BoardMessage> {
    // As they are now, so once is enough however many of the events speak of them.
    const technicians = events.some(({ kind }) => kind === 'TECHNICIAN_CHANGED')
      ? await this.#technicians.ask(estateId, () => this.parts.technicians(estateId))
      : null
    return {
      state,
      head,
      serverTime: this.parts.now(),
      events: events.map((event) => boardEvent(event, technicians)),
    }
  }
}

/** Technicians are shown as they are now. */
const lasting = ({ kind }: LogEvent): boolean => kind !== 'TECHNICIAN_CHANGED'

/** A card goes out as it stands in the log: its shape is the API's own (domain/card.ts). */
const boardEvent = (event: LogEvent, technicians: readonly BoardTechnician[] | null): BoardEvent => ({
  position: event.position,
  at: event.at,
  kind: event.kind,
  // Of a case the wall learns that something happened, so that its positions stay gap-free, and nothing else.
  action: event.caseKind === null ? event.action : null,
  clockKind: event.clockKind,
  item: event.itemId === null || event.caseKind !== null ? null : (event.item as unknown as BoardItem),
  technicians: event.kind === 'TECHNICIAN_CHANGED' ? technicians : null,
})
