/** Whole centres at once, through the public API: how many one server carries, and what everybody waits for meanwhile. */
import { createCentre, type Centre } from './lib/centre.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import type { Used } from './centre-server.js'
import type { CrewOf, Done, Work } from './centre-people.js'
import type { WallOf, WallsAtEnd, WallsToStart } from './centre-walls.js'
import { reached } from './support/goals.js'
import { startPart } from './support/roles.js'
import { percentile, round, table } from './support/table.js'

/** One estate's centre. A dispatcher takes a call every 10 seconds when he is not hurried. */
const SIZE = { dispatchers: 2, technicians: 6, walls: 2, apps: 1 } as const
const THINK_MS = 10_000

export async function run({ writers, seconds }: Flags): Promise<void> {
  const length = seconds ?? 30
  const most = writers ?? 100
  const sizes = [...new Set([1, Math.max(1, Math.round(most / 10)), most])]
  const postgres = await startPostgres()
  const db = await postgres.connect()
  try {
    process.stdout.write(
      `A centre is ${SIZE.dispatchers} dispatchers, ${SIZE.technicians} technicians, ${SIZE.walls} walls and ${SIZE.apps} client app; server, PostgreSQL and all of them on this machine.\n\n`,
    )
    const centres: Centre[] = []
    const rows: (string | number)[][] = []
    for (const size of sizes) {
      while (centres.length < size) centres.push(await createCentre(db, SIZE))
      await db.query('ANALYZE')
      rows.push(await measured(postgres.url, centres.slice(0, size), length, THINK_MS, `${size} at their pace`))
    }
    rows.push(
      await measured(
        postgres.url,
        centres.slice(0, Math.min(8, most)),
        length,
        0,
        `${Math.min(8, most)} as fast as answered`,
      ),
    )
    reached('loadWalls', wrong)
    reached('loadFailed', failed)
    process.stdout.write(
      `${table(
        [
          'centres',
          'orders/s',
          'actions/s',
          'action p50 ms',
          'p95',
          'p99',
          'list p50',
          'p95',
          'to the wall p50',
          'p99',
          'server CPU %',
          'refused',
          'failed',
          'walls wrong',
        ],
        rows,
      )}\n\nAn order is eleven actions from the call to the write-off. To the wall: from the change's own time in the database to the wall that heard it.\n`,
    )
  } finally {
    await db.end()
    await postgres.stop()
  }
}

let wrong = 0
let failed = 0

async function measured(
  databaseUrl: string,
  centres: readonly Centre[],
  seconds: number,
  thinkMs: number,
  name: string,
): Promise<(string | number)[]> {
  const [server, people, walls] = await Promise.all([
    startPart('centre-server', ['--expose-gc']),
    startPart('centre-people'),
    startPart('centre-walls'),
  ])
  try {
    const sessions = centres.flatMap(({ dispatchers, technicians }) => [...dispatchers, ...technicians])
    const { url, tokens } = await server.ask<{ url: string; tokens: string[] }>('start', { databaseUrl, sessions })
    const tokenOf = new Map(sessions.map(({ sessionId }, at) => [sessionId, tokens[at] as string]))
    const wallsOf = centres.flatMap(({ estate, walls: own }) =>
      own.map((token): WallOf => ({ estateId: estate.id, token })),
    )
    await walls.ask('begin', { url, walls: wallsOf } satisfies WallsToStart)
    const before = await server.ask<Used>('used')
    const done = await people.ask<Done>('work', {
      url,
      seconds,
      thinkMs,
      centres: centres.map((centre) => crewOf(centre, tokenOf)),
    } satisfies Work)
    const after = await server.ask<Used>('used')
    const heard = await walls.ask<number[]>('latencies')
    const end = await walls.ask<WallsAtEnd>('compare', { patienceMs: 20_000 })
    wrong += end.differing
    failed += done.failed.length
    for (const message of done.failed) process.stderr.write(`${name}: ${message}\n`)
    const refused = Object.values(done.refused).reduce((all, each) => all + each, 0)
    return [
      name,
      round(done.finished / done.seconds, 1),
      round(done.actions / done.seconds, 1),
      ...[0.5, 0.95, 0.99].map((share) => msOf(done.actionMs, share)),
      ...[0.5, 0.95].map((share) => msOf(done.readMs, share)),
      ...[0.5, 0.99].map((share) => msOf(heard, share)),
      round(((after.cpuMs - before.cpuMs) / (done.seconds * 1_000)) * 100),
      refused,
      done.failed.length,
      end.differing,
    ]
  } finally {
    await Promise.all([people.stop(), walls.stop()])
    await server.stop()
  }
}

/** Nothing of one centre in a short time is nothing. */
const msOf = (values: readonly number[], share: number): number | string =>
  values.length === 0 ? '–' : round(percentile(values, share), 1)

const crewOf = (centre: Centre, tokenOf: ReadonlyMap<string, string>): CrewOf => ({
  estateId: centre.estate.id,
  unitId: centre.estate.unitId,
  itemId: centre.estate.itemId,
  dispatchers: centre.dispatchers.map(({ sessionId }) => tokenOf.get(sessionId) as string),
  technicians: centre.technicians.map(({ sessionId, personId }) => ({
    token: tokenOf.get(sessionId) as string,
    personId,
  })),
  apps: centre.apps,
})
