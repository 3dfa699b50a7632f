import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Category, Channel, ClockKind, Department, Nature, Trade, Urgency } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'

/**
 * What the wall shows. Simple resolvers throughout: a card is answered as the log holds it, and a field that reads its parent alone
 * can be executed once for all subscribers (live/shareable.ts). A resolver of its own that reads the viewer would end that.
 */

export const BoardItemKind = { REQUEST: 'REQUEST', WORK_ORDER: 'WORK_ORDER' } as const
export type BoardItemKind = keyof typeof BoardItemKind

describeEnum(BoardItemKind, 'BoardItemKind', 'What a card stands for. Example: WORK_ORDER', {
  REQUEST: 'A request that is not judged yet.',
  WORK_ORDER: 'A work order.',
})

@ObjectType('BoardClock', {
  simpleResolvers: true,
  description:
    'A clock on a card; all times are the server’s (OVD-1). Example: {kind: REPLY, dueAt: "2026-11-23T01:45:00.000Z", overdueAt: null}',
})
export class BoardClock {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000c1"' })
  id!: string

  @Field(() => ClockKind, { description: 'What it waits for. Example: REPLY' })
  kind!: ClockKind

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  startedAt!: Date | string

  @Field(() => Date, { description: 'Count down to this. Example: "2026-11-23T01:45:00.000Z"' })
  dueAt!: Date | string

  @Field(() => Date, { nullable: true, description: 'Null: not met yet. Example: "2026-11-23T01:41:00.000Z"' })
  metAt!: Date | string | null

  @Field(() => Date, {
    nullable: true,
    description: 'Set once, when it ran out unmet, and never taken back (OVD-4). Example: "2026-11-23T01:45:00.000Z"',
  })
  overdueAt!: Date | string | null

  @Field(() => Date, {
    nullable: true,
    description: 'When it was stopped or restarted instead of met. Example: "2026-11-23T02:00:00.000Z"',
  })
  stoppedAt!: Date | string | null
}

@ObjectType('BoardItem', {
  simpleResolvers: true,
  description:
    'The card: what the wall may show of a request or an order, nothing personal. Example: {serial: "WO-2611-0042", status: "DISPATCHED", room: "1803"}',
})
export class BoardItem {
  @Field(() => ID, { description: 'The request or order itself. Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  id!: string

  @Field(() => BoardItemKind, { description: 'Example: WORK_ORDER' })
  kind!: BoardItemKind

  @Field(() => String, { description: 'The number that people say. Example: "WO-2611-0042"' })
  serial!: string

  @Field(() => String, {
    description: 'A WorkOrderStatus, or a RequestStatus on a request’s card. Example: "DISPATCHED"',
  })
  status!: string

  @Field(() => Int, { description: 'Rises by one with each change. Example: 4' })
  version!: number

  @Field(() => Boolean, { description: 'Whether it still stands on the wall. Example: true' })
  open!: boolean

  @Field(() => Nature, { description: 'Example: SPECIAL' })
  nature!: Nature

  @Field(() => Urgency, { description: 'Example: NORMAL' })
  urgency!: Urgency

  @Field(() => Channel, { description: 'How the request came in. Example: PHONE' })
  channel!: Channel

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b5"' })
  buildingId!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "5"' })
  buildingCode!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "1803"' })
  room!: string | null

  @Field(() => LocalizedText, {
    description: 'Short enough for the wall. Example: {zhHant: "更換水龍頭", en: "Tap replacement"}',
  })
  service!: LocalizedText

  @Field(() => Category, { nullable: true, description: 'Example: ENGINEERING_REPAIR' })
  category!: Category | null

  @Field(() => Department, { nullable: true, description: 'Who serves. Example: ENGINEERING' })
  department!: Department | null

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000a7"' })
  assigneeId!: string | null

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The technician’s name. Example: {zhHant: "陳師傅", en: "Chen"}',
  })
  assigneeName!: LocalizedText | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The request behind an order; null on a request’s own card. Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
  })
  requestId!: string | null

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  openedAt!: Date | string

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T06:00:00.000Z"' })
  appointmentAt!: Date | string | null

  @Field(() => [BoardClock], { description: 'All of it, in the order they were started. Example: [{kind: REPLY}]' })
  clocks!: readonly BoardClock[]
}

@ObjectType('BoardTechnician', {
  simpleResolvers: true,
  description:
    'A technician in the wall’s row of people. Example: {name: {en: "Chen"}, openOrders: 2, capacity: 5, onDuty: true}',
})
export class BoardTechnician {
  @Field(() => ID, { description: 'The person. Example: "0196f3a1-7c00-7000-8000-0000000000a7"' })
  id!: string

  @Field(() => LocalizedText, { description: 'Example: {zhHant: "陳師傅", en: "Chen"}' })
  name!: LocalizedText

  @Field(() => [Department], { description: 'Example: [ENGINEERING]' })
  departments!: readonly Department[]

  @Field(() => [Trade], { description: 'Example: [PLUMBING]' })
  trades!: readonly Trade[]

  @Field(() => Int, { description: 'Orders thought bearable at once. Example: 5' })
  capacity!: number

  @Field(() => Int, { description: 'Orders in hand. Example: 2' })
  openOrders!: number

  @Field(() => Boolean, { description: 'Whether his shift runs now. Example: true' })
  onDuty!: boolean

  @Field(() => Date, { nullable: true, description: 'End of the shift that runs. Example: "2026-11-23T10:00:00.000Z"' })
  shiftEndsAt!: Date | string | null
}
