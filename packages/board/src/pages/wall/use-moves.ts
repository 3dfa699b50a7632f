import { useLayoutEffect, useRef, type RefObject } from 'react'

const MOVE = { duration: 320, easing: 'cubic-bezier(.6, 0, .2, 1)' }

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Rows of a list (each with `data-key`) glide to their new place when the order changes, so that the eye can follow one. */
export function useMoves<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null)
  const tops = useRef<ReadonlyMap<string, number>>(new Map())
  useLayoutEffect(() => {
    const now = new Map<string, number>()
    // Within the list: a list that moves as a whole takes its rows along.
    const origin = list.current?.offsetTop ?? 0
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement) || !row.dataset.key) continue
      const before = tops.current.get(row.dataset.key)
      const top = row.offsetTop - origin
      now.set(row.dataset.key, top)
      if (before !== undefined && before !== top && !isStill())
        row.animate([{ transform: `translateY(${before - top}px)` }, { transform: 'none' }], MOVE)
    }
    tops.current = now
  })
  return list
}
