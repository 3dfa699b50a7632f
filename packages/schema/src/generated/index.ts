// Made by `npm run schema` from schema.graphql and documents/. Change those.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
/** Accepts the request against the price list and opens its first order (INT-5). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, itemId: "0196f3a1-7c00-7000-8000-0000000000e1"} */
export type AcceptRequestInput = {
  /** Wanted for a time outside the window wished for: who agreed to it (INT-7). Example: "Mrs Wang" */
  agreedBy?: string | null | undefined;
  /** Default: the start of the window wished for. Example: "2026-11-23T06:00:00Z" */
  appointmentAt?: string | null | undefined;
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Default: the item that the request named. Example: "0196f3a1-7c00-7000-8000-0000000000e1" */
  itemId?: string | null | undefined;
  /** Wanted while the same service is still open for the unit: why this is another matter. Example: "The tap in the bathroom" */
  notDuplicateReason?: string | null | undefined;
  /** Example: "Bring a ladder" */
  note?: string | null | undefined;
  /** Why it is another time (INT-7). Example: "Nobody is free before two" */
  reason?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The finder’s account goes to his superior (PUB-3). Example: {incidentId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, account: "At half past nine I heard water and shut the valve."} */
export type AccountForIncidentInput = {
  /** Example: "At half past nine I heard water and shut the valve." */
  account: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  incidentId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Who was told of it knows of it (PUB-4). Example: {incidentId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1} */
export type AcknowledgeIncidentInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  incidentId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Answers the complainant with the outcome; meets the ANSWER clock (CMP-3). Example: {complaintId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, outcome: UPHELD, explanation: "The guard was rude; he has apologised.", medium: PHONE} */
export type AnswerComplaintInput = {
  /** Minor units of the estate’s currency. Example: 20000 */
  amountMinor?: number | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  complaintId: string;
  /** What he was told. Example: "The guard was rude; he has apologised." */
  explanation: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** How he was told. Example: PHONE */
  medium: Medium;
  /** Example: UPHELD */
  outcome: ComplaintOutcome;
  /** What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: COMPENSATION */
  promise?: PromiseKind | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Answers who asked; meets the ANSWER clock. Example: {enquiryId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, text: "The pool opens at eight.", toWhom: "Mrs Wang", medium: PHONE} */
export type AnswerEnquiryInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  enquiryId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: PHONE */
  medium: Medium;
  /** What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: REFUND */
  promise?: PromiseKind | null | undefined;
  /** Example: "The pool opens at eight." */
  text: string;
  /** Example: "Mrs Wang" */
  toWhom: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The customer-service lead, or the department’s supervisor with the fee, approves (INT-8). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, feeMinor: 30000} */
export type ApproveRequestInput = {
  /** Minor units; the supervisor names it, the lead leaves it out. Example: 30000 */
  feeMinor?: number | null | undefined;
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Only tonight" */
  note?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The order goes into the archive and is immutable from then on (ARC). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5} */
export type ArchiveInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The technician is there; meets the ARRIVAL clock (DIS-4). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5} */
export type ArriveInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Out of scope, but urgent and feasible: asks for the two approvals (INT-8). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, reason: "Water runs into the flat below.", department: ENGINEERING} */
export type AskApprovalInput = {
  /** Whose supervisor is to approve. Default: the request’s. Example: ENGINEERING */
  department?: Department | null | undefined;
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Water runs into the flat below." */
  reason: string;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Names who has it in hand (COR-1). Example: {correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1, personId: "0196f3a1-7c00-7000-8000-0000000000a1", reason: "On leave"} */
export type AssignCorrectiveActionInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  correctiveActionId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Staff of the estate. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  personId: string;
  /** Example: "On leave" */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The department’s supervisor names the person (DIS-1, procedure B). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, technicianId: "0196f3a1-7c00-7000-8000-0000000000a1"} */
export type AssignInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** On duty, of the department and trade. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  technicianId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What an attachment is, told from its content. Example: PHOTO */
export const AttachmentKind = {
  /** PDF, an office document without macros, or plain text. */
  DOCUMENT: 'DOCUMENT',
  /** A still picture. */
  PHOTO: 'PHOTO',
  /** Sound or moving pictures. */
  RECORDING: 'RECORDING'
} as const;

export type AttachmentKind = typeof AttachmentKind[keyof typeof AttachmentKind];
/** An order of a batch. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 14} */
export type BatchOrderInput = {
  /** The version that you saw. Example: 14 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What a card stands for. Example: WORK_ORDER */
export const BoardItemKind = {
  /** A request that is not judged yet. */
  REQUEST: 'REQUEST',
  /** A work order. */
  WORK_ORDER: 'WORK_ORDER'
} as const;

export type BoardItemKind = typeof BoardItemKind[keyof typeof BoardItemKind];
/** Which callbacks; what is left out does not narrow. Example: {statuses: [OPEN], month: "2026-11"} */
export type CallbackFilter = {
  /** Only those made with a dissatisfied customer, or only the others. Example: true */
  dissatisfied?: boolean | null | undefined;
  /** Example: "2026-11" */
  month?: string | null | undefined;
  /** Given to this person. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  ownerId?: string | null | undefined;
  /** Example: DISPATCH_CENTRE */
  route?: CallbackRoute | null | undefined;
  /** By their numbers, as a draw names them. Example: ["CB-2611-0042"] */
  serials?: Array<string> | null | undefined;
  /** Any of these. Example: [OPEN] */
  statuses?: Array<CallbackStatus> | null | undefined;
};

/** How a callback is made (CBK-3). Example: PHONE */
export const CallbackMode = {
  /** 上門回訪: with the customer’s signature and opinion. */
  DOOR_TO_DOOR: 'DOOR_TO_DOOR',
  /** 電話回訪: with a truthful record of the customer’s words. */
  PHONE: 'PHONE'
} as const;

export type CallbackMode = typeof CallbackMode[keyof typeof CallbackMode];
/** Who makes a callback (CBK-1). Example: DISPATCH_CENTRE */
export const CallbackRoute = {
  /** 片區客戶助理: of orders that came in at the front desk. */
  AREA_ASSISTANT: 'AREA_ASSISTANT',
  /** 調度中心. */
  DISPATCH_CENTRE: 'DISPATCH_CENTRE'
} as const;

export type CallbackRoute = typeof CallbackRoute[keyof typeof CallbackRoute];
/** How a callback stands (CBK). Example: OPEN */
export const CallbackStatus = {
  /** 已回訪: made, by phone or at the door. */
  DONE: 'DONE',
  /** 未聯繫上: tried on several days in vain (CBK-8). */
  NOT_REACHED: 'NOT_REACHED',
  /** 待回訪: still to be made. */
  OPEN: 'OPEN'
} as const;

export type CallbackStatus = typeof CallbackStatus[keyof typeof CallbackStatus];
/** What the customer said of one main item (STA-1). Example: {item: TIDINESS, satisfied: false, reason: LEFT_DIRTY} */
export type CallbackVerdictInput = {
  /** Each at most once. Example: TIDINESS */
  item: SatisfactionItem;
  /** Wanted when not satisfied. Example: LEFT_DIRTY */
  reason?: DissatisfactionReason | null | undefined;
  /** Example: false */
  satisfied: boolean;
  /** Example: "Water on the floor" */
  text?: string | null | undefined;
};

/** Category of the price list (CAT-1). Example: ENGINEERING_REPAIR */
export const Category = {
  /** 經營: letting, parking, venues. */
  BUSINESS: 'BUSINESS',
  /** 複印: copying. */
  COPYING: 'COPYING',
  /** 工程維修: engineering repair. */
  ENGINEERING_REPAIR: 'ENGINEERING_REPAIR',
  /** 傳真: fax. */
  FAX: 'FAX',
  /** 室內清潔: indoor cleaning. */
  INDOOR_CLEANING: 'INDOOR_CLEANING',
  /** 常規: routine, without a fee. */
  ROUTINE: 'ROUTINE',
  /** 打字: typing. */
  TYPING: 'TYPING'
} as const;

export type Category = typeof Category[keyof typeof Category];
/** How a request reached the estate (INT-4). Example: PHONE */
export const Channel = {
  /** By the resident in the app. */
  APP: 'APP',
  /** By letter. */
  LETTER: 'LETTER',
  /** By telephone. */
  PHONE: 'PHONE',
  /** Noticed by staff. */
  STAFF: 'STAFF',
  /** In person at the desk. */
  WALK_IN: 'WALK_IN'
} as const;

export type Channel = typeof Channel[keyof typeof Channel];
/** What a clock waits for (OVD-1). Example: REPLY */
export const ClockKind = {
  /** Somebody’s word that he has heard of an incident (PUB-4). */
  ACKNOWLEDGE: 'ACKNOWLEDGE',
  /** The answer to a complaint (CMP-3). */
  ANSWER: 'ANSWER',
  /** The technician’s arrival at the appointment (DIS-4). */
  ARRIVAL: 'ARRIVAL',
  /** The callback by the 10th of the next month (CBK-2). */
  CALLBACK: 'CALLBACK',
  /** The prompt callback, 3 days after the service (CBK-1, procedure B). */
  CALLBACK_TARGET: 'CALLBACK_TARGET',
  /** The month’s orders at the records keeper (ARC-2). */
  COMPILE: 'COMPILE',
  /** What a corrective action promises (COR-1). */
  CORRECTION: 'CORRECTION',
  /** The front desk’s orders at dispatch by 17:30 (CBK-1). */
  HANDOVER: 'HANDOVER',
  /** The technician’s acknowledgement (DIS-3). */
  RECEIPT: 'RECEIPT',
  /** The customer’s answer, 15 minutes after registration (DIS-2). */
  REPLY: 'REPLY',
  /** Payment by the end of the service day (SET-5). */
  SETTLEMENT: 'SETTLEMENT'
} as const;

export type ClockKind = typeof ClockKind[keyof typeof ClockKind];
/** The month to close (CBK-6). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11"} */
export type CloseCallbackMonthInput = {
  /** Example: "0196f3a1-7c00-7000-8000-000000000001" */
  estateId: string;
  /** The same call with the same key happens once. Example: "close-2026-11" */
  idempotencyKey?: string | null | undefined;
  /** Over already. Example: "2026-11" */
  month: string;
};

/** Closes it, with a result and the customer’s second word (COR-2). Example: {correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1} */
export type CloseCorrectiveActionInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  correctiveActionId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Wanted from a manager when the customer is still dissatisfied. Example: "Settled with a voucher" */
  reason?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The technician collects the fee on completion (SET-1, SET-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, amountMinor: 8000, receiptSerial: "RC-2611-0031"} */
export type CollectInput = {
  /** Minor units: exactly what is due. Example: 8000 */
  amountMinor: number;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Serial of the receipt (SET-3). Example: "RC-2611-0031" */
  receiptSerial?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What became of a complaint (CMP-3). Example: UPHELD */
export const ComplaintOutcome = {
  /** It could not be confirmed. */
  NOT_UPHELD: 'NOT_UPHELD',
  /** He was right in part. */
  PARTLY_UPHELD: 'PARTLY_UPHELD',
  /** Settled between the parties. */
  SETTLED: 'SETTLED',
  /** The complainant was right. */
  UPHELD: 'UPHELD'
} as const;

export type ComplaintOutcome = typeof ComplaintOutcome[keyof typeof ComplaintOutcome];
/** How far a complaint has come (CMP). Example: IN_HAND */
export const ComplaintStatus = {
  /** Answered; the complainant’s word is awaited. */
  ANSWERED: 'ANSWERED',
  /** The complainant’s word is on record, or he could not be reached. */
  CLOSED: 'CLOSED',
  /** Its owner works on it. */
  IN_HAND: 'IN_HAND',
  /** Filed; nobody has it in hand yet. */
  OPEN: 'OPEN'
} as const;

export type ComplaintStatus = typeof ComplaintStatus[keyof typeof ComplaintStatus];
/** Work is done, the checklist too (CHK). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, workDone: "Tap replaced, tight."} */
export type CompleteInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "Tap replaced, tight." */
  workDone: string;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Confirms the cancellation; the order is closed (DIS-6). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, note: "Rang back: confirmed"} */
export type ConfirmCancelInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Rang back: confirmed" */
  note?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Finance confirms the money that was handed in (SET-3). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, receiptSerial: "RC-2611-0031"} */
export type ConfirmPaymentInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Serial of the receipt (SET-3). Example: "RC-2611-0031" */
  receiptSerial: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Findings, materials and tools are recorded and the price is confirmed on site, before work starts (QUO-5). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, quoteNo: 1, findings: "Seat worn", materials: ["Tap 1/2 inch"], tools: ["Wrench"], medium: IN_PERSON} */
export type ConfirmPriceInput = {
  /** Example: "Seat worn" */
  findings: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: ["Tap 1/2 inch"] */
  materials: Array<string>;
  /** How it was said or signed. Example: PHONE */
  medium: Medium;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** The quote that is meant: the current one. Example: 1 */
  quoteNo: number;
  /** Wanted where the medium is SIGNATURE. Example: {signerName: "王麗華"} */
  signature?: SignatureInput | null | undefined;
  /** Example: ["Wrench"] */
  tools: Array<string>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The department’s supervisor confirms completion and quality (ACC-5). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, note: "Looked at it myself."} */
export type ConfirmQualityInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Looked at it myself." */
  note?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Records the customer’s consent to the current quote (QUO-4). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, quoteNo: 1, medium: PHONE, toldPaidService: true} */
export type ConsentInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** How it was said or signed. Example: PHONE */
  medium: Medium;
  /** The quote that is meant: the current one. Example: 1 */
  quoteNo: number;
  /** Wanted where the medium is SIGNATURE. Example: {signerName: "王麗華"} */
  signature?: SignatureInput | null | undefined;
  /** Whether the customer was told now that the service is paid (QUO-1). Example: true */
  toldPaidService?: boolean | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What a finding asks for (CHK). Example: REPLACE */
export const Consequence = {
  /** Adjusting or mending on the spot. */
  ADJUST: 'ADJUST',
  /** Nothing: it is in order. */
  NONE: 'NONE',
  /** A new part of the same specification. */
  REPLACE: 'REPLACE',
  /** The work, or this part of it, again. */
  REWORK: 'REWORK'
} as const;

