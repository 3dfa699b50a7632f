/** A month's callbacks as a whole: its figures, and closing it (CBK-6). */
import { startOfDay, firstDay, addMonths, isMonth } from '../domain/calendar.js'
import {
  forecastOf,
  quotaFigures,
  shortfalls,
  SPOT_CHECKERS,
  type Forecast,
  type QuotaFigures,
  type Shortfall,
} from '../domain/callback-quota.js'
import { LABELS } from '../domain/labels.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { rolesIn } from '../domain/role.js'
import type { Localized, Role } from '../domain/vocabulary.js'
import { type Caller, recordChange } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import {
  type Acting,
  type ActionResult,
  inputHash,
  isReplayOf,
  once,
  refuseReuse,
  Replayed,
} from '../request/acting.js'
import { readReplay } from '../request/request.store.js'
import {
  type CallbackQuotaStore,
  holdPosition,
  type MonthRow,
  openSerials,
  readMonth,
  writeClosing,
} from './callback-quota.store.js'

/** Who closes a month's callbacks. */
export const CLOSERS: readonly Role[] = ['SERVICE_LEAD', ...SPOT_CHECKERS]

export interface MonthFigures {
  readonly figures: QuotaFigures
  readonly forecast: Forecast
  readonly shortfalls: readonly Shortfall[]
  /** Finished callbacks by local day, in the order of the days. */
  readonly byDay: readonly { readonly day: string; readonly finished: number }[]
  readonly now: Date
  readonly closedAt: Date | null
  readonly closedBy: string | null
}

export interface ClosingMonth {
  readonly estateId: string
  readonly month: string
  readonly at: Date
}

/** So many open callbacks are named in a refusal; their number is always told. */
const NAMED = 20

/** Figures of a closed month are those of its closing, whatever has been set in the estate since (STA-2). */
export const figuresOf = (row: MonthRow): MonthFigures => {
  const live = quotaFigures(row.counts, row.month, row.estate)
  const figures = row.figures ? { ...(row.figures as QuotaFigures), deadline: live.deadline } : live
  return {
    figures,
    forecast: forecastOf(row.counts, row.month, row.closedAt ?? row.now, row.estate),
    shortfalls: row.closedAt ? [] : shortfalls(figures),
    byDay: Object.entries(row.counts.byDay)
      .map(([day, finished]) => ({ day, finished }))
      .sort((one, other) => one.day.localeCompare(other.day)),
    now: row.now,
    closedAt: row.closedAt,
    closedBy: row.closedBy,
  }
}

export class CallbackMonthService {
  constructor(
    private readonly acting: Acting,
    private readonly store: CallbackQuotaStore,
    /** What else is kept for good when a month is closed, in the same transaction and before its record. */
    private readonly onClosing: (tx: Tx, closing: ClosingMonth) => Promise<void> = () => Promise.resolve(),
  ) {}

  /** @returns null when there is no such estate */
  async figures(estateId: string, month: string): Promise<MonthFigures | null> {
    const row = await this.store.month(estateId, month)
    return row && figuresOf(row)
  }

