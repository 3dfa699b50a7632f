import { createUnionType, Field, ObjectType } from 'type-graphql'
import type { Refusal, RefusalCode as Code } from '../../domain/refusal.js'
import { explain } from '../../domain/refusal-text.js'
import type { Locale } from '../../domain/vocabulary.js'
import { RefusalCode } from './enums.js'
import { Json } from './scalars.js'

@ObjectType('Refusal', {
  simpleResolvers: true,
  description:
    'Why an action did not happen. It is an answer, not an error: nothing was changed. Example: {code: UNMET, rule: "QUO-4", reason: "consentMissing", facts: {quoteNo: 2}}',
})
export class RefusalType {
  @Field(() => RefusalCode, { description: 'The kind of refusal. Example: UNMET' })
  code!: Code

  @Field(() => String, {
    description:
      'The rule of the procedure that refused; LIFE for the table of states, API for the form of the call. Example: "QUO-4"',
  })
  rule!: string

  @Field(() => String, { description: 'A stable word for the reason, for programs. Example: "consentMissing"' })
  reason!: string

  @Field(() => String, {
    description:
      'The reason as a sentence in the viewer’s language. Example: "The customer has not yet consented to quote 2."',
  })
  message!: string

  @Field(() => Json, { description: 'What the sentence speaks of. Example: {"quoteNo": 2}' })
  facts!: unknown
}

/** A refusal as this viewer reads it. */
export function refusalView(refusal: Refusal, locale: Locale): RefusalType {
  const { code, rule, reason, facts } = refusal
  return Object.assign(new RefusalType(), { code, rule, reason, facts, message: explain(refusal, locale) })
}

/**
 * A mutation's result: what it made, or why not. Answer a refusal with {@link refusalView}, anything else is the success.
 * @example export const DoneResult = resultUnion('DoneResult', 'Example: {ok: true}', () => Done)
 */
export function resultUnion<T extends object>(name: string, description: string, success: () => new () => T) {
  return createUnionType({
    name,
    description,
    types: () => [success(), RefusalType] as const,
    resolveType: (value: unknown) => (value instanceof RefusalType ? RefusalType : success()),
  })
}
