/** 《客戶服務信息統計分析匯總表》 in the API. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { CountedOrder, Dimension, FigureRef, RateKey, StepKey } from '../domain/statistics.js'
import { Category, DissatisfactionReason, SatisfactionItem } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import '../callback/callback-enums.js'

const words = <K extends string>(...keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, key])) as { [P in K]: P }

const StatisticsDimension = words('ALL', 'CATEGORY', 'TECHNICIAN', 'BUILDING') satisfies { [D in Dimension]: D }
describeEnum(StatisticsDimension, 'StatisticsDimension', 'By what a month is divided (STA-1). Example: BUILDING', {
  ALL: 'Not at all.',
  CATEGORY: 'By category of the price list.',
  TECHNICIAN: 'By who served.',
  BUILDING: 'By building.',
})

const StatisticsRate = words(
  'SATISFIED',
  'REACHED',
  'DOOR_TO_DOOR',
  'CALLED_BACK',
  'REWORK',
  'REPLY_ON_TIME',
  'RECEIPT_ON_TIME',
  'ARRIVAL_ON_TIME',
  'SETTLEMENT_ON_TIME',
  'HANDOVER_ON_TIME',
  'CALLBACK_ON_TIME',
) satisfies { [R in RateKey]: R }
describeEnum(StatisticsRate, 'StatisticsRate', 'A share of the month’s orders (STA-1). Example: SATISFIED', {
  SATISFIED: 'Satisfied customers, of those who were reached.',
  REACHED: 'Customers who were reached, of the callbacks that are finished.',
  DOOR_TO_DOOR: 'Callbacks at the door, of all of the month (CBK-3).',
  CALLED_BACK: 'Finished callbacks, of all of the month (CBK-2).',
  REWORK: 'Orders worked again, of those that were completed (ACC-2).',
  REPLY_ON_TIME: 'Answered in time (DIS-2).',
  RECEIPT_ON_TIME: 'Acknowledged in time (DIS-3).',
  ARRIVAL_ON_TIME: 'There in time (DIS-4).',
  SETTLEMENT_ON_TIME: 'Paid the same day (SET-5).',
  HANDOVER_ON_TIME: 'Handed to dispatch in time (CBK-1).',
  CALLBACK_ON_TIME: 'Called back by the 10th (CBK-2).',
})

const StatisticsStep = words(
  'REPLY',
  'DISPATCH',
  'RECEIPT',
  'ARRIVAL',
  'WORK',
  'ACCEPTANCE',
  'WRITE_OFF',
  'WHOLE',
) satisfies { [S in StepKey]: S }
describeEnum(StatisticsStep, 'StatisticsStep', 'A step of an order’s life, whose time is counted. Example: REPLY', {
  REPLY: 'From registration to the answer.',
  DISPATCH: 'From registration to dispatch.',
  RECEIPT: 'From dispatch to the technician’s acknowledgement.',
  ARRIVAL: 'From dispatch to arrival.',
  WORK: 'From the start of work to its completion.',
  ACCEPTANCE: 'From completion to the customer’s signature.',
  WRITE_OFF: 'From the signature to the write-off.',
  WHOLE: 'From registration to the write-off.',
})

const StatisticsPart = words('NUMERATOR', 'DENOMINATOR', 'REST')
describeEnum(StatisticsPart, 'StatisticsPart', 'Which orders of a share. Example: REST', {
  NUMERATOR: 'Those above the line.',
  DENOMINATOR: 'All below the line.',
  REST: 'Those below the line only: the ones to look at.',
})

@ObjectType('StatisticsShare', {
  simpleResolvers: true,
  description:
    'A share with the numbers that it is made of. Example: {rate: SATISFIED, numerator: 119, denominator: 128}',
})
export class StatisticsShare {
  @Field(() => StatisticsRate, { description: 'Example: SATISFIED' })
  rate!: RateKey

  @Field(() => Int, { description: 'Example: 119' })
  numerator!: number

  @Field(() => Int, { description: 'Orders to which the question applies. Example: 128' })
  denominator!: number
}

@ObjectType('StatisticsTimes', {
  simpleResolvers: true,
  description: 'How long a step took. Example: {step: REPLY, count: 128, medianSeconds: 341, p90Seconds: 820}',
})
export class StatisticsTimes {
  @Field(() => StatisticsStep, { description: 'Example: REPLY' })
  step!: StepKey

  @Field(() => Int, { description: 'Orders that took the step. Example: 128' })
  count!: number

  @Field(() => Int, {
    nullable: true,
    description: 'A time that an order really took, by nearest rank; null without orders. Example: 341',
  })
  medianSeconds!: number | null

  @Field(() => Int, { nullable: true, description: 'The 90th percentile, by nearest rank. Example: 820' })
  p90Seconds!: number | null
}

@ObjectType('StatisticsReason', {
  simpleResolvers: true,
  description: 'How often a reason was given. Example: {reason: LATE_ARRIVAL, count: 3}',
})
export class StatisticsReason {
  @Field(() => DissatisfactionReason, { description: 'Example: LATE_ARRIVAL' })
  reason!: DissatisfactionReason

  @Field(() => Int, { description: 'Example: 3' })
  count!: number
}

@ObjectType('StatisticsItem', {
  simpleResolvers: true,
  description:
    'One main item of satisfaction (STA-1). Example: {item: PUNCTUALITY, satisfied: 36, dissatisfied: 3, reasons: [{reason: LATE_ARRIVAL, count: 3}]}',
})
export class StatisticsItem {
  @Field(() => SatisfactionItem, { description: 'Example: PUNCTUALITY' })
  item!: SatisfactionItem

  @Field(() => Int, { description: 'Example: 36' })
  satisfied!: number

  @Field(() => Int, { description: 'Example: 3' })
  dissatisfied!: number

  @Field(() => [StatisticsReason], {
    description: 'The most frequent first. Example: [{reason: LATE_ARRIVAL, count: 3}]',
  })
  reasons!: readonly StatisticsReason[]
}

@ObjectType('StatisticsGroup', {
  simpleResolvers: true,
  description: 'Figures of some of the month’s orders. Example: {dimension: BUILDING, name: {en: "5"}, orders: 41}',
})
export class StatisticsGroup {
  @Field(() => StatisticsDimension, { description: 'Example: BUILDING' })
  dimension!: Dimension

  @Field(() => String, {
    description:
      'Category, or id of technician or building; empty for all, and for orders without. Example: "ENGINEERING_REPAIR"',
  })
  key!: string

  @Field(() => LocalizedText, { nullable: true, description: 'Null for a category. Example: {en: "5"}' })
  name!: LocalizedText | null

  @Field(() => Int, { description: 'Example: 41' })
  orders!: number

  @Field(() => [StatisticsShare], { description: 'Example: [{rate: SATISFIED, numerator: 38, denominator: 41}]' })
  rates!: readonly StatisticsShare[]

  @Field(() => [StatisticsTimes], { description: 'Example: [{step: REPLY, count: 41, medianSeconds: 341}]' })
  steps!: readonly StatisticsTimes[]

  @Field(() => [StatisticsItem], { description: 'Example: [{item: QUALITY, satisfied: 40, dissatisfied: 1}]' })
  items!: readonly StatisticsItem[]
}

@ObjectType('StatisticsTrendPoint', {
  simpleResolvers: true,
  description:
    'One month of the trend. Example: {month: "2026-10", frozenAt: "2026-11-09T02:00:00.000Z", figures: {orders: 214}}',
})
export class StatisticsTrendPoint {
  @Field(() => String, { description: 'Example: "2026-10"' })
  month!: string

  @Field(() => Date, {
    nullable: true,
    description: 'When the month was closed; null: it may still change. Example: null',
  })
  frozenAt!: Date | null

  @Field(() => StatisticsGroup, { description: 'Of the month as a whole. Example: {orders: 214}' })
  figures!: StatisticsGroup
}

@ObjectType('Statistics', {
  simpleResolvers: true,
  description:
    '《客戶服務信息統計分析匯總表》 of a month, of what the viewer may read (STA-1). Example: {month: "2026-11", frozenAt: null, all: {orders: 214}}',
})
export class Statistics {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Example: "2026-11"' })
  month!: string

  @Field(() => Date, {
    nullable: true,
    description:
      'When the month was closed, from when on its figures do not change (STA-2); null: they still move. Example: null',
  })
  frozenAt!: Date | null

  @Field(() => Int, { description: 'How the figures are made: the edition of the measures. Example: 1' })
  edition!: number

  @Field(() => StatisticsGroup, { description: 'Of the month as a whole. Example: {orders: 214}' })
  all!: StatisticsGroup

  /** For the field resolvers. */
  counted!: readonly CountedOrder[]
}

