/**
 * What an action of the product wrote, row by row, so that others can write the same: the limit (one prepared statement, parameters
 * and nothing else) and the stock way (TypeORM save). Read from the database by comparing before and after, never assumed.
 */
import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'

/** Tables that actions write; those that are raised by one have a part of their own below. */
const TABLES = ['request', 'work_order', 'quote', 'payment_entry', 'clock', 'evidence', 'idempotency'] as const
const LOGS = ['estate_event', 'audit'] as const
type Table = (typeof TABLES)[number] | (typeof LOGS)[number]

interface Column {
  readonly name: string
  /** As SQL casts to it. @example 'timestamp with time zone' */
  readonly type: string
  readonly key: boolean
}

/** Column → its text as PostgreSQL prints it, which a parameter with a cast takes back whatever the type is. */
type TextRow = Readonly<Record<string, string | null>>

interface RowWritten {
  readonly table: Table
  /** null: a new row; else what the row was before. */
  readonly before: TextRow | null
  readonly after: TextRow
}

/** Ids of the action that was watched, by what they stand for: each call puts its own in their place. */
export type Names = Readonly<Record<string, string>>

export interface Written {
  readonly columns: Readonly<Record<string, readonly Column[]>>
  readonly rows: readonly RowWritten[]
  readonly drawsSerial: boolean
  readonly names: Names
}

export const rowsOf = ({ rows, drawsSerial }: Written): number => rows.length + 1 + (drawsSerial ? 1 : 0)

/** @param names ids that will differ from call to call; ids of rows that the action makes are found by themselves */
export async function watch(db: pg.ClientBase, names: Names, action: () => Promise<void>): Promise<Written> {
  const columns: Record<string, Column[]> = {}
  for (const table of [...TABLES, ...LOGS]) {
    const { rows } = await db.query<Column>(
      `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, coalesce(a.attnum = ANY(i.indkey), false) AS key
       FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
       WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum`,
      [table],
    )
    columns[table] = rows
  }
  const read = async () => {
    const found = new Map<string, { table: Table; row: TextRow }>()
    for (const table of [...TABLES, ...LOGS]) {
      const list = (columns[table] as Column[]).map(({ name }) => `${name}::text AS ${name}`)
      const { rows } = await db.query<Record<string, string | null>>(`SELECT ${list.join(', ')} FROM ${table}`)
      for (const row of rows) {
        const key = (columns[table] as Column[]).filter((column) => column.key).map(({ name }) => row[name])
        found.set(`${table} ${key.join(' ')}`, { table, row })
      }
    }
    return found
  }
  const counters = async () =>
    (await db.query('SELECT sum(last)::int AS last FROM serial_counter')).rows[0].last as number
  const [before, counted] = [await read(), await counters()]
  await action()
  const rows: RowWritten[] = []
  const made: Record<string, string> = {}
  for (const [key, { table, row }] of await read()) {
    const was = before.get(key)?.row ?? null
    if (was && JSON.stringify(was) === JSON.stringify(row)) continue
    rows.push({ table, before: was, after: row })
    if (was === null && row.id) made[table === 'work_order' ? 'order' : `new ${table} ${rows.length}`] = row.id
    if (table === 'idempotency') made.key = row.key as string
  }
  return { columns, rows, drawsSerial: (await counters()) > counted, names: { ...names, ...made } }
}

/** Values of one call: every id that stands for something replaced by the call's own; ids of new rows are drawn. */
export class Template {
  readonly #parts: readonly [text: string, name: string][]

  constructor(readonly written: Written) {
    this.#parts = Object.entries(written.names).map(([name, id]) => [id, name])
  }

