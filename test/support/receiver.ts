/** Another system that is told of things: a real HTTP server that verifies what it gets, and can be told to misbehave. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly id: string
  readonly body: {
    readonly type: string
    readonly version: number
    readonly data: Record<string, unknown> & { readonly position: number }
  }
  readonly text: string
  readonly signatures: string
  readonly timestamp: string
  readonly at: number
}

export interface Receiver {
  readonly url: string
  /** Every call, also those that were answered badly. */
  readonly calls: Received[]
  /** How the next calls are answered. Default: 204. */
  answer: (received: Received, response: ServerResponse) => void
  stop(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const fine = (_: Received, response: ServerResponse): void => void response.writeHead(204).end()
  const receiver = { calls: [] as Received[], answer: fine }
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const received: Received = {
        id: String(request.headers['webhook-id']),
        text,
        body: JSON.parse(text === '' ? '{}' : text) as Received['body'],
        signatures: String(request.headers['webhook-signature']),
        timestamp: String(request.headers['webhook-timestamp']),
        at: Date.now(),
      }
      receiver.calls.push(received)
      receiver.answer(received, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}

/** Whether this secret signed it. */
export const signedBy = (secret: string, { id, timestamp, text, signatures }: Received): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest()
  return signatures.split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
