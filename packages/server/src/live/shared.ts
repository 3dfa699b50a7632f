/**
 * One execution for each event and group, whatever the number of subscribers: executed once, made into text once, and written to
 * each socket with only the operation's id put in. A group is all subscribers with the same document, variables, topic and viewer's
 * class (shareable.ts); to the client nothing tells it from the plain way.
 *
 * A subscriber costs memory for as long as it is there, so all that is kept of it is one {@link Member}.
 */
import type { ExecutionResult, GraphQLError } from 'graphql'
import type { EstateFeed } from './feed.js'
import { type FrameSink, type Payload, Tail } from './frame.js'
import type { LogEvent } from './log.js'
import type { StreamState } from './source.js'

/** What a group needs of a subscriber's socket. */
export interface FrameSocket extends FrameSink {
  readonly isOpen: boolean
  /** Bytes that wait because the other end does not take them. */
  readonly waitingBytes: number
  /** 4408: connect again and resume by position. */
  closeAsTooSlow(): void
}

export interface GroupPlan {
  readonly feed: EstateFeed
  /** The message for these events, executed once and reading nothing of any one viewer; null: nothing to say. */
  make(events: readonly LogEvent[], state: StreamState, head: number): Promise<Payload | null>
  /** The log cannot be continued: these have left, and are to be asked to fetch anew. */
  onLost(members: readonly Member[]): void
  /** Called when the last member has left. */
  onEmpty(): void
  /** Called when the execution itself fails, which no resolver's error does. */
  onFailed(error: unknown): void
  readonly limits?: Partial<GroupLimits>
}

export interface GroupLimits {
  /** A socket with more waiting is closed as too slow. Bytes. */
  readonly mostWaitingBytes: number
  /** Sockets written to in one turn; then others get theirs. */
  readonly socketsPerTurn: number
  /** When so many batches wait, they go out as one message. */
  readonly togetherFrom: number
  /** Most events in one message. */
  readonly mostTogether: number
  /** Most events that wait for their execution; when more come, it hangs, and the members are asked to fetch anew. */
  readonly mostPending: number
}

const LIMITS: GroupLimits = {
  mostWaitingBytes: 1_048_576,
  socketsPerTurn: 500,
  togetherFrom: 4,
  mostTogether: 1_000,
  mostPending: 10_000,
}

/** Messages of the group that wait behind one of a member's own. */
const MOST_BEHIND = 1_000

interface Batch {
  events: LogEvent[]
  /** Somebody joined behind this batch: putting it together with later ones would give him what he has. */
  sealed: boolean
}

/** A group as its members see it. */
interface Joined {
  readonly mostWaitingBytes: number
  left(member: Member): void
}

export class Group implements Joined {
  readonly #members = new Set<Member>()
  readonly #tails = new Map<string, Tail>()
  readonly #limits: GroupLimits
  readonly #pending: Batch[] = []
  #pendingEvents = 0
  readonly #stopListening: () => void
  #working = false
  #closed = false
  /** Executions so far, for tests and metrics: one for each message, not for each subscriber. */
  executions = 0
  deliveries = 0

  constructor(private readonly plan: GroupPlan) {
    this.#limits = { ...LIMITS, ...plan.limits }
    this.#stopListening = plan.feed.listen({
      events: (batch) => {
        if (this.#members.size === 0) return
        this.#pendingEvents += batch.length
        if (this.#pendingEvents > this.#limits.mostPending) return this.#lose()
        this.#pending.push({ events: [...batch], sealed: false })
        this.#work()
      },
      lost: () => this.#lose(),
    })
  }

  get size(): number {
    return this.#members.size
  }

  get mostWaitingBytes(): number {
    return this.#limits.mostWaitingBytes
  }

  /** Adds a subscriber that has everything up to the feed's `last`, or is being sent it in the same turn. */
  add(member: Member): void {
    const last = this.#pending.at(-1)
    if (last) last.sealed = true
    let tail = this.#tails.get(member.id)
    if (tail) tail.uses += 1
    else this.#tails.set(member.id, (tail = new Tail(member.id)))
    member.joined(this, this.plan.feed.last, tail)
    this.#members.add(member)
  }

