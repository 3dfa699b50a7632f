/**
 * JOIN: a request goes on with an order that an earlier one opened for the same place. Nothing of it is lost: the order keeps who
 * asked, how to reach him, what he wants and when (INT-10), as an entry of its own history.
 */
import { meetClock, applyClockChanges } from './clock.js'
import type { DecideContext, Decision } from './decide-context.js'
import { NOT_FOUND, refuse, type Refusal } from './refusal.js'
import { decideRequest, type RequestCommand, type RequestDecision } from './request.js'
import type { ServiceRequest } from './request-state.js'
import { isOpen } from './work-order.js'
import type { By, Evidence, JoinedRequest, WorkOrder } from './work-order-state.js'

export type JoiningResult =
  | { readonly ok: true; readonly request: RequestDecision; readonly order: Decision }
  | { readonly ok: false; readonly refusal: Refusal }

export type JoinCommand = Extract<RequestCommand, { readonly action: 'JOIN' }>

/**
 * Refusals in the order of every action: who, a stale version (`ctx.versionSeen`), the status, the form, and then the order.
 * @param order under its lock; null: there is none that the viewer may read
 * @param ctx its only item is the one that the request names, as the price list in force has it
 */
export const joinOrder = (
  request: ServiceRequest,
  order: WorkOrder | null,
  command: JoinCommand,
  ctx: DecideContext,
): JoiningResult => {
  const no = (refusal: Refusal): JoiningResult => ({ ok: false, refusal })
  const decided = decideRequest(request, command, ctx)
  if (!decided.ok) return decided
  if (!order || order.estateId !== request.estateId) return no(NOT_FOUND)
  const { serial, status } = order
  // Two places without a unit are not one place.
  if (order.unitId === null || order.unitId !== request.unitId) {
    return no(refuse('UNMET', 'INT-5', 'joinOtherPlace', { serial }))
  }
  // An order that the customer has signed for waits for its money and its write-off: nobody goes there any more.
  if (!isOpen(status) || status === 'ACCEPTED') {
    return no(refuse('WRONG_STATE', 'INT-5', 'joinOrderClosed', { serial, status }))
  }
  // Another service has a price of its own, which nobody would ever quote. What names no service is judged by who joins it.
  const [asked] = request.itemId === null ? [] : (ctx.facts.items ?? [])
  if (asked && (asked.category !== order.category || asked.trade !== order.trade)) {
    return no(refuse('UNMET', 'INT-5', 'joinOtherService', { serial }))
  }

  const { evidence } = decided.decision
  const { by } = evidence
  const facts = { ...decided.decision.request.facts, joined: { orderId: order.id, serial, said: said(command), by } }
  return {
    ok: true,
    request: {
      ...decided.decision,
      request: { ...decided.decision.request, facts },
      evidence: { ...evidence, input: { ...evidence.input, serial } },
    },
    order: joined(order, request, by),
  }
}

const said = (command: JoinCommand): string => command.input.said

/** The order with what the request brought. */
const joined = (order: WorkOrder, request: ServiceRequest, by: By): Decision => {
  const brought: JoinedRequest = {
    requestId: request.id,
    serial: request.serial,
    customerName: request.customerName,
    contact: request.contact,
    address: request.address,
    party: request.party,
    wanted: request.wanted,
    urgency: request.urgency,
    appointmentAt: request.appointmentFrom,
    appointmentUntilAt: request.appointmentTo,
    by,
  }
  const version = order.version + 1
  const { status } = order
  const evidence: Evidence = {
    action: 'JOIN',
    from: status,
    to: status,
    version,
    by,
    input: { requestId: request.id, serial: request.serial, wanted: request.wanted },
  }
  return {
    order: {
      ...order,
      version,
      // What somebody calls urgent is urgent for the order too.
      urgency: request.urgency === 'URGENT' ? 'URGENT' : order.urgency,
      facts: { ...order.facts, joined: [...(order.facts.joined ?? []), brought] },
      evidence: [...order.evidence, evidence],
    },
    clocks: [],
    evidence,
    payments: [],
  }
}

/**
 * DIS-2: the customer asked once, so that an answer on any order of his request is the answer. The request's REPLY clock runs with
 * its first order; this is that order, answered by a reply on another one.
 */
export const answeredElsewhere = (order: WorkOrder, at: Date): Pick<Decision, 'order' | 'clocks'> => {
  const clocks = order.clocks
    .filter(({ kind, startedAt }) => kind === 'REPLY' && startedAt.getTime() === order.registeredAt.getTime())
    .flatMap((clock) => meetClock(clock, at))
  return {
    order: { ...order, repliedAt: order.repliedAt ?? at, clocks: applyClockChanges(order.clocks, clocks) },
    clocks,
  }
}
