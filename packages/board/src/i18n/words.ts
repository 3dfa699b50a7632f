/**
 * The console's words in three languages, side by side so that a translator sees them together. A missing language does not
 * compile; enum words are total over the API's enums.
 */
import type {
  Category,
  Channel,
  ClockKind,
  Department,
  Nature,
  PaymentState,
  RequestAction,
  RequesterKind,
  RequestStatus,
  Role,
  SettlementMethod,
  Urgency,
  WorkOrderAction,
  WorkOrderStatus,
} from '@dispatch/schema'
import type { FieldLabel } from '../pages/dispatcher/action-forms'
import { placeOf, useLanguage, type Said } from './language'

const statuses: Record<WorkOrderStatus | RequestStatus, Said> = {
  REGISTERED: ['已登記', '已登记', 'Registered'],
  ASSESSING: ['現場評估', '现场评估', 'Assessing'],
  QUOTED: ['已報價', '已报价', 'Quoted'],
  CONSENTED: ['業戶已同意', '业户已同意', 'Consented'],
  DISPATCHED: ['已派工', '已派工', 'Dispatched'],
  RECEIVED: ['已接單', '已接单', 'Received'],
  ARRIVED: ['已到場', '已到场', 'Arrived'],
  IN_PROGRESS: ['施工中', '施工中', 'In progress'],
  SUSPENDED: ['已暫停', '已暂停', 'Suspended'],
  COMPLETED: ['待驗收', '待验收', 'Completed'],
  REWORK: ['返工', '返工', 'Rework'],
  ESCALATED: ['已上報', '已上报', 'Escalated'],
  ACCEPTED: ['已簽收', '已签收', 'Accepted'],
  WRITTEN_OFF: ['已核銷', '已核销', 'Written off'],
  CANCELLED: ['已取消', '已取消', 'Cancelled'],
  ARCHIVED: ['已歸檔', '已归档', 'Archived'],
  AWAITING_APPROVAL: ['待批准', '待批准', 'Awaiting approval'],
  DECLINED: ['未受理', '未受理', 'Declined'],
  ROUTED: ['已轉交', '已转交', 'Routed'],
  JOINED: ['已併單', '已并单', 'Joined'],
  WITHDRAWN: ['已撤回', '已撤回', 'Withdrawn'],
}

/** Short names for the line of steps, where eleven stand side by side. */
const steps = {
  REGISTERED: ['登記', '登记', 'Register'],
  ASSESSING: ['評估', '评估', 'Assess'],
  QUOTED: ['報價', '报价', 'Quote'],
  CONSENTED: ['已同意', '已同意', 'Consent'],
  DISPATCHED: ['派工', '派工', 'Dispatch'],
  RECEIVED: ['接單', '接单', 'Receive'],
  ARRIVED: ['到場', '到场', 'Arrive'],
  IN_PROGRESS: ['施工', '施工', 'Work'],
  COMPLETED: ['驗收', '验收', 'Inspect'],
  ACCEPTED: ['簽收', '签收', 'Accept'],
  WRITTEN_OFF: ['核銷', '核销', 'Write off'],
} satisfies Partial<Record<WorkOrderStatus, Said>>

