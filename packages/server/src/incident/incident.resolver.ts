import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { CaseState } from '../domain/case.js'
import { INCIDENT, type IncidentAction, type IncidentKnown, mayReadIncident } from '../domain/incident.js'
import type { Actor } from '../domain/role.js'
import { Department, ForcePurpose, PromiseKind } from '../domain/vocabulary.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { addMutation, callerOf, optionalText, text } from '../request/action-table.js'
import { pageSize } from '../request/demand.resolver.js'
import type { CaseLists } from '../case/case.list.js'
import { addCaseMutations, type CaseActionTable } from '../case/case-mutations.js'
import { caseFields, type CaseFieldParts } from '../case/case.resolver.js'
import { readableOne, readablePage } from '../case/readable.js'
import type { IncidentOutcome, IncidentService } from './incident.service.js'
import { IncidentResult, IncidentType, ReportIncidentInput } from './incident.type.js'
import { incidentChangeView, type IncidentState, incidentView } from './incident.view.js'

/** Each action on an existing incident in the API. */
export const INCIDENT_ACTIONS: CaseActionTable<IncidentAction> = {
  DESCRIBE: {
    name: 'describeIncident',
    does: 'Adds what could not be said in two taps (PUB-1).',
    example: '{description: "Water comes through the ceiling"}',
    input: {
      place: optionalText('Example: "Garage, level 2"'),
      description: optionalText('Example: "Water comes through the ceiling"'),
      people: optionalText('Who is involved. Example: "Two drivers"'),
    },
  },
  REROUTE: {
    name: 'rerouteIncident',
    does: 'Another department is responsible; its supervisor is told at once (PUB-1).',
    example: '{department: ENGINEERING, reason: "A pipe, not a spill"}',
    input: {
      department: { type: () => Department, description: 'Example: ENGINEERING' },
      reason: text('Example: "A pipe, not a spill"'),
    },
  },
  MARK_MAJOR: {
    name: 'markIncidentMajor',
    does: 'A major accident, or a matter of safety: supervisor and general manager are told and acknowledge (PUB-4).',
    example: '{reason: "Somebody is hurt"}',
    input: { reason: text('Example: "Somebody is hurt"') },
  },
  ACKNOWLEDGE: {
    name: 'acknowledgeIncident',
    does: 'Who was told of it knows of it (PUB-4).',
    example: '{}',
    input: {},
  },
  MEASURE: {
    name: 'noteIncidentMeasure',
    does: 'Notes an emergency measure on scene (PUB-2).',
    example: '{text: "Main valve shut"}',
    input: { text: text('Example: "Main valve shut"') },
  },
  RECORD_STEPS: {
    name: 'recordDisputeSteps',
    does: 'In a dispute: stopped, led to a separate room, a superior called (PUB-6).',
    example: '{stopped: true, room: "Meeting room 2", superior: "Manager Li"}',
    input: {
      stopped: { type: () => Boolean, description: 'The person involved has stopped. Example: true' },
      room: text('Where those concerned were led. Example: "Meeting room 2"'),
      superior: text('Who was called. Example: "Manager Li"'),
    },
  },
  RECORD_FORCE: {
    name: 'recordForce',
    does: 'Records the minimum of force that was used, and that none was used after subdual (PUB-7).',
    example: '{measure: "Held his arm until he let go", purpose: RESTRAINT, noneAfterSubdual: true}',
    input: {
      measure: text('The minimum that was used. Example: "Held his arm until he let go"'),
      purpose: { type: () => ForcePurpose, description: 'Example: RESTRAINT' },
      noneAfterSubdual: { type: () => Boolean, description: 'None was used once he was subdued. Example: true' },
    },
  },
  PROMISE: {
    name: 'promiseInIncident',
    does: 'Promises a price, a refund or compensation, within one’s authority (PUB-6).',
    example: '{promise: COMPENSATION, toWhom: "Mr Wang", text: "We replace the lamp."}',
    input: {
      promise: { type: () => PromiseKind, description: 'Example: COMPENSATION' },
      toWhom: text('Example: "Mr Wang"'),
      text: text('Example: "We replace the lamp."'),
      amountMinor: {
        type: () => SafeInt,
        optional: true,
        description: 'Minor units of the estate’s currency. Example: 20000',
      },
    },
  },
  RELIEVE: {
    name: 'relieveIncident',
    does: 'Somebody of the responsible department takes the scene over, and the finder may leave (PUB-2).',
    example: '{}',
    input: {
      relievedById: {
        type: () => ID,
        optional: true,
        description: 'Who takes over. Default: who says so. Example: "0196f3a1-7c00-7000-8000-0000000000a2"',
      },
    },
  },
  ACCOUNT: {
    name: 'accountForIncident',
    does: 'The finder’s account goes to his superior (PUB-3).',
    example: '{account: "At half past nine I heard water and shut the valve."}',
    input: { account: text('Example: "At half past nine I heard water and shut the valve."') },
  },
  DECIDE: {
    name: 'decideIncident',
    does: 'The superior decides whether it goes further; if not, it is closed (PUB-3).',
    example: '{further: false, reason: "Mended, nobody hurt"}',
    input: {
      further: { type: () => Boolean, description: 'Example: false' },
      reason: text('Example: "Mended, nobody hurt"'),
    },
  },
}

