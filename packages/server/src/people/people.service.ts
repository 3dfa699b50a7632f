import type { DataSource } from 'typeorm'
import { In } from 'typeorm'
import type { Department, Role, Trade } from '../domain/vocabulary.js'
import { groupBy, keyBy } from '../platform/collections.js'
import { PersonRoleEntity } from './person-role.entity.js'
import { PersonEntity } from './person.entity.js'
import type { DutyState, PersonRow } from './person.type.js'

export interface PeopleSearch {
  readonly estateId: string
  readonly role: Role | null
  /** Part of a name in any language, or digits of a telephone number. */
  readonly search: string | null
  /** Whether residents are among those looked through. */
  readonly residents: boolean
  readonly first: number
}

export interface TechnicianRow extends PersonRow {
  readonly departments: Department[]
  readonly trades: Trade[]
  readonly capacity: number
  readonly contractor: boolean
  readonly openOrders: number
  readonly onDuty: boolean
  readonly shiftEndsAt: Date | null
  readonly state: DutyState
}

/** Fewer digits than this would find half the estate. */
const FEWEST_DIGITS = 3

/** Persons, their roles, and technicians with what they have in hand. */
export class PeopleService {
  constructor(private readonly dataSource: DataSource) {}

  readonly byIds = async (ids: readonly string[]): Promise<Map<string, PersonRow>> =>
    keyBy(await this.dataSource.getRepository(PersonEntity).findBy({ id: In([...ids]) }), 'id')

  readonly rolesByPerson = async (ids: readonly string[]): Promise<Map<string, PersonRoleEntity[]>> =>
    groupBy(
      await this.dataSource
        .getRepository(PersonRoleEntity)
        .find({ where: { personId: In([...ids]) }, order: { role: 'ASC' } }),
      'personId',
    )

  readonly residentsByUnit = async (
    unitIds: readonly string[],
  ): Promise<Map<string, (PersonRow & { unitId: string })[]>> =>
    groupBy(
      await this.dataSource.query<(PersonRow & { unitId: string })[]>(
        `SELECT r.unit_id AS "unitId", p.id, p.names, p.phone, p.kind
         FROM resident_unit r JOIN person p ON p.id = r.person_id WHERE r.unit_id = ANY($1)
           AND (r.until IS NULL OR r.until > clock_timestamp()) ORDER BY p.id`,
        [unitIds],
      ),
      'unitId',
    )

  /** By name. Who holds several roles comes once. */
  async search({ estateId, role, search, residents, first }: PeopleSearch): Promise<PersonRow[]> {
    const words = (search ?? '').trim()
    const digits = words.replace(/[\s()+-]/g, '')
    const byPhone = /^\d+$/.test(digits) && digits.length >= FEWEST_DIGITS
    return this.dataSource.query<PersonRow[]>(
      `SELECT p.id, p.names, p.phone, p.kind FROM person p
       WHERE EXISTS (
         SELECT FROM person_role r WHERE r.person_id = p.id AND r.estate_id = $1
           AND ($2::text IS NULL OR r.role = $2) AND ($3 OR r.role <> 'RESIDENT'))
         AND ($4 = '' OR EXISTS (SELECT FROM jsonb_each_text(p.names) n WHERE n.value ILIKE $5) OR ($6::text IS NOT NULL AND p.phone_digits LIKE $6))
       ORDER BY p.names ->> 'en', p.id LIMIT $7`,
      [estateId, role, residents, words, contains(words), byPhone ? contains(digits) : null, first],
    )
  }

  /** In the estate's own order, with open orders, shift and what each is doing now. */
  technicians(estateId: string, department: Department | null): Promise<TechnicianRow[]> {
    return this.dataSource.query<TechnicianRow[]>(TECHNICIANS, [estateId, department, null])
  }

  /** The same of some persons. */
  techniciansOf(estateId: string, personIds: readonly string[]): Promise<TechnicianRow[]> {
    return this.dataSource.query<TechnicianRow[]>(TECHNICIANS, [estateId, null, personIds])
  }
}

const contains = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/**
 * One statement for the whole estate. The orders in hand are those that the partial index on the assignee holds; a clock that ran
 * out and is not met marks its holder late.
 */
const TECHNICIANS = `
  SELECT p.id, p.names, p.phone, p.kind, t.departments, t.trades, t.capacity, t.contractor,
    hand.orders AS "openOrders", shift.ends_at IS NOT NULL AS "onDuty", shift.ends_at AS "shiftEndsAt",
    CASE
      WHEN hand.late THEN 'LATE'
      WHEN hand.working THEN 'WORKING'
      WHEN shift.ends_at IS NULL THEN 'OFF'
      WHEN hand.coming THEN 'ON_THE_WAY'
      ELSE 'FREE'
    END AS state
  FROM technician t
  JOIN person p ON p.id = t.person_id
  LEFT JOIN LATERAL (
    SELECT max(s.ends_at) AS ends_at FROM shift s
    WHERE s.person_id = t.person_id AND s.estate_id = t.estate_id AND s.ends_at > now() AND s.starts_at <= now()
  ) shift ON true
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS orders,
      coalesce(bool_or(o.status IN ('ARRIVED', 'IN_PROGRESS', 'REWORK')), false) AS working,
      coalesce(bool_or(o.status IN ('DISPATCHED', 'RECEIVED')), false) AS coming,
      coalesce(bool_or(EXISTS (
        SELECT FROM jsonb_each(o.clocks) c
        WHERE c.value ->> 'kind' IN ('RECEIPT', 'ARRIVAL') AND c.value ->> 'overdueAt' IS NOT NULL
          AND c.value ->> 'metAt' IS NULL AND c.value ->> 'stoppedAt' IS NULL)), false) AS late
    FROM work_order o
    WHERE o.assignee_id = t.person_id AND o.closed_at IS NULL AND o.estate_id IS NOT DISTINCT FROM t.estate_id AND o.status <> 'ACCEPTED'
  ) hand ON true
  WHERE t.estate_id = $1 AND ($2::text IS NULL OR $2 = ANY(t.departments)) AND ($3::uuid[] IS NULL OR t.person_id = ANY($3))
  ORDER BY t.sort, p.id`
