import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { DrawPurpose, Role, Stratum } from '../domain/vocabulary.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import './callback-enums.js'

@ObjectType('DrawCandidate', {
  simpleResolvers: true,
  description: 'An entry of the list that was drawn from. Example: {serial: "CB-2611-0042", stratum: "5"}',
})
export class DrawCandidate {
  @Field(() => String, { description: 'Example: "CB-2611-0042"' })
  serial!: string

  @Field(() => String, { description: 'Its stratum; empty where the draw is not stratified. Example: "5"' })
  stratum!: string
}

@ObjectType('DrawStratum', {
  simpleResolvers: true,
  description: 'How a draw went over a stratum. Example: {stratum: "5", of: 41, drawn: 1}',
})
export class DrawStratumType {
  @Field(() => String, { description: 'Example: "5"' })
  stratum!: string

  @Field(() => Int, { description: 'How many there were. Example: 41' })
  of!: number

  @Field(() => Int, { description: 'How many were drawn. Example: 1' })
  drawn!: number
}

@ObjectType('CallbackDraw', {
  simpleResolvers: true,
  description:
    'A draw of callbacks with all that made it (SPT-3): anyone can draw it again (docs/sampling.md). Example: {no: 1, seed: "2026-11·7F3A91C4", drawn: ["CB-2611-0042"]}',
})
export class CallbackDraw {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  id!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Example: "2026-11"' })
  month!: string

  @Field(() => DrawPurpose, { description: 'Example: SPOT_CHECK' })
  purpose!: DrawPurpose

  @Field(() => Int, { description: 'Of its purpose and month: who draws again is seen. Example: 1' })
  no!: number

  @Field(() => String, { description: 'Name and version of the algorithm. Example: "SHA256-FISHER-YATES-1"' })
  algorithm!: string

  @Field(() => String, { description: 'Example: "2026-11·7F3A91C4"' })
  seed!: string

  @Field(() => Boolean, {
    description: 'Whether who drew named the first part of the seed; the server always makes the last. Example: false',
  })
  seedGiven!: boolean

  @Field(() => Int, { description: 'How many were asked for. Example: 3' })
  size!: number

  @Field(() => Stratum, { nullable: true, description: 'Null: not stratified. Example: BUILDING' })
  stratifyBy!: Stratum | null

  @Field(() => [DrawCandidate], { description: 'The list, in order. Example: [{serial: "CB-2611-0001"}]' })
  list!: readonly DrawCandidate[]

  @Field(() => String, {
    description: 'SHA-256 of the list. Example: "d1cf4c4bd3b95e36240f7e9749f5da701517fc288510c715523cc5dd34e804f4"',
  })
  listHash!: string

  @Field(() => [String], { description: 'In the order in which they were drawn. Example: ["CB-2611-0042"]' })
  drawn!: readonly string[]

  @Field(() => [DrawStratumType], { description: 'Example: [{stratum: "5", of: 41, drawn: 1}]' })
  strata!: readonly DrawStratumType[]

  @Field(() => Role, { description: 'In which role it was drawn. Example: CENTRE_MANAGER' })
  role!: Role

  @Field(() => ID, { nullable: true, description: 'Person who drew. Example: "0196f3a1-7c00-7000-8000-0000000000a9"' })
  byId!: string | null

  @Field(() => Date, { description: 'The server’s time. Example: "2026-12-03T06:28:00.000Z"' })
  at!: Date
}

@ObjectType('DrawVerdict', {
  simpleResolvers: true,
  description: 'The draw drawn again from its record. Example: {genuine: true, drawn: ["CB-2611-0042"]}',
})
export class DrawVerdictType {
  @Field(() => Boolean, { description: 'Known algorithm, same hash of the list, same result. Example: true' })
  genuine!: boolean

  @Field(() => String, {
    description:
      'Hash of the list as it is recorded. Example: "d1cf4c4bd3b95e36240f7e9749f5da701517fc288510c715523cc5dd34e804f4"',
  })
  listHash!: string

  @Field(() => [String], { description: 'What came out now. Example: ["CB-2611-0042"]' })
  drawn!: readonly string[]
}

@ObjectType('CallbackDrawMade', {
  simpleResolvers: true,
  description: 'A draw was made and recorded. Example: {draw: {no: 1, drawn: ["CB-2611-0042"]}, replayed: false}',
})
export class CallbackDrawMade {
  @Field(() => CallbackDraw, { description: 'Example: {no: 1}' })
  draw!: CallbackDraw

  @Field(() => Boolean, { description: 'True: it had happened before, with the same idempotency key. Example: false' })
  replayed!: boolean
}

export const CallbackDrawResult = createUnionType({
  name: 'CallbackDrawResult',
  description: 'What became of a draw. Example: {__typename: "CallbackDrawMade"}',
  types: () => [CallbackDrawMade, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : CallbackDrawMade),
})
