/** Who is on duty when, what technicians can, and which days are worked. Each change is all of it or nothing. */
import { addDays, isDay } from '../domain/calendar.js'
import { type CalendarDay, weekdayOf, workingDay } from '../domain/dispatch-calendar.js'
import {
  changeProblem,
  type PlannedShift,
  planProblem,
  rosterProblem,
  type ShiftPlan,
  spanOf,
  type StandingShift,
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
  lockOfShift,
  lockTechnicians,
  moveShift,
  otherShiftsAbout,
  removeShift,
  type RosteredPerson,
  shiftById,
  type ShiftRow,
  shiftsAbout,
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

/** What is planned, of which days. */
interface Planning {
  readonly first: string
  readonly last: string
  /** Whether the days that differ from the working week are wanted. */
  readonly differing: boolean
  readonly plansOf: (estate: EstateSettings, differing: readonly CalendarDay[]) => readonly ShiftPlan[]
}

interface ReadForPlan {
  readonly people: readonly RosteredPerson[]
  readonly estate: EstateSettings | null
  readonly differing: readonly CalendarDay[]
  readonly standing: readonly StandingShift[]
}

interface ReadForChange {
  readonly person: RosteredPerson | undefined
  readonly before: ShiftRow | null
  readonly estate: EstateSettings | null
  readonly others: readonly StandingShift[]
}

export class RosterService {
  constructor(
    private readonly acting: Acting,
    private readonly channel: AccessChannel,
  ) {}

  async planShifts(caller: Caller, input: PlanShiftsInput): Promise<RosterOutcome> {
    const { shifts } = input
    const wrong = wrongPlans(shifts)
    if (wrong) return { ok: false, refusal: wrong }
    const days = shifts.map(({ day }) => day).sort()
    const span = { first: days[0] as string, last: days.at(-1) as string }
    return this.#plan(caller, 'PLAN_SHIFTS', input, { ...span, differing: false, plansOf: () => shifts })
  }

  async planWeek(caller: Caller, input: PlanWeekInput): Promise<RosterOutcome> {
    const { monday, lines, skipHolidays } = input
    const wrong =
      !isDay(monday) || weekdayOf(monday) !== 1
        ? refuse('INVALID', 'DIS-1', 'notMonday', { day: monday.slice(0, 20) })
        : lines.some(({ weekdays }) => weekdays.length === 0 || weekdays.some((day) => day < 1 || day > 7))
          ? refuse('INVALID', 'DIS-1', 'badInput', { detail: 'weekdays' })
          : wrongPlans(lines.map((line) => ({ ...line, day: monday })))
    if (wrong) return { ok: false, refusal: wrong }
    return this.#plan(caller, 'PLAN_WEEK', input, {
      first: monday,
      last: addDays(monday, 6),
      differing: skipHolidays,
      plansOf: (estate, differing) =>
        // Only what the calendar calls a holiday: a shift on a Sunday is what shifts are for.
        weekPlan(
          monday,
          lines,
          (day) =>
            skipHolidays &&
            differing.some((each) => each.day === day) &&
            workingDay(day, differing, estate).kind === 'HOLIDAY',
        ),
    })
  }

  async changeShift(caller: Caller, input: ChangeShiftInput): Promise<RosterOutcome> {
    const wrong = checkForm([REASON], { ...input }) ?? planProblem(input, 0)
    if (wrong) return { ok: false, refusal: wrong }
    return this.#change(caller, 'CHANGE_SHIFT', input, input.day, ({ before, person, others, now, estate }) => {
      const after = spanOf(input, estate.timeZone)
      const standing = { startsAt: before.starts_at, endsAt: before.ends_at }
      const plan = { ...input, personId: before.person_id }
      const planned: PlannedShift = { ...after, personId: before.person_id, plan }
      const problem =
        changeProblem(standing, after, person.names, { now, zone: estate.timeZone }) ??
        rosterProblem([planned], others, new Map([[person.id, person.names]]), { now, zone: estate.timeZone })
      if (problem) throw new Refused(problem)
      const moved: ShiftRow = { ...before, starts_at: after.startsAt, ends_at: after.endsAt }
      return { value: [moved], write: (tx) => moveShift(tx, moved) }
    })
  }

  /** It is taken off the roster; that it was there stands in the audit. A shift that has begun is ended, not unmade. */
  async cancelShift(caller: Caller, input: CancelShiftInput): Promise<RosterOutcome> {
    const wrong = checkForm([REASON], { ...input })
    if (wrong) return { ok: false, refusal: wrong }
    return this.#change(caller, 'CANCEL_SHIFT', input, null, ({ before, person, now, estate }) => {
      const standing = { startsAt: before.starts_at, endsAt: before.ends_at }
      const zone = estate.timeZone
      if (standing.startsAt <= now) {
        const later = { startsAt: new Date(now.getTime() + 1), endsAt: standing.endsAt }
        throw new Refused(changeProblem(standing, later, person.names, { now, zone }) ?? NOT_FOUND)
      }
      return { value: [], write: (tx) => removeShift(tx, before.id) }
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
    const outcome = await enter<
      string,
      { readonly person: RosteredPerson | undefined; readonly owned: readonly string[] }
    >(
      this.acting,
      caller,
      { estateId, action: 'CHANGE_TECHNICIAN', input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      {
        reads: async (tx) => {
          const [[person], owned] = await Promise.all([
            lockTechnicians(tx, estateId, [personId]),
            input.departments ? accountsOf(tx, personId) : [],
          ])
          return { person, owned }
        },
        work: ({ read: { person, owned } }) => {
          if (!person) throw new Refused(NOT_FOUND)
          refuseOthers(caller.actor, estateId, [person])
          if (input.departments && !plansAll(caller.actor, estateId))
            throw new Refused(refuse('FORBIDDEN', 'DIS-1', 'departmentsNotYours', { person: person.names }))
          const departments = input.departments ? [...new Set(input.departments)] : person.departments
          const trades = input.trades ? [...new Set(input.trades)] : person.trades
          accounts.splice(0, accounts.length, ...owned)
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
            ahead: [
              (tx) =>
                tx.query(
                  'UPDATE technician SET departments = $3, trades = $4, capacity = $5 WHERE person_id = $1 AND estate_id = $2',
                  [personId, estateId, departments, trades, capacity ?? person.capacity],
                  { name: 'roster_technician' },
                ),
              ...(input.departments
                ? [
                    (tx: Tx) =>
                      tx.query(
                        `UPDATE person_role SET departments = $3 WHERE person_id = $1 AND estate_id = $2 AND role = 'TECHNICIAN'`,
                        [personId, estateId, departments],
                        { name: 'roster_departments' },
                      ),
                  ]
                : []),
            ],
          }
        },
        again: () => Promise.resolve(personId),
      },
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
      {
        work: () => ({
          value: all,
          recordKind: 'estate',
          recordId: estateId,
          detail: { input },
          events: [plainEvent('BOARD_CHANGED', 'SET_CALENDAR')],
          ahead: [
            (tx) =>
              tx.query('DELETE FROM calendar_day WHERE estate_id = $1 AND day = ANY($2::date[])', [estateId, clear], {
                name: 'calendar_clear',
              }),
            (tx) =>
              tx.query(
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
                { name: 'calendar_set' },
              ),
          ],
        }),
        again: () => Promise.resolve(all),
      },
    )
  }

  #plan(
    caller: Caller,
    action: string,
    input: PlanShiftsInput | PlanWeekInput,
    { first, last, differing: wantsCalendar, plansOf }: Planning,
  ): Promise<RosterOutcome> {
    const { estateId } = input
    const asked = 'shifts' in input ? input.shifts : input.lines
    const ids = [...new Set(asked.map(({ personId }) => personId))]
    const calendar = (tx: ReadTx) => (wantsCalendar ? calendarDays(tx, estateId, first, last) : [])
    return enter<readonly ShiftRow[], ReadForPlan>(
      this.acting,
      caller,
      { estateId, action, input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      {
        reads: async (tx) => {
          const [people, estate, differing, standing] = await Promise.all([
            lockTechnicians(tx, estateId, ids),
            estateOf(tx, estateId),
            calendar(tx),
            shiftsAbout(tx, ids, first, last),
          ])
          return { people, estate, differing, standing }
        },
        work: ({ now, read: { people, estate, differing, standing } }) => {
          refuseOthers(caller.actor, estateId, people)
          if (!estate) throw new Refused(NOT_FOUND)
          const planned = plansOf(estate, differing).map((plan): PlannedShift => ({
            ...spanOf(plan, estate.timeZone),
            personId: plan.personId,
            plan,
          }))
          const problem = rosterProblem(planned, standing, new Map(people.map(({ id, names }) => [id, names])), {
            now,
            zone: estate.timeZone,
          })
          if (problem) throw new Refused(problem)
          const made = planned.map(({ personId, startsAt, endsAt }): ShiftRow => ({
            id: this.acting.newId(),
            person_id: personId,
            starts_at: startsAt,
            ends_at: endsAt,
          }))
          return {
            value: made,
            recordKind: 'estate',
            recordId: estateId,
            detail: { input, shifts: made },
            events: [...new Set(planned.map(({ personId }) => personId))].map((id) =>
              plainEvent('TECHNICIAN_CHANGED', action, id),
            ),
            ahead: [(tx) => addShifts(tx, estateId, made)],
          }
        },
        again: async (tx) => {
          const estate = await estateOf(tx, estateId)
          if (!estate) return []
          const plans = plansOf(estate, await calendar(tx))
          const spans = plans.map((plan) => ({ ...spanOf(plan, estate.timeZone), personId: plan.personId, plan }))
          if (spans.length === 0) return []
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
      },
    )
  }

  #change(
    caller: Caller,
    action: string,
    input: ChangeShiftInput | CancelShiftInput,
    /** To which it is moved; null: nowhere. */
    day: string | null,
    work: (given: {
      readonly before: ShiftRow
      readonly person: RosteredPerson
      /** Of the same person, about that day. */
      readonly others: readonly StandingShift[]
      readonly now: Date
      readonly estate: EstateSettings
    }) => { readonly value: readonly ShiftRow[]; readonly write: (tx: Tx) => Promise<unknown> },
  ): Promise<RosterOutcome> {
    const { estateId, shiftId } = input
    return enter<readonly ShiftRow[], ReadForChange>(
      this.acting,
      caller,
      { estateId, action, input, idempotencyKey: input.idempotencyKey, roles: PLANNERS },
      {
        reads: async (tx) => {
          // The shift behind the lock: whoever changes one holds the lock of its person.
          const [[person], before, estate, others] = await Promise.all([
            lockOfShift(tx, estateId, shiftId),
            shiftById(tx, estateId, shiftId),
            estateOf(tx, estateId),
            day ? otherShiftsAbout(tx, shiftId, day) : [],
          ])
          return { person, before, estate, others }
        },
        work: ({ now, read: { person, before, estate, others } }) => {
          if (!before || !person || !estate) throw new Refused(NOT_FOUND)
          refuseOthers(caller.actor, estateId, [person])
          const { value, write } = work({ before, person, others, now, estate })
          return {
            value,
            recordKind: 'person',
            recordId: person.id,
            detail: { input, before, after: value[0] ?? null },
            events: [plainEvent('TECHNICIAN_CHANGED', action, person.id)],
            ahead: [write],
          }
        },
        again: async (tx) => {
          const now = await shiftById(tx, estateId, shiftId)
          return now ? [now] : []
        },
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

const accountsOf = async (tx: ReadTx, personId: string): Promise<readonly string[]> =>
  (
    await tx.query<{ id: string }>('SELECT id FROM account WHERE person_id = $1', [personId], {
      name: 'roster_accounts',
    })
  ).map(({ id }) => id)

async function estateOf(tx: ReadTx, estateId: string): Promise<EstateSettings | null> {
  const [row] = await tx.query<{
    time_zone: string
    estate_currency: string
    estate_settings: Readonly<Record<string, unknown>>
  }>(`SELECT ${ESTATE_COLUMNS} FROM estate e WHERE e.id = $1`, [estateId], { name: 'roster_estate' })
  if (!row) return null
  return estateSettings({ id: estateId, timeZone: row.time_zone, currency: row.estate_currency }, row.estate_settings)
}
