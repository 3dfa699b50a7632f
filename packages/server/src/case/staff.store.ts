/** A person's roles and the places that cases ask for. */
import type { Department, Role } from '../domain/vocabulary.js'
import type { StaffMember } from '../domain/superior.js'
import { readStaff } from '../people/staff.store.js'
import type { ReadTx, UnitOfWork } from '../platform/unit-of-work.js'

/** One person of the staff with his roles; null: none there. */
export function personAmong(
  staff: readonly StaffMember[],
  personId: string,
): {
  readonly id: string
  readonly roles: readonly Role[]
  readonly departments: readonly Department[]
} | null {
  const rows = staff.filter((each) => each.personId === personId)
  return rows.length === 0
    ? null
    : { id: personId, roles: rows.map(({ role }) => role), departments: rows.flatMap(({ departments }) => departments) }
}

/** Where a case is, for the sentence of a notice: nothing personal. Sent behind its lock. @example '5-1803' */
export async function placeBeside(tx: ReadTx, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ place: string | null }>(
    `SELECT concat_ws('-', b.code, u.room) AS place FROM case_record k LEFT JOIN unit u ON u.id = k.unit_id
       LEFT JOIN building b ON b.id = coalesce(k.building_id, u.building_id)
     WHERE k.id = $1`,
    [caseId],
    { name: 'case_place' },
  )
  return row?.place || null
}

export interface Located {
  readonly buildingId: string | null
  readonly unitId: string | null
  /** @example '5-1803' */
  readonly place: string | null
}

/** The building of a unit, and whether both belong to the estate. @returns null when they do not */
export async function locate(
  tx: ReadTx,
  estateId: string,
  given: { readonly buildingId?: string | null | undefined; readonly unitId?: string | null | undefined },
): Promise<Located | null> {
  const { buildingId = null, unitId = null } = given
  const [row] = await tx.query<Located & { readonly [column: string]: unknown }>(
    `SELECT b.id AS "buildingId", u.id AS "unitId", nullif(concat_ws('-', b.code, u.room), '') AS place
     FROM (SELECT) AS one LEFT JOIN unit u ON u.estate_id = $1 AND u.id = $3
       LEFT JOIN building b ON b.estate_id = $1 AND b.id = coalesce($2, (SELECT x.building_id FROM unit x WHERE x.id = $3))`,
    [estateId, buildingId, unitId],
    { name: 'case_locate' },
  )
  if (!row || (unitId !== null && row.unitId === null) || (buildingId !== null && row.buildingId === null)) return null
  return row
}

/** For a loader: who works in which estate. */
export const staffByEstate =
  (unitOfWork: UnitOfWork) =>
  async (estateIds: readonly string[]): Promise<Map<string, { readonly staff: readonly StaffMember[] }>> =>
    unitOfWork.read(async (tx) => {
      const found = new Map<string, { readonly staff: readonly StaffMember[] }>()
      for (const estateId of estateIds) found.set(estateId, { staff: await readStaff(tx, estateId) })
      return found
    })
