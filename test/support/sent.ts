import type pg from 'pg'
import { CONTROL, type Control } from '@dispatch/server/platform/database/prepared'

export interface Sent {
  readonly name: string | null
  readonly text: string
  readonly values: readonly unknown[]
}

/** What pg.Client.query() is given: a text, a config, or a statement of a unit that has its BEGIN or its COMMIT in its message. */
type Config = string | (pg.QueryConfig & { readonly before?: Control | null; readonly after?: Control | null })

const control = (name: Control): Sent => ({ name: null, text: CONTROL[name], values: [] })

/** The statements that one call of the driver sends, in their order; what opens and ends a transaction goes by its text. */
export function sentBy(config: unknown): readonly Sent[] {
  if (typeof config === 'string') return [{ name: null, text: config, values: [] }]
  const { name, text, values, before, after } = config as Exclude<Config, string>
  if (name !== undefined && Object.hasOwn(CONTROL, name)) return [control(name as Control)]
  return [
    ...(before ? [control(before)] : []),
    { name: name ?? null, text, values: (values as readonly unknown[] | undefined) ?? [] },
    ...(after ? [control(after)] : []),
  ]
}

/** Calls back when the answer is there, whichever way the driver was asked. */
export function onAnswer(config: unknown, answer: unknown, told: () => void): void {
  if (answer instanceof Promise) return void answer.then(told, told)
  const query = config as { callback?: (...args: unknown[]) => void } | null
  const { callback } = query ?? {}
  if (!query || typeof callback !== 'function') return
  query.callback = (...args) => {
    told()
    callback(...args)
  }
}
