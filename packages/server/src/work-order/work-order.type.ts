import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Action,
  Category,
  Channel,
  Department,
  Nature,
  PaymentEntryKind,
  PaymentState,
  Place,
  RequesterKind,
  SettlementMethod,
  Status,
  Trade,
  Urgency,
} from '../domain/vocabulary.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { Money } from '../platform/graphql/money.type.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { Json, SafeInt } from '../platform/graphql/scalars.js'
import type { StoredOrder } from '../request/rows.js'

@ObjectType('QuoteLine', {
  simpleResolvers: true,
  description:
    'One line of a quote. Example: {text: "Tap replacement", quantity: 1, unitPrice: {amount: 8000, currency: "CNY"}}',
})
export class QuoteLineType {
  @Field(() => ID, {
    nullable: true,
    description: 'Line of the price list. Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
  })
  itemId!: string | null

  @Field(() => String, { description: 'Example: "Tap replacement"' })
  text!: string

  @Field(() => Float, { description: 'Up to three decimals. Example: 1.5' })
  quantity!: number

  @Field(() => Money, { description: 'Example: {amount: 8000, currency: "CNY"}' })
  unitPrice!: Money

  @Field(() => Money, {
    nullable: true,
    description:
      'What the price list said; null where it says "assess on site" (QUO-6). Example: {amount: 8000, currency: "CNY"}',
  })
  listPrice!: Money | null
}

@ObjectType('Quote', {
  simpleResolvers: true,
  description:
    'A price told to the customer. It is never changed: a new one voids the old consent (QUO-4). Example: {no: 1, amount: {amount: 8000, currency: "CNY"}, current: true, consented: true}',
})
export class QuoteType {
  @Field(() => Int, { description: 'Counts up from 1 in each order. Example: 1' })
  no!: number

  @Field(() => [QuoteLineType], { description: 'Example: [{text: "Tap replacement", quantity: 1}]' })
  lines!: QuoteLineType[]

  @Field(() => Money, {
    description: 'Sum of its lines, each rounded half up. Example: {amount: 8000, currency: "CNY"}',
  })
  amount!: Money

  @Field(() => Boolean, { description: 'Whether it was made on site (QUO-5). Example: false' })
  onSite!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The supervisor’s reason for a price off the list (QUO-6); null for who may not see personal data. Example: "Old customer"',
  })
  offListReason!: string | null

  @Field(() => String, { description: 'The role in which it was made. Example: "DISPATCHER"' })
  role!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T01:40:00.000Z"' })
  at!: Date

  @Field(() => Boolean, { description: 'Whether it is the last one. Example: true' })
  current!: boolean

  @Field(() => Boolean, { description: 'Whether the customer agreed to it and it still holds. Example: true' })
  consented!: boolean

  /** For the field resolver. */
  byPersonId!: string | null
}

@ObjectType('PaymentEntry', {
  simpleResolvers: true,
  description:
    'A posted entry of money; it is never edited or deleted (SET-7). Example: {kind: COLLECTION, amount: {amount: 8000, currency: "CNY"}, receiptSerial: "RC-2611-0031"}',
})
export class PaymentEntryType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' })
  id!: string

  @Field(() => PaymentEntryKind, { description: 'Example: COLLECTION' })
  kind!: PaymentEntryKind

  @Field(() => Money, {
    description: 'A refund is negative; marks carry the amount they speak of. Example: {amount: 8000, currency: "CNY"}',
  })
  amount!: Money

  @Field(() => SettlementMethod, { description: 'Example: ON_COMPLETION' })
  method!: SettlementMethod

  @Field(() => String, { nullable: true, description: 'Example: "RC-2611-0031"' })
  receiptSerial!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "Half the price for the delay"',
  })
  note!: string | null

  @Field(() => String, { description: 'The role in which it was posted. Example: "TECHNICIAN"' })
  role!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T04:10:00.000Z"' })
  at!: Date

  /** For the field resolver. */
  byPersonId!: string | null
}

