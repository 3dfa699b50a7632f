/**
 * A day of an estate before it happens: who asks for what and when, and what will befall it. Pure: the same seed and estate give the
 * same plan. The people of the simulator do not read it; they meet with it as with the world, when they knock and nobody opens.
 */
import type { Category, Channel, Nature, Trade, Urgency } from '@dispatch/schema'
import { createRandom, type Random } from './random.js'
import { wantedFor } from './words.js'

export interface CatalogueItem {
  readonly id: string
  readonly code: string
  readonly nature: Nature
  readonly category: Category
  readonly trade: Trade
  /** Minor units; null: assess on site. */
  readonly priceMinor: number | null
}

export interface CatalogueUnit {
  readonly id: string
  readonly building: string
  readonly room: string
}

export interface Catalogue {
  readonly items: readonly CatalogueItem[]
  readonly units: readonly CatalogueUnit[]
  /** Units whose resident has the app. */
  readonly appUnits: readonly CatalogueUnit[]
}

export type CancelStage = 'QUOTED' | 'CONSENTED' | 'DISPATCHED' | 'ARRIVED'

/** What the world holds ready for one request. Times are simulated minutes. */
export interface Fate {
  readonly judgement: 'ACCEPT' | 'DECLINE' | 'NOT_OFFERED' | 'WITHDRAW' | 'APPROVAL' | 'APPROVAL_REFUSED'
  readonly cancelAt: CancelStage | null
  readonly feasible: boolean
  /** What an assessor finds it costs, in minor units. */
  readonly assessedMinor: number
  readonly quantity: number
  /** Procedure B: sent to the department, whose supervisor names the person. */
  readonly toDepartment: boolean
  readonly shortage: boolean
  readonly moved: boolean
  readonly unable: boolean
  readonly absent: boolean
  readonly requote: 'NONE' | 'ACCEPTED' | 'REFUSED'
  readonly partsMissing: boolean
  readonly stops: boolean
  /** How often the customer sends the work back; the second time it goes to a manager. */
  readonly rejections: 0 | 1 | 2
  readonly noSignature: boolean
  readonly decision: 'ACCEPT' | 'REWORK' | 'CANCEL'
  readonly payment: 'AT_ONCE' | 'ARREARS' | 'UNPAID'
  /** Comes back at the front desk instead of the dispatch centre. */
  readonly atFrontDesk: boolean
  /** Clocks that somebody lets run out. */
  readonly late: { readonly REPLY: boolean; readonly RECEIPT: boolean; readonly ARRIVAL: boolean }
  /** How long he lets it run beyond its end, in real seconds. */
  readonly lateBySeconds: number
  readonly delays: Readonly<Record<Delay, number>>
}

export type Delay =
  | 'judge'
  | 'reply'
  | 'desk'
  | 'consent'
  | 'receive'
  | 'travel'
  | 'look'
  | 'work'
  | 'rework'
  | 'sign'
  | 'wait'
  | 'pay'
  | 'handIn'
  | 'office'
  | 'back'

export interface Arrival {
  readonly no: number
  /** Simulated minutes from the start. */
  readonly atMinute: number
  readonly channel: Channel
  readonly nature: Nature
  readonly urgency: Urgency
  readonly itemId: string | null
  readonly itemCode: string | null
  readonly unit: CatalogueUnit
  readonly wanted: string
  /** From the call to the appointment, in simulated minutes; null: none is asked for. */
  readonly leadMinutes: number | null
  readonly fate: Fate
}

export interface PlanOptions {
  readonly seed: number
  /** Length of the plan, in simulated hours. */
  readonly hours: number
  /** Minute of the day at which it begins. */
  readonly fromMinute: number
  /** Requests that a whole day brings. */
  readonly perDay: number
  /** 1 to 12: people call for air conditioners in July and for water heaters in January. */
  readonly month: number
  /** Share of replies, receipts and arrivals that come too late. */
  readonly lateness: number
}

const DAY = 1_440

/** Requests come like this over the day: few at night, most after breakfast and after work. */
export function intensity(minuteOfDay: number): number {
  const bell = (at: number, width: number): number => {
    const far = Math.min(Math.abs(minuteOfDay - at), DAY - Math.abs(minuteOfDay - at))
    return Math.exp(-((far / width) ** 2) / 2)
  }
  return 0.06 + bell(9 * 60, 85) + 0.35 * bell(14 * 60 + 30, 110) + 0.85 * bell(19 * 60 + 15, 80)
}

const MEAN_INTENSITY = Array.from({ length: DAY }, (_, minute) => intensity(minute)).reduce((a, b) => a + b, 0) / DAY
const HIGHEST_INTENSITY = Math.max(...Array.from({ length: DAY }, (_, minute) => intensity(minute)))