const actions: Record<WorkOrderAction, Said> = {
  OPEN: ['開單', '开单', 'Open'],
  REPLY: ['回覆業戶', '回复业户', 'Reply'],
  REQUEST_ASSESSMENT: ['安排評估', '安排评估', 'Request assessment'],
  RECORD_ASSESSMENT: ['記錄評估', '记录评估', 'Record assessment'],
  QUOTE: ['報價', '报价', 'Quote'],
  CONSENT: ['業戶同意', '业户同意', 'Record consent'],
  PREPAY: ['收預付', '收预付', 'Take prepayment'],
  DISPATCH: ['派工', '派工', 'Dispatch'],
  ASSIGN: ['指派人員', '指派人员', 'Assign'],
  REPORT_UNABLE: ['無法前往', '无法前往', 'Report unable'],
  RECEIVE: ['接單', '接单', 'Receive'],
  SERVE_AT_COUNTER: ['櫃檯辦理', '柜台办理', 'Serve at counter'],
  REASSIGN: ['改派', '改派', 'Reassign'],
  RESCHEDULE: ['改約時間', '改约时间', 'Reschedule'],
  ARRIVE: ['到場', '到场', 'Arrive'],
  CONFIRM_PRICE: ['現場確認價格', '现场确认价格', 'Confirm price'],
  SUSPEND: ['暫停', '暂停', 'Suspend'],
  RESUME: ['恢復', '恢复', 'Resume'],
  START: ['開工', '开工', 'Start'],
  RECORD_STEPS: ['記錄檢查表', '记录检查表', 'Record checklist'],
  COMPLETE: ['完工', '完工', 'Complete'],
  SIGN_OFF: ['業戶簽收', '业户签收', 'Sign off'],
  COLLECT: ['收款', '收款', 'Collect'],
  PAY: ['財務收款', '财务收款', 'Pay at finance'],
  HAND_IN: ['交款', '交款', 'Hand in'],
  CONFIRM_PAYMENT: ['確認收款', '确认收款', 'Confirm payment'],
  MARK_ARREARS: ['記欠費', '记欠费', 'Mark arrears'],
  RECORD_UNPAID_CALLBACK: ['記欠款回訪', '记欠款回访', 'Record the unpaid callback'],
  MARK_UNSIGNED_ARREARS: ['記未簽欠費', '记未签欠费', 'Mark unsigned arrears'],
  REFUND: ['退款', '退款', 'Refund'],
  CONFIRM_QUALITY: ['確認質量', '确认质量', 'Confirm quality'],
  REJECT: ['業戶不滿意', '业户不满意', 'Not satisfied'],
  ESCALATE: ['上報', '上报', 'Escalate'],
  RESOLVE_ESCALATION: ['裁定', '裁定', 'Resolve'],
  REQUEST_CANCEL: ['申請取消', '申请取消', 'Request cancel'],
  CONFIRM_CANCEL: ['確認取消', '确认取消', 'Confirm cancel'],
  WRITE_OFF: ['核銷', '核销', 'Write off'],
  HAND_TO_DISPATCH: ['移交調度', '移交调度', 'Hand to dispatch'],
  HAND_OVER: ['移交管理員', '移交管理员', 'Hand over'],
  ARCHIVE: ['歸檔', '归档', 'Archive'],
  ISSUE_MATERIAL: ['領用材料', '领用材料', 'Issue materials'],
  USE_MATERIAL: ['登記用料', '登记用料', 'Report materials used'],
  RETURN_MATERIAL: ['退還材料', '退还材料', 'Return materials'],
  LEND_TOOL: ['借用工具', '借用工具', 'Lend tools'],
  RETURN_TOOL: ['歸還工具', '归还工具', 'Return tools'],
  LIST_CUSTOMER_MATERIALS: ['列明自購材料', '列明自购材料', "List customer's materials"],
}

const requestActions: Record<RequestAction, Said> = {
  REGISTER: ['登記', '登记', 'Register'],
  ACCEPT: ['受理並開單', '受理并开单', 'Accept and open'],
  DECLINE: ['不受理', '不受理', 'Decline'],
  ASK_APPROVAL: ['請示', '请示', 'Ask approval'],
  APPROVE: ['批准', '批准', 'Approve'],
  REFUSE: ['不批准', '不批准', 'Refuse'],
  ROUTE: ['轉交部門', '转交部门', 'Route'],
  JOIN: ['併入現有工單', '并入现有工单', 'Join an open order'],
  WITHDRAW: ['業戶撤回', '业户撤回', 'Withdraw'],
}

const clocks: Record<ClockKind, Said> = {
  REPLY: ['回覆', '回复', 'Reply'],
  RECEIPT: ['接單', '接单', 'Receive'],
  ARRIVAL: ['到場', '到场', 'Arrive'],
  SETTLEMENT: ['當日結', '当日结', 'Settle'],
  HANDOVER: ['移交', '移交', 'Hand over'],
  CALLBACK: ['回訪', '回访', 'Callback'],
  COMPILE: ['匯總', '汇总', 'Compile'],
  CALLBACK_TARGET: ['回訪目標', '回访目标', 'Callback target'],
  ACKNOWLEDGE: ['確認知悉', '确认知悉', 'Acknowledge'],
  ANSWER: ['投訴答覆', '投诉答复', 'Answer'],
  CORRECTION: ['整改', '整改', 'Correction'],
}

