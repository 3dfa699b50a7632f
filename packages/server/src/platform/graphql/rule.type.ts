import { Field, ObjectType } from 'type-graphql'
import { LocalizedText } from './localized-text.type.js'

@ObjectType('Rule', {
  simpleResolvers: true,
  description:
    'A rule of the procedure, as a refusal names it. Example: {id: "QUO-4", text: {en: "No paid order is dispatched without consent to the current quote; a changed quote voids the consent."}}',
})
export class RuleType {
  @Field(() => String, { description: 'Example: "QUO-4"' })
  id!: string

  @Field(() => LocalizedText, {
    description: 'What it says, in one sentence. Example: {en: "The order names item, fee and time."}',
  })
  text!: LocalizedText
}
