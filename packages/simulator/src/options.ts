/** The command line of the simulator. */
import { CASTS } from './cast.js'

export interface Options {
  readonly url: string
  readonly estate: string
  readonly password: string | null
  readonly speed: number
  readonly seed: number
  readonly hours: number
  readonly perDay: number
  readonly from: string | null
  /** 1 to 12; null: the present one. */
  readonly month: number | null
  readonly lateness: number
  readonly settle: number
  readonly concurrency: number
  readonly gentle: boolean
  readonly json: boolean
}

interface Flag {
  readonly name: string
  /** What it takes, for the help; null: nothing. */
  readonly takes: string | null
  readonly about: string
  readonly default: string
}

const FLAGS = [
  { name: 'url', takes: 'address', about: 'Where the server listens.', default: 'http://127.0.0.1:4000' },
  { name: 'estate', takes: 'code', about: `The demo estate: ${Object.keys(CASTS).join(' or ')}.`, default: 'yunlu' },
  { name: 'password', takes: 'text', about: 'Of the demo accounts.', default: '' },
  {
    name: 'speed',
    takes: 'times',
    about: 'Simulated minutes in a real one. Clocks are the server’s and stay real.',
    default: '60',
  },
  { name: 'seed', takes: 'number', about: 'The same seed brings the same requests.', default: '42' },
  { name: 'hours', takes: 'hours', about: 'Simulated hours in which requests come.', default: '24' },
  { name: 'per-day', takes: 'requests', about: 'How many a whole day brings.', default: '90' },
  {
    name: 'from',
    takes: 'HH:MM',
    about: 'Simulated time of the beginning; default: now at speed 1, else 06:00.',
    default: '',
  },
  {
    name: 'lateness',
    takes: 'share',
    about: 'Of replies, receipts and arrivals that let their clock run out.',
    default: '0.05',
  },
  {
    name: 'settle',
    takes: 'minutes',
    about: 'Real minutes allowed after the last request for what is under way.',
    default: '0',
  },
  { name: 'concurrency', takes: 'calls', about: 'Calls under way at once.', default: '12' },
  { name: 'month', takes: '1-12', about: 'Whose season it is; default: the present one.', default: '' },
  {
    name: 'gentle',
    takes: null,
    about: 'Without end, a change every few seconds: the background of npm start -- --demo.',
    default: '',
  },
  { name: 'json', takes: null, about: 'Prints the summary as one JSON object.', default: '' },
  { name: 'help', takes: null, about: 'This text.', default: '' },
] as const satisfies readonly Flag[]
type FlagName = (typeof FLAGS)[number]['name']

export const HELP = `npm run simulate -- [options]

Simulated people work in a demo estate through the public API, each with an account of his own.

${FLAGS.map(
  ({ name, takes, about, default: by }) =>
    `  --${takes ? `${name} <${takes}>` : name}`.padEnd(26) + about + (by ? ` Default: ${by}` : ''),
).join('\n')}`

/** @returns the options, null when the help was asked for, or what is wrong, naming the flag */
export function readOptions(args: readonly string[]): Options | null | { readonly problem: string } {
  const given = new Map<FlagName, string>()
  for (let at = 0; at < args.length; at++) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? []
    const flag: Flag | undefined = FLAGS.find((each) => each.name === name)
    if (!flag) return { problem: `Unknown option ${args[at]}. --help lists them.` }
    const value = flag.takes === null ? '' : (inline ?? args[++at])
    if (value === undefined) return { problem: `--${flag.name} wants a value: ${flag.takes}.` }
    given.set(flag.name as FlagName, value)
  }
  if (given.has('help')) return null
  const problems: string[] = []
  const text = (name: FlagName): string => given.get(name) ?? FLAGS.find((flag) => flag.name === name)?.default ?? ''
  const number = (name: FlagName, from: number, to: number): number => {
    const value = Number(text(name))
    if (text(name).trim() !== '' && value >= from && value <= to) return value
    problems.push(`--${name} is "${text(name)}"; accepted: a number from ${from} to ${to}.`)
    return from
  }
  const gentle = given.has('gentle')
  if (!/^https?:\/\/[^/]/.test(text('url')))
    problems.push(`--url is "${text('url')}"; accepted: an address such as http://127.0.0.1:4000.`)
  if (!(text('estate') in CASTS))
    problems.push(`--estate is "${text('estate')}"; accepted: ${Object.keys(CASTS).join(', ')}.`)
  if (text('from') !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(text('from')))
    problems.push(`--from is "${text('from')}"; accepted: a time such as 07:30.`)
  const options: Options = {
    url: text('url').replace(/\/+$/, ''),
    estate: text('estate'),
    password: text('password') || null,
    speed: gentle && !given.has('speed') ? 1 : number('speed', 0.1, 100_000),
    seed: number('seed', 0, 4_294_967_295),
    hours: number('hours', 0.01, 24 * 31),
    perDay: number('per-day', 1, 100_000),
    from: text('from') || null,
    month: text('month') === '' ? null : number('month', 1, 12),
    lateness: number('lateness', 0, 1),
    settle: number('settle', 0, 1_440),
    concurrency: number('concurrency', 1, 200),
    gentle,
    json: given.has('json'),
  }
  return problems.length > 0 ? { problem: problems.join('\n') } : options
}
