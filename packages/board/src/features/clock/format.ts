/** Durations and times as DESIGN.md writes them. */

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * m:ss, from 1 h h:mm:ss, from 10 h '10h 12m', from 24 h '1日 3時'.
 * @param ms milliseconds, negative counts as 0; whole seconds passed are shown
 * @param at language place: 0 zh-Hant, 1 zh-Hans, 2 en
 * @example formatDuration(4_327_000, 0) → '1:12:07'
 */
export function formatDuration(ms: number, at: 0 | 1 | 2): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  if (hours >= 24) {
    const days = Math.floor(hours / 24)
    return at === 2 ? `${days}d ${hours % 24}h` : `${days}日 ${hours % 24}${at === 0 ? '時' : '时'}`
  }
  if (hours >= 10) return `${hours}h ${two(minutes)}m`
  if (hours >= 1) return `${hours}:${two(minutes)}:${two(seconds % 60)}`
  return `${minutes}:${two(seconds % 60)}`
}

/**
 * Time still left: the last second shows 0:01, so that a countdown reaches 0:00 at the due instant and not a second before.
 * @example formatRemaining(900, 0) → '0:01'
 */
export const formatRemaining = (ms: number, at: 0 | 1 | 2): string =>
  formatDuration(Math.ceil(Math.max(0, ms) / 1000) * 1000, at)
