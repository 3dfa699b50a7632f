import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Medium } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { CaseType } from '../case/case.type.js'
import { CaseParticularsType } from '../case/particulars.type.js'

export const EnquiryStatus = { OPEN: 'OPEN', ANSWERED: 'ANSWERED' } as const
export type EnquiryStatus = keyof typeof EnquiryStatus
describeEnum(EnquiryStatus, 'EnquiryStatus', 'How far an enquiry has come. Example: OPEN', {
  OPEN: 'Waits for an answer.',
  ANSWERED: 'Who asked has his answer.',
})

@ObjectType('EnquiryAnswer', {
  simpleResolvers: true,
  description:
    'What who asked was told. Example: {text: "The pool opens at eight.", toWhom: "Mrs Wang", medium: PHONE}',
})
export class EnquiryAnswer {
  @Field(() => String, { description: 'Example: "The pool opens at eight."' })
  text!: string

  @Field(() => String, { description: 'Example: "Mrs Wang"' })
  toWhom!: string

  @Field(() => Medium, { description: 'Example: PHONE' })
  medium!: Medium

  @Field(() => Date, { description: 'Example: "2026-11-23T08:00:00.000Z"' })
  at!: Date
}

@ObjectType('Enquiry', {
  description:
    '查詢: what somebody wants to know, until he is answered (INT-2). Example: {serial: "EQ-2611-0004", status: OPEN, department: OFFICE}',
})
export class EnquiryType extends CaseType {
  @Field(() => EnquiryStatus, { description: 'Example: OPEN' })
  status!: EnquiryStatus

  @Field(() => CaseParticularsType, {
    nullable: true,
    description: 'As the request had them. Example: {customerName: "王麗華"}',
  })
  particulars!: CaseParticularsType | null

  @Field(() => EnquiryAnswer, {
    nullable: true,
    description: 'Null: not yet. Example: {text: "The pool opens at eight."}',
  })
  answer!: EnquiryAnswer | null
}

@ObjectType('EnquiryChange', {
  simpleResolvers: true,
  description:
    'An action on an enquiry happened. Example: {enquiry: {serial: "EQ-2611-0004"}, position: 4711, replayed: false}',
})
export class EnquiryChange {
  @Field(() => EnquiryType, { description: 'As it stands now. Example: {serial: "EQ-2611-0004"}' })
  enquiry!: EnquiryType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4711' })
  position!: number

  @Field(() => Boolean, {
    description: 'True: it had happened before, with the same idempotency key; nothing was done now. Example: false',
  })
  replayed!: boolean
}

export const EnquiryResult = createUnionType({
  name: 'EnquiryResult',
  description: 'What became of an action on an enquiry. Example: {__typename: "EnquiryChange", position: 4711}',
  types: () => [EnquiryChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : EnquiryChange),
})
