/** Small boards for the tests of the stream, the model and the wall. */
import type { BoardEvent, BoardItem, BoardSnapshot } from './board-model'

export const T0 = Date.parse('2026-11-24T02:00:00.000Z')
const iso = (at: number): string => new Date(at).toISOString()
const name = (text: string) => ({ __typename: 'LocalizedText' as const, zhHant: text, zhHans: text, en: text })

export interface ClockSample {
  readonly id?: string
  readonly kind?: string
  /** Milliseconds after T0. */
  readonly due: number
  readonly met?: number
  readonly overdue?: number
}

export const item = (
  id: string,
  part: Partial<Omit<BoardItem, 'clocks'>> & { clocks?: readonly ClockSample[] } = {},
): BoardItem =>
  ({
    __typename: 'BoardItem',
    kind: 'WORK_ORDER',
    serial: `WO-2611-${id}`,
    status: 'REGISTERED',
    version: 1,
    open: true,
    nature: 'SPECIAL',
    urgency: 'NORMAL',
    channel: 'PHONE',
    buildingId: 'b5',
    buildingCode: '5',
    room: '1803',
    category: 'ENGINEERING_REPAIR',
    department: 'ENGINEERING',
    assigneeId: null,
    assigneeName: null,
    requestId: null,
    openedAt: iso(T0),
    appointmentAt: null,
    service: name('水龍頭'),
    ...part,
    id,
    clocks: (part.clocks ?? []).map((clock, at) => ({
      __typename: 'BoardClock' as const,
      id: clock.id ?? `${id}-${at}`,
      kind: clock.kind ?? 'REPLY',
      startedAt: iso(T0),
      dueAt: iso(T0 + clock.due),
      metAt: clock.met === undefined ? null : iso(T0 + clock.met),
      overdueAt: clock.overdue === undefined ? null : iso(T0 + clock.overdue),
      stoppedAt: null,
    })),
  }) as unknown as BoardItem

export const snapshot = (
  position: number,
  items: readonly BoardItem[] = [],
  part: Partial<BoardSnapshot> = {},
): BoardSnapshot =>
  ({
    __typename: 'Board',
    position,
    serverTime: iso(T0),
    lastMissAt: null,
    estate: {
      id: 'estate',
      code: 'yunlu',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      name: name('雲麓花園'),
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
    items,
    technicians: [
      {
        id: 'li',
        name: name('李國雄'),
        departments: ['ENGINEERING'],
        trades: ['PLUMBING'],
        capacity: 5,
        openOrders: 0,
        onDuty: true,
        shiftEndsAt: null,
      },
    ],
    quota: {
      month: '2026-10',
      callbacksDue: 0,
      callbacksDone: 0,
      doorToDoor: 0,
      doorToDoorNeeded: 0,
      spotChecks: 0,
      spotChecksNeeded: 3,
      deadline: iso(T0),
    },
    today: {
      opened: 0,
      finished: 0,
      writtenOff: 0,
      medianReplySeconds: null,
      clocksMet: 0,
      clocksDecided: 0,
      openedLast10Minutes: 0,
    },
    ...part,
  }) as unknown as BoardSnapshot

export const event = (position: number, changed: BoardItem | null, part: Partial<BoardEvent> = {}): BoardEvent =>
  ({
    __typename: 'BoardEvent',
    position,
    at: iso(T0 + position * 1000),
    kind: 'ORDER_CHANGED',
    action: 'REPLY',
    clockKind: null,
    technicians: null,
    item: changed,
    ...part,
  }) as unknown as BoardEvent
