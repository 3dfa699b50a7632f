/**
 * Makes clocks overdue at their due time, each exactly once (OVD-1), whatever restarts or runs beside it.
 *
 * One timer to the nearest due time of the database's clock, and one statement, which is a transaction of its own: it takes the due
 * clocks and their items as far as nobody else holds them (SKIP LOCKED), marks them, patches the items' cards, and records events
 * and audit links, estate by estate in the order of their ids. Several servers may run it side by side: each takes what the others
 * left. One that dies in the middle leaves either all of its batch or nothing of it.
 *
 * `overdue_at` is the due time itself, as it is when an action finds a clock that has run out (domain/clock.ts): it says the same
 * however late somebody looked. When it was noticed stands in the event's `at`.
 */
import pg from 'pg'
import { typeParser } from '../platform/database/data-source.js'
import type { Logger } from '../platform/logger.js'

export interface SweeperOptions {
  readonly url: string
  readonly logger: Logger
  /** Told after each commit that made clocks overdue, with the new position of each estate concerned. */
  readonly onOverdue: (positions: ReadonlyMap<string, number>) => void
  /** The timer is never set for longer, should a word of an earlier clock be lost or the database's clock jump. Milliseconds, default 1,000, at most 60,000. */
  readonly longestWaitMs?: number
  /** How often everything due is looked for, below the watermark too. Milliseconds, default 30,000. */
  readonly fullSweepMs?: number
}

/** What one sweep found. */
export interface Swept {
  /** The database's clock at the sweep. */
  readonly now: Date
  /** Clocks made overdue. */
  readonly marked: number
  /** Whether due clocks are left: the batch was full, or somebody held them. */
  readonly remain: boolean
  /** Due time of the nearest clock to come. */
  readonly nextDue: Date | null
  readonly positions: ReadonlyMap<string, number>
}

export const BATCH = 500

/**
 * Clocks whose due time lies further back than this and that no sweep saw are left to the full sweep: without a lower bound every
 * scan would walk over the dead entries that pile up at the low end of the index. Milliseconds.
 */
const MARGIN_MS = 10_000
const LONGEST_TIMER_MS = 60_000
const HELD_FIRST_MS = 5
const HELD_LONGEST_MS = 100
const FAILED_FIRST_MS = 250
const FAILED_LONGEST_MS = 5_000

const RUNNING = 'c.met_at IS NULL AND c.overdue_at IS NULL AND c.stopped_at IS NULL'

/** As card and audit write instants: domain/card.ts, toISOString(). */
const iso = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

