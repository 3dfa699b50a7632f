import { describe, expect, it } from 'vitest'
import { createServerTime } from './server-time'

describe('server time', () => {
  it('corrects a browser whose clock is wrong, by half of the shortest round trip', () => {
    let mono = 1000
    const time = createServerTime(() => mono, () => 5_000_000)
    time.sample(9_000_000, 1400, 1000)
    mono = 1400
    expect(time.now()).toBe(9_000_200)
    time.sample(9_100_000, 2400, 1400)
    expect(time.now()).toBe(9_000_200)
    time.sample(9_001_000, 2320, 2300)
    mono = 2320
    expect(time.now()).toBe(9_001_010)
  })
  it('takes a time without a known way only until one was measured, and ignores nonsense', () => {
    let mono = 0
    const time = createServerTime(() => mono, () => 0)
    time.sample('not a time', 0)
    expect(time.now()).toBe(0)
    time.sample(7000, 0)
    expect(time.now()).toBe(7000)
    time.sample(8000, 10, 0)
    time.sample(99_000, 20)
    mono = 20
    expect(time.now()).toBe(8015)
  })
})