@InputType('StatisticsFigureInput', {
  description:
    'One figure, as it is pointed at: a group, and of it a share’s orders (rate, part), a step’s (step), an item’s (item, satisfied, reason), or all. Example: {dimension: BUILDING, key: "0196f3a1-7c00-7000-8000-0000000000b5", rate: REPLY_ON_TIME, part: REST}',
})
export class StatisticsFigureInput {
  @Field(() => StatisticsDimension, { defaultValue: 'ALL', description: 'Example: BUILDING' })
  dimension!: Dimension

  @Field(() => String, { defaultValue: '', description: 'As the group names it. Example: "ENGINEERING_REPAIR"' })
  key!: string

  @Field(() => StatisticsRate, { nullable: true, description: 'Example: REPLY_ON_TIME' })
  rate?: RateKey | null

  @Field(() => StatisticsPart, { nullable: true, description: 'Of the rate; default DENOMINATOR. Example: REST' })
  part?: 'NUMERATOR' | 'DENOMINATOR' | 'REST' | null

  @Field(() => StatisticsStep, { nullable: true, description: 'Example: REPLY' })
  step?: StepKey | null

  @Field(() => SatisfactionItem, { nullable: true, description: 'Example: PUNCTUALITY' })
  item?: SatisfactionItem | null

