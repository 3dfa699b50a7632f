/** Settings of an estate: every reading that procedure.md leaves open, with its default first. */
import type { NoticeTo } from './notice-topic.js'
import type { Department, Procedure, Urgency } from './vocabulary.js'

/** Topics in which procedures A and B differ; an estate may follow the other one in any of them. */
export const ProcedureTopic = Object.freeze({
  /** DIS-1: A names the person, B may leave that to the department's supervisor. */
  DISPATCH: 'DISPATCH',
  /** SET-6: B wants finance's confirmation before the write-off. */
  FINANCE_FIRST: 'FINANCE_FIRST',
  /** Who archives: A the records keeper, B the department's supervisor too. */
  ARCHIVE: 'ARCHIVE',
  /** ARC-1: which three copies there are. */
  COPIES: 'COPIES',
  /** CBK-1: B's callback is prompt. */
  CALLBACK: 'CALLBACK',
  /** A's monthly settlement is the customer's bill; B's is internal only. */
  MONTHLY_SETTLEMENT: 'MONTHLY_SETTLEMENT',
})
export type ProcedureTopic = keyof typeof ProcedureTopic

/** DIS-8: people of a department whom special orders leave alone, on days that are worked and on days off. */
export interface Reserve {
  readonly working: number
  readonly off: number
}

export interface EstateSettings {
  readonly id: string
  /** IANA name; every calendar rule of the estate runs in it. @example 'Asia/Shanghai' */
  readonly timeZone: string
  /** ISO 4217. @example 'CNY' */
  readonly currency: string
  readonly procedure: Procedure
  readonly procedureByTopic: Readonly<Partial<Record<ProcedureTopic, Procedure>>>
  /** DIS-2: minutes in which the customer is answered, and what they are counted from. */
  readonly replyMinutes: number
  readonly replyFrom: 'REGISTRATION' | 'DISPATCH'
  /** DIS-3: minutes in which the technician acknowledges the order. */
  readonly receiptMinutes: number
  /** DIS-4: minutes to arrive for a routine order that has no appointment. */
  readonly routineArrivalMinutes: Readonly<Record<Urgency, number>>
  /** CBK-2, ARC-2: true: to the end of the 10th, to the end of the month's last day; false: each one day earlier. */
  readonly deadlineInclusive: boolean
  /** SET-5: local time at which the service day ends; '24:00' is midnight. */
  readonly endOfServiceDay: string
  /** CBK-1: local time by which the front desk hands its orders to dispatch. */
  readonly handToDispatchAt: string
  /** ACC-5: whose orders a department supervisor confirms before write-off. */
  readonly qualityConfirmation: 'CONTRACTORS' | 'ALL' | 'NONE'
  /** CBK: whether a cancelled order gets a callback. */
  readonly callbackCancelled: boolean
  /** CBK-1: procedure B's target for the callback, in days after the service. */
  readonly callbackTargetDays: number
  /** CBK-8: tries on so many different days close a callback as not reached. */
  readonly callbackTries: number
  /** COR-1: days in which a corrective action is due. */
  readonly correctionDays: number
  /** COR-3: days after the write-off in which rework is free without a callback that asked for it; 0: no such warranty. */
  readonly warrantyDays: number
  /** CBK-3: 5 % of the callbacks due, or of those made. */
  readonly quotaBase: 'DUE' | 'MADE'
  /** Which month an order belongs to: that of its write-off or of its issue. */
  readonly orderMonth: 'WRITE_OFF' | 'ISSUE'
  /** ARC-2: who 管理員 is. */
  readonly handoverRole: 'RECORDS_KEEPER' | 'STEWARD'
  /** INT-3: from whom the department or party concerned is asked. */
  readonly departmentRequired: 'COMPANIES' | 'ALWAYS'
  /** Whether a second order for a unit and service that is still open wants a word why, or is only told of. */
  readonly duplicateOrders: 'REFUSE' | 'TELL'
  /** PUB-4: minutes in which who is told of an incident acknowledges it, before his superior is told. */
  readonly incidentAcknowledgeMinutes: number
  /** CMP-3: hours in which a complaint is answered. */
  readonly complaintAnswerHours: number
  /** Hours in which an enquiry is answered. */
  readonly enquiryAnswerHours: number
  /** SPT-1. */
  readonly spotChecksNeeded: number
  readonly spotCheckMode: 'TOGETHER' | 'EACH'
  /** The wall: number of overdue items at which it counts as flooded, and at which no longer. */
  readonly floodEnter: number
  readonly floodLeave: number
  /** The wall: seconds for which an item that has just become overdue holds its place. */
  readonly justCrossedSeconds: number
  /** The wall: local times between which it makes no sound. */
  readonly quietFrom: string
  readonly quietTo: string
  /** Roles told of an overdue clock, an escalated order or a technician who cannot come, where not as domain/follow-up.ts has it. */
  readonly noticeTo: NoticeTo
  /** DIS-8: departments that keep a reserve; of the others special orders take whoever DIS-1 lets them. */
  readonly routineReserve: Readonly<Partial<Record<Department, Reserve>>>
  /** DIS-8: minutes before and after a time in which routine orders count. */
  readonly staffingWindowMinutes: number
  /** The working week: 1 is Monday. Days that differ stand in the calendar. */
  readonly workingDays: readonly number[]
  readonly workingFrom: string
  readonly workingTo: string
  /** When a half day ends. */
  readonly halfDayTo: string
  /** Days that a technician's record of lateness goes back, where somebody is suggested. */
  readonly latenessDays: number
}

