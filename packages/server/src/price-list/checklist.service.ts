/** CHK: checklists as versions. Editing makes the next one; what an order has begun with stays as it was. */
import type { DataSource } from 'typeorm'
import { checklistFrom } from '../domain/checklist.js'
import { checklistWrong } from '../domain/checklist-form.js'
import type { ChecklistContent, ChecklistVersion } from '../domain/checklist-state.js'
import { refuse, type Refusal } from '../domain/refusal.js'
import { rolesIn, supervises } from '../domain/role.js'
import type { Department, Localized } from '../domain/vocabulary.js'
import { groupBy } from '../platform/collections.js'
import { newId } from '../platform/id.js'
import { type Announce, type Caller, recordChange } from '../platform/record.js'
import { Refused, type UnitOfWork } from '../platform/unit-of-work.js'
import { pricesChanged } from './price-list.event.js'

export interface ChecklistRow extends ChecklistVersion {
  readonly estateId: string
  readonly department: Department
  readonly createdAt: Date
  readonly createdBy: string | null
}

interface Stored {
  readonly id: string
  readonly estateId: string
  readonly code: string
  readonly version: number
  readonly department: Department
  readonly names: Localized
  readonly content: unknown
  readonly createdAt: Date
  readonly createdBy: string | null
}

export interface ChecklistEdit {
  readonly estateId: string
  readonly code: string
  /** The version that was edited; 0 for a new checklist. */
  readonly baseVersion: number
  readonly department: Department
  readonly names: Localized
  readonly content: Omit<ChecklistContent, 'rule'>
}

const COLUMNS = `c.id, c.estate_id AS "estateId", c.code, c.version, c.department, c.names, c.steps AS content,
  c.created_at AS "createdAt", c.created_by AS "createdBy"`

const rowFrom = (stored: Stored): ChecklistRow => {
  const { estateId, department, createdAt, createdBy } = stored
  return { ...checklistFrom(stored), estateId, department, createdAt, createdBy }
}

export class ChecklistService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly announce: Announce,
  ) {}

  /** The newest version of each, by code. */
  async newest(estateId: string): Promise<ChecklistRow[]> {
    const rows = await this.dataSource.query<Stored[]>(
      `SELECT DISTINCT ON (c.code) ${COLUMNS} FROM checklist c WHERE c.estate_id = $1 ORDER BY c.code, c.version DESC`,
      [estateId],
    )
    return rows.map(rowFrom)
  }

  /** Every version of one, the newest first. */
  async versions(estateId: string, code: string): Promise<ChecklistRow[]> {
    const rows = await this.dataSource.query<Stored[]>(
      `SELECT ${COLUMNS} FROM checklist c WHERE c.estate_id = $1 AND c.code = $2 ORDER BY c.version DESC LIMIT 200`,
      [estateId, code],
    )
    return rows.map(rowFrom)
  }

  /** The newest version of each, for a loader. */
  readonly newestByEstate = async (estateIds: readonly string[]): Promise<Map<string, ChecklistRow[]>> =>
    groupBy((await Promise.all(estateIds.map((each) => this.newest(each)))).flat(), 'estateId')

  /** Makes the next version. */
  async edit(caller: Caller, edit: ChecklistEdit): Promise<ChecklistRow | Refusal> {
    const { estateId, code, department } = edit
    if (!supervises(caller.actor, estateId, department)) {
      return refuse('FORBIDDEN', 'CHK', 'checklistNotYours', { department })
    }
    if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(code)) return refuse('INVALID', 'CHK', 'fieldWrong', { field: 'code' })
    return this.unitOfWork
      .run(caller.actor, async (tx) => {
        // Two who edit at once take turns; the second then finds that his is no longer the newest.
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`checklist ${estateId} ${code}`])
        const [newest] = await tx.query<Stored>(
          `SELECT ${COLUMNS} FROM checklist c WHERE c.estate_id = $1 AND c.code = $2 ORDER BY c.version DESC LIMIT 1`,
          [estateId, code],
        )
        const versionNow = newest?.version ?? 0
        if (versionNow !== edit.baseVersion) {
          throw new Refused(refuse('CONFLICT', 'CHK', 'checklistStale', { versionSeen: edit.baseVersion, versionNow }))
        }
        if (newest && !supervises(caller.actor, estateId, newest.department)) {
          throw new Refused(refuse('FORBIDDEN', 'CHK', 'checklistNotYours', { department: newest.department }))
        }
        // The rule stays what it was: an edited list is still the procedure's list of its trade.
        const content: ChecklistContent = {
          rule: newest ? checklistFrom(newest).rule : 'CHK',
          ...edit.content,
        }
        const wrong = checklistWrong(edit.names, content)
        if (wrong) throw new Refused(wrong)
        const at = await tx.now()
        const made: Stored = {
          id: newId(),
          estateId,
          code,
          version: versionNow + 1,
          department,
          names: edit.names,
          content,
          createdAt: at,
          createdBy: caller.actor.personId,
        }
        await tx.query(
          `INSERT INTO checklist (id, estate_id, code, version, department, names, steps, created_by, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [made.id, estateId, code, made.version, department, made.names, content, made.createdBy, at],
        )
        const position = await recordChange(
          tx,
          estateId,
          at,
          [pricesChanged('EDIT_CHECKLIST')],
          [
            {
              actorId: caller.callerId,
              personId: caller.actor.personId,
              role: rolesIn(caller.actor, estateId).includes('DEPARTMENT_SUPERVISOR')
                ? 'DEPARTMENT_SUPERVISOR'
                : 'SYSTEM',
              source: caller.source,
              action: 'EDIT_CHECKLIST',
              recordKind: 'estate',
              recordId: made.id,
              detail: { code, version: made.version, before: newest?.content ?? null, after: content },
            },
          ],
        )
        tx.afterCommit(() => this.announce({ estateId, position, earliestDueAt: null }))
        return rowFrom(made)
      })
      .catch((error: unknown) => {
        if (error instanceof Refused) return error.refusal
        throw error
      })
  }
}
