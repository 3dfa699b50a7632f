/** The one way to change a work order: lock and read, decide, write, and tell the world after the commit. */
import { type CardNames, orderCard } from '../domain/card.js'
import type { Command } from '../domain/command.js'
import type { DecideContext, Decision } from '../domain/decide-context.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { answeredElsewhere } from '../domain/request-joining.js'
import { mayReadOrder } from '../domain/visibility.js'
import { sealed } from '../domain/signature.js'
import { decide } from '../domain/work-order.js'
import { explain } from '../domain/refusal-text.js'
import { Locale, type Localized } from '../domain/vocabulary.js'
import type { Evidence, WorkOrder } from '../domain/work-order-state.js'
import { type AuditEntry, type Caller, cardEvent, type EventEntry, recordChange } from '../platform/record.js'
import { sha256 } from '../platform/sha256.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import {
  type Acting,
  type ActionResult,
  auditDetail,
  inputHash,
  isReplayOf,
  once,
  refuseReuse,
  rememberAs,
  Replayed,
  withNames,
} from '../request/acting.js'
import {
  caseEvents,
  earliestDue,
  orderCardOf,
  type OrderWrite,
  ranOut,
  type Remembered,
  writeChange,
} from '../request/change.store.js'
import type { Replay } from '../request/facts.sql.js'
import { evidenceSince, readReplay } from '../request/request.store.js'
import type { StoredOrder } from '../request/rows.js'
import type { Follow, Followed, Following, OrderFollower } from './follow.js'
import { lockStockBehind } from './stock.store.js'
import {
  lockAndRead,
  lockBatch,
  type LockedOrder,
  type LockRequest,
  lockUnanswered,
  readAlternatives,
  readOrders,
} from './work-order.store.js'

/** One call of one action. */
export interface ActCall {
  readonly workOrderId: string
  /** The version that the caller's screen showed. */
  readonly version: number
  readonly idempotencyKey?: string | null | undefined
  readonly command: Command
}

/** A batch of one action, everything or nothing. */
export interface BatchCall {
  readonly estateId: string
  /** Absent: all that wait. */
  readonly orders?: readonly { readonly workOrderId: string; readonly version: number }[] | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

export type OrderResult = ActionResult<StoredOrder>

export class WorkOrderService {
  constructor(
    private readonly acting: Acting,
    private readonly followers: readonly OrderFollower[] = [],
  ) {}

  /**
   * Does an action of the life-cycle table, or answers why not. Two round trips, BEGIN and COMMIT included, when it is accepted: what
   * it locks and reads beside the order travels behind the order's lock, what it writes beside it in front of the writing statement. A
   * refusal may cost one or two more, to say what changed meanwhile or who else could.
   */
  async act(caller: Caller, call: ActCall): Promise<OrderResult> {
    const { workOrderId, version, command } = call
    const hash = inputHash(command.action, { workOrderId, version, input: command.input })
    const result = await once<StoredOrder>(this.acting, caller, async (tx) => {
      // All of it is sent before the first is answered, and runs in this order: the order's lock is had before any other.
      const locking = lockAndRead(tx, {
        orderId: workOrderId,
        ...namedBy(command),
        closes: command.action === 'WRITE_OFF',
        begins: command.action === 'START' || command.action === 'RESOLVE_ESCALATION',
        actorPersonId: caller.actor.personId,
        callerId: caller.callerId,
        key: call.idempotencyKey || null,
        staffing: command.action === 'DISPATCH' ? { at: command.input.appointmentAt ?? null } : null,
      })
      const items = stockNamed(command)
      const [locked, stock, answered, follows] = await Promise.all([
        locking,
        items ? lockStockBehind(tx, workOrderId, items) : undefined,
        command.action === 'REPLY' ? lockUnanswered(tx, workOrderId) : null,
        this.#asked(tx, workOrderId, command),
      ])
      if (!locked) throw new Refused(NOT_FOUND)
      // First of all: what the caller did himself he is told again, even when the order has left his hands since. The view shows
      // him no more of it than he may see now.
      this.#toldAgain(locked.stored, locked.replay, hash)
      if (!mayReadOrder(caller.actor, locked.stored.order)) {
        this.#toldAgain(locked.stored, await this.#late(tx, caller, call), hash)
        throw new Refused(NOT_FOUND)
      }
      refuseReuse(locked.replay, hash)

      const ctx = this.#context(caller, stock ? { ...locked, stock } : locked, version)
      const decided = decide(locked.stored.order, command, ctx)
      if (!decided.ok) {
        const late = await this.#late(tx, caller, call)
        this.#toldAgain(locked.stored, late, hash)
        refuseReuse(late, hash)
        throw new Refused(await this.#explained(tx, locked, command, ctx, decided.refusal))
      }
      const done = prepare(caller, locked, sealed(decided.decision, sha256), follows, answered)
      const { order } = done.write.stored
      const remember = rememberAs(caller, call.idempotencyKey, hash)
      const position = await this.#commit(tx, caller, order.estateId, locked.now, [done], false, remember)
      return { ok: true, value: done.write.stored, position, replayed: false }
    })
    if (!result.ok && result.refusal.rule === 'INT-9') await this.#recordAttempt(caller, call, result.refusal)
    return result
  }

  /** What the followers read, behind the order's lock. */
  async #asked(tx: Tx, orderId: string, command: Command): Promise<readonly Follow[]> {
    const follows = await Promise.all(this.followers.map((follow) => follow(tx, { orderId, command })))
    return follows.filter((follow) => follow !== null)
  }

