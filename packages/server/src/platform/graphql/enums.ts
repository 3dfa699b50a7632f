/**
 * The words of domain/vocabulary.ts as GraphQL enums, each value described. The tables are total: a new word does not compile
 * before it is described here. Features register their own few enums with {@link describeEnum} beside their types.
 */
import { registerEnumType } from 'type-graphql'
import type { RefusalCode as Code } from '../../domain/refusal.js'
import {
  Action,
  AppScope,
  CaseKind,
  ComplaintOutcome,
  ForcePurpose,
  IncidentKind,
  PromiseKind,
  Category,
  Channel,
  ClockKind,
  Consequence,
  Department,
  EscalationCause,
  EscalationDecision,
  Locale,
  Medium,
  Nature,
  PaymentEntryKind,
  PaymentState,
  Place,
  PriceStepKind,
  Procedure,
  RequestAction,
  RequesterKind,
  RequestStatus,
  Role,
  SettlementMethod,
  Status,
  StepKind,
  StepPart,
  Trade,
  Urgency,
} from '../../domain/vocabulary.js'

/** Registers an enum whose every value says what it means. */
export function describeEnum<T extends object>(
  words: T,
  name: string,
  description: string,
  values: { readonly [K in keyof T]: string },
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([word, meaning]) => [word, { description: meaning }]),
  ) as { [K in keyof T]: { description: string } }
  registerEnumType(words, { name, description, valuesConfig })
}

/** As an object, for GraphQL. */
export const RefusalCode = {
  FORBIDDEN: 'FORBIDDEN',
  WRONG_STATE: 'WRONG_STATE',
  UNMET: 'UNMET',
  INVALID: 'INVALID',
  CONFLICT: 'CONFLICT',
  NOT_FOUND: 'NOT_FOUND',
  REPLAY: 'REPLAY',
} as const satisfies { [C in Code]: C }

describeEnum(RefusalCode, 'RefusalCode', 'Kind of refusal. Example: UNMET', {
  FORBIDDEN: 'The wrong person: somebody else may do it.',
  WRONG_STATE: 'The status does not admit the action now.',
  UNMET: 'A condition of the rule is not met yet.',
  INVALID: 'The input itself is wrong.',
  CONFLICT: 'Somebody else acted first; look again before acting.',
  NOT_FOUND: 'There is no such record for this viewer.',
  REPLAY: 'The idempotency key was used before with other input.',
})

describeEnum(Role, 'Role', 'A role of the procedure, held in one estate. Example: DISPATCHER', {
  DISPATCHER: '客服調度/客服助理: takes requests, quotes, dispatches, writes off.',
  FRONT_DESK: '前台: takes requests and finished orders at the desk.',
  CONTROL_ROOM: '中控值班: takes requests round the clock.',
  AREA_ASSISTANT: '片區客戶助理: calls back customers of the front desk’s orders.',
  TECHNICIAN: '服務人員: does the work, own staff or contractor.',
  DEPARTMENT_SUPERVISOR: '部門主管: assigns people, prices off the list, confirms quality.',
  SERVICE_LEAD: '客服組負責人: approves what is out of scope, marks unsigned arrears.',
  CENTRE_MANAGER: '客服中心經理: settles escalated orders, spot-checks callbacks.',
  GENERAL_MANAGER: '總物業經理: settles escalated orders, spot-checks callbacks, approves reports.',
  FINANCE: '財務: takes and confirms payments, closes the month.',
  WAREHOUSE: '倉庫: issues and takes back materials and tools.',
  ADMIN_HR: '行政人事: keeps accounts, handles complaints about the centre.',
  RECORDS_KEEPER: '管理員: keeps the archive.',
  RESIDENT: '業戶: sees and asks for the services of the own units only.',
  WALL_DISPLAY: 'A wall: reads the board, writes nothing, sees nothing personal.',
  CLIENT_APP: 'Another program with a scoped token.',
  AUDITOR: 'Reads everything, writes nothing.',
})

describeEnum(Department, 'Department', 'A department that serves. Example: ENGINEERING', {
  CUSTOMER_SERVICE: '客服: the customer-service centre itself.',
  ENGINEERING: '工程: repairs and installations.',
  CLEANING: '保潔: indoor cleaning.',
  SECURITY: '保安: guarding and escort.',
  LANDSCAPING: '園林: plants and gardens.',
  OFFICE: '商務: copying, typing and fax.',
})

