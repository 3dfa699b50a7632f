import { Field, ObjectType } from 'type-graphql'
import { ClockKind } from '../domain/vocabulary.js'
import { EventKind, StreamState } from '../live/event.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { BoardItem, BoardTechnician } from './board-item.type.js'

@ObjectType('BoardEvent', {
  simpleResolvers: true,
  description: 'One change on the board. Example: {position: 4711, kind: ORDER_CHANGED, action: "DISPATCH"}',
})
export class BoardEvent {
  @Field(() => SafeInt, {
    description: 'Gap-free in its estate (OVD-3): a jump proves that something was missed. Example: 4711',
  })
  position!: number

  @Field(() => Date, {
    description: 'When it was committed, by the server’s clock. Example: "2026-11-23T01:30:00.000Z"',
  })
  at!: Date

  @Field(() => EventKind, { description: 'Example: ORDER_CHANGED' })
  kind!: EventKind

  @Field(() => String, {
    nullable: true,
    description: 'The action behind it; null for a clock that ran out. Example: "DISPATCH"',
  })
  action!: string | null

  @Field(() => ClockKind, {
    nullable: true,
    description: 'Which clock ran out; null for all other events. Example: REPLY',
  })
  clockKind!: ClockKind | null

  @Field(() => BoardItem, {
    nullable: true,
    description:
      'The card as it is after the change; null for events about no request or order. Example: {serial: "WO-2611-0042"}',
  })
  item!: BoardItem | null

  @Field(() => [BoardTechnician], {
    nullable: true,
    description:
      'All technicians as they are now, with TECHNICIAN_CHANGED only. Example: [{name: {en: "Chen"}, onDuty: true}]',
  })
  technicians!: readonly BoardTechnician[] | null
}

@ObjectType('BoardMessage', {
  simpleResolvers: true,
  description:
    'One message of the stream: events in order, or the word that the client must refetch. Example: {state: LIVE, head: 4711, events: [{position: 4711}]}',
})
export class BoardMessage {
  @Field(() => StreamState, { description: 'Example: LIVE' })
  state!: StreamState

  @Field(() => SafeInt, { description: 'Position up to which the server had read the log. Example: 4711' })
  head!: number

  @Field(() => Date, {
    description: 'For countdowns that do not trust the display’s clock. Example: "2026-11-23T01:30:00.000Z"',
  })
  serverTime!: Date

  @Field(() => [BoardEvent], {
    description: 'In the order of their positions, without a gap. Example: [{position: 4711}]',
  })
  events!: readonly BoardEvent[]
}
