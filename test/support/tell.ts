/** Somebody is told something by a unit of work of its own, as any part of the server would; the servers hear of it after the commit. */
import type { Actor } from '@dispatch/server/domain/role'
import { type Notice, Notifier, type Told } from '@dispatch/server/notification/notifier'
import { newId } from '@dispatch/server/platform/id'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import type { TestDatabase } from './database.js'
import type { TestEstate } from './estate.js'

export const SYSTEM: Actor = { personId: null, accountId: null, kind: 'system', locale: 'en', grants: [], unitIds: [] }

export type TestNotice = Partial<Notice> & Pick<Notice, 'to'>

export function teller(database: TestDatabase) {
  const unitOfWork = createUnitOfWork(database.dataSource)
  const notifier = new Notifier({
    newId,
    changed: (inboxes) => {
      const said = JSON.stringify({ from: 'a test', inboxes })
      void database.dataSource.query('SELECT pg_notify($1, $2)', ['dispatch_wake', said]).catch(() => {})
    },
  })
  return {
    unitOfWork,
    notifier,
    /** @param at when it is told; default: now. Told an hour ago, what must be acknowledged is due already. */
    tell: (estate: TestEstate, notice: TestNotice, at?: Date): Promise<Told> =>
      unitOfWork.run(SYSTEM, (tx) => {
        if (at) tx.sawNow(at)
        return notifier.notify(tx, {
          estateId: estate.id,
          kind: 'INCIDENT_REPORTED',
          facts: { place: 'Garage B1', serial: 'IN-2611-0007' },
          about: { kind: 'incident', id: newId(), serial: 'IN-2611-0007' },
          ...notice,
        })
      }),
  }
}
