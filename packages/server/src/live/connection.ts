import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Identity } from '../platform/auth/identity.js'
import { createContext, type GraphQLContext } from '../platform/graphql/context.js'
import { requestIdFrom } from '../platform/logger.js'
import type { Payload, Rest, Tail } from './frame.js'
import type { FrameSocket } from './shared.js'

/** Close codes beside the protocol's own (4400, 4406, 4409); docs/architecture.md says what the client does. */
export const Close = Object.freeze({
  RESTART: [1012, 'Server restarts: connect again and resume by position'],
  UNAUTHENTICATED: [4401, 'No or expired credentials: refresh and connect again'],
  ROLES_CHANGED: [4401, 'Your roles changed: connect again'],
  REVOKED: [4403, 'Account, session or device revoked: sign in again'],
  TOO_SLOW: [4408, 'Too slow: connect again and resume by position'],
  TOO_MANY: [4429, 'Too many subscriptions on one socket'],
  FAILED: [4500, 'Internal error'],
} as const satisfies Record<string, readonly [number, string]>)
export type CloseReason = (typeof Close)[keyof typeof Close]

/**
 * A socket that knows its connection, so that one set of listeners serves all sockets: a closure for each would be the larger part of
 * what a thousand idle displays cost.
 */
export class LiveSocket extends WebSocket {
  connection: Connection | null = null
}

/** One socket. Its identity is set once, by connection_init. */
export class Connection implements FrameSocket {
  identity: Identity | null = null
  /** Whether the other end has answered since the last ping. */
  alive = true
  tooSlow = false
  /** Takes a message of the protocol; how the protocol hears of the socket's end. */
  handle: (message: unknown) => Promise<void> = settled
  ended: (code: number, reason: string) => Promise<void> = settled
  readonly #acceptLanguage: string | undefined

  /** @param stream the socket's network end, for frames that are ready */
  constructor(
    readonly socket: LiveSocket,
    private readonly stream: Duplex,
    acceptLanguage: string | undefined,
    readonly remote: string,
    private readonly onTooSlow: (connection: Connection) => void,
  ) {
    this.#acceptLanguage = acceptLanguage
    socket.connection = this
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  get waitingBytes(): number {
    return this.stream.writableLength
  }

  /**
   * A whole frame, past ws, which would put its own head before it and write both apart. That is allowed as ws writes only whole
   * frames too, each in one turn, and no extension is negotiated that it would have to know of.
   */
  write(frame: Buffer, rest?: Rest, sent?: () => void): boolean {
    const { stream } = this
    if (!this.isOpen) sent?.()
    else if (!rest) {
      stream.write(frame, sent)
      // The system has copied what does not wait.
      return stream.writableLength === 0
    } else {
      stream.cork()
      stream.write(frame)
      for (const part of rest.parts) stream.write(part)
      stream.write(rest.tail, sent)
      stream.uncork()
    }
    return false
  }

  /** Resolves when the message has left for the network, or never will: so a replay goes as fast as its reader. */
  sendInStep(payload: Payload, tail: Tail): Promise<void> {
    return new Promise((resolve) => payload.writeTo(this, tail, () => resolve()))
  }

  close([code, reason]: CloseReason): void {
    this.socket.close(code, reason)
  }

  closeAsTooSlow(): void {
    if (this.tooSlow) return
    this.tooSlow = true
    this.onTooSlow(this)
    this.close(Close.TOO_SLOW)
  }

  /** Made anew for each operation and each pushed event: its loaders must not outlive what they read. */
  context(): GraphQLContext {
    return createContext({
      identity: this.identity,
      requestId: requestIdFrom(undefined),
      remote: this.remote,
      source: 'socket',
      acceptLanguage: this.#acceptLanguage,
    })
  }
}

const settled = (): Promise<void> => Promise.resolve()
