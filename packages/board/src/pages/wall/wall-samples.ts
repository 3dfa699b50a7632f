/** The design's sample boards, so that the wall can be laid beside its picture. Sample data of ours, never an estate's. */
import { fromSnapshot, type BoardItem, type BoardModel } from '../../features/live/board-model'
import type { WallClockKind } from './wall-view'

export type SampleState = 'normal' | 'calm' | 'flood'
type Names = { zhHant: string; zhHans: string; en: string }
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
type Who = keyof typeof PEOPLE

interface Sample {
  readonly at: string
  /** Seconds overdue (positive) or left (negative), clock, place, service, who. */
  readonly clocks: readonly (readonly [late: number, kind: WallClockKind, place: string, service: Service, who?: Who])[]
  readonly fresh: readonly (readonly [ago: number, place: string, service: Service, urgent: boolean])[]
  readonly flow: Readonly<Record<string, number>>
  readonly off: readonly Who[]
  readonly load: Readonly<Partial<Record<Who, number>>>
  readonly today: {
    opened: number
    finished: number
    writtenOff: number
    medianReplySeconds: number
    clocksMet: number
    clocksDecided: number
  }
  readonly calmSince?: number
}

const STATUS_OF: Readonly<Record<WallClockKind, string>> = {
  REPLY: 'REGISTERED',
  RECEIPT: 'DISPATCHED',
  ARRIVAL: 'RECEIVED',
  SETTLEMENT: 'ACCEPTED',
  HANDOVER: 'ACCEPTED',
}

