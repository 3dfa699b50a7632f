/** The month's quotas with what is behind them: done, due, needed, and where the pace leads (CBK-2, CBK-3, SPT-1). */
import type { BoardSnapshot } from '../../features/live/board-model'
import { zoned } from '../../features/clock/zoned'

export type Standing = 'met' | 'risk' | 'open'

export interface QuotasView {
  readonly door: {
    readonly done: number
    readonly of: number
    readonly needed: number
    readonly share: number
    readonly standing: Standing
  }
  readonly spot: { readonly done: number; readonly needed: number; readonly left: number; readonly standing: Standing }
  readonly callbacks: {
    readonly left: number
    readonly done: number
    readonly of: number
    /** Day on which the month's callbacks would be finished at the pace so far; null while none was made, or nothing is left. */
    readonly finishDay: string | null
    readonly standing: Standing
  }
  /** The last day on which all of it may be done. @example '2026-12-10' */
  readonly deadlineDay: string
}

const DAY_MS = 86_400_000
const dayText = (local: number): string => new Date(local).toISOString().slice(0, 10)

export function quotasView(quota: BoardSnapshot['quota'], now: number, timeZone: string): QuotasView {
  const zone = zoned(timeZone)
  const { callbacksDue, callbacksDone, doorToDoor, doorToDoorNeeded, spotChecks } = quota
  // The deadline is the end of its day, so the instant itself belongs to the next.
  const deadlineLocal = zone.local(Date.parse(quota.deadline) - 1)
  const spotNeeded = Math.min(quota.spotChecksNeeded, Math.max(callbacksDue, spotChecks))
  const spotLeft = Math.max(0, spotNeeded - spotChecks)
  const left = Math.max(0, callbacksDue - callbacksDone)
  const finish = finishLocal(quota, zone.local(now))
  const standing = (isMet: boolean): Standing => (callbacksDue === 0 ? 'open' : isMet ? 'met' : 'risk')
  return {
    door: {
      done: doorToDoor,
      of: callbacksDue,
      needed: doorToDoorNeeded,
      share: callbacksDue === 0 ? 0 : doorToDoor / callbacksDue,
      standing: standing(doorToDoor >= doorToDoorNeeded),
    },
    spot: { done: spotChecks, needed: quota.spotChecksNeeded, left: spotLeft, standing: standing(spotLeft === 0) },
    callbacks: {
      left,
      done: callbacksDone,
      of: callbacksDue,
      finishDay: left === 0 || finish === null ? null : dayText(Math.min(finish, deadlineLocal + 366 * DAY_MS)),
      standing: left === 0 ? standing(true) : finish === null ? 'open' : standing(finish <= deadlineLocal),
    },
    deadlineDay: dayText(deadlineLocal),
  }
}

/** While the month runs, more callbacks come in at their own pace: both are drawn on to where they meet. */
function finishLocal({ month, callbacksDue, callbacksDone }: BoardSnapshot['quota'], nowLocal: number): number | null {
  const [year, number] = month.split('-').map(Number)
  const start = Date.UTC(year!, number! - 1, 1)
  const end = Date.UTC(year!, number!, 1)
  const elapsed = nowLocal - start
  if (callbacksDone === 0 || elapsed <= 0) return null
  const expected = nowLocal < end ? (callbacksDue * (end - start)) / elapsed : callbacksDue
  return Math.max(nowLocal, start + (expected * elapsed) / callbacksDone)
}
