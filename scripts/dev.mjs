#!/usr/bin/env node
/** `npm run dev`: compiles and restarts the server on each change, and serves the board with hot reload. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { createProgress, StepFailed } from './lib/progress.mjs'
import { root } from './lib/root.mjs'

process.chdir(root)
try {
  const progress = createProgress()
  await ensureInstalled(progress)
  // Once as the start does, so that the server below finds something to run.
  await ensureBuilt(progress, ['server'])
} catch (error) {
  if (!(error instanceof StepFailed)) throw error
  console.error(error.message)
  process.exit(1)
}

const children = [
  [['node_modules/typescript/bin/tsc', '-b', '-w', '--preserveWatchOutput', 'packages/schema', 'packages/server']],
  [['--watch', '--watch-preserve-output', 'packages/server/dist/main.js']],
  [['node_modules/vite/bin/vite.js'], join(root, 'packages/board')],
].map(([args, cwd = root]) => spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] }))

let stopping = false
function stop(code) {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))
// One without the others is of no use: it would look as if it worked.
for (const child of children) child.once('exit', (code) => stop(code ?? 1))
