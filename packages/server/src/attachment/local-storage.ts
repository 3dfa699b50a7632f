/** Contents of attachments in a directory: content-addressed, each file whole or not there. */
import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AttachmentStorage, ContentKey } from './storage.js'

export class LocalStorage implements AttachmentStorage {
  constructor(private readonly directory: string) {}

  async put(key: ContentKey, staged: string, _size: number): Promise<void> {
    const path = this.#path(key)
    if (await exists(path)) return
    await mkdir(dirname(path), { recursive: true })
    await sync(staged)
    try {
      await link(staged, path)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Somebody put the same content at the same moment.
      if (code === 'EEXIST') return
      if (!code || !NO_LINKS.has(code)) throw error
      await this.#copy(staged, path)
    }
    await sync(dirname(path))
  }

  has(key: ContentKey): Promise<boolean> {
    return exists(this.#path(key))
  }

  async read(key: ContentKey, range?: { readonly from: number; readonly to: number }) {
    // Opened here, so that a missing file is an error before anything has been answered.
    const file = await open(this.#path(key), 'r')
    return createReadStream('', { fd: file, ...(range ? { start: range.from, end: range.to } : { start: 0 }) })
  }

  async remove(key: ContentKey): Promise<void> {
    await rm(this.#path(key), { force: true })
  }

  async #copy(from: string, path: string): Promise<void> {
    const whole = `${path}.${randomUUID()}.part`
    try {
      await copyFile(from, whole, constants.COPYFILE_FICLONE)
      await sync(whole)
      await rename(whole, path)
    } finally {
      await rm(whole, { force: true })
    }
  }

  /** Two levels of folders: no directory grows without bound. */
  #path(key: ContentKey): string {
    return join(this.directory, key.slice(0, 2), key.slice(2, 4), key)
  }
}

/** File systems that know no hard links, or another one than the staged file's. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** On the disk when it answers, not only in the memory of the machine. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } catch (error) {
    // Some systems do not sync directories; the file itself is synced by then.
    if (!['EINVAL', 'EISDIR', 'EPERM', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await file.close()
  }
}
