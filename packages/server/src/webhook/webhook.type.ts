import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { WebhookEvent } from '../domain/follow-up.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { Json, SafeInt } from '../platform/graphql/scalars.js'

/** GraphQL shows the word, not what is sent. */
export const WebhookEventName = Object.freeze(
  Object.fromEntries(Object.keys(WebhookEvent).map((word) => [word, word])),
) as { readonly [K in WebhookEvent]: K }

describeEnum(WebhookEventName, 'WebhookEvent', 'What a webhook may be told of. Example: WORK_ORDER_OVERDUE', {
  WORK_ORDER_OPENED: 'work_order.opened: a work order was opened.',
  WORK_ORDER_CHANGED: 'work_order.changed: an action was done on one.',
  WORK_ORDER_OVERDUE: 'work_order.overdue: one of its clocks ran out.',
  WORK_ORDER_CLOSED: 'work_order.closed: it was written off or cancelled.',
  PAYMENT_RECORDED: 'payment.recorded: money was taken, handed in, confirmed, refunded or marked as arrears.',
  REQUEST_CHANGED: 'request.changed: a request was registered or changed.',
  REQUEST_OVERDUE: 'request.overdue: one of its clocks ran out.',
  INCIDENT_CHANGED: 'incident.changed: an incident was reported or changed.',
  INCIDENT_OVERDUE: 'incident.overdue: one of its clocks ran out.',
  COMPLAINT_CHANGED: 'complaint.changed: a complaint was registered or changed.',
  COMPLAINT_OVERDUE: 'complaint.overdue: one of its clocks ran out.',
})

export const WebhookMessageState = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', DEAD: 'DEAD' } as const
export type WebhookMessageState = keyof typeof WebhookMessageState

describeEnum(WebhookMessageState, 'WebhookMessageState', 'Where a message to a webhook stands. Example: DEAD', {
  PENDING: 'It waits for its turn, or to be tried again.',
  DELIVERED: 'The receiver answered 2xx.',
  DEAD: 'A dead letter: tried as often as it may be; it can be sent again by hand.',
})

export const WebhookDisabled = { BY_HAND: 'BY_HAND', FAILED: 'FAILED', GONE: 'GONE' } as const
export type WebhookDisabled = keyof typeof WebhookDisabled

describeEnum(WebhookDisabled, 'WebhookDisabled', 'Why nothing is sent to a webhook. Example: FAILED', {
  BY_HAND: 'An administrator said so.',
  FAILED: 'Too many attempts failed in a row.',
  GONE: 'The receiver answered 410.',
})

@ObjectType('Webhook', {
  simpleResolvers: true,
  description:
    'Another system that is told of what happens, see docs/webhooks.md. Example: {name: "Accounting", events: [PAYMENT_RECORDED]}',
})
export class Webhook {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000a5"' })
  id!: string

  @Field(() => ID, { description: 'Whose events it is told. Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Example: "Accounting"' })
  name!: string

  @Field(() => String, { description: 'Where messages are posted. Example: "https://accounting.example.org/dispatch"' })
  url!: string

  @Field(() => [WebhookEventName], { description: 'Example: [PAYMENT_RECORDED]' })
  events!: WebhookEvent[]

  @Field(() => Boolean, { description: 'Whether names, telephone numbers and addresses are sent. Example: false' })
  personal!: boolean

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  createdAt!: Date

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when nothing is sent; what happens meanwhile waits. Null: enabled. Example: "2026-11-24T08:00:00.000Z"',
  })
  disabledAt!: Date | null

  @Field(() => WebhookDisabled, { nullable: true, description: 'Example: FAILED' })
  disabledWhy!: WebhookDisabled | null

  @Field(() => Int, { description: 'Attempts that failed since the last that did not. Example: 0' })
  failures!: number

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the secret before this one signs too. Example: "2026-11-24T01:30:00.000Z"',
  })
  previousSecretUntil!: Date | null
}

@ObjectType('WebhookSecret', {
  simpleResolvers: true,
  description:
    'A webhook with its new secret, which is shown this once. Example: {secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}',
})
export class WebhookSecret {
  @Field(() => Webhook, { description: 'Example: {name: "Accounting"}' })
  webhook!: Webhook

  @Field(() => String, {
    description:
      'For the receiver, to verify signatures by; it cannot be shown again. Example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"',
  })
  secret!: string
}

@ObjectType('WebhookChange', {
  simpleResolvers: true,
  description: 'A webhook after a change. Example: {webhook: {name: "Accounting"}}',
})
export class WebhookChange {
  @Field(() => Webhook, { description: 'Example: {name: "Accounting"}' })
  webhook!: Webhook
}

@ObjectType('WebhookReplay', { simpleResolvers: true, description: 'What is sent again. Example: {queued: 12}' })
export class WebhookReplay {
  @Field(() => Int, { description: 'Messages that wait to be sent again. Example: 12' })
  queued!: number
}

@ObjectType('WebhookMessage', {
  simpleResolvers: true,
  description:
    'One message to a webhook. Example: {type: "work_order.opened", state: DEAD, attempts: 8, problem: "answered 500"}',
})
export class WebhookMessage {
  @Field(() => ID, {
    description: 'The webhook-id, the same at each attempt. Example: "0196f3a1-7c00-7000-8000-0000000000c5"',
  })
  id!: string

