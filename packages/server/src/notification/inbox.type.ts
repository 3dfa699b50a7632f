import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AcknowledgeMode, Department, NoticeKind, Role, Urgency } from '../domain/vocabulary.js'
import { StreamState } from '../live/event.type.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'

describeEnum(NoticeKind, 'NoticeKind', 'What somebody is told. Example: ORDER_OVERDUE', {
  REQUEST_OVERDUE: 'A clock of a request ran out.',
  ORDER_OVERDUE: 'A clock of a work order ran out.',
  CASE_OVERDUE: 'A clock of an incident, complaint or another case ran out.',
  ORDER_ESCALATED: 'A work order is for a manager to settle (ACC-3).',
  ORDER_UNABLE: 'A technician cannot take an order.',
  INCIDENT_REPORTED: 'An incident in a public area (PUB-1).',
  MAJOR_INCIDENT: 'A major accident or a question of safety (PUB-4).',
  DISPUTE_REPORTED: 'A dispute, or the threat of one (PUB-5).',
  FORCE_USED: 'Force was used (PUB-7).',
  RELIEF_WANTED: 'The finder of an incident waits on scene for relief (PUB-2).',
  ACCOUNT_FOR_SUPERIOR: 'The finder’s account is before his superior (PUB-3).',
  COMPLAINT_REGISTERED: 'A complaint came in (CMP-1).',
  COMPLAINT_ABOUT_CENTRE: 'A complaint about the customer-service centre itself (CMP-2).',
  DAMAGE_REPORTED: 'Damage or loss of the customer’s property (ACC-4).',
  UNMET_DEMAND: 'Somebody asks for a service that is not offered (INT-6).',
  SERVICE_OPENED: 'A service is open that customers waited for (INT-6).',
  SERVICE_AVAILABLE: 'To a resident who waited for it: the service is open (INT-6).',
  SERVICE_LISTED: 'A price list was published with a service that customers wait for: it is to be announced (INT-6).',
  CASE_ASSIGNED: 'A case is the reader’s from now on.',
  WEBHOOK_DISABLED: 'A webhook failed so often that nothing is sent to it any more.',
})

describeEnum(AcknowledgeMode, 'AcknowledgeMode', 'Who of those who were told must acknowledge it. Example: EACH', {
  EACH: 'Each for himself (PUB-4).',
  ANY: 'Any one for all (PUB-1).',
})

export const InboxFilter = { ALL: 'ALL', UNREAD: 'UNREAD', UNACKNOWLEDGED: 'UNACKNOWLEDGED' } as const
export type InboxFilter = keyof typeof InboxFilter

describeEnum(InboxFilter, 'InboxFilter', 'Which entries of an inbox. Example: UNACKNOWLEDGED', {
  ALL: 'Every one.',
  UNREAD: 'Those not read yet.',
  UNACKNOWLEDGED: 'Those that must be acknowledged and are not, by nobody.',
})

@ObjectType('NoticeAbout', {
  simpleResolvers: true,
  description:
    'The record that a notice is about. Example: {kind: "order", serial: "WO-2611-0042", id: "0196f3a1-7c00-7000-8000-000000000042"}',
})
export class NoticeAbout {
  @Field(() => String, { description: 'order, request, incident, complaint, webhook … Example: "order"' })
  kind!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'To open it by; whether the reader may is up to the record. Example: "0196f3a1-7c00-7000-8000-000000000042"',
  })
  id!: string | null

  @Field(() => String, { nullable: true, description: 'The number that people say. Example: "WO-2611-0042"' })
  serial!: string | null
}

@ObjectType('InboxEntry', {
  simpleResolvers: true,
  description:
    'Something that a person was told. Example: {kind: ORDER_OVERDUE, title: "Work order WO-2611-0042 …", readAt: null}',
})
export class InboxEntry {
  @Field(() => ID, {
    description: 'Of the entry, for markRead and acknowledge. Example: "0196f3a1-7c00-7000-8000-0000000000e7"',
  })
  id!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => SafeInt, {
    description: 'Of the inbox, when this entry was last changed: go on with inboxEvents after it. Example: 17',
  })
  revision!: number

  @Field(() => NoticeKind, { description: 'Example: ORDER_OVERDUE' })
  kind!: NoticeKind

  @Field(() => Urgency, { description: 'Example: URGENT' })
  urgency!: Urgency

  @Field(() => String, {
    description:
      'The whole of it as a sentence in the viewer’s language. Example: "Work order WO-2611-0042 (5-1803, Tap): the time for the arrival has run out. See to it now."',
  })
  title!: string

  @Field(() => NoticeAbout, { description: 'Example: {kind: "order", serial: "WO-2611-0042"}' })
  about!: NoticeAbout

  @Field(() => Role, { description: 'As what the viewer was told. Example: DEPARTMENT_SUPERVISOR' })
  role!: Role

  @Field(() => Department, { nullable: true, description: 'Of a supervisor or technician. Example: ENGINEERING' })
  department!: Department | null

  @Field(() => Boolean, {
    description: 'Whether it came to him because the estate has nobody whom it was meant for. Example: false',
  })
  standsIn!: boolean

  @Field(() => Int, {
    description: 'How often it climbed because nobody acknowledged it; 0 as it was first told. Example: 1',
  })
  level!: number

  @Field(() => Date, { description: 'When he was told. Example: "2026-11-23T01:45:00.000Z"' })
  at!: Date

  @Field(() => Date, { nullable: true, description: 'When he read it. Example: "2026-11-23T01:46:00.000Z"' })
  readAt!: Date | null

  @Field(() => AcknowledgeMode, {
    nullable: true,
    description: 'Who must acknowledge it; null: it is for reading only. Example: ANY',
  })
  acknowledgeMode!: AcknowledgeMode | null

  @Field(() => Date, {
    nullable: true,
    description: 'By when, or it goes to the next superior. Example: "2026-11-23T01:55:00.000Z"',
  })
  acknowledgeBy!: Date | null

  @Field(() => Date, { nullable: true, description: 'When the viewer did. Example: "2026-11-23T01:47:00.000Z"' })
  acknowledgedAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when nobody owes it any more: by his own word or by another’s. Example: "2026-11-23T01:47:00.000Z"',
  })
  settledAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description:
      'When it went to the next superior, as nobody had acknowledged it. Example: "2026-11-23T01:55:00.000Z"',
  })
  escalatedAt!: Date | null

  /** For the field resolver. */
  rootId!: string
}

