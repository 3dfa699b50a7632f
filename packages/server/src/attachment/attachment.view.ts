/** Attachments as the API shows them; whether a viewer may see one at all is asked before (maySeeAttachment). */
import type { StoredAttachment } from './attachment.store.js'
import { AttachmentType } from './attachment.type.js'

export const ATTACHMENTS_PATH = '/attachments'

export const pathOf = ({ id }: Pick<StoredAttachment, 'id'>): string => `${ATTACHMENTS_PATH}/${id}`

export const attachmentView = (stored: StoredAttachment): AttachmentType => {
  const { thumbnailSize, byActorId: _actor, estateId: _estate, ...fields } = stored
  return Object.assign(new AttachmentType(), {
    ...fields,
    url: pathOf(stored),
    thumbnailUrl: thumbnailSize === null ? null : `${pathOf(stored)}/thumbnail`,
  })
}
