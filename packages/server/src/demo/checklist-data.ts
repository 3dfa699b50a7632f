/**
 * CHK: the checklists of the eight trades as data, each step and each figure of the procedure's section 2.3.3. They are stored as
 * versions, so that a later one never changes what an older order was worked by.
 */
import type { ChecklistContent, ChecklistStep, ChoiceOption } from '../domain/checklist-state.js'
import type { Consequence, Department, Localized, StepPart } from '../domain/vocabulary.js'
import { names } from './names-data.js'

export interface Checklist {
  readonly code: string
  /** Whose supervisor keeps it. */
  readonly department: Department
  readonly names: Localized
  readonly content: ChecklistContent
}

type StepHead = Pick<ChecklistStep, 'code' | 'text' | 'part' | 'branch' | 'mandatory' | 'photoRequired'>

interface Place {
  readonly part?: StepPart
  readonly branch?: string
  /** Recorded where it can be had, not asked for. */
  readonly optional?: true
}

const head = (code: string, text: Localized, { part, branch, optional }: Place): StepHead => ({
  code,
  text,
  part: part ?? (branch ? 'BRANCH' : 'COMMON'),
  branch: branch ?? null,
  mandatory: !optional,
  photoRequired: false,
})

const confirm = (code: string, text: Localized, place: Place = {}): ChecklistStep => ({
  ...head(code, text, place),
  kind: 'confirm',
})

const fine = (text: Localized = names('正常', '正常', 'In order')): ChoiceOption => ({
  code: 'FINE',
  text,
  consequence: 'NONE',
})
const replace = (text: Localized): ChoiceOption => ({ code: 'REPLACE', text, consequence: 'REPLACE' })
const adjust = (text: Localized): ChoiceOption => ({ code: 'ADJUST', text, consequence: 'ADJUST' })
const rework = (text: Localized): ChoiceOption => ({ code: 'REWORK', text, consequence: 'REWORK' })

const choice = (code: string, text: Localized, options: readonly ChoiceOption[], place: Place = {}): ChecklistStep => ({
  ...head(code, text, place),
  kind: 'choice',
  options,
})

const measure = (
  code: string,
  text: Localized,
  limits: { unit: string; min?: string; max?: string; inclusive?: boolean; instrument?: Localized },
  whenOutside: { text: Localized; consequence: Consequence },
  place: Place = {},
): ChecklistStep => ({
  ...head(code, text, place),
  kind: 'measure',
  unit: limits.unit,
  instrument: limits.instrument ?? null,
  min: limits.min ?? null,
  max: limits.max ?? null,
  inclusive: limits.inclusive ?? true,
  whenOutside,
})

const again = (text: Localized = names('重新檢修', '重新检修', 'Find the fault again')) => ({
  text,
  consequence: 'REWORK' as const,
})

const NO_SEEPAGE = [
  fine(names('不滲不漏', '不渗不漏', 'Tight')),
  rework(names('仍滲漏，重新處理', '仍渗漏，重新处理', 'Still seeps: do it again')),
]

