/**
 * What people are told in their inbox: the sentence of each kind in three languages, with the facts put into words as those of
 * refusals are. A sentence names the record, what happened to it and what is wanted now; whose name and telephone number it is stands
 * in the record, for those who may read it.
 */
import type { Fact } from './refusal.js'
import { phrase } from './refusal-text.js'
import type { ClockKind, Locale, Localized, NoticeKind } from './vocabulary.js'
import { localized as t } from './localized.js'

export const NOTICES: Readonly<Record<NoticeKind, Localized>> = {
  REQUEST_OVERDUE: t(
    '服務登記 {serial}（{place}）的{clock}時限已過，請即跟進。',
    '服务登记 {serial}（{place}）的{clock}时限已过，请即跟进。',
    'Request {serial} ({place}): the time for {clock} has run out. See to it now.',
  ),
  ORDER_OVERDUE: t(
    '工作單 {serial}（{place}，{service}）的{clock}時限已過，請即跟進。',
    '工作单 {serial}（{place}，{service}）的{clock}时限已过，请即跟进。',
    'Work order {serial} ({place}, {service}): the time for {clock} has run out. See to it now.',
  ),
  CASE_OVERDUE: t(
    '{serial}（{place}）的時限已過，請即跟進。',
    '{serial}（{place}）的时限已过，请即跟进。',
    '{serial} ({place}): its time has run out. See to it now.',
  ),
  ORDER_ESCALATED: t(
    '工作單 {serial}（{place}，{service}）已上報，請裁定。',
    '工作单 {serial}（{place}，{service}）已上报，请裁定。',
    'Work order {serial} ({place}, {service}) is escalated: it is for you to settle.',
  ),
  ORDER_UNABLE: t(
    '工作單 {serial}（{place}，{service}）的服務人員無法前往，請改派或改約。',
    '工作单 {serial}（{place}，{service}）的服务人员无法前往，请改派或改约。',
    'Work order {serial} ({place}, {service}): the technician cannot take it. Reassign or reschedule it.',
  ),
  INCIDENT_REPORTED: t(
    '{place}發生公共區域事件（{serial}），請即到場或派人接手。',
    '{place}发生公共区域事件（{serial}），请即到场或派人接手。',
    'Incident in a public area, {place} ({serial}): go there, or send somebody to take over.',
  ),
  MAJOR_INCIDENT: t(
    '重大事故：{place}（{serial}）。請立即處理並確認已知悉。',
    '重大事故：{place}（{serial}）。请立即处理并确认已知悉。',
    'Major accident: {place} ({serial}). Act at once and acknowledge this.',
  ),
  DISPUTE_REPORTED: t(
    '{place}發生糾紛或有糾紛之虞（{serial}），請即到場。',
    '{place}发生纠纷或有纠纷之虞（{serial}），请即到场。',
    'Dispute, or the threat of one, {place} ({serial}): go there at once.',
  ),
  FORCE_USED: t(
    '{place}使用了武力（{serial}），請查看記錄。',
    '{place}使用了武力（{serial}），请查看记录。',
    'Force was used, {place} ({serial}): look at the record.',
  ),
  RELIEF_WANTED: t(
    '{place}（{serial}）的發現人仍在現場，請派人接替。',
    '{place}（{serial}）的发现人仍在现场，请派人接替。',
    'The finder is still on scene, {place} ({serial}): send somebody to relieve him.',
  ),
  ACCOUNT_FOR_SUPERIOR: t(
    '事件 {serial}（{place}）的經過已呈報，請決定是否繼續上報。',
    '事件 {serial}（{place}）的经过已呈报，请决定是否继续上报。',
    'The finder’s account of {serial} ({place}) is before you: decide whether it goes further.',
  ),
  COMPLAINT_REGISTERED: t(
    '收到投訴 {serial}，請受理。',
    '收到投诉 {serial}，请受理。',
    'Complaint {serial} has come in: take it on.',
  ),
  COMPLAINT_ABOUT_CENTRE: t(
    '收到對客服中心的投訴 {serial}，請受理。',
    '收到对客服中心的投诉 {serial}，请受理。',
    'Complaint {serial} about the customer-service centre has come in: take it on.',
  ),
  DAMAGE_REPORTED: t(
    '工作單 {serial}（{place}）報告了客戶財物損壞或遺失，請即處理。',
    '工作单 {serial}（{place}）报告了客户财物损坏或遗失，请即处理。',
    'Damage or loss of the customer’s property is reported, {serial} ({place}): see to it now.',
  ),
  UNMET_DEMAND: t(
    '有客戶需要尚未開通的服務（{serial}），請評估。',
    '有客户需要尚未开通的服务（{serial}），请评估。',
    'A customer asks for a service that is not offered yet ({serial}): look into it.',
  ),
  SERVICE_OPENED: t(
    '服務「{service}」已開通，請通知等候的客戶。',
    '服务“{service}”已开通，请通知等候的客户。',
    'The service “{service}” is open now: tell the customers who wait for it.',
  ),
  SERVICE_AVAILABLE: t(
    '您曾要求的服務「{service}」已開通，歡迎預約。',
    '您曾要求的服务“{service}”已开通，欢迎预约。',
    'The service “{service}” that you asked for is open now. You are welcome to book it.',
  ),
  SERVICE_LISTED: t(
    '價目表自 {from} 起載有「{service}」，{count} 位客戶正在等候。請於生效後開通並公告。',
    '价目表自 {from} 起载有“{service}”，{count} 位客户正在等候。请于生效后开通并公告。',
    'From {from} on the price list has “{service}”, for which {count} customers wait. Open and announce it once it is in force.',
  ),
  CASE_ASSIGNED: t('{serial} 現由您負責。', '{serial} 现由您负责。', '{serial} is yours now.'),
  WEBHOOK_DISABLED: t(
    '推送「{name}」連續失敗 {failures} 次，已停用。請檢查接收端後重新啟用。',
    '推送“{name}”连续失败 {failures} 次，已停用。请检查接收端后重新启用。',
    'Webhook “{name}” failed {failures} times in a row and is disabled. Mend the receiver, then enable it again.',
  ),
}

