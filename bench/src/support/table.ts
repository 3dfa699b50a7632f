export type Cell = string | number

/** Rows under their heads, numbers to the right. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map(String))
  const widths = heads.map((head, at) => Math.max(head.length, ...texts.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[], original?: readonly Cell[]): string =>
    `| ${cells
      .map((cell, at) =>
        typeof original?.[at] === 'number' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join(' | ')} |`
  return [
    line(heads),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...texts.map((row, at) => line(row, rows[at])),
  ].join('\n')
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** @param digits behind the point */
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
