/**
 * Changes that are no action of a life-cycle table: stock that comes in, shifts, days of the calendar, hand-overs. They have what every
 * action has: one transaction of two round trips, an idempotency key, an entry in the audit chain, events after the commit.
 */
import { hasRole } from '../domain/role.js'
import type { StockMove } from '../domain/stock.js'
import type { Role } from '../domain/vocabulary.js'
import type { AuditEntry, Caller, EventEntry, EventKind } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import {
  type Acting,
  type ActionResult,
  inputHash,
  isReplayOf,
  once,
  refuseReuse,
  rememberAs,
  Replayed,
} from './acting.js'
import { type Ahead, writeChange } from './change.store.js'
import { type Replay, replayOf } from './facts.sql.js'

export interface EntryCall {
  readonly estateId: string
  /** @example 'RECEIVE_STOCK' */
  readonly action: string
  readonly input: object
  readonly idempotencyKey?: string | null | undefined
  /** Those that may, the one first in whose name it is done. */
  readonly roles: readonly Role[]
}

export interface Entered<T> {
  readonly value: T
  readonly recordKind: AuditEntry['recordKind']
  readonly recordId: string | null
  readonly detail: AuditEntry['detail']
  readonly events?: readonly EventEntry[]
  readonly stock?: readonly StockMove[]
  /** Writes its own rows, in front of the statement that records it. */
  readonly ahead?: readonly Ahead[]
}

export interface Entering<T, R> {
  /** Locks and reads, in one round trip: sends everything before it waits for anything. */
  readonly reads?: (tx: Tx) => Promise<R>
  /** Decides; throws Refused to leave without a trace. @param known.now the database's clock, once the locks were had */
  readonly work: (known: { readonly now: Date; readonly role: Role | 'SYSTEM'; readonly read: R }) => Entered<T>
  /** What the first of two equal calls was told, as it stands now. */
  readonly again: (tx: Tx, recordId: string | null) => Promise<T>
}

export function enter<T, R = undefined>(
  acting: Acting,
  caller: Caller,
  call: EntryCall,
  { reads, work, again }: Entering<T, R>,
): Promise<ActionResult<T>> {
  const { estateId, action } = call
  const key = call.idempotencyKey || null
  const hash = inputHash(action, { ...call.input, idempotencyKey: undefined })
  return once<T>(acting, caller, async (tx) => {
    const [read, { replay, now: at }] = await Promise.all([reads?.(tx), replayNow(tx, caller.callerId, key)])
    tx.sawNow(at)
    if (isReplayOf(replay, hash)) {
      const value = await again(tx, replay.result.recordId ?? null)
      throw new Replayed<T>({ ok: true, value, position: replay.result.position, replayed: true })
    }
    refuseReuse(replay, hash)
    const role = call.roles.find((each) => hasRole(caller.actor, estateId, each)) ?? 'SYSTEM'
    const entered = work({ now: at, role, read: read as R })
    const position = await writeChange(tx, {
      estateId,
      at,
      recordId: entered.recordId ?? undefined,
      stock: entered.stock,
      stockBy: { personId: caller.actor.personId, role },
      ahead: entered.ahead,
      events: entered.events ?? [],
      audits: [
        {
          actorId: caller.callerId,
          personId: caller.actor.personId,
          role,
          source: caller.source,
          action,
          recordKind: entered.recordKind,
          recordId: entered.recordId,
          detail: entered.detail,
        },
      ],
      remember: rememberAs(caller, key, hash),
    })
    tx.afterCommit(() => acting.announce({ estateId, position, earliestDueAt: null }))
    return { ok: true, value: entered.value, position, replayed: false }
  })
}

/** Behind the locks: what is kept with the key by now, and the time. */
async function replayNow(tx: Tx, callerId: string, key: string | null) {
  const [row] = await tx.query<{ replay: Replay | null; now: Date }>(
    `SELECT ${replayOf('$1', '$2')} AS replay, clock_timestamp() AS now`,
    [callerId, key],
    { name: 'entry_replay' },
  )
  return row as { readonly replay: Replay | null; readonly now: Date }
}

/** An event about no request, order or case. */
export const plainEvent = (
  kind: Extract<EventKind, 'TECHNICIAN_CHANGED' | 'BOARD_CHANGED'>,
  action: string,
  assigneeId: string | null = null,
): EventEntry => ({
  kind,
  action,
  itemId: null,
  buildingId: null,
  category: null,
  department: null,
  assigneeId,
  previousAssigneeId: null,
  clockKind: null,
  item: {},
})
