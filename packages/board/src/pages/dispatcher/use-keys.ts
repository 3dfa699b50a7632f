import { useEffect, useRef } from 'react'

/** Single-key commands; off while somebody types, signs or chooses (DESIGN.md, Accessibility). */
export function useKeys(commands: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const target = event.target as HTMLElement | null
      if (target?.closest('input, textarea, select, [contenteditable], canvas')) return
      const command = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!command) return
      event.preventDefault()
      command()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
