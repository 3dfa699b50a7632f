import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, difference, recordParams } from './record.js'

describe('canonicalJson', () => {
  test('says what JSON.stringify says of the same value with its keys sorted, whatever the value', () => {
    const sorted = (value: unknown): string =>
      JSON.stringify(value, (_key, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(
              Object.entries(inner)
                .filter(([, each]) => each !== undefined)
                .sort(([one], [other]) => (one < other ? -1 : 1)),
            )
          : inner,
      )
    const leaves = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, Number.NaN, Infinity, -0),
      fc.date({ noInvalidDate: true }),
    )
    const keys = fc.oneof(fc.string(), fc.constantFrom('10', '9', '01', '-1', '__proto__', 'toJSON '))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaves, fc.array(tie('value')), fc.dictionary(keys, tie('value'))),
    }))
    fc.assert(fc.property(value, (each) => canonicalJson(each) === sorted(each)))
  })

  test('is the same text for the same value, whatever the order of its fields', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }))
    expect(canonicalJson({ b: 1, a: { z: true, y: 'x' } })).toBe('{"a":{"y":"x","z":true},"b":1}')
  })
  test('tells what differs, and that a field is null from that it is missing', () => {
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }))
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}))
    expect(canonicalJson({ a: undefined })).toBe(canonicalJson({}))
  })
  test('writes instants as the API does', () => {
    expect(canonicalJson({ at: new Date('2026-11-23T01:30:00Z') })).toBe('{"at":"2026-11-23T01:30:00.000Z"}')
  })
})

describe('difference', () => {
  test('tells the changed fields, before and after', () => {
    const before = { status: 'QUOTED', version: 2, at: new Date(0), same: { a: 1 } }
    expect(difference(before, { status: 'CONSENTED', version: 3, at: new Date(0), same: { a: 1 } })).toEqual({
      before: { status: 'QUOTED', version: 2 },
      after: { status: 'CONSENTED', version: 3 },
    })
  })
  test('of a list that grows, what was added', () => {
    expect(difference({ quotes: [1, 2] }, { quotes: [1, 2, 3] }, ['quotes'])).toEqual({
      before: {},
      after: { quotes: [3] },
    })
  })
  test('of something new, all of it', () => {
    expect(difference({}, { id: 'x', gone: null })).toEqual({ before: { id: null }, after: { id: 'x' } })
  })
})

test('the text that is hashed repeats the columns beside it', () => {
  const audit = {
    actorId: 'account',
    personId: 'person',
    role: 'DISPATCHER',
    source: 'http 203.0.113.7',
    action: 'QUOTE',
    recordKind: 'order',
    recordId: 'order',
    detail: { after: { version: 2 }, role: 'a detail never stands in for a column' },
  } as const
  const [, audits] = recordParams(new Date('2026-11-23T01:30:00Z'), [], [audit])
  const [{ entry, ...columns }] = JSON.parse(audits) as [{ entry: string; detail?: unknown }]
  const { detail, ...expected } = audit
  expect(columns).toEqual(expected)
  expect(JSON.parse(entry)).toEqual({ after: detail.after, ...expected, at: '2026-11-23T01:30:00.000Z' })
})
