/** Cases as they are read: by id, by what they belong to, and page by page. */
import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'
import type { CaseEvidence, CaseState } from '../domain/case.js'
import type { CaseKind, Department } from '../domain/vocabulary.js'
import { groupBy } from '../platform/collections.js'
import { evidenceFrom } from '../request/request.store.js'
import { caseFrom, type Row } from '../request/rows.js'

export interface CaseFilter {
  readonly statuses?: readonly string[] | null
  readonly departments?: readonly Department[] | null
  readonly ownerId?: string | null
  readonly orderId?: string | null
  readonly requestId?: string | null
  readonly month?: string | null
  /** Only those in which something is left to do, or only the others. */
  readonly open?: boolean | null
  /**
   * What the viewer may read, when not all: those of these departments, and those that this person owns or opened. The view still asks
   * the definition's mayRead() of each.
   */
  readonly within?: { readonly departments: readonly Department[]; readonly personId: string | null } | null
}

/** The place of a case in the list: newest first. */
export interface CaseKey {
  readonly openedAt: Date
  readonly id: string
}

const PAGE = `
SELECT k.* FROM case_record k
WHERE k.estate_id = $1 AND k.kind = $2
  AND ($3::text[] IS NULL OR k.status = ANY($3)) AND ($4::text[] IS NULL OR k.department = ANY($4))
  AND ($5::uuid IS NULL OR k.owner_id = $5) AND ($6::uuid IS NULL OR k.order_id = $6) AND ($7::uuid IS NULL OR k.request_id = $7)
  AND ($8::text IS NULL OR k.month = $8) AND ($9::boolean IS NULL OR (k.closed_at IS NULL) = $9)
  AND ($10::boolean OR k.department = ANY($11::text[]) OR k.owner_id = $12 OR k.opened_by = $12)
  AND ($13::timestamptz IS NULL OR (k.opened_at, k.id) < ($13, $14::uuid))
ORDER BY k.opened_at DESC, k.id DESC LIMIT $15`

export class CaseLists {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. Ask for one more than you show: its presence says that there is a next page. */
  async page(
    estateId: string,
    kind: CaseKind,
    filter: CaseFilter,
    { after = null, limit }: { readonly after?: CaseKey | null; readonly limit: number },
  ): Promise<readonly CaseState[]> {
    const rows = await this.#query('case_page', PAGE, [
      estateId,
      kind,
      filter.statuses ?? null,
      filter.departments ?? null,
      filter.ownerId ?? null,
      filter.orderId ?? null,
      filter.requestId ?? null,
      filter.month ?? null,
      filter.open ?? null,
      !filter.within,
      filter.within?.departments ?? [],
      filter.within?.personId ?? null,
      after?.openedAt ?? null,
      after?.id ?? null,
      limit,
    ])
    return rows.map(caseFrom)
  }

  readonly byIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, CaseState>> => {
    const rows = await this.#query('cases_by_ids', 'SELECT * FROM case_record WHERE id = ANY($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id as string, caseFrom(row)]))
  }

  /** All cases of orders, oldest first. */
  readonly byOrders = async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly CaseState[]>> => {
    const rows = await this.#query(
      'cases_by_orders',
      'SELECT * FROM case_record WHERE order_id = ANY($1::uuid[]) ORDER BY opened_at, id',
      [ids],
    )
    return groupBy(rows.map(caseFrom), 'orderId') as Map<string, CaseState[]>
  }

  /** Evidence of cases, oldest first. */
  readonly history = async (
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly (CaseEvidence & { readonly itemId: string })[]>> => {
    const rows = await this.#query(
      'case_history',
      'SELECT * FROM evidence WHERE item_id = ANY($1::uuid[]) ORDER BY item_id, version',
      [ids],
    )
    return groupBy(
      rows.map((row) => ({ ...(evidenceFrom(row) as CaseEvidence), itemId: row.item_id as string })),
      'itemId',
    )
  }

  async #query(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool }
    return (await master.query<Row>({ name, text, values: values as unknown[] })).rows
  }
}
