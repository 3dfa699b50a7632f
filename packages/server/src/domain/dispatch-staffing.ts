/**
 * DIS-8: special orders yield to routine duty. Whoever is on duty for the trade, less those whom routine orders need in the window, less the
 * department's reserve: when nobody is left the customer gets an explanation and a new time.
 */
import { localDay } from './calendar.js'
import type { Facts, GuardAnswer } from './decide-context.js'
import { type CalendarDay, workingDay, type WorkingWeek } from './dispatch-calendar.js'
import type { Reserve } from './estate.js'
import type { WorkOrder } from './work-order-state.js'

/** Working days and days off have their own reserve. */
export const reserveFor = (
  at: Date,
  reserve: Reserve | undefined,
  differing: readonly CalendarDay[],
  week: WorkingWeek,
): number | null => {
  if (!reserve) return null
  return workingDay(localDay(at, week.timeZone), differing, week).kind === 'HOLIDAY' ? reserve.off : reserve.working
}

/** The port. Where the facts were not read (a button's state), or the roster does not reach, nothing is held against the order. */
export const enoughStaff = (order: Pick<WorkOrder, 'department' | 'trade'>, facts: Facts): GuardAnswer => {
  const { staffing } = facts
  if (!staffing || staffing.reserve === null || staffing.planned === 0) return { met: true }
  const { onDuty, routine, reserve, at } = staffing
  return onDuty - routine - reserve > 0
    ? { met: true }
    : {
        met: false,
        facts: { onDuty, routine, reserve, at: at.toISOString(), department: order.department, trade: order.trade },
      }
}
