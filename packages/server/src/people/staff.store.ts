/** Who works in an estate and as what: for the rules that tell people, and for the inbox. */
import type { StaffMember } from '../domain/superior.js'
import type { ReadTx } from '../platform/unit-of-work.js'

/** Who is there to be told: staff of the estate who have an account that works. A person without one would never read it. */
const staff = (estate: string): string => `
SELECT r.person_id AS "personId", r.role,
  CASE WHEN r.role = 'TECHNICIAN' AND r.departments = '{}' THEN coalesce(t.departments, '{}') ELSE r.departments END AS departments
FROM person_role r LEFT JOIN technician t ON t.person_id = r.person_id AND t.estate_id = r.estate_id
WHERE r.estate_id = ${estate} AND (r.role <> 'RESIDENT' OR r.person_id = ANY($2::uuid[]))
  AND EXISTS (SELECT FROM account a WHERE a.person_id = r.person_id AND a.disabled_at IS NULL)
ORDER BY r.person_id, r.role`

/** @param residents who are read as well: staff of the estate are read anyway */
export const readStaff = (
  tx: ReadTx,
  estateId: string,
  residents: readonly string[] = [],
): Promise<readonly StaffMember[]> =>
  tx.query<StaffMember & { [column: string]: unknown }>(staff('$1'), [estateId, residents], { name: 'staff' })

/** Staff of a record's estate: sent behind its lock without waiting for the answer, which would say what estate that is. */
export const readStaffBeside = (
  tx: ReadTx,
  table: 'work_order' | 'request' | 'case_record',
  id: string,
): Promise<readonly StaffMember[]> =>
  tx.query<StaffMember & { [column: string]: unknown }>(
    staff(`(SELECT x.estate_id FROM ${table} x WHERE x.id = $1)`),
    [id, []],
    { name: `staff_beside_${table}` },
  )
