/**
 * The clocks of OVD-1 as a table: when each starts, how its due time is computed, what meets it. No clock of this release may
 * pause (procedure.md lets none for REPLY, and names none that may).
 *
 * Late means: not met before the due instant. At the due instant itself the clock has run out, whether the sweeper or an
 * action notices it first. `overdueAt` is then the due time, so that it says the same however late somebody looked.
 */
import { addDays, addMinutes, addMonths, endOfDay, lastDay, localMonth, nextTimeOfDay } from './calendar.js'
import type { EstateSettings } from './estate.js'
import { refuse, type Refusal } from './refusal.js'
import type { ClockKind, OrderClockKind, Status } from './vocabulary.js'
import type { Clock, WorkOrder } from './work-order-state.js'

/** One thing that happens to a clock. The books add a row for 'start', and fill one column of an existing row for the others. */
export type ClockChange =
  | {
      readonly change: 'start'
      readonly id: string
      readonly kind: ClockKind
      readonly startedAt: Date
      readonly dueAt: Date
      /** The clock that this one takes over from, stopped by the change before. */
      readonly restartOf: string | null
    }
  /** The request's REPLY clock goes on with its order: the same clock, which now belongs to the order too. */
  | { readonly change: 'carry'; readonly id: string; readonly kind: ClockKind }
  | { readonly change: 'meet'; readonly id: string; readonly kind: ClockKind; readonly at: Date }
  /** It had run out before this action touched it, and no sweep had come by yet. `at` is its due time. */
  | { readonly change: 'overdue'; readonly id: string; readonly kind: ClockKind; readonly at: Date }
  | { readonly change: 'stop'; readonly id: string; readonly kind: ClockKind; readonly at: Date }

/**
 * What an action does to clocks, as its row in the life-cycle table says. `from`, `to`: only when it leaves, or leads to, one
 * of these statuses.
 */
export type ClockOp = { readonly from?: readonly Status[]; readonly to?: readonly Status[] } & (
  { readonly op: 'start' | 'meet' | 'restart' | 'stop'; readonly kind: OrderClockKind } | { readonly op: 'stopAll' }
)

/** The part of an order that due times are computed from. */
export type ClockSubject = Pick<
  WorkOrder,
  | 'status'
  | 'nature'
  | 'urgency'
  | 'settlementMethod'
  | 'appointmentAt'
  | 'assigneeId'
  | 'openedAt'
  | 'registeredAt'
  | 'dispatchedAt'
  | 'facts'
  | 'paymentState'
>

export interface ClockRule {
  readonly rule: string
  /** When it is due, in words, for the documentation. */
  readonly says: string
  /** Whether it starts at all, for the order as it is after the action. */
  readonly starts: (order: ClockSubject, estate: EstateSettings) => boolean
  /** Whether it may wait for the customer. The procedure lets none: a new time is a new appointment, agreed and recorded (INT-7). */
  readonly pausable: false
  /** Due time of a clock that starts now. */
  readonly due: (order: ClockSubject, now: Date, estate: EstateSettings) => Date
}

/** CBK-2, ARC-2: 'by' a day lasts to that day's end; with the stricter reading, to the end of the day before. */
const byEndOf = (day: string, estate: EstateSettings): Date =>
  endOfDay(estate.deadlineInclusive ? day : addDays(day, -1), estate.timeZone)

/** CBK-2: when the callbacks of a month's orders must be done. @param month '2026-11', due with 2026-12-10 */
export const callbackDeadline = (month: string, estate: EstateSettings): Date =>
  byEndOf(`${addMonths(month, 1)}-10`, estate)

/** ARC-2: when the orders of a month must be handed over. @param month '2026-11', due with 2026-11-30 */
export const handOverDeadline = (month: string, estate: EstateSettings): Date => byEndOf(lastDay(month), estate)

/** The month an order belongs to once it is closed at `closedAt` (setting `orderMonth`). */
export const orderMonth = (order: { readonly openedAt: Date }, closedAt: Date, estate: EstateSettings): string =>
  localMonth(estate.orderMonth === 'ISSUE' ? order.openedAt : closedAt, estate.timeZone)

