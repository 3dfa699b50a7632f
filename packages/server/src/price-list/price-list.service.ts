import type { DataSource } from 'typeorm'
import type { Category, Department, Localized, Nature, SettlementMethod, Trade } from '../domain/vocabulary.js'
import { groupBy, keyBy } from '../platform/collections.js'

export interface VersionRow {
  readonly id: string
  readonly no: number
  readonly validFrom: string
  readonly validTo: string | null
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
  readonly settlementMethod: SettlementMethod
  readonly checklistCode: string | null
  readonly currency: string
}

/** Price lists as they were and are in force. */
export class PriceListService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The version in force on a day of the estate's zone; of several the newest.
   * @param on '2026-11-23'; null: today there
   */
  async inForce(estateId: string, on: string | null): Promise<VersionRow | null> {
    const [row] = await this.dataSource.query<VersionRow[]>(
      `SELECT v.id, v.no, v.valid_from AS "validFrom", v.valid_to AS "validTo", e.currency
       FROM price_list_version v JOIN estate e ON e.id = v.estate_id,
         LATERAL (SELECT coalesce($2::date, (now() AT TIME ZONE e.time_zone)::date) AS day) asked
       WHERE v.estate_id = $1 AND v.valid_from <= asked.day AND (v.valid_to IS NULL OR v.valid_to >= asked.day)
       ORDER BY v.no DESC LIMIT 1`,
      [estateId, on],
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

const ITEMS = `
  SELECT i.id, i.version_id AS "versionId", i.code, i.names, i.short_names AS "shortNames", i.nature, i.category, i.department,
    i.trade, i.unit_names AS "unitNames", i.price_minor AS "priceMinor", i.settlement_method AS "settlementMethod",
    i.checklist_code AS "checklistCode", e.currency
  FROM service_item i JOIN estate e ON e.id = i.estate_id`
