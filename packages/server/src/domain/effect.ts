/** What each accepted action changes on the order. Guards have been asked before: an effect refuses nothing. */
import { beginChecklist, checksOf, nextRound, recordAnswers } from './checklist.js'
import type { CommandInput } from './command.js'
import type { DecideContext } from './decide-context.js'
import {
  issue,
  lend,
  listCustomerMaterials,
  materialsOf,
  returnLoan,
  returnUnused,
  use,
  type StockChange,
} from './materials.js'
import {
  isPrepaymentSettled,
  nextPaymentState,
  paymentEntry,
  paymentOnAcceptance,
  type PaymentAction,
} from './payment.js'
import { makeQuote, netPaid, outstanding } from './quote.js'
import type { StockMove } from './stock.js'
import type { Action } from './vocabulary.js'
import type { By, PaymentEntry, Quote, Signature, WorkOrder, WorkOrderFacts } from './work-order-state.js'

export interface Effect {
  readonly changes?: Partial<WorkOrder>
  readonly facts?: Partial<WorkOrderFacts>
  readonly quote?: Quote
  readonly payments?: readonly PaymentEntry[]
  readonly stock?: readonly StockMove[]
  /** What the evidence keeps beside the input: the values that were replaced. */
  readonly was?: Readonly<Record<string, unknown>>
}

interface Given<A extends Action> {
  readonly order: WorkOrder
  readonly input: CommandInput[A]
  readonly by: By
  readonly ctx: DecideContext
}

const signatureOf = (given: CommandInput['SIGN_OFF']['signature'], by: By): Signature => ({
  signerName: given.signerName,
  strokes: given.strokes,
  opinion: given.opinion ?? null,
  at: by.at,
  takenBy: by.personId,
})

/** SET-6, CBK-5, ACC-5: adds to the people who did some of the work, the supervisor who stood in for one of them included. */
const workedBy = (order: WorkOrder, ...people: readonly (string | null)[]): Partial<WorkOrderFacts> => ({
  doneBy: [...new Set([...(order.facts.doneBy ?? []), ...people.filter((person) => person !== null)])],
  ...(order.facts.assigneeContractor === true ? { contractorWorked: true } : {}),
})

/** A new assignee starts the visit anew; what was done, found and agreed so far stays. */
const assignTo = (ctx: DecideContext, technicianId: string): Effect => ({
  changes: { assigneeId: technicianId },
  facts: { assigneeContractor: ctx.facts.person?.contractor ?? false },
})

/** INT-9: a dispatcher other than the one who opened it has now seen the order. */
const confirmedBy = (order: WorkOrder, by: By): boolean =>
  order.confirmedByDispatcher || (by.role === 'DISPATCHER' && by.personId !== order.openedBy)

const post = (
  action: PaymentAction,
  { order, by, ctx }: Pick<Given<'PAY'>, 'order' | 'by' | 'ctx'>,
  posted: { readonly amountMinor: number; readonly receiptSerial?: string | null; readonly note?: string | null },
): Effect => {
  const paymentState = nextPaymentState(order, action, posted.amountMinor)
  const payments = [paymentEntry(order, action, { id: ctx.newId(), ...posted }, by)]
  const paid = { ...order, paymentState, payments: [...order.payments, ...payments] }
  return {
    changes: { paymentState },
    payments,
    facts: order.acceptedAt !== null && isPrepaymentSettled(paid) ? { prepaymentSettled: true } : {},
  }
}

const accept = (
  order: WorkOrder,
  by: By,
): { readonly changes: Partial<WorkOrder>; readonly facts: Partial<WorkOrderFacts> } => {
  const changes = { acceptedAt: by.at, paymentState: paymentOnAcceptance(order) }
  return { changes, facts: isPrepaymentSettled({ ...order, ...changes }) ? { prepaymentSettled: true } : {} }
}

const drawn = ({ facts, moves }: StockChange): Effect => ({ facts, stock: moves })

const told = (order: WorkOrder, said: boolean | undefined, by: By): Partial<WorkOrderFacts> =>
  said === true && by.role !== 'RESIDENT' && !order.facts.paidServiceTold ? { paidServiceTold: by } : {}

