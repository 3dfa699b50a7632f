/** A frame's bytes are used for the next socket once they have left: what a slow one has not been given yet must stay as it is. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { Connection, type LiveSocket } from '@dispatch/server/live/connection'

const FRAMES = 4_000
const BYTES = 7_000

test('a connection says that a frame has left only when nothing of it waits any more', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const accepted = once(server, 'connection') as Promise<[Socket]>
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [stream] = await accepted
  try {
    const socket = { readyState: WebSocket.OPEN, connection: null } as unknown as LiveSocket
    const connection = new Connection(socket, stream, undefined, 'a test', () => {})
    let frame = Buffer.alloc(BYTES)
    let [left, waits] = [0, 0]
    // The reader reads nothing yet, so that the system takes some and then no more.
    for (let no = 0; no < FRAMES; no++) {
      frame.fill(no % 251)
      if (connection.write(frame)) left += 1
      else {
        waits += 1
        frame = Buffer.alloc(BYTES)
      }
      if (no % 50 === 0) await turn()
    }
    expect(left).toBeGreaterThan(10)
    expect(waits).toBeGreaterThan(10)

    const chunks: Buffer[] = []
    const wanted = FRAMES * BYTES
    for await (const chunk of reader as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      if (chunks.reduce((sum, { length }) => sum + length, 0) >= wanted) break
    }
    const all = Buffer.concat(chunks)
    for (let no = 0; no < FRAMES; no++) {
      const got = all.subarray(no * BYTES, (no + 1) * BYTES)
      if (!got.equals(Buffer.alloc(BYTES, no % 251))) expect.fail(`frame ${no} is not what was written`)
    }
  } finally {
    reader.destroy()
    stream.destroy()
    server.close()
  }
})
