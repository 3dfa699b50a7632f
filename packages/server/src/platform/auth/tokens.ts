import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

const ISSUER = 'dispatch-centre'

export interface AccessClaims {
  readonly accountId: string
  readonly sessionId: string
}

/** Access tokens say who and by which session, never what he may do: roles are read from the database. */
export class AccessTokens {
  readonly #key: Uint8Array

  /** @param minutes life of a token */
  constructor(
    secret: string,
    private readonly minutes: number,
  ) {
    this.#key = new TextEncoder().encode(secret)
  }

  async issue(
    { accountId, sessionId }: AccessClaims,
    now: Date,
  ): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const issued = Math.floor(now.getTime() / 1000)
    const expires = issued + this.minutes * 60
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(accountId)
      .setIssuedAt(issued)
      .setExpirationTime(expires)
      .sign(this.#key)
    return { token, expiresAt: new Date(expires * 1000) }
  }

  /** @returns null for anything that is not a token of ours, or one that has run out */
  async read(token: string, now: Date): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify(token, this.#key, { algorithms: ['HS256'], issuer: ISSUER, currentDate: now })
      return typeof payload.sub === 'string' && typeof payload.sid === 'string'
        ? { accountId: payload.sub, sessionId: payload.sid }
        : null
    } catch {
      return null
    }
  }
}

const SECRET_BYTES = 32

/** Tokens that are random and kept as a hash only: nobody who reads the database can use them. SHA-256 is enough for 256 random bits. */
export const randomToken = (): string => randomBytes(SECRET_BYTES).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const sameHash = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other)

const DEVICE_PREFIX = 'dd_'

export const newDeviceToken = (): string => DEVICE_PREFIX + randomToken()
export const isDeviceToken = (token: string): boolean => token.startsWith(DEVICE_PREFIX)

/** A refresh token names its session, so that a used one can be told from a wrong one. */
export const refreshToken = (sessionId: string, secret: string): string => `${sessionId}.${secret}`

export function readRefreshToken(token: string | null): { readonly sessionId: string; readonly hash: Buffer } | null {
  const [, sessionId, secret] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token ?? '') ?? []
  return sessionId && secret ? { sessionId, hash: tokenHash(secret) } : null
}
