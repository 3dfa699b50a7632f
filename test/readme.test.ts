/** The README's tour, run as it stands: whoever follows it must get what it promises. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gql, type Gql } from './support/client.js'
import { createDemoDatabase, demoAccounts } from './support/demo.js'
import type { TestDatabase } from './support/database.js'
import { startTestServer, type TestServer } from './support/server.js'

interface Step {
  readonly as: 'nobody' | 'dispatcher'
  readonly socket: boolean
  /** Variable → path in the answer. */
  readonly save: ReadonlyMap<string, string>
  readonly find: {
    readonly variable: string
    readonly list: string
    readonly where: string
    readonly field: string
  } | null
  readonly expect: { readonly path: string; readonly value: string } | null
  readonly document: string
  readonly name: string
}

const README = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
const STEP = /<!-- tour ([^>]*)-->\s*```graphql\n([\s\S]*?)```/g

function steps(): Step[] {
  return [...README.matchAll(STEP)].map(([, words = '', document = '']) => {
    const parts = new Map(
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word.split('=')[0]!, word.slice(word.indexOf('=') + 1)] as const),
    )
    const found = /^(\w+):([\w.]+)\[(.+)\]\.(\w+)$/.exec(parts.get('find') ?? '')
    const wanted = /^([\w.]+)=(.+)$/.exec(parts.get('expect') ?? '')
    return {
      as: parts.get('as') === 'nobody' ? 'nobody' : 'dispatcher',
      socket: parts.has('socket'),
      save: new Map((parts.get('save')?.split(',') ?? []).map((pair) => pair.split(':') as [string, string])),
      find: found ? { variable: found[1]!, list: found[2]!, where: found[3]!, field: found[4]! } : null,
      expect: wanted ? { path: wanted[1]!, value: wanted[2]! } : null,
      document,
      name: /(?:query|mutation|subscription) (\w+)/.exec(document)?.[1] ?? document,
    }
  })
}

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data)

/** 'settlementMethod=ON_COMPLETION,price!=null' */
const fits = (one: unknown, where: string): boolean =>
  where.split(',').every((term) => {
    const [key, value] = term.split(/!?=/) as [string, string]
    return (String(at(one, key) ?? null) === value) !== term.includes('!=')
  })

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createDemoDatabase()
  server = await startTestServer({ database, estate: null as never })
})
afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

describe('README', () => {
  it('has a tour, and pictures that are there', () => {
    expect(steps().length).toBeGreaterThanOrEqual(10)
    for (const [, path] of README.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url))).length).toBeGreaterThan(10_000)
  })

  it('the tour works from beginning to end', async () => {
    const account = demoAccounts().find((one) => one.roles.includes('DISPATCHER') && one.estate === 'yunlu')!
    const inAnHour = Date.now() + 3_600_000
    const variables: Record<string, unknown> = {
      login: account.login,
      password: account.password,
      appointmentFrom: new Date(inAnHour).toISOString(),
      appointmentTo: new Date(inAnHour + 3_600_000).toISOString(),
    }
    for (const step of steps()) {
      const client: Gql = step.as === 'nobody' ? gql(server.url) : gql(server.url, variables.token as string)
      const used = Object.fromEntries(
        [...step.document.matchAll(/\$(\w+):/g)].map(([, name]) => [name!, variables[name!]]),
      )
      expect(
        Object.entries(used).filter(([, value]) => value === undefined),
        `variables of ${step.name}`,
      ).toEqual([])
      const data = step.socket ? await first(client, step.document, used) : await client.ask(step.document, used)
      if (step.expect)
        expect(`${step.name}: ${String(at(data, step.expect.path))}`, JSON.stringify(data)).toBe(
          `${step.name}: ${step.expect.value}`,
        )
      for (const [variable, path] of step.save) {
        variables[variable] = at(data, path)
        expect(variables[variable], `${step.name}: ${path} in ${JSON.stringify(data)}`).toBeDefined()
      }
      if (step.find) {
        const { variable, list, where, field } = step.find
        const one = (at(data, list) as unknown[]).find((entry) => fits(entry, where))
        expect(one, `${step.name}: ${list}[${where}]`).toBeDefined()
        variables[variable] = at(one, field)
      }
    }
  })
})

/** The first message of a subscription. */
async function first(client: Gql, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const socket = client.socket()
  try {
    for await (const result of socket.iterate({ query, variables })) {
      expect(result.errors).toBeUndefined()
      return result.data
    }
    throw new Error('the subscription ended without a word')
  } finally {
    await socket.dispose()
  }
}
