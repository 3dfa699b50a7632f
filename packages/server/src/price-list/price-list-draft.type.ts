import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Category, Department, Nature, SettlementMethod, Trade } from '../domain/vocabulary.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { LocalizedTextInput } from './checklist.type.js'
import { PriceListVersion } from './price-list.type.js'

@ObjectType('PriceListDraft', {
  simpleResolvers: true,
  description:
    'A price list that is being prepared; nothing is quoted from it (CAT-2). Example: {version: 2, validFrom: "2027-01-01", lines: 36}',
})
export class PriceListDraft {
  @Field(() => ID, { description: 'Of the version that it becomes. Example: "0196f3a1-7c00-7000-8000-0000000000f4"' })
  id!: string

  @Field(() => Int, { description: 'Counts its changes; name the one you saw. Example: 2' })
  version!: number

  @Field(() => String, { description: 'First day in force, in the estate’s zone. Example: "2027-01-01"' })
  validFrom!: string

  @Field(() => String, {
    nullable: true,
    description: 'Last day in force; null: until a later version begins. Example: "2027-12-31"',
  })
  validTo!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "New prices of the year"' })
  note!: string | null

  @Field(() => Int, { description: 'How many it has. Example: 36' })
  lines!: number

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  changedAt!: Date

  /** For the field resolver. */
  changedById!: string | null
}

@ObjectType('PriceLineSeen', {
  simpleResolvers: true,
  description: 'A line as it stands in a version or draft. Example: {name: "Tap repair", price: 3000}',
})
export class PriceLineSeen {
  @Field(() => String, { description: 'In the viewer’s language. Example: "Tap repair"' })
  name!: string

  @Field(() => SafeInt, { nullable: true, description: 'Minor units; null: assess on site. Example: 3000' })
  price!: number | null

  @Field(() => SettlementMethod, { description: 'Example: ON_COMPLETION' })
  settlementMethod!: SettlementMethod

  @Field(() => String, { description: 'Least quantity at this price. Example: "1"' })
  quantityMin!: string

  @Field(() => String, { description: 'Step of the quantity. Example: "0.5"' })
  quantityStep!: string
}

@ObjectType('PriceListChange', {
  simpleResolvers: true,
  description:
    'A line that differs between two price lists. Example: {code: "ER-03", was: {price: 3000}, is: {price: 3200}}',
})
export class PriceListChange {
  @Field(() => String, { description: 'Example: "ER-03"' })
  code!: string

  @Field(() => PriceLineSeen, { nullable: true, description: 'Null: added. Example: {price: 3000}' })
  was!: PriceLineSeen | null

  @Field(() => PriceLineSeen, { nullable: true, description: 'Null: removed. Example: {price: 3200}' })
  is!: PriceLineSeen | null
}

@ObjectType('PriceListDraftChange', {
  simpleResolvers: true,
  description: 'A draft was made or changed. Example: {draft: {version: 2}}',
})
export class PriceListDraftChange {
  @Field(() => PriceListDraft, { description: 'As it stands now. Example: {version: 2, lines: 36}' })
  draft!: PriceListDraft
}

@ObjectType('PriceListPublished', {
  simpleResolvers: true,
  description: 'A price list is published, for good. Example: {priceList: {no: 3, validFrom: "2027-01-01"}}',
})
export class PriceListPublished {
  @Field(() => PriceListVersion, { description: 'Example: {no: 3, validFrom: "2027-01-01"}' })
  priceList!: PriceListVersion
}

@ObjectType('PriceListDiscarded', {
  simpleResolvers: true,
  description: 'A draft is gone. Example: {id: "0196f3a1-7c00-7000-8000-0000000000f4"}',
})
export class PriceListDiscarded {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f4"' })
  id!: string
}

export const PriceListDraftResult = createUnionType({
  name: 'PriceListDraftResult',
  description: 'What became of a draft. Example: {__typename: "PriceListDraftChange"}',
  types: () => [PriceListDraftChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : PriceListDraftChange),
})

