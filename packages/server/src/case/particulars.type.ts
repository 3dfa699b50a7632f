/** Who came with a case, as a request gave it (INT-10). */
import { Field, ObjectType } from 'type-graphql'
import type { CaseParticulars } from '../domain/particulars-of-case.js'
import { Channel, RequesterKind, Urgency } from '../domain/vocabulary.js'

@ObjectType('CaseParticulars', {
  simpleResolvers: true,
  description:
    'All that was taken down of who asks or complains, word for word (INT-10). Example: {customerName: "王麗華", contact: "138 0000 1803", wanted: "The music upstairs never ends."}',
})
export class CaseParticularsType implements CaseParticulars {
  @Field(() => String, { description: 'Example: "王麗華"' })
  customerName!: string

  @Field(() => String, { description: 'Example: "138 0000 1803"' })
  contact!: string

  @Field(() => String, { nullable: true, description: 'Where there is no unit. Example: "Garage, bay 14"' })
  address!: string | null

  @Field(() => String, { nullable: true, description: 'For whom he speaks. Example: "Acme Ltd"' })
  party!: string | null

  @Field(() => String, { description: 'In his words. Example: "The music upstairs never ends."' })
  wanted!: string

  @Field(() => RequesterKind, { description: 'Example: RESIDENT' })
  requesterKind!: RequesterKind

  @Field(() => Channel, { description: 'How it came. Example: PHONE' })
  channel!: Channel

  @Field(() => Urgency, { description: 'Example: NORMAL' })
  urgency!: Urgency

  @Field(() => String, { nullable: true, description: 'What whoever routed it added. Example: "Third time this week"' })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Of the request. Example: "RQ-2611-0107"' })
  serial!: string | null
}

export const particularsView = (given: CaseParticulars | undefined, personal: boolean): CaseParticularsType | null =>
  given && personal ? Object.assign(new CaseParticularsType(), given) : null
