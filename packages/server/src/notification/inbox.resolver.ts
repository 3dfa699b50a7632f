import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Refusal } from '../domain/refusal.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { connectionOf, PageArgs, pageOf } from '../platform/graphql/connection.js'
import { caller, type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { instanceOf } from '../platform/graphql/schema.js'
import type { InboxLive, InboxMessageRow } from './inbox-events.js'
import { inboxEstates, type InboxService } from './inbox.service.js'
import { type InboxRow, type InboxStore, KEY_PARTS } from './inbox.store.js'
import {
  InboxChange,
  InboxConnection,
  InboxEntry,
  InboxFilter,
  InboxMessage,
  InboxResult,
  NoticeRecipient,
} from './inbox.type.js'
import { inboxEntryView, inboxMessageView, recipientView } from './inbox.view.js'

const ESTATE = 'Only what concerns this estate. Example: "0196f3a1-7c00-7000-8000-000000000001"'

@Resolver()
export class InboxResolver {
  constructor(
    readonly live: InboxLive,
    private readonly inboxes: InboxService,
    private readonly store: InboxStore,
  ) {}

  @Query(() => InboxConnection, {
    name: 'inbox',
    description:
      'What the viewer was told, of all his estates, the newest first. Example: inbox(only: UNACKNOWLEDGED, first: 20) { unread unacknowledged edges { node { title } } }',
  })
  async page(
    @Arg('only', () => InboxFilter, { nullable: true, defaultValue: 'ALL', description: 'Example: UNREAD' })
    only: InboxFilter | null,
    @Arg('estateId', () => ID, { nullable: true, description: ESTATE }) estateId: string | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<InboxConnection> {
    const { personId, ...actor } = signedIn(context)
    const all = inboxEstates({ personId, ...actor })
    const estates = estateId == null ? all : all.filter((id) => id === estateId)
    const page = pageOf(args, KEY_PARTS)
    const which = only ?? 'ALL'
    const own = personId ?? NOBODY
    const [rows, totalCount, counts] = await Promise.all([
      this.store.page(own, estates, which, page),
      this.store.total(own, estates, which),
      this.store.counts(own, estates),
    ])
    const connection = connectionOf(
      page,
      rows,
      totalCount,
      ({ id }: InboxRow) => [id],
      (row) => inboxEntryView(row, context.locale),
    )
    return { ...connection, edges: [...connection.edges], ...counts }
  }

  @Mutation(() => InboxResult, {
    name: 'markRead',
    description:
      'Marks entries of the viewer’s own inbox as read. Done again it changes nothing. Example: markRead(ids: ["0196f3a1-7c00-7000-8000-0000000000e7"]) { ... on InboxChange { unread } }',
  })
  async markRead(
    @Arg('ids', () => [ID], { description: 'Up to 500 entries. Example: ["0196f3a1-7c00-7000-8000-0000000000e7"]' })
    ids: string[],
    @Ctx() context: GraphQLContext,
  ): Promise<typeof InboxResult> {
    return this.#answer(await this.inboxes.markRead(signedIn(context), ids), ids, context)
  }

  @Mutation(() => InboxResult, {
    name: 'acknowledge',
    description:
      'Says that the viewer has taken note (PUB-1, PUB-4); the time is kept for good, and it climbs no further. Done again it changes nothing. Example: acknowledge(id: "0196f3a1-7c00-7000-8000-0000000000e7") { ... on InboxChange { entries { acknowledgedAt } } }',
  })
  async acknowledge(
    @Arg('id', () => ID, { description: 'The entry. Example: "0196f3a1-7c00-7000-8000-0000000000e7"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof InboxResult> {
    return this.#answer(await this.inboxes.acknowledge(caller(context), id), [id], context)
  }

  @Subscription(() => InboxMessage, {
    name: 'inboxEvents',
    description:
      'The viewer’s inbox, live: first what is new or changed since a revision, then whatever comes. Example: inboxEvents(after: 17) { state revision entries { title } unread }',
    subscribe: ({ args, context, info }) =>
      instanceOf(info.schema, InboxResolver).live.open(
        signedIn(context as GraphQLContext),
        (args as { after: number }).after,
      ),
  })
  message(
    @Root() message: InboxMessageRow,
    @Arg('after', () => SafeInt, {
      description:
        'The last revision that the client has: of its page, then of the last message. 0: everything. Example: 17',
    })
    _after: number,
    @Ctx() context: GraphQLContext,
  ): InboxMessage {
    return inboxMessageView(message, context.locale)
  }

  async #answer(refusal: Refusal | null, ids: readonly string[], context: GraphQLContext): Promise<typeof InboxResult> {
    if (refusal) return refusalView(refusal, context.locale)
    const actor = signedIn(context)
    const own = actor.personId ?? NOBODY
    const [rows, { unread, unacknowledged }] = await Promise.all([
      this.store.own(own, ids),
      this.store.counts(own, inboxEstates(actor)),
    ])
    return Object.assign(new InboxChange(), {
      entries: rows.map((row) => inboxEntryView(row, context.locale)),
      unread,
      unacknowledged,
    })
  }
}

/** A device's inbox: none. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

@Resolver(() => InboxEntry)
export class InboxEntryFieldResolver {
  constructor(private readonly store: InboxStore) {}

  @FieldResolver(() => [NoticeRecipient], {
    description:
      'Everybody who was told the same, those to whom it climbed too. Example: [{role: DEPARTMENT_SUPERVISOR, level: 0, acknowledgedAt: null}]',
  })
  async recipients(@Root() { rootId }: InboxEntry, @Ctx() { loaders }: GraphQLContext): Promise<NoticeRecipient[]> {
    return ((await loaders.by(this.store.recipientsByRoot).load(rootId)) ?? []).map(recipientView)
  }
}

@Resolver(() => NoticeRecipient)
export class NoticeRecipientFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { description: 'Example: {name: {en: "Chen Zhiqiang"}}' })
  async person(@Root() { personId }: NoticeRecipient, @Ctx() { loaders }: GraphQLContext): Promise<Person> {
    const found = await loaders.by(this.people.byIds).load(personId)
    if (!found) throw new Error(`person ${personId} was told something and is not there`)
    return personView(found)
  }
}
