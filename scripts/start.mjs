#!/usr/bin/env node
/** `npm start`: installs and builds what is missing, then runs the server in this very process, so that signals need no forwarding. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeProblem } from './lib/node-version.mjs'

const problem = nodeProblem()
if (problem) fail(problem)

const [
  { describeVariables, readVariables },
  { ensureBuilt },
  { ensureInstalled },
  { createProgress, StepFailed },
  { root },
] = await Promise.all([
  import('../packages/server/config/variables.js'),
  import('./lib/build.mjs'),
  import('./lib/install.mjs'),
  import('./lib/progress.mjs'),
  import('./lib/root.mjs'),
])

const HELP = `npm start [-- options]

Installs, builds and starts the dispatch centre: board and API on one port.

Options
  --demo   simulated people work in the demo estate, so that the wall lives (the same as DEMO_SIMULATE=1)
  --help   this text

Environment variables
${describeVariables()}

Data lie in DATA_DIR; to begin anew, stop and remove that directory.
A second server on the same data: DATABASE_URL=$(cat .data/postgres.url) PORT=4001 npm start`

const args = process.argv.slice(2)
const unknown = args.filter((arg) => !['--demo', '--help', '-h'].includes(arg))
if (unknown.length > 0)
  fail(
    `Unknown option ${unknown.join(', ')}. There are --demo and --help; settings are environment variables (npm start -- --help).`,
    2,
  )
if (args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP)
  process.exit(0)
}
process.chdir(root)
followNpm()
if (args.includes('--demo')) process.env.DEMO_SIMULATE = '1'

// Before anything is fetched or built: who mistyped a variable should not wait a minute to hear of it.
const { problems } = readVariables(process.env)
if (problems.length > 0) {
  fail(
    [
      'The environment is not right:',
      ...problems.map((sentence) => `  ${sentence}`),
      'npm start -- --help explains each variable.',
    ].join('\n'),
  )
}

const progress = createProgress()
try {
  await ensureInstalled(progress)
  await ensureBuilt(progress)
} catch (error) {
  if (error instanceof StepFailed) fail(error.message)
  throw error
}

console.log('  … starting')
// It says itself where it listens, or what is wrong.
const { listening } = await import(pathToFileURL(join(root, 'packages/server/dist/main.js')).href)
const { port } = await listening
if (process.env.DEMO_SIMULATE === '1') simulate(port)

/** Simulated people sign in like everybody else; they leave before the server does, and never outlive it. */
function simulate(port) {
  const { DEMO_SPEED: speed = '1', HOST = '' } = process.env
  const host = ['', '0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST
  const simulator = join(root, 'packages/simulator/dist/main.js')
  const people = spawn(process.execPath, [simulator, '--gentle', '--url', `http://${host}:${port}`, '--speed', speed], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  people.once('error', (error) => process.stderr.write(`The simulated people cannot come: ${error.message}\n`))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.prependListener(signal, () => people.kill('SIGTERM'))
  process.once('exit', () => people.kill('SIGKILL'))
}

/**
 * npm hands a signal to the shell between us, and most shells die of it without a word to us. So we watch our parent: when it is gone,
 * nobody can stop us any more, and we stop ourselves. Not without npm, where `nohup node scripts/start.mjs &` is meant to stay.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}

function fail(text, code = 1) {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}
