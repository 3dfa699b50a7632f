/**
 * Numbers that people say, one counter for each estate, kind and month, locked from the statement that asks to the commit. All of these
 * may be sent behind a lock without waiting for its answer: they find the estate by the record that is locked. Ask after the records'
 * locks and before anything is written.
 */
import { serialOf, type SerialKind } from '../domain/serial.js'
import type { Nature } from '../domain/vocabulary.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { Ahead } from './change.store.js'

/** Where the record stands by which the estate is found. */
export type RecordTable = 'work_order' | 'request' | 'case_record'

/** The next number, which is taken only when it is raised. */
export interface HeldSerial {
  readonly serial: string
  readonly raise: Ahead
}

const counter = (table: RecordTable, kind: string, last: number): string => `
INSERT INTO serial_counter AS c (estate_id, prefix, last)
SELECT e.id, ${kind} || '-' || to_char(clock_timestamp() AT TIME ZONE e.time_zone, 'YYMM'), ${last}
FROM ${table} r JOIN estate e ON e.id = r.estate_id WHERE r.id = $1`

const NEXT = `
ON CONFLICT (estate_id, prefix) DO UPDATE SET last = c.last + 1 RETURNING c.prefix, c.last`

interface Next {
  readonly prefix: string
  readonly last: number
  readonly [column: string]: unknown
}

const serialFrom = ([row]: readonly Next[]): string | null => (row ? serialOf(row.prefix, row.last) : null)

/** The next number of a kind in the estate of a record. @returns null: there is no such record */
export const nextSerial = async (tx: Tx, of: RecordTable, id: string, kind: SerialKind): Promise<string | null> =>
  serialFrom(await tx.query<Next>(counter(of, '$2::text', 1) + NEXT, [id, kind], { name: `serial_next_${of}` }))

/** The next number for what a request becomes, by the request's nature. @returns null: there is no such request */
export const nextSerialByNature = async (
  tx: Tx,
  requestId: string,
  kinds: Readonly<Partial<Record<Nature, SerialKind>>>,
  other: SerialKind,
): Promise<string | null> =>
  serialFrom(
    await tx.query<Next>(
      counter('request', `coalesce($2::jsonb ->> r.nature, $3::text)`, 1) + NEXT,
      [requestId, JSON.stringify(kinds), other],
      { name: 'serial_next_by_nature' },
    ),
  )

/** Holds the counter for an action of which it shows only later whether it takes a number: numbers have no gaps. */
export async function holdSerial(tx: Tx, of: RecordTable, id: string, kind: SerialKind): Promise<HeldSerial | null> {
  const [row] = await tx.query<{ estate_id: string; prefix: string; last: number }>(
    `${counter(of, '$2::text', 0)}
ON CONFLICT (estate_id, prefix) DO UPDATE SET last = c.last RETURNING c.estate_id, c.prefix, c.last`,
    [id, kind],
    { name: `serial_hold_${of}` },
  )
  if (!row) return null
  const { estate_id, prefix, last } = row
  return {
    serial: serialOf(prefix, last + 1),
    raise: (later) =>
      later.query(
        'UPDATE serial_counter SET last = last + 1 WHERE estate_id = $1 AND prefix = $2',
        [estate_id, prefix],
        {
          name: 'serial_raise',
        },
      ),
  }
}
