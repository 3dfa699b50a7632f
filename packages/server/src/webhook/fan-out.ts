/** What other systems are told of events: a message for each webhook that asked for it, written where the log is followed. */
import { type Happened, WebhookEvent, webhookEventsOf } from '../domain/follow-up.js'
import type { LogEvent } from '../live/log.js'
import { newId } from '../platform/id.js'
import type { Tx } from '../platform/unit-of-work.js'

/** Of the payload's shape; docs/webhooks.md. Fields may be added within it. */
const VERSION = 1

interface Hook {
  readonly id: string
  readonly events: readonly WebhookEvent[]
  readonly personal: boolean
}

interface PaymentRow {
  readonly order_id: string
  readonly at: Date
  readonly kind: string
  readonly amount_minor: number
  readonly method: string
  readonly receipt_serial: string | null
  readonly currency: string
}

interface CaseRow {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
  readonly department: string | null
  readonly opened_at: Date
  readonly closed_at: Date | null
  /** CMP-2: about the centre, whose managers look after webhooks. */
  readonly kept_back: boolean
}

interface PersonalRow {
  readonly id: string
  readonly customerName: string
  readonly contact: string
  readonly address: string | null
  readonly wanted: string
}

export class WebhookFanOut {
  /** @param onQueued after the commit: there is something to send */
  constructor(private readonly onQueued: () => void) {}

  readonly handle = async (tx: Tx, estateId: string, events: readonly LogEvent[]): Promise<void> => {
    const hooks = await tx.query<Hook & Record<string, unknown>>(
      'SELECT id, events, personal FROM webhook WHERE estate_id = $1 AND removed_at IS NULL ORDER BY id',
      [estateId],
      { name: 'webhooks_of' },
    )
    if (hooks.length === 0) return
    const asked = new Set(hooks.flatMap((hook) => hook.events))
    const said = events
      .map((event) => ({ event, types: webhookEventsOf(event).map((type, part) => ({ type, part })) }))
      .filter(({ types }) => types.some(({ type }) => asked.has(type)))
    if (said.length === 0) return
    const read = await this.#read(
      tx,
      estateId,
      said.map(({ event }) => event),
      hooks.some(({ personal }) => personal),
    )
    const rows = said
      .filter(({ event }) => !read.keptBack(event))
      .flatMap(({ event, types }) =>
        types.flatMap(({ type, part }) =>
          hooks
            .filter((hook) => hook.events.includes(type))
            .map((hook) => ({
              id: newId(),
              webhook_id: hook.id,
              position: event.position,
              part,
              type: WebhookEvent[type],
              body: JSON.stringify(read.payload(event, type, hook.personal)),
              at: event.at,
            })),
        ),
      )
    await tx.query(
      `INSERT INTO webhook_message (id, webhook_id, position, part, type, body, at)
       SELECT id, webhook_id, position, part, type, body, at FROM jsonb_to_recordset($1::jsonb)
         AS m (id uuid, webhook_id uuid, position bigint, part int, type text, body text, at timestamptz)
       ON CONFLICT (webhook_id, position, part) DO NOTHING`,
      [JSON.stringify(rows)],
    )
    tx.afterCommit(this.onQueued)
  }

  /** What the log does not carry: payments, cases, and personal data for those webhooks that may have them. */
  async #read(tx: Tx, estateId: string, events: readonly LogEvent[], personal: boolean) {
    const idsOf = (want: (event: LogEvent) => boolean) => [...new Set(events.filter(want).map(({ itemId }) => itemId))]
    const paid = idsOf((event) => webhookEventsOf(event).includes('PAYMENT_RECORDED'))
    const ofCases = idsOf(({ caseKind }) => caseKind !== null)
    const items = personal ? idsOf(({ caseKind }) => caseKind === null) : []
    const [estate] = await tx.query<{ id: string; code: string }>('SELECT id, code FROM estate WHERE id = $1', [
      estateId,
    ])
    const payments =
      paid.length === 0
        ? []
        : await tx.query<PaymentRow & Record<string, unknown>>(
            `SELECT p.order_id, p.at, p.kind, p.amount_minor, p.method, p.receipt_serial, w.currency
             FROM payment_entry p JOIN work_order w ON w.id = p.order_id WHERE p.order_id = ANY($1::uuid[]) ORDER BY p.id`,
            [paid],
          )
    const cases =
      ofCases.length === 0
        ? []
        : await tx.query<CaseRow & Record<string, unknown>>(
            `SELECT id, serial, status, version, department, opened_at, closed_at,
               coalesce((facts ->> 'aboutCentre')::boolean, false) AS kept_back FROM case_record WHERE id = ANY($1::uuid[])`,
            [ofCases],
          )
    const persons =
      items.length === 0
        ? []
        : await tx.query<PersonalRow & Record<string, unknown>>(
            `SELECT id, customer_name AS "customerName", contact, address, wanted FROM work_order WHERE id = ANY($1::uuid[])
             UNION ALL SELECT id, customer_name, contact, address, wanted FROM request WHERE id = ANY($1::uuid[])`,
            [items],
          )
    const caseOf = new Map(cases.map((row) => [row.id, row]))
    const personalOf = new Map(persons.map(({ id, ...row }) => [id, row]))
    return {
      keptBack: (event: LogEvent): boolean => caseOf.get(event.itemId ?? '')?.kept_back ?? false,
      payload: (event: LogEvent, type: WebhookEvent, withPersonal: boolean) => ({
        type: WebhookEvent[type],
        version: VERSION,
        timestamp: event.at,
        data: {
          estate,
          position: event.position,
          action: event.action,
          clockKind: event.clockKind,
          ...subject(event, caseOf.get(event.itemId ?? '')),
          ...(type === 'PAYMENT_RECORDED'
            ? {
                payments: payments
                  .filter(({ order_id, at }) => order_id === event.itemId && at.getTime() === event.at.getTime())
                  .map((entry) => ({
                    kind: entry.kind,
                    amountMinor: entry.amount_minor,
                    currency: entry.currency,
                    method: entry.method,
                    receiptSerial: entry.receipt_serial,
                  })),
              }
            : {}),
          ...(withPersonal && event.caseKind === null ? { personal: personalOf.get(event.itemId ?? '') ?? null } : {}),
        },
      }),
    }
  }
}

/** The card as the wall has it; of a case what is known of it when it is told. */
function subject(event: Happened, row: CaseRow | undefined): Record<string, unknown> {
  if (event.caseKind !== null) {
    const { serial, status, version, department, opened_at, closed_at } = row ?? {}
    return {
      [event.caseKind.toLowerCase()]: {
        id: event.itemId,
        serial,
        status,
        version,
        department,
        openedAt: opened_at,
        closedAt: closed_at,
      },
    }
  }
  return event.item.kind === 'REQUEST' ? { request: event.item } : { workOrder: event.item }
}
