// Made by `npm run schema` from schema.graphql and documents/. Change those.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
export const Role = {
  DISPATCHER: 'DISPATCHER',
  FRONT_DESK: 'FRONT_DESK',
  CONTROL_ROOM: 'CONTROL_ROOM',
  AREA_ASSISTANT: 'AREA_ASSISTANT',
  TECHNICIAN: 'TECHNICIAN',
  DEPARTMENT_SUPERVISOR: 'DEPARTMENT_SUPERVISOR',
  SERVICE_LEAD: 'SERVICE_LEAD',
  CENTRE_MANAGER: 'CENTRE_MANAGER',
  GENERAL_MANAGER: 'GENERAL_MANAGER',
  FINANCE: 'FINANCE',
  WAREHOUSE: 'WAREHOUSE',
  ADMIN_HR: 'ADMIN_HR',
  RECORDS_KEEPER: 'RECORDS_KEEPER',
  RESIDENT: 'RESIDENT',
  WALL_DISPLAY: 'WALL_DISPLAY',
  CLIENT_APP: 'CLIENT_APP',
  AUDITOR: 'AUDITOR'
} as const;

export type Role = typeof Role[keyof typeof Role];
export const Department = {
  CUSTOMER_SERVICE: 'CUSTOMER_SERVICE',
  ENGINEERING: 'ENGINEERING',
  CLEANING: 'CLEANING',
  SECURITY: 'SECURITY',
  LANDSCAPING: 'LANDSCAPING',
  OFFICE: 'OFFICE'
} as const;

export type Department = typeof Department[keyof typeof Department];
export const Trade = {
  ELECTRICAL: 'ELECTRICAL',
  PLUMBING: 'PLUMBING',
  GAS: 'GAS',
  AIR_CONDITIONING: 'AIR_CONDITIONING',
  CLEANING: 'CLEANING',
  LANDSCAPING: 'LANDSCAPING',
  SECURITY: 'SECURITY',
  OFFICE: 'OFFICE'
} as const;

export type Trade = typeof Trade[keyof typeof Trade];
export const Nature = {
  ROUTINE: 'ROUTINE',
  SPECIAL: 'SPECIAL',
  BUSINESS: 'BUSINESS',
  COMPLAINT: 'COMPLAINT',
  ENQUIRY: 'ENQUIRY',
  PUBLIC_AREA: 'PUBLIC_AREA'
} as const;

export type Nature = typeof Nature[keyof typeof Nature];
export const Channel = {
  PHONE: 'PHONE',
  LETTER: 'LETTER',
  WALK_IN: 'WALK_IN',
  APP: 'APP',
  STAFF: 'STAFF'
} as const;

export type Channel = typeof Channel[keyof typeof Channel];
export const Place = {
  DISPATCH_CENTRE: 'DISPATCH_CENTRE',
  FRONT_DESK: 'FRONT_DESK'
} as const;

export type Place = typeof Place[keyof typeof Place];
export const Urgency = {
  NORMAL: 'NORMAL',
  URGENT: 'URGENT'
} as const;

export type Urgency = typeof Urgency[keyof typeof Urgency];
export const RequesterKind = {
  RESIDENT: 'RESIDENT',
  CUSTOMER: 'CUSTOMER',
  PARENT_COMPANY: 'PARENT_COMPANY',
  OTHER: 'OTHER'
} as const;

export type RequesterKind = typeof RequesterKind[keyof typeof RequesterKind];
export const Category = {
  ENGINEERING_REPAIR: 'ENGINEERING_REPAIR',
  INDOOR_CLEANING: 'INDOOR_CLEANING',
  COPYING: 'COPYING',
  TYPING: 'TYPING',
  FAX: 'FAX',
  ROUTINE: 'ROUTINE',
  BUSINESS: 'BUSINESS'
} as const;

export type Category = typeof Category[keyof typeof Category];
export const SettlementMethod = {
  NONE: 'NONE',
  ON_COMPLETION: 'ON_COMPLETION',
  AT_FINANCE: 'AT_FINANCE',
  PREPAID: 'PREPAID',
  COUNTER: 'COUNTER',
  MONTHLY_BILL: 'MONTHLY_BILL'
} as const;

export type SettlementMethod = typeof SettlementMethod[keyof typeof SettlementMethod];
export const Procedure = {
  A: 'A',
  B: 'B'
} as const;

export type Procedure = typeof Procedure[keyof typeof Procedure];
export const RequestStatus = {
  REGISTERED: 'REGISTERED',
  AWAITING_APPROVAL: 'AWAITING_APPROVAL',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  ROUTED: 'ROUTED',
  WITHDRAWN: 'WITHDRAWN'
} as const;

export type RequestStatus = typeof RequestStatus[keyof typeof RequestStatus];
export const WorkOrderStatus = {
  REGISTERED: 'REGISTERED',
  ASSESSING: 'ASSESSING',
  QUOTED: 'QUOTED',
  CONSENTED: 'CONSENTED',
  DISPATCHED: 'DISPATCHED',
  RECEIVED: 'RECEIVED',
  ARRIVED: 'ARRIVED',
  IN_PROGRESS: 'IN_PROGRESS',
  SUSPENDED: 'SUSPENDED',
  COMPLETED: 'COMPLETED',
  REWORK: 'REWORK',
  ESCALATED: 'ESCALATED',
  ACCEPTED: 'ACCEPTED',
  WRITTEN_OFF: 'WRITTEN_OFF',
  CANCELLED: 'CANCELLED',
  ARCHIVED: 'ARCHIVED'
} as const;

