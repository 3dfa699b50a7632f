import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { demandScope } from '../domain/unmet-demand.js'
import { Department } from '../domain/vocabulary.js'
import { mayReadRequest, maySeePersonalOfRequest } from '../domain/visibility.js'
import { LARGEST_PAGE } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import type { PriceListService } from '../price-list/price-list.service.js'
import { ServiceItem } from '../price-list/price-list.type.js'
import { itemView } from '../price-list/price-list.view.js'
import { callerOf } from './action-table.js'
import type { DemandService } from './demand.service.js'
import type { AnnouncementRow, DemandLists, DemandRow } from './demand.store.js'
import {
  Announcement,
  AnnouncementResult,
  DemandState,
  OpenServiceInput,
  TellWaitingCustomerInput,
  UnmetDemand,
  UnmetDemandList,
  UnmetDemandResult,
} from './demand.type.js'
import type { RequestLists } from './request.list.js'
import { RequestType } from './request.type.js'
import { requestView } from './request.view.js'

const USUAL = 50

/** @throws BAD_USER_INPUT for a number out of bounds */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? USUAL
  if (size >= 1 && size <= LARGEST_PAGE) return size
  throw badInput(`first must lie between 1 and ${LARGEST_PAGE}, not ${size}.`, { argument: 'first' })
}

const announcementView = (row: AnnouncementRow): Announcement =>
  Object.assign(new Announcement(), { id: row.id, text: row.text, announcedAt: row.announcedAt, row })

const stateOf = ({ toldAt, announcementId }: DemandRow): DemandState =>
  toldAt ? 'TOLD' : announcementId ? 'ANNOUNCED' : 'WAITING'

const demandView = (row: DemandRow, personal: boolean): UnmetDemand =>
  Object.assign(new UnmetDemand(), {
    id: row.id,
    service: row.service,
    state: stateOf(row),
    department: row.department,
    helpTried: personal ? row.helpTried : null,
    recordedAt: row.recordedAt,
    toldAt: row.toldAt,
    row,
  })

@Resolver(() => UnmetDemand)
export class UnmetDemandResolver {
  constructor(
    private readonly demands: DemandService,
    private readonly lists: DemandLists,
    private readonly requests: RequestLists,
    private readonly people: PeopleService,
  ) {}

