/** What each action of the life-cycle table is given in the API. Total: a new action does not compile before it is described here. */
import { ID, Int } from 'type-graphql'
import type { CommandInput } from '../domain/command.js'
import { type Action, EscalationCause, EscalationDecision, Medium, Place, PromiseKind } from '../domain/vocabulary.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { type ActionEntry, type InputField, optionalText, text } from '../request/action-table.js'
import {
  QuoteLineInput,
  SettlementChangeInput,
  SignatureInput,
  StepAnswerInput,
  StockLineInput,
} from './work-order.input.js'

const person = (description: string): InputField => ({
  type: () => ID,
  description: `${description} Example: "0196f3a1-7c00-7000-8000-0000000000a1"`,
})
const amount = (description: string): InputField => ({ type: () => SafeInt, description })
const medium: InputField = { type: () => Medium, description: 'How it was said or signed. Example: PHONE' }
const quoteNo: InputField = { type: () => Int, description: 'The quote that is meant: the current one. Example: 1' }
const signature = (description: string): InputField => ({ type: () => SignatureInput, description })
const instant = (description: string): InputField => ({ type: () => Date, description })
const lines: InputField = {
  type: () => [QuoteLineInput],
  description: 'Up to 100. Example: [{text: "Tap replacement", quantity: 1, unitPriceMinor: 8000}]',
}
const offListReason = optionalText(
  'A department supervisor’s reason for a price off the list (QUO-6). Example: "Old customer"',
)
const toldPaidService: InputField = {
  type: () => Boolean,
  optional: true,
  description: 'Whether the customer was told now that the service is paid (QUO-1). Example: true',
}
const receipt = 'Serial of the receipt (SET-3). Example: "RC-2611-0031"'
const onBehalfReason = optionalText(
  'Why the department’s supervisor does it for the assigned technician, who leaves it out (DIS-7). Example: "His phone is broken"',
)
const agreedBy = text('Who agreed to the new time (INT-7). Example: "Mrs Wang"')

const stock = (description: string): InputField => ({ type: () => [StockLineInput], description })
const STOCK_EXAMPLE = '{stock: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]}'
const stockExample = 'Example: [{itemId: "0196f3a1-7c00-7000-8000-0000000000f1", quantity: 2.5}]'

type Fields<Input> = { readonly [Name in keyof Input]-?: InputField }

type Table = {
  readonly [A in Exclude<Action, 'OPEN'>]: ActionEntry & { readonly input: Fields<CommandInput[A]> }
}

