/**
 * What must be done of a month's callbacks and what is done (CBK-2, CBK-3, CBK-6, SPT-1): counted callback by callback, so that a
 * change costs one subtraction and one addition, and figures made from the counts alone.
 */
import { addDays, addMonths, firstDay, localDay, startOfDay } from './calendar.js'
import { callbackDeadline } from './clock.js'
import type { EstateSettings } from './estate.js'
import type { CallbackMode, CallbackStatus, Localized } from './vocabulary.js'

/** SPT-1: the two who check. */
export const SPOT_CHECKERS = ['CENTRE_MANAGER', 'GENERAL_MANAGER'] as const
export type SpotChecker = (typeof SPOT_CHECKERS)[number]

/** As much of a callback as is counted. */
export interface CountedCallback {
  readonly status: CallbackStatus
  /** How it was made; null while it is open, and when the customer was not reached. */
  readonly mode: CallbackMode | null
  readonly satisfied: boolean | null
  /** Local day on which it was finished; null while it is open. */
  readonly finishedOn: string | null
  /** Which of the checkers' roles the caller holds: his own callbacks he cannot check (SPT-2). */
  readonly callerIs: readonly SpotChecker[]
  /** In which roles it was checked, since it was last finished. */
  readonly checkedAs: readonly SpotChecker[]
}

export interface QuotaCounts {
  /** All callbacks of the month's orders. */
  readonly due: number
  readonly done: number
  readonly notReached: number
  readonly doorToDoor: number
  readonly dissatisfied: number
  /** Callbacks checked by a manager, and by each. */
  readonly checked: number
  readonly checkedByCentre: number
  readonly checkedByGeneral: number
  /** Finished callbacks that the centre manager, the general manager, or one who is both, made himself. */
  readonly ownOfCentre: number
  readonly ownOfGeneral: number
  readonly ownOfBoth: number
  /** Finished callbacks by local day. */
  readonly byDay: Readonly<Record<string, number>>
}

export const NO_CALLBACKS: QuotaCounts = Object.freeze({
  due: 0,
  done: 0,
  notReached: 0,
  doorToDoor: 0,
  dissatisfied: 0,
  checked: 0,
  checkedByCentre: 0,
  checkedByGeneral: 0,
  ownOfCentre: 0,
  ownOfGeneral: 0,
  ownOfBoth: 0,
  byDay: Object.freeze({}),
})

const one = (yes: boolean): number => (yes ? 1 : 0)

/** What one callback adds to the counts of its month. */
export const countOf = (callback: CountedCallback): QuotaCounts => {
  const { status, callerIs, checkedAs } = callback
  const finished = status !== 'OPEN'
  const done = status === 'DONE'
  return {
    due: 1,
    done: one(done),
    notReached: one(status === 'NOT_REACHED'),
    // CBK-8: who was not reached never counts as door-to-door.
    doorToDoor: one(done && callback.mode === 'DOOR_TO_DOOR'),
    dissatisfied: one(done && callback.satisfied === false),
    checked: one(finished && checkedAs.length > 0),
    checkedByCentre: one(finished && checkedAs.includes('CENTRE_MANAGER')),
    checkedByGeneral: one(finished && checkedAs.includes('GENERAL_MANAGER')),
    ownOfCentre: one(finished && callerIs.includes('CENTRE_MANAGER')),
    ownOfGeneral: one(finished && callerIs.includes('GENERAL_MANAGER')),
    ownOfBoth: one(finished && callerIs.length === 2),
    byDay: finished && callback.finishedOn !== null ? { [callback.finishedOn]: 1 } : {},
  }
}

const plus = (counts: QuotaCounts, more: QuotaCounts, sign: 1 | -1): QuotaCounts => {
  const byDay: Record<string, number> = { ...counts.byDay }
  for (const [day, count] of Object.entries(more.byDay)) {
    byDay[day] = (byDay[day] ?? 0) + sign * count
    if (byDay[day] === 0) delete byDay[day]
  }
  const numbers = Object.entries(counts)
    .filter(([name]) => name !== 'byDay')
    .map(([name, value]) => [name, (value as number) + sign * (more[name as keyof QuotaCounts] as number)])
  return { ...(Object.fromEntries(numbers) as unknown as QuotaCounts), byDay }
}

/** The counts after one callback has changed. `before` null: it is new. */
export const countChange = (counts: QuotaCounts, before: CountedCallback | null, after: CountedCallback): QuotaCounts =>
  plus(before ? plus(counts, countOf(before), -1) : counts, countOf(after), 1)

/** The same, counted anew. */
export const recount = (callbacks: readonly CountedCallback[]): QuotaCounts =>
  callbacks.reduce((counts, callback) => plus(counts, countOf(callback), 1), NO_CALLBACKS)

/** CBK-3: 5 %, rounded up, as a fraction of whole numbers: 0.05 × 140 is 7.000000000000001, which would ask for eight. */
export const doorToDoorNeeded = (callbacks: number): number => Math.ceil((callbacks * 5) / 100)

