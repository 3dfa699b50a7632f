import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { metUntilFilled } from '../domain/decide-context.js'
import { permittedRequestActions, type RequestCommand } from '../domain/request.js'
import type { Actor } from '../domain/role.js'
import { mayReadOrder, mayReadRequest } from '../domain/visibility.js'
import { requestMutation } from '../platform/auth/policy.js'
import { connectionOf, PageArgs, pageOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { newId } from '../platform/id.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { Building, Unit } from '../premises/estate.type.js'
import { buildingView, settingsOf, unitView } from '../premises/estate.view.js'
import type { PremisesService } from '../premises/premises.service.js'
import type { PriceListService } from '../price-list/price-list.service.js'
import { ServiceItem } from '../price-list/price-list.type.js'
import { itemView } from '../price-list/price-list.view.js'
import { REQUEST_ACTIONS, REQUEST_CALL } from './action-inputs.js'
import { addMutation, callerOf, commandInput, inputClass, type InputField, pascal } from './action-table.js'
import { ClockType, EvidenceType } from './books.type.js'
import type { Duplicates, FoundDuplicate } from './duplicate.store.js'
import { DuplicateType } from './duplicate.type.js'
import { KEY_PARTS } from './list.sql.js'
import type { RequestLists } from './request.list.js'
import type { RequestResult as Outcome, RequestService } from './request.service.js'
import {
  PermittedRequestActionType,
  RegisterRequestInput,
  RequestConnection,
  RequestFilter,
  RequestResult,
  RequestType,
} from './request.type.js'
import { clockView, evidenceView, requestChangeView, requestView } from './request.view.js'

const readable = (actor: Actor, found: readonly FoundDuplicate[]): DuplicateType[] =>
  found
    .filter((each) =>
      each.kind === 'REQUEST'
        ? mayReadRequest(actor, each)
        : mayReadOrder(actor, each as unknown as Parameters<typeof mayReadOrder>[1]),
    )
    .map(({ kind, id, serial, status, openedAt }) =>
      Object.assign(new DuplicateType(), { kind, id, serial, status, openedAt }),
    )

/** The result of an action for its caller. */
export const requestOutcome = (outcome: Outcome, context: GraphQLContext): object =>
  outcome.ok
    ? requestChangeView(outcome.value, outcome.position, outcome.replayed, signedIn(context))
    : refusalView(outcome.refusal, context.locale)

@Resolver(() => RequestType)
export class RequestResolver {
  constructor(
    private readonly lists: RequestLists,
    private readonly people: PeopleService,
    private readonly premises: PremisesService,
    private readonly prices: PriceListService,
    private readonly duplicatesOfRequests: Duplicates,
  ) {}

  @Query(() => RequestType, {
    name: 'request',
    nullable: true,
    description:
      'One request; null when there is none that the viewer may read. Example: request(id: "0196f3a1-7c00-7000-8000-0000000000b1") { serial status }',
  })
  async one(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<RequestType | null> {
    const stored = await context.loaders.by(this.lists.byIds).load(id)
    return stored && mayReadRequest(signedIn(context), stored.request) ? requestView(stored, signedIn(context)) : null
  }

  @Query(() => RequestConnection, {
    name: 'requests',
    description:
      'The requests that the viewer may read, newest first. Example: requests(estateId: "0196f3a1-7c00-7000-8000-000000000001", filter: {statuses: [REGISTERED]}, first: 20) { edges { node { serial } } }',
  })
  async page(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('filter', () => RequestFilter, { nullable: true, description: 'Example: {statuses: [REGISTERED]}' })
    filter: RequestFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<RequestConnection> {
    const page = pageOf(args, KEY_PARTS)
    const actor = signedIn(context)
    const { rows, count } = await this.lists.page(actor, estateId, filter, page)
    const connection = connectionOf(
      page,
      rows,
      0,
      ({ key }) => key,
      ({ stored }) => requestView(stored, actor),
    )
    // GraphQL calls a function that it finds in a field's place: the number is counted only when it is asked for.
    return { ...connection, totalCount: count } as unknown as RequestConnection
  }

  @Query(() => [DuplicateType], {
    description:
      'What is open already for a unit and a service, and the viewer may read: asked before another request is registered. Example: duplicatesOf(estateId: "0196f3a1-7c00-7000-8000-000000000001", unitId: "0196f3a1-7c00-7000-8000-000000051803", itemId: "0196f3a1-7c00-7000-8000-0000000000e1") { serial }',
  })
  async duplicatesOf(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('unitId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000051803"' }) unitId: string,
    @Arg('itemId', () => ID, {
      description: 'A line of the price list, in any version. Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
    })
    itemId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<DuplicateType[]> {
    const found = await this.duplicatesOfRequests.of(unitId, itemId)
    return readable(
      signedIn(context),
      found.filter((each) => each.estateId === estateId),
    )
  }

  @FieldResolver(() => [DuplicateType], {
    description:
      'What else is open for the same unit and service, while this request is not closed. Example: [{kind: "WORK_ORDER", serial: "WO-2611-0042"}]',
  })
  async duplicates(@Root() { id, stored }: RequestType, @Ctx() context: GraphQLContext): Promise<DuplicateType[]> {
    // What it opened, or joined, itself is no duplicate of it.
    const { status } = stored.request
    if (status !== 'REGISTERED' && status !== 'AWAITING_APPROVAL' && status !== 'ACCEPTED') return []
    const found = (await context.loaders.by(this.duplicatesOfRequests.byRequest).load(id)) ?? []
    return readable(
      signedIn(context),
      found.filter(({ requestId }) => requestId !== id),
    )
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Example: {room: "1803"}' })
  async unit(@Root() { stored }: RequestType, @Ctx() { loaders }: GraphQLContext): Promise<Unit | null> {
    const { unitId } = stored.request
    const unit = unitId === null ? null : await loaders.by(this.premises.unitsById).load(unitId)
    return unit && unitView(unit)
  }

  @FieldResolver(() => Building, { nullable: true, description: 'Example: {code: "5"}' })
  async building(@Root() { stored }: RequestType, @Ctx() { loaders }: GraphQLContext): Promise<Building | null> {
    const { buildingId } = stored.request
    const building = buildingId === null ? null : await loaders.by(this.premises.buildingsById).load(buildingId)
    return building && buildingView(building)
  }

  @FieldResolver(() => ServiceItem, { nullable: true, description: 'As far as known. Example: {code: "E-TAP"}' })
  async item(@Root() { stored }: RequestType, @Ctx() { loaders }: GraphQLContext): Promise<ServiceItem | null> {
    const { itemId } = stored.request
    const item = itemId === null ? null : await loaders.by(this.prices.itemsById).load(itemId)
    return item && itemView(item)
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who took it down (INT-4); null for what residents and apps entered themselves. Example: {name: {en: "Zhou Min"}}',
  })
  async receivedBy(@Root() { stored }: RequestType, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const { receivedBy } = stored.request
    const person = receivedBy === null ? null : await loaders.by(this.people.byIds).load(receivedBy)
    return person && personView(person)
  }

  @FieldResolver(() => [ClockType], {
    description: 'Its REPLY clock, which goes on with its first order. Example: [{kind: REPLY}]',
  })
  async clocks(@Root() { id }: RequestType, @Ctx() { loaders }: GraphQLContext): Promise<ClockType[]> {
    return ((await loaders.by(this.lists.clocksByRequest).load(id)) ?? []).map(clockView)
  }

  @FieldResolver(() => [EvidenceType], { description: 'Oldest first. Example: [{action: "REGISTER"}]' })
  async history(@Root() { id, personal }: RequestType, @Ctx() { loaders }: GraphQLContext): Promise<EvidenceType[]> {
    return ((await loaders.by(this.lists.historyByItem).load(id)) ?? []).map((entry) => evidenceView(entry, personal))
  }

  @FieldResolver(() => [PermittedRequestActionType], {
    description: 'Each action, for the viewer who asks. Example: [{action: ACCEPT, allowed: true}]',
  })
  async permittedActions(
    @Root() { stored }: RequestType,
    @Ctx() context: GraphQLContext,
  ): Promise<PermittedRequestActionType[]> {
    const estate = await context.loaders.by(this.premises.estatesById).load(stored.request.estateId)
    if (!estate) throw new Error(`request ${stored.request.id} has no estate`)
    const permitted = permittedRequestActions(stored.request, {
      actor: signedIn(context),
      now: new Date(),
      estate: settingsOf(estate),
      facts: {},
      ports: metUntilFilled,
      newId,
    })
    return permitted.map(({ action, allowed, refusal }) => ({
      action,
      allowed,
      refusal: refusal && refusalView(refusal, context.locale),
    }))
  }
}

@Resolver(() => EvidenceType)
export class EvidenceFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who did it; null for a job or an app. Example: {name: {en: "Zhou Min"}}',
  })
  async by(@Root() { byPersonId }: EvidenceType, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = byPersonId === null ? null : await loaders.by(this.people.byIds).load(byPersonId)
    return person && personView(person)
  }
}

