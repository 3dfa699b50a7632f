/** Whom to send: who fits, who is near, who has least in hand, who comes in time. */
import type { DataSource } from 'typeorm'
import type { PersonFacts } from '../domain/decide-context.js'
import { personFits } from '../domain/guard.js'
import type { Refusal } from '../domain/refusal.js'
import type { WorkOrder } from '../domain/work-order-state.js'
import type { PeopleService, TechnicianRow } from '../people/people.service.js'

export interface Suggestion {
  readonly technician: TechnicianRow
  /** DIS-1: why not; null: fits. */
  readonly refusal: Refusal | null
  /** Walking distance in metres from where the technician last arrived today; null: unknown, or the order has no building. */
  readonly distanceMetres: number | null
  /** Share of arrivals in time of the last 90 days; null: none. */
  readonly onTimeRate: number | null
}

interface Record {
  readonly person_id: string
  readonly distance: number | null
  readonly arrivals: number
  readonly in_time: number
}

// Walking goes round buildings, not through them: the distance along both axes of the plan. Who arrived nowhere in the last twelve
// hours is nowhere that we know of.
const RECORDS = `
SELECT t.person_id,
  (SELECT abs(b.x - here.x) + abs(b.y - here.y) FROM work_order o JOIN building b ON b.id = o.building_id, building here
    WHERE here.id = $3 AND o.estate_id = t.estate_id AND o.assignee_id = t.person_id AND o.arrived_at > now() - interval '12 hours'
    ORDER BY o.arrived_at DESC LIMIT 1) AS distance,
  count(c.id)::int AS arrivals,
  count(c.id) FILTER (WHERE c.overdue_at IS NULL)::int AS in_time
FROM technician t
  LEFT JOIN work_order w ON w.assignee_id = t.person_id AND w.estate_id = t.estate_id AND w.opened_at > now() - interval '90 days'
  LEFT JOIN clock c ON c.order_id = w.id AND c.kind = 'ARRIVAL' AND (c.met_at IS NOT NULL OR c.overdue_at IS NOT NULL)
WHERE t.estate_id = $1 AND t.person_id = ANY($2::uuid[])
GROUP BY t.person_id, t.estate_id`

export class SuggestionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  /** Everybody who serves in the order's estate, the best first and who does not fit last, in two statements. */
  async suggest(order: WorkOrder): Promise<readonly Suggestion[]> {
    const technicians = await this.people.technicians(order.estateId, null)
    const ids = technicians.map(({ id }) => id)
    const rows = await this.dataSource.query<Record[]>(RECORDS, [order.estateId, ids, order.buildingId])
    const records = new Map(rows.map((row) => [row.person_id, row]))
    const facts = technicians.map(factsOf)
    return technicians
      .map((technician, at): Suggestion => {
        const record = records.get(technician.id)
        return {
          technician,
          refusal: personFits(order, facts[at], facts, { rule: 'DIS-1', mustBeOnDuty: true }),
          distanceMetres: record?.distance ?? null,
          onTimeRate: record && record.arrivals > 0 ? record.in_time / record.arrivals : null,
        }
      })
      .sort(byFitness)
  }
}

const factsOf = (row: TechnicianRow): PersonFacts => ({
  id: row.id,
  name: row.names,
  departments: row.departments,
  trades: row.trades,
  onDuty: row.onDuty,
  contractor: row.contractor,
  openOrders: row.openOrders,
  capacity: row.capacity,
})

/** Metres of walking that a full hand of orders, or always coming late, counts as much as. */
const FULL_HAND_METRES = 600
const ALWAYS_LATE_METRES = 300
/** Where nobody knows where somebody is, he is taken to be in the middle of the estate. */
const UNKNOWN_METRES = 200

/** The smaller, the better; in metres, so that what it weighs can be understood. */
export const costOf = ({ technician, distanceMetres, onTimeRate }: Suggestion): number =>
  (distanceMetres ?? UNKNOWN_METRES) +
  (technician.openOrders / technician.capacity) * FULL_HAND_METRES +
  (1 - (onTimeRate ?? 1)) * ALWAYS_LATE_METRES

const byFitness = (one: Suggestion, other: Suggestion): number =>
  Number(one.refusal !== null) - Number(other.refusal !== null) || costOf(one) - costOf(other)
