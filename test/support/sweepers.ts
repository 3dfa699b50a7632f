import { Sweeper } from '@dispatch/server/clock/sweeper'
import { createLogger } from '@dispatch/server/platform/logger'

/** Several sweepers side by side on one database, for tests of parts that own clocks. Stop them all. */
export async function startSweepers(url: string, count = 2): Promise<{ stop(): Promise<void> }> {
  const logger = createLogger({ level: 'silent', format: 'json' })
  const sweepers = Array.from(
    { length: count },
    () => new Sweeper({ url, logger, onOverdue: () => {}, longestWaitMs: 100 }),
  )
  await Promise.all(sweepers.map((sweeper) => sweeper.start()))
  return { stop: async () => void (await Promise.all(sweepers.map((sweeper) => sweeper.stop()))) }
}
