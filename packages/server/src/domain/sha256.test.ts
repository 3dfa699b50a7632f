import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256, sha256Words } from './sha256.js'

const platform = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('[SPT-3] sha256', () => {
  it('answers the standard’s own examples', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Words('abc')[0]).toBe(0xba7816bf)
  })

  it('is the platform’s at every length around a block, and for any text', () => {
    for (let length = 0; length <= 200; length++) expect(sha256('a'.repeat(length))).toBe(platform('a'.repeat(length)))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => sha256(text) === platform(text)),
      { numRuns: 300 },
    )
  })
})
