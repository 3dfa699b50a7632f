/** The wall's words: short, so that nothing wraps (DESIGN.md), in three languages side by side. A missing one does not compile. */
import type { Department } from '@dispatch/schema'
import type { BoardItem } from '../../features/live/board-model'
import type { Said } from '../../i18n/language'
import type { ClockRow, WallClockKind } from './clock-rows'
import type { TechnicianState } from './technicians'
import type { FlowStatus } from './wall-view'

const CLOCKS: Record<WallClockKind, Said> = {
  REPLY: ['回覆', '回复', 'Reply'],
  RECEIPT: ['接單', '接单', 'Receive'],
  ARRIVAL: ['到場', '到场', 'Arrive'],
  SETTLEMENT: ['當日結', '当日结', 'Settle'],
  HANDOVER: ['移交', '移交', 'Hand over'],
}

const STAGE_WORDS: Record<FlowStatus, Said> = {
  REGISTERED: ['已登記', '已登记', 'Registered'],
  ASSESSING: ['現場評估', '现场评估', 'Assessing'],
  QUOTED: ['已報價', '已报价', 'Quoted'],
  CONSENTED: ['業戶已同意', '业户已同意', 'Consented'],
  DISPATCHED: ['已派工', '已派工', 'Dispatched'],
  RECEIVED: ['已接單', '已接单', 'Received'],
  ARRIVED: ['已到場', '已到场', 'Arrived'],
  IN_PROGRESS: ['施工中', '施工中', 'In progress'],
  COMPLETED: ['待驗收', '待验收', 'Completed'],
  ACCEPTED: ['已簽收', '已签收', 'Accepted'],
  WRITTEN_OFF: ['今日核銷', '今日核销', 'Written off'],
  REWORK: ['返工', '返工', 'Rework'],
  SUSPENDED: ['已暫停', '已暂停', 'Suspended'],
  ESCALATED: ['已上報', '已上报', 'Escalated'],
}

const STATES: Record<TechnicianState, Said> = {
  late: ['逾時', '超时', 'Late'],
  full: ['滿載', '满载', 'Full'],
  work: ['施工', '施工', 'Busy'],
  way: ['在途', '在途', 'En route'],
  told: ['待接', '待接', 'Called'],
  free: ['空閒', '空闲', 'Free'],
  off: ['休息', '休息', 'Off'],
}

const DEPARTMENTS: Record<Department, Said> = {
  CUSTOMER_SERVICE: ['客服', '客服', 'Service'],
  ENGINEERING: ['工程', '工程', 'Engineering'],
  CLEANING: ['保潔', '保洁', 'Cleaning'],
  SECURITY: ['安全', '安全', 'Security'],
  LANDSCAPING: ['綠化', '绿化', 'Gardens'],
  OFFICE: ['行政', '行政', 'Office'],
}

