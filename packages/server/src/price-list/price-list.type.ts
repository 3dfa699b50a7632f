import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Category, Department, Nature, SettlementMethod, Trade } from '../domain/vocabulary.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { Money } from '../platform/graphql/money.type.js'

@ObjectType('ServiceItem', {
  simpleResolvers: true,
  description:
    'A line of the price list. Example: {code: "E-TAP", name: {en: "Tap replacement"}, price: {amount: 8000, currency: "CNY"}}',
})
export class ServiceItem {
  @Field(() => ID, { description: 'Of this line in this version. Example: "0196f3a1-7c00-7000-8000-0000000000e1"' })
  id!: string

  @Field(() => String, { description: 'The same in every version. Example: "E-TAP"' })
  code!: string

  @Field(() => LocalizedText, {
    description: 'Example: {zhHant: "更換水龍頭", zhHans: "更换水龙头", en: "Tap replacement"}',
  })
  name!: LocalizedText

  @Field(() => LocalizedText, {
    description: 'For the wall, never wraps. Example: {zhHant: "水龍頭", zhHans: "水龙头", en: "Tap"}',
  })
  shortName!: LocalizedText

  @Field(() => Nature, { description: 'Example: SPECIAL' })
  nature!: Nature

  @Field(() => Category, { description: 'Example: ENGINEERING_REPAIR' })
  category!: Category

  @Field(() => Department, { description: 'Who serves it. Example: ENGINEERING' })
  department!: Department

  @Field(() => Trade, { description: 'What the technician must know. Example: PLUMBING' })
  trade!: Trade

  @Field(() => LocalizedText, {
    description: 'What the price is for. Example: {zhHant: "個", zhHans: "个", en: "piece"}',
  })
  unitName!: LocalizedText

  @Field(() => Money, {
    nullable: true,
    description: 'Null: assess on site (QUO-3). Example: {amount: 8000, currency: "CNY"}',
  })
  price!: Money | null

  @Field(() => Float, { description: 'Least quantity that is sold at this price (QUO-6). Example: 1' })
  quantityMin!: number

  @Field(() => Float, { description: 'Step of the quantity beyond it. Example: 0.5' })
  quantityStep!: number

  @Field(() => SettlementMethod, { description: 'How it is paid (SET-1). Example: ON_COMPLETION' })
  settlementMethod!: SettlementMethod

  @Field(() => String, { nullable: true, description: 'Which checklist goes with it (CHK). Example: "CHK-3"' })
  checklistCode!: string | null
}

@ObjectType('PriceListVersion', {
  simpleResolvers: true,
  description: 'A price list with its days in force (CAT-2). Example: {no: 3, validFrom: "2026-11-01", validTo: null}',
})
export class PriceListVersion {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f3"' })
  id!: string

  @Field(() => Int, { description: 'Counts up from 1 in each estate. Example: 3' })
  no!: number

  @Field(() => String, { description: 'First day in force, in the estate’s zone. Example: "2026-11-01"' })
  validFrom!: string

  @Field(() => String, {
    nullable: true,
    description: 'Last day in force; null: until further notice. Example: "2027-03-31"',
  })
  validTo!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "New prices of the year"' })
  note!: string | null

  @Field(() => Date, {
    nullable: true,
    description:
      'From then on it never changed; null for one that came with the estate. Example: "2026-10-20T02:00:00.000Z"',
  })
  publishedAt!: Date | null

  /** For the field resolver. */
  currency!: string
}
