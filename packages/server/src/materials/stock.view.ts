/** Stock as it is shown: quantities leave the books' thousandths here. */
import { materialsOf, outstandingMaterials, stillLent, unaccounted } from '../domain/materials.js'
import type { Loan } from '../domain/work-order-state.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import type { WorkOrderType } from '../work-order/work-order.type.js'
import type { LoanRow, StockEntryRow, StockRow, WarehouseRow } from './stock.store.js'
import { OpenLoan, OrderMaterialsType, StockEntry, StockItem, Warehouse } from './stock.type.js'

const units = (parts: number): number => parts / 1000

export const warehouseView = ({ id, code, names }: WarehouseRow): Warehouse =>
  Object.assign(new Warehouse(), { id, code, name: localizedText(names) })

export const stockView = (row: StockRow): StockItem =>
  Object.assign(new StockItem(), {
    id: row.id,
    warehouse: warehouseView(row.warehouse),
    code: row.code,
    name: localizedText(row.names),
    unit: localizedText(row.unit_names),
    kind: row.kind,
    step: units(row.step),
    quantity: units(row.quantity),
    lent: units(row.lent),
    lowBelow: units(row.low),
    isLow: row.quantity < row.low,
  })

export const stockEntryView = (row: StockEntryRow): StockEntry =>
  Object.assign(new StockEntry(), {
    no: row.no,
    kind: row.kind,
    change: units(row.change),
    lentChange: units(row.lent_change),
    balance: units(row.balance),
    orderSerial: row.order_serial,
    reason: row.reason,
    role: row.by_role,
    at: row.at,
    holderId: row.holder_id,
    byPersonId: row.by_person,
  })

export const openLoanView = (row: LoanRow): OpenLoan =>
  Object.assign(new OpenLoan(), {
    itemId: row.item_id,
    code: row.code,
    name: localizedText(row.names),
    unit: localizedText(row.unit_names),
    quantity: units(row.quantity),
    since: row.since,
    workOrderId: row.order_id,
    orderSerial: row.order_serial,
    holderId: row.holder_id,
  })

const named = ({ itemId, code, name, unit }: Pick<Loan, 'itemId' | 'code' | 'name' | 'unit'>) => ({
  itemId,
  code,
  name: localizedText(name),
  unit: localizedText(unit),
})

export const orderMaterialsView = ({ stored: { order }, personal }: WorkOrderType): OrderMaterialsType => {
  const { issued, loans, customer } = materialsOf(order)
  return Object.assign(new OrderMaterialsType(), {
    issued: issued.map((each) => ({
      ...named(each),
      issued: units(each.issued),
      used: units(each.used),
      returned: units(each.returned),
      out: units(unaccounted(each)),
    })),
    loans: loans.map((loan) => ({
      ...named(loan),
      no: loan.no,
      quantity: units(loan.quantity),
      back: units(loan.back),
      lost: units(loan.lost),
      out: units(stillLent(loan)),
      at: loan.at,
      holderId: loan.holderId,
    })),
    // Words that somebody wrote about the customer's things.
    customerBought: personal ? customer.map(({ text }) => text) : [],
    allBack: outstandingMaterials(order).length === 0,
  })
}
