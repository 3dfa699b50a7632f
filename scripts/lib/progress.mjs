/**
 * Says what is going on and for how long: on a terminal one line that is drawn anew, elsewhere a line at the begin, one every ten
 * seconds, and one at the end.
 */
const DRAW_MS = 120
const REPEAT_MS = 10_000
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** Why a step failed: what, the whole of what was said, and one thing to do next. */
export class StepFailed extends Error {
  constructor(what, { output = '', next }) {
    super([what, indent(output), next].filter(Boolean).join('\n'))
    this.name = 'StepFailed'
  }
}

/**
 * @param out where to write; a stream that may be a terminal
 * @returns step(name, work): runs work(tell), where tell(detail) adds a few words behind the name; and done(name) for what needs no work
 */
export function createProgress(out = process.stdout) {
  const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

  async function step(name, work) {
    const since = Date.now()
    let detail = ''
    let frame = 0
    const text = () => `${name} … ${seconds(since)}${detail ? ` (${detail})` : ''}`
    const draw = out.isTTY
      ? () => out.write(`\r\x1b[2K  ${FRAMES[frame++ % FRAMES.length]} ${text()}`.slice(0, (out.columns || 80) + 5))
      : () => out.write(`  … ${text()}\n`)
    if (out.isTTY) draw()
    else out.write(`  … ${name}\n`)
    const timer = setInterval(draw, out.isTTY ? DRAW_MS : REPEAT_MS)
    const finish = (mark) => {
      clearInterval(timer)
      out.write(`${out.isTTY ? '\r\x1b[2K' : ''}  ${mark} ${name}  ${seconds(since)}\n`)
    }
    try {
      const result = await work((words) => (detail = words))
      finish('✓')
      return result
    } catch (error) {
      finish('✗')
      throw error
    }
  }

  const done = (name) => void out.write(`  ✓ ${name}\n`)

  return { step, done }
}

const indent = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => (line ? `    ${line}` : ''))
    .join('\n')
