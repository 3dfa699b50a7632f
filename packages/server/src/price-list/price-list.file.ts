/** CAT: price lists as files: reading one row by row with everything that is wrong, writing one row by row. */
import {
  COLUMNS,
  MOST_ROWS,
  problem,
  type Column,
  type PriceLine,
  readHeader,
  readRow,
  type ReadingContext,
  type RowProblem,
  writeRow,
} from '../domain/price-list.js'
import { bounded, SheetProblem, type SheetRow } from './sheet.js'
import { readCsv, writeCsv } from './sheet-csv.js'
import { readXlsx, writeXlsx } from './sheet-xlsx.js'

export const FORMATS = {
  csv: { mediaType: 'text/csv', read: readCsv },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', read: readXlsx },
} as const
export type Format = keyof typeof FORMATS

export interface ReadList {
  readonly lines: readonly PriceLine[]
  /** Rows with data that were looked at. */
  readonly rows: number
  readonly problems: readonly RowProblem[]
  /** Problems beyond those that are told. */
  readonly more: number
}

/** Problems that are told one by one; of a wholly wrong file nobody reads a hundred thousand. */
const MOST_TOLD = 500

/** Reads the whole file, whatever is wrong with a row: people mend everything at once. */
export async function readPriceList(
  format: Format,
  bytes: AsyncIterable<Uint8Array>,
  context: ReadingContext,
): Promise<ReadList> {
  const problems: RowProblem[] = []
  let more = 0
  const say = (each: RowProblem): void => {
    if (problems.length < MOST_TOLD) problems.push(each)
    else more += 1
  }
  const lines: PriceLine[] = []
  const seen = new Map<string, number>()
  let columns: readonly Column[] | null = null
  let rows = 0
  try {
    for await (const { row, cells } of FORMATS[format].read(bounded(bytes)) as AsyncIterable<SheetRow>) {
      if (columns === null) {
        const header = readHeader(cells)
        if (!header.ok) return { lines: [], rows: 0, problems: header.problems.slice(0, MOST_TOLD), more: 0 }
        columns = header.columns
        continue
      }
      if (cells.every((cell) => cell.trim() === '')) continue
      rows += 1
      if (rows > MOST_ROWS) throw new SheetProblem('tooMany')
      const read = readRow(row, columns, cells, context)
      if (!read.ok) {
        for (const each of read.problems) say(each)
        continue
      }
      if (seen.has(read.line.code)) say(problem(row, 'code', 'twice', read.line.code))
      seen.set(read.line.code, row)
      lines.push(read.line)
    }
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error
    return { lines: [], rows, problems: [...problems, problem(0, null, error.problem)], more }
  }
  if (columns === null) say(problem(0, null, 'unreadableFile'))
  else if (rows === 0) say(problem(0, null, 'empty'))
  return { lines, rows, problems, more }
}

const NUMERIC = COLUMNS.flatMap((column, index) =>
  column === 'price' || column === 'quantity_min' || column === 'quantity_step' ? [index] : [],
)

export function writePriceList(
  format: Format,
  lines: AsyncIterable<PriceLine> | Iterable<PriceLine>,
  currency: string,
): AsyncGenerator<Buffer> {
  async function* rows(): AsyncGenerator<readonly string[]> {
    yield COLUMNS
    for await (const line of lines) yield writeRow(line, currency)
  }
  return format === 'csv' ? writeCsv(rows()) : writeXlsx(rows(), NUMERIC)
}
