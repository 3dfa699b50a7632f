import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphQLContext } from '../platform/graphql/context.js'
import type { ChecklistService } from '../price-list/checklist.service.js'
import type { PriceListService } from '../price-list/price-list.service.js'
import type { RequestLists } from '../request/request.list.js'
import { OrderChecklistType, StepAnswerType } from './order-checklist.type.js'
import { answersView, orderChecklistView } from './order-checklist.view.js'
import { WorkOrderType } from './work-order.type.js'

@Resolver(() => WorkOrderType)
export class OrderChecklistResolver {
  constructor(
    private readonly checklists: ChecklistService,
    private readonly prices: PriceListService,
    private readonly requests: RequestLists,
  ) {}

  @FieldResolver(() => OrderChecklistType, {
    nullable: true,
    description:
      'The checklist and what of it is open; null when its item has none (CHK). Example: {code: "LAMP", open: ["FINAL"], done: false}',
  })
  async checklist(
    @Root() { stored: { order }, personal }: WorkOrderType,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<OrderChecklistType | null> {
    if (order.facts.checklist || order.startedAt !== null) return orderChecklistView(order, null, personal)
    const item = await loaders.by(this.prices.itemsById).load(order.itemId)
    if (!item?.checklistCode) return null
    const newest = await loaders.by(this.checklists.newestByEstate).load(order.estateId)
    return orderChecklistView(order, newest?.find(({ code }) => code === item.checklistCode) ?? null, personal)
  }

  @FieldResolver(() => [StepAnswerType], {
    description:
      'Every answer ever given to a step, oldest first; also what was measured at a test that failed. Example: [{step: "FINAL", value: "5", unit: "×"}]',
  })
  async checklistRecord(
    @Root() { id, personal }: WorkOrderType,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<StepAnswerType[]> {
    const entries = (await loaders.by(this.requests.historyByItem).load(id)) ?? []
    return answersView(entries, personal)
  }
}
