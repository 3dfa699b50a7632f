/**
 * The wall in one statement. A statement sees one snapshot, so the position that it answers with is exactly that of the cards
 * beside it: whoever goes on with the events after it misses none and sees none twice.
 */
import type { Pool, QueryResultRow } from 'pg'
import type { DataSource } from 'typeorm'
import type { StoredCard, StoredClocks } from '../domain/card.js'
import type { Department, Localized, Trade } from '../domain/vocabulary.js'
import { quotaCounts } from '../callback/callback-quota.store.js'
import type { QuotaCounts } from '../domain/callback-quota.js'
import { inHandOf } from '../request/facts.sql.js'

/** The clocks that run within a day; the others belong to the month. */
const DAY_CLOCKS = `('REPLY', 'RECEIPT', 'ARRIVAL', 'SETTLEMENT', 'HANDOVER')`

/** Of the estate `e`, by its own zone and the database's clock. */
const BOUNDS = `date_trunc('day', now() AT TIME ZONE e.time_zone) AT TIME ZONE e.time_zone AS today`

/** What of the wall is read; what nobody asked for costs nothing. */
export interface BoardParts {
  readonly items: boolean
  readonly technicians: boolean
  /** Of the day and the month. */
  readonly figures: boolean
}

export const WHOLE_BOARD: BoardParts = { items: true, technicians: true, figures: true }

export interface BoardTechnicianRow {
  readonly id: string
  readonly names: Localized
  readonly departments: readonly Department[]
  readonly trades: readonly Trade[]
  readonly capacity: number
  readonly openOrders: number
  readonly onDuty: boolean
  readonly shiftEndsAt: string | null
}

export interface BoardRow {
  readonly id: string
  readonly code: string
  readonly names: Localized
  readonly timeZone: string
  readonly currency: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly createdAt: Date
  readonly position: number
  readonly now: Date
  /** When the estate's day began. */
  readonly today: Date
  readonly items: readonly (readonly [StoredCard, StoredClocks])[] | null
  readonly technicians: readonly BoardTechnicianRow[] | null
  /** Callbacks of the running month (CBK-3), as the database keeps them counted; null: none yet. */
  readonly callbacks: QuotaCounts | null
  readonly opened: number
  readonly finished: number
  readonly writtenOff: number
  readonly openedLately: number
  readonly medianReply: number | null
  readonly met: number
  readonly missed: number
  readonly lastMissAt: Date | null
}

const TECHNICIAN = `
  SELECT json_build_object('id', n.person_id, 'names', p.names, 'departments', n.departments, 'trades', n.trades,
    'capacity', n.capacity, 'onDuty', s.ends_at IS NOT NULL, 'shiftEndsAt', s.ends_at,
    'openOrders', ${inHandOf('n.person_id', 'n.estate_id')}) AS technician,
    n.sort, n.person_id, n.estate_id
  FROM technician n JOIN person p ON p.id = n.person_id
    LEFT JOIN LATERAL (
      SELECT max(f.ends_at) AS ends_at FROM shift f
      WHERE f.person_id = n.person_id AND f.estate_id = n.estate_id AND f.starts_at <= now() AND f.ends_at > now()) AS s ON true`

// Cards are put together as text: taking a jsonb apart to build another costs more than all the rest of it.
const ITEMS = `(SELECT ('[' || coalesce(string_agg('[' || i.card::text || ',' || i.clocks::text || ']', ',' ORDER BY i.at, i.id), '') || ']')::json FROM (
    SELECT w.id, w.card, w.clocks, w.opened_at AS at FROM work_order w
      WHERE w.estate_id = $1 AND w.status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED')
    UNION ALL
    SELECT w.id, w.card, w.clocks, w.opened_at FROM work_order w
      WHERE w.estate_id = $1 AND w.status = 'WRITTEN_OFF' AND w.card @> '{"open": true}'
    UNION ALL
    SELECT r.id, r.card, r.clocks, r.registered_at FROM request r
      WHERE r.estate_id = $1 AND r.status IN ('REGISTERED', 'AWAITING_APPROVAL')
    UNION ALL
    SELECT r.id, r.card, r.clocks, r.registered_at FROM request r
      WHERE r.estate_id = $1 AND r.status = 'ACCEPTED' AND r.card @> '{"open": true}') AS i)`

const ALL_TECHNICIANS = `(SELECT coalesce(json_agg(t.technician ORDER BY t.sort, t.person_id), '[]') FROM (${TECHNICIAN} WHERE n.estate_id = $1) AS t)`

