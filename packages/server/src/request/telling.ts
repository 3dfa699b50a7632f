/**
 * Telling people: what requests and cases ask of the inbox, which this folder does not know. compose.ts hands in the real one; where
 * there is none, what is told stands in the record all the same.
 */
import type { Fact } from '../domain/refusal.js'
import type { Department, Localized, Role } from '../domain/vocabulary.js'
import type { Tx } from '../platform/unit-of-work.js'

export interface Telling {
  readonly estateId: string
  readonly at: Date
  readonly kind: string
  readonly to: {
    readonly personIds?: readonly string[]
    readonly roles?: readonly Role[]
    readonly department?: Department | null
  }
  /** What it is about. */
  readonly subject: { readonly kind: 'REQUEST' | 'ORDER' | 'CASE'; readonly id: string; readonly serial: string } | null
  readonly facts: Readonly<Record<string, Fact | Localized>>
}

/** In the caller's transaction: told exactly when the change is committed. */
export type TellPeople = (tx: Tx, telling: Telling) => Promise<void>

export const tellNobody: TellPeople = () => Promise.resolve()