export function planDay(catalogue: Catalogue, options: PlanOptions): readonly Arrival[] {
  const random = createRandom(options.seed).fork('plan')
  const drawer = createArrivals(catalogue, options, random)
  const arrivals: Arrival[] = []
  // Thinning: candidates at the highest rate, of which each stays with the share that its hour has of it.
  const perMinute = (options.perDay / DAY) * (HIGHEST_INTENSITY / MEAN_INTENSITY)
  for (let at = random.exponential(1 / perMinute); at < options.hours * 60; at += random.exponential(1 / perMinute)) {
    const minuteOfDay = (options.fromMinute + at) % DAY
    if (random.next() * HIGHEST_INTENSITY < intensity(minuteOfDay)) arrivals.push(drawer.next(at))
  }
  return arrivals
}

/** Draws one request after another; the gentle demo asks for them as it needs them. */
export function createArrivals(
  catalogue: Catalogue,
  options: Pick<PlanOptions, 'fromMinute' | 'month' | 'lateness'>,
  random: Random,
): { next(atMinute: number): Arrival } {
  let no = 0
  return {
    next(atMinute) {
      const minuteOfDay = (options.fromMinute + atMinute) % DAY
      return drawArrival(catalogue, options, random, ++no, atMinute, minuteOfDay)
    },
  }
}

/** Weights of a demo's services over the year, by code. A service that is not named here comes with weight 1. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'ER-01': 8,
  'ER-02': 6,
  'ER-03': 7,
  'ER-04': 3,
  'ER-05': 5,
  'ER-06': 4,
  'ER-07': 6,
  'ER-08': 5,
  'ER-09': 2,
  'ER-10': 1.5,
  'ER-11': 4,
  'ER-12': 3,
  'ER-13': 1.5,
  'ER-14': 0.8,
  'IC-01': 5,
  'IC-03': 1.5,
  'CP-01': 3,
  'RT-01': 4,
  'RT-04': 3,
  'RT-07': 3,
  'RT-10': 2.5,
  'RT-11': 1.5,
}

const isSummer = (month: number): boolean => month >= 6 && month <= 9
const isWinter = (month: number): boolean => month === 12 || month <= 2
const isRainy = (month: number): boolean => month >= 4 && month <= 6

export function weightOf(item: Pick<CatalogueItem, 'code' | 'trade' | 'category'>, month: number, minuteOfDay: number) {
  const season =
    item.trade === 'AIR_CONDITIONING'
      ? isSummer(month)
        ? 4
        : isWinter(month)
          ? 0.5
          : 1
      : item.trade === 'GAS'
        ? isWinter(month)
          ? 2.5
          : isSummer(month)
            ? 0.5
            : 1
        : item.code === 'ER-11' || item.code === 'RT-03'
          ? isRainy(month)
            ? 2.5
            : 1
          : item.code === 'IC-01' && month <= 2
            ? 2
            : 1
  // Whoever asks for gardeners, copies or a clubhouse does so while the office is open.
  const byDay = ['LANDSCAPING', 'OFFICE'].includes(item.trade)
  const open = minuteOfDay >= 8 * 60 && minuteOfDay < 19 * 60
  return (WEIGHTS[item.code] ?? 1) * season * (byDay && !open ? 0.02 : 1)
}

/** Median minutes of the work itself, by trade, and how widely they spread. */
const WORK: Readonly<Record<Trade, readonly [median: number, sigma: number]>> = {
  ELECTRICAL: [32, 0.5],
  PLUMBING: [42, 0.55],
  GAS: [50, 0.5],
  AIR_CONDITIONING: [75, 0.5],
  CLEANING: [110, 0.35],
  LANDSCAPING: [60, 0.4],
  SECURITY: [18, 0.5],
  OFFICE: [8, 0.6],
}

const OTHER_NATURES: readonly (readonly [Nature, number])[] = [
  ['COMPLAINT', 0.025],
  ['ENQUIRY', 0.035],
  ['PUBLIC_AREA', 0.025],
]

function drawArrival(
  catalogue: Catalogue,
  { month, lateness }: Pick<PlanOptions, 'month' | 'lateness'>,
  random: Random,
  no: number,
  atMinute: number,
  minuteOfDay: number,
): Arrival {
  const kind = random.next()
  let below = 0
  const other = OTHER_NATURES.find(([, share]) => kind < (below += share))?.[0] ?? null
  const item = other ? null : random.weighted(catalogue.items, (each) => weightOf(each, month, minuteOfDay))
  const atCounter = item?.category === 'COPYING' || item?.category === 'TYPING' || item?.category === 'FAX'
  const channel = drawChannel(random, atCounter, other !== null, catalogue.appUnits.length > 0)
  const unit = random.pick(channel === 'APP' ? catalogue.appUnits : catalogue.units)
  const nature: Nature = other ?? item?.nature ?? 'ENQUIRY'
  const urgency: Urgency = !atCounter && random.chance(nature === 'PUBLIC_AREA' ? 0.5 : 0.14) ? 'URGENT' : 'NORMAL'
  const lead = urgency === 'URGENT' ? random.whole(25, 60) : random.whole(50, 300)
  const hasLead = nature === 'SPECIAL' || nature === 'BUSINESS' || (nature === 'ROUTINE' && random.chance(0.3))
  return {
    no,
    atMinute,
    channel,
    nature,
    urgency,
    itemId: item?.id ?? null,
    itemCode: item?.code ?? null,
    unit,
    wanted: wantedFor(random, item?.code ?? null, nature),
    leadMinutes: hasLead ? (atCounter ? 30 : lead) : null,
    // From a stream of its own: another kind of mishap in it does not change who calls when.
    fate: drawFate(random.fork(`fate ${no}`), lateness, { trade: item?.trade ?? 'OFFICE', nature, urgency, atCounter }),
  }
}