export const EFFECTS: { readonly [A in Exclude<Action, 'OPEN'>]: (given: Given<A>) => Effect } = {
  REPLY: ({ order, input, by }) => ({
    changes: { repliedAt: order.repliedAt ?? by.at },
    facts: told(order, input.toldPaidService, by),
  }),
  REQUEST_ASSESSMENT: ({ input }) => ({ changes: { assessorId: input.assessorId } }),
  RECORD_ASSESSMENT: ({ order, input, by, ctx }) => {
    const lines = input.lines ?? []
    if (!input.feasible) {
      return {
        changes: { closedAt: by.at },
        facts: { assessment: { feasible: false, costMinor: null, note: input.note, by } },
      }
    }
    const quote = makeQuote(order, { ...input, lines }, ctx.facts.items ?? [], by)
    return {
      quote,
      facts: { assessment: { feasible: true, costMinor: quote.amountMinor, note: input.note, by } },
    }
  },
  QUOTE: ({ order, input, by, ctx }) => ({
    quote: makeQuote(order, input, ctx.facts.items ?? [], by),
    changes: input.settlement ? { settlementMethod: input.settlement.method } : {},
    was: input.settlement ? { previousMethod: order.settlementMethod } : {},
  }),
  CONSENT: ({ order, input, by }) => ({
    facts: { ...told(order, input.toldPaidService, by), consent: { quoteNo: input.quoteNo, medium: input.medium, by } },
  }),
  PREPAY: (given) => post('PREPAY', given, given.input),
  DISPATCH: ({ order, input, by, ctx }) => {
    const technicianId = input.technicianId ? input.technicianId : null
    const named = technicianId !== null ? { assigneeContractor: ctx.facts.person?.contractor ?? false } : {}
    const agreed = input.agreedWith ? { agreed: { with: input.agreedWith, by } } : {}
    return {
      changes: {
        assigneeId: technicianId,
        appointmentAt: order.appointmentAt ?? input.appointmentAt ?? null,
        dispatchedAt: by.at,
        confirmedByDispatcher: confirmedBy(order, by),
      },
      facts: { ...named, ...agreed },
    }
  },
  ASSIGN: ({ input, ctx }) => assignTo(ctx, input.technicianId),
  REPORT_UNABLE: ({ input, by }) => ({ facts: { unable: { reason: input.reason, by } } }),
  RECEIVE: ({ by }) => ({ changes: { acknowledgedAt: by.at } }),
  SERVE_AT_COUNTER: ({ order, by }) => ({
    changes: { assigneeId: by.personId, completedAt: by.at },
    facts: {
      servedAtCounter: by,
      ...workedBy({ ...order, facts: { ...order.facts, assigneeContractor: false } }, by.personId),
      assigneeContractor: false,
    },
  }),
  REASSIGN: ({ order, input, by, ctx }) => {
    const { changes, facts } = assignTo(ctx, input.technicianId)
    return {
      changes: {
        ...changes,
        acknowledgedAt: null,
        arrivedAt: null,
        statusBefore: null,
        confirmedByDispatcher: confirmedBy(order, by),
      },
      ...(facts ? { facts } : {}),
      was: {
        previousAssigneeId: order.assigneeId,
        previousAcknowledgedAt: order.acknowledgedAt,
        previousArrivedAt: order.arrivedAt,
      },
    }
  },
  RESCHEDULE: ({ order, input, by }) => ({
    changes: { appointmentAt: input.appointmentAt },
    facts: input.staffShortage
      ? { shortage: { explanation: input.reason, appointmentAt: input.appointmentAt, by } }
      : {},
    was: { previousAppointmentAt: order.appointmentAt },
  }),
  ARRIVE: ({ by }) => ({ changes: { arrivedAt: by.at } }),
  CONFIRM_PRICE: ({ input, by }) => ({
    facts: {
      findings: { findings: input.findings, materials: input.materials, tools: input.tools, by },
      priceConfirmed: { quoteNo: input.quoteNo, by },
    },
  }),
  SUSPEND: ({ order, input, by }) => ({
    changes: { statusBefore: order.status, appointmentAt: input.appointmentAt },
    facts: { suspension: { reason: input.reason, by } },
    was: { previousAppointmentAt: order.appointmentAt },
  }),
  RESUME: () => ({ changes: { statusBefore: null } }),
  START: ({ order, by, ctx }) => ({
    changes: { startedAt: order.startedAt ?? by.at },
    // DIS-6: a cancellation that nobody confirmed before work started has lapsed.
    facts: {
      ...workedBy(order, order.assigneeId, by.personId),
      ...beginChecklist(order, ctx.facts.checklist),
      cancelRequest: undefined,
    },
  }),
  RECORD_STEPS: ({ order: { facts }, input, by }) => ({
    facts: facts.checklist ? { checks: recordAnswers(facts.checklist, checksOf(facts), input, by) } : {},
  }),
  COMPLETE: ({ order, input, by }) => ({
    changes: { completedAt: by.at },
    facts: {
      workDone: { text: input.workDone, by },
      ...workedBy(order, order.assigneeId, by.personId),
      ...(order.status === 'REWORK' || order.facts.rejections ? { reworks: (order.facts.reworks ?? 0) + 1 } : {}),
    },
  }),
  SIGN_OFF: ({ order, input, by }) => ({
    changes: accept(order, by).changes,
    facts: { ...accept(order, by).facts, signature: signatureOf(input.signature, by) },
  }),
  COLLECT: (given) => post('COLLECT', given, given.input),
  PAY: (given) => post('PAY', given, given.input),
  HAND_IN: (given) => post('HAND_IN', given, given.input),
  CONFIRM_PAYMENT: (given) =>
    post('CONFIRM_PAYMENT', given, { amountMinor: netPaid(given.order), receiptSerial: given.input.receiptSerial }),
  MARK_ARREARS: (given) => ({
    ...post('MARK_ARREARS', given, { amountMinor: outstanding(given.order) }),
    facts: { arrearsSigned: true },
  }),
  MARK_UNSIGNED_ARREARS: (given) => ({
    ...post('MARK_UNSIGNED_ARREARS', given, { amountMinor: outstanding(given.order), note: given.input.reason }),
    facts: { arrearsSigned: false, unsignedArrears: { reason: given.input.reason, by: given.by } },
  }),
  RECORD_UNPAID_CALLBACK: ({ input, by }) => ({
    facts: { unpaidCallback: { reason: input.reason, explanation: input.explanation, by } },
  }),
  REFUND: (given) => post('REFUND', given, { amountMinor: given.input.amountMinor, note: given.input.reason }),
  CONFIRM_QUALITY: ({ by }) => ({ facts: { quality: by } }),
  REJECT: ({ order }) => ({
    // The quality that was confirmed is that of work which the customer has now sent back.
    facts: { rejections: (order.facts.rejections ?? 0) + 1, quality: undefined, ...nextRound(order) },
  }),
  ESCALATE: ({ order, input, by }) => ({
    changes: { statusBefore: order.status },
    facts: { escalation: { reason: input.reason, by } },
    was: { cause: input.cause },
  }),
  RESOLVE_ESCALATION: ({ order, input, by, ctx }) => {
    const redone = input.decision === 'REWORK' || input.decision === 'CONTINUE'
    return {
      changes: {
        statusBefore: null,
        ...(input.decision === 'ACCEPT' ? accept(order, by).changes : {}),
        ...(input.decision === 'CANCEL' ? { closedAt: by.at } : {}),
        ...(redone ? { startedAt: order.startedAt ?? by.at } : {}),
      },
      facts: {
        decision: { decision: input.decision, reason: input.reason, by },
        ...(input.decision === 'ACCEPT' ? accept(order, by).facts : {}),
        ...(redone
          ? {
              ...workedBy(order, order.assigneeId),
              ...beginChecklist(order, ctx.facts.checklist),
              ...(input.decision === 'REWORK' ? nextRound(order) : {}),
              quality: undefined,
              cancelRequest: undefined,
            }
          : {}),
      },
    }
  },
  REQUEST_CANCEL: ({ input, by }) => ({ facts: { cancelRequest: { reason: input.reason, by } } }),
  CONFIRM_CANCEL: ({ by }) => ({ changes: { closedAt: by.at } }),
  WRITE_OFF: ({ input, by }) => ({
    changes: { writtenOffAt: by.at, closedAt: by.at },
    facts: { writeOff: { placeOfReturn: input.placeOfReturn, oralReply: input.oralReply ?? null, by } },
  }),
  HAND_TO_DISPATCH: ({ by }) => ({ facts: { handedToDispatch: by } }),
  HAND_OVER: ({ by }) => ({ facts: { handedOver: by } }),
  ARCHIVE: () => ({}),
  ISSUE_MATERIAL: ({ order, input, ctx }) => drawn(issue(order, input.stock, ctx.facts.stock ?? [])),
  USE_MATERIAL: ({ order, input }) => ({ facts: use(order, input.stock) }),
  RETURN_MATERIAL: ({ order, input }) => drawn(returnUnused(order, input.stock)),
  LEND_TOOL: ({ order, input, by, ctx }) => drawn(lend(order, input.stock, ctx.facts.stock ?? [], by.at)),
  RETURN_TOOL: ({ order, input }) => drawn(returnLoan(order, input.stock, input.lostReason ?? null)),
  LIST_CUSTOMER_MATERIALS: ({ order, input, by }) => ({
    facts: listCustomerMaterials(order, input.materials, by),
    was: { previous: materialsOf(order).customer.map(({ text }) => text) },
  }),
}
