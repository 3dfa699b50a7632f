/** `npm start` as a newcomer meets it: in processes of its own, on a fresh data directory and a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { until } from './support/until.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const script = join(root, 'scripts/start.mjs')
const SECRET = 'a secret that only this test knows, long enough'

let dataDir: string
let started: ChildProcess[]
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dispatch-start-'))
  await chmod(dataDir, 0o755)
  started = []
})
afterEach(async () => {
  await Promise.all(
    started.filter(running).map((child) => {
      child.kill('SIGKILL')
      return once(child, 'exit')
    }),
  )
  await until(postgresEnded, 'PostgreSQL of the start has ended')
  await rm(dataDir, { recursive: true })
})

interface Start {
  readonly process: ChildProcess
  /** What it said so far, on both streams. */
  said(): string
  /** Resolves with the address once it listens; fails with what it said when it ends before. */
  listening(): Promise<string>
  /** Resolves with exit code or signal. */
  readonly ended: Promise<number | string>
}

function start(
  env: Record<string, string> = {},
  args: string[] = [],
  command: [string, ...string[]] = [process.execPath, script],
): Start {
  const [program, ...first] = command
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    // Nothing of the vitest that runs us: NODE_ENV=test would be refused less, and VITEST changes what libraries do.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | string)
  const address = (): string | undefined => /Board +(http:\S+)\//.exec(said)?.[1]
  return {
    process: child,
    said: () => said,
    ended,
    async listening() {
      await until(() => address() !== undefined || !running(child), 'the start listens', 60_000)
      const url = address()
      if (!url) throw new Error(`It ended without listening:\n${said}`)
      return url
    },
  }
}

const running = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null

/** By the pid file, which PostgreSQL removes when it has ended in order; after a crash by the process it names. */
async function postgresEnded(): Promise<boolean> {
  const pid = Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => ''), 10)
  if (!pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

const rows = async (sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: (await readFile(join(dataDir, 'postgres.url'), 'utf8')).trim() })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const typename = async (url: string): Promise<unknown> =>
  (
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    })
  ).json()

describe('a start', { timeout: 120_000 }, () => {
  test('serves, says where and who one can be, stops on SIGINT with 0; the next one is quick and keeps the data', async () => {
    const first = start()
    const url = await first.listening()
    expect(await typename(url)).toEqual({ data: { __typename: 'Query' } })
    for (const place of [`${url}/wall`, `${url}/graphql`]) expect(first.said()).toContain(place)
    expect(first.said()).toMatch(/Demo accounts.*password \S+\n +dispatcher /)
    const estates = await rows('SELECT id, code FROM estate ORDER BY code')
    expect(estates).not.toEqual([])
    await rows(`UPDATE estate SET names = names || '{"en":"Renamed"}' WHERE code = 'yunlu'`)

    first.process.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(await postgresEnded()).toBe(true)

    const since = Date.now()
    const second = start()
    await second.listening()
    expect(Date.now() - since).toBeLessThan(5_000)
    expect(await rows('SELECT id, code FROM estate ORDER BY code')).toEqual(estates)
    expect(await rows(`SELECT names->>'en' AS name FROM estate WHERE code = 'yunlu'`)).toEqual([{ name: 'Renamed' }])
    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('under npm stops when npm alone gets %s', async (signal) => {
    const npm = start({}, [], ['npm', 'start'])
    await npm.listening()
    npm.process.kill(signal)
    expect(await npm.ended).toBe(0)
    await until(postgresEnded, 'PostgreSQL has ended')
  })

  test('under npm stops when npm is killed', async () => {
    const npm = start({}, [], ['npm', 'start'])
    const url = await npm.listening()
    npm.process.kill('SIGKILL')
    await until(postgresEnded, 'PostgreSQL has ended')
    await until(
      () =>
        fetch(url).then(
          () => false,
          () => true,
        ),
      'nobody answers',
    )
  })

  test('killed with -9 leaves no PostgreSQL behind', async () => {
    const first = start()
    await first.listening()
    expect(await postgresEnded()).toBe(false)
    first.process.kill('SIGKILL')
    await until(postgresEnded, 'PostgreSQL has ended')
  })

  test('of a second on the same data is refused; on its DATABASE_URL it is welcome', async () => {
    const first = start()
    await first.listening()
    const refused = start()
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain('Another start of ours is using')
    const url = (await readFile(join(dataDir, 'postgres.url'), 'utf8')).trim()
    const second = start({ DATABASE_URL: url })
    expect(await typename(await second.listening())).toEqual({ data: { __typename: 'Query' } })
    expect(second.said()).toContain('TOKEN_SECRET is not given')
    expect(first.said()).not.toContain('TOKEN_SECRET is not given')
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(await rows('SELECT 1 AS still_there')).toEqual([{ still_there: 1 }])
  })

  test('on a port that is taken says which, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    try {
      const { port } = other.address() as AddressInfo
      const refused = start({ PORT: String(port) })
      expect(await refused.ended).toBe(1)
      expect(refused.said()).toContain(`Port ${port} on 127.0.0.1 is taken`)
      expect(await postgresEnded()).toBe(true)
    } finally {
      other.close()
    }
  })
})

