import pg from 'pg'
import { onAnswer, type Sent, sentBy } from './sent.js'

/** One committed unit of work that wrote a change. */
export interface Unit {
  /** What its audit says was done: OPEN, REPLY, … */
  readonly actions: readonly string[]
  /** Names of its statements, or their texts. */
  readonly statements: readonly string[]
  /**
   * Times that the server of the database was waited for: what is sent before an answer to the others has come travels with them.
   * BEGIN and COMMIT count.
   */
  readonly trips: number
}

interface Open {
  statements: string[]
  actions: string[]
  trips: number
  /** Whether anything was answered since the last statement that began a round trip. */
  answered: boolean
}

const watchers = new Set<(unit: Unit) => void>()
/** Takes the patch away; null: there is none. */
let restore: (() => void) | null = null

/** Every unit of work of this process from now on, on whichever connection of the pool. */
export function watchUnits(): { readonly units: readonly Unit[]; stop(): void } {
  const units: Unit[] = []
  return { units, stop: onUnit((unit) => units.push(unit)) }
}

/** @returns what ends it */
export function onUnit(watcher: (unit: Unit) => void): () => void {
  patch()
  // A function of its own, so that one that watches twice is told twice.
  const told = (unit: Unit): void => watcher(unit)
  watchers.add(told)
  return () => {
    watchers.delete(told)
    if (watchers.size === 0) restore?.()
  }
}

/** BEGIN and what is locked and read; what is written and COMMIT. */
export const MOST_TRIPS = 2

function patch(): void {
  if (restore) return
  const open = new WeakMap<object, Open>()
  const texts = new Map<string, string>()
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = prototype.query
  const patched = function (this: object, ...args: unknown[]) {
    const sent = sentBy(args[0])
    for (const statement of sent) note(this, statement)
    const unit = open.get(this)
    const answer = original.apply(this, args)
    if (unit) onAnswer(args[0], answer, () => void (unit.answered = true))
    return answer
  }
  const note = (connection: object, { name, text, values }: Sent): void => {
    if (name) {
      // A connection refuses it, but only the one that has met both.
      const known = texts.get(name) ?? text
      if (known !== text) throw new Error(`Two statements are called ${name}:\n${known}\n${text}`)
      texts.set(name, text)
    }
    if (text.startsWith('BEGIN')) open.set(connection, { statements: [], actions: [], trips: 0, answered: true })
    const unit = open.get(connection)
    if (!unit) return
    if (unit.answered) unit.trips += 1
    unit.answered = false
    unit.statements.push(name ?? text)
    if (name?.startsWith('write_change_')) unit.actions.push(...actionsIn(values))
    if (name === 'record_change') unit.actions.push(...actionsIn(values, RECORDS))
    if (text !== 'COMMIT' && text !== 'ROLLBACK') return
    open.delete(connection)
    if (text === 'ROLLBACK' || unit.actions.length === 0) return
    const { actions, statements, trips } = unit
    for (const told of watchers) told({ actions, statements, trips })
  }
  prototype.query = patched
  restore = () => {
    // Somebody else's patch on top of it stays, with this one below.
    if (prototype.query !== patched) return
    prototype.query = original
    restore = null
  }
}

/** Of what is recorded on its own those that were done to something: files that hang on it, who was told. */
const RECORDS: readonly string[] = ['order', 'request', 'case']

/** The audits name the action. */
function actionsIn(values: readonly unknown[], kinds: readonly string[] | null = null): string[] {
  for (const value of values) {
    if (typeof value !== 'string' || !value.startsWith('[{') || !value.includes('"recordKind"')) continue
    const audits = JSON.parse(value) as { action: string; recordKind: string }[]
    return audits.filter(({ recordKind }) => kinds?.includes(recordKind) ?? true).map(({ action }) => action)
  }
  return []
}
