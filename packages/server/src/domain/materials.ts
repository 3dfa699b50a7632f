/**
 * MAT: what an order has drawn from the warehouse. Materials are issued to be used up, tools are lent to come back; what was issued is
 * out until it is reported used or is returned. Quantities are integer thousandths of the item's unit, so that sums are exact.
 */
import type { GuardAnswer } from './decide-context.js'
import { thousandths } from './money.js'
import type { Fact, RefusalReason } from './refusal.js'
import type { StockFacts, StockKind, StockLineInput, StockMove } from './stock.js'
import type { Localized } from './vocabulary.js'
import type {
  By,
  IssuedMaterial,
  Loan,
  OrderMaterials,
  QuoteLine,
  WorkOrder,
  WorkOrderFacts,
} from './work-order-state.js'

const NONE: OrderMaterials = Object.freeze({ issued: [], loans: [], customer: [] })

export const materialsOf = ({ facts }: Pick<WorkOrder, 'facts'>): OrderMaterials => facts.materials ?? NONE

/** Issued, and neither used nor back; thousandths. */
export const unaccounted = ({ issued, used, returned }: IssuedMaterial): number => issued - used - returned

/** Lent, and neither back nor lost; thousandths. */
export const stillLent = ({ quantity, back, lost }: Loan): number => quantity - back - lost

/** @example decimalText(2500) is '2.5' */
export const decimalText = (parts: number): string => String(parts / 1000)

/** A quantity of an item in words. @example '水龍頭 DN15 × 2 個' */
export const quantityText = (parts: number, name: Localized, unit: Localized): Localized => ({
  zh_Hant: `${name.zh_Hant} × ${decimalText(parts)} ${unit.zh_Hant}`,
  zh_Hans: `${name.zh_Hans} × ${decimalText(parts)} ${unit.zh_Hans}`,
  en: `${name.en} × ${decimalText(parts)} ${unit.en}`,
})

/** What is out: each loan that is open, each material that is neither used nor back. */
export const outstandingMaterials = (order: Pick<WorkOrder, 'facts'>): readonly Localized[] => {
  const { issued, loans } = materialsOf(order)
  return [
    ...loans.filter((loan) => stillLent(loan) > 0).map((loan) => quantityText(stillLent(loan), loan.name, loan.unit)),
    ...issued
      .filter((each) => unaccounted(each) > 0)
      .map((each) => quantityText(unaccounted(each), each.name, each.unit)),
  ]
}

/** MAT-2, the port: no loan is open and no unused material is out; the answer names each that is. */
export const materialsReturned = (order: Pick<WorkOrder, 'facts'>): GuardAnswer => {
  const out = outstandingMaterials(order)
  return out.length === 0 ? { met: true } : { met: false, facts: { out } }
}

/** What is wrong with lines of an action on stock, ready for a refusal; null: nothing. */
export interface StockProblem {
  readonly rule: 'MAT-1' | 'MAT-2'
  readonly reason: RefusalReason
  readonly facts: Readonly<Record<string, Fact>>
}

const problem = (
  rule: StockProblem['rule'],
  reason: RefusalReason,
  facts: Readonly<Record<string, Fact>>,
): StockProblem => ({ rule, reason, facts })

const partsOf = ({ quantity }: StockLineInput): number => thousandths(quantity) ?? 0

const knownLine = (
  line: StockLineInput,
  at: number,
  stock: readonly StockFacts[],
): { readonly item: StockFacts } | { readonly wrong: StockProblem } => {
  const item = stock.find(({ id }) => id === line.itemId)
  if (!item) return { wrong: problem('MAT-1', 'stockItemUnknown', { line: at + 1 }) }
  if (partsOf(line) % item.step !== 0) {
    return {
      wrong: problem('MAT-1', 'stockStep', {
        item: item.name,
        step: quantityText(item.step, item.name, item.unit),
      }),
    }
  }
  return { item }
}