const answer = (outcome: IncidentOutcome, context: GraphQLContext): object =>
  outcome.ok ? incidentChangeView(outcome, signedIn(context)) : refusalView(outcome.refusal, context.locale)

const readable = (actor: Actor, state: CaseState): boolean => mayReadIncident(actor, state as unknown as IncidentState)

@Resolver()
export class IncidentResolver {
  constructor(
    readonly incidents: IncidentService,
    private readonly lists: CaseLists,
  ) {}

  @Query(() => IncidentType, {
    name: 'incident',
    nullable: true,
    description:
      'One incident; null when there is none that the viewer may read. Example: incident(id: "0196f3a1-7c00-7000-8000-0000000000d1") { serial status }',
  })
  async one(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<IncidentType | null> {
    const actor = signedIn(context)
    const state = await readableOne(this.lists, context, {
      id,
      kind: 'INCIDENT',
      mayRead: (each) => readable(actor, each),
    })
    return state && incidentView(state as unknown as IncidentState, actor)
  }

  @Query(() => [IncidentType], {
    name: 'incidents',
    description:
      'Incidents that the viewer may read, newest first. Example: incidents(estateId: "0196f3a1-7c00-7000-8000-000000000001", open: true) { serial kind }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only those not closed, or only the others. Example: true',
    })
    open: boolean | null,
    @Arg('department', () => Department, { nullable: true, description: 'Example: ENGINEERING' })
    department: Department | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 50 by default. Example: 20' })
    first: number | null,
    @Arg('openedBefore', () => Date, {
      nullable: true,
      description: 'The next page: before the last one’s openedAt. Example: "2026-11-23T01:30:00.000Z"',
    })
    openedBefore: Date | null,
    @Ctx() context: GraphQLContext,
  ): Promise<IncidentType[]> {
    const actor = signedIn(context)
    const states = await readablePage(this.lists, {
      estateId,
      kind: 'INCIDENT',
      filter: { open: open ?? null, departments: department ? [department] : null },
      before: openedBefore ?? null,
      first: pageSize(first),
      mayRead: (state) => readable(actor, state),
    })
    return states.map((state) => incidentView(state as unknown as IncidentState, actor))
  }
}

addMutation(IncidentResolver, {
  name: 'reportIncident',
  description:
    'Reports what happens in a public area: no work order first, and the responsible department’s supervisor is told at once (PUB-1). Example: reportIncident(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", kind: WATER, place: "Garage, level 2"}) { __typename }',
  input: ReportIncidentInput,
  more: {
    idempotencyKey: {
      type: () => String,
      optional: true,
      description: 'The same call with the same key happens once. Example: "0d5f2c1e-report"',
    },
  },
  result: IncidentResult,
  async call(this: IncidentResolver, given, context, more) {
    const { estateId, buildingId, unitId, ...input } = given as unknown as ReportIncidentInput
    const outcome = await this.incidents.report(callerOf(context), {
      estateId,
      buildingId,
      unitId,
      idempotencyKey: more.idempotencyKey as string | null | undefined,
      input: { ...input },
    })
    return answer(outcome, context)
  },
})

addCaseMutations<IncidentResolver, IncidentAction>(IncidentResolver, {
  table: INCIDENT_ACTIONS,
  definition: INCIDENT as never,
  idField: 'incidentId',
  result: IncidentResult,
  async act(context, call) {
    return answer(await this.incidents.act(callerOf(context), call), context)
  },
})

/** DECIDE asks who stands above whom. */
@Resolver(() => IncidentType)
export class IncidentFieldResolver extends caseFields(
  IncidentType,
  INCIDENT as never,
  async ({ estateId }, { loaders }, resolver): Promise<IncidentKnown> => {
    const { staffByEstate } = (resolver as { readonly parts: CaseFieldParts }).parts
    return { staff: (staffByEstate && (await loaders.by(staffByEstate).load(estateId))?.staff) ?? [] }
  },
) {}
