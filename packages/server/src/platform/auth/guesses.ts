import { isIPv6 } from 'node:net'

/** How long a lock lasts at first, in seconds; each further wrong password doubles it, up to an hour. */
export const FIRST_LOCK_SECONDS = 60
export const LONGEST_LOCK_SECONDS = 3_600

/** More is forgotten, the longest untouched first: to get there takes as many wrong passwords, each some 20 ms of work. */
const MOST_REMEMBERED = 10_000

interface Guessed {
  readonly failures: number
  readonly lockedUntil: Date | null
}

/** Wrong passwords in a row, by whatever key, remembered by this process alone and forgotten with it. */
export class Guesses {
  readonly #guessed = new Map<string, Guessed>()

  /** @param tries wrong passwords in a row from which on the key is locked */
  constructor(private readonly tries: number) {}

  /** @returns until when the key is locked; null when it is not */
  lockedUntil(key: string, now: Date): Date | null {
    const until = this.#guessed.get(key)?.lockedUntil ?? null
    return until && until > now ? until : null
  }

  /** One more wrong password. @returns until when the key is locked now; null when it is not */
  failed(key: string, now: Date): Date | null {
    const failures = (this.#guessed.get(key)?.failures ?? 0) + 1
    const seconds = Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** (failures - this.tries))
    const lockedUntil = failures < this.tries ? null : new Date(now.getTime() + seconds * 1000)
    this.#guessed.delete(key)
    this.#guessed.set(key, { failures, lockedUntil })
    const [oldest] = this.#guessed.keys()
    if (this.#guessed.size > MOST_REMEMBERED && oldest !== undefined) this.#guessed.delete(oldest)
    return lockedUntil
  }

  forget(key: string): void {
    this.#guessed.delete(key)
  }
}

interface Tried {
  readonly count: number
  readonly until: Date
}

/**
 * Attempts of one key within a while, whatever they were at: a list of logins with one password each locks none of them. An attempt
 * counts as it begins, so that a thousand at once do not slip past, and is taken back when it was none.
 */
export class Attempts {
  readonly #tried = new Map<string, Tried>()

  /** @param most attempts within the while; further ones wait for its end */
  constructor(
    private readonly most: number,
    private readonly whileMs: number,
  ) {}

  /** One more. @returns until when the key has to wait; null: it may go on */
  begin(key: string, now: Date): Date | null {
    const known = this.#tried.get(key)
    const tried = known && known.until > now ? known : { count: 0, until: new Date(now.getTime() + this.whileMs) }
    if (tried.count >= this.most) return tried.until
    this.#tried.delete(key)
    this.#tried.set(key, { ...tried, count: tried.count + 1 })
    const [oldest] = this.#tried.keys()
    if (this.#tried.size > MOST_REMEMBERED && oldest !== undefined) this.#tried.delete(oldest)
    return null
  }

  takeBack(key: string): void {
    const tried = this.#tried.get(key)
    if (tried) this.#tried.set(key, { ...tried, count: Math.max(0, tried.count - 1) })
  }
}

/**
 * Who guesses, as far as an address tells: of IPv6 the network (/64), since its owner has all addresses in it.
 * @example guesserOf('2001:db8:7:7::5') === '2001:db8:7:7', guesserOf('::ffff:203.0.113.7') === '::ffff:203.0.113.7'
 */
export function guesserOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare) || bare.includes('.')) return address
  const [head = '', tail] = bare.toLowerCase().split('::')
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'))
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
