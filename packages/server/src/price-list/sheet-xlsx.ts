/**
 * A list of rows as XLSX, both ways. Reading is by stream and within bounds, because a small file can unpack to gigabytes: what comes
 * out of it is counted as it comes, and parsed in pieces with other work in between.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import { Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate'
import { SaxesParser } from 'saxes'
import { LARGEST_UNPACKED, SheetProblem, type SheetRow } from './sheet.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="prices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/** @example letters(0) === 'A', letters(27) === 'AB' */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

// Spreadsheets read _x0041_ as the letter A: what looks like that is written so that it comes back as it is.
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const NUMBER = /^\d{1,13}(\.\d{1,3})?$/

/** @param numeric columns that spreadsheets shall take as numbers */
const rowXml = (row: number, cells: readonly string[], numeric: readonly number[]): string =>
  `<row r="${row}">${cells
    .map((cell, column) => {
      const at = `${letters(column)}${row}`
      return numeric.includes(column) && NUMBER.test(cell)
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    })
    .join('')}</row>`

export async function* writeXlsx(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  numeric: readonly number[],
): AsyncGenerator<Buffer> {
  let ready: Buffer[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(Buffer.from(chunk))
  })
  const taken = (): Buffer[] => {
    const chunks = ready
    ready = []
    return chunks
  }
  for (const [name, text] of Object.entries(PARTS)) {
    const part = new ZipDeflate(name, { level: 6 })
    zip.add(part)
    part.push(Buffer.from(text, 'utf8'), true)
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 })
  zip.add(sheet)
  let text = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  let row = 0
  for await (const cells of rows) {
    row += 1
    text += rowXml(row, cells, row === 1 ? [] : numeric)
    if (text.length > 100_000) {
      sheet.push(Buffer.from(text, 'utf8'))
      text = ''
      yield* taken()
      await breathe()
    }
  }
  sheet.push(Buffer.from(`${text}</sheetData></worksheet>`, 'utf8'), true)
  zip.end()
  yield* taken()
}

const WANTED = /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/

/** The parts of the file that hold text, unpacked within bounds. */
async function unpacked(bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const parts = new Map<string, Uint8Array[]>()
  let size = 0
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = []
    const wanted = WANTED.test(file.name)
    file.ondata = (error, chunk) => {
      // What is thrown here comes back here as an error of the unpacking.
      if (error) throw (error as unknown) instanceof SheetProblem ? error : new SheetProblem('unreadableFile')
      size += chunk.length
      if (size > LARGEST_UNPACKED) throw new SheetProblem('tooLarge')
      if (wanted) chunks.push(chunk)
    }
    if (!wanted) return
    if (parts.size > 200) throw new SheetProblem('unreadableFile')
    parts.set(file.name, chunks)
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for await (const chunk of bytes) {
      // In small pieces: one piece of a bomb unpacks to a thousand times its size before it can be counted.
      for (let at = 0; at < chunk.length; at += 16_384) unzip.push(chunk.subarray(at, at + 16_384))
      await breathe()
    }
    unzip.push(new Uint8Array(0), true)
  } catch (error) {
    if (error instanceof SheetProblem) throw error
    if ((error as { code?: unknown }).code !== undefined || error instanceof RangeError || error instanceof TypeError)
      throw new SheetProblem('unreadableFile')
    throw error
  }
  return parts
}

/** Feeds a part to a parser piece by piece. */
async function parsed(chunks: readonly Uint8Array[], parser: SaxesParser): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += 65_536) {
        parser.write(decoder.decode(chunk.subarray(at, at + 65_536), { stream: true }))
        await breathe()
      }
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    if (error instanceof SheetProblem) throw error
    throw new SheetProblem('unreadableFile')
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