describeEnum(Trade, 'Trade', 'A trade that a technician holds and an item asks for. Example: PLUMBING', {
  ELECTRICAL: '電工: lamps, switches, wiring.',
  PLUMBING: '水工: taps, cisterns, pipes.',
  GAS: '燃氣: water heaters and stoves.',
  AIR_CONDITIONING: '空調: air conditioners.',
  CLEANING: '保潔: cleaning.',
  LANDSCAPING: '園藝: plants and gardens.',
  SECURITY: '保安: guarding.',
  OFFICE: '文員: copying, typing, fax.',
})

describeEnum(Nature, 'Nature', 'Nature of a request (INT-2). Example: SPECIAL', {
  ROUTINE: '常規: part of the management fee, no charge.',
  SPECIAL: '特約有償: for a fee, with the customer’s consent.',
  BUSINESS: '經營: letting, parking, venues.',
  COMPLAINT: '投訴: handled by the customer-service centre only.',
  ENQUIRY: '諮詢: a question.',
  PUBLIC_AREA: '公共區域: an incident in a public area, needs no order first.',
})

describeEnum(Channel, 'Channel', 'How a request reached the estate (INT-4). Example: PHONE', {
  PHONE: 'By telephone.',
  LETTER: 'By letter.',
  WALK_IN: 'In person at the desk.',
  APP: 'By the resident in the app.',
  STAFF: 'Noticed by staff.',
})

describeEnum(
  Place,
  'Place',
  'Where a request was received or a finished order came back (CBK-1, CBK-7). Example: FRONT_DESK',
  {
    DISPATCH_CENTRE: '調度中心: the dispatch centre.',
    FRONT_DESK: '前台: the front desk.',
  },
)

describeEnum(Urgency, 'Urgency', 'How urgent a request is. Example: NORMAL', {
  NORMAL: 'In its turn.',
  URGENT: 'Before the others: water, fire, people shut in.',
})

describeEnum(RequesterKind, 'RequesterKind', 'Who asks (INT-10). Example: RESIDENT', {
  RESIDENT: '住戶: who lives here.',
  CUSTOMER: '客戶: a company or tenant.',
  PARENT_COMPANY: '總公司: the parent company.',
  OTHER: 'Anybody else.',
})

describeEnum(Category, 'Category', 'Category of the price list (CAT-1). Example: ENGINEERING_REPAIR', {
  ENGINEERING_REPAIR: '工程維修: engineering repair.',
  INDOOR_CLEANING: '室內清潔: indoor cleaning.',
  COPYING: '複印: copying.',
  TYPING: '打字: typing.',
  FAX: '傳真: fax.',
  ROUTINE: '常規: routine, without a fee.',
  BUSINESS: '經營: letting, parking, venues.',
})

describeEnum(SettlementMethod, 'SettlementMethod', 'How an order is paid (SET-1). Example: ON_COMPLETION', {
  NONE: 'A routine order: no money.',
  ON_COMPLETION: 'The technician collects it when the work is accepted.',
  AT_FINANCE: 'The customer pays at finance; the order is marked 欠費 with his signature.',
  PREPAID: 'Paid before dispatch (indoor cleaning).',
  COUNTER: 'Served at the counter, paid at finance.',
  MONTHLY_BILL: 'On the monthly bill.',
})

describeEnum(Procedure, 'Procedure', 'Which of the customer’s two procedures an estate follows. Example: B', {
  A: '特約服務處理程序.',
  B: '特約服務及其收費規定.',
})

describeEnum(RequestStatus, 'RequestStatus', 'Status of a request. Example: ACCEPTED', {
  REGISTERED: 'Taken down, not judged yet.',
  AWAITING_APPROVAL: 'Out of scope but urgent: two approvals are awaited (INT-8).',
  ACCEPTED: 'Accepted; its work orders carry on.',
  DECLINED: 'Not accepted; the customer was told why (INT-5).',
  ROUTED: 'Passed to where it belongs: complaint, incident, enquiry.',
  JOINED: 'Goes on with an order that was open for the same place.',
  WITHDRAWN: 'The customer took it back.',
})

