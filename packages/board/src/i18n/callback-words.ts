/** The words of the callbacks', the caller's and the statistics page, in three languages side by side. `{n}` marks take figures. */
import type {
  CallbackMode,
  CallbackStatus,
  CorrectiveActionSource,
  CorrectiveActionStatus,
  DissatisfactionReason,
  SatisfactionItem,
  SpotPoint,
  StatisticsDimension,
  StatisticsRate,
  StatisticsStep,
  Stratum,
} from '@dispatch/schema'
import { placeOf, useLanguage, type Said } from './language'

const statuses: Record<CallbackStatus, Said> = {
  OPEN: ['待回訪', '待回访', 'To call'],
  DONE: ['已回訪', '已回访', 'Made'],
  NOT_REACHED: ['未聯繫上', '未联系上', 'Not reached'],
}

const modes: Record<CallbackMode, Said> = {
  PHONE: ['電話', '电话', 'Phone'],
  DOOR_TO_DOOR: ['上門', '上门', 'At the door'],
}

const items: Record<SatisfactionItem, Said> = {
  RESPONSE: ['回覆及時', '回复及时', 'Response'],
  PUNCTUALITY: ['到場準時', '到场准时', 'Punctuality'],
  ATTITUDE: ['態度', '态度', 'Attitude'],
  QUALITY: ['做工', '做工', 'Quality'],
  PRICE: ['收費清楚', '收费清楚', 'Price'],
  TIDINESS: ['清場', '清场', 'Tidiness'],
  OTHER: ['其他', '其他', 'Other'],
}

const reasons: Record<DissatisfactionReason, Said> = {
  SLOW_ANSWER: ['回覆慢', '回复慢', 'Slow answer'],
  LATE_ARRIVAL: ['到場遲', '到场迟', 'Late arrival'],
  MISSED_APPOINTMENT: ['沒有人來', '没有人来', 'Nobody came'],
  RUDE: ['態度差', '态度差', 'Rude'],
  FAULT_REMAINS: ['故障未解決', '故障未解决', 'Fault remains'],
  POOR_WORKMANSHIP: ['手工差', '手工差', 'Poor work'],
  TOO_EXPENSIVE: ['收費偏高', '收费偏高', 'Too expensive'],
  PRICE_UNCLEAR: ['收費不清', '收费不清', 'Price unclear'],
  LEFT_DIRTY: ['未清場', '未清场', 'Left dirty'],
  DAMAGE: ['損壞財物', '损坏财物', 'Damage'],
  OTHER: ['其他', '其他', 'Other'],
}

const points: Record<SpotPoint, Said> = {
  CONTACTED: ['確有回訪', '确有回访', 'Was called back'],
  ATTEMPTED: ['確有嘗試聯繫', '确有尝试联系', 'Tries were made'],
  WORDS_TRUE: ['意見記錄屬實', '意见记录属实', 'Words are true'],
  SIGNATURE_OWN: ['簽名為業戶本人', '签名为业户本人', 'Signature is the customer’s'],
  SATISFIED: ['業戶滿意', '业户满意', 'Customer is satisfied'],
  RESPONSE: ['回覆及時', '回复及时', 'Answered in time'],
  PUNCTUALITY: ['按時到場', '按时到场', 'Came on time'],
  ATTITUDE: ['態度好', '态度好', 'Was polite'],
  QUALITY: ['做工好', '做工好', 'Good work'],
  PRICE: ['收費與報價一致', '收费与报价一致', 'Fee as quoted'],
  TIDINESS: ['完工清場', '完工清场', 'Left tidy'],
}

const strata: Record<Stratum, Said> = {
  BUILDING: ['按樓棟', '按楼栋', 'by building'],
  TECHNICIAN: ['按師傅', '按师傅', 'by technician'],
  CATEGORY: ['按類別', '按类别', 'by category'],
}

const corrections: Record<CorrectiveActionStatus, Said> = {
  OPEN: ['整改中', '整改中', 'Under way'],
  DONE: ['待業戶確認', '待业户确认', 'Second word missing'],
  CLOSED: ['已結案', '已结案', 'Closed'],
}

const sources: Record<CorrectiveActionSource, Said> = {
  DISSATISFIED: ['業戶不滿意', '业户不满意', 'Dissatisfied customer'],
  CONTRADICTED: ['抽查不符', '抽查不符', 'Spot check differs'],
  COMPLAINT_IN_WARRANTY: ['保修期內投訴', '保修期内投诉', 'Warranty complaint'],
}

