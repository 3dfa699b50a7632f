import { useLayoutEffect } from 'react'

/** The dark theme and the wall's own rem, for as long as a wall is on the page; set before the first picture is painted. */
export function useWallTheme(): void {
  useLayoutEffect(() => {
    const before = document.documentElement.dataset.theme
    document.documentElement.dataset.theme = 'wall'
    return () => {
      if (before === undefined) delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = before
    }
  }, [])
}