  @Field(() => Boolean, { nullable: true, description: 'Of the item; default false. Example: false' })
  satisfied?: boolean | null

  @Field(() => DissatisfactionReason, { nullable: true, description: 'Of the item. Example: LATE_ARRIVAL' })
  reason?: DissatisfactionReason | null
}

/** @returns what is pointed at; of several ways the first counts */
export const figureRef = ({
  dimension,
  key,
  rate,
  part,
  step,
  item,
  satisfied,
  reason,
}: StatisticsFigureInput): FigureRef => {
  const of = { dimension, key }
  if (rate) return { ...of, figure: { kind: 'RATE', rate, part: part ?? 'DENOMINATOR' } }
  if (step) return { ...of, figure: { kind: 'STEP', step } }
  if (item) return { ...of, figure: { kind: 'ITEM', item, satisfied: satisfied ?? false, reason: reason ?? null } }
  return { ...of, figure: { kind: 'ORDERS' } }
}

@ObjectType('StatisticsOrder', {
  simpleResolvers: true,
  description:
    'An order behind a figure (STA-2). Example: {serial: "WO-2611-0042", category: ENGINEERING_REPAIR, building: "5", room: "1803", seconds: 820}',
})
export class StatisticsOrder {
  @Field(() => ID, { description: 'Of the work order. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  id!: string

  @Field(() => ID, { description: 'Of its callback. Example: "0196f3a1-7c00-7000-8000-0000000000c2"' })
  callbackId!: string

  @Field(() => String, { description: 'Example: "WO-2611-0042"' })
  serial!: string

  @Field(() => Category, { description: 'Example: ENGINEERING_REPAIR' })
  category!: Category

  @Field(() => LocalizedText, { description: 'Short name of the service. Example: {en: "Tap"}' })
  service!: LocalizedText

  @Field(() => String, { nullable: true, description: 'Code of the building. Example: "5"' })
  building!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "1803"' })
  room!: string | null

  @Field(() => LocalizedText, { nullable: true, description: 'Who served. Example: {en: "Chen"}' })
  technician!: LocalizedText | null

  @Field(() => Int, { nullable: true, description: 'Of a step: how long it took this order. Example: 820' })
  seconds!: number | null
}

@ObjectType('StatisticsOrders', {
  simpleResolvers: true,
  description: 'Orders behind a figure. Example: {totalCount: 3, orders: [{serial: "WO-2611-0042"}]}',
})
export class StatisticsOrders {
  @Field(() => Int, { description: 'As many as the figure says. Example: 3' })
  totalCount!: number

  @Field(() => [StatisticsOrder], {
    description: 'Of a step the slowest first, else by serial. Example: [{serial: "WO-2611-0042"}]',
  })
  orders!: readonly StatisticsOrder[]
}
export { StatisticsDimension }
