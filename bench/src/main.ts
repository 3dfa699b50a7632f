/**
 * `npm run bench -- <name> [--orders n] [--writers n] [--seconds n] [--rounds n]`: each bench prints a table with its ratio to a
 * limit that is measured in the same run, in turns with it. Only ratios and CPU per unit carry over to other machines.
 */
import { existsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readFlags, type Flags } from './lib/flags.js'

/** Each a file beside this one that exports `run`. */
const BENCHES: Readonly<Record<string, string>> = {
  board: 'the wall’s query over HTTP ÷ one SQL statement that answers JSON; 8 identical walls at once; growth',
  open: 'opening and dispatching an order ÷ one prepared statement that writes the same rows; TypeORM save beside it',
  resume: 'replaying 10,000 events over a socket ÷ the bare read of the same rows',
  crossnode: 'commit on one server → delivered by another; what publishing costs the writes',
  fanout: 'one event to N displays ÷ ws.send of one buffer',
  overdue: 'a clock that runs out → the display has it, by how many clocks are open',
}

const HELP = `npm run bench -- <name> [options]

${Object.entries(BENCHES)
  .map(([name, about]) => `  ${name.padEnd(10)} ${about}`)
  .join('\n')}

Options (each bench reads those that mean something to it)
  --orders n    closed orders of the estate, or events to replay; what a bench takes without it keeps it under 90 seconds
  --writers n   writers at once in the wide column (default 8; crossnode 16)
  --seconds n   length of one measurement (default 0.6 to 1.5)
  --rounds n    measurements of each variant, taken in turns; the median counts (default 3)
  --help        this text
`

interface Bench {
  run(flags: Flags): Promise<void>
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(HELP)
  const { name, flags, problem } = readFlags(args)
  if (problem !== null) return refuse(problem)
  if (name === null) return refuse('Which bench?')
  if (!Object.hasOwn(BENCHES, name)) return refuse(`There is no bench ${name}.`)
  const file = new URL(`./${name}.js`, import.meta.url)
  if (!existsSync(fileURLToPath(file))) return refuse(`The bench ${name} is missing from this checkout.`)

  const [{ model = 'unknown' } = {}] = cpus()
  const others = loadavg()[0] ?? 0
  process.stdout.write(
    `${name} on ${cpus().length} × ${model}, Node ${process.version}, load of others before the start ${others.toFixed(1)}\n\n`,
  )
  const bench = (await import(file.href)) as Bench
  await bench.run(flags)
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n\n${HELP}`)
  process.exitCode = 2
}

await main(process.argv.slice(2))
