import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import type { Identity } from '../platform/auth/identity.js'
import { createContext, type GraphQLContext } from '../platform/graphql/context.js'
import { requestIdFrom } from '../platform/logger.js'
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

/** One socket. Its identity is set once, by connection_init. */
export class Connection implements FrameSocket {
  identity: Identity | null = null
  /** Whether the other end has answered since the last ping. */
  alive = true
  tooSlow = false
  readonly #acceptLanguage: string | undefined

  constructor(
    readonly socket: WebSocket,
    request: IncomingMessage,
    readonly remote: string,
    private readonly onTooSlow: (connection: Connection) => void,
  ) {
    this.#acceptLanguage = request.headers['accept-language']
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN
  }

  get waitingBytes(): number {
    return this.socket.bufferedAmount
  }

  send(frame: Buffer, rest?: Buffer): void {
    if (!this.isOpen) return
    if (!rest) return this.socket.send(frame, TEXT)
    this.socket.send(frame, TEXT_BEGINS)
    this.socket.send(rest, TEXT)
  }

  /** Resolves when the frame has left for the network, or never will: so a replay goes as fast as its reader. */
  async sendInStep(frame: Buffer, rest: Buffer): Promise<void> {
    if (!this.isOpen) return
    await new Promise<void>((resolve) => {
      this.socket.send(frame, TEXT_BEGINS)
      this.socket.send(rest, TEXT, () => resolve())
    })
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

const TEXT = { binary: false, fin: true } as const
const TEXT_BEGINS = { binary: false, fin: false } as const
