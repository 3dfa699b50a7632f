import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.js'

describe('a test database', () => {
  let one: TestDatabase
  let other: TestDatabase
  beforeAll(async () => {
    ;[one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  })
  afterAll(() => Promise.all([one.drop(), other.drop()]))

  test('has the tables of the migrations, and is nobody else’s', async () => {
    const insert = `INSERT INTO estate (id, code, names) VALUES (gen_random_uuid(), 'yunlu', '{}')`
    await one.dataSource.query(insert)
    expect(await one.dataSource.query('SELECT count(*) AS n FROM estate')).toEqual([{ n: 1 }])
    expect(await other.dataSource.query('SELECT count(*) AS n FROM estate')).toEqual([{ n: 0 }])
  })
})
