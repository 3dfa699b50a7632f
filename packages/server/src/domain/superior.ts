/**
 * Who stands above whom, and thereby who is told of something: a role and a department become persons, and where nobody is found
 * the next superior is told instead. Nobody at all is never the answer while the estate has staff.
 */
import { STAFF_ROLES } from './role.js'
import type { Department, Role } from './vocabulary.js'

/** Somebody of the estate's staff with one of the roles he holds there. Who holds two comes twice. */
export interface StaffMember {
  readonly personId: string
  readonly role: Role
  /** Of a DEPARTMENT_SUPERVISOR or TECHNICIAN; none named means none, never all (domain/role.ts). */
  readonly departments: readonly Department[]
}

/** A role as it is told: supervisors and technicians of one department, everybody else of the estate. */
export interface Post {
  readonly role: Role
  readonly department: Department | null
}

/** Whom something is for. A department alone means its supervisors; with persons, whom to tell when none of them is there any more. */
export interface Addressees {
  readonly personIds?: readonly string[] | undefined
  readonly roles?: readonly Role[] | undefined
  /** Narrows DEPARTMENT_SUPERVISOR and TECHNICIAN. */
  readonly department?: Department | null | undefined
}

/** Who is told and as what: the post from which it climbs when he says nothing. */
export interface Recipient extends Post {
  readonly personId: string
  /** Whether he stands in for somebody whom the estate does not have. */
  readonly standsIn: boolean
}

/**
 * The role above each; null: nobody. Total, so that a new role says who is above it. Walls, apps, residents and auditors have no
 * superior here: what is for them and finds nobody goes to the front of the house.
 */
export const SUPERIOR: Readonly<Record<Role, Role | null>> = Object.freeze({
  TECHNICIAN: 'DEPARTMENT_SUPERVISOR',
  DEPARTMENT_SUPERVISOR: 'CENTRE_MANAGER',
  DISPATCHER: 'SERVICE_LEAD',
  FRONT_DESK: 'SERVICE_LEAD',
  CONTROL_ROOM: 'SERVICE_LEAD',
  AREA_ASSISTANT: 'SERVICE_LEAD',
  SERVICE_LEAD: 'CENTRE_MANAGER',
  WAREHOUSE: 'CENTRE_MANAGER',
  RECORDS_KEEPER: 'CENTRE_MANAGER',
  CENTRE_MANAGER: 'GENERAL_MANAGER',
  // Complaints about the centre go to admin & HR (CMP-2): its manager must not be where they end.
  ADMIN_HR: 'GENERAL_MANAGER',
  FINANCE: 'GENERAL_MANAGER',
  AUDITOR: 'GENERAL_MANAGER',
  GENERAL_MANAGER: null,
  RESIDENT: 'DISPATCHER',
  WALL_DISPLAY: 'DISPATCHER',
  CLIENT_APP: 'DISPATCHER',
})

/** The post above. The customer-service centre's own department is led by its lead; a technician's superior is his department's. */
export function superiorOf({ role, department }: Post): Post | null {
  const above = SUPERIOR[role]
  if (above === null) return null
  if (above === 'DEPARTMENT_SUPERVISOR' && department === null) return { role: 'CENTRE_MANAGER', department: null }
  return leader({ role: above, department: narrowed(above) ? department : null })
}

const narrowed = (role: Role): boolean => role === 'DEPARTMENT_SUPERVISOR' || role === 'TECHNICIAN'

const leader = (post: Post): Post =>
  post.role === 'DEPARTMENT_SUPERVISOR' && post.department === 'CUSTOMER_SERVICE'
    ? { role: 'SERVICE_LEAD', department: null }
    : post

/** Who holds the post. A supervisor without a department named is every supervisor. */
export const holders = (post: Post, staff: readonly StaffMember[]): readonly string[] => [
  ...new Set(
    staff
      .filter(
        ({ role, departments }) =>
          role === post.role && (!narrowed(role) || post.department === null || departments.includes(post.department)),
      )
      .map(({ personId }) => personId),
  ),
]

