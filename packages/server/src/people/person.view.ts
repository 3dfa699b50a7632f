import { localizedText } from '../platform/graphql/localized-text.type.js'
import { Person, type PersonRow, Technician } from './person.type.js'
import type { TechnicianRow } from './people.service.js'

/** The telephone number goes out by its own field resolver, which asks who looks. */
export function personView({ id, names, phone, kind }: PersonRow): Person {
  return { id, name: localizedText(names), kind, phoneNumber: phone }
}

export function technicianView(row: TechnicianRow): Technician {
  const { departments, trades, capacity, openOrders, onDuty, state, contractor, shiftEndsAt } = row
  return { person: personView(row), departments, trades, capacity, openOrders, onDuty, state, contractor, shiftEndsAt }
}
