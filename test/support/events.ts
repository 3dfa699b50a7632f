/** Events put into the log by SQL, as any transaction of any server would, and the word that wakes the servers. */
import type { TestDatabase } from './database.js'
import { newId } from '@dispatch/server/platform/id'
import { cardEvent, type EventEntry, recordParams } from '@dispatch/server/platform/record'
import type { BoardCard } from '@dispatch/server/domain/card'
import type { TestEstate } from './estate.js'

/** typeorm is the server's, not ours. */
type DataSource = TestDatabase['dataSource']

export const testCard = (estate: TestEstate, more: Partial<BoardCard> = {}): BoardCard => ({
  id: newId(),
  kind: 'WORK_ORDER',
  serial: 'WO-2611-0042',
  status: 'DISPATCHED',
  version: 3,
  open: true,
  nature: 'ROUTINE',
  urgency: 'NORMAL',
  channel: 'PHONE',
  buildingId: estate.buildings['5'] as string,
  buildingCode: '5',
  room: '1803',
  service: { zhHant: '燈', zhHans: '灯', en: 'Lamp' },
  category: 'ROUTINE',
  department: 'ENGINEERING',
  assigneeId: null,
  assigneeName: null,
  requestId: null,
  openedAt: '2026-11-23T01:30:00.000Z',
  appointmentAt: null,
  clocks: [],
  ...more,
})

/** Appends events in one transaction of their own. @returns the position of the last */
export async function recordEvents(
  dataSource: Pick<DataSource, 'query'>,
  estate: TestEstate,
  events: readonly EventEntry[],
): Promise<number> {
  const at = new Date()
  const [row] = (await dataSource.query('SELECT record_change($1, $2, $3, $4) AS position', [
    estate.id,
    at,
    ...recordParams(at, events, []),
  ])) as [{ position: number }]
  return row.position
}

/** `count` changes of cards, one transaction each. */
export async function recordMany(
  dataSource: Pick<DataSource, 'query'>,
  estate: TestEstate,
  count: number,
): Promise<number> {
  let last = 0
  for (let at = 0; at < count; at++) {
    last = await recordEvents(dataSource, estate, [cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate))])
  }
  return last
}

/** What a server says to the others after a commit. */
export const tellServers = (dataSource: Pick<DataSource, 'query'>, estate: TestEstate): Promise<unknown> =>
  dataSource.query('SELECT pg_notify($1, $2)', [
    'dispatch_wake',
    JSON.stringify({ from: 'a test', estates: [estate.id] }),
  ])
