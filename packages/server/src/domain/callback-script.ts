/** What the caller says and asks, in the customer's language: short, so that a satisfied customer is done in half a minute. */
import { SCRIPT_EDITION } from './callback.js'
import type { DissatisfactionReason, Localized, Nature, SatisfactionItem } from './vocabulary.js'
import { localized as t } from './localized.js'

export interface ScriptQuestion {
  readonly item: SatisfactionItem
  readonly text: Localized
  readonly reasons: readonly DissatisfactionReason[]
}

export interface CallbackScript {
  readonly edition: number
  readonly opening: Localized
  readonly questions: readonly ScriptQuestion[]
  readonly closing: Localized
  readonly apology: Localized
}

const QUESTIONS: readonly ScriptQuestion[] = [
  {
    item: 'PUNCTUALITY',
    text: t('師傅是否按約定時間上門？', '师傅是否按约定时间上门？', 'Did we come at the time agreed?'),
    reasons: ['LATE_ARRIVAL', 'MISSED_APPOINTMENT'],
  },
  {
    item: 'ATTITUDE',
    text: t('服務態度如何？', '服务态度如何？', 'Were we polite?'),
    reasons: ['RUDE', 'OTHER'],
  },
  {
    item: 'QUALITY',
    text: t('問題是否已解決？', '问题是否已解决？', 'Is the problem solved?'),
    reasons: ['FAULT_REMAINS', 'POOR_WORKMANSHIP', 'DAMAGE'],
  },
  {
    item: 'PRICE',
    text: t('收費是否與報價一致？', '收费是否与报价一致？', 'Was the fee as quoted?'),
    reasons: ['PRICE_UNCLEAR', 'TOO_EXPENSIVE'],
  },
  {
    item: 'TIDINESS',
    text: t('完工後是否清理乾淨？', '完工后是否清理干净？', 'Was everything left tidy?'),
    reasons: ['LEFT_DIRTY', 'DAMAGE'],
  },
  {
    item: 'RESPONSE',
    text: t('報事後是否及時得到回覆？', '报事后是否及时得到回复？', 'Were you answered promptly when you called us?'),
    reasons: ['SLOW_ANSWER'],
  },
]

/** @param about the order's own words for the opening; `serviceOf` in each language */
export const callbackScript = (about: {
  readonly nature: Nature
  readonly cancelled: boolean
  readonly estate: Localized
  readonly service: Localized
  readonly orderSerial: string
}): CallbackScript => {
  const { estate, service, orderSerial } = about
  // Nothing was paid for, or nothing done: what cannot be answered is not asked.
  const left: readonly SatisfactionItem[] = about.cancelled
    ? ['RESPONSE', 'ATTITUDE']
    : about.nature === 'ROUTINE'
      ? ['PUNCTUALITY', 'ATTITUDE', 'QUALITY', 'TIDINESS', 'RESPONSE']
      : QUESTIONS.map(({ item }) => item)
  return {
    edition: SCRIPT_EDITION,
    opening: t(
      `您好，這裡是${estate.zh_Hant}客服中心，想就「${service.zh_Hant}」（${orderSerial}）聽聽您的意見。`,
      `您好，这里是${estate.zh_Hans}客服中心，想就“${service.zh_Hans}”（${orderSerial}）听听您的意见。`,
      `Good day, this is the service centre of ${estate.en}. May I ask how you found our service “${service.en}” (${orderSerial})?`,
    ),
    questions: QUESTIONS.filter(({ item }) => left.includes(item)),
    closing: t('謝謝您的意見，再見。', '谢谢您的意见，再见。', 'Thank you for your time. Goodbye.'),
    apology: t(
      '很抱歉給您帶來不便，我們會馬上安排整改，並再次徵求您的意見。',
      '很抱歉给您带来不便，我们会马上安排整改，并再次征求您的意见。',
      'We are sorry. We shall put it right at once, and ask you again when it is done.',
    ),
  }
}
