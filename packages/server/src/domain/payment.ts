/**
 * The payment machine, beside the order's own status: none → due → collected → handed in → confirmed; or arrears → paid; or
 * prepaid → refunded; or billed → paid or arrears. Entries are only ever added (SET-7).
 */
import { amountOf, isPaid, netPaid, outstanding } from './quote.js'
import type { PaymentEntryKind, PaymentState, SettlementMethod } from './vocabulary.js'
import type { By, PaymentEntry, WorkOrder } from './work-order-state.js'

export type PaymentAction =
  'PREPAY' | 'COLLECT' | 'PAY' | 'HAND_IN' | 'CONFIRM_PAYMENT' | 'MARK_ARREARS' | 'MARK_UNSIGNED_ARREARS' | 'REFUND'

export interface PaymentTransition {
  readonly rule: string
  readonly from: readonly PaymentState[]
  /** A top-up leaves PREPAID as it is, and a part refund leaves the state (nextPaymentState). */
  readonly to: PaymentState
  readonly entry: PaymentEntryKind
  /** SET-1: the settlement methods that know this step. */
  readonly methods: readonly SettlementMethod[]
}

const WITH_FEE: readonly SettlementMethod[] = ['ON_COMPLETION', 'AT_FINANCE', 'PREPAID', 'COUNTER', 'MONTHLY_BILL']

export const PAYMENTS = {
  PREPAY: {
    rule: 'SET-1',
    from: ['NONE', 'PREPAID', 'REFUNDED'],
    to: 'PREPAID',
    entry: 'PREPAYMENT',
    methods: ['PREPAID'],
  },
  COLLECT: { rule: 'SET-1', from: ['DUE'], to: 'COLLECTED', entry: 'COLLECTION', methods: ['ON_COMPLETION'] },
  PAY: {
    rule: 'SET-4',
    from: ['DUE', 'ARREARS', 'BILLED', 'PREPAID', 'REFUNDED'],
    to: 'PAID',
    entry: 'PAYMENT',
    methods: WITH_FEE,
  },
  HAND_IN: { rule: 'SET-3', from: ['COLLECTED'], to: 'HANDED_IN', entry: 'HAND_IN', methods: ['ON_COMPLETION'] },
  CONFIRM_PAYMENT: {
    rule: 'SET-3',
    from: ['HANDED_IN'],
    to: 'CONFIRMED',
    entry: 'CONFIRMATION',
    methods: ['ON_COMPLETION'],
  },
  // PREPAID: a top-up that was never paid, or a prepayment that was refunded before the customer signed.
  MARK_ARREARS: {
    rule: 'SET-1',
    from: ['DUE', 'BILLED', 'PREPAID', 'REFUNDED'],
    to: 'ARREARS',
    entry: 'ARREARS',
    methods: WITH_FEE,
  },
  MARK_UNSIGNED_ARREARS: {
    rule: 'SET-8',
    from: ['DUE', 'BILLED', 'PREPAID', 'REFUNDED'],
    to: 'ARREARS',
    entry: 'ARREARS',
    methods: WITH_FEE,
  },
  REFUND: { rule: 'SET-7', from: ['PREPAID', 'CONFIRMED', 'PAID'], to: 'REFUNDED', entry: 'REFUND', methods: WITH_FEE },
} as const satisfies Record<PaymentAction, PaymentTransition>

export const isPaymentAction = (action: string): action is PaymentAction => Object.hasOwn(PAYMENTS, action)

/** The state after an action that its guards let through. */
export const nextPaymentState = (order: WorkOrder, action: PaymentAction, amountMinor: number): PaymentState => {
  if (action === 'PAY' && order.paymentState === 'PREPAID') return 'PREPAID'
  if (action === 'REFUND' && netPaid(order) - amountMinor > 0) return order.paymentState
  return PAYMENTS[action].to
}

/** What acceptance makes of the payment: a bill, a fee due today, or nothing where nothing is owed. */
export const paymentOnAcceptance = (order: WorkOrder): PaymentState => {
  const open = order.paymentState === 'NONE' || order.paymentState === 'REFUNDED'
  if (!open || outstanding(order) === 0) return order.paymentState
  return order.settlementMethod === 'MONTHLY_BILL' ? 'BILLED' : 'DUE'
}

/**
 * A prepaid fee that is paid in full at acceptance, or after it, is settled: a later refund is compensation, not a fee that is
 * due again. With the other methods the state of payment itself says so.
 * @param order as the payment or the acceptance leaves it
 */
export const isPrepaymentSettled = (order: WorkOrder): boolean =>
  order.settlementMethod === 'PREPAID' && isPaid(order) && outstanding(order) === 0

/** SET-6: whether the money side lets the order be written off, and if not, what is wanted. */
export const settledForWriteOff = (
  order: WorkOrder,
  financeFirst: boolean,
):
  | { readonly settled: true }
  | { readonly settled: false; readonly reason: 'financeConfirmsFirst' | 'feeUnsettled' | 'prepaymentSurplus' } => {
  if (!isPaid(order)) return { settled: true }
  if (order.paymentState === 'PREPAID' && netPaid(order) > amountOf(order)) {
    return { settled: false, reason: 'prepaymentSurplus' }
  }
  // Settled once is settled for good, whatever is refunded afterwards (ACC-4).
  if (amountOf(order) === 0 || order.facts.prepaymentSettled) return { settled: true }
  const unsettled = { settled: false, reason: 'feeUnsettled' } as const
  switch (order.paymentState) {
    case 'CONFIRMED':
    case 'PAID':
    case 'ARREARS':
    case 'BILLED':
      return { settled: true }
    case 'COLLECTED':
    case 'HANDED_IN':
      return financeFirst ? { settled: false, reason: 'financeConfirmsFirst' } : { settled: true }
    case 'PREPAID':
      return netPaid(order) === amountOf(order) ? { settled: true } : unsettled
    case 'REFUNDED':
      // Refunded after the fee had been settled, as compensation; a refunded prepayment still has to be paid again.
      return order.settlementMethod === 'PREPAID' ? unsettled : { settled: true }
    case 'NONE':
    case 'DUE':
      return unsettled
  }
}

/** The entry that an action posts. Money coming in is positive, a refund negative; marks carry the amount they speak of. */
export const paymentEntry = (
  order: WorkOrder,
  action: PaymentAction,
  posted: {
    readonly id: string
    readonly amountMinor: number
    readonly receiptSerial?: string | null
    readonly note?: string | null
  },
  by: By,
): PaymentEntry => ({
  id: posted.id,
  kind: PAYMENTS[action].entry,
  amountMinor: action === 'REFUND' ? -posted.amountMinor : posted.amountMinor,
  method: order.settlementMethod,
  receiptSerial: posted.receiptSerial ?? null,
  note: posted.note ?? null,
  by,
})
