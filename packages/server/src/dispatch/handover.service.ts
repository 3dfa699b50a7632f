/** Hand-overs of duty: the list is made once, in two statements whatever is on it, and kept. */
import type { DataSource } from 'typeorm'
import { type StoredClocks, clocksFrom } from '../domain/card.js'
import { isRunning } from '../domain/clock.js'
import {
  type HandoverItem,
  type HandoverKind,
  type HandoverParty,
  type HandoverState,
  mayReadHandover,
  openingProblem,
  type PromiseRow,
  promisesOf,
  PROMISING_ACTIONS,
  signingProblem,
  withdrawalProblem,
} from '../domain/dispatch-handover.js'
import { checkForm } from '../domain/form.js'
import { quantityText, stillLent } from '../domain/materials.js'
import { NOT_FOUND } from '../domain/refusal.js'
import type { Actor } from '../domain/role.js'
import type { Department, Localized, Role } from '../domain/vocabulary.js'
import type { Loan } from '../domain/work-order-state.js'
import type { Caller } from '../platform/record.js'
import { type ReadTx, Refused, type Tx } from '../platform/unit-of-work.js'
import type { Acting, ActionResult } from '../request/acting.js'
import { enter, plainEvent } from '../request/entry.js'
import type { OpenHandoverInput, SignHandoverInput, WithdrawHandoverInput } from './handover.type.js'

export interface HandoverRow {
  readonly id: string
  readonly estate_id: string
  readonly kind: HandoverKind
  readonly giver_id: string
  readonly taker_id: string
  readonly note: string | null
  readonly items: readonly HandoverItem[]
  readonly opened_by: string
  readonly opened_at: Date
  readonly giver_signed_at: Date | null
  readonly taker_signed_at: Date | null
  readonly withdrawn_at: Date | null
  readonly withdrawn_reason: string | null
}

export type HandoverOutcome = ActionResult<HandoverRow>

/** Of the wall's own size: a centre with more open than this has other troubles. */
const MOST_ITEMS = 500

const ROLES: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'TECHNICIAN',
  'DEPARTMENT_SUPERVISOR',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
]
export class HandoverService {
  constructor(
    private readonly acting: Acting,
    private readonly dataSource: DataSource,
  ) {}

  async open(caller: Caller, input: OpenHandoverInput): Promise<HandoverOutcome> {
    const { estateId, kind, takerId } = input
    const giverId = input.giverId ?? caller.actor.personId
    const wrong = checkForm([{ field: 'note', shape: 'text', rule: 'DIS-5', optional: true }], { ...input })
    if (wrong || giverId === null) return { ok: false, refusal: wrong ?? NOT_FOUND }
    return enter<HandoverRow, ReadToOpen>(
      this.acting,
      caller,
      { estateId, action: 'OPEN_HANDOVER', input, idempotencyKey: input.idempotencyKey, roles: ROLES },
      {
        reads: async (tx) => {
          const [open, parties, items] = await Promise.all([
            hasOpen(tx, estateId, giverId),
            partiesOf(tx, estateId, [giverId, takerId]),
            listFor(tx, estateId, kind === 'TECHNICIAN' ? giverId : null),
          ])
          return { open, parties, items }
        },
        work: ({ now, read: { open, parties, items } }) => {
          const [giver, taker] = [parties.get(giverId) ?? null, parties.get(takerId) ?? null]
          const problem = openingProblem({ kind, estateId, giver, taker, open }, caller.actor)
          if (problem) throw new Refused(problem)
          const row: HandoverRow = {
            id: this.acting.newId(),
            estate_id: estateId,
            kind,
            giver_id: giverId,
            taker_id: takerId,
            note: input.note?.trim() || null,
            items,
            opened_by: caller.actor.personId as string,
            opened_at: now,
            giver_signed_at: caller.actor.personId === giverId ? now : null,
            taker_signed_at: null,
            withdrawn_at: null,
            withdrawn_reason: null,
          }
          return {
            value: row,
            recordKind: 'handover',
            recordId: row.id,
            detail: { input, items: items.length },
            events: [plainEvent('BOARD_CHANGED', 'OPEN_HANDOVER', giverId)],
            ahead: [(tx) => insert(tx, row)],
          }
        },
        again,
      },
    )
  }

