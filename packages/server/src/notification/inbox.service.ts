import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { type Actor, rolesIn } from '../domain/role.js'
import { type Caller, recordChange } from '../platform/record.js'
import { Refused, type Tx, type UnitOfWork } from '../platform/unit-of-work.js'

export interface InboxServiceParts {
  readonly unitOfWork: UnitOfWork
  readonly changed: (personIds: readonly string[], dueAt: Date | null) => void
}

/** Estates whose notices a person still sees: those in which he has a role. */
export const inboxEstates = (actor: Actor): readonly string[] => [
  ...new Set(actor.grants.map(({ estateId }) => estateId)),
]

interface Owed {
  readonly estate_id: string
  readonly kind: string
  readonly about_serial: string | null
  readonly notification_id: string
  readonly acknowledgement_id: string | null
  readonly acknowledged_at: Date | null
  readonly now: Date
}

// Who was told onwards because this was not acknowledged, and so on: a late word settles it for them too.
const CHAIN = `
WITH RECURSIVE chain AS (
  SELECT a.id FROM acknowledgement a WHERE a.id = $1
  UNION
  SELECT a.id FROM chain c JOIN notification n ON n.came_from = c.id JOIN acknowledgement a ON a.notification_id = n.id
  WHERE n.root_id = $2)
SELECT a.id FROM acknowledgement a WHERE a.id IN (SELECT id FROM chain) ORDER BY a.id FOR NO KEY UPDATE`

// The owners' rows first and in order, each raised by as many of his entries as change.
const SETTLE = `
WITH
  touched AS MATERIALIZED (
    SELECT e.id, e.person_id, row_number() OVER (PARTITION BY e.person_id ORDER BY e.id) AS no
    FROM inbox_entry e WHERE e.id = $2 OR (e.acknowledgement_id = ANY($1::uuid[]) AND e.settled_at IS NULL)),
  locked AS MATERIALIZED (
    SELECT i.person_id FROM inbox i WHERE i.person_id IN (SELECT t.person_id FROM touched t) ORDER BY i.person_id FOR NO KEY UPDATE),
  owners AS (
    UPDATE inbox i SET revision = i.revision + (SELECT count(*) FROM touched t WHERE t.person_id = i.person_id)
    FROM locked l WHERE i.person_id = l.person_id RETURNING i.person_id, i.revision)
UPDATE inbox_entry e SET
  revision = o.revision - (SELECT count(*) FROM touched c WHERE c.person_id = e.person_id) + t.no,
  settled_at = coalesce(e.settled_at, $3),
  acknowledged_at = CASE WHEN e.id = $2 THEN coalesce(e.acknowledged_at, $3) ELSE e.acknowledged_at END,
  read_at = CASE WHEN e.id = $2 THEN coalesce(e.read_at, $3) ELSE e.read_at END
FROM touched t JOIN owners o ON o.person_id = t.person_id WHERE e.id = t.id
RETURNING e.person_id`

/** Locks an owed acknowledgement with all that came of it. Whoever was escalating one of them meanwhile made another: looks again. */
async function lockChain(tx: Tx, acknowledgementId: string, rootId: string): Promise<readonly string[]> {
  for (let known = 0; ;) {
    const chain = await tx.query<{ id: string }>(CHAIN, [acknowledgementId, rootId])
    if (chain.length === known) return chain.map(({ id }) => id)
    known = chain.length
  }
}

/** What a person does with his own inbox. */
export class InboxService {
  constructor(private readonly parts: InboxServiceParts) {}

