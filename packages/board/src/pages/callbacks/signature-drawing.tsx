/** A signature drawn from its strokes: sharp at any size. */
export function SignatureDrawing({ strokes, label }: { strokes: unknown; label: string }) {
  const lines = strokesOf(strokes)
  if (lines.length === 0) return null
  const points = lines.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(1, Math.max(...xs) - left), Math.max(1, Math.max(...ys) - top)]
  const margin = Math.max(width, height) * 0.06 + 2
  return (
    <svg
      viewBox={`${left - margin} ${top - margin} ${width + 2 * margin} ${height + 2 * margin}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid meet"
    >
      {lines.map((line, at) => (
        <path
          key={at}
          d={
            line.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join(' ') +
            (line.length === 1 ? 'h0.1' : '')
          }
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** Strokes of [x, y, ms]; whatever else comes in is left out. */
export function strokesOf(value: unknown): readonly (readonly (readonly [x: number, y: number])[])[] {
  if (!Array.isArray(value)) return []
  return value
    .filter(Array.isArray)
    .map((stroke: unknown[]) =>
      stroke.flatMap((point) =>
        Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1])
          ? [[point[0] as number, point[1] as number] as const]
          : [],
      ),
    )
    .filter((stroke) => stroke.length > 0)
}