  sign(caller: Caller, input: SignHandoverInput): Promise<HandoverOutcome> {
    return this.#act(caller, 'SIGN_HANDOVER', input, (row, now) => {
      const problem = signingProblem(stateOf(row), caller.actor)
      if (problem) throw new Refused(problem)
      return caller.actor.personId === row.giver_id ? { giver_signed_at: now } : { taker_signed_at: now }
    })
  }

  async withdraw(caller: Caller, input: WithdrawHandoverInput): Promise<HandoverOutcome> {
    const wrong = checkForm([{ field: 'reason', shape: 'text', rule: 'DIS-5' }], { ...input })
    if (wrong) return { ok: false, refusal: wrong }
    return this.#act(caller, 'WITHDRAW_HANDOVER', input, (row, now) => {
      const problem = withdrawalProblem(stateOf(row), caller.actor)
      if (problem) throw new Refused(problem)
      return { withdrawn_at: now, withdrawn_reason: input.reason }
    })
  }

  /** The newest first; those that wait for a signature before all others. */
  async list(actor: Actor, estateId: string, unsigned: boolean, first: number): Promise<readonly HandoverRow[]> {
    const rows = await this.dataSource.query<(HandoverRow & { departments: Department[] })[]>(
      `SELECT h.*, ${DEPARTMENTS} AS departments FROM duty_handover h
       WHERE h.estate_id = $1 AND (NOT $2 OR (h.withdrawn_at IS NULL AND (h.giver_signed_at IS NULL OR h.taker_signed_at IS NULL)))
       ORDER BY (h.withdrawn_at IS NULL AND (h.giver_signed_at IS NULL OR h.taker_signed_at IS NULL)) DESC, h.opened_at DESC, h.id DESC
       LIMIT $3`,
      [estateId, unsigned, first],
    )
    return rows.filter((row) => mayReadHandover(actor, stateOf(row), row.departments))
  }

  #act(
    caller: Caller,
    action: string,
    input: SignHandoverInput | WithdrawHandoverInput,
    change: (row: HandoverRow, now: Date) => Partial<HandoverRow>,
  ): Promise<HandoverOutcome> {
    const { estateId, handoverId, idempotencyKey } = input
    return enter<HandoverRow, readonly LockedRow[]>(
      this.acting,
      caller,
      { estateId, action, input, idempotencyKey, roles: ROLES },
      {
        reads: (tx) =>
          tx.query<LockedRow & Record<string, unknown>>(
            `SELECT h.*, ${DEPARTMENTS} AS departments FROM duty_handover h WHERE h.id = $1 AND h.estate_id = $2 FOR UPDATE OF h`,
            [handoverId, estateId],
            { name: 'handover_lock' },
          ),
        work: ({ now, read: [row] }) => {
          // Who may not read it does not learn that it is there.
          if (
            !row ||
            !(mayReadHandover(caller.actor, stateOf(row), row.departments) || row.opened_by === caller.actor.personId)
          )
            throw new Refused(NOT_FOUND)
          const after = change(row, now)
          const value: HandoverRow = { ...row, ...after }
          return {
            value,
            recordKind: 'handover',
            recordId: handoverId,
            detail: { input, after },
            events: [plainEvent('BOARD_CHANGED', action, row.giver_id)],
            ahead: [(tx) => update(tx, value)],
          }
        },
        again,
      },
    )
  }
}

interface ReadToOpen {
  readonly open: boolean
  readonly parties: ReadonlyMap<string, HandoverParty>
  readonly items: readonly HandoverItem[]
}

type LockedRow = HandoverRow & { readonly departments: Department[] }

const insert = (tx: Tx, row: HandoverRow): Promise<unknown> =>
  tx.query(
    `INSERT INTO duty_handover (id, estate_id, kind, giver_id, taker_id, note, items, opened_by, opened_at, giver_signed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)`,
    [
      row.id,
      row.estate_id,
      row.kind,
      row.giver_id,
      row.taker_id,
      row.note,
      JSON.stringify(row.items),
      row.opened_by,
      row.opened_at,
      row.giver_signed_at,
    ],
    { name: 'handover_insert' },
  )

const update = (tx: Tx, row: HandoverRow): Promise<unknown> =>
  tx.query(
    // What was signed stays as it is, to the microsecond.
    `UPDATE duty_handover SET giver_signed_at = coalesce(giver_signed_at, $2), taker_signed_at = coalesce(taker_signed_at, $3),
       withdrawn_at = coalesce(withdrawn_at, $4), withdrawn_reason = $5 WHERE id = $1`,
    [row.id, row.giver_signed_at, row.taker_signed_at, row.withdrawn_at, row.withdrawn_reason],
    { name: 'handover_update' },
  )

/** Of giver and taker as technicians, for the supervisor who oversees them. */
const DEPARTMENTS = `(SELECT coalesce(array_agg(DISTINCT d), '{}') FROM technician t, unnest(t.departments) d
  WHERE t.estate_id = h.estate_id AND t.person_id IN (h.giver_id, h.taker_id))`

const stateOf = (row: HandoverRow): HandoverState => ({
  kind: row.kind,
  estateId: row.estate_id,
  giverId: row.giver_id,
  takerId: row.taker_id,
  openedBy: row.opened_by,
  giverSignedAt: row.giver_signed_at,
  takerSignedAt: row.taker_signed_at,
  withdrawnAt: row.withdrawn_at,
})

const handoverById = async (tx: ReadTx, id: string): Promise<HandoverRow | null> =>
  (
    await tx.query<HandoverRow & Record<string, unknown>>('SELECT * FROM duty_handover WHERE id = $1', [id], {
      name: 'handover_by_id',
    })
  )[0] ?? null

const again = async (tx: Tx, recordId: string | null): Promise<HandoverRow> => {
  const row = recordId ? await handoverById(tx, recordId) : null
  if (!row) throw new Error(`The key's result names hand-over ${recordId}, which is not there.`)
  return row
}

