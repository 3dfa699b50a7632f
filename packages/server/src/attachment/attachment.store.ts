/** The books of attachments, and the records that they hang on. Contents are storage.ts. */
import type { DataSource } from 'typeorm'
import type { AttachedSoFar } from '../domain/attachment.js'
import type { AttachmentKind, AttachmentOwner, Role } from '../domain/vocabulary.js'
import { groupBy } from '../platform/collections.js'
import type { ReadTx, Tx } from '../platform/unit-of-work.js'

export interface StoredAttachment {
  readonly id: string
  readonly estateId: string
  readonly owner: AttachmentOwner
  readonly ownerId: string
  readonly stepId: string | null
  readonly name: string
  readonly kind: AttachmentKind
  readonly mediaType: string
  readonly size: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
  readonly thumbnailSize: number | null
  readonly byPersonId: string | null
  /** Account or device. */
  readonly byActorId: string
  readonly role: Role
  readonly at: Date
  readonly withdrawal: Withdrawal | null
}

export interface Withdrawal {
  readonly reason: string
  readonly supersededById: string | null
  readonly byPersonId: string | null
  readonly role: Role
  readonly at: Date
}

const COLUMNS = `a.id, a.estate_id AS "estateId", a.owner_kind AS owner, a.owner_id AS "ownerId", a.step_id AS "stepId", a.name, a.kind,
  a.media_type AS "mediaType", a.size, encode(a.sha256, 'hex') AS sha256, a.width, a.height, a.thumbnail_size AS "thumbnailSize",
  a.by_person AS "byPersonId", a.by_actor AS "byActorId", a.by_role AS role, a.at,
  w.reason, w.superseded_by AS "supersededById", w.by_person AS "withdrawnBy", w.by_role AS "withdrawnRole", w.at AS "withdrawnAt"`
const FROM = 'attachment a LEFT JOIN attachment_withdrawal w ON w.attachment_id = a.id'

interface Row extends Omit<StoredAttachment, 'withdrawal'> {
  readonly reason: string | null
  readonly supersededById: string | null
  readonly withdrawnBy: string | null
  readonly withdrawnRole: Role | null
  readonly withdrawnAt: Date | null
}

const stored = ({
  reason,
  supersededById,
  withdrawnBy,
  withdrawnRole,
  withdrawnAt,
  ...row
}: Row): StoredAttachment => ({
  ...row,
  withdrawal:
    reason !== null && withdrawnAt !== null && withdrawnRole !== null
      ? { reason, supersededById, byPersonId: withdrawnBy, role: withdrawnRole, at: withdrawnAt }
      : null,
})

export class AttachmentReads {
  constructor(private readonly dataSource: DataSource) {}

  readonly byIds = async (ids: readonly string[]): Promise<Map<string, StoredAttachment>> => {
    const rows = await this.dataSource.query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = ANY($1::uuid[])`, [
      ids,
    ])
    return new Map(rows.map((row) => [row.id, stored(row)]))
  }

  /** What hangs on a request, an order or a case, oldest first. */
  readonly byOwner = async (ownerIds: readonly string[]): Promise<Map<string, StoredAttachment[]>> => {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE a.owner_id = ANY($1::uuid[]) ORDER BY a.owner_id, a.at, a.id`,
      [ownerIds],
    )
    return groupBy(rows.map(stored), 'ownerId')
  }
}

/** One attachment, under the lock of its record. */
export async function attachmentById(tx: ReadTx, id: string): Promise<StoredAttachment | null> {
  const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = $1`, [id], {
    name: 'attachment_by_id',
  })
  return row ? stored(row) : null
}

export async function attachedSoFar(tx: ReadTx, ownerId: string): Promise<AttachedSoFar> {
  const [row] = await tx.query<AttachedSoFar>(
    'SELECT count(*)::int AS count, coalesce(sum(size), 0)::bigint AS bytes FROM attachment WHERE owner_id = $1',
    [ownerId],
    { name: 'attached_so_far' },
  )
  return row as AttachedSoFar
}

export async function addAttachment(tx: Tx, a: Omit<StoredAttachment, 'withdrawal'>): Promise<void> {
  await tx.query(
    `INSERT INTO attachment (id, estate_id, owner_kind, owner_id, step_id, name, kind, media_type, size, sha256, width, height,
       thumbnail_size, by_person, by_actor, by_role, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11, $12, $13, $14, $15, $16, $17)`,
    [
      a.id,
      a.estateId,
      a.owner,
      a.ownerId,
      a.stepId,
      a.name,
      a.kind,
      a.mediaType,
      a.size,
      a.sha256,
      a.width,
      a.height,
      a.thumbnailSize,
      a.byPersonId,
      a.byActorId,
      a.role,
      a.at,
    ],
    { name: 'attachment_add' },
  )
}

export async function addWithdrawal(tx: Tx, attachmentId: string, w: Withdrawal): Promise<void> {
  await tx.query(
    `INSERT INTO attachment_withdrawal (attachment_id, superseded_by, reason, by_person, by_role, at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [attachmentId, w.supersededById, w.reason, w.byPersonId, w.role, w.at],
    { name: 'attachment_withdraw' },
  )
}

// AttachmentSummary in SQL: how many there are, and of each step how many of each kind.
const SUMMARY = `
SELECT jsonb_build_object('count', coalesce(sum(s.count), 0),
  'steps', coalesce(jsonb_object_agg(s.step_id, s.kinds) FILTER (WHERE s.step_id IS NOT NULL), '{}'))
FROM (SELECT k.step_id, sum(k.count) AS count, jsonb_object_agg(k.kind, k.count) AS kinds
  FROM (SELECT a.step_id, a.kind, count(*) AS count FROM ${FROM}
    WHERE a.owner_id = $1 AND w.attachment_id IS NULL GROUP BY a.step_id, a.kind) AS k
  GROUP BY k.step_id) AS s`

/** Counts anew what an order's rules read of its attachments, and keeps it in the order's row, which is locked. */
export const keepSummary = (tx: Tx, orderId: string): Promise<unknown> =>
  tx.query(
    `UPDATE work_order SET facts = facts || jsonb_build_object('attachments', (${SUMMARY})) WHERE id = $1`,
    [orderId],
    { name: 'attachment_keep_summary' },
  )

/**
 * From here to the end of the transaction nobody else adds or removes this content: who adds a row makes sure that the content is
 * there, and who takes content away makes sure that no row names it.
 */
export const lockContent = (tx: Tx, sha256: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [CONTENT_LOCKS, sha256], {
    name: 'attachment_content_lock',
  })

/** Any number of ours: the first half of the keys of these locks. */
const CONTENT_LOCKS = 7_264_109

export async function isContentNamed(tx: ReadTx, sha256: string): Promise<boolean> {
  const [row] = await tx.query<{ named: boolean }>(
    `SELECT EXISTS (SELECT FROM attachment WHERE sha256 = decode($1, 'hex')) AS named`,
    [sha256],
    { name: 'attachment_content_named' },
  )
  return (row as { named: boolean }).named
}