export type WorkOrderStatus = typeof WorkOrderStatus[keyof typeof WorkOrderStatus];
export const WorkOrderAction = {
  OPEN: 'OPEN',
  REPLY: 'REPLY',
  REQUEST_ASSESSMENT: 'REQUEST_ASSESSMENT',
  RECORD_ASSESSMENT: 'RECORD_ASSESSMENT',
  QUOTE: 'QUOTE',
  CONSENT: 'CONSENT',
  PREPAY: 'PREPAY',
  DISPATCH: 'DISPATCH',
  ASSIGN: 'ASSIGN',
  REPORT_UNABLE: 'REPORT_UNABLE',
  RECEIVE: 'RECEIVE',
  SERVE_AT_COUNTER: 'SERVE_AT_COUNTER',
  REASSIGN: 'REASSIGN',
  RESCHEDULE: 'RESCHEDULE',
  ARRIVE: 'ARRIVE',
  CONFIRM_PRICE: 'CONFIRM_PRICE',
  SUSPEND: 'SUSPEND',
  RESUME: 'RESUME',
  START: 'START',
  COMPLETE: 'COMPLETE',
  SIGN_OFF: 'SIGN_OFF',
  COLLECT: 'COLLECT',
  PAY: 'PAY',
  HAND_IN: 'HAND_IN',
  CONFIRM_PAYMENT: 'CONFIRM_PAYMENT',
  MARK_ARREARS: 'MARK_ARREARS',
  MARK_UNSIGNED_ARREARS: 'MARK_UNSIGNED_ARREARS',
  REFUND: 'REFUND',
  CONFIRM_QUALITY: 'CONFIRM_QUALITY',
  REJECT: 'REJECT',
  ESCALATE: 'ESCALATE',
  RESOLVE_ESCALATION: 'RESOLVE_ESCALATION',
  REQUEST_CANCEL: 'REQUEST_CANCEL',
  CONFIRM_CANCEL: 'CONFIRM_CANCEL',
  WRITE_OFF: 'WRITE_OFF',
  HAND_TO_DISPATCH: 'HAND_TO_DISPATCH',
  HAND_OVER: 'HAND_OVER',
  ARCHIVE: 'ARCHIVE'
} as const;

export type WorkOrderAction = typeof WorkOrderAction[keyof typeof WorkOrderAction];
export const ClockKind = {
  REPLY: 'REPLY',
  RECEIPT: 'RECEIPT',
  ARRIVAL: 'ARRIVAL',
  SETTLEMENT: 'SETTLEMENT',
  HANDOVER: 'HANDOVER',
  CALLBACK: 'CALLBACK',
  COMPILE: 'COMPILE'
} as const;

export type ClockKind = typeof ClockKind[keyof typeof ClockKind];
export const PaymentState = {
  NONE: 'NONE',
  DUE: 'DUE',
  COLLECTED: 'COLLECTED',
  HANDED_IN: 'HANDED_IN',
  CONFIRMED: 'CONFIRMED',
  ARREARS: 'ARREARS',
  PAID: 'PAID',
  PREPAID: 'PREPAID',
  REFUNDED: 'REFUNDED',
  BILLED: 'BILLED'
} as const;

export type PaymentState = typeof PaymentState[keyof typeof PaymentState];
export const PaymentEntryKind = {
  PREPAYMENT: 'PREPAYMENT',
  COLLECTION: 'COLLECTION',
  PAYMENT: 'PAYMENT',
  HAND_IN: 'HAND_IN',
  CONFIRMATION: 'CONFIRMATION',
  ARREARS: 'ARREARS',
  REFUND: 'REFUND'
} as const;

export type PaymentEntryKind = typeof PaymentEntryKind[keyof typeof PaymentEntryKind];
export const Medium = {
  PHONE: 'PHONE',
  IN_PERSON: 'IN_PERSON',
  APP: 'APP',
  LETTER: 'LETTER',
  SIGNATURE: 'SIGNATURE'
} as const;

export type Medium = typeof Medium[keyof typeof Medium];
export const EscalationDecision = {
  REWORK: 'REWORK',
  CONTINUE: 'CONTINUE',
  ACCEPT: 'ACCEPT',
  CANCEL: 'CANCEL'
} as const;

export type EscalationDecision = typeof EscalationDecision[keyof typeof EscalationDecision];
export const Locale = {
  zh_Hant: 'zh_Hant',
  zh_Hans: 'zh_Hans',
  en: 'en'
} as const;

export type Locale = typeof Locale[keyof typeof Locale];
export const RequestAction = {
  REGISTER: 'REGISTER',
  ACCEPT: 'ACCEPT',
  DECLINE: 'DECLINE',
  ASK_APPROVAL: 'ASK_APPROVAL',
  APPROVE: 'APPROVE',
  REFUSE: 'REFUSE',
  ROUTE: 'ROUTE',
  WITHDRAW: 'WITHDRAW'
} as const;

export type RequestAction = typeof RequestAction[keyof typeof RequestAction];
export const DutyState = {
  WORKING: 'WORKING',
  LATE: 'LATE',
  FREE: 'FREE',
  ON_THE_WAY: 'ON_THE_WAY',
  OFF: 'OFF'
} as const;

export type DutyState = typeof DutyState[keyof typeof DutyState];
export const EscalationCause = {
  AFTER_REWORK: 'AFTER_REWORK',
  CUSTOMER_STOPS: 'CUSTOMER_STOPS',
  DISPUTE: 'DISPUTE',
  CANNOT_FINISH: 'CANNOT_FINISH',
  NO_SIGNATURE: 'NO_SIGNATURE'
} as const;

