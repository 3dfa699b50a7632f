import { AsyncLocalStorage } from 'node:async_hooks'
import { Server } from 'node:http'
import pg from 'pg'
import type { TestDatabase } from './database.js'
import { sentBy } from './sent.js'

export interface Statement {
  readonly name: string | null
  readonly text: string
  /** The same for all statements of one connection. */
  readonly connection: object
}

interface Patched {
  emit: (this: object, event: string, ...args: unknown[]) => boolean
}

/**
 * What is sent to the database because of the work, on whichever connection of the pool: each entry is one round trip, or less (a
 * BEGIN that travels with the next). That is what the work itself asks, and what a server of this process asks for the requests
 * that reach it meanwhile; its sweeper, its live channel and its webhooks go on for themselves and are not counted.
 */
export async function countStatements(
  _dataSource: TestDatabase['dataSource'],
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const seen: Statement[] = []
  const causedByWork = new AsyncLocalStorage<true>()
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const { query } = client
  client.query = function (this: object, ...args: unknown[]) {
    if (causedByWork.getStore()) {
      seen.push(...sentBy(args[0]).map(({ name, text }) => ({ name, text, connection: this })))
    }
    return query.apply(this, args)
  }
  // A request comes over a socket, and brings nothing along that says who sent it.
  const server = Server.prototype as unknown as Patched
  const owned = Object.hasOwn(server, 'emit')
  const { emit } = server
  server.emit = function (event, ...args) {
    const pass = (): boolean => emit.call(this, event, ...args)
    return event === 'request' ? causedByWork.run(true, pass) : pass()
  }
  try {
    await causedByWork.run(true, work)
  } finally {
    client.query = query
    if (owned) server.emit = emit
    else Reflect.deleteProperty(server, 'emit')
  }
  return seen
}
