/**
 * What the page asks of a person for each action. The server decides what is allowed (`permittedActions`) and checks every
 * value; this table only says which fields to draw, in which order, and which key starts the action (DESIGN.md, one key per verb).
 */
import type { RequestAction, WorkOrderAction } from '@dispatch/schema'

/** How one field is drawn. `technician` takes its choices from the suggestions, `money` is typed in major units and sent in minor ones. */
export type FieldKind =
  | { readonly kind: 'text'; readonly long?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly group: ChoiceGroup }
  | { readonly kind: 'yes-no'; readonly preset: boolean }
  | { readonly kind: 'instant' }
  | { readonly kind: 'month' }
  | { readonly kind: 'money'; readonly preset?: 'amount' | 'outstanding' | 'paid' }
  | { readonly kind: 'technician' }
  | { readonly kind: 'item' }
  /** An open order of the same unit and service. */
  | { readonly kind: 'joinable' }
  | { readonly kind: 'list' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'quote-no' }
  | { readonly kind: 'signature' }
  /** The order's checklist; it fills `symptoms` and `steps`. */
  | { readonly kind: 'checklist' }

export type ChoiceGroup = 'medium' | 'place' | 'decision' | 'cause' | 'department'

export interface Field {
  readonly name: string
  readonly label: FieldLabel
  readonly type: FieldKind
  readonly required: boolean
}

export type FieldLabel =
  | 'said'
  | 'toWhom'
  | 'medium'
  | 'toldPaid'
  | 'assessor'
  | 'feasible'
  | 'lines'
  | 'offListReason'
  | 'note'
  | 'quoteNo'
  | 'signature'
  | 'amount'
  | 'receipt'
  | 'technician'
  | 'appointment'
  | 'agreedWith'
  | 'joinedOrder'
  | 'notDuplicate'
  | 'service'
  | 'agreedBy'
  | 'reason'
  | 'shortage'
  | 'findings'
  | 'materials'
  | 'tools'
  | 'workDone'
  | 'apology'
  | 'cause'
  | 'decision'
  | 'place'
  | 'oralReply'
  | 'month'
  | 'item'
  | 'explanation'
  | 'notOffered'
  | 'helpTried'
  | 'fee'
  | 'department'
  | 'word'
  | 'checklist'

export interface ActionForm {
  /** Single key that opens the form while nobody is typing. */
  readonly key?: string
  /** Drawn as the main (ink) button when it is allowed; the first of MAIN_ORDER that is allowed wins. */
  readonly fields: readonly Field[]
}

const text = (name: string, label: FieldLabel, required = true, long = false): Field => ({
  name,
  label,
  required,
  type: { kind: 'text', long },
})
const reason = (name = 'reason', label: FieldLabel = 'reason'): Field => text(name, label, true, true)
const medium: Field = {
  name: 'medium',
  label: 'medium',
  required: true,
  type: { kind: 'choice', group: 'medium', options: ['PHONE', 'IN_PERSON', 'APP', 'LETTER'] },
}
const toldPaid: Field = {
  name: 'toldPaidService',
  label: 'toldPaid',
  required: false,
  type: { kind: 'yes-no', preset: true },
}
const lines = (required: boolean): Field => ({ name: 'lines', label: 'lines', required, type: { kind: 'lines' } })
const offList = text('offListReason', 'offListReason', false)
const quoteNo: Field = { name: 'quoteNo', label: 'quoteNo', required: true, type: { kind: 'quote-no' } }
const signature = (required: boolean): Field => ({
  name: 'signature',
  label: 'signature',
  required,
  type: { kind: 'signature' },
})
const money = (
  preset: 'amount' | 'outstanding' | 'paid',
  name = 'amountMinor',
  label: FieldLabel = 'amount',
  required = true,
): Field => ({
  name,
  label,
  required,
  type: { kind: 'money', preset },
})
const technician = (required: boolean, name = 'technicianId', label: FieldLabel = 'technician'): Field => ({
  name,
  label,
  required,
  type: { kind: 'technician' },
})
const appointment = (required: boolean): Field => ({
  name: 'appointmentAt',
  label: 'appointment',
  required,
  type: { kind: 'instant' },
})

/** Booked at the warehouse's counter and by the technician, never on this page. */
export type StockAction = 'ISSUE_MATERIAL' | 'USE_MATERIAL' | 'RETURN_MATERIAL' | 'LEND_TOOL' | 'RETURN_TOOL'

