/** Whom to send: who fits, and of those who is near, has least in hand and comes in time (domain/dispatch-score.ts). */
import type { DataSource } from 'typeorm'
import type { PersonFacts } from '../domain/decide-context.js'
import { type Candidate, costOf } from '../domain/dispatch-score.js'
import type { EstateSettings } from '../domain/estate.js'
import { misfitsOf } from '../domain/guard.js'
import type { Refusal } from '../domain/refusal.js'
import type { WorkOrder } from '../domain/work-order-state.js'
import type { PeopleService, TechnicianRow } from '../people/people.service.js'

export interface Suggestion {
  readonly technician: TechnicianRow
  readonly candidate: Candidate
  /** DIS-1: everything that stands in the way; empty: fits. */
  readonly misfits: readonly Refusal[]
}

interface Figures {
  readonly person_id: string
  readonly distance: number | null
  readonly arrivals: number
  readonly in_time: number
  /** Whether the roster reaches the appointment at all, and whether his shift covers it. */
  readonly rostered: boolean
  readonly then: boolean
}

// Walking goes round buildings, not through them: the distance along both axes of the plan. Who arrived nowhere in the last twelve
// hours is nowhere that we know of.
const FIGURES = `
SELECT t.person_id,
  (SELECT abs(b.x - here.x) + abs(b.y - here.y) FROM work_order o JOIN building b ON b.id = o.building_id, building here
    WHERE here.id = $3 AND o.estate_id = t.estate_id AND o.assignee_id = t.person_id AND o.arrived_at > now() - interval '12 hours'
    ORDER BY o.arrived_at DESC LIMIT 1) AS distance,
  count(c.id)::int AS arrivals,
  count(c.id) FILTER (WHERE c.overdue_at IS NULL)::int AS in_time,
  EXISTS (SELECT FROM shift s WHERE s.estate_id = t.estate_id AND s.starts_at <= $4 AND s.ends_at > $4) AS rostered,
  EXISTS (SELECT FROM shift s WHERE s.person_id = t.person_id AND s.estate_id = t.estate_id
    AND s.starts_at <= $4 AND s.ends_at > $4) AS "then"
FROM technician t
  LEFT JOIN work_order w ON w.assignee_id = t.person_id AND w.estate_id = t.estate_id AND w.opened_at > now() - make_interval(days => $5)
  LEFT JOIN clock c ON c.order_id = w.id AND c.kind = 'ARRIVAL' AND (c.met_at IS NOT NULL OR c.overdue_at IS NOT NULL)
WHERE t.estate_id = $1 AND t.person_id = ANY($2::uuid[])
GROUP BY t.person_id, t.estate_id`

export class SuggestionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  /** Everybody who serves in the order's estate, the best first and who does not fit last, in two statements. */
  async suggest(order: WorkOrder, estate: EstateSettings): Promise<readonly Suggestion[]> {
    const technicians = await this.people.technicians(order.estateId, null)
    const ids = technicians.map(({ id }) => id)
    const rows = await this.dataSource.query<Figures[]>(FIGURES, [
      order.estateId,
      ids,
      order.buildingId,
      order.appointmentAt,
      estate.latenessDays,
    ])
    const figures = new Map(rows.map((row) => [row.person_id, row]))
    const facts = technicians.map(factsOf)
    return technicians
      .map((technician, at): Suggestion => {
        const own = figures.get(technician.id)
        const person = facts[at] as PersonFacts
        return {
          technician,
          misfits: misfitsOf(order, person, facts, { rule: 'DIS-1', mustBeOnDuty: true }),
          candidate: {
            facts: person,
            distanceMetres: own?.distance ?? null,
            arrivals: own?.arrivals ?? 0,
            inTime: own?.in_time ?? 0,
            onDutyThen: order.appointmentAt && own?.rostered ? own.then : null,
            lateNow: technician.state === 'LATE',
            days: estate.latenessDays,
          },
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

const byFitness = (one: Suggestion, other: Suggestion): number =>
  one.misfits.length - other.misfits.length || costOf(one.candidate) - costOf(other.candidate)
