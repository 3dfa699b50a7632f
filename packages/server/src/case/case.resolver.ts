/** The fields that every kind of case resolves alike: who, where, its clocks, its history, what the viewer may do. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { type CaseContext, type CaseDefinition, permittedCaseActions } from '../domain/case.js'
import type { StaffMember } from '../domain/superior.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { newId } from '../platform/id.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { Building, Unit } from '../premises/estate.type.js'
import { buildingView, settingsOf, unitView } from '../premises/estate.view.js'
import type { PremisesService } from '../premises/premises.service.js'
import { ClockType, EvidenceType } from '../request/books.type.js'
import { clockView, evidenceView } from '../request/request.view.js'
import type { CaseLists } from './case.list.js'
import { type CaseType, PermittedCaseActionType } from './case.type.js'

export interface CaseFieldParts {
  readonly cases: CaseLists
  readonly people: PeopleService
  readonly premises: PremisesService
  /** For kinds whose guards ask who works in the estate. */
  readonly staffByEstate?: (
    estateIds: readonly string[],
  ) => Promise<Map<string, { readonly staff: readonly StaffMember[] }>>
}

/**
 * The base of a kind's field resolver. The kind's own class extends it, is decorated with `@Resolver(() => ItsType)`, and adds its
 * fields.
 * @param facts what the kind's standing guards look at beside the case, for `permittedActions`; absent: nothing. `resolver` is the
 *   kind's own instance, for what that was made of
 * @example class IncidentFieldResolver extends caseFields(IncidentType, INCIDENT) {}
 */
export function caseFields<T extends CaseType, X>(
  type: new () => T,
  definition: CaseDefinition<never, never, never, X>,
  facts?: (state: T['state'], context: GraphQLContext, resolver: object) => Promise<X>,
) {
  @Resolver(() => type)
  class CaseFields {
    constructor(readonly parts: CaseFieldParts) {}

    @FieldResolver(() => Person, {
      nullable: true,
      description: 'Who has it in hand. Example: {name: {en: "Zhou Min"}}',
    })
    owner(@Root() { state }: CaseType, @Ctx() context: GraphQLContext): Promise<Person | null> {
      return this.person(state.ownerId, context)
    }

    @FieldResolver(() => Person, {
      nullable: true,
      description: 'Who opened it; null for a job or an app. Example: {name: {en: "Zhou Min"}}',
    })
    openedBy(@Root() { state }: CaseType, @Ctx() context: GraphQLContext): Promise<Person | null> {
      return this.person(state.openedBy, context)
    }

    @FieldResolver(() => Building, { nullable: true, description: 'Example: {code: "5"}' })
    async building(@Root() { state }: CaseType, @Ctx() { loaders }: GraphQLContext): Promise<Building | null> {
      const building =
        state.buildingId === null ? null : await loaders.by(this.parts.premises.buildingsById).load(state.buildingId)
      return building && buildingView(building)
    }

    @FieldResolver(() => Unit, { nullable: true, description: 'Example: {room: "1803"}' })
    async unit(@Root() { state }: CaseType, @Ctx() { loaders }: GraphQLContext): Promise<Unit | null> {
      const unit = state.unitId === null ? null : await loaders.by(this.parts.premises.unitsById).load(state.unitId)
      return unit && unitView(unit)
    }

    @FieldResolver(() => [ClockType], { description: 'In the order they were started. Example: [{kind: ACKNOWLEDGE}]' })
    clocks(@Root() { state }: CaseType): ClockType[] {
      return state.clocks.map(clockView)
    }

    @FieldResolver(() => [EvidenceType], { description: 'Oldest first. Example: [{action: "REPORT"}]' })
    async history(@Root() { id, personal }: CaseType, @Ctx() { loaders }: GraphQLContext): Promise<EvidenceType[]> {
      return ((await loaders.by(this.parts.cases.history).load(id)) ?? []).map((entry) =>
        evidenceView(entry as unknown as Parameters<typeof evidenceView>[0], personal),
      )
    }

    @FieldResolver(() => [PermittedCaseActionType], {
      description: 'Each action, for the viewer who asks. Example: [{action: "RELIEVE", allowed: true}]',
    })
    async permittedActions(
      @Root() { state }: CaseType,
      @Ctx() context: GraphQLContext,
    ): Promise<PermittedCaseActionType[]> {
      const estate = await context.loaders.by(this.parts.premises.estatesById).load(state.estateId)
      if (!estate) throw new Error(`case ${state.id} has no estate`)
      const ctx: CaseContext<X> = {
        actor: signedIn(context),
        now: new Date(),
        estate: settingsOf(estate),
        newId,
        facts: (await facts?.(state, context, this)) as X,
      }
      const permitted = permittedCaseActions(definition as unknown as CaseDefinition, state, ctx as CaseContext)
      return permitted.map(({ action, allowed, refusal }) => ({
        action,
        allowed,
        refusal: refusal && refusalView(refusal, context.locale),
      }))
    }

    /** A person by id, for the kind's own fields too. */
    async person(id: string | null, { loaders }: GraphQLContext): Promise<Person | null> {
      const person = id === null ? null : await loaders.by(this.parts.people.byIds).load(id)
      return person && personView(person)
    }
  }
  return CaseFields
}