/** Actions that this page has a form for. */
export type FormAction = Exclude<WorkOrderAction, 'OPEN' | StockAction>

export const ORDER_FORMS: Readonly<Record<FormAction, ActionForm>> = {
  REPLY: { key: 'r', fields: [text('said', 'said', true, true), text('toWhom', 'toWhom'), medium, toldPaid] },
  REQUEST_ASSESSMENT: { key: 'a', fields: [technician(true, 'assessorId', 'assessor')] },
  RECORD_ASSESSMENT: {
    fields: [
      { name: 'feasible', label: 'feasible', required: true, type: { kind: 'yes-no', preset: true } },
      lines(false),
      offList,
      text('note', 'note', true, true),
    ],
  },
  QUOTE: { key: 'q', fields: [lines(true), offList] },
  CONSENT: { key: 'c', fields: [quoteNo, medium, toldPaid] },
  PREPAY: { fields: [money('outstanding'), text('receiptSerial', 'receipt', false)] },
  DISPATCH: { key: 'd', fields: [technician(false), appointment(false), text('agreedWith', 'agreedWith')] },
  ASSIGN: { key: 'd', fields: [technician(true)] },
  REPORT_UNABLE: { fields: [reason()] },
  RECEIVE: { fields: [] },
  SERVE_AT_COUNTER: { fields: [text('note', 'note', false)] },
  REASSIGN: { fields: [technician(true), reason()] },
  RESCHEDULE: {
    key: 't',
    fields: [
      appointment(true),
      reason(),
      text('agreedBy', 'agreedBy'),
      { name: 'staffShortage', label: 'shortage', required: false, type: { kind: 'yes-no', preset: false } },
    ],
  },
  ARRIVE: { fields: [] },
  CONFIRM_PRICE: {
    fields: [
      quoteNo,
      text('findings', 'findings', true, true),
      { name: 'materials', label: 'materials', required: false, type: { kind: 'list' } },
      { name: 'tools', label: 'tools', required: false, type: { kind: 'list' } },
      medium,
      signature(false),
    ],
  },
  SUSPEND: { fields: [reason(), appointment(true), text('agreedBy', 'agreedBy')] },
  RESUME: { fields: [] },
  START: { fields: [] },
  RECORD_STEPS: { fields: [{ name: 'checklist', label: 'checklist', required: true, type: { kind: 'checklist' } }] },
  COMPLETE: { fields: [text('workDone', 'workDone', true, true)] },
  SIGN_OFF: { key: 's', fields: [signature(true)] },
  COLLECT: { fields: [money('outstanding'), text('receiptSerial', 'receipt', false)] },
  PAY: { fields: [money('outstanding'), text('receiptSerial', 'receipt')] },
  HAND_IN: { fields: [money('paid')] },
  CONFIRM_PAYMENT: { fields: [text('receiptSerial', 'receipt')] },
  MARK_ARREARS: { fields: [signature(true)] },
  RECORD_UNPAID_CALLBACK: {
    fields: [reason(), reason('explanation', 'explanation'), text('toWhom', 'toWhom'), medium],
  },
  MARK_UNSIGNED_ARREARS: { fields: [reason()] },
  REFUND: { fields: [money('paid'), reason()] },
  CONFIRM_QUALITY: { fields: [text('note', 'note', false)] },
  REJECT: {
    fields: [reason(), { name: 'apology', label: 'apology', required: true, type: { kind: 'yes-no', preset: true } }],
  },
  ESCALATE: {
    fields: [
      {
        name: 'cause',
        label: 'cause',
        required: true,
        type: {
          kind: 'choice',
          group: 'cause',
          options: ['AFTER_REWORK', 'CUSTOMER_STOPS', 'DISPUTE', 'CANNOT_FINISH', 'NO_SIGNATURE'],
        },
      },
      reason(),
    ],
  },
  RESOLVE_ESCALATION: {
    fields: [
      {
        name: 'decision',
        label: 'decision',
        required: true,
        type: { kind: 'choice', group: 'decision', options: ['REWORK', 'CONTINUE', 'ACCEPT', 'CANCEL'] },
      },
      reason(),
    ],
  },
  REQUEST_CANCEL: { key: 'x', fields: [reason()] },
  CONFIRM_CANCEL: { fields: [text('note', 'note', false)] },
  WRITE_OFF: {
    key: 'w',
    fields: [
      {
        name: 'placeOfReturn',
        label: 'place',
        required: true,
        type: { kind: 'choice', group: 'place', options: ['DISPATCH_CENTRE', 'FRONT_DESK'] },
      },
      text('oralReply', 'oralReply', false),
    ],
  },
  HAND_TO_DISPATCH: { fields: [] },
  HAND_OVER: { fields: [{ name: 'month', label: 'month', required: true, type: { kind: 'month' } }] },
  ARCHIVE: { fields: [] },
  LIST_CUSTOMER_MATERIALS: {
    fields: [{ name: 'materials', label: 'materials', required: true, type: { kind: 'list' } }],
  },
}

