/**
 * The stock way of bench overdue, as a tutorial would build it: a job that looks once a second by TypeORM find(), saves each clock
 * that ran out, and sends it to the display over a plain socket.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DataSource, EntitySchema, IsNull, LessThanOrEqual } from 'typeorm'
import { WebSocketServer } from 'ws'
import { answerAs, cpuMicros } from './support/roles.js'

export interface StockStart {
  readonly databaseUrl: string
}

interface Clock {
  id: string
  orderId: string | null
  dueAt: Date
  metAt: Date | null
  overdueAt: Date | null
  stoppedAt: Date | null
}

const instant = { type: 'timestamptz', nullable: true } as const
const ClockTable = new EntitySchema<Clock>({
  name: 'StockClock',
  tableName: 'clock',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid', nullable: true, name: 'order_id' },
    dueAt: { ...instant, name: 'due_at' },
    metAt: { ...instant, name: 'met_at' },
    overdueAt: { ...instant, name: 'overdue_at' },
    stoppedAt: { ...instant, name: 'stopped_at' },
  },
})

const LOOK_MS = 1_000

let dataSource: DataSource
let looking: NodeJS.Timeout | undefined
const http = createServer()

async function start({ databaseUrl }: StockStart): Promise<string> {
  dataSource = await new DataSource({ type: 'postgres', url: databaseUrl, entities: [ClockTable] }).initialize()
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const clocks = dataSource.getRepository(ClockTable)
  let busy = false
  looking = setInterval(() => {
    if (busy) return
    busy = true
    void (async () => {
      const due = await clocks.find({
        where: { dueAt: LessThanOrEqual(new Date()), metAt: IsNull(), overdueAt: IsNull(), stoppedAt: IsNull() },
        order: { dueAt: 'ASC' },
      })
      for (const clock of due) {
        clock.overdueAt = clock.dueAt
        await clocks.save(clock)
        const said = JSON.stringify({ id: clock.orderId, dueAt: clock.dueAt })
        for (const socket of sockets.clients) socket.send(said)
      }
    })().finally(() => (busy = false))
  }, LOOK_MS)
  return `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
}

answerAs(
  {
    start,
    cpuMicros,
  },
  async () => {
    clearInterval(looking)
    http.closeAllConnections()
    http.close()
    await dataSource?.destroy()
  },
)
