/**
 * Sockets that speak graphql-transport-ws at the API's address. graphql-ws keeps the protocol; ours are who may come in, how long a
 * socket lives, and what is executed how (operations.ts).
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLSchema } from 'graphql'
import { handleProtocols, makeServer } from 'graphql-ws'
import type { DataSource } from 'typeorm'
import { type WebSocket, WebSocketServer } from 'ws'
import type { AccessChannel } from '../platform/auth/access-channel.js'
import type { Identity } from '../platform/auth/identity.js'
import type { Logger } from '../platform/logger.js'
import { Close, Connection } from './connection.js'
import { Connections } from './connections.js'
import { Operations, type SocketOperation } from './operations.js'
import type { GroupLimits } from './shared.js'

export interface SocketServerOptions {
  readonly schema: GraphQLSchema
  readonly logger: Logger
  readonly dataSource: DataSource
  /** Whose credentials these are; null: nobody's. The same function as for HTTP. */
  readonly identify: (authorization: string | undefined) => Promise<Identity | null>
  readonly channel: AccessChannel
  /** Default '/graphql'. */
  readonly path?: string
  /** Origins of pages that may connect, beside the one that the server itself has for the browser. @example ['https://dispatch.example.org'] */
  readonly origins?: readonly string[]
  /** How many proxies of our own stand in front: so many entries of X-Forwarded-For are believed. Default 0. */
  readonly trustedProxies?: number
  readonly limits?: Partial<SocketLimits>
  /** See {@link Operations}. */
  readonly share?: boolean
}

export interface SocketLimits extends GroupLimits {
  /** Bytes of one message: the longest signature, with room to spare. */
  readonly largestMessage: number
  /** Subscriptions and other operations under way on one socket. */
  readonly mostOperations: number
  /** A socket that has not said who it is after this is closed. Milliseconds. */
  readonly initWithinMs: number
  /** Pings; who has not answered one when the next is due is cut off. Milliseconds. */
  readonly pingMs: number
  /** How often sessions of open sockets are looked up, in case the word of their end was lost. Milliseconds. */
  readonly recheckMs: number
  /** How long a closing socket may take to say goodbye. Milliseconds. */
  readonly goodbyeMs: number
}

const LIMITS = {
  largestMessage: 524_288,
  mostOperations: 50,
  initWithinMs: 3_000,
  pingMs: 10_000,
  recheckMs: 15_000,
  goodbyeMs: 10_000,
} as const satisfies Partial<SocketLimits>

export class SocketServer {
  readonly #limits: Partial<GroupLimits> & typeof LIMITS
  readonly #connections: Connections
  readonly #operations: Operations
  readonly #sockets: WebSocketServer
  readonly #pinging: NodeJS.Timeout
  #tooSlow = 0
  #stopping = false
  #detach: () => void = () => {}

