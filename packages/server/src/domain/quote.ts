/** Price and consent: what an order costs, what has been paid of it, and whether the customer agreed to just that. */
import type { QuoteLineInput } from './command.js'
import type { ItemFacts } from './decide-context.js'
import { multiply, sum } from './money.js'
import type { Nature, PaymentEntryKind, PaymentState, Status } from './vocabulary.js'
import type { By, PaymentEntry, Quote, WorkOrder } from './work-order-state.js'

/** INT-2: everything but a routine order has a fee. */
export const isPaid = (order: { readonly nature: Nature }): boolean => order.nature !== 'ROUTINE'

/** Where the technician quotes, and the status does not move. */
export const ON_SITE: readonly Status[] = ['ARRIVED', 'IN_PROGRESS', 'REWORK']

export const currentQuote = (order: Pick<WorkOrder, 'quotes'>): Quote | null => order.quotes.at(-1) ?? null

/** What the order costs by its current quote, in minor units; 0 while there is none. */
export const amountOf = (order: Pick<WorkOrder, 'quotes'>): number => currentQuote(order)?.amountMinor ?? 0

/** QUO-4: a consent counts for the quote it named and no other, so a new quote voids it. */
export const isConsented = (order: Pick<WorkOrder, 'quotes' | 'facts'>): boolean => {
  const quote = currentQuote(order)
  return quote !== null && order.facts.consent?.quoteNo === quote.no
}

/** QUO-5: findings recorded and the current price confirmed between technician and customer. */
export const isPriceConfirmed = (order: Pick<WorkOrder, 'quotes' | 'facts'>): boolean => {
  const quote = currentQuote(order)
  return quote !== null && order.facts.findings !== undefined && order.facts.priceConfirmed?.quoteNo === quote.no
}

const MONEY: readonly PaymentEntryKind[] = ['PREPAYMENT', 'COLLECTION', 'PAYMENT', 'REFUND']

/** Minor units received and not refunded. Marks (hand-in, confirmation, arrears) speak of money, they move none. */
export const netPaid = (order: { readonly payments: readonly PaymentEntry[] }): number =>
  sum(order.payments.filter((entry) => MONEY.includes(entry.kind)).map((entry) => entry.amountMinor)) ?? 0

const SETTLED: readonly PaymentState[] = ['COLLECTED', 'HANDED_IN', 'CONFIRMED', 'PAID']

/** SET-2: what is still to be paid, in minor units; 0 once the fee is settled, whatever is refunded afterwards. */
export const outstanding = (
  order: Pick<WorkOrder, 'quotes' | 'payments' | 'paymentState' | 'settlementMethod' | 'nature'>,
): number => {
  if (!isPaid(order)) return 0
  const settled =
    SETTLED.includes(order.paymentState) || (order.paymentState === 'REFUNDED' && order.settlementMethod !== 'PREPAID')
  return settled ? 0 : Math.max(0, amountOf(order) - netPaid(order))
}

const itemOf = (line: QuoteLineInput, items: readonly ItemFacts[]): ItemFacts | null =>
  items.find((item) => item.id === line.itemId) ?? null

/** QUO-6: whether any line is priced above or below the price list. */
export const isOffList = (lines: readonly QuoteLineInput[], items: readonly ItemFacts[]): boolean =>
  lines.some((line) => {
    const listed = itemOf(line, items)?.priceMinor ?? null
    return listed !== null && listed !== line.unitPriceMinor
  })

/**
 * The next quote of an order. The lines have passed the form's check, so that their amounts are exact.
 * Each line keeps what the price list said at that moment, so that later readers need not look it up.
 */
export const makeQuote = (
  order: WorkOrder,
  input: { readonly lines: readonly QuoteLineInput[]; readonly offListReason?: string | null },
  items: readonly ItemFacts[],
  by: By,
): Quote => ({
  no: (currentQuote(order)?.no ?? 0) + 1,
  priceListVersionId: order.priceListVersionId,
  lines: input.lines.map((line) => ({
    itemId: line.itemId ?? null,
    text: line.text,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    listPriceMinor: itemOf(line, items)?.priceMinor ?? null,
  })),
  amountMinor: sum(input.lines.map((line) => multiply(line.unitPriceMinor, line.quantity) ?? 0)) ?? 0,
  onSite: ON_SITE.includes(order.status),
  offListReason: isOffList(input.lines, items) ? (input.offListReason ?? null) : null,
  by,
})
