import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, runningUrl, startEmbedded } from '@dispatch/server/platform/database/embedded-postgres'
import { until } from '../support/until.js'

let dataDir: string
let running: EmbeddedPostgres[]
let holders: ChildProcess[]

/** A cluster once made, since making one takes a second or two; copied with its owner. */
let made: string
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'dispatch-made-'))
  await chmod(made, 0o755)
  await (await startEmbedded({ dataDir: made, fsync: false })).stop()
})
afterAll(() => rm(made, { recursive: true }))
const copyCluster = (): void => void execFileSync('cp', ['-a', join(made, 'postgres'), dataDir])

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dispatch-data-'))
  // As a checkout is: mkdtemp closes it to everybody else, and PostgreSQL may have to run as somebody else.
  await chmod(dataDir, 0o755)
  running = []
  holders = []
})
afterEach(async () => {
  await Promise.all(running.map((database) => database.stop()))
  for (const holder of holders.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    holder.kill('SIGKILL')
    await once(holder, 'exit')
  }
  await rm(dataDir, { recursive: true })
})

/** Without fsync unless asked for: a process that is killed loses nothing by that, only a machine does. */
const start = async (fsync = false): Promise<EmbeddedPostgres> => {
  const database = await startEmbedded({ dataDir, fsync })
  running.push(database)
  return database
}

/** The database in a process of its own. */
const hold = async (): Promise<{ process: ChildProcess; url: string; pid: number }> => {
  const child = fork(fileURLToPath(new URL('../support/hold-postgres.mjs', import.meta.url)), [dataDir])
  holders.push(child)
  const [said] = (await once(child, 'message')) as [{ url: string; pid: number }]
  return { process: child, ...said }
}

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('the embedded PostgreSQL', () => {
  test('keeps its data over a stop and a start, and leaves no process, socket or URL behind', async () => {
    const first = await start(true)
    expect(
      await query(
        first.url,
        'SELECT current_setting($$fsync$$) AS fsync, current_setting($$listen_addresses$$) AS tcp',
      ),
    ).toEqual([{ fsync: 'on', tcp: '' }])
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    expect(await runningUrl(dataDir)).toBe(first.url)
    expect((await stat(join(dataDir, 'postgres.url'))).mode & 0o777).toBe(0o600)
    expect((await stat(first.connection.host)).mode & 0o777).toBe(0o700)

    await first.stop()
    await expect(first.ended).resolves.toEqual({ unexpected: null })
    expect(lives(first.pid)).toBe(false)
    expect(await runningUrl(dataDir)).toBeNull()
    await expect(stat(first.connection.host)).rejects.toThrow('ENOENT')

    const second = await start()
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('refuses a directory that another start is using, and leaves that one alone', async () => {
    copyCluster()
    const first = await start()
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/Another start of ours is using .*DATABASE_URL/s)
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('of two first starts at once on one directory one serves, the other is refused', async () => {
    const results = await Promise.allSettled([start(), start()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(String(refused.reason)).toContain('Another start of ours is using')
  })

  test('dies with its server on kill -9, keeps what was committed, and the next start needs no waiting', async () => {
    copyCluster()
    const held = await hold()
    await query(held.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    held.process.kill('SIGKILL')
    const next = await start()
    expect(lives(held.pid)).toBe(false)
    expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('dies with its server on kill -9, also when nobody starts again', async () => {
    copyCluster()
    const held = await hold()
    held.process.kill('SIGKILL')
    await until(() => !lives(held.pid), 'PostgreSQL has ended')
  })

  test('says so when PostgreSQL itself is killed, and recovers at the next start', async () => {
    copyCluster()
    const first = await start(true)
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(first.pid, 'SIGKILL')
    expect((await first.ended).unexpected).toContain('postgres.log')
    const second = await start(true)
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('is not held up by the process id of a crash that now belongs to somebody else', async () => {
    copyCluster()
    const first = await start()
    const file = join(dataDir, 'postgres', 'postmaster.pid')
    const left = await readFile(file, 'utf8')
    await first.stop()
    await writeFile(file, left.replace(/^\d+/, String(process.pid)))
    await expect(start()).resolves.toBeDefined()
  })

  test('refuses a cluster of another PostgreSQL with what to do', async () => {
    copyCluster()
    await (await start()).stop()
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '14\n')
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      /made by PostgreSQL 14, and we bring PostgreSQL 18.*DATA_DIR/s,
    )
  })

  test('says whole what PostgreSQL said when it cannot start', async () => {
    copyCluster()
    await (await start()).stop()
    await rm(join(dataDir, 'postgres', 'global', 'pg_control'))
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/did not start.*pg_control.*DATA_DIR/s)
    expect(await runningUrl(dataDir)).toBeNull()
  })

  test('begins anew after a start that was killed while it made the cluster', async () => {
    const nobody = 4_194_304 // above the highest process id
    await mkdir(join(dataDir, `postgres.new-${nobody}-ab12`))
    await start()
    await expect(stat(join(dataDir, `postgres.new-${nobody}-ab12`))).rejects.toThrow('ENOENT')
  })

  test.runIf(process.getuid?.() === 0)(
    'finds another place when root keeps the directory where PostgreSQL cannot go',
    async () => {
      await chmod(dataDir, 0o700)
      const first = await start()
      const place = await realpath(join(dataDir, 'postgres'))
      try {
        expect(place).not.toContain(dataDir)
        await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
        await first.stop()
        expect(await query((await start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
      } finally {
        await Promise.all(running.map((database) => database.stop()))
        await rm(dirname(place), { recursive: true })
      }
    },
  )
})
