/** INT-9: attempts to serve an order that one opened oneself, from the audit, where nobody can strike them out. */
import type { DataSource } from 'typeorm'
import { departmentsOf, rolesIn, type Actor } from '../domain/role.js'
import { ATTEMPTS_OF_ALL } from '../domain/visibility.js'
import type { Department, Role } from '../domain/vocabulary.js'

export interface AttemptRow {
  readonly no: string
  readonly at: Date
  readonly attempted: string
  readonly role: Role | 'SYSTEM'
  readonly source: string
  readonly personId: string | null
  readonly orderId: string
}

export class PrivateJobAttempts {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. Nobody is shown his own: who watches is not watched by himself. */
  list(actor: Actor, estateId: string, first: number): Promise<AttemptRow[]> {
    const all = rolesIn(actor, estateId).some((role) => ATTEMPTS_OF_ALL.includes(role))
    const departments: readonly Department[] | null = all
      ? null
      : departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR')
    return this.dataSource.query<AttemptRow[]>(
      `SELECT a.no::text AS no, a.at, a.entry::jsonb ->> 'attempted' AS attempted, a.role, a.source, a.person_id AS "personId",
         a.record_id AS "orderId"
       FROM audit a JOIN work_order o ON o.id = a.record_id
       WHERE a.estate_id = $1 AND a.action = 'REFUSED' AND a.record_kind = 'order'
         AND a.entry::jsonb #>> '{refusal,rule}' = 'INT-9' AND ($2::text[] IS NULL OR o.department = ANY($2))
         AND a.person_id IS DISTINCT FROM $3
       ORDER BY a.no DESC LIMIT $4`,
      [estateId, departments, all ? null : actor.personId, first],
    )
  }
}