describeEnum(Status, 'WorkOrderStatus', 'Status of a work order. Example: DISPATCHED', {
  REGISTERED: 'Opened from an accepted request.',
  ASSESSING: 'An assessor finds out on site what it takes.',
  QUOTED: 'A price is named, the customer’s consent is awaited.',
  CONSENTED: 'The customer consented to the current quote.',
  DISPATCHED: 'Sent to a person or a department.',
  RECEIVED: 'The technician acknowledged it.',
  ARRIVED: 'The technician is on site.',
  IN_PROGRESS: 'Work has started.',
  SUSPENDED: 'Interrupted; another visit is agreed.',
  COMPLETED: 'Work is done, the customer’s signature is awaited.',
  REWORK: 'The customer was not satisfied; it is done again.',
  ESCALATED: 'A manager must settle it.',
  ACCEPTED: 'Signed by the customer, or settled by a manager.',
  WRITTEN_OFF: '核銷: brought back, checked and confirmed.',
  CANCELLED: 'Cancelled; nothing more is done.',
  ARCHIVED: 'In the archive, unchangeable.',
})

describeEnum(Action, 'WorkOrderAction', 'What can be done with a work order. Example: DISPATCH', {
  OPEN: 'Open an order from an accepted request.',
  REPLY: 'Record the answer given to the customer.',
  REQUEST_ASSESSMENT: 'Send an assessor to find out what it takes.',
  RECORD_ASSESSMENT: 'Record what the assessor found.',
  QUOTE: 'Name a price.',
  CONSENT: 'Record the customer’s consent to the quote.',
  PREPAY: 'Take the payment before dispatch.',
  DISPATCH: 'Send it to a person or a department.',
  ASSIGN: 'Name the person in the department.',
  REPORT_UNABLE: 'The technician says that he cannot take it.',
  RECEIVE: 'The technician acknowledges it.',
  SERVE_AT_COUNTER: 'Copying, typing or fax done at the counter.',
  REASSIGN: 'Give it to another person.',
  RESCHEDULE: 'Agree another time with the customer.',
  ARRIVE: 'The technician is there.',
  CONFIRM_PRICE: 'Technician and customer confirm the price on site.',
  SUSPEND: 'Interrupt until another visit.',
  RESUME: 'Go on after an interruption.',
  START: 'Start the work.',
  RECORD_STEPS: 'Steps of the checklist are confirmed, chosen or measured.',
  COMPLETE: 'Say that the work is done.',
  SIGN_OFF: 'The customer accepts with a signature.',
  COLLECT: 'The technician takes the money.',
  PAY: 'The customer pays at finance or the desk.',
  HAND_IN: 'The technician hands in the money.',
  CONFIRM_PAYMENT: 'Finance confirms the money.',
  MARK_ARREARS: '欠費: the customer signs that he owes it.',
  RECORD_UNPAID_CALLBACK: 'Ask the customer why it is unpaid, and explain.',
  MARK_UNSIGNED_ARREARS: '欠費 without the customer’s signature.',
  REFUND: 'Give money back.',
  CONFIRM_QUALITY: 'The department’s supervisor confirms the quality.',
  REJECT: 'The customer is not satisfied.',
  ESCALATE: 'Put it before a manager.',
  RESOLVE_ESCALATION: 'The manager settles it.',
  REQUEST_CANCEL: 'The customer wants to cancel.',
  CONFIRM_CANCEL: 'Confirm the cancellation.',
  WRITE_OFF: '核銷: confirm that all is done and paid.',
  HAND_TO_DISPATCH: 'The front desk hands its orders to dispatch.',
  HAND_OVER: 'Hand the month’s orders to the records keeper.',
  ARCHIVE: 'Put it into the archive.',
  ISSUE_MATERIAL: 'The warehouse issues materials for it.',
  USE_MATERIAL: 'Say what of the materials was used up.',
  RETURN_MATERIAL: 'Unused materials come back.',
  LEND_TOOL: 'The warehouse lends tools for it.',
  RETURN_TOOL: 'Tools come back, or are given up for lost.',
  LIST_CUSTOMER_MATERIALS: 'List what the customer bought himself.',
})

