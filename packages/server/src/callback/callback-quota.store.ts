/** A month's counts as the database keeps them: one row for each estate and month, read by its key. */
import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'
import { NO_CALLBACKS, type QuotaCounts } from '../domain/callback-quota.js'
import { type EstateSettings, estateSettings } from '../domain/estate.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'
import { ESTATE_COLUMNS } from '../request/facts.sql.js'
import type { Row } from '../request/rows.js'

/** The counts as jsonb, keyed as domain/callback-quota.ts names them. */
export const quotaCounts = (q: string): string => `jsonb_build_object(
  'due', ${q}.due, 'done', ${q}.done, 'notReached', ${q}.not_reached, 'doorToDoor', ${q}.door_to_door, 'dissatisfied', ${q}.dissatisfied,
  'checked', ${q}.checked, 'checkedByCentre', ${q}.checked_by_centre, 'checkedByGeneral', ${q}.checked_by_general,
  'ownOfCentre', ${q}.own_of_centre, 'ownOfGeneral', ${q}.own_of_general, 'ownOfBoth', ${q}.own_of_both, 'byDay', ${q}.by_day)`

export interface MonthRow {
  readonly estate: EstateSettings
  readonly month: string
  readonly now: Date
  readonly counts: QuotaCounts
  readonly closedAt: Date | null
  readonly closedBy: string | null
  /** Frozen at closing (STA-2): the figures, as jsonb; null while the month is open. */
  readonly figures: unknown
}

const MONTH = `
SELECT e.id AS estate_id, ${ESTATE_COLUMNS}, clock_timestamp() AS now, q.closed_at, q.closed_by, q.figures,
  CASE WHEN q.month IS NOT NULL THEN ${quotaCounts('q')} END AS counts
FROM estate e LEFT JOIN callback_quota q ON q.estate_id = e.id AND q.month = $2 WHERE e.id = $1`

const fromRow = (row: Row, month: string): MonthRow => ({
  estate: estateSettings(
    { id: row.estate_id as string, timeZone: row.time_zone as string, currency: row.estate_currency as string },
    row.estate_settings as Readonly<Record<string, unknown>>,
  ),
  month,
  now: row.now as Date,
  counts: (row.counts as QuotaCounts | null) ?? NO_CALLBACKS,
  closedAt: row.closed_at as Date | null,
  closedBy: row.closed_by as string | null,
  figures: row.figures,
})

/** @returns null when there is no such estate */
export async function readMonth(tx: ReadTx, estateId: string, month: string): Promise<MonthRow | null> {
  const [row] = await tx.query<Row>(MONTH, [estateId, month], { name: 'callback_month' })
  return row ? fromRow(row, month) : null
}

export class CallbackQuotaStore {
  constructor(private readonly dataSource: DataSource) {}

  /** One row by its key: what a gauge costs, however many callbacks the month has. */
  async month(estateId: string, month: string): Promise<MonthRow | null> {
    const { master } = this.dataSource.driver as unknown as { master: Pool }
    const { rows } = await master.query<Row>({ name: 'callback_month_read', text: MONTH, values: [estateId, month] })
    return rows[0] ? fromRow(rows[0], month) : null
  }

  /** Serials of the month's callbacks that are still open, oldest first, at most so many. */
  async open(estateId: string, month: string, limit: number): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ serial: string }[]>(OPEN_SERIALS, [estateId, month, limit])
    return rows.map(({ serial }) => serial)
  }
}

const OPEN_SERIALS = `
SELECT serial FROM case_callback WHERE estate_id = $1 AND month = $2 AND status = 'OPEN' ORDER BY opened_at, id LIMIT $3`

export const openSerials = async (tx: ReadTx, estateId: string, month: string, limit: number): Promise<string[]> =>
  (await tx.query<{ serial: string }>(OPEN_SERIALS, [estateId, month, limit], { name: 'callback_open_serials' })).map(
    ({ serial }) => serial,
  )

/**
 * Holds up every change in the estate to the end of the transaction: whoever changes a callback takes the position before its counts
 * change, so what is read after this is what is closed.
 */
export async function holdPosition(tx: Tx, estateId: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT position FROM estate_position WHERE estate_id = $1 FOR NO KEY UPDATE',
    [estateId],
    { name: 'callback_hold_position' },
  )
  return rows.length > 0
}

export async function writeClosing(
  tx: Tx,
  closing: {
    readonly estateId: string
    readonly month: string
    readonly at: Date
    readonly personId: string | null
    readonly figures: unknown
  },
): Promise<void> {
  const { estateId, month, at, personId, figures } = closing
  await tx.query(
    `INSERT INTO callback_quota (estate_id, month, closed_at, closed_by, figures) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (estate_id, month) DO UPDATE SET closed_at = excluded.closed_at, closed_by = excluded.closed_by, figures = excluded.figures`,
    [estateId, month, at, personId, JSON.stringify(figures)],
    { name: 'callback_close_month' },
  )
}
