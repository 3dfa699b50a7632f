/** What a run shows of itself: one block that changes on a terminal, a line now and then elsewhere. */
import type { Simulation, Summary } from './simulation.js'

const LIVE_EVERY_MS = 500
const LINE_EVERY_MS = 10_000

export interface ProgressView {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Length of the run, in real milliseconds. */
  readonly lengthMs: number
  /** Simulated time of day for so many real milliseconds. */
  readonly timeOfDay: (elapsedMs: number) => string
}

/** Shows until the function that it returns is called. */
export function showProgress(simulation: Simulation, view: ProgressView): () => void {
  let shown = 0
  const began = Date.now()
  const draw = (): void => {
    const lines = describe(simulation, Date.now() - began, view)
    if (!view.isTerminal) return view.write(`${lines.join(' · ')}\n`)
    view.write(`${shown > 0 ? `\x1b[${shown}A\x1b[J` : ''}${lines.join('\n')}\n`)
    shown = lines.length
  }
  draw()
  const timer = setInterval(draw, view.isTerminal ? LIVE_EVERY_MS : LINE_EVERY_MS)
  return () => {
    clearInterval(timer)
    draw()
  }
}

function describe({ metrics, world }: Simulation, elapsedMs: number, view: ProgressView): string[] {
  const now = world()
  const share = Math.min(1, elapsedMs / view.lengthMs)
  const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░')
  const refused = metrics.unexpected.length + metrics.failures.length
  return [
    `${view.isTerminal ? `${bar} ` : ''}${view.timeOfDay(elapsedMs)} ${Math.round(share * 100)} %`,
    `requests ${metrics.arrivals}/${metrics.planned} · open ${now?.open() ?? 0} · overdue ${now?.overdue() ?? 0}`,
    `actions ${metrics.actions} (${metrics.perSecond().toFixed(1)}/s) · calls p50 ${metrics.percentile(0.5)} ms, p95 ${metrics.percentile(0.95)} ms · unexpected ${refused}`,
  ]
}

export function describeSummary(summary: Summary): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  const lines = [
    `${summary.seconds} s · ${summary.arrivals} requests · ${summary.actions} actions (${summary.actionsPerSecond}/s) · ${summary.calls} calls, p50 ${summary.p50Ms} ms, p95 ${summary.p95Ms} ms`,
    `orders of the estate   ${list(summary.orders)}`,
    `requests of this run   ${list(summary.requests)}`,
    `actions                ${list(summary.byAction)}`,
    `refused, as on any day ${list(summary.expectedRefusals)}`,
    `calls sent again ${summary.retries}, streams connected again ${summary.reconnects}`,
    `refused unexpectedly   ${summary.unexpectedRefusals.length}`,
    ...grouped(
      summary.unexpectedRefusals.map(({ rule, action, reason, message }) => `${rule} ${action} ${reason}: ${message}`),
    ),
    `failed                 ${summary.failures.length}`,
    ...grouped(summary.failures),
  ]
  return `${lines.join('\n')}\n`
}

/** Equal lines once, with their number. */
function grouped(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, count]) => `  ${count > 1 ? `${count} × ` : ''}${line}`)
}
