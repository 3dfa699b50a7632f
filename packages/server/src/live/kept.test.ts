import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EstateFeed } from './feed.js'
import { Block, KeptTexts } from './kept.js'
import type { EventReader, LogEvent } from './log.js'

const MOST = 1_000_000
const feedOf = (): EstateFeed => new EstateFeed('e', {} as EventReader, 0)
const event = (position: number): LogEvent => ({ estateId: 'e', position, item: {} }) as unknown as LogEvent
const textOf = (position: number): string => JSON.stringify({ position, name: `識別 ${'x'.repeat(position % 40)}` })
/** Every seventh is made anew whenever it is told. */
const lasting = ({ position }: LogEvent): boolean => position % 7 !== 0

const range = (after: number, last: number): number[] => Array.from({ length: last - after }, (_, at) => after + 1 + at)
const blockOf = (after: number, last: number): Block =>
  Block.of(range(after, last).map(event), range(after, last).map(textOf), lasting)
/** As a message would be put together of it. */
const written = (parts: readonly (Buffer | LogEvent)[] = []): string =>
  parts.map((part) => (Buffer.isBuffer(part) ? part.toString() : textOf(part.position))).join(',')

describe('texts that are kept', () => {
  test('[OVD-3] are those that were told, without a gap, in whatever order and pieces they came', () => {
    const piece = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(360), fc.integer({ min: 1, max: 400 }))),
        (pieces, asked) => {
          const feed = feedOf()
          const kept = new KeptTexts({ mostKeptBytes: MOST, mostKeptEvents: 10_000 })
          const known = new Set<number>()
          for (const [after, count] of pieces) {
            kept.put('a', feed.epoch, blockOf(after, after + count))
            for (const position of range(after, after + count)) known.add(position)
          }
          for (const [after, upTo] of asked) {
            const expected: number[] = []
            for (let at = after + 1; known.has(at) && at <= upTo; at++) expected.push(at)
            const found = kept.after('a', feed, after, upTo)
            expect(kept.has('a', feed, after)).toBe(known.has(after + 1))
            expect(written(found?.parts)).toBe(expected.map(textOf).join(','))
            expect(found && [found.first, found.last]).toEqual(
              expected.length > 0 ? [after + 1, expected.at(-1)] : null,
            )
            expect(found?.parts.filter((part) => !Buffer.isBuffer(part)) ?? []).toEqual(
              expected.filter((position) => position % 7 === 0).map(event),
            )
          }
        },
      ),
      { numRuns: 300, seed: 2611 },
    )
  })

  test('told one by one they stay what they were, also for who still holds them', () => {
    const feed = feedOf()
    const kept = new KeptTexts({ mostKeptBytes: MOST, mostKeptEvents: 10_000 })
    const held: [string, readonly (Buffer | LogEvent)[]][] = []
    for (const position of range(0, 2_000)) {
      kept.put('a', feed.epoch, blockOf(position - 1, position))
      const after = Math.max(0, position - 20)
      held.push([range(after, position).map(textOf).join(','), kept.after('a', feed, after, position)?.parts ?? []])
    }
    for (const [expected, parts] of held) expect(written(parts)).toBe(expected)
    // Some 60 bytes each, 286 events that are made anew, and room for what comes.
    expect(kept.stats.keptBytes).toBeLessThan(2_000 * (60 + 8) + 286 * 1_024 + 262_144)
  })

  test('stay within their bytes, whatever is put; the group used longest ago is forgotten first, its oldest before the others', () => {
    const feed = feedOf()
    const kept = new KeptTexts({ mostKeptBytes: 40_000, mostKeptEvents: 10_000 })
    for (const position of range(0, 30)) {
      for (const key of ['a', 'b', 'c']) kept.put(key, feed.epoch, blockOf(position - 1, position))
      expect(kept.stats.keptBytes).toBeLessThanOrEqual(40_000)
    }
    kept.after('a', feed, 20, 30)
    const gone: string[] = []
    for (let last = 60; last <= 3_000; last += 30) {
      kept.put('d', feed.epoch, blockOf(last - 30, last))
      expect(kept.stats.keptBytes).toBeLessThanOrEqual(40_000)
      for (const key of ['a', 'b', 'c']) if (!gone.includes(key) && !kept.has(key, feed, 29)) gone.push(key)
    }
    expect(gone).toEqual(['b', 'c', 'a'])
    expect(kept.has('d', feed, 2_999)).toBe(true)
    expect(kept.has('d', feed, 31)).toBe(false)
    kept.put('d', feed.epoch, blockOf(600, 3_000))
    expect(kept.stats.keptBytes).toBeLessThanOrEqual(40_000)
    kept.put('e', feed.epoch, blockOf(0, 1))
    kept.put('e'.repeat(30_000), feed.epoch, blockOf(0, 1))
    expect(kept.stats.keptBytes).toBeLessThanOrEqual(40_000)
  })

  test('reach no further back than anybody may resume', () => {
    const feed = feedOf()
    const kept = new KeptTexts({ mostKeptBytes: 10 * MOST, mostKeptEvents: 100 })
    for (const position of range(0, 20_000)) kept.put('a', feed.epoch, blockOf(position - 1, position))
    expect(kept.after('a', feed, 19_900, 20_000)?.last).toBe(20_000)
    expect(kept.has('a', feed, 10_000)).toBe(false)
    expect(kept.stats.keptBytes).toBeLessThan(1_000_000)
  })

  test('are one group’s alone, and of the history that they were told in', () => {
    const feed = feedOf()
    const kept = new KeptTexts({ mostKeptBytes: MOST, mostKeptEvents: 10_000 })
    kept.put('a', feed.epoch, blockOf(0, 10))
    expect(kept.after('b', feed, 0, 10)).toBeNull()
    const restored = feedOf()
    expect(kept.has('a', restored, 0)).toBe(false)
    expect(kept.after('a', restored, 0, 10)).toBeNull()
    // What was still under way when the log went back is not mixed with what comes after it.
    kept.put('a', restored.epoch, blockOf(20, 30))
    kept.put('a', feed.epoch, blockOf(10, 20))
    expect(kept.after('a', restored, 10, 30)).toBeNull()
    expect(kept.after('a', restored, 20, 30)?.last).toBe(30)
    expect(kept.after('a', feed, 0, 10)).toBeNull()
  })
})
