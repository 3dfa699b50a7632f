import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { caseFields, type CaseFieldParts } from '../case/case.resolver.js'
import type { CaseLists } from '../case/case.list.js'
import { CALLBACK, CALLBACK_READERS, type CallbackRead, type CallbackState } from '../domain/callback.js'
import { callbackScript } from '../domain/callback-script.js'
import {
  CORRECTION_READERS,
  CORRECTIVE_ACTION,
  type CorrectionRead,
  type CorrectionState,
  isReworkOpen,
} from '../domain/corrective-action.js'
import { isMonth } from '../domain/calendar.js'
import { type Actor, departmentsOf, rolesIn } from '../domain/role.js'
import { verifyDraw } from '../domain/sampling.js'
import type { Localized, Role } from '../domain/vocabulary.js'
import { mayReadOrder } from '../domain/visibility.js'
import { reads } from '../live/shareable.js'
import { connectionOf, PageArgs, pageOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { instanceOf } from '../platform/graphql/schema.js'
import type { PremisesService } from '../premises/premises.service.js'
import { addMutation, callerOf, commandInput, inputClass } from '../request/action-table.js'
import { WorkOrderType } from '../work-order/work-order.type.js'
import { workOrderView } from '../work-order/work-order.view.js'
import type { WorkOrderLists } from '../work-order/work-order.list.js'
import type { WorkOrderService } from '../work-order/work-order.service.js'
import {
  CALLBACK_CALL,
  CALLBACK_INPUTS,
  CallbackQueueArgs,
  CloseCallbackMonthInput,
  CORRECTION_CALL,
  CORRECTION_INPUTS,
  CorrectiveActionFilter,
  DrawCallbacksInput,
  HandToDispatchBatchInput,
  OpenWarrantyCorrectionInput,
} from './callback.input.js'
import type { CallbackLists } from './callback.list.js'
import type { CallbackMonthService } from './callback-month.service.js'
import type { CallbackService } from './callback.service.js'
import type { CallbackStreams } from './callback-streams.js'
import {
  CallbackChange,
  CallbackConnection,
  CallbackEvent,
  CallbackMonthClosed,
  CallbackQuota,
  CallbackQuotaMessage,
  CallbackResult,
  CallbackType,
  CloseCallbackMonthResult,
  NextCallback,
} from './callback.type.js'
import { callbackView, correctiveActionView, drawView, quotaView, scriptView } from './callback.view.js'
import type { CorrectiveActionService } from './corrective-action.service.js'
import {
  CorrectiveActionChange,
  CorrectiveActionConnection,
  CorrectiveActionEvent,
  CorrectiveActionResult,
  CorrectiveActionType,
} from './corrective-action.type.js'
import type { DrawService } from './draw.service.js'
import { CallbackDraw, CallbackDrawMade, CallbackDrawResult, DrawVerdictType } from './draw.type.js'
import { HandToDispatchBatchResult, OrdersHandedOn } from './hand-on.type.js'

const ESTATE = 'Example: "0196f3a1-7c00-7000-8000-000000000001"'
const MONTH = 'Example: "2026-11"'

/** What a viewer may read of a kind: all of the estate (null), or his departments' and what he was given. */
const within = (actor: Actor, estateId: string, readers: readonly Role[]) =>
  rolesIn(actor, estateId).some((role) => readers.includes(role))
    ? null
    : {
        departments: departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR'),
        personId: rolesIn(actor, estateId).length > 0 ? actor.personId : null,
      }

const monthArgument = (month: string): string => {
  if (!isMonth(month))
    throw badInput(`month looks like 2026-11, not ${(month as string).slice(0, 20)}.`, { argument: 'month' })
  return month
}

export interface CallbackReads {
  readonly lists: CallbackLists
  readonly cases: CaseLists
  readonly months: CallbackMonthService
  readonly draws: DrawService
  readonly orders: WorkOrderLists
  readonly premises: PremisesService
}

@Resolver()
export class CallbackResolver {
  constructor(private readonly reads: CallbackReads) {}

  @Query(() => CallbackConnection, {
    name: 'callbackQueue',
    description:
      'Callbacks in time order, the oldest first (CBK-1); by default the open ones. Example: callbackQueue(estateId: "0196f3a1-7c00-7000-8000-000000000001", filter: {route: DISPATCH_CENTRE}, first: 20) { edges { node { serial orderSerial } } }',
  })
  async queue(
    @Args(() => CallbackQueueArgs) args: CallbackQueueArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<CallbackConnection> {
    const page = pageOf(args, 2)
    const actor = signedIn(context)
    const filter = args.filter ?? { statuses: ['OPEN' as const] }
    const { rows, count } = await this.reads.lists.page(
      args.estateId,
      { ...filter, within: within(actor, args.estateId, CALLBACK_READERS) },
      page,
    )
    const connection = connectionOf(
      page,
      rows,
      0,
      ({ openedAt, id }) => [openedAt.toISOString(), id],
      (state) => callbackView(state),
    )
    return { ...connection, totalCount: count } as unknown as CallbackConnection
  }

  @Query(() => CallbackType, {
    name: 'callback',
    nullable: true,
    description:
      'One callback; null when there is none that the viewer may read. Example: callback(id: "0196f3a1-7c00-7000-8000-0000000000c2") { serial status }',
  })
  async one(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000c2"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<CallbackType | null> {
    const state = (await context.loaders.by(this.reads.cases.byIds).load(id)) as CallbackState | null
    return state?.kind === 'CALLBACK' && CALLBACK.mayRead(signedIn(context), state) ? callbackView(state) : null
  }

  @Query(() => NextCallback, {
    name: 'nextCallback',
    nullable: true,
    description:
      'The next customer for this caller, with the script and how many are left: his own first, then his side’s, the oldest first; nobody whose work it was, nobody tried today. Null: none. Example: nextCallback(estateId: "0196f3a1-7c00-7000-8000-000000000001") { left callback { serial workOrder { customerName contact } } script { opening { zhHant } } }',
  })
  async next(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('month', () => String, { nullable: true, description: `Only of this month. ${MONTH}` }) month: string | null,
    @Ctx() context: GraphQLContext,
  ): Promise<NextCallback | null> {
    const actor = signedIn(context)
    const found = await this.reads.lists.next(actor, estateId, month == null ? null : monthArgument(month))
    if (!found) return null
    const { state, left } = found
    const [order, estate] = await Promise.all([
      context.loaders.by(this.reads.orders.byIds).load(state.orderId as string),
      context.loaders.by(this.reads.premises.estatesById).load(estateId),
    ])
    const service = order?.card.service
    const script = callbackScript({
      nature: state.facts.nature,
      cancelled: state.facts.cancelled,
      estate: estate?.names as Localized,
      service: { zh_Hant: service?.zhHant ?? '', zh_Hans: service?.zhHans ?? '', en: service?.en ?? '' },
      orderSerial: state.facts.orderSerial,
    })
    return { callback: callbackView(state), script: scriptView(script), left }
  }

  @Query(() => CallbackQuota, {
    name: 'callbackQuota',
    nullable: true,
    description:
      'How a month’s callbacks stand against what must be done (CBK-2, CBK-3, SPT-1), live; null when there is no such estate. Example: callbackQuota(estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11") { due finished open doorToDoor { numerator denominator needed missing } }',
  })
  async quota(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('month', () => String, { description: MONTH }) month: string,
  ): Promise<CallbackQuota | null> {
    const figures = await this.reads.months.figures(estateId, monthArgument(month))
    return figures && quotaView(estateId, figures)
  }

  @Query(() => [CallbackDraw], {
    name: 'callbackDraws',
    description:
      'Draws of a month, the newest first, each with all that made it (SPT-3). Example: callbackDraws(estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11") { no purpose seed drawn }',
  })
  async draws(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('month', () => String, { description: MONTH }) month: string,
  ): Promise<CallbackDraw[]> {
    return (await this.reads.draws.ofMonth(estateId, monthArgument(month))).map(drawView)
  }

  @Query(() => DrawVerdictType, {
    name: 'verifyDraw',
    nullable: true,
    description:
      'Draws again from the record and compares (SPT-3); null when there is no such draw for the viewer. Example: verifyDraw(id: "0196f3a1-7c00-7000-8000-0000000000f1") { genuine drawn }',
  })
  async verify(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<DrawVerdictType | null> {
    const draw = await context.loaders.by(this.reads.draws.byIds).load(id)
    return draw && rolesIn(signedIn(context), draw.estateId).some((role) => role !== 'RESIDENT')
      ? verifyDraw(draw)
      : null
  }

  @Query(() => CorrectiveActionConnection, {
    name: 'correctiveActions',
    description:
      'Corrective actions that the viewer may read, the newest first. Example: correctiveActions(estateId: "0196f3a1-7c00-7000-8000-000000000001", filter: {open: true}) { edges { node { serial complaint dueAt } } }',
  })
  async corrections(
    @Arg('estateId', () => ID, { description: ESTATE }) estateId: string,
    @Arg('filter', () => CorrectiveActionFilter, { nullable: true, description: 'Example: {open: true}' })
    filter: CorrectiveActionFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'At most 200; 50 by default. Example: 20' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Start behind this cursor. Example: "WzVd"' })
    after: string | null,
    @Ctx() context: GraphQLContext,
  ): Promise<CorrectiveActionConnection> {
    const page = pageOf(Object.assign(new PageArgs(), { first, after }), 2)
    const actor = signedIn(context)
    const rows = await this.reads.cases.page(
      estateId,
      'CORRECTIVE_ACTION',
      { ...filter, orderId: filter?.workOrderId ?? null, within: within(actor, estateId, CORRECTION_READERS) },
      {
        after: page.after ? { openedAt: new Date(page.after[0] as string), id: page.after[1] as string } : null,
        limit: page.size + 1,
      },
    )
    const { edges, pageInfo } = connectionOf(
      page,
      rows as readonly CorrectionState[],
      0,
      ({ openedAt, id }) => [openedAt.toISOString(), id],
      correctiveActionView,
    )
    return { edges: [...edges], pageInfo, count: edges.length }
  }

  @Query(() => CorrectiveActionType, {
    name: 'correctiveAction',
    nullable: true,
    description:
      'One corrective action; null when there is none that the viewer may read. Example: correctiveAction(id: "0196f3a1-7c00-7000-8000-0000000000c7") { serial status }',
  })
  async correction(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000c7"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<CorrectiveActionType | null> {
    const state = (await context.loaders.by(this.reads.cases.byIds).load(id)) as CorrectionState | null
    return state?.kind === 'CORRECTIVE_ACTION' && CORRECTIVE_ACTION.mayRead(signedIn(context), state)
      ? correctiveActionView(state)
      : null
  }
}

const NOTHING_READ: CallbackRead = {
  monthClosed: false,
  callerName: { zh_Hant: '', zh_Hans: '', en: '' },
  person: null,
  drawn: false,
}

@Resolver(() => CallbackType)
export class CallbackFieldResolver extends caseFields<CallbackType, CallbackRead>(
  CallbackType,
  CALLBACK as never,
  async ({ estateId, month }, { loaders }, resolver) => {
    const { closedMonths } = (resolver as { readonly reads: CallbackReads }).reads.lists
    return { ...NOTHING_READ, monthClosed: (await loaders.by(closedMonths).load(`${estateId} ${month}`)) ?? false }
  },
) {
  constructor(
    parts: CaseFieldParts,
    readonly reads: CallbackReads,
  ) {
    super(parts)
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'Its order; null for who may not read that. Example: {serial: "WO-2611-0042", customerName: "王麗華"}',
  })
  workOrder(@Root() { state }: CallbackType, @Ctx() context: GraphQLContext): Promise<WorkOrderType | null> {
    return readableOrder(state.orderId, this.reads, context)
  }

  @FieldResolver(() => [CorrectiveActionType], {
    description: 'Corrective actions that came of it, oldest first. Example: [{serial: "CA-2611-0003"}]',
  })
  async correctiveActions(
    @Root() { id, state }: CallbackType,
    @Ctx() context: GraphQLContext,
  ): Promise<CorrectiveActionType[]> {
    const all = (await context.loaders.by(this.reads.cases.byOrders).load(state.orderId as string)) ?? []
    const actor = signedIn(context)
    return (all as readonly CorrectionState[])
      .filter((each) => each.kind === 'CORRECTIVE_ACTION' && each.facts.callbackId === id)
      .filter((each) => CORRECTIVE_ACTION.mayRead(actor, each))
      .map(correctiveActionView)
  }
}

@Resolver(() => CorrectiveActionType)
export class CorrectiveActionFieldResolver extends caseFields<CorrectiveActionType, CorrectionRead>(
  CorrectiveActionType,
  CORRECTIVE_ACTION as never,
  async ({ facts }, { loaders }, resolver) => {
    const { orders } = (resolver as { readonly reads: CallbackReads }).reads
    const rework = facts.rework ? await loaders.by(orders.byIds).load(facts.rework.orderId) : null
    return { person: null, reworkOpen: rework !== null && isReworkOpen(rework.order), writtenOffAt: null, rework: null }
  },
) {
  constructor(
    parts: CaseFieldParts,
    readonly reads: CallbackReads,
  ) {
    super(parts)
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'The order that it is about; null for who may not read that. Example: {serial: "WO-2611-0042"}',
  })
  workOrder(@Root() { state }: CorrectiveActionType, @Ctx() context: GraphQLContext): Promise<WorkOrderType | null> {
    return readableOrder(state.orderId, this.reads, context)
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'The rework order, free of charge (COR-3). Example: {serial: "WO-2611-0051", status: DISPATCHED}',
  })
  reworkOrder(@Root() { state }: CorrectiveActionType, @Ctx() context: GraphQLContext): Promise<WorkOrderType | null> {
    return readableOrder(state.facts.rework?.orderId ?? null, this.reads, context)
  }
}

