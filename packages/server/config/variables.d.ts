export interface Variable {
  readonly name: keyof Values
  readonly about: string
  readonly kind: { readonly is: string }
  /** As one would write it. */
  readonly default?: string
  /** Said instead of the default where it depends on something. */
  readonly defaultText?: string
  readonly unit?: string
}

export interface Values {
  readonly PORT: number
  readonly HOST: string
  readonly PUBLIC_URL?: string
  readonly TRUSTED_PROXIES: number
  readonly NODE_ENV: 'development' | 'production' | 'test'
  readonly DATABASE_URL?: string
  readonly DATABASE_POOL_SIZE: number
  readonly DATA_DIR: string
  readonly ATTACHMENT_STORAGE: 'local' | 's3'
  readonly ATTACHMENT_PHOTO_MB: number
  readonly ATTACHMENT_RECORDING_MB: number
  readonly ATTACHMENT_DOCUMENT_MB: number
  readonly ATTACHMENT_RECORD_MB: number
  readonly S3_BUCKET?: string
  readonly S3_ENDPOINT?: string
  readonly S3_REGION: string
  readonly S3_PREFIX?: string
  readonly S3_PATH_STYLE?: 'on' | 'off'
  readonly S3_ACCESS_KEY_ID?: string
  readonly S3_SECRET_ACCESS_KEY?: string
  readonly TOKEN_SECRET?: string
  readonly SESSION_ACCESS_MINUTES: number
  readonly SESSION_REFRESH_DAYS: number
  readonly DEMO: 'on' | 'off'
  readonly DEMO_SIMULATE: '0' | '1'
  readonly DEMO_SPEED: number
  readonly DEFAULT_TIME_ZONE: string
  readonly WEBHOOK_ALLOWED_NETWORKS?: readonly string[]
  readonly WEBHOOK_TIMEOUT_MS: number
  readonly WEBHOOK_RETRY_MS: number
  readonly WEBHOOK_RETENTION_DAYS: number
  readonly LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly LOG_FORMAT?: 'human' | 'json'
  readonly WAKE_INTERVAL_MS: number
  readonly WAKE_POLL_MS: number
  readonly EVENT_RETENTION_DAYS: number
  readonly IDEMPOTENCY_RETENTION_DAYS: number
}

export const variables: readonly Variable[]
export function accepted(variable: Variable): string
/** `values` is complete only when there are no problems. */
export function readVariables(env: Readonly<Record<string, string | undefined>>): { values: Values; problems: string[] }
export function describeVariables(): string
export function maskPassword(url: string): string
