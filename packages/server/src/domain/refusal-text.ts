/**
 * The sentence of each refusal in three languages. It says what is in the way and what would make the action possible, for it
 * stands on the disabled button. `{name}` is replaced by the fact of that name, put into words by FACTS below.
 */
import { localTime } from './calendar.js'
import { LABELS } from './labels.js'
import { formatMoney, isCurrency } from './money.js'
import type { Fact, Refusal, RefusalReason } from './refusal.js'
import type { Locale, Localized } from './vocabulary.js'
import { localized as t } from './localized.js'

export const SENTENCES: Readonly<Record<RefusalReason, Localized>> = {
  // The call
  notFound: t(
    '找不到這筆記錄，或您無權查看。請核對編號。',
    '找不到这笔记录，或您无权查看。请核对编号。',
    'There is no such record, or you may not see it. Check the number.',
  ),
  signInNeeded: t('請先登入。', '请先登录。', 'Sign in first.'),
  signInFailed: t(
    '帳號或密碼不正確，請重試。',
    '账号或密码不正确，请重试。',
    'The login or the password is wrong. Try again.',
  ),
  accountLocked: t(
    '嘗試次數過多，帳號暫時鎖定，請稍後再試。',
    '尝试次数过多，账号暂时锁定，请稍后再试。',
    'Too many attempts: the account is locked for a while. Try again later.',
  ),
  addressLocked: t(
    '此網路位址登入失敗次數過多，請於 15 分鐘後再試，或換一個網路。',
    '此网络地址登录失败次数过多，请于 15 分钟后再试，或换一个网络。',
    'Too many failed sign-ins from this network address: try again in 15 minutes, or from another network.',
  ),
  accountDisabled: t(
    '帳號已停用，請聯絡管理人員。',
    '账号已停用，请联系管理人员。',
    'The account is disabled. Ask an administrator.',
  ),
  notPermitted: t(
    '您的角色不能使用此功能，請由有權限的人員操作。',
    '您的角色不能使用此功能，请由有权限的人员操作。',
    'Your role may not use this. Somebody with the right role has to.',
  ),
  badInput: t(
    '輸入有誤（{detail}），請更正後重試。',
    '输入有误（{detail}），请更正后重试。',
    'The input is wrong ({detail}). Correct it and try again.',
  ),
  keyReused: t(
    '同一個操作編號已用於不同的內容，請以新的操作編號重新提交。',
    '同一个操作编号已用于不同的内容，请以新的操作编号重新提交。',
    'This idempotency key was used with other input. Send it again under a new key.',
  ),
  stale: t(
    '您看到的是第 {versionSeen} 版，工作單已是第 {versionNow} 版（{actions}）。請看過最新內容再操作。',
    '您看到的是第 {versionSeen} 版，工作单已是第 {versionNow} 版（{actions}）。请看过最新内容再操作。',
    'You saw version {versionSeen}; the order is now at version {versionNow} ({actions}). Look at it again before you act.',
  ),
  requestStale: t(
    '您看到的是第 {versionSeen} 版，服務登記已是第 {versionNow} 版（{actions}）。請看過最新內容再操作。',
    '您看到的是第 {versionSeen} 版，服务登记已是第 {versionNow} 版（{actions}）。请看过最新内容再操作。',
    'You saw version {versionSeen}; the request is now at version {versionNow} ({actions}). Look at it again before you act.',
  ),
  caseStale: t(
    '您看到的是第 {versionSeen} 版，{record}已是第 {versionNow} 版（{did}）。請看過最新內容再操作。',
    '您看到的是第 {versionSeen} 版，{record}已是第 {versionNow} 版（{did}）。请看过最新内容再操作。',
    'You saw version {versionSeen}; this record ({record}) is now at version {versionNow} ({did}). Look at it again before you act.',
  ),

  // Input
  fieldMissing: t('請填寫{field}。', '请填写{field}。', 'Fill in: {field}.'),
  fieldWrong: t('{field}不正確，請更正。', '{field}不正确，请更正。', 'Correct this field: {field}.'),
  fieldTooLong: t(
    '{field}過長（{length}），最多 {max}。',
    '{field}过长（{length}），最多 {max}。',
    'Too long ({length}): {field} may have at most {max}.',
  ),
  fieldUnreadable: t(
    '{field}含有無法保存的字元，請重新輸入。',
    '{field}含有无法保存的字符，请重新输入。',
    'This field holds characters that cannot be kept; type it again: {field}.',
  ),
  fieldUnseen: t(
    '{field}含有看不見的字元（{character}），請刪去後重新輸入。',
    '{field}含有看不见的字符（{character}），请删去后重新输入。',
    'This field holds a character that nobody sees ({character}); delete it or type the field again: {field}.',
  ),
  lineWrong: t(
    '報價第 {line} 行的{field}不正確，請更正。',
    '报价第 {line} 行的{field}不正确，请更正。',
    'Correct line {line} of the quote: {field}.',
  ),
  signatureEmpty: t(
    '簽名是空白的，請客戶簽名。',
    '签名是空白的，请客户签名。',
    'The signature is empty. Ask the customer to sign.',
  ),
  notInFuture: t(
    '{at} 已過，請約定之後的時間。',
    '{at} 已过，请约定之后的时间。',
    '{at} has passed. Agree on a time ahead.',
  ),

  // Who
  notYourRole: t('「{action}」須由{who}辦理。', '“{action}”须由{who}办理。', 'This is for: {who} (action: {action}).'),
  roleNotInStatus: t(
    '工作單為「{status}」時，「{action}」須由{who}中的其他人辦理。',
    '工作单为“{status}”时，“{action}”须由{who}中的其他人办理。',
    'While the order is “{status}” another of these has to do it: {who} (action: {action}).',
  ),
  notTheAssignee: t(
    '只有被指派的服務人員可以「{action}」；如須由您辦理，請先改派。',
    '只有被指派的服务人员可以“{action}”；如须由您办理，请先改派。',
    'Only the assigned technician may do this ({action}). Have the order reassigned to you first.',
  ),
  notTheAssessor: t(
    '評估由被安排的評估人記錄。',
    '评估由被安排的评估人记录。',
    'The assessment is recorded by the assessor who was asked.',
  ),
  otherDepartment: t(
    '此單屬於{department}，須由該部門的人辦理「{action}」。',
    '此单属于{department}，须由该部门的人办理“{action}”。',
    'This belongs to {department}: somebody of that department has to do it ({action}).',
  ),
  otherUnit: t(
    '業戶只能辦理自己單元的事項。',
    '业户只能办理自己单元的事项。',
    'A resident may act for his own unit only.',
  ),
  standInReasonMissing: t(
    '代服務人員辦理須填寫理由。',
    '代服务人员办理须填写理由。',
    'Say why you act for the assigned technician.',
  ),
  ownOrder: t(
    '被指派的服務人員不能確認取消，請由其他調度或前台確認。',
    '被指派的服务人员不能确认取消，请由其他调度或前台确认。',
    'The assigned technician may not confirm the cancellation. Another dispatcher or the front desk has to.',
  ),
  ownWork: t(
    '做這項工作的人不能核銷，請由其他調度或前台核銷。',
    '做这项工作的人不能核销，请由其他调度或前台核销。',
    'Whoever did the work may not write it off. Another dispatcher or the front desk has to.',
  ),
  serverBeforePayment: t(
    '櫃台經辦人須待財務簽收 {amountMinor} 後才能核銷。',
    '柜台经办人须待财务签收 {amountMinor} 后才能核销。',
    'Who served at the counter may write it off once finance has signed for {amountMinor}.',
  ),
  privateJob: t(
    '開單人不能自己服務此單，除非另一位調度確認派工。',
    '开单人不能自己服务此单，除非另一位调度确认派工。',
    'Whoever opened the order may not serve it, unless another dispatcher confirms it by dispatching.',
  ),

  // Where the order stands
  wrongStatus: t(
    '工作單為「{status}」，「{action}」只適用於：{allowed}。',
    '工作单为“{status}”，“{action}”只适用于：{allowed}。',
    'The order is “{status}”. This ({action}) is possible in: {allowed}.',
  ),
  openedFromRequest: t(
    '此單已經開立；如需另一張工作單，請從服務登記開立。',
    '此单已经开立；如需另一张工作单，请从服务登记开立。',
    'This order is open already. Another one is opened from the accepted request.',
  ),
  closed: t(
    '工作單{status}，不能再「{action}」；只可付款、退款或歸還借用物。',
    '工作单{status}，不能再“{action}”；只可付款、退款或归还借用物。',
    'The order is “{status}”: only payments, refunds and the return of loans are possible, not: {action}.',
  ),
  alreadyAssigned: t(
    '已指派服務人員，如要更換請改派。',
    '已指派服务人员，如要更换请改派。',
    'Somebody is assigned already. Reassign instead.',
  ),
  notAssignedYet: t(
    '尚未指派服務人員，請部門主管先指派。',
    '尚未指派服务人员，请部门主管先指派。',
    'Nobody is assigned yet. The department supervisor assigns first.',
  ),
  sameTechnician: t(
    '此單已由該服務人員負責，請選擇其他人。',
    '此单已由该服务人员负责，请选择其他人。',
    'The order is with this technician already. Choose somebody else.',
  ),
  sameAppointment: t(
    '預約時間已是 {at}，請選擇其他時間。',
    '预约时间已是 {at}，请选择其他时间。',
    'The appointment is {at} already. Choose another time.',
  ),

  // Price and consent
  routineHasNoFee: t(
    '常規服務不收費，不需要這一步。',
    '常规服务不收费，不需要这一步。',
    'A routine order carries no fee and does not need this.',
  ),
  noQuote: t('尚未報價，請先報價。', '尚未报价，请先报价。', 'There is no quote yet. Quote first.'),
  itemUnknown: t(
    '報價第 {line} 行的項目不在收費標準內，請選擇標準內的項目。',
    '报价第 {line} 行的项目不在收费标准内，请选择标准内的项目。',
    'The item of line {line} is not on the price list. Choose one that is.',
  ),
  itemOfOtherVersion: t(
    '報價第 {line} 行的項目屬於另一版收費標準，請用本單所用版本的項目。',
    '报价第 {line} 行的项目属于另一版收费标准，请用本单所用版本的项目。',
    'The item of line {line} is of another version of the price list. Use the version that this order keeps.',
  ),
  assessFirst: t(
    '報價第 {line} 行沒有標準價，請先安排現場評估。',
    '报价第 {line} 行没有标准价，请先安排现场评估。',
    'Line {line} has no list price. Have the job assessed on site first.',
  ),
  priceListNotYours: t(
    '價目表由財務、客服組負責人或經理編製，請由其辦理。',
    '价目表由财务、客服组负责人或经理编制，请由其办理。',
    'A price list is prepared by finance, the service lead or a manager. One of them has to.',
  ),
  notPublisher: t(
    '價目表由客服中心經理或總物業經理發布，請交其發布。',
    '价目表由客服中心经理或总物业经理发布，请交其发布。',
    'A price list is published by the centre manager or the general manager. Hand it to one of them.',
  ),
  priceListEmpty: t(
    '價目表沒有項目，請先填寫或匯入。',
    '价目表没有项目，请先填写或导入。',
    'The price list has no lines. Write or import some first.',
  ),
  priceLineWrong: t(
    '項目 {code} 的 {column} 不能採用：{what}。請更正。',
    '项目 {code} 的 {column} 不能采用：{what}。请更正。',
    'Line {code}, column {column}: {what}. Correct it.',
  ),
  beginsInPast: t(
    '價目表不能從 {from} 起生效，最早為今天（{today}）；已用的價格不改變。',
    '价目表不能从 {from} 起生效，最早为今天（{today}）；已用的价格不改变。',
    'A price list cannot begin on {from}: today ({today}) at the earliest. Prices that were in force stay as they were.',
  ),
  datesOverlap: t(
    '生效日期與第 {no} 版（自 {from} 起至 {to}）重疊，請改日期。',
    '生效日期与第 {no} 版（自 {from} 起至 {to}）重叠，请改日期。',
    'The days overlap with version {no} (from {from} to {to}). Choose other days.',
  ),
  draftStale: t(
    '您看到的是草稿第 {versionSeen} 版，現已是第 {versionNow} 版。請看過最新內容再操作。',
    '您看到的是草稿第 {versionSeen} 版，现已是第 {versionNow} 版。请看过最新内容再操作。',
    'You saw version {versionSeen} of the draft; it is now at {versionNow}. Look at it again before you act.',
  ),
  tooManyDrafts: t(
    '草稿已有 {max} 份，請先發布或刪去其中一份。',
    '草稿已有 {max} 份，请先发布或删去其中一份。',
    'There are {max} drafts already. Publish or discard one first.',
  ),
  importsBusy: t(
    '正在處理其他匯入，請稍後再試。',
    '正在处理其他导入，请稍后再试。',
    'Other imports are under way. Try again in a moment.',
  ),
  quantityOffList: t(
    '第 {line} 行的數量 {quantity} 不按價目表出售（最少 {min}，每次加 {step}）；須由{department}主管填寫理由並報價。',
    '第 {line} 行的数量 {quantity} 不按价目表出售（最少 {min}，每次加 {step}）；须由{department}主管填写理由并报价。',
    'Line {line}: a quantity of {quantity} is not sold at the list price (at least {min}, in steps of {step}). The supervisor of {department} has to quote it, with a reason.',
  ),
  priceOffList: t(
    '報價第 {line} 行 {askedMinor} 與標準價 {listMinor} 不同，須由{department}主管報價並說明理由。',
    '报价第 {line} 行 {askedMinor} 与标准价 {listMinor} 不同，须由{department}主管报价并说明理由。',
    'Line {line} asks {askedMinor}, the list says {listMinor}. The supervisor of {department} has to quote it, with the reason.',
  ),
  lineOffList: t(
    '此單的項目有標準價 {listMinor}：報價須按標準列出該項目，不能另列標準外的收費；否則須由{department}主管報價並說明理由。',
    '此单的项目有标准价 {listMinor}：报价须按标准列出该项目，不能另列标准外的收费；否则须由{department}主管报价并说明理由。',
    'The item of this order has a list price ({listMinor}): quote it, and nothing beside the list. Otherwise the supervisor of {department} has to quote, with the reason.',
  ),
  costDiffers: t(
    '評估的費用是 {amountMinor}，報價 {askedMinor} 與之不同，須由{department}主管報價並說明理由。',
    '评估的费用是 {amountMinor}，报价 {askedMinor} 与之不同，须由{department}主管报价并说明理由。',
    'The cost was assessed at {amountMinor}, the quote asks {askedMinor}. The supervisor of {department} has to quote it, with the reason.',
  ),
  quoteNotSupervisors: t(
    '按標準價的報價由調度（現場由服務人員）作出；主管只報與標準價不同的價格。',
    '按标准价的报价由调度（现场由服务人员）作出；主管只报与标准价不同的价格。',
    'A quote by the list is the dispatcher’s (on site the technician’s); the supervisor quotes prices off the list.',
  ),
  feeDiffers: t(
    '主管核定的費用是 {amountMinor}，報價 {askedMinor} 須與之相同。',
    '主管核定的费用是 {amountMinor}，报价 {askedMinor} 须与之相同。',
    'The supervisor set the fee at {amountMinor}; the quote of {askedMinor} has to be that.',
  ),
  notToldPaid: t(
    '尚未告知客戶此為收費服務，請先告知並記錄。',
    '尚未告知客户此为收费服务，请先告知并记录。',
    'The customer has not been told that it is a paid service. Tell him first and record it.',
  ),
  quoteNotCurrent: t(
    '報價 {askedQuoteNo} 已被取代，現行報價是 {quoteNo}（{amountMinor}）。請就現行報價確認。',
    '报价 {askedQuoteNo} 已被取代，现行报价是 {quoteNo}（{amountMinor}）。请就现行报价确认。',
    'Quote {askedQuoteNo} is not the current one. Confirm quote {quoteNo} ({amountMinor}).',
  ),
  consentMissing: t(
    '客戶尚未同意報價 {quoteNo}（{amountMinor}），請先取得同意。',
    '客户尚未同意报价 {quoteNo}（{amountMinor}），请先取得同意。',
    'The customer has not yet consented to quote {quoteNo} ({amountMinor}). Get the consent first.',
  ),
  signatureMissing: t(
    '以簽名確認時須附上客戶簽名。',
    '以签名确认时须附上客户签名。',
    'Confirmed by signature: the customer’s signature has to be there.',
  ),
  priceNotConfirmed: t(
    '開工前須記錄現場情況，並與客戶確認報價 {quoteNo} 的價格。',
    '开工前须记录现场情况，并与客户确认报价 {quoteNo} 的价格。',
    'Before work starts, record the findings and confirm the price of quote {quoteNo} with the customer.',
  ),
  workBegun: t(
    '已經開工（{status}），不再確認開工前的價格；價格如有變動請重新報價。',
    '已经开工（{status}），不再确认开工前的价格；价格如有变动请重新报价。',
    'Work has begun (“{status}”); the price before it is not confirmed any more. Another price takes a new quote.',
  ),
  methodFixed: t(
    '已有款項入賬，結算方式「{method}」不能再改；如需其他方式請另開工作單。',
    '已有款项入账，结算方式“{method}”不能再改；如需其他方式请另开工作单。',
    'Money was posted already, so the settlement method ({method}) stands. Open a new order for another one.',
  ),
  methodNotForItem: t(
    '此結算方式不適用於{category}或目前階段，請選擇其他方式。',
    '此结算方式不适用于{category}或目前阶段，请选择其他方式。',
    'This settlement method does not suit {category} or this stage. Choose another.',
  ),

  // Dispatch
  technicianMissing: t(
    '派工須指明服務人員。可派：{could}。',
    '派工须指明服务人员。可派：{could}。',
    'Name the technician. Who could: {could}.',
  ),
  noSuchPerson: t(
    '本小區沒有這位服務人員。可派：{could}。',
    '本小区没有这位服务人员。可派：{could}。',
    'There is no such technician here. Who could: {could}.',
  ),
  wrongDepartment: t(
    '{person} 不屬於{department}。可派：{could}。',
    '{person} 不属于{department}。可派：{could}。',
    '{person} is not of {department}. Who could: {could}.',
  ),
  lacksTrade: t(
    '{person} 沒有{trade}工種。可派：{could}。',
    '{person} 没有{trade}工种。可派：{could}。',
    '{person} does not have the trade ({trade}). Who could: {could}.',
  ),
  offDuty: t(
    '{person} 目前不當值。可派：{could}。',
    '{person} 目前不当值。可派：{could}。',
    '{person} is not on duty. Who could: {could}.',
  ),
  staffShort: t(
    '人員緊張，須先保證常規服務：{at} {department}{trade}當值 {onDuty} 人，常規工作須 {routine} 人，預留 {reserve} 人。請向客戶解釋並另約時間（註明人員緊張）後再派工。',
    '人员紧张，须先保证常规服务：{at} {department}{trade}当值 {onDuty} 人，常规工作须 {routine} 人，预留 {reserve} 人。请向客户解释并另约时间（注明人员紧张）后再派工。',
    'People are short and routine duty comes first: at {at} {department} has {onDuty} on duty for {trade}, routine orders need {routine}, {reserve} are kept in reserve. Explain it to the customer and agree on a new time (reschedule for staff shortage); then dispatch.',
  ),

  // Duty
  shiftLineWrong: t(
    '第 {line} 行的日期或時間（{part}）不正確，例如 2026-11-23、08:00。',
    '第 {line} 行的日期或时间（{part}）不正确，例如 2026-11-23、08:00。',
    'Correct line {line} ({part}): a day like 2026-11-23, a time like 08:00.',
  ),
  shiftPast: t(
    '{person}的班次 {from} – {until} 已過，請排往後的班。',
    '{person}的班次 {from} – {until} 已过，请排往后的班。',
    'The shift of {person} ({from} – {until}) has passed. Plan one ahead.',
  ),
  shiftTooLong: t(
    '{person}的班次 {from} – {until} 長於 {most} 小時，請分段排班。',
    '{person}的班次 {from} – {until} 长于 {most} 小时，请分段排班。',
    'The shift of {person} ({from} – {until}) is longer than {most} hours. Divide it.',
  ),
  shiftTooFar: t(
    '{person}的班次 {from} – {until} 超出 {most} 天，請稍後再排。',
    '{person}的班次 {from} – {until} 超出 {most} 天，请稍后再排。',
    'The shift of {person} ({from} – {until}) lies more than {most} days ahead. Plan it later.',
  ),
  shiftOverlaps: t(
    '{person}在 {from} – {until} 已有班，請改時間或先取消該班。',
    '{person}在 {from} – {until} 已有班，请改时间或先取消该班。',
    '{person} is on duty {from} – {until} already. Choose other hours, or cancel that shift first.',
  ),
  shiftOver: t(
    '{person}的班次 {from} – {until} 已結束，不能更改。',
    '{person}的班次 {from} – {until} 已结束，不能更改。',
    'The shift of {person} ({from} – {until}) is over: what was, stays.',
  ),
  shiftBegun: t(
    '{person}的班次 {from} – {until} 已開始，只能更改結束時間。',
    '{person}的班次 {from} – {until} 已开始，只能更改结束时间。',
    'The shift of {person} ({from} – {until}) has begun. Only its end can be moved.',
  ),
  notMonday: t(
    '{day} 不是星期一，請填該週的星期一。',
    '{day} 不是星期一，请填该周的星期一。',
    '{day} is no Monday. Name the Monday of the week.',
  ),
  capacityWrong: t(
    '可承單數須在 1 至 {most} 之間。',
    '可承单数须在 1 至 {most} 之间。',
    'The capacity lies between 1 and {most}.',
  ),
  technicianOfOthers: t(
    '{person}不屬於您的部門，請由其部門主管或經理辦理。',
    '{person}不属于您的部门，请由其部门主管或经理办理。',
    '{person} is of another department. Its supervisor or a manager has to do it.',
  ),
  departmentsNotYours: t(
    '{person}的部門由經理或行政人事調整。',
    '{person}的部门由经理或行政人事调整。',
    'The departments of {person} are set by a manager or admin & HR.',
  ),
  calendarDayWrong: t(
    '請填 1 至 {most} 個不重複的日期，例如 2026-10-01。',
    '请填 1 至 {most} 个不重复的日期，例如 2026-10-01。',
    'Name 1 to {most} days, each once, like 2026-10-01.',
  ),
  handoverSamePerson: t(
    '交班與接班須為兩人，請選擇另一位接班人。',
    '交班与接班须为两人，请选择另一位接班人。',
    'Giver and taker are two people. Choose somebody else to take over.',
  ),
  handoverNotDesk: t(
    '值班台的交接須由調度、前台或中控人員互相辦理。',
    '值班台的交接须由调度、前台或中控人员互相办理。',
    'A desk is handed over between dispatchers, front desk or control room. Choose one of them.',
  ),
  handoverNotDepartment: t(
    '服務人員的交接須在同一部門內，請選擇同部門的人。',
    '服务人员的交接须在同一部门内，请选择同部门的人。',
    'A technician hands over to somebody of his department. Choose one.',
  ),
  handoverNotYours: t(
    '此交接由交班人、接班人或其上級辦理。',
    '此交接由交班人、接班人或其上级办理。',
    'This is for the giver, the taker, or who is above them.',
  ),
  handoverOpen: t(
    '交班人尚有一份未簽妥的交接，請先簽妥或撤回。',
    '交班人尚有一份未签妥的交接，请先签妥或撤回。',
    'The giver has a hand-over that waits for a signature. Sign or withdraw it first.',
  ),
  handoverWithdrawn: t(
    '此交接已撤回，請重新開立。',
    '此交接已撤回，请重新开立。',
    'This hand-over was withdrawn. Open a new one.',
  ),
  handoverSigned: t(
    '此交接已簽，內容不再更改。',
    '此交接已签，内容不再更改。',
    'This hand-over is signed: it stays as it is.',
  ),
  clockNeverPauses: t(
    '按規定此時限不得暫停；如須改期，請與客戶另約時間並改約。',
    '按规定此时限不得暂停；如须改期，请与客户另约时间并改约。',
    'By the rule this clock never pauses. Agree on another time with the customer and reschedule.',
  ),

  appointmentMissing: t(
    '派工前須註明服務時間，請填寫預約時間。',
    '派工前须注明服务时间，请填写预约时间。',
    'The order names no time yet. Give the appointment.',
  ),
  appointmentPassed: t(
    '預約時間 {at} 已過，請與客戶重新約定。',
    '预约时间 {at} 已过，请与客户重新约定。',
    'The appointment ({at}) has passed. Agree on a new one with the customer first.',
  ),
  rescheduleFirst: t(
    '已約 {at}；要改為 {askedAt}，請先與客戶改約。',
    '已约 {at}；要改为 {askedAt}，请先与客户改约。',
    'The appointment is {at}. To make it {askedAt}, reschedule with the customer first.',
  ),
  notAgreedWithServer: t(
    '請註明與哪位服務方商定了內容和時間（{at}）。',
    '请注明与哪位服务方商定了内容和时间（{at}）。',
    'Say with whom of the serving side content and time ({at}) are agreed.',
  ),
  prepaymentMissing: t(
    '此項目先交費後派工，尚欠 {amountMinor}，請先收取。',
    '此项目先交费后派工，尚欠 {amountMinor}，请先收取。',
    'This item is paid before dispatch. Still to be paid: {amountMinor}.',
  ),
  prepaymentSurplus: t(
    '預交款多出 {amountMinor}，請先退還。',
    '预交款多出 {amountMinor}，请先退还。',
    'The prepayment is {amountMinor} too much. Refund it first.',
  ),
  notCounterItem: t(
    '只有複印、打字、傳真可在櫃台辦理；此單為{category}，請派工。',
    '只有复印、打字、传真可在柜台办理；此单为{category}，请派工。',
    'Only copying, typing and fax are served at the counter. This is {category}: dispatch it.',
  ),

  // Completion and acceptance
  checklistOpen: t(
    '檢查表尚有必做項目未完成或最終測試未通過：{open}。請先完成。',
    '检查表尚有必做项目未完成或最终测试未通过：{open}。请先完成。',
    'The checklist is not done: {open}. Finish these first.',
  ),
  noChecklist: t(
    '此單沒有檢查表，無須記錄步驟。',
    '此单没有检查表，无须记录步骤。',
    'This order has no checklist: complete it without.',
  ),
  symptomUnknown: t(
    '檢查表沒有「{symptom}」這個故障現象，請從中選擇：{symptoms}。',
    '检查表没有“{symptom}”这个故障现象，请从中选择：{symptoms}。',
    'The checklist knows no symptom “{symptom}”. Choose of: {symptoms}.',
  ),
  stepUnknown: t(
    '檢查表沒有「{step}」這一步，請從中選擇：{steps}。',
    '检查表没有“{step}”这一步，请从中选择：{steps}。',
    'The checklist has no step “{step}”. Name one of: {steps}.',
  ),
  stepTwice: t(
    '「{step}」填了兩次，請只填一次。',
    '“{step}”填了两次，请只填一次。',
    'This step is answered twice; answer it once: {step}.',
  ),
  stepAnswerMissing: t(
    '「{step}」請填寫{field}。',
    '“{step}”请填写{field}。',
    'Step “{step}” wants this filled in: {field}.',
  ),
  stepOptionUnknown: t(
    '「{step}」沒有這個選項，請從中選擇：{options}。',
    '“{step}”没有这个选项，请从中选择：{options}。',
    'Step “{step}” has no such choice. Choose of: {options}.',
  ),
  stepValueWrong: t(
    '「{step}」請填寫測得的數字，例如 0.52。',
    '“{step}”请填写测得的数字，例如 0.52。',
    'Step “{step}” wants the number that was read, such as 0.52.',
  ),
  stepUnitWrong: t(
    '「{step}」的單位是 {unit}，不是 {askedUnit}，請換算後填寫。',
    '“{step}”的单位是 {unit}，不是 {askedUnit}，请换算后填写。',
    'Step “{step}” is measured in {unit}, not {askedUnit}. Convert the value.',
  ),
  checklistWrong: t(
    '檢查表不能使用：{problems}。請更正後再存。',
    '检查表不能使用：{problems}。请更正后再存。',
    'The checklist cannot be worked by: {problems}. Correct it and save again.',
  ),
  checklistNotYours: t(
    '檢查表由{department}主管維護，請由其修改。',
    '检查表由{department}主管维护，请由其修改。',
    'This checklist is kept by the supervisor of {department}, who has to edit it.',
  ),
  checklistStale: t(
    '您修改的是第 {versionSeen} 版，檢查表已是第 {versionNow} 版，請在最新版上修改。',
    '您修改的是第 {versionSeen} 版，检查表已是第 {versionNow} 版，请在最新版上修改。',
    'You edited version {versionSeen}; the checklist is at version {versionNow}. Edit the newest one.',
  ),
  apologyMissing: t(
    '請先向客戶致歉並記錄。',
    '请先向客户致歉并记录。',
    'Apologise to the customer first, and record it.',
  ),
  noReworkYet: t(
    '以返工後仍不滿意為由上報，須至少完成一次返工。',
    '以返工后仍不满意为由上报，须至少完成一次返工。',
    'To escalate as not satisfied after rework, a rework has to have been completed.',
  ),
  notCompleted: t(
    '工作單為「{status}」；完工後才能以無法取得簽名為由上報。',
    '工作单为“{status}”；完工后才能以无法取得签名为由上报。',
    'The order is “{status}”. A missing signature is a cause only once the work is completed.',
  ),
  nothingDone: t(
    '尚未開工，不能裁定為驗收；請裁定繼續或取消。',
    '尚未开工，不能裁定为验收；请裁定继续或取消。',
    'No work was done, so nothing can be accepted. Decide to continue or to cancel.',
  ),
  notAccepted: t(
    '沒有客戶簽名，也沒有經理的裁定，請先取得其一。',
    '没有客户签名，也没有经理的裁定，请先取得其一。',
    'Neither the customer’s signature nor a manager’s decision is there. Get one of them first.',
  ),
  qualityNotConfirmed: t(
    '核銷前須由{department}主管確認完成情況和質量。',
    '核销前须由{department}主管确认完成情况和质量。',
    'The supervisor of {department} has to confirm completion and quality first.',
  ),

  // Cancelling
  cancelNotRequested: t(
    '尚未登記客戶的取消要求，請先登記。',
    '尚未登记客户的取消要求，请先登记。',
    'No cancellation was reported yet. Report it first.',
  ),
  materialsOut: t(
    '尚有材料或借用工具未退還倉庫：{out}。請先退還，用掉的材料請先登記。',
    '尚有材料或借用工具未退还仓库：{out}。请先退还，用掉的材料请先登记。',
    'Still out: {out}. Return them to the warehouse first; report what was used up.',
  ),

  // Materials
  stockLineWrong: t(
    '第 {line} 行的{field}不正確：每項只列一次，數量須大於 0，最多三位小數。',
    '第 {line} 行的{field}不正确：每项只列一次，数量须大于 0，最多三位小数。',
    'Correct line {line}: {field}. Each item once, a quantity above 0 with at most three decimals.',
  ),
  stockItemUnknown: t(
    '第 {line} 行的物品不在本小區倉庫，請從庫存中選擇。',
    '第 {line} 行的物品不在本小区仓库，请从库存中选择。',
    'Line {line} names nothing of this estate’s warehouses. Choose from the stock.',
  ),
  stockNotIssued: t(
    '{item}是工具，只能借用，請辦理借用。',
    '{item}是工具，只能借用，请办理借用。',
    '{item} is a tool: lend it instead of issuing it.',
  ),
  stockNotLent: t(
    '{item}是材料，請辦理領用。',
    '{item}是材料，请办理领用。',
    '{item} is a material: issue it instead of lending it.',
  ),
  stockStep: t(
    '{item}的最小單位是{step}，請按其倍數填寫。',
    '{item}的最小单位是{step}，请按其倍数填写。',
    '{item} is counted in steps of {step}. Ask for a multiple.',
  ),
  stockShort: t(
    '{item}庫存只剩 {left} {unit}，不足 {asked}。請減少數量或先入庫。',
    '{item}库存只剩 {left} {unit}，不足 {asked}。请减少数量或先入库。',
    '{item}: {left} {unit} left, {asked} asked. Ask for less, or book a receipt first.',
  ),
  stockNotOut: t(
    '第 {line} 行的物品並非為此單領借，請核對工作單。',
    '第 {line} 行的物品并非为此单领借，请核对工作单。',
    'Line {line} was not drawn for this order. Check the order.',
  ),
  stockNotSoMuchOut: t(
    '此單的{item}只有 {left} {unit} 在外，少於 {asked}。請更正數量。',
    '此单的{item}只有 {left} {unit} 在外，少于 {asked}。请更正数量。',
    'Of {item} this order has {left} {unit} out, less than {asked}. Correct the quantity.',
  ),
  stockCodeTaken: t(
    '編號 {code} 已被使用，請另取一個。',
    '编号 {code} 已被使用，请另取一个。',
    'The code {code} is taken. Choose another.',
  ),
  stockMoved: t(
    '盤點期間{item}的帳面數已變為 {left} {unit}，請重新盤點。',
    '盘点期间{item}的账面数已变为 {left} {unit}，请重新盘点。',
    '{item} was booked meanwhile: {left} {unit} now. Count again.',
  ),
  stockAsBooked: t(
    '{item}的盤點數與帳面相同，無須調整。',
    '{item}的盘点数与账面相同，无须调整。',
    '{item} is as booked: nothing to adjust.',
  ),
  nothingOut: t(
    '此單沒有未登記的領用材料，須先領用。',
    '此单没有未登记的领用材料，须先领用。',
    'This order has no material out. It has to be issued first.',
  ),
  noLoanOpen: t(
    '此單沒有未歸還的工具，須先借用。',
    '此单没有未归还的工具，须先借用。',
    'This order has no tool out. It has to be lent first.',
  ),
  customerMaterialCharged: t(
    '報價第 {line} 行「{text}」是業主自購材料，不得收費，請刪去。',
    '报价第 {line} 行“{text}”是业主自购材料，不得收费，请删去。',
    'Line {line} of the quote (“{text}”) is a material that the customer bought: it is not charged. Leave it out.',
  ),
  customerMaterialQuoted: t(
    '現行報價已對「{text}」收費，請先重新報價再列為業主自購。',
    '现行报价已对“{text}”收费，请先重新报价再列为业主自购。',
    'The current quote charges “{text}”. Quote anew without it, then list it as the customer’s own.',
  ),
  refundFirst: t(
    '已收 {amountMinor}，請先退款。',
    '已收 {amountMinor}，请先退款。',
    '{amountMinor} has been paid. Refund it first.',
  ),

  // Money
  paymentState: t(
    '收費狀態為「{paymentState}」，此步驟只適用於：{allowedStates}。',
    '收费状态为“{paymentState}”，此步骤只适用于：{allowedStates}。',
    'The payment is “{paymentState}”. This step is possible in: {allowedStates}.',
  ),
  paymentMethod: t(
    '結算方式為「{method}」，此步驟只適用於：{methods}。',
    '结算方式为“{method}”，此步骤只适用于：{methods}。',
    'The order is settled as “{method}”. This step is for: {methods}.',
  ),
  paidAtFinance: t(
    '結算方式為「{method}」，須到財務交費。',
    '结算方式为“{method}”，须到财务交费。',
    'The order is settled as “{method}”: it is paid at finance.',
  ),
  nothingDue: t(
    '沒有應收款項，須有待收費用才能辦理。',
    '没有应收款项，须有待收费用才能办理。',
    'Nothing is due. There has to be a fee still to be paid.',
  ),
  amountDiffers: t(
    '金額須為 {amountMinor}，不能是 {askedMinor}。',
    '金额须为 {amountMinor}，不能是 {askedMinor}。',
    'The amount has to be {amountMinor}, not {askedMinor}.',
  ),
  refundTooLarge: t(
    '最多可退 {amountMinor}，不能退 {askedMinor}。',
    '最多可退 {amountMinor}，不能退 {askedMinor}。',
    'At most {amountMinor} can be refunded, not {askedMinor}.',
  ),
  dayNotOver: t(
    '服務日尚未結束（{at}）；過後仍未交費才能標記未簽欠費。',
    '服务日尚未结束（{at}）；过后仍未交费才能标记未签欠费。',
    'The service day is not over (it ends {at}). Unsigned arrears come only after it, if still unpaid.',
  ),
  monthNotOver: t(
    '賬單月份到 {at} 才結束；過後仍未交費才能標記欠費。',
    '账单月份到 {at} 才结束；过后仍未交费才能标记欠费。',
    'The bill’s month ends {at}. Arrears come only after it, if still unpaid.',
  ),
  unpaidCallbackMissing: t(
    '請先回訪客戶，了解未交費原因並作解釋。',
    '请先回访客户，了解未交费原因并作解释。',
    'Call the customer back first, to learn why the fee is unpaid and to explain.',
  ),
  monthShut: t(
    '{month} 已結賬，不能再入賬；請記入開放月份並註明。',
    '{month} 已结账，不能再入账；请记入开放月份并注明。',
    '{month} is closed. Make the entry in the open month, with a reference.',
  ),
  financeConfirmsFirst: t(
    '收費狀態為「{paymentState}」；須待財務確認款項後核銷。',
    '收费状态为“{paymentState}”；须待财务确认款项后核销。',
    'The payment is “{paymentState}”. Finance has to confirm it before the write-off.',
  ),
  feeUnsettled: t(
    '費用 {amountMinor} 未結（{paymentState}）；須先收款、預交、簽認欠費或列入賬單。',
    '费用 {amountMinor} 未结（{paymentState}）；须先收款、预交、签认欠费或列入账单。',
    'The fee is not settled ({paymentState}; open: {amountMinor}). It has to be paid, prepaid to the cent, signed as 欠費, or billed.',
  ),

  // Write-off and after
  oralReplyMissing: t(
    '回單地點在前台時，須記錄對調度的口頭回覆。',
    '回单地点在前台时，须记录对调度的口头回复。',
    'The order came back at the front desk: record its oral reply to dispatch.',
  ),
  notReturnedAtFrontDesk: t(
    '此單不是在前台回單，無須移交調度。',
    '此单不是在前台回单，无须移交调度。',
    'The order did not come back at the front desk. Only such orders are handed to dispatch.',
  ),
  alreadyHandedToDispatch: t(
    '此單已移交調度，無須再交。',
    '此单已移交调度，无须再交。',
    'The order was handed to dispatch already. Nothing is left to do.',
  ),
  otherMonth: t(
    '此單屬於 {month}，不屬於 {askedMonth}。請隨 {month} 移交。',
    '此单属于 {month}，不属于 {askedMonth}。请随 {month} 移交。',
    'The order belongs to {month}, not {askedMonth}. Hand it over with {month}.',
  ),
  alreadyHandedOver: t(
    '此單已隨當月移交，無須再交。',
    '此单已随当月移交，无须再交。',
    'The order was handed over already. Nothing is left to do.',
  ),
  notHandedOver: t(
    '此單尚未隨當月移交，請先移交。',
    '此单尚未随当月移交，请先移交。',
    'The order was not handed over with its month yet. Hand it over first.',
  ),
  notHandedToDispatch: t(
    '此單在前台回單，須先移交調度。',
    '此单在前台回单，须先移交调度。',
    'The order came back at the front desk. The front desk has to hand it to dispatch first.',
  ),
  callbackOpen: t(
    '回訪尚未完成，請先回訪。',
    '回访尚未完成，请先回访。',
    'The callback is still open. Finish it first.',
  ),
  damageOpen: t(
    '客戶財物損失尚未處理完畢，請先議定、拒絕或轉交賠償。',
    '客户财物损失尚未处理完毕，请先议定、拒绝或转交赔偿。',
    'A damage report is not settled. Compensation has to be agreed, refused or referred first.',
  ),
  monthStillOpen: t(
    '{month} 尚未結賬，結賬後才能歸檔。',
    '{month} 尚未结账，结账后才能归档。',
    '{month} is not closed yet. The order can be archived once it is.',
  ),
  copiesMissing: t(
    '各聯尚未全部送達保管人，請先送達。',
    '各联尚未全部送达保管人，请先送达。',
    'Not every copy is with its holder. Deliver them first.',
  ),

  // Callbacks, spot checks, corrective actions
  callbackOwnWork: t(
    '您參與了 {orderSerial} 的施工，不能為它回訪。請改由他人回訪。',
    '您参与了 {orderSerial} 的施工，不能为它回访。请改由他人回访。',
    'You did some of the work of {orderSerial} and may not call its customer back. Somebody else has to.',
  ),
  callbackOwnCounterWork: t(
    '您辦理了 {orderSerial}，不能為它回訪。請改由他人回訪，或由客服組負責人說明理由後准許。',
    '您办理了 {orderSerial}，不能为它回访。请改由他人回访，或由客服组负责人说明理由后准许。',
    'You served {orderSerial} and may not call its customer back. Somebody else has to, or the customer-service lead waives it with a reason.',
  ),
  callbackOfSomebodyElse: t(
    '這次回訪已由他人負責。要由您回訪，請先說明原因改派。',
    '这次回访已由他人负责。要由您回访，请先说明原因改派。',
    'Somebody else has this callback. It can be reassigned to you with a reason.',
  ),
  callbackOtherRoute: t(
    '這次回訪由{callbackRoute}負責。要由您回訪，請先說明原因改派。',
    '这次回访由{callbackRoute}负责。要由您回访，请先说明原因改派。',
    'This callback is for: {callbackRoute}. It can be reassigned with a reason.',
  ),
  verdictTwice: t(
    '同一項目只能評一次，請合併。',
    '同一项目只能评一次，请合并。',
    'An item can be judged once only. Put the two together.',
  ),
  verdictReasonMissing: t(
    '不滿意的項目須註明原因。',
    '不满意的项目须注明原因。',
    'Name the reason for each item that did not satisfy.',
  ),
  satisfactionContradicted: t(
    '有項目不滿意，整體不能記為滿意。請改為不滿意，或更正該項目。',
    '有项目不满意，整体不能记为满意。请改为不满意，或更正该项目。',
    'An item did not satisfy, so the callback cannot be recorded as satisfied. Change one of the two.',
  ),
  dissatisfactionUnexplained: t(
    '客戶不滿意時，請註明哪個項目及原因。',
    '客户不满意时，请注明哪个项目及原因。',
    'The customer is not satisfied: name at least one item and the reason.',
  ),
  doorSignatureMissing: t(
    '上門回訪須有客戶簽名。',
    '上门回访须有客户签名。',
    'A callback at the door needs the customer’s signature.',
  ),
  doorOpinionMissing: t(
    '上門回訪須由客戶填寫意見。',
    '上门回访须由客户填写意见。',
    'A callback at the door needs the customer’s opinion beside the signature.',
  ),
  wordsMissing: t(
    '電話回訪須如實記錄客戶的話。',
    '电话回访须如实记录客户的话。',
    'A callback by phone needs a truthful record of the customer’s words.',
  ),
  reassignTargetMissing: t(
    '請指明改由哪一方或哪一位回訪。',
    '请指明改由哪一方或哪一位回访。',
    'Say which side, or which person, makes the callback instead.',
  ),
  noSuchStaff: t(
    '小區內沒有這位工作人員，請另選。',
    '小区内没有这位工作人员，请另选。',
    'There is no such member of staff in the estate. Name another.',
  ),
  reassignedToSame: t(
    '回訪本來就由該方負責，請另選。',
    '回访本来就由该方负责，请另选。',
    'It is already there. Name another side or person.',
  ),
  callbackMonthClosed: t(
    '{month} 的回訪已關帳，不能再改。更正請記入未關帳的月份。',
    '{month} 的回访已关账，不能再改。更正请记入未关账的月份。',
    'The callbacks of {month} are closed and cannot be changed. A correction goes into the open month.',
  ),
  spotCheckOwn: t(
    '不能抽查自己所作的回訪，請由另一位經理抽查。',
    '不能抽查自己所作的回访，请由另一位经理抽查。',
    'Nobody checks his own callback. The other manager has to.',
  ),
  spotCheckTwice: t(
    '您已抽查過這次回訪，請抽查另一張。',
    '您已抽查过这次回访，请抽查另一张。',
    'You have checked this callback already. Check another.',
  ),
  notOfThisDraw: t(
    '這張不在該次抽樣之內。請抽查抽中的，或註明為自選。',
    '这张不在该次抽样之内。请抽查抽中的，或注明为自选。',
    'This callback was not drawn in that draw. Check one that was, or leave the draw out and mark it as hand-picked.',
  ),
  spotPointsMissing: t(
    '抽查表尚缺：{spotPoints}。',
    '抽查表尚缺：{spotPoints}。',
    'Points of the form that are still missing: {spotPoints}.',
  ),
  spotConclusionMissing: t(
    '抽查結果與回訪記錄不符，請填寫結論與跟進。',
    '抽查结果与回访记录不符，请填写结论与跟进。',
    'The check contradicts the callback’s record: write down the conclusion and what follows.',
  ),
  waiverCounterOnly: t(
    '只有櫃台項目可准許經手人自行回訪，其他請改由他人回訪。',
    '只有柜台项目可准许经手人自行回访，其他请改由他人回访。',
    'Only for counter items may the server call back himself. For others somebody else has to.',
  ),
  alreadyWaived: t(
    '已准許經手人回訪，可以直接回訪。',
    '已准许经手人回访，可以直接回访。',
    'It is waived already. The callback can be made.',
  ),
  waiverForOneself: t(
    '不能為自己准許，請由另一位負責人辦理。',
    '不能为自己准许，请由另一位负责人办理。',
    'Nobody waives it for himself. Another lead has to.',
  ),
  callbacksShort: t(
    '{month} 的回訪尚不能關帳，尚欠：{short}。',
    '{month} 的回访尚不能关账，尚欠：{short}。',
    'The callbacks of {month} cannot be closed yet. Still missing: {short}.',
  ),
  monthStillRunning: t(
    '{month} 尚未結束，月底過後才能關帳。',
    '{month} 尚未结束，月底过后才能关账。',
    '{month} still runs. Its callbacks can be closed when it is over.',
  ),
  nothingToDraw: t(
    '{month} 沒有可抽的回訪。有回訪後再抽。',
    '{month} 没有可抽的回访。有回访后再抽。',
    'There is no callback of {month} to draw from. Draw when there is one.',
  ),
  resultMissing: t(
    '須先記錄整改結果，才能結案。',
    '须先记录整改结果，才能结案。',
    'Record the result first; then it can be closed.',
  ),
  secondWordMissing: t(
    '須先取得客戶的再次意見，才能結案。',
    '须先取得客户的再次意见，才能结案。',
    'Ask the customer for a second word first; then it can be closed.',
  ),
  secondWordDissatisfied: t(
    '客戶仍不滿意，請繼續整改，或由經理說明理由後結案。',
    '客户仍不满意，请继续整改，或由经理说明理由后结案。',
    'The customer is still not satisfied. Go on, or a manager closes it with a reason.',
  ),
  correctionOfOwnCallback: t(
    '此整改針對本人所作的回訪 {callbackSerial}，須由其他人負責並詢問客戶。',
    '此整改针对本人所作的回访 {callbackSerial}，须由其他人负责并询问客户。',
    'It is about the callback {callbackSerial} which this person made. Somebody else has to own it and ask the customer.',
  ),
  closingReasonMissing: t(
    '客戶仍不滿意，結案須說明理由。',
    '客户仍不满意，结案须说明理由。',
    'The customer is still not satisfied: closing it takes a reason.',
  ),
  warrantyOver: t(
    '此單不在保修期內（{days} 日）。請按收費項目開單，或由回訪立案。',
    '此单不在保修期内（{days} 日）。请按收费项目开单，或由回访立案。',
    'The order is not within the warranty ({days} days). Open a paid order, or let the callback open the action.',
  ),
  alreadyOwner: t('已由這位負責，請另選。', '已由这位负责，请另选。', 'This person has it already. Name another.'),
  reworkOpened: t(
    '已開返工單 {reworkSerial}，請在該單上處理。',
    '已开返工单 {reworkSerial}，请在该单上处理。',
    'The rework order {reworkSerial} is open already. Go on there.',
  ),
  reworkNotPossible: t(
    '原登記已不能再開單，請另行登記。',
    '原登记已不能再开单，请另行登记。',
    'No order can be opened from the first one’s request any more. Register a new request.',
  ),
  reworkUnfinished: t(
    '返工單 {reworkSerial} 尚未驗收，完成後再記錄結果。',
    '返工单 {reworkSerial} 尚未验收，完成后再记录结果。',
    'The rework order {reworkSerial} is not accepted yet. Record the result when it is.',
  ),
  unpaidCallbackNotDue: t(
    '此單按其結算方式不須作未付款回訪。',
    '此单按其结算方式不须作未付款回访。',
    'An order settled in this way gets no callback for being unpaid.',
  ),
  noneToHandOn: t(
    '沒有待移交調度的前台單。回單後再移交。',
    '没有待移交调度的前台单。回单后再移交。',
    'No order at the front desk waits to be handed to dispatch. Hand on when one has come back.',
  ),
  handOnRefused: t(
    '{why}{orderSerial} 不能移交，整批未移交。',
    '{why}{orderSerial} 不能移交，整批未移交。',
    '{why} {orderSerial} cannot be handed on, so none was.',
  ),
  // Requests
  particularsMissing: t(
    '登記資料不全，請補充：{missing}。',
    '登记资料不全，请补充：{missing}。',
    'Still missing: {missing}.',
  ),
  requestNotAccepted: t(
    '服務登記為「{requestStatus}」，受理後才能開單。',
    '服务登记为“{requestStatus}”，受理后才能开单。',
    'The request is “{requestStatus}”. It has to be accepted before an order is opened.',
  ),
  requestWrongStatus: t(
    '服務登記為「{requestStatus}」，「{action}」只適用於：{allowed}。',
    '服务登记为“{requestStatus}”，“{action}”只适用于：{allowed}。',
    'The request is “{requestStatus}”. This ({action}) is possible in: {allowed}.',
  ),
  caseWrongStatus: t(
    '{record}為「{stands}」，「{act}」只適用於：{possible}。',
    '{record}为“{stands}”，“{act}”只适用于：{possible}。',
    'This record ({record}) is “{stands}”. This ({act}) is possible in: {possible}.',
  ),
  caseNotYours: t('「{act}」須由{by}辦理。', '“{act}”须由{by}办理。', 'This ({act}) is for: {by}.'),
  approvalMissing: t(
    '範圍外的服務須兩方批准，尚缺：{missing}。',
    '范围外的服务须两方批准，尚缺：{missing}。',
    'A service out of scope needs two approvals. Still missing: {missing}.',
  ),
  itemMissing: t(
    '請選擇收費標準內的服務項目；未列的項目請先請示批准。',
    '请选择收费标准内的服务项目；未列的项目请先请示批准。',
    'Choose the service item on the price list. For one that is not on it, ask for approval.',
  ),
  itemWithoutMethod: t(
    '此收費項目沒有結算方式，請先在收費標準中設定。',
    '此收费项目没有结算方式，请先在收费标准中设定。',
    'This paid item has no settlement method. Set one in the price list first.',
  ),
  natureNotOrdered: t(
    '{nature}不開工作單，請轉交辦理。',
    '{nature}不开工作单，请转交办理。',
    'A matter of this kind ({nature}) gets no work order. Route it instead.',
  ),
  natureNotRouted: t(
    '{nature}須判別受理或不受理，只有投訴、查詢和公共區域事件轉交。',
    '{nature}须判别受理或不受理，只有投诉、查询和公共区域事件转交。',
    'This ({nature}) has to be accepted or declined. Only complaints, enquiries and public-area incidents are routed.',
  ),
  itemWithdrawn: t(
    '此項目不在現行收費標準內，請選擇其他項目。',
    '此项目不在现行收费标准内，请选择其他项目。',
    'The item is not on the price list in force. Choose another.',
  ),
  helpNotTried: t(
    '請先記錄已為客戶作過的協助嘗試。',
    '请先记录已为客户作过的协助尝试。',
    'Record first what was tried to help the customer.',
  ),
  notUrgent: t(
    '只有緊急的範圍外服務才可請示批准；其他情況請向客戶說明並不予受理。',
    '只有紧急的范围外服务才可请示批准；其他情况请向客户说明并不予受理。',
    'Only an urgent matter out of scope may be put up for approval. Otherwise explain and decline.',
  ),
  departmentUnknown: t(
    '請指明由哪個部門服務，以便其主管批准。',
    '请指明由哪个部门服务，以便其主管批准。',
    'Say which department would serve, so that its supervisor can approve.',
  ),
  alreadyApproved: t(
    '您這一方已批准，尚缺：{missing}。',
    '您这一方已批准，尚缺：{missing}。',
    'Your side has approved already. Still missing: {missing}.',
  ),
  sameApprover: t(
    '兩方批准須由兩人作出，尚缺：{missing}。',
    '两方批准须由两人作出，尚缺：{missing}。',
    'The two approvals take two people. Still missing: {missing}.',
  ),
  feeMissing: t(
    '部門主管批准時須核定費用。',
    '部门主管批准时须核定费用。',
    'The supervisor approves with a fee. Name it.',
  ),
  approvedElsewhere: t(
    '範圍外的服務由{department}主管批准，請選擇該部門的項目。',
    '范围外的服务由{department}主管批准，请选择该部门的项目。',
    'The supervisor of {department} approved this service: choose an item of that department.',
  ),
  approvedWithFee: t(
    '主管已核定費用，不能按免費的常規項目開單，請選擇收費項目。',
    '主管已核定费用，不能按免费的常规项目开单，请选择收费项目。',
    'The supervisor set a fee, and a routine item carries none. Choose a paid item.',
  ),
  feeNotYours: t(
    '費用由服務部門主管核定，請勿填寫。',
    '费用由服务部门主管核定，请勿填写。',
    'The fee is set by the department’s supervisor. Approve without one.',
  ),
  promiseBeyondAuthority: t(
    '{promise}不在您的職權之內，不得承諾；請由{who}作出。',
    '{promise}不在您的职权之内，不得承诺；请由{who}作出。',
    'A promise of this kind ({promise}) is beyond your authority. It is for: {who}.',
  ),
  notAcknowledged: t(
    '獲通知者尚未全部確認知悉，尚缺：{who}。',
    '获通知者尚未全部确认知悉，尚缺：{who}。',
    'Not everybody who was told has acknowledged it. Still missing: {who}.',
  ),
  stepsMissing: t(
    '糾紛須先記錄：已停止、已帶至獨立房間、已請上級到場。',
    '纠纷须先记录：已停止、已带至独立房间、已请上级到场。',
    'Record the steps of the dispute first: stopped, led to a separate room, a superior called.',
  ),
  forceRecordMissing: t(
    '請先記錄所用的最低限度處置，並確認制服後未再用武。',
    '请先记录所用的最低限度处置，并确认制服后未再用武。',
    'Record the minimum measure that was used first, and that none was used after subdual.',
  ),
  alreadyMajor: t('此事件已定為重大。', '此事件已定为重大。', 'The incident is marked as major already.'),
  alreadyAcknowledged: t('您已確認知悉。', '您已确认知悉。', 'You have acknowledged it already.'),
  sameDepartment: t(
    '此事已由{department}負責，請選擇其他部門。',
    '此事已由{department}负责，请选择其他部门。',
    'It is with {department} already. Choose another department.',
  ),
  notADispute: t('只有糾紛才記錄這些步驟。', '只有纠纷才记录这些步骤。', 'These steps are recorded of a dispute only.'),
  disputeNotStopped: t(
    '當事人須立即停止，並帶領有關人員至獨立房間；請停止後再記錄。',
    '当事人须立即停止，并带领有关人员至独立房间；请停止后再记录。',
    'The person involved has to stop first and lead those concerned to a separate room. Record it once he has.',
  ),
  notUseOfForce: t(
    '只有使用武力的事件才作此記錄。',
    '只有使用武力的事件才作此记录。',
    'This is recorded of an incident of force only.',
  ),
  forceAfterSubdual: t(
    '記錄須確認制服後未再用武。如有，不得作此記錄，請報總物業經理處理。',
    '记录须确认制服后未再用武。如有，不得作此记录，请报总物业经理处理。',
    'The record has to state that none was used after subdual. If it was, this is no such record: put it before the general manager.',
  ),
  relieverNotOfDepartment: t(
    '接替人須是{department}人員，到場後方可離開。',
    '接替人须是{department}人员，到场后方可离开。',
    'Who relieves has to be of {department}. The finder stays until such a person is there.',
  ),
  ownAccount: t(
    '不能就自己的匯報作決定，請由上級決定。',
    '不能就自己的汇报作决定，请由上级决定。',
    'Nobody decides on his own account. A superior has to.',
  ),
  nobodyAbove: t('您之上已無上級，請作決定。', '您之上已无上级，请作决定。', 'Nobody stands above you. Decide it.'),
  nothingToEscalate: t(
    '沒有逾時而未上報的時限。',
    '没有逾时而未上报的时限。',
    'No time has run out that was not escalated yet.',
  ),
  complaintNotMinor: t(
    '投訴由客服中心受理，請引領客戶至客服中心；只有輕微投訴可代為轉述，請註明。',
    '投诉由客服中心受理，请引领客户至客服中心；只有轻微投诉可代为转述，请注明。',
    'Complaints are for the customer-service centre: lead the customer there. Only a minor one may be relayed; say that it is.',
  ),
  complaintAboutCentre: t(
    '對客服中心的投訴由行政人事受理，客服中心人員不得負責或結案。',
    '对客服中心的投诉由行政人事受理，客服中心人员不得负责或结案。',
    'A complaint about the customer-service centre is for admin & HR. Nobody of the centre may own or close it.',
  ),
  complaintAboutCentreAlready: t(
    '此投訴已由行政人事受理。',
    '此投诉已由行政人事受理。',
    'The complaint is with admin & HR already. It goes on there.',
  ),
  alreadyYours: t('已由您負責。', '已由您负责。', 'It is yours already.'),
  noSuchHandler: t(
    '負責人須是客服中心受理投訴的人員，請另選。',
    '负责人须是客服中心受理投诉的人员，请另选。',
    'The owner has to be one of the centre who handles complaints. Choose another.',
  ),
  ownComplaint: t(
    '負責人不能自行結案，請由上級辦理。',
    '负责人不能自行结案，请由上级办理。',
    'Its owner does not close it this way. A superior has to.',
  ),
  attemptsMissing: t(
    '須在 {tries} 個不同日子聯絡投訴人，目前 {made} 天。',
    '须在 {tries} 个不同日子联络投诉人，目前 {made} 天。',
    'The complainant has to be tried on {tries} different days; so far on {made}.',
  ),
  natureNotDeclined: t(
    '{nature}不得不受理，請轉交負責部門辦理。',
    '{nature}不得不受理，请转交负责部门办理。',
    'A matter of this kind ({nature}) is never declined. Route it to who handles it.',
  ),
  apologyToCustomerMissing: t(
    '服務尚未開通，請先向客戶致歉並說明開通後會公告。',
    '服务尚未开通，请先向客户致歉并说明开通后会公告。',
    'The service is not offered yet. Apologise to the customer, who will hear of it once it opens, and record that.',
  ),
  servingDepartmentUnknown: t(
    '請指明應告知哪個部門，以便其知曉此項需求。',
    '请指明应告知哪个部门，以便其知晓此项需求。',
    'Say which department is to be told of this demand.',
  ),
  appointmentNotAgreed: t(
    '客戶預約的是 {at}，改為 {askedAt} 須先與客戶重新約定：請填寫同意人和原因。',
    '客户预约的是 {at}，改为 {askedAt} 须先与客户重新约定：请填写同意人和原因。',
    'The customer wished for {at}. For {askedAt}, agree with him first, and record who agreed and why.',
  ),
  duplicateOpen: t(
    '同一單元的同一服務尚有未完成的工作單：{serials}。請併入該單，或說明並非重複的理由。',
    '同一单元的同一服务尚有未完成的工作单：{serials}。请并入该单，或说明并非重复的理由。',
    'The same service is still open for this unit: {serials}. Join that order, or say why this is not a duplicate.',
  ),
  joinOtherPlace: t(
    '{serial} 不是同一單元的工作單，只能併入同一單元的工作單。',
    '{serial} 不是同一单元的工作单，只能并入同一单元的工作单。',
    '{serial} is an order of another place. A request joins only an order of its own unit.',
  ),
  joinOtherService: t(
    '{serial} 是另一項服務的工作單，只能併入同一服務的工作單；請另行受理。',
    '{serial} 是另一项服务的工作单，只能并入同一服务的工作单；请另行受理。',
    '{serial} is an order for another service. A request joins only an order for its own; accept this one by itself.',
  ),
  joinOrderClosed: t(
    '{serial} 已是「{status}」，只能併入工作未完成的工作單；請另行受理。',
    '{serial} 已是“{status}”，只能并入工作未完成的工作单；请另行受理。',
    '{serial} is “{status}”. A request joins only an order whose work goes on; accept this one by itself.',
  ),
  serviceNotInForce: t(
    '此項目不在現行收費標準內，列入後才能開通。',
    '此项目不在现行收费标准内，列入后才能开通。',
    'The item is not on the price list in force. It can be opened once it is.',
  ),
  serviceOpenedAlready: t(
    '此服務已於 {at} 公告開通，且無等候的客戶。',
    '此服务已于 {at} 公告开通，且无等候的客户。',
    'The service was announced as open at {at}, and nobody waits for it.',
  ),
  demandNotAnnounced: t(
    '此服務尚未開通，開通公告後才能通知等候的客戶。',
    '此服务尚未开通，开通公告后才能通知等候的客户。',
    'The service is not open yet. The waiting customer is told once it is announced.',
  ),
  demandTold: t('該客戶已於 {at} 獲通知。', '该客户已于 {at} 获通知。', 'This customer was told at {at}.'),

  // Attachments
  attachmentClosed: t(
    '這筆記錄已結束，不能再增減附件；請附在仍在處理的記錄上。',
    '这笔记录已结束，不能再增减附件；请附在仍在处理的记录上。',
    'The record is closed and takes no more attachments. Add it to one that is still open.',
  ),
  attachmentEmpty: t('檔案是空的，請重新選擇。', '文件是空的，请重新选择。', 'The file is empty. Choose another one.'),
  attachmentType: t(
    '不收這類檔案（{found}）；可附照片、錄音錄影、PDF、Office 文件或純文字。',
    '不收这类文件（{found}）；可附照片、录音录像、PDF、Office 文件或纯文本。',
    'Files of this type are not taken ({found}). Photos, recordings, PDF, office documents and plain text are.',
  ),
  attachmentUnreadable: t(
    '照片無法讀取，檔案可能已損壞，請重新拍攝或選擇。',
    '照片无法读取，文件可能已损坏，请重新拍摄或选择。',
    'The picture cannot be read; the file may be damaged. Take or choose it again.',
  ),
  attachmentPixels: t(
    '照片尺寸過大（{width} × {height}），請縮小後再上傳。',
    '照片尺寸过大（{width} × {height}），请缩小后再上传。',
    'The picture has too many pixels ({width} × {height}). Make it smaller and send it again.',
  ),
  attachmentTooLarge: t(
    '檔案過大，這類檔案最多 {most}；請縮小或分開上傳。',
    '文件过大，这类文件最多 {most}；请缩小或分开上传。',
    'The file is too large: at most {most} for this kind. Make it smaller, or send it in parts.',
  ),
  attachmentsTooMany: t(
    '這筆記錄最多 {most} 個附件，已滿；請附在另一筆記錄上。',
    '这笔记录最多 {most} 个附件，已满；请附在另一笔记录上。',
    'The record has as many attachments as it can hold ({most}). Add it to another record.',
  ),
  attachmentsFull: t(
    '這筆記錄的附件合計最多 {most}；請縮小檔案，或附在另一筆記錄上。',
    '这笔记录的附件合计最多 {most}；请缩小文件，或附在另一笔记录上。',
    'The attachments of a record may have {most} in all. Make the file smaller, or add it to another record.',
  ),
  attachmentNotYours: t(
    '只有上傳的人、客服組負責人或經理可以撤回附件。',
    '只有上传的人、客服组负责人或经理可以撤回附件。',
    'Only who added it, the service lead or a manager may withdraw an attachment.',
  ),
  attachmentWithdrawn: t(
    '附件已撤回或已被取代；請重新整理後查看。',
    '附件已撤回或已被取代；请重新整理后查看。',
    'The attachment is already withdrawn or superseded. Look at the record again.',
  ),
  attachmentTaken: t(
    '這個附件編號已用於別的檔案，請換一個編號上傳。',
    '这个附件编号已用于别的文件，请换一个编号上传。',
    'This attachment id has been used for another file. Send it under a new one.',
  ),
  damageTooLate: t(
    '工作單 {serial} 已歸檔，不能再報告或重新處理財物損失；請另行登記投訴。',
    '工作单 {serial} 已归档，不能再报告或重新处理财物损失；请另行登记投诉。',
    'Order {serial} is in the archive: nothing is reported or taken up on it any more. Register a complaint instead.',
  ),
  damageNobodyThere: t(
    '工作單 {serial} 尚無人到場，不能報告服務中的財物損失；到場後才可報告。',
    '工作单 {serial} 尚无人到场，不能报告服务中的财物损失；到场后才可报告。',
    'Nobody has been there for order {serial} yet. Damage done in serving it can be reported once somebody has.',
  ),
  damageOtherOffer: t(
    '向客戶提出的是 {amountMinor}，不是 {askedMinor}；金額不同請先另行提出。',
    '向客户提出的是 {amountMinor}，不是 {askedMinor}；金额不同请先另行提出。',
    'The customer was offered {amountMinor}, not {askedMinor}. Offer the other sum first.',
  ),
  stepNotYours: t(
    '檢查步驟的附件由被指派的服務人員或部門主管上傳；其他附件請附在工作單上。',
    '检查步骤的附件由被指派的服务人员或部门主管上传；其他附件请附在工作单上。',
    'Attachments of a checklist step are the assigned technician’s or the department supervisor’s. Add it to the order instead.',
  ),
  // Inboxes and webhooks
  nothingToAcknowledge: t(
    '這則通知無須確認，閱讀即可。',
    '这则通知无须确认，阅读即可。',
    'This notice asks for no acknowledgement; reading it is enough.',
  ),
  addressNotAllowed: t(
    '不能向 {address} 推送：地址須為公開的 https 地址；內網地址須先由運維列入 WEBHOOK_ALLOWED_NETWORKS。',
    '不能向 {address} 推送：地址须为公开的 https 地址；内网地址须先由运维列入 WEBHOOK_ALLOWED_NETWORKS。',
    'Nothing is sent to {address}: give a public https address. One inside needs an operator to list it in WEBHOOK_ALLOWED_NETWORKS first.',
  ),
  noEventsChosen: t('請至少選擇一種事件。', '请至少选择一种事件。', 'Choose at least one event.'),
}