export type Consequence = typeof Consequence[keyof typeof Consequence];
/** Which corrective actions; what is left out does not narrow. Example: {open: true} */
export type CorrectiveActionFilter = {
  /** Month of the callback. Example: "2026-11" */
  month?: string | null | undefined;
  /** Only those in which something is left to do. Example: true */
  open?: boolean | null | undefined;
  /** In this person’s hands. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  ownerId?: string | null | undefined;
  /** Any of these. Example: [OPEN, DONE] */
  statuses?: Array<CorrectiveActionStatus> | null | undefined;
  /** Of this order. Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId?: string | null | undefined;
};

/** What a corrective action comes from. Example: DISSATISFIED */
export const CorrectiveActionSource = {
  /** Work that failed within the warranty (COR-3). */
  COMPLAINT_IN_WARRANTY: 'COMPLAINT_IN_WARRANTY',
  /** A spot check that contradicts the callback (SPT-4). */
  CONTRADICTED: 'CONTRADICTED',
  /** A dissatisfied callback (COR-1). */
  DISSATISFIED: 'DISSATISFIED'
} as const;

export type CorrectiveActionSource = typeof CorrectiveActionSource[keyof typeof CorrectiveActionSource];
/** How a corrective action stands (COR). Example: OPEN */
export const CorrectiveActionStatus = {
  /** 已結案. */
  CLOSED: 'CLOSED',
  /** 待客戶確認: a result is recorded, the customer’s second word is missing. */
  DONE: 'DONE',
  /** 整改中: measures under way. */
  OPEN: 'OPEN'
} as const;

export type CorrectiveActionStatus = typeof CorrectiveActionStatus[keyof typeof CorrectiveActionStatus];
/** The superior decides whether it goes further; if not, it is closed (PUB-3). Example: {incidentId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, further: false, reason: "Mended, nobody hurt"} */
export type DecideIncidentInput = {
  /** Example: false */
  further: boolean;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  incidentId: string;
  /** Example: "Mended, nobody hurt" */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Does not accept it; the explanation to the customer is recorded and meets the REPLY clock (INT-5, INT-6). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, explanation: "We do not repair private cars."} */
export type DeclineRequestInput = {
  /** Wanted with notOffered: the customer had an apology and knows that the service will be announced. Example: true */
  apology?: boolean | null | undefined;
  /** With notOffered: who is told of the demand. Default: the request’s. Example: CLEANING */
  department?: Department | null | undefined;
  /** What the customer was told. Example: "We do not repair private cars." */
  explanation: string;
  /** Wanted with notOffered: what was tried to help. Example: "Named two garages nearby" */
  helpTried?: string | null | undefined;
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Whether the service is not offered yet: kept as unmet demand (INT-6). Example: true */
  notOffered?: boolean | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** With notOffered: what is wanted, in a few words. Example: "Car wash at home" */
  service?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** A department that serves. Example: ENGINEERING */
export const Department = {
  /** 保潔: indoor cleaning. */
  CLEANING: 'CLEANING',
  /** 客服: the customer-service centre itself. */
  CUSTOMER_SERVICE: 'CUSTOMER_SERVICE',
  /** 工程: repairs and installations. */
  ENGINEERING: 'ENGINEERING',
  /** 園林: plants and gardens. */
  LANDSCAPING: 'LANDSCAPING',
  /** 商務: copying, typing and fax. */
  OFFICE: 'OFFICE',
  /** 保安: guarding and escort. */
  SECURITY: 'SECURITY'
} as const;

export type Department = typeof Department[keyof typeof Department];
/** Sends the order to a technician, or (procedure B) to the department, whose supervisor assigns one (DIS-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, technicianId: "0196f3a1-7c00-7000-8000-0000000000a1", agreedWith: "Chen Zhiqiang"} */
export type DispatchInput = {
  /** Who of the serving side agreed to content and time (INT-7). Example: "Chen Zhiqiang" */
  agreedWith?: string | null | undefined;
  /** When none is agreed yet. Example: "2026-11-23T06:00:00Z" */
  appointmentAt?: string | null | undefined;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** On duty, of the right department and trade. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  technicianId?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Why an item did not satisfy (STA-1). Example: LEFT_DIRTY */
export const DissatisfactionReason = {
  /** 損壞財物. */
  DAMAGE: 'DAMAGE',
  /** 故障未解決. */
  FAULT_REMAINS: 'FAULT_REMAINS',
  /** 遲到. */
  LATE_ARRIVAL: 'LATE_ARRIVAL',
  /** 未清場. */
  LEFT_DIRTY: 'LEFT_DIRTY',
  /** 爽約: nobody came. */
  MISSED_APPOINTMENT: 'MISSED_APPOINTMENT',
  /** 其他: see the text. */
  OTHER: 'OTHER',
  /** 手工差. */
  POOR_WORKMANSHIP: 'POOR_WORKMANSHIP',
  /** 收費不清: not as quoted, or not explained. */
  PRICE_UNCLEAR: 'PRICE_UNCLEAR',
  /** 態度差. */
  RUDE: 'RUDE',
  /** 回覆慢. */
  SLOW_ANSWER: 'SLOW_ANSWER',
  /** 收費偏高. */
  TOO_EXPENSIVE: 'TOO_EXPENSIVE'
} as const;

export type DissatisfactionReason = typeof DissatisfactionReason[keyof typeof DissatisfactionReason];
/** What to draw (SPT-3). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11", purpose: SPOT_CHECK, size: 3} */
export type DrawCallbacksInput = {
  /** Example: "0196f3a1-7c00-7000-8000-000000000001" */
  estateId: string;
  /** The same call with the same key happens once. Example: "draw-1" */
  idempotencyKey?: string | null | undefined;
  /** Example: "2026-11" */
  month: string;
  /** Example: SPOT_CHECK */
  purpose: DrawPurpose;
  /** What the seed begins with, before the bits that the server adds; default the month. Up to 120 characters. Example: "dice 4 2 6 1" */
  seed?: string | null | undefined;
  /** Default: as many as are still missing, at least one. Example: 3 */
  size?: number | null | undefined;
  /** Default: not stratified. Example: BUILDING */
  stratifyBy?: Stratum | null | undefined;
};

/** What is drawn (SPT-3). Example: SPOT_CHECK */
export const DrawPurpose = {
  /** Open callbacks to be made at the door, so that the 5 % are not picked by hand. */
  DOOR_TO_DOOR: 'DOOR_TO_DOOR',
  /** Finished callbacks for a manager to check. */
  SPOT_CHECK: 'SPOT_CHECK'
} as const;

export type DrawPurpose = typeof DrawPurpose[keyof typeof DrawPurpose];
/** What a technician is doing now. Example: ON_THE_WAY */
export const DutyState = {
  /** On duty without an order. */
  FREE: 'FREE',
  /** A clock of an order in hand has run out. */
  LATE: 'LATE',
  /** Not on duty. */
  OFF: 'OFF',
  /** Has an order, is not there yet. */
  ON_THE_WAY: 'ON_THE_WAY',
  /** At work on an order. */
  WORKING: 'WORKING'
} as const;

export type DutyState = typeof DutyState[keyof typeof DutyState];
/** How far an enquiry has come. Example: OPEN */
export const EnquiryStatus = {
  /** Who asked has his answer. */
  ANSWERED: 'ANSWERED',
  /** Waits for an answer. */
  OPEN: 'OPEN'
} as const;

export type EnquiryStatus = typeof EnquiryStatus[keyof typeof EnquiryStatus];
/** Hands the matter to the managers (ACC-3, PUB-5). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "Third visit, still not content", cause: AFTER_REWORK} */
export type EscalateInput = {
  /** Example: AFTER_REWORK */
  cause: EscalationCause;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Third visit, still not content" */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Why an order is escalated (ACC-3, PUB-5). Example: AFTER_REWORK */
export const EscalationCause = {
  /** Still not satisfied after rework. */
  AFTER_REWORK: 'AFTER_REWORK',
  /** It cannot be finished. */
  CANNOT_FINISH: 'CANNOT_FINISH',
  /** The customer stops the work. */
  CUSTOMER_STOPS: 'CUSTOMER_STOPS',
  /** A dispute, or the threat of one. */
  DISPUTE: 'DISPUTE',
  /** No signature can be had. */
  NO_SIGNATURE: 'NO_SIGNATURE'
} as const;

export type EscalationCause = typeof EscalationCause[keyof typeof EscalationCause];
/** What a manager decides about an escalated order (ACC-3). Example: REWORK */
export const EscalationDecision = {
  /** It counts as accepted. */
  ACCEPT: 'ACCEPT',
  /** It is cancelled. */
  CANCEL: 'CANCEL',
  /** Work goes on where it stopped. */
  CONTINUE: 'CONTINUE',
  /** It is done again. */
  REWORK: 'REWORK'
} as const;

export type EscalationDecision = typeof EscalationDecision[keyof typeof EscalationDecision];
/** What an event of the log tells (OVD-3). Example: ORDER_CHANGED */
export const EventKind = {
  /** Something the board shows changed as a whole: fetch it anew. */
  BOARD_CHANGED: 'BOARD_CHANGED',
  /** An action was done on a record beside requests and orders; who may read it hears more by its own subscription. */
  CASE_CHANGED: 'CASE_CHANGED',
  /** A clock of such a record ran out. */
  CASE_OVERDUE: 'CASE_OVERDUE',
  /** An action was done on a work order. */
  ORDER_CHANGED: 'ORDER_CHANGED',
  /** A work order was opened. */
  ORDER_OPENED: 'ORDER_OPENED',
  /** A clock of a work order ran out. */
  ORDER_OVERDUE: 'ORDER_OVERDUE',
  /** A request was registered or changed. */
  REQUEST_CHANGED: 'REQUEST_CHANGED',
  /** A clock of a request ran out. */
  REQUEST_OVERDUE: 'REQUEST_OVERDUE',
  /** Shift, capacity or trades of a technician changed. */
  TECHNICIAN_CHANGED: 'TECHNICIAN_CHANGED'
} as const;

export type EventKind = typeof EventKind[keyof typeof EventKind];
/** The technician hands in what was collected (SET-3). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, amountMinor: 8000} */
export type HandInInput = {
  /** Minor units: all that was collected. Example: 8000 */
  amountMinor: number;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The order goes to the records keeper with its month (ARC-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, month: "2026-11"} */
export type HandOverInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** The order’s month. Example: "2026-11" */
  month: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The front desk’s orders of the day (CBK-1), everything or nothing. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001"} */
export type HandToDispatchBatchInput = {
  /** Example: "0196f3a1-7c00-7000-8000-000000000001" */
  estateId: string;
  /** The same call with the same key happens once. Example: "1730-2026-11-23" */
  idempotencyKey?: string | null | undefined;
  /** Default: all that wait. Example: [{workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 14}] */
  orders?: Array<BatchOrderInput> | null | undefined;
};

/** The front desk hands the written-off order to dispatch (CBK-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5} */
export type HandToDispatchInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What has happened in a public area (PUB-1). Example: WATER */
export const IncidentKind = {
  /** Dirt, rubbish, a spill. */
  CLEANING: 'CLEANING',
  /** A dispute, or the threat of one (PUB-5). */
  DISPUTE: 'DISPUTE',
  /** A facility is broken: lift, gate, pump. */
  EQUIPMENT: 'EQUIPMENT',
  /** Fire or smoke; a major accident. */
  FIRE: 'FIRE',
  /** Somebody is hurt; a major accident. */
  INJURY: 'INJURY',
  /** A tree, a lawn, a pond. */
  LANDSCAPING: 'LANDSCAPING',
  /** Anything else. */
  OTHER: 'OTHER',
  /** The power fails, or is dangerous. */
  POWER: 'POWER',
  /** A theft, a break-in, a stranger. */
  SECURITY: 'SECURITY',
  /** Somebody used force (PUB-5, PUB-7); a matter of safety. */
  USE_OF_FORCE: 'USE_OF_FORCE',
  /** Water where it does not belong. */
  WATER: 'WATER'
} as const;

export type IncidentKind = typeof IncidentKind[keyof typeof IncidentKind];
/** How far an incident has come (PUB). Example: RELIEVED */
export const IncidentStatus = {
  /** The finder’s account is before a superior. */
  ACCOUNTED: 'ACCOUNTED',
  /** A superior decided that it goes no further. */
  CLOSED: 'CLOSED',
  /** Somebody of the responsible department has taken over. */
  RELIEVED: 'RELIEVED',
  /** Who is responsible has been told; the finder stays on scene. */
  REPORTED: 'REPORTED'
} as const;

export type IncidentStatus = typeof IncidentStatus[keyof typeof IncidentStatus];
/** The warehouse issues materials to the assigned technician; never more than is there (MAT-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]} */
export type IssueMaterialInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Materials, each once. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}] */
  stock: Array<StockLineInput>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Lets the request go on with an order that is open for the same unit; its particulars travel there (INT-10). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, workOrderId: "0196f3a1-7c00-7000-8000-000000000042", said: "The plumber comes at two for this already."} */
export type JoinRequestInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** What the customer was told; meets the REPLY clock. Example: "The plumber comes at two for this already." */
  said: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The warehouse lends tools to the assigned technician, who answers for them (MAT-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]} */
export type LendToolInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Tools, each once. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}] */
  stock: Array<StockLineInput>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Lists the materials that the customer bought: no quote charges them (MAT-3). The list replaces the one before. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, materials: ["PPR pipe DN20, 12 m"]} */
export type ListCustomerMaterialsInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Up to 100. Example: ["PPR pipe DN20, 12 m"] */
  materials: Array<string>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** A language of the product. Example: zh_Hant */
export const Locale = {
  /** English. */
  en: 'en',
  /** Simplified Chinese. */
  zh_Hans: 'zh_Hans',
  /** Traditional Chinese. */
  zh_Hant: 'zh_Hant'
} as const;

export type Locale = typeof Locale[keyof typeof Locale];
/** The callback was made: by phone with the customer’s own words, at the door with his signature and opinion (CBK-4). A dissatisfied one opens a corrective action (COR-1). Example: {callbackId: "0196f3a1-7c00-7000-8000-0000000000c2", version: 1, mode: PHONE, satisfied: true, words: "All fine."} */
export type MakeCallbackInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  callbackId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: PHONE */
  mode: CallbackMode;
  /** Example: true */
  satisfied: boolean;
  /** At the door, with the opinion. Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]], opinion: "Clean work"} */
  signature?: SignatureInput | null | undefined;
  /** With whom; at the door who signed. Example: "Mrs Wang" */
  spokeWith?: string | null | undefined;
  /** Main items that were asked. Example: [{item: TIDINESS, satisfied: false, reason: LEFT_DIRTY}] */
  verdicts?: Array<CallbackVerdictInput> | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
  /** By phone: what the customer said, truthfully. Example: "All fine." */
  words?: string | null | undefined;
};

/** 欠費 with the customer’s signature: to be paid later (SET-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, signature: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]}} */
export type MarkArrearsInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]} */
  signature: SignatureInput;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The customer-service lead marks 欠費 that the customer would not sign (SET-8). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "Customer disputes the price."} */
export type MarkUnsignedArrearsInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Customer disputes the price." */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** How a word was given. Example: PHONE */
export const Medium = {
  /** In the app. */
  APP: 'APP',
  /** Face to face. */
  IN_PERSON: 'IN_PERSON',
  /** By letter. */
  LETTER: 'LETTER',
  /** By telephone. */
  PHONE: 'PHONE',
  /** With a signature. */
  SIGNATURE: 'SIGNATURE'
} as const;

export type Medium = typeof Medium[keyof typeof Medium];
/** Nature of a request (INT-2). Example: SPECIAL */
export const Nature = {
  /** 經營: letting, parking, venues. */
  BUSINESS: 'BUSINESS',
  /** 投訴: handled by the customer-service centre only. */
  COMPLAINT: 'COMPLAINT',
  /** 諮詢: a question. */
  ENQUIRY: 'ENQUIRY',
  /** 公共區域: an incident in a public area, needs no order first. */
  PUBLIC_AREA: 'PUBLIC_AREA',
  /** 常規: part of the management fee, no charge. */
  ROUTINE: 'ROUTINE',
  /** 特約有償: for a fee, with the customer’s consent. */
  SPECIAL: 'SPECIAL'
} as const;

export type Nature = typeof Nature[keyof typeof Nature];
/** The complainant could not be reached for his word (CMP-3). Example: {complaintId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, note: "Nobody answers the phone"} */
export type NoteComplaintAttemptInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  complaintId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Nobody answers the phone" */
  note: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Notes an emergency measure on scene (PUB-2). Example: {incidentId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, text: "Main valve shut"} */
export type NoteIncidentMeasureInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  incidentId: string;
  /** Example: "Main valve shut" */
  text: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** What somebody is told. Example: ORDER_OVERDUE */
export const NoticeKind = {
  /** The finder’s account is before his superior (PUB-3). */
  ACCOUNT_FOR_SUPERIOR: 'ACCOUNT_FOR_SUPERIOR',
  /** A case is the reader’s from now on. */
  CASE_ASSIGNED: 'CASE_ASSIGNED',
  /** A clock of an incident, complaint or another case ran out. */
  CASE_OVERDUE: 'CASE_OVERDUE',
  /** A complaint about the customer-service centre itself (CMP-2). */
  COMPLAINT_ABOUT_CENTRE: 'COMPLAINT_ABOUT_CENTRE',
  /** A complaint came in (CMP-1). */
  COMPLAINT_REGISTERED: 'COMPLAINT_REGISTERED',
  /** Damage or loss of the customer’s property (ACC-4). */
  DAMAGE_REPORTED: 'DAMAGE_REPORTED',
  /** A dispute, or the threat of one (PUB-5). */
  DISPUTE_REPORTED: 'DISPUTE_REPORTED',
  /** Force was used (PUB-7). */
  FORCE_USED: 'FORCE_USED',
  /** An incident in a public area (PUB-1). */
  INCIDENT_REPORTED: 'INCIDENT_REPORTED',
  /** A major accident or a question of safety (PUB-4). */
  MAJOR_INCIDENT: 'MAJOR_INCIDENT',
  /** A work order is for a manager to settle (ACC-3). */
  ORDER_ESCALATED: 'ORDER_ESCALATED',
  /** A clock of a work order ran out. */
  ORDER_OVERDUE: 'ORDER_OVERDUE',
  /** A technician cannot take an order. */
  ORDER_UNABLE: 'ORDER_UNABLE',
  /** The finder of an incident waits on scene for relief (PUB-2). */
  RELIEF_WANTED: 'RELIEF_WANTED',
  /** A clock of a request ran out. */
  REQUEST_OVERDUE: 'REQUEST_OVERDUE',
  /** To a resident who waited for it: the service is open (INT-6). */
  SERVICE_AVAILABLE: 'SERVICE_AVAILABLE',
  /** A price list was published with a service that customers wait for: it is to be announced (INT-6). */
  SERVICE_LISTED: 'SERVICE_LISTED',
  /** A service is open that customers waited for (INT-6). */
  SERVICE_OPENED: 'SERVICE_OPENED',
  /** Somebody asks for a service that is not offered (INT-6). */
  UNMET_DEMAND: 'UNMET_DEMAND',
  /** A webhook failed so often that nothing is sent to it any more. */
  WEBHOOK_DISABLED: 'WEBHOOK_DISABLED'
} as const;

export type NoticeKind = typeof NoticeKind[keyof typeof NoticeKind];
/** Opens a rework order tied to the first, free of charge (COR-1, COR-3). Example: {correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1, reason: "The seal leaks again."} */
export type OpenReworkOrderInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  correctiveActionId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: "The seal leaks again." */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** One more order from an accepted request. Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 2, itemId: "0196f3a1-7c00-7000-8000-0000000000e1"} */
export type OpenWorkOrderInput = {
  /** Wanted for a time outside the window wished for: who agreed to it (INT-7). Example: "Mrs Wang" */
  agreedBy?: string | null | undefined;
  /** Default: the start of the window wished for. Example: "2026-11-23T06:00:00Z" */
  appointmentAt?: string | null | undefined;
  /** The same call with the same key happens once. Example: "0d5f2c1e-open" */
  idempotencyKey?: string | null | undefined;
  /** Line of the price list. Example: "0196f3a1-7c00-7000-8000-0000000000e1" */
  itemId: string;
  /** Wanted while the same service is still open for the unit: why this is another matter. Example: "The tap in the bathroom" */
  notDuplicateReason?: string | null | undefined;
  /** Why it is another time (INT-7). Example: "Nobody is free before two" */
  reason?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** The version of the request that you saw; each order opened from it raises it, and when somebody acted since, the answer is a CONFLICT. Example: 2 */
  version: number;
};

