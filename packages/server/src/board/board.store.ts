/**
 * The wall in one statement. A statement sees one snapshot, so the position that it answers with is exactly that of the cards
 * beside it: whoever goes on with the events after it misses none and sees none twice.
 */
import type { DataSource } from 'typeorm'
import type { StoredCard, StoredClocks } from '../domain/card.js'
import type { Department, Localized, Trade } from '../domain/vocabulary.js'
import { IN_HAND } from '../request/facts.sql.js'

/** The clocks that run within a day; the others belong to the month. */
const DAY_CLOCKS = `('REPLY', 'RECEIPT', 'ARRIVAL', 'SETTLEMENT', 'HANDOVER')`

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
  readonly items: readonly (readonly [StoredCard, StoredClocks])[]
  readonly technicians: readonly BoardTechnicianRow[]
  /** Orders of the running month that were written off or cancelled, by the two readings of which month an order belongs to. */
  readonly finishedClosed: number
  readonly finishedIssued: number
  readonly cancelledClosed: number
  readonly cancelledIssued: number
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
  SELECT jsonb_build_object('id', n.person_id, 'names', p.names, 'departments', to_jsonb(n.departments), 'trades', to_jsonb(n.trades),
    'capacity', n.capacity, 'onDuty', s.ends_at IS NOT NULL, 'shiftEndsAt', s.ends_at,
    'openOrders', (SELECT count(*) FROM work_order h WHERE h.assignee_id = n.person_id AND h.estate_id = n.estate_id
      AND h.status IN ${IN_HAND} AND h.status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED'))) AS technician,
    n.sort, n.person_id, n.estate_id
  FROM technician n JOIN person p ON p.id = n.person_id
    LEFT JOIN LATERAL (
      SELECT max(f.ends_at) AS ends_at FROM shift f
      WHERE f.person_id = n.person_id AND f.estate_id = n.estate_id AND f.starts_at <= now() AND f.ends_at > now()) AS s ON true`

// now() is when the statement began: the snapshot's own time. It is stable, so that the indexes of the day's figures are used.
const BOARD = `
WITH e AS MATERIALIZED (
  SELECT e.*, date_trunc('day', now() AT TIME ZONE e.time_zone) AT TIME ZONE e.time_zone AS today,
    date_trunc('month', now() AT TIME ZONE e.time_zone) AT TIME ZONE e.time_zone AS month
  FROM estate e WHERE e.id = $1)
SELECT e.id, e.code, e.names, e.time_zone AS "timeZone", e.currency, e.settings, e.created_at AS "createdAt",
  (SELECT p.position FROM estate_position p WHERE p.estate_id = $1) AS position,
  now() AS now,
  (SELECT coalesce(jsonb_agg(jsonb_build_array(i.card, i.clocks) ORDER BY i.at, i.id), '[]') FROM (
    SELECT w.id, w.card, w.clocks, w.opened_at AS at FROM work_order w
      WHERE w.estate_id = $1 AND w.status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED')
    UNION ALL
    SELECT r.id, r.card, r.clocks, r.registered_at FROM request r
      WHERE r.estate_id = $1 AND r.status IN ('REGISTERED', 'AWAITING_APPROVAL')) AS i) AS items,
  (SELECT coalesce(jsonb_agg(t.technician ORDER BY t.sort, t.person_id), '[]') FROM (${TECHNICIAN} WHERE n.estate_id = $1) AS t) AS technicians,
  m.*, x.*, d.*, o.*, f.*, w.*, c.*,
  (SELECT max(k.overdue_at) FROM clock k WHERE k.estate_id = $1 AND k.overdue_at IS NOT NULL AND k.kind IN ${DAY_CLOCKS}) AS "lastMissAt"
FROM e,
  LATERAL (SELECT count(*)::int AS "finishedClosed"
    FROM work_order x WHERE x.estate_id = $1 AND x.written_off_at >= e.month) AS m,
  LATERAL (SELECT count(*)::int AS "cancelledClosed"
    FROM work_order x WHERE x.estate_id = $1 AND x.written_off_at IS NULL AND x.closed_at >= e.month) AS x,
  LATERAL (SELECT
    count(*) FILTER (WHERE x.opened_at >= e.month AND x.written_off_at IS NOT NULL)::int AS "finishedIssued",
    count(*) FILTER (WHERE x.opened_at >= e.month AND x.written_off_at IS NULL AND x.closed_at IS NOT NULL)::int AS "cancelledIssued",
    count(*) FILTER (WHERE x.opened_at >= e.today)::int AS opened,
    count(*) FILTER (WHERE x.opened_at >= now() - interval '10 minutes')::int AS "openedLately"
    FROM work_order x WHERE x.estate_id = $1 AND x.opened_at >= least(e.month, now() - interval '10 minutes')) AS o,
  LATERAL (SELECT count(*)::int AS finished
    FROM work_order x WHERE x.estate_id = $1 AND x.completed_at >= e.today) AS f,
  LATERAL (SELECT count(*)::int AS "writtenOff"
    FROM work_order x WHERE x.estate_id = $1 AND x.written_off_at >= e.today) AS w,
  LATERAL (SELECT
    count(*) FILTER (WHERE k.overdue_at IS NULL AND k.kind IN ${DAY_CLOCKS})::int AS met,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM k.met_at - k.started_at))
      FILTER (WHERE k.kind = 'REPLY') AS "medianReply"
    FROM clock k WHERE k.estate_id = $1 AND k.met_at >= e.today) AS c,
  LATERAL (SELECT count(*)::int AS missed
    FROM clock k WHERE k.estate_id = $1 AND k.overdue_at >= e.today AND k.kind IN ${DAY_CLOCKS}) AS d`

const TECHNICIANS = `SELECT t.technician FROM (${TECHNICIAN} WHERE n.estate_id = $1) AS t ORDER BY t.sort, t.person_id`

export class BoardStore {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns null when there is no such estate */
  async read(estateId: string): Promise<BoardRow | null> {
    const [row] = await this.dataSource.query<BoardRow[]>(BOARD, [estateId])
    return row ?? null
  }

  /** Those who serve in an estate, as they are now: for the events that say that they changed. */
  async technicians(estateId: string): Promise<readonly BoardTechnicianRow[]> {
    const rows = await this.dataSource.query<{ technician: BoardTechnicianRow }[]>(TECHNICIANS, [estateId])
    return rows.map(({ technician }) => technician)
  }
}
