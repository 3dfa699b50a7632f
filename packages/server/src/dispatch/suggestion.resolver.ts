import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { mayReadOrder } from '../domain/visibility.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { settingsOf } from '../premises/estate.view.js'
import type { PremisesService } from '../premises/premises.service.js'
import type { WorkOrderLists } from '../work-order/work-order.list.js'
import type { SuggestionService } from './suggestion.service.js'
import { TechnicianSuggestion } from './suggestion.type.js'
import { suggestionView } from './suggestion.view.js'

@Resolver()
export class SuggestionResolver {
  constructor(
    private readonly lists: WorkOrderLists,
    private readonly premises: PremisesService,
    private readonly suggestions: SuggestionService,
  ) {}

  @Query(() => [TechnicianSuggestion], {
    name: 'suggestTechnicians',
    description:
      'Whom to send, the best first; who does not fit comes last with the rules that say so (DIS-1). Empty when there is no such order for the viewer. Example: suggestTechnicians(workOrderId: "0196f3a1-7c00-7000-8000-000000000042") { fits reasons }',
  })
  async suggest(
    @Arg('workOrderId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
    workOrderId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<TechnicianSuggestion[]> {
    const { loaders, locale } = context
    const stored = await loaders.by(this.lists.byIds).load(workOrderId)
    if (!stored || !mayReadOrder(signedIn(context), stored.order)) return []
    const estate = await loaders.by(this.premises.estatesById).load(stored.order.estateId)
    if (!estate) return []
    return (await this.suggestions.suggest(stored.order, settingsOf(estate))).map((each) =>
      suggestionView(each, locale),
    )
  }
}