export interface SpotCheckShare {
  readonly role: SpotChecker
  readonly done: number
  readonly needed: number
  readonly missing: number
}

export interface Forecast {
  /** Callbacks finished a day, over the last seven days (of a younger month: since it began). */
  readonly pace: number
  /** Callbacks a day that are needed from now on; null once the deadline has passed. */
  readonly paceNeeded: number | null
  /** All callbacks that the month will have had, at the rate at which orders came so far. */
  readonly dueExpected: number
  /** When all would be made at this pace; null: nothing was made lately, so that nobody can say. */
  readonly finishAt: Date | null
  readonly inTime: boolean | null
  /** Door-to-door callbacks at the end if the share among those made stays; null: none was made yet. */
  readonly doorToDoorExpected: number | null
  /** Share of all callbacks if each that is left were made by phone, in per cent. */
  readonly doorToDoorIfRestByPhone: number
  /** How these were computed, with the figures. */
  readonly explanation: Localized
}

export interface QuotaFigures {
  readonly month: string
  /** The first instant that is too late (CBK-2). */
  readonly deadline: Date
  readonly due: number
  readonly done: number
  readonly notReached: number
  readonly finished: number
  readonly open: number
  readonly dissatisfied: number
  readonly doorToDoor: {
    readonly numerator: number
    readonly denominator: number
    readonly base: EstateSettings['quotaBase']
    readonly needed: number
    readonly missing: number
    /** In per cent, two decimals. */
    readonly share: number
  }
  readonly spotChecks: {
    readonly mode: EstateSettings['spotCheckMode']
    readonly done: number
    readonly needed: number
    readonly missing: number
    /** Finished callbacks that may be checked. */
    readonly eligible: number
    readonly byRole: readonly SpotCheckShare[]
  }
}

const spotChecksOf = (counts: QuotaCounts, estate: EstateSettings): QuotaFigures['spotChecks'] => {
  const finished = counts.done + counts.notReached
  const wanted = estate.spotChecksNeeded
  const together = estate.spotCheckMode === 'TOGETHER'
  // SPT-1: with fewer that may be checked than that, all of them.
  const share = (role: SpotChecker, done: number, own: number): SpotCheckShare => {
    const needed = together ? 0 : Math.min(wanted, finished - own)
    return { role, done, needed, missing: Math.max(0, needed - done) }
  }
  const byRole = [
    share('CENTRE_MANAGER', counts.checkedByCentre, counts.ownOfCentre),
    share('GENERAL_MANAGER', counts.checkedByGeneral, counts.ownOfGeneral),
  ]
  const sum = (of: (each: SpotCheckShare) => number) => byRole.reduce((total, each) => total + of(each), 0)
  const eligible = finished - counts.ownOfBoth
  const needed = together ? Math.min(wanted, eligible) : sum((each) => each.needed)
  const done = together ? counts.checked : sum((each) => each.done)
  const missing = together ? Math.max(0, needed - done) : sum((each) => each.missing)
  return { mode: estate.spotCheckMode, done, needed, missing, eligible, byRole }
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((part * 10_000) / of) / 100)

export const quotaFigures = (counts: QuotaCounts, month: string, estate: EstateSettings): QuotaFigures => {
  const finished = counts.done + counts.notReached
  // CBK-8: not reached counts among those made, too: somebody tried it to the end.
  const denominator = estate.quotaBase === 'MADE' ? finished : counts.due
  const needed = doorToDoorNeeded(denominator)
  return {
    month,
    deadline: callbackDeadline(month, estate),
    due: counts.due,
    done: counts.done,
    notReached: counts.notReached,
    finished,
    open: counts.due - finished,
    dissatisfied: counts.dissatisfied,
    doorToDoor: {
      numerator: counts.doorToDoor,
      denominator,
      base: estate.quotaBase,
      needed,
      missing: Math.max(0, needed - counts.doorToDoor),
      share: percent(counts.doorToDoor, denominator),
    },
    spotChecks: spotChecksOf(counts, estate),
  }
}

const DAY = 86_400_000
const PACE_DAYS = 7
const rounded = (value: number): number => Math.round(value * 10) / 10