/** What may be done with a corrective action; the API names its actions by words. */
const correctionActions = {
  ASSIGN: ['指定負責人', '指定负责人', 'Assign'],
  PLAN: ['記錄措施', '记录措施', 'Record measures'],
  OPEN_REWORK: ['開返工單', '开返工单', 'Open rework order'],
  RECORD_RESULT: ['記錄結果', '记录结果', 'Record result'],
  RECORD_SECOND_WORD: ['再次回訪', '再次回访', 'Second word'],
  CLOSE: ['結案', '结案', 'Close'],
} satisfies Record<string, Said>

const rates: Record<StatisticsRate, Said> = {
  SATISFIED: ['滿意率', '满意率', 'Satisfied'],
  REACHED: ['聯繫上', '联系上', 'Reached'],
  DOOR_TO_DOOR: ['上門回訪率', '上门回访率', 'At the door'],
  CALLED_BACK: ['回訪完成率', '回访完成率', 'Called back'],
  REWORK: ['返工率', '返工率', 'Rework'],
  REPLY_ON_TIME: ['回覆準時', '回复准时', 'Reply on time'],
  RECEIPT_ON_TIME: ['接單準時', '接单准时', 'Receipt on time'],
  ARRIVAL_ON_TIME: ['到場準時', '到场准时', 'Arrival on time'],
  SETTLEMENT_ON_TIME: ['當日結清', '当日结清', 'Settled same day'],
  HANDOVER_ON_TIME: ['移交準時', '移交准时', 'Hand-over on time'],
  CALLBACK_ON_TIME: ['回訪準時', '回访准时', 'Callback on time'],
}

const flow: Record<StatisticsStep, Said> = {
  REPLY: ['登記 → 回覆', '登记 → 回复', 'Registered → reply'],
  DISPATCH: ['登記 → 派工', '登记 → 派工', 'Registered → dispatch'],
  RECEIPT: ['派工 → 接單', '派工 → 接单', 'Dispatch → receipt'],
  ARRIVAL: ['派工 → 到場', '派工 → 到场', 'Dispatch → arrival'],
  WORK: ['開工 → 完工', '开工 → 完工', 'Start → completed'],
  ACCEPTANCE: ['完工 → 簽收', '完工 → 签收', 'Completed → signed'],
  WRITE_OFF: ['簽收 → 核銷', '签收 → 核销', 'Signed → written off'],
  WHOLE: ['登記 → 核銷', '登记 → 核销', 'Registered → written off'],
}

const dimensions: Record<StatisticsDimension, Said> = {
  ALL: ['全部', '全部', 'All'],
  CATEGORY: ['按類別', '按类别', 'By category'],
  TECHNICIAN: ['按師傅', '按师傅', 'By technician'],
  BUILDING: ['按樓棟', '按楼栋', 'By building'],
}

