/**
 * One execution for each event and group, whatever the number of subscribers: executed once, made into text once, and written to
 * each socket with only the operation's id put in. A group is all subscribers with the same document, variables, topic and viewer's
 * class (shareable.ts); to the client nothing tells it from the plain way.
 */
import type { ExecutionResult } from 'graphql'
import type { EstateFeed } from './feed.js'
import type { LogEvent } from './log.js'
import type { StreamState } from './source.js'

/** What a group needs of a subscriber's socket. */
export interface FrameSocket {
  readonly isOpen: boolean
  /** Bytes that wait because the other end does not take them. */
  readonly waitingBytes: number
  /** One message. `rest`, when given, follows as a second fragment of it. */
  send(frame: Buffer, rest?: Buffer): void
  /** 4408: connect again and resume by position. */
  closeAsTooSlow(): void
}

export interface GroupPlan<M> {
  readonly feed: EstateFeed
  present(events: readonly LogEvent[], state: StreamState, head: number): M | null | Promise<M | null>
  /** Executes the operation on a message, reading nothing of any one viewer. */
  execute(message: M): Promise<ExecutionResult> | ExecutionResult
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
}

const LIMITS: GroupLimits = { mostWaitingBytes: 1_048_576, socketsPerTurn: 500, togetherFrom: 4, mostTogether: 1_000 }

/** A subscriber within a group. Made by {@link Group.add}. */
export interface Member {
  /** Sends a message that is this member's alone (its replay), in its turn; later ones of the group wait behind it. */
  sendOwn(payload: Promise<Buffer>): Promise<void>
  leave(): void
}

interface Batch {
  events: LogEvent[]
  /** Somebody joined behind this batch: putting it together with later ones would give him what he has. */
  sealed: boolean
}

/** Everything before the payload of a frame; the id comes last, so that only the end differs from socket to socket. */
const HEAD = Buffer.from('{"type":"next","payload":')

/** A shorter frame is copied for each socket, which is cheaper than a second fragment; a longer one is held in memory once. */
const LONGEST_COPIED = 8_192

/** @param id as the client chose it; any text, quoted here */
export const tailOf = (id: string): Buffer => Buffer.from(`,"id":${JSON.stringify(id)}}`)

/** A frame without its tail. */
export const headOf = (result: ExecutionResult): Buffer => Buffer.concat([HEAD, Buffer.from(JSON.stringify(result))])

export function sendFrame(socket: FrameSocket, head: Buffer, tail: Buffer): void {
  if (head.length > LONGEST_COPIED) {
    socket.send(head, tail)
    return
  }
  const frame = Buffer.allocUnsafe(head.length + tail.length)
  head.copy(frame, 0)
  tail.copy(frame, head.length)
  socket.send(frame)
}

export class Group<M> {
  readonly #members = new Set<GroupMember>()
  readonly #limits: GroupLimits
  readonly #pending: Batch[] = []
  readonly #stopListening: () => void
  #working = false
  #closed = false
  /** Executions so far, for tests and metrics: one for each message, not for each subscriber. */
  executions = 0
  deliveries = 0

  constructor(private readonly plan: GroupPlan<M>) {
    this.#limits = { ...LIMITS, ...plan.limits }
    this.#stopListening = plan.feed.listen({
      events: (batch) => {
        if (this.#members.size === 0) return
        this.#pending.push({ events: [...batch], sealed: false })
        this.#work()
      },
      lost: () => {
        this.#pending.length = 0
        for (const member of [...this.#members]) member.lost()
      },
    })
  }

  get size(): number {
    return this.#members.size
  }

  /**
   * Adds a subscriber that has everything up to the feed's `last`, or is being sent it in the same turn.
   * @param lost called when the log cannot be continued: ask the client to fetch anew
   */
  add(socket: FrameSocket, id: string, lost: () => void): Member {
    const last = this.#pending.at(-1)
    if (last) last.sealed = true
    const member: GroupMember = new GroupMember(socket, tailOf(id), this.plan.feed.last, this.#limits, lost, () => {
      this.#members.delete(member)
      if (this.#members.size === 0) this.#close()
    })
    this.#members.add(member)
    return member
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
    for (;;) {
      const events = this.#take()
      if (!events) return
      const last = (events.at(-1) as LogEvent).position
      const message = await this.plan.present(events, 'LIVE', this.plan.feed.last)
      if (message === null) continue
      this.executions += 1
      await this.#deliver(headOf(await this.plan.execute(message)), last)
    }
  }

  #take(): LogEvent[] | null {
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

  async #deliver(head: Buffer, last: number): Promise<void> {
    let inThisTurn = 0
    // A Set may be changed while it is walked: who leaves is not met any more, who joins has this message already and is passed by.
    for (const member of this.#members) {
      if (member.position >= last) continue
      member.position = last
      member.sendShared(head)
      this.deliveries += 1
      inThisTurn += 1
      if (inThisTurn < this.#limits.socketsPerTurn) continue
      inThisTurn = 0
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
}

class GroupMember implements Member {
  /** What waits behind a message of its own; null when there is none. */
  #behind: Buffer[] | null = null
  #own: Promise<unknown> = Promise.resolve()
  #owned = 0
  #left = false

  constructor(
    private readonly socket: FrameSocket,
    private readonly tail: Buffer,
    public position: number,
    private readonly limits: GroupLimits,
    readonly lost: () => void,
    private readonly onLeft: () => void,
  ) {}

  sendShared(head: Buffer): void {
    if (this.#behind) this.#behind.push(head)
    else this.#write(head)
  }

  async sendOwn(head: Promise<Buffer>): Promise<void> {
    this.#behind ??= []
    this.#owned += 1
    const before = this.#own
    this.#own = head.catch(() => {})
    try {
      await before
      this.#write(await head)
    } finally {
      this.#owned -= 1
      if (this.#owned === 0) {
        const behind = this.#behind ?? []
        this.#behind = null
        for (const later of behind) this.#write(later)
      }
    }
  }

  leave(): void {
    if (this.#left) return
    this.#left = true
    this.#behind = null
    this.onLeft()
  }

  #write(head: Buffer): void {
    if (this.#left || !this.socket.isOpen) return
    if (this.socket.waitingBytes > this.limits.mostWaitingBytes) {
      this.leave()
      this.socket.closeAsTooSlow()
      return
    }
    sendFrame(this.socket, head, this.tail)
  }
}