  /** @throws Replayed when the key was kept with this very call */
  #toldAgain(stored: StoredOrder, replay: Replay | null, hash: Buffer): void {
    if (!isReplayOf(replay, hash)) return
    throw new Replayed<StoredOrder>({ ok: true, value: stored, position: replay.result.position, replayed: true })
  }

  /** What is kept with the call's key by now: the lock may have waited for the first of two equal calls. */
  async #late(tx: Tx, caller: Caller, { idempotencyKey }: ActCall): Promise<Replay | null> {
    return idempotencyKey ? readReplay(tx, caller.callerId, idempotencyKey) : null
  }

  #context(caller: Caller, locked: LockedOrder, versionSeen: number): DecideContext {
    return {
      actor: caller.actor,
      now: locked.now,
      estate: locked.estate,
      facts: {
        person: locked.person,
        items: locked.items,
        checklist: locked.checklist,
        staffing: locked.staffing,
        ...(locked.stock ? { stock: locked.stock } : {}),
      },
      ports: this.acting.ports,
      newId: this.acting.newId,
      versionSeen,
    }
  }

  /** The refusal with what only a refusal needs: what changed since and by whom, or who else could serve. */
  async #explained(
    tx: Tx,
    { stored: { order } }: LockedOrder,
    command: Command,
    ctx: DecideContext,
    refusal: Refusal,
  ): Promise<Refusal> {
    if (refusal.code === 'CONFLICT') {
      const since = await evidenceSince<Evidence>(tx, order.id, ctx.versionSeen ?? 0)
      const again = decide({ ...order, evidence: since.map(({ evidence }) => evidence) }, command, ctx)
      return again.ok
        ? refusal
        : withNames(
            again.refusal,
            since.map(({ name }) => name),
          )
    }
    if ('could' in refusal.facts) {
      const alternatives = await readAlternatives(tx, order.estateId, ctx.now)
      const again = decide(order, command, { ...ctx, facts: { ...ctx.facts, alternatives } })
      return again.ok ? refusal : again.refusal
    }
    return refusal
  }

  /**
   * The batch of CBK-1: the same action on several orders of an estate, everything or nothing. Without `orders`: on all that wait to
   * be handed to dispatch.
   */
  async handToDispatch(caller: Caller, call: BatchCall): Promise<ActionResult<readonly StoredOrder[]>> {
    const { estateId, orders } = call
    const key = call.idempotencyKey || null
    const command: Command = { action: 'HAND_TO_DISPATCH', input: {} }
    const hash = inputHash('HAND_TO_DISPATCH batch', { estateId, orders })
    return once<readonly StoredOrder[]>(this.acting, caller, async (tx) => {
      const seen = new Map(orders?.map(({ workOrderId, version }) => [workOrderId, version]))
      // The key is asked for behind the locks: what the first of two equal calls left is in sight by then.
      const [batch, replay] = await Promise.all([
        lockBatch(tx, estateId, orders ? [...seen.keys()] : null),
        key ? readReplay(tx, caller.callerId, key) : null,
      ])
      await this.#batchToldAgain(tx, replay, hash)
      refuseReuse(replay, hash)
      if (orders && batch.length < seen.size) throw new Refused(NOT_FOUND)
      const done: Written[] = []
      for (const locked of batch) {
        const { order } = locked.stored
        if (!mayReadOrder(caller.actor, order)) throw new Refused(NOT_FOUND)
        const ctx = this.#context(caller, locked, seen.get(order.id) ?? order.version)
        const decided = decide(order, command, ctx)
        if (!decided.ok) throw new Refused(ofBatch(order.serial, decided.refusal))
        const follows = await this.#asked(tx, order.id, command)
        done.push(prepare(caller, locked, decided.decision, follows, null))
      }
      const [first] = batch
      if (!first) throw new Refused(refuse('UNMET', 'CBK-1', 'noneToHandOn', {}))
      const position = await this.#commit(tx, caller, estateId, first.now, done, true, rememberAs(caller, key, hash))
      return { ok: true, value: done.map(({ write }) => write.stored), position, replayed: false }
    })
  }

  /** @throws Replayed when the key was kept with this very batch */
  async #batchToldAgain(tx: Tx, replay: Replay | null, hash: Buffer): Promise<void> {
    if (!isReplayOf(replay, hash)) return
    const { orderIds = [], position } = replay.result
    throw new Replayed<readonly StoredOrder[]>({
      ok: true,
      value: await readOrders(tx, orderIds),
      position,
      replayed: true,
    })
  }

  async #commit(
    tx: Tx,
    caller: Caller,
    estateId: string,
    at: Date,
    done: readonly Written[],
    batch: boolean,
    remember: Remembered | null,
  ): Promise<number> {
    const cases = done.flatMap(({ following }) => following.flatMap((each) => each.cases ?? []))
    const writes = done.map(({ write }) => write)
    const position = await writeChange(tx, {
      estateId,
      at,
      ...(batch ? { orders: writes } : { order: writes[0] }),
      cases,
      stock: batch ? undefined : done[0]?.stock,
      also: done[0]?.also ?? undefined,
      events: [...done.flatMap(eventsOf), ...cases.flatMap(caseEvents)],
      ahead: done.flatMap(({ following }) => following.flatMap((each) => each.ahead ?? [])),
      audits: done.flatMap((each) => [
        this.#audit(caller, each),
        ...each.following.flatMap(({ audits }) => audits ?? []),
      ]),
      remember,
    })
    const earliestDueAt = earliestDue([...writes, ...cases].flatMap(({ clocks }) => clocks))
    tx.afterCommit(() => this.acting.announce({ estateId, position, earliestDueAt }))
    return position
  }

  #audit(caller: Caller, { before, write: { stored, evidence } }: Written): AuditEntry {
    return {
      actorId: caller.callerId,
      personId: evidence.by.personId,
      role: evidence.by.role,
      source: caller.source,
      action: evidence.action,
      recordKind: 'order',
      recordId: stored.order.id,
      detail: auditDetail(before, stored.order, evidence.input),
    }
  }

  /** INT-9: who tried to serve what he opened himself shows in the audit, though nothing came of it. */
  async #recordAttempt(caller: Caller, call: ActCall, refusal: Refusal): Promise<void> {
    await this.acting.unitOfWork.run(caller.actor, async (tx) => {
      const [row] = await tx.query<{ estate_id: string; now: Date }>(
        'SELECT estate_id, clock_timestamp() AS now FROM work_order WHERE id = $1',
        [call.workOrderId],
        { name: 'order_estate' },
      )
      if (!row) return
      const role = caller.actor.grants.find(({ estateId }) => estateId === row.estate_id)?.role ?? 'SYSTEM'
      await recordChange(
        tx,
        row.estate_id,
        row.now,
        [],
        [
          {
            actorId: caller.callerId,
            personId: caller.actor.personId,
            role,
            source: caller.source,
            action: 'REFUSED',
            recordKind: 'order',
            recordId: call.workOrderId,
            detail: { attempted: call.command.action, input: call.command.input, refusal },
          },
        ],
        { last: true },
      )
    })
  }
}

