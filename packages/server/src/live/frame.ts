/**
 * Messages of a shared execution as they go onto the wire: the text of the result once, the operation's id behind it, and before both
 * the head of a WebSocket frame (RFC 6455), so that a socket is written to once with bytes that are ready.
 */
import type { ExecutionResult } from 'graphql'

/** What follows the head of a frame that is too long to be copied. */
export interface Rest {
  readonly text: Buffer
  readonly tail: Buffer
}

/** What takes frames. */
export interface FrameSink {
  /** One whole frame, or its head and the rest. `sent` is called when it has left, or never will. */
  write(frame: Buffer, rest?: Rest, sent?: () => void): void
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

  frameOf(payload: Payload): Buffer {
    if (this.uses === 1) {
      this.#of = this.#made = null
      return payload.frame(this.bytes)
    }
    if (this.#made === null || this.#of !== payload) {
      this.#made = payload.frame(this.bytes)
      this.#of = payload
    }
    return this.#made
  }
}

/** The result of one execution, made into text once. */
export class Payload {
  /** Everything of the message but its tail. */
  readonly text: Buffer

  constructor(result: ExecutionResult) {
    this.text = Buffer.concat([BEFORE, Buffer.from(JSON.stringify(result))])
  }

  writeTo(sink: FrameSink, tail: Tail, sent?: () => void): void {
    const { text } = this
    if (text.length <= LONGEST_COPIED) return sink.write(tail.frameOf(this), undefined, sent)
    const length = text.length + tail.bytes.length
    const head = Buffer.allocUnsafe(headBytes(length))
    writeHead(head, length)
    sink.write(head, { text, tail: tail.bytes }, sent)
  }

  frame(tail: Buffer): Buffer {
    const { text } = this
    const length = text.length + tail.length
    const before = headBytes(length)
    const frame = Buffer.allocUnsafe(before + length)
    writeHead(frame, length)
    frame.set(text, before)
    frame.set(tail, before + text.length)
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
