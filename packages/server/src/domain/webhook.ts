/** How long a message to another system is tried, and when its receiver is given up. */

/** Attempts of one message before it goes to the dead letters and the next one's turn comes. */
export const MOST_ATTEMPTS = 8
/** Attempts that fail in a row, of whatever messages, before nothing is sent any more until somebody has mended it. */
export const DISABLE_AFTER = 24
const LONGEST_WAIT_MS = 3_600_000

/**
 * The wait before the next attempt: four times longer after each, and drawn around that, so that those who failed together do not
 * come back together.
 * @param attempts that failed so far
 * @param random in [0, 1)
 * @param askedMs what the receiver asked for (Retry-After)
 */
export function retryDelay(attempts: number, firstMs: number, random: number, askedMs: number | null = null): number {
  const grown = Math.min(firstMs * 4 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS)
  return Math.round(Math.max(grown * (0.5 + random), Math.min(askedMs ?? 0, LONGEST_WAIT_MS)))
}

export type Failure = 'RETRY' | 'DEAD'
export type Disabling = 'FAILED' | 'GONE'

/** What a failed attempt comes to. @param inARow failures of the webhook with this one @param status 410: the receiver is gone for good */
export const afterFailure = (
  attempts: number,
  inARow: number,
  status: number | null,
): { readonly message: Failure; readonly webhook: Disabling | null } => ({
  message: attempts >= MOST_ATTEMPTS ? 'DEAD' : 'RETRY',
  webhook: status === 410 ? 'GONE' : inARow >= DISABLE_AFTER ? 'FAILED' : null,
})
