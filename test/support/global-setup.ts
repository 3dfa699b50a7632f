/**
 * One PostgreSQL for the whole run, whichever projects take part in it: our own without fsync, or the server named by
 * TEST_DATABASE_URL (its user must be allowed to create databases). In it one template, made by the migrations.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createDataSource } from '@dispatch/server/platform/database/data-source'
import { startTemporaryEmbedded } from '@dispatch/server/platform/database/embedded-postgres'
import { migrations, runMigrations } from '@dispatch/server/platform/database/migrations'
import { withDatabase } from './database-url.js'

interface Provided {
  /** Any database of the server, for CREATE DATABASE. */
  readonly url: string
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Provided
  }
}

interface Shared {
  users: number
  readonly started: Promise<{ readonly provided: Provided; stop(): Promise<void> }>
}

const KEY = Symbol.for('dispatch.test.postgres')
const holder = globalThis as { [KEY]?: Shared }

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (holder[KEY] ??= { users: 0, started: start() })
  shared.users += 1
  const { provided, stop } = await shared.started
  project.provide('postgres', provided)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    delete holder[KEY]
    await stop()
  }
}

async function start(): Promise<{ provided: Provided; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  const own = given ? null : await startTemporaryEmbedded()
  const url = given ?? (own as { url: string }).url
  const template = `dispatch_template_${randomBytes(4).toString('hex')}`
  const stop = async (): Promise<void> => {
    if (own) return own.stop()
    await administer(url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
  }
  try {
    await administer(url, `CREATE DATABASE ${template}`)
    const dataSource = createDataSource({ url: withDatabase(url, template), migrations, poolSize: 2 })
    await dataSource.initialize()
    try {
      await runMigrations(dataSource)
    } finally {
      await dataSource.destroy()
    }
    return { provided: { url, template }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
