/** Adding attachments and saying of one that it does not count. Nothing is changed, nothing removed. */
import {
  type AttachmentLimits,
  contentTaken,
  mayAttach,
  mayWithdraw,
  MEDIA_TYPES,
  roomFor,
  shownName,
} from '../domain/attachment.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import type { Actor } from '../domain/role.js'
import type { AttachmentKind, AttachmentOwner, Role } from '../domain/vocabulary.js'
import type { Announce, AuditEntry, Caller } from '../platform/record.js'
import { recordChange } from '../platform/record.js'
import { Refused, type Tx, type UnitOfWork } from '../platform/unit-of-work.js'
import {
  addAttachment,
  addWithdrawal,
  attachedSoFar,
  attachmentById,
  type AttachmentReads,
  isContentNamed,
  keepSummary,
  lockContent,
  type StoredAttachment,
  type Withdrawal,
} from './attachment.store.js'
import { mediaTypeOf, type Picture, pictureOf } from './content.js'
import type { AttachmentAction, LockedOwner, Owner, OwnerKind } from './owners.js'
import type { StagedFile, Staging } from './staging.js'
import { type AttachmentStorage, contentKey } from './storage.js'

export interface AttachmentParts {
  readonly unitOfWork: UnitOfWork
  readonly reads: AttachmentReads
  readonly owners: readonly OwnerKind[]
  readonly storage: AttachmentStorage
  readonly staging: Staging
  readonly limits: AttachmentLimits
  readonly announce: Announce
}

export interface AttachCall {
  /** Made by the client, so that a file sent twice is kept once. */
  readonly id: string
  readonly owner: AttachmentOwner
  readonly ownerId: string
  readonly stepId: string | null
  /** As the client calls the file. */
  readonly name: string
  /** The attachment that this one takes the place of. */
  readonly supersedes: string | null
}

export interface Attached {
  readonly attachment: StoredAttachment
  /** Null: it had happened before. */
  readonly position: number | null
}

export interface WithdrawCall {
  readonly attachmentId: string
  readonly reason: string
}

/** The reason that is kept where a newer one takes an attachment's place. */
const SUPERSEDED = 'SUPERSEDED'

export class AttachmentService {
  constructor(private readonly parts: AttachmentParts) {}

  get limits(): AttachmentLimits {
    return this.parts.limits
  }

  /** Before a byte is taken: whether there would be any use. @throws Refused */
  async admit(actor: Actor, call: AttachCall): Promise<void> {
    const owner = await this.#kind(call.owner).read(call.ownerId)
    if (!owner) throw new Refused(NOT_FOUND)
    // What was sent before is told again, whatever became of the record since.
    const known = (await this.parts.reads.byIds([call.id])).get(call.id)
    if (known?.byActorId !== actor.accountId) asked(mayAttach(actor, owner.target(actor), call.stepId))
  }

  /**
   * Keeps a file that has arrived whole. The content goes to the storage before the record is locked, since that may take long; when
   * the record then refuses it, it is taken away again.
   * @throws Refused
   */
  async attach(caller: Caller, call: AttachCall, file: StagedFile): Promise<Attached> {
    const { limits, storage } = this.parts
    const mediaType = await mediaTypeOf(file.path, file.size, limits.largest.DOCUMENT)
    const refusal = contentTaken(mediaType, file.size, limits)
    if (refusal || mediaType === null) throw new Refused(refusal ?? NOT_FOUND)
    const { kind } = MEDIA_TYPES[mediaType] as { readonly kind: AttachmentKind }
    const picture = await pictureOf(file.path, mediaType)
    const put = async (): Promise<void> => {
      await storage.put(contentKey(file.sha256), file.path, file.size)
      if (!picture.thumbnail) return
      const small = await this.parts.staging.write(picture.thumbnail)
      try {
        await storage.put(contentKey(file.sha256, 'thumbnail'), small, picture.thumbnail.length)
      } finally {
        await this.parts.staging.discard(small)
      }
    }
    try {
      await put()
      return await this.#keep(caller, call, { file, mediaType, kind, picture, put })
    } catch (error) {
      await this.#takeAway(caller.actor, file.sha256)
      throw error
    }
  }