async function readableOrder(
  id: string | null,
  { orders }: CallbackReads,
  context: GraphQLContext,
): Promise<WorkOrderType | null> {
  const stored = id === null ? null : await context.loaders.by(orders.byIds).load(id)
  const actor = signedIn(context)
  return stored && mayReadOrder(actor, stored.order) ? workOrderView(stored, actor) : null
}

/** What orders know of their callbacks: added here, because work-order/ does not know this folder. */
@Resolver(() => WorkOrderType)
export class WorkOrderCallbackResolver {
  constructor(readonly reads: CallbackReads) {}

  @FieldResolver(() => CallbackType, {
    nullable: true,
    description:
      'Its callback, once it is written off (CBK-1); null before, and for who may not read it. Example: {serial: "CB-2611-0042"}',
  })
  async callback(@Root() { id }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<CallbackType | null> {
    const state = await context.loaders.by(this.reads.lists.byOrders).load(id)
    return state && CALLBACK.mayRead(signedIn(context), state) ? callbackView(state) : null
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'The order of which this one is the rework, free of charge (COR-3). Example: null',
  })
  reworkOf(@Root() { stored }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<WorkOrderType | null> {
    return readableOrder(stored.order.facts.reworkOf?.orderId ?? null, this.reads, context)
  }
}

interface Subscribed {
  readonly args: unknown
  readonly context: unknown
  readonly info: { readonly schema: Parameters<typeof instanceOf>[0] }
}

const streamsOf = ({ info }: Subscribed): CallbackStreams => instanceOf(info.schema, CallbackEventsResolver).streams

@Resolver()
export class CallbackEventsResolver {
  constructor(readonly streams: CallbackStreams) {}

