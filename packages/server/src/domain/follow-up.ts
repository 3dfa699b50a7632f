/**
 * What an event of the log brings about beside itself: whom it is told to, and what other systems hear of it. Pure, so that the one
 * who reads the log does the same whenever and however often he looks.
 */
import type { BoardCard } from './card.js'
import { CLOCK_NAMES } from './notice-text.js'
import type { NoticeTo, NoticeTopic } from './notice-topic.js'
import type { Fact } from './refusal.js'
import type { Addressees } from './superior.js'
import type {
  AcknowledgeMode,
  CaseKind,
  ClockKind,
  Department,
  Localized,
  NoticeKind,
  Role,
  Urgency,
} from './vocabulary.js'
import { localized as t } from './localized.js'

/** As much of an event as is looked at. */
export interface Happened {
  readonly position: number
  readonly kind: string
  readonly action: string | null
  readonly itemId: string | null
  readonly department: Department | null
  readonly assigneeId: string | null
  readonly clockKind: ClockKind | null
  readonly caseKind: CaseKind | null
  /** The card; {} for events about no request or order. */
  readonly item: Readonly<Record<string, unknown>>
}

/**
 * Who is told when a clock has run out, an order was escalated, or a technician cannot come. DEPARTMENT_SUPERVISOR is the order's own.
 * An estate overrides each by its setting `noticeTo`; an empty list there tells nobody.
 */
export const NOTICE_TO: Readonly<Record<NoticeTopic, readonly Role[]>> = Object.freeze({
  REPLY: ['SERVICE_LEAD'],
  RECEIPT: ['DEPARTMENT_SUPERVISOR'],
  ARRIVAL: ['DEPARTMENT_SUPERVISOR'],
  SETTLEMENT: ['SERVICE_LEAD'],
  HANDOVER: ['SERVICE_LEAD'],
  CALLBACK: ['SERVICE_LEAD'],
  CALLBACK_TARGET: ['SERVICE_LEAD'],
  COMPILE: ['SERVICE_LEAD'],
  ACKNOWLEDGE: ['DEPARTMENT_SUPERVISOR'],
  ANSWER: ['SERVICE_LEAD'],
  CORRECTION: ['DEPARTMENT_SUPERVISOR'],
  ESCALATE: ['CENTRE_MANAGER'],
  REPORT_UNABLE: ['DISPATCHER'],
})

/** A manager has this long for an escalated order before his superior hears of it. Minutes. */
const ESCALATED_WITHIN = 30

export interface NoticePlan {
  readonly kind: NoticeKind
  readonly urgency: Urgency
  readonly to: Addressees
  readonly facts: Readonly<Record<string, Fact>>
  readonly about: { readonly kind: string; readonly id: string | null; readonly serial: string | null }
  readonly acknowledge?: { readonly mode: AcknowledgeMode; readonly withinMinutes: number }
}

/** Serial and owner of a case, which its events do not carry. */
export interface CaseSummary {
  readonly serial: string
  readonly ownerId: string | null
}

/** Cases that climb by their own table (intake/escalator.ts): only they know whom, and from whom they are kept (CMP-2, PUB-4). */
const TELL_THEMSELVES: readonly CaseKind[] = ['INCIDENT', 'COMPLAINT', 'ENQUIRY']

/** Whom this event is told to; null: nobody. Once for each event, so once for each clock that runs out. */
export function noticeFor(
  event: Happened,
  settings: NoticeTo = {},
  ofCase: CaseSummary | null = null,
): NoticePlan | null {
  const topic = topicOf(event)
  if (!topic) return null
  const roles = settings[topic] ?? NOTICE_TO[topic]
  if (roles.length === 0) return null
  const department = event.department
  // A supervisor of no department would be every supervisor of the house.
  const meant = roles.map((role) => (role === 'DEPARTMENT_SUPERVISOR' && !department ? 'SERVICE_LEAD' : role))
  if (event.caseKind !== null) {
    if (!ofCase || TELL_THEMSELVES.includes(event.caseKind)) return null
    return {
      kind: 'CASE_OVERDUE',
      urgency: 'NORMAL',
      // Who has it in hand is the one to hear of it.
      to: ofCase.ownerId ? { personIds: [ofCase.ownerId], department } : { roles: meant, department },
      facts: { serial: ofCase.serial, place: CASE_NAMES[event.caseKind], clock: clockName(event) },
      about: { kind: event.caseKind.toLowerCase(), id: event.itemId, serial: ofCase.serial },
    }
  }
  const card = event.item as unknown as BoardCard
  const about = { kind: card.kind === 'REQUEST' ? 'request' : 'order', id: event.itemId, serial: card.serial }
  const facts = { serial: card.serial, place: placeOf(card), service: serviceOf(card), clock: clockName(event) }
  const { urgency } = card
  const to = { roles: meant, department }
  switch (topic) {
    case 'ESCALATE':
      return {
        kind: 'ORDER_ESCALATED',
        urgency,
        to,
        facts,
        about,
        acknowledge: { mode: 'ANY', withinMinutes: ESCALATED_WITHIN },
      }
    case 'REPORT_UNABLE':
      return { kind: 'ORDER_UNABLE', urgency, to, facts, about }
    default:
      return { kind: card.kind === 'REQUEST' ? 'REQUEST_OVERDUE' : 'ORDER_OVERDUE', urgency, to, facts, about }
  }
}

