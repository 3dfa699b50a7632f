import type { Readable } from 'node:stream'

/** Where the contents of attachments lie. Names are made here from hashes; nothing that a client says is ever part of one. */
export interface AttachmentStorage {
  /**
   * Keeps a file under a key, whole or not at all. A key is made of its content, so that what is there already is the same.
   * @param staged a file that stays the caller's
   */
  put(key: ContentKey, staged: string, size: number): Promise<void>
  has(key: ContentKey): Promise<boolean>
  /** @param range first and last byte, both included; absent: all of it */
  read(key: ContentKey, range?: { readonly from: number; readonly to: number }): Promise<Readable>
  /** Also when it is not there. */
  remove(key: ContentKey): Promise<void>
}

/** SHA-256 of the content in hexadecimal; `.thumb` behind it names the thumbnail made of it. */
export type ContentKey = string & { readonly __brand: 'ContentKey' }

export function contentKey(sha256: string, part: 'content' | 'thumbnail' = 'content'): ContentKey {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A content key is made of a SHA-256 in hexadecimal.')
  return `${sha256}${part === 'thumbnail' ? '.thumb' : ''}` as ContentKey
}
