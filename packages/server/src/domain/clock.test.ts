import { describe, expect, it } from 'vitest'
import {
  applyClockChanges,
  callbackDeadline,
  CLOCKS,
  clockChanges,
  handOverDeadline,
  hasRunOut,
  isRunning,
  meetClock,
  orderMonth,
  stopClock,
} from './clock.js'
import { context, minutes, NOON, opened, settings } from './fixture.test-support.js'
import type { Clock, WorkOrder } from './work-order-state.js'

const clock = (over: Partial<Clock> = {}): Clock => ({
  id: 'c1',
  kind: 'REPLY',
  startedAt: NOON,
  dueAt: minutes(15),
  metAt: null,
  overdueAt: null,
  stoppedAt: null,
  ...over,
})
const ms = (at: Date, by: number) => new Date(at.getTime() + by)
const due = minutes(15)

describe('running out', () => {
  it('[OVD-1] met one millisecond before it is due: in time, no overdue mark', () => {
    expect(hasRunOut(clock(), ms(due, -1))).toBe(false)
    expect(meetClock(clock(), ms(due, -1))).toEqual([{ change: 'meet', id: 'c1', kind: 'REPLY', at: ms(due, -1) }])
  })

  it.each([0, 1, 3_600_000])(
    '[OVD-1] met %i ms after it is due, unswept: overdue at its due time, then met',
    (late) => {
      const changes = meetClock(clock(), ms(due, late))
      expect(hasRunOut(clock(), ms(due, late))).toBe(true)
      expect(changes.map(({ change }) => change)).toEqual(['overdue', 'meet'])
      const [after] = applyClockChanges([clock()], changes)
      expect(after).toMatchObject({ overdueAt: due, metAt: ms(due, late), stoppedAt: null })
    },
  )

  it('[OVD-1] already swept: no second overdue', () => {
    const swept = clock({ overdueAt: ms(due, 2) })
    expect(meetClock(swept, minutes(20)).map(({ change }) => change)).toEqual(['meet'])
  })

  it('[OVD-4] what stands is never taken back: met twice, overdue twice, stopped after being met', () => {
    const late = clock({ overdueAt: due, metAt: minutes(20) })
    expect(meetClock(late, minutes(30))).toEqual([])
    expect(stopClock(late, minutes(30))).toEqual([])
    const [after] = applyClockChanges(
      [late],
      [
        { change: 'overdue', id: 'c1', kind: 'REPLY', at: minutes(40) },
        { change: 'meet', id: 'c1', kind: 'REPLY', at: minutes(40) },
      ],
    )
    expect(after).toEqual(late)
  })

  it('[OVD-4] a late clock that is stopped stays late', () => {
    const [after] = applyClockChanges([clock()], stopClock(clock(), ms(due, 1)))
    expect(after).toMatchObject({ overdueAt: due, stoppedAt: ms(due, 1), metAt: null })
    expect(isRunning(after as Clock)).toBe(false)
  })
})

const order = (over: Partial<WorkOrder> = {}): WorkOrder => ({ ...opened('tap'), ...over })
const dueOf = (kind: keyof typeof CLOCKS, subject: WorkOrder, now: Date, over = {}) =>
  CLOCKS[kind].due(subject, now, settings(over)).toISOString()

