import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const LEFT_OUT = new Set(['node_modules', 'dist', 'dist-types'])

/**
 * Hash over the contents of files and whole folders (relative to the root; missing ones count as missing). Contents rather than
 * times: switching branches and back costs no build, and a copied checkout is recognised.
 */
export function fingerprint(paths, extra = '') {
  const hash = createHash('sha256').update(extra)
  const add = (path) => {
    const full = join(root, path)
    const found = statSync(full, { throwIfNoEntry: false })
    if (!found) hash.update(`-${path}\0`)
    else if (found.isFile()) hash.update(`${path}\0${found.size}\0`).update(readFileSync(full))
    else for (const name of readdirSync(full).sort()) if (!LEFT_OUT.has(name)) add(`${path}/${name}`)
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** Kept under node_modules, so that removing that removes all memory of what was done with it. */
const stampPath = (name) => join(root, 'node_modules', '.dispatch', name)

export function readStamp(name) {
  try {
    return readFileSync(stampPath(name), 'utf8')
  } catch {
    return null
  }
}

export function writeStamp(name, value) {
  mkdirSync(dirname(stampPath(name)), { recursive: true })
  writeFileSync(stampPath(name), value)
}

export const removeStamp = (name) => rmSync(stampPath(name), { force: true })
