/** What customers want and the estate does not offer yet (INT-6), and the announcements of what it offers now. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { describeEnum } from '../platform/graphql/enums.js'
import { Department, Medium } from '../domain/vocabulary.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import type { AnnouncementRow, DemandRow } from './demand.store.js'

export const DemandState = { WAITING: 'WAITING', ANNOUNCED: 'ANNOUNCED', TOLD: 'TOLD' } as const
export type DemandState = keyof typeof DemandState

describeEnum(DemandState, 'DemandState', 'How far an unmet demand has come (INT-6). Example: WAITING', {
  WAITING: 'The service is not offered yet.',
  ANNOUNCED: 'The service was opened and announced; the customer himself has not been told yet.',
  TOLD: 'The customer was told that the service is open.',
})

@ObjectType('UnmetDemand', {
  simpleResolvers: true,
  description:
    'A service that a customer asked for and that is not offered yet (INT-6). Example: {service: "Car wash at home", state: WAITING, department: CLEANING}',
})
export class UnmetDemand {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  id!: string

  @Field(() => String, { description: 'What is wanted, in a few words. Example: "Car wash at home"' })
  service!: string

  @Field(() => DemandState, { description: 'Example: WAITING' })
  state!: DemandState

  @Field(() => Department, { description: 'Which department was told of it. Example: CLEANING' })
  department!: Department

  @Field(() => String, {
    nullable: true,
    description: 'What was tried to help first; null for who may not see personal data. Example: "Named two garages"',
  })
  helpTried!: string | null

  @Field(() => Date, { description: 'When it was recorded. Example: "2026-11-23T01:34:00.000Z"' })
  recordedAt!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'When the customer was told that the service is open. Example: "2026-12-01T02:00:00.000Z"',
  })
  toldAt!: Date | null

  /** For the field resolvers. */
  row!: DemandRow
}

@ObjectType('DemandCount', {
  simpleResolvers: true,
  description: 'How many wait for one service. Example: {service: "Car wash at home", count: 7}',
})
export class DemandCount {
  @Field(() => String, { description: 'In the words in which it was recorded. Example: "Car wash at home"' })
  service!: string

  @Field(() => Department, { description: 'Example: CLEANING' })
  department!: Department

  @Field(() => Int, { description: 'Example: 7' })
  count!: number
}

@ObjectType('UnmetDemandList', {
  simpleResolvers: true,
  description: 'Demand that the filter lets through, and how much of it for which service. Example: {totalCount: 12}',
})
export class UnmetDemandList {
  @Field(() => Int, { description: 'Of all that the filter lets through. Example: 12' })
  totalCount!: number

  @Field(() => [DemandCount], {
    description: 'The most wanted first. Example: [{service: "Car wash at home", count: 7}]',
  })
  byService!: DemandCount[]

  @Field(() => [UnmetDemand], { description: 'Newest first. Example: [{service: "Car wash at home"}]' })
  demands!: UnmetDemand[]
}

@ObjectType('Announcement', {
  simpleResolvers: true,
  description:
    'What the estate tells all its residents: a service is open now (INT-6). Example: {text: "Cars are washed at home from today.", announcedAt: "2026-12-01T01:00:00.000Z"}',
})
export class Announcement {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f9"' })
  id!: string

  @Field(() => String, { description: 'What residents read. Example: "Cars are washed at home from today."' })
  text!: string

  @Field(() => Date, { description: 'Example: "2026-12-01T01:00:00.000Z"' })
  announcedAt!: Date

  /** For the field resolvers. */
  row!: AnnouncementRow
}

export const AnnouncementResult = resultUnion(
  'AnnouncementResult',
  'What became of opening a service. Example: {__typename: "Announcement", text: "Cars are washed at home from today."}',
  () => Announcement,
)

export const UnmetDemandResult = resultUnion(
  'UnmetDemandResult',
  'What became of telling a waiting customer. Example: {__typename: "UnmetDemand", state: TOLD}',
  () => UnmetDemand,
)

@InputType('OpenServiceInput', {
  description:
    'A service that is offered from now on (INT-6). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", itemId: "0196f3a1-7c00-7000-8000-0000000000e1", text: "Cars are washed at home from today."}',
})
export class OpenServiceInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, {
    description: 'A line of the price list in force. Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
  })
  itemId!: string

  @Field(() => String, { description: 'What all residents read. Example: "Cars are washed at home from today."' })
  text!: string

  @Field(() => [ID], {
    nullable: true,
    description:
      'Who waits for it, beside those whose demand names the item by its code or name. Example: ["0196f3a1-7c00-7000-8000-0000000000f1"]',
  })
  demandIds?: string[] | null
}

@InputType('TellWaitingCustomerInput', {
  description:
    'The customer who waited for a service was told that it is open (INT-6). Example: {demandId: "0196f3a1-7c00-7000-8000-0000000000f1", medium: PHONE}',
})
export class TellWaitingCustomerInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  demandId!: string

  @Field(() => Medium, { description: 'How he was told. Example: PHONE' })
  medium!: Medium

  @Field(() => String, { nullable: true, description: 'What he said to it. Example: "He will book it on Sunday."' })
  said?: string | null
}
