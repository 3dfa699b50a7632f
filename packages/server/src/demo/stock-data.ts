/** What the store-room of the demo holds, and the holidays of 2026 as they were announced. */
import type { CalendarDay } from '../domain/dispatch-calendar.js'
import type { StockKind } from '../domain/stock.js'
import type { Localized } from '../domain/vocabulary.js'
import { names } from './names-data.js'

export interface DemoStock {
  readonly code: string
  readonly names: Localized
  readonly unit: Localized
  readonly kind: StockKind
  /** Thousandths, as the books count. */
  readonly step: number
  readonly low: number
  readonly quantity: number
}

const piece = names('個', '个', 'pc')
const metre = names('米', '米', 'm')
const roll = names('卷', '卷', 'roll')
const set = names('套', '套', 'set')

const material = (
  code: string,
  name: Localized,
  unit: Localized,
  quantity: number,
  low: number,
  step = 1,
): DemoStock => ({
  code,
  names: name,
  unit,
  kind: 'MATERIAL',
  step: Math.round(step * 1000),
  low: low * 1000,
  quantity: quantity * 1000,
})

const tool = (code: string, name: Localized, quantity: number, unit: Localized = piece): DemoStock => ({
  code,
  names: name,
  unit,
  kind: 'TOOL',
  step: 1000,
  low: 0,
  quantity: quantity * 1000,
})

export const WAREHOUSE = { code: 'MAIN', names: names('總倉', '总仓', 'Main store') }

export const STOCK: readonly DemoStock[] = [
  material('M-TAP15', names('水龍頭 DN15', '水龙头 DN15', 'Tap DN15'), piece, 24, 10),
  material('M-VALVE20', names('角閥 DN20', '角阀 DN20', 'Angle valve DN20'), piece, 18, 8),
  material('M-PPR20', names('PPR 水管 DN20', 'PPR 水管 DN20', 'PPR pipe DN20'), metre, 86.5, 30, 0.5),
  material('M-ELBOW20', names('PPR 彎頭 DN20', 'PPR 弯头 DN20', 'PPR elbow DN20'), piece, 60, 20),
  material('M-UNION20', names('活接 DN20', '活接 DN20', 'Union DN20'), piece, 16, 6),
  material('M-CLIP20', names('管卡 DN20', '管卡 DN20', 'Pipe clip DN20'), piece, 140, 50),
  material('M-PTFE', names('生料帶', '生料带', 'PTFE tape'), roll, 35, 10),
  material('M-TRAP', names('存水彎', '存水弯', 'Siphon'), piece, 9, 4),
  material('M-HOSE', names('編織軟管 50 cm', '编织软管 50 cm', 'Braided hose 50 cm'), piece, 22, 8),
  material('M-CABLE25', names('銅芯線 2.5 mm²', '铜芯线 2.5 mm²', 'Copper cable 2.5 mm²'), metre, 212.4, 100, 0.1),
  material('M-SOCKET', names('五孔插座', '五孔插座', 'Socket'), piece, 30, 12),
  material('M-SWITCH', names('單開開關', '单开开关', 'Switch'), piece, 26, 12),
  material('M-LED9', names('LED 燈泡 9 W', 'LED 灯泡 9 W', 'LED bulb 9 W'), piece, 48, 20),
  material('M-BREAKER', names('漏電保護開關 32 A', '漏电保护开关 32 A', 'RCD 32 A'), piece, 3, 4),
  material('M-ANCHOR', names('膨脹螺栓 M8', '膨胀螺栓 M8', 'Wall anchor M8'), piece, 180, 60),
  material('M-SILICON', names('玻璃膠', '玻璃胶', 'Silicone'), piece, 14, 6),
  tool('T-DRILL', names('衝擊鑽', '冲击钻', 'Hammer drill'), 3),
  tool('T-FUSION', names('熱熔器', '热熔器', 'Pipe fusion welder'), 2),
  tool('T-WRENCH', names('管鉗', '管钳', 'Pipe wrench'), 6),
  tool('T-SNAKE', names('管道疏通機', '管道疏通机', 'Drain snake'), 2),
  tool('T-LADDER', names('人字梯 3 m', '人字梯 3 m', 'Step-ladder 3 m'), 4),
  tool('T-METER', names('萬用表', '万用表', 'Multimeter'), 5),
  tool('T-VACUUM', names('真空泵與壓力表', '真空泵与压力表', 'Vacuum pump and gauges'), 1, set),
]

const span = (
  from: string,
  days: number,
  name: Localized,
  kind: CalendarDay['kind'] = 'HOLIDAY',
): readonly CalendarDay[] =>
  Array.from({ length: days }, (_, at) => ({
    day: new Date(Date.parse(`${from}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10),
    kind,
    name,
  }))

const worked = names('調休上班', '调休上班', 'Worked instead')

export const HOLIDAYS_2026: readonly CalendarDay[] = [
  ...span('2026-01-01', 3, names('元旦', '元旦', 'New Year')),
  ...span('2026-01-04', 1, worked, 'WORKING'),
  ...span('2026-02-14', 1, worked, 'WORKING'),
  ...span('2026-02-15', 9, names('春節', '春节', 'Spring Festival')),
  ...span('2026-02-28', 1, worked, 'WORKING'),
  ...span('2026-04-04', 3, names('清明節', '清明节', 'Qingming')),
  ...span('2026-05-01', 5, names('勞動節', '劳动节', 'Labour Day')),
  ...span('2026-05-09', 1, worked, 'WORKING'),
  ...span('2026-06-19', 3, names('端午節', '端午节', 'Dragon Boat Festival')),
  ...span('2026-09-20', 1, worked, 'WORKING'),
  ...span('2026-09-25', 3, names('中秋節', '中秋节', 'Mid-Autumn Festival')),
  ...span('2026-10-01', 7, names('國慶節', '国庆节', 'National Day')),
  ...span('2026-10-10', 1, worked, 'WORKING'),
  ...span('2026-12-31', 1, names('年末', '年末', 'Year’s end'), 'HALF'),
]
