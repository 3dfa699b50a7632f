import 'reflect-metadata'
import { performance } from 'node:perf_hooks'
import { banner } from './banner.js'
import { compose } from './compose.js'
import { configWarnings, readConfig } from './config.js'
import { startDemo } from './demo-start.js'
import { entities } from './entities.js'
import { openDatabase } from './platform/database/open-database.js'
import { createLogger } from './platform/logger.js'
import { createShutdown, failureText } from './platform/process.js'

process.setSourceMapsEnabled(true)
const shutdown = createShutdown()

/** Environment → config → database → everything else → listening. Signals undo it in the opposite order. */
async function main(): Promise<{ readonly url: string; readonly port: number }> {
  const config = readConfig(process.env)
  const logger = createLogger(config.log)
  for (const warning of configWarnings(process.env)) logger.warn(warning)
  const { url, poolSize } = config.database
  const database = await openDatabase({ url, poolSize, dataDir: config.dataDir, entities, logger })
  shutdown.onStop(database.close)
  void database.lost.then((why) => {
    logger.fatal(why)
    return shutdown.stop(1)
  })
  const demo = await startDemo(config, database.dataSource, logger)

  const server = await compose(config, { dataSource: database.dataSource, logger })
  shutdown.onStop(server.stop)
  const address = await server.start()
  process.stdout.write(banner({ url: address.url, seconds: performance.now() / 1000, demo }))
  // A test or a supervisor that spawned us with an IPC channel hears the address without reading what we print for people.
  process.send?.({ listening: address })
  return address
}

/** Resolves when the server listens; a start that fails says why and ends the process. For scripts/start.mjs. */
export const listening = main().catch((error: unknown) => {
  process.stderr.write(`${failureText(error)}\n`)
  return shutdown.stop(1)
})
