/** The warehouse's own bookings: what comes in, what was counted. What goes out goes out for an order, by its actions. */
import { checkForm, type Field } from '../domain/form.js'
import { stepProblem } from '../domain/materials.js'
import type { StockFacts } from '../domain/stock.js'
import { thousandths } from '../domain/money.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import type { Localized, Role } from '../domain/vocabulary.js'
import type { Caller } from '../platform/record.js'
import { Refused } from '../platform/unit-of-work.js'
import type { Acting, ActionResult } from '../request/acting.js'
import { enter, type EntryCall } from '../request/entry.js'
import { lockStock } from '../work-order/stock.store.js'
import { stockByIds, type StockRow } from './stock.store.js'
import type {
  AdjustStockInput,
  CreateStockItemInput,
  CreateWarehouseInput,
  ReceiveStockInput,
  StockNameInput,
} from './stock.type.js'

export type StockOutcome = ActionResult<readonly StockRow[]>

const WAREHOUSE: readonly Role[] = ['WAREHOUSE']
const REASON: Field = { field: 'reason', shape: 'text', rule: 'MAT-1' }
const CODE: Field = { field: 'code', shape: 'name', rule: 'MAT-1' }

export class StockService {
  constructor(private readonly acting: Acting) {}

  /** A warehouse has nothing in it at first, so what comes back is no item. */
  async createWarehouse(caller: Caller, input: CreateWarehouseInput): Promise<StockOutcome> {
    const wrong = checkForm([CODE], { ...input }) ?? wrongNames(input.name)
    if (wrong) return { ok: false, refusal: wrong }
    const id = this.acting.newId()
    return enter<readonly StockRow[], readonly unknown[]>(this.acting, caller, callOf('CREATE_WAREHOUSE', input), {
      reads: (tx) =>
        tx.query(
          `INSERT INTO warehouse (id, estate_id, code, names) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1`,
          [id, input.estateId, input.code.trim(), namesOf(input.name)],
          { name: 'warehouse_make' },
        ),
      work: ({ read: made }) => {
        if (made.length === 0) throw new Refused(codeTaken(input.code))
        return { value: [], recordKind: 'stock', recordId: id, detail: { input } }
      },
      again: () => Promise.resolve([]),
    })
  }

  async createItem(caller: Caller, input: CreateStockItemInput): Promise<StockOutcome> {
    const { estateId } = input
    const step = thousandths(input.step)
    const low = thousandths(input.lowBelow)
    const wrong =
      checkForm([CODE], { ...input }) ??
      wrongNames(input.name) ??
      wrongNames(input.unit) ??
      (step === null || step <= 0 ? wrongField('quantity') : null) ??
      (low === null || low < 0 ? wrongField('quantity') : null)
    if (wrong) return { ok: false, refusal: wrong }
    const id = this.acting.newId()
    return enter<readonly StockRow[], { readonly known: boolean; readonly made: readonly StockRow[] }>(
      this.acting,
      caller,
      callOf('CREATE_STOCK_ITEM', input),
      {
        reads: async (tx) => {
          const [warehouses, , made] = await Promise.all([
            tx.query('SELECT 1 FROM warehouse WHERE id = $1 AND estate_id = $2', [input.warehouseId, estateId], {
              name: 'warehouse_of_estate',
            }),
            tx.query(
              `INSERT INTO stock_item (id, estate_id, warehouse_id, code, names, unit_names, kind, step, low)
               SELECT $1::uuid, w.estate_id, w.id, $4::text, $5::jsonb, $6::jsonb, $7::text, $8::bigint, $9::bigint FROM warehouse w WHERE w.id = $3 AND w.estate_id = $2
               ON CONFLICT DO NOTHING`,
              [
                id,
                estateId,
                input.warehouseId,
                input.code.trim(),
                namesOf(input.name),
                namesOf(input.unit),
                input.kind,
                step,
                low,
              ],
              { name: 'stock_item_make' },
            ),
            stockByIds(tx, estateId, [id]),
          ])
          return { known: warehouses.length > 0, made }
        },
        work: ({ read: { known, made } }) => {
          if (!known) throw new Refused(NOT_FOUND)
          if (made.length === 0) throw new Refused(codeTaken(input.code))
          return { value: made, recordKind: 'stock', recordId: id, detail: { input } }
        },
        again: (tx, recordId) => stockByIds(tx, estateId, recordId ? [recordId] : []),
      },
    )
  }

