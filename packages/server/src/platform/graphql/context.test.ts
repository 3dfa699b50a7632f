import { describe, expect, test } from 'vitest'
import { Loaders, localeFrom } from './context.js'

describe('the language a client asks for', () => {
  test.each([
    [undefined, 'zh_Hant'],
    ['', 'zh_Hant'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh_Hans'],
    ['zh-TW', 'zh_Hant'],
    ['zh-HK,en;q=0.5', 'zh_Hant'],
    ['zh-Hans-HK', 'zh_Hans'],
    ['zh', 'zh_Hant'],
    ['en-GB,zh;q=0.9', 'en'],
    ['fr, de;q=0.9, en;q=0.1', 'en'],
    ['en;q=0.2, zh-CN;q=0.7', 'zh_Hans'],
    ['en;q=0', 'zh_Hant'],
    ['fr', 'zh_Hant'],
    ['x'.repeat(10_000), 'zh_Hant'],
  ])('%s is %s', (header, locale) => {
    expect(localeFrom(header)).toBe(locale)
  })
})

describe('loaders', () => {
  test('read many at once, each once, and who is missing as null', async () => {
    const calls: (readonly number[])[] = []
    const squares = async (keys: readonly number[]) => {
      calls.push(keys)
      return new Map(keys.filter((key) => key > 0).map((key) => [key, key * key]))
    }
    const loaders = new Loaders()
    expect(await Promise.all([1, 2, 2, -1].map((key) => loaders.by(squares).load(key)))).toEqual([1, 4, 4, null])
    expect(await loaders.by(squares).load(2)).toBe(4)
    expect(calls).toEqual([[1, 2, -1]])
    expect(await new Loaders().by(squares).load(2)).toBe(4)
    expect(calls).toHaveLength(2)
  })
})
