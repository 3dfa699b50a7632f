/** What is open already for a unit and a service, as the API names it. */
import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType('Duplicate', {
  simpleResolvers: true,
  description:
    'An open request or order of the same unit and service. Example: {kind: "WORK_ORDER", serial: "WO-2611-0042", status: "DISPATCHED"}',
})
export class DuplicateType {
  @Field(() => String, {
    description: 'REQUEST or WORK_ORDER; an order is what a request can join. Example: "WORK_ORDER"',
  })
  kind!: 'REQUEST' | 'WORK_ORDER'

  @Field(() => ID, { description: 'Of the request or the order. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  id!: string

  @Field(() => String, { description: 'The number that people say. Example: "WO-2611-0042"' })
  serial!: string

  @Field(() => String, { description: 'Status of the request or the order. Example: "DISPATCHED"' })
  status!: string

  @Field(() => Date, { description: 'When it was registered or opened. Example: "2026-11-23T01:30:00.000Z"' })
  openedAt!: Date
}
