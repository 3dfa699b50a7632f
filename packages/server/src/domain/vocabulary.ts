/**
 * The words of the procedure as closed sets. Every enum of the API and every check constraint of the
 * database is one of these objects, so a new word is added here and nowhere else.
 */

const set = <const T extends readonly string[]>(...words: T) =>
  Object.freeze(Object.fromEntries(words.map((word) => [word, word]))) as { readonly [K in T[number]]: K }

/** Roles of procedure.md. A person holds roles per estate; a device or client app holds one. */
export const Role = set(
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'AREA_ASSISTANT',
  'TECHNICIAN',
  'DEPARTMENT_SUPERVISOR',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'WAREHOUSE',
  'ADMIN_HR',
  'RECORDS_KEEPER',
  'RESIDENT',
  'WALL_DISPLAY',
  'CLIENT_APP',
  'AUDITOR',
)
export type Role = keyof typeof Role

/** Departments that serve (the customer-service centre itself included, for its own staff). */
export const Department = set('CUSTOMER_SERVICE', 'ENGINEERING', 'CLEANING', 'SECURITY', 'LANDSCAPING', 'OFFICE')
export type Department = keyof typeof Department

/** Trades a technician may hold; a service item asks for one. */
export const Trade = set(
  'ELECTRICAL',
  'PLUMBING',
  'GAS',
  'AIR_CONDITIONING',
  'CLEANING',
  'LANDSCAPING',
  'SECURITY',
  'OFFICE',
)
export type Trade = keyof typeof Trade

/** INT-2. ROUTINE 常規 carries no fee, SPECIAL 特約有償 does, BUSINESS 經營 is letting, parking and venues. */
export const Nature = set('ROUTINE', 'SPECIAL', 'BUSINESS', 'COMPLAINT', 'ENQUIRY', 'PUBLIC_AREA')
export type Nature = keyof typeof Nature

/** INT-4: how a request reached the estate. */
export const Channel = set('PHONE', 'LETTER', 'WALK_IN', 'APP', 'STAFF')
export type Channel = keyof typeof Channel

/** INT-4, CBK-1: where a request was received, and where a finished order came back (回單地點). */
export const Place = set('DISPATCH_CENTRE', 'FRONT_DESK')
export type Place = keyof typeof Place

export const Urgency = set('NORMAL', 'URGENT')
export type Urgency = keyof typeof Urgency

/** INT-10: who asks. */
export const RequesterKind = set('RESIDENT', 'CUSTOMER', 'PARENT_COMPANY', 'OTHER')
export type RequesterKind = keyof typeof RequesterKind

/** CAT-1: categories of the price list. */
export const Category = set('ENGINEERING_REPAIR', 'INDOOR_CLEANING', 'COPYING', 'TYPING', 'FAX', 'ROUTINE', 'BUSINESS')
export type Category = keyof typeof Category

/** SET-1: settlement methods. NONE is a routine order, which needs no money. */
export const SettlementMethod = set('NONE', 'ON_COMPLETION', 'AT_FINANCE', 'PREPAID', 'COUNTER', 'MONTHLY_BILL')
export type SettlementMethod = keyof typeof SettlementMethod

/** A or B of source-zh-Hant.txt: A = 特約服務處理程序, B = 特約服務及其收費規定. */
export const Procedure = set('A', 'B')
export type Procedure = keyof typeof Procedure

/** PUB: what has happened in a public area. Each has its department (incident.ts). */
export const IncidentKind = set(
  'EQUIPMENT',
  'WATER',
  'POWER',
  'SECURITY',
  'FIRE',
  'INJURY',
  'DISPUTE',
  'USE_OF_FORCE',
  'CLEANING',
  'LANDSCAPING',
  'OTHER',
)
export type IncidentKind = keyof typeof IncidentKind

/** PUB-7: what force was used for; there is no other purpose. */
export const ForcePurpose = set('SELF_PROTECTION', 'AVOIDANCE', 'RESTRAINT')
export type ForcePurpose = keyof typeof ForcePurpose