/** Where the pace leads. Pure arithmetic on what was counted: no more is claimed than the explanation says. */
export const forecastOf = (counts: QuotaCounts, month: string, now: Date, estate: EstateSettings): Forecast => {
  const figures = quotaFigures(counts, month, estate)
  const zone = estate.timeZone
  const begins = startOfDay(firstDay(month), zone)
  const ends = startOfDay(firstDay(addMonths(month, 1)), zone)
  const today = localDay(now, zone)
  const weekAgo = startOfDay(addDays(today, 1 - PACE_DAYS), zone)
  const from = weekAgo.getTime() < begins.getTime() ? begins : weekAgo
  // A pace from less than a day would promise the moon on the first morning.
  const days = Math.max(1, (now.getTime() - from.getTime()) / DAY)
  const fromDay = localDay(from, zone)
  const lately = Object.entries(counts.byDay)
    .filter(([day]) => day >= fromDay && day <= today)
    .reduce((sum, [, count]) => sum + count, 0)
  const pace = lately / days

  const runs = now.getTime() < ends.getTime()
  const elapsed = Math.max(DAY, now.getTime() - begins.getTime())
  const dueExpected = runs
    ? Math.max(figures.due, Math.round((figures.due * (ends.getTime() - begins.getTime())) / elapsed))
    : figures.due
  const left = dueExpected - figures.finished
  const until = (figures.deadline.getTime() - now.getTime()) / DAY
  const paceNeeded = until <= 0 ? null : left <= 0 ? 0 : left / until
  const finish = left <= 0 ? now.getTime() : pace === 0 ? null : now.getTime() + (left / pace) * DAY
  // While the month runs orders still come in, so that the last callback is not made before its end.
  const finishAt = finish === null ? null : new Date(runs ? Math.max(finish, ends.getTime()) : finish)
  const inTime = left <= 0 && !runs ? true : finishAt === null ? null : finishAt.getTime() <= figures.deadline.getTime()
  const base = figures.doorToDoor.base === 'MADE' && left <= 0 ? figures.finished : dueExpected
  const doorToDoorExpected =
    figures.finished === 0 ? null : rounded((counts.doorToDoor * Math.max(base, figures.finished)) / figures.finished)
  const said = {
    lately,
    days: rounded(days),
    pace: rounded(pace),
    finished: figures.finished,
    due: figures.due,
    dueExpected,
    left: Math.max(0, left),
    door: counts.doorToDoor,
  }
  return {
    pace: rounded(pace),
    paceNeeded: paceNeeded === null ? null : rounded(paceNeeded),
    dueExpected,
    finishAt,
    inTime,
    doorToDoorExpected,
    doorToDoorIfRestByPhone: percent(counts.doorToDoor, Math.max(dueExpected, figures.finished)),
    explanation: explain(said, runs),
  }
}

interface Said {
  readonly lately: number
  readonly days: number
  readonly pace: number
  readonly finished: number
  readonly due: number
  readonly dueExpected: number
  readonly left: number
  readonly door: number
}

const explain = (s: Said, runs: boolean): Localized => ({
  zh_Hant:
    `現速 ${s.pace}／日 ＝ 最近 ${s.days} 日完成 ${s.lately} 次。` +
    (runs ? `按至今 ${s.due} 張推算，全月約 ${s.dueExpected} 張。` : `全月 ${s.due} 張。`) +
    `尚餘 ${s.left} 次 ÷ 現速 ＝ 所需日數。上門預測 ＝ 上門 ${s.door} 次 ÷ 已完成 ${s.finished} 次 × 全月數。`,
  zh_Hans:
    `现速 ${s.pace}／日 ＝ 最近 ${s.days} 日完成 ${s.lately} 次。` +
    (runs ? `按至今 ${s.due} 张推算，全月约 ${s.dueExpected} 张。` : `全月 ${s.due} 张。`) +
    `尚余 ${s.left} 次 ÷ 现速 ＝ 所需日数。上门预测 ＝ 上门 ${s.door} 次 ÷ 已完成 ${s.finished} 次 × 全月数。`,
  en:
    `Pace ${s.pace} a day = ${s.lately} finished in the last ${s.days} days. ` +
    (runs
      ? `At the rate of the ${s.due} so far the month will have about ${s.dueExpected}. `
      : `The month has ${s.due}. `) +
    `${s.left} left ÷ pace = days still needed. Door-to-door forecast = ${s.door} of ${s.finished} finished × the month’s number.`,
})

/** CBK-6: one thing that keeps a month from being closed. */
export type Shortfall =
  | { readonly kind: 'OPEN'; readonly rule: 'CBK-6'; readonly missing: number }
  | { readonly kind: 'DOOR_TO_DOOR'; readonly rule: 'CBK-3'; readonly missing: number }
  | {
      readonly kind: 'SPOT_CHECKS'
      readonly rule: 'SPT-1'
      readonly missing: number
      readonly role: SpotChecker | null
    }

/** CBK-6: everything that is short, in the order of the rules; empty: the month may be closed. */
export const shortfalls = (figures: QuotaFigures): readonly Shortfall[] => {
  const found: Shortfall[] = []
  if (figures.open > 0) found.push({ kind: 'OPEN', rule: 'CBK-6', missing: figures.open })
  const { doorToDoor, spotChecks } = figures
  if (doorToDoor.missing > 0) found.push({ kind: 'DOOR_TO_DOOR', rule: 'CBK-3', missing: doorToDoor.missing })
  if (spotChecks.missing > 0) {
    if (spotChecks.mode === 'TOGETHER') {
      found.push({ kind: 'SPOT_CHECKS', rule: 'SPT-1', missing: spotChecks.missing, role: null })
    } else {
      for (const { role, missing } of spotChecks.byRole) {
        if (missing > 0) found.push({ kind: 'SPOT_CHECKS', rule: 'SPT-1', missing, role })
      }
    }
  }
  return found
}
