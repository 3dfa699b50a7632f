#!/usr/bin/env node
/** `npm run build`: what the start would install and build, without starting. */
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { createProgress, StepFailed } from './lib/progress.mjs'

try {
  const progress = createProgress()
  await ensureInstalled(progress)
  await ensureBuilt(progress)
} catch (error) {
  if (!(error instanceof StepFailed)) throw error
  console.error(error.message)
  process.exitCode = 1
}
