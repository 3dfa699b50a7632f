/** What may follow the name of a bench; null: the bench's own default. */
export interface Flags {
  readonly orders: number | null
  readonly writers: number | null
  /** Length of one measurement. */
  readonly seconds: number | null
  readonly rounds: number | null
}

const NAMES: readonly string[] = ['orders', 'writers', 'seconds', 'rounds'] satisfies (keyof Flags)[]

export interface Call {
  readonly name: string | null
  readonly flags: Flags
  /** What is wrong with the call, in one sentence; null when nothing is. */
  readonly problem: string | null
}

/** `board --orders 200000` or `board --orders=200000`; everything but a positive number is refused by name. */
export function readFlags(args: readonly string[]): Call {
  const flags: Record<keyof Flags, number | null> = { orders: null, writers: null, seconds: null, rounds: null }
  const wrong = (problem: string): Call => ({ name: null, flags, problem })
  let name: string | null = null
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string
    if (!arg.startsWith('--')) {
      if (name !== null) return wrong(`One bench at a time: ${name} or ${arg}.`)
      name = arg
      continue
    }
    const [flag = '', given] = arg.slice(2).split('=', 2)
    if (!NAMES.includes(flag)) return wrong(`There is no option --${flag}.`)
    const text = given ?? args[++at] ?? ''
    const value = Number(text)
    const whole = flag !== 'seconds'
    if (text === '' || !Number.isFinite(value) || value <= 0 || (whole && !Number.isInteger(value)))
      return wrong(`--${flag} takes a positive ${whole ? 'whole ' : ''}number, not "${text}".`)
    flags[flag as keyof Flags] = value
  }
  return { name, flags, problem: null }
}
