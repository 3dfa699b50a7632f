/**
 * Fonts for printed pages. A whole Chinese font is megabytes; the board's comes in slices, of which a page needs a few dozen glyphs. They
 * are cut out, with the weight fixed, when the page is written (docs/decisions/0008).
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'

export const WEIGHTS = [400, 700] as const
export type Weight = (typeof WEIGHTS)[number]

interface Slice {
  readonly file: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** First the script that is asked for, then the other: a name may have characters of both. */
const PACKAGES = { zh_Hant: ['tc', 'sc'], zh_Hans: ['sc', 'tc'], en: ['tc', 'sc'] } as const
const slices = new Map<string, Promise<readonly Slice[]>>()

const read = (script: 'tc' | 'sc'): Promise<readonly Slice[]> => {
  let reading = slices.get(script)
  if (!reading) {
    reading = (async () => {
      const css = createRequire(import.meta.url).resolve(`@fontsource-variable/noto-sans-${script}/index.css`)
      const text = await readFile(css, 'utf8')
      return [...text.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/g)].map(
        ([, file, ranges]): Slice => ({
          file: join(dirname(css), file as string),
          ranges: (ranges as string).split(',').map((range) => {
            const [from = '', to] = range.trim().slice(2).split('-')
            return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)] as const
          }),
        }),
      )
    })()
    slices.set(script, reading)
    reading.catch(() => slices.delete(script))
  }
  return reading
}

export interface CutFonts {
  /** TrueType files by the name under which {@link fontOf} knows them. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Null: no font of ours has the character. */
  readonly fontOf: (character: string, weight: Weight) => string | null
}

/** Fonts with just the characters of the texts. */
export async function cutFonts(texts: readonly string[], locale: keyof typeof PACKAGES): Promise<CutFonts> {
  const sources = (await Promise.all(PACKAGES[locale].map(read))).flat()
  const wanted = new Map<string, string[]>()
  const placed = new Map<string, string>()
  const opened = new Map<string, Promise<{ readonly whole: Buffer; readonly font: Font }>>()
  const open = (file: string) => {
    const opening = opened.get(file) ?? readFile(file).then((whole) => ({ whole, font: create(whole) as Font }))
    opened.set(file, opening)
    return opening
  }
  // The style sheet's ranges promise more than the slices hold: the font itself is asked.
  const holds = async ({ file, ranges }: Slice, code: number): Promise<boolean> =>
    ranges.some(([from, to]) => code >= from && code <= to) && (await open(file)).font.hasGlyphForCodePoint(code)
  for (const character of new Set([...'0123456789 .:/%', ...texts.join('')])) {
    const code = character.codePointAt(0) as number
    let slice: Slice | undefined
    for (const each of sources) {
      if (await holds(each, code)) {
        slice = each
        break
      }
    }
    if (!slice) continue
    placed.set(character, slice.file)
    const characters = wanted.get(slice.file)
    if (characters) characters.push(character)
    else wanted.set(slice.file, [character])
  }
  const names = new Map([...wanted.keys()].map((file, at) => [file, `han-${at}`]))
  const files = new Map<string, Buffer>()
  for (const [file, characters] of wanted) {
    const { whole } = await open(file)
    for (const weight of WEIGHTS) {
      const cut = await subsetFont(whole, characters.join(''), {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      })
      files.set(`${names.get(file)}-${weight}`, Buffer.from(cut))
    }
  }
  return {
    files,
    fontOf: (character, weight) => {
      const file = placed.get(character)
      return file === undefined ? null : `${names.get(file)}-${weight}`
    },
  }
}