/** The customer pays at finance; reminders stop (SET-4). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, amountMinor: 8000, receiptSerial: "RC-2611-0031"} */
export type PayInput = {
  /** Minor units: exactly what is due. Example: 8000 */
  amountMinor: number;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Serial of the receipt (SET-3). Example: "RC-2611-0031" */
  receiptSerial: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Kind of a posted money entry (SET-7: entries are only added). Example: COLLECTION */
export const PaymentEntryKind = {
  /** Marked 欠費. */
  ARREARS: 'ARREARS',
  /** Collected by the technician. */
  COLLECTION: 'COLLECTION',
  /** Confirmed by finance. */
  CONFIRMATION: 'CONFIRMATION',
  /** Handed in by the technician. */
  HAND_IN: 'HAND_IN',
  /** Paid at finance or the desk. */
  PAYMENT: 'PAYMENT',
  /** Paid before dispatch. */
  PREPAYMENT: 'PREPAYMENT',
  /** Given back; negative. */
  REFUND: 'REFUND'
} as const;

export type PaymentEntryKind = typeof PaymentEntryKind[keyof typeof PaymentEntryKind];
/** Where the money of an order stands. Example: DUE */
export const PaymentState = {
  /** 欠費: owed and acknowledged. */
  ARREARS: 'ARREARS',
  /** On the monthly bill. */
  BILLED: 'BILLED',
  /** With the technician. */
  COLLECTED: 'COLLECTED',
  /** Confirmed by finance. */
  CONFIRMED: 'CONFIRMED',
  /** Owed by the customer. */
  DUE: 'DUE',
  /** With finance, not confirmed yet. */
  HANDED_IN: 'HANDED_IN',
  /** Nothing is owed. */
  NONE: 'NONE',
  /** 已交費: paid at finance. */
  PAID: 'PAID',
  /** Paid before dispatch. */
  PREPAID: 'PREPAID',
  /** Given back. */
  REFUNDED: 'REFUNDED'
} as const;

export type PaymentState = typeof PaymentState[keyof typeof PaymentState];
/** Where a request was received or a finished order came back (CBK-1, CBK-7). Example: FRONT_DESK */
export const Place = {
  /** 調度中心: the dispatch centre. */
  DISPATCH_CENTRE: 'DISPATCH_CENTRE',
  /** 前台: the front desk. */
  FRONT_DESK: 'FRONT_DESK'
} as const;

export type Place = typeof Place[keyof typeof Place];
/** Records what is going to be done (COR-1). Example: {correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1, measures: "Another technician looks at it tomorrow."} */
export type PlanCorrectiveActionInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  correctiveActionId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Another technician looks at it tomorrow." */
  measures: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Takes the money of a prepaid item before it is dispatched (SET-1, SET-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, amountMinor: 12000, receiptSerial: "RC-2611-0031"} */
export type PrepayInput = {
  /** Minor units: exactly what is due. Example: 12000 */
  amountMinor: number;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Serial of the receipt (SET-3). Example: "RC-2611-0031" */
  receiptSerial?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Which of the customer’s two procedures an estate follows. Example: B */
export const Procedure = {
  /** 特約服務處理程序. */
  A: 'A',
  /** 特約服務及其收費規定. */
  B: 'B'
} as const;

export type Procedure = typeof Procedure[keyof typeof Procedure];
/** What takes an authority to promise (PUB-6). Example: COMPENSATION */
export const PromiseKind = {
  /** Compensation for damage. */
  COMPENSATION: 'COMPENSATION',
  /** A price off the price list. */
  PRICE: 'PRICE',
  /** Money back. */
  REFUND: 'REFUND'
} as const;

export type PromiseKind = typeof PromiseKind[keyof typeof PromiseKind];
/** Names the price (QUO-2); a new quote voids the consent to the old one (QUO-4). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, lines: [{text: "Tap replacement", quantity: 1, unitPriceMinor: 8000}]} */
export type QuoteInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Up to 100. Example: [{text: "Tap replacement", quantity: 1, unitPriceMinor: 8000}] */
  lines: Array<QuoteLineInput>;
  /** A department supervisor’s reason for a price off the list (QUO-6). Example: "Old customer" */
  offListReason?: string | null | undefined;
  /** Another settlement method than the item’s (SET-1). Example: {method: MONTHLY_BILL, reason: "Company account"} */
  settlement?: SettlementChangeInput | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** One line of a quote. Example: {itemId: "0196f3a1-7c00-7000-8000-0000000000e1", text: "Tap replacement", quantity: 1, unitPriceMinor: 8000} */
export type QuoteLineInput = {
  /** Line of the price list that the order keeps (CAT-2). Example: "0196f3a1-7c00-7000-8000-0000000000e1" */
  itemId?: string | null | undefined;
  /** More than 0, up to three decimals. Example: 1.5 */
  quantity?: number;
  /** Example: "Tap replacement" */
  text: string;
  /** Minor units. Example: 8000 */
  unitPriceMinor: number;
};

/** Gives the order to another technician; what was done so far is kept (DIS-5). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, technicianId: "0196f3a1-7c00-7000-8000-0000000000a2", reason: "Chen is ill."} */
export type ReassignInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Chen is ill." */
  reason: string;
  /** Somebody else, on duty, of the department and trade. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  technicianId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The technician acknowledges the order himself; meets the RECEIPT clock (DIS-3). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5} */
export type ReceiveInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What came in. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 20}], reason: "Delivery note 4711"} */
export type ReceiveStockInput = {
  /** Example: "0196f3a1-7c00-7000-8000-000000000001" */
  estateId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-stock" */
  idempotencyKey?: string | null | undefined;
  /** By which paper it came. Example: "Delivery note 4711" */
  reason: string;
  /** Each item once. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 20}] */
  stock: Array<StockLineInput>;
};

/** What the assessor found: feasible at a cost, which becomes the quote, or not feasible, which cancels the order (QUO-3). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, feasible: true, note: "Pipe behind the wall", lines: [{text: "New pipe", unitPriceMinor: 36000}]} */
export type RecordAssessmentInput = {
  /** When not feasible: what the customer was told. Example: "The wall carries the house." */
  explanation?: string | null | undefined;
  /** Example: true */
  feasible: boolean;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Up to 100. Example: [{text: "Tap replacement", quantity: 1, unitPriceMinor: 8000}] */
  lines?: Array<QuoteLineInput> | null | undefined;
  /** What was found; when not feasible, the reason. Example: "Pipe behind the wall" */
  note: string;
  /** A department supervisor’s reason for a price off the list (QUO-6). Example: "Old customer" */
  offListReason?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** A try that did not reach the customer; on the third day the callback closes as not reached (CBK-8). Example: {callbackId: "0196f3a1-7c00-7000-8000-0000000000c2", version: 1, mode: PHONE, note: "No answer"} */
export type RecordCallbackTryInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  callbackId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: PHONE */
  mode: CallbackMode;
  /** Example: "No answer" */
  note?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The complainant’s word on the answer: satisfied it is closed, else it goes on (CMP-3). Example: {complaintId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, satisfied: true, word: "Thank you.", medium: PHONE} */
export type RecordComplainantWordInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  complaintId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** How it was given; the complainant himself leaves it out. Example: PHONE */
  medium?: Medium | null | undefined;
  /** Example: true */
  satisfied: boolean;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
  /** Example: "Thank you." */
  word: string;
};

/** Records what came of it (COR-2); a rework order must be accepted first. Example: {correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1, result: "Seal replaced"} */
export type RecordCorrectiveResultInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  correctiveActionId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Seal replaced" */
  result: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** In a dispute: stopped, led to a separate room, a superior called (PUB-6). Example: {incidentId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, stopped: true, room: "Meeting room 2", superior: "Manager Li"} */
export type RecordDisputeStepsInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  incidentId: string;
  /** Where those concerned were led. Example: "Meeting room 2" */
  room: string;
  /** The person involved has stopped. Example: true */
  stopped: boolean;
  /** Who was called. Example: "Manager Li" */
  superior: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** What the customer says of it now (COR-2); when still dissatisfied, the work goes on. Example: {correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1, satisfied: true, words: "Now it is dry.", spokeWith: "Mrs Wang", medium: PHONE} */
export type RecordSecondWordInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  correctiveActionId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: PHONE */
  medium: Medium;
  /** Example: true */
  satisfied: boolean;
  /** Example: "Mrs Wang" */
  spokeWith: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
  /** Example: "Now it is dry." */
  words: string;
};

/** Records what was confirmed, found and measured at steps of the checklist (CHK); of each step the last answer counts. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, symptoms: ["NO_IGNITION"], steps: [{step: "BATTERY", option: "REPLACE", remedied: true}, {step: "FINAL", value: "4", unit: "×"}]} */
export type RecordStepsInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** Up to 100. Example: [{step: "LOW_NORMAL", value: "0.52", unit: "MPa", instrument: "Gauge 3"}] */
  steps?: Array<StepAnswerInput> | null | undefined;
  /** Codes of the symptoms that were found (CHK-0); replaces those chosen before. Example: ["NO_IGNITION"] */
  symptoms?: Array<string> | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The callback that asks why it is unpaid after the service day, and explains (SET-5); what SET-8 waits for. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "He wants to see the boss first.", explanation: "Fee and terms", toWhom: "Mr Luo", medium: PHONE} */
export type RecordUnpaidCallbackInput = {
  /** What was explained. Example: "Fees are settled on the day." */
  explanation: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** How it was said or signed. Example: PHONE */
  medium: Medium;
  /** In the customer’s words. Example: "He wants to see the boss first." */
  reason: string;
  /** Example: "Mr Luo" */
  toWhom: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Money goes back; a new entry, never an edited one (SET-7). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, amountMinor: 4000, reason: "Half the price for the delay"} */
export type RefundInput = {
  /** Minor units, not more than was paid. Example: 4000 */
  amountMinor: number;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Half the price for the delay" */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Kind of refusal. Example: UNMET */
export const RefusalCode = {
  /** Somebody else acted first; look again before acting. */
  CONFLICT: 'CONFLICT',
  /** The wrong person: somebody else may do it. */
  FORBIDDEN: 'FORBIDDEN',
  /** The input itself is wrong. */
  INVALID: 'INVALID',
  /** There is no such record for this viewer. */
  NOT_FOUND: 'NOT_FOUND',
  /** The idempotency key was used before with other input. */
  REPLAY: 'REPLAY',
  /** A condition of the rule is not met yet. */
  UNMET: 'UNMET',
  /** The status does not admit the action now. */
  WRONG_STATE: 'WRONG_STATE'
} as const;

export type RefusalCode = typeof RefusalCode[keyof typeof RefusalCode];
/** Refuses the approval; the explanation to the customer is recorded (INT-8, INT-5). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, explanation: "Nobody is there for it tonight."} */
export type RefuseRequestInput = {
  /** What the customer was told. Example: "Nobody is there for it tonight." */
  explanation: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** What is taken down of a request (INT-3, INT-4, INT-10). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", nature: SPECIAL, channel: PHONE, customerName: "王麗華", contact: "138 0000 1803", unitId: "0196f3a1-7c00-7000-8000-000000051803", wanted: "The tap drips.", appointmentFrom: "2026-11-23T06:00:00Z"} */
export type RegisterRequestInput = {
  /** Where there is no unit. Example: "Garage, bay 14" */
  address?: string | null | undefined;
  /** Special services want it (INT-3). Example: "2026-11-23T06:00:00Z" */
  appointmentFrom?: string | null | undefined;
  /** Example: "2026-11-23T08:00:00Z" */
  appointmentTo?: string | null | undefined;
  /** Residents and apps: APP. Example: PHONE */
  channel: Channel;
  /** Telephone number or another way to answer. Example: "138 0000 1803" */
  contact: string;
  /** Up to 120 characters. Example: "王麗華" */
  customerName: string;
  /** Who serves, when known. Example: ENGINEERING */
  department?: Department | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-000000000001" */
  estateId: string;
  /** Line of the price list, when known. Example: "0196f3a1-7c00-7000-8000-0000000000e1" */
  itemId?: string | null | undefined;
  /** Example: SPECIAL */
  nature: Nature;
  /** For whom a company’s requester speaks. Example: "Acme Ltd, administration" */
  party?: string | null | undefined;
  /** Example: FRONT_DESK */
  receivedAt?: Place | null | undefined;
  /** Example: RESIDENT */
  requesterKind?: RequesterKind;
  /** Example: "0196f3a1-7c00-7000-8000-000000051803" */
  unitId?: string | null | undefined;
  /** Example: URGENT */
  urgency?: Urgency;
  /** In the customer’s words, up to 2,000 characters. Example: "The tap in the kitchen drips." */
  wanted: string;
};

/** The customer is not satisfied: apology and rework (ACC-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "It still drips.", apology: true} */
export type RejectInput = {
  /** Whether the customer had an apology. Example: true */
  apology: boolean;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "It still drips." */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Somebody of the responsible department takes the scene over, and the finder may leave (PUB-2). Example: {incidentId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1} */
export type RelieveIncidentInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  incidentId: string;
  /** Who takes over. Default: who says so. Example: "0196f3a1-7c00-7000-8000-0000000000a2" */
  relievedById?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Opens a finished callback again, as long as its month is not closed (CBK-6). Example: {callbackId: "0196f3a1-7c00-7000-8000-0000000000c2", version: 1, reason: "The wrong customer was called."} */
export type ReopenCallbackInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  callbackId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Example: "The wrong customer was called." */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Records what the customer was told; meets the REPLY clock (DIS-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, said: "We come at two.", toWhom: "Mrs Wang", medium: PHONE} */
export type ReplyInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** How it was said or signed. Example: PHONE */
  medium: Medium;
  /** What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: REFUND */
  promise?: PromiseKind | null | undefined;
  /** Example: "We come at two." */
  said: string;
  /** Example: "Mrs Wang" */
  toWhom: string;
  /** Whether the customer was told now that the service is paid (QUO-1). Example: true */
  toldPaidService?: boolean | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The department concerned relays what it found (CMP-1). Example: {complaintId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, text: "The guard was on duty then."} */
export type ReportFindingsInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  complaintId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** Example: "The guard was on duty then." */
  text: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** The assigned technician says that he cannot take it; somebody must be found for him. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "I am at another flat until six."} */
export type ReportUnableInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** Example: "I am at another flat until six." */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** What can be done with a request. Example: ACCEPT */
export const RequestAction = {
  /** Accept it and open its first order. */
  ACCEPT: 'ACCEPT',
  /** Give one of the two approvals. */
  APPROVE: 'APPROVE',
  /** Ask for the two approvals of INT-8. */
  ASK_APPROVAL: 'ASK_APPROVAL',
  /** Decline it and tell the customer why. */
  DECLINE: 'DECLINE',
  /** Let it go on with an order that is open for the same place. */
  JOIN: 'JOIN',
  /** Refuse the approval. */
  REFUSE: 'REFUSE',
  /** Take it down. */
  REGISTER: 'REGISTER',
  /** Pass it to where it belongs. */
  ROUTE: 'ROUTE',
  /** Take it back on the customer’s word. */
  WITHDRAW: 'WITHDRAW'
} as const;

export type RequestAction = typeof RequestAction[keyof typeof RequestAction];
/** Asks a technician to look at it before a price can be named (QUO-3). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, assessorId: "0196f3a1-7c00-7000-8000-0000000000a1"} */
export type RequestAssessmentInput = {
  /** Who looks at it. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  assessorId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Reports that the customer cancels; dispatch or front desk confirms it (DIS-6). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "Has repaired it herself"} */
export type RequestCancelInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Has repaired it herself" */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Status of a request. Example: ACCEPTED */
export const RequestStatus = {
  /** Accepted; its work orders carry on. */
  ACCEPTED: 'ACCEPTED',
  /** Out of scope but urgent: two approvals are awaited (INT-8). */
  AWAITING_APPROVAL: 'AWAITING_APPROVAL',
  /** Not accepted; the customer was told why (INT-5). */
  DECLINED: 'DECLINED',
  /** Goes on with an order that was open for the same place. */
  JOINED: 'JOINED',
  /** Taken down, not judged yet. */
  REGISTERED: 'REGISTERED',
  /** Passed to where it belongs: complaint, incident, enquiry. */
  ROUTED: 'ROUTED',
  /** The customer took it back. */
  WITHDRAWN: 'WITHDRAWN'
} as const;

export type RequestStatus = typeof RequestStatus[keyof typeof RequestStatus];
/** Who asks (INT-10). Example: RESIDENT */
export const RequesterKind = {
  /** 客戶: a company or tenant. */
  CUSTOMER: 'CUSTOMER',
  /** Anybody else. */
  OTHER: 'OTHER',
  /** 總公司: the parent company. */
  PARENT_COMPANY: 'PARENT_COMPANY',
  /** 住戶: who lives here. */
  RESIDENT: 'RESIDENT'
} as const;

export type RequesterKind = typeof RequesterKind[keyof typeof RequesterKind];
/** Moves the appointment with the customer’s agreement (INT-7). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, appointmentAt: "2026-11-24T06:00:00Z", reason: "Customer is away", agreedBy: "Mrs Wang"} */
export type RescheduleInput = {
  /** Who agreed to the new time (INT-7). Example: "Mrs Wang" */
  agreedBy: string;
  /** Example: "2026-11-24T06:00:00Z" */
  appointmentAt: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** With staffShortage: what the customer was told. Example: "Customer is away" */
  reason: string;
  /** Whether routine duty leaves too few people (DIS-8). Example: false */
  staffShortage?: boolean | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** A manager settles it on the record (ACC-3). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, decision: ACCEPT, reason: "Work is as agreed."} */
export type ResolveEscalationInput = {
  /** Example: ACCEPT */
  decision: EscalationDecision;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "Work is as agreed." */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The technician is back; work goes on where it was left. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5} */
export type ResumeInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Unused materials are back on the shelf (MAT-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]} */
export type ReturnMaterialInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Not more than the order has out. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}] */
  stock: Array<StockLineInput>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Lent tools are back, or are given up for lost with the reason; also on an order that is closed (MAT-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]} */
export type ReturnToolInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Only where they do not come back. Example: "Fell into the lift shaft" */
  lostReason?: string | null | undefined;
  /** Not more than the order has out. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}] */
  stock: Array<StockLineInput>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** A role of the procedure, held in one estate. Example: DISPATCHER */
export const Role = {
  /** 行政人事: keeps accounts, handles complaints about the centre. */
  ADMIN_HR: 'ADMIN_HR',
  /** 片區客戶助理: calls back customers of the front desk’s orders. */
  AREA_ASSISTANT: 'AREA_ASSISTANT',
  /** Reads everything, writes nothing. */
  AUDITOR: 'AUDITOR',
  /** 客服中心經理: settles escalated orders, spot-checks callbacks. */
  CENTRE_MANAGER: 'CENTRE_MANAGER',
  /** Another program with a scoped token. */
  CLIENT_APP: 'CLIENT_APP',
  /** 中控值班: takes requests round the clock. */
  CONTROL_ROOM: 'CONTROL_ROOM',
  /** 部門主管: assigns people, prices off the list, confirms quality. */
  DEPARTMENT_SUPERVISOR: 'DEPARTMENT_SUPERVISOR',
  /** 客服調度/客服助理: takes requests, quotes, dispatches, writes off. */
  DISPATCHER: 'DISPATCHER',
  /** 財務: takes and confirms payments, closes the month. */
  FINANCE: 'FINANCE',
  /** 前台: takes requests and finished orders at the desk. */
  FRONT_DESK: 'FRONT_DESK',
  /** 總物業經理: settles escalated orders, spot-checks callbacks, approves reports. */
  GENERAL_MANAGER: 'GENERAL_MANAGER',
  /** 管理員: keeps the archive. */
  RECORDS_KEEPER: 'RECORDS_KEEPER',
  /** 業戶: sees and asks for the services of the own units only. */
  RESIDENT: 'RESIDENT',
  /** 客服組負責人: approves what is out of scope, marks unsigned arrears. */
  SERVICE_LEAD: 'SERVICE_LEAD',
  /** 服務人員: does the work, own staff or contractor. */
  TECHNICIAN: 'TECHNICIAN',
  /** A wall: reads the board, writes nothing, sees nothing personal. */
  WALL_DISPLAY: 'WALL_DISPLAY',
  /** 倉庫: issues and takes back materials and tools. */
  WAREHOUSE: 'WAREHOUSE'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** Hands a complaint, an enquiry or a public-area incident to whom it concerns; a record of its own goes on with it (INT-1). Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, department: SECURITY, note: "Car blocks gate 2", said: "The guard is on his way."} */
