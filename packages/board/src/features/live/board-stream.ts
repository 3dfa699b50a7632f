/**
 * Keeps a board model true: snapshot, then the stream after its position. Three answers only: nothing missed, replayed n, or
 * fetched anew. A late snapshot never overwrites newer events; a screen that has lost the stream says so at once and keeps
 * its last known data.
 */
import { applyEvents, fromSnapshot, type BoardEvent, type BoardModel, type BoardSnapshot } from './board-model'

export interface StreamMessage {
  readonly state: 'LIVE' | 'REPLAYING' | 'REFETCH'
  readonly head: number
  readonly serverTime: string
  readonly events: readonly BoardEvent[]
}

export interface StreamSink {
  next(message: StreamMessage): void
  /** The subscription has ended, for whatever reason; `fatal` when trying again is of no use (signed out, no right). */
  ended(reason: { fatal: boolean; message: string }): void
}

/** A snapshot that would be refused again: signed out, or no right. */
export class StreamRefused extends Error {}

/** The outside world, so that a test can play it. */
export interface StreamTransport {
  /** @throws StreamRefused when asking again is of no use */
  snapshot(): Promise<BoardSnapshot>
  subscribe(after: number, sink: StreamSink): () => void
  schedule(work: () => void, ms: number): () => void
  random(): number
  heard(serverTime: string): void
  /** Server milliseconds of the last sign of life of the stream's connection, be it a pong; 0 when there was none. */
  aliveAt(): number
}

export interface Connection {
  readonly state: 'connecting' | 'live' | 'replaying' | 'reconnecting' | 'refused'
  /** Server milliseconds up to which the board is known to be whole; 0 while there is none. */
  readonly asOf: number
  /** Events received in the replay under way. */
  readonly replaying: number
  readonly problem: string | null
}

export interface BoardState {
  readonly model: BoardModel | null
  readonly connection: Connection
}

const RETRY_MS = [250, 500, 1000, 2000, 4000, 8000] as const
/** A subscription that was not answered by then is asked for again; the socket beneath may well answer its pings. */
const ANSWER_WITHIN_MS = 15_000
/** More than this heard during one refresh: the refresh is given up rather than the memory. */
const KEPT_FOR_REFRESH = 5000

export class BoardStream {
  private state: BoardState
  private readonly listeners = new Set<() => void>()
  private stopSubscription: (() => void) | null = null
  private cancelRetry: (() => void) | null = null
  private cancelWatch: (() => void) | null = null
  private pending: (() => void) | null = null
  /** Events heard while a refresh is under way. */
  private sinceRefresh: BoardEvent[] | null = null
  private attempts = 0
  private stopped = true
  /** Raised at each (re)start, so that answers to older questions are recognised and dropped. */
  private generation = 0

