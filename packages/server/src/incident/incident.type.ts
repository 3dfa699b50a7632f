import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { ToldFor } from '../domain/incident.js'
import { Department, ForcePurpose, IncidentKind, PromiseKind, Role } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { CaseType } from '../case/case.type.js'
import { CaseParticularsType } from '../case/particulars.type.js'

export const IncidentStatus = {
  REPORTED: 'REPORTED',
  RELIEVED: 'RELIEVED',
  ACCOUNTED: 'ACCOUNTED',
  CLOSED: 'CLOSED',
} as const
export type IncidentStatus = keyof typeof IncidentStatus
describeEnum(IncidentStatus, 'IncidentStatus', 'How far an incident has come (PUB). Example: RELIEVED', {
  REPORTED: 'Who is responsible has been told; the finder stays on scene.',
  RELIEVED: 'Somebody of the responsible department has taken over.',
  ACCOUNTED: 'The finder’s account is before a superior.',
  CLOSED: 'A superior decided that it goes no further.',
})

const Why = { DEPARTMENT: 'DEPARTMENT', MAJOR: 'MAJOR', DISPUTE: 'DISPUTE', ACCOUNT: 'ACCOUNT' } as const satisfies {
  [K in ToldFor]: K
}
describeEnum(Why, 'ToldFor', 'Why somebody was told of an incident. Example: MAJOR', {
  DEPARTMENT: 'His department is responsible (PUB-1).',
  MAJOR: 'A major accident, or a matter of safety (PUB-4).',
  DISPUTE: 'A dispute, or the threat of one (PUB-5).',
  ACCOUNT: 'The account is for him to decide on (PUB-3).',
})

