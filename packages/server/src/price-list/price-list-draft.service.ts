/** CAT-1…3: how a price list comes to be: a draft, imported or edited, and then published for good. */
import type { DataSource } from 'typeorm'
import { isDay, localDay } from '../domain/calendar.js'
import { checkForm, type Field } from '../domain/form.js'
import {
  changesBetween,
  lineProblems,
  overlapping,
  problem,
  type LineChange,
  type PriceLine,
  type PublishedVersion,
} from '../domain/price-list.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { hasRole } from '../domain/role.js'
import type { Role } from '../domain/vocabulary.js'
import { PREPARERS, PUBLISHERS } from '../platform/auth/policy.js'
import { newId } from '../platform/id.js'
import { type Announce, type AuditEntry, type Caller, recordChange } from '../platform/record.js'
import { type ReadTx, Refused, type Tx, type UnitOfWork } from '../platform/unit-of-work.js'
import { pricesChanged } from './price-list.event.js'

export interface DraftRow {
  readonly id: string
  readonly estateId: string
  readonly version: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly note: string | null
  readonly basedOn: string | null
  readonly changedAt: Date
  readonly changedBy: string | null
  readonly lines: number
}

export interface DraftCall {
  readonly estateId: string
  /** Null: a new draft. */
  readonly draftId: string | null
  /** The version that the caller saw; needed with draftId. */
  readonly version: number | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly note: string | null
}

export interface Published {
  readonly estateId: string
  readonly versionId: string
  /** First day in force. */
  readonly from: string
}

export interface EstateOfList {
  readonly currency: string
  readonly checklists: ReadonlySet<string>
}

const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))'
const DRAFT = `d.id, d.estate_id AS "estateId", d.version, d.valid_from AS "validFrom", d.valid_to AS "validTo", d.note,
  d.based_on AS "basedOn", d.changed_at AS "changedAt", d.changed_by AS "changedBy",
  (SELECT count(*)::int FROM price_list_draft_line l WHERE l.draft_id = d.id) AS lines`
const LINE = `jsonb_build_object('code', i.code, 'names', i.names, 'shortNames', i.short_names, 'nature', i.nature, 'category', i.category,
  'department', i.department, 'trade', i.trade, 'unitNames', i.unit_names, 'priceMinor', i.price_minor,
  'settlementMethod', i.settlement_method, 'checklistCode', i.checklist_code, 'quantityMin', i.quantity_min,
  'quantityStep', i.quantity_step)`
/** Lines written by one statement. */
const CHUNK = 5_000
const MOST_DRAFTS = 20

