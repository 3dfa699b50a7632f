/**
 * 《客戶服務信息統計分析匯總表》 (STA-1, STA-2): a month's figures, made from the orders of that month one by one, so that whatever is
 * counted can be opened down to just the orders that were counted. Measures and dimensions are tables; nothing else counts.
 */
import { addMonths } from './calendar.js'
import {
  type CallbackMode,
  type CallbackStatus,
  type Category,
  type Department,
  type DissatisfactionReason,
  type Localized,
  type OrderClockKind,
  type Role,
  SatisfactionItem,
} from './vocabulary.js'

/** How the figures are made. A closed month keeps the edition by which it was counted. */
export const STATISTICS_EDITION = 1

/** Who reads the figures of the whole estate; a department's supervisor reads those of his department's orders. */
export const STATISTICS_READERS: readonly Role[] = [
  'DISPATCHER',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'RECORDS_KEEPER',
  'AUDITOR',
]

/** One order of the month, as much of it as is counted. Instants are milliseconds since 1970; null: it never happened. */
export interface CountedOrder {
  readonly orderId: string
  readonly serial: string
  readonly callbackId: string
  readonly category: Category
  readonly department: Department
  readonly service: Localized
  readonly technicianId: string | null
  readonly technician: Localized | null
  readonly buildingId: string | null
  readonly building: string | null
  readonly room: string | null
  readonly registeredAt: number
  readonly repliedAt: number | null
  readonly dispatchedAt: number | null
  readonly acknowledgedAt: number | null
  readonly arrivedAt: number | null
  readonly startedAt: number | null
  readonly completedAt: number | null
  readonly acceptedAt: number | null
  readonly writtenOffAt: number | null
  /** Clocks that are decided: met in time, or run out. A clock that was stopped in time is not among them. */
  readonly clocks: readonly { readonly kind: OrderClockKind; readonly onTime: boolean }[]
  /** ACC-2: the customer was not satisfied before he signed, so often. */
  readonly rejections: number
  readonly callback: {
    readonly status: CallbackStatus
    readonly mode: CallbackMode | null
    readonly satisfied: boolean | null
    readonly verdicts: readonly {
      readonly item: SatisfactionItem
      readonly satisfied: boolean
      readonly reason: DissatisfactionReason | null
    }[]
  }
}

const onTime =
  (kind: OrderClockKind) =>
  ({ clocks }: CountedOrder): boolean | null => {
    const decided = clocks.filter((clock) => clock.kind === kind)
    return decided.length === 0 ? null : decided.every((clock) => clock.onTime)
  }

/**
 * Shares. Each asks an order a question: true counts above and below the line, false below only, null nowhere.
 */
export const RATES = {
  /** Of the customers who were reached. */
  SATISFIED: ({ callback }) => callback.satisfied,
  REACHED: ({ callback }) => (callback.status === 'OPEN' ? null : callback.status === 'DONE'),
  /** CBK-3: of all callbacks of the month. */
  DOOR_TO_DOOR: ({ callback }) => callback.mode === 'DOOR_TO_DOOR',
  CALLED_BACK: ({ callback }) => callback.status !== 'OPEN',
  /** Orders that were worked again, of those that were completed at all. */
  REWORK: ({ completedAt, rejections }) => (completedAt === null ? null : rejections > 0),
  REPLY_ON_TIME: onTime('REPLY'),
  RECEIPT_ON_TIME: onTime('RECEIPT'),
  ARRIVAL_ON_TIME: onTime('ARRIVAL'),
  SETTLEMENT_ON_TIME: onTime('SETTLEMENT'),
  HANDOVER_ON_TIME: onTime('HANDOVER'),
  CALLBACK_ON_TIME: onTime('CALLBACK'),
} as const satisfies Readonly<Record<string, (order: CountedOrder) => boolean | null>>
export type RateKey = keyof typeof RATES

