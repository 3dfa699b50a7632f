import { Field, ObjectType } from 'type-graphql'
import type { Localized } from '../../domain/vocabulary.js'

@ObjectType('LocalizedText', {
  simpleResolvers: true,
  description:
    'A name in every language of the product. Example: {zhHant: "雲麓花園", zhHans: "云麓花园", en: "Yunlu Gardens"}',
})
export class LocalizedText {
  @Field(() => String, { description: 'Traditional Chinese. Example: "雲麓花園"' })
  zhHant!: string

  @Field(() => String, { description: 'Simplified Chinese. Example: "云麓花园"' })
  zhHans!: string

  @Field(() => String, { description: 'English. Example: "Yunlu Gardens"' })
  en!: string
}

/** From a `names` column or a card, whose keys are the locales, to the API's shape. A language that is missing shows another. */
export function localizedText(names: Localized): LocalizedText {
  const any = names.zh_Hant || names.zh_Hans || names.en || ''
  return { zhHant: names.zh_Hant || any, zhHans: names.zh_Hans || any, en: names.en || any }
}
