import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { CaseState } from '../domain/case.js'
import {
  ENQUIRY,
  type EnquiryAction,
  type EnquiryFacts,
  type EnquiryStatus,
  mayReadEnquiry,
} from '../domain/enquiry.js'
import type { Actor } from '../domain/role.js'
import { Department, Medium, PromiseKind } from '../domain/vocabulary.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { callerOf, text } from '../request/action-table.js'
import { pageSize } from '../request/demand.resolver.js'
import type { CaseLists } from '../case/case.list.js'
import { addCaseMutations, type CaseActionTable } from '../case/case-mutations.js'
import { caseFields } from '../case/case.resolver.js'
import { caseView } from '../case/case.type.js'
import { particularsView } from '../case/particulars.type.js'
import { readableOne, readablePage } from '../case/readable.js'
import type { EnquiryOutcome, EnquiryService } from './enquiry.service.js'
import { EnquiryChange, EnquiryResult, EnquiryType } from './enquiry.type.js'

type EnquiryState = CaseState<EnquiryFacts, EnquiryStatus>

const enquiryView = (state: EnquiryState, actor: Actor): EnquiryType => {
  const may = mayReadEnquiry(actor, state)
  const { answer, particulars } = state.facts
  return Object.assign(new EnquiryType(), {
    ...caseView(state as unknown as CaseState, may),
    status: state.status,
    particulars: particularsView(particulars, may),
    answer:
      may && answer ? { text: answer.text, toWhom: answer.toWhom, medium: answer.medium, at: answer.by.at } : null,
  })
}

/** Each action on an existing enquiry in the API. */
export const ENQUIRY_ACTIONS: CaseActionTable<EnquiryAction> = {
  REROUTE: {
    name: 'rerouteEnquiry',
    does: 'Another department knows the answer; it is told (INT-1).',
    example: '{department: OFFICE, reason: "They keep the keys"}',
    input: {
      department: { type: () => Department, description: 'Example: OFFICE' },
      reason: text('Example: "They keep the keys"'),
    },
  },
  ANSWER: {
    name: 'answerEnquiry',
    does: 'Answers who asked; meets the ANSWER clock.',
    example: '{text: "The pool opens at eight.", toWhom: "Mrs Wang", medium: PHONE}',
    input: {
      text: text('Example: "The pool opens at eight."'),
      toWhom: text('Example: "Mrs Wang"'),
      medium: { type: () => Medium, description: 'Example: PHONE' },
      promise: {
        type: () => PromiseKind,
        optional: true,
        description: 'What was promised with it; refused where it is beyond one’s authority (PUB-6). Example: REFUND',
      },
    },
  },
}

const answer = (outcome: EnquiryOutcome, context: GraphQLContext): object =>
  outcome.ok
    ? Object.assign(new EnquiryChange(), {
        enquiry: enquiryView(outcome.value, signedIn(context)),
        position: outcome.position,
        replayed: outcome.replayed,
      })
    : refusalView(outcome.refusal, context.locale)

const readable = (actor: Actor, state: CaseState): boolean => mayReadEnquiry(actor, state as unknown as EnquiryState)

@Resolver()
export class EnquiryResolver {
  constructor(
    readonly enquiries: EnquiryService,
    private readonly lists: CaseLists,
  ) {}

  @Query(() => EnquiryType, {
    name: 'enquiry',
    nullable: true,
    description:
      'One enquiry; null when there is none that the viewer may read. Example: enquiry(id: "0196f3a1-7c00-7000-8000-0000000000d3") { serial status }',
  })
  async one(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d3"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<EnquiryType | null> {
    const actor = signedIn(context)
    const state = await readableOne(this.lists, context, {
      id,
      kind: 'ENQUIRY',
      mayRead: (each) => readable(actor, each),
    })
    return state && enquiryView(state as unknown as EnquiryState, actor)
  }

  @Query(() => [EnquiryType], {
    name: 'enquiries',
    description:
      'Enquiries that the viewer may read, newest first. Example: enquiries(estateId: "0196f3a1-7c00-7000-8000-000000000001", open: true) { serial }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only those not answered, or only the others. Example: true',
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
  ): Promise<EnquiryType[]> {
    const actor = signedIn(context)
    const states = await readablePage(this.lists, {
      estateId,
      kind: 'ENQUIRY',
      filter: { open: open ?? null },
      before: openedBefore ?? null,
      first: pageSize(first),
      mayRead: (state) => readable(actor, state),
    })
    return states.map((state) => enquiryView(state as unknown as EnquiryState, actor))
  }
}

addCaseMutations<EnquiryResolver, EnquiryAction>(EnquiryResolver, {
  table: ENQUIRY_ACTIONS,
  definition: ENQUIRY as never,
  idField: 'enquiryId',
  result: EnquiryResult,
  async act(context, call) {
    return answer(await this.enquiries.act(callerOf(context), call), context)
  },
})

@Resolver(() => EnquiryType)
export class EnquiryFieldResolver extends caseFields(EnquiryType, ENQUIRY as never) {}
