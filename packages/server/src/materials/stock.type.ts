import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { StockEntryKind, StockKind } from '../domain/stock.js'
import { PageInfo } from '../platform/graphql/connection.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { StockLineInput } from '../work-order/work-order.input.js'

describeEnum(StockKind, 'StockKind', 'What a thing of the warehouse is for (MAT-1). Example: MATERIAL', {
  MATERIAL: 'Issued and used up.',
  TOOL: 'Lent, and brought back.',
})

describeEnum(StockEntryKind, 'StockEntryKind', 'Why the stock changed (MAT-1). Example: ISSUE', {
  RECEIPT: 'Bought and put on the shelf.',
  ISSUE: 'Issued for an order.',
  RETURN: 'Unused, and back on the shelf.',
  LOAN: 'Lent for an order.',
  LOAN_RETURN: 'A loan came back.',
  LOSS: 'A loan was given up for lost.',
  ADJUSTMENT: 'Counted, and found to be another quantity.',
})

@ObjectType('Warehouse', {
  simpleResolvers: true,
  description: 'A store-room of an estate. Example: {code: "MAIN", name: {en: "Main store"}}',
})
export class Warehouse {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f0"' })
  id!: string

  @Field(() => String, { description: 'Example: "MAIN"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {zhHant: "總倉", zhHans: "总仓", en: "Main store"}' })
  name!: LocalizedText
}

@ObjectType('StockItem', {
  simpleResolvers: true,
  description: 'A thing in a warehouse, and how much of it is there. Example: {code: "M-TAP15", quantity: 24, lent: 0}',
})
export class StockItem {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  id!: string

  @Field(() => Warehouse, { description: 'Example: {code: "MAIN"}' })
  warehouse!: Warehouse

  @Field(() => String, { description: 'Its number on the shelf. Example: "M-TAP15"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {en: "Tap DN15"}' })
  name!: LocalizedText

  @Field(() => LocalizedText, { description: 'What it is counted in. Example: {zhHant: "個", en: "pc"}' })
  unit!: LocalizedText

  @Field(() => StockKind, { description: 'Example: MATERIAL' })
  kind!: StockKind

  @Field(() => Float, { description: 'The smallest quantity that is counted. Example: 0.1' })
  step!: number

  @Field(() => Float, { description: 'On the shelf; never below zero (MAT-1). Example: 24' })
  quantity!: number

  @Field(() => Float, { description: 'Out on loan. Example: 2' })
  lent!: number

  @Field(() => Float, { description: 'Below this it wants to be bought. Example: 10' })
  lowBelow!: number

  @Field(() => Boolean, { description: 'Whether it wants to be bought. Example: false' })
  isLow!: boolean
}

@ObjectType('StockEntry', {
  simpleResolvers: true,
  description:
    'One entry of the ledger; entries are only added (MAT-1). Example: {no: 7, kind: ISSUE, change: -2, balance: 22}',
})
export class StockEntry {
  @Field(() => Int, { description: 'Counts up from 1 for each item. Example: 7' })
  no!: number

  @Field(() => StockEntryKind, { description: 'Example: ISSUE' })
  kind!: StockEntryKind

  @Field(() => Float, { description: 'Of the shelf, signed. Example: -2' })
  change!: number

  @Field(() => Float, { description: 'Of what is out on loan, signed. Example: 0' })
  lentChange!: number

  @Field(() => Float, { description: 'On the shelf after it. Example: 22' })
  balance!: number

  @Field(() => String, { nullable: true, description: 'The order it was for. Example: "WO-2611-0042"' })
  orderSerial!: string | null

  @Field(() => String, { nullable: true, description: 'Why. Example: "Broken in transport"' })
  reason!: string | null

  @Field(() => String, { description: 'The role in which it was booked. Example: "WAREHOUSE"' })
  role!: string

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T02:10:00.000Z"' })
  at!: Date

  /** For the field resolvers. */
  holderId!: string | null
  byPersonId!: string | null
}

@ObjectType('StockEntryEdge', {
  simpleResolvers: true,
  description: 'An entry and its place in the list. Example: {cursor: "Wzdd", node: {no: 7}}',
})
export class StockEntryEdge {
  @Field(() => String, { description: 'Example: "Wzdd"' })
  cursor!: string

  @Field(() => StockEntry, { description: 'Example: {no: 7}' })
  node!: StockEntry
}