  constructor(
    private readonly transport: StreamTransport,
    private readonly remember: (snapshot: { model: BoardModel; asOf: number }) => void = () => {},
    last: { model: BoardModel; asOf: number } | null = null,
  ) {
    this.state = {
      model: last?.model ?? null,
      connection: { state: last ? 'reconnecting' : 'connecting', asOf: last?.asOf ?? 0, replaying: 0, problem: null },
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly current = (): BoardState => this.state

  start(): void {
    if (!this.stopped) return
    this.stopped = false
    if (this.state.model) this.follow()
    else this.refetch()
  }

  /** Tries now what waits for its turn: the network came back, somebody signed in. */
  hurry(): void {
    if (this.stopped || !this.pending) return
    const work = this.pending
    this.cancelRetry?.()
    this.cancelRetry = null
    this.pending = null
    work()
  }

  stop(): void {
    this.stopped = true
    this.generation += 1
    this.cancelRetry?.()
    this.cancelRetry = null
    this.cancelWatch?.()
    this.pending = null
    this.sinceRefresh = null
    this.stopSubscription?.()
    this.stopSubscription = null
  }

  private put(part: { model?: BoardModel; connection?: Partial<Connection> }): void {
    this.state = { model: part.model ?? this.state.model, connection: { ...this.state.connection, ...part.connection } }
    for (const listener of this.listeners) listener()
  }

  /**
   * Reads the snapshot anew beside the running stream: figures of a new day, shifts that began. It is of the past when it
   * arrives, so what was heard since it was asked for is applied to it again; where that does not lead to where the screen is,
   * the answer is dropped.
   */
  refresh(): void {
    if (this.stopped || this.sinceRefresh || this.state.connection.state !== 'live') return
    const since: BoardEvent[] = []
    this.sinceRefresh = since
    const settle = (snapshot: BoardSnapshot | null): void => {
      if (this.sinceRefresh !== since) return // the stream broke off meanwhile, or brought too much
      this.sinceRefresh = null
      const { model } = this.state
      if (!snapshot || !model) return
      this.transport.heard(snapshot.serverTime)
      const fresh = applyEvents({ ...fromSnapshot(snapshot), arrivedAt: model.arrivedAt }, since)
      if (fresh.missing === null && fresh.model.position >= model.position) this.put({ model: fresh.model })
    }
    this.transport.snapshot().then(settle, () => settle(null)) // the stream is true without it; the next refresh comes
  }

  /**
   * Loads the board anew. The stream is closed meanwhile, so nothing newer than the answer can be on the screen; that holds for
   * a server whose log began anew too, whose positions are lower than ours.
   */
  private refetch(): void {
    const generation = ++this.generation
    this.stopSubscription?.()
    this.stopSubscription = null
    this.transport.snapshot().then(
      (snapshot) => {
        if (generation !== this.generation || this.stopped) return
        this.transport.heard(snapshot.serverTime)
        const model = fromSnapshot(snapshot)
        const asOf = Date.parse(snapshot.serverTime)
        this.put({ model, connection: { asOf } })
        this.remember({ model, asOf })
        this.follow()
      },
      (error: unknown) => {
        if (generation !== this.generation || this.stopped) return
        const message = error instanceof Error ? error.message : String(error)
        if (error instanceof StreamRefused) this.put({ connection: { state: 'refused', problem: message } })
        else this.retry(message, () => this.refetch())
      },
    )
  }

  private follow(): void {
    const generation = ++this.generation
    const after = this.state.model!.position
    this.stopSubscription?.()
    this.stopSubscription = null
    this.watch()
    const stop = this.transport.subscribe(after, {
      next: (message) => {
        if (generation !== this.generation || this.stopped) return
        this.cancelWatch?.()
        this.hear(message)
      },
      ended: ({ fatal, message }) => {
        if (generation !== this.generation || this.stopped) return
        this.cancelWatch?.()
        this.stopSubscription = null
        if (fatal) this.put({ connection: { state: 'refused', problem: message } })
        else this.retry(message, () => this.follow())
      },
    })
    if (generation === this.generation) this.stopSubscription = stop
  }

  private watch(): void {
    this.cancelWatch?.()
    this.cancelWatch = this.transport.schedule(() => {
      this.stopSubscription?.()
      this.stopSubscription = null
      this.retry('the subscription was not answered', () => this.follow())
    }, ANSWER_WITHIN_MS)
  }

  private hear(message: StreamMessage): void {
    this.transport.heard(message.serverTime)
    if (message.state === 'REFETCH') {
      this.again('refetch', () => this.refetch())
      return
    }
    const { model, applied, missing } = applyEvents(this.state.model!, message.events)
    if (missing !== null) {
      this.put({ model })
      this.again(`event ${missing} is missing`, () => this.follow())
      return
    }
    if (this.sinceRefresh && this.sinceRefresh.push(...message.events) > KEPT_FOR_REFRESH) this.sinceRefresh = null
    if (message.state === 'REPLAYING') {
      // Whole only up to the last event replayed, whatever time it is.
      const asOf = Math.max(this.state.connection.asOf, Date.parse(message.events.at(-1)?.at ?? '') || 0)
      this.put({
        model,
        connection: { state: 'replaying', asOf, replaying: this.state.connection.replaying + applied, problem: null },
      })
      return
    }
    const asOf = Date.parse(message.serverTime)
    this.attempts = 0
    this.put({ model, connection: { state: 'live', asOf, replaying: 0, problem: null } })
    this.remember({ model, asOf })
  }

  /** Tries at once what the server asked for; only when that did not make the board live, with pauses, so that no loop spins. */
  private again(problem: string, work: () => void): void {
    this.stopSubscription?.()
    this.stopSubscription = null
    if (this.attempts > 0) {
      this.retry(problem, work)
      return
    }
    this.attempts = 1
    this.put({ connection: { state: 'reconnecting', replaying: 0, problem } })
    work()
  }

  private retry(problem: string, again: () => void): void {
    // From here on nothing the subscription still says counts.
    this.generation += 1
    this.cancelWatch?.()
    this.sinceRefresh = null
    const { connection, model } = this.state
    // A live board was whole up to the last sign of life, not only up to its last event.
    const asOf = connection.state === 'live' ? Math.max(connection.asOf, this.transport.aliveAt()) : connection.asOf
    const wait = RETRY_MS[Math.min(this.attempts, RETRY_MS.length - 1)]! * (0.5 + this.transport.random())
    this.attempts += 1
    this.put({ connection: { state: model ? 'reconnecting' : 'connecting', asOf, replaying: 0, problem } })
    this.cancelRetry?.()
    this.pending = again
    this.cancelRetry = this.transport.schedule(() => {
      this.cancelRetry = null
      this.pending = null
      if (!this.stopped) again()
    }, wait)
  }
}