  async #keep(
    caller: Caller,
    call: AttachCall,
    content: {
      readonly file: StagedFile
      readonly mediaType: string
      readonly kind: AttachmentKind
      readonly picture: Picture
      readonly put: () => Promise<void>
    },
  ): Promise<Attached> {
    const { file, mediaType, kind, picture, put } = content
    const { actor } = caller
    return this.parts.unitOfWork.run(actor, async (tx) => {
      // One round trip, the record's lock first: what is asked behind it is read under it.
      const [owner, known, old, soFar, at] = await Promise.all([
        this.#kind(call.owner).lock(tx, call.ownerId),
        attachmentById(tx, call.id),
        call.supersedes === null ? null : attachmentById(tx, call.supersedes),
        attachedSoFar(tx, call.ownerId),
        tx.now(),
        lockContent(tx, file.sha256),
      ])
      if (!owner) throw new Refused(NOT_FOUND)
      if (known) return { attachment: sameAgain(known, caller, call, file), position: null }
      const role = asked(mayAttach(actor, owner.target(actor), call.stepId))
      const full = roomFor(soFar, file.size, this.parts.limits)
      if (full) throw new Refused(full)
      const attachment: Omit<StoredAttachment, 'withdrawal'> = {
        id: call.id,
        estateId: owner.estateId,
        owner: call.owner,
        ownerId: owner.id,
        stepId: call.stepId,
        name: shownName(call.name),
        kind,
        mediaType,
        size: file.size,
        sha256: file.sha256,
        width: picture.width,
        height: picture.height,
        thumbnailSize: picture.thumbnail?.length ?? null,
        byPersonId: actor.personId,
        byActorId: caller.callerId,
        role,
        at,
      }
      const withdrawal = call.supersedes === null ? null : superseding(actor, owner, old, attachment)
      if (!(await this.parts.storage.has(contentKey(file.sha256)))) await put()
      const { byActorId: _actor, ...told } = attachment
      const detail = { attachment: told, supersedes: call.supersedes }
      const position = await this.#record(tx, caller, owner, 'ATTACH', role, at, detail, () => [
        addAttachment(tx, attachment),
        ...(withdrawal && old ? [addWithdrawal(tx, old.id, withdrawal)] : []),
      ])
      return { attachment: { ...attachment, withdrawal: null }, position }
    })
  }

  /** The content of a call that came to nothing, unless somebody else has the same. */
  async #takeAway(actor: Actor, sha256: string): Promise<void> {
    await this.parts.unitOfWork.run(actor, async (tx) => {
      await lockContent(tx, sha256)
      if (await isContentNamed(tx, sha256)) return
      await this.parts.storage.remove(contentKey(sha256))
      await this.parts.storage.remove(contentKey(sha256, 'thumbnail'))
    })
  }

  /** Says of an attachment that it does not count; it stays, with the reason. */
  async withdraw(
    caller: Caller,
    { attachmentId, reason }: WithdrawCall,
  ): Promise<{ readonly ok: true; readonly value: Attached } | { readonly ok: false; readonly refusal: Refusal }> {
    const { actor } = caller
    const seen = (await this.parts.reads.byIds([attachmentId])).get(attachmentId)
    if (!seen) return { ok: false, refusal: NOT_FOUND }
    try {
      const value = await this.parts.unitOfWork.run(actor, async (tx): Promise<Attached> => {
        // The attachment is read again behind the lock, which may have waited for somebody who withdrew it.
        const [owner, attachment, at] = await Promise.all([
          this.#kind(seen.owner).lock(tx, seen.ownerId),
          attachmentById(tx, attachmentId),
          tx.now(),
        ])
        if (!owner || !attachment) throw new Refused(NOT_FOUND)
        const role = asked(mayWithdraw(actor, withdrawable(actor, owner, attachment), reason))
        const withdrawal: Withdrawal = { reason, supersededById: null, byPersonId: actor.personId, role, at }
        const detail = { attachmentId, reason }
        const position = await this.#record(tx, caller, owner, 'WITHDRAW_ATTACHMENT', role, at, detail, () => [
          addWithdrawal(tx, attachmentId, withdrawal),
        ])
        return { attachment: { ...attachment, withdrawal }, position }
      })
      return { ok: true, value }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      throw error
    }
  }

  /** An attachment that the actor may read, with its content; null: there is none for him. */
  async readable(actor: Actor, id: string): Promise<StoredAttachment | null> {
    const attachment = (await this.parts.reads.byIds([id])).get(id)
    if (!attachment) return null
    const owner = await this.#kind(attachment.owner).read(attachment.ownerId)
    return owner && maySeeAttachment(actor, owner, attachment) ? attachment : null
  }

  read(attachment: StoredAttachment, part: 'content' | 'thumbnail', range?: { from: number; to: number }) {
    return this.parts.storage.read(contentKey(attachment.sha256, part), range)
  }

  /** @param write sends what is written, and waits for none of it */
  async #record(
    tx: Tx,
    caller: Caller,
    owner: LockedOwner,
    action: AttachmentAction,
    role: Role,
    at: Date,
    detail: AuditEntry['detail'],
    write: () => readonly Promise<unknown>[],
  ): Promise<number> {
    const target = owner.target(caller.actor)
    const audit: AuditEntry = {
      actorId: caller.callerId,
      personId: caller.actor.personId,
      role,
      source: caller.source,
      action,
      recordKind: RECORD[target.owner],
      recordId: owner.id,
      detail,
    }
    // All of it in one round trip with the COMMIT, in this order: the summary counts what was written before it.
    const written = write()
    const summed = target.owner === 'ORDER' ? keepSummary(tx, owner.id) : null
    const recorded = recordChange(tx, owner.estateId, at, owner.events(action), [audit], { last: true })
    const [position] = await Promise.all([recorded, summed, ...written])
    tx.afterCommit(() => this.parts.announce({ estateId: owner.estateId, position, earliestDueAt: null }))
    return position
  }

  #kind(owner: AttachmentOwner): OwnerKind {
    const found = this.parts.owners.find(({ kind }) => kind === owner)
    if (!found) throw new Refused(NOT_FOUND)
    return found
  }
}

