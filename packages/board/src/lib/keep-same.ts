/** Plain data compared by value: what is equal keeps its identity, so that whatever draws it can tell by `===` that nothing changed. */

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/**
 * Answers `next`, with every part that equals the corresponding part of `before` replaced by that part. Arrays and plain objects
 * are looked into; anything else is compared by identity.
 * @example keepSame(a, structuredClone(a)) === a
 */
export function keepSame<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next
  if (Array.isArray(before) && Array.isArray(next)) {
    const kept = next.map((value, at) => keepSame(before[at], value))
    return (kept.length === before.length && kept.every((value, at) => value === before[at]) ? before : kept) as T
  }
  if (isPlain(before) && isPlain(next)) {
    const keys = Object.keys(next)
    const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], next[key])]))
    const same =
      keys.length === Object.keys(before).length && keys.every((key) => key in before && kept[key] === before[key])
    return (same ? before : kept) as T
  }
  return next
}