// statement_timestamp() and not clock_timestamp(): a bound of an index scan must be stable, or every running clock is read. BATCH
// stands in the text, because with a parameter the planner would guess a tenth of the table.
// The lists of items to lock are taken from clocks that are locked already and are read at their newest version; each UPDATE then
// works on the newest version of its row, and what is merged into it depends on that row and on plain values only.
const SWEEP = `
WITH
  t AS MATERIALIZED (SELECT statement_timestamp() AS now, date_trunc('milliseconds', statement_timestamp()) AS at),
  due AS MATERIALIZED (
    SELECT c.id, c.estate_id, c.request_id, c.order_id, c.case_id, c.kind, c.due_at FROM clock c
    WHERE c.due_at <= statement_timestamp() AND c.due_at >= $1 AND ${RUNNING}
    ORDER BY c.due_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED),
  orders AS MATERIALIZED (
    SELECT w.id FROM work_order w WHERE w.id IN (SELECT d.order_id FROM due d) FOR NO KEY UPDATE SKIP LOCKED),
  requests AS MATERIALIZED (
    SELECT r.id FROM request r WHERE r.id IN (SELECT d.request_id FROM due d WHERE d.order_id IS NULL) FOR NO KEY UPDATE SKIP LOCKED),
  cases AS MATERIALIZED (
    SELECT k.id FROM case_record k WHERE k.id IN (SELECT d.case_id FROM due d WHERE d.case_id IS NOT NULL) FOR NO KEY UPDATE SKIP LOCKED),
  held AS MATERIALIZED (
    SELECT d.*, coalesce(d.order_id, d.request_id, d.case_id) AS item_id FROM due d
    WHERE d.order_id IN (SELECT o.id FROM orders o) OR (d.order_id IS NULL AND d.request_id IN (SELECT r.id FROM requests r))
      OR d.case_id IN (SELECT k.id FROM cases k)),
  marked AS (
    UPDATE clock c SET overdue_at = c.due_at FROM held h WHERE c.id = h.id
    RETURNING c.id, c.estate_id, c.kind, c.due_at, h.item_id),
  patches AS MATERIALIZED (
    SELECT m.item_id, jsonb_object_agg(m.id, jsonb_build_object('overdueAt', ${iso('m.due_at')})) AS patch,
      jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'due', ${iso('m.due_at')})) AS ran_out
    FROM marked m GROUP BY m.item_id),
  order_rows AS (
    UPDATE work_order w SET clocks = w.clocks || (
      SELECT jsonb_object_agg(e.id, coalesce(w.clocks -> e.id, '{}') || e.change) FROM jsonb_each(p.patch) AS e (id, change))
    FROM patches p WHERE w.id = p.item_id
    RETURNING w.id, w.estate_id, w.building_id, w.category, w.department, w.assignee_id, w.card, w.clocks, p.ran_out),
  request_rows AS (
    UPDATE request r SET clocks = r.clocks || (
      SELECT jsonb_object_agg(e.id, coalesce(r.clocks -> e.id, '{}') || e.change) FROM jsonb_each(p.patch) AS e (id, change))
    FROM patches p WHERE r.id = p.item_id
    RETURNING r.id, r.estate_id, r.building_id, r.card ->> 'category' AS category, r.department, NULL::uuid AS assignee_id, r.card, r.clocks,
      p.ran_out),
  case_rows AS (
    UPDATE case_record k SET clocks = k.clocks || (
      SELECT jsonb_object_agg(e.id, coalesce(k.clocks -> e.id, '{}') || e.change) FROM jsonb_each(p.patch) AS e (id, change))
    FROM patches p WHERE k.id = p.item_id
    RETURNING k.id, k.estate_id, k.building_id, NULL::text AS category, k.department, k.owner_id AS assignee_id, NULL::jsonb AS card,
      k.clocks, p.ran_out, k.kind AS case_kind),
  items AS (
    SELECT o.*, NULL::text AS case_kind, 'ORDER_OVERDUE' AS event FROM order_rows o
    UNION ALL SELECT r.*, NULL, 'REQUEST_OVERDUE' FROM request_rows r
    UNION ALL SELECT k.*, 'CASE_OVERDUE' FROM case_rows k),
  changes AS MATERIALIZED (
    SELECT i.estate_id, count(*) AS clocks,
      jsonb_agg(jsonb_build_object(
        'kind', i.event, 'action', NULL, 'itemId', i.id, 'buildingId', i.building_id, 'category', i.category, 'department', i.department,
        'assigneeId', i.assignee_id, 'previousAssigneeId', NULL, 'clockKind', c.kind, 'caseKind', i.case_kind,
        'item', CASE WHEN i.card IS NULL THEN '{}' ELSE board_item(i.card, i.clocks) END
      ) ORDER BY c.due, c.id) AS events,
      jsonb_agg(jsonb_build_object(
        'actorId', NULL, 'personId', NULL, 'role', 'SYSTEM', 'source', 'job sweeper', 'action', 'OVERDUE', 'recordKind', 'clock', 'recordId', c.id,
        'entry', jsonb_build_object(
          'actorId', NULL, 'personId', NULL, 'role', 'SYSTEM', 'source', 'job sweeper', 'action', 'OVERDUE', 'recordKind', 'clock', 'recordId', c.id,
          'at', ${iso('t.at')}, 'clockKind', c.kind, 'itemId', i.id,
          'before', jsonb_build_object('overdueAt', NULL), 'after', jsonb_build_object('overdueAt', c.due))::text
      ) ORDER BY c.due, c.id) AS audits
    FROM items i CROSS JOIN LATERAL jsonb_to_recordset(i.ran_out) AS c (id uuid, kind text, due text) CROSS JOIN t
    GROUP BY i.estate_id),
  recorded AS MATERIALIZED (
    SELECT c.estate_id, c.clocks, record_change(c.estate_id, t.at, c.events, c.audits) AS position
    FROM (SELECT * FROM changes ORDER BY estate_id) AS c CROSS JOIN t)
SELECT t.now,
  (SELECT coalesce(sum(r.clocks), 0)::int FROM recorded r) AS marked,
  EXISTS (SELECT FROM clock c WHERE c.due_at <= statement_timestamp() AND c.due_at >= $1 AND ${RUNNING}
    AND c.id NOT IN (SELECT m.id FROM marked m)) AS remain,
  (SELECT c.due_at FROM clock c WHERE c.due_at > statement_timestamp() AND ${RUNNING} ORDER BY c.due_at LIMIT 1) AS "nextDue",
  (SELECT coalesce(jsonb_object_agg(r.estate_id, r.position), '{}') FROM recorded r) AS positions
FROM t`

export class Sweeper {
  readonly #pool: pg.Pool
  readonly #longestWait: number
  readonly #fullSweepMs: number
  /** No running clock below it is known to be due. -Infinity: look at all. Milliseconds of the database's clock. */
  #watermark = -Infinity
  /** The earliest due time that was told since the sweep under way was asked for: that sweep may not have seen it. */
  #told = Infinity
  #lastFull = -Infinity
  /** Database's clock minus performance.now(), as of the last sweep. */
  #offset = 0
  #timer: NodeJS.Timeout | null = null
  /** What the timer is set for, by the database's clock. */
  #timerAt = Infinity
  #sweeping: Promise<void> | null = null
  #again = false
  #heldFor = 0
  #failedFor = 0
  #stopped = true

