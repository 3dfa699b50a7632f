/**
 * Work that is looked for again and again, never twice at once: when somebody says that there is some, when it said that there would
 * be, and after a while anyway, since words may be lost.
 */
import type { Logger } from './logger.js'

export interface LoopOptions {
  /** For the log. @example 'notices that nobody acknowledged' */
  readonly what: string
  readonly logger: Logger
  /** Never waits longer. Milliseconds. */
  readonly longestWaitMs: number
  /** Does what there is to do. @returns milliseconds until there is more: 0 at once, Infinity when nobody knows */
  readonly work: () => Promise<number>
}

const FAILED_FIRST_MS = 250
const FAILED_LONGEST_MS = 5_000

export class Loop {
  #timer: NodeJS.Timeout | null = null
  /** performance.now() at which the timer rings. */
  #rings = Infinity
  #working: Promise<void> | null = null
  #again = false
  /** performance.now() of the earliest time that was named during the work, which may not have seen it. */
  #told = Infinity
  #failedFor = 0
  #started = false
  #stopped = false

  constructor(private readonly options: LoopOptions) {}

  start(): void {
    this.#started = true
    this.#stopped = false
    this.wake()
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#working
  }

  /** Whether what is under way should come to an end. */
  get stopping(): boolean {
    return this.#stopped
  }

  /** There may be something to do, now or in so many milliseconds. */
  wake(inMs = 0): void {
    if (this.#stopped || !this.#started) return
    if (inMs > 0) {
      const at = performance.now() + inMs
      if (this.#working) this.#told = Math.min(this.#told, at)
      else if (at < this.#rings) this.#ring(inMs)
      return
    }
    if (this.#working) this.#again = true
    else this.#begin()
  }

  #begin(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#rings = Infinity
    this.#working = this.#work().finally(() => {
      this.#working = null
      if (this.#stopped) return
      if (this.#again) this.#begin()
      else if (this.#told < this.#rings) this.#ring(Math.max(0, this.#told - performance.now()))
    })
  }

  async #work(): Promise<void> {
    const { what, logger, longestWaitMs, work } = this.options
    for (;;) {
      this.#again = false
      this.#told = Infinity
      let wait: number
      try {
        wait = await work()
        this.#failedFor = 0
      } catch (error) {
        if (this.#stopped) return
        this.#failedFor = Math.min(Math.max(FAILED_FIRST_MS, 2 * this.#failedFor), FAILED_LONGEST_MS)
        logger.error({ err: error }, `${what} could not be looked at; trying again in ${this.#failedFor} ms`)
        return this.#ring(this.#failedFor)
      }
      if (this.#stopped) return
      if (wait <= 0 || this.#again) continue
      return this.#ring(Math.min(wait, longestWaitMs))
    }
  }

  #ring(inMs: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#rings = performance.now() + inMs
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.wake()
    }, Math.ceil(inMs))
  }
}