const channels: Record<Channel, Said> = {
  PHONE: ['電話', '电话', 'Phone'],
  LETTER: ['來函', '来函', 'Letter'],
  WALK_IN: ['到訪', '到访', 'Walk-in'],
  APP: ['線上', '线上', 'App'],
  STAFF: ['員工代報', '员工代报', 'Staff'],
}

const natures: Record<Nature, Said> = {
  ROUTINE: ['常規', '常规', 'Routine'],
  SPECIAL: ['特約有償', '特约有偿', 'Paid'],
  BUSINESS: ['經營', '经营', 'Business'],
  COMPLAINT: ['投訴', '投诉', 'Complaint'],
  ENQUIRY: ['諮詢', '咨询', 'Enquiry'],
  PUBLIC_AREA: ['公區', '公区', 'Public area'],
}

const urgencies: Record<Urgency, Said> = { NORMAL: ['一般', '一般', 'Normal'], URGENT: ['緊急', '紧急', 'Urgent'] }

const requesters: Record<RequesterKind, Said> = {
  RESIDENT: ['住戶', '住户', 'Resident'],
  CUSTOMER: ['顧客', '顾客', 'Customer'],
  PARENT_COMPANY: ['上級公司', '上级公司', 'Parent company'],
  OTHER: ['其他', '其他', 'Other'],
}

const departments: Record<Department, Said> = {
  CUSTOMER_SERVICE: ['客服', '客服', 'Customer service'],
  ENGINEERING: ['工程', '工程', 'Engineering'],
  CLEANING: ['保潔', '保洁', 'Cleaning'],
  SECURITY: ['安全', '安全', 'Security'],
  LANDSCAPING: ['綠化', '绿化', 'Landscaping'],
  OFFICE: ['行政', '行政', 'Office'],
}

const categories: Record<Category, Said> = {
  ENGINEERING_REPAIR: ['工程維修', '工程维修', 'Repair'],
  INDOOR_CLEANING: ['室內保潔', '室内保洁', 'Cleaning'],
  COPYING: ['複印', '复印', 'Copying'],
  TYPING: ['打字', '打字', 'Typing'],
  FAX: ['傳真', '传真', 'Fax'],
  ROUTINE: ['常規', '常规', 'Routine'],
  BUSINESS: ['經營', '经营', 'Business'],
}

const settlements: Record<SettlementMethod, Said> = {
  NONE: ['不收費', '不收费', 'No charge'],
  ON_COMPLETION: ['完工收款', '完工收款', 'On completion'],
  AT_FINANCE: ['到財務交費', '到财务交费', 'At finance'],
  PREPAID: ['先付後做', '先付后做', 'Prepaid'],
  COUNTER: ['櫃檯辦理', '柜台办理', 'Counter'],
  MONTHLY_BILL: ['按月結算', '按月结算', 'Monthly bill'],
}

const payments: Record<PaymentState, Said> = {
  NONE: ['未到付款', '未到付款', 'not due yet'],
  DUE: ['待付', '待付', 'Due'],
  COLLECTED: ['師傅已收', '师傅已收', 'Collected'],
  HANDED_IN: ['已交財務', '已交财务', 'Handed in'],
  CONFIRMED: ['財務已確認', '财务已确认', 'Confirmed'],
  ARREARS: ['欠費', '欠费', 'Arrears'],
  PAID: ['已交費', '已交费', 'Paid'],
  PREPAID: ['已預付', '已预付', 'Prepaid'],
  REFUNDED: ['已退款', '已退款', 'Refunded'],
  BILLED: ['入月結單', '入月结单', 'Billed'],
}

