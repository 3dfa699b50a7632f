/** Who is on duty when, what technicians can, and which days are worked. Each change is all of it or nothing. */
import { addDays, isDay } from '../domain/calendar.js'
import { weekdayOf, workingDay } from '../domain/dispatch-calendar.js'
import {
  changeProblem,
  type PlannedShift,
  planProblem,
  rosterProblem,
  type ShiftPlan,
  spanOf,
  weekPlan,
} from '../domain/dispatch-shift.js'
import { type EstateSettings, estateSettings } from '../domain/estate.js'
import { checkForm, type Field } from '../domain/form.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { departmentsOf, hasRole, type Actor } from '../domain/role.js'
import type { Role } from '../domain/vocabulary.js'
import type { AccessChannel } from '../platform/auth/access-channel.js'
import type { Caller } from '../platform/record.js'
import { type ReadTx, Refused, type Tx } from '../platform/unit-of-work.js'
import type { Acting, ActionResult } from '../request/acting.js'
import { enter, plainEvent } from '../request/entry.js'
import { ESTATE_COLUMNS } from '../request/facts.sql.js'
import {
  addShifts,
  calendarDays,
  lockTechnicians,
  type RosteredPerson,
  shiftById,
  type ShiftRow,
  shiftsWithin,
} from './roster.store.js'
import type {
  CancelShiftInput,
  ChangeShiftInput,
  ChangeTechnicianInput,
  PlanShiftsInput,
  PlanWeekInput,
  SetCalendarDaysInput,
} from './roster.type.js'

/** The highest first. A supervisor plans his own departments' people only. */
export const PLANNERS: readonly Role[] = ['GENERAL_MANAGER', 'CENTRE_MANAGER', 'ADMIN_HR', 'DEPARTMENT_SUPERVISOR']
const REASON: Field = { field: 'reason', shape: 'text', rule: 'DIS-1' }
const MOST_SHIFTS = 200
const MOST_CAPACITY = 50

export type RosterOutcome = ActionResult<readonly ShiftRow[]>

export class RosterService {
  constructor(
    private readonly acting: Acting,
    private readonly channel: AccessChannel,
  ) {}

  async planShifts(caller: Caller, input: PlanShiftsInput): Promise<RosterOutcome> {
    const { estateId, shifts } = input
    const wrong = wrongPlans(shifts)
    if (wrong) return { ok: false, refusal: wrong }
    return this.#plan(caller, 'PLAN_SHIFTS', input, () => Promise.resolve(shifts), estateId)
  }

