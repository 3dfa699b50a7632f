import { execFile, spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system user PostgreSQL runs as. Without ids: the user we are. */
export interface PostgresIdentity {
  readonly name: string
  readonly ids?: { readonly uid: number; readonly gid: number }
}

const weAreRoot = (): boolean => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root. As root we run it as the owner of an existing cluster (it must stay readable whatever
 * users were added since), else as `postgres`, else as `nobody`; as anybody else we run it as ourselves.
 * @param cluster directory of the data, whether it exists or not
 */
export async function choosePostgresIdentity(cluster: string): Promise<PostgresIdentity> {
  if (!weAreRoot()) return { name: userInfo().username }
  const owner = await stat(cluster).catch(() => null)
  if (owner && owner.uid !== 0) {
    const name = await idOf('-un', String(owner.uid))
    return { name: name ?? `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } }
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)])
    if (uid && gid && uid !== '0') return { name, ids: { uid: Number(uid), gid: Number(gid) } }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor a user "nobody" to run it as. ' +
      'Start as an ordinary user, or give DATABASE_URL.',
  )
}

/** Names of the system users that may connect: whoever we are, so that psql and a second server of ours can. */
export const connectingUser = (): string => userInfo().username

/**
 * Asks the kernel, not the mode bits: ACLs, mounts and every directory above count.
 * @param flag as of test(1): r readable, w writable, x executable or reachable
 */
export function mayAccess(identity: PostgresIdentity, flag: 'r' | 'w' | 'x', path: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', `test -${flag} "$1"`, 'sh', path], {
    ...identity.ids,
    cwd: '/',
    stdio: 'ignore',
  })
  if (asked.error) throw asked.error
  return asked.status === 0
}

async function idOf(flag: '-u' | '-g' | '-un', user: string): Promise<string | null> {
  try {
    return (await run('id', [flag, user])).stdout.trim() || null
  } catch {
    return null
  }
}
