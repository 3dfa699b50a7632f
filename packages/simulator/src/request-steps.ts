/** What somebody who looks at a request does next. Pure, as order-steps.ts. */
import type { Role, SimulatorRequestQuery } from '@dispatch/schema'
import type { RequestAction, RequestCall } from './actions.js'
import type { Fate } from './plan.js'
import { createRandom, hash } from './random.js'
import { SAID } from './words.js'

export type SeenRequest = NonNullable<SimulatorRequestQuery['request']>

export interface RequestStep {
  readonly action: RequestAction | 'OPEN'
  readonly minutes: number
  /** null: opens a work order of the accepted request. */
  readonly call: RequestCall | null
}

export interface RequestViewer {
  readonly roles: readonly Role[]
  /** He took the call, or would have. */
  readonly handles: boolean
}

const ORDERED: readonly string[] = ['ROUTINE', 'SPECIAL', 'BUSINESS']
/** A fee for what is on no list: a round sum, in minor units. */
const feeOf = (fate: Fate): number => Math.ceil(fate.assessedMinor / 5_000) * 5_000

export function nextRequestStep(request: SeenRequest, viewer: RequestViewer, fate: Fate): RequestStep | null {
  const may = (action: RequestAction): boolean =>
    request.permittedActions.some((each) => each.action === action && each.allowed)
  const done = request.history.map(({ action }) => action)
  const step = (call: RequestCall, minutes: number): RequestStep | null =>
    may(call.action) ? { action: call.action, minutes, call } : null
  const phrase = (from: readonly string[]): string => createRandom(hash(request.id)).pick(from)

  if (request.status === 'AWAITING_APPROVAL') {
    if (viewer.roles.includes('SERVICE_LEAD')) {
      if (fate.judgement === 'APPROVAL_REFUSED')
        return step({ action: 'REFUSE', input: { explanation: SAID.refused } }, fate.delays.office / 3)
      const own = step({ action: 'APPROVE', input: {} }, fate.delays.office / 3)
      if (own && !request.history.some(({ action, input }) => action === 'APPROVE' && feeIn(input) === null)) return own
    }
    return viewer.roles.includes('DEPARTMENT_SUPERVISOR') &&
      fate.judgement !== 'APPROVAL_REFUSED' &&
      !request.history.some(({ action, input }) => action === 'APPROVE' && feeIn(input) !== null)
      ? step({ action: 'APPROVE', input: { feeMinor: feeOf(fate) } }, fate.delays.office / 4)
      : null
  }
  if (!viewer.handles) return null
  if (request.status === 'ACCEPTED')
    // Approved by two: the order is opened by whoever took the call.
    return request.workOrders.length === 0 && done.includes('APPROVE')
      ? { action: 'OPEN', minutes: fate.delays.judge, call: null }
      : null
  if (request.status !== 'REGISTERED') return null
  const { judge } = fate.delays
  if (!ORDERED.includes(request.nature))
    return step(
      {
        action: 'ROUTE',
        input: {
          department: request.department ?? (request.nature === 'COMPLAINT' ? 'SECURITY' : 'CUSTOMER_SERVICE'),
          note: SAID.routed,
          said: SAID.routedSaid,
        },
      },
      fate.delays.reply,
    )
  switch (fate.judgement) {
    case 'DECLINE':
      return step({ action: 'DECLINE', input: { explanation: phrase(SAID.declined) } }, fate.delays.reply)
    case 'NOT_OFFERED':
      return step(
        {
          action: 'DECLINE',
          input: {
            explanation: SAID.notOffered,
            notOffered: true,
            helpTried: SAID.helpTried,
            apology: true,
            department: request.department ?? request.item?.department ?? 'CUSTOMER_SERVICE',
          },
        },
        fate.delays.reply,
      )
    case 'WITHDRAW':
      return step({ action: 'WITHDRAW', input: { word: phrase(SAID.withdrawn) } }, fate.delays.reply)
    case 'APPROVAL':
    case 'APPROVAL_REFUSED': {
      const department = request.department ?? request.item?.department
      return (
        step(
          { action: 'ASK_APPROVAL', input: { reason: SAID.approval, ...(department ? { department } : {}) } },
          judge,
        ) ?? step({ action: 'ACCEPT', input: anotherMatter(request) }, judge)
      )
    }
    case 'ACCEPT':
      return step({ action: 'ACCEPT', input: anotherMatter(request) }, judge)
  }
}

/** People of the simulation ask for what they lack, so that a second order for a flat is about something else. */
export const anotherMatter = (request: SeenRequest): { notDuplicateReason?: string } =>
  request.duplicates.some(({ kind }) => kind === 'WORK_ORDER') ? { notDuplicateReason: SAID.anotherMatter } : {}

/** The fee that an approval named, as the request's history keeps it. */
function feeIn(input: unknown): number | null {
  const fee = (input as { feeMinor?: unknown } | null)?.feeMinor
  return typeof fee === 'number' ? fee : null
}

export const approvedFeeOf = (history: SeenRequest['history']): number | null =>
  history.reduce<number | null>(
    (found, { action, input }) => (action === 'APPROVE' ? (feeIn(input) ?? found) : found),
    null,
  )
