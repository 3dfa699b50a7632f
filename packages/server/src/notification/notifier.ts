/**
 * The one way to tell somebody something: inside the unit of work of what happened, so that it is told exactly when it happened, and
 * never for what was rolled back.
 *
 * Not an event of the estate's log. The log is what every wall replays; who was told what is nobody else's, a flood of notices
 * would push the displays' positions along, and one inbox spans several estates. A person's own revision (table `inbox`) does for him
 * what the position does for an estate, and after the commit every server is told whose inbox changed (live/wake.ts).
 *
 * Lock order: `inbox` rows after those of the records, and before the estate's position, which stays the last of all. So tell before the
 * statement that writes your change: where the staff was read along with the lock, tell() goes out in front of it (`ahead` of a change)
 * and costs no round trip; notify() reads it first. Called after it, it works but may be run again for a deadlock.
 */
import type { Fact } from '../domain/refusal.js'
import { type Addressees, type Recipient, recipientsOf, type StaffMember } from '../domain/superior.js'
import type { AcknowledgeMode, NoticeKind, Role, Urgency } from '../domain/vocabulary.js'
import type { Tx } from '../platform/unit-of-work.js'
import { readStaff } from '../people/staff.store.js'

export interface Acknowledge {
  /** EACH of them for himself, or ANY one for all. */
  readonly mode: AcknowledgeMode
  /** Minutes after which it climbs. */
  readonly withinMinutes: number
  /** Roles to go to then, in place of the next superior. */
  readonly escalateTo?: readonly Role[] | undefined
}

export interface Notice {
  readonly estateId: string
  readonly to: Addressees
  /** Its sentence stands in domain/notice-text.ts. */
  readonly kind: NoticeKind
  /** Default NORMAL. */
  readonly urgency?: Urgency
  /** What the sentence speaks of; instants as ISO strings with `zone` beside them. Nothing that not everybody addressed may read. */
  readonly facts: Readonly<Record<string, Fact>>
  /** The record to open. @example { kind: 'incident', id: …, serial: 'IN-2611-0007' } */
  readonly about: { readonly kind: string; readonly id: string | null; readonly serial: string | null }
  /** Absent: it is for reading only. */
  readonly acknowledge?: Acknowledge | undefined
}

export interface Told {
  readonly notificationId: string
  readonly recipients: readonly Recipient[]
}

export interface NotifierParts {
  newId(): string
  /** Called after the commit with those whose inbox changed, and the earliest time at which something climbs. */
  readonly changed: (personIds: readonly string[], dueAt: Date | null) => void
}

/** Where a notice comes from that was told before and not acknowledged. */
export interface Climbed {
  readonly rootId: string
  readonly level: number
  readonly cameFrom: string
  /** Who is told now; domain/superior.ts escalationOf. */
  readonly recipients: readonly Recipient[]
}

// Inboxes are locked in the order of their owners, so that two who tell the same people never wait for each other in a ring.
const TELL = `
WITH
  notices AS (
    INSERT INTO notification (id, estate_id, kind, urgency, facts, about_kind, about_id, about_serial, at, mode, within_minutes, escalate_to,
      level, root_id, came_from)
    SELECT id, estate_id, kind, urgency, facts, about_kind, about_id, about_serial, at, mode, within_minutes, escalate_to, level, root_id, came_from
    FROM jsonb_populate_recordset(NULL::notification, $1::jsonb)),
  owed AS (
    INSERT INTO acknowledgement (id, notification_id, due_at)
    SELECT id, notification_id, due_at FROM jsonb_populate_recordset(NULL::acknowledgement, $2::jsonb)),
  given AS MATERIALIZED (
    SELECT e.*, row_number() OVER (PARTITION BY e.person_id ORDER BY e.id) AS no
    FROM jsonb_populate_recordset(NULL::inbox_entry, $3::jsonb) AS e),
  owners AS (
    INSERT INTO inbox (person_id, revision) SELECT g.person_id, count(*) FROM given g GROUP BY g.person_id ORDER BY g.person_id
    ON CONFLICT (person_id) DO UPDATE SET revision = inbox.revision + excluded.revision
    RETURNING person_id, revision)
INSERT INTO inbox_entry (id, person_id, notification_id, estate_id, acknowledgement_id, revision, role, department, stands_in, at)
SELECT g.id, g.person_id, g.notification_id, g.estate_id, g.acknowledgement_id,
  o.revision - (SELECT count(*) FROM given c WHERE c.person_id = g.person_id) + g.no, g.role, g.department, g.stands_in, g.at
FROM given g JOIN owners o ON o.person_id = g.person_id`

