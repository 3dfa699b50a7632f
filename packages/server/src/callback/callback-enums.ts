/** The words of callbacks as GraphQL enums. */
import {
  CallbackMode,
  CallbackRoute,
  CallbackStatus,
  CorrectionSource,
  CorrectionStatus,
  DissatisfactionReason,
  DrawPurpose,
  SatisfactionItem,
  SpotPoint,
  Stratum,
} from '../domain/vocabulary.js'
import { describeEnum } from '../platform/graphql/enums.js'

describeEnum(CallbackStatus, 'CallbackStatus', 'How a callback stands (CBK). Example: OPEN', {
  OPEN: '待回訪: still to be made.',
  DONE: '已回訪: made, by phone or at the door.',
  NOT_REACHED: '未聯繫上: tried on several days in vain (CBK-8).',
})

describeEnum(CallbackMode, 'CallbackMode', 'How a callback is made (CBK-3). Example: PHONE', {
  PHONE: '電話回訪: with a truthful record of the customer’s words.',
  DOOR_TO_DOOR: '上門回訪: with the customer’s signature and opinion.',
})

describeEnum(CallbackRoute, 'CallbackRoute', 'Who makes a callback (CBK-1). Example: DISPATCH_CENTRE', {
  DISPATCH_CENTRE: '調度中心.',
  AREA_ASSISTANT: '片區客戶助理: of orders that came in at the front desk.',
})

describeEnum(SatisfactionItem, 'SatisfactionItem', 'Main items of satisfaction (STA-1). Example: QUALITY', {
  RESPONSE: '回覆及時: how fast the customer was answered.',
  PUNCTUALITY: '準時上門.',
  ATTITUDE: '服務態度.',
  QUALITY: '服務質量.',
  PRICE: '收費.',
  TIDINESS: '完工清場: left tidy.',
  OTHER: '其他.',
})

describeEnum(
  DissatisfactionReason,
  'DissatisfactionReason',
  'Why an item did not satisfy (STA-1). Example: LEFT_DIRTY',
  {
    SLOW_ANSWER: '回覆慢.',
    LATE_ARRIVAL: '遲到.',
    MISSED_APPOINTMENT: '爽約: nobody came.',
    RUDE: '態度差.',
    FAULT_REMAINS: '故障未解決.',
    POOR_WORKMANSHIP: '手工差.',
    TOO_EXPENSIVE: '收費偏高.',
    PRICE_UNCLEAR: '收費不清: not as quoted, or not explained.',
    LEFT_DIRTY: '未清場.',
    DAMAGE: '損壞財物.',
    OTHER: '其他: see the text.',
  },
)

describeEnum(
  SpotPoint,
  'SpotPoint',
  'A point of the manager’s form, compared with the callback’s record (SPT-4). Example: SATISFIED',
  {
    CONTACTED: 'The customer was called back at all.',
    ATTEMPTED: 'Of one not reached: the tries were made.',
    WORDS_TRUE: 'The words are what the customer said.',
    SIGNATURE_OWN: 'At the door: the signature is the customer’s own.',
    SATISFIED: 'The customer is satisfied.',
    RESPONSE: 'Answered in time.',
    PUNCTUALITY: 'Came on time.',
    ATTITUDE: 'Polite.',
    QUALITY: 'Good work.',
    PRICE: 'The fee was as quoted.',
    TIDINESS: 'Left tidy.',
  },
)

describeEnum(CorrectionStatus, 'CorrectiveActionStatus', 'How a corrective action stands (COR). Example: OPEN', {
  OPEN: '整改中: measures under way.',
  DONE: '待客戶確認: a result is recorded, the customer’s second word is missing.',
  CLOSED: '已結案.',
})

describeEnum(CorrectionSource, 'CorrectiveActionSource', 'What a corrective action comes from. Example: DISSATISFIED', {
  DISSATISFIED: 'A dissatisfied callback (COR-1).',
  CONTRADICTED: 'A spot check that contradicts the callback (SPT-4).',
  COMPLAINT_IN_WARRANTY: 'Work that failed within the warranty (COR-3).',
})

describeEnum(DrawPurpose, 'DrawPurpose', 'What is drawn (SPT-3). Example: SPOT_CHECK', {
  SPOT_CHECK: 'Finished callbacks for a manager to check.',
  DOOR_TO_DOOR: 'Open callbacks to be made at the door, so that the 5 % are not picked by hand.',
})

describeEnum(Stratum, 'Stratum', 'What a draw is stratified by (SPT-3). Example: BUILDING', {
  BUILDING: 'The building.',
  TECHNICIAN: 'Who did the work.',
  CATEGORY: 'The category of the price list.',
})
