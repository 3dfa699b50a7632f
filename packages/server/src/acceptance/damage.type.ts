import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { CaseType } from '../case/case.type.js'
import { DamageStatus, Role } from '../domain/vocabulary.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { Money } from '../platform/graphql/money.type.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'

describeEnum(DamageStatus, 'DamageStatus', 'How a damage report stands (ACC-4). Example: REPORTED', {
  REPORTED: 'The managers have been told; nothing is settled.',
  OFFERED: 'A manager has offered compensation.',
  AGREED: 'Compensation is agreed with the customer.',
  REFUSED: 'Compensation is refused, and the customer was told why.',
  REFERRED: 'Referred to somebody else: an insurer, a court.',
})

@ObjectType('DamageTalk', {
  simpleResolvers: true,
  description: 'What was spoken about with the customer. Example: {said: "She will look for the receipt."}',
})
export class DamageTalk {
  @Field(() => String, { description: 'Example: "She will look for the receipt."' })
  said!: string

  @Field(() => String, { description: 'The role in which it was noted. Example: "CENTRE_MANAGER"' })
  role!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T07:00:00.000Z"' })
  at!: Date
}

@ObjectType('DamageOffer', {
  simpleResolvers: true,
  description: 'What a manager offered. Example: {amount: {amount: 30000, currency: "CNY"}}',
})
export class DamageOffer {
  @Field(() => Money, { description: 'Example: {amount: 30000, currency: "CNY"}' })
  amount!: Money

  @Field(() => String, { nullable: true, description: 'Example: "Half the price of a new one"' })
  note!: string | null

  @Field(() => Role, { description: 'Example: CENTRE_MANAGER' })
  role!: Role

  @Field(() => Date, { description: 'Example: "2026-11-23T07:00:00.000Z"' })
  at!: Date
}

@ObjectType('DamageSettlement', {
  simpleResolvers: true,
  description:
    'How it was settled, on the record. Example: {outcome: AGREED, amount: {amount: 30000, currency: "CNY"}, text: "Content with that."}',
})
export class DamageSettlementType {
  @Field(() => DamageStatus, { description: 'AGREED, REFUSED or REFERRED. Example: AGREED' })
  outcome!: DamageStatus

  @Field(() => Money, { nullable: true, description: 'Null unless agreed. Example: {amount: 30000, currency: "CNY"}' })
  amount!: Money | null

  @Field(() => String, {
    description:
      'Agreed: the customer’s word. Refused: what the customer was told. Referred: to whom and why. Example: "Content with that."',
  })
  text!: string

  @Field(() => Role, { description: 'Example: CENTRE_MANAGER' })
  role!: Role

  @Field(() => Date, { description: 'Example: "2026-11-23T08:00:00.000Z"' })
  at!: Date
}

@ObjectType('DamageReport', {
  simpleResolvers: true,
  description:
    'Damage or loss of the customer’s property in serving an order (ACC-4). Example: {serial: "DM-2611-0002", status: REPORTED, what: "Mirror above the basin"}',
})
export class DamageReportType extends CaseType {
  @Field(() => DamageStatus, { description: 'Example: REPORTED' })
  status!: DamageStatus

  @Field(() => String, { description: 'Of the order that was served. Example: "WO-2611-0042"' })
  orderSerial!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string

  @Field(() => String, { description: 'What was damaged or lost. Example: "Mirror above the basin"' })
  what!: string

  @Field(() => String, { description: 'How it came about. Example: "Slipped when the tap was lifted out"' })
  how!: string

  @Field(() => Money, {
    nullable: true,
    description: 'What it may be worth, as far as known. Example: {amount: 60000, currency: "CNY"}',
  })
  estimate!: Money | null

  @Field(() => [DamageTalk], { description: 'Oldest first. Example: [{said: "She will look for the receipt."}]' })
  talks!: DamageTalk[]

  @Field(() => DamageOffer, { nullable: true, description: 'The last one. Example: {amount: {amount: 30000}}' })
  offer!: DamageOffer | null

  @Field(() => DamageSettlementType, { nullable: true, description: 'Null: not settled. Example: {outcome: AGREED}' })
  settlement!: DamageSettlementType | null
}

@ObjectType('DamageReportEdge', {
  simpleResolvers: true,
  description: 'Example: {cursor: "WzFd", node: {serial: "DM-2611-0002"}}',
})
export class DamageReportEdge {
  @Field(() => String, { description: 'Example: "WzFd"' })
  cursor!: string

  @Field(() => DamageReportType, { description: 'Example: {serial: "DM-2611-0002"}' })
  node!: DamageReportType
}

@ObjectType('DamageReportConnection', {
  simpleResolvers: true,
  description: 'A page of damage reports. Example: {edges: [{node: {serial: "DM-2611-0002"}}]}',
})
export class DamageReportConnection {
  @Field(() => [DamageReportEdge], { description: 'Example: [{node: {serial: "DM-2611-0002"}}]' })
  edges!: DamageReportEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: false}' })
  pageInfo!: PageInfo
}

@ObjectType('DamageReportChange', {
  simpleResolvers: true,
  description:
    'An action on a damage report happened. Example: {damageReport: {serial: "DM-2611-0002"}, position: 4712}',
})
export class DamageReportChange {
  @Field(() => DamageReportType, { description: 'As it stands now. Example: {status: OFFERED}' })
  damageReport!: DamageReportType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4712' })
  position!: number

  @Field(() => Boolean, { description: 'True: it had happened before, with the same key. Example: false' })
  replayed!: boolean
}

export const DamageReportResult = createUnionType({
  name: 'DamageReportResult',
  description: 'What became of an action on a damage report. Example: {__typename: "DamageReportChange"}',
  types: () => [DamageReportChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : DamageReportChange),
})

@InputType('DamageReportFilter', { description: 'Example: {open: true}' })
export class DamageReportFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those not settled, or only the others. Example: true' })
  open?: boolean | null

  @Field(() => ID, {
    nullable: true,
    description: 'Only of this order. Example: "0196f3a1-7c00-7000-8000-000000000042"',
  })
  workOrderId?: string | null
}

@InputType('ReportDamageInput', {
  description:
    'Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", what: "Mirror above the basin", how: "Slipped when the tap was lifted out"}',
})
export class ReportDamageInput {
  @Field(() => ID, { description: 'The order that was served. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string

  @Field(() => String, { description: 'Example: "Mirror above the basin"' })
  what!: string

  @Field(() => String, { description: 'Example: "Slipped when the tap was lifted out"' })
  how!: string

  @Field(() => Int, { nullable: true, description: 'Minor units, as far as anybody can say. Example: 60000' })
  estimateMinor?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The same call with the same key happens once. Example: "0d5f2c1e-damage"',
  })
  idempotencyKey?: string | null
}
