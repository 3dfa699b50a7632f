/** Price and consent: what an order costs, what has been paid of it, and whether the customer agreed to just that. */
import type { QuoteLineInput } from './command.js'
import type { ItemFacts } from './decide-context.js'
import { multiply, sum, thousandths } from './money.js'
import type { Nature, PaymentEntryKind, PaymentState, Status } from './vocabulary.js'
import type { By, PaymentEntry, Quote, WorkOrder } from './work-order-state.js'

/** INT-2: everything but a routine order has a fee. */
export const isPaid = (order: { readonly nature: Nature }): boolean => order.nature !== 'ROUTINE'

/** Where the technician quotes, and the status does not move. */
export const ON_SITE: readonly Status[] = ['ARRIVED', 'IN_PROGRESS', 'REWORK']

/** Where the customer may still agree to a price without the status moving: a dispute may be about just that. */
export const AGREED_IN_PLACE: readonly Status[] = [...ON_SITE, 'ESCALATED']

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
  order: Pick<WorkOrder, 'quotes' | 'payments' | 'paymentState' | 'settlementMethod' | 'nature' | 'facts'>,
): number => {
  if (!isPaid(order)) return 0
  const settled =
    SETTLED.includes(order.paymentState) ||
    order.facts.prepaymentSettled === true ||
    (order.paymentState === 'REFUNDED' && order.settlementMethod !== 'PREPAID')
  return settled ? 0 : Math.max(0, amountOf(order) - netPaid(order))
}

const itemOf = (line: QuoteLineInput, items: readonly ItemFacts[]): ItemFacts | null =>
  items.find((item) => item.id === line.itemId) ?? null

/** CAT-2: what the list says of the order's own item, in minor units; null where it is assessed on site. */
export const ownListPrice = (order: Pick<WorkOrder, 'itemId'>, items: readonly ItemFacts[]): number | null =>
  items.find((item) => item.id === order.itemId)?.priceMinor ?? null

/** Sum of the lines, in minor units. */
export const amountOfLines = (lines: readonly QuoteLineInput[]): number =>
  sum(lines.map((line) => multiply(line.unitPriceMinor, line.quantity) ?? 0)) ?? 0

/** QUO-6: whether any line is priced above or below the price list. */
export const isOffList = (lines: readonly QuoteLineInput[], items: readonly ItemFacts[]): boolean =>
  lines.some((line) => {
    const listed = itemOf(line, items)?.priceMinor ?? null
    return listed !== null && listed !== line.unitPriceMinor
  })

/**
 * QUO-6: the first line of a listed item whose quantity the list does not sell at its price: a thousandth of a tap at the tap's
 * price is no list price. Index, or -1.
 */
export const offQuantity = (lines: readonly QuoteLineInput[], items: readonly ItemFacts[]): number =>
  lines.findIndex((line) => {
    const item = itemOf(line, items)
    if (item?.priceMinor == null) return false
    const { quantityMin = 1000, quantityStep = 1 } = item
    const quantity = thousandths(line.quantity) ?? 0
    return quantity < quantityMin || (quantity - quantityMin) % quantityStep !== 0
  })

/**
 * QUO-6: whether a quote departs from what is known of the price, so that only the department's supervisor may make it.
 * LISTED: a line differs from its item's list price. QUANTITY: a listed item in a quantity that the list does not sell. UNLISTED: the order's own item has a list price and the quote leaves it out,
 * or puts a line beside the list. COST: the job was assessed, and the amount is not the cost found. Out of scope (INT-8) the
 * supervisor has set the fee already, and the quote has to be that fee.
 */
export const isOffPrice = (
  order: Pick<WorkOrder, 'itemId' | 'facts'>,
  lines: readonly QuoteLineInput[],
  items: readonly ItemFacts[],
): 'LISTED' | 'QUANTITY' | 'UNLISTED' | 'COST' | null => {
  if (lines.length === 0) return null
  if (isOffList(lines, items)) return 'LISTED'
  if (offQuantity(lines, items) >= 0) return 'QUANTITY'
  if (order.facts.approvedFee) return null
  if (ownListPrice(order, items) !== null) {
    const listed = lines.every((line) => itemOf(line, items)) && lines.some((line) => line.itemId === order.itemId)
    return listed ? null : 'UNLISTED'
  }
  const cost = order.facts.assessment?.costMinor ?? null
  return cost === null || amountOfLines(lines) === cost ? null : 'COST'
}

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
  amountMinor: amountOfLines(input.lines),
  onSite: ON_SITE.includes(order.status),
  offListReason: isOffPrice(order, input.lines, items) ? (input.offListReason ?? null) : null,
  by,
})
