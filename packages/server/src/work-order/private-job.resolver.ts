import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { mayReadOrder } from '../domain/visibility.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { pageSize } from '../request/demand.resolver.js'
import type { AttemptRow, PrivateJobAttempts } from './private-job.list.js'
import { PrivateJobAttempt } from './private-job.type.js'
import type { WorkOrderLists } from './work-order.list.js'
import { WorkOrderType } from './work-order.type.js'
import { workOrderView } from './work-order.view.js'

const attemptView = (row: AttemptRow): PrivateJobAttempt =>
  Object.assign(new PrivateJobAttempt(), {
    id: row.no,
    at: row.at,
    attempted: row.attempted,
    role: row.role,
    source: row.source,
    row,
  })

@Resolver(() => PrivateJobAttempt)
export class PrivateJobResolver {
  constructor(
    private readonly attempts: PrivateJobAttempts,
    private readonly people: PeopleService,
    private readonly orders: WorkOrderLists,
  ) {}

  @Query(() => [PrivateJobAttempt], {
    name: 'privateJobAttempts',
    description:
      'Who tried to serve an order that he opened himself, newest first; a supervisor sees those on orders of his departments (INT-9). Example: privateJobAttempts(estateId: "0196f3a1-7c00-7000-8000-000000000001") { at attempted person { name { en } } }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 50 by default. Example: 20' })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<PrivateJobAttempt[]> {
    return (await this.attempts.list(signedIn(context), estateId, pageSize(first))).map(attemptView)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who tried. Example: {name: {en: "Zhou Min"}}' })
  async person(@Root() { row }: PrivateJobAttempt, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = row.personId ? await loaders.by(this.people.byIds).load(row.personId) : null
    return person ? personView(person) : null
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'The order; null for who may not read it. Example: {serial: "WO-2611-0042"}',
  })
  async workOrder(@Root() { row }: PrivateJobAttempt, @Ctx() context: GraphQLContext): Promise<WorkOrderType | null> {
    const actor = signedIn(context)
    const stored = await context.loaders.by(this.orders.byIds).load(row.orderId)
    return stored && mayReadOrder(actor, stored.order) ? workOrderView(stored, actor) : null
  }
}
