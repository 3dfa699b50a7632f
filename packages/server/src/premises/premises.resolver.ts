import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { hasRole } from '../domain/role.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { denial } from '../platform/auth/policy.js'
import { sizeOf } from '../platform/graphql/connection.js'
import { errorOf } from '../platform/graphql/guard.js'
import { Building, Estate, Unit } from './estate.type.js'
import { buildingView, estateView, unitView } from './estate.view.js'
import type { PremisesService } from './premises.service.js'

@Resolver()
export class PremisesResolver {
  constructor(private readonly premises: PremisesService) {}

  @Query(() => Date, { description: 'The clock by which everything is due. Example: serverTime' })
  serverTime(): Promise<Date> {
    return this.premises.serverTime()
  }

  @Query(() => [Estate], {
    description: 'The estates in which the viewer has a role. Example: estates { code name { en } }',
  })
  async estates(@Ctx() context: GraphQLContext): Promise<Estate[]> {
    return (await this.premises.estatesOf(signedIn(context))).map(estateView)
  }

  @Query(() => Estate, {
    nullable: true,
    description:
      'One estate, null when the viewer has no role in it. Example: estate(id: "0196f3a1-7c00-7000-8000-000000000001") { code }',
  })
  async estate(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<Estate | null> {
    const mine = signedIn(context).grants.some(({ estateId }) => estateId === id)
    const found = mine ? await context.loaders.by(this.premises.estatesById).load(id) : null
    return found && estateView(found)
  }

  @Query(() => [Unit], {
    description:
      'Units by building and room, for taking down a request. A resident finds his own only. Example: units(estateId: "0196f3a1-7c00-7000-8000-000000000001", search: "5-18") { room building { code } }',
  })
  async units(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Building and room, or how a room begins. Example: "5-1803"',
    })
    search: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'At most so many, 1 to 200. Example: 20',
    })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<Unit[]> {
    const actor = signedIn(context)
    const residentOnly = actor.grants.every((grant) => grant.estateId !== estateId || grant.role === 'RESIDENT')
    const only = residentOnly && hasRole(actor, estateId, 'RESIDENT') ? actor.unitIds : null
    return (await this.premises.searchUnits({ estateId, search, only, first: sizeOf(first, 20) })).map(unitView)
  }
}

@Resolver(() => Estate)
export class EstateFieldResolver {
  constructor(private readonly premises: PremisesService) {}

  @FieldResolver(() => Date, {
    description: 'The clock by which everything is due. Example: "2026-11-23T01:30:00.000Z"',
  })
  serverTime(): Promise<Date> {
    return this.premises.serverTime()
  }

  @FieldResolver(() => [Building], { description: 'In the order of the plan. Example: [{code: "5"}]' })
  async buildings(@Root() estate: Estate, @Ctx() { loaders }: GraphQLContext): Promise<Building[]> {
    return ((await loaders.by(this.premises.buildingsByEstate).load(estate.id)) ?? []).map(buildingView)
  }
}

@Resolver(() => Building)
export class BuildingFieldResolver {
  constructor(private readonly premises: PremisesService) {}

  @FieldResolver(() => [Unit], {
    description: 'By room; for those who may call units. Example: [{room: "1803"}]',
  })
  async units(@Root() building: Building, @Ctx() context: GraphQLContext): Promise<Unit[]> {
    const units = (await context.loaders.by(this.premises.unitsByBuilding).load(building.id)) ?? []
    const [unit] = units
    if (!unit) return []
    const actor = signedIn(context)
    // Like the query: walls read no rooms, and who is only a resident there sees no other units.
    const denied = denial('units', actor, { estateId: unit.estateId })
    if (denied) throw errorOf(denied, context)
    const open = actor.grants.some((grant) => grant.estateId === unit.estateId && grant.role !== 'RESIDENT')
    return units.filter(({ id }) => open || actor.unitIds.includes(id)).map(unitView)
  }
}

@Resolver(() => Unit)
export class UnitFieldResolver {
  constructor(private readonly premises: PremisesService) {}

  @FieldResolver(() => Building, { description: 'Example: {code: "5"}' })
  async building(@Root() unit: Unit, @Ctx() { loaders }: GraphQLContext): Promise<Building> {
    const found = await loaders.by(this.premises.buildingsById).load(unit.buildingId)
    if (!found) throw new Error(`unit ${unit.id} has no building`)
    return buildingView(found)
  }
}