const LAMP: Checklist = {
  code: 'LAMP',
  department: 'ENGINEERING',
  names: names('日光燈維修', '日光灯维修', 'Fluorescent lamp repair'),
  content: {
    rule: 'CHK-1',
    branches: [],
    steps: [
      choice('VOLTAGE', names('測量燈管兩端電壓', '测量灯管两端电压', 'Measure the voltage at both tube ends'), [
        fine(),
        adjust(names('不正常，檢修開關', '不正常，检修开关', 'Not right: check the switch')),
      ]),
      choice(
        'STARTER_CONTACT',
        names('啟輝器管腳與座接觸', '启辉器管脚与座接触', 'Contacts of the starter and its holder'),
        [fine(), adjust(names('接觸不良，整修啟輝器座', '接触不良，整修启辉器座', 'Poor: mend the holder'))],
      ),
      choice('STARTER', names('啟輝器電容與玻璃管', '启辉器电容与玻璃管', 'Capacitor and glass of the starter'), [
        fine(),
        replace(
          names(
            '電容擊穿或玻璃發黑，更換',
            '电容击穿或玻璃发黑，更换',
            'Broken down or blackened: replace the starter',
          ),
        ),
      ]),
      choice('TUBE', names('燈管兩端與燈絲', '灯管两端与灯丝', 'Ends and filament of the tube'), [
        fine(),
        replace(
          names(
            '發黑或燈絲燒斷，更換同規格燈管',
            '发黑或灯丝烧断，更换同规格灯管',
            'Black or burnt: replace by the same specification',
          ),
        ),
      ]),
      choice('TUBE_HOLDER', names('燈管腳與管座接觸', '灯管脚与管座接触', 'Tube pins and holder'), [
        fine(),
        adjust(names('接觸不良，整修管座', '接触不良，整修管座', 'Poor: mend the holder')),
        replace(
          names('整修後仍不良，更換管座', '整修后仍不良，更换管座', 'Still poor after mending: replace the holder'),
        ),
      ]),
      choice('BALLAST', names('鎮流器', '镇流器', 'Ballast'), [
        fine(),
        replace(
          names(
            '燒斷、燒焦或短路，更換同規格',
            '烧断、烧焦或短路，更换同规格',
            'Burnt or shorted: replace by the same specification',
          ),
        ),
      ]),
      measure(
        'FINAL',
        names('開燈試驗：點亮前閃爍次數', '开灯试验：点亮前闪烁次数', 'Switch on: flashes before it lights'),
        { unit: '×', min: '0', max: '3' },
        again(),
        { part: 'FINAL' },
      ),
    ],
  },
}

const SWITCH: Checklist = {
  code: 'SWITCH',
  department: 'ENGINEERING',
  names: names('開關維修', '开关维修', 'Switch repair'),
  content: {
    rule: 'CHK-2',
    branches: [],
    steps: [
      choice('LOAD', names('計算用電負荷', '计算用电负荷', 'Calculate the load'), [
        fine(names('未超載', '未超载', 'Within the capacity')),
        {
          code: 'REDUCE',
          text: names('超載，住戶減少負荷', '超载，住户减少负荷', 'Overloaded: the customer reduces it'),
          consequence: 'ADJUST',
        },
        {
          code: 'APPLY',
          text: names('超載，申請增容', '超载，申请增容', 'Overloaded: the customer applies for more capacity'),
          consequence: 'ADJUST',
        },
      ]),
      confirm(
        'MAIN_OFF',
        names(
          '查短路前已拉下總電源開關',
          '查短路前已拉下总电源开关',
          'Main switch is off before the check for a short',
        ),
        { part: 'SAFETY' },
      ),
      choice('SHORT', names('用萬用表檢查短路', '用万用表检查短路', 'Check for a short with the multimeter'), [
        fine(names('無短路', '无短路', 'No short')),
        adjust(
          names(
            '有短路，先查懷疑點，再逐一檢查，直至排除',
            '有短路，先查怀疑点，再逐一检查，直至排除',
            'Short: suspect points first, then one by one, until it is gone',
          ),
        ),
      ]),
      confirm(
        'MAIN_OFF_INSULATION',
        names(
          '查絕緣前已拉下總電源開關',
          '查绝缘前已拉下总电源开关',
          'Main switch is off before the insulation is tested',
        ),
        { part: 'SAFETY' },
      ),
      choice('INSULATION', names('用 500 V 搖表檢查絕緣', '用 500 V 摇表检查绝缘', 'Insulation by the 500 V tester'), [
        fine(),
        adjust(
          names(
            '指針抬不起，線路漏電，逐條檢查，直至排除',
            '指针抬不起，线路漏电，逐条检查，直至排除',
            'The needle stays down: leakage, circuit by circuit, until it is gone',
          ),
        ),
      ]),
      confirm(
        'NEW_SWITCH',
        names(
          '故障全部排除後已換同規格開關',
          '故障全部排除后已换同规格开关',
          'All faults gone, the switch is replaced by the same specification',
        ),
      ),
      choice(
        'FINAL',
        names('試驗開關', '试验开关', 'Try the switch'),
        [fine(names('開閉正常', '开闭正常', 'Switches properly')), rework(names('不正常', '不正常', 'Does not'))],
        { part: 'FINAL' },
      ),
    ],
  },
}