/** The posts that are meant, and in the customer-service centre its lead for the supervisor that it does not have. */
const postsOf = (
  { personIds = [], roles = [], department }: Addressees,
  staff: readonly StaffMember[],
): readonly Post[] => {
  const alone = roles.length === 0 && personIds.length === 0 && department
  const meant: readonly Role[] = alone ? ['DEPARTMENT_SUPERVISOR'] : roles
  return meant.map((role) => {
    const post = { role, department: narrowed(role) ? (department ?? null) : null }
    return holders(post, staff).length > 0 ? post : leader(post)
  })
}

/** Those of the post, else of the next above who exists; passing over `except`. Empty: nobody is left up there. */
function firstFrom(post: Post | null, staff: readonly StaffMember[], except: ReadonlySet<string>, standsIn: boolean) {
  for (let at = post, higher = standsIn; at !== null; at = superiorOf(at), higher = true) {
    const found = holders(at, staff).filter((personId) => !except.has(personId))
    const { role, department } = at
    if (found.length > 0) return found.map((personId): Recipient => ({ personId, role, department, standsIn: higher }))
  }
  return []
}

const NOBODY: ReadonlySet<string> = new Set()

/** Everybody who is told, each once, by the first post that finds him. Persons who are no staff of the estate are passed over. */
export function recipientsOf(to: Addressees, staff: readonly StaffMember[]): readonly Recipient[] {
  const found: Recipient[] = []
  for (const personId of to.personIds ?? []) {
    const post = highestPost(personId, staff)
    if (post) found.push({ personId, ...post, standsIn: false })
  }
  for (const post of postsOf(to, staff)) {
    const here = firstFrom(post, staff, NOBODY, false)
    found.push(...(here.length > 0 ? here : highestOfAll(staff, NOBODY)))
  }
  // Named persons who have left: what was for them must not vanish with them.
  if (found.length === 0 && (to.personIds?.length ?? 0) > 0) {
    const above = to.department
      ? firstFrom({ role: 'DEPARTMENT_SUPERVISOR', department: to.department }, staff, NOBODY, true)
      : []
    found.push(...(above.length > 0 ? above : highestOfAll(staff, NOBODY)))
  }
  return once(found)
}

/**
 * Who is told when these said nothing: the next superior of each. Who was told already is passed over; when nobody else is left
 * above, everybody at the very top is told again, for silence must not end in silence.
 * @param to posts to go to first, in place of the superiors
 */
export function escalationOf(
  silent: readonly Post[],
  told: ReadonlySet<string>,
  staff: readonly StaffMember[],
  to: readonly Role[] | null = null,
): { readonly recipients: readonly Recipient[]; readonly atTheTop: boolean } {
  const first: readonly (Post | null)[] = to
    ? postsOf({ roles: to, department: silent.find(({ department }) => department !== null)?.department }, staff)
    : silent.map(superiorOf)
  const found = once(first.flatMap((post) => firstFrom(post, staff, told, false)))
  if (found.length > 0) return { recipients: found, atTheTop: false }
  return { recipients: once(highestOfAll(staff, NOBODY)), atTheTop: true }
}

/** From the top down, those who run the estate; at the very end whoever works there. */
const FROM_THE_TOP: readonly Role[] = [
  'GENERAL_MANAGER',
  'CENTRE_MANAGER',
  'ADMIN_HR',
  'SERVICE_LEAD',
  'DEPARTMENT_SUPERVISOR',
  ...STAFF_ROLES,
]

function highestOfAll(staff: readonly StaffMember[], except: ReadonlySet<string>): readonly Recipient[] {
  for (const role of FROM_THE_TOP) {
    const found = holders({ role, department: null }, staff).filter((personId) => !except.has(personId))
    if (found.length > 0) return found.map((personId) => ({ personId, role, department: null, standsIn: true }))
  }
  return []
}

/** As what a named person is told: by the highest of his roles. */
function highestPost(personId: string, staff: readonly StaffMember[]): Post | null {
  const own = staff.filter((member) => member.personId === personId)
  for (const role of [...FROM_THE_TOP, 'RESIDENT'] as const) {
    const held = own.find((member) => member.role === role)
    if (held) return { role, department: narrowed(role) ? (held.departments[0] ?? null) : null }
  }
  return null
}

function once(recipients: readonly Recipient[]): readonly Recipient[] {
  const told = new Set<string>()
  return recipients.filter(({ personId }) => !told.has(personId) && told.add(personId))
}
