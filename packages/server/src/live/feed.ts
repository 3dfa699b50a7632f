/**
 * One estate's log as this process follows it: one reader, however many subscribers. It hands events on in order, each once, and
 * keeps the last few, so that who was gone for a moment is served without the database.
 */
import type { EventReader, LogEvent } from './log.js'

/** Both are called in the same turn in which the feed moved on, and must not throw. */
export interface FeedListener {
  /** Events that follow, without a gap, what was handed on before. */
  events(batch: readonly LogEvent[]): void
  /** The log cannot be continued (it went back, or was pruned faster than it was read): fetch anew. */
  lost(): void
}

/** Events kept in memory for each estate with subscribers; some 700 bytes each. */
const KEPT = 512
/** Rows of one read. */
export const CHUNK = 500

/** Histories that were followed so far. */
let epochs = 0

export class EstateFeed {
  #epoch = ++epochs
  readonly #listeners = new Set<FeedListener>()
  #kept: LogEvent[] = []
  #last: number
  #reading: Promise<void> | null = null
  #following: Promise<void> | null = null

  constructor(
    readonly estateId: string,
    private readonly log: EventReader,
    head: number,
    private readonly onReadFailed: (error: unknown) => void = () => {},
  ) {
    this.#last = head
  }

  /** Position up to which everything has been handed on. */
  get last(): number {
    return this.#last
  }

  /** Of this process, and another one whenever the log could not be continued: what was known of an earlier one may not hold in it. */
  get epoch(): number {
    return this.#epoch
  }

  get listeners(): number {
    return this.#listeners.size
  }

  listen(listener: FeedListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * The events after `position` up to {@link last}, from memory; null when memory does not reach back so far, or the position is
   * ahead of the feed. To go on without a hole, listen in the same turn.
   */
  since(position: number): readonly LogEvent[] | null {
    const missing = this.#last - position
    if (missing < 0 || missing > this.#kept.length) return null
    return missing === 0 ? [] : this.#kept.slice(-missing)
  }

  /** Something was committed: read on. Told as often as anybody likes; reads never run side by side. */
  wake(): void {
    this.advance().catch(() => {}) // told to onReadFailed; the next wake or poll tries again
  }

  /** Resolves when everything committed before this call has been handed on. */
  advance(): Promise<void> {
    if (!this.#reading) return this.#read()
    // A read is under way and may have begun before the commit that we were told of: one more after it serves all who ask now.
    this.#following ??= this.#reading.then(
      () => this.#readNext(),
      () => this.#readNext(),
    )
    return this.#following
  }

  /** The head that the database has now, as a poll found it. */
  sawHead(head: number): void {
    if (head > this.#last) this.wake()
    // We may have read on since the poll asked. If not so, the database was put back to an earlier state.
    else if (head < this.#last) this.#confirm().catch(this.onReadFailed)
  }

  async #confirm(): Promise<void> {
    const shown = this.#last
    const head = (await this.log.bounds(this.estateId))?.head ?? 0
    if (head < shown && this.#last >= shown) this.#restart(head)
  }

  #readNext(): Promise<void> {
    this.#following = null
    return this.#read()
  }

  #read(): Promise<void> {
    const reading = this.#readOn()
    this.#reading = reading
    const done = (): void => {
      if (this.#reading === reading) this.#reading = null
    }
    reading.then(done, (error: unknown) => {
      done()
      this.onReadFailed(error)
    })
    return reading
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const events = await this.log.after(this.estateId, this.#last, CHUNK)
      const [first] = events
      if (first === undefined) return
      if (first.position !== this.#last + 1) {
        const bounds = await this.log.bounds(this.estateId)
        return this.#restart(bounds?.head ?? 0)
      }
      this.#handOn(events)
      if (events.length < CHUNK) return
    }
  }

  #handOn(events: readonly LogEvent[]): void {
    this.#kept.push(...events)
    if (this.#kept.length > 2 * KEPT) this.#kept = this.#kept.slice(-KEPT)
    this.#last = (events.at(-1) as LogEvent).position
    for (const listener of this.#listeners) listener.events(events)
  }

  #restart(head: number): void {
    this.#kept = []
    this.#last = head
    this.#epoch = ++epochs
    for (const listener of [...this.#listeners]) listener.lost()
  }
}
