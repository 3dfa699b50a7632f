import { randomBytes } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import { addDays, addMonths, firstDay, localDay, localMonth } from '../domain/calendar.js'
import type { Department, Localized, Role } from '../domain/vocabulary.js'
import { hashPassword } from '../platform/auth/passwords.js'
import { tokenHash } from '../platform/auth/tokens.js'
import { CHECKLISTS } from './checklist-data.js'
import { DEMO_PASSWORD, type DemoEstate, type DemoPerson, ESTATES } from './estate-data.js'
import { fictitiousPhone, names, residentNames } from './names-data.js'
import { formerPrice, ITEMS, quantityStep } from './price-list-data.js'
import { type Random, seededRandom } from './random.js'
import { shiftOf } from './shifts.js'
import { HOLIDAYS_2026, STOCK, WAREHOUSE } from './stock-data.js'

export interface SeedContext {
  readonly now: Date
  /** Hands out uuid v7s. */
  newId(): string
}

export interface SeedOutcome {
  /** False: the database had an estate already, and only the rosters of demo estates were continued. */
  readonly seeded: boolean
}

/** Every estate's rules run in it; the demo's does not follow DEFAULT_TIME_ZONE, so that it looks the same everywhere. */
const ZONE = 'Asia/Shanghai'
const CURRENCY = 'CNY'
/** Shifts reach this many days beyond today; each start continues them. */
const ROSTER_DAYS = 14
/** The price list in force began this many months ago; the one before it a year earlier. */
const PRICES_SINCE_MONTHS = 3
/** Of homes with residents, the share that has two of them. */
const COUPLES = 0.35
/** Any number of ours: of servers that start at once on one empty database only one fills it. */
const SEED_LOCK = 7_104_126

/**
 * Fills an empty database with the demo estates, in one transaction. Where there is an estate already it adds nothing but the
 * shifts that the demo estates' rosters are short of, so that it is right to call it at each start of a demo.
 */
export async function seedDemo(dataSource: DataSource, context: SeedContext): Promise<SeedOutcome> {
  // One hash for all: it is one password, and thirty hashes would take most of the start.
  const passwordHash = (await isEmpty(dataSource.manager)) ? await hashPassword(DEMO_PASSWORD) : null
  return dataSource.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK])
    const seeded = passwordHash !== null && (await isEmpty(tx))
    if (seeded) {
      const people = new Map<string, string>()
      for (const estate of ESTATES) await new EstateSeed(tx, context, estate, people).insert(passwordHash)
    }
    await continueRosters(tx, context)
    return { seeded }
  })
}

export interface DemoAccount {
  readonly login: string
  readonly password: string
  readonly names: Localized
  /** Code of the estate. @example 'yunlu' */
  readonly estate: string
  readonly roles: readonly Role[]
  readonly departments: readonly Department[]
}

/** Who can sign in to a demo, in the order in which one would look for them; who works in two estates comes once for each. */
export function demoAccounts(): readonly DemoAccount[] {
  return ESTATES.flatMap((estate) => [
    ...estate.people.map((person): DemoAccount => ({
      login: person.login,
      password: DEMO_PASSWORD,
      names: person.names,
      estate: estate.code,
      roles: person.grants.map(({ role }) => role),
      departments: person.grants.flatMap(({ departments }) => departments ?? []),
    })),
    ...residentsOf(estate).map(({ login, names }): DemoAccount => ({
      login,
      password: DEMO_PASSWORD,
      names,
      estate: estate.code,
      roles: ['RESIDENT'],
      departments: [],
    })),
  ])
}

export interface DemoDevice {
  readonly name: string
  readonly role: 'WALL_DISPLAY' | 'CLIENT_APP'
  readonly estate: string
  /** Works as a bearer token; as public as the demo's password. */
  readonly token: string
}

/** Walls and client apps of a demo: a wall opens at /wall?device=<token>. */
export function demoDevices(): readonly DemoDevice[] {
  return ESTATES.flatMap((estate) =>
    estate.devices.map(({ name, role, token }) => ({ name, role, estate: estate.code, token })),
  )
}

const isEmpty = async (db: EntityManager): Promise<boolean> => {
  const [row] = await db.query<[{ found: boolean }]>('SELECT EXISTS (SELECT FROM estate) AS found')
  return !row.found
}

/** The order in which an estate's random numbers are drawn is that of its doors, whatever else changes. */
const randomOf = (estate: DemoEstate): Random =>
  seededRandom([...estate.code].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))

interface Home {
  readonly building: string
  readonly room: string
  readonly residents: readonly Localized[]
}

