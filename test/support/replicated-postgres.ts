/** Real PostgreSQL processes that replicate by streaming, and an address in front of them that can be moved: what a failover needs. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { postgresBinaries } from '@dispatch/server/platform/database/postgres-binaries'
import { choosePostgresIdentity, type PostgresIdentity } from '@dispatch/server/platform/database/postgres-identity'
import { until } from './until.js'

const run = promisify(execFile)
const USER = 'dispatch'
const ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export class PostgresNode {
  #child: ChildProcess | null = null
  #said = ''

  constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly binary: string,
    private readonly identity: PostgresIdentity,
  ) {}

  url(database = 'dispatch'): string {
    return `postgres://${USER}@127.0.0.1:${this.port}/${database}`
  }

  async start(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: '',
      max_connections: '120',
      wal_level: 'replica',
      max_wal_senders: '4',
      wal_keep_size: '512MB',
      hot_standby: 'on',
      synchronous_commit: 'on',
      timezone: 'UTC',
      jit: 'off',
    }
    const args = ['-D', this.dataDir, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
    this.#child = spawn(this.binary, args, {
      ...this.identity.ids,
      cwd: '/',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#said = `${this.#said}${chunk.toString()}`.slice(-4_000)))
    }
    await until(
      async () => {
        if (this.#child?.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${this.#said}`)
        return this.query('SELECT 1', 'postgres').then(
          () => true,
          () => false,
        )
      },
      'PostgreSQL answers',
      60_000,
    )
  }

  async query<T extends pg.QueryResultRow>(sql: string, database = 'dispatch'): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.url(database), connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<T>(sql)).rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** As a machine that loses its power: the server and all its children are gone at once. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    // Its children notice that it is gone at their next wait; nobody is answered before.
    await until(
      () =>
        this.query('SELECT 1', 'postgres').then(
          () => false,
          () => true,
        ),
      'the killed server answers nobody',
      20_000,
    )
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGQUIT')
    await gone
  }
}

/** An address that stays while what is behind it changes: as a virtual IP or a TCP proxy gives it. */
export class MovableAddress {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  #target = 0

  private constructor(server: Server) {
    this.#server = server
  }

  static async listen(target: number): Promise<MovableAddress> {
    const server = createServer()
    const address = new MovableAddress(server)
    address.#target = target
    server.on('connection', (from) => {
      const to = connect(address.#target, '127.0.0.1')
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        address.#open.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          address.#open.delete(one)
          other.destroy()
        })
        one.pipe(other)
      }
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return address
  }

  get url(): string {
    return `postgres://${USER}@127.0.0.1:${(this.#server.address() as AddressInfo).port}/dispatch`
  }

  /** New connections go there; the old ones are cut, as they are when an address moves. */
  move(target: number): void {
    this.#target = target
    for (const socket of this.#open) socket.destroy()
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#open) socket.destroy()
    await closed
  }
}

export interface ReplicatedPostgres {
  readonly primary: PostgresNode
  readonly standby: PostgresNode
  readonly address: MovableAddress
  /** From now on a commit is acknowledged when the standby has it on its disk. */
  makeSynchronous(): Promise<void>
  /** The standby becomes the primary, and the address goes to it. */
  promote(): Promise<void>
  stop(): Promise<void>
}

/** A primary with an empty database `dispatch`, and a streaming standby of it. */
export async function startReplicatedPostgres(): Promise<ReplicatedPostgres> {
  const identity = await choosePostgresIdentity('')
  const { postgres, initdb } = await postgresBinaries(identity)
  const base = await mkdtemp(join(tmpdir(), 'dispatch-replicated-'))
  await chmod(base, 0o755)
  const own = async (path: string): Promise<string> => {
    await mkdir(path, { mode: 0o700 })
    if (identity.ids) await chown(path, identity.ids.uid, identity.ids.gid)
    return path
  }
  const primary = new PostgresNode(await own(join(base, 'primary')), await freePort(), postgres, identity)
  const shape = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  // Trust, since it listens on the loopback address of a test only.
  await run(initdb, ['-D', primary.dataDir, '-U', USER, '-A', 'trust', '--no-instructions', ...shape], {
    ...identity.ids,
    cwd: '/',
    env: ENVIRONMENT,
  })
  await primary.start()
  await primary.query('CREATE DATABASE dispatch', 'postgres')

  const standby = new PostgresNode(await own(join(base, 'standby')), await freePort(), postgres, identity)
  await baseBackup(primary, standby.dataDir, identity)
  await standby.start()
  const address = await MovableAddress.listen(primary.port)
  return {
    primary,
    standby,
    address,
    async makeSynchronous() {
      await until(
        async () => {
          const rows = await primary.query<{ state: string }>('SELECT state FROM pg_stat_replication')
          return rows.some(({ state }) => state === 'streaming')
        },
        'the standby streams',
        60_000,
      )
      // Both have it, as where they share a configuration.
      for (const node of [primary, standby]) {
        await node.query(`ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (standby)'`)
        await node.query('SELECT pg_reload_conf()')
      }
      await until(
        async () =>
          (await primary.query<{ sync_state: string }>('SELECT sync_state FROM pg_stat_replication')).some(
            ({ sync_state }) => sync_state === 'sync',
          ),
        'the standby is synchronous',
        20_000,
      )
    },
    async promote() {
      await standby.query('SELECT pg_promote(wait => true)')
      // Else every commit waits for a standby that is not there.
      await standby.query('ALTER SYSTEM RESET synchronous_standby_names')
      await standby.query('SELECT pg_reload_conf()')
      address.move(standby.port)
    },
    async stop() {
      await address.close()
      await Promise.all([primary.stop(), standby.stop()])
      await rm(base, { recursive: true, force: true })
    },
  }
}

/** A base backup by hand, as the packages of npm bring no pg_basebackup: the files between start and stop, with the label. */
async function baseBackup(primary: PostgresNode, target: string, identity: PostgresIdentity): Promise<void> {
  const session = new pg.Client({ connectionString: primary.url('postgres') })
  await session.connect()
  try {
    await session.query(`SELECT pg_backup_start('standby', fast => true)`)
    const without = new Set(['pg_wal', 'postmaster.pid', 'postmaster.opts', 'pg_replslot', 'pg_stat_tmp'])
    for (const entry of await readdir(primary.dataDir)) {
      if (!without.has(entry)) await cp(join(primary.dataDir, entry), join(target, entry), { recursive: true })
    }
    const { rows } = await session.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)',
    )
    await writeFile(join(target, 'backup_label'), (rows[0] as { labelfile: string }).labelfile)
    for (const folder of ['pg_wal', 'pg_replslot', 'pg_stat_tmp']) await mkdir(join(target, folder), { mode: 0o700 })
    await writeFile(join(target, 'standby.signal'), '')
    await writeFile(
      join(target, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${USER} application_name=standby'\n`,
    )
    if (identity.ids) await run('chown', ['-R', `${identity.ids.uid}:${identity.ids.gid}`, target])
  } finally {
    await session.end()
  }
}