/** The mutations on requests: registration, and one for each action of the table. */
@Resolver()
export class RequestActionResolver {
  constructor(readonly requests: RequestService) {}
}

const idempotencyKey: InputField = {
  type: () => String,
  optional: true,
  description: 'The same call with the same key happens once. Example: "0d5f2c1e-register"',
}

addMutation(RequestActionResolver, {
  name: requestMutation('REGISTER'),
  description:
    'Takes a request down; anybody of the staff may, and a resident for his own unit (INT-1). Starts the REPLY clock (DIS-2). Example: registerRequest(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", nature: ENQUIRY, channel: PHONE, customerName: "王麗華", contact: "138 0000 1803", address: "Gate 2", wanted: "When does the pool open?"}) { __typename }',
  input: RegisterRequestInput,
  more: { idempotencyKey },
  result: RequestResult,
  async call(this: RequestActionResolver, given, context, more) {
    const { estateId, receivedAt, ...input } = given as unknown as RegisterRequestInput
    const outcome = await this.requests.register(callerOf(context), {
      estateId,
      idempotencyKey: more.idempotencyKey as string | null | undefined,
      input: { ...input, receivedAt: receivedAt ?? 'DISPATCH_CENTRE' },
    })
    return requestOutcome(outcome, context)
  },
})

for (const [word, entry] of Object.entries(REQUEST_ACTIONS)) {
  const action = word as keyof typeof REQUEST_ACTIONS
  const name = requestMutation(action)
  const example = `{requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 1${entry.example === '{}' ? '}' : `, ${entry.example.slice(1)}`}`
  addMutation(RequestActionResolver, {
    name,
    description: `${entry.does} Example: ${name}(input: ${example}) { __typename }`,
    input: inputClass(
      action === 'ASK_APPROVAL' ? 'AskApprovalInput' : `${pascal(action)}RequestInput`,
      `${entry.does} Example: ${example}`,
      { ...REQUEST_CALL, ...entry.input },
    ),
    result: RequestResult,
    async call(this: RequestActionResolver, given, context) {
      const outcome = await this.requests.act(callerOf(context), {
        requestId: given.requestId as string,
        version: given.version as number,
        idempotencyKey: given.idempotencyKey as string | null | undefined,
        command: { action, input: commandInput(entry, given) } as unknown as RequestCommand,
      })
      return requestOutcome(outcome, context)
    },
  })
}
