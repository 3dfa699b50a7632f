import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Category } from '../domain/vocabulary.js'
import type { GraphQLContext } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import type { PriceListService } from './price-list.service.js'
import { PriceListVersion, ServiceItem } from './price-list.type.js'
import { itemView, versionView } from './price-list.view.js'

@Resolver(() => PriceListVersion)
export class PriceListResolver {
  constructor(private readonly prices: PriceListService) {}

  @Query(() => PriceListVersion, {
    nullable: true,
    description:
      'The price list in force on a day; null when there is none. Example: priceList(estateId: "0196f3a1-7c00-7000-8000-000000000001", on: "2026-11-23") { no items { code } }',
  })
  async priceList(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('on', () => String, {
      nullable: true,
      description: 'A day in the estate’s zone; today when left out. Example: "2026-11-23"',
    })
    on: string | null,
  ): Promise<PriceListVersion | null> {
    const version = await this.prices.inForce(estateId, on == null ? null : day(on))
    return version && versionView(version)
  }

  @Query(() => [PriceListVersion], {
    name: 'priceLists',
    description:
      'Every published price list of an estate, the latest to begin first; one without a last day ends where a later one begins. Example: priceLists(estateId: "0196f3a1-7c00-7000-8000-000000000001") { no validFrom validTo }',
  })
  async versions(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
  ): Promise<PriceListVersion[]> {
    return (await this.prices.versions(estateId)).map(versionView)
  }

  @FieldResolver(() => [ServiceItem], { description: 'Its lines by category and code. Example: [{code: "E-TAP"}]' })
  async items(
    @Root() version: PriceListVersion,
    @Arg('category', () => Category, {
      nullable: true,
      description: 'Only of this category. Example: ENGINEERING_REPAIR',
    })
    category: Category | null,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<ServiceItem[]> {
    const items = (await loaders.by(this.prices.itemsByVersion).load(version.id)) ?? []
    return items.filter((item) => !category || item.category === category).map(itemView)
  }
}

/** @throws BAD_USER_INPUT for what is no day of the calendar */
function day(on: string): string {
  const wrong =
    !/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || new Date(on).toISOString().slice(0, 10) !== on
  if (wrong) throw badInput('on must be a day such as 2026-11-23.', { argument: 'on' })
  return on
}
