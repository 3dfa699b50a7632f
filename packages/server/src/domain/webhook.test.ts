import { describe, expect, it } from 'vitest'
import { afterFailure, DISABLE_AFTER, MOST_ATTEMPTS, retryDelay } from './webhook.js'

describe('a message that fails', () => {
  it('waits four times longer each time, an hour at most, and never in step with others', () => {
    expect([1, 2, 3, 4].map((attempts) => retryDelay(attempts, 5_000, 0.5))).toEqual([5_000, 20_000, 80_000, 320_000])
    expect(retryDelay(8, 5_000, 0.5)).toBe(3_600_000)
    expect([retryDelay(2, 5_000, 0), retryDelay(2, 5_000, 0.999)]).toEqual([10_000, 29_980])
  })

  it('waits as the receiver asks, within reason', () => {
    expect(retryDelay(1, 5_000, 0.5, 60_000)).toBe(60_000)
    expect(retryDelay(1, 5_000, 0.5, 1)).toBe(5_000)
    expect(retryDelay(1, 5_000, 0.5, 10 ** 9)).toBe(3_600_000)
  })

  it('is a dead letter at the last attempt, and its webhook is given up after enough in a row, or at once when gone', () => {
    expect(afterFailure(MOST_ATTEMPTS - 1, 1, 500)).toEqual({ message: 'RETRY', webhook: null })
    expect(afterFailure(MOST_ATTEMPTS, 1, null)).toEqual({ message: 'DEAD', webhook: null })
    expect(afterFailure(1, DISABLE_AFTER - 1, 500).webhook).toBeNull()
    expect(afterFailure(1, DISABLE_AFTER, 500).webhook).toBe('FAILED')
    expect(afterFailure(1, 1, 410).webhook).toBe('GONE')
  })
})
