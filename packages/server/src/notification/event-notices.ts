/** Tells people of what happened to orders, requests and cases: for each event of the log, whom domain/follow-up.ts names. */
import { type CaseSummary, noticeFor } from '../domain/follow-up.js'
import { estateSettings } from '../domain/estate.js'
import type { LogEvent } from '../live/log.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { Notice, Notifier } from './notifier.js'

interface EstateRow {
  readonly id: string
  readonly time_zone: string
  readonly currency: string
  readonly settings: Readonly<Record<string, unknown>>
}

export class EventNotices {
  constructor(private readonly notifier: Notifier) {}

  readonly handle = async (tx: Tx, estateId: string, events: readonly LogEvent[]): Promise<void> => {
    const [estate] = await tx.query<EstateRow & Record<string, unknown>>(
      'SELECT id, time_zone, currency, settings FROM estate WHERE id = $1',
      [estateId],
    )
    if (!estate) return
    const { noticeTo } = estateSettings(
      { id: estate.id, timeZone: estate.time_zone, currency: estate.currency },
      estate.settings,
    )
    const cases = await this.#cases(tx, events)
    const notices = events.flatMap((event): Notice[] => {
      const plan = noticeFor(event, noticeTo, cases.get(event.itemId ?? '') ?? null)
      return plan ? [{ estateId, ...plan }] : []
    })
    await this.notifier.notifyAll(tx, notices)
  }

  async #cases(tx: Tx, events: readonly LogEvent[]): Promise<ReadonlyMap<string, CaseSummary>> {
    const ids = events.filter(({ kind }) => kind === 'CASE_OVERDUE').map(({ itemId }) => itemId)
    if (ids.length === 0) return new Map()
    const rows = await tx.query<CaseSummary & { id: string }>(
      'SELECT id, serial, owner_id AS "ownerId" FROM case_record WHERE id = ANY($1::uuid[])',
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }
}