  @Extensions(reads())
  @Subscription(() => CallbackQuotaMessage, {
    name: 'callbackQuotaChanged',
    description:
      'A month’s gauges: at once as they stand, then on each change of a callback. Example: callbackQuotaChanged(estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11") { quota { open doorToDoor { numerator needed } } }',
    subscribe: (given) => {
      const { estateId, month } = given.args as { estateId: string; month: string }
      const actor = signedIn(given.context as GraphQLContext)
      return streamsOf(given).quota(actor, estateId, monthArgument(month)) as unknown as AsyncIterable<unknown>
    },
  })
  quota(
    @Root() message: CallbackQuotaMessage,
    @Arg('estateId', () => ID, { description: ESTATE }) _estateId: string,
    @Arg('month', () => String, { description: MONTH }) _month: string,
  ): CallbackQuotaMessage {
    return message
  }

  @Subscription(() => CallbackEvent, {
    name: 'callbackChanged',
    description:
      'Actions on callbacks that the viewer may read, and their clocks that run out (OVD-2). Example: callbackChanged(estateId: "0196f3a1-7c00-7000-8000-000000000001") { action callback { serial status } }',
    subscribe: (given) => {
      const { estateId } = given.args as { estateId: string }
      const actor = signedIn(given.context as GraphQLContext)
      return streamsOf(given).callbacks(actor, estateId) as unknown as AsyncIterable<unknown>
    },
  })
  callback(
    @Root() event: CallbackEvent,
    @Arg('estateId', () => ID, { description: ESTATE }) _estateId: string,
  ): CallbackEvent {
    return event
  }

