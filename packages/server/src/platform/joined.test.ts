import { describe, expect, test } from 'vitest'
import { Joined } from './joined.js'

/** A database of one number, whose reads take their time and answer what it was when they began. */
function slow() {
  const state = { value: 0, reads: 0 }
  const ends: (() => void)[] = []
  const read = async () => {
    state.reads += 1
    const seen = state.value
    await new Promise<void>((resolve) => ends.push(resolve))
    return seen
  }
  const begun = async (count: number) => {
    while (state.reads < count) await new Promise((resolve) => setImmediate(resolve))
  }
  return { state, read, begun, end: () => ends.shift()?.() }
}

describe('equal reads made as one', () => {
  test('those who ask at once are told by one read', async () => {
    const { state, read, begun, end } = slow()
    const joined = new Joined<number>()
    const all = Promise.all(Array.from({ length: 8 }, () => joined.ask('wall', read)))
    await begun(1)
    end()
    expect(await all).toEqual(Array.from({ length: 8 }, () => 0))
    expect(state.reads).toBe(1)
  })

  test('who asks after a read has begun reads his own write; all who ask meanwhile are told by the next', async () => {
    const { state, read, begun, end } = slow()
    const joined = new Joined<number>()
    const before = joined.ask('wall', read)
    await begun(1)
    state.value = 1
    const after = [joined.ask('wall', read), joined.ask('wall', read)]
    state.value = 2
    const last = joined.ask('wall', read)
    expect(state.reads).toBe(1)
    end()
    expect(await before).toBe(0)
    await begun(2)
    state.value = 3
    const third = joined.ask('wall', read)
    end()
    // Read after the last of them asked, so each sees at least what he had written.
    expect(await Promise.all([...after, last])).toEqual([2, 2, 2])
    await begun(3)
    end()
    expect(await third).toBe(3)
    expect(state.reads).toBe(3)
  })

  test('what is not the same is not joined, and a read that fails is not the next one’s failure', async () => {
    const { read, begun, end } = slow()
    const joined = new Joined<number>()
    const fails = joined.ask('wall', () => Promise.reject(new Error('gone')))
    await expect(fails).rejects.toThrow('gone')
    const answers = [joined.ask('wall', read), joined.ask('list', read)]
    await begun(2)
    end()
    end()
    expect(await Promise.all(answers)).toEqual([0, 0])
  })
})
