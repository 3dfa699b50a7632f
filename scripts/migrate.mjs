#!/usr/bin/env node
/** `npm run db:migrate -- [run | revert | status | --check]`: on DATABASE_URL, on the database of a running start, or on DATA_DIR. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { createProgress, StepFailed } from './lib/progress.mjs'
import { root } from './lib/root.mjs'

const HELP = `npm run db:migrate -- [command]

  run       runs what has not run yet (default; the start does it by itself)
  revert    takes back the last migration, and what its tables hold
  status    which have run and which have not
  --check   fails when one has not run, or when an entity claims a table or column that the migrations do not make`

const [command = 'run', ...more] = process.argv.slice(2)
if (command === '--help' || command === '-h') {
  console.log(HELP)
  process.exit(0)
}
if (more.length > 0 || !['run', 'revert', 'status', '--check'].includes(command)) {
  console.error(`Unknown: ${process.argv.slice(2).join(' ')}\n\n${HELP}`)
  process.exit(2)
}

process.chdir(root)
try {
  const progress = createProgress(process.stderr)
  await ensureInstalled(progress)
  await ensureBuilt(progress, ['server'])
  process.exitCode = await migrate()
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : (await failureText())(error))
  process.exitCode = 1
}

async function migrate() {
  const { readConfig } = await built('config.js')
  const { createDataSource } = await built('platform/database/data-source.js')
  const { runningUrl, startEmbedded } = await built('platform/database/embedded-postgres.js')
  const { migrations, pendingMigrations, revertLastMigration, runMigrations, schemaDifferences } = await built(
    'platform/database/migrations.js',
  )
  const { entities } = await built('entities.js')

  const config = readConfig(process.env)
  const running = config.database.url ?? (await runningUrl(config.dataDir))
  const own = running ? null : await startEmbedded({ dataDir: config.dataDir })
  const dataSource = createDataSource({ url: running ?? own.url, entities, migrations, poolSize: 2 })
  const list = (title, names) => console.log([title, ...names.map((name) => `  ${name}`)].join('\n'))
  try {
    await dataSource.initialize()
    if (command === 'run') {
      const ran = await runMigrations(dataSource)
      if (ran.length > 0) list('Ran:', ran)
      else console.log('Nothing to run.')
      return 0
    }
    if (command === 'revert') {
      const name = await revertLastMigration(dataSource)
      console.log(name ? `Taken back: ${name}` : 'Nothing to take back.')
      return 0
    }
    const pending = await pendingMigrations(dataSource)
    if (command === 'status') {
      const known = migrations.map((Migration) => new Migration().name)
      for (const name of known) console.log(`${pending.includes(name) ? 'not run' : 'run    '}  ${name}`)
      return 0
    }
    const differences = await schemaDifferences(dataSource)
    if (pending.length > 0) list('Not run yet:', pending)
    if (differences.length > 0) list('Entities that the migrations do not bear out; TypeORM would say:', differences)
    if (pending.length + differences.length > 0) return 1
    console.log('All migrations have run, and the entities agree with them.')
    return 0
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy()
    await own?.stop()
  }
}

function built(path) {
  return import(pathToFileURL(join(root, 'packages/server/dist', path)).href)
}

async function failureText() {
  return (await built('platform/process.js')).failureText
}
