import type { DataSource } from 'typeorm'
import type { Actor, Grant } from '../../domain/role.js'
import type { AppScope, Locale, Role } from '../../domain/vocabulary.js'
import type { AccessChannel } from './access-channel.js'
import type { Identity } from './identity.js'
import { type AccessTokens, isDeviceToken, tokenHash } from './tokens.js'

/** Roles are read anew after this, in milliseconds, should a change ever go unannounced. */
const REMEMBERED_MS = 3_000
const MOST_REMEMBERED = 10_000

interface Remembered {
  readonly identity: Promise<Identity | null>
  readonly until: number
}

/** Credentials → who that is now. The one way, for HTTP and for sockets. */
export class AccessService {
  readonly #remembered = new Map<string, Remembered>()
  readonly #stopHearing: () => void

  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: AccessTokens,
    channel: AccessChannel,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#stopHearing = channel.onChange((changes) => this.#forget(changes.map(({ id }) => id)))
  }

  stop(): void {
    this.#stopHearing()
  }

  /**
   * Who holds these credentials, with the roles he has now; null when there are none, or they are not (or no longer) valid.
   * @param authorization as the header and connection_init carry it. Example: "Bearer eyJhbGciOi…" or "Bearer dd_Zk3…"
   */
  async identify(authorization: string | undefined): Promise<Identity | null> {
    const [, token] = /^Bearer ([\w.~+/=-]{1,2000})$/i.exec(authorization ?? '') ?? []
    if (!token) return null
    if (isDeviceToken(token)) return this.#remember(token, () => this.#device(tokenHash(token)))
    const claims = await this.tokens.read(token, this.now())
    if (!claims) return null
    const { accountId, sessionId } = claims
    return this.#remember(`${accountId} ${sessionId}`, () => this.#session(accountId, sessionId))
  }

  /**
   * Who holds the credentials behind an identity now; null when they were revoked. For what takes longer than an access token lives:
   * read anew, and the session counts, not the token that it began with.
   */
  async again({ actor, sessionId, deviceId }: Identity): Promise<Identity | null> {
    if (deviceId) return this.#device(null, deviceId)
    return sessionId && actor.accountId ? this.#session(actor.accountId, sessionId) : null
  }

  /** {@link identify} for those who need no more than the actor. */
  async actorFrom(authorization: string | undefined): Promise<Actor | null> {
    return (await this.identify(authorization))?.actor ?? null
  }

  #remember(key: string, read: () => Promise<Identity | null>): Promise<Identity | null> {
    const now = Date.now()
    const known = this.#remembered.get(key)
    if (known && known.until > now) return known.identity
    const identity = read()
    // Set before it is read: a change that is announced meanwhile finds it and takes it out again.
    this.#remembered.delete(key)
    this.#remembered.set(key, { identity, until: now + REMEMBERED_MS })
    identity.catch(() => this.#remembered.delete(key))
    const [oldest] = this.#remembered.keys()
    if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest)
    return identity
  }

  #forget(ids: readonly string[]): void {
    for (const [key, { identity }] of this.#remembered) {
      if (ids.some((id) => key.includes(id))) this.#remembered.delete(key)
      // A device is remembered under its token, which the change does not name.
      else if (isDeviceToken(key)) {
        void identity.then(
          (device) => device?.deviceId && ids.includes(device.deviceId) && this.#remembered.delete(key),
          () => {},
        )
      }
    }
  }

  async #session(accountId: string, sessionId: string): Promise<Identity | null> {
    const [row] = await this.dataSource.query<SessionRow[]>(SESSION, [sessionId, accountId])
    if (!row) return null
    return {
      actor: {
        personId: row.person_id,
        accountId,
        kind: 'person',
        locale: row.locale,
        grants: row.grants,
        unitIds: row.units.map(({ id }) => id),
        movedIn: Object.fromEntries(
          row.units.flatMap(({ id, since }) => (since === null ? [] : [[id, new Date(since)]])),
        ),
      },
      sessionId,
      deviceId: null,
      endsAt: row.expires_at,
    }
  }

  async #device(hash: Buffer | null, id: string | null = null): Promise<Identity | null> {
    const [row] = await this.dataSource.query<DeviceRow[]>(DEVICE, [hash, id])
    if (!row) return null
    return {
      actor: {
        personId: null,
        // What acts is the device; books and idempotency keep it in this place.
        accountId: row.id,
        kind: row.role === 'WALL_DISPLAY' ? 'device' : 'app',
        locale: 'zh_Hant',
        grants: [{ estateId: row.estate_id, role: row.role, departments: [] }],
        unitIds: [],
        scopes: row.scopes,
      },
      sessionId: null,
      deviceId: row.id,
      endsAt: null,
    }
  }
}

interface SessionRow {
  readonly person_id: string
  readonly locale: Locale
  readonly expires_at: Date
  readonly grants: Grant[]
  readonly units: { readonly id: string; readonly since: string | null }[]
}

/** A technician's departments stand with the technician; a role row may narrow them. */
const SESSION = `
  SELECT a.person_id, a.locale, s.expires_at,
    coalesce((
      SELECT json_agg(json_build_object('estateId', r.estate_id, 'role', r.role, 'departments',
        CASE WHEN r.role = 'TECHNICIAN' AND r.departments = '{}' THEN coalesce(t.departments, '{}') ELSE r.departments END)
        ORDER BY r.estate_id, r.role)
      FROM person_role r
      LEFT JOIN technician t ON t.person_id = r.person_id AND t.estate_id = r.estate_id
      WHERE r.person_id = a.person_id), '[]') AS grants,
    coalesce((
      SELECT json_agg(json_build_object('id', u.unit_id, 'since', u.since) ORDER BY u.unit_id)
      FROM resident_unit u WHERE u.person_id = a.person_id AND (u.until IS NULL OR u.until > clock_timestamp())), '[]') AS units
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.id = $1 AND a.id = $2 AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp() AND a.disabled_at IS NULL`

interface DeviceRow {
  readonly id: string
  readonly estate_id: string
  readonly role: Extract<Role, 'WALL_DISPLAY' | 'CLIENT_APP'>
  readonly scopes: AppScope[]
}

const DEVICE =
  'SELECT id, estate_id, role, scopes FROM device WHERE (token_hash = $1 OR id = $2) AND revoked_at IS NULL'
