import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { NOT_FOUND } from '../domain/refusal.js'
import { Done, DoneResult } from '../platform/auth/device.type.js'
import { connectionOf, PageArgs, pageOf } from '../platform/graphql/connection.js'
import { caller, type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { errorOf } from '../platform/graphql/guard.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { rolesIn } from '../domain/role.js'
import { administratorRole } from '../platform/auth/policy.js'
import { KEY_PARTS, type MessageRow, type WebhookService } from './webhook.service.js'
import {
  ChangeWebhookInput,
  CreateWebhookInput,
  ReplayWebhookInput,
  Webhook,
  WebhookChange,
  WebhookMessageConnection,
  WebhookMessageState,
  WebhookReplay,
  WebhookReplayResult,
  WebhookResult,
  WebhookSecret,
  WebhookSecretResult,
} from './webhook.type.js'
import { messageView, webhookView } from './webhook.view.js'

const ID_TEXT = 'The webhook. Example: "0196f3a1-7c00-7000-8000-0000000000a5"'

@Resolver()
export class WebhookResolver {
  constructor(private readonly webhooks: WebhookService) {}

  @Query(() => [Webhook], {
    name: 'webhooks',
    description:
      'The webhooks of an estate, the newest first. Example: webhooks(estateId: "0196f3a1-7c00-7000-8000-000000000001") { name events disabledAt }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
  ): Promise<Webhook[]> {
    return (await this.webhooks.list(estateId)).map(webhookView)
  }

  @Query(() => WebhookMessageConnection, {
    name: 'webhookMessages',
    description:
      'What was and will be sent to a webhook, the newest first; the dead letters with state DEAD. Example: webhookMessages(webhookId: "0196f3a1-7c00-7000-8000-0000000000a5", state: DEAD) { edges { node { type problem } } }',
  })
  async messages(
    @Arg('webhookId', () => ID, { description: ID_TEXT }) webhookId: string,
    @Arg('state', () => WebhookMessageState, { nullable: true, description: 'Example: DEAD' })
    state: WebhookMessageState | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<WebhookMessageConnection> {
    const page = pageOf(args, KEY_PARTS)
    const webhook = await this.webhooks.one(webhookId)
    const actor = signedIn(context)
    const may =
      webhook !== null &&
      (administratorRole(actor, webhook.estateId) !== null || rolesIn(actor, webhook.estateId).includes('AUDITOR'))
    if (!may) throw errorOf({ kind: 'refused', refusal: NOT_FOUND }, context)
    const [rows, total] = await Promise.all([
      this.webhooks.messages(webhookId, state ?? null, page),
      this.webhooks.count(webhookId, state ?? null),
    ])
    const connection = connectionOf(
      page,
      rows,
      total,
      ({ position, part }: MessageRow) => [position, part],
      messageView,
    )
    return { ...connection, edges: [...connection.edges] }
  }

  @Mutation(() => WebhookSecretResult, {
    name: 'createWebhook',
    description:
      'Tells another system of what happens from now on. Example: createWebhook(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", name: "Accounting", url: "https://accounting.example.org/dispatch", events: [PAYMENT_RECORDED]}) { ... on WebhookSecret { secret } }',
  })
  async create(
    @Arg('input', () => CreateWebhookInput, { description: 'Example: {name: "Accounting"}' }) input: CreateWebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof WebhookSecretResult> {
    const { estateId, name, url, events, personal } = input
    const made = await this.webhooks.create(caller(context), estateId, {
      name,
      url,
      events,
      personal: personal ?? false,
    })
    return 'code' in made
      ? refusalView(made, context.locale)
      : Object.assign(new WebhookSecret(), { webhook: webhookView(made.webhook), secret: made.secret })
  }

  @Mutation(() => WebhookResult, {
    name: 'changeWebhook',
    description:
      'Changes, disables or enables a webhook. Example: changeWebhook(input: {id: "0196f3a1-7c00-7000-8000-0000000000a5", enabled: true}) { ... on WebhookChange { webhook { disabledAt } } }',
  })
  async change(
    @Arg('input', () => ChangeWebhookInput, { description: 'Example: {enabled: true}' }) input: ChangeWebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof WebhookResult> {
    const { id, ...changes } = input
    const changed = await this.webhooks.change(caller(context), id, changes)
    return 'code' in changed
      ? refusalView(changed, context.locale)
      : Object.assign(new WebhookChange(), { webhook: webhookView(changed.webhook) })
  }

  @Mutation(() => WebhookSecretResult, {
    name: 'rotateWebhookSecret',
    description:
      'Makes a new secret; the old one signs beside it for a while, so that the receiver can be changed in between. Example: rotateWebhookSecret(id: "0196f3a1-7c00-7000-8000-0000000000a5", overlapHours: 24) { ... on WebhookSecret { secret } }',
  })
  async rotate(
    @Arg('id', () => ID, { description: ID_TEXT }) id: string,
    @Arg('overlapHours', () => Int, {
      nullable: true,
      defaultValue: 24,
      description: 'How long both sign, 0 to 168. Example: 24',
    })
    overlapHours: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof WebhookSecretResult> {
    const made = await this.webhooks.rotate(caller(context), id, overlapHours ?? 24)
    return 'code' in made
      ? refusalView(made, context.locale)
      : Object.assign(new WebhookSecret(), { webhook: webhookView(made.webhook), secret: made.secret })
  }

  @Mutation(() => DoneResult, {
    name: 'removeWebhook',
    description:
      'Ends a webhook and forgets its messages. Example: removeWebhook(id: "0196f3a1-7c00-7000-8000-0000000000a5") { ... on Done { ok } }',
  })
  async remove(
    @Arg('id', () => ID, { description: ID_TEXT }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DoneResult> {
    const refusal = await this.webhooks.remove(caller(context), id)
    return refusal ? refusalView(refusal, context.locale) : Object.assign(new Done(), { ok: true })
  }

  @Mutation(() => WebhookReplayResult, {
    name: 'replayWebhook',
    description:
      'Sends messages again, with the ids they had: a dead letter, or all of a range. Example: replayWebhook(input: {id: "0196f3a1-7c00-7000-8000-0000000000a5", fromPosition: 4700, toPosition: 4711}) { ... on WebhookReplay { queued } }',
  })
  async replay(
    @Arg('input', () => ReplayWebhookInput, {
      description: 'Example: {messageId: "0196f3a1-7c00-7000-8000-0000000000c5"}',
    })
    input: ReplayWebhookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof WebhookReplayResult> {
    const { id, messageId, fromPosition, toPosition } = input
    const range = fromPosition != null && toPosition != null ? { from: fromPosition, to: toPosition } : null
    if ((messageId == null) === (range === null))
      throw badInput('Name one message, or the first and the last position of a range.', { argument: 'input' })
    const done = await this.webhooks.replay(caller(context), id, range ?? { messageId: messageId as string })
    return 'code' in done ? refusalView(done, context.locale) : Object.assign(new WebhookReplay(), done)
  }
}
