import { describe, expect, test } from 'vitest'
import { allSatisfied, answer, explain, inputOf, missing, NO_ANSWERS, turn, verdictOf, type Question } from './answers'

const QUESTIONS = (['PUNCTUALITY', 'ATTITUDE', 'QUALITY'] as const).map((item): Question => ({
  item,
  reasons: [],
  text: { zhHant: '', zhHans: '', en: '' },
}))
const CALLBACK = { id: 'c', version: 3 }

describe('[CBK-4] what the caller takes down', () => {
  test('is not sent without an answer and the customer’s own words', () => {
    expect(missing(NO_ANSWERS)).toBe('verdictMissing')
    const fine = allSatisfied(NO_ANSWERS, QUESTIONS)
    expect(missing(fine)).toBe('wordsMissing')
    expect(missing({ ...fine, words: '  ' })).toBe('wordsMissing')
    expect(missing({ ...fine, words: '很好' })).toBeNull()
  })

  test('of a satisfied customer is one tap and his words', () => {
    const input = inputOf({ ...allSatisfied(NO_ANSWERS, QUESTIONS), words: ' 很好 ' }, CALLBACK)
    expect(input).toMatchObject({
      callbackId: 'c',
      version: 3,
      mode: 'PHONE',
      satisfied: true,
      words: '很好',
      spokeWith: null,
    })
    expect(input.verdicts).toHaveLength(3)
  })

  test('[STA-1] of a dissatisfied one names a reason for each item', () => {
    let answers = { ...answer(allSatisfied(NO_ANSWERS, QUESTIONS), 'QUALITY', false), words: '還在漏' }
    expect(verdictOf(answers)).toBe(false)
    expect(missing(answers)).toBe('reasonMissing')
    answers = explain(answers, 'QUALITY', { reason: 'FAULT_REMAINS', text: '接口' }) as typeof answers
    expect(missing(answers)).toBeNull()
    expect(inputOf(answers, CALLBACK)).toMatchObject({
      satisfied: false,
      verdicts: [
        { item: 'PUNCTUALITY', satisfied: true },
        { item: 'ATTITUDE' },
        { item: 'QUALITY', satisfied: false, reason: 'FAULT_REMAINS', text: '接口' },
      ],
    })
  })

  test('a digit turns an answer, and one that is satisfied again has no reason left', () => {
    const bad = explain(turn(turn(NO_ANSWERS, 'QUALITY'), 'QUALITY'), 'QUALITY', { reason: 'DAMAGE' })
    expect(bad.items.QUALITY).toMatchObject({ satisfied: false, reason: 'DAMAGE' })
    expect(turn(bad, 'QUALITY').items.QUALITY).toEqual({ satisfied: true, reason: null, text: '' })
  })

  test('at the door wants the signature with the opinion, and sends no words beside it', () => {
    const door = { ...allSatisfied(NO_ANSWERS, QUESTIONS), mode: 'DOOR_TO_DOOR' as const, words: 'x' }
    expect(missing(door)).toBe('signMissing')
    expect(missing({ ...door, signature: { signerName: '羅', strokes: [[[1, 1, 0]]], opinion: null } })).toBe(
      'signMissing',
    )
    const signature = { signerName: '羅', strokes: [[[1, 1, 0] as [number, number, number]]], opinion: '好' }
    expect(missing({ ...door, signature })).toBeNull()
    expect(inputOf({ ...door, signature }, CALLBACK)).not.toHaveProperty('words')
  })
})
