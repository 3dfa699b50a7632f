/**
 * A real PostgreSQL of our own, from the binaries npm installed. It listens only on a Unix socket in a fresh private directory,
 * admits only the system user we are (peer authentication, no password), and never outlives us, however we end.
 */
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { postgresBinaries, SHARED_BASE } from './postgres-binaries.js'
import { choosePostgresIdentity, connectingUser, mayAccess, type PostgresIdentity } from './postgres-identity.js'

const run = promisify(execFile)

const ROLE = 'dispatch'
const DATABASE = 'dispatch'
/** The longest path a Unix socket may have on macOS is 104 bytes, on Linux 108. */
const SOCKET_PATH_LIMIT = 100
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

export interface EmbeddedOptions {
  /** Directory of ours; the cluster lies in `postgres/` below it, beside `postgres.log` and `postgres.url`. */
  readonly dataDir: string
  /** False only for data that may be lost, as in tests: a crash of the machine corrupts it. Default true. */
  readonly fsync?: boolean
  /** Told in a few words what takes long, for a progress line. */
  readonly progress?: (doing: string) => void
}

export interface EmbeddedPostgres {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  /** Understood by pg, TypeORM and psql alike; also kept in `dataDir/postgres.url` while PostgreSQL runs. */
  readonly url: string
  readonly pid: number
  /** Resolves when PostgreSQL has ended, with why if nobody had asked for it. */
  readonly ended: Promise<{ readonly unexpected: string | null }>
  /** Fast shutdown: transactions in flight are rolled back. May be called twice. */
  stop(): Promise<void>
}

/** Starts PostgreSQL on `dataDir`, making the cluster when there is none. Refuses with a sentence that says what to do. */
export const startEmbedded = (options: EmbeddedOptions): Promise<EmbeddedPostgres> => start(options, false)

/** An empty PostgreSQL without fsync in a directory of its own, which is removed when it ends, even when we were killed. */
export async function startTemporaryEmbedded(): Promise<EmbeddedPostgres> {
  const identity = await choosePostgresIdentity('')
  return start({ dataDir: await makePrivateDirectory('dispatch-temporary-', identity), fsync: false }, true)
}

async function start(options: EmbeddedOptions, temporary: boolean): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error(
      'PostgreSQL of our own is not started on Windows yet: install PostgreSQL 15 or newer and give DATABASE_URL.',
    )
  }
  const dataDir = resolve(options.dataDir)
  const durable = options.fsync ?? true
  await mkdir(dataDir, { recursive: true })
  const named = join(dataDir, 'postgres')
  const identity = await choosePostgresIdentity(named)
  const binaries = await postgresBinaries(identity)

  if (!(await exists(join(named, 'PG_VERSION')))) {
    options.progress?.('making the database cluster')
    await makeCluster(binaries.initdb, named, identity, durable)
  }
  const cluster = await realpath(named)
  await checkCluster(cluster, binaries.major, identity)
  await waitForPredecessor(cluster, dataDir)
  await admitOnlyUs(cluster, identity)

  const sockets = await makePrivateDirectory('dispatch-pg-', identity)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    max_connections: '200',
    // Planning natively costs more than it saves on statements of a millisecond.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const command = [
    binaries.postgres,
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]
  const logPath = join(dataDir, 'postgres.log')
  if (((await stat(logPath).catch(() => null))?.size ?? 0) > LOG_LIMIT_BYTES) await rm(logPath)
  const log = await open(logPath, 'a+')
  const logStart = (await log.stat()).size
  const lastWords = async (): Promise<string> => {
    const said = Buffer.alloc((await log.stat()).size - logStart)
    await log.read(said, 0, said.length, logStart)
    return said.toString()
  }
  const child = spawn('/bin/sh', ['-c', KEEPER, 'sh', sockets, temporary ? dataDir : '', ...command], {
    ...identity.ids,
    cwd: '/',
    env: serverEnvironment(),
    // A session of its own: Ctrl-C reaches the whole foreground group, and PostgreSQL must not stop before we are done with it.
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
  })
  // The pipe is never written; an error on it is PostgreSQL's end, which 'exit' tells better.
  child.stdin?.on('error', () => {})
  const exited = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', (code, signal) => done(signal ? `signal ${signal}` : `exit code ${code}`))
  })

  let stopping = false
  const stop = async (): Promise<void> => {
    stopping = true
    child.stdin?.end()
    if (await Promise.race([exited.then(() => true), sleep(STOP_TIMEOUT_MS, false, { ref: false })])) return
    // Nothing is lost by an immediate stop: the next start replays the log.
    const running = await readPostmaster(cluster)
    if (running) process.kill(running.pid, 'SIGQUIT')
    await exited
  }

  try {
    const pid = await ready(cluster, sockets, exited, lastWords, dataDir)
    await ensureDatabase(sockets)
    const url = `postgres:///${DATABASE}?host=${encodeURIComponent(sockets)}&user=${ROLE}`
    const urlPath = join(dataDir, 'postgres.url')
    await writeFile(urlPath, `${url}\n`, { mode: 0o600 })
    const ended = exited.then(async (how) => {
      await rm(urlPath, { force: true })
      return { unexpected: stopping ? null : `PostgreSQL ended by itself (${how}); its last words are in ${logPath}` }
    })
    return {
      connection: { host: sockets, user: ROLE, database: DATABASE },
      url,
      pid,
      ended,
      stop: () =>
        stop()
          .then(() => ended)
          .then(() => {}),
    }
  } catch (error) {
    await stop()
    throw error
  } finally {
    await log.close()
  }
}

