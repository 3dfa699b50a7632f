/** Callbacks, their checks and a month's figures as the API gives them. */
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { CaseType } from '../case/case.type.js'
import type { CallbackState } from '../domain/callback.js'
import {
  CallbackMode,
  CallbackRoute,
  CallbackStatus,
  Category,
  DissatisfactionReason,
  Role,
  SatisfactionItem,
  SpotPoint,
} from '../domain/vocabulary.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { SignatureType } from '../work-order/work-order.type.js'
import './callback-enums.js'

@ObjectType('CallbackVerdict', {
  simpleResolvers: true,
  description:
    'What the customer said of one main item (STA-1). Example: {item: TIDINESS, satisfied: false, reason: LEFT_DIRTY}',
})
export class CallbackVerdict {
  @Field(() => SatisfactionItem, { description: 'Example: TIDINESS' })
  item!: SatisfactionItem

  @Field(() => Boolean, { description: 'Example: false' })
  satisfied!: boolean

  @Field(() => DissatisfactionReason, {
    nullable: true,
    description: 'Why not; null when satisfied. Example: LEFT_DIRTY',
  })
  reason!: DissatisfactionReason | null

  @Field(() => String, { nullable: true, description: 'In words. Example: "Water on the floor"' })
  text!: string | null
}

@ObjectType('CallbackAttempt', {
  simpleResolvers: true,
  description: 'A try that did not reach the customer (CBK-8). Example: {at: "2026-11-24T01:30:00.000Z", mode: PHONE}',
})
export class CallbackAttempt {
  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-24T01:30:00.000Z"' })
  at!: Date

  @Field(() => String, { description: 'The estate’s day: tries of one day count once. Example: "2026-11-24"' })
  day!: string

  @Field(() => CallbackMode, { description: 'Example: PHONE' })
  mode!: CallbackMode

  @Field(() => String, { nullable: true, description: 'Example: "No answer"' })
  note!: string | null
}

@ObjectType('CallbackRecord', {
  simpleResolvers: true,
  description: 'A callback as it was made (CBK-4). Example: {mode: PHONE, satisfied: true, words: "All fine."}',
})
export class CallbackRecord {
  @Field(() => CallbackMode, { description: 'Example: PHONE' })
  mode!: CallbackMode

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-24T01:30:00.000Z"' })
  at!: Date

  @Field(() => LocalizedText, { description: 'Who called, by name. Example: {en: "Zhou Min"}' })
  callerName!: LocalizedText

  @Field(() => String, { nullable: true, description: 'With whom was spoken. Example: "Mrs Wang"' })
  spokeWith!: string | null

  @Field(() => Boolean, { description: 'Example: true' })
  satisfied!: boolean

  @Field(() => String, {
    description: 'The customer’s words; at the door, the opinion that was signed. Example: "All fine."',
  })
  words!: string

  @Field(() => SignatureType, { nullable: true, description: 'At the door only. Example: {signerName: "王麗華"}' })
  signature!: SignatureType | null

  @Field(() => [CallbackVerdict], {
    description: 'Main items that were asked. Example: [{item: QUALITY, satisfied: true}]',
  })
  verdicts!: readonly CallbackVerdict[]

  @Field(() => Int, { description: 'Edition of the questions that were asked. Example: 1' })
  script!: number
}

@ObjectType('SpotCheckPoint', {
  simpleResolvers: true,
  description:
    'A point of the form beside the record (SPT-4). Example: {point: SATISFIED, recorded: true, found: false, agrees: false}',
})
export class SpotCheckPoint {
  @Field(() => SpotPoint, { description: 'Example: SATISFIED' })
  point!: SpotPoint

  @Field(() => Boolean, { description: 'What the callback’s record says. Example: true' })
  recorded!: boolean

  @Field(() => Boolean, { description: 'What the manager found. Example: false' })
  found!: boolean

  @Field(() => Boolean, { description: 'Example: false' })
  agrees!: boolean

  @Field(() => String, { nullable: true, description: 'Example: "She says nobody called."' })
  note!: string | null
}

@ObjectType('SpotCheck', {
  simpleResolvers: true,
  description:
    'A manager’s check of a callback (SPT). Example: {no: 1, as: CENTRE_MANAGER, handPicked: false, contradicts: false}',
})
export class SpotCheckType {
  @Field(() => Int, { description: 'Of this callback. Example: 1' })
  no!: number

