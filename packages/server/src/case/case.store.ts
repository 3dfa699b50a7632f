/** What is read of a case under its lock, or of the estate for a new one. Writing is request/change.store.ts. */
import type { CaseEvidence, CaseState } from '../domain/case.js'
import { estateSettings, type EstateSettings } from '../domain/estate.js'
import { serialOf, type SerialKind } from '../domain/serial.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'
import { ESTATE_COLUMNS, type Replay, replayOf } from '../request/facts.sql.js'
import { evidenceSince, type Happened } from '../request/request.store.js'
import { caseFrom, type Row } from '../request/rows.js'

export interface CaseRead {
  /** The database's clock. */
  readonly now: Date
  readonly estate: EstateSettings
  readonly replay: Replay | null
}

export interface LockedCase extends CaseRead {
  readonly state: CaseState
}

const LOCK = `
WITH k AS MATERIALIZED (SELECT * FROM case_record WHERE id = $1 AND kind = $2 FOR UPDATE)
SELECT k.*, clock_timestamp() AS now, ${ESTATE_COLUMNS}, ${replayOf('$3', '$4')} AS replay
FROM k JOIN estate e ON e.id = k.estate_id`

// The order's row before the case's: whoever changes both takes them in this order.
const LOCK_ORDER = `
SELECT id FROM work_order WHERE id = (SELECT order_id FROM case_record WHERE id = $1 AND kind = $2) FOR UPDATE`

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
  if (ask.orderFirst) await tx.query(LOCK_ORDER, [ask.caseId, ask.kind], { name: 'case_lock_order' })
  const [row] = await tx.query<Row>(LOCK, [ask.caseId, ask.kind, ask.callerId, ask.key], { name: 'case_lock' })
  return row ? { ...readFrom(tx, row, row.estate_id as string), state: caseFrom(row) } : null
}

const NEW = `
SELECT clock_timestamp() AS now, ${ESTATE_COLUMNS}, ${replayOf('$2', '$3')} AS replay FROM estate e WHERE e.id = $1`

/** @returns null when there is no such estate */
export async function readForNewCase(
  tx: Tx,
  ask: { readonly estateId: string; readonly callerId: string; readonly key: string | null },
): Promise<CaseRead | null> {
  const [row] = await tx.query<Row>(NEW, [ask.estateId, ask.callerId, ask.key], { name: 'case_new' })
  return row ? readFrom(tx, row, ask.estateId) : null
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

const SERIAL = `
INSERT INTO serial_counter (estate_id, prefix, last)
SELECT e.id, $2 || '-' || to_char($3::timestamptz AT TIME ZONE e.time_zone, 'YYMM'), 1 FROM estate e WHERE e.id = $1
ON CONFLICT (estate_id, prefix) DO UPDATE SET last = serial_counter.last + 1
RETURNING prefix, last`

/**
 * The next number of a kind and month. The counter stays locked to the commit: ask for it after the items' locks and before anything
 * is written. @example 'IN-2611-0003'
 */
export async function drawSerial(tx: Tx, estateId: string, kind: SerialKind, at: Date): Promise<string> {
  const [row] = await tx.query<{ prefix: string; last: number }>(SERIAL, [estateId, kind, at], { name: 'case_serial' })
  const { prefix, last } = row as { prefix: string; last: number }
  return serialOf(prefix, last)
}

/** Of a case as it stands now. */
export async function readCase(tx: ReadTx, caseId: string): Promise<CaseState | null> {
  const [row] = await tx.query<Row>('SELECT * FROM case_record WHERE id = $1', [caseId], { name: 'case_by_id' })
  return row ? caseFrom(row) : null
}

/** What happened to a case after a version, with who did it. */
export const caseSince = (tx: ReadTx, caseId: string, version: number): Promise<readonly Happened<CaseEvidence>[]> =>
  evidenceSince<CaseEvidence>(tx, caseId, version)
