/**
 * Telling people: what requests and cases ask of the inbox, which this folder does not know. compose.ts hands in the real one; where
 * there is none, what is told stands in the record all the same. Told in front of the statement that writes the record: inboxes are
 * locked after the records and before the position.
 */
import type { Fact } from '../domain/refusal.js'
import type { StaffMember } from '../domain/superior.js'
import type { Department, Role } from '../domain/vocabulary.js'
import type { Tx } from '../platform/unit-of-work.js'

/** What is told, in the inbox's words. */
export type NoticeWord =
  | 'INCIDENT_REPORTED'
  | 'MAJOR_INCIDENT'
  | 'DISPUTE_REPORTED'
  | 'FORCE_USED'
  | 'ACCOUNT_FOR_SUPERIOR'
  | 'COMPLAINT_REGISTERED'
  | 'COMPLAINT_ABOUT_CENTRE'
  | 'CASE_ASSIGNED'
  | 'CASE_OVERDUE'
  | 'UNMET_DEMAND'
  | 'SERVICE_OPENED'
  | 'SERVICE_AVAILABLE'
  | 'SERVICE_LISTED'

export interface Telling {
  readonly estateId: string
  readonly kind: NoticeWord
  readonly urgent?: boolean
  readonly to: {
    readonly personIds?: readonly string[]
    readonly roles?: readonly Role[]
    readonly department?: Department | null
  }
  /** The record to open. */
  readonly subject: { readonly kind: string; readonly id: string; readonly serial: string } | null
  /** What the sentence speaks of: nothing that not everybody addressed may read. */
  readonly facts: Readonly<Record<string, Fact>>
}

/** Whom a telling may reach, read along with the record's lock, and when it happened. */
export interface Present {
  readonly staff: readonly StaffMember[]
  readonly at: Date
}

/**
 * In the caller's transaction: told exactly when the change is committed.
 * @param present then it is one statement, sent before anything is waited for; absent: the staff is read first, and residents are reached
 */
export type TellPeople = (tx: Tx, tellings: readonly Telling[], present?: Present) => Promise<unknown>

export const tellNobody: TellPeople = () => Promise.resolve()
