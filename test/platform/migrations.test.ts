import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDataSource } from '@dispatch/server/platform/database/data-source'
import {
  migrations,
  pendingMigrations,
  revertLastMigration,
  runMigrations,
  schemaDifferences,
} from '@dispatch/server/platform/database/migrations'
import { createTestDatabase, type TestDatabase } from '../support/database.js'

let database: TestDatabase
beforeEach(async () => void (database = await createTestDatabase({ empty: true })))
afterEach(() => database.drop())

const names = migrations.map((Migration) => new Migration().name)
/** Without the one that TypeORM makes for itself when an entity has a generated column. */
const tables = async (): Promise<string[]> =>
  (
    (await database.dataSource.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'typeorm_metadata' ORDER BY 1`,
    )) as {
      tablename: string
    }[]
  ).map(({ tablename }) => tablename)

test('two servers that start at once on an empty database take turns: each migration runs once', async () => {
  const other = createDataSource({ url: database.url, migrations, poolSize: 1 })
  await other.initialize()
  try {
    const [one, two] = await Promise.all([runMigrations(database.dataSource), runMigrations(other)])
    expect([...one, ...two]).toEqual(names)
  } finally {
    await other.destroy()
  }
  expect(await database.dataSource.query('SELECT name FROM schema_migration ORDER BY id')).toEqual(
    names.map((name) => ({ name })),
  )
  expect(await runMigrations(database.dataSource)).toEqual([])
})

test('each can be taken back to nothing, and run again', async () => {
  await runMigrations(database.dataSource)
  const all = await tables()
  for (const name of [...names].reverse()) expect(await revertLastMigration(database.dataSource)).toBe(name)
  expect(await revertLastMigration(database.dataSource)).toBeNull()
  expect(await tables()).toEqual(['schema_migration'])
  expect(await pendingMigrations(database.dataSource)).toEqual(names)
  expect(await runMigrations(database.dataSource)).toEqual(names)
  expect(await tables()).toEqual(all)
})

test('one that fails leaves nothing of itself, and those before it stand', async () => {
  class Broken {
    name = 'Broken9999999999999'
    async up(db: { query(sql: string): Promise<unknown> }): Promise<void> {
      await db.query('CREATE TABLE half_made (id int)')
      await db.query('SELECT 1/0')
    }
    async down(): Promise<void> {}
  }
  const broken = createDataSource({ url: database.url, migrations: [...migrations, Broken], poolSize: 2 })
  await broken.initialize()
  try {
    await expect(runMigrations(broken)).rejects.toThrow('division by zero')
    expect(await tables()).toContain('estate')
    expect(await tables()).not.toContain('half_made')
    expect(await pendingMigrations(broken)).toEqual(['Broken9999999999999'])
    // The lock is free again: the next start is not kept waiting.
    expect(await runMigrations(database.dataSource)).toEqual([])
  } finally {
    await broken.destroy()
  }
})

test('every file of the folder is in the list, in the order of the numbers', () => {
  const folder = new URL('../../packages/server/src/platform/database/migrations/', import.meta.url)
  const numbers = readdirSync(folder).map((file) => file.slice(0, 4))
  expect(migrations.map((Migration) => /\d{4}$/.exec(Migration.name)?.[0])).toEqual(numbers)
  expect(names.map((name) => Number(/\d{13}$/.exec(name ?? '')?.[0]))).toEqual(
    [...names].map((name) => Number(/\d{13}$/.exec(name ?? '')?.[0])).sort(),
  )
})

test('no entity claims a table or column that the migrations do not make', async () => {
  await runMigrations(database.dataSource)
  expect(await schemaDifferences(database.dataSource)).toEqual([])
})

/** The server's own TypeORM: the tests have none, and a second copy would not be recognised. */
const { EntitySchema } = createRequire(new URL('../../packages/server/package.json', import.meta.url))('typeorm') as {
  EntitySchema: new (
    options: object,
  ) => Parameters<typeof createDataSource>[0]['entities'] extends readonly (infer E)[] | undefined ? E : never
}

test('an entity that claims one is found', async () => {
  await runMigrations(database.dataSource)
  const estate = new EntitySchema({
    name: 'estate',
    columns: { id: { type: 'uuid', primary: true }, code: { type: 'text' }, motto: { type: 'text' } },
  })
  const claiming = createDataSource({ url: database.url, entities: [estate], poolSize: 2 })
  await claiming.initialize()
  try {
    expect((await schemaDifferences(claiming)).join()).toContain('ADD "motto"')
  } finally {
    await claiming.destroy()
  }
})