@ObjectType('IncidentTold', {
  simpleResolvers: true,
  description:
    'Somebody who was told of an incident, and whether he acknowledged it (PUB-4). Example: {role: DEPARTMENT_SUPERVISOR, why: MAJOR, acknowledgedAt: null}',
})
export class IncidentTold {
  @Field(() => ID, { description: 'The person. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  personId!: string

  @Field(() => Role, { description: 'As what he was told. Example: DEPARTMENT_SUPERVISOR' })
  role!: Role

  @Field(() => Why, { description: 'Example: MAJOR' })
  why!: ToldFor

  @Field(() => Int, { description: 'How often it had climbed before it came to him: 0 at first. Example: 0' })
  level!: number

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  at!: Date

  @Field(() => Date, { nullable: true, description: 'Null: not yet. Example: "2026-11-23T01:33:00.000Z"' })
  acknowledgedAt!: Date | null
}

@ObjectType('IncidentScene', {
  simpleResolvers: true,
  description:
    'Who stays on scene, from when until who relieved him (PUB-2). Example: {from: "2026-11-23T01:30:00.000Z", until: "2026-11-23T01:41:00.000Z"}',
})
export class IncidentScene {
  @Field(() => ID, { nullable: true, description: 'Who stays. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  personId!: string | null

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  from!: Date

  @Field(() => Date, { nullable: true, description: 'Null: he is still there. Example: "2026-11-23T01:41:00.000Z"' })
  until!: Date | null

  @Field(() => ID, { nullable: true, description: 'Who relieved him. Example: "0196f3a1-7c00-7000-8000-0000000000a2"' })
  relievedById!: string | null
}

@ObjectType('IncidentNote', {
  simpleResolvers: true,
  description:
    'What somebody wrote down of an incident. Example: {text: "Main valve shut", at: "2026-11-23T01:35:00.000Z"}',
})
export class IncidentNote {
  @Field(() => String, { description: 'Example: "Main valve shut"' })
  text!: string

  @Field(() => ID, { nullable: true, description: 'By whom. Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  byId!: string | null

  @Field(() => Date, { description: 'Example: "2026-11-23T01:35:00.000Z"' })
  at!: Date
}

@ObjectType('DisputeSteps', {
  simpleResolvers: true,
  description:
    'What was done in a dispute: stopped, led to a separate room, a superior called (PUB-6). Example: {room: "Meeting room 2", superior: "Manager Li"}',
})
export class DisputeSteps {
  @Field(() => String, { description: 'Example: "Meeting room 2"' })
  room!: string

  @Field(() => String, { description: 'Who was called. Example: "Manager Li"' })
  superior!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T01:35:00.000Z"' })
  at!: Date
}

@ObjectType('ForceRecord', {
  simpleResolvers: true,
  description:
    'The minimum that was used, and that none was used after subdual (PUB-7). Example: {measure: "Held his arm until he let go", purpose: RESTRAINT}',
})
export class ForceRecord {
  @Field(() => String, { description: 'Example: "Held his arm until he let go"' })
  measure!: string

  @Field(() => ForcePurpose, { description: 'Example: RESTRAINT' })
  purpose!: ForcePurpose

  @Field(() => Boolean, { description: 'Confirmed: without it there is no such record. Example: true' })
  noneAfterSubdual!: boolean

  @Field(() => Date, { description: 'Example: "2026-11-23T01:35:00.000Z"' })
  at!: Date
}

@ObjectType('IncidentPromise', {
  simpleResolvers: true,
  description:
    'What was promised, within the authority of who promised it (PUB-6). Example: {promise: COMPENSATION, toWhom: "Mr Wang", text: "We replace the lamp."}',
})
export class IncidentPromise {
  @Field(() => PromiseKind, { description: 'Example: COMPENSATION' })
  promise!: PromiseKind

  @Field(() => String, { description: 'Example: "Mr Wang"' })
  toWhom!: string

  @Field(() => String, { description: 'Example: "We replace the lamp."' })
  text!: string

  @Field(() => SafeInt, { nullable: true, description: 'Minor units of the estate’s currency. Example: 20000' })
  amountMinor!: number | null
}

@ObjectType('IncidentDecision', {
  simpleResolvers: true,
  description:
    'What a superior decided on the account (PUB-3). Example: {further: false, reason: "Mended, nobody hurt"}',
})
export class IncidentDecision {
  @Field(() => Boolean, { description: 'Whether it goes further up. Example: false' })
  further!: boolean

  @Field(() => String, { description: 'Example: "Mended, nobody hurt"' })
  reason!: string

  @Field(() => ID, { nullable: true, description: 'Who decided. Example: "0196f3a1-7c00-7000-8000-0000000000a3"' })
  byId!: string | null

  @Field(() => Date, { description: 'Example: "2026-11-23T03:00:00.000Z"' })
  at!: Date
}

@ObjectType('Incident', {
  description:
    '公共區域事件: told at once, attended until relieved, accounted for, decided by a superior (PUB). Example: {serial: "IN-2611-0003", kind: WATER, status: REPORTED, place: "Garage, level 2"}',
})
export class IncidentType extends CaseType {
  @Field(() => IncidentStatus, { description: 'Example: REPORTED' })
  status!: IncidentStatus

  @Field(() => IncidentKind, { description: 'Example: WATER' })
  kind!: IncidentKind

  @Field(() => String, { nullable: true, description: 'Where, beside building and unit. Example: "Garage, level 2"' })
  place!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "Water comes through the ceiling"' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Who is involved (PUB-5). Example: "Two drivers"' })
  people!: string | null

  @Field(() => Boolean, { description: 'A major accident, or a matter of safety (PUB-4). Example: false' })
  major!: boolean

  @Field(() => IncidentScene, {
    nullable: true,
    description: 'Null where nobody of the staff found it. Example: {until: null}',
  })
  onScene!: IncidentScene | null

  @Field(() => [IncidentNote], { description: 'Emergency measures (PUB-2). Example: [{text: "Main valve shut"}]' })
  measures!: IncidentNote[]

  @Field(() => [IncidentTold], { description: 'Who was told, in that order. Example: [{why: DEPARTMENT}]' })
  told!: IncidentTold[]

  @Field(() => DisputeSteps, { nullable: true, description: 'Of a dispute (PUB-6). Example: {room: "Meeting room 2"}' })
  steps!: DisputeSteps | null

  @Field(() => ForceRecord, {
    nullable: true,
    description: 'Of force (PUB-7); null for who does not answer for it. Example: {purpose: RESTRAINT}',
  })
  force!: ForceRecord | null

  @Field(() => [IncidentPromise], { description: 'Example: [{promise: COMPENSATION}]' })
  promises!: IncidentPromise[]

  @Field(() => IncidentNote, {
    nullable: true,
    description: 'The finder’s account (PUB-3). Example: {text: "At half past nine …"}',
  })
  account!: IncidentNote | null

  @Field(() => [IncidentDecision], { description: 'Oldest first. Example: [{further: false}]' })
  decisions!: IncidentDecision[]

  @Field(() => CaseParticularsType, {
    nullable: true,
    description: 'Of the request that it came from (INT-10). Example: {customerName: "王麗華"}',
  })
  particulars!: CaseParticularsType | null
}

@ObjectType('IncidentChange', {
  simpleResolvers: true,
  description:
    'An action on an incident happened. Example: {incident: {serial: "IN-2611-0003"}, position: 4711, replayed: false}',
})
export class IncidentChange {
  @Field(() => IncidentType, { description: 'As it stands now. Example: {serial: "IN-2611-0003"}' })
  incident!: IncidentType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4711' })
  position!: number

  @Field(() => Boolean, {
    description: 'True: it had happened before, with the same idempotency key; nothing was done now. Example: false',
  })
  replayed!: boolean
}

export const IncidentResult = createUnionType({
  name: 'IncidentResult',
  description: 'What became of an action on an incident. Example: {__typename: "IncidentChange", position: 4711}',
  types: () => [IncidentChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : IncidentChange),
})

@InputType('ReportIncidentInput', {
  description:
    'Two taps: what and where; everything else may follow (PUB-1). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", kind: WATER, place: "Garage, level 2"}',
})
export class ReportIncidentInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => IncidentKind, { description: 'Example: WATER' })
  kind!: IncidentKind

  @Field(() => String, { nullable: true, description: 'Or a building or unit. Example: "Garage, level 2"' })
  place?: string | null

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000000105"' })
  buildingId?: string | null

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000051803"' })
  unitId?: string | null

  @Field(() => String, { nullable: true, description: 'Example: "Water comes through the ceiling"' })
  description?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who is involved; wanted of a dispute (PUB-5). Example: "Two drivers"',
  })
  people?: string | null

  @Field(() => Department, {
    nullable: true,
    description: 'Who is responsible. Default: by the kind. Example: ENGINEERING',
  })
  department?: Department | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'A major accident, or a matter of safety (PUB-4). Example: true',
  })
  major?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether who reports it stays on scene (PUB-2); true unless said otherwise. Example: true',
  })
  onScene?: boolean | null
}
