import { Field, ID, ObjectType } from 'type-graphql'
import { AppScope, Role } from '../../domain/vocabulary.js'
import { resultUnion } from '../graphql/refusal.type.js'
import type { DeviceEntity } from './device.entity.js'

@ObjectType('Device', {
  simpleResolvers: true,
  description:
    'A wall display or a client app with a token of its own. Example: {name: "Wall in the dispatch centre", role: WALL_DISPLAY}',
})
export class Device {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' })
  id!: string

  @Field(() => String, { description: 'What people call it. Example: "Wall in the dispatch centre"' })
  name!: string

  @Field(() => Role, { description: 'WALL_DISPLAY or CLIENT_APP. Example: WALL_DISPLAY' })
  role!: Role

  @Field(() => ID, { description: 'The one estate it may read. Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => [AppScope], { description: 'What a client app may do; empty for a wall. Example: [BOARD_READ]' })
  scopes!: AppScope[]

  @Field(() => Date, { description: 'When its token was made. Example: "2026-11-23T01:30:00.000Z"' })
  createdAt!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'When its token was revoked, null while it is good. Example: "2026-11-24T08:00:00.000Z"',
  })
  revokedAt!: Date | null
}

@ObjectType('DeviceCreated', {
  simpleResolvers: true,
  description:
    'A new device with its token, which is shown this once. Example: {token: "dd_Zk3…", device: {name: "Wall"}}',
})
export class DeviceCreated {
  @Field(() => Device, { description: 'Example: {name: "Wall in the dispatch centre"}' })
  device!: Device

  @Field(() => String, {
    description:
      'To be sent as "Authorization: Bearer dd_…". It is kept as a hash only and cannot be shown again. Example: "dd_Zk3…"',
  })
  token!: string
}

@ObjectType('Done', { simpleResolvers: true, description: 'It is done. Example: {ok: true}' })
export class Done {
  @Field(() => Boolean, { description: 'Always true. Example: true' })
  ok!: boolean
}

export const DoneResult = resultUnion('DoneResult', 'Done, or why not. Example: {ok: true}', () => Done)

export const DeviceResult = resultUnion(
  'DeviceResult',
  'The new device and its token, or why there is none. Example: {token: "dd_Zk3…"}',
  () => DeviceCreated,
)

export const deviceView = (device: DeviceEntity): Device => ({
  id: device.id,
  name: device.name,
  role: device.role,
  estateId: device.estateId,
  scopes: device.scopes,
  createdAt: device.createdAt,
  revokedAt: device.revokedAt,
})