const roles: Record<Role | 'SYSTEM', Said> = {
  DISPATCHER: ['客服調度', '客服调度', 'Dispatcher'],
  FRONT_DESK: ['前台', '前台', 'Front desk'],
  CONTROL_ROOM: ['中控值班', '中控值班', 'Control room'],
  AREA_ASSISTANT: ['片區助理', '片区助理', 'Area assistant'],
  TECHNICIAN: ['師傅', '师傅', 'Technician'],
  DEPARTMENT_SUPERVISOR: ['部門主管', '部门主管', 'Supervisor'],
  SERVICE_LEAD: ['客服組負責人', '客服组负责人', 'Service lead'],
  CENTRE_MANAGER: ['客服中心經理', '客服中心经理', 'Centre manager'],
  GENERAL_MANAGER: ['總物業經理', '总物业经理', 'General manager'],
  FINANCE: ['財務', '财务', 'Finance'],
  WAREHOUSE: ['倉庫', '仓库', 'Warehouse'],
  ADMIN_HR: ['行政人事', '行政人事', 'Admin & HR'],
  RECORDS_KEEPER: ['管理員', '管理员', 'Records keeper'],
  RESIDENT: ['業戶', '业户', 'Resident'],
  WALL_DISPLAY: ['看板', '看板', 'Wall'],
  CLIENT_APP: ['外部系統', '外部系统', 'Client app'],
  AUDITOR: ['審計', '审计', 'Auditor'],
  SYSTEM: ['系統', '系统', 'System'],
}

const choices = {
  medium: {
    PHONE: ['電話', '电话', 'Phone'],
    IN_PERSON: ['當面', '当面', 'In person'],
    APP: ['線上', '线上', 'App'],
    LETTER: ['書面', '书面', 'Letter'],
  },
  place: { DISPATCH_CENTRE: ['調度中心', '调度中心', 'Dispatch centre'], FRONT_DESK: ['前台', '前台', 'Front desk'] },
  decision: {
    REWORK: ['再返工', '再返工', 'Rework again'],
    CONTINUE: ['繼續施工', '继续施工', 'Continue'],
    ACCEPT: ['裁定驗收', '裁定验收', 'Accept'],
    CANCEL: ['取消工單', '取消工单', 'Cancel'],
  },
  cause: {
    AFTER_REWORK: ['返工後仍不滿意', '返工后仍不满意', 'Not satisfied after rework'],
    CUSTOMER_STOPS: ['業戶要求停工', '业户要求停工', 'Customer stops the work'],
    DISPUTE: ['有爭執', '有争执', 'Dispute'],
    CANNOT_FINISH: ['無法完成', '无法完成', 'Cannot be finished'],
    NO_SIGNATURE: ['無人簽收', '无人签收', 'No signature'],
  },
  department: departments,
} satisfies Record<string, Record<string, Said>>

