/**
 * The card: what the wall may show of a request or a work order. It holds nothing personal (no name, no phone, no free text), so
 * that it may stand in the event log and be pushed to every display. Its shape is the API's own (`BoardItem`), with instants as
 * ISO strings, so that it goes out as it is stored.
 */
import { isRunning } from './clock.js'
import type { ServiceRequest } from './request-state.js'
import type {
  Category,
  Channel,
  ClockKind,
  Department,
  Localized,
  Nature,
  RequestStatus,
  Status,
  Urgency,
} from './vocabulary.js'
import { isOpen } from './work-order.js'
import type { Clock, WorkOrder } from './work-order-state.js'

/** A name as the API gives it. @example { zhHant: '更換水龍頭', zhHans: '更换水龙头', en: 'Tap replacement' } */
export interface CardName {
  readonly zhHant: string
  readonly zhHans: string
  readonly en: string
}

/** Instants are ISO strings with milliseconds. */
export interface CardClock {
  readonly id: string
  readonly kind: ClockKind
  readonly startedAt: string
  readonly dueAt: string
  readonly metAt: string | null
  readonly overdueAt: string | null
  readonly stoppedAt: string | null
}

export interface BoardCard {
  readonly id: string
  readonly kind: 'REQUEST' | 'WORK_ORDER'
  readonly serial: string
  readonly status: Status | RequestStatus
  readonly version: number
  /** Whether it still stands on the wall. */
  readonly open: boolean
  readonly nature: Nature
  readonly urgency: Urgency
  readonly channel: Channel
  readonly buildingId: string | null
  readonly buildingCode: string | null
  readonly room: string | null
  /** Short name of the service; of a request without an item, of its nature. */
  readonly service: CardName
  readonly category: Category | null
  readonly department: Department | null
  readonly assigneeId: string | null
  readonly assigneeName: CardName | null
  /** The request behind a work order; null on a request's own card. */
  readonly requestId: string | null
  readonly openedAt: string
  readonly appointmentAt: string | null
  /** In the order they were started. */
  readonly clocks: readonly CardClock[]
}

/** The `card` column: everything but the clocks, which the sweeper changes without knowing the rest. */
export type StoredCard = Omit<BoardCard, 'clocks'>

/** The `clocks` column, by the clocks' ids. */
export type StoredClocks = Readonly<Record<string, Omit<CardClock, 'id'>>>

/** What a card shows and the order's row does not hold. */
export interface CardNames {
  readonly buildingCode: string | null
  readonly room: string | null
  /** Short name of the item; null for a request without one. */
  readonly service: Localized | null
  readonly category?: Category | null
  readonly assignee: Localized | null
}

const REQUEST_OPEN: readonly RequestStatus[] = ['REGISTERED', 'AWAITING_APPROVAL']

/** An accepted request stands on the wall as its orders; accepted by two approvals (INT-8) it waits there for the first. */
export const isRequestOpen = ({ status, facts }: Pick<ServiceRequest, 'status' | 'facts'>): boolean =>
  REQUEST_OPEN.includes(status) || (status === 'ACCEPTED' && facts.ordered !== true)

/** CBK-1: written off at the front desk, an order stands on the wall until it is handed to dispatch. */
export const isOrderOnWall = ({ status, clocks }: Pick<WorkOrder, 'status' | 'clocks'>): boolean =>
  isOpen(status) || clocks.some((clock) => clock.kind === 'HANDOVER' && isRunning(clock))

/** What a request without an item is called on the wall: its own words may be personal. */
const NATURE_NAMES: Readonly<Record<Nature, Localized>> = {
  ROUTINE: { zh_Hant: '常規服務', zh_Hans: '常规服务', en: 'Routine service' },
  SPECIAL: { zh_Hant: '特約服務', zh_Hans: '特约服务', en: 'Special service' },
  BUSINESS: { zh_Hant: '經營服務', zh_Hans: '经营服务', en: 'Business service' },
  COMPLAINT: { zh_Hant: '投訴', zh_Hans: '投诉', en: 'Complaint' },
  ENQUIRY: { zh_Hant: '查詢', zh_Hans: '查询', en: 'Enquiry' },
  PUBLIC_AREA: { zh_Hant: '公共區域事件', zh_Hans: '公共区域事件', en: 'Public-area incident' },
}

const cardName = (name: Localized): CardName => ({ zhHant: name.zh_Hant, zhHans: name.zh_Hans, en: name.en })

/** The card of a work order as it stands. */
export const orderCard = (order: WorkOrder, names: CardNames): StoredCard => ({
  id: order.id,
  kind: 'WORK_ORDER',
  serial: order.serial,
  status: order.status,
  version: order.version,
  open: isOrderOnWall(order),
  nature: order.nature,
  urgency: order.urgency,
  channel: order.channel,
  buildingId: order.buildingId,
  buildingCode: names.buildingCode,
  room: names.room,
  service: cardName(names.service ?? NATURE_NAMES[order.nature]),
  category: order.category,
  department: order.department,
  assigneeId: order.assigneeId,
  assigneeName: order.assigneeId !== null && names.assignee ? cardName(names.assignee) : null,
  requestId: order.requestId,
  openedAt: order.openedAt.toISOString(),
  appointmentAt: order.appointmentAt?.toISOString() ?? null,
})

/** The card of a request as it stands. */
export const requestCard = (request: ServiceRequest, names: CardNames): StoredCard => ({
  id: request.id,
  kind: 'REQUEST',
  serial: request.serial,
  status: request.status,
  version: request.version,
  open: isRequestOpen(request),
  nature: request.nature,
  urgency: request.urgency,
  channel: request.channel,
  buildingId: request.buildingId,
  buildingCode: names.buildingCode,
  room: names.room,
  service: cardName(names.service ?? NATURE_NAMES[request.nature]),
  category: names.category ?? null,
  department: request.department,
  assigneeId: null,
  assigneeName: null,
  requestId: null,
  openedAt: request.registeredAt.toISOString(),
  appointmentAt: request.appointmentFrom?.toISOString() ?? null,
})

/** Clocks as the row keeps them. */
export const storedClocks = (clocks: readonly Clock[]): StoredClocks =>
  Object.fromEntries(
    clocks.map((clock) => [
      clock.id,
      {
        kind: clock.kind,
        startedAt: clock.startedAt.toISOString(),
        dueAt: clock.dueAt.toISOString(),
        metAt: clock.metAt?.toISOString() ?? null,
        overdueAt: clock.overdueAt?.toISOString() ?? null,
        stoppedAt: clock.stoppedAt?.toISOString() ?? null,
      },
    ]),
  )

/** Clocks back from the row, in the order they were started (ids are uuid v7, so an equal instant keeps its order too). */
export const clocksFrom = (stored: StoredClocks): readonly Clock[] =>
  cardClocks(stored).map((clock) => ({
    id: clock.id,
    kind: clock.kind,
    startedAt: new Date(clock.startedAt),
    dueAt: new Date(clock.dueAt),
    metAt: instant(clock.metAt),
    overdueAt: instant(clock.overdueAt),
    stoppedAt: instant(clock.stoppedAt),
  }))

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

const cardClocks = (stored: StoredClocks): readonly CardClock[] =>
  Object.keys(stored)
    .sort()
    .map((id) => ({ id, ...(stored[id] as Omit<CardClock, 'id'>) }))

/** The whole card from a row's two columns; an event's `item` holds just this. */
export const boardCard = (card: StoredCard, clocks: StoredClocks): BoardCard => ({
  ...card,
  clocks: cardClocks(clocks),
})
