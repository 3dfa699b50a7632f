/** Stock under its lock. Booking it is part of the one writing statement (request/change.store.ts). */
import type { StockFacts } from '../domain/stock.js'
import type { Tx } from '../platform/unit-of-work.js'

// Rows in the order of their ids, always: two who draw the same things in another order wait for each other, and never both.
const lock = (estate: string): string => `
SELECT s.id, s.code, s.names AS name, s.unit_names AS unit, s.kind, s.step, s.quantity
FROM stock_item s WHERE s.estate_id = ${estate} AND s.id = ANY($2::uuid[])
ORDER BY s.id FOR UPDATE OF s`

/** Locks items of the estate's stock. Items of elsewhere are not among them. */
export const lockStock = (tx: Tx, estateId: string, itemIds: readonly string[]): Promise<StockFacts[]> =>
  tx.query<StockFacts & Record<string, unknown>>(lock('$1'), [estateId, itemIds], { name: 'stock_lock' })

/**
 * Locks items of the stock of an order's estate. Sent right behind the statement that locks the order, without waiting for its answer:
 * it begins once that lock is had, with a snapshot of its own, and costs no round trip.
 */
export const lockStockBehind = (tx: Tx, orderId: string, itemIds: readonly string[]): Promise<StockFacts[]> =>
  tx.query<StockFacts & Record<string, unknown>>(
    lock('(SELECT o.estate_id FROM work_order o WHERE o.id = $1)'),
    [orderId, itemIds],
    { name: 'stock_lock_behind' },
  )
