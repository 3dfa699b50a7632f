/** Shifts, technicians and the calendar under their locks, and as they are read. */
import type { DataSource } from 'typeorm'
import type { CalendarDay } from '../domain/dispatch-calendar.js'
import type { StandingShift } from '../domain/dispatch-shift.js'
import type { Department, Localized, Trade } from '../domain/vocabulary.js'
import { groupBy } from '../platform/collections.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'

export interface ShiftRow {
  readonly id: string
  readonly person_id: string
  readonly starts_at: Date
  readonly ends_at: Date
}

export interface RosteredPerson {
  readonly id: string
  readonly names: Localized
  readonly departments: readonly Department[]
  readonly trades: readonly Trade[]
  readonly capacity: number
}

// Of every estate in which they serve, in one order: nobody is on duty twice at a time, wherever it was planned.
const lock = (who: string): string => `
SELECT t.person_id AS id, t.estate_id, p.names, t.departments, t.trades, t.capacity
FROM technician t JOIN person p ON p.id = t.person_id
WHERE ${who} ORDER BY t.person_id, t.estate_id FOR UPDATE OF t`

type Locked = RosteredPerson & { readonly estate_id: string; readonly [column: string]: unknown }

/** Locks technicians; those who do not serve in the estate are not among them. */
export const lockTechnicians = async (
  tx: Tx,
  estateId: string,
  ids: readonly string[],
): Promise<readonly RosteredPerson[]> => {
  const rows = await tx.query<Locked>(lock('t.person_id = ANY($1::uuid[])'), [ids], { name: 'roster_lock' })
  return rows.filter((row) => row.estate_id === estateId)
}

/** Locks the technician of a shift, which keeps its person for as long as it is there. Read the shift behind this. */
export const lockOfShift = async (tx: Tx, estateId: string, shiftId: string): Promise<readonly RosteredPerson[]> => {
  const of = lock('t.person_id = (SELECT s.person_id FROM shift s WHERE s.id = $1 AND s.estate_id = $2)')
  const rows = await tx.query<Locked>(of, [shiftId, estateId], { name: 'roster_lock_of_shift' })
  return rows.filter((row) => row.estate_id === estateId)
}

/** Shifts of some persons that reach into a span, in whatever estate. */
export const shiftsWithin = async (
  tx: ReadTx,
  ids: readonly string[],
  from: Date,
  to: Date,
): Promise<readonly StandingShift[]> =>
  (
    await tx.query<ShiftRow & Record<string, unknown>>(
      `SELECT id, person_id, starts_at, ends_at FROM shift
       WHERE person_id = ANY($1::uuid[]) AND ends_at > $2 AND starts_at < $3 ORDER BY starts_at, id`,
      [ids, from, to],
      { name: 'roster_within' },
    )
  ).map(standing)

const standing = (row: ShiftRow): StandingShift => ({
  id: row.id,
  personId: row.person_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
})

const DAY_MS = 86_400_000

/** Shifts of some persons about some days, with a margin for every time zone: for who does not know the estate's yet. */
export const shiftsAbout = (
  tx: ReadTx,
  ids: readonly string[],
  first: string,
  last: string,
): Promise<readonly StandingShift[]> =>
  shiftsWithin(tx, ids, new Date(Date.parse(first) - 2 * DAY_MS), new Date(Date.parse(last) + 3 * DAY_MS))

/** The other shifts of the person of a shift about a day, in the same way. */
export const otherShiftsAbout = async (tx: ReadTx, shiftId: string, day: string): Promise<readonly StandingShift[]> =>
  (
    await tx.query<ShiftRow & Record<string, unknown>>(
      `SELECT o.id, o.person_id, o.starts_at, o.ends_at FROM shift s JOIN shift o ON o.person_id = s.person_id AND o.id <> s.id
       WHERE s.id = $1 AND o.ends_at > $2 AND o.starts_at < $3 ORDER BY o.starts_at, o.id`,
      [shiftId, new Date(Date.parse(day) - 2 * DAY_MS), new Date(Date.parse(day) + 3 * DAY_MS)],
      { name: 'roster_others' },
    )
  ).map(standing)

export const addShifts = (tx: Tx, estateId: string, shifts: readonly ShiftRow[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO shift (id, estate_id, person_id, starts_at, ends_at)
     SELECT r.id, $1, r.person_id, r.starts_at, r.ends_at
     FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, person_id uuid, starts_at timestamptz, ends_at timestamptz)`,
    [estateId, JSON.stringify(shifts)],
    { name: 'roster_add' },
  )

export const moveShift = (tx: Tx, { id, starts_at, ends_at }: ShiftRow): Promise<unknown> =>
  tx.query('UPDATE shift SET starts_at = $2, ends_at = $3 WHERE id = $1', [id, starts_at, ends_at], {
    name: 'roster_move',
  })

export const removeShift = (tx: Tx, id: string): Promise<unknown> =>
  tx.query('DELETE FROM shift WHERE id = $1', [id], { name: 'roster_remove' })

export const shiftById = async (tx: ReadTx, estateId: string, id: string): Promise<ShiftRow | null> =>
  (
    await tx.query<ShiftRow & Record<string, unknown>>(
      'SELECT id, person_id, starts_at, ends_at FROM shift WHERE id = $1 AND estate_id = $2',
      [id, estateId],
      { name: 'roster_by_id' },
    )
  )[0] ?? null

const CALENDAR = `
SELECT to_char(day, 'YYYY-MM-DD') AS day, kind, names AS name FROM calendar_day
WHERE estate_id = $1 AND day BETWEEN $2::date AND $3::date ORDER BY day`

/** Days that differ from the working week, both ends included. */
export const calendarDays = (tx: ReadTx, estateId: string, from: string, to: string): Promise<CalendarDay[]> =>
  tx.query<CalendarDay & Record<string, unknown>>(CALENDAR, [estateId, from, to], { name: 'calendar_days' })

export class RosterStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Shifts that reach into a span, in the order in which they begin. */
  shifts(estateId: string, department: Department | null, from: Date, to: Date): Promise<ShiftRow[]> {
    return this.dataSource.query<ShiftRow[]>(
      `SELECT s.id, s.person_id, s.starts_at, s.ends_at FROM shift s
       WHERE s.estate_id = $1 AND s.ends_at > $2 AND s.starts_at < $3
         AND ($4::text IS NULL OR EXISTS (SELECT FROM technician t
           WHERE t.person_id = s.person_id AND t.estate_id = s.estate_id AND $4 = ANY(t.departments)))
       ORDER BY s.starts_at, s.person_id, s.id LIMIT 2000`,
      [estateId, from, to, department],
    )
  }

  /** Every estate's differing days from a month ago on: what an appointment that still matters can fall on. */
  readonly calendarByEstate = async (ids: readonly string[]): Promise<Map<string, CalendarDay[]>> =>
    groupBy(
      await this.dataSource.query<(CalendarDay & { estateId: string })[]>(
        `SELECT estate_id AS "estateId", to_char(day, 'YYYY-MM-DD') AS day, kind, names AS name FROM calendar_day
         WHERE estate_id = ANY($1::uuid[]) AND day > now() - interval '1 month' ORDER BY day`,
        [ids],
      ),
      'estateId',
    )

  calendar(estateId: string, from: string, to: string): Promise<readonly CalendarDay[]> {
    return this.dataSource.query<CalendarDay[]>(CALENDAR, [estateId, from, to])
  }
}