@ObjectType('StockEntryConnection', {
  simpleResolvers: true,
  description: 'A page of an item’s ledger, the newest first. Example: {edges: [{node: {no: 7}}], totalCount: 7}',
})
export class StockEntryConnection {
  @Field(() => [StockEntryEdge], { description: 'Example: [{node: {no: 7}}]' })
  edges!: readonly StockEntryEdge[]

  @Field(() => PageInfo, { description: 'Example: {hasNextPage: false}' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'All entries of the item. Example: 7' })
  totalCount!: number
}

@ObjectType('OpenLoan', {
  simpleResolvers: true,
  description:
    'What somebody has out on loan for an order (MAT-2). Example: {quantity: 1, orderSerial: "WO-2611-0042"}',
})
export class OpenLoan {
  @Field(() => ID, { description: 'The item lent. Example: "0196f3a1-7c00-7000-8000-0000000000f2"' })
  itemId!: string

  @Field(() => String, { description: 'Example: "T-DRILL"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {en: "Hammer drill"}' })
  name!: LocalizedText

  @Field(() => LocalizedText, { description: 'Example: {en: "pc"}' })
  unit!: LocalizedText

  @Field(() => Float, { description: 'Still out. Example: 1' })
  quantity!: number

  @Field(() => Date, { description: 'When the first of it was taken. Example: "2026-11-23T02:10:00.000Z"' })
  since!: Date

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string

  @Field(() => String, { description: 'Example: "WO-2611-0042"' })
  orderSerial!: string

  /** For the field resolver. */
  holderId!: string
}

@ObjectType('IssuedMaterial', {
  simpleResolvers: true,
  description: 'A material drawn for an order. Example: {code: "M-TAP15", issued: 2, used: 1, returned: 0, out: 1}',
})
export class IssuedMaterialType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  itemId!: string

  @Field(() => String, { description: 'Example: "M-TAP15"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {en: "Tap DN15"}' })
  name!: LocalizedText

  @Field(() => LocalizedText, { description: 'Example: {en: "pc"}' })
  unit!: LocalizedText

  @Field(() => Float, { description: 'Example: 2' })
  issued!: number

  @Field(() => Float, { description: 'Reported used by the technician. Example: 1' })
  used!: number

  @Field(() => Float, { description: 'Back on the shelf. Example: 0' })
  returned!: number

  @Field(() => Float, { description: 'Neither used nor back: the write-off waits for it (MAT-2). Example: 1' })
  out!: number
}

@ObjectType('OrderLoan', {
  simpleResolvers: true,
  description: 'A tool lent for an order. Example: {no: 1, code: "T-DRILL", quantity: 1, back: 0, lost: 0, out: 1}',
})
export class OrderLoanType {
  @Field(() => Int, { description: 'Counts up from 1 in each order. Example: 1' })
  no!: number

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f2"' })
  itemId!: string

  @Field(() => String, { description: 'Example: "T-DRILL"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {en: "Hammer drill"}' })
  name!: LocalizedText

  @Field(() => LocalizedText, { description: 'Example: {en: "pc"}' })
  unit!: LocalizedText

  @Field(() => Float, { description: 'Example: 1' })
  quantity!: number

  @Field(() => Float, { description: 'Example: 0' })
  back!: number

  @Field(() => Float, { description: 'Given up for lost. Example: 0' })
  lost!: number

  @Field(() => Float, { description: 'Still out: the write-off waits for it (MAT-2). Example: 1' })
  out!: number

  @Field(() => Date, { description: 'When it was taken. Example: "2026-11-23T02:10:00.000Z"' })
  at!: Date

  /** For the field resolver. */
  holderId!: string
}

@ObjectType('OrderMaterials', {
  simpleResolvers: true,
  description:
    'What was drawn from the warehouse for an order, and what the customer bought. Example: {issued: [{code: "M-TAP15"}], loans: [], customerBought: ["PPR pipe DN20"], allBack: false}',
})
export class OrderMaterialsType {
  @Field(() => [IssuedMaterialType], { description: 'Example: [{code: "M-TAP15", issued: 2, used: 1, out: 1}]' })
  issued!: IssuedMaterialType[]

  @Field(() => [OrderLoanType], { description: 'In the order they were taken. Example: [{code: "T-DRILL", out: 1}]' })
  loans!: OrderLoanType[]

