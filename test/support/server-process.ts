/** A server as people start it: a process of its own, from the build. It can be killed as a power cut would. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AccessTokens } from '@dispatch/server/platform/auth/tokens'
import { gql, type Gql } from './client.js'
import { TEST_CONFIG } from './server.js'
import type { TestPerson } from './estate.js'

const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))

export interface ServerProcess {
  readonly url: string
  readonly pid: number
  as(person: TestPerson): Promise<Gql>
  /** kill -9: no goodbye to anybody. Resolves when it is gone. */
  kill(): Promise<void>
  /** As Ctrl-C does. */
  stop(): Promise<void>
}

export async function startServerProcess(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dispatch-test-'))
  const child: ChildProcess = fork(MAIN, [], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: 'off',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      TOKEN_SECRET: TEST_CONFIG.session.tokenSecret,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const gone = once(child, 'exit').then(() => rm(dataDir, { recursive: true, force: true }))
  const [message] = (await Promise.race([
    once(child, 'message'),
    gone.then(() => {
      throw new Error(`The server did not start:\n${said}`)
    }),
  ])) as [{ listening: { url: string } }]
  const { url } = message.listening
  const tokens = new AccessTokens(TEST_CONFIG.session.tokenSecret, TEST_CONFIG.session.accessMinutes)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
  }
  return {
    url,
    pid: child.pid as number,
    as: async ({ accountId, sessionId }) => gql(url, (await tokens.issue({ accountId, sessionId }, new Date())).token),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