/** MAT-1: the items of the stock that a command names, or null where it names none. */
const stockNamed = ({ input }: Command): readonly string[] | null => {
  const lines = (input as { readonly stock?: readonly { readonly itemId?: unknown }[] | null }).stock
  return lines ? [...new Set(lines.map(({ itemId }) => itemId))].filter((id) => typeof id === 'string') : null
}

/** An accepted action, ready to be written. */
interface Written {
  readonly before: WorkOrder
  readonly write: OrderWrite
  readonly following: readonly Following[]
  readonly stock: Decision['stock']
  /** Another order of the request, whose REPLY clock the action meets. */
  readonly also: Pick<OrderWrite, 'stored' | 'clocks'> | null
}

/**
 * What is to be written of an accepted action, with what follows from it.
 * @param first the other order of the request with which its REPLY clock runs, where the answer was given on this one (DIS-2)
 */
function prepare(
  caller: Caller,
  locked: LockedOrder,
  decision: Decision,
  follows: readonly Follow[],
  first: StoredOrder | null,
): Written {
  const before = locked.stored.order
  const { evidence, clocks, quote, payments, stock } = decision
  const { now, estate, names, closing } = locked
  const followed: Followed = { before, decision, now, estate, names, closing }
  const following = follows.flatMap((follow) => follow(caller, followed) ?? [])
  const facts = following.reduce((all, { facts: more }) => ({ ...all, ...more }), decision.order.facts)
  const order = { ...decision.order, facts }
  const stored: StoredOrder = { ...locked.stored, order, card: orderCard(order, namesFor(locked, decision)) }
  const answered = first && answeredElsewhere(first.order, now)
  return {
    before,
    write: { stored, evidence, clocks, quote, payments },
    following,
    stock,
    also: answered && { stored: { ...first, order: answered.order }, clocks: answered.clocks },
  }
}

