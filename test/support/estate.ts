/**
 * A small estate for tests: two buildings, a person for every role, technicians who fit and who do not, a price list with each
 * settlement method. Everybody has an account and an open session, so that a test can act in anybody's name at once.
 */
import { newId } from '@dispatch/server/platform/id'
import type { Actor } from '@dispatch/server/domain/role'
import type { Category, Department, Nature, Role, SettlementMethod, Trade } from '@dispatch/server/domain/vocabulary'
import type { TestDatabase } from './database.js'

/** typeorm is the server's, not ours. */
type DataSource = TestDatabase['dataSource']

interface PersonPlan {
  readonly roles: readonly Role[]
  readonly departments?: readonly Department[]
  readonly trades?: readonly Trade[]
  readonly contractor?: true
  /** On shift all day, unless said otherwise. */
  readonly offDuty?: true
  readonly unit?: UnitKey
  readonly phone?: string
}

/** Who is there, by the names that tests call them. */
const PEOPLE = {
  dispatcher: { roles: ['DISPATCHER'] },
  dispatcher2: { roles: ['DISPATCHER'] },
  frontDesk: { roles: ['FRONT_DESK'] },
  controlRoom: { roles: ['CONTROL_ROOM'] },
  areaAssistant: { roles: ['AREA_ASSISTANT'] },
  chen: { roles: ['TECHNICIAN'], departments: ['ENGINEERING'], trades: ['ELECTRICAL', 'PLUMBING'] },
  lin: { roles: ['TECHNICIAN'], departments: ['ENGINEERING'], trades: ['PLUMBING'] },
  zhao: { roles: ['TECHNICIAN'], departments: ['ENGINEERING'], trades: ['PLUMBING'], offDuty: true },
  gong: { roles: ['TECHNICIAN'], departments: ['ENGINEERING'], trades: ['PLUMBING'], contractor: true },
  hu: { roles: ['TECHNICIAN'], departments: ['CLEANING'], trades: ['CLEANING'] },
  clerk: { roles: ['TECHNICIAN'], departments: ['OFFICE'], trades: ['OFFICE'] },
  engineeringHead: { roles: ['DEPARTMENT_SUPERVISOR'], departments: ['ENGINEERING'] },
  cleaningHead: { roles: ['DEPARTMENT_SUPERVISOR'], departments: ['CLEANING'] },
  lead: { roles: ['SERVICE_LEAD'] },
  manager: { roles: ['CENTRE_MANAGER'] },
  general: { roles: ['GENERAL_MANAGER'] },
  finance: { roles: ['FINANCE'] },
  warehouse: { roles: ['WAREHOUSE'] },
  hr: { roles: ['ADMIN_HR'] },
  records: { roles: ['RECORDS_KEEPER'] },
  auditor: { roles: ['AUDITOR'] },
  wang: { roles: ['RESIDENT'], unit: '5-1803', phone: '138 0000 1803' },
  li: { roles: ['RESIDENT'], unit: '6-201', phone: '139 0000 0201' },
} as const satisfies Record<string, PersonPlan>
export type PersonKey = keyof typeof PEOPLE

type UnitKey = '5-1803' | '5-1804' | '6-201'
const UNITS: Readonly<Record<UnitKey, readonly [building: string, room: string]>> = {
  '5-1803': ['5', '1803'],
  '5-1804': ['5', '1804'],
  '6-201': ['6', '201'],
}

interface ItemPlan {
  readonly nature: Nature
  readonly category: Category
  readonly department: Department
  readonly trade: Trade
  readonly price: number | null
  readonly method: SettlementMethod
}

const ITEMS = {
  tap: {
    nature: 'SPECIAL',
    category: 'ENGINEERING_REPAIR',
    department: 'ENGINEERING',
    trade: 'PLUMBING',
    price: 8000,
    method: 'ON_COMPLETION',
  },
  pipe: {
    nature: 'SPECIAL',
    category: 'ENGINEERING_REPAIR',
    department: 'ENGINEERING',
    trade: 'PLUMBING',
    price: null,
    method: 'AT_FINANCE',
  },
  cleaning: {
    nature: 'SPECIAL',
    category: 'INDOOR_CLEANING',
    department: 'CLEANING',
    trade: 'CLEANING',
    price: 12000,
    method: 'PREPAID',
  },
  copying: {
    nature: 'SPECIAL',
    category: 'COPYING',
    department: 'OFFICE',
    trade: 'OFFICE',
    price: 50,
    method: 'COUNTER',
  },
  venue: {
    nature: 'BUSINESS',
    category: 'BUSINESS',
    department: 'ENGINEERING',
    trade: 'ELECTRICAL',
    price: 30000,
    method: 'MONTHLY_BILL',
  },
  lamp: {
    nature: 'ROUTINE',
    category: 'ROUTINE',
    department: 'ENGINEERING',
    trade: 'ELECTRICAL',
    price: null,
    method: 'NONE',
  },
} as const satisfies Record<string, ItemPlan>
export type ItemKey = keyof typeof ITEMS

export interface TestPerson {
  readonly id: string
  readonly accountId: string
  readonly sessionId: string
  readonly actor: Actor
  /** In English. */
  readonly name: string
}

