import { useMemo } from 'react'
import type { ConsoleConnection } from './console-frame'
import { queueOf } from './queue-model'
import { useQueueEntries } from './use-queue-entries'

/** What the frame of every console page shows: how many orders are late, the server's time and the honest state of the connection. */
export function useConsole(estateId: string): { now: number; overdue: number; connection: ConsoleConnection } {
  const { entries, now, connection } = useQueueEntries(estateId)
  const overdue = useMemo(() => queueOf(entries, 'todo', now).overdueAll, [entries, now])
  return { now, overdue, connection }
}
