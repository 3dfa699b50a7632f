/**
 * Every environment variable of ours, once: the server reads its configuration by this table, `npm start -- --help` prints it, and
 * the start checks it before anything is installed or built. That is why it is plain JavaScript (types: variables.d.ts).
 */

import { isIP } from 'node:net'

/** Where it matters: an empty variable counts as not given. */
const given = (env, name) => (env[name] === undefined || env[name].trim() === '' ? undefined : env[name].trim())

export const variables = Object.freeze([
  {
    name: 'PORT',
    about: 'Port that serves the board and the API. 0 takes a free one.',
    kind: { is: 'integer', from: 0, to: 65535 },
    default: '4000',
  },
  {
    name: 'HOST',
    about: 'Address to listen on. 127.0.0.1 admits this machine only; 0.0.0.0 admits others.',
    kind: { is: 'text' },
    default: '127.0.0.1',
  },
  {
    name: 'PUBLIC_URL',
    about: 'Address under which people reach us, when a proxy stands in front. With https, cookies are marked Secure.',
    kind: { is: 'http-url' },
    defaultText: 'http://HOST:PORT',
  },
  {
    name: 'TRUSTED_PROXIES',
    about: 'How many proxies of your own stand in front: so many entries of X-Forwarded-For are believed.',
    kind: { is: 'integer', from: 0, to: 10 },
    default: '0',
    unit: 'proxies',
  },
  {
    name: 'NODE_ENV',
    about: 'production: no demo accounts, secrets must be given, JSON log.',
    kind: { is: 'choice', of: ['development', 'production', 'test'] },
    default: 'development',
  },
  {
    name: 'DATABASE_URL',
    about: 'A PostgreSQL of yours, 15 or newer: postgres://user:password@host:5432/database',
    kind: { is: 'postgres-url' },
    defaultText: 'a PostgreSQL of our own, kept in DATA_DIR',
  },
  {
    name: 'DATABASE_POOL_SIZE',
    about: 'Most connections to the database that one server holds.',
    kind: { is: 'integer', from: 2, to: 200 },
    default: '10',
    unit: 'connections',
  },
  {
    name: 'DATA_DIR',
    about: 'Directory for the PostgreSQL of our own, its log, the generated secret and the attachments.',
    kind: { is: 'text' },
    default: '.data',
  },
  {
    name: 'ATTACHMENT_STORAGE',
    about:
      'Where photos, recordings and documents lie: in DATA_DIR, or in a bucket (S3_…). Servers that share a database must share it.',
    kind: { is: 'choice', of: ['local', 's3'] },
    default: 'local',
  },
  {
    name: 'ATTACHMENT_PHOTO_MB',
    about: 'Largest photo that is taken.',
    kind: { is: 'integer', from: 1, to: 1000 },
    default: '20',
    unit: 'megabytes',
  },
  {
    name: 'ATTACHMENT_RECORDING_MB',
    about: 'Largest recording (sound or moving pictures) that is taken.',
    kind: { is: 'integer', from: 1, to: 4000 },
    default: '200',
    unit: 'megabytes',
  },
  {
    name: 'ATTACHMENT_DOCUMENT_MB',
    about: 'Largest document that is taken.',
    kind: { is: 'integer', from: 1, to: 1000 },
    default: '30',
    unit: 'megabytes',
  },
  {
    name: 'ATTACHMENT_RECORD_MB',
    about: 'How much may hang on one request, order or case in all.',
    kind: { is: 'integer', from: 1, to: 100000 },
    default: '1000',
    unit: 'megabytes',
  },
  {
    name: 'S3_BUCKET',
    about: 'With ATTACHMENT_STORAGE=s3: the bucket. It must be there; nobody else should write to it.',
    kind: { is: 'text' },
    defaultText: 'none; with s3 it must be given',
  },
  {
    name: 'S3_ENDPOINT',
    about: 'Address of a server that speaks S3.',
    kind: { is: 'http-url' },
    defaultText: 'Amazon’s of S3_REGION',
  },
  {
    name: 'S3_REGION',
    about: 'Region of the bucket.',
    kind: { is: 'text' },
    default: 'us-east-1',
  },
  {
    name: 'S3_PREFIX',
    about: 'Stands before every key, where the bucket is shared. Example: dispatch/',
    kind: { is: 'text' },
    defaultText: 'nothing',
  },
  {
    name: 'S3_PATH_STYLE',
    about: 'on: the bucket is named in the path, as most servers but Amazon’s want it.',
    kind: { is: 'choice', of: ['on', 'off'] },
    defaultText: 'on with S3_ENDPOINT, else off',
  },
  {
    name: 'S3_ACCESS_KEY_ID',
    about: 'With S3_SECRET_ACCESS_KEY: who we are there.',
    kind: { is: 'text' },
    defaultText: 'what the machine’s role or AWS’s own variables say',
  },
  {
    name: 'S3_SECRET_ACCESS_KEY',
    about: 'The secret of S3_ACCESS_KEY_ID.',
    kind: { is: 'secret', shortest: 8 },
    defaultText: 'none',
  },
  {
    name: 'TOKEN_SECRET',
    about: 'Signs access tokens; at least 32 characters. Servers that share a database must share it.',
    kind: { is: 'secret', shortest: 32 },
    defaultText: 'generated once and kept in DATA_DIR; in production it must be given',
  },
  {
    name: 'SESSION_ACCESS_MINUTES',
    about: 'Life of an access token; the board renews it by itself.',
    kind: { is: 'integer', from: 1, to: 60 },
    default: '10',
    unit: 'minutes',
  },
  {
    name: 'SESSION_REFRESH_DAYS',
    about: 'A person who stays away longer signs in again.',
    kind: { is: 'integer', from: 1, to: 365 },
    default: '30',
    unit: 'days',
  },
  {
    name: 'DEMO',
    about: 'Fills an empty database with a demo estate and accounts. Refused in production.',
    kind: { is: 'choice', of: ['on', 'off'] },
    default: 'on',
    defaultText: 'on, in production off',
  },
  {
    name: 'DEMO_SIMULATE',
    about: '1 lets simulated people work in the demo estate; the same as the option --demo.',
    kind: { is: 'choice', of: ['0', '1'] },
    default: '0',
  },
  {
    name: 'DEMO_SPEED',
    about: 'How many times faster than in life the simulated people work.',
    kind: { is: 'number', from: 0.1, to: 1000 },
    default: '1',
    unit: 'times',
  },
  {
    name: 'DEFAULT_TIME_ZONE',
    about: 'Time zone of a new estate (IANA name).',
    kind: { is: 'time-zone' },
    default: 'Asia/Shanghai',
  },
  {
    name: 'WEBHOOK_ALLOWED_NETWORKS',
    about:
      'Addresses inside, beside the public ones, to which webhooks may be sent, also without TLS: comma-separated, as 127.0.0.1/32,10.1.0.0/16,fd00::/8.',
    kind: { is: 'networks' },
    defaultText: 'none: webhooks go to public https addresses only',
  },
  {
    name: 'WEBHOOK_TIMEOUT_MS',
    about: 'How long the receiver of a webhook may take to answer.',
    kind: { is: 'integer', from: 100, to: 60000 },
    default: '10000',
    unit: 'milliseconds',
  },
  {
    name: 'WEBHOOK_RETRY_MS',
    about:
      'Wait before a webhook that failed is sent again; four times longer after each further failure, an hour at most.',
    kind: { is: 'integer', from: 1, to: 3600000 },
    default: '5000',
    unit: 'milliseconds',
  },
  {
    name: 'WEBHOOK_RETENTION_DAYS',
    about: 'How long messages to webhooks are kept, to be looked up and sent again.',
    kind: { is: 'integer', from: 1, to: 3650 },
    default: '30',
    unit: 'days',
  },
  {
    name: 'LOG_LEVEL',
    about: 'Least important lines that are logged.',
    kind: { is: 'choice', of: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] },
    default: 'info',
  },
  {
    name: 'LOG_FORMAT',
    about: 'human: lines to read; json: one object a line. Both go to standard error.',
    kind: { is: 'choice', of: ['human', 'json'] },
    defaultText: 'human, in production json',
  },
  {
    name: 'WAKE_INTERVAL_MS',
    about: 'Shortest time between two calls with which a server tells the others of changes.',
    kind: { is: 'integer', from: 5, to: 1000 },
    default: '20',
    unit: 'milliseconds',
  },
  {
    name: 'WAKE_POLL_MS',
    about: 'How often a server looks for changes unasked, in case a call was lost.',
    kind: { is: 'integer', from: 100, to: 60000 },
    default: '1000',
    unit: 'milliseconds',
  },
  {
    name: 'EVENT_RETENTION_DAYS',
    about: 'How long events are kept for displays that come back; who stayed away longer fetches everything anew.',
    kind: { is: 'integer', from: 1, to: 3650 },
    default: '7',
    unit: 'days',
  },
  {
    name: 'IDEMPOTENCY_RETENTION_DAYS',
    about: 'How long the key of an action is kept: the same call repeated later is taken for a new one.',
    kind: { is: 'integer', from: 1, to: 3650 },
    default: '7',
    unit: 'days',
  },
])