export type RouteRequestInput = {
  /** Who handles it; of a complaint: whom it is about. Example: SECURITY */
  department: Department;
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Of a public-area incident: what has happened. Default: OTHER. Example: SECURITY */
  kind?: IncidentKind | null | undefined;
  /** Of an incident: a major accident, or a matter of safety (PUB-4). Example: false */
  major?: boolean | null | undefined;
  /** Example: "Car blocks gate 2" */
  note: string;
  /** Of a dispute: who is involved (PUB-5). Example: "The owner of 5-1803 and two guards" */
  people?: string | null | undefined;
  /** Of an incident: where. Default: the request’s unit or address. Example: "Gate 2" */
  place?: string | null | undefined;
  /** What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: REFUND */
  promise?: PromiseKind | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** What the customer was told; meets the REPLY clock. Example: "The guard is on his way." */
  said: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Main items of satisfaction (STA-1). Example: QUALITY */
export const SatisfactionItem = {
  /** 服務態度. */
  ATTITUDE: 'ATTITUDE',
  /** 其他. */
  OTHER: 'OTHER',
  /** 收費. */
  PRICE: 'PRICE',
  /** 準時上門. */
  PUNCTUALITY: 'PUNCTUALITY',
  /** 服務質量. */
  QUALITY: 'QUALITY',
  /** 回覆及時: how fast the customer was answered. */
  RESPONSE: 'RESPONSE',
  /** 完工清場: left tidy. */
  TIDINESS: 'TIDINESS'
} as const;

export type SatisfactionItem = typeof SatisfactionItem[keyof typeof SatisfactionItem];
/** Copying, typing or fax is served over the counter (SET-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, note: "20 pages"} */
export type ServeAtCounterInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: "20 pages" */
  note?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Another settlement method than the item’s, with the reason (SET-1). Example: {method: MONTHLY_BILL, reason: "Company account"} */
export type SettlementChangeInput = {
  /** Example: MONTHLY_BILL */
  method: SettlementMethod;
  /** Example: "Company account" */
  reason: string;
};

/** How an order is paid (SET-1). Example: ON_COMPLETION */
export const SettlementMethod = {
  /** The customer pays at finance; the order is marked 欠費 with his signature. */
  AT_FINANCE: 'AT_FINANCE',
  /** Served at the counter, paid at finance. */
  COUNTER: 'COUNTER',
  /** On the monthly bill. */
  MONTHLY_BILL: 'MONTHLY_BILL',
  /** A routine order: no money. */
  NONE: 'NONE',
  /** The technician collects it when the work is accepted. */
  ON_COMPLETION: 'ON_COMPLETION',
  /** Paid before dispatch (indoor cleaning). */
  PREPAID: 'PREPAID'
} as const;

export type SettlementMethod = typeof SettlementMethod[keyof typeof SettlementMethod];
/** The satisfied customer signs (ACC-1). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, signature: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]}} */
export type SignOffInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]} */
  signature: SignatureInput;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** A signature as the pad gives it. Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]], opinion: "Quick and clean"} */
export type SignatureInput = {
  /** What the customer says of the work. Example: "Quick and clean" */
  opinion?: string | null | undefined;
  /** Up to 120 characters. Example: "王麗華" */
  signerName: string;
  /** Lists of points [x, y, milliseconds] in the pad’s pixels. Example: [[[12, 30, 0], [14, 33, 16]]] */
  strokes: unknown;
};

/** A manager’s check of a finished callback, point by point against its record (SPT); a contradiction opens a corrective action (SPT-4). Example: {callbackId: "0196f3a1-7c00-7000-8000-0000000000c2", version: 1, points: [{point: CONTACTED, found: true}, {point: WORDS_TRUE, found: true}, {point: SATISFIED, found: true}]} */
export type SpotCheckCallbackInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  callbackId: string;
  /** Wanted when a point differs. Example: "Talk with He Yongkang" */
  conclusion?: string | null | undefined;
  /** The draw that named it; left out: hand-picked. Example: "0196f3a1-7c00-7000-8000-0000000000f1" */
  drawId?: string | null | undefined;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** Every one of the callback’s spotPoints. Example: [{point: CONTACTED, found: true}] */
  points: Array<SpotPointInput>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** A point of the manager’s form, compared with the callback’s record (SPT-4). Example: SATISFIED */
export const SpotPoint = {
  /** Of one not reached: the tries were made. */
  ATTEMPTED: 'ATTEMPTED',
  /** Polite. */
  ATTITUDE: 'ATTITUDE',
  /** The customer was called back at all. */
  CONTACTED: 'CONTACTED',
  /** The fee was as quoted. */
  PRICE: 'PRICE',
  /** Came on time. */
  PUNCTUALITY: 'PUNCTUALITY',
  /** Good work. */
  QUALITY: 'QUALITY',
  /** Answered in time. */
  RESPONSE: 'RESPONSE',
  /** The customer is satisfied. */
  SATISFIED: 'SATISFIED',
  /** At the door: the signature is the customer’s own. */
  SIGNATURE_OWN: 'SIGNATURE_OWN',
  /** Left tidy. */
  TIDINESS: 'TIDINESS',
  /** The words are what the customer said. */
  WORDS_TRUE: 'WORDS_TRUE'
} as const;

export type SpotPoint = typeof SpotPoint[keyof typeof SpotPoint];
/** What a manager found on one point (SPT-4). Example: {point: SATISFIED, found: true} */
export type SpotPointInput = {
  /** Example: true */
  found: boolean;
  /** Example: "She says nobody called." */
  note?: string | null | undefined;
  /** Example: SATISFIED */
  point: SpotPoint;
};

/** Work begins; a paid order needs the price confirmed (QUO-5). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5} */
export type StartInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** By what a month is divided (STA-1). Example: BUILDING */
export const StatisticsDimension = {
  /** Not at all. */
  ALL: 'ALL',
  /** By building. */
  BUILDING: 'BUILDING',
  /** By category of the price list. */
  CATEGORY: 'CATEGORY',
  /** By who served. */
  TECHNICIAN: 'TECHNICIAN'
} as const;

export type StatisticsDimension = typeof StatisticsDimension[keyof typeof StatisticsDimension];
/** One figure, as it is pointed at: a group, and of it a share’s orders (rate, part), a step’s (step), an item’s (item, satisfied, reason), or all. Example: {dimension: BUILDING, key: "0196f3a1-7c00-7000-8000-0000000000b5", rate: REPLY_ON_TIME, part: REST} */
export type StatisticsFigureInput = {
  /** Example: BUILDING */
  dimension?: StatisticsDimension;
  /** Example: PUNCTUALITY */
  item?: SatisfactionItem | null | undefined;
  /** As the group names it. Example: "ENGINEERING_REPAIR" */
  key?: string;
  /** Of the rate; default DENOMINATOR. Example: REST */
  part?: StatisticsPart | null | undefined;
  /** Example: REPLY_ON_TIME */
  rate?: StatisticsRate | null | undefined;
  /** Of the item. Example: LATE_ARRIVAL */
  reason?: DissatisfactionReason | null | undefined;
  /** Of the item; default false. Example: false */
  satisfied?: boolean | null | undefined;
  /** Example: REPLY */
  step?: StatisticsStep | null | undefined;
};

/** Which orders of a share. Example: REST */
export const StatisticsPart = {
  /** All below the line. */
  DENOMINATOR: 'DENOMINATOR',
  /** Those above the line. */
  NUMERATOR: 'NUMERATOR',
  /** Those below the line only: the ones to look at. */
  REST: 'REST'
} as const;

export type StatisticsPart = typeof StatisticsPart[keyof typeof StatisticsPart];
/** A share of the month’s orders (STA-1). Example: SATISFIED */
export const StatisticsRate = {
  /** There in time (DIS-4). */
  ARRIVAL_ON_TIME: 'ARRIVAL_ON_TIME',
  /** Called back by the 10th (CBK-2). */
  CALLBACK_ON_TIME: 'CALLBACK_ON_TIME',
  /** Finished callbacks, of all of the month (CBK-2). */
  CALLED_BACK: 'CALLED_BACK',
  /** Callbacks at the door, of all of the month (CBK-3). */
  DOOR_TO_DOOR: 'DOOR_TO_DOOR',
  /** Handed to dispatch in time (CBK-1). */
  HANDOVER_ON_TIME: 'HANDOVER_ON_TIME',
  /** Customers who were reached, of the callbacks that are finished. */
  REACHED: 'REACHED',
  /** Acknowledged in time (DIS-3). */
  RECEIPT_ON_TIME: 'RECEIPT_ON_TIME',
  /** Answered in time (DIS-2). */
  REPLY_ON_TIME: 'REPLY_ON_TIME',
  /** Orders worked again, of those that were completed (ACC-2). */
  REWORK: 'REWORK',
  /** Satisfied customers, of those who were reached. */
  SATISFIED: 'SATISFIED',
  /** Paid the same day (SET-5). */
  SETTLEMENT_ON_TIME: 'SETTLEMENT_ON_TIME'
} as const;

export type StatisticsRate = typeof StatisticsRate[keyof typeof StatisticsRate];
/** A step of an order’s life, whose time is counted. Example: REPLY */
export const StatisticsStep = {
  /** From completion to the customer’s signature. */
  ACCEPTANCE: 'ACCEPTANCE',
  /** From dispatch to arrival. */
  ARRIVAL: 'ARRIVAL',
  /** From registration to dispatch. */
  DISPATCH: 'DISPATCH',
  /** From dispatch to the technician’s acknowledgement. */
  RECEIPT: 'RECEIPT',
  /** From registration to the answer. */
  REPLY: 'REPLY',
  /** From registration to the write-off. */
  WHOLE: 'WHOLE',
  /** From the start of work to its completion. */
  WORK: 'WORK',
  /** From the signature to the write-off. */
  WRITE_OFF: 'WRITE_OFF'
} as const;

export type StatisticsStep = typeof StatisticsStep[keyof typeof StatisticsStep];
/** What is said of one step of a checklist (CHK): confirmed, or the option found, or the value measured. Example: {step: "LOW_NORMAL", value: "0.52", unit: "MPa", instrument: "Gauge 3"} */
export type StepAnswerInput = {
  /** Of a CONFIRM step. Example: true */
  confirmed?: boolean | null | undefined;
  /** With which instrument it was read, where the step wants one. Example: "Gauge 3" */
  instrument?: string | null | undefined;
  /** Example: "New battery LR20" */
  note?: string | null | undefined;
  /** Of a CHOICE step: code of what was found. Example: "REPLACE" */
  option?: string | null | undefined;
  /** What the finding asks for (adjusting, a new part) is done. Example: true */
  remedied?: boolean | null | undefined;
  /** Code of the step. Example: "LOW_NORMAL" */
  step: string;
  /** Unit of the value; it has to be the step’s. Example: "MPa" */
  unit?: string | null | undefined;
  /** Of a MEASURE step: the decimal exactly as it was read. Example: "0.52" */
  value?: string | null | undefined;
};

/** What is asked at a step of a checklist (CHK). Example: MEASURE */
export const StepKind = {
  /** What was found, of some findings; each asks for something. */
  CHOICE: 'CHOICE',
  /** Said to be done. */
  CONFIRM: 'CONFIRM',
  /** A value read from an instrument, or counted, with its limits. */
  MEASURE: 'MEASURE'
} as const;

export type StepKind = typeof StepKind[keyof typeof StepKind];
/** When a step of a checklist is asked (CHK-0). Example: FINAL */
export const StepPart = {
  /** For its symptom; where another was found it may be answered all the same. */
  BRANCH: 'BRANCH',
  /** Always, whatever the symptom. */
  COMMON: 'COMMON',
  /** A test of the finished work, in each round anew. */
  FINAL: 'FINAL',
  /** Always: what keeps people safe. */
  SAFETY: 'SAFETY'
} as const;

export type StepPart = typeof StepPart[keyof typeof StepPart];
/** Where a step of an order’s checklist stands. Example: TO_REMEDY */
export const StepState = {
  /** In order, or remedied. */
  DONE: 'DONE',
  /** To be done or tested again. */
  FAILED: 'FAILED',
  /** Nothing is said yet; of a test: not since the work that it tests. */
  OPEN: 'OPEN',
  /** All but its photo. */
  PHOTO: 'PHOTO',
  /** A finding whose remedy is not recorded. */
  TO_REMEDY: 'TO_REMEDY'
} as const;

export type StepState = typeof StepState[keyof typeof StepState];
/** So much of an item of the warehouse (MAT-1). Example: {itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5} */
export type StockLineInput = {
  /** Item of the stock, each once. Example: "0196f3a1-7c00-7000-8000-0000000000f1" */
  itemId: string;
  /** More than 0, a multiple of the item’s step. Example: 2.5 */
  quantity: number;
};

/** What a draw is stratified by (SPT-3). Example: BUILDING */
export const Stratum = {
  /** The building. */
  BUILDING: 'BUILDING',
  /** The category of the price list. */
  CATEGORY: 'CATEGORY',
  /** Who did the work. */
  TECHNICIAN: 'TECHNICIAN'
} as const;

export type Stratum = typeof Stratum[keyof typeof Stratum];
/** Where a stream stands after a message. Example: LIVE */
export const StreamState = {
  /** With this message nothing is missing any more. */
  LIVE: 'LIVE',
  /** What was missed is not kept any more: fetch the board anew and subscribe after its position. The stream ends. */
  REFETCH: 'REFETCH',
  /** A part of what was missed; more follows. */
  REPLAYING: 'REPLAYING'
} as const;

export type StreamState = typeof StreamState[keyof typeof StreamState];
/** Work stops until another visit, whose time the customer agreed to. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, reason: "Part is missing", appointmentAt: "2026-11-24T06:00:00Z", agreedBy: "Mrs Wang"} */
export type SuspendInput = {
  /** Who agreed to the new time (INT-7). Example: "Mrs Wang" */
  agreedBy: string;
  /** Example: "2026-11-24T06:00:00Z" */
  appointmentAt: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** Example: "Part is missing" */
  reason: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** Takes an open callback, so that nobody else calls the same customer (CBK-1). Example: {callbackId: "0196f3a1-7c00-7000-8000-0000000000c2", version: 1} */
export type TakeCallbackInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000c2" */
  callbackId: string;
  /** The same call with the same key happens once. Example: "call-42" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Takes it on: the centre, or admin & HR where it is about the centre (CMP-1, CMP-2). Example: {complaintId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1} */
export type TakeComplaintInput = {
  /** Example: "0196f3a1-7c00-7000-8000-0000000000d1" */
  complaintId: string;
  /** The same call with the same key happens once. Example: "0d5f2c1e-relieve" */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
};

/** Why somebody was told of an incident. Example: MAJOR */
export const ToldFor = {
  /** The account is for him to decide on (PUB-3). */
  ACCOUNT: 'ACCOUNT',
  /** His department is responsible (PUB-1). */
  DEPARTMENT: 'DEPARTMENT',
  /** A dispute, or the threat of one (PUB-5). */
  DISPUTE: 'DISPUTE',
  /** A major accident, or a matter of safety (PUB-4). */
  MAJOR: 'MAJOR'
} as const;

export type ToldFor = typeof ToldFor[keyof typeof ToldFor];
/** A trade that a technician holds and an item asks for. Example: PLUMBING */
export const Trade = {
  /** 空調: air conditioners. */
  AIR_CONDITIONING: 'AIR_CONDITIONING',
  /** 保潔: cleaning. */
  CLEANING: 'CLEANING',
  /** 電工: lamps, switches, wiring. */
  ELECTRICAL: 'ELECTRICAL',
  /** 燃氣: water heaters and stoves. */
  GAS: 'GAS',
  /** 園藝: plants and gardens. */
  LANDSCAPING: 'LANDSCAPING',
  /** 文員: copying, typing, fax. */
  OFFICE: 'OFFICE',
  /** 水工: taps, cisterns, pipes. */
  PLUMBING: 'PLUMBING',
  /** 保安: guarding. */
  SECURITY: 'SECURITY'
} as const;

export type Trade = typeof Trade[keyof typeof Trade];
/** How urgent a request is. Example: NORMAL */
export const Urgency = {
  /** In its turn. */
  NORMAL: 'NORMAL',
  /** Before the others: water, fire, people shut in. */
  URGENT: 'URGENT'
} as const;

export type Urgency = typeof Urgency[keyof typeof Urgency];
/** The technician reports what of the issued materials was used up; the rest goes back (MAT-2). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]} */
export type UseMaterialInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken" */
  onBehalfReason?: string | null | undefined;
  /** Not more than the order has out. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}] */
  stock: Array<StockLineInput>;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

/** The customer takes the request back. Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1, word: "It works again."} */
export type WithdrawRequestInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-accept" */
  idempotencyKey?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-0000000000b1" */
  requestId: string;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1 */
  version: number;
  /** The customer’s word. Example: "It works again." */
  word: string;
};

