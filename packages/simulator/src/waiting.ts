/** Waiting that can be broken off, and doors that let through only so many. */

/**
 * Resolves after the time, or when a signal says stop; never rejects. Signals are listened to one by one: what AbortSignal.any()
 * makes of one that lives for days is not let go.
 * @param ms real milliseconds
 */
export function pause(ms: number, ...signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    if (signals.some(({ aborted }) => aborted)) return resolve()
    const end = (): void => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', end)
      resolve()
    }
    // Node's timers turn longer waits into none at all.
    const timer = setTimeout(end, Math.min(Math.max(0, ms), 2_000_000_000))
    for (const signal of signals) signal.addEventListener('abort', end)
  })
}

/** Bounded concurrency: at most so many are inside, the others wait in order. */
export class Door {
  #inside = 0
  readonly #waiting: (() => void)[] = []

  constructor(private readonly most: number) {}

  /** Resolves when nobody is inside or waiting, or after so many real milliseconds. */
  async empty(withinMs: number): Promise<void> {
    const until = Date.now() + withinMs
    while (this.#inside > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.most) await new Promise<void>((enter) => this.#waiting.push(enter))
    else this.#inside++
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside--
    }
  }
}

/** Lets through one at a time with a time between, the most urgent first: the gentle demo's heartbeat. */
export class Turnstile {
  readonly #queue: { readonly urgency: number; readonly enter: () => void }[] = []
  #running = false

  /** @param gapMs real milliseconds until the next may pass, asked anew each time; 0: at once */
  constructor(
    private readonly gapMs: () => number,
    private readonly signal: AbortSignal,
  ) {}

  get waiting(): number {
    return this.#queue.length
  }

  pass(urgency = 0): Promise<void> {
    if (this.signal.aborted) return Promise.resolve()
    return new Promise((enter) => {
      this.#queue.push({ urgency, enter })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#queue.length > 0) {
      let first = 0
      for (const [index, { urgency }] of this.#queue.entries())
        if (urgency > (this.#queue[first]?.urgency ?? 0)) first = index
      this.#queue.splice(first, 1)[0]?.enter()
      await pause(this.gapMs(), this.signal)
    }
    this.#running = false
  }
}