/** MAT-1: items are of the estate and of the kind, counted in their steps, and no more is asked than is there. */
export const drawProblem = (
  lines: readonly StockLineInput[],
  stock: readonly StockFacts[],
  kind: StockKind,
): StockProblem | null => {
  for (const [at, line] of lines.entries()) {
    const known = knownLine(line, at, stock)
    if ('wrong' in known) return known.wrong
    const { item } = known
    if (item.kind !== kind)
      return problem('MAT-1', kind === 'TOOL' ? 'stockNotLent' : 'stockNotIssued', { item: item.name })
    if (partsOf(line) > item.quantity) {
      return problem('MAT-1', 'stockShort', {
        item: item.name,
        asked: decimalText(partsOf(line)),
        left: decimalText(item.quantity),
        unit: item.unit,
        code: item.code,
      })
    }
  }
  return null
}

/** MAT-2: no more comes back, or is used, than this order has out. */
export const returnProblem = (
  order: Pick<WorkOrder, 'facts'>,
  lines: readonly StockLineInput[],
  what: StockKind,
): StockProblem | null => {
  const { issued, loans } = materialsOf(order)
  for (const [at, line] of lines.entries()) {
    const entries =
      what === 'MATERIAL'
        ? issued.filter(({ itemId }) => itemId === line.itemId)
        : loans.filter(({ itemId }) => itemId === line.itemId)
    const [first] = entries
    if (!first) return problem('MAT-2', 'stockNotOut', { line: at + 1 })
    const out =
      what === 'MATERIAL'
        ? (entries as readonly IssuedMaterial[]).reduce((sum, each) => sum + unaccounted(each), 0)
        : (entries as readonly Loan[]).reduce((sum, each) => sum + stillLent(each), 0)
    if (partsOf(line) > out) {
      return problem('MAT-2', 'stockNotSoMuchOut', {
        item: first.name,
        asked: decimalText(partsOf(line)),
        left: decimalText(out),
        unit: first.unit,
      })
    }
  }
  return null
}

/** What comes in, or back, is known to the warehouse and counted in its steps. */
export const stepProblem = (lines: readonly StockLineInput[], stock: readonly StockFacts[]): StockProblem | null => {
  for (const [at, line] of lines.entries()) {
    const known = knownLine(line, at, stock)
    if ('wrong' in known) return known.wrong
  }
  return null
}

/** What an action on stock makes of an order's materials, and of the ledger. */
export interface StockChange {
  readonly facts: Partial<WorkOrderFacts>
  readonly moves: readonly StockMove[]
}

const changed = (materials: OrderMaterials, moves: readonly StockMove[]): StockChange => ({
  facts: { materials },
  moves,
})

const named = ({ id, code, name, unit }: StockFacts): Pick<Loan, 'itemId' | 'code' | 'name' | 'unit'> => ({
  itemId: id,
  code,
  name,
  unit,
})

const find = (stock: readonly StockFacts[], line: StockLineInput): StockFacts[] =>
  stock.filter(({ id }) => id === line.itemId)

export const issue = (
  order: Pick<WorkOrder, 'facts' | 'assigneeId'>,
  lines: readonly StockLineInput[],
  stock: readonly StockFacts[],
): StockChange => {
  const before = materialsOf(order)
  const issued = [...before.issued]
  for (const line of lines) {
    for (const item of find(stock, line)) {
      const at = issued.findIndex(({ itemId }) => itemId === item.id)
      const had = issued[at] ?? { ...named(item), issued: 0, used: 0, returned: 0 }
      issued.splice(at < 0 ? issued.length : at, at < 0 ? 0 : 1, { ...had, issued: had.issued + partsOf(line) })
    }
  }
  return changed(
    { ...before, issued },
    lines.map((line) => ({
      itemId: line.itemId,
      kind: 'ISSUE',
      change: -partsOf(line),
      lentChange: 0,
      holderId: order.assigneeId,
      reason: null,
    })),
  )
}

