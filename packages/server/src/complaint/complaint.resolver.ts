import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { CaseState } from '../domain/case.js'
import { COMPLAINT, type ComplaintAction, mayReadComplaint } from '../domain/complaint.js'
import type { Actor } from '../domain/role.js'
import { ComplaintOutcome, Medium, PromiseKind } from '../domain/vocabulary.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { addMutation, callerOf, text } from '../request/action-table.js'
import { pageSize } from '../request/demand.resolver.js'
import type { CaseLists } from '../case/case.list.js'
import { addCaseMutations, type CaseActionTable } from '../case/case-mutations.js'
import { caseFields } from '../case/case.resolver.js'
import { readableOne, readablePage } from '../case/readable.js'
import type { ComplaintCaseOutcome, ComplaintService } from './complaint.service.js'
import { ComplaintResult, ComplaintType, FileComplaintInput } from './complaint.type.js'
import { complaintChangeView, type ComplaintState, complaintView } from './complaint.view.js'

/** Each action on an existing complaint in the API. */
export const COMPLAINT_ACTIONS: CaseActionTable<ComplaintAction> = {
  TAKE: {
    name: 'takeComplaint',
    does: 'Takes it on: the centre, or admin & HR where it is about the centre (CMP-1, CMP-2).',
    example: '{}',
    input: {},
  },
  ASSIGN: {
    name: 'assignComplaint',
    does: 'Names its owner, who must be one that handles it (CMP-1, CMP-2).',
    example: '{ownerId: "0196f3a1-7c00-7000-8000-0000000000a1"}',
    input: {
      ownerId: { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000a1"' },
    },
  },
  ABOUT_CENTRE: {
    name: 'handComplaintToHr',
    does: 'It is about the customer-service centre, however it was taken down: it goes to admin & HR, and out of the centre’s hands (CMP-2).',
    example: '{reason: "It is the desk that was rude."}',
    input: { reason: text('Why it is about the centre. Example: "It is the desk that was rude."') },
  },
  REPORT_FINDINGS: {
    name: 'reportFindings',
    does: 'The department concerned relays what it found (CMP-1).',
    example: '{text: "The guard was on duty then."}',
    input: { text: text('Example: "The guard was on duty then."') },
  },
  ANSWER: {
    name: 'answerComplaint',
    does: 'Answers the complainant with the outcome; meets the ANSWER clock (CMP-3).',
    example: '{outcome: UPHELD, explanation: "The guard was rude; he has apologised.", medium: PHONE}',
    input: {
      outcome: { type: () => ComplaintOutcome, description: 'Example: UPHELD' },
      explanation: text('What he was told. Example: "The guard was rude; he has apologised."'),
      medium: { type: () => Medium, description: 'How he was told. Example: PHONE' },
      promise: {
        type: () => PromiseKind,
        optional: true,
        description:
          'What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: COMPENSATION',
      },
      amountMinor: {
        type: () => SafeInt,
        optional: true,
        description: 'Minor units of the estate’s currency. Example: 20000',
      },
    },
  },
  NOTE_ATTEMPT: {
    name: 'noteComplaintAttempt',
    does: 'The complainant could not be reached for his word (CMP-3).',
    example: '{note: "Nobody answers the phone"}',
    input: { note: text('Example: "Nobody answers the phone"') },
  },
  RECORD_WORD: {
    name: 'recordComplainantWord',
    does: 'The complainant’s word on the answer: satisfied it is closed, else it goes on (CMP-3).',
    example: '{satisfied: true, word: "Thank you.", medium: PHONE}',
    input: {
      satisfied: { type: () => Boolean, description: 'Example: true' },
      word: text('Example: "Thank you."'),
      medium: {
        type: () => Medium,
        optional: true,
        description: 'How it was given; the complainant himself leaves it out. Example: PHONE',
      },
    },
  },
  CLOSE_UNHEARD: {
    name: 'closeComplaintUnheard',
    does: 'A superior closes what its complainant could not be reached for, after tries on three days (CMP-3).',
    example: '{reason: "He has moved away"}',
    input: { reason: text('Example: "He has moved away"') },
  },
}

const answer = (outcome: ComplaintCaseOutcome, context: GraphQLContext): object =>
  outcome.ok ? complaintChangeView(outcome, signedIn(context)) : refusalView(outcome.refusal, context.locale)

const readable = (actor: Actor, state: CaseState): boolean =>
  mayReadComplaint(actor, state as unknown as ComplaintState)

@Resolver()
export class ComplaintResolver {
  constructor(
    readonly complaints: ComplaintService,
    private readonly lists: CaseLists,
  ) {}

  @Query(() => ComplaintType, {
    name: 'complaint',
    nullable: true,
    description:
      'One complaint; null when there is none that the viewer may read. Example: complaint(id: "0196f3a1-7c00-7000-8000-0000000000d2") { serial status }',
  })
  async one(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d2"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<ComplaintType | null> {
    const actor = signedIn(context)
    const state = await readableOne(this.lists, context, {
      id,
      kind: 'COMPLAINT',
      mayRead: (each) => readable(actor, each),
    })
    return state && complaintView(state as unknown as ComplaintState, actor)
  }

  @Query(() => [ComplaintType], {
    name: 'complaints',
    description:
      'Complaints that the viewer may read, newest first. Example: complaints(estateId: "0196f3a1-7c00-7000-8000-000000000001", open: true) { serial status }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only those not closed, or only the others. Example: true',
    })
    open: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 50 by default. Example: 20' })
    first: number | null,
    @Arg('openedBefore', () => Date, {
      nullable: true,
      description: 'The next page: before the last one’s openedAt. Example: "2026-11-23T01:30:00.000Z"',
    })
    openedBefore: Date | null,
    @Ctx() context: GraphQLContext,
  ): Promise<ComplaintType[]> {
    const actor = signedIn(context)
    const states = await readablePage(this.lists, {
      estateId,
      kind: 'COMPLAINT',
      filter: { open: open ?? null },
      before: openedBefore ?? null,
      first: pageSize(first),
      mayRead: (state) => readable(actor, state),
    })
    return states.map((state) => complaintView(state as unknown as ComplaintState, actor))
  }
}

addMutation(ComplaintResolver, {
  name: 'fileComplaint',
  description:
    'Takes a complaint down; one about the centre goes to admin & HR (CMP-1, CMP-2). Example: fileComplaint(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", customerName: "王麗華", contact: "138 0000 1803", address: "Gate 2", department: SECURITY, wanted: "The guard was rude."}) { __typename }',
  input: FileComplaintInput,
  more: {
    idempotencyKey: {
      type: () => String,
      optional: true,
      description: 'The same call with the same key happens once. Example: "0d5f2c1e-complaint"',
    },
  },
  result: ComplaintResult,
  async call(this: ComplaintResolver, given, context, more) {
    const { estateId, unitId, ...input } = given as unknown as FileComplaintInput
    const outcome = await this.complaints.file(callerOf(context), {
      estateId,
      unitId,
      idempotencyKey: more.idempotencyKey as string | null | undefined,
      input: { ...input },
    })
    return answer(outcome, context)
  },
})

addCaseMutations<ComplaintResolver, ComplaintAction>(ComplaintResolver, {
  table: COMPLAINT_ACTIONS,
  definition: COMPLAINT as never,
  idField: 'complaintId',
  result: ComplaintResult,
  async act(context, call) {
    return answer(await this.complaints.act(callerOf(context), call), context)
  },
})

@Resolver(() => ComplaintType)
export class ComplaintFieldResolver extends caseFields(ComplaintType, COMPLAINT as never) {}
