/** What the statistics page shows of a group, and how each figure is pointed at (STA-2). Pure. */
import type {
  SatisfactionItem,
  StatisticsDimension,
  StatisticsFigureInput,
  StatisticsGroupFieldsFragment,
  StatisticsRate,
  StatisticsStep,
} from '@dispatch/schema'

export type Group = StatisticsGroupFieldsFragment
export type Part = 'NUMERATOR' | 'DENOMINATOR' | 'REST'

export const MAIN_RATES: readonly StatisticsRate[] = ['SATISFIED', 'CALLED_BACK', 'DOOR_TO_DOOR', 'REACHED', 'REWORK']
export const TIME_RATES: readonly StatisticsRate[] = [
  'REPLY_ON_TIME',
  'RECEIPT_ON_TIME',
  'ARRIVAL_ON_TIME',
  'SETTLEMENT_ON_TIME',
  'HANDOVER_ON_TIME',
  'CALLBACK_ON_TIME',
]
/** Of a group in a table, where there is no room for all. */
export const GROUP_RATES: readonly StatisticsRate[] = ['SATISFIED', 'REPLY_ON_TIME', 'ARRIVAL_ON_TIME', 'REWORK']

export interface Share {
  readonly numerator: number
  readonly denominator: number
  readonly rest: number
  /** In per cent, at most one decimal; null: the question applied to no order. */
  readonly percent: number | null
}

export function shareOf(group: Pick<Group, 'rates'>, rate: StatisticsRate): Share {
  const { numerator, denominator } = group.rates.find((each) => each.rate === rate) ?? { numerator: 0, denominator: 0 }
  return {
    numerator,
    denominator,
    rest: denominator - numerator,
    percent: denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10,
  }
}

export interface Of {
  readonly dimension: StatisticsDimension
  readonly key: string
}
export const ALL: Of = { dimension: 'ALL', key: '' }

export const ordersOf = ({ dimension, key }: Of): StatisticsFigureInput => ({ dimension, key })
export const rateOf = (of: Of, rate: StatisticsRate, part: Part): StatisticsFigureInput => ({
  ...ordersOf(of),
  rate,
  part,
})
export const stepOf = (of: Of, step: StatisticsStep): StatisticsFigureInput => ({ ...ordersOf(of), step })
export const itemOf = (
  of: Of,
  item: SatisfactionItem,
  satisfied: boolean,
  reason: StatisticsFigureInput['reason'] = null,
): StatisticsFigureInput => ({ ...ordersOf(of), item, satisfied, reason })

export interface TrendPoint {
  readonly month: string
  readonly orders: number
  readonly satisfied: Share
  readonly frozen: boolean
}

/** The lower end of an axis of rates: a round number below the lowest, so that a line that hardly moves is not drawn as a wave. */
export function floorOf(points: readonly TrendPoint[]): number {
  const values = points.flatMap(({ satisfied: { percent } }) => (percent === null ? [] : [percent]))
  if (values.length === 0) return 0
  return Math.min(80, Math.max(0, Math.floor((Math.min(...values) - 1) / 10) * 10))
}
