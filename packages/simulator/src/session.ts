/** One signed-in person: calls over HTTP and a stream over a socket, as the board makes them, with tokens renewed in time. */
import { MeDocument, RefreshDocument, SignInDocument, type MeQuery } from '@dispatch/schema'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, print } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Metrics } from './metrics.js'
import { type Door, pause } from './waiting.js'

export type Me = NonNullable<MeQuery['me']>

export interface SessionParts {
  /** Of the server, without a path or trailing slash. */
  readonly url: string
  readonly door: Door
  readonly metrics: Metrics
  /** No new calls; those under way come to their end. */
  readonly signal: AbortSignal
  /** Nor do those. */
  readonly cut: AbortSignal
}

/** The server says no to who we are, and trying again would not help. */
export class NotAdmitted extends Error {
  override readonly name = 'NotAdmitted'
}

/** The call itself was wrong: a fault of this program, not of the day. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
}

const FIRST_BACK_OFF_MS = 200
const LONGEST_BACK_OFF_MS = 10_000
const CALL_TIMEOUT_MS = 30_000
/** An access token is renewed when this much of its life is left. */
const RENEW_BEFORE_MS = 60_000

const texts = new WeakMap<object, string>()

/** Documents are printed once. */
function textOf(document: DocumentNode): string {
  let text = texts.get(document)
  if (text === undefined) texts.set(document, (text = print(document)))
  return text
}

interface Answer<T> {
  readonly data?: T | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

export class Session {
  #token: { readonly value: string; readonly renewAt: number } | null = null
  #cookie: string | null = null
  #renewal: Promise<void> | null = null

  constructor(
    readonly login: string,
    private readonly password: string,
    private readonly parts: SessionParts,
  ) {}

  /** @throws NotAdmitted when there is no such account, or not this password */
  async signIn(): Promise<Me> {
    const { signIn } = await this.#send(SignInDocument, { login: this.login, password: this.password }, null)
    if (signIn.__typename !== 'SignIn') throw new NotAdmitted(`${this.login}: ${signIn.message}`)
    this.#accept(signIn.accessToken, signIn.expiresAt)
    const { me } = await this.#send(MeDocument, {}, signIn.accessToken)
    if (!me) throw new NotAdmitted(`${this.login}: the server does not know who signed in.`)
    return me
  }

  /** The answer's data. Tries again for as long as the server is away or busy; a stop ends that. */
  async call<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
    return this.#send(document, variables, await this.#bearer())
  }

  /**
   * Messages of a subscription until the signal says stop. A connection that breaks is made anew, with variables asked for again, so
   * that the stream goes on where it was.
   * @param onConnected after each subscription is sent: what was missed before must be looked up
   */
  async listen<T, V extends Record<string, unknown>>(
    document: TypedDocumentNode<T, V>,
    variables: () => Promise<V>,
    onMessage: (data: T) => void,
    onConnected: () => void,
  ): Promise<void> {
    const { signal, metrics } = this.parts
    for (let attempt = 0; !signal.aborted; attempt++) {
      const client = createClient({
        url: `${this.parts.url.replace(/^http/, 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: async () => ({ authorization: `Bearer ${await this.#bearer()}` }),
        retryAttempts: 0,
        keepAlive: 20_000,
        on: { connected: () => onConnected() },
      })
      const leave = (): void => void client.dispose()
      signal.addEventListener('abort', leave)
      const began = performance.now()
      try {
        const given = await variables()
        // A client that was told to leave meanwhile would come back for this.
        if (signal.aborted) return
        const stream = client.iterate<T>({ query: textOf(document), variables: given })
        for await (const { data, errors } of stream) {
          if (errors) throw new CallFailed(errors.map(({ message }) => message).join('; '))
          if (data) onMessage(data as T)
        }
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof CallFailed || Array.isArray(error)) metrics.failed(`${this.login}, stream: ${say(error)}`)
        // Refused credentials: the next connection signs in anew.
        if ((error as { code?: number }).code === 4401) this.#token = null
      } finally {
        signal.removeEventListener('abort', leave)
        void client.dispose()
      }
      if (signal.aborted) return
      metrics.reconnects++
      if (performance.now() - began > LONGEST_BACK_OFF_MS) attempt = 0
      await pause(backOff(attempt), signal)
    }
  }

