import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readVariables, type Values } from '../config/variables.js'

/** What the environment says, read once at the start. Meaning, default and unit of each variable: config/variables.js. */
export interface Config {
  readonly environment: Values['NODE_ENV']
  readonly http: {
    readonly host: string
    /** 0: any free one. */
    readonly port: number
    /** Without a trailing slash; null: whatever host and port say. */
    readonly publicUrl: string | null
    readonly trustedProxies: number
  }
  readonly database: {
    /** null: the PostgreSQL of our own in `dataDir`. */
    readonly url: string | null
    readonly poolSize: number
  }
  /** Absolute. */
  readonly dataDir: string
  readonly attachments: {
    /** Null: in `dataDir`. */
    readonly s3: {
      /** Null: Amazon's own of the region. */
      readonly endpoint: string | null
      readonly region: string
      readonly bucket: string
      readonly prefix: string
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null
      readonly pathStyle: boolean
    } | null
    /** Bytes. */
    readonly largest: Readonly<Record<'PHOTO' | 'RECORDING' | 'DOCUMENT', number>>
    readonly perRecord: number
  }
  readonly session: {
    readonly tokenSecret: string
    readonly accessMinutes: number
    readonly refreshDays: number
  }
  readonly demo: { readonly enabled: boolean; readonly simulate: boolean; readonly speed: number }
  readonly log: { readonly level: Values['LOG_LEVEL']; readonly format: 'human' | 'json' }
  readonly wake: { readonly intervalMs: number; readonly pollMs: number }
  readonly events: { readonly retentionDays: number }
  readonly idempotency: { readonly retentionDays: number }
  readonly webhooks: {
    /** Networks inside that may be sent to. @example ['10.1.0.0/16'] */
    readonly allowedNetworks: readonly string[]
    readonly timeoutMs: number
    readonly retryMs: number
    readonly retentionDays: number
  }
  readonly defaultTimeZone: string
}

/** Wrong variables: one sentence each, naming the variable, what it was and what is accepted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

/**
 * Reads the environment into a frozen Config. Outside production a token secret that is not given is generated once and kept in
 * DATA_DIR, readable by its owner only.
 * @throws ConfigError with everything that is wrong, not only the first
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { values, problems } = readVariables(env)
  if (problems.length > 0) throw new ConfigError(problems)
  const production = values.NODE_ENV === 'production'
  const dataDir = resolve(values.DATA_DIR)
  return freeze({
    environment: values.NODE_ENV,
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.PUBLIC_URL ?? null,
      trustedProxies: values.TRUSTED_PROXIES,
    },
    database: { url: values.DATABASE_URL ?? null, poolSize: values.DATABASE_POOL_SIZE },
    dataDir,
    attachments: attachmentsOf(values),
    session: {
      tokenSecret: values.TOKEN_SECRET ?? keptSecret(dataDir),
      accessMinutes: values.SESSION_ACCESS_MINUTES,
      refreshDays: values.SESSION_REFRESH_DAYS,
    },
    demo: { enabled: values.DEMO === 'on', simulate: values.DEMO_SIMULATE === '1', speed: values.DEMO_SPEED },
    log: { level: values.LOG_LEVEL, format: values.LOG_FORMAT ?? (production ? 'json' : 'human') },
    wake: { intervalMs: values.WAKE_INTERVAL_MS, pollMs: values.WAKE_POLL_MS },
    events: { retentionDays: values.EVENT_RETENTION_DAYS },
    idempotency: { retentionDays: values.IDEMPOTENCY_RETENTION_DAYS },
    webhooks: {
      allowedNetworks: values.WEBHOOK_ALLOWED_NETWORKS ?? [],
      timeoutMs: values.WEBHOOK_TIMEOUT_MS,
      retryMs: values.WEBHOOK_RETRY_MS,
      retentionDays: values.WEBHOOK_RETENTION_DAYS,
    },
    defaultTimeZone: values.DEFAULT_TIME_ZONE,
  })
}

const MEGABYTE = 1_000_000

function attachmentsOf(values: Values): Config['attachments'] {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  return {
    s3:
      values.ATTACHMENT_STORAGE === 's3'
        ? {
            endpoint: endpoint ?? null,
            region: values.S3_REGION,
            bucket: values.S3_BUCKET ?? '',
            prefix: values.S3_PREFIX ?? '',
            credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
            pathStyle: (values.S3_PATH_STYLE ?? (endpoint === undefined ? 'off' : 'on')) === 'on',
          }
        : null,
    largest: {
      PHOTO: values.ATTACHMENT_PHOTO_MB * MEGABYTE,
      RECORDING: values.ATTACHMENT_RECORDING_MB * MEGABYTE,
      DOCUMENT: values.ATTACHMENT_DOCUMENT_MB * MEGABYTE,
    },
    perRecord: values.ATTACHMENT_RECORD_MB * MEGABYTE,
  }
}

/** What works, but not as somebody may expect: one sentence each, with the next step. For a valid environment. */
export function configWarnings(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { values } = readVariables(env)
  if (values.DATABASE_URL === undefined || values.TOKEN_SECRET !== undefined) return []
  const path = secretPath(resolve(values.DATA_DIR))
  return [
    `TOKEN_SECRET is not given, so access tokens are signed with the secret in ${path}. Another server on this database with another ` +
      `DATA_DIR refuses them: give all of them the same, for example TOKEN_SECRET="$(cat ${path})".`,
  ]
}

const secretPath = (dataDir: string): string => join(dataDir, 'token-secret')

function keptSecret(dataDir: string): string {
  const path = secretPath(dataDir)
  mkdirSync(dataDir, { recursive: true })
  try {
    // 'wx': of two servers that start at once on one directory only one makes it.
    writeFileSync(path, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    chmodSync(path, 0o600)
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32)
    throw new ConfigError([
      `The secret in ${path} is too short. Remove that file; a new one is made, and everybody signs in again.`,
    ])
  return secret
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner as object)
  return Object.freeze(value)
}
