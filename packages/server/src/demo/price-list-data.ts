/** The demo's price list (CAT-1). Prices are in minor units and made up; null is "assess on site" (QUO-3). */
import type { Category, Department, Localized, Nature, SettlementMethod, Trade } from '../domain/vocabulary.js'
import { names } from './names-data.js'

export interface DemoItem {
  readonly code: string
  readonly names: Localized
  /** For the wall, where nothing wraps. */
  readonly shortNames: Localized
  readonly nature: Nature
  readonly category: Category
  readonly department: Department
  readonly trade: Trade
  readonly unitNames: Localized
  readonly priceMinor: number | null
  readonly settlementMethod: SettlementMethod
  readonly checklistCode: string | null
}

const UNITS = {
  piece: names('個', '个', 'piece'),
  lamp: names('盞', '盏', 'lamp'),
  set: names('套', '套', 'set'),
  machine: names('台', '台', 'unit'),
  time: names('次', '次', 'visit'),
  metre: names('米', '米', 'metre'),
  hour: names('小時', '小时', 'hour'),
  squareMetre: names('平方米', '平方米', 'm²'),
  seat: names('座', '座', 'seat'),
  page: names('頁', '页', 'page'),
  month: names('月', '月', 'month'),
} as const

/** QUO-6: what is sold in parts of one, in thousandths; all else by the piece. */
const STEPS: ReadonlyMap<Localized, number> = new Map([
  [UNITS.hour, 500],
  [UNITS.metre, 100],
  [UNITS.squareMetre, 100],
])
export const quantityStep = ({ unitNames }: DemoItem): number => STEPS.get(unitNames) ?? 1_000

/** Paid work of the engineering department, collected by the technician unless said otherwise. */
const repair = (
  code: string,
  name: Localized,
  shortName: Localized,
  trade: Trade,
  unit: keyof typeof UNITS,
  priceMinor: number | null,
  checklistCode: string | null = null,
  settlementMethod: SettlementMethod = 'ON_COMPLETION',
): DemoItem => ({
  code,
  names: name,
  shortNames: shortName,
  nature: 'SPECIAL',
  category: 'ENGINEERING_REPAIR',
  department: 'ENGINEERING',
  trade,
  unitNames: UNITS[unit],
  priceMinor,
  settlementMethod,
  checklistCode,
})

/** SET-1: nobody sets out before it is paid. */
const cleaning = (
  code: string,
  name: Localized,
  shortName: Localized,
  unit: keyof typeof UNITS,
  priceMinor: number,
): DemoItem => ({
  code,
  names: name,
  shortNames: shortName,
  nature: 'SPECIAL',
  category: 'INDOOR_CLEANING',
  department: 'CLEANING',
  trade: 'CLEANING',
  unitNames: UNITS[unit],
  priceMinor,
  settlementMethod: 'PREPAID',
  checklistCode: null,
})

const counter = (
  code: string,
  name: Localized,
  shortName: Localized,
  category: Extract<Category, 'COPYING' | 'TYPING' | 'FAX'>,
  priceMinor: number,
): DemoItem => ({
  code,
  names: name,
  shortNames: shortName,
  nature: 'SPECIAL',
  category,
  department: 'OFFICE',
  trade: 'OFFICE',
  unitNames: UNITS.page,
  priceMinor,
  settlementMethod: 'COUNTER',
  checklistCode: null,
})

const free = (
  code: string,
  name: Localized,
  shortName: Localized,
  department: Department,
  trade: Trade,
  checklistCode: string | null = null,
): DemoItem => ({
  code,
  names: name,
  shortNames: shortName,
  nature: 'ROUTINE',
  category: 'ROUTINE',
  department,
  trade,
  unitNames: UNITS.time,
  priceMinor: 0,
  settlementMethod: 'NONE',
  checklistCode,
})

const business = (
  code: string,
  name: Localized,
  shortName: Localized,
  department: Department,
  trade: Trade,
  unit: keyof typeof UNITS,
  priceMinor: number,
  settlementMethod: SettlementMethod,
): DemoItem => ({
  code,
  names: name,
  shortNames: shortName,
  nature: 'BUSINESS',
  category: 'BUSINESS',
  department,
  trade,
  unitNames: UNITS[unit],
  priceMinor,
  settlementMethod,
  checklistCode: null,
})

