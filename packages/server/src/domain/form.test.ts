import { describe, expect, test } from 'vitest'
import { checkForm, type Field, unseenIn } from './form.js'

const FORM: readonly Field[] = [
  { field: 'customerName', shape: 'name', rule: 'INT-3' },
  { field: 'wanted', shape: 'text', rule: 'INT-3', optional: true },
]

describe('names', () => {
  test.each([
    ['right to left, over what follows', '王\u202e麗華', 'U+202E'],
    ['as telephones copy a number', '\u202a138 0000 1803\u202c', 'U+202A'],
    ['an isolate', 'Wang\u2067 Lihua', 'U+2067'],
    ['a mark of direction', 'Wang\u200fLihua', 'U+200F'],
    ['no width at all', '王\u200b麗華', 'U+200B'],
    ['a mark of the order of bytes', '\ufeff王麗華', 'U+FEFF'],
    ['a soft hyphen', 'Wang Li\u00adhua', 'U+00AD'],
    ['a joiner where nothing joins', '王\u200d麗華', 'U+200D'],
    ['at the beginning', '\u200cWang', 'U+200C'],
    ['tags', 'Wang\u{e0041}', 'U+E0041'],
  ])('with what nobody sees are refused by that character: %s', (_what, customerName, character) => {
    expect(checkForm(FORM, { customerName })).toEqual({
      code: 'INVALID',
      rule: 'INT-3',
      reason: 'fieldUnseen',
      facts: { field: 'customerName', character },
    })
  })

  test.each([
    '王麗華',
    '葛\u{e0100}城',
    'O’Brien-Łukasz',
    'مریم می\u200cخواهد',
    'क्\u200dष',
    'Wang 👩\u200d🔧',
    '李 (5-1803)',
    'אברהם \u200e(العميل)',
  ])('as people have them are taken: %s', (customerName) => {
    expect(checkForm(FORM, { customerName })).toBe(null)
    expect(unseenIn(customerName)).toBe(null)
  })

  test('a text may hold what was pasted into it', () => {
    expect(checkForm(FORM, { customerName: '王麗華', wanted: '請回電 \u202a138 0000 1803\u202c' })).toBe(null)
  })
})