  /** Those that are read already stay as they are. @returns refused when one of them is not his */
  async markRead(actor: Actor, entryIds: readonly string[]): Promise<Refusal | null> {
    const ids = [...new Set(entryIds)]
    if (ids.length === 0) return null
    return this.#run(actor, async (tx, personId) => {
      const [owner] = await tx.query('SELECT revision FROM inbox WHERE person_id = $1 FOR NO KEY UPDATE', [personId])
      const own = await tx.query<{ id: string; read_at: Date | null }>(
        'SELECT id, read_at FROM inbox_entry WHERE person_id = $1 AND id = ANY($2::uuid[]) AND estate_id = ANY($3::uuid[])',
        [personId, ids, inboxEstates(actor)],
      )
      if (!owner || own.length < ids.length) throw new Refused(NOT_FOUND)
      const unread = own.filter(({ read_at }) => read_at === null).map(({ id }) => id)
      if (unread.length === 0) return
      await tx.query(
        `WITH owner AS (UPDATE inbox SET revision = revision + $3 WHERE person_id = $1 RETURNING revision),
           touched AS (SELECT id, row_number() OVER (ORDER BY id) AS no FROM unnest($2::uuid[]) AS u (id))
         UPDATE inbox_entry e SET read_at = $4, revision = o.revision - $3 + t.no FROM touched t, owner o WHERE e.id = t.id`,
        [personId, unread, unread.length, await tx.now()],
      )
      tx.afterCommit(() => this.parts.changed([personId], null))
    })
  }

  /**
   * PUB-1, PUB-4: he has taken note, and the time stands for good. Acknowledged again it is what it was. Late is better than never: it
   * is kept that it had climbed by then, and who was told onwards owes nothing any more.
   */
  async acknowledge(caller: Caller, entryId: string): Promise<Refusal | null> {
    return this.#run(caller.actor, async (tx, personId) => {
      const [owed] = await tx.query<Owed & { root_id: string }>(
        `SELECT e.estate_id, n.kind, n.about_serial, n.root_id, e.notification_id, e.acknowledgement_id, e.acknowledged_at, clock_timestamp() AS now
         FROM inbox_entry e JOIN notification n ON n.id = e.notification_id
         WHERE e.person_id = $1 AND e.id = $2 AND e.estate_id = ANY($3::uuid[])`,
        [personId, entryId, inboxEstates(caller.actor)],
      )
      if (!owed) throw new Refused(NOT_FOUND)
      if (owed.acknowledgement_id === null) throw new Refused(refuse('WRONG_STATE', 'PUB-1', 'nothingToAcknowledge'))
      if (owed.acknowledged_at) return
      const chain = await lockChain(tx, owed.acknowledgement_id, owed.root_id)
      // Under the lock: a second call of the same person waited here for the first.
      const [again] = await tx.query<{ acknowledged_at: Date | null }>(
        'SELECT acknowledged_at FROM inbox_entry WHERE id = $1',
        [entryId],
      )
      if (again?.acknowledged_at) return
      await tx.query(
        'UPDATE acknowledgement SET met_at = $2, met_by = $3 WHERE id = ANY($1::uuid[]) AND met_at IS NULL',
        [chain, owed.now, personId],
      )
      const touched = await tx.query<{ person_id: string }>(SETTLE, [chain, entryId, owed.now])
      await recordChange(
        tx,
        owed.estate_id,
        owed.now,
        [],
        [
          {
            actorId: caller.callerId,
            personId,
            role: rolesIn(caller.actor, owed.estate_id)[0] ?? 'SYSTEM',
            source: caller.source,
            action: 'ACKNOWLEDGE',
            recordKind: 'notification',
            recordId: owed.root_id,
            detail: { kind: owed.kind, about: owed.about_serial, entryId },
          },
        ],
      )
      tx.afterCommit(() => this.parts.changed([...new Set(touched.map(({ person_id }) => person_id))], null))
    })
  }

  async #run(actor: Actor, work: (tx: Tx, personId: string) => Promise<void>): Promise<Refusal | null> {
    const { personId } = actor
    if (personId === null) return NOT_FOUND
    try {
      await this.parts.unitOfWork.run(actor, (tx) => work(tx, personId))
      return null
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      throw error
    }
  }
}