type Vocabulary = keyof typeof LABELS

/** How each fact is put into words. Facts that are not listed are shown as they are. */
const FACTS: Readonly<Record<string, Vocabulary | 'money' | 'time'>> = {
  action: 'AnyAction',
  actions: 'AnyAction',
  allowed: 'AnyStatus',
  allowedStates: 'PaymentState',
  amountMinor: 'money',
  askedAt: 'time',
  askedMinor: 'money',
  from: 'time',
  until: 'time',
  at: 'time',
  callbackRoute: 'CallbackRoute',
  category: 'Category',
  department: 'Department',
  field: 'Field',
  listMinor: 'money',
  method: 'Method',
  methods: 'Method',
  nature: 'Nature',
  paymentState: 'PaymentState',
  promise: 'Promise',
  requestStatus: 'RequestStatus',
  spotPoints: 'SpotPoint',
  status: 'Status',
  trade: 'Trade',
  who: 'Who',
}

const NOTHING: Localized = t('無', '无', 'none')

const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' && value !== null && 'zh_Hant' in value && 'zh_Hans' in value && 'en' in value

const worded = (value: unknown, vocabulary: Vocabulary | undefined, locale: Locale): string => {
  if (isLocalized(value)) return value[locale]
  const word = String(value)
  const labels: Readonly<Record<string, Localized>> | undefined = vocabulary ? LABELS[vocabulary] : undefined
  return labels?.[word]?.[locale] ?? word
}