const sayings = {
  title: ['回訪與抽查', '回访与抽查', 'Callbacks & spot checks'],
  rail: ['回訪', '回访', 'Callbacks'],
  railCall: ['去電', '去电', 'Call'],
  railStatistics: ['統計', '统计', 'Figures'],
  previousMonth: ['上一個月', '上一个月', 'Previous month'],
  nextMonth: ['下一個月', '下一个月', 'Next month'],
  dueLine: [
    '工單 {n} 張須回訪，{day} 截止，{left}',
    '工单 {n} 张须回访，{day} 截止，{left}',
    '{n} orders to call back by {day}, {left}',
  ],
  daysLeft: ['尚餘 {n} 天', '尚余 {n} 天', '{n} days left'],
  lastDay: ['今天截止', '今天截止', 'last day'],
  pastDue: ['已過限期 {n} 天', '已过限期 {n} 天', '{n} days past due'],
  closedOn: ['已於 {day} 月結，數字不再變動', '已于 {day} 月结，数字不再变动', 'Closed on {day}; figures are frozen'],
  closed: ['已月結', '已月结', 'Closed'],
  export: ['導出當月明細', '导出当月明细', 'Export month'],
  exportFailed: ['未能導出：{why}', '未能导出：{why}', 'Not exported: {why}'],
  exporting: ['製作中…', '制作中…', 'Making it…'],
  next: ['下一個待回訪', '下一个待回访', 'Next callback'],
  closeMonth: ['月結', '月结', 'Close the month'],
  closeTitle: ['月結 {month} 回訪', '月结 {month} 回访', 'Close callbacks of {month}'],
  closeShort: [
    '尚差以下各項，補齊才能月結：',
    '尚差以下各项，补齐才能月结：',
    'Short of the following; only then it can close:',
  ],
  closeReady: [
    '各項已齊。月結後，當月回訪與數字不再變動。',
    '各项已齐。月结后，当月回访与数字不再变动。',
    'Nothing is short. After this the month’s callbacks and figures do not change.',
  ],
  closeRunning: [
    '本月未完，{day} 起才能月結。',
    '本月未完，{day} 起才能月结。',
    'The month still runs; it can be closed from {day}.',
  ],
  closeConfirm: ['確認月結', '确认月结', 'Close it'],
  doorTitle: ['上門回訪率', '上门回访率', 'At the door'],
  atLeastPercent: ['不少於 5%', '不少于 5%', 'at least 5%'],
  met: ['達標', '达标', 'Met'],
  underWay: ['進行中', '进行中', 'Under way'],
  missed: ['未達標', '未达标', 'Missed'],
  doorOfDue: ['{n} 次上門 ÷ {d} 張須回訪', '{n} 次上门 ÷ {d} 张须回访', '{n} at the door ÷ {d} due'],
  doorOfMade: ['{n} 次上門 ÷ {d} 次已回訪', '{n} 次上门 ÷ {d} 次已回访', '{n} at the door ÷ {d} made'],
  needMissing: ['最少 {n} 次，尚欠 {m} 次', '最少 {n} 次，尚欠 {m} 次', 'needs {n}, {m} missing'],
  needMet: ['最少 {n} 次，已夠', '最少 {n} 次，已够', 'needs {n}, reached'],
  doorForecast: [
    '預測：照現時比例月結 {n} 次（須 {need}）。餘下若全打電話，只得 {p}%。',
    '预测：照现时比例月结 {n} 次（须 {need}）。余下若全打电话，只得 {p}%。',
    'Forecast: {n} at this rate ({need} needed). If the rest is by phone, {p}%.',
  ],
  doorNoForecast: [
    '預測：尚無一次回訪，無從推算。',
    '预测：尚无一次回访，无从推算。',
    'Forecast: none made yet, nothing to go by.',
  ],
  spotTitle: ['經理抽查', '经理抽查', 'Spot checks'],
  spotNeeded: ['不少於 {n} 次', '不少于 {n} 次', 'at least {n}'],
  spotEach: ['每位經理不少於 {n} 次', '每位经理不少于 {n} 次', 'at least {n} by each manager'],
  spotEligible: ['可抽查 {n} 次回訪', '可抽查 {n} 次回访', '{n} callbacks may be checked'],
  spotMissing: ['尚欠 {n} 次', '尚欠 {n} 次', '{n} missing'],
  spotMet: ['已夠', '已够', 'reached'],
  spotForecast: [
    '尚欠 {n} 次，{day} 前每 {d} 天 1 次即可完成。',
    '尚欠 {n} 次，{day} 前每 {d} 天 1 次即可完成。',
    '{n} missing: one every {d} days until {day} is enough.',
  ],
  spotForecastMet: ['當月抽查已夠 {n} 次。', '当月抽查已够 {n} 次。', 'The month has its {n} spot checks.'],
  spotNoMore: ['可抽查的回訪都已抽查。', '可抽查的回访都已抽查。', 'Every callback that may be checked has been.'],
  progressTitle: ['完成進度', '完成进度', 'Progress'],
  progressBy: ['{day} 前全部回訪', '{day} 前全部回访', 'all by {day}'],
  open: ['待回訪', '待回访', 'to call'],
  progressEq: ['{n} ÷ {d} 已完成，{p}%', '{n} ÷ {d} 已完成，{p}%', '{n} ÷ {d} done, {p}%'],
  progressPace: ['現速 {n} 次／日，所需 {m}', '现速 {n} 次／日，所需 {m}', 'pace {n} a day, {m} needed'],
  progressPaceOnly: ['現速 {n} 次／日', '现速 {n} 次／日', 'pace {n} a day'],
  inTime: ['來得及', '来得及', 'In time'],
  tooLate: ['會逾期', '会逾期', 'Will be late'],
  unknown: ['未能預計', '未能预计', 'No forecast'],
  allDone: ['全部完成', '全部完成', 'All done'],
  nothingDue: ['沒有回訪', '没有回访', 'None due'],
  overDeadline: ['已逾期', '已逾期', 'Overdue'],
  finishBefore: [
    '預測：{day} 完成，比限期早 {n} 天。',
    '预测：{day} 完成，比限期早 {n} 天。',
    'Forecast: done on {day}, {n} days early.',
  ],
  finishOnDay: [
    '預測：{day} 完成，就在限期當日。',
    '预测：{day} 完成，就在限期当日。',
    'Forecast: done on {day}, the last day.',
  ],
  finishAfter: [
    '預測：{day} 完成，比限期遲 {n} 天。',
    '预测：{day} 完成，比限期迟 {n} 天。',
    'Forecast: done on {day}, {n} days late.',
  ],
  finishNever: [
    '預測：近日沒有回訪，無從推算。',
    '预测：近日没有回访，无从推算。',
    'Forecast: none made lately, nothing to go by.',
  ],
  finishDone: ['全部已回訪。', '全部已回访。', 'Every callback is made.'],
  how: ['怎樣計算', '怎样计算', 'How it is computed'],
  burnDown: ['剩餘回訪逐日圖：{list}', '剩余回访逐日图：{list}', 'Callbacks left, day by day: {list}'],
  deadlineMark: ['限期 {day}', '限期 {day}', 'due {day}'],
  today: ['今天', '今天', 'today'],
  records: ['回訪記錄', '回访记录', 'Callbacks'],
  all: ['全部', '全部', 'All'],
  dissatisfied: ['不滿意', '不满意', 'Dissatisfied'],
  satisfied: ['滿意', '满意', 'Satisfied'],
  phoneShort: ['電話', '电话', 'Phone'],
  doorShort: ['上門', '上门', 'Door'],
  filterOpen: ['待回訪', '待回访', 'Open'],
  search: ['單號、房號、項目、業戶的話', '单号、房号、项目、业户的话', 'Order, room, service, words'],
  order: ['工單', '工单', 'Order'],
  room: ['房號', '房号', 'Room'],
  service: ['項目', '项目', 'Service'],
  mode: ['方式', '方式', 'How'],
  verdict: ['滿意度', '满意度', 'Verdict'],
  why: ['原因', '原因', 'Reason'],
  made: ['回訪', '回访', 'Called'],
  tries: ['試過 {n} 次', '试过 {n} 次', '{n} tries'],
  checked: ['已抽查', '已抽查', 'Spot-checked'],
  noRecords: ['這個月沒有須回訪的工單。', '这个月没有须回访的工单。', 'No order of this month has a callback.'],
  noneOfFilter: ['沒有符合的回訪。', '没有符合的回访。', 'No callback matches.'],
  clearFilter: ['看全部', '看全部', 'Show all'],
  reasonsTitle: ['滿意度原因', '满意度原因', 'Satisfaction by item'],
  noReasons: ['還沒有業戶評過各項。', '还没有业户评过各项。', 'No customer has been asked of an item yet.'],
  correctionsTitle: ['整改', '整改', 'Corrective actions'],
  noCorrections: ['這個月沒有整改。', '这个月没有整改。', 'No corrective action in this month.'],
  owner: ['負責', '负责', 'Owner'],
  nobody: ['未指定', '未指定', 'Nobody'],
  dueBy: ['限 {day}', '限 {day}', 'by {day}'],
  complaint: ['不滿', '不满', 'Complaint'],
  measures: ['措施', '措施', 'Measures'],
  result: ['結果', '结果', 'Result'],
  secondWord: ['業戶再次回覆', '业户再次回复', 'Second word'],
  rework: ['返工單', '返工单', 'Rework order'],
  source: ['來源', '来源', 'Source'],
  staff: ['負責人（姓名或電話）', '负责人（姓名或电话）', 'Who (name or phone)'],
  reason: ['原因', '原因', 'Reason'],
  evidence: ['證據', '证据', 'Evidence'],
  pickRecord: [
    '選一個回訪看證據（J／K 移動）',
    '选一个回访看证据（J／K 移动）',
    'Choose a callback to see its evidence (J / K move)',
  ],
  byPhone: ['電話回訪', '电话回访', 'Called by phone'],
  byDoor: ['上門回訪', '上门回访', 'Called at the door'],
  quoted: ['報價', '报价', 'Quoted'],
  consented: ['業戶簽認', '业户签认', 'Consented'],
  paid: ['實收', '实收', 'Paid'],
  doorSignature: ['回訪簽名', '回访签名', 'Signed at the callback'],
  workSignature: ['驗收簽名', '验收签名', 'Signed for the work'],
  signedBy: ['{name}，觸控簽名', '{name}，触控签名', '{name}, signed on screen'],
  noSignature: ['沒有簽名', '没有签名', 'No signature'],
  opinion: ['業戶意見', '业户意见', 'The customer’s words'],
  answers: ['各項回答', '各项回答', 'Answers'],
  recording: ['錄音', '录音', 'Recording'],
  photos: ['現場照片', '现场照片', 'Photos'],
  noPhotos: ['沒有照片', '没有照片', 'No photos'],
  loadRecording: ['播放錄音', '播放录音', 'Play'],
  attachmentFailed: ['未能讀取', '未能读取', 'Not readable'],
  technician: ['師傅', '师傅', 'Technician'],
  caller: ['回訪人', '回访人', 'Caller'],
  spokeWith: ['接聽', '接听', 'Spoke with'],
  wanted: ['報事', '报事', 'Wanted'],
  reopen: ['重開回訪', '重开回访', 'Reopen'],
  reopened: ['曾重開：{why}', '曾重开：{why}', 'Was reopened: {why}'],
  refersTo: ['補記，屬 {month}', '补记，属 {month}', 'Late entry of {month}'],
  drawTitle: ['隨機抽樣', '随机抽样', 'Random sample'],
  population: ['母體 {n}', '总体 {n}', 'of {n}'],
  forSpot: ['抽查', '抽查', 'Spot check'],
  forDoor: ['上門', '上门', 'At the door'],
  size: ['抽取張數', '抽取张数', 'How many'],
  pieces: ['張', '张', ''],
  stratify: ['分層', '分层', 'Stratify'],
  noStrata: ['不分層', '不分层', 'no strata'],
  draw: ['抽取', '抽取', 'Draw'],
  drawAgain: ['重新抽取', '重新抽取', 'Draw again'],
  drawNo: ['第 {n} 次', '第 {n} 次', 'draw {n}'],
  seedGiven: ['自定種子', '自定种子', 'seed given'],
  algorithm: ['算法', '算法', 'algorithm'],
  hash: ['名單摘要', '名单摘要', 'list hash'],
  verify: ['驗證', '验证', 'Verify'],
  genuine: ['重算相同', '重算相同', 'Drawn again: equal'],
  forged: ['重算不同', '重算不同', 'Drawn again: differs'],
  noDraw: ['這個月還沒有抽樣。', '这个月还没有抽样。', 'Nothing was drawn in this month yet.'],
  isChecked: ['已查', '已查', 'checked'],
  isChecking: ['查核中', '查核中', 'checking'],
  isWaiting: ['待查', '待查', 'waiting'],
  isMadeAtDoor: ['已上門', '已上门', 'made'],
  isMadeByPhone: ['已改電話', '已改电话', 'by phone'],
  formTitle: ['抽查表', '抽查表', 'Spot check'],
  formNo: ['第 {n} 次', '第 {n} 次', 'no. {n}'],
  yes: ['是', '是', 'Yes'],
  no: ['否', '否', 'No'],
  recordSays: ['記錄：{v}', '记录：{v}', 'record: {v}'],
  differs: ['與記錄不符', '与记录不符', 'differs'],
  conclusion: ['結論與跟進', '结论与跟进', 'Conclusion and follow-up'],
  conclusionNeeded: ['與記錄不符時必填', '与记录不符时必填', 'needed when a point differs'],
  sign: ['簽署抽查', '签署抽查', 'Sign the check'],
  handPicked: ['非抽樣所得', '非抽样所得', 'hand-picked'],
  outOfDraw: ['抽樣第 {n} 次', '抽样第 {n} 次', 'from draw {n}'],
  answerAll: ['每一項都要答。', '每一项都要答。', 'Every point wants an answer.'],
  pickForForm: ['選一個已完成的回訪來抽查。', '选一个已完成的回访来抽查。', 'Choose a finished callback to check.'],
  checkedBy: ['{who}抽查，{day}', '{who}抽查，{day}', 'Checked by: {who}, {day}'],
  contradicts: ['與記錄不符', '与记录不符', 'Contradicts the record'],
  agrees: ['與記錄相符', '与记录相符', 'Agrees with the record'],
  cancel: ['返回', '返回', 'Back'],
  send: ['確定', '确定', 'Confirm'],
  needed: ['必填', '必填', 'Required'],
  retry: ['再試一次', '再试一次', 'Try again'],
  loadFailed: ['未能讀取，連線有問題。', '未能读取，连接有问题。', 'Could not be read: no connection.'],
  notHere: ['此帳號不能看回訪。', '此账号不能看回访。', 'This account may not see callbacks.'],
  keysMove: ['上下', '上下', 'move'],
  keysOpen: ['細看', '细看', 'open'],
  keysNext: ['下一個', '下一个', 'next'],
  keysFind: ['搜尋', '搜索', 'search'],
  keysAnswer: ['是／否', '是／否', 'yes / no'],
  keysSend: ['送出', '送出', 'send'],
  // The caller's page
  callTitle: ['下一個回訪', '下一个回访', 'Next callback'],
  leftToCall: ['還有 {n} 個', '还有 {n} 个', '{n} left'],
  doneToday: ['這次已完成 {n} 個', '这次已完成 {n} 个', '{n} done in this sitting'],
  nothingToCall: [
    '沒有輪到你的回訪。今天試過而未接通的，明天再打。',
    '没有轮到你的回访。今天试过而未接通的，明天再打。',
    'Nothing for you to call. Those tried today come back tomorrow.',
  ],
  toRecords: ['看回訪記錄', '看回访记录', 'See the records'],
  sayThis: ['開場', '开场', 'Opening'],
  askThis: ['逐項問', '逐项问', 'Questions'],
  sayLast: ['結束', '结束', 'Closing'],
  sayApology: ['致歉', '致歉', 'Apology'],
  allSatisfied: ['全部滿意', '全部满意', 'Everything satisfied'],
  theWords: ['業戶怎樣說（照實記）', '业户怎样说（照实记）', 'What the customer said, truthfully'],
  talkedTo: ['接聽的人（可不填）', '接听的人（可不填）', 'Who answered (optional)'],
  phoneMode: ['電話', '电话', 'By phone'],
  doorMode: ['上門', '上门', 'At the door'],
  notReached: ['未接通', '未接通', 'Not reached'],
  notReachedNote: ['情況（可不填）', '情况（可不填）', 'What happened (optional)'],
  recordTry: ['記一次未接通', '记一次未接通', 'Record the try'],
  finish: ['完成，下一個', '完成，下一个', 'Done, next'],
  finishSorry: ['完成並開整改', '完成并开整改', 'Done, opens a corrective action'],
  earlierTries: ['之前試過：{list}', '之前试过：{list}', 'Tried before: {list}'],
  untilDay: ['{day} 前', '{day} 前', 'by {day}'],
  noPhone: ['沒有電話', '没有电话', 'No phone number'],
  wordsMissing: ['先記下業戶的話。', '先记下业户的话。', 'Write down what the customer said.'],
  reasonMissing: [
    '不滿意的每一項要選原因。',
    '不满意的每一项要选原因。',
    'Choose a reason for each item not satisfied.',
  ],
  verdictMissing: [
    '按 0「全部滿意」，或逐項作答。',
    '按 0“全部满意”，或逐项作答。',
    'Press 0 for everything satisfied, or answer item by item.',
  ],
  signMissing: ['要有姓名、意見及簽名。', '要有姓名、意见及签名。', 'Name, opinion and signature are needed.'],
  saved: ['已記錄：{serial}', '已记录：{serial}', 'Recorded: {serial}'],
  savedTry: ['已記未接通：{serial}', '已记未接通：{serial}', 'Try recorded: {serial}'],
  detail: ['補充', '补充', 'Detail'],
  // The statistics page
  statisticsTitle: ['客戶服務信息統計分析匯總表', '客户服务信息统计分析汇总表', 'Customer-service statistics'],
  orders: ['工單', '工单', 'Orders'],
  mainFigures: ['主要數字', '主要数字', 'Main figures'],
  onTimeRates: ['準時率', '准时率', 'On-time rates'],
  stepTimes: ['各步用時', '各步用时', 'Time per step'],
  median: ['中位數', '中位数', 'Median'],
  p90: ['九成在內', '九成在内', '90% within'],
  count: ['張數', '张数', 'Orders'],
  itemsTitle: ['各項滿意度與原因', '各项满意度与原因', 'Items and reasons'],
  trendTitle: ['十二個月', '十二个月', 'Twelve months'],
  trendOrders: ['工單數', '工单数', 'Orders'],
  trendSatisfied: ['滿意率', '满意率', 'Satisfied'],
  groupsTitle: ['分組', '分组', 'Groups'],
  behind: ['{what}：{n} 張工單', '{what}：{n} 张工单', '{what}: {n} orders'],
  behindRest: ['未達的', '未达的', 'not so'],
  frozen: ['{day} 月結，數字已定', '{day} 月结，数字已定', 'Closed {day}; figures are final'],
  moving: ['未月結，數字仍會變', '未月结，数字仍会变', 'Open; figures still move'],
  without: ['未分', '未分', 'None'],
  noFigures: ['這個月沒有工單。', '这个月没有工单。', 'No orders in this month.'],
  showMonth: ['看 {month}', '看 {month}', 'Show {month}'],
  close: ['關閉', '关闭', 'Close'],
  firstOf: ['只列首 {n} 張', '只列首 {n} 张', 'the first {n} are listed'],
  took: ['用時', '用时', 'Took'],
  noRights: ['此帳號不能看統計。', '此账号不能看统计。', 'This account may not see statistics.'],
  // Inbox
  inbox: ['通知', '通知', 'Notices'],
  unread: ['{n} 則未讀', '{n} 条未读', '{n} unread'],
  noNotices: ['沒有通知。', '没有通知。', 'No notices.'],
  acknowledge: ['知悉', '知悉', 'Acknowledge'],
  acknowledgeBy: ['{time} 前確認', '{time} 前确认', 'by {time}'],
  acknowledged: ['已確認', '已确认', 'Acknowledged'],
} satisfies Record<string, Said>

