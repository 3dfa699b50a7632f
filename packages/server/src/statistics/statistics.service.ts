/** A month's figures for one viewer, the trend that leads to it, and the orders behind each figure. */
import { departmentsOf, rolesIn, type Actor } from '../domain/role.js'
import {
  type CountedOrder,
  type FigureRef,
  type GroupFigures,
  ordersBehind,
  overall,
  STATISTICS_READERS,
  trendMonths,
} from '../domain/statistics.js'
import type { CountedMonth, StatisticsStore } from './statistics.store.js'

export interface TrendPoint {
  readonly month: string
  readonly frozenAt: Date | null
  readonly figures: GroupFigures
}

export class StatisticsService {
  constructor(private readonly store: StatisticsStore) {}

  /** @returns null for who may not read the estate's figures at all */
  async month(actor: Actor, estateId: string, month: string): Promise<CountedMonth | null> {
    if (!readsAny(actor, estateId)) return null
    const [counted] = await this.store.months(estateId, [month])
    return counted ? { ...counted, orders: readable(actor, estateId, counted.orders) } : null
  }

  /** The twelve months to this one, oldest first. */
  async trend(actor: Actor, estateId: string, month: string): Promise<readonly TrendPoint[]> {
    if (!readsAny(actor, estateId)) return []
    const months = await this.store.months(estateId, trendMonths(month))
    return months.map(({ month: of, frozenAt, orders }) => ({
      month: of,
      frozenAt,
      figures: overall(readable(actor, estateId, orders)),
    }))
  }

  /** STA-2. @returns null for who may not read the estate's figures at all */
  async behind(
    actor: Actor,
    estateId: string,
    month: string,
    figure: FigureRef,
  ): Promise<ReturnType<typeof ordersBehind> | null> {
    const counted = await this.month(actor, estateId, month)
    return counted && ordersBehind(counted.orders, figure)
  }
}

const readsAll = (actor: Actor, estateId: string): boolean =>
  actor.kind === 'person' && rolesIn(actor, estateId).some((role) => STATISTICS_READERS.includes(role))

const readsAny = (actor: Actor, estateId: string): boolean =>
  readsAll(actor, estateId) ||
  (actor.kind === 'person' && departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR').length > 0)

const readable = (actor: Actor, estateId: string, orders: readonly CountedOrder[]): readonly CountedOrder[] => {
  if (readsAll(actor, estateId)) return orders
  const departments = departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR')
  return orders.filter(({ department }) => departments.includes(department))
}
