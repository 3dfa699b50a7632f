/**
 * Who the browser is to the server. The access token lives in memory only and is renewed shortly before it ends by the
 * httpOnly refresh cookie; a wall carries a device token instead, taken once from the address and then kept.
 */
const DEVICE_KEY = 'dispatch.device'
const RENEW_BEFORE_MS = 30_000

export interface Token {
  readonly value: string
  /** Monotonic milliseconds at which it is to be renewed. */
  readonly renewAt: number
}

/** Lifetime by the token's own issue and end, so that a wrong clock of this computer does not matter. */
export function lifetimeMs(jwt: string): number {
  try {
    const payload = JSON.parse(atob(jwt.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'))) as {
      iat: number
      exp: number
    }
    return Math.max(0, (payload.exp - payload.iat) * 1000)
  } catch {
    return 60_000
  }
}

export class Credentials {
  private token: Token | null = null
  private renewal: Promise<string | null> | null = null
  device: string | null

  /** @param renew asks the server for a new access token by cookie; null when nobody is signed in. */
  constructor(private readonly renew: () => Promise<string | null>) {
    this.device = takeDeviceToken()
  }

  accept(jwt: string): void {
    this.token = { value: jwt, renewAt: performance.now() + Math.max(1000, lifetimeMs(jwt) - RENEW_BEFORE_MS) }
  }

  forget(): void {
    this.token = null
  }

  forgetDevice(): void {
    localStorage.removeItem(DEVICE_KEY)
    this.device = null
  }

  /** The bearer to send now, renewed where it is about to end; null when signed out. Renewals under way are shared. */
  async bearer(): Promise<string | null> {
    if (this.device) return this.device
    if (!this.token) return null
    if (performance.now() < this.token.renewAt) return this.token.value
    this.renewal ??= this.renew().finally(() => (this.renewal = null))
    return this.renewal
  }
}

function takeDeviceToken(): string | null {
  const url = new URL(location.href)
  const given = url.searchParams.get('device')
  if (given) {
    localStorage.setItem(DEVICE_KEY, given)
    url.searchParams.delete('device')
    history.replaceState(null, '', url)
  }
  return localStorage.getItem(DEVICE_KEY)
}