const TAP_VALVE: Checklist = {
  code: 'TAP_VALVE',
  department: 'ENGINEERING',
  names: names('水龍頭、閘閥維修', '水龙头、闸阀维修', 'Tap and gate valve repair'),
  content: {
    rule: 'CHK-3',
    branches: [],
    steps: [
      confirm('SHUT', names('已關前端閥門', '已关前端阀门', 'Upstream valve is shut'), { part: 'SAFETY' }),
      confirm('DRAINED', names('管內餘水已排空', '管内余水已排空', 'The pipe is drained'), { part: 'SAFETY' }),
      confirm('REMOVED', names('已拆下水龍頭或閘閥', '已拆下水龙头或闸阀', 'Tap or valve is taken off')),
      choice('CORE', names('磁芯與閥桿', '磁芯与阀杆', 'Core and stem'), [
        fine(),
        replace(names('磨損嚴重，更換同規格', '磨损严重，更换同规格', 'Worn: replace by the same specification')),
      ]),
      confirm(
        'TAPE',
        names('螺牙段順時針纏生料帶', '螺牙段顺时针缠生料带', 'Thread tape is wound clockwise on the thread'),
      ),
      confirm('REFITTED', names('已裝上水龍頭或閘閥', '已装上水龙头或闸阀', 'Tap or valve is fitted again')),
      choice('THREAD', names('開水試驗：螺牙連接處', '开水试验：螺牙连接处', 'Water on: the thread'), NO_SEEPAGE, {
        part: 'FINAL',
      }),
      choice(
        'TURNS',
        names('開關靈活', '开关灵活', 'Turns freely'),
        [fine(names('靈活', '灵活', 'Freely')), rework(names('不靈活', '不灵活', 'Does not'))],
        { part: 'FINAL' },
      ),
      choice(
        'SHUTS',
        names('關水後不漏', '关水后不漏', 'Shuts tight'),
        [fine(names('不漏', '不漏', 'Tight')), rework(names('仍漏', '仍漏', 'Drips'))],
        { part: 'FINAL' },
      ),
    ],
  },
}

const GAS_WATER_HEATER: Checklist = {
  code: 'GAS_WATER_HEATER',
  department: 'ENGINEERING',
  names: names('燃氣熱水器維修', '燃气热水器维修', 'Gas water heater repair'),
  content: {
    rule: 'CHK-4',
    branches: [
      { code: 'NO_IGNITION', names: names('開機不著火', '开机不着火', 'No ignition') },
      { code: 'BANG', names: names('開機有爆炸聲', '开机有爆炸声', 'Bang at start') },
    ],
    steps: [
      choice(
        'BATTERY',
        names('電池電壓', '电池电压', 'Battery voltage'),
        [
          fine(names('足夠', '足够', 'Enough')),
          replace(names('不足，更換同規格電池', '不足，更换同规格电池', 'Weak: replace by the same specification')),
        ],
        { branch: 'NO_IGNITION' },
      ),
      choice(
        'SPARK',
        names('打火聲', '打火声', 'Sound of the spark'),
        [
          fine(names('聽到', '听到', 'Heard')),
          replace(names('無，更換電子打火器', '无，更换电子打火器', 'None: new igniter')),
        ],
        { branch: 'NO_IGNITION' },
      ),
      choice(
        'GAS',
        names('有燃氣、閥門已開', '有燃气、阀门已开', 'Gas present and valve open'),
        [fine(), adjust(names('無氣或閥門未開', '无气或阀门未开', 'No gas, or the valve is shut'))],
        { branch: 'NO_IGNITION' },
      ),
      choice(
        'SOLENOID_STUCK',
        names('電磁閥是否卡住', '电磁阀是否卡住', 'Solenoid stuck'),
        [
          fine(names('靈活', '灵活', 'Moves')),
          adjust(
            names('卡住，拆開擦除髒物、加潤滑油', '卡住，拆开擦除脏物、加润滑油', 'Stuck: open, clean and lubricate'),
          ),
        ],
        { branch: 'NO_IGNITION' },
      ),
      confirm('GAS_SHUT', names('已先關閉燃氣閥門', '已先关闭燃气阀门', 'Gas valve shut first'), { branch: 'BANG' }),
      confirm(
        'LEAD_DRIED',
        names('高壓打火線已用電吹風吹乾', '高压打火线已用电吹风吹干', 'High-voltage lead dried by a hair dryer'),
        {
          branch: 'BANG',
        },
      ),
      confirm('GAP_SET', names('點火間隙已調整', '点火间隙已调整', 'Spark gap set'), { branch: 'BANG' }),
      choice(
        'SOLENOID_CLICK',
        names('電磁閥動作聲', '电磁阀动作声', 'Click of the solenoid'),
        [
          fine(names('清脆', '清脆', 'Crisp')),
          adjust(
            names('無，拆開加潤滑油、擦除髒物', '无，拆开加润滑油、擦除脏物', 'Not so: open, lubricate and clean'),
          ),
        ],
        { branch: 'BANG' },
      ),
      confirm('GAS_OPEN', names('已打開燃氣閥門', '已打开燃气阀门', 'Gas valve open'), { branch: 'BANG' }),
      measure(
        'FINAL',
        names('連續正常點火次數', '连续正常点火次数', 'Normal starts in a row'),
        { unit: '×', min: '3', max: '5' },
        again(),
        { part: 'FINAL' },
      ),
    ],
  },
}

