/**
 * The services without HTTP, put together as compose.ts does. The wall that keeps benches to the entry points is crossed here and
 * only here: what the data layer costs by itself cannot be measured through the API.
 */
import { randomUUID } from 'node:crypto'
import { metUntilFilled } from '@dispatch/server/domain/decide-context'
import { newId } from '@dispatch/server/platform/id'
import { createLogger } from '@dispatch/server/platform/logger'
import type { Announce, Caller } from '@dispatch/server/platform/record'
import { createUnitOfWork, type UnitOfWork } from '@dispatch/server/platform/unit-of-work'
// oxlint-disable-next-line walls/imports -- see above
import { Live } from '@dispatch/server/live/live'
// oxlint-disable-next-line walls/imports -- see above
import { RequestService } from '@dispatch/server/request/request.service'
// oxlint-disable-next-line walls/imports -- see above
import { WorkOrderService } from '@dispatch/server/work-order/work-order.service'
import { actorOf, type Estate } from './estate.js'
import type { DataSource } from './postgres.js'

export interface OrderSeen {
  readonly id: string
  readonly version: number
}

export interface DataLayer {
  /** An accepted request, from which orders can be opened. @returns its id */
  acceptedRequest(estate: Estate): Promise<string>
  open(estate: Estate, requestId: string): Promise<OrderSeen>
  /** To that technician. */
  dispatch(estate: Estate, order: OrderSeen, technicianId: string): Promise<void>
}

export const callerOf = (estate: Estate): Caller => ({
  actor: actorOf(estate),
  callerId: estate.accountId,
  source: 'http 127.0.0.1',
})

export const openLive = (dataSource: DataSource, url: string): Live =>
  new Live({
    dataSource,
    url,
    logger: createLogger({ level: 'silent', format: 'json' }),
    wakeIntervalMs: 20,
    pollMs: 1_000,
    keepDays: 7,
    keepKeysDays: 7,
  })

/**
 * @param announce what is told after each commit; default: nobody
 * @param within put around the unit of work, for ways that do more in the transaction
 */
export function createDataLayer(
  dataSource: DataSource,
  announce: Announce = () => {},
  within: (unitOfWork: UnitOfWork) => UnitOfWork = (unitOfWork) => unitOfWork,
): DataLayer {
  const acting = { unitOfWork: within(createUnitOfWork(dataSource)), ports: metUntilFilled, newId, announce }
  const requests = new RequestService(acting)
  const orders = new WorkOrderService(acting)
  const done = <R extends { readonly ok: boolean }>(result: R): Extract<R, { ok: true }> => {
    if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`)
    return result as Extract<R, { ok: true }>
  }
  return {
    async acceptedRequest(estate) {
      const registered = done(
        await requests.register(callerOf(estate), {
          estateId: estate.id,
          input: {
            nature: 'ROUTINE',
            channel: 'PHONE',
            receivedAt: 'DISPATCH_CENTRE',
            urgency: 'NORMAL',
            requesterKind: 'RESIDENT',
            customerName: 'Wang',
            contact: '138 0000 1803',
            unitId: estate.unitId,
            itemId: estate.itemId,
            department: 'ENGINEERING',
            wanted: 'The lamp in the corridor is out',
          },
        }),
      )
      const { id, version } = registered.value.request.request
      done(
        await requests.act(callerOf(estate), {
          requestId: id,
          version,
          command: { action: 'ACCEPT', input: { itemId: estate.itemId } },
        }),
      )
      return id
    },
    async open(estate, requestId) {
      const { value } = done(
        await requests.open(callerOf(estate), { requestId, itemId: estate.itemId, idempotencyKey: randomUUID() }),
      )
      const { order } = value.order as NonNullable<typeof value.order>
      return { id: order.id, version: order.version }
    },
    async dispatch(estate, { id, version }, technicianId) {
      done(
        await orders.act(callerOf(estate), {
          workOrderId: id,
          version,
          idempotencyKey: randomUUID(),
          command: { action: 'DISPATCH', input: { technicianId } },
        }),
      )
    },
  }
}
