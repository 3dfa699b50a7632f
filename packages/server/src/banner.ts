import type { DemoAccount, DemoDevice } from './demo/seed.js'

export interface BannerFacts {
  /** As people open it, without a trailing slash. */
  readonly url: string
  /** Seconds since the process began. */
  readonly seconds: number
  /** null: no demo. */
  readonly demo: { readonly accounts: readonly DemoAccount[]; readonly devices: readonly DemoDevice[] } | null
}

/** What a start prints when it serves: where to go, and who one can be. */
export function banner({ url, seconds, demo }: BannerFacts): string {
  const places: [string, string][] = [
    ['Board', `${url}/`],
    ['Wall', `${url}/wall${wallToken(demo?.devices)}`],
    ['GraphQL', `${url}/graphql   (subscriptions on ${url.replace(/^http/, 'ws')}/graphql)`],
  ]
  const lines = [
    '',
    `  The dispatch centre is open (after ${seconds.toFixed(1)} s).`,
    '',
    ...places.map(([name, where]) => `  ${name.padEnd(9)} ${where}`),
    '',
    ...(demo ? accountLines(demo.accounts) : []),
    '  Ctrl-C stops it.',
    '',
  ]
  return lines.join('\n')
}

/** A demo wall needs no sign-in: the token of the first estate's wall goes along. */
function wallToken(devices: readonly DemoDevice[] = []): string {
  const wall = devices.find(({ role }) => role === 'WALL_DISPLAY')
  return wall ? `?device=${encodeURIComponent(wall.token)}` : ''
}

/** Of the first estate everybody but the colleagues of the same kind, of the others how many there are. */
function accountLines(accounts: readonly DemoAccount[]): string[] {
  const [first] = accounts
  if (!first) return []
  const seen = new Set<string>()
  const shown = accounts.filter(({ estate, roles }) => {
    const kind = [...roles].sort().join()
    return estate === first.estate && !seen.has(kind) && seen.add(kind)
  })
  const width = Math.max(...shown.map(({ login }) => login.length))
  const others = accounts.filter((account) => !shown.includes(account)).map(({ login }) => login)
  return [
    `  Demo accounts, each with the password ${first.password}`,
    ...shown.map(
      ({ login, names, roles }) =>
        `    ${login.padEnd(width)}  ${names.zh_Hant} ${names.en}, ${roles.map(inWords).join(', ')}`,
    ),
    ...(others.length > 0 ? wrapped(`and ${[...new Set(others)].join(', ')}`) : []),
    '',
  ]
}

const inWords = (role: string): string => role.toLowerCase().replaceAll('_', ' ')

function wrapped(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => `    ${line}`)
}