/** What a variable accepts, to stand after "accepted:" or in a table. */
export function accepted({ kind }) {
  switch (kind.is) {
    case 'integer':
      return `a whole number from ${kind.from} to ${kind.to}`
    case 'number':
      return `a number from ${kind.from} to ${kind.to}`
    case 'choice':
      return kind.of.join(', ')
    case 'http-url':
      return 'an address such as https://dispatch.example.org'
    case 'postgres-url':
      return 'an address such as postgres://user:password@host:5432/database'
    case 'time-zone':
      return 'an IANA time zone such as Asia/Shanghai'
    case 'networks':
      return 'addresses with the length of their network, such as 127.0.0.1/32,10.1.0.0/16'
    case 'secret':
      return `at least ${kind.shortest} characters`
    default:
      return 'text'
  }
}

/**
 * Reads them all.
 * @returns values by name (undefined where nothing was given and there is no default), and one sentence for each that is wrong
 */
export function readVariables(env) {
  const values = {}
  const problems = []
  for (const variable of variables) {
    const text = given(env, variable.name) ?? variable.default
    if (text === undefined) continue
    const value = parse(variable.kind, text)
    if (value === undefined)
      problems.push(`${variable.name} is ${shown(variable, text)}; accepted: ${accepted(variable)}.`)
    else values[variable.name] = value
  }
  if (values.NODE_ENV === 'production') {
    if (given(env, 'DEMO') === 'on')
      problems.push('DEMO is on, but in production there are no demo accounts; accepted: off.')
    values.DEMO = 'off'
    if (values.DEMO_SIMULATE === '1')
      problems.push('DEMO_SIMULATE is 1, but in production nobody is simulated; accepted: 0.')
    if (given(env, 'TOKEN_SECRET') === undefined) {
      problems.push(
        'TOKEN_SECRET is not given, and in production it must be; accepted: at least 32 characters, for example from: openssl rand -base64 48',
      )
    }
  } else if (values.DEMO === 'off' && values.DEMO_SIMULATE === '1') {
    problems.push(
      'DEMO_SIMULATE is 1, but DEMO is off and there is no demo estate to work in; accepted: 0, or DEMO=on.',
    )
  }
  if (values.ATTACHMENT_STORAGE === 's3' && values.S3_BUCKET === undefined)
    problems.push('S3_BUCKET is not given, and ATTACHMENT_STORAGE is s3; accepted: the name of a bucket that is there.')
  if ((values.S3_ACCESS_KEY_ID === undefined) !== (values.S3_SECRET_ACCESS_KEY === undefined))
    problems.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together; accepted: both, or neither.')
  return { values, problems }
}