async function partiesOf(
  tx: Tx,
  estateId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HandoverParty>> {
  const rows = await tx.query<{ id: string; roles: Role[]; departments: Department[] | null }>(
    `SELECT r.person_id AS id, array_agg(r.role) AS roles,
       (SELECT t.departments FROM technician t WHERE t.person_id = r.person_id AND t.estate_id = $1) AS departments
     FROM person_role r WHERE r.estate_id = $1 AND r.person_id = ANY($2::uuid[]) AND r.role <> 'RESIDENT' GROUP BY r.person_id`,
    [estateId, ids],
    { name: 'handover_parties' },
  )
  return new Map(rows.map(({ id, roles, departments }) => [id, { id, roles, departments: departments ?? [] }]))
}

/** Two at once for one giver take turns at his row of person, so that one of them is refused. */
async function hasOpen(tx: Tx, estateId: string, giverId: string): Promise<boolean> {
  const [, [row]] = await Promise.all([
    tx.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [giverId], { name: 'handover_giver' }),
    tx.query<{ open: boolean }>(
      `SELECT EXISTS (SELECT FROM duty_handover WHERE estate_id = $1 AND giver_id = $2 AND withdrawn_at IS NULL
         AND (giver_signed_at IS NULL OR taker_signed_at IS NULL)) AS open`,
      [estateId, giverId],
      { name: 'handover_open' },
    ),
  ])
  return row?.open ?? false
}

interface ItemRow {
  readonly kind: 'REQUEST' | 'WORK_ORDER'
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly service: Localized | null
  readonly building: string | null
  readonly room: string | null
  readonly assignee: Localized | null
  readonly appointment_at: Date | null
  readonly clocks: StoredClocks
  readonly loans: readonly Loan[] | null
}

// The technician's: what he has in hand. The desk's: everything that is open, whoever opened it.
const ITEMS = `
SELECT * FROM (
  SELECT 'WORK_ORDER' AS kind, o.id, o.serial, o.status, i.short_names AS service, b.code AS building, u.room,
    (SELECT p.names FROM person p WHERE p.id = o.assignee_id) AS assignee, o.appointment_at, o.clocks,
    o.facts -> 'materials' -> 'loans' AS loans, o.opened_at AS since
  FROM work_order o JOIN service_item i ON i.id = o.item_id LEFT JOIN building b ON b.id = o.building_id LEFT JOIN unit u ON u.id = o.unit_id
  WHERE o.estate_id = $1 AND o.status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED') AND ($2::uuid IS NULL OR o.assignee_id = $2)
  UNION ALL
  SELECT 'REQUEST', r.id, r.serial, r.status, i.short_names, b.code, u.room, NULL, r.appointment_from, r.clocks, NULL, r.registered_at
  FROM request r LEFT JOIN service_item i ON i.id = r.item_id LEFT JOIN building b ON b.id = r.building_id LEFT JOIN unit u ON u.id = r.unit_id
  WHERE $2::uuid IS NULL AND r.estate_id = $1 AND r.status IN ('REGISTERED', 'AWAITING_APPROVAL')
) AS everything ORDER BY since, id LIMIT ${MOST_ITEMS}`

const PROMISES = `
SELECT * FROM (
  SELECT DISTINCT ON (e.item_id, e.action) e.item_id, e.action, e.at, e.input, e.version,
    (SELECT p.names FROM person p WHERE p.id = e.by_person) AS name
  FROM evidence e WHERE e.item_id IN (SELECT listed.id FROM (${ITEMS}) AS listed) AND e.action = ANY($3::text[])
  ORDER BY e.item_id, e.action, e.version DESC) AS last ORDER BY item_id, version`

async function listFor(tx: Tx, estateId: string, assigneeId: string | null): Promise<readonly HandoverItem[]> {
  const [rows, said] = await Promise.all([
    tx.query<ItemRow & Record<string, unknown>>(ITEMS, [estateId, assigneeId], { name: 'handover_items' }),
    tx.query<PromiseRow & { item_id: string } & Record<string, unknown>>(
      PROMISES,
      [estateId, assigneeId, PROMISING_ACTIONS],
      { name: 'handover_promises' },
    ),
  ])
  return rows.map((row): HandoverItem => ({
    kind: row.kind,
    id: row.id,
    serial: row.serial,
    status: row.status,
    service: row.service,
    building: row.building,
    room: row.room,
    assignee: row.assignee,
    appointmentAt: row.appointment_at?.toISOString() ?? null,
    clocks: clocksFrom(row.clocks)
      .filter(isRunning)
      .map(({ kind, dueAt, overdueAt }) => ({
        kind,
        dueAt: dueAt.toISOString(),
        overdueAt: overdueAt?.toISOString() ?? null,
      })),
    promises: promisesOf(said.filter((each) => each.item_id === row.id)),
    loans: (row.loans ?? [])
      .filter((loan) => stillLent(loan) > 0)
      .map((loan) => quantityText(stillLent(loan), loan.name, loan.unit)),
  }))
}
