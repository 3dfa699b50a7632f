/**
 * A subscription's source. Any GraphQL executor may pull it (it is an async iterable); the socket server may instead let many
 * subscribers share one execution (shared.ts). Both begin the same way: replay what the client missed, then join the live feed in
 * the same turn in which nothing is missing any more, so that there is neither a gap nor a double (OVD-3).
 */
import { CHUNK, type EstateFeed } from './feed.js'
import type { Kept } from './kept.js'
import type { EventReader, LogEvent } from './log.js'

/** A longer replay is refused: fetching everything anew is cheaper for both. */
export const LONGEST_REPLAY = 10_000
/** Events waiting for one subscriber that pulls; a display that lets more pile up is closed and resumes by position. */
const MOST_WAITING = 2_000
/** Most events in one message. */
const MOST_TOGETHER = CHUNK

/** LIVE: nothing is missing after this message. REPLAYING: more of the past follows. REFETCH: the past is gone; the stream ends. */
export type StreamState = 'LIVE' | 'REPLAYING' | 'REFETCH'

/** The subscriber did not take what was sent; its socket is closed with 4408. */
export class SubscriberTooSlow extends Error {
  override readonly name = 'SubscriberTooSlow'
  constructor() {
    super('This subscriber is too slow: connect again and resume by position.')
  }
}

export interface Sharing {
  /** What subscribers must have in common, beside the document and its variables, to be given the same events. */
  readonly topic: string
  /** Arguments of the root field that matter at the beginning only, so that they do not keep subscribers apart. */
  readonly spentArguments: readonly string[]
  /** The message's list that has one item for each event, in order, made of that event alone, with nothing else in the message made of events. */
  readonly items?: SharedItems
}

export interface SharedItems {
  readonly field: string
  /** Whether the item is the same whenever it is made, so that its text may be kept (kept.ts). */
  readonly lasting: (event: LogEvent) => boolean
}

export interface SourcePlan<M> {
  readonly feed: EstateFeed
  readonly log: EventReader
  /** The client's last position; null: from now on, without a word at the beginning. */
  readonly after: number | null
  /** Events that this subscriber may be given at all, by their columns alone. Default: every one. */
  readonly wants?: (event: LogEvent) => boolean
  /**
   * The message for these events; null: nothing to say. With `sharing` it must not depend on the subscriber.
   * @param head position up to which the log was known when the message was made
   */
  present(events: readonly LogEvent[], state: StreamState, head: number): M | null | Promise<M | null>
  /** Whether events that wait together go out as one message; else each by itself. */
  readonly together: boolean
  /** null: every subscriber is executed for itself. */
  readonly sharing: Sharing | null
}

/** One step of a replay: what is kept, then events. `live` has everything up to the feed's `last`; the caller was joined in the same turn. */
export type Step =
  | { readonly kind: 'past' | 'live'; readonly kept: Kept | null; readonly events: readonly LogEvent[] }
  | { readonly kind: 'refetch' }

/** What is kept of the events after a position, made when it was not; null: read the log. */
export type Memory = (position: number) => Promise<Kept | null>

/** So often events that came meanwhile are a step of their own; then they are executed for this one alone, so that every replay ends. */
const MOST_SHORT_STEPS = 3

export class LiveSource<M> implements AsyncIterable<M> {
  constructor(readonly plan: SourcePlan<M>) {}

  /** @param onTooSlow told at once when too much waits, while the subscriber is still busy with what it has */
  pull(onTooSlow: () => void = () => {}): AsyncIterableIterator<M> {
    return new Pulled(this.plan, onTooSlow)
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<M> {
    return this.pull()
  }
}

/**
 * Walks from the client's position to the live feed. Keeps the feed followed until it is ended.
 */
export class Replay {
  readonly #release: () => void
  #cursor: number
  #checked = false
  #lost = false
  #shortSteps = 0

  constructor(
    private readonly plan: Pick<SourcePlan<unknown>, 'feed' | 'log'>,
    after: number,
  ) {
    this.#cursor = after
    this.#release = plan.feed.listen({ events: () => {}, lost: () => void (this.#lost = true) })
  }

