/** Role × action × status, read off the tables: what docs/permissions.md shows, and what a test holds decide() to. */
import { Role, Status, type Action } from './vocabulary.js'
import { TABLE, TIED, type Transition, type Who } from './work-order.js'

/**
 * How a role may do an action in a status. ANY: on every order of the estate. DEPARTMENT: on those of his department. The ties: on
 * the order that is his. STAND_IN: for the assigned technician, with a reason (DIS-7).
 */
export type Permission = 'ANY' | 'DEPARTMENT' | Exclude<Who, Role> | 'STAND_IN'

const OF_DEPARTMENT: readonly Role[] = ['TECHNICIAN', 'DEPARTMENT_SUPERVISOR']

const heldBy = (who: Who, role: Role): Permission | null => {
  if (who in TIED) return TIED[who as keyof typeof TIED].includes(role) ? (who as Permission) : null
  if (who !== role) return null
  return OF_DEPARTMENT.includes(role) ? 'DEPARTMENT' : 'ANY'
}

/** Every way in which the role may do the action while the order is in the status; none: it may not. */
export const permissionsOf = (role: Role, action: Action, status: Status): readonly Permission[] => {
  const row: Transition = TABLE[action]
  if (!row.from.includes(status)) return []
  const ways = row.who.flatMap((who) => {
    const only = row.narrowed?.[who]?.in
    return only && !only.includes(status) ? [] : (heldBy(who, role) ?? [])
  })
  return row.standIn && role === 'DEPARTMENT_SUPERVISOR' && !ways.includes('DEPARTMENT') ? [...ways, 'STAND_IN'] : ways
}

/** Statuses in which the role may do the action in some way. */
export const statusesFor = (role: Role, action: Action): readonly Status[] =>
  Object.values(Status).filter((status) => permissionsOf(role, action, status).length > 0)

/** Roles that may do nothing to any order. */
export const idleRoles = (actions: readonly Action[]): readonly Role[] =>
  Object.values(Role).filter((role) => actions.every((action) => statusesFor(role, action).length === 0))
