/** Rows of unmet demand and announcements (INT-6). */
import type { DataSource } from 'typeorm'
import type { ServiceRequest } from '../domain/request-state.js'
import type { Department, Localized, Medium } from '../domain/vocabulary.js'
import type { Tx } from '../platform/unit-of-work.js'

export interface DemandRow {
  readonly id: string
  readonly estateId: string
  readonly requestId: string
  readonly service: string
  readonly department: Department
  readonly helpTried: string
  readonly recordedBy: string | null
  readonly recordedAt: Date
  readonly announcementId: string | null
  readonly toldAt: Date | null
  readonly toldBy: string | null
}

export interface AnnouncementRow {
  readonly id: string
  readonly estateId: string
  readonly itemId: string
  readonly text: string
  readonly announcedBy: string | null
  readonly announcedAt: Date
}

const COLUMNS = `d.id, d.estate_id AS "estateId", d.request_id AS "requestId", d.service, d.department, d.help_tried AS "helpTried",
  d.recorded_by AS "recordedBy", d.recorded_at AS "recordedAt", d.announcement_id AS "announcementId", d.told_at AS "toldAt",
  d.told_by AS "toldBy"`

const ANNOUNCEMENT = `a.id, a.estate_id AS "estateId", a.item_id AS "itemId", a.text, a.announced_by AS "announcedBy",
  a.announced_at AS "announcedAt"`

