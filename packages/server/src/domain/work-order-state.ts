/** What the system knows of a work order: the state that decide() reads and answers with. */
import type { Checks, ChecklistVersion } from './checklist-state.js'
import type {
  Action,
  AttachmentKind,
  CallbackStatus,
  Category,
  Channel,
  ClockKind,
  Department,
  EscalationDecision,
  Localized,
  Medium,
  Nature,
  PaymentEntryKind,
  PaymentState,
  Place,
  Procedure,
  RequesterKind,
  Role,
  SettlementMethod,
  Status,
  Trade,
  Urgency,
} from './vocabulary.js'

/** Integer minor units with an ISO 4217 currency. @example { amount: 24000, currency: 'CNY' } is 240.00 yuan. */
export interface Money {
  readonly amount: number
  readonly currency: string
}

/** Who acted, as evidence keeps it. `personId` is null for a job of the system itself. */
export interface By {
  readonly personId: string | null
  readonly role: Role | 'SYSTEM'
  readonly at: Date
}

/** CLOCK: OVD-1, OVD-4. `metAt` and `overdueAt` are never taken back; a stopped clock neither runs nor counts. */
export interface Clock {
  readonly id: string
  readonly kind: ClockKind
  readonly startedAt: Date
  readonly dueAt: Date
  readonly metAt: Date | null
  readonly overdueAt: Date | null
  readonly stoppedAt: Date | null
}

export interface QuoteLine {
  readonly itemId: string | null
  readonly text: string
  readonly quantity: number
  readonly unitPriceMinor: number
  /** QUO-6: what the price list says, null where it says 'assess on site'. */
  readonly listPriceMinor: number | null
}

/** A quote is never changed: a new one voids the old consent (QUO-4). */
export interface Quote {
  readonly no: number
  readonly priceListVersionId: string | null
  readonly lines: readonly QuoteLine[]
  readonly amountMinor: number
  readonly onSite: boolean
  /** QUO-6: the department supervisor's reason for a price off the list. */
  readonly offListReason: string | null
  readonly by: By
}

export interface PaymentEntry {
  readonly id: string
  readonly kind: PaymentEntryKind
  /** Minor units; a refund is negative, marks (ARREARS, HAND_IN, CONFIRMATION) carry the amount they speak of. */
  readonly amountMinor: number
  readonly method: SettlementMethod
  readonly receiptSerial: string | null
  readonly note: string | null
  readonly by: By
}

/** One accepted action, kept for good: the order's history (AUD-1, DIS-5). `version` is the order's version after it. */
export interface Evidence {
  /** JOIN: a later request went on with this order. */
  readonly action: Action | 'JOIN'
  readonly from: Status | null
  readonly to: Status
  readonly version: number
  readonly by: By
  readonly input: Readonly<Record<string, unknown>>
}

/** Strokes are lists of points [x, y, milliseconds] in the pad's own pixels (ACC-1). */
export interface Signature {
  readonly signerName: string
  readonly strokes: readonly (readonly (readonly [number, number, number])[])[]
  readonly opinion: string | null
  readonly at: Date
  readonly takenBy: string | null
  /** The order's version after it, and the seal; absent of one that was taken before signatures were sealed. */
  readonly version?: number
  readonly seal?: SignatureSeal
}

/** What a signature stands under, and the SHA-256 that proves it (domain/signature.ts). */
export interface SignatureSeal {
  readonly amountMinor: number | null
  readonly currency: string
  readonly quoteNo: number | null
  /** In hexadecimal. */
  readonly sha256: string
}

/** ACC-4: what an order's row keeps of a damage report. */
export interface OrderDamage {
  readonly id: string
  readonly serial: string
  readonly settled: boolean
}

export interface WorkOrder {
  readonly id: string
  readonly estateId: string
  readonly requestId: string
  readonly serial: string
  readonly status: Status
  readonly version: number
  /** Status to go back to from SUSPENDED or ESCALATED. */
  readonly statusBefore: Status | null

  readonly nature: Nature
  readonly procedure: Procedure
  readonly urgency: Urgency
  readonly channel: Channel
  readonly receivedAt: Place
  readonly requesterKind: RequesterKind
  readonly unitId: string | null
  readonly buildingId: string | null
  readonly itemId: string
  readonly priceListVersionId: string
  readonly category: Category
  readonly trade: Trade
  readonly settlementMethod: SettlementMethod
  readonly currency: string
  readonly department: Department
  readonly openedBy: string | null
  readonly openedAt: Date
  readonly registeredAt: Date
  readonly appointmentAt: Date | null

  readonly assessorId: string | null
  readonly assigneeId: string | null
  /** INT-9: a dispatcher other than the one who opened it has dispatched it, or named who serves. */
  readonly confirmedByDispatcher: boolean

  readonly dispatchedAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly arrivedAt: Date | null
  readonly startedAt: Date | null
  readonly completedAt: Date | null
  readonly acceptedAt: Date | null
  readonly writtenOffAt: Date | null
  readonly closedAt: Date | null

  readonly repliedAt: Date | null
  readonly quotes: readonly Quote[]
  readonly facts: WorkOrderFacts
  readonly payments: readonly PaymentEntry[]
  readonly paymentState: PaymentState
  readonly clocks: readonly Clock[]
  /** Append-only. */
  readonly evidence: readonly Evidence[]
}

interface OfStock {
  readonly itemId: string
  readonly code: string
  readonly name: Localized
  readonly unit: Localized
}

/** One material of an order; the three sums are thousandths and only grow. */
export interface IssuedMaterial extends OfStock {
  readonly issued: number
  readonly used: number
  readonly returned: number
}

