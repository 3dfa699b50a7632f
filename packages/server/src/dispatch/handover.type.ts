import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { HandoverKind } from '../domain/dispatch-handover.js'
import { ClockKind } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'

describeEnum(HandoverKind, 'HandoverKind', 'Whose duty is handed over. Example: DESK', {
  DESK: 'The dispatch centre’s, front desk’s or control room’s: everything that is open.',
  TECHNICIAN: 'A technician’s: the orders in his hands.',
})

export const HandoverState = { OPEN: 'OPEN', SIGNED: 'SIGNED', WITHDRAWN: 'WITHDRAWN' } as const
export type HandoverState = keyof typeof HandoverState
registerEnumType(HandoverState, {
  name: 'HandoverState',
  description: 'Where a hand-over stands. Example: OPEN',
  valuesConfig: {
    OPEN: { description: 'A signature is missing.' },
    SIGNED: { description: 'Giver and taker have signed.' },
    WITHDRAWN: { description: 'Taken back before both had signed.' },
  },
})

@ObjectType('HandoverClock', {
  simpleResolvers: true,
  description: 'A clock that ran. Example: {kind: ARRIVAL, dueAt: "2026-11-23T06:00:00.000Z", overdueAt: null}',
})
export class HandoverClock {
  @Field(() => ClockKind, { description: 'Example: ARRIVAL' })
  kind!: ClockKind

  @Field(() => Date, { description: 'Example: "2026-11-23T06:00:00.000Z"' })
  dueAt!: Date

  @Field(() => Date, { nullable: true, description: 'When it had run out already. Example: null' })
  overdueAt!: Date | null
}

@ObjectType('HandoverPromise', {
  simpleResolvers: true,
  description:
    'What was promised to whom. Example: {action: "REPLY", what: "We come at two.", toWhom: "Mrs Wang", at: "2026-11-23T01:40:00.000Z"}',
})
export class HandoverPromise {
  @Field(() => String, { description: 'The action in which it was given. Example: "REPLY"' })
  action!: string

  @Field(() => String, { nullable: true, description: 'Example: "We come at two."' })
  what!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "Mrs Wang"' })
  toWhom!: string | null

  @Field(() => Date, {
    nullable: true,
    description: 'When it is to be kept, where it names a time. Example: "2026-11-23T06:00:00.000Z"',
  })
  due!: Date | null

  @Field(() => Date, { description: 'When it was given. Example: "2026-11-23T01:40:00.000Z"' })
  at!: Date

  @Field(() => LocalizedText, { nullable: true, description: 'Who gave it. Example: {en: "Zhou Min"}' })
  by!: LocalizedText | null
}

@ObjectType('HandoverItem', {
  simpleResolvers: true,
  description:
    'One line of the list, as it was when it was made. Example: {serial: "WO-2611-0042", status: "DISPATCHED", clocks: [{kind: ARRIVAL}]}',
})
export class HandoverItemType {
  @Field(() => String, { description: 'REQUEST or WORK_ORDER. Example: "WORK_ORDER"' })
  kind!: string

  @Field(() => ID, { description: 'Of the request or order. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  id!: string

  @Field(() => String, { description: 'Example: "WO-2611-0042"' })
  serial!: string

  @Field(() => String, { description: 'The status it had. Example: "DISPATCHED"' })
  status!: string

  @Field(() => LocalizedText, { nullable: true, description: 'Example: {en: "Tap"}' })
  service!: LocalizedText | null

  @Field(() => String, { nullable: true, description: 'Example: "5"' })
  building!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "1803"' })
  room!: string | null

  @Field(() => LocalizedText, { nullable: true, description: 'Who had it in hand. Example: {en: "Chen Zhiqiang"}' })
  assignee!: LocalizedText | null

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T06:00:00.000Z"' })
  appointmentAt!: Date | null

  @Field(() => [HandoverClock], { description: 'Those that ran. Example: [{kind: ARRIVAL}]' })
  clocks!: HandoverClock[]

  @Field(() => [HandoverPromise], {
    description: 'The last word of each kind. Example: [{action: "REPLY", what: "We come at two."}]',
  })
  promises!: HandoverPromise[]

  @Field(() => [LocalizedText], { description: 'Tools that were out for it. Example: [{en: "Hammer drill × 1 pc"}]' })
  loans!: LocalizedText[]
}

@ObjectType('Handover', {
  simpleResolvers: true,
  description:
    'Duty handed over at the change of shift (DIS-5): the list is kept as it was signed. Example: {kind: DESK, state: OPEN, items: [{serial: "WO-2611-0042"}]}',
})
export class Handover {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b7"' })
  id!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => HandoverKind, { description: 'Example: DESK' })
  kind!: HandoverKind

  @Field(() => HandoverState, { description: 'Example: OPEN' })
  state!: HandoverState

  @Field(() => String, { nullable: true, description: 'What the list does not say. Example: "Lift 2 is out of order"' })
  note!: string | null

  @Field(() => Date, { description: 'When the list was made. Example: "2026-11-23T11:55:00.000Z"' })
  openedAt!: Date

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T11:55:00.000Z"' })
  giverSignedAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Example: null' })
  takerSignedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was taken back. Example: "Wrong taker"' })
  withdrawnReason!: string | null

  @Field(() => [HandoverItemType], { description: 'Example: [{serial: "WO-2611-0042"}]' })
  items!: HandoverItemType[]

  @Field(() => Int, { description: 'Clocks on the list. Example: 7' })
  openClocks!: number

  @Field(() => Int, { description: 'Promises on the list. Example: 5' })
  openPromises!: number

  /** For the field resolvers. */
  giverId!: string
  takerId!: string
}

@ObjectType('HandoverChange', {
  simpleResolvers: true,
  description: 'The hand-over after an action. Example: {handover: {state: SIGNED}, position: 4711}',
})
export class HandoverChange {
  @Field(() => Handover, { description: 'Example: {state: SIGNED}' })
  handover!: Handover

  @Field(() => SafeInt, { description: 'The estate’s position after it. Example: 4711' })
  position!: number

  @Field(() => Boolean, { description: 'Whether this very call had happened before. Example: false' })
  replayed!: boolean
}

export const HandoverResult = resultUnion(
  'HandoverResult',
  'The hand-over, or why not. Example: {handover: {state: OPEN}}',
  () => HandoverChange,
)

const KEY = 'The same call with the same key happens once. Example: "0d5f2c1e-handover"'

@InputType('OpenHandoverInput', {
  description:
    'Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", kind: DESK, takerId: "0196f3a1-7c00-7000-8000-0000000000a1"}',
})
export class OpenHandoverInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => HandoverKind, { description: 'Example: DESK' })
  kind!: HandoverKind

  @Field(() => ID, {
    nullable: true,
    description: 'Who leaves; left out: you. Example: "0196f3a1-7c00-7000-8000-0000000000a2"',
  })
  giverId?: string | null

  @Field(() => ID, { description: 'Who takes over: somebody else. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  takerId!: string

  @Field(() => String, { nullable: true, description: 'What the list does not say. Example: "Lift 2 is out of order"' })
  note?: string | null

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('SignHandoverInput', {
  description:
    'In your own name. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", handoverId: "0196f3a1-7c00-7000-8000-0000000000b7"}',
})
export class SignHandoverInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b7"' })
  handoverId!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('WithdrawHandoverInput', {
  description:
    'Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", handoverId: "0196f3a1-7c00-7000-8000-0000000000b7", reason: "Wrong taker"}',
})
export class WithdrawHandoverInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b7"' })
  handoverId!: string

  @Field(() => String, { description: 'Example: "Wrong taker"' })
  reason!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}
