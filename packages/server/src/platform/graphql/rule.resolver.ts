import { Arg, Query, Resolver } from 'type-graphql'
import { RULES } from '../../domain/rules.js'
import { localizedText } from './localized-text.type.js'
import { RuleType } from './rule.type.js'

const all: readonly RuleType[] = Object.entries(RULES).map(([id, text]) => ({ id, text: localizedText(text) }))

@Resolver()
export class RuleResolver {
  @Query(() => [RuleType], {
    description:
      'The rules of the procedure, to look up what a refusal names. Example: rules(ids: ["QUO-4"]) { id text { en } }',
  })
  rules(
    @Arg('ids', () => [String], {
      nullable: true,
      description: 'Only these; unknown ones are left out. All when absent. Example: ["QUO-4", "SET-6"]',
    })
    ids: readonly string[] | null,
  ): readonly RuleType[] {
    return ids ? all.filter(({ id }) => ids.includes(id)) : all
  }
}
