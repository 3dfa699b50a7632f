/**
 * Changes that are no action of a life-cycle table: stock that comes in, shifts, days of the calendar, hand-overs. They have what every
 * action has: one transaction, an idempotency key, an entry in the audit chain, events after the commit.
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
import { writeChange } from './change.store.js'
import { readReplay } from './request.store.js'

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
}

/**
 * @param work locks, decides and writes its own rows; throws Refused to leave without a trace
 * @param again what the first of two equal calls was told, as it stands now
 */
export function enter<T>(
  acting: Acting,
  caller: Caller,
  call: EntryCall,
  work: (tx: Tx, now: Date, role: Role | 'SYSTEM') => Promise<Entered<T>>,
  again: (tx: Tx, recordId: string | null) => Promise<T>,
): Promise<ActionResult<T>> {
  const { estateId, action } = call
  const key = call.idempotencyKey || null
  const hash = inputHash(action, { ...call.input, idempotencyKey: undefined })
  return once<T>(acting, caller, async (tx) => {
    const replay = key ? await readReplay(tx, caller.callerId, key) : null
    if (isReplayOf(replay, hash)) {
      const value = await again(tx, replay.result.recordId ?? null)
      throw new Replayed<T>({ ok: true, value, position: replay.result.position, replayed: true })
    }
    refuseReuse(replay, hash)
    const role = call.roles.find((each) => hasRole(caller.actor, estateId, each)) ?? 'SYSTEM'
    const entered = await work(tx, await tx.now(), role)
    const at = await tx.now()
    const position = await writeChange(tx, {
      estateId,
      at,
      recordId: entered.recordId ?? undefined,
      stock: entered.stock,
      stockBy: { personId: caller.actor.personId, role },
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
