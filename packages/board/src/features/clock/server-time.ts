/**
 * The server's time in the browser. Each answer of the server carries its time; the true offset lies within half a round
 * trip of it, so the sample with the shortest round trip is the best, until it is old enough for the clocks to have drifted.
 */
export interface ServerTime {
  /** Milliseconds of the server's clock, now. */
  now(): number
  /**
   * One answer: when the question left and the answer came (monotonic milliseconds), and the time it carried. Without `sentAt`
   * nobody knows how long it was on its way, only that the server's clock has got there: it can put ours forward, never back.
   */
  sample(serverTime: string | number, receivedAt: number, sentAt?: number): void
}

const DRIFT_MS_PER_MS = 50e-6
const MAX_AGE_MS = 10 * 60_000

export function createServerTime(
  monotonic: () => number = () => performance.now(),
  wall: () => number = () => Date.now(),
): ServerTime {
  let offset = wall() - monotonic()
  let error = Infinity
  let takenAt = monotonic()
  return {
    now: () => monotonic() + offset,
    sample(serverTime, receivedAt, sentAt) {
      const at = typeof serverTime === 'number' ? serverTime : Date.parse(serverTime)
      if (!Number.isFinite(at)) return
      const age = receivedAt - takenAt
      const worth = age > MAX_AGE_MS ? Infinity : error + age * DRIFT_MS_PER_MS
      if (sentAt === undefined) {
        // A computer that slept comes back with a monotonic clock that stood still meanwhile.
        const isAhead = at > receivedAt + offset + (Number.isFinite(worth) ? worth : 0)
        if (isAhead || !Number.isFinite(error)) offset = at - receivedAt
        if (isAhead) error = Infinity
        return
      }
      const half = (receivedAt - sentAt) / 2
      if (half >= worth) return
      offset = at + half - receivedAt
      error = half
      takenAt = receivedAt
    },
  }
}
