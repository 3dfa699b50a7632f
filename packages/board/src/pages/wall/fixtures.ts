/**
 * The boards of the design's pictures, so that the wall can be laid beside them: the same places, clocks, loads and figures at the
 * same instants. Sample data of ours, never an estate's.
 */
import { fromSnapshot, type BoardItem, type BoardModel, type BoardSnapshot } from '../../features/live/board-model'

export type FixtureState = 'normal' | 'calm' | 'flood'

type Names = BoardItem['service']
const names = (zhHant: string, zhHans: string, en: string): Names => ({ zhHant, zhHans, en })

const SERVICES = {
  lamp: names('日光燈', '日光灯', 'Tube light'),
  sw: names('開關', '开关', 'Switch'),
  tap: names('水龍頭', '水龙头', 'Tap'),
  valve: names('閘閥', '闸阀', 'Gate valve'),
  heater: names('燃氣熱水器', '燃气热水器', 'Gas water heater'),
  stove: names('煤氣灶', '煤气灶', 'Gas stove'),
  toilet: names('坐便器水箱', '坐便器水箱', 'Toilet cistern'),
  ac: names('空調', '空调', 'Air-con'),
  pipe: names('給水管安裝', '给水管安装', 'Supply pipe'),
  clean: names('室內保潔', '室内保洁', 'Cleaning'),
  copy: names('複印', '复印', 'Photocopy'),
}
type Service = keyof typeof SERVICES

const PEOPLE = {
  chen: names('陳志強', '陈志强', 'Chen ZQ'),
  li: names('李國雄', '李国雄', 'Li GX'),
  wong: names('黃偉明', '黄伟明', 'Huang WM'),
  chau: names('周家輝', '周家辉', 'Zhou JH'),
  ho: names('何永康', '何永康', 'He YK'),
  leung: names('梁少峰', '梁少峰', 'Liang SF'),
  ng: names('吳錦榮', '吴锦荣', 'Wu JR'),
  fung: names('馮玉蓮', '冯玉莲', 'Feng YL'),
}
/** A contractor's people have no tile. */
const CONTRACTOR = names('外包', '外包', 'Contractor')
type Who = keyof typeof PEOPLE | 'contractor'

type Clock = readonly [kind: 'REPLY' | 'RECEIPT' | 'ARRIVAL' | 'SETTLEMENT' | 'HANDOVER', late: number]

interface Sample {
  readonly status: string
  readonly place: string
  readonly service: Service
  readonly who?: Who
  /** Seconds overdue; seconds left are negative. */
  readonly clock?: Clock
  /** Seconds since it was asked for; long ago unless told. */
  readonly ago?: number
  readonly urgent?: boolean
}

const LONG_AGO = 4 * 3600
const REPLY_SECONDS = 900

const STATUS_OF: Readonly<Record<Clock[0], string>> = {
  REPLY: 'REGISTERED',
  RECEIPT: 'DISPATCHED',
  ARRIVAL: 'RECEIVED',
  SETTLEMENT: 'ACCEPTED',
  HANDOVER: 'WRITTEN_OFF',
}

/** One running clock, in the status in which it runs. */
const clocked = (late: number, kind: Clock[0], place: string, service: Service, who?: Who): Sample => ({
  status: STATUS_OF[kind],
  place,
  service,
  clock: [kind, late],
  ...(who ? { who } : {}),
  ...(kind === 'REPLY' ? { ago: REPLY_SECONDS + late } : {}),
})
/** Asked for a moment ago: its reply clock runs. */
const fresh = (ago: number, place: string, service: Service, urgent = false, status = 'REGISTERED'): Sample => ({
  status,
  place,
  service,
  urgent,
  ago,
  clock: ['REPLY', ago - REPLY_SECONDS],
})
/** As many of a status as the picture counts, spread over the estate. */
const filler = (status: string, count: number, who?: Who): Sample[] =>
  Array.from({ length: count }, (_, at) => ({
    status,
    place: `${(at % 12) + 1}-${String(301 + at * 7).padStart(4, '0')}`,
    service: 'lamp' as const,
    ...(who ? { who } : {}),
  }))
const spread = (count: number, make: (at: number) => Sample): Sample[] =>
  Array.from({ length: count }, (_, at) => make(at))
const somewhere = (at: number, floor: number): string =>
  `${((at * 5) % 12) + 1}-${String(floor * 100 + (at % 4) + 1).padStart(4, '0')}`

