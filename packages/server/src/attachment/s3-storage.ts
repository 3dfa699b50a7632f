/** Contents of attachments in a bucket of anything that speaks S3. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { AttachmentStorage, ContentKey } from './storage.js'

export interface S3Settings {
  /** Null: Amazon's own of the region. @example 'https://minio.example.org' */
  readonly endpoint: string | null
  readonly region: string
  readonly bucket: string
  /** Before every key. @example 'dispatch/' */
  readonly prefix: string
  /** Null: as the machine's role, its files or its environment say. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null
  /** Bucket in the path rather than in the host's name: what most servers but Amazon's want. */
  readonly pathStyle: boolean
}

export class S3Storage implements AttachmentStorage {
  readonly #client: S3Client

  constructor(private readonly settings: S3Settings) {
    const { endpoint, region, credentials, pathStyle } = settings
    this.#client = new S3Client({
      region,
      forcePathStyle: pathStyle,
      ...(endpoint === null ? {} : { endpoint }),
      ...(credentials === null ? {} : { credentials }),
      // Checksums in trailers are not known to every S3 that is not Amazon's.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  async put(key: ContentKey, staged: string, size: number): Promise<void> {
    if (await this.has(key)) return
    const body = createReadStream(staged)
    try {
      await this.#client.send(
        new PutObjectCommand({
          ...this.#object(key),
          Body: body,
          ContentLength: size,
          ContentType: 'application/octet-stream',
        }),
      )
    } finally {
      body.destroy()
    }
  }

  async has(key: ContentKey): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand(this.#object(key)))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  async read(key: ContentKey, range?: { readonly from: number; readonly to: number }): Promise<Readable> {
    const Range = range && `bytes=${range.from}-${range.to}`
    const { Body } = await this.#client.send(
      new GetObjectCommand({ ...this.#object(key), ...(Range === undefined ? {} : { Range }) }),
    )
    if (!Body) throw new Error(`S3 answered without a body for ${key}`)
    return Body as Readable
  }

  async remove(key: ContentKey): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(key)))
  }

  stop(): void {
    this.#client.destroy()
  }

  #object(key: ContentKey) {
    return { Bucket: this.settings.bucket, Key: `${this.settings.prefix}${key}` }
  }
}

const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = (error ?? {}) as { name?: string; $metadata?: { httpStatusCode?: number } }
  return name === 'NotFound' || name === 'NoSuchKey' || $metadata?.httpStatusCode === 404
}