/** PUB-6: what takes an authority to promise (authority.ts). */
export const PromiseKind = set('PRICE', 'REFUND', 'COMPENSATION')
export type PromiseKind = keyof typeof PromiseKind

/** CMP-3: what became of a complaint. */
export const ComplaintOutcome = set('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'SETTLED')
export type ComplaintOutcome = keyof typeof ComplaintOutcome

/** Life of a request (lifecycle.md, first paragraph). */
export const RequestStatus = set(
  'REGISTERED',
  'AWAITING_APPROVAL',
  'ACCEPTED',
  'DECLINED',
  'ROUTED',
  'JOINED',
  'WITHDRAWN',
)
export type RequestStatus = keyof typeof RequestStatus

/** Life of a work order (lifecycle.md). */
export const Status = set(
  'REGISTERED',
  'ASSESSING',
  'QUOTED',
  'CONSENTED',
  'DISPATCHED',
  'RECEIVED',
  'ARRIVED',
  'IN_PROGRESS',
  'SUSPENDED',
  'COMPLETED',
  'REWORK',
  'ESCALATED',
  'ACCEPTED',
  'WRITTEN_OFF',
  'CANCELLED',
  'ARCHIVED',
)
export type Status = keyof typeof Status

/** Every action of lifecycle.md's table, and those of the payment machine beside it (SET). */
export const Action = set(
  'OPEN',
  'REPLY',
  'REQUEST_ASSESSMENT',
  'RECORD_ASSESSMENT',
  'QUOTE',
  'CONSENT',
  'PREPAY',
  'DISPATCH',
  'ASSIGN',
  'REPORT_UNABLE',
  'RECEIVE',
  'SERVE_AT_COUNTER',
  'REASSIGN',
  'RESCHEDULE',
  'ARRIVE',
  'CONFIRM_PRICE',
  'SUSPEND',
  'RESUME',
  'START',
  'RECORD_STEPS',
  'COMPLETE',
  'SIGN_OFF',
  'COLLECT',
  'PAY',
  'HAND_IN',
  'CONFIRM_PAYMENT',
  'MARK_ARREARS',
  'RECORD_UNPAID_CALLBACK',
  'MARK_UNSIGNED_ARREARS',
  'REFUND',
  'CONFIRM_QUALITY',
  'REJECT',
  'ESCALATE',
  'RESOLVE_ESCALATION',
  'REQUEST_CANCEL',
  'CONFIRM_CANCEL',
  'WRITE_OFF',
  'HAND_TO_DISPATCH',
  'HAND_OVER',
  'ARCHIVE',
  'ISSUE_MATERIAL',
  'USE_MATERIAL',
  'RETURN_MATERIAL',
  'LEND_TOOL',
  'RETURN_TOOL',
  'LIST_CUSTOMER_MATERIALS',
)
export type Action = keyof typeof Action

/** The clocks of OVD-1. The first four run on the wall all day, the next three belong to the month; the last four are those of cases. */
export const ClockKind = set(
  'REPLY',
  'RECEIPT',
  'ARRIVAL',
  'SETTLEMENT',
  'HANDOVER',
  'CALLBACK',
  'COMPILE',
  'CALLBACK_TARGET',
  'ACKNOWLEDGE',
  'ANSWER',
  'CORRECTION',
)
export type ClockKind = keyof typeof ClockKind

/** Clocks that only cases have; the others run on requests and orders. */
export type CaseClockKind = 'CALLBACK_TARGET' | 'ACKNOWLEDGE' | 'ANSWER' | 'CORRECTION'
export type OrderClockKind = Exclude<ClockKind, CaseClockKind>

/** Records with a life of their own beside requests and orders (domain/case.ts). */
export const CaseKind = set(
  'ENQUIRY',
  'INCIDENT',
  'COMPLAINT',
  'DAMAGE',
  'CALLBACK',
  'CORRECTIVE_ACTION',
  'SHIFT_HANDOVER',
)
export type CaseKind = keyof typeof CaseKind

/** Life of a callback (CBK). */
export const CallbackStatus = set('OPEN', 'DONE', 'NOT_REACHED')
export type CallbackStatus = keyof typeof CallbackStatus

/** CBK-3: how a callback is made. */
export const CallbackMode = set('PHONE', 'DOOR_TO_DOOR')
export type CallbackMode = keyof typeof CallbackMode

/** CBK-1: who makes the callback. */
export const CallbackRoute = set('DISPATCH_CENTRE', 'AREA_ASSISTANT')
export type CallbackRoute = keyof typeof CallbackRoute

/** STA-1: the main items of which a customer is satisfied or not. */
export const SatisfactionItem = set('RESPONSE', 'PUNCTUALITY', 'ATTITUDE', 'QUALITY', 'PRICE', 'TIDINESS', 'OTHER')
export type SatisfactionItem = keyof typeof SatisfactionItem

/** STA-1: why not. */
export const DissatisfactionReason = set(
  'SLOW_ANSWER',
  'LATE_ARRIVAL',
  'MISSED_APPOINTMENT',
  'RUDE',
  'FAULT_REMAINS',
  'POOR_WORKMANSHIP',
  'TOO_EXPENSIVE',
  'PRICE_UNCLEAR',
  'LEFT_DIRTY',
  'DAMAGE',
  'OTHER',
)
export type DissatisfactionReason = keyof typeof DissatisfactionReason

/** SPT-4: points of the manager's form; those of the main items stand beside what the customer said of them. */
export const SpotPoint = set(
  'CONTACTED',
  'ATTEMPTED',
  'WORDS_TRUE',
  'SIGNATURE_OWN',
  'SATISFIED',
  'RESPONSE',
  'PUNCTUALITY',
  'ATTITUDE',
  'QUALITY',
  'PRICE',
  'TIDINESS',
)
export type SpotPoint = keyof typeof SpotPoint

/** Life of a corrective action (COR): measures under way, done and waiting for the customer's second word, closed. */
export const CorrectionStatus = set('OPEN', 'DONE', 'CLOSED')
export type CorrectionStatus = keyof typeof CorrectionStatus

/** COR-1, SPT-4: what a corrective action comes from. */
export const CorrectionSource = set('DISSATISFIED', 'CONTRADICTED', 'COMPLAINT_IN_WARRANTY')
export type CorrectionSource = keyof typeof CorrectionSource

/** SPT-3: what is drawn. */
export const DrawPurpose = set('SPOT_CHECK', 'DOOR_TO_DOOR')
export type DrawPurpose = keyof typeof DrawPurpose

/** SPT-3: what a draw is stratified by. */
export const Stratum = set('BUILDING', 'TECHNICIAN', 'CATEGORY')
export type Stratum = keyof typeof Stratum

/** The payment machine: none → due → collected → handed in → confirmed; or arrears → paid; prepaid → refunded; billed → paid or arrears. */
export const PaymentState = set(
  'NONE',
  'DUE',
  'COLLECTED',
  'HANDED_IN',
  'CONFIRMED',
  'ARREARS',
  'PAID',
  'PREPAID',
  'REFUNDED',
  'BILLED',
)
export type PaymentState = keyof typeof PaymentState

/** A posted money entry (SET-7: entries are only added). */
export const PaymentEntryKind = set(
  'PREPAYMENT',
  'COLLECTION',
  'PAYMENT',
  'HAND_IN',
  'CONFIRMATION',
  'ARREARS',
  'REFUND',
)
export type PaymentEntryKind = keyof typeof PaymentEntryKind

/** How a word was given: consent, reply, reschedule. */
export const Medium = set('PHONE', 'IN_PERSON', 'APP', 'LETTER', 'SIGNATURE')
export type Medium = keyof typeof Medium

/** ACC-3: what a manager may decide about an escalated order. */
export const EscalationDecision = set('REWORK', 'CONTINUE', 'ACCEPT', 'CANCEL')
export type EscalationDecision = keyof typeof EscalationDecision

/** ACC-3, PUB-5: why an order is escalated. */
export const EscalationCause = set('AFTER_REWORK', 'CUSTOMER_STOPS', 'DISPUTE', 'CANNOT_FINISH', 'NO_SIGNATURE')
export type EscalationCause = keyof typeof EscalationCause

/** Every action of the request's machine (lifecycle.md, first paragraph). */
export const RequestAction = set(
  'REGISTER',
  'ACCEPT',
  'DECLINE',
  'ASK_APPROVAL',
  'APPROVE',
  'REFUSE',
  'ROUTE',
  'JOIN',
  'WITHDRAW',
)
export type RequestAction = keyof typeof RequestAction

/** ACC-4: how a damage report stands. */
export const DamageStatus = set('REPORTED', 'OFFERED', 'AGREED', 'REFUSED', 'REFERRED')
export type DamageStatus = keyof typeof DamageStatus

/** What an attachment is: told from its content. A recording has sound or moves. */
export const AttachmentKind = set('PHOTO', 'RECORDING', 'DOCUMENT')
export type AttachmentKind = keyof typeof AttachmentKind

/** What an attachment hangs on; it is read by whoever reads that. */
export const AttachmentOwner = set('REQUEST', 'ORDER', 'CASE')
export type AttachmentOwner = keyof typeof AttachmentOwner
/** What somebody is told in his inbox. Each has its sentence in notice-text.ts. */
export const NoticeKind = set(
  'REQUEST_OVERDUE',
  'ORDER_OVERDUE',
  'CASE_OVERDUE',
  'ORDER_ESCALATED',
  'ORDER_UNABLE',
  'INCIDENT_REPORTED',
  'MAJOR_INCIDENT',
  'DISPUTE_REPORTED',
  'FORCE_USED',
  'RELIEF_WANTED',
  'ACCOUNT_FOR_SUPERIOR',
  'COMPLAINT_REGISTERED',
  'COMPLAINT_ABOUT_CENTRE',
  'DAMAGE_REPORTED',
  'UNMET_DEMAND',
  'SERVICE_OPENED',
  'SERVICE_AVAILABLE',
  'SERVICE_LISTED',
  'CASE_ASSIGNED',
  'WEBHOOK_DISABLED',
)
export type NoticeKind = keyof typeof NoticeKind

/** Who of those who must acknowledge: each of them for himself (PUB-4), or any one for all (PUB-1). */
export const AcknowledgeMode = set('EACH', 'ANY')
export type AcknowledgeMode = keyof typeof AcknowledgeMode

/**
 * What a client app's token may do. Without PERSONAL_READ it sees orders as the wall does; nothing lets an app act on an
 * order.
 */
export const AppScope = set('BOARD_READ', 'ORDERS_READ', 'PERSONAL_READ', 'REQUESTS_WRITE')
export type AppScope = keyof typeof AppScope

/** Steps of a price on its way from the list to the customer's purse. */
export const PriceStepKind = set(
  'LISTED',
  'APPROVED',
  'ASSESSED',
  'QUOTED',
  'REQUOTED',
  'CONSENTED',
  'CONFIRMED',
  'CHARGED',
  'REFUNDED',
  'OWED',
)
export type PriceStepKind = keyof typeof PriceStepKind

/** CHK: what is asked at a step of a checklist. Values as they are stored. */
export const StepKind = { CONFIRM: 'confirm', CHOICE: 'choice', MEASURE: 'measure' } as const
export type StepKind = (typeof StepKind)[keyof typeof StepKind]

/** CHK-0: which steps are always asked, which only for a symptom, and which test the work in the end. */
export const StepPart = set('SAFETY', 'COMMON', 'BRANCH', 'FINAL')
export type StepPart = keyof typeof StepPart

/** CHK: what a finding asks for: nothing more, adjusting or mending on the spot, a new part, or the work (or a part of it) again. */
export const Consequence = set('NONE', 'ADJUST', 'REPLACE', 'REWORK')
export type Consequence = keyof typeof Consequence

/** Languages in which refusals and names are given. */
export const Locale = set('zh_Hant', 'zh_Hans', 'en')
export type Locale = keyof typeof Locale

/** A word or name in each language. @example { zh_Hant: '陳志明', zh_Hans: '陈志明', en: 'Chen Zhiming' } */
export type Localized = Readonly<Record<Locale, string>>