  /**
   * @param join called in the turn in which nothing is missing any more, before any later event is handed on
   * @param memory asked first
   */
  async next(join: () => void, memory: Memory | null = null): Promise<Step> {
    const { feed, log } = this.plan
    if (!this.#checked) {
      this.#checked = true
      // LIVE is to mean "as of now", though nobody has told this process yet of what others committed; and a snapshot may be newer
      // than what it has read. Whoever asks at the same moment waits for the same read.
      await feed.advance()
      if (this.#cursor > feed.last || this.#cursor < 0 || feed.last - this.#cursor > LONGEST_REPLAY) return REFETCH
    }
    if (this.#lost) return REFETCH
    if (memory && this.#cursor < feed.last) {
      const kept = await memory(this.#cursor)
      if (this.#lost) return REFETCH
      if (kept) {
        if (kept.last - this.#cursor < CHUNK) this.#shortSteps += 1
        this.#cursor = kept.last
        const events = kept.last === feed.last || this.#shortSteps > MOST_SHORT_STEPS ? feed.since(kept.last) : null
        if (!events || events.length > CHUNK) return { kind: 'past', kept, events: [] }
        join()
        return { kind: 'live', kept, events }
      }
    }
    const rest = feed.since(this.#cursor)
    if (rest) {
      join()
      return { kind: 'live', kept: null, events: rest }
    }
    const events = await log.after(feed.estateId, this.#cursor, CHUNK, feed.last)
    const [first] = events
    // Positions have no gaps: whatever is not there has been pruned.
    if (this.#lost || first?.position !== this.#cursor + 1) return REFETCH
    this.#cursor = (events.at(-1) as LogEvent).position
    const sinceThen = feed.since(this.#cursor)
    if (!sinceThen || sinceThen.length > CHUNK) return { kind: 'past', kept: null, events }
    join()
    return { kind: 'live', kept: null, events: [...events, ...sinceThen] }
  }

  end(): void {
    this.#release()
  }
}

const REFETCH: Step = { kind: 'refetch' }

/** The standard way: one subscriber, pulled by its executor. */
class Pulled<M> implements AsyncIterableIterator<M> {
  readonly #plan: SourcePlan<M>
  #replay: Replay | null
  #stopListening: (() => void) | null = null
  #waiting: LogEvent[] = []
  #wakeUp: (() => void) | null = null
  #ended = false
  #refetch = false
  #lastWordSaid = false
  #tooSlow = false

  constructor(
    plan: SourcePlan<M>,
    private readonly onTooSlow: () => void,
  ) {
    this.#plan = plan
    this.#replay = plan.after === null ? null : new Replay(plan, plan.after)
    if (plan.after === null) this.#join()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<M>> {
    for (;;) {
      if (this.#lastWordSaid) this.#end()
      if (this.#ended) return DONE
      const message = this.#replay ? await this.#replayed(this.#replay) : await this.#live()
      if (this.#ended) return DONE
      if (message !== null) return { value: message, done: false }
    }
  }

  async return(): Promise<IteratorResult<M>> {
    this.#end()
    return DONE
  }

  async #replayed(replay: Replay): Promise<M | null> {
    const step = await replay.next(() => {
      if (!this.#ended) this.#join()
    })
    if (this.#ended) return null
    if (step.kind === 'refetch') return this.#askToRefetch()
    const events = this.#wanted(step.events)
    if (step.kind === 'past') return this.#plan.present(events, 'REPLAYING', this.#plan.feed.last)
    this.#replay = null
    replay.end()
    return this.#plan.present(events, 'LIVE', this.#plan.feed.last)
  }

  async #live(): Promise<M | null> {
    if (this.#tooSlow) {
      this.#end()
      throw new SubscriberTooSlow()
    }
    if (this.#waiting.length === 0) {
      if (this.#refetch) return this.#askToRefetch()
      await new Promise<void>((resolve) => (this.#wakeUp = resolve))
      return null
    }
    const events = this.#waiting.splice(0, this.#plan.together ? MOST_TOGETHER : 1)
    return this.#plan.present(events, 'LIVE', this.#plan.feed.last)
  }

  /** The last word of the stream; a stream without replay just goes on, as it promised nothing about the past. */
  async #askToRefetch(): Promise<M | null> {
    this.#refetch = false
    if (this.#plan.after === null) return null
    this.#lastWordSaid = true
    this.#release()
    return this.#plan.present([], 'REFETCH', this.#plan.feed.last)
  }

  #join(): void {
    this.#stopListening = this.#plan.feed.listen({
      events: (batch) => {
        if (this.#tooSlow) return
        this.#waiting.push(...this.#wanted(batch))
        if (this.#waiting.length > MOST_WAITING) {
          this.#tooSlow = true
          this.#waiting = []
          this.onTooSlow()
        }
        this.#wake()
      },
      lost: () => {
        this.#refetch = true
        this.#wake()
      },
    })
  }

  #wanted(events: readonly LogEvent[]): readonly LogEvent[] {
    const { wants } = this.#plan
    return wants ? events.filter(wants) : events
  }

  #wake(): void {
    this.#wakeUp?.()
    this.#wakeUp = null
  }

  #release(): void {
    this.#replay?.end()
    this.#stopListening?.()
  }

  #end(): void {
    this.#ended = true
    this.#waiting = []
    this.#release()
    this.#wake()
  }
}

const DONE: IteratorReturnResult<undefined> = { value: undefined, done: true }
