/** Orders as a viewer may see them: the only way out. */
import { currentQuote, isConsented, netPaid } from '../domain/quote.js'
import type { Actor } from '../domain/role.js'
import { maySeePersonal } from '../domain/visibility.js'
import type { JoinedRequest, PaymentEntry, Quote, WorkOrder } from '../domain/work-order-state.js'
import { money } from '../platform/graphql/money.type.js'
import type { StoredOrder } from '../request/rows.js'
import type { HistoryEntry } from '../request/request.list.js'
import {
  type AppointmentMove,
  type JoinedRequestType,
  type PaymentEntryType,
  type QuoteType,
  type SignatureType,
  WorkOrderChange,
  WorkOrderType,
} from './work-order.type.js'

export function workOrderView(stored: StoredOrder, actor: Actor): WorkOrderType {
  const { order, particulars } = stored
  const personal = maySeePersonal(actor, order)
  const quote = currentQuote(order)
  return Object.assign(new WorkOrderType(), {
    id: order.id,
    estateId: order.estateId,
    serial: order.serial,
    status: order.status,
    version: order.version,
    nature: order.nature,
    urgency: order.urgency,
    channel: order.channel,
    receivedAt: order.receivedAt,
    requesterKind: order.requesterKind,
    customerName: personal ? particulars.customerName : null,
    contact: personal ? particulars.contact : null,
    wanted: personal ? particulars.wanted : null,
    address: personal ? particulars.address : null,
    party: personal ? (order.facts.brought?.party ?? null) : null,
    wishedFrom: order.facts.brought?.fromAt ?? null,
    wishedTo: order.facts.brought?.untilAt ?? null,
    joined: (order.facts.joined ?? []).map((each) => joinedView(each, personal)),
    category: order.category,
    trade: order.trade,
    department: order.department,
    settlementMethod: order.settlementMethod,
    paymentState: order.paymentState,
    openedAt: order.openedAt,
    registeredAt: order.registeredAt,
    appointmentAt: order.appointmentAt,
    dispatchedAt: order.dispatchedAt,
    acknowledgedAt: order.acknowledgedAt,
    arrivedAt: order.arrivedAt,
    startedAt: order.startedAt,
    completedAt: order.completedAt,
    acceptedAt: order.acceptedAt,
    writtenOffAt: order.writtenOffAt,
    closedAt: order.closedAt,
    repliedAt: order.repliedAt,
    amount: money(quote?.amountMinor ?? null, order.currency),
    paid: money(netPaid(order), order.currency),
    quotes: order.quotes.map((each) => quoteView(each, order, personal)),
    payments: order.payments.map((entry) => paymentView(entry, order, personal)),
    signature: personal ? signatureView(order) : null,
    rejections: order.facts.rejections ?? 0,
    stored,
    personal,
  })
}

export const workOrderChangeView = (
  stored: StoredOrder,
  position: number,
  replayed: boolean,
  actor: Actor,
): WorkOrderChange =>
  Object.assign(new WorkOrderChange(), { workOrder: workOrderView(stored, actor), position, replayed })

const joinedView = (joined: JoinedRequest, personal: boolean): JoinedRequestType => ({
  requestId: joined.requestId,
  serial: joined.serial,
  customerName: personal ? joined.customerName : null,
  contact: personal ? joined.contact : null,
  address: personal ? joined.address : null,
  party: personal ? joined.party : null,
  wanted: personal ? joined.wanted : null,
  urgency: joined.urgency,
  wishedFrom: joined.appointmentAt,
  wishedTo: joined.appointmentUntilAt,
  at: joined.by.at,
})

/** INT-7: every time that the appointment moved, from the order's own history. */
export const appointmentMoves = (history: readonly HistoryEntry[], personal: boolean): AppointmentMove[] =>
  history
    .filter(({ input }) => 'previousAppointmentAt' in input && 'agreedBy' in input)
    .map(({ by, input }) => ({
      from: instant(input.previousAppointmentAt),
      to: instant(input.appointmentAt),
      reason: personal ? ((input.reason as string | undefined) ?? null) : null,
      agreedBy: personal ? ((input.agreedBy as string | undefined) ?? null) : null,
      at: by.at,
    }))

const instant = (value: unknown): Date | null =>
  value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null

/** @param personal whether the viewer may read free text, which speaks of the customer */
const quoteView = (quote: Quote, order: WorkOrder, personal: boolean): QuoteType => {
  const current = quote.no === currentQuote(order)?.no
  return {
    no: quote.no,
    lines: quote.lines.map(({ itemId, text, quantity, unitPriceMinor, listPriceMinor }) => ({
      itemId,
      text,
      quantity,
      unitPrice: money(unitPriceMinor, order.currency),
      listPrice: money(listPriceMinor, order.currency),
    })),
    amount: money(quote.amountMinor, order.currency),
    onSite: quote.onSite,
    offListReason: personal ? quote.offListReason : null,
    role: quote.by.role,
    at: quote.by.at,
    current,
    consented: current && isConsented(order),
    byPersonId: quote.by.personId,
  }
}

/** @param personal whether the viewer may read free text, which speaks of the customer */
const paymentView = (entry: PaymentEntry, { currency }: WorkOrder, personal: boolean): PaymentEntryType => ({
  id: entry.id,
  kind: entry.kind,
  amount: money(entry.amountMinor, currency),
  method: entry.method,
  receiptSerial: entry.receiptSerial,
  note: personal ? entry.note : null,
  role: entry.by.role,
  at: entry.by.at,
  byPersonId: entry.by.personId,
})

const signatureView = ({ id, facts: { signature } }: WorkOrder): SignatureType | null => {
  if (!signature) return null
  const { signerName, opinion, at, strokes, version = null, seal } = signature
  return {
    signerName,
    opinion,
    at,
    strokes,
    version,
    sha256: seal?.sha256 ?? null,
    imageUrl: version === null ? null : signaturePath(id, version),
  }
}

export const SIGNATURES_PATH = '/signatures'

/** Where the picture of a signature is (acceptance/signature.routes.ts). */
export const signaturePath = (orderId: string, version: number): string => `${SIGNATURES_PATH}/${orderId}/${version}`
