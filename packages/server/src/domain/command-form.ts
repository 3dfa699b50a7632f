/** The form of each action's input: its fields, their shapes, and the rule that asks for each. */
import type { Field } from './form.js'
import { EscalationCause, EscalationDecision, Medium, Place, PromiseKind, type Action } from './vocabulary.js'

const ON_BEHALF: Field = { field: 'onBehalfReason', shape: 'text', rule: 'DIS-7', optional: true }
const STOCK: Field = { field: 'stock', shape: 'stock', rule: 'MAT-1' }

export const FORMS: Readonly<Record<Action, readonly Field[]>> = {
  OPEN: [],
  REPLY: [
    { field: 'said', shape: 'text', rule: 'DIS-2' },
    { field: 'toWhom', shape: 'name', rule: 'DIS-2' },
    { field: 'medium', shape: { oneOf: Medium }, rule: 'DIS-2' },
    { field: 'toldPaidService', shape: 'flag', rule: 'QUO-1', optional: true },
    { field: 'promise', shape: { oneOf: PromiseKind }, rule: 'PUB-6', optional: true },
  ],
  REQUEST_ASSESSMENT: [{ field: 'assessorId', shape: 'id', rule: 'QUO-3' }],
  RECORD_ASSESSMENT: [
    { field: 'feasible', shape: 'flag', rule: 'QUO-3' },
    { field: 'lines', shape: 'lines', rule: 'QUO-3', optional: true },
    { field: 'offListReason', shape: 'text', rule: 'QUO-6', optional: true },
    { field: 'note', shape: 'text', rule: 'QUO-3' },
    { field: 'explanation', shape: 'text', rule: 'INT-5', optional: true },
  ],
  QUOTE: [
    { field: 'lines', shape: 'lines', rule: 'QUO-2' },
    { field: 'offListReason', shape: 'text', rule: 'QUO-6', optional: true },
    { field: 'settlement', shape: 'settlement', rule: 'SET-1', optional: true },
  ],
  CONSENT: [
    { field: 'quoteNo', shape: 'count', rule: 'QUO-4' },
    { field: 'medium', shape: { oneOf: Medium }, rule: 'QUO-4' },
    { field: 'toldPaidService', shape: 'flag', rule: 'QUO-1', optional: true },
    { field: 'signature', shape: 'signature', rule: 'QUO-4', optional: true },
  ],
  PREPAY: [
    { field: 'amountMinor', shape: 'amount', rule: 'SET-2' },
    { field: 'receiptSerial', shape: 'name', rule: 'SET-3', optional: true },
  ],
  DISPATCH: [
    { field: 'technicianId', shape: 'id', rule: 'DIS-1', optional: true },
    { field: 'appointmentAt', shape: 'instant', rule: 'INT-7', optional: true },
    { field: 'agreedWith', shape: 'name', rule: 'INT-7', optional: true },
  ],
  ASSIGN: [{ field: 'technicianId', shape: 'id', rule: 'DIS-1' }],
  REPORT_UNABLE: [{ field: 'reason', shape: 'text', rule: 'DIS-7' }, ON_BEHALF],
  RECEIVE: [],
  SERVE_AT_COUNTER: [{ field: 'note', shape: 'text', rule: 'SET-1', optional: true }],
  REASSIGN: [
    { field: 'technicianId', shape: 'id', rule: 'DIS-1' },
    { field: 'reason', shape: 'text', rule: 'DIS-5' },
  ],
  RESCHEDULE: [
    { field: 'appointmentAt', shape: 'instant', rule: 'INT-7' },
    { field: 'reason', shape: 'text', rule: 'INT-7' },
    { field: 'agreedBy', shape: 'name', rule: 'INT-7' },
    { field: 'staffShortage', shape: 'flag', rule: 'DIS-8', optional: true },
  ],
  ARRIVE: [ON_BEHALF],
  CONFIRM_PRICE: [
    { field: 'quoteNo', shape: 'count', rule: 'QUO-5' },
    { field: 'findings', shape: 'text', rule: 'QUO-5' },
    { field: 'materials', shape: 'texts', rule: 'QUO-5' },
    { field: 'tools', shape: 'texts', rule: 'QUO-5' },
    { field: 'medium', shape: { oneOf: Medium }, rule: 'QUO-5' },
    { field: 'signature', shape: 'signature', rule: 'QUO-5', optional: true },
    ON_BEHALF,
  ],
  SUSPEND: [
    { field: 'reason', shape: 'text', rule: 'INT-7' },
    { field: 'appointmentAt', shape: 'instant', rule: 'INT-7' },
    { field: 'agreedBy', shape: 'name', rule: 'INT-7' },
    ON_BEHALF,
  ],
  RESUME: [ON_BEHALF],
  START: [ON_BEHALF],
  RECORD_STEPS: [
    { field: 'symptoms', shape: 'texts', rule: 'CHK-0', optional: true },
    { field: 'steps', shape: 'stepAnswers', rule: 'CHK', optional: true },
    ON_BEHALF,
  ],
  COMPLETE: [{ field: 'workDone', shape: 'text', rule: 'ACC-1' }, ON_BEHALF],
  SIGN_OFF: [{ field: 'signature', shape: 'signature', rule: 'ACC-1' }],
  COLLECT: [
    { field: 'amountMinor', shape: 'amount', rule: 'SET-2' },
    { field: 'receiptSerial', shape: 'name', rule: 'SET-3', optional: true },
  ],
  PAY: [
    { field: 'amountMinor', shape: 'amount', rule: 'SET-2' },
    { field: 'receiptSerial', shape: 'name', rule: 'SET-3' },
  ],
  HAND_IN: [{ field: 'amountMinor', shape: 'amount', rule: 'SET-3' }],
  CONFIRM_PAYMENT: [{ field: 'receiptSerial', shape: 'name', rule: 'SET-3' }],
  MARK_ARREARS: [{ field: 'signature', shape: 'signature', rule: 'SET-1' }],
  RECORD_UNPAID_CALLBACK: [
    { field: 'reason', shape: 'text', rule: 'SET-5' },
    { field: 'explanation', shape: 'text', rule: 'SET-5' },
    { field: 'toWhom', shape: 'name', rule: 'SET-5' },
    { field: 'medium', shape: { oneOf: Medium }, rule: 'SET-5' },
  ],
  MARK_UNSIGNED_ARREARS: [{ field: 'reason', shape: 'text', rule: 'SET-8' }],
  REFUND: [
    { field: 'amountMinor', shape: 'amount', rule: 'SET-7' },
    { field: 'reason', shape: 'text', rule: 'SET-7' },
  ],
  CONFIRM_QUALITY: [{ field: 'note', shape: 'text', rule: 'ACC-5', optional: true }],
  REJECT: [
    { field: 'reason', shape: 'text', rule: 'ACC-2' },
    { field: 'apology', shape: 'flag', rule: 'ACC-2' },
  ],
  ESCALATE: [
    { field: 'reason', shape: 'text', rule: 'ACC-3' },
    { field: 'cause', shape: { oneOf: EscalationCause }, rule: 'ACC-3' },
  ],
  RESOLVE_ESCALATION: [
    { field: 'decision', shape: { oneOf: EscalationDecision }, rule: 'ACC-3' },
    { field: 'reason', shape: 'text', rule: 'ACC-3' },
  ],
  REQUEST_CANCEL: [{ field: 'reason', shape: 'text', rule: 'DIS-6' }],
  CONFIRM_CANCEL: [{ field: 'note', shape: 'text', rule: 'DIS-6', optional: true }],
  WRITE_OFF: [
    { field: 'placeOfReturn', shape: { oneOf: Place }, rule: 'CBK-7' },
    { field: 'oralReply', shape: 'text', rule: 'CBK-7', optional: true },
  ],
  HAND_TO_DISPATCH: [],
  HAND_OVER: [{ field: 'month', shape: 'month', rule: 'ARC-2' }],
  ARCHIVE: [],
  ISSUE_MATERIAL: [STOCK],
  USE_MATERIAL: [STOCK, ON_BEHALF],
  RETURN_MATERIAL: [STOCK],
  LEND_TOOL: [STOCK],
  RETURN_TOOL: [STOCK, { field: 'lostReason', shape: 'text', rule: 'MAT-2', optional: true }],
  LIST_CUSTOMER_MATERIALS: [{ field: 'materials', shape: 'texts', rule: 'MAT-3' }],
}