/** `{n}` marks take figures. */
const SAYINGS = {
  board: ['派工看板', '派工看板', 'Dispatch board'],
  live: ['即時', '实时', 'Live'],
  connecting: ['連線中', '连接中', 'Connecting'],
  reconnecting: ['重新連線中', '重新连接中', 'Reconnecting'],
  replaying: ['補收 {n} 則', '补收 {n} 条', 'Replaying {n}'],
  refused: ['沒有權限', '没有权限', 'No access'],
  asOf: ['資料截至', '数据截至', 'data as of'],
  overdue: ['已逾時', '已超时', 'Overdue'],
  wasDue: ['應於', '应于', 'was due'],
  more: ['另有 {n} 張已逾時', '另有 {n} 张已超时', '{n} more overdue'],
  soon: ['即將到點', '即将到点', 'Due in 5 min'],
  soonSub: ['5 分鐘內', '5 分钟内', 'next clocks'],
  soonTop: ['最急 {n} 張', '最急 {n} 张', 'most urgent {n}'],
  soonNone: ['5 分鐘內沒有到點', '5 分钟内没有到点', 'Nothing due in 5 minutes'],
  fresh: ['新到工單', '新到工单', 'New orders'],
  freshSub: ['{n} 分鐘內回覆', '{n} 分钟内回复', 'reply within {n} min'],
  freshRate: ['近 10 分鐘 +{n}', '近 10 分钟 +{n}', '+{n} in 10 min'],
  freshNone: ['一小時內沒有新工單', '一小时内没有新工单', 'No new order within the hour'],
  justNow: ['剛剛', '刚刚', 'just now'],
  minutesAgo: ['{n} 分鐘前', '{n} 分钟前', '{n} min ago'],
  urgent: ['緊急', '紧急', 'Urgent'],
  frontDesk: ['前台', '前台', 'Front desk'],
  centre: ['調度', '调度', 'Dispatch'],
  publicArea: ['公共區域', '公共区域', 'Public area'],
  elsewhere: ['外址', '外址', 'Off site'],
  technicians: ['師傅', '师傅', 'Technicians'],
  noTechnicians: ['還沒有師傅', '还没有师傅', 'No technicians yet'],
  onDuty: ['在崗 {n} · 餘力 {m} 單', '在岗 {n} · 余力 {m} 单', '{n} on duty · room for {m}'],
  onDutyFull: ['在崗 {n} · 餘力 0', '在岗 {n} · 余力 0', '{n} on duty · no room'],
  others: ['另 {n} 人', '另 {n} 人', '{n} more'],
  quotas: ['本月指標', '本月指标', 'This month'],
  doorToDoor: ['上門回訪', '上门回访', 'Door-to-door'],
  floor: ['下限 5% ({n})', '下限 5% ({n})', 'floor 5% ({n})'],
  spotChecks: ['經理抽查', '经理抽查', 'Spot checks'],
  spotLeft: ['{d}前再 {n} 次', '{d}前再 {n} 次', '{n} to go by {d}'],
  spotDone: ['已足', '已足', 'done'],
  callbacks: ['待回訪', '待回访', 'Callbacks left'],
  pace: ['現速 {f}完成・限 {d}', '现速 {f}完成・限 {d}', 'pace: {f} · due {d}'],
  due: ['已回訪 {n} / {m}・限 {d}', '已回访 {n} / {m}・限 {d}', '{n} / {m} · due {d}'],
  none: ['尚無', '尚无', 'none yet'],
  today: ['今日', '今日', 'Today'],
  opened: ['新單', '新单', 'New'],
  finished: ['完成', '完成', 'Done'],
  medianReply: ['回覆中位', '回复中位', 'Median reply'],
  onTime: ['準時率', '准时率', 'On time'],
  calm: ['全部準時', '全部准时', 'Everything on time'],
  calmFor: ['已連續 {d} 無逾時', '已连续 {d} 无超时', 'No clock has run out for {d}'],
  calmEver: ['目前沒有逾時', '目前没有超时', 'No clock has run out'],
  horizon: ['未來 60 分鐘到點', '未来 60 分钟到点', 'Clocks in the next 60 minutes'],
  horizonNone: ['60 分鐘內沒有到點', '60 分钟内没有到点', 'Nothing due within the hour'],
  next: ['下一個', '下一个', 'next in'],
  now: ['現在', '现在', 'now'],
  longest: ['最久', '最久', 'longest'],
  worstOf: [
    '以上最久 {n} 張，其餘 {m} 張見派工台',
    '以上最久 {n} 张，其余 {m} 张见派工台',
    'Worst {n} of {t}; the rest are on the console',
  ],
  latestNow: ['剛逾時', '刚超时', 'Just now'],
  latest: ['最近逾時', '最近超时', 'Latest'],
  announce: [
    '新逾時 {n} 張：{p}。共 {t} 張逾時',
    '新超时 {n} 张：{p}。共 {t} 张超时',
    '{n} newly overdue: {p}. {t} overdue in all',
  ],
  days: ['{n} 日', '{n} 日', '{n} d'],
  hours: ['{n} 小時', '{n} 小时', '{n} h'],
  minutes: ['{n} 分', '{n} 分', '{n} min'],
  pairTitle: ['這台看板還沒有配對', '这台看板还没有配对', 'This wall is not paired yet'],
  pairHint: [
    '用管理員發出的看板網址打開本頁，或用有權限的帳號登入。',
    '用管理员发出的看板网址打开本页，或用有权限的账号登录。',
    'Open this page by the wall address that an administrator issued, or sign in with an account that may see the board.',
  ],
  pairSignIn: ['登入', '登录', 'Sign in'],
  revokedTitle: ['這台看板的權限已收回', '这台看板的权限已收回', 'This wall’s access has ended'],
  unreachable: ['連不上伺服器，正在重試', '连不上服务器，正在重试', 'The server does not answer; trying again'],
  broken: ['看板出錯，即將重新載入', '看板出错，即将重新加载', 'The wall failed and will reload by itself'],
  soundOn: ['提示音已開', '提示音已开', 'Sound on'],
  soundOff: ['提示音已關', '提示音已关', 'Sound off'],
  soundBlocked: ['按任意鍵開啟提示音', '按任意键开启提示音', 'Press any key for sound'],
} satisfies Record<string, Said>

