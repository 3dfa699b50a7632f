/**
 * The demo's background: a wall that lives within seconds and goes on living. Something happens every one to five seconds, and about
 * thirty orders are open; a few are late, a few are about to be. Clocks are the server's, so that lateness takes its real minutes.
 */
import { createArrivals, type Arrival } from './plan.js'
import { createRandom } from './random.js'
import { type Crew, type RunParts, type Simulation, startSimulation } from './simulation.js'
import { pause } from './waiting.js'

export interface GentleOptions {
  readonly url: string
  readonly estate?: string
  readonly password?: string
  /** Twice as fast with 2. */
  readonly speed?: number
  readonly seed?: number
}

/** Orders are worked so many times faster than in life: with thirty at a time, life would show a change every quarter of a minute. */
const BRISKLY = 10
const FIRST_WAVE = 12
const FEWEST_OPEN = 25
const MANY_OPEN = 33
/** Appointments lie nearer than in life, else most of what is open would be waiting for its hour. */
const SOONER = 0.4
const MOST_OPEN = 42
const MOST_OVERDUE = 5
const LATENESS = 0.12
const FILLING_MS = 120_000
/** Whoever waits longer than this for his turn makes the others quicken. */
const MOST_WAITING = 12

export function startGentle(options: GentleOptions): Simulation {
  const speed = options.speed ?? 1
  const seed = options.seed ?? Date.now() % 1_000_000_007
  const random = createRandom(seed).fork('gentle')
  const began = Date.now()

  const gapMs: RunParts['gapMs'] = ({ world }, waiting) => {
    // At first there is a wall to fill; later there is one to look at.
    if (world.metrics.arrivals < FIRST_WAVE && world.open() < FIRST_WAVE) return 0
    const filling = Date.now() - began < FILLING_MS && world.open() < FEWEST_OPEN
    const gap = filling
      ? 100 + random.next() * 300
      : waiting > MOST_WAITING
        ? 400 + random.next() * 600
        : 1_000 + random.next() * 4_000
    return gap / speed
  }

  const source: RunParts['source'] = (facts) => async (crew) => {
    // By the estate's own clock: at night nobody asks for gardeners, and nobody could send one.
    const { month, minute } = localTime(facts.timeZone)
    const drawn = createArrivals(facts.catalogue, { fromMinute: minute, month, lateness: LATENESS }, random)
    const next = (): Arrival => sooner(drawn.next((Date.now() - began) / 60_000))
    const { world } = crew
    await boardKnown(crew)
    if (world.open() < FEWEST_OPEN) for (let no = 0; no < FIRST_WAVE; no++) void crew.receive(hastened(next(), no))
    while (!world.signal.aborted) {
      const open = world.open()
      const wait = open < FEWEST_OPEN ? 2_500 : open < MANY_OPEN ? random.exponential(40_000) : 5_000
      await pause(Math.max(300, wait) / speed, world.signal)
      if (world.open() < MOST_OPEN && !world.isCrowded() && !world.signal.aborted) void crew.receive(next())
    }
  }

  return startSimulation(
    {
      url: options.url,
      estate: options.estate ?? 'yunlu',
      ...(options.password ? { password: options.password } : {}),
      seed,
      speed: speed * BRISKLY,
      lateness: LATENESS,
      concurrency: 6,
    },
    { source, nearestMs: 45_000, longestWaitMinutes: 70, mostOverdue: MOST_OVERDUE, settleMs: 0, gapMs },
  )
}

/** What was open before we came counts: a second start does not pour twelve more on a full wall. */
async function boardKnown({ world }: Crew): Promise<void> {
  for (let tries = 0; tries < 150 && !world.boardSeen && !world.signal.aborted; tries++) await pause(100, world.signal)
}

const sooner = (arrival: Arrival): Arrival => ({
  ...arrival,
  leadMinutes: arrival.leadMinutes === null ? null : arrival.leadMinutes * SOONER,
})

/** The first ones are through the desk in no time, their appointments are near, and of every three one technician is late for his. */
function hastened(arrival: Arrival, no: number): Arrival {
  const { fate } = arrival
  const quick = { judge: 0.3, reply: 0.6, desk: 0.2, consent: 0.5, receive: 0.8 }
  return {
    ...arrival,
    leadMinutes: arrival.leadMinutes === null ? null : 5 + no * 2.5,
    fate: {
      ...fate,
      judgement: arrival.itemId ? 'ACCEPT' : fate.judgement,
      cancelAt: null,
      late: { ...fate.late, REPLY: no % 6 === 5, ARRIVAL: no % 3 === 0 },
      delays: { ...fate.delays, ...quick },
    },
  }
}

function localTime(timeZone: string): { readonly month: number; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, month: 'numeric', hour: '2-digit', minute: '2-digit' })
    .formatToParts(new Date())
    .reduce<Record<string, number>>((all, { type, value }) => ({ ...all, [type]: Number(value) }), {})
  return { month: parts.month ?? 1, minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0) }
}
