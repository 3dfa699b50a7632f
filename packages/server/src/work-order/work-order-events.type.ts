import { ArgsType, Field, ID, ObjectType } from 'type-graphql'
import { Category, ClockKind, Department } from '../domain/vocabulary.js'
import { EventKind } from '../live/event.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { WorkOrderType } from './work-order.type.js'

@ObjectType('WorkOrderEvent', {
  simpleResolvers: true,
  description:
    'Something happened to a work order that the viewer may read. Example: {position: 4711, kind: ORDER_CHANGED, action: "RECEIVE", workOrder: {serial: "WO-2611-0042"}}',
})
export class WorkOrderEvent {
  @Field(() => SafeInt, {
    description: 'Of the estate’s log; events that were not for this subscription leave gaps. Example: 4711',
  })
  position!: number

  @Field(() => Date, { description: 'When it was committed. Example: "2026-11-23T01:53:00.000Z"' })
  at!: Date

  @Field(() => EventKind, { description: 'Example: ORDER_CHANGED' })
  kind!: EventKind

  @Field(() => String, { nullable: true, description: 'Null for a clock that ran out. Example: "RECEIVE"' })
  action!: string | null

  @Field(() => ClockKind, {
    nullable: true,
    description: 'Which clock ran out; null for all other events. Example: RECEIPT',
  })
  clockKind!: ClockKind | null

  @Field(() => WorkOrderType, {
    description:
      'The order as it is now, as this viewer may see it. Example: {serial: "WO-2611-0042", status: RECEIVED}',
  })
  workOrder!: WorkOrderType
}

@ArgsType()
export class WorkOrderEventArgs {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Only orders of this building. Example: "0196f3a1-7c00-7000-8000-0000000000b5"',
  })
  buildingId?: string | null

  @Field(() => Category, { nullable: true, description: 'Only orders of this category. Example: ENGINEERING_REPAIR' })
  category?: Category | null

  @Field(() => Department, {
    nullable: true,
    description: 'Only orders that this department serves. Example: ENGINEERING',
  })
  department?: Department | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Only orders of this technician, and those just taken from him. Example: "0196f3a1-7c00-7000-8000-0000000000a7"',
  })
  assigneeId?: string | null
}
