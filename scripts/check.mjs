#!/usr/bin/env node
/** `npm run check`: everything that can be said of the code without running it. All of it runs; what is wrong stands at the end. */
import { join } from 'node:path'
import { nodeProblem } from './lib/node-version.mjs'

const problem = nodeProblem()
if (problem) fail(problem)

const [{ ensureInstalled }, { createProgress, StepFailed }, { root }, { run }] = await Promise.all([
  import('./lib/install.mjs'),
  import('./lib/progress.mjs'),
  import('./lib/root.mjs'),
  import('./lib/run.mjs'),
])

const bin = (path) => join(root, 'node_modules', path)

/** In an order in which a later one may use what an earlier one compiled. */
const CHECKS = [
  {
    name: 'types',
    args: [bin('typescript/bin/tsc'), '-b', 'tsconfig.json'],
    next: 'Correct what the compiler names.',
  },
  {
    name: 'lint',
    // Warnings count: a plugin that crashes says so in a warning.
    args: [bin('oxlint/bin/oxlint'), '--deny-warnings', '--format=unix'],
    next: 'Each wall says where the code belongs instead (scripts/lint/walls.mjs).',
  },
  {
    name: 'dead code',
    args: [bin('knip/bin/knip.js'), '--no-progress'],
    next: 'Remove it; what is used from outside is an entry in knip.json.',
  },
  {
    name: 'format',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
    next: 'npm run format puts it right.',
  },
  { name: 'schema', args: ['scripts/schema.mjs', '--check'], next: 'npm run schema, and look at what changed.' },
  {
    name: 'generated pages',
    args: ['scripts/docs-lifecycle.mjs', '--check'],
    next: 'node scripts/docs-lifecycle.mjs, and look at what changed.',
  },
  {
    name: 'measurements',
    args: ['scripts/docs-performance.mjs', '--check'],
    next: 'node scripts/docs-performance.mjs puts what bench/results says into the page.',
  },
  {
    name: 'permissions page',
    args: ['scripts/docs-permissions.mjs', '--check'],
    next: 'node scripts/docs-permissions.mjs, and look at who may do more or less than before.',
  },
  { name: 'rules', args: ['scripts/rules.mjs', '--check'], next: 'npm run rules shows every rule with its tests.' },
]

const HELP = `npm run check [-- name …]

${CHECKS.map(({ name }) => `  ${name}`).join('\n')}

Runs all of them, or those named. Ends with a list of those that failed.`

const args = process.argv.slice(2)
if (args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP)
  process.exit(0)
}
const unknown = args.filter((arg) => !CHECKS.some(({ name }) => name === arg))
if (unknown.length > 0) fail(`There is no check ${unknown.join(', ')}.\n\n${HELP}`, 2)

process.chdir(root)
const progress = createProgress()
try {
  await ensureInstalled(progress)
} catch (error) {
  if (error instanceof StepFailed) fail(error.message)
  throw error
}

const failed = []
for (const check of CHECKS.filter(({ name }) => args.length === 0 || args.includes(name))) {
  try {
    await progress.step(check.name, () =>
      run(process.execPath, check.args, { what: `The check of ${check.name}`, next: check.next }),
    )
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(error.message)
    failed.push(check.name)
  }
}
if (failed.length > 0) fail(`Failed: ${failed.join(', ')}`)
console.log('All checks passed.')

function fail(text, code = 1) {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}
