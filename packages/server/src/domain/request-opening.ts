/** OPEN as the request lives through it: each order that is opened from it moves it on by one version (LIFE). */
import type { AcceptedRequest, DecideContext, Decision } from './decide-context.js'
import type { Refusal } from './refusal.js'
import { requestConflict, type RequestDecision } from './request.js'
import type { RequestEvidence } from './request-state.js'
import { openOrder } from './work-order.js'

export type OpeningResult =
  | { readonly ok: true; readonly order: Decision; readonly request: RequestDecision }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * One more order from an accepted request. Refusals in the order of every action: who, a stale version (`ctx.versionSeen`), the
 * status, what is missing. The REPLY clock, when it goes on with the order, is the request's no longer.
 */
export const openFromRequest = (accepted: AcceptedRequest, ctx: DecideContext): OpeningResult => {
  const { request, replyClock } = accepted
  const { versionSeen } = ctx
  const opened = openOrder(accepted, ctx)
  const outsider = !opened.ok && (opened.refusal.code === 'FORBIDDEN' || opened.refusal.code === 'NOT_FOUND')
  if (!outsider && versionSeen !== undefined && versionSeen !== null && versionSeen !== request.version) {
    return { ok: false, refusal: requestConflict(request, versionSeen) }
  }
  if (!opened.ok) return opened
  const { order, evidence: birth } = opened.decision
  const evidence: RequestEvidence = {
    action: 'OPEN',
    from: request.status,
    to: request.status,
    version: request.version + 1,
    by: birth.by,
    input: { ...birth.input, requestId: undefined, serial: order.serial },
  }
  return {
    ok: true,
    order: opened.decision,
    request: {
      request: {
        ...request,
        version: evidence.version,
        facts: { ...request.facts, ordered: true },
        clocks: request.clocks.filter((clock) => clock !== replyClock),
        evidence: [...request.evidence, evidence],
      },
      clocks: [],
      evidence,
    },
  }
}
