import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Command } from '../domain/command.js'
import type { GuardPorts } from '../domain/decide-context.js'
import { mayReadOrder } from '../domain/visibility.js'
import { permittedActions } from '../domain/work-order.js'
import { orderMutation } from '../platform/auth/policy.js'
import { connectionOf, PageArgs, pageOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
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
import { addMutation, callerOf, commandInput, inputClass, pascal } from '../request/action-table.js'
import { ClockType, EvidenceType } from '../request/books.type.js'
import { KEY_PARTS } from '../request/list.sql.js'
import type { RequestLists } from '../request/request.list.js'
import type { RequestService } from '../request/request.service.js'
import { RequestChange, RequestType } from '../request/request.type.js'
import { clockView, evidenceView, requestView } from '../request/request.view.js'
import { ORDER_ACTIONS, ORDER_CALL } from './action-inputs.js'
import { OpenWorkOrderInput, WorkOrderFilter } from './work-order.input.js'
import type { WorkOrderLists } from './work-order.list.js'
import type { WorkOrderService } from './work-order.service.js'
import {
  AppointmentMove,
  PaymentEntryType,
  PermittedActionType,
  QuoteType,
  WorkOrderConnection,
  WorkOrderResult,
  WorkOrderSort,
  WorkOrderType,
} from './work-order.type.js'
import { appointmentMoves, workOrderChangeView, workOrderView } from './work-order.view.js'

export interface WorkOrderReads {
  readonly lists: WorkOrderLists
  readonly requests: RequestLists
  readonly people: PeopleService
  readonly premises: PremisesService
  readonly prices: PriceListService
  readonly ports: GuardPorts
}

@Resolver(() => WorkOrderType)
export class WorkOrderResolver {
  constructor(private readonly reads: WorkOrderReads) {}

  @Query(() => WorkOrderType, {
    name: 'workOrder',
    nullable: true,
    description:
      'One order, by its id or by its serial in an estate; null when there is none that the viewer may read. Example: workOrder(serial: "WO-2611-0042", estateId: "0196f3a1-7c00-7000-8000-000000000001") { status }',
  })
  async one(
    @Arg('id', () => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
    id: string | null,
    @Arg('serial', () => String, { nullable: true, description: 'Goes with estateId. Example: "WO-2611-0042"' })
    serial: string | null,
    @Arg('estateId', () => ID, {
      nullable: true,
      description: 'Goes with serial. Example: "0196f3a1-7c00-7000-8000-000000000001"',
    })
    estateId: string | null,
    @Ctx() context: GraphQLContext,
  ): Promise<WorkOrderType | null> {
    if ((id == null) === (serial == null) || (serial != null && estateId == null)) {
      throw badInput('Name the order by its id, or by serial and estateId.', { argument: 'id' })
    }
    const stored =
      serial == null
        ? await this.#load(id as string, context)
        : await this.reads.lists.bySerial(estateId as string, serial)
    const actor = signedIn(context)
    return stored && mayReadOrder(actor, stored.order) ? workOrderView(stored, actor) : null
  }

  @Query(() => WorkOrderConnection, {
    name: 'workOrders',
    description:
      'The orders that the viewer may read. Example: workOrders(estateId: "0196f3a1-7c00-7000-8000-000000000001", filter: {open: true}, sort: DUE_FIRST, first: 20) { totalCount edges { node { serial } } }',
  })
  async page(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('filter', () => WorkOrderFilter, { nullable: true, description: 'Example: {open: true, search: "5-1803"}' })
    filter: WorkOrderFilter | null,
    @Arg('sort', () => WorkOrderSort, {
      nullable: true,
      defaultValue: 'OPENED_NEWEST',
      description: 'Example: DUE_FIRST',
    })
    sort: WorkOrderSort | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<WorkOrderConnection> {
    const page = pageOf(args, KEY_PARTS)
    const actor = signedIn(context)
    const { rows, count } = await this.reads.lists.page(actor, estateId, filter, sort ?? 'OPENED_NEWEST', page)
    const connection = connectionOf(
      page,
      rows,
      0,
      ({ key }) => key,
      ({ stored }) => workOrderView(stored, actor),
    )
    // GraphQL calls a function that it finds in a field's place: the number is counted only when it is asked for.
    return { ...connection, totalCount: count } as unknown as WorkOrderConnection
  }

  #load(id: string, { loaders }: GraphQLContext) {
    return loaders.by(this.reads.lists.byIds).load(id)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Example: {room: "1803"}' })
  async unit(@Root() { stored }: WorkOrderType, @Ctx() { loaders }: GraphQLContext): Promise<Unit | null> {
    const { unitId } = stored.order
    const unit = unitId === null ? null : await loaders.by(this.reads.premises.unitsById).load(unitId)
    return unit && unitView(unit)
  }

  @FieldResolver(() => Building, { nullable: true, description: 'Example: {code: "5"}' })
  async building(@Root() { stored }: WorkOrderType, @Ctx() { loaders }: GraphQLContext): Promise<Building | null> {
    const { buildingId } = stored.order
    const building = buildingId === null ? null : await loaders.by(this.reads.premises.buildingsById).load(buildingId)
    return building && buildingView(building)
  }

  @FieldResolver(() => ServiceItem, {
    description: 'In the version of the price list that the order keeps (CAT-2). Example: {code: "E-TAP"}',
  })
  async item(@Root() { stored }: WorkOrderType, @Ctx() { loaders }: GraphQLContext): Promise<ServiceItem> {
    const item = await loaders.by(this.reads.prices.itemsById).load(stored.order.itemId)
    if (!item) throw new Error(`order ${stored.order.id} has no item`)
    return itemView(item)
  }

  @FieldResolver(() => RequestType, { description: 'Example: {serial: "RQ-2611-0107"}' })
  async request(@Root() { stored }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<RequestType> {
    const request = await context.loaders.by(this.reads.requests.byIds).load(stored.order.requestId)
    if (!request) throw new Error(`order ${stored.order.id} has no request`)
    return requestView(request, signedIn(context))
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who opened it. Example: {name: {en: "Zhou Min"}}' })
  openedBy(@Root() { stored }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(stored.order.openedBy, this.reads.people, context)
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who looks at it for a price (QUO-3). Example: {name: {en: "Chen Zhiqiang"}}',
  })
  assessor(@Root() { stored }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(stored.order.assessorId, this.reads.people, context)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who serves. Example: {name: {en: "Chen Zhiqiang"}}' })
  assignee(@Root() { stored }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(stored.order.assigneeId, this.reads.people, context)
  }

  @FieldResolver(() => [ClockType], { description: 'In the order they were started. Example: [{kind: ARRIVAL}]' })
  clocks(@Root() { stored }: WorkOrderType): ClockType[] {
    return stored.order.clocks.map(clockView)
  }

  @FieldResolver(() => [EvidenceType], {
    description: 'Every accepted action, oldest first. Example: [{action: "OPEN"}]',
  })
  async history(@Root() { id, personal }: WorkOrderType, @Ctx() { loaders }: GraphQLContext): Promise<EvidenceType[]> {
    const entries = (await loaders.by(this.reads.requests.historyByItem).load(id)) ?? []
    return entries.map((entry) => evidenceView(entry, personal))
  }

  @FieldResolver(() => [AppointmentMove], {
    description:
      'Each time the appointment was agreed anew, oldest first (INT-7). Example: [{from: "2026-11-23T06:00:00.000Z", to: "2026-11-24T06:00:00.000Z"}]',
  })
  async appointmentMoves(
    @Root() { id, personal }: WorkOrderType,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<AppointmentMove[]> {
    return appointmentMoves((await loaders.by(this.reads.requests.historyByItem).load(id)) ?? [], personal)
  }

  @FieldResolver(() => [PermittedActionType], {
    description:
      'Each action of the life-cycle table, for the viewer who asks. Example: [{action: RECEIVE, allowed: true}]',
  })
  async permittedActions(
    @Root() { stored }: WorkOrderType,
    @Ctx() context: GraphQLContext,
  ): Promise<PermittedActionType[]> {
    const estate = await context.loaders.by(this.reads.premises.estatesById).load(stored.order.estateId)
    if (!estate) throw new Error(`order ${stored.order.id} has no estate`)
    const permitted = permittedActions(stored.order, {
      actor: signedIn(context),
      now: new Date(),
      estate: settingsOf(estate),
      facts: {},
      ports: this.reads.ports,
      newId,
    })
    return permitted.map(({ action, allowed, refusal }) => ({
      action,
      allowed,
      refusal: refusal && refusalView(refusal, context.locale),
    }))
  }
}

async function personOf(id: string | null, people: PeopleService, { loaders }: GraphQLContext): Promise<Person | null> {
  const person = id === null ? null : await loaders.by(people.byIds).load(id)
  return person && personView(person)
}

@Resolver(() => QuoteType)
export class QuoteFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who made it. Example: {name: {en: "Zhou Min"}}' })
  by(@Root() { byPersonId }: QuoteType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

@Resolver(() => PaymentEntryType)
export class PaymentEntryFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who posted it. Example: {name: {en: "Chen Zhiqiang"}}' })
  by(@Root() { byPersonId }: PaymentEntryType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

/** What requests know of their orders: added here, because request/ does not know this folder. */
@Resolver(() => RequestType)
export class RequestOrdersResolver {
  constructor(private readonly lists: WorkOrderLists) {}

  @FieldResolver(() => [WorkOrderType], {
    description:
      'The orders that it opened, or joined, and the viewer may read, oldest first. Example: [{serial: "WO-2611-0042"}]',
  })
  async workOrders(
    @Root() { id, stored: { request } }: RequestType,
    @Ctx() context: GraphQLContext,
  ): Promise<WorkOrderType[]> {
    const actor = signedIn(context)
    const { joined } = request.facts
    const other = joined ? await context.loaders.by(this.lists.byIds).load(joined.orderId) : null
    const orders = [...((await context.loaders.by(this.lists.byRequest).load(id)) ?? []), ...(other ? [other] : [])]
    return orders.filter(({ order }) => mayReadOrder(actor, order)).map((stored) => workOrderView(stored, actor))
  }
}

@Resolver(() => RequestChange)
export class RequestChangeOrderResolver {
  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'The order that the action opened, or joined. Example: {serial: "WO-2611-0042"}',
  })
  workOrder(@Root() { opened }: RequestChange, @Ctx() context: GraphQLContext): WorkOrderType | null {
    const actor = signedIn(context)
    return opened && mayReadOrder(actor, opened.order) ? workOrderView(opened, actor) : null
  }
}

/** The mutations on orders: one for each action of the life-cycle table. */
@Resolver()
export class WorkOrderActionResolver {
  constructor(
    readonly orders: WorkOrderService,
    readonly requests: RequestService,
  ) {}
}

addMutation(WorkOrderActionResolver, {
  name: orderMutation('OPEN'),
  description:
    'Opens one more order from an accepted request; accepting it opened the first. Example: openWorkOrder(input: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 2, itemId: "0196f3a1-7c00-7000-8000-0000000000e1"}) { __typename }',
  input: OpenWorkOrderInput,
  result: WorkOrderResult,
  async call(this: WorkOrderActionResolver, given, context) {
    const outcome = await this.requests.open(callerOf(context), given as unknown as OpenWorkOrderInput)
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const { value, position, replayed } = outcome
    if (!value.order) throw new Error(`opening an order from request ${value.request.request.id} made none`)
    return workOrderChangeView(value.order, position, replayed, signedIn(context))
  },
})

for (const [word, entry] of Object.entries(ORDER_ACTIONS)) {
  const action = word as keyof typeof ORDER_ACTIONS
  const name = orderMutation(action)
  const example = `{workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 5${entry.example === '{}' ? '}' : `, ${entry.example.slice(1)}`}`
  addMutation(WorkOrderActionResolver, {
    name,
    description: `${entry.does} Example: ${name}(input: ${example}) { __typename }`,
    input: inputClass(`${pascal(action)}Input`, `${entry.does} Example: ${example}`, { ...ORDER_CALL, ...entry.input }),
    result: WorkOrderResult,
    async call(this: WorkOrderActionResolver, given, context) {
      const outcome = await this.orders.act(callerOf(context), {
        workOrderId: given.workOrderId as string,
        version: given.version as number,
        idempotencyKey: given.idempotencyKey as string | null | undefined,
        command: { action, input: commandInput(entry, given) } as unknown as Command,
      })
      return outcome.ok
        ? workOrderChangeView(outcome.value, outcome.position, outcome.replayed, signedIn(context))
        : refusalView(outcome.refusal, context.locale)
    },
  })
}
