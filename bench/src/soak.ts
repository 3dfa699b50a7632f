/**
 * A day of the demo estate at 60 times its pace, with 200 walls that are cut off at random: does the server's memory stay where it is,
 * and does every wall end with the database's board?
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { seedDemo } from '@dispatch/server/demo/seed'
import { newId } from '@dispatch/server/platform/id'
import { insertDevice } from './lib/centre.js'
import type { Flags } from './lib/flags.js'
import { openDataSource, startPostgres } from './lib/postgres.js'
import type { Used } from './centre-server.js'
import type { WallOf, WallsAtEnd, WallsToStart } from './centre-walls.js'
import { reached } from './support/goals.js'
import { startPart } from './support/roles.js'
import { median, percentile, round, table } from './support/table.js'

const SPEED = 60
const WALLS = 200
/** On average each wall is cut off once in so long. */
const CUT_EVERY_SECONDS = 40
const ESTATE = 'yunlu'
/** Seven times what such an estate asks for, so that something happens all the time. */
const PER_DAY = 600
const SIMULATOR = fileURLToPath(new URL('../../packages/simulator/dist/main.js', import.meta.url))

/** `--seconds` shortens the day (24 minutes); `--writers` is the number of walls. */
export async function run({ seconds, writers }: Flags): Promise<void> {
  const length = seconds ?? (24 * 3_600) / SPEED
  const count = writers ?? WALLS
  const postgres = await startPostgres()
  const db = await postgres.connect()
  try {
    const dataSource = await openDataSource(postgres.url)
    await seedDemo(dataSource, { now: new Date(), newId })
    await dataSource.destroy()
    const { rows } = await db.query<{ id: string }>('SELECT id FROM estate WHERE code = $1', [ESTATE])
    const estateId = rows[0]?.id as string
    const wallsOf: WallOf[] = []
    for (let at = 0; at < count; at++) {
      const token = `dd_${randomBytes(24).toString('base64url')}`
      await insertDevice(db, { estateId, role: 'WALL_DISPLAY', scopes: [], token })
      wallsOf.push({ estateId, token })
    }
    const [server, walls] = await Promise.all([startPart('centre-server', ['--expose-gc']), startPart('centre-walls')])
    try {
      const { url } = await server.ask<{ url: string }>('start', { databaseUrl: postgres.url, sessions: [] })
      await walls.ask('begin', { url, walls: wallsOf } satisfies WallsToStart)
      await walls.ask('cutEvery', { ms: Math.max(5, (CUT_EVERY_SECONDS * 1_000) / count) })
      const samples: { readonly minute: number; readonly heapMb: number; readonly residentMb: number }[] = []
      const begun = Date.now()
      const sample = async (): Promise<void> => {
        const { heap, resident } = await server.ask<Used>('used')
        samples.push({ minute: (Date.now() - begun) / 60_000, heapMb: heap / 2 ** 20, residentMb: resident / 2 ** 20 })
      }
      const every = setInterval(() => void sample(), Math.max(2_000, (length * 1_000) / 48))
      const summary = await simulated(url, (length * SPEED) / 3_600)
      await sleep(Math.max(0, begun + length * 1_000 - Date.now()))
      clearInterval(every)
      await sample()
      const heard = await walls.ask<number[]>('latencies')
      const end = await walls.ask<WallsAtEnd>('compare', { patienceMs: 60_000 })
      report(samples, heard, end, summary, { length, count })
    } finally {
      await walls.stop()
      await server.stop()
    }
  } finally {
    await db.end()
    await postgres.stop()
  }
}

interface Summary {
  readonly arrivals: number
  readonly actions: number
  readonly unexpectedRefusals: readonly unknown[]
  readonly failures: readonly string[]
}

async function simulated(url: string, hours: number): Promise<Summary> {
  const args = Object.entries({ url, estate: ESTATE, speed: SPEED, hours, from: '08:00', 'per-day': PER_DAY }).flatMap(
    ([name, value]) => [`--${name}`, String(value)],
  )
  args.push('--json')
  const child = spawn(process.execPath, [SIMULATOR, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  const line = said.trim().split('\n').at(-1)
  if (!line) throw new Error('The simulated people said nothing.')
  return JSON.parse(line) as Summary
}

function report(
  samples: readonly { readonly minute: number; readonly heapMb: number; readonly residentMb: number }[],
  heard: readonly number[],
  end: WallsAtEnd,
  summary: Summary,
  { length, count }: { readonly length: number; readonly count: number },
): void {
  // Warm after a third of the run; then the first third of the rest against the last.
  const warm = samples.filter(({ minute }) => minute >= length / 180)
  const third = Math.max(1, Math.floor(warm.length / 3))
  const early = median(warm.slice(0, third).map(({ heapMb }) => heapMb))
  const late = median(warm.slice(-third).map(({ heapMb }) => heapMb))
  const growth = round(((late - early) / early) * 100, 1)
  process.stdout.write(
    `${count} walls, each cut off once in ${CUT_EVERY_SECONDS} s on average; ${round((length * SPEED) / 3_600, 1)} simulated hours at ${SPEED} ×: ${summary.arrivals} requests, ${summary.actions} actions, ${summary.unexpectedRefusals.length} unexpected refusals, ${summary.failures.length} failures.\n\n`,
  )
  const shown = samples.filter((_, at) => at % Math.max(1, Math.floor(samples.length / 12)) === 0)
  process.stdout.write(
    `${table(
      ['minute', 'heap MB after collecting', 'resident MB'],
      shown.map(({ minute, heapMb, residentMb }) => [round(minute, 1), round(heapMb, 1), round(residentMb, 1)]),
    )}\n\n`,
  )
  process.stdout.write(
    `${table(
      [
        'heap after warm-up MB',
        'heap at the end MB',
        'growth %',
        'resumed',
        'refetched',
        'gaps seen',
        'walls that differ',
        'to the wall p50 ms',
        'p99 ms',
      ],
      [
        [
          round(early, 1),
          round(late, 1),
          growth,
          end.resumes,
          end.refetches,
          end.gaps,
          end.differing,
          round(percentile(heard, 0.5), 1),
          round(percentile(heard, 0.99), 1),
        ],
      ],
    )}\n`,
  )
  reached('soakHeap', growth)
  reached('soakWalls', end.differing)
}