  @Field(() => Role, { description: 'CENTRE_MANAGER or GENERAL_MANAGER. Example: CENTRE_MANAGER' })
  as!: Role

  @Field(() => Date, { description: 'The server’s time. Example: "2026-12-03T06:28:00.000Z"' })
  at!: Date

  @Field(() => ID, { description: 'Person who checked. Example: "0196f3a1-7c00-7000-8000-0000000000a9"' })
  byId!: string

  @Field(() => Boolean, { description: 'Not out of a draw (SPT-3). Example: false' })
  handPicked!: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'The draw that named it. Example: "0196f3a1-7c00-7000-8000-0000000000f1"',
  })
  drawId!: string | null

  @Field(() => [SpotCheckPoint], { description: 'Point by point. Example: [{point: SATISFIED, agrees: true}]' })
  points!: readonly SpotCheckPoint[]

  @Field(() => Boolean, {
    description: 'Whether any point differs; then a corrective action was opened. Example: false',
  })
  contradicts!: boolean

  @Field(() => String, { nullable: true, description: 'What follows. Example: "Talk with He Yongkang"' })
  conclusion!: string | null
}

@ObjectType('Callback', {
  description:
    'The callback of a finished order (CBK-1). Example: {serial: "CB-2611-0042", status: OPEN, route: DISPATCH_CENTRE, month: "2026-11"}',
})
export class CallbackType extends CaseType {
  @Field(() => CallbackStatus, { description: 'Example: OPEN' })
  status!: CallbackStatus

  @Field(() => String, { description: 'The month that it counts for. Example: "2026-11"' })
  month!: string

  @Field(() => String, {
    nullable: true,
    description: 'The order’s own month, where that was closed already (CLO-6). Example: null',
  })
  refersTo!: string | null

  @Field(() => CallbackRoute, { description: 'Who makes it (CBK-1). Example: DISPATCH_CENTRE' })
  route!: CallbackRoute

  @Field(() => String, { description: 'Example: "WO-2611-0042"' })
  orderSerial!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string

  @Field(() => Category, { description: 'Of the order. Example: ENGINEERING_REPAIR' })
  category!: Category

  @Field(() => Boolean, { description: 'Whether the order was cancelled (setting callbackCancelled). Example: false' })
  cancelled!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The lead’s reason for letting the server call himself (CBK-5). Example: null',
  })
  ownWorkWaived!: string | null

  @Field(() => [CallbackAttempt], { description: 'In vain, oldest first. Example: [{day: "2026-11-24", mode: PHONE}]' })
  attempts!: readonly CallbackAttempt[]

  @Field(() => CallbackRecord, {
    nullable: true,
    description: 'As it was made; null while it is open. Example: {mode: PHONE, satisfied: true}',
  })
  made!: CallbackRecord | null

  @Field(() => String, { nullable: true, description: 'Why it was opened again; null: it was not. Example: null' })
  reopenReason!: string | null

  @Field(() => [SpotCheckType], { description: 'Since it was last made. Example: [{as: CENTRE_MANAGER}]' })
  spotChecks!: readonly SpotCheckType[]

  @Field(() => [SpotPoint], {
    description:
      'Points that a manager’s form has for it; empty while it is open. Example: [CONTACTED, WORDS_TRUE, SATISFIED]',
  })
  spotPoints!: readonly SpotPoint[]

  declare state: CallbackState
}

@ObjectType('CallbackEdge', {
  simpleResolvers: true,
  description: 'A callback with its place in the list. Example: {cursor: "WzFd", node: {serial: "CB-2611-0042"}}',
})
export class CallbackEdge {
  @Field(() => String, { description: 'Example: "WzFd"' })
  cursor!: string

  @Field(() => CallbackType, { description: 'Example: {serial: "CB-2611-0042"}' })
  node!: CallbackType
}

@ObjectType('CallbackConnection', {
  simpleResolvers: true,
  description: 'A page of callbacks. Example: {totalCount: 86, edges: [{node: {serial: "CB-2611-0042"}}]}',
})
export class CallbackConnection {
  @Field(() => [CallbackEdge], { description: 'Example: [{node: {serial: "CB-2611-0042"}}]' })
  edges!: CallbackEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: true}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'Of all that the filter lets through; counted only when asked for. Example: 86' })
  totalCount!: number
}

