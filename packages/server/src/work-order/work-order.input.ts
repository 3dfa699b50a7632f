import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { Category, Department, Nature, SettlementMethod, Status, Urgency } from '../domain/vocabulary.js'
import { Json, SafeInt } from '../platform/graphql/scalars.js'

@InputType('SignatureInput', {
  description:
    'A signature as the pad gives it. Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]], opinion: "Quick and clean"}',
})
export class SignatureInput {
  @Field(() => String, { description: 'Up to 120 characters. Example: "王麗華"' })
  signerName!: string

  @Field(() => Json, {
    description: 'Lists of points [x, y, milliseconds] in the pad’s pixels. Example: [[[12, 30, 0], [14, 33, 16]]]',
  })
  strokes!: unknown

  @Field(() => String, {
    nullable: true,
    description: 'What the customer says of the work. Example: "Quick and clean"',
  })
  opinion?: string | null
}

@InputType('QuoteLineInput', {
  description:
    'One line of a quote. Example: {itemId: "0196f3a1-7c00-7000-8000-0000000000e1", text: "Tap replacement", quantity: 1, unitPriceMinor: 8000}',
})
export class QuoteLineInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Line of the price list that the order keeps (CAT-2). Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
  })
  itemId?: string | null

  @Field(() => String, { description: 'Example: "Tap replacement"' })
  text!: string

  @Field(() => Float, { defaultValue: 1, description: 'More than 0, up to three decimals. Example: 1.5' })
  quantity!: number

  @Field(() => SafeInt, { description: 'Minor units. Example: 8000' })
  unitPriceMinor!: number
}

@InputType('StockLineInput', {
  description:
    'So much of an item of the warehouse (MAT-1). Example: {itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}',
})
export class StockLineInput {
  @Field(() => ID, { description: 'Item of the stock, each once. Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  itemId!: string

  @Field(() => Float, { description: 'More than 0, a multiple of the item’s step. Example: 2.5' })
  quantity!: number
}

@InputType('StepAnswerInput', {
  description:
    'What is said of one step of a checklist (CHK): confirmed, or the option found, or the value measured. Example: {step: "LOW_NORMAL", value: "0.52", unit: "MPa", instrument: "Gauge 3"}',
})
export class StepAnswerInput {
  @Field(() => String, { description: 'Code of the step. Example: "LOW_NORMAL"' })
  step!: string

  @Field(() => Boolean, { nullable: true, description: 'Of a CONFIRM step. Example: true' })
  confirmed?: boolean | null

  @Field(() => String, { nullable: true, description: 'Of a CHOICE step: code of what was found. Example: "REPLACE"' })
  option?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Of a MEASURE step: the decimal exactly as it was read. Example: "0.52"',
  })
  value?: string | null

  @Field(() => String, { nullable: true, description: 'Unit of the value; it has to be the step’s. Example: "MPa"' })
  unit?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'With which instrument it was read, where the step wants one. Example: "Gauge 3"',
  })
  instrument?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'What the finding asks for (adjusting, a new part) is done. Example: true',
  })
  remedied?: boolean | null

  @Field(() => String, { nullable: true, description: 'Example: "New battery LR20"' })
  note?: string | null
}

@InputType('SettlementChangeInput', {
  description:
    'Another settlement method than the item’s, with the reason (SET-1). Example: {method: MONTHLY_BILL, reason: "Company account"}',
})
export class SettlementChangeInput {
  @Field(() => SettlementMethod, { description: 'Example: MONTHLY_BILL' })
  method!: SettlementMethod

  @Field(() => String, { description: 'Example: "Company account"' })
  reason!: string
}

@InputType('WorkOrderFilter', {
  description:
    'Which orders; what is left out does not narrow. Example: {open: true, department: ENGINEERING, search: "5-1803"}',
})
export class WorkOrderFilter {
  @Field(() => [Status], { nullable: true, description: 'Any of these. Example: [DISPATCHED, RECEIVED]' })
  statuses?: Status[] | null

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000000105"' })
  buildingId?: string | null

  @Field(() => ID, { nullable: true, description: 'Example: "0196f3a1-7c00-7000-8000-000000051803"' })
  unitId?: string | null

  @Field(() => Category, { nullable: true, description: 'Example: ENGINEERING_REPAIR' })
  category?: Category | null

  @Field(() => Department, { nullable: true, description: 'Example: ENGINEERING' })
  department?: Department | null

  @Field(() => ID, {
    nullable: true,
    description: 'The assigned person. Example: "0196f3a1-7c00-7000-8000-0000000000a1"',
  })
  assigneeId?: string | null

  @Field(() => Nature, { nullable: true, description: 'Example: SPECIAL' })
  nature?: Nature | null

  @Field(() => Urgency, { nullable: true, description: 'Example: URGENT' })
  urgency?: Urgency | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a clock has run out that nobody has met since. Example: true',
  })
  overdue?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Neither written off nor cancelled nor archived. Example: true',
  })
  open?: boolean | null

  @Field(() => Date, {
    nullable: true,
    description: 'Opened at this instant or later. Example: "2026-11-01T00:00:00+08:00"',
  })
  openedFrom?: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'Opened before this instant. Example: "2026-12-01T00:00:00+08:00"',
  })
  openedTo?: Date | null

  @Field(() => String, {
    nullable: true,
    description:
      'Serial, building and room, digits of a telephone number, resident’s name, or words of the text. Example: "5-1803"',
  })
  search?: string | null
}

@InputType('OpenWorkOrderInput', {
  description:
    'One more order from an accepted request. Example: {requestId: "0196f3a1-7c00-7000-8000-0000000000b1", version: 2, itemId: "0196f3a1-7c00-7000-8000-0000000000e1"}',
})
export class OpenWorkOrderInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' })
  requestId!: string

  @Field(() => Int, {
    description:
      'The version of the request that you saw; each order opened from it raises it, and when somebody acted since, the answer is a CONFLICT. Example: 2',
  })
  version!: number

  @Field(() => ID, { description: 'Line of the price list. Example: "0196f3a1-7c00-7000-8000-0000000000e1"' })
  itemId!: string

  @Field(() => Date, {
    nullable: true,
    description: 'Default: the start of the window wished for. Example: "2026-11-23T06:00:00Z"',
  })
  appointmentAt?: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'Wanted for a time outside the window wished for: who agreed to it (INT-7). Example: "Mrs Wang"',
  })
  agreedBy?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it is another time (INT-7). Example: "Nobody is free before two"',
  })
  reason?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Wanted while the same service is still open for the unit: why this is another matter. Example: "The tap in the bathroom"',
  })
  notDuplicateReason?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The same call with the same key happens once. Example: "0d5f2c1e-open"',
  })
  idempotencyKey?: string | null
}