  constructor(private readonly options: SweeperOptions) {
    this.#longestWait = Math.min(options.longestWaitMs ?? 1_000, LONGEST_TIMER_MS)
    this.#fullSweepMs = options.fullSweepMs ?? 30_000
    // A connection of its own: a busy pool must not make clocks late.
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: 1,
      min: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: 'dispatch-centre clocks',
      statement_timeout: 30_000,
      // One plan, made once and by indexes alone: planning the statement anew would cost as much as running it, and a table that
      // has grown since its last ANALYZE must not be read whole.
      options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off',
      types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
    })
    this.#pool.on('error', (error) => options.logger.warn({ err: error }, 'the connection of the clocks was lost'))
  }

  /** Sweeps at once: what fell due while nobody ran is overdue now. Resolves after that first sweep. */
  async start(): Promise<void> {
    this.#stopped = false
    await this.#sweepNow()
  }

  async stop(): Promise<void> {
    if (this.#stopped && this.#pool.ended) return
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#sweeping
    await this.#pool.end()
  }

  /** A clock was started that is due then, here or in another process. Cheap; only an earlier one than the timer's sets it anew. */
  startedClock(dueAt: Date): void {
    const due = dueAt.getTime()
    this.#told = Math.min(this.#told, due)
    this.#watermark = Math.min(this.#watermark, due)
    if (this.#stopped || due >= this.#timerAt) return
    if (this.#sweeping) this.#again = true
    else this.#setTimer(due - this.#databaseNow())
  }

  /** Words of started clocks may have been lost: looks now. */
  lookNow(): void {
    if (!this.#stopped) void this.#sweepNow()
  }

  /** One sweep: at most {@link BATCH} clocks. Normally the timer's business. */
  async sweep(): Promise<Swept> {
    const full = performance.now() - this.#lastFull >= this.#fullSweepMs
    const from = full ? -Infinity : this.#watermark
    this.#told = Infinity
    const asked = performance.now()
    const { rows } = await this.#pool.query<SweptRow>({
      name: 'sweep',
      text: SWEEP,
      values: [from === -Infinity ? '-infinity' : new Date(from)],
    })
    const row = rows[0] as SweptRow
    const now = row.now.getTime()
    // The statement began somewhere between asking and answer; the earlier bound makes the timer late by a round trip at most,
    // never early, and a timer that is early only sweeps twice.
    this.#offset = now - asked
    if (full) this.#lastFull = asked
    if (!row.remain) this.#watermark = Math.min(now - MARGIN_MS, this.#told)
    else if (full) this.#watermark = -Infinity
    return { ...row, positions: new Map(Object.entries(row.positions)) }
  }

  #databaseNow(): number {
    return performance.now() + this.#offset
  }

  #setTimer(wait: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    const delay = Math.max(0, Math.min(wait, this.#longestWait))
    this.#timerAt = this.#databaseNow() + delay
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#sweepNow()
    }, Math.ceil(delay))
  }

  #sweepNow(): Promise<void> {
    if (this.#sweeping) {
      this.#again = true
      return this.#sweeping
    }
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#timerAt = Infinity
    const sweeping = this.#sweepAll().finally(() => {
      this.#sweeping = null
      if (this.#again && !this.#stopped) void this.#sweepNow()
    })
    this.#sweeping = sweeping
    return sweeping
  }

  /** Batch after batch, then the timer for what comes next. */
  async #sweepAll(): Promise<void> {
    while (!this.#stopped) {
      this.#again = false
      let swept: Swept
      try {
        swept = await this.sweep()
      } catch (error) {
        this.#failedFor = Math.min(Math.max(FAILED_FIRST_MS, 2 * this.#failedFor), FAILED_LONGEST_MS)
        if (!this.#stopped) {
          this.options.logger.error(
            { err: error },
            `clocks could not be looked at; trying again in ${this.#failedFor} ms`,
          )
          this.#setTimerAfterFailure(this.#failedFor)
        }
        return
      }
      this.#failedFor = 0
      if (swept.positions.size > 0) this.options.onOverdue(swept.positions)
      if (swept.marked >= BATCH || this.#again) continue
      if (this.#stopped) return
      if (swept.remain) {
        // Held by an action or by another sweeper; it is gone in a moment, or was marked by it.
        this.#heldFor = Math.min(Math.max(HELD_FIRST_MS, 2 * this.#heldFor), HELD_LONGEST_MS)
        this.#setTimer(this.#heldFor)
        return
      }
      this.#heldFor = 0
      this.#setTimer(swept.nextDue ? swept.nextDue.getTime() - this.#databaseNow() : Infinity)
      return
    }
  }

  #setTimerAfterFailure(wait: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#sweepNow()
    }, wait)
  }
}

interface SweptRow extends Omit<Swept, 'positions'> {
  readonly positions: Readonly<Record<string, number>>
}
