#!/usr/bin/env node
/** `npm test`: installs and builds what is needed, runs the test projects one after another, and closes with what passed and failed. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeProblem } from './lib/node-version.mjs'

const problem = nodeProblem()
if (problem) fail(problem)

const [{ ensureBuilt }, { ensureInstalled }, { createProgress, StepFailed }, { root }, { projectResult, closingLine }] =
  await Promise.all([
    import('./lib/build.mjs'),
    import('./lib/install.mjs'),
    import('./lib/progress.mjs'),
    import('./lib/root.mjs'),
    import('./lib/test-result.mjs'),
  ])

/** One after another: two cores are not enough for a browser beside anything else. The longest a project may take, in minutes. */
const PROJECTS = { unit: 10, integration: 30, browser: 30 }

const HELP = `npm test [-- [--project=unit|integration|browser] filter and options of vitest]

  unit          rules and functions, no database
  integration   the server on a real PostgreSQL: its own, or that of TEST_DATABASE_URL
  browser       the board in a real Chromium: that of the system or of CHROMIUM_PATH, else one from an npm package

npm test -- walls             test files whose path contains "walls"
npm test -- -t QUO-4          tests whose title contains a rule
Pictures of the browser tests are kept in artefacts/screenshots.`

const args = process.argv.slice(2)
if (args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP)
  process.exit(0)
}
const isProject = (arg) => arg.startsWith('--project=')
const chosen = args.filter(isProject).map((arg) => arg.slice('--project='.length))
const unknown = chosen.filter((name) => !Object.hasOwn(PROJECTS, name))
if (unknown.length > 0) fail(`There is no project ${unknown.join(', ')}.\n\n${HELP}`, 2)
const forwarded = args.filter((arg) => !isProject(arg))
const projects = Object.keys(PROJECTS).filter((name) => chosen.length === 0 || chosen.includes(name))

process.chdir(root)
try {
  const progress = createProgress()
  await ensureInstalled(progress)
  await ensureBuilt(progress)
} catch (error) {
  if (!(error instanceof StepFailed)) throw error
  console.error(error.message)
  console.error('Nothing was tested.')
  console.log(closingLine([{ passed: 0, failed: 1, skipped: 0 }]))
  process.exit(1)
}

const results = []
for (const name of projects) results.push(await runProject(name))
for (const { name, passed, failed, skipped, seconds, complaints } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`)
  for (const sentence of complaints) console.log(`  ${sentence}`)
}
const ran = results.reduce((sum, { passed, failed }) => sum + passed + failed, 0)
if (ran === 0) console.log('No test ran: nothing has that name.')
process.exitCode = ran > 0 && results.every(({ failed }) => failed === 0) ? 0 : 1
console.log(closingLine(results))

async function runProject(name) {
  const since = Date.now()
  const report = join(root, 'artefacts/tests', `${name}.json`)
  mkdirSync(join(root, 'artefacts/tests'), { recursive: true })
  rmSync(report, { force: true })
  const end = await vitest(
    [
      'run',
      '--project',
      name,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    PROJECTS[name] * 60_000,
  )
  return { name, seconds: ((Date.now() - since) / 1000).toFixed(1), ...projectResult(readReport(report), end) }
}

/** @returns how it ended: `code`, `signal`, and whether we ended it because it took too long */
function vitest(options, longestMs) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...options, ...forwarded], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    let tooLong = false
    const timer = setTimeout(() => {
      tooLong = true
      child.kill('SIGKILL')
    }, longestMs)
    // A terminal's Ctrl-C reaches vitest too, a kill of us alone would not.
    const stop = (signal) => child.kill(signal)
    process.once('SIGTERM', stop).once('SIGINT', stop)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      process.off('SIGTERM', stop).off('SIGINT', stop)
      resolve({ code, signal, tooLong })
    })
  })
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function fail(text, code = 1) {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}
