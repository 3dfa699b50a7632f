/** What the actions on callbacks, draws and corrective actions are given in the API. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import type { CallbackAction } from '../domain/callback.js'
import type { CorrectionAction } from '../domain/corrective-action.js'
import {
  CallbackMode,
  CallbackRoute,
  CallbackStatus,
  CorrectionStatus,
  DissatisfactionReason,
  DrawPurpose,
  Medium,
  SatisfactionItem,
  SpotPoint,
  Stratum,
} from '../domain/vocabulary.js'
import { PageArgs } from '../platform/graphql/connection.js'
import { type ActionEntry, type InputField, text } from '../request/action-table.js'
import { SignatureInput } from '../work-order/work-order.input.js'
import './callback-enums.js'

@InputType('CallbackVerdictInput', {
  description:
    'What the customer said of one main item (STA-1). Example: {item: TIDINESS, satisfied: false, reason: LEFT_DIRTY}',
})
export class CallbackVerdictInput {
  @Field(() => SatisfactionItem, { description: 'Each at most once. Example: TIDINESS' })
  item!: SatisfactionItem

  @Field(() => Boolean, { description: 'Example: false' })
  satisfied!: boolean

  @Field(() => DissatisfactionReason, { nullable: true, description: 'Wanted when not satisfied. Example: LEFT_DIRTY' })
  reason?: DissatisfactionReason | null

  @Field(() => String, { nullable: true, description: 'Example: "Water on the floor"' })
  text?: string | null
}

@InputType('SpotPointInput', {
  description: 'What a manager found on one point (SPT-4). Example: {point: SATISFIED, found: true}',
})
export class SpotPointInput {
  @Field(() => SpotPoint, { description: 'Example: SATISFIED' })
  point!: SpotPoint

  @Field(() => Boolean, { description: 'Example: true' })
  found!: boolean

  @Field(() => String, { nullable: true, description: 'Example: "She says nobody called."' })
  note?: string | null
}

@InputType('CallbackFilter', {
  description: 'Which callbacks; what is left out does not narrow. Example: {statuses: [OPEN], month: "2026-11"}',
})
export class CallbackFilter {
  @Field(() => [CallbackStatus], { nullable: true, description: 'Any of these. Example: [OPEN]' })
  statuses?: CallbackStatus[] | null

  @Field(() => CallbackRoute, { nullable: true, description: 'Example: DISPATCH_CENTRE' })
  route?: CallbackRoute | null

  @Field(() => String, { nullable: true, description: 'Example: "2026-11"' })
  month?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Given to this person. Example: "0196f3a1-7c00-7000-8000-0000000000a1"',
  })
  ownerId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those made with a dissatisfied customer, or only the others. Example: true',
  })
  dissatisfied?: boolean | null

  @Field(() => [String], {
    nullable: true,
    description: 'By their numbers, as a draw names them. Example: ["CB-2611-0042"]',
  })
  serials?: string[] | null
}

@ArgsType()
export class CallbackQueueArgs extends PageArgs {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => CallbackFilter, { nullable: true, description: 'Default: the open ones. Example: {statuses: [OPEN]}' })
  filter?: CallbackFilter | null
}

@InputType('CorrectiveActionFilter', {
  description: 'Which corrective actions; what is left out does not narrow. Example: {open: true}',
})
export class CorrectiveActionFilter {
  @Field(() => [CorrectionStatus], { nullable: true, description: 'Any of these. Example: [OPEN, DONE]' })
  statuses?: CorrectionStatus[] | null

  @Field(() => Boolean, { nullable: true, description: 'Only those in which something is left to do. Example: true' })
  open?: boolean | null

  @Field(() => String, { nullable: true, description: 'Month of the callback. Example: "2026-11"' })
  month?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'In this person’s hands. Example: "0196f3a1-7c00-7000-8000-0000000000a1"',
  })
  ownerId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this order. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId?: string | null
}

@InputType('DrawCallbacksInput', {
  description:
    'What to draw (SPT-3). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11", purpose: SPOT_CHECK, size: 3}',
})
export class DrawCallbacksInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Example: "2026-11"' })
  month!: string

  @Field(() => DrawPurpose, { description: 'Example: SPOT_CHECK' })
  purpose!: DrawPurpose

  @Field(() => Int, { nullable: true, description: 'Default: as many as are still missing, at least one. Example: 3' })
  size?: number | null

  @Field(() => Stratum, { nullable: true, description: 'Default: not stratified. Example: BUILDING' })
  stratifyBy?: Stratum | null

  @Field(() => String, {
    nullable: true,
    description:
      'What the seed begins with, before the bits that the server adds; default the month. Up to 120 characters. Example: "dice 4 2 6 1"',
  })
  seed?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The same call with the same key happens once. Example: "draw-1"',
  })
  idempotencyKey?: string | null
}

@InputType('CloseCallbackMonthInput', {
  description:
    'The month to close (CBK-6). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11"}',
})
export class CloseCallbackMonthInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'Over already. Example: "2026-11"' })
  month!: string

  @Field(() => String, {
    nullable: true,
    description: 'The same call with the same key happens once. Example: "close-2026-11"',
  })
  idempotencyKey?: string | null
}

@InputType('OpenWarrantyCorrectionInput', {
  description:
    'Work that failed within the warranty (COR-3). Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", workOrderId: "0196f3a1-7c00-7000-8000-000000000042", complaint: "Drips again"}',
})
export class OpenWarrantyCorrectionInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => ID, { description: 'The order whose work failed. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string

  @Field(() => String, { description: 'Example: "Drips again"' })
  complaint!: string

  @Field(() => String, {
    nullable: true,
    description: 'The same call with the same key happens once. Example: "warranty-42"',
  })
  idempotencyKey?: string | null
}

@InputType('BatchOrderInput', {
  description: 'An order of a batch. Example: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 14}',
})
export class BatchOrderInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  workOrderId!: string

  @Field(() => Int, { description: 'The version that you saw. Example: 14' })
  version!: number
}

@InputType('HandToDispatchBatchInput', {
  description:
    'The front desk’s orders of the day (CBK-1), everything or nothing. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001"}',
})
export class HandToDispatchBatchInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => [BatchOrderInput], {
    nullable: true,
    description:
      'Default: all that wait. Example: [{workOrderId: "0196f3a1-7c00-7000-8000-000000000042", version: 14}]',
  })
  orders?: BatchOrderInput[] | null

  @Field(() => String, {
    nullable: true,
    description: 'The same call with the same key happens once. Example: "1730-2026-11-23"',
  })
  idempotencyKey?: string | null
}

const optional = (field: InputField): InputField => ({ ...field, optional: true })
const person = (description: string): InputField => ({
  type: () => ID,
  description: `${description} Example: "0196f3a1-7c00-7000-8000-0000000000a1"`,
})
const mode: InputField = { type: () => CallbackMode, description: 'Example: PHONE' }
const satisfied: InputField = { type: () => Boolean, description: 'Example: true' }

const call = (id: string): Readonly<Record<string, InputField>> => ({
  [id]: { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000c2"' },
  version: {
    type: () => Int,
    description: 'The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1',
  },
  idempotencyKey: optional(text('The same call with the same key happens once. Example: "call-42"')),
})

/** Fields that every action's input begins with. */
export const CALLBACK_CALL = call('callbackId')
export const CORRECTION_CALL = call('correctiveActionId')