/** What can be done with a work order. Example: DISPATCH */
export const WorkOrderAction = {
  /** Put it into the archive. */
  ARCHIVE: 'ARCHIVE',
  /** The technician is there. */
  ARRIVE: 'ARRIVE',
  /** Name the person in the department. */
  ASSIGN: 'ASSIGN',
  /** The technician takes the money. */
  COLLECT: 'COLLECT',
  /** Say that the work is done. */
  COMPLETE: 'COMPLETE',
  /** Confirm the cancellation. */
  CONFIRM_CANCEL: 'CONFIRM_CANCEL',
  /** Finance confirms the money. */
  CONFIRM_PAYMENT: 'CONFIRM_PAYMENT',
  /** Technician and customer confirm the price on site. */
  CONFIRM_PRICE: 'CONFIRM_PRICE',
  /** The department’s supervisor confirms the quality. */
  CONFIRM_QUALITY: 'CONFIRM_QUALITY',
  /** Record the customer’s consent to the quote. */
  CONSENT: 'CONSENT',
  /** Send it to a person or a department. */
  DISPATCH: 'DISPATCH',
  /** Put it before a manager. */
  ESCALATE: 'ESCALATE',
  /** The technician hands in the money. */
  HAND_IN: 'HAND_IN',
  /** Hand the month’s orders to the records keeper. */
  HAND_OVER: 'HAND_OVER',
  /** The front desk hands its orders to dispatch. */
  HAND_TO_DISPATCH: 'HAND_TO_DISPATCH',
  /** The warehouse issues materials for it. */
  ISSUE_MATERIAL: 'ISSUE_MATERIAL',
  /** The warehouse lends tools for it. */
  LEND_TOOL: 'LEND_TOOL',
  /** List what the customer bought himself. */
  LIST_CUSTOMER_MATERIALS: 'LIST_CUSTOMER_MATERIALS',
  /** 欠費: the customer signs that he owes it. */
  MARK_ARREARS: 'MARK_ARREARS',
  /** 欠費 without the customer’s signature. */
  MARK_UNSIGNED_ARREARS: 'MARK_UNSIGNED_ARREARS',
  /** Open an order from an accepted request. */
  OPEN: 'OPEN',
  /** The customer pays at finance or the desk. */
  PAY: 'PAY',
  /** Take the payment before dispatch. */
  PREPAY: 'PREPAY',
  /** Name a price. */
  QUOTE: 'QUOTE',
  /** Give it to another person. */
  REASSIGN: 'REASSIGN',
  /** The technician acknowledges it. */
  RECEIVE: 'RECEIVE',
  /** Record what the assessor found. */
  RECORD_ASSESSMENT: 'RECORD_ASSESSMENT',
  /** Steps of the checklist are confirmed, chosen or measured. */
  RECORD_STEPS: 'RECORD_STEPS',
  /** Ask the customer why it is unpaid, and explain. */
  RECORD_UNPAID_CALLBACK: 'RECORD_UNPAID_CALLBACK',
  /** Give money back. */
  REFUND: 'REFUND',
  /** The customer is not satisfied. */
  REJECT: 'REJECT',
  /** Record the answer given to the customer. */
  REPLY: 'REPLY',
  /** The technician says that he cannot take it. */
  REPORT_UNABLE: 'REPORT_UNABLE',
  /** Send an assessor to find out what it takes. */
  REQUEST_ASSESSMENT: 'REQUEST_ASSESSMENT',
  /** The customer wants to cancel. */
  REQUEST_CANCEL: 'REQUEST_CANCEL',
  /** Agree another time with the customer. */
  RESCHEDULE: 'RESCHEDULE',
  /** The manager settles it. */
  RESOLVE_ESCALATION: 'RESOLVE_ESCALATION',
  /** Go on after an interruption. */
  RESUME: 'RESUME',
  /** Unused materials come back. */
  RETURN_MATERIAL: 'RETURN_MATERIAL',
  /** Tools come back, or are given up for lost. */
  RETURN_TOOL: 'RETURN_TOOL',
  /** Copying, typing or fax done at the counter. */
  SERVE_AT_COUNTER: 'SERVE_AT_COUNTER',
  /** The customer accepts with a signature. */
  SIGN_OFF: 'SIGN_OFF',
  /** Start the work. */
  START: 'START',
  /** Interrupt until another visit. */
  SUSPEND: 'SUSPEND',
  /** Say what of the materials was used up. */
  USE_MATERIAL: 'USE_MATERIAL',
  /** 核銷: confirm that all is done and paid. */
  WRITE_OFF: 'WRITE_OFF'
} as const;

export type WorkOrderAction = typeof WorkOrderAction[keyof typeof WorkOrderAction];
/** Which orders; what is left out does not narrow. Example: {open: true, department: ENGINEERING, search: "5-1803"} */
export type WorkOrderFilter = {
  /** The assigned person. Example: "0196f3a1-7c00-7000-8000-0000000000a1" */
  assigneeId?: string | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-000000000105" */
  buildingId?: string | null | undefined;
  /** Example: ENGINEERING_REPAIR */
  category?: Category | null | undefined;
  /** Example: ENGINEERING */
  department?: Department | null | undefined;
  /** Example: SPECIAL */
  nature?: Nature | null | undefined;
  /** Neither written off nor cancelled nor archived. Example: true */
  open?: boolean | null | undefined;
  /** Opened at this instant or later. Example: "2026-11-01T00:00:00+08:00" */
  openedFrom?: string | null | undefined;
  /** Opened before this instant. Example: "2026-12-01T00:00:00+08:00" */
  openedTo?: string | null | undefined;
  /** Whether a clock has run out that nobody has met since. Example: true */
  overdue?: boolean | null | undefined;
  /** Serial, building and room, digits of a telephone number, resident’s name, or words of the text. Example: "5-1803" */
  search?: string | null | undefined;
  /** Any of these. Example: [DISPATCHED, RECEIVED] */
  statuses?: Array<WorkOrderStatus> | null | undefined;
  /** Example: "0196f3a1-7c00-7000-8000-000000051803" */
  unitId?: string | null | undefined;
  /** Example: URGENT */
  urgency?: Urgency | null | undefined;
};

/** Status of a work order. Example: DISPATCHED */
export const WorkOrderStatus = {
  /** Signed by the customer, or settled by a manager. */
  ACCEPTED: 'ACCEPTED',
  /** In the archive, unchangeable. */
  ARCHIVED: 'ARCHIVED',
  /** The technician is on site. */
  ARRIVED: 'ARRIVED',
  /** An assessor finds out on site what it takes. */
  ASSESSING: 'ASSESSING',
  /** Cancelled; nothing more is done. */
  CANCELLED: 'CANCELLED',
  /** Work is done, the customer’s signature is awaited. */
  COMPLETED: 'COMPLETED',
  /** The customer consented to the current quote. */
  CONSENTED: 'CONSENTED',
  /** Sent to a person or a department. */
  DISPATCHED: 'DISPATCHED',
  /** A manager must settle it. */
  ESCALATED: 'ESCALATED',
  /** Work has started. */
  IN_PROGRESS: 'IN_PROGRESS',
  /** A price is named, the customer’s consent is awaited. */
  QUOTED: 'QUOTED',
  /** The technician acknowledged it. */
  RECEIVED: 'RECEIVED',
  /** Opened from an accepted request. */
  REGISTERED: 'REGISTERED',
  /** The customer was not satisfied; it is done again. */
  REWORK: 'REWORK',
  /** Interrupted; another visit is agreed. */
  SUSPENDED: 'SUSPENDED',
  /** 核銷: brought back, checked and confirmed. */
  WRITTEN_OFF: 'WRITTEN_OFF'
} as const;

export type WorkOrderStatus = typeof WorkOrderStatus[keyof typeof WorkOrderStatus];
/** 核銷: the finished order came back and is written off (SET-6, CBK-7). Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5, placeOfReturn: DISPATCH_CENTRE} */
export type WriteOffInput = {
  /** The same call with the same key happens once. Example: "0d5f2c1e-dispatch" */
  idempotencyKey?: string | null | undefined;
  /** At the front desk: what was said to dispatch (CBK-7). Example: "Done, paid in cash" */
  oralReply?: string | null | undefined;
  /** 回單地點 (CBK-7). Example: DISPATCH_CENTRE */
  placeOfReturn: Place;
  /** The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5 */
  version: number;
  /** Example: "0196f3a1-7c00-7000-8000-000000000042" */
  workOrderId: string;
};

export type OpenWorkOrderMutationVariables = Exact<{
  input: OpenWorkOrderInput;
}>;