interface Fixture {
  readonly at: string
  readonly samples: readonly Sample[]
  readonly today: BoardSnapshot['today']
  /** Seconds since a clock last ran out. */
  readonly calmFor?: number
}

const FIXTURES: Readonly<Record<FixtureState, Fixture>> = {
  normal: {
    at: '2026-03-05T14:32:07+08:00',
    samples: [
      clocked(4327, 'ARRIVAL', '8-2105', 'heater', 'chau'),
      clocked(2300, 'RECEIPT', '3-1204', 'toilet', 'ho'),
      clocked(1314, 'REPLY', '11-0602', 'pipe'),
      clocked(848, 'ARRIVAL', '5-1803', 'ac', 'li'),
      clocked(391, 'REPLY', '1-3001', 'sw'),
      clocked(72, 'RECEIPT', '9-0907', 'tap', 'leung'),
      clocked(-48, 'REPLY', '2-1406', 'lamp'),
      clocked(-135, 'ARRIVAL', '6-0903', 'stove', 'ng'),
      clocked(-220, 'RECEIPT', '10-2202', 'valve', 'ng'),
      clocked(-271, 'REPLY', '4-1101', 'sw'),
      fresh(4, '7-1506', 'ac', true),
      fresh(190, '12-0804', 'lamp'),
      fresh(372, '10-0305', 'clean'),
      ...filler('ASSESSING', 3),
      ...filler('QUOTED', 5),
      ...filler('CONSENTED', 2),
      ...filler('DISPATCHED', 3),
      ...filler('RECEIVED', 1, 'contractor'),
      ...(['li', 'ho', 'leung'] as const).flatMap((who) => filler('ARRIVED', 1, who)),
      ...filler('IN_PROGRESS', 3, 'chen'),
      ...filler('IN_PROGRESS', 2, 'chau'),
      ...(['li', 'ho', 'leung', 'contractor'] as const).flatMap((who) => filler('IN_PROGRESS', 1, who)),
      ...(['li', 'leung'] as const).flatMap((who) => filler('COMPLETED', 1, who)),
      ...filler('COMPLETED', 2, 'contractor'),
      ...filler('ACCEPTED', 6),
      ...filler('REWORK', 1, 'contractor'),
    ],
    today: {
      opened: 47,
      finished: 31,
      writtenOff: 21,
      medianReplySeconds: 380,
      clocksMet: 146,
      clocksDecided: 158,
      openedLast10Minutes: 3,
    },
  },
  calm: {
    at: '2026-03-05T10:46:12+08:00',
    samples: [
      clocked(-212, 'ARRIVAL', '6-0903', 'stove', 'chau'),
      fresh(508, '9-1702', 'lamp'),
      { status: 'COMPLETED', place: '3-0406', service: 'copy', ago: 1105 },
      { status: 'RECEIVED', place: '12-2503', service: 'tap', who: 'chau', ago: 1790, clock: ['ARRIVAL', -2240] },
      { status: 'DISPATCHED', place: '1-0704', service: 'ac', who: 'contractor', ago: 2410, clock: ['ARRIVAL', -2985] },
      {
        status: 'RECEIVED',
        place: '2-1101',
        service: 'clean',
        who: 'contractor',
        ago: 3120,
        clock: ['ARRIVAL', -1540],
      },
      ...filler('ASSESSING', 2),
      ...filler('QUOTED', 1),
      ...filler('ARRIVED', 1, 'ho'),
      ...filler('IN_PROGRESS', 2, 'chen'),
      ...filler('IN_PROGRESS', 1, 'li'),
      ...filler('IN_PROGRESS', 2, 'ng'),
      ...filler('COMPLETED', 1, 'contractor'),
      ...filler('ACCEPTED', 3),
    ],
    today: {
      opened: 18,
      finished: 9,
      writtenOff: 6,
      medianReplySeconds: 250,
      clocksMet: 61,
      clocksDecided: 61,
      openedLast10Minutes: 1,
    },
    calmFor: 2 * 3600 + 14 * 60,
  },
  flood: {
    at: '2026-03-05T18:09:41+08:00',
    samples: [
      clocked(9127, 'ARRIVAL', '8-2105', 'heater', 'chau'),
      clocked(8410, 'ARRIVAL', '2-1803', 'heater', 'li'),
      clocked(7902, 'ARRIVAL', '5-1207', 'pipe', 'chen'),
      clocked(7255, 'ARRIVAL', '11-3002', 'ac', 'chau'),
      clocked(6630, 'ARRIVAL', '3-0904', 'toilet', 'ho'),
      clocked(6044, 'RECEIPT', '10-2202', 'valve', 'leung'),
      clocked(5871, 'RECEIPT', '9-0907', 'tap', 'ng'),
      clocked(5521, 'REPLY', '12-0804', 'pipe'),
      clocked(5310, 'ARRIVAL', '6-1405', 'stove', 'wong'),
      clocked(5102, 'REPLY', '7-2601', 'heater'),
      clocked(9, 'REPLY', '4-1208', 'pipe'),
      ...spread(19, (at) => clocked(4900 - at * 240, 'REPLY', somewhere(at, 12), 'pipe')),
      ...(['chau', 'chau', 'li', 'li', 'chen', 'chen', 'ho', 'leung', 'wong', 'contractor', 'contractor'] as const).map(
        (who, at) => clocked(4800 - at * 410, 'ARRIVAL', somewhere(at, 15), 'tap', who),
      ),
      ...spread(12, (at) => clocked(4700 - at * 370, 'RECEIPT', somewhere(at, 9), 'sw', 'contractor')),
      ...spread(5, (at) => clocked(2381 - at * 300, 'SETTLEMENT', somewhere(at, 7), 'ac')),
      clocked(2381, 'HANDOVER', '3-0402', 'copy'),
      clocked(2000, 'HANDOVER', '4-0402', 'copy'),
      clocked(-17, 'REPLY', '4-2803', 'pipe'),
      clocked(-31, 'REPLY', '1-1506', 'toilet'),
      clocked(-66, 'ARRIVAL', '12-1902', 'valve', 'contractor'),
      clocked(-94, 'RECEIPT', '7-0301', 'tap', 'contractor'),
      ...spread(6, (at) => clocked(-120 - at * 18, 'RECEIPT', somewhere(at, 6), 'pipe', 'contractor')),
      ...spread(3, (at) => clocked(-130 - at * 25, 'ARRIVAL', somewhere(at, 5), 'pipe', 'contractor')),
      fresh(2, '10-1108', 'pipe', true),
      fresh(21, '5-2204', 'pipe', true),
      fresh(48, '3-1701', 'valve', true),
      ...spread(11, (at) => fresh(80 + at * 30, somewhere(at, 20), 'pipe')),
      ...spread(4, (at) => fresh(430 + at * 30, somewhere(at, 21), 'pipe', false, 'ASSESSING')),
      ...filler('ASSESSING', 5),
      ...filler('QUOTED', 14),
      ...filler('CONSENTED', 11),
      ...filler('DISPATCHED', 5),
      ...(['wong', 'ho', 'ho'] as const).flatMap((who) => filler('ARRIVED', 1, who)),
      ...filler('ARRIVED', 3, 'contractor'),
      ...(['chen', 'li', 'wong', 'leung', 'ng'] as const).flatMap((who) => filler('IN_PROGRESS', 2, who)),
      ...(['chau', 'ho'] as const).flatMap((who) => filler('IN_PROGRESS', 1, who)),
      ...(['leung', 'ng'] as const).flatMap((who) => filler('COMPLETED', 1, who)),
      ...filler('COMPLETED', 6, 'contractor'),
      ...filler('ACCEPTED', 10),
      ...filler('REWORK', 1, 'ng'),
      ...filler('REWORK', 3, 'contractor'),
      ...filler('ESCALATED', 2, 'contractor'),
    ],
    today: {
      opened: 163,
      finished: 74,
      writtenOff: 52,
      medianReplySeconds: 1865,
      clocksMet: 241,
      clocksDecided: 415,
      openedLast10Minutes: 18,
    },
  },
}

