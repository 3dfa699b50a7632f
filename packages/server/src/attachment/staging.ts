/** Where a file lies while it arrives: on the disk, under a name of our own, counted and hashed as it comes. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { tooLarge } from '../domain/attachment.js'
import { Refused } from '../platform/unit-of-work.js'

export interface StagedFile {
  readonly path: string
  readonly size: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** What a killed server left behind is removed when it is older than any upload may take, in milliseconds. */
const LEFT_BEHIND_MS = 24 * 3_600_000

/** A client that sends nothing for so long has gone, in milliseconds. */
const STALL_MS = 30_000

export class Staging {
  constructor(
    private readonly directory: string,
    private readonly stallMs: number = STALL_MS,
  ) {}

  /** Removes what uploads of a server that was killed left behind. */
  async start(): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.directory)) {
      const path = join(this.directory, name)
      const old = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs > LEFT_BEHIND_MS,
        () => false,
      )
      if (old) await rm(path, { force: true })
    }
  }

  /**
   * Takes a stream to its end. Whatever goes wrong, nothing is left.
   * @param most bytes; one more and it is refused, however many are still to come
   * @throws Refused, or what broke the stream
   */
  async take(from: Readable, most: number): Promise<StagedFile> {
    const path = this.#newPath()
    const hash = createHash('sha256')
    let size = 0
    const stalled = new AbortController()
    const timer = setTimeout(() => stalled.abort(), this.stallMs)
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        timer.refresh()
        size += chunk.length
        if (size > most) return done(new Refused(tooLarge(null, most)))
        hash.update(chunk)
        done(null, chunk)
      },
    })
    try {
      // Not the stream itself: a request that is refused in the middle must live on to be answered.
      await pipeline(
        from.iterator({ destroyOnReturn: false }),
        count,
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
        { signal: stalled.signal },
      )
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      clearTimeout(timer)
    }
    return { path, size, sha256: hash.digest('hex') }
  }

  async write(content: Buffer): Promise<string> {
    const path = this.#newPath()
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return path
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true })
  }

  #newPath(): string {
    return join(this.directory, `${randomUUID()}.part`)
  }
}