export type OpenWorkOrderMutation = { openWorkOrder:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ReplyMutationVariables = Exact<{
  input: ReplyInput;
}>;


export type ReplyMutation = { reply:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RequestAssessmentMutationVariables = Exact<{
  input: RequestAssessmentInput;
}>;


export type RequestAssessmentMutation = { requestAssessment:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RecordAssessmentMutationVariables = Exact<{
  input: RecordAssessmentInput;
}>;


export type RecordAssessmentMutation = { recordAssessment:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type QuoteMutationVariables = Exact<{
  input: QuoteInput;
}>;


export type QuoteMutation = { quote:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ConsentMutationVariables = Exact<{
  input: ConsentInput;
}>;


export type ConsentMutation = { consent:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type PrepayMutationVariables = Exact<{
  input: PrepayInput;
}>;


export type PrepayMutation = { prepay:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type DispatchMutationVariables = Exact<{
  input: DispatchInput;
}>;


export type DispatchMutation = { dispatch:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type AssignMutationVariables = Exact<{
  input: AssignInput;
}>;


export type AssignMutation = { assign:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ReportUnableMutationVariables = Exact<{
  input: ReportUnableInput;
}>;


export type ReportUnableMutation = { reportUnable:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ReceiveMutationVariables = Exact<{
  input: ReceiveInput;
}>;


export type ReceiveMutation = { receive:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ServeAtCounterMutationVariables = Exact<{
  input: ServeAtCounterInput;
}>;


export type ServeAtCounterMutation = { serveAtCounter:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ReassignMutationVariables = Exact<{
  input: ReassignInput;
}>;


export type ReassignMutation = { reassign:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RescheduleMutationVariables = Exact<{
  input: RescheduleInput;
}>;


export type RescheduleMutation = { reschedule:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ArriveMutationVariables = Exact<{
  input: ArriveInput;
}>;


export type ArriveMutation = { arrive:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ConfirmPriceMutationVariables = Exact<{
  input: ConfirmPriceInput;
}>;


export type ConfirmPriceMutation = { confirmPrice:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type SuspendMutationVariables = Exact<{
  input: SuspendInput;
}>;


export type SuspendMutation = { suspend:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ResumeMutationVariables = Exact<{
  input: ResumeInput;
}>;


export type ResumeMutation = { resume:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type StartMutationVariables = Exact<{
  input: StartInput;
}>;


export type StartMutation = { start:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RecordStepsMutationVariables = Exact<{
  input: RecordStepsInput;
}>;


export type RecordStepsMutation = { recordSteps:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type CompleteMutationVariables = Exact<{
  input: CompleteInput;
}>;


export type CompleteMutation = { complete:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type SignOffMutationVariables = Exact<{
  input: SignOffInput;
}>;


export type SignOffMutation = { signOff:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type CollectMutationVariables = Exact<{
  input: CollectInput;
}>;


export type CollectMutation = { collect:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type PayMutationVariables = Exact<{
  input: PayInput;
}>;


export type PayMutation = { pay:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type HandInMutationVariables = Exact<{
  input: HandInInput;
}>;


export type HandInMutation = { handIn:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ConfirmPaymentMutationVariables = Exact<{
  input: ConfirmPaymentInput;
}>;


export type ConfirmPaymentMutation = { confirmPayment:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type MarkArrearsMutationVariables = Exact<{
  input: MarkArrearsInput;
}>;


export type MarkArrearsMutation = { markArrears:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RecordUnpaidCallbackMutationVariables = Exact<{
  input: RecordUnpaidCallbackInput;
}>;


export type RecordUnpaidCallbackMutation = { recordUnpaidCallback:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type MarkUnsignedArrearsMutationVariables = Exact<{
  input: MarkUnsignedArrearsInput;
}>;


export type MarkUnsignedArrearsMutation = { markUnsignedArrears:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RefundMutationVariables = Exact<{
  input: RefundInput;
}>;


export type RefundMutation = { refund:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ConfirmQualityMutationVariables = Exact<{
  input: ConfirmQualityInput;
}>;


export type ConfirmQualityMutation = { confirmQuality:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RejectMutationVariables = Exact<{
  input: RejectInput;
}>;


export type RejectMutation = { reject:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type EscalateMutationVariables = Exact<{
  input: EscalateInput;
}>;


export type EscalateMutation = { escalate:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ResolveEscalationMutationVariables = Exact<{
  input: ResolveEscalationInput;
}>;


export type ResolveEscalationMutation = { resolveEscalation:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type RequestCancelMutationVariables = Exact<{
  input: RequestCancelInput;
}>;


export type RequestCancelMutation = { requestCancel:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ConfirmCancelMutationVariables = Exact<{
  input: ConfirmCancelInput;
}>;


export type ConfirmCancelMutation = { confirmCancel:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type WriteOffMutationVariables = Exact<{
  input: WriteOffInput;
}>;


export type WriteOffMutation = { writeOff:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type HandToDispatchMutationVariables = Exact<{
  input: HandToDispatchInput;
}>;


export type HandToDispatchMutation = { handToDispatch:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { handOver:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ArchiveMutationVariables = Exact<{
  input: ArchiveInput;
}>;


export type ArchiveMutation = { archive:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type AcceptRequestMutationVariables = Exact<{
  input: AcceptRequestInput;
}>;


export type AcceptRequestMutation = { acceptRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type JoinRequestMutationVariables = Exact<{
  input: JoinRequestInput;
}>;


export type JoinRequestMutation = { joinRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type DeclineRequestMutationVariables = Exact<{
  input: DeclineRequestInput;
}>;


export type DeclineRequestMutation = { declineRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type AskApprovalMutationVariables = Exact<{
  input: AskApprovalInput;
}>;


export type AskApprovalMutation = { askApproval:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type ApproveRequestMutationVariables = Exact<{
  input: ApproveRequestInput;
}>;


export type ApproveRequestMutation = { approveRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type RefuseRequestMutationVariables = Exact<{
  input: RefuseRequestInput;
}>;


export type RefuseRequestMutation = { refuseRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type RouteRequestMutationVariables = Exact<{
  input: RouteRequestInput;
}>;


export type RouteRequestMutation = { routeRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type WithdrawRequestMutationVariables = Exact<{
  input: WithdrawRequestInput;
}>;


export type WithdrawRequestMutation = { withdrawRequest:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type IssueMaterialMutationVariables = Exact<{
  input: IssueMaterialInput;
}>;


export type IssueMaterialMutation = { issueMaterial:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type UseMaterialMutationVariables = Exact<{
  input: UseMaterialInput;
}>;


export type UseMaterialMutation = { useMaterial:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ReturnMaterialMutationVariables = Exact<{
  input: ReturnMaterialInput;
}>;


export type ReturnMaterialMutation = { returnMaterial:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type LendToolMutationVariables = Exact<{
  input: LendToolInput;
}>;


export type LendToolMutation = { lendTool:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ReturnToolMutationVariables = Exact<{
  input: ReturnToolInput;
}>;


export type ReturnToolMutation = { returnTool:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
   };

export type ListCustomerMaterialsMutationVariables = Exact<{
  input: ListCustomerMaterialsInput;
}>;


export type ListCustomerMaterialsMutation = { listCustomerMaterials:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
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

export type CallbackQuotaFieldsFragment = { month: string, deadline: string, due: number, done: number, notReached: number, finished: number, open: number, dissatisfied: number, serverTime: string, closedAt: string | null, byDay: Array<{ day: string, finished: number }>, doorToDoor: { numerator: number, denominator: number, base: string, needed: number, missing: number, share: number }, spotChecks: { mode: string, done: number, needed: number, missing: number, eligible: number, byRole: Array<{ role: Role, done: number, needed: number, missing: number }> }, forecast: { pace: number, paceNeeded: number | null, dueExpected: number, finishAt: string | null, inTime: boolean | null, doorToDoorExpected: number | null, doorToDoorIfRestByPhone: number, explanation: { zhHant: string, zhHans: string, en: string } }, shortfalls: Array<{ rule: string, missing: number, text: { zhHant: string, zhHans: string, en: string } }> };

export type CallbackQuotaChangedSubscriptionVariables = Exact<{
  estateId: string;
  month: string;
}>;


export type CallbackQuotaChangedSubscription = { callbackQuotaChanged: { position: number, quota: { month: string, deadline: string, due: number, done: number, notReached: number, finished: number, open: number, dissatisfied: number, serverTime: string, closedAt: string | null, byDay: Array<{ day: string, finished: number }>, doorToDoor: { numerator: number, denominator: number, base: string, needed: number, missing: number, share: number }, spotChecks: { mode: string, done: number, needed: number, missing: number, eligible: number, byRole: Array<{ role: Role, done: number, needed: number, missing: number }> }, forecast: { pace: number, paceNeeded: number | null, dueExpected: number, finishAt: string | null, inTime: boolean | null, doorToDoorExpected: number | null, doorToDoorIfRestByPhone: number, explanation: { zhHant: string, zhHans: string, en: string } }, shortfalls: Array<{ rule: string, missing: number, text: { zhHant: string, zhHans: string, en: string } }> } } };

export type CallbackRowFieldsFragment = { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null };

export type CallbackRowsQueryVariables = Exact<{
  estateId: string;
  filter: CallbackFilter;
  after?: string | null | undefined;
}>;


export type CallbackRowsQuery = { callbackQueue: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } }> } };

export type CallbackChangedSubscriptionVariables = Exact<{
  estateId: string;
}>;


export type CallbackChangedSubscription = { callbackChanged: { position: number, action: string | null, callback: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } } };

export type AttachmentFieldsFragment = { id: string, kind: AttachmentKind, name: string, mediaType: string, at: string, url: string, thumbnailUrl: string | null, withdrawal: { at: string } | null };

export type SignatureFieldsFragment = { signerName: string, strokes: unknown, opinion: string | null, at: string };

export type CallbackEvidenceQueryVariables = Exact<{
  id: string;
}>;


export type CallbackEvidenceQuery = { callback: { spotPoints: Array<SpotPoint>, cancelled: boolean, refersTo: string | null, reopenReason: string | null, ownWorkWaived: string | null, id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }>, made: { script: number, mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, signature: { signerName: string, strokes: unknown, opinion: string | null, at: string } | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ byId: string, handPicked: boolean, drawId: string | null, conclusion: string | null, no: number, at: string, as: Role, contradicts: boolean, points: Array<{ point: SpotPoint, recorded: boolean, found: boolean, agrees: boolean, note: string | null }> }>, correctiveActions: Array<{ id: string, serial: string, status: CorrectiveActionStatus }>, workOrder: { id: string, serial: string, wanted: string | null, customerName: string | null, contact: string | null, category: Category, completedAt: string | null, acceptedAt: string | null, settlementMethod: SettlementMethod, paymentState: PaymentState, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, name: { zhHant: string, zhHans: string, en: string }, shortName: { zhHant: string, zhHans: string, en: string } }, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, current: boolean, consented: boolean, amount: { amount: number, currency: string } }>, signature: { signerName: string, strokes: unknown, opinion: string | null, at: string } | null, attachments: Array<{ id: string, kind: AttachmentKind, name: string, mediaType: string, at: string, url: string, thumbnailUrl: string | null, withdrawal: { at: string } | null }> } | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }> } | null };

export type DrawFieldsFragment = { id: string, month: string, purpose: DrawPurpose, no: number, algorithm: string, seed: string, seedGiven: boolean, size: number, stratifyBy: Stratum | null, listHash: string, drawn: Array<string>, role: Role, byId: string | null, at: string, list: Array<{ serial: string, stratum: string }>, strata: Array<{ stratum: string, of: number, drawn: number }> };

export type CallbackDrawsQueryVariables = Exact<{
  estateId: string;
  month: string;
}>;


export type CallbackDrawsQuery = { callbackDraws: Array<{ id: string, month: string, purpose: DrawPurpose, no: number, algorithm: string, seed: string, seedGiven: boolean, size: number, stratifyBy: Stratum | null, listHash: string, drawn: Array<string>, role: Role, byId: string | null, at: string, list: Array<{ serial: string, stratum: string }>, strata: Array<{ stratum: string, of: number, drawn: number }> }> };

export type VerifyDrawQueryVariables = Exact<{
  id: string;
}>;


export type VerifyDrawQuery = { verifyDraw: { genuine: boolean, drawn: Array<string>, listHash: string } | null };

export type DrawCallbacksMutationVariables = Exact<{
  input: DrawCallbacksInput;
}>;


export type DrawCallbacksMutation = { drawCallbacks:
    | { __typename: 'CallbackDrawMade', draw: { id: string, month: string, purpose: DrawPurpose, no: number, algorithm: string, seed: string, seedGiven: boolean, size: number, stratifyBy: Stratum | null, listHash: string, drawn: Array<string>, role: Role, byId: string | null, at: string, list: Array<{ serial: string, stratum: string }>, strata: Array<{ stratum: string, of: number, drawn: number }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

type CallbackResultFields_CallbackChange_Fragment = { __typename: 'CallbackChange', correctiveActionId: string | null, callback: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } };

type CallbackResultFields_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

export type CallbackResultFieldsFragment =
  | CallbackResultFields_CallbackChange_Fragment
  | CallbackResultFields_Refusal_Fragment
;

export type SpotCheckCallbackMutationVariables = Exact<{
  input: SpotCheckCallbackInput;
}>;


export type SpotCheckCallbackMutation = { spotCheckCallback:
    | { __typename: 'CallbackChange', correctiveActionId: string | null, callback: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type ReopenCallbackMutationVariables = Exact<{
  input: ReopenCallbackInput;
}>;


export type ReopenCallbackMutation = { reopenCallback:
    | { __typename: 'CallbackChange', correctiveActionId: string | null, callback: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type MakeCallbackMutationVariables = Exact<{
  input: MakeCallbackInput;
}>;


export type MakeCallbackMutation = { makeCallback:
    | { __typename: 'CallbackChange', correctiveActionId: string | null, callback: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RecordCallbackTryMutationVariables = Exact<{
  input: RecordCallbackTryInput;
}>;


export type RecordCallbackTryMutation = { recordCallbackTry:
    | { __typename: 'CallbackChange', correctiveActionId: string | null, callback: { id: string, serial: string, status: CallbackStatus, version: number, month: string, route: CallbackRoute, category: Category, openedAt: string, orderSerial: string, workOrderId: string, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, made: { mode: CallbackMode, at: string, satisfied: boolean, words: string, spokeWith: string | null, callerName: { zhHant: string, zhHans: string, en: string }, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean, reason: DissatisfactionReason | null, text: string | null }> } | null, spotChecks: Array<{ no: number, at: string, as: Role, contradicts: boolean }>, workOrder: { id: string, item: { id: string, shortName: { zhHant: string, zhHans: string, en: string } } } | null } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type CloseCallbackMonthMutationVariables = Exact<{
  input: CloseCallbackMonthInput;
}>;


export type CloseCallbackMonthMutation = { closeCallbackMonth:
    | { __typename: 'CallbackMonthClosed', quota: { month: string, deadline: string, due: number, done: number, notReached: number, finished: number, open: number, dissatisfied: number, serverTime: string, closedAt: string | null, byDay: Array<{ day: string, finished: number }>, doorToDoor: { numerator: number, denominator: number, base: string, needed: number, missing: number, share: number }, spotChecks: { mode: string, done: number, needed: number, missing: number, eligible: number, byRole: Array<{ role: Role, done: number, needed: number, missing: number }> }, forecast: { pace: number, paceNeeded: number | null, dueExpected: number, finishAt: string | null, inTime: boolean | null, doorToDoorExpected: number | null, doorToDoorIfRestByPhone: number, explanation: { zhHant: string, zhHans: string, en: string } }, shortfalls: Array<{ rule: string, missing: number, text: { zhHant: string, zhHans: string, en: string } }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type NextCallbackQueryVariables = Exact<{
  estateId: string;
}>;


export type NextCallbackQuery = { nextCallback: { left: number, callback: { id: string, serial: string, version: number, month: string, openedAt: string, orderSerial: string, cancelled: boolean, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, attempts: Array<{ at: string, day: string, mode: CallbackMode, note: string | null }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }>, workOrder: { id: string, customerName: string | null, contact: string | null, wanted: string | null, acceptedAt: string | null, item: { id: string, name: { zhHant: string, zhHans: string, en: string } }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null } | null }, script: { edition: number, opening: { zhHant: string, zhHans: string, en: string }, questions: Array<{ item: SatisfactionItem, reasons: Array<DissatisfactionReason>, text: { zhHant: string, zhHans: string, en: string } }>, closing: { zhHant: string, zhHans: string, en: string }, apology: { zhHant: string, zhHans: string, en: string } } } | null };

export type CorrectionFieldsFragment = { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> };

export type CorrectiveActionsQueryVariables = Exact<{
  estateId: string;
  filter?: CorrectiveActionFilter | null | undefined;
}>;


export type CorrectiveActionsQuery = { correctiveActions: { edges: Array<{ node: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }> } };

type CorrectionResultFields_CorrectiveActionChange_Fragment = { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } };

type CorrectionResultFields_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

export type CorrectionResultFieldsFragment =
  | CorrectionResultFields_CorrectiveActionChange_Fragment
  | CorrectionResultFields_Refusal_Fragment
;

export type AssignCorrectiveActionMutationVariables = Exact<{
  input: AssignCorrectiveActionInput;
}>;


export type AssignCorrectiveActionMutation = { assignCorrectiveAction:
    | { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type PlanCorrectiveActionMutationVariables = Exact<{
  input: PlanCorrectiveActionInput;
}>;


export type PlanCorrectiveActionMutation = { planCorrectiveAction:
    | { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type OpenReworkOrderMutationVariables = Exact<{
  input: OpenReworkOrderInput;
}>;


export type OpenReworkOrderMutation = { openReworkOrder:
    | { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RecordCorrectiveResultMutationVariables = Exact<{
  input: RecordCorrectiveResultInput;
}>;


export type RecordCorrectiveResultMutation = { recordCorrectiveResult:
    | { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RecordSecondWordMutationVariables = Exact<{
  input: RecordSecondWordInput;
}>;


export type RecordSecondWordMutation = { recordSecondWord:
    | { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type CloseCorrectiveActionMutationVariables = Exact<{
  input: CloseCorrectiveActionInput;
}>;


export type CloseCorrectiveActionMutation = { closeCorrectiveAction:
    | { __typename: 'CorrectiveActionChange', correctiveAction: { id: string, serial: string, status: CorrectiveActionStatus, version: number, source: CorrectiveActionSource, month: string | null, orderSerial: string, callbackSerial: string | null, callbackId: string | null, complaint: string, measures: string | null, result: string | null, reworkSerial: string | null, dueAt: string, openedAt: string, closedAt: string | null, building: { id: string, code: string } | null, unit: { id: string, room: string } | null, owner: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, secondWord: { satisfied: boolean, words: string, spokeWith: string, at: string } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type StaffSearchQueryVariables = Exact<{
  estateId: string;
  search: string;
}>;


export type StaffSearchQuery = { people: Array<{ id: string, name: { zhHant: string, zhHans: string, en: string } }> };

export type DispatcherOrderQueryVariables = Exact<{
  id: string;
}>;


export type DispatcherOrderQuery = { workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } | null };

export type DispatcherRequestQueryVariables = Exact<{
  id: string;
}>;


export type DispatcherRequestQuery = { request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } | null };

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
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null }
   };

export type InboxEntryFieldsFragment = { id: string, kind: NoticeKind, title: string, at: string, urgency: Urgency, readAt: string | null, acknowledgeBy: string | null, acknowledgedAt: string | null, settledAt: string | null, revision: number, about: { kind: string, id: string | null, serial: string | null } };

export type InboxQueryVariables = Exact<{
  estateId: string;
}>;


export type InboxQuery = { inbox: { revision: number, unread: number, unacknowledged: number, edges: Array<{ node: { id: string, kind: NoticeKind, title: string, at: string, urgency: Urgency, readAt: string | null, acknowledgeBy: string | null, acknowledgedAt: string | null, settledAt: string | null, revision: number, about: { kind: string, id: string | null, serial: string | null } } }> } };

export type InboxEventsSubscriptionVariables = Exact<{
  after: number;
}>;


export type InboxEventsSubscription = { inboxEvents: { state: StreamState, revision: number, unread: number, unacknowledged: number, entries: Array<{ id: string, kind: NoticeKind, title: string, at: string, urgency: Urgency, readAt: string | null, acknowledgeBy: string | null, acknowledgedAt: string | null, settledAt: string | null, revision: number, about: { kind: string, id: string | null, serial: string | null } }> } };

export type AcknowledgeNoticeMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgeNoticeMutation = { acknowledge:
    | { __typename: 'InboxChange', unread: number, unacknowledged: number, entries: Array<{ id: string, kind: NoticeKind, title: string, at: string, urgency: Urgency, readAt: string | null, acknowledgeBy: string | null, acknowledgedAt: string | null, settledAt: string | null, revision: number, about: { kind: string, id: string | null, serial: string | null } }> }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type MarkNoticesReadMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MarkNoticesReadMutation = { markRead:
    | { __typename: 'InboxChange', unread: number, unacknowledged: number, entries: Array<{ id: string, kind: NoticeKind, title: string, at: string, urgency: Urgency, readAt: string | null, acknowledgeBy: string | null, acknowledgedAt: string | null, settledAt: string | null, revision: number, about: { kind: string, id: string | null, serial: string | null } }> }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type RefusalFieldsFragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

export type NamesFragment = { zhHant: string, zhHans: string, en: string };

export type MoneyFieldsFragment = { amount: number, currency: string };

export type PersonFieldsFragment = { id: string, name: { zhHant: string, zhHans: string, en: string } };

export type ClockFieldsFragment = { id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null };

export type EvidenceFieldsFragment = { version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null };

export type ServiceItemFieldsFragment = { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null };

export type OrderChecklistFieldsFragment = { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> };

export type OrderDetailFragment = { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> };

export type RequestDetailFragment = { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> };

type OrderResult_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

type OrderResult_WorkOrderChange_Fragment = { __typename: 'WorkOrderChange', position: number, replayed: boolean, workOrder: { id: string, estateId: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, appointmentAt: string | null, openedAt: string, registeredAt: string, rejections: number, checklist: { code: string, rule: string, version: number, round: number, begun: boolean, done: boolean, chosen: Array<string>, open: Array<string>, name: { zhHant: string, zhHans: string, en: string }, symptoms: Array<{ code: string, name: { zhHant: string, zhHans: string, en: string } }>, steps: Array<{ state: StepState, asked: boolean, photos: number, answer: { option: string | null, value: string | null, unit: string | null, confirmed: boolean | null, remedied: boolean } | null, step: { code: string, kind: StepKind, part: StepPart, mandatory: boolean, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, text: { zhHant: string, zhHans: string, en: string }, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence, text: { zhHant: string, zhHans: string, en: string } }>, outside: { code: string, consequence: Consequence } | null } }> } | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, offListReason: string | null, role: string, at: string, current: boolean, consented: boolean, amount: { amount: number, currency: string }, lines: Array<{ itemId: string | null, text: string, quantity: number, unitPrice: { amount: number, currency: string } }> }>, payments: Array<{ id: string, kind: PaymentEntryKind, method: SettlementMethod, receiptSerial: string | null, at: string, amount: { amount: number, currency: string } }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> } };

export type OrderResultFragment =
  | OrderResult_Refusal_Fragment
  | OrderResult_WorkOrderChange_Fragment
;

type RequestResultFields_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown };

type RequestResultFields_RequestChange_Fragment = { __typename: 'RequestChange', position: number, replayed: boolean, request: { id: string, estateId: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, customerName: string | null, contact: string | null, wanted: string | null, address: string | null, department: Department | null, appointmentFrom: string | null, appointmentTo: string | null, registeredAt: string, explanation: string | null, unit: { id: string, room: string } | null, building: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string } } | null, item: { id: string, code: string, nature: Nature, category: Category, department: Department, trade: Trade, settlementMethod: SettlementMethod, name: { zhHant: string, zhHans: string, en: string }, unitName: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null } | null, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, history: Array<{ version: number, action: string, from: string | null, to: string, role: string, at: string, input: unknown, by: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null }>, workOrders: Array<{ id: string, serial: string, status: WorkOrderStatus }>, duplicates: Array<{ kind: string, id: string, serial: string, status: string }>, permittedActions: Array<{ action: RequestAction, allowed: boolean, refusal: { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown } | null }> }, workOrder: { id: string, serial: string, status: WorkOrderStatus } | null };

export type RequestResultFieldsFragment =
  | RequestResultFields_Refusal_Fragment
  | RequestResultFields_RequestChange_Fragment
;

export type MeFieldsFragment = { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> } | null };

export type SignInMutationVariables = Exact<{
  login: string;
  password: string;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'SignIn', accessToken: string, expiresAt: string, me: { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> } }
   };

export type RefreshMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshMutation = { refresh:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'SignIn', accessToken: string, expiresAt: string, me: { accountId: string | null, locale: Locale, permittedOperations: Array<string>, person: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, device: { id: string, name: string, role: Role, estateId: string } | null, grants: Array<{ estateId: string, role: Role, departments: Array<Department> }>, estates: Array<{ id: string, code: string, timeZone: string, currency: string, name: { zhHant: string, zhHans: string, en: string } }> } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type SimulatorOrderFieldsFragment = { id: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, trade: Trade, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, appointmentAt: string | null, repliedAt: string | null, rejections: number, request: { id: string }, unit: { id: string, room: string } | null, item: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, current: boolean, consented: boolean }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, materials: { issued: Array<{ itemId: string, issued: number, used: number, out: number }> }, checklist: { done: boolean, chosen: Array<string>, symptoms: Array<{ code: string }>, steps: Array<{ asked: boolean, state: StepState, step: { code: string, kind: StepKind, part: StepPart, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence }> } }> } | null, history: Array<{ action: string, input: unknown, by: { id: string } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean }> };

export type SimulatorOrderQueryVariables = Exact<{
  id: string;
}>;


export type SimulatorOrderQuery = { workOrder: { id: string, serial: string, status: WorkOrderStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, category: Category, trade: Trade, department: Department, settlementMethod: SettlementMethod, paymentState: PaymentState, customerName: string | null, appointmentAt: string | null, repliedAt: string | null, rejections: number, request: { id: string }, unit: { id: string, room: string } | null, item: { id: string, code: string, name: { zhHant: string, zhHans: string, en: string }, price: { amount: number, currency: string } | null }, assignee: { id: string, name: { zhHant: string, zhHans: string, en: string } } | null, assessor: { id: string } | null, amount: { amount: number, currency: string } | null, paid: { amount: number, currency: string }, quotes: Array<{ no: number, onSite: boolean, current: boolean, consented: boolean }>, clocks: Array<{ id: string, kind: ClockKind, startedAt: string, dueAt: string, metAt: string | null, overdueAt: string | null, stoppedAt: string | null }>, materials: { issued: Array<{ itemId: string, issued: number, used: number, out: number }> }, checklist: { done: boolean, chosen: Array<string>, symptoms: Array<{ code: string }>, steps: Array<{ asked: boolean, state: StepState, step: { code: string, kind: StepKind, part: StepPart, symptom: string | null, unit: string | null, min: string | null, max: string | null, inclusive: boolean | null, instrument: { zhHant: string, zhHans: string, en: string } | null, options: Array<{ code: string, consequence: Consequence }> } }> } | null, history: Array<{ action: string, input: unknown, by: { id: string } | null }>, permittedActions: Array<{ action: WorkOrderAction, allowed: boolean }> } | null };

export type SimulatorRequestQueryVariables = Exact<{
  id: string;
}>;


export type SimulatorRequestQuery = { request: { id: string, serial: string, status: RequestStatus, version: number, nature: Nature, urgency: Urgency, channel: Channel, department: Department | null, customerName: string | null, appointmentFrom: string | null, item: { id: string, code: string, department: Department } | null, workOrders: Array<{ id: string }>, duplicates: Array<{ kind: string }>, history: Array<{ action: string, input: unknown }>, permittedActions: Array<{ action: RequestAction, allowed: boolean }> } | null };

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

export type SimulatorNextCallbackQueryVariables = Exact<{
  estateId: string;
}>;


export type SimulatorNextCallbackQuery = { nextCallback: { left: number, callback: { id: string, version: number, cancelled: boolean, owner: { id: string } | null, workOrder: { customerName: string | null } | null } } | null };

export type SimulatorSpotCheckQueryVariables = Exact<{
  estateId: string;
  month: string;
}>;


export type SimulatorSpotCheckQuery = { callbackQuota: { spotChecks: { missing: number, eligible: number } } | null };

export type SimulatorDrawnQueryVariables = Exact<{
  estateId: string;
  month: string;
  serials: Array<string> | string;
}>;


export type SimulatorDrawnQuery = { callbackQueue: { edges: Array<{ node: { id: string, version: number, spotPoints: Array<SpotPoint>, made: { satisfied: boolean, verdicts: Array<{ item: SatisfactionItem, satisfied: boolean }> } | null, permittedActions: Array<{ action: string, allowed: boolean }> } }> } };

export type SimulatorCasesQueryVariables = Exact<{
  estateId: string;
}>;


export type SimulatorCasesQuery = { complaints: Array<{ id: string, version: number, status: ComplaintStatus, department: Department | null, owner: { id: string } | null, findings: Array<{ text: string }>, attempts: Array<{ text: string }>, words: Array<{ satisfied: boolean }>, permittedActions: Array<{ action: string, allowed: boolean }> }>, incidents: Array<{ id: string, version: number, status: IncidentStatus, department: Department | null, kind: IncidentKind, measures: Array<{ text: string }>, decisions: Array<{ further: boolean }>, steps: { room: string } | null, told: Array<{ personId: string, role: Role, why: ToldFor, at: string, acknowledgedAt: string | null }>, permittedActions: Array<{ action: string, allowed: boolean }> }>, enquiries: Array<{ id: string, version: number, status: EnquiryStatus, department: Department | null, particulars: { customerName: string } | null, permittedActions: Array<{ action: string, allowed: boolean }> }>, correctiveActions: { edges: Array<{ node: { id: string, version: number, status: CorrectiveActionStatus, measures: string | null, result: string | null, reworkOrderId: string | null, source: CorrectiveActionSource, owner: { id: string } | null, secondWord: { satisfied: boolean } | null, workOrder: { category: Category, customerName: string | null } | null, permittedActions: Array<{ action: string, allowed: boolean }> } }> } };

export type SimulatorTakeCallbackMutationVariables = Exact<{
  input: TakeCallbackInput;
}>;


export type SimulatorTakeCallbackMutation = { takeCallback:
    | { __typename: 'CallbackChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorRecordCallbackTryMutationVariables = Exact<{
  input: RecordCallbackTryInput;
}>;


export type SimulatorRecordCallbackTryMutation = { recordCallbackTry:
    | { __typename: 'CallbackChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorMakeCallbackMutationVariables = Exact<{
  input: MakeCallbackInput;
}>;


export type SimulatorMakeCallbackMutation = { makeCallback:
    | { __typename: 'CallbackChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorSpotCheckCallbackMutationVariables = Exact<{
  input: SpotCheckCallbackInput;
}>;


export type SimulatorSpotCheckCallbackMutation = { spotCheckCallback:
    | { __typename: 'CallbackChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorTakeComplaintMutationVariables = Exact<{
  input: TakeComplaintInput;
}>;


export type SimulatorTakeComplaintMutation = { takeComplaint:
    | { __typename: 'ComplaintChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorReportFindingsMutationVariables = Exact<{
  input: ReportFindingsInput;
}>;


export type SimulatorReportFindingsMutation = { reportFindings:
    | { __typename: 'ComplaintChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorAnswerComplaintMutationVariables = Exact<{
  input: AnswerComplaintInput;
}>;


export type SimulatorAnswerComplaintMutation = { answerComplaint:
    | { __typename: 'ComplaintChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorNoteComplaintAttemptMutationVariables = Exact<{
  input: NoteComplaintAttemptInput;
}>;


export type SimulatorNoteComplaintAttemptMutation = { noteComplaintAttempt:
    | { __typename: 'ComplaintChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorRecordComplainantWordMutationVariables = Exact<{
  input: RecordComplainantWordInput;
}>;


export type SimulatorRecordComplainantWordMutation = { recordComplainantWord:
    | { __typename: 'ComplaintChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorAcknowledgeIncidentMutationVariables = Exact<{
  input: AcknowledgeIncidentInput;
}>;


export type SimulatorAcknowledgeIncidentMutation = { acknowledgeIncident:
    | { __typename: 'IncidentChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorNoteIncidentMeasureMutationVariables = Exact<{
  input: NoteIncidentMeasureInput;
}>;


export type SimulatorNoteIncidentMeasureMutation = { noteIncidentMeasure:
    | { __typename: 'IncidentChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorRecordDisputeStepsMutationVariables = Exact<{
  input: RecordDisputeStepsInput;
}>;


export type SimulatorRecordDisputeStepsMutation = { recordDisputeSteps:
    | { __typename: 'IncidentChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorRelieveIncidentMutationVariables = Exact<{
  input: RelieveIncidentInput;
}>;


export type SimulatorRelieveIncidentMutation = { relieveIncident:
    | { __typename: 'IncidentChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorAccountForIncidentMutationVariables = Exact<{
  input: AccountForIncidentInput;
}>;


export type SimulatorAccountForIncidentMutation = { accountForIncident:
    | { __typename: 'IncidentChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorDecideIncidentMutationVariables = Exact<{
  input: DecideIncidentInput;
}>;


export type SimulatorDecideIncidentMutation = { decideIncident:
    | { __typename: 'IncidentChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorAnswerEnquiryMutationVariables = Exact<{
  input: AnswerEnquiryInput;
}>;


export type SimulatorAnswerEnquiryMutation = { answerEnquiry:
    | { __typename: 'EnquiryChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorPlanCorrectiveActionMutationVariables = Exact<{
  input: PlanCorrectiveActionInput;
}>;


export type SimulatorPlanCorrectiveActionMutation = { planCorrectiveAction:
    | { __typename: 'CorrectiveActionChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorOpenReworkOrderMutationVariables = Exact<{
  input: OpenReworkOrderInput;
}>;


export type SimulatorOpenReworkOrderMutation = { openReworkOrder:
    | { __typename: 'CorrectiveActionChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorRecordCorrectiveResultMutationVariables = Exact<{
  input: RecordCorrectiveResultInput;
}>;


export type SimulatorRecordCorrectiveResultMutation = { recordCorrectiveResult:
    | { __typename: 'CorrectiveActionChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorRecordSecondWordMutationVariables = Exact<{
  input: RecordSecondWordInput;
}>;


export type SimulatorRecordSecondWordMutation = { recordSecondWord:
    | { __typename: 'CorrectiveActionChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorCloseCorrectiveActionMutationVariables = Exact<{
  input: CloseCorrectiveActionInput;
}>;


export type SimulatorCloseCorrectiveActionMutation = { closeCorrectiveAction:
    | { __typename: 'CorrectiveActionChange' }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorHandToDispatchBatchMutationVariables = Exact<{
  input: HandToDispatchBatchInput;
}>;


export type SimulatorHandToDispatchBatchMutation = { handToDispatchBatch:
    | { __typename: 'OrdersHandedOn', workOrders: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorDrawCallbacksMutationVariables = Exact<{
  input: DrawCallbacksInput;
}>;


export type SimulatorDrawCallbacksMutation = { drawCallbacks:
    | { __typename: 'CallbackDrawMade', draw: { id: string, drawn: Array<string> } }
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
   };

export type SimulatorStockQueryVariables = Exact<{
  estateId: string;
}>;


export type SimulatorStockQuery = { stock: Array<{ id: string, quantity: number, step: number, isLow: boolean }> };

export type SimulatorReceiveStockMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type SimulatorReceiveStockMutation = { receiveStock:
    | { __typename: 'Refusal', code: RefusalCode, rule: string, reason: string, message: string, facts: unknown }
    | { __typename: 'StockChange' }
   };

export type StatisticsItemFieldsFragment = { item: SatisfactionItem, satisfied: number, dissatisfied: number, reasons: Array<{ reason: DissatisfactionReason, count: number }> };

export type StatisticsGroupFieldsFragment = { dimension: StatisticsDimension, key: string, orders: number, name: { zhHant: string, zhHans: string, en: string } | null, rates: Array<{ rate: StatisticsRate, numerator: number, denominator: number }>, steps: Array<{ step: StatisticsStep, count: number, medianSeconds: number | null, p90Seconds: number | null }>, items: Array<{ item: SatisfactionItem, satisfied: number, dissatisfied: number, reasons: Array<{ reason: DissatisfactionReason, count: number }> }> };

export type StatisticsItemsQueryVariables = Exact<{
  estateId: string;
  month: string;
}>;


export type StatisticsItemsQuery = { statistics: { month: string, all: { key: string, items: Array<{ item: SatisfactionItem, satisfied: number, dissatisfied: number, reasons: Array<{ reason: DissatisfactionReason, count: number }> }> } } };

export type StatisticsMonthQueryVariables = Exact<{
  estateId: string;
  month: string;
}>;


export type StatisticsMonthQuery = { statistics: { month: string, frozenAt: string | null, edition: number, all: { dimension: StatisticsDimension, key: string, orders: number, name: { zhHant: string, zhHans: string, en: string } | null, rates: Array<{ rate: StatisticsRate, numerator: number, denominator: number }>, steps: Array<{ step: StatisticsStep, count: number, medianSeconds: number | null, p90Seconds: number | null }>, items: Array<{ item: SatisfactionItem, satisfied: number, dissatisfied: number, reasons: Array<{ reason: DissatisfactionReason, count: number }> }> }, trend: Array<{ month: string, frozenAt: string | null, figures: { orders: number, rates: Array<{ rate: StatisticsRate, numerator: number, denominator: number }> } }> } };

export type StatisticsGroupsQueryVariables = Exact<{
  estateId: string;
  month: string;
  by: StatisticsDimension;
}>;


export type StatisticsGroupsQuery = { statistics: { month: string, groups: Array<{ dimension: StatisticsDimension, key: string, orders: number, name: { zhHant: string, zhHans: string, en: string } | null, rates: Array<{ rate: StatisticsRate, numerator: number, denominator: number }>, steps: Array<{ step: StatisticsStep, count: number, medianSeconds: number | null, p90Seconds: number | null }>, items: Array<{ item: SatisfactionItem, satisfied: number, dissatisfied: number, reasons: Array<{ reason: DissatisfactionReason, count: number }> }> }> } };

export type StatisticsOrdersQueryVariables = Exact<{
  estateId: string;
  month: string;
  figure: StatisticsFigureInput;
}>;


export type StatisticsOrdersQuery = { statisticsOrders: { totalCount: number, orders: Array<{ id: string, callbackId: string, serial: string, category: Category, building: string | null, room: string | null, seconds: number | null, service: { zhHant: string, zhHans: string, en: string }, technician: { zhHant: string, zhHans: string, en: string } | null }> } };

const fragmentBoardItemFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"buildingId"}},{"kind":"Field","name":{"kind":"Name","value":"buildingCode"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"assigneeId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assigneeName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}}]}}]}}
const fragmentBoardTechnicianFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardTechnicianFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardTechnician"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"trades"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"openOrders"}},{"kind":"Field","name":{"kind":"Name","value":"onDuty"}},{"kind":"Field","name":{"kind":"Name","value":"shiftEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}
const fragmentBoardFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Board"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"lastMissAt"}},{"kind":"Field","name":{"kind":"Name","value":"estate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"replyMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"receiptMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"floodEnter"}},{"kind":"Field","name":{"kind":"Name","value":"floodLeave"}},{"kind":"Field","name":{"kind":"Name","value":"justCrossedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"quietFrom"}},{"kind":"Field","name":{"kind":"Name","value":"quietTo"}},{"kind":"Field","name":{"kind":"Name","value":"spotChecksNeeded"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardTechnicianFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"callbacksDue"}},{"kind":"Field","name":{"kind":"Name","value":"callbacksDone"}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoor"}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoorNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"}},{"kind":"Field","name":{"kind":"Name","value":"spotChecksNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"finished"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOff"}},{"kind":"Field","name":{"kind":"Name","value":"medianReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"clocksMet"}},{"kind":"Field","name":{"kind":"Name","value":"clocksDecided"}},{"kind":"Field","name":{"kind":"Name","value":"openedLast10Minutes"}}]}}]}}
const fragmentBoardEventFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"clockKind"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardTechnicianFields"}}]}}]}}
const fragmentCallbackQuotaFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallbackQuotaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackQuota"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"notReached"}},{"kind":"Field","name":{"kind":"Name","value":"finished"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"dissatisfied"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byDay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"finished"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"forecast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"paceNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"dueExpected"}},{"kind":"Field","name":{"kind":"Name","value":"finishAt"}},{"kind":"Field","name":{"kind":"Name","value":"inTime"}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoorExpected"}},{"kind":"Field","name":{"kind":"Name","value":"doorToDoorIfRestByPhone"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortfalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}]}}
const fragmentCallbackRowFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallbackRowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Callback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"orderSerial"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"spokeWith"}},{"kind":"Field","name":{"kind":"Name","value":"callerName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"as"}},{"kind":"Field","name":{"kind":"Name","value":"contradicts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}]}}]}}
const fragmentAttachmentFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttachmentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnailUrl"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}
const fragmentSignatureFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignatureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signature"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"strokes"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}
const fragmentDrawFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"DrawFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackDraw"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"seedGiven"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"stratifyBy"}},{"kind":"Field","name":{"kind":"Name","value":"listHash"}},{"kind":"Field","name":{"kind":"Name","value":"drawn"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"byId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"stratum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strata"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stratum"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"drawn"}}]}}]}}
const fragmentCallbackResultFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallbackResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctiveActionId"}},{"kind":"Field","name":{"kind":"Name","value":"callback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackRowFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}
const fragmentCorrectionFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectiveAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"orderSerial"}},{"kind":"Field","name":{"kind":"Name","value":"callbackSerial"}},{"kind":"Field","name":{"kind":"Name","value":"callbackId"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"reworkSerial"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondWord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"spokeWith"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}
const fragmentCorrectionResultFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectiveActionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectiveActionChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctiveAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}
const fragmentInboxEntryFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"InboxEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}}]}}]}}
const fragmentRefusalFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}}]}}
const fragmentNames = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Names"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zhHant"}},{"kind":"Field","name":{"kind":"Name","value":"zhHans"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}
const fragmentMoneyFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}
const fragmentPersonFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}
const fragmentClockFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}}]}}
const fragmentEvidenceFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}
const fragmentServiceItemFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"trade"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}}
const fragmentOrderChecklistFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderChecklistFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderChecklist"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"begun"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"symptoms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"photos"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"remedied"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"mandatory"}},{"kind":"Field","name":{"kind":"Name","value":"symptom"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"inclusive"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"consequence"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"consequence"}}]}}]}}]}}]}}
const fragmentOrderDetail = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderChecklistFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"estateId"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentState"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejections"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"onSite"}},{"kind":"Field","name":{"kind":"Name","value":"offListReason"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"receiptSerial"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}
const fragmentRequestDetail = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Request"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"estateId"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentTo"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}
const fragmentOrderResult = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetail"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}
const fragmentRequestResultFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestDetail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}
const fragmentMeFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"permittedOperations"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"estateId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estateId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"departments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}]}}
const fragmentSimulatorOrderFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimulatorOrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"trade"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentState"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"repliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejections"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"onSite"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"out"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"symptoms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"symptom"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"inclusive"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"consequence"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}
const fragmentStatisticsItemFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticsItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"dissatisfied"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}
const fragmentStatisticsGroupFields = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsGroupFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticsGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"medianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"p90Seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsItemFields"}}]}}]}}
export const OpenWorkOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenWorkOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenWorkOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openWorkOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<OpenWorkOrderMutation, OpenWorkOrderMutationVariables>
export const ReplyDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReplyMutation, ReplyMutationVariables>
export const RequestAssessmentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RequestAssessmentMutation, RequestAssessmentMutationVariables>
export const RecordAssessmentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordAssessmentMutation, RecordAssessmentMutationVariables>
export const QuoteDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Quote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QuoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<QuoteMutation, QuoteMutationVariables>
export const ConsentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Consent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConsentMutation, ConsentMutationVariables>
export const PrepayDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Prepay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<PrepayMutation, PrepayMutationVariables>
export const DispatchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Dispatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DispatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DispatchMutation, DispatchMutationVariables>
export const AssignDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Assign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AssignMutation, AssignMutationVariables>
export const ReportUnableDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportUnable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportUnableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportUnable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReportUnableMutation, ReportUnableMutationVariables>
export const ReceiveDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Receive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReceiveMutation, ReceiveMutationVariables>
export const ServeAtCounterDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServeAtCounter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServeAtCounterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serveAtCounter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ServeAtCounterMutation, ServeAtCounterMutationVariables>
export const ReassignDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reassign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReassignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reassign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReassignMutation, ReassignMutationVariables>
export const RescheduleDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reschedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RescheduleMutation, RescheduleMutationVariables>
export const ArriveDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Arrive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArriveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ArriveMutation, ArriveMutationVariables>
export const ConfirmPriceDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmPriceMutation, ConfirmPriceMutationVariables>
export const SuspendDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Suspend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<SuspendMutation, SuspendMutationVariables>
export const ResumeDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Resume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ResumeMutation, ResumeMutationVariables>
export const StartDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Start"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<StartMutation, StartMutationVariables>
export const RecordStepsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordStepsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordStepsMutation, RecordStepsMutationVariables>
export const CompleteDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Complete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<CompleteMutation, CompleteMutationVariables>
export const SignOffDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<SignOffMutation, SignOffMutationVariables>
export const CollectDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Collect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CollectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<CollectMutation, CollectMutationVariables>
export const PayDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Pay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<PayMutation, PayMutationVariables>
export const HandInDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<HandInMutation, HandInMutationVariables>
export const ConfirmPaymentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmPaymentMutation, ConfirmPaymentMutationVariables>
export const MarkArrearsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkArrears"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkArrearsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markArrears"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<MarkArrearsMutation, MarkArrearsMutationVariables>
export const RecordUnpaidCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordUnpaidCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnpaidCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordUnpaidCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordUnpaidCallbackMutation, RecordUnpaidCallbackMutationVariables>
export const MarkUnsignedArrearsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkUnsignedArrears"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkUnsignedArrearsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markUnsignedArrears"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<MarkUnsignedArrearsMutation, MarkUnsignedArrearsMutationVariables>
export const RefundDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Refund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refund"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RefundMutation, RefundMutationVariables>
export const ConfirmQualityDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmQualityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmQuality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmQualityMutation, ConfirmQualityMutationVariables>
export const RejectDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RejectMutation, RejectMutationVariables>
export const EscalateDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Escalate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EscalateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"escalate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<EscalateMutation, EscalateMutationVariables>
export const ResolveEscalationDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveEscalation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveEscalationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveEscalation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ResolveEscalationMutation, ResolveEscalationMutationVariables>
export const RequestCancelDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RequestCancelMutation, RequestCancelMutationVariables>
export const ConfirmCancelDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ConfirmCancelMutation, ConfirmCancelMutationVariables>
export const WriteOffDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteOffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<WriteOffMutation, WriteOffMutationVariables>
export const HandToDispatchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandToDispatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandToDispatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handToDispatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<HandToDispatchMutation, HandToDispatchMutationVariables>
export const HandOverDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<HandOverMutation, HandOverMutationVariables>
export const ArchiveDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Archive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ArchiveMutation, ArchiveMutationVariables>
export const AcceptRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AcceptRequestMutation, AcceptRequestMutationVariables>
export const JoinRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JoinRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JoinRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"joinRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<JoinRequestMutation, JoinRequestMutationVariables>
export const DeclineRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DeclineRequestMutation, DeclineRequestMutationVariables>
export const AskApprovalDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskApproval"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskApprovalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askApproval"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AskApprovalMutation, AskApprovalMutationVariables>
export const ApproveRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ApproveRequestMutation, ApproveRequestMutationVariables>
export const RefuseRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RefuseRequestMutation, RefuseRequestMutationVariables>
export const RouteRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RouteRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RouteRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routeRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RouteRequestMutation, RouteRequestMutationVariables>
export const WithdrawRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<WithdrawRequestMutation, WithdrawRequestMutationVariables>
export const IssueMaterialDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueMaterial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueMaterialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueMaterial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<IssueMaterialMutation, IssueMaterialMutationVariables>
export const UseMaterialDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UseMaterial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UseMaterialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"useMaterial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<UseMaterialMutation, UseMaterialMutationVariables>
export const ReturnMaterialDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnMaterial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnMaterialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnMaterial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReturnMaterialMutation, ReturnMaterialMutationVariables>
export const LendToolDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LendTool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LendToolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lendTool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<LendToolMutation, LendToolMutationVariables>
export const ReturnToolDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnTool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnToolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnTool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReturnToolMutation, ReturnToolMutationVariables>
export const ListCustomerMaterialsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ListCustomerMaterials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListCustomerMaterialsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listCustomerMaterials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderResult"}}]}}]}}, fragmentOrderResult, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<ListCustomerMaterialsMutation, ListCustomerMaterialsMutationVariables>
export const BoardDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Board"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"board"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardFields"}}]}}]}}, fragmentBoardFields, fragmentNames, fragmentBoardItemFields, fragmentBoardTechnicianFields] } as unknown as TypedDocumentNode<BoardQuery, BoardQueryVariables>
export const BoardEventsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BoardEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"head"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardEventFields"}}]}}]}}]}}, fragmentBoardEventFields, fragmentBoardItemFields, fragmentNames, fragmentBoardTechnicianFields] } as unknown as TypedDocumentNode<BoardEventsSubscription, BoardEventsSubscriptionVariables>
export const CallbackQuotaChangedDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","description":{"kind":"StringValue","value":"A month's gauges, pushed on each change.","block":false},"name":{"kind":"Name","value":"CallbackQuotaChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackQuotaChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackQuotaFields"}}]}}]}}]}}, fragmentCallbackQuotaFields, fragmentNames] } as unknown as TypedDocumentNode<CallbackQuotaChangedSubscription, CallbackQuotaChangedSubscriptionVariables>
export const CallbackRowsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallbackRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackRowFields"}}]}}]}}]}}]}}, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<CallbackRowsQuery, CallbackRowsQueryVariables>
export const CallbackChangedDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CallbackChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"callback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackRowFields"}}]}}]}}]}}, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<CallbackChangedSubscription, CallbackChangedSubscriptionVariables>
export const CallbackEvidenceDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallbackEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackRowFields"}},{"kind":"Field","name":{"kind":"Name","value":"spotPoints"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"refersTo"}},{"kind":"Field","name":{"kind":"Name","value":"reopenReason"}},{"kind":"Field","name":{"kind":"Name","value":"ownWorkWaived"}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signature"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignatureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"script"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byId"}},{"kind":"Field","name":{"kind":"Name","value":"handPicked"}},{"kind":"Field","name":{"kind":"Name","value":"drawId"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"agrees"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctiveActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settlementMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentState"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"consented"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signature"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignatureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttachmentFields"}}]}}]}}]}}]}}, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields, fragmentSignatureFields, fragmentMoneyFields, fragmentAttachmentFields] } as unknown as TypedDocumentNode<CallbackEvidenceQuery, CallbackEvidenceQueryVariables>
export const CallbackDrawsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallbackDraws"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackDraws"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DrawFields"}}]}}]}}, fragmentDrawFields] } as unknown as TypedDocumentNode<CallbackDrawsQuery, CallbackDrawsQueryVariables>
export const VerifyDrawDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VerifyDraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyDraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"genuine"}},{"kind":"Field","name":{"kind":"Name","value":"drawn"}},{"kind":"Field","name":{"kind":"Name","value":"listHash"}}]}}]}}] } as unknown as TypedDocumentNode<VerifyDrawQuery, VerifyDrawQueryVariables>
export const DrawCallbacksDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DrawCallbacks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DrawCallbacksInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drawCallbacks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackDrawMade"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DrawFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentDrawFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DrawCallbacksMutation, DrawCallbacksMutationVariables>
export const SpotCheckCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SpotCheckCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SpotCheckCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spotCheckCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackResultFields"}}]}}]}}, fragmentCallbackResultFields, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<SpotCheckCallbackMutation, SpotCheckCallbackMutationVariables>
export const ReopenCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackResultFields"}}]}}]}}, fragmentCallbackResultFields, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<ReopenCallbackMutation, ReopenCallbackMutationVariables>
export const MakeCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackResultFields"}}]}}]}}, fragmentCallbackResultFields, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<MakeCallbackMutation, MakeCallbackMutationVariables>
export const RecordCallbackTryDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCallbackTry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCallbackTryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCallbackTry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackResultFields"}}]}}]}}, fragmentCallbackResultFields, fragmentCallbackRowFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordCallbackTryMutation, RecordCallbackTryMutationVariables>
export const CloseCallbackMonthDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseCallbackMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCallbackMonthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCallbackMonth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackMonthClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallbackQuotaFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentCallbackQuotaFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<CloseCallbackMonthMutation, CloseCallbackMonthMutationVariables>
export const NextCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NextCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"callback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"orderSerial"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"script"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apology"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}]}}]}}, fragmentClockFields, fragmentRefusalFields, fragmentNames, fragmentPersonFields, fragmentMoneyFields] } as unknown as TypedDocumentNode<NextCallbackQuery, NextCallbackQueryVariables>
export const CorrectiveActionsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CorrectiveActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectiveActionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctiveActions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionFields"}}]}}]}}]}}]}}, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<CorrectiveActionsQuery, CorrectiveActionsQueryVariables>
export const AssignCorrectiveActionDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionResultFields"}}]}}]}}, fragmentCorrectionResultFields, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AssignCorrectiveActionMutation, AssignCorrectiveActionMutationVariables>
export const PlanCorrectiveActionDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionResultFields"}}]}}]}}, fragmentCorrectionResultFields, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<PlanCorrectiveActionMutation, PlanCorrectiveActionMutationVariables>
export const OpenReworkOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenReworkOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenReworkOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openReworkOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionResultFields"}}]}}]}}, fragmentCorrectionResultFields, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<OpenReworkOrderMutation, OpenReworkOrderMutationVariables>
export const RecordCorrectiveResultDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCorrectiveResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrectiveResultInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCorrectiveResult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionResultFields"}}]}}]}}, fragmentCorrectionResultFields, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordCorrectiveResultMutation, RecordCorrectiveResultMutationVariables>
export const RecordSecondWordDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSecondWord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSecondWordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSecondWord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionResultFields"}}]}}]}}, fragmentCorrectionResultFields, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RecordSecondWordMutation, RecordSecondWordMutationVariables>
export const CloseCorrectiveActionDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionResultFields"}}]}}]}}, fragmentCorrectionResultFields, fragmentCorrectionFields, fragmentPersonFields, fragmentNames, fragmentClockFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<CloseCorrectiveActionMutation, CloseCorrectiveActionMutationVariables>
export const StaffSearchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StaffSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<StaffSearchQuery, StaffSearchQueryVariables>
export const DispatcherOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetail"}}]}}]}}, fragmentOrderDetail, fragmentOrderChecklistFields, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields, fragmentEvidenceFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DispatcherOrderQuery, DispatcherOrderQueryVariables>
export const DispatcherRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestDetail"}}]}}]}}, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<DispatcherRequestQuery, DispatcherRequestQueryVariables>
export const DispatcherSearchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"OPENED_NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockFields"}}]}}]}}]}}]}}]}}, fragmentNames, fragmentPersonFields, fragmentClockFields] } as unknown as TypedDocumentNode<DispatcherSearchQuery, DispatcherSearchQueryVariables>
export const DispatcherSuggestionsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherSuggestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workOrderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestTechnicians"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workOrderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fits"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"openOrders"}},{"kind":"Field","name":{"kind":"Name","value":"onDuty"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"contractor"}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"trades"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}}]}}]}}]}}]}}, fragmentRefusalFields, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<DispatcherSuggestionsQuery, DispatcherSuggestionsQueryVariables>
export const DispatcherUnitsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"building"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"residents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonFields"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}, fragmentNames, fragmentPersonFields] } as unknown as TypedDocumentNode<DispatcherUnitsQuery, DispatcherUnitsQueryVariables>
export const DispatcherPriceListDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatcherPriceList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priceList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}}]}}]}}, fragmentServiceItemFields, fragmentNames, fragmentMoneyFields] } as unknown as TypedDocumentNode<DispatcherPriceListQuery, DispatcherPriceListQueryVariables>
export const RegisterRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterRequestInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestResultFields"}}]}}]}}, fragmentRequestResultFields, fragmentRequestDetail, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields, fragmentClockFields, fragmentEvidenceFields, fragmentPersonFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<RegisterRequestMutation, RegisterRequestMutationVariables>
export const InboxDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InboxEntryFields"}}]}}]}}]}}]}}, fragmentInboxEntryFields] } as unknown as TypedDocumentNode<InboxQuery, InboxQueryVariables>
export const InboxEventsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InboxEntryFields"}}]}}]}}]}}, fragmentInboxEntryFields] } as unknown as TypedDocumentNode<InboxEventsSubscription, InboxEventsSubscriptionVariables>
export const AcknowledgeNoticeDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InboxEntryFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentInboxEntryFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<AcknowledgeNoticeMutation, AcknowledgeNoticeMutationVariables>
export const MarkNoticesReadDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNoticesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InboxEntryFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentInboxEntryFields, fragmentRefusalFields] } as unknown as TypedDocumentNode<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>
export const MeDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeFields"}}]}}]}}, fragmentMeFields, fragmentPersonFields, fragmentNames] } as unknown as TypedDocumentNode<MeQuery, MeQueryVariables>
export const SignInDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"login"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"login"},"value":{"kind":"Variable","name":{"kind":"Name","value":"login"}}},{"kind":"Argument","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentMeFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<SignInMutation, SignInMutationVariables>
export const RefreshDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Refresh"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refresh"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}, fragmentMeFields, fragmentPersonFields, fragmentNames, fragmentRefusalFields] } as unknown as TypedDocumentNode<RefreshMutation, RefreshMutationVariables>
export const SignOutDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}}]}}]}}] } as unknown as TypedDocumentNode<SignOutMutation, SignOutMutationVariables>
export const SimulatorOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimulatorOrderFields"}}]}}]}}, fragmentSimulatorOrderFields, fragmentNames, fragmentMoneyFields, fragmentPersonFields, fragmentClockFields] } as unknown as TypedDocumentNode<SimulatorOrderQuery, SimulatorOrderQueryVariables>
export const SimulatorRequestDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"department"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorRequestQuery, SimulatorRequestQueryVariables>
export const SimulatorEstateDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorEstate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procedure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"buildings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceItemFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contractor"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}, fragmentNames, fragmentServiceItemFields, fragmentMoneyFields] } as unknown as TypedDocumentNode<SimulatorEstateQuery, SimulatorEstateQueryVariables>
export const SimulatorOwnOrdersDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorOwnOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"OPENED_OLDEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorOwnOrdersQuery, SimulatorOwnOrdersQueryVariables>
export const SimulatorCountDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderStatus"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorCountQuery, SimulatorCountQueryVariables>
export const SimulatorOrderChangedDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SimulatorOrderChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorOrderChangedSubscription, SimulatorOrderChangedSubscriptionVariables>
export const SimulatorNextCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorNextCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"callback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerName"}}]}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorNextCallbackQuery, SimulatorNextCallbackQueryVariables>
export const SimulatorSpotCheckDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorSpotCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackQuota"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorSpotCheckQuery, SimulatorSpotCheckQueryVariables>
export const SimulatorDrawnDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorDrawn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"serials"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"serials"},"value":{"kind":"Variable","name":{"kind":"Name","value":"serials"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"spotPoints"}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorDrawnQuery, SimulatorDrawnQueryVariables>
export const SimulatorCasesDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"satisfied"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"further"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"room"}}]}},{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"enquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"particulars"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctiveActions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"reworkOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondWord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"satisfied"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permittedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorCasesQuery, SimulatorCasesQueryVariables>
export const SimulatorTakeCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorTakeCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorTakeCallbackMutation, SimulatorTakeCallbackMutationVariables>
export const SimulatorRecordCallbackTryDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorRecordCallbackTry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCallbackTryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCallbackTry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorRecordCallbackTryMutation, SimulatorRecordCallbackTryMutationVariables>
export const SimulatorMakeCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorMakeCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorMakeCallbackMutation, SimulatorMakeCallbackMutationVariables>
export const SimulatorSpotCheckCallbackDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorSpotCheckCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SpotCheckCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spotCheckCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorSpotCheckCallbackMutation, SimulatorSpotCheckCallbackMutationVariables>
export const SimulatorTakeComplaintDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorTakeComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorTakeComplaintMutation, SimulatorTakeComplaintMutationVariables>
export const SimulatorReportFindingsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorReportFindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportFindingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportFindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorReportFindingsMutation, SimulatorReportFindingsMutationVariables>
export const SimulatorAnswerComplaintDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorAnswerComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorAnswerComplaintMutation, SimulatorAnswerComplaintMutationVariables>
export const SimulatorNoteComplaintAttemptDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorNoteComplaintAttempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteComplaintAttemptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteComplaintAttempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorNoteComplaintAttemptMutation, SimulatorNoteComplaintAttemptMutationVariables>
export const SimulatorRecordComplainantWordDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorRecordComplainantWord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordComplainantWordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordComplainantWord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorRecordComplainantWordMutation, SimulatorRecordComplainantWordMutationVariables>
export const SimulatorAcknowledgeIncidentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorAcknowledgeIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorAcknowledgeIncidentMutation, SimulatorAcknowledgeIncidentMutationVariables>
export const SimulatorNoteIncidentMeasureDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorNoteIncidentMeasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteIncidentMeasureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteIncidentMeasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorNoteIncidentMeasureMutation, SimulatorNoteIncidentMeasureMutationVariables>
export const SimulatorRecordDisputeStepsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorRecordDisputeSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDisputeStepsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDisputeSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorRecordDisputeStepsMutation, SimulatorRecordDisputeStepsMutationVariables>
export const SimulatorRelieveIncidentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorRelieveIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RelieveIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relieveIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorRelieveIncidentMutation, SimulatorRelieveIncidentMutationVariables>
export const SimulatorAccountForIncidentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorAccountForIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountForIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountForIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorAccountForIncidentMutation, SimulatorAccountForIncidentMutationVariables>
export const SimulatorDecideIncidentDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorDecideIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorDecideIncidentMutation, SimulatorDecideIncidentMutationVariables>
export const SimulatorAnswerEnquiryDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorAnswerEnquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerEnquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerEnquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorAnswerEnquiryMutation, SimulatorAnswerEnquiryMutationVariables>
export const SimulatorPlanCorrectiveActionDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorPlanCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorPlanCorrectiveActionMutation, SimulatorPlanCorrectiveActionMutationVariables>
export const SimulatorOpenReworkOrderDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorOpenReworkOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenReworkOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openReworkOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorOpenReworkOrderMutation, SimulatorOpenReworkOrderMutationVariables>
export const SimulatorRecordCorrectiveResultDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorRecordCorrectiveResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrectiveResultInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCorrectiveResult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorRecordCorrectiveResultMutation, SimulatorRecordCorrectiveResultMutationVariables>
export const SimulatorRecordSecondWordDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorRecordSecondWord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSecondWordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSecondWord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorRecordSecondWordMutation, SimulatorRecordSecondWordMutationVariables>
export const SimulatorCloseCorrectiveActionDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorCloseCorrectiveAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCorrectiveActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCorrectiveAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorCloseCorrectiveActionMutation, SimulatorCloseCorrectiveActionMutationVariables>
export const SimulatorHandToDispatchBatchDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorHandToDispatchBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandToDispatchBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handToDispatchBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrdersHandedOn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorHandToDispatchBatchMutation, SimulatorHandToDispatchBatchMutationVariables>
export const SimulatorDrawCallbacksDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorDrawCallbacks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DrawCallbacksInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drawCallbacks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallbackDrawMade"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drawn"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorDrawCallbacksMutation, SimulatorDrawCallbacksMutationVariables>
export const SimulatorStockDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulatorStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MATERIAL"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}}]}}] } as unknown as TypedDocumentNode<SimulatorStockQuery, SimulatorStockQueryVariables>
export const SimulatorReceiveStockDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SimulatorReceiveStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}}]}}, fragmentRefusalFields] } as unknown as TypedDocumentNode<SimulatorReceiveStockMutation, SimulatorReceiveStockMutationVariables>
export const StatisticsItemsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","description":{"kind":"StringValue","value":"The month's main items, for the chart of reasons beside the callbacks.","block":false},"name":{"kind":"Name","value":"StatisticsItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsItemFields"}}]}}]}}]}}]}}, fragmentStatisticsItemFields] } as unknown as TypedDocumentNode<StatisticsItemsQuery, StatisticsItemsQueryVariables>
export const StatisticsMonthDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatisticsMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsGroupFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}}]}}]}}]}}, fragmentStatisticsGroupFields, fragmentNames, fragmentStatisticsItemFields] } as unknown as TypedDocumentNode<StatisticsMonthQuery, StatisticsMonthQueryVariables>
export const StatisticsGroupsDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatisticsGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticsDimension"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsGroupFields"}}]}}]}}]}}, fragmentStatisticsGroupFields, fragmentNames, fragmentStatisticsItemFields] } as unknown as TypedDocumentNode<StatisticsGroupsQuery, StatisticsGroupsQueryVariables>
export const StatisticsOrdersDocument = { kind: 'Document', definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatisticsOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"figure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticsFigureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statisticsOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"estateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"estateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"figure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"figure"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callbackId"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"room"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Names"}}]}}]}}]}}]}}, fragmentNames] } as unknown as TypedDocumentNode<StatisticsOrdersQuery, StatisticsOrdersQueryVariables>
