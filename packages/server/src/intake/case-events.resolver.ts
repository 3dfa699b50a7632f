/** `caseEvents`: what happens to incidents, complaints and enquiries that the viewer may read, and nothing of the others (OVD-2). */
import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { CaseDefinition } from '../domain/case.js'
import { COMPLAINT } from '../domain/complaint.js'
import { ENQUIRY } from '../domain/enquiry.js'
import { INCIDENT } from '../domain/incident.js'
import { rolesIn } from '../domain/role.js'
import { CaseKind, ClockKind } from '../domain/vocabulary.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { instanceOf } from '../platform/graphql/schema.js'
import type { CaseEventStream } from '../case/case-events.js'

const KINDS = [INCIDENT, COMPLAINT, ENQUIRY] as unknown as readonly CaseDefinition[]

@ObjectType('CaseEvent', {
  simpleResolvers: true,
  description:
    'Something happened to an incident, a complaint or an enquiry that the viewer may read. Example: {kind: INCIDENT, action: "REPORT", serial: "IN-2611-0003", status: "REPORTED"}',
})
export class CaseEventType {
  @Field(() => SafeInt, { description: 'Its position in the estate’s log (OVD-3). Example: 4711' })
  position!: number

  @Field(() => Date, { description: 'Example: "2026-11-23T01:30:00.000Z"' })
  at!: Date

  @Field(() => CaseKind, { description: 'Example: INCIDENT' })
  kind!: CaseKind

  @Field(() => String, { nullable: true, description: 'Null for a clock that ran out. Example: "REPORT"' })
  action!: string | null

  @Field(() => ClockKind, { nullable: true, description: 'The clock that ran out. Example: ACKNOWLEDGE' })
  clockKind!: ClockKind | null

  @Field(() => ID, { description: 'Of the record. Example: "0196f3a1-7c00-7000-8000-0000000000d1"' })
  id!: string

  @Field(() => String, { description: 'Example: "IN-2611-0003"' })
  serial!: string

  @Field(() => String, { description: 'As it stands when the event is shown. Example: "REPORTED"' })
  status!: string

  @Field(() => SafeInt, { description: 'Its version then. Example: 1' })
  version!: number
}

interface Subscribed {
  readonly args: unknown
  readonly context: unknown
  readonly info: { readonly schema: Parameters<typeof instanceOf>[0] }
}

const open = ({ args, context, info }: Subscribed): AsyncIterable<unknown> => {
  const { stream } = instanceOf(info.schema, CaseEventsResolver)
  const actor = signedIn(context as GraphQLContext)
  const { estateId } = args as { readonly estateId: string }
  const kinds = KINDS.map(({ kind }) => kind)
  return stream.open(actor, estateId, kinds, rolesIn(actor, estateId).length > 0, ({ state, ...event }) => {
    const definition = KINDS.find(({ kind }) => kind === state.kind)
    if (!definition?.mayRead(actor, state)) return null
    const { kind, id, serial, status, version } = state
    return Object.assign(new CaseEventType(), { ...event, kind, id, serial, status, version })
  }) as unknown as AsyncIterable<unknown>
}

@Resolver()
export class CaseEventsResolver {
  constructor(readonly stream: CaseEventStream) {}

  @Subscription(() => CaseEventType, {
    name: 'caseEvents',
    description:
      'What happens to incidents, complaints and enquiries that the viewer may read (OVD-2). Example: caseEvents(estateId: "0196f3a1-7c00-7000-8000-000000000001") { kind action serial status }',
    subscribe: open,
  })
  events(
    @Root() event: CaseEventType,
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) _estateId: string,
  ): CaseEventType {
    return event
  }
}
