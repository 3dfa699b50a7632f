/**
 * Which sockets are open and whose they are, so that they can be closed the moment their holder's access ends: at once when the
 * change is announced, by whichever process; within the recheck when the word was lost.
 */
import type { DataSource } from 'typeorm'
import type { AccessChange, AccessChannel } from '../platform/auth/access-channel.js'
import type { Identity } from '../platform/auth/identity.js'
import type { Logger } from '../platform/logger.js'
import { Close, type Connection } from './connection.js'

export interface ConnectionsOptions {
  readonly dataSource: DataSource
  readonly channel: AccessChannel
  readonly logger: Logger
  /** How often sessions and devices of open sockets are looked up. Milliseconds. */
  readonly recheckMs: number
}

/** Longer than any identify() takes. Milliseconds. */
const REMEMBERED_MS = 30_000

const STILL_GOOD = `
SELECT s.id, CASE WHEN s.expires_at <= clock_timestamp() THEN 'EXPIRED' ELSE 'GOOD' END AS state
FROM session s JOIN account a ON a.id = s.account_id
WHERE s.id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND a.disabled_at IS NULL
UNION ALL
SELECT d.id, 'GOOD' FROM device d WHERE d.id = ANY($2::uuid[]) AND d.revoked_at IS NULL`

export class Connections {
  readonly #all = new Set<Connection>()
  /** Account, session or device → its sockets. */
  readonly #holders = new Map<string, Set<Connection>>()
  #recent: { readonly at: number; readonly change: AccessChange }[] = []
  readonly #stopHearing: () => void
  readonly #timer: NodeJS.Timeout
  #rechecking: Promise<void> | null = null

  constructor(private readonly options: ConnectionsOptions) {
    this.#stopHearing = options.channel.onChange((changes) => this.#changed(changes))
    this.#timer = setInterval(() => void this.recheck(), options.recheckMs)
  }

  async stop(): Promise<void> {
    this.#stopHearing()
    clearInterval(this.#timer)
    await this.#rechecking
  }

  get all(): ReadonlySet<Connection> {
    return this.#all
  }

  opened(connection: Connection): void {
    this.#all.add(connection)
  }

  closed(connection: Connection): void {
    this.#all.delete(connection)
    for (const id of holdersOf(connection.identity)) {
      const sockets = this.#holders.get(id)
      sockets?.delete(connection)
      if (sockets?.size === 0) this.#holders.delete(id)
    }
  }

  /**
   * The socket is this person's or device's from now on.
   * @param askedAt performance.now() from before the identity was read: a change announced since may be missing in it
   * @returns false when it was closed instead
   */
  admit(connection: Connection, identity: Identity, askedAt: number): boolean {
    const ids = holdersOf(identity)
    const changed = this.#recent.find(({ at, change }) => at >= askedAt && ids.includes(change.id))
    if (changed) {
      connection.close(changed.change.revoked ? Close.REVOKED : Close.ROLES_CHANGED)
      return false
    }
    connection.identity = identity
    for (const id of ids) {
      const sockets = this.#holders.get(id)
      if (sockets) sockets.add(connection)
      else this.#holders.set(id, new Set([connection]))
    }
    return true
  }

  /** Asks the database about everybody who has a socket open. Also called when words of other processes may have been lost. */
  recheck(): Promise<void> {
    this.#rechecking ??= this.#recheckNow().finally(() => (this.#rechecking = null))
    return this.#rechecking
  }

  async #recheckNow(): Promise<void> {
    const sessions = new Set<string>()
    const devices = new Set<string>()
    const asked: Connection[] = []
    for (const connection of this.#all) {
      const { sessionId, deviceId } = connection.identity ?? {}
      if (sessionId) sessions.add(sessionId)
      else if (deviceId) devices.add(deviceId)
      else continue
      asked.push(connection)
    }
    if (asked.length === 0) return
    try {
      const rows = await this.options.dataSource.query<{ id: string; state: 'GOOD' | 'EXPIRED' }[]>(STILL_GOOD, [
        [...sessions],
        [...devices],
      ])
      const states = new Map(rows.map(({ id, state }) => [id, state]))
      for (const connection of asked) {
        const state = states.get((connection.identity?.sessionId ?? connection.identity?.deviceId) as string)
        if (state === 'EXPIRED') connection.close(Close.UNAUTHENTICATED)
        else if (state !== 'GOOD') connection.close(Close.REVOKED)
      }
    } catch (error) {
      this.options.logger.warn({ err: error }, 'the sessions of open sockets could not be looked up')
    }
  }

  #changed(changes: readonly AccessChange[]): void {
    const now = performance.now()
    this.#recent = this.#recent.filter(({ at }) => now - at < REMEMBERED_MS)
    for (const change of changes) {
      this.#recent.push({ at: now, change })
      for (const connection of this.#holders.get(change.id) ?? []) {
        connection.close(change.revoked ? Close.REVOKED : Close.ROLES_CHANGED)
      }
    }
  }
}

/** Under which ids a change may name the holder. Ids are uuids, so an account's is never a session's. */
function holdersOf(identity: Identity | null): readonly string[] {
  if (!identity) return []
  return [...new Set([identity.actor.accountId, identity.sessionId, identity.deviceId])].filter((id) => id !== null)
}
