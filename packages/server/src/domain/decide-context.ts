/** What a decision is made from, and what it answers with. Everything is handed in: domain/ reads no clock and rolls no dice. */
import { checklistDone } from './checklist.js'
import type { ChecklistVersion } from './checklist-state.js'
import type { ClockChange } from './clock.js'
import type { EstateSettings } from './estate.js'
import type { StockFacts, StockMove } from './stock.js'
import type { Fact, Refusal } from './refusal.js'
import type { Actor } from './role.js'
import type { ServiceRequest } from './request-state.js'
import type { Category, Department, Localized, Nature, SettlementMethod, Trade } from './vocabulary.js'
import type { Clock, Evidence, PaymentEntry, Quote, WorkOrder } from './work-order-state.js'

/** What must be known of a person whom a command names. */
export interface PersonFacts {
  readonly id: string
  readonly name: Localized
  readonly departments: readonly Department[]
  readonly trades: readonly Trade[]
  readonly onDuty: boolean
  readonly contractor: boolean
  /** Orders in hand and how many are thought bearable: shown beside a suggestion, never a reason to refuse. */
  readonly openOrders: number
  readonly capacity: number
}

/** What must be known of a line of the price list. */
export interface ItemFacts {
  readonly id: string
  readonly versionId: string
  readonly nature: Nature
  readonly category: Category
  readonly department: Department
  readonly trade: Trade
  /** Minor units; null: assess on site (QUO-3). */
  readonly priceMinor: number | null
  /** QUO-6: least quantity, and its step, that are sold at that price, in thousandths. Default: from 1 on, any. */
  readonly quantityMin?: number
  readonly quantityStep?: number
  readonly settlementMethod: SettlementMethod
}

/** DIS-8, of the order's department and trade at one time. */
export interface StaffingFacts {
  /** The appointment, or now: the window lies around it. */
  readonly at: Date
  readonly onDuty: number
  /** People of the department, of whatever trade, whose shifts are planned for then. None: the roster does not reach so far. */
  readonly planned: number
  /** People whom routine orders need in the window: one for each who has any, one for each that nobody has. */
  readonly routine: number
  /** The department's reserve as that day counts; null: the estate keeps none for it. */
  readonly reserve: number | null
}

/** Facts that the caller reads under the order's lock, as far as the command names them. */
export interface Facts {
  /** The assessor or technician that the command names; null or absent when there is no such person in the estate. */
  readonly person?: PersonFacts | null
  /** DIS-1: people of the estate, from whom a refusal says who could. */
  readonly alternatives?: readonly PersonFacts[]
  /** The price-list items that the command's lines name, and the order's own. */
  readonly items?: readonly ItemFacts[]
  /** MAT-1: the stock that the command names, under its lock. */
  readonly stock?: readonly StockFacts[]
  /** DIS-8: of a special order that is to be dispatched, where the department keeps a reserve. */
  readonly staffing?: StaffingFacts | null
  /** Open orders and requests of the same unit and service, read when an order is to be opened. */
  readonly duplicates?: readonly Duplicate[]
  /** CHK: the newest version of the item's checklist, read where work may begin; null: the item has none. */
  readonly checklist?: ChecklistVersion | null
}

/** Somebody asked for the same service at the same place, and it is still open. */
export interface Duplicate {
  readonly kind: 'REQUEST' | 'WORK_ORDER'
  readonly id: string
  readonly serial: string
}

/** A port's answer. `rule` defaults to the port's own; `facts` go into the sentence. */
export type GuardAnswer =
  | { readonly met: true }
  | { readonly met: false; readonly rule?: string; readonly facts?: Readonly<Record<string, Fact>> }

/** Questions whose facts belong to later parts of the product. Until such a part fills its port it answers 'met'. */
export interface GuardPorts {
  /** MAT-2: no loan is open and no unused material is still out. */
  materialsReturned(order: WorkOrder): GuardAnswer
  /** CHK: no mandatory step is open, no final test has failed. */
  checklistDone(order: WorkOrder): GuardAnswer
  /** DIS-8: routine duty leaves enough people for a special order now. */
  enoughStaff(order: WorkOrder, facts: Facts): GuardAnswer
  /** CLO-6: the month still takes entries. @param month '2026-11' */
  monthOpen(order: WorkOrder, month: string): GuardAnswer
  /** CLO-4: the month is closed, which archiving waits for. @param month '2026-11' */
  monthClosed(order: WorkOrder, month: string): GuardAnswer
  /** SET-8: SET-5's callback (why unpaid, and the explanation) has been made. */
  unpaidCallbackMade(order: WorkOrder): GuardAnswer
  /** CBK-1: the order's callback is done or not due. */
  callbackSettled(order: WorkOrder): GuardAnswer
  /** ACC-4: compensation is agreed, refused or referred wherever damage was reported. */
  damageSettled(order: WorkOrder): GuardAnswer
  /** ARC-1: each copy is with its holder. */
  copiesFiled(order: WorkOrder): GuardAnswer
}

const met: GuardAnswer = Object.freeze({ met: true })
const answerMet = (): GuardAnswer => met

/** Every port answers 'met': the default until later parts bring their facts. */
export const metUntilFilled: GuardPorts = Object.freeze({
  materialsReturned: answerMet,
  checklistDone,
  enoughStaff: answerMet,
  monthOpen: answerMet,
  monthClosed: answerMet,
  unpaidCallbackMade: answerMet,
  callbackSettled: answerMet,
  damageSettled: answerMet,
  copiesFiled: answerMet,
})

export interface DecideContext {
  readonly actor: Actor
  /** The server's time of the action: the database's, read in its transaction. */
  readonly now: Date
  readonly estate: EstateSettings
  readonly facts: Facts
  readonly ports: GuardPorts
  /** Hands out a new id (uuid v7): of clocks, payment entries and a new order. */
  newId(): string
  /** The version that the caller's screen showed; a newer one is a CONFLICT. Absent: not checked. */
  readonly versionSeen?: number | null
}

/** What an accepted action leaves behind. `order` is the next state; the rest is what was added, for the books. */
export interface Decision {
  readonly order: WorkOrder
  /** In the order to apply them. An 'overdue' among them had not been swept yet and wants its own event (OVD-1). */
  readonly clocks: readonly ClockChange[]
  readonly evidence: Evidence
  readonly quote?: Quote
  readonly payments: readonly PaymentEntry[]
  /** MAT-1: what the stock's ledger gains. */
  readonly stock?: readonly StockMove[]
}

export type DecideResult =
  { readonly ok: true; readonly decision: Decision } | { readonly ok: false; readonly refusal: Refusal }

/** OPEN: an accepted request becomes an order for one item. */
export interface AcceptedRequest {
  readonly request: ServiceRequest
  /** The item as the price list in force has it; null when there is none (CAT-1). */
  readonly item: ItemFacts | null
  /** Handed in, from the estate's counter. @example 'WO-2611-0042' */
  readonly serial: string
  /** Default: the start of the request's appointment window. */
  readonly appointmentAt?: Date | null
  /** INT-7: wanted with a time outside that window. */
  readonly agreedBy?: string | null
  readonly reason?: string | null
  /** Wanted while the same service is still open for the unit. */
  readonly notDuplicateReason?: string | null
  /** The request's REPLY clock, which goes on with its first order; null when an earlier order has it. */
  readonly replyClock: Clock | null
}
