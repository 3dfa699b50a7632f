/** A person's roles and the places that cases ask for. */
import type { Department, Role } from '../domain/vocabulary.js'
import type { StaffMember } from '../domain/superior.js'
import { readStaff } from '../people/staff.store.js'
import type { ReadTx, UnitOfWork } from '../platform/unit-of-work.js'

/** One person with his roles in an estate; null: none there. */
export async function readPerson(
  tx: ReadTx,
  estateId: string,
  personId: string,
): Promise<{
  readonly id: string
  readonly roles: readonly Role[]
  readonly departments: readonly Department[]
} | null> {
  const rows = (await readStaff(tx, estateId)).filter((each) => each.personId === personId)
  return rows.length === 0
    ? null
    : { id: personId, roles: rows.map(({ role }) => role), departments: rows.flatMap(({ departments }) => departments) }
}

/** Where it is, for the sentence of a notice: nothing personal. @example '5-1803' */
export async function placeOf(
  tx: ReadTx,
  { buildingId, unitId }: { readonly buildingId: string | null; readonly unitId: string | null },
): Promise<string | null> {
  if (buildingId === null && unitId === null) return null
  const [row] = await tx.query<{ place: string | null }>(
    `SELECT concat_ws('-', (SELECT code FROM building WHERE id = coalesce($1, (SELECT building_id FROM unit WHERE id = $2))),
       (SELECT room FROM unit WHERE id = $2)) AS place`,
    [buildingId, unitId],
    { name: 'case_place' },
  )
  return row?.place || null
}

/** The building of a unit, and whether both belong to the estate. @returns null when they do not */
export async function locate(
  tx: ReadTx,
  estateId: string,
  given: { readonly buildingId?: string | null | undefined; readonly unitId?: string | null | undefined },
): Promise<{ readonly buildingId: string | null; readonly unitId: string | null } | null> {
  const { buildingId = null, unitId = null } = given
  const [row] = await tx.query<{ buildingId: string | null; unitId: string | null }>(
    `SELECT (SELECT b.id FROM building b WHERE b.estate_id = $1 AND b.id = coalesce($2, (SELECT u.building_id FROM unit u WHERE u.id = $3)))
       AS "buildingId", (SELECT u.id FROM unit u WHERE u.estate_id = $1 AND u.id = $3) AS "unitId"`,
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