/** With `orderMonth` ISSUE an order may be closed after its month's deadline: then the month of closing gives the time. */
const monthly = (
  deadline: (month: string, estate: EstateSettings) => Date,
  order: { readonly openedAt: Date },
  now: Date,
  estate: EstateSettings,
): Date => {
  const due = deadline(orderMonth(order, now, estate), estate)
  if (due.getTime() > now.getTime()) return due
  const closing = deadline(localMonth(now, estate.timeZone), estate)
  return closing.getTime() > now.getTime() ? closing : deadline(addMonths(localMonth(now, estate.timeZone), 1), estate)
}

const NOT_SAME_DAY: readonly WorkOrder['settlementMethod'][] = ['NONE', 'PREPAID', 'MONTHLY_BILL']

export const CLOCKS: Readonly<Record<OrderClockKind, ClockRule>> = {
  REPLY: {
    rule: 'DIS-2',
    pausable: false,
    says: '`replyMinutes` (15) after registration, or after dispatch (`replyFrom`)',
    // From registration it starts with the request (request.ts); from dispatch whatever was said before.
    starts: (_order, estate) => estate.replyFrom === 'DISPATCH',
    due: (_order, now, estate) => addMinutes(now, estate.replyMinutes),
  },
  RECEIPT: {
    rule: 'DIS-3',
    pausable: false,
    says: '`receiptMinutes` (10) after a person was named',
    starts: (order) => order.assigneeId !== null,
    due: (_order, now, estate) => addMinutes(now, estate.receiptMinutes),
  },
  ARRIVAL: {
    rule: 'DIS-4',
    pausable: false,
    says: 'the appointment; without one `routineArrivalMinutes` by urgency (120, urgent 30)',
    starts: (order) => order.dispatchedAt !== null,
    // The appointment; without one, or once it has passed (reassigned on the spot), minutes by urgency.
    due: (order, now, estate) =>
      order.appointmentAt !== null && order.appointmentAt.getTime() > now.getTime()
        ? order.appointmentAt
        : addMinutes(now, estate.routineArrivalMinutes[order.urgency]),
  },
  SETTLEMENT: {
    rule: 'SET-5',
    pausable: false,
    says: 'the end of the service day (`endOfServiceDay`, 24:00); not for routine, prepaid and monthly-billed orders',
    starts: (order) =>
      order.nature !== 'ROUTINE' && !NOT_SAME_DAY.includes(order.settlementMethod) && order.paymentState === 'DUE',
    // Signed after the service day has ended: the next service day's end.
    due: (_order, now, estate) => nextTimeOfDay(now, estate.endOfServiceDay, estate.timeZone),
  },
  HANDOVER: {
    rule: 'CBK-1',
    pausable: false,
    says: '`handToDispatchAt` (17:30) of the day, where the order came back at the front desk',
    starts: (order) => order.facts.writeOff?.placeOfReturn === 'FRONT_DESK',
    // An order that comes back after the day's hand-over goes with the next day's.
    due: (_order, now, estate) => nextTimeOfDay(now, estate.handToDispatchAt, estate.timeZone),
  },
  CALLBACK: {
    rule: 'CBK-2',
    pausable: false,
    says: 'the end of the 10th of the month after the order’s (`orderMonth`, `deadlineInclusive`)',
    starts: (order, estate) => order.status === 'WRITTEN_OFF' || estate.callbackCancelled,
    due: (order, now, estate) => monthly(callbackDeadline, order, now, estate),
  },
  COMPILE: {
    rule: 'ARC-2',
    pausable: false,
    says: 'the end of the last day of the order’s month (`orderMonth`, `deadlineInclusive`)',
    starts: () => true,
    due: (order, now, estate) => monthly(handOverDeadline, order, now, estate),
  },
}

/**
 * Whether a clock may be paused while it waits for the customer: never, and the answer names the clock's own rule. A clock that could pause
 * would say so in its row of the table, and its pauses would be kept beside its times.
 */
export const pauseProblem = (kind: OrderClockKind): Refusal =>
  refuse('UNMET', CLOCKS[kind].rule, 'clockNeverPauses', { clock: kind })