/** The table for --help: name, what it means, default and what is accepted. */
export function describeVariables() {
  return variables
    .map((variable) => {
      const unit = variable.unit ? ` ${variable.unit}` : ''
      const byDefault = variable.defaultText ?? `${variable.default}${unit}`
      const accepts = variable.kind.is === 'text' ? '' : `; accepted: ${accepted(variable)}`
      return `  ${variable.name}\n      ${variable.about}\n      default: ${byDefault}${accepts}`
    })
    .join('\n')
}

/** The value, or undefined when it is not accepted. */
function parse(kind, text) {
  switch (kind.is) {
    case 'integer':
      return /^\d+$/.test(text) && within(kind, Number(text)) ? Number(text) : undefined
    case 'number':
      return /^\d+(\.\d+)?$/.test(text) && within(kind, Number(text)) ? Number(text) : undefined
    case 'choice':
      return kind.of.includes(text) ? text : undefined
    case 'http-url': {
      const url = urlOf(text)
      return url && /^https?:$/.test(url.protocol) ? url.href.replace(/\/$/, '') : undefined
    }
    case 'postgres-url': {
      // postgres://user@/database?host=… is libpq's way of naming a socket; a URL needs some host before the slash.
      const url = urlOf(text.replace('@/', '@socket/'))
      return url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1 ? text : undefined
    }
    case 'time-zone':
      try {
        return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text
      } catch {
        return undefined
      }
    case 'networks': {
      const networks = text.split(',').map((each) => each.trim())
      return networks.every(isNetwork) ? networks : undefined
    }
    case 'secret':
      return text.length >= kind.shortest ? text : undefined
    default:
      return text
  }
}

const within = ({ from, to }, number) => number >= from && number <= to

function isNetwork(text) {
  const [address, bits, ...more] = text.split('/')
  const version = isIP(address)
  return version > 0 && more.length === 0 && /^\d{1,3}$/.test(bits ?? '') && Number(bits) <= (version === 4 ? 32 : 128)
}

function urlOf(text) {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** The value as it may stand in a log. */
function shown({ kind }, text) {
  if (kind.is === 'secret') return `${text.length} characters long`
  return `"${maskPassword(text)}"`
}

/** A URL without its password; other text as it is. */
export function maskPassword(text) {
  return text.replace(/(:\/\/[^:/?#@]*):.*@/, '$1:***@').replace(/([?&]password=)[^&]*/, '$1***')
}
