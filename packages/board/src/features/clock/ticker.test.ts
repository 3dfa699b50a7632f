import { describe, expect, it } from 'vitest'
import { createTicker, stillAt } from './ticker'

function room(start: number) {
  let now = start
  const timers = new Set<{ work: () => void; ms: number }>()
  const ticker = createTicker({ now: () => now }, (work, ms) => {
    const timer = { work, ms }
    timers.add(timer)
    return () => void timers.delete(timer)
  })
  return {
    ticker,
    timers,
    waits: () => [...timers].map((timer) => timer.ms),
    /** Lets the one timer run out, at its time or as much later. */
    elapse(later = 0) {
      const [timer] = [...timers]
      timers.delete(timer!)
      now += timer!.ms + later
      timer!.work()
    },
  }
}

describe('ticker', () => {
  it('beats just after each full second of the server, however late the last beat was', () => {
    const { ticker, waits, elapse } = room(10_300)
    const beats: number[] = []
    ticker.subscribe((now) => beats.push(now))
    expect(waits()).toEqual([702])
    elapse()
    elapse(150)
    expect(beats).toEqual([11_002, 12_152])
    expect(waits()).toEqual([850])
  })
  it('beats at the very instant asked for, and then goes on with the seconds', () => {
    const { ticker, waits, elapse } = room(10_000)
    const beats: number[] = []
    ticker.subscribe((now) => beats.push(now))
    ticker.wakeAt(10_400)
    expect(waits()).toEqual([402])
    elapse()
    elapse()
    expect(beats).toEqual([10_402, 11_002])
  })
  it('keeps one timer only, and none when nobody listens', () => {
    const { ticker, timers } = room(0)
    ticker.wakeAt(500)
    expect(timers.size).toBe(0)
    const stops = [ticker.subscribe(() => {}), ticker.subscribe(() => {})]
    ticker.wakeAt(700)
    expect(timers.size).toBe(1)
    stops.forEach((stop) => stop())
    expect(timers.size).toBe(0)
  })
  it('a beat may end its own subscription and that of others', () => {
    const { ticker, elapse } = room(0)
    const heard: string[] = []
    const stopB = ticker.subscribe(() => heard.push('b'))
    const stopA = ticker.subscribe(() => {
      heard.push('a')
      stopA()
      stopB()
    })
    elapse()
    expect(heard).toEqual(['b', 'a'])
  })
  it('stands still for pictures', () => {
    const still = stillAt(5000)
    still.subscribe(() => {
      throw new Error('it beat')
    })()
    expect(still.now()).toBe(5000)
  })
})
