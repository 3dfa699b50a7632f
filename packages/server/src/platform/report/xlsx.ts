/** A report as a workbook: one sheet for each section, numbers as numbers, a share with the two that it is made of. */
import writeExcelFile, { type Cell as SheetCell, type Row, type Sheet } from 'write-excel-file/node'
import type { Cell, Column, Report, Section } from './report.js'

const HEAD = { fontWeight: 'bold' } as const
const LONGEST_NAME = 31

/** Sheets may not be named with these, nor longer than 31 characters, nor twice alike. */
const sheetName = (title: string, at: number): string =>
  `${at + 1} ${title.replaceAll(/[\\/?*[\]:]/g, ' ')}`.slice(0, LONGEST_NAME)

export const writeXlsx = (report: Report): Promise<Buffer> =>
  writeExcelFile([overview(report), ...report.sections.map(sheetOf)]).toBuffer() as Promise<Buffer>

const overview = (report: Report): Sheet<never> => ({
  sheet: sheetName(report.title, -1).slice(2),
  columns: [{ width: 32 }, { width: 40 }],
  data: [
    [{ value: report.title, ...HEAD }],
    [{ value: report.subtitle }],
    [],
    ...report.facts.map(([label, value]): Row => [text(label), text(value)]),
  ],
})

const sheetOf = ({ title, columns, rows, empty }: Section, at: number): Sheet<never> => ({
  sheet: sheetName(title, at),
  stickyRowsCount: 1,
  columns: columns.flatMap(({ kind }) =>
    kind === 'share' ? [{ width: 12 }, { width: 12 }, { width: 10 }] : [{ width: kind === 'text' ? 28 : 14 }],
  ),
  data: [columns.flatMap(headOf), ...(rows.length === 0 ? [[text(empty)]] : rows.map((row) => rowOf(row, columns)))],
})

const headOf = ({ head, kind }: Column): SheetCell[] =>
  (kind === 'share' ? [head, '÷', '%'] : [head]).map((value) => ({ value, type: String, ...HEAD }))

const rowOf = (row: readonly Cell[], columns: readonly Column[]): Row =>
  columns.flatMap(({ kind }, at): SheetCell[] => {
    const cell = row[at] ?? null
    if (kind === 'share') {
      const share = cell !== null && typeof cell === 'object' && 'numerator' in cell ? cell : null
      if (!share) return [null, null, null]
      const { numerator, denominator } = share
      return [
        { value: numerator, type: Number },
        { value: denominator, type: Number },
        denominator === 0 ? null : { value: numerator / denominator, type: Number, format: '0.0%' },
      ]
    }
    if (typeof cell === 'number') return [{ value: cell, type: Number }]
    // Days are what a spreadsheet counts times in.
    if (cell !== null && typeof cell === 'object' && 'seconds' in cell)
      return [cell.seconds === null ? null : { value: cell.seconds / 86_400, type: Number, format: '[h]:mm:ss' }]
    return [typeof cell === 'string' ? text(cell) : null]
  })

/** As a text, never a formula: the value is written as a string, whatever it begins with. */
const text = (value: string): SheetCell => ({ value, type: String })