export interface TestEstate {
  readonly id: string
  readonly versionId: string
  readonly buildings: Readonly<Record<string, string>>
  readonly units: Readonly<Record<UnitKey, string>>
  readonly items: Readonly<Record<ItemKey, string>>
  readonly people: Readonly<Record<PersonKey, TestPerson>>
}

const names = (word: string) => ({ zh_Hant: `${word}（繁）`, zh_Hans: `${word}（简）`, en: word })

const DAY = 86_400_000

/**
 * Inserts it in one transaction.
 * @param options.settings what differs from DEFAULT_SETTINGS
 * @param options.now the day of the shifts; default: the machine's clock, which is the database's too
 */
export async function createEstate(
  dataSource: DataSource,
  options: { readonly code?: string; readonly settings?: object; readonly now?: Date } = {},
): Promise<TestEstate> {
  const code = options.code ?? 'test'
  // Tests open one order after another for the same flat and tap; what refuses that is tested where it is on.
  const settings = { duplicateOrders: 'TELL', ...options.settings }
  const now = (options.now ?? new Date()).getTime()
  const id = newId()
  const versionId = newId()
  const buildings: Record<string, string> = { '5': newId(), '6': newId() }
  const units = {} as Record<UnitKey, string>
  const items = {} as Record<ItemKey, string>
  const people = {} as Record<PersonKey, TestPerson>

  await dataSource.transaction(async (tx) => {
    const insert = (table: string, row: Record<string, unknown>) => {
      const columns = Object.keys(row)
      const values = Object.values(row).map((value) =>
        value !== null &&
        typeof value === 'object' &&
        !Array.isArray(value) &&
        !(value instanceof Date) &&
        !Buffer.isBuffer(value)
          ? JSON.stringify(value)
          : value,
      )
      return tx.query(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
        values,
      )
    }
    await insert('estate', { id, code, names: names(`Estate ${code}`), settings })
    await insert('estate_position', { estate_id: id })
    let place = 0
    for (const [building, buildingId] of Object.entries(buildings)) {
      await insert('building', {
        id: buildingId,
        estate_id: id,
        code: building,
        names: names(`Block ${building}`),
        x: place,
        y: place / 2,
        sort: place,
      })
      place += 100
    }
    for (const [key, [building, room]] of Object.entries(UNITS)) {
      units[key as UnitKey] = newId()
      await insert('unit', { id: units[key as UnitKey], estate_id: id, building_id: buildings[building], room })
    }
    let sort = 0
    for (const [key, plan] of Object.entries<PersonPlan>(PEOPLE)) {
      const person = await addPerson(key, plan, sort++)
      people[key as PersonKey] = person
    }
    await insert('price_list_version', { id: versionId, estate_id: id, no: 1, valid_from: '2020-01-01' })
    for (const [key, plan] of Object.entries<ItemPlan>(ITEMS)) {
      items[key as ItemKey] = newId()
      await insert('service_item', {
        id: items[key as ItemKey],
        version_id: versionId,
        estate_id: id,
        code: key.toUpperCase(),
        names: names(`${key} service`),
        short_names: names(key),
        nature: plan.nature,
        category: plan.category,
        department: plan.department,
        trade: plan.trade,
        unit_names: names('piece'),
        price_minor: plan.price,
        settlement_method: plan.method,
      })
    }

    async function addPerson(key: string, plan: PersonPlan, place: number): Promise<TestPerson> {
      const person = { id: newId(), accountId: newId(), sessionId: newId() }
      const departments = plan.departments ?? []
      await insert('person', {
        id: person.id,
        names: names(key),
        phone: plan.phone ?? null,
        kind: plan.unit ? 'RESIDENT' : plan.contractor ? 'CONTRACTOR' : 'STAFF',
      })
      for (const role of plan.roles)
        await insert('person_role', { person_id: person.id, estate_id: id, role, departments })
      if (plan.unit) await insert('resident_unit', { person_id: person.id, unit_id: units[plan.unit] })
      if (plan.trades) {
        await insert('technician', {
          person_id: person.id,
          estate_id: id,
          departments,
          trades: plan.trades,
          contractor: plan.contractor ?? false,
          sort: place,
        })
        const from = plan.offDuty ? now + DAY : now - DAY
        await insert('shift', {
          id: newId(),
          estate_id: id,
          person_id: person.id,
          starts_at: new Date(from),
          ends_at: new Date(from + 3 * DAY),
        })
      }
      await insert('account', {
        id: person.accountId,
        person_id: person.id,
        login: `${code}-${key}`,
        password_hash: 'signs in by its session only',
        locale: 'en',
      })
      await insert('session', {
        id: person.sessionId,
        account_id: person.accountId,
        refresh_hash: Buffer.alloc(32),
        expires_at: new Date(now + 30 * DAY),
      })
      const actor: Actor = {
        personId: person.id,
        accountId: person.accountId,
        kind: 'person',
        locale: 'en',
        grants: plan.roles.map((role) => ({ estateId: id, role, departments })),
        unitIds: plan.unit ? [units[plan.unit]] : [],
      }
      return { ...person, actor, name: key }
    }
  })
  return { id, versionId, buildings, units, items, people }
}
