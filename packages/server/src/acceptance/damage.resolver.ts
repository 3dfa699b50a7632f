import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { attachmentsOf } from '../attachment/attachment.resolver.js'
import type { AttachmentReads } from '../attachment/attachment.store.js'
import { AttachmentType } from '../attachment/attachment.type.js'
import type { CaseKey, CaseLists } from '../case/case.list.js'
import { caseFields, type CaseFieldParts } from '../case/case.resolver.js'
import { caseView } from '../case/case.type.js'
import { DAMAGE, DAMAGE_READERS, type DamageAction, type DamageState } from '../domain/damage.js'
import { type Actor, departmentsOf, rolesIn } from '../domain/role.js'
import { connectionOf, type Key, PageArgs, pageOf } from '../platform/graphql/connection.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { badInput } from '../platform/graphql/errors.js'
import { money } from '../platform/graphql/money.type.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import {
  type ActionEntry,
  addMutation,
  callerOf,
  commandInput,
  inputClass,
  type InputField,
  text,
} from '../request/action-table.js'
import { WorkOrderType } from '../work-order/work-order.type.js'
import type { DamageOutcome, DamageService } from './damage.service.js'
import {
  DamageReportChange,
  DamageReportConnection,
  DamageReportFilter,
  DamageReportResult,
  DamageReportType,
  ReportDamageInput,
} from './damage.type.js'
import { isUuid } from '../platform/id.js'

export function damageView(state: DamageState): DamageReportType {
  const { facts } = state
  const { currency, offer, settlement } = facts
  return Object.assign(new DamageReportType(), {
    ...caseView(state, true),
    status: state.status,
    orderSerial: facts.orderSerial,
    workOrderId: state.orderId,
    what: facts.what,
    how: facts.how,
    estimate: money(facts.estimateMinor, currency),
    talks: (facts.talks ?? []).map(({ said, by }) => ({ said, role: by.role, at: by.at })),
    offer: offer
      ? { amount: money(offer.amountMinor, currency), note: offer.note, role: offer.by.role, at: offer.by.at }
      : null,
    settlement: settlement
      ? {
          outcome: settlement.outcome,
          amount: money(settlement.amountMinor, currency),
          text: settlement.text,
          role: settlement.by.role,
          at: settlement.by.at,
        }
      : null,
  })
}

const ofKind = (state: unknown): DamageState | null =>
  (state as DamageState | null)?.kind === 'DAMAGE' ? (state as DamageState) : null

/** What a viewer may read of the estate's: all (null), or his departments' and what he reported himself. */
const within = (actor: Actor, estateId: string) =>
  rolesIn(actor, estateId).some((role) => DAMAGE_READERS.includes(role))
    ? null
    : {
        departments: departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR'),
        personId: rolesIn(actor, estateId).length > 0 ? actor.personId : null,
      }

/** A cursor is ours, but comes back from a client. */
function keyOf([openedAt, id]: Key): CaseKey {
  const at = new Date(String(openedAt))
  if (Number.isNaN(at.getTime()) || !isUuid(String(id)))
    throw badInput('That cursor is none of ours.', { argument: 'after' })
  return { openedAt: at, id: String(id) }
}

@Resolver()
export class DamageResolver {
  constructor(private readonly cases: CaseLists) {}

