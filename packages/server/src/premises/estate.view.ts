import { type EstateSettings, estateSettings } from '../domain/estate.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import type { BuildingEntity } from './building.entity.js'
import type { EstateEntity } from './estate.entity.js'
import type { Building, Estate, Unit } from './estate.type.js'
import type { UnitEntity } from './unit.entity.js'

/** The settings that hold for an estate: what it stores over the defaults. */
export const settingsOf = (estate: EstateEntity): EstateSettings => estateSettings(estate, estate.settings)

export function estateView(estate: EstateEntity): Estate {
  return {
    id: estate.id,
    code: estate.code,
    name: localizedText(estate.names),
    timeZone: estate.timeZone,
    currency: estate.currency,
    settings: settingsOf(estate),
  }
}

export function buildingView(building: BuildingEntity): Building {
  return { id: building.id, code: building.code, name: localizedText(building.names) }
}

export function unitView({ id, room, buildingId, estateId }: UnitEntity): Unit {
  return { id, room, buildingId, estateId }
}
