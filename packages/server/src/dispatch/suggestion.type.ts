import { Field, Float, Int, ObjectType } from 'type-graphql'
import { SuggestionFactor } from '../domain/dispatch-score.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'
import { Technician } from '../people/person.type.js'

describeEnum(SuggestionFactor, 'SuggestionFactor', 'What a suggestion is weighed by. Example: LOAD', {
  DISTANCE: 'Walking distance from where he last arrived.',
  LOAD: 'Orders in hand against what is thought bearable.',
  FULL: 'Has as many as is thought bearable.',
  LATENESS: 'How often he arrived late.',
  LATE_NOW: 'Is late with an order in hand.',
  SHIFT: 'Whether a shift covers the appointment.',
  CONTRACTOR: 'Works for a contractor.',
})

@ObjectType('SuggestionReason', {
  simpleResolvers: true,
  description: 'One factor with its figure. Example: {factor: LOAD, metres: 240, sentence: "2 of 5 orders in hand"}',
})
export class SuggestionFactorType {
  @Field(() => SuggestionFactor, { description: 'Example: LOAD' })
  factor!: SuggestionFactor

  @Field(() => Int, { description: 'What it counts as, in metres of walking; 0 speaks for him. Example: 240' })
  metres!: number

  @Field(() => String, { description: 'In the viewer’s language. Example: "2 of 5 orders in hand"' })
  sentence!: string
}

@ObjectType('TechnicianSuggestion', {
  simpleResolvers: true,
  description:
    'How well a technician fits an order now; who does not fit comes with the rule that says so (DIS-1). Example: {fits: true, distanceMetres: 120, onTimeRate: 0.94, technician: {openOrders: 1, capacity: 5}}',
})
export class TechnicianSuggestion {
  @Field(() => Technician, { description: 'Example: {person: {name: {en: "Chen Zhiqiang"}}}' })
  technician!: Technician

  @Field(() => Boolean, { description: 'Right department, has the trade, on duty. Example: true' })
  fits!: boolean

  @Field(() => [String], {
    description:
      'What speaks for and against, in the viewer’s language. Example: ["Has the trade", "2 of 5 orders in hand"]',
  })
  reasons!: string[]

  @Field(() => [SuggestionFactorType], {
    description: 'The same with their figures, as the table weighs them. Example: [{factor: LOAD, metres: 240}]',
  })
  factors!: SuggestionFactorType[]

  @Field(() => Int, {
    description: 'The sum of the figures, in metres of walking: the smaller, the better. Example: 410',
  })
  cost!: number

  @Field(() => RefusalType, { nullable: true, description: 'Why not. Example: {rule: "DIS-1", reason: "offDuty"}' })
  refusal!: RefusalType | null

  @Field(() => Int, {
    nullable: true,
    description: 'Walking distance from where the technician last arrived today; null when unknown. Example: 120',
  })
  distanceMetres!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Share of arrivals in time of the last days (setting latenessDays); null without any. Example: 0.94',
  })
  onTimeRate!: number | null

  @Field(() => [RefusalType], {
    description:
      'Everything that stands in the way; empty for who fits. Example: [{rule: "DIS-1", reason: "lacksTrade"}]',
  })
  misfits!: RefusalType[]
}
