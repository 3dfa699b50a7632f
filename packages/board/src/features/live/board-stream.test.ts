import { describe, expect, it } from 'vitest'
import type { BoardSnapshot } from './board-model'
import { BoardStream, type StreamMessage, type StreamSink } from './board-stream'
import { event, item, snapshot, T0 } from './samples'

/** The outside world under the test's hand: questions wait until they are answered, timers until they are let run. */
function world() {
  const snapshots: { resolve(value: BoardSnapshot): void; reject(error: Error): void }[] = []
  const subscriptions: { after: number; sink: StreamSink; stopped: boolean }[] = []
  const timers: { work: () => void; ms: number; cancelled: boolean }[] = []
  const transport = {
    snapshot: () => new Promise<BoardSnapshot>((resolve, reject) => snapshots.push({ resolve, reject })),
    subscribe(after: number, sink: StreamSink) {
      const subscription = { after, sink, stopped: false }
      subscriptions.push(subscription)
      return () => void (subscription.stopped = true)
    },
    schedule(work: () => void, ms: number) {
      const timer = { work, ms, cancelled: false }
      timers.push(timer)
      return () => void (timer.cancelled = true)
    },
    random: () => 0.5,
    heard: () => {},
    serverNow: () => T0,
  }
  const stream = new BoardStream(transport)
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const message = (state: StreamMessage['state'], ...events: ReturnType<typeof event>[]): StreamMessage => ({
    state,
    head: events.at(-1)?.position ?? 0,
    serverTime: new Date(T0 + 60_000).toISOString(),
    events,
  })
  const last = () => subscriptions.at(-1)!
  return { stream, snapshots, subscriptions, timers, settle, message, last }
}

async function live(position = 5) {
  const w = world()
  w.stream.start()
  w.snapshots[0]!.resolve(snapshot(position, [item('a')]))
  await w.settle()
  w.last().sink.next(w.message('LIVE'))
  return w
}

describe('board stream', () => {
  it('takes the snapshot, follows after its position, and is live only when the server says so', async () => {
    const w = world()
    w.stream.start()
    expect(w.stream.current().connection.state).toBe('connecting')
    w.snapshots[0]!.resolve(snapshot(5, [item('a')]))
    await w.settle()
    expect(w.last().after).toBe(5)
    expect(w.stream.current().connection.state).toBe('connecting')
    w.last().sink.next(w.message('REPLAYING', event(6, item('b')), event(7, item('c'))))
    expect(w.stream.current().connection).toMatchObject({ state: 'replaying', replaying: 2 })
    w.last().sink.next(w.message('LIVE', event(8, item('d'))))
    expect(w.stream.current().connection).toMatchObject({ state: 'live', replaying: 0, asOf: T0 + 60_000 })
    expect([...w.stream.current().model!.items.keys()]).toEqual(['a', 'b', 'c', 'd'])
  })

  it('[OVD-3] resumes after the last position when the connection drops, and says so meanwhile', async () => {
    const w = await live()
    w.last().sink.next(w.message('LIVE', event(6, item('b'))))
    w.last().sink.ended({ fatal: false, message: 'socket 1006' })
    expect(w.stream.current().connection).toMatchObject({ state: 'reconnecting', asOf: T0 + 60_000 })
    expect(w.stream.current().model!.items.size).toBe(2)
    w.timers.at(-1)!.work()
    expect(w.last().after).toBe(6)
    w.last().sink.next(w.message('LIVE', event(7, item('c'))))
    expect(w.stream.current().connection.state).toBe('live')
    expect(w.stream.current().model!.position).toBe(7)
  })

  it('asks again after its last position when a jump proves a loss', async () => {
    const w = await live()
    w.last().sink.next(w.message('LIVE', event(6, item('b')), event(9, item('z'))))
    expect(w.subscriptions[0]!.stopped).toBe(true)
    expect(w.last().after).toBe(6)
    expect(w.stream.current().model!.items.has('z')).toBe(false)
  })

  it('ignores what it already has, and whatever an abandoned subscription still says', async () => {
    const w = await live()
    w.last().sink.next(w.message('LIVE', event(6, item('b')), event(6, item('b'))))
    expect(w.stream.current().model!.position).toBe(6)
    const old = w.last().sink
    old.ended({ fatal: false, message: 'x' })
    w.timers.at(-1)!.work()
    old.next(w.message('LIVE', event(7, item('ghost'))))
    expect(w.stream.current().model!.items.has('ghost')).toBe(false)
  })

  it('fetches anew when told to, keeps the old board on the screen meanwhile, and never lets a late snapshot overwrite newer events', async () => {
    const w = await live()
    w.last().sink.next(w.message('REFETCH'))
    expect(w.stream.current().model!.items.has('a')).toBe(true)
    w.snapshots[1]!.resolve(snapshot(40, [item('n')]))
    await w.settle()
    expect(w.last().after).toBe(40)
    w.last().sink.next(w.message('LIVE', event(41, item('m'))))
    w.stream.refresh()
    w.last().sink.next(w.message('LIVE', event(42, item('k'))))
    w.snapshots[2]!.resolve(snapshot(41, []))
    await w.settle()
    expect([...w.stream.current().model!.items.keys()]).toEqual(['n', 'm', 'k'])
    w.stream.refresh()
    w.snapshots[3]!.resolve(snapshot(42, [item('k')]))
    await w.settle()
    expect([...w.stream.current().model!.items.keys()]).toEqual(['k'])
  })

  it('waits longer after each failure, up to a limit, and starts short again once it was live', async () => {
    const w = await live()
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      w.last().sink.ended({ fatal: false, message: 'down' })
      waits.push(w.timers.at(-1)!.ms)
      w.timers.at(-1)!.work()
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
    w.last().sink.next(w.message('LIVE'))
    w.last().sink.ended({ fatal: false, message: 'down' })
    expect(w.timers.at(-1)!.ms).toBe(250)
  })

  it('does not try again when it is refused for good', async () => {
    const w = await live()
    const timers = w.timers.length
    w.last().sink.ended({ fatal: true, message: 'revoked' })
    expect(w.stream.current().connection).toMatchObject({ state: 'refused', problem: 'revoked' })
    expect(w.timers).toHaveLength(timers)
  })

  it('stops for good: no timer, no answer afterwards changes anything', async () => {
    const w = await live()
    w.last().sink.ended({ fatal: false, message: 'down' })
    w.stream.stop()
    expect(w.timers.at(-1)!.cancelled).toBe(true)
    const before = w.stream.current()
    w.last().sink.next(w.message('LIVE', event(6, item('b'))))
    expect(w.stream.current()).toBe(before)
  })
})