const OVERDUE: readonly string[] = ['ORDER_OVERDUE', 'REQUEST_OVERDUE', 'CASE_OVERDUE']

const topicOf = ({ kind, action, clockKind }: Happened): NoticeTopic | null => {
  if (OVERDUE.includes(kind)) return clockKind
  if (kind === 'ORDER_CHANGED' && (action === 'ESCALATE' || action === 'REPORT_UNABLE')) return action
  return null
}

const clockName = ({ clockKind }: Happened): Localized | null => (clockKind ? CLOCK_NAMES[clockKind] : null)

const placeOf = ({ buildingCode, room }: BoardCard): string | null =>
  buildingCode && room ? `${buildingCode}-${room}` : (buildingCode ?? room ?? null)

const serviceOf = ({ service }: BoardCard): Localized => ({
  zh_Hant: service.zhHant,
  zh_Hans: service.zhHans,
  en: service.en,
})

const CASE_NAMES: Readonly<Record<CaseKind, Localized>> = {
  ENQUIRY: t('查詢', '查询', 'enquiry'),
  INCIDENT: t('事件', '事件', 'incident'),
  COMPLAINT: t('投訴', '投诉', 'complaint'),
  DAMAGE: t('財物損壞', '财物损坏', 'damage'),
  CALLBACK: t('回訪', '回访', 'callback'),
  CORRECTIVE_ACTION: t('糾正措施', '纠正措施', 'corrective action'),
  SHIFT_HANDOVER: t('交接班', '交接班', 'shift hand-over'),
}

/** What other systems may ask to hear of, by the words that they are sent. */
export const WebhookEvent = Object.freeze({
  WORK_ORDER_OPENED: 'work_order.opened',
  WORK_ORDER_CHANGED: 'work_order.changed',
  WORK_ORDER_OVERDUE: 'work_order.overdue',
  WORK_ORDER_CLOSED: 'work_order.closed',
  PAYMENT_RECORDED: 'payment.recorded',
  REQUEST_CHANGED: 'request.changed',
  REQUEST_OVERDUE: 'request.overdue',
  INCIDENT_CHANGED: 'incident.changed',
  INCIDENT_OVERDUE: 'incident.overdue',
  COMPLAINT_CHANGED: 'complaint.changed',
  COMPLAINT_OVERDUE: 'complaint.overdue',
} as const)
export type WebhookEvent = keyof typeof WebhookEvent

const MONEY: readonly string[] = [
  'PREPAY',
  'COLLECT',
  'PAY',
  'HAND_IN',
  'CONFIRM_PAYMENT',
  'MARK_ARREARS',
  'MARK_UNSIGNED_ARREARS',
  'REFUND',
]
const CLOSED: readonly string[] = ['WRITTEN_OFF', 'CANCELLED']
/** Actions that end an order; others may follow when it has ended (a refund, the archive). */
const CLOSES: readonly string[] = ['WRITE_OFF', 'CONFIRM_CANCEL', 'RESOLVE_ESCALATION']

/** What an event says to other systems; an event may say several things, and each goes to whoever asked for it. */
export function webhookEventsOf({ kind, action, caseKind, item }: Happened): readonly WebhookEvent[] {
  switch (kind) {
    case 'ORDER_OPENED':
      return ['WORK_ORDER_OPENED']
    case 'ORDER_OVERDUE':
      return ['WORK_ORDER_OVERDUE']
    case 'ORDER_CHANGED': {
      const closes = CLOSES.includes(action ?? '') && CLOSED.includes(String(item.status))
      return [
        'WORK_ORDER_CHANGED',
        ...(MONEY.includes(action ?? '') ? (['PAYMENT_RECORDED'] as const) : []),
        ...(closes ? (['WORK_ORDER_CLOSED'] as const) : []),
      ]
    }
    case 'REQUEST_CHANGED':
      return ['REQUEST_CHANGED']
    case 'REQUEST_OVERDUE':
      return ['REQUEST_OVERDUE']
    case 'CASE_CHANGED':
    case 'CASE_OVERDUE': {
      if (caseKind !== 'INCIDENT' && caseKind !== 'COMPLAINT') return []
      return [`${caseKind}_${kind === 'CASE_CHANGED' ? 'CHANGED' : 'OVERDUE'}`]
    }
    default:
      return []
  }
}
