/**
 * Which servers are still there. Each holds an advisory lock on its wake connection for as long as it lives; PostgreSQL lets it go the
 * moment the process dies, so that others need not wait for what a dead one had reserved for a while. Shared, as a server that
 * comes back may meet its own former connection.
 */
import { randomBytes } from 'node:crypto'

/** First half of the lock's key. */
const ALIVE = 1_919_251_822

/** Second half: this server's own, never 0. */
export const newServerKey = (): number => (randomBytes(4).readUInt32BE() % 0x7fff_fffe) | 1

export const HOLD_ALIVE = `SELECT pg_advisory_lock_shared(${ALIVE}, $1::int)`

/** A reservation's id begins with the key of whose it is; 0: nobody knows, so it is left until its time is over. */
export const reservedBy = (serverKey: number, id: string): string =>
  `${serverKey.toString(16).padStart(8, '0')}${id.slice(8)}`

/** SQL: whether the reservation with this id is a server's that is not there any more. */
export const holderIsGone = (
  reservation: string,
): string => `(left(${reservation}::text, 8) <> '00000000' AND NOT EXISTS (
  SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ${ALIVE}
    AND l.objid = ('x' || left(${reservation}::text, 8))::bit(32)::bigint::oid
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())))`
