/** The one way to a request, and from an accepted request to its work orders. */
import { type CardNames, orderCard, requestCard } from '../domain/card.js'
import type { AcceptedRequest, DecideContext, Decision } from '../domain/decide-context.js'
import { INCIDENT_KINDS } from '../domain/incident.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import {
  decideRequest,
  type RegisterInput,
  registerRequest,
  type RequestCommand,
  type RequestCommandInput,
  type RequestDecision,
} from '../domain/request.js'
import { openFromRequest } from '../domain/request-opening.js'
import type { ServiceRequest } from '../domain/request-state.js'
import { type JoinCommand, joinOrder } from '../domain/request-joining.js'
import type { StaffMember } from '../domain/superior.js'
import { mayReadOrder, mayReadRequest } from '../domain/visibility.js'
import { openOrder } from '../domain/work-order.js'
import { type AuditEntry, type Caller, cardEvent, type EventEntry } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import { readStaff, readStaffBeside } from '../people/staff.store.js'
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
} from './acting.js'
import {
  type Ahead,
  caseEvents,
  type CaseWrite,
  earliestDue,
  type OrderWrite,
  orderCardOf,
  ranOut,
  type Remembered,
  requestCardOf,
  type RequestWrite,
  writeChange,
} from './change.store.js'
import { insertDemand } from './demand.store.js'
import { type Routed, type RouteRequest, routesNothing } from './routing.js'
import { type Present, type Telling, type TellPeople, tellNobody } from './telling.js'
import type { Replay } from './facts.sql.js'
import {
  lockOrder,
  lockRequest,
  type LockedRequest,
  type NamedItem,
  readForNew,
  readItems,
  readReplay,
  readSince,
} from './request.store.js'
import type { StoredOrder, StoredRequest } from './rows.js'

export interface RegisterCall {
  readonly estateId: string
  readonly idempotencyKey?: string | null | undefined
  readonly input: RegisterInput
}

export interface RequestCall {
  readonly requestId: string
  /** The version that the caller's screen showed. */
  readonly version: number
  readonly idempotencyKey?: string | null | undefined
  readonly command: RequestCommand
}

export interface OpenCall {
  readonly requestId: string
  /** The version of the request that the caller's screen showed; absent: not checked. */
  readonly version?: number | null | undefined
  readonly itemId: string
  readonly appointmentAt?: Date | null | undefined
  /** INT-7: for a time outside the window wished for. */
  readonly agreedBy?: string | null | undefined
  readonly reason?: string | null | undefined
  /** While the same service is still open for the unit. */
  readonly notDuplicateReason?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

export interface RequestOutcome {
  readonly request: StoredRequest
  /** The order that the action opened, or joined. */
  readonly order: StoredOrder | null
}

type Opening = Pick<OpenCall, 'appointmentAt' | 'agreedBy' | 'reason' | 'notDuplicateReason'>

export type RequestResult = ActionResult<RequestOutcome>

export class RequestService {
  constructor(
    private readonly acting: Acting,
    private readonly tell: TellPeople = tellNobody,
    private readonly route: RouteRequest = routesNothing,
  ) {}

  /** INT-1: takes a request down. */
  async register(caller: Caller, { estateId, idempotencyKey, input }: RegisterCall): Promise<RequestResult> {
    const hash = inputHash('REGISTER', { estateId, ...input })
    return once<RequestOutcome>(this.acting, caller, async (tx) => {
      const reading = readForNew(tx, {
        estateId,
        unitId: input.unitId ?? null,
        itemId: input.itemId ?? null,
        callerId: caller.callerId,
        key: idempotencyKey || null,
      })
      const isIncident = input.nature === 'PUBLIC_AREA'
      const [read, staff] = await Promise.all([reading, isIncident ? readStaff(tx, estateId) : []])
      if (!read) throw new Refused(NOT_FOUND)
      await this.#toldAgain(tx, read.replay, hash)
      refuseReuse(read.replay, hash)
      if (input.unitId && read.buildingId === null) throw new Refused(wrongField('INT-3', 'unitId'))
      if (input.itemId && read.item === null) throw new Refused(wrongField('CAT-1', 'itemId'))

      const ctx = this.#context(caller, { now: read.now, estate: read.estate }, null)
      const given = { ...input, servedBy: read.item?.department ?? null, buildingId: read.buildingId }
      const decided = registerRequest(given, read.serial as string, ctx)
      if (!decided.ok) throw new Refused(decided.refusal)
      const { request, evidence, clocks } = decided.decision
      const names = {
        ...read,
        service: read.item?.shortName ?? null,
        category: read.item?.category ?? null,
        assignee: null,
      }
      const stored: StoredRequest = { request, card: requestCard(request, names) }
      const position = await this.#commit(tx, read.now, {
        request: { stored, evidence, clocks },
        audits: [this.#audit(caller, 'request', request.id, evidence, auditDetail(null, request, evidence.input))],
        remember: rememberAs(caller, idempotencyKey, hash),
        ahead: isIncident ? this.#incidentTold(stored, { staff, at: read.now }) : [],
      })
      return { ok: true, value: { request: stored, order: null }, position, replayed: false }
    })
  }

