import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { endOfDay, isDay, startOfDay } from '../domain/calendar.js'
import { StockKind } from '../domain/stock.js'
import { rolesIn } from '../domain/role.js'
import type { Role } from '../domain/vocabulary.js'
import { connectionOf, PageArgs, pageOf, sizeOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import type { PremisesService } from '../premises/premises.service.js'
import { callerOf } from '../request/action-table.js'
import { WorkOrderType } from '../work-order/work-order.type.js'
import type { StockOutcome, StockService } from './stock.service.js'
import type { StockStore } from './stock.store.js'
import {
  AdjustStockInput,
  CreateStockItemInput,
  CreateWarehouseInput,
  OpenLoan,
  OrderLoanType,
  OrderMaterialsType,
  ReceiveStockInput,
  StockChangeType,
  StockEntry,
  StockEntryConnection,
  StockItem,
  StockResult,
  Warehouse,
} from './stock.type.js'
import { openLoanView, orderMaterialsView, stockEntryView, stockView, warehouseView } from './stock.view.js'

const ESTATE = 'Example: "0196f3a1-7c00-7000-8000-000000000001"'

/** Who reads an item's ledger (platform/auth/policy.ts names the same). */
const LEDGER_READERS: readonly Role[] = [
  'WAREHOUSE',
  'DEPARTMENT_SUPERVISOR',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'AUDITOR',
]

@Resolver()
export class StockResolver {
  constructor(
    private readonly stock: StockStore,
    private readonly service: StockService,
    private readonly premises: PremisesService,
  ) {}

  @Query(() => [Warehouse], {
    name: 'warehouses',
    description:
      'Store-rooms of an estate. Example: warehouses(estateId: "0196f3a1-7c00-7000-8000-000000000001") { code }',
  })
  async warehouses(@Arg('estateId', () => ID, { description: ESTATE }) estateId: string): Promise<Warehouse[]> {
    return (await this.stock.warehouses(estateId)).map(warehouseView)
  }

  @Query(() => [StockItem], {
    name: 'stock',
    description:
      'What is in the warehouses, by code (MAT-1). Example: stock(estateId: "0196f3a1-7c00-7000-8000-000000000001", search: "tap") { code quantity }',
  })
  async search(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('warehouseId', () => ID, {
      nullable: true,
      description: 'Only of this one. Example: "0196f3a1-7c00-7000-8000-0000000000f0"',
    })
    warehouseId: string | null,
    @Arg('kind', () => StockKind, { nullable: true, description: 'Example: TOOL' }) kind: StockKind | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a code or a name. Example: "tap"' })
    search: string | null,
    @Arg('low', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Only what wants to be bought. Example: false',
    })
    low: boolean | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 100,
      description: 'At most so many, 1 to 200. Example: 100',
    })
    first: number | null,
  ): Promise<StockItem[]> {
    const rows = await this.stock.search({
      estateId,
      warehouseId: warehouseId ?? null,
      kind: kind ?? null,
      search: search ?? null,
      low: low ?? false,
      first: sizeOf(first, 100),
    })
    return rows.map(stockView)
  }

  @Query(() => StockEntryConnection, {
    name: 'stockEntries',
    nullable: true,
    description:
      'The ledger of one item, the newest entry first; null when there is no such item for the viewer. Example: stockEntries(itemId: "0196f3a1-7c00-7000-8000-0000000000f1", first: 20) { edges { node { no kind change balance } } }',
  })
  async entries(
    @Arg('itemId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' }) itemId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<StockEntryConnection | null> {
    const page = pageOf(args, 1)
    const estateId = await this.stock.estateOf(itemId)
    const held = estateId === null ? [] : rolesIn(signedIn(context), estateId)
    if (!held.some((role) => LEDGER_READERS.includes(role))) return null
    const { rows, total } = await this.stock.entries(itemId, page)
    return connectionOf(page, rows, total, ({ no }) => [no], stockEntryView)
  }

  @Query(() => [OpenLoan], {
    name: 'openLoans',
    description:
      'Tools that are out, the longest out first; a technician sees his own (MAT-2). Example: openLoans(estateId: "0196f3a1-7c00-7000-8000-000000000001", day: "2026-11-23") { code quantity orderSerial }',
  })
  async loans(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('technicianId', () => ID, {
      nullable: true,
      description: 'Only what this person took. Example: "0196f3a1-7c00-7000-8000-0000000000a1"',
    })
    technicianId: string | null,
    @Arg('day', () => String, {
      nullable: true,
      description: 'Only what was taken on this day of the estate. Example: "2026-11-23"',
    })
    day: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 100,
      description: 'At most so many, 1 to 200. Example: 100',
    })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<OpenLoan[]> {
    if (day != null && !isDay(day)) throw badInput('day is a day like 2026-11-23.', { argument: 'day' })
    const actor = signedIn(context)
    const others = rolesIn(actor, estateId).some((role) => role !== 'TECHNICIAN' && role !== 'RESIDENT')
    const holder = others ? (technicianId ?? null) : actor.personId
    if (!others && technicianId != null && technicianId !== actor.personId) return []
    const estate = await context.loaders.by(this.premises.estatesById).load(estateId)
    if (!estate) return []
    const { timeZone } = estate
    const span = day == null ? null : { from: startOfDay(day, timeZone), to: endOfDay(day, timeZone) }
    return (await this.stock.loans(estateId, holder, span, sizeOf(first, 100))).map(openLoanView)
  }

  @Mutation(() => StockResult, {
    name: 'createWarehouse',
    description:
      'Adds a warehouse. Example: createWarehouse(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", code: "MAIN", name: {zhHant: "總倉", zhHans: "总仓", en: "Main store"}}) { __typename }',
  })
  async createWarehouse(
    @Arg('input', () => CreateWarehouseInput, { description: 'Example: {code: "MAIN"}' }) input: CreateWarehouseInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StockResult> {
    return answer(await this.service.createWarehouse(callerOf(context), input), context)
  }

  @Mutation(() => StockResult, {
    name: 'createStockItem',
    description:
      'Adds an item to a warehouse, with nothing on the shelf yet. Example: createStockItem(input: {code: "M-TAP15", kind: MATERIAL}) { __typename }',
  })
  async createItem(
    @Arg('input', () => CreateStockItemInput, { description: 'Example: {code: "M-TAP15", kind: MATERIAL}' })
    input: CreateStockItemInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StockResult> {
    return answer(await this.service.createItem(callerOf(context), input), context)
  }

  @Mutation(() => StockResult, {
    name: 'receiveStock',
    description:
      'Books what came in (MAT-1). Example: receiveStock(input: {stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 20}], reason: "Delivery note 4711"}) { __typename }',
  })
  async receive(
    @Arg('input', () => ReceiveStockInput, { description: 'Example: {reason: "Delivery note 4711"}' })
    input: ReceiveStockInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StockResult> {
    return answer(await this.service.receive(callerOf(context), input), context)
  }

  @Mutation(() => StockResult, {
    name: 'adjustStock',
    description:
      'Books what was counted on the shelf, with the reason (MAT-1). Example: adjustStock(input: {itemId: "0196f3a1-7c00-7000-8000-0000000000f1", booked: 24, counted: 23, reason: "Stock-taking"}) { __typename }',
  })
  async adjust(
    @Arg('input', () => AdjustStockInput, { description: 'Example: {booked: 24, counted: 23, reason: "Stock-taking"}' })
    input: AdjustStockInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StockResult> {
    return answer(await this.service.adjust(callerOf(context), input), context)
  }
}

const answer = (outcome: StockOutcome, context: GraphQLContext): typeof StockResult =>
  outcome.ok
    ? Object.assign(new StockChangeType(), {
        items: outcome.value.map(stockView),
        position: outcome.position,
        replayed: outcome.replayed,
      })
    : refusalView(outcome.refusal, context.locale)

async function personOf(id: string | null, people: PeopleService, { loaders }: GraphQLContext): Promise<Person | null> {
  const person = id === null ? null : await loaders.by(people.byIds).load(id)
  return person && personView(person)
}

@Resolver(() => StockEntry)
export class StockEntryFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who booked it. Example: {name: {en: "Zhong Weixiong"}}',
  })
  by(@Root() { byPersonId }: StockEntry, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The technician who took it or brought it. Example: {name: {en: "Chen Zhiqiang"}}',
  })
  holder(@Root() { holderId }: StockEntry, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(holderId, this.people, context)
  }
}

@Resolver(() => OpenLoan)
export class OpenLoanFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who took it. Example: {name: {en: "Chen Zhiqiang"}}' })
  holder(@Root() { holderId }: OpenLoan, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(holderId, this.people, context)
  }
}

@Resolver(() => OrderLoanType)
export class OrderLoanFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who took it. Example: {name: {en: "Chen Zhiqiang"}}' })
  holder(@Root() { holderId }: OrderLoanType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(holderId, this.people, context)
  }
}

/** What orders know of their materials: added here, because work-order/ does not know this folder. */
@Resolver(() => WorkOrderType)
export class OrderMaterialsResolver {
  @FieldResolver(() => OrderMaterialsType, {
    description: 'Drawn, used, lent and back (MAT). Example: {issued: [{code: "M-TAP15", out: 1}], allBack: false}',
  })
  materials(@Root() order: WorkOrderType): OrderMaterialsType {
    return orderMaterialsView(order)
  }
}
