import { request as overTls } from 'node:https'
import { type IncomingMessage, request as plain } from 'node:http'
import type { Addresses } from './address.js'

export interface Answer {
  /** HTTP status; null: there was none. */
  readonly status: number | null
  /** Why it counts as failed; null: it arrived. */
  readonly problem: string | null
  /** What the receiver asks us to wait. Milliseconds. */
  readonly retryAfterMs: number | null
}

/** Of an answer's body nothing is used; more than this is not even read. */
const MOST_READ = 65_536
const LONGEST_PROBLEM = 300

/** Sends once. Never throws, follows no redirect, and ends within the time whatever the receiver does. */
export function post(
  addresses: Addresses,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<Answer> {
  if (!addresses.parse(url.href)) return Promise.resolve(failed('this address is not allowed'))
  return new Promise((done) => {
    const send = url.protocol === 'https:' ? overTls : plain
    let status: number | null = null
    const end = (problem: string | null, retryAfterMs: number | null = null): void => {
      clearTimeout(timer)
      done({ status, problem: problem?.slice(0, LONGEST_PROBLEM) ?? null, retryAfterMs })
      outgoing.destroy()
    }
    const bytes = Buffer.from(body)
    const outgoing = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': bytes.length },
      lookup: addresses.lookupFor(url.protocol),
      // A connection for each message: the lookup above is asked each time, and a receiver that hangs holds nothing of ours.
      agent: false,
    })
    const timer = setTimeout(() => end(`no answer within ${timeoutMs} ms`), timeoutMs)
    outgoing.on('error', (error) => end(error.message || error.name))
    outgoing.on('response', (incoming: IncomingMessage) => {
      status = incoming.statusCode ?? null
      const verdict = (): void => {
        if (status !== null && status >= 200 && status < 300) end(null)
        else end(`answered ${status}`, retryAfter(incoming.headers['retry-after']))
      }
      let read = 0
      incoming.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > MOST_READ) verdict()
      })
      incoming.on('end', verdict)
      incoming.on('error', verdict)
      incoming.on('aborted', verdict)
    })
    outgoing.end(bytes)
  })
}

const failed = (problem: string): Answer => ({ status: null, problem, retryAfterMs: null })

/** Seconds; a date is not worth trusting another's clock for. */
const retryAfter = (header: string | undefined): number | null =>
  /^\d{1,6}$/.test(header ?? '') ? Number(header) * 1_000 : null
