/** Rows by one of their fields, for loaders. */

export function keyBy<T, K extends keyof T>(rows: readonly T[], field: K): Map<T[K], T> {
  return new Map(rows.map((row) => [row[field], row]))
}

export function groupBy<T, K extends keyof T>(rows: readonly T[], field: K): Map<T[K], T[]> {
  const groups = new Map<T[K], T[]>()
  for (const row of rows) {
    const group = groups.get(row[field])
    if (group) group.push(row)
    else groups.set(row[field], [row])
  }
  return groups
}