const iso = (at: number): string => new Date(at).toISOString()

function itemOf(sample: Sample, index: number, now: number): BoardItem {
  const { status, place, service, who, clock, ago = LONG_AGO } = sample
  const [building, room] = place.split('-') as [string, string]
  const askedAt = iso(now - ago * 1000)
  const isReplyRunning = clock?.[0] === 'REPLY'
  const reply = {
    id: `reply-${index}`,
    kind: 'REPLY' as const,
    startedAt: askedAt,
    dueAt: iso(now - ago * 1000 + REPLY_SECONDS * 1000),
    metAt: isReplyRunning ? null : askedAt,
    overdueAt: null,
    stoppedAt: null,
  }
  const other = clock &&
    !isReplyRunning && {
      ...reply,
      id: `clock-${index}`,
      kind: clock[0],
      dueAt: iso(now - clock[1] * 1000),
      metAt: null,
    }
  return {
    id: `sample-${index}`,
    kind: 'WORK_ORDER',
    serial: `WO-2603-${String(index + 1).padStart(4, '0')}`,
    status,
    version: 1,
    open: status !== 'WRITTEN_OFF',
    nature: 'SPECIAL',
    urgency: sample.urgent ? 'URGENT' : 'NORMAL',
    channel: 'WALK_IN',
    buildingId: building,
    buildingCode: building,
    room,
    service: SERVICES[service],
    category: 'ENGINEERING_REPAIR',
    department: 'ENGINEERING',
    assigneeId: who ?? null,
    assigneeName: !who ? null : who === 'contractor' ? CONTRACTOR : PEOPLE[who],
    requestId: null,
    openedAt: askedAt,
    appointmentAt: null,
    clocks: other ? [reply, other] : [reply],
  }
}

