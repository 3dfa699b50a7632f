import { describe, expect, it } from 'vitest'
import { CLOCK_NAMES, NOTICES, noticeText } from './notice-text.js'
import { Locale, type Localized, type NoticeKind } from './vocabulary.js'

const LOCALES = Object.values(Locale)
const KINDS = Object.keys(NOTICES) as NoticeKind[]
const factsIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()

describe('what people are told', () => {
  it.each(KINDS)('%s is said in three languages, with the same facts', (kind) => {
    const sentence = NOTICES[kind]
    for (const locale of LOCALES) {
      expect(sentence[locale]).toMatch(locale === 'en' ? /\.$/ : /。$/)
      expect(factsIn(sentence[locale])).toEqual(factsIn(sentence.zh_Hant))
    }
  })

  it('traditional and simplified are not mixed up', () => {
    const pairs =
      '單单務务請请業业戶户時时間间員员門门導导費费記记報报價价處处經经實实動动這这為为發发現现對对話话電电應应還还進进後后點点狀状態态無无開开關关換换題题續续總总結结線线複复輸输選选離离難难顯显訴诉區区紛纷連连啟启檢检評评當当'
    const hant = new Set([...pairs].filter((_, at) => at % 2 === 0))
    const hans = new Set([...pairs].filter((_, at) => at % 2 === 1))
    for (const { zh_Hant, zh_Hans } of [...Object.values(NOTICES), ...Object.values(CLOCK_NAMES)] as Localized[]) {
      expect(
        [...zh_Hant].filter((each) => hans.has(each)),
        zh_Hant,
      ).toEqual([])
      expect(
        [...zh_Hans].filter((each) => hant.has(each)),
        zh_Hans,
      ).toEqual([])
    }
  })

  it('puts facts into the reader’s words, and says when it has climbed', () => {
    const facts = {
      serial: 'WO-2611-0042',
      place: '5-1803',
      service: { zh_Hant: '更換水龍頭', zh_Hans: '更换水龙头', en: 'Tap replacement' },
      clock: CLOCK_NAMES.RECEIPT,
    }
    expect(noticeText('ORDER_OVERDUE', facts, 0, 'en')).toBe(
      'Work order WO-2611-0042 (5-1803, Tap replacement): the time for the receipt by the technician has run out. See to it now.',
    )
    expect(noticeText('ORDER_OVERDUE', facts, 1, 'zh_Hans')).toBe(
      '逾时无人确认，现上报您：工作单 WO-2611-0042（5-1803，更换水龙头）的接单时限已过，请即跟进。',
    )
  })

  it('a fact that is missing never breaks a sentence', () => {
    for (const kind of KINDS)
      for (const locale of LOCALES) expect(noticeText(kind, {}, 1, locale)).not.toMatch(/[{}]|undefined|null/)
  })
})
