/** What damage reports read and keep in the row of their order. */
import type { DataSource } from 'typeorm'
import type { OrderDamage } from '../domain/work-order-state.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'
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

/** The case's order, whose row is locked already. */
export async function readOrderOf(tx: ReadTx, orderId: string): Promise<StoredOrder> {
  const [row] = await tx.query<Row>('SELECT * FROM work_order WHERE id = $1', [orderId], { name: 'damage_order' })
  if (!row) throw new Error(`A damage report names order ${orderId}, which is not there.`)
  return orderFrom(row)
}

export async function keepDamage(tx: Tx, orderId: string, damage: readonly OrderDamage[]): Promise<void> {
  await tx.query(
    `UPDATE work_order SET facts = facts || jsonb_build_object('damage', $2::jsonb) WHERE id = $1`,
    [orderId, JSON.stringify(damage)],
    { name: 'damage_keep' },
  )
}