export class PriceListDraftService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly announce: Announce,
    /** What else follows from a list's publishing, in its transaction, once all is written. */
    private readonly published: (tx: Tx, version: Published) => Promise<void> = () => Promise.resolve(),
  ) {}

  drafts(estateId: string): Promise<DraftRow[]> {
    return this.dataSource.query<DraftRow[]>(
      `SELECT ${DRAFT} FROM price_list_draft d WHERE d.estate_id = $1 ORDER BY d.changed_at DESC, d.id LIMIT ${MOST_DRAFTS}`,
      [estateId],
    )
  }

  /** What the lines of an estate's lists are read against; null: no such estate. */
  async estate(estateId: string): Promise<EstateOfList | null> {
    const [row] = await this.dataSource.query<{ currency: string; codes: string[] }[]>(
      `SELECT e.currency, ARRAY(SELECT DISTINCT c.code FROM checklist c WHERE c.estate_id = e.id) AS codes FROM estate e WHERE e.id = $1`,
      [estateId],
    )
    return row ? { currency: row.currency, checklists: new Set(row.codes) } : null
  }

  /** A version or a draft, with the estate it is of; null: there is none. */
  async list(id: string): Promise<{
    readonly estateId: string
    readonly currency: string
    readonly draft: boolean
    readonly name: string
  } | null> {
    const [row] = await this.dataSource.query<{ estateId: string; currency: string; draft: boolean; name: string }[]>(
      `SELECT v.estate_id AS "estateId", e.currency, false AS draft, e.code || '-' || v.no AS name
       FROM price_list_version v JOIN estate e ON e.id = v.estate_id WHERE v.id = $1
       UNION ALL SELECT d.estate_id, e.currency, true, e.code || '-draft'
       FROM price_list_draft d JOIN estate e ON e.id = d.estate_id WHERE d.id = $1`,
      [id],
    )
    return row ?? null
  }

  /** Its lines by code, in pieces. */
  async *lines(id: string): AsyncGenerator<PriceLine> {
    for (let after = ''; ;) {
      const rows = await this.dataSource.query<{ line: PriceLine }[]>(
        `SELECT line FROM (
           SELECT ${LINE} FROM service_item i WHERE i.version_id = $1 AND i.code > $2 COLLATE "C"
           UNION ALL SELECT l.item FROM price_list_draft_line l WHERE l.draft_id = $1 AND l.code > $2 COLLATE "C"
         ) AS every (line) ORDER BY (line->>'code') COLLATE "C" LIMIT ${CHUNK}`,
        [id, after],
      )
      for (const { line } of rows) yield line
      const last = rows.at(-1)
      if (!last || rows.length < CHUNK) return
      after = last.line.code
    }
  }

  async allLines(id: string): Promise<PriceLine[]> {
    const lines: PriceLine[] = []
    for await (const line of this.lines(id)) lines.push(line)
    return lines
  }

  /** The published version in force today in the estate, or null. */
  async current(estateId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `SELECT v.id FROM price_list_version v JOIN estate e ON e.id = v.estate_id
       WHERE v.estate_id = $1 AND v.valid_from <= (now() AT TIME ZONE e.time_zone)::date ORDER BY v.valid_from DESC, v.no DESC LIMIT 1`,
      [estateId],
    )
    return row?.id ?? null
  }

  /** What a draft or version changes against another; against what is in force (a version: the one before) when none is named. */
  async changes(id: string, since: string | null): Promise<readonly LineChange[]> {
    const list = await this.list(id)
    if (!list) return []
    const [basis] = await this.dataSource.query<{ id: string }[]>(
      `SELECT coalesce($2::uuid,
         (SELECT d.based_on FROM price_list_draft d WHERE d.id = $1),
         (SELECT p.id FROM price_list_version v JOIN price_list_version p ON p.estate_id = v.estate_id
            AND (p.valid_from, p.no) < (v.valid_from, v.no) WHERE v.id = $1 ORDER BY p.valid_from DESC, p.no DESC LIMIT 1)) AS id`,
      [id, since],
    )
    const before = basis?.id ? await this.allLines(basis.id) : []
    return changesBetween(before, await this.allLines(id))
  }

  /**
   * Puts lines into a draft, all of them or none: into a new one, or in place of those of one that there is.
   * @param lines checked, each code once
   */
  async save(
    caller: Caller,
    call: DraftCall,
    lines: readonly PriceLine[],
    how: 'IMPORT' | 'EDIT',
  ): Promise<DraftRow | Refusal> {
    const role = PREPARERS.find((each) => hasRole(caller.actor, call.estateId, each))
    if (!role) return refuse('FORBIDDEN', 'CAT-2', 'priceListNotYours')
    const wrong = wrongDays(call)
    if (wrong) return wrong
    return this.#unit(caller, async (tx) => {
      const at = await tx.now()
      const id = call.draftId ?? newId()
      if (call.draftId === null) {
        const [count] = await tx.query<{ n: number }>(
          'SELECT count(*)::int AS n FROM price_list_draft WHERE estate_id = $1',
          [call.estateId],
        )
        if ((count?.n ?? 0) >= MOST_DRAFTS)
          throw new Refused(refuse('UNMET', 'CAT-2', 'tooManyDrafts', { max: MOST_DRAFTS }))
        await tx.query(
          `INSERT INTO price_list_draft (id, estate_id, valid_from, valid_to, note, based_on, created_by, created_at, changed_by, changed_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8)`,
          [
            id,
            call.estateId,
            call.validFrom,
            call.validTo,
            call.note,
            await this.current(call.estateId),
            caller.actor.personId,
            at,
          ],
        )
      } else {
        await this.#lock(tx, call.estateId, id, call.version)
        await tx.query(
          `UPDATE price_list_draft SET version = version + 1, valid_from = $2, valid_to = $3, note = $4, changed_by = $5, changed_at = $6 WHERE id = $1`,
          [id, call.validFrom, call.validTo, call.note, caller.actor.personId, at],
        )
        await tx.query('DELETE FROM price_list_draft_line WHERE draft_id = $1', [id])
      }
      for (let start = 0; start < lines.length; start += CHUNK) {
        await tx.query(
          `INSERT INTO price_list_draft_line (draft_id, code, id, item)
           SELECT $1, l.item->>'code', l.id, l.item FROM jsonb_to_recordset($2::jsonb) AS l(id uuid, item jsonb)`,
          [id, JSON.stringify(lines.slice(start, start + CHUNK).map((item) => ({ id: newId(), item })))],
        )
      }
      await recordChange(
        tx,
        call.estateId,
        at,
        [],
        [
          audit(caller, role, `${how}_PRICE_LIST`, id, {
            lines: lines.length,
            validFrom: call.validFrom,
            validTo: call.validTo,
          }),
        ],
      )
      return draftOf(tx, id)
    })
  }

  /** CAT-2: in force from its first day on, and never changed again. */
  async publish(caller: Caller, draftId: string, version: number): Promise<{ readonly versionId: string } | Refusal> {
    return this.#unit(caller, async (tx) => {
      const [found] = await tx.query<{ estateId: string }>(
        'SELECT estate_id AS "estateId" FROM price_list_draft WHERE id = $1',
        [draftId],
      )
      if (!found || !this.#prepares(caller, found.estateId)) throw new Refused(NOT_FOUND)
      const { estateId } = found
      const role = PUBLISHERS.find((each) => hasRole(caller.actor, estateId, each))
      if (!role) throw new Refused(refuse('FORBIDDEN', 'CAT-2', 'notPublisher'))
      // Two lists for the same days are published one after the other; the second finds the first.
      await tx.query(LOCK, [`price list ${estateId}`])
      const draft = await this.#lock(tx, estateId, draftId, version)
      const at = await tx.now()
      const [estate] = await tx.query<{ zone: string; codes: string[] }>(
        `SELECT time_zone AS zone, ARRAY(SELECT DISTINCT c.code FROM checklist c WHERE c.estate_id = e.id) AS codes FROM estate e WHERE id = $1`,
        [estateId],
      )
      if (draft.lines === 0) throw new Refused(refuse('UNMET', 'CAT-1', 'priceListEmpty'))
      const today = localDay(at, estate?.zone ?? 'UTC')
      // CAT-3: what was in force yesterday stays what it was.
      if (draft.validFrom < today)
        throw new Refused(refuse('INVALID', 'CAT-3', 'beginsInPast', { from: draft.validFrom, today }))
      const published = await tx.query<PublishedVersion & { id: string }>(
        `SELECT id, no, valid_from AS "validFrom", valid_to AS "validTo" FROM price_list_version WHERE estate_id = $1`,
        [estateId],
      )
      const other = overlapping(draft, published)
      if (other) {
        throw new Refused(
          refuse('UNMET', 'CAT-2', 'datesOverlap', { no: other.no, from: other.validFrom, to: other.validTo ?? '' }),
        )
      }
      // A checklist may have been named that another estate's list knew: what is published can be worked by.
      const checklists = new Set(estate?.codes)
      const rows = await tx.query<{ item: PriceLine }>('SELECT item FROM price_list_draft_line WHERE draft_id = $1', [
        draftId,
      ])
      const bad = rows.find(({ item }) => lineProblems(item, { checklists }).length > 0)
      if (bad) {
        const [column, name] = lineProblems(bad.item, { checklists })[0] ?? ['code', 'code']
        throw new Refused(
          refuse('INVALID', 'CAT-1', 'priceLineWrong', {
            code: bad.item.code,
            column,
            what: problem(0, column, name).what,
          }),
        )
      }
      const no = Math.max(0, ...published.map((each) => each.no)) + 1
      // `at` has lost its microseconds; a list published before its own transaction would take no lines (migration 0007).
      await tx.query(
        `INSERT INTO price_list_version (id, estate_id, no, valid_from, valid_to, note, created_by, created_at, published_by, published_at)
         SELECT d.id, d.estate_id, $2, d.valid_from, d.valid_to, d.note, d.created_by, d.created_at, $3, greatest($4::timestamptz, transaction_timestamp())
         FROM price_list_draft d WHERE d.id = $1`,
        [draftId, no, caller.actor.personId, at],
      )
      await tx.query(
        `INSERT INTO service_item (id, version_id, estate_id, code, names, short_names, nature, category, department, trade, unit_names,
           price_minor, settlement_method, checklist_code, quantity_min, quantity_step)
         SELECT l.id, l.draft_id, $2, l.code, l.item->'names', l.item->'shortNames', l.item->>'nature', l.item->>'category',
           l.item->>'department', l.item->>'trade', l.item->'unitNames', (l.item->>'priceMinor')::bigint, l.item->>'settlementMethod',
           l.item->>'checklistCode', (l.item->>'quantityMin')::int, (l.item->>'quantityStep')::int
         FROM price_list_draft_line l WHERE l.draft_id = $1`,
        [draftId, estateId],
      )
      await tx.query('DELETE FROM price_list_draft WHERE id = $1', [draftId])
      const position = await recordChange(
        tx,
        estateId,
        at,
        [pricesChanged('PUBLISH_PRICE_LIST')],
        [
          audit(caller, role, 'PUBLISH_PRICE_LIST', draftId, {
            no,
            validFrom: draft.validFrom,
            validTo: draft.validTo,
            lines: draft.lines,
          }),
        ],
      )
      await this.published(tx, { estateId, versionId: draftId, from: draft.validFrom })
      tx.afterCommit(() => this.announce({ estateId, position, earliestDueAt: null }))
      return { versionId: draftId }
    })
  }

  async discard(caller: Caller, draftId: string, version: number): Promise<{ readonly discarded: true } | Refusal> {
    return this.#unit(caller, async (tx) => {
      const [found] = await tx.query<{ estateId: string }>(
        'SELECT estate_id AS "estateId" FROM price_list_draft WHERE id = $1',
        [draftId],
      )
      const role = found && PREPARERS.find((each) => hasRole(caller.actor, found.estateId, each))
      if (!found || !role) throw new Refused(NOT_FOUND)
      await this.#lock(tx, found.estateId, draftId, version)
      await tx.query('DELETE FROM price_list_draft WHERE id = $1', [draftId])
      await recordChange(
        tx,
        found.estateId,
        await tx.now(),
        [],
        [audit(caller, role, 'DISCARD_PRICE_LIST', draftId, {})],
      )
      return { discarded: true as const }
    })
  }

  #prepares({ actor }: Caller, estateId: string): boolean {
    return PREPARERS.some((each) => hasRole(actor, estateId, each))
  }

  /** @throws Refused when there is no such draft here, or it was changed since */
  async #lock(tx: Tx, estateId: string, id: string, version: number | null): Promise<DraftRow> {
    await tx.query('SELECT 1 FROM price_list_draft WHERE id = $1 FOR UPDATE', [id])
    const draft = await draftOf(tx, id)
    if (draft?.estateId !== estateId) throw new Refused(NOT_FOUND)
    if (draft.version !== version) {
      throw new Refused(
        refuse('CONFLICT', 'CAT-2', 'draftStale', { versionSeen: version ?? 0, versionNow: draft.version }),
      )
    }
    return draft
  }

  async #unit<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
    try {
      return await this.unitOfWork.run(caller.actor, work)
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      throw error
    }
  }
}

const draftOf = async (tx: ReadTx, id: string): Promise<DraftRow> =>
  (
    await tx.query<DraftRow & Record<string, unknown>>(`SELECT ${DRAFT} FROM price_list_draft d WHERE d.id = $1`, [id])
  )[0] as DraftRow

/** Days that are days, in their order. */
const wrongDays = ({ validFrom, validTo, note }: DraftCall): Refusal | null => {
  if (!isDay(validFrom)) return refuse('INVALID', 'CAT-2', 'fieldWrong', { field: 'validFrom' })
  if (validTo !== null && (!isDay(validTo) || validTo < validFrom)) {
    return refuse('INVALID', 'CAT-2', 'fieldWrong', { field: 'validTo' })
  }
  return checkForm(NOTE, { note })
}

const NOTE: readonly Field[] = [{ field: 'note', shape: 'text', rule: 'CAT-2', optional: true }]

const audit = (
  { callerId, actor, source }: Caller,
  role: Role,
  action: string,
  recordId: string,
  detail: AuditEntry['detail'],
): AuditEntry => ({
  actorId: callerId,
  personId: actor.personId,
  role,
  source,
  action,
  recordKind: 'estate',
  recordId,
  detail,
})
