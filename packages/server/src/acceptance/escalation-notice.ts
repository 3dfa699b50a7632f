/** ACC-3, PUB-5: an order that is escalated is before a manager at once: both are told, and one of them takes note. */
import type { Localized } from '../domain/vocabulary.js'
import type { Notifier } from '../notification/notifier.js'
import type { OrderFollower } from '../work-order/follow.js'

/** A manager takes note within this, or it climbs; minutes. */
const ACKNOWLEDGE_MINUTES = 30

const WHERE = `
SELECT b.code, u.room, i.short_names AS service FROM work_order o
  JOIN service_item i ON i.id = o.item_id LEFT JOIN building b ON b.id = o.building_id LEFT JOIN unit u ON u.id = o.unit_id
WHERE o.id = $1`

export const tellOfEscalation =
  (notifier: Notifier): OrderFollower =>
  async (tx, _caller, { decision: { order, evidence } }) => {
    if (evidence.action !== 'ESCALATE') return null
    const [row] = await tx.query<{ code: string | null; room: string | null; service: Localized }>(WHERE, [order.id], {
      name: 'escalation_where',
    })
    await notifier.notify(tx, {
      estateId: order.estateId,
      to: { roles: ['CENTRE_MANAGER', 'GENERAL_MANAGER'] },
      kind: 'ORDER_ESCALATED',
      urgency: 'URGENT',
      facts: {
        serial: order.serial,
        place: [row?.code, row?.room].filter(Boolean).join('-') || '—',
        service: row?.service ?? null,
      },
      about: { kind: 'workOrder', id: order.id, serial: order.serial },
      acknowledge: { mode: 'ANY', withinMinutes: ACKNOWLEDGE_MINUTES },
    })
    return null
  }
