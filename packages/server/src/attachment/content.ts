/** What a file is, told from its content alone; and what of a picture is shown small. */
import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { refuse } from '../domain/refusal.js'
import { Refused } from '../platform/unit-of-work.js'

/** Words of file-type for what we call otherwise. */
const SAME: Readonly<Record<string, string>> = {
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'video/3gpp2': 'video/3gpp',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
}

/** Markup in what claims to be plain text. */
const MARKUP = /<\s*(!doctype|\?xml|html|head|body|script|svg|iframe|img|object|embed|style|link|meta)\b|<\?php/i

/** @returns the media type, or null when it is none that we know */
export async function mediaTypeOf(path: string, size: number, longestText: number): Promise<string | null> {
  if (size === 0) return null
  const found = await fileTypeFromFile(path)
  if (found) return SAME[found.mime] ?? found.mime
  // Nothing marks plain text: it is what can be read as such to its end.
  return size <= longestText && (await isPlainText(path)) ? 'text/plain' : null
}

async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let tail = ''
  try {
    for await (const chunk of createReadStream(path)) {
      const text = tail + decoder.decode(chunk as Buffer, { stream: true })
      // eslint-disable-next-line no-control-regex
      if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) || MARKUP.test(text)) return false
      tail = text.slice(-100)
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** A picture of more points than this would fill the memory when it is unpacked, whatever its file weighs. */
const MOST_PIXELS = 100_000_000
const THUMBNAIL_EDGE = 480
const SECONDS = 20

export interface Picture {
  /** As it is shown, turned as the camera was held; null when we cannot look into this type. */
  readonly width: number | null
  readonly height: number | null
  /** A small JPEG, without what the camera noted of place and owner; null when we cannot make one. */
  readonly thumbnail: Buffer | null
}

const NOTHING: Picture = { width: null, height: null, thumbnail: null }

/** Kinds of pictures that can be unpacked here; a telephone's HEIC cannot. */
const UNPACKED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

/** One after the other: unpacking is what takes the memory. */
let last: Promise<unknown> = Promise.resolve()

/** @throws Refused when the picture is damaged, or larger than may be unpacked */
export function pictureOf(path: string, mediaType: string): Promise<Picture> {
  if (!UNPACKED.has(mediaType)) return Promise.resolve(NOTHING)
  const mine = last.then(() => picture(path))
  last = mine.catch(() => {})
  return mine
}

async function picture(path: string): Promise<Picture> {
  // The bound is checked by ourselves, to say how large it is.
  const { autoOrient, width, height } = await readable(() => sharp(path, { limitInputPixels: false }).metadata())
  if (width * height > MOST_PIXELS) throw new Refused(refuse('INVALID', 'API', 'attachmentPixels', { width, height }))
  const thumbnail = await readable(() =>
    sharp(path, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
      .toBuffer(),
  )
  return { width: autoOrient.width, height: autoOrient.height, thumbnail }
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new Refused(refuse('INVALID', 'API', 'attachmentUnreadable', {}))
  }
}
