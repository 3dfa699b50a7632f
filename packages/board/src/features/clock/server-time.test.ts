import { describe, expect, it } from 'vitest'
import { createServerTime } from './server-time'

function clock(wall: number) {
  let mono = 0
  const time = createServerTime(
    () => mono,
    () => wall,
  )
  return { time, at: (ms: number) => ((mono = ms), time.now()) }
}

describe('server time', () => {
  it('corrects a browser whose clock is wrong, by half of the shortest round trip', () => {
    const { time, at } = clock(5_000_000)
    time.sample(9_000_000, 1400, 1000)
    expect(at(1400)).toBe(9_000_200)
    time.sample(9_100_000, 2400, 1400)
    expect(at(1400)).toBe(9_000_200)
    time.sample(9_001_000, 2320, 2300)
    expect(at(2320)).toBe(9_001_010)
  })
  it('takes a worse sample once the best one is old', () => {
    const { time, at } = clock(0)
    time.sample(10_000, 20, 0)
    time.sample(700_500, 700_000, 699_000)
    expect(at(700_000)).toBe(701_000)
  })
  it('takes a time of unknown way for lack of a better one, and ignores nonsense', () => {
    const { time, at } = clock(0)
    time.sample('not a time', 0)
    expect(at(0)).toBe(0)
    time.sample(7000, 0)
    expect(at(0)).toBe(7000)
    time.sample(6500, 0)
    expect(at(0)).toBe(6500)
  })
  it('once measured, a message late on its way takes nothing back', () => {
    const { time, at } = clock(0)
    time.sample(8000, 10, 0)
    time.sample(8000, 900)
    expect(at(900)).toBe(8895)
  })
  it('is put forward by a message from its own future: the computer slept', () => {
    const { time, at } = clock(0)
    time.sample(8000, 10, 0)
    time.sample(3_600_000, 20)
    expect(at(20)).toBe(3_600_000)
    time.sample(3_600_100, 120, 40)
    expect(at(120)).toBe(3_600_140)
  })
})