  left(member: Member): void {
    if (!this.#members.delete(member)) return
    const tail = this.#tails.get(member.id)
    if (tail && --tail.uses === 0) this.#tails.delete(member.id)
    if (this.#members.size === 0) this.#close()
  }

  #lose(): void {
    const members = [...this.#members]
    for (const member of members) member.leave()
    this.plan.onLost(members)
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#pending.length = 0
    this.#stopListening()
    this.plan.onEmpty()
  }

  #work(): void {
    if (this.#working) return
    this.#working = true
    this.#workOn()
      .catch((error: unknown) => this.plan.onFailed(error))
      .finally(() => {
        this.#working = false
        if (this.#pending.length > 0) this.#work()
      })
  }

  async #workOn(): Promise<void> {
    while (!this.#closed) {
      const events = this.#take()
      if (!events) return
      const last = (events.at(-1) as LogEvent).position
      const payload = await this.plan.make(events, 'LIVE', this.plan.feed.last)
      if (payload === null) continue
      this.executions += 1
      await this.#deliver(payload, last)
    }
  }

  #take(): LogEvent[] | null {
    const events = this.#takeTogether()
    this.#pendingEvents -= events?.length ?? 0
    return events
  }

  #takeTogether(): LogEvent[] | null {
    const first = this.#pending.shift()
    if (!first) return null
    if (this.#pending.length + 1 < this.#limits.togetherFrom) return first.events
    let { sealed } = first
    while (!sealed) {
      const next = this.#pending[0]
      if (!next || first.events.length + next.events.length > this.#limits.mostTogether) break
      first.events.push(...next.events)
      sealed = next.sealed
      this.#pending.shift()
    }
    return first.events
  }

  async #deliver(payload: Payload, last: number): Promise<void> {
    let inThisTurn = 0
    // A Set may be changed while it is walked: who leaves is not met any more, who joins has this message already and is passed by.
    for (const member of this.#members) {
      if (member.position >= last) continue
      member.position = last
      member.sendShared(payload)
      this.deliveries += 1
      inThisTurn += 1
      if (inThisTurn < this.#limits.socketsPerTurn) continue
      inThisTurn = 0
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
}

type Settle = (error: GraphQLError | null) => void

/**
 * One subscriber: what is kept of it, and the iterator that graphql-ws holds. That one yields nothing: the frames are written by the
 * group, and the iterator only carries the end of the operation from one side to the other.
 */
export class Member implements AsyncIterableIterator<ExecutionResult> {
  position = 0
  ended = false
  #group: Joined | null = null
  #tail: Tail | null = null
  /** What waits behind a message of its own; null when there is none. */
  #behind: Payload[] | null = null
  #settle: Settle | null = null
  #failure: GraphQLError | null = null

  constructor(
    readonly socket: FrameSocket,
    /** The operation's id, as the client chose it. */
    readonly id: string,
  ) {}

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<ExecutionResult>> {
    if (this.ended) return this.#failure ? Promise.reject(this.#failure) : Promise.resolve(DONE)
    return new Promise((resolve, reject) => {
      this.#settle = (failure) => (failure ? reject(failure) : resolve(DONE))
    })
  }

  return(): Promise<IteratorResult<ExecutionResult>> {
    this.end()
    return Promise.resolve(DONE)
  }

  /** The operation is over, whoever ended it. */
  end(failure: GraphQLError | null = null): void {
    if (this.ended) return
    this.ended = true
    this.#failure = failure
    this.leave()
    this.#settle?.(failure)
    this.#settle = null
  }

  joined(group: Joined, position: number, tail: Tail): void {
    this.#group = group
    this.position = position
    this.#tail = tail
  }

  /** Gets nothing more of the group. The operation goes on until it is ended. */
  leave(): void {
    const group = this.#group
    this.#group = null
    this.#behind = null
    group?.left(this)
  }

  sendShared(payload: Payload): void {
    if (!this.#behind) this.#write(payload)
    else if (this.#behind.push(payload) > MOST_BEHIND) {
      this.leave()
      this.socket.closeAsTooSlow()
    }
  }

  /** Sends a message that is this member's alone (the end of its replay); later ones of the group wait behind it. */
  async sendOwn(own: Promise<Payload>): Promise<void> {
    this.#behind = []
    try {
      this.#write(await own)
    } finally {
      const behind = this.#behind ?? []
      this.#behind = null
      for (const later of behind) this.#write(later)
    }
  }

  #write(payload: Payload): void {
    const { socket } = this
    const group = this.#group
    if (!group || !socket.isOpen) return
    if (socket.waitingBytes > group.mostWaitingBytes) {
      this.leave()
      socket.closeAsTooSlow()
      return
    }
    payload.writeTo(socket, this.#tail as Tail)
  }
}

const DONE: IteratorReturnResult<undefined> = { value: undefined, done: true }