@ObjectType('Signature', {
  simpleResolvers: true,
  description:
    'The customer’s signature under the finished work (ACC-1). Example: {signerName: "王麗華", opinion: "Quick and clean", at: "2026-11-23T04:05:00.000Z"}',
})
export class SignatureType {
  @Field(() => String, { description: 'Example: "王麗華"' })
  signerName!: string

  @Field(() => String, { nullable: true, description: 'Example: "Quick and clean"' })
  opinion!: string | null

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T04:05:00.000Z"' })
  at!: Date

  @Field(() => Json, {
    description: 'Lists of points [x, y, milliseconds] in the pad’s pixels. Example: [[[12, 30, 0], [14, 33, 16]]]',
  })
  strokes!: unknown

  @Field(() => Int, {
    nullable: true,
    description: 'The order’s version after it: names it for verifySignature. Example: 12',
  })
  version?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 over the order, what was signed and the strokes, in hexadecimal. Example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
  })
  sha256?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Its picture, a PNG, with the same sign-in. Example: "/signatures/0196f3a1-7c00-7000-8000-000000000042/12"',
  })
  imageUrl?: string | null
}

@ObjectType('PermittedAction', {
  simpleResolvers: true,
  description:
    'Whether the viewer may do an action to an order as it stands; what the input must hold is found out by asking. Example: {action: DISPATCH, allowed: false, refusal: {rule: "QUO-4"}}',
})
export class PermittedActionType {
  @Field(() => Action, { description: 'Example: DISPATCH' })
  action!: Action

  @Field(() => Boolean, { description: 'Example: false' })
  allowed!: boolean

  @Field(() => RefusalType, {
    nullable: true,
    description: 'Why not; what the disabled button says. Example: {rule: "QUO-4", reason: "consentMissing"}',
  })
  refusal!: RefusalType | null
}

@ObjectType('JoinedRequest', {
  simpleResolvers: true,
  description:
    'A request that goes on with an order opened earlier for the same place. Example: {serial: "RQ-2611-0109", customerName: "王建國", wanted: "The tap again."}',
})
export class JoinedRequestType {
  @Field(() => ID, { description: 'Of the request. Example: "0196f3a1-7c00-7000-8000-0000000000b9"' })
  requestId!: string

  @Field(() => String, { description: 'Example: "RQ-2611-0109"' })
  serial!: string

  @Field(() => String, { nullable: true, description: 'Null for who may not see personal data. Example: "王建國"' })
  customerName!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "138 0000 1804"',
  })
  contact!: string | null

  @Field(() => String, { nullable: true, description: 'Null for who may not see personal data. Example: "Gate 2"' })
  address!: string | null

  @Field(() => String, { nullable: true, description: 'Null for who may not see personal data. Example: "Acme Ltd"' })
  party!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "It drips in the bathroom too."',
  })
  wanted!: string | null

  @Field(() => Urgency, { description: 'Example: NORMAL' })
  urgency!: Urgency

  @Field(() => Date, { nullable: true, description: 'Wished for. Example: "2026-11-23T06:00:00.000Z"' })
  wishedFrom!: Date | null

  @Field(() => Date, { nullable: true, description: 'Wished for. Example: "2026-11-23T08:00:00.000Z"' })
  wishedTo!: Date | null

  @Field(() => Date, { description: 'When it joined. Example: "2026-11-23T02:05:00.000Z"' })
  at!: Date
}

@ObjectType('AppointmentMove', {
  simpleResolvers: true,
  description:
    'The appointment was agreed anew before it moved (INT-7). Example: {from: "2026-11-23T06:00:00.000Z", to: "2026-11-24T06:00:00.000Z", reason: "Parts are missing", agreedBy: "Mrs Wang"}',
})
export class AppointmentMove {
  @Field(() => Date, { nullable: true, description: 'The old time. Example: "2026-11-23T06:00:00.000Z"' })
  from!: Date | null

  @Field(() => Date, { nullable: true, description: 'The new time. Example: "2026-11-24T06:00:00.000Z"' })
  to!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "Parts are missing"',
  })
  reason!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who agreed for the customer; null for who may not see personal data. Example: "Mrs Wang"',
  })
  agreedBy!: string | null

  @Field(() => Date, { description: 'When it was moved. Example: "2026-11-23T05:00:00.000Z"' })
  at!: Date
}

