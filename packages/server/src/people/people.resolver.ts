import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Department, Role } from '../domain/vocabulary.js'
import { sizeOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { Unit } from '../premises/estate.type.js'
import type { PeopleService } from './people.service.js'
import { mayFindResidents, mayRing, mayKnowResidentsOf } from './person.privacy.js'
import { Person, Technician } from './person.type.js'
import { personView, technicianView } from './person.view.js'

@Resolver()
export class PeopleResolver {
  constructor(private readonly people: PeopleService) {}

  @Query(() => [Person], {
    name: 'people',
    description:
      'Staff, contractors and, for who may see personal data, residents of an estate. Example: people(estateId: "0196f3a1-7c00-7000-8000-000000000001", role: TECHNICIAN) { name { en } }',
  })
  async search(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('role', () => Role, { nullable: true, description: 'Only who holds this role. Example: TECHNICIAN' })
    role: Role | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name in any language, or digits of a telephone number. Example: "陳"',
    })
    search: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'At most so many, 1 to 200. Example: 50',
    })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<Person[]> {
    const residents = mayFindResidents(signedIn(context), estateId)
    return (await this.people.search({ estateId, role, search, residents, first: sizeOf(first, 50) })).map(personView)
  }

  @Query(() => [Technician], {
    name: 'technicians',
    description:
      'Who serves in an estate, with what is in hand now. Example: technicians(estateId: "0196f3a1-7c00-7000-8000-000000000001", department: ENGINEERING) { state openOrders }',
  })
  async technicians(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('department', () => Department, {
      nullable: true,
      description: 'Only of this department. Example: ENGINEERING',
    })
    department: Department | null,
  ): Promise<Technician[]> {
    return (await this.people.technicians(estateId, department)).map(technicianView)
  }
}

@Resolver(() => Person)
export class PersonFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Null for who may not ring this person. Example: "138 0000 1803"',
  })
  async phone(@Root() person: Person, @Ctx() context: GraphQLContext): Promise<string | null> {
    if (person.phoneNumber === null) return null
    const roles = (await context.loaders.by(this.people.rolesByPerson).load(person.id)) ?? []
    return mayRing(signedIn(context), person, roles) ? person.phoneNumber : null
  }

  @FieldResolver(() => [Role], {
    description: 'Held in the estates that the viewer has a role in too. Example: [TECHNICIAN]',
  })
  async roles(@Root() person: Person, @Ctx() context: GraphQLContext): Promise<Role[]> {
    const roles = (await context.loaders.by(this.people.rolesByPerson).load(person.id)) ?? []
    const estates = new Set(signedIn(context).grants.map(({ estateId }) => estateId))
    return [...new Set(roles.filter(({ estateId }) => estates.has(estateId)).map(({ role }) => role))]
  }
}

@Resolver(() => Unit)
export class UnitResidentsResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => [Person], {
    description: 'Who lives here; empty for who may not know. Example: [{name: {en: "Wang Lihua"}}]',
  })
  async residents(@Root() unit: Unit, @Ctx() context: GraphQLContext): Promise<Person[]> {
    if (!mayKnowResidentsOf(signedIn(context), unit)) return []
    return ((await context.loaders.by(this.people.residentsByUnit).load(unit.id)) ?? []).map(personView)
  }
}
