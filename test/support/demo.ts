/** The demo estates as somebody meets them who has just typed `npm start`. */
import { randomUUID } from 'node:crypto'
import { seedDemo } from '@dispatch/server/demo/seed'
import { createTestDatabase, type TestDatabase } from './database.js'

export { demoAccounts } from '@dispatch/server/demo/seed'

export async function createDemoDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  await seedDemo(database.dataSource, { now: new Date(), newId: randomUUID })
  return database
}
