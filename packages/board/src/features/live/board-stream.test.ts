import { describe, expect, it } from 'vitest'
import type { BoardEvent, BoardSnapshot } from './board-model'
import { BoardStream, StreamRefused, type StreamMessage, type StreamSink, type StreamTransport } from './board-stream'
import { event, item, snapshot, T0 } from './samples'

const iso = (at: number): string => new Date(at).toISOString()
const DROP = { fatal: false, message: 'socket 1006' }

/** A server and a clock in the test's hand: questions wait until they are answered, timers until they are let run. */
function play(last: ConstructorParameters<typeof BoardStream>[2] = null) {
  const subscriptions: { after: number; sink: StreamSink; open: boolean }[] = []
  const questions: { resolve(value: BoardSnapshot): void; reject(error: Error): void }[] = []
  const timers = new Set<{ work: () => void; ms: number }>()
  const remembered: number[] = []
  let alive = 0
  const transport: StreamTransport = {
    snapshot: () => new Promise((resolve, reject) => questions.push({ resolve, reject })),
    subscribe(after, sink) {
      const subscription = { after, sink, open: true }
      subscriptions.push(subscription)
      return () => void (subscription.open = false)
    },
    schedule(work, ms) {
      const timer = { work, ms }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    random: () => 0.5,
    heard: () => {},
    aliveAt: () => alive,
  }
  const stream = new BoardStream(transport, ({ model }) => remembered.push(model.position), last)
  const settled = () => Promise.resolve().then(() => undefined)
  const room = {
    stream,
    subscriptions,
    questions,
    timers,
    remembered,
    newest: () => subscriptions.at(-1)!,
    state: () => stream.current().connection.state,
    model: () => stream.current().model!,
    pong: (at: number) => void (alive = at),
    async answer(found: BoardSnapshot | Error) {
      const question = questions.at(-1)!
      if (found instanceof Error) question.reject(found)
      else question.resolve(found)
      await settled()
    },
    say: (state: StreamMessage['state'], events: BoardEvent[] = [], at = T0 + 60_000) =>
      subscriptions.at(-1)!.sink.next({ state, head: 0, serverTime: iso(at), events }),
    drop: () => subscriptions.at(-1)!.sink.ended(DROP),
    /** Lets the timer that was set with this delay run out. */
    elapse(ms: number) {
      const timer = [...timers].find((one) => one.ms === ms)
      if (!timer) throw new Error(`no timer of ${ms} ms, only of ${[...timers].map((one) => one.ms).join(', ')}`)
      timers.delete(timer)
      timer.work()
    },
    async open(position = 10) {
      stream.start()
      await room.answer(snapshot(position, [item('a')]))
      room.say('LIVE', [], T0)
      return room
    },
  }
  return room
}

const eventsAt = (...positions: number[]): BoardEvent[] => positions.map((at) => event(at, item('a', { version: at })))

describe('board stream', () => {
  it('follows the log from the position of its snapshot, and is live only when the server says so', async () => {
    const room = play()
    room.stream.start()
    expect(room.state()).toBe('connecting')
    await room.answer(snapshot(10))
    expect(room.newest().after).toBe(10)
    expect(room.state()).toBe('connecting')
    room.say('LIVE')
    expect(room.state()).toBe('live')
    room.say('LIVE', eventsAt(11, 12))
    expect(room.model().position).toBe(12)
    expect(room.remembered.at(-1)).toBe(12)
  })

  it('[OVD-3] ignores what it has already', async () => {
    const room = await play().open()
    room.say('LIVE', eventsAt(11))
    room.say('LIVE', eventsAt(10, 11))
    expect([room.model().position, room.state(), room.subscriptions.length]).toEqual([11, 'live', 1])
  })

  it('[OVD-3] asks again from where it stands when an event is missing, with pauses when that does not help', async () => {
    const room = await play().open()
    room.say('LIVE', eventsAt(11, 13))
    expect(room.subscriptions.map((one) => [one.after, one.open])).toEqual([
      [10, false],
      [11, true],
    ])
    expect([room.state(), room.model().position]).toEqual(['reconnecting', 11])
    room.say('LIVE', eventsAt(13))
    expect(room.subscriptions).toHaveLength(2)
    room.elapse(500)
    expect(room.newest().after).toBe(11)
    room.say('LIVE', eventsAt(12, 13))
    expect([room.state(), room.model().position]).toEqual(['live', 13])
  })

  it('says at once that the connection is gone, and as of when; then resumes by position and counts what it replays', async () => {
    const room = await play().open()
    room.say('LIVE', eventsAt(11), T0 + 60_000)
    room.pong(T0 + 95_000)
    room.drop()
    expect(room.stream.current().connection).toMatchObject({ state: 'reconnecting', asOf: T0 + 95_000 })
    expect(room.model().position).toBe(11)
    room.elapse(250)
    expect(room.newest().after).toBe(11)
    room.say('REPLAYING', eventsAt(12, 13), T0 + 200_000)
    // Whole only up to the events replayed so far, whatever time it is by now.
    expect(room.stream.current().connection).toMatchObject({ state: 'replaying', replaying: 2, asOf: T0 + 95_000 })
    room.say('REPLAYING', eventsAt(14))
    expect(room.stream.current().connection.replaying).toBe(3)
    room.say('LIVE', eventsAt(15))
    expect([room.state(), room.model().position]).toEqual(['live', 15])
  })

  it('waits longer after each failure, up to a limit, and starts short again once it was live', async () => {
    const room = await play().open()
    for (const ms of [250, 500, 1000, 2000, 4000, 8000, 8000]) {
      room.drop()
      room.elapse(ms)
    }
    room.say('LIVE')
    room.drop()
    room.elapse(250)
    expect(room.state()).toBe('reconnecting')
  })

  it('tries at once when told to hurry, and once only', async () => {
    const room = await play().open()
    room.drop()
    room.stream.hurry()
    room.stream.hurry()
    expect(room.subscriptions).toHaveLength(2)
    expect([...room.timers].map((one) => one.ms)).toEqual([15_000])
  })

  it('does not wait for ever for an answer to its subscription', async () => {
    const room = play()
    room.stream.start()
    await room.answer(snapshot(10))
    room.elapse(15_000)
    expect(room.subscriptions[0]!.open).toBe(false)
    room.elapse(250)
    room.say('LIVE')
    expect(room.state()).toBe('live')
    expect(room.timers.size).toBe(0)
  })

  it('hears nothing any more from a subscription it has left', async () => {
    const room = await play().open()
    const left = room.newest().sink
    left.ended(DROP)
    left.next({ state: 'LIVE', head: 11, serverTime: iso(T0), events: eventsAt(11) })
    expect([room.state(), room.model().position]).toEqual(['reconnecting', 10])
    left.ended(DROP)
    expect(room.timers.size).toBe(1)
  })

  it('keeps the last board on the screen while it fetches anew, and takes the new one though its log began anew', async () => {
    const room = await play().open(500)
    room.say('REFETCH')
    expect([room.state(), room.model().position]).toEqual(['reconnecting', 500])
    await room.answer(snapshot(3, [item('n')]))
    expect(room.newest().after).toBe(3)
    room.say('LIVE')
    expect([room.state(), room.model().position]).toEqual(['live', 3])
    expect([...room.model().items.keys()]).toEqual(['n'])
  })

  it('does not spin when the server asks to refetch over and over', async () => {
    const room = await play().open()
    room.say('REFETCH')
    await room.answer(snapshot(10))
    room.say('REFETCH')
    expect(room.questions).toHaveLength(2)
    room.elapse(500)
    expect(room.questions).toHaveLength(3)
  })

  it('asks for the snapshot again when it failed, and keeps what it shows', async () => {
    const room = await play().open()
    room.say('REFETCH')
    await room.answer(new Error('502'))
    expect(room.stream.current()).toMatchObject({
      model: { position: 10 },
      connection: { state: 'reconnecting', problem: '502' },
    })
    room.elapse(500)
    await room.answer(snapshot(40))
    expect(room.model().position).toBe(40)
  })

  it('stops trying when it is refused for good', async () => {
    const room = await play().open()
    room.newest().sink.ended({ fatal: true, message: 'revoked' })
    expect(room.stream.current().connection).toMatchObject({ state: 'refused', problem: 'revoked' })
    expect(room.timers.size).toBe(0)
    const other = play()
    other.stream.start()
    await other.answer(new StreamRefused('no such estate'))
    expect([other.state(), other.timers.size]).toEqual(['refused', 0])
  })

  it('stops for good: no timer, and no answer afterwards changes anything', async () => {
    const room = await play().open()
    room.stream.stop()
    expect(room.newest().open).toBe(false)
    const before = room.stream.current()
    room.say('LIVE', eventsAt(11))
    expect(room.stream.current()).toBe(before)
    const waiting = await play().open()
    waiting.drop()
    expect(waiting.timers.size).toBe(1)
    waiting.stream.stop()
    expect(waiting.timers.size).toBe(0)
  })
})

describe('a snapshot read beside the running stream', () => {
  it('never takes back newer events: they are applied to it again', async () => {
    const room = await play().open()
    room.stream.refresh()
    room.say('LIVE', [...eventsAt(11), event(12, item('b'))])
    const today = { ...snapshot(0).today, opened: 7 }
    await room.answer(snapshot(11, [item('a', { version: 11 })], { today }))
    expect(room.model()).toMatchObject({ position: 12, today: { opened: 7 } })
    expect([...room.model().items.keys()]).toEqual(['a', 'b'])
  })

  it('is dropped when it is older than what was heard before it was asked for', async () => {
    const room = await play().open()
    room.say('LIVE', eventsAt(11))
    room.stream.refresh()
    await room.answer(snapshot(9))
    expect(room.model().position).toBe(11)
    expect(room.model().items.size).toBe(1)
  })

  it('is dropped when the stream broke off meanwhile', async () => {
    const room = await play().open()
    room.stream.refresh()
    room.drop()
    await room.answer(snapshot(30))
    expect(room.model().position).toBe(10)
  })

  it('is asked for once at a time, and only while live', async () => {
    const room = play()
    room.stream.refresh()
    expect(room.questions).toHaveLength(0)
    await room.open()
    room.stream.refresh()
    room.stream.refresh()
    expect(room.questions).toHaveLength(2)
  })
})

describe('a reload', () => {
  it('shows the last board at once, marked as of its time, and resumes from its position', async () => {
    const room = play({ model: (await play().open(77)).model(), asOf: T0 - 5000 })
    expect(room.stream.current()).toMatchObject({
      model: { position: 77 },
      connection: { state: 'reconnecting', asOf: T0 - 5000 },
    })
    room.stream.start()
    expect(room.questions).toHaveLength(0)
    expect(room.newest().after).toBe(77)
  })
})
