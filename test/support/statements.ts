import pg from 'pg'
import type { TestDatabase } from './database.js'

export interface Statement {
  readonly name: string | null
  readonly text: string
  /** The same for all statements of one connection. */
  readonly connection: object
}

/**
 * What is sent to the database while the work runs, on whichever connection of the pool: each entry is one round trip, or less
 * (a BEGIN that travels with the next). Of a whole server, its sweeper and its live channel come along: look at one connection.
 */
export async function countStatements(
  _dataSource: TestDatabase['dataSource'],
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const seen: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = prototype.query
  prototype.query = function (this: object, ...args: unknown[]) {
    const [config] = args
    const { text, name } = typeof config === 'string' ? { text: config, name: undefined } : (config as pg.QueryConfig)
    seen.push({ name: name ?? null, text, connection: this })
    return original.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return seen
}
