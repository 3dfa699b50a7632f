/**
 * One heartbeat for a whole screen: it beats at each full second of the server, so that all digits of the room change together,
 * and at one instant more when asked, so that a clock turns red when it runs out and not at the second after.
 */
import type { ServerTime } from './server-time'

export interface Ticker {
  /** Server milliseconds. */
  now(): number
  /** @returns what ends it; the timer runs only while somebody listens */
  subscribe(beat: (now: number) => void): () => void
  /** One beat more at this instant, in server milliseconds; replaces the one asked for before. */
  wakeAt(at: number | null): void
}

/** Beyond the instant itself, so that a timer that fires early does not beat for nothing. */
const AFTER_MS = 2
/** A timer is only trusted this far: computers sleep, and clocks are set. */
const LONGEST_MS = 1000

type Schedule = (work: () => void, ms: number) => () => void

const byTimeout: Schedule = (work, ms) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

export function createTicker(time: Pick<ServerTime, 'now'>, schedule: Schedule = byTimeout): Ticker {
  const beats = new Set<(now: number) => void>()
  let cancel: (() => void) | null = null
  let wake: number | null = null

  const arm = (): void => {
    cancel?.()
    cancel = null
    if (beats.size === 0) return
    const now = time.now()
    const second = LONGEST_MS - (now % 1000)
    const sooner = wake !== null && wake > now ? wake - now : Infinity
    cancel = schedule(beat, Math.min(second, sooner) + AFTER_MS)
  }
  const beat = (): void => {
    const now = time.now()
    if (wake !== null && wake <= now) wake = null
    for (const one of [...beats]) one(now)
    arm()
  }
  return {
    now: time.now,
    subscribe(one) {
      beats.add(one)
      if (beats.size === 1) arm()
      return () => {
        beats.delete(one)
        if (beats.size === 0) arm()
      }
    },
    wakeAt(at) {
      if (at === wake) return
      wake = at
      arm()
    },
  }
}

/** A heart that stands still, for pictures. */
export const stillAt = (now: number): Ticker => ({
  now: () => now,
  subscribe: () => () => undefined,
  wakeAt: () => undefined,
})
