import { Field, ID, ObjectType } from 'type-graphql'
import { Role } from '../domain/vocabulary.js'
import type { AttemptRow } from './private-job.list.js'

@ObjectType('PrivateJobAttempt', {
  simpleResolvers: true,
  description:
    'Somebody tried to serve an order that he opened himself, and was refused (INT-9). Example: {attempted: "DISPATCH", at: "2026-11-23T02:10:00.000Z"}',
})
export class PrivateJobAttempt {
  @Field(() => ID, { description: 'Number of the link in the estate’s audit chain (AUD-1). Example: "4711"' })
  id!: string

  @Field(() => Date, { description: 'Example: "2026-11-23T02:10:00.000Z"' })
  at!: Date

  @Field(() => String, { description: 'Which action was tried. Example: "DISPATCH"' })
  attempted!: string

  @Field(() => String, { description: 'In which role. Example: "DISPATCHER"' })
  role!: Role | 'SYSTEM'

  @Field(() => String, { description: 'How it came, with the remote address. Example: "http 203.0.113.7"' })
  source!: string

  /** For the field resolvers. */
  row!: AttemptRow
}
