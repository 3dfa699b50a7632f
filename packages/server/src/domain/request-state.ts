/** What the system knows of a request: the state that decideRequest() reads and answers with. */
import type {
  CaseKind,
  Channel,
  Department,
  Nature,
  Place,
  RequestAction,
  RequesterKind,
  RequestStatus,
  Urgency,
} from './vocabulary.js'
import type { By, Clock } from './work-order-state.js'

/** 服務登記. Particulars are kept as given and reach the serving department unabridged (INT-10). */
export interface ServiceRequest {
  readonly id: string
  readonly estateId: string
  /** @example 'RQ-2611-0107' */
  readonly serial: string
  readonly status: RequestStatus
  readonly version: number
  readonly nature: Nature
  readonly channel: Channel
  readonly receivedAt: Place
  readonly urgency: Urgency
  readonly requesterKind: RequesterKind
  readonly customerName: string
  readonly contact: string
  readonly unitId: string | null
  readonly buildingId: string | null
  /** Where there is no unit. */
  readonly address: string | null
  /** Serving department, as far as known. */
  readonly department: Department | null
  /** Department or party that the requester belongs to or speaks of (INT-3). */
  readonly party: string | null
  readonly itemId: string | null
  readonly wanted: string
  readonly appointmentFrom: Date | null
  readonly appointmentTo: Date | null
  /** INT-4: who received it; null for a resident's or an app's own entry. */
  readonly receivedBy: string | null
  readonly registeredAt: Date
  readonly closedAt: Date | null
  readonly facts: RequestFacts
  readonly clocks: readonly Clock[]
  /** Append-only. */
  readonly evidence: readonly RequestEvidence[]
}

export interface RequestFacts {
  readonly judgement?: { readonly itemId: string; readonly note: string | null; readonly by: By }
  /** INT-5: what the customer was told when the request was not accepted. */
  readonly explanation?: { readonly text: string; readonly by: By }
  /** INT-6: wanted but not offered yet; what was tried to help comes first. */
  readonly unmetDemand?: {
    readonly helpTried: string
    /** What is wanted, in the words by which it will be looked for when it opens. */
    readonly service: string
    /** Who was told of it. */
    readonly department: Department
    readonly by: By
  }
  /** INT-8. */
  readonly approvalAsked?: { readonly reason: string; readonly by: By }
  readonly leadApproval?: By
  readonly supervisorApproval?: { readonly feeMinor: number; readonly by: By }
  readonly routed?: {
    readonly department: Department
    readonly note: string
    readonly said: string
    /** The record that goes on with it. */
    readonly case?: { readonly kind: CaseKind; readonly id: string; readonly serial: string }
    readonly by: By
  }
  /** Its first order was opened: from then on it stands on the wall as its orders. */
  readonly ordered?: true
  /** The order of an earlier request that it went on with. */
  readonly joined?: { readonly orderId: string; readonly serial: string; readonly said: string; readonly by: By }
  readonly withdrawn?: { readonly word: string; readonly by: By }
}

/** One accepted action on a request, kept for good. `version` is the request's version after it. */
export interface RequestEvidence {
  /** OPEN: one more order was opened from it. */
  readonly action: RequestAction | 'OPEN'
  readonly from: RequestStatus | null
  readonly to: RequestStatus
  readonly version: number
  readonly by: By
  readonly input: Readonly<Record<string, unknown>>
}