@ObjectType('CallbackQuestion', {
  simpleResolvers: true,
  description: 'A question of the caller’s script. Example: {item: PUNCTUALITY, text: {en: "Did we come on time?"}}',
})
export class CallbackQuestion {
  @Field(() => SatisfactionItem, { description: 'The main item that it is about. Example: PUNCTUALITY' })
  item!: SatisfactionItem

  @Field(() => LocalizedText, { description: 'Example: {en: "Did we come on time?"}' })
  text!: LocalizedText

  @Field(() => [DissatisfactionReason], {
    description: 'What is usual when not. Example: [LATE_ARRIVAL, MISSED_APPOINTMENT]',
  })
  reasons!: readonly DissatisfactionReason[]
}

@ObjectType('CallbackScript', {
  simpleResolvers: true,
  description: 'What the caller says and asks. Example: {edition: 1, opening: {en: "Good day …"}}',
})
export class CallbackScriptType {
  @Field(() => Int, { description: 'Example: 1' })
  edition!: number

  @Field(() => LocalizedText, {
    description: 'Example: {en: "Good day, this is the service centre of Yunlu Gardens …"}',
  })
  opening!: LocalizedText

  @Field(() => [CallbackQuestion], {
    description: 'In the order in which they are asked. Example: [{item: PUNCTUALITY}]',
  })
  questions!: readonly CallbackQuestion[]

  @Field(() => LocalizedText, { description: 'When satisfied. Example: {en: "Thank you."}' })
  closing!: LocalizedText

  @Field(() => LocalizedText, {
    description: 'When not: the apology and what happens now. Example: {en: "We are sorry …"}',
  })
  apology!: LocalizedText
}

@ObjectType('NextCallback', {
  simpleResolvers: true,
  description: 'The next one to call, with the script. Example: {left: 12, callback: {serial: "CB-2611-0042"}}',
})
export class NextCallback {
  @Field(() => CallbackType, { description: 'Example: {serial: "CB-2611-0042"}' })
  callback!: CallbackType

  @Field(() => CallbackScriptType, { description: 'Example: {edition: 1}' })
  script!: CallbackScriptType

  @Field(() => Int, { description: 'Open callbacks that this caller could make, this one included. Example: 12' })
  left!: number
}

@ObjectType('DoorToDoorQuota', {
  simpleResolvers: true,
  description: 'CBK-3, live. Example: {numerator: 7, denominator: 214, needed: 11, missing: 4, share: 3.27}',
})
export class DoorToDoorQuota {
  @Field(() => Int, { description: 'Callbacks made at the door. Example: 7' })
  numerator!: number

  @Field(() => Int, { description: 'All of the month, or those finished (base). Example: 214' })
  denominator!: number

  @Field(() => String, { description: 'DUE or MADE: the estate’s setting quotaBase. Example: "DUE"' })
  base!: string

  @Field(() => Int, { description: '5 % of the denominator, rounded up. Example: 11' })
  needed!: number

  @Field(() => Int, { description: 'Example: 4' })
  missing!: number

  @Field(() => Float, { description: 'In per cent. Example: 3.27' })
  share!: number
}

@ObjectType('SpotCheckShare', {
  simpleResolvers: true,
  description:
    'Of one manager’s role, where each checks (SPT-1). Example: {role: CENTRE_MANAGER, done: 1, needed: 3, missing: 2}',
})
export class SpotCheckShareType {
  @Field(() => Role, { description: 'Example: CENTRE_MANAGER' })
  role!: Role

  @Field(() => Int, { description: 'Callbacks checked in this role. Example: 1' })
  done!: number

  @Field(() => Int, { description: '0 where both check together. Example: 3' })
  needed!: number

  @Field(() => Int, { description: 'Example: 2' })
  missing!: number
}

@ObjectType('SpotCheckQuota', {
  simpleResolvers: true,
  description: 'SPT-1, live. Example: {mode: "TOGETHER", done: 1, needed: 3, missing: 2, eligible: 128}',
})
export class SpotCheckQuota {
  @Field(() => String, { description: 'TOGETHER or EACH: the estate’s setting spotCheckMode. Example: "TOGETHER"' })
  mode!: string

  @Field(() => Int, { description: 'Callbacks checked. Example: 1' })
  done!: number

