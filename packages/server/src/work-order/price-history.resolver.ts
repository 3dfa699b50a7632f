import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { priceHistory, type PriceEvidence } from '../domain/price-history.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import type { GraphQLContext } from '../platform/graphql/context.js'
import { money } from '../platform/graphql/money.type.js'
import type { PriceListService } from '../price-list/price-list.service.js'
import type { RequestLists } from '../request/request.list.js'
import { PriceStepType } from './price-history.type.js'
import { WorkOrderType } from './work-order.type.js'

@Resolver(() => WorkOrderType)
export class PriceHistoryResolver {
  constructor(
    private readonly prices: PriceListService,
    private readonly requests: RequestLists,
  ) {}

  @FieldResolver(() => [PriceStepType], {
    description:
      'From the price list over quotes, consents and the price confirmed on site to the money, oldest first; empty for a routine order. Example: [{kind: LISTED}, {kind: QUOTED}, {kind: CONSENTED}]',
  })
  async priceHistory(
    @Root() { id, stored: { order }, personal }: WorkOrderType,
    @Ctx() { loaders, locale }: GraphQLContext,
  ): Promise<PriceStepType[]> {
    const [entries, item] = await Promise.all([
      loaders.by(this.requests.historyByItem).load(id),
      loaders.by(this.prices.itemsById).load(order.itemId),
    ])
    const evidence = (entries ?? []) as readonly PriceEvidence[]
    return priceHistory(order, evidence, item?.priceMinor ?? null).map((step) => ({
      kind: step.kind,
      said: step.said[locale],
      version: step.version,
      quoteNo: step.quoteNo,
      amount: money(step.amountMinor, order.currency),
      difference: money(step.differenceMinor, order.currency),
      paid: money(step.paidMinor, order.currency),
      open: money(step.openMinor, order.currency),
      why: personal ? step.why : null,
      role: step.by.role,
      at: step.by.at,
      byPersonId: step.by.personId,
    }))
  }
}

@Resolver(() => PriceStepType)
export class PriceStepResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who did it. Example: {name: {en: "Chen Zhiqiang"}}' })
  async by(@Root() { byPersonId }: PriceStepType, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = byPersonId === null ? null : await loaders.by(this.people.byIds).load(byPersonId)
    return person && personView(person)
  }
}
