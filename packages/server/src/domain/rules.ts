/**
 * The rules of the procedure, so that a person who is refused can look the named rule up. One sentence each, in three languages; the
 * code that holds a rule and the tests that prove it name its id. `npm run rules` shows which tests those are.
 */
import type { Localized } from './vocabulary.js'

const r = (zh_Hant: string, zh_Hans: string, en: string): Localized => ({ zh_Hant, zh_Hans, en })

export const RULES = {
  'INT-1': r(
    '任何員工及合作方都受理業戶的要求，由系統按服務項目轉到部門。',
    '任何员工及合作方都受理业户的要求，由系统按服务项目转到部门。',
    'Any staff member and any contractor takes a request; the system routes it by its service item.',
  ),
  'INT-2': r(
    '每項服務登記都有性質：常規、特約、經營、投訴、查詢或公共區域事件。',
    '每项服务登记都有性质：常规、特约、经营、投诉、查询或公共区域事件。',
    'Each request has a nature: routine, special, business, complaint, enquiry or public-area incident.',
  ),
  'INT-3': r(
    '登記須有客戶姓名、棟房號或地址、聯絡方式、有關部門與要求；特約服務還須有預約時間。',
    '登记须有客户姓名、栋房号或地址、联系方式、有关部门与要求；特约服务还须有预约时间。',
    'A request has name, room or address, contact, party concerned and what is wanted; a special one an appointment too.',
  ),
  'INT-4': r(
    '記錄來源、緊急程度、受理人與時間，以及受理地點。',
    '记录来源、紧急程度、受理人与时间，以及受理地点。',
    'Channel, urgency, who received it and when, and the place of receipt are recorded.',
  ),
  'INT-5': r(
    '按收費標準與服務範圍判別是否受理；不受理須記錄向客戶的解釋。',
    '按收费标准与服务范围判别是否受理；不受理须记录向客户的解释。',
    'A request is judged against price list and offer; one that is not accepted has its explanation on record.',
  ),
  'INT-6': r(
    '未開通的服務先盡力協助並致歉，記為未滿足需求；開通時公告並通知等候的客戶。',
    '未开通的服务先尽力协助并致歉，记为未满足需求；开通时公告并通知等候的客户。',
    'What is not offered yet becomes unmet demand after help was tried; when it opens, it is announced to those who wait.',
  ),
  'INT-7': r(
    '內容與時間先與服務人員確定；不能按時須先與客戶重新約定。',
    '内容与时间先与服务人员确定；不能按时须先与客户重新约定。',
    'Content and time are agreed with who will serve; an appointment moves only after the customer agreed anew.',
  ),
  'INT-8': r(
    '範圍外的急需服務須客服組負責人與部門主管都批准，費用由主管定，並經客戶同意。',
    '范围外的急需服务须客服组负责人与部门主管都批准，费用由主管定，并经客户同意。',
    'Out of scope but urgent needs the lead’s and the supervisor’s approval, the supervisor’s fee and the customer’s consent.',
  ),
  'INT-9': r(
    '嚴禁私自服務收費：自己開的單不能自己派、自己收，須另一位調度確認。',
    '严禁私自服务收费：自己开的单不能自己派、自己收，须另一位调度确认。',
    'No private jobs: an order opened by who would serve it needs another dispatcher’s confirmation.',
  ),
  'INT-10': r(
    '記錄要求人類別，所有細節完整轉給服務部門。',
    '记录要求人类别，所有细节完整转给服务部门。',
    'The requester’s kind is recorded, and all particulars reach the serving department unabridged.',
  ),
  'PUB-1': r(
    '公共區域的問題無須先開單，立即通知負責部門主管。',
    '公共区域的问题无须先开单，立即通知负责部门主管。',
    'A public-area incident needs no order first; the responsible supervisor is told at once.',
  ),
  'PUB-2': r(
    '發現人留在現場作緊急處理，直到負責部門的人接替。',
    '发现人留在现场作紧急处理，直到负责部门的人接替。',
    'The finder stays on scene until somebody of the responsible department relieves him.',
  ),
  'PUB-3': r(
    '事後向上級匯報經過，由上級決定是否再上報。',
    '事后向上级汇报经过，由上级决定是否再上报。',
    'The finder’s account goes to the superior, who decides whether it goes further.',
  ),
  'PUB-4': r(
    '重大事故或安全責任須立即通知部門主管及總物業經理，並確認知悉。',
    '重大事故或安全责任须立即通知部门主管及总物业经理，并确认知悉。',
    'Of a major accident or safety matter supervisor and general manager are told at once, and acknowledge.',
  ),
  'PUB-5': r(
    '糾紛或其苗頭立即上報上級；動用武力另作一類事件記錄。',
    '纠纷或其苗头立即上报上级；动用武力另作一类事件记录。',
    'A dispute, or the threat of one, goes to a superior at once; use of force is a kind of its own.',
  ),
  'PUB-6': r(
    '糾紛中當事人停止並引至獨立房間請上級處理；禁止越權承諾。',
    '纠纷中当事人停止并引至独立房间请上级处理；禁止越权承诺。',
    'In a dispute the person stops, leads all to a room and calls a superior; no promise beyond one’s authority.',
  ),
  'PUB-7': r(
    '武力記錄寫明所用的最低限度措施，且制服後未再使用。',
    '武力记录写明所用的最低限度措施，且制服后未再使用。',
    'A record of force states the minimum used, and that none was used after subdual.',
  ),
  'CMP-1': r(
    '投訴只由客戶服務中心受理，其他人只可轉述輕微投訴。',
    '投诉只由客户服务中心受理，其他人只可转述轻微投诉。',
    'Only the customer-service centre handles complaints; others may relay a minor one.',
  ),
  'CMP-2': r(
    '對客戶服務中心的投訴交行政人事部，中心人員不得負責或結案。',
    '对客户服务中心的投诉交行政人事部，中心人员不得负责或结案。',
    'A complaint about the centre goes to admin & HR; the centre’s staff neither own nor close it.',
  ),
  'CMP-3': r(
    '投訴有完整細節、負責人、時限、結果與投訴人的意見。',
    '投诉有完整细节、负责人、时限、结果与投诉人的意见。',
    'A complaint has its particulars, an owner, a clock, an outcome and the complainant’s word on it.',
  ),
  'CAT-1': r(
    '收費項目按類別列出單位、價格或現場評估、部門、檢查表與結算方式。',
    '收费项目按类别列出单位、价格或现场评估、部门、检查表与结算方式。',
    'Items by category have unit, price or assessment on site, department, checklist and settlement method.',
  ),
  'CAT-2': r(
    '收費標準有版本與生效日期；工作單保留報價時的版本。',
    '收费标准有版本与生效日期；工作单保留报价时的版本。',
    'The price list has versions with dates; an order keeps the version it was quoted from.',
  ),
  'CAT-3': r(
    '新版本不改變舊單、舊報表與舊帳單。',
    '新版本不改变旧单、旧报表与旧账单。',
    'A new version never changes an old order, report or bill.',
  ),
  'QUO-1': r(
    '特約服務先告知客戶收費；記錄何人何時告知。',
    '特约服务先告知客户收费；记录何人何时告知。',
    'The customer is told that a special service is paid; who told him, and when, is recorded.',
  ),
  'QUO-2': r(
    '派工前工作單註明項目、費用與時間。',
    '派工前工作单注明项目、费用与时间。',
    'The order names item, fee and time before it is dispatched.',
  ),
  'QUO-3': r(
    '不能按收費標準定價的，先現場評估再報價。',
    '不能按收费标准定价的，先现场评估再报价。',
    'Where the list has no price, the job is assessed on site before it is quoted.',
  ),
  'QUO-4': r(
    '收費單未經客戶同意現行報價不派工；改價即須重新同意。',
    '收费单未经客户同意现行报价不派工；改价即须重新同意。',
    'No paid order is dispatched without consent to the current quote; a changed quote voids the consent.',
  ),
  'QUO-5': r(
    '現場先記錄情況、材料與工具，再與客戶確認價格後開工。',
    '现场先记录情况、材料与工具，再与客户确认价格后开工。',
    'On site findings, materials and tools are recorded, and the price is confirmed before work starts.',
  ),
  'QUO-6': r(
    '高於或低於收費標準的價格須部門主管說明原因。',
    '高于或低于收费标准的价格须部门主管说明原因。',
    'A price off the list needs the department supervisor’s reason.',
  ),
  'DIS-1': r(
    '按類別派給負責部門當班且具該工種的人，或派給部門由主管指派。',
    '按类别派给负责部门当班且具该工种的人，或派给部门由主管指派。',
    'Dispatch goes to a person of the right department and trade who is on duty, or to the department.',
  ),
  'DIS-2': r('登記後 15 分鐘內回覆客戶。', '登记后 15 分钟内回复客户。', 'The customer is answered within 15 minutes.'),
  'DIS-3': r(
    '服務人員親自接單，時間以伺服器為準。',
    '服务人员亲自接单，时间以服务器为准。',
    'The technician acknowledges receipt himself, at the server’s time.',
  ),
  'DIS-4': r(
    '在預約時間前到場；遲到永久記錄。',
    '在预约时间前到场；迟到永久记录。',
    'Arrival is before the appointment; late stays late.',
  ),
  'DIS-5': r(
    '改派、改期與交接保留全部歷史；時限只按規則重新起計。',
    '改派、改期与交接保留全部历史；时限只按规则重新起计。',
    'Reassigning, rescheduling and handing over keep all history; clocks restart only by rule.',
  ),
  'DIS-6': r(
    '客戶取消由調度或前台確認，領用材料須先歸還。',
    '客户取消由调度或前台确认，领用材料须先归还。',
    'A cancellation is confirmed by dispatch or front desk, once materials are back.',
  ),
  'DIS-7': r(
    '現場步驟只由被指派人辦理，主管代辦須說明理由。',
    '现场步骤只由被指派人办理，主管代办须说明理由。',
    'Only the assigned technician moves the field steps, or a supervisor for him, with a reason.',
  ),
  'DIS-8': r(
    '人員緊張時特約讓位於本職工作，向客戶解釋並另約時間。',
    '人员紧张时特约让位于本职工作，向客户解释并另约时间。',
    'Special orders yield to routine duty; the customer gets an explanation and a new time.',
  ),
  'MAT-1': r(
    '領用與借用按單在倉庫登記，數量不得為負。',
    '领用与借用按单在仓库登记，数量不得为负。',
    'Issues and loans are booked against an order; quantities never go below zero.',
  ),
  'MAT-2': r(
    '借用未還或餘料未退不能核銷。',
    '借用未还或余料未退不能核销。',
    'No write-off while a loan is open or an unused material is out.',
  ),
  'MAT-3': r(
    '業戶自購材料單獨列出，不收費。',
    '业户自购材料单独列出，不收费。',
    'Materials that the customer bought are listed as such and not charged.',
  ),
  'CHK-0': r(
    '檢查表按故障現象分支，只須完成所選分支、安全步驟與最後試驗。',
    '检查表按故障现象分支，只须完成所选分支、安全步骤与最后试验。',
    'A checklist branches by symptom: the chosen branch, the safety steps and the final test are mandatory.',
  ),
  'CHK-1': r('日光燈維修步驟。', '日光灯维修步骤。', 'Steps for a fluorescent lamp.'),
  'CHK-2': r('開關維修步驟。', '开关维修步骤。', 'Steps for a switch.'),
  'CHK-3': r('水龍頭、閘閥維修步驟。', '水龙头、闸阀维修步骤。', 'Steps for a tap or gate valve.'),
  'CHK-4': r('燃氣熱水器維修步驟。', '燃气热水器维修步骤。', 'Steps for a gas water heater.'),
  'CHK-5': r('煤氣灶維修步驟。', '煤气灶维修步骤。', 'Steps for a gas stove.'),
  'CHK-6': r('坐便器水箱維修步驟。', '坐便器水箱维修步骤。', 'Steps for a toilet cistern.'),
  'CHK-7': r('空調器維修步驟與壓力範圍。', '空调器维修步骤与压力范围。', 'Steps and pressures for an air conditioner.'),
  'CHK-8': r('給水管安裝步驟與偏差限值。', '给水管安装步骤与偏差限值。', 'Steps and tolerances for a water pipe.'),
  'ACC-1': r(
    '客戶試用檢驗滿意後在單上簽名並填意見；無簽名不算驗收。',
    '客户试用检验满意后在单上签名并填意见；无签名不算验收。',
    'The satisfied customer signs with an opinion; no signature, no acceptance.',
  ),
  'ACC-2': r(
    '不滿意即致歉返工，直至滿意；每輪保留原因。',
    '不满意即致歉返工，直至满意；每轮保留原因。',
    'Not satisfied means apology and rework; each round keeps its reason.',
  ),
  'ACC-3': r(
    '返工後仍不滿意，上報客服中心經理或總物業經理處理並記錄。',
    '返工后仍不满意，上报客服中心经理或总物业经理处理并记录。',
    'Still not satisfied after rework goes to the managers, who settle it on the record.',
  ),
  'ACC-4': r(
    '損壞或丟失客戶財產立即上報，歸檔前須有賠償結論。',
    '损坏或丢失客户财产立即上报，归档前须有赔偿结论。',
    'Damage to the customer’s property is reported at once and settled before the order is archived.',
  ),
  'ACC-5': r(
    '核銷前由部門主管確認完成與質量。',
    '核销前由部门主管确认完成与质量。',
    'The department supervisor confirms completion and quality before write-off.',
  ),
  'SET-1': r(
    '結算方式由項目決定，更改須說明原因。',
    '结算方式由项目决定，更改须说明原因。',
    'The settlement method is the item’s and changes only with a reason.',
  ),
  'SET-2': r(
    '收取的金額就是單上的金額。',
    '收取的金额就是单上的金额。',
    'The amount collected is the amount on the order.',
  ),
  'SET-3': r(
    '收到的現金在交財務前記在收款人名下；收據有編號。',
    '收到的现金在交财务前记在收款人名下；收据有编号。',
    'Cash stands with the collector until handed in; receipts have serials.',
  ),
  'SET-4': r(
    '在財務繳費即標已交費，立即停止催收。',
    '在财务缴费即标已交费，立即停止催收。',
    'Paid at finance is marked at once and stops reminders.',
  ),
  'SET-5': r(
    '服務費當日結清；未結清須回訪了解原因。',
    '服务费当日结清；未结清须回访了解原因。',
    'Fees are settled the same day; unpaid ones are called about.',
  ),
  'SET-6': r(
    '完工單由調度或前台確認簽字核銷，不得由本人核銷。',
    '完工单由调度或前台确认签字核销，不得由本人核销。',
    'A finished order is written off by dispatch or front desk, never by who did the work.',
  ),
  'SET-7': r(
    '退款與更正都是新分錄，已過帳的不改不刪。',
    '退款与更正都是新分录，已过账的不改不删。',
    'Refunds and corrections are new entries; posted ones are never changed.',
  ),
  'SET-8': r(
    '既不付款又不簽欠費的，回訪後由客服組負責人標記。',
    '既不付款又不签欠费的，回访后由客服组负责人标记。',
    'Who neither pays nor signs is marked by the lead after the callback.',
  ),
  'ARC-1': r(
    '三聯工作單各有持有人與日期。',
    '三联工作单各有持有人与日期。',
    'Each of the three copies has a holder and a date.',
  ),
  'ARC-2': r(
    '每月工作單在下月 1 日前移交管理員。',
    '每月工作单在下月 1 日前移交管理员。',
    'A month’s orders go to the records keeper before the 1st of the next.',
  ),
  'ARC-3': r(
    '已歸檔的單不可更改，多年可查可印。',
    '已归档的单不可更改，多年可查可印。',
    'An archived order is immutable and can be found and printed for years.',
  ),
  'ARC-4': r('所有表單可按其名稱列印。', '所有表单可按其名称打印。', 'Every form can be printed under its own title.'),
  'CLO-1': r(
    '財務按付款方式分類，核對並製作收費報表，由總物業經理審核。',
    '财务按付款方式分类，核对并制作收费报表，由总物业经理审核。',
    'Finance classifies by payment method and makes the fee report, which the general manager approves.',
  ),
  'CLO-2': r(
    '每月管理費通知列明服務單號與金額。',
    '每月管理费通知列明服务单号与金额。',
    'The monthly notice lists each order’s serial and amount.',
  ),
  'CLO-3': r(
    '月底未繳的列欠費清單，催收有記錄，繳費即停。',
    '月底未缴的列欠费清单，催收有记录，缴费即停。',
    'Unpaid at month end makes the arrears list; reminders are logged and stop on payment.',
  ),
  'CLO-4': r(
    '客服與財務對帳，雙方簽字後才結月。',
    '客服与财务对账，双方签字后才结月。',
    'Centre and finance reconcile; both sign before the month is closed.',
  ),
  'CLO-5': r(
    '月統計表由客服歸檔。',
    '月统计表由客服归档。',
    'The monthly statistics are archived by customer service.',
  ),
  'CLO-6': r(
    '已結月份不再入帳，更正記入未結月份並註明。',
    '已结月份不再入账，更正记入未结月份并注明。',
    'A closed month takes no entries; a correction goes into the open month and refers back.',
  ),
  'CLO-7': r(
    '客服每月向財務送收費單統計。',
    '客服每月向财务送收费单统计。',
    'Customer service sends finance its monthly count of fee orders.',
  ),
  'CBK-1': r(
    '每張核銷的單都回訪；前台的單當天 17:30 移交調度。',
    '每张核销的单都回访；前台的单当天 17:30 移交调度。',
    'Every written-off order gets a callback; the front desk hands its orders over by 17:30.',
  ),
  'CBK-2': r(
    '每月 10 日前完成上月的回訪。',
    '每月 10 日前完成上月的回访。',
    'A month’s callbacks are done by the 10th of the next.',
  ),
  'CBK-3': r(
    '每月上門回訪不少於 5%。',
    '每月上门回访不少于 5%。',
    'At least 5 % of a month’s callbacks are at the door.',
  ),
  'CBK-4': r(
    '上門回訪須客戶簽名與意見；電話回訪須如實記錄客戶的話及回訪人。',
    '上门回访须客户签名与意见；电话回访须如实记录客户的话及回访人。',
    'At the door the customer signs; by phone his words are recorded truthfully, with the caller’s name.',
  ),
  'CBK-5': r('做工作的人不回訪自己的單。', '做工作的人不回访自己的单。', 'Who did the work never makes its callback.'),
  'CBK-6': r(
    '未完成或不足額時不能結束當月回訪，並列出所缺。',
    '未完成或不足额时不能结束当月回访，并列出所缺。',
    'A month of callbacks is not closed while any is open or a quota is short; what is missing is named.',
  ),
  'CBK-7': r(
    '核銷記錄回單地點；在前台的還記錄口頭回覆調度。',
    '核销记录回单地点；在前台的还记录口头回复调度。',
    'Write-off records where the order came back, and the front desk’s oral reply.',
  ),
  'CBK-8': r(
    '不同日期試三次未果，記為未聯絡上，計入分母。',
    '不同日期试三次未果，记为未联系上，计入分母。',
    'After three tries on different days it closes as not reached, and still counts.',
  ),
  'SPT-1': r(
    '客服中心經理與總物業經理每月抽查不少於 3 項。',
    '客服中心经理与总物业经理每月抽查不少于 3 项。',
    'The two managers check at least three callbacks a month.',
  ),
  'SPT-2': r(
    '只抽查當月已完成、非本人所做的回訪，每人每項計一次。',
    '只抽查当月已完成、非本人所做的回访，每人每项计一次。',
    'Only finished callbacks of the month, never one’s own, each once per manager.',
  ),
  'SPT-3': r(
    '抽樣可按記錄的種子重算；人手挑選的註明。',
    '抽样可按记录的种子重算；人手挑选的注明。',
    'The sample can be drawn again from its recorded seed; hand-picked ones are marked.',
  ),
  'SPT-4': r(
    '與回訪不符的發現即開整改。',
    '与回访不符的发现即开整改。',
    'A finding that contradicts the callback opens a corrective action.',
  ),
  'COR-1': r(
    '不滿意的回訪立即開整改，有負責人與期限。',
    '不满意的回访立即开整改，有负责人与期限。',
    'A dissatisfied callback opens a corrective action at once, with owner and due time.',
  ),
  'COR-2': r(
    '整改須有結果及客戶的再次意見才結案。',
    '整改须有结果及客户的再次意见才结案。',
    'It closes only with a result and a second word from the customer.',
  ),
  'COR-3': r('回訪後的返工免費。', '回访后的返工免费。', 'Rework after a callback is free of charge.'),
  'STA-1': r(
    '按月、類別、人員、樓棟統計滿意與不滿意的項目、原因與趨勢。',
    '按月、类别、人员、楼栋统计满意与不满意的项目、原因与趋势。',
    'Satisfaction, reasons and trends per month, category, technician and building.',
  ),
  'STA-2': r(
    '每個數字可展開到工作單；已結月份的數字不變。',
    '每个数字可展开到工作单；已结月份的数字不变。',
    'Every figure opens down to its orders; those of a closed month do not change.',
  ),
  'OVD-1': r(
    '時限到期未完成，恰好一次記為逾時並即時推送。',
    '时限到期未完成，恰好一次记为逾时并即时推送。',
    'A clock that passes its due time unmet becomes overdue exactly once, and is pushed at that moment.',
  ),
  'OVD-2': r(
    '推送按小區、部門與人員；無權查看的不推送。',
    '推送按小区、部门与人员；无权查看的不推送。',
    'Pushes are filtered by estate, department and person; what one may not read is not pushed.',
  ),
  'OVD-3': r(
    '每個變更都有連續編號；重連後按順序補齊，不重不漏。',
    '每个变更都有连续编号；重连后按顺序补齐，不重不漏。',
    'Every change has a gap-free position; who comes back gets all that he missed, in order.',
  ),
  'OVD-4': r(
    '逾時即使事後完成，記錄上仍為逾時。',
    '逾时即使事后完成，记录上仍为逾时。',
    'A late clock stays late, though it be met afterwards.',
  ),
  'AUD-1': r(
    '何人何時何處做了什麼都有記錄，只增不改，可驗證。',
    '何人何时何处做了什么都有记录，只增不改，可验证。',
    'Who did what, when and from where is recorded, only added, and can be verified.',
  ),
} as const satisfies Readonly<Record<string, Localized>>

export type RuleId = keyof typeof RULES
