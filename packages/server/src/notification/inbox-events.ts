/**
 * Inboxes live. A subscriber is told what is new or changed since the revision that he has: read anew from his own rows, so that
 * nothing is lost whatever was missed, and nothing of anybody else's can reach him. Wakes only say that it is worth looking; beneath
 * them one statement a second asks for everybody who listens here.
 */
import type { Actor } from '../domain/role.js'
import type { StreamState } from '../live/source.js'
import { badInput } from '../platform/graphql/errors.js'
import type { Logger } from '../platform/logger.js'
import { Loop } from '../platform/loop.js'
import { inboxEstates } from './inbox.service.js'
import type { InboxCounts, InboxRow, InboxStore } from './inbox.store.js'

export interface InboxMessageRow {
  readonly state: StreamState
  readonly entries: readonly InboxRow[]
  readonly counts: InboxCounts
  readonly serverTime: Date
}

/** Entries of one message. */
const CHUNK = 200

export interface InboxLiveOptions {
  readonly store: InboxStore
  readonly logger: Logger
  readonly pollMs: number
  readonly now: () => Date
}

export class InboxLive {
  /** Who listens here, by person. */
  readonly #listening = new Map<string, Set<Listener>>()
  readonly #loop: Loop
  /** Who may have something new; null: everybody. */
  #asked: Set<string> | null = null

  constructor(private readonly options: InboxLiveOptions) {
    this.#loop = new Loop({
      what: 'inboxes',
      logger: options.logger,
      longestWaitMs: options.pollMs,
      work: async () => {
        const asked = this.#asked
        this.#asked = null
        const persons = asked ? [...asked].filter((id) => this.#listening.has(id)) : [...this.#listening.keys()]
        if (persons.length > 0) {
          for (const [personId, revision] of await options.store.revisions(persons)) {
            for (const listener of this.#listening.get(personId) ?? []) listener.sawRevision(revision)
          }
        }
        return Infinity
      },
    })
  }

  start(): void {
    this.#loop.start()
  }

  async stop(): Promise<void> {
    await this.#loop.stop()
    for (const listeners of this.#listening.values()) for (const listener of listeners) listener.end()
  }

  /** These inboxes changed. Cheap for those whom nobody here listens for. */
  readonly changed = (personIds: readonly string[]): void => {
    const here = personIds.filter((id) => this.#listening.has(id))
    if (here.length === 0) return
    this.#asked ??= new Set()
    for (const personId of here) this.#asked.add(personId)
    this.#loop.wake()
  }

  /** Words may have been lost. */
  lookNow(): void {
    this.#asked = null
    this.#loop.wake()
  }

  /** @param after the last revision that the client has; 0: everything */
  open(actor: Actor, after: number): AsyncIterableIterator<InboxMessageRow> {
    if (after < 0) throw badInput(`after must be 0 or more, not ${after}.`, { argument: 'after' })
    const { personId } = actor
    if (personId === null) throw badInput('Only a person has an inbox.', { argument: 'after' })
    const listeners = this.#listening.get(personId) ?? new Set()
    this.#listening.set(personId, listeners)
    const listener = new Listener(this.options, personId, inboxEstates(actor), after, () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listening.get(personId) === listeners) this.#listening.delete(personId)
    })
    listeners.add(listener)
    return listener
  }
}

class Listener implements AsyncIterableIterator<InboxMessageRow> {
  /** What the client has. */
  #after: number
  /** What there is, as far as was heard; ahead of `#after` there is something to read. */
  #seen = Infinity
  /** Until it was told once that nothing is missing any more. */
  #behind = true
  #ended = false
  #lastWordSaid = false
  #wakeUp: (() => void) | null = null

  constructor(
    private readonly options: InboxLiveOptions,
    private readonly personId: string,
    private readonly estateIds: readonly string[],
    after: number,
    private readonly onEnd: () => void,
  ) {
    this.#after = after
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  sawRevision(revision: number): void {
    this.#seen = Math.max(revision, this.#seen === Infinity ? 0 : this.#seen)
    if (revision > this.#after) this.#wake()
  }

  async next(): Promise<IteratorResult<InboxMessageRow>> {
    for (;;) {
      if (this.#lastWordSaid) this.end()
      if (this.#ended) return DONE
      if (!this.#behind && this.#seen <= this.#after) {
        await new Promise<void>((resolve) => (this.#wakeUp = resolve))
        continue
      }
      const message = await this.#read()
      if (this.#ended) return DONE
      if (message) return { value: message, done: false }
    }
  }

  return(): Promise<IteratorResult<InboxMessageRow>> {
    this.end()
    return Promise.resolve(DONE)
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.onEnd()
    this.#wake()
  }

  async #read(): Promise<InboxMessageRow | null> {
    const { store, now } = this.options
    // The number first: what is committed between the two statements is read now and told again by its revision, never passed over.
    const counts = await store.counts(this.personId, this.estateIds)
    const state = (state: StreamState, entries: readonly InboxRow[]): InboxMessageRow => ({
      state,
      entries,
      counts,
      serverTime: now(),
    })
    if (this.#after > counts.revision) {
      // It never had so many: another database, or one put back to an earlier state.
      this.#lastWordSaid = true
      return state('REFETCH', [])
    }
    const read = await store.changes(this.personId, this.estateIds, this.#after, CHUNK)
    const more = read.length === CHUNK
    const last = read.at(-1)?.revision ?? this.#after
    const wasBehind = this.#behind
    this.#behind = more
    // Entries of estates that he has left are passed over, and so are their revisions.
    this.#after = more ? last : Math.max(last, counts.revision)
    this.#seen = more ? Infinity : Math.max(this.#seen === Infinity ? 0 : this.#seen, this.#after)
    if (read.length === 0 && !wasBehind) return null
    return state(more ? 'REPLAYING' : 'LIVE', read)
  }

  #wake(): void {
    this.#wakeUp?.()
    this.#wakeUp = null
  }
}

const DONE: IteratorReturnResult<undefined> = { value: undefined, done: true }