  /** MAT-1: receipts. */
  async receive(caller: Caller, input: ReceiveStockInput): Promise<StockOutcome> {
    const { estateId, stock, reason } = input
    const wrong = checkForm([{ field: 'stock', shape: 'stock', rule: 'MAT-1' }, REASON], { ...input })
    if (wrong) return { ok: false, refusal: wrong }
    const ids = stock.map(({ itemId }) => itemId)
    const counted = await enter<readonly string[], readonly StockFacts[]>(
      this.acting,
      caller,
      callOf('RECEIVE_STOCK', input),
      {
        reads: (tx) => lockStock(tx, estateId, ids),
        work: ({ read: known }) => {
          const problem = stepProblem(stock, known)
          if (problem) throw new Refused(refuse('UNMET', problem.rule, problem.reason, problem.facts))
          return {
            value: ids,
            recordKind: 'stock',
            recordId: null,
            detail: { input },
            stock: stock.map((line) => ({
              itemId: line.itemId,
              kind: 'RECEIPT',
              change: thousandths(line.quantity) ?? 0,
              lentChange: 0,
              holderId: null,
              reason,
            })),
          }
        },
        again: () => Promise.resolve(ids),
      },
    )
    return this.#asTheyAre(estateId, counted)
  }

  /** MAT-1: an adjustment has a reason, and speaks of the quantity that the counter saw. */
  async adjust(caller: Caller, input: AdjustStockInput): Promise<StockOutcome> {
    const { estateId, itemId, reason } = input
    const counted = thousandths(input.counted)
    const booked = thousandths(input.booked)
    const wrong =
      checkForm([REASON], { ...input }) ??
      (counted === null || counted < 0 || booked === null ? wrongField('quantity') : null)
    if (wrong || counted === null) return { ok: false, refusal: wrong ?? wrongField('quantity') }
    const done = await enter<readonly string[], readonly StockFacts[]>(
      this.acting,
      caller,
      callOf('ADJUST_STOCK', input),
      {
        reads: (tx) => lockStock(tx, estateId, [itemId]),
        work: ({ read: [item] }) => {
          if (!item) throw new Refused(NOT_FOUND)
          const problem = countProblem(item, booked, counted)
          if (problem) throw new Refused(problem)
          return {
            value: [itemId],
            recordKind: 'stock',
            recordId: itemId,
            detail: { input, before: { quantity: item.quantity }, after: { quantity: counted } },
            stock: [
              { itemId, kind: 'ADJUSTMENT', change: counted - item.quantity, lentChange: 0, holderId: null, reason },
            ],
          }
        },
        again: () => Promise.resolve([itemId]),
      },
    )
    return this.#asTheyAre(estateId, done)
  }

  /** The booking is part of the last statement of its unit, so what it came to is read after it. */
  async #asTheyAre(estateId: string, done: ActionResult<readonly string[]>): Promise<StockOutcome> {
    if (!done.ok) return done
    const value = await this.acting.unitOfWork.read((tx) => stockByIds(tx, estateId, done.value))
    return { ...done, value }
  }
}

const callOf = (
  action: string,
  input: { readonly estateId: string; readonly idempotencyKey?: string | null },
): EntryCall => ({
  estateId: input.estateId,
  action,
  input,
  idempotencyKey: input.idempotencyKey,
  roles: WAREHOUSE,
})

const wrongField = (field: string): Refusal => refuse('INVALID', 'MAT-1', 'fieldWrong', { field })

const codeTaken = (code: string): Refusal => refuse('UNMET', 'MAT-1', 'stockCodeTaken', { code: code.trim() })

const wrongNames = (name: StockNameInput): Refusal | null =>
  [name.zhHant, name.zhHans, name.en].reduce<Refusal | null>(
    (found, each) => found ?? checkForm([{ field: 'text', shape: 'name', rule: 'MAT-1' }], { text: each }),
    null,
  )

const namesOf = ({ zhHant, zhHans, en }: StockNameInput): Localized => ({ zh_Hant: zhHant, zh_Hans: zhHans, en })

const countProblem = (item: StockFacts, booked: number | null, counted: number): Refusal | null => {
  if (item.quantity !== booked) {
    return refuse('CONFLICT', 'MAT-1', 'stockMoved', {
      item: item.name,
      left: String(item.quantity / 1000),
      unit: item.unit,
    })
  }
  if (counted % item.step !== 0) return wrongField('quantity')
  return counted === item.quantity ? refuse('UNMET', 'MAT-1', 'stockAsBooked', { item: item.name }) : null
}
