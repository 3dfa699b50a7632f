/**
 * The event log as it is read: `estate_event`, position by position (OVD-3). Nothing here writes; events are written by the
 * transaction that makes the change (platform/record.ts) and by the sweeper.
 */
import type { Pool, QueryResultRow } from 'pg'
import type { DataSource } from 'typeorm'
import type { CaseKind, Category, ClockKind, Department } from '../domain/vocabulary.js'
import type { EventKind } from '../platform/record.js'

/** One row of the log. `item` is the card after the change as domain/card.ts shapes it, `{}` for events about no item. */
export interface LogEvent {
  readonly estateId: string
  readonly position: number
  readonly at: Date
  readonly kind: EventKind
  /** Null for a clock that ran out. */
  readonly action: string | null
  readonly itemId: string | null
  readonly buildingId: string | null
  readonly category: Category | null
  readonly department: Department | null
  readonly assigneeId: string | null
  readonly previousAssigneeId: string | null
  readonly clockKind: ClockKind | null
  /** Of CASE_CHANGED and CASE_OVERDUE, whose `itemId` is the case. */
  readonly caseKind: CaseKind | null
  readonly item: Readonly<Record<string, unknown>>
}

export interface Bounds {
  /** Position of the newest event; 0 before the first. */
  readonly head: number
  /** Position of the oldest event that is kept; head + 1 when none is. */
  readonly oldest: number
}

/** How the log is read. A class of its own, so that a test can play a log that is slow or lies. */
export interface EventReader {
  bounds(estateId: string): Promise<Bounds | null>
  /** Heads of those of the estates that exist. */
  heads(estateIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** At most `limit` events after `position`, in order; none above `upTo` when it is given. */
  after(estateId: string, position: number, limit: number, upTo?: number): Promise<readonly LogEvent[]>
}

/** Events of estate $1 after position $2 up to $3, at most $4. */
export const AFTER = `
SELECT estate_id AS "estateId", position, at, kind, action, item_id AS "itemId", building_id AS "buildingId", category, department,
  assignee_id AS "assigneeId", previous_assignee_id AS "previousAssigneeId", clock_kind AS "clockKind", case_kind AS "caseKind", item
FROM estate_event WHERE estate_id = $1 AND position > $2 AND position <= $3 ORDER BY position LIMIT $4`

export class EventLog implements EventReader {
  constructor(private readonly dataSource: DataSource) {}

  async bounds(estateId: string): Promise<Bounds | null> {
    const [row] = await this.#query<{ head: number; oldest: number }>(
      'live_bounds',
      'SELECT position AS head, oldest FROM estate_position WHERE estate_id = $1',
      [estateId],
    )
    return row ?? null
  }

  async heads(estateIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#query<{ id: string; head: number }>(
      'live_heads',
      'SELECT estate_id AS id, position AS head FROM estate_position WHERE estate_id = ANY($1::uuid[])',
      [estateIds],
    )
    return new Map(rows.map(({ id, head }) => [id, head]))
  }

  after(estateId: string, position: number, limit: number, upTo = Number.MAX_SAFE_INTEGER): Promise<LogEvent[]> {
    return this.#query<LogEvent>('live_after', AFTER, [estateId, position, upTo, limit])
  }

  /** Straight to the pool: TypeORM's query() cannot name a statement, and this one runs for every event. */
  async #query<T extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<T[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool }
    return (await master.query<T>({ name, text, values: values as unknown[] })).rows
  }
}
