/** What people may ask of a work order: one input per action of the life-cycle table. */
import type { StockLineInput } from './stock.js'
import type { StepAnswerInput } from './checklist-state.js'
import type { EscalationCause, EscalationDecision, Medium, Place, PromiseKind, SettlementMethod } from './vocabulary.js'

export interface QuoteLineInput {
  readonly itemId?: string | null
  readonly text: string
  readonly quantity: number
  readonly unitPriceMinor: number
}

export interface SignatureInput {
  readonly signerName: string
  readonly strokes: readonly (readonly (readonly [number, number, number])[])[]
  readonly opinion?: string | null
}

/** SET-1: a settlement method is changed only with a reason; the change rides on a quote. */
export interface SettlementChange {
  readonly method: SettlementMethod
  readonly reason: string
}

/**
 * DIS-7: the department's supervisor may take a field step for the assigned technician; then he says why. The technician
 * himself leaves it out.
 */
export interface OnBehalf {
  readonly onBehalfReason?: string | null
}

/** Input of each action. `versionSeen` and the idempotency key belong to the call, not to the action, and stand beside it. */
export interface CommandInput {
  OPEN: Record<string, never>
  REPLY: {
    readonly said: string
    readonly toWhom: string
    readonly medium: Medium
    readonly toldPaidService?: boolean
    /** PUB-6: what was promised with it. */
    readonly promise?: PromiseKind | null
  }
  REQUEST_ASSESSMENT: { readonly assessorId: string }
  RECORD_ASSESSMENT: {
    readonly feasible: boolean
    /** Needed when feasible: it becomes the quote. */
    readonly lines?: readonly QuoteLineInput[]
    readonly offListReason?: string | null
    /** What was found; when not feasible, the reason. */
    readonly note: string
    /** Needed when not feasible: what the customer was told. */
    readonly explanation?: string | null
  }
  QUOTE: {
    readonly lines: readonly QuoteLineInput[]
    /** QUO-6: given by the department's supervisor, who then makes the quote himself. */
    readonly offListReason?: string | null
    readonly settlement?: SettlementChange | null
  }
  CONSENT: {
    readonly quoteNo: number
    readonly medium: Medium
    readonly toldPaidService?: boolean
    readonly signature?: SignatureInput | null
  }
  PREPAY: { readonly amountMinor: number; readonly receiptSerial?: string | null }
  DISPATCH: {
    /** Procedure A names the person; procedure B may leave it to the department's supervisor. */
    readonly technicianId?: string | null
    readonly appointmentAt?: Date | null
    /** INT-7: who agreed to content and time for the serving side. */
    readonly agreedWith?: string | null
  }
  ASSIGN: { readonly technicianId: string }
  REPORT_UNABLE: OnBehalf & { readonly reason: string }
  RECEIVE: Record<string, never>
  SERVE_AT_COUNTER: { readonly note?: string | null }
  REASSIGN: { readonly technicianId: string; readonly reason: string }
  RESCHEDULE: {
    readonly appointmentAt: Date
    readonly reason: string
    readonly agreedBy: string
    readonly staffShortage?: boolean
  }
  ARRIVE: OnBehalf
  CONFIRM_PRICE: OnBehalf & {
    readonly quoteNo: number
    readonly findings: string
    readonly materials: readonly string[]
    readonly tools: readonly string[]
    readonly medium: Medium
    readonly signature?: SignatureInput | null
  }
  SUSPEND: OnBehalf & { readonly reason: string; readonly appointmentAt: Date; readonly agreedBy: string }
  RESUME: OnBehalf
  START: OnBehalf
  RECORD_STEPS: OnBehalf & {
    /** CHK-0: the symptoms that were found; replaces those chosen before. */
    readonly symptoms?: readonly string[]
    readonly steps?: readonly StepAnswerInput[]
  }
  COMPLETE: OnBehalf & { readonly workDone: string }
  SIGN_OFF: { readonly signature: SignatureInput }
  COLLECT: { readonly amountMinor: number; readonly receiptSerial?: string | null }
  PAY: { readonly amountMinor: number; readonly receiptSerial: string }
  HAND_IN: { readonly amountMinor: number }
  CONFIRM_PAYMENT: { readonly receiptSerial: string }
  MARK_ARREARS: { readonly signature: SignatureInput }
  /** SET-5: why it is unpaid, in the customer's words, and what was explained to him. */
  RECORD_UNPAID_CALLBACK: {
    readonly reason: string
    readonly explanation: string
    readonly toWhom: string
    readonly medium: Medium
  }
  MARK_UNSIGNED_ARREARS: { readonly reason: string }
  REFUND: { readonly amountMinor: number; readonly reason: string }
  CONFIRM_QUALITY: { readonly note?: string | null }
  REJECT: { readonly reason: string; readonly apology: boolean }
  ESCALATE: { readonly reason: string; readonly cause: EscalationCause }
  RESOLVE_ESCALATION: { readonly decision: EscalationDecision; readonly reason: string }
  REQUEST_CANCEL: { readonly reason: string }
  CONFIRM_CANCEL: { readonly note?: string | null }
  WRITE_OFF: { readonly placeOfReturn: Place; readonly oralReply?: string | null }
  HAND_TO_DISPATCH: Record<string, never>
  HAND_OVER: { readonly month: string }
  ARCHIVE: Record<string, never>
  ISSUE_MATERIAL: { readonly stock: readonly StockLineInput[] }
  USE_MATERIAL: OnBehalf & { readonly stock: readonly StockLineInput[] }
  RETURN_MATERIAL: { readonly stock: readonly StockLineInput[] }
  LEND_TOOL: { readonly stock: readonly StockLineInput[] }
  RETURN_TOOL: {
    readonly stock: readonly StockLineInput[]
    /** The tools do not come back; why. */
    readonly lostReason?: string | null
  }
  /** The whole list anew: what is left out of it is off it. */
  LIST_CUSTOMER_MATERIALS: { readonly materials: readonly string[] }
}

export type Command = {
  readonly [A in keyof CommandInput]: { readonly action: A; readonly input: CommandInput[A] }
}[keyof CommandInput]
