import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Config } from './config.js'
import { seedHistory } from './demo/history.js'
import { type DemoAccount, demoAccounts, type DemoDevice, demoDevices, seedDemo } from './demo/seed.js'
import type { Logger } from './platform/logger.js'

/**
 * With the demo on: fills an empty database with the demo estate, continues its rosters otherwise. In production: refuses a database
 * that a demo has filled, since its passwords and device tokens stand in our sources.
 * @returns who can sign in; null when this database holds no demo
 */
export async function startDemo(
  config: Config,
  dataSource: DataSource,
  logger: Logger,
): Promise<{ accounts: readonly DemoAccount[]; devices: readonly DemoDevice[] } | null> {
  if (config.demo.enabled) {
    const { seeded } = await seedDemo(dataSource, { now: new Date(), newId: uuidv7 })
    if (seeded) await seedHistory(dataSource, { now: new Date(), newId: uuidv7 })
    if (seeded) logger.info('the database was empty: filled it with the demo estate')
  }
  const demo = await count(dataSource)
  if (demo > 0 && config.environment === 'production') {
    throw new Error(
      `This database was filled by a demo: ${demo} of its accounts have a password that everybody knows. ` +
        'In production give an empty one: another DATABASE_URL or DATA_DIR.',
    )
  }
  return demo > 0 ? { accounts: demoAccounts(), devices: demoDevices() } : null
}

async function count(dataSource: DataSource): Promise<number> {
  const [row] = (await dataSource.query('SELECT count(*) AS n FROM account WHERE demo')) as [{ n: number }]
  return row.n
}
