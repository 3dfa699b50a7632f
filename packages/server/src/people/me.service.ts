import { deviceView } from '../platform/auth/device.type.js'
import type { DeviceService } from '../platform/auth/device.service.js'
import type { Identity } from '../platform/auth/identity.js'
import { permittedOperations } from '../platform/auth/policy.js'
import { estateView } from '../premises/estate.view.js'
import type { PremisesService } from '../premises/premises.service.js'
import type { Me } from './me.type.js'
import type { PeopleService } from './people.service.js'
import { personView } from './person.view.js'

/** What a viewer is told about himself. */
export class MeService {
  constructor(
    private readonly people: PeopleService,
    private readonly premises: PremisesService,
    private readonly devices: DeviceService,
  ) {}

  async of({ actor, deviceId }: Identity): Promise<Me> {
    const [persons, device, estates] = await Promise.all([
      actor.personId === null ? null : this.people.byIds([actor.personId]),
      deviceId === null ? null : this.devices.byId(deviceId),
      this.premises.estatesOf(actor),
    ])
    const person = actor.personId === null ? undefined : persons?.get(actor.personId)
    return {
      accountId: deviceId === null ? actor.accountId : null,
      person: person ? personView(person) : null,
      device: device && deviceView(device),
      locale: actor.locale,
      grants: actor.grants,
      estates: estates.map(estateView),
      permittedOperations: permittedOperations(actor),
    }
  }
}