export const ITEMS: readonly DemoItem[] = [
  repair(
    'ER-01',
    names('日光燈維修', '日光灯维修', 'Fluorescent lamp repair'),
    names('日光燈', '日光灯', 'Tube light'),
    'ELECTRICAL',
    'lamp',
    2_500,
    'LAMP',
  ),
  repair(
    'ER-02',
    names('開關、插座維修', '开关、插座维修', 'Switch or socket repair'),
    names('開關', '开关', 'Switch'),
    'ELECTRICAL',
    'piece',
    2_000,
    'SWITCH',
  ),
  repair(
    'ER-03',
    names('水龍頭維修', '水龙头维修', 'Tap repair'),
    names('水龍頭', '水龙头', 'Tap'),
    'PLUMBING',
    'piece',
    3_000,
    'TAP_VALVE',
  ),
  repair(
    'ER-04',
    names('閘閥維修', '闸阀维修', 'Gate valve repair'),
    names('閘閥', '闸阀', 'Gate valve'),
    'PLUMBING',
    'piece',
    4_500,
    'TAP_VALVE',
  ),
  repair(
    'ER-05',
    names('燃氣熱水器維修', '燃气热水器维修', 'Gas water heater repair'),
    names('燃氣熱水器', '燃气热水器', 'Gas water heater'),
    'GAS',
    'machine',
    null,
    'GAS_WATER_HEATER',
  ),
  repair(
    'ER-06',
    names('煤氣灶維修', '煤气灶维修', 'Gas stove repair'),
    names('煤氣灶', '煤气灶', 'Gas stove'),
    'GAS',
    'machine',
    6_000,
    'GAS_STOVE',
  ),
  repair(
    'ER-07',
    names('坐便器水箱維修', '坐便器水箱维修', 'Toilet cistern repair'),
    names('坐便器水箱', '坐便器水箱', 'Toilet cistern'),
    'PLUMBING',
    'set',
    5_000,
    'CISTERN',
  ),
  repair(
    'ER-08',
    names('空調維修', '空调维修', 'Air conditioner repair'),
    names('空調', '空调', 'Air-con'),
    'AIR_CONDITIONING',
    'machine',
    null,
    'AIR_CONDITIONER',
  ),
  repair(
    'ER-09',
    names('空調清洗', '空调清洗', 'Air conditioner cleaning'),
    names('空調清洗', '空调清洗', 'Air-con cleaning'),
    'AIR_CONDITIONING',
    'machine',
    12_000,
  ),
  repair(
    'ER-10',
    names('給水管安裝', '给水管安装', 'Supply pipe installation'),
    names('給水管安裝', '给水管安装', 'Supply pipe'),
    'PLUMBING',
    'metre',
    null,
    'WATER_PIPE',
  ),
  repair(
    'ER-11',
    names('室內下水道疏通', '室内下水道疏通', 'Indoor drain clearing'),
    names('下水道', '下水道', 'Drain'),
    'PLUMBING',
    'time',
    8_000,
  ),
  repair(
    'ER-12',
    names('室內電路檢修', '室内电路检修', 'Indoor wiring repair'),
    names('電路', '电路', 'Wiring'),
    'ELECTRICAL',
    'time',
    null,
    'SWITCH',
  ),
  repair(
    'ER-13',
    names('燈具安裝', '灯具安装', 'Light fitting'),
    names('燈具安裝', '灯具安装', 'Light fitting'),
    'ELECTRICAL',
    'lamp',
    3_500,
    null,
    'AT_FINANCE',
  ),
  repair(
    'ER-14',
    names('燃氣熱水器安裝', '燃气热水器安装', 'Gas water heater installation'),
    names('熱水器安裝', '热水器安装', 'Heater install'),
    'GAS',
    'machine',
    18_000,
    null,
    'AT_FINANCE',
  ),

  cleaning(
    'IC-01',
    names('室內日常保潔', '室内日常保洁', 'Home cleaning'),
    names('室內保潔', '室内保洁', 'Cleaning'),
    'hour',
    4_000,
  ),
  cleaning(
    'IC-02',
    names('新居開荒保潔', '新居开荒保洁', 'First cleaning of a new home'),
    names('開荒保潔', '开荒保洁', 'First clean'),
    'squareMetre',
    800,
  ),
  cleaning(
    'IC-03',
    names('玻璃清洗', '玻璃清洗', 'Window cleaning'),
    names('玻璃清洗', '玻璃清洗', 'Windows'),
    'squareMetre',
    1_000,
  ),
  cleaning(
    'IC-04',
    names('地板打蠟', '地板打蜡', 'Floor waxing'),
    names('地板打蠟', '地板打蜡', 'Floor wax'),
    'squareMetre',
    1_500,
  ),
  cleaning(
    'IC-05',
    names('沙發清洗', '沙发清洗', 'Sofa cleaning'),
    names('沙發清洗', '沙发清洗', 'Sofa'),
    'seat',
    5_000,
  ),

  counter('CP-01', names('複印 A4', '复印 A4', 'Photocopy A4'), names('複印', '复印', 'Photocopy'), 'COPYING', 50),
  counter('CP-02', names('複印 A3', '复印 A3', 'Photocopy A3'), names('複印', '复印', 'Photocopy'), 'COPYING', 100),
  counter('TY-01', names('打字', '打字', 'Typing'), names('打字', '打字', 'Typing'), 'TYPING', 1_000),
  counter('FX-01', names('國內傳真', '国内传真', 'Domestic fax'), names('傳真', '传真', 'Fax'), 'FAX', 200),
  counter('FX-02', names('國際傳真', '国际传真', 'International fax'), names('傳真', '传真', 'Fax'), 'FAX', 1_000),

  free(
    'RT-01',
    names('樓道照明報修', '楼道照明报修', 'Corridor lighting'),
    names('樓道燈', '楼道灯', 'Corridor light'),
    'ENGINEERING',
    'ELECTRICAL',
    'LAMP',
  ),
  free(
    'RT-02',
    names('入戶水表檢查', '入户水表检查', 'Water meter check'),
    names('水表', '水表', 'Water meter'),
    'ENGINEERING',
    'PLUMBING',
  ),
  free(
    'RT-03',
    names('公共下水管疏通', '公共下水管疏通', 'Shared drain clearing'),
    names('公共下水管', '公共下水管', 'Shared drain'),
    'ENGINEERING',
    'PLUMBING',
  ),
  free(
    'RT-04',
    names('門禁對講檢修', '门禁对讲检修', 'Door phone check'),
    names('門禁對講', '门禁对讲', 'Door phone'),
    'ENGINEERING',
    'ELECTRICAL',
  ),
  free(
    'RT-05',
    names('燃氣安全檢查', '燃气安全检查', 'Gas safety check'),
    names('燃氣安檢', '燃气安检', 'Gas check'),
    'ENGINEERING',
    'GAS',
  ),
  free(
    'RT-06',
    names('公共空調檢修', '公共空调检修', 'Lobby air conditioning'),
    names('大堂空調', '大堂空调', 'Lobby air-con'),
    'ENGINEERING',
    'AIR_CONDITIONING',
    'AIR_CONDITIONER',
  ),
  free(
    'RT-07',
    names('樓道清潔', '楼道清洁', 'Corridor cleaning'),
    names('樓道清潔', '楼道清洁', 'Corridor'),
    'CLEANING',
    'CLEANING',
  ),
  free(
    'RT-08',
    names('大件垃圾清運', '大件垃圾清运', 'Bulky waste collection'),
    names('大件垃圾', '大件垃圾', 'Bulky waste'),
    'CLEANING',
    'CLEANING',
  ),
  free(
    'RT-09',
    names('綠化修剪', '绿化修剪', 'Pruning'),
    names('綠化修剪', '绿化修剪', 'Pruning'),
    'LANDSCAPING',
    'LANDSCAPING',
  ),
  free(
    'RT-10',
    names('搬家放行', '搬家放行', 'Moving-out permit'),
    names('搬家放行', '搬家放行', 'Moving permit'),
    'SECURITY',
    'SECURITY',
  ),
  free(
    'RT-11',
    names('噪音勸止', '噪音劝止', 'Noise complaint visit'),
    names('噪音勸止', '噪音劝止', 'Noise'),
    'SECURITY',
    'SECURITY',
  ),

  business(
    'BU-01',
    names('房屋租賃委託', '房屋租赁委托', 'Letting agency'),
    names('租賃委託', '租赁委托', 'Letting'),
    'OFFICE',
    'OFFICE',
    'time',
    20_000,
    'MONTHLY_BILL',
  ),
  business(
    'BU-02',
    names('車位月租', '车位月租', 'Parking space by the month'),
    names('車位月租', '车位月租', 'Parking'),
    'SECURITY',
    'SECURITY',
    'month',
    30_000,
    'MONTHLY_BILL',
  ),
  business(
    'BU-03',
    names('會所場地租用', '会所场地租用', 'Clubhouse venue hire'),
    names('場地租用', '场地租用', 'Venue'),
    'OFFICE',
    'OFFICE',
    'time',
    50_000,
    'AT_FINANCE',
  ),
]

/** CAT-2: what the version before charged; rounded to half a yuan, as people set prices. */
export const formerPrice = (priceMinor: number | null): number | null =>
  priceMinor === null || priceMinor < 1_000 ? priceMinor : Math.round((priceMinor * 0.92) / 50) * 50