/** Steps of an order's life, each from one of its instants to another. */
export const STEPS = {
  REPLY: ['registeredAt', 'repliedAt'],
  DISPATCH: ['registeredAt', 'dispatchedAt'],
  RECEIPT: ['dispatchedAt', 'acknowledgedAt'],
  ARRIVAL: ['dispatchedAt', 'arrivedAt'],
  WORK: ['startedAt', 'completedAt'],
  ACCEPTANCE: ['completedAt', 'acceptedAt'],
  WRITE_OFF: ['acceptedAt', 'writtenOffAt'],
  WHOLE: ['registeredAt', 'writtenOffAt'],
} as const satisfies Readonly<Record<string, readonly [keyof CountedOrder, keyof CountedOrder]>>
export type StepKey = keyof typeof STEPS

/** By what the month is divided. ALL is one group. */
export const DIMENSIONS = {
  ALL: () => ({ key: '', name: null }),
  CATEGORY: ({ category }) => ({ key: category, name: null }),
  TECHNICIAN: ({ technicianId, technician }) => ({ key: technicianId ?? '', name: technician }),
  BUILDING: ({ buildingId, building }) => ({
    key: buildingId ?? '',
    name: building === null ? null : { zh_Hant: building, zh_Hans: building, en: building },
  }),
} as const satisfies Readonly<
  Record<string, (order: CountedOrder) => { readonly key: string; readonly name: Localized | null }>
>
export type Dimension = keyof typeof DIMENSIONS

export interface Rate {
  readonly key: RateKey
  readonly numerator: number
  readonly denominator: number
}

/** Seconds. Median and 90th percentile are times that an order really took: by nearest rank, never between two. */
export interface StepTimes {
  readonly key: StepKey
  readonly count: number
  readonly medianSeconds: number | null
  readonly p90Seconds: number | null
}

/** One main item of satisfaction (STA-1), its reasons by how often they were given. */
export interface ItemFigures {
  readonly item: SatisfactionItem
  readonly satisfied: number
  readonly dissatisfied: number
  readonly reasons: readonly { readonly reason: DissatisfactionReason; readonly count: number }[]
}

export interface GroupFigures {
  readonly dimension: Dimension
  /** Category, or id of technician or building; '' for all, and for orders without. */
  readonly key: string
  /** Null for a category, and for orders without. */
  readonly name: Localized | null
  readonly orders: number
  readonly rates: readonly Rate[]
  readonly steps: readonly StepTimes[]
  readonly items: readonly ItemFigures[]
}

const seconds = (order: CountedOrder, step: StepKey): number | null => {
  const [from, to] = STEPS[step]
  const [began, ended] = [order[from], order[to]]
  return began === null || ended === null || ended < began ? null : Math.round((ended - began) / 1_000)
}

/** The value at a share of the ordered ones, by nearest rank. @param values ascending, at least one */
const ranked = (values: readonly number[], share: number): number =>
  values[Math.max(0, Math.ceil(share * values.length) - 1)] as number

const rateOf = (orders: readonly CountedOrder[], key: RateKey): Rate => {
  const answers = orders.map(RATES[key])
  return {
    key,
    numerator: answers.filter((answer) => answer === true).length,
    denominator: answers.filter((answer) => answer !== null).length,
  }
}

const stepOf = (orders: readonly CountedOrder[], key: StepKey): StepTimes => {
  const times = orders.flatMap((order) => seconds(order, key) ?? []).sort((one, other) => one - other)
  return {
    key,
    count: times.length,
    medianSeconds: times.length === 0 ? null : ranked(times, 0.5),
    p90Seconds: times.length === 0 ? null : ranked(times, 0.9),
  }
}

const itemOf = (orders: readonly CountedOrder[], item: SatisfactionItem): ItemFigures => {
  const verdicts = orders.flatMap(({ callback }) => callback.verdicts.filter((verdict) => verdict.item === item))
  const reasons = new Map<DissatisfactionReason, number>()
  for (const { reason } of verdicts) if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    item,
    satisfied: verdicts.filter(({ satisfied }) => satisfied).length,
    dissatisfied: verdicts.filter(({ satisfied }) => !satisfied).length,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
  }
}