  @Field(() => [String], {
    description:
      'Bought by the customer, never charged (MAT-3); empty for who may not see personal data. Example: ["PPR pipe DN20, 12 m"]',
  })
  customerBought!: string[]

  @Field(() => Boolean, { description: 'Nothing is out: MAT-2 is met. Example: false' })
  allBack!: boolean
}

@ObjectType('StockChange', {
  simpleResolvers: true,
  description:
    'The items as they are after a booking. Example: {items: [{code: "M-TAP15", quantity: 24}], position: 4711}',
})
export class StockChangeType {
  @Field(() => [StockItem], { description: 'Example: [{code: "M-TAP15", quantity: 24}]' })
  items!: StockItem[]

  @Field(() => SafeInt, { description: 'The estate’s position after it. Example: 4711' })
  position!: number

  @Field(() => Boolean, { description: 'Whether this very call had happened before. Example: false' })
  replayed!: boolean
}

export const StockResult = resultUnion(
  'StockResult',
  'The items after the booking, or why not. Example: {items: [{code: "M-TAP15", quantity: 24}]}',
  () => StockChangeType,
)

@InputType('StockNameInput', {
  description: 'A name in every language. Example: {zhHant: "水龍頭", zhHans: "水龙头", en: "Tap"}',
})
export class StockNameInput {
  @Field(() => String, { description: 'Traditional Chinese. Example: "水龍頭"' })
  zhHant!: string

  @Field(() => String, { description: 'Simplified Chinese. Example: "水龙头"' })
  zhHans!: string

  @Field(() => String, { description: 'English. Example: "Tap"' })
  en!: string
}

const KEY = 'The same call with the same key happens once. Example: "0d5f2c1e-stock"'

@InputType('CreateWarehouseInput', {
  description:
    'A new warehouse. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", code: "MAIN", name: {zhHant: "總倉", zhHans: "总仓", en: "Main store"}}',
})
export class CreateWarehouseInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Not used in the estate yet. Example: "MAIN"' })
  code!: string

  @Field(() => StockNameInput, { description: 'Example: {zhHant: "總倉", zhHans: "总仓", en: "Main store"}' })
  name!: StockNameInput

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('CreateStockItemInput', {
  description:
    'A new item of a warehouse; its first quantity is a receipt. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", warehouseId: "0196f3a1-7c00-7000-8000-0000000000f0", code: "M-TAP15", kind: MATERIAL}',
})
export class CreateStockItemInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f0"' })
  warehouseId!: string

  @Field(() => String, { description: 'Not used in the warehouse yet. Example: "M-TAP15"' })
  code!: string

  @Field(() => StockNameInput, { description: 'Example: {zhHant: "水龍頭", zhHans: "水龙头", en: "Tap"}' })
  name!: StockNameInput

  @Field(() => StockNameInput, { description: 'Example: {zhHant: "個", zhHans: "个", en: "pc"}' })
  unit!: StockNameInput

  @Field(() => StockKind, { description: 'Example: MATERIAL' })
  kind!: StockKind

  @Field(() => Float, { defaultValue: 1, description: 'The smallest quantity that is counted. Example: 0.1' })
  step!: number

  @Field(() => Float, { defaultValue: 0, description: 'Below this it wants to be bought. Example: 10' })
  lowBelow!: number

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('ReceiveStockInput', {
  description:
    'What came in. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 20}], reason: "Delivery note 4711"}',
})
export class ReceiveStockInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => [StockLineInput], {
    description: 'Each item once. Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 20}]',
  })
  stock!: StockLineInput[]

  @Field(() => String, { description: 'By which paper it came. Example: "Delivery note 4711"' })
  reason!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType('AdjustStockInput', {
  description:
    'What was counted on the shelf. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", itemId: "0196f3a1-7c00-7000-8000-0000000000f1", booked: 24, counted: 23, reason: "Stock-taking"}',
})
export class AdjustStockInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  itemId!: string

  @Field(() => Float, {
    description: 'What the screen showed while it was counted; another quantity since is a CONFLICT. Example: 24',
  })
  booked!: number

  @Field(() => Float, { description: 'Zero or more. Example: 23' })
  counted!: number

  @Field(() => String, { description: 'Example: "Stock-taking"' })
  reason!: string

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}
