/**
 * What the product is to reach, each goal once: benches say what they reached, `bench/results` keeps it, and docs/performance.md
 * sets both beside each other (scripts/docs-performance.mjs). Only ratios carry over to other machines.
 */

export interface Goal {
  /** Bench that measures it. */
  readonly bench: string
  /** What is measured, as the summary calls it. */
  readonly what: string
  readonly most?: number
  readonly least?: number
  /** What the number counts: '× raw ws.send', 'ms'. */
  readonly unit: string
}

export const GOALS = {
  fanoutCpuToRaw: { bench: 'fanout', what: 'CPU per delivery, 1,000 displays', most: 1, unit: '× raw ws.send' },
  fanoutCpuToStock: {
    bench: 'fanout',
    what: 'CPU per delivery, 1,000 displays',
    least: 7,
    unit: '× better than stock',
  },
  fanoutHeap: { bench: 'fanout', what: 'heap per idle subscriber', most: 8, unit: 'KB' },
  fanoutExecutions: { bench: 'fanout', what: 'executions per event and group', most: 1, unit: '' },
  fanoutP99: { bench: 'fanout', what: 'mutation → commit → 1,000 clients, p99', most: 50, unit: 'ms' },
  fanoutRate: { bench: 'fanout', what: 'deliveries per second, 1,000 clients', least: 0.8, unit: '× raw' },
  boardAlone: { bench: 'board', what: 'the wall’s query, 200,000 orders', least: 0.4, unit: '× one SQL → JSON' },
  boardTogether: { bench: 'board', what: '8 identical walls at once', least: 0.8, unit: '× one SQL → JSON' },
  openOne: { bench: 'open', what: 'open and act, data layer, 1 writer', least: 0.6, unit: '× one prepared CTE' },
  openMany: { bench: 'open', what: 'open and act, data layer, 8 writers', least: 0.6, unit: '× one prepared CTE' },
  openToStock: { bench: 'open', what: 'open and act, data layer', least: 3, unit: '× TypeORM save' },
  openHttp: { bench: 'open', what: 'open over HTTP, 1 client', unit: '× one prepared CTE over node:http' },
  overdueP50: { bench: 'overdue', what: 'due → client, 1,000,000 open clocks, p50', most: 5, unit: 'ms' },
  overdueP99: { bench: 'overdue', what: 'due → client, p99 (or ≤ 4 × a bare commit’s)', most: 25, unit: 'ms' },
  overdueGrowth: { bench: 'overdue', what: 'cost at 1,000,000 open clocks', most: 1.2, unit: '× at 10,000' },
  overdueLost: { bench: 'overdue', what: 'lost or told twice, three servers and kills', most: 0, unit: '' },
  crossnodeP50: { bench: 'crossnode', what: 'commit → heard through another server, p50', most: 5, unit: 'ms' },
  crossnodeP99: { bench: 'crossnode', what: 'commit → heard through another server, p99', most: 30, unit: 'ms' },
  crossnodeCost: {
    bench: 'crossnode',
    what: 'positions and publishing, 16 writers over 200 estates',
    most: 20,
    unit: '% of write throughput',
  },
  resumeHeardToRead: {
    bench: 'resume',
    what: 'resume of 10,000 events that others of its kind heard',
    most: 3,
    unit: '× the bare read',
  },
  resumeHeardToEach: {
    bench: 'resume',
    what: 'resume of 10,000 events that others of its kind heard',
    least: 10,
    unit: '× faster than executing each',
  },
  resumeToRead: { bench: 'resume', what: 'resume of 10,000 events, read anew', most: 3, unit: '× the bare read' },
  resumeToEach: {
    bench: 'resume',
    what: 'resume of 10,000 events, read anew',
    least: 10,
    unit: '× faster than executing each',
  },
  quotaRead: { bench: 'quota', what: 'a month’s figures among 1,000,000 callbacks, median', most: 3, unit: 'ms' },
  quotaToPlain: { bench: 'quota', what: 'a month’s figures', unit: '× faster than the stock aggregate' },
  quotaWrite: { bench: 'quota', what: 'a callback finished, counted', unit: '× without counting' },
  loadWalls: { bench: 'load', what: 'walls that differ from the database at the end', most: 0, unit: '' },
  loadFailed: { bench: 'load', what: 'calls that failed, 100 centres and 8 in a hurry', most: 0, unit: '' },
  soakHeap: {
    bench: 'soak',
    what: '24 hours at 60 ×, 200 walls cut at random: heap growth after warm-up',
    most: 5,
    unit: '%',
  },
  soakWalls: { bench: 'soak', what: 'walls that differ from the database at the end', most: 0, unit: '' },
} as const satisfies Readonly<Record<string, Goal>>

export type GoalName = keyof typeof GOALS

export interface Reached {
  readonly name: GoalName
  readonly value: number
  readonly met: boolean | null
}

const reachedSoFar: Reached[] = []

/**
 * Says what a run reached; the last word on a goal counts.
 * @param met where the goal has another way to be met than its number
 */
export function reached(name: GoalName, value: number, met?: boolean): void {
  const { most, least }: Goal = GOALS[name]
  const within = (most === undefined || value <= most) && (least === undefined || value >= least)
  const measured = { name, value, met: met ?? (most === undefined && least === undefined ? null : within) }
  const before = reachedSoFar.findIndex((each) => each.name === name)
  reachedSoFar.splice(before < 0 ? reachedSoFar.length : before, before < 0 ? 0 : 1, measured)
}

export const allReached = (): readonly Reached[] => reachedSoFar

export const goalText = ({ most, least, unit }: Goal): string =>
  most !== undefined
    ? `≤ ${most} ${unit}`.trim()
    : least !== undefined
      ? `≥ ${least} ${unit}`.trim()
      : `stated, ${unit}`