  @Query(() => DamageReportType, {
    name: 'damageReport',
    nullable: true,
    description:
      'One damage report; null when there is none that the viewer may read. Example: damageReport(id: "0196f3a1-7c00-7000-8000-0000000000d1") { serial status }',
  })
  async one(
    @Arg('id', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<DamageReportType | null> {
    const state = ofKind(await context.loaders.by(this.cases.byIds).load(id))
    return state && DAMAGE.mayRead(signedIn(context), state) ? damageView(state) : null
  }

  @Query(() => DamageReportConnection, {
    name: 'damageReports',
    description:
      'Damage reports that the viewer may read, the newest first (ACC-4). Example: damageReports(estateId: "0196f3a1-7c00-7000-8000-000000000001", filter: {open: true}, first: 20) { edges { node { serial status } } }',
  })
  async page(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('filter', () => DamageReportFilter, { nullable: true, description: 'Example: {open: true}' })
    filter: DamageReportFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<DamageReportConnection> {
    const page = pageOf(args, 2)
    if (page.backward)
      throw badInput('Damage reports are read forwards: ask with first and after.', { argument: 'last' })
    const actor = signedIn(context)
    const rows = await this.cases.page(
      estateId,
      'DAMAGE',
      { open: filter?.open ?? null, orderId: filter?.workOrderId ?? null, within: within(actor, estateId) },
      {
        after: page.after && keyOf(page.after),
        limit: page.size + 1,
      },
    )
    return connectionOf(
      page,
      rows as DamageState[],
      0,
      (state) => [state.openedAt.toISOString(), state.id],
      damageView,
    ) as unknown as DamageReportConnection
  }
}

/** What orders know of their damage reports. */
@Resolver(() => WorkOrderType)
export class WorkOrderDamageResolver {
  constructor(private readonly cases: CaseLists) {}

  @FieldResolver(() => [DamageReportType], {
    description: 'Those that the viewer may read, oldest first (ACC-4). Example: [{serial: "DM-2611-0002"}]',
  })
  async damageReports(@Root() { id }: WorkOrderType, @Ctx() context: GraphQLContext): Promise<DamageReportType[]> {
    const actor = signedIn(context)
    const all = (await context.loaders.by(this.cases.byOrders).load(id)) ?? []
    return all.flatMap((state) => {
      const damage = ofKind(state)
      return damage && DAMAGE.mayRead(actor, damage) ? [damageView(damage)] : []
    })
  }
}

@Resolver(() => DamageReportType)
export class DamageFieldResolver extends caseFields(DamageReportType, DAMAGE as never, async () => ({ order: null })) {
  constructor(
    parts: CaseFieldParts,
    private readonly reads: AttachmentReads,
  ) {
    super(parts)
  }

  @FieldResolver(() => [AttachmentType], {
    description: 'Photos of it, oldest first; sent with owner=CASE. Example: [{kind: PHOTO, name: "mirror.jpg"}]',
  })
  attachments(@Root() report: DamageReportType, @Ctx() context: GraphQLContext): Promise<AttachmentType[]> {
    return attachmentsOf(this.reads, report, [report.id], context)
  }
}

@Resolver()
export class DamageActionResolver {
  constructor(readonly damage: DamageService) {}
}

const outcome = (result: DamageOutcome, context: GraphQLContext): object =>
  result.ok
    ? Object.assign(new DamageReportChange(), {
        damageReport: damageView(result.value),
        position: result.position,
        replayed: result.replayed,
      })
    : refusalView(result.refusal, context.locale)

addMutation(DamageActionResolver, {
  name: 'reportDamage',
  description:
    'Reports damage or loss of the customer’s property in serving an order; the centre manager and the general manager are told at once (ACC-4). Example: reportDamage(input: {workOrderId: "0196f3a1-7c00-7000-8000-000000000042", what: "Mirror above the basin", how: "Slipped when the tap was lifted out"}) { __typename }',
  input: ReportDamageInput,
  result: DamageReportResult,
  async call(this: DamageActionResolver, given, context) {
    return outcome(await this.damage.report(callerOf(context), given as unknown as ReportDamageInput), context)
  },
})

const amountMinor: InputField = { type: () => SafeInt, description: 'Minor units. Example: 30000' }

type Acts = Exclude<DamageAction, 'REPORT'>

/** Name of the mutation beside what it does. */
const ACTS: Readonly<Record<Acts, ActionEntry & { readonly mutation: string }>> = {
  NOTE_TALK: {
    mutation: 'noteDamageTalk',
    does: 'Notes what was spoken about with the customer.',
    example: '{said: "She will look for the receipt."}',
    input: { said: text('Example: "She will look for the receipt."') },
  },
  OFFER: {
    mutation: 'offerCompensation',
    does: 'A manager offers compensation (PUB-6).',
    example: '{amountMinor: 30000, note: "Half the price of a new one"}',
    input: { amountMinor, note: { ...text('Example: "Half the price of a new one"'), optional: true } },
  },
  AGREE: {
    mutation: 'agreeCompensation',
    does: 'Compensation is agreed with the customer, at what was offered (ACC-4).',
    example: '{amountMinor: 30000, word: "Content with that."}',
    input: { amountMinor, word: text('The customer’s word. Example: "Content with that."') },
  },
  REFUSE: {
    mutation: 'refuseCompensation',
    does: 'Compensation is refused, with what the customer was told (ACC-4).',
    example: '{explanation: "The crack is older than our visit."}',
    input: { explanation: text('What the customer was told. Example: "The crack is older than our visit."') },
  },
  REFER: {
    mutation: 'referDamage',
    does: 'Referred to somebody else (ACC-4).',
    example: '{toWhom: "Liability insurer", reason: "Above what we may settle"}',
    input: { toWhom: text('Example: "Liability insurer"'), reason: text('Example: "Above what we may settle"') },
  },
  REOPEN: {
    mutation: 'reopenDamage',
    does: 'Takes a report up again that was refused or referred.',
    example: '{reason: "The insurer sent it back."}',
    input: { reason: text('Example: "The insurer sent it back."') },
  },
}

const CALL: Readonly<Record<'damageId' | 'version' | 'idempotencyKey', InputField>> = {
  damageId: { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' },
  version: {
    type: () => Int,
    description: 'The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1',
  },
  idempotencyKey: {
    type: () => String,
    optional: true,
    description: 'The same call with the same key happens once. Example: "0d5f2c1e-damage"',
  },
}

for (const [word, entry] of Object.entries(ACTS)) {
  const action = word as Acts
  const { mutation: name } = entry
  const example = `{damageId: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1, ${entry.example.slice(1)}`
  addMutation(DamageActionResolver, {
    name,
    description: `${entry.does} Example: ${name}(input: ${example}) { __typename }`,
    input: inputClass(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, `${entry.does} Example: ${example}`, {
      ...CALL,
      ...entry.input,
    }),
    result: DamageReportResult,
    async call(this: DamageActionResolver, given, context) {
      const result = await this.damage.act(callerOf(context), {
        damageId: given.damageId as string,
        version: given.version as number,
        idempotencyKey: given.idempotencyKey as string | null | undefined,
        action,
        input: commandInput(entry, given),
      })
      return outcome(result, context)
    },
  })
}
