import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until it is so; for what cannot tell us itself. Fails by name after `withinMs`. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`)
    await sleep(5)
  }
}