const labels: Record<FieldLabel, Said> = {
  said: ['對業戶說了什麼', '对业户说了什么', 'What was said'],
  toWhom: ['回覆給誰', '回复给谁', 'To whom'],
  medium: ['方式', '方式', 'How'],
  toldPaid: ['已說明是收費服務', '已说明是收费服务', 'Told that it is a paid service'],
  assessor: ['評估人', '评估人', 'Assessor'],
  feasible: ['可以做', '可以做', 'Feasible'],
  lines: ['收費項目', '收费项目', 'Lines'],
  offListReason: [
    '與價目不同的原因（主管）',
    '与价目不同的原因（主管）',
    'Reason for a price off the list (supervisor)',
  ],
  note: ['備註', '备注', 'Note'],
  quoteNo: ['報價', '报价', 'Quote'],
  signature: ['業戶簽名', '业户签名', 'Customer’s signature'],
  amount: ['金額', '金额', 'Amount'],
  receipt: ['收據號', '收据号', 'Receipt no.'],
  technician: ['師傅', '师傅', 'Technician'],
  appointment: ['上門時間', '上门时间', 'Appointment'],
  agreedWith: ['與誰確認', '与谁确认', 'Confirmed with'],
  joinedOrder: ['現有工單', '现有工单', 'Open order'],
  notDuplicate: ['並非重複的理由', '并非重复的理由', 'Why it is not a duplicate'],
  service: ['所需服務（簡稱）', '所需服务（简称）', 'Service wanted, in short'],
  agreedBy: ['業戶方誰同意', '业户方谁同意', 'Agreed by'],
  reason: ['原因', '原因', 'Reason'],
  shortage: ['因人手不足', '因人手不足', 'Because people are short'],
  findings: ['現場情況', '现场情况', 'Findings'],
  materials: ['所需材料', '所需材料', 'Materials'],
  tools: ['所需工具', '所需工具', 'Tools'],
  workDone: ['完成內容', '完成内容', 'Work done'],
  apology: ['已向業戶致歉', '已向业户致歉', 'Apologised'],
  cause: ['上報緣由', '上报缘由', 'Cause'],
  decision: ['決定', '决定', 'Decision'],
  place: ['回單地點', '回单地点', 'Where it came back'],
  oralReply: ['口頭回覆調度', '口头回复调度', 'Oral reply to dispatch'],
  month: ['月份', '月份', 'Month'],
  item: ['服務項目', '服务项目', 'Service item'],
  explanation: ['向業戶的解釋', '向业户的解释', 'Explanation to the customer'],
  notOffered: ['尚未開通的服務', '尚未开通的服务', 'Service not offered yet'],
  helpTried: ['已嘗試的協助', '已尝试的协助', 'Help that was tried'],
  fee: ['費用（主管定）', '费用（主管定）', 'Fee (set by the supervisor)'],
  department: ['部門', '部门', 'Department'],
  word: ['業戶的話', '业户的话', 'The customer’s words'],
  checklist: ['檢查表', '检查表', 'Checklist'],
}

const consequences = {
  NONE: ['無需處理', '无需处理', 'Nothing to do'],
  ADJUST: ['已調整', '已调整', 'Adjusted'],
  REPLACE: ['已更換同規格', '已更换同规格', 'Replaced, same specification'],
  REWORK: ['已返工', '已返工', 'Worked again'],
} satisfies Record<string, Said>