const SAMPLES: Readonly<Record<SampleState, Sample>> = {
  normal: {
    at: '2026-03-05T14:32:07+08:00',
    clocks: [
      [4327, 'ARRIVAL', '8-2105', 'heater', 'chau'],
      [2300, 'RECEIPT', '3-1204', 'toilet', 'ho'],
      [1314, 'REPLY', '11-0602', 'pipe'],
      [848, 'ARRIVAL', '5-1803', 'ac', 'li'],
      [391, 'REPLY', '1-3001', 'sw'],
      [72, 'RECEIPT', '9-0907', 'tap', 'leung'],
      [-48, 'REPLY', '2-1406', 'lamp'],
      [-135, 'ARRIVAL', '6-0903', 'stove', 'ng'],
      [-220, 'RECEIPT', '10-2202', 'valve', 'ng'],
      [-271, 'REPLY', '4-1101', 'sw'],
    ],
    fresh: [
      [4, '7-1506', 'ac', true],
      [190, '12-0804', 'lamp', false],
      [372, '10-0305', 'clean', false],
    ],
    flow: {
      REGISTERED: 7,
      ASSESSING: 3,
      QUOTED: 5,
      CONSENTED: 2,
      DISPATCHED: 6,
      RECEIVED: 4,
      ARRIVED: 3,
      IN_PROGRESS: 9,
      COMPLETED: 4,
      ACCEPTED: 6,
      REWORK: 1,
    },
    off: ['fung'],
    load: { chen: 3, li: 4, chau: 3, ho: 3, leung: 4, ng: 2 },
    today: { opened: 47, finished: 31, writtenOff: 21, medianReplySeconds: 380, clocksMet: 146, clocksDecided: 158 },
  },
  calm: {
    at: '2026-03-05T10:46:12+08:00',
    clocks: [
      [-212, 'ARRIVAL', '6-0903', 'stove', 'ng'],
      [-392, 'REPLY', '9-1702', 'lamp'],
      [-1540, 'ARRIVAL', '2-1101', 'clean', 'chen'],
      [-2240, 'ARRIVAL', '12-2503', 'tap', 'li'],
      [-2985, 'ARRIVAL', '1-0704', 'ac', 'ho'],
    ],
    fresh: [
      [1105, '3-0406', 'copy', false],
      [1790, '12-2503', 'tap', false],
      [2410, '1-0704', 'ac', false],
      [3120, '2-1101', 'clean', false],
    ],
    flow: {
      REGISTERED: 1,
      ASSESSING: 2,
      QUOTED: 1,
      DISPATCHED: 1,
      RECEIVED: 3,
      ARRIVED: 1,
      IN_PROGRESS: 5,
      COMPLETED: 2,
      ACCEPTED: 3,
    },
    off: ['fung'],
    load: { chen: 2, li: 1, chau: 2, ho: 1, ng: 2 },
    today: { opened: 18, finished: 9, writtenOff: 6, medianReplySeconds: 250, clocksMet: 61, clocksDecided: 61 },
    calmSince: 2 * 3600 + 14 * 60,
  },
  flood: {
    at: '2026-03-05T18:09:41+08:00',
    clocks: [
      [9127, 'ARRIVAL', '8-2105', 'heater', 'chau'],
      [8410, 'ARRIVAL', '2-1803', 'heater', 'li'],
      [7902, 'ARRIVAL', '5-1207', 'pipe', 'chen'],
      [7255, 'ARRIVAL', '11-3002', 'ac', 'chau'],
      [6630, 'ARRIVAL', '3-0904', 'toilet', 'ho'],
      [6044, 'RECEIPT', '10-2202', 'valve', 'leung'],
      [5871, 'RECEIPT', '9-0907', 'tap', 'ng'],
      [5521, 'REPLY', '12-0804', 'pipe'],
      [5310, 'ARRIVAL', '6-1405', 'stove', 'wong'],
      [5102, 'REPLY', '7-2601', 'heater'],
      ...Array.from(
        { length: 20 },
        (_, at) => [4900 - at * 230, 'REPLY', `${(at % 12) + 1}-${1201 + at}`, 'pipe'] as const,
      ),
      ...Array.from(
        { length: 11 },
        (_, at) =>
          [
            4800 - at * 400,
            'ARRIVAL',
            `${(at % 12) + 1}-${1501 + at}`,
            'tap',
            (['chau', 'li', 'chen', 'wong'] as const)[at % 4],
          ] as const,
      ),
      ...Array.from(
        { length: 12 },
        (_, at) =>
          [
            4700 - at * 360,
            'RECEIPT',
            `${(at % 12) + 1}-${901 + at}`,
            'sw',
            (['ho', 'leung', 'ng'] as const)[at % 3],
          ] as const,
      ),
      ...Array.from({ length: 5 }, (_, at) => [2381 - at * 300, 'SETTLEMENT', `${at + 3}-${701 + at}`, 'ac'] as const),
      [2381, 'HANDOVER', '3-0402', 'copy'],
      [2000, 'HANDOVER', '4-0402', 'copy'],
      [-17, 'REPLY', '4-2803', 'pipe'],
      [-31, 'REPLY', '1-1506', 'toilet'],
      [-66, 'ARRIVAL', '12-1902', 'valve', 'chen'],
      [-94, 'RECEIPT', '7-0301', 'tap', 'wong'],
      ...Array.from({ length: 9 }, (_, at) => [-120 - at * 18, 'REPLY', `${at + 2}-${601 + at}`, 'pipe'] as const),
    ],
    fresh: [
      [2, '10-1108', 'pipe', true],
      [21, '5-2204', 'pipe', true],
      [48, '3-1701', 'valve', true],
      ...Array.from({ length: 15 }, (_, at) => [80 + at * 30, `${(at % 12) + 1}-${2001 + at}`, 'pipe', false] as const),
    ],
    flow: {
      REGISTERED: 38,
      ASSESSING: 9,
      QUOTED: 14,
      CONSENTED: 11,
      DISPATCHED: 26,
      RECEIVED: 21,
      ARRIVED: 6,
      IN_PROGRESS: 12,
      COMPLETED: 8,
      ACCEPTED: 15,
      REWORK: 4,
      ESCALATED: 2,
    },
    off: ['fung'],
    load: {},
    today: { opened: 163, finished: 74, writtenOff: 52, medianReplySeconds: 1865, clocksMet: 241, clocksDecided: 415 },
  },
}

