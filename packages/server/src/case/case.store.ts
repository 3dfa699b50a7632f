/** What is read of a case under its lock, or of the estate for a new one. Writing is request/change.store.ts. */
import type { CaseEvidence, CaseState } from '../domain/case.js'
import { estateSettings, type EstateSettings } from '../domain/estate.js'
import { serialOf, type SerialKind } from '../domain/serial.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'
import { ESTATE_COLUMNS, type Replay, replayOf } from '../request/facts.sql.js'
import { evidenceSince, type Happened } from '../request/request.store.js'
import { caseFrom, orderFrom, type Row, type StoredOrder } from '../request/rows.js'

export interface CaseRead {
  /** The database's clock. */
  readonly now: Date
  readonly estate: EstateSettings
  readonly replay: Replay | null
}

export interface LockedCase extends CaseRead {
  readonly state: CaseState
  /** The case's order, locked as well, where that was asked for. */
  readonly order: StoredOrder | null
}

const LOCK = `
WITH k AS MATERIALIZED (SELECT * FROM case_record WHERE id = $1 AND kind = $2 FOR UPDATE)
SELECT k.*, clock_timestamp() AS now, ${ESTATE_COLUMNS}, ${replayOf('$3', '$4')} AS replay
FROM k JOIN estate e ON e.id = k.estate_id`

// The order's row before the case's: whoever changes both takes them in this order.
const LOCK_ORDER = `
SELECT * FROM work_order WHERE id = (SELECT order_id FROM case_record WHERE id = $1 AND kind = $2) FOR UPDATE`

export interface CaseAsk {
  readonly caseId: string
  readonly kind: string
  readonly callerId: string
  readonly key: string | null
  /** Whether the action also changes the case's order, whose row is locked first. */
  readonly orderFirst?: boolean | undefined
}

/** @returns null when there is no such case of that kind */
export async function lockCase(tx: Tx, ask: CaseAsk): Promise<LockedCase | null> {
  // Both are sent before either is answered, and run one after the other.
  const ordering = ask.orderFirst
    ? tx.query<Row>(LOCK_ORDER, [ask.caseId, ask.kind], { name: 'case_lock_order' })
    : ([] as Row[])
  const locking = tx.query<Row>(LOCK, [ask.caseId, ask.kind, ask.callerId, ask.key], { name: 'case_lock' })
  const [[order], [row]] = await Promise.all([ordering, locking])
  if (!row) return null
  return {
    ...readFrom(tx, row, row.estate_id as string),
    state: caseFrom(row),
    order: order ? orderFrom(order) : null,
  }
}

const NEW = `
WITH e AS MATERIALIZED (SELECT * FROM estate WHERE id = $1),
  counter AS (
    INSERT INTO serial_counter (estate_id, prefix, last)
    SELECT e.id, $4::text || '-' || to_char(clock_timestamp() AT TIME ZONE e.time_zone, 'YYMM'), 1 FROM e
    ON CONFLICT (estate_id, prefix) DO UPDATE SET last = serial_counter.last + 1 RETURNING prefix, last)
SELECT clock_timestamp() AS now, ${ESTATE_COLUMNS}, counter.prefix, counter.last, ${replayOf('$2', '$3')} AS replay
FROM counter CROSS JOIN e`

/**
 * Reads what a new case needs and draws its number; the counter stays locked to the commit, so that what the case's opening locks is
 * locked before. A refused call is rolled back, and draws none. @returns null when there is no such estate
 */
export async function readForNewCase(
  tx: Tx,
  ask: {
    readonly estateId: string
    readonly callerId: string
    readonly key: string | null
    readonly serial: SerialKind
  },
): Promise<(CaseRead & { readonly serial: string }) | null> {
  const [row] = await tx.query<Row>(NEW, [ask.estateId, ask.callerId, ask.key, ask.serial], { name: 'case_new' })
  return row ? { ...readFrom(tx, row, ask.estateId), serial: serialOf(row.prefix as string, row.last as number) } : null
}

const readFrom = (tx: Tx, row: Row, estateId: string): CaseRead => {
  tx.sawNow(row.now as Date)
  return {
    now: row.now as Date,
    estate: estateSettings(
      { id: estateId, timeZone: row.time_zone as string, currency: row.estate_currency as string },
      row.estate_settings as Readonly<Record<string, unknown>>,
    ),
    replay: row.replay as Replay | null,
  }
}

/** Of a case as it stands now. */
export async function readCase(tx: ReadTx, caseId: string): Promise<CaseState | null> {
  const [row] = await tx.query<Row>('SELECT * FROM case_record WHERE id = $1', [caseId], { name: 'case_by_id' })
  return row ? caseFrom(row) : null
}

/** What happened to a case after a version, with who did it. */
export const caseSince = (tx: ReadTx, caseId: string, version: number): Promise<readonly Happened<CaseEvidence>[]> =>
  evidenceSince<CaseEvidence>(tx, caseId, version)