const GAS_STOVE: Checklist = {
  code: 'GAS_STOVE',
  department: 'ENGINEERING',
  names: names('煤氣灶維修', '煤气灶维修', 'Gas stove repair'),
  content: {
    rule: 'CHK-5',
    branches: [
      { code: 'NO_IGNITION', names: names('開機不著火', '开机不着火', 'No ignition') },
      { code: 'RED_FLAME', names: names('火焰為紅色', '火焰为红色', 'Red flame') },
      { code: 'LEAK', names: names('漏煤氣', '漏煤气', 'Gas leak') },
    ],
    steps: [
      choice(
        'ELECTRODE',
        names('點火電極', '点火电极', 'Ignition electrode'),
        [
          fine(names('有火花', '有火花', 'Sparks')),
          replace(names('無火花，更換壓電點火器', '无火花，更换压电点火器', 'No spark: replace the piezo igniter')),
        ],
        { branch: 'NO_IGNITION' },
      ),
      confirm('AIR_INLET', names('空氣進氣門已清潔', '空气进气门已清洁', 'Air inlet cleaned'), {
        branch: 'NO_IGNITION',
      }),
      confirm('BURNER', names('爐頭及管路已清潔', '炉头及管路已清洁', 'Burner and its pipe cleaned'), {
        branch: 'RED_FLAME',
      }),
      confirm('AIR_INLET_RED', names('空氣進氣門已清潔', '空气进气门已清洁', 'Air inlet cleaned'), {
        branch: 'RED_FLAME',
      }),
      choice(
        'HOSE',
        names('軟管接頭', '软管接头', 'Hose joint'),
        [fine(), adjust(names('漏氣，整改接頭', '漏气，整改接头', 'Leaks: remake the joint'))],
        { branch: 'LEAK' },
      ),
      choice(
        'IGNITER_LEAK',
        names('點火器', '点火器', 'Igniter'),
        [fine(), replace(names('漏氣，更換點火器', '漏气，更换点火器', 'Leaks: replace it'))],
        { branch: 'LEAK' },
      ),
      choice(
        'FINAL',
        names('試漏', '试漏', 'Leak test'),
        [fine(names('不漏氣', '不漏气', 'No leak')), rework(names('漏氣', '漏气', 'Leaks'))],
        { part: 'FINAL' },
      ),
    ],
  },
}