  #accept(token: string, expiresAt: string): void {
    const life = Date.parse(expiresAt) - Date.now()
    this.#token = { value: token, renewAt: Date.now() + Math.max(life / 2, life - RENEW_BEFORE_MS) }
  }

  async #bearer(): Promise<string> {
    if (!this.#token || Date.now() >= this.#token.renewAt) {
      this.#renewal ??= this.#renew().finally(() => (this.#renewal = null))
      await this.#renewal
    }
    return this.#token?.value ?? ''
  }

  /** By the cookie while it holds, else by the password. */
  async #renew(): Promise<void> {
    if (this.#cookie !== null && this.#token !== null) {
      const { refresh } = await this.#send(RefreshDocument, {}, null)
      if (refresh.__typename === 'SignIn') return this.#accept(refresh.accessToken, refresh.expiresAt)
      this.#cookie = null
    }
    const { signIn } = await this.#send(SignInDocument, { login: this.login, password: this.password }, null)
    if (signIn.__typename !== 'SignIn') throw new NotAdmitted(`${this.login}: ${signIn.message}`)
    this.#accept(signIn.accessToken, signIn.expiresAt)
  }

  async #send<T, V>(document: TypedDocumentNode<T, V>, variables: V, token: string | null): Promise<T> {
    const { metrics, signal } = this.parts
    const query = textOf(document)
    for (let attempt = 0; ; attempt++) {
      signal.throwIfAborted()
      const answer = await this.parts.door.through(() => this.#post<T>(JSON.stringify({ query, variables }), token))
      if (answer === 'AWAY') {
        metrics.retries++
        await pause(backOff(attempt), signal)
        continue
      }
      const { data, errors } = answer
      if (data && !errors) return data
      const codes = errors?.map(({ extensions }) => extensions?.code) ?? []
      if (codes.includes('UNAUTHENTICATED') && token !== null && attempt < 3) {
        this.#token = null
        token = await this.#bearer()
        continue
      }
      throw new CallFailed(errors?.map(({ message }) => message).join('; ') || 'The answer has no data.')
    }
  }

  /** One try. AWAY: nobody answered, or somebody who asks us to come back. */
  async #post<T>(body: string, token: string | null): Promise<Answer<T> | 'AWAY'> {
    const { url, metrics, signal, cut } = this.parts
    const sent = performance.now()
    const ending = new AbortController()
    const end = (): void => ending.abort()
    const timer = setTimeout(end, CALL_TIMEOUT_MS)
    cut.addEventListener('abort', end)
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(this.#cookie === null ? {} : { cookie: this.#cookie }),
        },
        body,
        signal: ending.signal,
      })
      const [cookie] = response.headers.getSetCookie()
      if (cookie) this.#cookie = cookie.split(';')[0] ?? null
      const text = await response.text()
      metrics.took(performance.now() - sent)
      if (response.status === 429 || response.status >= 502) return 'AWAY'
      return JSON.parse(text) as Answer<T>
    } catch (error) {
      if (signal.aborted) throw error
      return 'AWAY'
    } finally {
      clearTimeout(timer)
      cut.removeEventListener('abort', end)
    }
  }
}

const backOff = (attempt: number): number =>
  Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** Math.min(attempt, 10)) * (0.5 + Math.random() / 2)

export const say = (error: unknown): string => {
  if (Array.isArray(error)) return error.map(say).join('; ')
  return error instanceof Error || typeof (error as { message?: unknown } | null)?.message === 'string'
    ? (error as Error).message
    : String((error as { reason?: unknown } | null)?.reason ?? error)
}
