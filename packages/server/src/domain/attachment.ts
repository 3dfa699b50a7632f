/**
 * Photos, recordings and documents on a record: who may add one, to what, how large, and who may say that one does not count.
 * Nothing is ever removed: a withdrawn or superseded attachment stays, with the reason.
 */
import { isBlank } from './form.js'
import { NOT_FOUND, refuse, type Refusal } from './refusal.js'
import { hasRole, livesIn, rolesIn, STAFF_ROLES, type Actor } from './role.js'
import type { AttachmentKind, AttachmentOwner, Department, Role } from './vocabulary.js'

/** A type that is taken: told from the content, never from what the client says. */
export interface MediaType {
  readonly kind: AttachmentKind
  /** The ending under which it is saved. */
  readonly ending: string
  /** Whether browsers may show it in place; everything else is a download. */
  readonly inline: boolean
}

const photo = (ending: string, inline = true): MediaType => ({ kind: 'PHOTO', ending, inline })
const recording = (ending: string): MediaType => ({ kind: 'RECORDING', ending, inline: true })
const document = (ending: string): MediaType => ({ kind: 'DOCUMENT', ending, inline: false })

/** Nothing here can run: neither markup nor scripts nor documents with macros. */
export const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  'image/jpeg': photo('jpg'),
  'image/png': photo('png'),
  'image/webp': photo('webp'),
  'image/gif': photo('gif'),
  'image/avif': photo('avif'),
  // Telephones write it, browsers do not show it.
  'image/heic': photo('heic', false),
  'image/heif': photo('heif', false),
  'audio/mpeg': recording('mp3'),
  'audio/mp4': recording('m4a'),
  'audio/aac': recording('aac'),
  'audio/ogg': recording('ogg'),
  'audio/wav': recording('wav'),
  'audio/amr': recording('amr'),
  'video/mp4': recording('mp4'),
  'video/webm': recording('webm'),
  'video/quicktime': recording('mov'),
  'video/3gpp': recording('3gp'),
  'application/pdf': document('pdf'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': document('docx'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': document('xlsx'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': document('pptx'),
  'application/vnd.oasis.opendocument.text': document('odt'),
  'application/vnd.oasis.opendocument.spreadsheet': document('ods'),
  'text/plain': document('txt'),
}

export interface AttachmentLimits {
  /** Bytes of one attachment. */
  readonly largest: Readonly<Record<AttachmentKind, number>>
  /** Bytes of all that hang on one record. */
  readonly perRecord: number
}

/** How many may hang on one record, whatever their size. */
export const MOST_ATTACHMENTS = 200

/** What of a record matters to what hangs on it. */
export interface AttachmentTarget {
  readonly owner: AttachmentOwner
  readonly estateId: string
  readonly status: string
  /** Whether it takes nothing more (ARC-3, LIFE). */
  readonly closed: boolean
  readonly unitId: string | null
  readonly assigneeId: string | null
  readonly department: Department | null
  /** Whether the actor reads it, and the customer's data with it (visibility.ts). */
  readonly mayRead: boolean
  readonly maySeePersonal: boolean
  /** CHK: codes of the checklist that the work began with; absent while it has none. */
  readonly steps?: readonly string[] | undefined
}

/** How much hangs on the record already. */
export interface AttachedSoFar {
  readonly count: number
  readonly bytes: number
}

export type AttachmentAnswer =
  { readonly ok: true; readonly role: Role } | { readonly ok: false; readonly refusal: Refusal }

const no = (refusal: Refusal): AttachmentAnswer => ({ ok: false, refusal })

/** In which role somebody adds to a record: one of the staff's, or the customer's own. An app that registers requests adds to them. */
const roleFor = (actor: Actor, target: AttachmentTarget): Role | null => {
  const { estateId, owner, unitId } = target
  if (actor.kind === 'app') {
    const writes = owner === 'REQUEST' && (actor.scopes?.includes('REQUESTS_WRITE') ?? false)
    return writes && hasRole(actor, estateId, 'CLIENT_APP') ? 'CLIENT_APP' : null
  }
  if (actor.kind !== 'person') return null
  const staff = rolesIn(actor, estateId).find((role) => STAFF_ROLES.includes(role))
  return staff ?? (livesIn(actor, estateId, unitId) ? 'RESIDENT' : null)
}

const notPermitted = (): Refusal => refuse('FORBIDDEN', 'API', 'notPermitted', { field: 'attachment' })

/** Whether the actor may add to the record as it stands; asked before a byte is taken, and again under the record's lock. */
export const mayAttach = (actor: Actor, target: AttachmentTarget, stepId: string | null): AttachmentAnswer => {
  if (!target.mayRead) return no(NOT_FOUND)
  const role = target.maySeePersonal ? roleFor(actor, target) : null
  if (!role) return no(notPermitted())
  if (target.closed) return no(refuse('WRONG_STATE', 'ARC-3', 'attachmentClosed', {}))
  if (stepId === null) return { ok: true, role }
  if (target.owner !== 'ORDER') return no(refuse('INVALID', 'CHK', 'fieldWrong', { field: 'stepId' }))
  if (target.steps && !target.steps.includes(stepId)) {
    return no(refuse('INVALID', 'CHK', 'fieldWrong', { field: 'stepId' }))
  }
  // DIS-7: a step's photo is part of the step, and the steps are the assigned technician's or his supervisor's.
  const own = actor.personId !== null && actor.personId === target.assigneeId
  const supervises = actor.grants.some(
    (grant) =>
      grant.estateId === target.estateId &&
      grant.role === 'DEPARTMENT_SUPERVISOR' &&
      target.department !== null &&
      grant.departments.includes(target.department),
  )
  return own || supervises ? { ok: true, role } : no(refuse('FORBIDDEN', 'DIS-7', 'stepNotYours', {}))
}

const MEGABYTE = 1_000_000

/** Bytes as people say them. @example megabytes(20_000_000) === '20 MB' */
export const megabytes = (bytes: number): string => {
  const value = bytes / MEGABYTE
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} MB`
}

/** Whether the content is taken: its type and its size. */
export const contentTaken = (mediaType: string | null, bytes: number, limits: AttachmentLimits): Refusal | null => {
  if (bytes === 0) return refuse('INVALID', 'API', 'attachmentEmpty', {})
  const type = mediaType === null ? undefined : MEDIA_TYPES[mediaType]
  if (!type) return refuse('INVALID', 'API', 'attachmentType', { found: mediaType ?? '?' })
  const most = limits.largest[type.kind]
  return bytes > most ? tooLarge(bytes, most) : null
}

export const tooLarge = (bytes: number | null, most: number): Refusal =>
  refuse('INVALID', 'API', 'attachmentTooLarge', {
    size: bytes === null ? null : megabytes(bytes),
    most: megabytes(most),
  })

/** Whether the record takes as much more. */
export const roomFor = (so: AttachedSoFar, bytes: number, limits: AttachmentLimits): Refusal | null => {
  if (so.count >= MOST_ATTACHMENTS) return refuse('UNMET', 'API', 'attachmentsTooMany', { most: MOST_ATTACHMENTS })
  return so.bytes + bytes > limits.perRecord
    ? refuse('UNMET', 'API', 'attachmentsFull', { most: megabytes(limits.perRecord) })
    : null
}

// eslint-disable-next-line no-control-regex
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Marks that say in which direction text runs: with one of them `gpj.exe` reads `exe.jpg`. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const LONGEST_NAME = 120

/**
 * A name as it is shown, and no more than that: no path is ever made of it. The last part of a path, on one line, without what
 * cannot be seen.
 * @returns '' when nothing is left
 */
export const shownName = (given: string): string => {
  const last = given.replace(UNSEEN, '').replace(DIRECTIONS, '').split(/[/\\]/).at(-1) ?? ''
  const line = last.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= LONGEST_NAME) return line
  const ending = /\.\w{1,8}$/.exec(line)?.[0] ?? ''
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending
}

/** The name under which a download is saved: its ending is that of what was found in it. */
export const savedName = (name: string, mediaType: string): string => {
  const ending = MEDIA_TYPES[mediaType]?.ending ?? 'bin'
  const kept = name === '' ? 'attachment' : name
  return new RegExp(`\\.(${ending}${ending === 'jpg' ? '|jpeg' : ''})$`, 'i').test(kept) ? kept : `${kept}.${ending}`
}

/** A step as the checklist names it. */
export const isStepId = (value: string): boolean => /^[\w.-]{1,64}$/.test(value)

export interface WithdrawTarget extends AttachmentTarget {
  readonly attachedBy: string | null
  readonly withdrawn: boolean
}

const WITHDRAWERS: readonly Role[] = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'GENERAL_MANAGER']

/** Who added it takes it back, as long as the record is open; else the service lead or a manager. Always with a reason. */
export const mayWithdraw = (actor: Actor, target: WithdrawTarget, reason: string): AttachmentAnswer => {
  const role = target.mayRead && target.maySeePersonal ? roleFor(actor, target) : null
  if (!target.mayRead) return no(NOT_FOUND)
  if (!role) return no(notPermitted())
  const above = rolesIn(actor, target.estateId).find((each) => WITHDRAWERS.includes(each))
  const own = actor.personId !== null && actor.personId === target.attachedBy
  if (!own && !above) return no(refuse('FORBIDDEN', 'API', 'attachmentNotYours', {}))
  if (target.withdrawn) return no(refuse('WRONG_STATE', 'API', 'attachmentWithdrawn', {}))
  if (target.closed) return no(refuse('WRONG_STATE', 'ARC-3', 'attachmentClosed', {}))
  if (isBlank(reason)) return no(refuse('INVALID', 'API', 'fieldMissing', { field: 'reason' }))
  return { ok: true, role: own ? role : (above ?? role) }
}