const FIGURES = `(SELECT ${quotaCounts('q')} FROM callback_quota q WHERE q.estate_id = $1
    AND q.month = to_char(now() AT TIME ZONE e.time_zone, 'YYYY-MM')) AS callbacks,
  (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.opened_at >= $2) AS opened,
  (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.opened_at >= now() - interval '10 minutes') AS "openedLately",
  (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.completed_at >= $2) AS finished,
  (SELECT count(*) FROM work_order x WHERE x.estate_id = $1 AND x.written_off_at >= $2) AS "writtenOff",
  (SELECT count(*) FROM clock k WHERE k.estate_id = $1 AND k.overdue_at >= $2 AND k.kind IN ${DAY_CLOCKS}) AS missed,
  (SELECT max(k.overdue_at) FROM clock k WHERE k.estate_id = $1 AND k.overdue_at IS NOT NULL AND k.kind IN ${DAY_CLOCKS}) AS "lastMissAt",
  met.*`

const MET = `(
  SELECT count(*) FILTER (WHERE k.overdue_at IS NULL AND k.kind IN ${DAY_CLOCKS}) AS met,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM k.met_at - k.started_at)) FILTER (WHERE k.kind = 'REPLY') AS "medianReply"
  FROM clock k WHERE k.estate_id = $1 AND k.met_at >= $2) AS met`

// now() is when the statement began: the snapshot's own time. Where the day began is a parameter, so that the planner
// knows how little of the history that is.
const boardStatement = ({ items, technicians, figures }: BoardParts): string => `
SELECT e.id, e.code, e.names, e.time_zone AS "timeZone", e.currency, e.settings, e.created_at AS "createdAt", now() AS now, ${BOUNDS},
  (SELECT p.position FROM estate_position p WHERE p.estate_id = $1) AS position,
  ${items ? ITEMS : 'NULL'} AS items, ${technicians ? ALL_TECHNICIANS : 'NULL'} AS technicians
  ${figures ? `, ${FIGURES}` : ''}
FROM estate e${figures ? `, ${MET}` : ''}
WHERE e.id = $1 AND $2::timestamptz IS NOT NULL`

const STATEMENTS = new Map<string, string>()

/** One text for one name, always: prepared once for each connection. */
const prepared = (parts: BoardParts): { readonly name: string; readonly text: string } => {
  const name = `board${parts.items ? '_items' : ''}${parts.technicians ? '_technicians' : ''}${parts.figures ? '_figures' : ''}`
  let text = STATEMENTS.get(name)
  if (text === undefined) STATEMENTS.set(name, (text = boardStatement(parts)))
  return { name, text }
}

const DAY = `SELECT ${BOUNDS} FROM estate e WHERE e.id = $1`

const TECHNICIANS = `SELECT t.technician FROM (${TECHNICIAN} WHERE n.estate_id = $1) AS t ORDER BY t.sort, t.person_id`

export class BoardStore {
  /** When the day of each estate began, as its last board said; the statement itself tells when that is over. */
  readonly #bounds = new Map<string, Pick<BoardRow, 'today'>>()

  constructor(private readonly dataSource: DataSource) {}

  /** @returns null when there is no such estate */
  async read(estateId: string, parts: BoardParts = WHOLE_BOARD): Promise<BoardRow | null> {
    for (;;) {
      const bounds = this.#bounds.get(estateId) ?? (await this.#boundsOf(estateId))
      if (!bounds) return null
      const [row] = await this.#query<BoardRow>(prepared(parts), [estateId, bounds.today])
      if (!row) return null
      // Figures of a day that is over, or of another zone's: once more, with the new bounds.
      this.#bounds.set(estateId, { today: row.today })
      if (row.today.getTime() === bounds.today.getTime()) return row
    }
  }

  /** Straight to the pool: TypeORM's query() cannot name a statement. */
  async #query<T extends QueryResultRow>(
    statement: { readonly name: string; readonly text: string },
    values: readonly unknown[],
  ): Promise<T[]> {
    const pool = (this.dataSource.driver as unknown as { readonly master: Pool }).master
    return (await pool.query<T>({ ...statement, values: values as unknown[] })).rows
  }

  async #boundsOf(estateId: string): Promise<Pick<BoardRow, 'today'> | null> {
    const [bounds] = await this.dataSource.query<Pick<BoardRow, 'today'>[]>(DAY, [estateId])
    return bounds ?? null
  }

  /** Those who serve in an estate, as they are now: for the events that say that they changed. */
  async technicians(estateId: string): Promise<readonly BoardTechnicianRow[]> {
    const rows = await this.dataSource.query<{ technician: BoardTechnicianRow }[]>(TECHNICIANS, [estateId])
    return rows.map(({ technician }) => technician)
  }
}