export const ORDER_ACTIONS: Table = {
  REPLY: {
    does: 'Records what the customer was told; meets the REPLY clock (DIS-2).',
    example: '{said: "We come at two.", toWhom: "Mrs Wang", medium: PHONE}',
    input: {
      said: text('Example: "We come at two."'),
      toWhom: text('Example: "Mrs Wang"'),
      medium,
      toldPaidService,
      promise: {
        type: () => PromiseKind,
        optional: true,
        description: 'What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: REFUND',
      },
    },
  },
  REQUEST_ASSESSMENT: {
    does: 'Asks a technician to look at it before a price can be named (QUO-3).',
    example: '{assessorId: "0196f3a1-7c00-7000-8000-0000000000a1"}',
    input: { assessorId: person('Who looks at it.') },
  },
  RECORD_ASSESSMENT: {
    does: 'What the assessor found: feasible at a cost, which becomes the quote, or not feasible, which cancels the order (QUO-3).',
    example: '{feasible: true, note: "Pipe behind the wall", lines: [{text: "New pipe", unitPriceMinor: 36000}]}',
    input: {
      feasible: { type: () => Boolean, description: 'Example: true' },
      lines: { ...lines, optional: true },
      offListReason,
      note: text('What was found; when not feasible, the reason. Example: "Pipe behind the wall"'),
      explanation: optionalText(
        'When not feasible: what the customer was told. Example: "The wall carries the house."',
      ),
    },
  },
  QUOTE: {
    does: 'Names the price (QUO-2); a new quote voids the consent to the old one (QUO-4).',
    example: '{lines: [{text: "Tap replacement", quantity: 1, unitPriceMinor: 8000}]}',
    input: {
      lines,
      offListReason,
      settlement: {
        type: () => SettlementChangeInput,
        optional: true,
        description:
          'Another settlement method than the item’s (SET-1). Example: {method: MONTHLY_BILL, reason: "Company account"}',
      },
    },
  },
  CONSENT: {
    does: 'Records the customer’s consent to the current quote (QUO-4).',
    example: '{quoteNo: 1, medium: PHONE, toldPaidService: true}',
    input: {
      quoteNo,
      medium,
      toldPaidService,
      signature: {
        ...signature('Wanted where the medium is SIGNATURE. Example: {signerName: "王麗華"}'),
        optional: true,
      },
    },
  },
  PREPAY: {
    does: 'Takes the money of a prepaid item before it is dispatched (SET-1, SET-2).',
    example: '{amountMinor: 12000, receiptSerial: "RC-2611-0031"}',
    input: {
      amountMinor: amount('Minor units: exactly what is due. Example: 12000'),
      receiptSerial: optionalText(receipt),
    },
  },
  DISPATCH: {
    does: 'Sends the order to a technician, or (procedure B) to the department, whose supervisor assigns one (DIS-1).',
    example: '{technicianId: "0196f3a1-7c00-7000-8000-0000000000a1", agreedWith: "Chen Zhiqiang"}',
    input: {
      technicianId: { ...person('On duty, of the right department and trade.'), optional: true },
      appointmentAt: { ...instant('When none is agreed yet. Example: "2026-11-23T06:00:00Z"'), optional: true },
      agreedWith: optionalText('Who of the serving side agreed to content and time (INT-7). Example: "Chen Zhiqiang"'),
    },
  },
  ASSIGN: {
    does: 'The department’s supervisor names the person (DIS-1, procedure B).',
    example: '{technicianId: "0196f3a1-7c00-7000-8000-0000000000a1"}',
    input: { technicianId: person('On duty, of the department and trade.') },
  },
  REPORT_UNABLE: {
    does: 'The assigned technician says that he cannot take it; somebody must be found for him.',
    example: '{reason: "I am at another flat until six."}',
    input: { reason: text('Example: "I am at another flat until six."'), onBehalfReason },
  },
  RECEIVE: {
    does: 'The technician acknowledges the order himself; meets the RECEIPT clock (DIS-3).',
    example: '{}',
    input: {},
  },
  SERVE_AT_COUNTER: {
    does: 'Copying, typing or fax is served over the counter (SET-1).',
    example: '{note: "20 pages"}',
    input: { note: optionalText('Example: "20 pages"') },
  },
  REASSIGN: {
    does: 'Gives the order to another technician; what was done so far is kept (DIS-5).',
    example: '{technicianId: "0196f3a1-7c00-7000-8000-0000000000a2", reason: "Chen is ill."}',
    input: {
      technicianId: person('Somebody else, on duty, of the department and trade.'),
      reason: text('Example: "Chen is ill."'),
    },
  },
  RESCHEDULE: {
    does: 'Moves the appointment with the customer’s agreement (INT-7).',
    example: '{appointmentAt: "2026-11-24T06:00:00Z", reason: "Customer is away", agreedBy: "Mrs Wang"}',
    input: {
      appointmentAt: instant('Example: "2026-11-24T06:00:00Z"'),
      reason: text('With staffShortage: what the customer was told. Example: "Customer is away"'),
      agreedBy,
      staffShortage: {
        type: () => Boolean,
        optional: true,
        description: 'Whether routine duty leaves too few people (DIS-8). Example: false',
      },
    },
  },
  ARRIVE: {
    does: 'The technician is there; meets the ARRIVAL clock (DIS-4).',
    example: '{}',
    input: { onBehalfReason },
  },
  CONFIRM_PRICE: {
    does: 'Findings, materials and tools are recorded and the price is confirmed on site, before work starts (QUO-5).',
    example: '{quoteNo: 1, findings: "Seat worn", materials: ["Tap 1/2 inch"], tools: ["Wrench"], medium: IN_PERSON}',
    input: {
      quoteNo,
      findings: text('Example: "Seat worn"'),
      materials: { type: () => [String], description: 'Example: ["Tap 1/2 inch"]' },
      tools: { type: () => [String], description: 'Example: ["Wrench"]' },
      medium,
      signature: {
        ...signature('Wanted where the medium is SIGNATURE. Example: {signerName: "王麗華"}'),
        optional: true,
      },
      onBehalfReason,
    },
  },
  SUSPEND: {
    does: 'Work stops until another visit, whose time the customer agreed to.',
    example: '{reason: "Part is missing", appointmentAt: "2026-11-24T06:00:00Z", agreedBy: "Mrs Wang"}',
    input: {
      reason: text('Example: "Part is missing"'),
      appointmentAt: instant('Example: "2026-11-24T06:00:00Z"'),
      agreedBy,
      onBehalfReason,
    },
  },
  RESUME: {
    does: 'The technician is back; work goes on where it was left.',
    example: '{}',
    input: { onBehalfReason },
  },
  START: {
    does: 'Work begins; a paid order needs the price confirmed (QUO-5).',
    example: '{}',
    input: { onBehalfReason },
  },
  RECORD_STEPS: {
    does: 'Records what was confirmed, found and measured at steps of the checklist (CHK); of each step the last answer counts.',
    example:
      '{symptoms: ["NO_IGNITION"], steps: [{step: "BATTERY", option: "REPLACE", remedied: true}, {step: "FINAL", value: "4", unit: "×"}]}',
    input: {
      symptoms: {
        type: () => [String],
        optional: true,
        description:
          'Codes of the symptoms that were found (CHK-0); replaces those chosen before. Example: ["NO_IGNITION"]',
      },
      steps: {
        type: () => [StepAnswerInput],
        optional: true,
        description: 'Up to 100. Example: [{step: "LOW_NORMAL", value: "0.52", unit: "MPa", instrument: "Gauge 3"}]',
      },
      onBehalfReason,
    },
  },
  COMPLETE: {
    does: 'Work is done, the checklist too (CHK).',
    example: '{workDone: "Tap replaced, tight."}',
    input: { workDone: text('Example: "Tap replaced, tight."'), onBehalfReason },
  },
  SIGN_OFF: {
    does: 'The satisfied customer signs (ACC-1).',
    example: '{signature: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]}}',
    input: { signature: signature('Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]}') },
  },
  COLLECT: {
    does: 'The technician collects the fee on completion (SET-1, SET-2).',
    example: '{amountMinor: 8000, receiptSerial: "RC-2611-0031"}',
    input: {
      amountMinor: amount('Minor units: exactly what is due. Example: 8000'),
      receiptSerial: optionalText(receipt),
    },
  },
  PAY: {
    does: 'The customer pays at finance; reminders stop (SET-4).',
    example: '{amountMinor: 8000, receiptSerial: "RC-2611-0031"}',
    input: { amountMinor: amount('Minor units: exactly what is due. Example: 8000'), receiptSerial: text(receipt) },
  },
  HAND_IN: {
    does: 'The technician hands in what was collected (SET-3).',
    example: '{amountMinor: 8000}',
    input: { amountMinor: amount('Minor units: all that was collected. Example: 8000') },
  },
  CONFIRM_PAYMENT: {
    does: 'Finance confirms the money that was handed in (SET-3).',
    example: '{receiptSerial: "RC-2611-0031"}',
    input: { receiptSerial: text(receipt) },
  },
  MARK_ARREARS: {
    does: '欠費 with the customer’s signature: to be paid later (SET-1).',
    example: '{signature: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]}}',
    input: { signature: signature('Example: {signerName: "王麗華", strokes: [[[12, 30, 0], [14, 33, 16]]]}') },
  },
  RECORD_UNPAID_CALLBACK: {
    does: 'The callback that asks why it is unpaid after the service day, and explains (SET-5); what SET-8 waits for.',
    example:
      '{reason: "He wants to see the boss first.", explanation: "Fee and terms", toWhom: "Mr Luo", medium: PHONE}',
    input: {
      reason: text('In the customer’s words. Example: "He wants to see the boss first."'),
      explanation: text('What was explained. Example: "Fees are settled on the day."'),
      toWhom: text('Example: "Mr Luo"'),
      medium,
    },
  },
  MARK_UNSIGNED_ARREARS: {
    does: 'The customer-service lead marks 欠費 that the customer would not sign (SET-8).',
    example: '{reason: "Customer disputes the price."}',
    input: { reason: text('Example: "Customer disputes the price."') },
  },
  REFUND: {
    does: 'Money goes back; a new entry, never an edited one (SET-7).',
    example: '{amountMinor: 4000, reason: "Half the price for the delay"}',
    input: {
      amountMinor: amount('Minor units, not more than was paid. Example: 4000'),
      reason: text('Example: "Half the price for the delay"'),
    },
  },
  CONFIRM_QUALITY: {
    does: 'The department’s supervisor confirms completion and quality (ACC-5).',
    example: '{note: "Looked at it myself."}',
    input: { note: optionalText('Example: "Looked at it myself."') },
  },
  REJECT: {
    does: 'The customer is not satisfied: apology and rework (ACC-2).',
    example: '{reason: "It still drips.", apology: true}',
    input: {
      reason: text('Example: "It still drips."'),
      apology: { type: () => Boolean, description: 'Whether the customer had an apology. Example: true' },
    },
  },
  ESCALATE: {
    does: 'Hands the matter to the managers (ACC-3, PUB-5).',
    example: '{reason: "Third visit, still not content", cause: AFTER_REWORK}',
    input: {
      reason: text('Example: "Third visit, still not content"'),
      cause: { type: () => EscalationCause, description: 'Example: AFTER_REWORK' },
    },
  },
  RESOLVE_ESCALATION: {
    does: 'A manager settles it on the record (ACC-3).',
    example: '{decision: ACCEPT, reason: "Work is as agreed."}',
    input: {
      decision: { type: () => EscalationDecision, description: 'Example: ACCEPT' },
      reason: text('Example: "Work is as agreed."'),
    },
  },
  REQUEST_CANCEL: {
    does: 'Reports that the customer cancels; dispatch or front desk confirms it (DIS-6).',
    example: '{reason: "Has repaired it herself"}',
    input: { reason: text('Example: "Has repaired it herself"') },
  },
  CONFIRM_CANCEL: {
    does: 'Confirms the cancellation; the order is closed (DIS-6).',
    example: '{note: "Rang back: confirmed"}',
    input: { note: optionalText('Example: "Rang back: confirmed"') },
  },
  WRITE_OFF: {
    does: '核銷: the finished order came back and is written off (SET-6, CBK-7).',
    example: '{placeOfReturn: DISPATCH_CENTRE}',
    input: {
      placeOfReturn: { type: () => Place, description: '回單地點 (CBK-7). Example: DISPATCH_CENTRE' },
      oralReply: optionalText('At the front desk: what was said to dispatch (CBK-7). Example: "Done, paid in cash"'),
    },
  },
  HAND_TO_DISPATCH: {
    does: 'The front desk hands the written-off order to dispatch (CBK-1).',
    example: '{}',
    input: {},
  },
  HAND_OVER: {
    does: 'The order goes to the records keeper with its month (ARC-2).',
    example: '{month: "2026-11"}',
    input: { month: text('The order’s month. Example: "2026-11"') },
  },
  ARCHIVE: {
    does: 'The order goes into the archive and is immutable from then on (ARC).',
    example: '{}',
    input: {},
  },
  ISSUE_MATERIAL: {
    does: 'The warehouse issues materials to the assigned technician; never more than is there (MAT-1).',
    example: STOCK_EXAMPLE,
    input: { stock: stock(`Materials, each once. ${stockExample}`) },
  },
  USE_MATERIAL: {
    does: 'The technician reports what of the issued materials was used up; the rest goes back (MAT-2).',
    example: STOCK_EXAMPLE,
    input: { stock: stock(`Not more than the order has out. ${stockExample}`), onBehalfReason },
  },
  RETURN_MATERIAL: {
    does: 'Unused materials are back on the shelf (MAT-2).',
    example: STOCK_EXAMPLE,
    input: { stock: stock(`Not more than the order has out. ${stockExample}`) },
  },
  LEND_TOOL: {
    does: 'The warehouse lends tools to the assigned technician, who answers for them (MAT-1).',
    example: STOCK_EXAMPLE,
    input: { stock: stock(`Tools, each once. ${stockExample}`) },
  },
  RETURN_TOOL: {
    does: 'Lent tools are back, or are given up for lost with the reason; also on an order that is closed (MAT-2).',
    example: STOCK_EXAMPLE,
    input: {
      stock: stock(`Not more than the order has out. ${stockExample}`),
      lostReason: optionalText('Only where they do not come back. Example: "Fell into the lift shaft"'),
    },
  },
  LIST_CUSTOMER_MATERIALS: {
    does: 'Lists the materials that the customer bought: no quote charges them (MAT-3). The list replaces the one before.',
    example: '{materials: ["PPR pipe DN20, 12 m"]}',
    input: { materials: { type: () => [String], description: 'Up to 100. Example: ["PPR pipe DN20, 12 m"]' } },
  },
}

/** Fields that every action's input begins with. */
export const ORDER_CALL: Readonly<Record<'workOrderId' | 'version' | 'idempotencyKey', InputField>> = {
  workOrderId: { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' },
  version: {
    type: () => Int,
    description: 'The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 5',
  },
  idempotencyKey: {
    type: () => String,
    optional: true,
    description: 'The same call with the same key happens once. Example: "0d5f2c1e-dispatch"',
  },
}