  @Subscription(() => CorrectiveActionEvent, {
    name: 'correctiveActionChanged',
    description:
      'Actions on corrective actions that the viewer may read, and their clocks that run out (OVD-2). Example: correctiveActionChanged(estateId: "0196f3a1-7c00-7000-8000-000000000001") { action correctiveAction { serial status } }',
    subscribe: (given) => {
      const { estateId } = given.args as { estateId: string }
      const actor = signedIn(given.context as GraphQLContext)
      return streamsOf(given).corrections(actor, estateId) as unknown as AsyncIterable<unknown>
    },
  })
  correction(
    @Root() event: CorrectiveActionEvent,
    @Arg('estateId', () => ID, { description: ESTATE }) _estateId: string,
  ): CorrectiveActionEvent {
    return event
  }
}

export interface CallbackActs {
  readonly callbacks: CallbackService
  readonly corrections: CorrectiveActionService
  readonly months: CallbackMonthService
  readonly draws: DrawService
  readonly orders: WorkOrderService
}

/** The mutations of callbacks, draws and corrective actions: one for each action of the tables. */
@Resolver()
export class CallbackActionResolver {
  constructor(readonly acts: CallbackActs) {}
}

type Key = string | null | undefined

for (const [word, entry] of Object.entries(CALLBACK_INPUTS)) {
  const action = word as keyof typeof CALLBACK_INPUTS
  const { mutation, does } = entry
  const example = `{callbackId: "0196f3a1-7c00-7000-8000-0000000000c2", version: 1${entry.example === '{}' ? '}' : `, ${entry.example.slice(1)}`}`
  addMutation(CallbackActionResolver, {
    name: mutation,
    description: `${does} Example: ${mutation}(input: ${example}) { __typename }`,
    input: inputClass(`${capital(mutation)}Input`, `${does} Example: ${example}`, { ...CALLBACK_CALL, ...entry.input }),
    result: CallbackResult,
    async call(this: CallbackActionResolver, given, context) {
      const outcome = await this.acts.callbacks.act(callerOf(context), {
        callbackId: given.callbackId as string,
        version: given.version as number,
        idempotencyKey: given.idempotencyKey as Key,
        action,
        input: commandInput(entry, given),
      })
      if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
      const { callback, correctionId } = outcome.value
      const figures = await this.acts.months.figures(callback.estateId, callback.month as string)
      return Object.assign(new CallbackChange(), {
        callback: callbackView(callback),
        correctiveActionId: correctionId,
        quota: figures && quotaView(callback.estateId, figures),
        position: outcome.position,
        replayed: outcome.replayed,
      })
    },
  })
}

for (const [word, entry] of Object.entries(CORRECTION_INPUTS)) {
  const action = word as keyof typeof CORRECTION_INPUTS
  const { mutation, does } = entry
  const example = `{correctiveActionId: "0196f3a1-7c00-7000-8000-0000000000c7", version: 1${entry.example === '{}' ? '}' : `, ${entry.example.slice(1)}`}`
  addMutation(CallbackActionResolver, {
    name: mutation,
    description: `${does} Example: ${mutation}(input: ${example}) { __typename }`,
    input: inputClass(`${capital(mutation)}Input`, `${does} Example: ${example}`, {
      ...CORRECTION_CALL,
      ...entry.input,
    }),
    result: CorrectiveActionResult,
    async call(this: CallbackActionResolver, given, context) {
      const outcome = await this.acts.corrections.act(callerOf(context), {
        correctiveActionId: given.correctiveActionId as string,
        version: given.version as number,
        idempotencyKey: given.idempotencyKey as Key,
        action,
        input: commandInput(entry, given),
      })
      return outcome.ok ? correctionChange(outcome) : refusalView(outcome.refusal, context.locale)
    },
  })
}

addMutation(CallbackActionResolver, {
  name: 'openWarrantyCorrection',
  description:
    'Opens a corrective action for work that failed within the warranty (COR-3). Example: openWarrantyCorrection(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", workOrderId: "0196f3a1-7c00-7000-8000-000000000042", complaint: "Drips again"}) { __typename }',
  input: OpenWarrantyCorrectionInput,
  result: CorrectiveActionResult,
  async call(this: CallbackActionResolver, given, context) {
    const outcome = await this.acts.corrections.openInWarranty(
      callerOf(context),
      given as unknown as OpenWarrantyCorrectionInput,
    )
    return outcome.ok ? correctionChange(outcome) : refusalView(outcome.refusal, context.locale)
  },
})

addMutation(CallbackActionResolver, {
  name: 'drawCallbacks',
  description:
    'Draws callbacks at random, to be checked or to be made at the door, and records all that made the draw (SPT-3). Example: drawCallbacks(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11", purpose: SPOT_CHECK, size: 3}) { __typename }',
  input: DrawCallbacksInput,
  result: CallbackDrawResult,
  async call(this: CallbackActionResolver, given, context) {
    const outcome = await this.acts.draws.draw(callerOf(context), given as unknown as DrawCallbacksInput)
    return outcome.ok
      ? Object.assign(new CallbackDrawMade(), { draw: drawView(outcome.value), replayed: outcome.replayed })
      : refusalView(outcome.refusal, context.locale)
  },
})

addMutation(CallbackActionResolver, {
  name: 'closeCallbackMonth',
  description:
    'Closes a month’s callbacks, or says everything that is short (CBK-6); its figures are frozen. Example: closeCallbackMonth(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", month: "2026-11"}) { __typename }',
  input: CloseCallbackMonthInput,
  result: CloseCallbackMonthResult,
  async call(this: CallbackActionResolver, given, context) {
    const input = given as unknown as CloseCallbackMonthInput
    const outcome = await this.acts.months.close(callerOf(context), input)
    return outcome.ok
      ? Object.assign(new CallbackMonthClosed(), {
          quota: quotaView(input.estateId, outcome.value),
          position: outcome.position,
          replayed: outcome.replayed,
        })
      : refusalView(outcome.refusal, context.locale)
  },
})

addMutation(CallbackActionResolver, {
  name: 'handToDispatchBatch',
  description:
    'The front desk hands its finished orders to dispatch by 17:30 (CBK-1): all that wait, or those named, everything or nothing. Example: handToDispatchBatch(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001"}) { __typename }',
  input: HandToDispatchBatchInput,
  result: HandToDispatchBatchResult,
  async call(this: CallbackActionResolver, given, context) {
    const outcome = await this.acts.orders.handToDispatch(
      callerOf(context),
      given as unknown as HandToDispatchBatchInput,
    )
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const actor = signedIn(context)
    return Object.assign(new OrdersHandedOn(), {
      workOrders: outcome.value.map((stored) => workOrderView(stored, actor)),
      position: outcome.position,
      replayed: outcome.replayed,
    })
  },
})

const correctionChange = (outcome: {
  readonly value: CorrectionState
  readonly position: number
  readonly replayed: boolean
}): CorrectiveActionChange =>
  Object.assign(new CorrectiveActionChange(), {
    correctiveAction: correctiveActionView(outcome.value),
    position: outcome.position,
    replayed: outcome.replayed,
  })

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
