/** What a case knows of who came with it: a request's particulars, all of them and word for word (INT-10). */
import type { ServiceRequest } from './request-state.js'
import type { Channel, RequesterKind, Urgency } from './vocabulary.js'

export interface CaseParticulars {
  readonly customerName: string
  readonly contact: string
  readonly address: string | null
  readonly party: string | null
  readonly wanted: string
  readonly requesterKind: RequesterKind
  readonly channel: Channel
  readonly urgency: Urgency
  /** What whoever routed it added. */
  readonly note: string | null
  /** Of the request. */
  readonly serial: string | null
}

export const particularsOf = (request: ServiceRequest, note: string | null): CaseParticulars => ({
  note,
  customerName: request.customerName,
  contact: request.contact,
  address: request.address,
  party: request.party,
  wanted: request.wanted,
  requesterKind: request.requesterKind,
  channel: request.channel,
  urgency: request.urgency,
  serial: request.serial,
})