export const CALLBACK_INPUTS: Readonly<
  Record<Exclude<CallbackAction, 'QUEUE'>, ActionEntry & { readonly mutation: string }>
> = {
  TAKE: {
    mutation: 'takeCallback',
    does: 'Takes an open callback, so that nobody else calls the same customer (CBK-1).',
    example: '{}',
    input: {},
  },
  TRY: {
    mutation: 'recordCallbackTry',
    does: 'A try that did not reach the customer; on the third day the callback closes as not reached (CBK-8).',
    example: '{mode: PHONE, note: "No answer"}',
    input: { mode, note: optional(text('Example: "No answer"')) },
  },
  MAKE: {
    mutation: 'makeCallback',
    does: 'The callback was made: by phone with the customer’s own words, at the door with his signature and opinion (CBK-4). A dissatisfied one opens a corrective action (COR-1).',
    example: '{mode: PHONE, satisfied: true, words: "All fine."}',
    input: {
      mode,
      satisfied,
      spokeWith: optional(text('With whom; at the door who signed. Example: "Mrs Wang"')),
      words: optional(text('By phone: what the customer said, truthfully. Example: "All fine."')),
      signature: optional({
        type: () => SignatureInput,
        description:
          'At the door, with the opinion. Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]], opinion: "Clean work"}',
      }),
      verdicts: optional({
        type: () => [CallbackVerdictInput],
        description: 'Main items that were asked. Example: [{item: TIDINESS, satisfied: false, reason: LEFT_DIRTY}]',
      }),
    },
  },
  REASSIGN: {
    mutation: 'reassignCallback',
    does: 'Gives a callback to the other side, or to a person (CBK-1).',
    example: '{route: AREA_ASSISTANT, reason: "Knows the family"}',
    input: {
      route: optional({ type: () => CallbackRoute, description: 'Example: AREA_ASSISTANT' }),
      personId: optional(person('Staff of the estate who did not do the work; left out: whoever of the side.')),
      reason: text('Example: "Knows the family"'),
    },
  },
  WAIVE_OWN_WORK: {
    mutation: 'waiveCallerOwnWork',
    does: 'The customer-service lead lets who served at the counter make the callback himself (CBK-5).',
    example: '{reason: "Alone at the desk today"}',
    input: { reason: text('Example: "Alone at the desk today"') },
  },
  REOPEN: {
    mutation: 'reopenCallback',
    does: 'Opens a finished callback again, as long as its month is not closed (CBK-6).',
    example: '{reason: "The wrong customer was called."}',
    input: { reason: text('Example: "The wrong customer was called."') },
  },
  SPOT_CHECK: {
    mutation: 'spotCheckCallback',
    does: 'A manager’s check of a finished callback, point by point against its record (SPT); a contradiction opens a corrective action (SPT-4).',
    example:
      '{points: [{point: CONTACTED, found: true}, {point: WORDS_TRUE, found: true}, {point: SATISFIED, found: true}]}',
    input: {
      points: {
        type: () => [SpotPointInput],
        description: 'Every one of the callback’s spotPoints. Example: [{point: CONTACTED, found: true}]',
      },
      drawId: optional({
        type: () => ID,
        description: 'The draw that named it; left out: hand-picked. Example: "0196f3a1-7c00-7000-8000-0000000000f1"',
      }),
      conclusion: optional(text('Wanted when a point differs. Example: "Talk with He Yongkang"')),
    },
  },
}

