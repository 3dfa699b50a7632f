/** What all cases have in common in the API. Each kind's own type extends it with what its rules know. */
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { CaseState } from '../domain/case.js'
import { Department } from '../domain/vocabulary.js'
import { RefusalType } from '../platform/graphql/refusal.type.js'

@ObjectType()
export abstract class CaseType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' })
  id!: string

  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => String, { description: 'The number that people say. Example: "IN-2611-0003"' })
  serial!: string

  @Field(() => Int, { description: 'Counts its accepted actions; name the one you saw when you act. Example: 1' })
  version!: number

  @Field(() => Department, { nullable: true, description: 'The department responsible. Example: SECURITY' })
  department!: Department | null

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T01:30:00.000Z"' })
  openedAt!: Date

  @Field(() => Date, { nullable: true, description: 'When nothing was left to do. Example: null' })
  closedAt!: Date | null

  /** For the field resolvers. */
  state!: CaseState
  /** Whether the viewer may read what people wrote in it. */
  personal!: boolean
}

/** The common fields of a case, for a kind's view. */
export const caseView = (
  state: CaseState,
  personal: boolean,
): Pick<
  CaseType,
  'id' | 'estateId' | 'serial' | 'version' | 'department' | 'openedAt' | 'closedAt' | 'state' | 'personal'
> => ({
  id: state.id,
  estateId: state.estateId,
  serial: state.serial,
  version: state.version,
  department: state.department,
  openedAt: state.openedAt,
  closedAt: state.closedAt,
  state,
  personal,
})

@ObjectType('PermittedCaseAction', {
  simpleResolvers: true,
  description:
    'Whether the viewer may do an action to a case as it stands; what the input must hold is found out by asking. Example: {action: "RELIEVE", allowed: true, refusal: null}',
})
export class PermittedCaseActionType {
  @Field(() => String, { description: 'As the kind’s table names it. Example: "RELIEVE"' })
  action!: string

  @Field(() => Boolean, { description: 'Example: true' })
  allowed!: boolean

  @Field(() => RefusalType, { nullable: true, description: 'Why not. Example: {code: WRONG_STATE, rule: "PUB-2"}' })
  refusal!: RefusalType | null
}