function drawChannel(random: Random, atCounter: boolean, isOther: boolean, hasApp: boolean): Channel {
  if (atCounter) return 'WALK_IN'
  return random.weighted<readonly [Channel, number]>(
    [
      ['PHONE', 58],
      ['APP', hasApp && !isOther ? 14 : 0],
      ['WALK_IN', 15],
      ['STAFF', 11],
      ['LETTER', 2],
    ],
    ([, weight]) => weight,
  )[0]
}

/** What becomes of an order that was found there, and not planned by us. */
export const fateOfStranger = (random: Random, lateness: number, trade: Trade): Fate => ({
  ...drawFate(random, lateness, { trade, nature: 'SPECIAL', urgency: 'NORMAL', atCounter: false }),
  cancelAt: null,
  requote: 'NONE',
})

/** Cumulative shares of what does not become an order. */
const JUDGED = [
  ['DECLINE', 0.025],
  ['NOT_OFFERED', 0.035],
  ['WITHDRAW', 0.05],
] as const

function drawFate(
  random: Random,
  lateness: number,
  { trade, nature, urgency, atCounter }: { trade: Trade; nature: Nature; urgency: Urgency; atCounter: boolean },
): Fate {
  const [median, sigma] = WORK[trade]
  const paid = nature === 'SPECIAL' || nature === 'BUSINESS'
  const judged = random.next()
  const outOfScope = nature === 'SPECIAL' && urgency === 'URGENT' && random.chance(0.15)
  const cancels = random.chance(atCounter ? 0 : 0.06)
  const unhappy = random.next()
  const pays = random.next()
  const requotes = random.next()
  const judgement =
    JUDGED.find(([, below]) => judged < below)?.[0] ??
    (outOfScope ? (random.chance(0.2) ? 'APPROVAL_REFUSED' : 'APPROVAL') : 'ACCEPT')
  return {
    judgement,
    cancelAt: cancels ? random.pick<CancelStage>(['QUOTED', 'CONSENTED', 'DISPATCHED', 'ARRIVED']) : null,
    feasible: !random.chance(0.08),
    assessedMinor: random.whole(16, 120) * 500,
    quantity: trade === 'CLEANING' ? random.whole(2, 6) : atCounter ? random.whole(2, 30) : random.chance(0.2) ? 2 : 1,
    toDepartment: random.chance(0.25),
    shortage: nature === 'SPECIAL' && !atCounter && random.chance(0.03),
    moved: random.chance(0.05),
    unable: random.chance(0.03),
    absent: random.chance(0.05),
    // INT-8: what two approved at a fee is not priced anew at the door.
    requote:
      paid && !atCounter && judgement === 'ACCEPT' && requotes < 0.15
        ? requotes < 0.02
          ? 'REFUSED'
          : 'ACCEPTED'
        : 'NONE',
    partsMissing: random.chance(0.04),
    stops: random.chance(0.008),
    rejections: unhappy < 0.015 ? 2 : unhappy < 0.075 ? 1 : 0,
    noSignature: random.chance(0.008),
    decision: random.weighted(
      [
        ['ACCEPT', 5],
        ['REWORK', 4],
        ['CANCEL', 1],
      ] as const,
      ([, weight]) => weight,
    )[0],
    payment: pays < 0.08 ? 'ARREARS' : pays < 0.11 ? 'UNPAID' : 'AT_ONCE',
    atFrontDesk: random.chance(0.3),
    late: { REPLY: random.chance(lateness), RECEIPT: random.chance(lateness), ARRIVAL: random.chance(lateness) },
    lateBySeconds: 20 + random.exponential(240),
    delays: {
      judge: random.logNormal(1.5, 0.5),
      reply: random.logNormal(3, 0.5),
      desk: random.logNormal(2, 0.5),
      consent: random.logNormal(6, 0.7),
      receive: random.logNormal(2.5, 0.5),
      travel: random.logNormal(9, 0.4),
      look: random.logNormal(7, 0.4),
      work: random.logNormal(median, sigma),
      rework: random.logNormal(median * 0.6, 0.5),
      sign: random.logNormal(5, 0.5),
      wait: random.whole(45, 180),
      pay: random.logNormal(35, 0.7),
      handIn: random.logNormal(60, 0.6),
      office: random.logNormal(15, 0.5),
      back: random.logNormal(12, 0.5),
    },
  }
}
