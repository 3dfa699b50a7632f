/** What the figures are called on the printed form. */
import type { RateKey, StepKey } from '../domain/statistics.js'
import type { DissatisfactionReason, Localized, SatisfactionItem } from '../domain/vocabulary.js'
import { localized as l } from '../domain/localized.js'

export const RATE_WORDS: Readonly<Record<RateKey, Localized>> = {
  SATISFIED: l('滿意（已聯絡上的客戶）', '满意（已联系上的客户）', 'Satisfied, of those reached'),
  REACHED: l('已聯絡上（已結束的回訪）', '已联系上（已结束的回访）', 'Reached, of finished callbacks'),
  DOOR_TO_DOOR: l('上門回訪（全月回訪）', '上门回访（全月回访）', 'At the door, of all callbacks'),
  CALLED_BACK: l('已回訪（全月回訪）', '已回访（全月回访）', 'Called back, of all callbacks'),
  REWORK: l('返工（已完工的單）', '返工（已完工的单）', 'Reworked, of completed orders'),
  REPLY_ON_TIME: l('按時回覆', '按时回复', 'Answered in time'),
  RECEIPT_ON_TIME: l('按時接單', '按时接单', 'Acknowledged in time'),
  ARRIVAL_ON_TIME: l('按時到場', '按时到场', 'Arrived in time'),
  SETTLEMENT_ON_TIME: l('當日結清', '当日结清', 'Paid the same day'),
  HANDOVER_ON_TIME: l('按時移交調度', '按时移交调度', 'Handed to dispatch in time'),
  CALLBACK_ON_TIME: l('按期回訪', '按期回访', 'Called back in time'),
}

export const STEP_WORDS: Readonly<Record<StepKey, Localized>> = {
  REPLY: l('登記至回覆', '登记至回复', 'Registration to answer'),
  DISPATCH: l('登記至派工', '登记至派工', 'Registration to dispatch'),
  RECEIPT: l('派工至接單', '派工至接单', 'Dispatch to receipt'),
  ARRIVAL: l('派工至到場', '派工至到场', 'Dispatch to arrival'),
  WORK: l('開工至完工', '开工至完工', 'Start to completion'),
  ACCEPTANCE: l('完工至簽收', '完工至签收', 'Completion to signature'),
  WRITE_OFF: l('簽收至核銷', '签收至核销', 'Signature to write-off'),
  WHOLE: l('登記至核銷', '登记至核销', 'Registration to write-off'),
}

export const ITEM_WORDS: Readonly<Record<SatisfactionItem, Localized>> = {
  RESPONSE: l('回覆及時', '回复及时', 'Response'),
  PUNCTUALITY: l('準時上門', '准时上门', 'Punctuality'),
  ATTITUDE: l('服務態度', '服务态度', 'Attitude'),
  QUALITY: l('服務質量', '服务质量', 'Quality'),
  PRICE: l('收費', '收费', 'Price'),
  TIDINESS: l('完工清場', '完工清场', 'Tidiness'),
  OTHER: l('其他', '其他', 'Other'),
}

export const REASON_WORDS: Readonly<Record<DissatisfactionReason, Localized>> = {
  SLOW_ANSWER: l('回覆慢', '回复慢', 'Slow answer'),
  LATE_ARRIVAL: l('遲到', '迟到', 'Late arrival'),
  MISSED_APPOINTMENT: l('爽約', '爽约', 'Missed appointment'),
  RUDE: l('態度差', '态度差', 'Rude'),
  FAULT_REMAINS: l('故障未解決', '故障未解决', 'Fault remains'),
  POOR_WORKMANSHIP: l('手工差', '手工差', 'Poor workmanship'),
  TOO_EXPENSIVE: l('收費偏高', '收费偏高', 'Too expensive'),
  PRICE_UNCLEAR: l('收費不清', '收费不清', 'Price unclear'),
  LEFT_DIRTY: l('未清場', '未清场', 'Left dirty'),
  DAMAGE: l('損壞財物', '损坏财物', 'Damage'),
  OTHER: l('其他', '其他', 'Other'),
}

export const WORDS = {
  title: l(
    '客戶服務信息統計分析匯總表',
    '客户服务信息统计分析汇总表',
    'Customer service: summary of statistics and analysis',
  ),
  orders: l('工單', '工单', 'Orders'),
  figure: l('指標', '指标', 'Figure'),
  share: l('數量 ÷ 總數', '数量 ÷ 总数', 'Count ÷ of'),
  rates: l('主要指標', '主要指标', 'Main figures'),
  times: l('各步驟用時', '各步骤用时', 'Time per step'),
  step: l('步驟', '步骤', 'Step'),
  median: l('中位數', '中位数', 'Median'),
  p90: l('第 90 百分位', '第 90 百分位', '90th percentile'),
  satisfaction: l('滿意與不滿意的主要項目', '满意与不满意的主要项目', 'Main items of satisfaction and dissatisfaction'),
  item: l('項目', '项目', 'Item'),
  satisfied: l('滿意', '满意', 'Satisfied'),
  dissatisfied: l('不滿意', '不满意', 'Dissatisfied'),
  reasons: l('不滿意的原因', '不满意的原因', 'Reasons of dissatisfaction'),
  reason: l('原因', '原因', 'Reason'),
  CATEGORY: l('按類別', '按类别', 'By category'),
  TECHNICIAN: l('按服務人員', '按服务人员', 'By technician'),
  BUILDING: l('按樓棟', '按楼栋', 'By building'),
  onTime: l('按時到場', '按时到场', 'Arrived in time'),
  answered: l('按時回覆', '按时回复', 'Answered in time'),
  rework: l('返工', '返工', 'Rework'),
  trend: l('十二個月趨勢', '十二个月趋势', 'Trend over twelve months'),
  month: l('月份', '月份', 'Month'),
  none: l('無記錄', '无记录', 'Nothing recorded'),
  without: l('（未填）', '（未填）', '(none)'),
  frozen: l('已結月，數字不再變動', '已结月，数字不再变动', 'Closed; these figures do not change'),
  open: l('月份未結，數字仍會變動', '月份未结，数字仍会变动', 'Month still open; figures may change'),
  state: l('狀態', '状态', 'State'),
  asOf: l('截至', '截至', 'As of'),
  edition: l('統計口徑版本', '统计口径版本', 'Edition of the measures'),
} as const satisfies Readonly<Record<string, Localized>>
