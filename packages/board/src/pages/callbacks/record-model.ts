/** The month's callbacks as the table shows them: order, filters, search. */
import type { CallbackRowFieldsFragment } from '@dispatch/schema'

export type CallbackRow = CallbackRowFieldsFragment
export type RecordFilter = 'all' | 'phone' | 'door' | 'dissatisfied' | 'open'
export const FILTERS: readonly RecordFilter[] = ['all', 'phone', 'door', 'dissatisfied', 'open']

const LETS: Readonly<Record<RecordFilter, (row: CallbackRow) => boolean>> = {
  all: () => true,
  phone: ({ made }) => made?.mode === 'PHONE',
  door: ({ made }) => made?.mode === 'DOOR_TO_DOOR',
  dissatisfied: ({ made }) => made?.satisfied === false,
  open: ({ status }) => status === 'OPEN',
}

export interface Found {
  readonly rows: readonly CallbackRow[]
  readonly counts: Readonly<Record<RecordFilter, number>>
}

/** When it was finished, or last tried; null: nothing was done yet. */
export const touchedAt = (row: CallbackRow): string | null => row.made?.at ?? row.attempts.at(-1)?.at ?? null

/** What was done last stands first; what is still to be made follows, the oldest first. */
const inOrder = (one: CallbackRow, other: CallbackRow): number => {
  const open = Number(one.status === 'OPEN') - Number(other.status === 'OPEN')
  if (open !== 0) return open
  if (one.status === 'OPEN') return one.openedAt.localeCompare(other.openedAt) || one.id.localeCompare(other.id)
  return (touchedAt(other) ?? '').localeCompare(touchedAt(one) ?? '') || one.id.localeCompare(other.id)
}

/** @param textOf everything of a row that can be searched, as it is shown */
export function recordsOf(
  all: readonly CallbackRow[],
  filter: RecordFilter,
  search: string,
  textOf: (row: CallbackRow) => string,
): Found {
  const counts = Object.fromEntries(FILTERS.map((each) => [each, all.filter(LETS[each]).length])) as Found['counts']
  const typed = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const rows = all
    .filter(LETS[filter])
    .filter((row) => {
      if (typed.length === 0) return true
      const text = textOf(row).toLowerCase()
      return typed.every((part) => text.includes(part))
    })
    .sort(inOrder)
  return { rows, counts }
}

/** A row that has changed takes its place; an older one that comes late changes nothing. */
export function withRow(all: ReadonlyMap<string, CallbackRow>, row: CallbackRow): ReadonlyMap<string, CallbackRow> {
  const known = all.get(row.id)
  return known && known.version >= row.version ? all : new Map(all).set(row.id, row)
}
