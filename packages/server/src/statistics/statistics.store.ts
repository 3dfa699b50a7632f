/** The orders that a month's figures are counted from: as they stand, or as they stood when the month was closed. */
import type { Pool, QueryResultRow } from 'pg'
import type { DataSource } from 'typeorm'
import { type StoredClocks, clocksFrom } from '../domain/card.js'
import type { CallbackFacts } from '../domain/callback.js'
import { type CountedOrder, STATISTICS_EDITION } from '../domain/statistics.js'
import type { CallbackStatus, Category, Department, Localized, OrderClockKind } from '../domain/vocabulary.js'
import type { Tx } from '../platform/unit-of-work.js'

export interface CountedMonth {
  readonly month: string
  readonly orders: readonly CountedOrder[]
  /** Null while the month is open and its figures still move. */
  readonly frozenAt: Date | null
  readonly edition: number
}

interface OrderRow extends QueryResultRow {
  readonly month: string
  readonly callback_id: string
  readonly callback_status: CallbackStatus
  readonly facts: CallbackFacts
  readonly id: string
  readonly serial: string
  readonly category: Category
  readonly department: Department
  readonly service: Localized
  readonly technician_id: string | null
  readonly technician: Localized | null
  readonly building_id: string | null
  readonly building: string | null
  readonly room: string | null
  readonly registered_at: Date
  readonly replied_at: Date | null
  readonly dispatched_at: Date | null
  readonly acknowledged_at: Date | null
  readonly arrived_at: Date | null
  readonly started_at: Date | null
  readonly completed_at: Date | null
  readonly accepted_at: Date | null
  readonly written_off_at: Date | null
  readonly rejections: number
  readonly clocks: StoredClocks
}

const LIVE = `
SELECT k.month, k.id AS callback_id, k.status AS callback_status, jsonb_build_object('made', k.facts -> 'made') AS facts, w.id, w.serial,
  w.category, w.department, i.short_names AS service, w.assignee_id AS technician_id, p.names AS technician, w.building_id, b.code AS building,
  u.room, w.registered_at, w.replied_at, w.dispatched_at, w.acknowledged_at, w.arrived_at, w.started_at, w.completed_at, w.accepted_at,
  w.written_off_at, coalesce((w.facts ->> 'rejections')::int, 0) AS rejections, w.clocks
FROM case_callback k
  JOIN work_order w ON w.id = k.order_id
  JOIN service_item i ON i.id = w.item_id
  LEFT JOIN person p ON p.id = w.assignee_id
  LEFT JOIN building b ON b.id = w.building_id
  LEFT JOIN unit u ON u.id = w.unit_id
WHERE k.estate_id = $1 AND k.month = ANY($2::text[])
ORDER BY k.month, w.serial`

const FROZEN = `SELECT month, edition, frozen_at, orders FROM statistics_month WHERE estate_id = $1 AND month = ANY($2::text[])`

const ms = (at: Date | null): number | null => at?.getTime() ?? null

const counted = (row: OrderRow): CountedOrder => {
  const { made } = row.facts
  return {
    orderId: row.id,
    serial: row.serial,
    callbackId: row.callback_id,
    category: row.category,
    department: row.department,
    service: row.service,
    technicianId: row.technician_id,
    technician: row.technician,
    buildingId: row.building_id,
    building: row.building,
    room: row.room,
    registeredAt: row.registered_at.getTime(),
    repliedAt: ms(row.replied_at),
    dispatchedAt: ms(row.dispatched_at),
    acknowledgedAt: ms(row.acknowledged_at),
    arrivedAt: ms(row.arrived_at),
    startedAt: ms(row.started_at),
    completedAt: ms(row.completed_at),
    acceptedAt: ms(row.accepted_at),
    writtenOffAt: ms(row.written_off_at),
    // OVD-4: late stays late, though it was met afterwards; what still runs, or was stopped in time, is not decided.
    clocks: clocksFrom(row.clocks).flatMap(({ kind, metAt, overdueAt }) =>
      metAt === null && overdueAt === null ? [] : [{ kind: kind as OrderClockKind, onTime: overdueAt === null }],
    ),
    rejections: row.rejections,
    callback: {
      status: row.callback_status,
      mode: row.callback_status === 'DONE' ? (made?.mode ?? null) : null,
      satisfied: row.callback_status === 'DONE' ? (made?.satisfied ?? null) : null,
      verdicts:
        row.callback_status === 'DONE'
          ? (made?.verdicts ?? []).map(({ item, satisfied, reason }) => ({ item, satisfied, reason }))
          : [],
    },
  }
}

const byMonth = (rows: readonly OrderRow[], months: readonly string[]): readonly CountedMonth[] =>
  months.map((month) => ({
    month,
    frozenAt: null,
    edition: STATISTICS_EDITION,
    orders: rows.filter((row) => row.month === month).map(counted),
  }))

interface FrozenRow extends QueryResultRow {
  readonly month: string
  readonly edition: number
  readonly frozen_at: Date
  readonly orders: readonly CountedOrder[]
}

export class StatisticsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of `months`. Two statements, however many months. */
  async months(estateId: string, months: readonly string[]): Promise<readonly CountedMonth[]> {
    const frozen = await this.#query<FrozenRow>('statistics_frozen', FROZEN, [estateId, months])
    const open = months.filter((month) => !frozen.some((row) => row.month === month))
    const rows = open.length === 0 ? [] : await this.#query<OrderRow>('statistics_live', LIVE, [estateId, open])
    const live = byMonth(rows, open)
    return months.map((month): CountedMonth => {
      const kept = frozen.find((row) => row.month === month)
      return kept
        ? { month, frozenAt: kept.frozen_at, edition: kept.edition, orders: kept.orders }
        : (live.find((each) => each.month === month) as CountedMonth)
    })
  }

  /** Straight to the pool: TypeORM's query() cannot name a statement. */
  async #query<T extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<T[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool }
    return (await master.query<T>({ name, text, values: values as unknown[] })).rows
  }
}

/** STA-2: keeps what the month's figures are counted from, in the transaction that closes it, with every change held up. */
export async function freezeStatistics(
  tx: Tx,
  { estateId, month, at }: { readonly estateId: string; readonly month: string; readonly at: Date },
): Promise<void> {
  const rows = await tx.query<OrderRow>(LIVE, [estateId, [month]], { name: 'statistics_live' })
  await tx.query(
    'INSERT INTO statistics_month (estate_id, month, edition, frozen_at, orders) VALUES ($1, $2, $3, $4, $5::jsonb)',
    [estateId, month, STATISTICS_EDITION, at, JSON.stringify(rows.map(counted))],
    { name: 'statistics_freeze' },
  )
}