export const lend = (
  order: Pick<WorkOrder, 'facts' | 'assigneeId'>,
  lines: readonly StockLineInput[],
  stock: readonly StockFacts[],
  at: Date,
): StockChange => {
  const before = materialsOf(order)
  const holderId = order.assigneeId as string
  const added = lines.flatMap((line) =>
    find(stock, line).map((item) => ({ ...named(item), holderId, at, quantity: partsOf(line), back: 0, lost: 0 })),
  )
  return changed(
    {
      ...before,
      loans: [...before.loans, ...added.map((loan, index) => ({ no: before.loans.length + index + 1, ...loan }))],
    },
    lines.map((line) => ({
      itemId: line.itemId,
      kind: 'LOAN',
      change: -partsOf(line),
      lentChange: partsOf(line),
      holderId,
      reason: null,
    })),
  )
}

const spread = (
  materials: readonly IssuedMaterial[],
  lines: readonly StockLineInput[],
  field: 'used' | 'returned',
): readonly IssuedMaterial[] =>
  materials.map((each) => {
    const line = lines.find(({ itemId }) => itemId === each.itemId)
    return line ? { ...each, [field]: each[field] + partsOf(line) } : each
  })

/** Reported used: nothing moves in the warehouse, it was drawn when it was issued. */
export const use = (order: Pick<WorkOrder, 'facts'>, lines: readonly StockLineInput[]): Partial<WorkOrderFacts> => {
  const before = materialsOf(order)
  return { materials: { ...before, issued: spread(before.issued, lines, 'used') } }
}

export const returnUnused = (
  order: Pick<WorkOrder, 'facts' | 'assigneeId'>,
  lines: readonly StockLineInput[],
): StockChange => {
  const before = materialsOf(order)
  return changed(
    { ...before, issued: spread(before.issued, lines, 'returned') },
    lines.map((line) => ({
      itemId: line.itemId,
      kind: 'RETURN',
      change: partsOf(line),
      lentChange: 0,
      holderId: order.assigneeId,
      reason: null,
    })),
  )
}

/**
 * A tool comes back, or is given up for lost with the reason: then the loan is settled and the shelf gains nothing. The oldest open
 * loan of the item is settled first, so that each holder's own loans close.
 */
export const returnLoan = (
  order: Pick<WorkOrder, 'facts'>,
  lines: readonly StockLineInput[],
  lostReason: string | null,
): StockChange => {
  const before = materialsOf(order)
  const field = lostReason === null ? 'back' : 'lost'
  const moves: StockMove[] = []
  let { loans } = before
  for (const line of lines) {
    let left = partsOf(line)
    loans = loans.map((loan) => {
      const settled = loan.itemId === line.itemId ? Math.min(left, stillLent(loan)) : 0
      if (settled === 0) return loan
      left -= settled
      moves.push({
        itemId: loan.itemId,
        kind: lostReason === null ? 'LOAN_RETURN' : 'LOSS',
        change: lostReason === null ? settled : 0,
        lentChange: -settled,
        holderId: loan.holderId,
        reason: lostReason,
      })
      return { ...loan, [field]: loan[field] + settled }
    })
  }
  return changed({ ...before, loans }, moves)
}

export const listCustomerMaterials = (
  order: Pick<WorkOrder, 'facts'>,
  texts: readonly string[],
  by: By,
): Partial<WorkOrderFacts> => {
  const before = materialsOf(order)
  const known = new Map(before.customer.map((each) => [sameName(each.text), each]))
  return { materials: { ...before, customer: texts.map((text) => known.get(sameName(text)) ?? { text, by }) } }
}

/** Two ways to write one name: width, case and spaces do not make another material of it. */
const sameName = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** MAT-3: the first line of a quote that would charge what the customer bought, by its number from 1; null: none. */
export const chargedMaterial = (
  lines: readonly Pick<QuoteLine, 'text' | 'unitPriceMinor'>[],
  bought: readonly string[],
): { readonly line: number; readonly text: string } | null => {
  const names = new Set(bought.map(sameName))
  const at = lines.findIndex(({ text, unitPriceMinor }) => unitPriceMinor > 0 && names.has(sameName(text)))
  const line = lines[at]
  return line ? { line: at + 1, text: line.text } : null
}
