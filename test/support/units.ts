import pg from 'pg'

/** One committed unit of work that wrote a change. */
export interface Unit {
  /** What its audit says was done: OPEN, REPLY, … */
  readonly actions: readonly string[]
  /** Names of its statements, or their texts. */
  readonly statements: readonly string[]
  /** Times that the server of the database was waited for: what is sent behind another statement travels with it. BEGIN and COMMIT count. */
  readonly trips: number
}

interface Open {
  statements: string[]
  actions: string[]
  trips: number
}

/** Every unit of work of this process from now on, on whichever connection of the pool. */
export function watchUnits(): { readonly units: readonly Unit[]; stop(): void } {
  const units: Unit[] = []
  const open = new Map<object, Open>()
  const underWay = new Map<object, number>()
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = prototype.query
  prototype.query = function (this: object, ...args: unknown[]) {
    const [config] = args
    const { text, name, values = [] } = (typeof config === 'string' ? { text: config } : config) as pg.QueryConfig
    const waiting = underWay.get(this) ?? 0
    if (text.startsWith('BEGIN')) open.set(this, { statements: [], actions: [], trips: 0 })
    const unit = open.get(this)
    if (unit) {
      if (waiting === 0) unit.trips += 1
      unit.statements.push(name ?? text)
      if (name?.startsWith('write_change_')) unit.actions.push(...actionsIn(values))
      if (text === 'COMMIT' || text === 'ROLLBACK') {
        open.delete(this)
        if (text === 'COMMIT' && unit.actions.length > 0) units.push(unit)
      }
    }
    const answer = original.apply(this, args)
    if (answer instanceof Promise) {
      underWay.set(this, waiting + 1)
      const done = (): void => void underWay.set(this, (underWay.get(this) ?? 1) - 1)
      answer.then(done, done)
    }
    return answer
  }
  return { units, stop: () => void (prototype.query = original) }
}

/** The audits of `write_change` name the action. */
function actionsIn(values: readonly unknown[]): string[] {
  for (const value of values) {
    if (typeof value !== 'string' || !value.startsWith('[{') || !value.includes('"recordKind"')) continue
    return (JSON.parse(value) as { action: string }[]).map(({ action }) => action)
  }
  return []
}
