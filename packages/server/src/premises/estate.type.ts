import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Procedure } from '../domain/vocabulary.js'
import { LocalizedText } from '../platform/graphql/localized-text.type.js'

@ObjectType('EstateSettings', {
  simpleResolvers: true,
  description:
    'How an estate reads the procedure where it leaves a choice; each has the default of the procedure. Example: {procedure: B, replyMinutes: 15}',
})
export class EstateSettingsType {
  @Field(() => Procedure, { description: 'Which of the customer’s two procedures it follows. Example: B' })
  procedure!: Procedure

  @Field(() => Int, { description: 'Minutes in which the customer is answered (DIS-2). Example: 15' })
  replyMinutes!: number

  @Field(() => Int, { description: 'Minutes in which a technician acknowledges an order (DIS-3). Example: 10' })
  receiptMinutes!: number

  @Field(() => String, {
    description:
      'Whose orders a supervisor confirms before write-off (ACC-5): CONTRACTORS, ALL or NONE. Example: "CONTRACTORS"',
  })
  qualityConfirmation!: string

  @Field(() => Boolean, {
    description: 'Whether "by the 10th" includes the 10th (CBK-2, ARC-2). Example: true',
  })
  deadlineInclusive!: boolean

  @Field(() => String, {
    description: 'Local time by which the front desk hands its orders to dispatch (CBK-1). Example: "17:30"',
  })
  handToDispatchAt!: string

  @Field(() => Int, { description: 'Overdue items from which the wall counts as flooded. Example: 15' })
  floodEnter!: number

  @Field(() => Int, { description: 'Overdue items below which it no longer does. Example: 12' })
  floodLeave!: number

  @Field(() => Int, {
    description: 'Seconds for which an item that has just become overdue keeps its place on the wall. Example: 30',
  })
  justCrossedSeconds!: number

  @Field(() => String, { description: 'Local time from which the wall makes no sound. Example: "22:00"' })
  quietFrom!: string

  @Field(() => String, { description: 'Local time until which the wall makes no sound. Example: "07:00"' })
  quietTo!: string

  @Field(() => [Int], { description: 'The working week; 1 is Monday. Example: [1, 2, 3, 4, 5]' })
  workingDays!: readonly number[]

  @Field(() => String, { description: 'Local time at which a working day begins. Example: "08:30"' })
  workingFrom!: string

  @Field(() => String, { description: 'Local time at which a working day ends. Example: "18:00"' })
  workingTo!: string

  @Field(() => String, { description: 'Local time at which a half day ends. Example: "12:00"' })
  halfDayTo!: string

  @Field(() => Int, { description: 'Days that a technician’s record of lateness goes back. Example: 90' })
  latenessDays!: number

  @Field(() => Int, { description: 'Spot checks of a month’s callbacks (SPT-1). Example: 3' })
  spotChecksNeeded!: number
}

@ObjectType('Building', {
  simpleResolvers: true,
  description: 'A building of an estate. Example: {code: "5", name: {en: "Building 5"}}',
})
export class Building {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000105"' })
  id!: string

  @Field(() => String, { description: 'What stands on the door and on the wall. Example: "5"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {zhHant: "5 棟", zhHans: "5 栋", en: "Building 5"}' })
  name!: LocalizedText
}

@ObjectType('Unit', {
  simpleResolvers: true,
  description: 'A flat or office. Example: {room: "1803", building: {code: "5"}}',
})
export class Unit {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000051803"' })
  id!: string

  @Field(() => String, { description: 'Number of the room in its building. Example: "1803"' })
  room!: string

  /** For the field resolvers. */
  buildingId!: string
  estateId!: string
}

@ObjectType('Estate', {
  simpleResolvers: true,
  description:
    'A residential estate with one dispatch centre. Example: {code: "yunlu", name: {en: "Yunlu Gardens"}, timeZone: "Asia/Shanghai"}',
})
export class Estate {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  id!: string

  @Field(() => String, { description: 'Short name for addresses and lists. Example: "yunlu"' })
  code!: string

  @Field(() => LocalizedText, { description: 'Example: {zhHant: "雲麓花園", zhHans: "云麓花园", en: "Yunlu Gardens"}' })
  name!: LocalizedText

  @Field(() => String, { description: 'IANA zone in which all its days and months run. Example: "Asia/Shanghai"' })
  timeZone!: string

  @Field(() => String, { description: 'ISO 4217 code of its money. Example: "CNY"' })
  currency!: string

  @Field(() => EstateSettingsType, { description: 'Example: {procedure: B, replyMinutes: 15}' })
  settings!: EstateSettingsType
}