/** Every door of an estate with who lives behind it; homes of demo accounts are never empty. */
function homesOf(estate: DemoEstate): readonly Home[] {
  const random = randomOf(estate)
  return estate.buildings.flatMap(({ code, floors, doors }) =>
    Array.from({ length: floors * doors }, (_, index): Home => {
      const floor = Math.floor(index / doors) + 1
      const room = `${String(floor).padStart(2, '0')}${String((index % doors) + 1).padStart(2, '0')}`
      const [first, second] = [residentNames(random), residentNames(random)]
      const lived = random() < estate.occupied
      const couple = random() < COUPLES
      const known = estate.residents.some((resident) => resident.building === code && resident.room === room)
      return { building: code, room, residents: lived || known ? (couple ? [first, second] : [first]) : [] }
    }),
  )
}

const residentsOf = (estate: DemoEstate): readonly { readonly login: string; readonly names: Localized }[] => {
  const homes = homesOf(estate)
  return estate.residents.map(({ login, building, room }) => {
    const home = homes.find((each) => each.building === building && each.room === room)
    const resident = home?.residents[0]
    if (!resident) throw new Error(`The demo's account ${login} lives at ${building}-${room}, which is no home.`)
    return { login, names: resident }
  })
}

/** One demo estate on its way into the database. */
class EstateSeed {
  readonly #id: string

  constructor(
    private readonly tx: EntityManager,
    private readonly context: SeedContext,
    private readonly estate: DemoEstate,
    /** Persons by login: the general manager is one person in both estates. */
    private readonly people: Map<string, string>,
  ) {
    this.#id = context.newId()
  }

