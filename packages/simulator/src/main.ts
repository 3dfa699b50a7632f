/** `npm run simulate`, and the background of `npm start -- --demo` (--gentle). */
import { startGentle } from './gentle.js'
import { HELP, type Options, readOptions } from './options.js'
import { describeSummary, showProgress } from './progress.js'
import { say } from './session.js'
import { byPlan, dayPlan, type Simulation, startSimulation } from './simulation.js'

const MINUTE = 60_000

async function runDay(given: Options): Promise<number> {
  const fromMinute = beginning(given)
  const simulation = startSimulation(
    { ...given, password: given.password ?? undefined },
    {
      source: byPlan(
        dayPlan({
          seed: given.seed,
          hours: given.hours,
          fromMinute,
          perDay: given.perDay,
          month: given.month ?? new Date().getMonth() + 1,
          lateness: given.lateness,
        }),
      ),
      nearestMs: given.speed > 1 ? 90_000 : 5 * MINUTE,
      longestWaitMinutes: 320,
      mostOverdue: Infinity,
      settleMs: given.settle * MINUTE,
      gapMs: null,
    },
  )
  stopOnSignals(simulation)
  const lengthMs = (given.hours * 60 * MINUTE) / given.speed
  const hide = showProgress(simulation, {
    write: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    lengthMs: lengthMs + given.settle * MINUTE,
    timeOfDay: (elapsedMs) => clockFace(fromMinute + Math.min(given.hours * 60, (elapsedMs / MINUTE) * given.speed)),
  })
  try {
    const summary = await simulation.done
    hide()
    process.stdout.write(given.json ? `${JSON.stringify(summary)}\n` : describeSummary(summary))
    return summary.unexpectedRefusals.length > 0 || summary.failures.length > 0 ? 1 : 0
  } catch (error) {
    hide()
    process.stderr.write(`The simulation cannot go on: ${say(error)}\n`)
    return 1
  }
}

async function runGently(given: Options): Promise<number> {
  const simulation = startGentle({
    url: given.url,
    estate: given.estate,
    speed: given.speed,
    ...(given.password ? { password: given.password } : {}),
  })
  stopOnSignals(simulation)
  // Whoever started us holds the other end of a pipe: when he is gone, so are we.
  if (!process.stdin.isTTY) process.stdin.resume().once('close', simulation.stop).once('error', simulation.stop)
  const complaints = complainAbout(simulation)
  try {
    const summary = await simulation.done
    if (given.json) process.stdout.write(`${JSON.stringify(summary)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`The simulated people cannot work: ${say(error)}\n`)
    return 1
  } finally {
    clearInterval(complaints)
    process.stdin.destroy()
  }
}

/** Once in half a minute, one for many: a demo's log stays readable. */
function complainAbout({ metrics }: Simulation): NodeJS.Timeout {
  let told = 0
  return setInterval(() => {
    const refused = metrics.unexpected.map(({ rule, action, message }) => `${rule} ${action}: ${message}`)
    const troubles = [...refused, ...metrics.failures]
    const fresh = troubles.length - told
    if (fresh > 0) process.stderr.write(`Simulated people: ${fresh} × unexpected, such as: ${troubles.at(-1)}\n`)
    told = troubles.length
  }, MINUTE / 2)
}

/** The first signal stops; a second one ends at once. */
function stopOnSignals(simulation: Simulation): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      simulation.stop()
      process.once(signal, () => process.exit(130))
    })
  }
}

/** Minute of the day at which a run begins. */
function beginning({ from, speed }: Options): number {
  const now = new Date()
  if (from === null) return speed === 1 ? now.getHours() * 60 + now.getMinutes() : 360
  const [hours = 0, minutes = 0] = from.split(':').map(Number)
  return hours * 60 + minutes
}

function clockFace(minute: number): string {
  const ofDay = Math.floor(minute) % 1_440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

const options = readOptions(process.argv.slice(2))
if (options === null) process.stdout.write(`${HELP}\n`)
else if ('problem' in options) {
  process.stderr.write(`${options.problem}\n`)
  process.exitCode = 2
} else process.exitCode = await (options.gentle ? runGently(options) : runDay(options))
