import { Writable } from 'node:stream'
import { type Logger, pino, stdTimeFunctions } from 'pino'
import { uuidv7 } from 'uuidv7'

export type { Logger } from 'pino'

export interface LoggerSettings {
  readonly level: string
  /** JSON lines for machines, or short lines for people. */
  readonly format: 'json' | 'human'
  /** Default: standard error, since standard output belongs to what the start prints. */
  readonly destination?: NodeJS.WritableStream
}

/** Whatever comes near the log by mistake, these never stand in it. */
const SECRETS = ['password', 'token', 'accessToken', 'refreshToken', 'authorization', 'cookie', 'secret']

export function createLogger(settings: LoggerSettings): Logger {
  const destination = settings.destination ?? process.stderr
  const options = {
    level: settings.level,
    base: undefined,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
  }
  return settings.format === 'json'
    ? pino({ ...options, timestamp: stdTimeFunctions.isoTime }, destination)
    : pino(options, humanLines(destination))
}

/**
 * The id that ties one request's lines, its error and the reporter's screenshot together: the caller's own when it is harmless,
 * else a new one. Uuid v7, so that ids sort by time.
 */
export const requestIdFrom = (header: string | readonly string[] | undefined): string =>
  typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : uuidv7()

const NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: '',
  40: 'warning',
  50: 'error',
  60: 'fatal',
}

/** `12:03:44.120 warning slow statement  ms=1203 query=…`, then the stack of an error, indented. */
function humanLines(to: NodeJS.WritableStream): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const { level, time, msg, err, ...rest } = JSON.parse(chunk.toString()) as {
        level: number
        time: number
        msg?: string
        err?: { type?: string; message?: string; stack?: string }
      } & Record<string, unknown>
      const clock = new Date(time).toTimeString().slice(0, 8) + '.' + String(time % 1000).padStart(3, '0')
      const facts = Object.entries(rest).map(
        ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      )
      const trouble = err ? `\n  ${(err.stack ?? `${err.type}: ${err.message}`).replaceAll('\n', '\n  ')}` : ''
      to.write([clock, NAMES[level] ?? level, msg, facts.join(' ')].filter(Boolean).join(' ') + trouble + '\n')
      done()
    },
  })
}
