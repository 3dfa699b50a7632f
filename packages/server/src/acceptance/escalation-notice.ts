/** ACC-3, PUB-5: an order that is escalated is before a manager at once: both are told, and one of them takes note. */
import type { Notifier } from '../notification/notifier.js'
import { readStaffBeside } from '../people/staff.store.js'
import type { OrderFollower } from '../work-order/follow.js'

/** A manager takes note within this, or it climbs; minutes. */
const ACKNOWLEDGE_MINUTES = 30

export const tellOfEscalation =
  (notifier: Notifier): OrderFollower =>
  async (tx, { orderId, command }) => {
    if (command.action !== 'ESCALATE') return null
    const staff = await readStaffBeside(tx, 'work_order', orderId)
    return (_caller, { decision: { order }, names, now }) => ({
      ahead: [
        (writing) =>
          notifier.tell(
            writing,
            [
              {
                estateId: order.estateId,
                to: { roles: ['CENTRE_MANAGER', 'GENERAL_MANAGER'] },
                kind: 'ORDER_ESCALATED',
                urgency: 'URGENT',
                facts: {
                  serial: order.serial,
                  place: [names.buildingCode, names.room].filter(Boolean).join('-') || '—',
                  service: names.service,
                },
                about: { kind: 'workOrder', id: order.id, serial: order.serial },
                acknowledge: { mode: 'ANY', withinMinutes: ACKNOWLEDGE_MINUTES },
              },
            ],
            { staff, at: now },
          ),
      ],
    })
  }
