/** Requests as the API shows them. Their work orders are added in work-order/, which this folder does not know. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import {
  CaseKind,
  Channel,
  Department,
  Nature,
  Place,
  RequestAction,
  RequesterKind,
  RequestStatus,
  Urgency,
} from '../domain/vocabulary.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import type { StoredOrder, StoredRequest } from './rows.js'

@ObjectType('RoutedCase', {
  simpleResolvers: true,
  description:
    'The complaint, incident or enquiry that a request became. Example: {kind: INCIDENT, serial: "IN-2611-0003"}',
})
export class RoutedCase {
  @Field(() => CaseKind, { description: 'Example: INCIDENT' })
  kind!: CaseKind

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' })
  id!: string

  @Field(() => String, { description: 'The number that people say. Example: "IN-2611-0003"' })
  serial!: string
}

@ObjectType('Request', {
  simpleResolvers: true,
  description:
    '服務登記: what somebody asks for, before it is judged. Example: {serial: "RQ-2611-0107", status: REGISTERED, nature: SPECIAL, wanted: "The tap in the kitchen drips."}',
})
export class RequestType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' })
  id!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, {
    description: 'The number that people say: the 107th of November 2026. Example: "RQ-2611-0107"',
  })
  serial!: string

  @Field(() => RequestStatus, { description: 'Example: REGISTERED' })
  status!: RequestStatus

  @Field(() => Int, { description: 'Counts its accepted actions; name the one you saw when you act. Example: 1' })
  version!: number

  @Field(() => Nature, { description: 'INT-2. Example: SPECIAL' })
  nature!: Nature

  @Field(() => Channel, { description: 'How it came (INT-4). Example: PHONE' })
  channel!: Channel

  @Field(() => Place, { description: 'Where it was received (INT-4, CBK-1). Example: DISPATCH_CENTRE' })
  receivedAt!: Place

  @Field(() => Urgency, { description: 'Example: NORMAL' })
  urgency!: Urgency

  @Field(() => RequesterKind, { description: 'Who asks (INT-10). Example: RESIDENT' })
  requesterKind!: RequesterKind

  @Field(() => String, { nullable: true, description: 'Null for who may not see personal data. Example: "王麗華"' })
  customerName!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "138 0000 1803"',
  })
  contact!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where there is no unit; null for who may not see personal data. Example: "Garage, bay 14"',
  })
  address!: string | null

  @Field(() => Department, { nullable: true, description: 'Who serves, as far as known. Example: ENGINEERING' })
  department!: Department | null

  @Field(() => String, {
    nullable: true,
    description: 'Department or party that the requester speaks for (INT-3). Example: "Acme Ltd, administration"',
  })
  party!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'In the customer’s words; null for who may not see personal data. Example: "The tap in the kitchen drips."',
  })
  wanted!: string | null

  @Field(() => Date, {
    nullable: true,
    description: 'Start of the window wished for. Example: "2026-11-23T06:00:00.000Z"',
  })
  appointmentFrom!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'End of the window wished for. Example: "2026-11-23T08:00:00.000Z"',
  })
  appointmentTo!: Date | null

  @Field(() => Date, {
    description: 'From here the customer is answered within 15 minutes (DIS-2). Example: "2026-11-23T01:30:00.000Z"',
  })
  registeredAt!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'When it was judged or withdrawn. Example: "2026-11-23T01:34:00.000Z"',
  })
  closedAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description:
      'What the customer was told when it was not accepted (INT-5). Example: "We do not repair private cars."',
  })
  explanation!: string | null

  @Field(() => RoutedCase, {
    nullable: true,
    description:
      'The record that goes on with it, when it was routed. Example: {kind: INCIDENT, serial: "IN-2611-0003"}',
  })
  routedTo!: RoutedCase | null

  /** For the field resolvers, never shown. */
  stored!: StoredRequest
  personal!: boolean
}

@ObjectType('PermittedRequestAction', {
  simpleResolvers: true,
  description:
    'Whether the viewer may do an action to a request as it stands; what the input must hold is found out by asking. Example: {action: ACCEPT, allowed: true, refusal: null}',
})
export class PermittedRequestActionType {
  @Field(() => RequestAction, { description: 'Example: ACCEPT' })
  action!: RequestAction

  @Field(() => Boolean, { description: 'Example: true' })
  allowed!: boolean

  @Field(() => RefusalType, { nullable: true, description: 'Why not. Example: {code: WRONG_STATE, rule: "LIFE"}' })
  refusal!: RefusalType | null
}

