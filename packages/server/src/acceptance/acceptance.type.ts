import { Field, Int, ObjectType } from 'type-graphql'
import type { SealProblem as Problem } from '../domain/signature.js'
import { Action, EscalationCause, EscalationDecision } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { Money } from '../platform/graphql/money.type.js'
import { Json } from '../platform/graphql/scalars.js'

/** As an object, for GraphQL. */
export const SealProblem = {
  UNSEALED: 'UNSEALED',
  HASH_DIFFERS: 'HASH_DIFFERS',
  ORDER_DIFFERS: 'ORDER_DIFFERS',
  QUOTE_DIFFERS: 'QUOTE_DIFFERS',
  AUDIT_DIFFERS: 'AUDIT_DIFFERS',
} as const satisfies { [P in Problem]: P }

describeEnum(SealProblem, 'SealProblem', 'What does not agree about a signature. Example: HASH_DIFFERS', {
  UNSEALED: 'It was taken before signatures were sealed.',
  HASH_DIFFERS: 'Strokes, name, opinion, time, amount or order are not those that were sealed.',
  ORDER_DIFFERS: 'The order shows another signature than its history.',
  QUOTE_DIFFERS: 'The quote that was signed for is not in the books, or says another amount.',
  AUDIT_DIFFERS: 'The audit chain knows no such seal.',
})

@ObjectType('SealedSignature', {
  simpleResolvers: true,
  description:
    'A signature of the order’s history with what it stands under; each is kept for good (ACC-1). Example: {action: SIGN_OFF, version: 12, signerName: "王麗華", amount: {amount: 8000, currency: "CNY"}, quoteNo: 1}',
})
export class SealedSignature {
  @Field(() => Action, { description: 'What was signed: the work, a price, 欠費. Example: SIGN_OFF' })
  action!: Action

  @Field(() => Int, { description: 'The order’s version after it; names it within the order. Example: 12' })
  version!: number

  @Field(() => String, { description: 'Example: "王麗華"' })
  signerName!: string

  @Field(() => String, { nullable: true, description: 'Example: "Quick and clean"' })
  opinion!: string | null

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T04:05:00.000Z"' })
  at!: Date

  @Field(() => Money, {
    nullable: true,
    description: 'What was signed for; null where there is no fee. Example: {amount: 8000, currency: "CNY"}',
  })
  amount!: Money | null

  @Field(() => Int, { nullable: true, description: 'The quote that was signed for. Example: 1' })
  quoteNo!: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 over the order, its version, what was signed and the strokes. Example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
  })
  sha256!: string | null

  @Field(() => Json, {
    description: 'Lists of points [x, y, milliseconds] in the pad’s pixels. Example: [[[12, 30, 0], [14, 33, 16]]]',
  })
  strokes!: unknown

  @Field(() => String, {
    description:
      'Its picture, a PNG drawn from the strokes, with the same sign-in. Example: "/signatures/0196f3a1-7c00-7000-8000-000000000042/12"',
  })
  imageUrl!: string

  /** For the field resolver. */
  byPersonId!: string | null
}

@ObjectType('SignatureVerdict', {
  simpleResolvers: true,
  description:
    'Whether a signature is what was sealed: computed anew and held against the order, its quotes and the audit chain. Example: {intact: true, problems: []}',
})
export class SignatureVerdict {
  @Field(() => Boolean, { description: 'Example: true' })
  intact!: boolean

  @Field(() => [SealProblem], { description: 'Empty when intact. Example: []' })
  problems!: Problem[]

  @Field(() => SealedSignature, { description: 'Example: {signerName: "王麗華", version: 12}' })
  signature!: SealedSignature

  @Field(() => String, {
    nullable: true,
    description:
      'The hash as it comes out now; null where nothing was sealed. Example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
  })
  recomputed!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The text that is hashed, so that anybody can do it himself; null where nothing was sealed. Example: "[\\"dispatch-signature 1\\"]"',
  })
  text!: string | null
}

@ObjectType('ReworkRound', {
  simpleResolvers: true,
  description: 'A round of rework with its reason (ACC-2). Example: {no: 1, reason: "It still drips.", apology: true}',
})
export class ReworkRoundType {
  @Field(() => Int, { description: 'Example: 1' })
  no!: number

  @Field(() => String, { description: 'What the customer was not satisfied with. Example: "It still drips."' })
  reason!: string

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether there was an apology; null where the customer wrote himself or a manager ordered the round. Example: true',
  })
  apology!: boolean | null

  @Field(() => Boolean, { description: 'Whether a manager ordered it in settling an escalation. Example: false' })
  ordered!: boolean

  @Field(() => String, { description: 'The role in which it was recorded. Example: "DISPATCHER"' })
  role!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T05:00:00.000Z"' })
  at!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'When the work was completed again; null: not yet. Example: "2026-11-23T07:10:00.000Z"',
  })
  completedAt!: Date | null

  /** For the field resolver. */
  byPersonId!: string | null
}

@ObjectType('EscalationSettlement', {
  simpleResolvers: true,
  description:
    'What a manager decided, on the record (ACC-3). Example: {decision: ACCEPT, reason: "Work is as agreed."}',
})
export class EscalationSettlement {
  @Field(() => EscalationDecision, { description: 'Example: ACCEPT' })
  decision!: EscalationDecision

  @Field(() => String, { description: 'Example: "Work is as agreed."' })
  reason!: string

  @Field(() => String, { description: 'Example: "CENTRE_MANAGER"' })
  role!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T08:00:00.000Z"' })
  at!: Date

  /** For the field resolver. */
  byPersonId!: string | null
}

@ObjectType('Escalation', {
  simpleResolvers: true,
  description:
    'An escalation with its settlement (ACC-3, PUB-5). Example: {no: 1, cause: AFTER_REWORK, reason: "Third visit", settled: {decision: ACCEPT}}',
})
export class EscalationType {
  @Field(() => Int, { description: 'Example: 1' })
  no!: number

  @Field(() => EscalationCause, { description: 'Example: AFTER_REWORK' })
  cause!: EscalationCause

  @Field(() => String, { description: 'Example: "Third visit, still not content"' })
  reason!: string

  @Field(() => String, { description: 'The role in which it was escalated. Example: "TECHNICIAN"' })
  role!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T07:30:00.000Z"' })
  at!: Date

  @Field(() => EscalationSettlement, {
    nullable: true,
    description: 'Null: a manager has it before him. Example: {decision: ACCEPT}',
  })
  settled!: EscalationSettlement | null

  /** For the field resolver. */
  byPersonId!: string | null
}
