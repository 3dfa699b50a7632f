import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Consequence, Department, StepKind, StepPart } from '../domain/vocabulary.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'

@ObjectType('ChecklistSymptom', {
  simpleResolvers: true,
  description:
    'What the fault looks like; its steps are asked when it is chosen (CHK-0). Example: {code: "NO_IGNITION", name: {en: "No ignition"}}',
})
export class ChecklistSymptom {
  @Field(() => String, { description: 'Example: "NO_IGNITION"' })
  code!: string

  @Field(() => LocalizedText, {
    description: 'Example: {zhHant: "開機不著火", zhHans: "开机不着火", en: "No ignition"}',
  })
  name!: LocalizedText
}

@ObjectType('ChecklistOption', {
  simpleResolvers: true,
  description:
    'One finding of a CHOICE step. Example: {code: "REPLACE", text: {en: "Weak: replace"}, consequence: REPLACE}',
})
export class ChecklistOption {
  @Field(() => String, { description: 'Example: "REPLACE"' })
  code!: string

  @Field(() => LocalizedText, {
    description: 'Example: {zhHant: "不足，更換", zhHans: "不足，更换", en: "Weak: replace"}',
  })
  text!: LocalizedText

  @Field(() => Consequence, { description: 'What it asks for. Example: REPLACE' })
  consequence!: Consequence
}

@ObjectType('ChecklistStep', {
  simpleResolvers: true,
  description:
    'One step of a checklist (CHK). Example: {code: "LOW_NORMAL", kind: MEASURE, unit: "MPa", min: "0.49", max: "0.54"}',
})
export class ChecklistStepType {
  @Field(() => String, { description: 'Stays the same from version to version. Example: "LOW_NORMAL"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {zhHant: "低壓", zhHans: "低压", en: "Low side"}' })
  text!: LocalizedText

  @Field(() => StepKind, { description: 'Example: MEASURE' })
  kind!: StepKind

  @Field(() => StepPart, { description: 'When it is asked (CHK-0). Example: COMMON' })
  part!: StepPart

  @Field(() => String, { nullable: true, description: 'Of a BRANCH step: its symptom. Example: "NO_IGNITION"' })
  symptom!: string | null

  @Field(() => Boolean, { description: 'Example: true' })
  mandatory!: boolean

  @Field(() => Boolean, { description: 'Whether it is done only with a photo. Example: false' })
  photoRequired!: boolean

  @Field(() => [ChecklistOption], {
    description: 'Of a CHOICE step; else empty. Example: [{code: "FINE", consequence: NONE}]',
  })
  options!: ChecklistOption[]

  @Field(() => String, { nullable: true, description: 'Of a MEASURE step; × counts. Example: "MPa"' })
  unit!: string | null

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'What it is measured with; null: it is counted, or not measured. Example: {en: "Compound pressure gauge"}',
  })
  instrument!: LocalizedText | null

  @Field(() => String, { nullable: true, description: 'Lower limit of a good value, a decimal. Example: "0.49"' })
  min!: string | null

  @Field(() => String, { nullable: true, description: 'Upper limit of a good value, a decimal. Example: "0.54"' })
  max!: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a MEASURE step: whether a value equal to a limit is still good. Example: true',
  })
  inclusive!: boolean | null

  @Field(() => ChecklistOption, {
    nullable: true,
    description:
      'Of a MEASURE step: what a value beyond the limits asks for. Example: {code: "OUTSIDE", consequence: REWORK}',
  })
  outside!: ChecklistOption | null
}

@ObjectType('Checklist', {
  simpleResolvers: true,
  description:
    'One version of a trade’s checklist (CHK). Example: {code: "LAMP", version: 2, name: {en: "Fluorescent lamp repair"}}',
})
export class ChecklistType {
  @Field(() => ID, { description: 'Of this version. Example: "0196f3a1-7c00-7000-8000-0000000000cc"' })
  id!: string

  @Field(() => String, { description: 'The same in every version. Example: "LAMP"' })
  code!: string

  @Field(() => Int, { description: 'Counts up from 1. Example: 2' })
  version!: number

  @Field(() => Department, { description: 'Whose supervisor keeps it. Example: ENGINEERING' })
  department!: Department

  @Field(() => LocalizedText, {
    description: 'Example: {zhHant: "日光燈維修", zhHans: "日光灯维修", en: "Lamp repair"}',
  })
  name!: LocalizedText

  @Field(() => String, { description: 'The rule that asks for it. Example: "CHK-1"' })
  rule!: string

  @Field(() => [ChecklistSymptom], { description: 'Empty: it does not branch. Example: [{code: "NO_IGNITION"}]' })
  symptoms!: ChecklistSymptom[]

  @Field(() => [ChecklistStepType], { description: 'In the order of work. Example: [{code: "BATTERY"}]' })
  steps!: ChecklistStepType[]

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  createdAt!: Date

  /** For the field resolver. */
  createdById!: string | null
}

@ObjectType('ChecklistChange', {
  simpleResolvers: true,
  description: 'A checklist has a new version. Example: {checklist: {code: "LAMP", version: 3}}',
})
export class ChecklistChange {
  @Field(() => ChecklistType, { description: 'The new version. Example: {code: "LAMP", version: 3}' })
  checklist!: ChecklistType
}

export const ChecklistResult = createUnionType({
  name: 'ChecklistResult',
  description: 'What became of editing a checklist. Example: {__typename: "ChecklistChange"}',
  types: () => [ChecklistChange, RefusalType] as const,
  resolveType: (value: object) => (value instanceof RefusalType ? RefusalType : ChecklistChange),
})

