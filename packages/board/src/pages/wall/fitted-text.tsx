import { fitted } from '../../lib/text-width'

/** A place in the figures font, smaller where it would not fit. @param rem its size; @param room the width there is */
export function FittedText({
  text,
  rem,
  room,
  as: Tag = 'span',
  className = 'p num',
}: {
  text: string
  rem: number
  room: number
  as?: 'span' | 'b'
  className?: string
}) {
  const size = fitted(text, rem, room)
  return (
    <Tag className={className} style={size === null ? undefined : { fontSize: `${size}rem` }}>
      {text}
    </Tag>
  )
}
