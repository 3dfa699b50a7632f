import DataLoader from 'dataloader'
import type { Actor } from '../../domain/role.js'
import type { Locale } from '../../domain/vocabulary.js'
import type { Identity } from '../auth/identity.js'
import type { Caller } from '../record.js'

/** What every resolver is handed. */
export interface GraphQLContext {
  /** Who asks; null: nobody is signed in (only public fields get that far). */
  readonly actor: Actor | null
  /** The credentials behind the actor. */
  readonly identity: Identity | null
  readonly requestId: string
  /** The account's language, else the one the client asks for. */
  readonly locale: Locale
  /** Address of the other end, for the audit. */
  readonly remote: string
  /** How the call came. */
  readonly source: 'http' | 'socket'
  readonly loaders: Loaders
  /** Only over HTTP: the refresh cookie. */
  readonly cookies: Cookies | null
}

export interface Cookies {
  /** The refresh token that came with the call. */
  readonly refresh: string | null
  setRefresh(token: string, expires: Date): void
  clearRefresh(): void
}

/** Reads many by key in one go; who is missing in the answer is answered as null. Keep it in a constant or field: it is the identity of its loader. */
export type Batch<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>

/**
 * DataLoaders, made when first asked for. They remember what they read, so they live as long as one request, or one pushed event:
 * never as long as a socket.
 */
export class Loaders {
  readonly #made = new Map<unknown, DataLoader<unknown, unknown>>()

  /** @example context.loaders.by(people.byIds).load(id) */
  by<K, V>(batch: Batch<K, V>): DataLoader<K, V | null> {
    let loader = this.#made.get(batch) as DataLoader<K, V | null> | undefined
    if (!loader) {
      loader = new DataLoader<K, V | null>(
        async (keys) => {
          const found = await batch(keys)
          return keys.map((key) => found.get(key) ?? null)
        },
        { maxBatchSize: 1_000 },
      )
      this.#made.set(batch, loader as DataLoader<unknown, unknown>)
    }
    return loader
  }
}

export interface ContextParts {
  readonly identity: Identity | null
  readonly requestId: string
  readonly remote: string
  readonly source: 'http' | 'socket'
  /** As the Accept-Language header says it. Ignored for people, who have a language of their own. */
  readonly acceptLanguage?: string | undefined
  readonly cookies?: Cookies | null
}

/** One function for HTTP and socket. Call it anew for each request and for each pushed event. */
export function createContext(parts: ContextParts): GraphQLContext {
  const { identity } = parts
  return {
    actor: identity?.actor ?? null,
    identity,
    requestId: parts.requestId,
    locale: identity?.actor.kind === 'person' ? identity.actor.locale : localeFrom(parts.acceptLanguage),
    remote: parts.remote,
    source: parts.source,
    loaders: new Loaders(),
    cookies: parts.cookies ?? null,
  }
}

/** The signed-in actor. Behind the policy there always is one, except in public fields. */
export function signedIn(context: GraphQLContext): Actor {
  if (!context.actor) throw new Error('A field that needs an actor was let through without one: its policy is wrong.')
  return context.actor
}

/**
 * The first language of the header that we speak, by its weights; zh_Hant when there is none.
 * @example localeFrom('zh-CN,zh;q=0.9,en;q=0.8') === 'zh_Hans'
 */
export function localeFrom(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
    if (/^zh-(hans|cn|sg|my)\b/.test(tag)) return 'zh_Hans'
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh_Hant'
  }
  return 'zh_Hant'
}

/** Who calls and how, as services record it. */
export function caller(context: GraphQLContext): Caller {
  const actor = signedIn(context)
  if (!actor.accountId) throw new Error('An actor without credentials reached the API.')
  return { actor, callerId: actor.accountId, source: `${context.source} ${context.remote}`.trim() }
}
