/** Callbacks as they are read: the queue in time order, the next one of a caller, and by what they belong to. */
import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'
import type { CallbackState } from '../domain/callback.js'
import { rolesIn, type Actor } from '../domain/role.js'
import type { CallbackRoute, CallbackStatus } from '../domain/vocabulary.js'
import type { Page } from '../platform/graphql/connection.js'
import { caseFrom, type Row } from '../request/rows.js'

export interface QueueFilter {
  readonly statuses?: readonly CallbackStatus[] | null
  readonly route?: CallbackRoute | null
  readonly month?: string | null
  readonly ownerId?: string | null
  readonly dissatisfied?: boolean | null
  readonly serials?: readonly string[] | null
  /** What the viewer may read, when not all: his departments', and what he was given. */
  readonly within: { readonly departments: readonly string[]; readonly personId: string | null } | null
}

const WHERE = `
k.estate_id = $1
  AND ($2::text[] IS NULL OR k.status = ANY($2)) AND ($3::text IS NULL OR k.facts ->> 'route' = $3)
  AND ($4::text IS NULL OR k.month = $4) AND ($5::uuid IS NULL OR k.owner_id = $5)
  AND ($6::boolean IS NULL OR (k.status = 'DONE' AND k.facts #>> '{made,satisfied}' = 'false') = $6)
  AND ($7::text[] IS NULL OR k.serial = ANY($7))
  AND ($8::boolean OR k.department = ANY($9::text[]) OR k.owner_id = $10)`

const page = (backward: boolean): string => `
SELECT k.* FROM case_callback k WHERE ${WHERE}
  AND ($11::timestamptz IS NULL OR (k.opened_at, k.id) > ($11, $12::uuid))
  AND ($13::timestamptz IS NULL OR (k.opened_at, k.id) < ($13, $14::uuid))
ORDER BY k.opened_at ${backward ? 'DESC' : ''}, k.id ${backward ? 'DESC' : ''} LIMIT $15`
const FORWARD = page(false)
const BACKWARD = page(true)
const COUNT = `SELECT count(*) FROM case_callback k WHERE ${WHERE}`

// The caller's own before those of his route; who was tried today waits till tomorrow; oldest first (CBK-1).
const MINE = `
k.estate_id = $1 AND k.status = 'OPEN' AND (k.owner_id = $2 OR (k.owner_id IS NULL AND k.facts ->> 'route' = ANY($3::text[])))
  AND ($4::text IS NULL OR k.month = $4)
  AND (NOT k.facts -> 'doneBy' ? $2::text OR k.facts ? 'ownWorkWaived')`
const NEXT = `
SELECT k.*, count(*) OVER () AS left_to_call FROM case_callback k JOIN estate e ON e.id = k.estate_id
WHERE ${MINE} AND NOT coalesce(k.facts -> 'attempts', '[]') @> jsonb_build_array(jsonb_build_object('day',
  to_char(clock_timestamp() AT TIME ZONE e.time_zone, 'YYYY-MM-DD')))
ORDER BY k.owner_id IS NULL, k.opened_at, k.id LIMIT 1`

const ROUTES: readonly (readonly [role: string, route: CallbackRoute])[] = [
  ['DISPATCHER', 'DISPATCH_CENTRE'],
  ['AREA_ASSISTANT', 'AREA_ASSISTANT'],
]

export class CallbackLists {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    estateId: string,
    filter: QueueFilter,
    { size, backward, after, before }: Page,
  ): Promise<{ readonly rows: readonly CallbackState[]; readonly count: () => Promise<number> }> {
    const { within } = filter
    const where = [
      estateId,
      filter.statuses ?? null,
      filter.route ?? null,
      filter.month ?? null,
      filter.ownerId ?? null,
      filter.dissatisfied ?? null,
      filter.serials ?? null,
      within === null,
      within?.departments ?? [],
      within?.personId ?? null,
    ]
    const rows = await this.#query(backward ? 'callback_page_back' : 'callback_page', backward ? BACKWARD : FORWARD, [
      ...where,
      after?.[0] ?? null,
      after?.[1] ?? null,
      before?.[0] ?? null,
      before?.[1] ?? null,
      size + 1,
    ])
    return {
      rows: rows.map((row) => caseFrom(row) as CallbackState),
      count: async () => ((await this.#query('callback_count', COUNT, where))[0] as { count: number }).count,
    }
  }

  /** The next one that this person may make, and how many there are. One statement. */
  async next(
    actor: Actor,
    estateId: string,
    month: string | null,
  ): Promise<{ readonly state: CallbackState; readonly left: number } | null> {
    const roles: readonly string[] = rolesIn(actor, estateId)
    const routes = roles.includes('SERVICE_LEAD')
      ? ROUTES.map(([, route]) => route)
      : ROUTES.filter(([role]) => roles.includes(role)).map(([, route]) => route)
    const [row] = await this.#query('callback_next', NEXT, [estateId, actor.personId, routes, month])
    return row ? { state: caseFrom(row) as CallbackState, left: row.left_to_call as number } : null
  }

  /** Which of these months ('estate-id 2026-11') are closed. */
  readonly closedMonths = async (keys: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
    const rows = await this.#query(
      'callback_closed_months',
      `SELECT estate_id, month, closed_at IS NOT NULL AS closed FROM callback_quota WHERE estate_id || ' ' || month = ANY($1::text[])
         AND estate_id = ANY($2::uuid[])`,
      [keys, [...new Set(keys.map((key) => key.slice(0, 36)))]],
    )
    return new Map(rows.map((row) => [`${row.estate_id as string} ${row.month as string}`, row.closed as boolean]))
  }

  /** The callback of each order. */
  readonly byOrders = async (ids: readonly string[]): Promise<ReadonlyMap<string, CallbackState>> => {
    const rows = await this.#query(
      'callback_by_orders',
      'SELECT * FROM case_callback WHERE order_id = ANY($1::uuid[])',
      [ids],
    )
    return new Map(rows.map((row) => [row.order_id as string, caseFrom(row) as CallbackState]))
  }

  async #query(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool }
    return (await master.query<Row>({ name, text, values: values as unknown[] })).rows
  }
}
