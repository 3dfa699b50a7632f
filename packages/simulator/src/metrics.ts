/** What a run counts. Latencies are milliseconds of calls over HTTP, from sending to the whole answer. */
export interface Refused {
  readonly rule: string
  readonly reason: string
  readonly action: string
  readonly message: string
}

/** Beyond this many latencies the oldest are written over: percentiles are then those of the latest. */
const KEPT = 20_000
/** Of troubles as many as anybody reads. */
const MOST_KEPT = 200

export class Metrics {
  readonly startedAt = performance.now()
  calls = 0
  actions = 0
  retries = 0
  reconnects = 0
  arrivals = 0
  planned = 0
  /** Accepted actions by name. */
  readonly byAction = new Map<string, number>()
  /** "Somebody was quicker", and times that passed on the way: they belong to the day. */
  readonly expected = new Map<string, number>()
  readonly unexpected: Refused[] = []
  readonly failures: string[] = []
  readonly #latencies: number[] = []

  took(ms: number): void {
    this.#latencies[this.calls % KEPT] = ms
    this.calls++
  }

  done(action: string): void {
    this.actions++
    this.byAction.set(action, (this.byAction.get(action) ?? 0) + 1)
  }

  refused(refusal: Refused): void {
    if (this.unexpected.length < MOST_KEPT) this.unexpected.push(refusal)
  }

  failed(message: string): void {
    if (this.failures.length < MOST_KEPT) this.failures.push(message)
  }

  percentile(share: number): number {
    const sorted = [...this.#latencies].sort((a, b) => a - b)
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  }

  perSecond(): number {
    return this.actions / Math.max(0.001, (performance.now() - this.startedAt) / 1000)
  }
}