  /** PUB-1: whoever is responsible hears of it at once, not when the desk has come to route it. */
  #incidentTold({ request, card }: StoredRequest, present: Present): readonly Ahead[] {
    const { estateId, id, serial, department, address } = request
    const telling: Telling = {
      estateId,
      kind: 'INCIDENT_REPORTED',
      urgent: true,
      to: { department: department ?? INCIDENT_KINDS.OTHER.department },
      subject: { kind: 'REQUEST', id, serial },
      facts: { serial, place: placeOf(card) ?? address ?? '' },
    }
    return [(tx) => this.tell(tx, [telling], present)]
  }

  /** Does an action of the request's table, or answers why not. ACCEPT opens the first order in the same transaction. */
  async act(caller: Caller, call: RequestCall): Promise<RequestResult> {
    const { requestId, version, command, idempotencyKey } = call
    const hash = inputHash(command.action, { requestId, version, input: command.input })
    return once<RequestOutcome>(this.acting, caller, async (tx) => {
      // All of it is sent before the first is answered, and runs in this order: the request's lock is had before any other.
      const locking = lockRequest(tx, {
        requestId,
        itemId: command.action === 'ACCEPT' ? (command.input.itemId ?? null) : null,
        opens: command.action === 'ACCEPT',
        callerId: caller.callerId,
        key: idempotencyKey || null,
      })
      const [locked, found, route, staff] = await Promise.all([
        locking,
        command.action === 'JOIN' ? lockOrder(tx, requestId, command.input.workOrderId) : null,
        command.action === 'ROUTE' ? this.route(tx, requestId) : null,
        command.action === 'DECLINE' && command.input.notOffered ? readStaffBeside(tx, 'request', requestId) : [],
      ])
      if (!locked) throw new Refused(NOT_FOUND)
      await this.#admit(tx, caller, locked, idempotencyKey, hash)

      const seen = this.#context(caller, locked, version)
      if (command.action === 'JOIN') {
        return this.#join(tx, caller, locked, found, command, seen, rememberAs(caller, idempotencyKey, hash), hash)
      }
      const ctx = command.action === 'ACCEPT' ? withDuplicates(seen, locked) : seen
      const decided = decideRequest(locked.stored.request, asInForce(command, locked), ctx)
      if (!decided.ok) {
        const late = await this.#late(tx, caller, idempotencyKey)
        await this.#toldAgain(tx, late, hash)
        refuseReuse(late, hash)
        throw new Refused(
          await this.#explained(tx, locked, version, decided.refusal, (seen) => decideRequest(seen, command, ctx)),
        )
      }
      const remember = rememberAs(caller, idempotencyKey, hash)
      const { decision } = decided
      if (!route) return this.#write(tx, caller, locked, decision, command, ctx, remember, { staff })
      const answer = route(caller, decision.request, routeInput(decision), ctx, placeOf(locked))
      if (!answer.ok) throw new Refused(answer.refusal)
      const { routed } = answer
      return this.#write(tx, caller, locked, tiedTo(decision, routed), command, ctx, remember, { staff, routed })
    })
  }

  /** OPEN: one more work order from an accepted request. */
  async open(caller: Caller, call: OpenCall): Promise<RequestResult> {
    const { idempotencyKey, ...input } = call
    const { requestId, version, itemId } = input
    const hash = inputHash('OPEN', input)
    return once<RequestOutcome>(this.acting, caller, async (tx) => {
      const ask = { requestId, itemId, opens: true, callerId: caller.callerId, key: idempotencyKey || null }
      const locked = await lockRequest(tx, ask)
      if (!locked) throw new Refused(NOT_FOUND)
      await this.#admit(tx, caller, locked, idempotencyKey, hash)
      const ctx = withDuplicates(this.#context(caller, locked, version ?? null), locked)
      const decide = (request: ServiceRequest) => openFromRequest(accepted(locked, request, input), ctx)
      const decided = decide(locked.stored.request)
      if (!decided.ok) {
        const late = await this.#late(tx, caller, idempotencyKey)
        await this.#toldAgain(tx, late, hash)
        refuseReuse(late, hash)
        throw new Refused(await this.#explained(tx, locked, version ?? 0, decided.refusal, decide))
      }
      const { request, evidence, clocks } = decided.request
      const { own } = locked
      const names = { ...locked, service: own?.shortName ?? null, category: own?.category ?? null, assignee: null }
      const stored: StoredRequest = { request, card: requestCard(request, names) }
      const order = orderWrite(locked, request, decided.order)
      const position = await this.#commit(tx, locked.now, {
        request: { stored, evidence, clocks },
        order,
        audits: [this.#openAudit(caller, order)],
        remember: rememberAs(caller, idempotencyKey, hash),
      })
      return { ok: true, value: { request: stored, order: order.stored }, position, replayed: false }
    })
  }

  /** JOIN: the request goes on with an order that is open already. The request is locked, then the order, as everywhere. */
  async #join(
    tx: Tx,
    caller: Caller,
    locked: LockedRequest,
    found: StoredOrder | null,
    command: JoinCommand,
    ctx: DecideContext,
    remember: Remembered | null,
    hash: Buffer,
  ): Promise<RequestResult> {
    const before = locked.stored.request
    const stored = found && mayReadOrder(caller.actor, found.order) ? found : null
    const decided = joinOrder(before, stored?.order ?? null, command, ctx)
    if (!decided.ok) {
      const late = await this.#late(tx, caller, remember?.key)
      await this.#toldAgain(tx, late, hash)
      refuseReuse(late, hash)
      const again = (seen: ServiceRequest) => joinOrder(seen, stored?.order ?? null, command, ctx)
      throw new Refused(await this.#explained(tx, locked, ctx.versionSeen ?? 0, decided.refusal, again))
    }
    const { request, evidence, clocks } = decided.request
    const { own } = locked
    const names = { ...locked, service: own?.shortName ?? null, category: own?.category ?? null, assignee: null }
    const joining: StoredRequest = { request, card: requestCard(request, names) }
    const { order } = decided.order
    const { version, urgency } = order
    const joined: StoredOrder = {
      ...(stored as StoredOrder),
      order,
      card: { ...(stored as StoredOrder).card, version, urgency },
    }
    const write: OrderWrite = { stored: joined, evidence: decided.order.evidence, clocks: [], payments: [] }
    const detail = auditDetail((stored as StoredOrder).order, order, write.evidence.input)
    const position = await this.#commit(tx, locked.now, {
      request: { stored: joining, evidence, clocks },
      order: write,
      audits: [
        this.#audit(caller, 'request', request.id, evidence, auditDetail(before, request, evidence.input)),
        this.#audit(caller, 'order', order.id, write.evidence, detail),
      ],
      remember,
    })
    return { ok: true, value: { request: joining, order: joined }, position, replayed: false }
  }

  /** INT-6: the department hears of what the customer could not have. */
  #demandTold(request: ServiceRequest, present: Present): readonly Ahead[] {
    const { estateId, id, serial, facts } = request
    const { unmetDemand } = facts
    if (!unmetDemand) return []
    const telling: Telling = {
      estateId,
      kind: 'UNMET_DEMAND',
      to: { department: unmetDemand.department },
      subject: { kind: 'REQUEST', id, serial },
      facts: { serial, service: unmetDemand.service },
    }
    return [(tx) => insertDemand(tx, this.acting.newId(), request), (tx) => this.tell(tx, [telling], present)]
  }

  /** A CONFLICT says what changed since and by whom, which is read only for it. */
  async #explained(
    tx: Tx,
    { stored: { request } }: LockedRequest,
    versionSeen: number,
    refusal: Refusal,
    decide: (seen: ServiceRequest) => { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
  ): Promise<Refusal> {
    if (refusal.code !== 'CONFLICT') return refusal
    const since = await readSince(tx, request.id, versionSeen)
    const again = decide({ ...request, evidence: since.map(({ evidence }) => evidence) })
    return withNames(
      again.ok ? refusal : again.refusal,
      since.map(({ name }) => name),
    )
  }

  async #write(
    tx: Tx,
    caller: Caller,
    locked: LockedRequest,
    { request, evidence, clocks }: RequestDecision,
    command: RequestCommand,
    ctx: DecideContext,
    remember: Remembered | null,
    { staff, routed }: { readonly staff: readonly StaffMember[]; readonly routed?: Routed },
  ): Promise<RequestResult> {
    const before = locked.stored.request
    const accepts = command.action === 'ACCEPT'
    const service = accepts ? locked.item?.shortName : locked.own?.shortName
    const category = accepts ? locked.item?.facts.category : locked.own?.category
    const names = { ...locked, service: service ?? null, category: category ?? null, assignee: null }
    const decided: StoredRequest = { request, card: requestCard(request, names) }
    const opened = accepts ? this.#opened(locked, decided, command.input, { ...ctx, versionSeen: null }) : null
    const stored = opened?.request ?? decided
    const demand = evidence.action === 'DECLINE' ? this.#demandTold(request, { staff, at: locked.now }) : []
    const position = await this.#commit(tx, locked.now, {
      request: { stored, evidence, clocks },
      order: opened?.order,
      cases: routed ? [routed.write] : [],
      audits: [
        this.#audit(caller, 'request', request.id, evidence, auditDetail(before, request, evidence.input)),
        ...(opened ? [this.#openAudit(caller, opened.order)] : []),
        ...(routed ? [routed.audit] : []),
      ],
      remember,
      ahead: [...demand, ...(routed?.ahead ?? [])],
    })
    return { ok: true, value: { request: stored, order: opened?.order.stored ?? null }, position, replayed: false }
  }

  /**
   * The order that the accepted request opens, and the request without the clock that went on with it.
   * @throws Refused with the rule that keeps it from being opened
   */
  #opened(
    locked: LockedRequest,
    stored: StoredRequest,
    how: Opening,
    ctx: DecideContext,
  ): { readonly order: OrderWrite; readonly request: StoredRequest } {
    const { request } = stored
    const opening = accepted(locked, request, how)
    const { replyClock } = opening
    const decided = openOrder(opening, ctx)
    if (!decided.ok) throw new Refused(decided.refusal)
    return {
      order: orderWrite(locked, request, decided.decision),
      request: replyClock
        ? { ...stored, request: { ...request, clocks: request.clocks.filter((clock) => clock !== replyClock) } }
        : stored,
    }
  }

  async #commit(
    tx: Tx,
    at: Date,
    change: {
      readonly request?: RequestWrite | undefined
      readonly order?: OrderWrite | undefined
      readonly cases?: readonly CaseWrite[]
      readonly audits: readonly AuditEntry[]
      readonly remember: Remembered | null
      readonly ahead?: readonly Ahead[]
    },
  ): Promise<number> {
    const { request, order, cases = [] } = change
    const estateId = (request?.stored.request ?? order?.stored.order)?.estateId as string
    const events: EventEntry[] = []
    if (request) {
      const card = requestCardOf(request.stored)
      events.push(
        ...ranOut(request.clocks).map((clockKind) => cardEvent('REQUEST_OVERDUE', null, card, { clockKind })),
        cardEvent('REQUEST_CHANGED', request.evidence.action, card),
      )
    }
    if (order) {
      const kind = order.evidence.action === 'OPEN' ? 'ORDER_OPENED' : 'ORDER_CHANGED'
      events.push(cardEvent(kind, order.evidence.action, orderCardOf(order.stored)))
    }
    events.push(...cases.flatMap(caseEvents))
    const position = await writeChange(tx, { ...change, estateId, at, events })
    const started = [...(request?.clocks ?? []), ...(order?.clocks ?? []), ...cases.flatMap(({ clocks }) => clocks)]
    const earliestDueAt = earliestDue(started)
    tx.afterCommit(() => this.acting.announce({ estateId, position, earliestDueAt }))
    return position
  }

  /**
   * First of all what the caller did himself, which he is told again whatever became of the request since; then whether he may
   * read it at all; then whether his key is free.
   */
  async #admit(
    tx: Tx,
    caller: Caller,
    { stored, replay }: LockedRequest,
    key: string | null | undefined,
    hash: Buffer,
  ): Promise<void> {
    await this.#toldAgain(tx, replay, hash)
    if (!mayReadRequest(caller.actor, stored.request)) {
      await this.#toldAgain(tx, await this.#late(tx, caller, key), hash)
      throw new Refused(NOT_FOUND)
    }
    refuseReuse(replay, hash)
  }

  /** What is kept with the key by now: the lock may have waited for the first of two equal calls. */
  async #late(tx: Tx, caller: Caller, key: string | null | undefined): Promise<Replay | null> {
    return key ? readReplay(tx, caller.callerId, key) : null
  }

  /** @throws Replayed with what the call left, as it stands now, when the key was kept with this very call */
  async #toldAgain(tx: Tx, replay: Replay | null, hash: Buffer): Promise<void> {
    if (!isReplayOf(replay, hash)) return
    const { result } = replay
    const { request, order } = await readItems(tx, result)
    const behind =
      request ?? (order ? (await readItems(tx, { requestId: order.order.requestId, orderId: null })).request : null)
    if (!behind) throw new Error(`The key's result names request ${result.requestId}, which is not there.`)
    throw new Replayed<RequestOutcome>({
      ok: true,
      value: { request: behind, order },
      position: result.position,
      replayed: true,
    })
  }

  #context(
    caller: Caller,
    { now, estate, item }: Pick<LockedRequest, 'now' | 'estate'> & { readonly item?: NamedItem | null },
    versionSeen: number | null,
  ): DecideContext {
    return {
      actor: caller.actor,
      now,
      estate,
      facts: { items: item ? [item.facts] : [] },
      ports: this.acting.ports,
      newId: this.acting.newId,
      versionSeen,
    }
  }

  #openAudit(caller: Caller, { stored, evidence }: OrderWrite): AuditEntry {
    return this.#audit(caller, 'order', stored.order.id, evidence, auditDetail(null, stored.order, evidence.input))
  }

  #audit(
    caller: Caller,
    recordKind: AuditEntry['recordKind'],
    recordId: string,
    { action, by }: Pick<OrderWrite['evidence'] | RequestDecision['evidence'], 'action' | 'by'>,
    detail: Record<string, unknown>,
  ): AuditEntry {
    const { callerId: actorId, source } = caller
    return { actorId, personId: by.personId, role: by.role, source, action, recordKind, recordId, detail }
  }
}

