import { Field, Int, ObjectType } from 'type-graphql'
import { PriceStepKind } from '../domain/vocabulary.js'
import { Money } from '../platform/graphql/money.type.js'

@ObjectType('PriceStep', {
  simpleResolvers: true,
  description:
    'One step of an order’s price, from the list to the money; each old version stays. Example: {kind: REQUOTED, quoteNo: 2, amount: {amount: 12000, currency: "CNY"}, difference: {amount: 4000, currency: "CNY"}}',
})
export class PriceStepType {
  @Field(() => PriceStepKind, { description: 'Example: REQUOTED' })
  kind!: PriceStepKind

  @Field(() => String, {
    description: 'The step in words, in the viewer’s language. Example: "Quoted anew; the old consent is void"',
  })
  said!: string

  @Field(() => Int, { description: 'The order’s version with which it came. Example: 7' })
  version!: number

  @Field(() => Int, { nullable: true, description: 'The quote that it names. Example: 2' })
  quoteNo!: number | null

  @Field(() => Money, {
    nullable: true,
    description:
      'The price, or the money taken (negative: given back); null: assess on site. Example: {amount: 12000, currency: "CNY"}',
  })
  amount!: Money | null

  @Field(() => Money, {
    nullable: true,
    description:
      'To the price before; null where there was none, and for money. Example: {amount: 4000, currency: "CNY"}',
  })
  difference!: Money | null

  @Field(() => Money, {
    description: 'Received and not refunded, after this step. Example: {amount: 0, currency: "CNY"}',
  })
  paid!: Money

  @Field(() => Money, {
    nullable: true,
    description:
      'The price less what was received, after this step; negative: to be refunded. Example: {amount: 12000, currency: "CNY"}',
  })
  open!: Money | null

  @Field(() => String, {
    nullable: true,
    description:
      'The reason given: off the list, of an assessment, of a refund; null for who may not see personal data. Example: "Pipe behind the wall"',
  })
  why!: string | null

  @Field(() => String, { description: 'The role in which it was done. Example: "TECHNICIAN"' })
  role!: string

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T05:55:00.000Z"' })
  at!: Date

  /** For the field resolver. */
  byPersonId!: string | null
}
