/** What damage reports read and keep in the row of their order. */
import type { DataSource } from 'typeorm'
import type { Tx } from '../platform/unit-of-work.js'
import { orderFrom, type Row, type StoredOrder } from '../request/rows.js'

/** The estate of an order; null: there is no such order. */
export async function orderEstate(dataSource: Pick<DataSource, 'query'>, orderId: string): Promise<string | null> {
  const [row] = await dataSource.query<{ estate_id: string }[]>('SELECT estate_id FROM work_order WHERE id = $1', [
    orderId,
  ])
  return row?.estate_id ?? null
}

export async function lockOrder(tx: Tx, orderId: string): Promise<StoredOrder | null> {
  const [row] = await tx.query<Row>('SELECT * FROM work_order WHERE id = $1 FOR UPDATE', [orderId], {
    name: 'damage_lock_order',
  })
  return row ? orderFrom(row) : null
}
