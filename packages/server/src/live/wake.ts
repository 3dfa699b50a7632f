/**
 * What the processes on one database tell each other: "something was committed in these estates", "a clock is due earlier than you
 * may think", "somebody's access changed", "these people were told something". It only wakes: the log, the clocks and the sessions are the truth, so a word that is lost
 * or comes twice costs delay. Never sent inside a write transaction, where NOTIFY would put all commits of the cluster in a row.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { AccessChange } from '../platform/auth/access-channel.js'
import type { Logger } from '../platform/logger.js'
import { HOLD_ALIVE } from './alive.js'

export interface Words {
  /** Estates in which something was committed. */
  readonly estates: readonly string[]
  /** The earliest due time among clocks that were started. */
  readonly dueAt: Date | null
  readonly access: readonly AccessChange[]
  /** Persons whose inbox changed. */
  readonly inboxes: readonly string[]
}

export interface WakeOptions {
  /** Of the database whose processes are to hear each other. */
  readonly url: string
  readonly logger: Logger
  /** Shortest time between two calls; what comes in between goes together. Milliseconds. */
  readonly intervalMs: number
  /** What another process said. */
  readonly onWords: (words: Words) => void
  /** Words may have been missed: the connection was lost, and is there again. */
  readonly onGap: () => void
  /** Default 'dispatch_wake'. */
  readonly channel?: string
  /** Held on the connection while it is there (alive.ts). */
  readonly serverKey?: number
}

/** How often the connection is tried, and how long an answer may take. A dead network says nothing by itself. Milliseconds. */
const CHECK_MS = 10_000
const ANSWER_MS = 5_000
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000
/** PostgreSQL takes payloads below 8,000 bytes. */
const ESTATES_PER_CALL = 100
const CHANGES_PER_CALL = 40
const INBOXES_PER_CALL = 150

interface Payload {
  /** Who says it: our own words come back to us. */
  readonly from: string
  readonly estates?: readonly string[]
  readonly due?: number
  readonly access?: readonly AccessChange[]
  readonly inboxes?: readonly string[]
}

export class Wake {
  readonly #me = uuidv7()
  readonly #channel: string
  readonly #estates = new Set<string>()
  readonly #inboxes = new Set<string>()
  #due: number | null = null
  #access: AccessChange[] = []
  #client: pg.Client | null = null
  #flushing = false
  #inFlight: Promise<void> = Promise.resolve()
  #lastFlush = -Infinity
  #timer: NodeJS.Timeout | null = null
  #checking: NodeJS.Timeout | null = null
  #stopped = false
  readonly #ending = new AbortController()
  #connecting: Promise<void> | null = null
  #everConnected = false

  constructor(private readonly options: WakeOptions) {
    this.#channel = options.channel ?? 'dispatch_wake'
  }

  /** Resolves when it listens for the first time; from then on it comes back by itself. */
  async start(): Promise<void> {
    this.#checking = setInterval(() => void this.#check(), CHECK_MS)
    await this.#connect()
  }

  async stop(): Promise<void> {
    // What is still to be said is said first: a revocation must not be lost because its server stops.
    if (this.#timer) clearTimeout(this.#timer)
    await this.#inFlight
    if (this.#client) await this.#flush()
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#ending.abort()
    if (this.#checking) clearInterval(this.#checking)
    const client = this.#client
    this.#client = null
    await this.#connecting?.catch(() => {})
    if (client) await Promise.race([client.end().catch(() => {}), sleep(1_000, undefined, { ref: false })])
  }

  /** Whether others can be heard now. */
  get listening(): boolean {
    return this.#client !== null
  }

  tell(words: Partial<Words>): void {
    if (this.#stopped) return
    for (const estateId of words.estates ?? []) this.#estates.add(estateId)
    for (const personId of words.inboxes ?? []) this.#inboxes.add(personId)
    if (words.dueAt) this.#due = Math.min(this.#due ?? Infinity, words.dueAt.getTime())
    if (words.access) this.#access.push(...words.access)
    this.#flushSoon()
  }

  #hasWords(): boolean {
    return this.#estates.size > 0 || this.#inboxes.size > 0 || this.#due !== null || this.#access.length > 0
  }

  /** At once when the last call was long ago, else at the end of the interval, for all that came meanwhile. */
  #flushSoon(): void {
    if (this.#timer || this.#flushing || !this.#client) return
    const wait = this.#lastFlush + this.options.intervalMs - performance.now()
    if (wait <= 0) void this.#flush()
    else
      this.#timer = setTimeout(() => {
        this.#timer = null
        void this.#flush()
      }, wait)
  }

  #flush(): Promise<void> {
    this.#inFlight = this.#flushNow()
    return this.#inFlight
  }

