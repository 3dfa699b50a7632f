import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { escalationsOf, reworkRounds } from '../domain/acceptance.js'
import { type Signed, signaturesOf } from '../domain/signature.js'
import { mayReadOrder, maySeePersonal } from '../domain/visibility.js'
import type { By, Evidence, WorkOrder } from '../domain/work-order-state.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { money } from '../platform/graphql/money.type.js'
import type { RequestLists } from '../request/request.list.js'
import type { WorkOrderLists } from '../work-order/work-order.list.js'
import { WorkOrderType } from '../work-order/work-order.type.js'
import { signaturePath } from '../work-order/work-order.view.js'
import {
  EscalationSettlement,
  EscalationType,
  ReworkRoundType,
  SealedSignature,
  SignatureVerdict,
} from './acceptance.type.js'
import type { SignatureService } from './signature.service.js'

const signatureView = ({ id, currency }: WorkOrder, signed: Signed): SealedSignature => {
  const { seal, takenBy, ...fields } = signed
  return Object.assign(new SealedSignature(), {
    ...fields,
    amount: money(seal?.amountMinor ?? null, seal?.currency ?? currency),
    quoteNo: seal?.quoteNo ?? null,
    sha256: seal?.sha256 ?? null,
    imageUrl: signaturePath(id, signed.version),
    byPersonId: takenBy,
  })
}

const doneBy = ({ role, at, personId }: By) => ({ role, at, byPersonId: personId })

export interface AcceptanceReads {
  readonly orders: WorkOrderLists
  readonly requests: RequestLists
  readonly signatures: SignatureService
}

/** ACC on the order: what was signed, what was done again, what went to the managers. All of it is read off the evidence. */
@Resolver(() => WorkOrderType)
export class WorkOrderAcceptanceResolver {
  constructor(private readonly reads: AcceptanceReads) {}

  @FieldResolver(() => [SealedSignature], {
    description:
      'Every signature of its history, oldest first; empty for who may not see personal data. Example: [{action: SIGN_OFF, version: 12}]',
  })
  async signatures(@Root() order: WorkOrderType, @Ctx() context: GraphQLContext): Promise<SealedSignature[]> {
    const history = await this.#history(order, context)
    return signaturesOf(history).map((signed) => signatureView(order.stored.order, signed))
  }

  @FieldResolver(() => [ReworkRoundType], {
    description:
      'Oldest first; empty for who may not see personal data (ACC-2). Example: [{no: 1, reason: "It still drips."}]',
  })
  async reworkRounds(@Root() order: WorkOrderType, @Ctx() context: GraphQLContext): Promise<ReworkRoundType[]> {
    return reworkRounds(await this.#history(order, context)).map(({ by, completed, ...round }) =>
      Object.assign(new ReworkRoundType(), { ...round, ...doneBy(by), completedAt: completed?.at ?? null }),
    )
  }

  @FieldResolver(() => [EscalationType], {
    description:
      'Oldest first; empty for who may not see personal data (ACC-3). Example: [{no: 1, cause: AFTER_REWORK, settled: null}]',
  })
  async escalations(@Root() order: WorkOrderType, @Ctx() context: GraphQLContext): Promise<EscalationType[]> {
    return escalationsOf(await this.#history(order, context)).map(({ by, settled, ...record }) =>
      Object.assign(new EscalationType(), {
        ...record,
        ...doneBy(by),
        settled: settled && Object.assign(new EscalationSettlement(), { ...settled, ...doneBy(settled.by) }),
      }),
    )
  }

  async #history({ id, personal }: WorkOrderType, { loaders }: GraphQLContext): Promise<readonly Evidence[]> {
    if (!personal) return []
    return ((await loaders.by(this.reads.requests.historyByItem).load(id)) ?? []) as unknown as readonly Evidence[]
  }
}

@Resolver()
export class SignatureResolver {
  constructor(private readonly reads: AcceptanceReads) {}

  @Query(() => SignatureVerdict, {
    nullable: true,
    description:
      'Computes a signature’s seal anew; null when there is no such signature that the viewer may see. Example: verifySignature(workOrderId: "0196f3a1-7c00-7000-8000-000000000042") { intact problems }',
  })
  async verifySignature(
    @Arg('workOrderId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000042"' })
    workOrderId: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which one; null: the latest. Example: 12' })
    version: number | null,
    @Ctx() context: GraphQLContext,
  ): Promise<SignatureVerdict | null> {
    const { loaders } = context
    const stored = await loaders.by(this.reads.orders.byIds).load(workOrderId)
    const actor = signedIn(context)
    if (!stored || !mayReadOrder(actor, stored.order) || !maySeePersonal(actor, stored.order)) return null
    const history = (await loaders.by(this.reads.requests.historyByItem).load(workOrderId)) ?? []
    const verdict = await this.reads.signatures.verify(
      stored.order,
      history as unknown as readonly Evidence[],
      version ?? null,
    )
    if (!verdict) return null
    const { signed, problems, recomputed, text } = verdict
    return Object.assign(new SignatureVerdict(), {
      intact: problems.length === 0,
      problems: [...problems],
      signature: signatureView(stored.order, signed),
      recomputed,
      text,
    })
  }
}

async function personOf(id: string | null, people: PeopleService, { loaders }: GraphQLContext): Promise<Person | null> {
  const person = id === null ? null : await loaders.by(people.byIds).load(id)
  return person && personView(person)
}

@Resolver(() => SealedSignature)
export class SealedSignatureFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who took it. Example: {name: {en: "Chen Zhiqiang"}}' })
  takenBy(@Root() { byPersonId }: SealedSignature, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

@Resolver(() => ReworkRoundType)
export class ReworkRoundFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it. Example: {name: {en: "Zhou Min"}}' })
  by(@Root() { byPersonId }: ReworkRoundType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

@Resolver(() => EscalationType)
export class EscalationFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who escalated it. Example: {name: {en: "Zhou Min"}}' })
  by(@Root() { byPersonId }: EscalationType, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}

@Resolver(() => EscalationSettlement)
export class EscalationSettlementFieldResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who settled it. Example: {name: {en: "Luo Yong"}}' })
  by(@Root() { byPersonId }: EscalationSettlement, @Ctx() context: GraphQLContext): Promise<Person | null> {
    return personOf(byPersonId, this.people, context)
  }
}
