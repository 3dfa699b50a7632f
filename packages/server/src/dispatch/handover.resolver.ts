import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { sizeOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { callerOf } from '../request/action-table.js'
import type { HandoverOutcome, HandoverService } from './handover.service.js'
import {
  Handover,
  HandoverChange,
  HandoverResult,
  OpenHandoverInput,
  SignHandoverInput,
  WithdrawHandoverInput,
} from './handover.type.js'
import { handoverView } from './handover.view.js'

@Resolver(() => Handover)
export class HandoverResolver {
  constructor(
    private readonly handovers: HandoverService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [Handover], {
    name: 'handovers',
    description:
      'Hand-overs that the viewer may read; those that wait for a signature come first. Example: handovers(estateId: "0196f3a1-7c00-7000-8000-000000000001", unsigned: true) { state openClocks }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('unsigned', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Only those that wait for a signature. Example: true',
    })
    unsigned: boolean | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'At most so many, 1 to 200. Example: 20',
    })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<Handover[]> {
    const rows = await this.handovers.list(signedIn(context), estateId, unsigned ?? false, sizeOf(first, 20))
    return rows.map(handoverView)
  }

  @Mutation(() => HandoverResult, {
    name: 'openHandover',
    description:
      'Lists every open clock and promise, for the taker to sign; the giver signs with it (DIS-5). Example: openHandover(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", kind: DESK, takerId: "0196f3a1-7c00-7000-8000-0000000000a1"}) { __typename }',
  })
  async open(
    @Arg('input', () => OpenHandoverInput, { description: 'Example: {kind: DESK}' }) input: OpenHandoverInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof HandoverResult> {
    return answer(await this.handovers.open(callerOf(context), input), context)
  }

  @Mutation(() => HandoverResult, {
    name: 'signHandover',
    description:
      'Giver or taker signs, each in his own name (DIS-5). Example: signHandover(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", handoverId: "0196f3a1-7c00-7000-8000-0000000000b7"}) { __typename }',
  })
  async sign(
    @Arg('input', () => SignHandoverInput, {
      description: 'Example: {handoverId: "0196f3a1-7c00-7000-8000-0000000000b7"}',
    })
    input: SignHandoverInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof HandoverResult> {
    return answer(await this.handovers.sign(callerOf(context), input), context)
  }

  @Mutation(() => HandoverResult, {
    name: 'withdrawHandover',
    description:
      'Takes it back before both have signed, with the reason; a list that is not right is made anew. Example: withdrawHandover(input: {handoverId: "0196f3a1-7c00-7000-8000-0000000000b7", reason: "Wrong taker"}) { __typename }',
  })
  async withdraw(
    @Arg('input', () => WithdrawHandoverInput, { description: 'Example: {reason: "Wrong taker"}' })
    input: WithdrawHandoverInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof HandoverResult> {
    return answer(await this.handovers.withdraw(callerOf(context), input), context)
  }

  @FieldResolver(() => Person, { description: 'Who leaves. Example: {name: {en: "Xu Yongshi"}}' })
  giver(@Root() { giverId }: Handover, @Ctx() context: GraphQLContext): Promise<Person> {
    return this.#person(giverId, context)
  }

  @FieldResolver(() => Person, { description: 'Who takes over. Example: {name: {en: "Su Jiamin"}}' })
  taker(@Root() { takerId }: Handover, @Ctx() context: GraphQLContext): Promise<Person> {
    return this.#person(takerId, context)
  }

  async #person(id: string, { loaders }: GraphQLContext): Promise<Person> {
    const person = await loaders.by(this.people.byIds).load(id)
    if (!person) throw new Error(`a hand-over names person ${id}, who is not there`)
    return personView(person)
  }
}

const answer = (outcome: HandoverOutcome, context: GraphQLContext): typeof HandoverResult =>
  outcome.ok
    ? Object.assign(new HandoverChange(), {
        handover: handoverView(outcome.value),
        position: outcome.position,
        replayed: outcome.replayed,
      })
    : refusalView(outcome.refusal, context.locale)