  @Field(() => SafeInt, { description: 'Of the estate’s log; messages are sent in this order. Example: 4711' })
  position!: number

  @Field(() => String, { description: 'Example: "work_order.opened"' })
  type!: string

  @Field(() => Json, { description: 'What is sent. Example: {"type": "work_order.opened", "version": 1}' })
  body!: unknown

  @Field(() => Date, { description: 'When it happened. Example: "2026-11-23T01:30:00.000Z"' })
  at!: Date

  @Field(() => WebhookMessageState, { description: 'Example: DELIVERED' })
  state!: WebhookMessageState

  @Field(() => Int, { description: 'Since it was queued, or queued again. Example: 1' })
  attempts!: number

  @Field(() => Date, { nullable: true, description: 'The last attempt. Example: "2026-11-23T01:30:01.000Z"' })
  attemptedAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'Example: "2026-11-23T01:30:01.000Z"' })
  deliveredAt!: Date | null

  @Field(() => Int, {
    nullable: true,
    description: 'HTTP status of the last answer; null: there was none. Example: 204',
  })
  answer!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Why the last attempt failed. Example: "no answer within 10000 ms"',
  })
  problem!: string | null
}

@ObjectType('WebhookMessageEdge', {
  simpleResolvers: true,
  description:
    'A message with its place in the list. Example: {cursor: "WzQ3MTEsMF0", node: {type: "work_order.opened"}}',
})
export class WebhookMessageEdge {
  @Field(() => String, { description: 'Example: "WzQ3MTEsMF0"' })
  cursor!: string

  @Field(() => WebhookMessage, { description: 'Example: {type: "work_order.opened"}' })
  node!: WebhookMessage
}

@ObjectType('WebhookMessageConnection', {
  description: 'A page of messages, the newest first. Example: {totalCount: 3, edges: [{node: {state: DEAD}}]}',
})
export class WebhookMessageConnection {
  @Field(() => [WebhookMessageEdge], { description: 'Example: [{node: {state: DEAD}}]' })
  edges!: WebhookMessageEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: false}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'Example: 3' })
  totalCount!: number
}

@InputType('CreateWebhookInput', {
  description:
    'A new webhook. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", name: "Accounting", url: "https://accounting.example.org/dispatch", events: [PAYMENT_RECORDED]}',
})
export class CreateWebhookInput {
  @Field(() => ID, { description: 'Whose events. Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Up to 120 characters. Example: "Accounting"' })
  name!: string

  @Field(() => String, {
    description:
      'Public and https, or within WEBHOOK_ALLOWED_NETWORKS. Example: "https://accounting.example.org/dispatch"',
  })
  url!: string

  @Field(() => [WebhookEventName], { description: 'Example: [PAYMENT_RECORDED]' })
  events!: WebhookEvent[]

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether names, telephone numbers and addresses are sent; not unless said. Example: false',
  })
  personal?: boolean | null
}

@InputType('ChangeWebhookInput', {
  description: 'What is not given stays. Example: {id: "0196f3a1-7c00-7000-8000-0000000000a5", enabled: true}',
})
export class ChangeWebhookInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000a5"' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Example: "Accounting"' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Example: "https://accounting.example.org/dispatch"' })
  url?: string | null

  @Field(() => [WebhookEventName], { nullable: true, description: 'Example: [PAYMENT_RECORDED, WORK_ORDER_CLOSED]' })
  events?: WebhookEvent[] | null

  @Field(() => Boolean, { nullable: true, description: 'Example: false' })
  personal?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'false: nothing is sent, and what happens waits. true: what waits is sent, the oldest first. Example: true',
  })
  enabled?: boolean | null
}

@InputType('ReplayWebhookInput', {
  description:
    'Which messages to send again: one, or a range of positions. Example: {id: "0196f3a1-7c00-7000-8000-0000000000a5", fromPosition: 4700, toPosition: 4711}',
})
export class ReplayWebhookInput {
  @Field(() => ID, { description: 'The webhook. Example: "0196f3a1-7c00-7000-8000-0000000000a5"' })
  id!: string

  @Field(() => ID, { nullable: true, description: 'One message. Example: "0196f3a1-7c00-7000-8000-0000000000c5"' })
  messageId?: string | null

  @Field(() => SafeInt, { nullable: true, description: 'From this position on. Example: 4700' })
  fromPosition?: number | null

  @Field(() => SafeInt, { nullable: true, description: 'Up to this one. Example: 4711' })
  toPosition?: number | null
}

export const WebhookSecretResult = resultUnion(
  'WebhookSecretResult',
  'The webhook and its secret, or why not. Example: {secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}',
  () => WebhookSecret,
)
export const WebhookResult = resultUnion(
  'WebhookResult',
  'The webhook, or why it was not changed. Example: {webhook: {name: "Accounting"}}',
  () => WebhookChange,
)
export const WebhookReplayResult = resultUnion(
  'WebhookReplayResult',
  'How many are sent again, or why none. Example: {queued: 12}',
  () => WebhookReplay,
)