  @Query(() => UnmetDemandList, {
    name: 'unmetDemand',
    description:
      'What customers want and the estate does not offer yet, listed and counted by service; a supervisor sees that of his departments (INT-6). Example: unmetDemand(estateId: "0196f3a1-7c00-7000-8000-000000000001", state: WAITING) { totalCount byService { service count } }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('state', () => DemandState, { nullable: true, description: 'Example: WAITING' }) state: DemandState | null,
    @Arg('department', () => Department, { nullable: true, description: 'Example: CLEANING' })
    department: Department | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many to list, 1 to 200; 50 by default. Example: 50' })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<UnmetDemandList> {
    const scope = demandScope(signedIn(context), estateId)
    const departments =
      department === null || department === undefined
        ? scope
        : (scope ?? [department]).filter((each) => each === department)
    const filter = { state: state ?? null, departments }
    const [rows, byService] = await Promise.all([
      this.lists.list(estateId, filter, pageSize(first)),
      this.lists.counts(estateId, filter),
    ])
    return Object.assign(new UnmetDemandList(), {
      totalCount: byService.reduce((sum, { count }) => sum + count, 0),
      byService,
      demands: rows.map((row) => demandView(row, true)),
    })
  }

  @Mutation(() => UnmetDemandResult, {
    description:
      'Marks a customer who waited for a service as told that it is open (INT-6). Example: tellWaitingCustomer(input: {demandId: "0196f3a1-7c00-7000-8000-0000000000f1", medium: PHONE}) { __typename }',
  })
  async tellWaitingCustomer(
    @Arg('input', () => TellWaitingCustomerInput, {
      description: 'Example: {demandId: "0196f3a1-7c00-7000-8000-0000000000f1", medium: PHONE}',
    })
    { demandId, medium, said }: TellWaitingCustomerInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof UnmetDemandResult> {
    const answer = await this.demands.tellWaiting(callerOf(context), { demandId, medium, said: said ?? null })
    return answer.ok ? demandView(answer.value, true) : refusalView(answer.refusal, context.locale)
  }

  @FieldResolver(() => RequestType, {
    nullable: true,
    description: 'The request, with who waits and how to reach him. Example: {serial: "RQ-2611-0107"}',
  })
  async request(@Root() { row }: UnmetDemand, @Ctx() context: GraphQLContext): Promise<RequestType | null> {
    const actor = signedIn(context)
    const stored = await context.loaders.by(this.requests.byIds).load(row.requestId)
    if (!stored) return null
    // A supervisor reads the demand of his department; the request itself may name another.
    return mayReadRequest(actor, stored.request) && maySeePersonalOfRequest(actor, stored.request)
      ? requestView(stored, actor)
      : null
  }

  @FieldResolver(() => Announcement, {
    nullable: true,
    description:
      'The announcement by which the service was opened. Example: {text: "Cars are washed at home from today."}',
  })
  async announcement(@Root() { row }: UnmetDemand, @Ctx() { loaders }: GraphQLContext): Promise<Announcement | null> {
    const found = row.announcementId ? await loaders.by(this.lists.announcementsByIds).load(row.announcementId) : null
    return found ? announcementView(found) : null
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who told the customer. Example: {name: {en: "Zhou Min"}}',
  })
  async toldBy(@Root() { row }: UnmetDemand, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = row.toldBy ? await loaders.by(this.people.byIds).load(row.toldBy) : null
    return person ? personView(person) : null
  }
}

@Resolver(() => Announcement)
export class AnnouncementResolver {
  constructor(
    private readonly demands: DemandService,
    private readonly lists: DemandLists,
    private readonly prices: PriceListService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [Announcement], {
    name: 'announcements',
    description:
      'What the estate has announced to its residents, newest first (INT-6). Example: announcements(estateId: "0196f3a1-7c00-7000-8000-000000000001") { text announcedAt }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 50 by default. Example: 10' })
    first: number | null,
  ): Promise<Announcement[]> {
    return (await this.lists.announcements(estateId, pageSize(first))).map(announcementView)
  }

  @Mutation(() => AnnouncementResult, {
    description:
      'Opens a service that was not offered before: announces it to all residents and lists who waited for it (INT-6). Example: openService(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", itemId: "0196f3a1-7c00-7000-8000-0000000000e1", text: "Cars are washed at home from today."}) { __typename }',
  })
  async openService(
    @Arg('input', () => OpenServiceInput, {
      description:
        'Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", itemId: "0196f3a1-7c00-7000-8000-0000000000e1", text: "Cars are washed at home from today."}',
    })
    { estateId, itemId, text, demandIds }: OpenServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof AnnouncementResult> {
    const answer = await this.demands.openService(callerOf(context), {
      estateId,
      itemId,
      text,
      demandIds: demandIds ?? [],
    })
    return answer.ok ? announcementView(answer.value) : refusalView(answer.refusal, context.locale)
  }

  @FieldResolver(() => ServiceItem, { nullable: true, description: 'What is offered now. Example: {code: "C-CAR"}' })
  async item(@Root() { row }: Announcement, @Ctx() { loaders }: GraphQLContext): Promise<ServiceItem | null> {
    const item = await loaders.by(this.prices.itemsById).load(row.itemId)
    return item ? itemView(item) : null
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who announced it. Example: {name: {en: "Li Hua"}}' })
  async announcedBy(@Root() { row }: Announcement, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = row.announcedBy ? await loaders.by(this.people.byIds).load(row.announcedBy) : null
    return person ? personView(person) : null
  }

  @FieldResolver(() => [UnmetDemand], {
    description:
      'Who waited for it, first come first; only what the viewer may read of unmet demand. Example: [{state: ANNOUNCED}]',
  })
  async waiting(@Root() { row }: Announcement, @Ctx() context: GraphQLContext): Promise<UnmetDemand[]> {
    const scope = demandScope(signedIn(context), row.estateId)
    const demands = (await context.loaders.by(this.lists.waitingByAnnouncement).load(row.id)) ?? []
    return demands
      .filter(({ department }) => scope === null || scope.includes(department))
      .map((each) => demandView(each, true))
  }
}