  /** @param given ids by name; for a name of a new row that is not given a new id is drawn */
  ids(given: Names): Names {
    return Object.fromEntries(
      this.#parts.map(([, name]) => [
        name,
        given[name] ?? (name === 'order' || name === 'key' || name.startsWith('new ') ? randomUUID() : missing(name)),
      ]),
    )
  }

  /** Prepared once: which names stand in which text. */
  prepare(texts: readonly (string | null)[]): (ids: Names) => (string | null)[] {
    const plans = texts.map((text) => ({ text, within: this.#parts.filter(([id]) => text?.includes(id)) }))
    return (ids) =>
      plans.map(({ text, within }) =>
        text === null ? null : within.reduce((filled, [id, name]) => filled.replaceAll(id, ids[name] as string), text),
      )
  }
}

function missing(name: string): never {
  throw new Error(`No id given for ${name}.`)
}

export interface Statement {
  readonly name: string
  readonly text: string
  values(ids: Names): (string | null)[]
}

export interface StatementOptions {
  readonly name: string
  /** Row that is locked first, as the product does. */
  readonly locks: 'request' | 'work_order'
  /** false: positions come from no counter, to see what the counter costs. */
  readonly positions?: boolean
}

/** The limit: everything in one statement, one round trip, no transaction around it. */
export function oneStatement(template: Template, { name, locks, positions = true }: StatementOptions): Statement {
  const { written } = template
  const texts: (string | null)[] = []
  const at = (text: string | null, type: string): string => `$${texts.push(text)}::${type}`
  const steps: string[] = []
  const estate = at(written.names.estate as string, 'uuid')
  const lockedId = at(written.names[lockedName(locks)] as string, 'uuid')
  const locked = `locked AS MATERIALIZED (SELECT id, version FROM ${locks} WHERE id = ${lockedId} FOR UPDATE)`
  if (written.drawsSerial) {
    const prefix = at(serialOf(written).prefix, 'text')
    steps.push(
      `serial AS (UPDATE serial_counter SET last = last + 1 WHERE estate_id = ${estate} AND prefix = ${prefix} RETURNING last)`,
    )
  }
  const done: string[] = []
  for (const [no, { table, before, after }] of written.rows.entries()) {
    const columns = written.columns[table] as readonly Column[]
    if ((LOGS as readonly string[]).includes(table)) continue
    const value = ({ name: column, type }: Column): string => {
      if (column === 'serial' && before === null && table === 'work_order')
        return `${at(serialOf(written).prefix, 'text')} || '-' || lpad((SELECT last FROM serial)::text, 6, '0')`
      if (column === 'version' && isOfLocked(written, locks, table, after)) return 'locked.version + 1'
      return at(after[column] ?? null, type)
    }
    if (before === null) {
      const given = columns.filter(({ name: column }) => after[column] !== null)
      steps.push(
        `w${no} AS (INSERT INTO ${table} (${given.map(({ name: column }) => column).join(', ')})
          SELECT ${given.map(value).join(', ')} FROM locked RETURNING 1)`,
      )
    } else {
      const changed = columns.filter(({ name: column }) => before[column] !== after[column])
      const key = columns.filter((column) => column.key).map((column) => `t.${column.name} = ${value(column)}`)
      const set = changed.map((column) => `${column.name} = ${value(column)}`)
      steps.push(
        `w${no} AS (UPDATE ${table} t SET ${set.join(', ')} FROM locked WHERE ${key.join(' AND ')} RETURNING 1)`,
      )
    }
    done.push(`(SELECT count(*) FROM w${no})`)
  }
  const logged = written.rows.filter(({ table }) => (LOGS as readonly string[]).includes(table))
  const entry = logged.find(({ table }) => table === 'audit')?.after.entry ?? ''
  const events = logged.filter(({ table }) => table === 'estate_event').length
  // Depends on all that was written, so that the lock on the position comes last.
  const after = `${done.join(' + ')} >= 0`
  steps.push(
    positions
      ? `pos AS (UPDATE estate_position SET position = position + ${events},
          audit_hash = sha256(audit_hash || convert_to(${at(entry, 'text')}, 'UTF8'))
        WHERE estate_id = ${estate} AND ${after} RETURNING position, audit_hash)`
      : `pos AS MATERIALIZED (SELECT nextval('bench_position') AS position,
          sha256(convert_to(${at(entry, 'text')}, 'UTF8')) AS audit_hash WHERE ${after})`,
  )
  for (const [no, { table, after: row }] of logged.entries()) {
    const given = (written.columns[table] as readonly Column[]).filter(
      ({ name: column }) => row[column] !== null && !(table === 'audit' && column === 'no'),
    )
    const value = ({ name: column, type }: Column): string =>
      column === 'position'
        ? `pos.position - ${table === 'audit' ? 0 : events - 1 - no}`
        : column === 'hash'
          ? 'pos.audit_hash'
          : at(row[column] ?? null, type)
    steps.push(
      `l${no} AS (INSERT INTO ${table} (${given.map(({ name: column }) => column).join(', ')}) SELECT ${given.map(value).join(', ')} FROM pos RETURNING 1)`,
    )
  }
  return {
    name,
    text: `WITH ${[locked, ...steps].join(',\n')}\nSELECT position FROM pos`,
    values: template.prepare(texts),
  }
}

const lockedName = (locks: StatementOptions['locks']): string => (locks === 'request' ? 'request' : 'acted')

/** The row that is acted on again and again, and its history: their version rises with each call. */
const isOfLocked = ({ names }: Written, locks: StatementOptions['locks'], table: Table, row: TextRow): boolean =>
  (table === locks ? row.id : table === 'evidence' ? row.item_id : null) === names[lockedName(locks)]

function serialOf({ rows }: Written): { readonly prefix: string } {
  const serial = rows.find(({ table, before }) => table === 'work_order' && before === null)?.after.serial
  if (!serial) throw new Error('No serial was drawn.')
  return { prefix: serial.slice(0, serial.lastIndexOf('-')) }
}

const ORM_TYPES: Readonly<Record<string, EntitySchemaColumnOptions>> = {
  uuid: { type: 'uuid' },
  text: { type: 'text' },
  'text[]': { type: 'text', array: true },
  integer: { type: 'int' },
  bigint: { type: 'bigint' },
  boolean: { type: 'boolean' },
  bytea: { type: 'bytea' },
  jsonb: { type: 'jsonb' },
  'timestamp with time zone': { type: 'timestamptz' },
}

const ormValue = (text: string | null, type: string): unknown => {
  if (text === null) return null
  if (type === 'jsonb') return JSON.parse(text)
  if (type === 'integer') return Number(text)
  if (type === 'boolean') return text === 't' || text === 'true'
  if (type === 'bytea') return Buffer.from(text.slice(2), 'hex')
  if (type === 'timestamp with time zone') return new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z'))
  return text
}

const schemaOf = (table: string, columns: readonly Column[], label: string): EntitySchema => {
  const options = columns.map(({ name, type, key }): [string, EntitySchemaColumnOptions] => {
    const known = ORM_TYPES[type]
    if (!known) throw new Error(`${table}.${name} is ${type}, which the stock way does not know.`)
    return [name, { ...known, nullable: !key, ...(key ? { primary: true } : {}) }]
  })
  return new EntitySchema({ name: `${label}_${table}`, tableName: table, columns: Object.fromEntries(options) })
}

interface Counter {
  last: number
}
interface Position {
  position: string
  audit_hash: Buffer
}

/** The stock way: entities, a transaction, a lock by findOne, save() of what changed, table by table. */
export interface Saver {
  readonly entities: readonly EntitySchema[]
  save(tx: EntityManager, ids: Names): Promise<void>
}

/** Entities are named after the statement: two savers on one data source must differ in it. */
export function ormSaver(template: Template, { name: label, locks }: StatementOptions): Saver {
  const { written } = template
  const key = { type: 'uuid', key: true }
  const counters = schemaOf(
    'serial_counter',
    [
      { name: 'estate_id', ...key },
      { name: 'prefix', type: 'text', key: true },
      { name: 'last', type: 'integer', key: false },
    ],
    label,
  )
  const positions = schemaOf(
    'estate_position',
    [
      { name: 'estate_id', ...key },
      { name: 'position', type: 'bigint', key: false },
      { name: 'audit_hash', type: 'bytea', key: false },
    ],
    label,
  )
  const tables = [...new Set([...written.rows.map(({ table }) => table), locks])]
  const schemas = new Map(
    tables.map((table) => [table, schemaOf(table, written.columns[table] as readonly Column[], label)]),
  )
  const audit = schemas.get('audit')
  if (audit) Object.assign(audit.options.columns.no as object, { generated: 'increment' })
  const plans = tables
    .map((table) => ({ table, rows: written.rows.filter((row) => row.table === table) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => {
      return {
        table,
        rows: rows.map(({ before, after }) => {
          const columns = (written.columns[table] as readonly Column[]).filter(
            ({ name, key }) =>
              !(table === 'audit' && name === 'no') && (before === null || key || before[name] !== after[name]),
          )
          return {
            columns,
            ofLocked: isOfLocked(written, locks, table, after),
            fill: template.prepare(columns.map(({ name }) => after[name] ?? null)),
          }
        }),
      }
    })
  const entities = [...schemas.values(), counters, positions]
  const prefix = written.drawsSerial ? serialOf(written).prefix : ''
  const estateOf = (ids: Names): string => ids.estate as string
  const objects = (plan: (typeof plans)[number], ids: Names, version: number): Record<string, unknown>[] =>
    plan.rows.map(({ columns, ofLocked, fill }) => {
      const texts = fill(ids)
      const row: Record<string, unknown> = Object.fromEntries(
        columns.map(({ name, type }, at) => [name, ormValue(texts[at] ?? null, type)]),
      )
      return ofLocked ? { ...row, version } : row
    })
  return {
    entities,
    async save(tx, ids) {
      const id = ids[lockedName(locks)] as string
      const locked = (await tx.findOneOrFail(schemas.get(locks) as EntitySchema, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      })) as { readonly version: number }
      const version = locked.version + 1
      let serial: string | null = null
      if (written.drawsSerial) {
        const counter = (await tx.findOneOrFail(counters, {
          where: { estate_id: estateOf(ids), prefix },
          lock: { mode: 'pessimistic_write' },
        })) as Counter
        counter.last += 1
        await tx.save(counters, counter)
        serial = `${prefix}-${String(counter.last).padStart(6, '0')}`
      }
      for (const plan of plans) {
        if ((LOGS as readonly string[]).includes(plan.table)) continue
        const entries = objects(plan, ids, version)
        if (plan.table === 'work_order' && serial !== null) for (const entry of entries) entry.serial = serial
        await tx.save(schemas.get(plan.table) as EntitySchema, entries)
      }
      const position = (await tx.findOneOrFail(positions, {
        where: { estate_id: estateOf(ids) },
        lock: { mode: 'pessimistic_write' },
      })) as Position
      for (const plan of plans) {
        if (!(LOGS as readonly string[]).includes(plan.table)) continue
        const entries = objects(plan, ids, version)
        for (const entry of entries) {
          if (plan.table === 'estate_event') position.position = String(Number(position.position) + 1)
          else {
            const link = createHash('sha256')
              .update(position.audit_hash)
              .update(entry.entry as string)
            position.audit_hash = link.digest()
            entry.hash = position.audit_hash
          }
          entry.position = position.position
        }
        await tx.save(schemas.get(plan.table) as EntitySchema, entries)
      }
      await tx.save(positions, position)
    },
  }
}
