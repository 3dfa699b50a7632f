import { describe, expect, it } from 'vitest'
import { fromSnapshot, type BoardItem, type BoardSnapshot, type BoardTechnician } from '../../features/live/board-model'
import { item, snapshot, T0 } from '../../features/live/samples'
import { fixture } from './fixtures'
import { AXIS_REM } from './horizon'
import { modeOf, type WallMode } from './overdue'
import { wallView } from './wall-view'
import { initials, wallWords } from './wall-words'
import { dayText } from './foot-panels'

const MIN = 60_000
const board = (items: readonly BoardItem[], part: Partial<BoardSnapshot> = {}) => fromSnapshot(snapshot(1, items, part))
const view = (
  items: readonly BoardItem[],
  now = T0,
  before: WallMode | null = null,
  part: Partial<BoardSnapshot> = {},
) =>
  wallView(board(items, part), now, before, {
    wordsOf: (row) => [`${row.item.buildingCode}棟 ${row.item.room}`, '到場 10:49'],
  })
/** So many late ones: the first is the worst, each next one second less late. */
const late = (count: number, first = -10 * MIN) =>
  Array.from({ length: count }, (_, at) => item(`o${at}`, { clocks: [{ due: first + at * 1000 }] }))
const ids = (rows: readonly { readonly item: BoardItem }[]) => rows.map((row) => row.item.id)

describe('overdue', () => {
  it('[OVD-1] begins at the due instant, and not one millisecond before', () => {
    const items = [item('a', { clocks: [{ due: 0 }] })]
    expect(view(items, T0 - 1)).toMatchObject({ overdue: { count: 0, mode: 'calm' }, soonCount: 1, nextDueAt: T0 })
    expect(view(items, T0)).toMatchObject({ overdue: { count: 1, mode: 'normal' }, soonCount: 0, nextDueAt: null })
  })

  it('counts clocks, not orders: an order may have several', () => {
    const items = [
      item('a', {
        clocks: [
          { id: 'x', due: -5 },
          { id: 'y', kind: 'RECEIPT', due: -9 },
        ],
      }),
    ]
    const seen = view(items)
    expect(seen.overdue.count).toBe(2)
    expect(seen.overdue.worst?.kind).toBe('RECEIPT')
    expect(seen.flow[0]).toEqual({ status: 'REGISTERED', count: 1, overdue: 1 })
  })

  it('a clock that was met, though late, leaves the wall, and those of the month never stand on it', () => {
    const met = item('a', { clocks: [{ due: -5000, overdue: -5000, met: -1000 }] })
    const monthly = item('b', {
      clocks: [
        { kind: 'CALLBACK', due: -5 },
        { kind: 'COMPILE', due: -5 },
      ],
    })
    expect(view([met, monthly]).overdue.mode).toBe('calm')
  })

  it('of a closed order only the hand-over counts, where written-off orders stand', () => {
    const closed = item('a', {
      open: false,
      status: 'WRITTEN_OFF',
      assigneeId: 'li',
      clocks: [
        { id: 'h', kind: 'HANDOVER', due: -5 },
        { id: 'r', kind: 'REPLY', due: -9 },
      ],
    })
    const seen = view([closed])
    expect([seen.overdue.count, seen.overdue.worst?.kind]).toEqual([1, 'HANDOVER'])
    expect(seen.flow.find((cell) => cell.status === 'WRITTEN_OFF')).toEqual({
      status: 'WRITTEN_OFF',
      count: 0,
      overdue: 1,
    })
    expect([seen.fresh.length, seen.technicians.tiles[0]!.load]).toEqual([0, 0])
  })

  it('sorts by lateness: the longest overdue is the worst', () => {
    const seen = view([item('new', { clocks: [{ due: -1000 }] }), item('old', { clocks: [{ due: -90_000 }] })])
    expect(seen.overdue.worst?.item.id).toBe('old')
    expect(ids(seen.overdue.rows)).toEqual(['new'])
  })

  it('shows six whole; from seven on four rows and how many more', () => {
    expect(view(late(6)).overdue).toMatchObject({ count: 6, more: 0 })
    expect(view(late(6)).overdue.rows).toHaveLength(5)
    for (const count of [7, 14]) {
      const { rows, more } = view(late(count)).overdue
      expect([rows.length, more]).toEqual([4, count - 5])
    }
  })

  it('one that has just crossed holds the last row for 30 s; its number still counts those not shown', () => {
    const items = [...late(8), item('fresh', { clocks: [{ due: 0 }] })]
    const at = (after: number) => view(items, T0 + after).overdue
    expect(ids(at(0).rows)).toEqual(['o1', 'o2', 'o3', 'fresh'])
    expect(at(0).more).toBe(4)
    expect(at(29_999).rows.at(-1)!.item.id).toBe('fresh')
    expect(at(30_000).rows.at(-1)!.item.id).toBe('o4')
    expect([at(7999).rows.at(-1)!.just, at(8000).rows.at(-1)!.just]).toEqual([true, false])
  })
})

