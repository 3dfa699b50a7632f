/** The words of the warehouse, and what is read and written of its stock. Its rules are in materials.ts. */
import type { Localized } from './vocabulary.js'

/** MATERIAL is issued and used up; TOOL is lent and comes back. */
export const StockKind = Object.freeze({ MATERIAL: 'MATERIAL', TOOL: 'TOOL' })
export type StockKind = keyof typeof StockKind

/** Kinds of entries in the stock's ledger (MAT-1). */
export const StockEntryKind = Object.freeze({
  RECEIPT: 'RECEIPT',
  ISSUE: 'ISSUE',
  RETURN: 'RETURN',
  LOAN: 'LOAN',
  LOAN_RETURN: 'LOAN_RETURN',
  LOSS: 'LOSS',
  ADJUSTMENT: 'ADJUSTMENT',
})
export type StockEntryKind = keyof typeof StockEntryKind

/** An item of the estate's stock as it stands under its lock. */
export interface StockFacts {
  readonly id: string
  readonly code: string
  readonly name: Localized
  readonly unit: Localized
  readonly kind: StockKind
  /** The smallest quantity that is counted, in thousandths: 1000 is whole pieces. */
  readonly step: number
  /** On the shelf, in thousandths. */
  readonly quantity: number
}

/** One line of an action on stock. */
export interface StockLineInput {
  readonly itemId: string
  /** More than 0, at most three decimals. */
  readonly quantity: number
}

/** What the stock's ledger gains by an accepted action. */
export interface StockMove {
  readonly itemId: string
  readonly kind: StockEntryKind
  /** Of the shelf, signed thousandths. */
  readonly change: number
  readonly lentChange: number
  readonly holderId: string | null
  readonly reason: string | null
}
