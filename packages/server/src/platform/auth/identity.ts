import type { Actor } from '../../domain/role.js'

/** Valid credentials and who holds them. HTTP and sockets get theirs from the same function (AccessService.identify). */
export interface Identity {
  readonly actor: Actor
  /** Of a person who signed in; null for a device. */
  readonly sessionId: string | null
  /** Of a wall or client app; null for a person. */
  readonly deviceId: string | null
  /** When the session ends for good; null: when it is revoked. The access token's own, shorter life does not close a socket. */
  readonly endsAt: Date | null
}