export const CORRECTION_INPUTS: Readonly<
  Record<Exclude<CorrectionAction, 'OPEN' | 'OPEN_IN_WARRANTY'>, ActionEntry & { readonly mutation: string }>
> = {
  ASSIGN: {
    mutation: 'assignCorrectiveAction',
    does: 'Names who has it in hand (COR-1).',
    example: '{personId: "0196f3a1-7c00-7000-8000-0000000000a1", reason: "On leave"}',
    input: { personId: person('Staff of the estate.'), reason: text('Example: "On leave"') },
  },
  PLAN: {
    mutation: 'planCorrectiveAction',
    does: 'Records what is going to be done (COR-1).',
    example: '{measures: "Another technician looks at it tomorrow."}',
    input: { measures: text('Example: "Another technician looks at it tomorrow."') },
  },
  OPEN_REWORK: {
    mutation: 'openReworkOrder',
    does: 'Opens a rework order tied to the first, free of charge (COR-1, COR-3).',
    example: '{reason: "The seal leaks again."}',
    input: { reason: text('Example: "The seal leaks again."') },
  },
  RECORD_RESULT: {
    mutation: 'recordCorrectiveResult',
    does: 'Records what came of it (COR-2); a rework order must be accepted first.',
    example: '{result: "Seal replaced"}',
    input: { result: text('Example: "Seal replaced"') },
  },
  RECORD_SECOND_WORD: {
    mutation: 'recordSecondWord',
    does: 'What the customer says of it now (COR-2); when still dissatisfied, the work goes on.',
    example: '{satisfied: true, words: "Now it is dry.", spokeWith: "Mrs Wang", medium: PHONE}',
    input: {
      satisfied,
      words: text('Example: "Now it is dry."'),
      spokeWith: text('Example: "Mrs Wang"'),
      medium: { type: () => Medium, description: 'Example: PHONE' },
    },
  },
  CLOSE: {
    mutation: 'closeCorrectiveAction',
    does: 'Closes it, with a result and the customer’s second word (COR-2).',
    example: '{}',
    input: {
      reason: optional(
        text('Wanted from a manager when the customer is still dissatisfied. Example: "Settled with a voucher"'),
      ),
    },
  },
}