  /** CBK-6: refused while anything is short, naming each. */
  async close(
    caller: Caller,
    call: { readonly estateId: string; readonly month: string; readonly idempotencyKey?: string | null | undefined },
  ): Promise<ActionResult<MonthFigures>> {
    const { estateId, month } = call
    const key = call.idempotencyKey || null
    const hash = inputHash('CLOSE_CALLBACK_MONTH', { estateId, month })
    return once<MonthFigures>(this.acting, caller, async (tx) => {
      const replay = key ? await readReplay(tx, caller.callerId, key) : null
      if (isReplayOf(replay, hash)) {
        const row = await readMonth(tx, estateId, month)
        if (row) {
          throw new Replayed<MonthFigures>({
            ok: true,
            value: figuresOf(row),
            position: replay.result.position,
            replayed: true,
          })
        }
      }
      refuseReuse(replay, hash)
      const role = CLOSERS.find((each) => rolesIn(caller.actor, estateId).includes(each))
      if (caller.actor.kind !== 'person' || !role) throw new Refused(NOT_FOUND)
      if (!isMonth(month)) throw new Refused(refuse('INVALID', 'CBK-6', 'fieldWrong', { field: 'month' }))
      if (!(await holdPosition(tx, estateId))) throw new Refused(NOT_FOUND)
      const row = (await readMonth(tx, estateId, month)) as MonthRow
      tx.sawNow(row.now)
      const refusal = await this.#short(tx, row)
      if (refusal) throw new Refused(refusal)
      const at = row.now
      const figures = quotaFigures(row.counts, month, row.estate)
      await writeClosing(tx, { estateId, month, at, personId: caller.actor.personId, figures })
      await this.onClosing(tx, { estateId, month, at })
      const position = await recordChange(
        tx,
        estateId,
        at,
        [
          {
            kind: 'CASE_CHANGED',
            caseKind: 'CALLBACK',
            action: 'CLOSE_MONTH',
            itemId: null,
            buildingId: null,
            category: null,
            department: null,
            assigneeId: null,
            previousAssigneeId: null,
            clockKind: null,
            item: {},
          },
        ],
        [
          {
            actorId: caller.callerId,
            personId: caller.actor.personId,
            role,
            source: caller.source,
            action: 'CLOSE_CALLBACK_MONTH',
            recordKind: 'month',
            recordId: null,
            detail: { month, counts: row.counts, figures },
          },
        ],
      )
      if (key) {
        await tx.query(
          'INSERT INTO idempotency (actor_id, key, input_hash, result, at) VALUES ($1, $2, $3, $4, $5)',
          [caller.callerId, key, hash, JSON.stringify({ requestId: null, orderId: null, caseId: null, position }), at],
          { name: 'callback_close_key' },
        )
      }
      tx.afterCommit(() => this.acting.announce({ estateId, position, earliestDueAt: null }))
      const closed = { ...row, closedAt: at, closedBy: caller.actor.personId, figures }
      return { ok: true, value: figuresOf(closed), position, replayed: false }
    })
  }

  async #short(tx: Tx, row: MonthRow): Promise<Refusal | null> {
    const { month, estate, now } = row
    if (row.closedAt) return refuse('WRONG_STATE', 'CBK-6', 'callbackMonthClosed', { month })
    if (now.getTime() < startOfDay(firstDay(addMonths(month, 1)), estate.timeZone).getTime()) {
      return refuse('UNMET', 'CBK-6', 'monthStillRunning', { month })
    }
    const short = shortfalls(quotaFigures(row.counts, month, estate))
    if (short.length === 0) return null
    const serials = short.some(({ kind }) => kind === 'OPEN') ? await openSerials(tx, estate.id, month, NAMED) : []
    const missing = (kind: Shortfall['kind']) =>
      short.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.missing, 0)
    return refuse('UNMET', 'CBK-6', 'callbacksShort', {
      month,
      short: short.map((each) => shortText(each, serials)),
      rules: short.map(({ rule }) => rule),
      openMissing: missing('OPEN'),
      openSerials: serials,
      doorToDoorMissing: missing('DOOR_TO_DOOR'),
      spotChecksMissing: missing('SPOT_CHECKS'),
    })
  }
}

/** One shortfall in words. */
export const shortText = (short: Shortfall, serials: readonly string[]): Localized => {
  const { missing } = short
  if (short.kind === 'OPEN') {
    const more = missing > serials.length
    const list = (mark: string, before: string, after: string) =>
      serials.length === 0 ? '' : before + serials.join(mark) + (more ? '…' : '') + after
    return {
      zh_Hant: `${missing} 張未回訪${list('、', '（', '）')}`,
      zh_Hans: `${missing} 张未回访${list('、', '（', '）')}`,
      en: `${missing} callbacks still open${list(', ', ' (', ')')}`,
    }
  }
  if (short.kind === 'DOOR_TO_DOOR') {
    return {
      zh_Hant: `上門回訪差 ${missing} 次（CBK-3）`,
      zh_Hans: `上门回访差 ${missing} 次（CBK-3）`,
      en: `${missing} callbacks at the door (CBK-3)`,
    }
  }
  const who = short.role ? LABELS.Who[short.role] : { zh_Hant: '經理', zh_Hans: '经理', en: 'managers' }
  return {
    zh_Hant: `${who.zh_Hant}抽查差 ${missing} 次（SPT-1）`,
    zh_Hans: `${who.zh_Hans}抽查差 ${missing} 次（SPT-1）`,
    en: `${missing} spot checks by: ${who.en} (SPT-1)`,
  }
}
