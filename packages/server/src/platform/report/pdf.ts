/** A report on A4: black on white, for printers and archives. */
// Its types know the default export only.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit'
import { cutFonts, type CutFonts, type Weight } from './han-fonts.js'
import { cellText, type Column, type Report, type Section } from './report.js'

const MARGIN = 42
const BOTTOM = 36
const INK = '#14181f'
const FAINT = '#c9ced6'
const SIZE = { title: 16, subtitle: 10.5, section: 11.5, cell: 8.5 } as const
const ROW = 15

interface Pen {
  readonly doc: PDFKit.PDFDocument
  readonly fonts: CutFonts
  y: number
}

/** What a font of ours does not have. */
const UNKNOWN = '?'

/** Runs of characters that one font has. */
function runs(pen: Pen, text: string, weight: Weight): readonly (readonly [font: string, text: string])[] {
  const found: [string, string][] = []
  for (const character of text) {
    const own = pen.fonts.fontOf(character, weight)
    const font = own ?? (pen.fonts.fontOf(UNKNOWN, weight) as string)
    const last = found.at(-1)
    const shown = own === null ? UNKNOWN : character
    if (last?.[0] === font) last[1] += shown
    else found.push([font, shown])
  }
  return found
}

const widthOf = (pen: Pen, text: string, size: number, weight: Weight): number =>
  runs(pen, text, weight).reduce((sum, [font, part]) => sum + pen.doc.font(font).fontSize(size).widthOfString(part), 0)

/** One line; what does not fit in `within` ends with an ellipsis. */
function write(
  pen: Pen,
  text: string,
  at: {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly weight?: Weight
    readonly within?: number
    readonly right?: boolean
  },
): void {
  const { size, weight = 400, within = Infinity } = at
  let shown = text
  if (widthOf(pen, shown, size, weight) > within) {
    const characters = [...text]
    while (characters.length > 0 && widthOf(pen, `${characters.join('')}…`, size, weight) > within) characters.pop()
    shown = `${characters.join('')}…`
  }
  let x = at.right ? at.x + within - widthOf(pen, shown, size, weight) : at.x
  for (const [font, part] of runs(pen, shown, weight)) {
    pen.doc.font(font).fontSize(size).fillColor(INK).text(part, x, at.y, { lineBreak: false })
    x += pen.doc.widthOfString(part)
  }
}

export async function writePdf(report: Report): Promise<Buffer> {
  const fonts = await cutFonts(textsOf(report), report.locale)
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    autoFirstPage: true,
    info: { Title: `${report.title} ${report.subtitle}`, Creator: 'Dispatch centre' },
    lang: report.locale.replace('_', '-'),
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject))
  for (const [name, file] of fonts.files) doc.registerFont(name, file)
  const pen: Pen = { doc, fonts, y: MARGIN }

  write(pen, report.title, { x: MARGIN, y: pen.y, size: SIZE.title, weight: 700, within: width(pen) })
  pen.y += 24
  write(pen, report.subtitle, { x: MARGIN, y: pen.y, size: SIZE.subtitle, within: width(pen) })
  pen.y += 20
  for (const [label, value] of report.facts) {
    write(pen, label, { x: MARGIN, y: pen.y, size: SIZE.cell, within: 140 })
    write(pen, value, { x: MARGIN + 150, y: pen.y, size: SIZE.cell, weight: 700, within: width(pen) - 150 })
    pen.y += 14
  }
  for (const section of report.sections) drawSection(pen, section)

  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    // Below the margin, where pdfkit would otherwise begin a new page.
    doc.page.margins.bottom = 0
    write(pen, report.pageOf(page + 1, count), {
      x: MARGIN,
      y: doc.page.height - BOTTOM,
      size: 7.5,
      within: width(pen),
      right: true,
    })
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

const width = ({ doc }: Pen): number => doc.page.width - 2 * MARGIN

function room(pen: Pen, height: number): boolean {
  if (pen.y + height <= pen.doc.page.height - BOTTOM - 14) return true
  pen.doc.addPage()
  pen.y = MARGIN
  return false
}

function drawSection(pen: Pen, section: Section): void {
  // A title never stands alone at the foot of a page.
  room(pen, 26 + 3 * ROW)
  pen.y += 14
  write(pen, section.title, { x: MARGIN, y: pen.y, size: SIZE.section, weight: 700, within: width(pen) })
  pen.y += 18
  if (section.rows.length === 0) {
    write(pen, section.empty, { x: MARGIN, y: pen.y, size: SIZE.cell, within: width(pen) })
    pen.y += ROW
    return
  }
  const columns = placed(pen, section.columns)
  drawHead(pen, columns)
  for (const row of section.rows) {
    // The head stands again on each page that the table goes on to.
    if (!room(pen, ROW)) drawHead(pen, columns)
    for (const [at, { x, width: within, column }] of columns.entries()) {
      write(pen, cellText(row[at] ?? null), {
        x,
        y: pen.y + 3,
        size: SIZE.cell,
        within: within - 6,
        right: column.kind !== 'text',
      })
    }
    pen.y += ROW
    line(pen, FAINT, 0.5)
  }
}

interface Placed {
  readonly column: Column
  readonly x: number
  readonly width: number
}

function placed(pen: Pen, columns: readonly Column[]): readonly Placed[] {
  const all = columns.reduce((sum, column) => sum + (column.width ?? 1), 0)
  let x = MARGIN
  return columns.map((column) => {
    const own = (width(pen) * (column.width ?? 1)) / all
    const here = { column, x, width: own }
    x += own
    return here
  })
}

function drawHead(pen: Pen, columns: readonly Placed[]): void {
  for (const { column, x, width: within } of columns) {
    write(pen, column.head, {
      x,
      y: pen.y + 2,
      size: SIZE.cell,
      weight: 700,
      within: within - 6,
      right: column.kind !== 'text',
    })
  }
  pen.y += ROW
  line(pen, INK, 0.8)
}

function line({ doc, y }: Pen, color: string, thickness: number): void {
  doc
    .moveTo(MARGIN, y)
    .lineTo(doc.page.width - MARGIN, y)
    .lineWidth(thickness)
    .strokeColor(color)
    .stroke()
}

/** Everything that is written, so that the fonts have it. */
const textsOf = (report: Report): readonly string[] => [
  report.title,
  report.subtitle,
  ...report.facts.flat(),
  ...report.sections.flatMap(({ title, empty, columns, rows }) => [
    title,
    empty,
    ...columns.map(({ head }) => head),
    ...rows.flat().map(cellText),
  ]),
  report.pageOf(1, 1),
  UNKNOWN,
  '…—',
]
