/** Stock under its lock. Booking it is part of the one writing statement (request/change.store.ts). */
import type { StockFacts } from '../domain/stock.js'
import type { Tx } from '../platform/unit-of-work.js'

// Rows in the order of their ids, always: two who draw the same things in another order wait for each other, and never both.
const LOCK = `
SELECT s.id, s.code, s.names AS name, s.unit_names AS unit, s.kind, s.step, s.quantity
FROM stock_item s WHERE s.estate_id = $1 AND s.id = ANY($2::uuid[])
ORDER BY s.id FOR UPDATE`

/** Locks items of the estate's stock, after the order's row. Items of elsewhere are not among them. */
export const lockStock = (tx: Tx, estateId: string, itemIds: readonly string[]): Promise<StockFacts[]> =>
  tx.query<StockFacts & Record<string, unknown>>(LOCK, [estateId, itemIds], { name: 'stock_lock' })