interface Addressed {
  readonly notice: Omit<Notice, 'to'>
  readonly recipients: readonly Recipient[]
  readonly climbed: Climbed | null
}

const addressed = (notice: Notice, staff: readonly StaffMember[]): Addressed => ({
  notice,
  recipients: recipientsOf(notice.to, staff),
  climbed: null,
})

export class Notifier {
  constructor(private readonly parts: NotifierParts) {}

  /** @returns who was told; nobody only in an estate that has no staff at all */
  async notify(tx: Tx, notice: Notice): Promise<Told> {
    const [told] = await this.notifyAll(tx, [notice])
    return told as Told
  }

  /** Several at once, in a few statements however many they are; each may be for another estate. */
  async notifyAll(tx: Tx, notices: readonly Notice[]): Promise<readonly Told[]> {
    const staff = new Map<string, readonly StaffMember[]>()
    const named = notices.flatMap(({ to }) => to.personIds ?? [])
    for (const { estateId } of notices) {
      if (!staff.has(estateId)) staff.set(estateId, await this.staff(tx, estateId, named))
    }
    return this.#tell(
      tx,
      notices.map((notice) => addressed(notice, staff.get(notice.estateId) ?? [])),
      await tx.now(),
    )
  }

  /**
   * Several at once, one statement that is sent before anything is waited for.
   * @param staff of the estate; residents are not among them
   */
  tell(
    tx: Tx,
    notices: readonly Notice[],
    { staff, at }: { readonly staff: readonly StaffMember[]; readonly at: Date },
  ): Promise<readonly Told[]> {
    return this.#tell(
      tx,
      notices.map((notice) => addressed(notice, staff)),
      at,
    )
  }

  /** The same notices, each one step higher. */
  async climb(
    tx: Tx,
    steps: readonly { readonly notice: Omit<Notice, 'to'>; readonly climbed: Climbed }[],
  ): Promise<readonly Told[]> {
    return this.#tell(
      tx,
      steps.map(({ notice, climbed }) => ({ notice, climbed, recipients: climbed.recipients })),
      await tx.now(),
    )
  }

  staff(tx: Tx, estateId: string, named: readonly string[] = []): Promise<readonly StaffMember[]> {
    return readStaff(tx, estateId, named)
  }

  async #tell(tx: Tx, all: readonly Addressed[], at: Date): Promise<readonly Told[]> {
    if (all.length === 0) return []
    const { newId } = this.parts
    const notices: object[] = []
    const owed: { readonly id: string; readonly notification_id: string; readonly due_at: Date }[] = []
    const entries: { readonly person_id: string; readonly [column: string]: unknown }[] = []
    const told: Told[] = []
    for (const { notice, recipients, climbed } of all) {
      const { acknowledge, about, estateId, kind, urgency = 'NORMAL', facts } = notice
      const id = newId()
      notices.push({
        id,
        estate_id: estateId,
        kind,
        urgency,
        facts,
        about_kind: about.kind,
        about_id: about.id,
        about_serial: about.serial,
        at,
        mode: acknowledge?.mode ?? null,
        within_minutes: acknowledge?.withinMinutes ?? null,
        escalate_to: acknowledge?.escalateTo ?? null,
        level: climbed?.level ?? 0,
        root_id: climbed?.rootId ?? id,
        came_from: climbed?.cameFrom ?? null,
      })
      const owe = (): string | null => {
        if (!acknowledge) return null
        const due_at = new Date(at.getTime() + acknowledge.withinMinutes * 60_000)
        const one = { id: newId(), notification_id: id, due_at }
        owed.push(one)
        return one.id
      }
      const together = acknowledge?.mode === 'ANY' ? owe() : null
      for (const { personId, role, department, standsIn } of recipients) {
        entries.push({
          id: newId(),
          person_id: personId,
          notification_id: id,
          estate_id: estateId,
          acknowledgement_id: together ?? owe(),
          role,
          department,
          stands_in: standsIn,
          at,
        })
      }
      told.push({ notificationId: id, recipients })
    }
    await tx.query(TELL, [JSON.stringify(notices), JSON.stringify(owed), JSON.stringify(entries)], { name: 'notify' })
    const personIds = [...new Set(entries.map(({ person_id }) => person_id))]
    const earliest = owed.reduce<Date | null>((first, { due_at }) => (first && first <= due_at ? first : due_at), null)
    tx.afterCommit(() => this.parts.changed(personIds, earliest))
    return told
  }
}
