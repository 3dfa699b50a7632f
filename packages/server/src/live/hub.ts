/**
 * Which estates this process follows, and what makes it look: a commit of its own, a word from another process, or the slow poll
 * beneath, which makes a lost word cost delay and never truth.
 */
import type { Logger } from '../platform/logger.js'
import { EstateFeed } from './feed.js'
import type { EventReader } from './log.js'

export interface HubOptions {
  readonly log: EventReader
  readonly logger: Logger
  /** How often the heads of all followed estates are asked for. Milliseconds. */
  readonly pollMs: number
  /** How long an estate that nobody listens to is still followed: a network switch restarts in a few minutes, and then all come back. Milliseconds, default 300,000. */
  readonly lingerMs?: number
}

interface Followed {
  readonly feed: EstateFeed
  idleSince: number | null
}

export class LiveHub {
  readonly #feeds = new Map<string, Promise<Followed | null>>()
  readonly #ready = new Map<string, Followed>()
  #timer: NodeJS.Timeout | null = null
  #polling: Promise<void> | null = null
  #stopped = false

  constructor(private readonly options: HubOptions) {}

  start(): void {
    this.#timer ??= setInterval(() => void this.poll(), this.options.pollMs)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearInterval(this.#timer)
    await this.#polling
  }

  /** Estates that are followed now. */
  get followed(): readonly string[] {
    return [...this.#ready.keys()]
  }

  /** The estate's feed, begun at its head when nobody followed it yet. @returns null when there is no such estate */
  async feed(estateId: string): Promise<EstateFeed | null> {
    let following = this.#feeds.get(estateId)
    if (!following) {
      following = this.#begin(estateId)
      this.#feeds.set(estateId, following)
      const begun = following
      begun.then(
        (found) => !found && this.#forget(estateId, begun),
        () => this.#forget(estateId, begun),
      )
    }
    const found = await following
    if (found) found.idleSince = null
    return found?.feed ?? null
  }

  /** Something was committed in the estate. Cheap when nobody here follows it. */
  committed(estateId: string): void {
    this.#ready.get(estateId)?.feed.wake()
  }

  /** Words may have been lost: looks at every estate that is followed. */
  poll(): Promise<void> {
    this.#polling ??= this.#pollNow().finally(() => (this.#polling = null))
    return this.#polling
  }

  async #begin(estateId: string): Promise<Followed | null> {
    const bounds = await this.options.log.bounds(estateId)
    if (!bounds) return null
    const feed = new EstateFeed(estateId, this.options.log, bounds.head, (error) =>
      this.options.logger.warn({ err: error, estateId }, 'the event log could not be read; trying again'),
    )
    const followed: Followed = { feed, idleSince: null }
    this.#ready.set(estateId, followed)
    // A commit between reading the head and being in the map was told to nobody.
    feed.wake()
    return followed
  }

  #forget(estateId: string, begun: Promise<Followed | null>): void {
    if (this.#feeds.get(estateId) === begun) this.#feeds.delete(estateId)
  }

  async #pollNow(): Promise<void> {
    if (this.#stopped) return
    this.#letGo()
    if (this.#ready.size === 0) return
    try {
      const heads = await this.options.log.heads([...this.#ready.keys()])
      for (const [estateId, head] of heads) this.#ready.get(estateId)?.feed.sawHead(head)
    } catch (error) {
      if (!this.#stopped) this.options.logger.warn({ err: error }, 'the heads of the event log could not be read')
    }
  }

  #letGo(): void {
    const now = Date.now()
    for (const [estateId, followed] of this.#ready) {
      if (followed.feed.listeners > 0) followed.idleSince = null
      else if (followed.idleSince === null) followed.idleSince = now
      else if (now - followed.idleSince >= (this.options.lingerMs ?? 300_000)) {
        this.#ready.delete(estateId)
        this.#feeds.delete(estateId)
      }
    }
  }
}
