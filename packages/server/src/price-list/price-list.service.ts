import type { DataSource } from 'typeorm'
import type { Category, Department, Localized, Nature, SettlementMethod, Trade } from '../domain/vocabulary.js'
import { groupBy, keyBy } from '../platform/collections.js'

export interface VersionRow {
  readonly id: string
  readonly no: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly note: string | null
  readonly publishedAt: Date | null
  readonly currency: string
}

export interface ItemRow {
  readonly id: string
  readonly versionId: string
  readonly code: string
  readonly names: Localized
  readonly shortNames: Localized
  readonly nature: Nature
  readonly category: Category
  readonly department: Department
  readonly trade: Trade
  readonly unitNames: Localized
  readonly priceMinor: number | null
  /** In thousandths. */
  readonly quantityMin: number
  readonly quantityStep: number
  readonly settlementMethod: SettlementMethod
  readonly checklistCode: string | null
  readonly currency: string
}

/** Price lists as they were and are in force. */
export class PriceListService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The version in force on a day of the estate's zone: the one that began last, while it lasts. One without a last day ends
   * where a later one begins.
   * @param on '2026-11-23'; null: today there
   */
  async inForce(estateId: string, on: string | null): Promise<VersionRow | null> {
    const [row] = await this.dataSource.query<VersionRow[]>(
      `SELECT ${VERSION} FROM estate e,
         LATERAL (SELECT coalesce($2::date, (now() AT TIME ZONE e.time_zone)::date) AS day) asked,
         LATERAL (SELECT * FROM price_list_version p WHERE p.estate_id = e.id AND p.valid_from <= asked.day
           ORDER BY p.valid_from DESC, p.no DESC LIMIT 1) v
       WHERE e.id = $1 AND (v.valid_to IS NULL OR v.valid_to >= asked.day)`,
      [estateId, on],
    )
    return row ?? null
  }

  /** Every published version of an estate, the newest first. */
  versions(estateId: string): Promise<VersionRow[]> {
    return this.dataSource.query<VersionRow[]>(
      `SELECT ${VERSION} FROM price_list_version v JOIN estate e ON e.id = v.estate_id
       WHERE v.estate_id = $1 ORDER BY v.valid_from DESC, v.no DESC LIMIT 200`,
      [estateId],
    )
  }

  async version(id: string): Promise<VersionRow | null> {
    const [row] = await this.dataSource.query<VersionRow[]>(
      `SELECT ${VERSION} FROM price_list_version v JOIN estate e ON e.id = v.estate_id WHERE v.id = $1`,
      [id],
    )
    return row ?? null
  }

  readonly itemsByVersion = async (versionIds: readonly string[]): Promise<Map<string, ItemRow[]>> =>
    groupBy(
      await this.dataSource.query<ItemRow[]>(`${ITEMS} WHERE i.version_id = ANY($1) ORDER BY i.category, i.code`, [
        versionIds,
      ]),
      'versionId',
    )

  readonly itemsById = async (ids: readonly string[]): Promise<Map<string, ItemRow>> =>
    keyBy(await this.dataSource.query<ItemRow[]>(`${ITEMS} WHERE i.id = ANY($1)`, [ids]), 'id')
}

const VERSION = `v.id, v.no, v.valid_from AS "validFrom", v.valid_to AS "validTo", v.note, v.published_at AS "publishedAt", e.currency`

const ITEMS = `
  SELECT i.id, i.version_id AS "versionId", i.code, i.names, i.short_names AS "shortNames", i.nature, i.category, i.department,
    i.trade, i.unit_names AS "unitNames", i.price_minor AS "priceMinor", i.quantity_min AS "quantityMin", i.quantity_step AS "quantityStep", i.settlement_method AS "settlementMethod",
    i.checklist_code AS "checklistCode", e.currency
  FROM service_item i JOIN estate e ON e.id = i.estate_id`
