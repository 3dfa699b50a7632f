import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Department, type Localized, Trade } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'

export const PersonKind = { STAFF: 'STAFF', CONTRACTOR: 'CONTRACTOR', RESIDENT: 'RESIDENT' } as const
export type PersonKind = keyof typeof PersonKind

describeEnum(PersonKind, 'PersonKind', 'What a person is to the estate. Example: STAFF', {
  STAFF: 'Employed by the estate.',
  CONTRACTOR: 'Works for a contractor.',
  RESIDENT: 'Lives here, or rents an office.',
})

export const DutyState = {
  WORKING: 'WORKING',
  LATE: 'LATE',
  FREE: 'FREE',
  ON_THE_WAY: 'ON_THE_WAY',
  OFF: 'OFF',
} as const
export type DutyState = keyof typeof DutyState

describeEnum(DutyState, 'DutyState', 'What a technician is doing now. Example: ON_THE_WAY', {
  WORKING: 'At work on an order.',
  LATE: 'A clock of an order in hand has run out.',
  FREE: 'On duty without an order.',
  ON_THE_WAY: 'Has an order, is not there yet.',
  OFF: 'Not on duty.',
})

@ObjectType('Person', {
  simpleResolvers: true,
  description: 'Somebody of the estate. Example: {name: {zhHant: "陳志強", en: "Chen Zhiqiang"}, kind: STAFF}',
})
export class Person {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000a1"' })
  id!: string

  @Field(() => LocalizedText, { description: 'Example: {zhHant: "陳志強", zhHans: "陈志强", en: "Chen Zhiqiang"}' })
  name!: LocalizedText

  @Field(() => PersonKind, { description: 'Example: STAFF' })
  kind!: PersonKind

  /** For the field resolvers. */
  phoneNumber!: string | null
}

@ObjectType('Technician', {
  simpleResolvers: true,
  description:
    'A person who serves, with what is in hand now. Example: {trades: [ELECTRICAL], openOrders: 2, capacity: 5, onDuty: true, state: WORKING}',
})
export class Technician {
  @Field(() => Person, { description: 'Example: {name: {en: "Chen Zhiqiang"}}' })
  person!: Person

  @Field(() => [Department], { description: 'Example: [ENGINEERING]' })
  departments!: Department[]

  @Field(() => [Trade], { description: 'Example: [ELECTRICAL, AIR_CONDITIONING]' })
  trades!: Trade[]

  @Field(() => Int, { description: 'Open orders that are thought bearable. Example: 5' })
  capacity!: number

  @Field(() => Int, {
    description: 'Orders in hand: dispatched to this person and not accepted by the customer yet. Example: 2',
  })
  openOrders!: number

  @Field(() => Boolean, { description: 'Whether a shift runs now. Example: true' })
  onDuty!: boolean

  @Field(() => DutyState, { description: 'Example: WORKING' })
  state!: DutyState

  @Field(() => Boolean, {
    description: 'Works for a contractor: the supervisor confirms the quality (ACC-5). Example: false',
  })
  contractor!: boolean

  @Field(() => Date, {
    nullable: true,
    description: 'End of the shift that runs now, null when off duty. Example: "2026-11-23T10:00:00.000Z"',
  })
  shiftEndsAt!: Date | null
}

/** A person's row as far as it is shown. */
export interface PersonRow {
  readonly id: string
  readonly names: Localized
  readonly phone: string | null
  readonly kind: PersonKind
}