const RECORD = { REQUEST: 'request', ORDER: 'order', CASE: 'case' } as const satisfies Record<
  AttachmentOwner,
  AuditEntry['recordKind']
>

/** What the new attachment says of the one that it takes the place of. */
const superseding = (
  actor: Actor,
  owner: LockedOwner,
  old: StoredAttachment | null,
  by: Pick<StoredAttachment, 'id' | 'at'>,
): Withdrawal => {
  if (!old || old.ownerId !== owner.id) throw new Refused(NOT_FOUND)
  const role = asked(mayWithdraw(actor, withdrawable(actor, owner, old), SUPERSEDED))
  return { reason: SUPERSEDED, supersededById: by.id, byPersonId: actor.personId, role, at: by.at }
}

const asked = (answer: ReturnType<typeof mayAttach>): Role => {
  if (!answer.ok) throw new Refused(answer.refusal)
  return answer.role
}

const withdrawable = (actor: Actor, owner: Owner, attachment: StoredAttachment) => ({
  ...owner.target(actor),
  attachedBy: attachment.byPersonId,
  withdrawn: attachment.withdrawal !== null,
})

/** The same file sent again under the same id is told the same; any other is refused. */
const sameAgain = (
  known: StoredAttachment,
  { callerId }: Caller,
  { owner, ownerId, stepId }: AttachCall,
  { sha256 }: StagedFile,
): StoredAttachment => {
  const same =
    known.byActorId === callerId &&
    known.owner === owner &&
    known.ownerId === ownerId &&
    known.stepId === stepId &&
    known.sha256 === sha256
  if (!same) throw new Refused(refuse('REPLAY', 'API', 'attachmentTaken', {}))
  return known
}

/** By the rules of its record. What does not count any more is for the staff and the auditor, who must be able to check it. */
export function maySeeAttachment(actor: Actor, owner: Owner, { withdrawal }: StoredAttachment): boolean {
  const { mayRead, maySeePersonal, estateId } = owner.target(actor)
  return mayRead && maySeePersonal && (withdrawal === null || seesWithdrawn(actor, estateId))
}

export const seesWithdrawn = (actor: Actor, estateId: string): boolean =>
  actor.kind === 'person' && actor.grants.some((grant) => grant.estateId === estateId && grant.role !== 'RESIDENT')
