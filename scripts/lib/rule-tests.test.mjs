import { expect, it } from 'vitest'
import { idsOf, titlesIn } from './rule-tests.mjs'

it('finds the ids of a title, lists and ranges too', () => {
  expect(idsOf('[QUO-4] a changed quote voids the consent')).toEqual(['QUO-4'])
  expect(idsOf('[QUO-4, SET-1] both')).toEqual(['QUO-4', 'SET-1'])
  expect(idsOf('[PUB-1…3] all three')).toEqual(['PUB-1', 'PUB-2', 'PUB-3'])
  expect(idsOf('[CBK-2][CBK-3] quotas; [SPT-4] a contradiction')).toEqual(['CBK-2', 'CBK-3', 'SPT-4'])
  expect(idsOf('a title [QUO-4] with its id elsewhere')).toEqual([])
})

it('finds titles of tests and groups, and passes over what is skipped', () => {
  const text = [
    "it('[INT-1] anybody may', () => {})",
    "describe('[INT-2] natures', () => {})",
    'test.each(TABLE)(`[INT-3] ${one} is missing`, () => {})',
    "it.each([1, 2])('[INT-4] %s', () => {})",
    "it.skip('[INT-5] not now', () => {})",
    "it.todo('[INT-6] some day')",
    "const text = '[INT-7] no test at all'",
  ].join('\n')
  expect(titlesIn(text, 'a.test.ts').map(({ ids, line }) => [line, ...ids])).toEqual([
    [1, 'INT-1'],
    [2, 'INT-2'],
    [3, 'INT-3'],
    [4, 'INT-4'],
  ])
})
