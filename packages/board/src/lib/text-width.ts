/**
 * Widths of clocks and places as the wall's figures font draws them (Barlow Semi Condensed 700, Han from Noto Sans), in em:
 * known beforehand, so that a text that would not fit is made smaller without asking the browser to lay it out first.
 */
const EM: Readonly<Record<string, number>> = {
  ' ': 0.205,
  ':': 0.324,
  '.': 0.252,
  '+': 0.467,
  '-': 0.375,
  '–': 0.5,
  '/': 0.449,
  '·': 0.235,
  '!': 0.316,
  '%': 0.8,
  m: 0.76,
  w: 0.75,
  i: 0.242,
  l: 0.242,
  M: 0.65,
  W: 0.79,
}

/** @example widthOf('8棟 2105') ≈ 3.84 em */
export function widthOf(text: string): number {
  let em = 0
  for (const sign of text) {
    const known = EM[sign]
    if (known !== undefined) em += known
    else if (sign >= '0' && sign <= '9') em += 0.526
    else if (sign > '⺀') em += 1.005
    else em += sign >= 'A' && sign <= 'Z' ? 0.6 : 0.51
  }
  return em
}

/**
 * The size at which the text fits.
 * @param rem size wanted
 * @param room width there is, in rem
 * @returns `rem`, or less; null where it fits as wanted
 */
export function fitted(text: string, rem: number, room: number): number | null {
  const width = widthOf(text) * rem
  return width <= room ? null : Math.floor((rem * room * 100) / width) / 100
}