test(
  'with --demo the estate lives within 10 s of opening, and stops living with it',
  { timeout: 120_000 },
  async () => {
    const demo = start({}, ['--demo'])
    await demo.listening()
    await until(
      async () => (await rows('SELECT FROM work_order LIMIT 1')).length > 0,
      'the first work order of the simulated people',
      10_000,
    )
    demo.process.kill('SIGINT')
    expect(await demo.ended).toBe(0)
    expect(demo.said()).not.toMatch(/unexpected|cannot/)
  },
)

describe('production', { timeout: 120_000 }, () => {
  test('has no demo estate and no accounts', async () => {
    const production = start({ NODE_ENV: 'production', TOKEN_SECRET: SECRET })
    await production.listening()
    expect(production.said()).not.toMatch(/demo/i)
    expect(
      await rows(
        'SELECT (SELECT count(*) FROM estate)::int AS estates, (SELECT count(*) FROM account)::int AS accounts',
      ),
    ).toEqual([{ estates: 0, accounts: 0 }])
    production.process.kill('SIGTERM')
    expect(await production.ended).toBe(0)
  })

  test('refuses a database that a demo has filled', async () => {
    const demo = start()
    await demo.listening()
    demo.process.kill('SIGINT')
    expect(await demo.ended).toBe(0)
    const production = start({ NODE_ENV: 'production', TOKEN_SECRET: SECRET })
    expect(await production.ended).toBe(1)
    expect(production.said()).toContain('filled by a demo')
  })
})

describe('refused before anything is done, by name', () => {
  test.each([
    [{ PORT: 'abc' }, ['PORT is "abc"', '0 to 65535']],
    [{ DATABASE_URL: 'mysql://me:hunter2@db/x' }, ['DATABASE_URL', 'postgres://']],
    [{ NODE_ENV: 'production' }, ['TOKEN_SECRET is not given']],
    [{ NODE_ENV: 'production', TOKEN_SECRET: 'hunter2' }, ['TOKEN_SECRET is 7 characters long', 'at least 32']],
    [{ NODE_ENV: 'production', TOKEN_SECRET: SECRET, DEMO: 'on' }, ['DEMO is on']],
  ])('%j', async (env, words) => {
    const refused = start(env)
    expect(await refused.ended).toBe(1)
    for (const word of words) expect(refused.said()).toContain(word)
    expect(refused.said()).not.toContain('hunter2')
    expect(refused.said()).not.toContain('starting')
  })

  test('an unknown option', async () => {
    const refused = start({}, ['--demmo'])
    expect(await refused.ended).toBe(2)
    expect(refused.said()).toContain('Unknown option --demmo')
  })

  test('a database that cannot be reached, without its password', async () => {
    const refused = start({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/dispatch' })
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toMatch(/postgres:\/\/me:\*\*\*@127\.0\.0\.1:1\/dispatch cannot be reached: .*ECONNREFUSED/)
    expect(refused.said()).not.toContain('hunter2')
  })
})

test('--help tells every variable, without starting', async () => {
  const help = start({}, ['--help'])
  expect(await help.ended).toBe(0)
  for (const name of ['PORT', 'HOST', 'DATABASE_URL', 'DATA_DIR', 'TOKEN_SECRET', 'DEMO', 'LOG_LEVEL', '--demo']) {
    expect(help.said()).toContain(name)
  }
})
