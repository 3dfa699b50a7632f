#!/usr/bin/env node
/** `npm run verify-stream -- [estate …]`: replays the log against the database, on DATABASE_URL, a running start, or DATA_DIR. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { createProgress, StepFailed } from './lib/progress.mjs'
import { root } from './lib/root.mjs'

const HELP = `npm run verify-stream -- [estate …]

Replays the event log of each estate named by its code (default: of all) against the database, on one snapshot and without a lock,
so also while people work. Says "equal" when positions have no gap, the last card of each request and order equals its row, and the
open board that the log builds is the one that the wall is shown; else names each difference (of an estate, the first thousand) with
what to do next.

Ends with 0 when all are equal, with 1 when something differs, with 2 when it was called wrongly.`

const codes = process.argv.slice(2)
if (codes.includes('--help') || codes.includes('-h')) {
  console.log(HELP)
  process.exit(0)
}
const unknown = codes.find((code) => code.startsWith('-'))
if (unknown) {
  console.error(`Unknown: ${unknown}\n\n${HELP}`)
  process.exit(2)
}

process.chdir(root)
const progress = createProgress(process.stderr)
try {
  await ensureInstalled(progress)
  await ensureBuilt(progress, ['server'])
  process.exitCode = await verify()
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : (await failureText())(error))
  process.exitCode = 1
}

async function verify() {
  const { readConfig } = await built('config.js')
  const { createDataSource } = await built('platform/database/data-source.js')
  const { runningUrl, startEmbedded } = await built('platform/database/embedded-postgres.js')
  const { migrations, pendingMigrations } = await built('platform/database/migrations.js')
  const { entities } = await built('entities.js')
  const { BoardStore } = await built('board/board.store.js')
  const { verifyStream } = await built('board/verify-stream.js')

  const config = readConfig(process.env)
  const running = config.database.url ?? (await runningUrl(config.dataDir))
  const own = running ? null : await startEmbedded({ dataDir: config.dataDir })
  const dataSource = createDataSource({ url: running ?? own.url, entities, migrations, poolSize: 2 })
  try {
    await dataSource.initialize()
    if ((await pendingMigrations(dataSource)).length > 0) {
      console.error('The database is older than this program. Run npm run db:migrate first.')
      return 1
    }
    const all = await dataSource.query('SELECT id, code FROM estate ORDER BY code')
    const missing = codes.find((code) => !all.some((estate) => estate.code === code))
    if (missing) {
      console.error(`There is no estate ${missing}; there are: ${all.map(({ code }) => code).join(', ') || 'none'}`)
      return 2
    }
    const boards = new BoardStore(dataSource)
    const verdicts = []
    for (const estate of all.filter(({ code }) => codes.length === 0 || codes.includes(code))) {
      verdicts.push(
        await progress.step(`replaying the log of ${estate.code}`, (tell) =>
          verifyStream({ dataSource, boards, progress: tell }, estate),
        ),
      )
    }
    for (const verdict of verdicts) console.log(said(verdict))
    return verdicts.every(({ found }) => found === 0) ? 0 : 1
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy()
    await own?.stop()
  }
}

function said({ code, head, oldest, events, items, open, openBeforeLog, differences, found }) {
  const kept = events === 0 ? 'no events kept' : `${events} events from ${oldest} to ${head}`
  const older = openBeforeLog > 0 ? `, ${openBeforeLog} of them last told of before the log begins` : ''
  const facts = `${kept}; ${items} requests and orders, ${open} on the board${older}`
  if (found === 0) return `${code}: equal (${facts})`
  const more = found > differences.length ? [`  … and ${found - differences.length} more`] : []
  return [
    `${code}: ${found} ${found === 1 ? 'difference' : 'differences'} (${facts})`,
    ...differences.map(({ what, next }) => `  - ${what}\n    Next: ${next}`),
    ...more,
  ].join('\n')
}

function built(path) {
  return import(pathToFileURL(join(root, 'packages/server/dist', path)).href)
}

async function failureText() {
  return (await built('platform/process.js')).failureText
}