  async insert(passwordHash: string): Promise<void> {
    const { estate } = this
    await insertRows(
      this.tx,
      'estate',
      'id uuid, code text, names jsonb, time_zone text, currency text, settings jsonb',
      [
        {
          id: this.#id,
          code: estate.code,
          names: estate.names,
          time_zone: ZONE,
          currency: CURRENCY,
          settings: estate.settings,
        },
      ],
    )
    await insertRows(this.tx, 'estate_position', 'estate_id uuid', [{ estate_id: this.#id }])
    const residents = await this.#premises()
    await this.#staff()
    await this.#accounts(passwordHash, residents)
    await this.#devices()
    await this.#webhook()
    await this.#prices()
    await this.#checklists()
    await this.#stock()
    await this.#calendar()
  }

  /** @returns the first resident of each home, by 'building-room' */
  async #premises(): Promise<ReadonlyMap<string, string>> {
    const { newId } = this.context
    const buildings = this.estate.buildings.map((building, sort) => ({
      id: newId(),
      estate_id: this.#id,
      code: building.code,
      names: names(`${building.code}棟`, `${building.code}栋`, `Block ${building.code}`),
      sort,
      x: building.x,
      y: building.y,
    }))
    const buildingIds = new Map(buildings.map(({ code, id }) => [code, id]))
    const units: Row[] = []
    const persons: Row[] = []
    const roles: Row[] = []
    const homes: Row[] = []
    const first = new Map<string, string>()
    // Numbers of two estates do not meet.
    let phone = ESTATES.indexOf(this.estate) * 1_000_000 + 1_280
    for (const { building, room, residents } of homesOf(this.estate)) {
      const unitId = newId()
      units.push({ id: unitId, estate_id: this.#id, building_id: buildingIds.get(building), room })
      for (const [index, resident] of residents.entries()) {
        const id = newId()
        // 37 apart: neighbours' numbers do not look counted.
        persons.push({ id, names: resident, phone: fictitiousPhone((phone += 37)), kind: 'RESIDENT' })
        roles.push({ person_id: id, estate_id: this.#id, role: 'RESIDENT' })
        homes.push({ person_id: id, unit_id: unitId })
        if (index === 0) first.set(`${building}-${room}`, id)
      }
    }
    await insertRows(
      this.tx,
      'building',
      'id uuid, estate_id uuid, code text, names jsonb, sort int, x int, y int',
      buildings,
    )
    await insertRows(this.tx, 'unit', 'id uuid, estate_id uuid, building_id uuid, room text', units)
    await insertRows(this.tx, 'person', 'id uuid, names jsonb, phone text, kind text', persons)
    await insertRows(this.tx, 'person_role', 'person_id uuid, estate_id uuid, role text', roles)
    await insertRows(this.tx, 'resident_unit', 'person_id uuid, unit_id uuid', homes)
    return first
  }

  async #staff(): Promise<void> {
    const newcomers = this.estate.people.filter(({ login }) => !this.people.has(login))
    for (const { login } of newcomers) this.people.set(login, this.context.newId())
    await insertRows(
      this.tx,
      'person',
      'id uuid, names jsonb, phone text, kind text',
      newcomers.map((person, index) => ({
        id: this.#person(person),
        names: person.names,
        phone: fictitiousPhone(ESTATES.indexOf(this.estate) * 1_000_000 + 900 + index),
        kind: person.technician?.contractor ? 'CONTRACTOR' : 'STAFF',
      })),
    )
    await insertRows(
      this.tx,
      'person_role',
      'person_id uuid, estate_id uuid, role text, departments text[]',
      this.estate.people.flatMap((person) =>
        person.grants.map(({ role, departments }) => ({
          person_id: this.#person(person),
          estate_id: this.#id,
          role,
          departments: departments ?? [],
        })),
      ),
    )
    await insertRows(
      this.tx,
      'technician',
      'person_id uuid, estate_id uuid, departments text[], trades text[], capacity int, contractor boolean, sort int',
      this.estate.people.flatMap((person, sort) =>
        person.technician
          ? [
              {
                person_id: this.#person(person),
                estate_id: this.#id,
                departments: person.technician.departments,
                trades: person.technician.trades,
                capacity: person.technician.capacity,
                contractor: person.technician.contractor ?? false,
                sort,
              },
            ]
          : [],
      ),
    )
  }

  /** Who has one already, from another estate, keeps it. */
  async #accounts(passwordHash: string, residents: ReadonlyMap<string, string>): Promise<void> {
    const account = (login: string, personId: string | undefined): Row => ({
      id: this.context.newId(),
      person_id: personId,
      login,
      password_hash: passwordHash,
      demo: true,
    })
    await insertRows(
      this.tx,
      'account',
      'id uuid, person_id uuid, login text, password_hash text, demo boolean',
      [
        ...this.estate.people.map((person) => account(person.login, this.#person(person))),
        ...this.estate.residents.map(({ login, building, room }) =>
          account(login, residents.get(`${building}-${room}`)),
        ),
      ],
      'ON CONFLICT DO NOTHING',
    )
  }

  async #devices(): Promise<void> {
    for (const { name, role, scopes, token } of this.estate.devices) {
      await this.tx.query(
        'INSERT INTO device (id, estate_id, name, role, scopes, token_hash) VALUES ($1, $2, $3, $4, $5, $6)',
        [this.context.newId(), this.#id, name, role, scopes, tokenHash(token)],
      )
    }
  }

  /** Shows what one looks like; disabled, for a demo tells nobody outside of anything. */
  async #webhook(): Promise<void> {
    await this.tx.query(
      `INSERT INTO webhook (id, estate_id, name, url, events, secret, created_at, disabled_at, disabled_why)
       VALUES ($1, $2, 'Accounting (example)', 'https://accounting.example.org/dispatch', '{PAYMENT_RECORDED,WORK_ORDER_CLOSED}', $3, $4, $4, 'BY_HAND')`,
      [this.context.newId(), this.#id, `whsec_${randomBytes(32).toString('base64')}`, this.context.now],
    )
  }

  /** CAT-2: a version that is over and the one in force. */
  async #prices(): Promise<void> {
    const since = firstDay(addMonths(localMonth(this.context.now, ZONE), -PRICES_SINCE_MONTHS))
    const versions = [
      { no: 1, valid_from: `${Number(since.slice(0, 4)) - 1}${since.slice(4)}`, valid_to: addDays(since, -1) },
      { no: 2, valid_from: since, valid_to: null },
    ].map((version) => ({ ...version, id: this.context.newId(), estate_id: this.#id }))
    await insertRows(
      this.tx,
      'price_list_version',
      'id uuid, estate_id uuid, no int, valid_from date, valid_to date',
      versions,
    )
    await insertRows(
      this.tx,
      'service_item',
      `id uuid, version_id uuid, estate_id uuid, code text, names jsonb, short_names jsonb, nature text, category text,
       department text, trade text, unit_names jsonb, price_minor bigint, settlement_method text, checklist_code text, quantity_step int, quantity_min int`,
      versions.flatMap((version) =>
        ITEMS.map((item) => ({
          id: this.context.newId(),
          version_id: version.id,
          estate_id: this.#id,
          code: item.code,
          names: item.names,
          short_names: item.shortNames,
          nature: item.nature,
          category: item.category,
          department: item.department,
          trade: item.trade,
          unit_names: item.unitNames,
          price_minor: version.no === 1 ? formerPrice(item.priceMinor) : item.priceMinor,
          settlement_method: item.settlementMethod,
          checklist_code: item.checklistCode,
          quantity_step: quantityStep(item),
          quantity_min: 1_000,
        })),
      ),
    )
    await this.tx.query('UPDATE price_list_version SET published_at = $2 WHERE estate_id = $1', [
      this.#id,
      this.context.now,
    ])
  }

  async #checklists(): Promise<void> {
    await insertRows(
      this.tx,
      'checklist',
      'id uuid, estate_id uuid, code text, version int, department text, names jsonb, steps jsonb',
      CHECKLISTS.map(({ code, department, names: title, content }) => ({
        id: this.context.newId(),
        estate_id: this.#id,
        code,
        version: 1,
        department,
        names: title,
        steps: content,
      })),
    )
  }

  /** MAT-1: what is on the shelf came in by a receipt, as everything does. */
  async #stock(): Promise<void> {
    const warehouseId = this.context.newId()
    await insertRows(this.tx, 'warehouse', 'id uuid, estate_id uuid, code text, names jsonb', [
      { id: warehouseId, estate_id: this.#id, ...WAREHOUSE },
    ])
    const items = STOCK.map((item) => ({ ...item, id: this.context.newId() }))
    await insertRows(
      this.tx,
      'stock_item',
      'id uuid, estate_id uuid, warehouse_id uuid, code text, names jsonb, unit_names jsonb, kind text, step bigint, low bigint',
      items.map(({ id, code, names: name, unit, kind, step, low }) => ({
        id,
        estate_id: this.#id,
        warehouse_id: warehouseId,
        code,
        names: name,
        unit_names: unit,
        kind,
        step,
        low,
      })),
    )
    await insertRows(
      this.tx,
      'stock_entry',
      'item_id uuid, estate_id uuid, kind text, change bigint, reason text, by_role text, at timestamptz',
      items.map(({ id, quantity }) => ({
        item_id: id,
        estate_id: this.#id,
        kind: 'RECEIPT',
        change: quantity,
        reason: '期初入庫',
        by_role: 'SYSTEM',
        at: this.context.now,
      })),
    )
  }

  async #calendar(): Promise<void> {
    await insertRows(
      this.tx,
      'calendar_day',
      'estate_id uuid, day date, kind text, names jsonb',
      HOLIDAYS_2026.map(({ day, kind, name }) => ({ estate_id: this.#id, day, kind, names: name })),
    )
  }

  #person({ login }: DemoPerson): string {
    return this.people.get(login) as string
  }
}

/**
 * Adds the shifts of yesterday (its night reaches into today) to ROSTER_DAYS from today that are not there yet. Works on demo
 * accounts only, so that an estate of the same code that somebody else made is left alone.
 */
export async function continueRosters(db: EntityManager, { now, newId }: SeedContext): Promise<void> {
  const today = localDay(now, ZONE)
  const shifts = ESTATES.flatMap((estate) =>
    estate.people.flatMap(({ login, technician }) => {
      if (!technician) return []
      return Array.from({ length: ROSTER_DAYS + 2 }, (_, index) =>
        shiftOf(technician.turn, addDays(today, index - 1), ZONE),
      ).flatMap((shift) =>
        shift ? [{ id: newId(), login, code: estate.code, starts_at: shift.startsAt, ends_at: shift.endsAt }] : [],
      )
    }),
  )
  await db.query(
    `INSERT INTO shift (id, estate_id, person_id, starts_at, ends_at)
     SELECT r.id, e.id, a.person_id, r.starts_at, r.ends_at
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, login text, code text, starts_at timestamptz, ends_at timestamptz)
     JOIN estate e ON e.code = r.code
     JOIN account a ON a.login = r.login AND a.demo
     JOIN technician t ON t.person_id = a.person_id AND t.estate_id = e.id
     WHERE NOT EXISTS (
       SELECT FROM shift s WHERE s.person_id = a.person_id AND s.estate_id = e.id AND s.starts_at = r.starts_at)`,
    [JSON.stringify(shifts)],
  )
}

type Row = Readonly<Record<string, unknown>>

/**
 * All rows in one statement.
 * @param columns names with their types, as jsonb_to_recordset wants them; columns left out have the table's defaults
 */
async function insertRows(
  tx: EntityManager,
  table: string,
  columns: string,
  rows: readonly Row[],
  suffix = '',
): Promise<void> {
  const list = columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ')
  await tx.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_to_recordset($1::jsonb) AS r(${columns}) ${suffix}`,
    [JSON.stringify(rows)],
  )
}
