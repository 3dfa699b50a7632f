/** What the fields of a card may hold, for tests over random boards. */
import fc from 'fast-check'

export const or = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null })

export const figures = fc.integer({ min: 0, max: 2 ** 31 - 1 })

/** All fields of a stored card. */
export function cardFields(texts: fc.Arbitrary<string>, instants: fc.Arbitrary<string>) {
  const names = fc.record({ zhHant: texts, zhHans: texts, en: texts })
  return {
    id: fc.uuid(),
    kind: fc.constantFrom('REQUEST', 'WORK_ORDER'),
    serial: texts,
    status: fc.constantFrom('DISPATCHED', 'REGISTERED'),
    version: figures,
    open: fc.boolean(),
    nature: fc.constantFrom('ROUTINE', 'SPECIAL'),
    urgency: fc.constantFrom('NORMAL', 'URGENT'),
    channel: fc.constantFrom('PHONE', 'APP'),
    buildingId: or(fc.uuid()),
    buildingCode: or(texts),
    room: or(texts),
    service: names,
    category: or(fc.constantFrom('ROUTINE', 'ENGINEERING_REPAIR')),
    department: or(fc.constantFrom('ENGINEERING', 'SECURITY')),
    assigneeId: or(fc.uuid()),
    assigneeName: or(names),
    requestId: or(fc.uuid()),
    openedAt: instants,
    appointmentAt: or(instants),
  }
}

/** All fields of a clock but its id. */
export const clockFields = (instants: fc.Arbitrary<string>) => ({
  kind: fc.constantFrom('REPLY', 'RECEIPT', 'ARRIVAL'),
  startedAt: instants,
  dueAt: instants,
  metAt: or(instants),
  overdueAt: or(instants),
  stoppedAt: or(instants),
})