/** The URL under which a running start of ours on `dataDir` serves its database, or null. */
export async function runningUrl(dataDir: string): Promise<string | null> {
  const url = (await readFile(join(dataDir, 'postgres.url'), 'utf8').catch(() => '')).trim()
  if (!url) return null
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return url
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Keeps PostgreSQL from outliving us: its standard input is a pipe whose other end only we hold, so it closes when we stop it,
 * exit, or are killed -9; then comes a fast shutdown. `read` is a builtin, so the watcher is one process and no `cat` is left.
 */
const KEEPER = `
sockets=$1 temporary=$2
shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
postgres=$!
(
  while read -r line <&3; do :; done
  kill -INT "$postgres"
) 2>/dev/null &
watcher=$!
wait "$postgres"
code=$?
kill -9 "$watcher" 2>/dev/null
rm -rf "$sockets" \${temporary:+"$temporary"}
exit $code
`

/** Nothing of ours reaches PostgreSQL: PG* variables would change it, and a LD_LIBRARY_PATH could break it. */
const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
})

async function makeCluster(
  initdb: string,
  target: string,
  identity: PostgresIdentity,
  durable: boolean,
): Promise<void> {
  await removeHalfMade(target)
  // A link of reachablePlace() whose other end somebody removed.
  if ((await lstat(target).catch(() => null))?.isSymbolicLink()) await rm(target)
  const place = await reachablePlace(target, identity)
  const half = `${place}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  await mkdir(half, { mode: 0o700 })
  try {
    if (identity.ids) await chown(half, identity.ids.uid, identity.ids.gid)
    // Collation by code point is the same on every machine, so a data directory may move; lists ask for another by name.
    const shape = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    await run(
      initdb,
      [
        '-D',
        half,
        '-U',
        ROLE,
        '--auth-local=peer',
        '--auth-host=reject',
        '--no-instructions',
        ...shape,
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...identity.ids, cwd: '/', env: serverEnvironment() },
    )
    await rename(half, place)
    if (durable) await syncDirectory(dirname(place))
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    // Two first starts at once: the other was quicker, and its cluster is as good as ours.
    if (await exists(join(place, 'PG_VERSION'))) return
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
    throw new Error(
      `The database cluster could not be made in ${place} (as user ${identity.name}):\n${`${stdout}${stderr}`.trim() || message}\n` +
        'Give DATA_DIR a directory on a local disk with room for it, or DATABASE_URL for a PostgreSQL of your own.',
      { cause: error },
    )
  }
}

/**
 * Where the cluster can lie: `target` itself, or, when no path leads there for the user of PostgreSQL (root's checkout below a
 * private home), a directory of its own under /var/lib with a link from `target`.
 */
async function reachablePlace(target: string, identity: PostgresIdentity): Promise<string> {
  if (!identity.ids || mayAccess(identity, 'x', dirname(target))) return target
  try {
    await mkdir(SHARED_BASE, { recursive: true })
    await chmod(SHARED_BASE, 0o755)
    if (!mayAccess(identity, 'x', SHARED_BASE)) throw new Error(`${SHARED_BASE} is closed to it as well`)
    const elsewhere = await mkdtemp(join(SHARED_BASE, 'data-'))
    await chmod(elsewhere, 0o755)
    const place = join(elsewhere, 'postgres')
    await symlink(place, target)
    return place
  } catch (error) {
    throw new Error(
      `User ${identity.name}, as whom PostgreSQL must run, cannot reach ${dirname(target)} (${(error as Error).message}). ` +
        'Give DATA_DIR a directory that it can reach, start as an ordinary user, or give DATABASE_URL.',
      { cause: error },
    )
  }
}

/** What a start left behind that was killed while making its cluster. */
async function removeHalfMade(target: string): Promise<void> {
  const prefix = `${basename(target)}.new-`
  for (const name of await readdir(dirname(target))) {
    if (name.startsWith(prefix) && !alive(Number.parseInt(name.slice(prefix.length), 10))) {
      await rm(join(dirname(target), name), { recursive: true, force: true })
    }
  }
}

async function checkCluster(cluster: string, major: string, identity: PostgresIdentity): Promise<void> {
  const owner = await stat(cluster)
  const us = identity.ids?.uid ?? process.getuid?.()
  if (owner.uid !== us) {
    throw new Error(
      `${cluster} belongs to another user (id ${owner.uid}) than PostgreSQL would run as (${identity.name}); was it made by a start as root? ` +
        `Run: chown -R ${identity.name} ${cluster}, or give another DATA_DIR.`,
    )
  }
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (found !== major) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${found}, and we bring PostgreSQL ${major}, which cannot read it. ` +
        'Carry the data over with pg_dump and pg_restore (docs/operations.md), or give another DATA_DIR to begin anew.',
    )
  }
}

