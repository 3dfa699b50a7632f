import type { EntitySchema } from 'typeorm'
import { PersonRoleEntity } from './people/person-role.entity.js'
import { PersonEntity } from './people/person.entity.js'
import { ResidentUnitEntity } from './people/resident-unit.entity.js'
import { ShiftEntity } from './people/shift.entity.js'
import { TechnicianEntity } from './people/technician.entity.js'
import { AccountEntity } from './platform/auth/account.entity.js'
import { DeviceEntity } from './platform/auth/device.entity.js'
import { SessionEntity } from './platform/auth/session.entity.js'
import { BuildingEntity } from './premises/building.entity.js'
import { EstateEntity } from './premises/estate.entity.js'
import { UnitEntity } from './premises/unit.entity.js'
import { ChecklistEntity } from './price-list/checklist.entity.js'
import { PriceListVersionEntity } from './price-list/price-list-version.entity.js'
import { ServiceItemEntity } from './price-list/service-item.entity.js'

/** Every TypeORM entity of the server. One that is missing here does not exist for the database connection. */
export const entities: readonly ((new () => unknown) | EntitySchema)[] = [
  EstateEntity,
  BuildingEntity,
  UnitEntity,
  PersonEntity,
  PersonRoleEntity,
  ResidentUnitEntity,
  TechnicianEntity,
  ShiftEntity,
  AccountEntity,
  SessionEntity,
  DeviceEntity,
  PriceListVersionEntity,
  ServiceItemEntity,
  ChecklistEntity,
]
