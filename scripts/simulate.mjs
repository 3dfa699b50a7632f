#!/usr/bin/env node
/** `npm run simulate -- [options]`: a day of a demo estate, driven through the API of a server that is running. --help lists the options. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeProblem } from './lib/node-version.mjs'

const problem = nodeProblem()
if (problem) fail(problem)

const [{ ensureBuilt }, { ensureInstalled }, { createProgress, StepFailed }, { root }] = await Promise.all([
  import('./lib/build.mjs'),
  import('./lib/install.mjs'),
  import('./lib/progress.mjs'),
  import('./lib/root.mjs'),
])

process.chdir(root)
try {
  // What is printed on standard output is the simulator's alone: --json is read by programs.
  const progress = createProgress(process.stderr)
  await ensureInstalled(progress)
  await ensureBuilt(progress, ['server'])
} catch (error) {
  if (error instanceof StepFailed) fail(error.message)
  throw error
}
// In this very process, so that signals need no forwarding; it reads the options that follow our name.
await import(pathToFileURL(join(root, 'packages/simulator/dist/main.js')).href)

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