const page = {
  checklistNone: ['這張單沒有檢查表', '这张单没有检查表', 'This order has no checklist'],
  symptoms: ['故障現象', '故障现象', 'Symptoms'],
  finalTest: ['最後試驗', '最后试验', 'Final test'],
  doneStep: ['已做', '已做', 'Done'],
  instrument: ['儀表', '仪表', 'Instrument'],
  title: ['派工台', '派工台', 'Dispatch'],
  dispatch: ['派工', '派工', 'Dispatch'],
  wall: ['看板', '看板', 'Wall'],
  signOut: ['登出', '退出', 'Sign out'],
  find: ['單號、房號、電話、師傅', '单号、房号、电话、师傅', 'Serial, room, phone, technician'],
  overdue: ['逾時', '超时', 'Overdue'],
  overdueGroup: ['已逾時', '已超时', 'Overdue'],
  soonGroup: ['5 分鐘內到點', '5 分钟内到点', 'Due in 5 min'],
  restGroup: ['其餘，按到點先後', '其余，按到点先后', 'The rest, by due time'],
  todo: ['待處理', '待处理', 'To do'],
  doing: ['進行中', '进行中', 'Under way'],
  closing: ['待收尾', '待收尾', 'Closing'],
  none: ['沒有工單', '没有工单', 'Nothing here'],
  fresh: ['新到', '新到', 'New'],
  noClock: ['無時限', '无时限', 'No clock'],
  pick: ['選一張工單，或按 N 登記新單', '选一张工单，或按 N 登记新单', 'Choose an order, or press N to register one'],
  history: ['經過', '经过', 'History'],
  items: ['項', '项', 'entries'],
  suggestions: ['建議師傅', '建议师傅', 'Suggested'],
  suggestBy: ['按技能、負荷、距離', '按技能、负荷、距离', 'by trade, load, distance'],
  onTime: ['準時', '准时', 'on time'],
  free: ['空閒', '空闲', 'Free'],
  working: ['施工', '施工', 'Working'],
  way: ['在途', '在途', 'On the way'],
  late: ['逾時', '超时', 'Late'],
  off: ['休息', '休息', 'Off'],
  wanted: ['描述', '描述', 'Wanted'],
  service: ['項目', '项目', 'Service'],
  payment: ['付款', '付款', 'Payment'],
  quoteLabel: ['報價', '报价', 'Quote'],
  department: ['部門', '部门', 'Department'],
  technician: ['師傅', '师傅', 'Technician'],
  appointment: ['上門', '上门', 'Visit'],
  blocked: ['尚不能', '尚不能', 'Not yet'],
  more: ['更多', '更多', 'More'],
  submit: ['確定', '确定', 'Confirm'],
  sending: ['提交中…', '提交中…', 'Sending…'],
  back: ['返回', '返回', 'Back'],
  clear: ['清空', '清空', 'Clear'],
  add: ['加一項', '加一项', 'Add a line'],
  remove: ['刪去', '删去', 'Remove'],
  choose: ['請選擇', '请选择', 'Choose'],
  department_decides: ['由部門主管指派', '由部门主管指派', 'Let the department assign'],
  yes: ['是', '是', 'Yes'],
  no: ['否', '否', 'No'],
  signer: ['簽名人', '签名人', 'Signed by'],
  opinion: ['意見及建議', '意见及建议', 'Opinion'],
  signHere: ['在此簽名', '在此签名', 'Sign here'],
  reSign: ['重簽', '重签', 'Sign again'],
  required: ['必填', '必填', 'Required'],
  badMoney: ['金額寫法不對，例：240.00', '金额写法不对，例：240.00', 'Not an amount; write it like 240.00'],
  registerTitle: ['登記新工單', '登记新工单', 'Register a request'],
  openNew: ['開新單', '开新单', 'new'],
  customer: ['業戶／房號', '业户／房号', 'Customer or room'],
  customerName: ['姓名', '姓名', 'Name'],
  contact: ['聯絡電話', '联络电话', 'Contact'],
  channel: ['來源', '来源', 'Channel'],
  item: ['服務項目', '服务项目', 'Service item'],
  itemHint: ['可打代碼', '可打代码', 'type a code'],
  unitPrice: ['單價', '单价', 'Unit price'],
  assessOnSite: ['現場評估後報價', '现场评估后报价', 'priced after assessment'],
  urgency: ['緊急程度', '紧急程度', 'Urgency'],
  nature: ['性質', '性质', 'Nature'],
  description: ['描述', '描述', 'Description'],
  descriptionHint: ['業戶要什麼', '业户要什么', 'What the customer wants'],
  today: ['今日', '今日', 'Today'],
  tomorrow: ['明日', '明日', 'Tomorrow'],
  custom: ['自訂…', '自订…', 'Other…'],
  replyBefore: ['登記後須回覆業戶', '登记后须回复业户', 'Reply to the customer'],
  before: ['前', '前', 'by'],
  register: ['登記', '登记', 'Register'],
  acceptNow: ['同時受理並開單', '同时受理并开单', 'Accept and open an order at once'],
  duplicate: ['可能重複：', '可能重复：', 'Maybe a duplicate:'],
  duplicateStill: ['仍在進行', '仍在进行', 'is still open'],
  see: ['查看', '查看', 'Open it'],
  vacant: ['空置', '空置', 'Vacant'],
  results: ['搜尋結果', '搜索结果', 'Results'],
  noResults: ['沒有符合的工單', '没有符合的工单', 'No order matches'],
  live: ['即時', '实时', 'Live'],
  reconnecting: ['重新連線', '重新连接', 'Reconnecting'],
  asOf: ['資料截至', '数据截至', 'as of'],
  replaying: ['補收', '补收', 'Replaying'],
  ruleOf: ['規則', '规则', 'Rule'],
  failed: [
    '沒有送出：連線失敗。內容已保留，請再試一次。',
    '没有送出：连接失败。内容已保留，请再试一次。',
    'Not sent: no connection. Your input is kept; try again.',
  ],
  changedMeanwhile: [
    '這張工單剛被別人改動，已更新，請再看一次。',
    '这张工单刚被别人改动，已更新，请再看一次。',
    'Somebody changed this order just now; it has been refreshed, please look again.',
  ],
  keysMove: ['上下張', '上下张', 'move'],
  keysNew: ['新單', '新单', 'new'],
  keysFind: ['搜尋', '搜索', 'search'],
  keysMain: ['主要動作', '主要动作', 'main action'],
  expand: ['展開', '展开', 'show all'],
  another: ['另有', '另有', ''],
  anotherTail: ['張', '张', 'more'],
  version: ['版本', '版本', 'version'],
  account: ['帳號', '账号', 'Account'],
  password: ['密碼', '密码', 'Password'],
  signIn: ['登入', '登录', 'Sign in'],
  signInTitle: ['登入派工系統', '登录派工系统', 'Sign in to dispatch'],
  signInSub: ['小區客戶服務調度中心', '小区客户服务调度中心', 'Estate customer-service dispatch centre'],
  language: ['語言', '语言', 'Language'],
  openWall: ['打開看板', '打开看板', 'Open the wall'],
  estate: ['小區', '小区', 'Estate'],
  unreachable: ['連不上伺服器，正在重試…', '连不上服务器，正在重试…', 'The server does not answer; trying again…'],
  requester: ['身份', '身份', 'Requester'],
  everybody: ['全部 {n} 位師傅', '全部 {n} 位师傅', 'All {n} technicians'],
  unreadable: [
    '這張單不在你的權限內，或已不存在。',
    '这张单不在你的权限内，或已不存在。',
    'This order is not yours to read, or no longer there.',
  ],
  notHere: ['此帳號沒有派工台的權限。', '此账号没有派工台的权限。', 'This account has no dispatch page.'],
  noEstate: ['此帳號沒有任何小區的權限。', '此账号没有任何小区的权限。', 'This account has no rights in any estate.'],
} satisfies Record<string, Said>

