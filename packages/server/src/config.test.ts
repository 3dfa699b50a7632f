import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeVariables, maskPassword, variables } from '../config/variables.js'
import { ConfigError, configWarnings, readConfig } from './config.js'

const SECRET = 'a-secret-of-at-least-thirty-two-characters'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig({ TOKEN_SECRET: SECRET, ...env })
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).problems
  }
  return []
}

describe('a wrong variable is refused by name, with what it was and what is accepted', () => {
  test.each([
    ['PORT', '80a', ['"80a"', '0 to 65535']],
    ['PORT', '65536', ['"65536"']],
    ['PORT', '-1', ['"-1"']],
    ['NODE_ENV', 'prod', ['"prod"', 'production']],
    ['DATABASE_URL', 'mysql://root@localhost/x', ['mysql', 'postgres://']],
    ['DATABASE_URL', 'postgres://localhost', ['postgres://localhost']],
    ['DATABASE_POOL_SIZE', '1', ['2 to 200']],
    ['PUBLIC_URL', 'dispatch.example.org', ['https://']],
    ['TOKEN_SECRET', 'short', ['5 characters', 'at least 32']],
    ['SESSION_ACCESS_MINUTES', '0', ['1 to 60']],
    ['DEMO', 'yes', ['"yes"', 'on, off']],
    ['DEMO_SPEED', '0', ['0.1 to 1000']],
    ['DEMO_SPEED', 'fast', ['"fast"']],
    ['DEFAULT_TIME_ZONE', 'Asia/Nowhere', ['Asia/Nowhere', 'IANA']],
    ['LOG_LEVEL', 'verbose', ['info']],
    ['WAKE_INTERVAL_MS', '1', ['5 to 1000']],
  ])('%s=%s', (name, value, words) => {
    const [problem, ...more] = problemsOf({ [name]: value })
    expect(more).toEqual([])
    for (const word of [name, ...words]) expect(problem).toContain(word)
  })

  test('all of them at once, not only the first', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2)
  })

  test('secrets do not stand in what is said', () => {
    expect(problemsOf({ TOKEN_SECRET: 'hunter2' }).join()).not.toContain('hunter2')
    expect(problemsOf({ DATABASE_URL: 'mysql://me:hunter2@host/db' }).join()).not.toContain('hunter2')
    expect(maskPassword('postgres://me:p@ss:w@host/db')).toBe('postgres://me:***@host/db')
    expect(maskPassword('postgres:///db?user=me&password=hunter2&host=/x')).toBe(
      'postgres:///db?user=me&password=***&host=/x',
    )
  })
})

describe('what is accepted', () => {
  test('nothing given: the defaults', () => {
    const config = readConfig({ TOKEN_SECRET: SECRET })
    expect(config).toMatchObject({
      environment: 'development',
      http: { host: '127.0.0.1', port: 4000, publicUrl: null },
      database: { url: null },
      demo: { enabled: true, simulate: false, speed: 1 },
      log: { level: 'info', format: 'human' },
      defaultTimeZone: 'Asia/Shanghai',
    })
    expect(Object.isFrozen(config) && Object.isFrozen(config.http)).toBe(true)
  })

  test.each([
    'postgres://me:secret@db.example.org:5433/dispatch?sslmode=require',
    'postgresql:///dispatch?host=/run/pg',
    'postgres://me@/dispatch?host=/run/pg',
  ])('DATABASE_URL=%s', (url) => {
    expect(readConfig({ TOKEN_SECRET: SECRET, DATABASE_URL: url }).database.url).toBe(url)
  })

  test('an empty variable counts as not given', () => {
    expect(readConfig({ TOKEN_SECRET: SECRET, PORT: '', DEMO: ' ' })).toMatchObject({
      http: { port: 4000 },
      demo: { enabled: true },
    })
  })
})

describe('production', () => {
  const production = { NODE_ENV: 'production' }

  test('insists on a secret', () => {
    expect(problemsOf({ ...production, TOKEN_SECRET: '' }).join()).toContain('TOKEN_SECRET')
    expect(problemsOf({ ...production, TOKEN_SECRET: 'x'.repeat(31) }).join()).toContain('TOKEN_SECRET')
    expect(problemsOf({ ...production, TOKEN_SECRET: 'x'.repeat(32) })).toEqual([])
  })

  test('has no demo accounts, even when asked for', () => {
    expect(readConfig({ ...production, TOKEN_SECRET: SECRET }).demo.enabled).toBe(false)
    expect(problemsOf({ ...production, DEMO: 'on' }).join()).toContain('DEMO is on')
    expect(problemsOf({ ...production, DEMO_SIMULATE: '1' }).join()).toContain('DEMO_SIMULATE')
  })
})

describe('the generated secret', () => {
  let dataDir: string
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'dispatch-config-'))))
  afterEach(() => rmSync(dataDir, { recursive: true }))

  test('is made once, kept, and readable by its owner only', () => {
    const first = readConfig({ DATA_DIR: dataDir }).session.tokenSecret
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(readConfig({ DATA_DIR: dataDir }).session.tokenSecret).toBe(first)
    expect(statSync(join(dataDir, 'token-secret')).mode & 0o777).toBe(0o600)
  })

  test('is never made in production', () => {
    expect(() => readConfig({ DATA_DIR: dataDir, NODE_ENV: 'production' })).toThrow(/TOKEN_SECRET/)
    expect(() => statSync(join(dataDir, 'token-secret'))).toThrow()
  })
})

test('a database that others may share, without a secret that they share: says so, and what to do', () => {
  const url = 'postgres://me:hunter2@db/dispatch'
  const [warning, ...more] = configWarnings({ DATABASE_URL: url, DATA_DIR: 'some-data' })
  expect(more).toEqual([])
  expect(warning).toMatch(/TOKEN_SECRET is not given.*TOKEN_SECRET="\$\(cat .*some-data.token-secret\)"/)
  expect(warning).not.toContain('hunter2')
  expect(configWarnings({ DATABASE_URL: url, TOKEN_SECRET: SECRET })).toEqual([])
  expect(configWarnings({})).toEqual([])
})

test('--help tells every variable with its meaning and default', () => {
  const help = describeVariables()
  for (const { name, about } of variables) {
    expect(help).toContain(`  ${name}\n`)
    expect(help).toContain(about)
  }
  expect(help.match(/default: /g)).toHaveLength(variables.length)
})
