/**
 * What groups have told lately, as text by position, so that a display that was away is told the same again without the log being read
 * and executed anew: when a switch restarts, two hundred walls come back at once and want the same events. A group is what may share
 * an execution (shareable.ts), its starting position left out; its texts go to nobody else. Bounded by bytes over all groups, the one
 * that was used longest ago going first, and by positions within each.
 */
import type { EstateFeed } from './feed.js'
import type { LogEvent } from './log.js'

export interface KeptLimits {
  /** Of all groups together. */
  readonly mostKeptBytes: number
  /** Positions of one group, counted back from its newest: nobody resumes from further back. */
  readonly mostKeptEvents: number
}

/** Events that follow each other without a gap. A text holds one or more items, with commas between; an event is to be executed anew. */
export interface Kept {
  readonly first: number
  readonly last: number
  readonly parts: readonly (Buffer | LogEvent)[]
}

/** A block that grows by single events: at first small, as most groups hear little, then a quarter of what the group has become. */
const SMALLEST_BLOCK = 4_096
const LARGEST_BLOCK = 262_144
/** What is held beside the texts, roughly: an event that is executed anew, a position, a group beside its key. */
const EVENT_BYTES = 1_024
const POSITION_BYTES = 8
const GROUP_BYTES = 1_024

const COMMA = 0x2c

/** Texts of events that follow each other, each with a comma behind it. What is handed out is written never again: a block only grows. */
export class Block {
  #ends: number[] = []
  readonly #again = new Map<number, LogEvent>()

  private constructor(
    readonly first: number,
    private readonly bytes: Buffer,
  ) {}

  /**
   * @param events at least one
   * @param lasting whether the event's text is the same whenever it is made; else it is made anew whenever it is told
   */
  static of(events: readonly LogEvent[], texts: readonly string[], lasting: (event: LogEvent) => boolean): Block {
    const kept = texts.map((text, at) => (lasting(events[at] as LogEvent) ? text : null))
    const size = kept.reduce((sum, text) => sum + (text === null ? 0 : Buffer.byteLength(text) + 1), 0)
    const block = new Block((events[0] as LogEvent).position, Buffer.allocUnsafeSlow(size))
    let used = 0
    for (const [at, text] of kept.entries()) {
      if (text === null) block.#again.set(block.first + at, events[at] as LogEvent)
      else {
        used += block.bytes.write(text, used)
        block.bytes[used++] = COMMA
      }
      block.#ends.push(used)
    }
    return block
  }

  get last(): number {
    return this.first + this.#ends.length - 1
  }

  get cost(): number {
    return this.bytes.length + this.#ends.length * POSITION_BYTES + this.#again.size * EVENT_BYTES
  }