export const hasForm = (action: WorkOrderAction): action is FormAction => Object.hasOwn(ORDER_FORMS, action)
const DEPARTMENTS = ['CUSTOMER_SERVICE', 'ENGINEERING', 'CLEANING', 'SECURITY', 'LANDSCAPING', 'OFFICE']

export const REQUEST_FORMS: Readonly<Record<Exclude<RequestAction, 'REGISTER'>, ActionForm>> = {
  ACCEPT: {
    key: 'd',
    fields: [
      { name: 'itemId', label: 'item', required: false, type: { kind: 'item' } },
      appointment(false),
      text('agreedBy', 'agreedBy', false),
      text('reason', 'reason', false),
      text('notDuplicateReason', 'notDuplicate', false),
      text('note', 'note', false),
    ],
  },
  JOIN: {
    fields: [
      { name: 'workOrderId', label: 'joinedOrder', required: true, type: { kind: 'joinable' } },
      text('said', 'said', true, true),
    ],
  },
  DECLINE: {
    key: 'x',
    fields: [
      reason('explanation', 'explanation'),
      { name: 'notOffered', label: 'notOffered', required: false, type: { kind: 'yes-no', preset: false } },
      text('helpTried', 'helpTried', false, true),
      { name: 'apology', label: 'apology', required: false, type: { kind: 'yes-no', preset: false } },
      text('service', 'service', false),
      {
        name: 'department',
        label: 'department',
        required: false,
        type: { kind: 'choice', group: 'department', options: DEPARTMENTS },
      },
    ],
  },
  ASK_APPROVAL: { fields: [reason()] },
  APPROVE: { fields: [money('amount', 'feeMinor', 'fee', false), text('note', 'note', false)] },
  REFUSE: { fields: [reason('explanation', 'explanation')] },
  ROUTE: {
    fields: [
      {
        name: 'department',
        label: 'department',
        required: true,
        type: {
          kind: 'choice',
          group: 'department',
          options: DEPARTMENTS,
        },
      },
      text('note', 'note', true, true),
      text('said', 'said', true, true),
    ],
  },
  WITHDRAW: { fields: [text('word', 'word', true, true)] },
}

/** The next thing a person would do, nearest to the end first: the first allowed one is the page's main button. */
export const MAIN_ORDER: readonly WorkOrderAction[] = [
  'ARCHIVE',
  'WRITE_OFF',
  'CONFIRM_PAYMENT',
  'HAND_IN',
  'COLLECT',
  'PAY',
  'SIGN_OFF',
  'RESOLVE_ESCALATION',
  'COMPLETE',
  'RECORD_STEPS',
  'START',
  'CONFIRM_PRICE',
  'ARRIVE',
  'RESUME',
  'RECEIVE',
  'ASSIGN',
  'SERVE_AT_COUNTER',
  'DISPATCH',
  'PREPAY',
  'CONSENT',
  'RECORD_ASSESSMENT',
  'QUOTE',
  'REQUEST_ASSESSMENT',
  'REPLY',
]

/** Major units typed by a person → integer minor units, exactly; null when it is not an amount. @example ('240.5', 2) → 24050 */
export function minorUnits(typed: string, digits: number): number | null {
  const match = /^\s*(\d{1,12})(?:[.,](\d*))?\s*$/.exec(typed)
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  return Number(match[1]! + fraction.padEnd(digits, '0'))
}

/** @example (24050, 2) → '240.50' */
export function majorUnits(minor: number, digits: number): string {
  if (digits === 0) return String(minor)
  const sign = minor < 0 ? '-' : ''
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0')
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}
