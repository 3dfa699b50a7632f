// A server process reduced to its database: starts it on the directory named, tells its parent, and waits to be stopped or killed.
import { startEmbedded } from '@dispatch/server/platform/database/embedded-postgres'

const database = await startEmbedded({ dataDir: process.argv[2] })
process.once('message', async () => {
  await database.stop()
  process.exit(0)
})
process.send({ url: database.url, pid: database.pid })
