/**
 * SPT-3: draws that anyone can repeat. A draw takes a fixed number out of a list, never fewer (no coin per callback, which misses
 * its quota half the time), and its record holds all that made it: seed, algorithm, the list and its hash. docs/sampling.md says
 * the same in words.
 *
 * SHA256-FISHER-YATES-1:
 * - The list is put in the order of its ids (by code unit). Its hash is SHA-256 of the lines `id TAB stratum LF`.
 * - Random words: block k = 0, 1, 2 … is SHA-256 of `seed LF k`, read as eight 32-bit numbers, the highest byte first.
 * - A number below n: words at or above the largest multiple of n within 2^32 are thrown away; of the next one the rest by n.
 * - Taking k of a list: for i = 0 … k-1 swap entry i with entry i + (a number below what is left); the first k are drawn.
 * - Stratified: strata in the order of their names are shuffled once (Fisher–Yates as above, all of them), which settles ties. Each
 *   stratum is given one if there are enough for all; what is left goes by size, by the largest remainder, ties in shuffled order.
 *   Then each stratum is drawn from in the order of the names, with the same words going on.
 */
import { sha256, sha256Words } from './sha256.js'

export const ALGORITHM = 'SHA256-FISHER-YATES-1'

/** What may be drawn. `stratum` '' where the draw is not stratified. */
export interface Candidate {
  readonly id: string
  readonly stratum: string
}

export interface DrawnStratum {
  readonly stratum: string
  /** How many there were, and how many were drawn. */
  readonly of: number
  readonly drawn: number
}

/** Everything that a draw is made of, and what came out. */
export interface DrawRecord {
  readonly algorithm: string
  readonly seed: string
  /** How many were asked for; all of the list where it holds fewer. */
  readonly size: number
  readonly stratified: boolean
  /** In the order of the ids. */
  readonly list: readonly Candidate[]
  /** SHA-256 of the list, in hexadecimal. */
  readonly listHash: string
  /** Ids in the order in which they were drawn. */
  readonly drawn: readonly string[]
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const ordered = (list: readonly Candidate[]): readonly Candidate[] =>
  list.toSorted((one, other) => compare(one.id, other.id))

export const hashOfList = (list: readonly Candidate[]): string =>
  sha256(
    ordered(list)
      .map(({ id, stratum }) => `${id}\t${stratum}\n`)
      .join(''),
  )

const RANGE = 2 ** 32

/** Numbers below n, each as likely as the other, from one seed. */
const numbersFrom = (seed: string): ((n: number) => number) => {
  let block = 0
  let words: number[] = []
  const next = (): number => {
    if (words.length === 0) words = [...sha256Words(`${seed}\n${block++}`)]
    return words.shift() as number
  }
  return (n) => {
    const limit = RANGE - (RANGE % n)
    for (;;) {
      const word = next()
      if (word < limit) return word % n
    }
  }
}

const take = <T>(list: readonly T[], count: number, below: (n: number) => number): readonly T[] => {
  const rest = [...list]
  for (let i = 0; i < count; i++) {
    const j = i + below(rest.length - i)
    ;[rest[i], rest[j]] = [rest[j] as T, rest[i] as T]
  }
  return rest.slice(0, count)
}

/** How many of each stratum: one each as far as they go, the rest by size. Sums up to `size`, and never asks for more than there are. */
const shares = (
  strata: readonly { readonly name: string; readonly of: number }[],
  size: number,
  ties: readonly string[],
) => {
  const floor = size >= strata.length ? 1 : 0
  const left = size - floor * strata.length
  const room = strata.reduce((sum, { of }) => sum + of - floor, 0)
  const given = strata.map(({ name, of }) => {
    const claim = left * (of - floor)
    return { name, count: floor + (room === 0 ? 0 : Math.floor(claim / room)), rest: room === 0 ? 0 : claim % room }
  })
  let open = size - given.reduce((sum, { count }) => sum + count, 0)
  const byRest = given.toSorted(
    (one, other) => other.rest - one.rest || ties.indexOf(one.name) - ties.indexOf(other.name),
  )
  for (const each of byRest) {
    if (open === 0) break
    each.count += 1
    open -= 1
  }
  return new Map(given.map(({ name, count }) => [name, count]))
}

const strataOf = (list: readonly Candidate[]): readonly (readonly [string, readonly Candidate[]])[] => {
  const groups = new Map<string, Candidate[]>()
  for (const each of list) {
    const group = groups.get(each.stratum)
    if (group) group.push(each)
    else groups.set(each.stratum, [each])
  }
  return [...groups].sort(([one], [other]) => compare(one, other))
}

/**
 * Draws. The same arguments give the same draw, whatever order the candidates come in.
 * @param seed any text; it goes into the record as it is
 */
export const drawFrom = (
  candidates: readonly Candidate[],
  { seed, size, stratified }: { readonly seed: string; readonly size: number; readonly stratified: boolean },
): DrawRecord => {
  const list = ordered(candidates.map(({ id, stratum }) => ({ id, stratum: stratified ? stratum : '' })))
  const count = Math.min(Math.max(0, size), list.length)
  const below = numbersFrom(seed)
  let drawn: readonly Candidate[]
  if (stratified) {
    const strata = strataOf(list)
    const ties = take(
      strata.map(([name]) => name),
      strata.length,
      below,
    )
    const counts = shares(
      strata.map(([name, { length }]) => ({ name, of: length })),
      count,
      ties,
    )
    drawn = strata.flatMap(([name, group]) => take(group, counts.get(name) ?? 0, below))
  } else {
    drawn = take(list, count, below)
  }
  return {
    algorithm: ALGORITHM,
    seed,
    size,
    stratified,
    list,
    listHash: hashOfList(list),
    drawn: drawn.map(({ id }) => id),
  }
}

/** How the draw went over its strata, in the order of their names. */
export const strataOfDraw = ({ list, drawn }: Pick<DrawRecord, 'list' | 'drawn'>): readonly DrawnStratum[] => {
  const taken = new Set(drawn)
  return strataOf(list).map(([stratum, group]) => ({
    stratum,
    of: group.length,
    drawn: group.filter(({ id }) => taken.has(id)).length,
  }))
}

export interface DrawVerdict {
  /** The algorithm is one that this release knows, the list has its hash, and drawing again gives the same. */
  readonly genuine: boolean
  readonly listHash: string
  readonly drawn: readonly string[]
}

/** Draws again from the record alone. */
export const verifyDraw = (record: DrawRecord): DrawVerdict => {
  const again = drawFrom(record.list, record)
  const genuine =
    record.algorithm === ALGORITHM &&
    again.listHash === record.listHash &&
    again.drawn.length === record.drawn.length &&
    again.drawn.every((id, index) => id === record.drawn[index])
  return { genuine, listHash: again.listHash, drawn: again.drawn }
}
