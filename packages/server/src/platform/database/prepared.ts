/**
 * Statements of a transaction with as little between them and the database as the protocol allows. BEGIN and COMMIT go inside the
 * message of the statement beside them: sent as statements of their own they travel along with it, too, but are answered apart, and each
 * answer is written, read and waited for by itself. What a prepared statement's columns are is asked once for each connection.
 */
import pg, { type PoolClient, type QueryResultRow } from 'pg'

/** Statements that open or end a transaction, by the name under which each connection prepares them. */
export const CONTROL = {
  tx_begin: 'BEGIN ISOLATION LEVEL READ COMMITTED',
  tx_begin_read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  tx_commit: 'COMMIT',
} as const

export type Control = keyof typeof CONTROL

/** How the driver's own cursors speak to it: messages of the extended protocol, one after the other. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>
  readonly submittedNamedStatements: Record<string, string>
  parse(message: { readonly text: string; readonly name: string }): void
  bind(message: { readonly statement: string; readonly values?: readonly unknown[] }): void
  describe(message: { readonly type: 'P'; readonly name: '' }): void
  execute(message: object): void
  sync(): void
}

interface Field {
  readonly name: string
  readonly dataTypeID: number
  readonly format: 'text' | 'binary'
}
type Parse = (value: string) => unknown
type Types = { getTypeParser(oid: number, format: 'text' | 'binary'): Parse }

/** The side of pg.Query that its types leave out; the driver's version is pinned, and unit-of-work.test.ts looks at what is sent. */
interface DriverQuery {
  callback: (error: Error | null) => void
  readonly _result: { readonly _types: Types }
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
  hasBeenParsed(wire: Wire): boolean
  prepare(wire: Wire): void
  handleRowDescription(message: { readonly fields: readonly Field[] }): void
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void
  handleCommandComplete(message: { readonly text: string }): void
  handleError(error: Error): void
  handleReadyForQuery(): void
}
const DriverQuery = pg.Query as unknown as new (config: {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name: string
}) => DriverQuery

/** Columns of a prepared statement. They cannot change while it is prepared: the database would refuse to run it. */
interface Shape {
  readonly names: readonly string[]
  readonly parsers: readonly Parse[]
}

const shapes = new WeakMap<Wire, Map<string, Shape>>()

class Statement<R extends QueryResultRow> extends DriverQuery {
  readonly found: R[] = []
  /** What the transaction's end was answered with: COMMIT, or ROLLBACK when it had failed before. */
  ended: string | null = null
  #shape: Shape | undefined
  #wire: Wire | null = null
  #completed = 0
  #failed: Error | null = null

  constructor(
    config: ConstructorParameters<typeof DriverQuery>[0],
    readonly before: Control | null,
    readonly after: Control | null,
  ) {
    super(config)
  }

  /** After an error everything up to the sync is passed over, so that nothing is committed behind a statement that failed. */
  override prepare(wire: Wire): void {
    this.#wire = wire
    if (this.before) control(wire, this.before)
    if (!this.hasBeenParsed(wire)) {
      wire.parse({ text: this.text, name: this.name })
      wire.submittedNamedStatements[this.name] = this.text
    }
    wire.bind({ statement: this.name, values: this.values })
    this.#shape = shapes.get(wire)?.get(this.name)
    if (!this.#shape) wire.describe({ type: 'P', name: '' })
    wire.execute({})
    if (this.after) control(wire, this.after)
    wire.sync()
  }

  override handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    const types = this._result._types
    this.#shape = {
      names: fields.map(({ name }) => name),
      parsers: fields.map(({ dataTypeID, format }) => types.getTypeParser(dataTypeID, format)),
    }
    const wire = this.#wire as Wire
    let known = shapes.get(wire)
    if (!known) shapes.set(wire, (known = new Map()))
    known.set(this.name, this.#shape)
  }

  override handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.#failed) return
    const { names, parsers } = this.#shape as Shape
    const row: Record<string, unknown> = {}
    try {
      for (let at = 0; at < fields.length; at++) {
        const value = fields[at] as string | null
        row[names[at] as string] = value === null ? null : (parsers[at] as Parse)(value)
      }
    } catch (error) {
      this.#failed = error as Error
    }
    this.found.push(row as R)
  }

  override handleCommandComplete({ text }: { readonly text: string }): void {
    const no = this.#completed++ - (this.before ? 1 : 0)
    if (no > 0) this.ended = text
  }

  override handleError(error: Error): void {
    this.callback(error)
  }

  override handleReadyForQuery(): void {
    this.callback(this.#failed)
  }
}

const control = (wire: Wire, statement: Control): void => {
  wire.bind({ statement })
  wire.execute({})
}

const wireOf = (client: PoolClient): Wire => (client as unknown as { readonly connection: Wire }).connection

/** Sent by itself, and prepared for the connection by the first time. */
export const sendControl = (client: PoolClient, name: Control): Promise<{ readonly command: string }> =>
  client.query({ name, text: CONTROL[name] })

/** Whether the connection has prepared it, so that it can travel inside a statement's message. */
export const isPrepared = (client: PoolClient, name: Control): boolean =>
  wireOf(client).parsedStatements[name] !== undefined

export interface Sent<R> {
  readonly rows: R[]
  /** Of a statement that had `after` with it. */
  readonly ended: string | null
}

/**
 * One prepared statement, with what opens its transaction before it and what ends it behind it.
 * @param before prepared for the connection; so must `after` be
 */
export function sendPrepared<R extends QueryResultRow>(
  client: PoolClient,
  { name, text, values }: { readonly name: string; readonly text: string; readonly values: readonly unknown[] },
  before: Control | null,
  after: Control | null,
): Promise<Sent<R>> {
  // What cannot be written down is thrown here, before anything is sent.
  const query = new Statement<R>({ name, text, values: values.map(asText) }, before, after)
  return new Promise((resolve, reject) => {
    query.callback = (error) => (error ? reject(error) : resolve({ rows: query.found, ended: query.ended }))
    client.query(query as unknown as pg.Query)
  })
}

/** As the driver would write it, but for instants, whose ISO form says the same. */
function asText(value: unknown): unknown {
  if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) return value
  if (value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return prepareValue(value)
}

const { prepareValue } = (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } }).utils
