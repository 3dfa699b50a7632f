import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { PeopleService } from '../people/people.service.js'
import { Person } from '../people/person.type.js'
import { personView } from '../people/person.view.js'
import { caller, type GraphQLContext } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { ChecklistService } from './checklist.service.js'
import { ChecklistChange, ChecklistResult, ChecklistType, EditChecklistInput } from './checklist.type.js'
import { checklistView, editFrom } from './checklist.view.js'

@Resolver(() => ChecklistType)
export class ChecklistResolver {
  constructor(
    private readonly lists: ChecklistService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [ChecklistType], {
    name: 'checklists',
    description:
      'The newest version of each checklist of an estate; with a code, every version of that one, the newest first. Example: checklists(estateId: "0196f3a1-7c00-7000-8000-000000000001") { code version }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Arg('code', () => String, { nullable: true, description: 'Example: "LAMP"' }) code: string | null,
  ): Promise<ChecklistType[]> {
    const rows = code == null ? await this.lists.newest(estateId) : await this.lists.versions(estateId, code)
    return rows.map(checklistView)
  }

  @Mutation(() => ChecklistResult, {
    name: 'editChecklist',
    description:
      'Makes the next version of a checklist; orders that have begun keep theirs (CHK). Example: editChecklist(input: {estateId: "0196f3a1-7c00-7000-8000-000000000001", code: "LAMP", baseVersion: 1, department: ENGINEERING, name: {zhHant: "燈", zhHans: "灯", en: "Lamp"}, steps: []}) { __typename }',
  })
  async edit(
    @Arg('input', () => EditChecklistInput, {
      description:
        'The whole checklist. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", code: "LAMP", baseVersion: 1, department: ENGINEERING, name: {zhHant: "燈", zhHans: "灯", en: "Lamp"}, steps: []}',
    })
    input: EditChecklistInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChecklistResult> {
    const made = await this.lists.edit(caller(context), editFrom(input))
    return 'reason' in made
      ? refusalView(made, context.locale)
      : Object.assign(new ChecklistChange(), { checklist: checklistView(made) })
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who made this version; null for one that came with the estate. Example: {name: {en: "He Guoqiang"}}',
  })
  async createdBy(@Root() { createdById }: ChecklistType, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const person = createdById === null ? null : await loaders.by(this.people.byIds).load(createdById)
    return person && personView(person)
  }
}