export const PriceListPublishResult = createUnionType({
  name: 'PriceListPublishResult',
  description: 'What became of publishing. Example: {__typename: "PriceListPublished"}',
  types: () => [PriceListPublished, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : PriceListPublished),
})

export const PriceListDiscardResult = createUnionType({
  name: 'PriceListDiscardResult',
  description: 'What became of discarding. Example: {__typename: "PriceListDiscarded"}',
  types: () => [PriceListDiscarded, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : PriceListDiscarded),
})

@InputType('PriceLineInput', {
  description:
    'A line, whole; it takes the place of the line of its code. Example: {code: "ER-03", name: {zhHant: "水龍頭維修", zhHans: "水龙头维修", en: "Tap repair"}, nature: SPECIAL, priceMinor: 3200}',
})
export class PriceLineInput {
  @Field(() => String, { description: 'Example: "ER-03"' })
  code!: string

  @Field(() => LocalizedTextInput, {
    description: 'Example: {zhHant: "水龍頭維修", zhHans: "水龙头维修", en: "Tap repair"}',
  })
  name!: LocalizedTextInput

  @Field(() => LocalizedTextInput, {
    description: 'For the wall. Example: {zhHant: "水龍頭", zhHans: "水龙头", en: "Tap"}',
  })
  shortName!: LocalizedTextInput

  @Field(() => Nature, { description: 'ROUTINE, SPECIAL or BUSINESS. Example: SPECIAL' })
  nature!: Nature

  @Field(() => Category, { description: 'Example: ENGINEERING_REPAIR' })
  category!: Category

  @Field(() => Department, { description: 'Example: ENGINEERING' })
  department!: Department

  @Field(() => Trade, { description: 'Example: PLUMBING' })
  trade!: Trade

  @Field(() => LocalizedTextInput, { description: 'Example: {zhHant: "個", zhHans: "个", en: "piece"}' })
  unitName!: LocalizedTextInput

  @Field(() => SafeInt, { nullable: true, description: 'Minor units; null: assess on site (QUO-3). Example: 3200' })
  priceMinor?: number | null

  @Field(() => SettlementMethod, { description: 'Example: ON_COMPLETION' })
  settlementMethod!: SettlementMethod

  @Field(() => String, { nullable: true, description: 'Example: "TAP_VALVE"' })
  checklistCode?: string | null

  @Field(() => String, { defaultValue: '1', description: 'Least quantity at this price, a decimal. Example: "1"' })
  quantityMin!: string

  @Field(() => String, { defaultValue: '1', description: 'Step of the quantity, a decimal (QUO-6). Example: "0.5"' })
  quantityStep!: string
}

@InputType('DraftPriceListInput', {
  description:
    'A new draft, made of the list in force and these changes; or changes to a draft. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", validFrom: "2027-01-01", removed: ["ER-14"]}',
})
export class DraftPriceListInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Null: a new draft. Example: "0196f3a1-7c00-7000-8000-0000000000f4"',
  })
  draftId?: string | null

  @Field(() => Int, { nullable: true, description: 'With draftId: the version that you saw. Example: 1' })
  version?: number | null

  @Field(() => String, { description: 'First day in force, in the estate’s zone. Example: "2027-01-01"' })
  validFrom!: string

  @Field(() => String, { nullable: true, description: 'Last day in force. Example: "2027-12-31"' })
  validTo?: string | null

  @Field(() => String, { nullable: true, description: 'Example: "New prices of the year"' })
  note?: string | null

  @Field(() => [PriceLineInput], {
    defaultValue: [],
    description: 'Added or changed lines. Example: [{code: "ER-03"}]',
  })
  lines!: PriceLineInput[]

  @Field(() => [String], { defaultValue: [], description: 'Codes of lines that are dropped. Example: ["ER-14"]' })
  removed!: string[]
}

@InputType('PriceListDraftInput', {
  description: 'A draft as it was seen. Example: {draftId: "0196f3a1-7c00-7000-8000-0000000000f4", version: 2}',
})
export class PriceListDraftInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f4"' })
  draftId!: string

  @Field(() => Int, { description: 'The version that you saw. Example: 2' })
  version!: number
}
