import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { refuse, type Refusal } from '../../domain/refusal.js'
import type { AccessChannel } from './access-channel.js'
import type { AccessService } from './access.service.js'
import { Attempts, FIRST_LOCK_SECONDS, Guesses, guesserOf, LONGEST_LOCK_SECONDS } from './guesses.js'
import type { Identity } from './identity.js'
import { passwordFits, TooManySignIns } from './passwords.js'
import { type AccessTokens, randomToken, readRefreshToken, refreshToken, sameHash, tokenHash } from './tokens.js'

/** Wrong passwords in a row after which an address is locked out of a login: others are not. */
const TRIES = 5
/** Wrong passwords in a row, from wherever, after which the login is locked for everybody. */
const TRIES_IN_ALL = 50

/** Wrong passwords from one address within a while, at whatever logins: an office behind one address has bad mornings, too. */
const TRIES_OF_AN_ADDRESS = 100
const ADDRESS_WHILE_MS = 15 * 60_000

/** When to try again while too many others sign in. */
const COME_BACK_MS = 10_000

/** Two tabs may send the same cookie at the same moment; later than this, in milliseconds, a used refresh token counts as stolen. */
const USED_TOGETHER_MS = 10_000

export interface SignedIn {
  readonly ok: true
  readonly identity: Identity
  readonly accessToken: string
  readonly expiresAt: Date
  /** null: the cookie that the client has stays as it is. */
  readonly refresh: { readonly token: string; readonly expires: Date } | null
}

export type SignInOutcome = SignedIn | { readonly ok: false; readonly refusal: Refusal }

export interface SessionOptions {
  readonly refreshDays: number
  /** Default {@link USED_TOGETHER_MS}; tests of theft set 0. */
  readonly usedTogetherMs?: number
  readonly now?: () => Date
}

const refusedSignIn = (): SignInOutcome => ({ ok: false, refusal: refuse('FORBIDDEN', 'API', 'signInFailed') })
const locked = (until: Date): SignInOutcome => ({
  ok: false,
  refusal: refuse('FORBIDDEN', 'API', 'accountLocked', { until: until.toISOString() }),
})
/** A flood of sign-ins is answered, not crashed under. */
const busy =
  (now: () => Date) =>
  (error: unknown): SignInOutcome => {
    if (error instanceof TooManySignIns) return locked(new Date(now().getTime() + COME_BACK_MS))
    throw error
  }
const signInAgain = (): SignInOutcome => ({ ok: false, refusal: refuse('FORBIDDEN', 'API', 'signInNeeded') })

/** Sessions of people: sign in, stay in, leave. */
export class SessionService {
  /** Guesses at one name go one after the other, so that a hundred at once do not slip past the lock. */
  readonly #inHand = new Map<string, Promise<unknown>>()
  /** By address and name. In memory: another process, and this one after a start, count from none; the login's own count is in the database. */
  readonly #fromThere = new Guesses(TRIES)
  /** Names that nobody has, so that trying them looks the same as trying real ones. */
  readonly #unknown = new Guesses(TRIES_IN_ALL)
  readonly #ofAddress = new Attempts(TRIES_OF_AN_ADDRESS, ADDRESS_WHILE_MS)
  readonly #now: () => Date

  constructor(
    private readonly dataSource: DataSource,
    private readonly access: AccessService,
    private readonly tokens: AccessTokens,
    private readonly channel: AccessChannel,
    private readonly options: SessionOptions,
  ) {
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * An unknown name, a wrong password and their timing cannot be told apart.
   * @param remote address of the other end
   */
  signIn(login: string, password: string, remote: string): Promise<SignInOutcome> {
    const name = login.trim().toLowerCase()
    const before = this.#inHand.get(name) ?? Promise.resolve()
    const attempt = () => this.#attempt(name, password, guesserOf(remote)).catch(busy(this.#now))
    const mine = before.then(attempt, attempt)
    this.#inHand.set(name, mine)
    const done = (): void => {
      if (this.#inHand.get(name) === mine) this.#inHand.delete(name)
    }
    mine.then(done, done)
    return mine
  }

  async #attempt(name: string, password: string, address: string): Promise<SignInOutcome> {
    const fromThere = `${address} ${name}`
    // Before any work: who is locked out must not keep the login's owner waiting.
    const out = this.#fromThere.lockedUntil(fromThere, this.#now())
    if (out) return locked(out)
    const wait = this.#ofAddress.begin(address, this.#now())
    if (wait) return { ok: false, refusal: refuse('FORBIDDEN', 'API', 'addressLocked', { until: wait.toISOString() }) }
    let wrong = false
    try {
      const outcome = await this.#signIn(name, password, fromThere)
      wrong = !outcome.ok && outcome.refusal.reason !== 'accountDisabled'
      return outcome
    } finally {
      if (!wrong) this.#ofAddress.takeBack(address)
    }
  }

  async #signIn(name: string, password: string, fromThere: string): Promise<SignInOutcome> {
    const [account] = await this.dataSource.query<AccountRow[]>(ACCOUNT, [name])
    const now = this.#now()
    const lockedUntil = account ? account.locked_until : this.#unknown.lockedUntil(name, now)
    const fits = await passwordFits(account?.password_hash ?? null, password)
    if (lockedUntil && lockedUntil > now) return locked(lockedUntil)
    if (!account || !fits) {
      const here = this.#fromThere.failed(fromThere, now)
      const everywhere = account ? await this.#failed(account.id, now) : this.#unknown.failed(name, now)
      const until = later(here, everywhere)
      return until && until > now ? locked(until) : refusedSignIn()
    }
    this.#fromThere.forget(fromThere)
    // Told only to who knows the password.
    if (account.disabled_at) return { ok: false, refusal: refuse('FORBIDDEN', 'API', 'accountDisabled') }

    const sessionId = uuidv7()
    const secret = randomToken()
    const expires = this.#refreshEnd(now)
    await this.dataSource.query(OPEN, [sessionId, account.id, tokenHash(secret), now, expires])
    return this.#signedIn(account.id, sessionId, now, { token: refreshToken(sessionId, secret), expires })
  }

