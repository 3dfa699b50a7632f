/** What requests and work orders share in the API: their clocks and their history. */
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ClockKind } from '../domain/vocabulary.js'
import { Json } from '../platform/graphql/scalars.js'

@ObjectType('ClockPause', {
  simpleResolvers: true,
  description: 'A time in which a clock did not run. Example: {from: "2026-11-23T01:45:00.000Z", to: null}',
})
export class ClockPause {
  @Field(() => Date, { description: 'Example: "2026-11-23T01:45:00.000Z"' })
  from!: Date

  @Field(() => Date, { nullable: true, description: 'Null while it goes on. Example: null' })
  to!: Date | null
}

@ObjectType('Clock', {
  simpleResolvers: true,
  description:
    'A deadline that runs by the server’s time (OVD-1). Late stays late, though it be met afterwards (OVD-4). Example: {kind: REPLY, dueAt: "2026-11-23T01:45:00.000Z", metAt: null, overdueAt: null}',
})
export class ClockType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000c1"' })
  id!: string

  @Field(() => ClockKind, { description: 'What must be done by then. Example: REPLY' })
  kind!: ClockKind

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  startedAt!: Date

  @Field(() => Date, { description: 'The instant at which it has run out. Example: "2026-11-23T01:45:00.000Z"' })
  dueAt!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'When it was done; null: not yet. Example: "2026-11-23T01:38:12.000Z"',
  })
  metAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'When it ran out unmet; never taken back. Example: null',
  })
  overdueAt!: Date | null

  @Field(() => Boolean, {
    description: 'Whether it may wait for the customer: the procedure lets no clock of an order pause. Example: false',
  })
  pausable!: boolean

  @Field(() => [ClockPause], { description: 'When it was paused: never, as long as none may. Example: []' })
  pauses!: ClockPause[]

  @Field(() => Date, {
    nullable: true,
    description: 'When it stopped to count: cancelled, or another took its place. Example: null',
  })
  stoppedAt!: Date | null
}

@ObjectType('Evidence', {
  simpleResolvers: true,
  description:
    'One accepted action, kept for good (AUD-1, DIS-5). Example: {version: 4, action: "DISPATCH", from: "CONSENTED", to: "DISPATCHED", role: "DISPATCHER", at: "2026-11-23T01:50:00.000Z"}',
})
export class EvidenceType {
  @Field(() => Int, { description: 'The record’s version after it. Example: 4' })
  version!: number

  @Field(() => String, { description: 'A WorkOrderAction or a RequestAction. Example: "DISPATCH"' })
  action!: string

  @Field(() => String, { nullable: true, description: 'The status before; null for the first. Example: "CONSENTED"' })
  from!: string | null

  @Field(() => String, { description: 'The status after. Example: "DISPATCHED"' })
  to!: string

  @Field(() => String, { description: 'The role in which it was done; SYSTEM for a job. Example: "DISPATCHER"' })
  role!: string

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T01:50:00.000Z"' })
  at!: Date

  @Field(() => Json, {
    description:
      'What was given, and the values that were replaced; empty for who may not see the customer’s data. Example: {"reason": "Parts are missing"}',
  })
  input!: unknown

  /** For the field resolver. */
  byPersonId!: string | null
}
