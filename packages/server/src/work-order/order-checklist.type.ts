import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { ChecklistStepType, ChecklistSymptom } from '../price-list/checklist.type.js'

/** As in domain/checklist.ts, and NOT_ASKED: of another symptom or not mandatory, and not answered. */
export const StepStateView = {
  DONE: 'DONE',
  OPEN: 'OPEN',
  TO_REMEDY: 'TO_REMEDY',
  FAILED: 'FAILED',
  PHOTO: 'PHOTO',
} as const
export type StepStateView = keyof typeof StepStateView

registerEnumType(StepStateView, {
  name: 'StepState',
  description: 'Where a step of an order’s checklist stands. Example: TO_REMEDY',
  valuesConfig: {
    DONE: { description: 'In order, or remedied.' },
    OPEN: { description: 'Nothing is said yet; of a test: not since the work that it tests.' },
    TO_REMEDY: { description: 'A finding whose remedy is not recorded.' },
    FAILED: { description: 'To be done or tested again.' },
    PHOTO: { description: 'All but its photo.' },
  },
})

@ObjectType('StepAnswer', {
  simpleResolvers: true,
  description:
    'What was said of a step. Example: {step: "LOW_NORMAL", value: "0.52", unit: "MPa", instrument: "Gauge 3", round: 0}',
})
export class StepAnswerType {
  @Field(() => String, { description: 'Code of the step. Example: "LOW_NORMAL"' })
  step!: string

  @Field(() => Boolean, { nullable: true, description: 'Example: true' })
  confirmed!: boolean | null

  @Field(() => String, { nullable: true, description: 'Code of what was found. Example: "REPLACE"' })
  option!: string | null

  @Field(() => String, { nullable: true, description: 'The decimal as it was read. Example: "0.52"' })
  value!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "MPa"' })
  unit!: string | null

  @Field(() => String, { nullable: true, description: 'Example: "Gauge 3"' })
  instrument!: string | null

  @Field(() => Boolean, { description: 'Whether what the finding asked for was done. Example: true' })
  remedied!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see personal data. Example: "New battery LR20"',
  })
  note!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Round of work: 0 is the first, each rework one more; null in the history. Example: 0',
  })
  round!: number | null

  @Field(() => String, { description: 'The role in which it was said. Example: "TECHNICIAN"' })
  role!: string

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T06:10:00.000Z"' })
  at!: Date
}

@ObjectType('OrderChecklistStep', {
  simpleResolvers: true,
  description:
    'A step and where it stands. Example: {asked: true, state: FAILED, step: {code: "FINAL"}, answer: {value: "5"}}',
})
export class OrderChecklistStep {
  @Field(() => ChecklistStepType, { description: 'Example: {code: "FINAL", kind: MEASURE}' })
  step!: ChecklistStepType

  @Field(() => Boolean, {
    description: 'Whether completion waits for it: mandatory, and of a chosen symptom or of all (CHK-0). Example: true',
  })
  asked!: boolean

  @Field(() => StepStateView, { description: 'Example: FAILED' })
  state!: StepStateView

  @Field(() => StepAnswerType, { nullable: true, description: 'The last answer. Example: {value: "5", unit: "×"}' })
  answer!: StepAnswerType | null

  @Field(() => Int, { description: 'Photos attached to it. Example: 0' })
  photos!: number
}

@ObjectType('OrderChecklist', {
  simpleResolvers: true,
  description:
    'The checklist of an order: the version that its work began with, and what is open (CHK). Example: {code: "LAMP", version: 1, begun: true, done: false}',
})
export class OrderChecklistType {
  @Field(() => String, { description: 'Example: "LAMP"' })
  code!: string

  @Field(() => Int, { description: 'Kept from the start of the work on. Example: 1' })
  version!: number

  @Field(() => String, { description: 'The rule that asks for it. Example: "CHK-1"' })
  rule!: string

  @Field(() => LocalizedText, {
    description: 'Example: {zhHant: "日光燈維修", zhHans: "日光灯维修", en: "Lamp repair"}',
  })
  name!: LocalizedText

  @Field(() => Boolean, {
    description: 'False: work has not begun, and it is the newest version that would be taken. Example: true',
  })
  begun!: boolean

  @Field(() => Boolean, { description: 'Whether it lets the order be completed. Example: false' })
  done!: boolean

  @Field(() => Int, { description: 'Round of work: 0 is the first, each rework one more. Example: 0' })
  round!: number

  @Field(() => [ChecklistSymptom], { description: 'To choose from (CHK-0). Example: [{code: "NO_IGNITION"}]' })
  symptoms!: ChecklistSymptom[]

  @Field(() => [String], { description: 'Codes of the symptoms chosen. Example: ["NO_IGNITION"]' })
  chosen!: string[]

  @Field(() => [String], {
    description: 'Codes of the steps that completion waits for, in the list’s order. Example: ["FINAL"]',
  })
  open!: string[]

  @Field(() => [OrderChecklistStep], {
    description: 'Every step, those of other symptoms too. Example: [{asked: true}]',
  })
  steps!: OrderChecklistStep[]
}