  @Field(() => Int, { description: 'With fewer that may be checked, all of them. Example: 3' })
  needed!: number

  @Field(() => Int, { description: 'Example: 2' })
  missing!: number

  @Field(() => Int, { description: 'Finished callbacks that may be checked. Example: 128' })
  eligible!: number

  @Field(() => [SpotCheckShareType], { description: 'Example: [{role: CENTRE_MANAGER, done: 1}]' })
  byRole!: readonly SpotCheckShareType[]
}

@ObjectType('CallbackForecast', {
  simpleResolvers: true,
  description:
    'Where the pace leads. Example: {pace: 27.8, paceNeeded: 17.2, finishAt: "2026-12-08T03:00:00.000Z", inTime: true}',
})
export class CallbackForecast {
  @Field(() => Float, { description: 'Finished a day, over the last seven days. Example: 27.8' })
  pace!: number

  @Field(() => Float, {
    nullable: true,
    description: 'A day, from now to the deadline; null once that has passed. Example: 17.2',
  })
  paceNeeded!: number | null

  @Field(() => Int, { description: 'Callbacks that the month will have had at the present rate. Example: 214' })
  dueExpected!: number

  @Field(() => Date, { nullable: true, description: 'Null while nobody can say. Example: "2026-12-08T03:00:00.000Z"' })
  finishAt!: Date | null

  @Field(() => Boolean, { nullable: true, description: 'Whether that is before the deadline. Example: true' })
  inTime!: boolean | null

  @Field(() => Float, { nullable: true, description: 'If the share among those made stays. Example: 11.7' })
  doorToDoorExpected!: number | null

  @Field(() => Float, { description: 'Per cent, if each that is left were made by phone. Example: 3.27' })
  doorToDoorIfRestByPhone!: number

  @Field(() => LocalizedText, {
    description: 'How this was computed, with the figures. Example: {en: "Pace 27.8 a day = …"}',
  })
  explanation!: LocalizedText
}

@ObjectType('CallbackShortfall', {
  simpleResolvers: true,
  description: 'One thing that keeps the month from being closed (CBK-6). Example: {rule: "CBK-3", missing: 4}',
})
export class CallbackShortfall {
  @Field(() => String, { description: 'CBK-6 (open callbacks), CBK-3 or SPT-1. Example: "CBK-3"' })
  rule!: string

  @Field(() => Int, { description: 'Example: 4' })
  missing!: number

  @Field(() => LocalizedText, { description: 'In words. Example: {en: "4 callbacks at the door (CBK-3)"}' })
  text!: LocalizedText
}

@ObjectType('CallbackDay', {
  simpleResolvers: true,
  description: 'What was finished on one day. Example: {day: "2026-11-24", finished: 12}',
})
export class CallbackDay {
  @Field(() => String, { description: 'The estate’s day. Example: "2026-11-24"' })
  day!: string

  @Field(() => Int, { description: 'Made, or closed as not reached. Example: 12' })
  finished!: number
}

@ObjectType('CallbackQuota', {
  simpleResolvers: true,
  description:
    'A month’s callbacks against what must be done, live; of a closed month as it was closed (STA-2). Example: {month: "2026-11", due: 214, finished: 128, open: 86}',
})
export class CallbackQuota {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Example: "2026-11"' })
  month!: string

  @Field(() => Date, { description: 'The first instant that is too late (CBK-2). Example: "2026-12-10T16:00:00.000Z"' })
  deadline!: Date

  @Field(() => Date, { description: 'As of when. Example: "2026-12-05T06:32:07.000Z"' })
  serverTime!: Date

  @Field(() => Int, { description: 'All callbacks of the month’s orders. Example: 214' })
  due!: number

  @Field(() => Int, { description: 'Made. Example: 126' })
  done!: number

  @Field(() => Int, { description: 'Closed as not reached (CBK-8). Example: 2' })
  notReached!: number

  @Field(() => Int, { description: 'Made or closed as not reached. Example: 128' })
  finished!: number

  @Field(() => Int, { description: 'Still to be made. Example: 86' })
  open!: number

  @Field(() => Int, { description: 'Made, and the customer was not satisfied. Example: 9' })
  dissatisfied!: number

  @Field(() => DoorToDoorQuota, { description: 'Example: {numerator: 7, denominator: 214, needed: 11}' })
  doorToDoor!: DoorToDoorQuota

