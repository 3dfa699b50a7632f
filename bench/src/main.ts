/**
 * `npm run bench -- <name>`: each bench prints a table with its ratio to a limit that is measured in the same run, in turns with
 * it. Only ratios and CPU per unit carry over to other machines.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFlags, type Flags } from './lib/flags.js'
import { goalsTable, keepOutput, machine, writeResults } from './support/results.js'

/** Each a file beside this one that exports `run`. */
const BENCHES: Readonly<Record<string, string>> = {
  fanout: 'one event to N displays ÷ ws.send of one buffer',
  board: 'the wall’s query over HTTP ÷ one SQL statement that answers JSON; 8 identical walls at once; growth',
  open: 'opening and dispatching an order ÷ one prepared statement that writes the same rows; TypeORM save beside it',
  overdue: 'a clock that runs out → the display has it, by how many clocks are open',
  crossnode: 'commit on one server → delivered by another; what positions and publishing cost the writes',
  resume: 'replaying 10,000 events over a socket ÷ the bare read of the same rows',
  quota: 'the month’s callback figures ÷ the count that an index answers by itself, by how many callbacks there are',
  load: 'whole centres (dispatchers, technicians, walls, client apps) through the public API: 1, 10 and 100 of them',
  soak: 'a day of the demo estate at 60 times its pace, 200 walls cut off at random: 24 minutes; --seconds shortens it',
}

const HELP = `npm run bench -- <name> [options]

${Object.entries(BENCHES)
  .map(([name, about]) => `  ${name.padEnd(10)} ${about}`)
  .join('\n')}
  all        one after the other, in that order

Each measures at 1, 10 and 100 times its data (or its displays, or its writers), and takes at most about four minutes. A bench starts
a PostgreSQL of its own (fsync on), and stops it again. Run it on a quiet machine: the limit runs in turns with the product, so that
noise falls on both, but a full machine measures the scheduler.

Options (each bench reads those that mean something to it)
  --orders n    closed orders of the estate, events to replay, clocks that run: the 100-fold size
  --writers n   writers or clients at once in the wide column (default 8; crossnode 16); load: centres, soak: walls
  --seconds n   length of one measurement (default 0.6 to 1.5)
  --rounds n    measurements of each variant, taken in turns; the median counts (default 3)
  --keep        keeps what is printed in bench/results also when there are other options; a run without any is always kept
  --help        this text

After a run: node scripts/docs-performance.mjs puts what bench/results says into docs/performance.md.
`

interface Bench {
  run(flags: Flags): Promise<void>
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(HELP)
  const options = args.filter((arg) => arg !== '--keep')
  const { name, flags, problem } = readFlags(options)
  if (problem !== null) return refuse(problem)
  if (name === null) return refuse('Which bench?')
  if (name === 'all') return all(args.filter((arg) => arg !== 'all'))
  if (!Object.hasOwn(BENCHES, name)) return refuse(`There is no bench ${name}.`)
  const file = fileOf(name)
  if (!existsSync(fileURLToPath(file))) return refuse(`The bench ${name} is missing from this checkout.`)

  const begun = new Date()
  const on = machine()
  process.stdout.write(`${name} on ${on}\n\n`)
  const kept = keepOutput()
  const bench = (await import(file.href)) as Bench
  await bench.run(flags)
  kept.stop()
  const goals = goalsTable()
  if (goals) process.stdout.write(`\n${goals}\n`)
  const given = options.filter((arg) => arg !== name)
  if (given.length > 0 && !args.includes('--keep')) return
  const seconds = (Date.now() - begun.getTime()) / 1_000
  const printed = kept.text()
  const written = await writeResults({ name, options: given, machine: on, begun, seconds, printed })
  process.stdout.write(`\nKept in ${written}\n`)
}

const fileOf = (name: string): URL => new URL(`./${name}.js`, import.meta.url)

/** Each in a process of its own: what one leaves behind, heap or timers, is not the next one's. */
async function all(options: readonly string[]): Promise<void> {
  for (const name of Object.keys(BENCHES)) {
    if (!existsSync(fileURLToPath(fileOf(name)))) {
      process.stdout.write(`${name} is missing from this checkout.\n\n`)
      continue
    }
    const code = await new Promise<number | null>((resolve, reject) =>
      spawn(process.execPath, [fileURLToPath(import.meta.url), name, ...options], { stdio: 'inherit' })
        .once('exit', resolve)
        .once('error', reject),
    )
    if (code !== 0) process.exitCode = 1
    process.stdout.write('\n')
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n\n${HELP}`)
  process.exitCode = 2
}

await main(process.argv.slice(2))
