import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALGORITHM, drawFrom, hashOfList, strataOfDraw, verifyDraw, type Candidate } from './sampling.js'

const list = (count: number, stratum: (index: number) => string = () => ''): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `CB-2611-${String(index + 1).padStart(4, '0')}`,
    stratum: stratum(index),
  }))

const plain = { size: 3, stratified: false }

/** Pearson's statistic against equal frequencies. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, each) => sum + each, 0) / counts.length
  return counts.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0)
}

describe('[SPT-3] a draw', () => {
  it('takes exactly as many as asked, all of a shorter list, none of an empty one', () => {
    expect(drawFrom(list(0), { ...plain, seed: 's' }).drawn).toEqual([])
    expect(drawFrom(list(2), { ...plain, seed: 's' }).drawn.toSorted()).toEqual(['CB-2611-0001', 'CB-2611-0002'])
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 70 }),
        fc.string(),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (count, size, seed, stratified, strata) => {
          const { drawn } = drawFrom(
            list(count, (index) => `b${index % strata}`),
            { seed, size, stratified },
          )
          expect(drawn.length).toBe(Math.min(count, size))
          expect(new Set(drawn).size).toBe(drawn.length)
        },
      ),
    )
  })

  it('is the same whatever order the candidates come in, and another with another seed', () => {
    const once = drawFrom(list(40), { ...plain, seed: '2026-11·7F3A91C4' })
    expect(drawFrom(list(40).reverse(), { ...plain, seed: '2026-11·7F3A91C4' })).toEqual(once)
    expect(drawFrom(list(40), { ...plain, seed: '2026-11·7F3A91C5' }).drawn).not.toEqual(once.drawn)
  })

  it('stays what it is: this very draw was made by the first release', () => {
    expect(drawFrom(list(20), { ...plain, seed: 'first' })).toMatchObject({
      algorithm: ALGORITHM,
      listHash: hashOfList(list(20)),
      // Drawn with a dozen lines of another language from docs/sampling.md alone.
      drawn: ['CB-2611-0007', 'CB-2611-0010', 'CB-2611-0018'],
    })
  })

  it('can be drawn again from its record, and shows when the record was touched', () => {
    const record = drawFrom(
      list(30, (index) => `b${index % 4}`),
      { seed: 'x', size: 7, stratified: true },
    )
    expect(verifyDraw(JSON.parse(JSON.stringify(record))).genuine).toBe(true)
    expect(verifyDraw({ ...record, seed: 'y' }).genuine).toBe(false)
    expect(verifyDraw({ ...record, drawn: record.drawn.toReversed() }).genuine).toBe(false)
    expect(verifyDraw({ ...record, list: record.list.slice(1) }).genuine).toBe(false)
    expect(verifyDraw({ ...record, listHash: hashOfList(list(29)) }).genuine).toBe(false)
    expect(verifyDraw({ ...record, algorithm: 'COIN-PER-TICKET' }).genuine).toBe(false)
  })

  it('stratified: each stratum has one before any has two, and the rest goes by size', () => {
    const uneven = list(100, (index) => (index < 90 ? 'large' : index < 98 ? 'middle' : 'small'))
    expect(strataOfDraw(drawFrom(uneven, { seed: 'a', size: 3, stratified: true }))).toEqual([
      { stratum: 'large', of: 90, drawn: 1 },
      { stratum: 'middle', of: 8, drawn: 1 },
      { stratum: 'small', of: 2, drawn: 1 },
    ])
    const ten = strataOfDraw(drawFrom(uneven, { seed: 'a', size: 10, stratified: true }))
    expect(ten.map(({ drawn }) => drawn)).toEqual([7, 2, 1])
    // Fewer than strata: the largest first.
    const two = strataOfDraw(drawFrom(uneven, { seed: 'a', size: 1, stratified: true }))
    expect(two.map(({ drawn }) => drawn)).toEqual([1, 0, 0])
    const every = strataOfDraw(drawFrom(uneven, { seed: 'a', size: 100, stratified: true }))
    expect(every.map(({ drawn }) => drawn)).toEqual([90, 8, 2])
  })

  it('is uniform: chi-square over 10,000 draws, for each place, for being drawn at all, and within strata', () => {
    const candidates = list(20, (index) => `b${index % 2}`)
    const index = new Map(candidates.map(({ id }, at) => [id, at]))
    const first = candidates.map(() => 0)
    const at_all = candidates.map(() => 0)
    const pairs = new Map<string, number>()
    const within = candidates.map(() => 0)
    for (let round = 0; round < 10_000; round++) {
      const { drawn } = drawFrom(candidates, { seed: `uniform ${round}`, size: 3, stratified: false })
      first[index.get(drawn[0] as string) as number]! += 1
      for (const id of drawn) at_all[index.get(id) as number]! += 1
      const pair = drawn.slice(0, 2).join()
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      for (const id of drawFrom(candidates, { seed: `strata ${round}`, size: 4, stratified: true }).drawn) {
        within[index.get(id) as number]! += 1
      }
    }
    // Bounds: one in a thousand. Drawing three of twenty without putting back makes counts vary less, by (20-3)/(20-1).
    expect(chiSquare(first)).toBeLessThan(43.8)
    expect((chiSquare(at_all) * 19) / 17).toBeLessThan(43.8)
    expect(pairs.size).toBe(20 * 19)
    expect(chiSquare([...pairs.values()])).toBeLessThan(468)
    // Two of ten in each of two strata: 18 degrees of freedom.
    expect((chiSquare(within) * 9) / 8).toBeLessThan(42.3)
    // It can fail: a rest without rejection would not show here, but a coin per callback does at once.
    const coin = candidates.map((_, at) => at_all[at]! + (at === 0 ? 300 : 0))
    expect((chiSquare(coin) * 19) / 17).toBeGreaterThan(43.8)
  })
})