  @Field(() => SpotCheckQuota, { description: 'Example: {done: 1, needed: 3}' })
  spotChecks!: SpotCheckQuota

  @Field(() => CallbackForecast, { description: 'Example: {pace: 27.8, inTime: true}' })
  forecast!: CallbackForecast

  @Field(() => [CallbackShortfall], {
    description: 'What keeps the month from being closed now. Example: [{rule: "CBK-3", missing: 4}]',
  })
  shortfalls!: readonly CallbackShortfall[]

  @Field(() => [CallbackDay], {
    description:
      'Finished callbacks by day, oldest first, days without one left out: the line that burns down. Example: [{day: "2026-11-24", finished: 12}]',
  })
  byDay!: readonly CallbackDay[]

  @Field(() => Date, { nullable: true, description: 'When the month was closed; null: it is open. Example: null' })
  closedAt!: Date | null

  @Field(() => ID, { nullable: true, description: 'Person who closed it. Example: null' })
  closedById!: string | null
}

@ObjectType('CallbackChange', {
  simpleResolvers: true,
  description:
    'An action on a callback happened. Example: {position: 4712, callback: {status: DONE}, quota: {open: 85}}',
})
export class CallbackChange {
  @Field(() => CallbackType, { description: 'As it stands now. Example: {serial: "CB-2611-0042", status: DONE}' })
  callback!: CallbackType

  @Field(() => ID, {
    nullable: true,
    description: 'The corrective action that it opened (COR-1, SPT-4). Example: "0196f3a1-7c00-7000-8000-0000000000c7"',
  })
  correctiveActionId!: string | null

  @Field(() => CallbackQuota, { description: 'Its month after it. Example: {open: 85}' })
  quota!: CallbackQuota

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4712' })
  position!: number

  @Field(() => Boolean, {
    description: 'True: it had happened before, with the same idempotency key; nothing was done now. Example: false',
  })
  replayed!: boolean
}

export const CallbackResult = createUnionType({
  name: 'CallbackResult',
  description: 'What became of an action on a callback. Example: {__typename: "CallbackChange", position: 4712}',
  types: () => [CallbackChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : CallbackChange),
})

@ObjectType('CallbackMonthClosed', {
  simpleResolvers: true,
  description:
    'A month’s callbacks are closed; its figures do not change any more. Example: {position: 4713, quota: {month: "2026-11"}}',
})
export class CallbackMonthClosed {
  @Field(() => CallbackQuota, { description: 'As it was closed. Example: {month: "2026-11", open: 0}' })
  quota!: CallbackQuota

  @Field(() => SafeInt, { description: 'Example: 4713' })
  position!: number

  @Field(() => Boolean, { description: 'True: it had happened before, with the same idempotency key. Example: false' })
  replayed!: boolean
}

export const CloseCallbackMonthResult = createUnionType({
  name: 'CloseCallbackMonthResult',
  description: 'What became of closing a month’s callbacks (CBK-6). Example: {__typename: "CallbackMonthClosed"}',
  types: () => [CallbackMonthClosed, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : CallbackMonthClosed),
})

@ObjectType('CallbackQuotaMessage', {
  simpleResolvers: true,
  description:
    'A month’s gauges after something changed; the first message says how they stand. Example: {position: 4712, quota: {open: 85}}',
})
export class CallbackQuotaMessage {
  @Field(() => SafeInt, { description: 'Up to which position of the estate’s log. Example: 4712' })
  position!: number

  @Field(() => CallbackQuota, { description: 'Example: {open: 85}' })
  quota!: CallbackQuota
}

@ObjectType('CallbackEvent', {
  simpleResolvers: true,
  description:
    'Something happened to a callback that the viewer may read. Example: {position: 4712, action: "MAKE", callback: {status: DONE}}',
})
export class CallbackEvent {
  @Field(() => SafeInt, { description: 'Of the estate’s log. Example: 4712' })
  position!: number

  @Field(() => Date, { description: 'Example: "2026-11-24T01:30:00.000Z"' })
  at!: Date

  @Field(() => String, { nullable: true, description: 'Null for a clock that ran out. Example: "MAKE"' })
  action!: string | null

  @Field(() => CallbackType, { description: 'As it is now. Example: {serial: "CB-2611-0042", status: DONE}' })
  callback!: CallbackType
}