@ObjectType('RequestChange', {
  simpleResolvers: true,
  description:
    'An action on a request happened. Example: {request: {serial: "RQ-2611-0107", status: ACCEPTED}, workOrder: {serial: "WO-2611-0042"}, position: 4711, replayed: false}',
})
export class RequestChange {
  @Field(() => RequestType, { description: 'As it stands now. Example: {serial: "RQ-2611-0107", status: ACCEPTED}' })
  request!: RequestType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4711' })
  position!: number

  @Field(() => Boolean, {
    description: 'True: it had happened before, with the same idempotency key; nothing was done now. Example: false',
  })
  replayed!: boolean

  /** For the field resolver in work-order/. */
  opened!: StoredOrder | null
}

export const RequestResult = createUnionType({
  name: 'RequestResult',
  description: 'What became of an action on a request. Example: {__typename: "RequestChange", position: 4711}',
  types: () => [RequestChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : RequestChange),
})

@ObjectType('RequestEdge', {
  simpleResolvers: true,
  description: 'A request with its place in the list. Example: {cursor: "WzFd", node: {serial: "RQ-2611-0107"}}',
})
export class RequestEdge {
  @Field(() => String, { description: 'Example: "WzFd"' })
  cursor!: string

  @Field(() => RequestType, { description: 'Example: {serial: "RQ-2611-0107"}' })
  node!: RequestType
}

@ObjectType('RequestConnection', {
  simpleResolvers: true,
  description: 'A page of requests. Example: {totalCount: 12, edges: [{node: {serial: "RQ-2611-0107"}}]}',
})
export class RequestConnection {
  @Field(() => [RequestEdge], { description: 'Example: [{node: {serial: "RQ-2611-0107"}}]' })
  edges!: RequestEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: false}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'Of all that the filter lets through; counted only when asked for. Example: 12' })
  totalCount!: number
}

@InputType('RequestFilter', {
  description: 'Which requests; what is left out does not narrow. Example: {statuses: [REGISTERED], search: "5-1803"}',
})
export class RequestFilter {
  @Field(() => [RequestStatus], {
    nullable: true,
    description: 'Any of these. Example: [REGISTERED, AWAITING_APPROVAL]',
  })
  statuses?: RequestStatus[] | null

  @Field(() => Nature, { nullable: true, description: 'Example: COMPLAINT' })
  nature?: Nature | null

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000000105"' })
  buildingId?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Serial, building and room, digits of a telephone number, resident’s name, or words of the text. Example: "5-1803"',
  })
  search?: string | null
}

@InputType('RegisterRequestInput', {
  description:
    'What is taken down of a request (INT-3, INT-4, INT-10). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", nature: SPECIAL, channel: PHONE, customerName: "王麗華", contact: "138 0000 1803", unitId: "0196f3a1-7c00-7000-8000-000000051803", wanted: "The tap drips.", appointmentFrom: "2026-11-23T06:00:00Z"}',
})
export class RegisterRequestInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => Nature, { description: 'Example: SPECIAL' })
  nature!: Nature

  @Field(() => Channel, { description: 'Residents and apps: APP. Example: PHONE' })
  channel!: Channel

  @Field(() => Place, { nullable: true, defaultValue: 'DISPATCH_CENTRE', description: 'Example: FRONT_DESK' })
  receivedAt?: Place | null

  @Field(() => Urgency, { defaultValue: 'NORMAL', description: 'Example: URGENT' })
  urgency!: Urgency

  @Field(() => RequesterKind, { defaultValue: 'RESIDENT', description: 'Example: RESIDENT' })
  requesterKind!: RequesterKind

  @Field(() => String, { description: 'Up to 120 characters. Example: "王麗華"' })
  customerName!: string

  @Field(() => String, { description: 'Telephone number or another way to answer. Example: "138 0000 1803"' })
  contact!: string

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000051803"' })
  unitId?: string | null

  @Field(() => String, { nullable: true, description: 'Where there is no unit. Example: "Garage, bay 14"' })
  address?: string | null

  @Field(() => Department, { nullable: true, description: 'Who serves, when known. Example: ENGINEERING' })
  department?: Department | null

  @Field(() => String, {
    nullable: true,
    description: 'For whom a company’s requester speaks. Example: "Acme Ltd, administration"',
  })
  party?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Line of the price list, when known. Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
  })
  itemId?: string | null

  @Field(() => String, {
    description: 'In the customer’s words, up to 2,000 characters. Example: "The tap in the kitchen drips."',
  })
  wanted!: string

  @Field(() => Date, {
    nullable: true,
    description: 'Special services want it (INT-3). Example: "2026-11-23T06:00:00Z"',
  })
  appointmentFrom?: Date | null

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T08:00:00Z"' })
  appointmentTo?: Date | null
}