const tables = {
  statuses,
  modes,
  items,
  reasons,
  points,
  strata,
  corrections,
  sources,
  correctionActions,
  rates,
  flow,
  dimensions,
}
type Tables = typeof tables
export type Saying = keyof typeof sayings
export type Figures = Readonly<Record<string, string | number>>

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** @example fill('{n} of {d}', { n: 3, d: 7 }) → '3 of 7' */
export const fill = (text: string, figures: Figures = {}): string =>
  text.replace(/\{(\w+)\}/g, (mark, name: string) => String(figures[name] ?? mark))

function wordsAt(at: 0 | 1 | 2) {
  const of =
    <K extends keyof Tables>(table: K) =>
    (key: keyof Tables[K] & string): string =>
      (tables[table] as unknown as Record<string, Said>)[key]?.[at] ?? key
  return {
    at,
    /** With its marks still in it, for who sets the figures in another type. */
    raw: (key: Saying): string => sayings[key][at],
    say: (key: Saying, figures?: Figures): string => fill(sayings[key][at], figures),
    status: of('statuses'),
    mode: of('modes'),
    item: of('items'),
    reason: of('reasons'),
    point: of('points'),
    stratum: of('strata'),
    correction: of('corrections'),
    source: of('sources'),
    correctionAction: of('correctionActions'),
    rate: of('rates'),
    step: of('flow'),
    dimension: of('dimensions'),
    /** @example month('2026-11') → '2026 年 11 月', in English 'Nov 2026' */
    month: (month: string): string => {
      const [year, no] = month.split('-').map(Number) as [number, number]
      return at === 2 ? `${MONTHS[no - 1]} ${year}` : `${year} 年 ${no} 月`
    },
    /** @example day('2026-03-08') → '3 月 8 日', in English '8 Mar' */
    day: (day: string): string => {
      const [, month, date] = day.split('-').map(Number) as [number, number, number]
      return at === 2 ? `${date} ${MONTHS[month - 1]}` : `${month} 月 ${date} 日`
    },
  }
}
export type CallbackWords = ReturnType<typeof wordsAt>

const WORDS = [wordsAt(0), wordsAt(1), wordsAt(2)] as const

export const useCallbackWords = (): CallbackWords => WORDS[placeOf(useLanguage())]
