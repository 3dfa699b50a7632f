/** What every action on a request or an order has in common: keys that make it happen once, refusals as results, the audit's words. */
import { hash } from 'node:crypto'
import type { GuardPorts } from '../domain/decide-context.js'
import { refuse, type Refusal } from '../domain/refusal.js'
import type { Localized } from '../domain/vocabulary.js'
import { type Announce, type Caller, canonicalJson, difference } from '../platform/record.js'
import { Refused, type Tx, type UnitOfWork } from '../platform/unit-of-work.js'
import type { Remembered } from './change.store.js'
import type { Replay } from './facts.sql.js'

/** What the services are made of. */
export interface Acting {
  readonly unitOfWork: UnitOfWork
  readonly ports: GuardPorts
  /** A new uuid v7. */
  newId(): string
  readonly announce: Announce
}

export type ActionResult<T> =
  | { readonly ok: true; readonly value: T; readonly position: number; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: Refusal }

/** The same action with the same input has the same hash, whatever order its fields came in. */
export const inputHash = (action: string, input: unknown): Buffer =>
  hash('sha256', canonicalJson({ action, input }), 'buffer')

/** @returns the key with its owner, or null when the caller gave none */
export const rememberAs = (caller: Caller, key: string | null | undefined, hash: Buffer): Remembered | null =>
  key ? { callerId: caller.callerId, key, inputHash: hash } : null

/** Whether the key was kept with this very call, which must then be told the same again. */
export const isReplayOf = (replay: Replay | null, hash: Buffer): replay is Replay =>
  replay?.hash === hash.toString('hex')

/** @throws Refused when the key was used with other input */
export function refuseReuse(replay: Replay | null, hash: Buffer): void {
  if (replay && !isReplayOf(replay, hash)) throw new Refused(refuse('REPLAY', 'API', 'keyReused'))
}

/** The call happened before. Thrown, so that the unit is rolled back: a replay leaves nothing behind, not even a serial drawn for it. */
export class Replayed<T> extends Error {
  override readonly name = 'Replayed'
  constructor(readonly result: Extract<ActionResult<T>, { readonly ok: true }>) {
    super('The call happened before.')
  }
}

/**
 * Runs a unit and turns a refusal, or a replay, into a result. Two calls with the same new key at the same moment: one commits, the other fails
 * on the key's primary key, is run again, and then finds the first one's result.
 */
export async function once<T>(
  { unitOfWork }: Acting,
  caller: Caller,
  work: (tx: Tx) => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await unitOfWork.run(caller.actor, work)
    } catch (error) {
      if (error instanceof Replayed) return (error as Replayed<T>).result
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      if (attempt > 2 || !isKeyTaken(error)) throw error
    }
  }
}

const UNIQUE_VIOLATION = '23505'

const isKeyTaken = (error: unknown): boolean => {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  return code === UNIQUE_VIOLATION && constraint === 'idempotency_pkey'
}

/** Lists of a state that only grow: the audit tells what was added. */
const GROWS = ['quotes', 'payments']

/** Before, after and input, as the audit keeps them. A signature's strokes stand in the evidence; here their hash proves them. */
export const auditDetail = (before: object | null, after: object, input: unknown): Record<string, unknown> => {
  const bare = (state: object | null) => ({ ...state, evidence: undefined }) as Record<string, unknown>
  const told = difference(bare(before), bare(after), GROWS)
  // Of the facts those that changed: a checklist or a signature is not repeated with every later action.
  if ('facts' in told.after && before) {
    const facts = difference(factsOf(before), { ...absent(factsOf(before)), ...factsOf(after) })
    Object.assign(told.before, { facts: facts.before })
    Object.assign(told.after, { facts: facts.after })
  }
  return withoutStrokes({ ...told, input }) as Record<string, unknown>
}

const factsOf = (state: object): Record<string, unknown> => (state as { facts?: Record<string, unknown> }).facts ?? {}

/** A fact that is gone is told as null. */
const absent = (facts: Record<string, unknown>): Record<string, null> =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, null]))

/** What has none stays the same object: nearly nothing has. */
const withoutStrokes = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) {
    const bare = value.map(withoutStrokes)
    return bare.some((inner, at) => inner !== value[at]) ? bare : value
  }
  let bare: Record<string, unknown> | null = null
  for (const [key, inner] of Object.entries(value)) {
    const hashes = key === 'strokes' && Array.isArray(inner)
    const left = hashes ? hash('sha256', JSON.stringify(inner), 'hex') : withoutStrokes(inner)
    if (left === inner) continue
    bare ??= { ...(value as Record<string, unknown>) }
    delete bare[key]
    bare[hashes ? 'strokesSha256' : key] = left
  }
  return bare ?? value
}

/** A CONFLICT says who: the names in place of the ids, which mean nothing to a reader. */
export const withNames = (refusal: Refusal, names: readonly (Localized | null)[]): Refusal => ({
  ...refusal,
  facts: { ...refusal.facts, persons: names.map((name) => name ?? SYSTEM_NAME) },
})

const SYSTEM_NAME: Localized = { zh_Hant: '系統', zh_Hans: '系统', en: 'System' }