  constructor(private readonly options: SocketServerOptions) {
    const limits = (this.#limits = { ...LIMITS, ...(options.limits as Partial<typeof LIMITS>) })
    const { schema, logger, dataSource, channel } = options
    this.#connections = new Connections({ dataSource, channel, logger, recheckMs: limits.recheckMs })
    this.#operations = new Operations({ schema, logger, limits: options.limits ?? {}, share: options.share ?? true })
    this.#sockets = new WebSocketServer({
      noServer: true,
      // It would cost five times the CPU and 220 KB for each socket, to save bytes of which there are few.
      perMessageDeflate: false,
      maxPayload: limits.largestMessage,
      clientTracking: false,
      handleProtocols,
      ...({ closeTimeout: limits.goodbyeMs } as object),
    })
    this.#pinging = setInterval(() => this.#ping(), limits.pingMs)
  }

  get stats(): Readonly<Record<'sockets' | 'groups' | 'executions' | 'deliveries' | 'tooSlow', number>> {
    return { sockets: this.#connections.all.size, tooSlow: this.#tooSlow, ...this.#operations.stats }
  }

  /** Takes upgrades of this HTTP server at the path; refuses all others. */
  attach(http: HttpServer): void {
    const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      socket.on('error', () => socket.destroy())
      const refusal = this.#refusal(request)
      if (refusal) {
        socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
        return
      }
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#opened(opened, request))
    }
    http.on('upgrade', upgrade)
    this.#detach = () => http.off('upgrade', upgrade)
  }

  /** Words of other processes may have been lost: is everybody still allowed to be here? */
  recheck(): Promise<void> {
    return this.#connections.recheck()
  }

  /** Tells everybody to come back later (1012) and waits until they are gone. */
  async stop(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#pinging)
    const gone = [...this.#connections.all].map(async (connection) => {
      connection.close(Close.RESTART)
      await closed(connection.socket, Math.min(this.#limits.goodbyeMs, 2_000))
    })
    await Promise.all(gone)
    this.#detach()
    await this.#connections.stop()
  }

  /** @returns the status line for who may not come in */
  #refusal(request: IncomingMessage): string | null {
    if (this.#stopping) return '503 Service Unavailable'
    const [pathname] = (request.url ?? '').split('?')
    if (pathname !== (this.options.path ?? '/graphql')) return '404 Not Found'
    const { origin, host } = request.headers
    // Programs send none. A browser's must be the page we served, or one that was named.
    if (origin === undefined || this.options.origins?.includes(origin) || hostOf(origin) === host) return null
    return '403 Forbidden'
  }

  #opened(socket: WebSocket, request: IncomingMessage): void {
    const { logger } = this.options
    const connection = new Connection(socket, request, remoteOf(request, this.options.trustedProxies ?? 0), () => {
      this.#tooSlow += 1
      logger.warn({ remote: connection.remote }, 'a socket was too slow and was closed; it may resume by position')
    })
    this.#connections.opened(connection)
    socket.on('pong', () => (connection.alive = true))
    socket.on('error', (error) => logger.debug({ err: error, remote: connection.remote }, 'a socket failed'))
    const closedProtocol = this.#protocol().opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve) => {
            if (!connection.isOpen) return resolve()
            // A failed send is followed by the socket's end, which ends its operations.
            socket.send(data, () => resolve())
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => {
          socket.on('message', (data) => {
            connection.alive = true
            handle(String(data)).catch((error: unknown) => {
              logger.error({ err: error, remote: connection.remote }, 'a socket message could not be handled')
              connection.close(Close.FAILED)
            })
          })
        },
      },
      { connection },
    )
    socket.once('close', (code, reason) => {
      this.#connections.closed(connection)
      void closedProtocol(code, String(reason))
    })
  }

  #protocol() {
    const { identify } = this.options
    const operations = this.#operations
    const connections = this.#connections
    return (this.#made ??= makeServer<Record<string, unknown>, { connection: Connection }>({
      connectionInitWaitTimeout: this.#limits.initWithinMs,
      onConnect: async ({ extra: { connection }, connectionParams }) => {
        const { authorization } = connectionParams ?? {}
        const askedAt = performance.now()
        const identity = await identify(typeof authorization === 'string' ? authorization : undefined)
        if (identity) return connections.admit(connection, identity, askedAt)
        connection.close(Close.UNAUTHENTICATED)
        return false
      },
      onSubscribe: ({ extra: { connection }, subscriptions }, id, payload) => {
        if (Object.keys(subscriptions).length > this.#limits.mostOperations) connection.close(Close.TOO_MANY)
        const prepared = operations.prepare(connection, id, payload)
        if (!('text' in prepared)) return prepared
        // graphql-ws keeps the message for as long as the subscription lasts: let a thousand displays keep one text, not a thousand.
        ;(payload as { query: string }).query = prepared.text.text
        return prepared
      },
      execute: (args) => operations.execute(args as SocketOperation),
      subscribe: (args) => operations.subscribe(args as SocketOperation),
    }))
  }
  #made: ReturnType<typeof makeServer<Record<string, unknown>, { connection: Connection }>> | undefined

  #ping(): void {
    for (const connection of this.#connections.all) {
      // A closing one has its own time limit, and may still be reading what it was sent.
      if (!connection.isOpen) continue
      if (!connection.alive) {
        connection.socket.terminate()
        continue
      }
      connection.alive = false
      connection.socket.ping()
    }
  }
}

function closed(socket: WebSocket, withinMs: number): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => {
    const impatient = setTimeout(() => socket.terminate(), withinMs)
    socket.once('close', () => {
      clearTimeout(impatient)
      resolve()
    })
  })
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/** Address of the other end, counted from our side over the proxies that are ours. */
function remoteOf(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? ''
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return [...forwarded, direct].at(-1 - Math.min(trustedProxies, forwarded.length)) ?? direct
}
