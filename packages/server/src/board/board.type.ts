/** The wall as the API gives it. Nothing in it is personal; the cards are board-item.type.ts. */
import { Field, Int, ObjectType } from 'type-graphql'
import { SafeInt } from '../platform/graphql/scalars.js'
import { Estate } from '../premises/estate.type.js'
import { BoardItem, BoardTechnician } from './board-item.type.js'

@ObjectType('BoardQuota', {
  simpleResolvers: true,
  description:
    'The callbacks of the month that runs, against what must be done (CBK-2, CBK-3, SPT-1). Example: {month: "2026-11", callbacksDue: 214, callbacksDone: 0, doorToDoorNeeded: 11, spotChecksNeeded: 3}',
})
export class BoardQuota {
  @Field(() => String, { description: 'In the estate’s zone. Example: "2026-11"' })
  month!: string

  @Field(() => Int, { description: 'Orders of the month that get a callback (CBK-1). Example: 214' })
  callbacksDue!: number

  @Field(() => Int, { description: 'Example: 0' })
  callbacksDone!: number

  @Field(() => Int, { description: 'Callbacks made door to door. Example: 0' })
  doorToDoor!: number

  @Field(() => Int, { description: 'At least 5 % of the callbacks, rounded up (CBK-3). Example: 11' })
  doorToDoorNeeded!: number

  @Field(() => Int, { description: 'Callbacks checked by the managers. Example: 0' })
  spotChecks!: number

  @Field(() => Int, { description: 'SPT-1. Example: 3' })
  spotChecksNeeded!: number

  @Field(() => Date, {
    description: 'When the month’s callbacks must be done (CBK-2). Example: "2026-12-10T16:00:00.000Z"',
  })
  deadline!: Date
}

@ObjectType('BoardToday', {
  simpleResolvers: true,
  description:
    'Figures of the estate’s day. Example: {opened: 47, finished: 31, writtenOff: 22, medianReplySeconds: 380, clocksMet: 85, clocksDecided: 92}',
})
export class BoardToday {
  @Field(() => Int, { description: 'Orders opened. Example: 47' })
  opened!: number

  @Field(() => Int, { description: 'Orders whose work was done. Example: 31' })
  finished!: number

  @Field(() => Int, { description: 'Orders written off. Example: 22' })
  writtenOff!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Of the replies given today (DIS-2); null without any. Example: 380',
  })
  medianReplySeconds!: number | null

  @Field(() => Int, { description: 'Of clocksDecided: those met in time. Example: 85' })
  clocksMet!: number

  @Field(() => Int, { description: 'Clocks of the day that were met in time or ran out today. Example: 92' })
  clocksDecided!: number

  @Field(() => Int, { description: 'Orders opened in the last ten minutes. Example: 3' })
  openedLast10Minutes!: number
}

@ObjectType('Board', {
  simpleResolvers: true,
  description:
    'The whole wall as of one position of the estate’s log; go on with boardEvents(after: position). Example: {position: 4711, items: [{serial: "WO-2611-0042"}]}',
})
export class Board {
  @Field(() => Estate, { description: 'Example: {code: "yunlu"}' })
  estate!: Estate

  @Field(() => SafeInt, { description: 'Of the last event that is contained (OVD-3). Example: 4711' })
  position!: number

  @Field(() => Date, { description: 'Countdowns are drawn by it. Example: "2026-11-23T01:30:00.000Z"' })
  serverTime!: Date

  @Field(() => [BoardItem], {
    description: 'Open requests and orders, oldest first. Example: [{serial: "WO-2611-0042"}]',
  })
  items!: readonly BoardItem[]

  @Field(() => [BoardTechnician], { description: 'In the estate’s own order. Example: [{openOrders: 2}]' })
  technicians!: readonly BoardTechnician[]

  @Field(() => BoardQuota, { description: 'Example: {month: "2026-11", callbacksDue: 214}' })
  quota!: BoardQuota

  @Field(() => BoardToday, { description: 'Example: {opened: 47}' })
  today!: BoardToday

  @Field(() => Date, {
    nullable: true,
    description: 'When a clock of the day last ran out; null: never yet. Example: "2026-11-22T09:12:00.000Z"',
  })
  lastMissAt!: Date | null
}
