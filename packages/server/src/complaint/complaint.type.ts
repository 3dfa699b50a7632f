import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import {
  Channel,
  ComplaintOutcome,
  Department,
  Medium,
  PromiseKind,
  RequesterKind,
  Role,
  Urgency,
} from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { CaseType } from '../case/case.type.js'
import { CaseParticularsType } from '../case/particulars.type.js'

export const ComplaintStatus = { OPEN: 'OPEN', IN_HAND: 'IN_HAND', ANSWERED: 'ANSWERED', CLOSED: 'CLOSED' } as const
export type ComplaintStatus = keyof typeof ComplaintStatus
describeEnum(ComplaintStatus, 'ComplaintStatus', 'How far a complaint has come (CMP). Example: IN_HAND', {
  OPEN: 'Filed; nobody has it in hand yet.',
  IN_HAND: 'Its owner works on it.',
  ANSWERED: 'Answered; the complainant’s word is awaited.',
  CLOSED: 'The complainant’s word is on record, or he could not be reached.',
})

@ObjectType('ComplaintAnswer', {
  simpleResolvers: true,
  description:
    'What became of a complaint (CMP-3). Example: {outcome: UPHELD, explanation: "The guard was rude; he has apologised."}',
})
export class ComplaintAnswer {
  @Field(() => ComplaintOutcome, { description: 'Example: UPHELD' })
  outcome!: ComplaintOutcome

  @Field(() => String, {
    description: 'What the complainant was told. Example: "The guard was rude; he has apologised."',
  })
  explanation!: string

  @Field(() => Medium, { description: 'How he was told. Example: PHONE' })
  medium!: Medium

  @Field(() => PromiseKind, { nullable: true, description: 'What was promised with it (PUB-6). Example: null' })
  promise!: PromiseKind | null

  @Field(() => SafeInt, { nullable: true, description: 'Minor units of the estate’s currency. Example: 20000' })
  amountMinor!: number | null

  @Field(() => Date, { description: 'Example: "2026-11-23T08:00:00.000Z"' })
  at!: Date
}

@ObjectType('ComplaintWord', {
  simpleResolvers: true,
  description: 'The complainant’s word on the answer (CMP-3). Example: {satisfied: true, word: "Thank you."}',
})
export class ComplaintWord {
  @Field(() => Boolean, { description: 'Example: true' })
  satisfied!: boolean

  @Field(() => String, { description: 'Example: "Thank you."' })
  word!: string

  @Field(() => Medium, { description: 'How it was given. Example: PHONE' })
  medium!: Medium

  @Field(() => Date, { description: 'Example: "2026-11-23T09:00:00.000Z"' })
  at!: Date
}

@ObjectType('ComplaintNote', {
  simpleResolvers: true,
  description:
    'What was found, or that he was not reached. Example: {text: "Nobody answers the phone", at: "2026-11-23T09:00:00.000Z"}',
})
export class ComplaintNote {
  @Field(() => String, { description: 'Example: "Nobody answers the phone"' })
  text!: string

  @Field(() => ID, { nullable: true, description: 'By whom. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  byId!: string | null

  @Field(() => Date, { description: 'Example: "2026-11-23T09:00:00.000Z"' })
  at!: Date
}

@ObjectType('Complaint', {
  description:
    '投訴: handled by the customer-service centre, or by admin & HR when it is about the centre (CMP). Example: {serial: "CP-2611-0002", status: IN_HAND, aboutCentre: false}',
})
export class ComplaintType extends CaseType {
  @Field(() => ComplaintStatus, { description: 'Example: IN_HAND' })
  status!: ComplaintStatus

  @Field(() => Boolean, { description: 'About the customer-service centre: admin & HR’s (CMP-2). Example: false' })
  aboutCentre!: boolean

  @Field(() => Role, {
    nullable: true,
    description: 'Who outside the centre passed it on (CMP-1). Example: TECHNICIAN',
  })
  relayedBy!: Role | 'SYSTEM' | null

  @Field(() => CaseParticularsType, {
    nullable: true,
    description: 'Null for who may not read it. Example: {customerName: "王麗華"}',
  })
  particulars!: CaseParticularsType | null

  @Field(() => [ComplaintNote], { description: 'What the department concerned found. Example: [{text: "It was so."}]' })
  findings!: ComplaintNote[]

  @Field(() => ComplaintAnswer, { nullable: true, description: 'The last one. Example: {outcome: UPHELD}' })
  answer!: ComplaintAnswer | null

  @Field(() => [ComplaintWord], { description: 'Oldest first. Example: [{satisfied: true}]' })
  words!: ComplaintWord[]

  @Field(() => [ComplaintNote], {
    description: 'Tries to reach him since the answer. Example: [{text: "Nobody answers"}]',
  })
  attempts!: ComplaintNote[]
}

@ObjectType('ComplaintChange', {
  simpleResolvers: true,
  description:
    'An action on a complaint happened. Example: {complaint: {serial: "CP-2611-0002"}, position: 4711, replayed: false}',
})
export class ComplaintChange {
  @Field(() => ComplaintType, { description: 'As it stands now. Example: {serial: "CP-2611-0002"}' })
  complaint!: ComplaintType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4711' })
  position!: number

  @Field(() => Boolean, {
    description: 'True: it had happened before, with the same idempotency key; nothing was done now. Example: false',
  })
  replayed!: boolean
}

export const ComplaintResult = createUnionType({
  name: 'ComplaintResult',
  description: 'What became of an action on a complaint. Example: {__typename: "ComplaintChange", position: 4711}',
  types: () => [ComplaintChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : ComplaintChange),
})

@InputType('FileComplaintInput', {
  description:
    'A complaint with all its particulars (CMP-3). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", customerName: "王麗華", contact: "138 0000 1803", unitId: "0196f3a1-7c00-7000-8000-000000051803", department: SECURITY, wanted: "The guard was rude."}',
})
export class FileComplaintInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Up to 120 characters. Example: "王麗華"' })
  customerName!: string

  @Field(() => String, { description: 'Example: "138 0000 1803"' })
  contact!: string

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000051803"' })
  unitId?: string | null

  @Field(() => String, { nullable: true, description: 'Where there is no unit. Example: "Garage, bay 14"' })
  address?: string | null

  @Field(() => String, { nullable: true, description: 'For whom he speaks. Example: "Acme Ltd"' })
  party?: string | null

  @Field(() => RequesterKind, { nullable: true, description: 'Default: RESIDENT. Example: RESIDENT' })
  requesterKind?: RequesterKind | null

  @Field(() => Channel, { nullable: true, description: 'How it came. Example: WALK_IN' })
  channel?: Channel | null

  @Field(() => Urgency, { nullable: true, description: 'Example: NORMAL' })
  urgency?: Urgency | null

  @Field(() => Department, {
    nullable: true,
    description: 'Whom it is about; the customer-service centre’s go to admin & HR (CMP-2). Example: SECURITY',
  })
  department?: Department | null

  @Field(() => String, { description: 'In the complainant’s words. Example: "The guard was rude."' })
  wanted!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'A minor one: only such may be relayed by who is not of the centre (CMP-1). Example: true',
  })
  minor?: boolean | null
}