/** Neither met nor stopped. It may be overdue: a late clock goes on until it is met or stopped. */
export const isRunning = (clock: Clock): boolean => clock.metAt === null && clock.stoppedAt === null

/** Whether its due instant has come while it was unmet. */
export const hasRunOut = (clock: Clock, now: Date): boolean =>
  clock.overdueAt !== null || (isRunning(clock) && clock.dueAt.getTime() <= now.getTime())

const runOutFirst = (clock: Clock, now: Date): ClockChange[] =>
  clock.overdueAt === null && clock.dueAt.getTime() <= now.getTime()
    ? [{ change: 'overdue', id: clock.id, kind: clock.kind, at: clock.dueAt }]
    : []

export const meetClock = (clock: Clock, now: Date): ClockChange[] =>
  isRunning(clock) ? [...runOutFirst(clock, now), { change: 'meet', id: clock.id, kind: clock.kind, at: now }] : []

export const stopClock = (clock: Clock, now: Date): ClockChange[] =>
  isRunning(clock) ? [...runOutFirst(clock, now), { change: 'stop', id: clock.id, kind: clock.kind, at: now }] : []

/** The clocks after the changes. Times that stand are never taken back (OVD-4): a change only fills an empty one. */
export const applyClockChanges = (clocks: readonly Clock[], changes: readonly ClockChange[]): readonly Clock[] =>
  changes.reduce<readonly Clock[]>((all, change) => {
    switch (change.change) {
      case 'start':
        return [
          ...all,
          {
            id: change.id,
            kind: change.kind,
            startedAt: change.startedAt,
            dueAt: change.dueAt,
            metAt: null,
            overdueAt: null,
            stoppedAt: null,
          },
        ]
      case 'carry':
        return all
      case 'meet':
        return all.map((clock) => (clock.id === change.id ? { ...clock, metAt: clock.metAt ?? change.at } : clock))
      case 'overdue':
        return all.map((clock) =>
          clock.id === change.id ? { ...clock, overdueAt: clock.overdueAt ?? change.at } : clock,
        )
      case 'stop':
        return all.map((clock) =>
          clock.id === change.id ? { ...clock, stoppedAt: clock.stoppedAt ?? change.at } : clock,
        )
    }
  }, clocks)

/**
 * The changes that an action's clock operations come to.
 * @param before the order as the action found it
 * @param after the order as the action leaves it, clocks not yet changed
 */
export const clockChanges = (
  ops: readonly ClockOp[],
  before: Pick<WorkOrder, 'status' | 'clocks'>,
  after: ClockSubject,
  ctx: { readonly now: Date; readonly estate: EstateSettings; newId(): string },
): readonly ClockChange[] => {
  const changes: ClockChange[] = []
  let clocks = before.clocks
  const add = (added: readonly ClockChange[]) => {
    changes.push(...added)
    clocks = applyClockChanges(clocks, added)
  }
  const start = (kind: OrderClockKind, restartOf: string | null) => {
    const rule = CLOCKS[kind]
    if (!rule.starts(after, ctx.estate)) return
    const dueAt = rule.due(after, ctx.now, ctx.estate)
    add([{ change: 'start', id: ctx.newId(), kind, startedAt: ctx.now, dueAt, restartOf }])
  }
  for (const op of ops) {
    if (op.from && !op.from.includes(before.status)) continue
    if (op.to && !op.to.includes(after.status)) continue
    const running = clocks.filter((clock) => isRunning(clock) && (op.op === 'stopAll' || clock.kind === op.kind))
    switch (op.op) {
      case 'stopAll':
      case 'stop':
        for (const clock of running) add(stopClock(clock, ctx.now))
        break
      case 'meet':
        for (const clock of running) add(meetClock(clock, ctx.now))
        break
      case 'start':
        if (running.length === 0) start(op.kind, null)
        break
      case 'restart':
        for (const clock of running) add(stopClock(clock, ctx.now))
        start(op.kind, running.at(-1)?.id ?? null)
        break
    }
  }
  return changes
}
