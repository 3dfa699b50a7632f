/** What a run printed, kept as Markdown in bench/results: docs/performance.md is made of these files and of nothing else. */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { allReached, GOALS, goalText } from './goals.js'
import { table } from './table.js'

const FOLDER = new URL('../../results/', import.meta.url)

export interface Keeper {
  /** Everything written to stdout since, without the goals. */
  readonly text: () => string
  stop(): void
}

/** Benches print as they go; what they print is kept along with it, so that none of them needs to know of a file. */
export function keepOutput(): Keeper {
  const { stdout } = process
  const original = stdout.write
  const chunks: string[] = []
  stdout.write = ((chunk: string | Uint8Array, ...more: unknown[]) => {
    chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    return (original as (...args: unknown[]) => boolean).call(stdout, chunk, ...more)
  }) as typeof original
  return { text: () => chunks.join(''), stop: () => void (stdout.write = original) }
}

/** The machine, and how busy others keep it: the first thing to look at when a figure surprises. */
export function machine(): string {
  const [{ model = 'unknown' } = {}] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `${cpus().length} × ${model.trim()}, ${memory} GB, Node ${process.version}, load of others before the start ${load}`
}

/** Goals of this run as a table; null when the bench named none. */
export function goalsTable(): string | null {
  const rows = allReached().map(({ name, value, met }) => {
    const goal = GOALS[name]
    return [goal.what, goalText(goal), String(value), met === null ? '–' : met ? 'yes' : 'no']
  })
  return rows.length === 0 ? null : table(['what', 'goal', 'reached', 'met'], rows)
}

export interface Run {
  readonly name: string
  readonly options: readonly string[]
  readonly machine: string
  readonly begun: Date
  readonly seconds: number
  readonly printed: string
}

export async function writeResults({ name, options, machine: on, begun, seconds, printed }: Run): Promise<string> {
  const goals = allReached()
  const command = ['npm run bench --', name, ...options].join(' ')
  const file = fileURLToPath(new URL(`${name}.md`, FOLDER))
  const text = [
    `# ${name}`,
    `Written by \`${command}\`, not by hand. ${begun.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${Math.round(seconds)} s, on ${on}.`,
    printed.trim(),
    `<!-- reached ${JSON.stringify(Object.fromEntries(goals.map(({ name: goal, value, met }) => [goal, { value, met }])))} -->`,
  ].join('\n\n')
  await mkdir(FOLDER, { recursive: true })
  await writeFile(file, `${text}\n`)
  return file
}
