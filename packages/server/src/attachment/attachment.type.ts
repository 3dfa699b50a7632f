import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AttachmentKind, AttachmentOwner, Role } from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { SafeInt } from '../platform/graphql/scalars.js'

describeEnum(AttachmentKind, 'AttachmentKind', 'What an attachment is, told from its content. Example: PHOTO', {
  PHOTO: 'A still picture.',
  RECORDING: 'Sound or moving pictures.',
  DOCUMENT: 'PDF, an office document without macros, or plain text.',
})

describeEnum(AttachmentOwner, 'AttachmentOwner', 'What an attachment hangs on. Example: ORDER', {
  REQUEST: 'A request; its orders show it too.',
  ORDER: 'A work order, or a step of its checklist.',
  CASE: 'A record beside them: a callback, an incident, a complaint, a damage report.',
})

@ObjectType('AttachmentWithdrawal', {
  simpleResolvers: true,
  description:
    'Why an attachment does not count any more; it is kept all the same. Example: {reason: "Wrong flat", at: "2026-11-23T06:20:00.000Z"}',
})
export class AttachmentWithdrawalType {
  @Field(() => String, { description: 'SUPERSEDED where another took its place. Example: "Wrong flat"' })
  reason!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The attachment that took its place. Example: "0196f3a1-7c00-7000-8000-0000000000f2"',
  })
  supersededById!: string | null

  @Field(() => Role, { description: 'The role in which it was done. Example: TECHNICIAN' })
  role!: Role

  @Field(() => Date, { description: 'Example: "2026-11-23T06:20:00.000Z"' })
  at!: Date

  /** For the field resolver. */
  byPersonId!: string | null
}

@ObjectType('Attachment', {
  simpleResolvers: true,
  description:
    'A photo, recording or document on a record; its content comes over HTTP from `url`, with the same sign-in. Example: {kind: PHOTO, name: "tap.jpg", mediaType: "image/jpeg", size: 184320, url: "/attachments/0196f3a1-7c00-7000-8000-0000000000f1"}',
})
export class AttachmentType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  id!: string

  @Field(() => AttachmentOwner, { description: 'What it hangs on. Example: ORDER' })
  owner!: AttachmentOwner

  @Field(() => ID, { description: 'Of the record that it hangs on. Example: "0196f3a1-7c00-7000-8000-000000000042"' })
  ownerId!: string

  @Field(() => String, {
    nullable: true,
    description: 'The step of the checklist that it shows. Example: "final-test"',
  })
  stepId!: string | null

  @Field(() => AttachmentKind, { description: 'Example: PHOTO' })
  kind!: AttachmentKind

  @Field(() => String, { description: 'As the sender called it; for display only. Example: "tap.jpg"' })
  name!: string

  @Field(() => String, { description: 'Told from the content, whatever the sender said. Example: "image/jpeg"' })
  mediaType!: string

  @Field(() => SafeInt, { description: 'Bytes. Example: 184320' })
  size!: number

  @Field(() => String, {
    description:
      'SHA-256 of the content, in hexadecimal. Example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
  })
  sha256!: string

  @Field(() => Int, { nullable: true, description: 'Of a picture, as it is shown. Example: 1600' })
  width!: number | null

  @Field(() => Int, { nullable: true, description: 'Of a picture, as it is shown. Example: 1200' })
  height!: number | null

  @Field(() => String, {
    description: 'Where its content is; answers ranges. Example: "/attachments/0196f3a1-7c00-7000-8000-0000000000f1"',
  })
  url!: string

  @Field(() => String, {
    nullable: true,
    description:
      'A small JPEG of a picture; null where there is none. Example: "/attachments/0196f3a1-7c00-7000-8000-0000000000f1/thumbnail"',
  })
  thumbnailUrl!: string | null

  @Field(() => Role, { description: 'The role in which it was added. Example: TECHNICIAN' })
  role!: Role

  @Field(() => Date, { description: 'The server’s time. Example: "2026-11-23T06:10:00.000Z"' })
  at!: Date

  @Field(() => AttachmentWithdrawalType, {
    nullable: true,
    description: 'Null: it counts. Example: {reason: "Wrong flat"}',
  })
  withdrawal!: AttachmentWithdrawalType | null

  /** For the field resolver. */
  byPersonId!: string | null
}

@InputType('WithdrawAttachmentInput', {
  description: 'Example: {attachmentId: "0196f3a1-7c00-7000-8000-0000000000f1", reason: "Shows another flat"}',
})
export class WithdrawAttachmentInput {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000f1"' })
  attachmentId!: string

  @Field(() => String, { description: 'Why it does not count. Example: "Shows another flat"' })
  reason!: string
}

@ObjectType('AttachmentChange', {
  simpleResolvers: true,
  description:
    'An attachment was withdrawn. Example: {attachment: {withdrawal: {reason: "Wrong flat"}}, position: 4712}',
})
export class AttachmentChange {
  @Field(() => AttachmentType, { description: 'As it stands now. Example: {name: "tap.jpg"}' })
  attachment!: AttachmentType

  @Field(() => SafeInt, { description: 'Position of its last event in the estate’s log (OVD-3). Example: 4712' })
  position!: number
}

export const AttachmentResult = resultUnion(
  'AttachmentResult',
  'What became of a change to an attachment. Example: {__typename: "AttachmentChange", position: 4712}',
  () => AttachmentChange,
)