export type EscalationCause = typeof EscalationCause[keyof typeof EscalationCause];
export const RefusalCode = {
  FORBIDDEN: 'FORBIDDEN',
  WRONG_STATE: 'WRONG_STATE',
  UNMET: 'UNMET',
  INVALID: 'INVALID',
  CONFLICT: 'CONFLICT',
  NOT_FOUND: 'NOT_FOUND',
  REPLAY: 'REPLAY'
} as const;

export type RefusalCode = typeof RefusalCode[keyof typeof RefusalCode];
export const BoardItemKind = {
  REQUEST: 'REQUEST',
  WORK_ORDER: 'WORK_ORDER'
} as const;

export type BoardItemKind = typeof BoardItemKind[keyof typeof BoardItemKind];
export const EventKind = {
  REQUEST_CHANGED: 'REQUEST_CHANGED',
  ORDER_OPENED: 'ORDER_OPENED',
  ORDER_CHANGED: 'ORDER_CHANGED',
  ORDER_OVERDUE: 'ORDER_OVERDUE',
  REQUEST_OVERDUE: 'REQUEST_OVERDUE',
  TECHNICIAN_CHANGED: 'TECHNICIAN_CHANGED',
  BOARD_CHANGED: 'BOARD_CHANGED'
} as const;

export type EventKind = typeof EventKind[keyof typeof EventKind];
export const StreamState = {
  LIVE: 'LIVE',
  REPLAYING: 'REPLAYING',
  REFETCH: 'REFETCH'
} as const;

export type StreamState = typeof StreamState[keyof typeof StreamState];
export type WorkOrderFilter = {
  statuses?: Array<WorkOrderStatus> | null | undefined;
  buildingId?: string | null | undefined;
  unitId?: string | null | undefined;
  category?: Category | null | undefined;
  department?: Department | null | undefined;
  assigneeId?: string | null | undefined;
  nature?: Nature | null | undefined;
  urgency?: Urgency | null | undefined;
  overdue?: boolean | null | undefined;
  open?: boolean | null | undefined;
  openedFrom?: string | null | undefined;
  openedTo?: string | null | undefined;
  /** Serial, building/room ('5 1803', '5-1803'), phone digits, resident's name, or words of the text. */
  search?: string | null | undefined;
};

export type SignatureInput = {
  signerName: string;
  strokes: unknown;
  opinion?: string | null | undefined;
};

export type QuoteLineInput = {
  itemId?: string | null | undefined;
  text: string;
  quantity?: number;
  unitPriceMinor: number;
};

export type RegisterRequestInput = {
  estateId: string;
  nature: Nature;
  channel: Channel;
  receivedAt?: Place | null | undefined;
  urgency?: Urgency;
  requesterKind?: RequesterKind;
  customerName: string;
  contact: string;
  unitId?: string | null | undefined;
  address?: string | null | undefined;
  department?: Department | null | undefined;
  party?: string | null | undefined;
  itemId?: string | null | undefined;
  wanted: string;
  appointmentFrom?: string | null | undefined;
  appointmentTo?: string | null | undefined;
};

export type AcceptRequestInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  itemId?: string | null | undefined;
  appointmentAt?: string | null | undefined;
  note?: string | null | undefined;
};

export type DeclineRequestInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  explanation: string;
  notOffered?: boolean | null | undefined;
  helpTried?: string | null | undefined;
};

export type AskApprovalInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
};

export type ApproveRequestInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  feeMinor?: number | null | undefined;
  note?: string | null | undefined;
};

export type RefuseRequestInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  explanation: string;
};

export type RouteRequestInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  department: Department;
  note: string;
};

export type WithdrawRequestInput = {
  requestId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  word: string;
};

export type OpenWorkOrderInput = {
  requestId: string;
  itemId: string;
  appointmentAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
};

export type ReplyInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  said: string;
  toWhom: string;
  medium: Medium;
  toldPaidService?: boolean | null | undefined;
};

export type RequestAssessmentInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  assessorId: string;
};

export type RecordAssessmentInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  feasible: boolean;
  lines?: Array<QuoteLineInput> | null | undefined;
  offListReason?: string | null | undefined;
  note: string;
};

export type QuoteInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  lines: Array<QuoteLineInput>;
  offListReason?: string | null | undefined;
};

export type ConsentInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  quoteNo: number;
  medium: Medium;
  toldPaidService?: boolean | null | undefined;
  signature?: SignatureInput | null | undefined;
};

export type PrepayInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  amountMinor: number;
  receiptSerial?: string | null | undefined;
};

export type DispatchInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  technicianId?: string | null | undefined;
  appointmentAt?: string | null | undefined;
  agreedWith?: string | null | undefined;
};

export type AssignInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  technicianId: string;
};

export type ReportUnableInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
};

export type ReceiveInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
};

export type ServeAtCounterInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  note?: string | null | undefined;
};

export type ReassignInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  technicianId: string;
  reason: string;
};

export type RescheduleInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  appointmentAt: string;
  reason: string;
  agreedBy: string;
  staffShortage?: boolean | null | undefined;
};

export type ArriveInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
};

export type ConfirmPriceInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  quoteNo: number;
  findings: string;
  materials: Array<string>;
  tools: Array<string>;
  medium: Medium;
  signature?: SignatureInput | null | undefined;
};

export type SuspendInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
  appointmentAt: string;
  agreedBy: string;
};

export type ResumeInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
};

export type StartInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
};

export type CompleteInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  workDone: string;
};

export type SignOffInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  signature: SignatureInput;
};

export type CollectInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  amountMinor: number;
  receiptSerial?: string | null | undefined;
};

export type PayInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  amountMinor: number;
  receiptSerial: string;
};

