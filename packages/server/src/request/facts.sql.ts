/** Pieces of SQL that more than one lock-and-read statement uses. Each answers jsonb as domain/decide-context.ts spells it. */

import { DEFAULT_SETTINGS } from '../domain/estate.js'

/** Orders that a technician has in hand: dispatched to him and not accepted by the customer yet. */
const IN_HAND = `('DISPATCHED', 'RECEIVED', 'ARRIVED', 'IN_PROGRESS', 'SUSPENDED', 'COMPLETED', 'REWORK', 'ESCALATED')`

/** How many orders a technician has in hand; all arguments are SQL. */
export const inHandOf = (person: string, estate: string): string => `(
    SELECT count(*) FILTER (WHERE h.status IN ${IN_HAND}) FROM work_order h
    WHERE h.assignee_id = ${person} AND h.closed_at IS NULL AND h.estate_id IS NOT DISTINCT FROM ${estate})`

/**
 * PersonFacts of a technician. His orders are found by him (index work_order_in_hand), never by the estate, whose orders are many: what
 * other indexes would answer, estate and status, is kept where the planner does not look for one.
 * @param at SQL of the instant at which he is, or is not, on duty
 */
export const personFacts = (technician: string, person: string, at: string): string => `jsonb_build_object(
  'id', ${person}.id, 'name', ${person}.names, 'departments', to_jsonb(${technician}.departments),
  'trades', to_jsonb(${technician}.trades), 'contractor', ${technician}.contractor, 'capacity', ${technician}.capacity,
  'onDuty', EXISTS (SELECT FROM shift s WHERE s.person_id = ${person}.id AND s.estate_id = ${technician}.estate_id
    AND s.starts_at <= ${at} AND s.ends_at > ${at}),
  'openOrders', ${inHandOf(`${person}.id`, `${technician}.estate_id`)})`

/**
 * DIS-8: who is on duty for a trade at a time, and how many routine orders need around it; `day` is the calendar's word on that day.
 * An order without an appointment, or past it, is due now.
 * @param estate alias of the estate's row; the rest is SQL
 */
export const staffingFacts = (
  estate: string,
  department: string,
  trade: string,
  at: string,
): string => `jsonb_build_object(
  'at', ${at},
  'onDuty', (SELECT count(DISTINCT tec.person_id) FROM technician tec JOIN shift shi ON shi.person_id = tec.person_id AND shi.estate_id = tec.estate_id
    WHERE tec.estate_id = ${estate}.id AND ${department} = ANY(tec.departments) AND ${trade} = ANY(tec.trades)
      AND shi.starts_at <= ${at} AND shi.ends_at > ${at}),
  'planned', (SELECT count(DISTINCT tec.person_id) FROM technician tec JOIN shift shi ON shi.person_id = tec.person_id AND shi.estate_id = tec.estate_id
    WHERE tec.estate_id = ${estate}.id AND ${department} = ANY(tec.departments) AND shi.starts_at <= ${at} AND shi.ends_at > ${at}),
  'routine', (SELECT count(DISTINCT coalesce(wor.assignee_id, wor.id)) FROM work_order wor
    WHERE wor.estate_id = ${estate}.id AND wor.nature = 'ROUTINE' AND wor.department = ${department} AND wor.trade = ${trade}
      AND wor.status IN ('REGISTERED', 'DISPATCHED', 'RECEIVED', 'ARRIVED', 'IN_PROGRESS', 'SUSPENDED', 'REWORK')
      AND wor.status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED')
      AND abs(extract(epoch FROM greatest(coalesce(wor.appointment_at, now()), now()) - ${at}))
        <= 60 * coalesce((${estate}.settings ->> 'staffingWindowMinutes')::numeric, ${DEFAULT_SETTINGS.staffingWindowMinutes})),
  'day', (SELECT jsonb_build_object('day', to_char(cal.day, 'YYYY-MM-DD'), 'kind', cal.kind, 'name', cal.names) FROM calendar_day cal
    WHERE cal.estate_id = ${estate}.id AND cal.day = (${at} AT TIME ZONE ${estate}.time_zone)::date))`

/** ItemFacts of a service item. */
export const itemFacts = (item: string): string => `jsonb_build_object(
  'id', ${item}.id, 'versionId', ${item}.version_id, 'nature', ${item}.nature, 'category', ${item}.category,
  'department', ${item}.department, 'trade', ${item}.trade, 'priceMinor', ${item}.price_minor,
  'quantityMin', ${item}.quantity_min, 'quantityStep', ${item}.quantity_step, 'settlementMethod', ${item}.settlement_method)`

/** What was kept with an idempotency key, or null. */
export const replayOf = (caller: string, key: string): string => `(
  SELECT jsonb_build_object('hash', encode(k.input_hash, 'hex'), 'result', k.result)
  FROM idempotency k WHERE k.actor_id = ${caller} AND k.key = ${key})`

export interface Replay {
  /** SHA-256 of the input, in hexadecimal. */
  readonly hash: string
  readonly result: {
    readonly requestId: string | null
    readonly orderId: string | null
    /** Absent in keys of the first release. */
    readonly caseId?: string | null
    readonly recordId?: string | null
    /** Of a batch. */
    readonly orderIds?: readonly string[]
    readonly position: number
  }
}

/** Columns of the estate that make EstateSettings. */
export const ESTATE_COLUMNS = `e.time_zone, e.currency AS estate_currency, e.settings AS estate_settings`