const join = (words: readonly string[], locale: Locale): string =>
  words.length === 0 ? NOTHING[locale] : words.join(locale === 'en' ? ', ' : '、')

const timeText = (iso: string, zone: unknown): string => {
  const { day, time } = localTime(new Date(iso), typeof zone === 'string' ? zone : 'UTC')
  return `${day} ${time.slice(0, 5)}`
}

type Facts = Refusal['facts']

const factText = (name: string, facts: Facts, locale: Locale, missing: Vocabulary): string => {
  const value: Fact | undefined = facts[name]
  if (value === undefined || value === null) return NOTHING[locale]
  const how = name === 'missing' ? missing : FACTS[name]
  if (how === 'money') {
    const { currency } = facts
    return typeof value === 'number' && typeof currency === 'string' && isCurrency(currency)
      ? formatMoney({ amount: value, currency }, locale)
      : String(value)
  }
  if (how === 'time') return typeof value === 'string' ? timeText(value, facts.zone) : String(value)
  if (Array.isArray(value))
    return join(
      value.map((each: unknown) => worded(each, how, locale)),
      locale,
    )
  return worded(value, how, locale)
}

/** A sentence with its facts put into words. @param missing what the fact of that name names: fields of a request, or roles */
export const phrase = (sentence: Localized, facts: Facts, locale: Locale, missing: 'Field' | 'Who' = 'Who'): string =>
  sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) => factText(name, facts, locale, missing))

/** The refusal as a sentence for people. @example 'The customer has not yet consented to quote 2 (CN¥240.00). Get the consent first.' */
export const explain = ({ reason, facts }: Refusal, locale: Locale): string =>
  phrase(SENTENCES[reason], facts, locale, reason === 'particularsMissing' ? 'Field' : 'Who')