export type HandInInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  amountMinor: number;
};

export type ConfirmPaymentInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  receiptSerial: string;
};

export type MarkArrearsInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  signature: SignatureInput;
};

export type MarkUnsignedArrearsInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
};

export type RefundInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  amountMinor: number;
  reason: string;
};

export type ConfirmQualityInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  note?: string | null | undefined;
};

export type RejectInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
  apology: boolean;
};

export type EscalateInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
  cause: EscalationCause;
};

export type ResolveEscalationInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  decision: EscalationDecision;
  reason: string;
};

export type RequestCancelInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  reason: string;
};

export type ConfirmCancelInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  note?: string | null | undefined;
};

export type WriteOffInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  placeOfReturn: Place;
  oralReply?: string | null | undefined;
};

export type HandToDispatchInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
};

export type HandOverInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
  month: string;
};

export type ArchiveInput = {
  workOrderId: string;
  version: number;
  idempotencyKey?: string | null | undefined;
};

export type OpenWorkOrderMutationVariables = Exact<{
  input: OpenWorkOrderInput;
}>;


export type OpenWorkOrderMutation = { openWorkOrder:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ReplyMutationVariables = Exact<{
  input: ReplyInput;
}>;


export type ReplyMutation = { reply:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RequestAssessmentMutationVariables = Exact<{
  input: RequestAssessmentInput;
}>;


export type RequestAssessmentMutation = { requestAssessment:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RecordAssessmentMutationVariables = Exact<{
  input: RecordAssessmentInput;
}>;


export type RecordAssessmentMutation = { recordAssessment:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type QuoteMutationVariables = Exact<{
  input: QuoteInput;
}>;


export type QuoteMutation = { quote:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ConsentMutationVariables = Exact<{
  input: ConsentInput;
}>;


export type ConsentMutation = { consent:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type PrepayMutationVariables = Exact<{
  input: PrepayInput;
}>;


export type PrepayMutation = { prepay:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type DispatchMutationVariables = Exact<{
  input: DispatchInput;
}>;


export type DispatchMutation = { dispatch:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type AssignMutationVariables = Exact<{
  input: AssignInput;
}>;


export type AssignMutation = { assign:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ReportUnableMutationVariables = Exact<{
  input: ReportUnableInput;
}>;


export type ReportUnableMutation = { reportUnable:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ReceiveMutationVariables = Exact<{
  input: ReceiveInput;
}>;


export type ReceiveMutation = { receive:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ServeAtCounterMutationVariables = Exact<{
  input: ServeAtCounterInput;
}>;


export type ServeAtCounterMutation = { serveAtCounter:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ReassignMutationVariables = Exact<{
  input: ReassignInput;
}>;


export type ReassignMutation = { reassign:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RescheduleMutationVariables = Exact<{
  input: RescheduleInput;
}>;


export type RescheduleMutation = { reschedule:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ArriveMutationVariables = Exact<{
  input: ArriveInput;
}>;


export type ArriveMutation = { arrive:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ConfirmPriceMutationVariables = Exact<{
  input: ConfirmPriceInput;
}>;


export type ConfirmPriceMutation = { confirmPrice:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SuspendMutationVariables = Exact<{
  input: SuspendInput;
}>;


export type SuspendMutation = { suspend:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ResumeMutationVariables = Exact<{
  input: ResumeInput;
}>;


export type ResumeMutation = { resume:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type StartMutationVariables = Exact<{
  input: StartInput;
}>;


export type StartMutation = { start:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type CompleteMutationVariables = Exact<{
  input: CompleteInput;
}>;


export type CompleteMutation = { complete:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SignOffMutationVariables = Exact<{
  input: SignOffInput;
}>;


export type SignOffMutation = { signOff:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type CollectMutationVariables = Exact<{
  input: CollectInput;
}>;


export type CollectMutation = { collect:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type PayMutationVariables = Exact<{
  input: PayInput;
}>;


export type PayMutation = { pay:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type HandInMutationVariables = Exact<{
  input: HandInInput;
}>;


export type HandInMutation = { handIn:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ConfirmPaymentMutationVariables = Exact<{
  input: ConfirmPaymentInput;
}>;


export type ConfirmPaymentMutation = { confirmPayment:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type MarkArrearsMutationVariables = Exact<{
  input: MarkArrearsInput;
}>;


export type MarkArrearsMutation = { markArrears:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type MarkUnsignedArrearsMutationVariables = Exact<{
  input: MarkUnsignedArrearsInput;
}>;


export type MarkUnsignedArrearsMutation = { markUnsignedArrears:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RefundMutationVariables = Exact<{
  input: RefundInput;
}>;


export type RefundMutation = { refund:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ConfirmQualityMutationVariables = Exact<{
  input: ConfirmQualityInput;
}>;


export type ConfirmQualityMutation = { confirmQuality:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RejectMutationVariables = Exact<{
  input: RejectInput;
}>;


export type RejectMutation = { reject:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type EscalateMutationVariables = Exact<{
  input: EscalateInput;
}>;


export type EscalateMutation = { escalate:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ResolveEscalationMutationVariables = Exact<{
  input: ResolveEscalationInput;
}>;


export type ResolveEscalationMutation = { resolveEscalation:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RequestCancelMutationVariables = Exact<{
  input: RequestCancelInput;
}>;


export type RequestCancelMutation = { requestCancel:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ConfirmCancelMutationVariables = Exact<{
  input: ConfirmCancelInput;
}>;


export type ConfirmCancelMutation = { confirmCancel:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type WriteOffMutationVariables = Exact<{
  input: WriteOffInput;
}>;


export type WriteOffMutation = { writeOff:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type HandToDispatchMutationVariables = Exact<{
  input: HandToDispatchInput;
}>;


export type HandToDispatchMutation = { handToDispatch:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { handOver:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ArchiveMutationVariables = Exact<{
  input: ArchiveInput;
}>;


export type ArchiveMutation = { archive:
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type AcceptRequestMutationVariables = Exact<{
  input: AcceptRequestInput;
}>;


export type AcceptRequestMutation = { acceptRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type DeclineRequestMutationVariables = Exact<{
  input: DeclineRequestInput;
}>;


export type DeclineRequestMutation = { declineRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type AskApprovalMutationVariables = Exact<{
  input: AskApprovalInput;
}>;


export type AskApprovalMutation = { askApproval:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ApproveRequestMutationVariables = Exact<{
  input: ApproveRequestInput;
}>;


export type ApproveRequestMutation = { approveRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RefuseRequestMutationVariables = Exact<{
  input: RefuseRequestInput;
}>;


export type RefuseRequestMutation = { refuseRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RouteRequestMutationVariables = Exact<{
  input: RouteRequestInput;
}>;


export type RouteRequestMutation = { routeRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type WithdrawRequestMutationVariables = Exact<{
  input: WithdrawRequestInput;
}>;


export type WithdrawRequestMutation = { withdrawRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type BoardItemFieldsFragment = { id: string, kind: BoardItemKind, serial: string, status: string, version: number, open: boolean, nature: Nature, urgency: Urgency, channel: Channel, buildingId: string | null, buildingCode: string | null, room: string | null, category: Category | null, department: Department | null, assigneeId: string | null, requestId: string | null, openedAt: string, appointmentAt: string | null, service: { zhHant: string, zhHans: string, en: string }, assigneeName: { zhHant: string, zhHans: string, en: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }> };

export type BoardTechnicianFieldsFragment = { id: string, departments: Array<Department>, trades: Array<Trade>, capacity: number, openOrders: number, onDuty: boolean, shiftEndsAt: string | null, name: { zhHant: string, zhHans: string, en: string } };

export type BoardFieldsFragment = { position: number, serverTime: string, lastMissAt: string | null, estate: { id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string }, settings: { procedure: Procedure, replyMinutes: number, receiptMinutes: number, floodEnter: number, floodLeave: number, justCrossedSeconds: number, quietFrom: string, quietTo: string, spotChecksNeeded: number } }, items: Array<{ id: string, kind: BoardItemKind, serial: string, status: string, version: number, open: boolean, nature: Nature, urgency: Urgency, channel: Channel, buildingId: string | null, buildingCode: string | null, room: string | null, category: Category | null, department: Department | null, assigneeId: string | null, requestId: string | null, openedAt: string, appointmentAt: string | null, service: { zhHant: string, zhHans: string, en: string }, assigneeName: { zhHant: string, zhHans: string, en: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }> }>, technicians: Array<{ id: string, departments: Array<Department>, trades: Array<Trade>, capacity: number, openOrders: number, onDuty: boolean, shiftEndsAt: string | null, name: { zhHant: string, zhHans: string, en: string } }>, quota: { month: string, callbacksDue: number, callbacksDone: number, doorToDoor: number, doorToDoorNeeded: number, spotChecks: number, spotChecksNeeded: number, deadline: string }, today: { opened: number, finished: number, writtenOff: number, medianReplySeconds: number | null, clocksMet: number, clocksDecided: number, openedLast10Minutes: number } };

export type BoardQueryVariables = Exact<{
  estateId: string;
}>;


export type BoardQuery = { board: { position: number, serverTime: string, lastMissAt: string | null, estate: { id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string }, settings: { procedure: Procedure, replyMinutes: number, receiptMinutes: number, floodEnter: number, floodLeave: number, justCrossedSeconds: number, quietFrom: string, quietTo: string, spotChecksNeeded: number } }, items: Array<{ id: string, kind: BoardItemKind, serial: string, status: string, version: number, open: boolean, nature: Nature, urgency: Urgency, channel: Channel, buildingId: string | null, buildingCode: string | null, room: string | null, category: Category | null, department: Department | null, assigneeId: string | null, requestId: string | null, openedAt: string, appointmentAt: string | null, service: { zhHant: string, zhHans: string, en: string }, assigneeName: { zhHant: string, zhHans: string, en: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }> }>, technicians: Array<{ id: string, departments: Array<Department>, trades: Array<Trade>, capacity: number, openOrders: number, onDuty: boolean, shiftEndsAt: string | null, name: { zhHant: string, zhHans: string, en: string } }>, quota: { month: string, callbacksDue: number, callbacksDone: number, doorToDoor: number, doorToDoorNeeded: number, spotChecks: number, spotChecksNeeded: number, deadline: string }, today: { opened: number, finished: number, writtenOff: number, medianReplySeconds: number | null, clocksMet: number, clocksDecided: number, openedLast10Minutes: number } } };

export type BoardEventFieldsFragment = { position: number, at: string, kind: EventKind, action: string | null, clockKind: ClockKind | null, item: { id: string, kind: BoardItemKind, serial: string, status: string, version: number, open: boolean, nature: Nature, urgency: Urgency, channel: Channel, buildingId: string | null, buildingCode: string | null, room: string | null, category: Category | null, department: Department | null, assigneeId: string | null, requestId: string | null, openedAt: string, appointmentAt: string | null, service: { zhHant: string, zhHans: string, en: string }, assigneeName: { zhHant: string, zhHans: string, en: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }> } | null, technicians: Array<{ id: string, departments: Array<Department>, trades: Array<Trade>, capacity: number, openOrders: number, onDuty: boolean, shiftEndsAt: string | null, name: { zhHant: string, zhHans: string, en: string } }> | null };

export type BoardEventsSubscriptionVariables = Exact<{
  estateId: string;
  after: number;
}>;


export type BoardEventsSubscription = { boardEvents: { state: StreamState, head: number, serverTime: string, events: Array<{ position: number, at: string, kind: EventKind, action: string | null, clockKind: ClockKind | null, item: { id: string, kind: BoardItemKind, serial: string, status: string, version: number, open: boolean, nature: Nature, urgency: Urgency, channel: Channel, buildingId: string | null, buildingCode: string | null, room: string | null, category: Category | null, department: Department | null, assigneeId: string | null, requestId: string | null, openedAt: string, appointmentAt: string | null, service: { zhHant: string, zhHans: string, en: string }, assigneeName: { zhHant: string, zhHans: string, en: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }> } | null, technicians: Array<{ id: string, departments: Array<Department>, trades: Array<Trade>, capacity: number, openOrders: number, onDuty: boolean, shiftEndsAt: string | null, name: { zhHant: string, zhHans: string, en: string } }> | null }> } };

export type DispatcherOrderQueryVariables = Exact<{
  id: string;
}>;


export type DispatcherOrderQuery = { workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } | null };

export type DispatcherRequestQueryVariables = Exact<{
  id: string;
}>;


export type DispatcherRequestQuery = { request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } | null };

export type DispatcherSearchQueryVariables = Exact<{
  estateId: string;
  filter?: WorkOrderFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DispatcherSearchQuery = { workOrders: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, serial: string, status: WorkOrderStatus, version: number, urgency: Urgency, openedAt: string, unit: { id: string, room: string } | null, building: { id: string, code: string } | null, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }> } }> } };

export type DispatcherSuggestionsQueryVariables = Exact<{
  workOrderId: string;
}>;


export type DispatcherSuggestionsQuery = { suggestTechnicians: Array<{ fits: boolean, reasons: Array<string>, distanceMetres: number | null, onTimeRate: number | null, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null, technician: { capacity: number, openOrders: number, onDuty: boolean, state: DutyState, contractor: boolean, departments: Array<Department>, trades: Array<Trade>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } } }> };

export type DispatcherUnitsQueryVariables = Exact<{
  estateId: string;
  search?: string | null | undefined;
}>;


export type DispatcherUnitsQuery = { units: Array<{ id: string, room: string, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } }, residents: Array<{ phone: string | null, id: string, name: { zhHant: string, zhHans: string, en: string } }> }> };

export type DispatcherPriceListQueryVariables = Exact<{
  estateId: string;
}>;


export type DispatcherPriceListQuery = { priceList: { id: string, no: number, items: Array<{ id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }> } | null };

export type RegisterRequestMutationVariables = Exact<{
  input: RegisterRequestInput;
  idempotencyKey?: string | null | undefined;
}>;


export type RegisterRequestMutation = { registerRequest:
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RefusalFieldsFragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

export type NamesFragment = { zhHant: string, zhHans: string, en: string };

export type MoneyFieldsFragment = { amount: number, currency: string };

export type PersonFieldsFragment = { id: string, name: { zhHant: string, zhHans: string, en: string } };

export type ClockFieldsFragment = { id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null };

export type EvidenceFieldsFragment = { version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null };

export type ServiceItemFieldsFragment = { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null };

export type OrderDetailFragment = { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> };

export type RequestDetailFragment = { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> };

type OrderResult_WorkOrderChange_Fragment = { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } };

type OrderResult_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

export type OrderResultFragment =
  | OrderResult_WorkOrderChange_Fragment
  | OrderResult_Refusal_Fragment
;

type RequestResultFields_RequestChange_Fragment = { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null };

type RequestResultFields_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

export type RequestResultFieldsFragment =
  | RequestResultFields_RequestChange_Fragment
  | RequestResultFields_Refusal_Fragment
;

export type MeFieldsFragment = { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> } | null };

export type SignInMutationVariables = Exact<{
  login: string;
  password: string;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SignIn', accessToken: string, expiresAt: string, me: { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RefreshMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshMutation = { refresh:
    | { __typename: 'SignIn', accessToken: string, expiresAt: string, me: { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type SimulatorOrderFieldsFragment = { id: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, trade: Trade, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, appointmentAt: string | null, repliedAt: string | null, rejections: number, request: { id: string }, unit: { id: string, room: string } | null, item: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, current: boolean, consented: boolean }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ action: string, input: unknown, by: { id: string } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean }> };

export type SimulatorOrderQueryVariables = Exact<{
  id: string;
}>;


export type SimulatorOrderQuery = { workOrder: { id: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, trade: Trade, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, appointmentAt: string | null, repliedAt: string | null, rejections: number, request: { id: string }, unit: { id: string, room: string } | null, item: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, current: boolean, consented: boolean }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ action: string, input: unknown, by: { id: string } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean }> } | null };

export type SimulatorRequestQueryVariables = Exact<{
  id: string;
}>;


export type SimulatorRequestQuery = { request: { id: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, department: Department | null, customerName: string | null, appointmentFrom: string | null, item: { id: string, code: string, department: Department } | null, workOrders: Array<{ id: string }>, history: Array<{ action: string, input: unknown }>, permittedActions: Array<{ action: RequestAction, allowed: boolean }> } | null };

export type SimulatorEstateQueryVariables = Exact<{
  estateId: string;
}>;


export type SimulatorEstateQuery = { estate: { id: string, code: string, timeZone: string, serverTime: string, name: { zhHant: string, zhHans: string, en: string }, settings: { procedure: Procedure }, buildings: Array<{ code: string, units: Array<{ id: string, room: string }> }> } | null, priceList: { id: string, items: Array<{ id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }> } | null, technicians: Array<{ contractor: boolean, person: { id: string } }> };

export type SimulatorOwnOrdersQueryVariables = Exact<{
  estateId: string;
  after?: string | null | undefined;
}>;


export type SimulatorOwnOrdersQuery = { workOrders: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number } }> } };

export type SimulatorCountQueryVariables = Exact<{
  estateId: string;
  status: WorkOrderStatus;
}>;


export type SimulatorCountQuery = { workOrders: { totalCount: number } };

export type SimulatorOrderChangedSubscriptionVariables = Exact<{
  estateId: string;
}>;


export type SimulatorOrderChangedSubscription = { workOrderChanged: { position: number, action: string | null, workOrder: { id: string, version: number } } };

const fragmentBoardItemFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"buildingId"}},{"kind":"Field","name":{"kind":"Name","value":"buildingCode"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"assigneeId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assigneeName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}}]}}]}}
const fragmentBoardTechnicianFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardTechnicianFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardTechnician"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"trades"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"openOrders"}},{"kind":"Field","name":{"kind":"Name","value":"onDuty"}},{"kind":"Field","name":{"kind":"Name","value":"shiftEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}
const fragmentBoardFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Board"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"lastMissAt"}},{"kind":"Field","name":{"kind":"Name","value":"estate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"replyMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"receiptMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"floodEnter"}},{"kind":"Field","name":{"kind":"Name","value":"floodLeave"}},{"kind":"Field","name":{"kind":"Name","value":"justCrossedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"quietFrom"}},{"kind":"Field","name":{"kind":"Name","value":"quietTo"}},{"kind":"Field","name":{"kind":"Name","value":"spotChecksNeeded"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardTechnicianFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"callbacksDue"}},{"kind":"Field","name":{"kind":"Name","value":"callbacksDone"}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoor"}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoorNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"}},{"kind":"Field","name":{"kind":"Name","value":"spotChecksNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"finished"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOff"}},{"kind":"Field","name":{"kind":"Name","value":"medianReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"clocksMet"}},{"kind":"Field","name":{"kind":"Name","value":"clocksDecided"}},{"kind":"Field","name":{"kind":"Name","value":"openedLast10Minutes"}}]}}]}}
const fragmentBoardEventFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"clockKind"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardTechnicianFields"}}]}}]}}
const fragmentRefusalFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}}]}}
const fragmentNames = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Names"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zhHant"}},{"kind":"Field","name":{"kind":"Name","value":"zhHans"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}
const fragmentMoneyFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}
const fragmentPersonFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}
const fragmentClockFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}}]}}
const fragmentEvidenceFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}
const fragmentServiceItemFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"trade"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}}
const fragmentOrderDetail = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"estateId"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentState"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejections"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"onSite"}},{"kind":"Field","name":{"kind":"Name","value":"offListReason"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"receiptSerial"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}
const fragmentRequestDetail = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"estateId"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentTo"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}
const fragmentOrderResult = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetail"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}
const fragmentRequestResultFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestDetail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}
const fragmentMeFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"permittedOperations"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"estateId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estateId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"departments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}]}}
const fragmentSimulatorOrderFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimulatorOrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"trade"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentState"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"repliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejections"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"onSite"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}
export const OpenWorkOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenWorkOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenWorkOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openWorkOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<OpenWorkOrderMutation, OpenWorkOrderMutationVariables>
export const ReplyDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReplyMutation, ReplyMutationVariables>
export const RequestAssessmentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RequestAssessmentMutation, RequestAssessmentMutationVariables>
export const RecordAssessmentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordAssessmentMutation, RecordAssessmentMutationVariables>
export const QuoteDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Quote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QuoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<QuoteMutation, QuoteMutationVariables>
export const ConsentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Consent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConsentMutation, ConsentMutationVariables>
export const PrepayDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Prepay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<PrepayMutation, PrepayMutationVariables>
export const DispatchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Dispatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DispatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DispatchMutation, DispatchMutationVariables>
export const AssignDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Assign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AssignMutation, AssignMutationVariables>
export const ReportUnableDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportUnable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportUnableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportUnable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReportUnableMutation, ReportUnableMutationVariables>
export const ReceiveDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Receive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReceiveMutation, ReceiveMutationVariables>
export const ServeAtCounterDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServeAtCounter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServeAtCounterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serveAtCounter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ServeAtCounterMutation, ServeAtCounterMutationVariables>
export const ReassignDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reassign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReassignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reassign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReassignMutation, ReassignMutationVariables>
export const RescheduleDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reschedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RescheduleMutation, RescheduleMutationVariables>
export const ArriveDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Arrive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArriveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ArriveMutation, ArriveMutationVariables>
export const ConfirmPriceDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmPriceMutation, ConfirmPriceMutationVariables>
export const SuspendDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Suspend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<SuspendMutation, SuspendMutationVariables>
export const ResumeDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Resume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ResumeMutation, ResumeMutationVariables>
export const StartDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Start"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<StartMutation, StartMutationVariables>
export const CompleteDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Complete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<CompleteMutation, CompleteMutationVariables>
export const SignOffDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<SignOffMutation, SignOffMutationVariables>
export const CollectDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Collect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CollectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<CollectMutation, CollectMutationVariables>
export const PayDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Pay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<PayMutation, PayMutationVariables>
export const HandInDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<HandInMutation, HandInMutationVariables>
export const ConfirmPaymentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmPaymentMutation, ConfirmPaymentMutationVariables>
export const MarkArrearsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkArrears"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkArrearsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markArrears"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<MarkArrearsMutation, MarkArrearsMutationVariables>
export const MarkUnsignedArrearsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkUnsignedArrears"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkUnsignedArrearsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markUnsignedArrears"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<MarkUnsignedArrearsMutation, MarkUnsignedArrearsMutationVariables>
export const RefundDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Refund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refund"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RefundMutation, RefundMutationVariables>
export const ConfirmQualityDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmQualityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmQuality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmQualityMutation, ConfirmQualityMutationVariables>
export const RejectDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RejectMutation, RejectMutationVariables>
export const EscalateDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Escalate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EscalateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"escalate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<EscalateMutation, EscalateMutationVariables>
export const ResolveEscalationDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveEscalation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveEscalationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveEscalation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ResolveEscalationMutation, ResolveEscalationMutationVariables>
export const RequestCancelDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RequestCancelMutation, RequestCancelMutationVariables>
export const ConfirmCancelDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmCancelMutation, ConfirmCancelMutationVariables>
export const WriteOffDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<WriteOffMutation, WriteOffMutationVariables>
export const HandToDispatchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandToDispatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandToDispatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handToDispatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<HandToDispatchMutation, HandToDispatchMutationVariables>
export const HandOverDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<HandOverMutation, HandOverMutationVariables>
export const ArchiveDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Archive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ArchiveMutation, ArchiveMutationVariables>
export const AcceptRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AcceptRequestMutation, AcceptRequestMutationVariables>
export const DeclineRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DeclineRequestMutation, DeclineRequestMutationVariables>
export const AskApprovalDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskApproval"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskApprovalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askApproval"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AskApprovalMutation, AskApprovalMutationVariables>
export const ApproveRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ApproveRequestMutation, ApproveRequestMutationVariables>
export const RefuseRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RefuseRequestMutation, RefuseRequestMutationVariables>
export const RouteRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RouteRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RouteRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routeRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RouteRequestMutation, RouteRequestMutationVariables>
export const WithdrawRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<WithdrawRequestMutation, WithdrawRequestMutationVariables>
export const BoardDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Board"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"board"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardFields"}}]}}]}}, fragmentBoardFields, fragmentNames, fragmentBoardItemFields, fragmentBoardTechnicianFields] } as unknown as TypedDocumentNode<BoardQuery, BoardQueryVariables>
export const BoardEventsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BoardEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"head"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardEventFields"}}]}}]}}]}}, fragmentBoardEventFields, fragmentBoardItemFields, fragmentNames, fragmentBoardTechnicianFields] } as unknown as TypedDocumentNode<BoardEventsSubscription, BoardEventsSubscriptionVariables>
export const DispatcherOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetail"}}]}}]}}, fragmentOrderDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DispatcherOrderQuery, DispatcherOrderQueryVariables>
export const DispatcherRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestDetail"}}]}}]}}, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DispatcherRequestQuery, DispatcherRequestQueryVariables>
export const DispatcherSearchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"OPENED_NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}}]}}]}}]}}]}}, fragmentNames, fragmentPersonFields, fragmentClockFields] } as unknown as TypedDocumentNode<DispatcherSearchQuery, DispatcherSearchQueryVariables>
export const DispatcherSuggestionsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherSuggestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workOrderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestTechnicians"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workOrderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fits"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"openOrders"}},{"kind":"Field","name":{"kind":"Name","value":"onDuty"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"contractor"}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"trades"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}]}}]}}, fragmentRefusalFields, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<DispatcherSuggestionsQuery, DispatcherSuggestionsQueryVariables>
export const DispatcherUnitsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"residents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}, fragmentNames, fragmentPersonFields] } as unknown as TypedDocumentNode<DispatcherUnitsQuery, DispatcherUnitsQueryVariables>
export const DispatcherPriceListDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherPriceList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priceList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}}]}}]}}, fragmentServiceItemFields, fragmentNames, fragmentMoneyFields] } as unknown as TypedDocumentNode<DispatcherPriceListQuery, DispatcherPriceListQueryVariables>
export const RegisterRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterRequestInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RegisterRequestMutation, RegisterRequestMutationVariables>
export const MeDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeFields"}}]}}]}}, fragmentMeFields, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<MeQuery, MeQueryVariables>
export const SignInDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"login"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"login"},"value":{"kind":"Variable","name":{"kind":"Name","value":"login"}}},{"kind":"Argument","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentMeFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<SignInMutation, SignInMutationVariables>
export const RefreshDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Refresh"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refresh"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentMeFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<RefreshMutation, RefreshMutationVariables>
export const SignOutDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}}]}}]}}] } as unknown as TypedDocumentNode<SignOutMutation, SignOutMutationVariables>
export const SimulatorOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimulatorOrderFields"}}]}}]}}, fragmentSimulatorOrderFields, fragmentNames, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields] } as unknown as TypedDocumentNode<SimulatorOrderQuery, SimulatorOrderQueryVariables>
export const SimulatorRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"department"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorRequestQuery, SimulatorRequestQueryVariables>
export const SimulatorEstateDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorEstate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"buildings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contractor"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields] } as unknown as TypedDocumentNode<SimulatorEstateQuery, SimulatorEstateQueryVariables>
export const SimulatorOwnOrdersDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorOwnOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"OPENED_OLDEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorOwnOrdersQuery, SimulatorOwnOrdersQueryVariables>
export const SimulatorCountDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderStatus"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorCountQuery, SimulatorCountQueryVariables>
export const SimulatorOrderChangedDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SimulatorOrderChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorOrderChangedSubscription, SimulatorOrderChangedSubscriptionVariables>
