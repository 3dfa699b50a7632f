/**
 * Messages of a shared execution as they go onto the wire: the text of the result once, the operation's id behind it, and before both
 * the head of a WebSocket frame (RFC 6455), so that a socket is written to once with bytes that are ready.
 */
import type { ExecutionResult } from 'graphql'

/** What follows the head of a frame that is too long to be copied. */
export interface Rest {
  readonly parts: readonly Buffer[]
  readonly tail: Buffer
}

/** What takes frames. */
export interface FrameSink {
  /**
   * One whole frame, or its head and the rest. `sent` is called when it has left, or never will.
   * @returns true when it has left already, so that its bytes may be used for the next
   */
  write(frame: Buffer, rest?: Rest, sent?: () => void): boolean | void
}

/** Everything before the payload of a message; the id comes last, so that only the end differs from socket to socket. */
const BEFORE = Buffer.from('{"type":"next","payload":')

/** A shorter frame is copied for each socket, which is cheaper than writing in parts; a longer one is held in memory once. */
const LONGEST_COPIED = 8_192

/** The end of every message to one operation. The operations of a group with the same id have it in common. */
export class Tail {
  readonly bytes: Buffer
  /** Operations that have it. */
  uses = 1
  /** The frame that was made last, and of what, while more than one operation has it. */
  #made: Buffer | null = null
  #of: Payload | null = null

  /** @param id as the client chose it; any text, quoted here */
  constructor(readonly id: string) {
    this.bytes = Buffer.from(`,"id":${JSON.stringify(id)}}`)
  }

  /** @returns null when this is the only operation that has it */
  frameOf(payload: Payload): Buffer | null {
    if (this.uses === 1) {
      this.#of = this.#made = null
      return null
    }
    if (this.#made === null || this.#of !== payload) {
      this.#made = payload.frame(this.bytes)
      this.#of = payload
    }
    return this.#made
  }
}

/** The result of one execution as text: everything of the message but its tail. */
export class Payload {
  readonly #length: number
  /** A frame whose bytes have left. Most sockets take theirs at once, and only the end of the next one differs: an allocation less for each. */
  #spare: Buffer | null = null

  /** @param parts of the message, one after the other; they may be parts of other messages too */
  private constructor(private readonly parts: readonly Buffer[]) {
    this.#length = parts.reduce((sum, { length }) => sum + length, 0)
  }

  /** Made into text once. */
  static of(result: ExecutionResult): Payload {
    return Payload.written([JSON.stringify(result)])
  }

  /** @param texts of the result, one after the other, some of them as bytes already */
  static written(texts: readonly (string | Buffer)[]): Payload {
    return new Payload([BEFORE, ...texts.map((text) => (typeof text === 'string' ? Buffer.from(text) : text))])
  }

  writeTo(sink: FrameSink, tail: Tail, sent?: () => void): void {
    if (this.#length <= LONGEST_COPIED) {
      const common = tail.frameOf(this)
      if (common) return void sink.write(common, undefined, sent)
      const frame = this.#frameFor(tail.bytes)
      this.#spare = sink.write(frame, undefined, sent) === true ? frame : null
      return
    }
    const length = this.#length + tail.bytes.length
    const head = Buffer.allocUnsafe(headBytes(length))
    writeHead(head, length)
    sink.write(head, { parts: this.parts, tail: tail.bytes }, sent)
  }

  #frameFor(tail: Buffer): Buffer {
    const spare = this.#spare
    const length = this.#length + tail.length
    if (spare?.length !== headBytes(length) + length) return this.frame(tail)
    spare.set(tail, spare.length - tail.length)
    return spare
  }

  frame(tail: Buffer): Buffer {
    const length = this.#length + tail.length
    let at = headBytes(length)
    const frame = Buffer.allocUnsafe(at + length)
    writeHead(frame, length)
    for (const part of this.parts) {
      frame.set(part, at)
      at += part.length
    }
    frame.set(tail, at)
    return frame
  }
}

/** One unmasked frame that is a whole text message. */
const WHOLE_TEXT = 0x81

const headBytes = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

function writeHead(frame: Buffer, length: number): void {
  frame[0] = WHOLE_TEXT
  if (length < 126) frame[1] = length
  else if (length < 65_536) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeUInt16BE(0, 2)
    frame.writeUIntBE(length, 4, 6)
  }
}