describe('due times', () => {
  it('[DIS-2] REPLY: 15 minutes to the millisecond, or what the estate sets', () => {
    expect(dueOf('REPLY', order(), ms(NOON, 7))).toBe(ms(NOON, 7 + 900_000).toISOString())
    expect(dueOf('REPLY', order(), NOON, { replyMinutes: 5 })).toBe(minutes(5).toISOString())
  })

  it('[DIS-3] RECEIPT: 10 minutes, only for a person who is named', () => {
    expect(dueOf('RECEIPT', order(), NOON)).toBe(minutes(10).toISOString())
    expect(CLOCKS.RECEIPT.starts(order({ assigneeId: null }), settings())).toBe(false)
    expect(CLOCKS.RECEIPT.starts(order({ assigneeId: 'tom' }), settings())).toBe(true)
  })

  it('[DIS-4] ARRIVAL: the appointment; without one, or once it has passed, minutes by urgency', () => {
    expect(dueOf('ARRIVAL', order({ appointmentAt: minutes(90) }), NOON)).toBe(minutes(90).toISOString())
    expect(dueOf('ARRIVAL', order({ appointmentAt: null }), NOON)).toBe(minutes(120).toISOString())
    expect(dueOf('ARRIVAL', order({ appointmentAt: null, urgency: 'URGENT' }), NOON)).toBe(minutes(30).toISOString())
    expect(dueOf('ARRIVAL', order({ appointmentAt: NOON }), NOON)).toBe(minutes(120).toISOString())
  })

  it('[SET-5] SETTLEMENT: the end of the service day; signed after it has ended, the next one’s', () => {
    expect(dueOf('SETTLEMENT', order(), new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23T16:00:00.000Z')
    expect(dueOf('SETTLEMENT', order(), new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24T16:00:00.000Z')
    const six = { endOfServiceDay: '18:00' }
    expect(dueOf('SETTLEMENT', order(), new Date('2026-11-23T09:59:59.999Z'), six)).toBe('2026-11-23T10:00:00.000Z')
    expect(dueOf('SETTLEMENT', order(), new Date('2026-11-23T10:00:00.000Z'), six)).toBe('2026-11-24T10:00:00.000Z')
  })

  it('[SET-5] SETTLEMENT on a day of 25 hours ends at that day’s midnight', () => {
    const berlin = { timeZone: 'Europe/Berlin' }
    expect(dueOf('SETTLEMENT', order(), new Date('2026-10-24T22:00:00Z'), berlin)).toBe('2026-10-25T23:00:00.000Z')
  })

  it.each([
    ['ROUTINE', 'NONE', 'NONE', false],
    ['SPECIAL', 'PREPAID', 'PREPAID', false],
    ['SPECIAL', 'MONTHLY_BILL', 'BILLED', false],
    ['SPECIAL', 'ON_COMPLETION', 'NONE', false],
    ['SPECIAL', 'ON_COMPLETION', 'DUE', true],
    ['SPECIAL', 'AT_FINANCE', 'DUE', true],
    ['SPECIAL', 'COUNTER', 'DUE', true],
  ] as const)('[SET-5] %s, %s, payment %s: same-day clock %s', (nature, settlementMethod, paymentState, starts) => {
    expect(CLOCKS.SETTLEMENT.starts(order({ nature, settlementMethod, paymentState }), settings())).toBe(starts)
  })

  it('[CBK-1] HANDOVER: 17:30 the same day; from 17:30 on, the next day’s', () => {
    expect(dueOf('HANDOVER', order(), new Date('2026-11-23T09:29:59.999Z'))).toBe('2026-11-23T09:30:00.000Z')
    expect(dueOf('HANDOVER', order(), new Date('2026-11-23T09:30:00.000Z'))).toBe('2026-11-24T09:30:00.000Z')
  })

  it('[CBK-2] CALLBACK: the end of the 10th of the next month, across the year too', () => {
    expect(callbackDeadline('2026-11', settings()).toISOString()).toBe('2026-12-10T16:00:00.000Z')
    expect(callbackDeadline('2026-12', settings()).toISOString()).toBe('2027-01-10T16:00:00.000Z')
    expect(callbackDeadline('2026-11', settings({ deadlineInclusive: false })).toISOString()).toBe(
      '2026-12-09T16:00:00.000Z',
    )
    expect(dueOf('CALLBACK', order(), new Date('2026-11-30T15:59:59.999Z'))).toBe('2026-12-10T16:00:00.000Z')
    expect(dueOf('CALLBACK', order(), new Date('2026-11-30T16:00:00.000Z'))).toBe('2027-01-10T16:00:00.000Z')
  })

  it('[ARC-2] COMPILE: the end of the month’s last day; strictly read, a day earlier', () => {
    expect(handOverDeadline('2026-11', settings()).toISOString()).toBe('2026-11-30T16:00:00.000Z')
    expect(handOverDeadline('2028-02', settings()).toISOString()).toBe('2028-02-29T16:00:00.000Z')
    expect(handOverDeadline('2026-11', settings({ deadlineInclusive: false })).toISOString()).toBe(
      '2026-11-29T16:00:00.000Z',
    )
  })

  it('an order’s month is that of its closing or of its issue, as set; a deadline is never in the past', () => {
    const issued = order({ openedAt: new Date('2026-11-20T00:00:00Z') })
    const closed = new Date('2026-12-20T00:00:00Z')
    expect(orderMonth(issued, closed, settings())).toBe('2026-12')
    expect(orderMonth(issued, closed, settings({ orderMonth: 'ISSUE' }))).toBe('2026-11')
    expect(dueOf('CALLBACK', issued, new Date('2026-12-05T00:00:00Z'), { orderMonth: 'ISSUE' })).toBe(
      '2026-12-10T16:00:00.000Z',
    )
    expect(dueOf('CALLBACK', issued, closed, { orderMonth: 'ISSUE' })).toBe('2027-01-10T16:00:00.000Z')
    // Strictly read the last day's own deadline has passed by then: the next month's.
    const last = new Date('2026-11-30T08:00:00Z')
    expect(dueOf('COMPILE', issued, last, { deadlineInclusive: false })).toBe('2026-12-30T16:00:00.000Z')
  })
})

describe('operations of the table', () => {
  it('[DIS-5] restart stops the running clock and starts another; an earlier breach stays', () => {
    const before = order({
      status: 'DISPATCHED',
      assigneeId: 'tom',
      dispatchedAt: NOON,
      clocks: [clock({ kind: 'RECEIPT', dueAt: minutes(10) })],
    })
    const changes = clockChanges([{ op: 'restart', kind: 'RECEIPT' }], before, before, context({ now: minutes(30) }))
    expect(changes.map(({ change }) => change)).toEqual(['overdue', 'stop', 'start'])
    const after = applyClockChanges(before.clocks, changes)
    expect(after[0]).toMatchObject({ overdueAt: minutes(10), stoppedAt: minutes(30), dueAt: minutes(10) })
    expect(after[1]).toMatchObject({ startedAt: minutes(30), dueAt: minutes(40), overdueAt: null })
    expect(changes[2]).toMatchObject({ restartOf: 'c1' })
  })

  it('meets only what runs, and does nothing where nothing runs', () => {
    const done = order({ clocks: [clock({ metAt: minutes(1) })] })
    expect(clockChanges([{ op: 'meet', kind: 'REPLY' }], done, done, context())).toEqual([])
    expect(clockChanges([{ op: 'meet', kind: 'HANDOVER' }], done, done, context())).toEqual([])
  })

  it('does not start a second clock of a kind that runs', () => {
    const running = order({ assigneeId: 'tom', clocks: [clock({ kind: 'RECEIPT' })] })
    expect(clockChanges([{ op: 'start', kind: 'RECEIPT' }], running, running, context())).toEqual([])
  })
})
