/** A report as content: what it says, whatever it is written as. */
import type { Locale } from '../../domain/vocabulary.js'

/** A share is never shown without the numbers that it is made of. Seconds are shown as a time. */
export type Cell =
  | string
  | number
  | null
  | { readonly numerator: number; readonly denominator: number }
  | { readonly seconds: number | null }

export interface Column {
  readonly head: string
  readonly kind: 'text' | 'count' | 'share' | 'time'
  /** Beside the others'. Default 1. */
  readonly width?: number
}

export interface Section {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Said where there is no row. */
  readonly empty: string
}

export interface Report {
  readonly locale: Locale
  /** @example '客戶服務信息統計分析匯總表' */
  readonly title: string
  /** Whose and of when, below the title. */
  readonly subtitle: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly sections: readonly Section[]
  /** At the foot of each page. @example (2, 3) => '第 2 頁，共 3 頁' */
  readonly pageOf: (page: number, of: number) => string
}

/** @example percent({numerator: 119, denominator: 128}) === '93.0 %'; without a denominator there is no share */
export const percent = ({
  numerator,
  denominator,
}: {
  readonly numerator: number
  readonly denominator: number
}): string => (denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(1)} %`)

/** @example duration(341) === '5:41', duration(4_000) === '1:06:40' */
export function duration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

export function cellText(cell: Cell): string {
  if (cell === null) return '—'
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if ('seconds' in cell) return cell.seconds === null ? '—' : duration(cell.seconds)
  return `${cell.numerator} / ${cell.denominator}   ${percent(cell)}`
}