/** The input as the form left it. */
const routeInput = ({ evidence }: RequestDecision): RequestCommandInput['ROUTE'] =>
  evidence.input as unknown as RequestCommandInput['ROUTE']

/** The request names the record that goes on with it. */
const tiedTo = (decision: RequestDecision, { write: { state } }: Routed): RequestDecision => {
  const { facts } = decision.request
  if (!facts.routed) return decision
  const tied = { kind: state.kind, id: state.id, serial: state.serial }
  return {
    ...decision,
    request: { ...decision.request, facts: { ...facts, routed: { ...facts.routed, case: tied } } },
    evidence: { ...decision.evidence, input: { ...decision.evidence.input, serial: state.serial } },
  }
}

/** What openOrder() is given of a locked request, whose serial has been drawn. */
const accepted = (locked: LockedRequest, request: ServiceRequest, how: Opening): AcceptedRequest => ({
  request,
  item: locked.item?.facts ?? null,
  serial: locked.serial as string,
  appointmentAt: how.appointmentAt ?? null,
  agreedBy: how.agreedBy ?? null,
  reason: how.reason ?? null,
  notDuplicateReason: how.notDuplicateReason ?? null,
  replyClock: request.clocks.find(({ kind }) => kind === 'REPLY') ?? null,
})

/** A new order with its particulars, as it goes into the books. */
const orderWrite = (
  locked: LockedRequest,
  { customerName, contact, wanted, address }: ServiceRequest,
  { order, evidence, clocks }: Decision,
): OrderWrite => {
  const names: CardNames = { ...locked, service: locked.item?.shortName ?? null, assignee: null }
  return {
    stored: { order, particulars: { customerName, contact, wanted, address }, card: orderCard(order, names) },
    evidence,
    clocks,
    payments: [],
  }
}

/** @example '5-1803' */
const placeOf = ({ buildingCode, room }: Pick<CardNames, 'buildingCode' | 'room'>): string | null =>
  buildingCode ? [buildingCode, room].filter(Boolean).join('-') : null

const wrongField = (rule: string, field: string) => refuse('INVALID', rule, 'fieldWrong', { field })

/** ACCEPT speaks of an item; what is judged is the item of the same code in the price list in force (CAT-1). */
const asInForce = (command: RequestCommand, { item }: LockedRequest): RequestCommand =>
  command.action === 'ACCEPT' && item ? { ...command, input: { ...command.input, itemId: item.facts.id } } : command

/** What else is open for the unit and the service: read once the counter of orders is held, so that nobody opens one meanwhile. */
const withDuplicates = (ctx: DecideContext, { stored: { request }, item, duplicates }: LockedRequest): DecideContext =>
  item && request.unitId !== null ? { ...ctx, facts: { ...ctx.facts, duplicates } } : ctx