export interface FixtureOptions {
  /** So many overdue clocks instead of the picture's own. */
  readonly overdue?: number
  /** Long names, long waits and a second dozen of people: what a real estate may bring. */
  readonly isLong?: boolean
}

const LONG_NAME = names('戶外遊樂設施及照明系統檢修', '户外游乐设施及照明系统检修', 'Playground equipment and lighting')

/** A picture's board, and the server's time at which it was taken. */
export function fixture(
  state: FixtureState,
  { overdue, isLong = false }: FixtureOptions = {},
): { model: BoardModel; now: number } {
  const { at, today, calmFor } = FIXTURES[state]
  let { samples } = FIXTURES[state]
  const now = Date.parse(at)
  if (overdue !== undefined) {
    const late = samples.filter((sample) => sample.clock && sample.clock[1] >= 0)
    const others = samples.filter((sample) => !late.includes(sample))
    const more = spread(Math.max(0, overdue - late.length), (one) =>
      clocked(60 + one * 45, 'RECEIPT', somewhere(one, 14), 'tap', 'contractor'),
    )
    samples = [...late, ...more].slice(0, overdue).concat(others)
  }
  if (isLong)
    samples = samples.map((sample, one) => ({
      ...sample,
      place: one % 3 === 0 ? `A${sample.place.split('-')[0]}座-${3000 + one}B` : sample.place,
      ...(sample.clock && sample.clock[1] > 0
        ? { clock: [sample.clock[0], sample.clock[1] * (one < 2 ? 24 : 9)] as const }
        : {}),
    }))
  const model = fromSnapshot({
    position: 1,
    serverTime: iso(now),
    lastMissAt: calmFor === undefined ? null : iso(now - calmFor * 1000),
    estate: {
      id: 'sample',
      code: 'sample',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      name: names('雲麓花園', '云麓花园', 'Yunlu Garden'),
      settings: {
        procedure: 'B',
        replyMinutes: 15,
        receiptMinutes: 10,
        floodEnter: 15,
        floodLeave: 12,
        justCrossedSeconds: 30,
        quietFrom: '22:00',
        quietTo: '07:00',
        spotChecksNeeded: 3,
      },
    },
    items: samples.map((sample, index) => {
      const item = itemOf(sample, index, now)
      return isLong && index % 2 === 0 ? { ...item, service: LONG_NAME } : item
    }),
    technicians: (isLong ? [...Object.entries(PEOPLE), ...Object.entries(PEOPLE)] : Object.entries(PEOPLE)).map(
      ([id, name], one) => ({
        id: one < 8 ? id : `${id}-2`,
        name:
          one < 8
            ? name
            : names(`歐陽${name.zhHant.slice(1)}`, `欧阳${name.zhHans.slice(1)}`, `Ouyang Zhenbang ${one}`),
        departments: [],
        trades: [],
        capacity: one < 8 ? (isLong && one % 2 ? 2 : 5) : 7,
        openOrders: 0,
        onDuty: id !== 'fung',
        shiftEndsAt: null,
      }),
    ),
    quota: {
      month: '2026-02',
      callbacksDue: 860,
      callbacksDone: 774,
      doorToDoor: 47,
      doorToDoorNeeded: 43,
      spotChecks: 1,
      spotChecksNeeded: 3,
      deadline: '2026-03-10T16:00:00.000Z',
    },
    today,
  })
  return { model, now }
}