  async #flushNow(): Promise<void> {
    const client = this.#client
    if (!client || this.#flushing || !this.#hasWords()) return
    this.#flushing = true
    this.#lastFlush = performance.now()
    const estates = [...this.#estates]
    const due = this.#due
    const access = this.#access
    const inboxes = [...this.#inboxes]
    this.#estates.clear()
    this.#inboxes.clear()
    this.#due = null
    this.#access = []
    try {
      await client.query({
        name: 'wake',
        text: 'SELECT pg_notify($1, said) FROM unnest($2::text[]) AS said',
        values: [this.#channel, payloads(this.#me, { estates, due, access, inboxes })],
      })
    } catch {
      // Kept for when the connection is back. All but the revocations could be left to the polls.
      for (const estateId of estates) this.#estates.add(estateId)
      for (const personId of inboxes) this.#inboxes.add(personId)
      if (due !== null) this.#due = Math.min(this.#due ?? Infinity, due)
      this.#access.unshift(...access)
      this.#lose(client)
    } finally {
      this.#flushing = false
      if (this.#hasWords()) this.#flushSoon()
    }
  }

  #heard(text: string): void {
    let payload: Payload
    try {
      payload = JSON.parse(text) as Payload
    } catch {
      return // somebody else's word on our channel
    }
    if (payload.from === this.#me) return
    this.options.onWords({
      estates: payload.estates ?? [],
      dueAt: payload.due === undefined ? null : new Date(payload.due),
      access: payload.access ?? [],
      inboxes: payload.inboxes ?? [],
    })
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#connectNow().finally(() => (this.#connecting = null))
    return this.#connecting
  }

  async #connectNow(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.#stopped; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      const client = new pg.Client({
        connectionString: this.options.url,
        application_name: 'dispatch-centre wake',
        keepAlive: true,
        connectionTimeoutMillis: ANSWER_MS,
      })
      client.on('error', () => this.#lose(client))
      client.on('end', () => this.#lose(client))
      client.on('notification', ({ payload }) => payload && this.#heard(payload))
      try {
        await client.connect()
        await client.query(`LISTEN ${pg.escapeIdentifier(this.#channel)}`)
        if (this.options.serverKey !== undefined) await client.query(HOLD_ALIVE, [this.options.serverKey])
        if (this.#stopped) return void (await client.end())
        this.#client = client
        if (this.#everConnected) this.options.onGap()
        this.#everConnected = true
        this.#flushSoon()
        return
      } catch (error) {
        client.end().catch(() => {})
        if (!this.#everConnected) throw error
        this.options.logger.warn(
          { err: error },
          'the wake connection is away; until it is back, changes of other servers are found by polling',
        )
        await sleep(wait, undefined, { signal: this.#ending.signal }).catch(() => {})
      }
    }
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = null
    client.end().catch(() => {})
    if (!this.#stopped) void this.#connect()
  }

  async #check(): Promise<void> {
    const client = this.#client
    if (!client) return
    const answered = await Promise.race([
      client.query('SELECT 1').then(
        () => true,
        () => false,
      ),
      sleep(ANSWER_MS, false, { ref: false }),
    ])
    if (answered || this.#client !== client) return
    // Not end(): it would wait for a goodbye that never comes.
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
    this.#lose(client)
  }
}

interface Said {
  readonly estates: readonly string[]
  readonly due: number | null
  readonly access: readonly AccessChange[]
  readonly inboxes: readonly string[]
}

/** As few as fit the limit; inboxes go by themselves. */
function payloads(from: string, { estates, due, access, inboxes }: Said): string[] {
  const others = Math.max(
    estates.length + access.length > 0 || due !== null ? 1 : 0,
    Math.ceil(estates.length / ESTATES_PER_CALL),
    Math.ceil(access.length / CHANGES_PER_CALL),
  )
  const calls: Payload[] = Array.from({ length: others }, (_, call) => {
    const some = estates.slice(call * ESTATES_PER_CALL, (call + 1) * ESTATES_PER_CALL)
    const changes = access.slice(call * CHANGES_PER_CALL, (call + 1) * CHANGES_PER_CALL)
    return {
      from,
      ...(some.length > 0 ? { estates: some } : {}),
      ...(call === 0 && due !== null ? { due } : {}),
      ...(changes.length > 0 ? { access: changes } : {}),
    }
  })
  for (let at = 0; at < inboxes.length; at += INBOXES_PER_CALL)
    calls.push({ from, inboxes: inboxes.slice(at, at + INBOXES_PER_CALL) })
  return calls.map((payload) => JSON.stringify(payload))
}