const figuresOf = (
  dimension: Dimension,
  { key, name }: { readonly key: string; readonly name: Localized | null },
  orders: readonly CountedOrder[],
): GroupFigures => ({
  dimension,
  key,
  name,
  orders: orders.length,
  rates: (Object.keys(RATES) as RateKey[]).map((rate) => rateOf(orders, rate)),
  steps: (Object.keys(STEPS) as StepKey[]).map((step) => stepOf(orders, step)),
  items: (Object.keys(SatisfactionItem) as SatisfactionItem[]).map((item) => itemOf(orders, item)),
})

/** The month as a whole, also when it has no orders. */
export const overall = (orders: readonly CountedOrder[]): GroupFigures => figuresOf('ALL', DIMENSIONS.ALL(), orders)

/** The month divided: the largest group first, then by key, so that the same orders always answer the same. */
export const divided = (orders: readonly CountedOrder[], dimension: Dimension): readonly GroupFigures[] => {
  if (dimension === 'ALL') return [overall(orders)]
  const groups = new Map<string, { readonly name: Localized | null; readonly orders: CountedOrder[] }>()
  for (const order of orders) {
    const { key, name } = DIMENSIONS[dimension](order)
    const group = groups.get(key)
    if (group) group.orders.push(order)
    else groups.set(key, { name, orders: [order] })
  }
  return [...groups]
    .map(([key, group]) => figuresOf(dimension, { key, name: group.name }, group.orders))
    .sort((one, other) => other.orders - one.orders || (one.key < other.key ? -1 : 1))
}

/** One figure, as a reader points at it. */
export interface FigureRef {
  readonly dimension: Dimension
  readonly key: string
  readonly figure:
    | { readonly kind: 'ORDERS' }
    | { readonly kind: 'RATE'; readonly rate: RateKey; readonly part: 'NUMERATOR' | 'DENOMINATOR' | 'REST' }
    | { readonly kind: 'STEP'; readonly step: StepKey }
    | {
        readonly kind: 'ITEM'
        readonly item: SatisfactionItem
        readonly satisfied: boolean
        /** Only those who gave this reason. */
        readonly reason?: DissatisfactionReason | null
      }
}

const isBehind = (order: CountedOrder, { figure }: FigureRef): boolean => {
  switch (figure.kind) {
    case 'ORDERS':
      return true
    case 'RATE': {
      const answer = RATES[figure.rate](order)
      if (figure.part === 'DENOMINATOR') return answer !== null
      return figure.part === 'NUMERATOR' ? answer === true : answer === false
    }
    case 'STEP':
      return seconds(order, figure.step) !== null
    case 'ITEM':
      return order.callback.verdicts.some(
        ({ item, satisfied, reason }) =>
          item === figure.item &&
          satisfied === figure.satisfied &&
          (figure.reason === undefined || figure.reason === null || figure.reason === reason),
      )
  }
}

/** STA-2: the orders behind a figure; of a step the slowest first, with its seconds. */
export const ordersBehind = (
  orders: readonly CountedOrder[],
  ref: FigureRef,
): readonly { readonly order: CountedOrder; readonly seconds: number | null }[] => {
  const { figure } = ref
  const found = orders
    .filter((order) => DIMENSIONS[ref.dimension](order).key === ref.key && isBehind(order, ref))
    .map((order) => ({ order, seconds: figure.kind === 'STEP' ? seconds(order, figure.step) : null }))
  return found.sort(
    (one, other) => (other.seconds ?? 0) - (one.seconds ?? 0) || (one.order.serial < other.order.serial ? -1 : 1),
  )
}

/** The twelve months that end with this one, oldest first. @param month '2026-11' */
export const trendMonths = (month: string): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(month, at - 11))