  async planWeek(caller: Caller, input: PlanWeekInput): Promise<RosterOutcome> {
    const { estateId, monday, lines, skipHolidays } = input
    const wrong =
      !isDay(monday) || weekdayOf(monday) !== 1
        ? refuse('INVALID', 'DIS-1', 'notMonday', { day: monday.slice(0, 20) })
        : lines.some(({ weekdays }) => weekdays.length === 0 || weekdays.some((day) => day < 1 || day > 7))
          ? refuse('INVALID', 'DIS-1', 'badInput', { detail: 'weekdays' })
          : wrongPlans(lines.map((line) => ({ ...line, day: monday })))
    if (wrong) return { ok: false, refusal: wrong }
    return this.#plan(
      caller,
      'PLAN_WEEK',
      input,
      async (tx, estate) => {
        const differing = skipHolidays ? await calendarDays(tx, estateId, monday, addDays(monday, 6)) : []
        // Only what the calendar calls a holiday: a shift on a Sunday is what shifts are for.
        return weekPlan(
          monday,
          lines,
          (day) =>
            skipHolidays &&
            differing.some((each) => each.day === day) &&
            workingDay(day, differing, estate).kind === 'HOLIDAY',
        )
      },
      estateId,
    )
  }

  async changeShift(caller: Caller, input: ChangeShiftInput): Promise<RosterOutcome> {
    const wrong = checkForm([REASON], { ...input }) ?? planProblem(input, 0)
    if (wrong) return { ok: false, refusal: wrong }
    return this.#change(caller, 'CHANGE_SHIFT', input, async (tx, { before, person, now, estate }) => {
      const after = spanOf(input, estate.timeZone)
      const standing = { startsAt: before.starts_at, endsAt: before.ends_at }
      const plan = { ...input, personId: before.person_id }
      const planned: PlannedShift = { ...after, personId: before.person_id, plan }
      const others = await shiftsWithin(tx, [before.person_id], after.startsAt, after.endsAt)
      const problem =
        changeProblem(standing, after, person.names, { now, zone: estate.timeZone }) ??
        rosterProblem(
          [planned],
          others.filter(({ id }) => id !== before.id),
          new Map([[person.id, person.names]]),
          {
            now,
            zone: estate.timeZone,
          },
        )
      if (problem) throw new Refused(problem)
      return tx.query<ShiftRow & Record<string, unknown>>(
        'UPDATE shift SET starts_at = $2, ends_at = $3 WHERE id = $1 RETURNING id, person_id, starts_at, ends_at',
        [before.id, after.startsAt, after.endsAt],
      )
    })
  }

  /** It is taken off the roster; that it was there stands in the audit. A shift that has begun is ended, not unmade. */
  async cancelShift(caller: Caller, input: CancelShiftInput): Promise<RosterOutcome> {
    const wrong = checkForm([REASON], { ...input })
    if (wrong) return { ok: false, refusal: wrong }
    return this.#change(caller, 'CANCEL_SHIFT', input, async (tx, { before, person, now, estate }) => {
      const standing = { startsAt: before.starts_at, endsAt: before.ends_at }
      const zone = estate.timeZone
      if (standing.startsAt <= now) {
        const later = { startsAt: new Date(now.getTime() + 1), endsAt: standing.endsAt }
        throw new Refused(changeProblem(standing, later, person.names, { now, zone }) ?? NOT_FOUND)
      }
      await tx.query('DELETE FROM shift WHERE id = $1', [before.id])
      return []
    })
  }

  /** Trades and capacity; departments are for those above a supervisor, and what a person may read goes with them. */
  async changeTechnician(caller: Caller, input: ChangeTechnicianInput): Promise<ActionResult<string>> {
    const { estateId, personId, capacity } = input
    const wrong =
      checkForm([REASON], { ...input }) ??
      (capacity != null && (capacity < 1 || capacity > MOST_CAPACITY)
        ? refuse('INVALID', 'DIS-1', 'capacityWrong', { most: MOST_CAPACITY })
        : null) ??
      (input.departments?.length === 0 ? refuse('INVALID', 'DIS-1', 'badInput', { detail: 'departments' }) : null) ??
      (input.trades?.length === 0 ? refuse('INVALID', 'DIS-1', 'badInput', { detail: 'trades' }) : null)
    if (wrong) return { ok: false, refusal: wrong }
    const accounts: string[] = []
    const outcome = await enter<string>(
      this.acting,
      caller,
      { estateId, action: 'CHANGE_TECHNICIAN', input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      async (tx) => {
        const [person] = await lockTechnicians(tx, estateId, [personId])
        if (!person) throw new Refused(NOT_FOUND)
        refuseOthers(caller.actor, estateId, [person])
        if (input.departments && !plansAll(caller.actor, estateId))
          throw new Refused(refuse('FORBIDDEN', 'DIS-1', 'departmentsNotYours', { person: person.names }))
        const departments = input.departments ? [...new Set(input.departments)] : person.departments
        const trades = input.trades ? [...new Set(input.trades)] : person.trades
        await tx.query(
          'UPDATE technician SET departments = $3, trades = $4, capacity = $5 WHERE person_id = $1 AND estate_id = $2',
          [personId, estateId, departments, trades, capacity ?? person.capacity],
        )
        if (input.departments) {
          await tx.query(
            `UPDATE person_role SET departments = $3 WHERE person_id = $1 AND estate_id = $2 AND role = 'TECHNICIAN'`,
            [personId, estateId, departments],
          )
          const rows = await tx.query<{ id: string }>('SELECT id FROM account WHERE person_id = $1', [personId])
          accounts.splice(0, accounts.length, ...rows.map(({ id }) => id))
        }
        const { departments: was, trades: had, capacity: could } = person
        return {
          value: personId,
          recordKind: 'person',
          recordId: personId,
          detail: {
            input,
            before: { departments: was, trades: had, capacity: could },
            after: { departments, trades, capacity: capacity ?? could },
          },
          events: [plainEvent('TECHNICIAN_CHANGED', 'CHANGE_TECHNICIAN', personId)],
        }
      },
      () => Promise.resolve(personId),
    )
    if (outcome.ok && accounts.length > 0)
      await this.channel.announce(accounts.map((id) => ({ what: 'account', id, revoked: false })))
    return outcome
  }

  /** The days named are as they are now said to be; those cleared go back to the working week. */
  async setCalendar(caller: Caller, input: SetCalendarDaysInput): Promise<ActionResult<readonly string[]>> {
    const { estateId, days, clear } = input
    const all = [...days.map(({ day }) => day), ...clear]
    const wrong =
      all.length === 0 || all.length > MOST_SHIFTS || all.some((day) => !isDay(day)) || new Set(all).size < all.length
        ? refuse('INVALID', 'INT-7', 'calendarDayWrong', { most: MOST_SHIFTS })
        : days.reduce<Refusal | null>(
            (found, { name }) =>
              [name.zhHant, name.zhHans, name.en].reduce<Refusal | null>(
                (bad, text) => bad ?? checkForm([{ field: 'text', shape: 'name', rule: 'INT-7' }], { text }),
                found,
              ),
            null,
          )
    if (wrong) return { ok: false, refusal: wrong }
    return enter<readonly string[]>(
      this.acting,
      caller,
      { estateId, action: 'SET_CALENDAR', input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      async (tx) => {
        await tx.query('DELETE FROM calendar_day WHERE estate_id = $1 AND day = ANY($2::date[])', [estateId, clear])
        await tx.query(
          `INSERT INTO calendar_day (estate_id, day, kind, names)
           SELECT $1, r.day, r.kind, r.names FROM jsonb_to_recordset($2::jsonb) AS r(day date, kind text, names jsonb) ORDER BY r.day
           ON CONFLICT (estate_id, day) DO UPDATE SET kind = excluded.kind, names = excluded.names`,
          [
            estateId,
            JSON.stringify(
              days.map(({ day, kind, name }) => ({
                day,
                kind,
                names: { zh_Hant: name.zhHant, zh_Hans: name.zhHans, en: name.en },
              })),
            ),
          ],
        )
        return {
          value: all,
          recordKind: 'estate',
          recordId: estateId,
          detail: { input },
          events: [plainEvent('BOARD_CHANGED', 'SET_CALENDAR')],
        }
      },
      () => Promise.resolve(all),
    )
  }

  #plan(
    caller: Caller,
    action: string,
    input: PlanShiftsInput | PlanWeekInput,
    plansOf: (tx: Tx, estate: EstateSettings) => Promise<readonly ShiftPlan[]>,
    estateId: string,
  ): Promise<RosterOutcome> {
    const asked = 'shifts' in input ? input.shifts : input.lines
    return enter<readonly ShiftRow[]>(
      this.acting,
      caller,
      { estateId, action, input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      async (tx, now) => {
        const people = await lockTechnicians(tx, estateId, [...new Set(asked.map(({ personId }) => personId))])
        refuseOthers(caller.actor, estateId, people)
        const estate = await estateOf(tx, estateId)
        const planned = (await plansOf(tx, estate)).map((plan): PlannedShift => ({
          ...spanOf(plan, estate.timeZone),
          personId: plan.personId,
          plan,
        }))
        const standing =
          planned.length === 0
            ? []
            : await shiftsWithin(
                tx,
                people.map(({ id }) => id),
                earliest(planned),
                latest(planned),
              )
        const problem = rosterProblem(planned, standing, new Map(people.map(({ id, names }) => [id, names])), {
          now,
          zone: estate.timeZone,
        })
        if (problem) throw new Refused(problem)
        const made = await addShifts(
          tx,
          estateId,
          planned.map((shift) => ({ ...shift, id: this.acting.newId() })),
        )
        return {
          value: made,
          recordKind: 'estate',
          recordId: estateId,
          detail: { input, shifts: made },
          events: [...new Set(planned.map(({ personId }) => personId))].map((id) =>
            plainEvent('TECHNICIAN_CHANGED', action, id),
          ),
        }
      },
      async (tx) => {
        const estate = await estateOf(tx, estateId)
        const plans = await plansOf(tx, estate)
        const spans = plans.map((plan) => ({ ...spanOf(plan, estate.timeZone), personId: plan.personId, plan }))
        if (spans.length === 0) return []
        const ids = [...new Set(plans.map(({ personId }) => personId))]
        const there = await shiftsWithin(tx, ids, earliest(spans), latest(spans))
        return there
          .filter((each) =>
            spans.some(
              (span) => span.personId === each.personId && span.startsAt.getTime() === each.startsAt.getTime(),
            ),
          )
          .map(({ id, personId, startsAt, endsAt }) => ({
            id,
            person_id: personId,
            starts_at: startsAt,
            ends_at: endsAt,
          }))
      },
    )
  }

  #change(
    caller: Caller,
    action: string,
    input: ChangeShiftInput | CancelShiftInput,
    work: (
      tx: Tx,
      given: {
        readonly before: ShiftRow
        readonly person: RosteredPerson
        readonly now: Date
        readonly estate: EstateSettings
      },
    ) => Promise<readonly ShiftRow[]>,
  ): Promise<RosterOutcome> {
    const { estateId, shiftId } = input
    return enter<readonly ShiftRow[]>(
      this.acting,
      caller,
      { estateId, action, input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      async (tx, now) => {
        const seen = await shiftById(tx, estateId, shiftId)
        if (!seen) throw new Refused(NOT_FOUND)
        const [person] = await lockTechnicians(tx, estateId, [seen.person_id])
        // Read again: whoever changes a shift holds the lock of its person.
        const before = await shiftById(tx, estateId, shiftId)
        if (!before || !person) throw new Refused(NOT_FOUND)
        refuseOthers(caller.actor, estateId, [person])
        const value = await work(tx, { before, person, now, estate: await estateOf(tx, estateId) })
        return {
          value,
          recordKind: 'person',
          recordId: person.id,
          detail: { input, before, after: value[0] ?? null },
          events: [plainEvent('TECHNICIAN_CHANGED', action, person.id)],
        }
      },
      async (tx) => {
        const now = await shiftById(tx, estateId, shiftId)
        return now ? [now] : []
      },
    )
  }
}

const plansAll = (actor: Actor, estateId: string): boolean =>
  PLANNERS.some((role) => role !== 'DEPARTMENT_SUPERVISOR' && hasRole(actor, estateId, role))

/** @throws Refused where a supervisor plans somebody of another department */
function refuseOthers(actor: Actor, estateId: string, people: readonly RosteredPerson[]): void {
  if (plansAll(actor, estateId)) return
  const own = departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR')
  const other = people.find(({ departments }) => !departments.some((department) => own.includes(department)))
  if (other) throw new Refused(refuse('FORBIDDEN', 'DIS-1', 'technicianOfOthers', { person: other.names }))
}

const wrongPlans = (plans: readonly Pick<ShiftPlan, 'day' | 'from' | 'to'>[]): Refusal | null =>
  plans.length === 0 || plans.length > MOST_SHIFTS
    ? refuse('INVALID', 'DIS-1', 'badInput', { detail: `shifts: 1-${MOST_SHIFTS}` })
    : plans.reduce<Refusal | null>((found, plan, line) => found ?? planProblem(plan, line), null)

const earliest = (shifts: readonly PlannedShift[]): Date =>
  new Date(Math.min(...shifts.map(({ startsAt }) => startsAt.getTime())))
const latest = (shifts: readonly PlannedShift[]): Date =>
  new Date(Math.max(...shifts.map(({ endsAt }) => endsAt.getTime())))

async function estateOf(tx: ReadTx, estateId: string): Promise<EstateSettings> {
  const [row] = await tx.query<{
    time_zone: string
    estate_currency: string
    estate_settings: Readonly<Record<string, unknown>>
  }>(`SELECT ${ESTATE_COLUMNS} FROM estate e WHERE e.id = $1`, [estateId], { name: 'roster_estate' })
  if (!row) throw new Refused(NOT_FOUND)
  return estateSettings({ id: estateId, timeZone: row.time_zone, currency: row.estate_currency }, row.estate_settings)
}