  /** @returns until when the login is locked for everybody */
  async #failed(accountId: string, now: Date): Promise<Date | null> {
    const [failed] = await returning<{ locked_until: Date | null }>(this.dataSource, FAILED, [
      accountId,
      now,
      TRIES_IN_ALL,
      FIRST_LOCK_SECONDS,
      LONGEST_LOCK_SECONDS,
    ])
    return failed?.locked_until ?? null
  }

  /** A new access token, and a new refresh token in place of the one given. One that was used before ends its session. */
  async refresh(token: string | null): Promise<SignInOutcome> {
    const given = readRefreshToken(token)
    if (!given) return signInAgain()
    const now = this.#now()
    const secret = randomToken()
    const expires = this.#refreshEnd(now)
    const [turned] = await returning<{ account_id: string }>(this.dataSource, TURN, [
      given.sessionId,
      given.hash,
      tokenHash(secret),
      expires,
      now,
    ])
    if (turned) {
      return this.#signedIn(turned.account_id, given.sessionId, now, {
        token: refreshToken(given.sessionId, secret),
        expires,
      })
    }
    const [session] = await this.dataSource.query<
      { account_id: string; previous_hash: Buffer | null; together: boolean }[]
    >(USED_BEFORE, [given.sessionId, now, (this.options.usedTogetherMs ?? USED_TOGETHER_MS) / 1000])
    if (!session?.previous_hash || !sameHash(session.previous_hash, given.hash)) return signInAgain()
    // The other tab's answer has set the new cookie already.
    if (session.together) return this.#signedIn(session.account_id, given.sessionId, now, null)
    await this.end(given.sessionId)
    return signInAgain()
  }

  /** Ends the session that the refresh token names, if it is a valid one. */
  async signOut(token: string | null, identity: Identity | null): Promise<void> {
    if (identity?.sessionId) await this.end(identity.sessionId)
    const given = readRefreshToken(token)
    if (!given || given.sessionId === identity?.sessionId) return
    const [session] = await this.dataSource.query<{ refresh_hash: Buffer }[]>(LIVE_SESSION, [
      given.sessionId,
      this.#now(),
    ])
    if (session && sameHash(session.refresh_hash, given.hash)) await this.end(given.sessionId)
  }

  /** From here on nothing goes through the session, and its sockets are closed. */
  async end(sessionId: string): Promise<void> {
    await this.dataSource.query('UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [
      sessionId,
      this.#now(),
    ])
    await this.channel.announce([{ what: 'session', id: sessionId, revoked: true }])
  }

  async #signedIn(
    accountId: string,
    sessionId: string,
    now: Date,
    refresh: SignedIn['refresh'],
  ): Promise<SignInOutcome> {
    const { token, expiresAt } = await this.tokens.issue({ accountId, sessionId }, now)
    const identity = await this.access.identify(`Bearer ${token}`)
    // Revoked between the two statements.
    return identity ? { ok: true, identity, accessToken: token, expiresAt, refresh } : signInAgain()
  }

  #refreshEnd(now: Date): Date {
    return new Date(now.getTime() + this.options.refreshDays * 86_400_000)
  }
}

const later = (one: Date | null, other: Date | null): Date | null => (one && (!other || one > other) ? one : other)

/** TypeORM answers UPDATE … RETURNING with [rows, count]. */
export async function returning<T>(
  dataSource: Pick<DataSource, 'query'>,
  sql: string,
  parameters: unknown[],
): Promise<T[]> {
  const [rows] = await dataSource.query<[T[], number]>(sql, parameters)
  return rows
}

interface AccountRow {
  readonly id: string
  readonly password_hash: string
  readonly locked_until: Date | null
  readonly disabled_at: Date | null
}

const ACCOUNT = 'SELECT id, password_hash, locked_until, disabled_at FROM account WHERE lower(login) = $1'

const FAILED = `
  UPDATE account SET failed_attempts = failed_attempts + 1,
    locked_until = CASE WHEN failed_attempts + 1 >= $3
      THEN $2::timestamptz + make_interval(secs => least($5::float8, $4::float8 * 2 ^ least(failed_attempts + 1 - $3, 20)))
      ELSE locked_until END
  WHERE id = $1 RETURNING locked_until`

const OPEN = `
  WITH forgiven AS (UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = $2 AND failed_attempts > 0)
  INSERT INTO session (id, account_id, refresh_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`

const TURN = `
  UPDATE session s SET previous_hash = s.refresh_hash, refresh_hash = $3, expires_at = $4, rotated_at = clock_timestamp()
  FROM account a
  WHERE s.id = $1 AND s.refresh_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > $5 AND a.id = s.account_id AND a.disabled_at IS NULL
  RETURNING s.account_id`

const LIVE_SESSION = `
  SELECT account_id, refresh_hash FROM session WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2`

/** By the database's clock: the other tab's refresh may have reached another process. */
const USED_BEFORE = `
  SELECT account_id, previous_hash, coalesce(rotated_at + make_interval(secs => $3) > clock_timestamp(), false) AS together
  FROM session WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2`