const parserFor = (handlers: {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}): SaxesParser => {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new SheetProblem('unreadableFile')
  })
  // No list of ours has one, and what entities could be declared in it nobody needs.
  parser.on('doctype', () => {
    throw new SheetProblem('unreadableFile')
  })
  parser.on('opentag', ({ name, attributes }) => handlers.open(bare(name), attributes))
  if (handlers.text) parser.on('text', handlers.text)
  if (handlers.close) parser.on('closetag', ({ name }) => handlers.close?.(bare(name)))
  return parser
}

/** Name of the part that holds the first sheet. */
async function firstSheet(parts: ReadonlyMap<string, readonly Uint8Array[]>): Promise<string> {
  let relation: string | null = null
  await parsed(
    parts.get('xl/workbook.xml') ?? [],
    parserFor({
      open: (name, attributes) => {
        if (name === 'sheet') relation ??= attributes['r:id'] ?? null
      },
    }),
  )
  let target: string | null = null
  await parsed(
    parts.get('xl/_rels/workbook.xml.rels') ?? [],
    parserFor({
      open: (name, attributes) => {
        if (name === 'Relationship' && attributes.Id === relation) target = attributes.Target ?? null
      },
    }),
  )
  const path = target === null ? '' : (target as string)
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`
}

async function sharedStrings(chunks: readonly Uint8Array[] | undefined): Promise<readonly string[]> {
  if (!chunks) return []
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  await parsed(
    chunks,
    parserFor({
      open: (name) => {
        if (name === 'si') text = ''
        if (name === 'rPh') phonetic += 1
        inText = name === 't' && phonetic === 0
      },
      text: (each) => {
        if (inText) text += each
      },
      close: (name) => {
        inText = false
        if (name === 'rPh') phonetic -= 1
        if (name === 'si') strings.push(unescaped(text))
      },
    }),
  )
  return strings
}

const plain = (value: string): string => {
  const number = Number(value)
  // 80.1 is often stored as 80.099999999999994: the shortest text of that very number is what people see.
  return value.trim() === '' || !Number.isFinite(number) ? value : String(number)
}

/** Rows beyond which nobody reads on. */
const FURTHEST_ROW = 60_000
const FURTHEST_COLUMN = 200

export async function* readXlsx(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow> {
  const parts = await unpacked(bytes)
  const chunks = parts.get(await firstSheet(parts))
  if (!chunks) throw new SheetProblem('unreadableFile')
  const strings = await sharedStrings(parts.get('xl/sharedStrings.xml'))

  let rows: SheetRow[] = []
  let count = 0
  let row = 0
  let cells: string[] = []
  let column = 0
  let kind = ''
  let value = ''
  let formula = false
  let taking = false
  const parser = parserFor({
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r ? Number(attributes.r) : row + 1
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        kind = attributes.t ?? 'n'
        value = ''
        formula = false
      } else if (name === 'f') formula = true
      taking = name === 'v' || name === 't'
    },
    text: (each) => {
      if (taking) value += each
    },
    close: (name) => {
      taking = false
      if (name === 'c' && column >= 0 && column < FURTHEST_COLUMN) {
        const text = kind === 's' ? (strings[Number(value)] ?? '') : kind === 'n' ? plain(value) : unescaped(value)
        while (cells.length < column) cells.push('')
        // Shown as what it is, and refused as such: what a formula says is not what stands there.
        cells[column] = formula ? `=${text}` : text
      } else if (name === 'row' && cells.some((cell) => cell !== '')) {
        count += 1
        if (count > FURTHEST_ROW) throw new SheetProblem('tooMany')
        rows.push({ row, cells })
      }
    },
  })
  // Pieces are parsed one by one, and what they held is handed on before the next.
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += 65_536) {
      try {
        parser.write(decoder.decode(chunk.subarray(at, at + 65_536), { stream: true }))
      } catch (error) {
        throw error instanceof SheetProblem ? error : new SheetProblem('unreadableFile')
      }
      yield* rows
      rows = []
      await breathe()
    }
  }
  try {
    parser.write(decoder.decode()).close()
  } catch {
    throw new SheetProblem('unreadableFile')
  }
  yield* rows
}
