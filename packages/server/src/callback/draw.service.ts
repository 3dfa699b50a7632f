/** Draws (SPT-3): what is drawn from, the draw itself, and drawing it again. */
import { randomBytes } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { isMonth } from '../domain/calendar.js'
import { quotaFigures, SPOT_CHECKERS } from '../domain/callback-quota.js'
import { NOT_FOUND, refuse } from '../domain/refusal.js'
import { rolesIn } from '../domain/role.js'
import { type Candidate, type DrawRecord, drawFrom } from '../domain/sampling.js'
import type { DrawPurpose, Role, Stratum } from '../domain/vocabulary.js'
import { type Caller, recordChange } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import {
  type Acting,
  type ActionResult,
  inputHash,
  isReplayOf,
  once,
  refuseReuse,
  Replayed,
} from '../request/acting.js'
import { readReplay } from '../request/request.store.js'
import type { Row } from '../request/rows.js'
import { holdPosition, readMonth } from './callback-quota.store.js'

export interface StoredDraw extends DrawRecord {
  readonly id: string
  readonly estateId: string
  readonly month: string
  readonly purpose: DrawPurpose
  readonly no: number
  readonly seedGiven: boolean
  readonly stratifyBy: Stratum | null
  readonly byPersonId: string | null
  readonly byRole: Role
  readonly at: Date
}

export interface DrawCall {
  readonly estateId: string
  readonly month: string
  readonly purpose: DrawPurpose
  /** Default: as many as are still missing, at least one. */
  readonly size?: number | null | undefined
  readonly stratifyBy?: Stratum | null | undefined
  /** What the seed begins with, dice thrown before witnesses; the server adds bits of its own. */
  readonly seed?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** Who draws: those who answer for the month. */
const DRAWERS: readonly Role[] = ['SERVICE_LEAD', ...SPOT_CHECKERS]

const MOST = 10_000

// Spot checks are drawn from what is finished and this manager may still check; door-to-door candidates from what is still open.
const CANDIDATES = `
SELECT k.serial AS id, CASE $4
  WHEN 'BUILDING' THEN coalesce((SELECT b.code FROM building b WHERE b.id = k.building_id), '')
  WHEN 'TECHNICIAN' THEN coalesce(k.facts ->> 'technicianId', '')
  WHEN 'CATEGORY' THEN coalesce(k.facts ->> 'category', '') ELSE '' END AS stratum
FROM case_callback k
WHERE k.estate_id = $1 AND k.month = $2 AND CASE $3
  WHEN 'SPOT_CHECK' THEN k.status <> 'OPEN'
    AND coalesce(k.facts #>> '{made,by,personId}', k.facts #>> '{notReached,by,personId}', '') <> $5
    AND NOT coalesce(k.facts -> 'attempts', '[]') @> jsonb_build_array(jsonb_build_object('by', jsonb_build_object('personId', $5::text)))
    AND NOT coalesce(k.facts -> 'spotChecks', '[]') @> jsonb_build_array(jsonb_build_object('by', jsonb_build_object('personId', $5::text)))
  ELSE k.status = 'OPEN' END`

export class DrawService {
  constructor(
    private readonly acting: Acting,
    private readonly dataSource: DataSource,
  ) {}