const eventsOf = ({ before, write: { stored, evidence, clocks }, also }: Written): readonly EventEntry[] => {
  const card = orderCardOf(stored)
  const previousAssigneeId = before.assigneeId === stored.order.assigneeId ? null : before.assigneeId
  return [
    ...ranOut(clocks).map((clockKind) => cardEvent('ORDER_OVERDUE', null, card, { clockKind })),
    cardEvent('ORDER_CHANGED', evidence.action, card, { previousAssigneeId }),
    ...(also ? answeredEvents(also) : []),
  ]
}

/** Why a batch was refused: the order in the way, and what is in its way. */
const ofBatch = (orderSerial: string, { code, rule, reason, facts }: Refusal): Refusal => {
  const why = Object.fromEntries(
    Object.values(Locale).map((locale) => [locale, explain({ code, rule, reason, facts }, locale)]),
  ) as unknown as Localized
  return refuse(code, rule, 'handOnRefused', { ...facts, orderSerial, because: reason, why })
}

const answeredEvents = ({ stored, clocks }: Pick<OrderWrite, 'stored' | 'clocks'>): EventEntry[] => {
  const card = orderCardOf(stored)
  return [
    ...ranOut(clocks).map((clockKind) => cardEvent('ORDER_OVERDUE', null, card, { clockKind })),
    cardEvent('ORDER_CHANGED', 'REPLY', card),
  ]
}

/** The person and the items of the price list that a command names; items only where it speaks of prices. */
const namedBy = ({ action, input }: Command): Pick<LockRequest, 'personId' | 'itemIds'> => {
  switch (action) {
    case 'REQUEST_ASSESSMENT':
      return { personId: input.assessorId, itemIds: null }
    case 'DISPATCH':
      return { personId: input.technicianId ?? null, itemIds: null }
    case 'ASSIGN':
    case 'REASSIGN':
      return { personId: input.technicianId, itemIds: null }
    case 'QUOTE':
    case 'RECORD_ASSESSMENT':
      return { personId: null, itemIds: (input.lines ?? []).flatMap(({ itemId }) => itemId ?? []) }
    default:
      return { personId: null, itemIds: null }
  }
}

const namesFor = (locked: LockedOrder, { order }: Decision): CardNames => ({
  ...locked.names,
  assignee: order.assigneeId === null ? null : (locked.people[order.assigneeId] ?? null),
})
