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
import type { Followed, Following, OrderFollower } from './follow.js'
import { lockStock } from './stock.store.js'
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
   * Does an action of the life-cycle table, or answers why not. Two round trips between BEGIN and COMMIT when it is accepted, three
   * where it draws on stock; a refusal may cost one or two more, to say what changed meanwhile or who else could.
   */
  async act(caller: Caller, call: ActCall): Promise<OrderResult> {
    const { workOrderId, version, command } = call
    const hash = inputHash(command.action, { workOrderId, version, input: command.input })
    const result = await once<StoredOrder>(this.acting, caller, async (tx) => {
      const locked = await lockAndRead(tx, {
        orderId: workOrderId,
        ...namedBy(command),
        closes: command.action === 'WRITE_OFF',
        begins: command.action === 'START' || command.action === 'RESOLVE_ESCALATION',
        actorPersonId: caller.actor.personId,
        callerId: caller.callerId,
        key: call.idempotencyKey || null,
        staffing: command.action === 'DISPATCH' ? { at: command.input.appointmentAt ?? null } : null,
      })
      if (!locked) throw new Refused(NOT_FOUND)
      // First of all: what the caller did himself he is told again, even when the order has left his hands since. The view shows
      // him no more of it than he may see now.
      this.#toldAgain(locked.stored, locked.replay, hash)
      if (!mayReadOrder(caller.actor, locked.stored.order)) {
        this.#toldAgain(locked.stored, await this.#late(tx, caller, call), hash)
        throw new Refused(NOT_FOUND)
      }
      refuseReuse(locked.replay, hash)

      const ctx = this.#context(caller, await withStock(tx, locked, command), version)
      const decided = decide(locked.stored.order, command, ctx)
      if (!decided.ok) {
        const late = await this.#late(tx, caller, call)
        this.#toldAgain(locked.stored, late, hash)
        refuseReuse(late, hash)
        throw new Refused(await this.#explained(tx, locked, command, ctx, decided.refusal))
      }
      return this.#write(tx, caller, call, locked, sealed(decided.decision, sha256), hash)
    })
    if (!result.ok && result.refusal.rule === 'INT-9') await this.#recordAttempt(caller, call, result.refusal)
    return result
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
      const replay = key ? await readReplay(tx, caller.callerId, key) : null
      await this.#batchToldAgain(tx, replay, hash)
      refuseReuse(replay, hash)
      const seen = new Map(orders?.map(({ workOrderId, version }) => [workOrderId, version]))
      const ids = await lockBatch(tx, estateId, orders ? [...seen.keys()] : null)
      if (orders && ids.length < seen.size) throw new Refused(NOT_FOUND)
      const done: Written[] = []
      let now: Date | null = null
      for (const orderId of ids) {
        const ask = {
          orderId,
          personId: null,
          itemIds: null,
          begins: false,
          actorPersonId: caller.actor.personId,
          callerId: caller.callerId,
          key,
        }
        const read = await lockAndRead(tx, ask)
        if (!read || !mayReadOrder(caller.actor, read.stored.order)) throw new Refused(NOT_FOUND)
        // One batch, one instant.
        now ??= read.now
        const locked = { ...read, now }
        const ctx = this.#context(caller, locked, seen.get(orderId) ?? locked.stored.order.version)
        const decided = decide(locked.stored.order, command, ctx)
        if (!decided.ok) {
          await this.#batchToldAgain(tx, key ? await readReplay(tx, caller.callerId, key) : null, hash)
          throw new Refused(ofBatch(locked.stored.order.serial, decided.refusal))
        }
        done.push(await this.#prepare(tx, caller, locked, decided.decision))
      }
      if (now === null) throw new Refused(refuse('UNMET', 'CBK-1', 'noneToHandOn', {}))
      const position = await this.#commit(tx, caller, estateId, now, done, true, rememberAs(caller, key, hash))
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

  async #write(
    tx: Tx,
    caller: Caller,
    call: ActCall,
    locked: LockedOrder,
    decision: Decision,
    hash: Buffer,
  ): Promise<OrderResult> {
    const done = await this.#prepare(tx, caller, locked, decision)
    const remember = rememberAs(caller, call.idempotencyKey, hash)
    const { estateId } = decision.order
    const position = await this.#commit(tx, caller, estateId, locked.now, [done], false, remember)
    return { ok: true, value: done.write.stored, position, replayed: false }
  }

  /** What is to be written of an accepted action, with what follows from it. */
  async #prepare(tx: Tx, caller: Caller, locked: LockedOrder, decision: Decision): Promise<Written> {
    const before = locked.stored.order
    const { evidence, clocks, quote, payments, stock } = decision
    const followed: Followed = { before, decision, now: locked.now, estate: locked.estate, closing: locked.closing }
    const following: Following[] = []
    for (const follow of this.followers) {
      const more = await follow(tx, caller, followed)
      if (more) following.push(more)
    }
    const facts = following.reduce((all, { facts: more }) => ({ ...all, ...more }), decision.order.facts)
    const order = { ...decision.order, facts }
    const stored: StoredOrder = { ...locked.stored, order, card: orderCard(order, namesFor(locked, decision)) }
    const also = evidence.action === 'REPLY' ? await this.#answered(tx, order, locked.now) : null
    return { before, write: { stored, evidence, clocks, quote, payments }, following, stock, also }
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

  /** The first order of the request, when its REPLY clock runs there and the answer was given on this one (DIS-2). */
  async #answered(tx: Tx, order: WorkOrder, now: Date): Promise<Pick<OrderWrite, 'stored' | 'clocks'> | null> {
    if (order.clocks.some(({ kind }) => kind === 'REPLY')) return null
    const first = await lockUnanswered(tx, order)
    if (!first) return null
    const answered = answeredElsewhere(first.order, now)
    return { stored: { ...first, order: answered.order }, clocks: answered.clocks }
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
      )
    })
  }
}

/** MAT-1: the stock that a command names, locked after the order and read again under its lock. */
const withStock = async (tx: Tx, locked: LockedOrder, { input }: Command): Promise<LockedOrder> => {
  const lines = (input as { readonly stock?: readonly { readonly itemId?: unknown }[] | null }).stock
  if (!lines) return locked
  const ids = [...new Set(lines.map(({ itemId }) => itemId))].filter((id) => typeof id === 'string')
  return { ...locked, stock: await lockStock(tx, locked.stored.order.estateId, ids) }
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
