import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { EstateFeed } from '@dispatch/server/live/feed'
import type { EventReader, LogEvent } from '@dispatch/server/live/log'
import { Payload, type Rest } from '@dispatch/server/live/frame'
import { type FrameSocket, Group, type GroupLimits, Member } from '@dispatch/server/live/shared'
import { seeded } from '../support/seeded.js'

/** A log in memory, that a test appends to. */
class MemoryLog implements EventReader {
  readonly events: LogEvent[] = []
  append(count: number): void {
    for (let at = 0; at < count; at++) {
      const position = this.events.length + 1
      this.events.push({ estateId: 'e', position, item: {} } as unknown as LogEvent)
    }
  }
  bounds() {
    return Promise.resolve({ head: this.events.length, oldest: 1 })
  }
  heads() {
    return Promise.resolve(new Map([['e', this.events.length]]))
  }
  after(_estateId: string, position: number, limit: number, upTo = Infinity) {
    const found = this.events.filter((event) => event.position > position && event.position <= upTo).slice(0, limit)
    return Promise.resolve(found)
  }
}

class FakeSocket implements FrameSocket {
  isOpen = true
  waitingBytes = 0
  closedAsTooSlow = false
  /** Whether the network takes what is written at once. */
  takesAtOnce = false
  readonly frames: { id: string; positions: number[] }[] = []
  readonly written: { frame: Buffer; rest: Rest | undefined }[] = []
  write(frame: Buffer, rest?: Rest): boolean {
    this.written.push({ frame, rest })
    const text = textOf(rest ? Buffer.concat([frame, ...rest.parts, rest.tail]) : frame)
    const { type, id, payload } = JSON.parse(text) as {
      type: string
      id: string
      payload: { data: { positions: number[] } }
    }
    expect(type).toBe('next')
    this.frames.push({ id, positions: payload.data.positions })
    return this.takesAtOnce
  }
  closeAsTooSlow(): void {
    this.closedAsTooSlow = true
    this.isOpen = false
  }
  get positions(): number[] {
    return this.frames.flatMap(({ positions }) => positions)
  }
}

/** What is in a frame that is one whole, unmasked text message, and nothing beside it. */
function textOf(frame: Buffer): string {
  expect(frame[0]).toBe(0x81)
  const [short = 0] = frame.subarray(1)
  const [head, length] =
    short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))]
  expect(frame.length).toBe(head + length)
  return frame.subarray(head).toString()
}

const join = (group: Group, socket: FakeSocket, id: string): Member => {
  const member = new Member(socket, id)
  group.add(member)
  return member
}

const answer = (events: readonly LogEvent[]): Payload =>
  Payload.of({ data: { positions: events.map(({ position }) => position) } })

const groupOf = (
  feed: EstateFeed,
  limits: Partial<GroupLimits> = {},
  before: () => Promise<unknown> = () => Promise.resolve(),
) => {
  const messages: number[] = []
  const group = new Group({
    feed,
    async make(events) {
      await before()
      messages.push(events.length)
      return answer(events)
    },
    onLost: () => {},
    onEmpty: () => {},
    onFailed: (error) => {
      throw error
    },
    limits,
  })
  return { group, messages }
}

const range = (after: number, last: number): number[] => Array.from({ length: last - after }, (_, at) => after + 1 + at)