@ObjectType('WorkOrder', {
  simpleResolvers: true,
  description:
    '服務工作單: one job for one item of the price list, from its opening to the archive. Example: {serial: "WO-2611-0042", status: DISPATCHED, department: ENGINEERING, appointmentAt: "2026-11-23T06:00:00.000Z"}',
})
export class WorkOrderType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  id!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, {
    description: 'The number that people say: the 42nd of November 2026. Example: "WO-2611-0042"',
  })
  serial!: string

  @Field(() => Status, { description: 'Example: DISPATCHED' })
  status!: Status

  @Field(() => Int, { description: 'Counts its accepted actions; name the one you saw when you act. Example: 5' })
  version!: number

  @Field(() => Nature, { description: 'ROUTINE carries no fee (INT-2). Example: SPECIAL' })
  nature!: Nature

  @Field(() => Urgency, { description: 'Example: NORMAL' })
  urgency!: Urgency

  @Field(() => Channel, { description: 'How the request came. Example: PHONE' })
  channel!: Channel

  @Field(() => Place, { description: 'Where the request was received. Example: DISPATCH_CENTRE' })
  receivedAt!: Place

  @Field(() => RequesterKind, { description: 'Who asked. Example: RESIDENT' })
  requesterKind!: RequesterKind

  @Field(() => String, { nullable: true, description: 'Null for who may not see personal data. Example: "王麗華"' })
  customerName!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "138 0000 1803"',
  })
  contact!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'In the customer’s words; null for who may not see personal data. Example: "The tap in the kitchen drips."',
  })
  wanted!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where there is no unit; null for who may not see personal data. Example: "Garage, bay 14"',
  })
  address!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Department or party that the requester speaks for (INT-10); null for who may not see personal data. Example: "Acme Ltd, administration"',
  })
  party!: string | null

  @Field(() => Date, {
    nullable: true,
    description: 'Start of the window that the customer wished for. Example: "2026-11-23T06:00:00.000Z"',
  })
  wishedFrom!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'End of the window that the customer wished for. Example: "2026-11-23T08:00:00.000Z"',
  })
  wishedTo!: Date | null

  @Field(() => [JoinedRequestType], {
    description:
      'Later requests that go on with this order, with all that they brought. Example: [{serial: "RQ-2611-0109"}]',
  })
  joined!: JoinedRequestType[]

  @Field(() => Category, { description: 'Of the price list. Example: ENGINEERING_REPAIR' })
  category!: Category

  @Field(() => Trade, { description: 'What the technician must know. Example: PLUMBING' })
  trade!: Trade

  @Field(() => Department, { description: 'Who serves. Example: ENGINEERING' })
  department!: Department

  @Field(() => SettlementMethod, { description: 'How it is paid (SET-1). Example: ON_COMPLETION' })
  settlementMethod!: SettlementMethod

  @Field(() => PaymentState, { description: 'Where the money stands. Example: DUE' })
  paymentState!: PaymentState

  @Field(() => Date, { description: 'Example: "2026-11-23T01:34:00.000Z"' })
  openedAt!: Date

  @Field(() => Date, { description: 'When the request was registered. Example: "2026-11-23T01:30:00.000Z"' })
  registeredAt!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'Agreed with the customer (INT-7). Example: "2026-11-23T06:00:00.000Z"',
  })
  appointmentAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T01:50:00.000Z"' })
  dispatchedAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'When the technician acknowledged it (DIS-3). Example: "2026-11-23T01:53:00.000Z"',
  })
  acknowledgedAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T05:52:00.000Z"' })
  arrivedAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'When work began. Example: "2026-11-23T05:58:00.000Z"' })
  startedAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'When work was done. Example: "2026-11-23T06:40:00.000Z"' })
  completedAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'When the customer signed (ACC-1). Example: "2026-11-23T06:45:00.000Z"',
  })
  acceptedAt!: Date | null

  @Field(() => Date, { nullable: true, description: '核銷 (SET-6). Example: "2026-11-23T08:00:00.000Z"' })
  writtenOffAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Written off or cancelled. Example: "2026-11-23T08:00:00.000Z"' })
  closedAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'When the customer was first answered (DIS-2). Example: "2026-11-23T01:38:00.000Z"',
  })
  repliedAt!: Date | null

  @Field(() => Money, {
    nullable: true,
    description: 'Of the current quote; null while there is none. Example: {amount: 8000, currency: "CNY"}',
  })
  amount!: Money | null

  @Field(() => Money, { description: 'Received and not refunded. Example: {amount: 0, currency: "CNY"}' })
  paid!: Money

  @Field(() => [QuoteType], { description: 'Oldest first; the last one counts. Example: [{no: 1}]' })
  quotes!: QuoteType[]

  @Field(() => [PaymentEntryType], { description: 'Oldest first. Example: [{kind: COLLECTION}]' })
  payments!: PaymentEntryType[]

  @Field(() => SignatureType, {
    nullable: true,
    description: 'Null until signed, and for who may not see personal data. Example: {signerName: "王麗華"}',
  })
  signature!: SignatureType | null

  @Field(() => Int, { description: 'How often the customer was not satisfied (ACC-2). Example: 0' })
  rejections!: number

  /** For the field resolvers, never shown. */
  stored!: StoredOrder
  personal!: boolean
}

