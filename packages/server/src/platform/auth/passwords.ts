import { hash, verify } from '@node-rs/argon2'

/** The package's enum is a const enum, which isolated modules cannot read. */
const ARGON2ID = 2

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. About 20 ms. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hashes at once: each holds a thread and 19 MiB, and a flood of sign-ins must not take the server's. */
const AT_ONCE = 2
/** About a second of waiting. */
const LONGEST_QUEUE = 100

/** More sign-ins wait than can be served soon. */
export class TooManySignIns extends Error {
  override readonly name = 'TooManySignIns'
}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) throw new TooManySignIns('Too many sign-ins at once.')
    await new Promise<void>((go) => waiting.push(go))
  } else running++
  try {
    return await work()
  } finally {
    // The place is handed on, not given up and taken again: nobody can slip in between.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS))

/** Somebody's hash for a password that nobody knows: checking it takes as long as checking a real one. */
let nobody: Promise<string> | undefined

/** @param stored null: there is no such account; takes the same time and answers false */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    nobody ??= hashPassword(crypto.randomUUID())
    const unknown = await nobody
    await inTurn(() => verify(unknown, password))
    return false
  }
  return inTurn(() => verify(stored, password))
}

/** So that the first unknown name takes no longer than the later ones. */
export const preparePasswords = async (): Promise<void> => {
  nobody ??= hashPassword(crypto.randomUUID())
  await nobody
}