  async draw(caller: Caller, call: DrawCall): Promise<ActionResult<StoredDraw>> {
    const { estateId, month, purpose } = call
    const stratifyBy = call.stratifyBy ?? null
    const key = call.idempotencyKey || null
    const { size: asked, seed: given } = call
    const hash = inputHash('DRAW_CALLBACKS', { estateId, month, purpose, size: asked, stratifyBy, seed: given })
    return once<StoredDraw>(this.acting, caller, async (tx) => {
      const replay = key ? await readReplay(tx, caller.callerId, key) : null
      if (isReplayOf(replay, hash)) await this.#toldAgain(tx, replay.result)
      refuseReuse(replay, hash)
      const role = DRAWERS.find((each) => rolesIn(caller.actor, estateId).includes(each))
      if (caller.actor.kind !== 'person' || !role) {
        throw new Refused(refuse('FORBIDDEN', 'SPT-3', 'notYourRole', { action: 'draw', who: DRAWERS }))
      }
      if (!isMonth(month)) throw new Refused(refuse('INVALID', 'SPT-3', 'fieldWrong', { field: 'month' }))
      if (asked != null && (!Number.isSafeInteger(asked) || asked < 1 || asked > MOST)) {
        throw new Refused(refuse('INVALID', 'SPT-3', 'fieldWrong', { field: 'size' }))
      }
      if (given != null && (given.trim() === '' || given.length > 120)) {
        throw new Refused(refuse('INVALID', 'SPT-3', 'fieldWrong', { field: 'seed' }))
      }
      // One draw at a time, and none while the month is being closed.
      if (!(await holdPosition(tx, estateId))) throw new Refused(NOT_FOUND)
      const row = await readMonth(tx, estateId, month)
      if (!row) throw new Refused(NOT_FOUND)
      if (row.closedAt) throw new Refused(refuse('UNMET', 'CBK-6', 'callbackMonthClosed', { month }))
      const candidates = await tx.query<Candidate & Row>(
        CANDIDATES,
        [estateId, month, purpose, stratifyBy, caller.actor.personId ?? ''],
        { name: 'draw_candidates' },
      )
      if (candidates.length === 0) throw new Refused(refuse('UNMET', 'SPT-3', 'nothingToDraw', { month }))
      const { doorToDoor, spotChecks } = quotaFigures(row.counts, month, row.estate)
      const missing = purpose === 'SPOT_CHECK' ? spotChecks.missing : doorToDoor.missing
      // Who may name the whole seed tries seeds at home until he likes what comes out.
      const seed = `${given ?? month}·${randomBytes(8).toString('hex').toUpperCase()}`
      const record = drawFrom(candidates, {
        seed,
        size: asked ?? Math.max(1, missing),
        stratified: stratifyBy !== null,
      })
      const draw = await this.#write(tx, {
        ...record,
        id: this.acting.newId(),
        estateId,
        month,
        purpose,
        seedGiven: given != null,
        stratifyBy,
        byPersonId: caller.actor.personId,
        byRole: role,
        at: row.now,
      })
      const { list: _, ...told } = draw
      const position = await recordChange(
        tx,
        estateId,
        row.now,
        [],
        [
          {
            actorId: caller.callerId,
            personId: caller.actor.personId,
            role,
            source: caller.source,
            action: 'DRAW_CALLBACKS',
            recordKind: 'draw',
            recordId: draw.id,
            detail: { draw: told },
          },
        ],
      )
      if (key) {
        await tx.query(
          'INSERT INTO idempotency (actor_id, key, input_hash, result, at) VALUES ($1, $2, $3, $4, $5)',
          [
            caller.callerId,
            key,
            hash,
            JSON.stringify({ requestId: null, orderId: null, caseId: draw.id, position }),
            row.now,
          ],
          { name: 'draw_key' },
        )
      }
      return { ok: true, value: draw, position, replayed: false }
    })
  }

  async #toldAgain(tx: Tx, result: { readonly caseId?: string | null; readonly position: number }): Promise<void> {
    const [row] = await tx.query<Row>('SELECT * FROM callback_draw WHERE id = $1', [result.caseId], {
      name: 'draw_by_id',
    })
    if (row) {
      throw new Replayed<StoredDraw>({ ok: true, value: drawOf(row), position: result.position, replayed: true })
    }
  }

  /** Numbered within its purpose and month, so that one who draws until he likes what comes out is seen. */
  async #write(tx: Tx, draw: Omit<StoredDraw, 'no'>): Promise<StoredDraw> {
    const [row] = await tx.query<{ no: number }>(
      `INSERT INTO callback_draw (id, estate_id, month, purpose, no, algorithm, seed, seed_given, size, stratify_by, list, list_hash, drawn,
         by_person, by_role, at)
       SELECT $1, $2, $3, $4, coalesce(max(d.no), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
       FROM callback_draw d WHERE d.estate_id = $2 AND d.month = $3 AND d.purpose = $4
       RETURNING no`,
      [
        draw.id,
        draw.estateId,
        draw.month,
        draw.purpose,
        draw.algorithm,
        draw.seed,
        draw.seedGiven,
        draw.size,
        draw.stratifyBy,
        JSON.stringify(draw.list),
        draw.listHash,
        JSON.stringify(draw.drawn),
        draw.byPersonId,
        draw.byRole,
        draw.at,
      ],
      { name: 'draw_write' },
    )
    return { ...draw, no: (row as { no: number }).no }
  }

  readonly byIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, StoredDraw>> => {
    const rows = await this.dataSource.query<Row[]>('SELECT * FROM callback_draw WHERE id = ANY($1::uuid[])', [ids])
    return new Map(rows.map((row) => [row.id as string, drawOf(row)]))
  }

  /** Of a month, the newest first. */
  async ofMonth(estateId: string, month: string): Promise<readonly StoredDraw[]> {
    const rows = await this.dataSource.query<Row[]>(
      'SELECT * FROM callback_draw WHERE estate_id = $1 AND month = $2 ORDER BY at DESC, id DESC LIMIT 200',
      [estateId, month],
    )
    return rows.map(drawOf)
  }
}

const drawOf = (row: Row): StoredDraw => ({
  id: row.id as string,
  estateId: row.estate_id as string,
  month: row.month as string,
  purpose: row.purpose as DrawPurpose,
  no: row.no as number,
  algorithm: row.algorithm as string,
  seed: row.seed as string,
  seedGiven: row.seed_given as boolean,
  size: row.size as number,
  stratified: row.stratify_by !== null,
  stratifyBy: row.stratify_by as Stratum | null,
  list: row.list as readonly Candidate[],
  listHash: row.list_hash as string,
  drawn: row.drawn as readonly string[],
  byPersonId: row.by_person as string | null,
  byRole: row.by_role as Role,
  at: row.at as Date,
})
