import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { CaseType } from '../case/case.type.js'
import type { CorrectionState } from '../domain/corrective-action.js'
import { CorrectionSource, CorrectionStatus, Medium } from '../domain/vocabulary.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import './callback-enums.js'

@ObjectType('SecondWord', {
  simpleResolvers: true,
  description: 'What the customer said of the correction (COR-2). Example: {satisfied: true, words: "Now it is dry."}',
})
export class SecondWordType {
  @Field(() => Boolean, { description: 'Example: true' })
  satisfied!: boolean

  @Field(() => String, { description: 'Example: "Now it is dry."' })
  words!: string

  @Field(() => String, { description: 'Example: "Mrs Wang"' })
  spokeWith!: string

  @Field(() => Medium, { description: 'Example: PHONE' })
  medium!: Medium

  @Field(() => Date, { description: 'Example: "2026-11-26T01:30:00.000Z"' })
  at!: Date
}

@ObjectType('CorrectiveAction', {
  description:
    'What follows from a dissatisfied customer (COR). Example: {serial: "CA-2611-0003", status: OPEN, complaint: "Still drips"}',
})
export class CorrectiveActionType extends CaseType {
  @Field(() => CorrectionStatus, { description: 'Example: OPEN' })
  status!: CorrectionStatus

  @Field(() => CorrectionSource, { description: 'Example: DISSATISFIED' })
  source!: CorrectionSource

  @Field(() => String, { nullable: true, description: 'The month of the callback. Example: "2026-11"' })
  month!: string | null

  @Field(() => String, { description: 'What is wrong. Example: "Still drips"' })
  complaint!: string

  @Field(() => Date, { description: 'The first instant that is too late (COR-1). Example: "2026-11-27T16:00:00.000Z"' })
  dueAt!: Date

  @Field(() => String, { description: 'Example: "WO-2611-0042"' })
  orderSerial!: string

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The callback that it comes from. Example: "0196f3a1-7c00-7000-8000-0000000000c2"',
  })
  callbackId!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "CB-2611-0042"' })
  callbackSerial!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "Another technician looks at it tomorrow."' })
  measures!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The rework order, free of charge (COR-3). Example: "0196f3a1-7c00-7000-8000-000000000051"',
  })
  reworkOrderId!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "WO-2611-0051"' })
  reworkSerial!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "Seal replaced"' })
  result!: string | null

  @Field(() => SecondWordType, { nullable: true, description: 'Example: {satisfied: true}' })
  secondWord!: SecondWordType | null

  declare state: CorrectionState
}

@ObjectType('CorrectiveActionEdge', {
  simpleResolvers: true,
  description:
    'A corrective action with its place in the list. Example: {cursor: "WzFd", node: {serial: "CA-2611-0003"}}',
})
export class CorrectiveActionEdge {
  @Field(() => String, { description: 'Example: "WzFd"' })
  cursor!: string

  @Field(() => CorrectiveActionType, { description: 'Example: {serial: "CA-2611-0003"}' })
  node!: CorrectiveActionType
}

@ObjectType('CorrectiveActionConnection', {
  simpleResolvers: true,
  description: 'A page of corrective actions, the newest first. Example: {edges: [{node: {serial: "CA-2611-0003"}}]}',
})
export class CorrectiveActionConnection {
  @Field(() => [CorrectiveActionEdge], { description: 'Example: [{node: {serial: "CA-2611-0003"}}]' })
  edges!: CorrectiveActionEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: true}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'Entries of this page. Example: 12' })
  count!: number
}

@ObjectType('CorrectiveActionChange', {
  simpleResolvers: true,
  description: 'An action on a corrective action happened. Example: {position: 4714, correctiveAction: {status: DONE}}',
})
export class CorrectiveActionChange {
  @Field(() => CorrectiveActionType, { description: 'As it stands now. Example: {serial: "CA-2611-0003"}' })
  correctiveAction!: CorrectiveActionType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4714' })
  position!: number

  @Field(() => Boolean, { description: 'True: it had happened before, with the same idempotency key. Example: false' })
  replayed!: boolean
}

export const CorrectiveActionResult = createUnionType({
  name: 'CorrectiveActionResult',
  description: 'What became of an action on a corrective action. Example: {__typename: "CorrectiveActionChange"}',
  types: () => [CorrectiveActionChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : CorrectiveActionChange),
})

@ObjectType('CorrectiveActionEvent', {
  simpleResolvers: true,
  description: 'Something happened to a corrective action that the viewer may read. Example: {action: "CLOSE"}',
})
export class CorrectiveActionEvent {
  @Field(() => SafeInt, { description: 'Of the estate’s log. Example: 4714' })
  position!: number

  @Field(() => Date, { description: 'Example: "2026-11-26T01:30:00.000Z"' })
  at!: Date

  @Field(() => String, { nullable: true, description: 'Null for a clock that ran out. Example: "CLOSE"' })
  action!: string | null

  @Field(() => CorrectiveActionType, { description: 'As it is now. Example: {serial: "CA-2611-0003"}' })
  correctiveAction!: CorrectiveActionType
}
