import { useMemo } from 'react'
import { useSession } from '../../app/session'
import { useNow } from '../../features/clock/use-now'
import { useBoard } from '../../features/live/use-board'
import { useWords } from '../../i18n/words'
import type { ConsoleConnection } from './console-frame'
import type { QueueEntry } from './queue-panel'

export type QueueItemEntry = QueueEntry & { readonly version: number }

/** The board's open items as the queue shows them, with the server's time and the honest state of the connection. */
export function useQueueEntries(estateId: string): {
  entries: readonly QueueItemEntry[]
  now: number
  replyMinutes: number
  connection: ConsoleConnection
} {
  const { api, me } = useSession()
  // A technician's queue is his own work; what others may act on stands in theirs.
  const onlyMine = me?.grants.every((grant) => grant.role === 'TECHNICIAN') ? (me.person?.id ?? null) : null
  const words = useWords()
  const { model, connection, time } = useBoard(api, estateId)
  const now = useNow(time)
  const entries = useMemo(() => {
    if (!model) return []
    return [...model.items.values()]
      .filter((item) => onlyMine === null || item.assigneeId === onlyMine)
      .map((item): QueueItemEntry => ({
        id: item.id,
        kind: item.kind,
        status: item.status,
        version: item.version,
        openedAt: item.openedAt,
        serial: item.serial,
        place: words.place(item.buildingCode, item.room),
        service: words.name(item.service),
        assignee: item.assigneeName ? words.name(item.assigneeName) : null,
        channel: item.channel,
        urgency: item.urgency,
        clocks: item.clocks.map((clock) => ({
          ...clock,
          metAt: clock.metAt ?? null,
          stoppedAt: clock.stoppedAt ?? null,
        })),
      }))
  }, [model, words, onlyMine])
  const state = connection.state === 'live' ? 'live' : connection.state === 'replaying' ? 'replaying' : 'reconnecting'
  return {
    entries,
    now,
    replyMinutes: model?.estate.settings.replyMinutes ?? 15,
    connection: { state, asOf: connection.asOf || now, replaying: connection.replaying },
  }
}
