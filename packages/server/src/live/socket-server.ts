/**
 * Sockets that speak graphql-transport-ws at the API's address. graphql-ws keeps the protocol; ours are who may come in, how long a
 * socket lives, and what is executed how (operations.ts).
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLSchema } from 'graphql'
import { handleProtocols, makeServer } from 'graphql-ws'
import type { DataSource } from 'typeorm'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { AccessChannel } from '../platform/auth/access-channel.js'
import type { Identity } from '../platform/auth/identity.js'
import type { Logger } from '../platform/logger.js'
import { Close, Connection, LiveSocket } from './connection.js'
import { Connections } from './connections.js'
import type { KeptLimits } from './kept.js'
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

export interface SocketLimits extends GroupLimits, KeptLimits {
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
  readonly #limits: Partial<GroupLimits & KeptLimits> & typeof LIMITS
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
      // It would cost five times the CPU and 220 KB for each socket, to save bytes of which there are few; and frames that are written
      // past ws (Connection.write) must not need an extension.
      perMessageDeflate: false,
      maxPayload: limits.largestMessage,
      clientTracking: false,
      handleProtocols,
      WebSocket: LiveSocket,
      ...({ closeTimeout: limits.goodbyeMs } as object),
    })
    this.#pinging = setInterval(() => this.#ping(), limits.pingMs)

    const connections = this.#connections
    this.#onError = function (error) {
      logger.debug({ err: error, remote: connectionOf(this)?.remote }, 'a socket failed')
    }
    this.#onMessage = function (data) {
      const connection = connectionOf(this)
      if (!connection) return
      connection.alive = true
      connection.handle(readMessage(data)).catch((error: unknown) => {
        logger.error({ err: error, remote: connection.remote }, 'a socket message could not be handled')
        connection.close(Close.FAILED)
      })
    }
    this.#onClose = function (code, reason) {
      const connection = connectionOf(this)
      if (!connection) return
      connections.closed(connection)
      void connection.ended(code, String(reason))
    }
  }

  get stats(): Operations['stats'] & Readonly<Record<'sockets' | 'tooSlow', number>> {
    return { sockets: this.#connections.all.size, tooSlow: this.#tooSlow, ...this.#operations.stats }
  }

  /** Takes upgrades of this HTTP server at the path; refuses all others. */
  attach(http: HttpServer): void {
    const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
      stream.on('error', destroyed)
      const refusal = this.#refusal(request)
      if (refusal) stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      else
        this.#sockets.handleUpgrade(request, stream, head, (opened) =>
          this.#opened(opened as LiveSocket, stream, request),
        )
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

  #opened(socket: LiveSocket, stream: Duplex, request: IncomingMessage): void {
    const remote = remoteOf(request, this.options.trustedProxies ?? 0)
    const connection = new Connection(socket, stream, request.headers['accept-language'], remote, this.#onTooSlow)
    this.#connections.opened(connection)
    socket.on('pong', ponged)
    socket.on('error', this.#onError)
    socket.on('message', this.#onMessage)
    socket.once('close', this.#onClose)
    connection.ended = this.#protocol().opened(new ProtocolSocket(connection), { connection })
  }

  // One of each for all sockets, so that a socket costs no closures.
  readonly #onTooSlow = ({ remote }: Connection): void => {
    this.#tooSlow += 1
    this.options.logger.warn({ remote }, 'a socket was too slow and was closed; it may resume by position')
  }
  readonly #onError: (this: WebSocket, error: Error) => void
  readonly #onMessage: (this: WebSocket, data: RawData) => void
  readonly #onClose: (this: WebSocket, code: number, reason: Buffer) => void

  #protocol() {
    const { identify } = this.options
    const operations = this.#operations
    const connections = this.#connections
    return (this.#made ??= makeServer<Record<string, unknown>, { connection: Connection }>({
      connectionInitWaitTimeout: this.#limits.initWithinMs,
      onConnect: async (context) => {
        const { connection } = context.extra
        const { authorization } = context.connectionParams ?? {}
        // graphql-ws keeps it for as long as the socket lives: credentials are neither needed any more nor to be lying about.
        Reflect.deleteProperty(context, 'connectionParams')
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
        Object.assign(payload, { query: prepared.text.text, variables: undefined })
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

/** A connection as graphql-ws wants a socket to be. */
class ProtocolSocket {
  constructor(private readonly connection: Connection) {}

  get protocol(): string {
    return this.connection.socket.protocol
  }

  send(data: string): Promise<void> {
    return new Promise((resolve) => {
      const { socket } = this.connection
      if (socket.readyState !== socket.OPEN) return resolve()
      // A failed send is followed by the socket's end, which ends its operations.
      socket.send(data, () => resolve())
    })
  }

  close(code: number, reason: string): void {
    this.connection.socket.close(code, reason)
  }

  onMessage(handle: (data: string) => Promise<void>): void {
    this.connection.handle = handle as (message: unknown) => Promise<void>
  }
}

/**
 * The message for graphql-ws, which takes one that is parsed too. It holds on to what it is given for as long as the operation lasts,
 * and the text of a message is mostly that of a document which we have already.
 */
function readMessage(data: RawData): unknown {
  const text = String(data)
  try {
    return JSON.parse(text)
  } catch {
    return text // it finds the fault again and says so
  }
}

const connectionOf = (socket: WebSocket): Connection | null => (socket as LiveSocket).connection

function ponged(this: WebSocket): void {
  const connection = connectionOf(this)
  if (connection) connection.alive = true
}

function destroyed(this: Duplex): void {
  this.destroy()
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