const CISTERN: Checklist = {
  code: 'CISTERN',
  department: 'ENGINEERING',
  names: names('坐便器水箱維修', '坐便器水箱维修', 'Toilet cistern repair'),
  content: {
    rule: 'CHK-6',
    branches: [
      { code: 'FLOAT_VALVE', names: names('浮球閥漏水', '浮球阀漏水', 'Float valve leaks') },
      { code: 'FLAPPER', names: names('出水膠塞漏水', '出水胶塞漏水', 'Flapper leaks') },
    ],
    steps: [
      choice(
        'LIFT',
        names('輕抬浮球桿', '轻抬浮球杆', 'Lift the float rod'),
        [
          adjust(names('止漏，調整螺釘', '止漏，调整螺钉', 'It stops: set the screw')),
          {
            code: 'SEAT',
            text: names('不止漏，修理浮球閥封水位置', '不止漏，修理浮球阀封水位置', 'It does not: repair the seat'),
            consequence: 'ADJUST',
          },
          replace(names('整修後仍漏，更換水箱配件', '整修后仍漏，更换水箱配件', 'Still leaks: new fittings')),
        ],
        { branch: 'FLOAT_VALVE' },
      ),
      confirm('FLAPPER_SET', names('膠塞位置已調整', '胶塞位置已调整', 'The flapper is repositioned'), {
        branch: 'FLAPPER',
      }),
      choice(
        'FLAPPER',
        names('膠塞', '胶塞', 'Flapper'),
        [
          fine(names('完好', '完好', 'Sound')),
          replace(names('老化或變形，更換', '老化或变形，更换', 'Aged or deformed: replace')),
        ],
        { branch: 'FLAPPER' },
      ),
      choice('FINAL', names('試水', '试水', 'Water test'), NO_SEEPAGE, { part: 'FINAL' }),
    ],
  },
}

const LEAK_REPAIR = names(
  '製冷劑不足，查漏修復後再充注',
  '制冷剂不足，查漏修复后再充注',
  'Low refrigerant: find the leak, repair, then charge',
)

const GAUGE = names('復合壓力表', '复合压力表', 'Compound pressure gauge')

/** The procedure gives the normal pressures at 30 °C alone, and calls only the low side under 0.4 MPa a fault by itself. */
const OFF_NORMAL = {
  text: names(
    '偏離 30 °C 時的正常值：按環境溫度查明原因，有故障即排除',
    '偏离 30 °C 时的正常值：按环境温度查明原因，有故障即排除',
    'Not what is normal at 30 °C: find out why at this temperature, and mend what is at fault',
  ),
  consequence: 'ADJUST' as const,
}