export type Saying = keyof typeof SAYINGS
interface Names {
  readonly zhHant: string
  readonly zhHans: string
  readonly en: string
}

function wordsIn(at: 0 | 1 | 2) {
  const say = (key: Saying, figures?: Readonly<Record<string, string | number>>): string =>
    SAYINGS[key][at].replace(/\{(\w+)\}/g, (mark, name: string) => String(figures?.[name] ?? mark))
  const name = (names: Names): string => [names.zhHant, names.zhHans, names.en][at]!
  const words = {
    at,
    say,
    name,
    clock: (kind: WallClockKind): string => CLOCKS[kind][at],
    stage: (status: FlowStatus): string => STAGE_WORDS[status][at],
    state: (state: TechnicianState): string => STATES[state][at],
    person: (names: Names): string => (at === 2 ? initials(names.en) : name(names)),
    /** Where: '8棟 2105', in English 'B8 2105'. */
    place: ({ buildingCode: code, room, nature }: Pick<BoardItem, 'buildingCode' | 'room' | 'nature'>): string => {
      if (!code) return say(nature === 'PUBLIC_AREA' ? 'publicArea' : 'elsewhere')
      const building = !/^\d+$/.test(code) ? code : at === 2 ? `B${code}` : `${code}${at === 0 ? '棟' : '栋'}`
      return room ? `${building} ${room}` : building
    },
    /** Who has it: the assignee; a reply and the hand-over are the desk's, an order without a person its department's. */
    who: ({ item, kind }: Pick<ClockRow, 'item' | 'kind'>): string => {
      if (kind === 'HANDOVER') return say('frontDesk')
      if (kind === 'REPLY') return say(item.channel === 'WALK_IN' ? 'frontDesk' : 'centre')
      if (item.assigneeName) return words.person(item.assigneeName)
      return item.department ? DEPARTMENTS[item.department][at] : say('centre')
    },
    /** @example span(134) → '2 小時 14 分' */
    span: (minutes: number): string => {
      const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
      if (days > 0) return `${say('days', { n: days })} ${say('hours', { n: hours })}`
      return hours > 0
        ? `${say('hours', { n: hours })} ${say('minutes', { n: minutes % 60 })}`
        : say('minutes', { n: minutes })
    },
  }
  return words
}

const WORDS = [wordsIn(0), wordsIn(1), wordsIn(2)] as const
export type WallWords = (typeof WORDS)[number]

/** The same object each time, so that what is drawn with it need not be drawn anew. @param at place of the language in a Said */
export const wallWords = (at: 0 | 1 | 2): WallWords => WORDS[at]

/** English names grow long: the family name, which comes first, and initials. @example initials('Zhou Jiahui') → 'Zhou J' */
export function initials(name: string): string {
  const [family, ...given] = name.trim().split(/\s+/)
  if (!family || name.length <= 9) return name.trim()
  const letters = given
    .flatMap((part) => part.split('-'))
    .map((part) => (part === part.toUpperCase() ? part : part.slice(0, 1).toUpperCase()))
  return `${family} ${letters.join('')}`.trim()
}
