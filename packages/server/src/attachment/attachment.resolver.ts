import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { CallbackType } from '../callback/callback.type.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { callerOf } from '../request/action-table.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { RequestType } from '../request/request.type.js'
import { WorkOrderType } from '../work-order/work-order.type.js'
import { type AttachmentService, seesWithdrawn } from './attachment.service.js'
import type { AttachmentReads } from './attachment.store.js'
import {
  AttachmentChange,
  AttachmentResult,
  AttachmentType,
  AttachmentWithdrawalType,
  WithdrawAttachmentInput,
} from './attachment.type.js'
import { attachmentView } from './attachment.view.js'

/** What hangs on these records, the oldest first; nothing for who may not see the customer's data. */
export async function attachmentsOf(
  reads: AttachmentReads,
  record: { readonly estateId: string; readonly personal: boolean },
  ownerIds: readonly string[],
  context: GraphQLContext,
): Promise<AttachmentType[]> {
  if (!record.personal) return []
  const loader = context.loaders.by(reads.byOwner)
  const found = await Promise.all(ownerIds.map((id) => loader.load(id)))
  const all = seesWithdrawn(signedIn(context), record.estateId)
  return found
    .flatMap((each) => each ?? [])
    .filter(({ withdrawal }) => all || withdrawal === null)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(attachmentView)
}

@Resolver(() => RequestType)
export class RequestAttachmentsResolver {
  constructor(private readonly reads: AttachmentReads) {}

  @FieldResolver(() => [AttachmentType], {
    description:
      'Oldest first; empty for who may not see personal data. Add one with PUT /attachments/{id}. Example: [{kind: PHOTO, name: "tap.jpg"}]',
  })
  attachments(@Root() request: RequestType, @Ctx() context: GraphQLContext): Promise<AttachmentType[]> {
    return attachmentsOf(this.reads, request, [request.id], context)
  }
}

@Resolver(() => WorkOrderType)
export class WorkOrderAttachmentsResolver {
  constructor(private readonly reads: AttachmentReads) {}

  @FieldResolver(() => [AttachmentType], {
    description:
      'Its own, those of its steps and those of its request and of others that joined it, oldest first; empty for who may not see personal data. Example: [{kind: PHOTO, stepId: "final-test"}]',
  })
  attachments(@Root() order: WorkOrderType, @Ctx() context: GraphQLContext): Promise<AttachmentType[]> {
    const { requestId, facts } = order.stored.order
    const joined = (facts.joined ?? []).map((each) => each.requestId)
    return attachmentsOf(this.reads, order, [order.id, requestId, ...joined], context)
  }
}

@Resolver(() => CallbackType)
export class CallbackAttachmentsResolver {
  constructor(private readonly reads: AttachmentReads) {}

  @FieldResolver(() => [AttachmentType], {
    description: 'Oldest first; sent with owner=CASE. Example: [{kind: RECORDING, name: "call.m4a"}]',
  })
  attachments(@Root() callback: CallbackType, @Ctx() context: GraphQLContext): Promise<AttachmentType[]> {
    return attachmentsOf(this.reads, callback, [callback.id], context)
  }
}

async function personOf(id: string | null, people: PeopleService, { loaders }: GraphQLContext): Promise<Person | null> {
  const person = id === null ? null : await loaders.by(people.byIds).load(id)
  return person && personView(person)
}

@Resolver(() => AttachmentType)
export class AttachmentFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who added it; null: an app. Example: {name: {en: "Chen Zhiqiang"}}',
  })
  by(@Root() { byPersonId }: AttachmentType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

@Resolver(() => AttachmentWithdrawalType)
export class AttachmentWithdrawalFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who withdrew it. Example: {name: {en: "Chen Zhiqiang"}}',
  })
  by(@Root() { byPersonId }: AttachmentWithdrawalType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

@Resolver()
export class AttachmentResolver {
  constructor(private readonly attachments: AttachmentService) {}

  @Mutation(() => AttachmentResult, {
    description:
      'Says of an attachment that it does not count, with the reason; nothing is removed. To replace one, send the new one with `supersedes`. Example: withdrawAttachment(input: {attachmentId: "0196f3a1-7c00-7000-8000-0000000000f1", reason: "Shows another flat"}) { __typename }',
  })
  async withdrawAttachment(
    @Arg('input', () => WithdrawAttachmentInput, {
      description: 'Example: {attachmentId: "0196f3a1-7c00-7000-8000-0000000000f1", reason: "Shows another flat"}',
    })
    input: WithdrawAttachmentInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await this.attachments.withdraw(callerOf(context), input)
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const { attachment, position } = outcome.value
    return Object.assign(new AttachmentChange(), { attachment: attachmentView(attachment), position })
  }
}