export const DEFAULT_SETTINGS: Omit<EstateSettings, 'id'> = Object.freeze({
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  procedure: 'B',
  procedureByTopic: Object.freeze({}),
  replyMinutes: 15,
  replyFrom: 'REGISTRATION',
  receiptMinutes: 10,
  routineArrivalMinutes: Object.freeze({ NORMAL: 120, URGENT: 30 }),
  deadlineInclusive: true,
  endOfServiceDay: '24:00',
  handToDispatchAt: '17:30',
  qualityConfirmation: 'CONTRACTORS',
  callbackCancelled: false,
  callbackTargetDays: 3,
  callbackTries: 3,
  correctionDays: 3,
  warrantyDays: 0,
  quotaBase: 'DUE',
  orderMonth: 'WRITE_OFF',
  handoverRole: 'RECORDS_KEEPER',
  departmentRequired: 'COMPANIES',
  duplicateOrders: 'REFUSE',
  incidentAcknowledgeMinutes: 10,
  complaintAnswerHours: 24,
  enquiryAnswerHours: 24,
  spotChecksNeeded: 3,
  spotCheckMode: 'TOGETHER',
  floodEnter: 15,
  floodLeave: 12,
  justCrossedSeconds: 30,
  quietFrom: '22:00',
  quietTo: '07:00',
  noticeTo: Object.freeze({}),
  routineReserve: Object.freeze({}),
  staffingWindowMinutes: 120,
  workingDays: Object.freeze([1, 2, 3, 4, 5, 6, 7]),
  workingFrom: '08:30',
  workingTo: '18:00',
  halfDayTo: '12:00',
  latenessDays: 90,
} as const)

/**
 * The settings of one estate: what it stores over the defaults. Unknown keys are dropped, so that a setting of a newer
 * release does not break an older one that reads the same row.
 */
export const estateSettings = (
  estate: { readonly id: string; readonly timeZone: string; readonly currency: string },
  stored: Readonly<Record<string, unknown>> = {},
): EstateSettings => {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  for (const key of Object.keys(stored))
    if (key in DEFAULT_SETTINGS && stored[key] !== undefined) settings[key] = stored[key]
  const { id, timeZone, currency } = estate
  return Object.assign(settings, { id, timeZone, currency }) as unknown as EstateSettings
}

/** The procedure that an order follows in one topic: the estate's choice for the topic, else the order's own procedure. */
export const procedureFor = (
  estate: EstateSettings,
  topic: ProcedureTopic,
  order: { readonly procedure: Procedure } = estate,
): Procedure => estate.procedureByTopic[topic] ?? order.procedure
