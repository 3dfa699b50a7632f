import pg from 'pg'

export interface RoundTrips {
  /** Statements sent. */
  readonly statements: number
  /** Times that one was sent while the connection was idle: what follows while another is under way travels with it. */
  readonly trips: number
}

/** Counts what all connections of this process send while `work` runs; nothing else should be running. */
export async function countRoundTrips(work: () => Promise<unknown>): Promise<RoundTrips> {
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = client.query
  const underWay = new Map<unknown, number>()
  let statements = 0
  let trips = 0
  client.query = function counted(this: unknown, ...args: unknown[]): unknown {
    const waiting = underWay.get(this) ?? 0
    // BEGIN and COMMIT may be in the message of the statement beside them.
    const [config] = args as [{ before?: unknown; after?: unknown; callback?: (...answer: unknown[]) => void } | string]
    const query = typeof config === 'string' ? {} : config
    statements += 1 + (query.before ? 1 : 0) + (query.after ? 1 : 0)
    if (waiting === 0) trips += 1
    underWay.set(this, waiting + 1)
    const done = (): void => void underWay.set(this, (underWay.get(this) ?? 1) - 1)
    const { callback } = query
    if (callback) {
      query.callback = (...answer) => {
        done()
        callback(...answer)
      }
      return original.apply(this, args)
    }
    const last = args.at(-1)
    if (typeof last === 'function') {
      args[args.length - 1] = (...answer: unknown[]): unknown => {
        done()
        return (last as (...answer: unknown[]) => unknown)(...answer)
      }
      return original.apply(this, args)
    }
    const answer = original.apply(this, args) as Promise<unknown>
    answer.then(done, done)
    return answer
  }
  try {
    await work()
    return { statements, trips }
  } finally {
    client.query = original
  }
}