/** One loan of an order. Who took the tool answers for it, whoever is assigned later. Quantities are thousandths. */
export interface Loan extends OfStock {
  readonly no: number
  readonly holderId: string
  readonly at: Date
  readonly quantity: number
  readonly back: number
  readonly lost: number
}

/** MAT-3: bought by the customer: listed, never charged. */
export interface CustomerMaterial {
  readonly text: string
  readonly by: By
}

export interface OrderMaterials {
  readonly issued: readonly IssuedMaterial[]
  readonly loans: readonly Loan[]
  readonly customer: readonly CustomerMaterial[]
}

/** What an order's row says of its attachments, so that its rules can read it under its lock (CHK: a step's photos). */
export interface AttachmentSummary {
  readonly count: number
  /** By step: how many of each kind count, the withdrawn ones left out. */
  readonly steps: Readonly<Record<string, Readonly<Partial<Record<AttachmentKind, number>>>>>
}

/** What a later request for the same service brought along. */
export interface JoinedRequest {
  readonly requestId: string
  readonly serial: string
  readonly customerName: string
  readonly contact: string
  readonly address: string | null
  readonly party: string | null
  readonly wanted: string
  readonly urgency: Urgency
  readonly appointmentAt: Date | null
  readonly appointmentUntilAt: Date | null
  readonly by: By
}

/** What the order's row keeps of its callback. */
export interface CallbackSummary {
  readonly id: string
  readonly serial: string
  readonly status: CallbackStatus
}

/** Small facts of rules, each set once or replaced by a later one of its kind; the evidence keeps every one. */
export interface WorkOrderFacts {
  /** QUO-1: the customer was told that the service is paid. */
  readonly paidServiceTold?: By
  readonly assessment?: {
    readonly feasible: boolean
    readonly costMinor: number | null
    readonly note: string
    readonly by: By
  }
  /** QUO-4: consent to one quote. */
  readonly consent?: { readonly quoteNo: number; readonly medium: Medium; readonly by: By }
  /** QUO-5: findings on site and the price both confirmed. */
  readonly findings?: {
    readonly findings: string
    readonly materials: readonly string[]
    readonly tools: readonly string[]
    readonly by: By
  }
  readonly priceConfirmed?: { readonly quoteNo: number; readonly by: By }
  readonly unable?: { readonly reason: string; readonly by: By }
  readonly suspension?: { readonly reason: string; readonly by: By }
  readonly signature?: Signature
  /** ACC-2: number of times the customer was not satisfied. */
  readonly rejections?: number
  /** ACC-3: number of times the work was completed again after that. */
  readonly reworks?: number
  readonly escalation?: { readonly reason: string; readonly by: By }
  readonly decision?: { readonly decision: EscalationDecision; readonly reason: string; readonly by: By }
  readonly quality?: By
  readonly cancelRequest?: { readonly reason: string; readonly by: By }
  readonly writeOff?: { readonly placeOfReturn: Place; readonly oralReply: string | null; readonly by: By }
  readonly handedToDispatch?: By
  readonly handedOver?: By
  readonly arrearsSigned?: boolean
  /** SET-7: a prepaid fee stood in full at acceptance or after it. */
  readonly prepaymentSettled?: boolean
  /** SET-5: the callback that asked why it is unpaid, and explained. */
  readonly unpaidCallback?: { readonly reason: string; readonly explanation: string; readonly by: By }
  /** CBK-1: its callback, as far as an order's rules look at it. */
  readonly callback?: CallbackSummary
  /** COR-1: the order of which this one is the rework, free of charge (COR-3). */
  readonly reworkOf?: { readonly orderId: string; readonly serial: string; readonly correctiveActionId: string }
  /** SET-8: marked by the lead without the customer's signature. */
  readonly unsignedArrears?: { readonly reason: string; readonly by: By }
  /** INT-7: who agreed to content and time for the serving side. */
  readonly agreed?: { readonly with: string; readonly by: By }
  /** DIS-8: people are short; what the customer was told, and the time agreed instead. */
  readonly shortage?: { readonly explanation: string; readonly appointmentAt: Date; readonly by: By }
  /** INT-8: the fee that the supervisor set for a service out of scope; the quote must be it. */
  readonly approvedFee?: { readonly amountMinor: number; readonly by: By }
  /** ACC-5: whether the assigned person works for a contractor. */
  readonly assigneeContractor?: boolean
  /** ACC-5: a contractor did some of the work, whoever is assigned now. */
  readonly contractorWorked?: boolean
  /** SET-1: who served a counter item. */
  readonly servedAtCounter?: By
  /** SET-6, CBK-5: everyone who did any of the work; only ever grows. */
  readonly doneBy?: readonly string[]
  /** CHK: the version that the work began with. */
  readonly checklist?: ChecklistVersion
  /** CHK: what was chosen, found and tested so far. */
  readonly checks?: Checks
  readonly workDone?: { readonly text: string; readonly by: By }
  /** MAT: what was drawn for the order, what of it is out, and what the customer bought. */
  readonly materials?: OrderMaterials
  /** INT-10: what the customer gave beside his name, contact, address and words, as the request had it. */
  readonly brought?: { readonly party: string | null; readonly fromAt: Date | null; readonly untilAt: Date | null }
  /** Requests that went on with this order, with all that they brought (INT-10). */
  readonly joined?: readonly JoinedRequest[]
  /** CHK: what hangs on the order, kept by attachment/ under the row's lock. */
  readonly attachments?: AttachmentSummary
  /** ACC-4: its damage reports, and whether each is settled. */
  readonly damage?: readonly OrderDamage[]
}