describeEnum(ClockKind, 'ClockKind', 'What a clock waits for (OVD-1). Example: REPLY', {
  REPLY: 'The customer’s answer, 15 minutes after registration (DIS-2).',
  RECEIPT: 'The technician’s acknowledgement (DIS-3).',
  ARRIVAL: 'The technician’s arrival at the appointment (DIS-4).',
  SETTLEMENT: 'Payment by the end of the service day (SET-5).',
  HANDOVER: 'The front desk’s orders at dispatch by 17:30 (CBK-1).',
  CALLBACK: 'The callback by the 10th of the next month (CBK-2).',
  COMPILE: 'The month’s orders at the records keeper (ARC-2).',
  CALLBACK_TARGET: 'The prompt callback, 3 days after the service (CBK-1, procedure B).',
  ACKNOWLEDGE: 'Somebody’s word that he has heard of an incident (PUB-4).',
  ANSWER: 'The answer to a complaint (CMP-3).',
  CORRECTION: 'What a corrective action promises (COR-1).',
})

describeEnum(IncidentKind, 'IncidentKind', 'What has happened in a public area (PUB-1). Example: WATER', {
  EQUIPMENT: 'A facility is broken: lift, gate, pump.',
  WATER: 'Water where it does not belong.',
  POWER: 'The power fails, or is dangerous.',
  SECURITY: 'A theft, a break-in, a stranger.',
  FIRE: 'Fire or smoke; a major accident.',
  INJURY: 'Somebody is hurt; a major accident.',
  DISPUTE: 'A dispute, or the threat of one (PUB-5).',
  USE_OF_FORCE: 'Somebody used force (PUB-5, PUB-7); a matter of safety.',
  CLEANING: 'Dirt, rubbish, a spill.',
  LANDSCAPING: 'A tree, a lawn, a pond.',
  OTHER: 'Anything else.',
})

describeEnum(
  ForcePurpose,
  'ForcePurpose',
  'What force was used for; there is no other purpose (PUB-7). Example: RESTRAINT',
  {
    SELF_PROTECTION: 'To protect oneself.',
    AVOIDANCE: 'To get out of the way.',
    RESTRAINT: 'To stop and hold somebody, and no more once he is subdued.',
  },
)

describeEnum(PromiseKind, 'PromiseKind', 'What takes an authority to promise (PUB-6). Example: COMPENSATION', {
  PRICE: 'A price off the price list.',
  REFUND: 'Money back.',
  COMPENSATION: 'Compensation for damage.',
})

describeEnum(ComplaintOutcome, 'ComplaintOutcome', 'What became of a complaint (CMP-3). Example: UPHELD', {
  UPHELD: 'The complainant was right.',
  PARTLY_UPHELD: 'He was right in part.',
  NOT_UPHELD: 'It could not be confirmed.',
  SETTLED: 'Settled between the parties.',
})

describeEnum(CaseKind, 'CaseKind', 'Records with a life of their own beside requests and orders. Example: INCIDENT', {
  ENQUIRY: 'What somebody wanted to know.',
  INCIDENT: 'Something in a public area (PUB).',
  COMPLAINT: 'A complaint (CMP).',
  DAMAGE: 'Damage to, or loss of, a customer’s property (ACC-4).',
  CALLBACK: '回訪: the callback of a finished order (CBK).',
  CORRECTIVE_ACTION: '整改: what follows from a dissatisfied customer (COR).',
  SHIFT_HANDOVER: '交接: open clocks and promises handed over at a change of shift (DIS-5).',
})

describeEnum(PaymentState, 'PaymentState', 'Where the money of an order stands. Example: DUE', {
  NONE: 'Nothing is owed.',
  DUE: 'Owed by the customer.',
  COLLECTED: 'With the technician.',
  HANDED_IN: 'With finance, not confirmed yet.',
  CONFIRMED: 'Confirmed by finance.',
  ARREARS: '欠費: owed and acknowledged.',
  PAID: '已交費: paid at finance.',
  PREPAID: 'Paid before dispatch.',
  REFUNDED: 'Given back.',
  BILLED: 'On the monthly bill.',
})

describeEnum(
  PaymentEntryKind,
  'PaymentEntryKind',
  'Kind of a posted money entry (SET-7: entries are only added). Example: COLLECTION',
  {
    PREPAYMENT: 'Paid before dispatch.',
    COLLECTION: 'Collected by the technician.',
    PAYMENT: 'Paid at finance or the desk.',
    HAND_IN: 'Handed in by the technician.',
    CONFIRMATION: 'Confirmed by finance.',
    ARREARS: 'Marked 欠費.',
    REFUND: 'Given back; negative.',
  },
)

