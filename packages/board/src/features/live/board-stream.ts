/**
 * Keeps a board model true: snapshot, then the stream after its position. Three answers only: nothing missed, replayed n, or
 * fetched anew. A late snapshot never overwrites newer events; a screen that has lost the stream says so at once and keeps
 * its last known data.
 */
import { applyEvent, fromSnapshot, type BoardEvent, type BoardModel, type BoardSnapshot } from './board-model'

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

/** The outside world, so that a test can play it. */
export interface StreamTransport {
  snapshot(): Promise<BoardSnapshot>
  subscribe(after: number, sink: StreamSink): () => void
  schedule(work: () => void, ms: number): () => void
  random(): number
  heard(serverTime: string): void
  serverNow(): number
}

export interface Connection {
  readonly state: 'connecting' | 'live' | 'replaying' | 'reconnecting' | 'refused'
  /** Server milliseconds of the last word from the stream or snapshot. */
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

export class BoardStream {
  private state: BoardState
  private readonly listeners = new Set<() => void>()
  private stopSubscription: (() => void) | null = null
  private cancelRetry: (() => void) | null = null
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

  stop(): void {
    this.stopped = true
    this.generation += 1
    this.cancelRetry?.()
    this.stopSubscription?.()
    this.stopSubscription = null
  }

  private put(part: { model?: BoardModel; connection?: Partial<Connection> }): void {
    this.state = { model: part.model ?? this.state.model, connection: { ...this.state.connection, ...part.connection } }
    for (const listener of this.listeners) listener()
  }

  /** Reads the snapshot anew beside the running stream: figures of a new day, shifts that began. Older than the screen: dropped. */
  refresh(): void {
    if (this.stopped || this.state.connection.state !== 'live') return
    const generation = this.generation
    this.transport.snapshot().then(
      (snapshot) => {
        const { model } = this.state
        if (generation !== this.generation || this.stopped || !model || snapshot.position < model.position) return
        this.transport.heard(snapshot.serverTime)
        this.put({ model: { ...fromSnapshot(snapshot), arrivedAt: model.arrivedAt } })
      },
      () => {}, // the stream is live and true without it; the next refresh comes
    )
  }

  private refetch(): void {
    const generation = ++this.generation
    this.stopSubscription?.()
    this.stopSubscription = null
    this.transport.snapshot().then(
      (snapshot) => {
        if (generation !== this.generation || this.stopped) return
        this.transport.heard(snapshot.serverTime)
        const model = fromSnapshot(snapshot)
        // A snapshot read before events that are already on the screen tells nothing new.
        if (!this.state.model || model.position >= this.state.model.position || model.estate.id !== this.state.model.estate.id) {
          this.put({ model, connection: { asOf: Date.parse(snapshot.serverTime) } })
          this.remember({ model, asOf: Date.parse(snapshot.serverTime) })
        }
        this.follow()
      },
      (error: unknown) => {
        if (generation !== this.generation || this.stopped) return
        this.retry(error instanceof Error ? error.message : String(error), () => this.refetch())
      },
    )
  }

  private follow(): void {
    const generation = ++this.generation
    const after = this.state.model!.position
    this.stopSubscription?.()
    this.stopSubscription = this.transport.subscribe(after, {
      next: (message) => {
        if (generation === this.generation && !this.stopped) this.hear(message)
      },
      ended: ({ fatal, message }) => {
        if (generation !== this.generation || this.stopped) return
        this.stopSubscription = null
        if (fatal) this.put({ connection: { state: 'refused', problem: message } })
        else this.retry(message, () => this.follow())
      },
    })
  }

  private hear(message: StreamMessage): void {
    this.transport.heard(message.serverTime)
    this.attempts = 0
    if (message.state === 'REFETCH') {
      this.refetch()
      return
    }
    let model = this.state.model!
    let applied = 0
    for (const event of message.events) {
      const result = applyEvent(model, event)
      if (result.kind === 'gap') {
        this.put({ model })
        this.follow()
        return
      }
      if (result.kind === 'applied') applied += 1
      model = result.model
    }
    const asOf = Date.parse(message.serverTime)
    const replaying = message.state === 'REPLAYING' ? this.state.connection.replaying + applied : 0
    this.put({ model, connection: { state: message.state === 'LIVE' ? 'live' : 'replaying', asOf, replaying, problem: null } })
    if (message.state === 'LIVE') this.remember({ model, asOf })
  }

  private retry(problem: string, again: () => void): void {
    const wait = RETRY_MS[Math.min(this.attempts, RETRY_MS.length - 1)]! * (0.5 + this.transport.random())
    this.attempts += 1
    this.put({ connection: { state: this.state.model ? 'reconnecting' : 'connecting', asOf: this.state.connection.asOf, replaying: 0, problem } })
    this.cancelRetry?.()
    this.cancelRetry = this.transport.schedule(() => {
      this.cancelRetry = null
      if (!this.stopped) again()
    }, wait)
  }
}