/** What an overdue clock waited for, in words. */
export const CLOCK_NAMES: Readonly<Record<ClockKind, Localized>> = {
  REPLY: t('回覆客戶', '回复客户', 'the reply to the customer'),
  RECEIPT: t('接單', '接单', 'the receipt by the technician'),
  ARRIVAL: t('到場', '到场', 'the arrival'),
  SETTLEMENT: t('結清費用', '结清费用', 'the settlement'),
  HANDOVER: t('移交調度', '移交调度', 'the hand-over to dispatch'),
  CALLBACK: t('回訪', '回访', 'the callback'),
  COMPILE: t('月度移交', '月度移交', 'the month’s hand-over'),
  CALLBACK_TARGET: t('及時回訪', '及时回访', 'the prompt callback'),
  ACKNOWLEDGE: t('確認知悉', '确认知悉', 'the acknowledgement'),
  ANSWER: t('答覆', '答复', 'the answer'),
  CORRECTION: t('糾正措施', '纠正措施', 'the corrective action'),
}

const ESCALATED = t(
  '逾時無人確認，現上報您：{notice}',
  '逾时无人确认，现上报您：{notice}',
  'Nobody acknowledged this in time, so it comes to you: {notice}',
)

/** @param level how often it has climbed since it was first told */
export function noticeText(
  kind: NoticeKind,
  facts: Readonly<Record<string, Fact>>,
  level: number,
  locale: Locale,
): string {
  const sentence = phrase(NOTICES[kind], facts, locale)
  return level === 0 ? sentence : phrase(ESCALATED, { notice: sentence }, locale)
}