describe('flooded', () => {
  it('from 15, stays so down to 13, leaves at 12', () => {
    const settings = { floodEnter: 15, floodLeave: 12 }
    expect(modeOf(14, 'normal', settings)).toBe('normal')
    expect(modeOf(15, 'normal', settings)).toBe('flooded')
    expect(modeOf(13, 'flooded', settings)).toBe('flooded')
    expect(modeOf(12, 'flooded', settings)).toBe('normal')
    expect(modeOf(13, 'normal', settings)).toBe('normal')
    expect(modeOf(0, 'flooded', settings)).toBe('calm')
    expect(modeOf(5, null, { floodEnter: 5, floodLeave: 3 })).toBe('flooded')
  })

  it('the kinds add up to the count, each with its longest; the worst ten, and the latest to cross', () => {
    const receipts = Array.from({ length: 5 }, (_, at) =>
      item(`r${at}`, { clocks: [{ kind: 'RECEIPT', due: -1000 - at }] }),
    )
    const { overdue } = view([...late(12), ...receipts])
    expect(overdue.kinds.map(({ kind, count, longestDueAt }) => [kind, count, longestDueAt])).toEqual([
      ['REPLY', 12, T0 - 10 * MIN],
      ['RECEIPT', 5, T0 - 1004],
    ])
    expect(overdue.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(overdue.count)
    expect(ids(overdue.dense)).toEqual(late(10).map((one) => one.id))
    expect(overdue.latest).toMatchObject({ item: { id: 'r0' }, justNow: true })
    expect(view([...late(12), ...receipts], T0 + MIN).overdue.latest?.justNow).toBe(false)
  })
})

describe('what comes next', () => {
  it('due soon: within five minutes, the four most urgent, how many there are', () => {
    const items = [1, 30, 61, 200, 299, 300, 301].map((s) => item(`s${s}`, { clocks: [{ due: s * 1000 }] }))
    const seen = view(items)
    expect(ids(seen.soon)).toEqual(['s1', 's30', 's61', 's200'])
    expect(seen.soon.map((row) => row.isHot)).toEqual([true, true, false, false])
    expect(seen.soonCount).toBe(6)
  })

  it('horizon: no two flags of a lane overlap, none leaves the axis, and every clock of the hour is there', () => {
    const minutes = [2, 3, 4, 6, 7, 30, 31, 33, 55, 59, 60, 61]
    const { horizon } = view(minutes.map((due, at) => item(`h${at}`, { clocks: [{ due: due * MIN }] })))
    expect(horizon!.count).toBe(11)
    expect(horizon!.flags.length + horizon!.marks.length).toBe(11)
    expect(horizon!.flags[0]!.item.id).toBe('h0')
    const width = 3.6 * 3.84
    const poles = horizon!.flags.filter((flag) => flag.lane === 0).map((flag) => flag.at * AXIS_REM)
    for (const lane of [0, 1]) {
      const spans = horizon!.flags
        .filter((flag) => flag.lane === lane)
        .map((flag) =>
          flag.isLeft
            ? [flag.at * AXIS_REM - width, flag.at * AXIS_REM]
            : [flag.at * AXIS_REM, flag.at * AXIS_REM + width],
        )
      expect(spans.length).toBeGreaterThan(1)
      // No pole from above goes through the words of the lower lane.
      if (lane === 1)
        for (const [from, to] of spans) expect(poles.filter((pole) => pole > from! && pole < to!)).toEqual([])
      for (const [from, to] of spans) expect(from! >= 0 && to! <= AXIS_REM).toBe(true)
      for (let one = 1; one < spans.length; one += 1) expect(spans[one]![0]!).toBeGreaterThan(spans[one - 1]![1]!)
    }
  })

  it('horizon: two lanes beside nothing or little, one beside three overdue, none beside more', () => {
    const lanes = (count: number) => {
      const ahead = [2, 3, 4].map((due) => item(`h${due}`, { clocks: [{ due: due * MIN }] }))
      return view([...late(count), ...ahead]).horizon?.flags.length ?? 0
    }
    expect([lanes(0), lanes(1), lanes(2), lanes(3), lanes(4), lanes(20)]).toEqual([2, 2, 2, 1, 0, 0])
  })

  it('calm: whole minutes since the last miss, nothing when none is known', () => {
    expect(view([], T0, null, { lastMissAt: new Date(T0 - 134 * MIN - 1).toISOString() }).calmMinutes).toBe(134)
    expect(view([]).calmMinutes).toBeNull()
    expect(view(late(1), T0, null, { lastMissAt: new Date(T0).toISOString() }).calmMinutes).toBeNull()
  })
})

describe('new orders', () => {
  it('newest first, within the hour, as many as the due-soon rows leave room for', () => {
    const asked = (id: string, minutes: number) => item(id, { openedAt: new Date(T0 - minutes * MIN).toISOString() })
    const items = [1, 5, 9, 20, 30, 40, 59.9, 60.1].map((minutes) => asked(`m${minutes}`, minutes))
    expect(ids(view(items).fresh)).toEqual(['m1', 'm5', 'm9', 'm20', 'm30', 'm40'])
    const soon = [1, 2, 3, 4].map((s) =>
      item(`s${s}`, { openedAt: new Date(T0 - 90 * MIN).toISOString(), clocks: [{ kind: 'RECEIPT', due: s * 1000 }] }),
    )
    expect(view([...items, ...soon]).fresh).toHaveLength(3)
    expect(view(items).freshLast10).toBe(3)
  })

  it('an order keeps the row and the time of its request; a second order of it has a row of its own', () => {
    const reply = (id: string) =>
      item(id, { requestId: 'r', openedAt: new Date(T0 + 5000).toISOString(), clocks: [{ id: 'c', due: 15 * MIN }] })
    const seen = view([reply('w1'), reply('w2')], T0 + 6000)
    expect(seen.fresh.map((row) => row.key).sort()).toEqual(['r', 'w2'])
    expect(seen.fresh.map((row) => [row.minutes, row.isNew])).toEqual([
      [0, true],
      [0, true],
    ])
    expect(view([reply('w1')], T0 + 8000).fresh[0]!.isNew).toBe(false)
  })
})

describe('flow', () => {
  it('every open item stands somewhere; awaiting approval is registered', () => {
    const items = [
      item('a'),
      item('b', { kind: 'REQUEST', status: 'AWAITING_APPROVAL' }),
      ...[
        'ASSESSING',
        'QUOTED',
        'CONSENTED',
        'DISPATCHED',
        'RECEIVED',
        'ARRIVED',
        'IN_PROGRESS',
        'SUSPENDED',
        'COMPLETED',
        'REWORK',
        'ESCALATED',
        'ACCEPTED',
      ].map((status) => item(status, { status })),
    ]
    const { flow } = view(items)
    expect(flow.reduce((sum, cell) => sum + cell.count, 0)).toBe(items.length)
    expect(flow[0]).toMatchObject({ status: 'REGISTERED', count: 2 })
  })

  it('figures of yesterday are not shown as today’s', () => {
    const part = { today: { ...snapshot(0).today, writtenOff: 9, opened: 4 } }
    const count = (now: number) => view([], now, null, part).flow.find((cell) => cell.status === 'WRITTEN_OFF')!.count
    expect([count(T0), view([], T0, null, part).today?.opened]).toEqual([9, 4])
    // T0 is 10:00 in Shanghai.
    expect([count(T0 + 14 * 60 * MIN), view([], T0 + 14 * 60 * MIN, null, part).today]).toEqual([0, null])
  })
})

describe('technicians', () => {
  const stateOf = (items: BoardItem[], onDuty = true) =>
    view(items, T0, null, { technicians: [{ ...snapshot(0).technicians[0]!, onDuty }] }).technicians.tiles[0]!
  const his = (status: string, clocks: { kind: string; due: number }[] = []) =>
    item(status, { assigneeId: 'li', status, clocks })

  it('each state is what his orders say', () => {
    expect(stateOf([]).state).toBe('free')
    expect(stateOf([], false).state).toBe('off')
    expect(stateOf([his('DISPATCHED')]).state).toBe('told')
    expect(stateOf([his('RECEIVED')]).state).toBe('way')
    expect(stateOf([his('IN_PROGRESS'), his('RECEIVED')]).state).toBe('work')
    expect(stateOf([his('IN_PROGRESS')], false).state).toBe('work')
    expect(stateOf([his('ACCEPTED')])).toMatchObject({ state: 'free', load: 0 })
    expect(stateOf(Array.from({ length: 5 }, (_, at) => ({ ...his('IN_PROGRESS'), id: `x${at}` })))).toMatchObject({
      state: 'full',
      load: 5,
    })
  })

  it('is late by his own clocks only: a reply is the desk’s', () => {
    expect(stateOf([his('RECEIVED', [{ kind: 'ARRIVAL', due: -1 }])])).toMatchObject({
      state: 'late',
      late: 1,
      load: 1,
    })
    expect(stateOf([his('RECEIVED', [{ kind: 'REPLY', due: -1 }])]).state).toBe('way')
  })

  it('where there are too many, those off go first, the rest are counted, and the order of the estate stays', () => {
    const crew = (count: number, off: number): BoardTechnician[] =>
      Array.from({ length: count }, (_, at) => ({ ...snapshot(0).technicians[0]!, id: `t${at}`, onDuty: at >= off }))
    const seen = (count: number, off: number, items: BoardItem[] = []) =>
      view(items, T0, null, { technicians: crew(count, off) }).technicians
    expect(seen(8, 1)).toMatchObject({ columns: 4, more: 0, onDuty: 7, room: 35 })
    expect(seen(16, 9).tiles.map((tile) => tile.technician.id)).toEqual([
      't0',
      't9',
      't10',
      't11',
      't12',
      't13',
      't14',
      't15',
    ])
    expect(seen(16, 6)).toMatchObject({ columns: 5, more: 0 })
    const busy = ['t2', 't3', 't4'].map((id) => item(`w${id}`, { assigneeId: id, status: 'IN_PROGRESS' }))
    const crowd = seen(12, 0, busy)
    expect([crowd.tiles.length, crowd.more]).toEqual([9, 3])
    expect(crowd.tiles.map((tile) => tile.technician.id)).toEqual([
      't0',
      't1',
      't5',
      't6',
      't7',
      't8',
      't9',
      't10',
      't11',
    ])
    expect(crowd.room).toBe(57)
  })
})

describe('[CBK-2][CBK-3][SPT-1] quotas', () => {
  // 2026-11-24 10:00 in Shanghai.
  const quotas = (part: Partial<BoardSnapshot['quota']>) =>
    view([], T0, null, {
      quota: {
        month: '2026-11',
        callbacksDue: 400,
        callbacksDone: 380,
        doorToDoor: 20,
        doorToDoorNeeded: 20,
        spotChecks: 3,
        spotChecksNeeded: 3,
        deadline: '2026-12-10T16:00:00.000Z',
        ...part,
      },
    }).quotas

  it('are met with their counts, and at risk one short of them', () => {
    expect(quotas({})).toMatchObject({
      door: { standing: 'met', share: 0.05 },
      spot: { standing: 'met', left: 0 },
      callbacks: { standing: 'met', left: 20 },
      deadlineDay: '2026-12-10',
    })
    expect(quotas({ doorToDoor: 19, spotChecks: 2 })).toMatchObject({
      door: { standing: 'risk' },
      spot: { standing: 'risk', left: 1 },
    })
  })

  it('draw the pace on to the day on which the month’s callbacks would be finished', () => {
    // 400 due in 23.4 days come to 512 in the month; 380 done in 23.4 days reach them after 31.6.
    expect(quotas({}).callbacks).toMatchObject({ finishDay: '2026-12-02', standing: 'met' })
    expect(quotas({ callbacksDone: 260 }).callbacks).toMatchObject({ finishDay: '2026-12-17', standing: 'risk' })
    expect(quotas({ callbacksDone: 0 }).callbacks).toMatchObject({ finishDay: null, standing: 'open' })
    expect(quotas({ callbacksDone: 400 }).callbacks).toMatchObject({ finishDay: null, standing: 'met', left: 0 })
  })

  it('nothing due is neither met nor at risk; no more spot checks are asked for than there are callbacks', () => {
    expect(
      quotas({ callbacksDue: 0, callbacksDone: 0, doorToDoor: 0, doorToDoorNeeded: 0, spotChecks: 0 }),
    ).toMatchObject({
      door: { standing: 'open', share: 0 },
      spot: { standing: 'open', left: 0 },
      callbacks: { standing: 'open', left: 0 },
    })
    expect(quotas({ callbacksDue: 2, spotChecks: 0 }).spot.left).toBe(2)
  })
})

describe('words', () => {
  it('places and names as the wall writes them', () => {
    const at = { buildingCode: '8', room: '2105', nature: 'SPECIAL' } as const
    expect([0, 1, 2].map((one) => wallWords(one as 0).place(at))).toEqual(['8棟 2105', '8栋 2105', 'B8 2105'])
    expect(wallWords(0).place({ ...at, buildingCode: 'A座' })).toBe('A座 2105')
    expect(wallWords(0).place({ ...at, room: null })).toBe('8棟')
    expect(wallWords(0).place({ buildingCode: null, room: null, nature: 'PUBLIC_AREA' })).toBe('公共區域')
    expect(initials('Zhou JH')).toBe('Zhou JH')
    expect(initials('Zhou Jiahui')).toBe('Zhou J')
    expect(initials('Ouyang Zhen-bang')).toBe('Ouyang ZB')
    expect(wallWords(0).span(134)).toBe('2 小時 14 分')
    expect(wallWords(2).span(26 * 60)).toBe('1 d 2 h')
  })
  it('days as short as they can be told', () => {
    expect(dayText('2026-03-10', '2026-03-05', 0)).toBe('10 日')
    expect(dayText('2026-03-10', '2026-03-05', 2)).toBe('10th')
    expect(['01', '02', '03', '11', '21', '22', '23'].map((day) => dayText(`2026-03-${day}`, '2026-03-05', 2))).toEqual(
      ['1st', '2nd', '3rd', '11th', '21st', '22nd', '23rd'],
    )
    expect([dayText('2026-12-10', '2026-11-24', 0), dayText('2026-12-10', '2026-11-24', 2)]).toEqual([
      '12/10 ',
      '10 Dec',
    ])
  })
})

describe('the pictures’ boards', () => {
  const picture = (state: 'normal' | 'calm' | 'flood') => {
    const { model, now } = fixture(state)
    return wallView(model, now, null, { wordsOf: (row) => [wallWords(0).place(row.item), ''] })
  }
  it('normal', () => {
    const seen = picture('normal')
    expect(seen.overdue).toMatchObject({ mode: 'normal', count: 6, more: 0 })
    expect(seen.flow.map((cell) => [cell.count, cell.overdue]).slice(0, 12)).toEqual([
      [7, 2], [3, 0], [5, 0], [2, 0], [6, 2], [4, 2], [3, 0], [9, 0], [4, 0], [6, 0], [21, 0], [1, 0],
    ]) // prettier-ignore
    expect(seen.technicians).toMatchObject({ onDuty: 7, room: 16 })
    expect(seen.technicians.tiles.map((tile) => [tile.state, tile.load, tile.late])).toEqual([
      ['work', 3, 0], ['late', 4, 1], ['free', 0, 0], ['late', 3, 1], ['late', 3, 1], ['late', 4, 1], ['way', 2, 0], ['off', 0, 0],
    ]) // prettier-ignore
  })
  it('calm', () => {
    const seen = picture('calm')
    expect(seen).toMatchObject({ overdue: { mode: 'calm' }, calmMinutes: 134, soonCount: 1, technicians: { room: 27 } })
    expect(seen.horizon).toMatchObject({ count: 5, marks: [] })
    expect(seen.fresh.map((row) => row.minutes)).toEqual([8, 18, 29, 40, 52])
  })
  it('flooded', () => {
    const seen = picture('flood')
    expect(seen.overdue).toMatchObject({ mode: 'flooded', count: 60, latest: { justNow: true } })
    expect(seen.overdue.kinds.map((kind) => kind.count)).toEqual([22, 17, 14, 5, 2])
    expect(seen.flow.map((cell) => cell.count)).toEqual([38, 9, 14, 11, 26, 21, 6, 12, 8, 15, 52, 4, 0, 2])
    expect(seen).toMatchObject({ soonCount: 13, freshLast10: 18, technicians: { room: 0 } })
  })
})
