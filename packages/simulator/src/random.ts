/** Chance that can be repeated: the same seed draws the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** A whole number in [from, to], both included. */
  whole(from: number, to: number): number
  /** One of them; the list is not empty. */
  pick<T>(from: readonly T[]): T
  /** One of them by weight; at least one weight is above zero. */
  weighted<T>(from: readonly T[], weightOf: (one: T) => number): T
  /** Waiting time of a Poisson process. */
  exponential(mean: number): number
  /** Durations of human work: half are below the median, few are very long. @param sigma of the logarithm */
  logNormal(median: number, sigma: number): number
  /** A stream of its own, so that drawing more of one thing does not move another. */
  fork(label: string): Random
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: small, quick, and good enough for a day of an estate.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const random: Random = {
    next,
    chance: (probability) => next() < probability,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    weighted(from, weightOf) {
      let left = next() * from.reduce((sum, one) => sum + weightOf(one), 0)
      for (const one of from) {
        left -= weightOf(one)
        if (left < 0) return one
      }
      return from[from.length - 1] as (typeof from)[number]
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    logNormal(median, sigma) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(sigma * normal)
    },
    fork: (label) => createRandom((seed ^ hash(label)) >>> 0),
  }
  return random
}

/** FNV-1a, 32 bit: spreads ids over people. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
