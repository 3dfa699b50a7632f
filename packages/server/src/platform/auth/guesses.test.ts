import { describe, expect, test } from 'vitest'
import { Attempts, Guesses, guesserOf } from './guesses.js'

const START = new Date('2026-11-23T01:00:00Z')
const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1000)

describe('guesses', () => {
  test('lock their key from so many on, each further one twice as long, an hour at most', () => {
    const guesses = new Guesses(3)
    expect([guesses.failed('a', START), guesses.failed('a', START)]).toEqual([null, null])
    expect(guesses.lockedUntil('a', START)).toBe(null)
    expect(guesses.failed('a', START)).toEqual(after(60))
    expect(guesses.lockedUntil('a', after(59))).toEqual(after(60))
    expect(guesses.lockedUntil('a', after(60))).toBe(null)
    expect(guesses.lockedUntil('b', START)).toBe(null)
    expect(guesses.failed('a', START)).toEqual(after(120))
    for (let more = 0; more < 20; more++) guesses.failed('a', START)
    expect(guesses.failed('a', START)).toEqual(after(3_600))
    guesses.forget('a')
    expect(guesses.failed('a', START)).toBe(null)
  })

  test('of no more than 10,000 keys are remembered', () => {
    const guesses = new Guesses(1)
    for (let key = 0; key <= 10_000; key++) guesses.failed(String(key), START)
    expect(guesses.lockedUntil('0', START)).toBe(null)
    expect(guesses.lockedUntil('1', START)).toEqual(after(60))
    expect(guesses.lockedUntil('10000', START)).toEqual(after(60))
  })
})

describe('attempts', () => {
  test('of one key within a while are so many; the next waits for its end, and one that was none is taken back', () => {
    const attempts = new Attempts(2, 60_000)
    expect([attempts.begin('a', START), attempts.begin('a', after(30))]).toEqual([null, null])
    expect(attempts.begin('a', after(59))).toEqual(after(60))
    expect(attempts.begin('b', after(59))).toBe(null)
    attempts.takeBack('a')
    expect(attempts.begin('a', after(59))).toBe(null)
    expect(attempts.begin('a', after(59))).toEqual(after(60))
    expect(attempts.begin('a', after(60))).toBe(null)
    attempts.takeBack('never')
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8:7:7::5', '2001:db8:7:7'],
  ['2001:0DB8:0007:7:1:2:3:4', '2001:db8:7:7'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('%s guesses as %s', (address, guesser) => expect(guesserOf(address)).toBe(guesser))