/** A sample as a board model, with the server's time at which it was drawn. */
export function sampleBoard(state: SampleState): { model: BoardModel; now: number } {
  const sample = SAMPLES[state]
  const now = Date.parse(sample.at)
  const items: BoardItem[] = []
  const counts: Record<string, number> = {}
  const loads: Partial<Record<Who, number>> = {}
  const iso = (at: number) => new Date(at).toISOString()
  const item = (
    status: string,
    place: string,
    service: Service,
    who: Who | undefined,
    openedAgo: number,
    clocks: BoardItem['clocks'],
    urgent = false,
  ) => {
    const [building, room] = place.split('-') as [string, string]
    counts[status] = (counts[status] ?? 0) + 1
    if (who) loads[who] = (loads[who] ?? 0) + 1
    items.push({
      __typename: 'BoardItem',
      id: `sample-${items.length}`,
      kind: 'WORK_ORDER',
      serial: `WO-2603-${String(items.length + 1).padStart(4, '0')}`,
      status,
      version: 3,
      open: true,
      nature: 'SPECIAL',
      urgency: urgent ? 'URGENT' : 'NORMAL',
      channel: status === 'REGISTERED' ? 'WALK_IN' : 'PHONE',
      buildingId: building,
      buildingCode: building,
      room,
      category: 'ENGINEERING_REPAIR',
      department: 'ENGINEERING',
      assigneeId: who ?? null,
      requestId: null,
      openedAt: iso(now - openedAgo * 1000),
      appointmentAt: null,
      service: SERVICES[service],
      assigneeName: who ? PEOPLE[who] : null,
      clocks,
    } as unknown as BoardItem)
  }
  sample.clocks.forEach(([late, kind, place, service, who], at) => {
    const startedAt = iso(now - late * 1000 - 5400_000)
    item(STATUS_OF[kind], place, service, who, Math.max(late, 0) + 5400, [
      {
        __typename: 'BoardClock',
        id: `clock-${at}`,
        kind,
        startedAt,
        dueAt: iso(now - late * 1000),
        metAt: null,
        overdueAt: late >= 0 ? iso(now - late * 1000) : null,
        stoppedAt: null,
      } as BoardItem['clocks'][number],
    ])
  })
  for (const [ago, place, service, urgent] of sample.fresh)
    item('REGISTERED', place, service, undefined, ago, [], urgent)
  const everybody = Object.keys(PEOPLE) as Who[]
  for (const who of everybody) {
    while ((loads[who] ?? 0) < (sample.load[who] ?? 0)) item('IN_PROGRESS', '1-0101', 'ac', who, 7200, [])
  }
  for (const [status, count] of Object.entries(sample.flow)) {
    while ((counts[status] ?? 0) < count) item(status, '1-0101', 'ac', undefined, 7200, [])
  }
  const model = fromSnapshot({
    __typename: 'Board',
    position: 1000,
    serverTime: iso(now),
    lastMissAt: sample.calmSince ? iso(now - sample.calmSince * 1000) : null,
    estate: {
      __typename: 'Estate',
      id: 'sample',
      code: 'yunlu',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      name: names('雲麓花園', '云麓花园', 'Yunlu Garden'),
      settings: {
        replyMinutes: 15,
        receiptMinutes: 10,
        floodEnter: 15,
        floodLeave: 12,
        justCrossedSeconds: 30,
        quietFrom: '22:00',
        quietTo: '07:00',
        spotChecksNeeded: 3,
        procedure: 'B',
      },
    },
    items,
    technicians: everybody.map((who) => ({
      id: who,
      name: PEOPLE[who],
      departments: ['ENGINEERING'],
      trades: ['ELECTRICAL'],
      capacity: 5,
      openOrders: 0,
      onDuty: !sample.off.includes(who),
      shiftEndsAt: null,
    })),
    quota: {
      month: '2026-02',
      callbacksDue: 128,
      callbacksDone: 42,
      doorToDoor: 7,
      doorToDoorNeeded: 7,
      spotChecks: 1,
      spotChecksNeeded: 3,
      deadline: '2026-03-10T15:59:59.999Z',
    },
    today: { ...sample.today, openedLast10Minutes: 0 },
  } as unknown as Parameters<typeof fromSnapshot>[0])
  return { model, now }
}
