/** What each action on an existing request is given in the API. Total, as for orders. */
import { ID, Int } from 'type-graphql'
import type { RequestCommandInput } from '../domain/request.js'
import { Department, IncidentKind, PromiseKind } from '../domain/vocabulary.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { type ActionEntry, type InputField, optionalText, text } from './action-table.js'

type Fields<Input> = { readonly [Name in keyof Input]-?: InputField }

export const REQUEST_ACTIONS: {
  readonly [A in keyof RequestCommandInput]: ActionEntry & { readonly input: Fields<RequestCommandInput[A]> }
} = {
  ACCEPT: {
    does: 'Accepts the request against the price list and opens its first order (INT-5).',
    example: '{itemId: "0196f3a1-7c00-7000-8000-0000000000e1"}',
    input: {
      itemId: {
        type: () => ID,
        optional: true,
        description: 'Default: the item that the request named. Example: "0196f3a1-7c00-7000-8000-0000000000e1"',
      },
      appointmentAt: {
        type: () => Date,
        optional: true,
        description: 'Default: the start of the window wished for. Example: "2026-11-23T06:00:00Z"',
      },
      agreedBy: optionalText(
        'Wanted for a time outside the window wished for: who agreed to it (INT-7). Example: "Mrs Wang"',
      ),
      reason: optionalText('Why it is another time (INT-7). Example: "Nobody is free before two"'),
      notDuplicateReason: optionalText(
        'Wanted while the same service is still open for the unit: why this is another matter. Example: "The tap in the bathroom"',
      ),
      note: optionalText('Example: "Bring a ladder"'),
    },
  },
  DECLINE: {
    does: 'Does not accept it; the explanation to the customer is recorded and meets the REPLY clock (INT-5, INT-6).',
    example: '{explanation: "We do not repair private cars."}',
    input: {
      explanation: text('What the customer was told. Example: "We do not repair private cars."'),
      notOffered: {
        type: () => Boolean,
        optional: true,
        description: 'Whether the service is not offered yet: kept as unmet demand (INT-6). Example: true',
      },
      helpTried: optionalText('Wanted with notOffered: what was tried to help. Example: "Named two garages nearby"'),
      apology: {
        type: () => Boolean,
        optional: true,
        description:
          'Wanted with notOffered: the customer had an apology and knows that the service will be announced. Example: true',
      },
      service: optionalText('With notOffered: what is wanted, in a few words. Example: "Car wash at home"'),
      department: {
        type: () => Department,
        optional: true,
        description: 'With notOffered: who is told of the demand. Default: the request’s. Example: CLEANING',
      },
    },
  },
  ASK_APPROVAL: {
    does: 'Out of scope, but urgent and feasible: asks for the two approvals (INT-8).',
    example: '{reason: "Water runs into the flat below.", department: ENGINEERING}',
    input: {
      reason: text('Example: "Water runs into the flat below."'),
      department: {
        type: () => Department,
        optional: true,
        description: 'Whose supervisor is to approve. Default: the request’s. Example: ENGINEERING',
      },
    },
  },
  APPROVE: {
    does: 'The customer-service lead, or the department’s supervisor with the fee, approves (INT-8).',
    example: '{feeMinor: 30000}',
    input: {
      feeMinor: {
        type: () => SafeInt,
        optional: true,
        description: 'Minor units; the supervisor names it, the lead leaves it out. Example: 30000',
      },
      note: optionalText('Example: "Only tonight"'),
    },
  },
  REFUSE: {
    does: 'Refuses the approval; the explanation to the customer is recorded (INT-8, INT-5).',
    example: '{explanation: "Nobody is there for it tonight."}',
    input: { explanation: text('What the customer was told. Example: "Nobody is there for it tonight."') },
  },
  ROUTE: {
    does: 'Hands a complaint, an enquiry or a public-area incident to whom it concerns; a record of its own goes on with it (INT-1).',
    example: '{department: SECURITY, note: "Car blocks gate 2", said: "The guard is on his way."}',
    input: {
      department: {
        type: () => Department,
        description: 'Who handles it; of a complaint: whom it is about. Example: SECURITY',
      },
      note: text('Example: "Car blocks gate 2"'),
      said: text('What the customer was told; meets the REPLY clock. Example: "The guard is on his way."'),
      kind: {
        type: () => IncidentKind,
        optional: true,
        description: 'Of a public-area incident: what has happened. Default: OTHER. Example: SECURITY',
      },
      place: optionalText('Of an incident: where. Default: the request’s unit or address. Example: "Gate 2"'),
      people: optionalText('Of a dispute: who is involved (PUB-5). Example: "The owner of 5-1803 and two guards"'),
      major: {
        type: () => Boolean,
        optional: true,
        description: 'Of an incident: a major accident, or a matter of safety (PUB-4). Example: false',
      },
      promise: {
        type: () => PromiseKind,
        optional: true,
        description: 'What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: REFUND',
      },
    },
  },
  JOIN: {
    does: 'Lets the request go on with an order that is open for the same unit; its particulars travel there (INT-10).',
    example:
      '{workOrderId: "0196f3a1-7c00-7000-8000-000000000042", said: "The plumber comes at two for this already."}',
    input: {
      workOrderId: { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' },
      said: text(
        'What the customer was told; meets the REPLY clock. Example: "The plumber comes at two for this already."',
      ),
    },
  },
  WITHDRAW: {
    does: 'The customer takes the request back.',
    example: '{word: "It works again."}',
    input: { word: text('The customer’s word. Example: "It works again."') },
  },
}

/** Fields that every action's input begins with. */
export const REQUEST_CALL: Readonly<Record<'requestId' | 'version' | 'idempotencyKey', InputField>> = {
  requestId: { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' },
  version: {
    type: () => Int,
    description: 'The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1',
  },
  idempotencyKey: {
    type: () => String,
    optional: true,
    description: 'The same call with the same key happens once. Example: "0d5f2c1e-accept"',
  },
}
