import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { createLogger } from './logger.js'
import { Loop } from './loop.js'

const logger = createLogger({ level: 'silent', format: 'json' })
const loops: Loop[] = []
afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())))

function looping(work: () => Promise<number>, longestWaitMs = 60_000): Loop {
  const loop = new Loop({ what: 'a test', logger, longestWaitMs, work })
  loops.push(loop)
  return loop
}

test('works while there is more, then waits; a word during the work is not lost', async () => {
  const answers = [0, 0, Infinity, Infinity]
  let runs = 0
  let running = 0
  const loop: Loop = looping(async () => {
    expect(++running).toBe(1)
    await sleep(1)
    running -= 1
    runs += 1
    if (runs === 3) loop.wake()
    return answers[runs - 1] ?? Infinity
  })
  loop.start()
  await vi.waitUntil(() => runs === 4)
  await sleep(20)
  expect(runs).toBe(4)
})

test('looks again by itself after the longest wait, and after a failure', async () => {
  let runs = 0
  const loop = looping(() => (++runs === 1 ? Promise.reject(new Error('away')) : Promise.resolve(Infinity)), 5)
  loop.start()
  await vi.waitUntil(() => runs >= 4)
  expect(runs).toBeGreaterThanOrEqual(4)
})

test('an earlier time moves the timer, a later one does not; stopped, it does nothing', async () => {
  let runs = 0
  const loop = looping(() => Promise.resolve(++runs && Infinity))
  loop.start()
  await vi.waitUntil(() => runs === 1)
  loop.wake(30_000)
  loop.wake(5)
  await vi.waitUntil(() => runs === 2)
  await loop.stop()
  loop.wake()
  await sleep(10)
  expect(runs).toBe(2)
})
