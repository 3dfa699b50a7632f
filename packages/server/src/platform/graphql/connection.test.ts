import 'reflect-metadata'
import { describe, expect, test } from 'vitest'
import { connectionOf, encodeCursor, type PageArgs, pageOf, sizeOf } from './connection.js'

/** A list of numbers, read as a store would: one more than the page, in the direction of reading. */
function read(length: number, args: PageArgs) {
  const page = pageOf(args, 1)
  const all = Array.from({ length }, (_, index) => index + 1)
  const after = page.after ? Number(page.after[0]) : 0
  const before = page.before ? Number(page.before[0]) : length + 1
  const within = all.filter((number) => number > after && number < before)
  const rows = (page.backward ? within.reverse() : within).slice(0, page.size + 1)
  const { edges, pageInfo, totalCount } = connectionOf(
    page,
    rows,
    length,
    (row) => [row],
    (row) => row,
  )
  return {
    nodes: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage,
    previous: pageInfo.hasPreviousPage,
    pageInfo,
    totalCount,
  }
}

describe('a connection', () => {
  test('walks forward to the end', () => {
    const first = read(5, { first: 2 })
    expect(first).toMatchObject({ nodes: [1, 2], next: true, previous: false, totalCount: 5 })
    const second = read(5, { first: 2, after: first.pageInfo.endCursor })
    expect(second).toMatchObject({ nodes: [3, 4], next: true, previous: true })
    expect(read(5, { first: 2, after: second.pageInfo.endCursor })).toMatchObject({
      nodes: [5],
      next: false,
      previous: true,
    })
  })

  test('walks backward to the beginning, each page in the list’s own order', () => {
    const last = read(5, { last: 2 })
    expect(last).toMatchObject({ nodes: [4, 5], next: false, previous: true })
    const before = read(5, { last: 2, before: last.pageInfo.startCursor })
    expect(before).toMatchObject({ nodes: [2, 3], next: true, previous: true })
    expect(read(5, { last: 2, before: before.pageInfo.startCursor })).toMatchObject({
      nodes: [1],
      next: true,
      previous: false,
    })
  })

  test('empty and exact pages', () => {
    expect(read(0, { first: 2 })).toMatchObject({
      nodes: [],
      next: false,
      previous: false,
      pageInfo: { startCursor: null, endCursor: null },
    })
    expect(read(2, { first: 2 })).toMatchObject({ nodes: [1, 2], next: false })
    expect(read(3, {}).nodes).toEqual([1, 2, 3])
  })

  test.each([
    [{ first: 0 }, 'first must lie between 1 and 200, not 0.'],
    [{ first: -1 }, 'first must lie between 1 and 200, not -1.'],
    [{ last: 201 }, 'last must lie between 1 and 200, not 201.'],
    [{ first: 1, last: 1 }, 'Give first or last, not both.'],
    [{ after: 'nonsense' }, 'after is not a cursor of this list; use one from its pageInfo or edges.'],
    [{ before: '' }, 'before is not a cursor of this list; use one from its pageInfo or edges.'],
    [{ after: encodeCursor([1, 2]) }, 'after is not a cursor of this list; use one from its pageInfo or edges.'],
    [
      { after: Buffer.from('[{"a":1}]').toString('base64url') },
      'after is not a cursor of this list; use one from its pageInfo or edges.',
    ],
    [
      { after: Buffer.from('[ 1 ]').toString('base64url') },
      'after is not a cursor of this list; use one from its pageInfo or edges.',
    ],
  ])('%o is bad input', (args, message) => {
    expect(() => pageOf(args, 1)).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    )
  })

  test('a plain list’s size', () => {
    expect(sizeOf(null, 20)).toBe(20)
    expect(sizeOf(200, 20)).toBe(200)
    expect(() => sizeOf(201, 20)).toThrow('first must lie between 1 and 200')
  })
})
