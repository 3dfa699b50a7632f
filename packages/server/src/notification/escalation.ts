/**
 * What nobody acknowledged in time goes to the next superior, each exactly once, whatever restarts or runs beside it: an owed
 * acknowledgement is taken with SKIP LOCKED, and marked, told onwards and proven in the audit in one transaction.
 */
import { escalationOf, type Post } from '../domain/superior.js'
import type { AcknowledgeMode, Department, NoticeKind, Role, Urgency } from '../domain/vocabulary.js'
import type { Fact } from '../domain/refusal.js'
import { SYSTEM } from '../domain/role.js'
import type { Logger } from '../platform/logger.js'
import { groupBy } from '../platform/collections.js'
import { Loop } from '../platform/loop.js'
import { type AuditEntry, recordChange } from '../platform/record.js'
import type { Tx, UnitOfWork } from '../platform/unit-of-work.js'
import type { Climbed, Notice, Notifier } from './notifier.js'

export interface EscalationOptions {
  readonly unitOfWork: UnitOfWork
  readonly notifier: Notifier
  readonly logger: Logger
  /** Looks at least that often. Milliseconds, default 1,000. */
  readonly longestWaitMs?: number
}

const BATCH = 50
/** When due ones are held by somebody else: he may be acknowledging, or escalating. Milliseconds. */
const HELD_MS = 50

interface DueRow {
  readonly id: string
  readonly estate_id: string
  readonly kind: NoticeKind
  readonly urgency: Urgency
  readonly facts: Readonly<Record<string, Fact>>
  readonly about_kind: string
  readonly about_id: string | null
  readonly about_serial: string | null
  readonly mode: AcknowledgeMode
  readonly within_minutes: number
  readonly escalate_to: readonly Role[] | null
  readonly level: number
  readonly root_id: string
  readonly now: Date
}

interface Step {
  readonly estateId: string
  readonly notice: Omit<Notice, 'to'>
  readonly climbed: Climbed
  readonly audit: AuditEntry
}

const DUE = `
WITH due AS MATERIALIZED (
  SELECT a.id, a.notification_id FROM acknowledgement a
  WHERE a.due_at <= statement_timestamp() AND a.met_at IS NULL AND a.escalated_at IS NULL
  ORDER BY a.due_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED)
SELECT d.id, n.estate_id, n.kind, n.urgency, n.facts, n.about_kind, n.about_id, n.about_serial, n.mode, n.within_minutes, n.escalate_to, n.level,
  n.root_id, clock_timestamp() AS now
FROM due d JOIN notification n ON n.id = d.notification_id ORDER BY n.estate_id, d.id`

const NEXT = `
SELECT clock_timestamp() AS now, min(due_at) AS next FROM acknowledgement WHERE met_at IS NULL AND escalated_at IS NULL`

export class Escalation {
  readonly #loop: Loop

  constructor(private readonly options: EscalationOptions) {
    const { logger, longestWaitMs = 1_000 } = options
    this.#loop = new Loop({
      what: 'notices that nobody acknowledged',
      logger,
      longestWaitMs,
      work: async () => {
        if ((await this.sweep()) === BATCH) return 0
        const [row] = await options.unitOfWork.read((tx) => tx.query<{ now: Date; next: Date | null }>(NEXT))
        if (!row?.next) return Infinity
        return Math.max(HELD_MS, row.next.getTime() - row.now.getTime())
      },
    })
  }

  start(): void {
    this.#loop.start()
  }

  stop(): Promise<void> {
    return this.#loop.stop()
  }

  /** Something is due then. */
  due(at: Date): void {
    this.#loop.wake(Math.max(1, at.getTime() - Date.now()))
  }

  /** Escalates what is due and not held by somebody else. @returns how many; normally the timer's business */
  sweep(): Promise<number> {
    return this.options.unitOfWork.run(SYSTEM, async (tx) => {
      const due = await tx.query<DueRow>(DUE, [], { name: 'escalation_due' })
      const [first] = due
      if (!first) return 0
      tx.sawNow(first.now)
      await tx.query('UPDATE acknowledgement SET escalated_at = $2 WHERE id = ANY($1::uuid[])', [
        due.map(({ id }) => id),
        first.now,
      ])
      const steps: Step[] = []
      for (const row of due) steps.push(await this.#step(tx, row))
      await this.options.notifier.climb(tx, steps)
      // The positions last, and in the order of their estates, as everybody does who locks several.
      for (const [estateId, of] of groupBy(steps, 'estateId')) {
        await recordChange(
          tx,
          estateId,
          first.now,
          [],
          of.map(({ audit }) => audit),
        )
      }
      return due.length
    })
  }

  async #step(tx: Tx, row: DueRow): Promise<Step> {
    const { notifier, logger } = this.options
    const silent = await tx.query<Post & { role: Role; department: Department | null }>(
      'SELECT DISTINCT role, department FROM inbox_entry WHERE acknowledgement_id = $1 ORDER BY role, department',
      [row.id],
    )
    const told = await tx.query<{ person_id: string }>(
      `SELECT DISTINCT e.person_id FROM notification n JOIN inbox_entry e ON e.notification_id = n.id WHERE n.root_id = $1`,
      [row.root_id],
    )
    const staff = await notifier.staff(tx, row.estate_id)
    const { recipients, atTheTop } = escalationOf(
      silent,
      new Set(told.map(({ person_id }) => person_id)),
      staff,
      row.level === 0 ? row.escalate_to : null,
    )
    if (recipients.length === 0)
      logger.error({ notificationId: row.root_id }, 'a notice climbed and there is nobody to be told')
    const { mode, within_minutes: withinMinutes } = row
    const notice = {
      estateId: row.estate_id,
      kind: row.kind,
      urgency: row.urgency,
      facts: row.facts,
      about: { kind: row.about_kind, id: row.about_id, serial: row.about_serial },
      // Said again at the very top it stays owed, but climbs no further: there is nowhere to go.
      ...(atTheTop ? {} : { acknowledge: { mode, withinMinutes } }),
    }
    return {
      estateId: row.estate_id,
      notice,
      climbed: { rootId: row.root_id, level: row.level + 1, cameFrom: row.id, recipients },
      audit: {
        actorId: null,
        personId: null,
        role: 'SYSTEM',
        source: 'job escalation',
        action: 'NOT_ACKNOWLEDGED',
        recordKind: 'notification',
        recordId: row.root_id,
        detail: {
          kind: row.kind,
          about: row.about_serial,
          level: row.level + 1,
          silent,
          goesTo: recipients.map(({ personId, role }) => ({ personId, role })),
        },
      },
    }
  }
}