/** Written with the request's DECLINE, so that the fact and the list can never differ. */
export async function insertDemand(tx: Tx, id: string, request: ServiceRequest): Promise<void> {
  const demand = request.facts.unmetDemand
  if (!demand) return
  await tx.query(
    `INSERT INTO unmet_demand (id, estate_id, request_id, item_id, service, department, help_tried, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      request.estateId,
      request.id,
      request.itemId,
      demand.service,
      demand.department,
      demand.helpTried,
      demand.by.personId,
      demand.by.at,
    ],
    { name: 'demand_insert' },
  )
}

/** The estate's line of the price list in force today, and when it was last announced. @returns null: not in force */
export async function itemToOpen(
  tx: Tx,
  estateId: string,
  itemId: string,
): Promise<{
  readonly code: string
  readonly name: Localized
  readonly now: Date
  readonly zone: string
  readonly announcedAt: Date | null
} | null> {
  const [row] = await tx.query<{ code: string; name: Localized; now: Date; zone: string; announcedAt: Date | null }>(
    `SELECT s.code, s.names AS name, clock_timestamp() AS now, e.time_zone AS zone,
       (SELECT max(a.announced_at) FROM announcement a JOIN service_item o ON o.id = a.item_id
         WHERE a.estate_id = e.id AND o.code = s.code) AS "announcedAt"
     FROM estate e JOIN service_item s ON s.estate_id = e.id
     WHERE e.id = $1 AND s.id = $2 AND s.version_id = (
       SELECT v.id FROM (SELECT p.id, p.valid_to FROM price_list_version p
         WHERE p.estate_id = e.id AND p.valid_from <= (now() AT TIME ZONE e.time_zone)::date
         ORDER BY p.valid_from DESC, p.no DESC LIMIT 1) v
       WHERE v.valid_to IS NULL OR v.valid_to >= (now() AT TIME ZONE e.time_zone)::date)`,
    [estateId, itemId],
    { name: 'demand_item' },
  )
  return row ?? null
}

/**
 * Who waits for an item: those named, and those whose request named it or whose demand is recorded by its code or one of its names.
 * Locked, so that two who open services at once do not announce to one customer twice.
 */
export const lockWaiting = (
  tx: Tx,
  ask: { readonly estateId: string; readonly itemId: string; readonly demandIds: readonly string[] },
): Promise<readonly DemandRow[]> =>
  tx.query<DemandRow & { [column: string]: unknown }>(
    `SELECT ${COLUMNS} FROM unmet_demand d
     WHERE d.estate_id = $1 AND d.announcement_id IS NULL AND (d.id = ANY($3::uuid[]) OR EXISTS (
       SELECT FROM service_item s LEFT JOIN service_item o ON o.id = d.item_id
       WHERE s.id = $2 AND (o.code = s.code OR lower(btrim(d.service)) IN (
         lower(s.code), lower(s.names ->> 'zh_Hant'), lower(s.names ->> 'zh_Hans'), lower(s.names ->> 'en'),
         lower(s.short_names ->> 'zh_Hant'), lower(s.short_names ->> 'zh_Hans'), lower(s.short_names ->> 'en')))))
     ORDER BY d.recorded_at, d.id FOR UPDATE OF d`,
    [ask.estateId, ask.itemId, ask.demandIds],
    { name: 'demand_waiting' },
  )

/** Residents of the flats from which it was asked for, as far as they have an inbox. */
export const residentsWaiting = async (tx: Tx, demandIds: readonly string[]): Promise<readonly string[]> =>
  (
    await tx.query<{ person_id: string }>(
      `SELECT DISTINCT l.person_id FROM unmet_demand d JOIN request r ON r.id = d.request_id JOIN resident_unit l ON l.unit_id = r.unit_id
       WHERE d.id = ANY($1::uuid[])
         AND EXISTS (SELECT FROM person_role p WHERE p.person_id = l.person_id AND p.estate_id = d.estate_id AND p.role = 'RESIDENT')
         AND EXISTS (SELECT FROM account a WHERE a.person_id = l.person_id AND a.disabled_at IS NULL)
       ORDER BY l.person_id`,
      [demandIds],
      { name: 'demand_residents' },
    )
  ).map(({ person_id }) => person_id)

/** Services of a version of the price list for which somebody waits, those most wanted first. One pass over each of the two. */
export const waitedForIn = (
  tx: Tx,
  ask: { readonly estateId: string; readonly versionId: string; readonly most: number },
): Promise<readonly { readonly name: Localized; readonly waiting: number }[]> =>
  tx.query<{ name: Localized; waiting: number }>(
    `SELECT s.names AS name, count(DISTINCT d.id)::int AS waiting
     FROM service_item s CROSS JOIN LATERAL (VALUES (lower(s.code)), (lower(s.names ->> 'zh_Hant')), (lower(s.names ->> 'zh_Hans')),
       (lower(s.names ->> 'en')), (lower(s.short_names ->> 'zh_Hant')), (lower(s.short_names ->> 'zh_Hans')),
       (lower(s.short_names ->> 'en'))) AS w (word)
     JOIN (
       SELECT m.id, v.word FROM unmet_demand m LEFT JOIN service_item o ON o.id = m.item_id
         CROSS JOIN LATERAL (VALUES (lower(btrim(m.service))), (lower(o.code))) AS v (word)
       WHERE m.estate_id = $1 AND m.announcement_id IS NULL) AS d ON d.word = w.word
     WHERE s.version_id = $2 GROUP BY s.id, s.names ORDER BY waiting DESC, s.id LIMIT $3`,
    [ask.estateId, ask.versionId, ask.most],
    { name: 'demand_listed' },
  )

export async function insertAnnouncement(tx: Tx, row: AnnouncementRow, demandIds: readonly string[]): Promise<void> {
  await tx.query(
    'INSERT INTO announcement (id, estate_id, item_id, text, announced_by, announced_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [row.id, row.estateId, row.itemId, row.text, row.announcedBy, row.announcedAt],
    { name: 'announcement_insert' },
  )
  await tx.query('UPDATE unmet_demand SET announcement_id = $1 WHERE id = ANY($2::uuid[])', [row.id, demandIds], {
    name: 'demand_announced',
  })
}

export async function lockDemand(
  tx: Tx,
  id: string,
): Promise<{ readonly demand: DemandRow; readonly now: Date; readonly zone: string } | null> {
  const [row] = await tx.query<DemandRow & { now: Date; zone: string }>(
    `SELECT ${COLUMNS}, clock_timestamp() AS now, e.time_zone AS zone
     FROM unmet_demand d JOIN estate e ON e.id = d.estate_id WHERE d.id = $1 FOR UPDATE OF d`,
    [id],
    { name: 'demand_lock' },
  )
  return row ? { demand: row, now: row.now, zone: row.zone } : null
}

export async function markTold(
  tx: Tx,
  id: string,
  told: { readonly at: Date; readonly by: string | null; readonly medium: Medium; readonly said: string | null },
): Promise<void> {
  await tx.query(
    'UPDATE unmet_demand SET told_at = $2, told_by = $3, told_medium = $4, told_said = $5 WHERE id = $1',
    [id, told.at, told.by, told.medium, told.said],
    { name: 'demand_told' },
  )
}

export interface DemandFilter {
  readonly state: 'WAITING' | 'ANNOUNCED' | 'TOLD' | null
  /** Null: of every department. */
  readonly departments: readonly Department[] | null
}

const WITHIN = `d.estate_id = $1 AND ($2::text IS NULL OR $2 = CASE WHEN d.told_at IS NOT NULL THEN 'TOLD'
  WHEN d.announcement_id IS NOT NULL THEN 'ANNOUNCED' ELSE 'WAITING' END) AND ($3::text[] IS NULL OR d.department = ANY($3))`

/** Unmet demand and announcements as they are read. */
export class DemandLists {
  constructor(private readonly dataSource: DataSource) {}

  list(estateId: string, filter: DemandFilter, first: number): Promise<DemandRow[]> {
    return this.dataSource.query<DemandRow[]>(
      `SELECT ${COLUMNS} FROM unmet_demand d WHERE ${WITHIN} ORDER BY d.recorded_at DESC, d.id DESC LIMIT $4`,
      [estateId, filter.state, filter.departments, first],
    )
  }

  counts(
    estateId: string,
    filter: DemandFilter,
  ): Promise<{ readonly service: string; readonly department: Department; readonly count: number }[]> {
    return this.dataSource.query(
      `SELECT d.service, d.department, count(*)::int AS count FROM unmet_demand d WHERE ${WITHIN}
       GROUP BY d.service, d.department ORDER BY count DESC, d.service, d.department`,
      [estateId, filter.state, filter.departments],
    )
  }

  announcements(estateId: string, first: number): Promise<AnnouncementRow[]> {
    return this.dataSource.query<AnnouncementRow[]>(
      `SELECT ${ANNOUNCEMENT} FROM announcement a WHERE a.estate_id = $1 ORDER BY a.announced_at DESC, a.id DESC LIMIT $2`,
      [estateId, first],
    )
  }

  readonly announcementsByIds = async (ids: readonly string[]): Promise<Map<string, AnnouncementRow>> => {
    const rows = await this.dataSource.query<AnnouncementRow[]>(
      `SELECT ${ANNOUNCEMENT} FROM announcement a WHERE a.id = ANY($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }

  readonly waitingByAnnouncement = async (ids: readonly string[]): Promise<Map<string, DemandRow[]>> => {
    const rows = await this.dataSource.query<DemandRow[]>(
      `SELECT ${COLUMNS} FROM unmet_demand d WHERE d.announcement_id = ANY($1::uuid[]) ORDER BY d.recorded_at, d.id`,
      [ids],
    )
    const found = new Map<string, DemandRow[]>()
    for (const row of rows) {
      const of = row.announcementId as string
      found.set(of, [...(found.get(of) ?? []), row])
    }
    return found
  }
}
