/** A list of rows as CSV, both ways, row by row: nobody's file is held whole. */
import { parse } from 'csv-parse'
import type { SheetRow } from './sheet.js'
import { SheetProblem } from './sheet.js'

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell

/** RFC 4180 with the mark that makes spreadsheets read UTF-8. */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Buffer> {
  let text = '\ufeff'
  for await (const row of rows) {
    text += `${row.map(quoted).join(',')}\r\n`
    if (text.length > 60_000) {
      yield Buffer.from(text, 'utf8')
      text = ''
    }
  }
  yield Buffer.from(text, 'utf8')
}

/** Strictly: what is no UTF-8 is told, not replaced by question marks. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new SheetProblem('unreadableFile')
    throw error
  }
}

export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
    info: true,
  })
  const fed = (async () => {
    try {
      for await (const text of decoded(bytes)) {
        if (!parser.write(text))
          await new Promise<void>((resolve) => void parser.once('drain', resolve).once('close', resolve))
        if (parser.destroyed) return
      }
      parser.end()
    } catch (error) {
      parser.destroy(error as Error)
    }
  })()
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { records: number; empty_lines: number }
    }>) {
      yield { row: info.records + info.empty_lines, cells: record }
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_')) throw new SheetProblem('unreadableFile')
    throw error
  } finally {
    parser.destroy()
    await fed
  }
}