const tables = {
  consequences,
  statuses,
  steps,
  actions,
  requestActions,
  clocks,
  channels,
  natures,
  urgencies,
  requesters,
  departments,
  categories,
  settlements,
  payments,
  roles,
  labels,
  page,
}
type Tables = typeof tables

/** One function per table: `w.page('title')`, `w.status('QUOTED')` in one language. */
function wordsAt(at: 0 | 1 | 2) {
  const say =
    <K extends keyof Tables>(table: K) =>
    (key: keyof Tables[K] & string): string =>
      (tables[table] as unknown as Record<string, Said>)[key]?.[at] ?? key
  return {
    at,
    page: say('page'),
    status: say('statuses'),
    step: say('steps'),
    action: say('actions'),
    requestAction: say('requestActions'),
    clock: say('clocks'),
    channel: say('channels'),
    nature: say('natures'),
    urgency: say('urgencies'),
    requester: say('requesters'),
    department: say('departments'),
    category: say('categories'),
    settlement: say('settlements'),
    payment: say('payments'),
    role: say('roles'),
    label: say('labels'),
    consequence: say('consequences') as (key: string) => string,
    choice: (group: keyof typeof choices, key: string): string =>
      (choices[group] as Record<string, Said>)[key]?.[at] ?? key,
    /** @example { amount: 24000, currency: 'CNY' } → '¥240.00' */
    money: ({ amount, currency }: { amount: number; currency: string }): string => {
      const format = new Intl.NumberFormat(at === 2 ? 'en' : 'zh', {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      })
      return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    /** Where: '8棟 2105', in English 'B8 2105'. */
    place: (code: string | null | undefined, room: string | null | undefined): string =>
      !code
        ? (room ?? '')
        : /^\d+$/.test(code)
          ? at === 2
            ? `B${code} ${room ?? ''}`
            : `${code}${at === 0 ? '棟' : '栋'} ${room ?? ''}`
          : `${code} ${room ?? ''}`,
    name: (names: { zhHant: string; zhHans: string; en: string } | null | undefined): string =>
      names ? [names.zhHant, names.zhHans, names.en][at]! : '',
  }
}
export type Words = ReturnType<typeof wordsAt>

const WORDS = [wordsAt(0), wordsAt(1), wordsAt(2)] as const

/** The words in the viewer's language: the same object as long as he keeps the language. */
export const useWords = (): Words => WORDS[placeOf(useLanguage())]
