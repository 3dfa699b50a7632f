import { describe, expect, it } from 'vitest'
import { STAFF_ROLES } from './role.js'
import { escalationOf, recipientsOf, type StaffMember, SUPERIOR, superiorOf } from './superior.js'
import { Role } from './vocabulary.js'

const member = (personId: string, role: Role, ...departments: StaffMember['departments']): StaffMember => ({
  personId,
  role,
  departments,
})

const STAFF: readonly StaffMember[] = [
  member('chen', 'TECHNICIAN', 'ENGINEERING'),
  member('engineering', 'DEPARTMENT_SUPERVISOR', 'ENGINEERING'),
  member('cleaning', 'DEPARTMENT_SUPERVISOR', 'CLEANING'),
  member('dispatcher', 'DISPATCHER'),
  member('lead', 'SERVICE_LEAD'),
  member('manager', 'CENTRE_MANAGER'),
  member('hr', 'ADMIN_HR'),
  member('general', 'GENERAL_MANAGER'),
]
const without = (...people: string[]) => STAFF.filter(({ personId }) => !people.includes(personId))
const who = (recipients: readonly { readonly personId: string }[]) => recipients.map(({ personId }) => personId)

describe('who stands above whom', () => {
  it.each([
    ['TECHNICIAN', 'ENGINEERING', 'DEPARTMENT_SUPERVISOR', 'ENGINEERING'],
    ['TECHNICIAN', 'CUSTOMER_SERVICE', 'SERVICE_LEAD', null],
    ['TECHNICIAN', null, 'CENTRE_MANAGER', null],
    ['DEPARTMENT_SUPERVISOR', 'ENGINEERING', 'CENTRE_MANAGER', null],
    ['DISPATCHER', null, 'SERVICE_LEAD', null],
    ['SERVICE_LEAD', null, 'CENTRE_MANAGER', null],
    ['CENTRE_MANAGER', null, 'GENERAL_MANAGER', null],
    ['ADMIN_HR', null, 'GENERAL_MANAGER', null],
  ] as const)('%s of %s → %s of %s', (role, department, above, ofDepartment) => {
    expect(superiorOf({ role, department })).toEqual({ role: above, department: ofDepartment })
  })

  it('nobody is above the general manager, and every way up ends there', () => {
    expect(superiorOf({ role: 'GENERAL_MANAGER', department: null })).toBeNull()
    for (const role of Object.keys(Role) as Role[]) {
      let steps = 0
      for (let at: Role | null = role; at !== null; at = SUPERIOR[at])
        if (++steps > STAFF_ROLES.length) throw new Error(role)
    }
  })

  it('CMP-2: what admin & HR was told never climbs to the centre’s manager', () => {
    expect(who(escalationOf([{ role: 'ADMIN_HR', department: null }], new Set(['hr']), STAFF).recipients)).toEqual([
      'general',
    ])
  })
})

describe('who is told', () => {
  it('[PUB-1] a department: its supervisor, and of no other department', () => {
    expect(recipientsOf({ department: 'ENGINEERING' }, STAFF)).toEqual([
      { personId: 'engineering', role: 'DEPARTMENT_SUPERVISOR', department: 'ENGINEERING', standsIn: false },
    ])
  })

  it('[PUB-1] a department without a supervisor: the next superior, never silently nobody', () => {
    expect(recipientsOf({ department: 'LANDSCAPING' }, STAFF)).toEqual([
      { personId: 'manager', role: 'CENTRE_MANAGER', department: null, standsIn: true },
    ])
    expect(who(recipientsOf({ department: 'LANDSCAPING' }, without('manager')))).toEqual(['general'])
    expect(who(recipientsOf({ department: 'LANDSCAPING' }, [member('chen', 'TECHNICIAN', 'ENGINEERING')]))).toEqual([
      'chen',
    ])
    expect(recipientsOf({ department: 'LANDSCAPING' }, [])).toEqual([])
  })

  it('[PUB-4] supervisor AND general manager: each is looked for by himself, and who stands in twice is told once', () => {
    const roles = ['DEPARTMENT_SUPERVISOR', 'GENERAL_MANAGER'] as const
    expect(who(recipientsOf({ roles, department: 'CLEANING' }, STAFF))).toEqual(['cleaning', 'general'])
    expect(who(recipientsOf({ roles, department: 'CLEANING' }, without('cleaning')))).toEqual(['manager', 'general'])
    expect(who(recipientsOf({ roles, department: 'CLEANING' }, without('cleaning', 'manager')))).toEqual(['general'])
    // No general manager: whoever stands highest.
    expect(who(recipientsOf({ roles, department: 'CLEANING' }, without('general')))).toEqual(['cleaning', 'manager'])
  })

  it('the centre itself: its lead', () => {
    expect(who(recipientsOf({ department: 'CUSTOMER_SERVICE' }, STAFF))).toEqual(['lead'])
  })

  it('persons by name, as the highest that they are; who has left is replaced by his superior', () => {
    const both = [...STAFF, member('chen', 'DEPARTMENT_SUPERVISOR', 'SECURITY')]
    expect(recipientsOf({ personIds: ['chen'] }, both)).toMatchObject([
      { personId: 'chen', role: 'DEPARTMENT_SUPERVISOR', department: 'SECURITY', standsIn: false },
    ])
    expect(recipientsOf({ personIds: ['gone'], department: 'CLEANING' }, STAFF)).toMatchObject([
      { personId: 'cleaning', standsIn: true },
    ])
    expect(who(recipientsOf({ personIds: ['gone'] }, STAFF))).toEqual(['general'])
  })

  it('whom nobody is named for: nobody', () => {
    expect(recipientsOf({}, STAFF)).toEqual([])
  })
})

describe('when nobody acknowledges', () => {
  const silent = { role: 'DEPARTMENT_SUPERVISOR', department: 'ENGINEERING' } as const

  it('[PUB-1] the next superior, then his', () => {
    const first = escalationOf([silent], new Set(['engineering']), STAFF)
    expect(first).toMatchObject({ recipients: [{ personId: 'manager' }], atTheTop: false })
    const second = escalationOf(first.recipients, new Set(['engineering', 'manager']), STAFF)
    expect(second).toMatchObject({ recipients: [{ personId: 'general' }], atTheTop: false })
  })

  it('[PUB-4] who was told already is passed over; at the very top it is said again', () => {
    const told = new Set(['engineering', 'manager'])
    expect(who(escalationOf([silent], told, STAFF).recipients)).toEqual(['general'])
    const all = new Set(['engineering', 'manager', 'general'])
    expect(escalationOf([silent], all, STAFF)).toMatchObject({ recipients: [{ personId: 'general' }], atTheTop: true })
  })

  it('of several who said nothing, the superiors of all, each once', () => {
    const chen = { role: 'TECHNICIAN', department: 'ENGINEERING' } as const
    const dispatcher = { role: 'DISPATCHER', department: null } as const
    expect(who(escalationOf([chen, dispatcher, chen], new Set(['chen', 'dispatcher']), STAFF).recipients)).toEqual([
      'engineering',
      'lead',
    ])
  })

  it('where the call names whom, those', () => {
    expect(who(escalationOf([silent], new Set(['engineering']), STAFF, ['ADMIN_HR']).recipients)).toEqual(['hr'])
    // Nobody there: their superior.
    expect(who(escalationOf([silent], new Set(['engineering', 'hr']), STAFF, ['ADMIN_HR']).recipients)).toEqual([
      'general',
    ])
  })
})
