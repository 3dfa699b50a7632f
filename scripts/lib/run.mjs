import { spawn } from 'node:child_process'
import { StepFailed } from './progress.mjs'
import { root } from './root.mjs'

/**
 * Runs a command without showing what it says; when it fails, all of it comes out.
 * @param next one thing to do when it fails; may depend on what was said
 * @param onLine told of each line, for progress
 * @throws StepFailed
 */
export function run(command, args, { what, next, cwd = root, env = process.env, onLine = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npx',
    })
    let output = ''
    const listen = (stream) => {
      let rest = ''
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        const lines = (rest + text).split(/[\r\n]+/)
        rest = lines.pop()
        lines.forEach(onLine)
      })
    }
    listen(child.stdout)
    listen(child.stderr)
    const end = endWith(child)
    child.once('error', (error) => {
      end()
      reject(
        new StepFailed(`${what} failed: ${command} cannot be run (${error.message}).`, {
          next: 'Install Node with npm (https://nodejs.org).',
        }),
      )
    })
    child.once('close', (code, signal) => {
      end()
      if (code === 0) resolve(output)
      else
        reject(
          new StepFailed(`${what} failed (${signal ?? `exit code ${code}`}):`, {
            output: withoutNoise(output),
            next: typeof next === 'function' ? next(output) : next,
          }),
        )
    })
  })
}

/** A child never outlives us by a signal that only we got. */
function endWith(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const stop = (signal) => {
    child.kill(signal)
    process.exit(130)
  }
  for (const signal of signals) process.on(signal, stop)
  return () => signals.forEach((signal) => process.off(signal, stop))
}

/** npm and pnpm warn of much that is neither wrong nor ours; beside a real error it only hides it. */
const withoutNoise = (output) =>
  output
    .split('\n')
    .filter((line) => !/^(npm (warn|notice)|\[WARN\]|\s*WARN\b|Progress: )/i.test(line))
    .join('\n')