const AIR_CONDITIONER: Checklist = {
  code: 'AIR_CONDITIONER',
  department: 'ENGINEERING',
  names: names('空調器維修', '空调器维修', 'Air conditioner repair'),
  content: {
    rule: 'CHK-7',
    branches: [],
    steps: [
      confirm('ASKED', names('已詢問住戶故障情況', '已询问住户故障情况', 'The customer was asked about the fault')),
      choice('NOISE_SMELL', names('異常聲響、氣味', '异常声响、气味', 'Noise or smell'), [
        fine(names('無', '无', 'None')),
        adjust(names('有，查出部位並整改', '有，查出部位并整改', 'Found: locate and repair')),
      ]),
      choice('CONTACTS', names('電器元件、接線頭', '电器元件、接线头', 'Components and contacts'), [
        fine(),
        adjust(names('燒焦或鬆脫，整改', '烧焦或松脱，整改', 'Burnt or loose: repair')),
      ]),
      choice('OIL', names('管路接頭油污', '管路接头油污', 'Oil at the pipe joints'), [
        fine(names('無', '无', 'None')),
        adjust(names('有，擰緊接頭', '有，拧紧接头', 'Found: tighten the joint')),
      ]),
      choice('SUCTION', names('吸氣管溫度', '吸气管温度', 'Temperature of the suction pipe'), [
        fine(names('比環境低', '比环境低', 'Below ambient')),
        { code: 'AMBIENT', text: LEAK_REPAIR, consequence: 'ADJUST' },
      ]),
      choice(
        'FROST',
        names('毛細管出口與蒸發器入口', '毛细管出口与蒸发器入口', 'Capillary outlet and evaporator inlet'),
        [
          fine(names('無結霜', '无结霜', 'No frost')),
          {
            code: 'FROST_LITTLE_DEW',
            text: names(
              '結霜而其他部位少露或無露：製冷劑不足，查漏並排除',
              '结霜而其他部位少露或无露：制冷剂不足，查漏并排除',
              'Frost, and little or no dew elsewhere: low refrigerant, find the leak and repair',
            ),
            consequence: 'ADJUST',
          },
        ],
      ),
      choice('FILTER_DRIER', names('乾燥過濾器溫度', '干燥过滤器温度', 'Temperature of the filter drier'), [
        fine(names('略高於環境', '略高于环境', 'Slightly above ambient')),
        replace(names('發涼，臟堵，更換', '发凉，脏堵，更换', 'Cool: clogged, replace')),
      ]),
      measure(
        'AMBIENT',
        names(
          '環境溫度（壓力正常值以 30 °C 計）',
          '环境温度（压力正常值以 30 °C 计）',
          'Ambient temperature (normal pressures are those at 30 °C)',
        ),
        { unit: '°C', instrument: names('溫度計', '温度计', 'Thermometer') },
        { text: names('已記錄', '已记录', 'Recorded'), consequence: 'NONE' },
        { optional: true },
      ),
      measure(
        'LOW_LEAK',
        names('低壓（低於 0.4 MPa 即泄漏）', '低压（低于 0.4 MPa 即泄漏）', 'Low side (below 0.4 MPa it leaks)'),
        { unit: 'MPa', min: '0.4', instrument: GAUGE },
        {
          text: names('有泄漏，查出部位並排除', '有泄漏，查出部位并排除', 'It leaks: find where and repair'),
          consequence: 'ADJUST',
        },
      ),
      measure(
        'LOW_NORMAL',
        names('修復後低壓（30 °C）', '修复后低压（30 °C）', 'Low side once repaired (30 °C)'),
        { unit: 'MPa', min: '0.49', max: '0.54', instrument: GAUGE },
        OFF_NORMAL,
      ),
      measure(
        'HIGH_NORMAL',
        names('修復後高壓（30 °C）', '修复后高压（30 °C）', 'High side once repaired (30 °C)'),
        { unit: 'MPa', min: '1.17', max: '1.37', instrument: GAUGE },
        OFF_NORMAL,
      ),
      measure(
        'CURRENT_MEASURED',
        names('鉗形表測得的運轉電流', '钳形表测得的运转电流', 'Running current by the clamp meter'),
        { unit: 'A', instrument: names('鉗形表', '钳形表', 'Clamp meter') },
        { text: names('已記錄', '已记录', 'Recorded'), consequence: 'NONE' },
      ),
      measure(
        'CURRENT_RATED',
        names('銘牌額定電流', '铭牌额定电流', 'Rated current on the plate'),
        { unit: 'A' },
        { text: names('已記錄', '已记录', 'Recorded'), consequence: 'NONE' },
      ),
      choice('CURRENT', names('運轉電流與額定值', '运转电流与额定值', 'Running current against the rated one'), [
        fine(names('相符', '相符', 'Agrees')),
        adjust(names('偏差較大，查明並排除', '偏差较大，查明并排除', 'Deviates: find out why and mend')),
      ]),
      choice(
        'FINAL',
        names('試運轉', '试运转', 'Trial run'),
        [fine(), rework(names('仍有故障，繼續查找原因', '仍有故障，继续查找原因', 'Still faulty: search on'))],
        { part: 'FINAL' },
      ),
    ],
  },
}

const PLUMB = names('吊線尺', '吊线尺', 'Plumb line and rule')
const NOT_SO = names('無此情形', '无此情形', 'Not so laid')