describe('a group', () => {
  test('whoever joins whenever, while events come in bursts and executions take their time: no gap, no double, in order', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seeded(seed)
      const log = new MemoryLog()
      const feed = new EstateFeed('e', log, 0)
      const pause = async () => {
        for (let at = Math.floor(random() * 4); at > 0; at--) await turn()
      }
      const { group } = groupOf(feed, { togetherFrom: 2, mostTogether: 7, socketsPerTurn: 2 }, pause)
      const anchor = new FakeSocket()
      join(group, anchor, 'anchor')
      const joined: { socket: FakeSocket; from: number; last: () => number }[] = []
      for (let step = 0; step < 60; step++) {
        log.append(Math.floor(random() * 4))
        const advanced = feed.advance()
        if (random() < 0.5) await advanced
        if (random() < 0.4) {
          const socket = new FakeSocket()
          const from = feed.last
          const member = join(group, socket, `"${step}"`)
          let last = Infinity
          joined.push({ socket, from, last: () => last })
          // Its own replay message goes first, whatever the group makes meanwhile.
          if (random() < 0.5) {
            const own = pause().then(() => Payload.of({ data: { positions: [] } }))
            void member.sendOwn(own)
          }
          if (random() < 0.2) {
            await pause()
            member.leave()
            last = socket.positions.at(-1) ?? from
          }
        }
        await pause()
      }
      await feed.advance()
      for (let at = 0; at < 500 && anchor.positions.length < log.events.length; at++) await turn()
      for (let at = 0; at < 50; at++) await turn()
      expect(anchor.positions).toEqual(range(0, log.events.length))
      for (const { socket, from, last } of joined)
        expect(socket.positions).toEqual(range(from, Math.min(last(), log.events.length)))
    }
  })

  test('a message of a member’s own goes out before what the group makes after it, and holds up nobody else', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const { group } = groupOf(feed)
    const [slow, other] = [new FakeSocket(), new FakeSocket()]
    const member = join(group, slow, 'slow')
    join(group, other, 'other')
    let make = (_payload: Payload): void => {}
    const own = member.sendOwn(new Promise((resolve) => (make = resolve)))
    log.append(2)
    await feed.advance()
    for (let at = 0; at < 20; at++) await turn()
    expect(other.positions).toEqual([1, 2])
    expect(slow.frames).toEqual([])
    make(Payload.of({ data: { positions: [-1] } }))
    await own
    expect(slow.positions).toEqual([-1, 1, 2])
  })

  test('a single event goes out alone; what piles up behind a slow execution goes together, each bounded', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    let release = (): void => {}
    let gate: Promise<void> | null = new Promise((resolve) => (release = resolve))
    const { group, messages } = groupOf(feed, { togetherFrom: 3, mostTogether: 5 }, () => gate ?? Promise.resolve())
    const socket = new FakeSocket()
    join(group, socket, '1')
    for (let at = 0; at < 12; at++) {
      log.append(1)
      await feed.advance()
    }
    gate = null
    release()
    for (let at = 0; at < 50; at++) await turn()
    expect(socket.positions).toEqual(range(0, 12))
    // The first was under way; 11 waited: five, five, and the last alone.
    expect(messages).toEqual([1, 5, 5, 1])
  })

  test('whoever lets more wait than the limit is closed and left out; the others get the same event in the same turn', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const { group } = groupOf(feed, { mostWaitingBytes: 1000 })
    const [stuck, fine] = [new FakeSocket(), new FakeSocket()]
    join(group, stuck, '1')
    join(group, fine, '2')
    stuck.waitingBytes = 1001
    log.append(1)
    await feed.advance()
    for (let at = 0; at < 10; at++) await turn()
    expect(stuck).toMatchObject({ closedAsTooSlow: true, frames: [] })
    expect(fine.positions).toEqual([1])
    expect(group.size).toBe(1)
  })

  test('an execution that hangs, and a member’s own message that never comes, let no queue grow without end', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const lost: (readonly Member[])[] = []
    let hang = false
    const group = new Group({
      feed,
      make: (events) => (hang ? new Promise(() => {}) : Promise.resolve(answer(events))),
      onLost: (members) => lost.push(members),
      onEmpty: () => {},
      onFailed: (error) => {
        throw error
      },
      limits: { mostPending: 20, togetherFrom: 10_000 },
    })
    const next = async () => {
      log.append(1)
      await feed.advance()
      for (let at = 0; at < 5; at++) await turn()
    }
    const [stuck, fine] = [new FakeSocket(), new FakeSocket()]
    const waiting = join(group, stuck, '1')
    void waiting.sendOwn(new Promise(() => {}))
    const other = join(group, fine, '2')
    for (let at = 0; at < 1_001; at++) await next()
    expect([stuck.closedAsTooSlow, fine.closedAsTooSlow, group.size]).toEqual([true, false, 1])
    expect(fine.positions).toEqual(range(0, 1_001))
    hang = true
    for (let at = 0; at < 21; at++) await next()
    expect(lost).toEqual([])
    await next()
    expect(lost).toEqual([[other]])
    expect(group.size).toBe(0)
  })

  test('a short payload is copied for each id, a long one is one buffer for all; the client cannot tell', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const { group } = groupOf(feed)
    const sockets = [new FakeSocket(), new FakeSocket()]
    sockets.forEach((socket, at) => join(group, socket, `id ${at}`))
    log.append(500)
    await feed.advance()
    for (let at = 0; at < 10; at++) await turn()
    // 500 positions of up to three digits are shorter than the limit.
    expect(sockets.map(({ written }) => written.map(({ rest }) => rest))).toEqual([[undefined], [undefined]])
    for (const last of [3_000, 30_000]) {
      const members = sockets.map((socket, at) => join(group, socket, `own ${last} ${at}`))
      const long = Payload.of({ data: { positions: range(0, last) } })
      for (const member of members) await member.sendOwn(Promise.resolve(long))
      const [one, other] = sockets.map(({ written }) => written.at(-1)?.rest?.parts[1])
      expect(one).toBeInstanceOf(Buffer)
      expect(one).toBe(other)
    }
    expect(sockets.map(({ frames }) => frames.map(({ id }) => id))).toEqual([
      ['id 0', 'own 3000 0', 'own 30000 0'],
      ['id 1', 'own 3000 1', 'own 30000 1'],
    ])
    expect(sockets[0]?.positions).toHaveLength(500 + 3_000 + 30_000)
  })

  test('bytes that have left are used for the next socket; those that wait are left alone', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const { group } = groupOf(feed)
    const sockets = [true, false, true, true, true].map((takesAtOnce) =>
      Object.assign(new FakeSocket(), { takesAtOnce }),
    )
    sockets.forEach((socket, at) => join(group, socket, at === 3 ? 'longer' : `id ${at}`))
    log.append(1)
    await feed.advance()
    for (let at = 0; at < 10; at++) await turn()
    expect(sockets.map(({ frames }) => frames.map(({ id }) => id))).toEqual([
      ['id 0'],
      ['id 1'],
      ['id 2'],
      ['longer'],
      ['id 4'],
    ])
    const [first, waiting, third, longer, last] = sockets.map(({ written }) => written[0]?.frame as Buffer)
    expect(waiting).toBe(first)
    expect(textOf(waiting as Buffer)).toContain('"id":"id 1"')
    expect(new Set([waiting, third, longer, last]).size).toBe(4)
  })

  test('operations with the same id, each on its own socket, are written the very same bytes; one of its own gets its own', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const { group } = groupOf(feed)
    const sockets = Array.from({ length: 4 }, () => new FakeSocket())
    const members = sockets.map((socket, at) => join(group, socket, at === 3 ? 'other' : 'same'))
    const next = async () => {
      log.append(1)
      await feed.advance()
      for (let at = 0; at < 10; at++) await turn()
      return sockets.map(({ written }) => written.at(-1)?.frame)
    }
    const [first, second, third, other] = await next()
    expect(first).toBe(second)
    expect(first).toBe(third)
    expect(first).not.toBe(other)
    expect(first?.equals(other as Buffer)).toBe(false)
    const [later, too] = await next()
    expect(later).toBe(too)
    expect(sockets.map(({ positions }) => positions)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2],
    ])
    members[0]?.leave()
    members[1]?.leave()
    const [, , again] = await next()
    expect(sockets.map(({ positions }) => positions)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(again).not.toBe(first)
  })

  test('when the log cannot be continued, all members are told so together, and the group is gone', async () => {
    const log = new MemoryLog()
    const feed = new EstateFeed('e', log, 0)
    const lost: (readonly Member[])[] = []
    let closed = 0
    const group = new Group({
      feed,
      make: (events) => Promise.resolve(answer(events)),
      onLost: (members) => lost.push(members),
      onEmpty: () => (closed += 1),
      onFailed: (error) => {
        throw error
      },
    })
    const members = ['1', '2', '3'].map((id) => join(group, new FakeSocket(), id))
    log.append(5)
    await feed.advance()
    log.events.length = 0
    feed.sawHead(0)
    for (let at = 0; at < 10; at++) await turn()
    expect(lost).toEqual([members])
    expect([group.size, closed]).toEqual([0, 1])
  })
})
