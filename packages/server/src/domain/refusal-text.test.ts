import { describe, expect, it } from 'vitest'
import { LABELS } from './labels.js'
import { refuse, type RefusalReason } from './refusal.js'
import { explain, SENTENCES } from './refusal-text.js'
import {
  Action,
  Department,
  Locale,
  PaymentState,
  RequestAction,
  Role,
  SettlementMethod,
  Status,
  Trade,
  type Localized,
} from './vocabulary.js'

const LOCALES = Object.values(Locale)
const REASONS = Object.keys(SENTENCES) as RefusalReason[]
const HAN = /\p{Script=Han}/u

describe('sentences', () => {
  it.each(REASONS)('%s is said in three languages, with the same facts', (reason) => {
    const sentence = SENTENCES[reason]
    const facts = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
    for (const locale of LOCALES) {
      expect(sentence[locale].trim().length).toBeGreaterThan(8 - (locale === 'en' ? 0 : 6))
      expect(sentence[locale]).toMatch(locale === 'en' ? /\.$/ : /。$/)
    }
    expect(sentence.zh_Hant).toMatch(HAN)
    expect(sentence.zh_Hans).toMatch(HAN)
    // The mark on the order is called what it is called on paper.
    expect(sentence.en.replaceAll('欠費', '')).not.toMatch(HAN)
    expect(facts(sentence.zh_Hans)).toEqual(facts(sentence.zh_Hant))
    // A Chinese sentence may leave out what the English one repeats, never the other way round.
    for (const name of facts(sentence.en)) expect([...facts(sentence.zh_Hant), 'action', 'status']).toContain(name)
  })

  it('traditional and simplified are not mixed up, in sentences and in labels', () => {
    const pairs =
      '單单務务請请業业戶户時时間间員员門门領领導导費费記记錄录須须給给報报價价處处經经辦办實实動动樣样這这為为發发現现對对話话電电簽签應应該该還还進进後后點点狀状態态變变聯联' +
      '繫系約约紙纸質质標标內内過过從从個个們们幾几無无開开關关換换調调評评說说語语讀读寫写項项額额預预題题類类續续總总結结終终線线複复覆复賬账較较輸输選选離离難难顯显'
    const characters = [...pairs]
    const hans = new Set<string>()
    const hant = new Set<string>()
    for (let index = 0; index + 1 < characters.length; index += 2) {
      hant.add(characters[index] as string)
      hans.add(characters[index + 1] as string)
    }
    const labels = Object.values(LABELS).flatMap((words) => Object.values(words) as Localized[])
    for (const text of [...Object.values(SENTENCES), ...labels]) {
      expect(
        [...text.zh_Hant].filter((each) => hans.has(each) && !hant.has(each)),
        text.zh_Hant,
      ).toEqual([])
      expect(
        [...text.zh_Hans].filter((each) => hant.has(each) && !hans.has(each)),
        text.zh_Hans,
      ).toEqual([])
    }
  })
})

describe('explain', () => {
  it('puts facts into words: money, times in the estate’s zone, names, vocabularies, lists', () => {
    const consent = refuse('UNMET', 'QUO-4', 'consentMissing', { quoteNo: 2, amountMinor: 24_000, currency: 'CNY' })
    expect(explain(consent, 'en')).toBe(
      'The customer has not yet consented to quote 2 (CN¥240.00). Get the consent first.',
    )
    expect(explain(consent, 'zh_Hans')).toBe('客户尚未同意报价 2（¥240.00），请先取得同意。')
    const state = refuse('WRONG_STATE', 'LIFE', 'wrongStatus', {
      action: 'START',
      status: 'REGISTERED',
      allowed: ['ARRIVED'],
    })
    expect(explain(state, 'en')).toBe('The order is “Registered”. This (start) is possible in: Arrived.')
    expect(explain(state, 'zh_Hant')).toBe('工作單為「已登記」，「開工」只適用於：已到場。')
    const passed = refuse('UNMET', 'INT-7', 'appointmentPassed', {
      at: '2026-11-30T16:00:00.000Z',
      zone: 'Asia/Shanghai',
    })
    expect(explain(passed, 'en')).toBe(
      'The appointment (2026-12-01 00:00) has passed. Agree on a new one with the customer first.',
    )
    const name = { zh_Hant: '陳志明', zh_Hans: '陈志明', en: 'Chen Zhiming' }
    const duty = refuse('UNMET', 'DIS-1', 'offDuty', {
      person: name,
      could: [name, { ...name, en: 'Li Na', zh_Hant: '李娜' }],
    })
    expect(explain(duty, 'en')).toBe('Chen Zhiming is not on duty. Who could: Chen Zhiming, Li Na.')
    expect(explain(duty, 'zh_Hant')).toBe('陳志明 目前不當值。可派：陳志明、李娜。')
    expect(explain(refuse('UNMET', 'DIS-1', 'technicianMissing', { could: [] }), 'en')).toBe(
      'Name the technician. Who could: none.',
    )
    const missing = refuse('UNMET', 'INT-3', 'particularsMissing', { missing: ['contact', 'wanted'] })
    expect(explain(missing, 'en')).toBe('Still missing: contact, what is wanted.')
    const approvals = refuse('UNMET', 'INT-8', 'approvalMissing', { missing: ['SERVICE_LEAD'] })
    expect(explain(approvals, 'zh_Hans')).toBe('范围外的服务须两方批准，尚缺：客服组负责人。')
  })

  it('a fact that is missing or odd never breaks a sentence', () => {
    for (const reason of REASONS) {
      for (const locale of LOCALES) {
        const bare = explain(refuse('UNMET', 'LIFE', reason, {}), locale)
        expect(bare).not.toMatch(/[{}]|undefined|null|NaN/)
      }
    }
    const odd = refuse('UNMET', 'SET-2', 'amountDiffers', { amountMinor: 1, askedMinor: 2, currency: '?' })
    expect(explain(odd, 'en')).toBe('The amount has to be 1, not 2.')
  })

  it('has a label for every word of the vocabularies that sentences speak of', () => {
    const every: readonly (readonly [object, object])[] = [
      [Status, LABELS.Status],
      [Role, LABELS.Who],
      [Department, LABELS.Department],
      [Trade, LABELS.Trade],
      [SettlementMethod, LABELS.Method],
      [PaymentState, LABELS.PaymentState],
      [{ ...Action, ...RequestAction }, LABELS.AnyAction],
    ]
    for (const [words, labels] of every) expect(Object.keys(labels)).toEqual(expect.arrayContaining(Object.keys(words)))
  })
})