interface Postmaster {
  readonly pid: number
  readonly sockets: string
  readonly status: string
}

/** postmaster.pid, line by line: pid, data directory, start time, port, socket directory, address, shared memory, status. */
async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  const lines = text?.split('\n')
  const pid = Number(lines?.[0])
  return lines && pid > 0 ? { pid, sockets: lines[4] ?? '', status: (lines[7] ?? '').trim() } : null
}

/**
 * Clears the way for our start. A PostgreSQL that is still shutting down after its server was killed is waited for; one that
 * somebody is using is a refusal; a file left by a crash is PostgreSQL's own business, except where its process id has since gone
 * to an unrelated process of the same user (common in containers), which PostgreSQL would take for itself.
 */
async function waitForPredecessor(cluster: string, dataDir: string): Promise<void> {
  const GRACE_MS = 1_500
  const begun = Date.now()
  for (;;) {
    const running = await readPostmaster(cluster)
    if (!running || !alive(running.pid)) return
    if (!(await isPostgresOn(running.pid, cluster))) return setAside(cluster, running)
    const waited = Date.now() - begun
    // Killed with -9, a server is followed by its PostgreSQL within milliseconds; a live one stays 'ready'.
    if (waited > (running.status === 'stopping' ? START_TIMEOUT_MS : GRACE_MS)) throw inUse(dataDir, running.pid)
    await sleep(20)
  }
}

const inUse = (dataDir: string, pid: number | null): Error =>
  new Error(
    `Another start of ours is using ${dataDir}${pid ? ` (its PostgreSQL is process ${pid})` : ''}. Stop that one first, or give this one another DATA_DIR. ` +
      `For a second server on the same data, set DATABASE_URL to what ${join(dataDir, 'postgres.url')} says.`,
  )

async function isPostgresOn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // PostgreSQL works in its data directory; what we may not look at is not of our user, so not this cluster's.
    const where = await readlink(`/proc/${pid}/cwd`).catch(() => null)
    return where === cluster
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes('postgres')
}

async function setAside(cluster: string, stale: Postmaster): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const aside = `${path}.stale`
  await rename(path, aside)
  const moved = Number((await readFile(aside, 'utf8')).split('\n')[0])
  // Between reading and renaming another start may have put its own there: give that back.
  if (moved !== stale.pid) await rename(aside, path)
}

/** Peer authentication for the system user we are, on the socket only. Written at each start: users differ from machine to machine. */
async function admitOnlyUs(cluster: string, identity: PostgresIdentity): Promise<void> {
  const files = {
    'pg_hba.conf': 'local all all peer map=ours\n',
    'pg_ident.conf': `ours "${connectingUser()}" ${ROLE}\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(cluster, name)
    await writeFile(path, text, { mode: 0o600 })
    if (identity.ids) await chown(path, identity.ids.uid, identity.ids.gid)
  }
}

/** A fresh directory of mode 700 that belongs to the user of PostgreSQL, with a path short enough for a socket in it. */
async function makePrivateDirectory(prefix: string, identity: PostgresIdentity): Promise<string> {
  const fits = (base: string): boolean =>
    Buffer.byteLength(join(base, `${prefix}XXXXXX`, '.s.PGSQL.5432')) < SOCKET_PATH_LIMIT &&
    mayAccess(identity, 'x', base)
  const base = [tmpdir(), '/tmp'].find(fits)
  if (!base)
    throw new Error(
      `User ${identity.name}, as whom PostgreSQL runs, reaches neither ${tmpdir()} nor /tmp. Set TMPDIR to a short path that it reaches.`,
    )
  const directory = await mkdtemp(join(base, prefix))
  if (identity.ids) await chown(directory, identity.ids.uid, identity.ids.gid)
  return directory
}

/** Resolves with PostgreSQL's process id as soon as its own pid file says that it takes connections. */
async function ready(
  cluster: string,
  sockets: string,
  exited: Promise<string>,
  lastWords: () => Promise<string>,
  dataDir: string,
): Promise<number> {
  let ended: string | null = null
  void exited.then((how) => (ended = how))
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const running = await readPostmaster(cluster)
    if (running?.sockets === sockets && running.status === 'ready') return running.pid
    if (ended !== null) {
      const said = await lastWords()
      if (/lock file "postmaster.pid" already exists|lock file .* is empty/.test(said))
        throw inUse(dataDir, running?.pid ?? null)
      throw new Error(
        `PostgreSQL did not start (${ended}):\n${said.trim() || '(it said nothing)'}\n` +
          `Data: ${cluster}. If it cannot be saved, give another DATA_DIR to begin anew, or DATABASE_URL.`,
      )
    }
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL was not ready after ${START_TIMEOUT_MS / 1000} s:\n${(await lastWords()).trim()}`)
    }
    await sleep(10)
  }
}

async function ensureDatabase(sockets: string): Promise<void> {
  const client = new pg.Client({ host: sockets, user: ROLE, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

/** Whether a process has this id; one that we may not signal is alive too. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