@ObjectType('NoticeRecipient', {
  simpleResolvers: true,
  description: 'Somebody who was told the same. Example: {role: CENTRE_MANAGER, level: 1, acknowledgedAt: null}',
})
export class NoticeRecipient {
  @Field(() => Role, { description: 'As what. Example: CENTRE_MANAGER' })
  role!: Role

  @Field(() => Int, { description: '0: at first; 1: when nobody of those acknowledged it; and so on. Example: 1' })
  level!: number

  @Field(() => Boolean, { description: 'Told for somebody whom the estate does not have. Example: false' })
  standsIn!: boolean

  @Field(() => Date, { description: 'Example: "2026-11-23T01:55:00.000Z"' })
  at!: Date

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T01:56:00.000Z"' })
  readAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T01:57:00.000Z"' })
  acknowledgedAt!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'When it went past him to the next superior. Example: "2026-11-23T02:05:00.000Z"',
  })
  escalatedAt!: Date | null

  /** For the field resolver. */
  personId!: string
}

@ObjectType('InboxEntryEdge', {
  simpleResolvers: true,
  description: 'An entry with its place in the list. Example: {cursor: "WyIwMTk2…", node: {kind: ORDER_OVERDUE}}',
})
export class InboxEntryEdge {
  @Field(() => String, { description: 'Example: "WyIwMTk2…"' })
  cursor!: string

  @Field(() => InboxEntry, { description: 'Example: {kind: ORDER_OVERDUE}' })
  node!: InboxEntry
}

@ObjectType('InboxConnection', {
  description:
    'A page of an inbox, the newest first. Example: {unread: 3, unacknowledged: 1, edges: [{node: {kind: ORDER_OVERDUE}}]}',
})
export class InboxConnection {
  @Field(() => [InboxEntryEdge], { description: 'Example: [{node: {kind: ORDER_OVERDUE}}]' })
  edges!: InboxEntryEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: true}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'Entries that the filter lets through. Example: 40' })
  totalCount!: number

  @Field(() => Int, { description: 'Entries of the whole inbox that are not read. Example: 3' })
  unread!: number

  @Field(() => Int, { description: 'Entries of the whole inbox that must be acknowledged and are not. Example: 1' })
  unacknowledged!: number

  @Field(() => SafeInt, { description: 'Go on with inboxEvents(after: revision). Example: 17' })
  revision!: number
}

@ObjectType('InboxChange', {
  simpleResolvers: true,
  description:
    'Entries after what was done with them. Example: {entries: [{acknowledgedAt: "2026-11-23T01:47:00.000Z"}], unread: 2}',
})
export class InboxChange {
  @Field(() => [InboxEntry], { description: 'Example: [{kind: ORDER_OVERDUE}]' })
  entries!: InboxEntry[]

  @Field(() => Int, { description: 'Of the whole inbox. Example: 2' })
  unread!: number

  @Field(() => Int, { description: 'Of the whole inbox. Example: 0' })
  unacknowledged!: number
}

export const InboxResult = resultUnion(
  'InboxResult',
  'The entries, or why nothing was done. Example: {entries: [{readAt: "2026-11-23T01:46:00.000Z"}]}',
  () => InboxChange,
)

@ObjectType('InboxMessage', {
  simpleResolvers: true,
  description:
    'What is new in an inbox. Example: {state: LIVE, revision: 18, entries: [{kind: ORDER_OVERDUE}], unread: 4}',
})
export class InboxMessage {
  @Field(() => StreamState, {
    description: 'REFETCH only when the inbox never was where the client says it stands. Example: LIVE',
  })
  state!: StreamState

  @Field(() => SafeInt, { description: 'Where the inbox stands. Example: 18' })
  revision!: number

  @Field(() => Date, { description: 'Example: "2026-11-23T01:45:00.000Z"' })
  serverTime!: Date

  @Field(() => [InboxEntry], {
    description:
      'New and changed ones, each as it is now, in the order of their revisions. Example: [{kind: ORDER_OVERDUE}]',
  })
  entries!: InboxEntry[]

  @Field(() => Int, { description: 'Of the whole inbox. Example: 4' })
  unread!: number

  @Field(() => Int, { description: 'Of the whole inbox. Example: 1' })
  unacknowledged!: number
}
