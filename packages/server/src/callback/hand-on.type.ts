import { createUnionType, Field, ObjectType } from 'type-graphql'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { WorkOrderType } from '../work-order/work-order.type.js'

@ObjectType('OrdersHandedOn', {
  simpleResolvers: true,
  description:
    'The front desk’s orders are with dispatch, all of them (CBK-1). Example: {position: 4720, workOrders: [{serial: "WO-2611-0042"}]}',
})
export class OrdersHandedOn {
  @Field(() => [WorkOrderType], { description: 'As they stand now. Example: [{serial: "WO-2611-0042"}]' })
  workOrders!: WorkOrderType[]

  @Field(() => SafeInt, { description: 'Position of the last event in the estate’s log (OVD-3). Example: 4720' })
  position!: number

  @Field(() => Boolean, { description: 'True: it had happened before, with the same idempotency key. Example: false' })
  replayed!: boolean
}

export const HandToDispatchBatchResult = createUnionType({
  name: 'HandToDispatchBatchResult',
  description:
    'What became of a batch; a refusal means that no order was handed on. Example: {__typename: "OrdersHandedOn"}',
  types: () => [OrdersHandedOn, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : OrdersHandedOn),
})
