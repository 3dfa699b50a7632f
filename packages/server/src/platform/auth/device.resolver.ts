import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { AppScope, Role } from '../../domain/vocabulary.js'
import { caller, type GraphQLContext } from '../graphql/context.js'
import { refusalView } from '../graphql/refusal.type.js'
import type { DeviceService } from './device.service.js'
import { Device, DeviceCreated, DeviceResult, deviceView, Done, DoneResult } from './device.type.js'

@Resolver()
export class DeviceResolver {
  constructor(private readonly devices: DeviceService) {}

  @Query(() => [Device], {
    name: 'devices',
    description:
      'Walls and client apps of an estate, the newest first. Example: devices(estateId: "0196f3a1-7c00-7000-8000-000000000001") { name role }',
  })
  async list(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
  ): Promise<Device[]> {
    return (await this.devices.list(estateId)).map(deviceView)
  }

  @Mutation(() => DeviceResult, {
    name: 'createDevice',
    description:
      'Makes a device and its token. Example: createDevice(estateId: "0196f3a1-7c00-7000-8000-000000000001", name: "Wall", role: WALL_DISPLAY) { ... on DeviceCreated { token } }',
  })
  async create(
    @Arg('estateId', () => ID, {
      description: 'The one estate it may read. Example: "0196f3a1-7c00-7000-8000-000000000001"',
    })
    estateId: string,
    @Arg('name', () => String, {
      description: 'What people call it, up to 120 characters. Example: "Wall in the dispatch centre"',
    })
    name: string,
    @Arg('role', () => Role, { description: 'WALL_DISPLAY or CLIENT_APP. Example: WALL_DISPLAY' }) role: Role,
    @Arg('scopes', () => [AppScope], {
      nullable: true,
      description: 'What a client app may do; a wall has none. Example: [BOARD_READ]',
    })
    scopes: AppScope[] | null,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DeviceResult> {
    const made = await this.devices.create(caller(context), { estateId, name, role, scopes: scopes ?? [] })
    return 'code' in made
      ? refusalView(made, context.locale)
      : Object.assign(new DeviceCreated(), { device: deviceView(made.device), token: made.token })
  }

  @Mutation(() => DoneResult, {
    name: 'revokeDevice',
    description:
      'Ends a device’s token; its sockets are closed at once. Example: revokeDevice(id: "0196f3a1-7c00-7000-8000-0000000000d1") { ... on Done { ok } }',
  })
  async revoke(
    @Arg('id', () => ID, { description: 'The device. Example: "0196f3a1-7c00-7000-8000-0000000000d1"' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DoneResult> {
    const refusal = await this.devices.revoke(caller(context), id)
    return refusal ? refusalView(refusal, context.locale) : Object.assign(new Done(), { ok: true })
  }
}
