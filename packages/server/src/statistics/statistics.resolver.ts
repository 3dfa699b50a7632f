import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { isMonth } from '../domain/calendar.js'
import { NOT_FOUND } from '../domain/refusal.js'
import { type Dimension, divided, overall } from '../domain/statistics.js'
import { sizeOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { errorOf } from '../platform/graphql/guard.js'
import type { StatisticsService } from './statistics.service.js'
import {
  figureRef,
  Statistics,
  StatisticsDimension,
  StatisticsFigureInput,
  StatisticsGroup,
  StatisticsOrders,
  StatisticsTrendPoint,
} from './statistics.type.js'
import { groupView, statisticsOrderView } from './statistics.view.js'

const ESTATE = 'Example: "0196f3a1-7c00-7000-8000-000000000001"'

@Resolver(() => Statistics)
export class StatisticsResolver {
  constructor(private readonly statistics: StatisticsService) {}

  @Query(() => Statistics, {
    name: 'statistics',
    description:
      'A month’s figures of what the viewer may read; frozen when the month’s callbacks were closed (STA-1, STA-2). Example: statistics(estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11") { all { orders rates { rate numerator denominator } } }',
  })
  async month(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('month', () => String, { description: 'Example: "2026-11"' }) month: string,
    @Ctx() context: GraphQLContext,
  ): Promise<Statistics> {
    const counted = await this.statistics.month(signedIn(context), estateId, monthOf(month))
    if (!counted) throw notFound(context)
    const { orders, frozenAt, edition } = counted
    return Object.assign(new Statistics(), {
      estateId,
      month,
      frozenAt,
      edition,
      all: groupView(overall(orders)),
      counted: orders,
    })
  }

  @Query(() => StatisticsOrders, {
    name: 'statisticsOrders',
    description:
      'The orders behind a figure (STA-2). Example: statisticsOrders(estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11", figure: {rate: REPLY_ON_TIME, part: REST}) { totalCount orders { serial } }',
  })
  async behind(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('month', () => String, { description: 'Example: "2026-11"' }) month: string,
    @Arg('figure', () => StatisticsFigureInput, { description: 'Example: {rate: REPLY_ON_TIME, part: REST}' })
    figure: StatisticsFigureInput,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 100,
      description: 'At most so many, 1 to 200. Example: 100',
    })
    first: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<StatisticsOrders> {
    const size = sizeOf(first, 100)
    const found = await this.statistics.behind(signedIn(context), estateId, monthOf(month), figureRef(figure))
    if (!found) throw notFound(context)
    return {
      totalCount: found.length,
      orders: found.slice(0, size).map(({ order, seconds }) => statisticsOrderView(order, seconds)),
    }
  }

  @FieldResolver(() => [StatisticsGroup], {
    description:
      'The month divided, the largest group first. Example: [{dimension: BUILDING, name: {en: "5"}, orders: 41}]',
  })
  groups(
    @Root() { counted }: Statistics,
    @Arg('by', () => StatisticsDimension, { description: 'Example: BUILDING' }) by: Dimension,
  ): StatisticsGroup[] {
    return divided(counted, by).map(groupView)
  }

  @FieldResolver(() => [StatisticsTrendPoint], {
    description: 'The twelve months to this one, oldest first. Example: [{month: "2025-12", figures: {orders: 180}}]',
  })
  async trend(
    @Root() { estateId, month }: Statistics,
    @Ctx() context: GraphQLContext,
  ): Promise<StatisticsTrendPoint[]> {
    const points = await this.statistics.trend(signedIn(context), estateId, month)
    return points.map(({ month: of, frozenAt, figures }) => ({ month: of, frozenAt, figures: groupView(figures) }))
  }
}

const monthOf = (month: string): string => {
  if (!isMonth(month))
    throw badInput(`month looks like 2026-11, not ${String(month).slice(0, 20)}.`, { argument: 'month' })
  return month
}

const notFound = (context: GraphQLContext) => errorOf({ kind: 'refused', refusal: NOT_FOUND }, context)