const WATER_PIPE: Checklist = {
  code: 'WATER_PIPE',
  department: 'ENGINEERING',
  names: names('給水管安裝', '给水管安装', 'Supply pipe installation'),
  content: {
    rule: 'CHK-8',
    branches: [],
    steps: [
      confirm(
        'ROUTE',
        names(
          '走向已定：住戶要求、美觀、省料、省工',
          '走向已定：住户要求、美观、省料、省工',
          'Route agreed: wishes, looks, least material, least labour',
        ),
      ),
      confirm(
        'MATERIALS',
        names(
          '業主已購主要材料（水管、直通、彎頭、三通、閘閥、水龍頭、活接、生料帶、管卡等）',
          '业主已购主要材料（水管、直通、弯头、三通、闸阀、水龙头、活接、生料带、管卡等）',
          'The customer has bought the main materials (pipe, couplings, elbows, tees, gate valve, tap, union, tape, clips)',
        ),
      ),
      confirm(
        'TOOLS',
        names(
          '工具已帶齊（熱熔器、管鉗等）',
          '工具已带齐（热熔器、管钳等）',
          'Own tools are ready (welder, pipe wrench)',
        ),
      ),
      measure(
        'UNIONS',
        names('全管路活接頭數', '全管路活接头数', 'Unions in the whole run'),
        { unit: '×', min: '0', max: '1' },
        again(names('只許一個', '只许一个', 'Only one is allowed')),
      ),
      confirm('UNION_AT_INLET', names('活接頭靠近進水口', '活接头靠近进水口', 'The union is near the inlet')),
      confirm('TIGHT', names('緊貼陰角、陽角或牆壁', '紧贴阴角、阳角或墙壁', 'Tight to corner or wall')),
      measure(
        'VERTICAL',
        names('每米垂直偏差（小於 2 mm）', '每米垂直偏差（小于 2 mm）', 'Vertical deviation per metre (under 2 mm)'),
        { unit: 'mm', max: '2', inclusive: false, instrument: PLUMB },
        again(names('重新校正', '重新校正', 'Set it right')),
      ),
      measure(
        'LATERAL',
        names('橫向偏差（小於 1 mm）', '横向偏差（小于 1 mm）', 'Lateral deviation (under 1 mm)'),
        { unit: 'mm', max: '1', inclusive: false, instrument: PLUMB },
        again(names('重新校正', '重新校正', 'Set it right')),
      ),
      choice('HOT_ABOVE', names('冷熱水管上下平行時', '冷热水管上下平行时', 'Hot and cold laid one above the other'), [
        fine(names('熱水管在上', '热水管在上', 'Hot is above')),
        { code: 'NOT_SO', text: NOT_SO, consequence: 'NONE' },
        rework(names('熱水管在下，重新安裝', '热水管在下，重新安装', 'Hot is below: lay again')),
      ]),
      choice('HOT_LEFT', names('冷熱水管垂直安裝時', '冷热水管垂直安装时', 'Hot and cold laid upright'), [
        fine(names('熱水管在左', '热水管在左', 'Hot is on the left')),
        { code: 'NOT_SO', text: NOT_SO, consequence: 'NONE' },
        rework(names('熱水管在右，重新安裝', '热水管在右，重新安装', 'Hot is on the right: lay again')),
      ]),
      measure(
        'CLIPS',
        names('管卡最大間距', '管卡最大间距', 'Longest distance between clips'),
        { unit: 'm', max: '2' },
        again(names('補管卡', '补管卡', 'Add clips')),
      ),
      confirm('CLIPS_AT_BENDS', names('拐彎處均有管卡', '拐弯处均有管卡', 'A clip at each bend')),
      choice('FINAL', names('試水：整個管路', '试水：整个管路', 'Water test of the whole run'), NO_SEEPAGE, {
        part: 'FINAL',
      }),
    ],
  },
}

export const CHECKLISTS: readonly Checklist[] = [
  LAMP,
  SWITCH,
  TAP_VALVE,
  GAS_WATER_HEATER,
  GAS_STOVE,
  CISTERN,
  AIR_CONDITIONER,
  WATER_PIPE,
]
