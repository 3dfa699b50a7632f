import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../config.js'

export interface Shutdown {
  /** Adds what must be undone at the end; the last added goes first. */
  onStop(undo: () => Promise<void>): void
  /** Undoes everything, once, then ends the process. The first call's code counts. */
  stop(code: number): Promise<never>
}

/** After this the process ends, whatever still hangs; PostgreSQL of our own follows by itself. Milliseconds. */
const STOP_LIMIT_MS = 25_000
/** One Ctrl-C may reach us twice at once (from the terminal and from npm); a second one later means "now". Milliseconds. */
const IMPATIENCE_MS = 1_000

/** Ends the process in order on SIGINT, SIGTERM, SIGHUP, and when a parent that spawned us with an IPC channel is gone. */
export function createShutdown(): Shutdown {
  const undos: (() => Promise<void>)[] = []
  let stoppingSince: number | null = null

  const stop = async (code: number): Promise<never> => {
    if (stoppingSince !== null) return new Promise<never>(() => {})
    stoppingSince = Date.now()
    const undone = (async () => {
      for (const undo of undos.reverse()) {
        await undo().catch((error: unknown) => {
          process.stderr.write(`${failureText(error)}\n`)
          code ||= 1
        })
      }
      return true
    })()
    if (!(await Promise.race([undone, sleep(STOP_LIMIT_MS, false)]))) {
      process.stderr.write(`Not stopped after ${STOP_LIMIT_MS / 1000} s; ending now.\n`)
      code ||= 1
    }
    process.exit(code)
  }

  const onSignal = (): void => {
    if (stoppingSince !== null && Date.now() - stoppingSince > IMPATIENCE_MS) process.exit(1)
    void stop(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  process.on('disconnect', onSignal)

  return {
    onStop: (undo) => void undos.push(undo),
    stop,
  }
}

/**
 * What went wrong in words for whoever started us: what failed, why, one next step. Errors that we threw on purpose say all that
 * in their message; of others the stack is wanted.
 */
export function failureText(error: unknown): string {
  if (error instanceof ConfigError) {
    return [
      'The environment is not right:',
      ...error.problems.map((problem) => `  ${problem}`),
      'npm start -- --help explains each variable.',
    ].join('\n')
  }
  if (!(error instanceof Error)) return String(error)
  const { code, port, address } = error as Error & { code?: string; port?: number; address?: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is taken by another program. Stop that one, or set PORT to another (0 takes a free one).`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${address ?? ''} is not an address of this machine. Set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (others too).`
  }
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by an ordinary user. Set PORT to one above 1023.`
  return error.constructor === Error ? error.message : (error.stack ?? error.message)
}
