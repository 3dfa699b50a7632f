import { localTime } from '../domain/calendar.js'
import type { AppointmentAdvice, WorkingDay } from '../domain/dispatch-calendar.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import type { ShiftRow } from './roster.store.js'
import { AppointmentAdviceType, Shift, WorkingDayType } from './roster.type.js'

/** As instants, and as the estate's clock on the wall shows them. */
export const shiftView = (row: ShiftRow, zone: string): Shift => {
  const from = localTime(row.starts_at, zone)
  return Object.assign(new Shift(), {
    id: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    day: from.day,
    from: from.time.slice(0, 5),
    to: localTime(row.ends_at, zone).time.slice(0, 5),
    personId: row.person_id,
  })
}

export const workingDayView = ({ name, ...day }: WorkingDay): WorkingDayType =>
  Object.assign(new WorkingDayType(), { ...day, name: name && localizedText(name) })

/** @param urgent whether it is known to be urgent: then there is nothing to ask */
export const adviceView = ({ day, within, nextFrom }: AppointmentAdvice, urgent = false): AppointmentAdviceType =>
  Object.assign(new AppointmentAdviceType(), {
    within,
    askUrgent: !within && !urgent,
    day: workingDayView(day),
    nextFrom,
  })