@InputType('LocalizedTextInput', {
  description: 'A text in each language. Example: {zhHant: "日光燈維修", zhHans: "日光灯维修", en: "Lamp repair"}',
})
export class LocalizedTextInput {
  @Field(() => String, { description: 'Traditional Chinese. Example: "日光燈維修"' })
  zhHant!: string

  @Field(() => String, { description: 'Simplified Chinese. Example: "日光灯维修"' })
  zhHans!: string

  @Field(() => String, { description: 'English. Example: "Lamp repair"' })
  en!: string
}

@InputType('ChecklistSymptomInput', {
  description: 'Example: {code: "NO_IGNITION", name: {zhHant: "開機不著火", zhHans: "开机不着火", en: "No ignition"}}',
})
export class ChecklistSymptomInput {
  @Field(() => String, { description: 'Capital letters, digits and _. Example: "NO_IGNITION"' })
  code!: string

  @Field(() => LocalizedTextInput, {
    description: 'Example: {zhHant: "開機不著火", zhHans: "开机不着火", en: "No ignition"}',
  })
  name!: LocalizedTextInput
}

@InputType('ChecklistOptionInput', {
  description:
    'Example: {code: "REPLACE", text: {zhHant: "不足，更換", zhHans: "不足，更换", en: "Weak: replace"}, consequence: REPLACE}',
})
export class ChecklistOptionInput {
  @Field(() => String, { description: 'Capital letters, digits and _. Example: "REPLACE"' })
  code!: string

  @Field(() => LocalizedTextInput, { description: 'Example: {zhHant: "不足", zhHans: "不足", en: "Weak"}' })
  text!: LocalizedTextInput

  @Field(() => Consequence, { description: 'Example: REPLACE' })
  consequence!: Consequence
}

@InputType('ChecklistStepInput', {
  description:
    'One step as it is edited. Example: {code: "LOW_NORMAL", text: {zhHant: "低壓", zhHans: "低压", en: "Low side"}, kind: MEASURE, part: COMMON, unit: "MPa", min: "0.49", max: "0.54"}',
})
export class ChecklistStepInput {
  @Field(() => String, { description: 'Capital letters, digits and _. Example: "LOW_NORMAL"' })
  code!: string

  @Field(() => LocalizedTextInput, { description: 'Example: {zhHant: "低壓", zhHans: "低压", en: "Low side"}' })
  text!: LocalizedTextInput

  @Field(() => StepKind, { description: 'Example: MEASURE' })
  kind!: StepKind

  @Field(() => StepPart, { description: 'Example: COMMON' })
  part!: StepPart

  @Field(() => String, { nullable: true, description: 'Of a BRANCH step. Example: "NO_IGNITION"' })
  symptom?: string | null

  @Field(() => Boolean, { defaultValue: true, description: 'Example: true' })
  mandatory!: boolean

  @Field(() => Boolean, { defaultValue: false, description: 'Example: false' })
  photoRequired!: boolean

  @Field(() => [ChecklistOptionInput], {
    nullable: true,
    description:
      'Of a CHOICE step. Example: [{code: "FINE", text: {zhHant: "好", zhHans: "好", en: "Fine"}, consequence: NONE}]',
  })
  options?: ChecklistOptionInput[] | null

  @Field(() => String, { nullable: true, description: 'Of a MEASURE step. Example: "MPa"' })
  unit?: string | null

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What it is measured with. Example: {zhHant: "復合壓力表", zhHans: "复合压力表", en: "Gauge"}',
  })
  instrument?: LocalizedTextInput | null

  @Field(() => String, { nullable: true, description: 'A decimal. Example: "0.49"' })
  min?: string | null

  @Field(() => String, { nullable: true, description: 'A decimal. Example: "0.54"' })
  max?: string | null

  @Field(() => Boolean, { defaultValue: true, description: 'Whether a value equal to a limit is good. Example: true' })
  inclusive!: boolean

  @Field(() => ChecklistOptionInput, {
    nullable: true,
    description:
      'Of a MEASURE step: what a value beyond the limits asks for. Example: {code: "OUTSIDE", text: {zhHant: "重做", zhHans: "重做", en: "Again"}, consequence: REWORK}',
  })
  outside?: ChecklistOptionInput | null
}

@InputType('EditChecklistInput', {
  description:
    'The next version of a checklist, whole. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", code: "LAMP", baseVersion: 1, department: ENGINEERING, name: {zhHant: "燈", zhHans: "灯", en: "Lamp"}, steps: []}',
})
export class EditChecklistInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Example: "LAMP"' })
  code!: string

  @Field(() => Int, {
    description:
      'The version that you edited, 0 for a new checklist; when there is a newer one the answer is a CONFLICT. Example: 1',
  })
  baseVersion!: number

  @Field(() => Department, { description: 'Whose supervisor keeps it: yours. Example: ENGINEERING' })
  department!: Department

  @Field(() => LocalizedTextInput, {
    description: 'Example: {zhHant: "日光燈維修", zhHans: "日光灯维修", en: "Lamp repair"}',
  })
  name!: LocalizedTextInput

  @Field(() => [ChecklistSymptomInput], {
    defaultValue: [],
    description:
      'Empty: it does not branch. Example: [{code: "NO_IGNITION", name: {zhHant: "不著火", zhHans: "不着火", en: "No ignition"}}]',
  })
  symptoms!: ChecklistSymptomInput[]

  @Field(() => [ChecklistStepInput], {
    description: 'Up to 100, the final test among them. Example: [{code: "FINAL", kind: CHOICE, part: FINAL}]',
  })
  steps!: ChecklistStepInput[]
}
