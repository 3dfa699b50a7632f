import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type PriceLine, quantityFrom, quantityText, readRow, COLUMNS, writeRow } from '../domain/price-list.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { hasRole, rolesIn } from '../domain/role.js'
import type { Locale, Role } from '../domain/vocabulary.js'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { PREPARERS } from '../platform/auth/policy.js'
import { caller, type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { localizedFrom } from './checklist.view.js'
import type { DraftRow, PriceListDraftService } from './price-list-draft.service.js'
import {
  DraftPriceListInput,
  PriceListChange,
  PriceListDiscarded,
  PriceListDiscardResult,
  PriceListDraft,
  PriceListDraftChange,
  PriceListDraftInput,
  PriceListDraftResult,
  PriceListPublished,
  PriceListPublishResult,
  type PriceLineInput,
  type PriceLineSeen,
} from './price-list-draft.type.js'
import type { PriceListService } from './price-list.service.js'
import { versionView } from './price-list.view.js'

const CALL = 'Example: {draftId: "0196f3a1-7c00-7000-8000-0000000000f4", version: 2}'

@Resolver(() => PriceListDraft)
export class PriceListDraftResolver {
  constructor(
    private readonly drafts: PriceListDraftService,
    private readonly prices: PriceListService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [PriceListDraft], {
    name: 'priceListDrafts',
    description:
      'Price lists that are being prepared, the last changed first. Example: priceListDrafts(estateId: "0196f3a1-7c00-7000-8000-000000000001") { validFrom lines }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
  ): Promise<PriceListDraft[]> {
    return (await this.drafts.drafts(estateId)).map(draftView)
  }

  @Query(() => [PriceListChange], {
    name: 'priceListChanges',
    description:
      'What a version or draft changes against another; against the one before it when none is named. Empty when there is none that the viewer may read. Example: priceListChanges(id: "0196f3a1-7c00-7000-8000-0000000000f4") { code was { price } is { price } }',
  })
  async changes(
    @Arg('id', () => ID, { description: 'Version or draft. Example: "0196f3a1-7c00-7000-8000-0000000000f4"' })
    id: string,
    @Arg('since', () => ID, {
      nullable: true,
      description: 'Another of the same estate. Example: "0196f3a1-7c00-7000-8000-0000000000f3"',
    })
    since: string | null,
    @Ctx() context: GraphQLContext,
  ): Promise<PriceListChange[]> {
    const actor = signedIn(context)
    const lists = await Promise.all(
      [id, since].filter((each) => each !== null && each !== undefined).map((each) => this.drafts.list(each)),
    )
    const [first] = lists
    const readable = lists.every(
      (list) =>
        list !== null &&
        list.estateId === first?.estateId &&
        rolesIn(actor, list.estateId).some(
          (role) => !list.draft || role === 'AUDITOR' || (PREPARERS as readonly Role[]).includes(role),
        ),
    )
    if (!readable) return []
    return (await this.drafts.changes(id, since ?? null)).map(({ code, was, is }) => ({
      code,
      was: seen(was, context.locale),
      is: seen(is, context.locale),
    }))
  }

  @Mutation(() => PriceListDraftResult, {
    name: 'draftPriceList',
    description:
      'Prepares a price list: a new draft from the list in force, or changes to a draft (CAT-2). Example: draftPriceList(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", validFrom: "2027-01-01"}) { __typename }',
  })
  async draft(
    @Arg('input', () => DraftPriceListInput, {
      description: 'Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", validFrom: "2027-01-01"}',
    })
    input: DraftPriceListInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PriceListDraftResult> {
    const made = await this.#draft(input, context)
    return 'reason' in made
      ? refusalView(made, context.locale)
      : Object.assign(new PriceListDraftChange(), { draft: draftView(made) })
  }

  async #draft(input: DraftPriceListInput, context: GraphQLContext): Promise<DraftRow | Refusal> {
    const { estateId } = input
    const estate = await this.drafts.estate(estateId)
    if (!estate || !PREPARERS.some((role) => hasRole(signedIn(context), estateId, role))) return NOT_FOUND
    const draftId = input.draftId ?? null
    if (draftId !== null && (await this.drafts.list(draftId))?.estateId !== estateId) return NOT_FOUND
    const basis = draftId ?? (await this.drafts.current(estateId))
    const lines = new Map((basis ? await this.drafts.allLines(basis) : []).map((line) => [line.code, line]))
    for (const code of input.removed) {
      if (!lines.delete(code)) return refuse('INVALID', 'CAT-1', 'itemMissing')
    }
    for (const given of input.lines) {
      const line = lineFrom(given)
      if (line === null) return refuse('INVALID', 'CAT-1', 'fieldWrong', { field: 'quantity' })
      // What is typed is read by the same rules as what is imported.
      const read = readRow(1, COLUMNS, writeRow(line, estate.currency), estate)
      if (!read.ok) {
        const [first] = read.problems
        return refuse('INVALID', 'CAT-1', 'priceLineWrong', {
          code: given.code.slice(0, 40),
          column: first?.column ?? '',
          what: first?.what ?? '',
        })
      }
      lines.set(line.code, read.line)
    }
    return this.drafts.save(
      caller(context),
      {
        estateId,
        draftId,
        version: input.version ?? null,
        validFrom: input.validFrom,
        validTo: input.validTo ?? null,
        note: input.note ?? null,
      },
      [...lines.values()],
      'EDIT',
    )
  }

  @Mutation(() => PriceListPublishResult, {
    name: 'publishPriceList',
    description:
      'Publishes a draft, for good: from its first day on it is in force, and what was quoted before keeps its own version (CAT-2, CAT-3). Example: publishPriceList(input: {draftId: "0196f3a1-7c00-7000-8000-0000000000f4", version: 2}) { __typename }',
  })
  async publish(
    @Arg('input', () => PriceListDraftInput, { description: CALL }) { draftId, version }: PriceListDraftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PriceListPublishResult> {
    const made = await this.drafts.publish(caller(context), draftId, version)
    if ('reason' in made) return refusalView(made, context.locale)
    const published = await this.prices.version(made.versionId)
    if (!published) throw new Error(`the price list ${made.versionId} was published and is not there`)
    return Object.assign(new PriceListPublished(), { priceList: versionView(published) })
  }

  @Mutation(() => PriceListDiscardResult, {
    name: 'discardPriceListDraft',
    description:
      'Throws a draft away. Example: discardPriceListDraft(input: {draftId: "0196f3a1-7c00-7000-8000-0000000000f4", version: 2}) { __typename }',
  })
  async discard(
    @Arg('input', () => PriceListDraftInput, { description: CALL }) { draftId, version }: PriceListDraftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PriceListDiscardResult> {
    const gone = await this.drafts.discard(caller(context), draftId, version)
    return 'reason' in gone
      ? refusalView(gone, context.locale)
      : Object.assign(new PriceListDiscarded(), { id: draftId })
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who changed it last. Example: {name: {en: "Xu Jing"}}' })
  async changedBy(@Root() { changedById }: PriceListDraft, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = changedById === null ? null : await loaders.by(this.people.byIds).load(changedById)
    return person && personView(person)
  }
}

const draftView = ({
  id,
  version,
  validFrom,
  validTo,
  note,
  lines,
  changedAt,
  changedBy,
}: DraftRow): PriceListDraft => ({
  id,
  version,
  validFrom,
  validTo,
  note,
  lines,
  changedAt,
  changedById: changedBy,
})

const seen = (line: PriceLine | null, locale: Locale): PriceLineSeen | null =>
  line && {
    name: line.names[locale],
    price: line.priceMinor,
    settlementMethod: line.settlementMethod,
    quantityMin: quantityText(line.quantityMin),
    quantityStep: quantityText(line.quantityStep),
  }

/** Null when a quantity is none. */
function lineFrom(given: PriceLineInput): PriceLine | null {
  const quantityMin = quantityFrom(given.quantityMin)
  const quantityStep = quantityFrom(given.quantityStep)
  const price = given.priceMinor ?? null
  if (quantityMin === null || quantityStep === null || (price !== null && price < 0)) return null
  return {
    code: given.code.trim(),
    names: localizedFrom(given.name),
    shortNames: localizedFrom(given.shortName),
    nature: given.nature,
    category: given.category,
    department: given.department,
    trade: given.trade,
    unitNames: localizedFrom(given.unitName),
    priceMinor: price,
    settlementMethod: given.settlementMethod,
    checklistCode: given.checklistCode ? given.checklistCode : null,
    quantityMin,
    quantityStep,
  }
}
