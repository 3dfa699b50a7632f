/** Inboxes as they are read: a page of one person's, what changed in it since a revision, and who else was told. */
import type { DataSource } from 'typeorm'
import type { Fact } from '../domain/refusal.js'
import type { AcknowledgeMode, Department, NoticeKind, Role, Urgency } from '../domain/vocabulary.js'
import { groupBy } from '../platform/collections.js'
import { badInput } from '../platform/graphql/errors.js'
import type { Page } from '../platform/graphql/connection.js'

export interface InboxRow {
  readonly id: string
  readonly notificationId: string
  readonly rootId: string
  readonly estateId: string
  readonly revision: number
  readonly kind: NoticeKind
  readonly urgency: Urgency
  readonly facts: Readonly<Record<string, Fact>>
  readonly level: number
  readonly aboutKind: string
  readonly aboutId: string | null
  readonly aboutSerial: string | null
  readonly role: Role
  readonly department: Department | null
  readonly standsIn: boolean
  readonly at: Date
  readonly readAt: Date | null
  /** Null: nothing to acknowledge. */
  readonly mode: AcknowledgeMode | null
  readonly acknowledgementId: string | null
  readonly dueAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly settledAt: Date | null
  readonly escalatedAt: Date | null
}

export interface InboxCounts {
  readonly revision: number
  readonly unread: number
  readonly unacknowledged: number
}

export type InboxOnly = 'ALL' | 'UNREAD' | 'UNACKNOWLEDGED'

export interface RecipientRow {
  readonly rootId: string
  readonly personId: string
  readonly role: Role
  readonly level: number
  readonly standsIn: boolean
  readonly at: Date
  readonly readAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly escalatedAt: Date | null
}

const ENTRY = `
SELECT e.id, e.notification_id AS "notificationId", n.root_id AS "rootId", e.estate_id AS "estateId", e.revision, n.kind, n.urgency, n.facts, n.level,
  n.about_kind AS "aboutKind", n.about_id AS "aboutId", n.about_serial AS "aboutSerial", e.role, e.department, e.stands_in AS "standsIn", e.at,
  e.read_at AS "readAt", n.mode, e.acknowledgement_id AS "acknowledgementId", a.due_at AS "dueAt", e.acknowledged_at AS "acknowledgedAt",
  e.settled_at AS "settledAt", a.escalated_at AS "escalatedAt"
FROM inbox_entry e JOIN notification n ON n.id = e.notification_id LEFT JOIN acknowledgement a ON a.id = e.acknowledgement_id`

const UNACKNOWLEDGED = 'e.acknowledgement_id IS NOT NULL AND e.settled_at IS NULL'
const ONLY: Readonly<Record<InboxOnly, string>> = {
  ALL: 'true',
  UNREAD: 'e.read_at IS NULL',
  UNACKNOWLEDGED,
}

const COUNTS = `
SELECT coalesce((SELECT revision FROM inbox WHERE person_id = $1), 0)::bigint AS revision,
  (SELECT count(*)::int FROM inbox_entry e WHERE e.person_id = $1 AND e.estate_id = ANY($2::uuid[]) AND e.read_at IS NULL) AS unread,
  (SELECT count(*)::int FROM inbox_entry e WHERE e.person_id = $1 AND e.estate_id = ANY($2::uuid[]) AND ${UNACKNOWLEDGED}) AS unacknowledged`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Parts of a cursor: an entry's id, which is a uuid v7 and so in the order of time. */
export const KEY_PARTS = 1

export class InboxStore {
  constructor(private readonly dataSource: DataSource) {}