@ObjectType('WorkOrderChange', {
  simpleResolvers: true,
  description:
    'An action on an order happened. Example: {workOrder: {serial: "WO-2611-0042", version: 6}, position: 4712, replayed: false}',
})
export class WorkOrderChange {
  @Field(() => WorkOrderType, {
    description: 'As it stands now. Example: {serial: "WO-2611-0042", status: DISPATCHED}',
  })
  workOrder!: WorkOrderType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4712' })
  position!: number

  @Field(() => Boolean, {
    description: 'True: it had happened before, with the same idempotency key; nothing was done now. Example: false',
  })
  replayed!: boolean
}

export const WorkOrderResult = createUnionType({
  name: 'WorkOrderResult',
  description: 'What became of an action on an order. Example: {__typename: "WorkOrderChange", position: 4712}',
  types: () => [WorkOrderChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : WorkOrderChange),
})

@ObjectType('WorkOrderEdge', {
  simpleResolvers: true,
  description: 'An order with its place in the list. Example: {cursor: "WzFd", node: {serial: "WO-2611-0042"}}',
})
export class WorkOrderEdge {
  @Field(() => String, { description: 'Example: "WzFd"' })
  cursor!: string

  @Field(() => WorkOrderType, { description: 'Example: {serial: "WO-2611-0042"}' })
  node!: WorkOrderType
}

@ObjectType('WorkOrderConnection', {
  simpleResolvers: true,
  description: 'A page of orders. Example: {totalCount: 34, edges: [{node: {serial: "WO-2611-0042"}}]}',
})
export class WorkOrderConnection {
  @Field(() => [WorkOrderEdge], { description: 'Example: [{node: {serial: "WO-2611-0042"}}]' })
  edges!: WorkOrderEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: true}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'Of all that the filter lets through; counted only when asked for. Example: 34' })
  totalCount!: number
}

export const WorkOrderSort = {
  OPENED_NEWEST: 'OPENED_NEWEST',
  OPENED_OLDEST: 'OPENED_OLDEST',
  DUE_FIRST: 'DUE_FIRST',
  LATEST_FIRST: 'LATEST_FIRST',
} as const
export type WorkOrderSort = keyof typeof WorkOrderSort

registerEnumType(WorkOrderSort, {
  name: 'WorkOrderSort',
  description: 'Order of a list. Example: DUE_FIRST',
  valuesConfig: {
    OPENED_NEWEST: { description: 'The newest first.' },
    OPENED_OLDEST: { description: 'The oldest first.' },
    DUE_FIRST: { description: 'By the next clock to run out; orders without one come last.' },
    LATEST_FIRST: {
      description: 'By how long a clock has been overdue, the longest first; orders without one come last.',
    },
  },
})
