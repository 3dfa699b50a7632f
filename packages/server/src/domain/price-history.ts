/**
 * The chain list → quote → consent → on-site price → charged amount as one history of an order (CAT-2, QUO-2…6, SET-2, SET-7). It is
 * told from what is kept for good, so that each old version stays in it; nothing is stored for it.
 */
import { PAYMENTS } from './payment.js'
import type { Localized, PaymentEntryKind, PriceStepKind, Role } from './vocabulary.js'
import type { PaymentEntry, Quote, WorkOrder } from './work-order-state.js'
import { localized as l } from './localized.js'

/** What the history is told from: an entry of the order's evidence. */
export interface PriceEvidence {
  readonly action: string
  readonly version: number
  readonly by: { readonly personId: string | null; readonly role: Role | 'SYSTEM'; readonly at: Date }
  readonly input: Readonly<Record<string, unknown>>
}

export interface PriceStep {
  readonly kind: PriceStepKind
  /** The order's version with which it came; the order's first for what it was opened with. */
  readonly version: number
  readonly by: PriceEvidence['by']
  /** Minor units: the price named, agreed or confirmed; of money, what was taken (negative: given back). Null: assess on site. */
  readonly amountMinor: number | null
  /** To the price before, in minor units; null where there was none, and for money. */
  readonly differenceMinor: number | null
  /** Which quote it names; null where it names none. */
  readonly quoteNo: number | null
  /** Received and not refunded, after this step. */
  readonly paidMinor: number
  /** The current price less that, after this step; negative: to be refunded. */
  readonly openMinor: number | null
  /** Why, in somebody's words: the supervisor's reason, the assessor's note, the reason of a refund. */
  readonly why: string | null
  /** What of the rules it is, in words of ours. */
  readonly said: Localized
}

const SAID: Readonly<Record<PriceStepKind, Localized>> = {
  LISTED: l('價目表的單價', '价目表的单价', 'The price list'),
  APPROVED: l(
    '範圍外服務，主管核定的費用',
    '范围外服务，主管核定的费用',
    'Out of scope: the fee that the supervisor set',
  ),
  ASSESSED: l('現場評估', '现场评估', 'Assessed on site'),
  QUOTED: l('報價', '报价', 'Quoted'),
  REQUOTED: l('重新報價，原同意失效', '重新报价，原同意失效', 'Quoted anew; the old consent is void'),
  CONSENTED: l('業戶同意', '业户同意', 'The customer consented'),
  CONFIRMED: l('現場確認價格', '现场确认价格', 'Confirmed on site'),
  CHARGED: l('收款', '收款', 'Charged'),
  REFUNDED: l('退款', '退款', 'Refunded'),
  OWED: l('欠費', '欠费', 'Left owing'),
}

const MONEY: Readonly<Partial<Record<PaymentEntryKind, PriceStepKind>>> = {
  PREPAYMENT: 'CHARGED',
  COLLECTION: 'CHARGED',
  PAYMENT: 'CHARGED',
  REFUND: 'REFUNDED',
  ARREARS: 'OWED',
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/**
 * @param evidence of the order, oldest first
 * @param listMinor what the list said of the order's own item; null: assess on site
 */
export const priceHistory = (
  order: Pick<WorkOrder, 'quotes' | 'payments' | 'facts' | 'nature'>,
  evidence: readonly PriceEvidence[],
  listMinor: number | null,
): readonly PriceStep[] => {
  const quotes = [...order.quotes]
  const payments = [...order.payments]
  const steps: PriceStep[] = []
  let price: number | null = null
  let paid = 0

  const add = (
    kind: PriceStepKind,
    { version, by }: Pick<PriceEvidence, 'version' | 'by'>,
    amountMinor: number | null,
    more: Partial<Pick<PriceStep, 'differenceMinor' | 'quoteNo' | 'why'>> = {},
  ): void =>
    void steps.push({
      kind,
      version,
      by,
      amountMinor,
      differenceMinor: null,
      quoteNo: null,
      paidMinor: paid,
      openMinor: price === null ? null : price - paid,
      why: null,
      said: SAID[kind],
      ...more,
    })

  /** A price takes the place of the one before. */
  const priced = (
    kind: PriceStepKind,
    entry: PriceEvidence,
    next: number | null,
    more: Partial<PriceStep> = {},
  ): void => {
    const differenceMinor = price === null || next === null ? null : next - price
    price = next
    add(kind, entry, next, { differenceMinor, ...more })
  }

  const quoted = (entry: PriceEvidence, kind: PriceStepKind, quote: Quote | undefined, why: string | null): void => {
    if (quote) priced(kind, entry, quote.amountMinor, { quoteNo: quote.no, why: quote.offListReason ?? why })
  }

  const money = (entry: PriceEvidence, payment: PaymentEntry | undefined): void => {
    const kind = payment && MONEY[payment.kind]
    if (!payment || !kind) return
    if (kind !== 'OWED') paid += payment.amountMinor
    add(kind, entry, payment.amountMinor, { why: payment.note })
  }

  for (const entry of evidence) {
    switch (entry.action) {
      case 'OPEN':
        if (order.nature === 'ROUTINE') break
        priced('LISTED', entry, listMinor)
        if (order.facts.approvedFee) {
          const { amountMinor, by } = order.facts.approvedFee
          priced('APPROVED', { ...entry, by }, amountMinor)
        }
        break
      case 'RECORD_ASSESSMENT':
        if (entry.input.feasible === true) quoted(entry, 'ASSESSED', quotes.shift(), text(entry.input.note))
        else add('ASSESSED', entry, null, { why: text(entry.input.note) })
        break
      case 'QUOTE':
        quoted(entry, steps.some(({ quoteNo }) => quoteNo !== null) ? 'REQUOTED' : 'QUOTED', quotes.shift(), null)
        break
      case 'CONSENT':
        add('CONSENTED', entry, price, { quoteNo: Number(entry.input.quoteNo) })
        break
      case 'CONFIRM_PRICE':
        add('CONFIRMED', entry, price, { quoteNo: Number(entry.input.quoteNo), why: text(entry.input.findings) })
        break
      default:
        // Each action of money posted one entry.
        if (Object.hasOwn(PAYMENTS, entry.action)) money(entry, payments.shift())
    }
  }
  return steps
}
