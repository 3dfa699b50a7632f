/** What is read of the stock. Locking and booking belong to the order's actions (work-order/stock.store.ts, request/change.store.ts). */
import type { DataSource } from 'typeorm'
import type { StockEntryKind, StockKind } from '../domain/stock.js'
import type { Localized } from '../domain/vocabulary.js'
import type { Page } from '../platform/graphql/connection.js'
import type { ReadTx } from '../platform/unit-of-work.js'

export interface WarehouseRow {
  readonly id: string
  readonly code: string
  readonly names: Localized
}

export interface StockRow {
  readonly id: string
  readonly warehouse: WarehouseRow
  readonly code: string
  readonly names: Localized
  readonly unit_names: Localized
  readonly kind: StockKind
  readonly step: number
  readonly low: number
  readonly quantity: number
  readonly lent: number
}

export interface StockEntryRow {
  readonly no: number
  readonly kind: StockEntryKind
  readonly change: number
  readonly lent_change: number
  readonly balance: number
  readonly order_serial: string | null
  readonly holder_id: string | null
  readonly reason: string | null
  readonly by_person: string | null
  readonly by_role: string
  readonly at: Date
}

export interface LoanRow {
  readonly item_id: string
  readonly code: string
  readonly names: Localized
  readonly unit_names: Localized
  readonly quantity: number
  readonly since: Date
  readonly order_id: string
  readonly order_serial: string
  readonly holder_id: string
}

export interface StockSearch {
  readonly estateId: string
  readonly warehouseId: string | null
  readonly kind: StockKind | null
  readonly search: string | null
  readonly low: boolean
  readonly first: number
}

const ITEM = `
SELECT s.id, s.code, s.names, s.unit_names, s.kind, s.step, s.low, s.quantity, s.lent,
  jsonb_build_object('id', w.id, 'code', w.code, 'names', w.names) AS warehouse
FROM stock_item s JOIN warehouse w ON w.id = s.warehouse_id`

/** Items of the estate by id, in the order of their codes. */
export const stockByIds = (tx: ReadTx, estateId: string, ids: readonly string[]): Promise<StockRow[]> =>
  tx.query<StockRow & Record<string, unknown>>(
    `${ITEM} WHERE s.estate_id = $1 AND s.id = ANY($2::uuid[]) ORDER BY s.code, s.id`,
    [estateId, ids],
    { name: 'stock_by_ids' },
  )

export class StockStore {
  constructor(private readonly dataSource: DataSource) {}

  warehouses(estateId: string): Promise<WarehouseRow[]> {
    return this.dataSource.query<WarehouseRow[]>(
      'SELECT id, code, names FROM warehouse WHERE estate_id = $1 ORDER BY code',
      [estateId],
    )
  }

  /** By code; the search looks at codes and names. */
  search({ estateId, warehouseId, kind, search, low, first }: StockSearch): Promise<StockRow[]> {
    const words = (search ?? '').trim()
    return this.dataSource.query<StockRow[]>(
      `${ITEM}
       WHERE s.estate_id = $1 AND ($2::uuid IS NULL OR s.warehouse_id = $2) AND ($3::text IS NULL OR s.kind = $3)
         AND ($4 = '' OR s.code ILIKE $5 OR EXISTS (SELECT FROM jsonb_each_text(s.names) n WHERE n.value ILIKE $5))
         AND (NOT $6 OR s.quantity < s.low)
       ORDER BY s.code, s.id LIMIT $7`,
      [estateId, warehouseId, kind, words, `%${words.replace(/[\\%_]/g, '\\$&')}%`, low, first],
    )
  }

  /** The estate of an item; null: there is no such item. */
  async estateOf(itemId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ estate_id: string }[]>(
      'SELECT estate_id FROM stock_item WHERE id = $1',
      [itemId],
    )
    return row?.estate_id ?? null
  }

  /** An item's ledger, the newest entry first. */
  async entries(itemId: string, page: Page): Promise<{ readonly rows: StockEntryRow[]; readonly total: number }> {
    const after = Number(page.after?.[0] ?? Number.MAX_SAFE_INTEGER)
    const before = Number(page.before?.[0] ?? 0)
    const rows = await this.dataSource.query<StockEntryRow[]>(
      `SELECT e.no, e.kind, e.change, e.lent_change, e.balance, o.serial AS order_serial, e.holder_id, e.reason, e.by_person,
         e.by_role, e.at
       FROM stock_entry e LEFT JOIN work_order o ON o.id = e.order_id
       WHERE e.item_id = $1 AND e.no < $2::bigint AND e.no > $3::bigint ORDER BY e.no ${page.backward ? 'ASC' : 'DESC'} LIMIT $4`,
      [itemId, after, before, page.size + 1],
    )
    const [count] = await this.dataSource.query<{ entries: number }[]>('SELECT entries FROM stock_item WHERE id = $1', [
      itemId,
    ])
    return { rows, total: count?.entries ?? 0 }
  }

  /**
   * What is out on loan, the longest out first.
   * @param day between which instants it was taken; null: whenever
   */
  loans(
    estateId: string,
    holderId: string | null,
    day: { readonly from: Date; readonly to: Date } | null,
    first: number,
  ): Promise<LoanRow[]> {
    return this.dataSource.query<LoanRow[]>(
      `SELECT e.item_id, s.code, s.names, s.unit_names, sum(e.lent_change)::bigint AS quantity,
         min(e.at) FILTER (WHERE e.kind = 'LOAN') AS since, e.order_id, o.serial AS order_serial, e.holder_id
       FROM stock_item s
         JOIN stock_entry e ON e.item_id = s.id AND e.lent_change <> 0 AND ($2::uuid IS NULL OR e.holder_id = $2)
         JOIN work_order o ON o.id = e.order_id
       WHERE s.estate_id = $1 AND s.lent > 0
       GROUP BY e.item_id, s.code, s.names, s.unit_names, e.order_id, o.serial, e.holder_id
       HAVING sum(e.lent_change) > 0
         AND ($3::timestamptz IS NULL OR bool_or(e.kind = 'LOAN' AND e.at >= $3 AND e.at < $4::timestamptz))
       ORDER BY since, s.code LIMIT $5`,
      [estateId, holderId, day?.from ?? null, day?.to ?? null, first],
    )
  }
}