  /** One row more than the page shows, in reading order; the newest first. @param estateIds those in which the person still has a role */
  page(personId: string, estateIds: readonly string[], only: InboxOnly, page: Page): Promise<InboxRow[]> {
    const params: unknown[] = [personId, estateIds]
    const bound = (cursor: Page['after'], argument: string, than: string): string => {
      if (!cursor) return 'true'
      const [id] = cursor
      if (!UUID.test(String(id)))
        throw badInput(`${argument} is not a cursor of this list; use one from its pageInfo or edges.`, { argument })
      params.push(id)
      return `e.id ${than} $${params.length}::uuid`
    }
    const conditions = [ONLY[only], bound(page.after, 'after', '<'), bound(page.before, 'before', '>')]
    return this.dataSource.query<InboxRow[]>(
      `${ENTRY} WHERE e.person_id = $1 AND e.estate_id = ANY($2::uuid[]) AND ${conditions.join(' AND ')}
       ORDER BY e.id ${page.backward ? 'ASC' : 'DESC'} LIMIT ${page.size + 1}`,
      params,
    )
  }

  async total(personId: string, estateIds: readonly string[], only: InboxOnly): Promise<number> {
    const [row] = await this.dataSource.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM inbox_entry e WHERE e.person_id = $1 AND e.estate_id = ANY($2::uuid[]) AND ${ONLY[only]}`,
      [personId, estateIds],
    )
    return row.count
  }

  async counts(personId: string, estateIds: readonly string[]): Promise<InboxCounts> {
    const [row] = await this.dataSource.query<[InboxCounts]>(COUNTS, [personId, estateIds])
    return row
  }

  /** Entries that are new or changed after a revision, in that order, each as it is now. */
  changes(personId: string, estateIds: readonly string[], after: number, limit: number): Promise<InboxRow[]> {
    return this.dataSource.query<InboxRow[]>(
      `${ENTRY} WHERE e.person_id = $1 AND e.estate_id = ANY($2::uuid[]) AND e.revision > $3 ORDER BY e.revision LIMIT $4`,
      [personId, estateIds, after, limit],
    )
  }

  /** Those of these persons' inboxes that are there at all. */
  async revisions(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ person_id: string; revision: number }[]>(
      'SELECT person_id, revision FROM inbox WHERE person_id = ANY($1::uuid[])',
      [personIds],
    )
    return new Map(rows.map(({ person_id, revision }) => [person_id, revision]))
  }

  async own(personId: string, entryIds: readonly string[]): Promise<InboxRow[]> {
    return this.dataSource.query<InboxRow[]>(
      `${ENTRY} WHERE e.person_id = $1 AND e.id = ANY($2::uuid[]) ORDER BY e.id DESC`,
      [personId, entryIds],
    )
  }

  /** Everybody who was told of the same, up to the last who was when nobody acknowledged. By the id of what was told first. */
  readonly recipientsByRoot = async (rootIds: readonly string[]): Promise<Map<string, RecipientRow[]>> =>
    groupBy(
      await this.dataSource.query<RecipientRow[]>(
        `SELECT n.root_id AS "rootId", e.person_id AS "personId", e.role, n.level, e.stands_in AS "standsIn", e.at, e.read_at AS "readAt",
           e.acknowledged_at AS "acknowledgedAt", a.escalated_at AS "escalatedAt"
         FROM notification n JOIN inbox_entry e ON e.notification_id = n.id LEFT JOIN acknowledgement a ON a.id = e.acknowledgement_id
         WHERE n.root_id = ANY($1::uuid[]) ORDER BY n.level, e.id`,
        [rootIds],
      ),
      'rootId',
    )

  /** The same for a record: who was told of it, and whether they acknowledged it. For those who may read the record. */
  readonly recipientsByRecord = async (
    recordIds: readonly string[],
  ): Promise<Map<string, (RecipientRow & { recordId: string })[]>> =>
    groupBy(
      await this.dataSource.query<(RecipientRow & { recordId: string })[]>(
        `SELECT n.about_id AS "recordId", n.root_id AS "rootId", e.person_id AS "personId", e.role, n.level, e.stands_in AS "standsIn", e.at,
           e.read_at AS "readAt", e.acknowledged_at AS "acknowledgedAt", a.escalated_at AS "escalatedAt"
         FROM notification n JOIN inbox_entry e ON e.notification_id = n.id LEFT JOIN acknowledgement a ON a.id = e.acknowledgement_id
         WHERE n.about_id = ANY($1::uuid[]) ORDER BY n.at, n.level, e.id`,
        [recordIds],
      ),
      'recordId',
    )
}