describeEnum(Medium, 'Medium', 'How a word was given. Example: PHONE', {
  PHONE: 'By telephone.',
  IN_PERSON: 'Face to face.',
  APP: 'In the app.',
  LETTER: 'By letter.',
  SIGNATURE: 'With a signature.',
})

describeEnum(
  EscalationDecision,
  'EscalationDecision',
  'What a manager decides about an escalated order (ACC-3). Example: REWORK',
  {
    REWORK: 'It is done again.',
    CONTINUE: 'Work goes on where it stopped.',
    ACCEPT: 'It counts as accepted.',
    CANCEL: 'It is cancelled.',
  },
)

describeEnum(EscalationCause, 'EscalationCause', 'Why an order is escalated (ACC-3, PUB-5). Example: AFTER_REWORK', {
  AFTER_REWORK: 'Still not satisfied after rework.',
  CUSTOMER_STOPS: 'The customer stops the work.',
  DISPUTE: 'A dispute, or the threat of one.',
  CANNOT_FINISH: 'It cannot be finished.',
  NO_SIGNATURE: 'No signature can be had.',
})

describeEnum(RequestAction, 'RequestAction', 'What can be done with a request. Example: ACCEPT', {
  REGISTER: 'Take it down.',
  ACCEPT: 'Accept it and open its first order.',
  DECLINE: 'Decline it and tell the customer why.',
  ASK_APPROVAL: 'Ask for the two approvals of INT-8.',
  APPROVE: 'Give one of the two approvals.',
  REFUSE: 'Refuse the approval.',
  ROUTE: 'Pass it to where it belongs.',
  JOIN: 'Let it go on with an order that is open for the same place.',
  WITHDRAW: 'Take it back on the customer’s word.',
})

describeEnum(AppScope, 'AppScope', 'What a client app’s token may do. Example: BOARD_READ', {
  BOARD_READ: 'Read the board.',
  ORDERS_READ: 'Read requests and orders, without personal data.',
  PERSONAL_READ: 'See personal data in what it reads.',
  REQUESTS_WRITE: 'Register requests.',
})

describeEnum(Locale, 'Locale', 'A language of the product. Example: zh_Hant', {
  zh_Hant: 'Traditional Chinese.',
  zh_Hans: 'Simplified Chinese.',
  en: 'English.',
})

describeEnum(StepKind, 'StepKind', 'What is asked at a step of a checklist (CHK). Example: MEASURE', {
  CONFIRM: 'Said to be done.',
  CHOICE: 'What was found, of some findings; each asks for something.',
  MEASURE: 'A value read from an instrument, or counted, with its limits.',
})

describeEnum(StepPart, 'StepPart', 'When a step of a checklist is asked (CHK-0). Example: FINAL', {
  SAFETY: 'Always: what keeps people safe.',
  COMMON: 'Always, whatever the symptom.',
  BRANCH: 'For its symptom; where another was found it may be answered all the same.',
  FINAL: 'A test of the finished work, in each round anew.',
})

describeEnum(Consequence, 'Consequence', 'What a finding asks for (CHK). Example: REPLACE', {
  NONE: 'Nothing: it is in order.',
  ADJUST: 'Adjusting or mending on the spot.',
  REPLACE: 'A new part of the same specification.',
  REWORK: 'The work, or this part of it, again.',
})

describeEnum(PriceStepKind, 'PriceStepKind', 'A step of a price from the list to the money. Example: REQUOTED', {
  LISTED: 'What the list said when the order was opened (CAT-2).',
  APPROVED: 'The fee that the supervisor set for a service out of scope (INT-8).',
  ASSESSED: 'What the assessor found it costs, which is a quote (QUO-3); without an amount: not feasible.',
  QUOTED: 'The first price told to the customer (QUO-2).',
  REQUOTED: 'Another price; it voids the consent to the one before (QUO-4).',
  CONSENTED: 'The customer agreed to the quote (QUO-4).',
  CONFIRMED: 'Technician and customer confirmed it on site, with what was found (QUO-5).',
  CHARGED: 'Money taken (SET-2).',
  REFUNDED: 'Money given back (SET-7).',
  OWED: '欠費: left owing (SET-1, SET-8).',
})