  get #used(): number {
    return this.#ends.at(-1) ?? 0
  }

  /** The events from `from` to `upTo`, which it holds. */
  parts(from = this.first, upTo = this.last): (Buffer | LogEvent)[] {
    const parts: (Buffer | LogEvent)[] = []
    let begun = from
    for (const [position, event] of this.#again) {
      if (position < from || position > upTo) continue
      if (begun < position) parts.push(this.#text(begun, position - 1))
      parts.push(event)
      begun = position + 1
    }
    if (begun <= upTo) parts.push(this.#text(begun, upTo))
    return parts
  }

  /** A copy with room for so many bytes, or of as many as it has. */
  copy(from = this.first, upTo = this.last, room = 0): Block {
    const begin = this.#begin(from)
    const ends = this.#ends.slice(from - this.first, upTo - this.first + 1).map((end) => end - begin)
    const size = ends.at(-1) ?? 0
    const copy = new Block(from, Buffer.allocUnsafeSlow(Math.max(size, room)))
    this.bytes.copy(copy.bytes, 0, begin, begin + size)
    copy.#ends = ends
    for (const [position, event] of this.#again)
      if (position >= from && position <= upTo) copy.#again.set(position, event)
    return copy
  }

  /** Takes what follows in, when it follows at once and there is room. */
  takeIn(next: Block): boolean {
    const used = this.#used
    if (next.first !== this.last + 1 || used + next.#used > this.bytes.length) return false
    next.bytes.copy(this.bytes, used, 0, next.#used)
    for (const end of next.#ends) this.#ends.push(used + end)
    for (const [position, event] of next.#again) this.#again.set(position, event)
    return true
  }

  #begin(position: number): number {
    return position === this.first ? 0 : (this.#ends[position - this.first - 1] as number)
  }

  #text(from: number, upTo: number): Buffer {
    return this.bytes.subarray(this.#begin(from), (this.#ends[upTo - this.first] as number) - 1)
  }
}

/** What one group has told. */
class Texts {
  /** By position; they do not overlap, and there may be gaps between them. */
  readonly blocks: Block[] = []

  constructor(
    readonly key: string,
    /** Of the log as the feed followed it; another one is another history. */
    readonly epoch: number,
  ) {}

  get cost(): number {
    return GROUP_BYTES + 2 * this.key.length + this.blocks.reduce((sum, { cost }) => sum + cost, 0)
  }
}

export class KeptTexts {
  /** The one used longest ago first. */
  readonly #groups = new Map<string, Texts>()
  #bytes = 0

  constructor(private readonly limits: KeptLimits) {}

  get stats(): { readonly keptGroups: number; readonly keptBytes: number } {
    return { keptGroups: this.#groups.size, keptBytes: this.#bytes }
  }

  /** Whether the event after `position` is kept. */
  has(key: string, feed: EstateFeed, position: number): boolean {
    const texts = this.#groups.get(key)
    return texts?.epoch === feed.epoch && blockAt(texts.blocks, position + 1) !== null
  }

  /** What is kept of the events after `position` up to `upTo`, as far as it goes without a gap; null: not even the first. */
  after(key: string, feed: EstateFeed, position: number, upTo: number): Kept | null {
    const texts = this.#of(key, feed)
    if (!texts) return null
    const parts: (Buffer | LogEvent)[] = []
    let last = position
    for (let at = indexOf(texts.blocks, position + 1); last < upTo; at++) {
      const block = texts.blocks[at]
      if (!block || block.first > last + 1) break
      const until = Math.min(block.last, upTo)
      parts.push(...block.parts(last + 1, until))
      last = until
    }
    return last === position ? null : { first: position + 1, last, parts }
  }

  /**
   * Keeps a block; of what is kept already, that stays.
   * @param epoch the feed's when the events were read
   */
  put(key: string, epoch: number, block: Block): void {
    let group = this.#groups.get(key)
    if (group && group.epoch > epoch) return
    if (group && group.epoch < epoch) {
      this.#drop(group)
      group = undefined
    }
    if (!group) {
      group = new Texts(key, epoch)
      this.#bytes += group.cost
    }
    this.#groups.delete(key)
    this.#groups.set(key, group)
    for (let position = block.first; position <= block.last;) {
      const index = indexOf(group.blocks, position)
      const known = group.blocks[index]
      if (known && known.first <= position) {
        position = known.last + 1
        continue
      }
      const last = Math.min(block.last, known ? known.first - 1 : Infinity)
      this.#insert(group, index, position === block.first && last === block.last ? block : block.copy(position, last))
      position = last + 1
    }
    const oldest = (group.blocks.at(-1)?.last ?? 0) - this.limits.mostKeptEvents
    while ((group.blocks[0]?.last ?? Infinity) <= oldest) this.#forgetFirst(group)
    this.#makeRoom()
  }

  #insert(group: Texts, index: number, block: Block): void {
    const before = group.blocks[index - 1]
    const cost = before?.cost ?? 0
    if (before?.takeIn(block)) {
      this.#bytes += before.cost - cost
      return
    }
    const most = Math.min(LARGEST_BLOCK, this.limits.mostKeptBytes / 16)
    const room = Math.floor(Math.min(most, Math.max(SMALLEST_BLOCK, group.cost / 4)))
    const inserted = block.cost > room / 4 ? block : block.copy(block.first, block.last, room)
    group.blocks.splice(index, 0, inserted)
    this.#bytes += inserted.cost
  }

  /** The group, as the one used last. What was kept of another history is forgotten. */
  #of(key: string, { epoch }: EstateFeed): Texts | null {
    const texts = this.#groups.get(key)
    if (!texts) return null
    this.#groups.delete(key)
    if (texts.epoch === epoch) {
      this.#groups.set(key, texts)
      return texts
    }
    this.#bytes -= texts.cost
    return null
  }

  #makeRoom(): void {
    while (this.#bytes > this.limits.mostKeptBytes) {
      const [oldest] = this.#groups.values()
      if (!oldest) return
      if (oldest.blocks.length > 0) this.#forgetFirst(oldest)
      if (oldest.blocks.length === 0) this.#drop(oldest)
    }
  }

  #forgetFirst(group: Texts): void {
    this.#bytes -= group.blocks.shift()?.cost ?? 0
  }

  #drop(group: Texts): void {
    this.#groups.delete(group.key)
    this.#bytes -= group.cost
  }
}

/** Of the first block that ends at the position or later: it holds it, or is the next one after it. */
function indexOf(blocks: readonly Block[], position: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((blocks[middle] as Block).last < position) low = middle + 1
    else high = middle
  }
  return low
}

function blockAt(blocks: readonly Block[], position: number): Block | null {
  const block = blocks[indexOf(blocks, position)]
  return block && block.first <= position ? block : null
}
